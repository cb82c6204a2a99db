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

static bool starts_with_base_word(struct slice text)
{
    static const struct slice words[] = {SLICE_INIT("from "),   SLICE_INIT("than "), SLICE_INIT("against "),
                                         SLICE_INIT("versus "), SLICE_INIT("vs "),   SLICE_INIT("compared ")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_starts(text, words[i]))
            return true;
    return false;
}

static bool is_base_word(const struct en_sentence *s, size_t i)
{
    static const char *const words[] = {"from",  "than",  "against", "versus",        "vs",
                                        "those", "above", "below",   "compared with", "compared to"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (en_word_is(s, i, words[k]))
            return true;
    return false;
}

static bool is_comparing_word(const struct en_sentence *s, size_t i)
{
    return en_word_is(s, i, "against") || en_word_is(s, i, "than") || en_word_is(s, i, "compared with") ||
           en_word_is(s, i, "compared to") || en_word_is(s, i, "versus");
}

/* "the 1995 baseline", "their 2022 peak": the time of a mark that something is measured against */
static bool is_mark(const struct en_sentence *s, size_t token)
{
    static const char *const marks[] = {"baseline", "level",  "levels", "peak", "average",
                                        "base",     "record", "high",   "low"};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (en_word_is(s, token, marks[k]))
            return true;
    return false;
}

bool en_names_time(const struct en_sentence *s, size_t token)
{
    return en_part_is(s, token, PART_PERIOD) && period_at(s, token)->grain == GRAIN_TODATE &&
           en_part_is(s, token + 1, PART_NOUN);
}

#define BASE_NOUNS 4 /* words of what a base is: "their market share" */

bool en_is_base_period(const struct en_sentence *s, size_t token)
{
    const struct period *p = period_at(s, token);
    bool joined =
        token > 2 && en_part_is(s, token - 1, PART_COORDINATOR) && en_part_is(s, token - 2, PART_PERIOD) &&
        (period_at(s, token - 2)->base || is_base_word(s, token - 3) ||
         starts_with_base_word(slice_sub(s->text, period_at(s, token - 2)->start, period_at(s, token - 2)->end)));
    if (joined)
        return true;                                           /* "up 6% from June 2019 and May 2020" */
    bool same = token > 1 && en_word_is(s, token - 2, "same"); /* "on the same month of 2021" */
    bool of_mark = token > 0 && is_mark(s, token - 1) &&
                   (slice_starts(slice_sub(s->text, p->start, p->end), SLICE("of ")) ||
                    slice_starts(slice_sub(s->text, p->start, p->end), SLICE("for ")));
    bool owned = token > 1 && !en_part_is(s, token - 1, PART_PERIOD) && is_base_word(s, token - 2) &&
                 (en_word_is(s, token - 1, "its") || en_word_is(s, token - 1, "their") ||
                  en_word_is(s, token - 1, "the")); /* "up 27% from its 2003 performance" */
    bool on = token > 0 && p->grain != GRAIN_DAY && slice_starts(slice_sub(s->text, p->start, p->end), SLICE("on ")) &&
              (en_is(s, token - 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) || s->tokens[token - 1].part == PART_QUANTITY);
    size_t owner = token;
    while (owner > 0 && token - owner < BASE_NOUNS && en_part_is(s, owner - 1, PART_NOUN))
        owner--;
    bool on_own =
        owner < token && owner > 2 && en_is(s, owner - 1, EN_TAG(POSSESSIVE)) && en_word_is(s, owner - 2, "on") &&
        (en_is(s, owner - 3, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) || en_part_is(s, owner - 3, PART_QUANTITY) ||
         en_part_is(s, owner - 3, PART_CLOSE)); /* "up 15% on their market share last year" */
    bool described = token > 1 && s->tokens[token].part == PART_PERIOD && en_part_is(s, token - 1, PART_NOUN) &&
                     p->grain == GRAIN_YEAR && is_comparing_word(s, token - 2); /* "compared with weak 2009" */
    return described || on_own || p->base || same || of_mark || on || owned ||
           (en_is(s, token, EN_TAG(COMPARISON)) && !en_names_time(s, token)) ||
           (token > 0 && is_base_word(s, token - 1)) || starts_with_base_word(slice_sub(s->text, p->start, p->end)) ||
           is_mark(s, token + 1) ||
           (en_part_is(s, token + 1, PART_POSSESSIVE) &&
            (is_mark(s, token + 2) || en_word_is(s, token + 2, "total") ||
             en_word_is(s, token + 2, "figure"))); /* "30% of last year's total" */
}

/* "October Brent futures", "for September delivery": when the contract falls due, not when the price was paid */
static bool is_contract_month(const struct en_sentence *s, size_t token)
{
    if (period_at(s, token)->grain != GRAIN_MONTH)
        return false;
    bool named = en_is(s, token + 1, EN_TAG(MARKET)) || en_word_is(s, token + 1, "delivery") ||
                 (token > 1 && en_word_is(s, token - 1, "delivery") && en_word_is(s, token - 2, "for"));
    bool behind = token > 0 && en_is(s, token - 1, EN_TAG(MARKET)) && slice_starts(en_text(s, token), SLICE("for "));
    return named || behind;
}

size_t en_bracket_of_base(const struct en_sentence *s, const struct en_figure *f)
{
    bool alone = f->bracketed && f->token >= 2 && en_part_is(s, f->token - 1, PART_OPEN);
    size_t period = f->token - 2;
    return alone && en_part_is(s, period, PART_PERIOD) && en_is_base_period(s, period) &&
                   date_is(period_at(s, period)->last)
               ? period
               : EN_NO_TOKEN;
}

/* a time that a figure may have: no base, no length, no name, no day of a report, nothing that counts since some day */
static bool is_time(const struct en_sentence *s, size_t token)
{
    const struct period *p = period_at(s, token);
    bool rest =
        token > 0 && s->tokens[token - 1].part == PART_PERIOD &&
        slice_starts(slice_sub(s->text, p->start, p->end), SLICE("of ")); /* "in the first half" "of the year" */
    bool clock = en_word_is(s, token + 1, "gmt") || en_word_is(s, token + 1, "et") || en_word_is(s, token + 1, "est");
    bool closes = token > 0 && (en_word_is(s, token - 1, "ended") || en_word_is(s, token - 1, "ending")) &&
                  p->grain == GRAIN_DAY; /* "third quarter ended Oct. 5" */
    static const char *const events[] = {"meeting", "session", "edition",    "auction",   "round",
                                         "review",  "summit",  "conference", "agreement", "crisis"};
    for (size_t i = 0; token > 0 && i < sizeof events / sizeof *events; i++)
        if (en_word_is(s, token - 1, events[i]) && slice_starts(en_text(s, token), SLICE("of ")))
            return false; /* "in its last meeting of 2022" */
    bool told = token > 1 && en_part_is(s, token - 2, PART_NOUN) && en_part_is(s, token + 1, PART_COMMA) &&
                (en_word_is(s, token - 1, "announced") || en_word_is(s, token - 1, "unveiled") ||
                 en_word_is(s, token - 1, "published") || en_word_is(s, token - 1, "presented"));
    if (told)
        return false; /* "Under the plan announced in March, the firm will close" */
    bool made =
        p->grain == GRAIN_MONTH && en_is(s, token + 1, EN_TAG(NOUN_FORECAST)); /* "beating its April forecast" */
    return !rest && !clock && !closes && !made && !is_contract_month(s, token) && !en_is_base_period(s, token) &&
           !p->name && p->shape != PERIOD_SPAN && p->shape != PERIOD_RATE && p->shape != PERIOD_SINCE &&
           date_is(p->last) && !is_day_of_report(s, token);
}

/* the quantity at a token is the base of a comparison: "from 2.1 hours in 2023", "than the 301 of 2023" */
static bool is_base_quantity(const struct en_sentence *s, size_t token)
{
    if (s->tokens[token].part != PART_QUANTITY || token == 0)
        return false;
    size_t i = token - 1;
    if (i > 0 && en_part_is(s, i, PART_DETERMINER))
        i--;
    return is_base_word(s, i);
}

/* a comma behind which something else is said: a verb or a preposition follows */
static bool ends_list(const struct en_sentence *s, size_t i)
{
    if (en_word_is(s, i + 1, "respectively"))
        return false;
    return s->tokens[i].part == PART_COMMA && i + 1 < s->count && s->tokens[i + 1].part != PART_NOUN &&
           s->tokens[i + 1].part != PART_QUANTITY && s->tokens[i + 1].part != PART_PERIOD &&
           s->tokens[i + 1].part != PART_COORDINATOR;
}

/* an amount said once more in other money, "$1.13bn (£600m; €870m)", parts nothing: the token behind its bracket, or
 * open where the bracket holds anything else */
#define CONVERSION_LONGEST 8 /* tokens: two or three amounts and what stands between them */

static size_t behind_conversion(const struct en_sentence *s, size_t open)
{
    bool money = false;
    for (size_t i = open + 1; i < s->count && i - open <= CONVERSION_LONGEST; i++)
        switch (s->tokens[i].part) {
        case PART_QUANTITY:
            if (s->quantities[s->tokens[i].index].unit.dimension != DIMENSION_MONEY)
                return open;
            money = true;
            break;
        case PART_CLOSE:
            return money ? i + 1 : open;
        case PART_COMMA:
        case PART_SEMICOLON:
        case PART_COORDINATOR:
            break;
        default:
            return open;
        }
    return open;
}

void en_next_periods(struct en_sentence *s)
{
    s->next_period = arena_array(s->reading->arena, size_t, s->count + 1);
    size_t next = EN_NO_TOKEN;
    s->next_period[s->count] = next;
    for (size_t i = s->count; i-- > 0;) {
        size_t behind = s->tokens[i].part == PART_OPEN ? behind_conversion(s, i) : i;
        if (behind == i && s->tokens[i].part == PART_OPEN && i > 0)
            behind = en_behind(s, i - 1); /* "152 gigawatts (GW) or 8.3% during 2015" */
        if (behind > i)
            next = s->next_period[behind];
        else if (s->tokens[i].part == PART_SEMICOLON || s->tokens[i].part == PART_SUBORDINATOR ||
                 s->tokens[i].part == PART_OPEN || ends_list(s, i) || is_base_quantity(s, i))
            next = EN_NO_TOKEN;
        if (s->tokens[i].part == PART_PERIOD && period_at(s, i)->shape == PERIOD_SPAN)
            next = EN_NO_TOKEN; /* "for the year and £4.6bn for the last quarter" */
        if (s->tokens[i].part == PART_PERIOD && is_time(s, i))
            next = i;
        s->next_period[i] = next;
    }
}

/* ---- taking a period ---- */

static bool holds_word(struct slice text, const char *word)
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

/* "in the quarter" means the quarter spoken of last, whatever came between */
static const struct en_force *last_of_grain(const struct en_sentence *s, const struct period *p)
{
    bool same = p->grain == GRAIN_YEAR && holds_word(slice_sub(s->text, p->start, p->end), "same year");
    const struct en_force *force = p->grain == GRAIN_QUARTER ? &s->state->quarter
                                   : p->grain == GRAIN_MONTH ? &s->state->month
                                   : same                    ? &s->state->year
                                                             : NULL;
    return force && p->anaphoric && !p->base && date_is(force->last) ? force : NULL;
}

/* 1 to 4 for "fourth quarter", "Q4"; 0 where a month or nothing numbers it */
static int quarter_number(struct slice text)
{
    static const char *const words[] = {"first", "second", "third", "fourth", "q1", "q2", "q3", "q4"};
    for (int i = 0; i < 8; i++)
        if (holds_word(text, words[i]) && (i > 3 || holds_word(text, "quarter")))
            return i % 4 + 1;
    return 0;
}

/* "fiscal year 2024", "fourth quarter" of a company whose year ends in another month than December */
static void shift_fiscal(const struct en_sentence *s, const struct period *p, struct en_figure *f)
{
    int month = s->state->fiscal_month;
    struct date published = s->reading->document->published;

    struct slice text = slice_sub(s->text, p->start, p->end);
    bool year = (p->grain == GRAIN_YEAR || p->grain == GRAIN_YEARS) && date_is(f->last) && f->last.month == 12 &&
                f->last.day == 31;
    bool named = holds_word(text, "fiscal") || holds_word(text, "fy") || holds_word(text, "financial");
    bool pair = p->grain == GRAIN_YEARS && date_is(f->first) && f->last.year == f->first.year + 1;
    if (!month || month == 12)
        return;
    if (year && (named || pair || holds_word(text, "prior year"))) {
        f->last = date_month_end(f->last.year, month);
        if (date_is(f->first))
            f->first = date_add_days(date_month_end(f->last.year - 1, month), 1);
    } else if (p->grain == GRAIN_QUARTER && !p->anaphoric && quarter_number(text) && date_is(published)) {
        struct date end = date_add_months(date_of(published.year + 1, month, 1), 3 * quarter_number(text) - 12);
        while (date_compare(date_month_end(end.year, end.month), published) > 0)
            end = date_add_months(end, -12);
        f->last = date_month_end(end.year, end.month);
        f->first = date_add_months(end, -2);
    }
}

static void take(const struct en_sentence *s, struct en_figure *f, const struct period *p)
{
    const struct en_force *force = last_of_grain(s, p);
    f->first = force ? force->first : p->first;
    f->last = force ? force->last : p->last;
    if (!force)
        shift_fiscal(s, p, f);
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
    f->grain = day ? GRAIN_DAY : GRAIN_OTHER;
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
        return !en_part_is(s, i + 1, PART_PERIOD) && !en_word_is(s, i + 1, "respectively");
    case PART_COORDINATOR:
        return en_is_verb(s, i + 1) || en_part_is(s, i + 1, PART_AUXILIARY);
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

/* a change reaches to its base and no further; a multiple only to what stands right behind it */
static bool ends_change(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    if (f->role != ROLE_CHANGE)
        return false;
    size_t next = f->token + 1 + en_part_is(s, f->token + 1, PART_PRONOUN); /* "double that by 2030" */
    bool times = f->quantity->unit.dimension == DIMENSION_TIMES && i > next;
    bool on = en_part_is(s, i, PART_PERIOD) && period_at(s, i)->grain != GRAIN_DAY &&
              slice_starts(en_text(s, i), SLICE("on ")); /* "up 4 points on 2022" */
    return times || on || is_base_word(s, i);
}

/* moves to the end of a bracket without a quantity: "of carbonate equivalent (LCE) by 2025" */
static bool over_bracket(const struct en_sentence *s, size_t *i)
{
    if (!en_part_is(s, *i, PART_OPEN) || behind_bracket(s, *i) == *i)
        return false;
    *i = behind_bracket(s, *i) - 1;
    return true;
}

/* "projected growth of 7% on December 7": the day on which it was said */
static bool is_day_of_saying(const struct en_sentence *s, const struct en_figure *f, size_t token)
{
    struct date published = s->reading->document->published;
    return f->status != STATUS_ACTUAL && period_at(s, token)->grain == GRAIN_DAY && date_is(published) &&
           date_is(period_at(s, token)->last) && date_compare(period_at(s, token)->last, published) <= 0 &&
           slice_starts(en_text(s, token), SLICE("on "));
}

static bool is_share(const struct en_figure *f)
{
    return f->quantity->unit.dimension == DIMENSION_SHARE;
}

/* the period behind the quantity; a base may take one that is marked as base */
static size_t period_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (en_part_is(s, i, PART_OPEN) && en_part_is(s, i + 1, PART_QUANTITY) && en_part_is(s, i + 2, PART_CLOSE))
        i += 3; /* "a fifth (21.5%) of registrations next year", "by 3.0 million (7.4%) in 2024" */
    else if (en_part_is(s, i, PART_OPEN) && behind_conversion(s, i) > i)
        i = behind_conversion(s, i);
    else if (en_part_is(s, i, PART_OPEN))
        i = behind_bracket(s, i);
    size_t of_noun = EN_NO_TOKEN;
    for (; i < s->count && (!ends_reach(s, i) || over_bracket(s, &i)) && !ends_change(s, f, i); i++)
        if (i == f->token + 1 && is_share(f) && en_part_is(s, i, PART_PERIOD) && is_time(s, i) &&
            slice_starts(en_text(s, i), SLICE("of ")) && en_part_is(s, i + 1, PART_NOUN))
            of_noun = i; /* "67% of 2019 capacity in June" */
        else if (s->tokens[i].part == PART_PERIOD && f->role == ROLE_BASE && en_part_is(s, i + 1, PART_PERIOD) &&
                 slice_starts(en_text(s, i + 1), SLICE("of ")) && date_is(period_at(s, i + 1)->last))
            return i + 1; /* "for the same period" "of the prior year" */
        else if (s->tokens[i].part == PART_PERIOD && is_day_of_saying(s, f, i))
            continue;
        else if (s->tokens[i].part == PART_PERIOD &&
                 (is_time(s, i) ||
                  (f->role == ROLE_BASE && date_is(period_at(s, i)->last) && period_at(s, i)->shape != PERIOD_RATE)))
            return i;
    return of_noun;
}

static bool speaks_anew(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor != EN_NO_TOKEN && f->tense == TENSE_PRESENT && f->status == STATUS_ACTUAL && !f->inherits &&
           !f->gapped && (f->role != ROLE_CHANGE || f->quantity->unit.dimension == DIMENSION_TIMES) &&
           !en_phrase_is_pronoun(s, f->subject);
}

/* the nearest period in the gap before; it may belong to the figure before */
static size_t period_before(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    for (size_t i = f->token; i > f->gap; i--) {
        size_t at = i - 1;
        if (s->tokens[at].part == PART_CLOSE) { /* "final investment decisions (FIDs) amounted" */
            while (i > f->gap && s->tokens[i - 1].part != PART_OPEN)
                i--;
            if (i == f->gap)
                return EN_NO_TOKEN;
            continue;
        }
        if (s->tokens[at].part == PART_OPEN && !f->bracketed)
            return EN_NO_TOKEN;
        if (s->tokens[at].part != PART_PERIOD || !is_time(s, at))
            continue;
        bool inserted = before && before->period_own && en_part_is(s, at + 1, PART_COMMA) && speaks_anew(s, f);
        bool of_base = inserted || (before && before->role == ROLE_BASE && f->role != ROLE_BASE && before->period_own &&
                                    slice_equal(before->period_text, slice_sub(s->text, period_at(s, at)->core_start,
                                                                               period_at(s, at)->core_end)));
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
    f->period_text = (struct slice){NULL, 0}; /* no words gave it */
    return true;
}

/* a base period in the words behind a change of the same sentence: "rose 26% from a year earlier to 2 million from 1.6
 * million" */
static const struct period *base_in_gap(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token; i > f->gap; i--)
        if (s->tokens[i - 1].part == PART_PERIOD && en_is_base_period(s, i - 1) && date_is(period_at(s, i - 1)->last))
            return period_at(s, i - 1);
    return NULL;
}

/* "compared with $1.40 billion, or 40 cents a share, in the prior year": over what says the same once more */
static size_t base_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    i += en_part_is(s, i, PART_COMMA);
    bool again = en_word_is(s, i, "or") && en_part_is(s, i + 1, PART_QUANTITY);
    i += 2;
    if (en_part_is(s, i, PART_COMMA))
        i++;
    return again && en_part_is(s, i, PART_PERIOD) && date_is(period_at(s, i)->last) ? i : EN_NO_TOKEN;
}

