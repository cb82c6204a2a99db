/* derive - what charts compute from a series: its growth, and its forecasts as they were made */
#ifndef PLOT_DERIVE_H
#define PLOT_DERIVE_H

#include "base/arena.h"
#include "series/series.h"

/* derive_growth - growth in % against the same period a year before, of the actual values that have one
 *
 * A series of its own (comparison yoy, no claims), rounded to a tenth, in the arena; false if there is no such pair.
 */
bool derive_growth(const struct series *series, struct arena *arena, struct series *ret);

/* derive_vintages - the series with every earlier forecast as an observation of its own, not only the latest
 *
 * Ordered by period, then by publication, the actual behind its forecasts; in the arena.
 */
struct series derive_vintages(const struct series *series, struct arena *arena);

/* derive_error - how far forecasts were off on average, in % of what came, and how many could be compared
 *
 * Takes a series as derive_vintages gives it.  false if nothing can be compared.
 */
bool derive_error(const struct series *series, struct decimal *ret, size_t *ret_count);

#endif
