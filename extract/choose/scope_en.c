/* scope_en - which of the times that a text names a quantity is of
 *
 * The order of CLAIMS.md, "Period": beside the quantity, in its clause, in the sentence, in force from before, the day
 * of publication.
 */
#include "extract/choose/scope_en.h"
#include "extract/choose/metric_en_internal.h"

/* ---- bases ---- */

static struct date months_before(struct date d, int months, bool end)
{
    struct date moved = date_is(d) ? date_add_months(d, -months) : DATE_NONE;
    bool month_end = date_is(d) && d.day == date_month_days(d.year, d.month);
    return end && month_end && date_is(moved) ? date_month_end(moved.year, moved.month) : moved;
}

/* the level that a change started from, where nothing else dates it: as long before as the change says */
static bool take_base_of(struct en_figure *f, const struct en_figure *change)
{
    int months = change->comparison == COMPARISON_YOY   ? 12
                 : change->comparison == COMPARISON_QOQ ? 3
                 : change->comparison == COMPARISON_MOM ? 1
                                                        : 0;
    if (!months || !date_is(change->last))
        return false;
    f->first = months_before(change->first, months, false);
    f->last = months_before(change->last, months, true);
    f->grain = change->grain;
    f->origin = TIME_BASE;
    f->period_text = (struct slice){NULL, 0}; /* no words gave it */
    return true;
}

/* a base period in the words behind a change of the same sentence: "rose 26% from a year earlier to 2 million from 1.6
 * million" */
static const struct period *base_in_gap(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i > f->gap; i--)
        if (s->tokens[i - 1].part == PART_PERIOD && en_is_base_period(s, i - 1) &&
            date_is(en_scope_period_at(s, i - 1)->last) && !slice_starts(en_text(s, i - 1), SLICE("on the ")))
            return en_scope_period_at(s, i - 1); /* not "up 35% on the year, from 64 million" */
    return NULL;
}

/* the word before what is said again: "fell 285 points, *or* 1 percent" */
static size_t said_again(const struct en_sentence *s, const struct en_figure *f)
{
    return f->token + 1 + en_part_is(s, f->token + 1, PART_COMMA);
}

/* "compared with $1.40 billion, or 40 cents a share, in the prior year", "and diluted earnings of $0.43 for the quarter
 * ended March 31": over what is told beside it; EN_NO_TOKEN if no time is */
static size_t base_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = said_again(s, f);
    if (!en_part_is(s, i, PART_COORDINATOR))
        return EN_NO_TOKEN;
    i++;
    while (en_part_is(s, i, PART_NOUN) || en_part_is(s, i, PART_DETERMINER) || en_word_is(s, i, "of"))
        i++;
    if (!en_part_is(s, i, PART_QUANTITY))
        return EN_NO_TOKEN;
    i++;
    i += en_part_is(s, i, PART_COMMA);
    return en_part_is(s, i, PART_PERIOD) && date_is(en_scope_period_at(s, i)->last) ? i : EN_NO_TOKEN;
}

/* "fell 285 points, or 1 percent, for the week": over what is said again; EN_NO_TOKEN for other times */
static size_t week_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t behind = en_word_is(s, said_again(s, f), "or") ? base_behind(s, f) : EN_NO_TOKEN;
    bool week = behind != EN_NO_TOKEN && en_scope_period_at(s, behind)->grain == GRAIN_WEEK &&
                en_scope_is_time(s, behind) && !en_is_base_period(s, behind);
    return week ? behind : EN_NO_TOKEN;
}

/* "annual profit rose to £363m from £313m": a year or half is held against that of the year before, a quarter if it is
 * money */
bool en_scope_takes_year_before(struct en_figure *f, const struct en_figure *level, bool yearly)
{
    if (!date_is(level->first) || !date_is(level->last))
        return false;
    int32_t days = date_number(level->last) - date_number(level->first) + 1;
    bool quarter = days > 85 && (yearly || f->quantity->unit.dimension == DIMENSION_MONEY);
    struct en_figure year_on_year = *level;
    year_on_year.comparison = COMPARISON_YOY;
    return days <= 371 && (days > 150 || quarter) && take_base_of(f, &year_on_year);
}

/* "down from the July figure of 10.2%" */
static const struct period *inside_near(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->near.from > f->gap ? f->near.from - 1 : f->gap; i < f->token; i++)
        if (s->tokens[i].part == PART_PERIOD && en_span_is(f->near) && date_is(en_scope_period_at(s, i)->last) &&
            en_scope_period_at(s, i)->shape == PERIOD_FLOW)
            return en_scope_period_at(s, i);
    return NULL;
}

/* "rose 0.4% in January after a 0.5% rise in December": is the later figure of the earlier time? */
static bool is_of_earlier(const struct en_figure *later)
{
    const struct en_figure *g = later - 1;
    return later->period_own && g->period_own && g->status == later->status && later->grain == g->grain &&
           g->quantity->unit.dimension == later->quantity->unit.dimension && date_is(later->last) && date_is(g->last) &&
           date_compare(later->last, g->last) < 0;
}

/* "compared with 9% that reported a fall", "with 11% of men": of those who were asked at the same time */
static bool asks_others(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool others = before && before->whole.len && en_is_share(f) && en_word_is_any(s, f->token + 1, "that", "who") &&
                  en_is_verb(s, f->token + 2);
    return others || metric_asks_others(s, f, before);
}

static void period_of_base(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool expected = before && f->status == STATUS_FORECAST; /* "more than the 160,000 expected" */
    const struct period *inside = inside_near(s, f);        /* "a decline from the 2004 figure of 6.8%" */
    if ((f->revision && before) || (expected && !inside)) {
        en_scope_take_figure(f, before > s->figures && is_of_earlier(before) ? before - 1 : before);
        return;
    }
    const struct period *in_gap = base_in_gap(s, f), *named = in_gap ? in_gap : inside;
    if (named) {
        en_scope_take(s, f, named);
        return;
    }
    size_t behind = base_behind(s, f);
    if (behind != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, behind));
        return;
    }
    if (asks_others(s, f, before)) {
        en_scope_take_figure(f, before);
        return;
    }
    for (const struct en_figure *g = before; g && g >= s->figures && g + 3 > before; g--)
        if (g->role == ROLE_CHANGE && take_base_of(f, g))
            return;
    if (before && en_scope_takes_year_before(f, before, s->state->held_against_year))
        return;
    const struct en_force *held = &s->state->held_level;
    if (before && before->role == ROLE_LEVEL && date_is(before->first) && date_equal(before->first, held->first) &&
        date_equal(before->last, held->last)) {
        en_scope_take_force(f, &s->state->held_base); /* "rose to 3% in June from 2% in May. Food rose to 6% from 5%" */
        return;
    }
    if (before && before->status != STATUS_ACTUAL && f->status == STATUS_ACTUAL) {
        en_scope_take_published(s, f, false); /* "will cost £36, up from £31": what it is now */
        return;
    }
    f->first = f->last = DATE_NONE;
    f->period_none = true;
}

/* ---- inheriting ---- */

