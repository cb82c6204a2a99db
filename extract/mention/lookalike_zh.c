/* lookalike_zh - Chinese numbers that are no quantities: dates, names, ordinals, scores, list numbers, articles, words
 *
 * Each function rejects a draft for one reason, which --explain prints.
 */
#include "extract/mention/numeral_internal.h"
#include "extract/mention/quantity_internal.h"

static bool is_latin(uint32_t c)
{
    return c < 0x80 && letter((unsigned char)c);
}

void lookalike_date_zh(struct finding *f, struct draft *d)
{
    const struct period *p = period_over(f, &d->n);
    if (p && p->shape != PERIOD_RATE) {
        bool bare_span = p->shape == PERIOD_SPAN && p->start >= d->n.start;
        if (bare_span)
            d->q.optional_kind = true;
        else
            draft_reject(d, p->shape == PERIOD_SPAN ? "time span" : "date");
        return;
    }
    /* what no period covers and still is a day or a year */
    bool whole = d->n.digits && d->n.value.exp >= 0 && !d->n.magnitude && !d->n.sign && !d->n.more;
    bool year = whole && d->n.end - d->n.start == 4 && decimal_compare(d->n.value, decimal_of(1900)) >= 0 &&
                decimal_compare(d->n.value, decimal_of(2100)) < 0;
    /* 2026电影节: a noun behind a year; 2026个 is a count */
    bool noun = d->has_unit && d->q.unit.dimension == DIMENSION_COUNT && d->q.unit_text.len > 3 &&
                !slice_ends_any(d->q.unit_text, "次", "箱");
    if (year && (!d->has_unit || noun || slice_equal_any(d->q.unit.symbol, "yr", "届", "版", "款")))
        draft_reject(d, "date");
    if (!d->n.magnitude &&
        (text_at(f, d->n.end, "月") || (text_at(f, d->n.end, "日") && !text_at_any(f, d->n.end, "日元", "日圆"))))
        draft_reject(d, "date");
}

/* 02组, 3.0版, 恩平15-1油田: numbers that tell apart and do not count */
static bool version_number(const struct finding *f, const struct draft *d)
{
    if (d->n.magnitude || (d->has_unit && d->q.unit.dimension != DIMENSION_COUNT))
        return false;
    bool zero =
        d->n.end - d->n.start > 1 && f->text.ptr[d->n.start] == '0' && d->n.value.exp >= 0 && d->n.value.coef != 0;
    bool edition =
        slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(".")) != SLICE_NONE && same(d->q.unit.symbol, "版");
    bool joined = d->has_unit && !d->n.sign && d->n.start > 1 && f->text.ptr[d->n.start - 1] == '-' &&
                  utf8_is_digit((unsigned char)f->text.ptr[d->n.start - 2]);
    return zero || edition || joined;
}

/* 小七孔, 小三峡: a numeral in characters behind 小 belongs to a name; 最小三个 counts */
static bool is_behind_small(const struct finding *f, const struct draft *d)
{
    bool count = d->has_unit && d->q.unit.dimension == DIMENSION_COUNT;
    if (d->n.digits || d->n.magnitude || !count || !text_before(f, d->n.start, "小"))
        return false;
    return !text_before_any(f, d->n.start, "最小", "较小", "缩小", "减小", "大小", "中小", "从小", "弱小", "偏小");
}

/* 八九六四影片, 二一条款: digits in a row, which no counting has but that of Taiwan's papers, 四七二座 */
static bool is_code(const struct finding *f, const struct draft *d)
{
    size_t at = d->n.start, count = 0;
    uint32_t c;
    for (; at < d->n.end; count++) {
        at += utf8_decode(f->text.ptr + at, f->text.len - at, &c);
        if (c > 0xFFFF || f->know->numeral->glyphs[f->know->numeral->glyph_of[c]].kind != GLYPH_DIGIT)
            return false;
    }
    bool classified = count > 2 && d->has_unit && d->q.unit_text.len == strlen("座");
    return count > 1 && !d->n.pair && !classified && (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT);
}

