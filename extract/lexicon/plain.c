/* plain - traditional characters folded to simplified ones, from the rows of class "simplified" */
#include "extract/lexicon/plain.h"
#include "base/utf8.h"
#include "extract/lexicon/lexicon.h"
#include <stdlib.h>

#define HAN_FIRST 0x4E00u
#define HAN_COUNT 0x5200u

struct plain_tables {
    uint16_t of[HAN_COUNT];           /* of each character from U+4E00 to U+9FFF */
    bool old[HAN_COUNT];              /* a row of its own has it */
    uint64_t changes[HAN_COUNT / 64]; /* bit of each that is not what of has for it: small enough to be at hand */
};

struct plain_tables *plain_tables_new(const struct knowledge *know)
{
    struct plain_tables *t = must_alloc(sizeof *t);
    memset(t->old, 0, sizeof t->old);
    memset(t->changes, 0, sizeof t->changes);
    for (uint32_t i = 0; i < HAN_COUNT; i++)
        t->of[i] = (uint16_t)(HAN_FIRST + i);
    for (const struct word *const *w = lexicon_words(know->zh, lexicon_class(know->zh, "simplified")); *w; w++) {
        uint32_t from, to;
        size_t len = utf8_decode((*w)->form.ptr, (*w)->form.len, &from);
        if (len == (*w)->form.len && from - HAN_FIRST < HAN_COUNT)
            t->old[from - HAN_FIRST] = true;
        if ((*w)->means.len == 0 || from - HAN_FIRST >= HAN_COUNT)
            continue;
        utf8_decode((*w)->means.ptr, (*w)->means.len, &to);
        if (to - HAN_FIRST < HAN_COUNT)
            t->of[from - HAN_FIRST] = (uint16_t)to;
    }
    for (uint32_t i = 0; i < HAN_COUNT; i++)
        t->changes[i / 64] |= (uint64_t)(t->of[i] != HAN_FIRST + i) << i % 64;
    return t;
}

void plain_tables_free(struct plain_tables *tables)
{
    free(tables);
}

bool zh_is_traditional(const struct knowledge *know, uint32_t c)
{
    return c - HAN_FIRST < HAN_COUNT && know->plain->old[c - HAN_FIRST];
}

/* both sides are characters of three bytes, so offsets stay; those from U+4E00 on begin with E4 to E9 */
struct slice zh_plain(const struct knowledge *know, struct slice text, struct arena *arena)
{
    const struct plain_tables *t = know->plain;
    char *copy = NULL;
    for (size_t i = 0; i + 3 <= text.len;) {
        uint32_t c;
        if (!utf8_common_three((const unsigned char *)text.ptr + i, 3)) {
            i++;
            continue;
        }
        utf8_decode(text.ptr + i, 3, &c);
        uint32_t number = c - HAN_FIRST;
        if (number < HAN_COUNT && t->changes[number / 64] >> number % 64 & 1) {
            if (!copy)
                copy = memcpy(arena_alloc(arena, text.len), text.ptr, text.len);
            utf8_encode(t->of[number], copy + i);
        }
        i += 3;
    }
    return copy ? (struct slice){copy, text.len} : text;
}
