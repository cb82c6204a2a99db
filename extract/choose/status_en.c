/* status_en - did it happen, does somebody expect it, does somebody want it: what a sentence says for each */
#include "extract/choose/claims_en_internal.h"
#include "extract/choose/scope_en.h"

/* "will invest $3 billion" is a commitment, "will reach 5 GW" an expectation */
static enum status of_modal(const struct en_sentence *s, size_t modal)
{
    size_t verb = modal + 1;
    while (en_part_is(s, verb, PART_ADVERB) || en_is(s, verb, EN_TAG(BE_BARE)))
        verb++; /* "will also be installed" */
    if (en_word_is(s, modal, "shall"))
        return STATUS_TARGET; /* "shall be reduced": so it is laid down */
    bool rated = false;       /* "will have a combined capacity of 5 GW": a design value */
    for (size_t i = verb + 1;
         en_word_is(s, verb, "have") && en_part_is(s, i, PART_NOUN) + en_part_is(s, i, PART_DETERMINER); i++)
        rated |= en_word_is(s, i, "capacity");
    if (rated)
        return STATUS_TARGET;
    bool own = en_word_is_any(s, modal, "will", "should") ||
               (modal > 0 && en_part_is(s, modal - 1, PART_PRONOUN)); /* "said it would open" */
    const struct word *size =
        verb < s->count ? lexicon_match(s->tables->lexicon, s->tables->grows, s->text, s->tokens[verb].start) : NULL;
    bool grows = size && size->means.len && en_part_is(s, verb + 1, PART_PREPOSITION); /* "will expand by 5%" */
    bool near = en_word_is(s, verb, "close") && en_is(s, verb - 1, EN_TAG(BE_BARE));   /* "will be close to 2%" */
    return own && !grows && !near && en_is(s, verb, EN_TAG(WILL_ACT)) ? STATUS_TARGET : STATUS_FORECAST;
}

static void note_modal(const struct en_sentence *s, struct en_figure *f, size_t cue)
{
    f->could = en_in_class(s, cue, s->tables->weak_cue);
    f->modal = en_is(s, cue, EN_TAG(MODAL));
    f->will = en_word_is(s, cue, "will");
}

/* "decided to keep the rate at 5%", "will remain unchanged at 5%": it is that already */
static bool is_kept(const struct en_sentence *s, size_t i)
{
    bool verb =
        en_is(s, i, EN_TAG(TARGET)) && !en_part_is(s, i, PART_NOUN); /* "the target to keep it below 2" is one */
    return (verb && en_word_is(s, i + 1, "to") && en_in_class(s, i + 2, s->tables->keeps)) ||
           (en_is(s, i, EN_TAG(MODAL)) && en_word_is(s, i + 2, "unchanged"));
}

#define RATE_BEFORE 9 /* tokens: "the cash rate target", "The deposit rate (current account rate) will be" */
#define RATE_REACH 9  /* and behind: "the target range for the federal funds rate" */

/* "the cash rate target", "its target for the overnight rate": a rate in force, called so */
bool en_near_policy_rate(const struct en_sentence *s, size_t i)
{
    if (i >= s->count) /* EN_NO_TOKEN, or behind the last word */
        return false;
    size_t from = i > RATE_BEFORE ? i - RATE_BEFORE : 0, to = i + RATE_REACH < s->count ? i + RATE_REACH : s->count - 1;
    struct slice near = slice_sub(s->text, s->tokens[from].start, s->tokens[to].end);
    return lexicon_next(s->tables->lexicon, s->tables->policy_rate, near, &(size_t){0}) != NULL;
}

/* "decided to raise the policy rate", "announced it would cut the key rate", "The deposit rate will be 4%": so it is */
static bool is_decided(const struct en_sentence *s, size_t i)
{
    bool would =
        en_is(s, i, EN_TAG(MODAL)) && i > 1 && en_part_is(s, i - 1, PART_PRONOUN) && en_is(s, i - 2, EN_TAG(ANNOUNCE));
    size_t verb = i + 1 + en_part_is(s, i + 1, PART_ADVERB); /* "will therefore remain" */
    bool set = i > 0 && en_word_is(s, i, "will") &&
               (en_is(s, verb, EN_TAG(BE_BARE)) || en_in_class(s, verb, s->tables->stays)) &&
               en_part_is(s, verb + 1 + en_word_is(s, verb + 1, "at"), PART_QUANTITY);
    bool decides = en_is(s, i, EN_TAG(TARGET)) &&
                   lexicon_match(s->tables->lexicon, s->tables->decides, s->text, s->tokens[i].start);
    return (would || set || decides) && en_near_policy_rate(s, i);
}

/* "fell 5%, due to fuel costs", "rose due to plant closures"; but "is due to open" */
static bool gives_reason(const struct en_sentence *s, size_t due)
{
    size_t i = due > 1 && en_part_is(s, due - 1, PART_COMMA) ? due - 1 : due;
    bool told = i > 0 && (en_part_is(s, i - 1, PART_QUANTITY) || s->tokens[i - 1].part == PART_PAST);
    return told || (due > 0 && !en_is(s, due - 1, EN_BE) &&
                    en_is(s, due + 2, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE) | EN_TAG(GROWTH)));
}

/* "a budget surplus", "the Expectations Index": a forecast or target is part of what the noun behind names */
static bool is_in_name(const struct en_sentence *s, size_t i)
{
    bool named = en_is_capital(s, i) && en_is_capital(s, i + 1);
    return (named || en_word_is_any(s, i, "budget", "plan")) && en_part_is(s, i + 1, PART_NOUN);
}

static bool cue_at(const struct en_sentence *s, size_t i, enum status *ret)
{
    if (i > 0 && (en_word_is(s, i - 1, "than") || (en_word_is(s, i - 1, "as") && en_is(s, i, EN_TAG(VERB_PAST)))))
        return false; /* "less than expected", "fell, as expected, to 5%" */
    if (i > 0 && en_word_is(s, i, "target") && en_is_capital(s, i))
        return false; /* "sales at Target" */
    bool name =
        en_word_is(s, i, "plan") && en_is_capital(s, i) && en_is_capital(s, i - 1) && !en_word_is(s, i + 1, "to");
    if (i > 0 && name)
        return false; /* "via its Clean Air Plan" */
    if (en_part_is(s, i, PART_NOUN) && is_in_name(s, i))
        return false; /* "floor plan liabilities of" */
    if (en_word_is(s, i, "targeted") && en_word_is_any(s, i + 1, "by", "with"))
        return false; /* "was targeted with a fine" */
    bool noun = en_part_is(s, i, PART_NOUN) && en_is(s, i, EN_TAG(VERB_PRESENT)) &&
                !en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)) && !en_part_is(s, i + 1, PART_QUANTITY);
    if (noun)
        return false; /* "the project" projects nothing */
    if (en_word_is(s, i, "see") && !en_part_is(s, i, PART_PRESENT))
        return false; /* "continued to see growing volumes", "as you can see" */
    bool infinitive = en_is(s, i + 1, EN_TAG(BE_BARE)) ||
                      (en_is(s, i + 1, EN_TAG(VERB_PRESENT)) && !slice_ends(en_text(s, i + 1), SLICE("s")));
    if (en_word_is(s, i, "due to") && (!infinitive || en_word_is(s, i + 1, "lower") || gives_reason(s, i)))
        return false; /* "due to strikes" */
    if (en_word_is(s, i, "minimum") && (en_word_is(s, i + 1, "wage") || en_word_is(s, i + 1, "support")))
        return false; /* in force */
    bool rate = en_is(s, i, EN_TAG(NOUN_TARGET)) && en_part_is(s, i, PART_NOUN) && en_near_policy_rate(s, i);
    if (rate || is_kept(s, i) || is_decided(s, i))
        return false; /* "decided to raise the policy rate by 50 basis points": it did */
    bool sets_about = en_is(s, i, EN_TAG(BE_PRESENT)) && en_is(s, i + 1, EN_TAG(VERB_ING)) &&
                      en_is(s, i + 1, EN_TAG(WILL_ACT)); /* "is investing 5 million in depots" */
    bool reckoned = en_word_is(s, i, "estimated") && i > 0 && en_is(s, i - 1, EN_TAG(HAVE_PAST));
    if (reckoned) /* "analysts had estimated 5 million" */
        *ret = STATUS_FORECAST;
    else if (en_is(s, i, EN_TAG(TARGET)) || sets_about)
        *ret = STATUS_TARGET;
    else if (en_is(s, i, EN_TAG(FORECAST)))
        *ret = en_is(s, i, EN_TAG(MODAL)) ? of_modal(s, i) : STATUS_FORECAST;
    else
        return false;
    return true;
}

