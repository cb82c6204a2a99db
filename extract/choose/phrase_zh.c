/* phrase_zh - the noun phrase around a quantity: before it, cut clean of what is no noun, or behind it
 *
 * 全国累计发电装机容量 of 全国累计发电装机容量约24.8亿千瓦; 分论坛 of 举办了20场分论坛.
 */
#include "extract/choose/phrase_zh.h"
#include "base/utf8.h"
#include "extract/choose/zh_tables.h"

/* ---- the phrase before ---- */

/* these say nothing of what is measured when they stand right before the quantity */
static bool is_edge(const struct zh_word *w)
{
    const uint64_t edges = ZH_BIT(ZH_COPULA) | ZH_BIT(ZH_ADVERB) | ZH_BIT(ZH_EACH) | ZH_BIT(ZH_COMPARE) |
                           ZH_BIT(ZH_PERIOD) | ZH_BIT(ZH_UP) | ZH_BIT(ZH_DOWN) | ZH_BIT(ZH_TO) | ZH_BIT(ZH_FROM) |
                           ZH_BIT(ZH_PLAN) | ZH_BIT(ZH_PARTICLE) | ZH_BIT(ZH_SIGN) | ZH_BIT(ZH_AND) | ZH_BIT(ZH_SAY) |
                           ZH_BIT(ZH_LINK) | ZH_BIT(ZH_VERB) | ZH_BIT(ZH_PREPOSITION) | ZH_BIT(ZH_AGAINST) |
                           ZH_BIT(ZH_STOP) | ZH_BIT(ZH_THIS) | ZH_BIT(ZH_OF) | ZH_BIT(ZH_OPEN) | ZH_BIT(ZH_CLOSE);
    return edges & ZH_BIT(w->kind) || w->depth > 0;
}

static bool starts_over(const struct zh_word *w)
{
    const uint64_t verbs = ZH_BIT(ZH_VERB) | ZH_BIT(ZH_PLAN) | ZH_BIT(ZH_SAY) | ZH_BIT(ZH_TO) | ZH_BIT(ZH_UP) |
                           ZH_BIT(ZH_DOWN) | ZH_BIT(ZH_FROM) | ZH_BIT(ZH_AGAINST) | ZH_BIT(ZH_PREPOSITION);
    return verbs & ZH_BIT(w->kind) || (w->kind == ZH_ADVERB && w->entry && slice_equal(w->entry->form, SLICE("将")));
}

/* 研发 of 销售/研发/财务费用率: between the marks of a list of nouns */
static bool is_listed(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    bool behind = i > 0 && w[-1].kind == ZH_AND && w[-1].end == w->start;
    if (i + 2 >= s->word_count || w[1].start != w->end)
        return false;
    if (w[1].kind != ZH_AND) /* 管理/研发比率 */
        return behind && zh_is_noun(w[1].kind) && slice_equal(zh_text(s, &w[-1]), SLICE("/"));
    return behind || zh_is_noun(w[2].kind);
}

/* 值守 of 安排值守人员: a verb that may be a noun, between a verb and the noun that it tells apart, or in a list */
static bool tells_apart(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    if (w->kind != ZH_VERB || !slice_equal(zh_sense(w), SLICE("soft")))
        return false;
    return is_listed(s, i) ||
           (i > 0 && i + 1 < s->word_count &&
            (w[-1].kind == ZH_VERB || (w[-1].kind == ZH_AND && i > 1 && w[-2].kind == ZH_QUANTITY)) &&
            w[-1].end == w->start && w[1].start == w->end && zh_is_noun(w[1].kind));
}

/* 预计发送旅客: the act belongs to the subject before 预计 */
static bool joins(const struct zh_sentence *s, size_t i, size_t to)
{
    const struct zh_word *w = &s->words[i];
    bool noun_before = i > 0 && zh_is_content(s->words[i - 1].kind);
    if (tells_apart(s, i))
        return i + 1 < to;
    if (w->kind == ZH_PLAN)
        return i + 1 < to && (s->words[i + 1].kind == ZH_ACT || s->words[i + 1].kind == ZH_AVOID);
    if (w->kind == ZH_PREPOSITION) /* 我国对中亚五国进出口 */
        return noun_before && i + 1 < to && zh_is_content(s->words[i + 1].kind);
    return false;
}

/* the 与 that 相比 closes, or 相比 itself */
static size_t with_whom(const struct zh_sentence *s, size_t from, size_t closing)
{
    for (size_t i = closing; i-- > from;)
        if (s->words[i].kind == ZH_AND || s->words[i].kind == ZH_PREPOSITION)
            return i;
    return closing;
}