/* "annual profit rose to £363m from £313m": a year or half is held against that of the year before, a quarter if it is
 * money */
static bool takes_year_before(struct en_figure *f, const struct en_figure *level, bool yearly)
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
        if (s->tokens[i].part == PART_PERIOD && en_span_is(f->near) && date_is(period_at(s, i)->last) &&
            period_at(s, i)->shape == PERIOD_FLOW)
            return period_at(s, i);
    return NULL;
}

static void period_of_base(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool expected = before && f->status == STATUS_FORECAST; /* "more than the 160,000 expected" */
    if ((f->revision && before) || expected) {
        take_figure(f, before);
        return;
    }
    const struct period *named = base_in_gap(s, f);
    if (!named)
        named = inside_near(s, f);
    if (named) {
        take(s, f, named);
        return;
    }
    size_t behind = base_behind(s, f);
    if (behind != EN_NO_TOKEN) {
        take(s, f, period_at(s, behind));
        return;
    }
    for (const struct en_figure *g = before; g && g >= s->figures && g + 3 > before; g--)
        if (g->role == ROLE_CHANGE && take_base_of(f, g))
            return;
    if (before && takes_year_before(f, before, s->state->held_against_year))
        return;
    if (before && before->status != STATUS_ACTUAL && f->status == STATUS_ACTUAL) {
        take_published(s, f, false); /* "will cost £36, up from £31": what it is now */
        return;
    }
    f->first = f->last = DATE_NONE;
    f->period_none = true;
}

