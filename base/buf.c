#include "base/buf.h"
#include "base/arena.h"
#include "base/bytes8.h"
#include "base/utf8.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void buf_release(struct buf *b)
{
    free(b->ptr);
    *b = (struct buf)BUF_INIT;
}

struct slice buf_keep(struct buf *b, struct arena *arena)
{
    struct slice kept = arena_copy(arena, buf_slice(b));
    buf_release(b);
    return kept;
}

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->ptr)
        b->ptr[0] = '\0';
}

void buf_cut(struct buf *b, size_t len)
{
    if (len < b->len)
        b->ptr[b->len = len] = '\0';
}

void buf_reserve(struct buf *b, size_t more)
{
    if (more < b->cap - b->len)
        return;
    size_t wanted = more < SIZE_MAX / 4 && b->len < SIZE_MAX / 4 ? b->len + more + 1 : SIZE_MAX;
    if (wanted < SIZE_MAX && wanted < b->cap * 2)
        wanted = b->cap * 2;
    if (wanted < 64)
        wanted = 64;
    b->ptr = must_realloc(b->ptr, wanted); /* SIZE_MAX is never to be had: ends the program with the message */
    b->cap = wanted;
}

void buf_put_utf8(struct buf *b, unsigned long code_point)
{
    char bytes[4];
    size_t len = utf8_encode(code_point <= 0x10FFFF ? (uint32_t)code_point : UTF8_REPLACEMENT, bytes);

    buf_put(b, (struct slice){bytes, len});
}

void buf_number(struct buf *b, size_t n)
{
    char digits[24];
    size_t at = sizeof digits;

    do
        digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    buf_put(b, (struct slice){digits + at, sizeof digits - at});
}

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;

    buf_reserve(b, 64); /* enough for most: then one pass does */
    va_start(args, format);
    va_copy(again, args);
    size_t room = b->cap - b->len;
    int len = vsnprintf(b->ptr + b->len, room, format, args);
    va_end(args);
    if (len > 0 && (size_t)len >= room) {
        buf_reserve(b, (size_t)len);
        vsnprintf(b->ptr + b->len, (size_t)len + 1, format, again);
    }
    b->len += len > 0 ? (size_t)len : 0;
    b->ptr[b->len] = '\0';
    va_end(again);
}

/* what JSON wants written otherwise */
static void json_escape(struct buf *b, unsigned char c)
{
    static const char letters[] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};

    if (c == '"' || c == '\\')
        buf_printf(b, "\\%c", c);
    else if (c < sizeof letters && letters[c])
        buf_printf(b, "\\%c", letters[c]);
    else
        buf_printf(b, "\\u%04x", c);
}

static bool is_escaped(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\';
}

/* how many of the bytes at p are ASCII that goes over as it is, looking at eight; 0 also if fewer are left */
static size_t plain_ascii(const unsigned char *p, size_t left)
{
    if (left < 8)
        return 0;
    uint64_t w = bytes8_load(p);
    uint64_t other = bytes8_not_ascii(w) | bytes8_below_space(w) | bytes8_equal(w, '"') | bytes8_equal(w, '\\');
    return other ? bytes8_first(other) : 8;
}

/* bytes of the character at p that goes over as it is: well-formed, not escaped; else 0 */
static size_t plain_character(const unsigned char *p, size_t left)
{
    uint32_t c;

    if (p[0] < 0x80)
        return !is_escaped(p[0]);
    size_t len = utf8_decode((const char *)p, left, &c);
    return len == 1 || c == 0x2028 || c == 0x2029 ? 0 : len;
}

/* end of what goes over as it is, from byte at on */
static size_t json_plain(struct slice text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr;

    while ((at = utf8_skip_wide(text, at)) < text.len) {
        size_t len = plain_ascii(p + at, text.len - at);
        if (len == 0)
            len = plain_character(p + at, text.len - at);
        if (len == 0)
            break;
        at += len;
    }
    return at;
}

/* the character at byte at, which does not go over as it is; returns its length */
static size_t json_special(struct buf *b, struct slice text, size_t at)
{
    uint32_t c;
    size_t len = utf8_decode(text.ptr + at, text.len - at, &c);

    if (c < 0x80)
        json_escape(b, (unsigned char)c);
    else if (len == 1)
        buf_put_utf8(b, UTF8_REPLACEMENT);
    else
        buf_printf(b, "\\u%04x", (unsigned)c);
    return len;
}

void buf_json_string(struct buf *b, struct slice text)
{
    buf_reserve(b, text.len + 2);
    buf_putc(b, '"');
    for (size_t at = 0, end; at < text.len; at = end) {
        end = json_plain(text, at);
        buf_put(b, slice_sub(text, at, end));
        if (end < text.len)
            end += json_special(b, text, end);
    }
    buf_putc(b, '"');
}

void buf_json_string_or_null(struct buf *b, struct slice text)
{
    if (text.ptr)
        buf_json_string(b, text);
    else
        buf_puts(b, "null");
}
