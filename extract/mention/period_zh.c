/* Chinese expressions of time: a year, what is inside it, what stands around it.
 *
 * The grammar, from the inside out (each line one function):
 *     point   2024年9月28日, 去年三季度, 国庆假期, “十四五”, 今天（3月16日）
 *     core    point, or point to point: 1—9月, 2013年到2024年
 *     length  近十年, 连续15年, 前9个月, 三年来
 *     whole   截至 core, 自 core 以来, core 前, 较 core
 */
#include "base/utf8.h"
#include "extract/mention/period_zh_internal.h"

/* characters between a year and the head of the name that it belongs to */
#define NAME_CHARS 24

/* a month without its year that a deadline names lies no further back */
#define LONG_GONE_DAYS 240
/* the same for 10月底前, which hardly ever looks back */
#define DEADLINE_GONE_DAYS 120

static bool core_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct zh_frame f = {0};
    if (period_zh_listed(s, at) && s->last.year && !s->last.implied_year)
        f = (struct zh_frame){.year = s->last.year, .implied = false};
    if (!period_zh_point_at(s, at, &f, ret, end))
        return false;
    size_t link_end, second_end;
    struct when b;
    bool to = period_zh_link_at(s, *end, TERM_TO, &link_end) != NULL;
    bool and = !to && period_zh_link_at(s, *end, TERM_IN, &link_end) != NULL;
    if ((!to && !and) || ret->shape == PERIOD_RATE || ret->shape == PERIOD_SPAN)
        return true;
    /* 11月到次年3月: counted from the first */
    struct period_scan after = *s;
    if (date_is(ret->last)) {
        after.anchor_first = ret->first;
        after.anchor_last = ret->last;
    }
    if (!(ret->grain == GRAIN_DAY && period_zh_day_behind(s, link_end, ret->first, &b, &second_end)) &&
        !period_zh_point_at(&after, link_end, &f, &b, &second_end))
        return true;
    if (b.shape == PERIOD_RATE || b.shape == PERIOD_SPAN)
        return true;
    if (and&&!period_zh_text_at_any(s, second_end, "之间", "之間", "间", "間"))
        return true;
    period_zh_follow(*ret, &b);
    if (date_is(ret->first) && date_is(b.last) && date_compare(ret->first, b.last) > 0)
        return true;
    bool base = ret->base || b.base;
    *ret = when_range(*ret, b);
    ret->base = base;
    *end = second_end;
    return true;
}

static bool counted_unit_at(const struct period_scan *s, size_t at, struct period_number *n, const struct term **unit,
                            size_t *end)
{
    size_t after;
    struct period_number more;
    size_t link, to;
    if (!period_number_at(s, period_zh_skip_space(s, at), n, &after))
        return false;
    bool joined = period_zh_text_at_any(s, after, "至", "、");
    if (n->value < 10 && joined && (link = after + strlen("至")) && period_number_at(s, link, &more, &to) &&
        more.value == n->value + 1) {
        *n = more; /* 未来三至四年, 一、两天内 */
        after = to;
    }
    if (period_zh_text_at_any(s, after, "多", "余", "餘"))
        after += period_zh_char_len(s, after);
    *unit = period_zh_unit_at(s, after, end);
    return *unit && (*unit)->kind == TERM_UNIT;
}

static void swallow_after(const struct period_scan *s, size_t *end)
{
    const struct term *after = period_term(s, PERIOD_AFTER, *end);
    if (after && (after->kind == TERM_SINCE || after->kind == TERM_DURING))
        *end += after->word->form.len;
}

#define YEAR_TOLD_MONTHS 3 /* reports on the year gone by are given so long */

/* 过去一年, in January: the year that is just over; later in the year and 近一年 are lengths */
static bool is_year_gone_by(const struct period_scan *s, const struct term *before, const struct term *unit, int n)
{
    return n == 1 && unit->grain == GRAIN_YEAR && before->kind == TERM_PAST && date_is(s->published) &&
           s->published.month <= YEAR_TOLD_MONTHS && slice_starts_any(before->word->form, "过去", "過去");
}

