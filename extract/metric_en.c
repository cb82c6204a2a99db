/* metric_en - what a quantity measures and whose it is, in the words of the text
 *
 * Candidates, from the nearest: the noun behind it ("69 GW of batteries", "12 projects", "a 340 MW plant"), the noun
 * before it ("revenue of $3 billion"), the subject of its verb ("stocks rose to 62,000 tonnes"), and what the clause
 * before measured.
 */
#include "extract/claims_en_internal.h"

#define NO_SLICE ((struct slice){NULL, 0})

static struct slice join(const struct en_sentence *s, struct slice a, const char *between, struct slice b)
{
    if (!a.len)
        return b;
    if (!b.len)
        return a;
    return arena_printf(s->reading->arena, "%.*s%s%.*s", (int)a.len, a.ptr, between, (int)b.len, b.ptr);
}

/* ---- the noun behind ---- */

/* the words of a counted noun inside the quantity: "lithium containers" of "268 lithium containers" */
static struct slice counted_words(const struct en_sentence *s, const struct quantity *q)
{
    struct numeral *numerals = NULL;
    struct slice text = slice_sub(s->text, q->start, q->end);
    size_t count = numeral_find(s->reading->know, text, LANGUAGE_EN, s->reading->arena, &numerals);
    size_t start = 0;
    for (size_t i = 0; i < count; i++)
        start = numerals[i].end;
    if (start + 1 < text.len && text.ptr[start] == 'm' && text.ptr[start + 1] == ' ')
        start++; /* 5.8m boxes */
    struct slice words = slice_trim(slice_sub(text, start, text.len));
    static const struct slice links[] = {SLICE_INIT("of "), SLICE_INIT("the "), SLICE_INIT("its "), SLICE_INIT("our ")};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (slice_starts(words, links[i])) /* "62 of the country's firms" */
            words = slice_trim(slice_sub(words, links[i].len, words.len));
    return words;
}

static bool is_counted(const struct quantity *q)
{
    return q->unit.dimension == DIMENSION_COUNT && !q->bare && q->unit_text.len > 0 && !q->fraction;
}

/* with what follows the counted noun: "charging points" + "of the third kind" */
static struct slice counted_phrase(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice words = counted_words(s, f->quantity);
    size_t i = f->token + 1;
    struct en_span span = EN_NO_SPAN;
    if (en_word_is(s, i, "of") || en_word_is(s, i, "for"))
        span = en_phrase_after(s, i + 1);
    else if (en_part_is(s, i, PART_NOUN) && f->quantity->end == s->tokens[f->token].end)
        span = en_phrase_after(s, i);
    if (!en_span_is(span))
        return words;
    struct slice rest = slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
    return join(s, words, " ", rest);
}

static bool is_change_word(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(COMPARISON));
}

/* "of 2019" before the noun that it belongs to: a period that has swallowed the preposition */
static bool is_of_period(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_PERIOD) && slice_starts(en_text(s, i), SLICE("of ")) &&
           en_part_is(s, i + 1, PART_NOUN);
}

/* "200 MW and 75 MW capacity, respectively": the noun behind the last is that of all */
static bool is_list_mark(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    const struct quantity *next = en_part_is(s, i + 1, PART_QUANTITY) ? &s->quantities[s->tokens[i + 1].index] : NULL;
    return next && (en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_COORDINATOR)) &&
           f->quantity->unit.dimension != DIMENSION_SHARE && f->quantity->unit.dimension != DIMENSION_COUNT &&
           slice_equal(next->unit.symbol, f->quantity->unit.symbol);
}

/* "of grid-scale batteries", "340 MW Pampa Alta plant"; empty for "of it", "of which", "of the total" */
static struct en_span noun_behind(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->quantity->unit.dimension == DIMENSION_TIMES && f->role == ROLE_LEVEL)
        return EN_NO_SPAN; /* "2.1 times EBITDA" */
    size_t i = en_behind(s, f->token);
    if (f->quantity->fraction && en_part_is(s, i, PART_OPEN) && en_part_is(s, i + 1, PART_QUANTITY) &&
        en_part_is(s, i + 2, PART_CLOSE))
        i += 3; /* "two thirds (70%) of all deaths" */
    while ((en_part_is(s, i, PART_SLASH) || is_list_mark(s, f, i)) && en_part_is(s, i + 1, PART_QUANTITY))
        i += 2; /* "69 GW / 161 GWh of batteries", "200 MW and 75 MW of capacity" */
    if (en_word_is(s, i, "of"))
        return en_phrase_after(s, i + 1);
    if (f->quantity->fraction && en_part_is(s, i, PART_DETERMINER))
        return en_phrase_after(s, i + 1); /* "half the households" */
    if (is_of_period(s, i))
        return en_phrase_after(s, i + 1); /* "67% of 2019 capacity" */
    if (f->quantity->unit.dimension == DIMENSION_RATE && en_is_capital(s, i))
        return EN_NO_SPAN; /* "$3,850/t CIF China" */
    bool nominal = f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(NOMINAL));
    bool money = f->quantity->unit.dimension == DIMENSION_MONEY ||
                 (f->quantity->unit.dimension == DIMENSION_RATE && f->quantity->per_period);
    if (money && !nominal && en_word_is(s, i, "in") && en_part_is(s, i + 1, PART_NOUN) && !en_is_capital(s, i + 1) &&
        !en_is(s, i + 1, EN_TAG(PLACE)))
        return en_phrase_after(s, i + 1); /* "$5.3 billion in remittances" */
    if (en_part_is(s, i, PART_SEMICOLON) || !en_part_is(s, i, PART_NOUN) || is_change_word(s, i) || en_is_verb(s, i))
        return EN_NO_SPAN;
    return en_phrase_after(s, i);
}

