/* period_en_fiscal - in which month the fiscal years of an English text end, by what it says of them
 *
 * "the fiscal year ended September 30", "the second quarter of fiscal 2024 ended June 30", "as of June 30, 2026".
 */
#include "extract/mention/period_en_internal.h"
#include <string.h>

#define FISCAL_REACH 60 /* bytes between "fiscal 2032" and ", which closes on March 31" */

/* a quarter or a half of a year: its number and its months, 3 or 6; number 0: none */
struct year_part {
    int number, months;
};

/* Q3, 3Q, H1 at a word */
static struct year_part letter_part_at(const struct period_scan *s, size_t at, size_t *end)
{
    char a = byte_at(s, at), b = byte_at(s, at + 1), c = byte_at(s, at + 2);
    bool digit_last = is_digit(b);
    char letter = (char)((digit_last ? a : b) | 0x20), digit = digit_last ? b : a;
    int most = letter == 'q' ? 4 : letter == 'h' ? 2 : 0;
    *end = at + 2;
    if (digit < '1' || digit > '0' + most || (digit_last ? is_digit(c) : is_letter(c)))
        return (struct year_part){0, 0};
    return (struct year_part){digit - '0', 12 / most};
}

/* third quarter, first-half, Q3 and 3Q at a word */
static struct year_part part_at(const struct period_scan *s, size_t at, size_t *end)
{
    struct period_number n;
    if (!period_number_at(s, at, &n, end) || !n.ordinal)
        return letter_part_at(s, at, end);
    const struct term *unit = period_en_unit_at(s, byte_at(s, *end) == '-' ? *end + 1 : skip_space(s, *end), end);
    int months = unit && unit->grain == GRAIN_QUARTER ? 3 : unit && unit->grain == GRAIN_HALF ? 6 : 0;
    return months && n.value >= 1 && n.value * months <= 12 ? (struct year_part){n.value, months}
                                                            : (struct year_part){0, 0};
}

/* the month in which the year ends whose part ends in the month; that month if there is no part */
static int year_end(struct year_part part, int month)
{
    return part.number ? (month + 12 - part.months * part.number - 1) % 12 + 1 : month;
}

#define PART_REACH 24 /* bytes of "second quarter of the " */

/* "second quarter of" fiscal 2024: the part that stands before the label at at */
static struct year_part part_before(const struct period_scan *s, size_t at)
{
    for (size_t from = at > PART_REACH ? at - PART_REACH : 0; from < at; from++) {
        size_t end;
        struct year_part part = period_en_word_starts(s, from) ? part_at(s, from, &end) : (struct year_part){0, 0};
        if (!part.number)
            continue;
        end = period_en_pass(s, period_en_pass(s, skip_space(s, end), "of"), "the");
        if (skip_space(s, end) == at)
            return part;
    }
    return (struct year_part){0, 0};
}

/* "H1 FY23 (April to September)": from a month to another that is no year later */
static bool is_part_of_year(const struct period_scan *s, size_t to, int end)
{
    to = back_space(s, to);
    const struct term *first = period_term_before(s, PERIOD_MONTH, to);
    return first && first->kind == TERM_MONTH && first->value != end % 12 + 1;
}

/* "the prior quarter", "the same three months": not the one that the text is of */
static bool is_other(const struct period_scan *s, size_t at)
{
    const struct term *relative = period_term_before(s, PERIOD_RELATIVE, back_space(s, at));
    return relative && (relative->value < 0 || relative->kind == TERM_SAME);
}

/* "the prior quarter ended March 31", at ended */
static bool ends_other(const struct period_scan *s, size_t at)
{
    const struct term *unit = period_term_before(s, PERIOD_UNIT, at = back_space(s, at));
    return unit && is_other(s, at - unit->word->form.len);
}

/* the month of the date at a byte, 0 if none stands there; of a year or quarter that ends on July 5, of whole weeks,
 * it is June */
static int month_closed(const struct period_scan *s, size_t at, bool ends)
{
    size_t end;
    struct when day;
    struct period_number n;
    const struct term *month = period_en_month_name_at(s, at, &end);
    bool day_before = !month && period_en_day_first(s, at, &day, &end);
    bool day_behind = month && period_number_at(s, skip_space(s, end), &n, &end);
    int told = month ? month->value : day_before ? day.last.month : 0;
    bool weeks = day_behind && n.value <= WEEK_DAYS;
    return told && weeks && ends ? (told + 10) % 12 + 1 : told;
}

