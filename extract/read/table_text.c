#include "extract/read/table_text.h"
#include "base/utf8.h"
#include "extract/read/table_place.h"

/* a line of a table is no longer */
#define LINE_MAX_BYTES 2000
/* lines of a table set with blanks, and cells of each, at least */
#define ALIGNED_ROWS_MIN 3
#define ALIGNED_CELLS_MIN 2
/* bytes of a cell: what is longer is prose, set with doubled blanks */
#define CELL_MAX 200
/* columns of a screen that the heading of a part of a table takes */
#define HEADING_MAX 60

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
    arena_more(f->arena, f->at, f->count, f->room, 4);
    f->at[f->count++] = *table;
}

static void keep_cell(struct finder *f, struct table *table, struct table_cell cell)
{
    if (cell.start == cell.end || cell.column >= TABLE_COLUMNS_MAX || cell.row >= TABLE_ROWS_MAX)
        return;
    arena_more(f->arena, table->cells, table->count, table->room, 32);
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
static bool next_cell(struct slice text, size_t end, size_t *at, size_t *x, struct place_cell *ret)
{
    size_t blanks = 0, last_x = *x;
    bool inside = false;
    for (size_t len; *at < end; *at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + *at, end - *at, &c);
        bool space = utf8_is_space(c);
        if (inside && ((space && blanks + 1 + (c == '\t' || c == 0x3000) >= 2))) {
            ret->end = *at - (blanks ? 1 : 0);
            ret->to = (int)last_x;
            return true;
        }
        if (!space && !inside) {
            inside = true;
            *ret = (struct place_cell){.start = *at, .from = (int)*x};
        }
        blanks = space ? blanks + 1 : 0;
        *x += c == '\t' ? 8 - *x % 8 : utf8_is_wide(c) ? 2 : 1;
        last_x = space ? last_x : *x;
    }
    ret->end = *at - (inside ? blanks : 0);
    ret->to = (int)last_x;
    return inside;
}

/* a tab, two blanks or an ideographic one stands in the line: else it is one cell at most */
static bool may_be_cut(struct slice line)
{
    bool blank = false;
    for (size_t at = 0; at < line.len;) {
        uint32_t c;
        size_t next = utf8_skip_ideographs(line, at);
        while (next < line.len && line.ptr[next] > ' ' && line.ptr[next] < 0x7F)
            next++;
        if (next > at) {
            blank = false;
            at = next;
            continue;
        }
        at += utf8_decode(line.ptr + at, line.len - at, &c);
        bool space = utf8_is_space(c);
        if (space && (blank || c == '\t' || c == 0x3000))
            return true;
        blank = space;
    }
    return false;
}

struct aligned {
    struct place_cell cells[PLACE_CELLS_MAX];
    size_t count, figures;
};

static void cut_line(struct slice text, size_t start, size_t end, struct aligned *ret)
{
    size_t at = start, x = 0;
    ret->count = ret->figures = 0;
    struct place_cell cell;
    while (end - start <= LINE_MAX_BYTES && ret->count < PLACE_CELLS_MAX && next_cell(text, end, &at, &x, &cell)) {
        if (cell.end - cell.start > CELL_MAX) {
            ret->count = ret->figures = 0;
            return;
        }
        cell.figure = place_is_figure(slice_sub(text, cell.start, cell.end));
        ret->figures += cell.figure;
        ret->cells[ret->count++] = cell;
    }
}

/* "-----  -----", "=======": drawn between heads and figures */
static bool is_drawn(struct slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (!strchr("-=_+| \t\r", line.ptr[i]))
            return false;
    return true;
}

/* the next line that is not drawn and not empty, but for one that is, which is told */
static bool next_row(struct slice text, struct lines *l, size_t *ret_start, size_t *ret_end, bool *ret_apart)
{
    *ret_apart = false;
    while (next_line(l, ret_start, ret_end)) {
        struct slice line = slice_sub(text, *ret_start, *ret_end);
        if (!is_drawn(line))
            return true;
        bool empty = !slice_trim(line).len;
        if (empty && *ret_apart)
            return false;
        *ret_apart |= empty;
    }
    return false;
}

/* "表1  各省产量": the title of a table */
static bool is_title(struct slice line)
{
    static const struct slice starts[] = {SLICE_INIT("表"), SLICE_INIT("附表"), SLICE_INIT("Table "),
                                          SLICE_INIT("TABLE ")};
    line = slice_trim(line);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts(line, starts[i]) && starts[i].len < line.len &&
            utf8_is_digit((unsigned char)line.ptr[starts[i].len]))
            return true;
    return false;
}

/* a line of words alone within a table, flush with its first column, above a row of figures: "Products" */
static bool is_part_heading(const struct finder *f, struct lines l, const struct aligned *line, int left)
{
    struct aligned next;
    size_t from, to;
    bool apart;
    if (line->count != 1 || line->figures || line->cells[0].from > left ||
        line->cells[0].to - line->cells[0].from > HEADING_MAX || !next_row(f->document->text, &l, &from, &to, &apart))
        return false;
    cut_line(f->document->text, from, to, &next);
    return next.count >= ALIGNED_CELLS_MIN && next.figures > 0 && next.cells[0].from <= left + 4;
}

/* the rows of a table of blanks, as they are found */
struct rows {
    struct place_row *at;
    size_t count, room, headings, figure_rows;
    size_t end; /* of the last one's line */
};

static void keep_row(struct finder *f, struct rows *r, const struct aligned *line, size_t end)
{
    arena_more(f->arena, r->at, r->count, r->room, 16);
    struct place_cell *cells = arena_array(f->arena, struct place_cell, line->count);
    memcpy(cells, line->cells, line->count * sizeof *cells);
    r->at[r->count++] = (struct place_row){cells, line->count, line->figures};
    r->figure_rows += line->figures > 0;
    r->headings += line->count == 1;
    r->end = end;
}

/* A table of blanks: lines of cells, one behind the other, the most of them with figures.  From the line at [start,
 * end), which has several cells, as far as lines have. */
static void try_aligned(struct finder *f, struct lines *l, size_t start, size_t end)
{
    struct aligned line;
    struct rows rows = {.count = 0};
    struct slice text = f->document->text;
    struct lines behind = *l;
    cut_line(text, start, end, &line);
    if (line.count < ALIGNED_CELLS_MIN || is_title(slice_sub(text, start, end)))
        return;
    int left = line.cells[0].from;
    for (size_t from = start, to = end; rows.count < TABLE_ROWS_MAX;) {
        if (line.count < ALIGNED_CELLS_MIN && !is_part_heading(f, *l, &line, left))
            break;
        left = line.cells[0].from < left || rows.figure_rows == 0 ? line.cells[0].from : left;
        keep_row(f, &rows, &line, to);
        behind = *l;
        bool apart;
        if (!next_row(text, l, &from, &to, &apart))
            break;
        cut_line(text, from, to, &line);
        if (apart && !line.figures) /* heads do not stand apart from what they head */
            break;
    }
    *l = behind;
    struct table table = {.start = start, .end = rows.end};
    if (rows.count >= ALIGNED_ROWS_MIN && rows.figure_rows >= 2 && rows.figure_rows * 2 >= rows.count - rows.headings &&
        table_place(rows.at, rows.count, 1, f->arena, &table))
        keep_table(f, &table);
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
        else if (line.len <= LINE_MAX_BYTES && may_be_cut(line))
            try_aligned(&f, &l, start, end);
    }
    document->tables = f.at;
    document->table_count = f.count;
}