size_t phrase_ratio_base(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct quantity *q = item->quantity;
    bool part = q && q->unit.dimension == DIMENSION_SHARE && q->fraction;
    bool ratio = part || (q && q->unit.dimension == DIMENSION_TIMES);
    if (!ratio || item->change || item->word < item->lead + 2 || s->words[item->word - 1].kind != ZH_OF)
        return SLICE_NONE;
    for (size_t i = item->word - 1; i-- > item->lead && s->words[i].kind != ZH_SHARE;) {
        bool joins = s->words[i].kind == ZH_COPULA || s->words[i].kind == ZH_TO;
        const struct word *w =
            joins ? zh_ends(s, s->know->claims_zh->equals, zh_plain_piece(s, zh_text(s, &s->words[i]))) : NULL;
        if (w && (!part || w->means.len))
            return i;
    }
    return SLICE_NONE;
}

/* without what a change is counted against: 较十年前, 高于…平均水平 */
static size_t without_base(const struct zh_sentence *s, const struct zh_item *item, size_t to)
{
    bool compared = item->change || item->comparison != COMPARISON_NONE, beyond = false;
    for (size_t i = to; !compared && i-- > item->lead;) {
        beyond |= s->words[i].kind == ZH_BEYOND;
        compared = beyond && s->words[i].kind == ZH_AGAINST; /* 较市场共识高出约9% */
    }
    size_t next = item->word + 1; /* 较现价有32%的上涨空间, 32%上涨空间 */
    compared |= item->word < s->word_count && next < s->word_count && item->quantity &&
                item->quantity->unit.dimension == DIMENSION_SHARE &&
                (s->words[next].kind == ZH_OF || zh_row_at(s, s->words[next].start, s->know->claims_zh->outlook));
    if (!compared)
        return to;
    for (size_t i = item->lead; i < to; i++) {
        const struct zh_word *w = &s->words[i];
        bool base = w->kind == ZH_PERIOD && s->periods[w->number].base;
        bool over = w->kind == ZH_COPULA && item->comparison == COMPARISON_OTHER && i > item->lead &&
                    slice_starts(zh_text(s, w), SLICE("超"));
        if (w->kind == ZH_AGAINST && slice_starts(zh_text(s, w), SLICE("相")))
            return with_whom(s, item->lead, i); /* 与国际水平相比 */
        if (w->kind == ZH_AGAINST || w->kind == ZH_BEYOND || base || over || (w->kind == ZH_COMPARE && item->compares))
            return i;
    }
    return to;
}

size_t phrase_peel(const struct zh_sentence *s, size_t from, size_t to)
{
    while (to > from && is_edge(&s->words[to - 1]))
        to--;
    return to;
}

/* 较上周减少2366吨: with nothing saved behind it 减少 is the verb of a change */
static size_t peel_change(const struct zh_sentence *s, const struct zh_item *item, size_t to)
{
    if (item->change && to > item->lead && s->words[to - 1].kind == ZH_AVOID)
        to = phrase_peel(s, item->lead, to - 1);
    return to;
}

struct span phrase_trim(const struct zh_sentence *s, struct span span)
{
    while (!span_empty(span) && !(zh_is_content(s->words[span.from].kind) && s->words[span.from].depth == 0) &&
           !(tells_apart(s, span.from) && span.from + 1 < span.to))
        span.from++;
    return span;
}

/* 增加了, 走进了: what stands before 了 is a verb, in the lexicon or not */
static bool did(const struct zh_sentence *s, size_t i)
{
    return i > 0 && s->words[i].kind == ZH_PARTICLE && slice_equal(zh_text(s, &s->words[i]), SLICE("了")) &&
           s->words[i - 1].kind == ZH_TEXT;
}

/* where the object begins: behind the last verb of [from, to) */
size_t phrase_object_start(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = to; i-- > from;)
        if (s->words[i].depth == 0 && ((starts_over(&s->words[i]) && !joins(s, i, to)) || did(s, i)))
            return i + 1;
    return from;
}

/* 反映居民衣食住行的居民消费价格, 作为消费指标的零售总额: what the thing is said to be is no part of its name */
static size_t behind_description(const struct zh_sentence *s, size_t object, size_t end)
{
    static const struct slice verbs[] = {SLICE_INIT("反映"), SLICE_INIT("体现"), SLICE_INIT("衡量"),
                                         SLICE_INIT("作为"), SLICE_INIT("代表"), SLICE_INIT("引领")};
    bool describes = false;
    for (size_t i = 0; object < end && i < sizeof verbs / sizeof *verbs; i++)
        describes |= slice_starts(zh_text(s, &s->words[object]), verbs[i]) ||
                     slice_ends(slice_sub(s->plain, 0, s->words[object].start), verbs[i]);
    for (size_t i = end; describes && i-- > object;)
        if (s->words[i].kind == ZH_OF && i + 1 < end)
            return i + 1;
    return object;
}

