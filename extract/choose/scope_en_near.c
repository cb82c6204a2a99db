/* scope_en_near - the times beside a quantity: those before it and behind it in its own sentence */
#include "extract/choose/scope_en.h"

bool en_scope_holds_word(struct slice text, const char *word)
{
    struct slice w = slice_of(word);
    for (size_t i = 0; i + w.len <= text.len; i++) {
        size_t k = 0;
        while (k < w.len && (text.ptr[i + k] | 32) == w.ptr[k])
            k++;
        if (k == w.len)
            return true;
    }
    return false;
}

/* "in the same year": the year spoken of last, whatever came between */
static const struct en_force *same_year(const struct en_sentence *s, const struct period *p)
{
    struct slice text = slice_sub(s->text, p->start, p->end);
    bool same = p->grain == GRAIN_YEAR && p->anaphoric && !p->base &&
                (en_scope_holds_word(text, "same year") || en_scope_holds_word(text, "that year"));
    return same && date_is(s->state->year.last) ? &s->state->year : NULL;
}

#define JOINED_MOST 3 /* times behind one that are one with it */

/* "2017 and 2018", "Q2 and Q3", "May, June and July": how many of the times behind one follow on it, as one time */
static int joined_behind(const struct en_sentence *s, const struct period *p)
{
    const struct period *end = s->periods + s->period_count;
    for (int n = 0; n < JOINED_MOST && p + 1 < end; n++, p++) {
        const struct period *next = p + 1;
        bool part = p->grain == GRAIN_YEAR || p->grain == GRAIN_MONTH || p->grain == GRAIN_QUARTER;
        struct slice between = slice_sub(s->text, p->end, next->start);
        if (p->shape != PERIOD_FLOW || !part || next->grain != p->grain || !date_is(next->first) || !date_is(p->last) ||
            !date_equal(date_add_days(p->last, 1), next->first) || next->start < p->end)
            return 0;
        if (slice_equal_any(between, " and ", ", and "))
            return n + 1;
        if (!slice_equal(between, SLICE(", ")))
            return 0;
    }
    return 0;
}

void en_scope_join(const struct en_sentence *s, const struct en_figure *f, const struct period *p, struct date *first,
                   struct date *last)
{
    if (f->role == ROLE_BASE)
        return;
    int behind = joined_behind(s, p);
    if (behind)
        *last = p[behind].last; /* "6% in 2017 and 2018" */
    for (const struct period *q = p; q > s->periods && p - q < JOINED_MOST && joined_behind(s, q - 1); q--)
        *first = q[-1].first; /* "Gains for May, June and July were revised by 5,000" */
}

bool en_scope_stands_today(const struct en_sentence *s, const struct en_figure *f, const struct period *p)
{
    return p->grain == GRAIN_DAY && p->shape == PERIOD_FLOW && f->role == ROLE_LEVEL && f->tense == TENSE_PRESENT &&
           en_scope_holds_word(slice_sub(s->text, p->core_start, p->core_end), "today") && !en_speaks_of_market(s, f);
}

/* "In December sales fell by 1% since November": of December, the month behind the one since which it is counted */
static bool take_month_behind(const struct en_sentence *s, struct en_figure *f, const struct period *p)
{
    if (p->shape != PERIOD_SINCE || f->role != ROLE_CHANGE || !date_is(p->first) || p->grain != GRAIN_MONTH ||
        f->tense == TENSE_PRESENT)
        return false;
    struct date first = date_add_months(p->first, 1), last = date_month_end(first.year, first.month);
    bool told = date_equal(s->state->force.first, first) && date_equal(s->state->force.last, last);
    for (size_t i = 0; i < s->period_count; i++)
        told |= s->periods[i].shape == PERIOD_FLOW && date_equal(s->periods[i].first, first) &&
                date_equal(s->periods[i].last, last);
    if (told) {
        f->first = first;
        f->last = last;
    }
    return told;
}

