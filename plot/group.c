/* group - which series share a chart */
#include "plot/group.h"
#include "plot/thing.h"
#include <stdio.h>
#include <stdlib.h>

/* ---- what shares a chart ---- */

/* Years, quarters, months, to date and levels meet on one axis; days, weeks and spans of any length would only crowd
 * it. */
static int loose_kind(const struct series *series)
{
    bool span = series->frequency == FREQUENCY_IRREGULAR && series->kind == KIND_FLOW;
    return span || series->frequency == FREQUENCY_D || series->frequency == FREQUENCY_W ? (int)series->frequency : 0;
}

static int compare_groupings(const struct series *a, const struct series *b)
{
    int by = thing_compare(a, b);
    if (by == 0)
        by = (int)a->comparison - (int)b->comparison;
    /* of a known metric power and energy are two charts: one unit each */
    if (by == 0 && a->series.ptr)
        by = slice_compare(thing_dimension(a->key), thing_dimension(b->key));
    return by ? by : loose_kind(a) - loose_kind(b);
}

static int compare_members(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    int by = compare_groupings(x, y);
    /* the series with most values leads, and with it its dimension */
    if (by == 0)
        by = (x->observation_count < y->observation_count) - (x->observation_count > y->observation_count);
    return by ? by : slice_compare(x->key, y->key);
}

/* ---- what a group amounts to ---- */

/* the most values that one line joins: bounds and targets stand alone, a sum to date begins again with each year */
static size_t longest_line(const struct series *series)
{
    size_t longest = 0, length = 0;
    int year = 0;
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];
        if (o->doubt || o->status == STATUS_TARGET || o->relation > RELATION_ABOUT)
            continue;
        if (series->frequency == FREQUENCY_YTD && o->period_end.year != year)
            length = 0;
        year = o->period_end.year;
        length++;
        if (length > longest)
            longest = length;
    }
    return longest;
}

static void weigh(struct group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        const struct series *series = group->series[i];
        size_t line = longest_line(series);
        if (line > group->line)
            group->line = line;
        for (size_t k = 0; k < series->observation_count; k++) {
            const struct observation *o = &series->observations[k];
            if (o->doubt)
                continue;
            group->observations++;
            group->documents += o->claim_count;
            if (o->status == STATUS_ACTUAL && date_compare(o->period_end, group->newest) > 0)
                group->newest = o->period_end;
        }
    }
}

/* FNV-1a: short, and the same on every machine */
static uint32_t hash(uint32_t h, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        h = (h ^ (unsigned char)text.ptr[i]) * 16777619u;
    return (h ^ 0xFF) * 16777619u;
}

static void name_group(struct group *group)
{
    const struct series *series = group->series[0];
    struct slice id = series->series.ptr ? series->series : SLICE("open");
    size_t len = 0;
    for (size_t i = 0; i < id.len && len < 32; i++) {
        char c = id.ptr[i];
        bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                    (c == '.' && len > 0);
        group->slug[len++] = fine ? c : '-';
    }
    uint32_t h = hash(2166136261u, series->key);
    snprintf(group->slug + len, sizeof group->slug - len, "-%08x", (unsigned)h);
}

static int compare_groups(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    int by = (y->series[0]->series.ptr != NULL) - (x->series[0]->series.ptr != NULL);
    if (by == 0)
        by = (x->line < y->line) - (x->line > y->line);
    if (by == 0)
        by = (x->observations < y->observations) - (x->observations > y->observations);
    if (by == 0)
        by = (x->documents < y->documents) - (x->documents > y->documents);
    if (by == 0)
        by = date_compare(y->newest, x->newest);
    if (by == 0)
        by = slice_compare(x->series[0]->key, y->series[0]->key);
    return by;
}

size_t group_series(const struct series *list, size_t count, struct arena *arena, struct group **ret)
{
    const struct series **order = arena_array(arena, const struct series *, count + 1);
    struct group *groups = arena_array(arena, struct group, count + 1);
    size_t group_count = 0;
    for (size_t i = 0; i < count; i++)
        order[i] = &list[i];
    if (count)
        qsort(order, count, sizeof *order, compare_members);
    for (size_t i = 0; i < count; i++) {
        struct group *last = group_count ? &groups[group_count - 1] : NULL;
        if (last && last->count < GROUP_MAX && compare_groupings(order[i - 1], order[i]) == 0)
            last->count++;
        else
            groups[group_count++] = (struct group){.series = &order[i], .count = 1};
    }
    for (size_t i = 0; i < group_count; i++) {
        weigh(&groups[i]);
        name_group(&groups[i]);
    }
    if (group_count)
        qsort(groups, group_count, sizeof *groups, compare_groups);
    *ret = groups;
    return group_count;
}
