#include "series/collect.h"
#include "base/file.h"
#include "series/input.h"

static bool take_line(void *context, struct slice line, struct err *err)
{
    struct collect *c = context;
    struct claim claim;
    bool ok = claim_parse(line, &c->arena, &claim, err);
    if (ok && c->store)
        ok = store_add(c->store, &claim, line, err);
    else if (ok && !series_set_add(c->set, &claim))
        c->left_out++;
    arena_reset(&c->arena);
    return ok;
}

bool collect_lines(const char *path, line_taker *take, void *context)
{
    struct err err = {.file = ""};
    struct input *in = input_open(path, &err);
    struct slice line;
    bool good = true;
    while (in && input_next(in, &line, &err))
        if (!take(context, line, &err)) {
            err_warn(path, "line %zu: %s", input_line(in), err.message);
            good = false;
        }
    if (!in || err.message[0]) { /* not opened, or not read to its end */
        err_print(&err);
        good = false;
    }
    input_close(in);
    return good;
}

bool collect_claims(struct collect *c, const char *path)
{
    return collect_lines(path, take_line, c);
}

static bool take_stored(void *context, struct slice line)
{
    struct collect *c = context;
    struct claim claim;
    struct err err;
    if (claim_parse(line, &c->arena, &claim, &err) && !series_set_add(c->set, &claim))
        c->left_out++;
    arena_reset(&c->arena);
    return true;
}

bool collect_stored(struct collect *c, struct err *err)
{
    return !c->store || store_claims(c->store, take_stored, c, err);
}

int collect_tell(const char *output, struct buf *text, bool all_read, bool alarming)
{
    struct err err = {.file = ""};
    bool ok = file_write(output ? output : "-", buf_slice(text), &err);
    buf_release(text);
    if (!ok) {
        err_print(&err);
        return EXIT_OUTPUT;
    }
    return !all_read ? EXIT_INPUT : alarming ? EXIT_NOTHING : EXIT_DONE;
}
