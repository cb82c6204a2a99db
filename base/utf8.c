#include "base/utf8.h"
#include "base/bytes8.h"

/* Lengths by first byte; the second byte's bounds keep out overlong forms, surrogates and what is above U+10FFFF
 * (Unicode, table 3-7). */
size_t utf8_decode_any(const char *ptr, size_t len, uint32_t *ret)
{
    const unsigned char *p = (const unsigned char *)ptr;
    unsigned char first = p[0], low = 0x80, high = 0xBF;
    size_t want = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;

    if (want == 1) {
        *ret = first;
        return 1;
    }
    *ret = UTF8_REPLACEMENT;
    if (want == 0 || want > len)
        return 1;
    if (first == 0xE0)
        low = 0xA0;
    else if (first == 0xED)
        high = 0x9F;
    else if (first == 0xF0)
        low = 0x90;
    else if (first == 0xF4)
        high = 0x8F;
    if (p[1] < low || p[1] > high)
        return 1;
    uint32_t c = first & (0xFFu >> (want + 1));
    for (size_t i = 1; i < want; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 1;
        c = c << 6 | (p[i] & 0x3Fu);
    }
    *ret = c;
    return want;
}

size_t utf8_before(struct slice text, size_t at, uint32_t *ret)
{
    unsigned char last = (unsigned char)text.ptr[at - 1];
    if (last < 0x80) {
        *ret = last;
        return 1;
    }
    if (at >= 3 && utf8_three((const unsigned char *)text.ptr + at - 3, 3))
        return utf8_decode(text.ptr + at - 3, 3, ret);
    for (size_t len = 2; len <= 4 && len <= at; len++) {
        size_t start = at - len;
        if (((unsigned char)text.ptr[start] & 0xC0) != 0xC0)
            continue;
        if (utf8_decode(text.ptr + start, len, ret) == len)
            return len;
        break;
    }
    *ret = UTF8_REPLACEMENT;
    return 1;
}

uint32_t utf8_last(struct slice text, size_t at)
{
    uint32_t c = 0;
    if (at > 0)
        utf8_before(text, at, &c);
    return c;
}

size_t utf8_encode(uint32_t c, char out[4])
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = UTF8_REPLACEMENT;
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)((0xF00u >> len & 0xF0u) | c);
    return len;
}

static inline bool eight_ascii(const unsigned char *p, size_t left)
{
    return left >= 8 && !bytes8_not_ascii(bytes8_load(p));
}

size_t utf8_valid(struct slice text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t at = 0;
    uint32_t c;

    while (at < text.len) {
        if (utf8_three(p + at, text.len - at)) {
            at += 3;
        } else if (eight_ascii(p + at, text.len - at)) {
            at += 8;
        } else if (p[at] < 0x80) {
            at++;
        } else {
            size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
            if (len == 1)
                return at;
            at += len;
        }
    }
    return at;
}

size_t utf8_count(struct slice text)
{
    size_t count = 0;

    for (size_t at = 0; at < text.len; count++) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
    }
    return count;
}

struct slice utf8_cut(struct slice text, size_t max_points)
{
    size_t at = 0;

    if (text.len <= max_points)
        return text;
    for (uint32_t c; at < text.len && max_points > 0; max_points--)
        at += utf8_decode(text.ptr + at, text.len - at, &c);
    return slice_sub(text, 0, at);
}

struct range {
    uint32_t first, last;
};

static bool in_ranges(const struct range *ranges, uint32_t c)
{
    for (; ranges->last; ranges++)
        if (c >= ranges->first && c <= ranges->last)
            return true;
    return false;
}

bool utf8_is_rare_han(uint32_t c)
{
    static const struct range han[] = {
        {0x4E00, 0x9FFF},   /* unified ideographs */
        {0x3400, 0x4DBF},   /* extension A */
        {0x3005, 0x3007},   /* iteration mark, closing mark, zero */
        {0xF900, 0xFAFF},   /* compatibility */
        {0x20000, 0x2FA1F}, /* extensions B to F, compatibility supplement */
        {0x30000, 0x3134F}, /* extension G */
        {0, 0},
    };
    return c != 0x3006 && in_ranges(han, c);
}

bool utf8_is_rare_wide(uint32_t c)
{
    static const struct range wide[] = {
        {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}, {0, 0},
    };
    return in_ranges(wide, c);
}

bool utf8_is_rare_space(uint32_t c)
{
    static const struct range spaces[] = {
        {0x85, 0x85},     {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200B}, {0x2028, 0x2029},
        {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}, {0, 0},
    };
    return in_ranges(spaces, c);
}

bool utf8_is_rare_letter(uint32_t c)
{
    static const struct range letters[] = {
        {0xC0, 0xD6},   {0xD8, 0xF6},     {0xF8, 0x24F},    {0x386, 0x386},   {0x388, 0x3FF}, {0x400, 0x481},
        {0x48A, 0x52F}, {0x1E00, 0x1FFF}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}, {0, 0},
    };
    return in_ranges(letters, c);
}

uint32_t utf8_narrow(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + '!';
    return c == 0x3000 ? ' ' : c;
}
