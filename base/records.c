#include "base/records.h"
#include "base/input.h"

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
    if (!c->good && c->bad > 1) {
        err_set(&err, c->path, "none of its %zu lines is %s: give %s (%s)", c->bad, c->kind->what, c->kind->give,
                c->held[0].message);
        c->tell(&err, c->context);
        return;
    }
    if (!c->good)
        tell_held(c);
    if (c->bad > COMPLAINTS_TOLD) {
        err_set(&err, c->path, "%zu more lines are not %s", c->bad - COMPLAINTS_TOLD, c->kind->what);
        c->tell(&err, c->context);
    }
}

static void tell_plainly(const struct err *err, void *context)
{
    (void)context;
    err_print(err);
}

bool records_read(const char *path, const struct record_kind *kind, record_taker *take, void *context)
{
    struct err err = {.file = ""}, bad;
    struct complaints c;
    struct slice line;
    struct input *in = input_open(path, &err);
    complaints_start(&c, path, kind, tell_plainly, NULL);
    while (in && input_line(in, RECORD_MAX, &line, &err)) {
        if (take(context, line, &err)) {
            complaints_good(&c);
            continue;
        }
        err_set(&bad, path, "line %zu: %.*s", input_number(in), ERR_MAX - 32, err.message);
        complaints_bad(&c, &bad);
    }
    complaints_end(&c);
    bool whole = in && !err.message[0];
    if (!whole)
        err_print(&err);
    input_close(in);
    return whole && c.bad == 0;
}
