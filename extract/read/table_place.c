#include "extract/read/table_place.h"
#include "base/utf8.h"
#include <limits.h>
#include <stdlib.h>

/* letters that a figure may have beside its digits: a unit, a mark */
#define FIGURE_LETTERS 4
/* what it costs to leave a column without a head, in letters; one that stands below a head is not left out */
#define SKIP_COST 2
#define SKIP_BELOW 1000
#define NEVER (INT_MAX / 4)

/* "US$", "€": may stand before the digits */
static size_t sign_of(struct slice s)
{
    size_t at = 0;
    while (at < s.len && at < 3 && ((s.ptr[at] >= 'A' && s.ptr[at] <= 'Z') || (unsigned char)s.ptr[at] >= 0x80))
        at++;
    return at < s.len && s.ptr[at] == '$' ? at : 0;
}

/* a year, "2025E", "1Q25", "2025-09", "9/30": names of times */
static bool is_time(struct slice s)
{
    size_t digits = 0;
    while (digits < s.len && utf8_is_digit((unsigned char)s.ptr[digits]))
        digits++;
    char next = digits < s.len ? s.ptr[digits] : '\0';
    bool year = digits == 4 && slice_starts_any(s, "19", "20");
    bool part = digits == 1 && (next == 'Q' || next == 'H' || next == 'q' || next == 'h');
    bool joined = digits && digits + 1 < s.len && (next == '-' || next == '/' || next == ':') &&
                  utf8_is_digit((unsigned char)s.ptr[digits + 1]);
    return part || joined || (year && next != ',' && next != '.');
}

bool place_is_figure(struct slice words)
{
    static const struct slice dates[] = {SLICE_INIT("年"), SLICE_INIT("月"), SLICE_INIT("日"), SLICE_INIT("季")};
    size_t letters = 0, digits = 0, at = sign_of(words);
    for (size_t i = 0; i < 4; i++)
        if (slice_find(words, dates[i]) != SLICE_NONE)
            return false;
    if (is_time(words))
        return false;
    for (size_t len; at < words.len; at += len) {
        uint32_t c;
        len = utf8_decode(words.ptr + at, words.len - at, &c);
        digits += utf8_is_digit(c);
        letters += utf8_is_letter(c) || utf8_is_han(c);
        if (letters && !digits)
            return false;
    }
    return digits > 0 && letters <= FIGURE_LETTERS;
}

/* the columns of a table: stretches that its cells share */
struct columns {
    int from[PLACE_CELLS_MAX], to[PLACE_CELLS_MAX];
    size_t count;
};

static void add_stretch(struct columns *c, int from, int to)
{
    size_t i = 0, k;
    while (i < c->count && c->to[i] <= from)
        i++;
    for (k = i; k < c->count && c->from[k] < to; k++) {
        from = c->from[k] < from ? c->from[k] : from;
        to = c->to[k] > to ? c->to[k] : to;
    }
    if (k == i && c->count == PLACE_CELLS_MAX)
        return;
    size_t rest = c->count - k;
    memmove(&c->from[i + 1], &c->from[k], rest * sizeof *c->from);
    memmove(&c->to[i + 1], &c->to[k], rest * sizeof *c->to);
    c->from[i] = from;
    c->to[i] = to;
    c->count = i + 1 + rest;
}

/* the widest rows of figures tell the columns */
static void find_columns(const struct place_row *rows, size_t count, struct columns *ret)
{
    size_t widest = 0;
    ret->count = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].figures && rows[i].count > widest)
            widest = rows[i].count;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; rows[i].figures && rows[i].count + 1 >= widest && k < rows[i].count; k++)
            add_stretch(ret, rows[i].cells[k].from, rows[i].cells[k].to);
}

/* where the cells of a row stand: first column and past the last */
struct span {
    size_t first, past;
};

static void place_figures(const struct place_row *row, const struct columns *c, struct span *ret)
{
    for (size_t i = 0; i < row->count; i++) {
        size_t first = 0, past;
        while (first < c->count && c->to[first] <= row->cells[i].from)
            first++;
        for (past = first; past < c->count && c->from[past] < row->cells[i].to; past++)
            ;
        ret[i] = (struct span){first, past > first ? past : first + 1};
    }
}

/* ---- heads ---- */

static bool is_below(const struct columns *c, size_t column, const struct place_cell *cell)
{
    return c->from[column] < cell->to && c->to[column] > cell->from;
}

/* where heads stand over their columns: all of a row alike */
enum style { STYLE_MIDDLE, STYLE_LEFT, STYLE_RIGHT, STYLES };

/* how far a head stands from where it would, were it over these columns */
static int distance(const struct columns *c, size_t first, size_t past, const struct place_cell *cell, int letter,
                    enum style style)
{
    int from = c->from[first], to = c->to[past - 1];
    if (past - first > 1 && first == 0) /* what heads the rows is not headed with the figures */
        return NEVER;
    int middle = abs(from + to - cell->from - cell->to) / 2, left = abs(from - cell->from), right = abs(to - cell->to);
    if (past - first > 1)
        return style == STYLE_MIDDLE ? middle : style == STYLE_LEFT ? left : right;
    int least = middle < left ? middle : left;
    least = least < right ? least : right;
    return is_below(c, first, cell) && least > letter ? letter : least;
}

