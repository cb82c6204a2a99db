/* fiscal_en - in which month the fiscal years of a text end that it does not tell itself
 *
 * Firms that everybody knows, countries whose government counts in years of its own.
 */
#include "extract/choose/claims_en_internal.h"
#include "extract/choose/fiscal.h"
#include "extract/choose/scope_en.h"

#define LEAD_BYTES 500    /* the country is named by then */
#define SUBJECT_BYTES 120 /* who the text is about is named by then */

/* "Meta and Microsoft": a text of both has the year of neither */
static bool is_one_of_two(struct slice text, size_t at, size_t len)
{
    return slice_ends(slice_sub(text, 0, at), SLICE(" and ")) ||
           slice_starts(slice_sub(text, at + len, text.len), SLICE(" and "));
}

const struct word *fiscal_firm(const struct reading *r, struct slice text, bool title)
{
    int class_id = r->know->claims_en->fiscal;
    const struct word *firm;
    for (size_t at = 0; (firm = lexicon_next(r->know->en, class_id, text, &at)); at++)
        if ((title || !word_flag(firm, "title")) && !is_one_of_two(text, at, firm->form.len))
            return firm;
    return NULL;
}

/* the years of a firm, or of none; its quarters are those of its years */
static void set_years_of_firm(const struct word *firm, struct period_context *fiscal)
{
    fiscal->fiscal_month = firm ? (int)decimal_double(firm->value) : 0;
    fiscal->fiscal_quarters = firm != NULL;
    fiscal->fiscal_begins = word_flag(firm, "begins");
}

#define PAIRS_TOLD 3 /* a text that counts so often in years over two does so throughout */
#define PAIR_MONTH 3 /* and where nothing tells the country, they end in March, as most that are so written */

/* "2015/2016": a year over two, written out */
static bool is_long_pair(struct slice text, size_t at)
{
    if (at < 4 || at + 4 >= text.len || text.ptr[at] != '/')
        return false;
    int first = 0, second = 0;
    for (size_t i = 0; i < 4; i++) {
        char a = text.ptr[at - 4 + i], b = text.ptr[at + 1 + i];
        if (a < '0' || a > '9' || b < '0' || b > '9')
            return false;
        first = first * 10 + a - '0';
        second = second * 10 + b - '0';
    }
    return first > 1900 && second == first + 1;
}

/* "in 2016-17 and 2017/18": how often the text counts in years that begin in one and end in the next */
static size_t count_pairs(struct slice text)
{
    size_t count = 0;
    for (size_t at = 4; at + 2 < text.len; at++) {
        if (text.ptr[at - 1] < '0' || text.ptr[at - 1] > '9') /* nearly everywhere */
            continue;
        bool dash = slice_starts(slice_sub(text, at, text.len), SLICE("\xE2\x80\x93"));
        size_t next = dash ? at + 3 : at + 1;
        if ((!dash && text.ptr[at] != '-' && text.ptr[at] != '/') || next + 2 > text.len)
            continue;
        int digits[6] = {0};
        bool pair = true;
        for (size_t i = 0; i < 6; i++) {
            char c = text.ptr[i < 4 ? at - 4 + i : next + i - 4];
            pair &= c >= '0' && c <= '9';
            digits[i] = c - '0';
        }
        bool ends = next + 2 == text.len || text.ptr[next + 2] < '0' || text.ptr[next + 2] > '9';
        int first = digits[2] * 10 + digits[3], second = digits[4] * 10 + digits[5];
        count += (pair && ends && digits[0] <= 2 && second == (first + 1) % 100) || is_long_pair(text, at);
    }
    return count;
}

/* "in Q1FY25", "the current financial year": does the text speak of fiscal years? */
static bool speaks_of_fiscal(const struct reading *r, struct slice text)
{
    size_t label = 0;
    if (lexicon_next(r->know->en, r->know->claims_en->fiscal_label, text, &label) && label + 2 < text.len)
        return true;
    for (size_t at = 0; at + 2 < text.len; at++)
        if (text.ptr[at] == 'F' && text.ptr[at + 1] == 'Y' && text.ptr[at + 2] >= '0' && text.ptr[at + 2] <= '9')
            return true;
    return false;
}

