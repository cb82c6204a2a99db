#include "extract/table/table_claims.h"
#include "base/utf8.h"
#include "extract/read/table.h"
#include "extract/table/change.h"
#include "extract/table/head.h"
#include "extract/table/roles.h"
#include "extract/table/season.h"
#include "extract/table/times.h"
#include <math.h>

/* rows of heads, and columns of them, at most */
#define HEAD_ROWS_MAX 6
#define HEAD_COLUMNS_MAX 4
/* heads one above the other are joined up to so many bytes */
#define WORDS_MAX 200
/* characters of each head that a claim is told with */
#define EVIDENCE_MAX 60
/* lines above a table that may be its title, and the bytes of each */
#define CAPTION_LINES 3
#define CAPTION_MAX 240
/* tables of fewer cells are searched for heads that repeat */
#define REPEATS_MAX 4000

/* ---- a cell's own words ---- */

struct figure {
    bool is;           /* a number, and nothing else but its unit and marks */
    bool part;         /* "$", ")", "%": of the figure beside it */
    size_t start, end; /* of the document: numeral and unit */
    struct decimal value;
    struct slice unit; /* the words before or behind it: "%", "$", "万吨" */
};

/* the marks of signs and losses that stand before a figure */
static size_t take_sign(struct slice s, bool *ret_negative)
{
    static const struct slice minus[] = {SLICE_INIT("-"), SLICE_INIT("−"), SLICE_INIT("–"), SLICE_INIT("－")};
    for (size_t i = 0; i < 4; i++)
        if (slice_starts(s, minus[i])) {
            *ret_negative = true;
            return minus[i].len;
        }
    return slice_starts(s, SLICE("+"));
}

/* digits with their separators at *at as a decimal */
static bool take_digits(struct slice s, size_t *at, struct decimal *ret)
{
    char digits[40];
    size_t len = 0, start = *at;
    bool point = false;
    for (; *at < s.len && len + 1 < sizeof digits; ++*at) {
        char c = s.ptr[*at], next = *at + 1 < s.len ? s.ptr[*at + 1] : ' ';
        if (utf8_is_digit((unsigned char)c))
            digits[len++] = c;
        else if (c == '.' && !point && utf8_is_digit((unsigned char)next)) {
            point = true;
            digits[len++] = c;
        } else if (!(c == ',' && *at > start && utf8_is_digit((unsigned char)next)))
            break;
    }
    return len && decimal_parse((struct slice){digits, len}, ret);
}

/* "*", "1)", "[2]", "†", "r", "p" behind a figure */
static bool is_note_mark(struct slice s)
{
    static const char *const marks[] = {"*", "**", "\\*", "†", "‡", "r", "p", "e", "a", "b", "c", "①", "②", "③"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_equal(s, slice_of(marks[i])))
            return true;
    bool open = slice_starts(s, SLICE("[")) || slice_starts(s, SLICE("("));
    return open && s.len <= 4 && (slice_ends(s, SLICE("]")) || slice_ends(s, SLICE(")")));
}

/* what may stand before a figure: a sign or code of money, and no other unit ("Q3 2025", "Sep 30" are none) */
static bool is_money(const struct head_context *c, struct slice words)
{
    struct head_unit unit;
    if (!head_unit_read(c, words, true, &unit) || unit.symbol.len < 3 || unit.dimension == DIMENSION_COUNT)
        return false;
    for (size_t i = 0; i < 3; i++)
        if (unit.symbol.ptr[i] < 'A' || unit.symbol.ptr[i] > 'Z')
            return false;
    return unit.symbol.len == 3 || unit.symbol.ptr[3] == '/';
}

static bool is_year(struct decimal value)
{
    return decimal_compare(value, decimal_of(1900)) >= 0 && decimal_compare(value, decimal_of(2100)) <= 0 &&
           value.exp >= 0;
}

/* the words behind the digits: a mark, or a unit; no more of a date or of a year's name ("2024年", "2025 plan") */
static bool take_behind(const struct head_context *c, struct slice behind, struct slice whole, struct figure *f)
{
    struct head_unit unit;
    struct head dated = {.words = SLICE("")};
    bool year = is_year(f->value) && slice_trim(whole).len > 4 && whole.ptr[4] == ' ';
    bool word = year && ((behind.ptr[0] | 32) >= 'a' && (behind.ptr[0] | 32) <= 'z');
    /* "1 Gold and gold receivables", a line by its number: no unit begins with a capital, but those that are known */
    bool name = behind.ptr[0] >= 'A' && behind.ptr[0] <= 'Z' && slice_find(behind, SLICE(" ")) != SLICE_NONE &&
                !head_unit_read(c, behind, false, &unit);
    if (name || word || slice_find(behind, SLICE("年")) != SLICE_NONE ||
        slice_find(behind, SLICE("月")) != SLICE_NONE || !head_unit_read(c, behind, true, &unit) ||
        head_period_read(c, whole, &dated))
        return false;
    f->unit = behind;
    return true;
}

