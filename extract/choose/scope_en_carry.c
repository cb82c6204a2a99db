/* scope_en_carry - what time a sentence leaves in force for those behind it */
#include "extract/choose/scope_en.h"

static void keep(struct en_force *force, const struct en_figure *f)
{
    *force = (struct en_force){f->first, f->last, f->grain, f->period_text};
}

/* the month or quarter told last, for "in the quarter" */
static void keep_grain(struct en_state *state, const struct en_figure *f)
{
    if (f->grain == GRAIN_QUARTER)
        keep(&state->quarter, f);
    if (f->grain == GRAIN_MONTH)
        keep(&state->month, f);
    if (f->grain == GRAIN_WEEK)
        keep(&state->week, f);
}

/* "it had touched $86": told in passing, the story goes on where it was */
static bool is_pluperfect(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor != EN_NO_TOKEN && f->governor > 0 && s->tokens[f->governor].part == PART_PARTICIPLE &&
           en_is(s, f->governor - 1, EN_TAG(HAVE_PAST));
}

/* ", signed for £2m in January, scored", ", which erased $200 in April": told of a noun, not what the story is about */
static bool is_aside(const struct en_sentence *s, const struct en_figure *f)
{
    size_t verb = f->governor;
    if (verb == EN_NO_TOKEN || verb == 0)
        return false;
    if (en_part_is(s, verb - 1, PART_RELATIVE))
        return true;
    if (!en_part_is(s, verb, PART_PAST) || !en_part_is(s, verb - 1, PART_COMMA))
        return false;
    size_t i = f->token + 1;
    while (i < s->count && !en_part_is(s, i, PART_COMMA))
        i++;
    return en_is_verb(s, i + 1) || en_part_is(s, i + 1, PART_AUXILIARY);
}

static bool is_past_flow(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    struct date published = s->reading->document->published;
    return p->shape == PERIOD_FLOW && !p->ahead && en_scope_is_time(s, token) && p->grain != GRAIN_DAY &&
           (!date_is(published) ||
            date_number(p->last) - date_number(published) <= (p->grain == GRAIN_MONTH ? FRAME_MONTH_LEFT : 0));
}

/* "raised its full-year sales forecast": the time of what is forecast */
static bool heads_forecast(const struct en_sentence *s, size_t period)
{
    for (size_t i = period + 1; en_part_is(s, i, PART_NOUN); i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)))
            return true;
    return false;
}

/* "its Q2 guidance was weak": what is expected in the sentences behind it is of that time */
static void carry_outlook(struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || !heads_forecast(s, i))
            continue;
        struct en_figure f = {0};
        en_scope_take(s, &f, en_scope_period_at(s, i));
        if (!date_is(f.first))
            continue;
        keep(&s->state->outlook, &f);
        s->state->outlook_sentence = s->index;
    }
}

/* over before the quarter or year that the title tells of: "we drew down our backlog in the first quarter", by the way
 */
static bool is_before_title(const struct en_sentence *s, const struct en_figure *f)
{
    const struct told_times *titled = &s->reading->titled;
    for (size_t i = 0; i < titled->count && date_is(f->last); i++) {
        const struct told_time *t = &titled->at[i];
        bool part = t->grain == GRAIN_YEAR || t->grain == GRAIN_QUARTER || t->grain == GRAIN_HALF;
        if (part && t->shape == PERIOD_FLOW && date_is(t->first))
            return date_compare(f->last, t->first) < 0;
    }
    return false;
}

/* a sentence without a figure may still say of what time the next ones are */
static void carry_without_figures(struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || !is_past_flow(s, i) || heads_forecast(s, i))
            continue;
        struct en_figure f = {0};
        en_scope_take(s, &f, en_scope_period_at(s, i));
        if (i > 0 && is_before_title(s, &f))
            continue;
        keep(&s->state->force, &f);
        keep_grain(s->state, &f);
        return;
    }
}

/* "Orlo earnings call Q2 2025", whenever it is said to have been published: of that quarter */
static bool is_of_call(const struct en_sentence *s, size_t period)
{
    const struct period *p = en_scope_period_at(s, period);
    return p->grain == GRAIN_QUARTER && p->shape == PERIOD_FLOW && !p->implied_year && date_is(p->first) &&
           owner_is_call(s->text);
}

