/* comparison_zh - is a quantity a level or a change, which way, and against what
 *
 * The verb next to the quantity decides (增长8% is a change, 增长到8% a level); what it is counted against stands
 * between the verb and the noun (同比, 较2019年同期, 高于国际航线整体恢复水平).
 */
#include "extract/choose/phrase_zh.h"
#include "extract/choose/scope_zh.h"
#include "extract/choose/scores.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

/* words that may stand between the verb and the quantity: 增长[了][均][约]8% */
static bool stands_between(const struct zh_word *w)
{
    const uint64_t kinds = ZH_BIT(ZH_COPULA) | ZH_BIT(ZH_ADVERB) | ZH_BIT(ZH_EACH) | ZH_BIT(ZH_COMPARE) |
                           ZH_BIT(ZH_PERIOD) | ZH_BIT(ZH_PLAN) | ZH_BIT(ZH_PARTICLE) | ZH_BIT(ZH_SIGN);
    return kinds & ZH_BIT(w->kind) || w->depth > 0;
}

/* 由2013年 is one word, the period with its preposition */
static bool leads_from(const struct zh_sentence *s, const struct zh_word *w)
{
    if (w->kind == ZH_FROM)
        return true;
    struct slice text = zh_text(s, w);
    return w->kind == ZH_PERIOD && slice_starts_any(text, "由", "从");
}

/* 上涨2800只, 下跌2300家: prices move, and what is counted is those that moved */
bool zh_counts_movers(const struct zh_sentence *s, const struct zh_word *w, const struct quantity *q)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *unit = lexicon_match(s->know->zh, t->mover, q->unit.symbol, 0);
    return zh_ends_with(s, t->price_move, zh_text(s, w)) && unit && unit->form.len == q->unit.symbol.len;
}

/* 加快6个灌区的建设 is no change of a count */
static bool changes(const struct zh_sentence *s, const struct zh_word *w, const struct quantity *q)
{
    return (w->kind == ZH_UP || w->kind == ZH_DOWN) && !zh_counts_movers(s, w, q) &&
           (!slice_equal(zh_sense(w), SLICE("rate")) || q->unit.dimension == DIMENSION_SHARE);
}

/* the word before the quantity that says how it is reached, SLICE_NONE if there is none */
static size_t governing(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word; i-- > item->lead;) {
        const struct zh_word *w = &s->words[i];
        if (changes(s, w, item->quantity) || w->kind == ZH_TO || leads_from(s, w))
            return i;
        if (w->kind == ZH_AVOID && slice_equal(zh_sense(w), SLICE("down")))
            return i;
        if (!stands_between(w) && !(w->kind == ZH_OF || w->kind == ZH_THIS))
            return SLICE_NONE;
        if (w->kind == ZH_OF &&
            !(i > item->lead && (s->words[i - 1].kind == ZH_PERIOD || s->words[i - 1].kind == ZH_THIS)))
            return SLICE_NONE;
    }
    return SLICE_NONE;
}

static bool measures_difference(const struct quantity *q)
{
    struct slice unit = q->unit.symbol;
    return slice_equal_any(unit, "pp", "bp");
}

/* 下调基准利率25个基点, 同比增加发电量3亿千瓦时: the object stands between */
static size_t transitive(const struct zh_sentence *s, const struct zh_item *item)
{
    bool difference = measures_difference(item->quantity);
    for (size_t i = item->word; i-- > item->lead;) {
        if (s->words[i].kind == ZH_UP || s->words[i].kind == ZH_DOWN)
            return difference || (i > item->lead && s->words[i - 1].kind == ZH_COMPARE) ? i : SLICE_NONE;
        if (!difference && !zh_is_content(s->words[i].kind))
            return SLICE_NONE;
    }
    return SLICE_NONE;
}

/* 高于国际航线整体恢复水平6.2个百分点; 超过平均增速3个百分点 */
static size_t beyond(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word; i-- > item->lead;) {
        const struct zh_word *w = &s->words[i];
        bool over =
            w->kind == ZH_COPULA && measures_difference(item->quantity) && slice_starts(zh_text(s, w), SLICE("超"));
        if (w->kind == ZH_OF && zh_is_noun(s->words[i + 1].kind) && !measures_difference(item->quantity))
            return SLICE_NONE; /* 优于Ⅲ类的比例为97% */
        if ((w->kind == ZH_BEYOND || over) && i + 1 < item->word)
            return i;
    }
    return SLICE_NONE;
}

/* 退货率达24%，高于普通电商的9%: the level of somebody else, where a difference has no 的 before it */
static bool is_level_beyond(const struct zh_sentence *s, const struct zh_item *item, size_t verb)
{
    return item->word > verb + 2 && s->words[item->word - 1].kind == ZH_OF && !measures_difference(item->quantity);
}

static bool is_negative_beyond(const struct zh_sentence *s, const struct zh_word *w)
{
    return lexicon_match(s->know->zh, s->know->claims_zh->below, s->plain, w->start) != NULL;
}

/* ---- what it is counted against ---- */

static bool has(struct slice text, const char *words)
{
    return slice_find(text, slice_of(words)) != SLICE_NONE;
}

static bool has_year(struct slice text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9' && text.ptr[i + 1] >= '0' && text.ptr[i + 1] <= '9')
            return true;
    return false;
}

/* 比上年 yoy, 比上月 mom, 较2019年同期 and 较上年全年 other: the month before what else is said, a day or a year named
 * before the year before */
static enum comparison against_period(const struct zh_sentence *s, struct slice base)
{
    static const enum comparison order[] = {COMPARISON_MOM, COMPARISON_QOQ, COMPARISON_OTHER, COMPARISON_YOY};
    bool seen[COMPARISON_OTHER + 1] = {false};
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(s->know->zh, s->know->claims_zh->base_time, base, &at)); at++)
        seen[comparison_named(w->means)] = true;
    seen[COMPARISON_MOM] &= !has(base, "年"); /* 较6月同期, but 较去年6月同期 */
    seen[COMPARISON_OTHER] |= has_year(base);
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (seen[order[i]])
            return order[i];
    return COMPARISON_OTHER;
}