static bool is_vague(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    if (head == EN_NO_TOKEN)
        return true;
    bool whole = true; /* a vague head with words of its own is not vague: "spot price", "capacity factor" */
    for (size_t i = span.from; i < span.to; i++)
        if (i != head && en_part_is(s, i, PART_NOUN) && !en_is(s, i, EN_TAG(NOUN_VAGUE)))
            whole = false;
    return whole &&
           en_is(s, head,
                 EN_TAG(NOUN_VAGUE) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CAGR) | EN_TAG(NOUN_FORECAST));
}

/* ---- changes ---- */

static bool is_change_noun(const struct en_sentence *s, size_t token)
{
    return token != EN_NO_TOKEN && en_is(s, token, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN));
}

/* "an 18% decline in first-half net profit", "a rise of 5% in exports" */
static struct slice in_phrase_behind(const struct en_sentence *s, size_t i)
{
    if (!en_word_is(s, i, "in") && !en_word_is(s, i, "of") &&
        !(en_part_is(s, i, PART_PERIOD) && slice_starts(en_text(s, i), SLICE("in "))))
        if (!en_word_is(s, i, "in total")) /* "in total deliveries" */
            return NO_SLICE;               /* "in first-half" is a period with its preposition */
    struct en_span span = en_phrase_after(s, i + 1);
    size_t head = en_span_is(span) ? en_phrase_head(s, span) : EN_NO_TOKEN;
    return head == EN_NO_TOKEN || en_phrase_is_name(s, span) || is_vague(s, span) ? NO_SLICE : en_phrase_text(s, span);
}

static struct slice change_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1, words = i;
    bool amount = en_word_is(s, i, "more") || en_word_is(s, i, "less") || en_word_is(s, i, "fewer");
    if (amount && en_part_is(s, i + 1, PART_NOUN)) /* "a third less water" */
        return en_phrase_text(s, en_phrase_after(s, i + 1));
    while (en_part_is(s, i, PART_NOUN) &&
           !en_is(s, i, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN) | EN_TAG(GROWTH)))
        i++;
    if (f->in_brackets && i == words) { /* "(-4.5% y-o-y for fossil fuels)" */
        while (en_part_is(s, i, PART_ADVERB))
            i++;
        struct en_span span =
            en_word_is(s, i, "for") || en_word_is(s, i, "in") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
        return en_span_is(span) ? en_phrase_text(s, span) : NO_SLICE;
    }
    if (!en_part_is(s, i, PART_NOUN))
        return i == words && is_change_noun(s, en_phrase_head(s, f->near)) ? in_phrase_behind(s, i) : NO_SLICE;
    struct slice of = in_phrase_behind(s, i + 1);
    if (of.len || i == words)
        return of;
    return en_phrase_text(s, (struct en_span){words, i}); /* "75-basis-point rate rise" */
}

/* "growth in exports of 5%": the phrase before without its noun of change */
static struct slice change_before(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_phrase_head(s, f->near);
    if (head == EN_NO_TOKEN || !en_is(s, head, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN)))
        return NO_SLICE;
    struct en_span span = {f->near.from, head};
    if (head + 2 < f->near.to)
        span = (struct en_span){head + 1, f->near.to};
    return is_vague(s, span) ? NO_SLICE : en_phrase_text(s, span);
}

/* ---- subject, place, inheritance ---- */

/* "in Norway", "in China": the place of a phrase that only says where */
static bool is_adjunct(const struct en_sentence *s, const struct en_figure *f)
{
    return f->near.from > f->gap && en_part_is(s, f->near.from - 1, PART_PREPOSITION);
}

/* one of several places: "in Germany, France and Italy" */
static bool is_one_of_many(const struct en_sentence *s, size_t place)
{
    bool joined = en_part_is(s, place + 1, PART_COMMA) || en_part_is(s, place + 1, PART_COORDINATOR);
    return joined && en_is(s, place + 2, EN_TAG(PLACE));
}

/* a place named in the clause of the figure: behind it up to a stop, else in its gap */
static struct slice place_near(const struct en_sentence *s, const struct en_figure *f)
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

static void inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!before && !is_alike(f->quantity, s->state->dimension))
        return;
    f->metric = before ? before->metric : s->state->metric;
    if (!f->entity.ptr)
        f->entity = before ? before->entity : s->state->entity;
}

/* a name alone measures nothing: it is whose, and what was spoken of is what */
static void from_name(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                      const struct en_figure *before)
{
    f->entity = en_phrase_entity(s, span);
    bool same = before && before->metric.len && before->quantity->unit.dimension == f->quantity->unit.dimension;
    bool topic = s->state->topic.len && is_alike(f->quantity, s->state->topic_dimension);
    f->metric = same ? before->metric : topic ? s->state->topic : en_phrase_text(s, span);
}

/* "its index", "their shares": whose they are was said before */
static struct slice owner_meant(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
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
static struct en_span without_forecast(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    for (size_t i = span.from; i + 2 < span.to; i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)) && en_part_is(s, i + 1, PART_PERIOD))
            return (struct en_span){i + 2, span.to};
    if (head == EN_NO_TOKEN || !en_is(s, head, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)))
        return span;
    struct en_span inner = {head + 1, span.to};
    bool of = en_word_is(s, head + 1, "of") || en_word_is(s, head + 1, "for");
    if (!of || en_phrase_is_pronoun(s, inner) || is_vague(s, inner))
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
static struct en_span of_change(const struct en_sentence *s, const struct en_figure *f, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    bool leads =
        f->preposition != EN_NO_TOKEN && (en_word_is(s, f->preposition, "to") || en_word_is(s, f->preposition, "from"));
    bool inner = leads && head != EN_NO_TOKEN && head + 2 < span.to && is_change_noun(s, head) &&
                 (en_word_is(s, head + 1, "in") || en_word_is(s, head + 1, "of"));
    return inner ? (struct en_span){head + 2, span.to} : EN_NO_SPAN;
}

