#include "extract/batch.h"
#include "base/json.h"
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
    struct complaints claims;     /* about the file of the claims that were given out last */
    size_t claims_path;           /* its number, from 1; 0: none */
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
    if (item->document.text.len > KEEP_MEMORY_MAX || item->document.claims.len > KEEP_MEMORY_MAX) {
        arena_release(&item->arena);
        arena_init(&item->arena);
        buf_release(&item->out);
    }
    arena_reset(&item->arena);
    buf_clear(&item->out);
    item->claims = (struct claims){0};
    item->found = NULL;
    item->bad = NULL;
    item->bad_count = item->good_count = 0;
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
    source->held += filled->document.text.len + filled->document.claims.len;
    filled->path = source->path;
    return true;
}

/* why a line is no claim; what was meant for another file is told so */
static struct slice why_bad(struct slice line, const struct err *err, struct arena *arena)
{
    struct json_walk w;
    struct json_field f;
    bool text = false, of_claim = false;
    for (json_open(&w, line, arena); json_next(&w, &f); of_claim |= kind_tells_claim(&f))
        text |= json_is(&f, "text");
    return text && !of_claim && !w.error ? SLICE("a document among claims: put documents in a file of their own")
                                         : arena_copy(arena, slice_of(err->message));
}

static void read_claims(struct batch_item *item)
{
    const struct document *document = &item->document;
    struct slice rest = document->claims;
    struct err err;
    item->claims.at = arena_array(&item->arena, struct claim, document->claim_count);
    item->bad = arena_array(&item->arena, struct bad_claim, document->claim_count);
    for (size_t i = 0; i < document->claim_count; i++) {
        struct slice line = slice_sub(rest, 0, slice_find(rest, SLICE("\n")));
        if (claim_parse(line, &item->arena, &item->claims.at[item->claims.count], &err))
            item->claims.count++;
        else
            item->bad[item->bad_count++] =
                (struct bad_claim){document->claim_lines[i], why_bad(line, &err, &item->arena)};
        rest = slice_sub(rest, line.len + 1, rest.len);
    }
    item->good_count = item->claims.count;
}

static void work_on_item(void *item, void *context)
{
    const struct batch *batch = ((struct source *)context)->batch;
    if (((struct batch_item *)item)->document.claims.ptr)
        read_claims(item);
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

static void end_claims(struct source *source)
{
    if (source->claims_path)
        complaints_end(&source->claims);
    source->claims_path = 0;
}

static void tell_claims(struct source *source, const struct batch_item *item)
{
    static const struct record_kind kind = {"a claim", "what 'dateline extract' writes"};
    const struct batch *batch = source->batch;
    const char *path = batch->paths[item->path - 1];
    struct err err = {.message = ""};
    if (source->claims_path != item->path) {
        end_claims(source);
        complaints_start(&source->claims, path, &kind, batch->bad, batch->context);
        source->claims_path = item->path;
    }
    if (item->good_count)
        complaints_good(&source->claims);
    for (size_t i = 0; i < item->bad_count; i++) {
        err_set(&err, item->document.id.ptr, "line %zu: %.*s", item->bad[i].line, ERR_MAX - 32,
                item->bad[i].message.ptr);
        complaints_bad(&source->claims, &err);
    }
    source->bad += item->bad_count;
}

static bool emit_item(void *item, void *context)
{
    struct source *source = context;
    struct batch_item *done = item;
    tell_left_out(source, done);
    if (done->document.claims.ptr)
        tell_claims(source, done);
    bool go_on = source->batch->emit(done, source->batch->context);
    source->held -= done->document.text.len + done->document.claims.len;
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
    end_claims(&source);
    reader_close(source.reader);
    return source.bad;
}
