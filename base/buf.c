#include "base/buf.h"
#include "base/arena.h"
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

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->ptr)
        b->ptr[0] = '\0';
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

void buf_put(struct buf *b, struct slice text)
{
    buf_reserve(b, text.len);
    if (text.len)
        memcpy(b->ptr + b->len, text.ptr, text.len);
    b->len += text.len;
    b->ptr[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *zero_terminated)
{
    buf_put(b, slice_of(zero_terminated));
}

void buf_putc(struct buf *b, char c)
{
    buf_reserve(b, 1);
    b->ptr[b->len++] = c;
    b->ptr[b->len] = '\0';
}

void buf_put_utf8(struct buf *b, unsigned long code_point)
{
    char bytes[4];
    size_t len = utf8_encode(code_point <= 0x10FFFF ? (uint32_t)code_point : UTF8_REPLACEMENT, bytes);

    buf_put(b, (struct slice){bytes, len});
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

/* What JSON wants written otherwise.  Bytes from 0x80 are looked at as characters (json_multibyte). */
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

/* true if a byte of the eight has to be looked at: below 0x20, '"', '\\', or 0xE2, with which U+2028 and U+2029 start
 *
 * Each term has the top bit of a byte set if that byte is the one looked for (or, rarely, stands above one that is). */
static inline bool any_special(uint64_t w)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
    uint64_t quote = w ^ ones * '"', slash = w ^ ones * '\\', e2 = w ^ ones * 0xE2;

    return (((w - ones * 0x20) & ~w) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((e2 - ones) & ~e2)) &
           tops;
}

static inline bool is_special(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == 0xE2;
}

/* the next byte from at that has to be looked at, or the end */
static size_t next_special(struct slice text, size_t at)
{
    uint64_t w;

    for (; at + sizeof w <= text.len; at += sizeof w) {
        memcpy(&w, text.ptr + at, sizeof w);
        if (any_special(w))
            break;
    }
    while (at < text.len && !is_special((unsigned char)text.ptr[at]))
        at++;
    return at;
}

/* well-formed UTF-8: most of it goes over in long runs */
static void json_valid(struct buf *b, struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t run = next_special(text, at);
        buf_put(b, slice_sub(text, at, run));
        at = run;
        if (at == text.len)
            return;
        uint32_t c;
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (c < 0x80)
            json_escape(b, (unsigned char)c);
        else if (c == 0x2028 || c == 0x2029)
            buf_printf(b, "\\u%04x", (unsigned)c);
        else
            buf_put(b, slice_sub(text, at, at + len));
        at += len;
    }
}

void buf_json_string(struct buf *b, struct slice text)
{
    buf_reserve(b, text.len + 2);
    buf_putc(b, '"');
    while (text.len > 0) {
        size_t valid = utf8_valid(text);
        json_valid(b, slice_sub(text, 0, valid));
        if (valid < text.len)
            buf_put_utf8(b, UTF8_REPLACEMENT);
        text = slice_sub(text, valid + 1, text.len);
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
