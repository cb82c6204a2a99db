/* metric_en_phrases - the phrases of a sentence that could be what a quantity measures
 *
 * From each noun phrase in reach: itself, and itself with one to three phrases that hang on it ("exports", "exports of
 * cars", "exports of cars to Peru").
 */
#include "extract/choose/metric_en_choice.h"

#define FIGURES_BACK 4   /* quantities before, whose clauses are in reach */
#define FIGURES_ON 2     /* and behind */
#define TOKENS_ON 40     /* words behind, at most */
#define PHRASES_LINKED 4 /* phrases in a chain */

/* the end of the noun phrase that starts at token i, without what hangs on it; i if there is none */
static size_t bare_end(const struct en_sentence *s, size_t i, size_t limit)
{
    size_t end = i;
    bool noun = false;
    for (size_t k = i; k < limit; k++) {
        enum en_part part = s->tokens[k].part;
        bool whole = i > 1 && en_word_is(s, i - 1, "of") && en_part_is(s, i - 2, PART_QUANTITY);
        bool joins = !whole && part == PART_COORDINATOR && noun && en_part_is(s, k + 1, PART_NOUN) &&
                     en_part_is(s, k - 1, PART_NOUN) && !en_part_is(s, k + 2, PART_QUANTITY);
        bool attribute = (part == PART_ING || part == PART_PAST || part == PART_PARTICIPLE) &&
                         en_part_is(s, k + 1, PART_NOUN) &&
                         (k == i || en_part_is(s, k - 1, PART_DETERMINER) || en_part_is(s, k - 1, PART_ADVERB));
        bool tenor = part == PART_PERIOD && en_part_is(s, k + 1, PART_NOUN); /* "the 2022 target" */
        if (part == PART_NOUN) {
            noun = true;
            end = k + 1;
        } else if (!joins && !tenor && !attribute && part != PART_POSSESSIVE &&
                   (noun || (part != PART_DETERMINER && part != PART_ADVERB))) {
            break;
        }
    }
    return end;
}

static bool starts_phrase(const struct en_sentence *s, size_t i)
{
    enum en_part part = s->tokens[i].part, last = i > 0 ? s->tokens[i - 1].part : PART_STOP;
    if (part == PART_NOUN && last == PART_COORDINATOR)
        return true;
    bool attribute =
        (part == PART_ING || part == PART_PAST || part == PART_PARTICIPLE) && en_part_is(s, i + 1, PART_NOUN);
    if (attribute)
        return last != PART_DETERMINER && last != PART_ADVERB;
    return (part == PART_NOUN || part == PART_DETERMINER) && last != PART_NOUN && last != PART_DETERMINER &&
           last != PART_POSSESSIVE && last != PART_COORDINATOR;
}

/* the start of a phrase that hangs on the one before token i: "of cars" behind "in May"; EN_NO_TOKEN if none does */
static size_t linked_start(const struct en_sentence *s, size_t i)
{
    while (en_part_is(s, i, PART_PERIOD))
        i++;
    if (en_part_is(s, i, PART_OPEN) && i > 0)
        i = en_behind(s, i - 1);
    if (!en_part_is(s, i, PART_PREPOSITION) || !en_is(s, i, EN_TAG(LINKING)))
        return EN_NO_TOKEN;
    return i + 1 + en_part_is(s, i + 1, PART_ING);
}

/* "a rise of 5% in a survey by Lantern": where it was said */
static bool is_in_poll(const struct en_sentence *s, size_t i)
{
    return i > 0 && en_word_is(s, i - 1, "in") && metric_is_poll(s, i);
}

static void chain_from(const struct en_sentence *s, const struct en_figure *f, size_t from, size_t limit,
                       struct metric_candidates *c)
{
    size_t end = bare_end(s, from, limit);
    for (int links = 0; links < PHRASES_LINKED && end > from; links++) {
        metric_add_phrase(s, f, (struct en_span){from, end}, links, c);
        size_t next = linked_start(s, end);
        size_t on = next == EN_NO_TOKEN ? next : bare_end(s, next, limit);
        if (next == EN_NO_TOKEN || on == next || (from > f->token && is_in_poll(s, next)) ||
            metric_is_vague(s, (struct en_span){next, on}))
            return;
        end = on;
    }
}

void metric_phrases(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    size_t number = (size_t)(f - s->figures);
    size_t from = number > FIGURES_BACK ? f[-FIGURES_BACK].token + 1 : 0;
    for (size_t i = from; i < f->token; i++)
        if (starts_phrase(s, i))
            chain_from(s, f, i, f->token, c);
    size_t limit = f->token + TOKENS_ON < s->count ? f->token + TOKENS_ON : s->count, seen = 0;
    for (size_t i = f->token + 1; i < limit && seen <= FIGURES_ON; i++) {
        seen += s->tokens[i].part == PART_QUANTITY;
        if (starts_phrase(s, i) && !is_in_poll(s, i))
            chain_from(s, f, i, limit, c);
    }
}
