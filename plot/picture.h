/* picture - what gnuplot's pictures need before they leave */
#ifndef PLOT_PICTURE_H
#define PLOT_PICTURE_H

#include "plot/gnuplot.h"

/* picture_fix - takes the clock out of a picture, in place
 *
 * cairo writes the time into a PDF and ignores SOURCE_DATE_EPOCH: the digits of its date become those of a fixed day.
 * PNG and SVG hold none.
 */
void picture_fix(struct buf *bytes, enum picture picture);

/* picture_inline - an SVG of gnuplot as an element for a page, appended to b
 *
 * Without its prolog and its titles (they would be tooltips that say "chart_plot_1"); every id gets the prefix
 * (letters, digits, "-"), since several pictures share a page; class and label for the outer element.  The label is
 * escaped here.
 */
void picture_inline(struct buf *b, struct slice svg, const char *prefix, const char *class, struct slice label);

#endif
