/* quantity_zh - Chinese quantities: the unit behind a numeral, the words around it, and what only looks like one */
#include "extract/mention/numeral_internal.h"
#include "extract/mention/quantity_internal.h"

/* a look back or ahead reads at most this many characters: keeps the whole linear */
enum { LOOK_MAX = 12 };

/* ---- units ---- */

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
        const struct word *w = word_before(f, f->tables->zh.substance, at);
        if (w && same(w->means, "tce"))
            return (struct unit){SLICE("tce"), unit.factor, DIMENSION_MASS};
        if (!w && !(w = word_before(f, f->tables->zh.filler, at)) && !(w = word_before(f, f->tables->zh.before, at)))
            break;
        at -= w->form.len;
    }
    return unit;
}

/* 每 + unit behind a price (元每千瓦时) or a slash and a unit (元/吨, 万吨/年): bytes, 0 if there is none */
static size_t unit_below(const struct finding *f, size_t at, bool counts, struct unit *ret, struct decimal *ret_count)
{
    size_t from = at;
    *ret_count = decimal_of(1);
    if (text_at(f, at, "/"))
        at++;
    else if (text_at(f, at, "／") || (!counts && text_at(f, at, "每"))) /* 一名每月捐款的成员 */
        at += strlen("每");
    else
        return 0;
    at = skip_blank(f, at);
    if (text_at_any(f, at, "单", "單")) /* 0.03元/单Wh */
        at += strlen("单");
    bool hundreds = text_at_any(f, at, "100", "百", "500"); /* 12.3kWh/100km, 升/百公里, 3218元/500千克 */
    if (hundreds)
        *ret_count = decimal_of(text_at(f, at, "500") ? 500 : 100);
    at += hundreds ? strlen("100") : 0;
    const struct word *per = word_at(f, f->tables->zh.per, at);
    bool stands_for_time = per && per->means.len; /* 日元 is money */
    size_t len = stands_for_time ? per->form.len : unit_here(f, at, ret);
    if (stands_for_time)
        *ret = (struct unit){per->means, decimal_of(1), DIMENSION_TIME};
    bool pair = hundreds && !stands_for_time &&
                (ret->dimension == DIMENSION_ENERGY || ret->dimension == DIMENSION_POWER); /* 50MW/100MWh */
    return len && !pair ? at + len - from : 0;
}

/* 每吨, 每小时 that ends at byte end: its unit, and where it begins; end if there is none */
static size_t each_before(const struct finding *f, size_t end, struct unit *ret)
{
    size_t from = end;
    uint32_t c;
    for (int back = 0; back < 6 && from > 0; back++) {
        from -= utf8_before(f->text, from, &c);
        if (c != 0x6BCF) /* 每 */
            continue;
        size_t len = unit_here(f, from + strlen("每"), ret);
        return len && from + strlen("每") + len == end ? from : end;
    }
    return end;
}

/* what the amount is counted per, said before it (时速350公里, 每吨可达180万元), with words like 达 between */
static bool base_before(const struct finding *f, const struct draft *d, struct unit *ret)
{
    size_t at = d->q.start;
    for (int i = 0; i < 4; i++) {
        at = skip_blank_back(f, at);
        const struct word *w = word_before(f, f->tables->zh.rate, at);
        if (w) {
            *ret = (struct unit){w->means, decimal_of(1), DIMENSION_TIME};
            return true;
        }
        if (each_before(f, at, ret) < at)
            return true;
        if (!(w = word_before(f, f->tables->zh.filler, at)) && !(w = word_before(f, f->tables->zh.before, at)))
            return false;
        at -= w->form.len;
    }
    return false;
}

