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
#include "extract/period_internal.h"

/* a bare number is a year only between these */
#define YEAR_MIN 1000
#define YEAR_MAX 2199
/* words between a year and the head of the name that it belongs to: 2022 Winter Olympic Games */
#define NAME_WORDS 5
/* a month without its year that a deadline names lies no further back */
#define LONG_GONE_DAYS 210
/* bytes between "fiscal 2032" and ", which closes on March 31" */
#define FISCAL_REACH 60

struct number {
    int value;
    int figures; /* digits written, 0 for words */
    bool ordinal;
};

static char byte_at(const struct period_scan *s, size_t at)
{
    return at < s->text.len ? s->text.ptr[at] : 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t skip_space(const struct period_scan *s, size_t at)
{
    for (int i = 0; i < 3 && byte_at(s, at) == ' '; i++)
        at++;
    return at;
}

/* the words stand here as whole words, letters in either case */
static bool text_at(const struct period_scan *s, size_t at, const char *word, size_t *end)
{
    size_t len = strlen(word);
    if (at > s->text.len || s->text.len - at < len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (utf8_lower((unsigned char)s->text.ptr[at + i]) != (unsigned char)word[i])
            return false;
    char last = word[len - 1], next = byte_at(s, at + len);
    if ((is_letter(last) || is_digit(last)) && (is_letter(next) || is_digit(next)))
        return false;
    *end = at + len;
    return true;
}

/* passes over one of the words with the space behind it, if it is there */
static size_t pass(const struct period_scan *s, size_t at, const char *word)
{
    size_t end;
    at = skip_space(s, at);
    return text_at(s, at, word, &end) ? skip_space(s, end) : at;
}

/* ---- numbers ---- */

static bool ordinal_suffix(const struct period_scan *s, size_t at, size_t *end)
{
    return text_at(s, at, "st", end) || text_at(s, at, "nd", end) || text_at(s, at, "rd", end) ||
           text_at(s, at, "th", end);
}

/* 28, 28th, 2024; not the 2 of 2.5, 2,500 or 2% */
static bool figures_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    *ret = (struct number){0};
    for (; is_digit(byte_at(s, at)); at++) {
        if (++ret->figures > 4)
            return false;
        ret->value = ret->value * 10 + (byte_at(s, at) - '0');
    }
    char next = byte_at(s, at);
    if (ret->figures == 0 || next == '%' || ((next == '.' || next == ',') && is_digit(byte_at(s, at + 1))))
        return false;
    *end = at;
    if (ordinal_suffix(s, at, end))
        ret->ordinal = true;
    return true;
}

/* twenty-first, nine, a couple of; up to 99 */
static bool words_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    const struct term *t = period_term(s, PERIOD_NUMBER, at);
    if (!t || t->value >= 100)
        return false;
    *ret = (struct number){.value = t->value, .ordinal = t->kind == TERM_ORDINAL};
    *end = at + t->word->form.len;
    if (t->kind == TERM_ORDINAL || t->value < 20 || t->value % 10)
        return true;
    size_t next = byte_at(s, *end) == '-' ? *end + 1 : skip_space(s, *end);
    const struct term *unit = period_term(s, PERIOD_NUMBER, next);
    if (unit && unit->value > 0 && unit->value < 10 && !unit->weak) {
        ret->value += unit->value;
        ret->ordinal = unit->kind == TERM_ORDINAL;
        *end = next + unit->word->form.len;
    }
    return true;
}

static bool number_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    return figures_at(s, at, ret, end) || words_at(s, at, ret, end);
}

/* two thousand and fifteen, nineteen ninety-six, nineteen zero one, seventeen hundred thirty three */
static bool spelled_year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct number a, b;
    size_t after, thousand;
    if (!words_at(s, at, &a, &after) || a.ordinal)
        return false;
    after = skip_space(s, after);
    int base = 0;
    if (text_at(s, after, "thousand", &thousand) && a.value < 3)
        base = a.value * 1000;
    else if (text_at(s, after, "hundred", &thousand) && a.value > 9 && a.value < 21)
        base = a.value * 100;
    if (base) {
        *year = base;
        *end = thousand;
        after = pass(s, thousand, "and");
    } else if (a.value > 12 && a.value < 21) {
        base = a.value * 100;
        size_t zero = pass(s, pass(s, after, "zero"), "oh");
        if (zero == after && !period_term(s, PERIOD_NUMBER, after))
            return false;
        after = zero;
    } else {
        return false;
    }
    if (words_at(s, after, &b, end) && !b.ordinal && b.value > 0 && b.value < 100)
        *year = base + b.value;
    else if (*end <= at || *end < thousand)
        return false;
    else if (base % 1000)
        return false;
    else
        *end = thousand;
    return *year >= YEAR_MIN;
}

static int full_year(const struct period_scan *s, int two)
{
    int now = date_is(s->published) ? s->published.year : 2025;
    int year = now / 100 * 100 + two;
    return year > now + 15 ? year - 100 : year;
}

/* four figures that no digit, letter or sign of a code touches */
static bool year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct number n;
    if (spelled_year_at(s, at, year, end))
        return true;
    if (!figures_at(s, at, &n, end) || n.figures != 4 || n.ordinal || n.value < YEAR_MIN || n.value > YEAR_MAX)
        return false;
    if (is_letter(byte_at(s, *end)))
        return false;
    *year = n.value;
    return true;
}

/* '24, ’24 */
static bool short_year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct number n;
    size_t mark = byte_at(s, at) == '\'' ? 1 : slice_starts(slice_sub(s->text, at, at + 3), SLICE("’")) ? 3 : 0;
    if (!mark || !figures_at(s, at + mark, &n, end) || n.figures != 2 || n.ordinal || is_letter(byte_at(s, *end)))
        return false;
    *year = full_year(s, n.value);
    return true;
}

/* ---- units ---- */

static const struct term *unit_at(const struct period_scan *s, size_t at, size_t *end)
{
    const struct term *t = period_term_of(s, PERIOD_UNIT, TERM_UNIT, at);
    if (t)
        *end = at + t->word->form.len;
    return t;
}

/* a decade or century; the last day of a decade that people mean is that of the round year */
static struct when era_of(struct date day, int length, int n)
{
    if (!date_is(day))
        return when_of(DATE_NONE, DATE_NONE, GRAIN_YEARS);
    int year = day.year / length * length + n * length;
    return when_of(date_of(year, 1, 1), date_of(year + length - 1, 12, 31), GRAIN_YEARS);
}

/* months by which the fiscal year begins before the calendar's: 3 months early is shift 9 */
static int fiscal_shift(const struct period_scan *s)
{
    return s->fiscal_month % 12;
}

/* months from to to of the year that ends shift months after the calendar year before it */
static struct when shifted_months(int year, int from, int to, int shift)
{
    return shift ? when_months(year - 1, from + shift, to + shift) : when_months(year, from, to);
}

static struct when fiscal_months(const struct period_scan *s, int year, int from, int to)
{
    return shifted_months(year, from, to, fiscal_shift(s));
}

/* a quarter or half of a year that no word calls fiscal */
static struct when quarter_months(const struct period_scan *s, int year, int from, int to)
{
    return shifted_months(year, from, to, s->fiscal_quarters ? fiscal_shift(s) : 0);
}

static int implied_quarter_year(const struct period_scan *s, int from, int to, bool ended)
{
    if (!s->fiscal_quarters || !fiscal_shift(s))
        return when_implied_year(s, from, to, ended);
    if (!date_is(s->published))
        return 0;
    int year = s->published.year + 1;
    for (int i = 0; i < 3; i++, year--) {
        struct when w = quarter_months(s, year, from, to);
        if (date_compare(ended ? w.last : w.first, s->published) <= 0)
            return s->looks_ahead && date_compare(w.last, s->published) < 0 ? year + 1 : year;
    }
    return year;
}

static struct when unit_near(const struct period_scan *s, const struct term *unit, struct date day, int n)
{
    if (unit->grain == GRAIN_YEARS)
        return era_of(day, unit->value, n);
    if (unit->grain == GRAIN_WEEK && unit->value == 2)
        return when_length(s, GRAIN_WEEK, 2 * (n ? n : 1));
    return when_unit(day, unit->grain, n);
}

/* ---- a year behind something ---- */