/* 社会物流总额即实物商品的价值总和为91万亿元: named before 即 */
static size_t before_restatement(const struct zh_sentence *s, size_t object, size_t end)
{
    for (size_t i = object + 1; i < end; i++)
        if (s->words[i].kind == ZH_COPULA && slice_equal(zh_text(s, &s->words[i]), SLICE("即")))
            return i;
    return end;
}

static bool has_noun_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1;
    return item->quantity && item->quantity->unit.dimension == DIMENSION_COUNT &&
           next < s->clauses[item->clause].last && zh_is_content(s->words[next].kind);
}

/* 38个非洲国家、20多个…: what the quantity before counts is no part of this one's phrase */
static size_t own_lead(const struct zh_sentence *s, const struct zh_item *item)
{
    if (item->lead == 0 || s->words[item->lead - 1].kind != ZH_QUANTITY)
        return item->lead;
    size_t i = item->lead;
    while (i < item->word && (zh_is_content(s->words[i].kind) || s->words[i].kind == ZH_OF))
        i++;
    if (has_noun_behind(s, item) && s->words[item->word - 1].kind == ZH_AND)
        return item->word; /* 1万家企业开展技术改造、9200家企业… */
    if (i > item->lead && i == item->word && has_noun_behind(s, item) && s->words[i - 1].kind != ZH_MEASURE)
        return i; /* 25个国家219个城市 */
    if (i == item->lead || i == item->word || s->words[i].kind != ZH_AND)
        return item->lead;
    /* 89个国家和地区的3200多名记者: all before 的 belongs to the countries */
    return s->words[item->word - 1].kind == ZH_OF ? item->word : i;
}

/* what leads to a partner; 与 also joins two names, then a name stands before it */
static bool leads_to_partner(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    if (w->kind == ZH_PREPOSITION)
        return slice_equal_any(zh_text(s, w), "对", "同");
    return w->kind == ZH_AND && slice_equal(zh_text(s, w), SLICE("与")) &&
           !(i > 0 && zh_is_content(s->words[i - 1].kind));
}

/* 进出口 behind the places of 对欧盟、美国、日本分别进出口 */
static bool comes_to_trade(const struct zh_sentence *s, size_t i)
{
    for (; i < s->word_count; i++) {
        const struct zh_word *w = &s->words[i];
        if (zh_is_content(w->kind) && zh_ends_with(s, s->know->claims_zh->trade, zh_text(s, w)))
            return true;
        if (!zh_is_content(w->kind) && w->kind != ZH_AND && w->kind != ZH_EACH && w->kind != ZH_ADVERB)
            return false;
    }
    return false;
}

bool phrase_is_partner(const struct zh_sentence *s, size_t i)
{
    size_t first = i;
    if (s->words[i].kind != ZH_PLACE)
        return false;
    while (first > 1 && s->words[first - 1].kind == ZH_AND && s->words[first - 2].kind == ZH_PLACE)
        first -= 2;
    return first > 0 && leads_to_partner(s, first - 1) && comes_to_trade(s, i + 1);
}

/* 对东盟 of 对东盟进出口 */
static struct span with_partner(const struct zh_sentence *s, struct span object)
{
    if (span_empty(object) || object.from == 0 || !leads_to_partner(s, object.from - 1) ||
        !zh_ends_with(s, s->know->claims_zh->trade, phrase_text(s, object)))
        return object;
    return (struct span){object.from - 1, object.to};
}

static bool gives(const struct zh_sentence *s, size_t word)
{
    return s->words[word].kind == ZH_VERB && slice_equal(zh_sense(&s->words[word]), SLICE("give"));
}

/* 财政部近日下达: the verb of giving that closes the words before it, past dates and adverbs; to if there is none */
static size_t gift_behind(const struct zh_sentence *s, size_t end, size_t to)
{
    size_t i = end;
    while (i < to && (s->words[i].kind == ZH_PERIOD || s->words[i].kind == ZH_LINK || s->words[i].kind == ZH_ADVERB))
        i++;
    return i < to && gives(s, i) ? i : to;
}

#define LENGTH_ASIDE 9 /* bytes beside a length of time: 仅仅, 之后 */

/* 一年, 仅仅两年半: how long it took, which is no measure of what is counted */
static bool is_length(const struct zh_sentence *s, struct span object)
{
    size_t from = s->words[object.from].start, to = s->words[object.to - 1].end;
    const struct zh_word *last = &s->words[object.to - 1];
    if (last->kind == ZH_MEASURE && !slice_starts(zh_text(s, last), SLICE("时")))
        return false; /* 一小时发电量 */
    for (size_t i = s->quantity_count; i-- > 0 && s->quantities[i].end > from;) {
        const struct quantity *q = &s->quantities[i];
        if (q->start >= from && q->end <= to && q->unit.dimension == DIMENSION_TIME &&
            to - from <= q->end - q->start + LENGTH_ASIDE)
            return true;
    }
    return false;
}

