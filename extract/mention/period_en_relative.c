/* English times that are counted from another one, and lengths: last month, a year earlier, the three months to June.
 */
#include "base/utf8.h"
#include "extract/mention/period_en_internal.h"
#include <string.h>

bool period_en_in_a_clause(struct slice text, size_t one, size_t other)
{
    static const char *const ends[] = {" and ", " but ", " while ", "; "};
    struct slice between = slice_sub(text, one < other ? one : other, one < other ? other : one);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_find(between, (struct slice){ends[i], strlen(ends[i])}) != SLICE_NONE)
            return false;
    return true;
}

#define SAID_BYTES 40 /* of "On Sunday the president said", "told reporters on Sunday" */

/* "On Sunday he said he would", "told reporters on Tuesday that": the day on which it was said */
static bool is_said_then(const struct period_scan *s, size_t at)
{
    bool opens = slice_equal_any(slice_trim(slice_sub(s->text, 0, at)), "", "On");
    size_t from = at > SAID_BYTES ? at - SAID_BYTES : 0;
    struct slice near = opens ? slice_sub(s->text, at, at + SAID_BYTES) : slice_sub(s->text, from, at);
    size_t verb = 0;
    const struct word *said = lexicon_next(s->words->lexicon, s->tables->promises, near, &verb);
    struct slice behind = said ? slice_sub(near, verb + said->form.len, near.len) : near;
    bool ahead = slice_find(behind, SLICE(" will ")) != SLICE_NONE ||
                 slice_find(behind, SLICE(" would ")) != SLICE_NONE || slice_find(behind, SLICE(" to ")) != SLICE_NONE;
    return said && (opens || !ahead);
}

/* "The bank will meet on Monday"; but "On Monday the bank decided to cut", "It held its rate on Monday and sees a cut":
 * what was decided or said beside it looks ahead, the day does not */
static bool foretold(const struct period_scan *s, size_t at)
{
    if ((!period_en_in_a_clause(s->text, s->ahead_first, at) && !period_en_in_a_clause(s->text, s->ahead_last, at)) ||
        is_said_then(s, at))
        return false;
    return !lexicon_next(s->words->lexicon, s->tables->decides, s->text, &(size_t){0}) ||
           slice_find(slice_sub(s->text, 0, at), SLICE(" will ")) != SLICE_NONE;
}

static struct when weekday_near(const struct period_scan *s, const struct term *relative, size_t at, int day)
{
    struct date p = s->published;
    if (!date_is(p))
        return when_of(DATE_NONE, DATE_NONE, GRAIN_DAY);
    int back = (date_weekday(p) - day + 7) % 7;
    if (!relative)
        return when_unit(p, GRAIN_DAY, s->looks_ahead && back && foretold(s, at) ? 7 - back : -back);
    if (relative->kind == TERM_NEXT)
        return when_unit(p, GRAIN_DAY, 7 - back);
    if (relative->kind == TERM_ANCHOR && relative->value < 0 && date_is(s->anchor_last) &&
        !date_equal(s->anchor_last, p)) {
        int from = (date_weekday(s->anchor_last) - day + 7) % 7;
        return when_unit(s->anchor_last, GRAIN_DAY, -(from ? from : 7));
    }
    if (relative->kind == TERM_NOW && relative->value < 0)
        return when_unit(p, GRAIN_DAY, -(back ? back : 7));
    return when_unit(when_unit(p, GRAIN_WEEK, relative->value).first, GRAIN_DAY, day - 1);
}

bool period_en_weekday_at(const struct period_scan *s, size_t at, const struct term *relative, struct when *ret,
                          size_t *end)
{
    const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, at);
    if (!day)
        return false;
    *end = at + day->word->form.len;
    if (day->weak && byte_at(s, *end) == '.')
        ++*end;
    struct en_match m;
    struct when w;
    size_t after = period_en_match(s, *end, " morning|afternoon|evening|night", &m);
    *end = after ? after : *end; /* "up 5% Wednesday morning" */
    size_t next = period_en_match(s, *end, " [,-]? ", &m);
    if (period_en_numeric_date_at(s, next, &w, &after) || period_en_slashed_day_at(s, next, &w, &after) ||
        (period_en_month_first(s, next, &w, &after) && w.grain == GRAIN_DAY) ||
        period_en_day_first(s, next, &w, &after)) {
        *ret = w;
        *end = after;
        return true;
    }
    /* a number behind a bare weekday is that day of a month that has it there */
    int number;
    if (!relative && byte_at(s, *end) == ' ' && period_en_day_at(s, skip_space(s, *end), &number, &after) &&
        date_is(s->published) && !period_term(s, PERIOD_UNIT, skip_space(s, after)) && byte_at(s, after) != '/' &&
        byte_at(s, after) != ':') {
        struct date month = date_of(s->published.year, s->published.month, 1);
        for (int i = 0; i < 12; i++, month = date_add_months(month, -1)) {
            struct date d = date_of(month.year, month.month, number);
            if (date_is(d) && (i == 0 || date_compare(d, s->published) <= 0) && date_weekday(d) == day->value) {
                *ret = when_of(d, d, GRAIN_DAY);
                *end = after;
                return true;
            }
        }
    }
    if (day->weak && !relative)
        return false;
    *ret = weekday_near(s, relative, at, day->value);
    ret->anaphoric = relative && relative->kind == TERM_ANCHOR;
    /* Monday of last week */
    after = relative ? 0 : period_en_match(s, *end, " of? %r %u", &m);
    if (after && m.unit->grain == GRAIN_WEEK && date_is(s->published)) {
        *ret = when_unit(when_unit(s->published, GRAIN_WEEK, m.term->value).first, GRAIN_DAY, day->value - 1);
        *end = after;
    }
    return true;
}

/* a year earlier, two years before: how many years back; 0 if it does not stand here */
static int years_back_at(const struct period_scan *s, size_t at, size_t *end)
{
    struct en_match m = {.n.value = 1};
    if ((*end = period_en_match(s, at, " of? the? previous_season|last_season|preceding_season", &m)))
        return 1; /* the same period the previous season */
    if (!(*end = period_en_match(s, at, "a|the %u %a", &m)) && !(*end = period_en_match(s, at, "%n %u %a", &m)))
        return 0;
    bool back = m.unit->grain == GRAIN_YEAR && (m.term->kind == TERM_AGO || m.term->kind == TERM_BEFORE);
    return back && m.n.value > 0 ? m.n.value : 0;
}

/* the period in force is as long as the unit, though it need not begin with one: the three months to July, and the
 * quarter before them */
static bool lasts(const struct period_scan *s, enum period_grain grain)
{
    if (!date_is(s->anchor_first) || date_equal(s->anchor_first, s->anchor_last))
        return false;
    struct when first = when_of(s->anchor_first, s->anchor_first, GRAIN_DAY);
    return date_equal(date_add_days(when_shift(first, grain, 1).last, -1), s->anchor_last);
}

/* what "the previous quarter" is counted from: the period in force, but a quarter from the quarter told last where a
 * day or a year came between; no dates if nothing is in force */
static struct when anchor_of(const struct period_scan *s, enum period_grain grain)
{
    struct when told = when_told(s, grain);
    bool near = s->anchor_grain == GRAIN_MONTH || s->anchor_grain == GRAIN_QUARTER || lasts(s, grain);
    return date_is(told.last) && !near ? told : when_anchor(s);
}

/* "ending in June" of "the same period ending in June 2023", where the period in force ends in that month; end stays
 * where it is else */