static bool ends_sentence(const struct period_scan *s, size_t at)
{
    return byte_at(s, at) == '\n' ||
           (byte_at(s, at) == '.' && byte_at(s, at + 1) == ' ' && is_capital(byte_at(s, at + 2)));
}

/* the month in which the year ends, told in the rest of the sentence: "… ended September 30"; 0 if it is not.  Of
 * "fiscal third quarter, which ended April 26" the year ends a quarter later. */
static int told_end(const struct period_scan *s, size_t label, size_t from)
{
    size_t part_end = 0;
    from = skip_space(s, from);
    struct year_part part = part_before(s, label);
    if (!part.number)
        part = part_at(s, from, &part_end);
    for (size_t to = from; to < from + FISCAL_REACH && to < s->text.len && !ends_sentence(s, to); to++) {
        const struct term *ended = period_en_word_starts(s, to) ? period_term(s, PERIOD_ENDED, to) : NULL;
        bool begins = ended && ended->kind == TERM_FROM;
        bool runs = ended && word_flag(ended->word, "running"); /* "in 2025-26 (up to December)" is no end */
        to += runs ? ended->word->form.len : 0;
        if (!ended || runs || ends_other(s, to))
            continue;
        size_t date = skip_space(s, to + ended->word->form.len);
        int end = month_closed(s, period_en_pass(s, period_en_pass(s, date, "on"), "in"), !begins);
        if (!end)
            continue;
        if (begins) /* "marketing year beginning June 1" */
            return (end + 10) % 12 + 1;
        if (!is_part_of_year(s, to, end))
            return part_end > to || to == from ? end : year_end(part, end); /* "the year ending" is no part */
    }
    return 0;
}

/* "fiscal year 2015/2016 (July-June)", "FY2023/24 (July 2023-June 2024)": the month in which the twelve end that a
 * bracket behind the label tells; 0 if none
 */
static int told_months(const struct period_scan *s, size_t from)
{
    struct en_match m;
    size_t open = from;
    while (open < s->text.len && open < from + FISCAL_REACH && s->text.ptr[open] != '(' && s->text.ptr[open] != '.')
        open++;
    /* the figures of a day or a year: "(July 1-June 30)" */
    return period_en_match(s, open, "(%M %f? %t %m", &m) && m.first->value == m.month->value % 12 + 1 ? m.month->value
                                                                                                      : 0;
}

/* what a text tells of quarters, and of halves: the number that it names first, the first that is one of a fiscal year,
 * the first that is reported though the calendar's year would have it far ahead or long over, the month in which "the
 * quarter ended" */
struct parts_told {
    int number, fiscal, ahead, ended;
    unsigned all; /* a bit a number that it names */
};

struct told {
    struct parts_told quarters, halves;
    int reported;         /* the month in which three, six or nine months ended */
    int hint;             /* by a word of a place whose year is known */
    int year, year_month; /* as in struct en_fiscal */
    int year_times;       /* how often it is told, as a fiscal one */
};

/* "third quarter of fiscal 2026", "Q3 FY26", "fiscal third quarter": is the part from at to end one of a fiscal year?
 */
static bool is_fiscal_part(const struct period_scan *s, size_t at, size_t end)
{
    struct en_match m;
    size_t label = period_en_match(s, end, " of? the? ", &m);
    const struct term *behind = period_term_of(s, PERIOD_BEFORE, TERM_ERA, label);
    const struct term *before = period_term_before(s, PERIOD_BEFORE, back_space(s, at));
    return (behind && behind->value == 1) || (before && before->kind == TERM_ERA && before->value == 1);
}

/* the months that a quarter, a half, three, six or nine months at a word count; 0 for other times */
static int months_at(const struct period_scan *s, size_t at, size_t *end)
{
    struct period_number n;
    bool counted = period_number_at(s, at, &n, end) && !n.ordinal && n.value % 3 == 0 && n.value < 12;
    const struct term *unit = period_en_unit_at(s, counted ? skip_space(s, *end) : at, end);
    if (!unit)
        return 0;
    if (counted)
        return unit->grain == GRAIN_MONTH ? n.value : 0;
    return unit->grain == GRAIN_QUARTER ? 3 : unit->grain == GRAIN_HALF ? 6 : 0;
}

