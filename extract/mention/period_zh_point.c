/* Chinese points of time: 2024年9月28日, 去年三季度, 国庆假期, “十四五”, 今天（3月16日）. */
#include "base/utf8.h"
#include "extract/mention/period_zh_internal.h"
#include <stdlib.h>

#define HOLIDAY_LONGEST 9 /* days */

/* years that may share one 年 */
#define LISTED_YEARS 6

static void year_of_months(const struct period_scan *s, const struct zh_frame *f, int from, int to, bool ended,
                           struct when *ret)
{
    int year = f->year ? f->year : when_implied_year(s, from, to, ended);
    *ret = when_months(year, from, to);
    ret->implied_year = f->year == 0 || f->implied;
    ret->anaphoric = f->anaphoric;
    ret->ahead = f->ahead;
}

size_t period_zh_clock_at(const struct period_scan *s, size_t at)
{
    size_t start = at, end;
    const struct term *part = period_term(s, PERIOD_CLOCK, period_zh_skip_space(s, at));
    if (part && part->kind == TERM_CLOCK)
        at = period_zh_skip_space(s, at) + part->word->form.len;
    size_t named = at;
    struct period_number hour, minute;
    if (!period_number_at(s, period_zh_skip_space(s, at), &hour, &end) || hour.value < 0 || hour.value > 24)
        return named > start ? named : 0;
    bool colon = period_zh_text_at_any(s, end, ":", "：");
    if (colon && period_zh_arabic_at(s, end + period_zh_char_len(s, end), &minute, &end) && minute.figures == 2 &&
        minute.value < 60)
        return end;
    if (period_zh_text_at_any(s, end, "时", "時") || (part && period_zh_text_at_any(s, end, "点", "點"))) {
        end += period_zh_char_len(s, end);
        size_t after;
        if (period_number_at(s, end, &minute, &after) && period_zh_text_at(s, after, "分") &&
            !period_zh_text_at(s, after, "分之"))
            return after + period_zh_char_len(s, after);
        const size_t half = period_zh_text_at_any(s, end, "许", "整", "半") ? period_zh_char_len(s, end) : 0;
        return end + half;
    }
    return named > start ? named : 0;
}

/* （星期一）, 星期一 behind a date */
static size_t weekday_behind(const struct period_scan *s, size_t at)
{
    size_t inner = at;
    bool bracket = period_zh_text_at_any(s, at, "（", "(", ",", "，");
    bool closes = period_zh_text_at_any(s, at, "（", "(");
    if (bracket)
        inner += period_zh_char_len(s, at);
    const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, inner);
    if (!day)
        return at;
    inner += day->word->form.len;
    if (!closes)
        return inner;
    return period_zh_text_at_any(s, inner, "）", ")") ? inner + period_zh_char_len(s, inner) : at;
}

static void finish_day(const struct period_scan *s, size_t *end)
{
    *end = weekday_behind(s, *end);
    size_t clock = period_zh_clock_at(s, *end);
    if (clock)
        *end = clock;
}

/* 28日, 初一; from 1 to 31 */
static bool day_number_at(const struct period_scan *s, size_t at, int *day, size_t *end)
{
    struct period_number n;
    size_t unit_end;
    if (!period_number_at(s, at, &n, end) || n.value < 1 || n.value > 31)
        return false;
    const struct term *unit = period_zh_unit_at(s, *end, &unit_end);
    if (!unit || unit->grain != GRAIN_DAY || unit->counts) /* 天 counts, it names no day */
        return false;
    *day = n.value;
    *end = unit_end;
    return true;
}

static struct when day_in(const struct period_scan *s, const struct zh_frame *f, int month, int day)
{
    int year = f->year ? f->year : when_implied_year_of_day(s, month, day);
    struct when w = when_day(year, month, day);
    w.implied_year = f->implied || (f->year == 0 && !when_told_year(s, month));
    w.ahead = f->ahead;
    return w;
}

/* 第一周, 前2周, 第三个月 of a year or month that begins on a day */
static bool ordinal_at(const struct period_scan *s, size_t at, struct date from, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after;
    const struct term *head = period_term_of(s, PERIOD_BEFORE, TERM_HEAD, at);
    bool nth = period_zh_text_at(s, at, "第");
    if (!nth && !head)
        return false;
    if (!period_number_at(s, period_zh_skip_space(s, at + (nth ? period_zh_char_len(s, at) : head->word->form.len)), &n,
                          &after) ||
        n.value < 1 || n.value > 53)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (!unit || (unit->grain != GRAIN_WEEK && !(nth && unit->grain == GRAIN_MONTH && n.value <= 12)))
        return false;
    if (unit->grain == GRAIN_WEEK)
        *ret = nth ? when_week(from, n.value) : when_range(when_week(from, 1), when_week(from, n.value));
    else
        *ret = when_unit(from, GRAIN_MONTH, n.value - 1);
    return true;
}

/* 28日, 1日至10日, 1至10日, 二十三 of a month; sets end on success only */
static bool days_at(const struct period_scan *s, const struct zh_frame *f, int month, size_t at, struct when *ret,
                    size_t *end)
{
    size_t after, link_end;
    int day, last;
    struct period_number n;
    bool named = day_number_at(s, at, &day, &after);
    if (!named && (!period_number_at(s, at, &n, &after) || n.value < 1 || n.value > 31))
        return false;
    day = named ? day : n.value;
    size_t last_end;
    bool range =
        period_zh_link_at(s, after, TERM_TO, &link_end) && day_number_at(s, link_end, &last, &last_end) && last > day;
    /* 一月二十三, 八月十五: a day of two or more numerals without its unit */
    bool bare = !named && n.spelled && n.value > 10 && !period_zh_unit_at(s, after, &link_end) &&
                !utf8_is_han(period_zh_char_at(s, after));
    if (!named && !range && !bare)
        return false;
    *ret = day_in(s, f, month, day);
    if (range)
        *ret = when_range(*ret, day_in(s, f, month, last));
    *end = range ? last_end : after;
    if (named)
        finish_day(s, end);
    return true;
}

/* 上旬, 上半月: days "from" to "to" of the month */
static void month_third(const struct term *part, struct when *ret)
{
    struct date d = ret->first;
    if (date_is(d)) {
        ret->last = part->to ? date_of(d.year, d.month, part->to) : ret->last;
        ret->first = date_of(d.year, d.month, part->from);
    }
    ret->grain = GRAIN_TENDAY;
}

/* 第四个, 最后一个: how many times the day of the week that follows came, -1 for its last time; 0 if nothing such
 * stands there */
static int turn_at(const struct period_scan *s, size_t at, size_t *end)
{
    static const char *const lasts[] = {"最后一个", "最后1个", "最後一個"};
    struct period_number n;
    for (size_t i = 0; i < sizeof lasts / sizeof *lasts; i++)
        if (period_zh_text_at(s, at, lasts[i])) {
            *end = at + strlen(lasts[i]);
            return -1;
        }
    if (!period_zh_text_at(s, at, "第") || !period_number_at(s, at + strlen("第"), &n, end) || n.value < 1 ||
        n.value > 5 || !period_zh_text_at_any(s, *end, "个", "個"))
        return 0;
    *end += strlen("个");
    return n.value;
}

/* 11月的第四个星期四, 4月最后一个周一: one day of the month */
static bool turn_of_weekday(const struct period_scan *s, struct when *month, size_t *end)
{
    size_t at = *end + (period_zh_text_at(s, *end, "的") ? strlen("的") : 0), after;
    int turn = month->grain == GRAIN_MONTH && date_is(month->first) ? turn_at(s, at, &after) : 0;
    const struct term *day = turn ? period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, after) : NULL;
    if (!day)
        return false;
    struct date edge = turn > 0 ? month->first : month->last;
    int off = turn > 0 ? (day->value - date_weekday(edge) + 7) % 7 + 7 * (turn - 1)
                       : -((date_weekday(edge) - day->value + 7) % 7);
    struct date on = date_add_days(edge, off);
    if (on.month != edge.month)
        return false;
    month->first = month->last = on;
    month->grain = GRAIN_DAY;
    *end = after + day->word->form.len;
    return true;
}

/* 4月前20天: the first days of the month in ret */
static bool first_days_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after, unit_end;
    const struct term *head = period_term_of(s, PERIOD_BEFORE, TERM_HEAD, at);
    if (!head || !date_is(ret->first) || !period_number_at(s, at + head->word->form.len, &n, &after) || n.value < 2 ||
        n.value > ret->last.day)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, &unit_end);
    if (!unit || unit->grain != GRAIN_DAY)
        return false;
    ret->last = date_of(ret->first.year, ret->first.month, n.value);
    ret->grain = GRAIN_TENDAY;
    *end = unit_end;
    return true;
}