static bool is_clause_border(const struct en_sentence *s, size_t i)
{
    return s->tokens[i].part == PART_SEMICOLON || s->tokens[i].part == PART_STOP ||
           (s->tokens[i].part == PART_COLON && i > 0 && !en_is_verb(s, i - 1)) ||
           (s->tokens[i].part == PART_SUBORDINATOR && !en_word_is(s, i, "as"));
}

/* "the median forecast had pointed to 5%": a forecast or target by its head; false if the phrase is neither */
static bool is_forecast(const struct en_sentence *s, struct en_span span, enum status *ret)
{
    size_t head = en_phrase_head(s, span);
    if (!en_span_is(span) || head == EN_NO_TOKEN || !en_is(s, head, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)))
        return false;
    *ret = en_is(s, head, EN_TAG(NOUN_TARGET)) ? STATUS_TARGET : STATUS_FORECAST;
    return true;
}

bool en_is_perfect(const struct en_sentence *s, size_t participle)
{
    size_t i = participle;
    while (i > 0 && (en_part_is(s, i - 1, PART_ADVERB) || en_is(s, i - 1, EN_BE)))
        i--;
    return i > 0 && en_is(s, i - 1, EN_HAVE) && !(i > 1 && en_part_is(s, i - 2, PART_AUXILIARY));
}

/* "above the 0.1% rate that had been expected in the Report" */
static bool is_said_before(const struct en_sentence *s, size_t i)
{
    i += en_is(s, i, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(GROWTH)) || en_in_class(s, i, s->tables->pace);
    bool relative = en_word_is_any(s, i, "that", "which");
    for (i++; relative && (en_part_is(s, i, PART_AUXILIARY) || en_is(s, i, EN_BE | EN_HAVE));)
        i++;
    bool cue = en_is(s, i, EN_TAG(VERB_PAST)) && en_is(s, i, EN_TAG(FORECAST));
    bool timed = en_part_is(s, i, PART_PERIOD) && slice_starts(en_text(s, i), SLICE("expected "));
    return relative && (cue || timed) && en_is(s, i - 1, EN_BE); /* "that was expected", not "that forecast" */
}

/* "from the expected 5% to 3%": the word beside a base is of it alone */
static bool is_base_foreseen(const struct en_sentence *s, const struct en_figure *f)
{
    return f->role == ROLE_BASE && (is_said_before(s, f->token + 1) ||
                                    (f->token > f->gap && en_is(s, f->token - 1, EN_TAG(FORECAST) | EN_TAG(TARGET))));
}

/* "30% plan to hire, up 2 points": a change behind a level is told of that level */
static bool adds_change(const struct en_sentence *s, const struct en_figure *f)
{
    return f > s->figures && f->role == ROLE_CHANGE && f[-1].role == ROLE_LEVEL && f->token >= f->gap + 2 &&
           en_part_is(s, f->token - 2, PART_COMMA) && en_is(s, f->token - 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD));
}

/* "It forecast revenue of $9 billion": who tells his results tells what is to come, not what was awaited of them */
static bool foretells_own(const struct en_sentence *s, size_t verb)
{
    size_t i = verb;
    while (i > 0 && en_part_is(s, i - 1, PART_ADVERB))
        i--;
    return i > 0 && (en_part_is(s, i - 1, PART_PRONOUN) || en_is(s, i - 1, EN_TAG(OWNER)));
}

/* "despite the anticipated decline, it earned 5": how the noun is, not what is told behind the comma */
static bool is_attribute(const struct en_sentence *s, size_t i, const struct en_figure *f)
{
    if (i == 0 || !en_is(s, i, EN_TAG(VERB_PAST)) || !en_part_is(s, i - 1, PART_DETERMINER) ||
        !en_part_is(s, i + 1, PART_NOUN))
        return false;
    while (i < f->token && s->tokens[i].part < PART_QUANTITY && !en_part_is(s, i, PART_COMMA))
        i++;
    return en_part_is(s, i, PART_COMMA) && i < f->token;
}

static bool is_moved(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor != EN_NO_TOKEN &&
           (en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) || en_in_class(s, f->governor, s->tables->revises));
}

/* "estimates demand to grow by 5%": what is to come; "a consensus estimate calling for $2" */
static bool is_estimated_ahead(const struct en_sentence *s, const struct en_figure *f, size_t at)
{
    if (en_word_is(s, at, "for") && at > f->gap + 2 && en_word_is_any(s, at - 1, "call", "calls") &&
        en_part_is(s, at - 2, PART_POSSESSIVE))
        return true; /* "beating Wall Street's call for $2" */
    if (en_word_is(s, at, "for") && at > f->gap + 1 && en_word_is_any(s, at - 1, "calling", "called", "calls")) {
        for (size_t i = at - 1; i > f->gap; i--)
            if (en_is(s, i - 1, EN_TAG(NOUN_FORECAST)))
                return true;
        return false;
    }
    return at < f->governor && en_part_is(s, f->governor, PART_INFINITIVE) && en_word_is(s, f->governor - 1, "to") &&
           en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) && en_in_class(s, at, s->tables->estimates) &&
           en_is_verb(s, at);
}

/* "we are raising our full-year earnings to $5": guidance */
static bool is_guided_anew(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->governor;
    return i > 1 && is_moved(s, f) && en_is(s, i, EN_TAG(VERB_ING)) && en_is(s, i - 1, EN_TAG(BE_PRESENT)) &&
           en_word_is(s, i - 2, "we") && en_word_is(s, i + 1, "our") && en_word_is(s, f->preposition, "to");
}

/* "When asked whether it should do more, 41% agreed": the number begins a clause of its own */
static bool is_answer(const struct en_sentence *s, const struct en_figure *f)
{
    size_t start = f->token;
    while (start > f->gap && en_part_is(s, start - 1, PART_DETERMINER))
        start--;
    size_t i = f->token + 1;
    struct en_span of = en_word_is(s, i, "of") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    i = en_span_is(of) ? of.to : i;
    return start > f->gap && en_part_is(s, start - 1, PART_COMMA) && f->governor == EN_NO_TOKEN &&
           en_part_is(s, i, PART_PAST) && en_is_share(f);
}

