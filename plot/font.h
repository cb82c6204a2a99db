/* font - which font of this machine draws Chinese */
#ifndef PLOT_FONT_H
#define PLOT_FONT_H

#include "plot/style.h"

enum font_result {
    FONT_FOUND,
    FONT_NONE,   /* no font on this machine has Chinese glyphs */
    FONT_UNKNOWN /* fontconfig's fc-list is not there to ask */
};

/* font_find - the first of the style's families that is installed, else any family with simplified Chinese
 *
 * ret, at least STYLE_FONT_LEN bytes; set on FONT_FOUND.  Runs fc-list, without a shell.
 */
enum font_result font_find(const struct style *style, char *ret);

/* the same from fc-list's output, one font a line, its families parted by commas */
bool font_choose(const struct style *style, struct slice listing, char *ret);

/* does the text hold a character that needs such a font? */
bool font_needed(struct slice text);

#endif
