#include "base/records.h"
#include "base/buf.h"
#include "base/input.h"
#include "base/workers.h"

/* of a series with a hundred thousand claims; what is longer was not written by one of our commands */
#define RECORD_MAX ((size_t)512 << 20)

void complaints_start(struct complaints *c, const char *path, const struct record_kind *kind,
                      void (*tell)(const struct err *err, void *context), void *context)
{
    c->path = path;
    c->kind = kind;
    c->tell = tell;
    c->context = context;
    c->bad = 0;
    c->good = false;
}

static void tell_held(const struct complaints *c)
{
    for (size_t i = 0; i < c->bad && i < COMPLAINTS_TOLD; i++)
        c->tell(&c->held[i], c->context);
}

void complaints_good(struct complaints *c)
{
    if (!c->good)
        tell_held(c);
    c->good = true;
}

void complaints_bad(struct complaints *c, const struct err *err)
{
    if (c->bad < COMPLAINTS_TOLD) {
        c->held[c->bad] = *err;
        if (c->good)
            c->tell(err, c->context);
    }
    c->bad++;
}

void complaints_end(struct complaints *c)
{
    struct err err;
    bool lines = c->bad && (!c->held[0].file[0] ||
                            strcmp(c->held[0].file, c->path) == 0); /* else they are of files in the file */
    if (!c->good && c->bad > 1 && lines) {
        err_set(&err, c->path, "none of its %zu lines is %s: give %s (%s)", c->bad, c->kind->what, c->kind->give,
                c->held[0].message);
        c->tell(&err, c->context);
        return;
    }
    if (!c->good)
        tell_held(c);
    if (c->bad > COMPLAINTS_TOLD) {
        bool one = c->bad == COMPLAINTS_TOLD + 1;
        if (lines)
            err_set(&err, c->path, one ? "%zu more line is not %s" : "%zu more lines are not %s",
                    c->bad - COMPLAINTS_TOLD, c->kind->what);
        else
            err_set(&err, c->path, one ? "%zu more file in it cannot be read" : "%zu more files in it cannot be read",
                    c->bad - COMPLAINTS_TOLD);
        c->tell(&err, c->context);
    }
}

static void tell_plainly(const struct err *err, void *context)
{
    (void)context;
    err_print(err);
}

/* what is read of a file, and what was wrong with it */
struct reading {
    const char *path;
    struct input *input;
    struct err err; /* why there is no more; no message at the end of the file */
    struct complaints complaints;
};

static void reading_start(struct reading *r, const char *path, const struct record_kind *kind)
{
    r->path = path;
    r->err = (struct err){.file = ""};
    r->input = input_open(path, &r->err);
    complaints_start(&r->complaints, path, kind, tell_plainly, NULL);
}

static bool reading_next(struct reading *r, struct slice *ret)
{
    enum input_result got = INPUT_END;
    while (r->input && (got = input_line(r->input, RECORD_MAX, ret, &r->err)) == INPUT_LONG)
        complaints_bad(&r->complaints, &r->err);
    return got == INPUT_LINE;
}

static void reading_note(struct reading *r, size_t number, bool good, const struct err *err)
{
    struct err bad;
    if (good) {
        complaints_good(&r->complaints);
        return;
    }
    err_set(&bad, r->path, "line %zu: %.*s", number, ERR_MAX - 32, err->message);
    complaints_bad(&r->complaints, &bad);
}

static bool reading_end(struct reading *r)
{
    complaints_end(&r->complaints);
    bool whole = r->input && !r->err.message[0];
    if (!whole)
        err_print(&r->err);
    input_close(r->input);
    return whole && r->complaints.bad == 0;
}

bool records_read(const char *path, const struct record_kind *kind, record_taker *take, void *context)
{
    struct reading r;
    struct slice line;
    struct err err;
    reading_start(&r, path, kind);
    while (reading_next(&r, &line))
        reading_note(&r, input_number(r.input), take(context, line, &err), &err);
    return reading_end(&r);
}

/* ---- on several threads (base/workers.h) ---- */

/* records that go to a thread at a time, and bytes of them: a hundred claims */
#define PORTION_RECORDS 256
#define PORTION_BYTES ((size_t)64 << 10)
/* bytes of all portions; one with a record as long as this gives its memory back */
#define HELD_MAX ((size_t)64 << 20)

struct portion {
    struct buf text;
    size_t ends[PORTION_RECORDS]; /* of each record in text */
    size_t numbers[PORTION_RECORDS];
    size_t count;
    struct arena arena;
    char *found;
};

struct working {
    struct reading reading;
    const struct record_work *work;
    size_t held; /* bytes of the portions that are on their way */
};

static struct slice record_at(const struct portion *p, size_t i)
{
    return slice_sub(buf_slice(&p->text), i ? p->ends[i - 1] : 0, p->ends[i]);
}

static bool fill_portion(void *item, void *context)
{
    struct portion *p = item;
    struct working *w = context;
    struct reading *r = &w->reading;
    struct slice line;
    while (p->count < PORTION_RECORDS && p->text.len < PORTION_BYTES && reading_next(r, &line)) {
        buf_put(&p->text, line);
        p->numbers[p->count] = input_number(r->input);
        p->ends[p->count++] = p->text.len;
    }
    w->held += p->text.len;
    return p->count > 0;
}

static void find_in_portion(void *item, void *context)
{
    struct portion *p = item;
    const struct record_work *work = ((const struct working *)context)->work;
    p->found = arena_calloc(&p->arena, p->count, work->found_size);
    for (size_t i = 0; i < p->count; i++)
        work->find(work->context, record_at(p, i), &p->arena, p->found + i * work->found_size);
}

static void release_portion(void *item)
{
    struct portion *p = item;
    buf_release(&p->text);
    arena_release(&p->arena);
}

static void clear_portion(struct portion *p)
{
    if (p->text.len >= HELD_MAX)
        release_portion(p);
    p->count = 0;
    buf_clear(&p->text);
    arena_reset(&p->arena);
}

static bool take_portion(void *item, void *context)
{
    struct portion *p = item;
    struct working *w = context;
    const struct record_work *work = w->work;
    struct err err;
    for (size_t i = 0; i < p->count; i++) {
        bool good = work->take(work->context, record_at(p, i), p->found + i * work->found_size, &err);
        bool stopped = work->stopped && work->stopped(work->context);
        reading_note(&w->reading, p->numbers[i], good || stopped, &err); /* the record is not to blame */
        if (stopped)
            return false;
    }
    w->held -= p->text.len;
    clear_portion(p);
    return true;
}

static bool holds_enough(void *context)
{
    return ((struct working *)context)->held > HELD_MAX;
}

bool records_work(const char *path, const struct record_kind *kind, const struct record_work *work)
{
    struct working working = {.work = work};
    struct workers workers = {.jobs = work->jobs,
                              .item_size = sizeof(struct portion),
                              .fill = fill_portion,
                              .work = find_in_portion,
                              .emit = take_portion,
                              .is_full = holds_enough,
                              .release = release_portion,
                              .context = &working};
    reading_start(&working.reading, path, kind);
    workers_run(&workers);
    return reading_end(&working.reading);
}