/* PMI51.7, EPS0.35元, 景气指数-2.1: what is measured stands right before, which no model is called; GDP2025 is none */
static bool is_of_measure(const struct finding *f, const struct draft *d)
{
    bool broken = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(".")) != SLICE_NONE;
    return d->n.digits && (broken || d->has_unit || d->n.sign) && word_before(f, f->tables->zh.measured, d->n.start);
}

/* 5G, A320, T3航站楼, 歼-20, 二十号, 第三, 二十届 */
static void reject_name(struct finding *f, struct draft *d)
{
    uint32_t before = point_before(f, d->n.start), after = point_at(f, d->n.end);
    if (d->n.ordinal) {
        draft_reject(d, "ordinal");
        return;
    }
    bool money = d->q.start < d->n.start && !d->n.sign;
    if (is_of_measure(f, d))
        return;
    if (!money && !d->n.sign &&
        (is_latin(before) || (before == '-' && d->n.start > 1 && is_latin(point_before(f, d->n.start - 1)))) &&
        d->n.digits)
        draft_reject(d, "name");
    else if (!d->has_unit && is_latin(utf8_narrow(after)) && d->n.digits)
        draft_reject(d, "name");
    else if (before == 0x300A) /* 《749局》 */
        draft_reject(d, "title");
    else if (before == 0x6BCF) /* 每千人口, 每10股: what something is counted per */
        draft_reject(d, "base");
    else if ((d->n.digits || d->n.fraction) && (word_at(f, f->tables->zh.name_after, d->n.end) || version_number(f, d)))
        draft_reject(d, "name");
    else if (text_at_any(f, d->q.end, "号", "號"))
        draft_reject(d, "name");
    else if (d->n.sign && utf8_is_han(before) && d->n.digits && !d->n.magnitude &&
             (!d->has_unit || (d->q.unit.dimension == DIMENSION_COUNT && d->q.unit_text.len > strlen("手"))) &&
             !text_at_any(f, d->n.start, "负", "負") && !text_before(f, d->n.start, "比") &&
             !word_before(f, f->tables->zh.index_lead, d->n.start))
        draft_reject(d, "name"); /* 歼-20, but 景气指数为-2.1, 收现比0.99，同比+0.05 */
    else if (before == 0xB1 && d->q.unit.dimension != DIMENSION_SHARE) /* ±800千伏 names a line; 误差±3% */
        draft_reject(d, "name");
    else if (d->n.digits && word_before(f, f->tables->zh.name_before, skip_blank_back(f, d->n.start)))
        draft_reject(d, "name");
    if (!d->n.digits && d->has_unit && !d->n.magnitude && !d->n.more &&
        decimal_compare(d->n.value, decimal_of(100)) < 0 && word_at(f, f->tables->zh.ordinal_unit, d->n.end))
        draft_reject(d, "ordinal");
    if (!d->n.digits && d->has_unit && d->q.unit_text.len == strlen("环") && !d->n.magnitude &&
        !slice_equal_any(d->q.unit.symbol, "家", "个") && word_at(f, f->tables->zh.firm_after, d->q.end)) /* 三环集团 */
        draft_reject(d, "name");
    if (is_code(f, d))
        draft_reject(d, "name");
    if (is_behind_small(f, d) || (!d->n.digits && d->has_unit && utf8_is_digit(point_at(f, d->q.end)) &&
                                  same(d->q.unit_text, "元"))) /* 三元13.8GWh: a kind of battery */
        draft_reject(d, "name");
}

/* 建军一百年, 建交75年: how long since a founding, told as its name */
static bool is_jubilee(const struct finding *f, const struct draft *d)
{
    return same(d->q.unit.symbol, "yr") &&
           text_before_any(f, d->q.start, "建军", "建党", "建国", "建交", "建校", "建院", "复交", "两个");
}

