/* metric_zh_list - a list of quantities, each with its member of a list of nouns: A、B产量分别增长3%和5% */
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_tables.h"

void naming_member(struct naming *n, struct zh_item *item, const struct list *list, size_t index)
{
    naming_use(n, item, list_member_name(n->s, list, index));
    item->metric.entity = zh_entity(n->s, list->parts[index].from, list->parts[index].to);
}

/* a level, or the same move over another time: 甲跌0.6%，乙跌0.8%，本周累计分别跌1.5%、1.2% */
static bool is_member_before(const struct zh_item *before, const struct zh_item *item)
{
    return !before->change ||
           (item->change && before->run < 2 && slice_equal(before->quantity->unit.symbol, item->quantity->unit.symbol));
}

/* 合同额16221亿元，执行额10846亿元，同比分别增长17.6%和14.5%: each growth goes with one of the levels before */
static bool name_as_before(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    bool each = false;
    for (size_t i = items[0].lead; i < items[0].word; i++) {
        each |= s->words[i].kind == ZH_EACH;
        if (zh_is_content(s->words[i].kind) && !slice_equal(zh_text(s, &s->words[i]), SLICE("变动")) &&
            !(zh_ends_with(s, s->know->claims_zh->growth, zh_text(s, &s->words[i])) && before_count >= run &&
              items[-1].metric.growth))
            return false;
    }
    if (before_count < run || !(each || items[-1].run == run)) /* or a list of as many right before */
        return false;
    const struct zh_item *levels = items - run;
    for (size_t i = 0; i < run; i++)
        if (!is_member_before(&levels[i], &items[i]) ||
            (i && slice_equal(levels[i].metric.text, levels[i - 1].metric.text)))
            return false;
    for (size_t i = 0; i < run; i++)
        items[i].metric = levels[i].metric;
    return true;
}

static bool is_in_list(const struct zh_word *w)
{
    return w->depth == 0 && (zh_is_content(w->kind) || w->kind == ZH_AND);
}

/* the list with 、 or / in [first, last): the nouns around its last mark; 海山药业、金河药业、东岭药业等有望受益 */
static struct span list_in(const struct zh_sentence *s, size_t first, size_t last)
{
    for (size_t i = last; i-- > first;) {
        if (s->words[i].kind != ZH_AND || !slice_equal_any(zh_text(s, &s->words[i]), "、", "/"))
            continue;
        size_t from = i, to = i;
        while (from > first && is_in_list(&s->words[from - 1]))
            from--;
        while (to < last && is_in_list(&s->words[to]))
            to++;
        if (from == i)
            continue; /* between two quantities */
        return (struct span){from, to};
    }
    return (struct span){0, 0};
}

#define CLAUSES_BACK 6

/* the list of so many members in the nearest clause before that has one; the names of its members without a measure
 * that the last one ends with */
static bool list_before(const struct zh_sentence *s, size_t clause, size_t count, struct list *ret)
{
    for (size_t c = clause; c-- > 0 && clause - c <= CLAUSES_BACK;) {
        struct span span = list_in(s, zh_back(s->clauses[c].last, s->clauses[c].first), s->clauses[c].last);
        if (span_empty(span) || !list_split(s, span, count, ret))
            continue;
        struct span *last = &ret->parts[count - 1];
        bool measured = s->words[last->to - 1].kind == ZH_MEASURE;
        while (last->to > last->from + 1 &&
               (s->words[last->to - 1].kind == ZH_MEASURE ||
                (measured && s->words[last->to - 1].kind == ZH_NOUN && !s->words[last->to - 1].entry)))
            last->to--; /* 东岭药业增持比例 */
        return true;
    }
    return false;
}

/* 生产指数和订单指数低于临界点，分别为49%、48%: the clause right before names so many measures; what each is */
static bool name_measures_before(struct naming *n, struct zh_item *items, size_t run)
{
    const struct zh_sentence *s = n->s;
    size_t clause = items[0].clause;
    struct list list;
    if (clause == 0)
        return false;
    size_t from = s->clauses[clause - 1].first, to = from, end = s->clauses[clause - 1].last;
    while (to < end && is_in_list(&s->words[to]))
        to++;
    if (!list_split(s, (struct span){from, to}, run, &list))
        return false;
    for (size_t i = 0; i < run; i++) {
        const struct zh_word *last = &s->words[list.parts[i].to - 1];
        if (last->kind != ZH_MEASURE && !slice_equal(zh_sense(last), SLICE("shared")))
            return false;
    }
    for (size_t i = 0; i < run; i++)
        naming_use(n, &items[i], phrase_text(s, list.parts[i]));
    return true;
}

/* what each member of a list before is measured by: the phrase before the quantities, else what was named last */
static struct slice measure_of_list(const struct naming *n, const struct phrase *p)
{
    struct slice named = n->current.text;
    return span_empty(p->object) ? named : phrase_text(n->s, p->object);
}

/* 甲、乙收入分别为4亿元、2亿元，毛利率分别为32%、18%: a list that was told of already may be of products */
static bool has_quantity(const struct zh_sentence *s, size_t clause)
{
    return zh_find_kind(s, s->clauses[clause].first, s->clauses[clause].last, ZH_BIT(ZH_QUANTITY)) <
           s->clauses[clause].last;
}

