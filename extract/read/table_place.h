/* table_place - cells that stand somewhere on a page or a screen: which row and column of a table each is
 *
 *     struct place_row rows[3] = {{cells, 3, 0}, {cells + 3, 3, 2}, {cells + 6, 3, 2}};
 *     table_place(rows, 3, 1, arena, &table);
 *
 * The rows of figures tell the columns.  The heads above them are merged over as many columns as stand below their
 * middle, or begin or end where they do.
 */
#ifndef EXTRACT_TABLE_PLACE_H
#define EXTRACT_TABLE_PLACE_H

#include "extract/read/table.h"

/* cells of a row, and columns of a table, at most: what is wider was cut by something that is no table */
#define PLACE_CELLS_MAX 40

struct place_cell {
    size_t start, end; /* bytes of the document's text */
    int from, to;      /* where it stands from left to right, in any measure */
    bool figure;
};

struct place_row {
    const struct place_cell *cells; /* from left to right */
    size_t count, figures;
};

/* is it a figure rather than words? */
bool place_is_figure(struct slice words);

/* fills cells, rows and columns of ret, in the arena
 *
 * rows         from above to below; those before the first with figures are heads
 * letter       the width of one, in the measure of from and to
 *
 * False: there are fewer than two columns.
 */
bool table_place(const struct place_row *rows, size_t count, int letter, struct arena *arena, struct table *ret);

#endif
