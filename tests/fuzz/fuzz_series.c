/* series from hostile lines: refused, or written and read again the same */
#include "series/series.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct series series, again;
    struct err err = {0};
    struct buf first = BUF_INIT, second = BUF_INIT;

    arena_init(&arena);
    if (series_parse(bytes_of(data, size), &arena, &series, &err)) {
        series_write(&first, &series);
        HOLDS(series_parse(slice_sub(buf_slice(&first), 0, first.len - 1), &arena, &again, &err));
        series_write(&second, &again);
        HOLDS(slice_equal(buf_slice(&first), buf_slice(&second)));
    } else {
        HOLDS(err.message[0] != '\0');
    }
    buf_release(&first);
    buf_release(&second);
    arena_release(&arena);
    return 0;
}
