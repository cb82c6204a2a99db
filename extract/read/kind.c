#include "extract/read/kind.h"
#include "base/utf8.h"
#include "extract/read/packed.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const form_names[] = {[INPUT_AUTO] = "auto", [INPUT_TEXT] = "text",       [INPUT_JSONL] = "jsonl",
                                         [INPUT_HTML] = "html", [INPUT_PDF] = "pdf",         [INPUT_OFFICE] = "office",
                                         [INPUT_WARC] = "warc", [INPUT_PICTURE] = "picture", [INPUT_CLAIMS] = "claims"};

bool input_form_parse(const char *name, enum input_form *ret, struct err *err)
{
    for (size_t i = 0; i < COUNT(form_names); i++)
        if (strcmp(form_names[i], name) == 0) {
            *ret = (enum input_form)i;
            return true;
        }
    return err_set(err, NULL,
                   "unknown form '%s' of --input: auto, text, jsonl, html, pdf, office, warc, picture or claims", name);
}

/* ---- by the bytes ---- */

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

/* the first bytes without a byte order mark, the zero bytes of UTF-16, and white space before them; into room */
static struct slice plain_start(struct slice bytes, char *room, size_t size)
{
    size_t len = 0;
    bool marked = slice_starts_any(bytes, "\xFF\xFE", "\xFE\xFF");
    size_t at = marked ? 2 : slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    for (; at < bytes.len && len < size; at++)
        if (bytes.ptr[at] && (len || !strchr(" \t\r\n", bytes.ptr[at])))
            room[len++] = bytes.ptr[at];
    return (struct slice){room, len};
}

/* an object that begins with a name */
static bool is_json(struct slice start)
{
    size_t at = 1;
    while (at < start.len && strchr(" \t\r\n", start.ptr[at]))
        at++;
    return start.len > 0 && start.ptr[0] == '{' && at < start.len && (start.ptr[at] == '"' || start.ptr[at] == '}');
}

/* ---- claims ---- */

