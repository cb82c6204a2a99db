/* picture - what gnuplot's pictures need before they leave */
#ifndef PLOT_PICTURE_H
#define PLOT_PICTURE_H

#include "plot/gnuplot.h"

/* does it end as its kind does?  One that was cut (a full disk) does not. */
bool picture_is_whole(struct slice bytes, enum picture picture);

/* picture_fix - takes the clock out of a PDF, gives an SVG fonts to fall back on
 *
 * cairo writes the time into a PDF and ignores SOURCE_DATE_EPOCH: the digits of its date become those of a fixed day.
 * An SVG names one family and holds no font: a viewer without that one gets others with Chinese glyphs to choose from.
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
