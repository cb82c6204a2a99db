#include "extract/read/read.h"
#include "base/buf.h"
#include "base/input.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include "extract/read/html.h"
#include "extract/read/office.h"
#include "extract/read/packed.h"
#include "extract/read/pdf.h"
#include "extract/read/published.h"
#include "extract/read/scan.h"
#include "extract/read/warc.h"
#include <stdio.h>
#include <stdlib.h>

/* a line of JSON Lines, and a file of any other form, is held in memory as a whole: what is longer is no text that
 * people write */
#define LINE_MAX_BYTES ((size_t)64 << 20)
#define FILE_MAX_BYTES ((size_t)512 << 20)

/* files in files in the file that was named: a page in a tar in a gzip in a zip */
#define LEVELS_MAX 4

/* a file that is read: the one that was named, or one in the one below */
struct level {
    char *name; /* as documents and messages have it */
    struct input *in;
    enum input_form form;  /* INPUT_AUTO until the first bytes were seen */
    struct packed *packed; /* of INPUT_PACKED */
};

struct reader {
    struct read_options options;
    struct level levels[LEVELS_MAX];
    size_t depth;          /* levels in use; 0: nothing more comes out */
    enum read_result next; /* what comes behind the claims that were given out, unless READ_OK */
    struct err next_err;
    struct budget budget;
};

static struct level *top(struct reader *r)
{
    return &r->levels[r->depth - 1];
}

static void push(struct reader *r, const char *name, struct input *in)
{
    size_t len = strlen(name);
    struct level *level = &r->levels[r->depth++];
    *level = (struct level){.name = must_alloc(len + 1), .in = in, .form = INPUT_AUTO};
    memcpy(level->name, name, len + 1);
}

static void pop(struct reader *r)
{
    struct level *level = top(r);
    packed_close(level->packed);
    input_close(level->in);
    free(level->name);
    r->depth--;
}

struct reader *reader_open(const char *path, const struct read_options *options, struct err *err)
{
    if (path_is_folder(path)) {
        err_set(err, path, "is a folder: read the files in it with -r");
        return NULL;
    }
    struct input *in = input_open(path, err);
    if (!in)
        return NULL;
    struct reader *r = must_alloc(sizeof *r);
    *r = (struct reader){.options = *options};
    push(r, path, in);
    return r;
}

void reader_close(struct reader *r)
{
    if (!r)
        return;
    while (r->depth)
        pop(r);
    free(r);
}

/* ---- JSON Lines ---- */

static enum language language_of(struct slice name)
{
    if (slice_starts(name, SLICE("zh")))
        return LANGUAGE_ZH;
    return slice_starts(name, SLICE("en")) ? LANGUAGE_EN : LANGUAGE_UNKNOWN;
}

/* the day that a field gives: in any form that a text may have it, or as seconds or thousandths since 1970 */
static struct date published_field(const struct json_field *f)
{
    if (f->kind == JSON_STRING) {
        struct date day = date_parse(f->text);
        return date_is(day) ? day : published_read(f->text);
    }
    int64_t seconds = 0;
    for (size_t i = 0; i < f->text.len; i++) {
        if (i >= 13 || f->text.ptr[i] < '0' || f->text.ptr[i] > '9')
            return DATE_NONE;
        seconds = seconds * 10 + (f->text.ptr[i] - '0');
    }
    bool thousandths = f->text.len > 11;
    return f->text.len < 9 ? DATE_NONE : date_from_number((int32_t)(seconds / (thousandths ? 86400000 : 86400)));
}

/* one field of a document; false if its type or value is wrong */
static bool set_field(const struct json_field *f, struct document *document)
{
    bool text = f->kind == JSON_STRING, null = f->kind == JSON_NULL;
    if (json_is(f, "text")) {
        document->text = f->text;
        return text;
    }
    if (json_is(f, "id")) { /* numbers are taken as they are written */
        document->id = null ? document->id : f->text;
        return text || null || f->kind == JSON_NUMBER;
    }
    if (json_is(f, "title"))
        document->title = text ? f->text : document->title;
    else if (json_is(f, "lang"))
        document->language = text ? language_of(f->text) : document->language;
    else if (json_is(f, "published")) {
        document->published = text || f->kind == JSON_NUMBER ? published_field(f) : DATE_NONE;
        return null || (text && f->text.len == 0) || date_is(document->published);
    }
    return true;
}

