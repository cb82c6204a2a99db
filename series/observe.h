/* observe - what is said of one period, made one observation
 *
 * Equal statements become one with all their claims; a rounded or bounded statement of the same figure
 * (突破40亿, 40.4亿) joins the exact one; a different figure is a revision when it was published later and a conflict
 * when it was published the same day.
 */
#ifndef SERIES_OBSERVE_H
#define SERIES_OBSERVE_H

#include "series/series.h"

/* a claim as a series keeps it; values in the dimension's own unit (series/convert.h) */
struct statement {
    struct evidence evidence;
    struct date period_start, period_end;
    struct decimal value, low, high;
    enum relation relation;
    enum status status;
    struct slice metric, entity; /* as the claim has them */
    struct slice normal;         /* the metric in its one wording */
    struct slice wording, unit;  /* for title and unit of the series */
    uint8_t kind;                /* enum series_kind */
    uint8_t entity_from;         /* enum entity_from */
    uint8_t shape;               /* merge.c */
    uint8_t doubt;               /* of enum doubt */
    bool chinese;
};

/* observe - the observations that count (> 0) statements of one period and status make
 *
 * They come ordered by publication, document and place.  What is not in doubt makes one observation; what is and says
 * the same joins it; the rest are observations of their own, in doubt, which revise nothing.  known: of an extractor's
 * metric, where figures that cannot be one thing put each other in doubt.  ret has room for count; returns how many
 * there are.  Everything of ret lives in the arena or in the statements, nothing in scratch; values stay in the
 * statements' unit.
 */
size_t observe(const struct statement *const *statements, size_t count, bool known, struct arena *scratch,
               struct arena *arena, struct observation *ret);

/* the order in which statements are taken: period, status, publication, document, place; all fields decide, so that any
 * order of input gives one order; <0, 0 (the same claim), >0 */
int statement_compare(const struct statement *a, const struct statement *b);
/* the order of a series (for qsort): end of the period, publication, its start, status, what it was derived from,
 * doubt, value */
int observation_compare(const void *a, const void *b);

#endif
