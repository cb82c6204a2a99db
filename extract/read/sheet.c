#include "extract/read/sheet.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "extract/read/sheet_internal.h"
#include "extract/read/table_place.h"
#include <stdlib.h>

/* ---- what stands at the top and bottom of each page ---- */

/* the margins, in hundredths of the height of a page; lines of each that are looked at; so many pages away the same
 * line stands again (left and right pages have their own) */
#define MARGIN 12
#define MARGIN_LINES 4
#define MARGIN_PAGES 2
#define PAGE_NUMBER_MAX 40

static void put_line(struct buf *b, const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        struct buf words = BUF_INIT;
        sheet_put_words(&words, &line->at[i]);
        if (i && sheet_is_apart(buf_slice(b), buf_slice(&words)))
            buf_putc(b, ' ');
        buf_put(b, buf_slice(&words));
        buf_release(&words);
    }
}

/* the line without blanks, and each number as one '#' */
static struct slice shape_of(const struct sheet_line *line, struct arena *arena)
{
    struct buf b = BUF_INIT;
    put_line(&b, line);
    size_t len = 0;
    for (size_t i = 0; i < b.len; i++) {
        bool digit = utf8_is_digit((unsigned char)b.ptr[i]);
        if (b.ptr[i] != ' ' && !(digit && len && b.ptr[len - 1] == '#'))
            b.ptr[len++] = digit ? '#' : b.ptr[i];
    }
    struct slice shape = arena_copy(arena, slice_sub(buf_slice(&b), 0, len));
    buf_release(&b);
    return shape;
}

/* "#", "-#-", "Page#of#", "第#页共#页" */
static bool is_page_number(struct slice shape)
{
    static const struct slice words[] = {SLICE_INIT("Page"), SLICE_INIT("PAGE"), SLICE_INIT("page"), SLICE_INIT("of"),
                                         SLICE_INIT("第"),   SLICE_INIT("页"),   SLICE_INIT("頁"),   SLICE_INIT("共"),
                                         SLICE_INIT("-"),    SLICE_INIT("–"),    SLICE_INIT("—"),    SLICE_INIT("/"),
                                         SLICE_INIT("|"),    SLICE_INIT("·"),    SLICE_INIT("，"),   SLICE_INIT("#")};
    if (shape.len > PAGE_NUMBER_MAX || slice_find(shape, SLICE("#")) == SLICE_NONE)
        return false;
    while (shape.len) {
        size_t i = 0;
        while (i < sizeof words / sizeof *words && !slice_starts(shape, words[i]))
            i++;
        if (i == sizeof words / sizeof *words)
            return false;
        shape = slice_sub(shape, words[i].len, shape.len);
    }
    return true;
}

struct margin_line {
    struct sheet_line *line;
    struct slice shape;
    size_t page;
    bool top;
};

struct margins {
    struct margin_line *at;
    size_t count;
};

static void find_margins(const struct sheet *sheets, struct sheet_lines *l, struct margins *ret)
{
    size_t page = (size_t)-1, tops = 0, bottoms = 0;
    ret->at = arena_array(l->arena, struct margin_line, l->count + 1);
    ret->count = 0;
    for (size_t i = 0; i < l->count; i++) {
        struct sheet_line *line = &l->at[i];
        if (line->page != page)
            tops = bottoms = 0;
        page = line->page;
        int height = sheets[page].height;
        bool top = line->box.y1 * 100LL < height * (long long)MARGIN;
        bool bottom = line->box.y0 * 100LL > height * (100LL - MARGIN);
        if ((top && tops++ < MARGIN_LINES) || (bottom && bottoms++ < MARGIN_LINES * 2))
            ret->at[ret->count++] = (struct margin_line){line, shape_of(line, l->arena), page, top};
    }
}

/* does the line stand on a page before or behind too? */
static bool is_repeated(const struct margins *m, size_t i)
{
    const struct margin_line *own = &m->at[i];
    for (size_t k = i; k-- > 0 && m->at[k].page + MARGIN_PAGES >= own->page;)
        if (m->at[k].page != own->page && m->at[k].top == own->top && slice_equal(m->at[k].shape, own->shape))
            return true;
    for (size_t k = i + 1; k < m->count && m->at[k].page <= own->page + MARGIN_PAGES; k++)
        if (m->at[k].page != own->page && m->at[k].top == own->top && slice_equal(m->at[k].shape, own->shape))
            return true;
    return false;
}

/* a line that is left out has no fragments any more */
static void drop_margins(const struct sheet *sheets, struct sheet_lines *l)
{
    struct margins m;
    find_margins(sheets, l, &m);
    bool *out = arena_array(l->arena, bool, m.count + 1);
    for (size_t i = 0; i < m.count; i++)
        out[i] = is_page_number(m.at[i].shape) || is_repeated(&m, i);
    for (size_t i = 0; i < m.count; i++)
        if (out[i])
            m.at[i].line->count = 0;
}