/* "palm oil stocks fell 10% to 1.7 million tonnes": so much of a thing is no price */
bool en_is_amount(const struct en_sentence *s, const struct en_figure *f)
{
    const struct quantity *q = f->quantity;
    size_t to = f->token + 1;
    if (f->role == ROLE_CHANGE && q->unit.dimension == DIMENSION_SHARE && en_word_is(s, to, "to") &&
        en_part_is(s, to + 1, PART_QUANTITY))
        q = &s->quantities[s->tokens[to + 1].index];
    return q->unit.dimension == DIMENSION_MASS || q->unit.dimension == DIMENSION_VOLUME ||
           q->unit.dimension == DIMENSION_ENERGY || q->unit.dimension == DIMENSION_AREA;
}

static bool is_market_move(const struct en_sentence *s, const struct en_figure *f)
{
    bool seen = en_part_is(s, f->governor, PART_INFINITIVE) && f->role == ROLE_CHANGE; /* "saw its shares jump 8%" */
    return en_speaks_of_market(s, f) && !en_is_amount(s, f) && f->governor != EN_NO_TOKEN &&
           (f->tense == TENSE_PAST || seen) && f->status == STATUS_ACTUAL;
}

/* a report of the market tells of one day, that of its last session: three days back over a weekend */
#define SESSION_DAYS 3

static bool is_of_these_days(const struct en_sentence *s, const struct en_force *force)
{
    struct date published = s->reading->document->published;
    if (force->grain != GRAIN_DAY || !date_is(force->last) || !date_is(published))
        return false;
    int32_t ago = date_number(published) - date_number(force->last);
    return ago >= 0 && ago <= SESSION_DAYS;
}

bool en_is_estimate(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *verb = f;
    while (verb->inherits && verb > s->figures)
        verb--;                /* "is estimated at 5 t, up 2 t from May, and 3 t from June" */
    size_t i = verb->governor; /* "is estimated to average 4.3%" */
    bool to = i != EN_NO_TOKEN && i > 1 && en_part_is(s, i, PART_INFINITIVE) && en_word_is(s, i - 1, "to");
    return en_in_class(s, to ? i - 2 : i, s->tables->estimates);
}

static bool fits(const struct en_sentence *s, const struct en_figure *f, struct date last)
{
    struct date published = s->reading->document->published;
    return f->status != STATUS_ACTUAL || en_is_estimate(s, f) || !date_is(published) ||
           date_compare(last, published) <= 0 || (last.year == published.year && f->tense != TENSE_PAST);
}

/* "In September the fund raised 5 million", told in September */
static bool has_begun(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    bool part = p->grain == GRAIN_WEEK || p->grain == GRAIN_MONTH || p->grain == GRAIN_QUARTER;
    return part && date_is(p->first) && date_is(published) && date_compare(p->first, published) < 0;
}

static bool names_economy(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (en_in_class(s, i, s->tables->economy))
            return true;
    return false;
}

/* "shares jumped 8%, with revenue climbing 14%": not on the same day */
static bool is_of_market_alone(const struct en_sentence *s, const struct en_figure *g, const struct en_figure *f)
{
    return g->grain == GRAIN_DAY && g->role == ROLE_CHANGE && en_speaks_of_market(s, g) &&
           (names_economy(s, f->subject) || names_economy(s, f->near));
}

/* the figure before in the sentence, if it may lend its time */
static bool inherit_sentence(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    for (const struct en_figure *g = before; g && g >= s->figures; g--) {
        bool other = g->role == ROLE_BASE || en_scope_follows_on(s, g) || g->period_none || g->status != f->status ||
                     !date_is(g->last) || !fits(s, f, g->last) || is_of_market_alone(s, g, f);
        if (other && g + 4 > before)
            continue;
        if (other)
            return false;
        en_scope_take_figure(f, g);
        return true;
    }
    return false;
}

/* the day that a main clause behind names, before another figure comes: "A crowd of 27,318, the biggest since 1999, saw
 * Rovers win on Sunday"; for a plan the time to come: "The hall, with 140 spaces, is due to open in 2026" */
static size_t only_day(const struct en_sentence *s, const struct en_figure *f)
{
    bool aside = false; /* inside a relative or subordinate clause */
    for (size_t i = f->token + 1; i < s->count && s->tokens[i].part != PART_QUANTITY; i++) {
        enum en_part part = s->tokens[i].part;
        if (part == PART_COMMA || part == PART_SEMICOLON)
            aside = false;
        else if (part == PART_RELATIVE || part == PART_SUBORDINATOR || part == PART_OPEN)
            aside = true;
        if (part != PART_PERIOD || !en_scope_is_time(s, i) || aside)
            continue;
        struct date published = s->reading->document->published, last = en_scope_period_at(s, i)->last;
        bool future = date_is(published) && date_compare(last, published) > 0;
        if (f->status == STATUS_ACTUAL ? en_scope_period_at(s, i)->grain == GRAIN_DAY : future)
            return i;
    }
    return EN_NO_TOKEN;
}

/* "where it employs 5,400 people": what somebody has is counted now, whatever was told before */
static bool is_stock_verb(const struct en_sentence *s, size_t verb)
{
    static const char *const words[] = {"employs", "employ", "owns", "own", "operates",
                                        "operate", "runs",   "run",  "has", "have"};
    for (size_t i = 0; verb != EN_NO_TOKEN && i < sizeof words / sizeof *words; i++)
        if (en_word_is(s, verb, words[i]))
            return true;
    return false;
}

/* "has risen by 10% month on month to $18 in July": the change is of the time of the level that it led to */
static bool leads_to_level(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    while (en_part_is(s, i, PART_PERIOD) || en_part_is(s, i, PART_ADVERB))
        i++;
    return f->role == ROLE_CHANGE && en_word_is_any(s, i, "to", "at") && en_part_is(s, i + 1, PART_QUANTITY);
}

/* "the shilling lost 3% against the dollar in the third quarter": over that time, not in a session */
static bool names_months(const struct en_sentence *s, size_t period)
{
    const struct period *p = en_scope_period_at(s, period);
    struct date published = s->reading->document->published;
    return p->shape == PERIOD_FLOW && (p->grain == GRAIN_MONTH || p->grain == GRAIN_QUARTER) && !p->ahead &&
           (!date_is(published) || date_compare(p->last, published) <= 0);
}

#define OUTLOOK_SENTENCES 2

/* what firms and countries earn and make is of the quarter told last, whatever day came between */
static const struct en_force *in_force(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_state *state = s->state;
    bool quarter = state->force.grain == GRAIN_DAY && date_is(state->quarter.last) &&
                   (names_economy(s, f->subject) || names_economy(s, f->near));
    return quarter ? &state->quarter : &state->force;
}

/* does a level of the paragraph still say as of when it is told? */
static bool stands_on(const struct en_sentence *s)
{
    return date_is(s->state->stand.last) && s->state->stand_paragraph == s->reading->sentences[s->index].paragraph;
}

/* a rate that somebody keeps as it is holds now, whatever time was told before */
static bool is_kept(const struct en_sentence *s, const struct en_figure *f)
{
    struct en_span span = en_span_is(f->object) ? f->object : f->near;
    size_t head = en_phrase_head(s, en_span_is(span) ? span : f->subject); /* "interest rates were kept at 5%" */
    bool rate = head != EN_NO_TOKEN && en_word_is_any(s, head, "rate", "rates");
    return rate && en_is_share(f) && f->role == ROLE_LEVEL && en_in_class(s, f->governor, s->tables->keeps);
}