static size_t over_same_end(const struct period_scan *s, size_t end, struct when anchor)
{
    struct en_match m;
    size_t after = period_en_match(s, end, " %e in? %m", &m);
    if (!after || m.term->kind != TERM_TO || !date_is(anchor.last) || m.month->value != anchor.last.month)
        return end;
    size_t day_end = period_en_match(s, after, " %n", &m);
    return day_end && m.n.figures <= 2 ? day_end : after;
}

/* 2023-2024 behind its first year: the year in which it ends, and the end of its words */
static bool second_of_pair(const struct period_scan *s, int year, size_t *end)
{
    struct en_match m;
    if (!period_en_next_year_at(s, year, end))
        return false;
    size_t named = period_en_match(s, *end, " fiscal? financial? %u", &m);
    *end = named && m.unit->grain == GRAIN_YEAR ? named : *end;
    return true;
}

/* the fiscal year in which a period lies, called by its end */
static int fiscal_year_of(const struct period_scan *s, struct when w)
{
    if (period_en_fiscal_shift(s))
        return period_en_fiscal_year_of(s, w.last);
    return w.last.year + (w.first.year == w.last.year && w.first.month > 6);
}

/* "the lowest for that time of year", "said that last year sales rose", "At the same time, sales rose": no period that
 * was told; noun: of a unit that stands at byte at, or NULL */
static bool is_other_that(const struct period_scan *s, const struct term *same, const struct term *noun, size_t at)
{
    size_t end;
    if (noun && slice_equal(same->word->form, SLICE("same")) && slice_equal(noun->word->form, SLICE("time")))
        return byte_at(s, at + noun->word->form.len) == ',';
    if (noun)
        return period_en_text_at(s, skip_space(s, at + noun->word->form.len), "of year", &end);
    return slice_equal(same->word->form, SLICE("that")) && !period_en_text_at(s, at, "of", &end);
}

/* the same period last year, the corresponding quarter of 2023, the year-earlier period: the period in force, in that
 * year; at the word behind "same" */
static bool same_period_at(const struct period_scan *s, size_t at, const struct term *same, struct when *ret,
                           size_t *end)
{
    struct when anchor = when_anchor(s);
    struct en_match m;
    size_t after = period_en_match(s, at, "%n-? %u", &m); /* the same three months, the same nine-month period */
    int year, shift = same->value;
    bool fiscal, ahead;
    at = after ? after : at;
    const struct term *noun = period_term(s, PERIOD_UNIT, skip_space(s, at));
    if (is_other_that(s, same, noun, skip_space(s, at)))
        return false;
    if (noun) {
        at = skip_space(s, at) + noun->word->form.len;
        anchor = anchor_of(s, noun->kind == TERM_UNIT ? noun->grain : GRAIN_OTHER);
    }
    at = back_space(s, at);
    *end = noun ? over_same_end(s, at, anchor) : at;
    if (period_en_year_behind(s, *end, &year, &fiscal, &ahead, &after) && date_is(s->published)) {
        if (!date_is(anchor.last) && noun && noun->kind == TERM_UNIT) /* with none spoken of: the last that is over */
            anchor = when_unit(s->published, noun->grain, -1);
        shift = year - (date_is(anchor.last) ? anchor.last.year : s->published.year);
        if (second_of_pair(s, year, &after) && date_is(anchor.last))
            shift = year + 1 - fiscal_year_of(s, anchor);
        if (shift >= 0) /* results of 2023, told in 2024: "last year" is 2022 */
            shift = -1;
        *end = after;
    } else if ((year = years_back_at(s, skip_space(s, *end), &after))) {
        shift = -year;
        *end = after;
    } else if (same->kind != TERM_SAME && !(noun && noun->kind == TERM_SAME)) {
        return false;
    }
    *ret = date_is(anchor.last) ? when_shift(anchor, GRAIN_YEAR, shift) : when_unit(s->published, GRAIN_YEAR, shift);
    ret->anaphoric = true;
    ret->base = shift < 0;
    return true;
}

/* last summer, next winter */
static bool relative_season(const struct period_scan *s, const struct term *relative, size_t at, struct when *ret,
                            size_t *end)
{
    const struct term *season = period_term_of(s, PERIOD_PART, TERM_MONTHS, at);
    if (!season || !date_is(s->published))
        return false;
    *end = at + season->word->form.len;
    int year = s->published.year, shift = 0;
    *ret = when_months(year, season->from, season->to);
    if (relative->value < 0)
        shift = date_compare(ret->last, s->published) < 0 ? 0 : -1;
    else if (relative->value > 0)
        shift = date_compare(ret->first, s->published) > 0 ? 0 : 1;
    else if (season->to > 12 && s->published.month <= season->to - 12)
        shift = -1;
    *ret = when_months(year + shift, season->from, season->to);
    ret->ahead = relative->ahead;
    return true;
}

/* last Easter, next Christmas */
static bool relative_feast(const struct period_scan *s, const struct term *relative, size_t at, struct when *ret,
                           size_t *end)
{
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (!feast || !date_is(s->published) || !when_holiday(s->tables, feast, s->published.year, ret))
        return false;
    *end = at + feast->word->form.len;
    int past = date_compare(ret->last, s->published) < 0;
    int shift = relative->value < 0 ? past - 1 : relative->value > 0 ? past : 0;
    return when_holiday(s->tables, feast, s->published.year + shift, ret);
}

/* the year of "that November", counted from the period in force, or of "last June", counted from publication */
static int relative_month_year(const struct period_scan *s, const struct term *relative, int month)
{
    bool anchored = relative->kind == TERM_ANCHOR && date_is(s->anchor_last);
    struct date from = anchored ? s->anchor_last : s->published;
    if (relative->value == 0)
        return from.year;
    if (relative->value < 0)
        return month < from.month ? from.year : from.year - 1;
    /* the following June may be of the same year, next June is that of the next */
    return anchored && month > from.month ? from.year : from.year + 1;
}

static bool relative_month(const struct period_scan *s, const struct term *relative, size_t at, struct when *ret,
                           size_t *end)
{
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, at);
    if (!month)
        return false;
    size_t name_end = at + month->word->form.len;
    *end = name_end;
    int year = period_en_date_year(s, month->value, name_end, end);
    if (!year && date_is(s->published))
        year = relative_month_year(s, relative, month->value);
    *ret = when_months(year, month->value, month->value);
    ret->anaphoric = relative->kind == TERM_ANCHOR;
    return true;
}

#define SESSION_DAYS 5 /* the value of the unit: days of the week on which markets trade */

/* "the previous session" of a Monday is that of Friday */
static void to_session(const struct term *unit, int value, struct when *w)
{
    int over = unit->grain == GRAIN_DAY && unit->value == SESSION_DAYS && date_is(w->last)
                   ? date_weekday(w->last) - SESSION_DAYS
                   : 0;
    if (over > 0)
        *w = when_unit(w->last, GRAIN_DAY, value < 0 ? -over : 3 - over);
}

/* over the next decade, in the last decade: from today on, or up to today */
static struct when from_today(const struct period_scan *s, int years)
{
    struct date other = when_shift(when_of(s->published, s->published, GRAIN_DAY), GRAIN_YEAR, years).last;
    struct when w = years > 0 ? when_of(s->published, other, GRAIN_YEARS) : when_of(other, s->published, GRAIN_YEARS);
    w.shape = years > 0 ? PERIOD_FLOW : PERIOD_SPAN;
    return w;
}

/* "the current financial year ending March", "the current quarter ending in July": the months up to it that run, or as
 * many years off as it says */