/* ---- paragraphs ---- */

/* lines of one paragraph: their heights differ by so much at most, in hundredths; the gap between them is so much of
 * it; the first line of a paragraph stands so far in */
#define HEIGHT_DIFFERS 22
#define GAP_MAX 70
#define INDENT_MIN 110
/* a line that ends a sentence goes on if it is so near the edge, in hundredths of its height */
#define JUSTIFIED 15
#define ADDRESS_MAX 500

/* the room that the first word of a line takes, and the blank before it */
static int first_word(const struct sheet_line *line)
{
    const struct fragment *f = &line->at[0];
    const struct sheet_word *w = &f->words[0];
    size_t count = 0, first = 0, at = 0;
    for (size_t len; at < w->text.len; at += len, count++) {
        uint32_t c;
        len = utf8_decode(w->text.ptr + at, w->text.len - at, &c);
        if (utf8_is_cjk(c) && count == 0)
            first = 1;
        else if (utf8_is_cjk(c) && !first)
            first = count;
    }
    int width = w->x1 - w->x0;
    if (first && count)
        return width * (int)first / (int)count + line->height / 2; /* Chinese breaks anywhere, but not before a mark */
    return width + line->height / 4;
}

static bool is_bullet(struct slice s)
{
    static const struct slice bullets[] = {SLICE_INIT("•"), SLICE_INIT("●"), SLICE_INIT("■"), SLICE_INIT("◆"),
                                           SLICE_INIT("▪"), SLICE_INIT("·"), SLICE_INIT("—"), SLICE_INIT("☞")};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (slice_starts(s, bullets[i]))
            return true;
    size_t digits = 0;
    while (digits < s.len && utf8_is_digit((unsigned char)s.ptr[digits]))
        digits++;
    bool marked = s.len == digits + 1 && (s.ptr[digits] == '.' || s.ptr[digits] == ')');
    return digits && digits <= 2 && marked; /* "12." as a word of its own */
}

static bool ends_sentence(const struct sheet_line *line)
{
    const struct fragment *f = &line->at[line->count - 1];
    struct slice last = f->words[f->count - 1].text;
    uint32_t c = last.len ? utf8_last(last, last.len) : ' ';
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == ':' || c == 0xFF1A;
}

/* does the paragraph of one line go on in the next? */
static bool goes_on(const struct sheet_line *line, const struct sheet_line *next)
{
    int low = line->height < next->height ? line->height : next->height, high = line->height + next->height - low;
    bool below = line->page == next->page && next->left == line->left && next->box.y0 > line->box.y0;
    if ((high - low) * 100 > high * HEIGHT_DIFFERS || is_bullet(next->at[0].words[0].text))
        return false;
    if (below && (next->box.y0 - line->box.y1) * 100 > high * GAP_MAX)
        return false;
    if ((next->box.x0 - next->left) * 100 > high * INDENT_MIN)
        return false;
    int room = line->right - line->box.x1;
    if (ends_sentence(line) && room * 100 > high * JUSTIFIED)
        return false;
    return room < first_word(next);
}

/* the words of all pages, in order: to tell "invest-ment" from "short-term" */
struct known {
    struct slice *at;
    size_t count;
};

static int by_bytes(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* a word's letters up to the first that is no small one */
static struct slice letters_of(struct slice s)
{
    size_t len = 0;
    while (len < s.len && is_small(s.ptr[len]))
        len++;
    return slice_sub(s, 0, len);
}

static void find_known(const struct sheet *sheets, size_t count, struct arena *arena, struct known *ret)
{
    size_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += sheets[i].count;
    *ret = (struct known){.at = arena_array(arena, struct slice, all + 1)};
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sheets[i].count; k++)
            if (sheets[i].words[k].text.len && is_small(sheets[i].words[k].text.ptr[0]))
                ret->at[ret->count++] = letters_of(sheets[i].words[k].text);
    if (ret->count)
        qsort(ret->at, ret->count, sizeof *ret->at, by_bytes);
}

/* the hyphen at the end of a line belongs to the word, if what comes behind it is a word of its own: one that stands
 * alone elsewhere (its own place counts as one) */
