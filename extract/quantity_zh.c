/* quantity_zh - Chinese quantities: the unit behind a numeral, the words around it, and what only looks like one */
#include "extract/numeral_internal.h"
#include "extract/quantity_internal.h"

/* a look back or ahead reads at most this many characters: keeps the whole linear */
enum { LOOK_MAX = 12 };

static const struct word *zh_at(const struct finding *f, int class_id, size_t at)
{
    return lexicon_match(f->know->zh, class_id, f->text, at);
}

static const struct word *zh_before(const struct finding *f, int class_id, size_t end)
{
    return lexicon_match_before(f->know->zh, class_id, f->text, end);
}

static bool row_flag(const struct word *w, const char *field)
{
    return cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(w->row, field));
}

static bool is_latin(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool same(struct slice a, const char *b)
{
    return slice_equal(a, slice_of(b));
}

/* ---- units ---- */

/* 成立 after a number holds no 成, 度过 no 度: words longer than the unit that stand there instead; "go" rows are
 * longer still and give the unit back: 5台风机 counts 台 */
static size_t unit_here(const struct finding *f, size_t at, struct unit *ret)
{
    size_t len = unit_match(f->know, LANGUAGE_ZH, f->text, at, ret);
    const struct word *stop = len ? zh_at(f, f->tables->zh.unit_stop, at) : NULL;
    return stop && stop->form.len > len && !same(stop->means, "go") ? 0 : len;
}

static bool speaks_of(const struct finding *f, int class_id, enum hint *hint)
{
    uint32_t c;
    for (size_t at = 0; *hint == HINT_UNKNOWN && at < f->text.len;
         at += utf8_decode(f->text.ptr + at, f->text.len - at, &c))
        if (zh_at(f, class_id, at))
            *hint = HINT_YES;
    if (*hint == HINT_UNKNOWN)
        *hint = HINT_NO;
    return *hint == HINT_YES;
}

/* 度 of electricity or of temperature, by what the sentence speaks of */
static struct unit degree(const struct finding *f, const struct draft *d, struct unit unit)
{
    if (d->n.magnitude || text_at(f, d->n.end, "度电") ||
        speaks_of(f, f->tables->zh.electricity, &f->hints->electricity))
        return (struct unit){SLICE("kWh"), decimal_of(1), DIMENSION_ENERGY};
    if (speaks_of(f, f->tables->zh.heat, &f->hints->heat))
        return (struct unit){SLICE("°C"), decimal_of(1), DIMENSION_TEMPERATURE};
    unit.symbol = SLICE("deg");
    return unit;
}

/* 标准煤130万吨 is coal equivalent too: the substance stands before, words like 约 between */
static struct unit coal(const struct finding *f, const struct draft *d, struct unit unit)
{
    size_t at = d->n.start;
    for (int i = 0; i < 3; i++) {
        at = skip_blank_back(f, at);
        const struct word *w = zh_before(f, f->tables->zh.substance, at);
        if (w && same(w->means, "tce"))
            return (struct unit){SLICE("tce"), unit.factor, DIMENSION_MASS};
        if (!w && !(w = zh_before(f, f->tables->zh.filler, at)) && !(w = zh_before(f, f->tables->zh.before, at)))
            break;
        at -= w->form.len;
    }
    return unit;
}

/* 每 + unit behind a price (元每千瓦时) or a slash and a unit (元/吨, 万吨/年): bytes, 0 if there is none */
static size_t unit_below(const struct finding *f, size_t at, struct unit *ret, struct decimal *ret_count)
{
    size_t from = at;
    *ret_count = decimal_of(1);
    if (text_at(f, at, "/"))
        at++;
    else if (text_at(f, at, "／") || text_at(f, at, "每"))
        at += strlen("每");
    else
        return 0;
    at = skip_blank(f, at);
    if (text_at(f, at, "100") || text_at(f, at, "百")) { /* 12.3kWh/100km, 升/百公里 */
        at += strlen("100");
        *ret_count = decimal_of(100);
    }
    size_t len = unit_here(f, at, ret);
    return len ? at + len - from : 0;
}

/* days and longer keep the amount as it is (年产能20万辆, 每年360亿千瓦时); per hour and per thing divide */
static bool divides(struct unit unit)
{
    return unit.dimension != DIMENSION_TIME || same(unit.symbol, "h") || same(unit.symbol, "min") ||
           same(unit.symbol, "s");
}

/* 时速350公里, 每小时20万立方米, 每吨180万元: what the amount is counted per, said before it; words like 达 between */
static bool rate_before(struct finding *f, struct draft *d)
{
    struct unit below = {0};
    size_t at = d->q.start;
    for (int i = 0; i < 4; i++) {
        at = skip_blank_back(f, at);
        const struct word *w = zh_before(f, f->tables->zh.rate, at);
        if (w) {
            below = (struct unit){w->means, decimal_of(1), DIMENSION_TIME};
            break;
        }
        size_t from = at;
        for (int back = 0; back < 6 && from > 0; back++) {
            uint32_t c;
            from -= utf8_before(f->text, from, &c);
            if (c != 0x6BCF) /* 每 */
                continue;
            size_t len = unit_here(f, from + strlen("每"), &below);
            if (len && from + strlen("每") + len == at)
                goto found;
            break;
        }
        if (!(w = zh_before(f, f->tables->zh.filler, at)) && !(w = zh_before(f, f->tables->zh.before, at)))
            return false;
        at -= w->form.len;
    }
    if (!below.symbol.len)
        return false;
found:
    if (!divides(below)) {
        d->q.per_period = true;
        return true;
    }
    if (d->q.unit.dimension == DIMENSION_SHARE || d->q.unit.dimension == DIMENSION_RATE ||
        (d->q.unit.dimension == DIMENSION_COUNT && below.dimension != DIMENSION_TIME))
        return false;
    struct unit rate;
    if (!unit_per(d->q.unit, below, decimal_of(1), f->arena, &rate))
        return false;
    d->q.unit = rate;
    return draft_value(d);
}

/* 每亩…元 with words between: a price per measure */
static bool price_before(struct finding *f, struct draft *d)
{
    size_t at = d->q.start;
    if (d->q.unit.dimension != DIMENSION_MONEY)
        return false;
    for (int back = 0; back < LOOK_MAX && at > 0; back++) {
        uint32_t c;
        at -= utf8_before(f->text, at, &c);
        if (!utf8_is_han(c))
            return false;
        if (c != 0x6BCF)
            continue;
        struct unit below, rate;
        size_t len = unit_here(f, at + strlen("每"), &below);
        bool measure = len && (below.dimension == DIMENSION_AREA || below.dimension == DIMENSION_MASS ||
                               below.dimension == DIMENSION_VOLUME || below.dimension == DIMENSION_ENERGY ||
                               below.dimension == DIMENSION_POWER || below.dimension == DIMENSION_LENGTH);
        if (!measure || !unit_per(d->q.unit, below, decimal_of(1), f->arena, &rate))
            return false;
        d->q.unit = rate;
        return draft_value(d);
    }
    return false;
}

/* 4个半小时, 一吨半, 2年半: half a unit more */
static void half_behind(const struct finding *f, struct draft *d)
{
    struct decimal half = {5, -1}, sum;
    struct unit unit;
    size_t at = d->q.end, len;
    if (!text_at(f, at, "半") || d->n.pair || lexicon_match(f->know->zh, f->know->numeral->zh_stop, f->text, at) ||
        !decimal_add(d->n.value, half, &sum))
        return;
    at += strlen("半");
    if (same(d->q.unit.symbol, "个")) {
        len = unit_here(f, at, &unit);
        if (text_at(f, at, "月")) {
            unit = (struct unit){SLICE("mo"), decimal_of(1), DIMENSION_TIME};
            len = strlen("月");
        }
        if (!len || unit.dimension == DIMENSION_COUNT)
            return;
        d->n.value = sum;
        draft_unit(f, d, unit, at, at + len);
        return;
    }
    if (d->q.unit.dimension == DIMENSION_COUNT || unit_here(f, at, &unit))
        return;
    d->n.value = sum;
    draft_unit(f, d, d->q.unit, d->q.end, at);
}

/* 三大领域: the noun that the number and 大 count */
static void great_noun(const struct finding *f, struct draft *d)
{
    struct unit noun;
    size_t len;
    if (!same(d->q.unit.symbol, "大"))
        return;
    d->q.optional_kind = true;
    if ((len = unit_here(f, d->q.end, &noun)) && noun.dimension == DIMENSION_COUNT)
        draft_unit(f, d, noun, d->q.end, d->q.end + len);
}

static void unit_behind(struct finding *f, struct draft *d)
{
    struct unit unit, below, rate;
    struct decimal count;
    size_t at = d->n.end, len = unit_here(f, at, &unit);
    if (!len) {
        at = skip_blank(f, at);
        /* a blank before a Chinese unit is damage of the layout, and only one */
        if (at == d->n.end || at > d->n.end + 3 || !(len = unit_here(f, at, &unit)))
            return;
    }
    if (len == 1 && unit.dimension == DIMENSION_TEMPERATURE)
        return; /* 3C数码 */
    if (len > strlen("度") && text_at(f, at, "度电"))
        len = strlen("度"); /* 7万度 is the amount, 电 what it is of */
    size_t end = at + len;
    uint32_t after = point_at(f, end);
    if (same(unit.symbol, "块") && (!after || !(utf8_is_han(after) || utf8_is_letter(after))))
        unit = (struct unit){SLICE("CNY"), decimal_of(1), DIMENSION_MONEY}; /* 花了三块 */
    if (same(unit.symbol, "方") && d->n.magnitude)
        unit = (struct unit){SLICE("m3"), decimal_of(1), DIMENSION_VOLUME}; /* 2.1万方 of gas; 三方 are sides */
    if (same(unit.symbol, "度"))
        unit = degree(f, d, unit);
    else if (same(unit.symbol, "t"))
        unit = coal(f, d, unit);
    for (int chain = 0; chain < 2 && (len = unit_below(f, end, &below, &count)); chain++) {
        if (unit.dimension == DIMENSION_SHARE || !unit_per(unit, below, count, f->arena, &rate))
            break;
        unit = rate;
        end += len;
    }
    draft_unit(f, d, unit, at, end);
    if (text_at(f, d->q.end, "多") && unit.dimension == DIMENSION_TIME)
        d->n.more = true; /* 5年多 */
    great_noun(f, d);
    half_behind(f, d);
}

/* RMB 100, $5: a sign or code of money before */
static void money_before(struct finding *f, struct draft *d)
{
    struct unit money;
    size_t end = skip_blank_back(f, d->n.start), len = unit_money_before(f->know, f->text, end, &money);
    if (!len || (d->has_unit && d->q.unit.dimension != DIMENSION_RATE))
        return;
    struct unit below, rate;
    struct decimal count;
    size_t at = d->n.end, more = unit_below(f, at, &below, &count);
    if (more && unit_per(money, below, count, f->arena, &rate))
        money = rate;
    else
        more = 0;
    draft_unit(f, d, money, end - len, at + more);
    d->q.start = d->q.from = end - len;
    if (!more)
        d->q.end = d->q.to = at;
}

/* 9折 is 90%, 75折 75%, 三成 30%; 三分之二 66.67%; 翻两番 three times more */
static void share_words(struct finding *f, struct draft *d)
{
    struct unit percent = {SLICE("%"), decimal_of(1), DIMENSION_SHARE};
    size_t at = skip_blank(f, d->n.end);
    const struct word *stop = zh_at(f, f->tables->zh.unit_stop, at);
    if (text_at(f, at, "折") && !stop) {
        if (decimal_compare(d->n.value, decimal_of(10)) < 0)
            percent.factor = decimal_of(10);
        draft_unit(f, d, percent, at, at + strlen("折"));
    } else if (d->n.fraction && (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT)) { /* 一半企业 */
        d->q.end = d->q.to = d->n.end;
        percent.factor = decimal_of(100);
        draft_unit(f, d, percent, d->n.end, d->n.end);
        d->q.fraction = true;
    } else if (d->has_unit && same(d->q.unit.symbol, "番")) {
        int64_t times =
            d->n.value.exp == 0 && d->n.value.coef > 0 && d->n.value.coef < 6 ? (1 << d->n.value.coef) - 1 : 0;
        if (!times || (!text_before(f, d->n.start, "翻") && !text_before(f, d->n.start, "翻了"))) {
            draft_reject(d, "word");
            return;
        }
        d->n.value = decimal_of(times);
        d->n.article = false;
        d->q.growth_words = true;
        draft_unit(f, d, (struct unit){SLICE("x"), decimal_of(1), DIMENSION_TIMES}, d->q.end, d->q.end);
    } else if (d->has_unit && same(d->q.unit_text, "成")) {
        d->q.fraction = true;
    }
}

/* 两位数增长: at least ten per cent, a vague kind */
static void two_digits(struct finding *f, struct draft *d)
{
    const struct word *w = lexicon_match(f->know->zh, f->know->numeral->zh_word, f->text, d->n.start);
    if (!w || !same(w->means, "two digits"))
        return;
    draft_unit(f, d, (struct unit){SLICE("%"), decimal_of(1), DIMENSION_SHARE}, d->n.end, d->n.end);
    d->q.relation = RELATION_GE;
    d->q.optional_kind = true;
}

/* ---- look-alikes ---- */

static void reject_date(struct finding *f, struct draft *d)
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
                !slice_ends(d->q.unit_text, SLICE("次")) && !slice_ends(d->q.unit_text, SLICE("箱"));
    if (year && (!d->has_unit || noun || same(d->q.unit.symbol, "yr") || same(d->q.unit.symbol, "届") ||
                 same(d->q.unit.symbol, "版") || same(d->q.unit.symbol, "款")))
        draft_reject(d, "date");
    if (!d->n.magnitude &&
        (text_at(f, d->n.end, "月") ||
         (text_at(f, d->n.end, "日") && !text_at(f, d->n.end, "日元") && !text_at(f, d->n.end, "日圆"))))
        draft_reject(d, "date");
}

