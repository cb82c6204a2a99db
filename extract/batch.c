#include "extract/batch.h"
#include "base/records.h"
#include "base/workers.h"
#include <stdio.h>

/* of the texts that are held at a time */
#define BYTES_HELD_MAX ((size_t)64 << 20)
/* an item whose document was longer gives its memory back, and does not keep it for the next one */
#define KEEP_MEMORY_MAX ((size_t)1 << 20)

/* the documents of all files, one after the other */
struct source {
    const struct batch *batch;
    struct reader *reader;
    size_t path; /* number of the file that is opened next */
    size_t bad;
    struct complaints complaints; /* about the file that is read */
    size_t held;                  /* bytes of text */
};

static bool open_next(struct source *s)
{
    static const struct record_kind kind = {"a document", "JSON objects with a \"text\""};
    const struct batch *batch = s->batch;
    struct err err = {0};
    complaints_start(&s->complaints, batch->paths[s->path], &kind, batch->bad, batch->context);
    s->reader = reader_open(batch->paths[s->path++], &batch->read, &err);
    if (!s->reader) {
        s->bad++;
        batch->bad(&err, batch->context);
    }
    return s->reader;
}

/* the next document into item; false at the end of the last file */
static bool source_next(struct source *s, struct batch_item *item)
{
    const struct batch *batch = s->batch;
    struct err err = {0};
    while (s->reader || s->path < batch->path_count) {
        if (!s->reader && !open_next(s))
            continue;
        switch (reader_next(s->reader, &item->arena, &item->document, &err)) {
        case READ_OK:
            complaints_good(&s->complaints);
            if (err.message[0])
                batch->bad(&err, batch->context);
            return true;
        case READ_BAD:
            s->bad++;
            complaints_bad(&s->complaints, &err);
            arena_reset(&item->arena);
            break;
        case READ_END:
            complaints_end(&s->complaints);
            reader_close(s->reader);
            s->reader = NULL;
        }
    }
    return false;
}

static void item_clear(struct batch_item *item)
{
    if (item->document.text.len > KEEP_MEMORY_MAX) {
        arena_release(&item->arena);
        arena_init(&item->arena);
        buf_release(&item->out);
    }
    arena_reset(&item->arena);
    buf_clear(&item->out);
    item->claims = (struct claims){0};
}

static void item_release(void *released)
{
    struct batch_item *item = released;
    arena_release(&item->arena);
    buf_release(&item->out);
}

/* ---- the threads' side (base/workers.h) ---- */

static bool fill_item(void *item, void *context)
{
    struct source *source = context;
    struct batch_item *filled = item;
    if (!source_next(source, filled))
        return false;
    source->held += filled->document.text.len;
    return true;
}

static void work_on_item(void *item, void *context)
{
    const struct batch *batch = ((struct source *)context)->batch;
    batch->work(batch->know, item, batch->context);
}

/* what the documents' reader says, the same way */
static void tell_left_out(const struct source *source, const struct batch_item *item)
{
    struct err err = {.message = ""};
    char id[64];
    if (item->claims.left_out == 0)
        return;
    snprintf(id, sizeof id, "%.*s", (int)slice_sub(item->document.id, 0, sizeof id - 1).len, item->document.id.ptr);
    err_set(&err, id, "figures stand closer than in any text: %zu sentences of them are left out",
            item->claims.left_out);
    source->batch->bad(&err, source->batch->context);
}

static bool emit_item(void *item, void *context)
{
    struct source *source = context;
    struct batch_item *done = item;
    tell_left_out(source, done);
    bool go_on = source->batch->emit(done, source->batch->context);
    source->held -= done->document.text.len;
    item_clear(done);
    return go_on;
}

static bool holds_enough(void *context)
{
    return ((struct source *)context)->held > BYTES_HELD_MAX;
}

size_t batch_run(const struct batch *batch)
{
    struct source source = {.batch = batch};
    struct workers workers = {.jobs = batch->jobs,
                              .item_size = sizeof(struct batch_item),
                              .fill = fill_item,
                              .work = work_on_item,
                              .emit = emit_item,
                              .is_full = holds_enough,
                              .release = item_release,
                              .context = &source};
    workers_run(&workers);
    reader_close(source.reader);
    return source.bad;
}
