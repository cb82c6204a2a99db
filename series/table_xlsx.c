#include "series/table_xlsx.h"
#include "base/file.h"
#include "base/helper.h"
#include "base/scratch.h"
#include "base/utf8.h"
#include "series/facets.h"
#include "series/wide.h"
#include "series/xlsx_internal.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct xlsx_functions libxlsx;
static struct lazy xlsx = LAZY(LAZY_XLSX, libxlsx, XLSX_FUNCTIONS);

#define CELL_MAX 32000 /* a cell holds 32 767 characters */

const struct xlsx_limits xlsx_limits = {.rows = XLSX_ROWS_MAX, .held = XLSX_HELD_MAX};

#define HEAD_HEIGHT 48.0 /* three lines: titles are long */

/* ---- cells ---- */

/* the end of what goes into a cell as it is, from the byte on: nearly all there is */
static size_t plain_end(struct slice text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    while ((at = utf8_skip_wide(text, at)) < text.len && p[at] >= ' ' && p[at] < 0x80)
        at++;
    return at;
}

const char *book_cell(struct book *book, struct slice text)
{
    struct slice cut = utf8_cut(text, CELL_MAX);
    buf_clear(&book->text);
    for (size_t i = 0; i < cut.len;) {
        uint32_t c;
        size_t plain = plain_end(cut, i);
        buf_put(&book->text, slice_sub(cut, i, plain));
        if ((i = plain) == cut.len)
            break;
        i += utf8_decode(cut.ptr + i, cut.len - i, &c);
        /* what XML 1.0 cannot hold */
        if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF)
            c = ' ';
        buf_put_utf8(&book->text, c);
    }
    return book->text.len ? book->text.ptr : "";
}

void book_text(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct slice text)
{
    if (text.len)
        libxlsx.worksheet_write_string(sheet, row, column, book_cell(book, text), NULL);
}

void book_date(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct date d)
{
    if (!date_is(d))
        return;
    lxw_datetime day = {.year = d.year, .month = d.month, .day = d.day};
    if (d.year >= 1900) /* the calendar of spreadsheets begins there */
        libxlsx.worksheet_write_datetime(sheet, row, column, &day, book->date);
    else {
        struct buf text = BUF_INIT;
        buf_date(&text, d);
        book_text(book, sheet, row, column, buf_slice(&text));
        buf_release(&text);
    }
}

/* as many places as the number has; in a table without a column for the relation its sign is part of the look, and the
 * cell stays a number */
static lxw_format *number_format(struct book *book, enum relation relation, struct decimal d)
{
    static const char *const signs[] = {
        [RELATION_ABOUT] = "\"≈\"", [RELATION_GT] = "\">\"", [RELATION_GE] = "\"≥\"",
        [RELATION_LT] = "\"<\"",    [RELATION_LE] = "\"≤\"", [RELATION_RANGE] = NULL,
    };
    int places = d.exp >= 0 ? 0 : d.exp < -PLACES_MAX ? PLACES_MAX : -d.exp;
    lxw_format **format = &book->numbers[relation][places];
    if (!*format) {
        char look[40];
        snprintf(look, sizeof look, "%s#,##0%s%.*s", signs[relation] ? signs[relation] : "", places ? "." : "", places,
                 "00000000");
        *format = libxlsx.workbook_add_format(book->workbook);
        libxlsx.format_set_num_format(*format, look);
    }
    return *format;
}

static void put_number(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, struct decimal d)
{
    libxlsx.worksheet_write_number(sheet, row, column, decimal_double(d), number_format(book, RELATION_EQ, d));
}

/* value and relation in one cell: 180–230, >100 */
void book_said(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const struct observation *o)
{
    if (o->relation != RELATION_RANGE) {
        libxlsx.worksheet_write_number(sheet, row, column, decimal_double(o->value),
                                       number_format(book, o->relation, o->value));
        return;
    }
    struct buf text = BUF_INIT;
    buf_decimal(&text, o->low);
    buf_puts(&text, "–");
    buf_decimal(&text, o->high);
    book_text(book, sheet, row, column, buf_slice(&text));
    buf_release(&text);
}

bool book_has_row(const struct book *book, lxw_row_t row)
{
    return row < book->limits->rows;
}

void book_count(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, size_t n)
{
    libxlsx.worksheet_write_number(sheet, row, column, (double)n, NULL);
}

void book_head(struct book *book, lxw_worksheet *sheet, lxw_col_t column, const char *name, double width)
{
    libxlsx.worksheet_write_string(sheet, 0, column, name, book->head);
    libxlsx.worksheet_set_column(sheet, column, column, width, NULL);
}

