/* metric_zh - what a quantity measures
 *
 * The noun phrase before the quantity, cut clean of dates, cues, adverbs and verbs (全国累计发电装机容量 of
 * 全国累计发电装机容量约24.8亿千瓦); behind it where the counted noun follows (34座桥梁); that of the level before
 * where a clause has no noun (同比增长8%); with its owner where the noun needs one (其中，出口: the exports of what the
 * sentence speaks of).
 */
#include "base/utf8.h"
#include "extract/choose/naming_zh.h"
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_tables.h"

static bool holds_row(const struct zh_sentence *s, int class_id, struct slice text)
{
    text = zh_plain_piece(s, text);
    for (size_t i = 0; i < text.len; i++)
        if (lexicon_match(s->know->zh, class_id, text, i))
            return true;
    return false;
}

void naming_classify(const struct zh_sentence *s, struct zh_metric *metric)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *growth = zh_ends(s, t->growth, metric->text);
    metric->growth = growth && !slice_equal(growth->means, SLICE("level"));
    metric->stock = zh_ends_with(s, t->stock, metric->text) && !holds_row(s, t->flow, metric->text);
}

/* ---- one quantity ---- */

/* the measure that ends a text: 装车量 of 我国动力电池装车量 */
static struct slice last_measure(const struct zh_sentence *s, struct slice text)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->word, text);
    return w && slice_starts(w->means, SLICE("measure")) ? slice_sub(text, text.len - w->form.len, text.len)
                                                         : SLICE("");
}

/* 可再生能源新增装机4.52亿千瓦，其中，水电新增1215万千瓦: new what, the total said */
static struct slice with_last_measure(struct naming *n, struct slice text)
{
    struct slice measure = last_measure(n->s, n->state->metric.text);
    if (measure.len == 0)
        measure = last_measure(n->s, n->current.text);
    return measure.len ? phrase_join(n->s, text, measure) : text;
}

void naming_use(struct naming *n, struct zh_item *item, struct slice text)
{
    if (slice_ends(text, SLICE("新增")))
        text = with_last_measure(n, text);
    item->metric.text = text;
    item->metric.base = item->metric.counted = SLICE("");
    naming_classify(n->s, &item->metric);
}

/* by its ending, or known by name */
static bool is_firm(const struct zh_sentence *s, struct span words)
{
    return phrase_is_company(s, words) ||
           (!span_empty(words) && slice_equal(zh_sense(&s->words[words.to - 1]), SLICE("company")));
}

/* 海山银行涨1%: so moves what a share costs, whatever was measured before */
static bool is_price_of_firm(const struct zh_sentence *s, const struct zh_item *item, struct span words)
{
    struct slice move = item->word ? zh_text(s, &s->words[item->word - 1]) : SLICE("");
    return is_firm(s, words) && slice_ends_any(move, "涨", "跌");
}

void naming_become_current(struct naming *n, const struct zh_item *item, struct span words, struct slice owner)
{
    n->current = item->metric;
    n->current.unit = item->quantity ? item->quantity->unit.symbol : SLICE("");
    n->named = true;
    n->list = words;
    if (owner.len || is_firm(n->s, words)) /* 南向资金净买入45亿元。腾讯涨2%，成交120亿元: of the firm now */
        n->owner = owner;
}

const struct zh_item *naming_counted_before(const struct zh_item *item, const struct zh_item *first)
{
    if (item->quantity->unit.dimension != DIMENSION_COUNT || item->quantity->bare)
        return NULL;
    for (const struct zh_item *i = item; i-- > first && item->word - i->word < ZH_LOOK_BACK;)
        if (slice_equal(i->quantity->unit.symbol, item->quantity->unit.symbol))
            return i;
    return NULL;
}

static bool is_points(const struct zh_item *item)
{
    return slice_equal(item->quantity->unit.symbol, SLICE("pp"));
}

/* 景区增速明显，增加到4000个: what is counted is not how fast it grows */
static struct slice without_growth(const struct zh_sentence *s, const struct zh_item *item, struct slice text)
{
    enum dimension dimension = item->quantity->unit.dimension;
    const struct word *growth = zh_ends(s, s->know->claims_zh->growth, text);
    bool level = dimension != DIMENSION_SHARE && dimension != DIMENSION_TIMES && !is_points(item);
    return growth && level && growth->form.len < text.len ? slice_sub(text, 0, text.len - growth->form.len) : text;
}

static void inherit(struct naming *n, struct zh_item *item)
{
    const struct zh_item *like = naming_counted_before(item, n->first);
    item->metric = like ? like->metric : n->current;
    item->metric.entity = SLICE("");
    if (item->metric.text.len == 0)
        naming_use(n, item, n->owner.len ? n->owner : n->state->topic);
    if (item->metric.growth)
        naming_use(n, item, without_growth(n->s, item, item->metric.text));
}

/* 日均, 周度: how the measure named before is taken */
static bool is_average(struct slice measure)
{
    return slice_equal_any(measure, "日均", "月均", "人均", "周度", "月度", "季度");
}

/* 海山集团持股8000万股，占比22%: of what was told right before, even where a firm is no owner of measures */
static bool is_part(struct slice measure)
{
    return slice_equal_any(measure, "占比", "比重", "所占比重", "份额");
}

#define TRADED_LONGEST 15 /* bytes of a name whose turnover is told */

/* 新增减税费超3亿元，进出口总额81亿元: what was added has no other measures; 融资偿还额2亿元，融资净买入1亿元: nor has
 * a measure what begins as it does */
static bool owns_nothing(const struct zh_sentence *s, struct slice owner, struct slice measure)
{
    size_t noun = strlen("融资");
    if (slice_equal_any(measure, "成交值", "成交量") && (owner.len > TRADED_LONGEST || slice_ends(owner, SLICE("线"))))
        return true; /* 尾盘爆量加重卖压，成交量8952亿元: of the market */
    return zh_ends_with(s, s->know->claims_zh->publisher, owner) || slice_find(owner, SLICE("新增")) != SLICE_NONE ||
           (last_measure(s, owner).len && !is_part(measure)) ||
           (owner.len > noun && measure.len > noun && slice_starts(measure, slice_sub(owner, 0, noun)));
}

/* a measure that stands alone gets its owner: 增速 that of the last metric, 全长 the line that the sentence speaks of
 */
static struct slice owned(struct naming *n, const struct phrase *p, struct slice measure)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    bool of_metric = zh_ends_with(s, t->growth, measure) || is_average(zh_plain(s->know, measure, s->arena));
    if (of_metric && n->current.text.len && !n->current.growth)
        return phrase_join(s, n->current.text, measure);
    if (!span_empty(p->subject))
        return phrase_is_company(s, p->subject) || phrase_is_place(s, p->subject)
                   ? measure
                   : phrase_join(s, phrase_owner(s, p->subject), measure);
    if (!s->row && owns_nothing(s, n->owner, measure))
        return measure;
    if (!s->row && n->owner.len == 0 && n->named && !n->current.growth && is_part(measure))
        return slice_ends(n->current.text, SLICE("比重")) ? n->current.text : phrase_join(s, n->current.text, measure);
    return phrase_join(s, s->row ? n->label : n->owner, measure);
}

