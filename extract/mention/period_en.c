/* English expressions of time.
 *
 * The grammar, from the inside out (each line a function or a few):
 *     point   30 September 2024, Q3, last month, Christmas, a year earlier, the three months to June
 *     edge    the end of point, mid-point, early point
 *     core    point, or point to point: from 2021 to 2024
 *     length  the past five years, 25-year, within 9 months
 *     whole   by core, as of core, since core, than in core
 */
#include "base/utf8.h"
#include "extract/mention/period_en_internal.h"

/* words between a year and the head of the name that it belongs to: 2022 Winter Olympic Games */
#define NAME_WORDS 5
/* a month without its year that a deadline names lies no further back */
#define LONG_GONE_DAYS 210

/* the 9 of "10.9 last month" */
static bool is_decimals(const struct period_scan *s, size_t at)
{
    return at > 1 && is_digit(byte_at(s, at)) && byte_at(s, at - 1) == '.' && is_digit(byte_at(s, at - 2)) &&
           !(is_digit(byte_at(s, at + 1)) && is_digit(byte_at(s, at + 2)));
}

/* the fiscal third quarter, fiscal Q2: of the fiscal year, whether or not the text counts all quarters so */
static bool fiscal_part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t part = period_en_pass(s, at, "fiscal");
    struct period_scan fiscal = *s;
    fiscal.fiscal_quarters = true;
    return part > at &&
           (period_en_ordinal_part_at(&fiscal, part, ret, end) || period_en_letter_quarter_at(&fiscal, part, ret, end));
}

static bool point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    char c = byte_at(s, at);
    if (is_decimals(s, at))
        return false;
    if (is_digit(c) && (period_en_numeric_date_at(s, at, ret, end) || period_en_numeric_month_at(s, at, ret, end) ||
                        period_en_slashed_day_at(s, at, ret, end) || period_en_letter_quarter_at(s, at, ret, end)))
        return true;
    size_t inner = period_en_pass(s, at, "the");
    char first = byte_at(s, inner);
    if ((is_digit(first) || first == '\'' || (unsigned char)first == 0xE2) && period_en_decade_at(s, inner, ret, end))
        return true;
    if (period_en_ended_length_at(s, at, ret, end) || (inner > at && period_en_ended_length_at(s, inner, ret, end)) ||
        period_en_first_length_at(s, inner, ret, end))
        return true;
    if (period_en_holiday_at(s, inner, ret, end) || period_en_word_at(s, at, ret, end) ||
        (inner > at && period_en_word_at(s, inner, ret, end)) || period_en_shifted_length_at(s, at, ret, end))
        return true;
    if (period_en_nth_of_at(s, inner, ret, end) || period_en_ordinal_part_at(s, inner, ret, end) ||
        ((byte_at(s, inner) | 0x20) == 'f' && fiscal_part_at(s, inner, ret, end)) ||
        period_en_day_first(s, at, ret, end))
        return true;
    if (period_en_labelled_year_at(s, inner, ret, end) || period_en_relative_at(s, inner, ret, end))
        return true;
    if (period_en_season_at(s, inner, ret, end) || period_en_month_first(s, inner, ret, end) ||
        period_en_weekday_at(s, inner, NULL, ret, end))
        return true;
    if ((c == 'Q' || c == 'H' || c == 'q') && period_en_letter_quarter_at(s, at, ret, end))
        return true;
    return period_en_half_open_at(s, at, ret, end) || period_en_bare_day_at(s, at, ret, end) ||
           period_en_year_quarter_at(s, inner, ret, end) || period_en_bare_year_at(s, inner, ret, end);
}

bool period_en_inner_point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_scan inner = *s;
    return ++inner.depth <= PERIOD_DEPTH && point_at(&inner, at, ret, end);
}

/* the half of a time: early next month, late 2024; what is left of it */
static struct when part_of(const struct period_scan *s, struct when w, int part)
{
    if (!date_is(w.first) || !date_is(w.last))
        return w;
    int days = date_number(w.last) - date_number(w.first) + 1;
    struct date middle = w.grain == GRAIN_YEAR    ? date_of(w.first.year, 6, 30)
                         : w.grain == GRAIN_MONTH ? date_of(w.first.year, w.first.month, 15)
                                                  : date_add_days(w.first, (days + 1) / 2 - 1);
    bool running =
        date_is(s->published) && date_compare(s->published, w.first) >= 0 && date_compare(s->published, w.last) < 0;
    if (part == 3)
        w.last = running ? s->published : w.last;
    else if (part == 2 && date_is(s->published) && date_compare(s->published, w.first) > 0)
        w.first = date_compare(s->published, w.last) < 0 ? s->published : w.last;
    else if (part < 0)
        w.last = middle;
    else if (part == 1)
        w.first = date_add_days(middle, 1);
    return w;
}

