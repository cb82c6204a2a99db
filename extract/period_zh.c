/* Chinese expressions of time: a year, what is inside it, what stands around it.
 *
 * The grammar, from the inside out (each line one function):
 *     point   2024年9月28日, 去年三季度, 国庆假期, “十四五”, 今天（3月16日）
 *     core    point, or point to point: 1—9月, 2013年到2024年
 *     length  近十年, 连续15年, 前9个月, 三年来
 *     whole   截至 core, 自 core 以来, core 前, 较 core
 */
#include "base/utf8.h"
#include "extract/period_internal.h"

/* years that a text may speak of as 2024年; below and above, 年 is a length */
#define YEAR_MIN 1000
#define YEAR_MAX 2200
/* how far a clause is searched for the word that closes a frame: 自…以来, 与…相比 */
#define FRAME_BYTES 120
/* characters between a year and the head of the name that it belongs to */
#define NAME_CHARS 24
/* years that may share one 年 */
#define LISTED_YEARS 6
/* a month without its year that a deadline names lies no further back */
#define LONG_GONE_DAYS 240

struct number {
    int value;    /* -1: several (几) */
    int figures;  /* characters that are figures: 4 in 2024 and 二〇二四 */
    bool spelled; /* Chinese numerals with 十, 百, 千: 二十三 */
    bool arabic;
};

static uint32_t char_at(const struct period_scan *s, size_t at)
{
    uint32_t c = 0;
    if (at < s->text.len)
        utf8_decode(s->text.ptr + at, s->text.len - at, &c);
    return c;
}

static uint32_t char_before(const struct period_scan *s, size_t at)
{
    uint32_t c = 0;
    if (at > 0)
        utf8_before(s->text, at, &c);
    return c;
}

static size_t char_len(const struct period_scan *s, size_t at)
{
    uint32_t c;
    return at < s->text.len ? utf8_decode(s->text.ptr + at, s->text.len - at, &c) : 0;
}

/* digits and units are often set apart: 2024 年 9 月 */
static size_t skip_space(const struct period_scan *s, size_t at)
{
    for (int i = 0; i < 2 && at < s->text.len && s->text.ptr[at] == ' '; i++)
        at++;
    return at;
}

static bool text_at(const struct period_scan *s, size_t at, const char *word)
{
    return slice_starts(slice_sub(s->text, at, s->text.len), slice_of(word));
}

/* ---- numbers ---- */

static bool figure_at(const struct period_scan *s, size_t at, int *ret)
{
    uint32_t c = utf8_narrow(char_at(s, at));
    *ret = (int)c - '0';
    return utf8_is_digit(c);
}

/* up to four digits with nothing numeric beside them: 12,5 and 3.5 are no years, months or days */
static bool arabic_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    int figure;
    *ret = (struct number){.arabic = true};
    for (; figure_at(s, at, &figure); at += char_len(s, at)) {
        if (++ret->figures > 4)
            return false;
        ret->value = ret->value * 10 + figure;
    }
    *end = at;
    return ret->figures > 0;
}

static bool spelled_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    const struct term *t;
    int total = 0, part = 0, count = 0;
    *ret = (struct number){0};
    while (count < 8 && (t = period_term_of(s, PERIOD_NUMBER, TERM_NUMBER, at))) {
        at += t->word->form.len;
        count++;
        if (t->value < 0) {
            total = -1;
            break;
        }
        if (t->value < 10) {
            part = part * 10 + t->value;
            ret->figures++;
            continue;
        }
        ret->spelled = true;
        total += t->value % 100 == 20 || t->value == 30 ? t->value : (part ? part : 1) * t->value;
        part = 0;
    }
    if (count == 0 || part > 9999)
        return false;
    ret->value = total < 0 ? -1 : total + part;
    *end = at;
    return true;
}

static bool number_at(const struct period_scan *s, size_t at, struct number *ret, size_t *end)
{
    return arabic_at(s, at, ret, end) || spelled_at(s, at, ret, end);
}

/* a number that begins inside a longer one, a code or a decimal: 13.5月, A12日 */
static bool inside_number(const struct period_scan *s, size_t at)
{
    uint32_t before = utf8_narrow(char_before(s, at));
    int figure;
    if (utf8_is_digit(before))
        return true;
    if (before == '.' || before == ',' || (before < 128 && utf8_is_letter(before))) {
        uint32_t ahead = at >= 2 ? utf8_narrow((uint32_t)(unsigned char)s->text.ptr[at - 2]) : 0;
        return figure_at(s, at, &figure) && (utf8_is_letter(before) || utf8_is_digit(ahead));
    }
    return !figure_at(s, at, &figure) && period_term_before(s, PERIOD_NUMBER, at);
}

static const struct term *unit_at(const struct period_scan *s, size_t at, size_t *end)
{
    at = skip_space(s, at);
    const struct term *unit = period_term(s, PERIOD_UNIT, at);
    if (unit)
        *end = at + unit->word->form.len;
    return unit && unit->kind != TERM_STOP ? unit : NULL;
}

static const struct term *link_at(const struct period_scan *s, size_t at, enum term_kind kind, size_t *end)
{
    at = skip_space(s, at);
    const struct term *link = period_term_of(s, PERIOD_LINK, kind, at);
    if (link)
        *end = skip_space(s, at + link->word->form.len);
    return link;
}

/* 2024年9月、10月: what is found at a place takes the year of the time that it is listed with */
static bool listed(const struct period_scan *s, size_t at)
{
    if (s->count == 0 || s->last_end > at || at - s->last_end > 8)
        return false;
    size_t end;
    if (!link_at(s, s->last_end, TERM_IN, &end) && !link_at(s, s->last_end, TERM_TO, &end))
        return false;
    return end == at;
}

/* the year of two figures that stands before a month or quarter: 25年Q3 */
static int full_year(const struct period_scan *s, int two)
{
    int now = date_is(s->published) ? s->published.year : 2025;
    int year = now / 100 * 100 + two;
    return year > now + 30 ? year - 100 : year;
}

/* ---- points ---- */

/* what is known when the inside of a year is read */
struct frame {
    int year;     /* 0: none said */
    bool implied; /* year was inherited or taken from publication */
    bool anaphoric, ahead;
};

static void year_of_months(const struct period_scan *s, const struct frame *f, int from, int to, bool ended,
                           struct when *ret)
{
    int year = f->year ? f->year : when_implied_year(s, from, to, ended);
    *ret = when_months(year, from, to);
    ret->implied_year = f->year == 0 || f->implied;
    ret->anaphoric = f->anaphoric;
    ret->ahead = f->ahead;
}