/* 02组, 3.0版, 恩平15-1油田: numbers that tell apart and do not count */
static bool version_number(const struct finding *f, const struct draft *d)
{
    if (d->n.magnitude || (d->has_unit && d->q.unit.dimension != DIMENSION_COUNT))
        return false;
    bool zero =
        d->n.end - d->n.start > 1 && f->text.ptr[d->n.start] == '0' && d->n.value.exp >= 0 && d->n.value.coef != 0;
    bool edition = d->n.value.exp < 0 && same(d->q.unit.symbol, "版");
    bool joined = d->has_unit && !d->n.sign && d->n.start > 1 && f->text.ptr[d->n.start - 1] == '-' &&
                  utf8_is_digit((unsigned char)f->text.ptr[d->n.start - 2]);
    return zero || edition || (f->text.ptr[d->n.start] == '0' && d->n.end - d->n.start == 2) || joined;
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
    else if (d->n.digits && (zh_at(f, f->tables->zh.name_after, d->n.end) || version_number(f, d)))
        draft_reject(d, "name");
    else if (text_at(f, d->q.end, "号") || text_at(f, d->q.end, "號"))
        draft_reject(d, "name");
    else if (d->n.sign && utf8_is_han(before) && d->n.digits &&
             (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT) && !text_at(f, d->n.start, "负") &&
             !text_at(f, d->n.start, "負"))
        draft_reject(d, "name");
    else if (before == 0xB1) /* ±800千伏 names a line */
        draft_reject(d, "name");
    else if (d->n.digits && zh_before(f, f->tables->zh.name_before, skip_blank_back(f, d->n.start)))
        draft_reject(d, "name");
    if (!d->n.digits && d->has_unit && !d->n.magnitude && !d->n.more &&
        decimal_compare(d->n.value, decimal_of(100)) < 0 && zh_at(f, f->tables->zh.ordinal_unit, d->n.end))
        draft_reject(d, "ordinal");
}

