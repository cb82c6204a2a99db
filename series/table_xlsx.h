/* table_xlsx - series as a workbook
 *
 * Sheets: one for each known metric (a series and status a row with its facets to filter by, a period a column), "wide"
 * (one period a row, the longest series as columns, a line chart of the longest one), "observations"
 * (one a row), "sources" (one claim a row, with its sentence).  Days are dates, numbers have formats, headers are
 * frozen and filtered. Texts are only ever written as strings, never as formulas or links.  No clock: the same series
 * give the same bytes.
 */
#ifndef SERIES_TABLE_XLSX_H
#define SERIES_TABLE_XLSX_H

#include "series/series.h"

/* a sheet has 16 384 columns, people read far fewer: the longest series stand in "wide", all in "observations" */
#define XLSX_WIDE_MAX 200

/* path "-" is standard output.  Errors (false): more rows than a sheet holds, no room for the temporary file, the
 * output. */
bool table_xlsx(const char *path, const struct series *list, size_t count, struct err *err);

#endif
