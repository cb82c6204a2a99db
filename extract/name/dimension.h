/* dimension - what a unit measures, by the names that extractor files use */
#ifndef EXTRACT_DIMENSION_H
#define EXTRACT_DIMENSION_H

#include "base/slice.h"

/* the number of a name ("power", "energy", "mass"…), below 32; -1 if there is none such */
int dimension_number(const char *name);
/* of a unit of CLAIMS.md: a counted thing is "count", what has a slash "rate" */
int dimension_of(struct slice unit);
const char *dimension_name(int number);

#endif
