/* metric_zh - what a quantity measures
 *
 * The noun phrase before the quantity, cut clean of dates, cues, adverbs and verbs (全国累计发电装机容量 of
 * 全国累计发电装机容量约24.8亿千瓦); behind it where the counted noun follows (34座桥梁); that of the level before
 * where a clause has no noun (同比增长8%); with its owner where the noun needs one (其中，出口: the exports of what the
 * sentence speaks of).
 */
#include "extract/list_zh.h"
#include "extract/phrase_zh.h"
#include "extract/zh_tables.h"

/* what a sentence has named so far */
struct naming {
    const struct zh_sentence *s;
    struct zh_state *state;
    const struct zh_item *first; /* of the sentence */
    struct zh_metric current;    /* what a clause without a noun speaks of */
    struct span list;            /* words of it, if they are of this sentence: A、B to be told apart by 分别 */
    struct slice owner;          /* whose measures follow: 渝昆高铁 */
    bool named;                  /* something, in this sentence */
    struct slice whole;          /* that shares are of: 占总产量18.3%，…占81.6% */
    struct slice shared; /* what is shared, without its place: 装机规模 of 华北地区装机规模占全国30.1% */
    struct slice label;  /* of a row, without the measure of its heading */
    struct slice aspect; /* 装载机方面: what the clauses behind it speak of */
};

static bool holds_row(const struct zh_sentence *s, int class_id, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (lexicon_match(s->know->zh, class_id, text, i))
            return true;
    return false;
}

static void classify(const struct zh_sentence *s, struct zh_metric *metric)
{
    const struct zh_tables *t = s->know->claims_zh;
    metric->growth = zh_ends_with(s, t->growth, metric->text);
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

static void use(struct naming *n, struct zh_item *item, struct slice text)
{
    if (slice_ends(text, SLICE("新增")))
        text = with_last_measure(n, text);
    item->metric.text = text;
    classify(n->s, &item->metric);
}

static void become_current(struct naming *n, const struct zh_item *item, struct span words, struct slice owner)
{
    n->current = item->metric;
    n->named = true;
    n->list = words;
    if (owner.len)
        n->owner = owner;
}

/* 电站4座，总投资约320亿元，其中2座已开工: what was counted by the same unit before */
static const struct zh_item *counted_before(const struct zh_item *item, const struct zh_item *first)
{
    if (item->quantity->unit.dimension != DIMENSION_COUNT)
        return NULL;
    for (const struct zh_item *i = item; i-- > first && item->word - i->word < ZH_LOOK_BACK;)
        if (slice_equal(i->quantity->unit.symbol, item->quantity->unit.symbol))
            return i;
    return NULL;
}

/* 景区增速明显，增加到4000个: what is counted is not how fast it grows */
static struct slice without_growth(const struct zh_sentence *s, const struct zh_item *item, struct slice text)
{
    enum dimension dimension = item->quantity->unit.dimension;
    const struct word *growth = zh_ends(s, s->know->claims_zh->growth, text);
    bool level = dimension != DIMENSION_SHARE && dimension != DIMENSION_TIMES && !item->change;
    return growth && level && growth->form.len < text.len ? slice_sub(text, 0, text.len - growth->form.len) : text;
}

static void inherit(struct naming *n, struct zh_item *item)
{
    const struct zh_item *like = counted_before(item, n->first);
    item->metric = like ? like->metric : n->current;
    item->metric.entity = SLICE("");
    if (item->metric.text.len == 0)
        use(n, item, n->owner.len ? n->owner : n->state->topic);
    if (item->metric.growth)
        use(n, item, without_growth(n->s, item, item->metric.text));
}

/* 日均, 周度: how the measure named before is taken */
static bool is_average(struct slice measure)
{
    static const struct slice words[] = {SLICE_INIT("日均"), SLICE_INIT("月均"), SLICE_INIT("人均"),
                                         SLICE_INIT("周度"), SLICE_INIT("月度"), SLICE_INIT("季度")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal(measure, words[i]))
            return true;
    return false;
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
    return phrase_join(s, s->row ? n->label : n->owner, measure);
}

/* 西北地区27.3%, 华东地区占16.9%: of another place the same as before */
static struct slice part_elsewhere(const struct naming *n, struct span place)
{
    return phrase_join(n->s, phrase_text(n->s, place), n->shared);
}

/* what is shared, for the places behind */
static void note_shared(struct naming *n, struct span part)
{
    while (!span_empty(part) && n->s->words[part.from].kind == ZH_PLACE)
        part.from++;
    n->shared = phrase_text(n->s, part);
}

/* 其中，西北地区27.3%: a place alone, where shares of something were told */
static bool name_share_of_place(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    if (n->whole.len == 0 || n->shared.len == 0 || item->change || !phrase_is_place(n->s, p->object) ||
        item->quantity->unit.dimension != DIMENSION_SHARE)
        return false;
    struct slice head = part_elsewhere(n, p->object);
    use(n, item, arena_printf(n->s->arena, "%.*s占%.*s", (int)head.len, head.ptr, (int)n->whole.len, n->whole.ptr));
    return true;
}

/* 占: the part, then the whole */
static bool name_share(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    if (item->change || item->quantity->unit.dimension != DIMENSION_SHARE)
        return false;
    for (size_t i = item->word; i-- > item->lead;)
        if (s->words[i].kind == ZH_SHARE) {
            struct span whole = phrase_trim(s, (struct span){i + 1, phrase_peel(s, i + 1, item->word)});
            struct span part = phrase_trim(s, (struct span){item->lead, phrase_peel(s, item->lead, i)});
            part.from = span_empty(part) ? part.from : phrase_object_start(s, part.from, part.to);
            struct slice head =
                span_empty(part) ? (n->current.text.len ? n->current.text : n->owner) : phrase_text(s, part);
            if (item->lead == i && i > 0 && s->words[i - 1].kind == ZH_QUANTITY &&
                zh_clause_of(s, i - 1) == item->clause)
                head = slice_sub(s->text, s->words[item->lead - 1].start, s->words[i].start); /* 35岁以下占63% */
            if (n->whole.len && phrase_is_place(s, part))
                head = part_elsewhere(n, part);
            else if (!span_empty(part))
                note_shared(n, part);
            if (!span_empty(whole))
                n->whole = phrase_text(s, whole);
            use(n, item,
                arena_printf(s->arena, "%.*s占%.*s", (int)head.len, head.ptr, (int)n->whole.len, n->whole.ptr));
            return true;
        }
    return false;
}

/* 采矿业增加值增长6.3%，制造业增长4.6%: the measure of the first holds for the second */
static struct slice with_measure(struct naming *n, struct slice text)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    if (!zh_ends_with(s, t->category, text) || span_empty(n->list))
        return text;
    return phrase_join(s, text, list_shared_measure(s, n->list));
}