/* 前三名, 位列前10位, 500强: places, not numbers; 80周年 names a day; “三北” is a word in quotes */
static void reject_place(struct finding *f, struct draft *d)
{
    if (!d->has_unit || d->n.magnitude)
        return;
    const struct word *unit = lexicon_match(f->know->zh, f->tables->zh.rank_unit, d->q.unit.symbol, 0);
    if (unit &&
        (same(d->q.unit.symbol, "强") || zh_before(f, f->tables->zh.rank_before, skip_blank_back(f, d->q.start))))
        draft_reject(d, "ranking");
    if (same(d->q.unit.symbol, "岁") && zh_before(f, f->tables->zh.age_before, skip_blank_back(f, d->q.start)))
        draft_reject(d, "age");
    if (text_before(f, d->q.end, "周年") || text_before(f, d->q.end, "週年"))
        draft_reject(d, "anniversary");
    uint32_t before = point_before(f, d->q.start);
    if (!d->n.digits && d->q.unit.dimension == DIMENSION_COUNT && (before == 0x201C || before == 0x300C))
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
            bool number = utf8_is_digit(utf8_narrow(c)) || (i == 3 && c <= 0xFFFF && f->know->numeral->glyph_of[c]);
            if (number)
                draft_reject(d, "score");
        }
        if (!d->n.sign && text_before(f, d->n.start, marks[i])) {
            size_t at = d->n.start - strlen(marks[i]);
            c = utf8_narrow(point_before(f, at));
            if (utf8_is_digit(c) || (i == 3 && !d->has_unit && c <= 0xFFFF && f->know->numeral->glyph_of[c]))
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

/* 近三年, 30年来, 5年前, 时隔5年; and 为期4天, 连续15年, which are weak */
static void reject_span(struct finding *f, struct draft *d)
{
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_TIME)
        return;
    size_t before = skip_blank_back(f, d->q.start), after = d->q.end;
    if (text_at(f, after, "多"))
        after += strlen("多");
    bool brief = same(d->q.unit.symbol, "h") || same(d->q.unit.symbol, "min") || same(d->q.unit.symbol, "s");
    const struct word *w = zh_at(f, f->tables->zh.span_after, after);
    if (zh_before(f, f->tables->zh.duration, before))
        d->q.optional_kind = true;
    else if (!brief && (zh_before(f, f->tables->zh.span_before, before) || (w && !same(w->means, "none"))))
        draft_reject(d, "time span");
    if (d->n.ordinal)
        draft_reject(d, "ordinal");
}