/* ---- inheriting ---- */

static bool is_market_move(const struct en_sentence *s, const struct en_figure *f)
{
    return en_speaks_of_market(s, f) && f->governor != EN_NO_TOKEN && f->tense == TENSE_PAST &&
           f->status == STATUS_ACTUAL;
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
        if (part != PART_PERIOD || !is_time(s, i) || aside)
            continue;
        struct date published = s->reading->document->published, last = period_at(s, i)->last;
        bool future = date_is(published) && date_compare(last, published) > 0;
        if (f->status == STATUS_ACTUAL ? period_at(s, i)->grain == GRAIN_DAY : future)
            return i;
    }
    return EN_NO_TOKEN;
}

/* "is up 11% compared with the first half of 2016", in the summer of 2017: of the first half of that year */
#define COUNTERPART_DAYS 300 /* it has not been over for longer */

static bool take_counterpart(const struct en_sentence *s, struct en_figure *f)
{
    struct date published = s->reading->document->published;
    size_t i = f->token + 1;
    while (i < s->count && s->tokens[i].part < PART_PERIOD && s->tokens[i].part != PART_QUANTITY)
        i++;
    if (f->role != ROLE_CHANGE || !en_part_is(s, i, PART_PERIOD) || !en_is_base_period(s, i) || !date_is(published))
        return false;
    const struct period *base = period_at(s, i);
    if (base->shape != PERIOD_FLOW || !date_is(base->first) || base->grain == GRAIN_DAY || base->anaphoric ||
        base->last.year != published.year - 1 || en_is(s, i, EN_TAG(COMPARISON)))
        return false;
    struct date last = date_month_end(published.year, base->last.month);
    int32_t over = date_number(published) - date_number(last);
    if (over < 0 || over > COUNTERPART_DAYS)
        return false;
    f->first = date_of(base->first.year + 1, base->first.month, 1);
    f->last = last;
    f->grain = base->grain;
    f->period_text = (struct slice){NULL, 0}; /* no words gave it */
    return true;
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
    return f->role == ROLE_CHANGE && en_word_is(s, i, "to") && en_part_is(s, i + 1, PART_QUANTITY);
}

