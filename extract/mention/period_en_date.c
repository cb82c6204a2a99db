/* English days, months, quarters, feasts and years: what has its place in the calendar. */
#include "base/utf8.h"
#include "extract/mention/period_en_internal.h"

/* FY24, CY2018: letters and figures are one word */
static bool glued_label_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    int first = byte_at(s, at) | 0x20;
    if ((first != 'f' && first != 'c') || (byte_at(s, at + 1) | 0x20) != 'y')
        return false;
    if (!period_en_figures_at(s, at + 2, &n, end) || (n.figures != 2 && n.figures != 4) || n.ordinal ||
        is_letter(byte_at(s, *end)))
        return false;
    int year = n.figures == 2 ? period_en_full_year(s, n.value) : n.value;
    if (period_en_next_year_at(s, year, end)) /* FY2031/32 */
        year++;
    else if (first == 'f')
        year = period_en_called_year(s, year);
    *ret = first == 'f' ? period_en_fiscal_months(s, year, 1, 12) : when_year(year);
    return true;
}

/* the second year of 2016-17, 2016/17 behind its first, to be a fiscal one: where the text has such years */
static bool pairs_with(const struct period_scan *s, int year, size_t *end)
{
    return period_en_fiscal_shift(s) && period_en_next_year_at(s, year, end);
}

/* last year, the current financial year, this fiscal, at its first word */
static bool relative_year_at(const struct period_scan *s, size_t at, int *year, bool *fiscal, bool *ahead, size_t *end)
{
    const struct term *relative = period_term(s, PERIOD_RELATIVE, at);
    if (!relative || relative->kind == TERM_SAME || !date_is(s->published))
        return false;
    at = skip_space(s, at + relative->word->form.len);
    *fiscal = period_en_fiscal_at(s, at, end);
    if (!*fiscal) {
        size_t named = period_en_pass(s, period_en_pass(s, at, "fiscal"), "financial");
        const struct term *unit = period_en_unit_at(s, named, end);
        if (!unit || unit->grain != GRAIN_YEAR)
            return false;
        *fiscal = named > at;
    }
    struct date from = relative->kind == TERM_ANCHOR && date_is(s->anchor_last) ? s->anchor_last : s->published;
    *year = (*fiscal ? period_en_fiscal_year_of(s, from) : from.year) + relative->value;
    *ahead = relative->ahead;
    return true;
}

/* 24 of FY 24, behind the label; "of the fiscal year" alone is the one that runs, and "of the year" that of the part */
static bool labelled_at(const struct period_scan *s, size_t at, size_t label, bool fiscal, int *year, size_t *end)
{
    struct en_match m;
    if ((*end = period_en_match(s, at, "%2", &m))) {
        *year = period_en_called_year(s, period_en_full_year(s, m.n.value));
        return true;
    }
    if (!fiscal || is_digit(byte_at(s, at)) || byte_at(s, at) == '\'' || !date_is(s->published) ||
        !slice_ends(slice_sub(s->text, 0, label), SLICE("of the ")))
        return false;
    *year = period_en_fiscal_year_of(s, s->published);
    *end = at;
    while (*end > label && s->text.ptr[*end - 1] == ' ')
        --*end;
    return true;
}

bool period_en_year_behind(const struct period_scan *s, size_t at, int *year, bool *fiscal, bool *ahead, size_t *end)
{
    at = skip_space(s, at);
    bool colon = byte_at(s, at) == ':' && is_digit(byte_at(s, at + 1)); /* Q2:2016-17 */
    if (byte_at(s, at) == '-' || byte_at(s, at) == '/' || colon)
        at = skip_space(s, at + 1);
    at = period_en_pass(s, period_en_pass(s, at, "of"), "in");
    at = period_en_pass(s, at, "the");
    *fiscal = false;
    *ahead = false;
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    if (label) {
        *fiscal = label->value == 1;
        size_t behind = skip_space(s, at + label->word->form.len);
        if (labelled_at(s, behind, at, *fiscal, year, end))
            return true;
        at = behind;
    }
    struct when w;
    if (glued_label_at(s, at, &w, end)) {
        *year = w.last.year;
        return *fiscal = true;
    }
    if (period_en_short_year_at(s, at, year, end) || period_en_year_at(s, at, year, end)) {
        size_t pair = *end;
        if (*fiscal && !pairs_with(s, *year, &pair))
            *year = period_en_called_year(s, *year);
        return true;
    }
    return relative_year_at(s, at, year, fiscal, ahead, end);
}

/* 9MFY25, 6M 2024: the first months of a year that is told; 9M alone is nine million */
static bool first_months_at(const struct period_scan *s, size_t at, int months, size_t *end)
{
    struct when label;
    int year;
    size_t after, next = skip_space(s, at + 2);
    bool fiscal = glued_label_at(s, next, &label, &after); /* 7MFY24 */
    bool told = fiscal || period_en_year_at(s, next, &year, &after) || period_term_of(s, PERIOD_BEFORE, TERM_ERA, next);
    *end = at + 2;
    return told && (fiscal || months % 3 == 0) && months > 0;
}

/* Q3, H1, 3Q24, 1H 2024; at the letter or figure */
static bool letter_part_at(const struct period_scan *s, size_t at, int *from, int *to, size_t *end)
{
    char a = byte_at(s, at), b = byte_at(s, at + 1);
    char letter = is_digit(a) ? b : a, figure = is_digit(a) ? a : b;
    if (letter == 'M' && is_digit(a) && first_months_at(s, at, figure - '0', end)) {
        *from = 1;
        *to = figure - '0';
        return true;
    }
    int parts = letter == 'Q' || letter == 'q' ? 4 : letter == 'H' || letter == 'h' ? 2 : 0;
    if (!parts || figure < '1' || figure > '0' + parts)
        return false;
    char next = byte_at(s, at + 2);
    struct when year;
    bool glued = glued_label_at(s, at + 2, &year, end); /* Q3FY25 */
    if ((is_letter(next) && !glued) || (is_digit(next) && !is_digit(a)))
        return false;
    int months = 12 / parts, n = figure - '0';
    *from = months * (n - 1) + 1;
    *to = months * n;
    *end = at + 2;
    return true;
}