/* 同比, 比上月末: says against what, or stands in a list of such */
static bool is_base_word(const struct zh_sentence *s, const struct zh_word *w)
{
    return w->kind == ZH_COMPARE || (w->kind == ZH_PERIOD && s->periods[w->number].base);
}

static enum comparison base_sense(const struct zh_sentence *s, const struct zh_word *w)
{
    return w->kind == ZH_COMPARE ? comparison_named(zh_sense(w)) : against_period(s, zh_text(s, w));
}

/* 环比、同比分别增长21.6%和39.5%, 同比/环比+22.1%/+8.7%: the first word of the list that the word at i ends */
static size_t first_listed(const struct zh_sentence *s, size_t from, size_t i)
{
    while (i >= from + 2 && (s->words[i - 1].kind == ZH_AND || s->words[i - 1].kind == ZH_SIGN) &&
           is_base_word(s, &s->words[i - 2]))
        i -= 2;
    return i;
}

/* the word of such a list that goes with a quantity that follows others of its list; NULL if there is none */
static const struct zh_word *listed_for(const struct zh_sentence *s, const struct zh_item *first, size_t turn)
{
    size_t from = zh_back(first->word, first->lead);
    for (size_t i = first->word; i-- > from;)
        if (is_base_word(s, &s->words[i])) {
            size_t at = first_listed(s, from, i) + 2 * turn;
            return at <= i ? &s->words[at] : NULL;
        }
    return NULL;
}

/* the nearest word of comparison before the quantity, in its own clause */
static enum comparison said(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    /* 较2015年的13.9万件下降82.93%: the base holds a quantity of its own */
    size_t from = before && before->clause == item->clause && before->base_level ? before->lead : item->lead;
    for (size_t i = item->word; i-- > from;) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_COMPARE || (is_base_word(s, w) && !leads_from(s, w)))
            return base_sense(s, &s->words[first_listed(s, from, i)]);
        if (w->kind == ZH_AGAINST) {
            size_t end = i + 1 < item->word ? s->words[item->word - 1].end : w->end;
            return against_period(s, slice_sub(s->plain, w->start, end));
        }
    }
    return COMPARISON_NONE;
}

/* 较2015年高峰时期的13.9万件 */
static bool stands_in_base(const struct zh_sentence *s, const struct zh_item *item)
{
    if (item->lead == item->word || s->words[item->word - 1].kind != ZH_OF)
        return false;
    for (size_t i = item->word; i-- > item->lead;)
        if (s->words[i].kind == ZH_AGAINST || (s->words[i].kind == ZH_PERIOD && s->periods[s->words[i].number].base))
            return item->quantity->unit.dimension != DIMENSION_TIMES;
    return false;
}

/* 同比上涨3.3%，高于2月3%的涨幅: the change of another time, of what the one before is of */
static const struct word *change_then(const struct zh_sentence *s, const struct zh_item *item,
                                      const struct zh_item *before)
{
    size_t i = item->word;
    if (!before || !before->change || i == item->lead || i + 2 >= s->word_count || s->words[i + 1].kind != ZH_OF ||
        !slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol))
        return NULL;
    const struct zh_word *time = &s->words[i - 1];
    bool base = time->kind == ZH_PERIOD && s->periods[time->number].base;
    return base ? zh_ends(s, s->know->claims_zh->growth, zh_text(s, &s->words[i + 2])) : NULL;
}

/* 跌142点或0.5%: the same in another unit */
static bool says_again(const struct zh_sentence *s, const struct zh_item *item)
{
    return item->lead + 1 == item->word && slice_equal(zh_text(s, &s->words[item->lead]), SLICE("或"));
}

static bool same_run(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    bool apart = !before || (before->clause != item->clause && !says_again(s, item)); /* 跌142点，或0.5% */
    if (apart || (item->lead == item->word && !before->change))
        return false;
    for (size_t i = item->lead; i < item->word; i++)
        if (s->words[i].kind != ZH_AND && s->words[i].kind != ZH_SIGN && s->words[i].kind != ZH_EACH)
            return false;
    struct slice joint = slice_sub(s->plain, s->words[before->word].end, s->words[item->word].start);
    return slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol) || says_again(s, item) ||
           slice_equal(joint, SLICE("/")); /* 42GW/101GWh */
}

/* 2020年水平的150%, 全球平均水平的78% */
static bool is_share_of_level(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice before = slice_sub(s->plain, 0, item->quantity->from);
    bool dated = item->word >= item->lead + 2 && s->words[item->word - 2].kind == ZH_PERIOD &&
                 scope_is_base_of_ratio(s, item->word - 2, item->word); /* 恢复至2019年的83% */
    return item->quantity->unit.dimension == DIMENSION_SHARE && (dated || slice_ends(before, SLICE("水平的")));
}

/* 增长2倍, but also 是去年的3倍: both are against something; 市盈率20倍 is not */
static bool is_multiple(const struct zh_sentence *s, const struct zh_item *item)
{
    if (item->lead == item->word)
        return false;
    const struct zh_word *w = &s->words[item->word - 1];
    return is_share_of_level(s, item) || (item->quantity->fraction && phrase_ratio_base(s, item) != SLICE_NONE) ||
           (slice_equal(item->quantity->unit.symbol, SLICE("x")) && (w->kind == ZH_OF || item->change));
}

static enum comparison sense_of_multiple(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word; i-- > item->lead;)
        if (s->words[i].kind == ZH_PERIOD)
            return against_period(s, zh_text(s, &s->words[i]));
    return COMPARISON_OTHER;
}

/* 较, 比去年, 同比 */
static bool is_against(const struct zh_sentence *s, const struct zh_word *w)
{
    return w->kind == ZH_AGAINST || w->kind == ZH_COMPARE ||
           (w->kind == ZH_PERIOD && (s->periods[w->number].base || slice_starts(zh_text(s, w), SLICE("比"))));
}

#define MORE_LONGEST 9 /* bytes of 多卖出 */

