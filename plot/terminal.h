/* terminal - a chart on the terminal: as a picture (sixels) where it shows them, else in characters */
#ifndef PLOT_TERMINAL_H
#define PLOT_TERMINAL_H

#include "base/buf.h"
#include "base/err.h"
#include "plot/style.h"

/* is standard output a terminal that is known to show sixels? */
bool terminal_shows_pictures(void);
/* sizes with which a chart is laid out in cells: a Chinese character is two cells wide, a line one high */
void terminal_fit(struct style *style);
/* terminal_draw - what to print, appended to b, of the size of the terminal if there is one
 *
 * font   for a picture; NULL: in characters.  Errors: as of gnuplot_draw.
 */
bool terminal_draw(struct slice script, const char *font, struct buf *b, struct err *err);

#endif