/* 前三名, 位列前10位, 500强: places, not numbers; 80周年 names a day */
static void reject_place(struct finding *f, struct draft *d)
{
    if (!d->has_unit || d->n.magnitude)
        return;
    if (d->n.fraction && d->n.digits && word_before(f, f->tables->zh.rank_before, skip_blank_back(f, d->q.start)))
        draft_reject(d, "ranking"); /* 排名10/28 */
    /* 螺纹10/5反套, 1/5价差: contracts of two months */
    if (d->n.fraction && d->n.digits &&
        (word_at(f, f->tables->zh.months, d->q.end) || decimal_compare(d->n.value, decimal_of(1)) > 0))
        draft_reject(d, "name");
    /* 去年12/24以来, 自3/5起: a month and a day */
    if (d->n.fraction && d->n.digits && word_before(f, f->tables->zh.day_before, d->n.start) &&
        word_at(f, f->tables->zh.day_after, d->n.end))
        draft_reject(d, "date");
    const struct word *unit = lexicon_match(f->know->zh, f->tables->zh.rank_unit, d->q.unit.symbol, 0);
    if (unit &&
        (same(d->q.unit.symbol, "强") || word_before(f, f->tables->zh.rank_before, skip_blank_back(f, d->q.start))))
        draft_reject(d, "ranking");
    if (same(d->q.unit.symbol, "岁") && (word_before(f, f->tables->zh.age_before, skip_blank_back(f, d->q.start)) ||
                                         word_at(f, f->tables->zh.age_after, d->q.end)))
        draft_reject(d, "age");
    if (d->q.unit.dimension == DIMENSION_SHARE &&
        (text_at(f, d->q.end, "人口变动") || text_at(f, d->q.end, "人口抽样")))
        draft_reject(d, "name"); /* 5‰人口变动抽样调查 */
    if (same(d->q.unit.symbol, "里") && !d->n.digits)
        draft_reject(d, "name"); /* 三里屯, 二里头, 十里长街 */
    if (text_before_any(f, d->q.end, "周年", "週年"))
        draft_reject(d, "anniversary");
    /* 北纬12°, 东经110度 */
    if (text_before_any(f, d->q.start, "北纬", "南纬", "东经", "西经"))
        draft_reject(d, "coordinate");
    if (same(d->q.unit.symbol, "yr") && text_at_any(f, d->q.end, "=100", "＝100"))
        draft_reject(d, "date"); /* 100年=100: the year of an index */
    if (same(d->q.unit.symbol, "条") && d->n.digits &&
        (word_before(f, f->tables->zh.law, d->q.start) || text_at(f, d->q.end, "立法")))
        draft_reject(d, "article of a law"); /* 基本法23条, 23条立法 */
    if (same(d->q.unit.symbol, "d") && d->n.digits && utf8_is_digit(point_at(f, d->q.end)))
        draft_reject(d, "name"); /* 9天6板 */
    if (word_at(f, f->tables->zh.limit_up, d->q.end) && d->q.unit.dimension == DIMENSION_LENGTH)
        draft_reject(d, "name"); /* 20cm涨停 */
}

#define QUOTED_LONGEST 12 /* characters of a name in quotes, on either side of its number */

/* where the quotes around the bytes [from, to) stand, those within reach; false if there are none */
static bool quotes_around(const struct finding *f, size_t from, size_t to, size_t *ret_open, size_t *ret_close)
{
    uint32_t c = 0;
    size_t len = 0;
    for (int i = 0; i < QUOTED_LONGEST && from > 0 && c != 0x201C && c != 0x300C; i++) {
        from -= len = utf8_before(f->text, from, &c);
        if (c == 0x201D || c == 0x300D || c == '\n')
            return false;
    }
    *ret_open = from + len;
    if (c != 0x201C && c != 0x300C)
        return false;
    for (int i = 0; i < QUOTED_LONGEST && to < f->text.len; i++) {
        size_t step = utf8_decode(f->text.ptr + to, f->text.len - to, &c);
        *ret_close = to;
        if (c == 0x201D || c == 0x300D)
            return true;
        to += step;
    }
    return false;
}