/* 20时30分, 20:30, 下午3点: part of the day that it follows */
static size_t clock_at(const struct period_scan *s, size_t at)
{
    size_t start = at, end;
    const struct term *part = period_term(s, PERIOD_CLOCK, skip_space(s, at));
    if (part && part->kind == TERM_CLOCK)
        at = skip_space(s, at) + part->word->form.len;
    size_t named = at;
    struct number hour, minute;
    if (!number_at(s, skip_space(s, at), &hour, &end) || hour.value < 0 || hour.value > 24)
        return named > start ? named : 0;
    bool colon = text_at(s, end, ":") || text_at(s, end, "：");
    if (colon && arabic_at(s, end + char_len(s, end), &minute, &end) && minute.figures == 2 && minute.value < 60)
        return end;
    if (text_at(s, end, "时") || text_at(s, end, "時") || (part && (text_at(s, end, "点") || text_at(s, end, "點")))) {
        end += char_len(s, end);
        size_t after;
        if (number_at(s, end, &minute, &after) && text_at(s, after, "分") && !text_at(s, after, "分之"))
            return after + char_len(s, after);
        const size_t half =
            text_at(s, end, "许") || text_at(s, end, "整") || text_at(s, end, "半") ? char_len(s, end) : 0;
        return end + half;
    }
    return named > start ? named : 0;
}

/* （星期一）, 星期一 behind a date */
static size_t weekday_behind(const struct period_scan *s, size_t at)
{
    size_t inner = at;
    bool bracket = text_at(s, at, "（") || text_at(s, at, "(") || text_at(s, at, ",") || text_at(s, at, "，");
    bool closes = text_at(s, at, "（") || text_at(s, at, "(");
    if (bracket)
        inner += char_len(s, at);
    const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, inner);
    if (!day)
        return at;
    inner += day->word->form.len;
    if (!closes)
        return inner;
    return text_at(s, inner, "）") || text_at(s, inner, ")") ? inner + char_len(s, inner) : at;
}

static void finish_day(const struct period_scan *s, size_t *end)
{
    *end = weekday_behind(s, *end);
    size_t clock = clock_at(s, *end);
    if (clock)
        *end = clock;
}

/* 28日, 初一; from 1 to 31 */
static bool day_number_at(const struct period_scan *s, size_t at, int *day, size_t *end)
{
    struct number n;
    size_t unit_end;
    if (!number_at(s, at, &n, end) || n.value < 1 || n.value > 31)
        return false;
    const struct term *unit = unit_at(s, *end, &unit_end);
    if (!unit || unit->grain != GRAIN_DAY || unit->from == 1) /* 天 counts, it names no day */
        return false;
    *day = n.value;
    *end = unit_end;
    return true;
}

static struct when day_in(const struct period_scan *s, const struct frame *f, int month, int day)
{
    int year = f->year ? f->year : when_implied_year_of_day(s, month, day);
    struct when w = when_day(year, month, day);
    w.implied_year = f->year == 0 || f->implied;
    w.ahead = f->ahead;
    return w;
}

/* 第一周, 前2周, 第三个月 of a year or month that begins on a day */
static bool ordinal_at(const struct period_scan *s, size_t at, struct date from, struct when *ret, size_t *end)
{
    struct number n;
    size_t after;
    const struct term *head = period_term_of(s, PERIOD_BEFORE, TERM_HEAD, at);
    bool nth = text_at(s, at, "第");
    if (!nth && !head)
        return false;
    if (!number_at(s, skip_space(s, at + (nth ? char_len(s, at) : head->word->form.len)), &n, &after) || n.value < 1 ||
        n.value > 53)
        return false;
    const struct term *unit = unit_at(s, after, end);
    if (!unit || (unit->grain != GRAIN_WEEK && !(nth && unit->grain == GRAIN_MONTH && n.value <= 12)))
        return false;
    if (unit->grain == GRAIN_WEEK)
        *ret = nth ? when_week(from, n.value) : when_range(when_week(from, 1), when_week(from, n.value));
    else
        *ret = when_unit(from, GRAIN_MONTH, n.value - 1);
    return true;
}

/* behind 9月: 28日, 上旬, 底, 1日至10日, 1至10日; else the month */
static void month_tail(const struct period_scan *s, const struct frame *f, int month, struct when *ret, size_t *end)
{
    size_t at = skip_space(s, *end), day_end, link_end;
    int day, last;
    struct number n;
    if (day_number_at(s, at, &day, &day_end)) {
        *ret = day_in(s, f, month, day);
        *end = day_end;
        if (link_at(s, day_end, TERM_TO, &link_end) && day_number_at(s, link_end, &last, &day_end) && last > day) {
            *ret = when_range(*ret, day_in(s, f, month, last));
            *end = day_end;
        }
        finish_day(s, end);
        return;
    }
    if (number_at(s, at, &n, &day_end) && n.value > 0 && link_at(s, day_end, TERM_TO, &link_end) &&
        day_number_at(s, link_end, &last, &day_end) && last > n.value) {
        *ret = when_range(day_in(s, f, month, n.value), day_in(s, f, month, last));
        *end = day_end;
        return;
    }
    /* 一月二十三, 八月十五: a day of two or more numerals without its unit */
    if (number_at(s, at, &n, &day_end) && n.spelled && n.value > 10 && n.value < 31 &&
        !unit_at(s, day_end, &link_end) && !utf8_is_han(char_at(s, day_end))) {
        *ret = day_in(s, f, month, n.value);
        *end = day_end;
        return;
    }
    year_of_months(s, f, month, month, false, ret);
    /* 十月的第一周 */
    size_t of = text_at(s, at, "的") ? at + char_len(s, at) : at;
    if (ordinal_at(s, of, ret->first, ret, end))
        return;
    const struct term *part = period_term(s, PERIOD_PART, at);
    if (!part || (part->kind != TERM_EDGE && part->kind != TERM_THIRD))
        return;
    if (part->kind == TERM_EDGE && part->grain == GRAIN_YEAR)
        return;
    *end = at + part->word->form.len;
    if (part->kind == TERM_EDGE) {
        struct when edge = when_edge(*ret, part->value);
        edge.implied_year = ret->implied_year;
        *ret = edge;
    } else if (date_is(ret->first)) {
        ret->last = part->to ? date_of(ret->first.year, ret->first.month, part->to) : ret->last;
        ret->first = date_of(ret->first.year, ret->first.month, part->from);
        ret->grain = GRAIN_TENDAY;
    }
}

