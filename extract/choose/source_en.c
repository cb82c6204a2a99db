/* source_en - who says so: "X said", "according to X" */
#include "extract/choose/claims_en_internal.h"

static bool is_name_part(const struct en_sentence *s, size_t i)
{
    return i > 0 && en_part_is(s, i, PART_NOUN) && en_is_capital(s, i);
}

/* "National Bureau of Statistics", "Ministry of Trade and Industry" */
static bool joins_name(const struct en_sentence *s, size_t from, size_t i)
{
    return i > from && en_word_is_any(s, i, "of", "for", "and") && en_is_capital(s, i - 1) && en_is_capital(s, i + 1);
}

/* the name at the end of a phrase ("market research firm Rowmont"), else the whole phrase */
static struct slice name_in(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (en_is(s, i, EN_TAG(SOURCE_NOUN))) /* "figures from the ministry", "a survey by Loop" */
            for (size_t k = i + 1; k + 1 < span.to; k++)
                if (en_word_is_any(s, k, "from", "by"))
                    return name_in(s, (struct en_span){k + 1, span.to});
    size_t to = span.to;
    for (size_t i = span.from; i < span.to; i++)
        if (en_part_is(s, i, PART_POSSESSIVE) && en_is(s, span.to - 1, EN_TAG(SOURCE_NOUN)))
            to = i; /* "the operator's review" */
    while (to > span.from + 1 && en_is(s, to - 1, EN_TAG(SOURCE_NOUN)) && !en_is_capital(s, to - 1) &&
           en_is_capital(s, to - 2))
        to--; /* "LSEG data" */
    size_t from = to;
    while (from > span.from && (is_name_part(s, from - 1) || (from < to && joins_name(s, span.from, from - 1))))
        from--;
    bool first = from == 1 && span.from == 0 && en_is_capital(s, 0) && en_part_is(s, 0, PART_NOUN) &&
                 !en_is(s, 0, EN_TAG(PERSON_TITLE) | EN_TAG(PLACE)); /* "Helmholt Research" at the start */
    if (from < to && first)
        from = 0;
    if (from < to)
        return slice_sub(s->text, s->tokens[from].start, s->tokens[to - 1].end);
    return en_phrase_text(s, (struct en_span){span.from, to});
}

static struct slice after_cue(const struct en_sentence *s, size_t cue)
{
    struct en_span span = en_phrase_after(s, cue + 1);
    return en_span_is(span) ? name_in(s, span) : (struct slice){NULL, 0};
}

static bool is_speech(const struct en_sentence *s, size_t i)
{
    bool passive = (s->tokens[i].part == PART_PARTICIPLE && i > 0 && en_is(s, i - 1, EN_BE)) ||
                   (en_is(s, i, EN_TAG(FORECAST)) && en_word_is(s, i + 1, "at")); /* "deficit projected at 4%" */
    return !passive && en_is(s, i, EN_TAG(SOURCE_VERB)) &&
           (s->tokens[i].part == PART_PAST || s->tokens[i].part == PART_PRESENT ||
            s->tokens[i].part == PART_PARTICIPLE);
}

/* "X said", or "…," said X; a thing that shows (figures showed) is traced to whose it is */
static struct slice of_speech(const struct en_sentence *s, size_t from, size_t verb)
{
    struct en_span subject = en_subject(s, from, verb);
    if (!en_span_is(subject) && verb > 0 &&
        (en_part_is(s, verb - 1, PART_COMMA) || en_part_is(s, verb - 1, PART_QUOTE)))
        return after_cue(s, verb);
    bool measured = en_span_is(subject) && subject.from > 0 && en_part_is(s, subject.from - 1, PART_QUANTITY);
    if (!en_span_is(subject) || en_phrase_is_pronoun(s, subject) || measured)
        return (struct slice){NULL, 0}; /* "a £1bn profit reported in May" */
    size_t head = en_phrase_head(s, subject);
    bool shows = en_word_is_any(s, verb, "showed", "shows", "show");
    if (shows && !en_word_is(s, verb + 1, "that") && en_is(s, verb + 1, EN_TAG(DETERMINER)) &&
        !en_is(s, head, EN_TAG(SOURCE_NOUN)))
        return (struct slice){NULL, 0}; /* "health care showed the biggest gain" */
    bool anaphor = en_is(s, head, EN_TAG(ANAPHOR)) && !en_is_capital(s, head) && head <= subject.from + 1;
    return anaphor && s->state->name.ptr ? s->state->name : name_in(s, subject);
}

struct slice en_source(const struct en_sentence *s)
{
    size_t from = 0; /* of the clause that the verb stands in */
    struct slice source = {NULL, 0};
    for (size_t i = 0; i < s->count && !source.ptr; i++) {
        if (en_is(s, i, EN_TAG(SOURCE_BEFORE)))
            source = after_cue(s, i);
        else if (is_speech(s, i))
            source = of_speech(s, from, i);
        if (s->tokens[i].part == PART_QUANTITY || s->tokens[i].part == PART_SEMICOLON)
            from = i + 1;
    }
    return source.len ? source : (struct slice){NULL, 0};
}