/* the month behind "quarter ended", "three months ended", and of how many months; 0 if none is told */
static int month_ended(const struct period_scan *s, size_t at, int *months)
{
    size_t end;
    *months = months_at(s, at, &end);
    if (!*months)
        return 0;
    const struct term *ended = period_term(s, PERIOD_ENDED, skip_space(s, end));
    if (!ended || ended->kind != TERM_TO || !slice_starts(ended->word->form, SLICE("end")) || is_other(s, at))
        return 0; /* "the three months to June" are those of statistics */
    int month = month_closed(s, skip_space(s, skip_space(s, end) + ended->word->form.len), true);
    int ahead = (month - s->published.month + 12) % 12;
    bool running =
        month && slice_starts(ended->word->form, SLICE("ending")) && date_is(s->published) && ahead < *months;
    return running ? (month - *months + 11) % 12 + 1
                   : month; /* "the current quarter ending in July": of the one before */
}

#define FAR_AHEAD_DAYS 60
#define REPORTED_REACH 40 /* bytes of " net revenue was" */

#define LONG_OVER_MONTHS 5
#define LEAD_BYTES 400
#define FILED_MONTHS 3 /* a form on a quarter is filed by then */

/* "Form 10-Q" in the title or the lead */
static bool is_filing(const struct period_scan *s)
{
    struct slice lead = slice_sub(s->text, 0, s->text.len < LEAD_BYTES ? s->text.len : LEAD_BYTES);
    return slice_find(lead, SLICE("10-Q")) < lead.len;
}

/* Q2 2025 in a text of February, or Q2 without its year, with end behind the quarter, and then behind the year */
static bool is_far(const struct period_scan *s, struct year_part part, bool filing, size_t *end)
{
    int year;
    size_t at = skip_space(s, period_en_pass(s, skip_space(s, *end), "of"));
    if (!date_is(s->published))
        return false;
    if (!period_en_year_at(s, at, &year, end))
        return part.months == 3 &&
               (s->published.month - part.number * 3 + 12) % 12 > (filing ? FILED_MONTHS : LONG_OVER_MONTHS);
    struct date last = date_month_end(year, part.number * part.months);
    return date_number(last) - date_number(s->published) > FAR_AHEAD_DAYS && year <= s->published.year + 1;
}

/* "Q2 2025 net revenue was", behind the year: who tells of it so counts in years of his own */
static bool is_reported(const struct period_scan *s, size_t end)
{
    for (size_t at = end; at < end + REPORTED_REACH && at < s->text.len; at++) {
        char c = byte_at(s, at);
        if (c == '.' || c == ';' || c == '\n')
            return false;
        if (period_en_word_starts(s, at) && period_term_of(s, PERIOD_REPORTED, TERM_PAST, at))
            return true;
    }
    return false;
}

#define YEAR_TOLD 2 /* times that a text tells of a part of its year; once it may be that of a year before */

/* notes the year of "third quarter of fiscal 2023", or of a title's "Q3 2023", if it is the last that is told of */
static void note_year(const struct period_scan *s, struct year_part part, size_t end, struct told *told)
{
    size_t at = skip_space(s, period_en_pass(s, skip_space(s, period_en_pass(s, skip_space(s, end), "of")), "the"));
    const struct term *era = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
    bool fiscal = era && era->value == 1;
    int year, month = part.number * part.months;
    if (!period_en_year_at(s, fiscal ? skip_space(s, at + era->word->form.len) : at, &year, &end) ||
        byte_at(s, end) == '-' || byte_at(s, end) == '/')
        return;
    bool later = year > told->year || (year == told->year && month > told->year_month);
    if (!later && (year < told->year || month < told->year_month))
        return;
    told->year_times = later ? fiscal : told->year_times + fiscal;
    told->year = year;
    told->year_month = month;
}

/* notes the part of a year that stands at a word; "in the first half" tells of no report, "first-half profit" does */
static void note_part(const struct period_scan *s, size_t at, bool filing, struct told *told)
{
    size_t end;
    struct year_part part = part_at(s, at, &end);
    if (!part.number)
        return;
    bool fiscal = is_fiscal_part(s, at, end);
    note_year(s, part, end, told);
    struct parts_told *of = part.months == 3 ? &told->quarters : &told->halves;
    bool reported = part.months == 3 || fiscal || memchr(s->text.ptr + at, '-', end - at);
    of->number = of->number || !reported ? of->number : part.number;
    of->all |= reported ? 1u << part.number : 0;
    of->fiscal = of->fiscal || !fiscal ? of->fiscal : part.number;
    if (!of->ahead && is_far(s, part, filing, &end) && (filing || is_reported(s, end)))
        of->ahead = part.number;
}