/* "may stop raising the rate, which currently stands at 5%", "which is now 5%": told of today */
static bool stands_now(const struct en_sentence *s, const struct en_figure *f, size_t now)
{
    size_t verb = f->governor;
    if (verb == EN_NO_TOKEN || !en_part_is(s, now, PART_PERIOD) || !en_part_is(s, verb, PART_PRESENT))
        return false;
    const struct period *p = &s->periods[s->tokens[now].index];
    bool behind = now == verb + 1 && en_part_is(s, verb - 1, PART_RELATIVE);
    return p->shape == PERIOD_STOCK && !p->ahead &&
           (behind || (now + 1 == verb && en_part_is(s, now - 1, PART_RELATIVE)));
}

/* the nearest cue before token to in the quantity's clause; a finite verb of the past between takes its force */
static bool cue_before(const struct en_sentence *s, struct en_figure *f, size_t to, enum status *ret)
{
    if (is_answer(s, f))
        return false;
    for (size_t i = f->restarts ? f->gap : to; i > f->gap; i--) {
        size_t at = i - 1;
        if (is_clause_border(s, at) || is_kept(s, at) || (at + 2 == f->token && adds_change(s, f)) ||
            stands_now(s, f, at))
            return false;
        bool of_before = at == f->gap && at > 0 && en_part_is(s, at - 1, PART_QUANTITY) &&
                         (en_is(s, at, EN_TAG(VERB_PAST)) ||
                          (en_part_is(s, at, PART_NOUN) &&
                           en_is(s, at, EN_TAG(NOUN_TARGET)))); /* "the 9 billion seen by analysts, on revenue of" */
        if (of_before)
            return false;
        if (is_attribute(s, at, f))
            continue;
        if (is_estimated_ahead(s, f, at)) {
            *ret = STATUS_FORECAST;
            return true;
        }
        if (cue_at(s, at, ret)) {
            note_modal(s, f, at);
            f->beforehand = at > f->gap && *ret == STATUS_FORECAST &&
                            (en_is(s, at - 1, EN_TAG(HAVE_PAST) | EN_TAG(BE_PAST)) ||
                             (s->tokens[at].part == PART_PAST && !foretells_own(s, at)));
            return true;
        }
        if (at == f->governor && at > f->gap + 1 && en_part_is(s, at - 1, PART_RELATIVE) &&
            en_is(s, at - 2, EN_TAG(NOUN_FORECAST))) {
            *ret = STATUS_FORECAST; /* "above expectations that saw it at 317 million" */
            return f->beforehand = true;
        }
        bool past = at == f->governor && s->tokens[at].part == PART_PAST; /* "a depot equipped with 100 chargers" */
        if (at == f->governor && s->tokens[at].part == PART_PARTICIPLE && en_is_perfect(s, at))
            return is_forecast(s, f->subject, ret);
        if (past || en_is(s, at, EN_TAG(BE_PAST) | EN_TAG(ACTUAL)))
            return false;
    }
    return false;
}

#define NOUNS_BEHIND 5

bool en_is_average_foreseen(const struct en_sentence *s, const struct en_figure *f)
{
    size_t from = f->token + 3;
    if (!en_in_class(s, f->token + 1, s->tables->consensus) || !en_word_is(s, f->token + 2, "of"))
        return false;
    for (size_t i = from; i < from + NOUNS_BEHIND && i < s->count && s->tokens[i].part <= PART_QUANTITY; i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)))
            return true;
    return false;
}

/* "the 65% renewables goal", "a 5 GW target", "the 3.3% consensus estimate" */
static bool noun_behind(const struct en_sentence *s, const struct en_figure *f, enum status *ret)
{
    if (en_is_average_foreseen(s, f)) {
        *ret = STATUS_FORECAST;
        return true;
    }
    for (size_t i = f->token + 1; i <= f->token + NOUNS_BEHIND && en_part_is(s, i, PART_NOUN); i++) {
        bool target = en_is(s, i, EN_TAG(NOUN_TARGET) & ~EN_TAG(NOUN_FORECAST)) && en_is(s, i, EN_TAG(TARGET));
        *ret = target ? STATUS_TARGET : STATUS_FORECAST;
        if (target || (en_is(s, i, EN_TAG(NOUN_FORECAST)) && !en_part_is(s, i + 1, PART_NOUN)))
            return true;
    }
    return false;
}

/* "growth at 2% vs previous forecast of 1%": a forecast itself */
static bool is_forecast_anew(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (f->governor != EN_NO_TOKEN || f->role == ROLE_BASE || !en_in_class(s, i, s->tables->against))
        return false;
    i += 1 + (size_t)en_part_is(s, i + 1, PART_DETERMINER);
    bool before = en_word_is_any(s, i, "previous", "prior", "earlier");
    return before && (en_is(s, i + 1, EN_TAG(NOUN_FORECAST)) || en_is(s, i + 2, EN_TAG(NOUN_FORECAST)));
}

/* "the 160,000 expected by economists", "the 0.4% growth forecast by economists", "a $485 million hub under
 * construction" */
static bool cue_behind(const struct en_sentence *s, struct en_figure *f, enum status *ret)
{
    size_t next = f->token + 1 + en_is(s, f->token + 1, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(GROWTH));
    if (en_is(s, next, EN_TAG(VERB_PAST)) && en_is(s, next, EN_TAG(FORECAST) | EN_TAG(TARGET))) {
        f->status_behind = true;
        return cue_at(s, next, ret);
    }
    if (is_said_before(s, next)) {
        *ret = STATUS_FORECAST;
        return f->status_behind = true;
    }
    if (en_reckoned(s, f->token + 1) != EN_NO_TOKEN) { /* "the 160,000 economists had expected" */
        *ret = STATUS_FORECAST;
        return f->status_behind = true;
    }
    if (is_forecast_anew(s, f)) {
        *ret = STATUS_FORECAST;
        return true;
    }
    if (f->role == ROLE_BASE && en_word_is(s, f->token + 1, "estimated")) {
        *ret = STATUS_FORECAST; /* "down from the 7% estimated earlier" */
        return true;
    }
    if (noun_behind(s, f, ret))
        return f->status_behind = true;
    struct en_span span = en_part_is(s, f->token + 1, PART_NOUN) ? en_phrase_after(s, f->token + 1) : EN_NO_SPAN;
    *ret = STATUS_TARGET;
    return en_span_is(span) && en_word_is(s, span.to, "under") && en_is(s, span.to, EN_TAG(TARGET));
}

static bool follows_with(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i > f->gap && s->tokens[i - 1].part < PART_QUANTITY; i--)
        if (en_word_is(s, i - 1, "with"))
            return true;
    return false;
}

/* tokens of a list that is the subject as a whole */
#define LIST_REACH 24

/* "40% of lorries" behind "60% of buses", "6 vans" behind "10 buses": more of the list that f belongs to */
static bool lists_alike(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    enum dimension of = f->quantity->unit.dimension;
    bool alike = en_part_is(s, i, PART_QUANTITY) && s->quantities[s->tokens[i].index].unit.dimension == of;
    bool parts = of == DIMENSION_SHARE && en_word_is(s, i + 1, "of") && en_word_is(s, f->token + 1, "of");
    return alike && (of == DIMENSION_COUNT || parts);
}

