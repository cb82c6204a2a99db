/* metric_en - what a quantity measures and whose it is, in the words of the text
 *
 * Candidates, from the nearest: the noun behind it ("69 GW of batteries", "12 projects", "a 340 MW plant"), the noun
 * before it ("revenue of $3 billion"), the subject of its verb ("stocks rose to 62,000 tonnes"), and what the clause
 * before measured.
 */
#include "extract/choose/metric_en_choice.h"

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
    f->metric = metric_join(s, f->stem, " ", slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end));
    return true;
}

static bool measures_subject(const struct en_sentence *s, const struct en_figure *f)
{
    bool object = f->role == ROLE_LEVEL && f->preposition == EN_NO_TOKEN && en_span_is(f->behind) &&
                  f->quantity->unit.dimension == DIMENSION_MONEY &&
                  en_is(s, f->governor, EN_TAG(DOWN) | EN_TAG(UP)); /* "advanced $5 million road funding" */
    if (f->governor == EN_NO_TOKEN || object ||
        (f->role != ROLE_CHANGE && f->preposition == EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(NOMINAL)) &&
         en_is(s, f->governor, EN_TAG(DOWN) | EN_TAG(UP)) && f->quantity->unit.dimension == DIMENSION_MONEY))
        return false; /* the firm lost 5 million, the council raised 6 million */
    bool kept = f->role == ROLE_LEVEL && en_is_share(f) && en_word_is(s, f->preposition, "at") &&
                en_is_passive(s, f->governor) && !en_is(s, f->governor, EN_TAG(TARGET)); /* "was left at 2%" */
    return kept || en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE | EN_TAG(UP) | EN_TAG(DOWN));
}

/* "of the night market", "in ferries": of what or where the measure is, but no time and no circumstance */
static struct en_span tail_at(const struct en_sentence *s, size_t i, bool share)
{
    bool leads = en_word_is_any(s, i, "of", "in", "for") || (share && en_word_is_any(s, i, "on", "from", "at"));
    struct en_span span = leads ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    size_t head = en_span_is(span) ? en_phrase_head(s, span) : EN_NO_TOKEN;
    if (head == EN_NO_TOKEN || en_is(s, head, EN_TAG(ASIDE)) || en_is(s, span.from, EN_TAG(PLACE)) ||
        metric_is_vague(s, span) || en_is_verb(s, span.to))
        return EN_NO_SPAN;
    return (struct en_span){i, span.to};
}

/* "purchased 30 bcm of gas": so much of what a verb that names a measure was done to */
static bool is_deed_on(const struct en_sentence *s, const struct en_figure *f)
{
    return f->preposition == EN_NO_TOKEN && en_is(s, f->governor, EN_TAG(NOMINAL)) &&
           !en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE)) && f->role == ROLE_LEVEL &&
           en_is_amount(s, f) && en_word_is(s, en_behind(s, f->token), "of") && en_span_is(f->behind) &&
           !metric_is_vague(s, f->behind);
}

static bool from_noun_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct en_span behind = f->behind;
    if (metric_counts_vaguely(s, f) && (en_span_is(f->subject) || s->state->topic.len) && !en_span_is(behind))
        return false;
    if (en_span_is(behind) && metric_from_told(s, f, behind, before))
        return true; /* "to the 5% target" */
    if (is_deed_on(s, f))
        return false; /* "imports 21 million tonnes of crude": by the verb */
    if (metric_is_counted(f->quantity))
        f->metric = metric_counted_phrase(s, f);
    else if (en_span_is(behind) && !metric_is_vague(s, behind) &&
             !(en_phrase_is_name(s, behind) && en_word_is(s, f->token + 1, "of")))
        f->metric = en_phrase_text(s, behind);
    else
        return false;
    if (before && before->metric.len && metric_says_where(s, behind)) {
        f->stem = before->stem.len ? before->stem : before->metric;
        f->metric = metric_join(s, f->stem, " ", f->metric);
        f->entity = before->entity;
        return true;
    }
    size_t head = en_span_is(behind) ? en_phrase_head(s, behind) : EN_NO_TOKEN;
    struct en_span tail = head != EN_NO_TOKEN && head + 1 == behind.to && en_is(s, head, EN_TAG(RELATIONAL))
                              ? tail_at(s, behind.to, true)
                              : EN_NO_SPAN;
    if (en_span_is(tail)) /* "a 40% stake in the mine" */
        f->metric =
            metric_join(s, f->metric, " ", slice_sub(s->text, s->tokens[tail.from].start, s->tokens[tail.to - 1].end));
    if (en_span_is(behind))
        f->entity = en_phrase_entity(s, behind);
    struct en_span by =
        en_span_is(behind) && en_word_is(s, behind.to, "by") ? en_phrase_after(s, behind.to + 1) : EN_NO_SPAN;
    if (en_span_is(by) && en_phrase_is_name(s, by)) /* "the $2 billion offering by Orlo Works" */
        f->entity = en_phrase_entity(s, by);
    metric_own_entity(s, f, before);
    return f->metric.len > 0;
}