static struct told told_parts(const struct period_scan *s)
{
    struct told told = {.hint = 0};
    /* the bits of what parts, counts of months and hints begin with, but for figures */
    uint64_t bits = lexicon_bit(s->words->lexicon, s->words->class_id[PERIOD_NUMBER]) |
                    lexicon_bit(s->words->lexicon, s->words->class_id[PERIOD_UNIT]) |
                    lexicon_bit(s->words->lexicon, s->words->class_id[PERIOD_FISCAL]);
    bool inside = false, filing = is_filing(s);
    for (size_t at = 0; at < s->text.len; at++) {
        char c = s->text.ptr[at];
        bool behind = inside, figure = is_digit(c) || (is_letter(c) && is_digit(byte_at(s, at + 1))); /* Q3 */
        inside = is_alnum(c);
        if (c == ' ' || (behind && inside) || (!figure && !lexicon_may_start(s->words->lexicon, bits, s->text, at)))
            continue;
        note_part(s, at, filing, &told);
        int months, month = month_ended(s, at, &months);
        told.reported = told.reported ? told.reported : month;
        if (months == 3 && !told.quarters.ended)
            told.quarters.ended = month;
        else if (months == 6 && !told.halves.ended)
            told.halves.ended = month;
        const struct term *hint = told.hint ? NULL : period_term(s, PERIOD_FISCAL, at);
        told.hint = hint ? hint->value : told.hint;
    }
    return told;
}

/* from byte *at to the next word of the class that begins with a letter; false if there is none */
static bool next_word(const struct period_scan *s, enum period_class class, size_t *at)
{
    while (lexicon_next(s->words->lexicon, s->words->class_id[class], s->text, at)) {
        if (is_letter(s->text.ptr[*at]))
            return true;
        ++*at;
    }
    return false;
}

#define REPORTED_DAYS                                                                                                  \
    45 /* who reports so soon tells of the calendar's quarter, as most do; later, of the month before */
#define REPORTED_FIRST 10 /* nobody reports sooner */
#define REPORTED_LEAST 15
#define REPORTED_MOST 100

/* how long the month of a day that closes it is over; -1 if the day closes none, or one that no report may be of */
static int days_closed(const struct period_scan *s, struct date day)
{
    int days = date_is(day) ? date_number(s->published) - date_number(day) : -1;
    return days >= REPORTED_LEAST && days <= REPORTED_MOST && date_equal(day, date_month_end(day.year, day.month))
               ? days
               : -1;
}

/* the month in which the quarter ended that a firm reports: the last one that "as of June 30, 2026" closes, or what the
 * day of publication tells; 0 if nothing does */
static int month_reported(const struct period_scan *s)
{
    int least = -1, month = 0;
    for (size_t at = 0, end; next_word(s, PERIOD_MONTH, &at); at++) {
        struct when day;
        if (!period_en_month_first(s, at, &day, &end) || day.grain != GRAIN_DAY || day.implied_year)
            continue;
        int days = days_closed(s, day.last);
        if (days >= 0 && (least < 0 || days < least)) {
            least = days;
            month = (unsigned char)day.last.month;
        }
    }
    if (month)
        return month;
    struct date before = date_add_months(date_add_days(s->published, -REPORTED_FIRST), -1),
                quarter = date_add_months(s->published, -3);
    quarter = date_month_end(quarter.year, (quarter.month + 2) / 3 * 3);
    int days = date_number(s->published) - date_number(quarter);
    return days >= REPORTED_FIRST && days <= REPORTED_DAYS ? quarter.month : before.month;
}

/* how long the quarter has been over of a year that ends in the month */
static int months_over(const struct period_scan *s, int number, int year_end)
{
    int end = year_end + 3 * number;
    return (s->published.month - end % 12 + 24) % 12;
}

/* the month in which the year ends by what is told of its parts of so many months; 0 if that tells nothing, or names
 * the calendar's part: "fourth-quarter profit … in the quarter ended December 31" */
static int year_of_parts(struct parts_told told, int months)
{
    bool calendar = told.all >> (told.ended / months) & 1 && told.ended % months == 0;
    struct year_part part = {calendar ? told.ended / months : told.number, months};
    return told.number && told.ended ? year_end(part, told.ended) : 0;
}

/* the same by the quarter of a fiscal year that title or text report without saying when it ended; labelled: the text
 * speaks of fiscal years */