/* the auxiliary behind a participle that ends the phrase from a token on, else the participle */
static size_t over_relative(const struct en_sentence *s, size_t phrase, size_t participle)
{
    size_t i = participle + 1;
    if (en_phrase_after(s, phrase).to != participle)
        return participle;
    if (!en_part_is(s, i, PART_PREPOSITION) && !en_part_is(s, i, PART_PERIOD) && !en_part_is(s, i, PART_AUXILIARY))
        return participle; /* "half of them feared that it would" */
    while (i < s->count && (s->tokens[i].part <= PART_PREPOSITION || s->tokens[i].part == PART_PERIOD))
        i++;
    i += en_part_is(s, i, PART_COMMA) && en_part_is(s, i + 1, PART_AUXILIARY);
    return en_part_is(s, i, PART_AUXILIARY) ? i : participle;
}

/* the token behind a comma that stands between the subject and its verb; the comma if it does not */
static size_t over_comma(const struct en_sentence *s, const struct en_figure *f, size_t comma, bool listed)
{
    size_t next = comma + 1;
    if (listed && en_part_is(s, next, PART_AUXILIARY))
        return next; /* "10 buses and 6 vans, will be introduced" */
    if (en_is(s, next, EN_BE | EN_TAG(MODAL)) && follows_with(s, f))
        return next; /* "its successor, with 140 spaces, is due to open" */
    if (en_part_is(s, next, PART_RELATIVE) && en_is(s, next + 1, EN_TAG(MODAL)) &&
        !en_in_class(s, next + 1, s->tables->weak_cue))
        return next + 1; /* "the 36% duty, which will take effect in August" */
    return comma;
}

/* a form of "be" and what it looks ahead with, that is no cue by itself */
static bool is_to_come(const struct en_sentence *s, size_t be, enum status *ret)
{
    bool going = en_word_is(s, be + 1, "going") && en_word_is(s, be + 2, "to"); /* "are going to come" */
    *ret = going ? STATUS_FORECAST : STATUS_TARGET;
    if (going)
        return en_is(s, be, EN_TAG(BE_PRESENT));
    return en_is(s, be, EN_BE) && en_part_is(s, be + 1, PART_PERIOD) && s->periods[s->tokens[be + 1].index].ahead &&
           slice_starts(en_text(s, be + 1), SLICE("due ")); /* "is" "due to open in 2026": a time that holds the verb */
}

/* "investment of €75bn would take": the quantity stands in the subject, the verb behind says it */
static bool cue_of_predicate(const struct en_sentence *s, struct en_figure *f, enum status *ret)
{
    bool listed = false;
    size_t of = f->token + 1;
    for (size_t i = f->token + 1; i < s->count; i++) {
        enum en_part part = s->tokens[i].part;
        if (i < f->token + LIST_REACH &&
            (lists_alike(s, f, i) || ((part == PART_COMMA || part == PART_COORDINATOR) && lists_alike(s, f, i + 1)))) {
            of = en_word_is(s, i + 1, "of") ? i + 1 : of;
            listed = true; /* "60% of buses, 40% of lorries and 30% of vans must be electric" */
            continue;
        }
        size_t over = part == PART_COMMA ? over_comma(s, f, i, listed) : i;
        if (over != i) {
            i = over - 1;
            continue;
        }
        if (part == PART_QUANTITY || part == PART_SEMICOLON || part == PART_COMMA || part == PART_SUBORDINATOR ||
            (part == PART_CLOSE && f->bracketed))
            return false;
        if (part == PART_DASH && en_part_is(s, i + 1, PART_RELATIVE))
            return false; /* "10% of its workforce - which could end up" */
        note_modal(s, f, i);
        if (en_is(s, i, EN_BE) && en_is(s, i + 1, EN_TAG(TARGET) | EN_TAG(FORECAST)) &&
            !en_is(s, i + 1, EN_TAG(VERB_ING)))
            return cue_at(s, i + 1, ret); /* "is expected" */
        if (is_to_come(s, i, ret))
            return true;
        size_t aux = part == PART_PAST && en_word_is(s, of, "of") ? over_relative(s, of + 1, i) : i;
        if (aux != i) {
            i = aux - 1; /* "22% of cars sold in 2024 must be electric" */
            continue;
        }
        if (part == PART_AUXILIARY || en_is_verb(s, i))
            return (part == PART_AUXILIARY || en_part_is(s, i - 1, PART_AUXILIARY)) && cue_at(s, i, ret);
    }
    return false;
}

/* "its forecast for growth to 5%": a forecast or target is what changes */
static bool is_revision(const struct en_sentence *s, const struct en_figure *f, enum status *ret)
{
    bool change = is_moved(s, f);
    bool passive = change && !en_span_is(f->object) && !en_span_is(f->near) &&
                   !en_part_is(s, f->governor, PART_ING); /* "its target was cut to 6 GWh" */
    struct en_span span = change && en_span_is(f->object) ? f->object : passive ? f->subject : f->near;
    size_t i = span.from;
    while (i < span.to && (!en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)) || is_in_name(s, i) ||
                           en_word_is(s, i + 1, "index"))) /* "the expectations index" */
        i++;
    if (i >= span.to)
        return false;
    *ret = en_is(s, i, EN_TAG(NOUN_TARGET)) ? STATUS_TARGET : STATUS_FORECAST;
    return true;
}

bool en_is_chance(const struct en_sentence *s, const struct en_figure *f)
{
    return en_is_share(f) && en_in_class(s, f->token + 1, s->tables->chance);
}

static bool is_past(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published;
    return f->period_own && date_is(f->last) && date_is(published) && date_compare(f->last, published) <= 0;
}

/* what lies wholly behind the day of publication has not happened */
static bool is_future(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published;
    if (!f->period_own || !date_is(published) || !date_is(f->last))
        return false;
    return date_compare(date_is(f->first) ? f->first : f->last, published) > 0;
}

/* "tap into the $60 billion market": all know it; but "towards the $60 level", "the $60 billion fund will open" */
static bool modifies_known(const struct en_sentence *s, const struct en_figure *f)
{
    struct en_span span = en_phrase_after(s, f->token + 1);
    enum dimension of = f->quantity->unit.dimension;
    return f->token > 0 && en_word_is(s, f->token - 1, "the") && en_span_is(span) && f->role == ROLE_LEVEL &&
           of != DIMENSION_SHARE && of != DIMENSION_COUNT && !en_is_verb(s, span.to) &&
           !en_part_is(s, span.to, PART_AUXILIARY) && !en_is(s, en_phrase_head(s, span), EN_TAG(NOUN_VAGUE));
}

/* "next to its 340 MW plant": what somebody has is there */
static bool modifies_owned(const struct en_sentence *s, const struct en_figure *f)
{
    bool counted = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->bare;
    return f->token > 0 && (counted || en_part_is(s, f->token + 1, PART_NOUN)) &&
           (modifies_known(s, f) || en_is(s, f->token - 1, EN_TAG(POSSESSIVE)) ||
            en_part_is(s, f->token - 1, PART_POSSESSIVE)) &&
           !en_is(s, f->token + 1, EN_TAG(TARGET) | EN_TAG(FORECAST)) &&
           !en_is(s, f->token + 1, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST));
}

