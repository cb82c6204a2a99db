/* How layout is repaired
 *
 * The text is cut at white space into pieces.  Between two of them stands a break: a space, a line end, or an empty
 * line.  What a break meant, the text as a whole tells best: in the narrow columns of a scanned page the pieces are
 * about as wide as the column, wherever a sentence is, while a text that nobody damaged breaks its lines between
 * paragraphs.  So first the document is judged (struct layout), then every break (enum joint) by it, by the width of
 * the line before, and by the characters on both sides.
 */
#include "extract/clean.h"
#include "base/utf8.h"
#include <stdlib.h>

/* Widths are counted in half-width characters: han 2, others 1. */

/* lines that are wider on average are paragraphs: no column of a page is so wide */
#define COLUMN_MAX_ZH 100
#define COLUMN_MAX_EN 130
/* no line of a text that is wrapped is narrower, but headings are */
#define WRAPPED_MIN 28
/* pieces of a page that are at most so wide and stand alone are glyphs of vertical headlines, page numbers, specks */
#define STRAY_MAX 4
/* lines of one column differ by so much: punctuation does not start a line, numbers are not cut */
#define COLUMN_SPREAD 4
/* a line that starts so far inward starts a paragraph */
#define INDENT_MIN 2
#define INDENT_MAX 12
/* fewer broken lines than these tell nothing of a whole document */
#define BROKEN_LINES_MIN 3

enum gap { GAP_SPACE, GAP_LINE, GAP_BLANK }; /* white space between pieces: none of it a line feed, one, several */

enum joint {
    JOINT_NOTHING,   /* the pieces are one */
    JOINT_SPACE,     /* a space stands between them */
    JOINT_HYPHEN,    /* the hyphen at the end of the first goes, the pieces are one */
    JOINT_PARAGRAPH, /* the second starts a paragraph */
};

struct piece {
    uint32_t start, end;  /* bytes of the document's text */
    uint32_t first, last; /* code points */
    uint32_t width;
    uint32_t column;  /* width of the line up to here */
    enum gap gap;     /* behind it */
    enum joint joint; /* the same, decided */
    bool stray;       /* no part of the text */
    bool starts;      /* a paragraph */
    uint32_t indent;  /* how far its line starts inward, 0 for other pieces */
};

struct layout {
    struct slice text;
    struct piece *pieces;
    size_t count;
    bool zh;
    bool broken;     /* lines end anywhere, not where paragraphs end */
    bool rows;       /* lines are those of a table or a list of figures: each is one of its own */
    bool indents;    /* paragraphs start inward */
    uint32_t widest; /* line of Chinese */
    bool even;       /* and all at about the same width */
    uint32_t column; /* which is at least this */
    uint32_t
        edge; /* English: no line is wider, for words that did not fit went to the next; 0 if lines do not end so */
    uint8_t *pairs; /* the pairs of han that stand side by side in the text, hashed; NULL where nobody asks */
};

/* ---- characters ---- */

static bool in_set(uint32_t c, const char *set)
{
    char bytes[5] = {0};
    if (c == 0)
        return false;
    utf8_encode(c, bytes);
    return strstr(set, bytes) != NULL;
}

/* sentences end so */
static bool is_final(uint32_t c)
{
    return in_set(c, "。！？!?…");
}

static bool is_closing(uint32_t c)
{
    return in_set(c, "”’\"'」』）)】]");
}

static bool is_word_letter(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_digit(c);
}

static bool is_lower(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF);
}

static bool is_han_digit(uint32_t c)
{
    return in_set(c, "〇零一二三四五六七八九十两");
}

static bool is_magnitude(uint32_t c)
{
    return in_set(c, "百千万亿");
}

/* stands in no text: control characters, zero width, soft hyphen */
static bool is_nothing(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060;
}

static bool is_feed(uint32_t c)
{
    return c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == 0x2028 || c == 0x2029 || c == 0x85;
}

static struct slice piece_text(const struct layout *l, const struct piece *p)
{
    return slice_sub(l->text, p->start, p->end);
}

/* the code point before the last one of the piece, 0 if it has one only */
static uint32_t last_but_one(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    uint32_t c = 0;
    size_t len = utf8_before(s, s.len, &c);
    if (len >= s.len)
        return 0;
    utf8_before(s, s.len - len, &c);
    return c;
}

static uint32_t second(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    uint32_t c = 0;
    size_t len = utf8_decode(s.ptr, s.len, &c);
    if (len >= s.len)
        return 0;
    utf8_decode(s.ptr + len, s.len - len, &c);
    return c;
}

/* ---- pieces ---- */

