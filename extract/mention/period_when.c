/* period_when - the calculus of days, months and years: what depends on the calendar alone */
#include "extract/mention/period_internal.h"

struct when when_of(struct date first, struct date last, enum period_grain grain)
{
    return (struct when){.first = first, .last = last, .shape = PERIOD_FLOW, .grain = grain, .year = last.year};
}

int when_grain_months(enum period_grain grain)
{
    switch (grain) {
    case GRAIN_MONTH:
        return 1;
    case GRAIN_QUARTER:
        return 3;
    case GRAIN_HALF:
        return 6;
    case GRAIN_YEAR:
    case GRAIN_YEARS:
        return 12;
    default:
        return 0;
    }
}

int when_full_year(const struct period_scan *s, int two, int ahead)
{
    int now = date_is(s->published) ? s->published.year : 2025;
    int year = now / 100 * 100 + two;
    return year > now + ahead ? year - 100 : year;
}

static int grain_days(enum period_grain grain)
{
    return grain == GRAIN_DAY ? 1 : grain == GRAIN_WEEK ? 7 : grain == GRAIN_TENDAY ? 10 : 0;
}

struct when when_year(int year)
{
    return when_of(date_of(year, 1, 1), date_of(year, 12, 31), GRAIN_YEAR);
}

struct when when_months(int year, int from, int to)
{
    if (year == 0)
        return when_of(DATE_NONE, DATE_NONE, GRAIN_MONTH);
    struct date first = date_add_months(date_of(year, 1, 1), from - 1);
    struct date last = date_add_months(date_of(year, 1, 1), to - 1);
    int months = to - from + 1;
    struct when w = when_of(first, date_is(last) ? date_month_end(last.year, last.month) : DATE_NONE,
                            months == 12  ? GRAIN_YEAR
                            : months == 6 ? GRAIN_HALF
                            : months == 3 ? GRAIN_QUARTER
                                          : GRAIN_MONTH);
    w.year = year;
    return w;
}

struct when when_day(int year, int month, int day)
{
    struct date d = year ? date_of(year, month, day) : DATE_NONE;
    return when_of(d, d, GRAIN_DAY);
}

struct when when_unit(struct date day, enum period_grain grain, int n)
{
    if (!date_is(day))
        return when_of(DATE_NONE, DATE_NONE, grain);
    int months = when_grain_months(grain), days = grain_days(grain);
    if (grain == GRAIN_WEEK) {
        struct date monday = when_add_days(day, 1 - date_weekday(day) + 7 * n);
        return when_of(monday, when_add_days(monday, 6), grain);
    }
    if (months == 0) {
        struct date d = when_add_days(day, n * (days ? days : 1));
        return when_of(d, d, GRAIN_DAY);
    }
    int from = (day.month - 1) / months * months + 1 + n * months;
    struct when w = when_months(day.year, from, from + months - 1);
    w.grain = grain;
    w.year = w.first.year;
    return w;
}

/* "sales rose in the six weeks to 8 January, but margins will fall", on 10 February: a day gone by so lately is that
 * day, whatever else the sentence looks ahead to */
#define JUST_GONE_DAYS 62

bool when_just_gone(const struct period_scan *s, struct date day)
{
    int ago = date_is(day) ? date_number(s->published) - date_number(day) : -1;
    return ago > 0 && ago <= JUST_GONE_DAYS;
}

/* years after which a year that is spoken of does not own the months that follow it */
#define TOLD_YEARS 5

int when_past_year(const struct period_scan *s, struct date a, struct date b)
{
    bool whole =
        date_is(a) && date_is(b) && a.year == b.year && a.month == 1 && a.day == 1 && b.month == 12 && b.day == 31;
    /* founded in 1889, … in May: a year so far back is no frame */
    return whole && date_is(s->published) && b.year < s->published.year && b.year + TOLD_YEARS >= s->published.year
               ? b.year
               : 0;
}

#define REPORTED_DAYS 150 /* a quarter is told of for so long, whatever is expected beside it */