/* 上, 至, 未来: leftovers; 公司 that the words from lead on begin with */
static bool names_nothing(const struct zh_sentence *s, struct span object, size_t lead)
{
    if (!span_empty(object) && is_length(s, object))
        return true;
    if (object.to != object.from + 1 || (object.from > 0 && s->words[object.from - 1].kind == ZH_OF))
        return false; /* 增幅超过50%的公司有20家 */
    struct slice text = zh_text(s, &s->words[object.from]);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->no_phrase, text, 0);
    return w && w->form.len == text.len && (!w->means.len || object.from == lead);
}

/* a verb stands there, or behind 共, 拟 and the like */
static bool does_at(const struct zh_sentence *s, size_t end, size_t to)
{
    bool led = end < to && (s->words[end].kind == ZH_COPULA || s->words[end].kind == ZH_PLAN);
    if (led && end + 1 < to && s->words[end + 1].kind == ZH_VERB)
        end++;
    return end < to && (s->words[end].kind == ZH_VERB || s->words[end].kind == ZH_SAY);
}

static struct phrase phrase_in_clause(const struct zh_sentence *s, const struct zh_item *given)
{
    struct zh_item own = *given, *item = &own;
    item->lead = own_lead(s, given);
    struct phrase p = {0};
    size_t ratio = phrase_ratio_base(s, item);
    size_t to = without_base(s, item, ratio == SLICE_NONE ? item->word : ratio);
    size_t end = peel_change(s, item, phrase_peel(s, item->lead, to));
    for (size_t i = end; i < to; i++) {
        enum zh_kind kind = s->words[i].kind;
        p.of_edge |= kind == ZH_OF && i + 1 == to;
        p.joined |= kind == ZH_COPULA || kind == ZH_TO;
        p.listed |= kind == ZH_PARTICLE && i == end && slice_starts(zh_text(s, &s->words[i]), SLICE("等"));
    }
    size_t object = phrase_object_start(s, item->lead, end);
    size_t giver = gift_behind(s, end, to);
    if (does_at(s, end, to) || giver < to)
        object = end; /* 举办了20场分论坛, 共涉及60个品种: all before the verb is subject */
    p.given = giver < to || (object > item->lead && gives(s, object - 1));
    size_t named = behind_description(s, object, end);
    p.object = with_partner(s, phrase_trim(s, (struct span){named, before_restatement(s, named, end)}));
    if (names_nothing(s, p.object, item->lead))
        p.object = (struct span){0, 0};
    p.subject = phrase_trim(
        s, (struct span){item->lead, object > item->lead ? phrase_peel(s, item->lead, object) : item->lead});
    if (!span_empty(p.subject)) {
        p.subject.from = phrase_object_start(s, p.subject.from, p.subject.to);
        p.done = object > 0 && s->words[object - 1].kind != ZH_PLAN && s->words[object - 1].kind != ZH_SAY &&
                 s->words[object - 1].kind != ZH_ADVERB;
    }
    return p;
}

/* the clause that brackets interrupt before the item's own, which goes on behind them; SLICE_NONE if there is none */
static size_t clause_before_brackets(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t c = item->clause;
    if (item->lead == 0 || item->lead != s->clauses[c].first || s->clauses[c].bracketed ||
        s->words[item->lead - 1].kind != ZH_CLOSE)
        return SLICE_NONE;
    while (c > 0 && s->clauses[c - 1].bracketed)
        c--;
    return c == 0 || c == item->clause ? SLICE_NONE : c - 1;
}

struct phrase phrase_before(const struct zh_sentence *s, const struct zh_item *item)
{
    struct phrase p = phrase_in_clause(s, item);
    size_t clause = span_empty(p.subject) ? clause_before_brackets(s, item) : SLICE_NONE;
    if (clause == SLICE_NONE)
        return p;
    size_t to = s->clauses[clause].last, from = to, first = zh_back(to, s->clauses[clause].first);
    while (from > first && s->words[from - 1].kind != ZH_QUANTITY)
        from--;
    struct phrase before = phrase_in_clause(s, &(struct zh_item){.lead = from, .word = to, .clause = clause});
    if (span_empty(p.object))
        p.object = before.object; /* 医药行业（共353家公司）达100亿元 */
    else
        p.subject = before.object; /* 医药行业（共353家公司）实现收入 */
    p.done = !span_empty(p.subject);
    return p;
}

/* ---- the phrase behind ---- */

/* an adjective or a clause with 的 before the head: 容量最大的储罐, 受损的公路 */
static size_t head_behind(const struct zh_sentence *s, size_t from, size_t end)
{
    for (size_t i = from; i < end && s->words[i].kind != ZH_QUANTITY && s->words[i].kind != ZH_STOP; i++)
        if (s->words[i].kind == ZH_OF)
            return i + 1;
    return SLICE_NONE;
}