/* the end of 2030, end-September, mid-2026, early next month, the rest of the year; else the point itself */
static bool edged_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t inner = period_en_pass(s, at, "the");
    const struct term *edge = period_term(s, PERIOD_EDGE, inner);
    if (!edge)
        return point_at(s, at, ret, end);
    struct en_match m;
    size_t point = period_en_match(s, inner + edge->word->form.len, " -? of? ", &m), after;
    struct period_scan here = *s;
    if (!date_is(here.anchor_last)) /* the rest of the month, with none spoken of, is this one's */
        here.anchor_last = here.anchor_first = here.published;
    if (!point_at(s, point, ret, &after) && !period_en_unit_in_force(&here, point, ret, &after)) {
        /* mid-century, end of decade, rest of week */
        const struct term *unit = period_en_unit_at(s, point, &after);
        bool trade = unit && unit->grain == GRAIN_DAY && slice_equal(edge->word->form, SLICE("balance of"));
        if (!unit || unit->counts || unit->grain == GRAIN_OTHER || trade) /* the balance of trade is no time */
            return point_at(s, at, ret, end);
        *ret = period_en_unit_near(s, unit, s->published, 0);
    }
    if (ret->shape == PERIOD_RATE || ret->shape == PERIOD_SPAN)
        return false;
    *end = after;
    if (ret->grain == GRAIN_DAY)
        return true; /* "at the end of Friday's session" */
    if (edge->kind == TERM_PART) {
        *ret = part_of(s, *ret, edge->value);
        ret->part = ret->grain == GRAIN_MONTH && (edge->value == -1 || edge->value == 1);
        return true;
    }
    int decades =
        ret->grain == GRAIN_YEARS && date_is(ret->last) && date_is(ret->first) ? ret->last.year - ret->first.year : 0;
    bool implied = ret->implied_year, anaphoric = ret->anaphoric, ahead = ret->ahead;
    if (decades && edge->value == 0)
        *ret = when_stock(when_year(ret->first.year + (decades + 1) / 2));
    else if (decades && edge->value > 0)
        *ret = when_stock(when_year(ret->last.year + 1));
    else
        *ret = when_edge(*ret, edge->value);
    ret->implied_year = implied;
    ret->anaphoric = anaphoric;
    ret->ahead = ahead;
    return true;
}

/* from Nov to March: the second lies behind the first; a year said with the second counts for both */
static bool join(struct when a, struct when b, struct when *ret)
{
    if (!date_is(a.first) || !date_is(b.last))
        return false;
    if (a.implied_year && !b.implied_year) {
        a = when_shift(a, GRAIN_YEAR, b.last.year - a.last.year);
        if (date_compare(a.first, b.last) > 0)
            a = when_shift(a, GRAIN_YEAR, -1);
        a.implied_year = false;
    } else if (b.implied_year && !a.implied_year) {
        b = when_shift(b, GRAIN_YEAR, a.first.year - b.last.year);
        if (date_compare(b.last, a.first) < 0)
            b = when_shift(b, GRAIN_YEAR, 1);
        b.implied_year = false;
    } else if (a.implied_year && date_compare(a.first, b.last) > 0) {
        a = when_shift(a, GRAIN_YEAR, -1);
    } else if (a.implied_year && date_compare(when_shift(a, GRAIN_YEAR, 1).first, b.last) <= 0) {
        b = when_shift(b, GRAIN_YEAR, a.first.year - b.last.year); /* February 29 to March 1 are of one year */
    }
    if (date_compare(a.first, b.last) > 0)
        return false;
    *ret = when_range(a, b);
    if (a.shape == PERIOD_STOCK && a.grain == GRAIN_YEAR && date_equal(a.first, a.last))
        ret->first = date_add_days(a.first, 1); /* mid-2023 to mid-2024: twelve months */
    return true;
}

static bool range_second_at(const struct period_scan *s, size_t at, bool between, struct when *ret, size_t *end)
{
    size_t link = skip_space(s, at);
    const struct term *to = period_term(s, PERIOD_LINK, link);
    if (!to || (to->kind != TERM_TO && !(between && to->kind == TERM_IN)))
        return false;
    size_t second = skip_space(s, link + to->word->form.len);
    return edged_at(s, second, ret, end) && ret->shape != PERIOD_RATE && ret->shape != PERIOD_SPAN && !ret->base;
}

static bool core_at(const struct period_scan *s, size_t at, bool between, struct when *ret, size_t *end)
{
    if (!edged_at(s, at, ret, end))
        return false;
    struct when b, both;
    size_t second_end;
    if (ret->shape == PERIOD_RATE || ret->shape == PERIOD_SPAN || !range_second_at(s, *end, between, &b, &second_end))
        return true;
    /* "from 3.1 million in 2023 to 2024": a year to a year, a day to a day or a month */
    if (join(*ret, b, &both)) {
        *ret = both;
        *end = second_end;
    }
    return true;
}

/* what stands before an expression and shapes it */
struct prepositions {
    const struct term *shape; /* NULL if none does */
    bool between;             /* "and" joins two */
    bool ahead;               /* due on, scheduled for */
    bool at;                  /* at 3 May 2025: the day of a balance */
};