static void from_phrase(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                        const struct en_figure *before)
{
    if (en_phrase_is_pronoun(s, span)) {
        inherit(s, f, before);
    } else if (en_phrase_is_name(s, span) && !en_part_is(s, span.from, PART_PRONOUN)) {
        from_name(s, f, span, before);
    } else if (en_span_is(of_change(s, f, span))) {
        f->metric = en_phrase_text(s, of_change(s, f, span)); /* "an 11% jump in revenue to $8bn" */
    } else if ((is_vague(s, without_forecast(s, span)) || is_people(s, without_forecast(s, span))) &&
               (before || s->state->metric.len)) {
        inherit(s, f, before); /* "its previous guidance" */
    } else if (en_part_is(s, span.from, PART_PRONOUN) && before && before->owner_head.len &&
               en_part_is(s, span.from + 1, PART_PREPOSITION)) {
        f->metric = join(s, before->owner_head, " ", /* "those to the EU" */
                         slice_sub(s->text, s->tokens[span.from + 1].start, s->tokens[span.to - 1].end));
        f->entity = en_phrase_entity(s, span);
    } else {
        f->metric = en_phrase_text(s, without_forecast(s, span));
        struct slice entity =
            en_is(s, span.from, EN_TAG(POSSESSIVE)) ? owner_meant(s, f, before) : en_phrase_entity(s, span);
        if (entity.ptr)
            f->entity = entity;
    }
}

/* ---- quantities that are subjects: "Of this, 7 GW went on private roofs", "270,000 were registered" ---- */

static size_t verb_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    while (en_part_is(s, i, PART_ADVERB) || en_part_is(s, i, PART_AUXILIARY))
        i++;
    return en_is_verb(s, i) && s->tokens[i].part != PART_ING ? i : EN_NO_TOKEN;
}

/* "7 GW went on private roofs and 5 GW into solar farms": the verb is that of the figure before */
static bool from_shared_predicate(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t i = f->token + 1;
    if (!before || !before->stem.len || !f->inherits || f->role == ROLE_BASE || !en_part_is(s, i, PART_PREPOSITION))
        return false;
    struct en_span span = en_phrase_after(s, i + 1);
    if (!en_span_is(span))
        return false;
    f->stem = before->stem;
    f->metric = join(s, f->stem, " ", slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end));
    return true;
}

static bool from_predicate(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t verb = f->governor == EN_NO_TOKEN && !f->bracketed ? verb_behind(s, f) : EN_NO_TOKEN;
    if (verb == EN_NO_TOKEN)
        return false;
    size_t i = verb + 1;
    struct en_span span = en_phrase_after(s, i + en_part_is(s, i, PART_PREPOSITION));
    inherit(s, f, before);
    f->stem = f->metric;
    if (!en_span_is(span) || en_is(s, verb, EN_BE) || en_word_is(s, i, "by"))
        return f->metric.len > 0; /* "the 20 cents expected by analysts" */
    struct slice words = en_phrase_text(s, span);
    if (!en_part_is(s, i, PART_PREPOSITION)) {
        f->metric = words;
    } else {
        struct slice rest = slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
        f->metric = join(s, f->metric, " ", rest);
    }
    return true;
}

/* ---- parts: "81% of it from arbitrage", "3.9 GW of which was added" ---- */

static bool from_part(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t i = f->token + 1;
    if (!en_word_is(s, i, "of") || !(en_part_is(s, i + 1, PART_PRONOUN) || en_part_is(s, i + 1, PART_RELATIVE)))
        return false;
    if (en_word_is(s, i + 1, "those") && en_part_is(s, i + 2, PART_RELATIVE) && en_is_verb(s, i + 3)) {
        struct en_span object = en_phrase_after(s, i + 4); /* "95% of those who use the food banks" */
        size_t end = en_span_is(object) ? object.to : i + 4;
        f->metric = slice_sub(s->text, s->tokens[i + 1].start, s->tokens[end - 1].end);
        return true;
    }
    struct en_span subject = f->subject;
    if (f->governor != EN_NO_TOKEN && en_span_is(subject) && !en_phrase_is_pronoun(s, subject))
        return false;
    inherit(s, f, before);
    size_t k = i + 2;
    while (en_part_is(s, k, PART_AUXILIARY) || en_is_verb(s, k))
        k++;
    if (!en_part_is(s, k, PART_PREPOSITION))
        return true;
    struct en_span span = en_phrase_after(s, k + 1);
    if (en_span_is(span) && en_phrase_is_name(s, span))
        f->entity = en_phrase_entity(s, span);
    else if (en_span_is(span))
        f->metric = join(s, f->metric, " ", slice_sub(s->text, s->tokens[k].start, s->tokens[span.to - 1].end));
    return true;
}

/* "2.64 million units": counted, but the word does not say what */
static bool counts_vaguely(const struct en_sentence *s, const struct en_figure *f)
{
    if (!is_counted(f->quantity))
        return false;
    struct slice words = counted_words(s, f->quantity);
    const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_NOUN_VAGUE], words, 0);
    return word && word->form.len == words.len;
}

/* ---- the choice ---- */

