#include "extract/read/table_text.h"
#include "base/utf8.h"
#include "extract/read/table.h"

/* a line of a table is no longer */
#define LINE_MAX_BYTES 2000
/* lines of a table set with blanks, and cells of each, at least */
#define ALIGNED_ROWS_MIN 3
#define ALIGNED_CELLS_MIN 2

struct lines {
    struct slice text;
    size_t at; /* of the next one */
};

/* the next line without its end; false at the end of the text */
static bool next_line(struct lines *l, size_t *ret_start, size_t *ret_end)
{
    if (l->at >= l->text.len)
        return false;
    const char *feed = memchr(l->text.ptr + l->at, '\n', l->text.len - l->at);
    *ret_start = l->at;
    *ret_end = feed ? (size_t)(feed - l->text.ptr) : l->text.len;
    l->at = *ret_end + 1;
    return true;
}

static struct table_cell trimmed(struct slice text, size_t start, size_t end)
{
    struct slice s = slice_trim(slice_sub(text, start, end));
    size_t from = s.len ? (size_t)(s.ptr - text.ptr) : start;
    return (struct table_cell){.start = from, .end = from + s.len, .rows = 1, .columns = 1};
}

struct finder {
    struct document *document;
    struct arena *arena;
    struct table *at;
    size_t count, room;
};

static void keep_table(struct finder *f, const struct table *table)
{
    if (f->count == f->room) {
        size_t room = f->room ? f->room * 2 : 4;
        f->at = arena_grow(f->arena, f->at, f->count, room, sizeof *f->at);
        f->room = room;
    }
    f->at[f->count++] = *table;
}

static void keep_cell(struct finder *f, struct table *table, struct table_cell cell)
{
    if (cell.start == cell.end || cell.column >= TABLE_COLUMNS_MAX || cell.row >= TABLE_ROWS_MAX)
        return;
    if (table->count == table->room) {
        size_t room = table->room ? table->room * 2 : 32;
        table->cells = arena_grow(f->arena, table->cells, table->count, room, sizeof *table->cells);
        table->room = room;
    }
    table->cells[table->count++] = cell;
    if (cell.column + cell.columns > table->columns)
        table->columns = cell.column + cell.columns;
}

/* ---- with bars ---- */

/* |---|:--:| */
static bool is_rule(struct slice line)
{
    size_t dashes = 0, bars = 0;
    line = slice_trim(line);
    for (size_t i = 0; i < line.len; i++) {
        dashes += line.ptr[i] == '-';
        bars += line.ptr[i] == '|';
        if (!strchr("|-: +\t", line.ptr[i]))
            return false;
    }
    return dashes >= 2 && bars >= 1;
}

static bool has_bars(struct slice line)
{
    line = slice_trim(line);
    return line.len && line.len <= LINE_MAX_BYTES && memchr(line.ptr, '|', line.len);
}

static void add_bar_row(struct finder *f, struct table *table, size_t start, size_t end, bool head)
{
    struct slice text = f->document->text, line = slice_trim(slice_sub(text, start, end));
    uint32_t column = 0;
    size_t at = (size_t)(line.ptr - text.ptr), stop = at + line.len;
    at += line.len && text.ptr[at] == '|';
    while (at < stop) {
        size_t to = at;
        while (to < stop && (text.ptr[to] != '|' || text.ptr[to - 1] == '\\'))
            to++;
        struct table_cell cell = trimmed(text, at, to);
        cell.row = table->rows;
        cell.column = column++;
        cell.head = head;
        keep_cell(f, table, cell);
        at = to + 1;
    }
    table->rows++;
    table->end = end;
}

/* the table whose head row stands at [start, end), the rule below it; reads on as far as it goes */
static void read_bars(struct finder *f, struct lines *l, size_t start, size_t end)
{
    struct table table = {.start = start, .end = end};
    size_t from, to;
    add_bar_row(f, &table, start, end, true);
    next_line(l, &from, &to);
    for (size_t before = l->at; next_line(l, &from, &to); before = l->at) {
        struct slice line = slice_sub(f->document->text, from, to);
        if (!has_bars(line)) {
            l->at = before;
            break;
        }
        if (!is_rule(line))
            add_bar_row(f, &table, from, to, false);
    }
    if (table.count)
        keep_table(f, &table);
}

/* ---- with blanks and tabs ---- */

/* the next cell of a line from *at on: up to a tab, two blanks or an ideographic one; false if there is none.  x counts
 * the columns of a screen. */
static bool next_cell(struct slice text, size_t end, size_t *at, size_t *x, struct table_cell *ret, size_t *ret_x)
{
    size_t blanks = 0, last_x = *x;
    bool inside = false;
    for (size_t len; *at < end; *at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + *at, end - *at, &c);
        bool space = utf8_is_space(c);
        if (inside && ((space && blanks + 1 + (c == '\t' || c == 0x3000) >= 2))) {
            ret->end = *at - (blanks ? 1 : 0);
            *ret_x = last_x;
            return true;
        }
        if (!space && !inside) {
            inside = true;
            *ret = (struct table_cell){.start = *at, .rows = 1, .columns = 1, .column = (uint32_t)*x};
        }
        blanks = space ? blanks + 1 : 0;
        *x += c == '\t' ? 8 - *x % 8 : utf8_is_wide(c) ? 2 : 1;
        last_x = space ? last_x : *x;
    }
    ret->end = *at - (inside ? blanks : 0);
    *ret_x = last_x;
    return inside;
}