/* passes over white space from at; how many line feeds were in it, and how wide it is behind the last of them */
static size_t skip_white(struct slice text, size_t at, int *ret_feeds, uint32_t *ret_indent)
{
    uint32_t c;
    *ret_feeds = 0;
    *ret_indent = 0;
    while (at < text.len) {
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (!is_feed(c) && !utf8_is_space(c) && !is_nothing(c))
            break;
        if (c == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n')
            len = 2;
        *ret_feeds += is_feed(c);
        *ret_indent = is_feed(c) ? 0 : *ret_indent + (c == '\t' ? 4 : utf8_is_cjk(c) ? 2 : 1);
        at += len;
    }
    return at;
}

/* fills p from the piece at byte at; returns its end.  English is cut at line ends only. */
static size_t measure(struct slice text, size_t at, bool zh, struct piece *p)
{
    uint32_t c;
    *p = (struct piece){.start = (uint32_t)at, .end = (uint32_t)at};
    while (at < text.len) {
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        bool white = utf8_is_space(c);
        if (is_feed(c) || (white && zh))
            break;
        if (!white && !is_nothing(c)) {
            p->first = p->width || p->end > p->start ? p->first : c;
            p->last = c;
            p->end = (uint32_t)(at + len);
        }
        p->width += c == 0 || is_nothing(c) ? 0 : utf8_is_cjk(c) ? 2 : 1;
        at += len;
    }
    return at;
}

static void cut(struct layout *l, struct arena *arena)
{
    size_t room = 0, lines = 0, indented = 0;
    uint32_t indent;
    int feeds = 1;
    for (size_t at = skip_white(l->text, 0, &feeds, &indent); at < l->text.len;) {
        bool line = l->count == 0 || feeds > 0;
        uint32_t inward = line && indent >= INDENT_MIN && indent <= INDENT_MAX ? indent : 0;
        if (l->count == room) {
            l->pieces = arena_grow(arena, l->pieces, room, room ? room * 2 : 64, sizeof *l->pieces);
            room = room ? room * 2 : 64;
        }
        struct piece *p = &l->pieces[l->count++];
        at = measure(l->text, at, l->zh, p);
        p->indent = inward;
        lines += line;
        indented += inward > 0;
        at = skip_white(l->text, at, &feeds, &indent);
        p->gap = feeds == 0 ? GAP_SPACE : feeds == 1 ? GAP_LINE : GAP_BLANK;
    }
    l->indents = indented > 1 && indented < lines;
}

/* ---- the document as a whole: Chinese ---- */

/* a space between Chinese and Latin letters or digits, which many write, or behind half-width punctuation: it ends no
 * line */
static bool is_soft(const struct piece *a, const struct piece *b)
{
    if (a->gap != GAP_SPACE)
        return false;
    return is_word_letter(a->last) || is_word_letter(b->first) || in_set(a->last, ",;:.!?()%\"'") ||
           in_set(b->first, "(\"'#");
}

static bool is_finished(const struct layout *l, const struct piece *p)
{
    return is_final(p->last) || (is_closing(p->last) && is_final(last_but_one(l, p)));
}

static int by_width(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Lines broken in the midst of a sentence: how wide are they, and are they even?  The width that most of them share is
 * the column's; the others are last lines, headings, or those of another column. */
static void judge_columns(struct layout *l, bool read_as_spaces, struct arena *arena)
{
    uint32_t *widths = arena_array(arena, uint32_t, l->count + 1);
    size_t count = 0, best = 0, most = 0;
    for (size_t i = 1; i + 1 < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        if (p->gap != GAP_BLANK && !is_soft(p, p + 1) && !is_soft(p - 1, p) && p->width > STRAY_MAX)
            widths[count++] = p->width + p->indent;
    }
    if (count < 2 * BROKEN_LINES_MIN)
        return;
    qsort(widths, count, sizeof *widths, by_width);
    for (size_t from = 0, to = 0; from < count; from++) {
        while (to < count && widths[to] <= widths[from] + COLUMN_SPREAD)
            to++;
        if (to - from > most) {
            most = to - from;
            best = from;
        }
    }
    l->column = widths[best];
    /* Line ends read as spaces are those of a page, which may have columns of several widths: then none of them counts.
     */
    l->even = most * 100 >= count * (read_as_spaces ? 85 : 50);
}

/* 水电 44400 3.0%, 净利润：15.2亿元: the line of a table ends with a number or with its unit */
static bool ends_row(const struct layout *l, const struct piece *p)
{
    uint32_t last = utf8_narrow(p->last), before = last_but_one(l, p);
    if (utf8_is_digit(last) || last == '%')
        return true;
    bool unit = utf8_is_han(last) || is_word_letter(last);
    return unit && (utf8_is_digit(before) || is_magnitude(before));
}

static void judge_zh(struct layout *l, struct arena *arena)
{
    uint64_t sum = 0, squares = 0;
    size_t breaks = 0, unfinished = 0, alike = 0, spaces = 0, rows = 0, ends = 0;
    uint32_t before = 0, line = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        line += p->width + p->indent;
        if (i + 1 < l->count && is_soft(p, p + 1))
            continue;
        sum += line;
        squares += (uint64_t)line * line;
        bool open = i + 1 < l->count && line > STRAY_MAX && !is_finished(l, p);
        breaks += line > STRAY_MAX;
        unfinished += open;
        ends += open && p->gap != GAP_SPACE;
        rows += open && p->gap != GAP_SPACE && ends_row(l, p) && utf8_is_han(p[1].first);
        alike += open && before && (line > before ? line - before : before - line) <= 4;
        spaces += open && p->gap == GAP_SPACE;
        before = line > STRAY_MAX ? line : before;
        l->widest = line > l->widest ? line : l->widest;
        line = 0;
    }
    /* Where paragraphs start inward, a line that does not carries one on. */
    size_t flush = 0, carried = 0;
    for (size_t i = 1; l->indents && i < l->count; i++) {
        bool starts_line = l->pieces[i - 1].gap != GAP_SPACE && l->pieces[i].indent == 0;
        flush += starts_line;
        carried += starts_line && l->pieces[i - 1].gap == GAP_LINE && !is_finished(l, &l->pieces[i - 1]);
    }
    /* the wide lines count most: some headings make no column, nor some short lines a damaged page */
    bool narrow = sum && squares / sum <= COLUMN_MAX_ZH;
    l->broken = narrow && unfinished >= BROKEN_LINES_MIN && unfinished * 2 >= breaks &&
                (alike * 3 >= unfinished || spaces * 4 >= unfinished);
    l->broken |= narrow && carried > 0 && carried * 2 >= flush;
    l->rows = rows >= BROKEN_LINES_MIN && rows * 2 >= ends;
    l->broken &= !l->rows;
    if (l->broken)
        judge_columns(l, spaces * 4 >= unfinished, arena);
}

/* ---- pairs of characters that the text itself puts together ---- */

#define PAIR_BITS 18

static size_t pair_hash(uint32_t a, uint32_t b)
{
    return (a * UINT32_C(0x9E3779B1) ^ b * UINT32_C(0x85EBCA6B)) >> (32 - PAIR_BITS);
}

static void collect_pairs(struct layout *l, struct arena *arena)
{
    l->pairs = arena_array(arena, uint8_t, ((size_t)1 << PAIR_BITS) / 8);
    uint32_t before = 0, c;
    for (size_t at = 0; at < l->text.len;) {
        at += utf8_decode(l->text.ptr + at, l->text.len - at, &c);
        if (utf8_is_han(c) && utf8_is_han(before)) {
            size_t bit = pair_hash(before, c);
            l->pairs[bit / 8] |= (uint8_t)(1u << bit % 8);
        }
        before = c;
    }
}

static bool is_pair(const struct layout *l, uint32_t a, uint32_t b)
{
    size_t bit = pair_hash(a, b);
    return l->pairs && utf8_is_han(a) && utf8_is_han(b) && (l->pairs[bit / 8] >> bit % 8 & 1);
}

/* ---- stray pieces: Chinese ---- */

/* 经, 者保, 11-, 1DV: alone between empty lines */
static bool is_stray_block(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    bool alone = (i == 0 || p[-1].gap == GAP_BLANK) && (i + 1 == l->count || p->gap == GAP_BLANK);
    if (!alone || p->width > STRAY_MAX || is_finished(l, p) || in_set(p->last, "，、；：,;:"))
        return false;
    /* the last character of a word that was cut before it: 在多国举 / 行 */
    bool between_lines = i > 0 && i + 1 < l->count && p[-1].width > 2 * STRAY_MAX && p[1].width > 2 * STRAY_MAX;
    return !between_lines || !is_pair(l, p[-1].last, p->first) || is_pair(l, p[-1].last, p[1].first);
}

/* a glyph of a vertical byline beside the column, read into its lines: "投资者是维系整个 朱 生态运行的基石" */
/* the mark of a quotation at the start of its line: "> 结合" */
static bool is_quote_mark(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    return p->first == '>' && p->width == 1 && (i == 0 || p[-1].gap != GAP_SPACE);
}

static bool is_stray_glyph(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    if (i == 0 || i + 1 == l->count || p->width > 2 || p[-1].gap == GAP_BLANK || p->gap == GAP_BLANK)
        return false;
    if (p[-1].width < 10 || p[1].width < 10 || p[-1].stray)
        return false;
    if (in_set(p->first, "■□●▲▼"))
        return true;
    return utf8_is_han(p->first) && !is_han_digit(p->first) && !is_magnitude(p->first) && !is_han_digit(p[-1].last) &&
           !is_magnitude(p[-1].last) && !is_word_letter(p[-1].last) && !is_pair(l, p[-1].last, p->first) &&
           !is_pair(l, p->first, p[1].first);
}

static void mark_stray(struct layout *l)
{
    for (size_t i = 0; i < l->count; i++)
        l->pieces[i].stray = is_stray_block(l, i) || is_stray_glyph(l, i) || is_quote_mark(l, i);
}

/* ---- breaks: Chinese ---- */

/* Is the line that ends with piece i as wide as the column?  Where columns differ, the lines around tell. */
static bool is_full(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    if (l->even)
        return p->column + 1 >= l->column;
    uint32_t widest = 0, next = 0; /* the widest line around may be two that were read as one: the next to it counts */
    for (size_t k = i > 3 ? i - 3 : 0; k <= i + 3 && k < l->count; k++) {
        uint32_t width = l->pieces[k].width;
        if (k == i || l->pieces[k].stray)
            continue;
        if (width > widest) {
            next = widest;
            widest = width;
        } else if (width > next) {
            next = width;
        }
    }
    return p->column + 5 >= next;
}

/* a block begins here by its mark: heading, item, quotation */
static bool starts_block(const struct layout *l, const struct piece *p)
{
    return in_set(p->first, "#■□●◆•▲▼★>|") || (p->first == '*' && p->width == 1) ||
           (in_set(p->first, "（(") && is_han_digit(second(l, p)));
}

/* of a table: "| 风电 | 5.2亿千瓦 |" */
static bool is_row(const struct piece *p)
{
    return p->last == '|';
}

/* characters that end no heading and no sentence; those that start none */
#define CARRIES_ON "，、,—（(《“‘的和与及或在将为是被把对从向以于由使让并而且但该各每其比较近超达约逾共仅"
#define CARRIED_ON "，。、；：,.;:！？!?）)》】”’%％的了着们之者性化率额量元"

/* how many characters stand before the first punctuation of the piece: one is the rest of a word (显 / 示，据统计) */
static bool starts_with_rest(const struct layout *l, const struct piece *p)
{
    return utf8_is_han(p->first) && in_set(second(l, p), "，,。；;");
}

/* a numeral goes on: 二 / 十三项, 突破千亿 / 元, 255 / .8GWh */
static bool is_numeral_cut(const struct layout *l, const struct piece *a, const struct piece *b)
{
    if (is_han_digit(a->last) || is_magnitude(a->last))
        return is_han_digit(b->first) || is_magnitude(b->first) || in_set(b->first, "余多个元吨");
    if (utf8_is_digit(a->last))
        return is_magnitude(b->first) || (b->first == '.' && utf8_is_digit(second(l, b)));
    return false;
}

/* the characters on both sides say that one sentence goes on over the break */
static bool is_carried(const struct layout *l, const struct piece *a, const struct piece *b)
{
    return in_set(a->last, CARRIES_ON) || in_set(b->first, CARRIED_ON) || is_numeral_cut(l, a, b) ||
           starts_with_rest(l, b);
}

/* Words with which a paragraph starts and that follow no character but a mark within a sentence: what stands before
 * them unfinished was cut off by the layout. */
static const char *const paragraph_starts[] = {
    "日前，", "近日，", "日前,",  "近日,", "今年以来", "第一，",   "第二，", "第三，",   "第四，",
    "第五，", "第一,",  "第二,",  "第三,", "第四,",    "第五,",    "其一",   "其二",     "其三",
    "首先",   "此外",   "此前，", "此前,", "具体来看", "总之",     "记者从", "记者今天", "据悉",
    "今天（", "今天(",  "昨天（", "昨天(", "本报讯",   "本报记者",
};

/* 10月27日，… */
static bool starts_with_day(struct slice s)
{
    size_t at = 0;
    while (at < s.len && utf8_is_digit((unsigned char)s.ptr[at]))
        at++;
    if (at == 0 || !slice_starts(slice_sub(s, at, s.len), SLICE("月")))
        return false;
    size_t day = at += strlen("月");
    while (at < s.len && utf8_is_digit((unsigned char)s.ptr[at]))
        at++;
    s = slice_sub(s, at, s.len);
    return at > day && (slice_starts(s, SLICE("日，")) || slice_starts(s, SLICE("日,")));
}

static bool starts_paragraph(const struct layout *l, const struct piece *p)
{
    struct slice s = slice_sub(l->text, p->start, p->start + 40);
    for (size_t i = 0; i < sizeof paragraph_starts / sizeof *paragraph_starts; i++)
        if (slice_starts(s, slice_of(paragraph_starts[i])))
            return true;
    return starts_with_day(s);
}

static enum joint space_joint(const struct layout *l, const struct piece *a, const struct piece *b)
{
    bool latin = !utf8_is_cjk(utf8_narrow(a->last)) && !utf8_is_cjk(utf8_narrow(b->first));
    bool marked = in_set(a->last, ",;:!?") && !(is_word_letter(last_but_one(l, a)) && is_word_letter(b->first));
    if ((latin && !marked) || a->last == '|' || b->first == '|')
        return JOINT_SPACE;
    if (is_soft(a, b) || !utf8_is_han(a->last) || !utf8_is_han(b->first) || is_numeral_cut(l, a, b))
        return JOINT_NOTHING;
    if (is_magnitude(a->last) && (utf8_is_digit(last_but_one(l, a)) || is_han_digit(last_but_one(l, a))))
        return JOINT_NOTHING;
    /* a space that somebody wrote, in a heading or a list of names */
    return !l->broken || (l->even && a->column + 1 < l->column) ? JOINT_SPACE : JOINT_NOTHING;
}

/* One line without a mark, all there is of its paragraph, and the same words again in what follows: a heading that
 * happens to be as wide as the column ("德国工业产出跌至5年来最低水平 /
 * 德国联邦统计局7日公布的数据显示，德国6月工业产出…") */
static bool is_wide_heading(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    struct slice line = piece_text(l, a), next = slice_sub(l->text, b->start, b->start + 150);
    size_t same = 0, len;
    uint32_t c;
    bool rest = b->width + 2 < a->width && b->gap == GAP_BLANK && !is_finished(l, b); /* of a heading of two lines */
    if (!a->starts || rest || next.len < line.len)
        return false;
    for (size_t at = 0; at < line.len; at += len) {
        len = utf8_decode(line.ptr + at, line.len - at, &c);
        if (in_set(c, "，,；;。"))
            return false;
        if (!utf8_is_han(c) || at + len >= line.len)
            continue;
        size_t after = utf8_decode(line.ptr + at + len, line.len - at - len, &c);
        same += utf8_is_han(c) && memmem(next.ptr, next.len, line.ptr + at, len + after) != NULL;
    }
    return same >= 3;
}

static enum joint blank_joint_broken(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    if (starts_block(l, b) || is_row(a) || is_finished(l, a) || (utf8_is_han(a->last) && starts_paragraph(l, b)))
        return JOINT_PARAGRAPH;
    if (is_carried(l, a, b))
        return JOINT_NOTHING;
    if (is_full(l, i))
        return is_wide_heading(l, i, b) ? JOINT_PARAGRAPH : JOINT_NOTHING;
    return is_pair(l, a->last, b->first) ? JOINT_NOTHING : JOINT_PARAGRAPH;
}

/* width of what cannot be cut at the start of a piece: one character, or a word or number */
static uint32_t first_unit_width(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    size_t len = 0;
    while (len < s.len && (unsigned char)s.ptr[len] < 0x80 && s.ptr[len] != ' ')
        len++;
    return len ? (uint32_t)len : 2;
}

static enum joint line_joint_broken(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    if (starts_block(l, b) || is_row(a) || (l->indents && b->indent))
        return JOINT_PARAGRAPH;
    if (is_full(l, i))
        return JOINT_NOTHING;
    if (is_finished(l, a))
        return JOINT_PARAGRAPH;
    /* in an even column what goes on would stand on this line, if it has room there */
    bool meant = l->even && a->column + first_unit_width(l, b) <= l->column;
    return meant && !is_carried(l, a, b) ? JOINT_PARAGRAPH : JOINT_NOTHING;
}

/* A short text of few lines, whose widest ones end without a stop and are no headings, for a comma is in them. */
static bool is_wrapped(const struct layout *l, const struct piece *a, enum gap gap)
{
    struct slice s = piece_text(l, a);
    bool widest = a->column + COLUMN_SPREAD >= l->widest && l->widest <= COLUMN_MAX_ZH && a->column >= WRAPPED_MIN;
    return gap == GAP_LINE && widest && !l->rows &&
           (memmem(s.ptr, s.len, "，", strlen("，")) || memchr(s.ptr, ',', s.len));
}

/* the joint behind piece i, which is followed by b (stray pieces left out) over the widest gap between them */
static enum joint joint_zh(const struct layout *l, size_t i, const struct piece *b, enum gap gap, bool heading)
{
    const struct piece *a = &l->pieces[i];
    bool latin = !utf8_is_cjk(a->last) && !utf8_is_cjk(b->first) && is_word_letter(a->last) && is_word_letter(b->first);
    enum joint joint;
    if (gap == GAP_SPACE)
        return space_joint(l, a, b);
    if (heading)
        return JOINT_PARAGRAPH;
    if (l->broken)
        joint = gap == GAP_LINE ? line_joint_broken(l, i, b) : blank_joint_broken(l, i, b);
    else
        joint = !starts_block(l, b) && !is_finished(l, a) && (is_carried(l, a, b) || is_wrapped(l, a, gap))
                    ? JOINT_NOTHING
                    : JOINT_PARAGRAPH;
    return joint == JOINT_NOTHING && latin ? JOINT_SPACE : joint;
}

static void join_zh(struct layout *l, struct arena *arena)
{
    judge_zh(l, arena);
    if (l->broken) {
        collect_pairs(l, arena);
        mark_stray(l);
    }
    uint32_t column = 0;
    bool heading = false, starts = true;
    for (size_t i = 0, next; i < l->count; i = next) {
        struct piece *a = &l->pieces[i];
        enum gap gap = a->gap;
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            gap = l->pieces[next].gap > gap ? l->pieces[next].gap : gap;
        if (a->stray)
            continue;
        heading |= column == 0 && a->first == '#';
        a->column = column + a->width + a->indent;
        a->starts = starts;
        if (next == l->count)
            break;
        a->joint = joint_zh(l, i, &l->pieces[next], gap, heading);
        bool line_goes_on = gap == GAP_SPACE && (is_soft(a, &l->pieces[next]) || a->joint == JOINT_SPACE) &&
                            !(l->even && a->column >= l->column);
        column = line_goes_on ? a->column + 1 : 0;
        heading &= gap == GAP_SPACE;
        starts = a->joint == JOINT_PARAGRAPH;
    }
}

/* ---- English ---- */

static bool is_finished_en(const struct layout *l, const struct piece *p)
{
    uint32_t c = is_closing(p->last) ? last_but_one(l, p) : p->last;
    return in_set(c, ".!?:") || p->last == ':';
}

/* "U.S.", "Inc.", "Mr.": at the end of a line they end no sentence */
static bool ends_abbreviated(const struct layout *l, const struct piece *p)
{
    static const char *const words[] = {"U.S.", "U.K.", "E.U.", "U.N.", "Mr.", "Ms.",
                                        "Mrs.", "Dr.",  "No.",  "vs.",  "St.", "approx."};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_ends(piece_text(l, p), slice_of(words[i])))
            return true;
    return false;
}

