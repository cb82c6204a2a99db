/* grid - a table as it is understood: which rows and columns are heads, and what they say together */
#ifndef EXTRACT_GRID_H
#define EXTRACT_GRID_H

#include "extract/choose/reading.h"
#include "extract/table/figure.h"

/* columns of heads, at most */
#define HEAD_COLUMNS_MAX 4

struct grid {
    struct reading *r;
    struct head_context context;
    const struct table *table;
    struct slice text; /* the document's */
    struct figure *figures;
    struct head *heads; /* of each cell, read once it is asked for */
    bool *is_read;
    uint32_t head_rows, head_columns;
    struct head caption;
    struct slice caption_words;
    size_t from;      /* where the table begins, with a line above it that is its unit and no more */
    struct period of; /* the time that the table is of, for "this month" and "year to date" */
    bool has_of;
    struct head *columns;   /* all that stands above each */
    bool months;            /* heads like "Mar 24" are months of years */
    bool rows_measure;      /* the heads of rows name measures, those of columns do not */
    struct slice *measures; /* the words above each, of the nearest to its left that has some, for changes */
};

/* finds the figures and the heads; false: the table is none of heads above and beside figures */
bool grid_understand(struct grid *g);
struct slice grid_words(const struct grid *g, size_t i);
const struct head *grid_head(struct grid *g, size_t i);
/* two words with a blank between them */
struct slice grid_joined(struct grid *g, struct slice a, struct slice b);
/* the heads of one thing in one, but for their words: the first that says something wins */
void grid_join_meaning(struct grid *g, struct head *all, const struct head *one);
/* the same with their words, one behind the other */
void grid_join_heads(struct grid *g, struct head *all, const struct head *one);

/* ---- columns.c ---- */

/* the lines above the table, then all that stands above each column */
void columns_read_caption(struct grid *g);
void columns_read(struct grid *g);

#endif
