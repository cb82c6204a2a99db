/* quantity_join_zh - Chinese quantities that belong together: ranges, compounds, lists whose unit is said once */
#include "extract/mention/quantity_internal.h"

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

#define STEP_LEAST 4 /* times: what is reached is so much more than the step */

/* magnitude and unit are said once, at b */
static void lend_whole(struct draft *a, const struct draft *b)
{
    if (b->n.scale.coef && !decimal_mul(a->n.value, b->n.scale, &a->n.value))
        return;
    a->n.scale = b->n.scale;
    a->q.unit = b->q.unit;
    a->has_unit = true;
    draft_value(a);
}

/* 增加1.3万手至21.5万手, 增加1.3至21.5万手: a step and where it led; 增加5%至8% may be either */
static bool changes_to(struct draft *a, const struct draft *b)
{
    struct decimal step;
    struct draft whole = *a;
    if (!a->has_unit && b->has_unit)
        lend_whole(&whole, b);
    bool far = whole.has_unit && b->has_unit && b->q.unit.dimension != DIMENSION_SHARE &&
               decimal_mul(decimal_abs(whole.q.value), decimal_of(STEP_LEAST), &step) &&
               decimal_compare(step, decimal_abs(b->q.value)) < 0;
    if (far)
        *a = whole;
    return far;
}

/* the dash, 至 or 到 between two ends; 从…到… tells of a change unless 不等 closes it */
static bool range_between(struct finding *f, struct draft *a, struct draft *b)
{
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    if (at == end && b->n.sign && b->n.digits && at == b->q.start &&
        (f->text.ptr[at] == '-' || (unsigned char)f->text.ptr[at] > 0x7F) && draft_alike(a, b)) {
        unsign(f, b);
        return true;
    }
    const struct word *w = at < end ? word_at(f, f->tables->zh.range, at) : NULL;
    if (!w || at + w->form.len != end)
        return false;
    if (same(w->means, "between"))
        return text_at_any(f, b->q.end, "之间", "间");
    if (same(w->means, "below")) /* 处5万元以上20万元以下罚款 */
        return text_at(f, b->q.end, "以下");
    const struct word *change = word_before(f, f->tables->zh.change, skip_blank_back(f, a->q.from));
    if (same(w->means, "to") && change && same(change->means, "by"))
        return !changes_to(a, b);
    if (same(w->means, "to") && change)
        return text_at_any(f, b->q.end, "不等", "之间", "区间");
    return true;
}

/* b is a/x of the money that a is in, and the text between joins the two */
static bool is_price_of(const struct finding *f, const struct draft *a, const struct draft *b)
{
    size_t slash = slice_find(b->q.unit.symbol, SLICE("/"));
    const struct draft *first = a->q.start < b->q.start ? a : b, *second = first == a ? b : a;
    if (a->gone || b->gone || !a->has_unit || slash == SLICE_NONE || a->q.unit.dimension != DIMENSION_MONEY ||
        !slice_equal(a->q.unit.symbol, slice_sub(b->q.unit.symbol, 0, slash)) ||
        !decimal_equal(a->q.unit.factor, decimal_of(1)))
        return false;
    struct slice gap = slice_trim(slice_sub(f->text, first->q.to, second->q.from));
    if (gap.len == 0 && second->n.sign)
        return true; /* 3000元-3200元/吨 */
    const struct word *to = lexicon_match(f->know->zh, f->tables->zh.range, gap, 0);
    return to && to->form.len == gap.len;
}

/* 3000元至3200元/吨: what the price is for is said at the last */
static void take_base(const struct finding *f, struct draft *a, const struct draft *b)
{
    if (slice_find(b->q.unit_text, SLICE("/")) == SLICE_NONE || !is_price_of(f, a, b))
        return;
    a->q.unit = b->q.unit;
    draft_value(a);
}

void quantity_ranges_zh(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        take_base(f, a, b);
        /* a bare small number is fine as the first end: 5-8%; two bare ones are a score or a name */
        if (a->gone || !draft_alike(a, b) || (!b->has_unit && !(b->n.magnitude && a->n.magnitude)) ||
            (a->has_unit && !b->has_unit))
            continue;
        if (text_at(f, b->n.end, "世纪")) { /* 十五至十七世纪 */
            draft_reject(a, "date");
            draft_reject(b, "date");
        }
        if (b->q.rejected && strcmp(b->q.rejected, "date") == 0)
            continue;
        if (a->q.start == a->n.start && letter((unsigned char)point_before(f, a->n.start)) &&
            point_before(f, a->n.start) < 0x80)
            continue; /* R001至1.45% */
        if (range_between(f, a, b) && draft_range(f, a, b)) {
            a->n = b->n;
            a->n.pair = false;
        }
    }
}

