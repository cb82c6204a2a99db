/* table_file - tables that are written as their text is made, on several threads: they may be larger than memory */
#include "base/file.h"
#include "base/workers.h"
#include "series/table.h"

/* series that one thread makes text of at a time */
#define SERIES_PER_PIECE 64

struct writing {
    const struct series *list; /* not yet in a piece */
    size_t count;
    struct out *out;
    const struct table_rows *rows;
};

struct piece {
    const struct series *list;
    size_t count;
    const struct table_rows *rows;
    struct buf text;
};

static bool next_piece(void *item, void *context)
{
    struct piece *p = item;
    struct writing *w = context;
    p->list = w->list;
    p->count = w->count < SERIES_PER_PIECE ? w->count : SERIES_PER_PIECE;
    p->rows = w->rows;
    w->list += p->count;
    w->count -= p->count;
    return p->count > 0;
}

static void make_text(void *item, void *context)
{
    struct piece *p = item;
    (void)context;
    for (size_t i = 0; i < p->count; i++)
        p->rows->put(&p->text, &p->list[i], p->rows->context);
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

bool table_file(const char *path, const struct table_rows *rows, const struct series *list, size_t count, int jobs,
                struct err *err)
{
    struct writing writing = {list, count, out_open(path, err), rows};
    struct workers workers = {.jobs = jobs,
                              .item_size = sizeof(struct piece),
                              .fill = next_piece,
                              .work = make_text,
                              .emit = write_piece,
                              .release = release_piece,
                              .context = &writing};
    if (!writing.out)
        return false;
    out_write(writing.out, rows->head);
    workers_run(&workers);
    return out_close(writing.out, err);
}

static void put_json(struct buf *b, const struct series *series, const void *context)
{
    (void)context;
    series_write(b, series);
}

bool table_jsonl(const char *path, const struct series *list, size_t count, int jobs, struct err *err)
{
    return table_file(path, &(struct table_rows){.head = SLICE(""), .put = put_json}, list, count, jobs, err);
}
