/* English numbers, units and fiscal years: the words that expressions of time are made of. */
#include "base/utf8.h"
#include "extract/mention/period_en_internal.h"

/* the words stand here as whole words, letters in either case */
bool period_en_words_at(const struct period_scan *s, size_t at, const char *word, size_t *end)
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

size_t period_en_pass(const struct period_scan *s, size_t at, const char *word)
{
    size_t end;
    at = skip_space(s, at);
    return period_en_text_at(s, at, word, &end) ? skip_space(s, end) : at;
}

/* "since FY20.7 These", "in 2024.15 The": the mark of a note behind the full stop */
static bool is_noted(const struct period_scan *s, size_t at)
{
    size_t end = at + 1;
    while (is_digit(byte_at(s, end)))
        end++;
    return byte_at(s, at) == '.' && end < at + 4 && byte_at(s, end) == ' ' && is_capital(byte_at(s, end + 1));
}

bool period_en_figures_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    *ret = (struct period_number){0};
    for (; is_digit(byte_at(s, at)); at++) {
        if (++ret->figures > 4)
            return false;
        ret->value = ret->value * 10 + (byte_at(s, at) - '0');
    }
    char next = byte_at(s, at);
    bool goes_on = (next == '.' || next == ',') && is_digit(byte_at(s, at + 1));
    if (ret->figures == 0 || next == '%' || (goes_on && !is_noted(s, at)))
        return false;
    size_t suffix = is_letter(next) ? period_en_match(s, at, "st|nd|rd|th", &(struct en_match){0}) : 0;
    ret->ordinal = suffix > 0;
    *end = suffix ? suffix : at;
    return true;
}

/* twenty-first, nine, a couple of; up to 99 */
static bool words_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    const struct term *t = period_term(s, PERIOD_NUMBER, at);
    if (!t || t->value >= 100)
        return false;
    *ret = (struct period_number){.value = t->value, .ordinal = t->kind == TERM_ORDINAL};
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

bool period_en_read_number(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    return period_en_figures_at(s, at, ret, end) || words_at(s, at, ret, end);
}

bool period_en_spelled_year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct period_number a, b;
    size_t after, thousand = 0;
    if (!words_at(s, at, &a, &after) || a.ordinal)
        return false;
    after = skip_space(s, after);
    int base = 0;
    if (period_en_text_at(s, after, "thousand", &thousand) && a.value < 3)
        base = a.value * 1000;
    else if (period_en_text_at(s, after, "hundred", &thousand) && a.value > 9 && a.value < 21)
        base = a.value * 100;
    if (base) {
        after = period_en_pass(s, thousand, "and");
    } else if (a.value > 12 && a.value < 21) {
        base = a.value * 100;
        after = period_en_pass(s, period_en_pass(s, after, "zero"), "oh");
    } else {
        return false;
    }
    if (words_at(s, after, &b, end) && !b.ordinal && b.value > 0 && b.value < 100)
        *year = base + b.value;
    else if (!thousand || base % 1000) /* "twenty oh" and no more */
        return false;
    else {
        *year = base;
        *end = thousand;
    }
    return *year >= YEAR_MIN;
}

bool period_en_year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct period_number n;
    if (period_en_spelled_year_at(s, at, year, end))
        return true;
    if (!period_en_figures_at(s, at, &n, end) || n.figures != 4 || n.ordinal || n.value < YEAR_MIN ||
        n.value > YEAR_MAX)
        return false;
    if (is_letter(byte_at(s, *end)))
        return false;
    *year = n.value;
    return true;
}

size_t period_en_over_apostrophe(const struct period_scan *s, size_t at)
{
    return byte_at(s, at) == '\'' ? at + 1 : slice_starts(slice_sub(s->text, at, at + 3), SLICE("’")) ? at + 3 : at;
}

/* the second year of 2016-17, 2016/17, 2016-2017 behind the first */
bool period_en_next_year_at(const struct period_scan *s, int year, size_t *end)
{
    struct en_match m;
    bool dash = slice_starts(slice_sub(s->text, *end, s->text.len), SLICE("–"));
    size_t after = dash ? period_en_match(s, *end + strlen("–"), "'?%f", &m) : period_en_match(s, *end, "[-/]'?%f", &m);
    if (!after || (m.n.figures != 2 && m.n.figures != 4) || m.n.value % 100 != (year + 1) % 100)
        return false;
    *end = after;
    return true;
}

bool period_en_short_year_at(const struct period_scan *s, size_t at, int *year, size_t *end)
{
    struct en_match m;
    *end = period_en_match(s, at, "'%2", &m);
    *year = *end ? period_en_full_year(s, m.n.value) : 0;
    return *end && !is_letter(byte_at(s, *end));
}

