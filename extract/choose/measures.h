/* measures - the rows measure.* of scores.tsv, looked up once for all documents */
#ifndef EXTRACT_MEASURES_H
#define EXTRACT_MEASURES_H

#include "base/err.h"

struct measures *measures_new(struct err *err); /* NULL with err if a row is bad */
void measures_free(struct measures *measures);  /* NULL is fine */

#endif