#define SHOWN_BYTES 40 /* of a value that is no day */

static void bad_field(const struct json_field *f, const char *file, size_t number, struct err *err)
{
    struct slice value = utf8_cut(f->text, SHOWN_BYTES);
    if (json_is(f, "published"))
        err_set(err, file, "line %zu: \"published\" is no day (YYYY-MM-DD, or null): %.*s", number, (int)value.len,
                value.ptr);
    else
        err_set(err, file, "line %zu: field \"%.*s\" has a wrong value or type", number, (int)f->name.len, f->name.ptr);
}

static enum read_result next_json(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    struct slice line;
    const struct level *file = top(r);
    enum input_result found = input_line(file->in, LINE_MAX_BYTES, &line, err);
    if (found != INPUT_LINE)
        return found == INPUT_LONG ? READ_BAD : READ_END;
    size_t number = input_number(file->in);
    if (number == 1 && slice_starts(line, SLICE("\xEF\xBB\xBF")))
        line = slice_sub(line, 3, line.len);
    size_t valid = utf8_valid(line);
    if (valid < line.len) {
        err_set(err, file->name, "line %zu: byte %zu is not UTF-8: convert the file with iconv", number, valid + 1);
        return READ_BAD;
    }
    line = arena_copy(arena, line);
    *ret = (struct document){0};
    struct json_walk w;
    struct json_field f;
    size_t of_claim = 0;
    for (json_open(&w, line, arena); json_next(&w, &f); of_claim += kind_tells_claim(&f))
        if (!set_field(&f, ret)) {
            bad_field(&f, file->name, number, err);
            return READ_BAD;
        }
    if (w.error) {
        err_set(err, file->name, "line %zu: not JSON: %s (byte %zu)", number, w.error, w.at + 1);
        return READ_BAD;
    }
    if (!ret->id.ptr && of_claim >= KIND_CLAIM_FIELDS) {
        err_set(err, file->name, "line %zu: a claim among documents: put claims in a file of their own", number);
        return READ_BAD;
    }
    if (!ret->text.ptr) {
        err_set(err, file->name, "line %zu: a document without \"text\"", number);
        return READ_BAD;
    }
    if (!ret->id.ptr)
        ret->id = arena_printf(arena, "%s:%zu", file->name, number);
    return READ_OK;
}

/* ---- claims ---- */

/* lines that are given out together, and their bytes but for the last one */
#define CLAIMS_PIECE 256
#define CLAIMS_PIECE_BYTES ((size_t)64 << 10)

static enum read_result next_claims(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    const struct level *file = top(r);
    struct buf lines = BUF_INIT;
    struct slice line;
    enum input_result got = INPUT_LINE;
    size_t *numbers = arena_array(arena, size_t, CLAIMS_PIECE);
    *ret = (struct document){.id = arena_copy(arena, slice_of(file->name)), .claim_lines = numbers};
    enum read_result held = r->next;
    *err = r->next_err;
    r->next = READ_OK;
    if (held != READ_OK)
        return held;
    while (ret->claim_count < CLAIMS_PIECE && lines.len < CLAIMS_PIECE_BYTES &&
           (got = input_line(file->in, LINE_MAX_BYTES, &line, err)) == INPUT_LINE) {
        numbers[ret->claim_count++] = input_number(file->in);
        if (input_number(file->in) == 1 && slice_starts(line, SLICE("\xEF\xBB\xBF")))
            line = slice_sub(line, 3, line.len);
        buf_put(&lines, line);
        buf_putc(&lines, '\n');
    }
    ret->claims = buf_keep(&lines, arena);
    held = got == INPUT_LINE ? READ_OK : got == INPUT_LONG ? READ_BAD : READ_END;
    if (!ret->claim_count)
        return held;
    r->next = held;
    r->next_err = *err;
    err->message[0] = '\0';
    return READ_OK;
}

/* ---- whole files ---- */

static size_t text_max(const struct reader *r)
{
    return (size_t)(r->options.text_max ? r->options.text_max : TEXT_MAX_MIB) << 20;
}

/* the text of a photograph or scan, if that is asked for: it takes seconds a page */
static bool read_picture(struct reader *r, struct slice bytes, struct arena *arena, struct document *ret,
                         struct err *err)
{
    struct scan scan = {.language = r->options.language};
    struct sheet *sheets;
    size_t count;
    if (!r->options.ocr)
        return err_set(err, NULL, "is a picture: read it with --ocr, if it is one of text");
    if (!scan_pictures(&scan, bytes, 0, arena, &sheets, &count, err))
        return false;
    sheets_read(sheets, count, arena, ret);
    return ret->text.len || err_set(err, NULL, "no text was found in the picture");
}

