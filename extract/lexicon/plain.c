/* plain - traditional characters folded to simplified ones, from the rows of class "simplified" */
#include "extract/lexicon/plain.h"
#include "base/utf8.h"
#include "extract/lexicon/lexicon.h"
#include <stdlib.h>

#define HAN_FIRST 0x4E00u
#define HAN_COUNT 0x5200u

struct plain_tables {
    uint16_t of[HAN_COUNT]; /* of each character from U+4E00 to U+9FFF */
    bool old[HAN_COUNT];    /* a row of its own has it */
};

struct plain_tables *plain_tables_new(const struct knowledge *know)
{
    struct plain_tables *t = must_alloc(sizeof *t);
    memset(t->old, 0, sizeof t->old);
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
    const uint16_t *table = know->plain->of;
    char *copy = NULL;
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        if ((unsigned char)text.ptr[i] - 0xE4u > 0xE9 - 0xE4) {
            i++;
            continue;
        }
        size_t len = utf8_decode(text.ptr + i, text.len - i, &c);
        if (c - HAN_FIRST < HAN_COUNT && table[c - HAN_FIRST] != c) {
            if (!copy)
                copy = memcpy(arena_alloc(arena, text.len), text.ptr, text.len);
            utf8_encode(table[c - HAN_FIRST], copy + i);
        }
        i += len;
    }
    return copy ? (struct slice){copy, text.len} : text;
}
