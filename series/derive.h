/* derive - what can be computed from what was said (--derive)
 *
 *   months    the year to date to October less that to September is October
 *   growth    this year's level against last year's is the year-on-year change, in %
 *   levels    a level and its year-on-year change give the level of the year before; last year's level and a change
 * give this year's
 *
 * Only from actual figures said exactly or about, never from bounds, ranges or what was derived itself; a period that
 * was said is never computed again.  Each result is marked, names its inputs and carries their claims.
 */
#ifndef SERIES_DERIVE_H
#define SERIES_DERIVE_H

#include "series/series.h"

/* a series before it gets its unit: values are in the dimension's own (series/convert.h) */
struct draft {
    struct series series;
    struct slice dimension;
    struct slice said; /* the unit that most claims use */
};

/* derive - the drafts, ordered by key, with what could be computed added to the series that it belongs to, or in a new
 * one; returns the new count; ret, ordered by key again, and all new things live in the arena */
size_t derive(const struct draft *drafts, size_t count, struct arena *arena, struct draft **ret);

/* the parts of a key: ENTITY:METRIC, and behind it DIMENSION:COMPARISON:SHAPE */
struct slice key_head(struct slice key);
struct slice key_shape(struct slice key);

#endif