/* 预计上半年净利润12亿元，Q1净利润5亿元: three months or more that were over not long ago */
static bool is_reported(const struct period_scan *s, int from, int to, bool ended, struct date published)
{
    struct when w = when_months(published.year, from, to);
    if (ended && date_compare(w.first, published) > 0)
        w = when_months(published.year - 1, from, to);
    int ago = date_number(published) - date_number(w.last);
    return to - from >= 2 && ago > 0 && ago <= REPORTED_DAYS && !s->told_year;
}

int when_implied_year(const struct period_scan *s, int from, int to, bool ended)
{
    struct date p = s->published;
    if (!date_is(p))
        return 0;
    struct when w = when_months(p.year, from, to);
    /* 2024年全年增长5.0%；分季度看，一季度增长5.3%, on 17 January: a past year that is being told as a whole owns the
     * quarters and months that follow in its sentence, and behind it those that are not over yet */
    bool running = date_compare(w.first, p) <= 0 && date_compare(w.last, p) >= 0;
    if (s->told_year && !s->looks_ahead && (s->told_here || running))
        return s->told_year;
    if (s->looks_ahead && is_reported(s, from, to, ended, p))
        return date_compare(w.last, p) < 0 ? p.year : p.year - 1;
    if (s->looks_ahead && to - from == 2 && when_just_gone(s, when_months(p.year - 1, from, to).last))
        return p.year - 1; /* "expects a loss for Q4", in January */
    if (s->looks_ahead)
        return date_compare(w.last, p) < 0 && !when_just_gone(s, w.last) ? p.year + 1 : p.year;
    return date_compare(ended ? w.last : w.first, p) > 0 ? p.year - 1 : p.year;
}

/* a day of the next weeks is meant as such: for the one ten months ago people name its year */
#define SOON_DAYS 60

static bool soon(const struct period_scan *s, struct date day)
{
    int ahead = date_is(day) ? date_number(day) - date_number(s->published) : 0;
    return ahead > 0 && ahead <= SOON_DAYS;
}

int when_told_year(const struct period_scan *s, int month)
{
    bool told = date_is(s->published) && date_is(s->anchor_first) && s->anchor_last.year < s->published.year &&
                s->anchor_last.month == month && s->anchor_first.month == month &&
                s->anchor_first.year == s->anchor_last.year;
    return told ? s->anchor_last.year : 0;
}

int when_implied_year_of_day(const struct period_scan *s, int month, int day)
{
    struct date p = s->published;
    if (!date_is(p))
        return 0;
    int year = p.year, step = s->looks_ahead ? 1 : -1;
    int told = when_told_year(s, month);
    if (told)
        return told;
    for (int y = year - 1; y <= year; y++)
        if (when_just_gone(s, date_of(y, month, day)))
            return y;
    if (soon(s, date_of(year, month, day)))
        return year;
    if (soon(s, date_of(year + 1, month, day)))
        return year + 1;
    /* 29 February may be up to eight years away (1900) */
    for (int i = 0; i < 9; i++, year += step) {
        struct date d = date_of(year, month, day);
        if (date_is(d) && (s->looks_ahead ? date_compare(d, p) >= 0 : date_compare(d, p) <= 0))
            return year;
    }
    return 0;
}

struct when when_shift(struct when w, enum period_grain grain, int n)
{
    int months = when_grain_months(grain) * n;
    bool month_end = date_is(w.last) && w.last.day == date_month_days(w.last.year, w.last.month);
    if (months) {
        w.first = date_is(w.first) ? date_add_months(w.first, months) : DATE_NONE;
        w.last = date_is(w.last) ? date_add_months(w.last, months) : DATE_NONE;
        if (month_end && date_is(w.last) && w.grain != GRAIN_DAY)
            w.last = date_month_end(w.last.year, w.last.month);
    } else {
        int days = (grain_days(grain) ? grain_days(grain) : 1) * n;
        w.first = when_add_days(w.first, days);
        w.last = when_add_days(w.last, days);
    }
    w.year = w.last.year;
    return w;
}

