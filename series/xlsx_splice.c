/* xlsx_splice - rows that waited into the workbook that the library has written
 *
 * A workbook is a ZIP of XML files.  Of the sheets whose rows wait the library wrote the head; their files are made
 * anew: all before the end of the rows, the rows as they were packed, the rest.  All other files stay as they are.
 *
 * Source: PKWARE APPNOTE 6.3 (local headers, central directory).
 */
#include "base/file.h"
#include "base/spool.h"
#include "series/xlsx_internal.h"
#include <stdio.h>
#include <stdlib.h>

enum { LOCAL_LEN = 30, CENTRAL_LEN = 46, END_LEN = 22, VERSION = 20, DEFLATED = 8 };
#define SMALL_MAX ((size_t)2 << 30) /* the workbook without those rows */
#define ZIP_MAX ((size_t)0xFFFFFFFF)

static uint32_t number_at(const char *at, int bytes)
{
    uint32_t n = 0;
    for (int i = bytes; i-- > 0;)
        n = n << 8 | (unsigned char)at[i];
    return n;
}

static void put_number(struct buf *b, size_t n, int bytes)
{
    for (int i = 0; i < bytes; i++, n >>= 8)
        buf_putc(b, (char)(n & 0xFF));
}

/* a file of the ZIP, as its central directory has it */
struct member {
    struct slice name;
    uint32_t method, crc, packed, len, at;
    const char *central;
};

struct zip {
    struct slice bytes;
    size_t at; /* of the next member in the central directory */
    size_t left;
};

static bool zip_open(struct zip *zip, struct slice bytes)
{
    const char *end = bytes.ptr + bytes.len - END_LEN;
    if (bytes.len < END_LEN || number_at(end, 4) != 0x06054b50)
        return false;
    *zip = (struct zip){bytes, number_at(end + 16, 4), number_at(end + 10, 2)};
    return true;
}

/* false at the end, with left 0 if all was well */
static bool zip_next(struct zip *zip, struct member *ret)
{
    if (zip->left == 0 || zip->at + CENTRAL_LEN > zip->bytes.len)
        return false;
    const char *c = zip->bytes.ptr + zip->at;
    size_t name = number_at(c + 28, 2), whole = CENTRAL_LEN + name + number_at(c + 30, 2) + number_at(c + 32, 2);
    if (number_at(c, 4) != 0x02014b50 || zip->at + whole > zip->bytes.len)
        return false;
    *ret = (struct member){{c + CENTRAL_LEN, name},
                           number_at(c + 10, 2),
                           number_at(c + 16, 4),
                           number_at(c + 20, 4),
                           number_at(c + 24, 4),
                           number_at(c + 42, 4),
                           c};
    zip->at += whole;
    zip->left--;
    return ret->at + LOCAL_LEN <= zip->bytes.len;
}

/* its bytes, as they are packed */
static struct slice packed_of(const struct zip *zip, const struct member *m)
{
    const char *local = zip->bytes.ptr + m->at;
    size_t at = m->at + LOCAL_LEN + number_at(local + 26, 2) + number_at(local + 28, 2);
    return slice_sub(zip->bytes, at, at + m->packed);
}

static bool unpack(const struct zip *zip, const struct member *m, struct buf *ret)
{
    struct slice packed = packed_of(zip, m);
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)packed.ptr, .avail_in = (unsigned)packed.len};
    if (m->method != DEFLATED || libz.inflateInit2_(&z, -MAX_WBITS, ZLIB_VERSION, (int)sizeof z) != Z_OK)
        return false;
    buf_reserve(ret, (size_t)m->len + 1);
    z.next_out = (unsigned char *)ret->ptr;
    z.avail_out = m->len;
    int got = libz.inflate(&z, Z_FINISH);
    libz.inflateEnd(&z);
    ret->len = m->len;
    return got == Z_STREAM_END && z.avail_out == 0;
}

/* ---- the new one ---- */

struct making {
    const struct book *book;
    FILE *out;
    size_t at;
    struct buf central;
    size_t count;
};

static void put_out(struct making *m, struct slice bytes)
{
    fwrite(bytes.ptr, 1, bytes.len, m->out);
    m->at += bytes.len;
}

/* the header before a file, and its entry in the directory */
static void put_headers(struct making *m, const struct member *file)
{
    struct buf b = BUF_INIT;
    const char *c = file->central;
    put_number(&b, 0x04034b50, 4);
    put_number(&b, VERSION, 2);
    put_number(&b, 0, 2);
    buf_put(&b, (struct slice){c + 10, 6}); /* method, time, date */
    put_number(&b, file->crc, 4);
    put_number(&b, file->packed, 4);
    put_number(&b, file->len, 4);
    put_number(&b, file->name.len, 2);
    put_number(&b, 0, 2);
    buf_put(&b, file->name);
    buf_put(&m->central, (struct slice){c, 8});
    put_number(&m->central, 0, 2);
    buf_put(&m->central, (struct slice){b.ptr + 8, 20}); /* method to the length of the name */
    put_number(&m->central, 0, 2 + 2 + 2 + 2);
    buf_put(&m->central, (struct slice){c + 38, 4});
    put_number(&m->central, m->at, 4);
    buf_put(&m->central, file->name);
    put_out(m, buf_slice(&b));
    buf_release(&b);
    m->count++;
}