void book_finish_sheet(lxw_worksheet *sheet, lxw_row_t last_row, lxw_col_t last_column, lxw_col_t frozen)
{
    libxlsx.worksheet_freeze_panes(sheet, 1, frozen);
    libxlsx.worksheet_autofilter(sheet, 0, 0, last_row ? last_row : 1, last_column);
}

/* printed: all columns on one sheet of paper, the names of the columns on each */
void book_fit_paper(lxw_worksheet *sheet)
{
    libxlsx.worksheet_set_landscape(sheet);
    libxlsx.worksheet_fit_to_pages(sheet, 1, 0);
    libxlsx.worksheet_repeat_rows(sheet, 0, 0);
}

/* ---- long tables ---- */

struct column {
    const char *name;
    double width;
};

/* a table of a row for each of very many things, which goes on in a further sheet where one is full: "sources",
 * "sources 2" */
struct table {
    struct book *book;
    const char *name;
    const struct column *columns;
    size_t column_count, sheets;
    lxw_worksheet *sheet;
    lxw_row_t row; /* of the sheet, the last that was begun */
};

static void begin_sheet(struct table *t)
{
    char name[32];
    snprintf(name, sizeof name, t->sheets ? "%s %zu" : "%s", t->name, t->sheets + 1);
    t->sheet = libxlsx.workbook_add_worksheet(t->book->workbook, name);
    t->sheets++;
    t->row = 0;
    for (size_t c = 0; c < t->column_count; c++)
        book_head(t->book, t->sheet, (lxw_col_t)c, t->columns[c].name, t->columns[c].width);
}

static void end_sheet(struct table *t)
{
    book_finish_sheet(t->sheet, t->row, (lxw_col_t)(t->column_count - 1), 0);
    book_fit_paper(t->sheet);
}

static void next_row(struct table *t)
{
    if (!book_has_row(t->book, t->row + 1)) {
        end_sheet(t);
        begin_sheet(t);
    }
    t->row++;
}

/* ---- observations ---- */

static const struct column observation_columns[] = {
    {"key", 40},        {"title", 34},        {"metric", 24},     {"entity", 10},    {"kind", 8},    {"frequency", 10},
    {"comparison", 11}, {"period_start", 12}, {"period_end", 12}, {"value", 14},     {"low", 12},    {"high", 12},
    {"unit", 9},        {"relation", 9},      {"status", 9},      {"published", 12}, {"source", 20}, {"claims", 8},
    {"revised", 20},    {"conflict", 20},     {"doubt", 12},      {"edited", 8}};

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
    book_text(book, sheet, row, column, buf_slice(&text));
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
        book_text(book, sheet, row, c++, texts[i]);
    book_date(book, sheet, row, c++, o->period_start);
    book_date(book, sheet, row, c++, o->period_end);
    if (o->relation == RELATION_RANGE) {
        put_number(book, sheet, row, (lxw_col_t)(c + 1), o->low);
        put_number(book, sheet, row, (lxw_col_t)(c + 2), o->high);
    } else {
        put_number(book, sheet, row, c, o->value);
    }
    c = (lxw_col_t)(c + 3);
    book_text(book, sheet, row, c++, s->unit);
    book_text(book, sheet, row, c++, slice_of(relation_symbol(o->relation)));
    book_text(book, sheet, row, c++, slice_of(status_name(o->status)));
    book_date(book, sheet, row, c++, o->published);
    book_text(book, sheet, row, c++, o->source);
    book_count(sheet, row, c++, o->claim_count);
    put_others(book, sheet, row, c++, o->revised, o->revised_count);
    put_others(book, sheet, row, c++, o->conflict, o->conflict_count);
    struct buf doubt = BUF_INIT;
    doubt_put(&doubt, o->doubt);
    book_text(book, sheet, row, c++, buf_slice(&doubt));
    buf_release(&doubt);
    if (observation_edited(o))
        book_text(book, sheet, row, c, SLICE("yes"));
}

static void put_facets(struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t first, const struct series *s,
                       const struct facet_names *names, struct arena *arena)
{
    for (size_t i = 0; i < names->count; i++)
        book_text(book, sheet, row, (lxw_col_t)(first + i), facets_value(s->facets, names->at[i], arena));
}