bool period_en_fiscal_at(const struct period_scan *s, size_t at, size_t *end)
{
    struct en_match m;
    if (!(*end = period_en_match(s, at, "fiscal", &m)))
        return false;
    char next = byte_at(s, skip_space(s, *end));
    return !is_alnum(next) || period_en_match(s, *end,
                                              " from|to|and|in|with|against|as|was|were|is|on|at|by|compared|due|which|"
                                              "than|over",
                                              &m);
}

const struct term *period_en_unit_at(const struct period_scan *s, size_t at, size_t *end)
{
    const struct term *t = period_term_of(s, PERIOD_UNIT, TERM_UNIT, at);
    if (t)
        *end = at + t->word->form.len;
    return t;
}

struct when period_en_era_of(struct date day, int length, int n)
{
    if (!date_is(day))
        return when_of(DATE_NONE, DATE_NONE, GRAIN_YEARS);
    int year = day.year / length * length + n * length;
    return when_of(date_of(year, 1, 1), date_of(year + length - 1, 12, 31), GRAIN_YEARS);
}

int period_en_fiscal_shift(const struct period_scan *s)
{
    return s->fiscal_month % 12;
}

/* months from to to of the year that ends shift months after the calendar year before it */
static struct when shifted_months(int year, int from, int to, int shift)
{
    return shift ? when_months(year - 1, from + shift, to + shift) : when_months(year, from, to);
}

int period_en_fiscal_year_of(const struct period_scan *s, struct date day)
{
    int shift = period_en_fiscal_shift(s);
    return day.year + (shift && day.month > shift);
}

int period_en_called_year(const struct period_scan *s, int year)
{
    return year + (s->fiscal_begins && period_en_fiscal_shift(s));
}

struct when period_en_fiscal_months(const struct period_scan *s, int year, int from, int to)
{
    return shifted_months(year, from, to, period_en_fiscal_shift(s));
}

#define REPORTED_WITHIN 92 /* days */

/* is the time in force a year up to the end of a month, reported since? */
static bool is_to_date_told(const struct period_scan *s, struct date year_first)
{
    struct date last = s->anchor_last;
    if (!date_is(last) || !date_is(s->published) || !date_equal(s->anchor_first, year_first))
        return false;
    int ago = date_number(s->published) - date_number(last);
    return date_equal(last, date_month_end(last.year, last.month)) && ago > 0 && ago < REPORTED_WITHIN;
}

bool period_en_when_term(const struct period_scan *s, size_t at, const struct term *term, struct when *ret)
{
    if (!when_term(s, term, ret))
        return false;
    if (term->kind != TERM_TODATE || !term->weak || term->grain != GRAIN_YEAR || !date_is(s->anchor_last))
        return true;
    bool called = slice_ends(slice_sub(s->text, 0, at), SLICE("fiscal ")), own = called || s->fiscal_quarters;
    int year = own ? period_en_fiscal_year_of(s, s->anchor_last) : s->anchor_last.year;
    struct date first = (own ? period_en_fiscal_months(s, year, 1, 12) : when_year(year)).first;
    bool again = is_to_date_told(s, first);
    if (again)
        ret->last = s->anchor_last;
    if (again || called || when_reported(s))
        ret->first = first;
    return true;
}

struct when period_en_quarter_months(const struct period_scan *s, int year, int from, int to)
{
    return shifted_months(year, from, to, s->fiscal_quarters ? period_en_fiscal_shift(s) : 0);
}

struct when period_en_named_quarter(const struct period_scan *s, int year, int from, int to)
{
    return period_en_quarter_months(s, s->fiscal_quarters ? period_en_called_year(s, year) : year, from, to);
}

/* the year in which the months lie in the whole year that was looked ahead to; 0 if there is none */
static int year_ahead(const struct period_scan *s, int from, int to)
{
    for (int year = s->told_ahead.last.year + 1; date_is(s->told_ahead.last) && year >= s->told_ahead.first.year;
         year--) {
        struct when w = period_en_quarter_months(s, year, from, to);
        if (date_compare(w.first, s->told_ahead.first) >= 0 && date_compare(w.last, s->told_ahead.last) <= 0)
            return year;
    }
    return 0;
}

/* the year of the quarter told last where that ends after the day of publication: "Q1 2025 results", dated December:
 * of such a text the first quarter is that one, and the second that of the same year; 0 if there is none */
static int year_reported(const struct period_scan *s, int from, int to)
{
    struct date last = s->told_quarter.last;
    if (!date_is(last) || !date_is(s->published) || date_compare(last, s->published) <= 0 || s->fiscal_quarters)
        return 0;
    return to == last.month || (s->looks_ahead && from > last.month) ? last.year : 0;
}

