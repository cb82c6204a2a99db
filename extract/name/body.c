/* body - the names of class "body" (means: as it is written in keys; "official": the nation's offices) */
#include "extract/name/body.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"

/* of several that one text names, the first in the order of the alphabet: "ACP and Wood Mackenzie" count together */
static const struct word *named_in(const struct reading *r, struct slice text)
{
    struct slice folded = zh_plain(r->know, text, r->arena);
    int zh = lexicon_class(r->know->zh, "body"), en = lexicon_class(r->know->en, "body");
    const struct word *best = NULL;
    for (size_t at = 0; at < folded.len;) {
        const struct word *w = lexicon_match(r->know->zh, zh, folded, at);
        if (!w)
            w = lexicon_match(r->know->en, en, folded, at);
        bool capital = w && memcmp(w->form.ptr, folded.ptr + at, w->form.len) == 0; /* EASE, not "ease" */
        at += w ? w->form.len : 1;
        if (w && capital && (!best || slice_compare(w->means, best->means) < 0))
            best = w;
    }
    return best;
}

void bodies_read(const struct reading *r, struct bodies *ret)
{
    ret->at = arena_array(r->arena, const struct word *, r->sentence_count + 1);
    ret->first = named_in(r, r->document->title);
    for (size_t i = 0; i < r->sentence_count; i++) {
        const struct word *named = named_in(r, reading_sentence(r, i));
        ret->at[i] = named || i == 0 ? named : ret->at[i - 1];
        if (!ret->first)
            ret->first = named;
    }
}

struct slice body_of(const struct bodies *b, size_t sentence)
{
    const struct word *word = b->at[sentence] ? b->at[sentence] : b->first;
    return word && !slice_equal(word->means, SLICE("official")) ? word->means : SLICE("");
}
