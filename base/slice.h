/* slice - a piece of text that somebody else owns
 *
 * Text is passed as pointer and length in bytes, never NUL-terminated and never written to.  A slice
 * lives as long as what it points into: the document, an arena, a string literal.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
    const char *ptr; /* may be NULL when len is 0 */
    size_t len;      /* bytes */
};

/* what the searches return when there is nothing */
#define SLICE_NONE ((size_t)-1)

/* a slice of a string literal, usable in initialisers */
#define SLICE_INIT(literal)                                                                                            \
    {                                                                                                                  \
        (literal), sizeof(literal) - 1                                                                                 \
    }
#define SLICE(literal) ((struct slice)SLICE_INIT(literal))

/* An empty slice may point to nothing.  Analysers ('make analyze') lose that it is empty then, and see NULL everywhere.
 */
#ifdef ANALYZED
#define MAY_BE_NULL(ptr) true
#else
#define MAY_BE_NULL(ptr) (ptr)
#endif

/* a slice of a NUL-terminated string of the program's own; NULL gives the empty slice */
static inline struct slice slice_of(const char *zero_terminated)
{
    return (struct slice){zero_terminated, zero_terminated ? strlen(zero_terminated) : 0};
}

/* the bytes from (inclusive) to (exclusive); both are cut to the slice */
static inline struct slice slice_sub(struct slice s, size_t from, size_t to)
{
    if (to > s.len)
        to = s.len;
    if (from > to)
        from = to;
    return (struct slice){MAY_BE_NULL(s.ptr) ? s.ptr + from : NULL, to - from};
}

/* are the len bytes at a and b the same?  The last one tells most Chinese words apart; the first seldom does. */
static inline bool slice_same_bytes(const char *a, const char *b, size_t len)
{
    return len == 0 || (a[len - 1] == b[len - 1] && memcmp(a, b, len) == 0);
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.len == b.len && slice_same_bytes(a.ptr, b.ptr, a.len);
}

static inline bool slice_starts(struct slice s, struct slice prefix)
{
    return s.len >= prefix.len && slice_same_bytes(s.ptr, prefix.ptr, prefix.len);
}

static inline bool slice_ends(struct slice s, struct slice suffix)
{
    return s.len >= suffix.len && slice_same_bytes(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len);
}

/* does one of the words, strings up to a NULL, stand so to s?  Mostly called as slice_equal_any(s, "bp", "pp") and the
 * like, of string literals: s is one of them, starts or ends with one.  A zero byte ends a word: what may hold one is a
 * SLICE. */
static inline bool slice_any(bool (*holds)(struct slice, struct slice), struct slice s, const char *const *words)
{
    while (*words && !holds(s, slice_of(*words)))
        words++;
    return *words;
}
#define slice_equal_any(s, ...) slice_any(slice_equal, s, (const char *const[]){__VA_ARGS__, NULL})
#define slice_starts_any(s, ...) slice_any(slice_starts, s, (const char *const[]){__VA_ARGS__, NULL})
#define slice_ends_any(s, ...) slice_any(slice_ends, s, (const char *const[]){__VA_ARGS__, NULL})

/* offset of the first (last) occurrence of needle, SLICE_NONE if there is none; an empty needle is
 * found at 0 (at len) */
size_t slice_find(struct slice haystack, struct slice needle);
size_t slice_rfind(struct slice haystack, struct slice needle);

/* without ASCII white space and U+3000 at both ends */
struct slice slice_trim(struct slice s);

/* byte order, shorter first where one is the prefix of the other; <0, 0, >0 */
int slice_compare(struct slice a, struct slice b);

#endif