static bool measures_subject(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->governor == EN_NO_TOKEN ||
        (f->role != ROLE_CHANGE && f->preposition == EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(NOMINAL)) &&
         en_is(s, f->governor, EN_TAG(DOWN) | EN_TAG(UP)) && f->quantity->unit.dimension == DIMENSION_MONEY))
        return false; /* the firm lost 5 million, the council raised 6 million */
    return en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE | EN_TAG(UP) | EN_TAG(DOWN));
}

/* who expects or says it is no metric: "Economists had expected 8.8%" */
static bool is_speaker(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(FORECAST) | EN_TAG(TARGET)) &&
           !(s->tokens[f->governor].part == PART_PARTICIPLE && f->governor > 0 && en_is(s, f->governor - 1, EN_BE) &&
             !en_is(s, f->governor, EN_TAG(VERB_ING))) &&
           !en_is(s, f->governor, EN_TAG(MODAL));
}

/* the name of a subject; "the company" is the one last named */
static struct slice subject_entity(const struct en_sentence *s, struct en_span subject)
{
    struct slice name = en_phrase_entity(s, subject);
    size_t head = en_phrase_head(s, subject);
    bool anaphor =
        !name.ptr && head != EN_NO_TOKEN && en_is(s, head, EN_TAG(ANAPHOR)) && en_word_is(s, subject.from, "the");
    return anaphor && s->state->name.ptr ? s->state->name : name;
}

/* whose, where the metric does not say it: the subject, be it a name ("Oltara Power") or not ("households") */
static void own_entity(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->entity.ptr || is_speaker(s, f))
        return;
    if (!en_span_is(f->subject)) {
        f->entity = before && f->governor != EN_NO_TOKEN
                        ? (before->owner_entity.ptr ? before->owner_entity : before->owner)
                        : NO_SLICE;
        return;
    }
    if (en_phrase_is_pronoun(s, f->subject)) {
        f->entity = s->state->name;
        return;
    }
    f->entity = subject_entity(s, f->subject);
    if (!f->entity.ptr)
        f->entity = en_phrase_text(s, f->subject);
}

/* "70% of the 8,000 staff", "one in five of the city's 6,800 buses": what the quantity behind counts */
static struct slice counted_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (!en_word_is(s, i, "of"))
        return NO_SLICE;
    for (i++; en_part_is(s, i, PART_DETERMINER) || en_part_is(s, i, PART_NOUN) || en_part_is(s, i, PART_POSSESSIVE);)
        i++;
    const struct quantity *q = en_part_is(s, i, PART_QUANTITY) ? &s->quantities[s->tokens[i].index] : NULL;
    return q && is_counted(q) ? counted_words(s, q) : NO_SLICE;
}

static bool from_counted_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = f->quantity->unit.dimension == DIMENSION_SHARE || f->quantity->fraction;
    struct slice counted = share && f->role != ROLE_CHANGE ? counted_behind(s, f) : NO_SLICE;
    if (!counted.len)
        return false;
    f->metric = counted;
    own_entity(s, f, before);
    return true;
}

/* "reached a 12% share of generation" */
static bool from_share_noun(const struct en_sentence *s, struct en_figure *f)
{
    if (!en_word_is(s, f->token + 1, "share") || !en_word_is(s, f->token + 2, "of") || !en_span_is(f->subject))
        return false;
    struct slice of = en_phrase_text(s, en_phrase_after(s, f->token + 3)), who = en_phrase_text(s, f->subject);
    f->entity = en_phrase_entity(s, f->subject);
    f->metric = join(s, f->entity.ptr ? SLICE("share") : who, f->entity.ptr ? " of " : " share of ", of);
    return f->metric.len > 0;
}

/* "134 TWh, or 15% of generation": the share of what was measured before; not in "two-thirds of them said" */
static bool from_share_of_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool subject = en_is_verb(s, f->behind.to) || en_part_is(s, f->behind.to, PART_AUXILIARY);
    bool listed = before && before->quantity->unit.dimension == DIMENSION_SHARE; /* "60% of copper and 80% of lead" */
    if (!f->inherits || subject || !before || listed || !before->metric.len || is_counted(before->quantity) ||
        !en_span_is(f->behind) || is_vague(s, f->behind))
        return false;
    f->metric = join(s, before->metric, " share of ", en_phrase_text(s, f->behind));
    f->entity = before->entity;
    return true;
}

/* whose share it is, of what is in of: "gas share of generation"; for a name, "share of generation" and the name */
static void put_share(const struct en_sentence *s, struct en_figure *f, struct en_span who, struct slice of, bool owns,
                      const struct en_figure *before)
{
    struct slice name = en_phrase_text(s, who);
    if (en_phrase_is_pronoun(s, who)) {
        inherit(s, f, before);
        f->metric = join(s, f->metric, " share of ", of);
        return;
    }
    f->entity = en_phrase_entity(s, who);
    if (!owns && of.len) { /* "lost 15% of their body weight" */
        f->metric = of;
        f->entity = f->entity.ptr ? f->entity : name;
        return;
    }
    f->share_of = of;
    bool is_name = en_phrase_is_name(s, who) && of.len;
    f->metric = join(s, is_name ? SLICE("share") : name, is_name ? " of " : of.len ? " share of " : "", of);
}

static bool has_of_before(const struct en_sentence *s, const struct en_figure *f)
{
    return f->preposition != EN_NO_TOKEN && en_word_is(s, f->preposition, "of");
}