/* 采矿业增加值增长6.3%，制造业增长4.6%: the measure of the first holds for the second */
static struct slice with_measure(struct naming *n, const struct zh_item *item, struct slice text)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    bool share = item->quantity->unit.dimension == DIMENSION_SHARE;
    if (!zh_ends_with(s, t->category, text) || slice_ends(text, SLICE("企业")) || (span_empty(n->list) && !share))
        return text;
    struct slice shared = span_empty(n->list) ? SLICE("") : list_shared_measure(s, n->list);
    return shared.len ? phrase_join(s, text, shared) : with_last_measure(n, text);
}

#define PEER_CLAUSES 3 /* from one to the next: two of growths may stand between */

/* the quantity before in another clause that is told in the same unit and by the same word, NULL if there is none */
static const struct zh_item *peer_before(const struct naming *n, const struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    for (const struct zh_item *i = item; i-- > n->first && item->word - i->word < ZH_LOOK_BACK;) {
        if (i->change != item->change || !slice_equal(i->quantity->unit.symbol, item->quantity->unit.symbol))
            continue;
        bool told_alike =
            !item->change || slice_equal(zh_text(s, &s->words[i->word - 1]), zh_text(s, &s->words[item->word - 1]));
        return i->clause < item->clause && item->clause - i->clause <= PEER_CLAUSES && told_alike ? i : NULL;
    }
    return NULL;
}

#define KIND_SHORTEST 6 /* bytes of 地区 */

/* what a peer has behind the kind that both names end with: 豆粕现货报价 of 山东地区豆粕现货报价 for 江苏地区; else its
 * measure */
static struct slice behind_kind(const struct zh_sentence *s, struct slice peer, struct slice name)
{
    struct slice measure = last_measure(s, peer);
    for (size_t from = name.len > 15 ? name.len - 15 : 0; from + KIND_SHORTEST <= name.len; from++) {
        struct slice kind = slice_sub(name, from, name.len);
        bool inside = ((unsigned char)kind.ptr[0] & 0xC0) == 0x80;
        size_t at = inside ? SLICE_NONE : slice_find(peer, kind);
        if (at != SLICE_NONE && at + kind.len + measure.len <= peer.len)
            return slice_sub(peer, at + kind.len, peer.len);
    }
    return measure;
}

/* 回收率, 成交量, EBITDA: a noun that tells by its last character that it is a measure itself */
static bool is_measure_by_end(const struct zh_sentence *s, struct slice text)
{
    return zh_ends_with(s, s->know->claims_zh->measure_end, text) ||
           (text.len && (unsigned char)text.ptr[text.len - 1] < 0x80);
}

/* the clause goes on where the one before it ended with a comma: not behind the space of a heading */
static bool goes_on(const struct zh_sentence *s, size_t clause)
{
    uint32_t stop = clause ? s->clauses[clause - 1].stop : 0;
    return stop == 0xFF0C || stop == 0xFF1B || stop == ',' || stop == ';'; /* ， ； */
}

/* a noun alone right before the quantity, or before its word of change */
static bool is_bare_name(const struct zh_sentence *s, const struct zh_item *item, const struct phrase *p)
{
    size_t edge = item->change ? item->word - 1 : item->word;
    if (s->row || !goes_on(s, item->clause) || s->clauses[item->clause].bracketed || p->listed ||
        !span_empty(p->subject) || span_empty(p->object) || p->object.to != edge ||
        s->words[edge - 1].kind == ZH_MEASURE)
        return false;
    for (size_t i = p->object.from; i < edge; i++)
        if (!zh_is_noun(s->words[i].kind) && s->words[i].kind != ZH_AND)
            return false;
    return true;
}

/* 沪股通净流入20亿元，深股通15亿元; 汽油库存增加150万桶，馏分油增加125万桶: what has no measure of its own has that of
 * the one before it */
static struct slice measured_as_peer(const struct naming *n, const struct zh_item *item, const struct phrase *p,
                                     struct slice text)
{
    const struct zh_sentence *s = n->s;
    const struct zh_item *peer = is_bare_name(s, item, p) ? peer_before(n, item) : NULL;
    struct slice measure = peer ? last_measure(s, peer->metric.text) : SLICE("");
    if (measure.len < strlen("销量") || measure.len == peer->metric.text.len || slice_ends_any(measure, "数", "数量") ||
        last_measure(s, text).len || is_measure_by_end(s, zh_plain(s->know, text, s->arena)))
        return text;
    return phrase_join(s, text, behind_kind(s, peer->metric.text, text));
}

/* 上调至46%后，…; 创下71%的历史新高: when it was or how high, not what is measured */
static struct span without_moment(const struct zh_sentence *s, struct span after)
{
    struct slice text = span_empty(after) ? SLICE("") : zh_plain(s->know, phrase_text(s, after), s->arena);
    const struct word *w = zh_ends(s, s->know->claims_zh->no_head, text);
    bool whole = w && (w->form.len == text.len || slice_equal(w->means, SLICE("record")));
    return whole ? (struct span){after.to, after.to} : after;
}

/* 原料药受…拖累，收入下滑: a measure that needs no owner has one all the same */
static bool is_of_aspect(const struct naming *n, const struct phrase *p)
{
    for (size_t i = p->object.from; i < p->object.to; i++)
        if (n->s->words[i].kind != ZH_MEASURE)
            return false;
    return n->aspect.len && span_empty(p->subject) && !span_empty(p->object);
}

static void name_change(struct naming *n, struct zh_item *item, const struct zh_item *previous, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    bool of;
    struct span after = without_moment(s, phrase_behind(s, item, &of));
    bool closes = !span_empty(after) && after.to == s->clauses[item->clause].last &&
                  !zh_is_aim_of_share(s->know, slice_sub(s->plain, s->words[after.from].start, s->plain.len));
    bool share = item->quantity->unit.dimension == DIMENSION_SHARE;
    if (closes && !of && item->lead < item->word &&
        (s->words[item->word - 1].kind == ZH_DOWN || (share && s->words[item->word - 1].kind == ZH_UP))) {
        naming_use(n, item, phrase_text(s, after)); /* 压减34%流程, 增加四分之一供应 */
        return;
    }
    if (span_empty(p->object)) {
        if (!span_empty(p->subject) && !phrase_is_company(s, p->subject))
            naming_use(n, item, phrase_text(s, p->subject));
        else if (previous && is_points(item) && previous->quantity->unit.dimension == DIMENSION_SHARE &&
                 !previous->change)
            item->metric = previous->metric; /* 占全国的41.6%，较去年同期提升12.2个百分点 */
        else
            inherit(n, item);
        return;
    }
    if (phrase_is_measure(s, p->object) || is_of_aspect(n, p)) {
        naming_use(n, item, owned(n, p, phrase_text(s, p->object)));
        if (!item->metric.growth)
            naming_become_current(n, item, p->object, SLICE(""));
        return;
    }
    if (phrase_is_place(s, p->object) && n->named && last_measure(s, n->current.text).len && !n->current.growth &&
        !is_price_of_firm(s, item, p->object)) {
        naming_use(n, item, phrase_join(s, phrase_text(s, p->object), naming_without_name(s, n->current.text)));
        return; /* 销售额增长5%，北京增长8% */
    }
    struct slice text = with_measure(n, item, phrase_text(s, p->object));
    naming_use(n, item, measured_as_peer(n, item, p, text));
    naming_become_current(n, item, p->object, phrase_owner(s, p->object));
}