static bool ending_at(const struct period_scan *s, const struct term *relative, enum period_grain grain,
                      struct when *ret, size_t *end)
{
    struct en_match m;
    size_t day_end, after = period_en_match(s, *end, " %e in? %m", &m);
    if (!after || m.term->kind != TERM_TO || !date_is(s->published))
        return false;
    after = (day_end = period_en_match(s, after, " %d", &m)) ? day_end : after;
    int month = m.month->value, told = period_en_date_year(s, month, after, &after);
    int year = told ? told : s->published.year + (s->published.month > month) + relative->value;
    int before = grain == GRAIN_YEAR ? 11 : 2;
    *ret = when_of(date_add_months(date_of(year, month, 1), -before), date_month_end(year, month), grain);
    *end = after;
    return true;
}

#define REPORTED_DAYS 75 /* results come out within so many days */

/* "This quarter", "in this quarter", where results of the one gone by were told of; but "shares rose 5% this quarter"
 */
static bool is_reported(const struct period_scan *s, enum period_grain grain, size_t at)
{
    struct date told = s->told_quarter.last;
    int32_t ago = date_is(told) && date_is(s->published) ? date_number(s->published) - date_number(told) : 0;
    bool opens = slice_starts(slice_sub(s->text, 0, at), SLICE("This ")) ||
                 slice_ends(slice_sub(s->text, 0, at), SLICE("in this "));
    return grain == GRAIN_QUARTER && !s->looks_ahead && opens && ago > 0 && ago <= REPORTED_DAYS;
}

/* do the quarters of the text belong to a fiscal year? */
static bool has_fiscal_year(const struct period_scan *s)
{
    return s->fiscal_quarters && period_en_fiscal_shift(s) && date_is(s->published);
}

/* "the current quarter" of a firm whose quarters end in other months than those of the calendar */
static struct when unit_of_firm(const struct period_scan *s, const struct term *unit, struct date from, int value)
{
    int late = unit->grain == GRAIN_QUARTER && has_fiscal_year(s) ? period_en_fiscal_shift(s) % 3 : 0;
    if (!late || !date_is(from))
        return period_en_unit_near(s, unit, from, value);
    struct when w = period_en_unit_near(s, unit, date_add_months(from, -late), value);
    w.first = date_add_months(w.first, late);
    w.last = date_add_days(date_add_months(w.first, 3), -1);
    return w;
}

#define LEAST_DAYS 27 /* of a month or more, by its first and last */
#define PART_DAYS 280 /* nine months, and then some */

/* "versus last year's 10.9%", told of a quarter: the same quarter of that year */
static bool of_last_year(const struct period_scan *s, size_t end, struct when *ret)
{
    size_t at = period_en_text_at(s, end, "'s", &at) ? skip_space(s, at) : 0;
    struct when told = when_anchor(s);
    if (!at || (!is_digit(byte_at(s, at)) && byte_at(s, at) != '$') || !date_is(told.first) || !date_is(told.last))
        return false;
    int days = date_number(told.last) - date_number(told.first);
    if (days < LEAST_DAYS || days > PART_DAYS)
        return false;
    *ret = when_shift(told, GRAIN_YEAR, -1);
    ret->anaphoric = ret->base = true;
    return true;
}

/* last week, this year, the previous quarter; last week Sunday, next week on Friday */
static bool relative_unit(const struct period_scan *s, const struct term *relative, size_t at, struct when *ret,
                          size_t *end)
{
    static const struct term fiscal_year = {.kind = TERM_UNIT, .grain = GRAIN_YEAR};
    const struct term *unit = &fiscal_year;
    bool fiscal = period_en_fiscal_at(s, at, end);
    if (!fiscal) {
        size_t named = period_en_pass(s, period_en_pass(s, at, "fiscal"), "financial");
        fiscal = named > at;
        unit = period_en_unit_at(s, period_en_pass(s, named, "calendar"), end);
    }
    if (!unit || unit->counts || unit->grain == GRAIN_OTHER) /* plural: a length, see period_en_length_at */
        return false;
    if (relative->kind == TERM_NOW && relative->value == -1 && unit->grain == GRAIN_YEAR && of_last_year(s, *end, ret))
        return true;
    bool ends = (fiscal && unit->grain == GRAIN_YEAR) || (unit->grain == GRAIN_QUARTER && relative->value == 0);
    if (ends && relative->kind == TERM_NOW && ending_at(s, relative, unit->grain, ret, end))
        return true;
    struct when anchor = anchor_of(s, unit->grain);
    bool anchored = relative->kind == TERM_ANCHOR && date_is(anchor.last);
    struct date from = anchored ? anchor.last : s->published;
    fiscal = fiscal && unit->grain == GRAIN_YEAR && date_is(from);
    *ret = anchored && lasts(s, unit->grain)                     ? when_shift(anchor, unit->grain, relative->value)
           : !relative->value && is_reported(s, unit->grain, at) ? s->told_quarter
           : fiscal ? period_en_fiscal_months(s, period_en_fiscal_year_of(s, from) + relative->value, 1, 12)
                    : unit_of_firm(s, unit, from, relative->value);
    to_session(unit, relative->value, ret);
    ret->anaphoric = relative->kind == TERM_ANCHOR;
    ret->base = relative->base;
    if (unit->grain == GRAIN_YEARS && relative->kind == TERM_NOW && relative->value && date_is(s->published))
        *ret = from_today(s, unit->value * relative->value);
    struct en_match m;
    size_t day = unit->grain == GRAIN_WEEK && date_is(ret->first) ? period_en_match(s, *end, " on? %w", &m) : 0;
    if (day) {
        *ret = when_unit(ret->first, GRAIN_DAY, m.term->value - 1);
        *end = day;
    }
    return true;
}

bool period_en_relative_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *relative = period_term(s, PERIOD_RELATIVE, at);
    if (!relative)
        return false;
    bool onward = relative->value > 0 && slice_ends(slice_sub(s->text, 0, at), SLICE("ver the "));
    at = skip_space(s, at + relative->word->form.len);
    const struct term *twice = period_term_of(s, PERIOD_RELATIVE, TERM_SAME, at);
    if (twice && relative->kind == TERM_ANCHOR && relative->value == 0) { /* the same year-ago quarter */
        at = skip_space(s, at + twice->word->form.len);
        relative = twice;
    }
    bool same = relative->kind == TERM_SAME || (relative->kind == TERM_ANCHOR && relative->value == 0);
    if (same && same_period_at(s, at, relative, ret, end))
        return true;
    if (relative->kind == TERM_SAME)
        return false;
    bool found = period_en_weekday_at(s, at, relative, ret, end) || relative_season(s, relative, at, ret, end) ||
                 relative_feast(s, relative, at, ret, end) || relative_month(s, relative, at, ret, end) ||
                 relative_unit(s, relative, at, ret, end);
    if (found && onward && relative->kind != TERM_ANCHOR && ret->grain == GRAIN_YEAR && date_is(s->published))
        *ret = from_today(s, 1); /* "over the next year" */
    if (found)
        ret->ahead = relative->ahead;
    return found;
}

/* a day, 12 full months, a couple of weeks, the two years */
static bool length_unit_at(const struct period_scan *s, size_t at, struct period_number *n, const struct term **unit,
                           size_t *end)
{
    struct en_match m = {.n.value = 1};
    bool article = memchr("aAtT", byte_at(s, at), 4) != NULL;
    size_t after = article ? period_en_match(s, at, "a|an|the ", &m) : 0;
    *end = after ? period_en_match(s, after, "%n? full|calendar|financial|fiscal? %u", &m)
                 : period_en_match(s, at, "%n-? full|calendar|financial|fiscal? %u", &m);
    *n = m.n;
    *unit = m.unit;
    return *end && n->figures <= 3;
}