static int skip_cost(const struct place_row *row, const struct columns *c, size_t column, int letter)
{
    for (size_t i = 0; i < row->count; i++)
        if (is_below(c, column, &row->cells[i]))
            return SKIP_BELOW * letter;
    return column == 0 ? 0 : SKIP_COST * letter;
}

/* Each head over the columns where it stands best, in their order: the least cost of i heads over the first k columns,
 * for all i and k.  Returns the whole cost, NEVER if they have no place. */
static int place_in_style(const struct place_row *row, const struct columns *c, int letter, enum style style,
                          struct span *ret)
{
    static _Thread_local int cost[PLACE_CELLS_MAX + 1][PLACE_CELLS_MAX + 1];
    static _Thread_local size_t from[PLACE_CELLS_MAX + 1]
                                    [PLACE_CELLS_MAX + 1]; /* where the last head begins; k: none */
    for (size_t i = 0; i <= row->count; i++)
        for (size_t k = 0; k <= c->count; k++) {
            cost[i][k] = i == 0 && k == 0 ? 0 : NEVER;
            from[i][k] = k;
            if (k && cost[i][k - 1] < NEVER)
                cost[i][k] = cost[i][k - 1] + skip_cost(row, c, k - 1, letter);
            for (size_t first = 0; i && first < k; first++) {
                int far = distance(c, first, k, &row->cells[i - 1], letter, style);
                if (cost[i - 1][first] >= NEVER || far >= NEVER || cost[i - 1][first] + far >= cost[i][k])
                    continue;
                cost[i][k] = cost[i - 1][first] + far;
                from[i][k] = first;
            }
        }
    int whole = cost[row->count][c->count];
    for (size_t i = row->count, k = c->count; i > 0 && whole < NEVER;) {
        size_t first = from[i][k];
        if (first < k)
            ret[--i] = (struct span){first, k};
        k = first < k ? first : k - 1;
    }
    return whole;
}

/* in the style that fits best; false: there are more heads than columns */
static bool place_heads(const struct place_row *row, const struct columns *c, int letter, struct span *ret)
{
    struct span spans[PLACE_CELLS_MAX];
    int best = NEVER;
    if (row->count > c->count)
        return false;
    for (int style = 0; style < STYLES; style++) {
        int cost = place_in_style(row, c, letter, (enum style)style, spans);
        if (cost < best)
            memcpy(ret, spans, row->count * sizeof *spans);
        best = cost < best ? cost : best;
    }
    return best < NEVER;
}

/* a head over one column makes it as wide */
static void widen(const struct place_row *row, const struct span *spans, struct columns *c)
{
    for (size_t i = 0; i < row->count; i++) {
        size_t k = spans[i].first;
        if (spans[i].past - k != 1 || k >= c->count)
            continue;
        int left = k ? c->to[k - 1] : INT_MIN, right = k + 1 < c->count ? c->from[k + 1] : INT_MAX;
        int from = row->cells[i].from > left ? row->cells[i].from : left;
        int to = row->cells[i].to < right ? row->cells[i].to : right;
        c->from[k] = from < c->from[k] ? from : c->from[k];
        c->to[k] = to > c->to[k] ? to : c->to[k];
    }
}

/* ---- the whole ---- */

static void keep_row(const struct place_row *row, const struct span *spans, uint32_t number, struct table *table)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct place_cell *cell = &row->cells[i];
        table->cells[table->count++] = (struct table_cell){.start = cell->start,
                                                           .end = cell->end,
                                                           .row = number,
                                                           .column = (uint32_t)spans[i].first,
                                                           .rows = 1,
                                                           .columns = (uint32_t)(spans[i].past - spans[i].first)};
        if (spans[i].past > table->columns)
            table->columns = (uint32_t)spans[i].past;
    }
}

bool table_place(const struct place_row *rows, size_t count, int letter, struct arena *arena, struct table *ret)
{
    struct columns columns;
    size_t heads = 0, cells = 0;
    find_columns(rows, count, &columns);
    if (columns.count < 2)
        return false;
    while (heads < count && !rows[heads].figures)
        heads++;
    for (size_t i = 0; i < count; i++)
        cells += rows[i].count;
    struct span(*spans)[PLACE_CELLS_MAX] = arena_alloc(arena, (heads + 1) * sizeof *spans);
    for (size_t i = heads; i > 0; i--) { /* from below: each row makes the columns wider for the one above it */
        if (!place_heads(&rows[i - 1], &columns, letter, spans[i - 1]))
            place_figures(&rows[i - 1], &columns, spans[i - 1]);
        widen(&rows[i - 1], spans[i - 1], &columns);
    }
    ret->cells = arena_array(arena, struct table_cell, cells + 1);
    for (size_t i = 0; i < count && i < TABLE_ROWS_MAX; i++) {
        if (i >= heads)
            place_figures(&rows[i], &columns, spans[heads]);
        keep_row(&rows[i], spans[i < heads ? i : heads], (uint32_t)i, ret);
    }
    ret->rows = (uint32_t)count;
    return true;
}
