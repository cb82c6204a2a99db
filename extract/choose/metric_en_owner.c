/* metric_en_owner - a noun phrase as metric and as whose it is; what is taken over from the clause before */
#include "extract/choose/metric_en_internal.h"

/* one of several places: "in Germany, France and Italy" */
static bool is_one_of_many(const struct en_sentence *s, size_t place)
{
    bool joined = en_part_is(s, place + 1, PART_COMMA) || en_part_is(s, place + 1, PART_COORDINATOR);
    return joined && en_is(s, place + 2, EN_TAG(PLACE));
}

/* a place named in the clause of the figure: behind it up to a stop, else in its gap */
struct slice metric_place_near(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1;
         i < s->count && s->tokens[i].part < PART_QUANTITY && s->tokens[i].part != PART_COORDINATOR; i++)
        if (en_word_is(s, i, "in") && en_is(s, i + 1 + en_part_is(s, i + 1, PART_DETERMINER), EN_TAG(PLACE)) &&
            !is_one_of_many(s, i + 1))
            return en_phrase_entity(s, en_phrase_after(s, i + 1));
    for (size_t i = f->token;
         i > f->gap && s->tokens[i - 1].part != PART_SUBORDINATOR && s->tokens[i - 1].part != PART_SEMICOLON; i--)
        if (en_word_is(s, i - 1, "in") && en_is(s, i + en_part_is(s, i, PART_DETERMINER), EN_TAG(PLACE)))
            return en_phrase_entity(s, en_phrase_after(s, i));
    return NO_SLICE;
}

/* may a quantity measure what one of that dimension did? a share or a bare number may, euros are not what was counted
 * in tonnes */
static bool is_alike(const struct quantity *q, enum dimension dimension)
{
    enum dimension own = q->unit.dimension;
    bool loose = own == DIMENSION_SHARE || own == DIMENSION_TIMES || q->bare || dimension == DIMENSION_SHARE ||
                 dimension == DIMENSION_TIMES;
    return loose || own == dimension || own == DIMENSION_RATE || dimension == DIMENSION_RATE;
}

/* the noun phrase before the verb at token i, a pronoun that counts it passed over: "shares of both firms each fell" */
static struct en_span phrase_of_verb(const struct en_sentence *s, size_t from, size_t i)
{
    size_t end = i;
    if (end > from + 1 && en_part_is(s, end - 1, PART_PRONOUN) && en_part_is(s, end - 2, PART_NOUN))
        end--;
    return end > from ? en_phrase_before(s, from, end) : EN_NO_SPAN;
}

/* what the sentence speaks of itself, where no subject was found beside the quantity: "Growth in fares came in, as
 * expected, at 2%"; none if that is a pronoun or says it of somebody */
static struct en_span own_phrase(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_span_is(f->subject) || f->bracketed || metric_is_speaker(s, f))
        return EN_NO_SPAN;
    for (size_t i = f->gap; i < f->token; i++) {
        bool verb = en_is_verb(s, i) || en_part_is(s, i, PART_AUXILIARY);
        if (!verb || en_is(s, i, EN_TAG(SOURCE_VERB) | EN_TAG(FORECAST)))
            continue;
        struct en_span span = phrase_of_verb(s, f->gap, i);
        if (en_span_is(span))
            return en_phrase_is_pronoun(s, span) || en_phrase_is_name(s, span) || metric_is_vague(s, span) ? EN_NO_SPAN
                                                                                                           : span;
    }
    return EN_NO_SPAN;
}

/* "215 million kg valued at $752 million, against 212 million kg": a base goes back to what is counted like it */
static const struct en_figure *alike_before(const struct en_sentence *s, const struct en_figure *f,
                                            const struct en_figure *before)
{
    bool rate =
        f->quantity->bare || (f->quantity->unit.dimension == DIMENSION_MONEY &&
                              before->quantity->unit.dimension == DIMENSION_RATE); /* "$0.44 a share, from $0.42" */
    for (const struct en_figure *k = before + 1; !rate && k-- > s->figures;)
        if (k->quantity->unit.dimension == f->quantity->unit.dimension)
            return k->role == ROLE_LEVEL && k->metric.len ? k : before;
    return before;
}