/* 民间投资, 国内生产总值: a measure that is nobody's but the country's */
static bool stands_alone(const struct zh_word *w)
{
    return slice_equal(zh_sense(w), SLICE("own"));
}

bool phrase_is_measure(const struct zh_sentence *s, struct span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (zh_is_content(s->words[i].kind) && (s->words[i].kind != ZH_MEASURE || stands_alone(&s->words[i])))
            return false;
    return !span_empty(span);
}

/* 国家和地区, 研究和技术成果: the second noun is counted too, unless a quantity of its own follows */
static bool goes_on(const struct zh_sentence *s, size_t and_word, size_t end)
{
    size_t i = and_word + 1;
    if (slice_equal(zh_text(s, &s->words[and_word]), SLICE("、")))
        return false;
    while (i < end && (zh_is_content(s->words[i].kind) || s->words[i].kind == ZH_OF))
        i++;
    return i > and_word + 1 &&
           (i == end || s->words[i - 1].kind == ZH_OF ||
            (s->words[i].kind != ZH_QUANTITY && s->words[i].kind != ZH_COPULA && s->words[i].kind != ZH_TO));
}

size_t phrase_run(const struct zh_sentence *s, size_t from, size_t end, bool through_of)
{
    size_t i = from;
    while (i < end && s->words[i].depth == 0) {
        enum zh_kind kind = s->words[i].kind;
        bool inner = i > from && i + 1 < end && zh_is_content(s->words[i + 1].kind);
        if (!zh_is_content(kind) && !(through_of && inner && kind == ZH_OF) &&
            !(inner && kind == ZH_AND && goes_on(s, i, end)))
            break;
        i++;
    }
    return i;
}

/* a quantity follows, with nothing but a copula or verb of change between */
static bool leads_on(const struct zh_sentence *s, size_t from, size_t end)
{
    while (from < end &&
           (s->words[from].kind == ZH_COPULA || s->words[from].kind == ZH_ADVERB || s->words[from].kind == ZH_TO ||
            s->words[from].kind == ZH_COMPARE || s->words[from].kind == ZH_UP || s->words[from].kind == ZH_DOWN))
        from++;
    return from < end && s->words[from].kind == ZH_QUANTITY;
}

/* the measure belongs to the quantity behind; the counted noun stays */
static struct span without_measure(const struct zh_sentence *s, struct span span)
{
    struct span rest = span;
    while (!span_empty(rest) && s->words[rest.to - 1].kind == ZH_MEASURE)
        rest.to--;
    return span_empty(rest) ? span : rest;
}

#define ADJACENT_MOST 3 /* 46类352项数据, 5座27万立方米…储罐: quantities that share one noun */

/* 182户（64.5%）的受访者: the clause that goes on behind the brackets right behind the quantity */
static size_t clause_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t c = item->clause;
    if (s->clauses[c].bracketed || s->clauses[c].last != item->word + 1)
        return c;
    while (c + 1 < s->clause_count && s->clauses[c + 1].bracketed)
        c++;
    bool goes_on = c > item->clause && c + 1 < s->clause_count && s->clauses[c + 1].first > 0 &&
                   s->words[s->clauses[c + 1].first - 1].kind == ZH_CLOSE;
    return goes_on ? c + 1 : item->clause;
}

/* 为27家2025年度孵化器颁发证书: behind the year of those that something is done for, at from if there is none */
static size_t behind_year(const struct zh_sentence *s, const struct zh_item *item, size_t from, size_t end)
{
    enum zh_kind before = item->word > item->lead ? s->words[item->word - 1].kind : ZH_STOP;
    bool object = before == ZH_VERB || before == ZH_PREPOSITION || before == ZH_COPULA;
    return object && from + 1 < end && s->words[from].kind == ZH_PERIOD && zh_is_noun(s->words[from + 1].kind)
               ? from + 1
               : from;
}

/* 200MW/400MWh独立储能电站, 99个及50个求助电话: the one joined to it behind has the same noun */
static bool shares_noun(const struct zh_sentence *s, const struct zh_item *item, size_t and_word)
{
    const struct zh_word *next = &s->words[and_word + 1];
    if (s->words[and_word].kind != ZH_AND || next->kind != ZH_QUANTITY)
        return false;
    const struct unit *unit = &s->quantities[next->number].unit;
    struct slice joint = zh_text(s, &s->words[and_word]);
    bool alike = unit->dimension == DIMENSION_COUNT && slice_equal(unit->symbol, item->quantity->unit.symbol);
    return slice_equal(joint, SLICE("/")) || (alike && !slice_equal(joint, SLICE("、")));
}