/* 2 years 21 days ago, 1 month and 21 days later */
#define SHIFT_UNITS 3

struct shift {
    int n[SHIFT_UNITS];
    const struct term *units[SHIFT_UNITS];
    int count;
    const struct term *behind; /* ago, earlier, later, before, from */
};

/* 21 days, and 2 weeks: what makes the length before it longer */
static bool more_length_at(const struct period_scan *s, size_t at, int *n, const struct term **unit, size_t *end)
{
    struct en_match m = {0};
    *end = period_en_match(s, at, " and? %n %u", &m);
    *n = m.n.value;
    *unit = m.unit;
    return *end > 0;
}

static bool shift_at(const struct period_scan *s, size_t at, struct shift *ret, size_t *end)
{
    struct period_number n;
    struct en_match m = {0};
    size_t after, then_end;
    if (!length_unit_at(s, at, &n, &ret->units[0], &after) || n.value < 1)
        return false;
    ret->n[0] = n.value;
    for (ret->count = 1; ret->count < SHIFT_UNITS; ret->count++, after = then_end)
        if (!more_length_at(s, after, &ret->n[ret->count], &ret->units[ret->count], &then_end))
            break;
    *end = period_en_match(s, after, " %a", &m);
    ret->behind = m.term;
    return *end && (m.term->kind == TERM_AGO || m.term->kind == TERM_LATER || m.term->kind == TERM_BEFORE);
}

static struct when shifted(struct when from, const struct shift *shift)
{
    int sign = shift->behind->kind == TERM_LATER ? 1 : -1;
    for (int i = 0; i < shift->count; i++) {
        const struct term *unit = shift->units[i];
        bool decades = unit->grain == GRAIN_YEARS;
        int times = (decades || unit->grain == GRAIN_WEEK) && unit->value ? unit->value : 1;
        from = when_shift(from, decades ? GRAIN_YEAR : unit->grain, sign * shift->n[i] * times);
    }
    return from;
}

/* two weeks before May 13, 16 days from 1 February: the day behind is counted from */
static bool shift_from(const struct period_scan *s, size_t at, const struct term *behind, struct when *from,
                       size_t *end)
{
    struct when other;
    size_t other_end;
    bool day_only = slice_equal(behind->word->form, SLICE("from")); /* for 5 years from 2010 names no day */
    if (!period_en_inner_point_at(s, skip_space(s, *end), &other, &other_end) || !date_is(other.first) ||
        (day_only && other.grain != GRAIN_DAY) || other.shape == PERIOD_RATE || other.shape == PERIOD_SPAN)
        return false;
    *from = when_of(other.first, other.first, GRAIN_DAY);
    if (day_only && foretold(s, at) && other.implied_year && date_compare(other.first, s->published) < 0)
        *from = when_shift(*from, GRAIN_YEAR, 1); /* "2 weeks from January 15", in November */
    *end = other_end;
    return true;
}

/* "In July it was valued at $18 billion. Two months later": from the time spoken of, if that is not longer than the
 * units, up to today; false if that cannot be told */
static bool from_anchor(const struct period_scan *s, const struct shift *shift, struct when *ret)
{
    enum period_grain grain = shift->units[0]->grain, told = s->anchor_grain;
    bool longer = grain == GRAIN_YEAR    ? told == GRAIN_OTHER || told == GRAIN_YEARS
                  : grain == GRAIN_MONTH ? told != GRAIN_MONTH && told != GRAIN_DAY
                                         : told != GRAIN_DAY;
    if (!date_is(s->anchor_last) || longer)
        return false;
    *ret = shifted(when_anchor(s), shift);
    ret->anaphoric = true;
    return s->looks_ahead || !date_is(s->published) || date_compare(ret->first, s->published) <= 0;
}

bool period_en_shifted_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct shift shift;
    if (!shift_at(s, at, &shift, end))
        return false;
    enum period_grain grain = shift.units[0]->grain;
    if (grain == GRAIN_OTHER) {
        *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_OTHER);
        ret->shape = PERIOD_SPAN;
        return true;
    }
    /* "a year earlier" counts from the time spoken of, "two weeks ago" from today; "two years ago" from the time
     * spoken of if that is a month or more */
    const struct term *behind = shift.behind;
    bool far = grain == GRAIN_YEAR && s->anchor_grain != GRAIN_DAY && s->anchor_grain != GRAIN_OTHER;
    bool onward = behind->kind == TERM_LATER;
    bool anchored = date_is(s->anchor_last) && shift.count == 1 && !onward && (behind->value == 1 || far);
    struct when from = anchored ? when_anchor(s) : when_unit(s->published, GRAIN_DAY, 0);
    if ((behind->kind == TERM_BEFORE || behind->weak) && shift_from(s, at, behind, &from, end))
        anchored = false;
    else if (behind->weak)
        return false; /* "two weeks from", "three months after" and nothing to count from */
    if (onward && grain == GRAIN_YEAR && s->count && s->last.grain == GRAIN_YEAR && s->last.shape == PERIOD_FLOW &&
        slice_equal(behind->word->form, SLICE("later"))) { /* "from 20 million in 2024 to 33 million one year later" */
        from = s->last;
        anchored = true;
    }
    if (onward && !anchored && shift.count == 1 && slice_equal(behind->word->form, SLICE("later"))) {
        if (from_anchor(s, &shift, ret))
            return true;
        if (!s->looks_ahead) { /* nothing says of which day it tells */
            *ret = when_of(DATE_NONE, DATE_NONE, grain);
            ret->shape = PERIOD_SPAN;
            return true;
        }
    }
    *ret = shifted(from, &shift);
    bool runs = slice_starts_any(behind->word->form, "starting", "beginning") ||
                (slice_starts(behind->word->form, SLICE("from")) && at >= 4 &&
                 period_en_text_at(s, at - 4, "for", &(size_t){0}));
    if (runs && !anchored) /* "for 3 days from Monday" */
        *ret = when_of(from.first, ret->last, grain);
    else if (!anchored)
        *ret = when_stock(*ret);
    ret->anaphoric = anchored;
    ret->base = anchored && !onward;
    return true;
}

#define LONG_OVER_DAYS 200 /* "the year ending March 31", in February, is not the one that is over so long */

/* the day on which a length ends whose year is not said: the year to March, and that March must be over */
static struct when end_of_length(const struct period_scan *s, struct when last, enum period_grain grain,
                                 struct slice ended)
{
    if (!date_is(s->published))
        return last;
    int32_t ago = date_number(s->published) - date_number(last.last);
    bool ending = grain == GRAIN_YEAR && slice_starts(ended, SLICE("ending"));
    if (ending && (s->looks_ahead ? ago > 0 : ago > LONG_OVER_DAYS))
        return when_shift(last, GRAIN_YEAR, 1);
    return ago < 0 && !s->looks_ahead && !ending ? when_shift(last, GRAIN_YEAR, -1) : last;
}

#define BEGUN_DAYS 120 /* "the year beginning July 1" is the one to come, once that of before runs so long */

/* "the fiscal year that begins July 1", "the year beginning 1 April 2014", "the two years starting in July" */
static struct when begun_years(const struct period_scan *s, struct when first, int years)
{
    if (first.implied_year && date_is(s->published)) {
        int32_t ago = date_number(s->published) - date_number(first.first);
        first = ago > BEGUN_DAYS ? when_shift(first, GRAIN_YEAR, 1) : first;
    }
    struct date after = date_add_months(first.first, 12 * years);
    struct when w = when_of(first.first, date_add_days(after, -1), years == 1 ? GRAIN_YEAR : GRAIN_YEARS);
    w.implied_year = first.implied_year;
    return w;
}