struct when when_length(const struct period_scan *s, enum period_grain grain, int n)
{
    struct when w = when_of(s->published, s->published, grain);
    w.shape = PERIOD_SPAN;
    if (!date_is(s->published) || grain == GRAIN_OTHER)
        return when_of(DATE_NONE, DATE_NONE, grain);
    struct when other = when_shift(when_of(s->published, s->published, GRAIN_DAY), grain, n);
    if (n < 0) {
        w.first = other.last;
    } else {
        w.first = when_add_days(s->published, 1);
        w.last = other.last;
        w.ahead = true;
    }
    return w;
}

struct when when_range(struct when a, struct when b)
{
    struct when w = when_of(a.first, b.last, a.grain < b.grain ? a.grain : b.grain);
    if (a.grain == GRAIN_YEAR && b.grain == GRAIN_YEAR)
        w.grain = GRAIN_YEARS;
    w.implied_year = a.implied_year && b.implied_year;
    w.anaphoric = a.anaphoric && b.anaphoric;
    w.ahead = b.ahead;
    w.year = b.year;
    return w;
}

struct when when_edge(struct when w, int edge)
{
    struct when r = w;
    if (!date_is(w.first) || !date_is(w.last))
        return r;
    if (edge > 0)
        return when_stock(w);
    if (edge == 0) {
        int32_t middle = (date_number(w.first) + date_number(w.last)) / 2;
        r.first = r.last = date_from_number(middle);
        if (w.grain == GRAIN_YEAR)
            r.first = r.last = date_of(w.first.year, 6, 30);
        if (w.grain == GRAIN_MONTH)
            r.first = r.last = date_of(w.first.year, w.first.month, 15);
        return when_stock(r);
    }
    /* the start of a year is its first month, that of a month its first ten days */
    if (w.grain == GRAIN_YEAR)
        r.last = date_month_end(w.first.year, 1);
    else if (w.grain == GRAIN_MONTH)
        r.last = when_add_days(w.first, 9);
    else
        r.last = w.first;
    r.grain = GRAIN_OTHER;
    return r;
}

struct when when_week(struct date first_of_unit, int n)
{
    if (!date_is(first_of_unit))
        return when_of(DATE_NONE, DATE_NONE, GRAIN_WEEK);
    struct when w = when_unit(first_of_unit, GRAIN_WEEK, n - 1);
    return date_weekday(first_of_unit) > 4 ? when_shift(w, GRAIN_WEEK, 1) : w;
}

struct when when_stock(struct when w)
{
    w.shape = PERIOD_STOCK;
    w.first = w.last;
    return w;
}

struct when when_since(const struct period_scan *s, struct when w)
{
    w.shape = PERIOD_SINCE;
    bool begun = date_is(w.first) && date_is(s->published) && date_compare(w.first, s->published) <= 0;
    w.last = begun ? s->published : DATE_NONE;
    w.ahead = date_is(s->published) && !begun;
    return w;
}

enum period_grain when_grain(struct date first, struct date last)
{
    bool whole = date_is(first) && date_is(last) && first.day == 1 && first.year == last.year &&
                 last.day == date_month_days(last.year, last.month);
    if (!whole)
        return GRAIN_OTHER;
    switch (last.month - first.month + 1) {
    case 1:
        return GRAIN_MONTH;
    case 3:
        return first.month % 3 == 1 ? GRAIN_QUARTER : GRAIN_OTHER;
    case 6:
        return first.month % 6 == 1 ? GRAIN_HALF : GRAIN_OTHER;
    case 12:
        return GRAIN_YEAR;
    default:
        return first.month == 1 ? GRAIN_TODATE : GRAIN_OTHER;
    }
}

struct when when_anchor(const struct period_scan *s)
{
    struct when w = when_of(s->anchor_first, s->anchor_last, s->anchor_grain);
    w.shape = s->anchor_shape;
    return w;
}

struct when when_told(const struct period_scan *s, enum period_grain grain)
{
    return grain == GRAIN_WEEK      ? s->told_week
           : grain == GRAIN_MONTH   ? s->told_month
           : grain == GRAIN_QUARTER ? s->told_quarter
                                    : when_of(DATE_NONE, DATE_NONE, grain);
}