/* FY24, CY2018: letters and figures are one word */
static bool glued_label_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n, b;
    uint32_t first = utf8_lower((unsigned char)byte_at(s, at));
    if ((first != 'f' && first != 'c') || utf8_lower((unsigned char)byte_at(s, at + 1)) != 'y')
        return false;
    if (!figures_at(s, at + 2, &n, end) || (n.figures != 2 && n.figures != 4) || n.ordinal ||
        is_letter(byte_at(s, *end)))
        return false;
    int year = n.figures == 2 ? full_year(s, n.value) : n.value;
    size_t pair_end;
    if (byte_at(s, *end) == '-' && figures_at(s, *end + 1, &b, &pair_end) && b.figures == 2 &&
        b.value == year % 100 + 1) {
        year++;
        *end = pair_end;
    }
    *ret = first == 'f' ? fiscal_months(s, year, 1, 12) : when_year(year);
    return true;
}

static bool point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);

/* a point inside another: 2 weeks before 13 May, the first week of July */
static bool inner_point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_scan inner = *s;
    return ++inner.depth <= PERIOD_DEPTH && point_at(&inner, at, ret, end);
}

/* 2024, '24, of last year, FY24, fiscal 2024; year and whether it is fiscal; at may stand at a space or comma */
static bool year_behind(const struct period_scan *s, size_t at, int *year, bool *fiscal, bool *ahead, size_t *end)
{
    at = skip_space(s, at);
    if (byte_at(s, at) == '-' || byte_at(s, at) == '/')
        at = skip_space(s, at + 1);
    at = pass(s, pass(s, at, "of"), "in");
    at = pass(s, at, "the");
    *fiscal = false;
    *ahead = false;
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    if (label) {
        *fiscal = label->value == 1;
        at = skip_space(s, at + label->word->form.len);
        struct number n;
        size_t after;
        if (figures_at(s, at, &n, &after) && n.figures == 2 && !n.ordinal) {
            *year = full_year(s, n.value);
            *end = after;
            return true;
        }
    }
    struct when w;
    if (glued_label_at(s, at, &w, end)) {
        *year = w.last.year;
        return *fiscal = true;
    }
    if (short_year_at(s, at, year, end) || year_at(s, at, year, end))
        return true;
    const struct term *relative = period_term(s, PERIOD_RELATIVE, at);
    size_t unit_end;
    if (!relative || relative->kind == TERM_SAME)
        return false;
    at = skip_space(s, at + relative->word->form.len);
    const struct term *unit = unit_at(s, at, &unit_end);
    if (!unit || unit->grain != GRAIN_YEAR || !date_is(s->published))
        return false;
    struct date from = relative->kind == TERM_ANCHOR && date_is(s->anchor_last) ? s->anchor_last : s->published;
    *year = from.year + relative->value;
    *ahead = relative->ahead;
    *end = unit_end;
    return true;
}

/* quarters, halves and first months: the months of a year that follows, or of the latest */
static void months_of_year(const struct period_scan *s, int from, int to, bool ended, struct when *ret, size_t *end)
{
    int year;
    bool fiscal, ahead;
    size_t after;
    if (year_behind(s, *end, &year, &fiscal, &ahead, &after)) {
        *ret = fiscal ? fiscal_months(s, year, from, to) : quarter_months(s, year, from, to);
        ret->ahead = ahead;
        *end = after;
        return;
    }
    *ret = quarter_months(s, implied_quarter_year(s, from, to, ended), from, to);
    if (!date_is(s->published))
        *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_MONTH);
    ret->implied_year = true;
    /* the first three months of the year */
    size_t of = skip_space(s, *end);
    if (text_at(s, of, "of the year", &after) || text_at(s, of, "of this year", &after))
        *end = after;
}

/* ---- months and days ---- */

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* may, march: a month only beside a number or behind a word of time, and without its capital only behind a preposition
 */
static bool weak_month(const struct period_scan *s, const struct term *month, size_t at, size_t end)
{
    if (!month->weak)
        return false;
    size_t before = at, after, next = skip_space(s, end);
    while (before > 0 && s->text.ptr[before - 1] == ' ')
        before--;
    if (before > 0 && s->text.ptr[before - 1] == '-')
        before--;
    if (slice_ends(slice_sub(s->text, 0, before), SLICE(" the")))
        before -= strlen(" the");
    const struct term *preposition = period_term_before(s, PERIOD_BEFORE, before);
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, next);
    struct number n;
    bool numbered = number_at(s, next, &n, &after) && (n.value < 32 || n.figures == 4);
    bool day_before = before > 0 && is_digit(s->text.ptr[before - 1]);
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
    static const struct slice full[] = {SLICE_INIT("May"), SLICE_INIT("June"), SLICE_INIT("July")};
    for (size_t i = 0; i < sizeof full / sizeof *full; i++)
        if (slice_equal(form, full[i]))
            return false;
    return form.len < 5;
}

static const struct term *month_name_at(const struct period_scan *s, size_t at, size_t *end)
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

/* a year right behind a day or month: ", 2024", " 2024", " in 2020", " of 1992", "-2015"; 0 if there is none */
static int date_year(const struct period_scan *s, size_t at, size_t *end)
{
    int year;
    bool fiscal, ahead;
    size_t after, comma = skip_space(s, at);
    if (byte_at(s, comma) == ',' && year_at(s, skip_space(s, comma + 1), &year, &after) && byte_at(s, after) != '-') {
        *end = after;
        return year;
    }
    struct number two;
    if (text_at(s, comma, "of", &after) && figures_at(s, skip_space(s, after), &two, &after) && two.figures == 2 &&
        !two.ordinal && two.value > 31) {
        *end = after;
        return full_year(s, two.value);
    }
    if (!year_behind(s, at, &year, &fiscal, &ahead, &after) || fiscal)
        return 0;
    /* "September, in 2020" and "June 30 in 2020" do; "in September 2 500 cars" would not have parsed */
    *end = after;
    return year;
}

/* day of a month: a figure up to 31 or an ordinal in words */
static bool day_at(const struct period_scan *s, size_t at, int *day, size_t *end)
{
    struct number n;
    int year;
    at = pass(s, at, "the");
    if (spelled_year_at(s, at, &year, end) || !number_at(s, at, &n, end) || n.value < 1 || n.value > 31 ||
        n.figures > 2 || is_letter(byte_at(s, *end)))
        return false;
    *day = n.value;
    return true;
}

/* September 30, Sept. 30th, September 2024, September; at the name */
static bool month_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t after;
    int day, year, last;
    const struct term *month = month_name_at(s, at, end);
    if (!month)
        return false;
    size_t next = skip_space(s, *end);
    if (byte_at(s, next) == '-' || byte_at(s, next) == '/')
        next++;
    /* the June quarter, the September half */
    size_t unit_end;
    const struct term *unit = unit_at(s, skip_space(s, next), &unit_end);
    if (unit && (unit->grain == GRAIN_QUARTER || unit->grain == GRAIN_HALF)) {
        *end = unit_end;
        int months = unit->grain == GRAIN_QUARTER ? 3 : 6;
        year = date_year(s, *end, end);
        if (!year)
            year = when_implied_year(s, month->value - months + 1, month->value, true);
        *ret = when_months(year, month->value - months + 1, month->value);
        return true;
    }
    if (day_at(s, next, &day, &after) && date_month_days(2024, month->value) >= day) {
        *end = after;
        /* November 19-20, Dec 2 to 5, April ninth through seventeenth */
        size_t link = skip_space(s, after), link_end, last_end;
        const struct term *to = period_term_of(s, PERIOD_LINK, TERM_TO, link);
        bool range = false;
        if (to) {
            link_end = skip_space(s, link + to->word->form.len);
            range = day_at(s, link_end, &last, &last_end) && last > day &&
                    last <= date_month_days(2024, month->value) &&
                    !month_name_at(s, skip_space(s, last_end), &unit_end) && byte_at(s, last_end) != '/';
        }
        if (range)
            *end = last_end;
        year = date_year(s, *end, end);
        *ret = dated(s, year, month->value, day);
        if (range)
            *ret = when_range(*ret, dated(s, ret->year, month->value, last));
        return true;
    }
    if (short_year_at(s, next, &year, &after))
        *end = after;
    else
        year = date_year(s, *end, end);
    /* March 2024-25 is in 2025 */
    struct number pair;
    if (year && byte_at(s, *end) == '-' && figures_at(s, *end + 1, &pair, &after) && pair.figures == 2 &&
        pair.value == year % 100 + 1) {
        *end = after;
        year += month->value < 4;
    }
    *ret = month_of(s, year, month->value);
    return true;
}