static bool holds_verb(const struct en_sentence *s, size_t end)
{
    for (size_t i = 0; i < end; i++)
        if (s->tokens[i].part == PART_PAST || s->tokens[i].part == PART_PRESENT ||
            (s->tokens[i].part == PART_AUXILIARY && !en_word_is(s, i, "to")))
            return true; /* "Sales to be in the range of 5 to 6": none */
    return false;
}

static bool has_verb(const struct en_sentence *s)
{
    return holds_verb(s, s->count);
}

/* "economists forecast that the economy added 121,000 jobs" */
static bool is_said_to_come(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i > f->gap + 1; i--)
        if (en_word_is(s, i - 1, "that"))
            return en_is_verb(s, i - 2) && en_is(s, i - 2, EN_TAG(FORECAST)) && !en_is(s, i - 2, EN_TAG(MODAL)) &&
                   !en_in_class(s, i - 2, s->tables->weak_cue);
    return false;
}

/* "The programme, worth 3 billion euros", "the strategy contains 40 measures": what a plan is and holds is planned */
static bool is_of_plan(const struct en_sentence *s, const struct en_figure *f)
{
    bool worth = en_word_is(s, f->preposition, "worth") && f->preposition > f->gap;
    struct en_span span =
        worth ? en_phrase_before(s, f->gap, f->preposition - en_part_is(s, f->preposition - 1, PART_COMMA))
              : f->subject;
    size_t head = en_phrase_head(s, span);
    bool done = en_part_is(s, f->governor, PART_PARTICIPLE) && en_is_perfect(s, f->governor);
    return (worth || (f->tense == TENSE_PRESENT && !done)) && !en_is_capital(s, head) &&
           en_in_class(s, head, s->tables->plan_noun);
}

/* "its 2.4 MW solar project", "a £56m scheme", "the $4 billion plant": what it is planned to be; "completed its 2 MW
 * project": what it is */
static bool is_of_project(const struct en_sentence *s, const struct en_figure *f)
{
    struct en_span span = en_part_is(s, f->token + 1, PART_NOUN) ? en_phrase_after(s, f->token + 1) : EN_NO_SPAN;
    const struct word *w = NULL;
    if (en_span_is(span))
        w = lexicon_match(s->tables->lexicon, s->tables->project, s->text, s->tokens[en_phrase_head(s, span)].start);
    bool sized = w && (!w->means.len || f->quantity->unit.dimension == DIMENSION_MONEY);
    enum dimension of = f->quantity->unit.dimension;
    bool share = of == DIMENSION_SHARE || of == DIMENSION_COUNT || of == DIMENSION_AREA; /* the land is there */
    bool done = f->tense == TENSE_PAST && f->governor + 2 >= f->token;
    return sized && !share && !done && f->role == ROLE_LEVEL;
}

#define MEASURE_REACH 3 /* words between a quantity and the measure that it is of: "25% general import tariffs" */

/* a tariff, a tariff rate; but the tax rate that a firm expects to pay */
static bool is_measure(const struct en_sentence *s, size_t head)
{
    bool rate = head > 0 && en_word_is(s, head, "rate") && !en_word_is(s, head - 1, "tax");
    return head != EN_NO_TOKEN && en_is(s, head - rate, EN_TAG(NOUN_MEASURE));
}

/* "a 25% tariff", "the tax rises to 5%": what somebody decrees, no more foreseen than a plan is */
static bool is_of_measure(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i <= f->token + MEASURE_REACH && en_part_is(s, i, PART_NOUN); i++)
        if (en_is(s, i, EN_TAG(NOUN_MEASURE)))
            return true;
    return is_measure(s, en_phrase_head(s, f->subject)) || is_measure(s, en_phrase_head(s, f->near));
}

/* "€68m of funding has been announced" */
static bool is_then_announced(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    struct en_span of = en_word_is(s, i, "of") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    size_t verb = en_span_is(of) ? of.to : i;
    i = verb;
    while (en_part_is(s, i, PART_AUXILIARY) || en_is(s, i, EN_BE) || en_part_is(s, i, PART_ADVERB))
        i++;
    return i > verb && f->role == ROLE_LEVEL && f->governor == EN_NO_TOKEN && f->preposition == EN_NO_TOKEN &&
           en_part_is(s, i, PART_PARTICIPLE) && en_is(s, i, EN_TAG(ANNOUNCE));
}

/* "announced 240 charge points", "unveiled a $1.6 billion buyback": it is to come; but "announced revenue of 5 million"
 */
static bool is_announced(const struct en_sentence *s, const struct en_figure *f)
{
    enum dimension d = f->quantity->unit.dimension;
    bool thing = d == DIMENSION_COUNT || d == DIMENSION_MONEY || d == DIMENSION_POWER ||
                 (d == DIMENSION_SHARE && is_of_measure(s, f)); /* "announced a 25% tariff" */
    if (thing && is_then_announced(s, f))
        return true;
    return thing && f->role == ROLE_LEVEL && en_is(s, f->governor, EN_TAG(ANNOUNCE)) && f->preposition == EN_NO_TOKEN &&
           !en_span_is(f->near) && !f->quantity->bare;
}

/* "kept the cash rate target at 4%", "was ahead of target at 5 million": no target, what it is */
static bool is_target_in_force(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->gap; i < f->token; i++) {
        if (en_is(s, i, EN_TAG(MODAL)) && !is_decided(s, i))
            return false;
        bool held = en_word_is(s, i + 1, "at") && i > 0 && en_part_is(s, i - 1, PART_PREPOSITION);
        if (en_is(s, i, EN_TAG(NOUN_TARGET)) && (held || en_near_policy_rate(s, i)))
            return true;
    }
    return false;
}

/* ---- generators: true if they say something ---- */

/* "exceeds its target by 5%": not that of the target that is exceeded */
static bool from_beside(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                        enum status *ret)
{
    (void)before;
    *ret = STATUS_ACTUAL;
    size_t governor = f->governor == EN_NO_TOKEN ? 0 : f->governor;
    for (size_t i = governor; en_exceeds(s, f) && i > f->gap && s->tokens[i - 1].part < PART_QUANTITY; i--)
        if (cue_at(s, i - 1, ret))
            break;
    return *ret != STATUS_ACTUAL;
}

/* "Exports rose to 20 Mt", "the agency cut the yield to 3 t/ha", of a balance of supply and demand to come */
static bool is_crop_balance(const struct en_sentence *s, const struct en_figure *f)
{
    enum dimension of = f->quantity->unit.dimension;
    bool amount = of == DIMENSION_VOLUME || of == DIMENSION_MASS || of == DIMENSION_AREA || of == DIMENSION_RATE;
    return s->state->crop_outlook && amount && (is_moved(s, f) || en_in_class(s, f->governor, s->tables->crop_revise));
}

/* "Rice exports were raised 5 Mt to 20 Mt", in a report on crops */
static bool is_crop_revised(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->governor == EN_NO_TOKEN)
        return false;
    return is_crop_balance(s, f) ||
           (s->state->crops && en_in_class(s, f->governor, s->tables->crop_revise) && en_is_passive(s, f->governor));
}

/* "is now expected to grow by 5.8%, up from 5.5%": what was expected so far */
static bool is_expected_now(const struct en_sentence *s, const struct en_figure *before)
{
    for (size_t i = before->gap; i < before->token; i++)
        if (en_word_is(s, i, "now"))
            return true;
    return false;
}

