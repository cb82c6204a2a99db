#include "base/utf8.h"
#include "series/key_internal.h"

static bool is_quote(uint32_t c)
{
    return c == 0x201C || c == 0x201D || c == 0x300A || c == 0x300B || c == '"' || c == 0x300C || c == 0x300D;
}

bool key_has_han(struct slice text)
{
    uint32_t c;
    for (size_t i = 0; i < text.len;) {
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        if (utf8_is_han(c))
            return true;
    }
    return false;
}

struct slice key_one_spelling(struct slice text, bool chinese, struct arena *arena)
{
    char *out = arena_array(arena, char, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        c = utf8_narrow(c);
        if (is_quote(c))
            continue;
        if (utf8_is_space(c) || c == ':' || c < 0x20) {
            if (!chinese && len && out[len - 1] != ' ')
                out[len++] = ' ';
            continue;
        }
        len += utf8_encode(c, out + len);
    }
    while (len && out[len - 1] == ' ')
        len--;
    return (struct slice){out, len};
}

struct slice key_concat(struct slice a, struct slice b, struct arena *arena)
{
    char *out = arena_array(arena, char, a.len + b.len + 1);
    if (a.len)
        memcpy(out, a.ptr, a.len);
    if (b.len)
        memcpy(out + a.len, b.ptr, b.len);
    return (struct slice){out, a.len + b.len};
}

bool key_holds(struct slice text, const char *word)
{
    return slice_find(text, slice_of(word)) != SLICE_NONE;
}

size_t key_unknown_end(struct slice text, size_t at, bool chinese)
{
    uint32_t c;
    if (chinese)
        return at + utf8_decode(text.ptr + at, text.len - at, &c);
    while (at < text.len && text.ptr[at] != ' ')
        at++;
    return at;
}
