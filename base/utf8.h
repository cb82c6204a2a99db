/* utf8 - code points in text
 *
 * Input becomes valid UTF-8 once, on reading (extract/read/read.h); behind that these never fail.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/slice.h"
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

/* U+1000 to U+FFFF without the rows in which surrogates are: well-formed in three bytes */
static inline bool utf8_three(const unsigned char *p, size_t left)
{
    return left >= 3 && p[0] - 0xE1u <= 0xEFu - 0xE1u && p[0] != 0xED && ((p[1] ^ 0x80) | (p[2] ^ 0x80)) < 0x40;
}
/* by far the most of Chinese text is U+3000 to U+9FFF, in which nothing has case or is escaped */
static inline bool utf8_common_three(const unsigned char *p, size_t left)
{
    return utf8_three(p, left) && p[0] >= 0xE3 && p[0] <= 0xE9;
}

/* behind the characters from at on that stand for themselves in JSON, HTML and XML: those, and the full-width marks
 * between them */
static inline size_t utf8_skip_wide(struct slice text, size_t at)
{
    for (; text.len - at >= 3; at += 3) {
        const unsigned char *p = (const unsigned char *)text.ptr + at;
        bool lead = p[0] - 0xE3u <= 0xE9u - 0xE3u || (p[0] == 0xEF && (p[1] | 1) == 0xBD);
        if (!lead || ((p[1] ^ 0x80) | (p[2] ^ 0x80)) >= 0x40)
            break;
    }
    return at;
}

size_t utf8_decode_any(const char *ptr, size_t len, uint32_t *ret); /* utf8_decode for the rarer characters too */

/* utf8_decode - the code point at ptr (len bytes are there, len > 0)
 *
 * ret gets it; returns its length in bytes, 1 to 4.  A byte that starts no well-formed character gives
 * U+FFFD and 1.
 */
static inline size_t utf8_decode(const char *ptr, size_t len, uint32_t *ret)
{
    const unsigned char *p = (const unsigned char *)ptr;

    if (p[0] < 0x80) {
        *ret = p[0];
        return 1;
    }
    if (!utf8_three(p, len))
        return utf8_decode_any(ptr, len, ret);
    *ret = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return 3;
}
/* the code point at offset at, 0 at the end and beyond it */
static inline uint32_t utf8_at(struct slice text, size_t at)
{
    uint32_t c = 0;

    if (at < text.len)
        utf8_decode(text.ptr + at, text.len - at, &c);
    return c;
}
/* the code point before offset at (> 0); returns its length in bytes */
size_t utf8_before(struct slice text, size_t at, uint32_t *ret);
/* the code point that ends at offset at, 0 at the start */
uint32_t utf8_last(struct slice text, size_t at);
/* writes 1 to 4 bytes */
size_t utf8_encode(uint32_t code_point, char out[4]);
/* bytes of text that are well-formed UTF-8, from its start: text.len if all are */
size_t utf8_valid(struct slice text);
/* code points */
size_t utf8_count(struct slice text);
/* at most max_points code points of the text, never cut inside one */
struct slice utf8_cut(struct slice text, size_t max_points);

/* the tables behind the questions below, for the characters that are not told at a glance */
bool utf8_is_rare_han(uint32_t c);
bool utf8_is_rare_wide(uint32_t c);
bool utf8_is_rare_space(uint32_t c);
bool utf8_is_rare_letter(uint32_t c);

/* by far the most characters of Chinese text */
static inline bool utf8_is_ideograph(uint32_t c)
{
    return c - 0x4E00u < 0x5200u;
}
/* behind the ideographs that stand one after another from at on: neither marks nor blanks, and mostly all there is; in
 * text that is no UTF-8 it may end within a character, never behind the text */
static inline size_t utf8_skip_ideographs(struct slice text, size_t at)
{
    for (; text.len - at >= 3; at += 3) {
        const unsigned char *p = (const unsigned char *)text.ptr + at;
        unsigned lead = (unsigned)p[0] << 8 | p[1]; /* from E4 B8 80 to E9 BF BF */
        if (lead - 0xE4B8u > 0xE9BFu - 0xE4B8u)
            break;
    }
    return at;
}
/* characters of the basic plane, a bit each */
struct utf8_set {
    uint64_t bits[65536 / 64];
};
static inline void utf8_set_add(struct utf8_set *set, uint32_t c)
{
    if (c < 65536)
        set->bits[c / 64] |= (uint64_t)1 << c % 64;
}
static inline bool utf8_set_has(const struct utf8_set *set, uint32_t c)
{
    return c < 65536 && (set->bits[c / 64] >> c % 64 & 1);
}
/* behind the characters from at on that start with E4 to E9, as ideographs do, and are not in the set: nearly all of a
 * Chinese text, at a look each */
static inline size_t utf8_skip_outside(const struct utf8_set *set, struct slice text, size_t at)
{
    for (; at + 3 <= text.len; at += 3) {
        const unsigned char *p = (const unsigned char *)text.ptr + at;
        if (p[0] - 0xE4u > 0xE9u - 0xE4u || (set->bits[(p[0] & 0xFu) << 6 | (p[1] & 0x3Fu)] >> (p[2] & 0x3F) & 1))
            break;
    }
    return at;
}
/* the characters of tables that have one entry for each of them: U+4E00 to U+9FFF */
#define UTF8_HAN_FIRST 0x4E00u
#define UTF8_HAN_COUNT 0x5200u
/* a Chinese character (unified ideographs, compatibility, 〇, 々) */
static inline bool utf8_is_han(uint32_t c)
{
    return utf8_is_ideograph(c) || (c >= 0x3005 && utf8_is_rare_han(c));
}
/* han, or full-width punctuation and letters (U+3000-303F, U+FF00-FFEF) */
static inline bool utf8_is_cjk(uint32_t c)
{
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) || utf8_is_han(c);
}
/* two cells of a terminal (Unicode: East Asian Width W and F) */
static inline bool utf8_is_wide(uint32_t c)
{
    return utf8_is_ideograph(c) || (c >= 0x1100 && utf8_is_rare_wide(c));
}
/* white space, U+00A0, U+3000, U+200B and U+FEFF too */
static inline bool utf8_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return (c <= 0x3000 || c == 0xFEFF) && utf8_is_rare_space(c);
}
/* ASCII, Latin, Greek, Cyrillic, full-width letters; not han */
static inline bool utf8_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) - 'a' < 26;
    return (c < 0x2000 || c > 0xFF20) && utf8_is_rare_letter(c);
}
/* of a code point, or a byte of whatever sign */
static inline bool utf8_is_digit(int64_t c)
{
    return c >= '0' && c <= '9';
}
static inline bool utf8_is_ascii_letter(int64_t c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}
static inline bool utf8_is_ascii_alnum(int64_t c)
{
    return utf8_is_digit(c) || utf8_is_ascii_letter(c);
}
/* does the text hold an ASCII digit? */
static inline bool utf8_has_digit(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (utf8_is_digit((unsigned char)text.ptr[i]))
            return true;
    return false;
}
/* ASCII form of a full-width character (U+FF01 to U+FF5E, U+3000), else c itself */
uint32_t utf8_narrow(uint32_t c);
/* ASCII lower case; other letters as they are */
static inline uint32_t utf8_lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

#endif
