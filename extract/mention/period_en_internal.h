/* period_en_internal - what the files of English time share
 *
 * A function NAME_at reads what stands at byte at: it returns whether it is there, and then fills ret and end (the
 * byte behind it); on false both are garbage.
 */
#ifndef EXTRACT_PERIOD_EN_INTERNAL_H
#define EXTRACT_PERIOD_EN_INTERNAL_H

#include "base/utf8.h"
#include "extract/mention/period_internal.h"

/* a bare number is a year only between these */
#define YEAR_MIN 1000
#define YEAR_MAX 2199

static inline char byte_at(const struct period_scan *s, size_t at)
{
    return at < s->text.len ? s->text.ptr[at] : 0;
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline size_t skip_space(const struct period_scan *s, size_t at)
{
    for (int i = 0; i < 3 && byte_at(s, at) == ' '; i++)
        at++;
    return at;
}
/* where the blanks before a byte begin */
static inline size_t back_space(const struct period_scan *s, size_t at)
{
    while (at > 0 && s->text.ptr[at - 1] == ' ')
        at--;
    return at;
}

static inline bool is_alnum(char c)
{
    return is_letter(c) || is_digit(c);
}

static inline bool period_en_word_starts(const struct period_scan *s, size_t at)
{
    return at == 0 || !is_alnum(s->text.ptr[at - 1]) || !is_alnum(s->text.ptr[at]);
}

static inline bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* ---- period_en_token.c ---- */

bool period_en_words_at(const struct period_scan *s, size_t at, const char *word, size_t *end);
/* the words stand here as whole words, letters in either case; mostly the first letter tells that they do not */
static inline bool period_en_text_at(const struct period_scan *s, size_t at, const char *word, size_t *end)
{
    return at < s->text.len && utf8_lower((unsigned char)s->text.ptr[at]) == (unsigned char)word[0] &&
           period_en_words_at(s, at, word, end);
}
/* passes over one of the words with the space behind it, if it is there */
size_t period_en_pass(const struct period_scan *s, size_t at, const char *word);
/* 28, 28th, 2024; not the 2 of 2.5, 2,500 or 2% */
bool period_en_figures_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);
/* two thousand and fifteen, nineteen ninety-six, nineteen zero one, seventeen hundred thirty three */
bool period_en_spelled_year_at(const struct period_scan *s, size_t at, int *year, size_t *end);
static inline int period_en_full_year(const struct period_scan *s, int two)
{
    return when_full_year(s, two, 15);
}
/* no other clause begins between two places of the text */
bool period_en_in_a_clause(struct slice text, size_t one, size_t other);
/* four figures that no digit, letter or sign of a code touches */
bool period_en_year_at(const struct period_scan *s, size_t at, int *year, size_t *end);
/* behind the mark of '23 */
size_t period_en_over_apostrophe(const struct period_scan *s, size_t at);
/* the second year of 2016-17, 2016/17, 2016-2017 behind the first: end moves on over it */
bool period_en_next_year_at(const struct period_scan *s, int year, size_t *end);
/* '24, ’24 */
bool period_en_short_year_at(const struct period_scan *s, size_t at, int *year, size_t *end);
const struct term *period_en_unit_at(const struct period_scan *s, size_t at, size_t *end);
/* "the previous fiscal": the word alone means the year; not "the current fiscal deficit" */
bool period_en_fiscal_at(const struct period_scan *s, size_t at, size_t *end);
/* a decade or century; the last day of a decade that people mean is that of the round year */
struct when period_en_era_of(struct date day, int length, int n);
/* months by which the fiscal year begins before the calendar's: 3 months early is shift 9 */
int period_en_fiscal_shift(const struct period_scan *s);
/* the number of the fiscal year that holds the day: the year in which it ends */
int period_en_fiscal_year_of(const struct period_scan *s, struct date day);
/* the same of a year as people call it: FY2016 */
int period_en_called_year(const struct period_scan *s, int year);
/* the time of a word at byte at; "year to date" under the results of a fiscal quarter begins with the firm's own year,
 * and said again it ends as before; false, and ret as it comes, if the word has none */
bool period_en_when_term(const struct period_scan *s, size_t at, const struct term *term, struct when *ret);
struct when period_en_fiscal_months(const struct period_scan *s, int year, int from, int to);
/* a quarter or half of a year that no word calls fiscal */
struct when period_en_quarter_months(const struct period_scan *s, int year, int from, int to);
/* the same of a year that the text calls so: years may be called by that in which they begin */
struct when period_en_named_quarter(const struct period_scan *s, int year, int from, int to);
int period_en_implied_quarter_year(const struct period_scan *s, int from, int to, bool ended);
struct when period_en_unit_near(const struct period_scan *s, const struct term *unit, struct date day, int n);

