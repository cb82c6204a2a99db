/* fiscal_zh - fiscal years and quarters of Chinese texts as real months
 *
 * 截至5月29日的第三财季 tells in which month the year ends; of firms that everybody knows rows of class "fiscal" do,
 * and the fiscal year of Hong Kong ends in March.
 */
#include "base/utf8.h"
#include "extract/choose/fiscal.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"
#include "extract/frame/country.h"

#define HALF_MONTH 15     /* a quarter that ends before this day is that of the month before */
#define FISCAL_BYTES 24   /* between the day and the quarter that it ends: 的2025财年 */
#define SUBJECT_BYTES 100 /* who the text is about is named by then */

/* ---- in which month the year ends ---- */

/* FY2026Q2, FY26 */
static bool is_marked(struct slice text)
{
    return slice_find(text, SLICE("FY")) != SLICE_NONE;
}

static bool is_fiscal(struct slice text)
{
    return slice_find(text, SLICE("财")) != SLICE_NONE || is_marked(text);
}

/* the number of the quarter that a period's last month is, of a calendar year */
static int quarter_of(const struct period *p)
{
    return (p->last.month + 2) / 3;
}

static struct slice text_of(struct slice plain, const struct period *p)
{
    return slice_sub(plain, p->start, p->end);
}

/* 截至5月29日的第三财季, 3月底止全年业绩: the end of the year, from the day and what it ends; 0 if it ends none */
static int month_from(struct slice plain, const struct period *day, const struct period *next)
{
    if (day->shape != PERIOD_STOCK || (day->grain != GRAIN_DAY && day->grain != GRAIN_MONTH) || !date_is(day->last) ||
        next->start - day->end > FISCAL_BYTES)
        return 0;
    struct slice text = text_of(plain, next);
    int month = day->last.day < HALF_MONTH ? (day->last.month + 10) % 12 + 1 : day->last.month;
    if (next->grain == GRAIN_QUARTER && is_fiscal(text))
        return (month + 3 * (4 - quarter_of(next)) - 1) % 12 + 1;
    bool closed = slice_ends(text_of(plain, day), SLICE("止")) && next->start == day->end;
    return closed && next->grain == GRAIN_YEAR && slice_equal(text, SLICE("全年")) ? month : 0;
}

static struct zh_fiscal of_sentence(const struct reading *r, struct slice plain)
{
    struct period_context context = {.published = r->document->published};
    struct period *periods;
    size_t count = period_find(r->know, plain, LANGUAGE_ZH, &context, r->arena, &periods);
    for (size_t i = 0; i + 1 < count; i++)
        for (size_t k = i + 1; k < count && k <= i + 2; k++) {
            int month = month_from(plain, &periods[i], &periods[k]);
            if (month)
                return (struct zh_fiscal){.month = month % 12};
        }
    return (struct zh_fiscal){.month = 0};
}

/* by its name in Chinese, or in Latin letters */
static struct zh_fiscal of_firm(const struct reading *r, struct slice text, bool title)
{
    const struct word *w = lexicon_next(r->know->zh, r->know->claims_zh->fiscal, text, &(size_t){0});
    w = w ? w : fiscal_firm(r, text, title);
    return w ? (struct zh_fiscal){.month = (int)decimal_double(w->value), .by_start = word_flag(w, "begins")}
             : (struct zh_fiscal){.month = 0};
}

#define YEAR_DIGITS 4

/* 2022-23年度, 2017/2018年度: a year that begins in one of the calendar and ends in the next */
static bool spans_two_years(struct slice text)
{
    static const struct slice word = SLICE_INIT("年度");
    for (size_t from = 0, at; (at = slice_find(slice_sub(text, from, text.len), word)) != SLICE_NONE;) {
        size_t end = from + at, digits = 0;
        from = end + word.len;
        while (digits < end && utf8_is_digit((unsigned char)text.ptr[end - digits - 1]))
            digits++;
        char mark = digits < end ? text.ptr[end - digits - 1] : ' ';
        bool second = digits == YEAR_DIGITS && (mark == '/' || mark == '-');
        if (end > digits + 1 && (digits == 2 || second))
            return true;
    }
    return false;
}

