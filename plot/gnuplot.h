/* gnuplot - runs a script and brings the picture
 *
 * A helper (base/helper.h), in an empty folder of its own, with -d (no ~/.gnuplot).  gnuplot sees only file names of
 * ours: "chart.gp" and "chart.out".
 */
#ifndef PLOT_GNUPLOT_H
#define PLOT_GNUPLOT_H

#include "base/buf.h"
#include "base/err.h"
#include "base/helper.h"
#include "base/scratch.h"

enum picture { PICTURE_NONE, PICTURE_PNG, PICTURE_SVG, PICTURE_PDF, PICTURE_TEXT, PICTURE_SIXEL };

/* by the ending of a file name (.png .svg .pdf); PICTURE_NONE for every other */
enum picture picture_of(const char *path);
const char *picture_ending(enum picture picture); /* "png", ... */

/* gnuplot_draw - the script drawn, the picture's bytes appended to b
 *
 * font    family to use instead of the script's first (letters, digits, blanks, hyphens), NULL for the script's own
 * Errors (false, err): gnuplot is not installed, it failed (its first line of complaint), it took too long, it cannot
 * make this kind.
 * PICTURE_TEXT draws in characters (blocks from gnuplot 6 on), PICTURE_SIXEL for terminals that show pictures.
 * The same script gives the same bytes (dates in PDF files are set to a fixed day).
 */
bool gnuplot_draw(struct slice script, enum picture picture, const char *font, struct buf *b, struct err *err);

/* The same in two steps, so that several run at a time.  A run that was started must be finished. */
struct gnuplot_run {
    char folder[256];
    struct scratch *scratch[3]; /* the folder and what may be in it */
    struct helper helper;
    enum helper_end end; /* set by gnuplot_finish */
    enum picture picture;
    int columns, rows; /* of PICTURE_TEXT */
};
bool gnuplot_start(struct gnuplot_run *run, struct slice script, enum picture picture, const char *font,
                   struct err *err);
bool gnuplot_finish(struct gnuplot_run *run, struct buf *b, struct err *err);

#endif