static struct when same_year(const struct period_scan *s, int years)
{
    struct when w = when_anchor(s);
    if (!date_is(w.last) || !date_is(s->published))
        return when_unit(s->published, GRAIN_YEAR, years);
    /* results of 2023, told in 2024: 去年同期 is that of 2022 */
    int shift = s->published.year + years - w.last.year;
    return when_shift(w, GRAIN_YEAR, years < 0 && shift > years ? years : shift);
}

/* the year whose end 年末 names where one that is over is spoken of, or the end of one:
 * 年末存栏98万头。年末里程1.5万公里 */
static int edge_year(const struct period_scan *s)
{
    struct date first = s->anchor_first, end = s->anchor_last;
    bool closed = (!date_is(first) || date_equal(first, end)) && date_is(end) && end.month == 12 && end.day == 31;
    return s->told_year ? s->told_year : closed ? when_past_year(s, date_of(end.year, 1, 1), end) : 0;
}

/* "cash at quarter-end", "year-end occupancy", where results of a quarter that is over are told: the unit that ended
 * with it; without dates else */
static struct when reported_unit(const struct period_scan *s, enum period_grain grain)
{
    struct when told = when_told(s, grain == GRAIN_YEAR ? GRAIN_QUARTER : grain);
    bool over = date_is(told.last) && date_is(s->published) && date_compare(told.last, s->published) < 0;
    bool year = grain != GRAIN_YEAR || (over && told.last.month == 12 && s->published.month <= ANNUAL_RESULTS_MONTHS);
    return over && year && !s->looks_ahead ? when_unit(told.last, grain, 0) : when_of(DATE_NONE, DATE_NONE, grain);
}

/* values of an edge of a year that is the one that is nearer: "the turn of the year"; 年末, unless its clause plans */
#define EDGE_TURN (-2)
#define EDGE_CLOSE (-3)

static struct when edge_now(const struct period_scan *s, const struct term *term)
{
    struct when reported = reported_unit(s, term->grain);
    bool turn = term->value == EDGE_TURN || term->value == EDGE_CLOSE;
    if (date_is(reported.last))
        return when_edge(reported, turn ? 1 : term->value);
    /* 年末常住人口 behind 2024年: the end of that year */
    int told = term->grain == GRAIN_YEAR && !s->looks_ahead ? edge_year(s) : 0;
    bool past = date_is(s->published) && s->published.month < 7;
    bool gone = turn && past && (term->value == EDGE_TURN || !s->looks_ahead);
    int shift = told ? told - s->published.year : gone ? -1 : 0;
    struct when w = when_edge(when_unit(s->published, term->grain, shift), turn ? 1 : term->value);
    w.implied_year = true;
    return w;
}

bool when_reported(const struct period_scan *s)
{
    if (!date_is(s->anchor_first) || !date_is(s->anchor_last) || !date_is(s->published))
        return false;
    int days = date_number(s->anchor_last) - date_number(s->anchor_first);
    int ago = date_number(s->published) - date_number(s->anchor_last);
    return days > 26 && days < 93 && ago > 0 && ago < 92;
}

/* 全年国内生产总值 in January, with no year before it, is that of the year gone by: the new one has no total yet; later
 * in the year where that was the last one told */
int when_whole_year_shift(const struct period_scan *s)
{
    bool early = date_is(s->published) && s->published.month <= ANNUAL_RESULTS_MONTHS;
    return (early || s->year_over) && !s->looks_ahead && !date_is(s->anchor_last) ? -1 : 0;
}

/* 2022年收入3亿元，预计全年收入4亿元, told in April: the year that runs, not the one told */
static bool is_year_to_come(const struct period_scan *s, struct date anchor)
{
    return s->looks_ahead && anchor.year + 1 == s->published.year && s->published.month > ANNUAL_RESULTS_MONTHS;
}

/* "year to date" under the results of a quarter ends with the quarter, else with the day of publication */
static struct when to_date(const struct period_scan *s, const struct term *term)
{
    struct date day = term->weak && when_reported(s) ? s->anchor_last : s->published;
    struct when w = when_unit(day, term->grain, 0);
    w.last = day;
    w.grain = GRAIN_TODATE;
    return w;
}

