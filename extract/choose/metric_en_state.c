/* metric_en_state - how crops stand: "condition rated 5% poor and 60% good", "planting is 45% complete"
 *
 * The words of a state are rows of state.word; what it is told of is said once, for all shares of a list and for the
 * stages that follow: "Corn planted was 45%.  Emerged was 7%."
 */
#include "extract/choose/metric_en_internal.h"

static bool is_state(const struct en_sentence *s, size_t i)
{
    return en_in_class(s, i, s->tables->states);
}

/* between the words of one state: "good to excellent", "poor/very poor" */
static bool joins(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_SLASH) || en_part_is(s, i, PART_QUOTE) || en_part_is(s, i, PART_COORDINATOR) ||
           en_word_is(s, i, "to");
}

size_t metric_state_end(const struct en_sentence *s, size_t i)
{
    size_t end = i, at = i;
    while (en_word_is_any(s, at, "in", "as", "rated") || en_part_is(s, at, PART_DETERMINER) ||
           en_part_is(s, at, PART_QUOTE))
        at++;
    for (bool more = true; more;) {
        while (en_word_is(s, at, "very"))
            at++;
        more = is_state(s, at);
        if (!more)
            break;
        end = ++at;
        while (joins(s, at))
            at++;
    }
    if (end > i && en_in_class(s, end, s->tables->state_nouns))
        end++; /* "in good condition" */
    return end;
}

/* nothing but the state of the share before, marks and "rated" stand between the two */
static bool is_listed(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = metric_state_end(s, f->gap);
    if (i == f->gap)
        return false;
    while (i < f->token && (en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_COORDINATOR) ||
                            en_part_is(s, i, PART_DASH) || en_word_is(s, i, "with") || en_is(s, i, EN_BE)))
        i++;
    return i == f->token;
}

/* "Soybeans, at 87% planted," or "At 56% complete, winter wheat is": what stands beside */
static struct en_span beside(const struct en_sentence *s, const struct en_figure *f, size_t end)
{
    size_t at = f->preposition == EN_NO_TOKEN ? f->token : f->preposition;
    return at == f->gap && en_part_is(s, end, PART_COMMA) ? en_phrase_after(s, end + 1) : EN_NO_SPAN;
}

/* what stands so: said before in the list, behind "of", or the subject */
static struct slice whose_state(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                                size_t end)
{
    if (before && is_listed(s, f)) /* "1% is rated very poor and 2% poor" */
        return before->stem.len                                  ? before->stem
               : slice_starts(before->metric, SLICE("share of")) ? s->state->whole
                                                                 : before->metric;
    struct en_span span = en_word_is(s, f->token + 1, "of") ? f->behind
                          : en_span_is(f->subject)          ? f->subject
                          : en_span_is(f->near)             ? f->near
                                                            : beside(s, f, end);
    bool said = en_span_is(span) && !en_phrase_is_pronoun(s, span) && !is_state(s, span.to - 1);
    return said ? en_phrase_text(s, span) : s->state->grown;
}

/* "Corn condition", "Corn": the crop */
static struct slice crop_of(const struct en_sentence *s, struct slice stem)
{
    size_t space = slice_rfind(stem, SLICE(" "));
    struct slice last = slice_sub(stem, space == SLICE_NONE ? 0 : space + 1, stem.len);
    const struct word *noun = lexicon_match(s->tables->lexicon, s->tables->state_nouns, last, 0);
    return noun && space != SLICE_NONE ? slice_sub(stem, 0, space) : stem;
}

bool metric_from_state(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = en_is_share(f) || (f->quantity->bare && before && before->stem.len);
    bool of = en_word_is(s, f->token + 1, "of") && en_span_is(f->behind);
    size_t from = of ? f->behind.to : f->token + 1, end = share ? metric_state_end(s, from) : from;
    if (end == from || f->role != ROLE_LEVEL || f->modifies || en_part_is(s, end, PART_NOUN))
        return false;
    struct slice whose = whose_state(s, f, before, end);
    if (!whose.len)
        return false;
    f->stem = whose;
    s->state->grown = crop_of(s, whose);
    if (of)
        s->state->whole = whose;
    f->metric = metric_join(s, whose, " ", slice_sub(s->text, s->tokens[from].start, s->tokens[end - 1].end));
    f->entity = of ? en_phrase_entity(s, f->behind) : before ? before->entity : NO_SLICE;
    return true;
}

bool metric_from_stage(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    (void)before;
    bool is = en_is(s, f->governor, EN_BE) && f->preposition == EN_NO_TOKEN && en_is_share(f) && f->governor > f->gap;
    size_t from = f->governor;
    while (is && from > f->gap && s->tokens[from - 1].part != PART_COMMA && s->tokens[from - 1].part < PART_QUANTITY)
        from--;
    size_t stage = from; /* the first word that tells it: "dropping" of "Soybeans dropping leaves was" */
    while (is && stage < f->governor && !is_state(s, stage))
        stage++;
    if (!is || stage == f->governor)
        return false;
    struct slice told = slice_sub(s->text, s->tokens[stage].start, s->tokens[f->governor - 1].end);
    if (stage > from)
        s->state->grown = slice_sub(s->text, s->tokens[from].start, s->tokens[stage - 1].end);
    f->metric = metric_join(s, s->state->grown, " ", told);
    return true;
}