/* "the mean estimate of fourteen analysts": so many there are */
static bool counts_forecasters(const struct en_sentence *s, const struct en_figure *f)
{
    return f->token > 1 && en_word_is(s, f->token - 1, "of") && en_is(s, f->token - 2, EN_TAG(NOUN_FORECAST)) &&
           f->quantity->unit_text.len &&
           lexicon_match(s->tables->lexicon, s->tables->forecasters, f->quantity->unit_text, 0);
}

/* "above expectations for a 0.3% rise and up from 0.4% in May": what it was */
static bool is_from_anew(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->preposition; f->preposition != EN_NO_TOKEN && i > f->gap + 1; i--)
        if (en_is(s, i - 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) && en_part_is(s, i - 2, PART_COORDINATOR))
            return en_word_is(s, f->preposition, "from");
    return false;
}

/* "growth of 4.6% (up from 4%)": right behind the figure, without a time of its own */
static bool stands_in_own_bracket(const struct en_sentence *s, const struct en_figure *f)
{
    size_t open = f->gap;
    while (open < f->token && en_part_is(s, open, PART_PERIOD))
        open++;
    return f->bracketed && en_part_is(s, open, PART_OPEN) && en_part_is(s, f->token + 1, PART_CLOSE) &&
           !en_part_is(s, f->token - 1, PART_PERIOD);
}

/* a forecast or target is what changes, or what it changed from: "sees 8%, against 7% previously" */
static bool from_revised(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                         enum status *ret)
{
    if (counts_forecasters(s, f))
        return false;
    if (!en_exceeds(s, f) && is_revision(s, f, ret)) {
        f->status_of_noun = !is_moved(s, f);
        return f->revision = true;
    }
    if (is_guided_anew(s, f) || is_crop_revised(s, f)) {
        *ret = STATUS_FORECAST;
        return f->revision = true;
    }
    bool from_seen = f->role == ROLE_BASE && before && before->status == STATUS_FORECAST;
    bool in_bracket = from_seen && stands_in_own_bracket(s, f) && en_is_share(f) && en_is_share(before);
    bool ranged = from_seen && f->quantity->relation == RELATION_RANGE; /* "5 to 6, up from a range of 4 to 5" */
    bool was_seen = from_seen && (en_in_class(s, f->token + 1, s->tables->formerly) || is_expected_now(s, before));
    bool goes_on =
        before && before->revision && (before->status_of_noun ? f->role == ROLE_BASE && !is_from_anew(s, f) : true);
    if (!ranged && !in_bracket &&
        (!(goes_on || was_seen) || !(f->inherits || (f->gapped && before->role == ROLE_BASE))))
        return false; /* "was downgraded from 5.5% to 4.5%" */
    *ret = before->status;
    return f->revision = true;
}

static bool from_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                        enum status *ret)
{
    bool said = cue_behind(s, f, ret);
    f->beforehand |= said && before && before->status == STATUS_ACTUAL; /* "rose to 5 million, above the 4 expected" */
    return said;
}

/* "from 11 in 2021 to 12 in 2023": the clause goes on behind the base; "economists forecast that it added 121,000" */
static bool from_clause(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                        enum status *ret)
{
    bool goes_on = f->inherits || (f->gapped && !f->restarts);
    *ret = is_said_to_come(s, f) ? STATUS_FORECAST : goes_on && before ? before->clause_status : STATUS_ACTUAL;
    bool grows = before && en_is(s, before->governor, EN_TAG(UP) | EN_TAG(DOWN)) &&
                 en_word_is(s, f->preposition, "to"); /* "plans to expand its 5 GW fleet to 7 GW" */
    return *ret != STATUS_ACTUAL && (is_said_to_come(s, f) || before->role == ROLE_BASE || grows);
}

/* "the country's output of 2.5m vehicles"; but "plans to launch its offering of $5 million" */
static bool is_of_owned(const struct en_sentence *s, const struct en_figure *f)
{
    if (!en_word_is(s, f->preposition, "of") || !en_span_is(f->near) || f->role != ROLE_LEVEL || is_future(s, f) ||
        f->quantity->relation == RELATION_RANGE)
        return false;
    if (en_is(s, f->governor, EN_TAG(WILL_ACT)) && !en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)))
        return false; /* what is brought about is not there yet */
    bool owned = f->near.from > f->gap && en_is(s, f->near.from - 1, EN_TAG(POSSESSIVE));
    for (size_t i = f->near.from; i < f->near.to; i++) {
        owned |= en_part_is(s, i, PART_POSSESSIVE) || en_is(s, i, EN_TAG(POSSESSIVE));
        if (en_is(s, i, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST)))
            return false;
    }
    return owned;
}

static bool is_fact(const struct en_sentence *s, const struct en_figure *f)
{
    bool base = f->role == ROLE_BASE && f->inherits && !is_base_foreseen(s, f);
    bool sent = en_part_is(s, f->governor, PART_ING) && f->role == ROLE_CHANGE &&
                en_speaks_of_market(s, f); /* "expects a loss, sending its shares down 10%" */
    return en_exceeds(s, f) || en_is_chance(s, f) || base || sent || is_of_owned(s, f) ||
           (modifies_owned(s, f) && !is_of_project(s, f));
}

static bool from_cue(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before, enum status *ret)
{
    (void)before;
    return cue_before(s, f, f->token, ret);
}

/* "The mean expectation of five analysts was *for* earnings of $2" */
static bool is_expected_for(const struct en_sentence *s, const struct en_figure *f)
{
    bool told = en_is(s, f->governor, EN_BE) && en_word_is(s, f->governor + 1, "for");
    for (size_t i = f->governor; told && i > 0 && !en_part_is(s, i - 1, PART_COMMA); i--)
        if (en_is(s, i - 1, EN_TAG(NOUN_FORECAST)))
            return true;
    return false;
}

/* "our expectations remain between 2% and 3%", "the estimates ranged from 4 to 5 million", "was set at 5 million" */
static bool from_measure(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                         enum status *ret)
{
    (void)before;
    if (is_expected_for(s, f)) {
        *ret = STATUS_FORECAST;
        return true;
    }
    bool given = f->governor != EN_NO_TOKEN && en_word_is(s, f->preposition, "at") && en_is_passive(s, f->governor);
    bool told = f->governor != EN_NO_TOKEN && (given || en_is(s, f->governor, EN_BE | EN_TAG(MEASURE))) &&
                !en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
    bool of_forecast = told && f->role == ROLE_LEVEL && is_forecast(s, f->subject, ret);
    f->revision |= of_forecast; /* "is steady at 5%, from 4%": so was that */
    return of_forecast;
}

/* "12 million to be raised", "Councils to be given 3 million" */
static bool is_to_be_done(const struct en_sentence *s, size_t to)
{
    return en_word_is(s, to, "to") && en_is(s, to + 1, EN_TAG(BE_BARE)) &&
           (en_part_is(s, to - 1, PART_NOUN) || en_part_is(s, to - 1, PART_QUANTITY)) &&
           !slice_ends(en_text(s, to - 1), SLICE("ing")) && !holds_verb(s, to);
}

