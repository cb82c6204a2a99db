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

    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0) {
        buf_reserve(b, (size_t)len);
        vsnprintf(b->ptr + b->len, (size_t)len + 1, format, again);
        b->len += (size_t)len;
    }
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

static inline bool json_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* true if the bytes from at may be copied as they are: by far the most of Chinese text is U+3000 to U+9FFF, E3 to E9 */
static inline bool common_three(const unsigned char *p, size_t left)
{
    return left >= 3 && p[0] >= 0xE3 && p[0] <= 0xE9 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80;
}

/* length of the character at p if it may be copied as it is, 0 if not */
static size_t json_multibyte(const unsigned char *p, size_t left, size_t *ret_len, uint32_t *ret)
{
    *ret_len = utf8_decode((const char *)p, left, ret);
    return *ret_len == 1 || *ret == 0x2028 || *ret == 0x2029 ? 0 : *ret_len;
}

void buf_json_string(struct buf *b, struct slice text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t from = 0, at = 0;

    buf_reserve(b, text.len + 2);
    buf_putc(b, '"');
    while (at < text.len) {
        uint32_t c = p[at];
        size_t len = 1;
        if (json_plain(p[at])) {
            at++;
            continue;
        }
        if (common_three(p + at, text.len - at)) {
            at += 3;
            continue;
        }
        if (c >= 0x80 && json_multibyte(p + at, text.len - at, &len, &c)) {
            at += len;
            continue;
        }
        buf_put(b, slice_sub(text, from, at));
        if (c < 0x80)
            json_escape(b, (unsigned char)c);
        else if (c == UTF8_REPLACEMENT)
            buf_put_utf8(b, c);
        else
            buf_printf(b, "\\u%04x", (unsigned)c);
        at += len;
        from = at;
    }
    buf_put(b, slice_sub(text, from, text.len));
    buf_putc(b, '"');
}

void buf_json_string_or_null(struct buf *b, struct slice text)
{
    if (text.ptr)
        buf_json_string(b, text);
    else
        buf_puts(b, "null");
}