/* the last word asks for another: "in 2023, while" */
static bool ends_open(const struct layout *l, const struct piece *p)
{
    static const char *const words[] = {
        " a",  " an", " and",  " as",   " at",   " but", " by",    " for", " from",  " in",    " into",  " its", " of",
        " on", " or", " over", " than", " that", " the", " their", " to",  " under", " which", " while", " with"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_ends(piece_text(l, p), slice_of(words[i])))
            return true;
    return false;
}

static bool starts_item(const struct layout *l, const struct piece *p)
{
    uint32_t next = second(l, p);
    if (in_set(p->first, "•·●■▪◦#>|") || (in_set(p->first, "-*–—") && next == ' '))
        return true;
    return utf8_is_digit(p->first) && in_set(next, ".)") && p->width > 3 && piece_text(l, p).ptr[2] == ' ';
}

/* "Page 12", "12", "- 12 -", "Page 3 of 40" */
static bool is_furniture(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    struct slice s = piece_text(l, p);
    if (p->width > 16 || (i > 0 && p[-1].gap == GAP_SPACE))
        return false;
    if (slice_starts(s, SLICE("Page ")) || slice_starts(s, SLICE("page ")) || slice_starts(s, SLICE("PAGE ")))
        s = slice_sub(s, 5, s.len);
    else if (!((i == 0 || p[-1].gap == GAP_BLANK) && p->gap == GAP_BLANK))
        return false;
    bool digit = false;
    for (size_t k = 0; k < s.len; k++) {
        digit |= utf8_is_digit((unsigned char)s.ptr[k]);
        if (!strchr("0123456789 -of/", s.ptr[k]))
            return false;
    }
    return digit && s.len <= 12;
}

