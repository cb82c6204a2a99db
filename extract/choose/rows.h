/* rows - a table of points from a data file: a row a name, a tab, an integer, a tab, an example */
#ifndef EXTRACT_ROWS_H
#define EXTRACT_ROWS_H

#include "base/err.h"
#include "base/slice.h"
#include <stdint.h>

/* rows_read - the points of count names from the data file of that name, into points
 *
 * Lines that start with # and empty lines are passed over, and those of other fields: that do not start with field.
 * False with err: a name that is none of names, no number, a name without a row.  At most 64 names.
 */
bool rows_read(const char *file, const char *field, const char *const *names, int count, int *points, struct err *err);

/* rows_each - gives take the name and the points of each row of a field; what it refuses is an error, as above */
bool rows_each(const char *file, const char *field, bool (*take)(void *to, struct slice name, int points), void *to,
               struct err *err);

/* false with err if a row of the file starts with none of the fields: nobody would read it */
bool rows_have_fields(const char *file, const char *const *fields, size_t count, struct err *err);

/* the sum of the points whose bit is set */
int rows_sum(const int *points, int count, uint64_t bits);

#endif
