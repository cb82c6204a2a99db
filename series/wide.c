#include "series/wide.h"
#include <stdlib.h>

static int compare_rows(const struct observation *a, const struct observation *b)
{
    int c = date_compare(a->period_end, b->period_end);
    if (c == 0)
        c = date_compare(a->period_start, b->period_start);
    return c ? c : (int)a->status - (int)b->status;
}

static int compare_cells(const void *a, const void *b)
{
    const struct wide_cell *x = a, *y = b;
    int c = compare_rows(x->observation, y->observation);
    if (c == 0)
        c = (x->column > y->column) - (x->column < y->column);
    return c ? c : date_compare(x->observation->published, y->observation->published);
}

bool wide_same_row(const struct wide_cell *a, const struct wide_cell *b)
{
    return compare_rows(a->observation, b->observation) == 0;
}

size_t wide_cells(const struct series *const *columns, size_t count, struct wide_cell **ret)
{
    size_t total = 0, n = 0;
    for (size_t i = 0; i < count; i++) /* what is in doubt stands in the long tables, with its reason */
        for (size_t k = 0; k < columns[i]->observation_count; k++)
            total += !columns[i]->observations[k].doubt;
    struct wide_cell *cells = must_alloc((total + 1) * sizeof *cells);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < columns[i]->observation_count; k++)
            if (!columns[i]->observations[k].doubt)
                cells[n++] = (struct wide_cell){&columns[i]->observations[k], i};
    qsort(cells, total, sizeof *cells, compare_cells);
    *ret = cells;
    return total;
}

static int compare_known(const struct series *x, const struct series *y)
{
    if (!x->series.ptr || !y->series.ptr)
        return (y->series.ptr != NULL) - (x->series.ptr != NULL);
    int c = slice_compare(x->series, y->series);
    return c ? c : (x->comparison != COMPARISON_NONE) - (y->comparison != COMPARISON_NONE);
}

static size_t count_sure(const struct series *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->observation_count; i++)
        count += !s->observations[i].doubt;
    return count;
}

static int compare_columns(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    int c = compare_known(x, y);
    size_t m = count_sure(x), n = count_sure(y);
    if (c == 0)
        c = (m < n) - (m > n);
    return c ? c : slice_compare(x->key, y->key);
}

void wide_order(const struct series **columns, size_t count)
{
    if (count)
        qsort(columns, count, sizeof *columns, compare_columns);
}