static uint32_t first_word_width(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    const char *space = memchr(s.ptr, ' ', s.len);
    return (uint32_t)utf8_count(slice_sub(s, 0, space ? (size_t)(space - s.ptr) : s.len));
}

/* would the first word of the next line have had room on this one? */
static bool has_room(const struct layout *l, const struct piece *a, const struct piece *b, uint32_t edge)
{
    return a->indent + a->width + 1 + first_word_width(l, b) <= edge;
}

/* Where a line was broken because a word did not fit, a break before a word that would have fitted is meant: a
 * paragraph ends. */
static void judge_edge(struct layout *l, uint32_t widest)
{
    size_t carried = 0, roomy = 0;
    for (size_t i = 0; i + 1 < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        if (p->gap != GAP_LINE || p->stray || p[1].stray || !is_lower(p[1].first) || is_finished_en(l, p) ||
            p->last == '-')
            continue;
        carried++;
        roomy += has_room(l, p, p + 1, widest);
    }
    if (carried >= 2 * BROKEN_LINES_MIN && roomy * 20 <= carried)
        l->edge = widest;
}

static void judge_en(struct layout *l, struct arena *arena)
{
    uint32_t *widths = arena_array(arena, uint32_t, l->count + 1);
    size_t lines = 0, carried = 0;
    uint64_t sum = 0, squares = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        sum += p->width;
        squares += (uint64_t)p->width * p->width;
        if (i + 1 == l->count || p->stray || p[1].stray || p->gap == GAP_BLANK)
            continue;
        lines++;
        bool hyphen = p->last == '-' && is_lower(last_but_one(l, p)) && is_lower(p[1].first);
        if (hyphen || (is_lower(p[1].first) && !is_finished_en(l, p)))
            widths[carried++] = p->width + p->indent;
    }
    l->broken = carried > 0 && carried * 5 >= lines && squares / sum <= COLUMN_MAX_EN;
    if (!l->broken)
        return;
    qsort(widths, carried, sizeof *widths, by_width);
    l->column = widths[carried / 10];
    l->even = carried >= 2 * BROKEN_LINES_MIN;
    judge_edge(l, widths[carried - 1]);
}