static size_t prepositions_at(const struct period_scan *s, size_t at, struct prepositions *ret)
{
    const struct term *t;
    *ret = (struct prepositions){0};
    for (int i = 0; i < 3 && (t = period_term(s, PERIOD_BEFORE, at)); i++) {
        if (t->kind != TERM_BY && t->kind != TERM_TO && t->kind != TERM_FROM && t->kind != TERM_BASE &&
            t->kind != TERM_IN && t->kind != TERM_SINCE && t->kind != TERM_BEFORE && t->kind != TERM_AFTER)
            break;
        ret->between = ret->between || (t->kind == TERM_FROM && t->weak);
        ret->ahead = ret->ahead || t->ahead;
        ret->at = ret->at || (t->kind == TERM_IN && t->value == 2);
        if (t->kind == TERM_TO && slice_ends(slice_sub(s->text, 0, at), SLICE("ccording "))) {
            at = skip_space(s, at + t->word->form.len);
            continue; /* according to the 2024 Census, to the July report: no deadline */
        }
        /* 3 million passed through in May: the first is the verb's */
        if (t->kind == TERM_IN && t->value == 0 && ret->shape && ret->shape->kind == TERM_TO)
            ret->shape = NULL;
        else if (t->kind != TERM_IN && !ret->shape)
            ret->shape = t;
        at = skip_space(s, at + t->word->form.len);
    }
    return at;
}

/* since January: the year to date, in a report on October to the end of October */
static struct when year_to_date(const struct period_scan *s, struct when w)
{
    bool later =
        date_is(s->anchor_last) && date_compare(s->anchor_last, w.last) > 0 && s->anchor_last.year == w.last.year;
    w.last = when_reported(s) && later ? s->anchor_last : s->published;
    w.grain = GRAIN_TODATE;
    return w;
}

static void shape_by(const struct period_scan *s, const struct term *before, bool range, struct when *w)
{
    if (!before || w->shape == PERIOD_RATE || w->shape == PERIOD_SPAN)
        return;
    bool future;
    switch (before->kind) {
    case TERM_BASE:
        w->base = true;
        break;
    case TERM_BY:
    case TERM_TO:
    case TERM_BEFORE:
        /* back to 1990s levels: no deadline */
        if (range || (before->kind == TERM_TO && (w->grain == GRAIN_YEARS || w->anaphoric || w->base)))
            break; /* "similar to the previous year" too */
        if (before->kind == TERM_BEFORE && before->value && w->shape == PERIOD_FLOW && date_is(w->first) &&
            (w->grain == GRAIN_YEAR || w->grain == GRAIN_QUARTER || w->grain == GRAIN_MONTH))
            w->last = date_add_days(w->first, -1); /* "before 2030": by the end of 2029 */
        *w = when_stock(*w);
        /* until March, in February, is the one to come */
        if ((before->kind != TERM_BY || before->value == 1) && w->implied_year && w->grain != GRAIN_DAY &&
            date_is(w->last) && date_is(s->published) &&
            date_number(s->published) - date_number(w->last) > LONG_GONE_DAYS)
            *w = when_shift(*w, GRAIN_YEAR, 1);
        future = date_is(w->last) && date_is(s->published) && date_compare(w->last, s->published) > 0;
        w->ahead = w->ahead || future;
        break;
    case TERM_SINCE:
        if (!range)
            *w = w->implied_year && date_is(w->first) && w->first.month == 1 && w->first.day == 1 ? year_to_date(s, *w)
                                                                                                  : when_since(s, *w);
        break;
    case TERM_AFTER:
        *w = when_since(s, *w);
        break;
    default:
        break;
    }
}

/* "through the first nine months of 2025": what was done in them, from the first day of the year */
static bool spans_parts(const struct period_scan *s, const struct term *before, const struct when *w)
{
    bool first = date_is(w->first) && w->first.day == 1 && w->first.month == period_en_fiscal_shift(s) % 12 + 1;
    bool part = w->grain == GRAIN_QUARTER || w->grain == GRAIN_HALF ||
                (w->grain == GRAIN_MONTH && w->first.month != w->last.month);
    return slice_equal(before->word->form, SLICE("through")) && first && part && w->shape == PERIOD_FLOW &&
           date_is(s->published) && date_compare(w->last, s->published) <= 0;
}

/* 2025 World Cup, the 2022 Winter Olympic Games, 2024 Annual Report */
static bool heads_name(const struct period_scan *s, size_t end)
{
    for (int i = 0; i < NAME_WORDS; i++) {
        size_t at = skip_space(s, end);
        if (at == end || !is_capital(byte_at(s, at)))
            return false;
        if (period_term(s, PERIOD_EVENT, at))
            return true;
        for (end = at; is_letter(byte_at(s, end)) || byte_at(s, end) == '-'; end++)
            ;
    }
    return false;
}

/* Q2 to date, 2025 so far */
static void to_date(const struct period_scan *s, struct when *w, size_t *end)
{
    struct en_match m;
    size_t after = period_en_match(s, *end, " to_date|so_far", &m);
    if (!after)
        return;
    if (w->shape != PERIOD_FLOW || !date_is(w->first) || !date_is(s->published) ||
        date_compare(w->first, s->published) > 0 || date_compare(w->last, s->published) < 0)
        return;
    w->last = s->published;
    w->grain = GRAIN_TODATE;
    *end = after;
}