struct span phrase_behind(const struct zh_sentence *s, const struct zh_item *item, bool *ret_of)
{
    size_t clause = clause_behind(s, item);
    size_t end = s->clauses[clause].last, from = clause == item->clause ? item->word + 1 : s->clauses[clause].first;
    bool counts = item->quantity->unit.dimension == DIMENSION_COUNT;
    *ret_of = false;
    for (int quantities = 0; quantities < ADJACENT_MOST; quantities++) {
        while (from < end &&
               (s->words[from].depth > 0 || s->words[from].kind == ZH_OPEN || s->words[from].kind == ZH_CLOSE))
            from++; /* 48233台（套） */
        if (from < end && s->words[from].kind == ZH_OF) {
            *ret_of = true;
            from++;
        }
        if (from < end && s->words[from].kind == ZH_THIS)
            from++; /* 280万株各色郁金香 */
        if (counts)
            from = behind_year(s, item, from, end);
        if (!counts && from + 1 < end && s->words[from].kind == ZH_MEASURE && s->words[from + 1].kind == ZH_OF)
            from += 2; /* 80多公里长的公共管道 */
        if (*ret_of && from < end && s->words[from].kind == ZH_COPULA &&
            slice_starts(zh_text(s, &s->words[from]), SLICE("最")))
            from++; /* 600公里的最大续航 */
        if (from + 1 < end && shares_noun(s, item, from)) {
            from += 2;
            continue;
        }
        size_t to = phrase_run(s, from, end, counts || !*ret_of);
        struct span found = {from, to};
        if (to == from + 1 && to < end && s->words[from].kind == ZH_AVOID && s->words[to].kind == ZH_QUANTITY)
            return (struct span){0, 0}; /* 较上周122起减少9.84% */
        if (to < end && s->words[to].kind == ZH_QUANTITY && (span_empty(found) || phrase_is_measure(s, found))) {
            from = to + 1;
            continue;
        }

        bool passive = counts && to < end && span_empty(found) && s->words[to].kind == ZH_PREPOSITION &&
                       slice_equal(zh_text(s, &s->words[to]), SLICE("被")); /* 两名被扣押的人员 */
        if (to < end && (passive || s->words[to].kind == ZH_COPULA || s->words[to].kind == ZH_ADVERB ||
                         (span_empty(found) && s->words[to].kind == ZH_VERB))) {
            size_t head = head_behind(s, to, end);
            if (head != SLICE_NONE && (span_empty(found) || head == to + 2)) {
                from = head;
                found = (struct span){head, phrase_run(s, head, end, counts)};
            }
        }
        if (counts && leads_on(s, to, end))
            found = without_measure(s, found); /* 6个省市开工率超过90% */
        bool moves =
            counts && to + 1 == end && to > from && (s->words[to].kind == ZH_UP || s->words[to].kind == ZH_DOWN);
        return moves ? (struct span){found.from, to + 1} : found; /* 3600只个股下跌 */
    }
    return (struct span){0, 0};
}

/* ---- the words of a phrase ---- */

#define TEXT_LONGEST 160 /* bytes of a metric; what is longer is a sentence that was not understood */

static bool is_kept(const struct zh_sentence *s, size_t i, struct span span)
{
    const struct zh_word *w = &s->words[i];
    if (w->depth > 0)
        return false;
    if (zh_is_content(w->kind) || w->kind == ZH_AND || w->kind == ZH_OF || w->kind == ZH_SHARE)
        return true;
    if (w->kind == ZH_UP || w->kind == ZH_DOWN)
        return i > span.from && i + 1 == span.to;
    if (w->kind == ZH_VERB)
        return i + 1 == span.to || tells_apart(s, i); /* 38次集群打击 */
    if (w->kind == ZH_PARTICLE)
        return i > span.from && i + 1 < span.to && slice_starts(zh_text(s, w), SLICE("等"));
    return w->kind == ZH_PREPOSITION && i + 1 < span.to && (i > span.from || leads_to_partner(s, i));
}

/* a verb that the lexicon does not have shows by its 了: 带动了 */
static size_t kept_end(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    bool did = i + 1 < s->word_count && s->words[i + 1].kind == ZH_PARTICLE && w->kind == ZH_TEXT &&
               slice_equal(zh_text(s, &s->words[i + 1]), SLICE("了"));
    if (!did || w->end - w->start <= 6)
        return w->end;
    uint32_t c;
    size_t end = w->end - utf8_before(s->text, w->end, &c);
    return end - utf8_before(s->text, end, &c);
}

/* the measure of a price that stands before it: 结算价每桶 */
static struct slice without_unit(const struct zh_sentence *s, struct slice text)
{
    size_t at = slice_rfind(text, SLICE("每"));
    if (at == SLICE_NONE || at == 0 || text.len - at > 12)
        return text;
    const struct word *measure = lexicon_match(s->know->zh, s->know->claims_zh->word, text, at);
    if (measure && measure->form.len > SLICE("每").len) /* 基本每股收益 */
        return text;
    text = slice_sub(text, 0, at);
    if (slice_ends_any(text, "为", "是", "达", "报", "約", "為") && text.len > 6)
        return slice_sub(text, 0, text.len - 3);
    return text;
}