/* 本财政年度 of its government */
static bool is_of_hong_kong(const struct reading *r)
{
    return slice_equal(country_money(r->know, r->document, r->clean.text, reading_folded(r)), SLICE("HKD")) &&
           (spans_two_years(r->plain) ||
            lexicon_next(r->know->zh, r->know->claims_zh->country_fiscal, r->plain, &(size_t){0}));
}

#define OUT_DAYS 10 /* the figures of a quarter are not out before */

/* FY2026Q2 in the title of a text of November 2025: the quarter over last tells in which month the year ends */
static struct zh_fiscal of_quarter_told(const struct reading *r)
{
    struct date published = r->document->published;
    struct period_context context = {.published = published};
    struct slice title = zh_plain(r->know, r->document->title, r->arena);
    struct period *periods;
    size_t count = date_is(published) ? period_find(r->know, title, LANGUAGE_ZH, &context, r->arena, &periods) : 0;
    struct date out = date_add_days(published, -OUT_DAYS);
    struct date over = date_add_days(date_of(out.year, (out.month - 1) / 3 * 3 + 1, 1), -1);
    for (size_t i = 0; i < count; i++) {
        if (periods[i].grain != GRAIN_QUARTER || !is_marked(text_of(title, &periods[i])))
            continue;
        struct date end = date_add_months(date_of(over.year, over.month, 1), 3 * (4 - quarter_of(&periods[i])));
        if (end.year == periods[i].last.year)
            return (struct zh_fiscal){.month = end.month % 12};
    }
    return (struct zh_fiscal){.month = 0};
}

static bool closes_year(struct slice text)
{
    return slice_find(text, SLICE("底止全年")) != SLICE_NONE || slice_find(text, SLICE("日止全年")) != SLICE_NONE;
}

static bool tells_year(struct slice text)
{
    return is_fiscal(text) || slice_find(text, SLICE("年度")) != SLICE_NONE;
}

struct zh_fiscal zh_fiscal_of(const struct reading *r)
{
    struct zh_fiscal ret = {.month = 0};
    bool told = is_marked(r->document->title), closed = closes_year(r->plain);
    if (!told && !closed && !tells_year(r->plain))
        return ret;
    for (size_t i = 0; i < r->sentence_count && !ret.month; i++) {
        struct slice plain = reading_plain(r, i);
        told |= tells_year(plain);
        if (is_fiscal(plain) || (closed && closes_year(plain)))
            ret = of_sentence(r, plain);
    }
    if (ret.month || !told)
        return ret;
    if (is_of_hong_kong(r))
        return (struct zh_fiscal){.month = 3, .government = true};
    ret = of_quarter_told(r);
    ret = ret.month ? ret : of_firm(r, zh_plain(r->know, r->document->title, r->arena), true);
    return ret.month ? ret : of_firm(r, slice_sub(r->plain, 0, SUBJECT_BYTES), false);
}

/* 营收, 每股收益: of the firm, whose quarters are counted as it counts them, 财季 or not */
static bool tells_results(const struct knowledge *know, struct slice plain)
{
    return lexicon_next(know->zh, know->claims_zh->results, plain, &(size_t){0}) != NULL;
}

/* 1、耐克第二财季营收…。2、嘉年华第四财季营收…: each item has its own firm, whose year holds until another is named */
void zh_fiscal_named(const struct reading *r, struct slice plain, struct zh_fiscal *fiscal)
{
    bool results = tells_results(r->know, plain);
    struct zh_fiscal named = results || is_fiscal(plain) ? of_firm(r, plain, false) : (struct zh_fiscal){.month = 0};
    if (named.month)
        *fiscal = named;
    fiscal->quarters = (named.month && results) || slice_find(plain, SLICE("财季")) != SLICE_NONE;
}