/* what a pattern found, of each kind the last; what its items did not name stays as it was */
struct en_match {
    struct period_number n;
    const struct term *unit, *first, *month, *term;
    int year, day;
};

/* period_en_match - the byte behind what a pattern says of the text at byte at; 0 if it does not stand there
 *
 * pattern   items; a blank between two of them lets blanks stand, up to three, or none:
 *               a|the|end_of   one of the words, whole and in either case, "_" for a blank or hyphen inside
 *               - , ( ' [-/]   the character, one of the characters; "'" is either apostrophe
 *               %n %o %f %2    a number that counts, an ordinal, figures, two figures: n
 *               %u             a unit: unit
 *               %m %d %y       a month's name, a day of a month, a year in full: month, day, year
 *               %M             the first of two months: first
 *               %w             a weekday: term
 *               %a %b %e %l %r a word of the class after, before, ended, link, relative: term
 *               %t             a link that leads to the end of a range: term
 *           An item with "?" behind it may be missing.  "a|an %n-? %u": a 12-month
 */
size_t period_en_items_at(const struct period_scan *s, size_t at, const char *pattern, struct en_match *m);
static inline size_t period_en_match(const struct period_scan *s, size_t at, const char *pattern, struct en_match *m)
{
    /* a pattern that begins with one word: mostly the first letter tells that it does not stand there */
    char next = pattern[strcspn(pattern, " ?|")];
    bool other = is_letter(pattern[0]) && next != '|' && next != '?' && (byte_at(s, at) | 0x20) != pattern[0];
    return other ? 0 : period_en_items_at(s, at, pattern, m);
}

/* ---- period_en_date.c ---- */

/* 2024, '24, of last year, FY24, fiscal 2024; year and whether it is fiscal; at may stand at a space or comma */
bool period_en_year_behind(const struct period_scan *s, size_t at, int *year, bool *fiscal, bool *ahead, size_t *end);
const struct term *period_en_month_name_at(const struct period_scan *s, size_t at, size_t *end);
/* a year right behind a day or month: ", 2024", " 2024", " in 2020", " of 1992", "-2015", " this fiscal"; 0 if there is
 * none */
int period_en_date_year(const struct period_scan *s, int month, size_t at, size_t *end);
/* day of a month: a figure up to 31 or an ordinal in words */
bool period_en_day_at(const struct period_scan *s, size_t at, int *day, size_t *end);
/* September 30, Sept. 30th, September 2024, September; at the name */
bool period_en_month_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 30 September 2024, 30th of September, second of Aug., 9 to 12 of June; at the number */
bool period_en_day_first(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 2024-10-01, 2024/10/1, 10/28/2024, 28.10.2024, 05-Aug-2016, 2019-sep-1, 10/28 */
bool period_en_numeric_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 11/20, 22/04 where something says that it is a date and no fraction: a preposition, a weekday, a second one */
bool period_en_slashed_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 2015-12, 12/2015, 11-2016 */
bool period_en_numeric_month_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_letter_quarter_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* first quarter, second half, first nine months, first two quarters; the last three months of 2022, of this year, where
 * the year is named; at the ordinal */
bool period_en_ordinal_part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* spring of 2023, summer 2024, winter 2024/25; a season without its year is none */
bool period_en_season_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* the 27th, on the twenty-second; at the ordinal */
bool period_en_nth_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_bare_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_holiday_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 1990s, the '90s, nineteen seventies is left to words; 21st century */
bool period_en_decade_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* fiscal 2024, FY24, financial year 2023-24, the year 2008 */
bool period_en_labelled_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 2024, 2024 Q3, 2016 the third quarter, 2016 November */
bool period_en_year_quarter_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_bare_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);

/* ---- period_en_relative.c ---- */

/* Monday; Monday, Jan 22, 2018; Thursday the 21st */
bool period_en_weekday_at(const struct period_scan *s, size_t at, const struct term *relative, struct when *ret,
                          size_t *end);
/* last week, this year, the previous three quarters, next June, last Friday, the last week of July */
bool period_en_relative_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_shifted_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_ended_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_first_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
bool period_en_word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* for the quarter, over the year: the unit in force */
bool period_en_unit_in_force(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* first week of 2021, the last week of July, week 3 of 2027, the second Monday of next month */
bool period_en_nth_of_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* earlier this year, later in the week: from its start, to its end */
bool period_en_half_open_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* the past five years, the next decade, for 25 years, within 9 months, 4 weeks in the future */
bool period_en_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* 25-year, 10 consecutive years, 3-month */
bool period_en_hyphen_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);
/* a year, per day, each month: how often, not when */
bool period_en_rate_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);

/* ---- period_en.c ---- */

/* a point inside another: 2 weeks before 13 May, the first week of July */
bool period_en_inner_point_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end);

#endif
