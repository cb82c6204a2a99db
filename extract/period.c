#include "base/data.h"
#include "base/utf8.h"
#include "extract/knowledge.h"
#include "extract/period_internal.h"
#include <assert.h>
#include <stdlib.h>

/* ---- tables ---- */

static const char *const class_names[PERIOD_CLASS_COUNT] = {
#define X(id, name) [PERIOD_##id] = name,
    PERIOD_CLASSES(X)
#undef X
};

static const char *const kind_names[TERM_KINDS] = {
    [TERM_NOW] = "now",         [TERM_ANCHOR] = "anchor",   [TERM_SAME] = "same",       [TERM_SAMEYEAR] = "same-year",
    [TERM_TODATE] = "todate",   [TERM_PRESENT] = "present", [TERM_MONTHS] = "months",   [TERM_WHOLE] = "whole",
    [TERM_YEARS] = "years",     [TERM_EDGE] = "edge",       [TERM_THIRD] = "third",     [TERM_WEEKDAY] = "weekday",
    [TERM_WEEKEND] = "weekend", [TERM_UNIT] = "unit",       [TERM_RATE] = "rate",       [TERM_HOLIDAY] = "holiday",
    [TERM_MONTH] = "month",     [TERM_NUMBER] = "number",   [TERM_ORDINAL] = "ordinal", [TERM_PAST] = "past",
    [TERM_FUTURE] = "future",   [TERM_STREAK] = "streak",   [TERM_HEAD] = "head",       [TERM_TAIL] = "tail",
    [TERM_BY] = "by",           [TERM_TO] = "to",           [TERM_FROM] = "from",       [TERM_BASE] = "base",
    [TERM_IN] = "in",           [TERM_BEFORE] = "before",   [TERM_AFTER] = "after",     [TERM_SINCE] = "since",
    [TERM_DURING] = "during",   [TERM_AGO] = "ago",         [TERM_LATER] = "later",     [TERM_EVENT] = "event",
    [TERM_ERA] = "era",         [TERM_CLOCK] = "clock",     [TERM_STOP] = "stop",       [TERM_PART] = "part",
    [TERM_NEXT] = "next",
};

static const struct {
    const char *name;
    enum period_grain grain;
} grain_names[] = {
    {"day", GRAIN_DAY},     {"week", GRAIN_WEEK},       {"tenday", GRAIN_TENDAY},
    {"month", GRAIN_MONTH}, {"quarter", GRAIN_QUARTER}, {"half", GRAIN_HALF},
    {"year", GRAIN_YEAR},   {"years", GRAIN_YEARS},     {"hour", GRAIN_OTHER},
};

static int row_int(const cJSON *row, const char *field, int preset)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(row, field);
    return cJSON_IsNumber(item) ? item->valueint : preset;
}

static bool row_flag(const cJSON *row, const char *field)
{
    return cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, field));
}

static bool term_grain(const cJSON *row, enum period_grain *ret)
{
    const cJSON *grain = cJSON_GetObjectItemCaseSensitive(row, "grain");
    *ret = GRAIN_OTHER;
    if (!grain)
        return true;
    for (size_t i = 0; cJSON_IsString(grain) && i < sizeof grain_names / sizeof *grain_names; i++)
        if (strcmp(grain->valuestring, grain_names[i].name) == 0) {
            *ret = grain_names[i].grain;
            return true;
        }
    return false;
}

static bool term_make(const struct word *word, const char *class, struct term *ret, struct err *err)
{
    *ret = (struct term){.word = word, .kind = TERM_KINDS};
    for (int kind = 0; kind < TERM_KINDS; kind++)
        if (slice_equal(word->means, slice_of(kind_names[kind])))
            ret->kind = (enum term_kind)kind;
    if (ret->kind == TERM_KINDS)
        return err_set(err, NULL, "class \"%s\", \"%.*s\": \"means\" is no kind of time word", class,
                       (int)word->form.len, word->form.ptr);
    if (!term_grain(word->row, &ret->grain))
        return err_set(err, NULL, "class \"%s\", \"%.*s\": \"grain\" is no unit of time", class, (int)word->form.len,
                       word->form.ptr);
    ret->value = row_int(word->row, "value", 0);
    ret->from = row_int(word->row, "from", 0);
    ret->to = row_int(word->row, "to", ret->from);
    ret->day = row_int(word->row, "day", 0);
    ret->days = row_int(word->row, "days", 1);
    ret->counts = row_flag(word->row, "counts");
    ret->base = row_flag(word->row, "base");
    ret->ahead = row_flag(word->row, "ahead");
    ret->weak = row_flag(word->row, "weak");
    return true;
}