/* 中国—欧洲航线完成客运量: a measure belongs to the subject; a company or place is the entity instead */
static struct slice with_subject(const struct zh_sentence *s, const struct phrase *p, struct span object, bool measured)
{
    struct slice text = phrase_text(s, object);
    if (!(measured || naming_is_act(s, object)) || !p->done || p->given || span_empty(p->subject) ||
        phrase_is_company(s, p->subject) || phrase_is_place(s, p->subject))
        return text;
    return phrase_join(s, phrase_text(s, p->subject), text);
}

/* 14座大型水电站总装机容量: the noun that the first quantity counts begins the metric of the second */
static struct slice continued(struct naming *n, const struct zh_item *item, const struct zh_item *previous,
                              struct span object)
{
    bool of;
    const struct zh_sentence *s = n->s;
    if (!previous || previous->clause != item->clause || item->lead != previous->word + 1 || span_empty(object) ||
        object.from != item->lead)
        return SLICE("");
    struct span counted = phrase_behind(s, previous, &of);
    if (span_empty(counted) || counted.from != object.from || previous->metric.text.len > 90)
        return SLICE("");
    if (object.to <= counted.to && s->words[item->word - 1].kind == ZH_PARTICLE &&
        !span_empty(phrase_behind(s, item, &of)))
        return SLICE(""); /* 28类副产品都进入了80多公里长的管道 */
    return phrase_join(s, previous->metric.text,
                       phrase_text(s, (struct span){counted.to < object.to ? counted.to : object.to, object.to}));
}

/* a row names a kind, the heading of the table what is measured of it: 磷酸铁锂 75.3GWh under 动力电池装车量 */
static struct slice row_label(struct naming *n, struct span object)
{
    struct slice measure = last_measure(n->s, n->state->table);
    n->label = phrase_text(n->s, object);
    return measure.len ? phrase_join(n->s, n->label, measure) : n->label;
}

/* 比亚迪 | 20.5GWh | 22.1%: the first cell is the label of all */
static struct span first_cell(const struct zh_sentence *s, const struct zh_item *item)
{
    struct span cell = {s->clauses[0].first, s->clauses[0].last};
    cell = phrase_trim(s, cell);
    return item->clause > 0 && !span_empty(cell) ? (struct span){cell.from, phrase_peel(s, cell.from, cell.to)}
                                                 : (struct span){0, 0};
}

/* 欧洲大储新增装机31.5GWh，美国76GWh: the same measure at another place */
static void move_to(struct naming *n, struct zh_item *item, struct span place)
{
    const struct zh_sentence *s = n->s;
    struct slice plain = zh_plain(s->know, item->metric.text, s->arena);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->word, plain, 0);
    if (!w || !slice_starts(w->means, SLICE("place")))
        return;
    struct slice rest = slice_sub(item->metric.text, w->form.len, item->metric.text.len);
    item->metric.text = arena_printf(s->arena, "%.*s%.*s", (int)phrase_text(s, place).len, phrase_text(s, place).ptr,
                                     (int)rest.len, rest.ptr);
    n->current.text = item->metric.text; /* 腾讯报51元；美团报101元，跌3%: of the second */
}

/* 宁德时代装机2.06GWh，市占率50.6%，比亚迪0.48GWh: another firm's, of what was last measured in that unit */
static bool measure_as_peer(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    bool owner = phrase_is_company(s, p->object) || phrase_is_place(s, p->object);
    if (p->listed || !owner)
        return false;
    bool other = false; /* something in another unit stands between */
    for (const struct zh_item *i = item; i-- > n->first && item->word - i->word < ZH_LOOK_BACK;) {
        bool same = slice_equal(i->quantity->unit.symbol, item->quantity->unit.symbol);
        other |= !same && !i->change;
        if (i->change || !same)
            continue;
        struct slice measure = last_measure(s, i->metric.text);
        if (!other || measure.len < strlen("销量") || measure.len == i->metric.text.len)
            return false;
        naming_use(n, item, phrase_join(s, phrase_text(s, p->object), measure));
        naming_become_current(n, item, p->object, phrase_text(s, p->object));
        return true;
    }
    return false;
}

/* 两市合计1.5万亿元: a sum of what was measured before */
static bool sums_up(const struct zh_sentence *s, const struct zh_item *item, size_t from)
{
    for (size_t i = from; i < item->word; i++)
        if (zh_row_at(s, s->words[i].start, s->know->claims_zh->sum))
            return true;
    return false;
}

/* 净利润增幅超过50%的公司有20家: those counted are told apart by a figure of their own */
static bool tell_by_figure(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    const struct zh_item *before = item > n->first ? item - 1 : NULL;
    size_t from = p->object.from;
    if (item->quantity->unit.dimension != DIMENSION_COUNT || span_empty(p->object) || !before || from < 2 ||
        s->words[from - 1].kind != ZH_OF || before->word != from - 2 || before->metric.text.len == 0)
        return false;
    struct slice those = phrase_text(s, p->object), measure = before->metric.text;
    naming_use(n, item, arena_printf(s->arena, "%.*s的%.*s", (int)measure.len, measure.ptr, (int)those.len, those.ptr));
    naming_become_current(n, item, p->object, SLICE(""));
    return true;
}

/* 动力电池装车量130GWh, 大股东已回购320万股: the noun before the quantity */
static void name_by_object(struct naming *n, struct zh_item *item, const struct phrase *p, struct span object)
{
    const struct zh_sentence *s = n->s;
    bool measured = s->words[object.to - 1].kind == ZH_MEASURE, of;
    struct span after = without_moment(s, phrase_behind(s, item, &of));
    struct slice text = s->row && !measured ? row_label(n, object) : with_subject(s, p, object, measured);
    struct slice to_shares = naming_deed_to_shares(s, item, object);
    text = to_shares.len ? phrase_join(s, to_shares, text) : measured_as_peer(n, item, p, text);
    if (of && measured && item->quantity->unit.dimension == DIMENSION_MONEY && !span_empty(after) &&
        span_empty(p->subject) && !phrase_is_measure(s, after))
        text = phrase_join(s, phrase_text(s, after), text); /* 引进总投资21亿元的锂盐项目 */
    if (!measured && sums_up(s, item, object.to) && slice_equal(n->current.unit, item->quantity->unit.symbol))
        text = with_last_measure(n, text);
    struct slice deed = measured || !slice_equal(item->quantity->unit.symbol, SLICE("股")) ||
                                slice_find(text, SLICE("股份")) != SLICE_NONE || slice_ends(text, SLICE("股"))
                            ? SLICE("")
                            : naming_soft_deed(s, item);
    if (deed.len) /* 大股东已回购320万股 */
        text = slice_equal(text, SLICE("公司")) ? deed : phrase_join(s, text, deed);
    bool bare = n->aspect.len && naming_is_act(s, object) && span_empty(p->subject);
    naming_use(n, item, bare ? phrase_join(s, n->aspect, text) : text);
    naming_become_current(n, item, object,
                          bare ? n->aspect : phrase_owner(s, span_empty(p->subject) ? object : p->subject));
}

