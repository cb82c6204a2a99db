/* change - whether a column of changes is told in amounts or in percent, by what the columns to its left come to */
#ifndef EXTRACT_TABLE_CHANGE_H
#define EXTRACT_TABLE_CHANGE_H

#include <stdbool.h>
#include <stddef.h>

/* rows that are looked at */
#define CHANGE_ROWS_MAX 100

/* the figures of the first rows of a table, row by row; NAN where there is none */
struct change_grid {
    const double *at;
    size_t rows, columns;
};

/* Are the figures of a column the differences of two of those from first on to its left, or too large for percentages?
 */
bool change_is_difference(const struct change_grid *grid, size_t first, size_t column);

#endif