/* "gas supplied 44% of generation": whose share of what */
static bool from_share(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = f->quantity->unit.dimension == DIMENSION_SHARE || f->quantity->fraction;
    if (!share || f->role == ROLE_CHANGE)
        return false;
    if (from_share_noun(s, f))
        return true;
    bool shares = f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(SHARE)) && en_span_is(f->subject);
    bool measured = f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE)) &&
                    !shares && en_span_is(f->subject);
    if (measured)
        return false; /* "spending rises to 2.6% of GDP" */
    if (!en_word_is(s, f->token + 1, "of") && !is_of_period(s, f->token + 1)) {
        if (shares)
            from_phrase(s, f, f->subject, before);
        return shares;
    }
    if (from_share_of_before(s, f, before))
        return true;
    bool equal = f->preposition != EN_NO_TOKEN && en_is(s, f->preposition, EN_TAG(PREPOSITION)) &&
                 slice_starts(en_text(s, f->preposition), SLICE("equ")); /* "storage equal to 10% of capacity" */
    bool owned = has_of_before(s, f) && en_span_is(f->near) && !is_vague(s, f->near); /* "spending of 14% of sales" */
    if (owned) {
        put_share(s, f, f->near, en_phrase_text(s, f->behind), true, before);
        return true;
    }
    struct en_span who = en_span_is(f->subject) && !(equal && en_span_is(f->near)) ? f->subject : f->near;
    if (!en_span_is(who) || is_speaker(s, f) || (f->governor == EN_NO_TOKEN && !f->gapped)) {
        from_phrase(s, f, f->behind, before);
        return true;
    }
    bool known = en_span_is(f->behind) && !is_vague(s, f->behind);
    bool owns = equal || f->governor == EN_NO_TOKEN || en_is(s, f->governor, EN_TAG(SHARE) | EN_BE | EN_HAVE);
    put_share(s, f, who, known ? en_phrase_text(s, f->behind) : s->state->topic, owns, before);
    return true;
}

/* "6 GW of wind capacity, 5 GW onshore and 1 GW offshore": a word of place is no noun of its own */
static bool says_where(const struct en_sentence *s, struct en_span span)
{
    static const char *const words[] = {"onshore", "offshore", "online", "offline", "overseas", "domestically"};
    for (size_t i = 0; span.to == span.from + 1 && i < sizeof words / sizeof *words; i++)
        if (en_word_is(s, span.from, words[i]))
            return true;
    return false;
}

static bool from_noun_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct en_span behind = f->behind;
    if (counts_vaguely(s, f) && (en_span_is(f->subject) || s->state->topic.len) && !en_span_is(behind))
        return false;
    if (is_counted(f->quantity))
        f->metric = counted_phrase(s, f);
    else if (en_span_is(behind) && !is_vague(s, behind) &&
             !(en_phrase_is_name(s, behind) && en_word_is(s, f->token + 1, "of")))
        f->metric = en_phrase_text(s, behind);
    else
        return false;
    if (before && before->metric.len && says_where(s, behind)) {
        f->stem = before->stem.len ? before->stem : before->metric;
        f->metric = join(s, f->stem, " ", f->metric);
        f->entity = before->entity;
        return true;
    }
    if (en_span_is(behind))
        f->entity = en_phrase_entity(s, behind);
    own_entity(s, f, before);
    return f->metric.len > 0;
}

/* the level of a verb that says how large its subject is; an object comes first: "lifted its forecast to 5%" */
static bool from_measure(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    static const char *const words[] = {"to", "at", "by", "from", "of", "than", "above", "below", "against", "worth"};
    bool direct = f->preposition == EN_NO_TOKEN;
    for (size_t i = 0; !direct && i < sizeof words / sizeof *words; i++)
        direct = en_word_is(s, f->preposition, words[i]);
    bool adds = f->governor != EN_NO_TOKEN && f->preposition == EN_NO_TOKEN && f->role == ROLE_LEVEL &&
                en_word_is(s, en_behind(s, f->token), "of") && !en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE);
    bool of_what = f->role == ROLE_LEVEL && f->preposition == EN_NO_TOKEN &&
                   en_word_is(s, en_behind(s, f->token), "of") && en_span_is(f->behind) && !is_vague(s, f->behind) &&
                   en_phrase_is_name(s, f->subject) && f->quantity->unit.dimension != DIMENSION_SHARE;
    if (of_what && from_noun_behind(s, f, before))
        return true; /* "the EU could reach 350 GW of wind capacity" */
    if (!direct || adds || !measures_subject(s, f) || is_speaker(s, f))
        return false; /* "lifted off with 23 satellites", "add 54 GW of capacity" */
    bool counts_object = is_counted(f->quantity) && !en_reaches_border(s, f) && !counts_vaguely(s, f) &&
                         f->preposition == EN_NO_TOKEN && !en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE);
    if (counts_object)
        return false; /* "employers added 187,000 jobs" */
    bool change = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
    bool of = f->preposition != EN_NO_TOKEN && en_word_is(s, f->preposition, "of") && en_span_is(f->near) &&
              !is_vague(s, f->near);
    if (of) { /* "comes at a cost of $2 billion" */
        from_phrase(s, f, f->near, before);
        return true;
    }
    struct en_span object = change && en_span_is(f->object) && !is_vague(s, f->object) ? f->object
                            : is_adjunct(s, f) || is_vague(s, f->near)                 ? EN_NO_SPAN
                                                                                       : f->near;
    if (en_span_is(object)) {
        from_phrase(s, f, object, before);
        if (!f->entity.ptr && en_phrase_is_name(s, f->subject))
            f->entity = en_phrase_entity(s, f->subject);
        return true;
    }
    bool goes_on = s->tokens[f->governor].part == PART_ING; /* "20% by 2035, rising to 70% by 2050" */
    if (!en_span_is(f->subject) && before && before->owner.len && !goes_on) {
        f->metric = before->owner; /* "have a rating of 3.6 GW and cost 19 billion": one subject, two verbs */
        f->entity = before->owner_entity;
        return true;
    }
    if (is_vague(s, f->subject) && en_span_is(f->subject)) {
        struct slice own = en_phrase_text(s, f->subject);
        inherit(s, f, before);
        if (!f->metric.len)
            f->metric = own;
        return true;
    }
    if (!en_span_is(f->subject))
        return false;
    from_phrase(s, f, f->subject, before);
    return true;
}

