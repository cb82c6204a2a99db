/* check_thing - all series in the order of things: whose, of what */
#include "series/check_internal.h"
#include <stdlib.h>

static int compare_thing(const struct series *s, struct slice entity, struct slice metric)
{
    int c = slice_compare(s->entity, entity);
    return c ? c : slice_compare(s->measure, metric);
}

static int compare_things(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    int c = compare_thing(x, y->entity, y->measure);
    return c ? c : slice_compare(x->key, y->key);
}

struct things things_sort(struct findings *f, const struct series *list, size_t count)
{
    const struct series **at = arena_array(f->arena, const struct series *, count);
    for (size_t i = 0; i < count; i++)
        at[i] = &list[i];
    qsort(at, count, sizeof *at, compare_things);
    return (struct things){at, count};
}

struct run things_run(const struct things *things, size_t from, size_t *ret_next)
{
    const struct series *first = things->at[from];
    size_t to = from + 1;
    while (to < things->count && compare_thing(things->at[to], first->entity, first->measure) == 0)
        to++;
    *ret_next = to;
    return (struct run){things->at + from, to - from <= RUN_MAX ? to - from : 0};
}

struct run things_find(const struct things *things, struct slice entity, struct slice metric)
{
    size_t low = 0, high = things->count, next;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_thing(things->at[middle], entity, metric) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == things->count || compare_thing(things->at[low], entity, metric) != 0)
        return (struct run){NULL, 0};
    return things_run(things, low, &next);
}

const struct observation *run_level(const struct findings *f, const struct run *run, struct date start, struct date end,
                                    const struct series **ret)
{
    for (size_t i = 0; i < run->count; i++) {
        const struct series *s = run->at[i];
        const struct observation *o =
            series_adds_up(f, s) && !series_counts_kinds(s) ? figure_of_period(s, start, end) : NULL;
        *ret = s;
        if (o && decimal_sign(o->value) > 0)
            return o;
    }
    return NULL;
}

const struct observation *things_level(const struct findings *f, const struct things *things, struct slice entity,
                                       struct slice metric, struct date start, struct date end,
                                       const struct series **ret)
{
    struct run run = things_find(things, entity, metric);
    return run_level(f, &run, start, end, ret);
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
