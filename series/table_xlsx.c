#include "series/table_xlsx.h"
#include "base/file.h"
#include "base/scratch.h"
#include "base/utf8.h"
#include "series/wide.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define ROWS_MAX 1048576u
#define CELL_MAX 32000 /* a cell holds 32 767 characters */
#define FILE_MAX ((size_t)1 << 31)

struct book {
    lxw_workbook *workbook;
    lxw_format *head, *date, *number;
    struct buf text; /* a cell's text with its NUL */
};

/* ---- cells ---- */

static const char *cell_text(struct book *book, struct slice text)
{
    struct slice cut = utf8_cut(text, CELL_MAX);
    buf_clear(&book->text);
    for (size_t i = 0; i < cut.len;) {
        uint32_t c;
        i += utf8_decode(cut.ptr + i, cut.len - i, &c);
        /* what XML 1.0 cannot hold */
        if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF)
            c = ' ';
        buf_put_utf8(&book->text, c);
    }
    return book->text.len ? book->text.ptr : "";
}

static void put_text(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct slice text)
{
    if (text.len)
        worksheet_write_string(sheet, row, column, cell_text(book, text), NULL);
}

static void put_date(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct date d)
{
    if (!date_is(d))
        return;
    lxw_datetime day = {.year = d.year, .month = d.month, .day = d.day};
    if (d.year >= 1900) /* the calendar of spreadsheets begins there */
        worksheet_write_datetime(sheet, row, column, &day, book->date);
    else {
        struct buf text = BUF_INIT;
        buf_date(&text, d);
        put_text(book, sheet, row, column, buf_slice(&text));
        buf_release(&text);
    }
}

static void put_number(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct decimal d)
{
    worksheet_write_number(sheet, row, column, decimal_double(d), book->number);
}

static void put_count(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t n)
{
    worksheet_write_number(sheet, row, column, (double)n, NULL);
}

static void put_head(struct book *book, lxw_worksheet *sheet, lxw_col_t column, const char *name, double width)
{
    worksheet_write_string(sheet, 0, column, name, book->head);
    worksheet_set_column(sheet, column, column, width, NULL);
}

static void finish_sheet(lxw_worksheet *sheet, lxw_row_t last_row, lxw_col_t last_column, lxw_col_t frozen)
{
    worksheet_freeze_panes(sheet, 1, frozen);
    worksheet_autofilter(sheet, 0, 0, last_row ? last_row : 1, last_column);
}

/* ---- observations ---- */

static const struct {
    const char *name;
    double width;
} observation_columns[] = {{"key", 40},        {"title", 34},     {"metric", 24},     {"entity", 10},
                           {"kind", 8},        {"frequency", 10}, {"comparison", 11}, {"period_start", 12},
                           {"period_end", 12}, {"value", 14},     {"low", 12},        {"high", 12},
                           {"unit", 9},        {"relation", 9},   {"status", 9},      {"published", 12},
                           {"source", 20},     {"claims", 8},     {"revised", 20},    {"conflict", 20}};

static void put_others(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                       const struct other_value *others, size_t count)
{
    struct buf text = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        buf_puts(&text, i ? "; " : "");
        buf_decimal(&text, others[i].value);
        if (date_is(others[i].published)) {
            buf_putc(&text, ' ');
            buf_date(&text, others[i].published);
        }
    }
    put_text(book, sheet, row, column, buf_slice(&text));
    buf_release(&text);
}

static void put_observation(struct book *book, lxw_worksheet *sheet, lxw_row_t row, const struct series *s,
                            const struct observation *o)
{
    const struct slice texts[] = {s->key,
                                  s->title,
                                  s->metric,
                                  s->entity,
                                  slice_of(series_kind_name(s->kind)),
                                  slice_of(frequency_name(s->frequency)),
                                  slice_of(comparison_name(s->comparison))};
    lxw_col_t c = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        put_text(book, sheet, row, c++, texts[i]);
    put_date(book, sheet, row, c++, o->period_start);
    put_date(book, sheet, row, c++, o->period_end);
    if (o->relation == RELATION_RANGE) {
        put_number(book, sheet, row, (lxw_col_t)(c + 1), o->low);
        put_number(book, sheet, row, (lxw_col_t)(c + 2), o->high);
    } else {
        put_number(book, sheet, row, c, o->value);
    }
    c = (lxw_col_t)(c + 3);
    put_text(book, sheet, row, c++, s->unit);
    put_text(book, sheet, row, c++, slice_of(relation_symbol(o->relation)));
    put_text(book, sheet, row, c++, slice_of(status_name(o->status)));
    put_date(book, sheet, row, c++, o->published);
    put_text(book, sheet, row, c++, o->source);
    put_count(sheet, row, c++, o->claim_count);
    put_others(book, sheet, row, c++, o->revised, o->revised_count);
    put_others(book, sheet, row, c++, o->conflict, o->conflict_count);
}