static enum joint joint_en(const struct layout *l, size_t i, const struct piece *b, enum gap gap)
{
    const struct piece *a = &l->pieces[i];
    bool finished = is_finished_en(l, a) && !ends_abbreviated(l, a);
    if (gap == GAP_SPACE)
        return JOINT_SPACE;
    bool full = l->edge ? !has_room(l, a, b, l->edge) : a->width >= l->column;
    bool item = starts_item(l, b) && !(utf8_is_digit(b->first) && l->broken && full && !finished);
    if (item || is_row(a) || (a->first == '#' && a->width > 1) ||
        (l->broken && l->indents && b->indent && (finished || !full)))
        return JOINT_PARAGRAPH;
    if (a->last == '-' && is_lower(last_but_one(l, a)) && is_lower(b->first) && (l->broken || gap == GAP_LINE))
        return JOINT_HYPHEN;
    if (!finished && (is_lower(b->first) || in_set(a->last, ",(&–—") || in_set(b->first, ",.;)%") || ends_open(l, a)))
        return JOINT_SPACE;
    if (!l->broken)
        return JOINT_PARAGRAPH;
    if (gap == GAP_BLANK)
        return !finished && full && l->even ? JOINT_SPACE : JOINT_PARAGRAPH;
    /* a short line within a block that ends with a blank is the last of its paragraph, or a heading */
    bool nearly = l->edge ? !finished && a->width >= l->column : a->width * 10 >= l->column * 7;
    return full || nearly ? JOINT_SPACE : JOINT_PARAGRAPH;
}