static void read_figure(const struct head_context *c, struct slice text, const struct table_cell *cell,
                        struct figure *ret)
{
    struct slice s = slice_sub(text, cell->start, cell->end);
    bool open = slice_starts(s, SLICE("(")), closed = open && slice_ends(s, SLICE(")")), negative = open;
    size_t at = open;
    *ret = (struct figure){.start = cell->start, .unit = SLICE("")};
    at += take_sign(slice_sub(s, at, s.len), &negative);
    size_t sign = at, number = at;
    while (number < s.len && !utf8_is_digit((unsigned char)s.ptr[number]))
        number++;
    struct slice before = slice_trim(slice_sub(s, sign, number));
    if (!open && slice_ends(before, SLICE("(")) && slice_ends(s, SLICE(")"))) { /* "$ (482)" */
        closed = negative = true;
        before = slice_trim(slice_sub(before, 0, before.len - 1));
    }
    if (before.len && !is_money(c, before))
        return;
    at = number;
    if (!take_digits(s, &at, &ret->value))
        return;
    struct slice behind = slice_trim(slice_sub(s, at, s.len - closed));
    bool marked = is_note_mark(behind);
    if (behind.len && !marked && !take_behind(c, behind, before.len ? SLICE("") : s, ret))
        return;
    ret->is = true;
    ret->unit = ret->unit.len ? ret->unit : before;
    ret->end = behind.len && !marked ? (size_t)(behind.ptr - text.ptr) + behind.len : cell->start + at;
    ret->start = cell->start + (open ? 1 : 0);
    if (negative)
        ret->value = decimal_neg(ret->value);
}

/* "-", "—", "n/a", "..": no figure, and no word either */
static bool is_blank(struct slice s)
{
    return slice_equal(s, SLICE("-")) || slice_equal(s, SLICE("—")) || slice_equal(s, SLICE("–")) ||
           slice_equal(s, SLICE("--")) || slice_equal(s, SLICE("——")) || slice_equal(s, SLICE("…")) ||
           slice_equal(s, SLICE("..")) || slice_equal(s, SLICE("...")) || slice_equal(s, SLICE("n/a")) ||
           slice_equal(s, SLICE("N/A")) || slice_equal(s, SLICE("NA")) || slice_equal(s, SLICE("/"));
}

/* Accounts set the sign of money and the second bracket in cells of their own: they go to the figure beside them. */
static void read_part(const struct head_context *c, struct slice words, bool first_in_row, struct figure *f, size_t i,
                      size_t count)
{
    bool behind = slice_equal(words, SLICE(")")) || slice_equal(words, SLICE("%")) || slice_equal(words, SLICE(")%"));
    if (behind && !first_in_row && f[i - 1].is) {
        f[i].part = true;
        if (slice_ends(words, SLICE("%")))
            f[i - 1].unit = SLICE("%");
    } else if (!behind && i + 1 < count && f[i + 1].is && !f[i + 1].unit.len && words.len <= 4 && is_money(c, words)) {
        f[i].part = true;
        f[i + 1].unit = words;
    }
}

/* ---- a table as it is understood ---- */

struct grid {
    struct reading *r;
    struct head_context context;
    const struct table *table;
    struct slice text; /* the document's */
    struct figure *figures;
    struct head *heads; /* of each cell, read once it is asked for */
    bool *is_read;
    uint32_t head_rows, head_columns;
    struct head caption;
    struct slice caption_words;
    size_t from;      /* where the table begins, with a line above it that is its unit and no more */
    struct period of; /* the time that the table is of, for "this month" and "year to date" */
    bool has_of;
    struct head *columns;   /* all that stands above each */
    bool months;            /* heads like "Mar 24" are months of years */
    bool rows_measure;      /* the heads of rows name measures, those of columns do not */
    struct slice *measures; /* the words above each, of the nearest to its left that has some, for changes */
};

static struct slice words_of(const struct grid *g, size_t i)
{
    return slice_sub(g->text, g->table->cells[i].start, g->table->cells[i].end);
}

static const struct head *head_of(struct grid *g, size_t i)
{
    struct slice words = words_of(g, i);
    if (!g->is_read[i])
        head_read(&g->context, g->months ? head_month_year(&g->context, words) : words, &g->heads[i]);
    g->is_read[i] = true;
    return &g->heads[i];
}

static bool is_year_like(const struct figure *f)
{
    return f->is && !f->unit.len && is_year(f->value);
}

/* "2025.01", "12 months": a time and no amount */
static bool is_time_like(const struct grid *g, size_t i)
{
    struct slice words = words_of(g, i);
    struct head head = {.words = SLICE("")};
    return g->figures[i].is && words.len > 4 && !slice_starts(words, SLICE("-")) &&
           (slice_find(g->figures[i].unit, SLICE("month")) == 0 || head_period_read(&g->context, words, &head));
}