/* "will close 12 mines"; but shares close 12 points higher */
static bool closes_things(const struct en_sentence *s, const struct en_figure *f)
{
    static const char *const words[] = {"close", "closes", "closed", "closing", "clear", "clears", "cleared"};
    bool points = slice_equal(f->quantity->unit.symbol, SLICE("points"));
    for (size_t i = 0; !points && i < sizeof words / sizeof *words; i++)
        if (en_word_is(s, f->governor, words[i]))
            return true;
    return false;
}

/* "with gasoline up 60%": the preposition sets the phrase beside the clause, it does not say where or when */
static bool is_with(const struct en_sentence *s, const struct en_figure *f)
{
    return f->near.from > f->gap && en_word_is(s, f->near.from - 1, "with");
}

/* the phrase that the quantity is of: "comes at a cost of $2 billion"; but "its EPS was a loss of 7 cents" */
static struct en_span measure_before_of(const struct en_sentence *s, const struct en_figure *f)
{
    bool told = en_is(s, f->governor, EN_BE) && en_span_is(f->subject) && metric_is_change_noun(s, f->near.to - 1);
    size_t head = told ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    bool measure = en_is(s, head, EN_TAG(QUANTITATIVE) | EN_TAG(ACRONYM));
    return measure ? f->subject : f->near;
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
                   en_word_is(s, en_behind(s, f->token), "of") && en_span_is(f->behind) &&
                   !metric_is_vague(s, f->behind) && en_phrase_is_name(s, f->subject) && !en_is_share(f);
    if (of_what && from_noun_behind(s, f, before))
        return true; /* "the EU could reach 350 GW of wind capacity" */
    if (!direct || adds || !measures_subject(s, f) || metric_is_speaker(s, f))
        return false; /* "lifted off with 23 satellites", "add 54 GW of capacity" */
    bool counts_object = metric_is_counted(f->quantity) && !en_reaches_border(s, f) && !metric_counts_vaguely(s, f) &&
                         f->preposition == EN_NO_TOKEN &&
                         (!en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE) || closes_things(s, f));
    if (counts_object)
        return false; /* "employers added 187,000 jobs" */
    bool change = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) || en_in_class(s, f->governor, s->tables->revises);
    bool of = en_word_is(s, f->preposition, "of") && en_span_is(f->near) && !metric_is_vague(s, f->near);
    if (of) {
        metric_from_phrase(s, f, measure_before_of(s, f), before);
        if (en_span_is(f->subject))
            metric_owner(s, f, before);
        return true;
    }
    bool its = en_is(s, f->object.from, EN_TAG(POSSESSIVE)); /* "increased its value to" */
    struct en_span object = change && en_span_is(f->object) && (its || !metric_is_vague(s, f->object)) ? f->object
                            : metric_is_adjunct(s, f) || metric_is_vague(s, f->near)                   ? EN_NO_SPAN
                                                                                                       : f->near;
    if (en_span_is(object)) {
        metric_from_phrase(s, f, object, before);
        if (its) /* "the ministry cut its forecast to": whose the figure before was counts no more */
            f->entity = NO_SLICE;
        if (en_span_is(f->subject) && object.from != f->subject.from)
            metric_owner(s, f, before);
        return true;
    }
    bool goes_on = s->tokens[f->governor].part == PART_ING; /* "20% by 2035, rising to 70% by 2050" */
    if (!en_span_is(f->subject) && before && before->owner.len && !goes_on) {
        f->metric = before->owner; /* "have a rating of 3.6 GW and cost 19 billion": one subject, two verbs */
        f->entity = before->owner_entity;
        return true;
    }
    if (en_span_is(f->subject) && metric_from_told(s, f, f->subject, before))
        return true;
    if (metric_is_vague(s, f->subject) && en_span_is(f->subject)) {
        struct slice own = en_phrase_text(s, f->subject);
        metric_inherit(s, f, before);
        if (!f->metric.len)
            f->metric = own;
        return true;
    }
    if (!en_span_is(f->subject))
        return false;
    metric_from_phrase(s, f, f->subject, before);
    return true;
}