/* passes over what a part of the year is called for short: "the first half (H1) of 2016/17" */
static size_t over_short_name(const struct period_scan *s, size_t at)
{
    struct en_match m;
    int from, to;
    size_t open = period_en_match(s, at, " (", &m), close = 0;
    if (open && letter_part_at(s, open, &from, &to, &close) && byte_at(s, close) == ')')
        return close + 1;
    close = open ? period_en_match(s, open, "%m-%m)", &m) : 0; /* the first quarter (April-June) of 2016-17 */
    return close ? close : at;
}

/* Q3 CY2025, the third quarter of calendar 2025 */
static bool is_calendar(const struct period_scan *s, size_t at)
{
    struct en_match m;
    at = period_en_match(s, at, " of? the? ", &m);
    bool glued = (byte_at(s, at) | 0x20) == 'c' && (byte_at(s, at + 1) | 0x20) == 'y';
    return glued || period_en_match(s, at, "calendar", &m);
}

/* "the first half of May 2024": of a month, not of a year */
static bool half_of_month(const struct period_scan *s, bool second, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t of = period_en_match(s, *end, " of ", &m), after;
    struct when month;
    if (!of || !period_en_month_first(s, of, &month, &after) || !date_is(month.first) || month.grain != GRAIN_MONTH)
        return false;
    *ret = when_of(second ? date_add_days(month.first, 15) : month.first,
                   second ? month.last : date_add_days(month.first, 14), GRAIN_OTHER);
    ret->implied_year = month.implied_year;
    *end = after;
    return true;
}

/* "2.1% in the second half *of the year*": the year that the sentence told of before, or this one where the part from
 * the month on has begun; 0 if neither is so */
static int year_of_part(const struct period_scan *s, int from)
{
    struct date p = s->published;
    if (s->fiscal_quarters || !date_is(p))
        return 0;
    if (s->count && !s->last.implied_year && date_is(s->last.first) && date_is(s->last.last))
        return s->last.last.year;
    return p.month >= from ? p.year : 0;
}

static bool has_figure(const struct period_scan *s, size_t from, size_t to)
{
    while (from < to && !is_digit(byte_at(s, from)))
        from++;
    return from < to;
}

/* quarters, halves and first months: the months of a year that follows, or of the latest */
static void months_of_year(const struct period_scan *s, int from, int to, bool ended, struct when *ret, size_t *end)
{
    int year;
    bool fiscal, ahead;
    size_t after;
    if (to - from == 5 && half_of_month(s, from > 6, ret, end))
        return;
    if (period_en_year_behind(s, over_short_name(s, *end), &year, &fiscal, &ahead, &after)) {
        if (pairs_with(s, year, &after)) { /* H1 of 2016/17, of fiscal year 2016-17 */
            year++;
            fiscal = true;
        } else if (!fiscal && s->fiscal_quarters && date_is(s->published) && !has_figure(s, *end, after)) {
            year += period_en_fiscal_year_of(s, s->published) - s->published.year; /* "the second half of this year" */
        }
        *ret = is_calendar(s, *end) ? when_months(year, from, to)
               : fiscal             ? period_en_fiscal_months(s, year, from, to)
                                    : period_en_named_quarter(s, year, from, to);
        ret->ahead = ahead;
        *end = after;
        return;
    }
    struct en_match m;
    size_t of_year = period_en_match(s, *end, " of_the_year", &m);
    year = of_year ? year_of_part(s, from) : 0;
    *ret = period_en_quarter_months(s, year ? year : period_en_implied_quarter_year(s, from, to, ended), from, to);
    if (!date_is(s->published))
        *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_MONTH);
    ret->implied_year = true;
    *end = of_year ? of_year : *end;
}

static size_t word_start_before(const struct period_scan *s, size_t end)
{
    size_t start = end;
    while (start > 0 && is_letter(s->text.ptr[start - 1]))
        start--;
    return start;
}

/* CPI of "the March CPI": no verb is written so */
static bool is_acronym(const struct period_scan *s, size_t at)
{
    return is_capital(byte_at(s, at)) && is_capital(byte_at(s, at + 1));
}

/* "March exports fell", "May sales were": at the start of a sentence, before a small letter, and no verb: "May it be"
 */
static bool opens_sentence(const struct period_scan *s, size_t before, size_t next, size_t end)
{
    struct en_match m;
    if (before > 0 || next == end || !is_letter(byte_at(s, next)) || is_acronym(s, next))
        return before == 0 && next > end && is_acronym(s, next);
    return !is_capital(byte_at(s, next)) &&
           !period_en_match(s, next, "be|have|not|also|the|it|he|she|we|they|you|this|to|on|in|into|all|your", &m);
}

/* the mark and letter of "May's" */
static bool owns(const struct period_scan *s, size_t at)
{
    size_t mark = period_en_over_apostrophe(s, at);
    return mark > at && byte_at(s, mark) == 's' && byte_at(s, mark + 1) == ' ';
}

/* may, march: a month only beside a number or behind a word of time, and without its capital only behind a preposition
 */
static bool weak_month(const struct period_scan *s, const struct term *month, size_t at, size_t end)
{
    if (!month->weak)
        return false;
    size_t before = at, after, next = skip_space(s, end);
    before = back_space(s, before);
    if (before > 0 && s->text.ptr[before - 1] == '-')
        before--;
    while (before > 0 && s->text.ptr[before - 1] == ' ')
        before--; /* January - March */
    if (opens_sentence(s, before, next, end))
        return false;
    if (slice_ends(slice_sub(s->text, 0, before), SLICE(" the")))
        before -= strlen(" the");
    const struct term *preposition = period_term_before(s, PERIOD_BEFORE, before);
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, next);
    struct period_number n;
    bool named = is_acronym(s, next);
    bool attribute =
        before > 0 && next > end && is_letter(s->text.ptr[before - 1]) && is_letter(byte_at(s, next)) &&
        (named || (!is_capital(s->text.ptr[word_start_before(s, before)]) && !is_capital(byte_at(s, next))));
    if ((attribute || owns(s, end)) && is_capital(s->text.ptr[at]))
        return false; /* "said May sales rose", "the firm's March output", "May's output" */
    bool numbered = period_number_at(s, next, &n, &after) && (n.value < 32 || n.figures == 4);
    bool ordinal = slice_ends_any(slice_sub(s->text, 0, before), "st", "nd", "rd", "th"); /* 31st March, 2015 */
    size_t figure = before - (ordinal ? strlen("st") : 0);
    bool day_before = figure > 0 && is_digit(s->text.ptr[figure - 1]);
    if (slice_equal(slice_sub(s->text, at, end), SLICE("MAR")) && !numbered)
        return true; /* the Market Abuse Regulation */
    if (!is_capital(s->text.ptr[at]))
        return !(preposition && preposition->kind == TERM_IN) && !(numbered && n.figures);
    if (numbered || day_before || preposition ||
        (link && period_term_of(s, PERIOD_MONTH, TERM_MONTH, skip_space(s, next + link->word->form.len))))
        return false;
    return !period_term_before(s, PERIOD_LINK, before) && !period_term_before(s, PERIOD_RELATIVE, before) &&
           !period_term_before(s, PERIOD_EDGE, before) && !period_term_before(s, PERIOD_NUMBER, before) &&
           !period_term_before(s, PERIOD_ENDED, before) && !period_term_before(s, PERIOD_MONTH, before);
}

