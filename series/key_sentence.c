#include "series/key_internal.h"

size_t key_find_quantity(const struct claim *claim, size_t from)
{
    struct slice sentence = claim->sentence;
    while (claim->text.len && from < sentence.len) {
        size_t at = slice_find(slice_sub(sentence, from, sentence.len), claim->text);
        if (at == SLICE_NONE)
            return SLICE_NONE;
        at += from;
        char before = at ? sentence.ptr[at - 1] : ' ';
        if (before != '.' && !(before >= '0' && before <= '9')) /* not the end of a longer number */
            return at;
        from = at + 1;
    }
    return SLICE_NONE;
}

/* ， 。 ； ： 、 and the narrow ones end a clause; at is behind one of their bytes */
static bool ends_clause(struct slice sentence, size_t at)
{
    static const char wide[][4] = {"，", "。", "；", "：", "、"};
    char last = sentence.ptr[at - 1];
    if (last == ',' || last == ';')
        return true;
    for (size_t i = 0; at >= 3 && i < sizeof wide / sizeof *wide; i++)
        if (last == wide[i][2] && memcmp(sentence.ptr + at - 3, wide[i], 3) == 0)
            return true;
    return false;
}

size_t key_clause_start(struct slice sentence, size_t at)
{
    while (at > 0 && !ends_clause(sentence, at))
        at--;
    return at;
}

struct slice key_first_clause(struct slice text, size_t reach)
{
    for (size_t at = 1; at <= text.len && at <= reach; at++)
        if (ends_clause(text, at))
            return slice_sub(text, 0, at);
    return slice_sub(text, 0, reach);
}

int key_figures_from(struct slice text, size_t at)
{
    int count = 0;
    for (bool inside = false; at < text.len; at++) {
        bool digit = text.ptr[at] >= '0' && text.ptr[at] <= '9';
        count += digit && !inside;
        inside = digit || (inside && text.ptr[at] == '.');
    }
    return count;
}