/* "customers bought 141 GWh and farms 86 GWh": the phrase stands for the subject of the clause before */
static bool from_gap(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool stands = f->gapped && f->preposition == EN_NO_TOKEN && !metric_is_adjunct(s, f) &&
                  !en_phrase_is_name(s, f->near) && !en_phrase_is_pronoun(s, f->near) &&
                  before->quantity->unit.dimension == f->quantity->unit.dimension;
    if (!stands || metric_is_vague(s, f->near))
        return false;
    struct slice who = en_phrase_text(s, f->near);
    if (before->share_of.len) {
        f->share_of = before->share_of;
        f->metric = metric_join(s, who, " share of ", f->share_of);
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
    if (!en_span_is(f->near) || metric_is_vague(s, f->near))
        return false;
    if (metric_is_adjunct(s, f) && en_phrase_is_name(s, f->near)) {
        f->entity = en_phrase_entity(s, f->near);
        metric_inherit(s, f, before);
        return true;
    }
    if (metric_is_adjunct(s, f) && f->preposition == EN_NO_TOKEN)
        return false;
    metric_from_phrase(s, f, f->near, before);
    return true;
}

#define RELATIVE_REACH 40 /* tokens from "which" to the last figure of its clause */

/* "Sales, which are a third of spending, rose 5%": what the clause of the figure before is about; none if it is no such
 * clause */
static struct en_span before_relative(const struct en_sentence *s, const struct en_figure *before)
{
    size_t i = before->token, from = i > RELATIVE_REACH ? i - RELATIVE_REACH : 0;
    while (i > from && !en_part_is(s, i, PART_RELATIVE) && !en_part_is(s, i, PART_SEMICOLON))
        i--;
    bool clause = i > 1 && en_part_is(s, i, PART_RELATIVE) && en_part_is(s, i - 1, PART_COMMA);
    return clause ? en_phrase_before(s, 0, i - 1) : EN_NO_SPAN;
}

static bool from_change(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->role != ROLE_CHANGE)
        return false;
    size_t share = en_span_is(f->behind) ? en_phrase_head(s, f->behind) : EN_NO_TOKEN;
    bool direct = f->behind.from == f->token + 1 && en_is(s, share, EN_TAG(RELATIONAL));
    struct slice named =
        direct ? en_phrase_text(s, f->behind) : metric_change_behind(s, f); /* "lost 7% market share" */
    if (!named.len)
        named = metric_change_before(s, f);
    if (named.len) {
        f->metric = named;
        metric_owner(s, f, before);
        return true;
    }
    if (en_span_is(f->near) && !metric_is_vague(s, f->near) && (!metric_is_adjunct(s, f) || is_with(s, f))) {
        metric_from_phrase(s, f, f->near, before);
        return true;
    }
    bool behind = f->governor != EN_NO_TOKEN && f->tense != TENSE_NONE && before && en_is_verb(s, f->governor) &&
                  !en_span_is(f->subject);
    struct en_span about = behind ? before_relative(s, before) : EN_NO_SPAN;
    if (en_span_is(about)) {
        metric_from_phrase(s, f, about, before);
        return true;
    }
    bool finite = behind && before->owner.len && f->governor == f->gap + 1 && en_part_is(s, f->gap, PART_COMMA);
    if (finite) { /* "Sales to firms, employing 25 people, fell 5%" */
        f->metric = before->owner;
        f->entity = before->owner_entity;
        return true;
    }
    bool noun = (en_span_is(f->near) && metric_is_change_noun(s, en_phrase_head(s, f->near))) ||
                metric_is_change_noun(s, f->token + 1); /* "the union expects a decline of 4%" */
    bool told = noun && metric_is_speaker(s, f) && (before || s->state->metric.len);
    if (!en_span_is(f->subject) || told) {
        metric_inherit(s, f, before);
        return f->metric.len > 0;
    }
    metric_from_phrase(s, f, f->subject, before);
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
        metric_inherit(s, f, before);
        return true;
    }
    bool from_change_noun = f->role == ROLE_BASE && metric_is_change_noun(s, en_phrase_head(s, f->near)) &&
                            !(f->quantity->unit.dimension == DIMENSION_MONEY && metric_has_of_before(s, f));
    if (before && (is_comparing(s, f->preposition) || from_change_noun)) { /* "compared with 52% a year earlier" */
        metric_inherit(s, f, before);
        return f->metric.len > 0;
    }
    bool aside = before && before->role == ROLE_CHANGE && f->governor == EN_NO_TOKEN && metric_is_adjunct(s, f) &&
                 !is_with(s, f); /* "in real terms to" */
    bool far = before && before->role == ROLE_CHANGE && f->governor == EN_NO_TOKEN && f->gap < f->token &&
               en_word_is(s, f->gap, "from") && en_word_is(s, f->preposition, "to");
    if (far) { /* "rose 4% from the last count before the strike to 5 million" */
        metric_inherit(s, f, before);
        return f->metric.len > 0;
    }
    bool pair = before && before->role == ROLE_BASE && en_word_is(s, before->preposition, "from") &&
                f->governor == EN_NO_TOKEN && en_word_is(s, f->preposition, "to") &&
                before->quantity->unit.dimension == f->quantity->unit.dimension; /* "from 1 t before the war to 2 t" */
    if (!before || !(f->inherits || aside || pair) || f->preposition == EN_NO_TOKEN ||
        !(before->role != ROLE_LEVEL || f->role == ROLE_BASE) ||
        !(en_word_is_any(s, f->preposition, "to", "at") || f->role == ROLE_BASE))
        return false;
    metric_inherit(s, f, before);
    return f->metric.len > 0;
}

/* "Exports in May: Peru (+3%), Malta (+5%)": what stands before the colon that the list of names stands behind */
static struct en_span label_before(const struct en_sentence *s, size_t token)
{
    size_t colon = token;
    while (colon > 0 && !en_part_is(s, colon, PART_COLON)) {
        if (en_part_is(s, colon, PART_SEMICOLON) || en_is_verb(s, colon))
            return EN_NO_SPAN;
        colon--;
    }
    struct en_span label = colon > 0 ? en_phrase_after(s, 0) : EN_NO_SPAN;
    for (size_t i = en_span_is(label) ? label.to : 0; i < colon; i++)
        if (!en_part_is(s, i, PART_PERIOD) && !en_part_is(s, i, PART_PREPOSITION))
            return EN_NO_SPAN;
    return en_span_is(label) && label.to <= colon && !en_phrase_is_name(s, label) ? label : EN_NO_SPAN;
}

