/* derive - growth and vintages */
#include "plot/derive.h"
#include "base/scale.h"
#include <stdlib.h>

static bool is_value(const struct observation *o)
{
    return !o->doubt && o->status == STATUS_ACTUAL && (o->relation == RELATION_EQ || o->relation == RELATION_ABOUT) &&
           date_is(o->period_end);
}

/* ---- growth ---- */

/* the same day a year before; the last day of a month stays the last */
static struct date year_before(struct date day)
{
    if (!date_is(day))
        return day;
    bool last = day.day == date_month_days(day.year, day.month);
    struct date before = date_add_months(day, -12);
    return last && date_is(before) ? date_month_end(before.year, before.month) : before;
}

/* the first observation that ends on that day or later; they are ordered by period_end */
static size_t first_ending(const struct series *series, struct date end)
{
    size_t low = 0, high = series->observation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (date_compare(series->observations[middle].period_end, end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct observation *find_period(const struct series *series, struct date start, struct date end)
{
    for (size_t i = first_ending(series, end); i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];
        if (!date_equal(o->period_end, end))
            return NULL;
        if (is_value(o) && date_equal(o->period_start, start))
            return o;
    }
    return NULL;
}

/* (now / before - 1) * 100 */
static bool growth_of(struct decimal now, struct decimal before, struct decimal *ret)
{
    struct decimal change, hundred;
    return decimal_sign(before) > 0 && decimal_sub(now, before, &change) && decimal_shift(change, 2, &hundred) &&
           decimal_div(hundred, before, 12, ret);
}

bool derive_growth(const struct series *series, struct arena *arena, struct series *ret)
{
    struct observation *list = arena_array(arena, struct observation, series->observation_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i], *before;
        struct decimal growth;
        if (!is_value(o) || !(before = find_period(series, year_before(o->period_start), year_before(o->period_end))) ||
            !growth_of(o->value, before->value, &growth))
            continue;
        list[count++] = (struct observation){.period_start = o->period_start,
                                             .period_end = o->period_end,
                                             .value = scale_round(growth, -1),
                                             .relation = o->relation,
                                             .published = o->published,
                                             .derived = true};
    }
    *ret = *series;
    ret->unit = SLICE("%");
    ret->comparison = COMPARISON_YOY;
    ret->kind = KIND_CHANGE;
    ret->observations = list;
    ret->observation_count = count;
    return count > 0;
}

/* ---- vintages ---- */

static int compare_vintages(const void *a, const void *b)
{
    const struct observation *x = a, *y = b;
    int by = date_compare(x->period_end, y->period_end);
    if (by == 0)
        by = date_compare(x->period_start, y->period_start);
    if (by == 0)
        by = (x->status == STATUS_ACTUAL) - (y->status == STATUS_ACTUAL);
    return by ? by : date_compare(x->published, y->published);
}

struct series derive_vintages(const struct series *series, struct arena *arena)
{
    size_t room = series->observation_count, count = 0;
    for (size_t i = 0; i < series->observation_count; i++)
        room += series->observations[i].revised_count;
    struct observation *list = arena_array(arena, struct observation, room + 1);
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];
        list[count] = *o;
        list[count].revised_count = list[count].conflict_count = 0;
        count++;
        for (size_t k = 0; o->status == STATUS_FORECAST && k < o->revised_count; k++)
            list[count++] = (struct observation){.period_start = o->period_start,
                                                 .period_end = o->period_end,
                                                 .value = o->revised[k].value,
                                                 .published = o->revised[k].published,
                                                 .status = STATUS_FORECAST};
    }
    qsort(list, count, sizeof *list, compare_vintages);
    struct series ret = *series;
    ret.observations = list;
    ret.observation_count = count;
    return ret;
}

bool derive_error(const struct series *series, struct decimal *ret, size_t *ret_count)
{
    struct decimal sum = decimal_of(0);
    size_t count = 0;
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i], *came;
        struct decimal off;
        if (o->status != STATUS_FORECAST || (o->relation != RELATION_EQ && o->relation != RELATION_ABOUT) ||
            !(came = find_period(series, o->period_start, o->period_end)) || !growth_of(o->value, came->value, &off) ||
            !decimal_add(sum, decimal_abs(off), &sum))
            continue;
        count++;
    }
    *ret_count = count;
    return count && decimal_div(sum, decimal_of((int64_t)count), 3, ret);
}
