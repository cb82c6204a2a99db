/* portion - one of N shares of the work on series (--part I/N)
 *
 * Which share a series is in depends on ENTITY:METRIC of its key alone, so that N machines which read the same claims
 * and take a share each have every series once between them, and what is computed from each other (a level and its
 * growth) on one machine.
 */
#ifndef SERIES_PORTION_H
#define SERIES_PORTION_H

#include "base/err.h"
#include "base/slice.h"

#define PORTIONS_MAX 100000

struct portion {
    unsigned part, parts; /* part of 1 to parts; parts 0: all of the work */
};

/* portion_parse - reads I/N, such as 3/16; false with err */
bool portion_parse(const char *text, struct portion *ret, struct err *err);

/* portion_holds - is the series of this key (ENTITY:METRIC:DIMENSION:COMPARISON) in the share? */
bool portion_holds(struct portion portion, struct slice key);

/* portion_tells - one share of all tells what is to be told once */
bool portion_tells(struct portion portion);

#endif
