/* confidence - how sure the reader is that a whole claim is right
 *
 * From what had to be guessed: how close the next time and the next measure came, what the status and the comparison
 * were taken from, what kind of quantity it is; and from the claims around it: whether others of the text have its
 * time, whether its sentence tells of what is done and of what is not.  Each is a row of confidence.tsv; the sum of the
 * rows that hold is the logarithm of the odds, in thousandths.  The rows were fitted on open text and the level on text
 * that no rule was made from (.ci/confidence).
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