static bool is_points(const struct zh_item *item)
{
    return slice_equal(item->quantity->unit.symbol, SLICE("pp"));
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
    struct span after = phrase_behind(s, item, &of);
    if (!span_empty(after) && !of && item->lead < item->word && s->words[item->word - 1].kind == ZH_DOWN) {
        use(n, item, phrase_text(s, after)); /* 压减34%流程 */
        return;
    }
    if (span_empty(p->object)) {
        if (!span_empty(p->subject) && !phrase_is_company(s, p->subject))
            use(n, item, phrase_text(s, p->subject));
        else if (previous && is_points(item) && previous->quantity->unit.dimension == DIMENSION_SHARE &&
                 !previous->change)
            item->metric = previous->metric; /* 占全国的41.6%，较去年同期提升12.2个百分点 */
        else
            inherit(n, item);
        return;
    }
    if (phrase_is_measure(s, p->object) || is_of_aspect(n, p)) {
        use(n, item, owned(n, p, phrase_text(s, p->object)));
        if (!item->metric.growth)
            become_current(n, item, p->object, SLICE(""));
        return;
    }
    use(n, item, with_measure(n, phrase_text(s, p->object)));
    become_current(n, item, p->object, phrase_owner(s, p->object));
}

/* 受灾地区公路恢复通行819处: an act without an object needs its subject */
static bool is_act(const struct zh_sentence *s, struct span span)
{
    return span.to == span.from + 1 && (s->words[span.from].kind == ZH_ACT || s->words[span.from].kind == ZH_AVOID);
}