/* the row of a country whose government's years are known; NULL if they are not */
static const struct word *row_of_country(const struct reading *r, struct slice name)
{
    const struct word *word = name.len ? lexicon_match(r->know->en, r->know->claims_en->country_fiscal, name, 0) : NULL;
    return word && word->form.len == name.len ? word : NULL;
}

/* the row of the only years that the countries named in text have; NULL if they have several, or none is known */
static const struct word *only_row_in(const struct reading *r, struct slice text)
{
    const struct word *row = NULL, *word;
    for (size_t at = 0; (word = lexicon_next(r->know->en, r->know->claims_en->country_fiscal, text, &at)); at++) {
        if (row && word->row != row->row)
            return NULL;
        row = word;
    }
    return row;
}

/* the same of the title, the lead or the whole text, the first of them that tells */
static const struct word *only_row(const struct reading *r)
{
    const struct word *row = only_row_in(r, r->document->title);
    if (!row)
        row = only_row_in(r, slice_sub(r->clean.text, 0, LEAD_BYTES));
    return row ? row : only_row_in(r, r->clean.text);
}

/* "according to the Pentagon", "the Governor proposes": where firms count in years of their own, who else would; the
 * month that ends the years of those named most, 0 if none is named; in a text of no known country, of no federal one
 */
static int month_of_government(const struct reading *r, bool american)
{
    unsigned named[13] = {0};
    int best = 0;
    const struct slice parts[] = {r->document->title, r->clean.text};
    const struct word *word;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (size_t at = 0; (word = lexicon_next(r->know->en, r->know->claims_en->country_government, parts[i], &at));
             at += word->form.len) {
            int month = (int)decimal_double(word->value);
            if (month > 0 && month < 13 && (american || !word_flag(word, "federal")) && ++named[month] > named[best])
                best = month;
        }
    return best;
}

/* In years like 2016-17 only governments count; FY25 is a firm's as well, which has the country's year where the row
 * says "firms", and there its quarters are those of that year. */
static void know_country(const struct reading *r, struct slice name, bool firm, struct period_context *fiscal)
{
    struct slice title = r->document->title, text = r->clean.text;
    size_t pairs = count_pairs(title) + count_pairs(text);
    bool labels = speaks_of_fiscal(r, title) || speaks_of_fiscal(r, text);
    bool budget = r->of_budget;
    if (!pairs && !labels && !budget)
        return;
    const struct word *row = name.len ? row_of_country(r, name) : only_row(r);
    bool firms = word_flag(row, "firms");
    if (word_flag(row, "government")) {
        fiscal->fiscal_month = firm ? 0 : month_of_government(r, true);
        return;
    }
    if (row && (firms || !firm || pairs >= PAIRS_TOLD)) {
        fiscal->fiscal_month = (int)decimal_double(row->value);
        fiscal->fiscal_quarters = firms;
        fiscal->fiscal_begins = word_flag(row, "begins");
    } else if (!row && fiscal->fiscal_most) {
        fiscal->fiscal_month = fiscal->fiscal_most;
    } else if (pairs >= (budget ? 1 : PAIRS_TOLD) && !name.len) {
        int month = month_of_government(r, false);
        fiscal->fiscal_month = month ? month : PAIR_MONTH;
    } else if (budget && !name.len) {
        fiscal->fiscal_month = month_of_government(r, false); /* "the FY 2024 budget" of a city */
    }
}

/* by the quarter that it reports: of a firm that is known, the years are */
static void know_firm(const struct reading *r, struct period_context *fiscal)
{
    const struct word *row = fiscal_firm(r, r->document->title, true);
    set_years_of_firm(row ? row : fiscal_firm(r, slice_sub(r->clean.text, 0, SUBJECT_BYTES), false), fiscal);
    if (!fiscal->fiscal_month && fiscal->fiscal_reported) {
        fiscal->fiscal_month = fiscal->fiscal_reported;
        fiscal->fiscal_quarters = true;
    }
}