/* "output grew in quarries", "costs fell at a slower pace for tools": where what moved is told; the start if nothing is
 */
static size_t behind_move(const struct en_sentence *s, struct en_span span)
{
    size_t i = span.from;
    while (i < span.to && !(en_part_is(s, i, PART_PAST) && en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN))))
        i++;
    while (i < span.to && !en_word_is_any(s, i, "in", "for"))
        i++;
    return i + 1 < span.to ? i + 1 : span.from;
}

/* "Germany (69.1%), nuclear (21.9%)": the phrase before the brackets is whose, or what */
static bool from_bracket(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!f->bracketed || f->governor != EN_NO_TOKEN || !en_span_is(f->near) || f->near.to + 1 != f->token ||
        metric_is_counted(f->quantity))
        return false;
    if (f->role == ROLE_CHANGE && metric_change_behind(s, f).len)
        return false; /* "all sources (-4.5% y-o-y for fossil fuels)" */
    f->near.from = behind_move(s, f->near);
    bool name = en_phrase_is_name(s, f->near);
    struct en_span label = name ? label_before(s, f->near.from) : EN_NO_SPAN;
    if (name && before && before->bracketed && slice_equal(before->metric, before->entity)) {
        f->metric = f->entity = en_phrase_text(s, f->near); /* "Orlo (-5%), Pampa (-6%)" */
        return true;
    }
    if (en_span_is(label)) {
        metric_from_phrase(s, f, label, before);
        f->entity = en_phrase_entity(s, f->near);
        return f->metric.len > 0;
    }
    size_t head = en_phrase_head(s, f->near);
    bool again = before && en_is_share(before) && en_is_share(f) && f->near.from <= before->token + 2 &&
                 slice_starts(before->metric, SLICE("share of ")); /* "one in four growers (26%) said" */
    if (again || metric_is_vague(s, f->near) ||
        en_is(s, head, EN_TAG(NOUN_VAGUE))) { /* "the lowest in Malta (12.5%)" */
        metric_inherit(s, f, before);
        struct slice place = en_phrase_entity(s, f->near);
        f->entity = place.ptr ? place : f->entity;
    } else if (!en_phrase_is_name(s, f->near) && before && before->share_of.len) {
        f->share_of = before->share_of;
        f->metric = metric_join(s, en_phrase_text(s, f->near), " share of ", f->share_of);
    } else {
        metric_from_phrase(s, f, f->near, before);
    }
    return f->metric.len > 0;
}

/* "shipments rose 4% with 33,600 units delivered" */
static bool is_accompanied(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->preposition;
    return i >= f->gap && en_word_is(s, i, "with");
}

/* "Inventory, at 6.35 million head, was up", "Inflation, now at 5%, is", "with sowings at 96%": the insertion measures
 * what stands before it */
static bool from_insertion(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t at = f->preposition;
    bool level = en_word_is(s, at, "at") && at > f->gap;
    size_t comma = level ? at - 1 : 0;
    comma -= comma > f->gap && (en_part_is(s, comma, PART_PERIOD) || en_part_is(s, comma, PART_ADVERB));
    bool inserted = level && at + 1 == f->token && en_part_is(s, comma, PART_COMMA) &&
                    en_part_is(s, en_behind(s, f->token), PART_COMMA);
    bool beside = en_word_is(s, at, "at") && is_with(s, f);
    struct en_span span = inserted ? en_phrase_before(s, f->gap, comma) : beside ? f->near : EN_NO_SPAN;
    if (!en_span_is(span) || metric_is_vague(s, span) || en_phrase_is_name(s, span))
        return false;
    metric_from_phrase(s, f, span, before);
    f->owner = f->metric; /* "Inventory, at 6 million head, was up 5%" */
    f->owner_entity = f->entity;
    return f->metric.len > 0;
}

/* "2.64 million units changed hands", "Hybrids: 802,000 units": the unit does not say what is counted */
static bool from_vague_count(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!metric_counts_vaguely(s, f) || f->governor != EN_NO_TOKEN)
        return false;
    bool label = f->token > 0 && en_part_is(s, f->token - 1, PART_COLON) && en_span_is(f->near);
    if (before && before->metric.len && is_accompanied(s, f)) {
        metric_inherit(s, f, before);
        return true;
    }
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
    if (!metric_is_counted(f->quantity) || !metric_has_of_before(s, f) || !en_span_is(f->near) ||
        metric_is_vague(s, f->near) || !from_noun_behind(s, f, before))
        return false;
    bool people = slice_equal(f->quantity->unit.symbol, SLICE("people")); /* "a population of 1.7 million people" */
    f->metric = people ? en_phrase_text(s, f->near) : metric_join(s, en_phrase_text(s, f->near), " of ", f->metric);
    return true;
}

/* "revenue of $5 million, ahead of the *$4 million* FactSet consensus" */
static bool from_consensus(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!before || !before->metric.len || !en_is_consensus(s, f))
        return false;
    metric_inherit(s, f, before);
    return true;
}