/* 日本2024财年预算: where no firm is known, the year of the government that the sentence names */
struct zh_fiscal zh_fiscal_here(const struct zh_sentence *s, const struct zh_fiscal *known)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *nation = known->month || !is_fiscal(s->plain)
                                    ? NULL
                                    : lexicon_next(s->know->zh, t->nation_fiscal, s->plain, &(size_t){0});
    return nation ? (struct zh_fiscal){.month = (int)decimal_double(nation->value),
                                       .by_start = word_flag(nation, "begins")}
                  : *known;
}

/* ---- the months ---- */

/* the fiscal year that ends in this calendar year */
static void set_year(struct period *p, const struct zh_fiscal *f, int year)
{
    p->last = date_month_end(year, f->month);
    p->first = date_add_months(date_add_days(p->last, 1), -12);
    p->shape = PERIOD_FLOW;
    p->grain = GRAIN_YEAR;
}

static void set_quarter(struct period *p, const struct zh_fiscal *f, int year, int quarter)
{
    struct date end = date_add_months(date_of(year, f->month, 1), -3 * (4 - quarter));
    p->last = date_month_end(end.year, end.month);
    p->first = date_add_months(date_of(end.year, end.month, 1), -2);
}

static void set_half(struct period *p, const struct zh_fiscal *f, int year)
{
    bool first = p->first.month == 1;
    set_year(p, f, year);
    p->grain = GRAIN_HALF;
    if (first)
        p->last = date_add_days(date_add_months(p->first, 6), -1);
    else
        p->first = date_add_months(p->first, 6);
}

/* FY2026-FY2028 */
static void set_years(struct period *p, const struct zh_fiscal *f, int from, int to)
{
    set_year(p, f, from);
    p->last = date_month_end(to, f->month);
    p->grain = GRAIN_YEARS;
}

/* the year in which the fiscal year ends that was the last one over on the day, or is the next to end */
static int year_ending(const struct zh_fiscal *f, struct date day, bool ahead)
{
    bool over = date_compare(date_month_end(day.year, f->month), day) <= 0;
    return over ? day.year + (ahead ? 1 : 0) : day.year - (ahead ? 0 : 1);
}

#define YEARS_AHEAD 2 /* of the day's: the first quarter of that fiscal year ends behind any day */

/* 第三财季 with no year: the latest one that is over, or the one that runs or is next where it is expected */
static void set_latest_quarter(struct period *p, const struct zh_fiscal *f, int quarter, struct date day, bool ahead)
{
    int year = day.year - 1;
    do
        set_quarter(p, f, year++, quarter);
    while (date_compare(p->last, day) <= 0 && year <= day.year + YEARS_AHEAD); /* the calendar may end before */
    if (!ahead)
        set_quarter(p, f, year - 2, quarter);
}

/* 预计第四财季营收: the clause expects it */
static bool is_expected(const struct zh_sentence *s, const struct period *p)
{
    static const struct slice stops[] = {SLICE_INIT("，"), SLICE_INIT("；"), SLICE_INIT("。")};
    struct slice before = slice_sub(s->plain, 0, p->start);
    size_t from = 0;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        size_t at = slice_rfind(before, stops[i]);
        if (at != SLICE_NONE && at + stops[i].len > from)
            from = at + stops[i].len;
    }
    return zh_looks_ahead(s->know, slice_sub(before, from, before.len));
}

/* 本财政年度, 上财年: so many years from the one that runs */
static int year_from_now(const struct period *p, const struct zh_fiscal *f, struct date day)
{
    return year_ending(f, day, true) + p->last.year - day.year;
}