/* so many units behind the time in force; a length that gives no days if there is none or they are not over */
static struct when behind_anchor(const struct period_scan *s, enum period_grain grain, int n)
{
    struct when none = when_of(DATE_NONE, DATE_NONE, grain);
    none.shape = PERIOD_SPAN;
    if (!date_is(s->anchor_last) || n < 1)
        return none;
    struct date first = date_add_days(s->anchor_last, 1);
    struct when last = when_unit(first, grain, n - 1);
    if (!date_is(last.last) || date_compare(last.last, s->published) > 0)
        return none;
    struct when ret = when_of(first, last.last, grain == GRAIN_YEAR && n > 1 ? GRAIN_YEARS : GRAIN_OTHER);
    ret.anaphoric = true;
    return ret;
}

/* 未来五年（2023-24至2027-28年度）: the length is told again by its first and last day */
static void told_in_brackets(const struct period_scan *s, struct when *w, size_t *end)
{
    size_t behind = *end;
    struct when told = *w;
    told.last = DATE_NONE;
    period_zh_bracket_tail(s, &told, &behind);
    if (behind == *end || !date_is(told.last))
        return;
    *w = told;
    *end = behind;
}

/* with a word before it: 近, 过去, 未来, 连续, 前 */
static bool length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    const struct term *before = period_term(s, PERIOD_BEFORE, at), *unit;
    struct period_number n;
    if (!before || (before->kind != TERM_PAST && before->kind != TERM_FUTURE && before->kind != TERM_STREAK &&
                    before->kind != TERM_HEAD && before->kind != TERM_TAIL))
        return false;
    size_t inner = at + before->word->form.len;
    if (before->kind == TERM_STREAK && period_zh_text_at(s, inner, "第")) /* 连续第62个交易日 */
        inner += period_zh_char_len(s, inner);
    if (!counted_unit_at(s, inner, &n, &unit, end))
        return false;
    /* 刚刚过去的10月 is a month, no length */
    if (slice_ends(before->word->form, SLICE("的")) && !unit->counts && unit->grain != GRAIN_YEAR)
        return false;
    /* 累计1至2月 is January and February */
    if (before->kind == TERM_STREAK && slice_starts(before->word->form, SLICE("累")) && !unit->counts &&
        unit->grain == GRAIN_MONTH)
        return false;
    /* 此前4月公布的税率 is April */
    if (before->kind == TERM_PAST && slice_starts(before->word->form, SLICE("此前")) && !unit->counts &&
        unit->grain == GRAIN_MONTH)
        return false;
    /* 学前一年: no word of its own begins with 前 */
    if ((before->kind == TERM_HEAD || before->kind == TERM_TAIL) && utf8_is_han(period_zh_char_before(s, at)))
        return false;
    /* 近2024年 is no length */
    if (n.value >= YEAR_MIN && unit->grain == GRAIN_YEAR)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    if (n.value > 0 && (before->kind == TERM_PAST || before->kind == TERM_HEAD))
        *ret = when_length(s, unit->grain, -n.value);
    bool behind = before->kind == TERM_TAIL && unit->grain == GRAIN_YEAR && before->word->form.len == strlen("后");
    if (n.value > 0 && (before->kind == TERM_FUTURE || behind)) /* 后一年, as 前一年 is the one gone by */
        *ret = when_length(s, unit->grain, n.value);
    if (before->kind == TERM_FUTURE && before->value) { /* 其后两年: from the time in force */
        *ret = behind_anchor(s, unit->grain, n.value);
        return true;
    }
    if (is_year_gone_by(s, before, unit, n.value)) {
        *ret = when_year(s->published.year - 1);
        swallow_after(s, end);
        return true;
    }
    if (n.value < 0 && before->kind == TERM_PAST && !slice_starts(before->word->form, SLICE("此前"))) {
        *ret = when_stock(when_of(s->published, s->published, GRAIN_DAY)); /* 近几个月 is as vague as 近期 */
        return true;
    }
    ret->shape = PERIOD_SPAN;
    ret->ahead = before->kind == TERM_FUTURE;
    swallow_after(s, end);
    told_in_brackets(s, ret, end);
    return true;
}

/* 2015年接手，三年后转亏为盈: the year so many behind the one in force, if it is over */
static bool year_behind_anchor(const struct period_scan *s, int years, struct when *ret)
{
    if (!date_is(s->anchor_last) || !date_is(s->published) || s->anchor_last.year + years > s->published.year ||
        date_number(s->anchor_last) - date_number(s->anchor_first) < 360)
        return false;
    *ret = when_year(s->anchor_last.year + years);
    ret->anaphoric = true;
    return true;
}