/* 中国—欧洲航线完成客运量: a measure belongs to the subject; a company or place is the entity instead */
static struct slice with_subject(const struct zh_sentence *s, const struct phrase *p, struct span object, bool measured)
{
    struct slice text = phrase_text(s, object);
    if (!(measured || is_act(s, object)) || !p->done || p->given || span_empty(p->subject) ||
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

/* 场馆交通90%使用新能源车: the deed belongs to what is measured */
static bool share_of_deed(struct naming *n, struct zh_item *item, struct span object)
{
    const struct zh_sentence *s = n->s;
    size_t verb = item->word + 1, end = s->clauses[item->clause].last;
    if (item->quantity->unit.dimension != DIMENSION_SHARE || verb >= end || s->words[verb].kind != ZH_VERB)
        return false;
    size_t to = phrase_run(s, verb + 1, end, false);
    if (to == verb + 1)
        return false;
    use(n, item,
        phrase_join(s, phrase_text(s, object), slice_sub(s->text, s->words[verb].start, s->words[to - 1].end)));
    become_current(n, item, object, SLICE(""));
    return true;
}

/* 财政部下达; but 转移支付已下达9.4万亿元 is what is given itself */
static bool is_giver(const struct zh_sentence *s, const struct phrase *p)
{
    if (!p->given || span_empty(p->subject))
        return false;
    struct slice text = phrase_text(s, p->subject);
    return zh_ends(s, s->know->claims_zh->speaker, text) || slice_ends(text, SLICE("财政")) ||
           slice_ends(text, SLICE("中央"));
}

/* 河北段主体结构完成40%: what is done is the subject, unless that is whose it is */
static bool done_by(const struct naming *n, const struct zh_item *item, const struct phrase *p)
{
    return !span_empty(p->subject) && !is_giver(n->s, p) && !item->from_level && !item->to_level &&
           !phrase_is_company(n->s, p->subject) && !phrase_is_place(n->s, p->subject);
}

#define DEED_LONGEST 30 /* bytes */

/* 4万人在各类涉枪事件中死亡: what befell them stands at the end */
static size_t fate_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t end = s->clauses[item->clause].last;
    for (size_t i = item->word + 1; i < end && i < item->word + ZH_LOOK_BACK && s->words[i].kind != ZH_QUANTITY; i++)
        if (s->words[i].kind == ZH_STATE)
            return i;
    return SLICE_NONE;
}

/* 全市还有13300多人安置在…, 31个已恢复通水: without a noun the deed tells what is counted */
static bool deed(struct naming *n, struct zh_item *item, bool spent)
{
    const struct zh_sentence *s = n->s;
    size_t end = s->clauses[item->clause].last, from = item->word + 1, to = from;
    size_t fate = fate_behind(s, item);
    if (fate != SLICE_NONE) {
        use(n, item, slice_sub(s->text, s->words[fate].start, s->words[fate].end));
        become_current(n, item, (struct span){0, 0}, SLICE(""));
        return true;
    }
    while (from < end && (s->words[from].kind == ZH_ADVERB || s->words[from].kind == ZH_PREPOSITION))
        to = ++from;
    while (to < end && s->words[to].kind != ZH_QUANTITY && s->words[to].kind != ZH_PERIOD &&
           s->words[to].kind != ZH_PREPOSITION && s->words[to].end - s->words[from].start <= DEED_LONGEST)
        to++;
    if (to == from || s->words[from].kind == ZH_AND || s->words[from].depth > 0 || (n->current.text.len && !spent))
        return false;
    use(n, item, slice_sub(s->text, s->words[from].start, s->words[to - 1].end));
    become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* a row names a kind, the heading of the table what is measured of it: 磷酸铁锂 75.3GWh under 动力电池装车量; 总计 is
 * the heading's own */
static struct slice row_label(struct naming *n, struct span object)
{
    static const struct slice totals[] = {SLICE_INIT("总计"), SLICE_INIT("合计"), SLICE_INIT("小计"),
                                          SLICE_INIT("全国")};
    struct slice head = n->state->table, measure = last_measure(n->s, head);
    n->label = phrase_text(n->s, object);
    for (size_t i = 0; measure.len && i < sizeof totals / sizeof *totals; i++)
        if (slice_equal(n->label, totals[i])) {
            n->label = SLICE("");
            return head;
        }
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
    if (slice_starts(rest, SLICE("地区")))
        rest = slice_sub(rest, strlen("地区"), rest.len);
    item->metric.text = arena_printf(s->arena, "%.*s%.*s", (int)phrase_text(s, place).len, phrase_text(s, place).ptr,
                                     (int)rest.len, rest.ptr);
}

/* 3死14伤: the unit is what befell them */
static bool name_fate(struct naming *n, struct zh_item *item)
{
    static const struct {
        struct slice unit, metric;
    } fates[] = {{SLICE_INIT("死"), SLICE_INIT("死亡")},
                 {SLICE_INIT("伤"), SLICE_INIT("受伤")},
                 {SLICE_INIT("失踪"), SLICE_INIT("失踪")}};
    struct slice text = slice_sub(n->s->plain, item->quantity->start, item->quantity->end);
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        if (slice_ends(text, fates[i].unit)) {
            use(n, item, fates[i].metric);
            return true;
        }
    return false;
}

/* 安排2500亿元支持消费品以旧换新: what the money does is what it is for */
static bool is_spent(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1;
    return item->quantity->unit.dimension == DIMENSION_MONEY && item->lead < item->word &&
           next < s->clauses[item->clause].last && s->words[item->word - 1].kind == ZH_VERB &&
           s->words[next].kind == ZH_VERB;
}

/* 减持不超过360万股: the verb right before the quantity, where it may be a noun as well; empty if there is none */
static struct slice soft_deed(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word;
    while (i > item->lead && (s->words[i - 1].kind == ZH_COPULA || s->words[i - 1].kind == ZH_ADVERB ||
                              s->words[i - 1].kind == ZH_PARTICLE))
        i--;
    if (i == item->lead || s->words[i - 1].kind != ZH_VERB || !slice_equal(zh_sense(&s->words[i - 1]), SLICE("soft")))
        return SLICE("");
    return slice_sub(s->text, s->words[i - 1].start, s->words[i - 1].end);
}

#define MEANS_LONGEST 36 /* bytes of 以自有资金不超过 */

/* 以自有资金不超过8000万元回购股份: what is paid is named by what it is paid for */
static bool is_paid_with(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1, first = s->words[s->clauses[item->clause].first].start;
    if (item->quantity->unit.dimension != DIMENSION_MONEY || next >= s->clauses[item->clause].last ||
        s->words[next].kind != ZH_VERB || item->change)
        return false;
    struct slice before = slice_sub(s->plain, first, item->quantity->start);
    size_t at = slice_rfind(before, SLICE("以"));
    if (at == SLICE_NONE)
        at = slice_rfind(before, SLICE("用"));
    return at != SLICE_NONE && before.len - at <= MEANS_LONGEST && before.len - at > strlen("以");
}

/* 拟投资25.6亿元建设…正极材料项目: the investment in what the clause ends with */
static bool name_invested(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    size_t next = item->word + 1, end = s->clauses[item->clause].last;
    if (item->quantity->unit.dimension != DIMENSION_MONEY || item->lead == item->word || next >= end ||
        s->words[item->word - 1].kind != ZH_PLAN || s->words[next].kind != ZH_VERB ||
        !slice_ends(zh_text(s, &s->words[item->word - 1]), SLICE("投资")))
        return false;
    size_t from = end;
    while (from > next && zh_is_content(s->words[from - 1].kind))
        from--;
    if (from == end)
        return false;
    use(n, item, phrase_join(s, phrase_text(s, (struct span){from, end}), SLICE("投资")));
    return true;
}

/* 物流总费用13.4万亿元，与国内生产总值的比率为14.1%; 顺差与同期国内生产总值之比: the ratio of what was named before */
static bool ratio_to(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    if (item->quantity->unit.dimension != DIMENSION_SHARE || span_empty(p->object) || n->current.text.len == 0 ||
        !slice_equal(zh_text(s, &s->words[item->lead]), SLICE("与")))
        return false;
    struct slice other = phrase_text(s, (struct span){item->lead, p->object.to});
    struct slice rest = slice_sub(s->plain, s->words[p->object.to - 1].end, s->plain.len);
    if (slice_starts(rest, SLICE("之比")))
        other = phrase_join(s, other, SLICE("之比"));
    else if (!slice_ends(other, SLICE("比率")) && !slice_ends(other, SLICE("比值")))
        return false;
    use(n, item, phrase_join(s, n->current.text, other));
    return true;
}

static void name_level(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    if (name_fate(n, item) || ratio_to(n, item, p) || (is_paid_with(s, item) && deed(n, item, true)) ||
        name_invested(n, item))
        return;
    bool of, counts = item->quantity->unit.dimension == DIMENSION_COUNT;
    struct span after = phrase_behind(s, item, &of), object = p->listed ? (struct span){0, 0} : p->object;
    if (s->row && span_empty(object) && span_empty(p->subject))
        object = first_cell(s, item);
    bool measured = !span_empty(object) && s->words[object.to - 1].kind == ZH_MEASURE;
    if (of && !counts && !measured && p->joined && !span_empty(object) && phrase_is_measure(s, after)) {
        use(n, item, phrase_join(s, phrase_text(s, object), phrase_text(s, after))); /* 室外是零下30℃的气温 */
    } else if (!span_empty(after) && !measured &&
               (counts || !p->joined || span_empty(object) || phrase_is_place(s, object))) {
        struct slice prefix =
            span_empty(object) || (p->joined && !phrase_is_place(s, object)) ? SLICE("") : phrase_text(s, object);
        use(n, item, phrase_join(s, prefix, phrase_text(s, after)));
        become_current(n, item, after, phrase_owner(s, after));
    } else if (!p->joined && span_empty(after) && !span_empty(object) && share_of_deed(n, item, object)) {
        return;
    } else if (span_empty(object) && done_by(n, item, p)) {
        struct slice done = soft_deed(s, item);
        use(n, item, done.len ? phrase_join(s, phrase_text(s, p->subject), done) : phrase_text(s, p->subject));
        become_current(n, item, p->subject, phrase_owner(s, p->subject));
    } else if ((span_empty(object) || (counts && phrase_is_place(s, object))) && (counts || is_spent(s, item)) &&
               deed(n, item, !counts || !n->named)) {
        return;
    } else if (span_empty(object) || (phrase_is_place(s, object) && !counts && n->current.text.len)) {
        inherit(n, item);
        if (!span_empty(object))
            move_to(n, item, object);
        if (item->metric.text.len == 0 && !span_empty(p->subject))
            use(n, item, phrase_text(s, p->subject));
    } else if (phrase_is_measure(s, object) || is_of_aspect(n, p)) {
        struct slice measure = phrase_text(s, object);
        use(n, item, of && !span_empty(after) ? phrase_join(s, phrase_text(s, after), measure) : owned(n, p, measure));
        become_current(n, item, object,
                       of                       ? phrase_owner(s, after)
                       : span_empty(p->subject) ? SLICE("")
                                                : phrase_owner(s, p->subject));
    } else {
        struct slice text = s->row && !measured ? row_label(n, object) : with_subject(s, p, object, measured);
        bool bare = n->aspect.len && is_act(s, object) && span_empty(p->subject);
        use(n, item, bare ? phrase_join(s, n->aspect, text) : text);
        become_current(n, item, object,
                       bare ? n->aspect : phrase_owner(s, span_empty(p->subject) ? object : p->subject));
    }
}

static void name_member(struct naming *n, struct zh_item *item, const struct list *list, size_t index)
{
    use(n, item, list_member_name(n->s, list, index));
    item->metric.entity = zh_entity(n->s, list->parts[index].from, list->parts[index].to);
}

/* 内蒙古、新疆新增装机分别为…，占全国的16.9%、14.8%: the list of the clause before, each with its share */
static bool name_shares(struct naming *n, struct zh_item *items, size_t run)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    size_t share = items[0].lead;
    while (share < items[0].word && s->words[share].kind != ZH_SHARE)
        share++;
    if (share == items[0].word || span_empty(n->list) ||
        !span_empty(phrase_trim(s, (struct span){items[0].lead, share})))
        return false;
    if (!list_split(s, n->list, run, &list))
        return false;
    struct slice whole =
        phrase_text(s, phrase_trim(s, (struct span){share + 1, phrase_peel(s, share + 1, items[0].word)}));
    for (size_t i = 0; i < run; i++) {
        name_member(n, &items[i], &list, i);
        use(n, &items[i],
            arena_printf(s->arena, "%.*s占%.*s", (int)items[i].metric.text.len, items[i].metric.text.ptr,
                         (int)whole.len, whole.ptr));
    }
    return true;
}

/* A增加值、B增加值占规上工业比重分别达到24%、14.1% */
static bool name_parts_of_whole(struct naming *n, struct zh_item *items, size_t run, struct span words)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    size_t share = words.from;
    while (share < words.to && s->words[share].kind != ZH_SHARE)
        share++;
    if (share == words.to)
        return false;
    if (!list_split(s, (struct span){words.from, share}, run, &list))
        return false;
    struct slice whole = phrase_text(s, phrase_trim(s, (struct span){share + 1, words.to}));
    for (size_t i = 0; i < run; i++) {
        name_member(n, &items[i], &list, i);
        use(n, &items[i],
            arena_printf(s->arena, "%.*s占%.*s", (int)items[i].metric.text.len, items[i].metric.text.ptr,
                         (int)whole.len, whole.ptr));
    }
    n->list = (struct span){words.from, share};
    return true;
}