/* "Up *46%* from its low of *$5*": a line that begins with its change is of what was told, and so is its mark */
static bool from_fragment(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!en_begins_with_change(s) || !s->state->metric.len)
        return false;
    bool mark = before && f->role != ROLE_CHANGE && metric_has_of_before(s, f) && en_is_mark(s, f->token - 2);
    if (!mark && (before || f->role != ROLE_CHANGE))
        return false;
    f->metric = mark ? metric_join(s, en_phrase_text(s, f->near), " of ", s->state->metric) : s->state->metric;
    f->entity = s->state->entity;
    return true;
}

/* nothing of its own: what the figure before measured, or a part of it */
static bool from_clause_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool empty =
        f->inherits && (before || s->state->metric.len) && !metric_is_counted(f->quantity) && !en_span_is(f->behind);
    bool named = f->role == ROLE_CHANGE && metric_change_behind(s, f).len;
    if (!empty || named)
        return false;
    if (!metric_from_predicate(s, f, before) && !from_shared_predicate(s, f, before) && !metric_from_part(s, f, before))
        metric_inherit(s, f, before);
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
    if (!metric_has_of_before(s, f) || f->role != ROLE_LEVEL || f->quantity->unit.dimension != DIMENSION_MONEY ||
        !metric_is_change_noun(s, en_phrase_head(s, f->near)))
        return false;
    f->metric = en_phrase_text(s, f->near);
    return true;
}

/* "the scheme has a capacity of 1,080 megawatts", "Ferrovial posted profit of 342 million euros" */
static bool from_of(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t aim = metric_has_of_before(s, f) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    if (en_is(s, aim, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST)) && en_span_is(f->behind) && aim == f->near.to - 1 &&
        !metric_is_vague(s, f->behind) && from_noun_behind(s, f, before))
        return true; /* "the goal of 12.9 GW of solar capacity" */
    if (before && f->role == ROLE_BASE && aim != EN_NO_TOKEN &&
        (en_is(s, aim, EN_TAG(NOUN_VAGUE)) || (en_is(s, aim, EN_TAG(NOUN_FORECAST)) && aim + 1 == f->near.to))) {
        metric_inherit(s, f, before); /* "against the national average of 55%" */
        return true;
    }
    if (!metric_has_of_before(s, f) || !from_noun_before(s, f, before))
        return false;
    f->metric = metric_join(s, f->metric, " ", metric_for_what(s, f));
    metric_owner(s, f, before);
    return true;
}

/* the object of the verb; but "kept first place with 190 GWh" speaks of who did */
static bool from_object(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool changed = en_span_is(f->near) && f->near.to == f->preposition &&
                   en_span_is(metric_of_change(s, f, f->near)); /* "led to a rise in exports to" */
    bool direct = f->object.from == f->near.from && f->preposition != EN_NO_TOKEN &&
                  (en_word_is_any(s, f->preposition, "at", "to") || /* "put its cost at" */
                   en_word_is(s, f->preposition, "worth") ||        /* "sold land worth" */
                   (en_word_is(s, f->preposition, "across") && f->quantity->unit.dimension == DIMENSION_AREA));
    bool aside = !direct && !changed && f->governor != EN_NO_TOKEN && f->preposition != EN_NO_TOKEN &&
                 en_span_is(f->subject) && !metric_is_speaker(s, f);
    return !aside && from_noun_before(s, f, before);
}

/* who says it measures nothing: "economists had expected 8.8%"; nor who offers what was spoken of: "the company has
 * offered 4.5%" */
static bool from_speaker(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool alike = before && before->metric.len && before->quantity->unit.dimension == f->quantity->unit.dimension &&
                 en_is_share(f) && en_span_is(f->subject);
    bool speaks = metric_is_speaker(s, f) && (before || s->state->metric.len);
    if (!speaks && !alike)
        return false;
    if (!speaks)
        metric_own_entity(s, f, before);
    metric_inherit(s, f, before);
    return true;
}

static bool from_subject(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (en_span_is(f->subject))
        metric_from_phrase(s, f, f->subject, before);
    else
        metric_inherit(s, f, before);
    return true;
}

/* "aims to double the fleet", "halved its output": the quantity is the verb, its object what is measured */
static bool from_multiplied(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t i = f->token;
    while (i > f->gap && en_part_is(s, i - 1, PART_ADVERB))
        i--;
    bool helped = i > f->gap && (en_part_is(s, i - 1, PART_AUXILIARY) || en_word_is(s, i - 1, "to"));
    bool owns = en_is(s, f->token + 1, EN_TAG(POSSESSIVE)) && !en_is(s, f->token + 1, EN_TAG(PRONOUN));
    bool grows = f->quantity->growth_words || f->quantity->unit.dimension == DIMENSION_TIMES;
    bool verb = grows && (helped || owns) && s->text.ptr[f->quantity->start] >= 'a';
    struct en_span span = verb ? en_phrase_after(s, f->token + 1) : EN_NO_SPAN;
    if (!en_span_is(span) || metric_is_vague(s, span))
        return false;
    metric_owner(s, f, before);
    metric_from_phrase(s, f, span, before);
    return f->metric.len > 0;
}

/* "The bank projects growth of 3.2%", "projects 3.2% growth": of what somebody says no more, it is growth, not the
 * bank's */
