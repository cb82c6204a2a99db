/* words - what charts and reports say themselves, in Chinese and in English (plot/words.json) */
#ifndef PLOT_WORDS_H
#define PLOT_WORDS_H

#include "base/buf.h"

struct words;

struct words *words_new(void);
void words_free(struct words *words);

/* the words of a key, NUL-terminated, valid until words_free; a key that plot/words.json does not have is a bug
 * (assert) */
const char *words_get(const struct words *words, const char *key, bool chinese);

/* words_put - the words of a key appended to b, with {1}, {2}, {3} replaced by values (count of them, at most 9)
 *
 * The values are put as they are: quote the result, not the parts.
 */
void words_put(struct buf *b, const struct words *words, const char *key, bool chinese, const struct slice *values,
               size_t count);

#endif