/* 合同额16221亿元，执行额10846亿元，同比分别增长17.6%和14.5%: each growth goes with one of the levels before */
static bool name_as_before(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    bool each = false;
    for (size_t i = items[0].lead; i < items[0].word; i++) {
        each |= s->words[i].kind == ZH_EACH;
        if (zh_is_content(s->words[i].kind))
            return false;
    }
    if (!each || before_count < run)
        return false;
    const struct zh_item *levels = items - run;
    for (size_t i = 0; i < run; i++)
        if (levels[i].change || (i && slice_equal(levels[i].metric.text, levels[i - 1].metric.text)))
            return false;
    for (size_t i = 0; i < run; i++)
        items[i].metric = levels[i].metric;
    return true;
}

/* 排名前三的省份为内蒙古、云南、新疆，新增规模分别为4.4GW、3.2GW、2.8GW: the places that the clause before ends with */
static bool name_places_before(struct naming *n, struct zh_item *items, size_t run, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    if (items[0].clause == 0 || span_empty(p->object))
        return false;
    const struct zh_clause *clause = &s->clauses[items[0].clause - 1];
    size_t from = clause->last;
    while (from > clause->first && (s->words[from - 1].kind == ZH_PLACE || s->words[from - 1].kind == ZH_AND))
        from--;
    if (!list_split(s, (struct span){from, clause->last}, run, &list))
        return false;
    struct slice measure = phrase_text(s, p->object);
    for (size_t i = 0; i < run; i++) {
        use(n, &items[i], phrase_join(s, phrase_text(s, list.parts[i]), measure));
        items[i].metric.entity = zh_entity(s, list.parts[i].from, list.parts[i].to);
    }
    return true;
}

