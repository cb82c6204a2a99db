/* table_xlsx - series as a workbook
 *
 * Sheets: one for each known metric (a series and status a row with its facets to filter by, a period a column), "wide"
 * (one period a row, the longest series as columns, a line chart of the longest one), "observations"
 * (one a row), "sources" (one claim a row, with its sentence); what is more than a sheet holds goes on in "observations
 * 2" and so on; "left out" is there where less than all was asked for.  Days are dates, numbers have formats, headers
 * are frozen and filtered. Texts are only ever written as strings, never as formulas or links.  No clock: the same
 * series give the same bytes.
 */
#ifndef SERIES_TABLE_XLSX_H
#define SERIES_TABLE_XLSX_H

#include "series/series.h"

/* a sheet has 16 384 columns, people read far fewer: the longest series stand in "wide", all in "observations" */
#define XLSX_WIDE_MAX 200

#define XLSX_ROWS_MAX 1048576
/* observations and claims whose rows are held in memory until all are there */
#define XLSX_HELD_MAX 100000
/* rows of a list in the workbook of a report, which is for people: they open no larger ones; programs take the tables
 * beside it */
#define XLSX_LISTED_MAX 100000

struct xlsx_limits {
    size_t rows;      /* of a sheet, with its head */
    size_t held;      /* of more observations and claims each row is written out before the next */
    size_t listed;    /* rows of "observations", and of "sources" (series/xlsx_listed.h); 0: any number */
    const char *rest; /* where all is; told in the sheet "left out" if listed leaves something out */
};
extern const struct xlsx_limits xlsx_limits; /* those above, and all rows */

/* path "-" is standard output.  Errors (false): no room for the temporary file, the output. */
bool table_xlsx(const char *path, const struct series *list, size_t count, struct err *err);

/* the same in two steps: it is written by a process of its own, while this one goes on
 *
 * NULL with err if it cannot begin.  The series stay as they are until xlsx_finish, which waits, puts it in its place
 * and frees (false with err: not written), or xlsx_abandon (NULL is fine).
 */
struct xlsx;
struct listed;
struct xlsx *xlsx_start(const struct series *list, size_t count, const struct xlsx_limits *limits, struct err *err);
bool xlsx_finish(struct xlsx *x, const char *path, struct err *err);
void xlsx_abandon(struct xlsx *x);
/* what its lists hold, until then */
const struct listed *xlsx_listed(const struct xlsx *x);

#endif