#define DEED_LONGEST 90 /* bytes */

/* 54个国家和3个国际组织签署了合同: behind those that do it too, each with its own number */
static size_t behind_partners(const struct zh_sentence *s, size_t from, size_t last)
{
    while (from + 1 < last && s->words[from].kind == ZH_AND && s->words[from + 1].kind == ZH_QUANTITY) {
        size_t to = phrase_run(s, from + 2, last, true);
        if (to == from + 2)
            break;
        from = to;
    }
    return from;
}

/* 模型有176个，是学术界的3.5倍; 达到员工收入的200倍: a clause that says how often names no other measure */
static bool is_ratio_to(const struct zh_sentence *s, const struct zh_item *item, const struct phrase *p)
{
    size_t first = s->clauses[item->clause].first;
    return item->lead == first && phrase_ratio_base(s, item) == first && span_empty(p->subject);
}

/* 超八成省份下调增速目标, 15只个股获买入: some are told of what they do, to the end of the clause, without when */
static struct slice what_they_do(const struct zh_sentence *s, const struct zh_item *item, struct span who)
{
    size_t last = s->clauses[item->clause].last;
    bool share = item->quantity->unit.dimension == DIMENSION_SHARE, does = false;
    struct slice text = phrase_text(s, who);
    if (who.to >= last)
        return SLICE(""); /* 12只（占三成）个股: behind the clause, maybe the last of all words */
    if (s->words[who.to].kind == ZH_OF && !share)
        return SLICE(""); /* 50所幼儿园的目标 */
    for (size_t i = behind_partners(s, who.to, last); i < last; i++) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_QUANTITY || w->depth > 0)
            return SLICE("");
        if (w->kind == ZH_PERIOD || w->kind == ZH_PARTICLE)
            continue;
        does = true;
        text = arena_printf(s->arena, "%.*s%.*s", (int)text.len, text.ptr, (int)(w->end - w->start),
                            s->text.ptr + w->start);
    }
    return does && text.len <= DEED_LONGEST ? text : SLICE("");
}

/* 惠及20余万老年人: those counted are named by the unit itself */
static bool names_people(struct slice unit)
{
    return slice_ends_any(unit, "人", "者", "员", "民") && unit.len >= strlen("老年人");
}

/* 台积电收1375元 */
static bool closes_at_price(const struct zh_sentence *s, const struct zh_item *item)
{
    return item->word > 0 && item->quantity->unit.dimension == DIMENSION_MONEY &&
           slice_equal(zh_text(s, &s->words[item->word - 1]), SLICE("收"));
}

/* 指数跌0.8%。腾讯收报368元，跌0.5%: a firm that closes at a price is itself what is measured */
static bool name_close(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    struct span firm = span_empty(p->object) ? p->subject : p->object;
    bool named = phrase_is_company(n->s, firm) || phrase_is_place(n->s, firm); /* 腾讯 is in the lexicon */
    if (span_empty(firm) || !named || (!scope_is_close(n->s, item) && !closes_at_price(n->s, item)))
        return false;
    naming_use(n, item, phrase_text(n->s, firm));
    naming_become_current(n, item, firm, phrase_text(n->s, firm));
    return true;
}

/* 226米长的决口, 44米深的水池: what is so long stands behind */
static bool name_extent(struct naming *n, struct zh_item *item)
{
    static const struct slice extents[] = {SLICE_INIT("长"), SLICE_INIT("高"), SLICE_INIT("宽"), SLICE_INIT("深"),
                                           SLICE_INIT("厚")};
    const struct zh_sentence *s = n->s;
    size_t end = s->words[item->word].end;
    struct slice behind = slice_sub(s->plain, end, s->plain.len);
    bool of, told = false;
    for (size_t i = 0; i < sizeof extents / sizeof *extents && !told; i++)
        told = slice_starts(behind, extents[i]) &&
               slice_starts(slice_sub(behind, extents[i].len, behind.len), SLICE("的"));
    struct span thing = told ? phrase_behind(s, item, &of) : (struct span){0, 0};
    if (span_empty(thing) || item->quantity->unit.dimension != DIMENSION_LENGTH)
        return false;
    naming_use(n, item, phrase_text(s, thing));
    naming_become_current(n, item, thing, phrase_owner(s, thing));
    item->metric.text = phrase_join(s, item->metric.text, slice_sub(s->text, end, end + strlen("长")));
    return true;
}

/* 栋数 is the number of things counted by 栋 */
static bool is_number_of(const struct zh_sentence *s, struct slice metric, struct slice unit)
{
    struct slice plain = zh_plain_piece(s, metric);
    size_t end = plain.len - strlen("数");
    return unit.len && plain.len > strlen("数") && slice_ends(plain, SLICE("数")) &&
           slice_ends(slice_sub(plain, 0, end), unit);
}

/* 11月移转栋数1.6万栋，月减6%。…台北市1745栋: of a place alone, what was counted by that unit before */
static bool name_numbered(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    struct slice unit = item->quantity->unit.symbol, numbered = n->state->numbered;
    bool current = is_number_of(s, n->current.text, unit);
    numbered = current ? n->current.text : numbered;
    if (item->quantity->unit.dimension != DIMENSION_COUNT || p->listed || !phrase_is_place(s, p->object) ||
        !is_number_of(s, numbered, unit) || (current && n->current.unit.len))
        return false;
    naming_use(n, item, numbered);
    naming_become_current(n, item, p->object, SLICE(""));
    move_to(n, item, p->object);
    return true;
}