/* 独立/共享储能装机26.32GW/64.82GWh: one thing in two dimensions, whatever its name is made of */
static bool is_one_thing(const struct zh_sentence *s, const struct zh_item *items, size_t run)
{
    for (size_t i = 1; i < run; i++) {
        struct slice joint = slice_sub(s->plain, s->words[items[i].word - 1].start, s->words[items[i].word].start);
        if (!slice_equal(joint, SLICE("/")) ||
            items[i].quantity->unit.dimension == items[i - 1].quantity->unit.dimension)
            return false;
    }
    return run > 1;
}

/* the list that a run of quantities is told apart by, in its own clause or in the one before */
static bool name_run(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    struct phrase p = phrase_before(s, &items[0]);
    struct span words = span_empty(p.object) ? n->list : p.object;
    struct list list;
    if (run < 2 || is_one_thing(s, items, run))
        return false;
    if (name_shares(n, items, run) || name_as_before(n, items, run, before_count))
        return true;
    if (span_empty(words))
        return false;
    struct slice text = phrase_text(s, words);
    if (name_parts_of_whole(n, items, run, words))
        return true;
    if (list_split(s, words, run, &list)) {
        for (size_t i = 0; i < run; i++)
            name_member(n, &items[i], &list, i);
    } else if (list_pair_part(s, text, 0, run).len) {
        for (size_t i = 0; i < run; i++)
            use(n, &items[i], list_pair_part(s, text, i, run));
    } else {
        return name_places_before(n, items, run, &p);
    }
    n->current = (struct zh_metric){.text = text};
    classify(s, &n->current);
    n->list = words;
    return true;
}