/* one document of bytes of a form that holds no more */
static bool read_bytes(struct reader *r, enum input_form form, struct slice bytes, const char *charset,
                       struct arena *arena, struct document *ret, struct err *err)
{
    if (form == INPUT_HTML)
        return html_read(bytes, charset, arena, ret, err);
    if (form == INPUT_PDF)
        return pdf_read(bytes, &(struct pdf_options){text_max(r), r->options.ocr, r->options.language}, arena, ret,
                        err);
    if (form == INPUT_PICTURE)
        return read_picture(r, bytes, arena, ret, err);
    if (form == INPUT_OFFICE)
        return office_read(bytes, text_max(r), &r->budget, arena, ret, err);
    if (!encoding_utf8(bytes, charset, arena, &ret->text, &ret->broken_bytes, err))
        return false;
    /* a mark at the start stays: it is white space to all that follows, and offsets are those of the file */
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")) && ret->text.len + 3 == bytes.len)
        ret->text = arena_copy(arena, bytes);
    return true;
}

static enum read_result next_whole(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    const struct level *file = top(r);
    struct slice bytes;
    *ret = (struct document){.id = arena_copy(arena, slice_of(file->name))};
    return input_whole(file->in, FILE_MAX_BYTES, &bytes, err) && read_bytes(r, file->form, bytes, NULL, arena, ret, err)
               ? READ_OK
               : READ_BAD;
}

/* ---- crawls ---- */

/* what a page of a crawl is read as; INPUT_AUTO: not at all, for crawls are full of pictures and scripts */
static enum input_form form_of_page(const struct warc_page *page)
{
    static const struct {
        const char *type;
        enum input_form form;
    } rows[] = {{"text/html", INPUT_HTML},
                {"application/xhtml+xml", INPUT_HTML},
                {"text/plain", INPUT_TEXT},
                {"application/pdf", INPUT_PDF}};
    enum input_form form = INPUT_AUTO;
    struct err err;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (slice_equal(page->type, slice_of(rows[i].type)))
            return rows[i].form;
    bool known = !page->type.len && kind_detect(SLICE(""), slice_sub(page->body, 0, 4096), &form, &err);
    return known && form <= INPUT_PDF && form != INPUT_JSONL ? form : INPUT_AUTO;
}

static enum read_result next_page(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    struct warc_page page;
    for (;;) {
        enum warc_result got = warc_next(top(r)->in, arena, &page, err);
        if (got != WARC_PAGE)
            return got == WARC_END ? READ_END : READ_BAD;
        enum input_form form = form_of_page(&page);
        if (form == INPUT_AUTO || !slice_trim(page.body).len) {
            arena_reset(arena);
            continue;
        }
        *ret = (struct document){.id = page.address};
        bool ok =
            !packed_kind(page.body) || packed_whole(page.body, WARC_RECORD_MAX, &r->budget, arena, &page.body, err);
        if (ok && read_bytes(r, form, page.body, page.charset.ptr, arena, ret, err))
            return READ_OK;
        snprintf(err->file, sizeof err->file, "%.*s", (int)page.address.len, page.address.ptr);
        return READ_BAD;
    }
}

/* ---- packed files ---- */

/* the next file in the one on top becomes the one on top, or this one goes; READ_OK: look there, else err is told */
static enum read_result next_file(struct reader *r, struct err *err)
{
    struct level *file = top(r);
    struct slice name;
    if (!file->packed) {
        struct slice first;
        if (!input_peek(file->in, &first, err))
            return READ_END;
        file->packed = packed_open(file->in, packed_kind(first), r->depth == 1, &r->budget);
    }
    enum packed_result got = packed_next(file->packed, &name, err);
    if (got == PACKED_END)
        return READ_END;
    struct buf path = BUF_INIT;
    buf_puts(&path, file->name);
    if (name.len) {
        buf_putc(&path, '/');
        buf_put(&path, name);
    }
    bool deep = r->depth == LEVELS_MAX;
    if (got == PACKED_BAD)
        err_file(err, path.ptr);
    else if (deep)
        err_set(err, path.ptr, "is packed %d times over: unpack it first", LEVELS_MAX - 1);
    else if (!(r->options.ocr ? kind_is_trimming_but_scans(name) : kind_is_trimming(name)))
        push(r, path.ptr, input_from(path.ptr, packed_read, file->packed));
    buf_release(&path);
    return got == PACKED_BAD || deep ? READ_BAD : READ_OK;
}

