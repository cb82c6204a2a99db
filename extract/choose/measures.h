/* measures - the rows measure.* of scores.tsv, looked up once for all documents */
#ifndef EXTRACT_MEASURES_H
#define EXTRACT_MEASURES_H

#include "extract/choose/families.h"

struct families *measures_new(struct err *err); /* NULL with err if a row is bad */

#endif