/* behind 9月: 28日, 上旬, 底, 1日至10日, 1至10日; else the month */
static void month_tail(const struct period_scan *s, const struct zh_frame *f, int month, struct when *ret, size_t *end)
{
    size_t at = period_zh_skip_space(s, *end), part_end;
    if (days_at(s, f, month, at, ret, end))
        return;
    year_of_months(s, f, month, month, false, ret);
    if (turn_of_weekday(s, ret, end))
        return;
    /* 十月的第一周 */
    size_t of = period_zh_text_at(s, at, "的") ? at + period_zh_char_len(s, at) : at;
    struct when week;
    if (ordinal_at(s, of, ret->first, &week, &part_end)) {
        *ret = week;
        *end = part_end;
        return;
    }
    if (first_days_at(s, at, ret, end))
        return;
    const struct term *part = period_term(s, PERIOD_PART, at);
    bool edge = part && part->kind == TERM_EDGE && part->grain != GRAIN_YEAR;
    if (!edge && !(part && part->kind == TERM_THIRD))
        return;
    *end = at + part->word->form.len;
    bool implied = ret->implied_year;
    if (edge)
        *ret = when_edge(*ret, part->value);
    else
        month_third(part, ret);
    ret->implied_year = implied;
}

static bool is_list_mark(const struct period_scan *s, size_t at)
{
    return period_zh_text_at(s, at, "、") || period_zh_text_at(s, at, "/");
}

/* the third and later ones of 一、二、三季度, 1、2、3月, each one more than the one before; at the end of the second */
static void list_goes_on(const struct period_scan *s, struct period_number *last, size_t *end)
{
    struct period_number n;
    size_t after;
    while (is_list_mark(s, *end) && period_number_at(s, *end + period_zh_char_len(s, *end), &n, &after) &&
           n.value == last->value + 1 && n.value <= 12) {
        *last = n;
        *end = after;
    }
}

/* 9月, 1—9月, 1月至9月, 1、2月, 1、2、3月; at the number */
static bool months_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    struct period_number n, m;
    size_t after, link_end;
    if (!period_number_at(s, at, &n, &after) || n.value < 1 || n.value > 12)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (unit && unit->grain == GRAIN_MONTH && !unit->counts) {
        month_tail(s, f, n.value, ret, end);
        return true;
    }
    bool to = period_zh_link_at(s, after, TERM_TO, &link_end) != NULL;
    if (unit || (!to && !period_zh_text_at(s, after, "、")))
        return false;
    if (!to)
        link_end = after + period_zh_char_len(s, after);
    if (!period_number_at(s, link_end, &m, &after) || m.value < 1 || m.value > 12 || (!to && m.value != n.value + 1))
        return false;
    if (!to)
        list_goes_on(s, &m, &after);
    unit = period_zh_unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_MONTH || unit->counts)
        return false;
    year_of_months(s, f, n.value, m.value < n.value ? m.value + 12 : m.value, true, ret);
    return true;
}

/* 元至6月: from the first month */
static bool months_from_first(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret,
                              size_t *end)
{
    struct period_number m;
    size_t link, after;
    if (!period_zh_text_at(s, at, "元") || !period_zh_link_at(s, at + strlen("元"), TERM_TO, &link) ||
        !period_number_at(s, link, &m, &after) || m.value < 2 || m.value > 12)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_MONTH || unit->counts)
        return false;
    year_of_months(s, f, 1, m.value, true, ret);
    return true;
}

/* 三季度末, 26Q1末 */
static void edge_behind(const struct period_scan *s, struct when *ret, size_t *end)
{
    const struct term *part = period_term(s, PERIOD_PART, *end);
    if (!part || part->kind != TERM_EDGE || part->grain == GRAIN_YEAR || period_zh_text_at(s, *end, "初步"))
        return; /* 第三季初步统计 */
    *ret = when_edge(*ret, part->value);
    *end += part->word->form.len;
}

/* 第二季 without a year is that of a film, but not where its clause counts money or growth, nor where it ends the
 * clause and the next one does: 展望第三季，營收季增3%; 公布第二季財報，營收1.7億元 */
static bool counts_on(const struct period_scan *s, size_t end)
{
    if (period_zh_clause_holds(s, end, TERM_STOP))
        return true;
    const char *reports[] = {"财报", "財報", "业绩", "業績"};
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        end += period_zh_text_at(s, end, reports[i]) ? strlen(reports[i]) : 0;
    return period_zh_text_at(s, end, "，") && period_zh_clause_holds(s, end + strlen("，"), TERM_STOP);
}

/* 三季度, 第三季度, 一至三季度, 一、二季度, 一/二/三季度; at the number or 第 */
static bool quarters_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    struct period_number n, m;
    size_t after, link_end;
    bool ordinal = period_zh_text_at(s, at, "第");
    if (ordinal)
        at += period_zh_char_len(s, at);
    if (!period_number_at(s, at, &n, &after) || n.value < 1 || n.value > 4)
        return false;
    m = n;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (unit && unit->weak && !f->year && (!counts_on(s, *end) || (n.value == 4 && !ordinal)))
        return false; /* 四季差饷 is of all four */
    if (!unit) {
        bool to = period_zh_link_at(s, after, TERM_TO, &link_end) != NULL;
        if (!to && !is_list_mark(s, after))
            return false;
        if (!to)
            link_end = after + period_zh_char_len(s, after);
        if (!period_number_at(s, link_end, &m, &after) || m.value <= n.value || m.value > 4)
            return false;
        if (!to && m.value == n.value + 1)
            list_goes_on(s, &m, &after);
        unit = period_zh_unit_at(s, after, end);
    }
    if (!unit || unit->grain != GRAIN_QUARTER || unit->counts)
        return false;
    year_of_months(s, f, 3 * n.value - 2, 3 * m.value, m.value > n.value, ret);
    edge_behind(s, ret, end);
    return true;
}

/* Q3, H1 behind or before a year; 3Q, 1Q25, 1H2025 */
static bool letter_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    struct zh_frame own = *f;
    struct period_number year;
    int n;
    bool turned = period_zh_figure_at(s, at, &n);
    char letter = at + turned < s->text.len ? s->text.ptr[at + turned] : 0;
    int parts = letter == 'Q' || (letter == 'q' && !turned) ? 4 : letter == 'H' || (letter == 'h' && !turned) ? 2 : 0;
    if (!parts || !period_zh_figure_at(s, turned ? at : at + 1, &n) || n < 1 || n > parts)
        return false;
    *end = at + 2;
    if (turned && period_zh_arabic_at(s, at + 2, &year, end) && (year.figures == 2 || year.figures == 4))
        own.year = year.figures == 2 ? period_zh_full_year(s, year.value) : year.value;
    uint32_t next = period_zh_char_at(s, *end);
    if (utf8_is_digit(next) || (next < 128 && utf8_is_letter(next)) || own.year > YEAR_MAX ||
        (turned && letter == 'H' && !own.year))
        return false;
    int months = 12 / parts;
    year_of_months(s, &own, months * (n - 1) + 1, months * n, false, ret);
    edge_behind(s, ret, end);
    return true;
}

#define BROKERS_YEARS 5 /* how far from its own day a note on a company looks */

static bool near_now(const struct period_scan *s, int year)
{
    return date_is(s->published) && year >= s->published.year - BROKERS_YEARS &&
           year <= s->published.year + BROKERS_YEARS;
}

/* FY25, FY2026, FY2026Q2, FY25H1: whose months the text does not tell */
static bool fiscal_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    uint32_t before = period_zh_char_before(s, at);
    if (!period_zh_text_at(s, at, "FY") || (before < 128 && utf8_is_letter(before)) ||
        !period_zh_arabic_at(s, at + strlen("FY"), &n, end))
        return false;
    int year = n.figures == 2 ? period_zh_full_year(s, n.value) : n.value;
    const struct zh_frame f = {.year = year};
    size_t part;
    *ret = when_year(year);
    if (letter_at(s, *end, &f, ret, &part))
        *end = part;
    else if (period_zh_text_at(s, *end, "年") && !period_zh_text_at(s, *end, "年度"))
        *end += strlen("年");
    uint32_t after = period_zh_char_at(s, *end);
    return near_now(s, year) && !(after < 128 && utf8_is_letter(after));
}