/* those of every series, then one for each facet */
static size_t columns_of(struct book *book, const struct facet_names *names, struct arena *arena,
                         const struct column **ret)
{
    size_t count = sizeof observation_columns / sizeof *observation_columns;
    struct column *columns = arena_array(arena, struct column, count + names->count);
    memcpy(columns, observation_columns, sizeof observation_columns);
    for (size_t i = 0; i < names->count; i++) {
        struct slice name = arena_printf(arena, "facet %.*s", (int)names->at[i].len, names->at[i].ptr);
        columns[count + i] = (struct column){arena_copy(arena, slice_of(book_cell(book, name))).ptr, 14};
    }
    *ret = columns;
    return count + names->count;
}

/* all of a series, or none */
static size_t observations_listed(const struct book *book, const struct series *list, size_t index)
{
    return book->listed->series && !book->listed->series[index] ? 0 : list[index].observation_count;
}

static void table_observations(struct book *book, const struct series *list, size_t count)
{
    struct table t = {.book = book, .name = "observations"};
    struct arena arena, row;
    struct facet_names names;
    arena_init(&arena);
    arena_init(&row);
    facets_names(list, count, &arena, &names);
    t.column_count = columns_of(book, &names, &arena, &t.columns);
    begin_sheet(&t);
    for (size_t i = 0; i < count; i++, arena_reset(&row))
        for (size_t k = 0; k < observations_listed(book, list, i); k++) {
            next_row(&t);
            put_observation(book, t.sheet, t.row, &list[i], &list[i].observations[k]);
            put_facets(book, t.sheet, t.row, (lxw_col_t)(t.column_count - names.count), &list[i], &names, &row);
        }
    end_sheet(&t);
    arena_release(&row);
    arena_release(&arena);
}

/* ---- sources ---- */

static void put_source(struct book *book, lxw_worksheet *sheet, lxw_row_t row, struct slice key, struct date period_end,
                       const struct evidence *e)
{
    book_text(book, sheet, row, 0, key);
    book_date(book, sheet, row, 1, period_end);
    book_text(book, sheet, row, 2, e->document);
    book_date(book, sheet, row, 3, e->published);
    book_text(book, sheet, row, 4, e->source);
    book_text(book, sheet, row, 5, e->text);
    book_count(sheet, row, 6, e->start);
    book_count(sheet, row, 7, e->end);
    book_text(book, sheet, row, 8, e->sentence);
}

static void table_sources(struct book *book, const struct series *list, size_t count)
{
    static const struct column columns[] = {{"key", 40},       {"period_end", 12}, {"document", 22},
                                            {"published", 12}, {"source", 20},     {"text", 18},
                                            {"start", 8},      {"end", 8},         {"sentence", 90}};
    struct table t = {.book = book, .name = "sources", .columns = columns, .column_count = 9};
    begin_sheet(&t);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < observations_listed(book, list, i); k++)
            for (size_t n = 0; n < listed_claims(book->listed, &list[i].observations[k]); n++) {
                const struct observation *o = &list[i].observations[k];
                next_row(&t);
                put_source(book, t.sheet, t.row, list[i].key, o->period_end, &o->claims[n]);
            }
    end_sheet(&t);
}

/* ---- wide ---- */

/* 全国储能招标规模 [GWh] YTD */
static void put_heading(struct buf *b, const struct series *s)
{
    const char *comparison = comparison_name(s->comparison);
    buf_put(b, s->title);
    buf_puts(b, " [");
    buf_put(b, s->unit);
    buf_printf(b, "] %s%s%s", frequency_name(s->frequency), comparison ? " " : "", comparison ? comparison : "");
}

static void wide_head(struct book *book, lxw_worksheet *sheet, const struct series *const *columns, size_t count)
{
    struct buf name = BUF_INIT;
    libxlsx.worksheet_set_row(sheet, 0, HEAD_HEIGHT, NULL);
    book_head(book, sheet, 0, "period_start", 12);
    book_head(book, sheet, 1, "period_end", 12);
    book_head(book, sheet, 2, "status", 9);
    for (size_t i = 0; i < count; i++) {
        buf_clear(&name);
        put_heading(&name, columns[i]);
        book_head(book, sheet, (lxw_col_t)(i + 3), book_cell(book, buf_slice(&name)), 22);
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
            if (!book_has_row(book, row + 1))
                break;
            book_date(book, sheet, ++row, 0, o->period_start);
            book_date(book, sheet, row, 1, o->period_end);
            book_text(book, sheet, row, 2, slice_of(status_name(o->status)));
        }
        /* of a rate that one series says on two days the first stands, as in the wide CSV */
        if (i == 0 || !wide_same_row(&cells[i], &cells[i - 1]) || cells[i].column != cells[i - 1].column)
            book_said(book, sheet, row, (lxw_col_t)(cells[i].column + 3), o);
    }
    free(cells);
    return row;
}

