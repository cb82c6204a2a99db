#include "base/file.h"
#include "base/utf8.h"
#include "series/facets.h"
#include "series/table.h"
#include "series/wide.h"
#include <stdlib.h>

const struct table_column table_tidy_columns[] = {
    {"key", "string", "identity of the series: entity, metric, dimension, comparison, frequency"},
    {"series", "string", "id of the extractor, empty for an open series"},
    {"title", "string", "what is measured, for people"},
    {"metric", "string", "what is measured, normalised"},
    {"entity", "string", "whose: code of a country or region, or a name"},
    {"kind", "string", "stock, flow, change, share, price or index"},
    {"frequency", "string", "A, S, Q, M, W, D, YTD or irregular"},
    {"comparison", "string", "empty for a level; else yoy, qoq, mom, cagr or other"},
    {"period_start", "date", "first day of the period; empty for a stock"},
    {"period_end", "date", "last day of the period"},
    {"value", "number", "empty for a range"},
    {"low", "number", "lower bound of a range"},
    {"high", "number", "upper bound of a range"},
    {"unit", "string", "unit of value, low and high"},
    {"relation", "string", "empty where exact (a lone = would start a formula); else ~, >, >=, <, <= or range"},
    {"status", "string", "actual, forecast or target"},
    {"published", "date", "when the claim that counts was published"},
    {"source", "string", "who is quoted for it"},
    {"revised", "string", "earlier values for the period, each with its day, separated by spaces"},
    {"conflict", "string", "other values published the same day"},
    {"doubt", "string", "why it is not relied on: confidence, entity, mixed, time; empty where it is"},
    {"edited", "string", "yes where a reader corrected a claim of it"},
    {"claims", "integer", "how many claims say it"},
    {"document", "string", "the first document that says it"},
    {"start", "integer", "first byte of the quantity in that document"},
    {"end", "integer", "byte behind it"},
    {"text", "string", "the quantity as written"},
    {"sentence", "string", "the sentence that it stands in"},
    {NULL, NULL, NULL},
};

/* what a spreadsheet takes for a formula when a cell starts with it (OWASP, CSV injection); full-width forms too, and
 * behind white space, which some take away */
static bool starts_formula(struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        uint32_t narrow = utf8_narrow(c);
        if (narrow == '=' || narrow == '+' || narrow == '-' || narrow == '@' || c == '\t' || c == '\r' || c == '\n' ||
            c == 0)
            return true;
        if (!utf8_is_space(c))
            return false;
    }
    return false;
}

static bool needs_quotes(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == ',' || text.ptr[i] == '"' || text.ptr[i] == '\n' || text.ptr[i] == '\r')
            return true;
    return text.len && (text.ptr[0] == ' ' || text.ptr[text.len - 1] == ' ');
}

void csv_text(struct buf *b, struct slice text, bool raw)
{
    bool guard = !raw && starts_formula(text);
    if (!guard && !needs_quotes(text)) {
        buf_put(b, text);
        return;
    }
    buf_puts(b, guard ? "\"'" : "\"");
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"')
            buf_putc(b, '"');
        buf_putc(b, text.ptr[i]);
    }
    buf_putc(b, '"');
}

/* ---- tidy: one observation a row ---- */

static void cell(struct buf *b, struct slice text, bool raw)
{
    csv_text(b, text, raw);
    buf_putc(b, ',');
}

static void cell_date(struct buf *b, struct date d)
{
    if (date_is(d))
        buf_date(b, d);
    buf_putc(b, ',');
}

static void cell_number(struct buf *b, const struct decimal *d)
{
    if (d)
        buf_decimal(b, *d);
    buf_putc(b, ',');
}

/* no guard: values and days of ours, though the first may be negative */
static void cell_others(struct buf *b, const struct other_value *others, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_putc(b, ' ');
        buf_decimal(b, others[i].value);
        buf_putc(b, '@');
        if (date_is(others[i].published))
            buf_date(b, others[i].published);
    }
    buf_putc(b, ',');
}

static void row_series(struct buf *b, const struct series *s, bool raw)
{
    cell(b, s->key, raw);
    cell(b, s->series, raw);
    cell(b, s->title, raw);
    cell(b, s->metric, raw);
    cell(b, s->entity, raw);
    cell(b, slice_of(series_kind_name(s->kind)), true);
    cell(b, slice_of(frequency_name(s->frequency)), true);
    cell(b, slice_of(comparison_name(s->comparison)), true);
}

static void row_values(struct buf *b, const struct observation *o, struct slice unit, bool raw)
{
    bool range = o->relation == RELATION_RANGE;
    cell_date(b, o->period_start);
    cell_date(b, o->period_end);
    cell_number(b, range ? NULL : &o->value);
    cell_number(b, range ? &o->low : NULL);
    cell_number(b, range ? &o->high : NULL);
    cell(b, unit, raw);
    cell(b, slice_of(o->relation == RELATION_EQ ? "" : relation_symbol(o->relation)), true);
    cell(b, slice_of(status_name(o->status)), true);
    cell_date(b, o->published);
    cell(b, o->source, raw);
    cell_others(b, o->revised, o->revised_count);
    cell_others(b, o->conflict, o->conflict_count);
    doubt_put(b, o->doubt);
    buf_puts(b, observation_edited(o) ? ",yes," : ",,");
}

static void row_evidence(struct buf *b, const struct observation *o, bool raw)
{
    static const struct evidence none = {.start = 0};
    const struct evidence *e = o->claim_count ? &o->claims[0] : &none;
    buf_printf(b, "%zu,", o->claim_count);
    cell(b, e->document, raw);
    buf_printf(b, "%zu,%zu,", e->start, e->end);
    cell(b, e->text, raw);
    csv_text(b, e->sentence, raw);
}