/* 比去年多打了60斤, 较上年少卖1.2万台: more or less of a deed */
static bool does_more(const struct zh_sentence *s, const struct zh_item *item, bool *ret_negative)
{
    size_t i = item->word;
    while (i > item->lead && (s->words[i - 1].kind == ZH_PARTICLE || s->words[i - 1].kind == ZH_ADVERB))
        i--;
    if (i == item->lead || i < 2 || s->words[i - 1].kind != ZH_TEXT)
        return false;
    struct slice text = zh_text(s, &s->words[i - 1]);
    bool more = slice_starts(text, SLICE("多")), less = slice_starts(text, SLICE("少"));
    *ret_negative = less;
    return (more || less) && text.len > 3 && text.len <= MORE_LONGEST && is_against(s, &s->words[i - 2]);
}

/* 比 that the words do not show: 风险比邻国 */
static bool has_than(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice text = slice_sub(s->plain, s->words[item->lead].start, item->quantity->from);
    return has(text, "比") && !has(text, "占比") && !has(text, "比重") && !has(text, "比例") && !has(text, "比率");
}

/* 较去年同期48%有所下滑, 较前值20.6万人大幅减少: the level that the move behind it starts from */
static bool is_base_of_move(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word, end = s->clauses[item->clause].last;
    if (i > item->lead + 1 && zh_is_noun(s->words[i - 1].kind) &&
        zh_ends_with(s, s->know->claims_zh->reading, zh_text(s, &s->words[i - 1])))
        i--;
    if (i == item->lead || !is_against(s, &s->words[i - 1]) || !slice_starts(zh_text(s, &s->words[i - 1]), SLICE("较")))
        return false;
    for (size_t k = item->word + 1; k < end && s->words[k].kind != ZH_QUANTITY; k++)
        if (s->words[k].kind == ZH_UP || s->words[k].kind == ZH_DOWN)
            return s->words[item->word + 1].kind != ZH_OF;
    return false;
}

static bool starts_beyond(const struct zh_sentence *s, const struct quantity *q)
{
    return slice_starts(slice_sub(s->plain, q->from, q->start), SLICE("高出"));
}

/* 增速比上月末低0.2个百分点, 利率比上年同期低约40个基点: an adjective right before the quantity, behind what it is
 * compared with; 索赔少88% needs nothing said, as no level is a share that is less */
static bool than_adjective(const struct zh_sentence *s, const struct zh_item *item, bool *ret_negative)
{
    const struct quantity *q = item->quantity;
    int degree = s->know->claims_zh->degree;
    const struct word *w = zh_ends(s, degree, slice_trim(slice_sub(s->plain, 0, q->start)));
    if (!w) /* 低约12% */
        w = zh_ends(s, degree, slice_trim(slice_sub(s->plain, 0, q->from)));
    if (!w && slice_ends(slice_sub(s->plain, 0, q->from), SLICE("了"))) /* 低了2个百分点 */
        w = zh_ends(s, degree, slice_sub(s->plain, 0, q->from - strlen("了")));
    if (!w && starts_beyond(s, q)) /* 高出约9% */
        w = zh_row_at(s, q->from, degree);
    bool against = false;
    for (size_t i = item->lead; i < item->word; i++)
        against |= is_against(s, &s->words[i]);
    bool less = w && slice_equal(w->means, SLICE("-"));
    if (w && w->means.len &&
        (against || has_than(s, item) || measures_difference(q) || (less && q->unit.dimension == DIMENSION_SHARE))) {
        *ret_negative = less;
        return true;
    }
    return against && does_more(s, item, ret_negative);
}

/* 从环比看，四季度国内生产总值增长1.2%: a short clause before says it for the sentence */
#define ANNOUNCED_MOST 4 /* words */

enum comparison zh_looks_at(const struct zh_sentence *s, size_t clause)
{
    const struct zh_clause *c = &s->clauses[clause];
    if (c->first == c->last || c->last - c->first > ANNOUNCED_MOST)
        return COMPARISON_NONE;
    struct slice text = slice_sub(s->plain, s->words[c->first].start, s->words[c->last - 1].end);
    for (size_t i = c->first; i < c->last && slice_ends(text, SLICE("看")); i++)
        if (s->words[i].kind == ZH_COMPARE)
            return comparison_named(zh_sense(&s->words[i]));
    return COMPARISON_NONE;
}

/* CPI环比由降转涨，上涨0.1%: the clause before says it, and this one names nothing of its own */
static enum comparison said_before(const struct zh_sentence *s, const struct zh_item *item,
                                   const struct zh_item *before)
{
    if (item->clause == 0 || (before && before->clause + 1 >= item->clause))
        return COMPARISON_NONE;
    const struct zh_clause *clause = &s->clauses[item->clause - 1];
    for (size_t i = clause->last; i < item->word; i++)
        if (zh_is_noun(s->words[i].kind) || s->words[i].kind == ZH_LINK || s->words[i].kind == ZH_PERIOD)
            return COMPARISON_NONE;
    for (size_t i = clause->last; i-- > clause->first;)
        if (s->words[i].kind == ZH_COMPARE)
            return comparison_named(zh_sense(&s->words[i]));
    return COMPARISON_NONE;
}

/* 净利润同比增长20%，今日股价跌3%: the day's move of a price at the exchange goes on with nothing told before */
static bool is_of_exchange(const struct zh_sentence *s, const struct zh_item *item)
{
    return has(slice_sub(s->plain, s->words[item->lead].start, item->quantity->start), "股价");
}

/* 较上季减少5%；与上年同季比较，生产减少6%，其中…: the last clause before that says nothing else */
static enum comparison compared_last(const struct zh_sentence *s, size_t clause)
{
    for (size_t c = clause; c-- > 0;) {
        const struct zh_clause *at = &s->clauses[c];
        if (at->first == at->last || at->last - at->first > ANNOUNCED_MOST)
            continue;
        struct slice text = slice_sub(s->plain, s->words[at->first].start, s->words[at->last - 1].end);
        if (!slice_ends_any(text, "比较", "相比"))
            continue;
        for (size_t i = at->first; i < at->last; i++)
            if (is_base_word(s, &s->words[i]))
                return base_sense(s, &s->words[i]);
    }
    return COMPARISON_NONE;
}

