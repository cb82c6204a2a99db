#include "extract/read/packed.h"
#include "base/buf.h"
#include "base/lazy.h"
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

/* clang-format off */
#define ARCHIVE_FUNCTIONS(F) \
    F(archive_entry_filetype) F(archive_entry_hardlink) F(archive_entry_is_data_encrypted) \
    F(archive_entry_pathname) F(archive_entry_pathname_utf8) F(archive_error_string) F(archive_format) \
    F(archive_read_append_filter) F(archive_read_data) F(archive_read_free) F(archive_read_new) \
    F(archive_read_next_header) F(archive_read_open) F(archive_read_support_format_raw) \
    F(archive_read_support_format_tar) F(archive_read_support_format_zip_streamable) F(archive_set_error)
/* clang-format on */
static LAZY_FUNCTIONS(archive_functions, ARCHIVE_FUNCTIONS) libarchive;
static struct lazy archive_library = LAZY(LAZY_ARCHIVE, libarchive, ARCHIVE_FUNCTIONS);

struct packed {
    struct archive *archive;
    struct input *in;
    struct budget *budget;
    bool outermost, opened, failed, told;
    struct err err; /* why in could not be read */
    struct arena names;
};

/* ---- which ---- */

static const struct {
    struct slice start;
    enum packing packing;
} starts[] = {
    {SLICE_INIT("\x1F\x8B"), PACKING_GZIP},        {SLICE_INIT("\x28\xB5\x2F\xFD"), PACKING_ZSTD},
    {SLICE_INIT("\xFD\x37zXZ\0"), PACKING_XZ},     {SLICE_INIT("BZh"), PACKING_BZIP2},
    {SLICE_INIT("\x04\x22\x4D\x18"), PACKING_LZ4}, {SLICE_INIT("PK\x03\x04"), PACKING_ZIP},
    {SLICE_INIT("PK\x05\x06"), PACKING_ZIP},
};

#define TAR_MARK_AT 257

enum packing packed_kind(struct slice first_bytes)
{
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts(first_bytes, starts[i].start))
            return starts[i].packing;
    bool tar = slice_starts(slice_sub(first_bytes, TAR_MARK_AT, first_bytes.len), SLICE("ustar"));
    return tar ? PACKING_TAR : PACKING_NONE;
}

/* the name of the first file stands behind 30 bytes of its header */
bool packed_is_office(struct slice first_bytes)
{
    return slice_starts(first_bytes, SLICE("PK\x03\x04")) &&
           slice_starts_any(slice_sub(first_bytes, 30, first_bytes.len), "[Content_Types].xml", "mimetype", "_rels/",
                            "word/", "xl/", "docProps/");
}

/* ---- opening ---- */

static ssize_t give_bytes(struct archive *archive, void *context, const void **ret)
{
    struct packed *p = context;
    struct slice piece;
    if (!input_piece(p->in, &piece, &p->err)) {
        libarchive.archive_set_error(archive, -1, "unreadable");
        return -1;
    }
    if (p->outermost)
        p->budget->in += piece.len;
    *ret = piece.ptr;
    return (ssize_t)piece.len;
}

/* Only what the first bytes say is tried: no chain of filters in filters, and no programs of others. */
static void choose(struct archive *archive, enum packing packing)
{
    static const int filters[] = {[PACKING_GZIP] = ARCHIVE_FILTER_GZIP,
                                  [PACKING_ZSTD] = ARCHIVE_FILTER_ZSTD,
                                  [PACKING_XZ] = ARCHIVE_FILTER_XZ,
                                  [PACKING_BZIP2] = ARCHIVE_FILTER_BZIP2,
                                  [PACKING_LZ4] = ARCHIVE_FILTER_LZ4};
    if (packing == PACKING_ZIP) {
        libarchive.archive_read_support_format_zip_streamable(archive);
        return;
    }
    libarchive.archive_read_support_format_tar(archive);
    if (packing != PACKING_TAR) {
        libarchive.archive_read_support_format_raw(archive);
        libarchive.archive_read_append_filter(archive, filters[packing]);
    }
}

struct packed *packed_open(struct input *in, enum packing packing, bool outermost, struct budget *budget)
{
    struct packed *p = must_alloc(sizeof *p);
    *p = (struct packed){.in = in, .budget = budget, .outermost = outermost};
    arena_init(&p->names);
    if (lazy_load(&archive_library, &p->err))
        p->archive = libarchive.archive_read_new();
    if (p->archive)
        choose(p->archive, packing);
    p->opened = p->archive && libarchive.archive_read_open(p->archive, p, NULL, give_bytes, NULL) == ARCHIVE_OK;
    p->failed = !p->opened;
    return p;
}

