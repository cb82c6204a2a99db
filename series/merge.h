/* merge - all claims to all series
 *
 *     struct series_set *set = series_set_new(&err);
 *     series_set_add(set, &claim);                         -- any number, in any order
 *     const struct series *list;
 *     size_t n = series_set_finish(set, &options, &list);  -- ordered by key; lives as long as the set
 *     series_set_free(set);
 *
 * The result is a function of the set of claims alone: any order and any division of the input give the same bytes.  A
 * claim that comes twice counts once, and takes memory once.  Nothing of the claims' own memory is referred to.
 */
#ifndef SERIES_MERGE_H
#define SERIES_MERGE_H

#include "series/key.h"
#include "series/portion.h"
#include "series/rules.h"
#include "series/series.h"

struct series_options {
    struct date as_of; /* what was known at the end of that day; DATE_NONE: all */
    bool scale_zh;     /* 亿元, 万辆, not CNY and 辆 */
    bool derive;       /* add what can be computed (series/derive.h) */
    int jobs;          /* threads; 0: one for each core */
};

struct series_set;

struct series_set *series_set_new(struct err *err); /* NULL with err where a data file is bad */
void series_set_free(struct series_set *set);       /* NULL is fine */
/* the user's rules (--merge), before the first claim; must outlive the set */
void series_set_rules(struct series_set *set, const struct merge_rules *rules);
/* only the series of this share are kept, before the first claim */
void series_set_portion(struct series_set *set, struct portion portion);

/* false: the claim was left out, since nothing says what it is of or its value passes 18 digits */
bool series_set_add(struct series_set *set, const struct claim *claim);
/* the same in two steps, of which the first takes the time: it changes nothing of the set and may run on any threads,
 * also while the second runs on one.  Returns the count of keys, which live in the arena and the claim. */
size_t series_set_keys(const struct series_set *set, const struct claim *claim, struct arena *arena,
                       struct key ret[KEYS_MAX]);
bool series_set_put(struct series_set *set, const struct claim *claim, const struct key *keys, size_t count);

size_t series_set_finish(struct series_set *set, const struct series_options *options, const struct series **ret);

/* series_set_explain - why the claims of a series are in it, one JSON object a claim appended to b; false if no series
 * has that key */
bool series_set_explain(const struct series_set *set, struct slice key, struct buf *b);

/* the table of units that the set uses; lives as long as the set */
const struct convert *series_set_units(const struct series_set *set);

#endif