#define DAYS_MOST 14 /* a time in force that is longer has no day or week before it */

/* "a chance of a cut in December, down from 90% a day earlier": a day before today */
static bool is_too_long(const struct period_scan *s, const struct term *term)
{
    return (term->grain == GRAIN_DAY || term->grain == GRAIN_WEEK) && date_is(s->anchor_first) &&
           date_number(s->anchor_last) - date_number(s->anchor_first) >= DAYS_MOST;
}

/* 上一交易日 on a Monday: the Friday before */
static void leave_weekend(const struct term *term, struct when *w)
{
    int over = term->session && date_is(w->last) ? date_weekday(w->last) - TRADING_DAYS : 0;
    if (over > 0)
        *w = when_shift(*w, GRAIN_DAY, -over);
}

/* 同期，进口3亿元: the time in force, told before; or as many units off it as the term says */
static bool same_time(const struct period_scan *s, const struct term *term, struct when *ret)
{
    bool told = date_is(s->anchor_last);
    *ret = when_shift(told && !is_too_long(s, term) ? when_anchor(s) : when_unit(s->published, term->grain, 0),
                      term->grain, term->value);
    ret->anaphoric = true;
    return told || term->value;
}

bool when_term(const struct period_scan *s, const struct term *term, struct when *ret)
{
    struct date anchor = date_is(s->anchor_last) ? s->anchor_last : s->published;
    switch (term->kind) {
    case TERM_NOW:
        *ret = when_unit(s->published, term->grain, term->value);
        break;
    case TERM_ANCHOR:
        if (term->grain == GRAIN_DAY && !date_is(s->anchor_last))
            anchor = date_is(s->told_day) ? s->told_day : s->published; /* 同日 opens a paragraph: the day told last */
        else if (term->grain == GRAIN_DAY && date_is(s->anchor_first) && !date_equal(s->anchor_first, s->anchor_last))
            anchor = date_is(s->told_day) ? s->told_day : s->published; /* 同日 behind 上半年: the day of the news */
        /* 案件第二日开审: the day of the news where no day was told before */
        *ret = when_unit(anchor, term->grain, term->from && !date_is(s->anchor_last) ? 0 : term->value);
        ret->anaphoric = true;
        break;
    case TERM_SAME:
        if (!same_time(s, term, ret))
            return false;
        break;
    case TERM_SAMEYEAR:
        *ret = same_year(s, term->value);
        ret->anaphoric = true;
        break;
    case TERM_TODATE:
        *ret = to_date(s, term);
        break;
    case TERM_PRESENT:
        *ret = when_stock(when_of(s->published, s->published, GRAIN_DAY));
        break;
    case TERM_MONTHS:
        *ret = when_months(when_implied_year(s, term->from, term->to, false), term->from, term->to);
        ret->implied_year = true;
        break;
    case TERM_WHOLE:
        *ret = term->grain == GRAIN_MONTH ? when_unit(anchor, GRAIN_MONTH, 0)
                                          : when_unit(is_year_to_come(s, anchor) ? s->published : anchor, GRAIN_YEAR,
                                                      when_whole_year_shift(s));
        ret->anaphoric = true;
        break;
    case TERM_YEARS:
        *ret = when_of(date_of(term->from, 1, 1), date_of(term->to, 12, 31), GRAIN_YEARS);
        break;
    case TERM_SINCE:
        *ret = when_since(s, when_day(term->from, term->to, term->day));
        ret->grain = GRAIN_OTHER; /* an event */
        break;
    case TERM_EDGE:
        *ret = edge_now(s, term);
        break;
    case TERM_WEEKEND:
        *ret = when_unit(s->published, GRAIN_WEEK, term->value);
        ret->first = when_add_days(ret->first, 5);
        break;
    case TERM_RATE:
        *ret = when_of(DATE_NONE, DATE_NONE, term->grain);
        ret->shape = PERIOD_RATE;
        break;
    default:
        return false;
    }
    leave_weekend(term, ret);
    ret->base = ret->base || term->base;
    ret->ahead = ret->ahead || term->ahead;
    return true;
}