/* Sept. 30: the point of an abbreviation belongs to it, that behind May ends the sentence */
static bool abbreviates(struct slice form)
{
    if (slice_equal_any(form, "May", "June", "July"))
        return false;
    return form.len < 5;
}

const struct term *period_en_month_name_at(const struct period_scan *s, size_t at, size_t *end)
{
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, at);
    if (!month)
        return NULL;
    *end = at + month->word->form.len;
    if (weak_month(s, month, at, *end))
        return NULL;
    if (byte_at(s, *end) == '.' && abbreviates(month->word->form))
        ++*end;
    return month;
}

static struct when dated(const struct period_scan *s, int year, int month, int day)
{
    bool implied = year == 0;
    struct when w = when_day(implied ? when_implied_year_of_day(s, month, day) : year, month, day);
    w.implied_year = implied;
    return w;
}

static struct when month_of(const struct period_scan *s, int year, int month)
{
    bool implied = year == 0;
    struct when w = when_months(implied ? when_implied_year(s, month, month, false) : year, month, month);
    w.implied_year = implied;
    return w;
}

int period_en_date_year(const struct period_scan *s, int month, size_t at, size_t *end)
{
    int year;
    bool fiscal, ahead;
    struct en_match m;
    size_t after = period_en_match(s, at, " , %y", &m);
    if (after && byte_at(s, after) != '-') {
        *end = after;
        return m.year;
    }
    if ((after = period_en_match(s, at, " of %2", &m)) && m.n.value > 31) {
        *end = after;
        return period_en_full_year(s, m.n.value);
    }
    if (!period_en_year_behind(s, at, &year, &fiscal, &ahead, &after))
        return 0;
    int shift = period_en_fiscal_shift(s);
    if (!fiscal && pairs_with(s, year, &after)) { /* June 2024-25 */
        year++;
        fiscal = true;
    }
    year -= fiscal && shift && month > shift; /* June of FY25 is in 2024 */
    bool begun =
        fiscal && !shift && !ahead && date_is(s->published) && year == s->published.year && month > s->published.month;
    year -= begun; /* "July to November of the current financial year", in January */
    /* "September, in 2020" and "June 30 in 2020" do; "in September 2 500 cars" would not have parsed */
    *end = after;
    return year;
}

bool period_en_day_at(const struct period_scan *s, size_t at, int *day, size_t *end)
{
    struct period_number n;
    int year;
    at = period_en_pass(s, at, "the");
    if (period_en_spelled_year_at(s, at, &year, end) || !period_number_at(s, at, &n, end) || n.value < 1 ||
        n.value > 31 || n.figures > 2 || is_letter(byte_at(s, *end)))
        return false;
    size_t next = skip_space(s, *end), year_end;
    bool word = !n.figures && !n.ordinal && next > *end && is_letter(byte_at(s, next));
    if (word && !period_term(s, PERIOD_LINK, next) && !period_en_spelled_year_at(s, next, &year, &year_end))
        return false; /* "in June two thirds of" */
    *day = n.value;
    return true;
}

/* the June quarter, the September half, the August 2018 year: those that end with the month; at the unit */
static bool quarter_to(const struct period_scan *s, int month, size_t at, struct when *ret, size_t *end)
{
    struct en_match m = {0};
    size_t after = period_en_match(s, at, " %y? %u", &m); /* the September 2022 quarter */
    int months = after && !m.unit->counts ? when_grain_months(m.unit->grain) : 0;
    bool whole =
        months && m.unit->grain == GRAIN_YEAR && (m.year || byte_at(s, after) != '-'); /* the August 2018 year */
    if (months != 3 && months != 6 && !whole)
        return false;
    *end = after;
    int from = month + 1 - months, year = m.year ? m.year : period_en_date_year(s, month, after, end);
    *ret = when_months(year ? year : when_implied_year(s, from, month, true), from, month);
    return true;
}

/* "January 22 and 23, 2024": two days that follow each other; but "on May 5 and 6 people" */
static bool are_days_running(const struct period_scan *s, int day, int last, size_t end)
{
    return last == day + 1 && (end >= s->text.len || memchr(",.;:)", s->text.ptr[end], 5));
}

/* 30, 2024; 19-20; ninth through seventeenth: behind a month's name, end being set on success only */
static bool days_of(const struct period_scan *s, int month, size_t at, struct when *ret, size_t *end)
{
    int day;
    size_t after;
    struct en_match m = {0};
    if (!period_en_day_at(s, at, &day, &after) || date_month_days(2024, month) < day)
        return false;
    size_t last_end = period_en_match(s, after, " %l %d", &m);
    int last = m.day;
    bool range = last_end && last > day && last <= date_month_days(2024, month) &&
                 (m.term->kind == TERM_TO || (m.term->kind == TERM_IN && are_days_running(s, day, last, last_end))) &&
                 !period_en_match(s, last_end, " %m", &m) && byte_at(s, last_end) != '/';
    *end = range ? last_end : after;
    int year = period_en_date_year(s, month, *end, end);
    *ret = dated(s, year, month, day);
    if (range)
        *ret = when_range(*ret, dated(s, ret->year, month, last));
    return true;
}