/* 9月, 1—9月, 1月至9月, 1、2月; at the number */
static bool months_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    struct number n, m;
    size_t after, link_end;
    if (!number_at(s, at, &n, &after) || n.value < 1 || n.value > 12)
        return false;
    const struct term *unit = unit_at(s, after, end);
    if (unit && unit->grain == GRAIN_MONTH && unit->from != 1) {
        month_tail(s, f, n.value, ret, end);
        return true;
    }
    bool to = link_at(s, after, TERM_TO, &link_end) != NULL;
    if (unit || (!to && !text_at(s, after, "、")))
        return false;
    if (!to)
        link_end = after + char_len(s, after);
    if (!number_at(s, link_end, &m, &after) || m.value < 1 || m.value > 12)
        return false;
    unit = unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_MONTH || unit->from == 1 || (!to && m.value != n.value + 1))
        return false;
    year_of_months(s, f, n.value, m.value < n.value ? m.value + 12 : m.value, true, ret);
    return true;
}

/* the clause holds the word within reach, before any mark that ends it */
static bool clause_holds(const struct period_scan *s, size_t at, const char *const words[], size_t count)
{
    size_t limit = at + FRAME_BYTES;
    while (at < s->text.len && at < limit) {
        uint32_t c = char_at(s, at);
        if (c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == ',' || c == ';')
            return false;
        for (size_t i = 0; i < count; i++)
            if (text_at(s, at, words[i]))
                return true;
        at += char_len(s, at);
    }
    return false;
}

/* what a quarter has and a season of a series has not */
static const char *const quarter_words[] = {"溢利", "营收",     "營收",     "盈利", "收入", "利润", "利潤",
                                            "净利", "按年",     "按季",     "同比", "环比", "环增", "年增",
                                            "季增", "生产总值", "生產總值", "出口", "增长", "增長", "亏损",
                                            "虧損", "开支",     "開支",     "销售", "銷售", "业绩", "業績"};

/* 三季度, 第三季度, 一至三季度, 一、二季度; at the number or 第 */
static bool quarters_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    struct number n, m;
    size_t after, link_end;
    if (text_at(s, at, "第"))
        at += char_len(s, at);
    if (!number_at(s, at, &n, &after) || n.value < 1 || n.value > 4)
        return false;
    m = n;
    const struct term *unit = unit_at(s, after, end);
    /* 第二季 without a year is that of a film, but not where its clause counts money or growth */
    if (unit && unit->weak && !f->year &&
        !clause_holds(s, *end, quarter_words, sizeof quarter_words / sizeof *quarter_words))
        return false;
    if (!unit) {
        bool to = link_at(s, after, TERM_TO, &link_end) != NULL;
        if (!to && !text_at(s, after, "、"))
            return false;
        if (!to)
            link_end = after + char_len(s, after);
        if (!number_at(s, link_end, &m, &after) || m.value <= n.value || m.value > 4)
            return false;
        unit = unit_at(s, after, end);
    }
    if (!unit || unit->grain != GRAIN_QUARTER || unit->from == 1)
        return false;
    year_of_months(s, f, 3 * n.value - 2, 3 * m.value, m.value > n.value, ret);
    size_t part_at = *end;
    const struct term *part = period_term(s, PERIOD_PART, part_at);
    if (part && part->kind == TERM_EDGE && part->grain != GRAIN_YEAR) {
        *ret = when_edge(*ret, part->value);
        *end = part_at + part->word->form.len;
    }
    return true;
}

/* Q3, H1 behind or before a year */
static bool letter_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    int n;
    char letter = at < s->text.len ? s->text.ptr[at] : 0;
    int parts = letter == 'Q' || letter == 'q' ? 4 : letter == 'H' || letter == 'h' ? 2 : 0;
    if (!parts || !figure_at(s, at + 1, &n) || n < 1 || n > parts)
        return false;
    uint32_t next = char_at(s, at + 2);
    if (utf8_is_digit(next) || (next < 128 && utf8_is_letter(next)))
        return false;
    int months = 12 / parts;
    year_of_months(s, f, months * (n - 1) + 1, months * n, false, ret);
    *end = at + 2;
    return true;
}

/* 前9个月, 头两个月, 前三季度, 首季: the months of a year from its first; 后四个月, 最后三周: from its last */
static bool head_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    const struct term *head = period_term(s, PERIOD_BEFORE, at);
    struct number n;
    size_t after;
    if (!head || (head->kind != TERM_HEAD && head->kind != TERM_TAIL))
        return false;
    if (!number_at(s, skip_space(s, at + head->word->form.len), &n, &after) || n.value < 1)
        return false;
    const struct term *unit = unit_at(s, after, end);
    int months = !unit ? 0 : unit->grain == GRAIN_MONTH ? n.value : unit->grain == GRAIN_QUARTER ? 3 * n.value : 0;
    if (months < 1 || months > 12 || (head->kind == TERM_TAIL && f->year == 0))
        return false;
    bool tail = head->kind == TERM_TAIL;
    year_of_months(s, f, tail ? 13 - months : 1, tail ? 12 : months, true, ret);
    if (months == 1)
        ret->grain = GRAIN_MONTH;
    return true;
}

static void bracket_tail(const struct period_scan *s, struct when *ret, size_t *end);

static bool holiday_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    const struct term *feast = period_term_of(s, PERIOD_HOLIDAY, TERM_HOLIDAY, at);
    if (!feast || (feast->weak && utf8_is_han(char_before(s, at)) && !period_term_before(s, PERIOD_BEFORE, at)))
        return false; /* 清明 in a person's name */
    if (!when_holiday(s->tables, feast, f->year ? f->year : when_holiday_year(s, feast), ret))
        return false;
    ret->implied_year = f->year == 0 || f->implied;
    *end = at + feast->word->form.len;
    bracket_tail(s, ret, end);
    return true;
}

/* 去年本月十日: the month of publication in another year */
static bool this_month_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    const struct term *word = period_term_of(s, PERIOD_WORD, TERM_NOW, at);
    if (!word || word->grain != GRAIN_MONTH || word->value != 0 || !date_is(s->published) || !f->year)
        return false;
    *end = at + word->word->form.len;
    month_tail(s, f, s->published.month, ret, end);
    return true;
}

