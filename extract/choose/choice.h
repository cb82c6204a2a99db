/* choice - of the candidates for time, status and comparison of a claim, one, in one place, for both languages
 *
 * Runs when all sentences are read.  Candidates come from named generators: the reader of the sentence, the frame of
 * the document; each has features, each feature a row of points in scores.tsv; the highest sum wins, the reader's own
 * first among equals.  --explain shows all of them.
 */
#ifndef EXTRACT_CHOICE_H
#define EXTRACT_CHOICE_H

#include "base/err.h"
#include "extract/choose/reading.h"

void choose(struct reading *r);

struct choice_tables *choice_tables_new(struct err *err); /* NULL with err if a row of scores.tsv is bad or missing */
void choice_tables_free(struct choice_tables *tables);    /* NULL is fine */

#endif
