/* when - the time and status of a figure of a known metric, where its facets know better than its sentence
 *
 * A stock with no date has the date in force, a flow the time in force; what lies ahead is no fact; what was counted
 * up to a day is one, though it is still to be built.
 */
#ifndef EXTRACT_WHEN_NAMED_H
#define EXTRACT_WHEN_NAMED_H

#include "extract/choose/reading.h"
#include "extract/name/extractor.h"

/* site: the figure is of one site, whose size is a design and no count */
void when_settle(const struct reading *r, size_t index, const struct naming *n, struct facet_nature named, bool site);

#endif
