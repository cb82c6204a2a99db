/* a whole file of any bytes through the reader to claims: JSON Lines, pages, tables, packed files, crawls
 *
 * The first byte picks --input.  Every claim is true to the text, in order, and read again the same; PDF and pictures
 * need helpers and are left out.
 */
#include "base/utf8.h"
#include "extract/extract.h"
#include "extract/read/read.h"
#include "tests/fuzz/known.h"
#include <sys/mman.h>
#include <unistd.h>

static void check_claims(const struct document *document, const struct claims *claims)
{
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *c = &claims->at[i];
        struct arena arena;
        struct claim again;
        struct err err = {.message = ""};
        struct buf line = BUF_INIT;
        HOLDS(c->start < c->end && c->end <= document->text.len);
        HOLDS(slice_equal(c->text, slice_sub(document->text, c->start, c->end)));
        HOLDS(i == 0 || claims->at[i - 1].start <= c->start);
        arena_init(&arena);
        claim_write(&line, c);
        HOLDS(utf8_valid(buf_slice(&line)) == line.len);
        HOLDS(claim_parse(slice_sub(buf_slice(&line), 0, line.len - 1), &arena, &again, &err));
        arena_release(&arena);
        buf_release(&line);
    }
}

static void read_all(struct reader *reader)
{
    struct arena arena;
    struct document document;
    struct err err;
    enum read_result got;
    arena_init(&arena);
    while ((got = reader_next(reader, &arena, &document, &err)) != READ_END) {
        struct claims claims = {.count = 0};
        HOLDS(got == READ_OK || err.message[0]);
        if (got == READ_OK) {
            HOLDS(utf8_valid(document.text) == document.text.len);
            extract_claims(known(), &document, &arena, &claims);
            check_claims(&document, &claims);
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum input_form forms[] = {INPUT_AUTO, INPUT_TEXT, INPUT_JSONL, INPUT_HTML, INPUT_OFFICE, INPUT_WARC};
    char path[40];
    struct err err = {.message = ""};
    if (size == 0 || (data[0] % 8 == 0 && size > 5 && memcmp(data + 1, "%PDF", 4) == 0))
        return 0;
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    HOLDS(fd >= 0 && write(fd, data + 1, size - 1) == (ssize_t)size - 1);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct read_options options = {.form = forms[data[0] % 8 % 6], .text_max = 1, .published = date_of(2025, 10, 29)};
    struct reader *reader = reader_open(path, &options, &err);
    HOLDS(reader);
    read_all(reader);
    reader_close(reader);
    close(fd);
    return 0;
}