/* 2022年Q1/Q2/Q3: the year of the quarter that stands right before it in a list */
static int year_of_listed_quarter(const struct period_scan *s, size_t at)
{
    struct slice gap = s->count > 0 && s->last_end < at ? slice_sub(s->text, s->last_end, at) : SLICE("");
    return s->last.grain == GRAIN_QUARTER && slice_equal_any(gap, "/", "、", "和", "及") ? s->last.first.year : 0;
}

/* 单看Q3, 公司Q2, 主板Q1-3, 海外Q3收入 without a year: the letters are a quarter's where it is singled out or the
 * clause counts, not those of a car (奥迪Q3) */
static bool letter_alone_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct zh_frame f = {.year = year_of_listed_quarter(s, at)};
    if (at >= s->text.len || s->text.ptr[at] != 'Q')
        return false;
    struct slice before = slice_sub(s->text, 0, at);
    uint32_t c = period_zh_char_before(s, at);
    bool free = (!utf8_is_han(c) && !(c < 128 && (utf8_is_letter(c) || utf8_is_digit(c)))) ||
                slice_ends_any(before, "单", "單", "单看", "较", "比", "公司", "集团", "股份", "科技", "其中");
    bool singled = slice_ends_any(before, "单", "单看", "较", "比");
    free = free || (utf8_is_han(c) && period_zh_text_at_any(s, at + 2, "-", "单季", "营收", "归母", "净利"));
    return free && letter_at(s, at, &f, ret, end) && (singled || period_zh_clause_holds(s, *end, TERM_STOP));
}

bool period_zh_head_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    const struct term *head = period_term(s, PERIOD_BEFORE, at);
    struct period_number n;
    size_t after;
    if (!head || (head->kind != TERM_HEAD && head->kind != TERM_TAIL))
        return false;
    if (!period_number_at(s, period_zh_skip_space(s, at + head->word->form.len), &n, &after) || n.value < 1)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    int months = !unit ? 0 : unit->grain == GRAIN_MONTH ? n.value : unit->grain == GRAIN_QUARTER ? 3 * n.value : 0;
    if (months < 1 || months > 12 || (head->kind == TERM_TAIL && f->year == 0))
        return false;
    bool tail = head->kind == TERM_TAIL;
    year_of_months(s, f, tail ? 13 - months : 1, tail ? 12 : months, true, ret);
    if (months == 1)
        ret->grain = GRAIN_MONTH;
    return true;
}

/* 前4天 behind a holiday: its first days */
static bool holiday_head(const struct period_scan *s, struct date first, struct date last, struct when *ret,
                         size_t *end)
{
    struct period_number n;
    size_t at = *end, unit_end;
    if (!period_zh_text_at(s, at, "前") || !period_number_at(s, at + period_zh_char_len(s, at), &n, &at))
        return false;
    const struct term *unit = period_zh_unit_at(s, at, &unit_end);
    if (!unit || unit->grain != GRAIN_DAY || n.value < 2 || n.value > HOLIDAY_LONGEST)
        return false;
    struct date d = date_add_days(first, n.value - 1);
    if (date_compare(d, last) > 0)
        return false;
    *ret = when_of(first, d, GRAIN_OTHER);
    *end = unit_end;
    return true;
}

/* 首日, 第二天, 最后一天 behind a holiday: that day of it */
static bool holiday_day(const struct period_scan *s, struct date first, struct date last, struct when *ret, size_t *end)
{
    struct period_number n = {.value = 1};
    size_t at = *end, unit_end;
    if (holiday_head(s, first, last, ret, end))
        return true;
    if (period_zh_text_at(s, at, "的"))
        at += period_zh_char_len(s, at);
    const struct term *day = period_term_of(s, PERIOD_DAYOF, TERM_EDGE, at);
    if (day) {
        *end = at + day->word->form.len;
        n.value = day->value;
    } else {
        if (!period_zh_text_at(s, at, "第") || !period_number_at(s, at + period_zh_char_len(s, at), &n, &at))
            return false;
        const struct term *unit = period_zh_unit_at(s, at, &unit_end);
        if (!unit || unit->grain != GRAIN_DAY)
            return false;
        *end = unit_end;
    }
    struct date d = n.value > 0 ? date_add_days(first, n.value - 1) : last;
    if (n.value > 31 || date_compare(d, last) > 0)
        return false;
    *ret = when_of(d, d, GRAIN_DAY);
    return true;
}

/* 国庆假期7天: how long it is adds nothing */
static void skip_length(const struct period_scan *s, size_t *end)
{
    struct period_number n;
    size_t after, unit_end;
    if (!period_number_at(s, *end, &n, &after) || n.value < 2 || n.value > HOLIDAY_LONGEST)
        return;
    const struct term *unit = period_zh_unit_at(s, after, &unit_end);
    if (unit && unit->grain == GRAIN_DAY)
        *end = unit_end;
}

/* ，假期全国发送旅客: a clause of its own begins with it; 假期出行需求 is a noun */
static bool stands_free(const struct period_scan *s, size_t at, size_t end)
{
    return !utf8_is_han(period_zh_char_before(s, at)) &&
           period_zh_text_at_any(s, end, "，", "里", "中", "全", "各地", "我国");
}

/* 假期首日, 假期期间: of the holiday in force */
static bool holiday_again_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *holiday = period_term_of(s, PERIOD_DAYOF, TERM_SAME, at);
    if (!holiday)
        return false;
    bool told = date_is(s->holiday_first) && date_is(s->holiday_last);
    struct date first = told ? s->holiday_first : s->anchor_first, last = told ? s->holiday_last : s->anchor_last;
    if (!date_is(first) || !date_is(last))
        return false;
    int days = date_number(last) - date_number(first) + 1;
    *end = at + holiday->word->form.len;
    if (days < 2 || days > HOLIDAY_LONGEST)
        return false;
    if (!holiday_day(s, first, last, ret, end)) {
        size_t behind = *end;
        skip_length(s, &behind);
        if (holiday->weak && behind == *end && !period_term_of(s, PERIOD_AFTER, TERM_DURING, *end) &&
            !stands_free(s, at, *end))
            return false;
        *ret = when_of(first, last, GRAIN_OTHER);
    }
    skip_length(s, end);
    ret->anaphoric = true;
    return true;
}

static bool holiday_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (!feast ||
        (feast->weak && utf8_is_han(period_zh_char_before(s, at)) && !period_term_before(s, PERIOD_BEFORE, at)))
        return false; /* 清明 in a person's name */
    if (!when_holiday(s->tables, feast, f->year ? f->year : when_holiday_year(s, feast), ret))
        return false;
    ret->implied_year = f->year == 0 || f->implied;
    *end = at + feast->word->form.len;
    period_zh_bracket_tail(s, ret, end);
    struct when day;
    if (date_is(ret->first) && date_compare(ret->first, ret->last) < 0) {
        if (holiday_day(s, ret->first, ret->last, &day, end)) {
            day.implied_year = ret->implied_year;
            *ret = day;
        }
        skip_length(s, end);
    }
    return true;
}

/* 去年本月十日: the month of publication in another year */
static bool this_month_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret,
                          size_t *end)
{
    const struct term *word = period_term_of(s, PERIOD_WORD, TERM_NOW, at);
    if (!word || word->grain != GRAIN_MONTH || word->value != 0 || !date_is(s->published) || !f->year)
        return false;
    *end = at + word->word->form.len;
    month_tail(s, f, s->published.month, ret, end);
    return true;
}

/* the time in force in another year: 2015年同期; behind 截至5月底 its day */
static struct when same_in_year(const struct period_scan *s, int year)
{
    struct when w =
        when_shift(when_of(s->anchor_first, s->anchor_last, s->anchor_grain), GRAIN_YEAR, year - s->anchor_last.year);
    return s->anchor_shape == PERIOD_STOCK ? when_stock(w) : w;
}

