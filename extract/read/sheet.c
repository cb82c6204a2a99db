#include "extract/read/sheet.h"
#include "base/utf8.h"
#include "extract/read/sheet_internal.h"
#include "extract/read/table_place.h"
#include <stdlib.h>

/* lines of a cell are so near each other and to its edge or middle, in hundredths of their height; lines beside each
 * other share so much; a row of a table has no more lines */
#define WRAP_GAP 8
#define WRAP_NEAR 30
#define BESIDE 20
#define ROW_LINES 8
#define CELL_LINES 4

struct writer {
    struct sheet_out out;
    struct sheet_known known;
    struct sheet_lines *lines;
    struct table *tables;
    size_t table_count;
    size_t *pages; /* where each begins in the text */
    size_t page_count;
};

static void start_line(struct writer *w)
{
    if (w->out.text.len && w->out.text.ptr[w->out.text.len - 1] != '\n')
        buf_putc(&w->out.text, '\n');
}

/* pages without text begin where the next one does */
static void start_page(struct writer *w, size_t page)
{
    while (w->page_count <= page)
        w->pages[w->page_count++] = w->out.text.len;
}

/* are two fragments lines of one cell: close below, and flush or in the middle of it? */
static bool is_wrapped(const struct fragment *f, const struct fragment *below)
{
    int gap = below->box.y0 - f->box.y1, least = f->height < below->height ? f->height : below->height;
    int near = least * WRAP_NEAR / 100, left = abs(f->box.x0 - below->box.x0), right = abs(f->box.x1 - below->box.x1);
    int centre = abs(f->box.x0 + f->box.x1 - below->box.x0 - below->box.x1) / 2;
    return gap * 100 < least * WRAP_GAP && gap * 2 > -least && (left <= near || right <= near || centre <= near);
}

static bool is_wrapped_line(const struct sheet_line *line, const struct sheet_line *below)
{
    for (size_t i = 0; i < line->count; i++)
        for (size_t k = 0; k < below->count; k++)
            if (is_wrapped(&line->at[i], &below->at[k]))
                return true;
    return false;
}

static bool has_figures(const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->at[i].figure)
            return true;
    return false;
}

/* lines of one row of a table, from the first on: those that a cell goes on in, with what stands between, and those
 * that stand beside the first by a part of their height */
static size_t row_past(const struct sheet_line *lines, size_t first, size_t past)
{
    size_t end = first + 1, figures = has_figures(&lines[first]);
    for (size_t i = first + 1; i < past && i < first + ROW_LINES; i++) {
        const struct sheet_line *line = &lines[i];
        int least = line->height < lines[first].height ? line->height : lines[first].height;
        figures += has_figures(line);
        if (figures > 1)
            break;
        bool joined = i == end && (lines[first].box.y1 - line->box.y0) * 100 > least * BESIDE;
        for (size_t k = first; k < end && !joined; k++)
            joined = is_wrapped_line(&lines[k], line);
        end = joined ? i + 1 : end;
    }
    return end;
}

/* a cell of a row of the table with lines below it in the same place */
struct cell {
    const struct fragment *lines[CELL_LINES];
    size_t count;
    struct box box;
};

static void add_cells(struct cell *cells, size_t *count, const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        const struct fragment *f = &line->at[i];
        size_t k = 0;
        while (k < *count && (cells[k].count == CELL_LINES || !is_wrapped(cells[k].lines[cells[k].count - 1], f)))
            k++;
        if (k == *count && k == PLACE_CELLS_MAX)
            return;
        if (k == *count)
            cells[(*count)++] = (struct cell){.box = f->box};
        struct cell *c = &cells[k];
        c->lines[c->count++] = f;
        c->box.x0 = f->box.x0 < c->box.x0 ? f->box.x0 : c->box.x0;
        c->box.x1 = f->box.x1 > c->box.x1 ? f->box.x1 : c->box.x1;
    }
}

static int by_left(const void *a, const void *b)
{
    const struct cell *x = a, *y = b;
    return (x->box.x0 > y->box.x0) - (x->box.x0 < y->box.x0);
}

