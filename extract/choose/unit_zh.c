/* unit_zh - units that a Chinese sentence leaves out or says elsewhere: in a list, in the measure, at the noun behind
 */
#include "base/utf8.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

#define NOUN_WORDS 4 /* words of a noun behind its number */

static void lend(struct quantity *to, const struct quantity *from)
{
    struct decimal value;
    to->unit = from->unit;
    if (decimal_mul(to->value, from->unit.factor, &value))
        to->value = value;
    to->bare = false;
}

/* 上升1.1个和0.2个百分点, 上升1.1个、下降0.2个百分点: the first 个 is short for the unit of the second */
static bool is_half_of_point(const struct zh_sentence *s, const struct zh_item *items, size_t count, size_t i)
{
    if (i + 1 >= count)
        return false;
    size_t next = items[i + 1].word;
    enum zh_kind before = s->words[next - 1].kind;
    size_t far = before == ZH_UP || before == ZH_DOWN ? 3 : 2;
    struct slice text = slice_sub(s->plain, 0, items[i + 1].quantity->end);
    bool lent = slice_equal(items[i + 1].quantity->unit_text, SLICE("个")); /* 1.74个、3.22个、4.0个百分点 */
    return items[i + 1].clause == items[i].clause && next <= items[i].word + far &&
           slice_equal(items[i].quantity->unit_text, SLICE("个")) &&
           ((slice_equal(items[i + 1].quantity->unit.symbol, SLICE("pp")) &&
             (lent || slice_ends(text, SLICE("个百分点")))) ||
            (slice_equal(items[i + 1].quantity->unit.symbol, SLICE("bp")) &&
             (lent || slice_ends(text, SLICE("个基点")))));
}

/* 涨0.2%, 下跌4.1%: by how much something moved, which tells nothing of the unit of its level */
static bool is_move_in_percent(const struct zh_sentence *s, const struct zh_item *item)
{
    enum zh_kind before = item->word ? s->words[item->word - 1].kind : ZH_TEXT;
    return (before == ZH_UP || before == ZH_DOWN) && slice_equal(item->quantity->unit.symbol, SLICE("%"));
}

/* 报3480元/吨，跌20元; 由每度3.4元涨至3.8元: a price and its change, or what it came to, are per the same; empty if the
 * neighbour tells nothing */
static struct slice price_beside(const struct zh_item *item, const struct zh_item *other)
{
    struct slice own = item->quantity->unit.symbol, its = other->quantity->unit.symbol;
    bool move = item->change != other->change || (item->to_level && other->from_level);
    bool same = move && item->quantity->unit.dimension == DIMENSION_MONEY &&
                slice_find(own, SLICE("/")) == SLICE_NONE && its.len > own.len && slice_starts(its, own) &&
                its.ptr[own.len] == '/';
    return same ? its : SLICE("");
}

/* the other is what the price came to: 报 stands right before it, in the clause of the move or at the start of the next
 */
static bool is_told_price(const struct zh_sentence *s, const struct zh_item *move, const struct zh_item *other)
{
    bool near = other->clause == move->clause ||
                (other->clause == move->clause + 1 && other->word == s->clauses[other->clause].first + 1);
    return near && slice_ends(slice_sub(s->plain, 0, other->quantity->from), SLICE("报"));
}

#define PRICE_BACK 4 /* figures */

static void lend_price(struct zh_sentence *s, const struct zh_item *items, size_t count, size_t i)
{
    struct slice price = SLICE("");
    for (size_t k = 1; k <= 2 && i + k < count && price.len == 0;
         k++) /* 跌20元报7800元/千克, 涨35美元或0.4%，报8500美元/吨 */
        if (is_told_price(s, &items[i], &items[i + k]))
            price = price_beside(&items[i], &items[i + k]);
    for (size_t k = 1; k <= PRICE_BACK && k <= i && price.len == 0; k++) /* 报3480元/吨，涨0.5%，涨20元 */
        price = price_beside(&items[i], &items[i - k]);
    if (price.len == 0 && i + 1 < count && items[i + 1].lead <= items[i].word + 3)
        price = price_beside(&items[i], &items[i + 1]);
    if (price.len)
        s->quantities[s->words[items[i].word].number].unit.symbol = price;
}

/* VIX跌4.1%至13.49: what a price or index came to */
static bool is_level_after(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *move)
{
    return is_move_in_percent(s, move) && item->to_level && move->clause == item->clause;
}

/* 分别高出2.6个、2.5个百分点: points before what changed is asked; 高出 says no bound of them */
void zh_lend_points(struct zh_sentence *s, const struct zh_item *items, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        struct quantity *q = &s->quantities[s->words[items[i].word].number];
        if (is_half_of_point(s, items, count, i))
            q->unit = items[i + 1].quantity->unit;
        if (zh_stands_beyond(s, q))
            q->relation = RELATION_EQ;
    }
}

