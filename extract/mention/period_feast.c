/* period_feast - the days of feasts and holidays, by the sun, by the moon, as arranged */
#include "base/buf.h"
#include "extract/mention/period_internal.h"

/* ---- tables ---- */

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
    const struct word *const *word = lexicon_words(lexicon, lexicon_class(lexicon, "period.lunar"));
    for (; *word; word++) {
        struct decimal year;
        struct slice days = (*word)->means;
        if (!decimal_parse((*word)->form, &year) || decimal_compare(year, decimal_of(LUNAR_FIRST)) < 0 ||
            decimal_compare(year, decimal_of(LUNAR_LAST)) > 0 || days.len != 17)
            return err_set(err, lexicon_file(lexicon, *word),
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
    const struct word *const *word = lexicon_words(lexicon, lexicon_class(lexicon, "period.arranged"));
    for (; *word; word++) {
        struct decimal year;
        struct slice means = (*word)->means;
        if (!decimal_parse((*word)->form, &year) || decimal_compare(year, decimal_of(LUNAR_FIRST)) < 0 ||
            decimal_compare(year, decimal_of(LUNAR_LAST)) > 0 || means.len != ARRANGED_COUNT * ARRANGED_WIDTH - 1)
            return err_set(err, lexicon_file(lexicon, *word),
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

bool period_feasts_make(struct period_tables *t, const struct lexicon *lexicon, struct err *err)
{
    return lunar_make(t, lexicon, err) && arranged_make(t, lexicon, err);
}

/* ---- the calendar ---- */

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
        return when_add_days(easter(year), term->day);
    if (slice_equal(rule, SLICE("clear")))
        return when_add_days(clear_and_bright(year), term->day);
    if (slice_equal_any(rule, "spring", "dragon", "moon"))
        return when_add_days(lunar_day(t, year, rule), term->day);
    if (slice_equal(rule, SLICE("moon-national"))) {
        /* when the moon feast falls beside the National Day, both are one holiday from the earlier on */
        struct date moon = lunar_day(t, year, SLICE("moon")), national = date_of(year, 10, 1);
        return date_is(moon) && date_compare(moon, national) < 0 ? moon : national;
    }
    if (!slice_equal(rule, SLICE("weekday")))
        return month_day(year, rule);
    /* the "value"th weekday "day" of month "from", counted from the end where negative; "after" days behind it */
    const cJSON *after = cJSON_GetObjectItemCaseSensitive(term->word->row, "after");
    struct date first = date_of(year, term->from, 1);
    int ahead = (term->day - date_weekday(first) + 7) % 7;
    int days = date_month_days(year, term->from), last = ahead + (days - 1 - ahead) / 7 * 7;
    int behind = cJSON_IsNumber(after) ? after->valueint : 0;
    return when_add_days(first, (term->value > 0 ? ahead + 7 * (term->value - 1) : last) + behind);
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
        struct date last = when_add_days(first, a->days[rules[i].holiday] - 1);
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
    *ret = when_of(first, when_add_days(first, term->days - 1), term->days > 1 ? GRAIN_OTHER : GRAIN_DAY);
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
        return date_compare(w.last, p) < 0 && !when_just_gone(s, w.last) ? p.year + 1 : p.year;
    /* a feast within the next weeks is being prepared for: the coming one */
    struct when next;
    if (when_holiday(s->tables, term, p.year + 1, &next) && date_number(next.first) - date_number(p) <= 60)
        return p.year + 1;
    return date_number(w.first) - date_number(p) > 60 ? p.year - 1 : p.year;
}