static void inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct en_state *state = s->state;
    if (is_market_move(s, f) && !(before && before->grain == GRAIN_DAY && before->period_own)) {
        size_t day = s->next_period[f->token];
        if (day != EN_NO_TOKEN && period_at(s, day)->grain == GRAIN_DAY) {
            take(s, f, period_at(s, day));
            f->period_own = true;
        } else if (is_of_these_days(s, &state->force))
            take_force(f, &state->force);
        else
            take_published(s, f, true);
        return;
    }
    if (before && !speaks_anew(s, f) && inherit_sentence(s, f, before))
        return;
    if (before && f->revision && f->status == STATUS_FORECAST && before->status == STATUS_ACTUAL &&
        date_is(before->first)) {
        take_figure(f, before); /* "176,264 were sold, beating the April forecast of 153,000" */
        return;
    }
    bool alone = (f->governor == EN_NO_TOKEN && before) ||
                 (f->tense == TENSE_PRESENT && f->status == STATUS_ACTUAL && !f->inherits &&
                  !en_phrase_is_pronoun(s, f->subject) && !leads_to_level(s, f));
    size_t next = alone ? EN_NO_TOKEN : s->next_period[f->token];
    if (next != EN_NO_TOKEN && fits(s, f, period_at(s, next)->last)) {
        take(s, f, period_at(s, next));
        f->period_own = true;
        return;
    }
    bool narrates = f->status != STATUS_ACTUAL || f->tense != TENSE_PRESENT;
    size_t only = !before && narrates && f->governor == EN_NO_TOKEN ? only_day(s, f) : EN_NO_TOKEN;
    if (only != EN_NO_TOKEN && fits(s, f, period_at(s, only)->last)) {
        take(s, f, period_at(s, only));
        f->period_own = true;
        return;
    }
    if (take_counterpart(s, f))
        return;
    bool monthly = f->role == ROLE_CHANGE && en_is(s, f->token + 1, EN_TAG(COMPARISON)) &&
                   s->state->force.grain != GRAIN_DAY; /* "has climbed by 10% month on month": of the month told of */
    bool present = f->tense == TENSE_PRESENT && !monthly &&
                   (!en_phrase_is_pronoun(s, f->subject) || is_stock_verb(s, f->governor));
    bool line = s->reading->sentences[s->index].bullet || !slice_ends(s->text, SLICE("."));
    bool beforehand = f->status == STATUS_FORECAST && f->beforehand; /* "economists had expected 8.8%" */
    bool outlook = f->status != STATUS_ACTUAL && f->status == state->heading_status;
    bool stray = state->heading_status != STATUS_ACTUAL && f->status == STATUS_ACTUAL;
    if (date_is(state->heading.last) && !stray && (line || outlook))
        take_force(f, &state->heading);
    else if ((beforehand || (f->status == STATUS_ACTUAL && !present)) && date_is(state->force.last))
        take_force(f, &state->force);
    else
        take_published(s, f, false);
}