static int by_word(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct term *)a)->word, y = (uintptr_t)((const struct term *)b)->word;
    return (x > y) - (x < y);
}

static void start_with(struct period_words *w, uint32_t code_point)
{
    if (code_point < 65536)
        w->starts[code_point / 8] |= (uint8_t)(1 << code_point % 8);
}

/* of the first three letters, in lower case, nothing behind the first that is none */
static unsigned prefix_hash(struct slice text, size_t at)
{
    unsigned hash = 0;
    for (size_t i = at; i < at + 3; i++) {
        uint32_t c = i < text.len ? utf8_lower((unsigned char)text.ptr[i]) : 0;
        bool letter = c >= 'a' && c <= 'z';
        if (!letter && i > at)
            break;
        hash = hash * 31 + c;
    }
    return hash % 4096;
}

/* an expression can start with the first character of a form of these classes, in either case */
static const enum period_class starting[] = {PERIOD_WORD,     PERIOD_PART,  PERIOD_BEFORE, PERIOD_HOLIDAY,
                                             PERIOD_NUMBER,   PERIOD_MONTH, PERIOD_PLAN,   PERIOD_CLOCK,
                                             PERIOD_RELATIVE, PERIOD_EDGE,  PERIOD_UNIT,   PERIOD_DAYOF};

static void note_starts(struct period_words *w)
{
    for (size_t i = 0; i < sizeof starting / sizeof *starting; i++) {
        const struct word *const *words = lexicon_words(w->lexicon, w->class_id[starting[i]]);
        for (; *words; words++) {
            uint32_t c;
            utf8_decode((*words)->form.ptr, (*words)->form.len, &c);
            unsigned prefix = prefix_hash((*words)->form, 0);
            w->prefixes[prefix / 8] |= (uint8_t)(1 << prefix % 8);
            start_with(w, c);
            start_with(w, utf8_lower(c));
            if (c >= 'a' && c <= 'z')
                start_with(w, c - 32);
        }
    }
    for (uint32_t c = '0'; c <= '9'; c++) {
        start_with(w, c);
        start_with(w, c - '0' + 0xFF10);
    }
}

static bool words_make(struct period_words *w, const struct lexicon *lexicon, struct err *err)
{
    size_t total = 0;
    w->lexicon = lexicon;
    for (int c = 0; c < PERIOD_CLASS_COUNT; c++) {
        w->class_id[c] = lexicon_class(lexicon, class_names[c]);
        for (const struct word *const *word = lexicon_words(lexicon, w->class_id[c]); *word; word++)
            total++;
    }
    w->terms = must_alloc((total + 1) * sizeof *w->terms);
    for (int c = 0; c < PERIOD_CLASS_COUNT; c++) {
        if (c == PERIOD_LUNAR || c == PERIOD_ARRANGED)
            continue; /* dates, not words */
        for (const struct word *const *word = lexicon_words(lexicon, w->class_id[c]); *word; word++)
            if (!term_make(*word, class_names[c], &w->terms[w->term_count++], err))
                return false;
    }
    qsort(w->terms, w->term_count, sizeof *w->terms, by_word);
    note_starts(w);
    return true;
}

static struct date month_day(int year, struct slice text)
{
    struct buf iso = BUF_INIT;
    buf_printf(&iso, "%04d-", year);
    buf_put(&iso, text);
    struct date d = date_parse(buf_slice(&iso));
    buf_release(&iso);
    return d;
}