static void sheet_observations(struct book *book, lxw_worksheet *sheet, const struct series *list, size_t count)
{
    lxw_row_t row = 0;
    lxw_col_t columns = sizeof observation_columns / sizeof *observation_columns;
    for (lxw_col_t c = 0; c < columns; c++)
        put_head(book, sheet, c, observation_columns[c].name, observation_columns[c].width);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++)
            put_observation(book, sheet, ++row, &list[i], &list[i].observations[k]);
    finish_sheet(sheet, row, (lxw_col_t)(columns - 1), 0);
}

/* ---- sources ---- */

static void sheet_sources(struct book *book, lxw_worksheet *sheet, const struct series *list, size_t count)
{
    static const struct {
        const char *name;
        double width;
    } columns[] = {{"key", 40},  {"period_end", 12}, {"document", 22}, {"published", 12}, {"source", 20},
                   {"text", 18}, {"start", 8},       {"end", 8},       {"sentence", 90}};
    lxw_row_t row = 0;
    for (lxw_col_t c = 0; c < 9; c++)
        put_head(book, sheet, c, columns[c].name, columns[c].width);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++)
            for (size_t n = 0; n < list[i].observations[k].claim_count; n++) {
                const struct evidence *e = &list[i].observations[k].claims[n];
                put_text(book, sheet, ++row, 0, list[i].key);
                put_date(book, sheet, row, 1, list[i].observations[k].period_end);
                put_text(book, sheet, row, 2, e->document);
                put_date(book, sheet, row, 3, e->published);
                put_text(book, sheet, row, 4, e->source);
                put_text(book, sheet, row, 5, e->text);
                put_count(sheet, row, 6, e->start);
                put_count(sheet, row, 7, e->end);
                put_text(book, sheet, row, 8, e->sentence);
            }
    finish_sheet(sheet, row, 8, 0);
}

/* ---- wide ---- */

static int compare_length(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    if (x->observation_count != y->observation_count)
        return x->observation_count < y->observation_count ? 1 : -1;
    return slice_compare(x->key, y->key);
}

static void wide_head(struct book *book, lxw_worksheet *sheet, const struct series *const *columns, size_t count)
{
    struct buf name = BUF_INIT;
    put_head(book, sheet, 0, "period_start", 12);
    put_head(book, sheet, 1, "period_end", 12);
    put_head(book, sheet, 2, "status", 9);
    for (size_t i = 0; i < count; i++) {
        buf_clear(&name);
        buf_put(&name, columns[i]->title);
        buf_puts(&name, " [");
        buf_put(&name, columns[i]->unit);
        const char *comparison = comparison_name(columns[i]->comparison);
        buf_printf(&name, "] %s%s%s", frequency_name(columns[i]->frequency), comparison ? " " : "",
                   comparison ? comparison : "");
        put_head(book, sheet, (lxw_col_t)(i + 3), cell_text(book, buf_slice(&name)), 22);
    }
    buf_release(&name);
}

static lxw_row_t wide_rows(struct book *book, lxw_worksheet *sheet, const struct series *const *columns, size_t count)
{
    lxw_row_t row = 0;
    struct wide_cell *cells;
    size_t total = wide_cells(columns, count, &cells);
    for (size_t i = 0; i < total; i++) {
        const struct observation *o = cells[i].observation;
        if (i == 0 || !wide_same_row(&cells[i], &cells[i - 1])) {
            put_date(book, sheet, ++row, 0, o->period_start);
            put_date(book, sheet, row, 1, o->period_end);
            put_text(book, sheet, row, 2, slice_of(status_name(o->status)));
        }
        put_number(book, sheet, row, (lxw_col_t)(cells[i].column + 3),
                   o->relation == RELATION_RANGE ? o->high : o->value);
    }
    free(cells);
    return row;
}

/* the library takes a title that starts with "=" for a reference to cells */
static const char *chart_text(struct book *book, struct slice text)
{
    const char *plain = cell_text(book, text);
    if (*plain != '=')
        return plain;
    book->text.ptr[0] = ' ';
    return plain;
}