/* a row of heads: no figures but years, and months if all are */
static bool is_head_row(const struct grid *g, uint32_t row)
{
    size_t figures = 0, words = 0, times = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row != row)
            continue;
        bool year = is_year_like(&g->figures[i]), time = !year && is_time_like(g, i);
        figures += g->figures[i].is && !year && !time;
        times += time;
        words += (!g->figures[i].is && !g->figures[i].part) || year;
    }
    return figures == 0 && (words > 0 || times > 1);
}

static void find_head_rows(struct grid *g)
{
    uint32_t reach = 0;
    while (g->head_rows < HEAD_ROWS_MAX && g->head_rows < g->table->rows && is_head_row(g, g->head_rows)) {
        size_t cells = 0;
        for (size_t i = 0; i < g->table->count; i++) {
            const struct table_cell *cell = &g->table->cells[i];
            cells += cell->row == g->head_rows;
            if (cell->row == g->head_rows && cell->row + cell->rows > reach)
                reach = cell->row + cell->rows;
        }
        /* a lone word below whole heads is a part's heading */
        if (cells < 2 && g->head_rows > 0 && reach <= g->head_rows + 1)
            break;
        g->head_rows++;
    }
}

static bool is_index_column(struct grid *g, uint32_t column)
{
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column == column && cell->row < g->head_rows && head_of(g, i)->index)
            return true;
    }
    return false;
}

/* a column of heads: of its cells below the heads, four in five are no figures, or it holds years or row numbers */
static bool is_head_column(struct grid *g, uint32_t column)
{
    size_t words = 0, years = 0, all = 0, in_order = 0;
    struct decimal before = decimal_of(0), next;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column != column || cell->row < g->head_rows)
            continue;
        all += !g->figures[i].part;
        bool year = is_year_like(&g->figures[i]);
        words += (!g->figures[i].is || (year && column == 0)) && !g->figures[i].part && !is_blank(words_of(g, i));
        years += year;
        bool follows = g->figures[i].is && decimal_add(before, decimal_of(1), &next) &&
                       decimal_compare(g->figures[i].value, next) == 0;
        in_order += follows;
        if (g->figures[i].is)
            before = g->figures[i].value;
    }
    if (all && is_index_column(g, column))
        return true;
    return all &&
           (words * 5 >= all * 4 || (years == all && column < 2) || (in_order == all && all >= 3 && column == 0));
}

static struct slice joined(struct grid *g, struct slice a, struct slice b)
{
    if (!a.len || !b.len)
        return a.len ? a : b;
    return arena_join(g->context.arena, 3, (struct slice[]){a, SLICE(" "), b});
}

/* the heads of one thing in one, but for their words: the first that says something wins */
static void join_meaning(struct grid *g, struct head *all, const struct head *one)
{
    if (one->unit.symbol.ptr)
        all->unit = one->unit;
    if (one->scaled)
        all->scale = one->scale;
    all->scaled |= one->scaled;
    struct period joined;
    if (all->has_period && one->has_period &&
        (head_period_join(&g->context, all, one, &joined) || head_period_join(&g->context, one, all, &joined)))
        all->period = joined;
    else if (one->has_period && !all->has_period)
        all->period = one->period;
    if (one->has_period)
        all->period_text = all->period_text.ptr ? all->period_text : one->period_text;
    all->has_period |= one->has_period;
    if (!all->span) {
        all->span = one->span;
        all->span_text = one->span_text;
    }
    if (!all->has_base)
        all->base = one->base;
    all->has_base |= one->has_base;
    all->inflation |= one->inflation;
    all->annualised |= one->annualised;
    if (one->cued && !all->cued)
        all->status = one->status;
    all->cued |= one->cued;
    if (one->changes && (!all->changes || all->comparison == COMPARISON_OTHER)) /* "Variation over" above "Year" */
        all->comparison = one->comparison;
    all->changes |= one->changes;
    all->stock |= one->stock;
    all->amount |= one->amount;
    all->level |= one->level;
    all->before = all->before ? all->before : one->before;
    all->total |= one->total;
    all->general |= one->general;
    all->index |= one->index;
    all->counted = all->counted.ptr ? all->counted : one->counted;
}

/* the same with their words, one behind the other */
static void join_heads(struct grid *g, struct head *all, const struct head *one)
{
    struct period together;
    if (times_together(&g->context, all, one, &together)) {
        all->has_period = true;
        all->period = together;
        all->period_text = joined(g, all->words, one->period_text);
        all->words = SLICE("");
    }
    if (one->words.len && !slice_equal(all->words, one->words) && all->words.len < WORDS_MAX)
        all->words = joined(g, all->words, one->words);
    if (all->changes && all->comparison == COMPARISON_OTHER && one->words.len) /* "% change over" above "1 month" */
        head_change_read(&g->context, all->words, all);
    join_meaning(g, all, one);
}

static bool is_year_before(const struct period *a, const struct period *b)
{
    return date_equal(date_add_months(a->last, 12), b->last) ||
           (date_equal(date_add_months(a->first, 12), b->first) && a->grain == b->grain);
}