bool period_en_month_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *month = period_en_month_name_at(s, at, end);
    if (!month)
        return false;
    struct en_match m;
    int year;
    size_t after, next = period_en_match(s, *end, " [-/]?", &m);
    if (quarter_to(s, month->value, next, ret, end) || days_of(s, month->value, next, ret, end))
        return true;
    if (period_en_short_year_at(s, next, &year, &after))
        *end = after;
    else
        year = period_en_date_year(s, month->value, *end, end);
    /* March 2024-25 is in 2025 */
    if (year && period_en_next_year_at(s, year, end))
        year += month->value < 4;
    *ret = month_of(s, year, month->value);
    return true;
}

/* the "to January 22, 1995" of "from 4 to January 22, 1995": the month and year are also those of the day before it */
static bool to_month_day(const struct period_scan *s, size_t at, int day, struct when *ret, size_t *end)
{
    size_t after;
    const struct term *month = period_en_month_name_at(s, at, &after);
    if (!month || !days_of(s, month->value, skip_space(s, after), ret, end) || !date_is(ret->last) ||
        ret->last.day <= day)
        return false;
    bool implied = ret->implied_year;
    *ret = when_range(when_day(ret->last.year, ret->last.month, day), *ret);
    ret->implied_year = implied;
    return true;
}

/* the month that a day is of, and its year, 0 if none is told: "September 2024", "next month" */
static bool month_of_day(const struct period_scan *s, size_t at, int *ret_month, int *ret_year, size_t *end)
{
    struct en_match m;
    if ((*end = period_en_match(s, at, "%m", &m))) {
        *ret_month = m.month->value;
        *ret_year = period_en_date_year(s, m.month->value, *end, end);
        return true;
    }
    if (!(*end = period_en_match(s, at, "%r %u", &m)) || m.unit->grain != GRAIN_MONTH || !date_is(s->published))
        return false;
    struct date first = when_unit(s->published, GRAIN_MONTH, m.term->value).first;
    *ret_month = first.month;
    *ret_year = first.year;
    return true;
}

bool period_en_day_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int day, last = 0, month, year;
    size_t after, second;
    if (!period_en_day_at(s, at, &day, &after))
        return false;
    after = period_en_pass(s, after, "day");
    size_t gap = back_space(s, at);
    const struct term *open = period_term_before(s, PERIOD_BEFORE, gap);
    const struct term *to = period_term(s, PERIOD_LINK, skip_space(s, after));
    bool between = open && open->kind == TERM_FROM && open->weak;
    if (to && to->kind != TERM_TO && to->kind != TERM_IN)
        to = NULL;
    if (to && open && open->kind == TERM_FROM &&
        to_month_day(s, skip_space(s, skip_space(s, after) + to->word->form.len), day, ret, end))
        return true;
    if (to && period_en_day_at(s, skip_space(s, skip_space(s, after) + to->word->form.len), &last, &second) &&
        last > day && (to->kind == TERM_TO || between || last == day + 1)) /* "7 and 8 July" */
        after = second;
    else
        last = 0;
    after = period_en_pass(s, after, "of");
    if (byte_at(s, after) == '-' || byte_at(s, after) == '/')
        after++;
    if (!month_of_day(s, after, &month, &year, end))
        return false;
    *ret = dated(s, year, month, day);
    if (last)
        *ret = when_range(*ret, dated(s, ret->year, month, last));
    return date_is(ret->last) || !date_is(s->published);
}

/* three parts with one mark between them, one of them a month's name perhaps */
struct numeric_date {
    int part[3], figures[3];
    int name; /* which is the name, -1 if none */
    char mark;
};

static bool numeric_part_at(const struct period_scan *s, size_t at, int i, struct numeric_date *d, size_t *end)
{
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, at);
    if (month && d->name < 0) {
        d->name = i;
        d->part[i] = month->value;
        *end = at + month->word->form.len;
        return true;
    }
    for (*end = at; is_digit(byte_at(s, *end)) && d->figures[i] < 5; ++*end, d->figures[i]++)
        d->part[i] = d->part[i] * 10 + (byte_at(s, *end) - '0');
    return d->figures[i] == 1 || d->figures[i] == 2 || d->figures[i] == 4;
}

static bool numeric_parts_at(const struct period_scan *s, size_t at, struct numeric_date *d, size_t *end)
{
    *d = (struct numeric_date){.name = -1};
    for (int i = 0; i < 3; i++, at = *end + 1) {
        if (!numeric_part_at(s, at, i, d, end))
            return false;
        char next = byte_at(s, *end);
        if (i == 2)
            return !is_letter(next) && !is_digit(next) && (d->name < 0 || d->mark != '.');
        if ((next != '-' && next != '/' && next != '.') || (d->mark && next != d->mark))
            return false;
        d->mark = next;
    }
    return false;
}

bool period_en_numeric_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct numeric_date d;
    if (!numeric_parts_at(s, at, &d, end))
        return false;
    int y = d.figures[0] == 4 ? 0 : d.figures[2] == 4 ? 2 : d.figures[1] == 4 ? 1 : -1;
    if (y < 0 && (d.name >= 0 || d.mark == '.' || d.figures[2] != 2))
        return false;
    int year = y >= 0 ? d.part[y] : period_en_full_year(s, d.part[2]);
    if (y < 0)
        y = 2;
    int first = y == 0 ? 1 : 0, second = y == 2 ? 1 : 2;
    /* 10/28/2024 with the month first, 28.10.2024 and 28/10/2024 with the day */
    bool day_first = d.name == second || (d.name < 0 && y == 2 && (d.part[first] > 12 || d.mark == '.'));
    *ret = when_day(year, d.part[day_first ? second : first], d.part[day_first ? first : second]);
    return date_is(ret->last);
}

/* "11/20 to" before a byte: a figure and what links it with the next */
static bool stands_linked(const struct period_scan *s, size_t end)
{
    const struct term *link = period_term_before(s, PERIOD_LINK, end);
    struct slice before = link ? slice_trim(slice_sub(s->text, 0, end - link->word->form.len)) : SLICE("");
    return before.len && link->kind == TERM_TO && is_digit(before.ptr[before.len - 1]);
}

#define RATE_BYTES 24 /* of " to 1/2 " */

/* the fraction of "0 to 1/4 percent", "1/4 to 1/2 percent" that ends at the byte */
static bool is_of_rate(const struct period_scan *s, size_t end)
{
    size_t unit = end;
    while (unit < s->text.len && unit - end < RATE_BYTES && memchr(" to0123456789/-", s->text.ptr[unit], 15))
        unit++;
    return slice_starts_any(slice_sub(s->text, unit, s->text.len), "percent", "per cent", "%");
}

