/* packed files and crawls of any bytes
 *
 * The first byte picks what the bytes are read as.
 */
#include "base/utf8.h"
#include "extract/read/office.h"
#include "extract/read/packed.h"
#include "extract/read/table.h"
#include "extract/read/warc.h"
#include "tests/fuzz/fuzz.h"

static long give(void *context, char *room, size_t size, struct err *err)
{
    (void)err;
    struct slice *rest = context, piece = slice_sub(*rest, 0, size);
    if (piece.len)
        memcpy(room, piece.ptr, piece.len);
    *rest = slice_sub(*rest, piece.len, rest->len);
    return (long)piece.len;
}

static void check_crawl(struct input *in)
{
    struct warc_page page;
    struct arena arena;
    struct err err = {0};
    size_t body = 0;
    arena_init(&arena);
    for (enum warc_result got; (got = warc_next(in, &arena, &page, &err)) != WARC_END; arena_reset(&arena)) {
        HOLDS(got == WARC_PAGE || err.message[0]);
        for (size_t i = 0; got == WARC_PAGE && i < page.body.len; i++)
            body += (unsigned char)page.body.ptr[i];
        HOLDS(utf8_valid(page.address) == page.address.len);
    }
    HOLDS(body < (size_t)-1);
    arena_release(&arena);
}

static void check_packed(struct input *in, struct slice bytes)
{
    struct budget budget = {.in = 0};
    struct packed *p = packed_open(in, packed_kind(bytes), true, &budget);
    struct err err = {0};
    struct slice name;
    for (enum packed_result got; (got = packed_next(p, &name, &err)) != PACKED_END;) {
        char room[4096];
        HOLDS(utf8_valid(name) == name.len);
        while (got == PACKED_FILE && packed_read(p, room, sizeof room, &err) > 0 && budget.out < (1 << 22))
            ;
    }
    packed_close(p);
}

static void check_office(struct slice bytes)
{
    struct document document = {0};
    struct budget budget = {.in = 0};
    struct arena arena;
    struct err err = {0};
    arena_init(&arena);
    bool ok = office_read(bytes, 1 << 16, &budget, &arena, &document, &err);
    HOLDS(ok || err.message[0]);
    HOLDS(!ok || utf8_valid(document.text) == document.text.len);
    for (size_t i = 0; ok && i < document.table_count; i++)
        for (size_t k = 0; k < document.tables[i].count; k++)
            HOLDS(document.tables[i].cells[k].end <= document.text.len);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct slice bytes = {(const char *)data + 1, size - 1}, rest = bytes;
    if (data[0] % 4 == 2)
        check_office(bytes);
    struct input *in = input_from("x", give, &rest);
    if (data[0] % 2)
        check_crawl(in);
    else if (packed_kind(bytes))
        check_packed(in, bytes);
    input_close(in);
    return 0;
}
