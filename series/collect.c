#include "series/collect.h"
#include "base/file.h"
#include "base/records.h"

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

bool collect_claims(struct collect *c, const char *path)
{
    static const struct record_kind claims = {"a claim", "what 'dateline extract' writes"};
    return records_read(path, &claims, take_line, c);
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