void metric_inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct en_span own = before ? EN_NO_SPAN : own_phrase(s, f);
    if (en_span_is(own)) {
        f->said = own;
        f->metric = en_phrase_text(s, own);
        if (!f->entity.ptr)
            f->entity = en_phrase_entity(s, own);
        return;
    }
    if (!before && !is_alike(f->quantity, s->state->dimension))
        return;
    if (before && f->role == ROLE_BASE)
        before = alike_before(s, f, before);
    f->metric = before ? before->metric : s->state->metric;
    enum dimension own_dimension = f->quantity->unit.dimension;
    bool around = before && f->role == ROLE_CHANGE && f->governor != EN_NO_TOKEN && f->governor > f->gap &&
                  en_part_is(s, f->governor - 1, PART_COMMA); /* "mining, which makes up 5% of GDP, fell 3%" */
    size_t share =
        !around && (own_dimension == DIMENSION_SHARE || own_dimension == DIMENSION_TIMES || f->quantity->bare)
            ? SLICE_NONE
            : slice_find(f->metric, SLICE(" share of "));
    if (share != SLICE_NONE) /* "a deficit of 5% of GDP, from $3 billion": the amount itself */
        f->metric = slice_sub(f->metric, 0, share);
    if (!f->entity.ptr)
        f->entity = before ? before->entity : s->state->entity;
}

/* a name alone measures nothing: it is whose, and what was spoken of is what */
static void from_name(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                      const struct en_figure *before)
{
    f->entity = en_phrase_entity(s, span);
    bool same = before && before->metric.len && before->quantity->unit.dimension == f->quantity->unit.dimension;
    bool share = f->role == ROLE_CHANGE && s->state->topic_dimension == DIMENSION_SHARE; /* no share grew of itself */
    struct slice text = s->reading->clean.text; /* "manages $5 million" is composed, and no share of a firm fell so */
    bool deed = s->state->topic_dimension == DIMENSION_MONEY && f->role == ROLE_CHANGE && en_is_share(f) &&
                !(s->state->topic.ptr >= text.ptr && s->state->topic.ptr < text.ptr + text.len);
    bool topic = s->state->topic.len && is_alike(f->quantity, s->state->topic_dimension) && !share && !deed;
    struct en_span own = before ? EN_NO_SPAN : own_phrase(s, f);
    if (en_span_is(own)) { /* "Rates were as follows: East, 65%" */
        f->metric = en_phrase_text(s, own);
        return;
    }
    f->metric = same ? before->metric : topic ? s->state->topic : en_phrase_text(s, span);
    bool label = span.from < 2 && f->token > 0 && en_part_is(s, f->token - 1, PART_COLON) && s->state->series.len;
    if (label) /* "Orlo: 5%" below "Best of the week:" */
        f->metric = s->state->series;
    else if (!same && !topic)
        f->said = span;
}

/* "its index", "their shares": whose they are was said before */
static struct slice owner_meant(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    size_t whose = f->subject.from;
    if (en_span_is(f->subject) && whose > f->gap && en_word_is(s, whose, "whose")) {
        whose -= en_part_is(s, whose - 1, PART_COMMA);
        size_t from = whose;
        while (from > f->gap && en_part_is(s, from - 1, PART_NOUN) && en_is_capital(s, from - 1))
            from--;
        if (from < whose) /* "a bid for Orlo Works, whose shares rose" */
            return slice_sub(s->text, s->tokens[from].start, s->tokens[whose - 1].end);
    }
    size_t end = f->governor == EN_NO_TOKEN ? f->token : f->subject.from;
    struct en_span span = end > f->gap ? en_antecedent(s, f->gap, end) : EN_NO_SPAN;
    if (en_span_is(span) && !en_phrase_is_pronoun(s, span)) {
        struct slice name = en_phrase_entity(s, span);
        return name.ptr ? name : en_phrase_text(s, span);
    }
    if (before)
        return before->entity.ptr ? before->entity : before->owner_entity;
    return s->state->entity;
}

