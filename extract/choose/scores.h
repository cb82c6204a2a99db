/* scores - the candidates for a field of a claim, weighed by the rows of scores.tsv
 *
 * A candidate has features, a feature is a row of points ("status.cue"); a candidate's score is the sum of its rows,
 * and the highest holds, the first of equals.  Each field has rows of its own: time, status, change.
 */
#ifndef EXTRACT_SCORES_H
#define EXTRACT_SCORES_H

#include "extract/choose/reading.h"

/* the features of a field: a bit of candidate.features each, at most 64 */
struct features {
    const char *field; /* what their names begin with, up to the point */
    const char *const *names;
    int count;
};
extern const struct features time_features, status_features, change_features;
extern const char *const time_feature_names[]; /* those of time_features, ended by NULL */

#define FEATURES_MOST 64

/* the points of each, by field */
struct choice_tables {
    int time[FEATURES_MOST], status[FEATURES_MOST], change[FEATURES_MOST];
};

struct candidate {
    const char *generator; /* NULL: the feature of its first bit */
    struct date first, last;
    struct slice text;
    enum status status;
    enum comparison comparison;
    uint64_t features;
    int score;
};

#define CANDIDATES_MOST 24 /* of a field of a claim: as many as there are generators */

struct candidates {
    const struct features *of;
    const int *points;
    struct candidate at[CANDIDATES_MOST];
    size_t count;
};

void candidates_add(struct candidates *c, struct candidate candidate);
/* NULL if there is none */
const struct candidate *candidates_best(const struct candidates *c);
/* how far the best is before the next that says something else; its whole score if there is none */
int candidates_margin(const struct candidates *c, const struct candidate *best);
const char *candidate_from(const struct candidates *c, const struct candidate *candidate);
/* under --explain: notes the candidates in the draft, in the order in which they were made */
void candidates_note(const struct reading *r, struct draft *d, const struct candidates *c);

#endif