/* behind a year: 9月, 三季度, 前三季度, 上半年, 底, 国庆假期, 的第一周; else the year as it is in ret */
static void year_tail(const struct period_scan *s, const struct zh_frame *f, struct when *ret, size_t *end)
{
    size_t at = period_zh_skip_space(s, *end), part_end;
    bool of = period_zh_text_at(s, at, "的");
    if (of)
        at = period_zh_skip_space(s, at + period_zh_char_len(s, at));
    struct when w;
    if (months_at(s, at, f, &w, &part_end) || quarters_at(s, at, f, &w, &part_end) ||
        letter_at(s, at, f, &w, &part_end) || period_zh_head_at(s, at, f, &w, &part_end) ||
        holiday_at(s, at, f, &w, &part_end) || ordinal_at(s, at, ret->first, &w, &part_end) ||
        this_month_at(s, at, f, &w, &part_end)) {
        w.ahead = f->ahead;
        *ret = w;
        *end = part_end;
        return;
    }
    const struct term *part = period_term(s, PERIOD_PART, at);
    if (!part || (part->weak && utf8_is_han(period_zh_char_at(s, at + part->word->form.len))))
        return;
    part_end = at + part->word->form.len;
    if (part->kind == TERM_MONTHS)
        year_of_months(s, f, part->from, part->to, false, ret);
    else if (part->kind == TERM_EDGE && !of && part->grain != GRAIN_MONTH)
        *ret = when_edge(*ret, part->value);
    else if (part->kind == TERM_SAMEYEAR && !of) {
        if (date_is(s->anchor_last) && date_is(ret->last))
            *ret = same_in_year(s, ret->last.year);
        ret->base = ret->anaphoric = true;
    } else if (part->kind != TERM_WHOLE)
        return;
    ret->ahead = f->ahead;
    *end = part_end;
}

static bool plain_year(const struct period_scan *s, const struct period_number *n, size_t after)
{
    if (n->value < YEAR_MIN || n->value > YEAR_MAX || (!n->spelled && n->figures != 4))
        return false;
    return !period_term_of(s, PERIOD_STOP, TERM_STOP, after);
}

/* 2023/24年度 of 大豆: the month in which its year begins, by the first crop that the text or else the document names;
 * 0 if neither does */
static int month_of_crop(const struct period_scan *s)
{
    const struct term *crop = NULL;
    for (size_t at = 0; at < s->text.len && !crop; at += period_zh_char_len(s, at))
        crop = period_term_of(s, PERIOD_FRAME, TERM_CROP, at);
    return crop ? crop->from : s->crop_month;
}

/* 2023—2024年, 2025-2027年; 2023/24年度; 2023、2024年; at the first figure */
static bool year_pair_at(const struct period_scan *s, const struct period_number *a, size_t after, struct when *ret,
                         size_t *end)
{
    struct period_number b;
    size_t link_end;
    bool season = period_zh_text_at(s, after, "/"); /* 2024/25榨季 */
    if (season)
        link_end = after + 1;
    else if (!period_zh_link_at(s, after, TERM_TO, &link_end))
        return false;
    if (a->figures != 4 || a->value < YEAR_MIN || a->value > YEAR_MAX || !period_number_at(s, link_end, &b, &after) ||
        b.spelled || (season && (b.figures != 2 || b.value != a->value % 100 + 1)))
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_YEAR)
        return false;
    if (b.figures == 2)
        b.value += a->value / 100 * 100;
    if (b.value <= a->value || b.value > YEAR_MAX)
        return false;
    int month = season ? month_of_crop(s) : 0;
    *ret = month ? when_months(a->value, month, month + 11) : when_range(when_year(a->value), when_year(b.value));
    return true;
}

/* 20世纪80年代, 80年代, 21世纪; at the number */
static bool decade_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after;
    int century = 0;
    if (period_zh_text_at_any(s, at, "上世纪", "上世紀", "本世纪", "本世紀")) {
        if (!date_is(s->published))
            return false;
        century = s->published.year / 100 + (period_zh_text_at(s, at, "上") ? 0 : 1);
        *end = at + 9;
    } else if (period_number_at(s, at, &n, &after) && n.value > 0 && n.value < 31 &&
               period_zh_text_at_any(s, after, "世纪", "世紀")) {
        century = n.value;
        *end = after + 6;
    }
    if (century) {
        *ret = when_of(date_of(century * 100 - 99, 1, 1), date_of(century * 100, 12, 31), GRAIN_OTHER);
        at = *end;
    }
    if (period_number_at(s, at, &n, &after) && n.value >= 10 && n.value < 100 && n.value % 10 == 0 &&
        period_zh_text_at(s, after, "年代")) {
        int year = (century ? century * 100 - 100 : period_zh_full_year(s, n.value) / 100 * 100) + n.value;
        if (!century && date_is(s->published) && year > s->published.year)
            year -= 100;
        *ret = when_of(date_of(year, 1, 1), date_of(year + 9, 12, 31), GRAIN_YEARS);
        *end = after + 6;
        return true;
    }
    if (!century && period_number_at(s, at, &n, &after) && n.figures == 4 && n.value >= YEAR_MIN &&
        n.value <= YEAR_MAX && n.value % 10 == 0 && period_zh_text_at(s, after, "年代")) { /* 1970年代 */
        *ret = when_of(date_of(n.value, 1, 1), date_of(n.value + 9, 12, 31), GRAIN_YEARS);
        *end = after + strlen("年代");
        return true;
    }
    if (!century)
        return false;
    if (period_zh_text_at_any(s, at, "中叶", "中葉")) {
        *ret = when_stock(when_year(century * 100 - 50));
        *end = at + 6;
    } else if (period_zh_text_at(s, at, "末")) {
        *ret = when_stock(when_year(century * 100));
        *end = at + 3;
    }
    return true;
}

/* 2024-10-01, 28/10/2024, 8/12: numbers with one mark between them, as many as there are up to three; their ends */
static int marked_figures_at(const struct period_scan *s, size_t at, struct period_number n[3], size_t ends[3],
                             char *mark)
{
    int count = 0;
    for (*mark = 0; count < 3 && period_zh_arabic_at(s, at, &n[count], &ends[count]); at++) {
        at = ends[count++];
        char c = at < s->text.len ? s->text.ptr[at] : 0;
        if (count > 1 && c != *mark)
            break;
        *mark = c;
    }
    return count;
}

/* 2024-10-01, 2024/10/1, 2024.10.1, 2024/10; 28/10/2024: the day first, as outside America; 24-10-28 as three pairs:
 * the year; PE 15/12/10倍 and 10/11/12/13亿元 are none */
static bool numeric_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n[3];
    size_t ends[3];
    char mark;
    int count = marked_figures_at(s, at, n, ends, &mark);
    bool lines = mark == '-' || mark == '/';
    if (count < 2 || n[1].figures > 2)
        return false;
    bool year_first = n[0].figures == 4 && ends[0] - at == 4;
    if (!(lines || (year_first && (mark == '.' || mark == ' '))))
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_DAY);
    *end = ends[count - 1];
    if (count == 3 && year_first && n[2].figures <= 2 && (mark != ' ' || n[1].figures + n[2].figures == 4))
        *ret = when_day(n[0].value, n[1].value, n[2].value);
    if (date_is(ret->last)) {
        finish_day(s, end);
        return true;
    }
    if (count == 3 && n[0].figures <= 2 && (n[2].figures == 4 || n[2].figures == 2)) {
        if (mark == '-' && n[0].figures == 2 && n[1].figures == 2 && n[2].figures == 2)
            *ret = when_day(period_zh_full_year(s, n[0].value), n[1].value, n[2].value);
        if (!date_is(ret->last))
            *ret =
                when_day(n[2].figures == 2 ? period_zh_full_year(s, n[2].value) : n[2].value, n[1].value, n[0].value);
        bool goes_on = period_zh_text_at_any(s, *end, "/", ".") && utf8_is_digit(period_zh_char_at(s, *end + 1));
        return date_is(ret->last) && !goes_on &&
               !period_zh_text_at_any(s, *end, "倍", "X", "x", "%", "亿", "万", "元", "p");
    }
    if (!year_first || !lines || n[1].figures != 2 || n[1].value < 1 || n[1].value > 12 || n[0].value < YEAR_MIN ||
        n[0].value > YEAR_MAX || period_zh_unit_at(s, ends[1], end))
        return false;
    *ret = when_months(n[0].value, n[1].value, n[1].value);
    *end = ends[1];
    return true;
}

/* 8/12, as the day and the month, or the month and the day; the year is that of the latest */
static bool slashed_at(const struct period_scan *s, size_t at, bool day_first, struct when *ret, size_t *end)
{
    const struct zh_frame none = {0};
    struct period_number n[3];
    size_t ends[3];
    char mark;
    if (marked_figures_at(s, at, n, ends, &mark) < 2 || mark != '/' || n[0].figures > 2 || n[1].figures > 2)
        return false;
    int day = n[!day_first].value, month = n[day_first].value;
    if (day < 1 || day > 31 || month < 1 || month > 12)
        return false;
    *end = ends[1];
    *ret = day_in(s, &none, month, day);
    return date_is(ret->last);
}

