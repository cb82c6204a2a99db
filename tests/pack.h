/* pack - archives for the tests of what is packed */
#ifndef TESTS_PACK_H
#define TESTS_PACK_H

#include "tests/case.h"
#include <archive.h>
#include <archive_entry.h>

struct part {
    const char *name;
    struct slice bytes;
};

static inline la_ssize_t keep(struct archive *archive, void *context, const void *bytes, size_t len)
{
    (void)archive;
    buf_put(context, (struct slice){bytes, len});
    return (la_ssize_t)len;
}

/* format: ARCHIVE_FORMAT_...; filter: ARCHIVE_FILTER_...; password NULL for none */
static inline void pack(int format, int filter, const char *password, size_t count, const struct part *parts,
                        struct buf *ret)
{
    struct archive *archive = archive_write_new();
    assert_int_equal(archive_write_set_format(archive, format), ARCHIVE_OK);
    archive_write_add_filter(archive, filter);
    archive_write_set_bytes_in_last_block(archive, 1);
    if (password) {
        archive_write_set_options(archive, "zip:encryption=zipcrypt");
        archive_write_set_passphrase(archive, password);
    }
    assert_int_equal(archive_write_open(archive, ret, NULL, keep, NULL), ARCHIVE_OK);
    for (size_t i = 0; i < count; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, parts[i].name);
        archive_entry_set_size(entry, (la_int64_t)parts[i].bytes.len);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
        archive_write_data(archive, parts[i].bytes.ptr, parts[i].bytes.len);
        archive_entry_free(entry);
    }
    archive_write_close(archive);
    archive_write_free(archive);
}

#endif
