#include "series/derive.h"
#include "series/observe.h"
#include <stdlib.h>

/* derived figures are given to so many digits: more would claim to know more than the rounded inputs do */
#define GROWTH_DIGITS 3
#define LEVEL_DIGITS 4

static size_t colon_before(struct slice text, size_t end)
{
    while (end > 0 && text.ptr[end - 1] != ':')
        end--;
    return end ? end - 1 : 0;
}

/* the dimension and the rest never hold a colon */
struct slice key_head(struct slice key)
{
    size_t end = key.len;
    for (int i = 0; i < 3; i++)
        end = colon_before(key, end);
    return slice_sub(key, 0, end);
}

struct slice key_shape(struct slice key)
{
    size_t at = colon_before(key, key.len);
    return slice_sub(key, at + 1, key.len);
}

/* ---- growing a draft ---- */

struct growing {
    struct draft draft;
    struct observation *at; /* said ones first, then derived */
    size_t said, count, room;
};

struct work {
    struct growing *at;
    size_t count, room;
    struct arena *arena;
};

static struct growing *work_add(struct work *w, const struct draft *draft)
{
    if (w->count == w->room) {
        size_t room = w->room ? 2 * w->room : 256;
        w->at = arena_grow(w->arena, w->at, w->count, room, sizeof *w->at);
        w->room = room;
    }
    struct growing *g = &w->at[w->count++];
    *g = (struct growing){
        .draft = *draft, .said = draft->series.observation_count, .count = draft->series.observation_count};
    g->room = g->count;
    g->at = arena_grow(w->arena, draft->series.observations, g->count, g->count, sizeof *g->at);
    return g;
}

static void push(struct work *w, struct growing *g, const struct observation *o)
{
    if (g->count == g->room) {
        size_t room = 2 * g->room + 4;
        g->at = arena_grow(w->arena, g->at, g->count, room, sizeof *g->at);
        g->room = room;
    }
    g->at[g->count++] = *o;
}