/* 将在三年内达到12%: by the day so many units from now, where the sentence looks ahead; 之日起15个交易日后的3个月内 and
 * 离职后两年内 are not from now */
static bool is_term(const struct period_scan *s, size_t at, const struct term *after, const struct term *unit)
{
    bool elsewhere = slice_ends_any(slice_sub(s->text, 0, at), "的", "后", "後", "起");
    return !elsewhere && slice_ends_any(after->word->form, "内", "內") && s->looks_ahead &&
           (unit->grain == GRAIN_YEAR || unit->grain == GRAIN_MONTH);
}

/* with a word behind it only: 三年来, 5年前, 3个月内 */
static bool tailed_length_at(const struct period_scan *s, size_t at, struct when *ret, size_t *end)
{
    struct period_number n;
    const struct term *unit, *after;
    if (!counted_unit_at(s, at, &n, &unit, end))
        return false;
    after = period_term(s, PERIOD_AFTER, *end);
    if (!after || n.value == 0 || (n.value >= YEAR_MIN && unit->grain == GRAIN_YEAR) ||
        period_zh_text_at(s, *end, "前值"))
        return false; /* 25-26年前值13亿元 */
    enum term_kind kind = after->kind;
    /* 缩短至5年左右, 工期为8个月左右: a length that is reached is a quantity, 用5年左右时间 is none */
    if (kind == TERM_DURING && slice_equal(after->word->form, SLICE("左右")) &&
        slice_ends_any(slice_sub(s->text, 0, at), "至", "到", "为", "為", "达", "達"))
        return false;
    /* 压减到60个工作日以内, 控制在3天内: the same of a length that is not passed */
    if (kind == TERM_DURING && slice_ends(after->word->form, SLICE("内")) &&
        lexicon_match_before(s->words->lexicon, s->tables->reached, s->text, at))
        return false;
    if (kind != TERM_SINCE && kind != TERM_DURING && kind != TERM_BEFORE && kind != TERM_AFTER)
        return false;
    *ret = when_of(DATE_NONE, DATE_NONE, unit->grain);
    ret->shape = PERIOD_SPAN;
    if (n.value > 0 && kind == TERM_SINCE)
        *ret = when_length(s, unit->grain, -n.value);
    if (n.value > 0 && kind == TERM_AFTER && unit->grain == GRAIN_YEAR && year_behind_anchor(s, n.value, ret)) {
        *end += after->word->form.len;
        return true;
    }
    if (n.value > 0 && is_term(s, at, after, unit)) /* 将在三年内达到 */
        *ret = when_stock(when_shift(when_unit(s->published, GRAIN_DAY, 0), unit->grain, n.value));
    if (n.value > 0 && kind == TERM_BEFORE && unit->grain != GRAIN_OTHER)
        *ret = when_stock(when_shift(when_unit(s->published, GRAIN_DAY, 0), unit->grain, -n.value));
    *end += after->word->form.len;
    told_in_brackets(s, ret, end);
    return true;
}

/* 达到2024年水平, 看到去年: the 到 belongs to the verb; 至 belongs to any verb before it, and to 增加25%至上周的10宗 */
static bool arrives(const struct period_scan *s, size_t at, const struct term *to)
{
    if (period_term_before(s, PERIOD_ARRIVAL, at + to->word->form.len))
        return true;
    uint32_t before = period_zh_char_before(s, at);
    return slice_equal(to->word->form, SLICE("至")) && (utf8_is_han(before) || before == '%') &&
           !period_term_before(s, PERIOD_AFTER, at);
}

static size_t prepositions_at(const struct period_scan *s, size_t at, const struct term **shape, bool *ahead)
{
    const struct term *t;
    *shape = NULL;
    *ahead = false;
    for (int i = 0; i < 3 && (t = period_term(s, PERIOD_BEFORE, at)); i++) {
        bool whole = period_term_of(s, PERIOD_WORD, TERM_PRESENT, at); /* 截至公告日 */
        if (whole || (t->kind == TERM_TO && arrives(s, at, t)))
            break;
        if (t->kind != TERM_BY && t->kind != TERM_TO && t->kind != TERM_FROM && t->kind != TERM_BASE &&
            t->kind != TERM_IN)
            break;
        if (t->kind != TERM_IN && !(*shape && (*shape)->kind == TERM_BY))
            *shape = t;
        *ahead = *ahead || t->ahead;
        at = period_zh_skip_space(s, at + t->word->form.len);
    }
    return at;
}

