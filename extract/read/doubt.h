/* doubt - percentages that a recogniser of Chinese misreads: "12.59%" for 12.5%, "1.03%6" for 1.03%
 *
 * The second of % becomes a digit.  Such figures are cut out of the page, to be read once more by the recogniser of
 * English, which knows the mark; where it reads the figure without that digit, the digit goes.  How sure the first was
 * stays with the figure: it is a doubtful one.
 */
#ifndef EXTRACT_DOUBT_H
#define EXTRACT_DOUBT_H

#include "base/arena.h"
#include "base/buf.h"
#include "extract/read/sheet.h"

/* a page has no more of them that are looked at */
#define DOUBT_MAX 64

struct doubt {
    size_t word;            /* of the page */
    struct slice is, maybe; /* the figure as it was read, and as it may be */
    int y0, y1;             /* where it stands in the picture of all */
};

/* the doubtful figures of a page; their number */
size_t doubt_find(const struct sheet *page, struct arena *arena, struct doubt ret[DOUBT_MAX]);
/* A picture of all of them, one below the other, out of that of the page (both PGM); fills y0 and y1.  False if the
 * picture is none that can be cut. */
bool doubt_cut(const struct sheet *page, struct slice picture, struct doubt *doubts, size_t count, struct buf *ret);
/* takes what the second reading says of them */
void doubt_settle(struct sheet *page, const struct sheet *second, const struct doubt *doubts, size_t count,
                  struct arena *arena);

#endif