/* 今（3/6）, 昨日（6/2）: the day and its month, in the order that gives the day that the word tells */
static bool slashed_near(const struct period_scan *s, size_t at, struct date day, struct when *ret, size_t *end)
{
    for (int day_first = 1; day_first >= 0 && date_is(day); day_first--)
        if (slashed_at(s, at, day_first, ret, end) && abs(date_number(ret->last) - date_number(day)) <= 1)
            return true;
    return false;
}

/* 2025/2026/2027年, 2023、2024年: years that share one 年 behind the last; at the first figure, end behind it */
static bool listed_year_at(const struct period_scan *s, const struct period_number *n, size_t after, struct when *ret,
                           size_t *end)
{
    struct period_number next;
    size_t at = after;
    if (!n->arabic || n->figures != 4 || n->value < YEAR_MIN || n->value > YEAR_MAX)
        return false;
    for (int i = 0; i < LISTED_YEARS; i++) {
        if (!period_zh_text_at_any(s, at, "/", "、", "和"))
            return false;
        if (!period_zh_arabic_at(s, at + period_zh_char_len(s, at), &next, &at) || next.figures != 4 ||
            next.value < YEAR_MIN || next.value > YEAR_MAX)
            return false;
        const struct term *unit = period_zh_unit_at(s, at, end);
        if (!unit)
            continue;
        *ret = when_year(n->value);
        *end = after;
        return unit->grain == GRAIN_YEAR && !unit->counts;
    }
    return false;
}

#define SHORTEST_PART 50 /* days: two months */

/* 2025前三季度, 2025上半年: a year without its 年, which only a longer part of one may follow; 增至2000 3月 is none */
static bool part_behind_figures(const struct period_scan *s, size_t after, const struct zh_frame *f, struct when *ret,
                                size_t *end)
{
    *ret = when_year(f->year);
    *end = after;
    if (period_term_of(s, PERIOD_FRAME, TERM_EVENT, after))
        return true; /* 2020立委选举 */
    year_tail(s, f, ret, end);
    return *end > after && date_number(ret->last) - date_number(ret->first) >= SHORTEST_PART;
}

/* 2024A, 2025E: a year as it was or is expected to be */
static bool marked_year_at(const struct period_scan *s, const struct period_number *n, size_t after, struct when *ret,
                           size_t *end)
{
    char mark = after < s->text.len ? s->text.ptr[after] : 0;
    uint32_t next = period_zh_char_at(s, after + 1);
    if ((mark != 'E' && mark != 'A') || n->figures != 4 || !near_now(s, n->value) || utf8_is_digit(next) ||
        (next < 128 && utf8_is_letter(next)))
        return false;
    *ret = when_year(n->value);
    ret->ahead = mark == 'E';
    *end = after + 1;
    return true;
}

/* two figures alone as a year that is told of: of the last years or the next */
static bool short_year(const struct period_scan *s, const struct period_number *n, int *ret)
{
    *ret = period_zh_full_year(s, n->value);
    return n->arabic && n->figures == 2 && near_now(s, *ret);
}

#define PAIRS_MOST 20 /* years from the first of a range to its last */

/* 2024-2027E, 24-26E, 2018 - 2027E年: from a year to one marked so */
static bool marked_pair_at(const struct period_scan *s, const struct period_number *a, size_t after, struct when *ret,
                           size_t *end)
{
    struct period_number b;
    struct when last;
    size_t at;
    int first = a->value;
    if (!a->arabic || !period_zh_link_at(s, after, TERM_TO, &at) || !period_zh_arabic_at(s, at, &b, &at) ||
        a->figures != b.figures || b.value <= a->value || (a->figures != 4 && !short_year(s, a, &first)))
        return false;
    b.value += first - a->value;
    b.figures = 4;
    if (first > b.value || first < b.value - PAIRS_MOST || !marked_year_at(s, &b, at, &last, end))
        return false;
    *end += period_zh_text_at(s, *end, "年") ? strlen("年") : 0;
    *ret = when_range(when_year(first), last);
    ret->ahead = last.ahead;
    return true;
}

/* 预计公司26年收入, 判断21年或补库存; 同比19年下降5%; 其中21年收入为3亿元: a word that leads to a year, or a clause
 * that begins with it and counts */
static bool foretold_year_at(const struct period_scan *s, size_t at, int year, size_t end)
{
    const struct term *lead = period_term_before(s, PERIOD_LEAD, at);
    return lead && near_now(s, year) && !period_term(s, PERIOD_AFTER, end) &&
           (lead->kind == TERM_HEAD || period_zh_clause_holds(s, end, TERM_STOP));
}

#define NOTE_YEARS 3 /* before and behind the year of the text */

/* byte at begins a clause or an item of a list: " - 24年营收" */
static bool begins_clause(const struct period_scan *s, size_t at)
{
    while (at > 0 && s->text.ptr[at - 1] == ' ')
        at--;
    if (at > 0 && s->text.ptr[at - 1] == '-' && (at == 1 || s->text.ptr[at - 2] == ' '))
        return true;
    uint32_t before = period_zh_char_before(s, at);
    return before == 0 || before == '\n' || before == 0xFF0C || before == 0x3002 || before == 0xFF1B ||
           before == 0xFF1A || before == 0xFF08 || before == '(' || before == ',' || before == ';' || before == ':';
}

/* 24年营收10亿元，25年12亿元: a clause begins with the year, and a measure follows, or the last year told was the one
 * before; 立华股份24年业绩: a name stands before, and no word of a length */
static bool measured_year_at(const struct period_scan *s, size_t at, int year, size_t end)
{
    bool named = utf8_is_han(period_zh_char_before(s, at)) && !period_term_before(s, PERIOD_BEFORE, at) &&
                 date_is(s->published) && abs(s->published.year - year) <= 1;
    bool begins = named || begins_clause(s, at);
    bool next = s->count > 0 && s->last.grain == GRAIN_YEAR && s->last.first.year + 1 == year &&
                s->last.first.month == 1 && utf8_is_digit(period_zh_char_at(s, end));
    return begins && date_is(s->published) && abs(s->published.year - year) <= NOTE_YEARS &&
           (next || period_term(s, PERIOD_MEASURED, end));
}

/* the second of 24-26年 and 20/21年, for the first that ends at byte after: end behind 年, 0 if there is none */
static size_t short_second_at(const struct period_scan *s, const struct period_number *a, size_t after,
                              struct period_number *ret)
{
    size_t link_end, end;
    bool slash = period_zh_text_at_any(s, after, "/", "、");
    if (slash)
        link_end = after + period_zh_char_len(s, after);
    else if (!period_zh_link_at(s, after, TERM_TO, &link_end))
        return 0;
    int last;
    if (!period_zh_arabic_at(s, link_end, ret, &after) || !short_year(s, ret, &last) || ret->value <= a->value)
        return 0;
    const struct term *unit = period_zh_unit_at(s, after, &end);
    return unit && unit->grain == GRAIN_YEAR && !unit->counts ? end : 0;
}

/* 20/21/22年, 2020/21/22年: the first of three years or more, each the next; the list is one time */
static bool short_list_at(const struct period_scan *s, const struct period_number *a, size_t after, struct when *ret,
                          size_t *end)
{
    struct period_number b;
    int first = a->value, last = a->value % 100, count = 1;
    if (!(a->arabic && a->figures == 4 && near_now(s, first)) && !short_year(s, a, &first))
        return false;
    for (size_t at = after; period_zh_text_at(s, at, "/"); at = after, count++) {
        if (!period_zh_arabic_at(s, at + 1, &b, &after) || b.figures != 2 || b.value != last + 1)
            return false;
        last = b.value;
    }
    const struct term *unit = count > 2 ? period_zh_unit_at(s, after, end) : NULL;
    bool marked = count > 2 && period_zh_text_at(s, after, "E");
    if (marked)
        *end = after + 1;
    else if (!unit || unit->grain != GRAIN_YEAR || unit->counts)
        return false;
    *ret = when_range(when_year(first), when_year(first + count - 1));
    return true;
}

/* 预计25-27年净利润, 24-25年: a pair of such years; 20/21年, 21年、22年: the first of a list */
static bool short_pair_at(const struct period_scan *s, const struct period_number *a, size_t at, size_t after,
                          struct when *ret, size_t *end)
{
    struct period_number b;
    int first;
    if (!short_year(s, a, &first))
        return false;
    size_t behind = period_zh_text_at(s, after, "年") ? after + strlen("年") : after;
    size_t pair = short_second_at(s, a, behind, &b);
    if (!pair)
        return false;
    bool listed = period_zh_text_at_any(s, behind, "/", "、");
    bool told = listed ? b.value == a->value + 1 : b.value <= a->value + 2;
    if (!told && !foretold_year_at(s, at, first, pair))
        return false;
    *end = listed ? behind : pair;
    *ret = listed ? when_year(first) : when_range(when_year(first), when_year(period_zh_full_year(s, b.value)));
    return true;
}