/* said in 万 or 亿: an amount, though nothing says of what */
static bool is_amount(const struct zh_sentence *s, const struct quantity *q)
{
    struct slice text = slice_sub(s->plain, q->start, q->end);
    return slice_find(text, SLICE("万")) != SLICE_NONE || slice_find(text, SLICE("亿")) != SLICE_NONE;
}

/* 300亿、400亿、500亿美元: the unit stands at the last; 从2.2%下调为零: at the one before */
void zh_lend_units(struct zh_sentence *s, const struct zh_item *items, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        struct quantity *q = &s->quantities[s->words[items[i].word].number];
        lend_price(s, items, count, i);
        if (!q->bare)
            continue;
        if (i + 1 < count && items[i + 1].clause == items[i].clause && !items[i + 1].quantity->bare &&
            items[i + 1].word == items[i].word + 2 && s->words[items[i].word + 1].kind != ZH_OF && /* 人口72.4亿的36% */
            !(is_amount(s, q) && items[i + 1].quantity->unit.dimension == DIMENSION_SHARE)) /* 从60万缩减一半 */
            lend(q, items[i + 1].quantity);
        else if (i > 0 && items[i - 1].clause == items[i].clause && !items[i - 1].quantity->bare &&
                 items[i - 1].quantity->unit.dimension == DIMENSION_SHARE && items[i].to_level &&
                 !is_move_in_percent(s, &items[i - 1])) /* 涨0.2%报1.1152 */
            lend(q, items[i - 1].quantity);
    }
}

/* 集成电路产量1935亿块: 块 is money only where something is paid, and what is made is never paid */
static bool is_piece(const struct zh_sentence *s, const struct quantity *q, struct slice metric)
{
    static const struct slice paid[] = {SLICE_INIT("钱"), SLICE_INIT("价"), SLICE_INIT("元"),
                                        SLICE_INIT("卖"), SLICE_INIT("买"), SLICE_INIT("花")};
    if (!slice_equal_any(q->unit_text, "块", "塊"))
        return false;
    if (slice_ends_any(metric, "产量", "產量"))
        return true;
    for (size_t i = 0; i < sizeof paid / sizeof *paid; i++)
        if (slice_find(s->plain, paid[i]) != SLICE_NONE)
            return false;
    return true;
}

/* 单吨净利2000元, 每股收益3.03美元，预期2.84美元: what the money is for each of stands in the metric */
static void settle_each(const struct zh_sentence *s, struct quantity *q, struct slice metric)
{
    const struct word *each = NULL;
    bool money = q->unit.dimension == DIMENSION_MONEY && q->unit.symbol.len == strlen("CNY");
    for (size_t at = 0; money && !each && at < metric.len; at++)
        each = lexicon_match(s->know->zh, s->know->claims_zh->each, metric, at);
    if (each)
        q->unit.symbol = arena_printf(s->arena, "%.*s/%.*s", (int)q->unit.symbol.len, q->unit.symbol.ptr,
                                      (int)each->means.len, each->means.ptr);
}

#define ASIDE_WORDS 8 /* words in brackets between a number and its noun */

/* 1000亿（综合）盈余: the word behind what stands in brackets */
static size_t past_aside(const struct zh_sentence *s, size_t word)
{
    size_t i = word;
    if (word < s->word_count && s->words[word].kind == ZH_OPEN)
        while (i < s->word_count && i < word + ASIDE_WORDS && s->words[i].kind != ZH_CLOSE)
            i++;
    return i > word && i < s->word_count && s->words[i].kind == ZH_CLOSE ? i + 1 : word;
}

/* 16亿（次）: the unit in brackets; false if they hold something else */
static bool unit_aside(const struct zh_sentence *s, const struct zh_item *item, struct unit *ret)
{
    size_t first = item->word + 1, after = past_aside(s, first);
    if (after == first)
        return false;
    size_t at = s->words[first].end, len = unit_match(s->know, LANGUAGE_ZH, s->plain, at, ret);
    return len > 0 && at + len == s->words[after - 1].start && decimal_equal(ret->factor, decimal_of(1));
}

/* 850万玩家在玩游戏: the noun goes no further than the word that leads on from it; empty where that begins it */
static struct slice up_to_verb(const struct zh_sentence *s, struct slice noun)
{
    size_t at = 0;
    const struct word *w = lexicon_next(s->know->zh, s->know->claims_zh->unit_close, noun, &at);
    return w ? slice_sub(noun, 0, at) : noun;
}

/* 57万商家, 1500亿盈余, 22万住户总资产: the noun right behind, up to the first that counts; empty if there is none */
static struct slice noun_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t first = past_aside(s, item->word + 1), i = first;
    bool counts = false;
    while (i < s->word_count && i < first + NOUN_WORDS && !counts && zh_is_noun(s->words[i].kind) &&
           s->words[i].kind != ZH_STATE && s->words[i].kind != ZH_NAME &&
           s->words[i].depth == s->words[item->word].depth) {
        counts = zh_ends_with(s, s->know->claims_zh->counted, zh_text(s, &s->words[i]));
        i++;
    }
    return i > first ? up_to_verb(s, slice_sub(s->plain, s->words[first].start, s->words[i - 1].end)) : SLICE("");
}