/* 排名前三的省份为内蒙古、云南、新疆，新增规模分别为4.4GW、3.2GW、2.8GW: the list that an earlier clause holds */
static bool name_list_before(struct naming *n, struct zh_item *items, size_t run, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    struct slice measure = measure_of_list(n, p);
    struct list list;
    if (measure.len == 0 || !list_before(s, items[0].clause, run, &list))
        return false;
    for (size_t i = 0; i < run; i++) {
        struct slice name = phrase_text(s, list.parts[i]);
        naming_use(n, &items[i], phrase_join(s, name, measure));
        items[i].metric.entity = has_quantity(s, zh_clause_of(s, list.parts[i].from))
                                     ? zh_entity(s, list.parts[i].from, list.parts[i].to)
                                     : name;
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

/* 分别 stands before the quantities */
static bool is_each(const struct zh_sentence *s, const struct zh_item *item)
{
    return zh_find_kind(s, item->lead, item->word, ZH_BIT(ZH_EACH)) < item->word;
}

/* 海山药业有10个品种，金河药业、东岭药业则分别有7个、5个: names without a measure, counted as what was named before */
static bool name_others_as_before(struct naming *n, struct zh_item *items, size_t run, const struct list *list)
{
    const struct zh_sentence *s = n->s;
    struct slice measure = n->current.counted.len ? n->current.counted : naming_without_name(s, n->current.text);
    bool goes_on = n->named || slice_starts(s->plain, SLICE("其中"));
    if (!goes_on || measure.len == 0 || n->current.growth ||
        !slice_equal(n->current.unit, items[0].quantity->unit.symbol))
        return false;
    for (size_t i = 0; i < run; i++)
        for (size_t k = list->parts[i].from; k < list->parts[i].to; k++)
            if (s->words[k].kind != ZH_TEXT && s->words[k].kind != ZH_PLACE && s->words[k].kind != ZH_ADVERB)
                return false;
    for (size_t i = 0; i < run; i++) {
        struct slice name = phrase_text(s, list->parts[i]);
        naming_use(n, &items[i], phrase_join(s, name, measure));
        items[i].metric.entity = name;
    }
    n->named = true; /* 其中，北京和广州分别下降2%和3%，上海上涨3% */
    return true;
}

/* 甲、乙分别实现营收3亿元、2亿元: the members before the verb, what each is measured by behind it */
static bool name_list_of_subject(struct naming *n, struct zh_item *items, size_t run, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    if (!is_each(s, &items[0]) || span_empty(p->subject) || span_empty(p->object) ||
        !list_split(s, p->subject, run, &list))
        return false;
    struct slice measure = phrase_text(s, p->object);
    for (size_t i = 0; i < run; i++) {
        struct span part = list.parts[i];
        naming_use(n, &items[i], phrase_join(s, phrase_text(s, part), measure));
        items[i].metric.entity = zh_entity(s, part.from, part.to);
    }
    naming_become_current(n, &items[run - 1], p->subject, SLICE(""));
    n->current.text = measure;
    return true;
}

/* 药明生物（2269）、石药（1093）及美团（3690），分别跌3.4%、3.1%及2.8%: the clause before holds the names and no more
 */
static bool name_movers(struct naming *n, struct zh_item *items, size_t run)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    if (items[0].clause == 0 || !items[0].change)
        return false;
    const struct zh_clause *clause = &s->clauses[items[0].clause - 1];
    struct span names = {clause->first, clause->last};
    for (size_t i = names.from; i < names.to; i++)
        if (s->words[i].depth == 0 && s->words[i].kind != ZH_OPEN && s->words[i].kind != ZH_CLOSE &&
            (!is_in_list(&s->words[i]) || s->words[i].kind == ZH_MEASURE))
            return false;
    if (span_empty(names) || !list_split(s, names, run, &list))
        return false;
    for (size_t i = 0; i < run; i++)
        naming_member(n, &items[i], &list, i);
    n->list = names;
    return true;
}

/* the list that a run of quantities is told apart by, in its own clause or in the one before */
bool naming_run(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    struct phrase p = phrase_before(s, &items[0]);
    struct span words = span_empty(p.object) ? n->list : p.object;
    struct list list;
    if (run < 2 || is_one_thing(s, items, run))
        return false;
    if (span_empty(p.object) && !span_empty(p.subject) && list_pair_part(s, phrase_text(s, p.subject), 0, run).len)
        words = p.subject; /* 汽车产销累计完成300万辆和310万辆 */
    if (naming_other_reading(n, &items[0], &p)) {
        for (size_t i = 1; i < run; i++)
            naming_other_reading(n, &items[i], &p);
        return true;
    }
    if (name_as_before(n, items, run, before_count) || naming_shares_of_list(n, items, run))
        return true;
    if (span_empty(p.object) && is_each(s, &items[0]) &&
        (name_measures_before(n, items, run) || name_movers(n, items, run) || name_list_before(n, items, run, &p)))
        return true;
    if (span_empty(words))
        return false;
    struct slice text = phrase_text(s, words);
    if (naming_parts_of_whole(n, items, run, words))
        return true;
    bool split = list_split(s, words, run, &list);
    if (split ? !span_empty(p.object) && name_others_as_before(n, items, run, &list)
              : name_list_of_subject(n, items, run, &p))
        return true;
    if (split) {
        for (size_t i = 0; i < run; i++)
            naming_member(n, &items[i], &list, i);
    } else if (list_pair_part(s, text, 0, run).len) {
        for (size_t i = 0; i < run; i++)
            naming_use(n, &items[i], list_pair_part(s, text, i, run));
    } else {
        return name_list_before(n, items, run, &p);
    }
    n->current = (struct zh_metric){.text = text};
    naming_classify(s, &n->current);
    n->list = words;
    return true;
}
