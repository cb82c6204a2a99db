/* pictures of pages: opened, set straight, lit, cut; the head of a photograph */
#include "extract/read/doubt.h"
#include "extract/read/grey.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { SMALL = 1 << 20 };
    struct slice bytes = bytes_of(data, size);
    struct buf straight = BUF_INIT, even = BUF_INIT, page = BUF_INIT, cut = BUF_INIT;
    struct grey grey, again;
    struct doubt doubts[1] = {{.word = 0}};
    struct sheet_word word = {.text = SLICE("2.59%"), .x0 = 3, .y0 = -2, .x1 = 900, .y1 = 40};
    struct sheet sheet = {.words = &word, .count = 1};
    if (grey_open(bytes, &grey) && (size_t)grey.width * (size_t)grey.height < SMALL) {
        grey_is_uneven(&grey);
        grey_light(&grey, &even);
        grey_straighten(&grey, (int)data[size - 1] - 128, &straight);
        HOLDS(grey_open(buf_slice(&even), &again) && again.width == grey.width && again.height == grey.height);
        HOLDS(grey_open(buf_slice(&straight), &again) && again.width == grey.width);
        HOLDS(doubt_cut(&sheet, bytes, doubts, 1, &cut) && grey_open(buf_slice(&cut), &again));
    }
    grey_page(bytes, &page);
    buf_release(&straight);
    buf_release(&even);
    buf_release(&page);
    buf_release(&cut);
    return 0;
}