/* the first time behind the figure that a change is held against; EN_NO_TOKEN if none is told */
static size_t base_of_change(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i < s->count; i++) {
        enum en_part part = s->tokens[i].part;
        if (part == PART_QUANTITY || part == PART_SEMICOLON || part == PART_SUBORDINATOR)
            return EN_NO_TOKEN;
        if (part == PART_PERIOD)
            return en_is_base_period(s, i) && date_is(en_scope_period_at(s, i)->first) ? i : EN_NO_TOKEN;
    }
    return EN_NO_TOKEN;
}

/* "The amount is 24% higher than in the previous fiscal year", of the year in force, which its base tells: the same
 * time a year before, or the time right before it */
static bool is_held_against_base(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_force *force = &s->state->force;
    size_t base = f->role == ROLE_CHANGE && f->status == STATUS_ACTUAL ? base_of_change(s, f) : EN_NO_TOKEN;
    if (base == EN_NO_TOKEN || !date_is(force->first))
        return false;
    const struct period *p = en_scope_period_at(s, base);
    bool year = date_equal(date_add_months(p->first, 12), force->first) && p->last.year + 1 == force->last.year &&
                p->last.month == force->last.month;
    bool next = p->grain == force->grain && date_equal(date_add_days(p->last, 1), force->first);
    return year || next;
}

#define AWAITED_DAYS 45 /* statistics come out within so many days */

/* "The July jobs report is due. Economists expect the unemployment rate to rise to 5%": of the month told last */
static bool is_awaited(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published, last = s->state->month.last;
    enum dimension dimension = f->quantity->unit.dimension;
    if (f->status != STATUS_FORECAST || dimension == DIMENSION_MONEY || !date_is(published) || !date_is(last))
        return false;
    int32_t ago = date_number(published) - date_number(last);
    return ago > 0 && ago <= AWAITED_DAYS &&
           lexicon_next(s->tables->lexicon, s->tables->pollsters, s->text, &(size_t){0}) != NULL;
}

/* nothing in its sentence: the time of the heading, of the story so far or of the day of the text */
static void take_from_story(const struct en_sentence *s, struct en_figure *f)
{
    const struct en_state *state = s->state;
    bool monthly = f->role == ROLE_CHANGE && en_is(s, f->token + 1, EN_TAG(COMPARISON)) &&
                   s->state->force.grain != GRAIN_DAY; /* "has climbed by 10% month on month": of the month told of */
    bool present = f->tense == TENSE_PRESENT && !monthly &&
                   (!en_phrase_is_pronoun(s, f->subject) || is_stock_verb(s, f->governor));
    bool line = s->reading->sentences[s->index].bullet || !slice_ends(s->text, SLICE("."));
    bool beforehand = f->status == STATUS_FORECAST && f->beforehand; /* "economists had expected 8.8%" */
    bool foretold = !f->beforehand && state->heading.grain == GRAIN_YEAR && date_is(s->reading->document->published) &&
                    date_compare(state->heading.last, s->reading->document->published) > 0; /* "Aims for 2030" */
    bool outlook = f->status != STATUS_ACTUAL && (f->status == state->heading_status || foretold);
    bool stray = state->heading_status != STATUS_ACTUAL && f->status == STATUS_ACTUAL;
    struct date today = s->reading->document->published;
    stray |= f->status != STATUS_ACTUAL && !f->beforehand && date_is(today) && date_is(state->heading.first) &&
             date_compare(state->heading.last, today) < 0; /* "Q4 revenue rises", above what is expected */
    bool runs = f->status == STATUS_ACTUAL && state->heading.grain == GRAIN_YEAR && date_is(today) &&
                date_compare(state->heading.last, today) > 0; /* "Orlo signals flat 2025", above its results */
    if (date_is(state->heading.last) && !stray && !runs && (line || outlook)) {
        en_scope_take_force(f, &state->heading);
        f->origin = TIME_HEADING;
    } else if (f->status == STATUS_ACTUAL && !present && f->role == ROLE_LEVEL && stands_on(s)) {
        en_scope_take_force(f, &state->stand);
    } else if ((beforehand || (f->status == STATUS_ACTUAL && !present)) && date_is(state->force.last))
        en_scope_take_force(f, in_force(s, f));
    else
        en_scope_take_published(s, f, false);
}

/* what came of what the figure says was expected: "at *$25*, up from $23, ahead of the $24 FactSet consensus"; NULL if
 * that is not told before it */
static const struct en_figure *level_expected(const struct en_sentence *s, const struct en_figure *f,
                                              const struct en_figure *before)
{
    bool held = f->revision || f->status_behind || en_is_consensus(s, f);
    if (!before || !held || f->status != STATUS_FORECAST)
        return NULL;
    bool another = before > s->figures && (before->role == ROLE_BASE || is_of_earlier(before));
    const struct en_figure *level = another ? before - 1 : before;
    return level->status == STATUS_ACTUAL && date_is(level->first) ? level : NULL;
}

static void inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct en_state *state = s->state;
    if (!before && !f->beforehand && is_awaited(s, f)) {
        en_scope_take_force(f, &state->month);
        return;
    }
    if (!before && is_held_against_base(s, f)) {
        en_scope_take_force(f, &state->force);
        return;
    }
    if (!before && f->status == STATUS_FORECAST && f->status_behind && date_is(state->force.last)) {
        en_scope_take_force(f, &state->force); /* "higher than the 133,000 expected" */
        return;
    }
    if (is_kept(s, f)) {
        en_scope_take_published(s, f, false); /* "voted to keep the rate at 12%" */
        return;
    }
    bool outlook_near = date_is(state->outlook.last) && s->index - state->outlook_sentence <= OUTLOOK_SENTENCES;
    if (!before && f->status == STATUS_FORECAST && !f->beforehand && outlook_near) {
        en_scope_take_force(f, &state->outlook); /* "Its Q2 guidance was weak.  It expects $5 billion in revenue." */
        return;
    }
    if (is_market_move(s, f) && !(before && before->grain == GRAIN_DAY && before->period_own)) {
        size_t day = s->next_period[f->token];
        if (day != EN_NO_TOKEN && en_scope_period_at(s, day)->grain == GRAIN_DAY) {
            en_scope_take(s, f, en_scope_period_at(s, day));
            f->period_own = true;
            return;
        }
        if (day == EN_NO_TOKEN || !names_months(s, day)) {
            if (is_of_these_days(s, &state->force))
                en_scope_take_force(f, &state->force);
            else
                en_scope_take_published(s, f, true);
            return;
        }
    }
    bool alike = before && before->role == ROLE_LEVEL && f->role == ROLE_LEVEL && f->tense == TENSE_PRESENT;
    if (alike && en_says_again(s, f)) { /* "spent $12 million, which translates to 3% of GDP" */
        en_scope_take_figure(f, before);
        return;
    }
    if (before && !en_scope_speaks_anew(s, f) && inherit_sentence(s, f, before))
        return;
    const struct en_figure *level = level_expected(s, f, before);
    if (level) {
        en_scope_take_figure(f, level); /* "176,264 were sold, beating the April forecast of 153,000" */
        return;
    }
    bool alone = (f->governor == EN_NO_TOKEN && before) ||
                 (f->tense == TENSE_PRESENT && f->status == STATUS_ACTUAL && !f->inherits &&
                  !en_phrase_is_pronoun(s, f->subject) && !leads_to_level(s, f));
    size_t next = alone ? EN_NO_TOKEN : s->next_period[f->token];
    bool other = next != EN_NO_TOKEN && f->status == STATUS_ACTUAL && en_is(s, next + 1, EN_TAG(NOUN_FORECAST));
    if (other || (next != EN_NO_TOKEN && en_scope_is_of_plan(s, f, next)))
        next = EN_NO_TOKEN; /* "up 14%, and its full-year forecast rose": of another figure */
    if (next != EN_NO_TOKEN && fits(s, f, en_scope_period_at(s, next)->last)) {
        en_scope_take(s, f, en_scope_period_at(s, next));
        f->period_own = true;
        return;
    }
    bool narrates = f->status != STATUS_ACTUAL || f->tense != TENSE_PRESENT;
    size_t only = !before && narrates && f->governor == EN_NO_TOKEN ? only_day(s, f) : EN_NO_TOKEN;
    if (only != EN_NO_TOKEN && fits(s, f, en_scope_period_at(s, only)->last)) {
        en_scope_take(s, f, en_scope_period_at(s, only));
        f->period_own = true;
        return;
    }
    take_from_story(s, f);
}