/* “三北”, “千万工程”, “最后一公里”, “15分钟生活圈”: a number inside a name; “10万亿元” and “占比逾六成” are amounts */
static void reject_quoted(struct finding *f, struct draft *d)
{
    enum dimension kind = d->q.unit.dimension;
    bool count = d->has_unit && kind == DIMENSION_COUNT, time = d->has_unit && kind == DIMENSION_TIME;
    bool share = d->has_unit && (kind == DIMENSION_SHARE || kind == DIMENSION_TIMES);
    size_t open, close;
    if (share || (d->n.digits && !count && !time) || !quotes_around(f, d->q.start, d->q.end, &open, &close))
        return;
    bool whole = open == d->q.start && close == d->q.end;
    if (!whole || (count && !d->n.digits))
        draft_reject(d, "name");
}

/* 3:1, 3比1, 10:30 */
static void reject_score(struct finding *f, struct draft *d)
{
    static const char *const marks[] = {":", "：", "∶", "比"};
    size_t digit_end = d->n.end;
    uint32_t c;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!d->has_unit && text_at(f, digit_end, marks[i])) {
            c = point_at(f, digit_end + strlen(marks[i]));
            if (utf8_is_digit(utf8_narrow(c)))
                draft_reject(d, "score");
        }
        if (!d->n.sign && text_before(f, d->n.start, marks[i])) {
            size_t at = d->n.start - strlen(marks[i]);
            c = utf8_narrow(point_before(f, at));
            if (utf8_is_digit(c))
                draft_reject(d, "score");
        }
    }
}

/* 1. and （一） and 一、 and 一是 where a sentence or a line starts */
static void reject_list(struct finding *f, struct draft *d)
{
    size_t from = d->n.start;
    uint32_t c = point_before(f, from), after = point_at(f, d->n.end);
    bool bracket = c == '(' || c == 0xFF08;
    size_t start = bracket ? from - (c == '(' ? 1 : 3) : from;
    uint32_t edge = point_before(f, start);
    bool first = start == 0 || edge == '\n' || edge == 0x3002 || edge == 0xFF1B || edge == 0xFF1A || edge == ';';
    if (d->has_unit && !same(d->q.unit.symbol, "1"))
        return;
    if (bracket && (after == ')' || after == 0xFF09) && d->n.value.exp >= 0 &&
        decimal_compare(d->n.value, decimal_of(40)) < 0)
        draft_reject(d, "list number");
    else if (first && d->n.value.exp >= 0 && decimal_compare(d->n.value, decimal_of(40)) < 0 &&
             (after == '.' || after == 0xFF0E || after == 0x3001 || after == ')' || after == 0xFF09 ||
              (!d->n.digits && (after == 0x662F || after == ' '))))
        draft_reject(d, "list number");
}

/* 一家, 一个: the article; 一小时, 一年: a time that frames */
static void reject_article(struct finding *f, struct draft *d)
{
    (void)f;
    if (d->n.article &&
        (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT || d->q.unit.dimension == DIMENSION_TIME))
        draft_reject(d, "article");
}

/* 一砖一瓦, 一人一策: neither is a number */
static void reject_idiom(struct finding *f, struct draft *d)
{
    static const struct slice one = SLICE_INIT("一");
    size_t start = d->n.start, han = one.len;
    bool alone = slice_equal(slice_sub(f->text, start, d->n.end), one);
    if (alone && start >= 2 * han && text_at(f, start - 2 * han, "一"))
        draft_reject(d, "idiom");
}

/* 沪铜主力2605合约, 螺纹10合约: the year and month of delivery; 12315平台, 12345热线: a number to call */
static void reject_contract(struct finding *f, struct draft *d)
{
    size_t len = d->n.end - d->n.start;
    bool contract = same(d->q.unit_text, "合约") && len <= 4;
    bool line = slice_equal_any(d->q.unit_text, "平台", "热线") && len == 5 && text_at(f, d->n.start, "12");
    bool whole = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(".")) == SLICE_NONE;
    bool counts = d->has_unit && (d->q.unit.dimension != DIMENSION_COUNT ||
                                  d->q.unit_text.len == strlen("张")); /* 床位12356张; 12345平台 */
    bool hotline = len == 5 && whole && (text_at(f, d->n.start, "12306") || (text_at(f, d->n.start, "123") && !counts));
    if (d->n.digits && !d->n.magnitude && (contract || line || hotline))
        draft_reject(d, "name");
}

