/* owner - whose an English text is: the company that it reports on, or the country that it speaks of
 *
 * A reader knows from title and lead whose "revenue" and "installed capacity" are; claims that say nobody's are theirs.
 */
#ifndef EXTRACT_OWNER_H
#define EXTRACT_OWNER_H

#include "base/arena.h"
#include "base/slice.h"
#include "extract/lexicon/knowledge.h"

struct owner {
    struct slice name; /* empty: nobody's, or that of many */
    bool firm;         /* a company, which the text calls "we" and "the company" */
};

/* title and clean text */
struct owner owner_read(const struct knowledge *know, struct slice title, struct slice text);

/* "Orlo earnings call Q3 2024": is the text with this title what was said in one? */
bool owner_is_call(struct slice title);

/* of a row of class "place.name" what all names of the place share, "US" of U.S. and America: the row's, as long as its
 * lexicon */
struct slice owner_place(const struct word *place);

#endif
