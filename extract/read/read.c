#include "extract/read/read.h"
#include "base/input.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include "extract/read/html.h"
#include "extract/read/pdf.h"
#include "extract/read/published.h"
#include <stdio.h>
#include <stdlib.h>

/* a line of JSON Lines, and a file of any other form, is held in memory as a whole: what is longer is no text that
 * people write */
#define LINE_MAX_BYTES ((size_t)64 << 20)
#define FILE_MAX_BYTES ((size_t)512 << 20)

struct reader {
    struct read_options options;
    char *path;
    struct input *in;
    enum input_form form; /* INPUT_AUTO until the first bytes were seen */
    bool done;            /* nothing more comes out */
};

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
    *r = (struct reader){.options = *options, .in = in, .form = options->form, .path = must_alloc(strlen(path) + 1)};
    memcpy(r->path, path, strlen(path) + 1);
    return r;
}

void reader_close(struct reader *r)
{
    if (!r)
        return;
    input_close(r->in);
    free(r->path);
    free(r);
}

/* ---- JSON Lines ---- */

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
    if (!input_line(r->in, LINE_MAX_BYTES, &line, err)) {
        r->done = true;
        return err->message[0] ? READ_BAD : READ_END;
    }
    size_t number = input_number(r->in);
    if (number == 1 && slice_starts(line, SLICE("\xEF\xBB\xBF")))
        line = slice_sub(line, 3, line.len);
    size_t valid = utf8_valid(line);
    if (valid < line.len) {
        err_set(err, r->path, "line %zu: byte %zu is not UTF-8: convert the file with iconv", number, valid + 1);
        return READ_BAD;
    }
    line = arena_copy(arena, line);
    *ret = (struct document){.id = arena_printf(arena, "%s:%zu", r->path, number)};
    struct json_walk w;
    struct json_field f;
    for (json_open(&w, line, arena); json_next(&w, &f);)
        if (!set_field(&f, ret)) {
            err_set(err, r->path, "line %zu: field \"%.*s\" has a wrong value or type", number, (int)f.name.len,
                    f.name.ptr);
            return READ_BAD;
        }
    if (w.error) {
        err_set(err, r->path, "line %zu: not JSON: %s (byte %zu)", number, w.error, w.at + 1);
        return READ_BAD;
    }
    if (!ret->text.ptr) {
        err_set(err, r->path, "line %zu: a document without \"text\"", number);
        return READ_BAD;
    }
    return READ_OK;
}

/* ---- whole files ---- */

static size_t text_max(const struct reader *r)
{
    return (size_t)(r->options.text_max ? r->options.text_max : TEXT_MAX_MIB) << 20;
}

static enum read_result next_whole(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    r->done = true;
    struct slice bytes;
    if (!input_whole(r->in, FILE_MAX_BYTES, &bytes, err))
        return READ_BAD;
    *ret = (struct document){.id = arena_copy(arena, slice_of(r->path))};
    bool ok = r->form == INPUT_HTML  ? html_read(bytes, arena, ret, err)
              : r->form == INPUT_PDF ? pdf_read(bytes, text_max(r), arena, &ret->text, err)
                                     : encoding_utf8(bytes, NULL, arena, &ret->text, &ret->broken_bytes, err);
    if (!ok)
        err_file(err, r->path);
    return ok ? READ_OK : READ_BAD;
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

static bool is_too_long(const struct reader *r, const struct document *document, struct err *err)
{
    size_t max = text_max(r);
    if (document->text.len <= max)
        return false;
    char line[32] = "";
    if (r->form == INPUT_JSONL)
        snprintf(line, sizeof line, "line %zu: ", input_number(r->in));
    err_set(err, r->path, "%sthe text has %.1f MiB, over the limit of %zu: split it, or raise --max-text", line,
            (double)document->text.len / (1 << 20), max >> 20);
    return true;
}

static bool find_form(struct reader *r, struct err *err)
{
    struct slice bytes;
    if (r->form != INPUT_AUTO)
        return true;
    if (input_peek(r->in, &bytes, err) && kind_detect(slice_of(r->path), bytes, &r->form, err))
        return true;
    err_file(err, r->path);
    r->done = true;
    return false;
}

enum read_result reader_next(struct reader *r, struct arena *arena, struct document *ret, struct err *err)
{
    if (r->done)
        return READ_END;
    err->message[0] = '\0';
    if (!find_form(r, err))
        return READ_BAD;
    enum read_result got = r->form == INPUT_JSONL ? next_json(r, arena, ret, err) : next_whole(r, arena, ret, err);
    if (got != READ_OK)
        return got;
    if (is_too_long(r, ret, err))
        return READ_BAD;
    set_published(r, ret);
    if (ret->language == LANGUAGE_UNKNOWN)
        ret->language = r->options.language;
    if (ret->broken_bytes)
        err_set(err, r->path, "%zu bytes fit no encoding and were replaced: convert it with iconv if they matter",
                ret->broken_bytes);
    return READ_OK;
}