/* 21时30分; 三点, 8点半: the time of day; 5.2点 and 4000点 are of an index */
static void reject_clock(struct finding *f, struct draft *d)
{
    if (d->n.value.exp >= 0 &&
        ((!d->has_unit && text_at(f, d->n.end, "时") && decimal_compare(d->n.value, decimal_of(24)) <= 0) ||
         (text_before(f, d->n.start, "时") && text_at(f, d->n.end, "分") && !text_before(f, d->n.start, "小时") &&
          !text_at(f, d->n.end, "分钟"))))
        draft_reject(d, "clock");
    bool half = text_before(f, d->q.end, "半"); /* 9点半 */
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_INDEX || (d->n.value.exp < 0 && !half) ||
        decimal_compare(d->n.value, decimal_of(24)) > 0)
        return;
    uint32_t before = point_before(f, d->q.start);
    if (before != 0x6DA8 && before != 0x8DCC && before != 0x5347 && before != 0x964D) /* 涨跌升降 */
        draft_reject(d, "clock");
}

/* a number that stands alone: an amount if it is large, broken or said in 万 and 亿, else a name or a word */
static void reject_bare(struct finding *f, struct draft *d)
{
    (void)f;
    if (d->has_unit)
        return;
    if (d->n.digits && (d->n.magnitude || d->n.value.exp < 0 || d->n.sign))
        return;
    if (d->n.digits && decimal_compare(d->n.value, decimal_of(1000)) >= 0 &&
        slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(",")) != SLICE_NONE)
        return;
    const struct word *w = zh_before(f, f->tables->zh.before, skip_blank_back(f, d->n.start));
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
        const struct word *w = zh_before(f, f->tables->zh.before, skip_blank_back(f, d->q.start));
        bool said = (w && !same(w->means, "none")) || before == 0x8FBE || before == 0x6709 ||
                    before == 0x6210 || /* 达有成 */
                    before == 0x5230 || before == 0x81F3 || text_at(f, d->q.end, "级") || d->n.more;
        if (!said)
            draft_reject(d, "word");
    }
    if (same(d->q.unit.symbol, "deg") || (count && d->n.value.coef == 0))
        draft_reject(d, "word");
}