/* "forecast for 2021 inflation", "2022 output target": what is forecast */
struct en_span metric_without_forecast(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    for (size_t i = span.from; i + 2 < span.to; i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)) && en_part_is(s, i + 1, PART_PERIOD))
            return (struct en_span){i + 2, span.to};
    if (head == EN_NO_TOKEN || !en_is(s, head, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)) ||
        en_is(s, head, EN_TAG(COMPOUND)) || en_word_is(s, head, "budget")) /* "a revised price target" */
        return span;
    struct en_span inner = {head + 1, span.to};
    bool of = en_word_is_any(s, head + 1, "of", "for");
    if (of && inner.to == head + 3 && en_in_class(s, head + 2, s->tables->forecasters))
        return (struct en_span){span.from, head + 1}; /* "the mean earnings estimate of analysts" */
    if (!of || en_phrase_is_pronoun(s, inner) || metric_is_vague(s, inner) ||
        (head > span.from && en_phrase_is_name(s, inner))) /* "the growth forecast for Peru" */
        inner = (struct en_span){span.from, head};
    return en_phrase_is_pronoun(s, inner) || !en_span_is(inner) ? span : inner;
}

/* "analysts' forecast of 5%": who forecasts is not what is forecast */
static bool is_people(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    return head != EN_NO_TOKEN && (en_is(s, head, EN_TAG(PERSON_TITLE)) ||
                                   (en_is(s, head, EN_TAG(MARKET)) && en_is(s, head + 1, EN_TAG(NOUN_FORECAST))));
}

/* the level that a change leads to measures what changes */
struct en_span metric_of_change(const struct en_sentence *s, const struct en_figure *f, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    bool leads = (f->preposition != EN_NO_TOKEN && en_word_is_any(s, f->preposition, "to", "from")) ||
                 (f->role == ROLE_LEVEL && f->governor != EN_NO_TOKEN && f->governor > f->gap &&
                  en_part_is(s, f->governor - 1, PART_RELATIVE)); /* "a rise in exports, which reached $8bn" */
    bool rate = en_is_share(f) && en_is(s, head, EN_TAG(GROWTH)); /* "growth in Kenya eased to 3%" */
    bool inner = leads && !rate && head != EN_NO_TOKEN && head + 2 < span.to &&
                 (metric_is_change_noun(s, head) || en_word_is_any(s, head, "improvement", "deterioration")) &&
                 en_word_is_any(s, head + 1, "in", "of");
    return inner ? (struct en_span){head + 2, span.to} : EN_NO_SPAN;
}

/* does the measure hold a word of the class? */
static bool speaks_of(const struct en_sentence *s, int class_id, struct slice metric)
{
    for (size_t at = 0; at < metric.len; at++)
        if ((at == 0 || metric.ptr[at - 1] == ' ') && lexicon_match(s->tables->lexicon, class_id, metric, at))
            return true;
    return false;
}

/* "the target", "growth": a word that adds to what was told before; its token, EN_NO_TOKEN for other phrases */
static size_t adds_to_told(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    bool word = head != EN_NO_TOKEN && head + 1 == span.to &&
                (en_is(s, head, EN_TAG(NOUN_TARGET)) || en_word_is_any(s, head, "growth", "growth rate"));
    for (size_t i = span.from; word && i < head; i++)
        word = !en_part_is(s, i, PART_NOUN) || en_is(s, i, EN_TAG(NOUN_VAGUE));
    return word ? head : EN_NO_TOKEN;
}

#define CONSENSUS_WORDS 4 /* "average analyst estimate" */

/* a word of who expects: "Visible Alpha", "average analyst" */
static bool is_of_consensus(const struct en_sentence *s, size_t i)
{
    return en_is_capital(s, i) || en_in_class(s, i, s->tables->forecasters) || en_in_class(s, i, s->tables->consensus);
}