static bool has_digit(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (utf8_is_digit((unsigned char)s.ptr[i]))
            return true;
    return false;
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
    bool relative = change->has_period && change->period.grain == GRAIN_YEAR && !has_digit(change->period_text);
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
        if (f->is && f->unit.len && is_money(&g->context, f->unit) &&
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

static void read_columns(struct grid *g)
{
    uint32_t count = g->table->columns;
    g->columns = arena_array(g->context.arena, struct head, count + 1);
    g->measures = arena_array(g->context.arena, struct slice, count + 1);
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row >= g->head_rows)
            break;
        for (uint32_t k = cell->column; k < cell->column + cell->columns && k < count; k++)
            join_heads(g, &g->columns[k], head_of(g, i));
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
        if (slice_starts(line, SLICE(":")) || slice_starts(line, SLICE(".")))
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

static void read_caption(struct grid *g)
{
    g->from = g->table->start;
    size_t at = g->table->start, top = g->table > g->r->document->tables ? g->table[-1].end : 0;
    for (int lines = 0, blank = 0; lines < CAPTION_LINES && blank <= CAPTION_LINES && at > top;) {
        size_t end = at - 1, start = end;
        while (start > 0 && g->text.ptr[start - 1] != '\n' && end - start <= CAPTION_MAX)
            start--;
        struct slice line = slice_trim(slice_sub(g->text, start, end));
        while (slice_starts(line, SLICE("#")) || slice_starts(line, SLICE("*")))
            line = slice_trim(slice_sub(line, 1, line.len));
        while (slice_ends(line, SLICE("*")))
            line.len--;
        if (line.len > CAPTION_MAX || slice_ends(line, SLICE("。")) || slice_ends(line, SLICE(".")) ||
            slice_ends(line, SLICE("|")))
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
        join_heads(g, &g->caption, &one);
        bool brackets = slice_ends(line, SLICE(")")) || slice_ends(line, SLICE("）"));
        if (one.unit.symbol.ptr && (!one.words.len || brackets)) /* "1,000 tonnes" is no claim */
            g->from = one.words.len ? start + slice_rfind(slice_sub(g->text, start, end), brackets_of(line)) : start;
        if (one.words.len) {
            g->caption_words = head_title(one.words);
            return;
        }
    }
}

/* ---- claims ---- */

struct place {
    size_t start, end, sentence; /* of the clean text */
};

/* the place in the clean text that a byte of the document went to */
static size_t clean_place(const struct reading *r, size_t offset)
{
    size_t low = 0, high = r->clean.text.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->clean.origin[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool find_place(const struct reading *r, const struct figure *f, struct place *ret)
{
    ret->start = clean_place(r, f->start);
    ret->end = clean_place(r, f->end);
    if (ret->end <= ret->start || ret->end > r->clean.text.len || !r->sentence_count)
        return false;
    size_t low = 0, high = r->sentence_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (r->sentences[middle].start <= ret->start)
            low = middle;
        else
            high = middle;
    }
    ret->sentence = low;
    return true;
}

static void set_times(const struct grid *g, const struct head *all, struct claim *claim, struct draft *draft)
{
    draft->time_from = "table";
    draft->origin = all->has_period ? TIME_HEADING : TIME_PUBLISHED;
    if (all->has_period) {
        claim->period_start = all->period.shape == PERIOD_STOCK ? DATE_NONE : all->period.first;
        claim->period_end = all->period.last;
        claim->period_text = all->period_text;
    } else if (g->r->frame.known) {
        claim->period_start = g->r->frame.first;
        claim->period_end = g->r->frame.last;
    } else {
        claim->period_end = claim->published;
    }
    if (all->stock && !all->changes)
        claim->period_start = DATE_NONE;
}

static void set_status(const struct head *all, struct claim *claim, struct draft *draft)
{
    draft->status_from = "table";
    draft->cued = all->cued;
    bool ahead = date_is(claim->published) && date_is(claim->period_start) &&
                 date_compare(claim->period_start, claim->published) > 0;
    claim->status = all->cued ? all->status : ahead ? STATUS_FORECAST : STATUS_ACTUAL;
    claim->comparison = all->changes ? all->comparison : COMPARISON_NONE;
    draft->change = all->changes;
}

/* The head that has the unit is the measure, the other one says whose; else the column's words are the measure, where
 * it has some. */
static void set_names(struct grid *g, const struct head *row, uint32_t column, bool by_caption, struct claim *claim)
{
    const struct head *above = &g->columns[column];
    struct slice measure = above->total && g->caption_words.len ? SLICE("") : g->measures[column], owner = row->words;
    bool by_row = (row->unit.symbol.ptr || g->rows_measure) && !above->unit.symbol.ptr;
    bool both = row->words.len && measure.len;
    if (row->part.len && g->rows_measure) { /* "Europe" above "Sales" */
        owner = joined(g, row->part, g->measures[column]);
        measure = row->words;
        by_caption = false;
    } else if (row->part.len) {
        owner = joined(g, row->words, g->measures[column]);
        measure = row->part;
        by_caption = false;
    } else if (by_row || !measure.len) {
        owner = measure;
        measure = row->words;
    }
    struct slice title = slice_trim(slice_sub(g->caption_words, 0, slice_find(g->caption_words, SLICE(" by "))));
    bool of_title = roles_is_measure(g->r->know, title);
    if (!by_row && !row->part.len && !g->measures[column].len && of_title && !row->unit.symbol.ptr &&
        !roles_is_measure(g->r->know, row->words)) { /* "Production by region" above nothing but times and units */
        owner = row->words;
        measure = title;
    }
    enum dimension of = g->caption.unit.dimension;
    bool physical = g->caption.unit.symbol.ptr && of >= DIMENSION_POWER && of <= DIMENSION_VOLUME;
    bool general = g->caption.general && row->words.len && !physical; /* "装机容量情况（万千瓦）" names one thing */
    if (by_caption && !general && g->caption_words.len && !both && !row->unit.symbol.ptr &&
        (!above->unit.symbol.ptr || above->changes || above->level)) {
        owner = joined(g, row->words, g->measures[column]); /* with its "合计" */
        measure = g->caption_words;
    }
    if (by_caption && both && !general && !row->part.len && (!above->unit.symbol.ptr || above->level) &&
        !roles_is_measure(g->r->know, measure) && !roles_is_measure(g->r->know, owner) &&
        roles_is_measure(g->r->know, title))
        measure = joined(g, title, measure); /* "Capacity by country" above "Added" */
    if (!measure.len)
        measure = g->caption_words;
    claim->metric = measure.ptr ? measure : SLICE("");
    claim->entity = owner.len ? owner : (struct slice){NULL, 0};
}

/* "caption | head of the row | head of the column: cell" */
static struct slice evidence(struct grid *g, const struct head *row, uint32_t column, struct slice cell)
{
    const struct slice parts[] = {g->caption_words, row->part,           row->words,
                                  row->period_text, g->measures[column], g->columns[column].period_text};
    struct slice all[2 * sizeof parts / sizeof *parts + 2];
    size_t count = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].len) {
            all[count] = SLICE(" | ");
            count += count > 0;
            all[count++] = utf8_cut(parts[i], EVIDENCE_MAX);
        }
    all[count] = SLICE(": ");
    count += count > 0;
    all[count++] = cell;
    return arena_join(g->context.arena, count, all);
}

/* where the unit of a figure comes from: percentages where the heads say what changes, and no unit; ret_caption: from
 * the lines above the table */
static bool choose_unit(struct grid *g, const struct figure *f, const struct head *row, const struct head *above,
                        struct head_unit *ret, bool *ret_caption)
{
    *ret_caption = false;
    if (f->unit.len)
        return head_unit_read(&g->context, f->unit, true, ret);
    const struct head *from = above->unit.symbol.ptr ? above : row->unit.symbol.ptr ? row : NULL;
    /* 金额 of so many tons: in the money that the lines above name */
    if (above->amount && !above->changes && !above->unit.symbol.ptr && from &&
        from->unit.dimension != DIMENSION_MONEY && g->caption.unit.symbol.ptr &&
        g->caption.unit.dimension == DIMENSION_MONEY)
        from = &g->caption;
    struct slice counted = above->counted.ptr ? above->counted : row->counted;
    bool change = (above->changes || row->changes) && !above->amount && !row->amount;
    if (change && from == row && above->changes && !row->changes) /* of so many dollars: a percentage as well */
        from = NULL;
    if (!from && change)
        return head_unit_read(&g->context, SLICE("%"), false, ret);
    if (!from && counted.ptr) {
        *ret = (struct head_unit){counted, decimal_of(1), DIMENSION_COUNT};
        return true;
    }
    if (!from && g->caption.unit.symbol.ptr) {
        from = &g->caption;
        *ret_caption = true;
    }
    *ret = from ? from->unit : (struct head_unit){SLICE("1"), decimal_of(1), DIMENSION_COUNT};
    return true;
}

/* "in thousands" above a table is of its amounts: not of percentages, of what is counted in thousands already, or of
 * what is told for a share */
static bool is_scaled(const struct head *row, const struct head *above, const struct head_unit *unit)
{
    bool plain = decimal_equal(unit->factor, decimal_of(1)) && !slice_equal(unit->symbol, SLICE("%")) &&
                 !slice_equal(unit->symbol, SLICE("pp")) && !slice_equal(unit->symbol, SLICE("x"));
    bool change = (above->changes && !above->amount) || (row->changes && !row->amount);
    return plain && !change && slice_find(row->words, SLICE("per ")) == SLICE_NONE;
}

static bool find_unit(struct grid *g, const struct figure *f, const struct head *row, const struct head *above,
                      struct head_unit *ret, bool *ret_caption)
{
    if (!choose_unit(g, f, row, above, ret, ret_caption))
        return false;
    const struct head *scaled = row->scaled ? row : above->scaled ? above : g->caption.scaled ? &g->caption : NULL;
    if (scaled && is_scaled(row, above, ret))
        return decimal_mul(ret->factor, scaled->scale, &ret->factor);
    return true;
}

/* "上期": a year before the time that the table is of; "期初余额", "Beginning stocks": what was there before it */
static void date_before(const struct head *of, struct head *all)
{
    const struct period before = of->period, *p = &before;
    all->has_period = true;
    all->period = *p;
    if (all->before == BEFORE_OPENING) {
        bool flow = p->shape == PERIOD_FLOW && p->grain != GRAIN_DAY;
        all->period.shape = PERIOD_STOCK;
        all->period.last = flow ? date_add_days(p->first, -1) : date_of(p->last.year - 1, 12, 31);
        return;
    }
    bool ends_month = p->last.day == date_month_end(p->last.year, p->last.month).day;
    all->period.first = date_is(p->first) ? date_add_months(p->first, -12) : p->first;
    all->period.last = date_add_months(p->last, -12);
    if (ends_month)
        all->period.last = date_month_end(all->period.last.year, all->period.last.month);
}

/* what the lines above say goes for a figure whose heads do not: its time, or the year of it; that percentages are
 * changes, if they say the unit too */
static void join_caption(struct grid *g, bool percent, struct head *all)
{
    const struct head *caption = &g->caption;
    struct period joined;
    bool changes = all->changes || (percent && caption->changes);
    enum comparison comparison = all->changes ? all->comparison : caption->comparison;
    bool dated = all->has_period && (all->before == BEFORE_OPENING || (all->before && all->span));
    if (dated || (all->before && !all->has_period && caption->has_period))
        date_before(dated ? all : caption, all);
    else if (!all->has_period)
        join_meaning(g, all, caption);
    else if (caption->has_period && (head_period_join(&g->context, caption, all, &joined) ||
                                     (all->period.first.month == 1 && /* "Three months ended June 30," over "2025" */
                                      head_period_join(&g->context, all, caption, &joined))))
        all->period = joined;
    all->changes = changes;
    all->comparison = comparison;
}

/* what percentages of inflation, and changes of a quarter at an annual rate, are counted against */
static void find_comparison(const struct grid *g, const struct head_unit *unit, struct head *all)
{
    bool percent = slice_equal(unit->symbol, SLICE("%"));
    if (all->inflation && percent && !all->changes) {
        all->changes = true;
        all->comparison = COMPARISON_YOY;
    }
    if (!all->changes || !all->has_period)
        return;
    bool quarter = all->period.grain == GRAIN_QUARTER;
    if (quarter && (all->comparison == COMPARISON_MOM || /* 环比 */
                    (all->comparison == COMPARISON_OTHER && (all->annualised || g->caption.annualised))))
        all->comparison = COMPARISON_QOQ;
    if (percent && all->comparison == COMPARISON_OTHER && all->period.grain == GRAIN_YEAR && !all->has_base)
        all->comparison = COMPARISON_YOY; /* "% change" of a year, and no base is named */
}

static void add_claim(struct grid *g, size_t i, const struct head *row)
{
    const struct table_cell *cell = &g->table->cells[i];
    const struct figure *f = &g->figures[i];
    const struct head *above = &g->columns[cell->column];
    struct place place;
    struct head_unit unit;
    bool caption_unit;
    struct decimal value;
    struct head all = {.words = SLICE("")};
    if (above->index || !find_unit(g, f, row, above, &unit, &caption_unit) ||
        !decimal_mul(f->value, unit.factor, &value) || !find_place(g->r, f, &place))
        return;
    join_meaning(g, &all, above);
    join_meaning(g, &all, row);
    bool bare =
        slice_equal(unit.symbol, SLICE("1")) && (above->level || !above->unit.symbol.ptr) && !row->unit.symbol.ptr;
    bool of_levels = g->caption.unit.symbol.ptr || (!row->unit.symbol.ptr && !g->measures[cell->column].len);
    bool by_caption = caption_unit || bare || (all.changes && of_levels);
    join_caption(g, caption_unit && slice_equal(unit.symbol, SLICE("%")), &all);
    all.stock |= by_caption && g->caption.stock;
    find_comparison(g, &unit, &all);
    struct claim *claim = reading_claim(g->r, place.sentence, place.start, place.end);
    struct draft *draft = reading_draft(g->r);
    claim->start = f->start;
    claim->end = f->end;
    claim->text = slice_sub(g->text, f->start, f->end);
    claim->page = document_page(g->r->document, f->start);
    claim->value = value;
    claim->unit = unit.symbol;
    claim->relation = RELATION_EQ;
    claim->sentence = evidence(g, row, cell->column, claim->text);
    claim->cell = arena_printf(g->context.arena, "{\"table\":%zu,\"row\":%u,\"column\":%u}",
                               (size_t)(g->table - g->r->document->tables) + 1, cell->row + 1, cell->column + 1);
    set_times(g, &all, claim, draft);
    set_status(&all, claim, draft);
    set_names(g, row, cell->column, by_caption, claim);
}

/* a row with a word in its first cell alone heads the rows below it */
static bool is_part_heading(const struct grid *g, size_t first, size_t past)
{
    bool figure = g->figures[first].is && !is_year_like(&g->figures[first]);
    return past - first == 1 && !figure && g->table->cells[first].column < g->head_columns;
}

/* "Net revenues:" heads rows of its parts; ret without the colon */
static bool names_measure(struct slice words, struct slice *ret)
{
    static const struct slice colons[] = {SLICE_INIT(":"), SLICE_INIT("：")};
    for (size_t i = 0; i < 2; i++)
        if (slice_ends(words, colons[i])) {
            if (slice_ends(*ret, colons[i]))
                *ret = slice_trim(slice_sub(*ret, 0, ret->len - colons[i].len));
            return ret->len > 0;
        }
    return false;
}

/* "Total net revenues" ends the rows of the part */
static bool is_total_line(struct slice words)
{
    return slice_starts(words, SLICE("Total ")) || slice_starts(words, SLICE("合计"));
}

/* the heads of a row, while rows are read from above to below */
struct row_heads {
    struct head spanning[HEAD_COLUMNS_MAX]; /* of each column of heads the last, which may reach down */
    uint32_t reach[HEAD_COLUMNS_MAX];
    struct head part;     /* the heading of the part of the table */
    bool part_names;      /* "Net revenues:": it names what the rows below it are of */
    struct slice measure; /* of the row above, for one that says "change" and nothing else */
    struct head dated;    /* the last row whose year is told */
};

/* a blank before another head of the row stands for the year or group of the rows above it */
static bool goes_down(struct grid *g, size_t first, size_t past, uint32_t k)
{
    bool further = false;
    for (size_t i = first; i < past; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column <= k && cell->column + cell->columns > k)
            return false;
        further |= cell->column > k && cell->column < g->head_columns;
    }
    return further;
}

