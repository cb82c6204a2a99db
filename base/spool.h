/* spool - bytes that wait in a file until they are wanted, where there are too many to hold
 *
 *     struct spool *s = spool_open("out", &err);                      -- a file in that folder that nobody else sees
 *     size_t at = spool_put(s, text);                                 -- any number
 *     if (!spool_end(s, &err)) ...                                    -- not all of it is there
 *     if (!spool_get(s, at, text.len, &arena, &text, &err)) ...       -- any threads at a time
 *     spool_close(s);
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include "base/arena.h"
#include "base/err.h"

struct spool;
struct spool *spool_open(const char *folder, struct err *err); /* NULL with err */
/* over a file that is whole: nothing is put in it */
struct spool *spool_over(const char *path, struct err *err);
/* where the bytes went; a failure is told by spool_end */
size_t spool_put(struct spool *s, struct slice bytes);
bool spool_failed(const struct spool *s); /* go no further */
bool spool_end(struct spool *s, struct err *err);
/* len bytes from a place; NUL stands behind them.  false with err: they cannot be read */
bool spool_get(const struct spool *s, size_t at, size_t len, struct arena *arena, struct slice *ret, struct err *err);
void spool_close(struct spool *s); /* NULL is fine */

#endif
