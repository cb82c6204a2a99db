/* place - the countries, states and regions that a text names, and the one that it is about */
#ifndef EXTRACT_PLACE_H
#define EXTRACT_PLACE_H

#include "extract/lexicon/knowledge.h"
#include "extract/read/document.h"

/* the first place that text names, as its row says it ("Germany" for "German"); ptr NULL if none */
struct slice place_in(const struct knowledge *know, enum language language, struct slice text);
/* the last one; of the kind, where it is not PLACE_ANY */
enum place_kind { PLACE_ANY, PLACE_COUNTRY, PLACE_REGION };
struct slice place_before(const struct knowledge *know, enum language language, enum place_kind kind,
                          struct slice text);
/* an English name is that of a country, of a region of one; neither of both for Europe and the world */
bool place_is(const struct knowledge *know, enum place_kind kind, struct slice name);
/* mentions, those of the title counting thrice */
struct place_points {
    unsigned best, all; /* of the place named most, of all places but the world */
};
/* the place that most of the title and the text name; ptr NULL if none; points: how often, may not be NULL */
struct slice place_of_text(const struct knowledge *know, enum language language, struct slice title, struct slice text,
                           struct place_points *ret_points);

#endif