/* 3.4%, 2,300: figures that are no part of a date */
static bool is_amount(const struct period_scan *s, size_t at)
{
    size_t end = at, comma = 0;
    for (; is_digit(byte_at(s, end)) || (comma == 0 && end > at && byte_at(s, end) == ','); end++)
        comma = byte_at(s, end) == ',' ? end : comma;
    if (comma)
        return comma - at <= 3 && end == comma + 4;
    for (end += end > at && byte_at(s, end) == '.'; is_digit(byte_at(s, end)); end++)
        ;
    return end > at && byte_at(s, end) == '%';
}

/* most words are no words of time, and no preposition before them changes that */
static bool may_start(const struct period_scan *s, size_t at)
{
    char c = byte_at(s, at), next = byte_at(s, at + 1);
    bool code = is_digit(next) || next == 'y' || next == 'Y'; /* Q3, FY24 */
    if (!is_letter(c) || code)
        return !is_amount(s, at);
    if (!period_starts_word(s->words, s->text, at))
        return false;
    size_t end;
    if (lexicon_may_start(s->words->lexicon, s->words->starting, s->text, at) ||
        period_en_text_at(s, at, "later", &end) || period_en_text_at(s, at, "earlier", &end) ||
        period_en_text_at(s, at, "annual", &end))
        return true;
    size_t core = period_en_text_at(s, at, "the", &end) ? skip_space(s, end) : at; /* the quarter */
    return core > at &&
           (!is_letter(byte_at(s, core)) || lexicon_may_start(s->words->lexicon, s->words->starting, s->text, core));
}

/* "occupancy at year-end was 96%", in February: the end that has been; with no preposition only so early */
static void gone_by(const struct period_scan *s, struct when *w)
{
    if (!s->looks_ahead && date_is(s->published) && date_compare(w->last, s->published) > 0) {
        *w = when_shift(*w, GRAIN_YEAR, -1);
        w->ahead = false;
    }
}

/* "Through August, 11.2 million had been sold": the year up to the end of August */
static struct when through_month(const struct period_scan *s, struct when w)
{
    if (date_is(w.last))
        w.first = period_en_fiscal_shift(s)
                      ? period_en_fiscal_months(s, period_en_fiscal_year_of(s, w.last), 1, 12).first
                      : date_of(w.last.year, 1, 1);
    w.shape = PERIOD_FLOW;
    w.grain = GRAIN_TODATE;
    return w;
}

/* since the start of the year, at present: words of their own, before "since" is taken for a preposition */
static bool to_date_word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *word = period_term(s, PERIOD_WORD, at);
    if (!word || (word->kind != TERM_TODATE && word->kind != TERM_PRESENT) || period_term(s, PERIOD_EDGE, at) ||
        !period_en_when_term(s, at, word, ret))
        return false; /* so far in 2025 is more than so far */
    *end = at + word->word->form.len;
    struct en_match m;
    struct when month;
    size_t after = word->kind == TERM_TODATE ? period_en_match(s, *end, " period? in? %y", &m) : 0;
    if (after && date_is(ret->last) && m.year == ret->last.year)
        *end = after; /* year-to-date in 2020 */
    size_t next = period_en_match(s, *end, " through? to? ", &m);
    if (word->kind == TERM_TODATE && word->grain == GRAIN_YEAR && period_en_month_first(s, next, &month, &after) &&
        month.grain == GRAIN_MONTH && date_is(month.last)) {
        *ret = through_month(s, month); /* YTD October, year to date through October */
        *end = after;
    }
    return true;
}

/* forecast for the year to March: what is forecast lies ahead */
static bool forecast_before(const struct period_scan *s, size_t at)
{
    at = back_space(s, at);
    const struct term *noun = period_term_before(s, PERIOD_FRAME, at);
    return noun && noun->kind == TERM_FUTURE;
}

static bool opens_clause(const struct period_scan *s, size_t at)
{
    return at == 0 || (at > 1 && (s->text.ptr[at - 2] == ',' || s->text.ptr[at - 2] == ';'));
}

/* "results of the fourth quarter of 2018 … level with *last year's fourth quarter*", in March: the one before that */
static bool is_part_told(const struct period_scan *s, const struct when *part)
{
    struct when told = when_told(s, part->grain);
    return date_is(told.last) && date_equal(told.first, part->first) && date_equal(told.last, part->last);
}

/* last year's third quarter, 2024's first half */
static void of_year(const struct period_scan *s, struct when *w, size_t *end)
{
    struct en_match m;
    struct when part;
    if (w->grain != GRAIN_YEAR || !date_is(w->last))
        return;
    size_t inner = period_en_match(s, *end, "'s ", &m), after;
    if (!inner || !period_en_inner_point_at(s, inner, &part, &after) || !part.implied_year || !date_is(part.last) ||
        (part.grain != GRAIN_QUARTER && part.grain != GRAIN_HALF && part.grain != GRAIN_MONTH))
        return;
    bool base = w->base, relative = is_letter(byte_at(s, *end - 1));
    *w = when_shift(part, GRAIN_YEAR, w->last.year - part.last.year);
    if (relative && is_part_told(s, w)) {
        *w = when_shift(*w, GRAIN_YEAR, -1);
        base = true;
    }
    w->implied_year = false;
    w->base = base;
    *end = after;
}

