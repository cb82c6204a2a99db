/* clean - the text with the damage of its layout repaired, and the way back
 *
 * Scanned columns break words, numbers and sentences with spaces, line ends, empty lines and stray glyphs
 * (CLAIMS.md offsets count in the text as read).  Everything behind this works on the clean text; a span found there is
 * led back with clean_origin.  One pass, linear.
 */
#ifndef EXTRACT_CLEAN_H
#define EXTRACT_CLEAN_H

#include "base/arena.h"
#include "extract/read/document.h"

struct clean {
    struct slice text;      /* valid UTF-8; '\n' ends a paragraph and stands nowhere else */
    const uint32_t *origin; /* text.len + 1 offsets: byte i of text comes from the character that starts at byte
                               origin[i] of the document; inserted bytes have the offset of what follows */
};

struct knowledge;

/* In Chinese text the half-width , : ; ? ! ( ) between Chinese characters come out full-width, so that one table of
 * punctuation serves; digits and letters stay as written.  document->text.len must be below 2^31, and
 * document->language told. */
void clean_text(const struct knowledge *know, const struct document *document, struct arena *arena, struct clean *ret);

/* the document's bytes [*ret_start, *ret_end) from which [start, end) of the clean text was made; start < end */
void clean_origin(const struct clean *clean, struct slice original, size_t start, size_t end, size_t *ret_start,
                  size_t *ret_end);

/* a share or a magnitude begins the text, which decimals stand before: "%", "per cent", "million" */
bool clean_amount_follows(struct slice text);

#endif
