#include "base/json.h"
#include "series/key_internal.h"

/* ---- kind ---- */

static enum series_kind kind_of(const struct key *key, const struct claim *claim)
{
    if (claim->comparison != COMPARISON_NONE)
        return KIND_CHANGE;
    if (key_holds(key->metric, "指数") || key_holds(key->metric, " index"))
        return KIND_INDEX;
    /* what a share earns or is paid is no price of it */
    bool earned = slice_ends(key->dimension, SLICE("/share")) || slice_ends(key->dimension, SLICE("/股"));
    bool money_per = slice_find(key->dimension, SLICE("/")) == 3 && key->dimension.ptr[0] >= 'A' &&
                     key->dimension.ptr[0] <= 'Z' && !earned;
    if (money_per || slice_ends(key->metric, SLICE("价")) || key_holds(key->metric, "价格") ||
        slice_ends(key->metric, SLICE("price")))
        return KIND_PRICE;
    if (slice_equal(key->dimension, SLICE("%")) || slice_equal(key->dimension, SLICE("pp")))
        return KIND_SHARE;
    return date_is(claim->period_start) ? KIND_FLOW : KIND_STOCK;
}

/* the metric ends with a word for what there is, not for what comes in */
static bool is_stock(const struct series_words *words, const struct key *key)
{
    return !key_holds(key->metric, "新增") && !key_holds(key->metric, "占") &&
           series_words_ends_in(words, SCOPE_STOCKS, key->metric);
}

/* ---- all together ---- */

static size_t put_part(char *out, size_t at, struct slice part, char separator)
{
    if (part.len)
        memcpy(out + at, part.ptr, part.len);
    out[at + part.len] = separator;
    return at + part.len + 1;
}

/* the id with the values of its facets behind it: capacity.installed.wind.added; one that is not told is left out */
static struct slice put_facets(const struct claim *claim, struct arena *arena)
{
    struct slice what = claim->series;
    struct json_walk w;
    struct json_field f;
    if (claim->facets.ptr)
        for (json_open(&w, claim->facets, arena); json_next(&w, &f);)
            if (f.kind == JSON_STRING && f.text.len)
                what = key_concat(key_concat(what, SLICE("."), arena), f.text, arena);
    return what;
}

void key_compose(struct key *key, const struct claim *claim, struct arena *arena)
{
    const char *comparison = comparison_name(claim->comparison);
    struct slice change = slice_of(comparison ? comparison : "level");
    struct slice who = key->entity.len ? key->entity : SLICE("_");
    struct slice what = key->metric;
    key->series = claim->series;
    if (claim->series.len)
        what = put_facets(claim, arena);
    char *out = arena_array(arena, char, who.len + what.len + key->dimension.len + change.len + 4);
    size_t len = put_part(out, 0, who, ':');
    len = put_part(out, len, what, ':');
    len = put_part(out, len, key->dimension, ':');
    len = put_part(out, len, change, '\0');
    key->text = (struct slice){out, len - 1};
}

size_t key_of_claim(const struct series_words *words, const struct convert *units, const struct claim *claim,
                    struct arena *arena, struct key ret[KEYS_MAX])
{
    /* "CPI" in a Chinese sentence is Chinese */
    struct key key = {.chinese = key_has_han(claim->metric) || key_has_han(claim->sentence)};
    const struct series_word *in_metric = NULL;
    key_set_metric(words, key_without_owner(words, claim, arena), arena, &key, &in_metric);
    if (key.metric.len == 0 && claim->series.len == 0)
        return 0;
    key_tell(words, claim, arena, &key);
    key.dimension = convert_dimension(units, claim->unit, arena, &key.exp);
    key_set_entity(words, claim, in_metric, arena, &key);
    key_tell_against(words, claim, arena, &key);
    key.of_a_day = claim->comparison == COMPARISON_NONE && is_stock(words, &key);
    key.kind = kind_of(&key, claim);
    key_compose(&key, claim, arena);
    ret[0] = key;
    return key_part_pair(claim, arena, ret);
}