static bool from_growth_seen(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    (void)before;
    bool seen = en_is(s, f->governor, EN_TAG(FORECAST) | EN_TAG(SOURCE_VERB));
    bool behind = seen && f->governor + 1 == f->token && !en_is_passive(s, f->governor) &&
                  en_is(s, f->token + 1, EN_TAG(GROWTH)) && !en_part_is(s, f->token + 2, PART_NOUN) &&
                  !en_word_is_any(s, f->token + 2, "in", "of");
    if (behind) {
        f->metric = en_text(s, f->token + 1);
        return true;
    }
    if (!seen || !metric_has_of_before(s, f) || f->near.to != f->near.from + 1 ||
        !en_is(s, f->near.from, EN_TAG(GROWTH)))
        return false;
    f->metric = en_phrase_text(s, f->near);
    return f->metric.len > 0;
}

/* in order: the first one that knows says what is measured; one that settles it leaves no choice among the candidates
 */
#define RULES(X)                                                                                                       \
    X(multiplied, from_multiplied, true)                                                                               \
    X(fragment, from_fragment, true)                                                                                   \
    X(consensus, from_consensus, true)                                                                                 \
    X(valuing, metric_from_valuing, true)                                                                              \
    X(deal, metric_from_deal, true)                                                                                    \
    X(growth_seen, from_growth_seen, false)                                                                            \
    X(score, metric_from_score, true)                                                                                  \
    X(state, metric_from_state, true)                                                                                  \
    X(stage, metric_from_stage, true)                                                                                  \
    X(insertion, from_insertion, false)                                                                                \
    X(vague_count, from_vague_count, false)                                                                            \
    X(doing, metric_from_doing, true)                                                                                  \
    X(answer, metric_from_answer, false)                                                                               \
    X(answer_again, metric_from_answer_again, true)                                                                    \
    X(counted_behind, metric_from_counted_behind, false)                                                               \
    X(bracket, from_bracket, false)                                                                                    \
    X(counted_of, from_counted_of, false)                                                                              \
    X(change_before, from_change_before, false)                                                                        \
    X(clause_before, from_clause_before, false)                                                                        \
    X(modified, from_modified, false)                                                                                  \
    X(part, metric_from_part, false)                                                                                   \
    X(change, from_change, false)                                                                                      \
    X(share, metric_from_share, false)                                                                                 \
    X(measure, from_measure, false)                                                                                    \
    X(gap, from_gap, true)                                                                                             \
    X(gain, from_gain, false)                                                                                          \
    X(of, from_of, false)                                                                                              \
    X(noun_behind, from_noun_behind, false)                                                                            \
    X(predicate, metric_from_predicate, false)                                                                         \
    X(object, from_object, false)                                                                                      \
    X(nominal, metric_from_nominal, false)                                                                             \
    X(deed, metric_from_deed, false)                                                                                   \
    X(speaker, from_speaker, false)                                                                                    \
    X(subject, from_subject, false)

static const struct {
    bool (*says)(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
    bool settles;
} rules[] = {
#define X(name, function, settles) {function, settles},
    RULES(X)
#undef X
};

const char *const metric_rule_names[] = {
#define X(name, function, settles) #name,
    RULES(X)
#undef X
        NULL};

static void choose(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    f->behind = metric_noun_behind(s, f);
    struct en_figure first = *f; /* what the first rule says, where none says better */
    bool said = false;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct en_figure try = *f;
        if (!rules[i].says(s, &try, before))
            continue;
        try.rule = (int)i;
        if (metric_is_measure(s, &try)) {
            *f = try;
            return;
        }
        if (!said)
            first = try;
        said = true;
    }
    *f = first;
}

/* where nothing else says it: the last noun phrase before the quantity */
static struct slice any_noun_before(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i-- > 0 && s->tokens[i].part != PART_QUANTITY;) {
        struct en_span span = en_part_is(s, i, PART_NOUN) ? en_phrase_before(s, 0, i + 1) : EN_NO_SPAN;
        if (en_span_is(span))
            return en_phrase_text(s, span);
    }
    return NO_SLICE;
}

/* or the first one behind it */
static struct slice any_noun_behind(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i < s->count && s->tokens[i].part != PART_QUANTITY; i++) {
        struct en_span span = en_part_is(s, i, PART_NOUN) ? en_phrase_after(s, i) : EN_NO_SPAN;
        if (en_span_is(span))
            return en_phrase_text(s, span);
    }
    return NO_SLICE;
}

/* behind the quantity and its brackets: "40 TWh (up 7%) was booked on the night market" */
static size_t rest_of(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1, limit = i + 10;
    while (en_part_is(s, i, PART_SLASH) && en_part_is(s, i + 1, PART_QUANTITY))
        i += 2;
    if (en_part_is(s, i, PART_OPEN)) {
        while (i < limit && i < s->count && !en_part_is(s, i, PART_CLOSE))
            i++;
        i = en_part_is(s, i, PART_CLOSE) ? i + 1 : f->token + 1;
    }
    while (f->governor == EN_NO_TOKEN && (en_part_is(s, i, PART_AUXILIARY) || en_part_is(s, i, PART_PARTICIPLE)))
        i++;
    return i;
}

