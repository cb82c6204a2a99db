#include "extract/read/tsv.h"
#include "base/utf8.h"
#include <stdlib.h>

/* columns of a row: level, page, block, paragraph, line, word, left, top, width, height, confidence, text */
enum { LEVEL, LEFT = 6, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT, COLUMNS };
enum { LEVEL_PAGE = 1, LEVEL_LINE = 4, LEVEL_WORD = 5 };
/* lines higher than twice their width are set from above to below; lines of which the recogniser was less sure are
 * spots and pictures; pages are no larger */
#define UPRIGHT 2
#define NOISE 30
#define PIXELS_MAX 100000

struct row {
    int numbers[TEXT];
    struct slice text;
};

/* whole digits, up to PIXELS_MAX; what is none is 0, a fraction is cut */
static int number_of(struct slice s)
{
    int value = 0;
    bool negative = slice_starts(s, SLICE("-"));
    for (size_t at = negative; at < s.len && utf8_is_digit((unsigned char)s.ptr[at]) && value < PIXELS_MAX; at++)
        value = value * 10 + (s.ptr[at] - '0');
    return negative ? -value : value;
}

/* false: the line is none of the table */
static bool read_row(struct slice line, struct row *ret)
{
    for (int i = 0; i < TEXT; i++) {
        size_t tab = slice_find(line, SLICE("\t"));
        if (tab == SLICE_NONE)
            return false;
        ret->numbers[i] = number_of(slice_sub(line, 0, tab));
        line = slice_sub(line, tab + 1, line.len);
    }
    ret->text = slice_trim(line);
    return true;
}

struct pages {
    struct arena *arena;
    struct sheet *at;
    size_t count, room, word_room;
    size_t line; /* the first word of the line at hand */
    struct row line_row;
};

static void start_page(struct pages *p, const struct row *row)
{
    if (p->count == p->room) {
        size_t room = p->room ? p->room * 2 : 4;
        p->at = arena_grow(p->arena, p->at, p->count, room, sizeof *p->at);
        p->room = room;
    }
    p->at[p->count++] = (struct sheet){.width = row->numbers[WIDTH], .height = row->numbers[HEIGHT]};
    p->word_room = p->line = 0;
}

static int by_number(const void *a, const void *b)
{
    return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b);
}

/* the middle one of a few numbers */
static int median(struct pages *p, const struct sheet *page, bool heights)
{
    size_t count = page->count - p->line;
    int *numbers = arena_array(p->arena, int, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct sheet_word *w = &page->words[p->line + i];
        numbers[i] = heights ? w->y1 - w->y0 : (w->y0 + w->y1) / 2;
    }
    qsort(numbers, count, sizeof *numbers, by_number);
    return numbers[count / 2];
}

static bool has_digit(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (utf8_is_digit((unsigned char)s.ptr[i]))
            return true;
    return false;
}

/* the words of the line at hand get one height, that of the line where the page does not slope; or they go */
static void end_line(struct pages *p)
{
    struct sheet *page = p->count ? &p->at[p->count - 1] : NULL;
    if (!page || page->count == p->line)
        return;
    size_t sum = 0, count = page->count - p->line, letters = 0;
    bool digits = false;
    for (size_t i = p->line; i < page->count; i++) {
        sum += (size_t)page->words[i].confidence;
        letters += utf8_count(page->words[i].text);
        digits |= has_digit(page->words[i].text);
    }
    bool upright = letters > 1 && p->line_row.numbers[HEIGHT] > UPRIGHT * p->line_row.numbers[WIDTH];
    if (upright || (sum < count * NOISE && !digits)) {
        page->count = p->line;
        return;
    }
    int typical = median(p, page, true), centre = median(p, page, false), high = p->line_row.numbers[HEIGHT];
    high = high > typical && high < 2 * typical ? high : typical + typical / 5;
    for (size_t i = p->line; i < page->count; i++) {
        page->words[i].y0 = centre - high / 2;
        page->words[i].y1 = centre - high / 2 + high;
    }
    p->line = page->count;
}

static void add_word(struct pages *p, const struct row *row)
{
    const int *n = row->numbers;
    struct sheet *page = p->count ? &p->at[p->count - 1] : NULL;
    if (!page || !row->text.len || n[CONFIDENCE] < 0 || n[WIDTH] <= 0 || n[HEIGHT] <= 0 ||
        page->count == SHEET_WORDS_MAX)
        return;
    if (page->count == p->word_room) {
        size_t room = p->word_room ? p->word_room * 2 : 256;
        page->words = arena_grow(p->arena, page->words, page->count, room, sizeof *page->words);
        p->word_room = room;
    }
    page->words[page->count++] =
        (struct sheet_word){.text = row->text,
                            .x0 = n[LEFT],
                            .y0 = n[TOP],
                            .x1 = n[LEFT] + n[WIDTH],
                            .y1 = n[TOP] + n[HEIGHT],
                            .confidence = (signed char)(n[CONFIDENCE] > 100 ? 100 : n[CONFIDENCE])};
}

size_t tsv_read(struct slice output, struct arena *arena, struct sheet **ret)
{
    struct pages p = {.arena = arena};
    while (output.len) {
        struct row row;
        struct slice line = slice_sub(output, 0, slice_find(output, SLICE("\n")));
        output = slice_sub(output, line.len + 1, output.len);
        if (!read_row(line, &row))
            continue;
        if (row.numbers[LEVEL] != LEVEL_WORD)
            end_line(&p);
        if (row.numbers[LEVEL] == LEVEL_PAGE)
            start_page(&p, &row);
        else if (row.numbers[LEVEL] == LEVEL_LINE)
            p.line_row = row;
        else if (row.numbers[LEVEL] == LEVEL_WORD)
            add_word(&p, &row);
    }
    end_line(&p);
    *ret = p.at;
    return p.count;
}

int tsv_confidence(const struct sheet *sheet)
{
    size_t sum = 0;
    for (size_t i = 0; i < sheet->count; i++)
        sum += (size_t)sheet->words[i].confidence;
    return sheet->count ? (int)(sum / sheet->count) : 0;
}