/* "26,128 (13,688)" under a head that says of what time the bracketed numbers are */
static bool in_base_bracket(const struct en_sentence *s, const struct en_figure *f)
{
    return f->bracketed && date_is(s->state->bracket.last) && f->token >= 2 && f->gap + 1 == f->token &&
           s->tokens[f->token - 2].part == PART_QUANTITY && en_part_is(s, f->token + 1, PART_CLOSE);
}

/* is "last year" the one before that of the level? in words of the calendar it may be the year in which that of a
 * government or of a crop ended, or the one that is over, which the level is of */
static bool is_year_before(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *level)
{
    bool part = !date_is(level->first) || date_number(level->last) - date_number(level->first) <= 300;
    bool own_year = !part && (level->first.month != 1 || level->first.year != level->last.year);
    int back = level->last.year - f->last.year;
    struct date published = s->reading->document->published;
    bool over = date_is(published) && f->last.year < published.year;
    return (back == 1 && (part || own_year)) || (back == 0 && (own_year || over));
}

/* "income was 221 million in the quarter, against 202 million last year": the same quarter of that year */
static void narrow_year(const struct en_sentence *s, struct en_figure *f, const struct en_figure *level)
{
    bool figures = false;
    for (size_t i = 0; i < f->period_text.len; i++)
        figures |= f->period_text.ptr[i] >= '0' && f->period_text.ptr[i] <= '9';
    if (f->grain != GRAIN_YEAR || figures || !date_is(level->last) || !date_is(f->last) ||
        level->origin == TIME_PUBLISHED || !is_year_before(s, f, level))
        return;
    struct slice text = f->period_text;
    struct en_figure year_on_year = *level;
    year_on_year.comparison = COMPARISON_YOY;
    if (level->role == ROLE_BASE && level->origin == TIME_BASE) /* "to $55 million, or 31% of sales, last year" */
        en_scope_take_figure(f, level);
    else if (take_base_of(f, &year_on_year))
        f->period_text = text;
}

/* "its 2022 output target": the time of what is revised */
static size_t period_inside(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (s->tokens[i].part == PART_PERIOD && en_scope_is_time(s, i))
            return i;
    return EN_NO_TOKEN;
}

static bool is_between(const struct en_sentence *s, size_t period)
{
    return period != EN_NO_TOKEN && slice_starts_any(en_text(s, period), "between ", "Between ");
}

/* "from June to July" */
static bool is_from_to(const struct en_sentence *s, size_t period)
{
    return period != EN_NO_TOKEN && slice_starts_any(en_text(s, period), "from ", "From ");
}

/* "between May and July", "from 2019 to 2023": what rose in it "from 5 to 6" was the one at first, the other at last */
static bool names_both_ends(const struct en_sentence *s, size_t period)
{
    return is_between(s, period) || (is_from_to(s, period) && en_scope_period_at(s, period)->grain == GRAIN_YEARS);
}

#define MEASURED_MOST 4 /* words behind a quantity that say of what it is */

/* "rose from *5%* to 6% between 2019 and 2023": the range behind both; EN_NO_TOKEN if none is */
static size_t range_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t to = f->token + 1;
    while (to <= f->token + MEASURED_MOST && en_part_is(s, to, PART_NOUN))
        to++;
    if (f->role != ROLE_BASE || !en_word_is(s, f->preposition, "from") || !en_word_is(s, to, "to") ||
        !en_part_is(s, to + 1, PART_QUANTITY))
        return EN_NO_TOKEN;
    size_t i = to + 2;
    while (i <= to + 1 + MEASURED_MOST && (en_part_is(s, i, PART_NOUN) || en_word_is(s, i, "of")))
        i++;
    return en_part_is(s, i, PART_PERIOD) && names_both_ends(s, i) ? i : EN_NO_TOKEN;
}

/* "between February 2024 and February 2025 the rate rose from 9% to 10%": the one is of the first month or year, the
 * other of the last */
static bool take_end_of_range(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                              size_t period)
{
    bool pair = f->role == ROLE_BASE || (before && before->role == ROLE_BASE && f->inherits);
    int months = f->last.year * 12 + f->last.month - f->first.year * 12 - f->first.month + 1;
    if (!pair || !names_both_ends(s, period) || !date_is(f->first) || months < 2)
        return false;
    bool years = (f->first.month == 1 && f->last.month == 12) || (f->grain == GRAIN_YEARS && months % 12 == 0);
    struct date end = years ? date_add_months(f->first, 11) : f->first; /* also of a government's year */
    if (f->role == ROLE_BASE)
        f->last = date_month_end(end.year, end.month);
    else if (years)
        f->first = date_add_months(date_of(f->last.year, f->last.month, 1), -11);
    else
        f->first = date_of(f->last.year, f->last.month, 1);
    f->grain = years ? GRAIN_YEAR : GRAIN_MONTH;
    return true;
}

/* "fell by 3% between June and July", "from 2023 to 2024": a change from the one to the next, and of the next */
static void settle_between(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                           size_t period)
{
    bool level = before && before->between != COMPARISON_NONE && f->role == ROLE_LEVEL && f->inherits;
    if (f->role != ROLE_CHANGE && take_end_of_range(s, f, before, period))
        return;
    bool pair = is_between(s, period) || (is_from_to(s, period) && f->role == ROLE_CHANGE);
    if ((f->role != ROLE_CHANGE && !level) || !pair || !date_is(f->first) || !date_is(f->last))
        return;
    int apart = (f->last.year * 12 + f->last.month) - (f->first.year * 12 + f->first.month);
    bool years = apart == 23 && f->grain == GRAIN_YEARS;
    if ((apart != 1 && !years) || f->first.day != 1)
        return;
    f->between = years ? COMPARISON_YOY : COMPARISON_MOM;
    f->first = date_add_months(f->first, (apart + 1) / 2);
    f->grain = years ? GRAIN_YEAR : GRAIN_MONTH;
}