/* the 2021/22 July-June season: behind the months that only tell again which those of the year are */
static size_t behind_months(const struct period_scan *s, const struct when *w, size_t end)
{
    struct en_match m;
    size_t after = byte_at(s, end) == ' ' ? period_en_match(s, end, " %M %t %m", &m) : 0;
    bool again = after && date_is(w->first) && m.first->value == w->first.month;
    return again && m.month->value % 12 + 1 == m.first->value ? after : end;
}

/* the July 2021-June 2022 fiscal year, the 2023/24 marketing year, the 2025/26 season: what the time is called */
static void named_year(const struct period_scan *s, const struct when *w, size_t *end)
{
    struct en_match m;
    bool year = w->grain == GRAIN_YEAR || w->grain == GRAIN_YEARS || w->grain == GRAIN_MONTH;
    *end = behind_months(s, w, *end);
    if (!year || byte_at(s, *end) != ' ')
        return;
    size_t named = period_en_match(s, *end, " fiscal_year|financial_year|marketing_year|crop_year|season", &m);
    *end = named && byte_at(s, named) != '-' ? named : *end;
}

/* 2023 year-end: a year and its edge behind it */
static void edge_behind(const struct period_scan *s, struct when *w, size_t *end)
{
    struct en_match m;
    bool year = w->grain == GRAIN_YEAR && w->shape == PERIOD_FLOW && byte_at(s, *end) == ' ';
    size_t edge = year ? period_en_match(s, *end, " year_end", &m) : 0;
    if (edge) {
        *w = when_edge(*w, 1);
        *end = edge;
    }
}

#define MONTHS_DAYS 360 /* a year at least */
#define YEARS_OFF 3     /* how far the year in a bracket is from the one that was implied */

/* the part of a year that lies in the whole: its own year was only implied */
static bool place_in(struct when part, struct when whole, struct when *ret)
{
    for (int i = -YEARS_OFF; i <= YEARS_OFF; i++) {
        struct when w = when_shift(part, GRAIN_YEAR, i);
        if (date_compare(w.first, whole.first) >= 0 && date_compare(w.last, whole.last) <= 0) {
            *ret = w;
            ret->implied_year = false;
            return true;
        }
    }
    return false;
}

static bool is_whole_year(struct when w)
{
    return date_is(w.first) && date_is(w.last) && w.shape == PERIOD_FLOW && !w.implied_year &&
           date_equal(date_add_days(when_shift(w, GRAIN_YEAR, 1).first, -1), w.last);
}

/* the April-August period of 2023-24: months, and behind the noun the year that they are of */
static void months_of(const struct period_scan *s, struct when *w, size_t *end)
{
    struct en_match m;
    struct when year, both;
    size_t of = w->implied_year && date_is(w->first) ? period_en_match(s, *end, " period of ", &m) : 0, after;
    if (!of)
        return;
    bool told = edged_at(s, of, &year, &after) && year.shape == PERIOD_FLOW && !year.base && date_is(year.first) &&
                date_number(year.last) - date_number(year.first) > MONTHS_DAYS;
    if (!told || !place_in(*w, year, &both))
        return;
    *w = both;
    *end = after;
}

/* April-December (2016/17), April-December, 2016-17, 2016-17 (April-December), 2016-17 (up to Q2): a year and its part,
 * one in brackets */
static void bracketed(const struct period_scan *s, struct when *w, size_t *end)
{
    struct en_match m;
    size_t open = date_is(w->last) ? period_en_match(s, *end, " [(,] ", &m) : 0, after;
    struct when other, both;
    if (!open)
        return;
    bool comma = byte_at(s, skip_space(s, *end)) == ',';
    size_t up = period_en_match(s, open, "up_to|upto|till|until|through ", &m), inner = up ? up : open;
    struct period_scan here = *s;
    here.fiscal_quarters |= is_whole_year(*w) && w->first.month != 1; /* the second quarter of 2016-17 */
    if (!edged_at(&here, inner, &other, &after))
        return;
    if (!comma && w->grain == GRAIN_DAY && other.grain == GRAIN_DAY && byte_at(s, after) == ')') {
        *w = other; /* on Friday (December 31) */
        *end = after + 1;
        return;
    }
    struct when second;
    size_t second_end;
    if (range_second_at(&here, after, false, &second, &second_end) && join(other, second, &both)) {
        other = both;
        after = second_end;
    }
    if ((!comma && byte_at(s, after) != ')') || !date_is(other.first) || !date_is(other.last))
        return;
    bool year_behind = w->implied_year && is_whole_year(other) && (!comma || other.first.month != 1);
    bool part_behind = (other.implied_year || up) && is_whole_year(*w) && !comma;
    if ((!year_behind && !part_behind) || !place_in(year_behind ? *w : other, year_behind ? other : *w, &both))
        return;
    if (up)
        both.first = w->first;
    *w = both;
    *end = after + !comma;
}

/* "said on Tuesday", "reported Friday" */
static bool follows_saying(const struct period_scan *s, size_t at)
{
    return slice_ends_any(slice_sub(s->text, 0, at), "said ", "says ", "reported ", "announced ", "showed ");
}