/* a row is a year and three days of it: {"form": "2025", "means": "01-29 05-31 10-06"} */
static bool lunar_make(struct period_tables *t, const struct lexicon *lexicon, struct err *err)
{
    const struct word *const *word = lexicon_words(lexicon, lexicon_class(lexicon, class_names[PERIOD_LUNAR]));
    for (; *word; word++) {
        struct decimal year;
        struct slice days = (*word)->means;
        if (!decimal_parse((*word)->form, &year) || decimal_compare(year, decimal_of(LUNAR_FIRST)) < 0 ||
            decimal_compare(year, decimal_of(LUNAR_LAST)) > 0 || days.len != 17)
            return err_set(err, NULL,
                           "class \"period.lunar\", \"%.*s\": a year from %d to %d and three days are wanted",
                           (int)(*word)->form.len, (*word)->form.ptr, LUNAR_FIRST, LUNAR_LAST);
        int y = (int)decimal_double(year);
        t->lunar[y - LUNAR_FIRST] =
            (struct lunar_year){month_day(y, slice_sub(days, 0, 5)), month_day(y, slice_sub(days, 6, 11)),
                                month_day(y, slice_sub(days, 12, 17))};
    }
    return true;
}

#define ARRANGED_WIDTH 8 /* bytes of "01-28+8 " */

/* a row is a year and seven holidays, each its first day and length; a new year that begins in December does so in the
 * year before: {"form": "2023", "means": "12-31+3 01-21+7 04-05+1 04-29+5 06-22+3 09-29+8 09-29+8"} */
static bool arranged_make(struct period_tables *t, const struct lexicon *lexicon, struct err *err)
{
    const struct word *const *word = lexicon_words(lexicon, lexicon_class(lexicon, class_names[PERIOD_ARRANGED]));
    for (; *word; word++) {
        struct decimal year;
        struct slice means = (*word)->means;
        if (!decimal_parse((*word)->form, &year) || decimal_compare(year, decimal_of(LUNAR_FIRST)) < 0 ||
            decimal_compare(year, decimal_of(LUNAR_LAST)) > 0 || means.len != ARRANGED_COUNT * ARRANGED_WIDTH - 1)
            return err_set(err, NULL,
                           "class \"period.arranged\", \"%.*s\": a year from %d to %d and %d holidays are wanted",
                           (int)(*word)->form.len, (*word)->form.ptr, LUNAR_FIRST, LUNAR_LAST, ARRANGED_COUNT);
        int y = (int)decimal_double(year);
        struct arranged_year *a = &t->arranged[y - LUNAR_FIRST];
        for (size_t i = 0; i < ARRANGED_COUNT; i++) {
            struct slice row = slice_sub(means, i * ARRANGED_WIDTH, (i + 1) * ARRANGED_WIDTH);
            bool before = i == ARRANGED_NEW_YEAR && slice_starts(row, SLICE("12"));
            a->first[i] = month_day(before ? y - 1 : y, slice_sub(row, 0, 5));
            a->days[i] = row.ptr[6] - '0';
        }
    }
    return true;
}

struct period_tables *period_tables_new(const struct knowledge *know, struct err *err)
{
    struct period_tables *t = must_alloc(sizeof *t);
    *t = (struct period_tables){0};
    if (words_make(&t->zh, know->zh, err) && words_make(&t->en, know->en, err) && lunar_make(t, know->zh, err) &&
        arranged_make(t, know->zh, err))
        return t;
    period_tables_free(t);
    return NULL;
}

void period_tables_free(struct period_tables *tables)
{
    if (!tables)
        return;
    free(tables->zh.terms);
    free(tables->en.terms);
    free(tables);
}

static const struct term *term_of(const struct period_words *w, const struct word *word)
{
    const struct term key = {.word = word};
    return word ? bsearch(&key, w->terms, w->term_count, sizeof *w->terms, by_word) : NULL;
}

const struct term *period_term(const struct period_scan *s, enum period_class class, size_t at)
{
    if (at >= s->text.len)
        return NULL;
    return term_of(s->words, lexicon_match(s->words->lexicon, s->words->class_id[class], s->text, at));
}