#define LEFT_LEAST 6 /* bytes of a phrase that are left when its lead or tail is cut off */

/* 公司存货, 则毛利率: without what leads to the name; 目前 of 目前价 stays where the lexicon knows a longer word */
static struct slice without_lead(const struct zh_sentence *s, struct slice text)
{
    const struct zh_tables *t = s->know->claims_zh;
    struct slice plain = zh_plain_piece(s, text);
    const struct word *lead = lexicon_match(s->know->zh, t->phrase_lead, plain, 0);
    const struct word *word = lead ? lexicon_match(s->know->zh, t->word, plain, 0) : NULL;
    bool cut = lead && text.len >= lead->form.len + LEFT_LEAST && !(word && word->form.len > lead->form.len);
    return cut ? slice_sub(text, lead->form.len, text.len) : text;
}

/* 航天员主要, 协议中: without what leads on to the verb */
static struct slice without_tail(const struct zh_sentence *s, struct slice text)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *tail = zh_ends(s, t->phrase_tail, text), *word = tail ? zh_ends(s, t->word, text) : NULL;
    bool cut = tail && text.len >= tail->form.len + LEFT_LEAST && !(word && word->form.len > tail->form.len);
    return cut ? slice_sub(text, 0, text.len - tail->form.len) : text;
}

/* 风险会 of 风险会升至1.8%: without the auxiliary of the verb right behind it; 协会 of 协会达12家 is a noun */
static struct slice without_auxiliary(const struct zh_sentence *s, struct slice text, size_t next)
{
    enum zh_kind kind = next < s->word_count ? s->words[next].kind : ZH_STOP;
    bool verb = kind == ZH_TO || kind == ZH_COPULA || kind == ZH_QUANTITY;
    const struct word *w = verb ? zh_ends(s, s->know->claims_zh->auxiliary, text) : NULL;
    bool leads = kind == ZH_TO || (kind == ZH_COPULA && slice_starts(zh_text(s, &s->words[next]), SLICE("达")));
    bool apart = w && slice_equal(w->means, SLICE("verb")) && !leads; /* 招聘会126场, 科交会共有126家 */
    bool cut = w && !slice_equal(w->means, SLICE("noun")) && !apart && text.len >= w->form.len + LEFT_LEAST;
    return cut ? slice_sub(text, 0, text.len - w->form.len) : text;
}

static struct slice cleaned(const struct zh_sentence *s, struct slice text, size_t next)
{
    return without_unit(s, without_auxiliary(s, without_tail(s, without_lead(s, text)), next));
}

/* 2.0 of 2.0玻璃上涨0.5元: a bare numeral right before what moves is part of its name */
static struct slice number_of_name(const struct zh_sentence *s, struct span span)
{
    if (span_empty(span) || span.from == 0 || span.to >= s->word_count || s->words[span.from].kind > ZH_NOUN)
        return SLICE("");
    const struct zh_word *w = &s->words[span.from - 1];
    enum zh_kind next = s->words[span.to].kind;
    bool listed = span.from > 1 && w[-1].kind == ZH_AND; /* 16—24岁、25—59岁劳动力失业率 */
    if (w->kind == ZH_QUANTITY && !listed && w->end == s->words[span.from].start &&
        (slice_equal(s->quantities[w->number].unit.symbol, SLICE("岁")) || s->quantities[w->number].optional_kind))
        return slice_sub(s->text, s->quantities[w->number].start,
                         w->end); /* 30岁以下受访者有50%认同, 10日元硬币的成本 */
    bool moves = next == ZH_UP || next == ZH_DOWN || next == ZH_TO;
    if (!moves || w->kind != ZH_QUANTITY || !s->quantities[w->number].bare || w->end != s->words[span.from].start ||
        !utf8_is_digit((unsigned char)s->text.ptr[w->end - 1]))
        return SLICE("");
    return slice_sub(s->text, w->start, w->end);
}

static bool is_latin(char c)
{
    return (unsigned char)c < 0x80 && (utf8_is_letter((unsigned char)c) || utf8_is_digit((unsigned char)c));
}

