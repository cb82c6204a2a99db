/* package - a Frictionless data package: series.csv and datapackage.json, which says what its columns are
 *
 * specs.frictionlessdata.io: data package, tabular data resource, table schema.  The folder is made; each file appears
 * whole.
 */
#ifndef SERIES_PACKAGE_H
#define SERIES_PACKAGE_H

#include "series/table.h"

bool package_write(const char *folder, const struct series *list, size_t count, const struct table_options *options,
                   struct err *err);
/* datapackage.json alone, for tests */
void package_describe(struct buf *b, const struct series *list, size_t count, size_t csv_bytes);

#endif
