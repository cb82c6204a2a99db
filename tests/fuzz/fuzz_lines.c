/* lines of a file through a reader of pieces: each byte comes once, in order, whatever the size of the pieces */
#include "base/file.h"
#include "base/input.h"
#include "tests/fuzz/fuzz.h"

struct source {
    struct slice bytes;
    size_t at, step;
};

static long give(void *context, char *room, size_t size, struct err *err)
{
    struct source *s = context;
    (void)err;
    struct slice piece = slice_sub(s->bytes, s->at, s->at + (s->step < size ? s->step : size));
    if (piece.len)
        memcpy(room, piece.ptr, piece.len);
    s->at += piece.len;
    return (long)piece.len;
}

/* the line of a number as a plain search finds it, trimmed; false behind the last */
static bool line_at(struct slice bytes, size_t number, struct slice *ret)
{
    for (size_t at = 0; at < bytes.len;) {
        const char *feed = memchr(bytes.ptr + at, '\n', bytes.len - at);
        size_t end = feed ? (size_t)(feed - bytes.ptr) + 1 : bytes.len;
        *ret = slice_sub(bytes, at, end);
        if (--number == 0)
            return true;
        at = end;
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 4000)
        return 0;
    struct source source = {.bytes = bytes_of(data + 2, size - 2), .step = 1 + data[0]};
    size_t max = 1 + data[1], before = 0;
    struct input *in = input_from("lines", give, &source);
    struct slice line, plain;
    struct err err;
    enum input_result got;
    while ((got = input_line(in, max, &line, &err)) != INPUT_END) {
        HOLDS(input_number(in) > before);
        before = input_number(in);
        HOLDS(line_at(source.bytes, before, &plain));
        HOLDS((got == INPUT_LONG) == (plain.len > max + 1));
        HOLDS(got == INPUT_LONG ? err.message[0] != '\0' : slice_equal(line, slice_trim(plain)));
    }
    HOLDS(source.at == source.bytes.len);
    input_close(in);
    return 0;
}