/* "Q4 earnings late Tuesday of $1.40": the day on which the figure was told */
static bool heads_figure(const struct period_scan *s, size_t end)
{
    struct en_match m;
    size_t next = period_en_match(s, end, " of ", &m);
    return next && (is_digit(byte_at(s, next)) || byte_at(s, next) == '$');
}

/* "at the start of 2023": how things stood on its first day */
static bool opens(const struct period_scan *s, size_t at)
{
    const struct term *edge = period_term_of(s, PERIOD_EDGE, TERM_EDGE, period_en_pass(s, at, "the"));
    return edge && edge->value == -1;
}

/* "growth of 5% in 2026-27", "in the first quarter of 2026": what is foreseen behind it of another quarter is of that
 * year */
static void keep_ahead(struct period_scan *s, const struct when *w)
{
    bool told = w->shape == PERIOD_FLOW && !w->implied_year && !w->anaphoric && !w->base && date_is(w->first) &&
                date_is(s->published) && date_compare(w->last, s->published) > 0;
    if (told && is_whole_year(*w))
        s->told_ahead = *w;
    else if (told && (w->grain == GRAIN_QUARTER || w->grain == GRAIN_HALF))
        s->told_ahead = s->fiscal_quarters ? period_en_fiscal_months(s, period_en_fiscal_year_of(s, w->last), 1, 12)
                                           : when_year(w->last.year);
}

#define AGAINST_BYTES 48 /* "compared with 1.6 million tonnes recorded in June" */

/* "from *$5 million*", "from *a loss* of 5", "from *about 5*"; not "cash from *operations* was 5 million" */
static bool is_base_at(const struct period_scan *s, size_t at)
{
    struct en_match m;
    return !is_letter(byte_at(s, at)) ||
           period_en_match(s, at, "a|an|the|about|around|nearly|almost|roughly|just|more|less|approximately", &m);
}

/* does a figure that something is held against stand before the byte? */
static bool is_against(const struct period_scan *s, size_t at)
{
    static const struct slice words[] = {SLICE_INIT("from "),        SLICE_INIT("compared with "),
                                         SLICE_INIT("compared to "), SLICE_INIT("versus "),
                                         SLICE_INIT("against "),     SLICE_INIT("than ")};
    bool figure = false;
    for (size_t i = at; i > 0 && at - i < AGAINST_BYTES; i--) {
        char c = s->text.ptr[i - 1];
        if (c == ';' || (c == ',' && !is_digit(byte_at(s, i))))
            return false;
        figure |= is_digit(c);
        for (size_t k = 0; figure && c == ' ' && k < sizeof words / sizeof *words; k++)
            if (slice_ends(slice_sub(s->text, 0, i), words[k]))
                return k > 0 || is_base_at(s, i);
    }
    return false;
}

/* December 31, 2024 of "as of June 30, 2025 and December 31, 2024" */
static bool follows_balance(const struct period_scan *s, size_t at)
{
    const struct period *last = s->count ? &s->found[s->count - 1] : NULL;
    return last && last->shape == PERIOD_STOCK && last->grain == GRAIN_DAY && last->end <= at &&
           slice_equal(slice_sub(s->text, last->end, at), SLICE(" and "));
}

/* "at 3 May 2025", "at year-end": the day of a balance */
static struct when of_balance(const struct period_scan *s, const struct prepositions *before, bool dated_by_figure,
                              size_t core, struct when w)
{
    if (before->at && dated_by_figure && w.grain == GRAIN_DAY && w.shape == PERIOD_FLOW && date_equal(w.first, w.last))
        w = when_stock(w);
    if (before->at && w.shape == PERIOD_FLOW && date_is(w.first) && opens(s, core)) {
        w.last = w.first;
        w = when_stock(w);
    }
    if (w.grain == GRAIN_DAY && w.shape == PERIOD_FLOW && date_equal(w.first, w.last) && follows_balance(s, core))
        w = when_stock(w);
    bool early = date_is(s->published) && s->published.month <= ANNUAL_RESULTS_MONTHS;
    bool as_of = !before->shape || slice_starts(before->shape->word->form, SLICE("as "));
    if ((before->at || (early && as_of)) && w.shape == PERIOD_STOCK && w.grain == GRAIN_YEAR && w.implied_year)
        gone_by(s, &w);
    return w;
}

/* "a January survey", "the March report": of a month that has been, whatever else the sentence looks ahead to */
static bool has_report(const struct period_scan *s, enum period_grain grain, size_t end)
{
    const struct term *noun = grain == GRAIN_MONTH ? period_term(s, PERIOD_FRAME, skip_space(s, end)) : NULL;
    return noun && noun->kind == TERM_PAST;
}

#define CLOSED_REACH 64 /* bytes of "with total liquidity of approximately " */
#define PAID_REACH 512  /* bytes to ", having paid 61 million" */
#define SAYING_BYTES 64 /* "In February, the Norwegian company *announced* it will build" */