/* 30 September 2024, 30th of September, second of Aug., 9 to 12 of June; at the number */
static bool day_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int day, last = 0, year;
    size_t after, month_end;
    if (!day_at(s, at, &day, &after))
        return false;
    after = pass(s, after, "day");
    size_t gap = at;
    while (gap > 0 && s->text.ptr[gap - 1] == ' ')
        gap--;
    const struct term *open = period_term_before(s, PERIOD_BEFORE, gap);
    const struct term *to = period_term(s, PERIOD_LINK, skip_space(s, after));
    bool between = open && open->kind == TERM_FROM && open->weak;
    if (to && to->kind != TERM_TO && !(between && to->kind == TERM_IN))
        to = NULL;
    size_t second;
    if (to && day_at(s, skip_space(s, skip_space(s, after) + to->word->form.len), &last, &second) && last > day)
        after = second;
    else
        last = 0;
    after = pass(s, after, "of");
    if (byte_at(s, after) == '-' || byte_at(s, after) == '/')
        after++;
    const struct term *relative = period_term(s, PERIOD_RELATIVE, after);
    const struct term *month = month_name_at(s, after, &month_end);
    int number;
    if (month) {
        number = month->value;
        *end = month_end;
        year = date_year(s, *end, end);
    } else {
        /* the 20th of next month */
        size_t unit_end;
        const struct term *unit =
            relative ? unit_at(s, skip_space(s, after + relative->word->form.len), &unit_end) : NULL;
        if (!unit || unit->grain != GRAIN_MONTH || !date_is(s->published))
            return false;
        struct date d = when_unit(s->published, GRAIN_MONTH, relative->value).first;
        number = d.month;
        year = d.year;
        *end = unit_end;
    }
    *ret = dated(s, year, number, day);
    if (last)
        *ret = when_range(*ret, dated(s, ret->year, number, last));
    return date_is(ret->last) || !date_is(s->published);
}

/* 2024-10-01, 2024/10/1, 10/28/2024, 28.10.2024, 05-Aug-2016, 2019-sep-1, 10/28 */
static bool numeric_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int part[3] = {0}, figures[3] = {0}, count = 0, name = -1;
    char mark = 0;
    size_t i = at;
    for (; count < 3; count++) {
        struct number n;
        size_t after;
        const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, i);
        if (month && name < 0 && count < 3) {
            name = count;
            part[count] = month->value;
            after = i + month->word->form.len;
        } else {
            n = (struct number){0};
            for (after = i; is_digit(byte_at(s, after)) && n.figures < 5; after++, n.figures++)
                n.value = n.value * 10 + (byte_at(s, after) - '0');
            if (n.figures == 0 || n.figures > 4 || n.figures == 3)
                return false;
            part[count] = n.value;
            figures[count] = n.figures;
        }
        i = after;
        char next = byte_at(s, i);
        if (count == 2 || (next != '-' && next != '/' && next != '.') || (mark && next != mark)) {
            count++;
            break;
        }
        mark = next;
        i++;
    }
    if (count != 3 || is_letter(byte_at(s, i)) || is_digit(byte_at(s, i)) || (name >= 0 && mark == '.'))
        return false;
    int y = figures[0] == 4 ? 0 : figures[2] == 4 ? 2 : figures[1] == 4 ? 1 : -1;
    if (y < 0 && (name >= 0 || mark == '.' || figures[2] != 2))
        return false;
    int year = y >= 0 ? part[y] : full_year(s, part[2]);
    if (y < 0)
        y = 2;
    int first = y == 0 ? 1 : 0, second = y == 2 ? 1 : 2;
    int month = part[first], day = part[second];
    if (name == second || (name < 0 && y == 2 && (month > 12 || mark == '.'))) {
        month = part[second];
        day = part[first];
    }
    *ret = when_day(year, month, day);
    *end = i;
    return date_is(ret->last);
}

/* 11/20, 22/04 where something says that it is a date and no fraction: a preposition, a weekday, a second one */
static bool slashed_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number a, b, c;
    size_t after, gap = at;
    if (!figures_at(s, at, &a, &after) || a.figures > 2 || a.ordinal || byte_at(s, after) != '/' ||
        !figures_at(s, after + 1, &b, end) || b.figures > 2 || b.ordinal || is_letter(byte_at(s, *end)) ||
        byte_at(s, *end) == '/')
        return false;
    while (gap > 0 && s->text.ptr[gap - 1] == ' ')
        gap--;
    const struct term *before = period_term_before(s, PERIOD_BEFORE, gap);
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, skip_space(s, *end));
    bool second = link && figures_at(s, skip_space(s, skip_space(s, *end) + link->word->form.len), &c, &after) &&
                  byte_at(s, after) == '/';
    const struct term *link_before = period_term_before(s, PERIOD_LINK, gap);
    if (link_before && (link_before->kind != TERM_TO || gap <= link_before->word->form.len ||
                        !is_digit(*(slice_trim(slice_sub(s->text, 0, gap - link_before->word->form.len)).ptr +
                                    slice_trim(slice_sub(s->text, 0, gap - link_before->word->form.len)).len - 1))))
        link_before = NULL;
    bool dated_by = before && (before->kind == TERM_FROM || before->kind == TERM_SINCE || before->kind == TERM_BY ||
                               slice_equal(before->word->form, SLICE("on")));
    if (!second && !dated_by && !period_term_before(s, PERIOD_MONTH, gap) && !link_before)
        return false;
    int month = a.value > 12 ? b.value : a.value, day = a.value > 12 ? a.value : b.value;
    if (month < 1 || month > 12 || day < 1 || day > date_month_days(2024, month))
        return false;
    *ret = when_day(when_implied_year_of_day(s, month, day), month, day);
    ret->implied_year = true;
    return true;
}

/* 2015-12, 12/2015, 11-2016 */
static bool numeric_month_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number a, b;
    size_t after;
    if (!figures_at(s, at, &a, &after) || a.ordinal)
        return false;
    after = skip_space(s, after);
    char mark = byte_at(s, after);
    if (mark != '-' && mark != '/')
        return false;
    if (!figures_at(s, skip_space(s, after + 1), &b, end) || b.ordinal || is_letter(byte_at(s, *end)) ||
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

/* ---- quarters, halves, first months ---- */

/* Q3, H1, 3Q24, 1H 2024; at the letter or figure */
static bool letter_part_at(const struct period_scan *s, size_t at, int *from, int *to, size_t *end)
{
    char a = byte_at(s, at), b = byte_at(s, at + 1);
    char letter = is_digit(a) ? b : a, figure = is_digit(a) ? a : b;
    int parts = letter == 'Q' || letter == 'q' ? 4 : letter == 'H' || letter == 'h' ? 2 : 0;
    if (!parts || figure < '1' || figure > '0' + parts)
        return false;
    char next = byte_at(s, at + 2);
    if (is_letter(next) || (is_digit(next) && !is_digit(a)))
        return false;
    int months = 12 / parts, n = figure - '0';
    *from = months * (n - 1) + 1;
    *to = months * n;
    *end = at + 2;
    return true;
}

static bool letter_quarter_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int from, to;
    struct number n;
    size_t after;
    if (!letter_part_at(s, at, &from, &to, end))
        return false;
    /* Q1-Q3 2024: the months from the first to the last */
    size_t second;
    int from2, to2;
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, skip_space(s, *end));
    if (link && letter_part_at(s, skip_space(s, skip_space(s, *end) + link->word->form.len), &from2, &to2, &second) &&
        to2 > to) {
        to = to2;
        *end = second;
    }
    if (figures_at(s, *end, &n, &after) && n.figures == 2 && !n.ordinal && is_digit(byte_at(s, at))) {
        *ret = quarter_months(s, full_year(s, n.value), from, to);
        *end = after;
        return true;
    }
    months_of_year(s, from, to, false, ret, end);
    return true;
}

/* first quarter, second half, first nine months, first two quarters; at the ordinal */
static bool ordinal_part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n, m = {.value = 1};
    size_t after, unit_end;
    const struct term *tail = period_term_of(s, PERIOD_BEFORE, TERM_TAIL, at);
    if (tail)
        after = at + tail->word->form.len;
    else if (!number_at(s, at, &n, &after) || !n.ordinal)
        return false;
    after = byte_at(s, after) == '-' ? after + 1 : skip_space(s, after);
    bool counted = number_at(s, after, &m, &unit_end) && !m.ordinal && m.value > 0;
    if (counted)
        after = byte_at(s, unit_end) == '-' ? unit_end + 1 : skip_space(s, unit_end);
    else
        m.value = 1;
    after = pass(s, pass(s, after, "fiscal"), "calendar");
    const struct term *unit = unit_at(s, after, end);
    int months = !unit                          ? 0
                 : unit->grain == GRAIN_MONTH   ? 1
                 : unit->grain == GRAIN_QUARTER ? 3
                 : unit->grain == GRAIN_HALF    ? 6
                                                : 0;
    if (!months || (counted && !tail && n.value != 1) || m.value * months > 12 || (tail && !counted && months == 1))
        return false;
    int first = tail ? 13 - months * m.value : counted ? 1 : months * (n.value - 1) + 1;
    int last = tail ? 12 : counted ? months * m.value : months * n.value;
    if (last > 12)
        return false;
    /* the third month of something is a month; "the first month" alone is no time */
    size_t bare = *end;
    months_of_year(s, first, last, counted, ret, end);
    return months > 1 || counted || *end > bare;
}