#define DAYS_OF_YEAR 365

/* "third quarter of fiscal 2023", told in December 2023 of a year that ends in January: called by the year in which it
 * begins */
static bool calls_by_first(const struct period_context *fiscal, struct date published)
{
    int months = fiscal->fiscal_month % 12 + fiscal->fiscal_year_month;
    if (!fiscal->fiscal_year_month || !date_is(published) || fiscal->fiscal_month % 12 == 0)
        return false;
    struct date last = date_month_end(fiscal->fiscal_year - 1 + (months - 1) / 12, (months - 1) % 12 + 1);
    return date_is(last) && date_number(published) - date_number(last) > DAYS_OF_YEAR;
}

void en_know_fiscal(const struct reading *r, struct slice country, bool firm, struct period_context *fiscal)
{
    const struct word *row = !fiscal->fiscal_hinted ? NULL : country.len ? row_of_country(r, country) : only_row(r);
    if (row && !word_flag(row, "government"))
        fiscal->fiscal_month = (int)decimal_double(row->value); /* crore of Bangladesh */
    if (!fiscal->fiscal_month && fiscal->fiscal_reported && !word_flag(row_of_country(r, country), "firms"))
        know_firm(r, fiscal);
    if (!fiscal->fiscal_month)
        know_country(r, country, firm, fiscal);
    if (!fiscal->fiscal_month)
        know_firm(r, fiscal);
    if (fiscal->fiscal_quarters && !fiscal->fiscal_begins)
        fiscal->fiscal_begins = calls_by_first(fiscal, r->document->published);
}

#define FIRM_BYTES 60 /* the firm that a sentence is about is named by then */

void en_fiscal_of_sentence(const struct en_sentence *s, struct period_context *context)
{
    const struct sentence *now = &s->reading->sentences[s->index];
    const struct word *firm = fiscal_firm(s->reading, slice_sub(s->text, 0, FIRM_BYTES), false);
    bool item = s->index == 0 || now->paragraph != now[-1].paragraph;
    if (firm || item)
        s->state->firm_fiscal = firm;
    if (s->state->firm_fiscal || !context->fiscal_month)
        set_years_of_firm(s->state->firm_fiscal, context);
}

/* the number of "Q2", "second quarter"; 0 if it tells none */
static int number_of_quarter(const struct en_tables *tables, struct slice text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if ((text.ptr[i] | 0x20) == 'q' && text.ptr[i + 1] >= '1' && text.ptr[i + 1] <= '4')
            return text.ptr[i + 1] - '0';
    const struct word *word;
    for (size_t at = 0; (word = lexicon_next(tables->lexicon, tables->time_numbers, text, &at)); at++)
        if (slice_equal(word->means, SLICE("ordinal")))
            return (int)decimal_double(word->value);
    return 0;
}

/* "Q2", "the second quarter", of no year */
static bool is_bare(struct slice text)
{
    size_t figures = 0;
    for (size_t i = 0; i < text.len; i++)
        figures += text.ptr[i] >= '0' && text.ptr[i] <= '9';
    return figures < 2;
}

static bool foresees(const struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (en_is(s, i, EN_TAG(FORECAST) | EN_TAG(NOUN_FORECAST)))
            return true;
    return false;
}

/* "growth for 2025-26 is projected at 6.5%, with Q1 at 6.4% and Q2 at 6.6%", "at 4.5% in the first quarter of 2025-26,
 * 4% in the second": quarters that follow a year or a quarter of what is foreseen are of the same year */