/* a head that asks of what it is, and nothing said */
static bool is_open(const struct en_sentence *s, struct en_span said)
{
    size_t head = en_span_is(said) ? en_phrase_head(s, said) : EN_NO_TOKEN;
    return head != EN_NO_TOKEN && head + 1 == said.to && en_is(s, head, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE));
}

/* what the clause speaks of: its subject, else what was measured before */
static struct slice whole_of(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    if (!en_span_is(f->subject) && before && en_is_share(f) && !slice_ends(before->metric, f->metric))
        return before->metric;
    bool word = head != EN_NO_TOKEN && (s->text.ptr[s->tokens[head].start] | 32) >= 'a'; /* "by 7–2 to hold the rate" */
    bool apart = word && f->subject.from != f->said.from && !en_phrase_is_name(s, f->subject) &&
                 !en_is_capital(s, head) && !en_is(s, head, EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE)) &&
                 !metric_is_vague(s, f->subject) && !metric_is_speaker(s, f) &&
                 !(en_is(s, head, EN_TAG(OWNER)) && !en_phrase_entity(s, f->subject).ptr);
    return apart ? en_phrase_text(s, f->subject) : NO_SLICE;
}

/* "reaching a share of 31%": a share of what the clause speaks of; "a volume of 40 TWh on the night market" */
static void complete(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t mark = en_span_is(f->said) ? en_phrase_head(s, f->said) : EN_NO_TOKEN;
    if (mark != EN_NO_TOKEN && en_is_mark(s, mark) && en_span_is(f->subject) && f->subject.to <= f->said.from &&
        !en_phrase_is_pronoun(s, f->subject) && !metric_is_speaker(s, f)) { /* "cocoa reached a record high of" */
        f->metric = metric_join(s, f->metric, " of ", en_phrase_text(s, f->subject));
        return;
    }
    if (!is_open(s, f->said) || f->said.from > f->token)
        return;
    bool near = f->said.from == f->near.from && f->preposition != EN_NO_TOKEN;
    bool back = !near && en_word_is(s, f->said.from, "the") && f->said.to == f->said.from + 2 && s->state->metric.len &&
                slice_find(s->state->metric, en_text(s, f->said.to - 1)) != SLICE_NONE;
    if (back && !before) { /* "The share is 12% in Peru": the one spoken of */
        f->metric = s->state->metric;
        return;
    }
    bool moved = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) &&
                 f->said.from == f->object.from; /* "the sale lifted the price": of what is not said */
    bool bare = near && !moved && f->said.to - f->said.from <= 2 && en_is(s, f->said.to - 1, EN_TAG(RELATIONAL)) &&
                !en_is(s, f->said.from, EN_TAG(POSSESSIVE));
    bool share = en_is_share(f);
    struct slice whole = bare && share ? whole_of(s, f, before) : NO_SLICE;
    if (whole.len)
        f->metric = metric_join(s, f->metric, " of ", whole);
    struct en_span tail = tail_at(s, rest_of(s, f), near && en_is(s, f->said.to - 1, EN_TAG(RELATIONAL)));
    if (en_span_is(tail) && !(share && en_word_is(s, tail.from, "of"))) {
        f->metric =
            metric_join(s, f->metric, " ", slice_sub(s->text, s->tokens[tail.from].start, s->tokens[tail.to - 1].end));
        return;
    }
    whole = bare && !share ? whole_of(s, f, before) : NO_SLICE;
    if (whole.len)
        f->metric = metric_join(s, f->metric, " of ", whole);
}

/* "an exceptional +1677% growth": what stands between an article and the quantity only describes it */
static bool describes_quantity(const struct en_sentence *s, const struct en_figure *f)
{
    return en_span_is(f->near) && f->near.to == f->token && f->near.from + 2 == f->near.to &&
           en_word_is_any(s, f->near.from, "a", "an");
}

/* "its own shares at a total cost of *$5*", "stock for a cash price of *$5*": the phrase of the price or the like, not
 * of what is bought */
static struct en_span price_of(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = metric_has_of_before(s, f) ? f->near.to : 0;
    while (i > f->near.from + 1 && !en_part_is(s, i - 1, PART_PREPOSITION))
        i--;
    struct en_span price = {i, f->near.to};
    bool buys = i > f->near.from + 1 &&
                (en_word_is(s, i - 1, "at") ||
                 (en_word_is_any(s, i - 1, "for", "with", "from") && en_part_is(s, i, PART_DETERMINER))) &&
                !metric_is_vague(s, price);
    return buys && en_is(s, en_phrase_head(s, price), EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE)) ? price : EN_NO_SPAN;
}

#define BOUGHT_MOST 5 /* words of what is bought */

/* "total cost of shares" */
static void name_bought(const struct en_sentence *s, struct en_figure *f)
{
    struct slice what = en_phrase_text(s, f->bought);
    if (what.len && metric_words(what) <= BOUGHT_MOST && slice_equal(f->metric, en_phrase_text(s, f->near)))
        f->metric = metric_join(s, f->metric, " of ", what);
}

#define RATE_REACH 40 /* tokens between a quantity and what it measures */

