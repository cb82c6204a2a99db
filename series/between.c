#include "series/between.h"
#include "series/shape.h"

/* a figure that can bound others: it happened, and it is one number */
static bool is_figure(const struct statement *s)
{
    return s->status == STATUS_ACTUAL && s->relation != RELATION_RANGE;
}

/* for each statement the next point of the year to date behind it in its year, NULL if none */
static const struct statement **next_points(const struct statement *const *at, size_t count, const bool *to_date,
                                            struct arena *arena)
{
    const struct statement **next = arena_array(arena, const struct statement *, count);
    const struct statement *point = NULL;
    for (size_t i = count; i-- > 0;) {
        next[i] = point && point->period_end.year == at[i]->period_end.year ? point : NULL;
        if (to_date[i] && is_figure(at[i]))
            point = at[i];
    }
    return next;
}

/* of the day of publication many a figure is that is only told then; between two points so near it still counts */
#define NEAR_DAYS 62

/* does the claim itself say that day? */
static bool is_dated(const struct statement *s, const struct statement *before, const struct statement *after)
{
    return date_compare(s->period_end, s->evidence.published) < 0 ||
           date_number(after->period_end) - date_number(before->period_end) <= NEAR_DAYS;
}

static bool lies_between(const struct statement *s, const struct statement *before, const struct statement *after)
{
    return before && after && before->period_end.year == s->period_end.year &&
           date_compare(before->period_end, s->period_end) < 0 && date_compare(s->period_end, after->period_end) < 0 &&
           decimal_compare(before->value, s->value) < 0 && decimal_compare(s->value, after->value) < 0 &&
           is_dated(s, before, after);
}

size_t between_to_date(const struct statement *const *at, size_t count, const bool *to_date, struct arena *arena,
                       size_t *ret)
{
    const struct statement **next = next_points(at, count, to_date, arena), *before = NULL;
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (at[i]->shape == SHAPE_STOCK && is_figure(at[i]) && lies_between(at[i], before, next[i]))
            ret[found++] = i;
        if (to_date[i] && is_figure(at[i]))
            before = at[i];
    }
    return found;
}
