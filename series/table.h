/* table - series in the forms that people's tools read
 *
 * Every writer appends to a buffer or makes a file that appears whole or not at all; all give the same bytes for the
 * same series. Text of documents stands in them as text and can never run: INJECTION.md, "Spreadsheets and markup".
 */
#ifndef SERIES_TABLE_H
#define SERIES_TABLE_H

#include "series/series.h"

struct table_options {
    bool wide;    /* CSV: one period a row, one series a column; else tidy, one observation a row */
    bool csv_raw; /* CSV: texts that start like a formula stay as they are */
};

/* one series a line into a file, "-" is standard output; the text is made on several threads (jobs; 0: one a core) */
bool table_jsonl(const char *path, const struct series *list, size_t count, int jobs, struct err *err);
/* the same of any rows that a series has */
struct table_rows {
    struct slice head;                                                            /* before all of them */
    void (*put)(struct buf *b, const struct series *series, const void *context); /* on any thread */
    const void *context;
};
bool table_file(const char *path, const struct table_rows *rows, const struct series *list, size_t count, int jobs,
                struct err *err);
bool table_csv_file(const char *path, const struct series *list, size_t count, const struct table_options *options,
                    int jobs, struct err *err);
void table_csv(struct buf *b, const struct series *list, size_t count, const struct table_options *options);
/* false with err where a data file is bad */
bool table_sdmx(struct buf *b, const struct series *list, size_t count, struct err *err);
void table_sql(struct buf *b, const struct series *list, size_t count);

/* a field of CSV by RFC 4180 with its comma before it unless it is the first; text is guarded unless raw */
void csv_text(struct buf *b, struct slice text, bool raw);
/* the columns of the tidy table with their types and meanings, for the header and for datapackage.json; name NULL at
 * the end; behind them comes a column "facet NAME" for each facet of the series (series/facets.h) */
struct table_column {
    const char *name, *type, *meaning;
};
extern const struct table_column table_tidy_columns[];

#endif
