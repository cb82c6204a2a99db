/* check_sum - parts that do not add up: the months of a year to date, exports and imports */
#include "series/check_internal.h"
#include <math.h>

/* a part of the whole: series, figure, in the whole's unit */
struct summand {
    const struct series *series;
    const struct observation *figure;
};

static void compare_sum(struct findings *f, const struct summand *whole, const struct summand parts[SUM_PARTS])
{
    double total = decimal_double(whole->figure->value), sum = 0, room = figure_half_place(whole->figure),
           least = total;
    for (int i = 0; i < SUM_PARTS; i++) {
        double scale = figure_scale(f, parts[i].series, whole->series);
        double value = decimal_double(parts[i].figure->value) * scale;
        if (scale <= 0)
            return;
        sum += value;
        room += figure_half_place(parts[i].figure) * scale;
        least = fmin(least, value);
    }
    double gap = fabs(total - sum), percent = 100 * gap / total;
    if (gap - room <= DIFFER_SLACK * least || percent > FAR_APART)
        return;
    struct finding *one = finding_add(f, CHECK_SUM, whole->series, whole->figure, figure_nearness(percent));
    for (int i = 0; i < SUM_PARTS; i++)
        finding_side(one, parts[i].series, parts[i].figure);
    finding_side(one, whole->series, whole->figure);
    finding_say(f, one, "sum");
}

/* the year to date before a month or quarter, that month, and the year to date with it */
static void check_span(struct findings *f, const struct run *run, const struct series *s, const struct observation *o)
{
    struct date new_year = date_of(o->period_end.year, 1, 1);
    if (!figure_actual(o) || !date_is(o->period_start) || date_compare(o->period_start, new_year) <= 0)
        return;
    struct summand whole, parts[SUM_PARTS] = {[1] = {s, o}};
    whole.figure = run_level(f, run, new_year, o->period_end, &whole.series);
    parts[0].figure =
        whole.figure ? run_level(f, run, new_year, date_add_days(o->period_start, -1), &parts[0].series) : NULL;
    if (parts[0].figure)
        compare_sum(f, &whole, parts);
}

void check_spans(struct findings *f, const struct run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        const struct series *s = run->at[i];
        if (s->kind != KIND_FLOW || !series_adds_up(f, s) || series_told_in_parts(s))
            continue;
        for (size_t k = 0; k < s->observation_count; k++)
            check_span(f, run, s, &s->observations[k]);
    }
}

static void check_sum_row(struct findings *f, const struct things *things, const struct sum_row *row,
                          const struct summand *whole)
{
    const struct observation *o = whole->figure;
    struct summand parts[SUM_PARTS];
    for (int i = 0; i < SUM_PARTS; i++) {
        parts[i].figure = things_level(f, things, whole->series->entity, row->parts[i], o->period_start, o->period_end,
                                       &parts[i].series);
        if (!parts[i].figure)
            return;
    }
    compare_sum(f, whole, parts);
}

void check_sums(struct findings *f, const struct things *things, const struct run *run)
{
    for (size_t r = 0; r < f->knowledge.sum_count; r++) {
        const struct sum_row *row = &f->knowledge.sums[r];
        for (size_t i = 0; i < run->count && slice_equal(run->at[0]->measure, row->whole); i++) {
            const struct series *s = run->at[i];
            size_t count = series_adds_up(f, s) ? s->observation_count : 0;
            for (size_t k = 0; k < count; k++)
                if (figure_actual(&s->observations[k]))
                    check_sum_row(f, things, row, &(struct summand){s, &s->observations[k]});
        }
    }
}
