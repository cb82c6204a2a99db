/* table - the tables of a document: which bytes of its text are which cell
 *
 *     struct tables t;
 *     tables_start(&t, arena, &text);                 -- text: the document's, to which rows are added
 *     tables_open(&t);
 *     tables_row(&t);
 *     tables_cell(&t, words, 2, 1, true);             -- two columns wide, a head
 *     tables_close(&t);
 *     tables_into(&t, &document);
 *
 * A row is a line of the text, its cells a space apart.  A cell over several columns or rows stands where it begins.
 */
#ifndef EXTRACT_TABLE_H
#define EXTRACT_TABLE_H

#include "base/arena.h"
#include "base/buf.h"
#include "extract/read/document.h"

/* wider or longer ones are no tables that people read; what stands beyond is text and no cell */
#define TABLE_COLUMNS_MAX 200
#define TABLE_ROWS_MAX 5000

struct table_cell {
    size_t start, end; /* bytes of the document's text; empty cells have none and are not kept */
    uint32_t row, column, rows, columns;
    bool head; /* marked as one: <th>, a head row of the document's maker */
};

struct table {
    size_t start, end;        /* of its lines */
    struct table_cell *cells; /* row by row, from left to right */
    size_t count, room;
    uint32_t rows, columns;
};

struct tables {
    struct arena *arena;
    struct buf *text;
    struct table *at;
    size_t count, room;
    bool open, in_row;
    uint32_t column;
    uint32_t taken[TABLE_COLUMNS_MAX]; /* rows that a cell above still reaches down to, by column */
};

void tables_start(struct tables *t, struct arena *arena, struct buf *text);
void tables_open(struct tables *t);
void tables_row(struct tables *t);
void tables_cell(struct tables *t, struct slice words, size_t columns, size_t rows, bool head);
/* the next cell goes on from the row above */
void tables_join(struct tables *t, size_t columns);
void tables_close(struct tables *t);
void tables_into(const struct tables *t, struct document *document);

#endif