/* behind a year: 9月, 三季度, 前三季度, 上半年, 底, 国庆假期, 的第一周; else the year as it is in ret */
static void year_tail(const struct period_scan *s, const struct frame *f, struct when *ret, size_t *end)
{
    size_t at = skip_space(s, *end), part_end;
    bool of = text_at(s, at, "的");
    if (of)
        at = skip_space(s, at + char_len(s, at));
    struct when w;
    if (months_at(s, at, f, &w, &part_end) || quarters_at(s, at, f, &w, &part_end) ||
        letter_at(s, at, f, &w, &part_end) || head_at(s, at, f, &w, &part_end) || holiday_at(s, at, f, &w, &part_end) ||
        ordinal_at(s, at, ret->first, &w, &part_end) || this_month_at(s, at, f, &w, &part_end)) {
        w.ahead = f->ahead;
        *ret = w;
        *end = part_end;
        return;
    }
    const struct term *part = period_term(s, PERIOD_PART, at);
    if (!part || (part->weak && utf8_is_han(char_at(s, at + part->word->form.len))))
        return;
    part_end = at + part->word->form.len;
    if (part->kind == TERM_MONTHS)
        year_of_months(s, f, part->from, part->to, false, ret);
    else if (part->kind == TERM_EDGE && !of && part->grain != GRAIN_MONTH)
        *ret = when_edge(*ret, part->value);
    else if (part->kind == TERM_SAMEYEAR && !of) {
        if (date_is(s->anchor_last) && date_is(ret->last))
            *ret = when_shift(when_of(s->anchor_first, s->anchor_last, s->anchor_grain), GRAIN_YEAR,
                              ret->last.year - s->anchor_last.year);
        ret->base = ret->anaphoric = true;
    } else if (part->kind != TERM_WHOLE)
        return;
    ret->ahead = f->ahead;
    *end = part_end;
}

static bool plain_year(const struct period_scan *s, const struct number *n, size_t after)
{
    if (n->value < YEAR_MIN || n->value > YEAR_MAX || (!n->spelled && n->figures != 4))
        return false;
    return !period_term_of(s, PERIOD_STOP, TERM_STOP, after);
}

/* 2023—2024年, 2025-2027年; 2023、2024年; at the first figure */
static bool year_pair_at(const struct period_scan *s, const struct number *a, size_t after, struct when *ret,
                         size_t *end)
{
    struct number b;
    size_t link_end;
    bool season = text_at(s, after, "/"); /* 2024/25榨季 */
    if (season)
        link_end = after + 1;
    else if (!link_at(s, after, TERM_TO, &link_end))
        return false;
    if (a->figures != 4 || a->value < YEAR_MIN || a->value > YEAR_MAX || !arabic_at(s, link_end, &b, &after) ||
        (season && (b.figures != 2 || b.value != a->value % 100 + 1)))
        return false;
    const struct term *unit = unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_YEAR)
        return false;
    if (b.figures == 2)
        b.value += a->value / 100 * 100;
    if (b.value <= a->value || b.value > YEAR_MAX)
        return false;
    *ret = when_range(when_year(a->value), when_year(b.value));
    return true;
}

/* 20世纪80年代, 80年代, 21世纪; at the number */
static bool decade_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    size_t after;
    int century = 0;
    if (text_at(s, at, "上世纪") || text_at(s, at, "上世紀") || text_at(s, at, "本世纪") || text_at(s, at, "本世紀")) {
        if (!date_is(s->published))
            return false;
        century = s->published.year / 100 + (text_at(s, at, "上") ? 0 : 1);
        *end = at + 9;
    } else if (number_at(s, at, &n, &after) && n.value > 0 && n.value < 31 &&
               (text_at(s, after, "世纪") || text_at(s, after, "世紀"))) {
        century = n.value;
        *end = after + 6;
    }
    if (century) {
        *ret = when_of(date_of(century * 100 - 99, 1, 1), date_of(century * 100, 12, 31), GRAIN_OTHER);
        at = *end;
    }
    if (number_at(s, at, &n, &after) && n.value >= 10 && n.value < 100 && n.value % 10 == 0 &&
        text_at(s, after, "年代")) {
        int year = (century ? century * 100 - 100 : full_year(s, n.value) / 100 * 100) + n.value;
        if (!century && date_is(s->published) && year > s->published.year)
            year -= 100;
        *ret = when_of(date_of(year, 1, 1), date_of(year + 9, 12, 31), GRAIN_YEARS);
        *end = after + 6;
        return true;
    }
    if (!century)
        return false;
    if (text_at(s, at, "中叶") || text_at(s, at, "中葉")) {
        *ret = when_stock(when_year(century * 100 - 50));
        *end = at + 6;
    } else if (text_at(s, at, "末")) {
        *ret = when_stock(when_year(century * 100));
        *end = at + 3;
    }
    return true;
}

/* 2024-10-01, 2024/10/1, 2024.10.1, 2024/10 */
static bool numeric_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number year, month, day;
    size_t after;
    if (!arabic_at(s, at, &year, &after) || year.figures != 4 || after - at != 4 || after >= s->text.len)
        return false;
    char mark = s->text.ptr[after];
    if ((mark != '-' && mark != '/' && mark != '.' && mark != ' ') || !arabic_at(s, after + 1, &month, &after) ||
        month.figures > 2)
        return false;
    if (after < s->text.len && s->text.ptr[after] == mark && arabic_at(s, after + 1, &day, end) && day.figures <= 2 &&
        (mark != ' ' || month.figures + day.figures == 4)) {
        *ret = when_day(year.value, month.value, day.value);
        if (date_is(ret->last)) {
            finish_day(s, end);
            return true;
        }
    }
    if (mark == '.' || mark == ' ' || month.figures != 2 || month.value < 1 || month.value > 12 ||
        year.value < YEAR_MIN || year.value > YEAR_MAX || unit_at(s, after, end))
        return false;
    *ret = when_months(year.value, month.value, month.value);
    *end = after;
    return true;
}

/* 28/10/2024, 28-10-2024: the day first, as outside America */
static bool day_first_date_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number day, month, year;
    size_t after;
    if (!arabic_at(s, at, &day, &after) || day.figures > 2 || after >= s->text.len)
        return false;
    char mark = s->text.ptr[after];
    if ((mark != '-' && mark != '/') || !arabic_at(s, after + 1, &month, &after) || month.figures > 2 ||
        after >= s->text.len || s->text.ptr[after] != mark || !arabic_at(s, after + 1, &year, end) ||
        (year.figures != 4 && year.figures != 2))
        return false;
    *ret = when_day(year.figures == 2 ? full_year(s, year.value) : year.value, month.value, day.value);
    return date_is(ret->last);
}