static void read_row(struct grid *g, struct row_heads *h, size_t first, size_t past, struct head *all)
{
    uint32_t row = g->table->cells[first].row;
    *all = (struct head){.words = SLICE("")};
    for (uint32_t k = 0; k < g->head_columns; k++) {
        for (size_t i = first; i < past && g->table->cells[i].column <= k; i++)
            if (g->table->cells[i].column == k) {
                h->spanning[k] = *head_of(g, i);
                h->reach[k] = row + g->table->cells[i].rows;
            }
        struct head head = h->spanning[k];
        if (times_together(&g->context, &g->columns[k], &head, &head.period)) /* "Year to March" above "2024" */
            head.period.implied_year = false;
        if ((h->reach[k] > row || goes_down(g, first, past, k)) && !g->columns[k].index)
            join_heads(g, all, &head);
    }
    const struct head *part = &h->part;
    struct head said = *part;
    said.words = SLICE("");
    if (all->unit.symbol.ptr)
        said.unit = all->unit;
    join_meaning(g, all, &said);
    times_follow(&g->context, h->dated.has_period ? &h->dated : NULL, all);
    times_span(&g->context, g->has_of ? &g->of : NULL, all);
    if (all->has_period && !all->period.implied_year)
        h->dated = *all;
    if (!all->words.len && all->changes)
        all->words = h->measure;
    h->measure = all->words;
    h->part_names &= !all->total && !is_total_line(all->words);
    all->part = h->part_names ? part->words : SLICE("");
}