bool period_en_slashed_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    struct period_number a, b;
    size_t after;
    if (!period_en_figures_at(s, at, &a, &after) || a.figures > 2 || a.ordinal || byte_at(s, after) != '/' ||
        !period_en_figures_at(s, after + 1, &b, end) || b.figures > 2 || b.ordinal || is_letter(byte_at(s, *end)) ||
        byte_at(s, *end) == '/')
        return false;
    bool joined = at > 1 && s->text.ptr[at - 1] == '-' && utf8_is_digit((unsigned char)s->text.ptr[at - 2]);
    if (is_of_rate(s, *end) || (joined && (at == 2 || s->text.ptr[at - 3] == ' '))) /* but "2/29-3/1" */
        return false;
    size_t gap = back_space(s, at);
    const struct term *before = period_term_before(s, PERIOD_BEFORE, gap);
    bool second = period_en_match(s, *end, " %t %f/", &m);
    bool linked = stands_linked(s, gap);
    bool dated_by = before && (before->kind == TERM_FROM || before->kind == TERM_SINCE || before->kind == TERM_BY ||
                               slice_equal(before->word->form, SLICE("on")));
    int month = a.value > 12 ? b.value : a.value, day = a.value > 12 ? a.value : b.value;
    size_t named = period_en_match(s, *end, ", %y", &m); /* 08/12,2015 */
    if (!second && !dated_by && !named && !period_term_before(s, PERIOD_MONTH, gap) && !linked)
        return false;
    if (month < 1 || month > 12 || day < 1 || day > date_month_days(2024, month))
        return false;
    *ret = dated(s, named ? m.year : 0, month, day);
    *end = named ? named : *end;
    return true;
}

bool period_en_numeric_month_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number a, b;
    size_t after;
    if (!period_en_figures_at(s, at, &a, &after) || a.ordinal)
        return false;
    after = skip_space(s, after);
    char mark = byte_at(s, after);
    if (mark != '-' && mark != '/')
        return false;
    if (!period_en_figures_at(s, skip_space(s, after + 1), &b, end) || b.ordinal || is_letter(byte_at(s, *end)) ||
        byte_at(s, *end) == '/' || byte_at(s, *end) == '-')
        return false;
    int year = a.figures == 4 ? a.value : b.figures == 4 ? b.value : 0, month = a.figures == 4 ? b.value : a.value;
    int month_figures = a.figures == 4 ? b.figures : a.figures;
    /* 2006/66 is a directive, 2011-12 two years: a month of two figures behind a year wants to be 01 to 10 or the other
     * order */
    if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || month_figures > 2)
        return false;
    if (a.figures == 4 && month == year % 100 + 1)
        return false;
    *ret = when_months(year, month, month);
    return true;
}

/* Quarter 2 2025; at the word */
static bool numbered_quarter_at(const struct period_scan *s, size_t at, int *from, int *to, size_t *end)
{
    size_t after;
    if (!period_en_text_at(s, at, "quarter", &after))
        return false;
    size_t figure = skip_space(s, after);
    char digit = byte_at(s, figure), next = byte_at(s, figure + 1);
    if (figure == after || digit < '1' || digit > '4' || is_digit(next) || is_letter(next) || next == '.' ||
        next == '%')
        return false;
    *from = 3 * (digit - '0') - 2;
    *to = 3 * (digit - '0');
    *end = figure + 1;
    return true;
}

#define NEAR_YEARS 6

/* the 27 of "Q1 27", "by H1 26", which no thing counted follows: a year not far from that of publication */
static bool two_figures_behind(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct en_match m;
    *end = byte_at(s, at) == ' ' && date_is(s->published) ? period_en_match(s, at, " %2", &m) : 0;
    if (!*end || period_term(s, PERIOD_STOP, skip_space(s, *end)))
        return false;
    *year = period_en_full_year(s, m.n.value);
    int apart = *year - s->published.year;
    char next = byte_at(s, *end);
    return apart <= NEAR_YEARS && apart >= -NEAR_YEARS && !is_letter(next) && next != '-' && next != '/' && next != '%';
}

bool period_en_letter_quarter_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    int from, to, from2, to2, year;
    size_t after, second;
    if (numbered_quarter_at(s, at, &from, &to, end)) {
        months_of_year(s, from, to, false, ret, end);
        return true;
    }
    if (!letter_part_at(s, at, &from, &to, end))
        return false;
    /* Q1-Q3 2024: the months from the first to the last */
    after = period_en_match(s, *end, " %t ", &m);
    if (after && letter_part_at(s, after, &from2, &to2, &second) && to2 > to) {
        to = to2;
        *end = second;
    }
    bool glued = is_digit(byte_at(s, at)) && (after = period_en_match(s, *end, "%2", &m)); /* 3Q24 */
    if (glued)
        year = period_en_full_year(s, m.n.value);
    if (glued || two_figures_behind(s, *end, &year, &after)) {
        *ret = period_en_named_quarter(s, year, from, to);
        *end = after;
        return true;
    }
    months_of_year(s, from, to, false, ret, end);
    return true;
}

#define WEEKS_LAST 7 /* a quarter of 13 weeks may end so many days into the next month */

/* "the second quarter ended September 2025": the months up to that one, behind the quarter */
static bool ended_part(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t date = period_en_match(s, at, " ended|ending ", &m), after;
    struct when day;
    if (!date || (!period_en_month_first(s, date, &day, &after) && !period_en_day_first(s, date, &day, &after)))
        return false;
    struct date last = day.last;
    if (!date_is(last) || last.day <= WEEKS_LAST)
        return false; /* of 13 weeks: to the months' end by its number */
    if (day.implied_year && date_is(s->published) && date_compare(last, s->published) > 0)
        last.year--;
    struct date first = date_add_months(date_of(last.year, last.month, 1), -2);
    *ret = when_of(first, date_month_end(last.year, last.month), GRAIN_QUARTER);
    *end = after;
    return true;
}

/* "from 0.2% in the second quarter of 2019 and 0.3% in the *first*": the quarter or half of the year that was told last
 */
