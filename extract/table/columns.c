#include "base/utf8.h"
#include "extract/table/change.h"
#include "extract/table/grid.h"
#include "extract/table/times.h"
#include <math.h>

/* lines above a table that may be its title, and the bytes of each */
#define CAPTION_LINES 3
#define CAPTION_MAX 240

static bool is_year_before(const struct period *a, const struct period *b)
{
    return date_equal(date_add_months(a->last, 12), b->last) ||
           (date_equal(date_add_months(a->first, 12), b->first) && a->grain == b->grain);
}

/* the same months, of whatever year */
static bool is_same_time(const struct period *a, const struct period *b)
{
    return a->last.month == b->last.month && a->first.month == b->first.month && a->grain == b->grain;
}

/* A change that names no time is that of the latest column to its left that has happened; against the one a year before
 * it is on the year, whatever else its words leave open. */
static void date_change(struct grid *g, uint32_t column)
{
    struct head *change = &g->columns[column];
    const struct head *latest = NULL;
    bool relative = change->has_period && change->period.grain == GRAIN_YEAR && !utf8_has_digit(change->period_text);
    bool undated = change->has_period && change->period.implied_year; /* "September" over "2025" and "% chg" */
    if (!change->changes ||
        (change->has_period && !relative && !undated)) /* "本年比上年增减" is of the year that the table is of */
        return;
    for (uint32_t k = g->head_columns; k < column; k++) {
        const struct head *h = &g->columns[k];
        bool done = h->has_period && !h->changes && !(h->cued && h->status != STATUS_ACTUAL);
        if (undated && !is_same_time(&h->period, &change->period))
            continue;
        if (done && (!latest || date_compare(h->period.last, latest->period.last) >= 0))
            latest = h;
    }
    if (!latest)
        return;
    change->has_period = true;
    change->period = latest->period;
    change->period_text = latest->period_text;
    if (change->has_base && change->comparison == COMPARISON_OTHER)
        change->comparison = head_comparison(&change->base, &latest->period);
    for (uint32_t k = g->head_columns; k < column && change->comparison == COMPARISON_OTHER; k++)
        if (g->columns[k].has_period && !g->columns[k].changes &&
            is_year_before(&g->columns[k].period, &latest->period))
            change->comparison = COMPARISON_YOY;
}

/* accounts show the sign of money in their first row alone */
static void find_money(struct grid *g)
{
    for (size_t i = 0; i < g->table->count; i++) {
        const struct figure *f = &g->figures[i];
        if (f->is && f->unit.len && figure_is_money(&g->context, f->unit) &&
            head_unit_read(&g->context, f->unit, true, &g->caption.unit))
            return;
    }
}

/* the figures of the first rows below the heads; in the arena */
static void take_figures(struct grid *g, struct change_grid *ret)
{
    const struct table *t = g->table;
    size_t rows = t->rows - g->head_rows;
    ret->rows = rows < CHANGE_ROWS_MAX ? rows : CHANGE_ROWS_MAX;
    ret->columns = t->columns;
    double *at = arena_array(g->context.arena, double, ret->rows * ret->columns + 1);
    for (size_t i = 0; i < ret->rows * ret->columns; i++)
        at[i] = NAN;
    for (size_t i = 0; i < t->count; i++) {
        size_t row = t->cells[i].row - g->head_rows;
        if (t->cells[i].row >= g->head_rows && row < ret->rows && g->figures[i].is && !g->figures[i].unit.len)
            at[row * ret->columns + t->cells[i].column] = decimal_double(g->figures[i].value);
    }
    ret->at = at;
}

/* changes without a unit are percentages, unless they are the differences of what stands to their left */
static void find_amounts(struct grid *g)
{
    struct change_grid figures = {.at = NULL};
    for (uint32_t k = g->head_columns; k < g->table->columns; k++) {
        struct head *h = &g->columns[k];
        if (!h->changes || h->amount || h->unit.symbol.ptr)
            continue;
        if (!figures.at)
            take_figures(g, &figures);
        h->amount = change_is_difference(&figures, g->head_columns, k);
    }
}

/* the time that the table is of: that of the lines above, or the latest of its columns that has happened, or the
 * document's */
static void find_time(struct grid *g)
{
    const struct head *latest = g->caption.has_period ? &g->caption : NULL;
    for (uint32_t k = g->head_columns; k < g->table->columns && !g->caption.has_period; k++) {
        const struct head *h = &g->columns[k];
        if (h->has_period && !h->span && (!h->cued || h->status == STATUS_ACTUAL) &&
            (!latest || date_compare(h->period.last, latest->period.last) > 0))
            latest = h;
    }
    g->has_of = latest || g->r->frame.known;
    if (latest)
        g->of = latest->period;
    else if (g->r->frame.known)
        g->of = (struct period){.grain = GRAIN_OTHER, .first = g->r->frame.first, .last = g->r->frame.last};
}

/* the years of columns, one of which the title tells a part of, are such parts */
static void part_years(struct grid *g)
{
    bool same = false, years = g->caption.has_period;
    for (uint32_t k = g->head_columns; k < g->table->columns; k++) {
        const struct head *h = &g->columns[k];
        years &= !h->has_period || (h->period.grain == GRAIN_YEAR && !h->span);
        same |= h->has_period && h->period.last.year == g->caption.period.last.year;
    }
    for (uint32_t k = g->head_columns; k < g->table->columns && years && same; k++)
        times_part(&g->caption.period, &g->columns[k]);
}