/* 本财政年度首10个月, 2025至26财政年度首三季: the first months of the year that is told of, or right before */
static bool starts_year(const struct zh_sentence *s, struct period *p, const struct period *before,
                        const struct zh_fiscal *f, struct date day)
{
    struct slice text = text_of(s->plain, p);
    bool head = slice_find(text, SLICE("首")) != SLICE_NONE || slice_find(text, SLICE("前")) != SLICE_NONE ||
                slice_find(text, SLICE("头")) != SLICE_NONE || slice_ends(text, SLICE("上半年"));
    bool own = is_fiscal(text) && !slice_ends(text, SLICE("上半年")),
         behind = before && before->end == p->start && is_fiscal(text_of(s->plain, before)) &&
                  before->grain == GRAIN_YEAR && date_is(before->first);
    if (!head || p->first.month != 1 || p->shape != PERIOD_FLOW || !(own || behind))
        return false;
    int months = p->last.month;
    if (behind)
        p->first = before->first;
    else
        p->first = date_add_months(date_of(year_from_now(p, f, day), f->month, 1), -11);
    p->last = date_add_days(date_add_months(p->first, months), -1);
    return true;
}

/* 5月底止第三财季, 截至5月29日的第三财季: the quarter that ends there, expected or not */
static bool ends_on(struct period *p, const struct period *day)
{
    if (!day || day->shape != PERIOD_STOCK || p->start - day->end > FISCAL_BYTES || !date_is(day->last) ||
        (day->grain != GRAIN_DAY && day->grain != GRAIN_MONTH))
        return false;
    struct date end = day->last.day < HALF_MONTH ? date_add_months(day->last, -1) : day->last;
    p->last = date_month_end(end.year, end.month);
    p->first = date_add_months(date_of(end.year, end.month, 1), -2);
    return true;
}

/* 今年录得587亿元盈余, of the government of Hong Kong: what a budget closes with is of its year */
static bool is_of_budget(const struct zh_sentence *s, const struct period *p, const struct zh_fiscal *f)
{
    struct slice text = text_of(s->plain, p), rest = slice_sub(s->plain, p->end, s->plain.len);
    size_t comma = slice_find(rest, SLICE("，"));
    bool year = p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW && !utf8_is_digit((unsigned char)text.ptr[0]) &&
                date_equal(p->first, date_of(p->last.year, 1, 1));
    return year && f->government &&
           lexicon_next(s->know->zh, s->know->claims_zh->budget_end,
                        slice_sub(rest, 0, comma < rest.len ? comma : rest.len), &(size_t){0});
}

#define RESULTS_DAYS 120 /* behind the end of the year that they are of */

/* the text is on a fiscal year that is just over */
static bool is_told_year(const struct zh_fiscal *f, const struct period_context *context)
{
    struct date last = context->anchor_last;
    if (!date_is(context->anchor_first) || !date_is(last) || last.month != f->month ||
        !date_equal(date_add_months(date_add_days(last, 1), -12), context->anchor_first))
        return false;
    int ago = date_number(context->published) - date_number(last);
    return ago > 0 && ago <= RESULTS_DAYS;
}