/* 六部门, 三大领域, 百万千瓦级: counts in passing and class words */
static void mark_weak(struct finding *f, struct draft *d)
{
    if (!d->has_unit)
        return;
    if (!d->n.digits && !d->n.magnitude && lexicon_match(f->know->zh, f->tables->zh.member, d->q.unit.symbol, 0) &&
        decimal_compare(d->n.value, decimal_of(20)) < 0)
        d->q.optional_kind = true;
    if (text_at(f, d->q.end, "级") || text_at(f, d->q.end, "級") || (same(d->q.unit.symbol, "级") && d->n.magnitude))
        d->q.optional_kind = true;
}

/* ---- modifiers ---- */

/* 超过, 约, 至少 before; several may stand together (超过了, 约为) */
static void modifier_before(struct finding *f, struct draft *d, enum relation *ret, bool *ret_blocked)
{
    size_t at = d->q.start;
    const struct glyph *first;
    uint32_t c = point_at(f, d->n.start);
    first = &f->know->numeral->glyphs[c <= 0xFFFF ? f->know->numeral->glyph_of[c] : 0];
    bool round = first->kind == GLYPH_POWER || first->kind == GLYPH_MAGNITUDE || first->kind == GLYPH_HALF;
    for (int i = 0; i < 3; i++) {
        size_t end = skip_blank_back(f, at);
        const struct word *w = zh_before(f, f->tables->zh.before, end);
        if (!w || (row_flag(w, "round") && !round))
            break;
        if (same(w->means, "none")) {
            *ret_blocked = true;
            break;
        }
        at = end - w->form.len;
        if (*ret == RELATION_EQ)
            *ret = relation_of(w->means);
    }
    if (*ret != RELATION_EQ)
        d->q.from = at;
}