/* "Monetary policy report - February 2025", of that month: when it is told, not of what */
static bool is_of_paper(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    return p->grain == GRAIN_MONTH && date_is(p->first) && date_is(published) &&
           date_compare(p->first, published) <= 0 && date_compare(published, p->last) <= 0;
}

void en_heading(struct en_sentence *s)
{
    s->state->heading = s->state->bracket = (struct en_force){0};
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || !date_is(en_scope_period_at(s, i)->last) ||
            en_scope_period_at(s, i)->shape == PERIOD_SPAN || is_of_paper(s, en_scope_period_at(s, i)))
            continue;
        struct en_figure f = {0};
        en_scope_take(s, &f, en_scope_period_at(s, i));
        if (i > 0 && s->tokens[i - 1].part == PART_OPEN) {
            keep(&s->state->bracket, &f);
        } else if (!date_is(s->state->heading.last)) {
            keep(&s->state->heading, &f);
            if (is_past_flow(s, i) || is_of_call(s, i)) {
                s->state->force = s->state->heading;
                keep_grain(s->state, &f);
            }
        }
    }
}

/* "has decreased by 13% from 8.6 million in 2013 to 7.5 million in 2014": the change is of the time that it led to */
static void date_change(struct en_figure *change, const struct en_figure *base, const struct en_figure *level)
{
    bool leads = change->role == ROLE_CHANGE && base->role == ROLE_BASE && level->role == ROLE_LEVEL && level->inherits;
    if (leads && !change->period_own && level->period_own && change->status == level->status)
        en_scope_take_figure(change, level);
}

/* "tumbled from $875m to $293m": the base stands first and is dated by the level behind it */
void en_bases_first(const struct en_sentence *s)
{
    for (size_t i = 0; i + 2 < s->figure_count; i++)
        date_change(&s->figures[i], &s->figures[i + 1], &s->figures[i + 2]);
    for (size_t i = 0; i + 1 < s->figure_count; i++) {
        struct en_figure *base = &s->figures[i];
        const struct en_figure *level = base + 1;
        bool follows = base->role == ROLE_BASE && base->period_none && level->role == ROLE_LEVEL && level->inherits;
        if (follows && (base->revision || en_in_class(s, base->governor, s->tables->revises))) {
            en_scope_take_figure(base, level); /* "growth for 2026 is revised down from 5% to 4%" */
            base->period_none = false;
            en_status_vote(s, base, FROM_REVISED, level->status);
        } else if (follows && en_scope_takes_year_before(base, level, s->state->held_against_year))
            base->period_none = false;
    }
}

/* "above", "beating", "compared with": sets what stands behind it against what was told */
static bool sets_against(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(EXCEED)) || en_in_class(s, i, s->tables->against) || en_word_is(s, i, "above") ||
           en_word_is(s, i, "below");
}

/* "above *the consensus estimate of* 0.91": the word behind which an estimate stands; EN_NO_TOKEN if it is none or has
 * a time of its own */
static size_t estimate_opens(const struct en_sentence *s, const struct en_figure *f)
{
    bool named = false;
    for (size_t i = f->token + 1; i < s->count && s->tokens[i].part <= PART_PERIOD; i++) {
        if (en_part_is(s, i, PART_QUANTITY))
            break;
        if (en_part_is(s, i, PART_PERIOD))
            return EN_NO_TOKEN; /* but "the estimate of 4.8% *released* in January" */
        named |= en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(FORECAST)); /* "the 0.3% increase *expected*" */
        if ((s->tokens[i].part >= PART_PAST && s->tokens[i].part <= PART_ING && !en_word_is(s, i, "had")) ||
            en_part_is(s, i, PART_PREPOSITION))
            break;
    }
    for (size_t i = f->token; i-- > 0 && !en_part_is(s, i, PART_QUANTITY) && !en_part_is(s, i, PART_PERIOD);) {
        named |= en_is(s, i, EN_TAG(NOUN_FORECAST));
        if (named && sets_against(s, i))
            return i;
    }
    return EN_NO_TOKEN;
}

#define HELD_FIGURES 3 /* "rose 3% to $5, from $4", before "above the consensus of $6" */

/* "profit was $1 in the quarter, down from $2 a year ago but above the consensus of $3": what was expected of it is of
 * its time, the last that was told */