/* 社会物流总额，即物流运行中的实物商品价值总额，为293.7万亿元; 价格指数，也就是CPI，上涨2%: the same again */
static bool restates(const struct zh_sentence *s, size_t clause)
{
    static const struct slice words[] = {SLICE_INIT("即"),   SLICE_INIT("也就是"), SLICE_INIT("也叫"),
                                         SLICE_INIT("也称"), SLICE_INIT("又称"),   SLICE_INIT("简称")};
    size_t first = s->clauses[clause].first;
    if (first >= s->clauses[clause].last)
        return false;
    struct slice text = slice_sub(s->plain, s->words[first].start, s->plain.len);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_starts(text, words[i]))
            return true;
    return false;
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

/* the stock that a metric ends with: 营业里程 of 铁路营业里程; a sum (总数, 数量) is none */
static struct slice stock_at_end(const struct zh_sentence *s, struct slice metric)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->stock, metric);
    bool sum = w && (slice_starts(w->form, SLICE("总")) || slice_starts(w->form, SLICE("数")) ||
                     slice_starts(w->form, SLICE("用户")));
    return w && !sum ? slice_sub(metric, metric.len - w->form.len, metric.len) : SLICE("");
}

/* 铁路营业里程15.9万公里，其中高铁4.5万公里: a part is measured as the whole is */
static void measure_as_whole(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    if (!previous || item->change || previous->change || !is_of_these(s, item) ||
        !slice_equal(item->quantity->unit.symbol, previous->quantity->unit.symbol))
        return;
    struct slice stock = previous->metric.stock ? stock_at_end(s, previous->metric.text) : SLICE("");
    size_t noun = strlen("里程"); /* a noun of two characters closes it: 高铁里程 is measured already */
    bool said = stock.len >= noun && slice_ends(item->metric.text, slice_sub(stock, stock.len - noun, stock.len));
    if (stock.len && !said && item->metric.text.len && !stock_at_end(s, item->metric.text).len)
        use(n, item, phrase_join(s, item->metric.text, stock));
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
    if (name_share(n, item))
        return;
    struct phrase p = phrase_before(s, item);
    if (name_share_of_place(n, item, &p))
        return;
    struct slice whole = continued(n, item, previous, p.object);
    bool same = item->to_level && previous && previous->from_level && previous->clause == item->clause;
    if (same && span_empty(p.object)) {
        item->metric = previous->metric; /* 占比从11%升到18% */
    } else if (item->base_level || restates(s, item->clause)) {
        inherit(n, item);
    } else if (whole.len) {
        use(n, item, whole);
        become_current(n, item, p.object, SLICE(""));
    } else if (item->change)
        name_change(n, item, previous, &p);
    else {
        name_level(n, item, &p);
        measure_as_whole(n, item, previous);
    }
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
    static const struct slice ends[] = {SLICE_INIT("拖累"), SLICE_INIT("影响"), SLICE_INIT("带动"),
                                        SLICE_INIT("推动"), SLICE_INIT("冲击"), SLICE_INIT("提振")};
    const struct zh_sentence *s = n->s;
    struct slice text = slice_sub(s->plain, s->words[words.from].start, s->words[words.to - 1].end);
    size_t at = slice_find(text, SLICE("受"));
    bool ended = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        ended |= slice_ends(text, ends[i]);
    if (!ended || at == SLICE_NONE || at < SHORTEST_OWNER || at > OWNER_LONGEST ||
        !zh_is_noun(s->words[words.from].kind))
        return false;
    size_t from = s->words[words.from].start;
    n->owner = n->aspect = slice_sub(s->text, from, from + at);
    n->current.text = SLICE("");
    n->list = (struct span){0, 0};
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

/* a clause that counts nothing may still name what the next one counts: 中国—东盟航线客运量最大，完成194万人次 */
static void pass_clause(struct naming *n, size_t clause)
{
    const struct zh_sentence *s = n->s;
    size_t from = s->clauses[clause].first, to = before_passed(s, from, s->clauses[clause].last);
    struct zh_item none = {.lead = from, .word = to, .clause = clause};
    if (from < to && (pass_aspect(n, (struct span){from, to}) || pass_sufferer(n, (struct span){from, to})))
        return;
    struct slice text = slice_sub(s->plain, from < to ? s->words[from].start : s->plain.len, s->plain.len);
    if (restates(s, clause) || zh_is_cause(s, clause) || slice_starts(text, SLICE("超过")) ||
        slice_starts(text, SLICE("高于")) || slice_starts(text, SLICE("低于")))
        return; /* 装机达到12亿千瓦，超过煤电装机，占…的47% */
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind == ZH_SAY ||
            (s->words[i].kind == ZH_PREPOSITION && !slice_equal(zh_text(s, &s->words[i]), SLICE("对"))))
            return;
    struct phrase p = phrase_before(s, &none);
    bool by_subject = span_empty(p.object) || (!span_empty(p.subject) && s->words[p.subject.to - 1].kind == ZH_MEASURE);
    struct span words = by_subject ? p.subject : p.object;
    bool has_verb = !span_empty(words) && phrase_object_start(s, from, words.to) > from;
    if (span_empty(words) || (has_verb && span_empty(p.subject)))
        return; /* 创历史新高 says something of what was named before */
    struct slice owner = phrase_owner(s, span_empty(p.subject) ? words : p.subject);
    if (s->words[words.to - 1].kind == ZH_MEASURE) {
        struct zh_item item = none;
        use(n, &item, phrase_is_measure(s, words) ? owned(n, &p, phrase_text(s, words)) : phrase_text(s, words));
        become_current(n, &item, words, owner);
    } else if (owner.len && owner.len <= OWNER_LONGEST) {
        n->owner = owner;
        n->current.text = SLICE("");
        n->list = (struct span){0, 0};
    }
}

