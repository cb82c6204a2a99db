/* xlsx_internal - what the files of the workbook share: table_xlsx.c makes it, xlsx_metric.c the sheets of known
 * metrics
 */
#ifndef SERIES_XLSX_INTERNAL_H
#define SERIES_XLSX_INTERNAL_H

#include "base/lazy.h"
#include "series/table_xlsx.h"
#include "series/xlsx_listed.h"
#include <xlsxwriter.h>

/* the library is loaded with the first workbook, by table_xlsx() */
/* clang-format off */
#define XLSX_FUNCTIONS(F) \
    F(chart_add_series) F(chart_axis_set_name) F(chart_axis_set_num_format) F(chart_legend_set_position) \
    F(chart_series_set_categories) F(chart_series_set_line) F(chart_series_set_marker_fill) \
    F(chart_series_set_marker_line) F(chart_series_set_marker_size) F(chart_series_set_marker_type) \
    F(chart_series_set_name) F(chart_series_set_values) F(chart_show_blanks_as) F(chart_show_hidden_data) \
    F(chart_title_set_name) F(format_set_align) F(format_set_bold) F(format_set_bottom) F(format_set_num_format) \
    F(format_set_text_wrap) F(lxw_strerror) F(workbook_add_chart) F(workbook_add_format) F(workbook_add_worksheet) \
    F(workbook_close) F(workbook_get_worksheet_by_name) F(workbook_new_opt) F(workbook_set_properties) \
    F(worksheet_autofilter) F(worksheet_fit_to_pages) F(worksheet_freeze_panes) F(worksheet_insert_chart_opt) \
    F(worksheet_repeat_rows) F(worksheet_set_column) F(worksheet_set_column_opt) F(worksheet_set_landscape) \
    F(worksheet_set_row) F(worksheet_write_datetime) F(worksheet_write_number) F(worksheet_write_string)
/* clang-format on */
extern LAZY_FUNCTIONS(xlsx_functions, XLSX_FUNCTIONS) libxlsx;

/* more places behind the point than this are read by no one; the cell still holds them */
#define PLACES_MAX 8

struct book {
    lxw_workbook *workbook;
    lxw_format *head, *date;
    lxw_format *numbers[RELATION_RANGE + 1][PLACES_MAX + 1]; /* by relation and places; NULL until one is wanted */
    struct buf text;                                         /* a cell's text with its NUL */
    const struct xlsx_limits *limits;
    const struct listed *listed;
};

/* the text as a cell can hold it, until the next one */
const char *book_cell(struct book *book, struct slice text);
void book_text(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct slice text);
void book_date(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct date d);
/* value and relation in one cell: 180–230, >100 */
void book_said(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const struct observation *o);
/* can a sheet hold a row of this number, from 0? */
bool book_has_row(const struct book *book, lxw_row_t row);
void book_count(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t n);
void book_head(struct book *book, lxw_worksheet *sheet, lxw_col_t column, const char *name, double width);
/* the head frozen, with so many columns, and filters over all */
void book_finish_sheet(lxw_worksheet *sheet, lxw_row_t last_row, lxw_col_t last_column, lxw_col_t frozen);
/* printed: all columns on one sheet of paper, the names of the columns on each */
void book_fit_paper(lxw_worksheet *sheet);

/* a sheet for each known metric, the one of most figures first */
void sheets_metrics(struct book *book, const struct series *list, size_t count);

#endif