/* "Novartis to Buy Anthos for $3 Billion", "Oil Demand to Fall 3%": a headline without another verb */
static bool is_headline(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                        enum status *ret)
{
    bool raised = before && before->role == ROLE_BASE && before->gap == 0; /* "to be raised from 5 to 6" */
    size_t to = 1;
    while ((f->gap == 0 || raised) && to < f->token && s->tokens[to].part < PART_QUANTITY && !en_word_is(s, to, "to"))
        to++;
    size_t verb = to + 1;
    bool bare = verb < f->token && en_word_is(s, to, "to") && en_is(s, verb, EN_TAG(VERB_PRESENT) | EN_TAG(WILL_ACT)) &&
                !slice_ends(en_text(s, verb), SLICE("s")) && !has_verb(s);
    bool done = f->role != ROLE_BASE && verb < f->token && is_to_be_done(s, to);
    bool will_be = done && verb + 1 == f->token; /* "Debt to be 33%" */
    bool moves = will_be || (en_is(s, verb, EN_TAG(UP) | EN_TAG(DOWN)) &&
                             (verb + 1 == f->token || en_word_is_any(s, verb + 1, "to", "by")));
    *ret = moves && f->quantity->unit.dimension != DIMENSION_COUNT ? STATUS_FORECAST : STATUS_TARGET;
    return ((bare || done) && f->gap == 0) || (done && raised) || (f->gap == 0 && is_to_be_done(s, f->token + 1));
}

/* "moves to acquire 300 drones", "a site to build its plant": what is done for is to come; but "was able to sell 5" */
static bool from_purpose(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                         enum status *ret)
{
    if (is_headline(s, f, before, ret))
        return true;
    size_t verb = f->governor;
    bool purpose = verb > f->gap + 1 && en_part_is(s, verb, PART_INFINITIVE) && en_is(s, verb, EN_TAG(WILL_ACT)) &&
                   en_word_is(s, verb - 1, "to");
    for (size_t i = verb - 1; purpose && i > f->gap && !en_part_is(s, i - 1, PART_ING); i--)
        purpose = !en_part_is(s, i - 1, PART_PAST) && !en_in_class(s, i - 1, s->tables->manages);
    *ret = STATUS_TARGET;
    return purpose && f->role == ROLE_LEVEL && f->preposition == EN_NO_TOKEN && !en_span_is(f->near) && !f->votes.fact;
}

static bool from_plan(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                      enum status *ret)
{
    (void)before;
    *ret = STATUS_TARGET;
    return is_of_plan(s, f) || is_announced(s, f) || is_of_project(s, f);
}

static bool from_predicate(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                           enum status *ret)
{
    (void)before;
    bool said = en_is(s, f->governor, EN_TAG(SOURCE_VERB)) &&
                (f->preposition == EN_NO_TOKEN || en_word_is(s, f->preposition, "of")); /* "said spending of 5% is" */
    return (said || f->governor == EN_NO_TOKEN) && cue_of_predicate(s, f, ret); /* "confirmed the 25% duty will rise" */
}

bool en_says_again(const struct en_sentence *s, const struct en_figure *f)
{
    size_t at = f->gap + en_part_is(s, f->gap, PART_ADVERB); /* "5 million globally, which represents a 7% rise" */
    at += en_part_is(s, at, PART_COMMA);
    at += en_part_is(s, at, PART_RELATIVE);
    bool moved = f->role == ROLE_CHANGE && at > f->gap && en_part_is(s, at - 1, PART_RELATIVE) &&
                 en_is(s, at, EN_TAG(BE_PRESENT)); /* "…, which is up 4%" */
    return f->governor == at && at < s->count && (moved || en_in_class(s, at, s->tables->implies));
}

bool en_continues(const struct en_sentence *s, const struct en_figure *f)
{
    return f == s->figures && f->governor != EN_NO_TOKEN && f->subject.to == f->subject.from + 1 &&
           en_word_is_any(s, f->subject.from, "this", "that") &&
           (en_is(s, f->governor, EN_TAG(BE_PRESENT)) || en_in_class(s, f->governor, s->tables->implies));
}

/* what has no verb of its own goes on with the figure before: "was looking for earnings of $1 on revenues of $9" */
static bool from_neighbour(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                           enum status *ret)
{
    struct en_span of = en_word_is(s, f->gap, "of") ? en_phrase_after(s, f->gap + 1) : EN_NO_SPAN;
    bool hangs = en_span_is(of) && of.to == f->governor && en_part_is(s, of.to, PART_PAST) &&
                 en_part_is(s, of.to + 1, PART_PREPOSITION); /* "of the proceeds raised from it for pay, and 5 for" */
    bool own_verb = f->governor != EN_NO_TOKEN && f->tense != TENSE_NONE && !en_says_again(s, f) && !hangs;
    if (en_continues(s, f)) {
        *ret = s->state->status;
        return *ret != STATUS_ACTUAL;
    }
    bool aside = before && before->status_of_noun && f->role != ROLE_CHANGE && f->preposition != EN_NO_TOKEN &&
                 f->preposition > f->gap && en_part_is(s, f->preposition - 1, PART_COMMA) &&
                 !en_word_is(s, f->preposition, "including"); /* "above the target of 50%, at 54%" */
    bool goes_on = f->tense == TENSE_PRESENT && before && before->status == STATUS_FORECAST &&
                   en_part_is(s, f->gap + en_part_is(s, f->gap, PART_COMMA), PART_SUBORDINATOR) &&
                   en_word_is(s, f->gap + en_part_is(s, f->gap, PART_COMMA), "as"); /* "…, as output rises by 5%" */
    bool beside = before && before->revision &&
                  (en_word_is(s, f->gap, "on") ||
                   (before->role == ROLE_BASE && f->governor > 0 && en_part_is(s, f->governor, PART_ING) &&
                    en_part_is(s, f->governor - 1, PART_COMMA))); /* "than expected, of 3 on revenue of 5" */
    if (!before || (own_verb && !goes_on) || (before->role == ROLE_BASE && !beside) || aside || f->restarts ||
        before->status_behind)
        return false;
    *ret = before->status;
    return *ret != STATUS_ACTUAL;
}

/* the status of a heading is that of lines without verbs */
static bool from_heading(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                         enum status *ret)
{
    (void)f;
    (void)before;
    *ret = s->state->heading_status;
    return *ret != STATUS_ACTUAL && !has_verb(s);
}

static const struct {
    enum status_feature from;
    bool (*says)(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before, enum status *ret);
} generators[] = {{FROM_BESIDE, from_beside},       {FROM_REVISED, from_revised}, {FROM_BEHIND, from_behind},
                  {FROM_CLAUSE, from_clause},       {FROM_CUE, from_cue},         {FROM_MEASURE, from_measure},
                  {FROM_PREDICATE, from_predicate}, {FROM_PLAN, from_plan},       {FROM_PURPOSE, from_purpose},
                  {FROM_NEIGHBOUR, from_neighbour}, {FROM_HEADING, from_heading}};

/* "the plant will have 176 turbines": what is to be built is as planned; but "sales will reach 5,000 cars" */
static bool is_design(const struct en_sentence *s, const struct en_figure *f)
{
    bool thing = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->bare;
    uint64_t measures = EN_BE | EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE);
    return f->will && thing && f->role == ROLE_LEVEL &&
           (f->governor == EN_NO_TOKEN || !en_is(s, f->governor, measures));
}

/* what somebody decrees is no more foreseen than a plan is */
void en_status_vote(const struct en_sentence *s, struct en_figure *f, enum status_feature from, enum status status)
{
    bool planned = from == FROM_CUE && is_of_plan(s, f); /* "the programme foresees 12,000 homes" */
    bool decreed = status == STATUS_FORECAST &&
                   (planned || (from == FROM_WILL && is_design(s, f)) ||
                    (is_of_measure(s, f) && !(f->could && f->quantity->unit.dimension == DIMENSION_MONEY)));
    status_vote(&f->votes, from, decreed ? STATUS_TARGET : status);
    f->status = status_best(s->reading->know->choice, &f->votes);
}