/* ---- relative: last month, this Friday, the same period ---- */

static struct when weekday_near(const struct period_scan *s, const struct term *relative, int day)
{
    struct date p = s->published;
    if (!date_is(p))
        return when_of(DATE_NONE, DATE_NONE, GRAIN_DAY);
    int back = (date_weekday(p) - day + 7) % 7;
    if (!relative)
        return when_unit(p, GRAIN_DAY, s->looks_ahead && back ? 7 - back : -back);
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

/* Monday; Monday, Jan 22, 2018; Thursday the 21st */
static bool weekday_at(const struct period_scan *s, size_t at, const struct term *relative, struct when *ret,
                       size_t *end)
{
    const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, at);
    if (!day)
        return false;
    *end = at + day->word->form.len;
    if (day->weak && byte_at(s, *end) == '.')
        ++*end;
    size_t next = skip_space(s, *end), after;
    if (byte_at(s, next) == ',' || byte_at(s, next) == '-')
        next = skip_space(s, next + 1);
    struct when w;
    if (numeric_date_at(s, next, &w, &after) || slashed_day_at(s, next, &w, &after) ||
        (month_first(s, next, &w, &after) && w.grain == GRAIN_DAY) || day_first(s, next, &w, &after)) {
        *ret = w;
        *end = after;
        return true;
    }
    /* a number behind a bare weekday is that day of a month that has it there */
    int number;
    if (!relative && byte_at(s, *end) == ' ' && day_at(s, skip_space(s, *end), &number, &after) &&
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
    *ret = weekday_near(s, relative, day->value);
    ret->anaphoric = relative && relative->kind == TERM_ANCHOR;
    /* Monday of last week */
    size_t of = pass(s, *end, "of"), unit_end;
    const struct term *week = period_term(s, PERIOD_RELATIVE, of);
    const struct term *unit =
        week && !relative ? unit_at(s, skip_space(s, of + week->word->form.len), &unit_end) : NULL;
    if (unit && unit->grain == GRAIN_WEEK && date_is(s->published)) {
        *ret = when_unit(when_unit(s->published, GRAIN_WEEK, week->value).first, GRAIN_DAY, day->value - 1);
        *end = unit_end;
    }
    return true;
}

/* a year earlier, two years before: how many years back; 0 if it does not stand here */
static int years_back_at(const struct period_scan *s, size_t at, size_t *end)
{
    struct number n = {.value = 1};
    size_t after;
    if (text_at(s, at, "a", &after) || text_at(s, at, "the", &after))
        after = skip_space(s, after);
    else if (number_at(s, at, &n, &after) && !n.ordinal && n.value > 0)
        after = skip_space(s, after);
    else
        return 0;
    const struct term *unit = unit_at(s, after, &after), *behind;
    if (!unit || unit->grain != GRAIN_YEAR)
        return 0;
    after = skip_space(s, after);
    behind = period_term(s, PERIOD_AFTER, after);
    if (!behind || (behind->kind != TERM_AGO && behind->kind != TERM_BEFORE))
        return 0;
    *end = after + behind->word->form.len;
    return n.value;
}

/* the same period last year, the corresponding quarter of 2023, the year-earlier period: the period in force, in that
 * year; at the word behind "same" */
static bool same_period_at(const struct period_scan *s, size_t at, const struct term *same, struct when *ret,
                           size_t *end)
{
    struct when anchor = when_anchor(s);
    struct number n;
    size_t after;
    int year, shift = same->value;
    bool fiscal, ahead;
    /* the same three months, the same nine-month period */
    if (number_at(s, at, &n, &after) && !n.ordinal) {
        after = byte_at(s, after) == '-' ? after + 1 : skip_space(s, after);
        if (unit_at(s, after, &after))
            at = after;
    }
    const struct term *noun = period_term(s, PERIOD_UNIT, skip_space(s, at));
    if (noun)
        at = skip_space(s, at) + noun->word->form.len;
    while (at > 0 && s->text.ptr[at - 1] == ' ')
        at--;
    *end = at;
    if (year_behind(s, *end, &year, &fiscal, &ahead, &after) && date_is(s->published)) {
        shift = year - (date_is(anchor.last) ? anchor.last.year : s->published.year);
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

/* spring of 2023, summer 2024, winter 2024/25; a season without its year is none */
static bool season_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *season = period_term_of(s, PERIOD_PART, TERM_MONTHS, at);
    int year;
    bool fiscal, ahead;
    struct number pair;
    size_t after;
    if (!season || !year_behind(s, at + season->word->form.len, &year, &fiscal, &ahead, end))
        return false;
    if ((byte_at(s, *end) == '/' || byte_at(s, *end) == '-') && figures_at(s, *end + 1, &pair, &after) &&
        pair.figures == 2 && pair.value == year % 100 + 1)
        *end = after;
    *ret = when_months(year, season->from, season->to);
    ret->ahead = ahead;
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

/* last week, this year, the previous three quarters, next June, last Friday, the last week of July */
static bool relative_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *relative = period_term(s, PERIOD_RELATIVE, at);
    if (!relative)
        return false;
    at = skip_space(s, at + relative->word->form.len);
    bool same = relative->kind == TERM_SAME || (relative->kind == TERM_ANCHOR && relative->value == 0);
    if (same && same_period_at(s, at, relative, ret, end))
        return true;
    if (relative->kind == TERM_SAME)
        return false;
    if (weekday_at(s, at, relative, ret, end)) {
        ret->ahead = relative->ahead;
        return true;
    }
    if (relative_season(s, relative, at, ret, end))
        return true;
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (feast && date_is(s->published)) {
        int year = s->published.year;
        *end = at + feast->word->form.len;
        if (!when_holiday(s->tables, feast, year, ret))
            return false;
        int past = date_compare(ret->last, s->published) < 0;
        int shift = relative->value < 0 ? past - 1 : relative->value > 0 ? past : 0;
        return when_holiday(s->tables, feast, year + shift, ret);
    }
    struct date day = relative->kind == TERM_ANCHOR && date_is(s->anchor_last) ? s->anchor_last : s->published;
    size_t name_end;
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, at);
    if (month) {
        name_end = at + month->word->form.len;
        *end = name_end;
        int year = date_year(s, name_end, end);
        *ret = month_of(s, year, month->value);
        if (!year && relative->kind == TERM_ANCHOR && date_is(s->anchor_last)) {
            *ret =
                when_months(s->anchor_last.year + (relative->value < 0 && month->value >= s->anchor_last.month
                                                       ? -1
                                                       : relative->value > 0 && month->value <= s->anchor_last.month),
                            month->value, month->value);
            ret->anaphoric = true;
        } else if (!year && date_is(s->published)) {
            int y = s->published.year, m = s->published.month;
            int n = relative->value < 0   ? (month->value < m ? y : y - 1)
                    : relative->value > 0 ? (month->value > m ? y : y + 1)
                                          : y;
            if (relative->value > 0 && relative->kind == TERM_NOW && month->value > m)
                n = y + 1; /* next June is that of next year */
            *ret = when_months(n, month->value, month->value);
            if (relative->value == 0)
                *ret = when_months(y, month->value, month->value);
        }
        ret->ahead = relative->ahead;
        return true;
    }
    at = pass(s, pass(s, at, "fiscal"), "calendar");
    at = pass(s, at, "financial");
    const struct term *unit = unit_at(s, at, end);
    if (!unit || unit->from == 1) /* plural: a length, see length_at */
        return false;
    if (unit->grain == GRAIN_OTHER)
        return false;
    *ret = unit_near(s, unit, day, relative->value);
    ret->anaphoric = relative->kind == TERM_ANCHOR;
    ret->ahead = relative->ahead;
    ret->base = relative->base;
    /* last week Sunday, next week on Friday */
    if (unit->grain == GRAIN_WEEK && date_is(ret->first)) {
        const struct term *day_name = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, pass(s, *end, "on"));
        if (day_name) {
            *ret = when_unit(ret->first, GRAIN_DAY, day_name->value - 1);
            *end = pass(s, *end, "on") + day_name->word->form.len;
        }
    }
    return true;
}

