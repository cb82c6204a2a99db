/* bytes8 - eight bytes of text looked at as one word
 *
 *     uint64_t w = bytes8_load(ptr);                 -- eight bytes must be there
 *     uint64_t found = bytes8_below_space(w) | bytes8_equal(w, '"');
 *     ptr += found ? bytes8_first(found) : 8;        -- to the first special one, or over all eight
 *
 * Each test has the top bit of a byte set if that byte is the one looked for; rarely also if it stands behind one that
 * is.  So zero means none, and the first that is set is right.
 */
#ifndef BASE_BYTES8_H
#define BASE_BYTES8_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BYTES8_ONES UINT64_C(0x0101010101010101)
#define BYTES8_TOPS UINT64_C(0x8080808080808080)

static inline uint64_t bytes8_load(const void *eight_bytes)
{
    uint64_t w;

    memcpy(&w, eight_bytes, sizeof w);
    return le64toh(w); /* the first byte is the lowest */
}

/* bytes from 0x80 */
static inline uint64_t bytes8_not_ascii(uint64_t w)
{
    return w & BYTES8_TOPS;
}

/* bytes that are c */
static inline uint64_t bytes8_equal(uint64_t w, unsigned char c)
{
    uint64_t differ = w ^ BYTES8_ONES * c;

    return (differ - BYTES8_ONES) & ~differ & BYTES8_TOPS;
}

/* control characters: bytes below 0x20 */
static inline uint64_t bytes8_below_space(uint64_t w)
{
    return (w - BYTES8_ONES * ' ') & ~w & BYTES8_TOPS;
}

/* which byte is the first found, 0 to 7; found is not 0 */
static inline size_t bytes8_first(uint64_t found)
{
    return (size_t)__builtin_ctzll(found) / 8;
}

#endif