/* "26,128 (13,688)" under a head that says of what time the bracketed numbers are */
static bool in_base_bracket(const struct en_sentence *s, const struct en_figure *f)
{
    return f->bracketed && date_is(s->state->bracket.last) && f->token >= 2 && f->gap + 1 == f->token &&
           s->tokens[f->token - 2].part == PART_QUANTITY && en_part_is(s, f->token + 1, PART_CLOSE);
}

/* "income was 221 million in the quarter, against 202 million last year": the same quarter of that year */
static void narrow_year(const struct en_sentence *s, struct en_figure *f, const struct en_figure *level)
{
    bool figures = false;
    for (size_t i = 0; i < f->period_text.len; i++)
        figures |= f->period_text.ptr[i] >= '0' && f->period_text.ptr[i] <= '9';
    (void)s;
    if (f->grain != GRAIN_YEAR || figures || !date_is(level->first) || !date_is(level->last) || !date_is(f->last) ||
        f->last.year != level->last.year - 1 || date_number(level->last) - date_number(level->first) > 300)
        return;
    struct slice text = f->period_text;
    struct en_figure year_on_year = *level;
    year_on_year.comparison = COMPARISON_YOY;
    if (take_base_of(f, &year_on_year))
        f->period_text = text;
}

/* "its 2022 output target": the time of what is revised */
static size_t period_inside(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (s->tokens[i].part == PART_PERIOD && is_time(s, i))
            return i;
    return EN_NO_TOKEN;
}