/* ---- a year earlier, two years ago, three weeks from now ---- */

static bool length_unit_at(const struct period_scan *s, size_t at, struct number *n, const struct term **unit,
                           size_t *end)
{
    size_t after;
    *n = (struct number){.value = 1};
    if (text_at(s, at, "a", &after) || text_at(s, at, "an", &after) || text_at(s, at, "the", &after))
        after = skip_space(s, after);
    else if (number_at(s, at, n, &after) && !n->ordinal)
        after = byte_at(s, after) == '-' ? after + 1 : skip_space(s, after);
    else
        return false;
    struct number few;
    size_t few_end;
    /* a few days, a couple of months, the two years */
    if (n->figures == 0 && n->value == 1 && number_at(s, after, &few, &few_end) && !few.ordinal) {
        *n = few;
        after = skip_space(s, few_end);
    }
    if (n->figures > 3)
        return false;
    after = pass(s, pass(s, after, "full"), "calendar");
    *unit = unit_at(s, after, end);
    return *unit != NULL;
}

static bool shifted_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    const struct term *unit;
    size_t after;
    if (!length_unit_at(s, at, &n, &unit, &after) || n.value < 1)
        return false;
    /* 2 years 21 days ago, 1 month and 21 days later */
    struct number more[2];
    const struct term *more_units[2];
    int extra = 0;
    for (size_t then, then_end; extra < 2; extra++) {
        then = pass(s, after, "and");
        if (!number_at(s, then, &more[extra], &then_end) || more[extra].ordinal ||
            !(more_units[extra] = unit_at(s, skip_space(s, then_end), &then_end)))
            break;
        after = then_end;
    }
    size_t next = skip_space(s, after);
    const struct term *behind = period_term(s, PERIOD_AFTER, next);
    if (!behind || (behind->kind != TERM_AGO && behind->kind != TERM_LATER && behind->kind != TERM_BEFORE))
        return false;
    bool back = behind->kind != TERM_LATER;
    *end = next + behind->word->form.len;
    if (unit->grain == GRAIN_OTHER) {
        *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_OTHER);
        ret->shape = PERIOD_SPAN;
        return true;
    }
    int sign = back ? -1 : 1;
    int count = unit->grain == GRAIN_YEARS  ? n.value * unit->value
                : unit->grain == GRAIN_WEEK ? n.value * (unit->value ? unit->value : 1)
                                            : n.value;
    /* "a year earlier" counts from the time spoken of, "two weeks ago" from today; "two years ago" from the time
     * spoken of if that is a month or more */
    bool far = unit->grain == GRAIN_YEAR && s->anchor_grain != GRAIN_DAY && s->anchor_grain != GRAIN_OTHER;
    bool anchored = date_is(s->anchor_last) && extra == 0 && behind->kind != TERM_LATER && (behind->value == 1 || far);
    struct when from = anchored ? when_anchor(s) : when_unit(s->published, GRAIN_DAY, 0);
    /* two years before May 13: the day that follows is counted from */
    struct when other;
    size_t other_end;
    bool from_day =
        slice_equal(behind->word->form, SLICE("from")); /* for 5 years from 2010 counts on, it names no day */
    if ((behind->kind == TERM_BEFORE || behind->weak) && inner_point_at(s, skip_space(s, *end), &other, &other_end) &&
        date_is(other.first) && (!from_day || other.grain == GRAIN_DAY) && other.shape != PERIOD_RATE &&
        other.shape != PERIOD_SPAN) {
        from = when_of(other.first, other.first, GRAIN_DAY);
        anchored = false;
        *end = other_end;
    } else if (behind->weak) {
        return false; /* "two weeks from", "three months after" and nothing to count from */
    }
    *ret = when_shift(from, unit->grain == GRAIN_YEARS ? GRAIN_YEAR : unit->grain, sign * count);
    for (int i = 0; i < extra; i++)
        *ret = when_shift(*ret, more_units[i]->grain, sign * more[i].value);
    if (!anchored)
        *ret = when_stock(*ret);
    ret->anaphoric = anchored;
    ret->base = anchored && back;
    return true;
}

/* the 27th, on the twenty-second; at the ordinal */
static bool nth_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    if (!number_at(s, at, &n, end) || !n.ordinal || n.value > 31 || (n.figures == 0 && n.value < 13))
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

static bool bare_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t start;
    return text_at(s, at, "the", &start) && nth_day_at(s, skip_space(s, start), ret, end);
}

/* ---- lengths that end on a day: the three months to June, the year ended March 31, 2025 ---- */

static bool ended_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n = {.value = 1};
    const struct term *unit;
    size_t after;
    if (!length_unit_at(s, at, &n, &unit, &after)) {
        n.value = 1;
        size_t start = pass(s, pass(s, at, "fiscal"), "financial");
        unit = unit_at(s, start, &after);
        if (!unit)
            return false;
    }
    if (n.value < 1 || n.value > 60 || unit->grain == GRAIN_OTHER)
        return false;
    const struct term *ended = period_term(s, PERIOD_ENDED, skip_space(s, after));
    if (!ended || (ended->kind == TERM_FROM && unit->grain != GRAIN_WEEK))
        return false;
    after = skip_space(s, skip_space(s, after) + ended->word->form.len);
    after = pass(s, pass(s, after, "on"), "the");
    after = pass(s, after, "end of");
    struct when last;
    if (!month_first(s, after, &last, end) && !day_first(s, after, &last, end) &&
        !numeric_date_at(s, after, &last, end) && !weekday_at(s, after, NULL, &last, end) &&
        !(ended->kind == TERM_FROM && nth_day_at(s, pass(s, after, "the"), &last, end)))
        return false;
    if (!date_is(last.last)) {
        *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
        return true;
    }
    /* the year to March: March must be over */
    if (last.implied_year && !s->looks_ahead && date_is(s->published) && date_compare(last.last, s->published) > 0)
        last = when_shift(last, GRAIN_YEAR, -1);
    if (ended->kind == TERM_FROM && ended->value == 1) {
        *ret = when_unit(last.first, GRAIN_WEEK, 0); /* the week of the 18th */
        return true;
    }
    if (unit->grain == GRAIN_WEEK && ended->kind == TERM_FROM) {
        *ret = when_of(last.first, date_add_days(last.first, 7 * n.value - 1), GRAIN_WEEK);
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

/* ---- feasts, years, decades ---- */

static bool holiday_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (!feast)
        return false;
    *end = at + feast->word->form.len;
    size_t whole = pass(s, pass(s, pass(s, *end, "holiday"), "weekend"), "season");
    while (whole > *end && s->text.ptr[whole - 1] == ' ')
        whole--;
    *end = whole;
    int year;
    bool fiscal, ahead;
    size_t after;
    bool named = year_behind(s, *end, &year, &fiscal, &ahead, &after);
    if (named)
        *end = after;
    else
        year = when_holiday_year(s, feast);
    if (!when_holiday(s->tables, feast, year, ret))
        return false;
    ret->implied_year = !named;
    return true;
}

/* 1990s, the '90s, nineteen seventies is left to words; 21st century */
static bool decade_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    size_t after, tail;
    if (number_at(s, at, &n, &after) && n.ordinal && n.value > 0 && n.value < 31 &&
        text_at(s, skip_space(s, after), "century", end)) {
        *ret = when_of(date_of(n.value * 100 - 100, 1, 1), date_of(n.value * 100 - 1, 12, 31), GRAIN_OTHER);
        return true;
    }
    size_t mark = byte_at(s, at) == '\'' ? 1 : slice_starts(slice_sub(s->text, at, at + 3), SLICE("’")) ? 3 : 0;
    n = (struct number){0};
    for (after = at + mark; is_digit(byte_at(s, after)) && n.figures < 5; after++, n.figures++)
        n.value = n.value * 10 + (byte_at(s, after) - '0');
    if (n.value % 10 || (n.figures != 4 && n.figures != 2) ||
        (n.figures == 4 && (n.value < YEAR_MIN || n.value > YEAR_MAX)))
        return false;
    if (!text_at(s, after, "s", &tail) && !text_at(s, after, "'s", &tail) && !text_at(s, after, "’s", &tail))
        return false;
    /* 2000's output is the year's, 1970's and the 90s are decades */
    if (n.figures == 4 && tail > after + 1 && n.value >= 2000)
        return false;
    int year = n.value;
    if (n.figures == 2) {
        year = full_year(s, n.value) / 10 * 10;
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
    while (at > 0 && s->text.ptr[at - 1] == ' ')
        at--;
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
    if (at > 2 &&
        (slice_ends(slice_sub(s->text, 0, at), SLICE("€")) || slice_ends(slice_sub(s->text, 0, at), SLICE("£")) ||
         slice_ends(slice_sub(s->text, 0, at), SLICE("¥"))))
        return true;
    if ((before == '-' || before == ',') && (is_letter(before2) || is_digit(before2)) && before2 != ' ')
        return !(before == '-' && period_term_before(s, PERIOD_EDGE, at)) &&
               !period_term_before(s, PERIOD_EDGE, at - 1);
    return next == '/' || (next == '-' && is_digit(next2)) || next == '_';
}