/* the whole of a share is not whose it is: 占全国的16.9% */
static size_t before_share(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = zh_back(item->word, s->clauses[item->clause].first); i < item->word; i++)
        if (s->words[i].kind == ZH_SHARE)
            return i;
    return item->word;
}

static void give_entity(struct naming *n, struct zh_item *item, struct slice before)
{
    const struct zh_sentence *s = n->s;
    struct slice found = item->metric.entity;
    if (found.len == 0)
        found = zh_entity(s, zh_back(item->word, s->clauses[item->clause].first), before_share(s, item));
    item->metric.entity = found.len ? found : before;
}

/* 中国人民银行发布的数据显示: who publishes figures is not whose they are */
static bool cites(const struct zh_sentence *s, size_t clause)
{
    for (size_t i = s->clauses[clause].first; i < s->clauses[clause].last; i++)
        if (s->words[i].kind == ZH_SAY && slice_equal(zh_sense(&s->words[i]), SLICE("show")))
            return true;
    return false;
}

static bool is_comma_of_list(const struct zh_sentence *s, size_t word)
{
    return s->words[word].kind == ZH_AND && slice_equal(zh_text(s, &s->words[word]), SLICE("、"));
}

/* 泗县绞瓜、威海无花果, 在新加坡、马来西亚等国上映: one of several is not whose the next clause's figure is */
static bool is_one_of_several(const struct zh_sentence *s, size_t clause, struct slice name)
{
    size_t start = (size_t)(name.ptr - s->text.ptr);
    for (size_t i = s->clauses[clause].first; i < s->clauses[clause].last; i++)
        if (s->words[i].start == start)
            return (i > s->clauses[clause].first && is_comma_of_list(s, i - 1)) ||
                   (i + 1 < s->clauses[clause].last && is_comma_of_list(s, i + 1));
    return false;
}

