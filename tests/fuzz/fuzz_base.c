/* decimals, dates, UTF-8, JSON strings */
#include "base/date.h"
#include "base/decimal.h"
#include "base/json.h"
#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

static void decimals(struct slice text)
{
    struct decimal d, again, e;
    struct buf b = BUF_INIT;

    if (decimal_parse(text, &d)) {
        buf_decimal(&b, d);
        HOLDS(decimal_parse(buf_slice(&b), &again) && decimal_equal(d, again));
        HOLDS(d.coef == 0 ? d.exp == 0 : d.coef % 10 != 0);
        HOLDS(decimal_compare(d, d) == 0);
        if (decimal_sub(d, d, &e))
            HOLDS(decimal_sign(e) == 0);
        if (d.coef != 0 && decimal_div(d, d, 10, &e))
            HOLDS(decimal_equal(e, decimal_of(1)));
    }
    buf_release(&b);
}

static void dates(struct slice text)
{
    struct date d = date_parse(text);
    struct buf b = BUF_INIT;

    if (date_is(d)) {
        buf_date(&b, d);
        HOLDS(slice_starts(text, buf_slice(&b)));
        HOLDS(date_equal(date_from_number(date_number(d)), d));
    }
    buf_release(&b);
}

static void characters(struct slice text)
{
    size_t count = 0, at = 0;
    bool valid = true;

    for (; at < text.len; count++) {
        uint32_t c;
        char bytes[4];
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        HOLDS(len >= 1 && len <= 4 && at + len <= text.len);
        if (len > 1)
            HOLDS(utf8_encode(c, bytes) == len && memcmp(bytes, text.ptr + at, len) == 0);
        valid = valid && (len > 1 || (unsigned char)text.ptr[at] < 0x80);
        at += len;
        uint32_t back;
        HOLDS(utf8_before(text, at, &back) <= at);
    }
    HOLDS(utf8_count(text) == count);
    HOLDS((utf8_valid(text) == text.len) == valid);
    HOLDS(utf8_valid(slice_sub(text, 0, utf8_valid(text))) == utf8_valid(text));
}

/* what was written reads as what was given */
static void strings(struct slice text)
{
    struct buf b = BUF_INIT;
    struct arena arena;
    struct json_walk w;
    struct json_field f;

    arena_init(&arena);
    buf_puts(&b, "{\"x\":");
    buf_json_string(&b, text);
    buf_putc(&b, '}');
    HOLDS(utf8_valid(buf_slice(&b)) == b.len);
    json_open(&w, buf_slice(&b), &arena);
    HOLDS(json_next(&w, &f) && f.kind == JSON_STRING);
    if (utf8_valid(text) == text.len)
        HOLDS(slice_equal(f.text, text));
    HOLDS(!json_next(&w, &f) && !w.error);
    arena_release(&arena);
    buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice text = bytes_of(data, size);

    decimals(text);
    dates(text);
    characters(text);
    strings(text);
    HOLDS(slice_trim(text).len <= text.len);
    return 0;
}