/* a time at whose end somebody announces what is to come: the sentence looks ahead, the time does not */
static bool heads_announcement(const struct period_scan *s, size_t end)
{
    size_t from = end + (byte_at(s, end) == ','),
           to = s->ahead_last < end + SAYING_BYTES ? s->ahead_last : end + SAYING_BYTES;
    struct slice between = slice_sub(s->text, from, from < to ? to : from);
    size_t verb = 0;
    const struct word *told = lexicon_next(s->words->lexicon, s->tables->promises, between, &verb);
    return told && slice_find(slice_sub(between, 0, verb + told->form.len + 1), SLICE(",")) == SLICE_NONE;
}

#define STOOD_BYTES 160 /* of a clause */

/* "stocks stood at 5 tonnes *at the end of June*, but will rise": what the clause of the time tells is past, and
 * another one looks ahead */
static bool stood_then(const struct period_scan *s, size_t at)
{
    if (period_en_in_a_clause(s->text, s->ahead_first, at) || period_en_in_a_clause(s->text, s->ahead_last, at))
        return false;
    size_t from = at > STOOD_BYTES ? at - STOOD_BYTES : 0, to = at + STOOD_BYTES;
    for (size_t i = from; i < to && i < s->text.len; i++)
        if (period_en_word_starts(s, i) && period_term_of(s, PERIOD_REPORTED, TERM_PAST, i) &&
            period_en_in_a_clause(s->text, i, at))
            return true;
    return false;
}

/* the times of a sentence that looks ahead which it does not: "will rise to 5% in January, from 4% *in December*" */
static struct when not_foreseen(const struct period_scan *s, size_t at, size_t end, struct when w)
{
    struct date begins = date_is(w.first) ? w.first : w.last;
    if (!w.implied_year || !s->looks_ahead || !date_is(begins) || date_compare(begins, s->published) <= 0)
        return w;
    if (stood_then(s, at))
        return when_shift(w, GRAIN_YEAR, -1);
    if (!date_is(w.first))
        return w;
    bool been = w.against || has_report(s, w.grain, end) || heads_announcement(s, end);
    return been ? when_shift(w, GRAIN_YEAR, -1) : w;
}

#define HALF_DAYS 100 /* nobody reports the half of a year that began less long ago */

/* "first-half profit rose", in February: of a firm whose year began in July */
static struct when half_reported(const struct period_scan *s, struct when w)
{
    bool half = w.grain == GRAIN_HALF && w.shape == PERIOD_FLOW && w.implied_year && !w.anaphoric && !s->looks_ahead;
    int32_t days =
        half && date_is(w.first) && date_is(s->published) ? date_number(s->published) - date_number(w.first) : -1;
    if (days < 0 || days > HALF_DAYS)
        return w;
    w = when_shift(w, GRAIN_MONTH, -6);
    w.grain = GRAIN_HALF;
    return w;
}

#define OPENING_BYTES 60

/* "since the start of the 2023/24 season on September 1": the date behind what began, for a preposition that ends at
 * the byte; the byte itself if there is none */
static size_t over_opening(const struct period_scan *s, size_t at)
{
    struct en_match m;
    size_t next = period_en_match(s, at, " the? start_of|beginning_of|opening_of", &m), date, end;
    for (size_t i = next; next && i < at + OPENING_BYTES && i < s->text.len; i++) {
        struct when day;
        if (memchr(",;.", s->text.ptr[i], 3))
            return at;
        if (s->text.ptr[i] == ' ' && (date = period_en_match(s, i + 1, "on|in ", &m)) &&
            (period_en_match(s, date, "%m", &m) || period_en_day_first(s, date, &day, &end)))
            return date;
    }
    return at;
}

/* "its releases dated May 1 and May 28", "the indenture dated as of May 1": which paper, not when */
static bool is_of_paper(const struct period_scan *s, size_t at)
{
    size_t end;
    const struct period *last = s->count ? &s->found[s->count - 1] : NULL;
    struct slice between = last ? slice_sub(s->text, last->end, at) : SLICE("");
    bool listed = last && last->name && last->grain == GRAIN_DAY && slice_equal_any(between, " and ", ", and ", ", ");
    return listed || period_en_text_at(s, at, "dated", &end) || slice_ends(slice_sub(s->text, 0, at), SLICE(" dated "));
}

/* is it of a time what one ends a quarter with: "a loss of 5 million", "growth of 3%", "282 transactions" */
static bool is_of_time(const struct period_scan *s, size_t at)
{
    size_t end;
    for (size_t i = at; i < s->text.len && i < at + PAID_REACH && s->text.ptr[i] != '\n'; i++)
        if (s->text.ptr[i] == ',' && period_en_text_at(s, skip_space(s, i + 1), "having", &end))
            return true; /* ", having paid 61 million" */
    for (size_t i = at; i < s->text.len && i < at + CLOSED_REACH; i++) {
        char c = s->text.ptr[i];
        if (((c == '.' || c == ',') && !is_digit(byte_at(s, i + 1))) || c == ';' || c == '\n' ||
            period_en_text_at(s, i, "and", &end))
            return false;
        if (period_en_word_starts(s, i) && period_term_of(s, PERIOD_REPORTED, TERM_DURING, i))
            return true;
    }
    return false;
}