void en_scope_take(const struct en_sentence *s, struct en_figure *f, const struct period *p)
{
    const struct en_force *force = same_year(s, p);
    f->first = force ? force->first : p->first;
    f->last = force ? force->last : p->last;
    bool quote = p->shape == PERIOD_STOCK && p->grain == GRAIN_DAY && en_speaks_of_market(s, f) &&
                 (f->role == ROLE_CHANGE || f->quantity->unit.dimension == DIMENSION_MONEY);
    if (quote)
        f->first = f->last; /* "As of May 29 its shares trade at $361": the price of that day */
    else if (((p->shape == PERIOD_STOCK || p->shape == PERIOD_SINCE) && !take_month_behind(s, f, p)) ||
             en_scope_stands_today(s, f, p))
        f->first = DATE_NONE;
    if (p->shape == PERIOD_SPAN && slice_starts(slice_sub(s->text, p->core_start, p->end), SLICE("within")))
        f->first = DATE_NONE; /* a deadline */
    en_scope_join(s, f, p, &f->first, &f->last);
    f->grain = p->grain;
    f->origin = TIME_SENTENCE;
    f->period_text = slice_sub(s->text, p->core_start, p->core_end > p->core_start ? p->core_end : p->end);
}

void en_scope_take_force(struct en_figure *f, const struct en_force *force)
{
    f->first = force->first;
    f->last = force->last;
    f->grain = force->grain;
    f->origin = TIME_CARRIED;
    f->period_text = force->text;
}

void en_scope_take_figure(struct en_figure *f, const struct en_figure *from)
{
    f->first = from->first;
    f->last = from->last;
    f->grain = from->grain;
    f->origin = from->origin == TIME_OWN ? TIME_SENTENCE : from->origin;
    f->period_text = from->period_text;
}

void en_scope_take_published(const struct en_sentence *s, struct en_figure *f, bool day)
{
    struct date published = s->reading->document->published;
    f->first = day ? published : DATE_NONE;
    f->last = published;
    f->grain = day ? GRAIN_DAY : GRAIN_OTHER;
    f->origin = day ? TIME_SESSION : TIME_PUBLISHED;
    f->period_text = (struct slice){NULL, 0};
}

/* ", 2015 growth of 2%": the time of the figure that follows */
static bool heads_next(const struct en_sentence *s, size_t period)
{
    size_t i = period + 1;
    while (en_part_is(s, i, PART_NOUN))
        i++;
    bool onward = i > period + 1 || en_word_is(s, i, "to"); /* "in 2021 to 4.6%, in 2022 to 4.7%" */
    return en_part_is(s, period, PART_PERIOD) && onward && en_part_is(s, i, PART_PREPOSITION) &&
           en_part_is(s, i + 1, PART_QUANTITY);
}

/* a comma of ", year-on-year," */
static bool encloses_comparison(const struct en_sentence *s, size_t i)
{
    bool opens = en_is(s, i + 1, EN_TAG(COMPARISON)) && en_part_is(s, i + 2, PART_COMMA);
    bool closes = i > 1 && en_is(s, i - 1, EN_TAG(COMPARISON)) && en_part_is(s, i - 2, PART_COMMA);
    return opens || closes;
}

/* ", for 2017-18 was 6%", ", in May it rose": the time behind the comma opens a clause of its own */
static bool opens_clause(const struct en_sentence *s, size_t comma)
{
    size_t next = comma + 2;
    next += en_part_is(s, next, PART_PRONOUN);
    return en_part_is(s, comma + 1, PART_PERIOD) && (en_is_verb(s, next) || en_part_is(s, next, PART_AUXILIARY));
}

bool en_scope_ends_reach(const struct en_sentence *s, size_t i)
{
    switch (s->tokens[i].part) {
    case PART_QUANTITY:
    case PART_SEMICOLON:
    case PART_CLOSE:
    case PART_OPEN:
    case PART_COLON:
    case PART_DASH:
    case PART_SUBORDINATOR:
        return true;
    case PART_COMMA:
        return (!en_part_is(s, i + 1, PART_PERIOD) || heads_next(s, i + 1) || opens_clause(s, i)) &&
               !en_word_is(s, i + 1, "respectively") && !encloses_comparison(s, i);
    case PART_COORDINATOR:
        return en_is_verb(s, i + 1) || en_part_is(s, i + 1, PART_AUXILIARY) || heads_next(s, i + 1);
    default:
        return false;
    }
}

/* the token behind a bracket without quantity: "(BkWh)" */
static size_t behind_bracket(const struct en_sentence *s, size_t open)
{
    size_t i = open + 1;
    while (i < s->count && s->tokens[i].part != PART_CLOSE && s->tokens[i].part != PART_QUANTITY)
        i++;
    return en_part_is(s, i, PART_CLOSE) ? i + 1 : open;
}