static struct slice put_together(const struct zh_sentence *s, struct span span)
{
    char out[TEXT_LONGEST];
    struct slice number = number_of_name(s, span);
    size_t len = number.len < TEXT_LONGEST ? number.len : 0, start = len ? (size_t)(number.ptr - s->text.ptr) : 0;
    if (len)
        memcpy(out, number.ptr, len);
    while (!span_empty(span) && (s->words[span.to - 1].kind == ZH_AND || s->words[span.to - 1].kind == ZH_OF))
        span.to--;
    for (size_t i = span.from; i < span.to; i++) {
        if (!is_kept(s, i, span))
            continue;
        struct slice piece = slice_sub(s->text, s->words[i].start, kept_end(s, i));
        if (len + piece.len > TEXT_LONGEST)
            break;
        start = len ? start : s->words[i].start;
        if (len > 0 && is_latin(out[len - 1]) && is_latin(piece.ptr[0]) && piece.len + 1 < TEXT_LONGEST - len)
            out[len++] = s->words[i - 1].kind == ZH_SIGN ? '-' : ' '; /* Meta Platforms, non-GAAP */
        memcpy(out + len, piece.ptr, piece.len);
        len += piece.len;
    }
    /* mostly the words stand in the sentence as they are, where looking them up costs least */
    struct slice there = slice_sub(s->text, start, start + len), text = {out, len};
    return cleaned(s, slice_equal(there, text) ? there : arena_copy(s->arena, text), span.to);
}

/* asked for again and again while its sentence is named */
struct slice phrase_text(const struct zh_sentence *s, struct span span)
{
    if (span_empty(span) || !s->phrases)
        return put_together(s, span);
    struct phrase_seen *seen = &s->phrases[(span.from * 5 + span.to) % PHRASES_SEEN];
    if (seen->from != span.from || seen->to != span.to)
        *seen = (struct phrase_seen){span.from, span.to, put_together(s, span)};
    return seen->text;
}

#define SHORTEST_SAID 6 /* bytes: two characters that stand in a phrase already say nothing new */
#define OVERLAP_LONGEST 12

/* bytes of two characters or more that a ends and b begins with, 0 if there are none */
static size_t overlap(struct slice a, struct slice b)
{
    for (size_t len = OVERLAP_LONGEST; len >= SHORTEST_SAID; len -= 3)
        if (b.len > len && slice_ends(a, slice_sub(b, 0, len)))
            return len;
    return 0;
}

struct slice phrase_join(const struct zh_sentence *s, struct slice a, struct slice b)
{
    if (a.len == 0 || (b.len >= SHORTEST_SAID && slice_find(a, b) != SLICE_NONE))
        return a.len ? a : b;
    if (slice_starts(b, a))
        return b;
    size_t said = overlap(a, b); /* 我国服务 and 服务出口 */
    return arena_join(s->arena, 2, (struct slice[]){a, slice_sub(b, said, b.len)});
}

bool phrase_is_place(const struct zh_sentence *s, struct span span)
{
    bool place = false;
    for (size_t i = span.from; i < span.to; i++) {
        if (zh_is_content(s->words[i].kind) && s->words[i].kind != ZH_PLACE)
            return false;
        place |= s->words[i].kind == ZH_PLACE;
    }
    return place;
}

bool phrase_is_company(const struct zh_sentence *s, struct span span)
{
    const struct zh_tables *t = s->know->claims_zh;
    return !span_empty(span) && zh_ends_with(s, t->company, phrase_text(s, span));
}

/* 服务 of the measure 服务进出口: its 出口 are of services too */
static struct slice what_is_traded(const struct zh_sentence *s, const struct zh_word *measure)
{
    struct slice text = slice_sub(s->text, measure->start, measure->end);
    size_t at = slice_find(text, SLICE("进出口"));
    return at == SLICE_NONE ? SLICE("") : slice_sub(text, 0, at);
}

/* 目标价, 均价, the 拍卖底 of 拍卖底价 */
static bool is_measure_only(const struct zh_sentence *s, struct slice text)
{
    const struct zh_tables *t = s->know->claims_zh;
    return zh_row_in(s, text, t->measure_holds) || zh_ends_with(s, t->measure_only, text);
}

/* without the measures at its end: 渝昆高铁 of 渝昆高铁全长; empty if what is left is one or begins with 归属于:
 * 目标价, 归属于股东每股净资产 */
struct slice phrase_owner(const struct zh_sentence *s, struct span span)
{
    const struct zh_tables *t = s->know->claims_zh;
    if (!span_empty(span) && (phrase_is_place(s, span) || zh_ends_with(s, t->company, phrase_text(s, span))))
        return SLICE(""); /* that is the entity */
    size_t end = span.to;
    while (!span_empty(span) &&
           (s->words[span.to - 1].kind == ZH_MEASURE || !zh_is_content(s->words[span.to - 1].kind)))
        span.to--;
    if (span.to == end)
        return is_measure_only(s, phrase_text(s, span)) ? SLICE("") : phrase_text(s, span);
    struct slice owner = span_empty(span) ? SLICE("") : phrase_text(s, span);
    if (owner.len == strlen("净") || slice_starts(owner, SLICE("归属")) || is_measure_only(s, owner))
        return SLICE(""); /* 归属于股东每股净资产8元，不良贷款率1% */
    return phrase_join(s, owner, what_is_traded(s, &s->words[span.to]));
}