static void shift(const struct zh_sentence *s, struct period *p, const struct period *before, const struct zh_fiscal *f,
                  const struct period_context *context)
{
    struct slice text = text_of(s->plain, p);
    bool fiscal = is_fiscal(text) || (f->quarters && slice_starts(text, SLICE("第")) && p->grain == GRAIN_QUARTER);
    bool of_year =
        before && before->end == p->start && before->grain == GRAIN_YEAR && is_fiscal(text_of(s->plain, before));
    int by = f->by_start ? 1 : 0;
    bool now = fiscal && text.ptr[0] < '0' && p->shape == PERIOD_FLOW && p->grain == GRAIN_YEAR;
    bool of_report = p->grain == GRAIN_YEAR && is_told_year(f, context) &&
                     (slice_equal(text, SLICE("本年度")) || slice_starts(text, SLICE("本财")));
    if (of_report && p->shape == PERIOD_FLOW && slice_find(text, SLICE("首")) == SLICE_NONE) {
        set_year(p, f, context->anchor_last.year); /* in the results of a year, this year is theirs */
    } else if (starts_year(s, p, before, f, context->published)) {
        p->grain = GRAIN_OTHER;
    } else if (now && date_equal(p->first, date_of(p->last.year, 1, 1))) {
        set_year(p, f, year_from_now(p, f, context->published));
    } else if (p->grain == GRAIN_QUARTER && (fiscal || of_year)) {
        if (of_year)
            set_quarter(p, f, before->last.year, quarter_of(p));
        else if (ends_on(p, before))
            return;
        else if (p->implied_year)
            set_latest_quarter(p, f, quarter_of(p), context->published, is_expected(s, p));
        else
            set_quarter(p, f, p->last.year + by, quarter_of(p));
    } else if (p->grain == GRAIN_HALF && is_marked(text)) {
        set_half(p, f, p->last.year + by);
    } else if (p->grain == GRAIN_YEARS && is_marked(text) && date_is(p->first) && p->first.month == 1) {
        set_years(p, f, p->first.year + by, p->last.year + by);
    } else if (p->grain == GRAIN_YEAR && fiscal && date_equal(p->first, date_of(p->last.year, 1, 1))) {
        set_year(p, f, p->last.year + by);
    } else if (p->grain == GRAIN_YEAR && fiscal && date_is(p->first) && p->first.year + 1 == p->last.year) {
        set_year(p, f, p->last.year); /* 2024-25财年 */
    } else if (p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW && slice_equal(text, SLICE("全年"))) {
        set_year(p, f, year_ending(f, context->published, zh_looks_ahead(s->know, s->plain)));
    } else if (p->grain == GRAIN_YEAR && slice_equal(text, SLICE("上年度"))) {
        set_year(p, f, year_ending(f, context->published, false) - 1);
    } else if (p->grain == GRAIN_YEAR && slice_equal_any(text, "本年度", "下年度")) {
        set_year(p, f, year_from_now(p, f, context->published));
    } else if (is_of_budget(s, p, f)) {
        set_year(p, f, year_from_now(p, f, context->published));
    }
}

/* 第三财季营收9亿元，去年同期7亿元: the same months of the year before */
static void follow_base(const struct zh_sentence *s, struct period *p, const struct period *fiscal)
{
    struct slice text = text_of(s->plain, p);
    if (!fiscal || !slice_equal_any(text, "去年同期", "上年同期"))
        return;
    p->grain = fiscal->grain;
    p->first = date_add_months(fiscal->first, -12);
    p->last = date_add_days(date_add_months(date_add_days(fiscal->last, 1), -12), -1);
}

/* 第三财季 of nobody knows which months: a time that is not to be told */
static void forget_quarters(const struct zh_sentence *s, struct period *periods)
{
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &periods[i];
        if (p->grain != GRAIN_QUARTER || !is_fiscal(text_of(s->plain, p)) || is_marked(text_of(s->plain, p)))
            continue;
        p->shape = p->implied_year ? PERIOD_SPAN : PERIOD_FLOW;
        p->grain = p->implied_year ? GRAIN_QUARTER : GRAIN_YEAR;
        p->first = p->implied_year ? DATE_NONE : date_of(p->last.year, 1, 1);
        p->last = p->implied_year ? DATE_NONE : date_of(p->last.year, 12, 31);
    }
}

void zh_fiscal_months(const struct zh_sentence *s, struct period *periods, const struct zh_fiscal *fiscal,
                      const struct period_context *context)
{
    if (!fiscal->month || !date_is(context->published)) {
        forget_quarters(s, periods);
        return;
    }
    const struct period *last = NULL; /* the last fiscal one */
    for (size_t i = 0; i < s->period_count; i++) {
        if (!date_is(periods[i].last) || periods[i].shape == PERIOD_SPAN || periods[i].shape == PERIOD_RATE)
            continue;
        shift(s, &periods[i], i ? &periods[i - 1] : NULL, fiscal, context);
        follow_base(s, &periods[i], last);
        if (is_fiscal(text_of(s->plain, &periods[i])))
            last = &periods[i];
    }
}
