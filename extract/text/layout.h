/* layout - the pieces of a page and the breaks between them
 *
 * How layout is repaired: the text is cut at white space into pieces.  Between two of them stands a break: a space, a
 * line end, or an empty line.  What a break meant, the text as a whole tells best: in the narrow columns of a scanned
 * page the pieces are about as wide as the column, wherever a sentence is, while a text that nobody damaged breaks its
 * lines between paragraphs.  So first the document is judged (struct layout), then every break (enum joint) by it, by
 * the width of the line before, and by the characters on both sides.  For clean.c alone, which writes the pieces
 * together again.
 */
#ifndef EXTRACT_LAYOUT_H
#define EXTRACT_LAYOUT_H

#include "base/arena.h"
#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"

/* Widths are counted in half-width characters: han 2, others 1. */

/* lines that are wider on average are paragraphs: no column of a page is so wide */
#define COLUMN_MAX_ZH 100
#define COLUMN_MAX_EN 130
/* no line of a text that is wrapped is narrower, but headings are */
#define WRAPPED_MIN 28
/* pieces of a page that are at most so wide and stand alone are glyphs of vertical headlines, page numbers, specks */
#define STRAY_MAX 4
/* the number of a page is at most so wide: "第 123 页 共 456 页" */
#define PAGE_NUMBER_MAX 20
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
    const struct knowledge *know;
    struct slice text;
    struct piece *pieces;
    size_t count;
    bool zh;
    bool indents;    /* paragraphs start inward */
    bool broken;     /* lines end anywhere, not where paragraphs end */
    bool rows;       /* lines are those of a table or a list of figures: each is one of its own */
    bool even;       /* lines are all about as wide as column */
    uint32_t column; /* at least so wide is a full line; 0 if unknown */
    uint32_t widest; /* Chinese: of all lines */
    uint32_t edge;   /* English: no line is wider, for what did not fit went to the next; 0 if lines do not end so */
    uint8_t *pairs;  /* the pairs of han that stand side by side in the text, hashed; NULL where nobody asks */
};

/* layout_cut - fills pieces, count and indents from text; know and zh are set */
void layout_cut(struct layout *l, struct arena *arena);
/* layout_join_zh, layout_join_en - judge the document, then set joint and stray of every piece */
void layout_join_zh(struct layout *l, struct arena *arena);
void layout_join_en(struct layout *l, struct arena *arena);

/* the pairs of han that the text itself puts side by side: what they are is one word more often than not */
void layout_collect_pairs(struct layout *l, struct arena *arena);
bool layout_is_pair(const struct layout *l, uint32_t a, uint32_t b);

/* for qsort of uint32_t */
int layout_by_width(const void *a, const void *b);

/* ---- characters ---- */

static inline bool in_set(uint32_t c, const char *set)
{
    size_t len = strlen(set);
    if (c < 0x80)
        return c && memchr(set, (int)c, len);
    for (size_t at = 0; at < len;) {
        uint32_t member;
        at += utf8_decode(set + at, len - at, &member);
        if (member == c)
            return true;
    }
    return false;
}

/* sentences end so */
static inline bool is_final(uint32_t c)
{
    return in_set(c, "。！？!?…");
}

static inline bool is_closing(uint32_t c)
{
    return in_set(c, "”’\"'」』）)】]");
}

static inline bool is_word_letter(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_digit(c);
}

static inline bool is_lower(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF);
}

static inline bool is_han_digit(uint32_t c)
{
    return in_set(c, "〇零一二三四五六七八九十两");
}

static inline bool is_magnitude(uint32_t c)
{
    return in_set(c, "百千万亿");
}

/* stands in no text: control characters, zero width, soft hyphen */
static inline bool is_nothing(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060;
}

static inline bool is_feed(uint32_t c)
{
    return c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == 0x2028 || c == 0x2029 || c == 0x85;
}

/* of a table: "| 风电 | 5.2亿千瓦 |" */
static inline bool is_row(const struct piece *p)
{
    return p->last == '|';
}

static inline struct slice piece_text(const struct layout *l, const struct piece *p)
{
    return slice_sub(l->text, p->start, p->end);
}

/* the code point before the last one of the piece, 0 if it has one only */
static inline uint32_t piece_last_but_one(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    uint32_t c = 0;
    size_t len = utf8_before(s, s.len, &c);
    if (len >= s.len)
        return 0;
    utf8_before(s, s.len - len, &c);
    return c;
}

static inline uint32_t piece_second(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    uint32_t c = 0;
    size_t len = utf8_decode(s.ptr, s.len, &c);
    if (len >= s.len)
        return 0;
    utf8_decode(s.ptr + len, s.len - len, &c);
    return c;
}

#endif