/* 2025/2026/2027年, 2023、2024年: years that share one 年 behind the last; at the first figure, end behind it */
static bool listed_year_at(const struct period_scan *s, const struct number *n, size_t after, struct when *ret,
                           size_t *end)
{
    struct number next;
    size_t at = after;
    if (!n->arabic || n->figures != 4 || n->value < YEAR_MIN || n->value > YEAR_MAX)
        return false;
    for (int i = 0; i < LISTED_YEARS; i++) {
        if (!text_at(s, at, "/") && !text_at(s, at, "、") && !text_at(s, at, "和"))
            return false;
        if (!arabic_at(s, at + char_len(s, at), &next, &at) || next.figures != 4 || next.value < YEAR_MIN ||
            next.value > YEAR_MAX)
            return false;
        const struct term *unit = unit_at(s, at, end);
        if (!unit)
            continue;
        *ret = when_year(n->value);
        *end = after;
        return unit->grain == GRAIN_YEAR && unit->from != 1;
    }
    return false;
}

/* a year in figures or numerals with what follows it; also 25年Q3, 2025Q3, 25Q3 */
static bool year_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    size_t after;
    if (!number_at(s, at, &n, &after))
        return false;
    if (year_pair_at(s, &n, after, ret, end) || listed_year_at(s, &n, after, ret, end))
        return true;
    const struct term *unit = unit_at(s, after, end);
    bool two = n.figures == 2 && !n.spelled && n.value > 0;
    struct frame f = {.year = two ? full_year(s, n.value) : n.value};
    if (!unit)
        return n.arabic && (two || (n.figures == 4 && n.value >= YEAR_MIN && n.value <= YEAR_MAX)) &&
               letter_at(s, after, &f, ret, end);
    if (unit->grain != GRAIN_YEAR || unit->from == 1)
        return false;
    bool old = n.figures == 3 && period_term_before(s, PERIOD_BEFORE, at) && !period_term(s, PERIOD_AFTER, *end);
    if (plain_year(s, &n, *end) || old) {
        *ret = when_year(n.value);
        year_tail(s, &f, ret, end);
        return true;
    }
    if (!two)
        return false;
    size_t bare = *end;
    *ret = when_year(f.year);
    year_tail(s, &f, ret, end);
    /* 08年, 零八年 is a year by its nought; 25年 alone is a length */
    return *end > bare || n.value < 10;
}

static bool era_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *era = period_term_of(s, PERIOD_WORD, TERM_ERA, at);
    struct number n = {.value = 1};
    size_t after;
    if (!era)
        return false;
    at = skip_space(s, at + era->word->form.len);
    if (text_at(s, at, "元年"))
        after = at + char_len(s, at);
    else if (!number_at(s, at, &n, &after) || n.value < 1)
        return false;
    const struct term *unit = unit_at(s, after, end);
    if (!unit || unit->grain != GRAIN_YEAR)
        return false;
    struct frame f = {.year = era->value + n.value};
    *ret = when_year(f.year);
    year_tail(s, &f, ret, end);
    return true;
}

/* a day without its month: of the month in the same list or sentence, else the latest */
static bool bare_day_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    int day;
    if (!day_number_at(s, at, &day, end))
        return false;
    size_t unit_at_byte = *end - 3;
    bool number_word = text_at(s, unit_at_byte, "号") || text_at(s, unit_at_byte, "號");
    bool free = !utf8_is_han(char_before(s, at)) || period_term_before(s, PERIOD_BEFORE, at);
    if (period_term_of(s, PERIOD_STOP, TERM_STOP, *end))
        return false;
    /* 12号 is a day; 12号线, 3号机组 and 神舟十九号 are not: only where the word begins and ends */
    if (number_word && (!free || (utf8_is_han(char_at(s, *end)) && !period_term(s, PERIOD_AFTER, *end))))
        return false;
    struct date day_before = s->count && s->last.grain == GRAIN_DAY ? s->last.last : DATE_NONE;
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

/* “十四五”, with its quotes if it has any */
static bool plan_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    static const char *const quotes[][2] = {{"“", "”"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}};
    const char *close = NULL;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (text_at(s, at, quotes[i][0])) {
            close = quotes[i][1];
            at += strlen(quotes[i][0]);
            break;
        }
    const struct term *plan = period_term_of(s, PERIOD_PLAN, TERM_YEARS, at);
    if (!plan || (plan->weak && !close) || (!close && period_term_before(s, PERIOD_NUMBER, at)))
        return false;
    at += plan->word->form.len;
    if (close && !text_at(s, at, close))
        return false;
    *end = at + (close ? strlen(close) : 0);
    when_term(s, plan, ret);
    struct when head;
    struct number n;
    size_t after, unit_end;
    const struct term *part = period_term(s, PERIOD_PART, *end), *before = period_term(s, PERIOD_BEFORE, *end);
    if (part && part->kind == TERM_EDGE && part->grain != GRAIN_MONTH) {
        head = part->value < 0 ? when_year(plan->from) : when_stock(*ret);
        if (part->value == 0)
            head = when_stock(when_year((plan->from + plan->to) / 2));
        *ret = head;
        *end += part->word->form.len;
    } else if (before && (before->kind == TERM_HEAD) && number_at(s, *end + before->word->form.len, &n, &after) &&
               n.value > 0 && n.value < 6 && unit_at(s, after, &unit_end) &&
               unit_at(s, after, &unit_end)->grain == GRAIN_YEAR) {
        *ret = when_of(date_of(plan->from, 1, 1), date_of(plan->from + n.value - 1, 12, 31), GRAIN_YEARS);
        *end = unit_end;
    }
    return true;
}

/* the second half of a range: a day or month of the first half's year; into the next year where it would go back */
static void follow(struct when a, struct when *b)
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