static enum comparison announced(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    if (is_of_exchange(s, item))
        return COMPARISON_NONE;
    enum comparison nearest = said_before(s, item, before);
    for (size_t c = item->clause; c-- > 0 && nearest == COMPARISON_NONE;)
        nearest = zh_looks_at(s, c);
    if (nearest == COMPARISON_NONE)
        nearest = compared_last(s, item->clause);
    if (nearest != COMPARISON_NONE)
        return nearest;
    for (size_t c = 0; c < item->clause && c < ANNOUNCED_MOST; c++) {
        const struct zh_clause *clause = &s->clauses[c];
        if (clause->last - clause->first > ANNOUNCED_MOST)
            return COMPARISON_NONE;
        enum zh_kind end = clause->last > clause->first ? s->words[clause->last - 1].kind : ZH_TEXT;
        bool moves = end == ZH_UP || end == ZH_DOWN || end == ZH_QUANTITY; /* 企业较年初增加58家，用电量增长6% */
        for (size_t i = clause->first; i < clause->last; i++)
            if (s->words[i].kind == ZH_COMPARE || (!moves && is_base_word(s, &s->words[i])))
                return base_sense(s, &s->words[i]);
    }
    return s->looks_at;
}

static bool ends_in_compare(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word; i-- > item->lead;)
        if (s->words[i].kind == ZH_COMPARE)
            return true;
        else if (s->words[i].kind != ZH_COPULA && s->words[i].kind != ZH_ADVERB)
            return false;
    return false;
}

/* 还增加了32类生活电器: with what is added behind it and no base, the amount is a level of its own */
static bool adds(const struct zh_sentence *s, const struct zh_item *item, size_t verb)
{
    const struct zh_word *next = item->word + 1 < s->word_count ? &s->words[item->word + 1] : NULL;
    return s->words[verb].kind == ZH_UP && item->quantity->unit.dimension != DIMENSION_SHARE && next &&
           zh_is_noun(next->kind) && said(s, item, NULL) == COMPARISON_NONE;
}

#define RANK_BYTES 240 /* so far behind a move is the word that ranks it: a list of names between */

static bool is_share_in_brackets(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word;
    return item->quantity->unit.dimension == DIMENSION_SHARE && i > 0 && i + 1 < s->word_count &&
           s->words[i - 1].kind == ZH_OPEN && s->words[i + 1].kind == ZH_CLOSE;
}

/* 批签发2102万支（-2.8%）, 大幅增长（+101%）: a signed percentage alone in brackets is a change */
static bool is_signed_in_brackets(const struct zh_sentence *s, const struct zh_item *item)
{
    return item->quantity->signed_by_text && is_share_in_brackets(s, item);
}

/* 上证综指+3.49%, 归母净利润+12%: a plus that is written says that it is a change, and so does a minus beside one or
 * behind what is never below nothing: 销量-12% */
static bool is_signed_move(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    const struct quantity *q = item->quantity;
    bool share = q->unit.dimension == DIMENSION_SHARE && q->signed_by_text && item->word > item->lead;
    if (share && zh_ends_with(s, s->know->claims_zh->amounts, zh_text(s, &s->words[item->word - 1])))
        return true;
    bool plus = s->plain.ptr[q->start] == '+' || slice_starts(slice_sub(s->plain, q->start, q->end), SLICE("＋"));
    bool beside = before && before->change && before->quantity->signed_by_text &&
                  slice_equal(before->quantity->unit.symbol, q->unit.symbol);
    return share && (plus || beside) && zh_is_noun(s->words[item->word - 1].kind);
}

/* 三家公司（18.0%）涨幅居前, 涨幅居前的是三家公司（18.0%）: names with their moves in brackets, and behind or before
 * them that they lead */
static bool is_ranked(const struct zh_sentence *s, const struct zh_item *item, bool *ret_negative)
{
    struct slice rest = slice_sub(s->plain, s->words[item->word].end, s->plain.len);
    size_t at = 0, start = s->words[item->word].start;
    const struct word *w =
        zh_row_in(s, slice_sub(s->plain, start < RANK_BYTES ? 0 : start - RANK_BYTES, start), s->know->claims_zh->rank);
    if (!w)
        w = lexicon_next(s->know->zh, s->know->claims_zh->rank, rest, &at);
    *ret_negative = w && slice_equal(w->means, SLICE("-"));
    return w && at < RANK_BYTES;
}

/* 出口均上升：美国（8.6%）、日本（7%）: names with their moves in brackets, and before the colon which way */
static bool moves_before_colon(const struct zh_sentence *s, const struct zh_item *item, bool *ret_negative)
{
    size_t colon = item->word;
    while (colon > 1 && s->words[item->word].start - s->words[colon].start < RANK_BYTES &&
           !(s->words[colon].kind == ZH_STOP && s->words[colon].number == 0xFF1A))
        colon--;
    if (s->words[colon].kind != ZH_STOP || s->words[colon].number != 0xFF1A)
        return false;
    const struct zh_word *move = &s->words[colon - 1];
    const struct word *growth = zh_ends(s, s->know->claims_zh->growth, zh_text(s, move));
    *ret_negative = growth ? slice_equal(growth->means, SLICE("-")) : move->kind == ZH_DOWN;
    return growth || move->kind == ZH_UP || move->kind == ZH_DOWN;
}

/* the last word of comparison between two quantities */
static enum comparison said_between(const struct zh_sentence *s, const struct zh_item *from, const struct zh_item *to)
{
    for (size_t i = to->word; i-- > from->word + 1;)
        if (s->words[i].kind == ZH_COMPARE)
            return comparison_named(zh_sense(&s->words[i]));
    return COMPARISON_NONE;
}

#define READING_TAIL 9 /* bytes of 值上涨 */

bool zh_reads_again(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    const struct zh_tables *t = s->know->claims_zh;
    if (!before || !before->change || item->to_level ||
        !slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol))
        return false;
    size_t lead = item->lead;
    while (lead < item->word && s->words[lead].kind == ZH_PERIOD)
        lead++;                                                            /* 第一季度终值1.3% */
    size_t at = s->words[lead + (s->words[lead].kind == ZH_BEYOND)].start; /* 低于市场预期的2.8% */
    const struct word *w = lexicon_match(s->know->zh, t->reading, s->plain, at);
    if (!w)
        w = lexicon_match(s->know->zh, t->consensus, s->plain, at);
    size_t end = item->quantity->from;
    return w && end >= at + w->form.len && end - at - w->form.len <= READING_TAIL;
}