/* the library takes a title that starts with "=" for a reference to cells */
static const char *chart_text(struct book *book, struct slice text)
{
    const char *plain = book_cell(book, text);
    if (*plain != '=')
        return plain;
    book->text.ptr[0] = ' ';
    return plain;
}

/* The chart's own numbers, beside the table and hidden: one row an observation, and actuals, forecasts and targets,
 * which no line may join, in columns of their own. */
enum { CHART_DAY, CHART_ACTUAL, CHART_FORECAST, CHART_TARGET, CHART_COLUMNS };

/* a bound is no point of a line; of a target it is what is aimed at */
static bool is_point(const struct observation *o)
{
    return date_is(o->period_end) && !o->doubt && o->relation != RELATION_RANGE &&
           (o->status == STATUS_TARGET || o->relation == RELATION_EQ || o->relation == RELATION_ABOUT);
}

/* the last actual before the first forecast, from which the forecasts' line starts; NULL if there is none */
static const struct observation *anchor_of(const struct series *s)
{
    const struct observation *last = NULL;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (is_point(o) && o->status == STATUS_FORECAST)
            return last;
        if (is_point(o) && o->status == STATUS_ACTUAL)
            last = o;
    }
    return NULL;
}

static lxw_row_t chart_rows(struct book *book, lxw_worksheet *sheet, const struct series *s, lxw_col_t first,
                            bool has[CHART_COLUMNS])
{
    static const char *const names[CHART_COLUMNS] = {"chart: period_end", "chart: actual", "chart: forecast",
                                                     "chart: target"};
    const struct observation *anchor = anchor_of(s);
    lxw_row_t row = 0;
    for (int c = 0; c < CHART_COLUMNS; c++)
        libxlsx.worksheet_write_string(sheet, 0, (lxw_col_t)(first + c), names[c], book->head);
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        int column = CHART_ACTUAL + (int)o->status;
        if (!is_point(o) || !book_has_row(book, row + 1))
            continue;
        book_date(book, sheet, ++row, (lxw_col_t)(first + CHART_DAY), o->period_end);
        put_number(book, sheet, row, (lxw_col_t)(first + column), o->value);
        has[column] = true;
        if (o == anchor)
            put_number(book, sheet, row, (lxw_col_t)(first + CHART_FORECAST), o->value);
    }
    lxw_row_col_options hidden = {.hidden = LXW_TRUE};
    libxlsx.worksheet_set_column_opt(sheet, first, (lxw_col_t)(first + CHART_COLUMNS - 1), 12, NULL, &hidden);
    return row;
}

/* solid, dashed, and for targets diamonds alone, filled: a spreadsheet may leave out marks that are as white as the
 * paper */
static void chart_line(lxw_chart *chart, const char *name, lxw_col_t first, int column, lxw_row_t rows)
{
    bool target = column == CHART_TARGET;
    lxw_chart_line line = {.color = target ? 0xD55E00 : 0x0072B2,
                           .width = 2.25f,
                           .dash_type =
                               column == CHART_FORECAST ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID};
    lxw_chart_line edge = {.color = line.color, .width = 1.5f};
    lxw_chart_fill fill = {.color = column == CHART_FORECAST ? (lxw_color_t)LXW_COLOR_WHITE : line.color};
    lxw_chart_series *series = libxlsx.chart_add_series(chart, NULL, NULL);
    libxlsx.chart_series_set_categories(series, "wide", 1, first, rows, first);
    libxlsx.chart_series_set_values(series, "wide", 1, (lxw_col_t)(first + column), rows, (lxw_col_t)(first + column));
    libxlsx.chart_series_set_name(series, name);
    libxlsx.chart_series_set_marker_type(series, target ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE);
    libxlsx.chart_series_set_marker_size(series, target ? 9 : 6);
    libxlsx.chart_series_set_marker_line(series, &edge);
    libxlsx.chart_series_set_marker_fill(series, &fill);
    line.none = target;
    libxlsx.chart_series_set_line(series, &line);
}