/* the date in brackets behind a relative day is that day: 昨天（10月28日） */
static void bracket_tail(const struct period_scan *s, struct when *ret, size_t *end)
{
    if (!text_at(s, *end, "（") && !text_at(s, *end, "("))
        return;
    size_t at = skip_space(s, *end + char_len(s, *end)), inner;
    struct when w;
    const struct frame none = {0};
    struct period_scan inside = *s;
    if (++inside.depth > 1) /* no brackets in brackets */
        return;
    bool read = year_at(&inside, at, &w, &inner) || months_at(&inside, at, &none, &w, &inner) ||
                bare_day_at(&inside, at, &w, &inner);
    struct when last;
    size_t second;
    if (read && link_at(s, inner, TERM_TO, &second) && months_at(s, second, &none, &last, &second) &&
        date_is(last.last) && date_is(w.first)) {
        follow(w, &last);
        w = when_range(w, last);
        inner = second;
    }
    if (!read || (!text_at(s, inner, "）") && !text_at(s, inner, ")")))
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
    *end = inner + char_len(s, inner);
}

/* 上周三: the figure follows 周 itself */
static void weekday_figure(const struct period_scan *s, struct when *week, size_t *end)
{
    struct number n;
    size_t after = *end + char_len(s, *end);
    bool sunday = text_at(s, *end, "日") || text_at(s, *end, "天");
    if (!sunday && (!spelled_at(s, *end, &n, &after) || n.value < 1 || n.value > 6))
        return;
    *week = when_unit(week->first, GRAIN_DAY, sunday ? 6 : n.value - 1);
    *end = after;
}

/* 去年, 本月, 昨天, 下周一, 同期 with what is inside them */
static bool word_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *word = period_term(s, PERIOD_WORD, at);
    if (!word || !when_term(s, word, ret))
        return false;
    *end = at + word->word->form.len;
    if (word->weak && utf8_is_han(char_before(s, at)) && !period_term_before(s, PERIOD_BEFORE, at))
        return false;
    bool new_year = date_is(s->published) && s->published.month <= 2 && !s->looks_ahead && !date_is(s->anchor_last);
    if (word->kind == TERM_EDGE && word->grain == GRAIN_YEAR && word->value == 1 && new_year &&
        !period_term_of(s, PERIOD_AFTER, TERM_BEFORE, *end))
        *ret = when_shift(*ret, GRAIN_YEAR, -1); /* 年末 in January; 年底前 is that to come */
    if (word->kind != TERM_NOW && word->kind != TERM_ANCHOR)
        return true;
    struct frame f = {.year = ret->last.year, .anaphoric = ret->anaphoric, .ahead = ret->ahead};
    bool base = ret->base;
    if (word->grain == GRAIN_YEAR && f.year) {
        year_tail(s, &f, ret, end);
    } else if (word->grain == GRAIN_MONTH && f.year) {
        month_tail(s, &f, ret->last.month, ret, end);
    } else if (word->grain == GRAIN_WEEK && date_is(ret->first)) {
        const struct term *day = period_term_of(s, PERIOD_MONTH, TERM_WEEKDAY, *end);
        if (day) {
            *ret = when_unit(ret->first, GRAIN_DAY, day->value - 1);
            *end += day->word->form.len;
        } else {
            weekday_figure(s, ret, end);
        }
    } else if (word->grain == GRAIN_DAY) {
        bracket_tail(s, ret, end);
        finish_day(s, end);
    }
    ret->anaphoric = ret->anaphoric || f.anaphoric;
    ret->base = ret->base || base;
    return true;
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
        *ret = when_unit(s->published, GRAIN_DAY, s->looks_ahead ? (7 - back) % 7 : -back);
    }
    finish_day(s, end);
    return true;
}

/* 上半年, 首季 without a year; 上旬 of the month in force */
static bool part_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *part = period_term(s, PERIOD_PART, at);
    if (!part || part->weak)
        return false;
    *end = at + part->word->form.len;
    if (part->kind == TERM_THIRD) {
        if (utf8_is_han(char_before(s, at)))
            return false;
        struct date d = date_is(s->anchor_last) ? s->anchor_last : s->published;
        *ret = when_unit(d, GRAIN_MONTH, 0);
        if (date_is(d)) {
            ret->last = part->to ? date_of(d.year, d.month, part->to) : ret->last;
            ret->first = date_of(d.year, d.month, part->from);
        }
        ret->grain = GRAIN_TENDAY;
        ret->anaphoric = true;
        return true;
    }
    return part->kind == TERM_MONTHS && when_term(s, part, ret);
}

static bool point_at(const struct period_scan *s, size_t at, const struct frame *f, struct when *ret, size_t *end)
{
    if (numeric_date_at(s, at, ret, end) || day_first_date_at(s, at, ret, end) || year_at(s, at, ret, end) ||
        decade_at(s, at, ret, end))
        return true;
    if (months_at(s, at, f, ret, end) || quarters_at(s, at, f, ret, end) || bare_day_at(s, at, ret, end))
        return true;
    return era_at(s, at, ret, end) || word_at(s, at, ret, end) || plan_at(s, at, ret, end) ||
           holiday_at(s, at, f, ret, end) || weekday_at(s, at, ret, end) || head_at(s, at, f, ret, end) ||
           part_at(s, at, ret, end);
}

static bool core_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct frame f = {0};
    if (listed(s, at) && s->last.year && !s->last.implied_year)
        f = (struct frame){.year = s->last.year, .implied = false};
    if (!point_at(s, at, &f, ret, end))
        return false;
    size_t link_end, second_end;
    struct when b;
    bool to = link_at(s, *end, TERM_TO, &link_end) != NULL;
    bool and = !to && link_at(s, *end, TERM_IN, &link_end) != NULL;
    if ((!to && !and) || ret->shape == PERIOD_RATE || ret->shape == PERIOD_SPAN)
        return true;
    /* 11月到次年3月: counted from the first */
    struct period_scan after = *s;
    if (date_is(ret->last)) {
        after.anchor_first = ret->first;
        after.anchor_last = ret->last;
    }
    if (!point_at(&after, link_end, &f, &b, &second_end) || b.shape == PERIOD_RATE || b.shape == PERIOD_SPAN)
        return true;
    if (and&&!text_at(s, second_end, "之间") && !text_at(s, second_end, "之間") && !text_at(s, second_end, "间") &&
        !text_at(s, second_end, "間"))
        return true;
    follow(*ret, &b);
    if (date_is(ret->first) && date_is(b.last) && date_compare(ret->first, b.last) > 0)
        return true;
    bool base = ret->base || b.base;
    *ret = when_range(*ret, b);
    ret->base = base;
    *end = second_end;
    return true;
}

