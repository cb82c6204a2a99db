/* decision - what a reader decided on claims: wrong, right, or corrected
 *
 * A file of decisions has one JSON object a line, as the report's page saves it:
 *
 *     {"document":"a.txt","start":30,"end":43,"text":"33.5亿千瓦","decision":"wrong"}
 *     {"document":"a.txt","start":90,"end":97,"text":"255.8GW","decision":"corrected",
 *      "set":{"value":255.8,"unit":"GWh"}}
 *
 * "decision" is wrong (the claim is left out), right (it is beyond doubt), corrected (the fields of "set" replace the
 * claim's: metric, entity, series, value, low, high, unit, relation, period_start, period_end, status, comparison,
 * source, facets; of facets those that are named) or none (an earlier decision is taken back).  "text" is that of the
 * claim: a decision on another text at the same place is left alone.  The last decision on a claim counts.  Other
 * fields are for the reader.
 *
 *     struct decisions *d = decisions_new();
 *     if (!decisions_load(d, "decisions.jsonl", &err)) ...   -- "FILE: line 3: ...", nothing of it counts
 *     if (!decisions_apply(d, &claim, &arena)) ...           -- it is wrong
 *     decisions_free(d);
 */
#ifndef EXTRACT_DECISION_H
#define EXTRACT_DECISION_H

#include "extract/claim.h"
#include <stdatomic.h>

enum decision_kind { DECISION_WRONG, DECISION_RIGHT, DECISION_CORRECTED, DECISION_NONE };

struct decision {
    struct slice document;
    size_t start, end;
    struct slice text;
    enum decision_kind kind;
    struct slice set;  /* of a correction: a JSON object */
    struct slice line; /* as it was read */
    size_t order;
    atomic_bool used; /* a claim was found that it is on */
};

struct decisions;
struct decisions *decisions_new(void);
void decisions_free(struct decisions *d); /* NULL is fine */

/* one line; false with err->message if it is no decision */
bool decisions_add(struct decisions *d, struct slice line, struct err *err);
/* a file of them, "-" is standard input; false with err at the first line that is none */
bool decisions_load(struct decisions *d, const char *path, struct err *err);

/* decisions_apply - changes the claim as was decided; false if it is wrong
 *
 * d may be NULL: nothing was decided.  New texts live in the arena or as long as d.  Any threads at a time, once all
 * decisions are there.
 */
bool decisions_apply(struct decisions *d, struct claim *claim, struct arena *arena);

/* the same for count claims, of which the wrong ones go; returns how many are left */
size_t decisions_apply_all(struct decisions *d, struct claim *at, size_t count, struct arena *arena);

/* the decisions that count, ordered by document and place, those that take an earlier one back with them; d may be NULL
 */
size_t decisions_list(struct decisions *d, const struct decision **ret);
/* was none of them on a claim?  Then err says so: their documents may go by other names. */
bool decisions_idle(struct decisions *d, struct err *err);
const char *decision_name(enum decision_kind kind);

/* what a command does with its option: *d is made where it is NULL, and gets the decisions of the file */
bool decisions_option(struct decisions **d, const char *path, struct err *err);
/* the row of a command's table of options */
#define OPTION_DECISIONS_ROW(id)                                                                                       \
    {                                                                                                                  \
        id, 0, "decisions", "FILE", NULL,                                                                              \
            "leave out and correct claims as FILE says, which the page of a report saves"                              \
    }

#endif
