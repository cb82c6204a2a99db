#include "base/slice.h"

/* A needle is looked for by its last byte, which of Chinese is a rare one and of any word found at one glance at many
 * bytes; a long one might begin again and again, and is left to the library. */
#define SHORT_NEEDLE 32

size_t slice_find(struct slice haystack, struct slice needle)
{
    if (needle.len == 0)
        return 0;
    if (needle.len > haystack.len)
        return SLICE_NONE;
    if (needle.len > SHORT_NEEDLE) {
        const char *at = memmem(haystack.ptr, haystack.len, needle.ptr, needle.len);
        return at ? (size_t)(at - haystack.ptr) : SLICE_NONE;
    }
    size_t before = needle.len - 1; /* bytes of the needle before its last */
    const char *last = haystack.ptr + before, *end = haystack.ptr + haystack.len;
    for (; (last = memchr(last, needle.ptr[before], (size_t)(end - last))); last++)
        if (memcmp(last - before, needle.ptr, before) == 0)
            return (size_t)(last - haystack.ptr) - before;
    return SLICE_NONE;
}

/* from one place to the one before it where the needle's last byte stands */
size_t slice_rfind(struct slice haystack, struct slice needle)
{
    if (needle.len == 0 || needle.len > haystack.len)
        return needle.len == 0 ? haystack.len : SLICE_NONE;
    size_t before = needle.len - 1; /* bytes of the needle before its last */
    const char *last = haystack.ptr + haystack.len;
    while ((last = memrchr(haystack.ptr + before, needle.ptr[before], (size_t)(last - haystack.ptr) - before)) != NULL)
        if (memcmp(last - before, needle.ptr, before) == 0)
            return (size_t)(last - haystack.ptr) - before;
    return SLICE_NONE;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct slice slice_trim(struct slice s)
{
    static const struct slice wide = SLICE_INIT("\xE3\x80\x80"); /* U+3000 */

    for (;;) {
        if (s.len && is_blank(s.ptr[0]))
            s = slice_sub(s, 1, s.len);
        else if (slice_starts(s, wide))
            s = slice_sub(s, wide.len, s.len);
        else if (s.len && is_blank(s.ptr[s.len - 1]))
            s.len--;
        else if (slice_ends(s, wide))
            s.len -= wide.len;
        else
            return s;
    }
}

int slice_compare(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;

    return order ? order : (a.len > b.len) - (a.len < b.len);
}