/* ---- lengths: 近十年, 连续15年, 三年来 ---- */

static bool counted_unit_at(const struct period_scan *s, size_t at, struct number *n, const struct term **unit,
                            size_t *end)
{
    size_t after;
    if (!number_at(s, skip_space(s, at), n, &after))
        return false;
    if (text_at(s, after, "多") || text_at(s, after, "余") || text_at(s, after, "餘"))
        after += char_len(s, after);
    *unit = unit_at(s, after, end);
    return *unit && (*unit)->kind == TERM_UNIT;
}

static void swallow_after(const struct period_scan *s, size_t *end)
{
    const struct term *after = period_term(s, PERIOD_AFTER, *end);
    if (after && (after->kind == TERM_SINCE || after->kind == TERM_DURING))
        *end += after->word->form.len;
}

/* with a word before it: 近, 过去, 未来, 连续, 前 */
static bool length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *before = period_term(s, PERIOD_BEFORE, at), *unit;
    struct number n;
    if (!before || (before->kind != TERM_PAST && before->kind != TERM_FUTURE && before->kind != TERM_STREAK &&
                    before->kind != TERM_HEAD && before->kind != TERM_TAIL))
        return false;
    size_t inner = at + before->word->form.len;
    if (before->kind == TERM_STREAK && text_at(s, inner, "第")) /* 连续第62个交易日 */
        inner += char_len(s, inner);
    if (!counted_unit_at(s, inner, &n, &unit, end))
        return false;
    /* 学前一年: no word of its own begins with 前 */
    if ((before->kind == TERM_HEAD || before->kind == TERM_TAIL) && utf8_is_han(char_before(s, at)))
        return false;
    /* 近2024年 is no length */
    if (n.value >= YEAR_MIN && unit->grain == GRAIN_YEAR)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    if (n.value > 0 && (before->kind == TERM_PAST || before->kind == TERM_HEAD))
        *ret = when_length(s, unit->grain, -n.value);
    if (n.value > 0 && before->kind == TERM_FUTURE)
        *ret = when_length(s, unit->grain, n.value);
    ret->shape = PERIOD_SPAN;
    ret->ahead = before->kind == TERM_FUTURE;
    swallow_after(s, end);
    return true;
}

/* with a word behind it only: 三年来, 5年前, 3个月内 */
static bool tailed_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct number n;
    const struct term *unit, *after;
    if (!counted_unit_at(s, at, &n, &unit, end))
        return false;
    after = period_term(s, PERIOD_AFTER, *end);
    if (!after || n.value == 0 || (n.value >= YEAR_MIN && unit->grain == GRAIN_YEAR))
        return false;
    enum term_kind kind = after->kind;
    if (kind != TERM_SINCE && kind != TERM_DURING && kind != TERM_BEFORE && kind != TERM_AFTER)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    ret->shape = PERIOD_SPAN;
    if (n.value > 0 && kind == TERM_SINCE)
        *ret = when_length(s, unit->grain, -n.value);
    if (n.value > 0 && kind == TERM_BEFORE && unit->grain != GRAIN_OTHER)
        *ret = when_stock(when_shift(when_unit(s->published, GRAIN_DAY, 0), unit->grain, -n.value));
    *end += after->word->form.len;
    return true;
}

/* ---- what stands around ---- */

static const char *const since_words[] = {"以来", "以來", "至今", "开始", "開始"};
static const char *const compare_words[] = {"相比", "相较", "相較", "比较", "持平", "比，"};

/* 达到2024年水平, 看到去年: the 到 belongs to the verb; 至 belongs to any verb before it */
static bool arrives(const struct period_scan *s, size_t at, const struct term *to)
{
    if (period_term_before(s, PERIOD_ARRIVAL, at + to->word->form.len))
        return true;
    return slice_equal(to->word->form, SLICE("至")) && utf8_is_han(char_before(s, at)) &&
           !period_term_before(s, PERIOD_AFTER, at);
}

static size_t prepositions_at(const struct period_scan *s, size_t at, const struct term **shape, bool *ahead)
{
    const struct term *t;
    *shape = NULL;
    *ahead = false;
    for (int i = 0; i < 3 && (t = period_term(s, PERIOD_BEFORE, at)); i++) {
        if (t->kind == TERM_TO && arrives(s, at, t))
            break;
        if (t->kind != TERM_BY && t->kind != TERM_TO && t->kind != TERM_FROM && t->kind != TERM_BASE &&
            t->kind != TERM_IN)
            break;
        if (t->kind != TERM_IN && !(*shape && (*shape)->kind == TERM_BY))
            *shape = t;
        *ahead = *ahead || t->ahead;
        at = skip_space(s, at + t->word->form.len);
    }
    return at;
}

/* a deadline or day of a stock; 截至年底 cannot lie ahead of the news: then it is the last one */
static void make_stock(const struct period_scan *s, const struct term *before, struct when *w)
{
    *w = when_stock(*w);
    bool future = date_is(w->last) && date_is(s->published) && date_compare(w->last, s->published) > 0;
    /* 持续到三月中旬, in February, is the one to come */
    bool long_gone =
        date_is(w->last) && date_is(s->published) && date_number(s->published) - date_number(w->last) > LONG_GONE_DAYS;
    if (before && before->kind == TERM_TO && long_gone && w->implied_year) {
        *w = when_shift(*w, GRAIN_YEAR, 1);
        w->ahead = true;
        return;
    }
    if (before && before->kind == TERM_BY && future && w->implied_year && !s->looks_ahead && w->grain == GRAIN_MONTH &&
        w->last.year == s->published.year && w->last.month == s->published.month)
        w->last = s->published; /* 截至6月, said in June */
    else if (before && before->kind == TERM_BY && future && w->implied_year && !s->looks_ahead)
        *w = when_shift(*w, GRAIN_YEAR, -1);
    else
        w->ahead = w->ahead || future;
}

static void shape_behind(const struct period_scan *s, const struct term *before, const struct term *after,
                         struct when *w, size_t *end)
{
    bool feast = w->grain == GRAIN_OTHER && w->shape == PERIOD_FLOW;
    *end += after->word->form.len;
    switch (after->kind) {
    case TERM_BEFORE:
        if (feast)
            w->last = date_is(w->first) ? date_add_days(w->first, -1) : DATE_NONE;
        *w = when_stock(*w);
        break;
    case TERM_BY:
        make_stock(s, after, w);
        break;
    case TERM_SINCE:
    case TERM_AFTER:
        if (w->shape == PERIOD_STOCK)
            w->first = w->last;
        *w = when_since(s, *w);
        break;
    default:
        (void)before;
        break;
    }
}

