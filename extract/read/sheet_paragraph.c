#include "base/utf8.h"
#include "extract/read/sheet_internal.h"
#include <stdlib.h>

/* lines of one paragraph: their heights differ by so much at most, in hundredths; the gap between them is so much of
 * it; the first line of a paragraph stands so far in */
#define HEIGHT_DIFFERS 22
#define GAP_MAX 70
#define INDENT_MIN 110
/* a line that ends a sentence goes on if it is so near the edge, in hundredths of its height */
#define JUSTIFIED 15
#define ADDRESS_MAX 500
/* points one behind the other that lead to the number of a page */
#define LEADERS 3

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
    if (slice_starts_any(s, "•", "●", "■", "◆", "▪", "·", "—", "☞"))
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

static bool is_same_size(const struct sheet_line *line, const struct sheet_line *next)
{
    int low = line->height < next->height ? line->height : next->height, high = line->height + next->height - low;
    return (high - low) * 100 <= high * HEIGHT_DIFFERS;
}

/* does the next line stand below, in the same column, without a gap? */
static bool is_below(const struct sheet_line *line, const struct sheet_line *next)
{
    int high = line->height > next->height ? line->height : next->height;
    return line->page == next->page && next->left == line->left && next->box.y0 > line->box.y0 &&
           (next->box.y0 - line->box.y1) * 100 <= high * GAP_MAX;
}

/* the right edge of lines that stand close below each other is that of the longest: blocks are narrower than columns */
void sheet_set_edges(struct sheet_lines *l)
{
    for (size_t first = 0, past; first < l->count; first = past) {
        int right = l->at[first].box.x1;
        for (past = first + 1; past < l->count; past++) {
            const struct sheet_line *line = &l->at[past - 1], *next = &l->at[past];
            if (line->table || next->table || !line->count || !next->count || !is_same_size(line, next) ||
                !is_below(line, next))
                break;
            right = next->box.x1 > right ? next->box.x1 : right;
        }
        for (size_t i = first; i < past && past > first + 1; i++)
            l->at[i].right = right;
    }
}

/* "Introduction . . . . . 3": a line of a table of contents */
static bool has_leaders(const struct sheet_line *line)
{
    size_t dots = 0;
    for (size_t i = 0; i < line->count; i++)
        for (size_t k = 0; k < line->at[i].count && dots < LEADERS; k++) {
            struct slice word = line->at[i].words[k].text;
            bool dot = slice_equal(word, SLICE(".")) || slice_ends_any(word, "...", "…");
            dots = dot ? dots + 1 : 0;
        }
    return dots >= LEADERS;
}

/* does the next line begin a paragraph by standing further in than the one before, or further out? */
static bool is_indented(const struct sheet_line *line, bool starts, const struct sheet_line *next)
{
    int high = line->height > next->height ? line->height : next->height;
    if (!is_below(line, next))
        return (next->box.x0 - next->left) * 100 > high * INDENT_MIN;
    int in = next->box.x0 - line->box.x0;
    bool hangs = starts && is_bullet(line->at[0].words[0].text);
    return (!hangs && in * 100 > high * INDENT_MIN) || (!starts && -in * 100 > high * INDENT_MIN);
}

bool sheet_goes_on(const struct sheet_line *line, bool starts, const struct sheet_line *next)
{
    int high = line->height > next->height ? line->height : next->height;
    bool beside = line->page == next->page && next->left == line->left && next->box.y0 > line->box.y0;
    if (!is_same_size(line, next) || is_bullet(next->at[0].words[0].text) || (beside && !is_below(line, next)) ||
        is_indented(line, starts, next) || has_leaders(line))
        return false;
    int room = line->right - line->box.x1;
    if (ends_sentence(line) && room * 100 > high * JUSTIFIED)
        return false;
    return room < first_word(next);
}

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

void sheet_find_known(const struct sheet *sheets, size_t count, struct arena *arena, struct sheet_known *ret)
{
    size_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += sheets[i].count;
    *ret = (struct sheet_known){.at = arena_array(arena, struct slice, all + 1)};
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sheets[i].count; k++)
            if (sheets[i].words[k].text.len && is_small(sheets[i].words[k].text.ptr[0]))
                ret->at[ret->count++] = letters_of(sheets[i].words[k].text);
    if (ret->count)
        qsort(ret->at, ret->count, sizeof *ret->at, by_bytes);
}

/* the hyphen at the end of a line belongs to the word, if what comes behind it is a word of its own: one that stands
 * alone elsewhere (its own place counts as one) */
static bool keeps_hyphen(const struct sheet_known *known, struct slice after)
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

/* the text ends in a hyphen that the end of a line put into a word; ret: its bytes */
static bool is_broken(const struct sheet_known *known, struct slice before, struct slice after, size_t *ret)
{
    uint32_t mark = before.len ? utf8_last(before, before.len) : ' ';
    bool hyphen = mark == '-' || mark == 0x2010 || mark == 0xAD;
    *ret = hyphen ? utf8_before(before, before.len, &mark) : 0;
    return hyphen && before.len > *ret && utf8_is_letter(utf8_last(before, before.len - *ret)) && after.len &&
           is_small(after.ptr[0]) && !keeps_hyphen(known, after);
}

/* a blank stands between two lines: not behind a hyphen, in an address, or in a number ("1," and "250") */
static bool is_parted(struct slice before, struct slice after)
{
    uint32_t last = before.len ? utf8_last(before, before.len) : ' ';
    bool number = (last == ',' || last == '.') && before.len > 1 && utf8_is_digit(utf8_at(after, 0)) &&
                  utf8_is_digit((unsigned char)before.ptr[before.len - 2]);
    return !number && last != '-' && last != 0x2010 && last != 0xAD && !is_address(before) &&
           sheet_is_apart(before, after);
}

void sheet_join_line(struct sheet_out *o, const struct sheet_known *known, const struct sheet_line *line)
{
    struct slice before = buf_slice(&o->text), after = line->at[0].words[0].text;
    size_t hyphen;
    if (is_broken(known, before, after, &hyphen))
        buf_cut(&o->text, before.len - hyphen);
    else if (is_parted(before, after))
        buf_putc(&o->text, ' ');
    sheet_put_line(o, line);
}