/* the actual figure of a period among the said ones, which are ordered by period_end; NULL if there is none */
static const struct observation *said_at(const struct growing *g, struct date start, struct date end)
{
    size_t low = 0, high = g->said;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (date_compare(g->at[middle].period_end, end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < g->said && date_equal(g->at[low].period_end, end); low++)
        if (g->at[low].status == STATUS_ACTUAL && !g->at[low].doubt && date_equal(g->at[low].period_start, start))
            return &g->at[low];
    return NULL;
}

static bool usable(const struct observation *o)
{
    return o && !o->doubt && o->status == STATUS_ACTUAL &&
           (o->relation == RELATION_EQ || o->relation == RELATION_ABOUT);
}

/* the result of two inputs; NULL-safe in nothing: both are there */
static struct observation made(struct work *w, const struct observation *a, const struct observation *b,
                               const char *how, struct slice key)
{
    struct evidence *claims = arena_array(w->arena, struct evidence, a->claim_count + b->claim_count);
    if (a->claim_count)
        memcpy(claims, a->claims, a->claim_count * sizeof *claims);
    if (b->claim_count)
        memcpy(claims + a->claim_count, b->claims, b->claim_count * sizeof *claims);
    struct buf text = BUF_INIT;
    buf_printf(&text, "%s: %.*s ", how, (int)key.len, key.ptr);
    buf_date(&text, a->period_end);
    buf_puts(&text, ", ");
    buf_date(&text, b->period_end);
    bool later = date_compare(a->published, b->published) > 0;
    struct observation o = *a;
    o.relation = RELATION_ABOUT;
    o.published = later ? a->published : b->published;
    o.revised = o.conflict = NULL;
    o.revised_count = o.conflict_count = 0;
    o.claims = claims;
    o.claim_count = a->claim_count + b->claim_count;
    o.derived = true;
    o.inputs = arena_copy(w->arena, buf_slice(&text));
    buf_release(&text);
    return o;
}

/* ---- the series of one head and shape ---- */

/* the growing one with this key, made from the pattern if there is none; indices, for the array may move */
static size_t find_or_make(struct work *w, size_t from, const struct draft *pattern, struct slice dimension,
                           enum comparison comparison, const char *shape, enum frequency frequency)
{
    struct slice head = key_head(pattern->series.key);
    const char *compared = comparison_name(comparison);
    struct slice key = arena_printf(w->arena, "%.*s:%.*s:%s:%s", (int)head.len, head.ptr, (int)dimension.len,
                                    dimension.ptr, compared ? compared : "level", shape);
    for (size_t i = from; i < w->count; i++)
        if (slice_equal(w->at[i].draft.series.key, key))
            return i;
    struct draft draft = *pattern;
    draft.series.key = key;
    draft.series.comparison = comparison;
    draft.series.frequency = frequency;
    draft.series.kind = comparison == COMPARISON_NONE ? draft.series.kind : KIND_CHANGE;
    draft.series.observations = NULL;
    draft.series.observation_count = 0;
    draft.dimension = dimension;
    draft.said = comparison == COMPARISON_NONE ? draft.said : dimension;
    work_add(w, &draft);
    return w->count - 1;
}

static struct date year_before(struct date d)
{
    if (!date_is(d))
        return d;
    bool end = d.day == date_month_days(d.year, d.month);
    return end ? date_month_end(d.year - 1, d.month) : date_of(d.year - 1, d.month, d.day);
}

/* ---- months from the year to date ---- */

static void derive_months(struct work *w, size_t from, size_t at)
{
    const struct draft pattern = w->at[at].draft;
    for (size_t i = 0; i < w->at[at].said; i++) {
        const struct observation *now = &w->at[at].at[i];
        struct date end = now->period_end;
        if (!usable(now) || end.day != date_month_days(end.year, end.month) || end.month < 2)
            continue;
        const struct observation *before =
            said_at(&w->at[at], now->period_start, date_month_end(end.year, end.month - 1));
        struct decimal value;
        if (!usable(before) || !decimal_sub(now->value, before->value, &value) || decimal_sign(value) < 0)
            continue;
        struct observation o = made(w, now, before, "difference", pattern.series.key);
        o.value = value;
        o.relation = now->relation == RELATION_EQ && before->relation == RELATION_EQ ? RELATION_EQ : RELATION_ABOUT;
        o.period_start = date_of(end.year, end.month, 1);
        size_t months = find_or_make(w, from, &pattern, pattern.dimension, COMPARISON_NONE, "M", FREQUENCY_M);
        if (!said_at(&w->at[months], o.period_start, end))
            push(w, &w->at[months], &o);
    }
}

/* ---- growth and levels ---- */

static void derive_growth(struct work *w, size_t from, size_t at, struct slice shape)
{
    const struct draft pattern = w->at[at].draft;
    for (size_t i = 0; i < w->at[at].said; i++) {
        const struct observation *now = &w->at[at].at[i];
        const struct observation *before =
            said_at(&w->at[at], year_before(now->period_start), year_before(now->period_end));
        struct decimal gain, percent;
        if (!usable(now) || !usable(before) || decimal_sign(before->value) <= 0 ||
            !decimal_sub(now->value, before->value, &gain) || !decimal_mul(gain, decimal_of(100), &gain) ||
            !decimal_div(gain, before->value, GROWTH_DIGITS, &percent))
            continue;
        struct observation o = made(w, now, before, "growth", pattern.series.key);
        o.value = percent;
        size_t growth =
            find_or_make(w, from, &pattern, SLICE("%"), COMPARISON_YOY, shape.ptr, pattern.series.frequency);
        if (!said_at(&w->at[growth], o.period_start, o.period_end))
            push(w, &w->at[growth], &o);
    }
}

/* 1 + percent / 100; false where nothing is left */
static bool factor_of(struct decimal percent, struct decimal *ret)
{
    struct decimal part;
    return decimal_shift(percent, -2, &part) && decimal_add(decimal_of(1), part, ret) && decimal_sign(*ret) > 0;
}

static void push_level(struct work *w, size_t levels, const struct observation *level, const struct observation *growth,
                       struct decimal value, struct date start, struct date end)
{
    struct observation o = made(w, level, growth, "level and growth", w->at[levels].draft.series.key);
    o.value = value;
    o.period_start = start;
    o.period_end = end;
    push(w, &w->at[levels], &o);
}

static void derive_levels(struct work *w, size_t levels, size_t growths)
{
    for (size_t i = 0; i < w->at[growths].said; i++) {
        const struct observation *growth = &w->at[growths].at[i];
        struct date start = growth->period_start, end = growth->period_end;
        const struct observation *now = said_at(&w->at[levels], start, end);
        const struct observation *before = said_at(&w->at[levels], year_before(start), year_before(end));
        struct decimal factor, product, value;
        if (!usable(growth) || !factor_of(growth->value, &factor))
            continue;
        if (usable(now) && !before && decimal_div(now->value, factor, LEVEL_DIGITS, &value))
            push_level(w, levels, now, growth, value, year_before(start), year_before(end));
        else if (usable(before) && !now && decimal_mul(before->value, factor, &product) &&
                 decimal_div(product, decimal_of(1), LEVEL_DIGITS, &value))
            push_level(w, levels, before, growth, value, start, end);
    }
}

/* ---- all ---- */

static bool is_yoy_percent(const struct draft *d)
{
    return d->series.comparison == COMPARISON_YOY && slice_equal(d->dimension, SLICE("%"));
}

static bool is_level(const struct draft *d)
{
    return d->series.comparison == COMPARISON_NONE && (d->series.kind == KIND_STOCK || d->series.kind == KIND_FLOW);
}

/* levels [from, to) of one head */
static void derive_head(struct work *w, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (!is_level(&w->at[i].draft))
            continue;
        struct slice shape = arena_copy(w->arena, key_shape(w->at[i].draft.series.key));
        if (slice_equal(shape, SLICE("YTD")))
            derive_months(w, from, i);
        if (slice_equal(shape, SLICE("span")) || slice_equal(shape, SLICE("rate")))
            continue;
        derive_growth(w, from, i, shape);
        for (size_t k = from; k < to; k++)
            if (is_yoy_percent(&w->at[k].draft) && slice_equal(key_shape(w->at[k].draft.series.key), shape))
                derive_levels(w, i, k);
    }
}

