/* derive - series that can be computed from what was said (--derive)
 *
 * Single months from the year to date; year-on-year growth from levels; levels from a growth where the level of the
 * year before is known.  Only actual figures stated exactly or about, of the same unit; each result is marked as
 * derived and names its inputs; a period that was said is never computed again.
 */
#ifndef SERIES_DERIVE_H
#define SERIES_DERIVE_H

#include "series/series.h"

/* derive_series - the list with what could be computed: derived observations are added to the series that they belong
 * to, or make one of their own; returns the new count; ret and all new things live in the arena */
size_t derive_series(const struct series *list, size_t count, struct arena *arena, const struct series **ret);

#endif
