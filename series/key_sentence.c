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

/* ， 。 ； ： 、 and the narrow ones end a clause; at is behind one of their bytes, the last of which tells most places
 * that are none */
static bool ends_clause(struct slice sentence, size_t at)
{
    const char *p = sentence.ptr + at;
    switch ((unsigned char)p[-1]) {
    case ',':
    case ';':
        return true;
    case 0x8C: /* ， */
    case 0x9A: /* ： */
    case 0x9B: /* ； */
        return at >= 3 && memcmp(p - 3, "\xEF\xBC", 2) == 0;
    case 0x81: /* 、 */
    case 0x82: /* 。 */
        return at >= 3 && memcmp(p - 3, "\xE3\x80", 2) == 0;
    default:
        return false;
    }
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
