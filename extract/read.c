#include "extract/read.h"
#include "base/json.h"
#include "base/utf8.h"
#include "extract/encoding.h"
#include "extract/html.h"
#include "extract/pdf.h"
#include "extract/published.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* a line of JSON Lines, and a file of any other form, is held in memory as a whole: what is longer is no text that
 * people write */
#define LINE_MAX_BYTES ((size_t)64 << 20)
#define FILE_MAX_BYTES ((size_t)512 << 20)
#define READ_AT_ONCE ((size_t)1 << 16)

struct reader {
    struct read_options options;
    char *path;
    FILE *file;
    enum input_form form; /* INPUT_AUTO until the first bytes were seen */
    struct buf buf;       /* bytes read and not yet given out: from at to buf.len */
    size_t at;
    size_t line; /* number of the line given out last, from 1 */
    bool ended;  /* the file is read to its end */
    bool done;   /* nothing more comes out */
};

bool input_form_parse(const char *name, enum input_form *ret, struct err *err)
{
    static const char *const names[] = {[INPUT_AUTO] = "auto",
                                        [INPUT_TEXT] = "text",
                                        [INPUT_JSONL] = "jsonl",
                                        [INPUT_HTML] = "html",
                                        [INPUT_PDF] = "pdf"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0) {
            *ret = (enum input_form)i;
            return true;
        }
    return err_set(err, NULL, "unknown form '%s' of --input: auto, text, jsonl, html or pdf", name);
}

struct reader *reader_open(const char *path, const struct read_options *options, struct err *err)
{
    bool standard_input = strcmp(path, "-") == 0;
    FILE *file = standard_input ? stdin : fopen(path, "rb");
    struct stat info;
    if (!file) {
        err_system(err, path, "cannot read", errno);
        return NULL;
    }
    if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
        err_set(err, path, "is a folder: name the files in it");
        if (!standard_input)
            fclose(file);
        return NULL;
    }
    struct reader *r = must_alloc(sizeof *r);
    *r = (struct reader){.options = *options, .file = file, .form = options->form};
    r->path = must_alloc(strlen(path) + 1);
    memcpy(r->path, path, strlen(path) + 1);
    return r;
}

void reader_close(struct reader *r)
{
    if (!r)
        return;
    if (r->file != stdin)
        fclose(r->file);
    buf_release(&r->buf);
    free(r->path);
    free(r);
}

/* more bytes into the buffer; what was given out makes room.  false on an error of the system */
static bool fill(struct reader *r, struct err *err)
{
    if (r->at > 0 && r->at >= r->buf.len / 2) {
        memmove(r->buf.ptr, r->buf.ptr + r->at, r->buf.len - r->at);
        r->buf.len -= r->at;
        r->at = 0;
    }
    buf_reserve(&r->buf, READ_AT_ONCE);
    size_t got = fread(r->buf.ptr + r->buf.len, 1, READ_AT_ONCE, r->file);
    r->buf.len += got;
    if (got < READ_AT_ONCE) {
        r->ended = true;
        if (ferror(r->file))
            return err_system(err, r->path, "cannot read", errno);
    }
    return true;
}

static struct slice unread(const struct reader *r)
{
    return (struct slice){r->buf.ptr + r->at, r->buf.len - r->at};
}

/* ---- which form ---- */

struct form_row {
    enum input_form form;
    const char *ending; /* of the file name */
    const char *start;  /* of the bytes, in lower case, white space and a byte order mark passed over; NULL if they do
                           not tell */
};
/* the bytes decide before the name */
static const struct form_row form_rows[] = {
    {INPUT_JSONL, ".jsonl", "{"},       {INPUT_JSONL, ".ndjson", NULL}, {INPUT_PDF, ".pdf", "%pdf-"},
    {INPUT_HTML, ".html", "<!doctype"}, {INPUT_HTML, ".htm", "<html"},  {INPUT_HTML, ".xhtml", "<?xml"},
    {INPUT_HTML, ".shtml", "<!--"},
};

