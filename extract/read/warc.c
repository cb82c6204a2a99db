#include "extract/read/warc.h"
#include "base/utf8.h"
#include <strings.h>

/* of the head of a record, and of that of an answer */
#define HEAD_LINE_MAX ((size_t)64 << 10)
#define HEAD_LINES_MAX 1000

/* ---- lines of heads: "Name: value" ---- */

static bool is_field(struct slice line, const char *name, struct slice *ret)
{
    size_t len = strlen(name);
    if (line.len <= len || line.ptr[len] != ':' || strncasecmp(line.ptr, name, len) != 0)
        return false;
    *ret = slice_trim(slice_sub(line, len + 1, line.len));
    return true;
}

/* text/html; charset=GBK */
static void set_type(struct slice value, struct arena *arena, struct warc_page *ret)
{
    static const struct slice key = SLICE_INIT("charset=");
    size_t end = slice_find(value, SLICE(";"));
    struct slice type = arena_copy(arena, slice_trim(slice_sub(value, 0, end)));
    for (size_t i = 0; i < type.len; i++)
        ((char *)(size_t)type.ptr)[i] = (char)utf8_lower((unsigned char)type.ptr[i]);
    ret->type = type;
    for (size_t at = type.len; at + key.len < value.len; at++)
        if (strncasecmp(value.ptr + at, key.ptr, key.len) == 0) {
            struct slice rest = slice_sub(value, at + key.len, value.len);
            size_t from = rest.len && rest.ptr[0] == '"', to = from;
            while (to < rest.len && !strchr("\"; \t", rest.ptr[to]))
                to++;
            ret->charset = arena_copy(arena, slice_sub(rest, from, to));
            return;
        }
}

/* ---- answers of HTTP ---- */

/* the next line of the head without its end; *at is behind it */
static struct slice head_line(struct slice answer, size_t *at)
{
    struct slice rest = slice_sub(answer, *at, answer.len);
    const char *feed = rest.len ? memchr(rest.ptr, '\n', rest.len) : NULL;
    size_t len = feed ? (size_t)(feed - rest.ptr) : rest.len;
    *at += len + (feed != NULL);
    return slice_trim(slice_sub(rest, 0, len));
}

