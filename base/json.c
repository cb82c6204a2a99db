#include "base/json.h"
#include "base/bytes8.h"
#include "base/utf8.h"

static bool fail(struct json_walk *w, const char *why)
{
    w->error = why;
    return false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void skip_space(struct json_walk *w)
{
    while (w->at < w->text.len && is_space(w->text.ptr[w->at]))
        w->at++;
}

/* the byte at hand, NUL behind the end */
static char peek(const struct json_walk *w)
{
    return w->at < w->text.len ? w->text.ptr[w->at] : '\0';
}

static bool take(struct json_walk *w, char c, const char *why)
{
    if (peek(w) != c)
        skip_space(w);
    if (peek(w) != c)
        return fail(w, why);
    w->at++;
    return true;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* the four digits of a \u escape at byte at of s, -1 if they are none */
static long hex4(struct slice s, size_t at)
{
    long value = 0;
    if (at + 4 > s.len)
        return -1;
    for (size_t i = at; i < at + 4; i++) {
        int digit = hex_digit(s.ptr[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* the code point of the \u escape whose digits start at *at; passes over them, and over a low surrogate behind */
static uint32_t unescape_unicode(struct slice s, size_t *at)
{
    long high = hex4(s, *at);
    *at += 4;
    if (high < 0xD800 || high > 0xDFFF)
        return (uint32_t)high;
    if (high < 0xDC00 && *at + 6 <= s.len && s.ptr[*at] == '\\' && s.ptr[*at + 1] == 'u') {
        long low = hex4(s, *at + 2);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            *at += 6;
            return (uint32_t)(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        }
    }
    return UTF8_REPLACEMENT;
}

/* raw holds checked escapes; the result is never longer */
static struct slice unescape(struct slice raw, struct arena *arena)
{
    static const char names[] = "bfnrt\"\\/", values[] = "\b\f\n\r\t\"\\/";
    char *out = arena_alloc(arena, raw.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < raw.len;) {
        if (raw.ptr[at] != '\\') {
            const char *next = memchr(raw.ptr + at, '\\', raw.len - at);
            size_t run = next ? (size_t)(next - raw.ptr) - at : raw.len - at;
            memcpy(out + len, raw.ptr + at, run);
            len += run;
            at += run;
        } else if (raw.ptr[at + 1] == 'u') {
            at += 2;
            len += utf8_encode(unescape_unicode(raw, &at), out + len);
        } else {
            out[len++] = values[strchr(names, raw.ptr[at + 1]) - names];
            at += 2;
        }
    }
    return (struct slice){out, len};
}

/* one escape: at stands on the backslash; true and behind it if it is well-formed */
static bool take_escape(struct json_walk *w)
{
    w->at++;
    char c = peek(w);
    if (c == 'u') {
        if (hex4(w->text, w->at + 1) < 0)
            return fail(w, "\\u without four hexadecimal digits");
        w->at += 5;
        return true;
    }
    if (c == '\0' || !strchr("bfnrt\"\\/", c))
        return fail(w, "unknown escape in a string");
    w->at++;
    return true;
}

/* passes over bytes of a string that mean themselves: all of them, but for the last seven of the text */
static void skip_plain(struct json_walk *w)
{
    while (w->text.len - w->at >= 8) {
        uint64_t eight = bytes8_load(w->text.ptr + w->at);
        uint64_t special = bytes8_below_space(eight) | bytes8_equal(eight, '"') | bytes8_equal(eight, '\\');
        if (special) {
            w->at += bytes8_first(special);
            return;
        }
        w->at += 8;
    }
}

/* ret NULL: the string is only passed over */
static bool take_string(struct json_walk *w, struct slice *ret)
{
    bool escaped = false;
    if (!take(w, '"', "a string is missing"))
        return false;
    size_t start = w->at;
    for (;;) {
        skip_plain(w);
        if (w->at >= w->text.len)
            return fail(w, "the string does not end");
        unsigned char c = (unsigned char)w->text.ptr[w->at];
        if (c == '"')
            break;
        if (c < 0x20)
            return fail(w, "control character in a string");
        if (c == '\\') {
            escaped = true;
            if (!take_escape(w))
                return false;
        } else {
            w->at++;
        }
    }
    struct slice raw = slice_sub(w->text, start, w->at++);
    if (ret)
        *ret = escaped ? unescape(raw, w->arena) : raw;
    return true;
}

static bool take_digits(struct json_walk *w)
{
    size_t start = w->at;
    while (utf8_is_digit((unsigned char)peek(w)))
        w->at++;
    return w->at > start || fail(w, "digits are missing in a number");
}

static bool take_number(struct json_walk *w)
{
    if (peek(w) == '-')
        w->at++;
    if (!take_digits(w))
        return false;
    if (peek(w) == '.') {
        w->at++;
        if (!take_digits(w))
            return false;
    }
    if (peek(w) == 'e' || peek(w) == 'E') {
        w->at++;
        if (peek(w) == '+' || peek(w) == '-')
            w->at++;
        return take_digits(w);
    }
    return true;
}

static bool take_word(struct json_walk *w, struct slice word)
{
    if (!slice_starts(slice_sub(w->text, w->at, w->text.len), word))
        return fail(w, "a value is missing");
    w->at += word.len;
    return true;
}

/* brackets are counted, not followed into, so that their depth costs nothing; what stands between is not checked */
static bool take_nested(struct json_walk *w)
{
    size_t depth = 0;
    do {
        if (w->at >= w->text.len)
            return fail(w, "the value does not end");
        char c = w->text.ptr[w->at];
        if (c == '"') {
            if (!take_string(w, NULL))
                return false;
            continue;
        }
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        w->at++;
    } while (depth > 0);
    return true;
}

static bool take_value(struct json_walk *w, struct json_field *ret)
{
    skip_space(w);
    size_t start = w->at;
    bool ok;
    switch (peek(w)) {
    case '"':
        ret->kind = JSON_STRING;
        return take_string(w, &ret->text);
    case '{':
    case '[':
        ret->kind = peek(w) == '{' ? JSON_OBJECT : JSON_ARRAY;
        ok = take_nested(w);
        break;
    case 't':
        ret->kind = JSON_TRUE;
        ok = take_word(w, SLICE("true"));
        break;
    case 'f':
        ret->kind = JSON_FALSE;
        ok = take_word(w, SLICE("false"));
        break;
    case 'n':
        ret->kind = JSON_NULL;
        ok = take_word(w, SLICE("null"));
        break;
    default:
        ret->kind = JSON_NUMBER;
        ok = take_number(w);
    }
    ret->text = slice_sub(w->text, start, w->at);
    return ok;
}

/* true if a further field follows; the closing bracket is passed over, and must be the last thing */
static bool more_fields(struct json_walk *w)
{
    if (w->error)
        return false;
    skip_space(w);
    if (peek(w) == '}' && w->at < w->text.len) {
        w->at++;
        skip_space(w);
        return w->at == w->text.len ? false : fail(w, "something follows behind the end");
    }
    if (w->first) {
        w->first = false;
        return true;
    }
    return take(w, ',', "a comma or the end is missing");
}

void json_open(struct json_walk *w, struct slice text, struct arena *arena)
{
    *w = (struct json_walk){.text = text, .arena = arena, .first = true};
    take(w, '{', "no object");
}

bool json_next(struct json_walk *w, struct json_field *ret)
{
    *ret = (struct json_field){.kind = JSON_NULL};
    return more_fields(w) && take_string(w, &ret->name) && take(w, ':', "a colon is missing") && take_value(w, ret);
}

/* ---- writing ---- */

void json_put_text(struct buf *b, struct slice name, struct slice text)
{
    buf_put(b, name);
    buf_json_string_or_null(b, text);
}

void json_put_word(struct buf *b, struct slice name, const char *word)
{
    buf_put(b, name);
    buf_putc(b, '"');
    buf_puts(b, word);
    buf_putc(b, '"');
}

void json_put_date(struct buf *b, struct slice name, struct date d)
{
    buf_put(b, name);
    buf_json_date(b, d);
}

void json_put_number(struct buf *b, struct slice name, const struct decimal *d)
{
    buf_put(b, name);
    if (d)
        buf_decimal(b, *d);
    else
        buf_puts(b, "null");
}

void json_put_offset(struct buf *b, struct slice name, size_t n)
{
    buf_put(b, name);
    buf_number(b, n);
}

bool json_offset(const struct json_field *field, size_t *ret)
{
    size_t value = 0;
    for (size_t i = 0; i < field->text.len; i++) {
        if (field->text.ptr[i] < '0' || field->text.ptr[i] > '9')
            return false;
        value = value * 10 + (size_t)(field->text.ptr[i] - '0');
    }
    *ret = value;
    return field->kind == JSON_NUMBER && field->text.len <= 15;
}
