/* wide - observations of many series in the order of a table with one period a row and one series a column */
#ifndef SERIES_WIDE_H
#define SERIES_WIDE_H

#include "series/series.h"

struct wide_cell {
    const struct observation *observation;
    size_t column; /* number of its series */
};

/* all observations of the columns by row, then column; returns their number; the caller frees ret */
size_t wide_cells(const struct series *const *columns, size_t count, struct wide_cell **ret);
/* one period and status is one row */
bool wide_same_row(const struct wide_cell *a, const struct wide_cell *b);

/* wide_order - the order of the columns: known metrics before open series, those of one together; of a metric levels
 * before changes, the longest first */
void wide_order(const struct series **columns, size_t count);

#endif