int period_en_implied_quarter_year(const struct period_scan *s, int from, int to, bool ended)
{
    int ahead = s->looks_ahead ? year_ahead(s, from, to) : 0;
    ahead = ahead ? ahead : year_reported(s, from, to);
    if (ahead)
        return ahead;
    if (!s->fiscal_quarters || !period_en_fiscal_shift(s))
        return when_implied_year(s, from, to, ended);
    if (!date_is(s->published))
        return 0;
    int year = s->published.year + 1;
    for (int i = 0; i < 3; i++, year--) {
        struct when w = period_en_quarter_months(s, year, from, to);
        if (date_compare(ended ? w.last : w.first, s->published) <= 0)
            return s->looks_ahead && date_compare(w.last, s->published) < 0 && !when_just_gone(s, w.last) ? year + 1
                                                                                                          : year;
    }
    return year;
}

struct when period_en_unit_near(const struct period_scan *s, const struct term *unit, struct date day, int n)
{
    if (unit->grain == GRAIN_YEARS)
        return period_en_era_of(day, unit->value, n);
    if (unit->grain == GRAIN_WEEK && unit->value == 2)
        return when_length(s, GRAIN_WEEK, 2 * (n ? n : 1));
    return when_unit(day, unit->grain, n);
}

/* letters and "_", neither the end of an item nor of one of its words */
static bool in_word(char c)
{
    return c > '?' && c < '|';
}

/* one of the words of an item, "a|an", "end_of" for two; item is moved on behind them all */
static size_t words_item_at(const struct period_scan *s, size_t at, const char **item)
{
    const char *p = *item;
    for (char first = (char)(byte_at(s, at) | 0x20);; p++) {
        size_t i = at;
        if (*p == first)
            for (p++, i++; in_word(*p); p++, i++) {
                char c = byte_at(s, i);
                if (*p == '_' ? c != ' ' && c != '-' : (c | 0x20) != *p)
                    break;
            }
        bool found = i > at && !in_word(*p) && !is_alnum(byte_at(s, i));
        while (in_word(*p) || (found && *p == '|'))
            p++;
        if (found || *p != '|') {
            *item = p;
            return found ? i : 0;
        }
    }
}

static __attribute__((noinline)) size_t class_item_at(const struct period_scan *s, size_t at, char item,
                                                      struct en_match *m)
{
    static const char items[] = "abeltrw";
    static const enum period_class classes[] = {PERIOD_AFTER, PERIOD_BEFORE,   PERIOD_ENDED, PERIOD_LINK,
                                                PERIOD_LINK,  PERIOD_RELATIVE, PERIOD_MONTH};
    size_t end = 0;
    struct period_number n;
    bool found;
    switch (item) {
    case '2':
    case 'f':
    case 'n':
    case 'o':
        found = (item == 'n' || item == 'o' ? period_number_at : period_en_figures_at)(s, at, &n, &end) &&
                n.ordinal == (item == 'o') && (item != '2' || n.figures == 2);
        m->n = found ? n : m->n;
        break;
    case 'u':
        found = (m->unit = period_en_unit_at(s, at, &end)) != NULL;
        break;
    case 'M':
        found = (m->first = period_en_month_name_at(s, at, &end)) != NULL;
        break;
    case 'm':
        found = (m->month = period_en_month_name_at(s, at, &end)) != NULL;
        break;
    case 'd':
        found = period_en_day_at(s, at, &m->day, &end);
        break;
    case 'y':
        found = period_en_year_at(s, at, &m->year, &end);
        break;
    default:
        m->term = period_term(s, classes[strchr(items, item) - items], at);
        found = m->term && (item != 'w' || m->term->kind == TERM_WEEKDAY) && (item != 't' || m->term->kind == TERM_TO);
        end = found ? at + m->term->word->form.len : 0;
    }
    return found ? end : 0;
}

size_t period_en_items_at(const struct period_scan *s, size_t at, const char *pattern, struct en_match *m)
{
    for (const char *item = pattern; *item;) {
        size_t end;
        if (*item == ' ') {
            at = skip_space(s, at);
            item++;
            continue;
        }
        if (*item == '%') {
            end = class_item_at(s, at, item[1], m);
            item += 2;
        } else if (*item == '[') {
            const char *open = item + 1, c = byte_at(s, at);
            item = strchr(open, ']') + 1;
            end = c && memchr(open, c, (size_t)(item - 1 - open)) ? at + 1 : 0;
        } else if (is_letter(*item)) {
            end = words_item_at(s, at, &item);
        } else if (*item == '\'') {
            end = period_en_over_apostrophe(s, at);
            end = end > at ? end : 0;
            item++;
        } else {
            end = byte_at(s, at) == *item++ ? at + 1 : 0;
        }
        if (!end && *item != '?')
            return 0;
        at = end ? end : at;
        item += *item == '?';
    }
    return at;
}
