/* rules - the user's joining and parting of series (--merge FILE)
 *
 *     [{"when": {"metric": "装机", "entity": "江苏", "source": "国网", "key": "cn:装机:W:level", "document": "news-"},
 *       "then": {"metric": "江苏统调装机", "entity": "江苏", "series": "capacity.jiangsu"},
 *       "note": "the grid company counts its own area"}]
 *
 * when: all fields named must hold: metric, source and document are held by the claim's, entity is the normalised name
 * or a wording of it, key is the whole key without frequency.  then: what the claim gets, a metric in its one wording.
 * Giving two series one metric joins them; giving some claims another metric parts them.  The first rule that holds is
 * taken.
 */
#ifndef SERIES_RULES_H
#define SERIES_RULES_H

#include "series/key.h"

struct merge_rules;

struct merge_rules *merge_rules_new(const char *name, struct slice json,
                                    struct err *err); /* NULL with err: row and why */
void merge_rules_free(struct merge_rules *rules);     /* NULL is fine */
/* changes the key and composes it again where a rule holds; true then */
bool merge_rules_apply(const struct merge_rules *rules, const struct series_words *words, const struct claim *claim,
                       struct arena *arena, struct key *key);

#endif