/* "2025-11-" over "14": a date that a narrow cell broke */
static bool is_broken_date(struct slice before, struct slice after)
{
    return slice_ends(before, SLICE("-")) && before.len > 1 && after.len > 0 &&
           utf8_is_digit((unsigned char)before.ptr[before.len - 2]) && utf8_is_digit((unsigned char)after.ptr[0]);
}

static void put_cell(struct writer *w, const struct cell *c)
{
    for (size_t i = 0; i < c->count; i++) {
        struct slice before = buf_slice(&w->out.text), after = c->lines[i]->words[0].text;
        if (i && sheet_is_apart(before, after) && !is_broken_date(before, after))
            buf_putc(&w->out.text, ' ');
        sheet_put_words(&w->out, c->lines[i]);
    }
}

/* a row into the text, and what stands where */
static void put_row(struct writer *w, struct cell *cells, size_t count, struct place_row *ret)
{
    struct place_cell *places = arena_array(w->lines->arena, struct place_cell, count + 1);
    start_line(w);
    qsort(cells, count, sizeof *cells, by_left);
    *ret = (struct place_row){.cells = places, .count = count};
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_putc(&w->out.text, ' ');
        size_t start = w->out.text.len;
        put_cell(w, &cells[i]);
        struct slice words = slice_sub(buf_slice(&w->out.text), start, w->out.text.len);
        places[i] =
            (struct place_cell){start, w->out.text.len, cells[i].box.x0, cells[i].box.x1, place_is_figure(words)};
        ret->figures += places[i].figure;
    }
    buf_putc(&w->out.text, '\n');
}

/* the lines of a table, from the first on; the past of them */
static size_t put_table(struct writer *w, size_t first)
{
    const struct sheet_line *lines = w->lines->at;
    size_t past = first, rows = 0;
    while (past < w->lines->count && lines[past].table == lines[first].table)
        past++;
    struct place_row *placed = arena_array(w->lines->arena, struct place_row, past - first + 1);
    start_line(w);
    start_page(w, lines[first].page);
    struct table table = {.start = w->out.text.len};
    for (size_t i = first, next; i < past; i = next) {
        struct cell cells[PLACE_CELLS_MAX];
        size_t count = 0;
        next = row_past(lines, i, past);
        for (size_t k = i; k < next; k++)
            add_cells(cells, &count, &lines[k]);
        if (count)
            put_row(w, cells, count, &placed[rows++]);
    }
    table.end = w->out.text.len;
    if (rows && table_place(placed, rows, lines[first].height / 2, w->lines->arena, &table))
        w->tables[w->table_count++] = table;
    return past;
}

static void put_lines(struct writer *w)
{
    const struct sheet_line *before = NULL;
    bool starts = true;
    for (size_t i = 0; i < w->lines->count;) {
        const struct sheet_line *line = &w->lines->at[i];
        if (line->table) {
            i = put_table(w, i);
            before = NULL;
            continue;
        }
        i++;
        if (!line->count)
            continue;
        bool goes_on = before && sheet_goes_on(before, starts, line);
        if (!goes_on)
            start_line(w);
        starts = !goes_on;
        start_page(w, line->page);
        sheet_join_line(&w->out, &w->known, line);
        before = line;
    }
}

void sheets_read(struct sheet *sheets, size_t count, struct arena *arena, struct document *ret)
{
    struct sheet_lines lines = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        struct fragment *fragments;
        size_t found = sheet_fragments(&sheets[i], arena, &fragments);
        sheet_order(fragments, found, i, &lines);
    }
    sheet_drop_margins(sheets, &lines);
    sheet_set_edges(&lines);
    struct writer w = {.out = {.text = BUF_INIT, .arena = arena}, .lines = &lines};
    w.tables = arena_array(arena, struct table, lines.tables + 1);
    w.pages = arena_array(arena, size_t, count + 1);
    sheet_find_known(sheets, count, arena, &w.known);
    put_lines(&w);
    ret->text = arena_copy(arena, buf_slice(&w.out.text));
    if (slice_ends(ret->text, SLICE("\n")))
        ret->text.len--;
    ret->tables = w.tables;
    ret->table_count = w.table_count;
    ret->pages = w.pages;
    ret->page_count = w.page_count;
    ret->recognised = w.out.recognised;
    ret->recognised_count = w.out.count;
    buf_release(&w.out.text);
}