/* 以上, 左右, 以内 behind */
static void modifier_after(struct finding *f, struct draft *d, enum relation *ret)
{
    size_t at = d->q.end;
    for (int i = 0; i < 2; i++) {
        const struct word *w = zh_at(f, f->tables->zh.after, skip_blank(f, at));
        if (!w || same(w->means, "none"))
            break;
        bool time_only = row_flag(w, "time");
        if (time_only && d->q.unit.dimension != DIMENSION_TIME && d->q.unit.dimension != DIMENSION_LENGTH)
            break;
        at = skip_blank(f, at) + w->form.len;
        enum relation said = relation_of(w->means);
        /* 约5万吨以上 is at least; 超过5万吨左右 stays above */
        if (*ret == RELATION_EQ || (*ret == RELATION_ABOUT && said != RELATION_EQ))
            *ret = said;
        d->q.to = at;
    }
}

static void modifiers(struct finding *f, struct draft *d)
{
    enum relation relation = RELATION_EQ;
    bool blocked = false;
    modifier_before(f, d, &relation, &blocked);
    modifier_after(f, d, &relation);
    if (d->n.more && (relation == RELATION_EQ || relation == RELATION_ABOUT))
        relation = RELATION_GT;
    if (d->q.relation == RELATION_EQ)
        d->q.relation = relation;
}

/* 零下5℃ is below zero, the words are a part of it */
static void below_zero(struct finding *f, struct draft *d)
{
    size_t at = skip_blank_back(f, d->n.start);
    if (d->q.unit.dimension != DIMENSION_TEMPERATURE || !text_before(f, at, "零下"))
        return;
    d->q.start = d->q.from = at - strlen("零下");
    d->n.value = decimal_neg(d->n.value);
    d->n.sign = d->q.signed_by_text = true;
    draft_value(d);
}

/* ---- the whole ---- */

static void read_draft(struct finding *f, struct draft *d)
{
    unit_behind(f, d);
    share_words(f, d);
    two_digits(f, d);
    if (!d->n.ordinal)
        money_before(f, d);
}

static void judge(struct finding *f, struct draft *d)
{
    reject_date(f, d);
    reject_name(f, d);
    reject_place(f, d);
    reject_score(f, d);
    reject_list(f, d);
    reject_article(f, d);
    reject_span(f, d);
    reject_clock(f, d);
    reject_bare(f, d);
    reject_lone(f, d);
    mark_weak(f, d);
}

/* 3.8亿元-4.3亿元: the sign that was read is the dash of a range */
static void unsign(const struct finding *f, struct draft *b)
{
    uint32_t c;
    size_t len = utf8_decode(f->text.ptr + b->n.start, f->text.len - b->n.start, &c);
    bool money = b->q.start != b->n.start;
    b->n.start += len;
    if (!money)
        b->q.start = b->q.from = b->n.start;
    b->n.sign = b->q.signed_by_text = false;
    b->n.value = decimal_abs(b->n.value);
    draft_value(b);
}

/* the dash, 至 or 到 between two ends; 从…到… tells of a change unless 不等 closes it */
static bool range_between(struct finding *f, const struct draft *a, struct draft *b)
{
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    if (at == end && b->n.sign && b->n.digits && at == b->q.start &&
        (f->text.ptr[at] == '-' || (unsigned char)f->text.ptr[at] > 0x7F) && draft_alike(a, b)) {
        unsign(f, b);
        return true;
    }
    const struct word *w = at < end ? zh_at(f, f->tables->zh.range, at) : NULL;
    if (!w || at + w->form.len != end)
        return false;
    if (same(w->means, "between"))
        return text_at(f, b->q.end, "之间") || text_at(f, b->q.end, "间");
    if (same(w->means, "to") && zh_before(f, f->tables->zh.change, skip_blank_back(f, a->q.from)))
        return text_at(f, b->q.end, "不等") || text_at(f, b->q.end, "之间") || text_at(f, b->q.end, "区间");
    return true;
}

