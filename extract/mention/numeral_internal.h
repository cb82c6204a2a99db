/* numeral_internal - what the numeral files share: the tables and the reading of digits */
#ifndef EXTRACT_NUMERAL_INTERNAL_H
#define EXTRACT_NUMERAL_INTERNAL_H

#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/quantity.h"

/* what a Chinese character does in a numeral (numeral_zh.json, "numeral.character") */
enum glyph_kind {
    GLYPH_NONE,
    GLYPH_DIGIT,     /* 〇 to 九, 两 */
    GLYPH_TENS,      /* 廿 卅 卌: twenty to forty in one character */
    GLYPH_POWER,     /* 十 百 千 */
    GLYPH_MAGNITUDE, /* 万 亿 兆 */
    GLYPH_MORE,      /* 多 余: behind a round number, somewhat more */
    GLYPH_SOME,      /* 几 数: an unnamed digit */
    GLYPH_HALF,
    GLYPH_POINT,
    GLYPH_MINUS,
    GLYPH_WORD /* may start a word that is a number of its own: 对 of 对折, 过 of 过半 */
};

struct glyph {
    enum glyph_kind kind;
    struct decimal value;
    bool formal; /* 陆, 伍: alone a word like any other, a digit only among other numeral characters */
};

enum { GLYPH_ROWS = 256 }; /* rows are numbered in a byte; row 0 is no glyph */

struct numeral_tables {
    uint8_t glyph_of[65536]; /* code point of the basic plane to its row */
    struct glyph glyphs[GLYPH_ROWS];
    struct utf8_set numeral; /* those that have a row */
    int zh_word, zh_stop, zh_latin, zh_counted, zh_rich, zh_dozen;
    int en_word, en_suffix, en_stop, en_share, en_ratio, en_ratio_stop;
};

/* a list of numerals that grows in the arena */
struct numerals {
    struct arena *arena;
    struct numeral *at;
    size_t count, room;
};
void numerals_add(struct numerals *list, const struct numeral *numeral);

/* numeral_digits - a number in ASCII or full-width digits at byte at of text
 *
 * Takes separators of thousands (1,234 or 12,34,567 or 1 234), decimals, a leading point (.5) and an exponent (2e5).
 * Of a chain with several points (192.168.1.2, 3.2.1) only the first part is read.
 * Returns the bytes read, 0 if there is no number; ret is set only then.
 */
size_t numeral_digits(struct slice text, size_t at, struct decimal *ret);
/* the bytes of this English word, written in lower case, at byte at, in either case; 0 if it is not there */
size_t numeral_word_at(struct slice text, size_t at, const char *word);
/* one digit at byte at: its value, -1 if there is none; len its bytes */
int numeral_digit(struct slice text, size_t at, size_t *ret_len);
/* bytes of the digits at byte at: what to pass over where a number is too large to be one */
size_t numeral_run(struct slice text, size_t at);
/* the bytes of a sign at byte at that belongs to the number behind it, 0 if there is none; negative says which */
size_t numeral_sign(struct slice text, size_t at, bool *ret_negative);
/* bytes of ½ ¼ ¾ and the like at byte at, 0 if there is none */
size_t numeral_vulgar(struct slice text, size_t at, struct decimal *ret);
/* bytes of "3/4" at byte at, 0 if it is none; a chain (5/17/2018) or 0 below is none */
size_t numeral_slash(struct slice text, size_t at, struct decimal *ret);
/* a quotient with as many digits as a share in words needs; false if b is zero */
bool numeral_quotient(struct decimal a, struct decimal b, struct decimal *ret);
/* bytes of blanks at byte at, at most two */
size_t numeral_blank(struct slice text, size_t at);

void numeral_find_zh(const struct knowledge *know, struct slice text, struct numerals *list);
void numeral_find_en(const struct knowledge *know, struct slice text, struct numerals *list);

#endif