#define BESIDE 5

/* "reversing the 5.8% decline in the preceding month", "a share of 57% during the same period of last year", "below
 * its peak of 6% a year earlier" */
static bool stands_beside(const struct en_sentence *s, const struct en_figure *f, size_t period)
{
    struct slice text = en_text(s, period);
    for (size_t i = f->token + 1; i < period; i++)
        if (!en_part_is(s, i, PART_NOUN))
            return false;
    bool at_once = period == f->token + 1 && f->role == ROLE_LEVEL && slice_ends_any(text, "earlier", "ago", "before");
    return at_once || (period - f->token <= BESIDE && slice_starts_any(text, "in ", "during "));
}

/* "It had posted a profit of 778 million in the year-ago period": a level of the year before, told by itself; the base
 * period behind it, EN_NO_TOKEN if it is what something is compared with */
static size_t year_before_behind(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool listed = f->inherits && before && before->role == ROLE_BASE; /* "against 49 in June and 44 a year earlier" */
    bool multiplied = before && before->quantity->unit.dimension == DIMENSION_TIMES &&
                      f->token - before->token <= 2;    /* "double the 102 GW installed in the same period of 2024" */
    bool follows = before && en_scope_follows_on(s, f); /* "following a loss of 70 million in the same quarter" */
    bool told = (f->governor != EN_NO_TOKEN && f->tense != TENSE_PRESENT) || follows;
    if (f->role == ROLE_BASE || f->status != STATUS_ACTUAL)
        return EN_NO_TOKEN;
    for (size_t i = f->token + 1; i < s->count && !en_scope_ends_reach(s, i) && !en_scope_is_base_word(s, i); i++) {
        if (s->tokens[i].part != PART_PERIOD)
            continue;
        const struct period *p = en_scope_period_at(s, i);
        bool past = p->base && p->shape == PERIOD_FLOW && date_is(p->last) && !en_is(s, i, EN_TAG(COMPARISON)) &&
                    !en_scope_starts_with_base_word(en_text(s, i)) && !slice_starts(en_text(s, i), SLICE("on "));
        bool level = f->role == ROLE_LEVEL && (told || listed || multiplied);
        return past && (level || stands_beside(s, f, i)) ? i : EN_NO_TOKEN;
    }
    return EN_NO_TOKEN;
}

/* "Revenue a year earlier was $1.8 billion", "A year earlier, it was 2%": a time to compare with that stands in the
 * subject or heads the sentence; EN_NO_TOKEN if none does
 */
static size_t year_before_verb(const struct en_sentence *s, const struct en_figure *f)
{
    bool actual = f->role != ROLE_BASE && f->status == STATUS_ACTUAL && f->governor != EN_NO_TOKEN;
    bool level = actual && f->role == ROLE_LEVEL && en_is(s, f->governor, EN_TAG(BE_PAST)) && f->governor > f->gap;
    bool heads = actual && f == s->figures && f->tense == TENSE_PAST && en_part_is(s, 0, PART_PERIOD);
    size_t i = heads ? 0 : level ? f->governor - 1 : EN_NO_TOKEN;
    bool base = en_part_is(s, i, PART_PERIOD) && en_scope_period_at(s, i)->base &&
                en_scope_period_at(s, i)->shape == PERIOD_FLOW && date_is(en_scope_period_at(s, i)->last) &&
                !en_is(s, i, EN_TAG(COMPARISON)) && !en_scope_starts_with_base_word(en_text(s, i));
    return base ? i : EN_NO_TOKEN;
}

/* the year before is as long as the time that the story tells of; that stays in force */
static void take_year_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                             size_t period)
{
    const struct en_force *force = &s->state->force;
    struct en_figure told = {.first = force->first, .last = force->last, .comparison = COMPARISON_YOY};
    bool listed =
        before && before->role == ROLE_BASE && before > s->figures && en_scope_holds_word(en_text(s, period), "year");
    if (listed)
        before--; /* a year before the level, not before the base that stands between */
    if (before && before->role != ROLE_BASE && date_is(before->first)) {
        told.first = before->first;
        told.last = before->last;
    }
    en_scope_take(s, f, en_scope_period_at(s, period));
    struct slice text = f->period_text;
    bool same = date_equal(f->first, told.first) && date_equal(f->last, told.last);
    if ((same || listed) && take_base_of(f, &told))
        f->period_text = text;
    else
        narrow_year(s, f, &told);
}

/* "from last year", "against June": the period is of what something is held against */
static bool stands_as_base(const struct en_sentence *s, size_t period)
{
    return en_scope_starts_with_base_word(en_text(s, period));
}

/* "against June's production of 465 tonnes": the time that owns what is measured, behind what makes it a base */
static size_t period_of_owner(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_part_is(s, f->token + 2, PART_PERIOD) && en_is_day_of_mark(s, f->token + 2))
        return f->token + 2;
    size_t near = f->near.from;
    bool of = en_word_is(s, f->preposition, "of");
    for (size_t i = near; of && i < f->near.to; i++)
        if (en_part_is(s, i, PART_PERIOD) && stands_as_base(s, i) && date_is(en_scope_period_at(s, i)->last))
            return i; /* "more than June imports of $225 million" */
    bool owned = of && en_span_is(f->near) && near > f->gap + 1 && en_part_is(s, near - 1, PART_POSSESSIVE) &&
                 en_part_is(s, near - 2, PART_PERIOD);
    return owned && stands_as_base(s, near - 2) && date_is(en_scope_period_at(s, near - 2)->last) ? near - 2
                                                                                                  : EN_NO_TOKEN;
}

/* "Year to date, imports rose", where a month or quarter is told of: in passing */
static bool is_to_date(const struct en_sentence *s, const struct period *p)
{
    enum period_grain told = s->state->force.grain;
    bool word = slice_starts_any(slice_sub(s->text, p->core_start, p->core_end), "Year", "year");
    return p->grain == GRAIN_TODATE && word && (told == GRAIN_MONTH || told == GRAIN_QUARTER);
}

#define FORECASTS_APART 300 /* days */

/* "to 5.1 from 5.3 in January", of a forecast or a crop: the month or day when the one before was made */
static bool is_former_forecast(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                               size_t period)
{
    bool foreseen = before->status == STATUS_FORECAST && (s->state->crops || f->revision);
    for (size_t i = f->token + 1; period != EN_NO_TOKEN && i < period; i++) /* "2.9% projected in January" */
        foreseen |= en_is(s, i, EN_TAG(FORECAST)) && en_is(s, i, EN_TAG(VERB_PAST) | EN_TAG(VERB_ING));
    if (!foreseen || period == EN_NO_TOKEN)
        return false;
    const struct period *p = en_scope_period_at(s, period);
    struct date published = s->reading->document->published;
    bool dated = (p->grain == GRAIN_MONTH || p->grain == GRAIN_DAY) && date_is(published) && date_is(p->last);
    int32_t ago = dated ? date_number(published) - date_number(p->last) : 0;
    return dated && (ago >= 0 || p->implied_year) && ago < FORECASTS_APART;
}

