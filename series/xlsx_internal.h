/* xlsx_internal - what the files of the workbook share: table_xlsx.c makes it, xlsx_metric.c the sheets of known
 * metrics
 */
#ifndef SERIES_XLSX_INTERNAL_H
#define SERIES_XLSX_INTERNAL_H

#include "series/series.h"
#include <xlsxwriter.h>

/* more places behind the point than this are read by no one; the cell still holds them */
#define PLACES_MAX 8

struct book {
    lxw_workbook *workbook;
    lxw_format *head, *date;
    lxw_format *numbers[RELATION_RANGE + 1][PLACES_MAX + 1]; /* by relation and places; NULL until one is wanted */
    struct buf text;                                         /* a cell's text with its NUL */
};

/* the text as a cell can hold it, until the next one */
const char *book_cell(struct book *book, struct slice text);
void book_text(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct slice text);
void book_date(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct date d);
/* value and relation in one cell: 180–230, >100 */
void book_said(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const struct observation *o);
void book_count(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t n);
void book_head(struct book *book, lxw_worksheet *sheet, lxw_col_t column, const char *name, double width);
/* the head frozen, with so many columns, and filters over all */
void book_finish_sheet(lxw_worksheet *sheet, lxw_row_t last_row, lxw_col_t last_column, lxw_col_t frozen);
/* printed: all columns on one sheet of paper, the names of the columns on each */
void book_fit_paper(lxw_worksheet *sheet);

/* a sheet for each known metric, the one of most figures first */
void sheets_metrics(struct book *book, const struct series *list, size_t count);

#endif