static void shape(const struct period_scan *s, const struct term *before, struct when *w, size_t *end)
{
    const struct term *after = period_term(s, PERIOD_AFTER, *end);
    if (after && after->kind != TERM_STOP && w->shape != PERIOD_RATE && w->shape != PERIOD_SPAN)
        shape_behind(s, before, after, w, end);
    /* 自…起, 从…开始 open a since; 今天开始铺轨 is a day */
    if (before && before->kind == TERM_FROM && w->shape == PERIOD_FLOW && text_at(s, *end, "开始")) {
        *w = when_since(s, *w);
        *end += 2 * strlen("开");
    }
    if (!before || w->shape == PERIOD_SINCE)
        return;
    if (before->kind == TERM_BASE)
        w->base = true;
    else if (before->kind == TERM_BY || before->kind == TERM_TO)
        make_stock(s, before, w);
    else if (before->kind == TERM_FROM && w->shape == PERIOD_FLOW && w->grain != GRAIN_YEARS &&
             clause_holds(s, *end, since_words, sizeof since_words / sizeof *since_words))
        *w = when_since(s, *w);
}

/* 与去年相比, 是去年全年的1.3倍 */
static bool compared(const struct period_scan *s, size_t start, size_t end)
{
    bool with = start >= 3 && (text_at(s, start - 3, "与") || text_at(s, start - 3, "與") ||
                               text_at(s, start - 3, "同") || text_at(s, start - 3, "和"));
    if (with && clause_holds(s, end, compare_words, sizeof compare_words / sizeof *compare_words))
        return true;
    struct number n;
    size_t after = end;
    if (!text_at(s, end, "的"))
        return false;
    after += char_len(s, end);
    if (!number_at(s, after, &n, &after))
        return false;
    if (text_at(s, after, ".") && !arabic_at(s, after + 1, &n, &after))
        return false;
    return text_at(s, after, "倍");
}

/* 2022年世界互联网大会, 2024年《可再生能源报告》: the year belongs to a name */
static bool heads_name(const struct period_scan *s, size_t end)
{
    for (int i = 0; i < NAME_CHARS && end < s->text.len; i++) {
        uint32_t c = char_at(s, end);
        if (c == 0x300A && i == 0)
            return true;
        const struct term *t = period_term(s, PERIOD_EVENT, end);
        if (t)
            return t->kind == TERM_EVENT;
        if (!utf8_is_han(c) && !(c < 128 && utf8_is_letter(c)) && c != 0x00B7)
            return false;
        end += char_len(s, end);
    }
    return false;
}

/* 自2010年投运以来，到2023年底: the since that was found last ends here */
static bool closes_since(const struct period_scan *s, size_t at)
{
    if (s->count == 0 || s->last.shape != PERIOD_SINCE || !date_is(s->last.first) || at < s->last_end)
        return false;
    struct slice between = slice_sub(s->text, s->last_end, at);
    return between.len == 0 || slice_equal(between, SLICE("，")) || slice_ends(between, SLICE("以来，")) ||
           slice_ends(between, SLICE("以來，"));
}

/* 下午3点, 20时30分, 14:30 without a day; 0 if there is none: 8时 and 3点 alone may be anything */
static size_t clock_alone(const struct period_scan *s, size_t at)
{
    size_t end = clock_at(s, at), part_end = at;
    const struct term *part = period_term_of(s, PERIOD_CLOCK, TERM_CLOCK, at);
    if (part)
        part_end = at + part->word->form.len;
    if (end <= part_end)
        return 0;
    return part || end - at > 4 ? end : 0;
}

/* everything of one expression that starts here; 0 if there is none, else where to go on */
static size_t expression_at(struct period_scan *s, size_t at, bool in_title)
{
    const struct term *before;
    bool ahead, looks_ahead = s->looks_ahead;
    size_t core = prepositions_at(s, at, &before, &ahead), end, core_end;
    struct when w;
    bool inside = inside_number(s, core);
    if (!inside && (end = clock_alone(s, core))) {
        /* 截至下午3时 is that time of the day in force; an hour alone is no day */
        struct date day = date_is(s->anchor_last) ? s->anchor_last : s->published;
        bool by = before && before->kind == TERM_BY;
        w = by ? when_stock(when_of(day, day, GRAIN_DAY)) : when_of(DATE_NONE, DATE_NONE, GRAIN_OTHER);
        w.shape = by ? PERIOD_STOCK : PERIOD_SPAN;
        period_add(s, at, end, core, end, &w);
        return end;
    }
    /* 将于6月10日 lies ahead even where the sentence as a whole does not */
    s->looks_ahead = looks_ahead || ahead;
    bool found =
        !inside && (length_at(s, core, &w, &end) || core_at(s, core, &w, &end) || tailed_length_at(s, core, &w, &end));
    s->looks_ahead = looks_ahead;
    if (!found)
        return 0;
    core_end = end;
    /* 前9个月 is read both as a length and as the head of a year: the year it is */
    const struct frame none = {0};
    struct when head;
    size_t head_end;
    if (w.shape == PERIOD_SPAN && head_at(s, core, &none, &head, &head_end)) {
        w = head;
        end = core_end = head_end;
    }
    shape(s, before, &w, &end);
    w.base = w.base || compared(s, at, end);
    if (before && (before->kind == TERM_TO || before->kind == TERM_BY) && closes_since(s, at))
        w = when_range(when_of(s->last.first, s->last.first, s->last.grain), w);
    bool dated = w.shape == PERIOD_FLOW && w.grain == GRAIN_YEAR && !w.base && !before;
    w.name = in_title || (dated && heads_name(s, end));
    period_add(s, at, end, core, core_end, &w);
    return end;
}

void period_zh(struct period_scan *s)
{
    int title = 0;
    for (size_t at = 0; at < s->text.len;) {
        uint32_t c;
        size_t len = utf8_decode(s->text.ptr + at, s->text.len - at, &c);
        title += (c == 0x300A) - (c == 0x300B && title > 0);
        size_t end = period_starts(s->words, c) || c == 0x201C || c == '"' || c == 0x300C || c == 0x7B2C || c == 'Q'
                         ? expression_at(s, at, title > 0)
                         : 0;
        at = end > at ? end : at + len;
    }
}