/* "since the start of the season in October": from then until what the period says, or today */
static bool is_opening(const struct en_sentence *s, const struct period *p)
{
    struct slice text = slice_sub(s->text, p->start, p->core_start);
    return en_scope_holds_word(text, "since ") && en_scope_holds_word(text, " of ") && date_is(p->first);
}

/* "purchases reached 775,761 tonnes by May 24 since the start of the season in October": from the one to the other */
static void count_since(const struct en_sentence *s, struct en_figure *f)
{
    if (f->role == ROLE_BASE)
        return;
    for (size_t i = 0; f->period_own && i < s->period_count && !date_is(f->first) && date_is(f->last); i++)
        if (is_opening(s, &s->periods[i]) && date_compare(s->periods[i].first, f->last) < 0)
            f->first = s->periods[i].first;
    int month = s->state->crop; /* "made 7 million tonnes till December 15": since the year of the crop began */
    for (size_t i = 0; month && f->period_own && en_is_amount(s, f) && i < s->period_count; i++) {
        const struct period *p = &s->periods[i];
        struct slice text = slice_sub(s->text, p->start, p->core_start);
        if (!date_is(f->first) && date_equal(p->last, f->last) && p->grain == GRAIN_DAY &&
            (en_scope_holds_word(text, "till ") || en_scope_holds_word(text, "up to ")))
            f->first = date_of(f->last.year - (f->last.month <= month), month % 12 + 1, 1);
    }
    size_t behind = f->token + 1;
    if (!f->period_own && f->role == ROLE_LEVEL && en_part_is(s, behind, PART_PERIOD) &&
        is_opening(s, en_scope_period_at(s, behind))) {
        en_scope_take(s, f, en_scope_period_at(s, behind));
        f->first = en_scope_period_at(s, behind)->first;
        f->last = s->reading->document->published;
        f->period_own = true;
    }
}

#define CHANGE_REACH 3 /* tokens: "a 0.3% rise" "in the previous month" */

/* "after a 0.3% rise in the previous month": what was before has its own time, though it is one to compare with */
static size_t told_behind(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i <= f->token + CHANGE_REACH && i < s->count; i++)
        if (en_part_is(s, i, PART_PERIOD))
            return slice_starts(en_text(s, i), SLICE("in ")) && date_is(en_scope_period_at(s, i)->last) ? i
                                                                                                        : EN_NO_TOKEN;
    return EN_NO_TOKEN;
}

#define AIM_REACH 3 /* tokens: "for the 2024 spending target" */

/* "at end-May was 12% *of the target for 2024*": the time behind is that of what the share is of */
static bool is_of_aim(const struct en_sentence *s, const struct en_figure *f, size_t behind)
{
    bool share = en_is_share(f) && (en_word_is(s, f->token + 1, "of") || behind == f->token + 1);
    for (size_t i = f->token + 1; share && i < behind + AIM_REACH && i < s->count; i++)
        if (en_is(s, i, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST)))
            return true;
    return false;
}

/* "$4 billion in 2010, up by 23% over 2009": the time before that of the level */
static bool is_over_base(const struct en_sentence *s, const struct en_figure *before, size_t period)
{
    return before->role == ROLE_LEVEL && before->period_own && date_is(before->first) &&
           slice_starts(en_text(s, period), SLICE("over ")) &&
           date_compare(en_scope_period_at(s, period)->last, before->first) < 0;
}

/* "*27%* of growers plan to sell in 2025": the verb stands between, and no other */
static bool plans_until(const struct en_sentence *s, const struct en_figure *f, size_t period)
{
    size_t i = f->token + 1;
    while (i < period && !en_is_verb(s, i) && s->tokens[i].part < PART_QUANTITY)
        i++;
    return en_is_share(f) && f->role == ROLE_LEVEL && i < period && s->tokens[i].part == PART_PRESENT &&
           en_is(s, i, EN_TAG(FORECAST) | EN_TAG(TARGET) | EN_TAG(SOURCE_VERB));
}

bool en_scope_is_of_plan(const struct en_sentence *s, const struct en_figure *f, size_t period)
{
    /* "72% believe in it by 2027, *60%* have none", "30% plan to hire in the next months, up *six points*"; but "95%
     * expect them to grow in the next years, by an average of *26%*" */
    bool before = f > s->figures && period < f->token && !en_word_is_any(s, f->preposition, "by", "of");
    return plans_until(s, before ? f - 1 : f, period);
}

/* "18% plan to hire in the next three months": a share of those who expect it, as they are asked; no token then */
static size_t unless_expected(const struct en_sentence *s, const struct en_figure *f, size_t period)
{
    const struct period *p = period == EN_NO_TOKEN ? NULL : en_scope_period_at(s, period);
    bool asked = p && p->shape == PERIOD_SPAN && p->ahead && f->status == STATUS_ACTUAL &&
                 (en_is_share(f) || f->role == ROLE_CHANGE);
    return asked || (p && en_scope_is_of_plan(s, f, period)) ? EN_NO_TOKEN : period;
}

/* "said on Thursday, sending its shares down 9% in premarket trading": the day that the sentence tells before */
static size_t day_of_trading(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = en_is_in_trading(s, f) ? f->token : 0; i-- > 0;)
        if (s->tokens[i].part == PART_PERIOD && en_scope_period_at(s, i)->grain == GRAIN_DAY &&
            en_scope_period_at(s, i)->shape == PERIOD_FLOW && !en_is_base_period(s, i))
            return i;
    return EN_NO_TOKEN;
}

/* of a figure without a time before it: the one before the base that goes before it, or a "since" that heads the
 * sentence; EN_NO_TOKEN if neither is told */
static size_t period_shared(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                            size_t behind)
{
    size_t left = EN_NO_TOKEN;
    if (before && before->role == ROLE_BASE && f->role == ROLE_LEVEL) {
        size_t shared = en_scope_period_before(s, before, NULL); /* "growth for 2026 is put up from 5% to 6%" */
        bool apart = shared != EN_NO_TOKEN && before->period_own && shared < before->token &&
                     !date_equal(en_scope_period_at(s, shared)->last, before->last);
        left = !before->period_own || names_both_ends(s, shared) || apart ? shared : EN_NO_TOKEN;
    }
    if (behind == EN_NO_TOKEN && left == EN_NO_TOKEN && !before && s->count && s->tokens[0].part == PART_PERIOD &&
        en_scope_counts_up(s, f, 0))
        left = 0; /* "Since 2014 the number of mills has fallen by 40" */
    return left;
}

/* what stands in brackets has the time told before them or in them, or that of the figure they are beside; alone: no
 * time stands before it, undated: nor behind */
