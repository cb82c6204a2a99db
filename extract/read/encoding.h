/* encoding - bytes of unknown encoding to UTF-8 */
#ifndef EXTRACT_ENCODING_H
#define EXTRACT_ENCODING_H

#include "base/arena.h"
#include "base/err.h"
#include "base/slice.h"

/* encoding_utf8 - bytes as UTF-8
 *
 * bytes       a whole file
 * declared    the encoding that the file names (HTML, XML), NULL if it names none; believed if the bytes are
 *             well-formed in it
 * ret         in the arena, without a byte order mark
 * ret_broken  how many bytes fitted nothing and stand there as U+FFFD
 *
 * In this order: byte order mark (UTF-8, UTF-16), UTF-16 by its zero bytes, UTF-8, the declaration, GB18030 or Big5,
 * whichever gives the more usual Chinese, Windows-1252 where the bytes beyond ASCII are what Western text has, the
 * guess of uchardet; else the one of UTF-8, Chinese and the declaration in which few bytes are broken.  Errors (false):
 * none of them; err says which byte is not UTF-8.
 */
bool encoding_utf8(struct slice bytes, const char *declared, struct arena *arena, struct slice *ret, size_t *ret_broken,
                   struct err *err);

#endif