/* a document may have one or another of them */
bool kind_tells_claim(const struct json_field *f)
{
    static const char *const names[] = {"document", "start", "end", "sentence", "metric", "relation", "period_end"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (json_is(f, names[i]))
            return true;
    return false;
}

/* by the first line, as far as it is there */
static bool is_claims(struct slice bytes)
{
    struct slice text = slice_trim(slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? slice_sub(bytes, 3, bytes.len) : bytes);
    struct slice line = slice_sub(text, 0, slice_find(text, SLICE("\n")));
    struct arena arena;
    struct json_walk w;
    struct json_field f;
    size_t seen = 0;
    arena_init(&arena);
    for (json_open(&w, line, &arena); json_next(&w, &f);) {
        if (json_is(&f, "id"))
            break;
        seen += kind_tells_claim(&f);
    }
    arena_release(&arena);
    return seen >= KIND_CLAIM_FIELDS;
}

/* tags of pages, without their bracket; a text about a tag names one, a page is full of them */
static const char *const page_tags[] = {"html",  "head", "body",    "div",  "p",      "table", "tr",
                                        "td",    "ul",   "li",      "span", "h1",     "h2",    "h3",
                                        "title", "meta", "article", "main", "section"};
#define PAGE_TAGS_MIN 3

/* "<p>", "</p>", "<div class=": does a tag of a page stand at the start? */
static bool is_tag(struct slice s)
{
    s = slice_sub(s, s.len > 1 && s.ptr[1] == '/' ? 2 : 1, s.len);
    for (size_t i = 0; i < COUNT(page_tags); i++) {
        size_t len = strlen(page_tags[i]);
        if (s.len > len && starts_folded(s, page_tags[i]) && strchr(" \t\r\n>/", s.ptr[len]))
            return true;
    }
    return false;
}

static bool is_page(struct slice start)
{
    static const char *const openings[] = {"<!doctype html", "<html", "<?xml", "<!--"};
    for (size_t i = 0; i < COUNT(openings); i++)
        if (starts_folded(start, openings[i]))
            return true;
    size_t tags = 0;
    for (size_t at = 0; at < start.len && tags < PAGE_TAGS_MIN; at++)
        if (start.ptr[at] == '<' && is_tag(slice_sub(start, at, start.len)))
            tags += at == 0 ? PAGE_TAGS_MIN : 1;
    return tags >= PAGE_TAGS_MIN;
}

/* files that are often given by mistake, and are no text in any encoding */
static const struct {
    const char *start;
    const char *told;
} foreign_rows[] = {
    {"\xD0\xCF\x11\xE0", "is a document of an old Office, or one with a password: save it as text, HTML or PDF"},
    {"{\\rtf", "is RTF: save it as text, HTML or PDF"},
    {"7z\xBC\xAF\x27\x1C", "is a 7z file: unpack it first, or pack it as zip or tar"},
    {"Rar!", "is a RAR file: unpack it first, or pack it as zip or tar"},
    {"GIF8", "is a picture in GIF: save it as PNG, and read it with --ocr"},
    {"\x7F"
     "ELF",
     "is a program: give it text"},
};

static bool is_picture(struct slice bytes)
{
    return slice_starts_any(bytes, "\x89PNG", "\xFF\xD8\xFF") || slice_starts(bytes, SLICE("II*\0")) ||
           slice_starts(bytes, SLICE("MM\0*")); /* TIFF, of either order of bytes */
}

static bool is_foreign(struct slice bytes, struct err *err)
{
    for (size_t i = 0; i < COUNT(foreign_rows); i++)
        if (slice_starts(bytes, slice_of(foreign_rows[i].start))) {
            err_set(err, NULL, "%s", foreign_rows[i].told);
            return true;
        }
    return false;
}

/* ---- by the name ---- */

static const struct {
    const char *ending;
    enum input_form form;
} ending_rows[] = {
    {".jsonl", INPUT_JSONL}, {".ndjson", INPUT_JSONL}, {".pdf", INPUT_PDF},    {".html", INPUT_HTML},
    {".htm", INPUT_HTML},    {".xhtml", INPUT_HTML},   {".shtml", INPUT_HTML},
};

static bool ends_folded(struct slice name, const char *lower)
{
    size_t len = strlen(lower);
    return name.len >= len && starts_folded(slice_sub(name, name.len - len, name.len), lower);
}

bool kind_is_trimming(struct slice name)
{
    static const char *const endings[] = {".css",  ".js",    ".png",  ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico",
                                          ".woff", ".woff2", ".ttf",  ".otf", ".eot",  ".mp3", ".mp4", ".webm", ".map",
                                          ".avif", ".bmp",   ".tiff", ".tif", ".db",   ".exe", ".so",  ".o"};
    for (size_t i = 0; i < COUNT(endings); i++)
        if (ends_folded(name, endings[i]))
            return true;
    return false;
}

bool kind_is_trimming_but_scans(struct slice name)
{
    static const char *const endings[] = {".png", ".jpg", ".jpeg", ".tif", ".tiff"};
    for (size_t i = 0; i < COUNT(endings); i++)
        if (ends_folded(name, endings[i]))
            return false;
    return kind_is_trimming(name);
}

bool kind_detect(struct slice name, struct slice bytes, enum input_form *ret, struct err *err)
{
    char room[4096];
    struct slice start = plain_start(bytes, room, sizeof room);
    if (is_foreign(bytes, err))
        return false;
    *ret = packed_is_office(bytes)         ? INPUT_OFFICE
           : is_picture(bytes)             ? INPUT_PICTURE
           : packed_kind(bytes)            ? INPUT_PACKED
           : starts_folded(start, "%pdf-") ? INPUT_PDF
           : starts_folded(start, "warc/") ? INPUT_WARC
           : is_json(start)                ? is_claims(bytes) ? INPUT_CLAIMS : INPUT_JSONL
           : is_page(start)                ? INPUT_HTML
                                           : INPUT_TEXT;
    for (size_t i = 0; *ret == INPUT_TEXT && i < COUNT(ending_rows); i++)
        if (ends_folded(name, ending_rows[i].ending))
            *ret = ending_rows[i].form;
    return true;
}
