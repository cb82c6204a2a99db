#include "extract/clean.h"
#include "base/utf8.h"

struct writer {
    char *text;
    uint32_t *origin;
    size_t len;
};

static void put(struct writer *w, const char *bytes, size_t len, size_t origin)
{
    for (size_t i = 0; i < len; i++) {
        w->text[w->len] = bytes[i];
        w->origin[w->len++] = (uint32_t)origin;
    }
}

void clean_text(const struct document *document, struct arena *arena, struct clean *ret)
{
    struct slice in = document->text;
    struct writer w = {arena_alloc(arena, in.len + 1), arena_array(arena, uint32_t, in.len + 1), 0};
    bool space = false, feed = false;
    uint32_t before = '\n';
    for (size_t at = 0, len; at < in.len; at += len) {
        uint32_t c;
        len = utf8_decode(in.ptr + at, in.len - at, &c);
        if (c == '\n' || c == '\r') {
            feed = true;
        } else if (utf8_is_space(c) || c < 0x20) {
            space = true;
        } else {
            if (feed && w.len)
                put(&w, "\n", 1, at);
            else if (space && !feed && w.len && !utf8_is_cjk(before) && !utf8_is_cjk(c))
                put(&w, " ", 1, at);
            put(&w, in.ptr + at, len, at);
            space = feed = false;
            before = c;
        }
    }
    w.origin[w.len] = (uint32_t)in.len;
    *ret = (struct clean){{w.text, w.len}, w.origin};
}

void clean_origin(const struct clean *clean, struct slice original, size_t start, size_t end, size_t *ret_start,
                  size_t *ret_end)
{
    uint32_t c;
    size_t last = clean->origin[end - 1];
    *ret_start = clean->origin[start];
    *ret_end = last + (last < original.len ? utf8_decode(original.ptr + last, original.len - last, &c) : 0);
}