/* whether most heads of rows name measures, and those of columns do not */
static void find_measures(struct grid *g)
{
    size_t rows = 0, of_rows = 0, columns = 0, of_columns = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row < g->head_rows || cell->column + 1 != g->head_columns || g->figures[i].is)
            continue;
        of_rows += roles_is_measure(g->r->know, head_of(g, i)->words);
        rows += head_of(g, i)->words.len > 0;
    }
    for (uint32_t k = g->head_columns; k < g->table->columns; k++) {
        of_columns += roles_is_measure(g->r->know, g->columns[k].words);
        columns += g->columns[k].words.len > 0;
    }
    g->rows_measure = of_rows * 2 >= rows && rows > 0 && of_columns * 2 < columns;
}

/* do the rows below a heading stand below another one as well?  Then the heading tells them apart. */
static bool is_repeated(const struct grid *g, size_t past)
{
    const struct table *t = g->table;
    struct slice first = past < t->count ? words_of(g, past) : SLICE("");
    bool found = false;
    for (size_t i = 0; i < t->count && t->count < REPEATS_MAX && !found; i++)
        found = i != past && t->cells[i].row >= g->head_rows && t->cells[i].column == t->cells[past].column &&
                slice_equal(words_of(g, i), first);
    return found && first.len;
}

