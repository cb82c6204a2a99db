/* facets - the facets of series as columns: which there are, and the value of each
 *
 * The facets of a series are the JSON object of its claims (extract/claim.h): {"stage":"tender","object":null}.
 */
#ifndef SERIES_FACETS_H
#define SERIES_FACETS_H

#include "series/series.h"

/* more names than this are no facets of a table; those that come later are left out */
#define FACET_NAMES_MAX 32

struct facet_names {
    struct slice at[FACET_NAMES_MAX];
    size_t count;
};

/* facets_names - the names of the facets of the series, each once, in the order in which they come; in the arena */
void facets_names(const struct series *list, size_t count, struct arena *arena, struct facet_names *ret);

/* facets_value - the value of a facet, in the arena; ptr NULL where it is null or not there */
struct slice facets_value(struct slice facets, struct slice name, struct arena *arena);

#endif