bool zh_stands_beyond(const struct zh_sentence *s, const struct quantity *q)
{
    return measures_difference(q) && starts_beyond(s, q);
}

/* 拉动经济增长2.4个百分点 */
static bool pulls_up(const struct zh_sentence *s, const struct zh_item *item)
{
    return has(slice_sub(s->plain, s->words[item->lead].start, item->quantity->start), "拉动");
}

/* 涨3元/吨（0.1%）: a percentage alone in brackets right behind a change in another unit is the same change */
static bool is_said_in_brackets(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    size_t i = item->word;
    return item->quantity->unit.dimension == DIMENSION_SHARE && before->quantity->unit.dimension != DIMENSION_SHARE &&
           !measures_difference(before->quantity) && i >= 2 && s->words[i - 1].kind == ZH_OPEN &&
           before->word == i - 2 && i + 1 < s->word_count && s->words[i + 1].kind == ZH_CLOSE;
}

/* 实现38.6%的增长, 18%的高增速: the noun behind the percentage says that it is a growth */
static bool grows_behind(const struct zh_sentence *s, const struct zh_item *item, bool *ret_negative)
{
    const struct word *w =
        lexicon_match(s->know->zh, s->know->claims_zh->growth_behind, s->plain, s->words[item->word].end);
    if (!w || item->quantity->unit.dimension != DIMENSION_SHARE)
        return false;
    *ret_negative |= slice_equal(w->means, SLICE("-"));
    return true;
}

/* 增速比同期工业高7.5个百分点: than another's of the same time */
static bool is_than_another(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->lead; i + 1 < item->word; i++)
        if (is_base_word(s, &s->words[i]) && slice_ends(zh_text(s, &s->words[i]), SLICE("同期")) &&
            zh_is_noun(s->words[i + 1].kind) &&
            !zh_ends_with(s, s->know->claims_zh->degree, zh_text(s, &s->words[i + 1])))
            return true;
    return false;
}

/* ---- what the words make of a quantity, the first that says something: change or level, which way, against what ----
 */

static bool make(struct zh_item *item, bool negative, enum comparison kind)
{
    item->change = true;
    item->negative = negative;
    item->comparison = kind;
    return true;
}

/* 三家公司（18.0%）涨幅居前 */
static bool by_rank(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    bool down = false;
    (void)before;
    if (!is_share_in_brackets(s, item))
        return false;
    if (is_ranked(s, item, &down))
        return make(item, down, COMPARISON_OTHER);
    return moves_before_colon(s, item, &down) && make(item, down, COMPARISON_NONE);
}

/* 分别增长21.6%和39.5%: as the one before it in the list */
static bool by_list(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    if (is_signed_in_brackets(s, item) || !same_run(s, item, before))
        return false;
    item->change = before->change;
    item->negative = before->negative;
    item->to_level = before->to_level;
    item->turn = before->turn + 1;
    const struct zh_word *own = listed_for(s, before - before->turn, item->turn);
    item->comparison = own ? base_sense(s, own) : before->comparison;
    return true;
}

/* 拉动经济增长2.4个百分点, 高出2.6个百分点 */
static bool by_difference(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    (void)before;
    if (measures_difference(item->quantity) && pulls_up(s, item))
        return make(item, false, COMPARISON_OTHER);
    item->compares = zh_stands_beyond(s, item->quantity);
    return item->compares && make(item, false, COMPARISON_OTHER);
}

/* 涨3元/吨（0.1%）: the change before, once more; 同比上涨3.3%，高于2月3%的涨幅: or that of another time */
static bool by_change_again(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    if (before && before->change && is_said_in_brackets(s, item, before))
        return make(item, before->negative, before->comparison);
    const struct word *then = change_then(s, item, before);
    item->base_level = then != NULL;
    return then && make(item, slice_equal(then->means, SLICE("-")), before->comparison);
}

/* 降息25个基点 */
static bool by_rate_move(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    const struct quantity *q = item->quantity;
    const struct word *move = lexicon_match_before(s->know->zh, s->know->claims_zh->rate_move, s->plain, q->from);
    (void)before;
    return move && measures_difference(q) && make(item, slice_equal(move->means, SLICE("-")), COMPARISON_OTHER);
}

/* 高于平均水平6.2个百分点, 比上月末低0.2个百分点 */
static bool by_comparing(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    bool negative = false;
    size_t verb = beyond(s, item);
    bool over = verb != SLICE_NONE && !is_level_beyond(s, item, verb);
    item->compares = over || than_adjective(s, item, &negative);
    if (over)
        return make(item, is_negative_beyond(s, &s->words[verb]), COMPARISON_OTHER);
    enum comparison kind = item->compares ? said(s, item, before) : COMPARISON_NONE;
    return item->compares &&
           make(item, negative, kind == COMPARISON_NONE || is_than_another(s, item) ? COMPARISON_OTHER : kind);
}

/* 增长8%, 增至8%, 由8%: the verb that governs it */
static size_t read_verb(const struct zh_sentence *s, struct zh_item *item)
{
    size_t verb = governing(s, item);
    verb = verb == SLICE_NONE ? transitive(s, item) : verb;
    if (verb == SLICE_NONE)
        return verb;
    enum zh_kind kind = s->words[verb].kind;
    item->to_level = kind == ZH_TO;
    item->from_level = leads_from(s, &s->words[verb]);
    item->change = !item->to_level && !item->from_level && !adds(s, item, verb);
    item->negative = kind == ZH_DOWN || kind == ZH_AVOID;
    item->comparison = item->change ? comparison_named(zh_sense(&s->words[verb])) : COMPARISON_NONE;
    return verb;
}

/* CAGR约30%, 超序时进度6.9个百分点, 同比优化3个百分点, 环比变化0.09: without a verb, the words of comparison make it a
 * change */