static void join_en(struct layout *l, struct arena *arena)
{
    for (size_t i = 0; i < l->count; i++)
        l->pieces[i].stray = is_furniture(l, i);
    judge_en(l, arena);
    for (size_t i = 0, next; i < l->count; i = next) {
        struct piece *a = &l->pieces[i];
        enum gap gap = a->gap;
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            gap = l->pieces[next].gap > gap ? l->pieces[next].gap : gap;
        if (!a->stray && next < l->count)
            a->joint = joint_en(l, i, &l->pieces[next], gap);
    }
}

/* ---- writing ---- */

struct writer {
    char *text;
    uint32_t *origin;
    size_t len;
    bool zh;
    bool quoted;     /* within straight quotes, which come out curved */
    bool bracket;    /* the last bracket opened came out full-width */
    uint32_t before; /* code point written last, 0 at the start of a paragraph */
};

static void put_bytes(struct writer *w, const char *bytes, size_t len, size_t origin)
{
    for (size_t i = 0; i < len; i++) {
        w->text[w->len] = bytes[i];
        w->origin[w->len++] = (uint32_t)origin;
    }
}

static void put_code(struct writer *w, uint32_t c, size_t origin)
{
    char bytes[4];
    put_bytes(w, bytes, utf8_encode(c, bytes), origin);
    w->before = c;
}