static const struct waiting *waiting_of(const struct book *book, struct slice name)
{
    char own[48];
    for (size_t i = 0; i < book->waiting_count; i++) {
        snprintf(own, sizeof own, "xl/worksheets/sheet%zu.xml", book->waiting[i].number);
        if (slice_equal(name, slice_of(own)))
            return &book->waiting[i];
    }
    return NULL;
}

/* <dimension ref="A1:I1"/> of the head alone, as it is with all rows */
static void put_before(struct buf *b, struct slice xml, size_t rows_end, size_t last_row)
{
    size_t at = slice_find(xml, SLICE("<dimension ref=\""));
    size_t end = at == SLICE_NONE ? SLICE_NONE : at + slice_find(slice_sub(xml, at, rows_end), SLICE("\"/>"));
    size_t number = end;
    if (at == SLICE_NONE || end > rows_end) {
        buf_put(b, slice_sub(xml, 0, rows_end));
        return;
    }
    while (number > at && xml.ptr[number - 1] >= '0' && xml.ptr[number - 1] <= '9')
        number--;
    buf_put(b, slice_sub(xml, 0, number));
    buf_printf(b, "%zu", last_row);
    buf_put(b, slice_sub(xml, end, rows_end));
}

static bool put_rows(struct making *m, const struct waiting *waiting)
{
    struct arena arena;
    struct slice piece;
    struct err err;
    bool ok = true;
    arena_init(&arena);
    for (size_t done = 0, len; ok && done < waiting->packed; done += len) {
        len = waiting->packed - done < (size_t)1 << 20 ? waiting->packed - done : (size_t)1 << 20;
        ok = spool_get(m->book->spool, waiting->at + done, len, &arena, &piece, &err);
        if (ok)
            put_out(m, piece);
        arena_reset(&arena);
    }
    arena_release(&arena);
    return ok;
}

static uint32_t crc_of(uint32_t before, struct slice bytes)
{
    return (uint32_t)libz.crc32(before, (const unsigned char *)bytes.ptr, (unsigned)bytes.len);
}

/* the sheet: what stands before the end of its rows, those that waited, and what is behind */
static bool put_sheet(struct making *m, const struct zip *zip, struct member file, const struct waiting *waiting)
{
    struct buf xml = BUF_INIT, before = BUF_INIT, first = BUF_INIT, last = BUF_INIT;
    bool ok = unpack(zip, &file, &xml);
    size_t end = ok ? slice_find(buf_slice(&xml), SLICE("</sheetData>")) : SLICE_NONE;
    ok = end != SLICE_NONE;
    if (ok) {
        struct slice behind = slice_sub(buf_slice(&xml), end, xml.len);
        put_before(&before, buf_slice(&xml), end, waiting->last_row);
        ok = pack_xml(buf_slice(&before), false, &first) && pack_xml(behind, true, &last);
        file.crc = (uint32_t)libz.crc32_combine(crc_of(0, buf_slice(&before)), waiting->crc, (z_off_t)waiting->len);
        file.crc = crc_of(file.crc, behind);
        file.packed = (uint32_t)(first.len + waiting->packed + last.len);
        file.len = (uint32_t)(before.len + waiting->len + behind.len);
        ok = ok && before.len + waiting->len + behind.len < ZIP_MAX;
    }
    if (ok) {
        put_headers(m, &file);
        put_out(m, buf_slice(&first));
        ok = put_rows(m, waiting);
        put_out(m, buf_slice(&last));
    }
    buf_release(&xml);
    buf_release(&before);
    buf_release(&first);
    buf_release(&last);
    return ok;
}

static bool put_members(struct making *m, struct zip *zip)
{
    struct member file;
    bool ok = true;
    while (ok && zip_next(zip, &file)) {
        const struct waiting *waiting = waiting_of(m->book, file.name);
        if (waiting) {
            ok = put_sheet(m, zip, file, waiting);
            continue;
        }
        put_headers(m, &file);
        put_out(m, packed_of(zip, &file));
    }
    return ok && zip->left == 0;
}

static void put_end(struct making *m)
{
    struct buf b = BUF_INIT;
    put_number(&b, 0x06054b50, 4);
    put_number(&b, 0, 4);
    put_number(&b, m->count, 2);
    put_number(&b, m->count, 2);
    put_number(&b, m->central.len, 4);
    put_number(&b, m->at, 4);
    put_number(&b, 0, 2);
    put_out(m, buf_slice(&m->central));
    put_out(m, buf_slice(&b));
    buf_release(&b);
}

lxw_error splice_rows(const char *path, struct book *book)
{
    struct buf small = BUF_INIT;
    struct err err;
    struct zip zip;
    struct making m = {.book = book};
    if (!book->spool)
        return LXW_NO_ERROR;
    bool ok = file_read(path, SMALL_MAX, &small, &err) && zip_open(&zip, buf_slice(&small)) &&
              (m.out = fopen(path, "wbe")) && put_members(&m, &zip);
    if (ok)
        put_end(&m);
    ok = ok && !ferror(m.out);
    ok = (!m.out || fclose(m.out) == 0) && ok;
    bool fits = m.at < ZIP_MAX;
    buf_release(&small);
    buf_release(&m.central);
    spool_close(book->spool);
    free(book->waiting);
    return ok && fits ? LXW_NO_ERROR : fits ? LXW_ERROR_CREATING_TMPFILE : LXW_ERROR_ZIP_CLOSE;
}