/* 约10分钟后，…: how long after something it was; 2小时后续航 says more */
static bool is_delay(const struct finding *f, size_t after)
{
    if (text_at(f, after, "左右"))
        after += strlen("左右");
    bool later = text_at_any(f, after, "之后", "以后", "过后");
    return later || (text_at(f, after, "后") && !text_at_any(f, after, "后续", "后备"));
}

/* 5年执结案件3万件: years that open a line or clause say how long it took */
static bool opens_clause(const struct finding *f, const struct draft *d, size_t after)
{
    static const uint32_t edges[] = {0, '\n', 0xFF0C, 0x3002, 0xFF1A, 0xFF1B, 0x3010, 0x300C, 0x201C};
    uint32_t before = point_before(f, d->q.start);
    bool opens = false;
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        opens |= before == edges[i];
    return opens && same(d->q.unit.symbol, "yr") && after < f->text.len;
}

/* 过去24小时, 开赛前两小时, but 等候近3小时 */
static bool is_past_hours(const struct finding *f, size_t at)
{
    return text_before_any(f, at, "过去", "未来", "最近") ||
           (text_before(f, at, "前") && !text_before_any(f, at, "目前", "提前"));
}

/* 压减到60个工作日以内, 控制在15分钟以内: a length that is reached */
static bool is_length_reached(const struct finding *f, size_t before, size_t after)
{
    return text_at_any(f, after, "以内", "之内", "内") && word_before(f, f->tables->zh.reached, before);
}

/* 从78.3岁提高到80.3岁: a length that changes, no time in which something does */
static bool is_length_left(const struct finding *f, size_t before, size_t behind)
{
    bool from = text_before_any(f, before, "从", "由");
    return from && text_at_any(f, behind, "到", "至");
}

/* 连续15年, 连续回落三个月: how long it goes on */
static bool is_streak(const struct finding *f, size_t before)
{
    const struct word *w = word_before(f, f->tables->zh.change, before);
    size_t from = w && same(w->means, "by") ? before - w->form.len : before;
    return word_before(f, f->tables->zh.duration, from);
}

/* 近三年, 30年来, 5年前, 时隔5年; and 为期4天, 连续15年, which are weak */
void lookalike_span_zh(struct finding *f, struct draft *d)
{
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_TIME)
        return;
    size_t before = skip_blank_back(f, d->q.start), after = d->q.end;
    if (text_at(f, after, "多"))
        after += strlen("多");
    bool brief = slice_equal_any(d->q.unit.symbol, "h", "min", "s");
    const struct word *w = word_at(f, f->tables->zh.span_after, after);
    if (w && (is_length_left(f, before, after + w->form.len) || is_length_reached(f, before, after)))
        w = NULL;
    uint32_t stop = point_at(f, after);
    bool named = same(d->q.unit.symbol, "yr") && text_before(f, before, "的") &&
                 (!stop || stop == '\n' || stop == 0xFF0C || stop == 0x3002 || stop == 0xFF1B);
    if (named || opens_clause(f, d, after))
        draft_reject(d, "time span"); /* 这五年，是实力提升的五年 */
    else if (is_jubilee(f, d))
        draft_reject(d, "anniversary");
    else if (same(d->q.unit.symbol, "交易日") || is_streak(f, before) ||
             (brief ? is_delay(f, after) : text_at(f, after, "的")))
        d->q.optional_kind = true; /* 结婚40年的夫妇 */
    else if (same(d->q.unit.symbol, "d") && text_before_any(f, before, "假期", "假日", "长假", "黄金周"))
        draft_reject(d, "time span"); /* 国庆假期7天 */
    else if ((w && same(w->means, "any")) || (brief && is_past_hours(f, before)) ||
             (!brief && (word_before(f, f->tables->zh.span_before, before) || (w && !same(w->means, "none")))))
        draft_reject(d, "time span");
    if (d->n.ordinal)
        draft_reject(d, "ordinal");
}