/* a time without its year that lies further back than so many days is that of the next year; false if it does not */
static bool next_time(const struct period_scan *s, int days, struct when *w)
{
    if (!w->implied_year || !date_is(w->last) || !date_is(s->published) ||
        date_number(s->published) - date_number(w->last) <= days)
        return false;
    *w = when_shift(*w, GRAIN_YEAR, 1);
    w->ahead = true;
    return true;
}

/* a deadline or day of a stock; 截至年底 cannot lie ahead of the news: then it is the last one */
static void make_stock(const struct period_scan *s, const struct term *before, struct when *w)
{
    *w = when_stock(*w);
    bool future = date_is(w->last) && date_is(s->published) && date_compare(w->last, s->published) > 0;
    /* 持续到三月中旬, in February, is the one to come */
    if (before && before->kind == TERM_TO && next_time(s, LONG_GONE_DAYS, w))
        return;
    if (before && before->kind == TERM_BY && future && !s->looks_ahead && w->grain == GRAIN_MONTH &&
        w->last.year == s->published.year && w->last.month == s->published.month)
        w->last = s->published; /* 截至6月, 截至今年6月中, said in June */
    else if (before && before->kind == TERM_BY && future && w->implied_year && !s->looks_ahead)
        *w = when_shift(*w, GRAIN_YEAR, -1);
    else
        w->ahead = w->ahead || future;
}

