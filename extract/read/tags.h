/* tags - what the elements of a web page mean for its text, and a page made tame before it is parsed
 *
 * Pages come from strangers: thousands of attributes in a tag or of elements in each other cost a parser the square of
 * their number, or make it give up with the rest of the page unread.  tags_tame copies a page in one pass and leaves
 * only what is asked for: text, the elements of the table, their attributes that somebody reads, each once, and no more
 * than TAGS_DEEP elements in each other; what is deeper stands beside, so that no text is lost.
 */
#ifndef EXTRACT_TAGS_H
#define EXTRACT_TAGS_H

#include "base/buf.h"

enum tag_kind {
    TAG_SKIPPED = 1, /* holds no text of the page */
    TAG_BLOCK = 2,   /* starts a line of its own */
    TAG_CELL = 4,    /* stands apart from what is before it */
    TAG_EMPTY = 8,   /* has no end */
    TAG_RAW = 16,    /* what is in it is no markup, up to its end tag */
    TAG_OPEN = 32,   /* its end tag may be left out: siblings do not lie in each other */
    TAG_KEPT = 64,   /* none of this, but asked for */
};
#define TAGS_DEEP 100

/* bits of enum tag_kind, 0 for every other element; any case */
unsigned tags_kind(struct slice name);
void tags_tame(struct slice page, struct buf *b);

#endif
