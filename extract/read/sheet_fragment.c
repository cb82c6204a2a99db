#include "base/buf.h"
#include "base/utf8.h"
#include "extract/read/sheet_internal.h"
#include "extract/read/table_place.h"
#include <stdlib.h>

/* words of a line whose gap is wider than so many hundredths of their height are apart */
#define APART 75
/* the middle of a word is so near to that of its line, in hundredths of their height */
#define NEAR 40
/* marks of notes are smaller than the word beside them, in hundredths, and no longer */
#define MARK_HEIGHT 80
#define MARK_BYTES 3
/* boxes higher than so many hundredths of the width of a Chinese character are made so many hundredths high */
#define HIGH 150
#define LOW 120

static int middle(const struct sheet_word *w)
{
    return (w->y0 + w->y1) / 2;
}

static int height(const struct sheet_word *w)
{
    return w->y1 - w->y0;
}

static int by_middle(const void *a, const void *b)
{
    const struct sheet_word *x = a, *y = b;
    int order = (middle(x) > middle(y)) - (middle(x) < middle(y));
    return order ? order : (x->x0 > y->x0) - (x->x0 < y->x0);
}

static int by_top(const void *a, const void *b)
{
    const struct fragment *x = a, *y = b;
    int order = (x->box.y0 > y->box.y0) - (x->box.y0 < y->box.y0);
    return order ? order : (x->box.x0 > y->box.x0) - (x->box.x0 < y->box.x0);
}

/* a small raised word behind another: the number of a note; an exponent is none (m2, 10 to the 8th) */
static bool is_mark(const struct sheet_word *before, const struct sheet_word *w)
{
    if (w->text.len > MARK_BYTES || utf8_is_han(utf8_at(w->text, 0)) ||
        height(w) * 100 > height(before) * MARK_HEIGHT || w->y1 >= before->y1 ||
        w->x0 - before->x1 > height(before) / 4)
        return false;
    char c = w->text.ptr[0];
    bool power = (c == '2' || c == '3') && w->text.len == 1 && slice_ends_any(before->text, "m", "米");
    return !power && !slice_ends(before->text, SLICE("10"));
}

static bool is_figure(const struct fragment *f, struct sheet_out *o)
{
    buf_clear(&o->text);
    sheet_put_words(o, f);
    return place_is_figure(buf_slice(&o->text));
}

/* of a line's words, from left to right */
static void cut_line(struct sheet_word *words, size_t count, struct fragment *ret, size_t *ret_count)
{
    struct fragment *f = NULL;
    const struct sheet_word *before = NULL;
    for (size_t i = 0; i < count; i++) {
        struct sheet_word *w = &words[i];
        int least = before && height(before) < height(w) ? height(before) : height(w);
        if (before && is_mark(before, w)) {
            w->text.len = 0;
            f->count++;
            continue;
        }
        if (!before || (w->x0 - before->x1) * 100 > least * APART) {
            f = &ret[(*ret_count)++];
            *f = (struct fragment){.box = {w->x0, w->y0, w->x1, w->y1}, .words = w};
        }
        f->count++;
        f->box.x1 = w->x1 > f->box.x1 ? w->x1 : f->box.x1;
        f->box.y0 = w->y0 < f->box.y0 ? w->y0 : f->box.y0;
        f->box.y1 = w->y1 > f->box.y1 ? w->y1 : f->box.y1;
        f->height = height(w) > f->height ? height(w) : f->height;
        before = w;
    }
}

/* ---- lines of words ---- */

struct words {
    struct sheet_word *at;
    size_t count;
    size_t *lines;             /* the line of each, by its place in at; NO_LINE: none yet */
    struct sheet_word **first; /* the word that each line began with */
    size_t line_count;
    int usual; /* height */
};
#define NO_LINE ((size_t)-1)

static int usual_height(const struct sheet_word *words, size_t count, struct arena *arena)
{
    int *heights = arena_array(arena, int, count + 1);
    for (size_t i = 0; i < count; i++)
        heights[i] = height(&words[i]);
    qsort(heights, count, sizeof *heights, sheet_by_number);
    return count ? heights[count / 2] : 0;
}

/* words of the usual size or more (small: the others) are in one line with the one before them, if their middles are
 * near */
static void make_lines(struct words *w, bool small)
{
    const struct sheet_word *line = NULL;
    for (size_t i = 0; i < w->count; i++) {
        struct sheet_word *word = &w->at[i];
        if (w->lines[i] != NO_LINE || (height(word) * 100 < w->usual * MARK_HEIGHT) != small)
            continue;
        if (!line || middle(word) - middle(line) > height(line) * NEAR / 100) {
            line = word;
            w->first[w->line_count++] = word;
        }
        w->lines[i] = w->line_count - 1;
    }
}

