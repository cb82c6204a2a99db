/* script_internal - what the files of the script share: script.c writes it from its head to its end with the help of
 * script_data.c (the data blocks), script_legend.c, script_draw.c (the plot command) and script_parts.c (numbers, days)
 */
#ifndef PLOT_SCRIPT_INTERNAL_H
#define PLOT_SCRIPT_INTERNAL_H

#include "plot/script.h"

/* ---- script_parts.c ---- */

/* lengths and places: enough digits for a hundredth of a pixel */
void script_number(struct buf *b, double number);
/* axis bounds: as few digits as keep the picture the same */
void script_bound(struct buf *b, double bound);
void script_date(struct buf *b, struct date day);
/* pixels from the upper left corner as shares of the screen from the lower left one */
void script_screen(struct buf *b, const struct chart *chart, double x, double y);
void script_colour(struct buf *b, size_t colour, const struct style *style);
/* "set label TAG 'TEXT' at ": the place follows */
void script_label(struct buf *b, int tag, struct slice text);

/* ---- script_data.c ---- */

/* a kind of rows: each goes into a data block of its own */
enum block {
    BLOCK_ACTUAL,
    BLOCK_SPAN,
    BLOCK_FORECAST,
    BLOCK_BAND,
    BLOCK_PATH,
    BLOCK_LOOSE,
    BLOCK_FORESEEN,
    BLOCK_RANGE,
    BLOCK_LOWER,
    BLOCK_UPPER,
    BLOCK_TARGET,
    BLOCK_AT_LEAST,
    BLOCK_AT_MOST,
    BLOCK_OLD,
    BLOCK_DOUBT,
    BLOCK_COUNT
};

/* the rows of a line's data, one buffer a block */
struct script_data {
    struct buf rows[BLOCK_COUNT];
    bool forecast_values; /* the forecast has more than its first row, the last actual */
};

/* the rows of a line, added to data */
void script_collect(struct script_data *data, const struct line *line);
/* the blocks that have rows */
void script_data(struct buf *b, const struct chart *chart, struct script_data *data, size_t panel, size_t line);
const char *script_block_word(enum block block); /* "actual" */
/* $actual; of several lines $actual_2, of several panels $actual_1_2 */
void script_block_name(struct buf *b, const struct chart *chart, enum block block, size_t panel, size_t line);

/* ---- script_legend.c ---- */

void script_legend(struct buf *b, const struct chart *chart);

/* ---- script_draw.c ---- */

/* where the plot command stands: the line that is drawn, and how many elements there are */
struct drawing {
    struct buf *b;
    const struct chart *chart;
    size_t panel, line, count;
};
void script_draw_line(struct drawing *d, const struct script_data *data);

#endif