/* the unit of an amount by a noun: money of what is paid, else what a row of "counted" says; false if neither */
static bool unit_of_noun(const struct zh_sentence *s, struct slice noun, bool amount, struct slice money,
                         struct unit *ret)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *w = zh_ends(s, t->counted, noun);
    struct unit named;
    bool paid = (w && slice_equal(w->means, SLICE("money"))) || (!w && amount && zh_ends(s, t->money, noun));
    if (w && !paid)
        *ret = (struct unit){w->means, decimal_of(1),
                             slice_equal(w->means, SLICE("1")) ? DIMENSION_INDEX : DIMENSION_COUNT};
    else if (amount && unit_money_before(s->know, noun, noun.len, &named)) /* 折合人民币5亿 */
        *ret = named;
    else if (paid)
        *ret = (struct unit){money.len ? money : SLICE("CNY"), decimal_of(1), DIMENSION_MONEY};
    else
        return false;
    return true;
}

/* 两市成交额半日萎缩超5700亿: a measure that is paid, and what befell it */
static bool holds_money(const struct zh_sentence *s, struct slice metric)
{
    for (size_t at = metric.len; at > 0;) {
        uint32_t c;
        if (zh_ends_with(s, s->know->claims_zh->money, slice_sub(metric, 0, at)))
            return true;
        at -= utf8_before(metric, at, &c);
    }
    return false;
}

#define ALIKE_MOST 20 /* times: amounts of one thing differ by less */

/* 员工50万人，次年31万: an amount of about the size of the one before is of the same */
static bool unit_before(const struct zh_item *items, size_t i, struct unit *ret)
{
    struct decimal more, less, own = decimal_abs(items[i].quantity->value);
    const struct quantity *q = i ? items[i - 1].quantity : NULL;
    if (!q || q->bare || (q->unit.dimension != DIMENSION_MONEY && q->unit.dimension != DIMENSION_COUNT))
        return false;
    struct decimal last = decimal_abs(q->relation == RELATION_RANGE ? q->high : q->value);
    *ret = q->unit;
    ret->factor = decimal_of(1);
    return decimal_mul(own, decimal_of(ALIKE_MOST), &more) && decimal_mul(last, decimal_of(ALIKE_MOST), &less) &&
           decimal_compare(more, last) > 0 && decimal_compare(less, own) > 0;
}

#define COIN_NEAR 3 /* quantities back */

/* 预计开支1300亿美元，此前预计1250亿: the same measure again, in the coin told first */
static void settle_coin(struct quantity *q, const struct zh_item *items, size_t i)
{
    if (q->unit.dimension != DIMENSION_MONEY)
        return;
    for (size_t k = i; k-- > 0 && i - k <= COIN_NEAR;)
        if (items[k].quantity->unit.dimension == DIMENSION_MONEY &&
            slice_equal(items[k].metric.text, items[i].metric.text)) {
            q->unit.symbol = items[k].quantity->unit.symbol;
            return;
        }
}

/* 总参与人次达400多万: the noun is the unit; a bare number of an index is a pure number */
bool zh_settle_unit(struct zh_sentence *s, const struct zh_item *items, size_t i, struct slice money)
{
    const struct zh_item *item = &items[i];
    struct quantity *q = &s->quantities[s->words[item->word].number];
    struct slice metric = zh_plain_piece(s, item->metric.text), noun = noun_behind(s, item);
    bool amount = is_amount(s, q);
    if (!q->bare) {
        settle_each(s, q, metric);
        if (is_piece(s, q, metric))
            q->unit = (struct unit){q->unit_text, decimal_of(1), DIMENSION_COUNT};
        return true;
    }
    if (!(amount && unit_aside(s, item, &q->unit)) && !(amount && unit_of_noun(s, noun, true, money, &q->unit)) &&
        !unit_of_noun(s, metric, amount, money, &q->unit)) {
        if (!amount && !(i > 0 && is_level_after(s, item, &items[i - 1])))
            return false;
        bool paid = zh_ends_with(s, s->know->claims_zh->money, slice_sub(s->plain, 0, q->from)); /* 斥资3亿收购 */
        if (!amount)
            q->unit = (struct unit){SLICE("1"), decimal_of(1), DIMENSION_INDEX}; /* VIX跌4.1%至13.49 */
        else if (paid)
            q->unit = (struct unit){money.len ? money : SLICE("CNY"), decimal_of(1), DIMENSION_MONEY};
        else if (noun.len > strlen("人"))
            q->unit = (struct unit){noun, decimal_of(1), DIMENSION_COUNT};
        else if (holds_money(s, metric))
            q->unit = (struct unit){money.len ? money : SLICE("CNY"), decimal_of(1), DIMENSION_MONEY};
        else if (!unit_before(items, i, &q->unit))
            q->unit = unit_count(SLICE("1"));
    }
    settle_coin(q, items, i);
    settle_each(s, q, metric);
    q->bare = false;
    return true;
}