static bool keeps_hyphen(const struct known *known, struct slice after)
{
    struct slice word = letters_of(after);
    size_t low = 0, high = known->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice_compare(known->at[middle], word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low + 1 < known->count && slice_equal(known->at[low + 1], word);
}

/* does the text end in an address of the web? such are broken anywhere */
static bool is_address(struct slice text)
{
    size_t at = text.len;
    while (at > 0 && text.len - at < ADDRESS_MAX && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n')
        at--;
    return slice_find(slice_sub(text, at, text.len), SLICE("://")) != SLICE_NONE;
}

/* the words of a line behind those before it: what the end of a line broke is put together */
static void join_line(const struct known *known, struct buf *b, const struct sheet_line *line)
{
    struct buf words = BUF_INIT;
    put_line(&words, line);
    struct slice before = buf_slice(b), after = buf_slice(&words);
    uint32_t first = utf8_at(after, 0), last = before.len ? utf8_last(before, before.len) : ' ';
    bool hyphen = last == '-' || last == 0x2010 || last == 0xAD;
    size_t len = 0;
    uint32_t c = ' ';
    if (is_address(before)) {
        buf_put(b, after);
        buf_release(&words);
        return;
    }
    if (hyphen) {
        len = utf8_before(before, before.len, &c);
        c = utf8_last(before, before.len - len);
    }
    if (hyphen && utf8_is_letter(c) && first >= 'a' && first <= 'z') {
        if (!keeps_hyphen(known, after))
            buf_cut(b, b->len - len);
    } else if (!hyphen &&
               !((last == ',' || last == '.') && utf8_is_digit(first) && before.len > 1 &&
                 utf8_is_digit((unsigned char)before.ptr[before.len - 2])) &&
               sheet_is_apart(before, after)) {
        buf_putc(b, ' ');
    }
    buf_put(b, after);
    buf_release(&words);
}

/* ---- text out ---- */

/* lines of a cell are so near each other and to its edge or middle, in hundredths of their height; lines beside each
 * other share so much; a row of a table has no more lines */
#define WRAP_GAP 8
#define WRAP_NEAR 30
#define BESIDE 20
#define ROW_LINES 8
#define CELL_LINES 4

struct writer {
    struct buf text;
    struct known known;
    struct sheet_lines *lines;
    struct table *tables;
    size_t table_count;
    size_t *pages; /* where each begins in the text */
    size_t page_count;
};

static void start_line(struct writer *w)
{
    if (w->text.len && w->text.ptr[w->text.len - 1] != '\n')
        buf_putc(&w->text, '\n');
}

/* pages without text begin where the next one does */
static void start_page(struct writer *w, size_t page)
{
    while (w->page_count <= page)
        w->pages[w->page_count++] = w->text.len;
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

static void put_cell(struct writer *w, const struct cell *c)
{
    struct buf words = BUF_INIT;
    for (size_t i = 0; i < c->count; i++) {
        struct buf line = BUF_INIT;
        sheet_put_words(&line, c->lines[i]);
        if (sheet_is_apart(buf_slice(&words), buf_slice(&line)))
            buf_putc(&words, ' ');
        buf_put(&words, buf_slice(&line));
        buf_release(&line);
    }
    buf_put(&w->text, buf_slice(&words));
    buf_release(&words);
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
            buf_putc(&w->text, ' ');
        size_t start = w->text.len;
        put_cell(w, &cells[i]);
        struct slice words = slice_sub(buf_slice(&w->text), start, w->text.len);
        places[i] = (struct place_cell){start, w->text.len, cells[i].box.x0, cells[i].box.x1, place_is_figure(words)};
        ret->figures += places[i].figure;
    }
    buf_putc(&w->text, '\n');
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
    struct table table = {.start = w->text.len};
    for (size_t i = first, next; i < past; i = next) {
        struct cell cells[PLACE_CELLS_MAX];
        size_t count = 0;
        next = row_past(lines, i, past);
        for (size_t k = i; k < next; k++)
            add_cells(cells, &count, &lines[k]);
        if (count)
            put_row(w, cells, count, &placed[rows++]);
    }
    table.end = w->text.len;
    if (rows && table_place(placed, rows, lines[first].height / 2, w->lines->arena, &table))
        w->tables[w->table_count++] = table;
    return past;
}

static void put_lines(struct writer *w)
{
    const struct sheet_line *before = NULL;
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
        if (!before || !goes_on(before, line))
            start_line(w);
        start_page(w, line->page);
        join_line(&w->known, &w->text, line);
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
    drop_margins(sheets, &lines);
    struct writer w = {.text = BUF_INIT, .lines = &lines};
    w.tables = arena_array(arena, struct table, lines.tables + 1);
    w.pages = arena_array(arena, size_t, count + 1);
    find_known(sheets, count, arena, &w.known);
    put_lines(&w);
    ret->text = arena_copy(arena, buf_slice(&w.text));
    if (slice_ends(ret->text, SLICE("\n")))
        ret->text.len--;
    ret->tables = w.tables;
    ret->table_count = w.table_count;
    ret->pages = w.pages;
    ret->page_count = w.page_count;
    buf_release(&w.text);
}
