/* comparison - against what a change is counted: for both languages, one choice among what speaks for each
 *
 * What a sentence says are votes of named generators; where no word says it, the choice asks for how long its time is
 * and of what it is.  The rows of scores.tsv weigh both.
 */
#ifndef EXTRACT_COMPARISON_H
#define EXTRACT_COMPARISON_H

#include "extract/claim.h"
#include <stdint.h>

/* the generators of a sentence, then what speaks for the year before, the month before or something else */
#define CHANGE_FEATURES(X)                                                                                             \
    X(BASE, "base")                                                                                                    \
    X(LIST, "list")                                                                                                    \
    X(RANK, "rank")                                                                                                    \
    X(DIFFERENCE, "difference")                                                                                        \
    X(AGAIN, "again")                                                                                                  \
    X(RATE, "rate")                                                                                                    \
    X(FORECAST, "forecast")                                                                                            \
    X(AVERAGE, "average")                                                                                              \
    X(BEHIND, "behind")                                                                                                \
    X(DATED, "dated")                                                                                                  \
    X(BEFORE, "before")                                                                                                \
    X(NEIGHBOUR, "neighbour")                                                                                          \
    X(RELEASE, "release")                                                                                              \
    X(KIND, "kind")                                                                                                    \
    X(OTHER, "other")                                                                                                  \
    X(DAYS, "days")                                                                                                    \
    X(YEARS, "years")                                                                                                  \
    X(MARKET, "market")                                                                                                \
    X(STATISTICS, "statistics")                                                                                        \
    X(UNDATED, "undated")                                                                                              \
    X(AHEAD, "ahead")                                                                                                  \
    X(SHARE, "share")                                                                                                  \
    X(POINTS, "points")                                                                                                \
    X(MONTHLY, "monthly")                                                                                              \
    X(JOBS, "jobs")                                                                                                    \
    X(GROWTH, "growth")

enum change_feature {
#define X(name, text) CHANGE_##name,
    CHANGE_FEATURES(X)
#undef X
        CHANGE_FEATURE_COUNT
};
enum { CHANGE_GENERATOR_COUNT = CHANGE_KIND + 1 };

struct comparison_votes {
    uint8_t by[CHANGE_GENERATOR_COUNT]; /* of each generator: enum comparison, none if it says nothing */
    struct date base_first, base_last;  /* the time that decided the vote of CHANGE_DATED by how long ago it is */
};

struct choice_tables;
struct draft;
struct reading;

/* yoy, qoq, mom, cagr, other: how rows name them; none if it is none of them */
enum comparison comparison_named(struct slice name);
void comparison_vote(struct comparison_votes *votes, enum change_feature generator, enum comparison kind);
/* what holds by the votes, none without any */
enum comparison comparison_best(const struct choice_tables *tables, const struct comparison_votes *votes);
enum { QUARTER_MONTHS = 3, YEAR_MONTHS = 12 };

/* the months since the year 0 */
int comparison_months(struct date d);
/* how many months a time is long: YEAR_MONTHS for all of a year, 0 where it has no beginning or is no whole months */
int comparison_length(struct date first, struct date last);
/* what lies between a time and that of its base: a year, a quarter, a month or anything else */
enum comparison comparison_by_distance(struct date first, struct date last, struct date base_first,
                                       struct date base_last);
/* once its time is chosen: what no word says */
void comparison_choose(const struct reading *r, struct claim *claim, struct draft *d);

#endif