/* "against the dollar" says what a currency is measured in, no base */
static bool names_money(const struct en_sentence *s, size_t i)
{
    return en_in_class(s, i, s->tables->against_money) ||
           lexicon_match(s->tables->lexicon, s->tables->against_money, s->text, s->tokens[i].start);
}

/* a change reaches to its base and no further; a multiple only to what stands right behind it */
static bool ends_change(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    if (f->role != ROLE_CHANGE)
        return false;
    size_t next = f->token + 1 + en_part_is(s, f->token + 1, PART_PRONOUN); /* "double that by 2030" */
    bool times = f->quantity->unit.dimension == DIMENSION_TIMES && i > next;
    bool on = en_part_is(s, i, PART_PERIOD) && en_scope_period_at(s, i)->grain != GRAIN_DAY &&
              slice_starts(en_text(s, i), SLICE("on "));                           /* "up 4 points on 2022" */
    bool over = en_word_is(s, i, "over") && en_part_is(s, i + 1, PART_DETERMINER); /* "over the outturn for 2018" */
    return times || on || over || (en_scope_is_base_word(s, i) && !names_money(s, i));
}

#define ASIDE_LONGEST 12

/* the token behind a short bracket that names no time: "$9 billion (5.7 months of imports) at end-March", "by 3 million
 * (7.4%) in 2024" */
static size_t behind_aside(const struct en_sentence *s, size_t open)
{
    for (size_t i = open + 1; i < s->count && i - open <= ASIDE_LONGEST && s->tokens[i].part != PART_PERIOD; i++)
        if (s->tokens[i].part == PART_CLOSE)
            return i + 1;
    return open;
}

/* moves to the end of a bracket without a quantity: "of carbonate equivalent (LCE) by 2025" */
static bool over_bracket(const struct en_sentence *s, size_t *i)
{
    if (!en_part_is(s, *i, PART_OPEN) || behind_bracket(s, *i) == *i)
        return false;
    *i = behind_bracket(s, *i) - 1;
    return true;
}

#define SAID_REACH 6 /* tokens: "on Friday, the statistical institute said" */

/* "In a statement on Friday, the bank said output rose by 5%" */
static bool heads_saying(const struct en_sentence *s, const struct en_figure *f, size_t token)
{
    if (!en_part_is(s, token + 1, PART_COMMA) || en_scope_period_at(s, token)->grain != GRAIN_DAY ||
        en_speaks_of_market(s, f))
        return false;
    for (size_t i = token + 2; i < f->token && i < token + 2 + SAID_REACH; i++)
        if (en_is(s, i, EN_TAG(SOURCE_VERB)))
            return !(en_is(s, i, EN_TAG(ANNOUNCE)) &&
                     en_near_policy_rate(s, f->token)); /* "announced a cut in its rate" */
    return false;
}

/* "projected growth of 7% on December 7": the day on which it was said */
static bool is_day_of_saying(const struct en_sentence *s, const struct en_figure *f, size_t token)
{
    struct date published = s->reading->document->published;
    enum period_grain grain = en_scope_period_at(s, token)->grain;
    if (heads_saying(s, f, token))
        return true;
    return f->status != STATUS_ACTUAL && !en_is_estimate(s, f) && (grain == GRAIN_DAY || grain == GRAIN_WEEK) &&
           date_is(published) && date_is(en_scope_period_at(s, token)->last) &&
           date_compare(en_scope_period_at(s, token)->last, published) <= 0;
}

/* "(as of March 31)", "(from 2023-2027)", at its opening bracket: a time alone in brackets is that of what it stands
 * beside; EN_NO_TOKEN if the bracket holds anything else */
static size_t period_in_bracket(const struct en_sentence *s, size_t open)
{
    if (!en_part_is(s, open, PART_OPEN) || !en_part_is(s, open + 1, PART_PERIOD) ||
        !en_part_is(s, open + 2, PART_CLOSE))
        return EN_NO_TOKEN;
    const struct period *p = en_scope_period_at(s, open + 1);
    bool range = p->shape == PERIOD_FLOW && date_is(p->first) && p->last.year > p->first.year;
    bool time = en_scope_is_time(s, open + 1) || range || p->shape == PERIOD_STOCK;
    return time && date_is(p->last) && !p->name ? open + 1 : EN_NO_TOKEN;
}

#define SINGLE_YEAR 366 /* days */