/* 21时30分, 9点28分 */
static bool is_behind_hour(const struct finding *f, const struct draft *d)
{
    size_t at = d->n.start - (text_before(f, d->n.start, "点") ? strlen("点") : 0);
    uint32_t hour = point_before(f, at);
    bool numeral = utf8_is_digit(hour) || (hour <= 0xFFFF && f->know->numeral->glyph_of[hour]);
    return (text_before(f, d->n.start, "时") && !text_before(f, d->n.start, "小时")) || (at < d->n.start && numeral);
}

/* 21时30分; 三点, 8点半: the time of day; 5.2点 and 4000点 are of an index */
static void reject_clock(struct finding *f, struct draft *d)
{
    if (d->n.value.exp >= 0 &&
        ((!d->has_unit && text_at(f, d->n.end, "时") && decimal_compare(d->n.value, decimal_of(24)) <= 0) ||
         (is_behind_hour(f, d) && text_at(f, d->n.end, "分") && !text_at(f, d->n.end, "分钟"))))
        draft_reject(d, "clock");
    bool half = text_before(f, d->q.end, "半"); /* 9点半 */
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_INDEX || (d->n.value.exp < 0 && !half) ||
        decimal_compare(d->n.value, decimal_of(24)) > 0)
        return;
    uint32_t before = point_before(f, d->q.start);
    if (before != 0x6DA8 && before != 0x8DCC && before != 0x5347 && before != 0x964D) /* 涨跌升降 */
        draft_reject(d, "clock");
}

#define INDEX_REACH 60 /* bytes of an index and of what leads to its level: 恒指收涨1.6%报 */

/* 发展指数为89, 恒指涨1.6%报24402: a whole number that is the level of an index named in its clause */
static bool is_index_level(struct finding *f, const struct draft *d)
{
    size_t at = skip_blank_back(f, d->n.start), from = at > INDEX_REACH ? at - INDEX_REACH : 0;
    uint32_t c;
    const struct word *lead = d->n.digits ? word_before(f, f->tables->zh.index_lead, at) : NULL;
    bool level = lead && same(lead->means, "level"); /* 指数上涨0.2%，尾市收于98.2 */
    while (lead && at > from) {
        at -= utf8_before(f->text, at, &c);
        if ((c == 0xFF0C && !level) || c == 0x3002 || c == 0xFF1B || c == 0x3001)
            return false;
        if (word_at(f, f->tables->zh.index, at))
            return true;
    }
    return false;
}

/* a number that stands alone: an amount if it is large, broken or said in 万 and 亿, else a name or a word */
static void reject_bare(struct finding *f, struct draft *d)
{
    (void)f;
    if (d->has_unit)
        return;
    if (is_index_level(f, d)) {
        d->q.unit = (struct unit){SLICE("1"), decimal_of(1), DIMENSION_INDEX};
        d->q.bare = d->n.magnitude;
        return;
    }
    bool broken = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(".")) != SLICE_NONE; /* 89.0 */
    if (d->n.digits && (d->n.magnitude || broken || d->n.sign))
        return;
    if (d->n.digits && decimal_compare(d->n.value, decimal_of(1000)) >= 0 &&
        slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(",")) != SLICE_NONE)
        return;
    const struct word *w = word_before(f, f->tables->zh.before, skip_blank_back(f, d->n.start));
    bool large = d->n.magnitude && decimal_compare(d->n.value, (struct decimal){1, 4}) >= 0;
    if (!d->n.digits && d->n.magnitude && (d->n.end - d->n.start > 3 || (large && w && !same(w->means, "none"))))
        return; /* 票房破亿 */
    /* 下调至零 */
    uint32_t before = point_before(f, d->n.start);
    if (!d->n.digits && d->n.value.coef == 0 &&
        (before == 0x81F3 || before == 0x5230 || before == 0x4E3A || before == 0x8FD1))
        return;
    draft_reject(d, d->n.digits ? "bare number" : "word");
}