static void wide_chart(struct book *book, lxw_worksheet *sheet, const struct series *s, lxw_row_t below,
                       lxw_col_t first)
{
    struct buf title = BUF_INIT;
    bool has[CHART_COLUMNS] = {false};
    lxw_row_t rows = chart_rows(book, sheet, s, first, has);
    if (!rows)
        return;
    lxw_chart *chart = libxlsx.workbook_add_chart(book->workbook, LXW_CHART_LINE);
    for (int c = CHART_ACTUAL; c < CHART_COLUMNS; c++)
        if (has[c])
            chart_line(chart, status_name((enum status)(c - CHART_ACTUAL)), first, c, rows);
    put_heading(&title, s);
    libxlsx.chart_title_set_name(chart, chart_text(book, buf_slice(&title)));
    libxlsx.chart_axis_set_name(chart->y_axis, chart_text(book, s->unit));
    libxlsx.chart_axis_set_num_format(chart->x_axis, "yyyy-mm");
    libxlsx.chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_CONNECTED);
    libxlsx.chart_show_hidden_data(chart);
    libxlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options size = {.x_scale = 1.6, .y_scale = 1.3};
    libxlsx.worksheet_insert_chart_opt(sheet, below + 2, 1, chart, &size);
    buf_release(&title);
}

static void sheet_wide(struct book *book, lxw_worksheet *sheet, const struct series *list, size_t count)
{
    const struct series **columns = must_alloc((count + 1) * sizeof *columns);
    for (size_t i = 0; i < count; i++)
        columns[i] = &list[i];
    wide_order(columns, count);
    size_t shown = count < XLSX_WIDE_MAX ? count : XLSX_WIDE_MAX;
    wide_head(book, sheet, columns, shown);
    lxw_row_t rows = wide_rows(book, sheet, columns, shown);
    book_finish_sheet(sheet, rows, (lxw_col_t)(shown + 2), 3);
    if (rows)
        wide_chart(book, sheet, columns[0], rows, (lxw_col_t)(shown + 4));
    free(columns);
}

/* ---- what is left out ---- */

static void put_left_out(struct book *book, lxw_worksheet *sheet, lxw_row_t row, const char *name, size_t rows,
                         size_t all, const char *kept)
{
    book_text(book, sheet, row, 0, slice_of(name));
    book_count(sheet, row, 1, rows);
    book_count(sheet, row, 2, all);
    book_text(book, sheet, row, 3, slice_of(kept));
    book_text(book, sheet, row, 4, slice_of(book->limits->rest));
}

static void sheet_left_out(struct book *book)
{
    static const struct column columns[] = {
        {"sheet", 14}, {"rows", 10}, {"of", 10}, {"what is listed", 60}, {"all", 60}};
    const struct listed *listed = book->listed;
    lxw_worksheet *sheet = libxlsx.workbook_add_worksheet(book->workbook, "left out");
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++)
        book_head(book, sheet, (lxw_col_t)c, columns[c].name, columns[c].width);
    put_left_out(book, sheet, 1, "observations", listed->observations, listed->all_observations,
                 listed->series ? "known metrics, then the longest series" : "all");
    put_left_out(book, sheet, 2, "sources", listed->claims, listed->all_claims,
                 "the first sentences of each observation that is listed");
}

/* ---- the file ---- */

static void make_book(struct book *book, const struct series *list, size_t count)
{
    lxw_workbook *w = book->workbook;
    /* a day of our own: the library's default is now */
    lxw_doc_properties properties = {.title = "dateline series", .created = 946684800};
    libxlsx.workbook_set_properties(w, &properties);
    book->head = libxlsx.workbook_add_format(w);
    libxlsx.format_set_bold(book->head);
    libxlsx.format_set_bottom(book->head, LXW_BORDER_THIN);
    libxlsx.format_set_text_wrap(book->head);
    libxlsx.format_set_align(book->head, LXW_ALIGN_VERTICAL_TOP);
    book->date = libxlsx.workbook_add_format(w);
    libxlsx.format_set_num_format(book->date, "yyyy-mm-dd");
    sheets_metrics(book, list, count);
    lxw_worksheet *wide = libxlsx.workbook_add_worksheet(w, "wide");
    sheet_wide(book, wide, list, count);
    if (!listed_all(book->listed))
        sheet_left_out(book);
    if (book->listed->observations + book->listed->claims > book->limits->held)
        w->options.constant_memory = LXW_TRUE; /* of the sheets that come now: each row is written before the next */
    table_observations(book, list, count);
    table_sources(book, list, count);
}

