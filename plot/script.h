/* script - a chart as a gnuplot script
 *
 * The script is the product: data inside, the style on top, ISO dates, comments; it draws itself again with
 * `gnuplot -d FILE.gp`, and in other forms with -e "TERM='svg'; OUT='chart.svg'" (png, svg, pdf).  gnuplot 5.2 to 6.
 * Words from documents stand in single-quoted labels only (plot/quote.h).
 */
#ifndef PLOT_SCRIPT_H
#define PLOT_SCRIPT_H

#include "plot/chart.h"

/* out: the file that the script writes when it is not told another (a name of the program's own, letters, digits, "-",
 * "." only) */
void script_write(struct buf *b, const struct chart *chart, const char *out);

#endif