void en_quarters_listed(struct en_sentence *s)
{
    const struct period *before = NULL;
    int told = 0; /* the number of the quarter before, 0 if it is a year */
    if (s->period_count < 2 || !foresees(s))
        return;
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &s->periods[i];
        struct slice core = slice_sub(s->text, p->core_start, p->core_end);
        int number = p->grain == GRAIN_QUARTER ? number_of_quarter(s->tables, core) : 0;
        if (p->shape != PERIOD_FLOW || !date_is(p->first) || p->base || (!number && p->grain != GRAIN_YEAR))
            continue;
        bool over = date_compare(p->last, s->reading->document->published) < 0;
        if (!before && is_bare(core) && (!number || over))
            continue; /* "the full year": who tells of it may count in years of his own */
        if (before && number > told && is_bare(core)) {
            struct date first = date_add_months(before->first, 3 * (number - (told ? told : 1)));
            struct date last = date_add_days(date_add_months(first, 3), -1);
            p->first = date_is(last) ? first : p->first; /* the calendar has such a quarter */
            p->last = date_is(last) ? last : p->last;
        }
        before = p;
        told = number;
    }
}

#define OWN_YEAR_REACH 4 /* sentences in which "last year" is the one before the fiscal year that was named */
#define OWN_YEAR_APART 400

/* is a period twelve months that are no year of the calendar, and run or are just over? */
static bool is_own_year(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    if (p->grain != GRAIN_YEAR || !date_is(p->first) || !date_is(p->last) || p->first.month == 1 || p->first.day != 1 ||
        !date_equal(date_add_days(date_add_months(p->first, 12), -1), p->last) || !date_is(published))
        return false;
    int32_t over = date_number(published) - date_number(p->last);
    return over < OWN_YEAR_APART && over > -OWN_YEAR_APART;
}

/* notes the year of its own that the period is; the one after a year that is "over" */
static void note_own_year(struct en_sentence *s, const struct period *p)
{
    struct slice core = slice_sub(s->text, p->core_start, p->core_end);
    bool over = en_scope_holds_word(core, "last") || en_scope_holds_word(core, "previous") ||
                en_scope_holds_word(core, "preceding");
    struct date first = date_add_months(p->first, over ? 12 : 0);
    if (date_compare(first, s->reading->document->published) > 0)
        first = date_add_months(first, -12); /* the budget for the next one: "this year" is the one that runs */
    s->state->own_year = (struct en_force){first, date_add_days(date_add_months(first, 12), -1), p->grain, {NULL, 0}};
    s->state->own_year_sentence = s->index;
}

/* "Borrowing was 5 billion last year", "roads get 3 billion this year": what a government takes and spends is counted
 * in its years; "exports rose last year", "growth will be 3% this year" as everybody counts */
static bool counts_own(const struct en_sentence *s)
{
    return en_has_class(s->tables, s->tables->fiscal_nouns, s->text) ||
           (!en_has_class(s->tables, s->tables->foreseen, s->text) &&
            slice_find(s->text, SLICE("ast year")) == SLICE_NONE);
}

/* the first day of the year that runs in a budget; none of a sentence that does not count so */
static struct date running_of_budget(const struct en_sentence *s)
{
    struct date published = s->reading->document->published;
    int month = s->state->fiscal.fiscal_month % 12;
    if (!month || !date_is(published) || !s->reading->of_budget || !counts_own(s))
        return DATE_NONE;
    return date_of(published.year - (published.month <= month), month + 1, 1);
}

/* the words "last year", "the current year" that close a time; NULL if none do */
static const struct word *year_counted(const struct en_sentence *s, struct slice core)
{
    const struct word *word;
    size_t at = 0;
    while ((word = lexicon_next(s->tables->lexicon, s->tables->years_counted, core, &at)) &&
           at + word->form.len < core.len)
        at += word->form.len;
    return word;
}