/* a workbook that is written */
struct xlsx {
    /* for all that is written, and the workbook in it: what the library leaves behind goes with the folder */
    char folder[FILE_TEMPORARY_MAX + 32], path[FILE_TEMPORARY_MAX + 48];
    struct scratch *scratch;
    struct helper helper;
    const struct series *list;
    size_t count;
    const struct xlsx_limits *limits;
    struct listed listed;
};

/* returns 0, or FAILED and an lxw_error: above all statuses that mean something else */
#define FAILED 20
static int write_book(void *context)
{
    struct xlsx *x = context;
    struct book book = {.text = BUF_INIT, .limits = x->limits, .listed = &x->listed};
    lxw_workbook_options options = {.tmpdir = x->folder};
    book.workbook = libxlsx.workbook_new_opt(x->path, &options);
    if (!book.workbook)
        return FAILED + LXW_ERROR_MEMORY_MALLOC_FAILED;
    make_book(&book, x->list, x->count);
    lxw_error failed = libxlsx.workbook_close(book.workbook);
    buf_release(&book.text);
    return failed == LXW_NO_ERROR ? 0 : FAILED + (int)failed;
}

/* The library goes on without memory, and crashes or leaves something out: it works in a process of its own, and what
 * it complains of counts. */
static bool start_writing(struct xlsx *x, struct err *err)
{
    const struct helper_job job = {.call = write_book, .context = x, .complaints = true, .output_max = 1 << 20};
    return helper_start(&x->helper, &job) || err_system(err, NULL, "cannot start the writing of a workbook", errno);
}

static bool finish_writing(struct xlsx *x, struct err *err)
{
    struct buf said = BUF_INIT;
    enum helper_end end = helper_finish(&x->helper, &said);
    int status = x->helper.status, failed = status > FAILED && status < FAILED + LXW_MAX_ERRNO ? status - FAILED : 0;
    bool no_memory = slice_find(buf_slice(&said), SLICE("emory")) != SLICE_NONE;
    bool whole = end == HELPER_DONE && slice_find(buf_slice(&said), SLICE("[ERROR]")) == SLICE_NONE;
    buf_release(&said);
    if (no_memory || failed == LXW_ERROR_MEMORY_MALLOC_FAILED)
        out_of_memory();
    if (failed == LXW_ERROR_CREATING_TMPFILE || failed == LXW_ERROR_ZIP_FILE_OPERATION ||
        failed == LXW_ERROR_CREATING_XLSX_FILE || failed == LXW_ERROR_ZIP_CLOSE || failed == LXW_ERROR_ZIP_FILE_ADD)
        return err_set(err, file_temporary(),
                       "a workbook cannot be put together here: make room, or set TMPDIR to another folder");
    return whole || err_set(err, NULL, "the workbook cannot be written: %s",
                            failed ? libxlsx.lxw_strerror((lxw_error)failed) : "its writer crashed");
}

/* frees; returns ok */
static bool discard(struct xlsx *x, bool ok)
{
    scratch_remove(x->folder);
    scratch_done(x->scratch);
    listed_release(&x->listed);
    free(x);
    return ok;
}

struct xlsx *xlsx_start(const struct series *list, size_t count, const struct xlsx_limits *limits, struct err *err)
{
    if (!lazy_load(&xlsx, err))
        return NULL;
    struct xlsx *x = must_alloc(sizeof *x);
    *x = (struct xlsx){.list = list, .count = count, .limits = limits};
    snprintf(x->folder, sizeof x->folder, "%s/dateline-xlsx-XXXXXX", file_temporary());
    if (!mkdtemp(x->folder)) {
        err_temporary(err, errno);
        free(x);
        return NULL;
    }
    x->scratch = scratch_add(x->folder);
    snprintf(x->path, sizeof x->path, "%s/book", x->folder);
    listed_choose(list, count, limits->listed, &x->listed);
    return start_writing(x, err) || discard(x, false) ? x : NULL;
}

const struct listed *xlsx_listed(const struct xlsx *x)
{
    return &x->listed;
}

bool xlsx_finish(struct xlsx *x, const char *path, struct err *err)
{
    return discard(x, finish_writing(x, err) && file_copy(x->path, path, err));
}

void xlsx_abandon(struct xlsx *x)
{
    struct buf said = BUF_INIT;
    if (!x)
        return;
    x->helper.patience = 0; /* it is ended */
    helper_finish(&x->helper, &said);
    buf_release(&said);
    discard(x, false);
}

bool table_xlsx(const char *path, const struct series *list, size_t count, struct err *err)
{
    struct xlsx *x = xlsx_start(list, count, &xlsx_limits, err);
    return x && xlsx_finish(x, path, err);
}