/* small words go to the line that they stand in by half: marks of notes, indices */
static void join_small(struct words *w)
{
    size_t near = 0;
    for (size_t i = 0; i < w->count; i++) {
        const struct sheet_word *word = &w->at[i];
        if (height(word) * 100 >= w->usual * MARK_HEIGHT)
            continue;
        while (near + 1 < w->line_count && w->first[near]->y1 <= word->y0)
            near++;
        for (size_t k = near; k < w->line_count && k < near + 3 && w->lines[i] == NO_LINE; k++) {
            int from = word->y0 > w->first[k]->y0 ? word->y0 : w->first[k]->y0;
            int to = word->y1 < w->first[k]->y1 ? word->y1 : w->first[k]->y1;
            if ((to - from) * 2 >= height(word))
                w->lines[i] = k;
        }
    }
}

struct placed {
    struct sheet_word word;
    size_t line;
};

static int by_place(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->word.x0 > y->word.x0) - (x->word.x0 < y->word.x0);
}

/* the words line by line, each from left to right; ret: the line of each */
static void sort_words(struct sheet_word *at, size_t count, struct arena *arena, size_t **ret)
{
    struct words w = {.at = at, .count = count, .usual = usual_height(at, count, arena)};
    struct placed *placed = arena_array(arena, struct placed, count + 1);
    w.lines = arena_array(arena, size_t, count + 1);
    w.first = arena_array(arena, struct sheet_word *, count + 1);
    for (size_t i = 0; i < count; i++)
        w.lines[i] = NO_LINE;
    make_lines(&w, false);
    join_small(&w);
    make_lines(&w, true);
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct placed){at[i], w.lines[i]};
    qsort(placed, count, sizeof *placed, by_place);
    for (size_t i = 0; i < count; i++) {
        at[i] = placed[i].word;
        w.lines[i] = placed[i].line;
    }
    *ret = w.lines;
}

/* Boxes of some Chinese fonts are twice as high as the characters: these are about as high as they are wide. */
static void make_low(struct sheet_word *w)
{
    int halves = 0;
    bool han = false;
    for (size_t at = 0, len; at < w->text.len; at += len) {
        uint32_t c;
        len = utf8_decode(w->text.ptr + at, w->text.len - at, &c);
        halves += utf8_is_wide(c) ? 2 : 1;
        han |= utf8_is_wide(c);
    }
    int size = han ? (w->x1 - w->x0) * 2 / halves : height(w), centre = middle(w);
    if (w->confidence < 0 && height(w) * 100 > size * HIGH) { /* those recognised are as high as their line */
        w->y0 = centre - size * LOW / 200;
        w->y1 = centre + size * LOW / 200;
    }
}

size_t sheet_fragments(struct sheet *sheet, struct arena *arena, struct fragment **ret)
{
    size_t count = 0, words = sheet->count < SHEET_WORDS_MAX ? sheet->count : SHEET_WORDS_MAX, *lines;
    struct sheet_out o = {.text = BUF_INIT};
    *ret = arena_array(arena, struct fragment, words + 1);
    if (!words)
        return 0;
    for (size_t i = 0; i < words; i++)
        make_low(&sheet->words[i]);
    qsort(sheet->words, words, sizeof *sheet->words, by_middle);
    sort_words(sheet->words, words, arena, &lines);
    for (size_t first = 0, past; first < words; first = past) {
        for (past = first + 1; past < words && lines[past] == lines[first]; past++)
            ;
        cut_line(&sheet->words[first], past - first, *ret, &count);
    }
    for (size_t i = 0; i < count; i++)
        (*ret)[i].figure = is_figure(&(*ret)[i], &o);
    buf_release(&o.text);
    qsort(*ret, count, sizeof **ret, by_top);
    return count;
}

/* ---- words ---- */

bool sheet_is_apart(struct slice before, struct slice after)
{
    if (!before.len || !after.len)
        return false;
    uint32_t last = utf8_last(before, before.len), first = utf8_at(after, 0);
    return !utf8_is_cjk(last) && !utf8_is_cjk(first) && last != '\n';
}

/* numbers that were recognised are kept with how sure that is */
static void keep_recognised(struct sheet_out *o, const struct sheet_word *w)
{
    bool digits = false;
    for (size_t i = 0; i < w->text.len && !digits; i++)
        digits = utf8_is_digit((unsigned char)w->text.ptr[i]);
    if (!o->arena || w->confidence < 0 || !digits)
        return;
    arena_more(o->arena, o->recognised, o->count, o->room, 64);
    o->recognised[o->count++] = (struct recognised){o->text.len - w->text.len, o->text.len, w->confidence};
}

void sheet_put_words(struct sheet_out *o, const struct fragment *fragment)
{
    int end = 0;
    for (size_t i = 0; i < fragment->count; i++) {
        const struct sheet_word *w = &fragment->words[i];
        if (!w->text.len)
            continue;
        bool gap = end && (w->x0 - end) * 10 > height(w);
        if (gap && sheet_is_apart(buf_slice(&o->text), w->text))
            buf_putc(&o->text, ' ');
        buf_put(&o->text, w->text);
        keep_recognised(o, w);
        end = w->x1;
    }
}

void sheet_put_line(struct sheet_out *o, const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        if (i && sheet_is_apart(buf_slice(&o->text), line->at[i].words[0].text))
            buf_putc(&o->text, ' ');
        sheet_put_words(o, &line->at[i]);
    }
}
