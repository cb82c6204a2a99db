/* status - done, expected or aimed at: for both languages, one choice among what speaks for each
 *
 * A generator that has something to say votes; its row of scores.tsv says how much that weighs.  The reader of the
 * sentence votes first and asks what holds so far, for a time is found by it; the choice lets the kind of document
 * vote, and decides.
 */
#ifndef EXTRACT_STATUS_H
#define EXTRACT_STATUS_H

#include "extract/claim.h"
#include <stdbool.h>
#include <stdint.h>

/* the generators, the weakest first, then what is held against a vote */
#define STATUS_FEATURES(X)                                                                                             \
    X(PLAIN, "plain")                                                                                                  \
    X(FRAME, "frame")                                                                                                  \
    X(PURPOSE, "purpose")                                                                                              \
    X(BUDGET, "budget")                                                                                                \
    X(HEADING, "heading")                                                                                              \
    X(AHEAD, "ahead")                                                                                                  \
    X(NEIGHBOUR, "neighbour")                                                                                          \
    X(WILL, "will")                                                                                                    \
    X(PLAN, "plan")                                                                                                    \
    X(PREDICATE, "predicate")                                                                                          \
    X(MEASURE, "measure")                                                                                              \
    X(CUE, "cue")                                                                                                      \
    X(COULD, "could")                                                                                                  \
    X(CLAUSE, "clause")                                                                                                \
    X(BEHIND, "behind")                                                                                                \
    X(REVISED, "revised")                                                                                              \
    X(BESIDE, "beside")                                                                                                \
    X(SURVEY, "survey")                                                                                                \
    X(REVIEW, "review")                                                                                                \
    X(LAID_DOWN, "laid.down")                                                                                          \
    X(TOLD_PAST, "told.past")                                                                                          \
    X(OVER, "over")                                                                                                    \
    X(NOT_YET, "not.yet")                                                                                              \
    X(FACT, "fact")                                                                                                    \
    X(IN_FORCE, "in.force")

enum status_feature {
#define X(name, text) FROM_##name,
    STATUS_FEATURES(X)
#undef X
        STATUS_FEATURE_COUNT
};
enum { STATUS_GENERATOR_COUNT = FROM_REVIEW + 1 };

struct status_votes {
    uint8_t by[STATUS_GENERATOR_COUNT]; /* of each generator: enum status + 1, 0 if it says nothing */
    bool over;                          /* its time is over, and nothing expected or aimed at can be of it */
    bool weak_over;                     /* the same, but a clear word may tell of what had been expected */
    bool not_yet;                       /* its time is yet to come: nothing that is done can be of it */
    bool fact;                          /* "its 340 MW plant": there, whatever the clause expects or aims at */
    bool in_force;                      /* "kept its target at 4%": no target, what it is */
};

struct choice_tables;
struct draft;
struct reading;

void status_vote(struct status_votes *votes, enum status_feature generator, enum status status);
/* what holds by the votes so far */
enum status status_best(const struct choice_tables *tables, const struct status_votes *votes);
/* it holds by "will", "could" or its time alone, which a budget says of what it lays down */
bool status_is_loose(const struct choice_tables *tables, const struct status_votes *votes);
/* lets the document vote on the claim, and decides */
void status_choose(const struct reading *r, struct claim *claim, struct draft *d);
/* once its time is chosen: what is estimated for one that is not over is expected */
void status_settle(const struct reading *r, struct claim *claim, const struct draft *d);

#endif