static void shape_behind(const struct period_scan *s, const struct term *before, const struct term *after,
                         struct when *w, size_t *end)
{
    const struct term *feast = w->shape == PERIOD_FLOW ? w->feast : NULL;
    *end += after->word->form.len;
    switch (after->kind) {
    case TERM_BEFORE:
        if (feast && w->implied_year && date_is(w->first) && date_is(s->published) &&
            date_number(s->published) - date_number(w->first) > DEADLINE_GONE_DAYS)
            when_holiday(s->tables, feast, w->first.year + 1, w); /* implied_year off: it is settled */
        if (feast && slice_find(feast->word->form, SLICE("假")) == SLICE_NONE && date_is(w->first))
            w->first = when_feast_day(s->tables, feast, w->last.year); /* 春节前: before the feast, not the days off */
        if (feast)
            w->last = date_is(w->first) ? date_add_days(w->first, -1) : DATE_NONE;
        *w = when_stock(*w);
        next_time(s, DEADLINE_GONE_DAYS, w); /* 10月底前, in May, is the one to come */
        break;
    case TERM_BY:
        make_stock(s, after, w);
        break;
    case TERM_SINCE:
    case TERM_AFTER:
        if (w->shape == PERIOD_STOCK)
            w->first = w->last;
        if (after->kind == TERM_SINCE && w->implied_year && date_is(w->first) &&
            date_compare(w->first, s->published) > 0)
            *w = when_shift(*w, GRAIN_YEAR, -1); /* 9月以来, said in August, whatever is expected */
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
    if (before && before->kind == TERM_FROM && w->shape == PERIOD_FLOW && period_zh_text_at(s, *end, "开始")) {
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
             period_zh_clause_holds(s, *end, TERM_SINCE))
        *w = when_since(s, *w);
}

/* 与去年相比, 是去年全年的1.3倍 */
static bool compared(const struct period_scan *s, size_t start, size_t end)
{
    bool with = slice_ends_any(slice_sub(s->text, 0, start), "与", "與", "同", "和", "与对", "与先");
    if (with && period_zh_clause_holds(s, end, TERM_BASE))
        return true;
    struct period_number n;
    size_t after = end;
    if (!period_zh_text_at(s, end, "的"))
        return false;
    after += period_zh_char_len(s, end);
    if (!period_number_at(s, after, &n, &after))
        return false;
    if (period_zh_text_at(s, after, ".") && !period_zh_arabic_at(s, after + 1, &n, &after))
        return false;
    return period_zh_text_at(s, after, "倍");
}

/* 2022年世界互联网大会, 2024年《可再生能源报告》: the year belongs to a name */
static bool heads_name(const struct period_scan *s, size_t end)
{
    for (int i = 0; i < NAME_CHARS && end < s->text.len; i++) {
        uint32_t c = period_zh_char_at(s, end);
        if (c == 0x300A && i == 0)
            return true;
        const struct term *t = period_term(s, PERIOD_EVENT, end);
        if (t)
            return t->kind == TERM_EVENT;
        if (!utf8_is_han(c) && !(c < 128 && utf8_is_letter(c)) && c != 0x00B7)
            return false;
        end += period_zh_char_len(s, end);
    }
    return false;
}

/* 自2010年投运以来，到2023年底: the since that was found last ends here */
static bool closes_since(const struct period_scan *s, size_t at)
{
    if (s->count == 0 || s->last.shape != PERIOD_SINCE || !date_is(s->last.first) || at < s->last_end)
        return false;
    struct slice between = slice_sub(s->text, s->last_end, at);
    return between.len == 0 || slice_equal(between, SLICE("，")) || slice_ends_any(between, "以来，", "以來，");
}

/* 自7月1日暑运启动至22日, 从今天（10月3日）开始至9日: the day or season that was found last begins what ends with the
 * day at core */
static bool runs_from_last(const struct period_scan *s, size_t core, const struct when *w)
{
    bool begun = s->count && date_is(s->last.first) && core >= s->last_end + strlen("至") &&
                 s->last.shape != PERIOD_STOCK && (s->last.grain == GRAIN_DAY || s->last.feast);
    if (!begun || w->grain != GRAIN_DAY || date_compare(s->last.first, w->last) >= 0)
        return false;
    struct slice between = slice_sub(s->text, s->last_end, core);
    if (!slice_ends_any(between, "至", "到"))
        return false;
    between.len -= strlen("至");
    if (slice_ends(between, SLICE("以来")))
        between.len -= strlen("以来");
    if (slice_equal_any(between, "启动", "开始", "）启动", "）开始"))
        return true;
    return between.len == 0 && s->last.shape == PERIOD_SINCE; /* 从10月3日开始 is one already */
}

/* 下午3点, 20时30分, 14:30 without a day; 0 if there is none: 8时 and 3点 alone may be anything */
static size_t clock_alone(const struct period_scan *s, size_t at)
{
    size_t end = period_zh_clock_at(s, at), part_end = at;
    const struct term *part = period_term_of(s, PERIOD_CLOCK, TERM_CLOCK, at);
    if (part)
        part_end = at + part->word->form.len;
    if (end <= part_end)
        return 0;
    return part || end - at > 4 ? end : 0;
}

/* 截至6月底止六个月, 截至11月底的三个月, 截至9月底止中期业绩: the months that end then; of 截至5月31日止第四季度 the
 * quarter is no other time. Returns where to go on */
static size_t run_up_to(const struct period_scan *s, size_t at, struct when *w)
{
    size_t from = at + (period_zh_text_at(s, at, "的") ? strlen("的") : 0);
    const struct term *length = period_term_of(s, PERIOD_FRAME, TERM_MONTHS, from);
    bool months = length && slice_ends(length->word->form, SLICE("月"));
    if (!length || w->shape != PERIOD_STOCK || !date_is(w->last) ||
        !(months || (from == at && period_zh_text_at(s, at - strlen("止"), "止"))) ||
        w->last.day != date_month_end(w->last.year, w->last.month).day)
        return at;
    struct date first = date_add_months(date_of(w->last.year, w->last.month, 1), 1 - length->to);
    *w = when_of(first, w->last, length->to == 12 ? GRAIN_YEAR : length->to == 3 ? GRAIN_QUARTER : GRAIN_HALF);
    return months || slice_starts(length->word->form, SLICE("第")) ? from + length->word->form.len : at;
}

/* 30万吨, 5%, 一个: a number that no word of time goes on with, nor one of the characters that are asked for by
 * themselves */
static bool is_amount(const struct period_scan *s, size_t at)
{
    struct period_number n;
    size_t end;
    if (!period_zh_arabic_at(s, at, &n, &end) &&
        (lexicon_may_start(s->words->lexicon, s->words->naming, s->text, at) || !period_zh_spelled_at(s, at, &n, &end)))
        return false;
    if (n.figures > 3) /* 2026第四财季 */
        return false;
    uint32_t c = period_zh_char_at(s, end);
    if (c == '%')
        return true;
    bool goes_on = !utf8_is_han(c) || lexicon_may_start(s->words->lexicon, s->words->classes, s->text, end);
    return !goes_on && !period_zh_text_at_any(s, end, "多", "余", "餘", "时", "時", "点", "點", "世", "分", "学年");
}

/* Can an expression start with this character?  One of Chinese starts it with a word of time, but for 上世纪 and
 * 本世纪; nearly all that are in such a word are met in others. */
static bool starts_at(const struct period_scan *s, size_t at, uint32_t c)
{
    size_t link;
    if (c == 0x5143 && period_zh_link_at(s, at + strlen("元"), TERM_TO, &link))
        return true; /* 元至6月 */
    if (c == 0x7B2C || c == 'Q' || c == 'F')
        return true;
    if (c == 0x201C || c == '"' || c == 0x300C) /* “十四五” */
        return lexicon_may_start(s->words->lexicon, s->words->naming, s->text, at) ||
               lexicon_may_start(s->words->lexicon, s->words->naming, s->text, at + period_zh_char_len(s, at));
    if (utf8_is_digit(c) && utf8_is_digit(period_zh_char_before(s, at)))
        return false; /* within a number */
    return utf8_set_has(&s->words->starts, c) &&
           (!utf8_is_han(c) || lexicon_may_start(s->words->lexicon, s->words->starting, s->text, at) ||
            period_zh_text_at_any(s, at, "上世", "本世"));
}

#define MONTH_DAYS 31
#define HALF_YEAR_DAYS 183

/* 同意8月增产, said in July */
static bool is_agreed(const struct period_scan *s, size_t at)
{
    struct slice before = slice_sub(s->text, 0, at);
    return slice_ends_any(before, "同意", "决定");
}

/* 2024年营收86亿元。截至一季度末订单60亿元, said in April: of the year of the news, not of the one told before */
static bool ends_lately(const struct period_scan *s, const struct when *w)
{
    return (w->implied_year || w->anaphoric) && s->anchor_grain == GRAIN_YEAR && date_is(s->published) &&
           date_is(w->last) && w->last.year == s->published.year - 1 && w->last.year == s->anchor_last.year &&
           date_compare(date_of(w->last.year + 1, w->last.month, 1), s->published) < 0 &&
           date_number(s->published) - date_number(w->last) > 365;
}

/* most sentences tell no time, and need not be asked what they look to */
static bool look_ahead(struct period_scan *s)
{
    if (s->foresees && !s->asked)
        s->looks_ahead = s->foresees(s->know, s->text);
    s->asked = true;
    return s->looks_ahead;
}

#define OWN_CLAUSE 60 /* bytes behind 全年 that tell whether it is to come */

/* 全年完成投资50亿元，编制规划12项; 年末覆盖率75%，提前完成规划目标: the year gone by, whatever else of the sentence is
 * planned; 预计全年 looks ahead */
static bool whole_year_told(const struct period_scan *s, size_t at)
{
    static const struct slice ends[] = {SLICE_INIT("，"), SLICE_INIT("；"), SLICE_INIT("、")};
    size_t from = at > OWN_CLAUSE ? at - OWN_CLAUSE : 0, to = at + OWN_CLAUSE;
    if (!period_zh_text_at_any(s, at, "全年", "年末") || !s->foresees)
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t before = slice_rfind(slice_sub(s->text, from, at), ends[i]);
        size_t after = slice_find(slice_sub(s->text, at, to), ends[i]);
        from = before == SLICE_NONE ? from : from + before;
        to = after == SLICE_NONE ? to : at + after;
    }
    return !s->foresees(s->know, slice_sub(s->text, from, to));
}