static bool has_digit(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (utf8_is_digit((unsigned char)s.ptr[i]))
            return true;
    return false;
}

static bool is_figure(struct slice s)
{
    size_t letters = 0;
    for (size_t at = 0, len; at < s.len; at += len) {
        uint32_t c;
        len = utf8_decode(s.ptr + at, s.len - at, &c);
        letters += utf8_is_letter(c) || utf8_is_han(c);
    }
    return has_digit(s) && letters <= 4;
}

#define ALIGNED_CELLS_MAX 40

struct aligned {
    struct table_cell cells[ALIGNED_CELLS_MAX]; /* column: where it starts on the screen; columns: where it ends */
    size_t count, figures;
};

static void cut_line(struct slice text, size_t start, size_t end, struct aligned *ret)
{
    size_t at = start, x = 0, to;
    ret->count = ret->figures = 0;
    struct table_cell cell;
    while (end - start <= LINE_MAX_BYTES && ret->count < ALIGNED_CELLS_MAX &&
           next_cell(text, end, &at, &x, &cell, &to)) {
        cell.columns = (uint32_t)to;
        ret->figures += is_figure(slice_sub(text, cell.start, cell.end));
        ret->cells[ret->count++] = cell;
    }
}

/* the columns of a table: stretches of the screen that its cells share */
struct columns {
    uint32_t from[ALIGNED_CELLS_MAX], to[ALIGNED_CELLS_MAX];
    size_t count;
};

static void add_stretch(struct columns *c, uint32_t from, uint32_t to)
{
    size_t i = 0, k;
    while (i < c->count && c->to[i] <= from)
        i++;
    for (k = i; k < c->count && c->from[k] < to; k++) {
        from = c->from[k] < from ? c->from[k] : from;
        to = c->to[k] > to ? c->to[k] : to;
    }
    if (k == i && c->count == ALIGNED_CELLS_MAX)
        return;
    size_t rest = c->count - k;
    memmove(&c->from[i + 1], &c->from[k], rest * sizeof *c->from);
    memmove(&c->to[i + 1], &c->to[k], rest * sizeof *c->to);
    c->from[i] = from;
    c->to[i] = to;
    c->count = i + 1 + rest;
}

static void place_cells(struct finder *f, struct table *table, const struct aligned *line, const struct columns *c)
{
    for (size_t i = 0; i < line->count; i++) {
        struct table_cell cell = line->cells[i];
        uint32_t from = cell.column, to = cell.columns, first = 0, past;
        while (first < c->count && c->to[first] <= from)
            first++;
        for (past = first; past < c->count && c->from[past] < to; past++)
            ;
        cell.row = table->rows;
        cell.column = first;
        cell.columns = past > first ? past - first : 1;
        keep_cell(f, table, cell);
    }
    table->rows++;
}

/* A table of blanks: lines of cells, one behind the other, the most of them with figures.  The widest ones tell the
 * columns. */
static void read_aligned(struct finder *f, size_t start, size_t end, size_t widest)
{
    struct lines l = {slice_sub(f->document->text, 0, end), start};
    struct table table = {.start = start, .end = end};
    struct columns columns = {.count = 0};
    struct aligned line;
    for (size_t from, to; next_line(&l, &from, &to);) {
        cut_line(l.text, from, to, &line);
        for (size_t i = 0; line.figures && line.count + 1 >= widest && i < line.count; i++)
            add_stretch(&columns, line.cells[i].column, line.cells[i].columns);
    }
    l.at = start;
    for (size_t from, to; columns.count >= ALIGNED_CELLS_MIN && next_line(&l, &from, &to);) {
        cut_line(l.text, from, to, &line);
        place_cells(f, &table, &line, &columns);
    }
    if (table.count)
        keep_table(f, &table);
}

/* from the line at [start, end), which has several cells, as far as lines have */
static bool try_aligned(struct finder *f, struct lines *l, size_t start, size_t end)
{
    struct aligned line;
    size_t rows = 0, figures = 0, widest = 0, from = start, to = end, past = end, before = l->at;
    do {
        cut_line(f->document->text, from, to, &line);
        if (line.count < ALIGNED_CELLS_MIN)
            break;
        rows++;
        figures += line.figures >= 1;
        widest = line.count > widest ? line.count : widest;
        past = to;
        before = l->at;
    } while (rows < TABLE_ROWS_MAX && next_line(l, &from, &to));
    l->at = before;
    if (rows < ALIGNED_ROWS_MIN || figures * 3 < rows * 2)
        return false;
    read_aligned(f, start, past, widest);
    return true;
}

void table_text_find(struct document *document, struct arena *arena)
{
    struct finder f = {.document = document, .arena = arena};
    struct lines l = {document->text, 0};
    for (size_t start, end; next_line(&l, &start, &end);) {
        struct slice line = slice_sub(document->text, start, end);
        struct lines ahead = l;
        size_t from, to;
        if (has_bars(line) && next_line(&ahead, &from, &to) && is_rule(slice_sub(document->text, from, to)))
            read_bars(&f, &l, start, end);
        else if (line.len <= LINE_MAX_BYTES)
            try_aligned(&f, &l, start, end);
    }
    document->tables = f.at;
    document->table_count = f.count;
}