bool period_en_ended_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m = {0};
    struct period_number n;
    const struct term *unit;
    size_t after;
    if (!length_unit_at(s, at, &n, &unit, &after)) {
        n.value = 1;
        after = period_en_match(s, at, " fiscal? financial? %u", &m);
        unit = m.unit;
        if (!after || unit->counts) /* 1,337 days to 31 December are counted */
            return false;
    }
    if (n.value < 1 || n.value > 60 || unit->grain == GRAIN_OTHER)
        return false;
    after = period_en_match(s, after, " period? %e on? the? end_of? ", &m); /* the 10-month period ended October */
    const struct term *ended = m.term;
    bool begins = after && ended->kind == TERM_FROM;
    if (!after || ended->kind == TERM_BY || (begins && unit->grain != GRAIN_WEEK && unit->grain != GRAIN_YEAR))
        return false;
    struct when last;
    bool quarter = unit->grain == GRAIN_QUARTER && period_en_inner_point_at(s, after, &last, end) &&
                   last.grain == GRAIN_QUARTER; /* the four quarters to Q3 */
    if (!quarter && !period_en_month_first(s, after, &last, end) && !period_en_day_first(s, after, &last, end) &&
        !period_en_numeric_date_at(s, after, &last, end) && !period_en_weekday_at(s, after, NULL, &last, end) &&
        !(ended->kind == TERM_FROM && period_en_nth_day_at(s, period_en_pass(s, after, "the"), &last, end)))
        return false;
    if (!date_is(last.last)) {
        *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
        return true;
    }
    if (begins && unit->grain == GRAIN_YEAR) {
        *ret = begun_years(s, last, n.value);
        return true;
    }
    last = last.implied_year ? end_of_length(s, last, unit->grain, ended->word->form) : last;
    if (ended->kind == TERM_FROM && ended->value == 1) {
        *ret = when_unit(last.first, GRAIN_WEEK, 0); /* the week of the 18th */
        return true;
    }
    if (unit->grain == GRAIN_WEEK && ended->kind == TERM_FROM) {
        *ret = when_of(last.first, date_add_days(last.first, WEEK_DAYS * n.value - 1), GRAIN_WEEK);
        return true;
    }
    struct when before = when_shift(when_of(last.last, last.last, last.grain), unit->grain, -n.value);
    bool month_end = last.last.day == date_month_days(last.last.year, last.last.month) && unit->grain != GRAIN_WEEK &&
                     unit->grain != GRAIN_DAY;
    struct date first = month_end ? date_month_end(before.last.year, before.last.month) : before.last;
    *ret = when_of(date_add_days(first, 1), last.last, unit->grain);
    ret->implied_year = last.implied_year;
    return true;
}

#define YEAR_BEGUN 90 /* days into a fiscal year in which "the year" is the one gone by */

/* "for the full year": the fiscal one of the quarter told, else of today */
static struct when fiscal_year_in_force(const struct period_scan *s)
{
    struct date from = date_is(s->anchor_last) ? s->anchor_last : s->published;
    int year = period_en_fiscal_year_of(s, from);
    struct when w = period_en_fiscal_months(s, year, 1, 12);
    bool begun = !date_is(s->anchor_last) && !s->looks_ahead && date_number(from) - date_number(w.first) < YEAR_BEGUN;
    return begun ? period_en_fiscal_months(s, year - 1, 1, 12) : w;
}

#define RESULTS                                                                                                        \
    "revenue|revenues|profit|profits|sales|earnings|results|net|income|loss|losses|deliveries|operating|ebitda"

/* "quarterly revenue": of the quarter told last, else of the last one that is over; "quarterly dividends" are paid so
 * often */
static bool of_quarter(const struct period_scan *s, const struct term *word, size_t end, struct when *ret)
{
    struct en_match m;
    bool told = date_is(s->anchor_first) && date_is(s->anchor_last) &&
                when_grain(s->anchor_first, s->anchor_last) == GRAIN_QUARTER;
    if (word->kind != TERM_RATE || word->grain != GRAIN_QUARTER || !date_is(s->published) ||
        !period_en_match(s, end, " " RESULTS, &m))
        return false;
    *ret = told ? when_anchor(s) : when_unit(s->published, GRAIN_QUARTER, -1);
    ret->grain = GRAIN_QUARTER;
    ret->anaphoric = true;
    return true;
}

/* "revenue of $78 million in the fourth quarter, and annual revenue of $305 million": of the year that the quarter ends
 */
static bool of_year_reported(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    struct date last = s->told_quarter.last;
    bool over = date_is(last) && date_is(s->published) && date_compare(last, s->published) < 0 && !s->looks_ahead;
    bool dated = at > 1 && is_digit(s->text.ptr[at - 2]); /* "2023 annual loss" */
    if (!over || dated || last.month != (s->fiscal_month ? s->fiscal_month : 12) ||
        !(*end = period_en_match(s, at, "annual", &m)) ||
        !period_en_match(s, *end, " adjusted? financial? total|" RESULTS, &m))
        return false;
    *ret = when_of(date_add_months(date_add_days(last, 1), -12), last, GRAIN_YEAR);
    ret->anaphoric = true;
    return true;
}

static bool is_own_year(struct when w)
{
    return date_is(w.first) && date_is(w.last) && w.first.month != 1 && w.first.day == 1 &&
           date_equal(date_add_months(w.first, 12), date_add_days(w.last, 1));
}

/* "Revenue for 2015-16 is 457 billion.  Stamp duty for the whole year": a year told of that is not the calendar's; no
 * dates if there is none */
static struct when own_year_told(const struct period_scan *s)
{
    struct when told = when_anchor(s), runs = s->told_ahead;
    if (is_own_year(told))
        return told;
    bool begun = is_own_year(runs) && date_is(s->published) && date_compare(runs.first, s->published) < 0;
    return begun ? runs : when_of(DATE_NONE, DATE_NONE, GRAIN_YEAR);
}

/* "net debt at the period end", "period-end headcount": the last day of the months in force */
static bool period_end_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    if (!(*end = period_en_match(s, at, "period_end", &m)) || !date_is(s->anchor_first) || !date_is(s->anchor_last) ||
        date_number(s->anchor_last) - date_number(s->anchor_first) < LEAST_DAYS)
        return false;
    *ret = when_edge(when_anchor(s), 1);
    ret->anaphoric = true;
    return true;
}

/* "the *three* and nine months ended September 30": the shorter of two lengths that end alike */
bool period_en_first_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m = {0};
    struct when other;
    size_t other_end, next = period_en_match(s, at, "%n and ", &m);
    int months = m.n.value;
    if (!next || months < 1 || months > 12 || !period_en_ended_length_at(s, next, &other, &other_end) ||
        !date_is(other.first) || other.shape != PERIOD_FLOW)
        return false;
    *ret = when_of(date_add_months(date_add_days(other.last, 1), -months), other.last, other.grain);
    *end = period_en_match(s, at, "%n", &m);
    return date_compare(ret->first, other.first) > 0 && date_compare(ret->first, ret->last) < 0;
}

/* FY 2025, FY'29: a label of the year behind it, where FY alone is the whole year */
static bool labels_year(const struct period_scan *s, size_t at)
{
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    size_t year = label ? skip_space(s, at + label->word->form.len) : 0;
    bool short_form = label && at > 0 && s->text.ptr[at - 1] == '(' && byte_at(s, year) == ')'; /* "fiscal year (FY)" */
    return label &&
           (short_form || is_digit(byte_at(s, year)) || period_en_short_year_at(s, year, &(int){0}, &(size_t){0}));
}

