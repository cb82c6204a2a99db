/* group - which series share a chart: the same thing by years, quarters and to date */
#ifndef PLOT_GROUP_H
#define PLOT_GROUP_H

#include "plot/chart.h"

/* more lines would make small multiples of one thing */
#define GROUP_MAX 6

struct group {
    const struct series *const *series; /* the one with most observations first */
    size_t count;
    size_t line;                    /* the most values that one line of it joins */
    size_t observations, documents; /* of all; documents that say them, counted once per observation */
    struct date newest;             /* period_end of the last actual, DATE_NONE if there is none */
    char slug[48];                  /* a file name: letters, digits, "-", "."; stable over runs */
};

/* group_series - the groups of a list, in the arena
 *
 * Series of one extractor id (or, if open, of one metric), one entity, one comparison and one dimension make a group,
 * of CHART_LINES_MAX at most (the largest; further ones make the next group).  Groups come in the order in which they
 * deserve to be shown: those of extractors first, then by their longest line, size, newest value, key.
 */
size_t group_series(const struct series *list, size_t count, struct arena *arena, struct group **ret);

#endif