static void name_level(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    if (name_numbered(n, item, p))
        return;
    if (measure_as_peer(n, item, p) || tell_by_figure(n, item, p) || name_extent(n, item) || name_close(n, item, p))
        return;
    if (naming_fate(n, item) || naming_share_of_aim(n, item, p) ||
        (naming_is_paid_with(s, item) && naming_deed(n, item, true)) || naming_invested(n, item))
        return;
    bool of, counts = item->quantity->unit.dimension == DIMENSION_COUNT;
    bool share = item->quantity->unit.dimension == DIMENSION_SHARE;
    struct span after = phrase_behind(s, item, &of), object = p->listed ? (struct span){0, 0} : p->object;
    after = without_moment(s, after);
    if (s->row && span_empty(object) && span_empty(p->subject))
        object = first_cell(s, item);
    bool measured = !span_empty(object) && s->words[object.to - 1].kind == ZH_MEASURE;
    bool moves = slice_equal(n->current.unit, item->quantity->unit.symbol) && last_measure(s, n->current.text).len;
    if (of && !counts && !measured && p->joined && !span_empty(object) && !span_empty(after) &&
        s->words[after.to - 1].kind == ZH_MEASURE) { /* 对个人处以最高40万元的罚款 */
        naming_use(n, item, phrase_join(s, phrase_text(s, object), phrase_text(s, after))); /* 室外是零下30℃的气温 */
    } else if (!span_empty(after) && !measured &&
               (counts || !p->joined || span_empty(object) || phrase_is_place(s, object))) {
        struct slice prefix =
            span_empty(object) || (p->joined && !phrase_is_place(s, object)) ? SLICE("") : phrase_text(s, object);
        struct slice done = share || counts ? what_they_do(s, item, after) : SLICE("");
        naming_use(n, item, phrase_join(s, prefix, done.len ? done : phrase_text(s, after)));
        naming_become_current(n, item, after, phrase_owner(s, after));
    } else if (span_empty(object) && naming_is_done_by(n, item, p)) {
        struct slice done = naming_soft_deed(s, item);
        naming_use(n, item, done.len ? phrase_join(s, phrase_text(s, p->subject), done) : phrase_text(s, p->subject));
        naming_become_current(n, item, p->subject, phrase_owner(s, p->subject));
    } else if ((span_empty(object) || (counts && phrase_is_place(s, object))) && (counts || naming_is_spent(s, item)) &&
               naming_deed(n, item, !counts || !n->named)) {
        return;
    } else if (span_empty(object) || (phrase_is_place(s, object) && n->current.text.len && (!counts || moves))) {
        bool alone = counts && span_empty(object) && span_empty(after);
        struct slice done = alone ? naming_soft_deed(s, item) : SLICE("");
        if (alone && names_people(item->quantity->unit.symbol))
            naming_use(n, item, phrase_join(s, done, item->quantity->unit.symbol));
        else if (done.len)
            naming_use(n, item, done); /* 拘捕39人、起诉8人 */
        else
            inherit(n, item);
        if (!span_empty(object))
            move_to(n, item, object);
        if (item->metric.text.len == 0 && !span_empty(p->subject))
            naming_use(n, item, phrase_text(s, p->subject));
    } else if (phrase_is_measure(s, object)) {
        struct slice measure = phrase_text(s, object);
        naming_use(n, item,
                   of && !span_empty(after) ? phrase_join(s, phrase_text(s, after), measure) : owned(n, p, measure));
        naming_become_current(n, item, object,
                              of                       ? phrase_owner(s, after)
                              : span_empty(p->subject) ? SLICE("")
                                                       : phrase_owner(s, p->subject));
    } else {
        name_by_object(n, item, p, object);
    }
}

/* 社会物流总额，即物流运行中的实物商品价值总额，为293.7万亿元; 价格指数，也就是CPI，上涨2%: the same again */
static bool restates(const struct zh_sentence *s, size_t clause)
{
    size_t first = s->clauses[clause].first;
    return first < s->clauses[clause].last && zh_row_at(s, s->words[first].start, s->know->claims_zh->restates);
}

/* does the clause, or the one before it that holds nothing else, begin with 其中? */
static bool is_of_these(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice clause = slice_sub(s->plain, s->words[s->clauses[item->clause].first].start, s->plain.len);
    size_t before = item->clause;
    if (slice_starts(clause, SLICE("其中")))
        return true;
    if (before == 0 || s->clauses[before - 1].last - s->clauses[before - 1].first != 1)
        return false;
    return slice_equal(zh_text(s, &s->words[s->clauses[before - 1].first]), SLICE("其中"));
}

#define KIND_LONGEST 15 /* bytes of 市级以上 */

/* 省级, 国家级, 一类: of what kind something is, not what */
static bool is_kind(struct slice text)
{
    static const struct slice ends[] = {SLICE_INIT("级"), SLICE_INIT("级以上"), SLICE_INIT("类"), SLICE_INIT("型")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends && text.len <= KIND_LONGEST; i++)
        if (slice_ends(text, ends[i]))
            return true;
    return false;
}

/* 铁路营业里程15.9万公里，其中高铁4.5万公里: a part is measured as the whole is; 特色小镇22个，其中省级11个 */
static void measure_as_whole(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    if (item->change || !is_of_these(s, item))
        return;
    struct slice measure = last_measure(s, n->of_these.text);
    bool sum = slice_starts_any(measure, "总数", "数");
    if (measure.len && !sum && item->metric.text.len && slice_equal(n->of_these.unit, item->quantity->unit.symbol) &&
        !last_measure(s, item->metric.text).len)
        naming_use(n, item, phrase_join(s, item->metric.text, measure)); /* 销量5万辆，其中，东岭1万辆、白鹭2万辆 */
    if (!previous || previous->change || !slice_equal(item->quantity->unit.symbol, previous->quantity->unit.symbol))
        return;
    if (is_kind(item->metric.text))
        naming_use(n, item, phrase_join(s, item->metric.text, previous->metric.text));
}

/* 前值, 市场共识: the phrase names only who or what else reads the measure named before */
static bool is_reading(const struct zh_sentence *s, const struct phrase *p)
{
    if (span_empty(p->object) || !span_empty(p->subject))
        return false;
    struct slice text = zh_plain(s->know, phrase_text(s, p->object), s->arena);
    const struct word *reading = zh_ends(s, s->know->claims_zh->reading, text);
    return reading && reading->form.len == text.len;
}

/* 指数为50.2，前值50.1; 收入、毛利率分别为3亿元、80%，市场共识为2亿元、81%: the same measure, read by others: that of
 * the quantity before in the same unit, and at the same place of a list as long */
bool naming_other_reading(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_item *before = item > n->first ? item - 1 : NULL;
    bool again = zh_reads_again(n->s, item, before);
    if (n->current.text.len == 0 || !is_reading(n->s, p) || (item->change && !again))
        return false;
    item->metric = again ? before->metric : n->current;
    if (again)
        return true;
    for (const struct zh_item *i = item - item->run_index; i-- > n->first && item->word - i->word < ZH_LOOK_BACK;)
        if (!i->change && slice_equal(i->quantity->unit.symbol, item->quantity->unit.symbol) &&
            (item->run < 2 || (i->run == item->run && i->run_index == item->run_index))) {
            item->metric = i->metric;
            break;
        }
    return true;
}

/* 板块跑输沪深300指数4.6个百分点: how far it is behind is told of both */
static void add_rival(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    for (size_t i = item->lead; i + 1 < item->word; i++)
        if (s->words[i].kind == ZH_BEYOND && slice_starts(zh_text(s, &s->words[i]), SLICE("跑"))) {
            struct slice rival = slice_sub(s->text, s->words[i].start, s->words[item->word - 1].end);
            item->metric.text = phrase_join(s, item->metric.text, rival);
            return;
        }
}

/* 安排3亿元用于校舍改造: money is told by what it is for */
static void add_purpose(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    struct slice behind = slice_sub(s->text, s->words[item->word].end, s->text.len);
    struct slice plain = slice_sub(s->plain, s->words[item->word].end, s->plain.len);
    const struct word *w = zh_row_at(s, s->words[item->word].end, s->know->claims_zh->purpose);
    if (item->quantity->unit.dimension != DIMENSION_MONEY || item->change || !w)
        return;
    size_t from = w->form.len, end = from;
    while (end < plain.len && end < DEED_LONGEST) {
        uint32_t c;
        size_t len = utf8_decode(plain.ptr + end, plain.len - end, &c);
        if (!utf8_is_han(c) && c != 0x3001)
            break;
        end += len;
    }
    if (from < end)
        item->metric.text = phrase_join(s, item->metric.text, slice_sub(behind, from, end));
}