static void wide_chart(struct book *book, lxw_worksheet *sheet, const struct series *s, lxw_row_t rows)
{
    lxw_chart *chart = workbook_add_chart(book->workbook, LXW_CHART_LINE);
    lxw_chart_series *line = chart_add_series(chart, NULL, NULL);
    chart_series_set_categories(line, "wide", 1, 1, rows, 1);
    chart_series_set_values(line, "wide", 1, 3, rows, 3);
    chart_series_set_name(line, chart_text(book, s->title));
    chart_title_set_name(chart, chart_text(book, s->title));
    chart_axis_set_name(chart->y_axis, chart_text(book, s->unit));
    chart_axis_set_num_format(chart->x_axis, "yyyy-mm");
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_CONNECTED);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    worksheet_insert_chart(sheet, rows + 2, 1, chart);
}

static void sheet_wide(struct book *book, lxw_worksheet *sheet, const struct series *list, size_t count)
{
    const struct series **columns = must_alloc((count + 1) * sizeof *columns);
    for (size_t i = 0; i < count; i++)
        columns[i] = &list[i];
    qsort(columns, count, sizeof *columns, compare_length);
    size_t shown = count < XLSX_WIDE_MAX ? count : XLSX_WIDE_MAX;
    wide_head(book, sheet, columns, shown);
    lxw_row_t rows = wide_rows(book, sheet, columns, shown);
    finish_sheet(sheet, rows, (lxw_col_t)(shown + 2), 3);
    if (rows)
        wide_chart(book, sheet, columns[0], rows);
    free(columns);
}

/* ---- the file ---- */

static void make_book(struct book *book, const struct series *list, size_t count)
{
    lxw_workbook *w = book->workbook;
    /* a day of our own: the library's default is now */
    lxw_doc_properties properties = {.title = "dateline series", .created = 946684800};
    workbook_set_properties(w, &properties);
    book->head = workbook_add_format(w);
    format_set_bold(book->head);
    format_set_bottom(book->head, LXW_BORDER_THIN);
    format_set_text_wrap(book->head);
    format_set_align(book->head, LXW_ALIGN_VERTICAL_TOP);
    book->date = workbook_add_format(w);
    format_set_num_format(book->date, "yyyy-mm-dd");
    book->number = workbook_add_format(w);
    format_set_num_format(book->number, "#,##0.########");
    lxw_worksheet *wide = workbook_add_worksheet(w, "wide");
    lxw_worksheet *observations = workbook_add_worksheet(w, "observations");
    lxw_worksheet *sources = workbook_add_worksheet(w, "sources");
    sheet_wide(book, wide, list, count);
    sheet_observations(book, observations, list, count);
    sheet_sources(book, sources, list, count);
}

static bool rows_fit(const struct series *list, size_t count, struct err *err)
{
    size_t rows = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++)
            rows += list[i].observations[k].claim_count + 1;
    return rows < ROWS_MAX ? true : err_set(err, NULL, "%zu rows are more than a sheet holds; write csv instead", rows);
}

static bool write_temporary(const char *path, const struct series *list, size_t count, struct err *err)
{
    struct book book = {.text = BUF_INIT};
    book.workbook = workbook_new(path);
    if (!book.workbook)
        return err_set(err, path, "no workbook can be made");
    make_book(&book, list, count);
    lxw_error failed = workbook_close(book.workbook);
    buf_release(&book.text);
    return failed == LXW_NO_ERROR ? true : err_set(err, path, "cannot be written: %s", lxw_strerror(failed));
}

bool table_xlsx(const char *path, const struct series *list, size_t count, struct err *err)
{
    char temporary[] = P_tmpdir "/dateline-xlsx-XXXXXX";
    struct buf bytes = BUF_INIT;
    if (!rows_fit(list, count, err))
        return false;
    int fd = mkstemp(temporary);
    if (fd < 0)
        return err_set(err, P_tmpdir, "no temporary file can be made: %s", strerror(errno));
    close(fd);
    struct scratch *scratch = scratch_add(temporary);
    bool ok = write_temporary(temporary, list, count, err) && file_read(temporary, FILE_MAX, &bytes, err);
    unlink(temporary);
    scratch_done(scratch);
    ok = ok && file_write(path, buf_slice(&bytes), err);
    buf_release(&bytes);
    return ok;
}
