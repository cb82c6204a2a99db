/* plain - traditional characters folded to simplified ones, from the rows of class "simplified" */
#include "extract/lexicon/plain.h"
#include "base/bytes8.h"
#include "base/utf8.h"
#include "extract/lexicon/lexicon.h"
#include <stdlib.h>

struct plain_tables {
    uint16_t of[UTF8_HAN_COUNT]; /* of each character from U+4E00 to U+9FFF */
    bool old[UTF8_HAN_COUNT];    /* a row of its own has it */
    struct utf8_set changes;     /* those that are not what of has for them */
    struct utf8_set ends;        /* with which rows of several characters end */
    struct utf8_set numerals;
    int rows; /* class "simplified" */
};

struct plain_tables *plain_tables_new(const struct knowledge *know)
{
    struct plain_tables *t = must_alloc(sizeof *t);
    memset(t->old, 0, sizeof t->old);
    memset(&t->changes, 0, sizeof t->changes);
    memset(&t->ends, 0, sizeof t->ends);
    memset(&t->numerals, 0, sizeof t->numerals);
    t->rows = lexicon_class(know->zh, "simplified");
    for (uint32_t i = 0; i < UTF8_HAN_COUNT; i++)
        t->of[i] = (uint16_t)(UTF8_HAN_FIRST + i);
    for (const struct word *const *w = lexicon_words(know->zh, t->rows); *w; w++) {
        uint32_t from, to;
        size_t len = utf8_decode((*w)->form.ptr, (*w)->form.len, &from);
        if (len == (*w)->form.len && from - UTF8_HAN_FIRST < UTF8_HAN_COUNT)
            t->old[from - UTF8_HAN_FIRST] = true;
        if (len < (*w)->form.len && utf8_before((*w)->form, (*w)->form.len, &to))
            utf8_set_add(&t->ends, to);
        if (len < (*w)->form.len || (*w)->means.len == 0 || from - UTF8_HAN_FIRST >= UTF8_HAN_COUNT)
            continue;
        utf8_decode((*w)->means.ptr, (*w)->means.len, &to);
        if (to - UTF8_HAN_FIRST < UTF8_HAN_COUNT)
            t->of[from - UTF8_HAN_FIRST] = (uint16_t)to;
    }
    for (uint32_t i = 0; i < UTF8_HAN_COUNT; i++)
        if (t->of[i] != UTF8_HAN_FIRST + i)
            utf8_set_add(&t->changes, UTF8_HAN_FIRST + i);
    for (const struct word *const *w = lexicon_words(know->zh, lexicon_class(know->zh, "sentence.numeral")); *w; w++)
        utf8_set_add(&t->numerals, utf8_at((*w)->form, 0));
    return t;
}

const struct utf8_set *zh_numerals(const struct knowledge *know)
{
    return &know->plain->numerals;
}

void plain_tables_free(struct plain_tables *tables)
{
    free(tables);
}

bool zh_is_traditional(const struct knowledge *know, uint32_t c)
{
    return c - UTF8_HAN_FIRST < UTF8_HAN_COUNT && know->plain->old[c - UTF8_HAN_FIRST];
}

/* 计畫 of Taiwan for 计划: the row of several characters, all but the last plain, that ends at a byte; NULL if none */
static const struct word *row_before(const struct knowledge *know, const char *text, size_t end)
{
    const struct word *row = lexicon_match_before(know->zh, know->plain->rows, (struct slice){text, end}, end);
    return row && row->means.len == row->form.len ? row : NULL;
}

/* both sides are characters of three bytes, so offsets stay */
struct slice zh_plain(const struct knowledge *know, struct slice text, struct arena *arena)
{
    const struct plain_tables *t = know->plain;
    char *copy = NULL;
    for (size_t at = 0; (at = utf8_skip_outside(&t->changes, text, at)) + 3 <= text.len;) {
        if (at + 8 <= text.len && !bytes8_not_ascii(bytes8_load(text.ptr + at))) {
            at += 8;
            continue;
        }
        uint32_t c;
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (len == 3 && utf8_set_has(&t->changes, c)) {
            if (!copy)
                copy = memcpy(arena_raw(arena, text.len, 1), text.ptr, text.len);
            const struct word *row = utf8_set_has(&t->ends, c) ? row_before(know, copy, at + len) : NULL;
            if (row && row->form.len > len)
                memcpy(copy + at + len - row->form.len, row->means.ptr, row->means.len);
            else
                utf8_encode(t->of[c - UTF8_HAN_FIRST], copy + at);
        }
        at += len;
    }
    return copy ? (struct slice){copy, text.len} : text;
}
