/* between - figures told as of a day that are points of the year to date
 *
 * "As of 4 May the parcels passed 40 billion" gives no start.  Where the same thing was told to date before that day
 * and after it in the same year, and the figure lies between the two, it counts from the new year as they do.
 */
#ifndef SERIES_BETWEEN_H
#define SERIES_BETWEEN_H

#include "series/observe.h"

/* between_to_date - finds them
 *
 * at, count   statements of one group in the order of statement_compare, their shapes given
 * to_date     which of them are points of the year to date
 * ret         has room for count; gets the indices of those found.  Returns how many.
 */
size_t between_to_date(const struct statement *const *at, size_t count, const bool *to_date, struct arena *arena,
                       size_t *ret);

#endif