/* "customers bought 141 GWh and farms 86 GWh": the phrase stands for the subject of the clause before */
static bool from_gap(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool stands = f->gapped && f->preposition == EN_NO_TOKEN && !is_adjunct(s, f) && !en_phrase_is_name(s, f->near) &&
                  !en_phrase_is_pronoun(s, f->near) && before->quantity->unit.dimension == f->quantity->unit.dimension;
    if (!stands || is_vague(s, f->near))
        return false;
    struct slice who = en_phrase_text(s, f->near);
    if (before->share_of.len) {
        f->share_of = before->share_of;
        f->metric = join(s, who, " share of ", f->share_of);
        f->entity = en_phrase_entity(s, f->near);
        return true;
    }
    if (!before->entity.ptr || !slice_equal(before->entity, before->owner))
        return false;
    f->metric = before->metric;
    f->entity = f->owner = who;
    return true;
}

static bool from_noun_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!en_span_is(f->near) || is_vague(s, f->near))
        return false;
    if (is_adjunct(s, f) && en_phrase_is_name(s, f->near)) {
        f->entity = en_phrase_entity(s, f->near);
        inherit(s, f, before);
        return true;
    }
    if (is_adjunct(s, f) && f->preposition == EN_NO_TOKEN)
        return false;
    from_phrase(s, f, f->near, before);
    return true;
}

/* "with gasoline up 60%": the preposition sets the phrase beside the clause, it does not say where or when */
static bool is_with(const struct en_sentence *s, const struct en_figure *f)
{
    return f->near.from > f->gap && en_word_is(s, f->near.from - 1, "with");
}

static bool from_change(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->role != ROLE_CHANGE)
        return false;
    struct slice named = change_behind(s, f);
    if (!named.len)
        named = change_before(s, f);
    if (named.len) {
        f->metric = named;
        if (!f->entity.ptr && en_span_is(f->subject))
            f->entity = en_phrase_entity(s, f->subject);
        return true;
    }
    if (en_span_is(f->near) && !is_vague(s, f->near) && (!is_adjunct(s, f) || is_with(s, f))) {
        from_phrase(s, f, f->near, before);
        return true;
    }
    bool finite = f->governor != EN_NO_TOKEN && f->tense != TENSE_NONE && before && before->owner.len &&
                  f->governor == f->gap + 1 && en_part_is(s, f->gap, PART_COMMA);
    if (!en_span_is(f->subject) && finite) { /* "Sales to firms, employing 25 people, fell 5%" */
        f->metric = before->owner;
        f->entity = before->owner_entity;
        return true;
    }
    if (!en_span_is(f->subject)) {
        inherit(s, f, before);
        return f->metric.len > 0;
    }
    from_phrase(s, f, f->subject, before);
    return true;
}

static bool is_comparing(const struct en_sentence *s, size_t preposition)
{
    static const char *const words[] = {"compared with", "compared to", "against", "versus", "vs"};
    for (size_t i = 0; preposition != EN_NO_TOKEN && i < sizeof words / sizeof *words; i++)
        if (en_word_is(s, preposition, words[i]))
            return true;
    return false;
}

/* "were up 48% at 153,594 units", "from 14,000 units": the level of the change that stands before it */
static bool from_change_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (before && f->role == ROLE_BASE && f->bracketed && before->metric.len) {
        inherit(s, f, before);
        return true;
    }
    bool from_change_noun = f->role == ROLE_BASE && is_change_noun(s, en_phrase_head(s, f->near)) &&
                            !(f->quantity->unit.dimension == DIMENSION_MONEY && has_of_before(s, f));
    if (before && (is_comparing(s, f->preposition) || from_change_noun)) { /* "compared with 52% a year earlier" */
        inherit(s, f, before);
        return f->metric.len > 0;
    }
    bool aside = before && before->role == ROLE_CHANGE && f->governor == EN_NO_TOKEN &&
                 is_adjunct(s, f); /* "in real terms to" */
    if (!before || !(f->inherits || aside) || f->preposition == EN_NO_TOKEN ||
        !(before->role != ROLE_LEVEL || f->role == ROLE_BASE) ||
        !(en_word_is(s, f->preposition, "to") || en_word_is(s, f->preposition, "at") || f->role == ROLE_BASE))
        return false;
    inherit(s, f, before);
    return f->metric.len > 0;
}

/* "pumped 33 million barrels", "has invested $2.5bn in wind farms": the verb names what is measured, its subject whose
 */
static bool from_nominal(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct word *word = f->governor == EN_NO_TOKEN ? NULL : s->tokens[f->governor].word;
    while (word && word->class_id != s->tables->class_id[EN_NOMINAL])
        word = word->next;
    if (!word || f->preposition != EN_NO_TOKEN || en_span_is(f->near))
        return false;
    f->metric = word->means;
    size_t i = f->token + 1;
    if (slice_equal(word->means, SLICE("additions")) && en_word_is(s, i, "to")) {
        from_phrase(s, f, en_phrase_after(s, i + 1), before); /* "would add £9m to its costs" */
        return f->metric.len > 0;
    }
    bool from = en_word_is(s, i, "from") && slice_equal(word->means, SLICE("funding"));
    struct en_span span =
        en_word_is(s, i, "in") || en_word_is(s, i, "on") || from ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    if (en_span_is(span) && !en_phrase_is_name(s, span))
        f->metric = join(s, word->means, " ", slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end));
    own_entity(s, f, before);
    return true;
}