/* 第一产业增加值增长6.5%，拉动经济增长1.24个百分点: what was named before does it */
static bool name_pull(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    const struct zh_word *verb = &s->words[item->lead];
    if (!is_points(item) || n->current.text.len == 0 || n->current.growth || !span_empty(p->subject) ||
        span_empty(p->object) || verb->kind != ZH_VERB || !verb->entry ||
        !slice_ends(verb->entry->means, SLICE(" transitive")))
        return false;
    struct slice deed = slice_sub(s->text, verb->start, s->words[p->object.to - 1].end);
    naming_use(
        n, item,
        arena_printf(s->arena, "%.*s%.*s", (int)n->current.text.len, n->current.text.ptr, (int)deed.len, deed.ptr));
    return true;
}

/* 3家公司向5所学校捐书: those counted behind a preposition are told by their own noun */
static bool is_counted_aside(const struct zh_sentence *s, const struct zh_item *item)
{
    bool of;
    if (item->quantity->unit.dimension != DIMENSION_COUNT || item->word == item->lead || item->change)
        return false;
    const struct zh_word *w = &s->words[item->word - 1];
    bool from = w->kind == ZH_FROM && slice_equal(zh_text(s, w), SLICE("从"));
    return (w->kind == ZH_PREPOSITION || from) && !span_empty(phrase_behind(s, item, &of));
}

/* 美元指数涨0.2%，在汇市尾市收于101.39: where it was, said of what the sentence named before */
static bool is_where(const struct naming *n, const struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    size_t first = s->clauses[item->clause].first;
    return item > n->first && item[-1].clause + 1 == item->clause && item->lead == first && first + 1 < item->word &&
           s->words[first].kind == ZH_PREPOSITION && slice_equal(zh_text(s, &s->words[first]), SLICE("在")) &&
           p->object.from == first + 1 && !span_empty(p->object) && s->words[p->object.to - 1].kind != ZH_MEASURE &&
           !phrase_is_place(s, p->object);
}

/* 硅片涨价5%: the verb says that it is the price */
static void add_price(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    size_t i = item->word;
    while (i > item->lead && (s->words[i - 1].kind == ZH_ADVERB || s->words[i - 1].kind == ZH_COPULA))
        i--;
    const struct zh_word *verb = i > item->lead ? &s->words[i - 1] : NULL;
    if (verb && (verb->kind == ZH_UP || verb->kind == ZH_DOWN) && slice_ends(zh_text(s, verb), SLICE("价")))
        item->metric.text = phrase_join(s, item->metric.text, slice_sub(s->text, verb->start, verb->end));
}

/* 价格较去年同期的65.2元下滑: the base is measured by what stands before the word that begins it; false if nothing does
 */
static bool name_base(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    struct zh_item noun = *item;
    for (noun.word = item->lead; noun.word < item->word && s->words[noun.word].kind != ZH_AGAINST; noun.word++)
        if (s->words[noun.word].kind == ZH_PERIOD && s->periods[s->words[noun.word].number].base)
            break;
    struct phrase p = phrase_before(s, &noun);
    if (noun.word == item->word || span_empty(p.object))
        return false;
    name_level(n, item, &p);
    return true;
}

/* 加权指数无功而返，尾盘爆量，终场跌513点: points are those of the index that the sentence named last */
static void name_index(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    struct slice metric = zh_plain_piece(s, item->metric.text);
    if (!slice_ends(slice_sub(s->plain, item->quantity->start, item->quantity->end), SLICE("点")) ||
        (zh_row_in(s, metric, t->index) && !slice_ends_any(metric, "关", "可见", "指段")) ||
        last_measure(s, metric).len)
        return;
    const struct word *w, *named = NULL;
    size_t at = 0, end = item->quantity->start;
    for (size_t i = 0; (w = lexicon_next(s->know->zh, t->index, slice_sub(s->plain, 0, end), &i)); i += w->form.len)
        at = (named = w) ? i : at;
    if (!named)
        return;
    size_t last = 0, to = at + named->form.len;
    while (last < item->word && s->words[last].end != to)
        last++;
    struct span span = {last, last + (last < item->word)};
    while (last < item->word && span.from > 0 && zh_is_noun(s->words[span.from - 1].kind) &&
           s->words[span.from - 1].depth == 0)
        span.from--;
    naming_use(n, item, span_empty(span) ? slice_sub(s->text, at, to) : phrase_text(s, span)); /* 引领台股上攻 */
    naming_become_current(n, item, span, SLICE(""));
}

static void name_one(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    if (previous && previous->clause == item->clause && list_run_length(s, previous, 2) == 2 && previous + 1 == item) {
        bool of;
        struct span after = phrase_behind(s, item, &of);
        if (span_empty(after)) {
            item->metric = previous->metric; /* 300亿、400亿 */
            return;
        }
    }
    if (naming_in_bracket(n, item, previous) || naming_exchange(n, item) || naming_reached(n, item, previous) ||
        naming_share(n, item))
        return;
    struct phrase p = phrase_before(s, item);
    if (naming_other_reading(n, item, &p) || naming_share_bounded(n, item, &p) || name_pull(n, item, &p))
        return;
    if (!item->base_level && naming_told(n, item, &p))
        return;
    if (is_counted_aside(s, item) || is_where(n, item, &p))
        p.object = p.subject = (struct span){0, 0};
    struct slice whole = continued(n, item, previous, p.object);
    bool moved = previous && (previous->from_level || (previous->change && previous->word + 2 == item->word));
    bool same = item->to_level && moved && previous->clause == item->clause; /* 上修2个百分点至7% */
    if (same && span_empty(p.object)) {
        item->metric = previous->metric; /* 占比从11%升到18% */
    } else if (item->base_level || restates(s, item->clause) || (n->named && is_ratio_to(s, item, &p))) {
        if (!item->base_level || !name_base(n, item))
            inherit(n, item);
    } else if (whole.len) {
        bool of;
        struct span after = phrase_behind(s, item, &of);
        bool levied = item->quantity->unit.dimension == DIMENSION_SHARE && phrase_is_measure(s, after);
        naming_use(n, item,
                   levied ? phrase_join(s, whole, phrase_text(s, after)) : whole); /* 对500亿元商品征收25%关税 */
        naming_become_current(n, item, p.object, SLICE(""));
    } else if (item->change) {
        name_change(n, item, previous, &p);
        add_rival(n, item);
        add_price(n, item);
    } else {
        name_level(n, item, &p);
        naming_grant(n, item);
        measure_as_whole(n, item, previous);
        add_purpose(n, item);
    }
    name_index(n, item);
}

#define OWNER_LONGEST 45 /* bytes; longer subjects are clauses that were not understood */
#define SHORTEST_OWNER 6 /* bytes */