static bool elided_part_at(const struct period_scan *s, size_t at, int number, size_t end, struct when *ret)
{
    const struct when *last = &s->last;
    int months = last->grain == GRAIN_QUARTER ? 3 : last->grain == GRAIN_HALF ? 6 : 0;
    char behind = byte_at(s, end);
    if (!s->count || !months || number * months > 12 || s->fiscal_quarters || !date_is(last->first) ||
        !slice_ends(slice_sub(s->text, 0, at), SLICE("in the ")) || !(behind == '\0' || strchr(".,;)", behind)))
        return false;
    int told = (last->first.month - 1) / months + 1;
    *ret = when_shift(*last, GRAIN_MONTH, months * (number - told));
    return true;
}

bool period_en_ordinal_part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    struct en_match m = {.n.value = 1};
    size_t after, last = period_en_match(s, at, "last", &m);
    const struct term *final = period_term_of(s, PERIOD_BEFORE, TERM_TAIL, at);
    bool tail = last || final;
    if (tail)
        after = last ? last : at + final->word->form.len;
    else if (!period_number_at(s, at, &n, &after) || !n.ordinal || n.value < 1)
        return false;
    else if (elided_part_at(s, at, n.value, after, ret)) {
        *end = after;
        return true;
    }
    *end = period_en_match(s, after, "-? ", &m);
    size_t many = period_en_match(s, *end, "%n-? ", &m);
    bool counted = many && m.n.value > 0;
    int count = counted ? m.n.value : 1;
    *end = period_en_match(s, counted ? many : *end, "fiscal? calendar? %u", &m);
    int months = *end ? when_grain_months(m.unit->grain) % 12 : 0;
    if (!months || (counted && !tail && n.value != 1) || count * months > 12 ||
        (last && !period_en_match(s, *end, " of ", &m)))
        return false;
    if (months == 3 && !counted && !tail && ended_part(s, *end, ret, end))
        return true;
    int first = tail ? 13 - months * count : counted ? 1 : months * (n.value - 1) + 1;
    int to = tail ? 12 : counted ? months * count : months * n.value;
    if (to > 12)
        return false;
    /* the third month of something is a month; "the first month" alone is no time, nor is "the last quarter of sales"
     */
    size_t bare = *end;
    months_of_year(s, first, to, counted, ret, end);
    return *end > bare || (!last && (months > 1 || counted));
}

bool period_en_season_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *season = period_term_of(s, PERIOD_PART, TERM_MONTHS, at);
    struct en_match m;
    int year;
    bool fiscal, ahead;
    size_t behind = season ? at + season->word->form.len : at;
    if (!season || period_en_match(s, behind, " in", &m) || /* "a 5% fall in 2024" */
        !period_en_year_behind(s, behind, &year, &fiscal, &ahead, end))
        return false;
    period_en_next_year_at(s, year, end);
    *ret = when_months(year, season->from, season->to);
    ret->ahead = ahead;
    return true;
}

bool period_en_nth_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    if (!period_number_at(s, at, &n, end) || !n.ordinal || n.value > 31 || (n.figures == 0 && n.value < 13))
        return false;
    size_t next = skip_space(s, *end);
    if (is_letter(byte_at(s, next)) || is_digit(byte_at(s, next)) || byte_at(s, *end) == '-')
        return false;
    struct date p = s->published;
    *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_DAY);
    for (int i = 0; date_is(p) && i < 3 && !date_is(ret->last); i++) {
        struct date month = date_add_months(date_of(p.year, p.month, 1), -i);
        struct date d = date_of(month.year, month.month, n.value);
        if (date_is(d) && date_compare(d, p) <= 0)
            *ret = when_of(d, d, GRAIN_DAY);
    }
    ret->implied_year = true;
    return true;
}

bool period_en_bare_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t start = period_en_match(s, at, "the ", &m);
    return start && period_en_nth_day_at(s, start, ret, end);
}

/* Labor Day weekend: the free days about the feast */
static struct when feast_weekend(struct date feast)
{
    int day = (int)((date_number(feast) % 7 + 7) % 7); /* since a Thursday */
    static const signed char first[] = {0, 0, 0, -1, -2, -3, 3}, last[] = {3, 2, 1, 0, 0, 0, 4};
    return when_of(date_add_days(feast, first[day]), date_add_days(feast, last[day]), GRAIN_DAY);
}

bool period_en_holiday_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    size_t of = period_en_match(s, at, "weekend of ", &m), free;
    bool weekend = of > 0; /* "the weekend of Labor Day" */
    at = weekend ? of : at;
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (!feast)
        return false;
    *end = at + feast->word->form.len;
    weekend |= period_en_match(s, *end, " holiday? weekend", &m) > 0;
    *end = back_space(s, period_en_match(s, *end, " holiday? weekend? season?", &m));
    int year;
    bool fiscal, ahead;
    size_t after;
    bool named = period_en_year_behind(s, *end, &year, &fiscal, &ahead, &after);
    if (named)
        *end = after;
    else
        year = when_holiday_year(s, feast);
    if (!when_holiday(s->tables, feast, year, ret))
        return false;
    if (named && (free = period_en_match(s, *end, " weekend", &m))) {
        weekend = true; /* "Labor Day 2021 weekend" */
        *end = free;
    }
    if (weekend && date_equal(ret->first, ret->last))
        *ret = feast_weekend(ret->first);
    ret->implied_year = !named;
    return true;
}

bool period_en_decade_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    struct period_number n = {0};
    size_t after, tail;
    if ((*end = period_en_match(s, at, "%o century", &m)) && m.n.value > 0 && m.n.value < 31) {
        *ret = when_of(date_of(m.n.value * 100 - 100, 1, 1), date_of(m.n.value * 100 - 1, 12, 31), GRAIN_OTHER);
        return true;
    }
    for (after = period_en_over_apostrophe(s, at); is_digit(byte_at(s, after)) && n.figures < 5; after++, n.figures++)
        n.value = n.value * 10 + (byte_at(s, after) - '0');
    if (n.value % 10 || (n.figures != 4 && n.figures != 2) ||
        (n.figures == 4 && (n.value < YEAR_MIN || n.value > YEAR_MAX)))
        return false;
    if (!(tail = period_en_match(s, after, "'?s", &m)))
        return false;
    /* 2000's output is the year's, 1970's and the 90s are decades */
    if (n.figures == 4 && tail > after + 1 && n.value >= 2000)
        return false;
    int year = n.value;
    if (n.figures == 2) {
        year = period_en_full_year(s, n.value) / 10 * 10;
        if (date_is(s->published) && year > s->published.year)
            year -= 100;
    }
    *ret = when_of(date_of(year, 1, 1), date_of(year + 9, 12, 31), GRAIN_YEARS);
    *end = tail;
    return true;
}