/* 时速350公里 is km/h, 每小时20万立方米 m3/h, 每吨180万元 CNY/t */
static bool rate_before(struct finding *f, struct draft *d)
{
    struct unit below, rate;
    if (!base_before(f, d, &below))
        return false;
    /* days and longer keep the amount as it is (年产能20万辆, 每年360亿千瓦时); per hour and per thing divide */
    if (below.dimension == DIMENSION_TIME && !slice_equal_any(below.symbol, "h", "min", "s")) {
        d->q.per_period = true;
        return true;
    }
    if (d->q.unit.dimension == DIMENSION_SHARE || d->q.unit.dimension == DIMENSION_RATE ||
        (d->q.unit.dimension == DIMENSION_COUNT && below.dimension != DIMENSION_TIME) ||
        !unit_per(d->q.unit, below, decimal_of(1), f->arena, &rate))
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

#define PIECES_LONGEST 24 /* bytes of a unit that the layout broke */

/* 12分 钟, 六个 百 分点: the layout broke a word of Chinese; the bytes of the whole, len if it is as it stands */
static size_t mend_unit(const struct finding *f, size_t at, size_t len, struct unit *unit)
{
    char joined[PIECES_LONGEST];
    size_t ends[PIECES_LONGEST], count = 0;
    struct unit whole;
    uint32_t c;
    if (!utf8_is_han(point_before(f, at + len)))
        return len;
    for (size_t i = at; i < f->text.len && count + 4 <= PIECES_LONGEST;) {
        size_t step = utf8_decode(f->text.ptr + i, f->text.len - i, &c);
        for (size_t k = 0; !utf8_is_space(c) && k < step; k++) {
            ends[count] = i + k + 1;
            joined[count++] = f->text.ptr[i + k];
        }
        i += step;
    }
    size_t got = unit_match(f->know, LANGUAGE_ZH, (struct slice){joined, count}, 0, &whole);
    if (got <= len || ends[got - 1] - at == got || whole.dimension == DIMENSION_COUNT)
        return len;
    *unit = whole;
    return ends[got - 1] - at;
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
    size_t end = at + mend_unit(f, at, len, &unit);
    uint32_t after = point_at(f, end);
    if (same(unit.symbol, "块") && (!after || !(utf8_is_han(after) || utf8_is_letter(after))))
        unit = (struct unit){SLICE("CNY"), decimal_of(1), DIMENSION_MONEY}; /* 花了三块 */
    if (same(unit.symbol, "方") && d->n.magnitude)
        unit = (struct unit){SLICE("m3"), decimal_of(1), DIMENSION_VOLUME}; /* 2.1万方 of gas; 三方 are sides */
    if (same(unit.symbol, "度"))
        unit = degree(f, d, unit);
    else if (same(unit.symbol, "t"))
        unit = coal(f, d, unit);
    bool counts = unit.dimension == DIMENSION_COUNT;
    for (int chain = 0; chain < 2 && (len = unit_below(f, end, counts, &below, &count)); chain++) {
        if (unit.dimension == DIMENSION_SHARE || slice_equal(unit.symbol, below.symbol) || /* 18区每区有1亿元 */
            !unit_per(unit, below, count, f->arena, &rate))
            break;
        unit = rate;
        end += len;
    }
    draft_unit(f, d, unit, at, end);
    if (same(d->q.unit_text, "pc"))
        d->q.unit.symbol = SLICE("pp"); /* 下降0.2pc, as brokers write it */
    if (text_at(f, d->q.end, "多") && unit.dimension == DIMENSION_TIME)
        d->n.more = true; /* 5年多 */
    great_noun(f, d);
    half_behind(f, d);
}

#define GOODS_LETTERS 2 /* of a contract: SR, M; RMB and USD are money alone */

/* 菜粕RM2601, 白糖SR601: goods and their month of delivery, whose letters are a code of money too */
static bool is_delivery(const struct finding *f, const struct draft *d)
{
    struct slice month = slice_sub(f->text, d->n.start, d->n.end);
    size_t letters = 0;
    while (letters <= GOODS_LETTERS && letters < d->n.start &&
           letter((unsigned char)f->text.ptr[d->n.start - letters - 1]))
        letters++;
    if (letters == 0 || letters > GOODS_LETTERS || !d->n.digits || d->n.magnitude || month.len < 3 || month.len > 4 ||
        slice_find(month, SLICE(".")) != SLICE_NONE)
        return false;
    month = slice_sub(month, month.len - 2, month.len);
    return (month.ptr[0] == '0' && month.ptr[1] > '0') ||
           (month.ptr[0] == '1' && month.ptr[1] >= '0' && month.ptr[1] <= '2');
}

/* RMB 100, $5: a sign or code of money before */
static void money_before(struct finding *f, struct draft *d)
{
    struct unit money;
    size_t end = skip_blank_back(f, d->n.start), len = unit_money_before(f->know, f->text, end, &money);
    bool moves = same(d->q.unit_text, "升"); /* $2.25升12.5% */
    if (!len || (d->has_unit && d->q.unit.dimension != DIMENSION_RATE && !moves) || is_delivery(f, d))
        return;
    struct unit below, rate;
    struct decimal count;
    size_t at = d->n.end, more = unit_below(f, at, false, &below, &count);
    if (more && unit_per(money, below, count, f->arena, &rate))
        money = rate;
    else
        more = 0;
    draft_unit(f, d, money, end - len, at + more);
    d->q.start = d->q.from = end - len;
    if (!more)
        d->q.end = d->q.to = at;
}

/* the value of the one figure that stands there, in the script of the numeral before it; 0 if there is none */
static int figure_at(const struct finding *f, const struct draft *d, size_t at)
{
    uint32_t c = point_at(f, at), next = point_at(f, at + 1);
    const struct glyph *g = &f->know->numeral->glyphs[c <= 0xFFFF ? f->know->numeral->glyph_of[c] : 0];
    if (d->n.digits)
        return utf8_is_digit(c) && !utf8_is_digit(next) && next != '.' && next != ',' && next != '%' ? (int)c - '0' : 0;
    return g->kind == GLYPH_DIGIT ? (int)g->value.coef : 0;
}

/* 一成五 is 15%, 6成5民眾 65% */
static void tenth_behind(const struct finding *f, struct draft *d)
{
    int figure = figure_at(f, d, d->q.end);
    size_t end = d->q.end + (d->n.digits ? 1 : strlen("五"));
    struct decimal tenths, sum;
    struct unit unit;
    bool other = unit_here(f, end, &unit) && unit.dimension != DIMENSION_COUNT; /* 三成五年来 */
    if (!figure || other || !decimal_shift(decimal_of(figure), -1, &tenths) || !decimal_add(d->n.value, tenths, &sum))
        return;
    d->n.value = sum;
    draft_unit(f, d, d->q.unit, (size_t)(d->q.unit_text.ptr - f->text.ptr), end);
}

/* 9折 is 90%, 75折 75%, 三成 30%; 三分之二 66.67%; 翻两番 three times more */
static void share_words(struct finding *f, struct draft *d)
{
    struct unit percent = {SLICE("%"), decimal_of(1), DIMENSION_SHARE};
    size_t at = skip_blank(f, d->n.end);
    const struct word *stop = word_at(f, f->tables->zh.unit_stop, at);
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
        if (!times || !text_before_any(f, d->n.start, "翻", "翻了")) {
            draft_reject(d, "word");
            return;
        }
        d->n.value = decimal_of(times);
        d->n.article = false;
        d->q.growth_words = true;
        draft_unit(f, d, (struct unit){SLICE("x"), decimal_of(1), DIMENSION_TIMES}, d->q.end, d->q.end);
    } else if (d->has_unit && same(d->q.unit_text, "成")) {
        d->q.fraction = true;
        tenth_behind(f, d);
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

/* ---- modifiers ---- */

/* 港币 of 港币3亿元: where the word for the money before the amount begins; at if there is none */
static size_t before_money(const struct finding *f, size_t at)
{
    struct unit money;
    return at - unit_money_before(f->know, f->text, at, &money);
}

/* 超过, 约, 至少 before; several may stand together (超过了, 约为), and 每股 between (不低于每股5元) */
static void modifier_before(struct finding *f, struct draft *d, enum relation *ret, bool *ret_blocked)
{
    bool paid = d->q.unit.dimension == DIMENSION_MONEY;
    size_t at = paid ? before_money(f, d->q.start) : d->q.start; /* 约合人民币3.5亿元 */
    struct unit money;
    if (at < d->q.start && same(d->q.unit.symbol, "CNY") && unit_money_before(f->know, f->text, d->q.start, &money))
        d->q.unit.symbol = money.symbol; /* 港币3亿元 */
    const struct glyph *first;
    d->q.from = at < d->q.start ? at : d->q.from;
    uint32_t c = point_at(f, d->n.start);
    first = &f->know->numeral->glyphs[c <= 0xFFFF ? f->know->numeral->glyph_of[c] : 0];
    bool round = first->kind == GLYPH_POWER || first->kind == GLYPH_MAGNITUDE || first->kind == GLYPH_HALF;
    round |= d->has_unit && same(d->q.unit_text, "成"); /* 收获过九成 */
    for (int i = 0; i < 3; i++) {
        struct unit each;
        size_t end = each_before(f, skip_blank_back(f, at), &each);
        const struct word *w = word_before(f, f->tables->zh.before, end);
        if (!w || (word_flag(w, "round") && !round))
            break;
        if (same(w->means, "none")) {
            *ret_blocked = true;
            break;
        }
        at = end - w->form.len;
        at = paid ? before_money(f, at) : at; /* 港幣約30億元 */
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
        const struct word *w = word_at(f, f->tables->zh.after, skip_blank(f, at));
        if (!w || same(w->means, "none"))
            break;
        size_t behind = skip_blank(f, at) + w->form.len;
        if ((same(w->form, "+") || same(w->form, "＋")) && utf8_is_digit(point_at(f, behind)))
            break; /* 收入12亿元 +10.2%: the sign of the next one */
        bool time_only = word_flag(w, "time");
        if (time_only && d->q.unit.dimension != DIMENSION_TIME && d->q.unit.dimension != DIMENSION_LENGTH)
            break;
        at = behind;
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

/* 净利润 - 0.74亿元, 费用率为 - 2.0%: a minus that a blank parts from its number, behind what is measured;
 * behind other words it marks a list */
static void minus_apart(struct finding *f, struct draft *d)
{
    static const char minus[] = "- ";
    enum dimension kind = d->q.unit.dimension;
    if (!d->n.digits || d->n.sign || !d->has_unit || (kind != DIMENSION_SHARE && kind != DIMENSION_MONEY) ||
        d->q.start != d->n.start || !text_before(f, d->n.start, minus))
        return;
    size_t from = d->n.start - strlen(minus), at = skip_blank_back(f, from);
    if (!word_before(f, f->tables->zh.measured, at) && !word_before(f, f->tables->zh.index_lead, at))
        return;
    d->q.start = d->q.from = from;
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

/* 元 beside 新台币, 克朗 beside 丹麦克朗: money of the same name is of the same country */
static void same_money(struct finding *f)
{
    const struct unit *named = NULL;
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        const struct word *w =
            d->gone ? NULL
                    : lexicon_match_before(f->know->zh, f->tables->zh.shared_money, d->q.unit_text, d->q.unit_text.len);
        if (w && w->form.len < d->q.unit_text.len)
            named = &d->q.unit;
        else if (w && named)
            d->q.unit.symbol = named->symbol;
        if (!d->gone && same(d->q.unit_text, "元") && named && same(named->symbol, "TWD"))
            d->q.unit.symbol = named->symbol;
    }
}

void quantity_find_zh(struct finding *f)
{
    for (size_t i = 0; i < f->count; i++)
        read_draft(f, &f->drafts[i]);
    drop_covered(f);
    quantity_compounds_zh(f);
    quantity_ranges_zh(f);
    quantity_slash_zh(f);
    quantity_labels_zh(f);
    quantity_pairs_zh(f);
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        if (d->gone)
            continue;
        if (d->q.relation != RELATION_RANGE || d->n.pair) {
            below_zero(f, d);
            minus_apart(f, d);
            lookalike_judge_zh(f, d);
        } else {
            lookalike_date_zh(f, d);
            lookalike_span_zh(f, d);
        }
        if (d->has_unit && d->q.relation != RELATION_RANGE && !d->q.rejected && !rate_before(f, d))
            price_before(f, d);
        if (quantity_measures(&d->q))
            modifiers(f, d);
    }
    quantity_lists_zh(f);
    quantity_bases_zh(f);
    same_money(f);
}
