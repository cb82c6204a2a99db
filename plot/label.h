/* label - how wide text is, where lines break, and where labels go so that none overlap
 *
 * gnuplot neither wraps nor spreads labels.  Widths are estimates on the wide side (the viewer of an SVG may have
 * another font).  All lengths are pixels, y counts downwards.
 */
#ifndef PLOT_LABEL_H
#define PLOT_LABEL_H

#include "base/arena.h"
#include "base/slice.h"

/* the width of a text in a font of size pixels */
double label_width(struct slice text, double size);

/* label_wrap - the lines of a text that is at most width wide
 *
 * Breaks at blanks, and between Chinese characters (none begins with a closing mark); a word that is too long is
 * broken inside.  At most max_lines, the last cut with … then.  Returns the count of lines, in the arena.
 */
size_t label_wrap(struct slice text, double size, double width, size_t max_lines, struct arena *arena,
                  struct slice **ret);

/* label_spread - moves positions apart, in order, as little as possible
 *
 * y       wanted positions, ascending; moved in place so that neighbours are gap or more apart and all lie in
 *         low..high (if they fit; else evenly over it)
 */
void label_spread(double *y, size_t count, double gap, double low, double high);

/* ---- labels among marks ---- */

struct box {
    double left, top, right, bottom;
};

/* what is taken already */
struct taken {
    struct box *boxes;
    size_t count, room;
    struct arena *arena;
    struct box bounds; /* labels stay inside */
};

bool box_overlap(struct box a, struct box b);
void taken_add(struct taken *taken, struct box box);
/* covers a line with small boxes, so that labels keep off it */
void taken_add_line(struct taken *taken, double x0, double y0, double x1, double y1);

enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

/* label_place - a free place for a label near a mark at x, y of a radius
 *
 * Tries above, right, below, left and further out; above first for a rising line's sake.  only_above: beside a bar a
 * number would seem to belong to the next one.  Sets x, y (the vertical middle) and alignment relative to the mark and
 * takes the place; false if all are taken, then nothing is set.
 */
bool label_place(struct taken *taken, double x, double y, double radius, double width, double height, bool only_above,
                 double *ret_dx, double *ret_dy, enum align *ret_align);

#endif