const struct term *period_term_before(const struct period_scan *s, enum period_class class, size_t end)
{
    if (end == 0)
        return NULL;
    return term_of(s->words, lexicon_match_before(s->words->lexicon, s->words->class_id[class], s->text, end));
}

const struct term *period_term_of(const struct period_scan *s, enum period_class class, enum term_kind kind, size_t at)
{
    const struct term *term = period_term(s, class, at);
    return term && term->kind == kind ? term : NULL;
}

bool period_starts(const struct period_words *w, uint32_t c)
{
    return c < 65536 && (w->starts[c / 8] >> c % 8 & 1);
}

bool period_starts_word(const struct period_words *w, struct slice text, size_t at)
{
    unsigned prefix = prefix_hash(text, at);
    return w->prefixes[prefix / 8] >> prefix % 8 & 1;
}

/* ---- the calculus ---- */

struct when when_of(struct date first, struct date last, enum period_grain grain)
{
    return (struct when){.first = first, .last = last, .shape = PERIOD_FLOW, .grain = grain, .year = last.year};
}

static int grain_months(enum period_grain grain)
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

static struct date add_days(struct date d, int days)
{
    return date_is(d) ? date_add_days(d, days) : DATE_NONE;
}

struct when when_unit(struct date day, enum period_grain grain, int n)
{
    if (!date_is(day))
        return when_of(DATE_NONE, DATE_NONE, grain);
    int months = grain_months(grain), days = grain_days(grain);
    if (grain == GRAIN_WEEK) {
        struct date monday = add_days(day, 1 - date_weekday(day) + 7 * n);
        return when_of(monday, add_days(monday, 6), grain);
    }
    if (months == 0) {
        struct date d = add_days(day, n * (days ? days : 1));
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

static bool just_gone(const struct period_scan *s, struct date day)
{
    int ago = date_is(day) ? date_number(s->published) - date_number(day) : -1;
    return ago > 0 && ago <= JUST_GONE_DAYS;
}

/* years after which a year that is spoken of does not own the months that follow it */
#define TOLD_YEARS 5

/* a past calendar year, else 0 */
static int past_year(const struct period_scan *s, struct date a, struct date b)
{
    bool whole =
        date_is(a) && date_is(b) && a.year == b.year && a.month == 1 && a.day == 1 && b.month == 12 && b.day == 31;
    /* founded in 1889, … in May: a year so far back is no frame */
    return whole && date_is(s->published) && b.year < s->published.year && b.year + TOLD_YEARS >= s->published.year
               ? b.year
               : 0;
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
    if (s->looks_ahead)
        return date_compare(w.last, p) < 0 && !just_gone(s, w.last) ? p.year + 1 : p.year;
    return date_compare(ended ? w.last : w.first, p) > 0 ? p.year - 1 : p.year;
}

/* a day of the next weeks is meant as such: for the one ten months ago people name its year */
#define SOON_DAYS 60

static bool soon(const struct period_scan *s, struct date day)
{
    int ahead = date_is(day) ? date_number(day) - date_number(s->published) : 0;
    return ahead > 0 && ahead <= SOON_DAYS;
}

int when_implied_year_of_day(const struct period_scan *s, int month, int day)
{
    struct date p = s->published;
    if (!date_is(p))
        return 0;
    int year = p.year, step = s->looks_ahead ? 1 : -1;
    for (int y = year - 1; y <= year; y++)
        if (just_gone(s, date_of(y, month, day)))
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
    int months = grain_months(grain) * n;
    bool month_end = date_is(w.last) && w.last.day == date_month_days(w.last.year, w.last.month);
    if (months) {
        w.first = date_is(w.first) ? date_add_months(w.first, months) : DATE_NONE;
        w.last = date_is(w.last) ? date_add_months(w.last, months) : DATE_NONE;
        if (month_end && date_is(w.last) && w.grain != GRAIN_DAY)
            w.last = date_month_end(w.last.year, w.last.month);
    } else {
        int days = (grain_days(grain) ? grain_days(grain) : 1) * n;
        w.first = add_days(w.first, days);
        w.last = add_days(w.last, days);
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
        w.first = add_days(s->published, 1);
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
        r.last = add_days(w.first, 9);
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

/* Gauss's rule for the Gregorian Easter, in the form of the Anonymous computus (Nature, 1876) */
static struct date easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451, month = (h + l - 7 * m + 114) / 31;
    return date_of(year, month, (h + l - 7 * m + 114) % 31 + 1);
}

/* Clear and Bright: the sun at 15 degrees, by the usual formula of the 20th and 21st century */
static struct date clear_and_bright(int year)
{
    int y = year % 100;
    double base = year < 2000 ? 5.59 : 4.81;
    return date_of(year, 4, (int)(y * 0.2422 + base) - (year < 2000 ? (y - 1) / 4 : y / 4));
}

static struct date lunar_day(const struct period_tables *t, int year, struct slice feast)
{
    if (year < LUNAR_FIRST || year > LUNAR_LAST)
        return DATE_NONE;
    const struct lunar_year *l = &t->lunar[year - LUNAR_FIRST];
    return slice_equal(feast, SLICE("spring")) ? l->spring : slice_equal(feast, SLICE("dragon")) ? l->dragon : l->moon;
}

/* "rule" of a feast: a date "10-01"; "easter", "clear", "spring", "dragon", "moon" with "day" days added;
 * "moon-national"; or "11-thu-4", the fourth Thursday of November ("-1": the last) */
static struct date holiday_start(const struct period_tables *t, const struct term *term, int year)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(term->word->row, "rule");
    struct slice rule = slice_of(cJSON_IsString(item) ? item->valuestring : "");
    if (slice_equal(rule, SLICE("easter")))
        return add_days(easter(year), term->day);
    if (slice_equal(rule, SLICE("clear")))
        return add_days(clear_and_bright(year), term->day);
    if (slice_equal(rule, SLICE("spring")) || slice_equal(rule, SLICE("dragon")) || slice_equal(rule, SLICE("moon")))
        return add_days(lunar_day(t, year, rule), term->day);
    if (slice_equal(rule, SLICE("moon-national"))) {
        /* when the moon feast falls beside the National Day, both are one holiday from the earlier on */
        struct date moon = lunar_day(t, year, SLICE("moon")), national = date_of(year, 10, 1);
        return date_is(moon) && date_compare(moon, national) < 0 ? moon : national;
    }
    if (!slice_equal(rule, SLICE("weekday")))
        return month_day(year, rule);
    /* the "value"th weekday "day" of month "from", counted from the end where negative */
    struct date first = date_of(year, term->from, 1);
    int ahead = (term->day - date_weekday(first) + 7) % 7;
    int days = date_month_days(year, term->from), last = ahead + (days - 1 - ahead) / 7 * 7;
    return add_days(first, term->value > 0 ? ahead + 7 * (term->value - 1) : last);
}

#define ARRANGED_LONGEST 9 /* days; the spring travel season is no holiday */

/* the days off of a holiday as they were arranged for the year; false if that is not known or it is a single feast */
static bool holiday_arranged(const struct period_tables *t, const struct term *term, int year, struct when *ret)
{
    static const struct {
        struct slice rule;
        enum arranged_holiday holiday;
    } rules[] = {{SLICE_INIT("01-01"), ARRANGED_NEW_YEAR}, {SLICE_INIT("spring"), ARRANGED_SPRING},
                 {SLICE_INIT("clear"), ARRANGED_CLEAR},    {SLICE_INIT("05-01"), ARRANGED_MAY},
                 {SLICE_INIT("dragon"), ARRANGED_DRAGON},  {SLICE_INIT("moon"), ARRANGED_MOON},
                 {SLICE_INIT("10-01"), ARRANGED_NATIONAL}, {SLICE_INIT("moon-national"), ARRANGED_NATIONAL}};
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(term->word->row, "rule");
    struct slice rule = slice_of(cJSON_IsString(item) ? item->valuestring : "");
    bool chinese = term >= t->zh.terms && term < t->zh.terms + t->zh.term_count; /* elsewhere the days off differ */
    if (!chinese || year < LUNAR_FIRST || year > LUNAR_LAST || term->days < 2 || term->days > ARRANGED_LONGEST)
        return false;
    const struct arranged_year *a = &t->arranged[year - LUNAR_FIRST];
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct date first = a->first[rules[i].holiday];
        if (!slice_equal(rule, rules[i].rule) || !date_is(first))
            continue;
        struct date last = add_days(first, a->days[rules[i].holiday] - 1);
        *ret = when_of(first, last, date_equal(first, last) ? GRAIN_DAY : GRAIN_OTHER);
        return true;
    }
    return false;
}

bool when_holiday(const struct period_tables *tables, const struct term *term, int year, struct when *ret)
{
    if (year < 1 || year > 9998)
        return false;
    if (holiday_arranged(tables, term, year, ret)) {
        ret->year = year;
        ret->feast = term;
        return true;
    }
    struct date first = holiday_start(tables, term, year);
    if (!date_is(first))
        return false;
    *ret = when_of(first, add_days(first, term->days - 1), term->days > 1 ? GRAIN_OTHER : GRAIN_DAY);
    ret->year = year;
    ret->feast = term;
    return true;
}

struct date when_feast_day(const struct period_tables *tables, const struct term *term, int year)
{
    return year < 1 || year > 9998 ? DATE_NONE : holiday_start(tables, term, year);
}

int when_holiday_year(const struct period_scan *s, const struct term *term)
{
    struct date p = s->published;
    struct when w;
    if (!date_is(p) || !when_holiday(s->tables, term, p.year, &w))
        return 0;
    if (s->looks_ahead)
        return date_compare(w.last, p) < 0 ? p.year + 1 : p.year;
    /* a feast within the next weeks is being prepared for: the coming one */
    struct when next;
    if (when_holiday(s->tables, term, p.year + 1, &next) && date_number(next.first) - date_number(p) <= 60)
        return p.year + 1;
    return date_number(w.first) - date_number(p) > 60 ? p.year - 1 : p.year;
}

/* the grain of a time that the caller has as two days: 同期 under the results of a half-year is that half-year */
static enum period_grain grain_of_days(struct date first, struct date last)
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

/* the period in force: what the text itself said last, else the caller's, else none */
struct when when_anchor(const struct period_scan *s)
{
    struct when w = when_of(s->anchor_first, s->anchor_last, s->anchor_grain);
    w.shape = s->anchor_shape;
    return w;
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

static struct when edge_now(const struct period_scan *s, const struct term *term)
{
    /* 年末常住人口 behind 2024年: the end of that year; the turn of the year is the one that is nearer: value -2 */
    int told = term->grain == GRAIN_YEAR && !s->looks_ahead ? s->told_year : 0;
    bool turn = term->value == -2, past = date_is(s->published) && s->published.month < 7;
    struct when w = when_edge(when_unit(s->published, term->grain,
                                        told           ? told - s->published.year
                                        : turn && past ? -1
                                                       : 0),
                              turn ? 1 : term->value);
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

/* 全年国内生产总值 in January, with no year before it, is that of the year gone by: the new one has no total yet */
#define ANNUAL_RESULTS_MONTHS 3

int when_whole_year_shift(const struct period_scan *s)
{
    bool early = date_is(s->published) && s->published.month <= ANNUAL_RESULTS_MONTHS;
    return early && !s->looks_ahead && !date_is(s->anchor_last) ? -1 : 0;
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

bool when_term(const struct period_scan *s, const struct term *term, struct when *ret)
{
    struct date anchor = date_is(s->anchor_last) ? s->anchor_last : s->published;
    switch (term->kind) {
    case TERM_NOW:
        *ret = when_unit(s->published, term->grain, term->value);
        break;
    case TERM_ANCHOR:
        if (term->grain == GRAIN_DAY && date_is(s->anchor_first) && !date_equal(s->anchor_first, s->anchor_last))
            anchor = date_is(s->told_day) ? s->told_day : s->published; /* 同日 behind 上半年: the day of the news */
        *ret = when_unit(anchor, term->grain, term->value);
        ret->anaphoric = true;
        break;
    case TERM_SAME:
        *ret = when_shift(date_is(s->anchor_last) ? when_anchor(s) : when_unit(s->published, term->grain, 0),
                          term->grain, term->value);
        ret->anaphoric = true;
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
        *ret = when_unit(anchor, GRAIN_YEAR, when_whole_year_shift(s));
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
        ret->first = add_days(ret->first, 5);
        break;
    case TERM_RATE:
        *ret = when_of(DATE_NONE, DATE_NONE, term->grain);
        ret->shape = PERIOD_RATE;
        break;
    default:
        return false;
    }
    ret->base = ret->base || term->base;
    ret->ahead = ret->ahead || term->ahead;
    return true;
}

/* ---- the list ---- */

static bool keeps_anchor(const struct when *w)
{
    return w->base || w->name || w->shape == PERIOD_RATE || w->shape == PERIOD_SPAN || w->shape == PERIOD_SINCE ||
           !date_is(w->last);
}

void period_add(struct period_scan *s, size_t start, size_t end, size_t core_start, size_t core_end,
                const struct when *w)
{
    assert(start <= core_start && core_start < core_end && core_end <= end && end <= s->text.len);
    assert(s->count == 0 || s->found[s->count - 1].end <= start);
    if (s->count == s->room) {
        size_t room = s->room ? s->room * 2 : 8;
        s->found = arena_grow(s->arena, s->found, s->count, room, sizeof *s->found);
        s->room = room;
    }
    bool ahead = w->ahead || (date_is(w->last) && date_is(s->published) && date_compare(w->first, s->published) > 0);
    s->found[s->count++] = (struct period){.start = start,
                                           .end = end,
                                           .core_start = core_start,
                                           .core_end = core_end,
                                           .shape = w->shape,
                                           .grain = w->grain,
                                           .first = w->first,
                                           .last = w->last,
                                           .base = w->base,
                                           .anaphoric = w->anaphoric,
                                           .implied_year = w->implied_year,
                                           .ahead = ahead,
                                           .name = w->name};
    s->last = *w;
    s->last_end = end;
    if (!w->base && !w->name && !w->implied_year && !w->anaphoric && w->year) {
        s->told_year = w->shape == PERIOD_FLOW ? past_year(s, w->first, w->last) : 0;
        s->told_here = true;
    }
    if (!keeps_anchor(w)) {
        s->anchor_first = w->first;
        s->anchor_last = w->last;
        s->anchor_grain = w->grain;
        s->anchor_shape = w->shape;
        if (w->grain == GRAIN_DAY && w->shape == PERIOD_FLOW && date_equal(w->first, w->last))
            s->told_day = w->last;
    }
}

size_t period_find(const struct knowledge *know, struct slice text, enum language language,
                   const struct period_context *context, struct arena *arena, struct period **ret)
{
    struct period_scan s = {.tables = know->period,
                            .words = language == LANGUAGE_EN ? &know->period->en : &know->period->zh,
                            .text = text,
                            .published = context->published,
                            .looks_ahead = context->looks_ahead,
                            .fiscal_month = context->fiscal_month,
                            .fiscal_quarters = context->fiscal_quarters,
                            .told_day = context->day,
                            .anchor_first = context->anchor_first,
                            .anchor_last = context->anchor_last,
                            .anchor_grain = grain_of_days(context->anchor_first, context->anchor_last),
                            .anchor_shape = date_is(context->anchor_first) ? PERIOD_FLOW : PERIOD_STOCK,
                            .arena = arena};
    s.told_year = past_year(&s, s.anchor_first, s.anchor_last);
    if (language == LANGUAGE_EN)
        period_en(&s);
    else
        period_zh(&s);
    *ret = s.found;
    return s.count;
}

void period_fiscal(const struct knowledge *know, struct slice text, struct period_context *context)
{
    struct period_scan s = {
        .tables = know->period, .words = &know->period->en, .text = text, .published = context->published};
    bool quarters;
    int month = period_en_fiscal(&s, &quarters);
    if (!month)
        return;
    context->fiscal_month = month;
    context->fiscal_quarters = quarters;
}
