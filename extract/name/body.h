/* body - who counts a figure of a known metric
 *
 * Two bodies that count the same thing count it differently: consultancies, associations and institutes each have
 * lines of their own.  Ministries, offices of statistics and grid operators count for the nation, and are no body.
 */
#ifndef EXTRACT_BODY_H
#define EXTRACT_BODY_H

#include "extract/choose/reading.h"

/* the body that each sentence names; made once a document */
struct bodies {
    const struct word **at;   /* named in each sentence or last before it: its row, NULL if there is none */
    const struct word *first; /* that title and text name first, NULL if they name none */
};

void bodies_read(const struct reading *r, struct bodies *ret);

/* the body of a figure of that sentence: named there, else before, else first; empty: the nation's offices, or nobody
 */
struct slice body_of(const struct bodies *b, size_t sentence);

#endif