/* what may stand before a bare number so that it is a year rather than a count */
static bool invites_year(const struct period_scan *s, size_t at)
{
    at = back_space(s, at);
    if (at >= 3 && period_en_text_at(s, at - 3, "the", &(size_t){0}) && (at == 3 || s->text.ptr[at - 4] == ' '))
        at -= 3; /* in the 2022-23 season */
    at = back_space(s, at);
    if (at == 0)
        return true;
    char c = s->text.ptr[at - 1];
    if (c == '(' || c == ',' || c == '[' || c == ':' || c == ';' || c == '|')
        return true;
    return period_term_before(s, PERIOD_BEFORE, at) || period_term_before(s, PERIOD_LINK, at) ||
           period_term_before(s, PERIOD_EDGE, at) || period_term_before(s, PERIOD_MONTH, at) ||
           period_term_before(s, PERIOD_RELATIVE, at);
}

/* signs and letters that make 2024 a price, a code or part of a longer figure */
static bool touched(const struct period_scan *s, size_t at, size_t end)
{
    char before = at > 0 ? s->text.ptr[at - 1] : ' ', before2 = at > 1 ? s->text.ptr[at - 2] : ' ';
    char next = byte_at(s, end), next2 = byte_at(s, end + 1);
    if (is_digit(before) || is_letter(before) || before == '$' || before == '#' || before == '/' || before == '.')
        return true;
    if ((before == '-' || before == ',') && (is_letter(before2) || is_digit(before2)) && before2 != ' ')
        return !(before == '-' && period_term_before(s, PERIOD_EDGE, at)) &&
               !period_term_before(s, PERIOD_EDGE, at - 1);
    return next == '/' || (next == '-' && is_digit(next2)) || next == '_';
}

/* Windows 2000, Section 1983: a number behind a word with a capital, which does not begin the sentence; a Budget 2024
 * is of the year */
static bool behind_name(const struct period_scan *s, size_t at)
{
    size_t end = back_space(s, at);
    size_t start = end;
    while (start > 0 && is_letter(s->text.ptr[start - 1]))
        start--;
    bool budget = slice_equal(slice_sub(s->text, start, end), SLICE("Budget"));
    return start > 0 && start < end && is_capital(s->text.ptr[start]) && !budget;
}

/* and 2010 pedestrians: a lower-case plural behind a number that only a list speaks for; 2009 and 2010 sales are years
 */
static bool counts_plural(const struct period_scan *s, size_t at, size_t end)
{
    size_t start = skip_space(s, end), stop = start, gap = at;
    while (is_letter(byte_at(s, stop)))
        stop++;
    if (stop < start + 5 || start == end || is_capital(byte_at(s, start)) || byte_at(s, stop - 1) != 's' ||
        byte_at(s, stop - 2) == 's')
        return false;
    gap = back_space(s, gap);
    const struct term *link = period_term_before(s, PERIOD_LINK, gap);
    bool listed = s->count && s->last.grain == GRAIN_YEAR && s->last_end + 6 >= at;
    return link && link->kind == TERM_IN && !listed;
}

/* 2000 megawatts, in 2000 homes: a counted thing follows at once */
static bool counts(const struct period_scan *s, size_t end)
{
    return period_term_of(s, PERIOD_STOP, TERM_STOP, skip_space(s, end)) != NULL;
}

/* 2023-24, 2024/25, 2021-2025: at the first year */
static bool year_pair_at(const struct period_scan *s, size_t at, bool fiscal, struct when *ret, size_t *end)
{
    struct en_match m;
    struct period_number a, b;
    size_t after;
    if (!period_en_figures_at(s, at, &a, &after) || a.figures != 4 || a.value < YEAR_MIN || a.value > YEAR_MAX)
        return false;
    bool slash = byte_at(s, after) == '/';
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, after);
    if (slash)
        after++;
    else if (link && !is_letter(link->word->form.ptr[0]))
        after += link->word->form.len;
    else
        return false;
    after = period_en_over_apostrophe(s, after);
    if (!period_en_figures_at(s, after, &b, end) || b.ordinal || is_letter(byte_at(s, *end)) || byte_at(s, *end) == '/')
        return false;
    if (b.figures == 2)
        b.value += a.value / 100 * 100;
    else if (b.figures != 4)
        return false;
    if (b.value <= a.value || b.value > YEAR_MAX || (slash && b.value != a.value + 1))
        return false;
    bool told_so = slice_ends(slice_sub(s->text, 0, at), SLICE(" for ")); /* "revenue for 2015-16" */
    fiscal |= slash ? period_en_match(s, *end, " fiscal|financial", &m) > 0
                    : told_so && b.value == a.value + 1 && b.figures == 2;
    /* a year over two calendar years is a fiscal one: of the text's own, else, if it is called one, April to March */
    if ((fiscal || period_en_fiscal_shift(s)) && b.value == a.value + 1) {
        int shift = period_en_fiscal_shift(s) ? period_en_fiscal_shift(s) : 3;
        *ret = when_months(a.value, shift + 1, shift + 12);
        return true;
    }
    *ret = when_range(when_year(a.value), when_year(b.value));
    return true;
}

/* behind the short form of "financial year (FY) 2023-24" */
static size_t over_short_form(const struct period_scan *s, size_t at)
{
    bool bracket = byte_at(s, at) == '(' && is_capital(byte_at(s, at + 1)) && byte_at(s, at + 2) == 'Y' &&
                   byte_at(s, at + 3) == ')';
    return bracket ? skip_space(s, at + 4) : at;
}

/* fiscal 2024, FY24, financial year (FY) 2023-24, the year 2008 */
bool period_en_labelled_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    if (glued_label_at(s, at, ret, end))
        return true;
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    if (!label)
        return false;
    size_t after = over_short_form(s, skip_space(s, at + label->word->form.len));
    bool fiscal = label->value == 1;
    if (year_pair_at(s, after, fiscal, ret, end))
        return true;
    int year;
    struct en_match m;
    if (!period_en_year_at(s, after, &year, end) && !period_en_short_year_at(s, after, &year, end)) {
        if (label->weak || !(*end = period_en_match(s, after, "%2", &m)))
            return false;
        year = period_en_full_year(s, m.n.value);
    }
    *ret = fiscal ? period_en_fiscal_months(s, period_en_called_year(s, year), 1, 12) : when_year(year);
    return true;
}

