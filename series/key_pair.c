#include "series/key_internal.h"

enum pair { PAIR_NONE, PAIR_FIRST, PAIR_SECOND, PAIR_BOTH };

static bool ends_any(struct slice text, const char *const *endings)
{
    for (; *endings; endings++)
        if (slice_ends(text, slice_of(*endings)))
            return true;
    return false;
}

static bool digit_before(struct slice text, size_t within)
{
    for (size_t i = text.len; i > 0 && text.len - i < within; i--)
        if (text.ptr[i - 1] >= '0' && text.ptr[i - 1] <= '9')
            return true;
    return false;
}

/* which of the two 产销量分别完成211.5万辆和209万辆 means with this quantity */
static enum pair pair_at(struct slice before, struct slice after)
{
    static const char *const joints[] = {"和", "与", "及", "以及", "、", NULL};
    static const char *const both[] = {"均", "都", "双双", "双超", "双破", NULL};
    for (size_t i = 0; joints[i]; i++)
        if (slice_ends(before, slice_of(joints[i])) &&
            digit_before(slice_sub(before, 0, before.len - strlen(joints[i])), 24))
            return PAIR_SECOND;
    for (size_t i = 0; joints[i]; i++)
        if (slice_starts(after, slice_of(joints[i])) && digit_before(slice_sub(after, 0, 24), 24))
            return PAIR_FIRST;
    /* 产销量均超过1500万辆: the word stands before the modifier */
    struct slice near = slice_sub(before, before.len > 24 ? before.len - 24 : 0, before.len);
    for (size_t i = 0; both[i]; i++)
        if (slice_find(near, slice_of(both[i])) != SLICE_NONE)
            return PAIR_BOTH;
    return ends_any(before, both) ? PAIR_BOTH : PAIR_NONE;
}

static enum pair pair_of(const struct claim *claim)
{
    struct slice sentence = claim->sentence;
    size_t subject = slice_find(sentence, SLICE("产销"));
    size_t at = subject == SLICE_NONE ? SLICE_NONE : key_find_quantity(claim, subject);
    if (at == SLICE_NONE)
        return PAIR_NONE;
    return pair_at(slice_sub(sentence, 0, at), slice_sub(sentence, at + claim->text.len, sentence.len));
}

/* the text with one word in place of another */
static struct slice with(struct slice text, struct slice from, struct slice to, struct arena *arena)
{
    size_t at = slice_find(text, from);
    if (at == SLICE_NONE)
        return text;
    return arena_printf(arena, "%.*s%.*s%.*s", (int)at, text.ptr, (int)to.len, to.ptr, (int)(text.len - at - from.len),
                        text.ptr + at + from.len);
}

static void set_pair(struct key *key, const struct claim *claim, bool sales, struct arena *arena)
{
    struct slice one = sales ? SLICE("销量") : SLICE("产量");
    key->metric = with(key->metric, SLICE("产销量"), one, arena);
    bool long_form = slice_find(key->wording, SLICE("产销量")) != SLICE_NONE;
    key->wording = with(key->wording, long_form ? SLICE("产销量") : SLICE("产销"), one, arena);
    key_compose(key, claim, arena);
}

size_t key_part_pair(const struct claim *claim, struct arena *arena, struct key keys[KEYS_MAX])
{
    enum pair pair = key_holds(keys[0].metric, "产销量") ? pair_of(claim) : PAIR_NONE;
    if (pair == PAIR_NONE)
        return 1;
    keys[1] = keys[0];
    set_pair(&keys[0], claim, pair == PAIR_SECOND, arena);
    if (pair != PAIR_BOTH)
        return 1;
    set_pair(&keys[1], claim, true, arena);
    return 2;
}