static bool starts_folded(struct slice bytes, const char *lower)
{
    size_t len = strlen(lower);
    if (bytes.len < len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (utf8_lower((unsigned char)bytes.ptr[i]) != (unsigned char)lower[i])
            return false;
    return true;
}

static enum input_form detect_form(const char *path, struct slice bytes)
{
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        bytes = slice_sub(bytes, 3, bytes.len);
    while (bytes.len && memchr(" \t\r\n", bytes.ptr[0], 4))
        bytes = slice_sub(bytes, 1, bytes.len);
    for (size_t i = 0; i < sizeof form_rows / sizeof *form_rows; i++)
        if (form_rows[i].start && starts_folded(bytes, form_rows[i].start))
            return form_rows[i].form;
    for (size_t i = 0; i < sizeof form_rows / sizeof *form_rows; i++)
        if (slice_ends(slice_of(path), slice_of(form_rows[i].ending)))
            return form_rows[i].form;
    return INPUT_TEXT;
}

/* ---- JSON Lines ---- */

/* the next line without its line feed, empty ones left out; READ_BAD: too long or unreadable */
static enum read_result next_line(struct reader *r, struct slice *ret, struct err *err)
{
    size_t searched = 0;
    for (;;) {
        struct slice rest = unread(r);
        const char *feed = rest.len > searched ? memchr(rest.ptr + searched, '\n', rest.len - searched) : NULL;
        if (!feed && !r->ended) {
            searched = rest.len;
            if (rest.len > LINE_MAX_BYTES) {
                r->done = true;
                err_set(err, r->path, "line %zu is over %zu MiB: no JSON Lines", r->line + 1, LINE_MAX_BYTES >> 20);
                return READ_BAD;
            }
            if (!fill(r, err))
                return READ_BAD;
            continue;
        }
        size_t len = feed ? (size_t)(feed - rest.ptr) : rest.len;
        r->at += len + (feed != NULL);
        r->line++;
        *ret = slice_sub(rest, 0, len);
        if (len && ret->ptr[len - 1] == '\r')
            ret->len--;
        if (ret->len)
            return READ_OK;
        if (!feed)
            return READ_END;
        searched = 0;
    }
}

static enum language language_of(struct slice name)
{
    if (slice_starts(name, SLICE("zh")))
        return LANGUAGE_ZH;
    return slice_starts(name, SLICE("en")) ? LANGUAGE_EN : LANGUAGE_UNKNOWN;
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
        document->published = text ? date_parse(f->text) : DATE_NONE;
        return null || (text && (f->text.len == 0 || date_is(document->published)));
    }
    return true;
}

static enum read_result next_json(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    struct slice line;
    enum read_result got = next_line(r, &line, err);
    if (got != READ_OK)
        return got;
    if (r->line == 1 && slice_starts(line, SLICE("\xEF\xBB\xBF")))
        line = slice_sub(line, 3, line.len);
    size_t valid = utf8_valid(line);
    if (valid < line.len) {
        err_set(err, r->path, "line %zu: byte %zu is not UTF-8: convert the file with iconv", r->line, valid + 1);
        return READ_BAD;
    }
    line = arena_copy(arena, line);
    *ret = (struct document){.id = arena_printf(arena, "%s:%zu", r->path, r->line)};
    struct json_walk w;
    struct json_field f;
    for (json_open(&w, line, arena); json_next(&w, &f);)
        if (!set_field(&f, ret)) {
            err_set(err, r->path, "line %zu: field \"%.*s\" has a wrong value or type", r->line, (int)f.name.len,
                    f.name.ptr);
            return READ_BAD;
        }
    if (w.error) {
        err_set(err, r->path, "line %zu: not JSON: %s (byte %zu)", r->line, w.error, w.at + 1);
        return READ_BAD;
    }
    if (!ret->text.ptr) {
        err_set(err, r->path, "line %zu: a document without \"text\"", r->line);
        return READ_BAD;
    }
    return READ_OK;
}

/* ---- whole files ---- */

static bool read_all(struct reader *r, struct err *err)
{
    while (!r->ended) {
        if (!fill(r, err))
            return false;
        if (r->buf.len > FILE_MAX_BYTES)
            return err_set(err, r->path, "is over %zu MiB: split it, or give it as JSON Lines", FILE_MAX_BYTES >> 20);
    }
    return true;
}

static enum read_result next_whole(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    r->done = true;
    if (!read_all(r, err))
        return READ_BAD;
    *ret = (struct document){.id = arena_copy(arena, slice_of(r->path))};
    struct slice bytes = unread(r);
    bool ok = r->form == INPUT_HTML  ? html_read(bytes, arena, ret, err)
              : r->form == INPUT_PDF ? pdf_read(bytes, arena, &ret->text, err)
                                     : encoding_utf8(bytes, NULL, arena, &ret->text, err);
    if (!ok) {
        snprintf(err->file, sizeof err->file, "%s", r->path);
        return READ_BAD;
    }
    return READ_OK;
}

/* the day that the document names, else the one that was given, else one that its file name or text gives away */
static void set_published(const struct reader *r, struct document *document)
{
    if (!date_is(document->published))
        document->published = r->options.published;
    if (date_is(document->published))
        return;
    struct slice name = r->form == INPUT_JSONL ? document->id : slice_of(r->path);
    document->published = published_infer(name, document->text);
    document->published_inferred = date_is(document->published);
}

enum read_result reader_next(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    if (r->done)
        return READ_END;
    if (r->form == INPUT_AUTO) {
        if (!fill(r, err)) {
            r->done = true;
            return READ_BAD;
        }
        r->form = detect_form(r->path, unread(r));
    }
    enum read_result got = r->form == INPUT_JSONL ? next_json(r, arena, ret, err) : next_whole(r, arena, ret, err);
    if (got == READ_BAD && ferror(r->file))
        r->done = true;
    if (got != READ_OK)
        return got;
    set_published(r, ret);
    if (ret->language == LANGUAGE_UNKNOWN)
        ret->language = r->options.language;
    return READ_OK;
}