/* the 2025 March quarter: the three months that end in it */
bool period_en_year_quarter_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct en_match m;
    if (!(*end = period_en_match(s, at, "%y %m quarter", &m)))
        return false;
    struct date first = date_of(m.year, m.month->value, 1);
    *ret = when_of(date_add_months(first, -2), date_month_end(m.year, m.month->value), GRAIN_QUARTER);
    return true;
}

/* "the National Development Plan 2021-2025": the years that a plan is for */
static bool is_years_of_plan(const struct period_scan *s, size_t at, const struct when *w)
{
    return w->grain == GRAIN_YEARS && slice_ends_any(slice_sub(s->text, 0, at), " Plan ", " Plan (", " Strategy ",
                                                     " Strategy (", " Programme ", " Roadmap ");
}

#define MONTH_DAYS 31
#define NINE_MONTHS_DAYS 280

/* "the 2023 comparable quarter", "the 2023 period", behind the year: what was told of, in that year */
static bool same_of_year(const struct period_scan *s, size_t at, int year, struct when *ret, size_t *end)
{
    const struct term *same = period_term_of(s, PERIOD_RELATIVE, TERM_ANCHOR, at);
    size_t noun = same && same->value == 0 ? skip_space(s, at + same->word->form.len) : at;
    struct when told = period_en_text_at(s, noun, "quarter", end) ? s->told_quarter : when_anchor(s);
    if (!period_en_text_at(s, noun, "quarter", end) && !period_en_text_at(s, noun, "period", end))
        return false;
    if (!date_is(told.first) || !date_is(told.last))
        return false;
    int days = date_number(told.last) - date_number(told.first);
    int back = period_en_fiscal_year_of(s, told.last) - year;
    if (days <= MONTH_DAYS || days > NINE_MONTHS_DAYS || back < 1 || back > 2)
        return false;
    *ret = when_shift(told, GRAIN_YEAR, -back);
    ret->base = true;
    return true;
}

/* "the three months ended December 31, 2024 and 2023": the same months of the year before, held against them */
static bool and_year_before(const struct period_scan *s, size_t at, int year, struct when *ret)
{
    const struct period *last = s->count ? &s->found[s->count - 1] : NULL;
    if (!last || last->end > at || !slice_equal(slice_sub(s->text, last->end, at), SLICE(" and ")) ||
        !date_is(last->last) || last->last.year != year + 1 || !is_digit(s->text.ptr[last->end - 1]))
        return false;
    bool stock = last->shape == PERIOD_STOCK, dated = date_is(last->first) && last->shape == PERIOD_FLOW;
    if (!stock && (!dated || last->grain == GRAIN_DAY || last->grain == GRAIN_YEARS ||
                   date_number(last->last) - date_number(last->first) <= MONTH_DAYS))
        return false;
    struct when w = when_of(stock ? last->last : last->first, last->last, last->grain);
    *ret = when_shift(stock ? when_stock(w) : w, GRAIN_YEAR, -1);
    struct slice rest = slice_sub(s->text, at, s->text.len);
    bool dealt = slice_find(rest, SLICE("respectively")) < rest.len; /* "was 7 million and 4 million, respectively" */
    ret->base = !dealt || slice_find(rest, SLICE("compared")) < rest.len;
    return true;
}

/* Q3, the third quarter or November behind its year, at the word */
static bool part_behind_year_at(const struct period_scan *s, size_t next, int year, struct when *ret, size_t *end)
{
    int from, to;
    size_t after;
    struct en_match m;
    if (letter_part_at(s, next, &from, &to, &after) && !is_digit(byte_at(s, next))) {
        *ret = period_en_named_quarter(s, year, from, to);
        *end = after;
        return true;
    }
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, next);
    if (month && !month->weak) {
        *ret = when_months(year, month->value, month->value);
        *end = next + month->word->form.len;
        return true;
    }
    after = period_en_match(s, next, " the? %o %u", &m);
    int months = after ? when_grain_months(m.unit->grain) : 0;
    if ((months != 3 && months != 6) || m.n.value < 1 || months * m.n.value > 12)
        return false;
    *ret = period_en_named_quarter(s, year, months * (m.n.value - 1) + 1, months * m.n.value);
    *end = after;
    return true;
}

/* 2024 fiscal year, 2025 financial year */
static bool year_labelled_behind(const struct period_scan *s, size_t at, int year, struct when *ret, size_t *end)
{
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    if (!label || label->value != 1 || !slice_ends(label->word->form, SLICE(" year")))
        return false;
    *ret = period_en_fiscal_months(s, period_en_called_year(s, year), 1, 12);
    *end = at + label->word->form.len;
    return true;
}

/* 2024, 2024 Q3, 2016 the third quarter, 2016 November */
bool period_en_bare_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int year;
    if (year_pair_at(s, at, false, ret, end) &&
        (invites_year(s, at) || period_en_fiscal_shift(s) || is_years_of_plan(s, at, ret)) && !counts(s, *end))
        return true;
    if (!period_en_year_at(s, at, &year, end))
        return false;
    size_t next = skip_space(s, *end), after;
    if (byte_at(s, next) == '-')
        next++;
    if (part_behind_year_at(s, next, year, ret, end) || year_labelled_behind(s, next, year, ret, end))
        return true;
    bool apart = at == 0 || s->text.ptr[at - 1] == ' ';
    if (and_year_before(s, at, year, ret))
        return true;
    if (apart && same_of_year(s, next, year, ret, &after)) {
        *end = after;
        return true;
    }
    if (touched(s, at, *end) || counts(s, *end) || counts_plural(s, at, *end))
        return false;
    bool near = date_is(s->published) && year >= s->published.year - 150 && year <= s->published.year + 80;
    bool placed =
        slice_ends_any(slice_sub(s->text, 0, at), " at ", " a "); /* "at 1811 High Street", "a 1031 exchange" */
    if (!invites_year(s, at) && !(near && year > 1900))
        return false;
    *ret = when_year(year);
    ret->name = (!near && placed) || (!invites_year(s, at) && behind_name(s, at));
    return true;
}