/* Windows 2000, Section 1983: a number behind a word with a capital, which does not begin the sentence */
static bool behind_name(const struct period_scan *s, size_t at)
{
    size_t end = at;
    while (end > 0 && s->text.ptr[end - 1] == ' ')
        end--;
    size_t start = end;
    while (start > 0 && is_letter(s->text.ptr[start - 1]))
        start--;
    return start > 0 && start < end && is_capital(s->text.ptr[start]);
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
    while (gap > 0 && s->text.ptr[gap - 1] == ' ')
        gap--;
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
    struct number a, b;
    size_t after;
    if (!figures_at(s, at, &a, &after) || a.figures != 4 || a.value < YEAR_MIN || a.value > YEAR_MAX)
        return false;
    bool slash = byte_at(s, after) == '/';
    const struct term *link = period_term_of(s, PERIOD_LINK, TERM_TO, after);
    if (slash)
        after++;
    else if (link && !is_letter(link->word->form.ptr[0]))
        after += link->word->form.len;
    else
        return false;
    if (!figures_at(s, after, &b, end) || b.ordinal || is_letter(byte_at(s, *end)) || byte_at(s, *end) == '/')
        return false;
    if (b.figures == 2)
        b.value += a.value / 100 * 100;
    else if (b.figures != 4)
        return false;
    if (b.value <= a.value || b.value > YEAR_MAX || (slash && b.value != a.value + 1))
        return false;
    /* a year over two calendar years is a fiscal one: of the text's own, else, if it is called one, April to March */
    if ((fiscal || fiscal_shift(s)) && b.value == a.value + 1) {
        int shift = fiscal_shift(s) ? fiscal_shift(s) : 3;
        *ret = when_months(a.value, shift + 1, shift + 12);
        return true;
    }
    *ret = when_range(when_year(a.value), when_year(b.value));
    return true;
}

/* fiscal 2024, FY24, financial year 2023-24, the year 2008 */
static bool labelled_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    if (glued_label_at(s, at, ret, end))
        return true;
    const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    if (!label)
        return false;
    size_t after = skip_space(s, at + label->word->form.len);
    bool fiscal = label->value == 1;
    if (year_pair_at(s, after, fiscal, ret, end))
        return true;
    int year;
    struct number n;
    if (!year_at(s, after, &year, end)) {
        if (!short_year_at(s, after, &year, end)) {
            if (label->weak || !figures_at(s, after, &n, end) || n.figures != 2 || n.ordinal)
                return false;
            year = full_year(s, n.value);
        }
    }
    *ret = fiscal ? fiscal_months(s, year, 1, 12) : when_year(year);
    return true;
}

/* 2024, 2024 Q3, 2016 the third quarter, 2016 November */
static bool bare_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int year, from, to;
    if (year_pair_at(s, at, false, ret, end) && invites_year(s, at) && !counts(s, *end))
        return true;
    if (!year_at(s, at, &year, end))
        return false;
    size_t next = skip_space(s, *end), after;
    if (byte_at(s, next) == '-')
        next++;
    struct number n;
    if (letter_part_at(s, next, &from, &to, &after) && !is_digit(byte_at(s, next))) {
        *ret = quarter_months(s, year, from, to);
        *end = after;
        return true;
    }
    const struct term *month = period_term_of(s, PERIOD_MONTH, TERM_MONTH, next);
    if (month && !month->weak) {
        *ret = when_months(year, month->value, month->value);
        *end = next + month->word->form.len;
        return true;
    }
    size_t ordinal = pass(s, next, "the");
    if (number_at(s, ordinal, &n, &after) && n.ordinal && n.value < 5) {
        const struct term *unit = unit_at(s, skip_space(s, after), &after);
        int months = unit && unit->grain == GRAIN_QUARTER ? 3 : unit && unit->grain == GRAIN_HALF ? 6 : 0;
        if (months && months * n.value <= 12) {
            *ret = quarter_months(s, year, months * (n.value - 1) + 1, months * n.value);
            *end = after;
            return true;
        }
    }
    if (touched(s, at, *end) || counts(s, *end) || counts_plural(s, at, *end))
        return false;
    bool near = date_is(s->published) && year >= s->published.year - 150 && year <= s->published.year + 80;
    if (!invites_year(s, at) && !(near && year > 1900))
        return false;
    *ret = when_year(year);
    ret->name = !invites_year(s, at) && behind_name(s, at);
    return true;
}

/* ---- words ---- */

static bool word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *word = period_term(s, PERIOD_WORD, at);
    if (!word || !when_term(s, word, ret))
        return false;
    *end = at + word->word->form.len;
    /* the year before; but: the year before the merger, the month after 3 May */
    struct slice form = word->word->form;
    bool after = slice_ends(form, SLICE("after"));
    if (!after && !slice_ends(form, SLICE("before")))
        return true;
    size_t next = skip_space(s, *end), stop;
    char c = byte_at(s, next);
    if (is_digit(c) || (is_capital(c) && next > *end) || (after && is_letter(c)))
        return false;
    static const char *const opens[] = {"the", "a",    "an",    "it", "its",  "he",
                                        "she", "they", "their", "we", "last", "this"};
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
        if (text_at(s, next, opens[i], &stop))
            return false;
    return true;
}

/* for the quarter, over the year: the unit in force */
static bool unit_in_force(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t after;
    if (!text_at(s, at, "the", &after) && !text_at(s, at, "my", &after))
        return false;
    const struct term *unit = unit_at(s, skip_space(s, after), end);
    if (!unit || unit->from == 1 || unit->grain == GRAIN_OTHER || unit->weak)
        return false;
    if (period_term(s, PERIOD_AFTER, skip_space(s, *end)) || period_term(s, PERIOD_ENDED, skip_space(s, *end)))
        return false;
    /* the decade is ours, also behind 2030 */
    bool ours = unit->grain == GRAIN_YEARS || !date_is(s->anchor_last);
    /* in the quarter, with none spoken of: the last one that is over */
    bool over = !date_is(s->anchor_last) &&
                (unit->grain == GRAIN_MONTH || unit->grain == GRAIN_QUARTER || unit->grain == GRAIN_HALF);
    *ret = unit_near(s, unit, ours ? s->published : s->anchor_last, over ? -1 : 0);
    ret->anaphoric = true;
    return true;
}