/* the second of 20/21年, whose first was found right before it */
static bool is_short_second(const struct period_scan *s, size_t at)
{
    struct slice before = slice_sub(s->text, 0, at);
    size_t mark = slice_ends(before, SLICE("/")) ? 1 : slice_ends(before, SLICE("、")) ? strlen("、") : 0;
    return mark > 0 && s->count > 0 && s->last_end == at - mark && s->last.grain == GRAIN_YEAR;
}

/* the second of 18/19, 2025至26, 二〇二五／二六, 2025-2026 that follow each other */
static bool next_year_at(const struct period_scan *s, const struct period_number *a, size_t after, bool slash,
                         size_t *end)
{
    struct period_number b;
    size_t at = after + period_zh_char_len(s, after);
    if (!slash && !period_zh_link_at(s, after, TERM_TO, &at))
        return false;
    return period_number_at(s, at, &b, end) && !b.spelled && b.arabic == a->arabic &&
           ((b.figures == 2 && b.value == (a->value + 1) % 100) || (b.figures == 4 && b.value == a->value + 1));
}

/* 2011/12学年: from September to August */
static bool school_year_at(const struct period_scan *s, const struct period_number *a, size_t after, struct when *ret,
                           size_t *end)
{
    bool slash = period_zh_text_at_any(s, after, "/", "／");
    if (a->figures != 4 || a->value < YEAR_MIN || a->value > YEAR_MAX || !next_year_at(s, a, after, slash, end) ||
        !period_zh_text_at(s, *end, "学年"))
        return false;
    *end += strlen("学年") + (period_zh_text_at(s, *end + strlen("学年"), "度") ? strlen("度") : 0);
    *ret = when_months(a->value, 9, 20);
    return true;
}

#define SPRING_YEAR 3 /* a fiscal year that ends in March */

/* 18/19财年, 2025至26财政年度, 18/19年度: April to March, as in Hong Kong, India and Japan; 2026-27年度 where the
 * document's year is that */
static bool fiscal_pair_at(const struct period_scan *s, const struct period_number *a, size_t after, struct when *ret,
                           size_t *end)
{
    static const char *const tails[] = {"财政年度", "财年", "课税年度", "评税年度", "年度", "度"};
    bool full = a->figures == 4, goes_on = s->count > 0 && s->last.grain == GRAIN_YEAR && s->last.first.month == 4;
    bool slash = period_zh_text_at_any(s, after, "/", "／"), any = slash && !(full && a->arabic);
    bool year = full ? a->value >= YEAR_MIN && a->value <= YEAR_MAX : a->arabic && a->figures == 2;
    if (a->spelled || !year || !next_year_at(s, a, after, slash, end))
        return false;
    for (size_t i = 0; i < (any || s->fiscal_month == SPRING_YEAR ? sizeof tails / sizeof *tails : 4); i++)
        if (period_zh_text_at(s, *end, tails[i])) {
            *end += strlen(tails[i]);
            *ret = when_months(full ? a->value : period_zh_full_year(s, a->value), 4, 15);
            return true;
        }
    struct period_number b;
    struct when last;
    size_t link, at;
    if (full && period_zh_link_at(s, *end, TERM_TO, &link) && period_number_at(s, link, &b, &at) &&
        b.value > a->value && b.value <= a->value + PAIRS_MOST && fiscal_pair_at(s, &b, at, &last, end)) {
        *ret = when_range(when_months(a->value, 4, 15), last); /* 2023-24至2027-28年度 */
        return true;
    }
    if (!goes_on || !slash || !period_zh_text_at(s, *end, "年")) /* 17/18年度有盈余，18/19年只有… */
        return false;
    *end += strlen("年");
    *ret = when_months(full ? a->value : period_zh_full_year(s, a->value), 4, 15);
    return true;
}

/* 2011/12学年, 2011/12年度: no month of a year */
static bool paired_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after;
    return period_number_at(s, at, &n, &after) &&
           (school_year_at(s, &n, after, ret, end) || fiscal_pair_at(s, &n, after, ret, end));
}

#define REPUBLIC 1911     /* the year before the first of the Republic of China */
#define REPUBLIC_AHEAD 20 /* years that somebody looks ahead */

/* 从102年的155万人, as Taiwan counts; 自907年 */
static int old_year(const struct period_scan *s, int n)
{
    bool republic = date_is(s->published) && n >= 80 && REPUBLIC + n <= s->published.year + REPUBLIC_AHEAD;
    return republic ? REPUBLIC + n : n;
}

/* a year in figures or numerals with what follows it; also 25年Q3, 2025Q3, 25Q3, 25前三季度 */
static bool year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after;
    if (!period_number_at(s, at, &n, &after))
        return false;
    if (year_pair_at(s, &n, after, ret, end) || listed_year_at(s, &n, after, ret, end) ||
        marked_year_at(s, &n, after, ret, end) || marked_pair_at(s, &n, after, ret, end) ||
        short_list_at(s, &n, after, ret, end) || short_pair_at(s, &n, at, after, ret, end))
        return true;
    const struct term *unit = period_zh_unit_at(s, after, end);
    bool two = n.figures == 2 && !n.spelled && n.value > 0;
    struct zh_frame f = {.year = two ? period_zh_full_year(s, n.value) : n.value};
    bool full = n.arabic && n.figures == 4 && n.value >= YEAR_MIN && n.value <= YEAR_MAX;
    if (!unit)
        return (n.arabic && (two || full) && letter_at(s, after, &f, ret, end)) ||
               (full && part_behind_figures(s, after, &f, ret, end)) ||
               (n.arabic && two && near_now(s, f.year) &&
                period_zh_head_at(s, period_zh_skip_space(s, after), &f, ret, end));
    if (unit->grain != GRAIN_YEAR || unit->counts)
        return false;
    /* 自907年 is a year, 超过130年 a length */
    const struct term *before = period_term_before(s, PERIOD_BEFORE, at);
    bool old = n.figures == 3 && before && before->kind != TERM_BASE && !period_term(s, PERIOD_AFTER, *end);
    if (plain_year(s, &n, *end) || old) {
        f.year = old ? old_year(s, n.value) : n.value;
        *ret = when_year(f.year);
        year_tail(s, &f, ret, end);
        return true;
    }
    if (!two)
        return false;
    size_t bare = *end;
    *ret = when_year(f.year);
    year_tail(s, &f, ret, end);
    /* 08年, 零八年 is a year by its nought; 25年 alone is a length */
    return *end > bare || n.value < 10 || is_short_second(s, at) || foretold_year_at(s, at, f.year, bare) ||
           (n.arabic && measured_year_at(s, at, f.year, bare));
}

#define REPUBLIC_YEARS 3

/* 112年死亡人数较111年减少, 114年及115年: a year of these days, where what stands around it tells of no length */
static bool is_lately(const struct period_scan *s, size_t at, int year, size_t end)
{
    bool free = !utf8_is_han(period_zh_char_before(s, at)) || period_term_before(s, PERIOD_BEFORE, at) ||
                slice_ends_any(slice_sub(s->text, 0, at), "预计", "预估", "预定", "预料", "预测", "年及", "年和");
    return free && date_is(s->published) && abs(s->published.year - year) <= REPUBLIC_YEARS &&
           !period_term(s, PERIOD_AFTER, end) && !period_zh_text_at_any(s, end, "的", "历史");
}

/* 112年2月, 113年第3季, 112年度, as Taiwan writes them, and there 95年第1期: what follows tells that it is no length */
static bool republic_year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    size_t after;
    bool numeral = s->republic && period_number_at(s, at, &n, &after) && !n.arabic &&
                   (n.spelled ? n.value >= 100 : n.figures == 3); /* 一〇九年十月 */
    if (!numeral && (!period_zh_arabic_at(s, at, &n, &after) || (n.figures != 3 && !(s->republic && n.figures == 2))))
        return false;
    if (n.value < 80 || n.value > 139)
        return false;
    struct zh_frame f = {.year = REPUBLIC + n.value};
    if (period_zh_text_at(s, after, "学年度")) { /* from August to July */
        *end = after + strlen("学年度");
        *ret = when_months(f.year, 8, 19);
        return true;
    }
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_YEAR || unit->counts)
        return false;
    size_t year = *end;
    *ret = when_year(f.year);
    year_tail(s, &f, ret, end);
    return *end > year || slice_ends(unit->word->form, SLICE("度")) ||
           period_zh_text_at_any(s, *end, "第", "一期", "二期") || is_lately(s, at, f.year, *end);
}

