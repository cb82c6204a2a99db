/* files of any bytes to documents: encodings, web pages, the day of publication
 *
 * The first byte picks what the bytes are read as.
 */
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include "extract/read/html.h"
#include "extract/read/published.h"
#include "tests/fuzz/fuzz.h"

static void check_text(struct slice text)
{
    HOLDS(utf8_valid(text) == text.len);
}

static void check_page(struct slice bytes, struct arena *arena)
{
    struct document document = {0};
    struct err err = {0};

    if (!html_read(bytes, NULL, arena, &document, &err)) {
        HOLDS(err.message[0]);
        return;
    }
    check_text(document.text);
    check_text(document.title);
    HOLDS(document.text.len > 0);
    HOLDS(!date_is(document.published) || (document.published.month >= 1 && document.published.day >= 1));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct err err = {0};
    struct slice text;
    size_t broken;

    if (size == 0)
        return 0;
    struct slice bytes = {(const char *)data + 1, size - 1};
    arena_init(&arena);
    if (data[0] % 2)
        check_page(bytes, &arena);
    else if (encoding_utf8(bytes, data[0] % 4 ? "gbk" : NULL, &arena, &text, &broken, &err)) {
        check_text(text);
        published_infer(slice_sub(text, 0, 40), text, &(enum published_from){0});
        published_address(text);
    }
    arena_release(&arena);
    return 0;
}