void packed_close(struct packed *p)
{
    if (!p)
        return;
    if (p->archive)
        libarchive.archive_read_free(p->archive);
    arena_release(&p->names);
    free(p);
}

/* ---- files ---- */

static bool tell_damage(const struct packed *p, struct err *err)
{
    if (p->err.message[0]) {
        *err = p->err;
        return false;
    }
    if (!p->opened)
        return err_set(err, NULL, "nothing can be unpacked of it: it is empty, damaged or broken off");
    const char *why = libarchive.archive_error_string(p->archive);
    return err_set(err, NULL, "is damaged or broken off (%s): pack it anew", why ? why : "unpacking failed");
}

/* the name in UTF-8: archives of an old Windows have it in the encoding of its country */
static struct slice name_of(struct packed *p, struct archive_entry *entry)
{
    const char *name = libarchive.archive_entry_pathname_utf8(entry);
    if (!name)
        name = libarchive.archive_entry_pathname(entry);
    struct slice text;
    struct err err = {0};
    size_t broken;
    arena_reset(&p->names);
    return encoding_utf8(slice_of(name), "GB18030", &p->names, &text, &broken, &err) ? text : SLICE("?");
}

/* a folder, a link, a hidden file, what some programs put beside the files for themselves */
static bool is_beside(struct slice name, struct archive_entry *entry)
{
    size_t slash = slice_rfind(name, SLICE("/"));
    struct slice last = slash == SLICE_NONE ? name : slice_sub(name, slash + 1, name.len);
    return libarchive.archive_entry_filetype(entry) != AE_IFREG || libarchive.archive_entry_hardlink(entry) ||
           slice_starts(last, SLICE(".")) || slice_starts(name, SLICE("__MACOSX/"));
}

enum packed_result packed_next(struct packed *p, struct slice *ret_name, struct err *err)
{
    struct archive_entry *entry;
    if (p->failed || p->budget->blown) {
        if (!p->told && !p->budget->blown)
            tell_damage(p, err);
        return PACKED_END;
    }
    for (;;) {
        int got = libarchive.archive_read_next_header(p->archive, &entry);
        if (got == ARCHIVE_EOF)
            return PACKED_END;
        if (got != ARCHIVE_OK && got != ARCHIVE_WARN) {
            p->failed = true;
            tell_damage(p, err);
            return PACKED_END;
        }
        bool raw = libarchive.archive_format(p->archive) == ARCHIVE_FORMAT_RAW;
        *ret_name = raw ? SLICE("") : name_of(p, entry);
        if (!raw && is_beside(*ret_name, entry))
            continue;
        if (!libarchive.archive_entry_is_data_encrypted(entry))
            return PACKED_FILE;
        err_set(err, NULL, "is encrypted: unpack it with its password first");
        return PACKED_BAD;
    }
}

long packed_read(void *context, char *room, size_t size, struct err *err)
{
    struct packed *p = context;
    la_ssize_t got = p->failed || p->budget->blown ? -1 : libarchive.archive_read_data(p->archive, room, size);
    if (got < 0) {
        p->failed |= got <= ARCHIVE_FATAL || p->err.message[0];
        p->told = true;
        tell_damage(p, err);
        return -1;
    }
    p->budget->out += (unsigned long long)got;
    if (p->budget->out > BUDGET_FREE && p->budget->out / BUDGET_TIMES > p->budget->in) {
        p->budget->blown = true;
        err_set(err, NULL, "unpacks to more than %d times its size: unpack it by hand if it is no bomb", BUDGET_TIMES);
        return -1;
    }
    return (long)got;
}

bool packed_whole(struct slice bytes, size_t max, struct budget *budget, struct arena *arena, struct slice *ret,
                  struct err *err)
{
    struct slice rest = bytes, name, whole = SLICE("");
    budget->in += bytes.len;
    struct input *in = input_from("", input_read_slice, &rest);
    struct packed *p = packed_open(in, packed_kind(bytes), false, budget);
    bool ok = packed_next(p, &name, err) == PACKED_FILE;
    struct input *inner = ok ? input_from("", packed_read, p) : NULL;
    ok = ok && input_whole(inner, max, &whole, err);
    *ret = arena_copy(arena, whole);
    input_close(inner);
    packed_close(p);
    input_close(in);
    return ok || err->message[0] || err_set(err, NULL, "is compressed, and nothing is in it");
}