static bool changes_by_words(const struct zh_sentence *s, const struct zh_item *item, enum comparison words)
{
    bool moved = slice_ends_any(slice_trim(slice_sub(s->plain, 0, item->quantity->from)), "变化", "变动");
    bool difference = moved || measures_difference(item->quantity);
    bool yearly = words != COMPARISON_NONE && words != COMPARISON_OTHER;
    if (words == COMPARISON_NONE || item->base_level)
        return moved || (words == COMPARISON_OTHER && difference && ends_in_compare(s, item));
    return difference || (yearly && item->quantity->unit.dimension == DIMENSION_SHARE && ends_in_compare(s, item));
}

/* 按年升3.3%，较首季的2.8%为高: the change of another time, where the base names nothing that is measured */
static bool is_change_of_base(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    if (!item->base_level || !before || !before->change || item->quantity->unit.dimension != DIMENSION_SHARE ||
        !slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol))
        return false;
    for (size_t i = item->lead; i < item->word; i++)
        if (zh_is_noun(s->words[i].kind))
            return false;
    return true;
}

/* 去年同期为-0.3亿元, 净利率-3%，上年同期为-5%: an amount or a rate below nothing is no change, nor is 较23年的-5.7% */
static bool is_amount_told(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before)
{
    bool rate = before && !before->change && before->quantity->unit.dimension == DIMENSION_SHARE;
    return item->word > item->lead && (s->words[item->word - 1].kind == ZH_COPULA || item->base_level) &&
           (item->quantity->unit.dimension != DIMENSION_SHARE || rate) && !measures_difference(item->quantity);
}

/* （-27.3%yoy）: what it is counted against stands behind it, in its brackets */
static enum comparison said_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word;
    bool held = i > 0 && i + 2 < s->word_count && s->words[i - 1].kind == ZH_OPEN &&
                s->words[i + 1].kind == ZH_COMPARE && s->words[i + 2].kind == ZH_CLOSE;
    return held ? comparison_named(zh_sense(&s->words[i + 1])) : COMPARISON_NONE;
}

static bool by_words(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    const struct quantity *q = item->quantity;
    enum comparison behind = said_behind(s, item);
    if (behind != COMPARISON_NONE)
        return make(item, false, behind);
    size_t verb = read_verb(s, item);
    enum comparison words = said(s, item, before);
    item->base_level = verb == SLICE_NONE && (stands_in_base(s, item) || is_base_of_move(s, item));
    if (words == COMPARISON_NONE && item->change && item->comparison == COMPARISON_NONE)
        words = announced(s, item, before);
    item->change |= verb == SLICE_NONE && changes_by_words(s, item, words);
    if (is_change_of_base(s, item, before))
        make(item, before->negative, before->comparison);
    if (zh_reads_again(s, item, before)) { /* 同比上涨2.7%，预期2.8%: as the figure or the word before */
        enum comparison between = said_between(s, before, item);
        make(item, item->negative, between == COMPARISON_NONE ? before->comparison : between);
    }
    item->change |=
        grows_behind(s, item, &item->negative) || q->growth_words || is_signed_in_brackets(s, item) ||
        is_signed_move(s, item, before) ||
        (words != COMPARISON_NONE && q->signed_by_text && !item->to_level && !is_amount_told(s, item, before));
    if (item->change &&
        (item->comparison == COMPARISON_NONE || (item->comparison == COMPARISON_OTHER && words != COMPARISON_NONE)))
        item->comparison = words;
    if (is_multiple(s, item) && !item->change && !(words == COMPARISON_NONE && item->to_level))
        item->comparison = words == COMPARISON_NONE ? sense_of_multiple(s, item) : words;
    else if (is_multiple(s, item) && !item->change)
        item->comparison = COMPARISON_OTHER;
    return true;
}

static void vote(const struct zh_sentence *s, struct zh_item *item, enum change_feature from, enum comparison kind)
{
    comparison_vote(&item->against, from, kind);
    item->comparison = comparison_best(s->know->choice, &item->against);
}

/* each reader has its own reading of the quantity; that of the most points holds */
void zh_compare(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    static const struct {
        enum change_feature from;
        bool (*reads)(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before);
    } readers[] = {{CHANGE_RANK, by_rank},          {CHANGE_LIST, by_list},      {CHANGE_DIFFERENCE, by_difference},
                   {CHANGE_AGAIN, by_change_again}, {CHANGE_RATE, by_rate_move}, {CHANGE_BEHIND, by_comparing},
                   {CHANGE_BEFORE, by_words}};
    const int *points = s->know->choice->change;
    struct zh_item best = *item;
    enum change_feature from = CHANGE_FEATURE_COUNT;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct zh_item read = *item;
        if ((from == CHANGE_FEATURE_COUNT || points[readers[i].from] > points[from]) &&
            readers[i].reads(s, &read, before)) {
            best = read;
            from = readers[i].from;
        }
    }
    *item = best;
    comparison_vote(&item->against, from, item->comparison);
}

/* ---- growth that names no base ---- */

/* 7月…较2024年同期增长: the same time a year before */
static bool is_year_before(const struct zh_time *time, const struct period *base, struct slice text)
{
    bool part = base->grain == time->grain && date_is(time->first) && date_is(base->first) &&
                date_equal(date_add_months(base->first, 12), time->first); /* 一季度…比2023年一季度 */
    bool same = part || has(text, "同期") || has(text, "同月") ||
                (base->grain == GRAIN_YEAR && time->grain == GRAIN_YEAR) ||
                (time->last.month == base->last.month && (has(text, "年底") || has(text, "年末")));
    if (time->last.month == 12 && time->last.day == 31 && (has(text, "上年末") || has(text, "上年底")))
        return true; /* 2024年末…比上年末 */
    return same && base->last.year + 1 == time->last.year && !has(text, "全年");
}

/* 由2015年的5亿元增至2023年的9亿元，增幅达80%: against a year further back than the one before */
static bool spans_years(const struct zh_sentence *s, const struct zh_item *item)
{
    if (!item->change && (item->from_level || item->to_level)) /* 增速由3%降至2% */
        return false;
    for (size_t i = zh_back(item->word, 0); i < item->word; i++) {
        const struct zh_word *w = &s->words[i], *time = w->kind == ZH_PERIOD ? w : w + 1;
        if (leads_from(s, w) && time->kind == ZH_PERIOD && !zh_turns(s, i, s->clauses[zh_clause_of(s, i)].last))
            return !is_year_before(&item->time, &s->periods[time->number], zh_text(s, time));
    }
    return false;
}