void en_status(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    enum status status = STATUS_ACTUAL;
    bool own = cue_before(s, f, f->token - is_base_foreseen(s, f), &status);
    f->clause_status = own ? status : before && f->inherits ? before->clause_status : STATUS_ACTUAL;
    f->votes.fact = is_fact(s, f);
    f->votes.in_force = is_target_in_force(s, f);
    for (size_t i = 0; i < sizeof generators / sizeof *generators; i++)
        if (generators[i].says(s, f, before, &status)) {
            enum status_feature from = generators[i].from;
            if (status == STATUS_FORECAST && (from == FROM_CUE || from == FROM_PREDICATE))
                from = f->could ? FROM_COULD : f->modal ? FROM_WILL : from;
            bool loose = from == FROM_NEIGHBOUR && before && status_is_loose(s->reading->know->choice, &before->votes);
            en_status_vote(s, f, loose ? FROM_WILL : from, status);
            if (generators[i].from == FROM_CUE &&
                status == f->clause_status) /* "will be raised from 5% to 25%": so both */
                f->clause_status = (enum status)(f->votes.by[from] - 1);
        }
    bool taken = f->votes.by[FROM_NEIGHBOUR] && before && !own;
    f->beforehand = taken ? before->beforehand : f->beforehand;
}

/* "30% of firms plan to hire next year", "40% expect prices to rise": so many do now, whatever time they speak of */
static bool is_opinion(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    struct en_span of = en_word_is(s, i, "of") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    size_t verb = en_span_is(of) ? of.to : i;
    return en_is_share(f) && f->governor == EN_NO_TOKEN && en_part_is(s, verb, PART_PRESENT) &&
           en_is(s, verb, EN_TAG(FORECAST) | EN_TAG(TARGET) | EN_TAG(SOURCE_VERB));
}

/* "For the current year the government estimates the deficit at 5%": it is not over */
static bool is_running_estimate(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published;
    return f->role == ROLE_LEVEL && f->period_own && en_is_estimate(s, f) && f->tense == TENSE_PRESENT &&
           date_is(published) && date_is(f->last) && date_compare(f->last, published) > 0;
}

/* "is expected to ease from 5.9% this year to 4.5%": a base whose time is not over is as the rest of its clause */
static bool is_unfinished_base(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published;
    return f->role == ROLE_BASE && en_word_is(s, f->preposition, "from") && f->period_own && !is_base_foreseen(s, f) &&
           f->clause_status != STATUS_ACTUAL && date_is(published) && date_is(f->last) &&
           date_compare(f->last, published) > 0;
}

#define PART_DAYS 60 /* after its end a part of the year is known */

/* "is projected at 4.5% with Q2 at 4.1%; Q3 at 4.8%", told in October: each part is as the whole */
static bool is_part_of_whole(const struct en_sentence *s, const struct en_figure *f)
{
    size_t at = f->token;
    return en_is_share(f) && f->role == ROLE_LEVEL && f->period_own && f->grain < GRAIN_YEAR && at > f->gap + 1 &&
           en_word_is(s, at - 1, "at") && en_part_is(s, at - 2, PART_PERIOD) &&
           date_number(s->reading->document->published) - date_number(f->last) < PART_DAYS;
}

/* "*will be increased* from 18.5% to 20%": somebody does it */
static bool is_done_to(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token;
    while (i > 0 && !en_part_is(s, i, PART_COMMA) && !en_part_is(s, i, PART_PARTICIPLE))
        i--;
    return en_part_is(s, i, PART_PARTICIPLE) && !en_is_estimate(s, f) && !en_is(s, i, EN_TAG(FORECAST));
}

/* "raised to 9% from tomorrow" is done, "will be raised to 9% from 1 April" is laid down: neither is foreseen */
static void settle_decided(const struct en_sentence *s, struct en_figure *f)
{
    static const enum status_feature votes[] = {FROM_WILL, FROM_CLAUSE, FROM_AHEAD};
    size_t i = f->token;
    while (i > 0 && !en_part_is(s, i, PART_PAST))
        i--;
    bool decided = en_in_class(s, i, s->tables->decides); /* "decided to raise it by 50 points to 9%" */
    bool told = en_part_is(s, i, PART_PAST) && !f->votes.by[FROM_WILL] && !f->votes.by[FROM_CUE];
    if (decided)
        memset(f->votes.by, 0, sizeof f->votes.by);
    if (f->tense == TENSE_PAST || told || decided) {
        f->votes.not_yet = false;
        f->votes.by[FROM_AHEAD] = 0;
    }
    for (size_t k = 0; k < sizeof votes / sizeof *votes && is_done_to(s, f); k++)
        if (f->votes.by[votes[k]] == STATUS_FORECAST + 1)
            en_status_vote(s, f, votes[k], STATUS_TARGET);
}

void en_status_settle(const struct en_sentence *s, struct en_figure *f)
{
    struct date published = s->reading->document->published;
    bool ahead = f->period_own && date_is(published) && date_is(f->first) && date_compare(f->first, published) >= 0;
    if ((ahead || is_future(s, f)) && is_opinion(s, f))
        en_scope_take_published(s, f, false);
    bool of_year = f->period_own && (f->grain == GRAIN_YEAR || f->grain == GRAIN_YEARS);
    f->votes.over = f->role == ROLE_BASE && (!f->revision || of_year) && is_past(s, f);
    f->votes.over |=
        en_in_class(s, f->preposition, s->tables->against) && !f->revision && f->period_own && is_past(s, f) &&
        !en_is(s, f->token + 1, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST)); /* "improves, versus 18% in 2024" */
    f->votes.fact |= f->role == ROLE_BASE && !f->period_own && !is_base_foreseen(s, f); /* "to fall from 5% to 4%" */
    if (is_unfinished_base(s, f)) {
        f->votes.fact = false;
        en_status_vote(s, f, FROM_CLAUSE, f->clause_status);
    }
    f->votes.weak_over =
        is_past(s, f) && !f->beforehand && !is_part_of_whole(s, f); /* "less than half of the 5 GW seen in 2017" */
    bool rate = en_is_share(f) && f->role == ROLE_LEVEL; /* "the median for the end of 2026 remained at 5%" */
    f->votes.not_yet = is_future(s, f) && (rate || f->tense != TENSE_PAST);
    if (is_running_estimate(s, f))
        en_status_vote(s, f, FROM_AHEAD, STATUS_FORECAST);
    bool things = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->bare;
    bool told = has_verb(s) || f->votes.by[FROM_PURPOSE] == STATUS_FORECAST + 1; /* "Spending to fall to 5%" */
    bool foreseen = (told && !things) || (en_is_share(f) && s->state->heading_status == STATUS_FORECAST);
    if (f->votes.not_yet) /* "Collection: 63% by 2027" is a rule, "1,000 chargers by 2027" a plan */
        en_status_vote(s, f, FROM_AHEAD, foreseen ? STATUS_FORECAST : STATUS_TARGET);
    if (f->into_force)
        settle_decided(s, f);
    f->status = status_best(s->reading->know->choice, &f->votes);
}