/* "fell by 3% between June and July": a change from the one month to the next, and of the next */
static void settle_between(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                           size_t period)
{
    bool level = before && before->between_months && f->role == ROLE_LEVEL && f->inherits;
    if ((f->role != ROLE_CHANGE && !level) || !slice_starts(en_text(s, period), SLICE("between ")) ||
        !date_is(f->first) || !date_is(f->last))
        return;
    int apart = (f->last.year * 12 + f->last.month) - (f->first.year * 12 + f->first.month);
    if (apart != 1 || f->first.day != 1)
        return;
    f->between_months = true;
    f->first = date_of(f->last.year, f->last.month, 1);
    f->grain = GRAIN_MONTH;
}

/* "It had posted a profit of 778 million in the year-ago period": a level of the year before, told by itself; the base
 * period behind it, EN_NO_TOKEN if it is what something is compared with */
static size_t year_before_behind(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool listed = f->inherits && before && before->role == ROLE_BASE; /* "against 49 in June and 44 a year earlier" */
    bool multiplied = before && before->quantity->unit.dimension == DIMENSION_TIMES &&
                      f->token - before->token <= 2; /* "double the 102 GW installed in the same period of 2024" */
    bool told = f->governor != EN_NO_TOKEN && f->tense != TENSE_PRESENT;
    if (f->role != ROLE_LEVEL || f->status != STATUS_ACTUAL || !(told || listed || multiplied))
        return EN_NO_TOKEN;
    for (size_t i = f->token + 1; i < s->count && !ends_reach(s, i) && !is_base_word(s, i); i++) {
        if (s->tokens[i].part != PART_PERIOD)
            continue;
        const struct period *p = period_at(s, i);
        bool past = (p->base || (multiplied && en_is_base_period(s, i))) && p->shape == PERIOD_FLOW &&
                    date_is(p->last) && !en_is(s, i, EN_TAG(COMPARISON)) && !starts_with_base_word(en_text(s, i)) &&
                    !slice_starts(en_text(s, i), SLICE("on "));
        return past ? i : EN_NO_TOKEN;
    }
    return EN_NO_TOKEN;
}