/* 装载机方面: names what is spoken of next; 进口方面 which measure of it */
static bool pass_aspect(struct naming *n, struct span words)
{
    const struct zh_sentence *s = n->s;
    struct slice text = slice_sub(s->plain, s->words[words.from].start, s->words[words.to - 1].end);
    if (!slice_ends(text, SLICE("方面")) || text.len <= strlen("方面") || text.len > OWNER_LONGEST)
        return false;
    for (size_t i = words.from; i < words.to; i++)
        if (!zh_is_content(s->words[i].kind) && s->words[i].kind != ZH_AND)
            return false;
    text = slice_sub(s->text, s->words[words.from].start, s->words[words.to - 1].end - strlen("方面"));
    n->list = (struct span){0, 0};
    if (last_measure(s, text).len) {
        n->current = (struct zh_metric){.text = phrase_join(s, n->owner, text)};
        return true;
    }
    n->owner = n->aspect = text;
    n->current.text = SLICE("");
    return true;
}

/* 原料药受价格下行拖累: who suffers it is what the next clause measures */
static bool pass_sufferer(struct naming *n, struct span words)
{
    const struct zh_sentence *s = n->s;
    struct slice text = slice_sub(s->plain, s->words[words.from].start, s->words[words.to - 1].end);
    size_t at = slice_find(text, SLICE("受"));
    if (!zh_ends_with(s, s->know->claims_zh->befalls, text) || at == SLICE_NONE || at < SHORTEST_OWNER ||
        at > OWNER_LONGEST || !zh_is_noun(s->words[words.from].kind))
        return false;
    size_t from = s->words[words.from].start;
    n->owner = n->aspect = slice_sub(s->text, from, from + at);
    n->current.text = SLICE("");
    n->list = (struct span){0, 0};
    return true;
}

/* 在活跃用户中，41%会停止使用: the group whose members the next clause counts */
static bool pass_group(struct naming *n, struct span words)
{
    const struct zh_sentence *s = n->s;
    const struct zh_word *last = &s->words[words.to - 1];
    if (words.to - words.from < 3 || s->words[words.from].kind != ZH_PREPOSITION || last->kind != ZH_PARTICLE ||
        !slice_equal(zh_text(s, last), SLICE("中")))
        return false;
    for (size_t i = words.from + 1; i + 1 < words.to; i++)
        if (!zh_is_content(s->words[i].kind) && s->words[i].kind != ZH_AND && s->words[i].kind != ZH_OF)
            return false;
    n->current = (struct zh_metric){.text = phrase_text(s, (struct span){words.from + 1, words.to - 1})};
    return true;
}

/* 可再生能源装机已超过煤电装机，达到13.8亿千瓦: what is passed is not what the next clause counts */
static size_t before_passed(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i + 1 < to; i++)
        if (i > from && s->words[i].kind == ZH_COPULA && slice_starts(zh_text(s, &s->words[i]), SLICE("超")) &&
            zh_is_noun(s->words[i + 1].kind))
            return i;
    return to;
}

/* 农药是公司第一大业务，营收占比六成: the next clause measures what stands before the copula */
static size_t before_copula(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from + 1; i + 1 < to; i++)
        if (s->words[i].kind == ZH_COPULA && zh_is_noun(s->words[i - 1].kind) && zh_is_noun(s->words[i + 1].kind) &&
            slice_starts_any(zh_text(s, &s->words[i]), "为", "是"))
            return i;
    return to;
}

/* 提高养老金标准，从130元提高到200元; 增设议席，由70席增至90席: the next clause tells from where what is named here
 * moves */
static bool raises_next(const struct zh_sentence *s, size_t clause)
{
    const struct zh_clause *c = &s->clauses[clause];
    if (c->first == c->last || clause + 1 == s->clause_count ||
        c[1].first == c[1].last) /* a quote alone has no words */
        return false;
    const struct zh_word *next = &s->words[c[1].first];
    if (next->kind != ZH_FROM && !(next->kind == ZH_PERIOD && slice_starts(zh_text(s, next), SLICE("由"))))
        return false; /* 由现在的70席 */
    enum zh_kind verb = s->words[c->first].kind;
    bool moves = false;
    for (size_t i = c[1].first + 1; i + 1 < c[1].last && !moves; i++)
        moves = s->words[i - 1].kind == ZH_QUANTITY && s->words[i].kind == ZH_TO;
    return moves || verb == ZH_UP || verb == ZH_DOWN;
}

/* 失业率3.9%，是同月最低水平，…: a clause without a subject says something of what was named before */
static bool is_predicate(const struct zh_sentence *s, size_t first, size_t last)
{
    bool growth = zh_ends_with(s, s->know->claims_zh->growth, zh_text(s, &s->words[first]));
    for (size_t i = first; i < last; i++) /* 增速全市排名第一; 海山、东岭居前，分别为… */
        if (s->words[i].kind == ZH_VERB && slice_equal(zh_sense(&s->words[i]), SLICE("rank")) &&
            (growth || i == first || slice_ends(zh_text(s, &s->words[i]), SLICE("前"))))
            return true;
    while (first < last && s->words[first].kind == ZH_ADVERB) /* 也是单月第三高 */
        first++;
    return first < last && s->words[first].kind == ZH_COPULA &&
           slice_equal_any(zh_text(s, &s->words[first]), "是", "为");
}

/* 其次为家具，销货价值下跌0.4%: the one that the next clause tells of */
static bool pass_next(struct naming *n, struct span words)
{
    const struct zh_sentence *s = n->s;
    size_t i = words.from;
    if (i + 2 >= words.to + 1 || !slice_equal(zh_text(s, &s->words[i]), SLICE("其次")) ||
        s->words[i + 1].kind != ZH_COPULA)
        return false;
    struct span name = phrase_trim(s, (struct span){i + 2, words.to});
    size_t next = words.to + 1;
    if (next >= s->word_count || !zh_is_noun(s->words[next].kind) || span_empty(name) ||
        phrase_run(s, name.from, name.to, true) < name.to)
        return false;
    n->owner = phrase_text(s, name);
    return true;
}

/* 带动国际金价不断飙升，达到…: what the clause says rises is what the next one tells of */
static bool moves_at_end(const struct zh_sentence *s, size_t from, size_t to)
{
    enum zh_kind last = to > from ? s->words[to - 1].kind : ZH_TEXT;
    return last == ZH_UP || last == ZH_DOWN;
}

/* behind the word that says that something is published, 0 if none does */
static size_t publishes(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i + 1 < to; i++)
        if (s->words[i].kind == ZH_SAY && slice_equal(zh_sense(&s->words[i]), SLICE("publish")))
            return i + 1;
    return 0;
}