static bool take_in_bracket(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                            bool alone, bool undated)
{
    if (f->revision && f->role == ROLE_BASE && f->bracketed && before && en_part_is(s, f->token + 1, PART_CLOSE)) {
        en_scope_take_figure(f, before); /* "is projected at 5% in 2025 (up from 4%)" */
        return true;
    }
    if (in_base_bracket(s, f)) {
        en_scope_take_force(f, &s->state->bracket);
        return true;
    }
    if (f->role == ROLE_BASE && en_bracket_of_base(s, f) != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, en_bracket_of_base(s, f)));
        f->period_own = true;
        return true;
    }
    if (f->role == ROLE_BASE && before && en_label_of_base(s, f) != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, en_label_of_base(s, f)));
        f->period_own = true;
        narrow_year(s, f, before);
        return true;
    }
    bool again = f->token == f->gap + 1 && f->bracketed; /* "compared with $1.5 billion (3% of GDP) in May" */
    if ((f->role == ROLE_BASE || again) && f->bracketed && alone && before && before->role == ROLE_BASE) {
        en_scope_take_figure(f, before); /* "from $380 million ($1.11 per share)" */
        f->period_none = before->period_none;
        return true;
    }
    /* results give the year before in brackets: "8,595 million (8,378 million) in the fourth quarter" */
    bool by_itself =
        f->gap + 1 == f->token && en_part_is(s, f->gap, PART_OPEN) && en_part_is(s, f->token + 1, PART_CLOSE);
    if (f->role == ROLE_BASE && f->bracketed && (undated || by_itself) && before) {
        struct en_figure year_on_year = *before;
        year_on_year.comparison = COMPARISON_YOY;
        take_base_of(f, &year_on_year);
        return true;
    }
    return false;
}

/* the time that the words of the measure tell: "after a 0.3% rise in the previous month", "June's production" */
static bool take_from_words(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool after = before && f->role == ROLE_CHANGE && en_scope_follows_on(s, f);
    bool than = !before && en_word_is(s, f->preposition, "than");
    size_t told = after || than ? told_behind(s, f) : EN_NO_TOKEN;
    if (told != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, told));
        f->period_own = true;
        return true;
    }
    size_t owner = period_of_owner(s, f);
    if (owner != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, owner));
        f->period_own = true;
        return true;
    }
    if (f->attribute != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, f->attribute));
        f->period_own = true;
        if (before && (f->role == ROLE_BASE || stands_as_base(s, f->attribute)))
            narrow_year(s, f, before);
        return true;
    }
    return false;
}

/* the time beside it, for itself */
static void take_own(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before, size_t own)
{
    en_scope_take(s, f, en_scope_period_at(s, own));
    f->period_own = true;
    f->passing = en_scope_period_at(s, own)->shape == PERIOD_SPAN || is_to_date(s, en_scope_period_at(s, own));
    struct date first, last;
    if (own < f->token && en_scope_when(s, own, &first, &last)) {
        f->first = first;
        f->last = last;
    }
    settle_between(s, f, before, own);
    if (f->role == ROLE_BASE && before)
        narrow_year(s, f, before);
    bool corresponding = f->role == ROLE_BASE && before && date_equal(f->last, before->last) &&
                         date_equal(f->first, before->first) && en_scope_holds_word(en_text(s, own), "corresponding");
    if (corresponding) { /* "against 298 in the corresponding quarter": the one of the year before */
        struct en_figure year_on_year = *before;
        year_on_year.comparison = COMPARISON_YOY;
        take_base_of(f, &year_on_year);
    }
}

/* "up 11% to £153.9 million (H1 2016: £138.2 million)": what is held so against a half is of the same one of the year
 * after, unless that is still to come */
static bool take_year_after(const struct en_sentence *s, struct en_figure *f)
{
    if (f->role == ROLE_BASE || !en_part_is(s, f->token + 1, PART_OPEN) || !en_scope_is_of_bracket(s, f->token + 2))
        return false;
    const struct period *base = en_scope_period_at(s, f->token + 2);
    struct date published = s->reading->document->published, last = months_before(base->last, -12, true);
    if (!date_is(last) || (date_is(published) && date_compare(last, published) > 0))
        return false;
    en_scope_take(s, f, base);
    f->first = months_before(base->first, -12, false);
    f->last = last;
    f->period_text = (struct slice){NULL, 0}; /* no words gave it */
    f->period_own = true;
    return true;
}

/* "As of May 3, 60% of this year's crop": is the time behind the figure that of what stands beside it? left: the token
 * of the time before the figure, EN_NO_TOKEN if there is none */
static bool is_of_another(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                          size_t behind, size_t left)
{
    bool owned = left != EN_NO_TOKEN && (is_of_aim(s, f, behind) || en_part_is(s, behind + 1, PART_POSSESSIVE));
    return owned || (before && is_over_base(s, before, behind));
}

static void find_period(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t behind = unless_expected(s, f, en_scope_period_behind(s, f));
    size_t traded = behind == EN_NO_TOKEN ? day_of_trading(s, f) : EN_NO_TOKEN;
    if (traded != EN_NO_TOKEN) {
        en_scope_take(s, f, en_scope_period_at(s, traded));
        f->period_own = true;
        return;
    }
    if (behind == EN_NO_TOKEN && f->role == ROLE_CHANGE)
        behind = week_behind(s, f);
    size_t left = unless_expected(s, f, en_scope_period_before(s, f, before));
    if (behind != EN_NO_TOKEN && is_of_another(s, f, before, behind, left))
        behind = EN_NO_TOKEN;
    left = left == EN_NO_TOKEN ? period_shared(s, f, before, behind) : left;
    size_t own = behind != EN_NO_TOKEN ? behind : left;
    bool decided =
        own != EN_NO_TOKEN && own == left && en_scope_period_at(s, own)->grain == GRAIN_WEEK && is_kept(s, f);
    if (decided || en_is_chance(s, f)) {
        en_scope_take_published(s, f, false); /* "last week decided to maintain its rate at 6.5%" */
        return;
    }
    if (take_in_bracket(s, f, before, left == EN_NO_TOKEN, own == EN_NO_TOKEN) || take_from_words(s, f, before))
        return;
    size_t object = f->revision && f->role != ROLE_BASE ? period_inside(s, f->object) : EN_NO_TOKEN;
    if (object != EN_NO_TOKEN)
        own = object;
    size_t range_at = behind == EN_NO_TOKEN && left == EN_NO_TOKEN ? range_behind(s, f) : EN_NO_TOKEN;
    own = range_at != EN_NO_TOKEN ? range_at : own;
    bool range = range_at != EN_NO_TOKEN || is_between(s, left) ||
                 (names_both_ends(s, left) && en_word_is(s, f->preposition, "from"));
    if (f->role == ROLE_BASE && behind == EN_NO_TOKEN && !(f->bracketed && left != EN_NO_TOKEN) && !range) {
        period_of_base(s, f, before);
        return;
    }
    if (f->role == ROLE_BASE && before && is_former_forecast(s, f, before, own)) {
        en_scope_take_figure(f, before); /* "1.5 billion bushels, up from 1.4 billion in May" */
        en_status_vote(s, f, FROM_REVISED, STATUS_FORECAST);
        return;
    }
    size_t earlier = behind == EN_NO_TOKEN ? year_before_behind(s, f, before) : EN_NO_TOKEN;
    if (earlier == EN_NO_TOKEN && own == EN_NO_TOKEN)
        earlier = year_before_verb(s, f);
    if (earlier != EN_NO_TOKEN) {
        take_year_before(s, f, before, earlier);
        f->period_own = f->passing = earlier == 0 || (earlier > f->token && stands_beside(s, f, earlier));
        return;
    }
    if (own == EN_NO_TOKEN && take_year_after(s, f))
        return;
    bool past =
        f->status == STATUS_ACTUAL && f->tense == TENSE_PAST; /* "the 2026 plans drove its shares down by 12%" */
    if (own == EN_NO_TOKEN ||
        (own == left && en_scope_period_at(s, own)->shape == PERIOD_FLOW && !has_begun(s, en_scope_period_at(s, own)) &&
         (past || !en_scope_period_at(s, own)->ahead) && !fits(s, f, en_scope_period_at(s, own)->last))) {
        inherit(s, f, before);
        return;
    }
    take_own(s, f, before, own);
}

