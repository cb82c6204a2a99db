#include "series/collect.h"
#include "base/file.h"
#include "base/records.h"

/* what a line says, found on any thread */
struct found {
    bool is_series, is_claim, is_wrong;
    struct slice error; /* unless it is one of both */
    struct claim claim;
    struct key keys[KEYS_MAX];
    size_t key_count;
};

static bool holds_series(struct slice line)
{
    return slice_find(line, SLICE("\"observations\":")) != SLICE_NONE;
}

static void find_claim(void *context, struct slice line, struct arena *arena, void *ret)
{
    const struct collect *c = context;
    struct found *found = ret;
    struct err err;
    found->is_series = c->take_series && holds_series(line);
    if (found->is_series)
        return;
    found->is_claim = claim_parse(line, arena, &found->claim, &err);
    if (!found->is_claim)
        found->error = arena_copy(arena, slice_of(err.message));
    else if (!c->store && !decisions_apply(c->decisions, &found->claim, arena))
        found->is_wrong = true;
    else if (!c->store)
        found->key_count = series_set_keys(c->set, &found->claim, arena, found->keys);
}

static bool take_claim(void *context, struct slice line, const void *taken, struct err *err)
{
    struct collect *c = context;
    const struct found *found = taken;
    if (found->is_series)
        return c->take_series(c->context, line, err);
    if (!found->is_claim)
        return err_set(err, NULL, "%s", found->error.ptr);
    if (c->store) {
        c->failed = !store_add(c->store, &found->claim, line, &c->err);
        return true;
    }
    if (!found->is_wrong && !series_set_put(c->set, &found->claim, found->keys, found->key_count))
        c->left_out++;
    return true;
}

static bool has_failed(void *context)
{
    return ((const struct collect *)context)->failed;
}

bool collect_claims(struct collect *c, const char *path)
{
    static const struct record_kind claims = {"a claim", "what 'dateline extract' writes"};
    static const struct record_kind both = {"a claim or a series",
                                            "what 'dateline extract' or 'dateline series' writes"};
    struct record_work work = {.jobs = c->jobs,
                               .found_size = sizeof(struct found),
                               .find = find_claim,
                               .take = take_claim,
                               .stopped = has_failed,
                               .context = c};
    if (c->failed)
        return false;
    return records_work(path, c->take_series ? &both : &claims, &work);
}

struct taking {
    struct collect *to;
    struct decisions *decisions;
    struct arena arena; /* of one line */
};

static bool take_stored(void *context, struct slice line)
{
    struct taking *t = context;
    struct claim claim;
    struct err err;
    if (claim_parse(line, &t->arena, &claim, &err) && decisions_apply(t->decisions, &claim, &t->arena) &&
        !series_set_add(t->to->set, &claim))
        t->to->left_out++;
    arena_reset(&t->arena);
    return true;
}

static bool take_decision(void *context, struct slice line)
{
    struct err err;
    decisions_add(context, line, &err); /* what a store holds was read before */
    return true;
}

bool collect_stored(struct collect *c, struct err *err)
{
    const struct decision *list;
    if (!c->store)
        return true;
    struct taking taking = {.to = c, .decisions = decisions_new()};
    size_t count = decisions_list(c->decisions, &list);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        ok = store_decide(c->store, &list[i], err);
    arena_init(&taking.arena);
    ok = ok && store_decisions(c->store, take_decision, taking.decisions, err);
    decisions_list(taking.decisions, &list);
    ok = ok && store_claims(c->store, take_stored, &taking, err);
    arena_release(&taking.arena);
    decisions_free(taking.decisions);
    return ok;
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
