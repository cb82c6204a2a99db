#include "extract/read/tsv.h"
#include "base/utf8.h"
#include "extract/read/marks.h"
#include <stdlib.h>

/* columns of a row: level, page, block, paragraph, line, word, left, top, width, height, confidence, text */
enum { LEVEL, LEFT = 6, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT, COLUMNS };
enum { LEVEL_PAGE = 1, LEVEL_LINE = 4, LEVEL_WORD = 5 };
/* lines higher than twice their width are set from above to below; lines of which the recogniser was less sure are
 * spots and pictures; pages are no larger */
#define UPRIGHT 2
#define NOISE 30
#define PIXELS_MAX 100000
/* A page is askew by so many thousandths at least, by so many lines; one that tells is so long a part of the page. */
#define SLOPE_MIN 5
#define LINES_MIN 4
#define LONG_LINE 5
/* so many words follow each other another way than to the right, at least, on a page that is turned */
#define TURN_MIN 8
/* a line is boxed too high if it is so much higher than most, in hundredths, and nearer to another than a part of that
 */
#define TOO_HIGH 120
#define TOUCHING 8
/* words that count as read */
#define SURE 50

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

/* a line: where its words begin in those of its page, and its size */
struct line {
    size_t first;
    int width, height;
};

struct pages {
    struct arena *arena;
    struct sheet *at;
    size_t count, room, word_room;
    struct line *lines; /* of the page at hand */
    size_t line_count, line_room;
};

static void start_page(struct pages *p, const struct row *row)
{
    arena_more(p->arena, p->at, p->count, p->room, 4);
    p->at[p->count++] = (struct sheet){.width = row->numbers[WIDTH], .height = row->numbers[HEIGHT]};
    p->word_room = p->line_count = 0;
}

static void start_line(struct pages *p, const struct row *row)
{
    arena_more(p->arena, p->lines, p->line_count, p->line_room, 64);
    size_t first = p->count ? p->at[p->count - 1].count : 0;
    p->lines[p->line_count++] = (struct line){first, row->numbers[WIDTH], row->numbers[HEIGHT]};
}

static void add_word(struct pages *p, const struct row *row)
{
    const int *n = row->numbers;
    struct sheet *page = p->count ? &p->at[p->count - 1] : NULL;
    if (!page || !p->line_count || !row->text.len || n[CONFIDENCE] < 0 || n[WIDTH] <= 0 || n[HEIGHT] <= 0 ||
        page->count == SHEET_WORDS_MAX)
        return;
    arena_more(p->arena, page->words, page->count, p->word_room, 256);
    page->words[page->count++] =
        (struct sheet_word){.text = row->text,
                            .x0 = n[LEFT],
                            .y0 = n[TOP],
                            .x1 = n[LEFT] + n[WIDTH],
                            .y1 = n[TOP] + n[HEIGHT],
                            .confidence = (signed char)(n[CONFIDENCE] > 100 ? 100 : n[CONFIDENCE])};
}

/* the words of a line of the page at hand end where those of the next begin */
static size_t line_past(const struct pages *p, const struct sheet *page, size_t line)
{
    return line + 1 < p->line_count ? p->lines[line + 1].first : page->count;
}

static int across(const struct sheet_word *w)
{
    return (w->x0 + w->x1) / 2;
}

static int down(const struct sheet_word *w)
{
    return (w->y0 + w->y1) / 2;
}

/* ---- pages photographed from the side, or askew ---- */

enum turn { TURN_NONE, TURN_RIGHT, TURN_OVER, TURN_LEFT }; /* as the camera saw the page */

