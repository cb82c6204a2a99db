/* rows - a table of points from a data file: a row a name, a tab, an integer, a tab, an example */
#ifndef EXTRACT_ROWS_H
#define EXTRACT_ROWS_H

#include "base/err.h"
#include <stdint.h>

/* rows_read - the points of count names from the data file of that name, into points
 *
 * Lines that start with # and empty lines are passed over, and those of other fields: that do not start with field.
 * False with err: a name that is none of names, no number, a name without a row.  At most 64 names.
 */
bool rows_read(const char *file, const char *field, const char *const *names, int count, int *points, struct err *err);

/* the same for any number of names, of which those without a row keep the points they have */
bool rows_read_some(const char *file, const char *field, const char *const *names, int count, int *points,
                    struct err *err);

/* false with err if a row of the file starts with none of the fields: nobody would read it */
bool rows_have_fields(const char *file, const char *const *fields, size_t count, struct err *err);

/* the sum of the points whose bit is set */
int rows_sum(const int *points, int count, uint64_t bits);

#endif
