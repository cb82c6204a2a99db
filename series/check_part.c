/* check_part - parts larger than their total: places, kinds, months; a year to date that falls */
#include "series/check_internal.h"
#include <math.h>

/* per cent; a year to date that loses more is the total of something else */
#define FALL_FAR 20

/* part / total, which may be in units of different size (GWh, TWh); 0 where it cannot be had */
static double ratio_of(const struct findings *f, const struct series *part, const struct observation *p,
                       const struct series *total, const struct observation *t)
{
    int part_exp, total_exp;
    convert_dimension(f->units, part->unit, f->arena, &part_exp);
    convert_dimension(f->units, total->unit, f->arena, &total_exp);
    double below = decimal_double(t->value);
    return below > 0 ? decimal_double(p->value) / below * pow(10, part_exp - total_exp) : 0;
}

static void check_part(struct findings *f, const struct series *part, const struct series *total, const char *between)
{
    for (size_t i = 0; i < part->observation_count; i++) {
        const struct observation *p = &part->observations[i];
        const struct observation *t = figure_actual(p) ? figure_of_period(total, p->period_start, p->period_end) : NULL;
        double ratio = t ? ratio_of(f, part, p, total, t) : 0;
        if (ratio <= 1.001 || ratio > 100.0 / FAR_APART)
            continue;
        struct finding *one = finding_add(f, CHECK_PART, part, p, figure_nearness(100 * (ratio - 1)) / 2);
        finding_side(one, part, p);
        finding_side(one, total, t);
        finding_say_two(f, one, "", between);
    }
}

/* the year to date, which holds the month, is in another series of the same head */
void check_months(struct findings *f, const struct series *months, const struct series *to_date)
{
    for (size_t i = 0; i < months->observation_count; i++) {
        const struct observation *m = &months->observations[i];
        if (!figure_actual(m) || !date_is(m->period_start))
            continue;
        const struct observation *t = figure_of_period(to_date, date_of(m->period_end.year, 1, 1), m->period_end);
        double ratio = t ? ratio_of(f, months, m, to_date, t) : 0;
        if (ratio <= 1.001 || ratio > 100.0 / FAR_APART)
            continue;
        struct finding *one = finding_add(f, CHECK_PART, months, m, figure_nearness(100 * (ratio - 1)) / 2);
        finding_side(one, months, m);
        finding_side(one, to_date, t);
        finding_say_two(f, one, "the month has ", ", the year to date ");
    }
}

/* cn-js:... against cn:... */
void check_province(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    if (!slice_starts(s->key, SLICE("cn-")) || !series_adds_up(s))
        return;
    size_t colon = slice_find(s->key, SLICE(":"));
    struct slice rest = slice_sub(s->key, colon, s->key.len);
    const struct series *total = things_series(list, count, arena_printf(f->arena, "cn%.*s", (int)rest.len, rest.ptr));
    if (total)
        check_part(f, s, total, " in a part of the country, and in all of it ");
}

/* 新能源汽车销量 against 汽车销量: the metric without its first word */
void check_subset(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    static const char *const kinds[] = {"新能源", "高技术",   "智能",     "国产", "农村",
                                        "城镇",   "民营企业", "跨境电商", NULL};
    struct slice metric = s->metric;
    if (!series_adds_up(s) || s->series.ptr)
        return;
    for (const char *const *kind = kinds; *kind; kind++) {
        size_t at = slice_find(s->key, slice_of(*kind));
        if (!slice_starts(metric, slice_of(*kind)) || at == SLICE_NONE || at == 0 || s->key.ptr[at - 1] != ':')
            continue;
        size_t end = at + strlen(*kind);
        struct slice key =
            arena_printf(f->arena, "%.*s%.*s", (int)at, s->key.ptr, (int)(s->key.len - end), s->key.ptr + end);
        const struct series *total = things_series(list, count, key);
        if (total)
            check_part(f, s, total, " of a kind, and of all kinds ");
    }
}

/* a mean of the year to date may well fall */
static bool says_mean(const struct observation *o)
{
    static const char *const words[] = {"日均", "月均", "平均", "average", "per day", NULL};
    struct slice sentence = o->claim_count ? o->claims[0].sentence : SLICE("");
    return figure_names_any(sentence, words);
}

void check_fall(struct findings *f, const struct series *s)
{
    if (s->frequency != FREQUENCY_YTD || s->kind != KIND_FLOW || series_counts_kinds(s) ||
        slice_equal(s->unit, SLICE("x")))
        return;
    const struct observation *before = NULL;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o) || decimal_sign(o->value) <= 0 || says_mean(o))
            continue;
        bool falls =
            before && date_equal(before->period_start, o->period_start) && decimal_compare(o->value, before->value) < 0;
        double gap = falls ? figure_gap(before, o) : 0;
        if (gap > 0 && gap <= FALL_FAR) {
            struct finding *one = finding_add(f, CHECK_FALL, s, o, figure_nearness(gap) / 4);
            finding_side(one, s, before);
            finding_side(one, s, o);
            finding_say_two(f, one, "the year to date had ", ", later in the year ");
        }
        before = o;
    }
}