/* "the FactSet consensus estimate of *$6*" */
static bool has_consensus_before(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->token < 4 || !en_word_is(s, f->token - 1, "of") || !en_is(s, f->token - 2, EN_TAG(NOUN_FORECAST)))
        return false;
    size_t last = f->token - 2, i = last;
    while (i > 0 && (is_of_consensus(s, i) || en_is(s, i, EN_TAG(NOUN_FORECAST))))
        i--;
    return i + 1 < last;
}

bool en_is_consensus(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_word_is(s, f->token + 1, "that") && en_in_class(s, f->token + 2, s->tables->forecasters))
        return true; /* "$5 million that analysts expected" */
    if (en_is_average_foreseen(s, f))
        return true;
    for (size_t i = f->token + 1; i <= f->token + CONSENSUS_WORDS && en_part_is(s, i, PART_NOUN); i++) {
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)))
            return true;
        if (!is_of_consensus(s, i))
            break;
    }
    return has_consensus_before(s, f);
}

bool metric_from_told(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                      const struct en_figure *before)
{
    size_t word = en_is_share(f) ? adds_to_told(s, span) : EN_NO_TOKEN;
    if (word == EN_NO_TOKEN)
        return false;
    enum dimension told = before ? before->quantity->unit.dimension : s->state->dimension;
    struct slice metric = before ? before->metric : s->state->metric;
    bool grows = told == DIMENSION_SHARE && slice_find(metric, SLICE(" share of ")) == SLICE_NONE &&
                 !speaks_of(s, s->tables->inflation, metric) && /* growth told behind inflation is that of output */
                 (speaks_of(s, s->tables->economies, metric) || speaks_of(s, s->tables->class_id[EN_GROWTH], metric));
    if (en_is(s, word, EN_TAG(NOUN_TARGET)) ? told != DIMENSION_SHARE : !grows) {
        f->said = span; /* growth of what was not told */
        f->metric = en_is(s, word, EN_TAG(NOUN_TARGET)) ? NO_SLICE : en_phrase_text(s, span);
        return f->metric.len > 0;
    }
    metric_inherit(s, f, before);
    struct slice text = en_is(s, word, EN_TAG(GROWTH)) ? SLICE("growth") : en_text(s, word);
    if (f->metric.len && slice_find(f->metric, text) == SLICE_NONE)
        f->metric = metric_join(s, f->metric, " ", text);
    return f->metric.len > 0;
}

bool metric_is_measure(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_span_is(f->said) ? en_phrase_head(s, f->said) : EN_NO_TOKEN;
    if (head == EN_NO_TOKEN)
        return f->metric.len > 0 && !en_span_is(f->said);
    bool firm = en_is(s, head, EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE)) && head + 1 == f->said.to;
    return !firm && !en_phrase_is_name(s, f->said);
}

void metric_from_phrase(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                        const struct en_figure *before)
{
    if (metric_from_told(s, f, span, before))
        return;
    if (en_phrase_is_pronoun(s, span)) {
        metric_inherit(s, f, before);
    } else if (en_phrase_is_name(s, span) && !en_part_is(s, span.from, PART_PRONOUN)) {
        from_name(s, f, span, before);
    } else if (en_span_is(metric_of_change(s, f, span))) {
        f->metric = en_phrase_text(s, metric_of_change(s, f, span)); /* "an 11% jump in revenue to $8bn" */
    } else if ((metric_is_vague(s, metric_without_forecast(s, span)) ||
                is_people(s, metric_without_forecast(s, span))) &&
               (before || s->state->metric.len)) {
        metric_inherit(s, f, before); /* "its previous guidance" */
    } else if (en_part_is(s, span.from, PART_PRONOUN) && before && before->owner_head.len &&
               en_part_is(s, span.from + 1, PART_PREPOSITION)) {
        f->metric = metric_join(s, before->owner_head, " ", /* "those to the EU" */
                                slice_sub(s->text, s->tokens[span.from + 1].start, s->tokens[span.to - 1].end));
        f->entity = en_phrase_entity(s, span);
    } else {
        f->said = metric_without_forecast(s, span);
        f->metric = en_phrase_text(s, f->said);
        struct slice entity =
            en_is(s, span.from, EN_TAG(POSSESSIVE)) ? owner_meant(s, f, before) : en_phrase_entity(s, span);
        if (entity.ptr)
            f->entity = entity;
    }
}

