/* extract - documents in, claims out
 *
 *     struct knowledge *know = knowledge_new(&files, &err);
 *     struct arena arena; arena_init(&arena);
 *     struct claims claims;
 *     extract_claims(know, &document, &arena, &claims);     -- slices live until arena_reset
 */
#ifndef EXTRACT_EXTRACT_H
#define EXTRACT_EXTRACT_H

#include "extract/choose/reading.h"

/* extract_claims - all claims of a document in the order of its text
 *
 * document->language and published are detected where they are unknown (a copy is used; the document stays).
 * Thread-safe; takes time linear in the text.
 */
void extract_claims(const struct knowledge *know, const struct document *document, struct arena *arena,
                    struct claims *ret);
/* the same with the fate of every numeral, one JSON object a line appended to explained */
void extract_explain(const struct knowledge *know, const struct document *document, struct arena *arena,
                     struct claims *ret, struct buf *explained);
/* extract_scan - the mentions alone, one JSON object a line appended to b (CLAIMS.md, "Scan") */
void extract_scan(const struct knowledge *know, const struct document *document, struct arena *arena, struct buf *b);

#endif
