/* chart_internal - what chart.c, mark.c, layout.c and annotate.c share */
#ifndef PLOT_CHART_INTERNAL_H
#define PLOT_CHART_INTERNAL_H

#include "plot/chart.h"

/* mark.c: the marks of the line, in the order of time, and which are joined; line->vintage is set before */
void line_read(struct line *line, const struct series *series, struct arena *arena);
/* mark.c: may its marks be joined at all?  Spans of different lengths do not make a line. */
bool line_can_join(const struct line *line);
/* mark.c: NULL if the line has none */
const struct mark *line_last_actual(const struct line *line);
/* mark.c: from one period of a frequency to the next; 0 where periods are no months */
int frequency_months(enum frequency frequency);

/* layout.c: places the words around the plot and the panels between them; needs the lines, fills rectangles and axes */
void layout_chart(struct chart *chart, struct date from, struct date to, enum time_step finest);

/* annotate.c: labels beside the marks, once the panels have their places */
void annotate_chart(struct chart *chart);
/* annotate.c: the sentences under the plot, before the layout; in the arena */
struct slice annotate_notes(struct chart *chart);
struct slice annotate_source(struct chart *chart);

/* text into the arena, cleaned for gnuplot */
struct slice chart_clean(struct chart *chart, struct slice text);
/* the buffer's text into the arena; releases the buffer */
struct slice chart_keep(struct chart *chart, struct buf *b);

/* layout.c: are all lines the same metric of the same entity? */
bool chart_one_thing(const struct chart *chart);

static inline const char *chart_word(const struct chart *chart, const char *key)
{
    return words_get(chart->words, key, chart->options->chinese);
}

#endif