/* the name that a clause without figures leaves to the next */
static struct slice left_to_next(const struct zh_sentence *s, size_t clause)
{
    struct slice name = cites(s, clause) ? SLICE("") : zh_entity(s, s->clauses[clause].first, s->clauses[clause].last);
    return name.len && is_one_of_several(s, clause, name) ? SLICE("") : name;
}

/* a clause without a name has that of the clause before, a sentence that of the first figure of the one before it in
 * the paragraph: 动力电池收入110亿元，海外收入占比27%。研发投入9.8亿元 says nothing of 海外 at its end */
static void give_entities(struct naming *n, struct zh_item *items, size_t count)
{
    const struct zh_sentence *s = n->s;
    struct slice current = n->state->entity;
    size_t item = 0;
    for (size_t c = 0; c < s->clause_count; c++) {
        for (; item < count && items[item].clause == c; item++) {
            give_entity(n, &items[item], current);
            current = items[item].metric.entity;
            if (item == 0)
                n->state->entity = current;
        }
        struct slice named = left_to_next(s, c);
        if (named.len && (item == 0 || items[item - 1].clause != c))
            current = named;
    }
    if (count == 0)
        n->state->entity = current;
}

void zh_name(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state)
{
    struct naming n = {.s = s, .state = state, .first = items, .current = state->metric, .owner = state->topic};
    if (slice_starts(s->plain, SLICE("其中"))) {
        n.shared = state->shared;
        n.whole = state->whole_of_share;
    }
    size_t item = 0;
    for (size_t clause = 0; clause < s->clause_count; clause++) {
        if (item >= count || items[item].clause != clause) {
            pass_clause(&n, clause);
            continue;
        }
        if (clause > 0 && s->clauses[clause - 1].stop == 0xFF1B) /* ； */
            n.aspect = SLICE("");
        while (item < count && items[item].clause == clause) {
            size_t run = list_run_length(s, &items[item], count - item);
            for (size_t i = 0; i < run; i++) {
                if (items[item + i].run)
                    break;
                items[item + i].run = run;
                items[item + i].run_index = i;
            }
            if (name_run(&n, &items[item], run, item)) {
                item += run;
                continue;
            }
            name_one(&n, &items[item], item ? &items[item - 1] : NULL);
            item++;
        }
    }
    give_entities(&n, items, count);
    state->metric = n.current;
    state->shared = n.shared;
    state->whole_of_share = n.whole;
    if (s->info->heading)
        state->table = n.current.text;
    if (n.owner.len)
        state->topic = n.owner;
}
