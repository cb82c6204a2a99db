/* style - how charts look: fonts, sizes, colours
 *
 * The house style is plot/style.json; a file of the user's names only what it changes (--style FILE).
 */
#ifndef PLOT_STYLE_H
#define PLOT_STYLE_H

#include "base/err.h"
#include <stddef.h>

#define STYLE_COLOURS_MAX 12
#define STYLE_FONTS_MAX 16
#define STYLE_FONT_LEN 64

struct style {
    char fonts[STYLE_FONTS_MAX][STYLE_FONT_LEN]; /* the first one installed is used; the script names the first */
    size_t font_count;
    int width, height;                            /* pixels */
    int title, subtitle, unit, tick, label, note; /* font sizes, pixels */
    char colours[STYLE_COLOURS_MAX][8];           /* "#rrggbb", one a series, in turn */
    size_t colour_count;
    char ink[8], grey[8], grid[8], zone[8], old[8], background[8];
    double line, point; /* line width, point size as gnuplot counts them */
};

/* the house style */
void style_default(struct style *ret);

/* style_read - what a JSON text says, on top of what ret holds
 *
 * Names go into scripts: fonts may hold letters, digits, blanks and hyphens only, colours are #rrggbb, sizes
 * have bounds.  False with err where something is wrong or unknown; ret is then undefined.
 */
bool style_read(struct slice json, struct style *ret, struct err *err);

/* the same from a file, named in err */
bool style_load(const char *path, struct style *ret, struct err *err);

#endif
