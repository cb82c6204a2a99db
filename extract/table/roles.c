#include "extract/table/roles.h"
#include "base/utf8.h"
#include "extract/table/head.h"

bool roles_is_measure(const struct knowledge *know, struct slice words)
{
    if (!words.len)
        return false;
    if (!utf8_is_han(utf8_last(words, words.len)))
        return lexicon_match_before(know->en, lexicon_class(know->en, "noun.quantitative"), words, words.len) != NULL ||
               head_is_measure(words);
    const struct word *w = lexicon_match_before(know->zh, lexicon_class(know->zh, "word"), words, words.len);
    for (; w; w = word_next(w))
        if (slice_starts(w->means, SLICE("measure")))
            return true;
    return false;
}
