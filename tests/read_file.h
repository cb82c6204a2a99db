/* read_file - what reading a file of given bytes gives, for the tests of what is read */
#ifndef TESTS_READ_FILE_H
#define TESTS_READ_FILE_H

#include "extract/read/read.h"
#include "tests/case.h"
#include <stdio.h>
#include <unistd.h>

/* what reading a file of these bytes gives: documents as id|title|published|language|text, errors as !message, a line
 * each */
static inline void read_file(struct slice bytes, const char *ending, const struct read_options *options,
                             struct buf *ret)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/dateline-test-%ld%s", (long)getpid(), ending);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
    struct err err = {0};
    struct reader *r = reader_open(path, options, &err);
    assert_non_null(r);
    struct arena arena;
    struct document d;
    arena_init(&arena);
    for (enum read_result got; (got = reader_next(r, &arena, &d, &err)) != READ_END; arena_reset(&arena)) {
        if (got == READ_BAD) {
            CHECK("the file is named", strncmp(err.file, path, strlen(path)) == 0);
            buf_printf(ret, "!%s%s%s\n", err.file + strlen(path), err.file[strlen(path)] ? ": " : "", err.message);
            continue;
        }
        bool by_path = slice_starts(d.id, slice_of(path));
        buf_printf(ret, "%s%.*s|%.*s|", by_path ? "PATH" : "", (int)(d.id.len - (by_path ? strlen(path) : 0)),
                   d.id.ptr + (by_path ? strlen(path) : 0), (int)d.title.len, d.title.ptr ? d.title.ptr : "");
        if (date_is(d.published))
            buf_date(ret, d.published);
        buf_printf(ret, "%s|%s|%.*s\n", d.published_inferred ? "?" : "",
                   d.language == LANGUAGE_ZH   ? "zh"
                   : d.language == LANGUAGE_EN ? "en"
                                               : "",
                   (int)d.text.len, d.text.ptr);
        if (err.message[0])
            buf_printf(ret, "?%s\n", err.message);
    }
    arena_release(&arena);
    reader_close(r);
    remove(path);
}

#endif