/* who expects or says it is no metric: "Economists had expected 8.8%" */
bool metric_is_speaker(const struct en_sentence *s, const struct en_figure *f)
{
    bool reduced = f->governor != EN_NO_TOKEN && s->tokens[f->governor].part == PART_PAST &&
                   f->preposition == f->governor + 1 && en_word_is(s, f->preposition, "at");
    return en_is(s, f->governor, EN_TAG(FORECAST) | EN_TAG(TARGET)) && !reduced && !en_is_passive(s, f->governor) &&
           !en_is(s, f->governor, EN_TAG(MODAL)); /* "a deficit projected at 4%" is one */
}

/* the name of a subject; "the company" is the one last named */
struct slice metric_subject_entity(const struct en_sentence *s, struct en_span subject)
{
    struct slice name = en_phrase_entity(s, subject);
    size_t head = en_phrase_head(s, subject);
    bool anaphor = !name.ptr && en_is(s, head, EN_TAG(ANAPHOR)) &&
                   en_word_is_any(s, subject.from, "the", "its"); /* "its board approved" */
    return anaphor && s->state->name.ptr ? s->state->name : name;
}

/* whose, where the metric does not say it: the subject, be it a name ("Oltara Power") or not ("households") */
void metric_own_entity(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->entity.ptr || metric_is_speaker(s, f))
        return;
    if (!en_span_is(f->subject)) {
        f->entity = before && f->governor != EN_NO_TOKEN
                        ? (before->owner_entity.ptr ? before->owner_entity : before->owner)
                        : NO_SLICE;
        return;
    }
    if (en_phrase_is_pronoun(s, f->subject)) {
        bool person = en_word_is_any(s, f->subject.from, "he", "she") && !en_place_named(s, s->state->name);
        f->entity = person ? NO_SLICE : s->state->name;
        return;
    }
    f->entity = metric_subject_entity(s, f->subject);
    size_t head = en_phrase_head(s, f->subject);
    bool owns = head != EN_NO_TOKEN && (en_is(s, head, EN_TAG(OWNER)) || en_is_capital(s, head));
    if (!f->entity.ptr && (owns || !s->state->owner.firm) && !metric_is_vague(s, f->subject))
        f->entity = en_phrase_text(s, f->subject);
}

void metric_owner(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    bool owns = head == EN_NO_TOKEN || (en_is(s, head, EN_TAG(OWNER)) && !en_is(s, head, EN_TAG(ANAPHOR))) ||
                en_phrase_is_name(s, f->subject) ||
                (en_is_capital(s, head) && !en_is(s, head, EN_VERB | EN_TAG(PERSON_TITLE)));
    if (f->governor != EN_NO_TOKEN && owns)
        metric_own_entity(s, f, before);
    else if (f->governor != EN_NO_TOKEN && !f->entity.ptr && !metric_is_speaker(s, f))
        f->entity = metric_subject_entity(s, f->subject);
}

/* whose clause it is: lent to verbs that come without a subject of their own */
void metric_own(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->owner.len)
        return;
    if (en_span_is(f->subject) && !en_phrase_is_pronoun(s, f->subject)) {
        size_t head = en_phrase_head(s, f->subject);
        f->owner_head =
            en_phrase_text(s, (struct en_span){f->subject.from, head == EN_NO_TOKEN ? f->subject.from : head + 1});
        f->owner = en_phrase_text(s, f->subject);
        f->owner_entity = en_phrase_entity(s, f->subject);
    } else if (before) {
        f->owner = before->owner;
        f->owner_head = before->owner_head;

        f->owner_entity = before->owner_entity;
    } else if (f->governor == EN_NO_TOKEN) {
        f->owner = f->metric;
        f->owner_entity = f->entity;
    }
}
