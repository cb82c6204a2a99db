/* xlsx_listed - what the lists of a workbook hold where all is more than people can open
 *
 * Series are listed whole or not at all: those of known metrics first, then the longest; and of each observation that
 * is listed as many sentences as there is room for, the same number of each, at least one.
 */
#ifndef SERIES_XLSX_LISTED_H
#define SERIES_XLSX_LISTED_H

#include "series/series.h"

struct listed {
    bool *series;                /* is it listed?  NULL: all are */
    size_t sentences;            /* at most so many of an observation; SIZE_MAX: all */
    size_t observations, claims; /* that are listed */
    size_t all_observations, all_claims;
};

/* rows: the most observations, and the most claims; 0: all.  listed_release frees. */
void listed_choose(const struct series *list, size_t count, size_t rows, struct listed *ret);
void listed_release(struct listed *listed);
bool listed_all(const struct listed *listed);
/* of an observation that is listed */
size_t listed_claims(const struct listed *listed, const struct observation *o);

#endif