/* first week of 2021, the last week of July, week 3 of 2027, the second Monday of next month */
static bool nth_of_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n = {0}, m = {.value = 1};
    size_t after, unit_end;
    bool last = text_at(s, at, "last", &after) || text_at(s, at, "final", &after);
    bool numbered = !last && text_at(s, at, "week", &after);
    if (numbered) {
        if (!figures_at(s, skip_space(s, after), &n, &unit_end) || n.ordinal || n.value < 1 || n.value > 53)
            return false;
    } else {
        if (!last && (!number_at(s, at, &n, &after) || !n.ordinal || n.value < 1))
            return false;
        after = skip_space(s, after);
        if (number_at(s, after, &m, &unit_end) && !m.ordinal && m.value > 0)
            after = skip_space(s, unit_end);
        else
            m.value = 1;
    }
    const struct term *day = numbered ? NULL : period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, after);
    const struct term *unit = numbered || day ? NULL : unit_at(s, after, &unit_end);
    if (day)
        unit_end = after + day->word->form.len;
    else if (!numbered && (!unit || (unit->grain != GRAIN_WEEK && unit->grain != GRAIN_DAY)))
        return false;
    struct when w;
    size_t of = skip_space(s, unit_end), inner;
    if (text_at(s, of, "of", &of) || text_at(s, of, "in", &of)) {
        of = pass(s, of, "the");
        if (!inner_point_at(s, of, &w, &inner) || !date_is(w.first) || w.grain == GRAIN_DAY || w.grain == GRAIN_WEEK)
            return false;
    } else if (numbered && date_is(s->published)) {
        w = when_unit(s->published, GRAIN_YEAR, 0);
        inner = unit_end;
    } else {
        return false;
    }
    *end = inner;
    if (day) {
        int ahead = (day->value - date_weekday(w.first) + 7) % 7, back = (date_weekday(w.last) - day->value + 7) % 7;
        *ret = last ? when_unit(w.last, GRAIN_DAY, -back) : when_unit(w.first, GRAIN_DAY, ahead + 7 * (n.value - 1));
        return true;
    }
    if (unit && unit->grain == GRAIN_DAY) {
        int count = m.value;
        *ret = last ? when_of(date_add_days(w.last, 1 - count), w.last, GRAIN_OTHER)
                    : when_of(date_add_days(w.first, count > 1 ? 0 : n.value - 1),
                              date_add_days(w.first, count > 1 ? count - 1 : n.value - 1), GRAIN_OTHER);
        return true;
    }
    if (last) {
        struct when week = when_unit(w.last, GRAIN_WEEK, date_weekday(w.last) < 4 ? -1 : 0);
        *ret = week;
        return true;
    }
    *ret = when_week(w.first, n.value);
    if (m.value > 1)
        *ret = when_range(*ret, when_week(w.first, n.value + m.value - 1));
    return true;
}

/* earlier this year, later in the week: from its start, to its end */
static bool half_open_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t after, unit_end;
    bool earlier = text_at(s, at, "earlier", &after), later = !earlier && text_at(s, at, "later", &after);
    if (!earlier && !later)
        return false;
    after = skip_space(s, after);
    size_t inner = after;
    if (text_at(s, after, "this", &inner) || text_at(s, after, "in the", &inner) || text_at(s, after, "that", &inner))
        inner = skip_space(s, inner);
    else
        return false;
    const struct term *unit = unit_at(s, inner, &unit_end);
    if (!unit || unit->grain == GRAIN_OTHER || !date_is(s->published))
        return false;
    *ret = unit_near(s, unit, s->published, 0);
    if (earlier && date_compare(ret->first, s->published) < 0)
        ret->last = date_add_days(s->published, -1);
    else
        *(earlier ? &ret->last : &ret->first) = s->published;
    ret->ahead = later;
    *end = unit_end;
    return true;
}

static bool point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    char c = byte_at(s, at);
    if (is_digit(c) && (numeric_date_at(s, at, ret, end) || numeric_month_at(s, at, ret, end) ||
                        slashed_day_at(s, at, ret, end) || letter_quarter_at(s, at, ret, end)))
        return true;
    size_t inner = pass(s, at, "the");
    char first = byte_at(s, inner);
    if ((is_digit(first) || first == '\'' || (unsigned char)first == 0xE2) && decade_at(s, inner, ret, end))
        return true;
    if (ended_length_at(s, at, ret, end) || (inner > at && ended_length_at(s, inner, ret, end)))
        return true;
    if (word_at(s, at, ret, end) || (inner > at && word_at(s, inner, ret, end)) || shifted_length_at(s, at, ret, end))
        return true;
    if (nth_of_at(s, inner, ret, end) || ordinal_part_at(s, inner, ret, end) || day_first(s, at, ret, end))
        return true;
    if (labelled_year_at(s, inner, ret, end) || relative_at(s, inner, ret, end) || holiday_at(s, inner, ret, end))
        return true;
    if (season_at(s, inner, ret, end) || month_first(s, inner, ret, end) || weekday_at(s, inner, NULL, ret, end))
        return true;
    if ((c == 'Q' || c == 'H' || c == 'q') && letter_quarter_at(s, at, ret, end))
        return true;
    return half_open_at(s, at, ret, end) || bare_day_at(s, at, ret, end) || bare_year_at(s, inner, ret, end);
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
    size_t inner = pass(s, at, "the");
    const struct term *edge = period_term(s, PERIOD_EDGE, inner);
    if (!edge)
        return point_at(s, at, ret, end);
    size_t point = skip_space(s, inner + edge->word->form.len), after;
    if (byte_at(s, point) == '-')
        point++;
    point = pass(s, point, "of");
    struct period_scan here = *s;
    if (!date_is(here.anchor_last)) /* the rest of the month, with none spoken of, is this one's */
        here.anchor_last = here.anchor_first = here.published;
    if (!point_at(s, point, ret, &after) && !unit_in_force(&here, point, ret, &after)) {
        /* mid-century, end of decade, rest of week */
        const struct term *unit = unit_at(s, point, &after);
        if (!unit || unit->from == 1 || unit->grain == GRAIN_OTHER)
            return point_at(s, at, ret, end);
        *ret = unit_near(s, unit, s->published, 0);
    }
    if (ret->shape == PERIOD_RATE || ret->shape == PERIOD_SPAN)
        return false;
    *end = after;
    if (edge->kind == TERM_PART) {
        *ret = part_of(s, *ret, edge->value);
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

/* ---- ranges ---- */

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
    }
    if (date_compare(a.first, b.last) > 0)
        return false;
    *ret = when_range(a, b);
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

/* ---- lengths ---- */

/* in two weeks, in 24 months: then, if the sentence looks ahead; a length in any case */
static bool in_length(const struct period_scan *s, const struct number *n, const struct term *unit, struct when *ret,
                      size_t end)
{
    if (n->value < 1 || unit->grain == GRAIN_OTHER || unit->grain == GRAIN_YEARS || unit->grain == GRAIN_HALF ||
        period_term(s, PERIOD_ENDED, skip_space(s, end)) || period_term(s, PERIOD_AFTER, skip_space(s, end)))
        return false;
    *ret = when_length(s, unit->grain, n->value * (unit->grain == GRAIN_WEEK ? unit->value : 1));
    ret->first = DATE_NONE;
    ret->shape = PERIOD_SPAN;
    ret->ahead = false;
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

/* the past five years, the next decade, for 25 years, within 9 months, 4 weeks in the future */
static bool length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    size_t start = pass(s, at, "the"), in;
    const struct term *before = period_term(s, PERIOD_BEFORE, start), *unit;
    struct number n = {.value = 1};
    if (text_at(s, at, "in", &in) && pass(s, in, "the") == skip_space(s, in) &&
        length_unit_at(s, skip_space(s, in), &n, &unit, end))
        return in_length(s, &n, unit, ret, *end);
    if (!before)
        return false;
    /* for 2024 says when, for 25 years how long */
    bool streak = before->kind == TERM_STREAK || (before->kind == TERM_IN && before->value == 1);
    if (!streak && before->kind != TERM_PAST && before->kind != TERM_FUTURE)
        return false;
    size_t inner = skip_space(s, start + before->word->form.len), after;
    if (!length_unit_at(s, inner, &n, &unit, end)) {
        unit = unit_at(s, inner, end);
        /* last year and next month are relative; the past year is a length */
        if (!unit || (!streak && !before->weak) || unit->grain == GRAIN_DAY)
            return false;
        n.value = 1;
    }
    if (n.value == 0 || n.figures > 3)
        return false;
    if (streak && (before->weak || before->kind == TERM_IN) && unit->grain != GRAIN_YEAR &&
        unit->grain != GRAIN_YEARS && unit->grain != GRAIN_MONTH)
        return false; /* for four hours measures something */
    const struct term *behind = period_term(s, PERIOD_AFTER, skip_space(s, *end));
    if (period_term(s, PERIOD_ENDED, skip_space(s, *end)) ||
        (behind && !slice_equal(behind->word->form, SLICE("from"))))
        return false;
    if (before->kind == TERM_PAST && before->value == 1 && length_before_anchor(s, unit, n.value, ret))
        return true;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    bool decades = unit->grain == GRAIN_YEARS;
    int count = n.value * (unit->grain == GRAIN_WEEK && unit->value ? unit->value : 1);
    if (!streak && n.value > 0 && unit->grain != GRAIN_OTHER && date_is(s->published)) {
        bool future = before->kind == TERM_FUTURE;
        if (decades) {
            struct when here = era_of(s->published, unit->value, future ? 1 : -1);
            *ret = when_range(here, era_of(s->published, unit->value, future ? n.value : -1));
            if (!future)
                ret->first = era_of(s->published, unit->value, -n.value).first;
        } else if (unit->grain == GRAIN_QUARTER) {
            *ret = when_range(when_unit(s->published, GRAIN_QUARTER, future ? 1 : -count),
                              when_unit(s->published, GRAIN_QUARTER, future ? count : -1));
        } else {
            *ret = when_length(s, unit->grain, future ? count : -count);
        }
    }
    /* within 9 months, in two weeks: from today to then */
    if (before->from == 1 && date_is(ret->last))
        ret->first = s->published;

    ret->shape = PERIOD_SPAN;
    ret->ahead = before->kind == TERM_FUTURE;
    (void)after;
    return true;
}

