/* body - the names of class "body" (means: as it is written in keys; "official": the nation's offices) */
#include "extract/name/body.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"

/* two that count together: "Wood Mackenzie and the ACP" */
struct joint {
    const struct word *first, *second; /* in the order of the alphabet; NULL: none */
};

#define JOINT_GAP 12 /* bytes between two names: " and the " */

static bool joins(struct slice between)
{
    static const struct slice words[] = {SLICE_INIT(" and "), SLICE_INIT("&"), SLICE_INIT("和"), SLICE_INIT("与"),
                                         SLICE_INIT("/")};
    for (size_t i = 0; between.len <= JOINT_GAP && i < sizeof words / sizeof *words; i++)
        if (slice_find(between, words[i]) != SLICE_NONE)
            return true;
    return false;
}

/* of several that one text names, the first in the order of the alphabet */
static const struct word *named_in(const struct reading *r, struct slice text, struct joint *joint)
{
    struct slice folded = zh_plain(r->know, text, r->arena);
    int zh = lexicon_class(r->know->zh, "body"), en = lexicon_class(r->know->en, "body");
    const struct word *best = NULL, *last = NULL;
    size_t end = 0;
    for (size_t at = 0; at < folded.len;) {
        const struct word *w = lexicon_match(r->know->zh, zh, folded, at);
        if (!w)
            w = lexicon_match(r->know->en, en, folded, at);
        bool capital = w && memcmp(w->form.ptr, folded.ptr + at, w->form.len) == 0; /* EASE, not "ease" */
        if (w && capital) {
            int order = last ? slice_compare(last->means, w->means) : 0;
            if (order && !joint->first && joins(slice_sub(folded, end, at)))
                *joint = order < 0 ? (struct joint){last, w} : (struct joint){w, last};
            if (!best || slice_compare(w->means, best->means) < 0)
                best = w;
            last = w;
            end = at + w->form.len;
        }
        at += w ? w->form.len : 1;
    }
    return best;
}

/* who counts together in one sentence counts together in all of the text */
static const struct word *joined(const struct joint *joint, const struct word *named)
{
    return named && joint->first && slice_equal(named->means, joint->second->means) ? joint->first : named;
}

void bodies_read(const struct reading *r, struct bodies *ret)
{
    struct joint joint = {NULL, NULL};
    ret->at = arena_array(r->arena, const struct word *, r->sentence_count + 1);
    ret->first = named_in(r, r->document->title, &joint);
    for (size_t i = 0; i < r->sentence_count; i++) {
        const struct word *named = named_in(r, reading_sentence(r, i), &joint);
        ret->at[i] = named || i == 0 ? named : ret->at[i - 1];
        if (!ret->first)
            ret->first = named;
    }
    for (size_t i = 0; i < r->sentence_count; i++)
        ret->at[i] = joined(&joint, ret->at[i]);
    ret->first = joined(&joint, ret->first);
}

struct slice body_of(const struct bodies *b, size_t sentence)
{
    const struct word *word = b->at[sentence] ? b->at[sentence] : b->first;
    return word && !slice_equal(word->means, SLICE("official")) ? word->means : SLICE("");
}