/* a clause that counts nothing may still name what the next one counts: 中国—东盟航线客运量最大，完成194万人次 */
static void pass_clause(struct naming *n, size_t clause)
{
    const struct zh_sentence *s = n->s;
    if ((clause == 0 && zh_divides(s)) || s->clauses[clause].stop == '-')
        return; /* 分季度看，四季度增长4.5%; 期货市场 - 主力合约收于777元 */
    size_t from = s->clauses[clause].first, to = before_passed(s, from, s->clauses[clause].last);
    to = before_copula(s, from, to);
    if (to > from + 1 && slice_equal_any(zh_text(s, &s->words[to - 1]), "出炉", "揭晓"))
        to--; /* 11月移转栋数出炉，总计1.6万栋 */
    struct zh_item none = {.lead = from, .word = to, .clause = clause};
    struct span all = {from, to};
    if (from < to && (is_predicate(s, from, s->clauses[clause].last) || pass_next(n, all) || pass_aspect(n, all) ||
                      pass_sufferer(n, all) || pass_group(n, all)))
        return;
    struct slice text = slice_sub(s->plain, from < to ? s->words[from].start : s->plain.len, s->plain.len);
    if (restates(s, clause) || zh_is_cause(s, clause) || slice_starts_any(text, "超过", "高于", "低于"))
        return; /* 装机达到12亿千瓦，超过煤电装机，占…的47% */
    struct span told = phrase_trim(s, all);
    if (!span_empty(told) && slice_equal(phrase_text(s, told), SLICE("平均")))
        return; /* 1-3月平均，较上年同期涨2% */
    if (from + 1 < to && s->words[to - 1].kind == ZH_MEASURE && publishes(s, from, to)) { /* 公布3月CPI，较上月跌1% */
        struct zh_item item = none;
        struct span words = phrase_trim(s, (struct span){publishes(s, from, to), to});
        naming_use(n, &item, phrase_text(s, words));
        naming_become_current(n, &item, words, phrase_owner(s, words));
        return;
    }
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind == ZH_SAY ||
            (s->words[i].kind == ZH_PREPOSITION && !slice_equal(zh_text(s, &s->words[i]), SLICE("对"))))
            return;
    struct phrase p = phrase_before(s, &none);
    bool by_subject = span_empty(p.object) || (!span_empty(p.subject) && s->words[p.subject.to - 1].kind == ZH_MEASURE);
    struct span words = by_subject ? p.subject : p.object;
    bool has_verb = !span_empty(words) && phrase_object_start(s, from, words.to) > from;
    bool raised = raises_next(s, clause) || (has_verb && moves_at_end(s, from, to));
    if (span_empty(words) || (has_verb && span_empty(p.subject) && !raised))
        return; /* 创历史新高 says something of what was named before */
    struct slice owner = phrase_owner(s, span_empty(p.subject) ? words : p.subject);
    if (s->words[words.to - 1].kind == ZH_MEASURE || raised) {
        struct zh_item item = none;
        naming_use(n, &item, phrase_is_measure(s, words) ? owned(n, &p, phrase_text(s, words)) : phrase_text(s, words));
        naming_become_current(n, &item, words, owner);
    } else if (owner.len && owner.len <= OWNER_LONGEST && !naming_is_nobody(s, zh_plain_piece(s, owner))) {
        n->owner = owner;
        n->current.text = SLICE("");
        n->list = (struct span){0, 0};
    }
}

/* 福特（66次）: the clause names whose the figure in the brackets behind it is */
static bool is_name_of_bracket(const struct zh_sentence *s, size_t clause)
{
    const struct zh_clause *c = &s->clauses[clause];
    return s->clauses[clause + 1].bracketed && c->last > c->first && zh_is_content(s->words[c->last - 1].kind);
}

/* PE为12倍，处于近十年82%分位: where what was told before stands among those of its past */
static void name_rank(const struct zh_sentence *s, struct zh_item *items, size_t i)
{
    struct slice behind = slice_sub(s->plain, s->words[items[i].word].end, s->plain.len), rank = SLICE("分位");
    struct slice own = zh_plain_piece(s, items[i].metric.text);
    size_t run = items[i].run ? items[i].run : 1;
    bool named = slice_find(own, rank) != SLICE_NONE;
    if (items[i].quantity->unit.dimension != DIMENSION_SHARE ||
        !(named || slice_starts_any(behind, "分位", "的分位", "历史分位")))
        return;
    bool alone = own.len == 0 || slice_starts_any(own, "历史", "分位", "百分位", "近", "过去") ||
                 utf8_is_digit((unsigned char)own.ptr[0]);
    if (alone && i >= run)
        items[i].metric.text = phrase_join(s, items[i - run].metric.text, rank);
    else if (!named)
        items[i].metric.text = phrase_join(s, items[i].metric.text, rank);
}

/* 收入1272亿元（其中境内800亿元，境外472亿元），同比增长16%: behind the brackets is spoken of what was before them */
static void pass_bracket(struct naming *n, struct naming *outside, size_t clause)
{
    bool within = n->s->clauses[clause].bracketed, before = clause > 0 && n->s->clauses[clause - 1].bracketed;
    if (within && !before)
        *outside = *n;
    size_t first = n->s->clauses[clause].first;
    bool listed = first + 1 < n->s->clauses[clause].last && n->s->words[first].kind == ZH_AND &&
                  zh_is_noun(n->s->words[first + 1].kind); /* 甲（乙+3%）、丙（丁+2%） */
    if (within || !before || listed || outside->current.text.len == 0)
        return;
    n->current = outside->current;
    n->owner = outside->owner;
    n->list = outside->list;
}

void zh_name(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state)
{
    if (zh_opens_item(s)) {
        state->entity = state->owner;
        state->label = SLICE("");
        state->topic = SLICE("");
        state->metric = (struct zh_metric){0};
    }
    struct naming n = {.s = s, .state = state, .first = items, .current = state->metric, .owner = state->topic};
    if (slice_starts(s->plain, SLICE("其中"))) {
        n.shared = state->shared;
        n.whole = state->whole_of_share;
    }
    size_t item = 0;
    struct naming outside = n;
    for (size_t clause = 0; clause < s->clause_count; clause++) {
        pass_bracket(&n, &outside, clause);
        if (item >= count || items[item].clause != clause) {
            if (item >= count || items[item].clause != clause + 1 || !is_name_of_bracket(s, clause))
                pass_clause(&n, clause);
            continue;
        }
        if (clause > 0 && s->clauses[clause - 1].stop == 0xFF1B) /* ； */
            n.aspect = SLICE("");
        if (is_of_these(s, &items[item]))
            n.of_these = n.current;
        while (item < count && items[item].clause == clause) {
            size_t run = list_run_length(s, &items[item], count - item);
            for (size_t i = 0; i < run; i++) {
                if (items[item + i].run)
                    break;
                items[item + i].run = run;
                items[item + i].run_index = i;
            }
            if (naming_run(&n, &items[item], run, item)) {
                item += run;
                continue;
            }
            name_one(&n, &items[item], item ? &items[item - 1] : NULL);
            item++;
        }
    }
    if (count || s->leads) /* else a new paragraph begins before the next figure */
        naming_entities(&n, items, count);
    for (size_t i = 0; i < count; i++) {
        name_rank(s, items, i);
        naming_planned(&n, &items[i]);
        naming_moved(&n, &items[i]);
        naming_counted(&n, &items[i]);
        naming_chance(s, &items[i]);
        if (is_number_of(s, items[i].metric.text, items[i].quantity->unit.symbol))
            state->numbered = items[i].metric.text;
    }
    state->metric = n.current;
    state->shared = n.shared;
    state->whole_of_share = n.whole;
    if (s->info->heading)
        state->table = n.current.text;
    if (n.owner.len)
        state->topic = n.owner;
}