/* 25-year, 10 consecutive years, 3-month */
static bool hyphen_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    size_t after;
    if (!number_at(s, at, &n, &after) || n.ordinal || n.figures > 3)
        return false;
    bool hyphen = byte_at(s, after) == '-';
    size_t next = hyphen ? after + 1 : skip_space(s, after);
    size_t streak = pass(s, pass(s, next, "consecutive"), "straight");
    if (!hyphen && streak == next)
        return false;
    const struct term *unit = unit_at(s, streak, end);
    if (!unit || unit->grain == GRAIN_OTHER || byte_at(s, *end) == '-')
        return unit && unit->grain != GRAIN_OTHER && byte_at(s, *end) == '-'
                   ? (*ret = when_of(DATE_NONE, DATE_NONE, unit->grain), ret->shape = PERIOD_SPAN, true)
                   : false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    ret->shape = PERIOD_SPAN;
    return true;
}

/* a year, per day, each month: how often, not when */
static bool rate_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *each = period_term_of(s, PERIOD_BEFORE, TERM_RATE, at);
    if (!each)
        return false;
    size_t inner = skip_space(s, at + each->word->form.len);
    const struct term *unit = unit_at(s, inner, end);
    if (!unit || unit->from == 1 || unit->grain == GRAIN_YEARS)
        return false;
    size_t next = skip_space(s, *end), before = at, stop;
    const struct term *behind = period_term(s, PERIOD_AFTER, next);
    if ((behind && !slice_equal(behind->word->form, SLICE("from"))) || text_at(s, next, "of", &stop) ||
        byte_at(s, *end) == '-')
        return false;
    while (before > 0 && s->text.ptr[before - 1] == ' ')
        before--;
    /* in a year, for a day: "a" counts one */
    const struct term *preposition = each->weak ? period_term_before(s, PERIOD_BEFORE, before) : NULL;
    if (preposition && preposition->kind != TERM_RATE)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    ret->shape = PERIOD_RATE;
    return true;
}

/* ---- what stands around ---- */

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
        if (t->kind != TERM_IN && !ret->shape)
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
        if (range || (before->kind == TERM_TO && w->grain == GRAIN_YEARS))
            break;
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
    size_t next = skip_space(s, *end), after;
    if (!text_at(s, next, "to date", &after) && !text_at(s, next, "so far", &after))
        return;
    if (w->shape != PERIOD_FLOW || !date_is(w->first) || !date_is(s->published) ||
        date_compare(w->first, s->published) > 0 || date_compare(w->last, s->published) < 0)
        return;
    w->last = s->published;
    w->grain = GRAIN_TODATE;
    *end = after;
}

/* most words are no words of time, and no preposition before them changes that */
static bool may_start(const struct period_scan *s, size_t at)
{
    char c = byte_at(s, at), next = byte_at(s, at + 1);
    bool code = is_digit(next) || next == 'y' || next == 'Y'; /* Q3, FY24 */
    return !is_letter(c) || code || period_starts_word(s->words, s->text, at);
}

/* "stood at 3.9 million at year-end", in April: the end that has been */
static void gone_by(const struct period_scan *s, struct when *w)
{
    if (!s->looks_ahead && date_is(s->published) && date_compare(w->last, s->published) > 0) {
        *w = when_shift(*w, GRAIN_YEAR, -1);
        w->ahead = false;
    }
}

static size_t expression_at(struct period_scan *s, size_t at)
{
    if (!may_start(s, at))
        return 0;
    struct prepositions before;
    size_t core = prepositions_at(s, at, &before), end;
    struct when w;
    if (core > at && !may_start(s, core))
        return 0;
    if (length_at(s, at, &w, &end) || (core > at && length_at(s, core, &w, &end)) || rate_at(s, at, &w, &end)) {
        period_add(s, at, end, at, end, &w);
        return end;
    }
    bool looks_ahead = s->looks_ahead;
    s->looks_ahead = looks_ahead || before.ahead;
    bool found = core_at(s, core, before.between, &w, &end) || hyphen_length_at(s, core, &w, &end) ||
                 (core > at && unit_in_force(s, core, &w, &end));
    s->looks_ahead = looks_ahead;
    if (!found)
        return 0;
    to_date(s, &w, &end);
    bool range = w.grain == GRAIN_YEARS || !date_equal(w.first, w.last);
    shape_by(s, before.shape, range && before.shape && before.shape->kind == TERM_FROM, &w);
    bool dated_by_figure = is_digit(s->text.ptr[end - 1]) || is_digit(s->text.ptr[core]);
    if (before.at && dated_by_figure && w.grain == GRAIN_DAY && w.shape == PERIOD_FLOW && date_equal(w.first, w.last))
        w = when_stock(w);
    if (before.at && w.shape == PERIOD_STOCK && w.grain == GRAIN_YEAR && w.implied_year)
        gone_by(s, &w);
    w.name = w.name || (w.grain == GRAIN_YEAR && w.shape == PERIOD_FLOW && heads_name(s, end));
    period_add(s, at, end, core, end, &w);
    return end;
}

static bool word_starts(const struct period_scan *s, size_t at)
{
    if (at == 0)
        return true;
    char before = s->text.ptr[at - 1], c = s->text.ptr[at];
    return !((is_letter(before) || is_digit(before)) && (is_letter(c) || is_digit(c)));
}

void period_en(struct period_scan *s)
{
    for (size_t at = 0; at < s->text.len;) {
        uint32_t c;
        size_t len = utf8_decode(s->text.ptr + at, s->text.len - at, &c);
        bool start = period_starts(s->words, c) || c == '\'' || c == 0x2019;
        size_t end = start && word_starts(s, at) ? expression_at(s, at) : 0;
        at = end > at ? end : at + len;
    }
}

/* "fiscal third quarter, which ended April 26": the year ends a quarter later; month is that of the end that is told */
static int fiscal_end(const struct period_scan *s, size_t from, size_t to, int month)
{
    struct number n;
    size_t after;
    if (!number_at(s, skip_space(s, from), &n, &after) || !n.ordinal || n.value > 4)
        return month;
    const struct term *unit = unit_at(s, skip_space(s, after), &after);
    if (!unit || unit->grain != GRAIN_QUARTER || after > to)
        return month;
    return (month + 3 * (4 - n.value) - 1) % 12 + 1;
}

/* crore, lakh: where people count so, the fiscal year ends in March */
static int fiscal_hint(const struct period_scan *s)
{
    for (size_t at = 0; at < s->text.len; at++) {
        const struct term *hint = word_starts(s, at) ? period_term(s, PERIOD_FISCAL, at) : NULL;
        if (hint)
            return hint->value;
    }
    return 0;
}

int period_en_fiscal(const struct period_scan *s, bool *quarters)
{
    for (size_t at = 0; at < s->text.len; at++) {
        if (!word_starts(s, at) || !is_letter(s->text.ptr[at]))
            continue;
        const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
        if (!label || label->value != 1)
            continue;
        size_t from = at + label->word->form.len, limit = from + FISCAL_REACH;
        for (size_t to = from; to < limit && to < s->text.len && s->text.ptr[to] != '\n'; to++) {
            size_t month_end;
            struct when day;
            if (!word_starts(s, to))
                continue;
            const struct term *ended = period_term_of(s, PERIOD_ENDED, TERM_TO, to);
            if (!ended)
                continue;
            size_t date = pass(s, pass(s, skip_space(s, to + ended->word->form.len), "on"), "in");
            const struct term *month = month_name_at(s, date, &month_end);
            if (!month && !day_first(s, date, &day, &month_end))
                continue;
            int ends = month ? month->value : day.last.month;
            *quarters = utf8_lower((unsigned char)s->text.ptr[at]) == 'f' &&
                        utf8_lower((unsigned char)s->text.ptr[at + 2]) == 's';
            return fiscal_end(s, from, to, ends);
        }
        at = from - 1;
    }
    *quarters = false;
    return fiscal_hint(s);
}