static void join_ranges(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        /* a bare small number is fine as the first end: 5-8%; two bare ones are a score or a name */
        if (a->gone || !draft_alike(a, b) || (!b->has_unit && !(b->n.magnitude && a->n.magnitude)) ||
            (a->has_unit && !b->has_unit))
            continue;
        if (b->q.rejected && strcmp(b->q.rejected, "date") == 0)
            continue;
        if (range_between(f, a, b) && draft_range(f, a, b)) {
            a->n = b->n;
            a->n.pair = false;
        }
    }
}

static void join_compounds(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i];
        for (size_t j = i + 1; j < f->count && skip_blank(f, a->q.end) == f->drafts[j].q.start && !a->gone; j++) {
            struct draft *b = &f->drafts[j];
            /* 9秒35, 1米85: hundredths */
            if ((same(a->q.unit.symbol, "s") || same(a->q.unit.symbol, "m")) && !b->has_unit && b->n.digits &&
                b->n.end - b->n.start == 2 && b->n.start == a->q.end) {
                b->q.unit = (struct unit){a->q.unit.symbol, {1, -2}, a->q.unit.dimension};
                b->has_unit = true;
                draft_value(b);
            }
            /* 18分 behind hours is minutes; 3分 behind 角 is money */
            struct unit was = b->q.unit;
            if (same(a->q.unit.symbol, "分") && same(b->q.unit.symbol, "s")) {
                a->q.unit = (struct unit){SLICE("min"), decimal_of(1), DIMENSION_TIME};
                draft_value(a);
            }
            if (same(b->q.unit.symbol, "分") && a->q.unit.dimension == DIMENSION_TIME)
                b->q.unit = (struct unit){SLICE("min"), decimal_of(1), DIMENSION_TIME};
            else if (same(b->q.unit.symbol, "分") && same(a->q.unit.symbol, "CNY"))
                b->q.unit = (struct unit){SLICE("CNY"), {1, -2}, DIMENSION_MONEY};
            else if (same(b->q.unit.symbol, "CNY") && same(a->q.unit.symbol, "JPY"))
                break;
            if (b->n.sign || !draft_value(b) || !draft_compound(f, a, b)) {
                b->q.unit = was;
                draft_value(b);
                break;
            }
        }
    }
}

/* 300亿、400亿、500亿元: whether a stands before b in a list and leaves its unit to it */
static bool lends(const struct finding *f, const struct draft *a, const struct draft *b)
{
    if (a->gone || b->gone || !a->q.bare || !a->n.magnitude || !b->has_unit || !b->n.magnitude || a->q.rejected)
        return false;
    struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
    const struct word *w = lexicon_match(f->know->zh, f->tables->zh.list, gap, 0);
    return w && w->form.len == gap.len;
}

/* 35.2/42.8/51.3亿元: magnitude and unit are said once; a pair in one unit of energy may be power and energy */
static void lend_slash(struct finding *f)
{
    for (size_t i = f->count; i-- > 1;) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        if (a->gone || b->gone || a->has_unit || !b->has_unit || !a->n.digits || !b->n.digits || a->n.magnitude ||
            a->n.ordinal || b->q.relation == RELATION_RANGE || !same(slice_sub(f->text, a->q.end, b->q.start), "/"))
            continue;
        if (b->q.unit.dimension == DIMENSION_ENERGY && (i + 1 == f->count || f->drafts[i + 1].q.start > b->q.end + 1))
            continue;
        if (b->n.scale.coef && !decimal_mul(a->n.value, b->n.scale, &a->n.value))
            continue;
        a->n.scale = b->n.scale;
        a->q.unit = b->q.unit;
        a->has_unit = true;
        draft_value(a);
    }
}

static void lend_units(struct finding *f)
{
    for (size_t i = f->count; i-- > 1;) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        if (!lends(f, a, b))
            continue;
        a->q.unit = b->q.unit;
        a->has_unit = true;
        draft_value(a);
    }
    /* 突破300亿、400亿元: the modifier is said once for the list */
    for (size_t i = 1; i < f->count; i++)
        if (f->drafts[i].q.relation == RELATION_EQ && lends(f, &f->drafts[i - 1], &f->drafts[i]))
            f->drafts[i].q.relation = f->drafts[i - 1].q.relation;
}