/* half-width punctuation that Chinese writes full-width */
static uint32_t widen(uint32_t c)
{
    switch (c) {
    case ',':
        return 0xFF0C;
    case ':':
        return 0xFF1A;
    case ';':
        return 0xFF1B;
    case '?':
        return 0xFF1F;
    case '!':
        return 0xFF01;
    case '(':
        return 0xFF08;
    case ')':
        return 0xFF09;
    default:
        return c;
    }
}

static bool is_chinese_side(uint32_t c)
{
    return utf8_is_cjk(c) || in_set(c, "“”‘’—…");
}

/* the punctuation mark c between the characters before and after, in Chinese text */
static uint32_t punctuation_zh(struct writer *w, uint32_t c, uint32_t after)
{
    if (c == '"') { /* opens or closes by its neighbours, else by turns */
        bool opens = w->before == 0 || in_set(w->before, "，。：；（");
        bool closes = after == 0 || in_set(after, "，。、：；）,.:;)");
        w->quoted = opens == closes ? !w->quoted : opens;
        return w->quoted ? 0x201C : 0x201D;
    }
    uint32_t wide = widen(c);
    if (wide == c)
        return c;
    bool before_zh = is_chinese_side(w->before) || w->before == '%', after_zh = is_chinese_side(after);
    bool widened = before_zh || after_zh || (c == ',' && w->before && after == 0);
    if (c == '(')
        w->bracket = widened;
    if (c == ')' && w->bracket)
        widened = true;
    return widened ? wide : c;
}