static int year_of_report(const struct period_scan *title, const struct period_scan *s, const struct told *told,
                          bool labelled)
{
    int number = told_parts(title).quarters.fiscal;
    labelled |=
        told->reported != 0 || is_filing(s); /* "Q2 2025 revenue was", "in the six months ended December 31, 2024" */
    number = number ? number : told->quarters.fiscal ? told->quarters.fiscal : labelled ? told->quarters.ahead : 0;
    if (!number || !date_is(s->published))
        return 0;
    return year_end((struct year_part){number, 3}, told->reported ? told->reported : month_reported(s));
}

/* "Interim results for the six months ended 30 September": the year ends half a year later; 0 if there is none */
static int year_of_interim(const struct period_scan *title, const struct told *told)
{
    static const struct slice words[] = {SLICE_INIT("nterim"), SLICE_INIT("alf-year"), SLICE_INIT("alf year"),
                                         SLICE_INIT("alf Year")};
    bool interim = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        interim |= slice_find(title->text, words[i]) < title->text.len;
    int ended = told->halves.ended ? told->halves.ended : told_parts(title).halves.ended;
    return interim && ended ? (ended + 5) % 12 + 1 : 0;
}

/* "Q1 results … in the quarter ended December 31": the year ends in September.  Crore and lakh say that it ends in
 * March, and quarters are those of that year unless the calendar's is the one that ended last before the text. */
static void read_parts(const struct period_scan *title, const struct period_scan *s, const struct told *told,
                       bool labelled, struct en_fiscal *ret)
{
    ret->month = year_of_parts(told->quarters, 3);
    ret->month = ret->month ? ret->month : year_of_parts(told->halves, 6);
    ret->month = ret->month ? ret->month : year_of_interim(title, told);
    ret->quarters = ret->month != 0;
    if (ret->month)
        return;
    int number = told->quarters.number;
    ret->month = told->hint;
    ret->hinted = told->hint != 0;
    ret->quarters = told->hint && number && date_is(s->published) &&
                    months_over(s, number, told->hint) < months_over(s, number, 12);
    ret->reported = year_of_report(title, s, told, labelled);
}

/* by what a label of the scan tells, "fiscal year ended September 30"; labelled: there is a label at all */
static bool read_labels(const struct period_scan *s, struct en_fiscal *ret, bool *labelled)
{
    for (size_t at = 0; next_word(s, PERIOD_BEFORE, &at); at++) {
        const struct term *label = period_term_of(s, PERIOD_BEFORE, TERM_ERA, at);
        if (!label || label->value != 1)
            continue;
        size_t behind = at + label->word->form.len, word_end;
        int month = told_end(s, at, behind);
        ret->month = month ? month : told_months(s, behind);
        ret->quarters = ret->month && period_en_text_at(s, at, "fiscal", &word_end);
        if (ret->month)
            return true;
        *labelled = true;
        at = behind - 1;
    }
    return false;
}

void period_en_fiscal(const struct period_scan *title, const struct period_scan *s, struct en_fiscal *ret)
{
    bool labelled = false, titled = false;
    struct told told = told_parts(s);
    bool own_year = told.year_times >= YEAR_TOLD && told_parts(title).year <= told.year;
    *ret = (struct en_fiscal){.year = own_year ? told.year : 0, .year_month = own_year ? told.year_month : 0};
    if (read_labels(s, ret, &labelled))
        return;
    if (read_labels(title, ret, &titled)) {
        ret->quarters = true; /* "Second Quarter of the financial year ending 3 February" */
        return;
    }
    read_parts(title, s, &told, labelled, ret);
}

/* "during July-March 2014-15", "July-April FY22": the month before the one in which most of a fiscal year begins; 0 if
 * none is told */
static int told_most(const struct period_scan *s, size_t at)
{
    struct en_match m;
    size_t pair = period_en_match(s, at, "%M %t %m,? (?%y[-/]", &m);
    if (!pair || !is_digit(byte_at(s, pair)))
        return 0;
    int months = (m.month->value - m.first->value + 12) % 12 + 1;
    return months > 6 && months < 12 && m.first->value != 1 ? (m.first->value + 10) % 12 + 1 : 0;
}

int period_en_fiscal_most(const struct period_scan *s)
{
    int month = 0;
    for (size_t at = 0; !month && next_word(s, PERIOD_MONTH, &at); at++)
        month = told_most(s, at);
    return month;
}