/* 成交额破万亿: an amount in 亿 and more behind a word of money, with no unit in its clause */
static void money_understood(struct finding *f, struct draft *d)
{
    size_t at = d->q.start;
    uint32_t c;
    if (d->gone || d->has_unit || d->q.rejected || !d->n.magnitude ||
        decimal_compare(d->n.value, (struct decimal){1, 8}) < 0)
        return;
    if (zh_at(f, f->tables->zh.money, skip_blank(f, d->q.end)) ||
        (text_at(f, d->q.end, "级") && zh_at(f, f->tables->zh.money, d->q.end + strlen("级"))))
        at = 0; /* 万亿级产业 */
    else
        for (int back = 0;; back++) {
            if (back == LOOK_MAX || at == 0)
                return;
            if (zh_before(f, f->tables->zh.money, at))
                break;
            at -= utf8_before(f->text, at, &c);
            if (!utf8_is_han(c))
                return;
        }
    d->q.unit = (struct unit){SLICE("CNY"), decimal_of(1), DIMENSION_MONEY};
    draft_value(d);
}

/* 元 beside 新台币 is of the same money */
static void same_money(struct finding *f)
{
    bool taiwan = false;
    for (size_t i = 0; i < f->count; i++)
        taiwan |= !f->drafts[i].gone && same(f->drafts[i].q.unit.symbol, "TWD");
    for (size_t i = 0; taiwan && i < f->count; i++)
        if (same(f->drafts[i].q.unit_text, "元"))
            f->drafts[i].q.unit.symbol = SLICE("TWD");
}

void quantity_find_zh(struct finding *f)
{
    for (size_t i = 0; i < f->count; i++)
        read_draft(f, &f->drafts[i]);
    drop_covered(f);
    join_compounds(f);
    join_ranges(f);
    lend_slash(f);
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        if (d->gone)
            continue;
        if (d->q.relation != RELATION_RANGE || d->n.pair) {
            below_zero(f, d);
            judge(f, d);
        } else {
            reject_date(f, d);
        }
        if (d->has_unit && d->q.relation != RELATION_RANGE && !d->q.rejected && !rate_before(f, d))
            price_before(f, d);
        if (!d->q.rejected)
            modifiers(f, d);
    }
    lend_units(f);
    for (size_t i = 0; i < f->count; i++)
        money_understood(f, &f->drafts[i]);
    same_money(f);
}

bool quantity_load_zh(struct quantity_tables *t, const struct knowledge *know, struct err *err)
{
    const struct lexicon *x = know->zh;
    (void)err;
    t->zh.before = lexicon_class(x, "quantity.before");
    t->zh.after = lexicon_class(x, "quantity.after");
    t->zh.unit_stop = lexicon_class(x, "quantity.unit_stop");
    t->zh.range = lexicon_class(x, "quantity.range");
    t->zh.change = lexicon_class(x, "quantity.change");
    t->zh.filler = lexicon_class(x, "quantity.filler");
    t->zh.rate = lexicon_class(x, "quantity.rate");
    t->zh.member = lexicon_class(x, "quantity.member");
    t->zh.ordinal_unit = lexicon_class(x, "quantity.ordinal_unit");
    t->zh.span_before = lexicon_class(x, "quantity.span_before");
    t->zh.span_after = lexicon_class(x, "quantity.span_after");
    t->zh.name_before = lexicon_class(x, "quantity.name_before");
    t->zh.substance = lexicon_class(x, "quantity.substance");
    t->zh.rank_before = lexicon_class(x, "quantity.rank_before");
    t->zh.rank_unit = lexicon_class(x, "quantity.rank_unit");
    t->zh.money = lexicon_class(x, "quantity.money");
    t->zh.age_before = lexicon_class(x, "quantity.age_before");
    t->zh.name_after = lexicon_class(x, "quantity.name_after");
    t->zh.list = lexicon_class(x, "quantity.list");
    t->zh.heat = lexicon_class(x, "quantity.heat");
    t->zh.electricity = lexicon_class(x, "quantity.electricity");
    t->zh.duration = lexicon_class(x, "quantity.duration");
    return true;
}