void quantity_compounds_zh(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i];
        for (size_t j = i + 1; j < f->count && skip_blank(f, a->q.end) == f->drafts[j].q.start && !a->gone; j++) {
            struct draft *b = &f->drafts[j];
            /* 9秒35, 1米85: hundredths */
            if (slice_equal_any(a->q.unit.symbol, "s", "m") && !b->has_unit && b->n.digits &&
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

#define EACH_REACH 90 /* bytes back from a member of a list to the 分别 that begins it */

/* PE为12、10、9倍 is a list, 为3、4个 one number and the next */
static bool is_next(const struct draft *a, const struct draft *b)
{
    struct decimal next;
    return a->n.value.exp == 0 && a->n.value.coef > 0 && a->n.value.coef < 9 &&
           decimal_add(a->n.value, decimal_of(1), &next) && decimal_equal(next, b->n.value);
}

/* 分别为118、142、169亿元: the text stands between two members of a list that 分别 told apart in the same clause, or
 * that 为 or what is measured leads: PE 15、12、10倍 */
static bool told_apart(const struct finding *f, const struct draft *a, const struct draft *b)
{
    size_t from = a->q.end;
    struct slice gap = slice_trim(slice_sub(f->text, from, b->q.start));
    const struct word *w = lexicon_match(f->know->zh, f->tables->zh.list, gap, 0);
    if (!w || w->form.len != gap.len)
        return false;
    bool alone = !is_next(a, b), list = same(w->form, "、");
    for (size_t at = from; at > 0 && from - at < EACH_REACH;) {
        uint32_t c;
        if (alone && list && word_before(f, f->tables->zh.measured, at))
            return true;
        at -= utf8_before(f->text, at, &c);
        if (c == 0x4E3A && alone && list)
            return true;
        list |= c == 0x3001;
        alone &= c == 0x3001 || c == '.' || c == ' ' || (c >= '0' && c <= '9');
        if (c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == ',' || c == ';')
            return false;
        if (c == 0x5206 && text_at(f, at, "分别")) /* 分 */
            return true;
    }
    return false;
}

static bool has_point(const struct finding *f, const struct draft *d)
{
    return slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(".")) != SLICE_NONE;
}

/* 至9.8、13.2、16.9亿元: decimals side by side */
static bool stands_beside(const struct finding *f, const struct draft *a, const struct draft *b)
{
    return same(slice_sub(f->text, a->q.end, b->q.start), "、") && b->n.scale.coef && has_point(f, a) &&
           has_point(f, b);
}

/* 35.2/42.8/51.3亿元, 分别为118、142、169亿元: magnitude and unit are said once; a pair in one unit of energy may be
 * power and energy */
void quantity_slash_zh(struct finding *f)
{
    for (size_t i = f->count; i-- > 1;) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        if (a->gone || b->gone || a->has_unit || !b->has_unit || !a->n.digits || !b->n.digits || a->n.magnitude ||
            a->n.ordinal || b->q.relation == RELATION_RANGE || b->q.rejected)
            continue;
        bool slashed = same(slice_sub(f->text, a->q.end, b->q.start), "/");
        bool tail = i > 1 && f->drafts[i - 2].q.end == a->q.start; /* 分别为2分33秒148和2分41秒 */
        if (!slashed && (tail || !(told_apart(f, a, b) || stands_beside(f, a, b))))
            continue;
        lend_whole(a, b);
    }
}

#define LABEL_LONGEST 24 /* bytes of a unit in brackets */

/* the brackets that close before byte end, a colon or 为 between: where what they hold begins and ends; false if there
 * are none or they hold more than a unit may */