/* "Germany (69.1%), nuclear (21.9%)": the phrase before the brackets is whose, or what */
static bool from_bracket(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!f->bracketed || f->governor != EN_NO_TOKEN || !en_span_is(f->near) || f->near.to + 1 != f->token ||
        is_counted(f->quantity))
        return false;
    if (f->role == ROLE_CHANGE && change_behind(s, f).len)
        return false; /* "all sources (-4.5% y-o-y for fossil fuels)" */
    size_t head = en_phrase_head(s, f->near);
    if (is_vague(s, f->near) || en_is(s, head, EN_TAG(NOUN_VAGUE))) { /* "and the lowest in Malta (12.5%)" */
        inherit(s, f, before);
        struct slice place = en_phrase_entity(s, f->near);
        f->entity = place.ptr ? place : f->entity;
    } else if (!en_phrase_is_name(s, f->near) && before && before->share_of.len) {
        f->share_of = before->share_of;
        f->metric = join(s, en_phrase_text(s, f->near), " share of ", f->share_of);
    } else {
        from_phrase(s, f, f->near, before);
    }
    return f->metric.len > 0;
}

/* "a 50% increase in deaths": a noun of change right behind */
static bool names_change(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    while (en_part_is(s, i, PART_NOUN) && !is_change_noun(s, i))
        i++;
    return en_part_is(s, i, PART_NOUN) && (en_word_is(s, i + 1, "in") || en_word_is(s, i + 1, "of"));
}

/* "2.64 million units changed hands", "Hybrids: 802,000 units": the unit does not say what is counted */
static bool from_vague_count(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    (void)before;
    if (!counts_vaguely(s, f) || f->governor != EN_NO_TOKEN)
        return false;
    bool label = f->token > 0 && en_part_is(s, f->token - 1, PART_COLON) && en_span_is(f->near);
    bool alone = f->preposition == EN_NO_TOKEN && !en_span_is(f->near) && !en_span_is(f->behind);
    if (label)
        f->metric = en_phrase_text(s, f->near);
    else if (alone)
        f->metric = s->state->topic;
    return f->metric.len > 0;
}

/* "sales of 300,000 cars" */
static bool from_counted_of(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!is_counted(f->quantity) || !has_of_before(s, f) || !en_span_is(f->near) || is_vague(s, f->near) ||
        !from_noun_behind(s, f, before))
        return false;
    bool people = slice_equal(f->quantity->unit.symbol, SLICE("people")); /* "a population of 1.7 million people" */
    f->metric = people ? en_phrase_text(s, f->near) : join(s, en_phrase_text(s, f->near), " of ", f->metric);
    return true;
}

/* nothing of its own: what the figure before measured, or a part of it */
static bool from_clause_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool empty = f->inherits && (before || s->state->metric.len) && !is_counted(f->quantity) && !en_span_is(f->behind);
    bool named = f->role == ROLE_CHANGE && (f->in_brackets || names_change(s, f)) && change_behind(s, f).len;
    if (!empty || named)
        return false;
    if (!from_predicate(s, f, before) && !from_shared_predicate(s, f, before) && !from_part(s, f, before))
        inherit(s, f, before);
    return true;
}

/* "expiry of a $7,500 tax credit" */
static bool from_modified(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    return f->modifies && f->role != ROLE_CHANGE && !en_word_is(s, f->token + 1, "share") &&
           from_noun_behind(s, f, before);
}

/* "a gain of $769 million": money gained is a level */
static bool from_gain(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    (void)before;
    if (!has_of_before(s, f) || f->role != ROLE_LEVEL || f->quantity->unit.dimension != DIMENSION_MONEY ||
        !is_change_noun(s, en_phrase_head(s, f->near)))
        return false;
    f->metric = en_phrase_text(s, f->near);
    return true;
}

/* "the scheme has a capacity of 1,080 megawatts", "Ferrovial posted profit of 342 million euros" */
static bool from_of(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t aim = has_of_before(s, f) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    if (aim != EN_NO_TOKEN && en_is(s, aim, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST)) && en_span_is(f->behind) &&
        aim == f->near.to - 1 && !is_vague(s, f->behind) && from_noun_behind(s, f, before))
        return true; /* "the goal of 12.9 GW of solar capacity" */
    if (!has_of_before(s, f) || !from_noun_before(s, f, before))
        return false;
    if (f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_HAVE))
        own_entity(s, f, before);
    else if (f->governor != EN_NO_TOKEN && !f->entity.ptr && !is_speaker(s, f) && en_span_is(f->subject))
        f->entity = subject_entity(s, f->subject);
    return true;
}

/* "Deliveries: 1.29 million" */
static bool from_label(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    return f->governor == EN_NO_TOKEN && !has_of_before(s, f) && !is_counted(f->quantity) && !en_span_is(f->behind) &&
           from_noun_before(s, f, before);
}

/* the object of the verb; but "kept first place with 190 GWh" speaks of who did */
static bool from_object(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool direct = f->object.from == f->near.from && f->preposition != EN_NO_TOKEN &&
                  (en_word_is(s, f->preposition, "at") || en_word_is(s, f->preposition, "to")); /* "put its cost at" */
    bool aside = !direct && f->governor != EN_NO_TOKEN && f->preposition != EN_NO_TOKEN && en_span_is(f->subject) &&
                 !is_speaker(s, f);
    return !aside && from_noun_before(s, f, before);
}