/* which way most words follow each other in their lines */
static enum turn find_turn(const struct pages *p, const struct sheet *page)
{
    size_t votes[4] = {0};
    for (size_t i = 0; i < p->line_count; i++)
        for (size_t k = p->lines[i].first + 1; k < line_past(p, page, i); k++) {
            int dx = across(&page->words[k]) - across(&page->words[k - 1]);
            int dy = down(&page->words[k]) - down(&page->words[k - 1]);
            bool flat = dx * dx >= dy * dy;
            votes[flat ? dx >= 0 ? TURN_NONE : TURN_OVER : dy >= 0 ? TURN_RIGHT : TURN_LEFT]++;
        }
    enum turn best = TURN_NONE;
    for (enum turn t = TURN_RIGHT; t <= TURN_LEFT; t++)
        if (votes[t] > votes[best])
            best = t;
    return votes[best] >= TURN_MIN && votes[best] > 2 * votes[TURN_NONE] ? best : TURN_NONE;
}

static struct sheet_word turned(struct sheet_word w, enum turn turn, int width, int height)
{
    struct sheet_word r = w;
    if (turn == TURN_RIGHT)
        r.x0 = w.y0, r.x1 = w.y1, r.y0 = width - w.x1, r.y1 = width - w.x0;
    else if (turn == TURN_LEFT)
        r.x0 = height - w.y1, r.x1 = height - w.y0, r.y0 = w.x0, r.y1 = w.x1;
    else if (turn == TURN_OVER)
        r.x0 = width - w.x1, r.x1 = width - w.x0, r.y0 = height - w.y1, r.y1 = height - w.y0;
    return r;
}

static void turn_page(struct pages *p, struct sheet *page)
{
    enum turn turn = find_turn(p, page);
    if (turn == TURN_NONE)
        return;
    for (size_t i = 0; i < page->count; i++)
        page->words[i] = turned(page->words[i], turn, page->width, page->height);
    if (turn == TURN_OVER)
        return;
    int width = page->width;
    page->width = page->height;
    page->height = width;
    for (size_t i = 0; i < p->line_count; i++)
        p->lines[i] = (struct line){p->lines[i].first, p->lines[i].height, p->lines[i].width};
}

int sheet_by_number(const void *a, const void *b)
{
    return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b);
}

/* how many thousandths lines fall from left to right, by the middle one of those that are long enough to tell */
static int find_slope(struct pages *p, const struct sheet *page)
{
    int *slopes = arena_array(p->arena, int, p->line_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < p->line_count; i++) {
        size_t first = p->lines[i].first, past = line_past(p, page, i);
        if (past < first + 3)
            continue;
        const struct sheet_word *a = &page->words[first], *b = &page->words[past - 1];
        int wide = across(b) - across(a);
        if (wide > page->width / LONG_LINE)
            slopes[count++] = (int)((long long)(down(b) - down(a)) * 1000 / wide);
    }
    qsort(slopes, count, sizeof *slopes, sheet_by_number);
    return count >= LINES_MIN ? slopes[count / 2] : 0;
}

/* boxes of words set askew are higher than the words */
static void level_page(struct pages *p, struct sheet *page)
{
    page->slope = find_slope(p, page);
    if (abs(page->slope) < SLOPE_MIN)
        return;
    for (size_t i = 0; i < page->count; i++) {
        struct sheet_word *w = &page->words[i];
        int x = across(w), y = down(w), half_width = w->x1 - x, half_height = w->y1 - y;
        int lower = half_height - (int)((long long)half_width * abs(page->slope) / 1000);
        half_height = lower > half_height / 3 ? lower : half_height / 3 + 1;
        int left = x + (int)((long long)y * page->slope / 1000) - half_width;
        int top = y - (int)((long long)x * page->slope / 1000) - half_height;
        *w = (struct sheet_word){w->text, left, top, left + 2 * half_width, top + 2 * half_height, w->confidence};
    }
}

/* ---- lines ---- */

/* the middle one of a few numbers */
static int median(struct pages *p, const struct sheet_word *words, size_t count, bool heights)
{
    int *numbers = arena_array(p->arena, int, count + 1);
    for (size_t i = 0; i < count; i++)
        numbers[i] = heights ? words[i].y1 - words[i].y0 : down(&words[i]);
    qsort(numbers, count, sizeof *numbers, sheet_by_number);
    return numbers[count / 2];
}

