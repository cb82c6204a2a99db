/* check_part - parts larger than their total: places, kinds, months; a year to date that falls */
#include "series/check_internal.h"
#include <math.h>

/* per cent; a year to date that loses more is the total of something else */
#define FALL_FAR 20

/* how much larger the part is than its total, and how much larger it may be: what is twice the total is another thing
 */
#define RATIO_MIN 1.001
#define RATIO_MAX (100.0 / FAR_APART)

static void compare_part(struct findings *f, const struct series *part, const struct observation *p,
                         const struct series *total, const struct observation *t, const char *message)
{
    double below = decimal_double(t->value);
    double ratio = below > 0 ? decimal_double(p->value) / below * figure_scale(f, part, total) : 0;
    if (ratio <= RATIO_MIN || ratio > RATIO_MAX)
        return;
    struct finding *one = finding_add(f, CHECK_PART, part, p, figure_nearness(100 * (ratio - 1)) / 2);
    finding_side(one, part, p);
    finding_side(one, total, t);
    finding_say(f, one, message);
}

static void check_part(struct findings *f, const struct series *part, const struct series *total, const char *message)
{
    for (size_t i = 0; i < part->observation_count; i++) {
        const struct observation *p = &part->observations[i];
        const struct observation *t = figure_actual(p) ? figure_of_period(total, p->period_start, p->period_end) : NULL;
        if (t)
            compare_part(f, part, p, total, t, message);
    }
}

void check_months(struct findings *f, const struct series *months, const struct series *to_date)
{
    for (size_t i = 0; i < months->observation_count; i++) {
        const struct observation *m = &months->observations[i];
        if (!figure_actual(m) || !date_is(m->period_start))
            continue;
        const struct observation *t = figure_of_period(to_date, date_of(m->period_end.year, 1, 1), m->period_end);
        if (t)
            compare_part(f, months, m, to_date, t, "part_month");
    }
}

void check_province(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    if (!slice_starts(s->key, SLICE("cn-")) || !series_adds_up(f, s))
        return;
    size_t colon = slice_find(s->key, SLICE(":"));
    struct slice rest = slice_sub(s->key, colon, s->key.len);
    const struct series *total = things_series(list, count, arena_printf(f->arena, "cn%.*s", (int)rest.len, rest.ptr));
    if (total)
        check_part(f, s, total, "part_place");
}

/* the key without the word that names the kind, which begins the metric; ptr NULL where it does not */
static struct slice key_without(struct findings *f, const struct series *s, struct slice kind)
{
    size_t at = slice_starts(s->measure, kind) ? slice_find(s->key, kind) : SLICE_NONE;
    if (at == SLICE_NONE || at == 0 || s->key.ptr[at - 1] != ':')
        return (struct slice){NULL, 0};
    struct slice rest = slice_sub(s->key, at + kind.len, s->key.len);
    return arena_printf(f->arena, "%.*s%.*s", (int)at, s->key.ptr, (int)rest.len, rest.ptr);
}

void check_subset(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    const struct words_of_cue *kinds = &f->knowledge.cues[CUE_KIND];
    if (!series_adds_up(f, s) || s->series.ptr)
        return;
    for (size_t i = 0; i < kinds->count; i++) {
        struct slice key = key_without(f, s, kinds->at[i]);
        const struct series *total = key.ptr ? things_series(list, count, key) : NULL;
        if (total)
            check_part(f, s, total, "part_kind");
    }
}

static bool can_fall(const struct findings *f, const struct observation *o)
{
    return figure_actual(o) && decimal_sign(o->value) > 0 && !cue_in(f, CUE_MEAN, figure_sentence(o));
}

void check_fall(struct findings *f, const struct series *s)
{
    if (s->frequency != FREQUENCY_YTD || s->kind != KIND_FLOW || series_counts_kinds(s) ||
        slice_equal(s->unit, SLICE("x")))
        return;
    const struct observation *before = NULL;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!can_fall(f, o))
            continue;
        bool falls =
            before && date_equal(before->period_start, o->period_start) && decimal_compare(o->value, before->value) < 0;
        double gap = falls ? figure_gap(before, o) : 0;
        if (gap > 0 && gap <= FALL_FAR) {
            struct finding *one = finding_add(f, CHECK_FALL, s, o, figure_nearness(gap) / 4);
            finding_side(one, s, before);
            finding_side(one, s, o);
            finding_say(f, one, "fall");
        }
        before = o;
    }
}