/* the size that a chunk begins with, SLICE_NONE if there is none */
static size_t chunk_size(struct slice line)
{
    size_t size = 0, i = 0;
    for (; i < line.len && i < 8; i++) {
        uint32_t c = utf8_lower((unsigned char)line.ptr[i]);
        if (!utf8_is_digit(c) && !(c >= 'a' && c <= 'f'))
            break;
        size = size * 16 + (utf8_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return i ? size : SLICE_NONE;
}

/* the body put together from its chunks; as it stands if it is not in chunks: some crawlers have done that already */
static struct slice join_chunks(struct slice body, struct arena *arena)
{
    char *out = arena_alloc(arena, body.len);
    size_t len = 0;
    for (size_t at = 0; at < body.len;) {
        size_t size = chunk_size(head_line(body, &at));
        if (size == SLICE_NONE && len == 0)
            return body;
        if (size == SLICE_NONE || size == 0)
            break;
        struct slice piece = slice_sub(body, at, at + size);
        memcpy(out + len, piece.ptr, piece.len);
        len += piece.len;
        at += piece.len;
        head_line(body, &at); /* the end of the line behind it */
    }
    return (struct slice){out, len};
}

bool warc_http(struct slice answer, struct arena *arena, struct warc_page *ret)
{
    size_t at = 0;
    bool chunked = false;
    struct slice status = head_line(answer, &at), value;
    size_t space = slice_find(status, SLICE(" "));
    if (!slice_starts(status, SLICE("HTTP/")) || space == SLICE_NONE ||
        !slice_starts(slice_sub(status, space + 1, status.len), SLICE("200")))
        return false;
    for (int i = 0; i < HEAD_LINES_MAX && at < answer.len; i++) {
        struct slice line = head_line(answer, &at);
        if (!line.len)
            break;
        if (is_field(line, "Content-Type", &value))
            set_type(value, arena, ret);
        else if (is_field(line, "Transfer-Encoding", &value))
            chunked = value.len >= 7 && strncasecmp(value.ptr, "chunked", 7) == 0;
    }
    ret->body = slice_sub(answer, at, answer.len);
    if (chunked)
        ret->body = join_chunks(ret->body, arena);
    return true;
}

/* ---- records ---- */

struct record {
    bool response, text; /* an answer of HTTP; a text as it is (resource, conversion) */
    struct slice address, type;
    size_t length;
    bool has_length;
};

static bool read_length(struct slice value, struct record *r)
{
    r->length = 0;
    for (size_t i = 0; i < value.len; i++) {
        if (!utf8_is_digit((unsigned char)value.ptr[i]) || i >= 18)
            return false;
        r->length = r->length * 10 + (size_t)(value.ptr[i] - '0');
    }
    return r->has_length = value.len > 0;
}

static bool take_field(struct slice line, struct arena *arena, struct record *r)
{
    struct slice value;
    if (is_field(line, "WARC-Type", &value)) {
        r->response = slice_equal(value, SLICE("response"));
        r->text = slice_equal_any(value, "resource", "conversion");
    } else if (is_field(line, "WARC-Target-URI", &value)) {
        if (slice_starts(value, SLICE("<")) && slice_ends(value, SLICE(">")))
            value = slice_sub(value, 1, value.len - 1);
        r->address = arena_copy(arena, utf8_valid(value) == value.len ? value : SLICE("?"));
    } else if (is_field(line, "Content-Type", &value)) {
        r->type = arena_copy(arena, value);
    } else if (is_field(line, "Content-Length", &value)) {
        return read_length(value, r);
    }
    return true;
}

/* the head of the next record; false at the end, or with err */
static bool read_head(struct input *in, struct arena *arena, struct record *r, struct err *err)
{
    struct slice line;
    int lines = 0;
    *r = (struct record){.address = SLICE("?"), .type = SLICE("")};
    do { /* empty lines stand between records */
        if (!input_raw_line(in, HEAD_LINE_MAX, &line, err) || !line.len)
            return false;
    } while (!slice_trim(line).len && lines++ < HEAD_LINES_MAX);
    if (!slice_starts(line, SLICE("WARC/")))
        return err_set(err, NULL, "no WARC record where one should begin: the rest is left out");
    for (lines = 0; lines < HEAD_LINES_MAX; lines++) {
        if (!input_raw_line(in, HEAD_LINE_MAX, &line, err))
            return false;
        line = slice_trim(line);
        if (!line.len)
            break;
        if (!take_field(line, arena, r))
            return err_set(err, NULL, "a WARC record without a length: the rest is left out");
    }
    return r->has_length || err_set(err, NULL, "a WARC record without a length: the rest is left out");
}

static bool is_http(struct slice type)
{
    return type.len >= 16 && strncasecmp(type.ptr, "application/http", 16) == 0;
}

enum warc_result warc_next(struct input *in, struct arena *arena, struct warc_page *ret, struct err *err)
{
    struct record r;
    struct slice body;
    err->message[0] = '\0';
    while (read_head(in, arena, &r, err)) {
        bool asked = r.text || (r.response && is_http(r.type));
        bool taken = asked && r.length <= WARC_RECORD_MAX;
        if (!(taken ? input_bytes(in, r.length, &body, err) : input_skip(in, r.length, err)))
            return WARC_END;
        if (asked && !taken) {
            err_set(err, r.address.ptr, "the record has %zu MiB, over the limit of %zu: left out", r.length >> 20,
                    WARC_RECORD_MAX >> 20);
            return WARC_BAD;
        }
        if (taken && body.len < r.length) {
            err_set(err, NULL, "the last record is broken off");
            return WARC_END;
        }
        *ret = (struct warc_page){.address = r.address, .type = SLICE(""), .charset = SLICE(""), .body = SLICE("")};
        if (taken && r.text) {
            set_type(r.type, arena, ret);
            ret->body = body;
        }
        if (taken && (r.text || warc_http(body, arena, ret)))
            return WARC_PAGE;
        arena_reset(arena);
    }
    return WARC_END;
}