static void claim_rows(struct grid *g)
{
    const struct table *t = g->table;
    struct row_heads heads = {.measure = SLICE("")};
    for (size_t first = 0, past; first < t->count; first = past) {
        uint32_t row = t->cells[first].row;
        struct head all;
        for (past = first; past < t->count && t->cells[past].row == row; past++)
            ;
        if (row < g->head_rows)
            continue;
        if (is_part_heading(g, first, past)) {
            heads.part = *head_of(g, first);
            heads.part_names = names_measure(words_of(g, first), &heads.part.words) || heads.part.unit.symbol.ptr ||
                               (heads.part.words.len && is_repeated(g, past));
            continue;
        }
        read_row(g, &heads, first, past, &all);
        for (size_t i = first; i < past; i++)
            if (t->cells[i].column >= g->head_columns && g->figures[i].is)
                add_claim(g, i, &all);
    }
}

/* "Dec 24", "Mar 25" above columns or beside rows */
static void find_months(struct grid *g)
{
    enum { HEADS = 64 };
    struct slice above[HEADS], beside[HEADS];
    size_t above_count = 0, beside_count = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row < g->head_rows && above_count < HEADS)
            above[above_count++] = words_of(g, i);
        else if (cell->row >= g->head_rows && cell->column == 0 && beside_count < HEADS)
            beside[beside_count++] = words_of(g, i);
    }
    g->months =
        times_are_months(&g->context, above, above_count) || times_are_months(&g->context, beside, beside_count);
}