bool en_scope_counts_up(const struct en_sentence *s, const struct en_figure *f, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    bool length = p->shape == PERIOD_SPAN && !p->ahead && date_is(p->first);
    bool between = token > f->gap && token < f->token; /* "and in the past week it rose by 8%" */
    bool told = f > s->figures && f[-1].period_own && (f->inherits || token < f->token) && !between &&
                (token < f->token || token > f->token + 2); /* "and 8% in a week" */
    if (length && p->grain == GRAIN_YEAR && s->state->force.grain == GRAIN_YEAR &&
        date_number(p->last) - date_number(p->first) <= SINGLE_YEAR)
        return false; /* "in the past year", where a year is told of */
    bool goes_on = f > s->figures && f[-1].role == ROLE_LEVEL && f[-1].tense != TENSE_NONE &&
                   token == f->token + 1; /* "and $7 over the past year" */
    bool summed = f->role == ROLE_LEVEL && !en_is_share(f) && length && f->status == STATUS_ACTUAL &&
                  (f->tense != TENSE_NONE || goes_on);
    return (f->role == ROLE_CHANGE || summed) && !told && (p->shape == PERIOD_SINCE || length) && date_is(p->last);
}

/* "In the first quarter growth was 3% and for the year it was 5%": each has its own */
static bool begins_clause(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    if (i != f->token + 1 || !en_part_is(s, i, PART_COORDINATOR) || !en_part_is(s, i + 1, PART_PERIOD))
        return false;
    for (size_t k = f->gap; k < f->token; k++)
        if (en_part_is(s, k, PART_PERIOD) && en_scope_is_time(s, k))
            return true;
    return false;
}

/* "2,000 km of road were built (April-November 2024)", at the closing bracket: of the figure, unless it is what that is
 * held against that the bracket dates */
static bool dates_clause(const struct en_sentence *s, const struct en_figure *f, size_t close)
{
    bool time =
        close > f->token + 2 && en_part_is(s, close, PART_CLOSE) && period_in_bracket(s, close - 2) != EN_NO_TOKEN;
    for (size_t i = f->token + 1; time && i < close; i++)
        time = !en_scope_is_base_word(s, i);
    return time;
}

/* "at the end of 2023 at 0.9%, end 2024 1.6%", at the comma: the time is of what stands behind it */
static bool heads_item(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_COMMA) && en_part_is(s, i + 1, PART_PERIOD) && en_part_is(s, i + 2, PART_QUANTITY);
}

/* "a quarterly profit of *$452 million* and an annual one of": what only the noun behind it is of */
static bool is_of_next_noun(const struct en_sentence *s, const struct en_figure *f, size_t period)
{
    return s->tokens[period].part == PART_PERIOD && period > f->token + 1 &&
           slice_equal(en_text(s, period), SLICE("annual"));
}

/* the period behind the quantity; a base may take one that is marked as base */
size_t en_scope_period_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (period_in_bracket(s, i) != EN_NO_TOKEN)
        return i + 1;
    if (en_part_is(s, i, PART_OPEN))
        i = behind_aside(s, i);
    size_t of_noun = EN_NO_TOKEN;
    if (begins_clause(s, f, i))
        return EN_NO_TOKEN;
    for (; i < s->count && !heads_item(s, i) && (!en_scope_ends_reach(s, i) || over_bracket(s, &i)) &&
           !ends_change(s, f, i);
         i++)
        if (i == f->token + 1 && en_is_share(f) && en_part_is(s, i, PART_PERIOD) && en_scope_is_time(s, i) &&
            slice_starts(en_text(s, i), SLICE("of ")) && en_part_is(s, i + 1, PART_NOUN))
            of_noun = i; /* "67% of 2019 capacity in June" */
        else if (dates_clause(s, f, i))
            return i - 1;
        else if (s->tokens[i].part == PART_PERIOD && en_word_is(s, i + 1, "at") && en_part_is(s, i + 2, PART_QUANTITY))
            return of_noun; /* "at 6% with Q2 at 5%" */
        else if (s->tokens[i].part == PART_PERIOD && (is_day_of_saying(s, f, i) || is_of_next_noun(s, f, i)))
            continue;
        else if (s->tokens[i].part == PART_PERIOD &&
                 (en_scope_is_time(s, i) || en_scope_counts_up(s, f, i) ||
                  (f->role == ROLE_BASE && date_is(en_scope_period_at(s, i)->last) &&
                   en_scope_period_at(s, i)->shape != PERIOD_RATE && !en_scope_is_edition(s, i))))
            return i;
    bool aside = f->bracketed && f->role != ROLE_BASE && en_part_is(s, i, PART_CLOSE) &&
                 en_part_is(s, i + 1, PART_PERIOD) && en_scope_is_time(s, i + 1);
    return aside ? i + 1 : of_noun;
}

