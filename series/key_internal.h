/* key_internal - what the files that make a key share
 *
 * key.c asks each room in turn: what is measured (key_metric.c), what the words before the quantity add to it
 * (key_tell.c), whose it is (key_entity.c), what it stands against (key_against.c), and whether the claim is of output
 * and sales at once (key_pair.c).
 */
#ifndef SERIES_KEY_INTERNAL_H
#define SERIES_KEY_INTERNAL_H

#include "series/key.h"

/* ---- key_text.c ---- */

bool key_has_han(struct slice text);
/* full-width characters narrow, no quotes, no space in Chinese, single ones elsewhere; ':' is the separator of keys */
struct slice key_one_spelling(struct slice text, bool chinese, struct arena *arena);
struct slice key_concat(struct slice a, struct slice b, struct arena *arena);
bool key_holds(struct slice text, const char *word);
/* end of what stands at at and is no known word: a word where there are spaces, else a character */
size_t key_unknown_end(struct slice text, size_t at, bool chinese);

/* ---- key_metric.c ---- */

/* key_set_metric - metric and wording of the key, whose chinese is set
 *
 * ret_place   the place that the metric starts with; left as it is where there is none
 */
void key_set_metric(const struct series_words *words, struct slice metric, struct arena *arena, struct key *key,
                    const struct series_word **ret_place);

/* ---- key_sentence.c ---- */

/* where the claim's quantity stands in its sentence, from byte from on; SLICE_NONE if nowhere */
size_t key_find_quantity(const struct claim *claim, size_t from);
/* the first byte of the clause that byte at stands in */
size_t key_clause_start(struct slice sentence, size_t at);
/* the first clause of the text with its mark, cut at reach bytes */
struct slice key_first_clause(struct slice text, size_t reach);
/* how many figures stand in the text from byte at on */
int key_figures_from(struct slice text, size_t at);

/* ---- key_tell.c ---- */

/* the word before metric and wording, unless the metric has it; nothing where it is empty */
void key_put_before(struct slice word, struct arena *arena, struct key *key);
/* 日均开行旅客列车 is not 加开旅客列车: a word of the clause that the metric left out, and that changes the thing, goes
 * before it; so do who carries passengers, and which sector */
void key_tell(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key);

/* ---- key_against.c ---- */

/* what a figure stands against goes before the metric: the base of a change that is neither the month nor the year
 * before (较2019年), what came behind (此前), the whole of a part (其中), what was lent before (新增), prices (实际).
 * Once it is known whose it is: what counts within its document does so however it is told. */
void key_tell_against(const struct series_words *words, const struct claim *claim, struct arena *arena,
                      struct key *key);

/* ---- key_entity.c ---- */

/* key_set_entity - whose it is: as said; else the place that the metric starts with; else the nation, if nothing points
 * elsewhere
 *
 * in_metric   from key_set_metric, NULL if none
 */
void key_set_entity(const struct series_words *words, const struct claim *claim, const struct series_word *in_metric,
                    struct arena *arena, struct key *key);

/* key_without_owner - the metric without the name of whose it is, which the key has before it: "Apple's revenue",
 * 宁德时代净利润.  A place stays: it may be part of what is measured. */
struct slice key_without_owner(const struct series_words *words, const struct claim *claim, struct arena *arena);

/* ---- key_pair.c ---- */

/* key_part_pair - "output and sales" as output, as sales or as both
 *
 * keys[0] is the key of both; returns how many keys there are then, 1 or 2.
 */
size_t key_part_pair(const struct claim *claim, struct arena *arena, struct key keys[KEYS_MAX]);

#endif
