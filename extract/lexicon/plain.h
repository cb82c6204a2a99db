/* plain - Chinese in simplified characters, so that each word of the tables is written once */
#ifndef EXTRACT_PLAIN_H
#define EXTRACT_PLAIN_H

#include "base/arena.h"
#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"

/* text in simplified characters, byte for byte as long; text itself if nothing changes, else a copy in the arena */
struct slice zh_plain(const struct knowledge *know, struct slice text, struct arena *arena);

/* is it the whole form of a row of class "simplified"? */
bool zh_is_traditional(const struct knowledge *know, uint32_t code_point);

/* the characters of class "sentence.numeral": they are numerals, or multiples as 倍 and 半 are */
const struct utf8_set *zh_numerals(const struct knowledge *know);

struct plain_tables *plain_tables_new(const struct knowledge *know);
void plain_tables_free(struct plain_tables *tables); /* NULL is fine */

#endif