static bool era_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *era = period_term_of(s, PERIOD_WORD, TERM_ERA, at);
    struct period_number n = {.value = 1};
    size_t after;
    if (!era)
        return false;
    at = period_zh_skip_space(s, at + era->word->form.len);
    if (period_zh_text_at(s, at, "元年"))
        after = at + period_zh_char_len(s, at);
    else if (!period_number_at(s, at, &n, &after) || n.value < 1)
        return false;
    const struct term *unit = period_zh_unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_YEAR)
        return false;
    struct zh_frame f = {.year = era->value + n.value};
    *ret = when_year(f.year);
    year_tail(s, &f, ret, end);
    return true;
}

/* a day without its month: of the month in the same list or sentence, else the latest */
static bool bare_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int day;
    if (!day_number_at(s, at, &day, end) || period_zh_char_before(s, at) == 0x7B2C || period_zh_text_at(s, at, "一日"))
        return false; /* 第二日开审, 一日卖出八百斤 */
    if (slice_ends_any(slice_sub(s->text, 0, at), "有", "一周", "后", "後"))
        return false; /* 其中有4日出现, 一周七日, 发布后5日: how many */
    size_t unit_at_byte = *end - 3;
    bool number_word = period_zh_text_at_any(s, unit_at_byte, "号", "號");
    bool free = !utf8_is_han(period_zh_char_before(s, at)) || period_term_before(s, PERIOD_BEFORE, at);
    if (period_term_of(s, PERIOD_STOP, TERM_STOP, *end) || period_zh_text_at(s, *end, "内"))
        return false; /* 在10日内 is how long */
    /* 12号 is a day; 12号线, 3号机组 and 神舟十九号 are not: only where the word begins and ends */
    if (number_word &&
        (!free || period_zh_char_before(s, at) == 0x3001 ||
         /* 十五号、十六号卫星 */ (utf8_is_han(period_zh_char_at(s, *end)) && !period_term(s, PERIOD_AFTER, *end))))
        return false;
    struct date day_before = !s->count || s->last.grain != GRAIN_DAY ? DATE_NONE
                             : date_is(s->last.last)                 ? s->last.last
                                                                     : s->last.first;
    if (date_is(day_before))
        *ret = when_day(day_before.year, day_before.month, day);
    if (!date_is(day_before) || !date_is(ret->last)) {
        struct date p = s->published;
        *ret = when_of(DATE_NONE, DATE_NONE, GRAIN_DAY);
        for (int i = 0; date_is(p) && i < 3 && !date_is(ret->last); i++) {
            struct date month = date_add_months(date_of(p.year, p.month, 1), s->looks_ahead ? i : -i);
            struct date d = date_of(month.year, month.month, day);
            if (date_is(d) && (s->looks_ahead ? date_number(d) >= date_number(p) - 15 : date_compare(d, p) <= 0))
                *ret = when_of(d, d, GRAIN_DAY);
        }
    }
    ret->implied_year = true;
    finish_day(s, end);
    return true;
}

bool period_zh_day_behind(const struct period_scan *s, size_t at, struct date from, struct when *ret, size_t *end)
{
    int day;
    if (!date_is(from) || !day_number_at(s, at, &day, end))
        return false;
    struct date month = date_of(from.year, from.month, 1);
    if (day < from.day)
        month = date_add_months(month, 1);
    *ret = when_day(month.year, month.month, day);
    ret->implied_year = true;
    finish_day(s, end);
    return date_is(ret->last);
}

/* “十四五”, with its quotes if it has any */
static bool plan_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    static const char *const quotes[][2] = {{"“", "”"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}};
    const char *close = NULL;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (period_zh_text_at(s, at, quotes[i][0])) {
            close = quotes[i][1];
            at += strlen(quotes[i][0]);
            break;
        }
    const struct term *plan = period_term_of(s, PERIOD_PLAN, TERM_YEARS, at);
    if (!plan || (plan->weak && !close) || (!close && period_term_before(s, PERIOD_NUMBER, at)))
        return false;
    at += plan->word->form.len;
    if (close && !period_zh_text_at(s, at, close))
        return false;
    *end = at + (close ? strlen(close) : 0);
    when_term(s, plan, ret);
    struct period_number n;
    size_t after, unit_end;
    const struct term *part = period_term(s, PERIOD_PART, *end), *before = period_term(s, PERIOD_BEFORE, *end);
    if (part && part->kind == TERM_EDGE && part->grain != GRAIN_MONTH) {
        *ret = part->value < 0 ? when_year(plan->from) : when_stock(*ret);
        *end += part->word->form.len;
    } else if (before && (before->kind == TERM_HEAD) &&
               period_number_at(s, *end + before->word->form.len, &n, &after) && n.value > 0 && n.value < 6 &&
               period_zh_unit_at(s, after, &unit_end) && period_zh_unit_at(s, after, &unit_end)->grain == GRAIN_YEAR) {
        *ret = when_of(date_of(plan->from, 1, 1), date_of(plan->from + n.value - 1, 12, 31), GRAIN_YEARS);
        *end = unit_end;
    }
    return true;
}

void period_zh_follow(struct when a, struct when *b)
{
    if (b->implied_year && !a.implied_year && date_is(b->last) && date_is(a.first)) {
        *b = when_shift(*b, GRAIN_YEAR, a.first.year - b->last.year);
        b->implied_year = false;
    }
    /* 2月29日-3月1日: the first one behind, not one of another year */
    if (b->implied_year && a.implied_year && date_is(a.first) && date_is(b->last))
        *b = when_shift(*b, GRAIN_YEAR, a.first.year - b->last.year);
    if (b->implied_year && date_is(a.first) && date_compare(b->last, a.first) < 0)
        *b = when_shift(*b, GRAIN_YEAR, 1);
}

void period_zh_bracket_tail(const struct period_scan *s, struct when *ret, size_t *end)
{
    if (!period_zh_text_at_any(s, *end, "（", "("))
        return;
    size_t at = period_zh_skip_space(s, *end + period_zh_char_len(s, *end)), inner;
    at += period_zh_text_at(s, at, "即") ? strlen("即") : 0;
    struct when w;
    const struct zh_frame none = {0};
    struct period_scan inside = *s;
    if (++inside.depth > 1) /* no brackets in brackets */
        return;
    bool read = year_at(&inside, at, &w, &inner) || months_at(&inside, at, &none, &w, &inner) ||
                bare_day_at(&inside, at, &w, &inner);
    struct when last;
    size_t second;
    if (read && period_zh_link_at(s, inner, TERM_TO, &second) && months_at(s, second, &none, &last, &second) &&
        date_is(last.last) && date_is(w.first)) {
        period_zh_follow(w, &last);
        w = when_range(w, last);
        inner = second;
    }
    if (!read || !period_zh_text_at_any(s, inner, "）", ")"))
        return;
    /* 明天（10月30日） lies ahead: the year is that of the word, not the latest past one */
    if (w.implied_year && date_equal(w.first, w.last) && date_is(w.last) && date_is(ret->last)) {
        struct date d = date_of(ret->last.year, w.last.month, w.last.day);
        if (date_is(d))
            w.first = w.last = d;
    }
    w.implied_year = false;
    if (date_is(w.last))
        *ret = w;
    *end = inner + period_zh_char_len(s, inner);
}

/* 上周三: the figure follows 周 itself; 本周两市 has none */
static void weekday_figure(const struct period_scan *s, struct when *week, size_t *end)
{
    struct period_number n;
    size_t after = *end + period_zh_char_len(s, *end);
    bool sunday = period_zh_text_at_any(s, *end, "日", "天");
    if (!sunday && (period_zh_text_at_any(s, *end, "两", "兩") || !period_zh_spelled_at(s, *end, &n, &after) ||
                    n.value < 1 || n.value > 6))
        return;
    *week = when_unit(week->first, GRAIN_DAY, sunday ? 6 : n.value - 1);
    *end = after;
}

/* 今天的西藏 is that of our time, 今天的地震 and 今天的两场比赛 are of the day */
static bool is_our_time(const struct period_scan *s, size_t at)
{
    struct period_number n;
    size_t of = at + period_zh_char_len(s, at), end;
    return period_zh_text_at(s, at, "的") && !period_term_of(s, PERIOD_DAYOF, TERM_EVENT, of) &&
           !period_number_at(s, of, &n, &end);
}

