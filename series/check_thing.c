/* check_thing - all series in the order of things: whose, of what */
#include "series/check_internal.h"
#include <stdlib.h>

static int compare_things(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    int c = slice_compare(x->entity, y->entity);
    if (c == 0)
        c = slice_compare(x->metric, y->metric);
    return c ? c : slice_compare(x->key, y->key);
}

bool things_same(const struct series *a, const struct series *b)
{
    return slice_equal(a->entity, b->entity) && slice_equal(a->metric, b->metric);
}

/* the series of one thing in the order of things, *ret_count of them */
static const struct series *const *find_run(const struct things *things, struct slice entity, struct slice metric,
                                            size_t *ret_count)
{
    size_t low = 0, high = things->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int c = slice_compare(things->at[middle]->entity, entity);
        c = c ? c : slice_compare(things->at[middle]->metric, metric);
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < things->count && end - low < RUN_MAX && slice_equal(things->at[end]->entity, entity) &&
           slice_equal(things->at[end]->metric, metric))
        end++;
    *ret_count = end - low;
    return things->at + low;
}

const struct observation *things_level(const struct things *things, struct slice entity, struct slice metric,
                                       const struct observation *of, const struct series **ret)
{
    size_t count;
    const struct series *const *run = find_run(things, entity, metric, &count);
    for (size_t i = 0; i < count; i++) {
        const struct observation *o = series_adds_up(run[i]) && !series_counts_kinds(run[i])
                                          ? figure_of_period(run[i], of->period_start, of->period_end)
                                          : NULL;
        *ret = run[i];
        if (o && decimal_sign(o->value) > 0)
            return o;
    }
    return NULL;
}

struct things things_sort(struct findings *f, const struct series *list, size_t count)
{
    const struct series **at = arena_array(f->arena, const struct series *, count);
    for (size_t i = 0; i < count; i++)
        at[i] = &list[i];
    qsort(at, count, sizeof *at, compare_things);
    return (struct things){at, count};
}

const struct series *things_series(const struct series *list, size_t count, struct slice key)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int c = slice_compare(list[middle].key, key);
        if (c == 0)
            return &list[middle];
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