/* who says it measures nothing: "economists had expected 8.8%"; nor who offers what was spoken of: "the company has
 * offered 4.5%" */
static bool from_speaker(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool alike = before && before->metric.len && before->quantity->unit.dimension == f->quantity->unit.dimension &&
                 f->quantity->unit.dimension == DIMENSION_SHARE && en_span_is(f->subject);
    bool speaks = is_speaker(s, f) && (before || s->state->metric.len);
    if (!speaks && !alike)
        return false;
    if (!speaks)
        own_entity(s, f, before);
    inherit(s, f, before);
    return true;
}

/* "delivers 245 horsepower and uses 5.8 litres": the subject is that of the verb before */
static bool from_owner_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (en_span_is(f->subject) || f->governor == EN_NO_TOKEN || en_part_is(s, f->governor, PART_ING) || !before ||
        !before->owner.len)
        return false;
    f->metric = before->owner;
    f->entity = before->owner_entity;
    return true;
}

static bool from_subject(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (en_span_is(f->subject))
        from_phrase(s, f, f->subject, before);
    else
        inherit(s, f, before);
    return true;
}

/* "At 1.6 million tonnes, total volume was 15% down": the subject behind the comma */
static bool from_at_first(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool first = !before && f->preposition == 0 && en_word_is(s, 0, "at") && en_part_is(s, f->token + 1, PART_COMMA);
    struct en_span span = first ? en_phrase_after(s, f->token + 2) : EN_NO_SPAN;
    bool subject = en_span_is(span) && (en_is_verb(s, span.to) || en_part_is(s, span.to, PART_AUXILIARY));
    if (!subject)
        return false;
    from_phrase(s, f, span, before);
    return f->metric.len > 0;
}

/* "Season tickets, of which 19,500 have been sold": the noun that the relative stands for */
static bool from_of_which(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t i = f->token;
    while (i > f->gap && en_part_is(s, i - 1, PART_ADVERB))
        i--;
    bool which =
        i > f->gap + 1 && (en_word_is(s, i - 1, "which") || en_word_is(s, i - 1, "whom")) && en_word_is(s, i - 2, "of");
    if (!which || f->bracketed)
        return false;
    size_t end = i - 2;
    if (end > f->gap && en_part_is(s, end - 1, PART_COMMA))
        end--;
    struct en_span span = end > f->gap ? en_phrase_before(s, f->gap, end) : EN_NO_SPAN;
    if (!en_span_is(span) || is_vague(s, span) || is_counted(f->quantity))
        return false;
    from_phrase(s, f, span, before);
    return f->metric.len > 0;
}

/* the first rule that knows says what is measured */
static void choose(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    static bool (*const rules[])(const struct en_sentence *, struct en_figure *, const struct en_figure *) = {
        from_at_first, from_of_which,    from_vague_count,   from_counted_behind,
        from_bracket,  from_counted_of,  from_change_before, from_clause_before,
        from_modified, from_part,        from_change,        from_share,
        from_measure,  from_gap,         from_gain,          from_of,
        from_label,    from_noun_behind, from_predicate,     from_shared_predicate,
        from_object,   from_nominal,     from_speaker,       from_owner_before,
        from_subject};
    f->behind = noun_behind(s, f);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i](s, f, before))
            return;
}

/* ---- the metric ---- */

/* whose clause it is: lent to verbs that come without a subject of their own */
static void own(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
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

/* "remained above the target of 50%, at 54%": the level is the subject's */
static bool from_owner(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!before || !before->status_of_noun || !before->owner.len || !f->inherits || f->preposition == EN_NO_TOKEN ||
        !en_word_is(s, f->preposition, "at"))
        return false;
    f->metric = before->owner_entity.ptr && s->state->metric.len ? s->state->metric : before->owner;
    f->entity = before->owner_entity;
    return true;
}

/* where nothing else says it: the first noun phrase behind the quantity */
static struct slice any_noun_behind(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i < s->count && s->tokens[i].part != PART_QUANTITY; i++) {
        struct en_span span = en_part_is(s, i, PART_NOUN) ? en_phrase_after(s, i) : EN_NO_SPAN;
        if (en_span_is(span))
            return en_phrase_text(s, span);
    }
    return NO_SLICE;
}

void en_metric(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!from_owner(s, f, before))
        choose(s, f, before);
    bool bare_phrase = before && f->governor == EN_NO_TOKEN && !f->entity.ptr && !f->bracketed;
    if (bare_phrase)
        f->entity = before->entity;
    own(s, f, before);
    size_t via = f->token + 1;
    bool through = f->governor == EN_NO_TOKEN && f->role == ROLE_LEVEL && !is_counted(f->quantity) &&
                   (en_word_is(s, via, "through") || en_word_is(s, via, "via"));
    struct en_span way = through ? en_phrase_after(s, via + 1) : EN_NO_SPAN;
    if (en_span_is(way) && en_phrase_is_name(s, way))
        f->entity = en_phrase_entity(s, way); /* "538 million through Port Hedland" */
    struct slice place = place_near(s, f);
    if (place.ptr && (!f->entity.ptr || f->governor == EN_NO_TOKEN))
        f->entity = place;
    if (!f->metric.len)
        f->metric = en_span_is(f->subject) ? en_phrase_text(s, f->subject) : s->state->topic;
    if (!f->metric.len)
        f->metric = any_noun_behind(s, f);
    if (!f->metric.len && is_counted(f->quantity))
        f->metric = f->quantity->unit_text;
}