bool period_en_word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    if (of_year_reported(s, at, ret, end) || period_end_at(s, at, ret, end))
        return true;
    const struct term *word = period_term(s, PERIOD_WORD, at);
    if (!word || labels_year(s, at) || !period_en_when_term(s, at, word, ret))
        return false;
    *end = at + word->word->form.len;
    bool over = slice_ends(slice_sub(s->text, 0, at), SLICE("over ")) && period_en_pass(s, at, "the") > at;
    if (word->kind == TERM_WEEKEND && over && !s->looks_ahead && date_compare(ret->first, s->published) > 0)
        *ret = when_shift(*ret, GRAIN_WEEK, -1); /* "took in $80 million over the weekend", on Tuesday */
    if (word->kind == TERM_WHOLE && word->grain != GRAIN_MONTH && has_fiscal_year(s)) {
        *ret = fiscal_year_in_force(s);
        ret->anaphoric = true;
    } else if (word->kind == TERM_WHOLE && word->grain != GRAIN_MONTH && date_is(own_year_told(s).last)) {
        *ret = own_year_told(s);
        ret->anaphoric = true;
    }
    if (word->kind == TERM_WHOLE && word->grain != GRAIN_MONTH && s->looks_ahead && date_is(ret->last) &&
        date_is(s->published) && date_compare(ret->last, s->published) < 0 &&
        s->published.month > ANNUAL_RESULTS_MONTHS)
        *ret = has_fiscal_year(s) ? *ret : when_year(s->published.year); /* what is expected for it is of this one */
    if (of_quarter(s, word, *end, ret))
        return true;
    /* the year before; but: the year before the merger, the month after 3 May */
    struct slice form = word->word->form;
    bool after = slice_ends(form, SLICE("after"));
    if (!after && !slice_ends(form, SLICE("before")))
        return true;
    size_t next = skip_space(s, *end);
    char c = byte_at(s, next);
    if (is_digit(c) || (is_capital(c) && next > *end) || (after && is_letter(c)))
        return false;
    return !period_en_match(s, next, "the|a|an|it|its|he|she|they|their|we|last|this", &(struct en_match){0});
}

/* six months, nine-month period; at the number */
static bool months_counted(const struct period_scan *s, size_t at, int *ret, size_t *end)
{
    struct en_match m = {0};
    *end = period_en_match(s, at, "%n-? %u", &m);
    *ret = m.n.value;
    if (!*end || (*ret != 6 && *ret != 9) || m.unit->grain != GRAIN_MONTH)
        return false;
    return m.unit->counts || (*end = period_en_match(s, *end, " period", &m));
}

/* six months, nine months behind "in the": the time in force if it is as long, those that ended with the quarter told
 * of, else the first ones of the year */
static bool months_in_force(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int n;
    if (!date_is(s->published) || !months_counted(s, at, &n, end))
        return false;
    if (is_letter(byte_at(s, skip_space(s, *end))) && !period_en_match(s, *end, " was|were", &(struct en_match){0}))
        return false; /* "in the six months he was there" */
    struct date last = s->told_quarter.last;
    bool told =
        date_is(s->anchor_first) && date_equal(date_add_months(s->anchor_first, n), date_add_days(s->anchor_last, 1));
    bool quarter = date_is(last) && date_compare(last, s->published) < 0;
    *ret = told      ? when_anchor(s)
           : quarter ? when_of(date_add_months(date_add_days(last, 1), -n), last, GRAIN_MONTH)
                     : when_months(s->published.year, 1, n);
    if (!told && date_compare(ret->last, s->published) > 0)
        *ret = when_months(s->published.year - 1, 1, n);
    return true;
}

#define YEAR_DAYS 360

/* "profit of the quarter", where a year was told of, is not of its last one */
static bool is_year_in_force(const struct period_scan *s)
{
    return date_is(s->anchor_first) && date_is(s->published) &&
           date_number(s->anchor_last) - date_number(s->anchor_first) >= YEAR_DAYS;
}

/* "on Tuesday posted a loss for the quarter": the day lies in the quarter that has yet to end, and no report is of it
 */
static bool is_day_of_running(const struct period_scan *s)
{
    return date_is(s->published) && date_is(s->anchor_last) && date_equal(s->anchor_first, s->anchor_last) &&
           date_compare(when_unit(s->anchor_last, GRAIN_QUARTER, 0).last, s->published) >= 0;
}

/* "to March", "of 18 August" behind "the year"; but "profit for the year of $6", "for the year to be 6" */
static bool ends_on_date(const struct period_scan *s, size_t at)
{
    struct en_match m;
    size_t next = period_en_match(s, at, "%e ", &m);
    char c = byte_at(s, next);
    return next && (is_letter(c) || is_digit(c)) && !period_en_match(s, next, "be", &m);
}

/* "earned $5 in the fourth quarter, and expects $6 for the year": the one that runs */
static bool is_year_foreseen(const struct period_scan *s, size_t at)
{
    bool over = date_is(s->anchor_last) && date_is(s->published) && date_compare(s->anchor_last, s->published) < 0;
    return over && s->looks_ahead &&
           (s->ahead_first < at || !memchr(s->text.ptr + at, ',', s->ahead_first - at)); /* "for the year is seen at" */
}

/* "flat sales in 2025. Cash flow was 554 million for the year", in February: the one gone by, no other can be reported
 */
static bool is_year_reported(const struct period_scan *s)
{
    bool runs = date_is(s->anchor_last) && date_is(s->published) && date_compare(s->anchor_last, s->published) > 0;
    return runs && !s->looks_ahead && s->anchor_last.year == s->published.year &&
           s->published.month <= ANNUAL_RESULTS_MONTHS;
}

/* "during the period under review": the months that the text began with, whatever was told since */
static bool period_reviewed(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    *end = period_en_match(s, at, "period_under_review|review_period|reporting_period", &m);
    if (!*end || !date_is(s->opening_last))
        return false;
    *ret = when_of(s->opening_first, s->opening_last, when_grain(s->opening_first, s->opening_last));
    ret->anaphoric = true;
    return true;
}

#define WEEKS_DAYS 14 /* "the day", "the week" are none of a month in force */

bool period_en_unit_in_force(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t after = period_en_match(s, at, "the|my ", &m);
    if (!after)
        return false;
    if (months_in_force(s, after, ret, end) || period_reviewed(s, after, ret, end))
        return true;
    const struct term *unit = period_en_unit_at(s, after, end);
    if (!unit || unit->counts || unit->grain == GRAIN_OTHER || unit->weak)
        return false;
    if (period_term(s, PERIOD_AFTER, skip_space(s, *end)) || ends_on_date(s, skip_space(s, *end)))
        return false;
    /* the decade is ours, also behind 2030 */
    bool ours = unit->grain == GRAIN_YEARS || !date_is(s->anchor_last);
    /* in the quarter, with none spoken of: the last one that is over; for the year, in its first months: the year gone
     * by */
    bool results = unit->grain == GRAIN_YEAR && (when_whole_year_shift(s) < 0 || is_year_reported(s));
    bool within = (unit->grain == GRAIN_QUARTER || unit->grain == GRAIN_MONTH) && is_year_in_force(s);
    within = within || (unit->grain == GRAIN_QUARTER && !s->looks_ahead && is_day_of_running(s));
    bool far = !date_is(s->anchor_first) || date_number(s->anchor_last) - date_number(s->anchor_first) >= WEEKS_DAYS;
    ours = ours || within || (unit->grain == GRAIN_DAY && far) ||
           ((unit->grain == GRAIN_YEAR || unit->grain == GRAIN_MONTH) && is_year_foreseen(s, at));
    bool over = results || ((!date_is(s->anchor_last) || within) &&
                            (unit->grain == GRAIN_MONTH || unit->grain == GRAIN_QUARTER || unit->grain == GRAIN_HALF));
    if (unit->grain == GRAIN_WEEK && lasts(s, GRAIN_WEEK)) {
        *ret = when_anchor(s); /* the seven days that were told of */
        ret->anaphoric = true;
        return true;
    }
    if (unit->grain == GRAIN_WEEK && date_is(s->published) && far && !date_is(s->told_week.last)) {
        /* "the week", with none told of: that which ends with the day of publication or its weekend, else the one
         * before */
        *ret =
            when_unit(s->published, GRAIN_WEEK, s->looks_ahead || date_weekday(s->published) >= TRADING_DAYS ? 0 : -1);
        return true;
    }
    struct when told = when_told(s, unit->grain);
    bool fiscal = unit->grain == GRAIN_YEAR && has_fiscal_year(s);
    *ret = date_is(told.last) ? told
           : fiscal           ? fiscal_year_in_force(s)
                              : period_en_unit_near(s, unit, ours ? s->published : s->anchor_last, over ? -1 : 0);
    ret->implied_year = false;
    ret->anaphoric = true;
    return true;
}

