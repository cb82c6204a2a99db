/* quote - text from strangers, made harmless (INJECTION.md) */
#include "plot/quote.h"
#include "base/utf8.h"

#define ZERO_WIDTH_SPACE 0x200Bu
#define RIGHT_QUOTE 0x2019u

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/* marks that reorder the text behind them: a title could hide what stands there */
static bool is_override(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* U+FFFE, U+FFFF and their like in every plane are no characters; XML forbids the first two */
static bool is_no_character(uint32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static uint32_t clean_point(uint32_t c)
{
    return is_control(c) ? ' ' : c == '\'' ? RIGHT_QUOTE : is_no_character(c) ? UTF8_REPLACEMENT : c;
}

/* the first limit characters of the cleaned text to b; returns how many it has in all */
static size_t put_clean(struct buf *b, struct slice text, size_t limit)
{
    size_t points = 0;
    uint32_t before = 0, earlier = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        if (is_override(c))
            continue;
        bool parted = (c == '#' && before == '&') || (c == '>' && before == ']' && earlier == ']');
        if (parted && points++ < limit)
            buf_put_utf8(b, ZERO_WIDTH_SPACE);
        if (points++ < limit)
            buf_put_utf8(b, clean_point(c));
        earlier = before;
        before = c;
    }
    return points;
}

void quote_clean(struct buf *b, struct slice text, size_t max_points)
{
    size_t start = b->len;
    /* a text is a sentence, not a book: so many bytes hold max_points characters in any case */
    bool long_text = text.len > 16 * max_points + 64;
    if (put_clean(b, slice_sub(text, 0, 16 * max_points + 64), max_points) <= max_points && !long_text)
        return;
    b->len = start;
    put_clean(b, slice_sub(text, 0, 16 * max_points + 64), max_points - 1);
    buf_puts(b, "…");
}

void quote_gnuplot(struct buf *b, struct slice text)
{
    buf_putc(b, '\'');
    quote_clean(b, text, QUOTE_MAX_POINTS);
    buf_putc(b, '\'');
}

/* what stands for ASCII that is special in HTML */
static const char *const escapes[128] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\''] = "&#39;", ['"'] = "&quot;", ['\t'] = "\t", ['\n'] = "\n"};

/* the end of what stands for itself from the byte on: most of ASCII, and by far the most of Chinese */
static size_t plain_end(struct slice text, size_t at, bool in_single)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    while ((at = utf8_skip_wide(text, at)) < text.len) {
        if (p[at] < ' ' || p[at] >= 0x7F || (escapes[p[at]] && !(p[at] == '"' && in_single)))
            break;
        at++;
    }
    return at;
}

static void put_special(struct buf *b, uint32_t c)
{
    if (c < 128 && escapes[c])
        buf_puts(b, escapes[c]);
    else if (is_control(c) || is_no_character(c))
        buf_put_utf8(b, c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85 ? ' ' : UTF8_REPLACEMENT);
    else if (!is_override(c))
        buf_put_utf8(b, c);
}

static void put_quoted(struct buf *b, struct slice text, bool in_single)
{
    for (size_t at = 0; at < text.len;) {
        size_t plain = plain_end(text, at, in_single);
        buf_put(b, slice_sub(text, at, plain));
        if ((at = plain) == text.len)
            break;
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        put_special(b, c);
    }
}

void quote_html(struct buf *b, struct slice text)
{
    put_quoted(b, text, false);
}

void quote_html_tail(struct buf *b, size_t start)
{
    struct slice tail = slice_sub(buf_slice(b), start, b->len);
    size_t plain = plain_end(tail, 0, true);
    if (plain == tail.len)
        return;
    struct buf rest = BUF_INIT;
    buf_put(&rest, slice_sub(tail, plain, tail.len));
    buf_cut(b, start + plain);
    put_quoted(b, buf_slice(&rest), true);
    buf_release(&rest);
}

bool quote_name_ok(const char *path)
{
    if (!path || !path[0] || strchr("|<- ", path[0]))
        return false;
    for (const unsigned char *p = (const unsigned char *)path; *p; p++)
        if (*p < ' ' || *p == 0x7F)
            return false;
    return true;
}