/* is a line set from above to below, or hardly more than noise? */
static bool is_left_out(const struct line *line, const struct sheet_word *words, size_t count)
{
    size_t sum = 0, letters = 0;
    bool digits = false;
    for (size_t i = 0; i < count; i++) {
        sum += (size_t)words[i].confidence;
        letters += utf8_count(words[i].text);
        digits |= utf8_has_digit(words[i].text);
    }
    bool upright = letters > 1 && line->height > UPRIGHT * line->width;
    return upright || (sum < count * NOISE && !digits);
}

/* the words of a line get one height, that of the line where the page does not slope */
static void level_line(struct pages *p, const struct line *line, struct sheet_word *words, size_t count)
{
    int typical = median(p, words, count, true), centre = median(p, words, count, false), high = line->height;
    high = high > typical && high < 2 * typical ? high : typical + typical / 5;
    for (size_t i = 0; i < count; i++) {
        words[i].y0 = centre - high / 2;
        words[i].y1 = centre - high / 2 + high;
    }
}

/* a line as it was kept: its words, and where it stands by them */
struct kept {
    struct sheet_word *words;
    size_t count;
};

static bool is_across(const struct kept *a, const struct kept *b)
{
    return a->words[0].x0 < b->words[b->count - 1].x1 && b->words[0].x0 < a->words[a->count - 1].x1;
}

/* do two lines stand in each other, or nearly? */
static bool is_touching(const struct kept *a, const struct kept *b, int margin)
{
    return is_across(a, b) && a->words[0].y0 < b->words[0].y1 + margin && b->words[0].y0 < a->words[0].y1 + margin;
}

/* Lines do not stand in each other: one that does, and is higher than most of the page, was boxed too high. */
static void lower_lines(struct pages *p, const struct kept *lines, size_t count, const struct sheet *page)
{
    int typical = page->count ? median(p, page->words, page->count, true) : 0;
    for (size_t i = 0; i < count; i++) {
        struct sheet_word *words = lines[i].words;
        bool touches = (i > 0 && is_touching(&lines[i], &lines[i - 1], typical / TOUCHING)) ||
                       (i + 1 < count && is_touching(&lines[i], &lines[i + 1], typical / TOUCHING));
        int high = words[0].y1 - words[0].y0, centre = (words[0].y0 + words[0].y1) / 2;
        if (!touches || high * 100 <= typical * TOO_HIGH)
            continue;
        for (size_t k = 0; k < lines[i].count; k++) {
            words[k].y0 = centre - typical / 2;
            words[k].y1 = centre - typical / 2 + typical;
        }
    }
}

static void end_page(struct pages *p)
{
    struct sheet *page = p->count ? &p->at[p->count - 1] : NULL;
    if (!page || !page->count)
        return;
    turn_page(p, page);
    level_page(p, page);
    struct kept *lines = arena_array(p->arena, struct kept, p->line_count + 1);
    size_t kept = 0, line_count = 0;
    for (size_t i = 0; i < p->line_count; i++) {
        size_t first = p->lines[i].first, count = line_past(p, page, i) - first;
        if (!count || is_left_out(&p->lines[i], &page->words[first], count))
            continue;
        level_line(p, &p->lines[i], &page->words[first], count);
        marks_widen(&page->words[first], count, p->arena);
        memmove(&page->words[kept], &page->words[first], count * sizeof *page->words);
        lines[line_count++] = (struct kept){&page->words[kept], count};
        kept += count;
    }
    page->count = kept;
    lower_lines(p, lines, line_count, page);
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
        if (row.numbers[LEVEL] == LEVEL_PAGE) {
            end_page(&p);
            start_page(&p, &row);
        } else if (row.numbers[LEVEL] == LEVEL_LINE) {
            start_line(&p, &row);
        } else if (row.numbers[LEVEL] == LEVEL_WORD) {
            add_word(&p, &row);
        }
    }
    end_page(&p);
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

size_t tsv_evidence(const struct sheet *sheets, size_t count)
{
    size_t sum = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sheets[i].count; k++)
            if (sheets[i].words[k].confidence >= SURE)
                sum += (size_t)sheets[i].words[k].confidence * utf8_count(sheets[i].words[k].text);
    return sum;
}