/* a table that is understood has heads above and beside its figures */
static bool understand(struct grid *g)
{
    const struct table *t = g->table;
    size_t figures = 0;
    g->figures = arena_array(g->context.arena, struct figure, t->count + 1);
    g->heads = arena_array(g->context.arena, struct head, t->count + 1);
    g->is_read = arena_array(g->context.arena, bool, t->count + 1);
    for (size_t i = 0; i < t->count; i++) {
        read_figure(&g->context, g->text, &t->cells[i], &g->figures[i]);
        figures += g->figures[i].is;
    }
    for (size_t i = 0; i < t->count; i++)
        if (t->cells[i].end - t->cells[i].start <= 4 && !g->figures[i].is)
            read_part(&g->context, words_of(g, i), i == 0 || t->cells[i - 1].row != t->cells[i].row, g->figures, i,
                      t->count);
    find_head_rows(g);
    find_months(g);
    while (g->head_columns < HEAD_COLUMNS_MAX && g->head_columns < t->columns && is_head_column(g, g->head_columns))
        g->head_columns++;
    return figures >= 2 && t->rows >= 2 && g->head_rows > 0 && g->head_columns > 0 && g->head_columns < t->columns;
}

/* A table that a page broke goes on with no heads of its own, straight behind its first part: those of that part are
 * taken.  Nothing but white space stands between the two. */
static bool continues(struct grid *g, const struct grid *before)
{
    if (!before->table || g->head_rows > 0 || g->table->columns != before->table->columns ||
        g->head_columns != before->head_columns || g->table->rows < 2 ||
        slice_trim(slice_sub(g->text, before->table->end, g->table->start)).len > 0)
        return false;
    g->from = g->table->start;
    g->caption = before->caption;
    g->caption_words = before->caption_words;
    g->columns = before->columns;
    g->measures = before->measures;
    g->rows_measure = before->rows_measure;
    g->of = before->of;
    g->has_of = before->has_of;
    return true;
}

/* of the first claims, which sentences made, those that stand in a table that is understood go; both are in order of
 * the text, or nearly; from: where each table begins that is understood, else SIZE_MAX */
static void drop_claims(struct reading *r, size_t first, const size_t *from)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->claims.count; i++) {
        size_t low = 0, high = r->document->table_count, at = r->claims.at[i].start, end = r->claims.at[i].end;
        while (low < high) { /* the first table that ends behind */
            size_t middle = low + (high - low) / 2;
            if (r->document->tables[middle].end <= at)
                low = middle + 1;
            else
                high = middle;
        }
        if (i < first && low < r->document->table_count && from[low] < end)
            continue;
        r->claims.at[kept] = r->claims.at[i];
        r->drafts[kept++] = r->drafts[i];
    }
    r->claims.count = kept;
}

void table_claims(struct reading *r)
{
    const struct document *d = r->document;
    r->fiscal.published = d->published;
    struct head_context context = {.know = r->know, .language = d->language, .period = r->fiscal, .arena = r->arena};
    size_t first = r->claims.count;
    size_t *from = arena_array(r->arena, size_t, d->table_count + 1);
    if (d->table_count && d->language == LANGUAGE_EN)
        period_fiscal(r->know, d->text, &context.period);
    struct grid before = {.table = NULL};
    for (size_t i = 0; i < d->table_count; i++) {
        struct grid g = {.r = r, .context = context, .table = &d->tables[i], .text = d->text};
        from[i] = SIZE_MAX;
        int season = table_season(r, g.table);
        g.context.period.fiscal_month = season ? season : context.period.fiscal_month;
        if (understand(&g)) {
            read_caption(&g);
            read_columns(&g);
            find_measures(&g);
        } else if (!continues(&g, &before)) {
            continue;
        }
        from[i] = g.from;
        claim_rows(&g);
        before = g;
    }
    if (r->claims.count > first)
        drop_claims(r, first, from);
}
