#include "extract/read/doubt.h"
#include "base/utf8.h"
#include "extract/read/grey.h"

/* white around each figure that is cut out, in parts of its height: boxes of words are rough */
#define AROUND 2
/* white between them */
#define BETWEEN 24

/* ---- which ---- */

static bool is_digit_at(struct slice s, size_t at)
{
    return at < s.len && utf8_is_digit((unsigned char)s.ptr[at]);
}

/* the start of the digits and points that end there */
static size_t figure_start(struct slice s, size_t end)
{
    size_t at = end;
    while (at > 0 && (is_digit_at(s, at - 1) || (s.ptr[at - 1] == '.' && at > 1 && is_digit_at(s, at - 2))))
        at--;
    return at;
}

/* "12.59%", "1.03%6", "5.4796", "5.479p": the figure, and how much of it is the mark; false if nothing is in doubt */
static bool is_doubtful(struct slice s, size_t at, size_t *ret_start, size_t *ret_mark, size_t *ret_end)
{
    static const struct slice marks[] = {SLICE_INIT("9%"), SLICE_INIT("%6"), SLICE_INIT("%9"), SLICE_INIT("9p"),
                                         SLICE_INIT("96")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t start = figure_start(s, at), end = at + marks[i].len;
        bool point = slice_find(slice_sub(s, start, at), SLICE(".")) != SLICE_NONE;
        bool plain = slice_equal(marks[i], SLICE("96")); /* of whole numbers, most of which are right */
        if (!slice_starts(slice_sub(s, at, s.len), marks[i]) || start == at || !is_digit_at(s, at - 1) ||
            is_digit_at(s, end) || (plain && !point) || (plain && end < s.len && s.ptr[end] == '%'))
            continue;
        *ret_start = start;
        *ret_mark = at;
        *ret_end = end;
        return true;
    }
    return false;
}

size_t doubt_find(const struct sheet *page, struct arena *arena, struct doubt ret[DOUBT_MAX])
{
    size_t count = 0, start, mark, end;
    for (size_t i = 0; i < page->count; i++) {
        struct slice s = page->words[i].text;
        for (size_t at = 0; at < s.len && count < DOUBT_MAX; at++)
            if (is_doubtful(s, at, &start, &mark, &end)) {
                struct slice number = slice_sub(s, start, mark);
                ret[count++] = (struct doubt){
                    .word = i,
                    .is = slice_sub(s, start, end),
                    .maybe = arena_join(arena, 2, (struct slice[]){number, SLICE("%")}),
                };
                at = end - 1;
            }
    }
    return count;
}

/* ---- cut out ---- */

static int within(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* the piece of the page that a word stands on */
static struct sheet_word piece_of(const struct sheet_word *w, const struct grey *p)
{
    int around = (w->y1 - w->y0) * AROUND, above = (w->y1 - w->y0) / 5;
    return (struct sheet_word){.x0 = within(w->x0 - around, 0, p->width),
                               .x1 = within(w->x1 + around, 0, p->width),
                               .y0 = within(w->y0 - above, 0, p->height),
                               .y1 = within(w->y1 + above, 0, p->height)};
}

static void put_white(struct buf *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_putc(b, (char)255);
}

bool doubt_cut(const struct sheet *page, struct slice picture, struct doubt *doubts, size_t count, struct buf *ret)
{
    struct grey p;
    int width = 1, height = BETWEEN;
    if (!grey_open(picture, &p))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct sheet_word piece = piece_of(&page->words[doubts[i].word], &p);
        width = piece.x1 - piece.x0 > width ? piece.x1 - piece.x0 : width;
        height += piece.y1 - piece.y0 + BETWEEN;
    }
    width += 2 * BETWEEN;
    grey_head(width, height, ret);
    put_white(ret, (size_t)width * BETWEEN);
    for (size_t i = 0, y = BETWEEN; i < count; i++) {
        struct sheet_word piece = piece_of(&page->words[doubts[i].word], &p);
        size_t wide = (size_t)(piece.x1 - piece.x0);
        doubts[i].y0 = (int)y;
        for (int row = piece.y0; row < piece.y1; row++, y++) {
            put_white(ret, BETWEEN);
            buf_put(ret, (struct slice){(const char *)p.at + (size_t)row * (size_t)p.width + (size_t)piece.x0, wide});
            put_white(ret, (size_t)width - BETWEEN - wide);
        }
        doubts[i].y1 = (int)y;
        put_white(ret, (size_t)width * BETWEEN);
        y += BETWEEN;
    }
    return true;
}

/* ---- read again ---- */

/* all that was read on a piece */
static struct slice text_of(const struct sheet *second, const struct doubt *doubt, struct arena *arena)
{
    struct buf b = BUF_INIT;
    for (size_t i = 0; i < second->count; i++) {
        int centre = (second->words[i].y0 + second->words[i].y1) / 2;
        if (centre < doubt->y0 || centre >= doubt->y1)
            continue;
        buf_put(&b, second->words[i].text);
        buf_putc(&b, ' ');
    }
    return buf_keep(&b, arena);
}

/* does a figure stand in the text, and is not the end of a longer one? */
static bool has_figure(struct slice text, struct slice figure)
{
    for (size_t at = 0, found; (found = slice_find(slice_sub(text, at, text.len), figure)) != SLICE_NONE;) {
        at += found;
        if (!at || (!is_digit_at(text, at - 1) && text.ptr[at - 1] != '.'))
            return true;
        at += figure.len;
    }
    return false;
}

void doubt_settle(struct sheet *page, const struct sheet *second, const struct doubt *doubts, size_t count,
                  struct arena *arena)
{
    for (size_t i = count; i-- > 0;) { /* from the last: words are cut from behind */
        struct slice text = text_of(second, &doubts[i], arena);
        struct sheet_word *w = &page->words[doubts[i].word];
        size_t at = slice_rfind(w->text, doubts[i].is);
        if (at == SLICE_NONE || has_figure(text, doubts[i].is) || !has_figure(text, doubts[i].maybe))
            continue;
        struct slice rest = slice_sub(w->text, at + doubts[i].is.len, w->text.len);
        w->text = arena_join(arena, 3, (struct slice[]){slice_sub(w->text, 0, at), doubts[i].maybe, rest});
    }
}