/* Misread characters within a numeral: 3O万吨, l5%, 1.8亍千瓦, 300万干瓦.  next is the one behind. */
static uint32_t misread_zh(const struct writer *w, uint32_t c, uint32_t next)
{
    bool after_digit = utf8_is_digit(w->before),
         number = after_digit || is_han_digit(w->before) || is_magnitude(w->before);
    switch (c) {
    case 'O':
    case 'o': /* 2O25, 3O万 */
        return after_digit && (utf8_is_digit(next) || in_set(next, "万亿千百%年月日.")) ? '0' : c;
    case 'l':
    case 'I':
        if (!after_digit && is_word_letter(w->before))
            return c;
        return after_digit ? (utf8_is_digit(next) || in_set(next, "万亿千百%年月日.") ? '1' : c)
                           : (utf8_is_digit(next) && utf8_is_han(w->before) ? '1' : c);
    case 0x4E8D: /* 亍 for 亿 */
        return number ? 0x4EBF : c;
    case 0x5E72: /* 干 for 千 */
        return number && in_set(next, "瓦克米") ? 0x5343 : c;
    default:
        return c;
    }
}

/* the next character of the piece behind at, or the first of the piece that is joined to it; 0 at a border */
static uint32_t look_ahead(const struct layout *l, const struct piece *p, const struct piece *next, size_t at)
{
    uint32_t c;
    while (at < p->end) {
        at += utf8_decode(l->text.ptr + at, p->end - at, &c);
        if (!is_nothing(c))
            return c;
    }
    return next && (p->joint == JOINT_NOTHING || p->joint == JOINT_HYPHEN) ? next->first : 0;
}

/* **bold** and __bold__, as programs that read pages write them */
static bool is_emphasis(struct slice text, size_t at)
{
    char c = text.ptr[at];
    return (c == '*' || c == '_') &&
           ((at > 0 && text.ptr[at - 1] == c) || (at + 1 < text.len && text.ptr[at + 1] == c));
}

static void put_piece(const struct layout *l, struct writer *w, const struct piece *p, const struct piece *next)
{
    size_t end = p->joint == JOINT_HYPHEN && next ? p->end - 1 : p->end;
    for (size_t at = p->start, len; at < end; at += len) {
        uint32_t c;
        len = utf8_decode(l->text.ptr + at, l->text.len - at, &c);
        if (is_nothing(c) || is_emphasis(l->text, at))
            continue;
        if (utf8_is_space(c)) {
            if (w->before != ' ')
                put_code(w, ' ', at);
            continue;
        }
        if (!w->zh || c > 0x5FFF || (c >= 0x100 && c < 0x4E00)) {
            put_bytes(w, l->text.ptr + at, len, at);
            w->before = c;
            continue;
        }
        uint32_t after = look_ahead(l, p, next, at + len);
        put_code(w, punctuation_zh(w, misread_zh(w, c, after), after), at);
    }
}

static void put_joint(struct writer *w, enum joint joint, size_t origin)
{
    if (joint == JOINT_SPACE && w->before != ' ')
        put_code(w, ' ', origin);
    if (joint == JOINT_PARAGRAPH) {
        put_bytes(w, "\n", 1, origin);
        w->before = 0;
        w->quoted = w->bracket = false;
    }
}

/* bytes that the clean text can need: a widened mark is three for one */
static size_t room_needed(const struct layout *l)
{
    size_t marks = 0;
    for (size_t i = 0; l->zh && i < l->text.len; i++)
        marks += l->text.ptr[i] == '"' || widen((unsigned char)l->text.ptr[i]) != (unsigned char)l->text.ptr[i];
    return l->text.len + 2 * marks + 1;
}

static void write_text(const struct layout *l, struct arena *arena, struct clean *ret)
{
    size_t room = room_needed(l);
    struct writer w = {.text = arena_alloc(arena, room), .origin = arena_array(arena, uint32_t, room), .zh = l->zh};
    for (size_t i = 0, next; i < l->count; i = next) {
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            ;
        if (l->pieces[i].stray)
            continue;
        const struct piece *b = next < l->count ? &l->pieces[next] : NULL;
        put_piece(l, &w, &l->pieces[i], b);
        if (b)
            put_joint(&w, l->pieces[i].joint, b->start);
    }
    w.origin[w.len] = (uint32_t)l->text.len;
    *ret = (struct clean){{w.text, w.len}, w.origin};
}

static bool is_chinese(const struct document *document)
{
    size_t han = 0, letters = 0, len;
    struct slice text = slice_sub(document->text, 0, 1 << 16);
    if (document->language != LANGUAGE_UNKNOWN)
        return document->language == LANGUAGE_ZH;
    for (size_t at = 0; at < text.len; at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        han += utf8_is_han(c);
        letters += utf8_is_letter(c);
    }
    return han * 3 >= letters;
}

void clean_text(const struct document *document, struct arena *arena, struct clean *ret)
{
    struct layout l = {.text = document->text, .zh = is_chinese(document)};
    cut(&l, arena);
    if (l.zh)
        join_zh(&l, arena);
    else
        join_en(&l, arena);
    write_text(&l, arena, ret);
}

void clean_origin(const struct clean *clean, struct slice original, size_t start, size_t end, size_t *ret_start,
                  size_t *ret_end)
{
    uint32_t c;
    size_t last = clean->origin[end - 1];
    *ret_start = clean->origin[start];
    *ret_end = last + (last < original.len ? utf8_decode(original.ptr + last, original.len - last, &c) : 0);
}