/* "*ended* the quarter *with* 400 million in cash", "closed 2024 at": the byte behind with and at, else 0 */
static size_t closed_with(const struct period_scan *s, size_t at, size_t end)
{
    bool closed = slice_ends_any(slice_sub(s->text, 0, at), " ended ", " ending ", " closed ", " closing ", " exited ",
                                 " exiting ", " finished ", " finishing ");
    return closed ? period_en_match(s, end, " with|at", &(struct en_match){0}) : 0;
}

/* of a time that was closed with what there is then */
static struct when last_day(const struct period_scan *s, struct when w)
{
    w.first = w.last;
    w = when_stock(w);
    if (w.anaphoric)
        gone_by(s, &w);
    return w;
}

/* what was in force before still is */
static void keep_anchor(struct period_scan *s, const struct period_scan *held)
{
    s->anchor_first = held->anchor_first;
    s->anchor_last = held->anchor_last;
    s->anchor_grain = held->anchor_grain;
    s->anchor_shape = held->anchor_shape;
}

static size_t expression_at(struct period_scan *s, size_t at)
{
    struct when w;
    size_t end;
    if (!may_start(s, at))
        return 0;
    if (to_date_word_at(s, at, &w, &end) && !period_en_text_at(s, end, "'s", &(size_t){0})) {
        period_add(s, at, end, at, end, &w);
        return end;
    }
    struct prepositions before;
    size_t stated = prepositions_at(s, at, &before), core = stated;
    if (before.shape && before.shape->kind == TERM_SINCE)
        core = over_opening(s, core);
    if (core > at && !may_start(s, core))
        return 0;
    if (period_en_length_at(s, at, &w, &end) || (core > at && period_en_length_at(s, core, &w, &end)) ||
        period_en_rate_at(s, at, &w, &end)) {
        period_add(s, at, end, at, end, &w);
        return end;
    }
    bool looks_ahead = s->looks_ahead;
    s->looks_ahead = looks_ahead || before.ahead || (core > at && forecast_before(s, at));
    bool found = core_at(s, core, before.between, &w, &end) || period_en_hyphen_length_at(s, core, &w, &end) ||
                 (core > at && period_en_unit_in_force(s, core, &w, &end));
    s->looks_ahead = looks_ahead;
    size_t closed = (found || period_en_unit_in_force(s, at, &w, &end)) && stated == at ? closed_with(s, at, end) : 0;
    found |= closed > 0;
    if (found) {
        of_year(s, &w, &end);
        edge_behind(s, &w, &end);
        named_year(s, &w, &end);
        months_of(s, &w, &end);
        bracketed(s, &w, &end);
    }
    if (!found || period_en_text_at(s, end, "-ahead", &(size_t){0})) /* "the day-ahead market" is of no day */
        return 0;
    if (core > stated && w.implied_year && date_is(w.first) && date_is(s->published) &&
        date_compare(w.first, s->published) > 0)
        w = when_shift(w, GRAIN_YEAR, -1); /* what has begun is not to come */
    to_date(s, &w, &end);
    bool range = w.grain == GRAIN_YEARS || !date_equal(w.first, w.last);
    if (!before.shape || !spans_parts(s, before.shape, &w))
        shape_by(s, before.shape, range && before.shape && before.shape->kind == TERM_FROM, &w);
    bool gone = date_is(w.last) && date_is(s->published) && date_compare(w.last, s->published) <= 0;
    if (before.shape && w.shape == PERIOD_STOCK && w.grain == GRAIN_MONTH && w.implied_year &&
        (gone || opens_clause(s, at)) && slice_equal_any(before.shape->word->form, "through", "up to"))
        w = through_month(s, w);
    bool dated_by_figure = is_digit(s->text.ptr[end - 1]) || is_digit(s->text.ptr[core]);
    w = half_reported(s, of_balance(s, &before, dated_by_figure, core, w));
    if (closed && w.shape == PERIOD_FLOW && date_is(w.last) && !is_of_time(s, closed))
        w = last_day(s, w);
    bool head = at == 0 && end < s->text.len && period_term_of(s, PERIOD_BEFORE, TERM_IN, at);
    w.base = w.base && !(w.anaphoric && head); /* "In the same period of 2019, output grew": that is told */
    w.name = w.name || (w.grain == GRAIN_YEAR && w.shape == PERIOD_FLOW && heads_name(s, end));
    w.name = w.name || is_of_paper(s, at);
    w.against = is_against(s, at);
    w = not_foreseen(s, at, end, w);
    struct period_scan held = *s;
    period_add(s, at, end, core, end, &w);
    keep_ahead(s, &w);
    if (w.grain == GRAIN_DAY && (follows_saying(s, at) || heads_figure(s, end)) && held.anchor_grain != GRAIN_DAY)
        keep_anchor(s, &held); /* the day of the saying is not what "the same months" mean */
    return end;
}

void period_en(struct period_scan *s)
{
    for (size_t at = 0; at < s->text.len;) {
        uint32_t c;
        size_t len = utf8_decode(s->text.ptr + at, s->text.len - at, &c);
        bool start = utf8_set_has(&s->words->starts, c) || c == '\'' || c == 0x2019;
        size_t end = start ? expression_at(s, at) : 0;
        at = end > at ? end : at + len;
        while (at < s->text.len && !period_en_word_starts(s, at))
            at++;
    }
}