/* ---- any file ---- */

/* the day that the document names, else the one that was given, else one that its file name or text gives away */
static void set_published(const struct reader *r, struct document *document)
{
    bool sure = document->published_from <= PUBLISHED_METADATA;
    if (date_is(document->published) && document->published_from == PUBLISHED_UNKNOWN)
        document->published_from = PUBLISHED_GIVEN;
    if (date_is(r->options.published) && !(date_is(document->published) && sure)) {
        document->published = r->options.published;
        document->published_from = PUBLISHED_GIVEN;
    }
    if (!date_is(document->published))
        document->published = published_infer(document->id, document->text, &document->published_from);
    document->published_inferred = document->published_from > PUBLISHED_METADATA;
}

static bool is_too_long(struct reader *r, const struct document *document, struct err *err)
{
    size_t max = text_max(r);
    if (document->text.len <= max)
        return false;
    char line[32] = "";
    const struct level *file = top(r);
    if (file->form == INPUT_JSONL)
        snprintf(line, sizeof line, "line %zu: ", input_number(file->in));
    err_set(err, file->name, "%sthe text has %.1f MiB, over the limit of %zu: split it, or raise --max-text", line,
            (double)document->text.len / (1 << 20), max >> 20);
    return true;
}

/* what is packed is unpacked, whatever --input says of what lies in it */
static bool find_form(struct reader *r, struct err *err)
{
    struct slice bytes;
    struct level *file = top(r);
    if (file->form != INPUT_AUTO)
        return true;
    if (!input_peek(file->in, &bytes, err))
        return false;
    enum input_form said = r->options.form;
    bool packed = packed_kind(bytes) && said != INPUT_OFFICE;
    if (said != INPUT_AUTO && said != INPUT_JSONL && !packed)
        file->form = said;
    else if (!kind_detect(slice_of(file->name), bytes, &file->form, err))
        return false;
    else if (said == INPUT_JSONL && !packed && file->form != INPUT_CLAIMS)
        file->form = said;
    if (file->form == INPUT_CLAIMS && !r->options.claims)
        return err_set(err, NULL, "holds claims already: give it to 'dateline series' or 'dateline report'");
    return true;
}

/* what the file on top holds next; READ_END: nothing more, with err->message empty or why */
static enum read_result next_of_top(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    if (!find_form(r, err))
        return READ_END;
    switch (top(r)->form) {
    case INPUT_JSONL:
        return next_json(r, arena, ret, err);
    case INPUT_CLAIMS:
        return next_claims(r, arena, ret, err);
    case INPUT_WARC:
        return next_page(r, arena, ret, err);
    case INPUT_PACKED:
        return next_file(r, err);
    default:
        return next_whole(r, arena, ret, err);
    }
}

static bool holds_one(enum input_form form)
{
    return form != INPUT_JSONL && form != INPUT_CLAIMS && form != INPUT_WARC && form != INPUT_PACKED;
}

static enum read_result finish(struct reader *r, struct document *ret, struct err *err)
{
    if (ret->claims.ptr)
        return READ_OK;
    if (is_too_long(r, ret, err))
        return READ_BAD;
    set_published(r, ret);
    if (ret->language == LANGUAGE_UNKNOWN)
        ret->language = r->options.language;
    if (ret->broken_bytes)
        err_set(err, top(r)->name, "%zu bytes fit no encoding and were replaced: convert it with iconv if they matter",
                ret->broken_bytes);
    return READ_OK;
}

enum read_result reader_next(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    *err = (struct err){.message = ""};
    while (r->depth) {
        struct level *file = top(r);
        enum read_result got = next_of_top(r, arena, ret, err);
        if (got == READ_OK && file->form == INPUT_PACKED)
            continue; /* with the file in it, which is on top now */
        if (got == READ_OK)
            got = finish(r, ret, err);
        if (err->message[0] && !err->file[0])
            err_file(err, file->name);
        if (got == READ_END || holds_one(file->form))
            pop(r);
        if (got != READ_END)
            return got;
        if (err->message[0])
            return READ_BAD;
    }
    return READ_END;
}