/* times of columns that stand in the order of time, and those that the time of the table tells */
static void date_columns(struct grid *g)
{
    const struct head *before = NULL;
    for (uint32_t k = g->head_columns; k < g->table->columns; k++) {
        struct head *h = &g->columns[k];
        times_follow(&g->context, before, h);
        if (h->has_period && !h->period.implied_year)
            before = h;
    }
    part_years(g);
    find_time(g);
    for (uint32_t k = g->head_columns; k < g->table->columns; k++)
        times_span(&g->context, g->has_of ? &g->of : NULL, &g->columns[k]);
}

/* "%" beside "Growth" in amounts is the same change */
static void join_percent(struct grid *g)
{
    for (uint32_t k = g->head_columns + 1; k < g->table->columns; k++) {
        struct head *h = &g->columns[k];
        const struct head *before = &g->columns[k - 1];
        if (before->changes && before->amount && !h->changes && !h->words.len && !h->has_period &&
            slice_equal(h->unit.symbol, SLICE("%"))) {
            h->changes = true;
            h->comparison = before->comparison;
            h->has_period = before->has_period;
            h->period = before->period;
            h->period_text = before->period_text;
        }
    }
}

void columns_read(struct grid *g)
{
    uint32_t count = g->table->columns;
    g->columns = arena_array(g->context.arena, struct head, count + 1);
    g->measures = arena_array(g->context.arena, struct slice, count + 1);
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row >= g->head_rows)
            break;
        for (uint32_t k = cell->column; k < cell->column + cell->columns && k < count; k++)
            grid_join_heads(g, &g->columns[k], grid_head(g, i));
    }
    for (uint32_t k = 0; k < g->head_columns; k++) /* "$ million" in the corner is the table's */
        if (!g->caption.unit.symbol.ptr && g->columns[k].unit.symbol.ptr)
            g->caption.unit = g->columns[k].unit;
    if (g->caption.scaled && !g->caption.unit.symbol.ptr)
        find_money(g);
    date_columns(g);
    struct slice measure = SLICE("");
    for (uint32_t k = g->head_columns; k < count; k++) {
        if (!g->columns[k].changes)
            measure = g->columns[k].words;
        g->measures[k] = g->columns[k].words.len ? g->columns[k].words : measure;
        date_change(g, k);
    }
    find_amounts(g);
    join_percent(g);
}

/* ---- the lines above ---- */

/* "表2 各省装机", "Table 3: Output" without the number of the table */
static struct slice without_number(struct slice line)
{
    static const struct slice starts[] = {SLICE_INIT("表"), SLICE_INIT("附表"), SLICE_INIT("Table "),
                                          SLICE_INIT("TABLE ")};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t at = starts[i].len, digits = at;
        while (at < line.len && (utf8_is_digit((unsigned char)line.ptr[at]) || strchr("-.", line.ptr[at]) ||
                                 slice_starts(slice_sub(line, at, line.len), SLICE(" - ")) ||
                                 slice_starts(slice_sub(line, at - 1, line.len), SLICE("- "))))
            at++;
        if (!slice_starts(line, starts[i]) || at == digits)
            continue;
        line = slice_trim(slice_sub(line, at, line.len));
        if (slice_starts_any(line, ":", "."))
            line = slice_sub(line, 1, line.len);
        if (slice_starts(line, SLICE("：")))
            line = slice_sub(line, strlen("："), line.len);
        return slice_trim(line);
    }
    return line;
}

/* the mark that opens the brackets at the end of a line */
static struct slice brackets_of(struct slice line)
{
    return slice_ends(line, SLICE(")")) ? SLICE("(") : SLICE("（");
}

void columns_read_caption(struct grid *g)
{
    g->from = g->table->start;
    size_t at = g->table->start, top = g->table > g->r->document->tables ? g->table[-1].end : 0;
    for (int lines = 0, blank = 0; lines < CAPTION_LINES && blank <= CAPTION_LINES && at > top;) {
        size_t end = at - 1, start = end;
        while (start > 0 && g->text.ptr[start - 1] != '\n' && end - start <= CAPTION_MAX)
            start--;
        struct slice line = slice_trim(slice_sub(g->text, start, end));
        while (slice_starts_any(line, "#", "*"))
            line = slice_trim(slice_sub(line, 1, line.len));
        while (slice_ends(line, SLICE("*")))
            line.len--;
        if (line.len > CAPTION_MAX || slice_ends_any(line, "。", ".", "|"))
            return;
        at = start;
        if (!line.len) {
            blank++;
            continue;
        }
        lines++;
        struct head one;
        head_read(&g->context, without_number(line), &one);
        if (g->caption.unit.symbol.ptr) /* that of the line nearest to the table */
            one.unit = g->caption.unit;
        grid_join_heads(g, &g->caption, &one);
        bool brackets = slice_ends_any(line, ")", "）");
        if (one.unit.symbol.ptr && (!one.words.len || brackets)) /* "1,000 tonnes" is no claim */
            g->from = one.words.len ? start + slice_rfind(slice_sub(g->text, start, end), brackets_of(line)) : start;
        if (one.words.len) {
            g->caption_words = head_title(one.words);
            return;
        }
    }
}