/* 第一季度…按年率计算增长1.1%: against the quarter before, as if it went on for a year */
static bool is_annualised(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice lead = slice_sub(s->plain, s->words[item->lead].start, s->words[item->word].start);
    return item->time.grain == GRAIN_QUARTER && slice_find(lead, SLICE("按年率")) != SLICE_NONE;
}

/* 某股年内上涨36%: so has what it costs */
static bool is_price_since(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice lead = slice_sub(s->plain, s->words[item->lead].start, item->quantity->start);
    return item->time.grain == GRAIN_TODATE && zh_row_in(s, item->time.text, s->know->claims_zh->since) &&
           lexicon_next(s->know->zh, s->know->claims_zh->market, lead, &(size_t){0});
}

/* what tells against what it is counted whatever its time, though no word says it; none if nothing does */
static enum comparison by_kind(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_tables *tables = s->know->claims_zh;
    const struct zh_time *t = &item->time;
    struct slice lead = slice_sub(s->plain, s->words[item->lead].start, item->quantity->start);
    const struct word *balance = zh_ends(s, tables->balance, item->metric.text);
    bool set = balance && slice_equal(balance->means, SLICE("set"));
    bool span = t->shape == PERIOD_SINCE || t->shape == PERIOD_SPAN || t->shape == PERIOD_RATE ||
                (t->shape == PERIOD_STOCK &&
                 (item->status != STATUS_ACTUAL || t->grain == GRAIN_DAY)); /* 到2030年装机将增长2.7倍: from today */
    /* 前三季度贷款增加13万亿元, 今年下调准备金率1个百分点, 1-3月累计跌幅0.7%: against where the time began */
    bool since =
        set ? measures_difference(item->quantity) : balance && item->quantity->unit.dimension == DIMENSION_MONEY;
    if (span || since || lexicon_next(s->know->zh, tables->summed_move, lead, &(size_t){0}) ||
        is_price_since(s, item) || spans_years(s, item))
        return COMPARISON_OTHER;
    if (item->monthly && t->grain == GRAIN_MONTH)
        return COMPARISON_MOM; /* 6月库存增加3200万吨 */
    return is_annualised(s, item) ? COMPARISON_QOQ : COMPARISON_NONE;
}

/* 8月失业人数增加0.2万人, 6月库存增加3200万吨 */
static bool is_monthly(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->payroll, item->metric.text);
    return w && slice_equal(w->means, SLICE("monthly")) &&
           (item->quantity->unit.dimension == DIMENSION_COUNT ||
            slice_ends(zh_plain_piece(s, item->metric.text), SLICE("库存")));
}

/* no word says it: by what it is, else the choice decides by its time */
static void compare_unsaid(const struct zh_sentence *s, struct zh_item *item)
{
    item->untimed = !item->time.known;
    item->monthly = is_monthly(s, item);
    vote(s, item, CHANGE_KIND, by_kind(s, item));
    bool recurs = item->time.grain == GRAIN_MONTH || item->time.grain == GRAIN_QUARTER ||
                  item->time.grain == GRAIN_HALF || item->time.grain == GRAIN_YEAR ||
                  (item->time.grain == GRAIN_TODATE && item->time.shape == PERIOD_FLOW);
    item->assumed = item->comparison == COMPARISON_NONE && item->time.known && recurs;
    if (item->comparison == COMPARISON_NONE)
        item->comparison = item->assumed && recurs ? COMPARISON_YOY : COMPARISON_OTHER;
}

static void compare_as(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    vote(s, item, CHANGE_NEIGHBOUR, before->comparison);
    item->assumed = before->assumed;
    item->monthly = before->monthly;
    item->untimed = before->untimed;
}

/* 环比 is against the time before of the same length, in the results of a year the quarter; 按月 and 较上月 against the
 * month before */
static void chain_by_grain(const struct zh_sentence *s, struct zh_item *item)
{
    struct slice lead = slice_sub(s->plain, s->words[item->lead].start, item->quantity->start);
    if (zh_row_in(s, lead, s->know->claims_zh->by_month))
        return;
    if (item->comparison == COMPARISON_MOM && (item->time.grain == GRAIN_QUARTER || item->time.grain == GRAIN_YEAR))
        vote(s, item, CHANGE_BASE, COMPARISON_QOQ);
    else if (item->comparison == COMPARISON_MOM && item->time.known &&
             (item->time.grain == GRAIN_WEEK || item->time.grain == GRAIN_DAY) &&
             (item->time.shape == PERIOD_FLOW || date_add_days(item->time.last, 1).day != 1))
        vote(s, item, CHANGE_BASE,
             COMPARISON_OTHER); /* 本周…环比 is against the week before, 截至11日…环比 the day before */
}

/* 9月份…比8月份加快: the time right before, of the same length */
static bool is_just_before(const struct zh_time *time, const struct period *base)
{
    if (base->shape == PERIOD_STOCK && time->shape == PERIOD_STOCK) /* 截至8月底，…，相比7月末 */
        return base->grain == time->grain &&
               date_equal(date_month_end(base->last.year, base->last.month), base->last) &&
               date_equal(date_month_end(time->last.year, time->last.month), time->last) &&
               date_equal(date_add_months(date_add_days(base->last, 1), 1), date_add_days(time->last, 1));
    return base->grain == time->grain && date_is(time->first) && date_equal(date_add_days(base->last, 1), time->first);
}