/* "tons per day increased 3%": by what the measure is counted, where it stands before the quantity */
static void add_rate(const struct en_sentence *s, struct en_figure *f)
{
    struct slice metric = f->metric; /* not of this sentence, or composed: no more is said */
    if (!metric.len || metric.ptr < s->text.ptr || metric.ptr + metric.len > s->text.ptr + s->text.len)
        return;
    size_t at = (size_t)(metric.ptr + metric.len - s->text.ptr),
           from = f->token > RATE_REACH ? f->token - RATE_REACH : 0;
    for (size_t i = from; i < s->count && i < f->token + RATE_REACH; i++)
        if (s->tokens[i].start == at + 1 && en_part_is(s, i, PART_PERIOD) &&
            s->periods[s->tokens[i].index].shape == PERIOD_RATE && slice_starts(en_text(s, i), SLICE("per ")) &&
            (i < f->token || (i > f->token + 1 && en_word_is(s, f->token + 1, "in"))))
            f->metric.len += 1 + en_text(s, i).len;
}

/* "inflation returns to the 2% target", "within its target range of 1% to 3%": of what the aim is, which goes before */
static void name_aim(const struct en_sentence *s, struct en_figure *f)
{
    if (!en_is_share(f) || f->role == ROLE_CHANGE || f->status != STATUS_TARGET)
        return;
    struct slice said = slice_sub(s->text, 0, s->tokens[f->token].start);
    const struct lexicon *lexicon = s->tables->lexicon;
    bool aim = lexicon_next(lexicon, s->tables->class_id[EN_NOUN_TARGET], f->metric, &(size_t){0}) &&
               !lexicon_next(lexicon, s->tables->policy_rate, f->metric, &(size_t){0});
    if (lexicon_next(lexicon, s->tables->inflation, f->metric, &(size_t){0}))
        return;
    size_t noun = f->token + 1;
    bool behind = en_is(s, noun, EN_TAG(NOUN_TARGET));
    if (!behind && !aim && en_word_is(s, f->preposition, "of") && en_is(s, f->preposition - 1, EN_TAG(NOUN_TARGET))) {
        noun = f->preposition - 1; /* "bring inflation down to the medium-term target of 5%" */
        behind = true;
    }
    if ((aim || behind) && lexicon_next(lexicon, s->tables->inflation, said, &(size_t){0}))
        f->metric = metric_join(s, SLICE("inflation"), " ", behind ? en_text(s, noun) : f->metric);
}

void en_metric(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (describes_quantity(s, f))
        f->near = EN_NO_SPAN;
    struct en_span price = price_of(s, f);
    if (en_span_is(price)) {
        f->bought = (struct en_span){f->near.from, price.from - 1};
        f->near = price;
    }
    choose(s, f, before);
    complete(s, f, before);
    bool bare_phrase = before && f->governor == EN_NO_TOKEN && !f->entity.ptr && !f->bracketed;
    if (bare_phrase)
        f->entity = before->entity;
    metric_own(s, f, before);
    size_t via = f->token + 1;
    bool through = f->governor == EN_NO_TOKEN && f->role == ROLE_LEVEL && !metric_is_counted(f->quantity) &&
                   en_word_is_any(s, via, "through", "via");
    struct en_span way = through ? en_phrase_after(s, via + 1) : EN_NO_SPAN;
    if (en_span_is(way) && en_phrase_is_name(s, way))
        f->entity = en_phrase_entity(s, way); /* "538 million through Port Hedland" */
    struct slice place = metric_place_near(s, f);
    if (place.ptr && (!f->entity.ptr || f->governor == EN_NO_TOKEN))
        f->entity = place;
    if (!f->metric.len)
        f->metric = en_span_is(f->subject) ? en_phrase_text(s, f->subject) : before ? before->metric : s->state->topic;
    if (!f->metric.len)
        f->metric = any_noun_before(s, f);
    if (!f->metric.len)
        f->metric = any_noun_behind(s, f);
    if (!f->metric.len && metric_is_counted(f->quantity))
        f->metric = f->quantity->unit_text;
    if (!rules[f->rule].settles)
        metric_choose(s, f);
    if (en_span_is(f->bought))
        name_bought(s, f);
    name_aim(s, f);
    add_rate(s, f);
}

/* "returns *60%* of its free cash flow": a share of what stands behind it, where nothing says whose share */
static bool is_share_behind(const struct en_sentence *s, const struct en_figure *f)
{
    bool share = f->role == ROLE_LEVEL && (f->quantity->fraction || slice_equal(f->quantity->unit.symbol, SLICE("%")));
    return share && en_span_is(f->behind) && en_word_is(s, en_behind(s, f->token), "of") &&
           slice_equal(f->metric, en_phrase_text(s, f->behind)) && slice_find(f->metric, SLICE("share")) == SLICE_NONE;
}

void en_shares_named(const struct en_sentence *s)
{
    struct slice whole = NO_SLICE; /* and "compared to 55%" of it */
    for (size_t i = 0; i < s->figure_count; i++) {
        struct en_figure *f = &s->figures[i];
        bool behind = is_share_behind(s, f);
        whole = behind ? f->metric : whole;
        if (behind || (whole.len && en_is_share(f) && f->role == ROLE_BASE && slice_equal(f->metric, whole)))
            f->metric = metric_join(s, SLICE("share of"), " ", whole);
    }
}