/* the first two weeks, the last Friday, week 3 */
struct nth {
    int n, count;        /* which, 0 for the last, and how many from there */
    int weekday;         /* 1 to 7, 0 if it is a unit */
    bool week, numbered; /* numbered: week 3 */
};

static bool nth_at(const struct period_scan *s, size_t at, struct nth *ret, size_t *end)
{
    struct en_match m = {0};
    *ret = (struct nth){.count = 1};
    if ((*end = period_en_match(s, at, "week %f", &m))) {
        ret->week = ret->numbered = true;
        ret->n = m.n.value;
        return m.n.value > 0 && m.n.value < 54;
    }
    size_t more, after = period_en_match(s, at, "last|final ", &m);
    if (!after && (!(after = period_en_match(s, at, "%o ", &m)) || m.n.value < 1))
        return false;
    ret->n = m.n.value;
    if ((more = period_en_match(s, after, "%n ", &m)) && m.n.value > 0) {
        ret->count = m.n.value;
        after = more;
    }
    if ((*end = period_en_match(s, after, "%w", &m))) {
        ret->weekday = m.term->value;
        return true;
    }
    *end = period_en_match(s, after, "%u", &m);
    ret->week = *end && m.unit->grain == GRAIN_WEEK;
    return *end && (ret->week || m.unit->grain == GRAIN_DAY);
}

static struct when nth_of(const struct nth *nth, struct when whole)
{
    bool last = nth->n == 0;
    if (nth->weekday) {
        int ahead = (nth->weekday - date_weekday(whole.first) + 7) % 7;
        int back = (date_weekday(whole.last) - nth->weekday + 7) % 7;
        return last ? when_unit(whole.last, GRAIN_DAY, -back)
                    : when_unit(whole.first, GRAIN_DAY, ahead + 7 * (nth->n - 1));
    }
    if (nth->week && last)
        return when_unit(whole.last, GRAIN_WEEK, date_weekday(whole.last) < 4 ? -1 : 0);
    if (nth->week && nth->count == 1)
        return when_week(whole.first, nth->n);
    if (nth->week)
        return when_range(when_week(whole.first, nth->n), when_week(whole.first, nth->n + nth->count - 1));
    if (last)
        return when_of(date_add_days(whole.last, 1 - nth->count), whole.last, GRAIN_OTHER);
    int from = nth->count > 1 ? 0 : nth->n - 1;
    return when_of(date_add_days(whole.first, from), date_add_days(whole.first, from + nth->count - 1), GRAIN_OTHER);
}

bool period_en_nth_of_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct nth nth;
    struct en_match m;
    struct when whole;
    size_t of;
    if (!nth_at(s, at, &nth, &of))
        return false;
    size_t inner = period_en_match(s, of, " of|in the? ", &m);
    if (inner) {
        if (!period_en_inner_point_at(s, inner, &whole, end) || !date_is(whole.first) || whole.grain == GRAIN_DAY ||
            whole.grain == GRAIN_WEEK)
            return false;
    } else if (nth.numbered && date_is(s->published)) {
        whole = when_unit(s->published, GRAIN_YEAR, 0);
        *end = of;
    } else {
        return false;
    }
    *ret = nth_of(&nth, whole);
    return true;
}

bool period_en_half_open_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    char first = (char)(byte_at(s, at) | 0x20);
    *end = first == 'e' || first == 'l' ? period_en_match(s, at, "earlier|later this|in_the|that %u", &m) : 0;
    if (!*end || m.unit->grain == GRAIN_OTHER || !date_is(s->published))
        return false;
    bool earlier = first == 'e';
    *ret = period_en_unit_near(s, m.unit, s->published, 0);
    if (earlier && date_compare(ret->first, s->published) < 0)
        ret->last = date_add_days(s->published, -1);
    else
        *(earlier ? &ret->last : &ret->first) = s->published;
    ret->ahead = !earlier;
    return true;
}

/* in two weeks, in 24 months: then, if the sentence looks ahead; a length in any case */
static bool in_length(const struct period_scan *s, const struct period_number *n, const struct term *unit,
                      struct when *ret, size_t end)
{
    if (n->value < 1 || unit->grain == GRAIN_OTHER || unit->grain == GRAIN_YEARS || unit->grain == GRAIN_HALF ||
        period_term(s, PERIOD_ENDED, skip_space(s, end)) || period_term(s, PERIOD_AFTER, skip_space(s, end)))
        return false;
    *ret = when_length(s, unit->grain, n->value * (unit->grain == GRAIN_WEEK ? unit->value : 1));
    ret->first = DATE_NONE;
    ret->shape = PERIOD_SPAN;
    ret->ahead = s->looks_ahead && n->value > 1; /* "grow by 15% in a year" says how fast */
    return true;
}

/* in the first quarter, up from the previous three months: those before the time spoken of */
static bool length_before_anchor(const struct period_scan *s, const struct term *unit, int n, struct when *ret)
{
    if (!date_is(s->anchor_first) || date_equal(s->anchor_first, s->anchor_last) || n < 1 ||
        unit->grain == GRAIN_YEARS || unit->grain == GRAIN_OTHER)
        return false;
    struct when first = when_shift(when_of(s->anchor_first, s->anchor_first, GRAIN_DAY), unit->grain, -n);
    *ret = when_of(first.first, date_add_days(s->anchor_first, -1), unit->grain);
    ret->anaphoric = ret->base = true;
    return true;
}

/* the number and unit behind the word that opens a length; false if the word opens none */
static bool opened_length_at(const struct period_scan *s, const struct term *before, size_t at, struct period_number *n,
                             const struct term **unit, size_t *end)
{
    /* for 2024 says when, for 25 years how long */
    bool streak = before->kind == TERM_STREAK || (before->kind == TERM_IN && before->value == 1);
    if (!streak && before->kind != TERM_PAST && before->kind != TERM_FUTURE)
        return false;
    if (before->kind == TERM_IN && period_en_pass(s, at, "the") > at)
        return false; /* for the year says when */
    if (!length_unit_at(s, at, n, unit, end)) {
        *unit = period_en_unit_at(s, at, end);
        /* last year and next month are relative; the past year is a length */
        if (!*unit || (!streak && !before->weak) || (*unit)->grain == GRAIN_DAY)
            return false;
        *n = (struct period_number){.value = 1};
    }
    if (n->value == 0 || n->figures > 3)
        return false;
    enum period_grain grain = (*unit)->grain;
    if (streak && (before->weak || before->kind == TERM_IN) && grain != GRAIN_YEAR && grain != GRAIN_YEARS &&
        grain != GRAIN_MONTH)
        return false; /* for four hours measures something */
    const struct term *behind = period_term(s, PERIOD_AFTER, skip_space(s, *end));
    return !period_term(s, PERIOD_ENDED, skip_space(s, *end)) &&
           (!behind || slice_equal(behind->word->form, SLICE("from")));
}

