/* scope_en - which of the times that a text names a quantity is of
 *
 * The order of CLAIMS.md, "Period": beside the quantity, in its clause, in the sentence, in force from before, the day
 * of publication.
 */
#include "extract/claims_en_internal.h"

static const struct period *period_at(const struct en_sentence *s, size_t token)
{
    return &s->periods[s->tokens[token].index];
}

/* "said on Tuesday", "published on Thursday": the day of the saying, not of what is said */
static bool is_day_of_report(const struct en_sentence *s, size_t token)
{
    const struct period *p = period_at(s, token);
    if (p->grain != GRAIN_DAY)
        return false;
    return (token > 0 && en_is(s, token - 1, EN_TAG(SOURCE_VERB))) || en_is(s, token + 1, EN_TAG(SOURCE_VERB));
}

/* a time that a figure may have: no base, no length, no name, no day of a report */
static bool is_time(const struct en_sentence *s, size_t token)
{
    const struct period *p = period_at(s, token);
    return !p->base && !p->name && p->shape != PERIOD_SPAN && p->shape != PERIOD_RATE && date_is(p->last) &&
           !is_day_of_report(s, token);
}

void en_next_periods(struct en_sentence *s)
{
    s->next_period = arena_array(s->reading->arena, size_t, s->count + 1);
    size_t next = EN_NO_TOKEN;
    s->next_period[s->count] = next;
    for (size_t i = s->count; i-- > 0;) {
        if (s->tokens[i].part == PART_SEMICOLON || s->tokens[i].part == PART_SUBORDINATOR ||
            s->tokens[i].part == PART_OPEN)
            next = EN_NO_TOKEN;
        if (s->tokens[i].part == PART_PERIOD && is_time(s, i))
            next = i;
        s->next_period[i] = next;
    }
}

/* ---- taking a period ---- */

/* "in the quarter" means the quarter spoken of last, whatever came between */
static const struct en_force *last_of_grain(const struct en_sentence *s, const struct period *p)
{
    const struct en_force *force = p->grain == GRAIN_QUARTER ? &s->state->quarter
                                   : p->grain == GRAIN_MONTH ? &s->state->month
                                                             : NULL;
    return force && p->anaphoric && !p->base && date_is(force->last) ? force : NULL;
}

static void take(const struct en_sentence *s, struct en_figure *f, const struct period *p)
{
    const struct en_force *force = last_of_grain(s, p);
    f->first = force ? force->first : p->first;
    f->last = force ? force->last : p->last;
    if (p->shape == PERIOD_STOCK || p->shape == PERIOD_SINCE)
        f->first = DATE_NONE;
    f->grain = p->grain;
    f->period_text = slice_sub(s->text, p->core_start, p->core_end > p->core_start ? p->core_end : p->end);
}

static void take_force(struct en_figure *f, const struct en_force *force)
{
    f->first = force->first;
    f->last = force->last;
    f->grain = force->grain;
    f->period_text = force->text;
}

static void take_figure(struct en_figure *f, const struct en_figure *from)
{
    f->first = from->first;
    f->last = from->last;
    f->grain = from->grain;
    f->period_text = from->period_text;
}

static void take_published(const struct en_sentence *s, struct en_figure *f, bool day)
{
    struct date published = s->reading->document->published;
    f->first = day ? published : DATE_NONE;
    f->last = published;
    f->grain = GRAIN_DAY;
    f->period_text = (struct slice){NULL, 0};
}

/* ---- finding it ---- */

static bool ends_reach(const struct en_sentence *s, size_t i)
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
        return !en_part_is(s, i + 1, PART_PERIOD);
    case PART_COORDINATOR:
        return en_is_verb(s, i + 1) || en_part_is(s, i + 1, PART_AUXILIARY);
    default:
        return false;
    }
}

/* the period behind the quantity; a base may take one that is marked as base */
static size_t period_behind(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i < s->count && !ends_reach(s, i); i++)
        if (s->tokens[i].part == PART_PERIOD &&
            (is_time(s, i) ||
             (f->role == ROLE_BASE && date_is(period_at(s, i)->last) && period_at(s, i)->shape != PERIOD_RATE)))
            return i;
    return EN_NO_TOKEN;
}

/* the nearest period in the gap before; it may belong to the figure before */
static size_t period_before(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    for (size_t i = f->token; i > f->gap; i--) {
        size_t at = i - 1;
        if (s->tokens[at].part == PART_OPEN && !f->bracketed)
            return EN_NO_TOKEN;
        if (s->tokens[at].part != PART_PERIOD || !is_time(s, at))
            continue;
        bool of_base = before && before->role == ROLE_BASE && f->role != ROLE_BASE && before->period_own &&
                       slice_equal(before->period_text,
                                   slice_sub(s->text, period_at(s, at)->core_start, period_at(s, at)->core_end));
        return of_base ? EN_NO_TOKEN : at;
    }
    return EN_NO_TOKEN;
}

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
    f->period_text = change->period_text;
    return true;
}