/* the year before is as long as the time that the story tells of; that stays in force */
static void take_year_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before,
                             size_t period)
{
    const struct en_force *force = &s->state->force;
    struct en_figure told = {.first = force->first, .last = force->last, .comparison = COMPARISON_YOY};
    bool listed = before && before->role == ROLE_BASE && before > s->figures && holds_word(en_text(s, period), "year");
    if (listed)
        before--; /* a year before the level, not before the base that stands between */
    if (before && before->role != ROLE_BASE && date_is(before->first)) {
        told.first = before->first;
        told.last = before->last;
    }
    take(s, f, period_at(s, period));
    struct slice text = f->period_text;
    bool same = date_equal(f->first, told.first) && date_equal(f->last, told.last);
    if ((same || listed) && take_base_of(f, &told))
        f->period_text = text;
    else
        narrow_year(s, f, &told);
}

void en_period(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t behind = period_behind(s, f);
    size_t left = period_before(s, f, before);
    size_t own = behind != EN_NO_TOKEN ? behind : left;
    if (en_is_chance(s, f)) {
        take_published(s, f, false);
        return;
    }
    if (in_base_bracket(s, f)) {
        take_force(f, &s->state->bracket);
        return;
    }
    if (f->role == ROLE_BASE && en_bracket_of_base(s, f) != EN_NO_TOKEN) {
        take(s, f, period_at(s, en_bracket_of_base(s, f)));
        f->period_own = true;
        return;
    }
    if (f->role == ROLE_BASE && f->bracketed && left == EN_NO_TOKEN && before && before->role == ROLE_BASE) {
        take_figure(f, before); /* "from $380 million ($1.11 per share)" */
        f->period_none = before->period_none;
        return;
    }
    if (f->role == ROLE_BASE && f->bracketed && left == EN_NO_TOKEN && before) {
        struct en_figure year_on_year = *before; /* results give the year before in brackets */
        year_on_year.comparison = COMPARISON_YOY;
        take_base_of(f, &year_on_year);
        return;
    }
    if (f->attribute != EN_NO_TOKEN) {
        take(s, f, period_at(s, f->attribute));
        f->period_own = true;
        return;
    }
    size_t object = f->revision && f->role != ROLE_BASE ? period_inside(s, f->object) : EN_NO_TOKEN;
    if (object != EN_NO_TOKEN)
        own = object;
    if (f->role == ROLE_BASE && behind == EN_NO_TOKEN && !(f->bracketed && left != EN_NO_TOKEN)) {
        period_of_base(s, f, before);
        return;
    }
    size_t earlier = behind == EN_NO_TOKEN ? year_before_behind(s, f, before) : EN_NO_TOKEN;
    if (earlier != EN_NO_TOKEN) {
        take_year_before(s, f, before, earlier);
        return;
    }
    if (own == EN_NO_TOKEN || (own == left && period_at(s, own)->shape == PERIOD_FLOW && !period_at(s, own)->ahead &&
                               !fits(s, f, period_at(s, own)->last))) {
        inherit(s, f, before);
        return;
    }
    take(s, f, period_at(s, own));
    f->period_own = true;
    settle_between(s, f, before, own);
    if (f->role == ROLE_BASE && before)
        narrow_year(s, f, before);
    bool corresponding = f->role == ROLE_BASE && before && date_equal(f->last, before->last) &&
                         date_equal(f->first, before->first) && holds_word(en_text(s, own), "corresponding");
    if (corresponding) { /* "against 298 in the corresponding quarter": the one of the year before */
        struct en_figure year_on_year = *before;
        year_on_year.comparison = COMPARISON_YOY;
        take_base_of(f, &year_on_year);
    }
}