void en_estimates_held(const struct en_sentence *s)
{
    for (size_t k = 1; k < s->figure_count; k++) {
        struct en_figure *f = &s->figures[k];
        if (f->status != STATUS_FORECAST || estimate_opens(s, f) == EN_NO_TOKEN)
            continue;
        const struct en_figure *level = NULL;
        for (size_t back = 1; back <= k && back <= HELD_FIGURES; back++) {
            const struct en_figure *g = f - back;
            if (g->status == STATUS_ACTUAL && g->grain != GRAIN_DAY && date_is(g->first) &&
                (!level || date_compare(g->last, level->last) > 0))
                level = g;
        }
        if (level) {
            en_scope_take_figure(f, level);
            f->period_own = f->period_none = false;
            f->role = f->role == ROLE_BASE ? ROLE_LEVEL : f->role;
        }
    }
}

/* "to reach $9bn by 2033, at an average of 7% a year from $5bn in 2024": from the one to the other */
void en_average_years(const struct en_sentence *s)
{
    const struct en_figure *first = NULL; /* the level of the earliest year */
    for (size_t i = 0; i < s->figure_count; i++) {
        const struct en_figure *f = &s->figures[i];
        if (f->comparison != COMPARISON_CAGR && f->role != ROLE_CHANGE && date_is(f->last) &&
            (!first || date_compare(f->last, first->last) < 0))
            first = f;
    }
    for (size_t i = 0; first && i < s->figure_count; i++) {
        struct en_figure *f = &s->figures[i];
        if (f->comparison == COMPARISON_CAGR && !date_is(f->first) && date_is(f->last) && f->last.month == 12 &&
            first->last.year < f->last.year)
            f->first = date_of(first->last.year, 1, 1);
    }
}

/* "Debt stood at $5 billion at end-May": what is told of behind it in the paragraph stood so on that day too */
static void keep_stand(const struct en_sentence *s, const struct en_figure *f)
{
    s->state->stand = (struct en_force){0};
    s->state->stand_paragraph = s->reading->sentences[s->index].paragraph;
    if (!date_is(f->first) && f->role == ROLE_LEVEL)
        keep(&s->state->stand, f);
}

/* "It was 10% in February 2024", behind what was told of February 2025: only to compare */
static bool is_year_before(const struct en_force *force, const struct en_figure *f)
{
    bool part = date_is(force->first) && date_number(force->last) - date_number(force->first) < 300;
    return part && date_equal(date_add_months(f->first, 12), force->first) && f->last.year == force->last.year - 1 &&
           f->last.month == force->last.month;
}

void en_period_carry(struct en_sentence *s)
{
    bool first = true;
    for (size_t i = 0; i < s->figure_count; i++) {
        const struct en_figure *f = &s->figures[i];
        if (f->role == ROLE_BASE && i > 0 && date_is(f->last) && date_is(f[-1].last) && f->period_own) {
            s->state->held_against_year = f[-1].last.year == f->last.year + 1 && f[-1].last.month == f->last.month;
            keep(&s->state->held_level, &f[-1]);
            keep(&s->state->held_base, f);
        }
        if (f->role == ROLE_BASE || f->passing || f->into_force)
            continue;
        if (f->period_own && date_is(f->first) && !is_year_before(&s->state->quarter, f))
            keep_grain(s->state, f);
        if (f->period_own && date_is(f->first) && date_number(f->last) - date_number(f->first) > 360)
            keep(&s->state->year, f);
        struct date published = s->reading->document->published;
        bool runs = en_is_estimate(s, f) && date_is(published) && date_compare(f->last, published) > 0;
        bool sets = first && !runs && f->period_own && date_is(f->first) && f->status == STATUS_ACTUAL &&
                    !is_pluperfect(s, f) && !is_aside(s, f) && !is_year_before(&s->state->force, f);
        if (sets)
            keep(&s->state->force, f);
        if (sets && !date_is(s->state->opening.last) && f->grain != GRAIN_DAY && f->grain != GRAIN_WEEK)
            keep(&s->state->opening, f);
        if (first && f->period_own && f->status == STATUS_ACTUAL)
            keep_stand(s, f);
        first = false;
    }
    carry_outlook(s);
    if (!s->figure_count)
        carry_without_figures(s);
}