static void row_facets(struct buf *b, const struct series *s, const struct facet_names *names, struct arena *arena,
                       bool raw)
{
    for (size_t i = 0; i < names->count; i++) {
        buf_putc(b, ',');
        csv_text(b, facets_value(s->facets, names->at[i], arena), raw);
    }
    buf_puts(b, "\r\n");
}

static void head_facets(struct buf *b, const struct facet_names *names, struct arena *arena, bool raw)
{
    for (size_t i = 0; i < names->count; i++) {
        buf_putc(b, ',');
        csv_text(b, arena_printf(arena, "facet %.*s", (int)names->at[i].len, names->at[i].ptr), raw);
    }
    buf_puts(b, "\r\n");
}

struct tidy {
    struct facet_names names;
    bool raw;
};

static void put_rows(struct buf *b, const struct series *s, const void *context)
{
    const struct tidy *tidy = context;
    struct arena arena;
    arena_init(&arena);
    for (size_t k = 0; k < s->observation_count; k++) {
        row_series(b, s, tidy->raw);
        row_values(b, &s->observations[k], s->unit, tidy->raw);
        row_evidence(b, &s->observations[k], tidy->raw);
        row_facets(b, s, &tidy->names, &arena, tidy->raw);
    }
    arena_release(&arena);
}

static void put_head(struct buf *b, const struct tidy *tidy, struct arena *arena)
{
    for (const struct table_column *c = table_tidy_columns; c->name; c++)
        buf_printf(b, "%s%s", c == table_tidy_columns ? "" : ",", c->name);
    head_facets(b, &tidy->names, arena, tidy->raw);
}

static void table_tidy(struct buf *b, const struct series *list, size_t count, bool raw)
{
    struct arena arena;
    struct tidy tidy = {.raw = raw};
    arena_init(&arena);
    facets_names(list, count, &arena, &tidy.names);
    put_head(b, &tidy, &arena);
    for (size_t i = 0; i < count; i++)
        put_rows(b, &list[i], &tidy);
    arena_release(&arena);
}

static bool tidy_file(const char *path, const struct series *list, size_t count, bool raw, int jobs, struct err *err)
{
    struct arena arena;
    struct buf head = BUF_INIT;
    struct tidy tidy = {.raw = raw};
    arena_init(&arena);
    facets_names(list, count, &arena, &tidy.names);
    put_head(&head, &tidy, &arena);
    struct table_rows rows = {.head = buf_slice(&head), .put = put_rows, .context = &tidy};
    bool ok = table_file(path, &rows, list, count, jobs, err);
    buf_release(&head);
    arena_release(&arena);
    return ok;
}

/* ---- wide: one period a row ---- */

static void wide_value(struct buf *b, const struct observation *o)
{
    if (o->relation != RELATION_RANGE) {
        buf_decimal(b, o->value);
        return;
    }
    buf_decimal(b, o->low);
    buf_puts(b, "..");
    buf_decimal(b, o->high);
}

static size_t wide_row(struct buf *b, const struct wide_cell *cells, size_t from, size_t total, size_t columns)
{
    const struct observation *first = cells[from].observation;
    size_t at = from, column = 0;
    cell_date(b, first->period_start);
    cell_date(b, first->period_end);
    buf_puts(b, status_name(first->status));
    for (; at < total && wide_same_row(&cells[from], &cells[at]); at++) {
        if (at > from && cells[at].column == cells[at - 1].column)
            continue; /* a rate of one series said on two days: the first stands */
        for (; column <= cells[at].column; column++)
            buf_putc(b, ',');
        wide_value(b, cells[at].observation);
    }
    for (; column < columns; column++)
        buf_putc(b, ',');
    buf_puts(b, "\r\n");
    return at;
}

static void wide_head(struct buf *b, const struct series *const *columns, size_t count, bool raw)
{
    struct buf name = BUF_INIT;
    buf_puts(b, "period_start,period_end,status");
    for (size_t i = 0; i < count; i++) {
        buf_clear(&name);
        buf_put(&name, columns[i]->key);
        buf_puts(&name, " [");
        buf_put(&name, columns[i]->unit);
        buf_putc(&name, ']');
        buf_putc(b, ',');
        csv_text(b, buf_slice(&name), raw);
    }
    buf_puts(b, "\r\n");
    buf_release(&name);
}

static void table_wide(struct buf *b, const struct series *list, size_t count, bool raw)
{
    const struct series **columns = must_alloc((count + 1) * sizeof *columns);
    for (size_t i = 0; i < count; i++)
        columns[i] = &list[i];
    wide_order(columns, count);
    struct wide_cell *cells;
    size_t total = wide_cells(columns, count, &cells);
    wide_head(b, columns, count, raw);
    for (size_t at = 0; at < total;)
        at = wide_row(b, cells, at, total, count);
    free(cells);
    free(columns);
}

void table_csv(struct buf *b, const struct series *list, size_t count, const struct table_options *options)
{
    if (options->wide)
        table_wide(b, list, count, options->csv_raw);
    else
        table_tidy(b, list, count, options->csv_raw);
}

bool table_csv_file(const char *path, const struct series *list, size_t count, const struct table_options *options,
                    int jobs, struct err *err)
{
    struct buf b = BUF_INIT;
    if (!options->wide)
        return tidy_file(path, list, count, options->csv_raw, jobs, err);
    table_wide(&b, list, count, options->csv_raw);
    bool ok = file_write(path, buf_slice(&b), err);
    buf_release(&b);
    return ok;
}