/* a base period in the words behind a change of the same sentence: "rose 26% from a year earlier to 2 million from 1.6
 * million" */
static const struct period *base_in_gap(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i > f->gap; i--)
        if (s->tokens[i - 1].part == PART_PERIOD && period_at(s, i - 1)->base && date_is(period_at(s, i - 1)->last))
            return period_at(s, i - 1);
    return NULL;
}

static void period_of_base(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->revision && before) {
        take_figure(f, before);
        return;
    }
    const struct period *named = base_in_gap(s, f);
    if (named) {
        take(s, f, named);
        return;
    }
    for (const struct en_figure *g = before; g && g >= s->figures && g + 3 > before; g--)
        if (g->role == ROLE_CHANGE && take_base_of(f, g))
            return;
    f->first = f->last = DATE_NONE;
    f->period_none = true;
}

/* ---- inheriting ---- */

static bool is_market_move(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_phrase_head(s, f->subject);
    return head != EN_NO_TOKEN && en_is(s, head, EN_TAG(MARKET)) && f->governor != EN_NO_TOKEN &&
           f->tense == TENSE_PAST && f->status == STATUS_ACTUAL;
}

static bool fits(const struct en_sentence *s, const struct en_figure *f, struct date last)
{
    struct date published = s->reading->document->published;
    return f->status != STATUS_ACTUAL || !date_is(published) || date_compare(last, published) <= 0 ||
           (last.year == published.year && f->tense != TENSE_PAST);
}

/* the figure before in the sentence, if it may lend its time */
static bool inherit_sentence(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    for (const struct en_figure *g = before; g && g >= s->figures; g--) {
        bool other = g->role == ROLE_BASE || g->period_none || g->status != f->status || !date_is(g->last) ||
                     !fits(s, f, g->last);
        if (other && g + 4 > before)
            continue;
        if (other)
            return false;
        take_figure(f, g);
        return true;
    }
    return false;
}

static bool speaks_anew(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor != EN_NO_TOKEN && f->tense == TENSE_PRESENT && !f->inherits && !f->gapped &&
           f->role != ROLE_CHANGE && !en_phrase_is_pronoun(s, f->subject);
}

static void inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct en_state *state = s->state;
    if (is_market_move(s, f) && !(before && before->grain == GRAIN_DAY && before->period_own)) {
        take_published(s, f, true);
        return;
    }
    if (before && !speaks_anew(s, f) && inherit_sentence(s, f, before))
        return;
    size_t next = f->governor == EN_NO_TOKEN && before ? EN_NO_TOKEN : s->next_period[f->token];
    if (next != EN_NO_TOKEN && fits(s, f, period_at(s, next)->last)) {
        take(s, f, period_at(s, next));
        return;
    }
    bool present = f->tense == TENSE_PRESENT && !en_phrase_is_pronoun(s, f->subject);
    if (date_is(state->heading.last))
        take_force(f, &state->heading);
    else if (f->status == STATUS_ACTUAL && !present && date_is(state->force.last))
        take_force(f, &state->force);
    else
        take_published(s, f, false);
}

void en_period(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t behind = period_behind(s, f);
    size_t left = period_before(s, f, before);
    size_t own = behind != EN_NO_TOKEN ? behind : left;
    if (f->role == ROLE_BASE && behind == EN_NO_TOKEN) {
        period_of_base(s, f, before);
        return;
    }
    if (own == EN_NO_TOKEN || (own == left && !fits(s, f, period_at(s, own)->last))) {
        inherit(s, f, before);
        return;
    }
    take(s, f, period_at(s, own));
    f->period_own = true;
}

/* ---- what stays in force ---- */

static void keep(struct en_force *force, const struct en_figure *f)
{
    *force = (struct en_force){f->first, f->last, f->grain, f->period_text};
}

void en_period_carry(struct en_sentence *s)
{
    bool kept = false;
    for (size_t i = 0; i < s->figure_count; i++) {
        const struct en_figure *f = &s->figures[i];
        if (!f->period_own || f->role == ROLE_BASE || !date_is(f->first))
            continue;
        if (f->grain == GRAIN_QUARTER)
            keep(&s->state->quarter, f);
        if (f->grain == GRAIN_MONTH)
            keep(&s->state->month, f);
        if (f->status == STATUS_ACTUAL && !kept) {
            keep(&s->state->force, f);
            kept = true;
        }
    }
    if (kept || s->figure_count)
        return;
    for (size_t i = 0; i < s->count; i++) {
        const struct period *p = s->tokens[i].part == PART_PERIOD ? period_at(s, i) : NULL;
        struct date published = s->reading->document->published;
        if (!p || p->shape != PERIOD_FLOW || p->ahead || !is_time(s, i) || p->grain == GRAIN_DAY ||
            (date_is(published) && date_compare(p->last, published) > 0))
            continue;
        s->state->force =
            (struct en_force){p->first, p->last, p->grain, slice_sub(s->text, p->core_start, p->core_end)};
        return;
    }
}