/* ---- what stays in force ---- */

static void keep(struct en_force *force, const struct en_figure *f)
{
    *force = (struct en_force){f->first, f->last, f->grain, f->period_text};
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

static bool is_over(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    return !date_is(published) || date_compare(p->last, published) <= 0;
}

/* the year of a company that does not end in December: "fiscal year ended September 30, 2024" */
static void learn_fiscal_year(struct en_sentence *s)
{
    for (size_t i = 0; i < s->period_count; i++) {
        const struct period *p = &s->periods[i];
        struct slice text = slice_sub(s->text, p->start, p->end);
        if (p->shape == PERIOD_FLOW && date_is(p->first) && date_is(p->last) && holds_word(text, "year") &&
            date_equal(date_add_days(p->last, 1), date_add_months(p->first, 12)) && p->last.month != 12 &&
            (is_over(s, p) || holds_word(text, "fiscal") || holds_word(text, "financial")))
            s->state->fiscal_month = p->last.month;
    }
}

static bool is_past_flow(const struct en_sentence *s, size_t token)
{
    const struct period *p = period_at(s, token);
    struct date published = s->reading->document->published;
    return p->shape == PERIOD_FLOW && !p->ahead && is_time(s, token) && p->grain != GRAIN_DAY &&
           (!date_is(published) || date_compare(p->last, published) <= 0);
}

/* "raised its full-year sales forecast": the time of what is forecast */
static bool heads_forecast(const struct en_sentence *s, size_t period)
{
    for (size_t i = period + 1; en_part_is(s, i, PART_NOUN); i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET)))
            return true;
    return false;
}

/* a sentence without a figure may still say of what time the next ones are */
static void carry_without_figures(struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || !is_past_flow(s, i) || heads_forecast(s, i))
            continue;
        struct en_figure f = {0};
        take(s, &f, period_at(s, i));
        keep(&s->state->force, &f);
        if (f.grain == GRAIN_MONTH)
            keep(&s->state->month, &f);
        return;
    }
}

void en_heading(struct en_sentence *s)
{
    s->state->heading = s->state->bracket = (struct en_force){0};
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || !date_is(period_at(s, i)->last) ||
            period_at(s, i)->shape == PERIOD_SPAN)
            continue;
        struct en_figure f = {0};
        take(s, &f, period_at(s, i));
        if (i > 0 && s->tokens[i - 1].part == PART_OPEN) {
            keep(&s->state->bracket, &f);
        } else if (!date_is(s->state->heading.last)) {
            keep(&s->state->heading, &f);
            if (is_past_flow(s, i))
                s->state->force = s->state->heading;
        }
    }
}

/* "tumbled from $875m to $293m": the base stands first and is dated by the level behind it */
void en_bases_first(const struct en_sentence *s)
{
    for (size_t i = 0; i + 1 < s->figure_count; i++) {
        struct en_figure *base = &s->figures[i];
        const struct en_figure *level = base + 1;
        if (base->role == ROLE_BASE && base->period_none && level->role == ROLE_LEVEL && level->inherits &&
            takes_year_before(base, level, s->state->held_against_year))
            base->period_none = false;
    }
}

void en_period_carry(struct en_sentence *s)
{
    bool first = true;
    for (size_t i = 0; i < s->figure_count; i++) {
        const struct en_figure *f = &s->figures[i];
        if (f->role == ROLE_BASE && i > 0 && date_is(f->last) && date_is(f[-1].last) && f->period_own)
            s->state->held_against_year = f[-1].last.year == f->last.year + 1 && f[-1].last.month == f->last.month;
        if (f->role == ROLE_BASE)
            continue;
        if (f->period_own && date_is(f->first) && f->grain == GRAIN_QUARTER)
            keep(&s->state->quarter, f);
        if (f->period_own && date_is(f->first) && f->grain == GRAIN_MONTH)
            keep(&s->state->month, f);
        if (f->period_own && date_is(f->first) && date_number(f->last) - date_number(f->first) > 360)
            keep(&s->state->year, f);
        bool sets = first && f->period_own && date_is(f->first) && f->status == STATUS_ACTUAL && !is_pluperfect(s, f) &&
                    !is_aside(s, f);
        if (sets)
            keep(&s->state->force, f);
        first = false;
    }
    learn_fiscal_year(s);
    if (!s->figure_count)
        carry_without_figures(s);
}
