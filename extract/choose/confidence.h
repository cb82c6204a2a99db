/* confidence - how sure the reader is that a whole claim is right
 *
 * From what had to be guessed: where the time and the status came from and how close the next candidate was, whether
 * the measure stands beside the quantity, what kind of quantity it is.  Each is a row of confidence.tsv; the sum of the
 * rows that hold is the logarithm of the odds, in thousandths.  The rows were fitted on open text and the level on text
 * that no rule was made from.
 */
#ifndef EXTRACT_CONFIDENCE_H
#define EXTRACT_CONFIDENCE_H

#include "base/err.h"
#include "extract/choose/reading.h"

/* sets the confidence of all claims, once they are chosen */
void confidence_set(struct reading *r);
/* the names of the rows that hold for claim number i, with commas, appended to b */
void confidence_say(const struct reading *r, size_t i, struct buf *b);

struct confidence_tables *confidence_tables_new(struct err *err); /* NULL with err: a row is bad or missing */
void confidence_tables_free(struct confidence_tables *tables);    /* NULL is fine */

#endif