/* 阿德万医院, 千里目, 两度, 零基: a character or two that count only beside a modifier or behind 达, 有 and the like */
static void reject_lone(struct finding *f, struct draft *d)
{
    if (!d->has_unit || d->n.digits || d->n.pair)
        return;
    uint32_t c = point_at(f, d->n.start), before = point_before(f, d->q.start);
    const struct glyph *g = &f->know->numeral->glyphs[c <= 0xFFFF ? f->know->numeral->glyph_of[c] : 0];
    bool count = d->q.unit.dimension == DIMENSION_COUNT;
    bool round = (g->kind == GLYPH_POWER || g->kind == GLYPH_MAGNITUDE) && d->n.end - d->n.start == strlen("万") &&
                 decimal_compare(d->n.value, decimal_of(100)) >= 0;
    if (round && (count || same(d->q.unit.symbol, "里"))) {
        const struct word *w = word_before(f, f->tables->zh.before, skip_blank_back(f, d->q.start));
        bool said = (w && !same(w->means, "none")) || before == 0x8FBE || before == 0x6709 ||
                    before == 0x6210 || /* 达有成 */
                    before == 0x5230 || before == 0x81F3 || text_at(f, d->q.end, "级") || d->n.more;
        if (!said)
            draft_reject(d, "word");
    }
    if (same(d->q.unit.symbol, "deg") || (count && d->n.value.coef == 0))
        draft_reject(d, "word");
}

/* 这两条, 分为三个阶段: told before, or how a thing is laid out */
static bool is_told(const struct finding *f, const struct draft *d)
{
    const struct word *w = word_before(f, f->tables->zh.told, skip_blank_back(f, d->q.from));
    return w && !same(w->means, "none") && d->q.unit.dimension == DIMENSION_COUNT && !d->n.magnitude;
}

/* 24小时值守, 24小时内: by day and night, or until when; 续航24小时以上 is a length */
static bool is_round_the_clock(const struct finding *f, const struct draft *d)
{
    const struct word *w = word_at(f, f->tables->zh.after, d->q.end);
    bool length = text_at(f, d->q.end, "的") || (w && !slice_equal_any(w->means, "<=", "none"));
    return same(d->q.unit.symbol, "h") && decimal_equal(d->n.value, decimal_of(24)) &&
           utf8_is_han(point_at(f, d->q.end)) && !length;
}

/* 六部门, 三大领域, 百万千瓦级: counts in passing and class words */
static void mark_weak(struct finding *f, struct draft *d)
{
    if (!d->has_unit)
        return;
    bool office = slice_equal_any(d->q.unit.symbol, "部门", "部委"); /* 教育部等7部门 */
    bool main = text_at(f, d->q.end, "主要") && !d->n.digits;        /* 对六种主要货币的指数 */
    if ((!d->n.digits || office) && !d->n.magnitude &&
        (main || lexicon_match(f->know->zh, f->tables->zh.member, d->q.unit.symbol, 0)) &&
        decimal_compare(d->n.value, decimal_of(20)) < 0)
        d->q.optional_kind = true;
    if (text_at_any(f, d->q.end, "级", "級") || (same(d->q.unit.symbol, "级") && d->n.magnitude) || is_told(f, d) ||
        is_round_the_clock(f, d))
        d->q.optional_kind = true;
}

void lookalike_judge_zh(struct finding *f, struct draft *d)
{
    static void (*const judges[])(struct finding * f, struct draft * d) = {
        lookalike_date_zh, reject_name,   reject_place,      reject_score, reject_list, reject_article, reject_idiom,
        reject_contract,   reject_quoted, lookalike_span_zh, reject_clock, reject_bare, reject_lone,    mark_weak};
    for (size_t i = 0; i < sizeof judges / sizeof *judges && !d->q.rejected; i++) /* the first reason is enough */
        judges[i](f, d);
}