/* one derived figure a period: the same one can come from either side */
static size_t without_doubles(struct observation *at, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool again = kept && at[i].derived && at[kept - 1].derived &&
                     date_equal(at[i].period_end, at[kept - 1].period_end) &&
                     date_equal(at[i].period_start, at[kept - 1].period_start);
        if (!again)
            at[kept++] = at[i];
    }
    return kept;
}

static int compare_drafts(const void *a, const void *b)
{
    return slice_compare(((const struct draft *)a)->series.key, ((const struct draft *)b)->series.key);
}

static size_t gather(struct work *w, struct draft **ret)
{
    struct draft *list = arena_array(w->arena, struct draft, w->count);
    size_t count = 0;
    for (size_t i = 0; i < w->count; i++) {
        struct growing *g = &w->at[i];
        if (g->count > 1)
            qsort(g->at, g->count, sizeof *g->at, observation_compare);
        g->draft.series.observations = g->at;
        g->draft.series.observation_count = without_doubles(g->at, g->count);
        if (g->draft.series.observation_count)
            list[count++] = g->draft;
    }
    qsort(list, count, sizeof *list, compare_drafts);
    *ret = list;
    return count;
}

size_t derive(const struct draft *drafts, size_t count, struct arena *arena, struct draft **ret)
{
    struct work w = {.arena = arena};
    for (size_t from = 0, to; from < count; from = to) {
        size_t first = w.count;
        struct slice head = key_head(drafts[from].series.key);
        for (to = from; to < count && slice_equal(key_head(drafts[to].series.key), head); to++)
            work_add(&w, &drafts[to]);
        derive_head(&w, first, first + (to - from));
    }
    return gather(&w, ret);
}