/* "Output was 5 million tonnes in FY2015. Exports fell by 2% *this year*": the years of who counts so */
void en_fiscal_years(struct en_sentence *s)
{
    struct date running = s->period_count ? running_of_budget(s) : DATE_NONE;
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &s->periods[i];
        struct slice core = slice_sub(s->text, p->core_start, p->core_end);
        if (is_own_year(s, p))
            note_own_year(s, p);
        bool near = date_is(s->state->own_year.last) && s->index - s->state->own_year_sentence <= OWN_YEAR_REACH;
        bool year = p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW && date_is(p->first) && p->first.month == 1 &&
                    p->last.month == 12;
        struct date first = date_is(running) ? running : near ? s->state->own_year.first : DATE_NONE;
        const struct word *said = year && date_is(first) ? year_counted(s, core) : NULL;
        int years = said ? (int)decimal_double(said->value) : 0;
        struct date from = said && (years <= 0 || date_is(running)) ? date_add_months(first, 12 * years) : DATE_NONE;
        struct date to = date_add_days(date_add_months(from, 12), -1);
        if (date_is(to)) { /* the calendar has such a year */
            p->first = from;
            p->last = to;
        }
    }
}

#define QUARTER_WEEKS 13 /* or 14 */

/* "the 13 weeks ended February 1", "the 53-week year ended February 3" */
static bool is_of_weeks(const struct en_sentence *s, const struct period *p)
{
    struct slice text = slice_sub(s->text, p->start, p->end);
    if (p->shape != PERIOD_FLOW || !date_is(p->first) || !date_is(p->last) ||
        slice_find(text, SLICE("week")) == SLICE_NONE || slice_find(text, SLICE(" end")) == SLICE_NONE)
        return false; /* "the past 52 weeks" are no year of a firm */
    int days = date_number(p->last) - date_number(p->first) + 1;
    return days % 7 == 0 && days / 7 >= QUARTER_WEEKS && days / 7 % QUARTER_WEEKS <= 1;
}

static void note_week_end(struct en_state *state, struct date day)
{
    for (size_t i = 0; i < state->week_end_count; i++)
        if (date_equal(state->week_ends[i], day))
            return;
    if (state->week_end_count < EN_WEEK_ENDS)
        state->week_ends[state->week_end_count++] = day;
}

#define WEEKS_OFF 7 /* days by which they may end before or after the month */

/* the day on which weeks end that is nearest to a day; DATE_NONE if none is near */
static struct date week_end_near(const struct en_state *state, struct date day)
{
    struct date best = DATE_NONE;
    int off = WEEKS_OFF + 1;
    for (size_t i = 0; i < state->week_end_count; i++) {
        int days = date_number(state->week_ends[i]) - date_number(day);
        if ((days < 0 ? -days : days) < off) {
            off = days < 0 ? -days : days;
            best = state->week_ends[i];
        }
    }
    return best;
}

/* a quarter, a half or a year, whatever it was counted back from */
static bool is_long(enum period_grain grain, struct date first, struct date last)
{
    bool dates = date_is(first) && date_is(last);
    return grain == GRAIN_QUARTER || grain == GRAIN_HALF || grain == GRAIN_YEAR ||
           (dates && date_number(last) - date_number(first) >= (QUARTER_WEEKS - 1) * 7);
}

/* moves the ends of a quarter, a half or a year to those of weeks */
static void to_week_ends(struct en_state *state, enum period_grain grain, struct date *first, struct date *last)
{
    struct date end = date_is(*last) ? week_end_near(state, *last) : DATE_NONE;
    if (!date_is(end) || !is_long(grain, *first, *last))
        return;
    if (date_is(*first)) {
        int weeks = (date_number(*last) - date_number(*first) + 4) / 7;
        struct date before = week_end_near(state, date_add_days(*first, -1));
        if (!date_is(before))
            note_week_end(state, before = date_add_days(end, -7 * weeks));
        *first = date_add_days(before, 1);
    }
    *last = end;
}

void en_fiscal_weeks(struct en_sentence *s)
{
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &s->periods[i];
        if (is_of_weeks(s, p)) {
            note_week_end(s->state, p->last);
            note_week_end(s->state, date_add_days(p->first, -1));
        } else if (s->state->week_end_count) {
            to_week_ends(s->state, p->grain, &p->first, &p->last);
        }
    }
}

void en_figures_of_weeks(struct en_sentence *s)
{
    for (size_t i = 0; s->state->week_end_count && i < s->figure_count; i++)
        to_week_ends(s->state, s->figures[i].grain, &s->figures[i].first, &s->figures[i].last);
}