bool en_scope_speaks_anew(const struct en_sentence *s, const struct en_figure *f)
{
    size_t verb = f->governor;
    bool compared = verb > f->gap && en_part_is(s, verb - 1, PART_RELATIVE) && en_is(s, verb, EN_TAG(BE_PRESENT));
    if (compared)
        return false; /* "…, which is 9% higher than a year ago" */
    return f->governor != EN_NO_TOKEN && f->tense == TENSE_PRESENT && f->status == STATUS_ACTUAL && !f->inherits &&
           !f->gapped && (f->role != ROLE_CHANGE || f->quantity->unit.dimension == DIMENSION_TIMES) &&
           !en_phrase_is_pronoun(s, f->subject);
}

bool en_scope_follows_on(const struct en_sentence *s, const struct en_figure *before)
{
    for (size_t i = before->token; i > before->gap; i--)
        if (en_word_is_any(s, i - 1, "after", "following"))
            return true;
        else if (!en_part_is(s, i - 1, PART_NOUN) && !en_part_is(s, i - 1, PART_DETERMINER) &&
                 !en_word_is(s, i - 1, "of"))
            return false;
    return false;
}

/* "Launched in France in 2022, it has 150,000 users", "Following its merger on May 26, it has received 5 million": of
 * what was done then, not of what it has */
static bool opens_aside(const struct en_sentence *s, size_t period)
{
    bool aside = en_is(s, 0, EN_TAG(VERB_PAST)) || en_word_is_any(s, 0, "following", "after");
    if (!aside || !en_part_is(s, period + 1, PART_COMMA))
        return false;
    for (size_t i = 1; i < period; i++)
        if (!en_part_is(s, i, PART_NOUN) && !en_part_is(s, i, PART_PREPOSITION) && !en_part_is(s, i, PART_DETERMINER))
            return false;
    return true;
}

/* "However, in the past six months its shares have fallen by *6%*": the length goes before the verb of the move */
static bool heads_move(const struct en_sentence *s, const struct en_figure *f, size_t token)
{
    return f->role == ROLE_CHANGE && f->governor != EN_NO_TOKEN && f->governor > token &&
           en_scope_period_at(s, token)->shape == PERIOD_SPAN && !en_scope_starts_with_base_word(en_text(s, token)) &&
           en_scope_counts_up(s, f, token);
}

/* the nearest period in the gap before; it may belong to the figure before */
size_t en_scope_period_before(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    for (size_t i = f->token; i > f->gap; i--) {
        size_t at = i - 1;
        if (s->tokens[at].part == PART_CLOSE) { /* "final investment decisions (FIDs) amounted" */
            while (i > f->gap && s->tokens[i - 1].part != PART_OPEN)
                i--;
            if (i == f->gap)
                return EN_NO_TOKEN;
            if (period_in_bracket(s, i - 1) != EN_NO_TOKEN)
                return i;
            continue;
        }
        if (s->tokens[at].part == PART_OPEN && !f->bracketed)
            return EN_NO_TOKEN;
        size_t when = at + 1 + en_part_is(s, at + 1, PART_COMMA); /* "the record of 2016, when 8,084 people died" */
        if (s->tokens[at].part == PART_PERIOD && en_word_is(s, when, "when") &&
            date_is(en_scope_period_at(s, at)->last))
            return at;
        if (s->tokens[at].part == PART_PERIOD && heads_move(s, f, at))
            return at;
        if (s->tokens[at].part != PART_PERIOD || !en_scope_is_time(s, at) || is_day_of_saying(s, f, at))
            continue;
        if (opens_aside(s, at) && en_scope_speaks_anew(s, f))
            return EN_NO_TOKEN;
        bool inserted = before && before->period_own && en_part_is(s, at + 1, PART_COMMA) && en_scope_speaks_anew(s, f);
        bool of_base = inserted || (before && before->period_own && en_scope_follows_on(s, before)) ||
                       (before && before->role == ROLE_BASE && f->role != ROLE_BASE && before->period_own &&
                        slice_equal(before->period_text, slice_sub(s->text, en_scope_period_at(s, at)->core_start,
                                                                   en_scope_period_at(s, at)->core_end)));
        return of_base ? EN_NO_TOKEN : at;
    }
    return EN_NO_TOKEN;
}
