/* series of hostile words as CSV, SDMX and SQL: as many fields in each row as in the first, no field that a spreadsheet
 * runs, quotes that close */
#include "base/utf8.h"
#include "series/table.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/sample.h"

/* a field begins here, without its quote: a formula must not stand there; figures may */
static void check_field(struct slice field)
{
    if (!field.len || !strchr("=+-@\t\r", field.ptr[0]))
        return;
    HOLDS(field.ptr[0] == '-' && field.len > 1 && utf8_is_digit((unsigned char)field.ptr[1]));
}

/* the past of the field at the start of text; its words in ret, without quotes */
static size_t field_past(struct slice text, struct buf *ret)
{
    size_t at = 0;
    buf_clear(ret);
    if (!slice_starts(text, SLICE("\""))) {
        while (at < text.len && text.ptr[at] != ',' && text.ptr[at] != '\r' && text.ptr[at] != '\n')
            buf_putc(ret, text.ptr[at++]);
        return at;
    }
    for (at = 1;; at++) {
        HOLDS(at < text.len);
        bool quote = text.ptr[at] == '"', twice = quote && at + 1 < text.len && text.ptr[at + 1] == '"';
        if (quote && !twice)
            return at + 1;
        at += twice;
        buf_putc(ret, text.ptr[at]);
    }
}

static void check_csv(struct slice text)
{
    struct buf field = BUF_INIT;
    size_t fields = 1, first = 0;
    while (text.len) {
        size_t at = field_past(text, &field);
        check_field(buf_slice(&field));
        HOLDS(at < text.len);
        if (text.ptr[at] == ',') {
            fields++;
            text = slice_sub(text, at + 1, text.len);
            continue;
        }
        HOLDS(slice_starts(slice_sub(text, at, text.len), SLICE("\r\n")));
        first = first ? first : fields;
        HOLDS(fields == first);
        fields = 1;
        text = slice_sub(text, at + 2, text.len);
    }
    buf_release(&field);
}

/* what stands between single quotes is doubled, so that a statement ends where we end it */
static void check_sql(struct slice text)
{
    size_t quotes = 0;
    for (size_t i = 0; i < text.len; i++)
        quotes += text.ptr[i] == '\'';
    HOLDS(quotes % 2 == 0);
    HOLDS(memchr(text.ptr, '\0', text.len) == NULL);
}

static void check_all(const struct series *list, size_t count)
{
    struct buf b = BUF_INIT;
    struct err err = {.message = ""};
    for (int wide = 0; wide < 2; wide++) {
        table_csv(&b, list, count, &(struct table_options){.wide = wide});
        check_csv(buf_slice(&b));
        buf_clear(&b);
    }
    HOLDS(table_sdmx(&b, list, count, &err));
    check_csv(buf_slice(&b));
    buf_clear(&b);
    table_sql(&b, list, count);
    check_sql(buf_slice(&b));
    buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf valid = BUF_INIT;
    for (size_t i = 0; i < size && i < 2000;) { /* what is read is UTF-8 */
        uint32_t c;
        size_t len = utf8_decode((const char *)data + i, size - i, &c);
        bool whole = len > 1 || data[i] < 0x80;
        buf_put(&valid, whole ? bytes_of(data + i, len) : SLICE("?"));
        i += len;
    }
    struct slice text = buf_slice(&valid);
    struct sample sample;
    sample_of(text, (struct decimal){-3, 5}, STATUS_ACTUAL, &sample);
    const struct series two[] = {sample.series, sample.series};
    check_all(two, 2);
    buf_release(&valid);
    return 0;
}