/* a base that is told by its date: 2022年…比2021年增长7% is year on year all the same, and 比前年的32万人下跌5% */
static void compare_dated(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    size_t from = before && before->clause == item->clause && before->base_level ? before->lead : item->lead;
    if (!item->compares && said(s, item, before) == COMPARISON_NONE) /* 与2012年11月比较，销量上升13% */
        from = zh_back(item->word, 0);
    for (size_t i = item->word; item->change && item->time.known && i-- > from;) {
        if (s->words[i].kind != ZH_PERIOD || !s->periods[s->words[i].number].base)
            continue;
        const struct period *base = &s->periods[s->words[i].number];
        if (!date_is(base->last))
            return;
        bool chained = slice_ends(slice_trim(slice_sub(s->plain, 0, base->start)), SLICE("环比"));
        if (chained && base->grain == GRAIN_QUARTER)
            vote(s, item, CHANGE_BASE, COMPARISON_QOQ); /* 环比2023Q3末下降2.2pct */
        else if (is_year_before(&item->time, base, zh_text(s, &s->words[i])))
            vote(s, item, CHANGE_BASE, COMPARISON_YOY);
        else if (is_just_before(&item->time, base) && (base->grain == GRAIN_MONTH || base->grain == GRAIN_QUARTER))
            vote(s, item, CHANGE_BASE, base->grain == GRAIN_MONTH ? COMPARISON_MOM : COMPARISON_QOQ);
        return;
    }
}

/* 非农就业增加12.8万人: so many are added in the month, a level of its own */
static bool adds_jobs(const struct zh_sentence *s, const struct zh_item *item)
{
    bool people = slice_equal(item->quantity->unit.symbol, SLICE("人"));
    const struct word *w = zh_row_in(s, item->metric.text, s->know->claims_zh->payroll);
    return people && !item->negative && w && w->means.len == 0;
}

/* 10月CPI3.8%, 通胀率为0.7%: prices against those of the year before, where nothing else is said */
static bool is_inflation(const struct zh_sentence *s, const struct zh_item *item)
{
    return slice_equal(item->quantity->unit.symbol, SLICE("%")) && item->status != STATUS_TARGET &&
           zh_ends_with(s, s->know->claims_zh->inflation, item->metric.text);
}

/* 降幅比上月扩大7个百分点；价格分别上涨3%: the change before that is told in the same unit, else the one right before
 */
static const struct zh_item *change_before(const struct zh_item *item, size_t index)
{
    for (size_t k = 1; k <= index; k++)
        if ((item[-(ptrdiff_t)k].change || item[-(ptrdiff_t)k].metric.growth) &&
            slice_equal(item[-(ptrdiff_t)k].quantity->unit.symbol, item->quantity->unit.symbol))
            return item - k;
    return index ? item - 1 : NULL;
}

/* 按年升幅为3.5%, 按月升幅扩大至1.9%: right before the word for growth stands against what */
static const struct word *before_growth(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word; i-- > s->clauses[item->clause].first + 1;)
        if (zh_ends_with(s, s->know->claims_zh->growth, zh_text(s, &s->words[i])))
            return zh_ends(s, s->know->claims_zh->growth_of, slice_sub(s->plain, 0, s->words[i].start));
    return NULL;
}

/* 年均增速, 环比增速: the measure itself says against what */
static enum comparison by_metric(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct word *w = zh_row_in(s, item->metric.text, s->know->claims_zh->growth_of);
    w = w ? w : before_growth(s, item);
    enum comparison kind = w ? comparison_named(w->means) : COMPARISON_NONE;
    bool average = item->time.grain == GRAIN_YEARS && has(zh_plain_piece(s, item->metric.text), "平均增速");
    if (said(s, item - item->run_index, NULL) == COMPARISON_CAGR || average)
        return COMPARISON_CAGR;
    return kind == COMPARISON_MOM && item->time.grain == GRAIN_QUARTER ? COMPARISON_QOQ : kind;
}

/* one of a list: all of it or nothing, and its own word of comparison where there is one; 分别下降2%和增长5%: its own
 * verb.  False if that does not tell against what it is counted. */
static bool compares_in_list(const struct zh_sentence *s, struct zh_item *item)
{
    const struct zh_item *before = item - 1;
    if (item->run_index == 0 || !before->change ||
        !slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol))
        return false;
    item->negative = item->change ? item->negative : before->negative;
    item->change = true;
    if (item->turn > 0 && item->comparison != COMPARISON_NONE && listed_for(s, item - item->turn, item->turn))
        return false;
    const struct zh_word *own = listed_for(s, item - item->run_index, item->run_index);
    vote(s, item, CHANGE_LIST,
         own ? base_sense(s, own) : before->comparison); /* 比上月末和上年同期低0.9和2.2个百分点 */
    item->untimed = !own && before->untimed;
    return true;
}

void zh_compare_unsaid(const struct zh_sentence *s, struct zh_item *item, size_t index)
{
    bool share = item->quantity->unit.dimension == DIMENSION_SHARE;
    if (index && compares_in_list(s, item))
        return;
    if (index && item->base_level && item->metric.growth && item[-1].metric.growth &&
        item[-1].comparison != COMPARISON_NONE) {
        item->comparison = item[-1].comparison; /* 增速-17%，较一季度的-25%收窄 */
        return;
    }
    if (item->comparison == COMPARISON_MOM)
        chain_by_grain(s, item);
    if (item->comparison == COMPARISON_OTHER)
        compare_dated(s, item, index ? item - 1 : NULL);
    if (item->comparison != COMPARISON_NONE)
        return;
    if (item->change && adds_jobs(s, item)) {
        item->change = false;
        return;
    }
    const struct zh_item *before = change_before(item, index);
    if (item->change) {
        bool goes_on = before && (before->change || before->metric.growth) && !s->info->heading &&
                       before->comparison >= COMPARISON_YOY && before->comparison <= COMPARISON_MOM;
        if (goes_on && item->lead < item->word && !is_of_exchange(s, item))
            compare_as(s, item, before);
        else
            compare_unsaid(s, item);
    } else if (is_inflation(s, item)) {
        vote(s, item, CHANGE_KIND, COMPARISON_YOY);
    } else if (item->metric.growth && share && !measures_difference(item->quantity)) {
        vote(s, item, CHANGE_KIND, by_metric(s, item));
        bool again = before && before->change && !item->to_level && date_equal(before->time.last, item->time.last);
        if (item->comparison == COMPARISON_NONE && again)
            compare_as(s, item, before); /* 减少2366吨，降幅为2.2% */
        else if (item->comparison == COMPARISON_NONE)
            compare_unsaid(s, item);
    }
}
