#include "base/file.h"
#include "base/workers.h"
#include "series/table.h"

/* series that one thread makes text of at a time */
#define SERIES_PER_PIECE 64

struct piece {
    const struct series *list;
    size_t count;
    struct buf text;
};

struct writing {
    const struct series *list; /* not yet in a piece */
    size_t count;
    struct out *out;
};

static bool next_piece(void *item, void *context)
{
    struct piece *p = item;
    struct writing *w = context;
    p->list = w->list;
    p->count = w->count < SERIES_PER_PIECE ? w->count : SERIES_PER_PIECE;
    w->list += p->count;
    w->count -= p->count;
    return p->count > 0;
}

static void make_text(void *item, void *context)
{
    struct piece *p = item;
    (void)context;
    for (size_t i = 0; i < p->count; i++)
        series_write(&p->text, &p->list[i]);
}

static bool write_piece(void *item, void *context)
{
    struct piece *p = item;
    bool going = out_write(((struct writing *)context)->out, buf_slice(&p->text));
    buf_clear(&p->text);
    return going;
}

static void release_piece(void *item)
{
    buf_release(&((struct piece *)item)->text);
}

bool table_jsonl(const char *path, const struct series *list, size_t count, int jobs, struct err *err)
{
    struct writing writing = {list, count, out_open(path, err)};
    struct workers workers = {.jobs = jobs,
                              .item_size = sizeof(struct piece),
                              .fill = next_piece,
                              .work = make_text,
                              .emit = write_piece,
                              .release = release_piece,
                              .context = &writing};
    if (!writing.out)
        return false;
    workers_run(&workers);
    return out_close(writing.out, err);
}