/* what is inside the year, month, week or day of a word: 去年三季度, 本月28日, 下周一 */
static void word_tail(const struct period_scan *s, enum period_grain grain, struct when *ret, size_t *end)
{
    struct zh_frame f = {.year = ret->last.year, .anaphoric = ret->anaphoric, .ahead = ret->ahead};
    bool base = ret->base;
    if (grain == GRAIN_YEAR && f.year) {
        year_tail(s, &f, ret, end);
    } else if (grain == GRAIN_MONTH && f.year) {
        month_tail(s, &f, ret->last.month, ret, end);
    } else if (grain == GRAIN_WEEK && date_is(ret->first)) {
        weekday_figure(s, ret, end);
        period_zh_bracket_tail(s, ret, end);
    } else if (grain == GRAIN_DAY) {
        period_zh_bracket_tail(s, ret, end);
        finish_day(s, end);
    }
    ret->anaphoric = ret->anaphoric || f.anaphoric;
    ret->base = ret->base || base;
}

#define NUMBERED_DAYS 15 /* 今（31）日, out on the first: of the month before */

/* the year, month or day of that number nearest to what the word gives; false if there is none */
static bool numbered(enum period_grain grain, int n, struct when *ret)
{
    struct date told = ret->last, month = date_of(told.year, told.month, 1);
    switch (grain) {
    case GRAIN_YEAR:
        *ret = when_year(n < YEAR_MIN ? REPUBLIC + n : n);
        return abs(ret->last.year - told.year) <= 1;
    case GRAIN_MONTH:
        *ret = when_months(n > told.month + 6 ? told.year - 1 : told.year, n, n);
        return n >= 1 && n <= 12;
    case GRAIN_DAY:
        month = n > told.day + NUMBERED_DAYS ? date_add_months(month, -1) : month;
        *ret = when_day(month.year, month.month, n);
        return date_is(ret->last);
    default:
        return false;
    }
}

static bool closes_bracket(const struct period_scan *s, size_t at, size_t *end)
{
    *end = at + period_zh_char_len(s, at);
    return period_zh_text_at_any(s, at, "）", ")");
}

/* 今（16）日, 上（4）月, 去（112）年, 今（16日）: the number stands inside the word, as Taiwan writes it */
static bool numbered_word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *word = period_term_of(s, PERIOD_WORD, TERM_NUMBERED, at);
    struct period_number n;
    size_t close;
    if (!word || !date_is(s->published))
        return false;
    struct date day = date_add_days(s->published, word->value);
    if (slashed_near(s, at + word->word->form.len, day, ret, end) && closes_bracket(s, *end, end))
        return true;
    if (!period_number_at(s, at + word->word->form.len, &n, &close))
        return false;
    const struct term *unit = period_zh_unit_at(s, close, end);
    if (!(unit ? closes_bracket(s, *end, end) : closes_bracket(s, close, &close)))
        return false;
    unit = unit ? unit : period_zh_unit_at(s, close, end);
    if (!unit || unit->counts)
        return false;
    *ret = when_unit(s->published, unit->grain, word->value);
    if (!numbered(unit->grain, n.value, ret))
        return false;
    word_tail(s, unit->grain, ret, end);
    return true;
}

/* 去年, 本月, 昨天, 下周一, 同期 with what is inside them */
static bool word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *word = period_term(s, PERIOD_WORD, at);
    if (!word || !when_term(s, word, ret))
        return false;
    *end = at + word->word->form.len;
    if (word->kind == TERM_NOW && word->from) { /* 昨|跌, 今年|来台 */
        *end = at + (size_t)word->from * strlen("今");
        return true;
    }
    if (word->weak && utf8_is_han(period_zh_char_before(s, at)) && !period_term_before(s, PERIOD_BEFORE, at))
        return false;
    bool told = date_is(s->anchor_last) && s->anchor_last.year >= s->published.year;
    bool new_year = date_is(s->published) && s->published.month <= 2 && !s->looks_ahead && !told;
    if (word->kind == TERM_EDGE && word->grain == GRAIN_YEAR && word->value == 1 && new_year &&
        ret->last.year == s->published.year && !period_term_of(s, PERIOD_AFTER, TERM_BEFORE, *end))
        *ret = when_shift(*ret, GRAIN_YEAR, -1); /* 年末 in January; 年底前 is that to come */
    if (word->kind != TERM_NOW && word->kind != TERM_ANCHOR)
        return true;
    if (word->kind == TERM_NOW && word->grain == GRAIN_DAY && word->value == 0 && is_our_time(s, *end)) {
        *ret = when_stock(*ret);
        return true;
    }
    word_tail(s, word->grain, ret, end);
    return true;
}

/* 预测情况更糟之后，周五市值蒸发了80亿美元: the clause from byte at on tells what was */
static bool is_told_past(const struct period_scan *s, size_t at)
{
    static const struct slice stops[] = {SLICE_INIT("，"), SLICE_INIT("。"), SLICE_INIT("；")};
    struct slice clause = slice_sub(s->text, at, s->text.len);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        size_t end = slice_find(clause, stops[i]);
        clause = end == SLICE_NONE ? clause : slice_sub(clause, 0, end);
    }
    return slice_find(clause, SLICE("了")) != SLICE_NONE;
}

/* 周三, 星期一: the latest that is past, the next one where the sentence looks ahead */
static bool weekday_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, at);
    if (!day)
        return false;
    *end = at + day->word->form.len;
    *ret = when_unit(s->published, GRAIN_DAY, 0);
    if (date_is(s->published)) {
        int back = (date_weekday(s->published) - day->value + 7) % 7;
        bool ahead = s->looks_ahead && !is_told_past(s, *end);
        *ret = when_unit(s->published, GRAIN_DAY, ahead ? (7 - back) % 7 : -back);
    }
    finish_day(s, end);
    return true;
}

#define HALF_TOLD 4 /* nobody reports the first half of a year before this month of it */

/* 上半年销售3万台, told in January: of the year before */
static void year_of_half(const struct period_scan *s, struct when *w)
{
    if (w->grain == GRAIN_HALF && !s->looks_ahead && date_is(s->published) && s->published.month < HALF_TOLD &&
        date_is(w->first) && w->first.month == 1 && w->first.year == s->published.year)
        *w = when_shift(*w, GRAIN_YEAR, -1);
}

/* 上半年, 首季 without a year */
static bool part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *part = period_term(s, PERIOD_PART, at);
    if (!part || part->weak || part->kind != TERM_MONTHS)
        return false;
    *end = at + part->word->form.len;
    if (!when_term(s, part, ret))
        return false;
    year_of_half(s, ret);
    return true;
}

/* what begins with the number n */
static bool number_point_at(const struct period_scan *s, size_t at, const struct period_number *n,
                            const struct zh_frame *f, struct when *ret, size_t *end)
{
    if (paired_year_at(s, at, ret, end) ||
        (s->republic && (n->arabic || n->value >= 100) && republic_year_at(s, at, ret, end)))
        return true;
    if (n->arabic && numeric_date_at(s, at, ret, end))
        return true;
    const struct zh_frame none = {0};
    return year_at(s, at, ret, end) || decade_at(s, at, ret, end) || months_at(s, at, f, ret, end) ||
           quarters_at(s, at, f, ret, end) || bare_day_at(s, at, ret, end) ||
           (n->arabic && (republic_year_at(s, at, ret, end) || letter_at(s, at, &none, ret, end)));
}

/* what begins with a word of the lexicon, or with a quotation mark before it */
static bool word_point_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret,
                          size_t *end)
{
    uint32_t c = period_zh_char_at(s, at);
    bool quote = c == 0x201C || c == '"' || c == 0x300C || c == 0x300E;
    if (!quote && !lexicon_may_start(s->words->lexicon, s->words->naming, s->text, at))
        return false;
    return era_at(s, at, ret, end) || numbered_word_at(s, at, ret, end) || word_at(s, at, ret, end) ||
           plan_at(s, at, ret, end) || holiday_at(s, at, f, ret, end) || holiday_again_at(s, at, ret, end) ||
           weekday_at(s, at, ret, end) || period_zh_head_at(s, at, f, ret, end) || part_at(s, at, ret, end);
}

bool period_zh_point_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end)
{
    struct period_number n;
    if (period_number_at(s, at, &n, end)
            ? number_point_at(s, at, &n, f, ret, end)
            : decade_at(s, at, ret, end) || months_from_first(s, at, f, ret, end) || quarters_at(s, at, f, ret, end))
        return true;
    return word_point_at(s, at, f, ret, end) || letter_alone_at(s, at, ret, end) || fiscal_year_at(s, at, ret, end);
}
