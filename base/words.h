/* words - what a stage says itself, in Chinese and in English
 *
 * A data file of rows {"key", "zh", "en"}, such as plot/words.json.
 */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/buf.h"

struct words;

/* file is the name of a data file (base/data.h) */
struct words *words_new(const char *file);
void words_free(struct words *words); /* NULL is fine */

/* the words of a key, NUL-terminated, valid until words_free; a key that the file does not have is a bug
 * (assert) */
const char *words_get(const struct words *words, const char *key, bool chinese);
/* the same; NULL for a key that is not there */
const char *words_find(const struct words *words, const char *key, bool chinese);

/* words_put - the words of a key appended to b, with {1}, {2}, {3} replaced by values (count of them, at most 9)
 *
 * The values are put as they are: quote the result, not the parts.
 */
void words_put(struct buf *b, const struct words *words, const char *key, bool chinese, const struct slice *values,
               size_t count);

#endif