static bool label_before(const struct finding *f, size_t end, size_t *ret_start, size_t *ret_end)
{
    size_t at = skip_blank_back(f, end);
    const struct word *w = word_before(f, f->tables->zh.label, at);
    uint32_t c = 0;
    at = skip_blank_back(f, at - (w ? w->form.len : 0));
    if (at == 0)
        return false;
    at -= utf8_before(f->text, at, &c);
    *ret_end = at;
    if (utf8_narrow(c) != ')')
        return false;
    do {
        *ret_start = at;
        if (at == 0 || *ret_end - at >= LABEL_LONGEST)
            return false;
        at -= utf8_before(f->text, at, &c);
        c = utf8_narrow(c);
    } while (c != '(' && c != ')');
    return c == '(' && *ret_start < *ret_end;
}

/* 流通市值（亿元）：41.59: the unit of the draft stands in the brackets, and what was found there is no quantity */
static bool unit_in_label(const struct finding *f, size_t i, struct unit *ret)
{
    struct draft *held = i ? &f->drafts[i - 1] : NULL;
    size_t start, end;
    if (!label_before(f, f->drafts[i].n.start, &start, &end))
        return false;
    if (!held || held->n.start != start || held->q.end != end || held->n.digits)
        return unit_match(f->know, LANGUAGE_ZH, f->text, start, ret) == end - start;
    if (!held->has_unit)
        return false; /* （一）: how many, or which */
    *ret = held->q.unit;
    ret->factor = held->q.value;
    draft_reject(held, "unit of a label");
    return true;
}

/* 每股收益（元）：1.38, 营业收入(百万元)分别为2360/2922/3524: a unit said in brackets before its figures */
void quantity_labels_zh(struct finding *f)
{
    bool led = false;
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        struct unit unit;
        struct slice gap = i ? slice_sub(f->text, f->drafts[i - 1].q.end, d->n.start) : f->text;
        bool open = !d->gone && !d->has_unit && d->n.digits && !d->n.magnitude && !d->n.ordinal;
        if (led && open && slice_equal_any(gap, "/", "、"))
            unit = f->drafts[i - 1].q.unit;
        else if (!(led = open && unit_in_label(f, i, &unit)))
            continue;
        d->q.unit = unit;
        d->q.bare = !(d->has_unit = draft_value(d));
    }
}

/* 5、6支, 三、四个: one digit and the next, between which it lies; 第5、6支 and 分别为5、6支 are two */
void quantity_pairs_zh(struct finding *f)
{
    for (size_t i = 1; i < f->count; i++) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        struct decimal next;
        /* 第2、3节, 第15至27点 */
        b->n.ordinal |= a->n.ordinal && slice_equal_any(slice_sub(f->text, a->q.end, b->q.start), "、", "至", "到", "-",
                                                        "－", "—", "~", "～");
        if (a->gone || b->gone || a->has_unit || !b->has_unit || a->n.ordinal || a->n.magnitude || b->n.magnitude ||
            a->n.value.coef > 8 || a->n.value.coef < 1 || a->n.value.exp != 0 || b->q.rejected ||
            b->q.relation == RELATION_RANGE || !decimal_add(a->n.value, decimal_of(1), &next) ||
            !decimal_equal(next, b->n.value) || !same(slice_sub(f->text, a->q.end, b->q.start), "、"))
            continue;
        if (!text_before_any(f, a->q.start, "、", "分别"))
            draft_range(f, a, b);
    }
}

/* 上涨0.5元至9.75元/平米, 50元、55元/吨: what the price is for is said at the last; 每吨分别降低150元、145元: at the
 * first
 */
void quantity_bases_zh(struct finding *f)
{
    for (size_t i = f->count; i-- > 1;)
        take_base(f, &f->drafts[i - 1], &f->drafts[i]);
    for (size_t i = 1; i < f->count; i++) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        if (slice_find(a->q.unit_text, SLICE("/")) == SLICE_NONE && is_price_of(f, b, a)) {
            b->q.unit = a->q.unit;
            draft_value(b);
        }
    }
}

/* 逾1600点或5.5%: the bound holds for what says the same in another unit */
static void restate_bounds(struct finding *f)
{
    for (size_t i = 1; i < f->count; i++) {
        struct draft *a = &f->drafts[i - 1], *b = &f->drafts[i];
        if (!a->gone && !b->gone && a->q.from < a->q.start && b->q.relation == RELATION_EQ &&
            a->q.relation != RELATION_RANGE && same(slice_trim(slice_sub(f->text, a->q.to, b->q.start)), "或"))
            b->q.relation = a->q.relation;
    }
}

void quantity_lists_zh(struct finding *f)
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
    restate_bounds(f);
}
