#include "extract/table/change.h"
#include <math.h>

/* columns to the left that are tried; rows that come out, at least, and in hundredths of those that could */
#define LEFT_MAX 6
#define ROWS_MIN 2
#define SHARE 70
/* no percentage of a change without a decimal is so large, in most tables */
#define LARGE 300
/* what rounding leaves, of the last place of a whole number or a tenth */
#define ROUNDING 1.01

/* the last place that a figure has, 1 or a tenth, as far as rounding goes */
static double place_of(double change)
{
    return fabs(change - round(change)) < 1e-9 ? 1 : 0.1;
}

static bool is_difference(const struct change_grid *g, size_t a, size_t b, size_t column)
{
    size_t fit = 0, all = 0;
    for (size_t i = 0; i < g->rows; i++) {
        const double *row = &g->at[i * g->columns];
        if (isnan(row[a]) || isnan(row[b]) || isnan(row[column]))
            continue;
        all++;
        fit += fabs(row[b] - row[a] - row[column]) < ROUNDING * place_of(row[column]);
    }
    return fit >= ROWS_MIN && fit * 100 >= all * SHARE;
}

/* whole, as those to the left, and larger than changes in percent are */
static bool is_large(const struct change_grid *g, size_t first, size_t column)
{
    bool whole = true, large = false;
    for (size_t i = 0; i < g->rows && whole; i++)
        for (size_t k = first; k <= column; k++) {
            double value = g->at[i * g->columns + k];
            whole &= isnan(value) || fabs(value - round(value)) < 1e-9;
            large |= k == column && !isnan(value) && fabs(value) >= LARGE;
        }
    return whole && large;
}

bool change_is_difference(const struct change_grid *grid, size_t first, size_t column)
{
    size_t from = column > first + LEFT_MAX ? column - LEFT_MAX : first;
    for (size_t a = from; a < column; a++)
        for (size_t b = from; b < column; b++)
            if (a != b && is_difference(grid, a, b, column))
                return true;
    return column > first && is_large(grid, first, column);
}