/* "inflation in the 12 months to October was 2.7%", "prices rose 5% over the year to the June quarter": the rate of
 * that month or quarter on the year before; it goes on: ", down from 6% in the 12 months to September" */
static void name_month(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool year = f->period_own && en_is_share(f) && date_is(f->first) && date_is(f->last) &&
                date_equal(date_add_days(date_add_months(f->first, 12), -1), f->last);
    bool months =
        en_scope_holds_word(f->period_text, "months to ") || en_scope_holds_word(f->period_text, "months through ") ||
        en_scope_holds_word(f->period_text, "months ended ") ||
        en_scope_holds_word(f->period_text, "months ending in ") || en_scope_holds_word(f->period_text, "year to ");
    if (!year || !months)
        return;
    struct slice said = slice_sub(s->text, s->tokens[f->gap].start, s->tokens[f->token].start);
    bool goes_on = before && before->twelve && f->inherits;
    if (!goes_on && !lexicon_next(s->tables->lexicon, s->tables->inflation, said, &(size_t){0}))
        return;
    f->twelve = true;
    bool quarter = slice_ends(f->period_text, SLICE("quarter"));
    f->first = date_add_months(date_of(f->last.year, f->last.month, 1), quarter ? -2 : 0);
    f->grain = quarter ? GRAIN_QUARTER : GRAIN_MONTH;
}

/* is the time told by these words alone, in either case? */
static bool is_told_by(const struct en_figure *f, const char *words)
{
    return f->period_text.len == strlen(words) && en_scope_holds_word(f->period_text, words);
}

/* "exports rose 5% this year", "This year it has already sold 5 million", "prices are up 9% this year": up to now */
static void end_today(const struct en_sentence *s, struct en_figure *f)
{
    struct date published = s->reading->document->published;
    bool runs = date_is(f->first) && date_is(f->last) && date_is(published) && date_compare(published, f->first) > 0 &&
                date_compare(published, f->last) < 0;
    bool perfect = f->tense == TENSE_PRESENT && f->governor > f->gap && en_part_is(s, f->governor, PART_PARTICIPLE) &&
                   en_is_perfect(s, f->governor);
    bool done = f->status == STATUS_ACTUAL && f->role != ROLE_BASE && !en_is_estimate(s, f) &&
                (f->tense == TENSE_PAST || f->role == ROLE_CHANGE || perfect);
    bool this_year = f->grain == GRAIN_YEAR && is_told_by(f, "this year");
    bool part = f->role == ROLE_CHANGE && (is_told_by(f, "this quarter") || is_told_by(f, "this month"));
    if (runs && done && (this_year || part))
        f->last = published; /* "shares had risen by 11.2% this quarter" */
}

/* "with effect from 10 March", "From 1 July", which is to come: the day from which what is told holds */
static bool comes_into_force(const struct en_sentence *s, size_t token)
{
    if (!en_part_is(s, token, PART_PERIOD))
        return false;
    const struct period *p = en_scope_period_at(s, token);
    struct slice text = slice_sub(s->text, p->start, p->core_start);
    struct date published = s->reading->document->published;
    if (p->shape == PERIOD_SINCE && date_is(p->first))
        return slice_starts_any(text, "with effect", "With effect", "effective", "Effective");
    size_t the = token > 0 && en_part_is(s, token - 1, PART_DETERMINER) ? token - 1 : token;
    if (the > 1 && en_word_is(s, the - 1, "from") && en_word_is_any(s, the - 2, "effect", "effective"))
        return true; /* "from the 31st of March" */
    bool from = slice_starts_any(text, "from ", "From ") ||
                (token > 0 && (en_word_is(s, token - 1, "from") || en_word_is(s, token - 1, "From")));
    return from && !p->implied_year && p->shape != PERIOD_SPAN && (p->grain == GRAIN_DAY || p->grain == GRAIN_MONTH) &&
           date_is(published) && date_is(p->last) && date_compare(p->last, published) > 0;
}

/* the token of the day from which a figure holds, behind it: "by 50 points to 7.75%, with effect from 31 March" */
static size_t force_behind(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i < s->count; i++) {
        if (comes_into_force(s, i))
            return i;
        bool led_to = f->role == ROLE_CHANGE && en_word_is(s, i - 1, "to");
        bool rate = en_part_is(s, i, PART_PERIOD) && en_scope_period_at(s, i)->shape == PERIOD_RATE;
        if ((en_part_is(s, i, PART_QUANTITY) && !led_to) || (en_part_is(s, i, PART_PERIOD) && !rate) ||
            en_is_verb(s, i))
            break;
    }
    return s->count;
}

/* "raised to 7.75% with effect from 31 March": changed on that day, and stands so on it */
static void take_effect(const struct en_sentence *s, struct en_figure *f)
{
    if (f->role != ROLE_LEVEL && f->role != ROLE_CHANGE)
        return;
    size_t token = comes_into_force(s, 0) ? 0 : force_behind(s, f);
    if (token == s->count)
        return;
    const struct period *p = en_scope_period_at(s, token);
    en_scope_take(s, f, p);
    f->last = p->shape != PERIOD_SINCE  ? p->last
              : p->grain == GRAIN_MONTH ? date_add_days(date_add_months(p->first, 1), -1)
                                        : p->first;
    f->first = f->role == ROLE_LEVEL ? DATE_NONE : p->first;
    f->period_own = true;
    f->into_force = true;
}

void en_period(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    find_period(s, f, before);
    end_today(s, f);
    count_since(s, f);
    take_effect(s, f);
    name_month(s, f, before);
    struct date published = s->reading->document->published;
    bool share = f->role == ROLE_LEVEL && en_is_share(f);
    bool running = f->grain == GRAIN_WEEK && (!date_is(f->first) || share) && date_is(f->last) && date_is(published) &&
                   date_compare(f->last, published) > 0 && date_compare(date_add_days(f->last, -7), published) < 0;
    if (running && f->status == STATUS_ACTUAL) {
        f->first = DATE_NONE;
        f->last = published; /* "this week's report says 18% of it is harvested" */
    }
    bool year_before = f->role == ROLE_BASE && before && !date_is(f->first) && date_is(f->last) &&
                       date_is(before->first) && date_equal(date_add_months(before->last, -12), f->last);
    if (year_before)
        f->first = date_add_months(before->first, -12); /* "down from 874,291 tonnes in the same period a year ago" */
}

/* ---- what stays in force ---- */
