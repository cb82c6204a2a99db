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

#endif