/* 河北提出，全年完成投资8000亿元以上: what a government puts forward for the year is yet to be done */
static bool is_put_forward(const struct period_scan *s, size_t at)
{
    return period_zh_text_at(s, at, "全年") &&
           slice_ends_any(slice_sub(s->text, 0, at), "提出", "提出，", "提出“", "提出，“", "提出：");
}

/* everything of one expression that starts here; 0 if there is none, else where to go on */
static size_t expression_at(struct period_scan *s, size_t at, bool in_title)
{
    const struct term *before = period_term_before(s, PERIOD_NUMBER, at + strlen("数"));
    if (before && before->kind == TERM_STOP)
        return 0; /* 指数年内累计上涨: no 数年 */
    bool ahead;
    size_t core = prepositions_at(s, at, &before, &ahead), end, core_end;
    struct when w;
    if ((core > at && !starts_at(s, core, period_zh_char_at(s, core))) || is_amount(s, core))
        return 0;
    bool inside = period_zh_inside_number(s, core);
    if (!inside && (end = clock_alone(s, core))) {
        /* 截至下午3时 is that time of the day in force; an hour alone is no day */
        struct date day = date_is(s->anchor_last) ? s->anchor_last : s->published;
        bool by = before && before->kind == TERM_BY;
        w = by ? when_stock(when_of(day, day, GRAIN_DAY)) : when_of(DATE_NONE, DATE_NONE, GRAIN_OTHER);
        w.shape = by ? PERIOD_STOCK : PERIOD_SPAN;
        period_add(s, at, end, core, end, &w);
        return end;
    }
    bool looks_ahead = look_ahead(s);
    /* 将于6月10日 lies ahead even where the sentence as a whole does not */
    s->looks_ahead = (looks_ahead && !whole_year_told(s, core)) || ahead || is_put_forward(s, core);
    bool found =
        !inside && (length_at(s, core, &w, &end) || core_at(s, core, &w, &end) || tailed_length_at(s, core, &w, &end));
    s->looks_ahead = looks_ahead;
    if (!found)
        return 0;
    core_end = end;
    /* 前9个月 is read both as a length and as the head of a year: the year it is */
    const struct zh_frame none = {0};
    struct when head;
    size_t head_end;
    if (w.shape == PERIOD_SPAN && period_zh_head_at(s, core, &none, &head, &head_end)) {
        w = head;
        end = core_end = head_end;
    }
    bool delivery = w.grain == GRAIN_MONTH && period_term_of(s, PERIOD_FRAME, TERM_LATER, end);
    if (delivery)
        next_time(s, 0, &w); /* 3月交货 */
    if (is_agreed(s, at) && w.shape == PERIOD_FLOW && w.grain == GRAIN_MONTH)
        next_time(s, MONTH_DAYS, &w);
    if (before && before->kind == TERM_BY && ends_lately(s, &w))
        w = when_shift(w, GRAIN_YEAR, 1);
    if (before && before->kind == TERM_FROM && !ahead && w.implied_year && date_compare(w.first, s->published) > 0 &&
        (period_zh_text_at(s, end, "的") || date_number(w.first) - date_number(s->published) > HALF_YEAR_DAYS))
        w = when_shift(w, GRAIN_YEAR, -1); /* 将预期由6月的1.4%上调; 自5月19日升级为三级，27日将降级, in July */
    if (!before && w.shape == PERIOD_FLOW && w.grain != GRAIN_DAY && period_zh_text_at(s, end, "将") &&
        !period_zh_text_at(s, end, "将近"))
        next_time(s, 0, &w); /* 下半年将提高标准, said in May */
    shape(s, before, &w, &end);
    end = run_up_to(s, end, &w);
    w.base = w.base || compared(s, at, end);
    if (before && (before->kind == TERM_TO || before->kind == TERM_BY) && closes_since(s, at) &&
        date_compare(s->last.first, w.last) <= 0)
        w = when_range(when_of(s->last.first, s->last.first, s->last.grain), w);
    if (runs_from_last(s, core, &w))
        w = when_range(when_of(s->last.first, s->last.first, GRAIN_DAY), when_of(w.last, w.last, GRAIN_DAY));
    bool dated = w.shape == PERIOD_FLOW && w.grain == GRAIN_YEAR && !w.base && !before &&
                 !period_term_of(s, PERIOD_WORD, TERM_NOW, core);                  /* 今年进博会 is in 今年 */
    bool party = w.feast && period_term_of(s, PERIOD_EVENT, TERM_EVENT, core_end); /* 国庆招待会 */
    bool plan = w.grain == GRAIN_YEARS && period_term_of(s, PERIOD_FRAME, TERM_EVENT, core_end);
    w.name = in_title || delivery || party || plan || (dated && heads_name(s, end)); /* 完成“十四五”规划目标 */
    period_add(s, at, end, core, core_end, &w);
    return end;
}

void period_zh(struct period_scan *s)
{
    int title = 0;
    const struct period_words *w = s->words;
    for (size_t at = 0; (at = lexicon_skip_han(w->lexicon, w->opening, s->text, at)) < s->text.len;) {
        uint32_t c;
        size_t len = utf8_decode(s->text.ptr + at, s->text.len - at, &c);
        title += (c == 0x300A) - (c == 0x300B && title > 0);
        size_t end = starts_at(s, at, c) ? expression_at(s, at, title > 0) : 0;
        at = end > at ? end : at + len;
    }
}