/* the past four sessions, the last of which is the day's; the previous four, that ended the day before */
static struct when traded_days(const struct period_scan *s, int n, bool before)
{
    struct date last = date_add_days(s->published, before ? -1 : 0), first;
    int over = date_weekday(last) - SESSION_DAYS;
    if (over > 0)
        last = date_add_days(last, -over);
    first = date_add_days(last, -(n - 1) / SESSION_DAYS * WEEK_DAYS);
    for (int left = (n - 1) % SESSION_DAYS; left > 0; left -= date_weekday(first) <= SESSION_DAYS)
        first = date_add_days(first, -1);
    return when_of(first, last, GRAIN_DAY);
}

/* the past 3 months and 2 weeks, within 5 years 1 month: the end that is away moves on by what follows */
static void lengthen(const struct period_scan *s, bool future, struct when *w, size_t *end)
{
    const struct term *unit;
    size_t after;
    int n;
    for (int i = 1; i < SHIFT_UNITS && more_length_at(s, *end, &n, &unit, &after); i++) {
        *end = after;
        struct date *away = future ? &w->last : &w->first;
        int days = unit->grain == GRAIN_WEEK && unit->value ? n * unit->value : n;
        *away = when_shift(when_of(*away, *away, GRAIN_DAY), unit->grain, future ? days : -days).last;
    }
}

#define DECADE 10

/* n units up to publication or from it on; quarters and centuries are whole ones */
static struct when placed_length(const struct period_scan *s, const struct term *unit, int n, bool future)
{
    if (unit->grain == GRAIN_YEARS && unit->value == DECADE)
        return when_length(s, GRAIN_YEAR, DECADE * (future ? n : -n));
    if (unit->grain == GRAIN_YEARS)
        return when_range(period_en_era_of(s->published, unit->value, future ? 1 : -n),
                          period_en_era_of(s->published, unit->value, future ? n : -1));
    if (unit->grain == GRAIN_QUARTER)
        return when_range(when_unit(s->published, GRAIN_QUARTER, future ? 1 : -n),
                          when_unit(s->published, GRAIN_QUARTER, future ? n : -1));
    int count = n * (unit->grain == GRAIN_WEEK && unit->value ? unit->value : 1);
    return when_length(s, unit->grain, future ? count : -count);
}

/* "10 previous weeks", "two next days": the number before the word that places them */
static bool counted_before(const struct period_scan *s, size_t at, struct period_number *n, const struct term **before,
                           const struct term **unit, size_t *end)
{
    struct en_match m;
    if (!(*end = period_en_match(s, at, "%n %b %u", &m)))
        return false;
    *n = m.n;
    *before = m.term;
    *unit = m.unit;
    return n->figures <= 2 && (m.term->kind == TERM_PAST || m.term->kind == TERM_FUTURE) && m.unit->counts;
}

/* "will invest $15 billion over five years": from today on */
static bool planned_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    struct period_number n;
    const struct term *unit;
    size_t over = s->looks_ahead && date_is(s->published) ? period_en_match(s, at, "over ", &m) : 0;
    if (!over || !length_unit_at(s, over, &n, &unit, end) || unit->grain != GRAIN_YEAR || n.value < 2 ||
        period_term(s, PERIOD_AFTER, skip_space(s, *end)))
        return false;
    *ret = placed_length(s, unit, n.value, true);
    ret->first = s->published;
    ret->shape = PERIOD_SPAN;
    ret->ahead = true;
    return true;
}

#define DAY_HOURS 24

bool period_en_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t start = period_en_pass(s, at, "the"), in = period_en_match(s, at, "in ", &m);
    const struct term *unit;
    struct period_number n;
    if (in && !period_en_match(s, in, "the", &m) && length_unit_at(s, in, &n, &unit, end))
        return in_length(s, &n, unit, ret, *end);
    if (planned_length_at(s, at, ret, end))
        return true;
    const struct term *before = period_term(s, PERIOD_BEFORE, start);
    if (before && slice_ends(before->word->form, SLICE("last")) &&
        period_en_ordinal_part_at(s, start + before->word->form.len - strlen("last"), ret, end))
        return false;                                                           /* "in the last three months of 2025" */
    bool behind = !before && counted_before(s, start, &n, &before, &unit, end); /* "the two previous years" */
    if (!behind &&
        (!before || !opened_length_at(s, before, skip_space(s, start + before->word->form.len), &n, &unit, end)))
        return false;
    if (before->kind == TERM_PAST && before->value == 1 && length_before_anchor(s, unit, n.value, ret))
        return true;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    static const struct term day = {.kind = TERM_UNIT, .grain = GRAIN_DAY};
    bool hours = before->kind == TERM_PAST && slice_starts(unit->word->form, SLICE("hour")) && n.value % DAY_HOURS == 0;
    if (hours) { /* the past 24 hours */
        unit = &day;
        n.value /= DAY_HOURS;
    }
    bool placed = before->kind == TERM_PAST || before->kind == TERM_FUTURE;
    bool future = before->kind == TERM_FUTURE;
    if (placed && n.value > 0 && unit->grain != GRAIN_OTHER && date_is(s->published)) {
        bool traded = !future && unit->grain == GRAIN_DAY && unit->value == SESSION_DAYS;
        *ret = traded ? traded_days(s, n.value, before->value == 1) : placed_length(s, unit, n.value, future);
        lengthen(s, future, ret, end);
    }
    if (future && date_is(ret->last) && unit->grain != GRAIN_QUARTER)
        ret->first = date_add_days(s->published, unit->grain == GRAIN_DAY); /* within 9 months: from today on */
    ret->shape = PERIOD_SPAN;
    ret->ahead = future;
    return true;
}

bool period_en_hyphen_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t number = period_en_match(s, at, "%n", &m);
    if (!number ||
        !(*end = period_en_match(
              s, number, byte_at(s, number) == '-' ? "- consecutive? straight? %u" : " consecutive|straight %u", &m)))
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, m.unit->grain);
    ret->shape = PERIOD_SPAN;
    return m.n.figures <= 3 && m.unit->grain != GRAIN_OTHER;
}

bool period_en_rate_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *each = period_term_of(s, PERIOD_BEFORE, TERM_RATE, at);
    struct en_match m;
    if (!each || !(*end = period_en_match(s, at, "%b %u", &m)) || m.unit->counts || m.unit->grain == GRAIN_YEARS)
        return false;
    const struct term *behind = period_term(s, PERIOD_AFTER, skip_space(s, *end));
    if ((behind && !slice_equal(behind->word->form, SLICE("from"))) || period_en_match(s, *end, " of", &m) ||
        byte_at(s, *end) == '-')
        return false;
    size_t before = back_space(s, at);
    /* "A year on from the launch", ", a year": nothing before it that could be so much a year */
    if (each->weak && (before == 0 || s->text.ptr[before - 1] == ',' || s->text.ptr[before - 1] == '.'))
        return false;
    /* in a year, for a day: "a" counts one */
    const struct term *preposition = each->weak ? period_term_before(s, PERIOD_BEFORE, before) : NULL;
    if (preposition && preposition->kind != TERM_RATE)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, m.unit->grain);
    ret->shape = PERIOD_RATE;
    return true;
}
