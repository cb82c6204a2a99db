/* metric_zh_list - a list of quantities, each with its member of a list of nouns: A、B产量分别增长3%和5% */
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_tables.h"

void naming_member(struct naming *n, struct zh_item *item, const struct list *list, size_t index)
{
    naming_use(n, item, list_member_name(n->s, list, index));
    item->metric.entity = zh_entity(n->s, list->parts[index].from, list->parts[index].to);
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

/* 三元13.8GWh、磷酸铁锂62.2GWh，占比分别为18.2%和81.8%: the share of each of the levels that the clause before lists */
static bool name_shares_of_levels(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    const struct zh_word *share = NULL;
    bool each = false;
    for (size_t i = items[0].lead; i < items[0].word; i++) {
        each |= s->words[i].kind == ZH_EACH;
        if (!zh_is_content(s->words[i].kind))
            continue;
        if (share || !slice_equal(zh_text(s, &s->words[i]), SLICE("占比")))
            return false;
        share = &s->words[i];
    }
    if (!each || !share || before_count < run)
        return false;
    const struct zh_item *levels = items - run;
    for (size_t i = 0; i < run; i++)
        if (levels[i].change || levels[i].clause + 1 != items[0].clause ||
            !slice_equal(levels[i].quantity->unit.symbol, levels[0].quantity->unit.symbol) ||
            (i && slice_equal(levels[i].metric.text, levels[i - 1].metric.text)))
            return false;
    for (size_t i = 0; i < run; i++) {
        naming_use(n, &items[i], phrase_join(s, levels[i].metric.text, zh_text(s, share)));
        items[i].metric.entity = levels[i].metric.entity;
    }
    return true;
}

#define RANK_WORDS 4 /* of 位列全国前三 */

/* 宁德时代、比亚迪位列前三: where the words that rank what stands before them begin; last if there are none */
static size_t before_rank(const struct zh_sentence *s, const struct zh_clause *clause)
{
    static const struct slice ranks[] = {SLICE_INIT("位列"), SLICE_INIT("分列"), SLICE_INIT("位居"),
                                         SLICE_INIT("分居"), SLICE_INIT("排名"), SLICE_INIT("排在")};
    for (size_t i = clause->last; i > clause->first && clause->last - i < RANK_WORDS; i--)
        for (size_t k = 0; k < sizeof ranks / sizeof *ranks; k++)
            if (slice_starts(zh_text(s, &s->words[i - 1]), ranks[k]))
                return i - 1;
    return clause->last;
}

/* the names that a clause ends with: places and companies that are known, others where they are ranked or come behind
 * 分别为 */
static struct span names_at_end(const struct zh_sentence *s, const struct zh_clause *clause)
{
    size_t to = before_rank(s, clause), from = to, known = to;
    size_t first = zh_back(to, clause->first);
    while (from > first && (zh_is_noun(s->words[from - 1].kind) || s->words[from - 1].kind == ZH_AND))
        from--;
    while (known > first && (s->words[known - 1].kind == ZH_PLACE || s->words[known - 1].kind == ZH_AND))
        known--;
    bool told = to < clause->last || (from > clause->first && s->words[from - 1].kind == ZH_EACH);
    return (struct span){told ? from : known, to};
}

/* 排名前三的省份为内蒙古、云南、新疆，新增规模分别为4.4GW、3.2GW、2.8GW: the places that the clause before ends with */
static bool name_places_before(struct naming *n, struct zh_item *items, size_t run, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    struct list list;
    if (items[0].clause == 0 || span_empty(p->object))
        return false;
    if (!list_split(s, names_at_end(s, &s->clauses[items[0].clause - 1]), run, &list))
        return false;
    struct slice measure = phrase_text(s, p->object);
    for (size_t i = 0; i < run; i++) {
        naming_use(n, &items[i], phrase_join(s, phrase_text(s, list.parts[i]), measure));
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
bool naming_run(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    struct phrase p = phrase_before(s, &items[0]);
    struct span words = span_empty(p.object) ? n->list : p.object;
    struct list list;
    if (run < 2 || is_one_thing(s, items, run))
        return false;
    if (naming_shares(n, items, run) || name_as_before(n, items, run, before_count) ||
        name_shares_of_levels(n, items, run, before_count))
        return true;
    if (span_empty(words))
        return false;
    struct slice text = phrase_text(s, words);
    if (naming_parts_of_whole(n, items, run, words))
        return true;
    if (list_split(s, words, run, &list)) {
        for (size_t i = 0; i < run; i++)
            naming_member(n, &items[i], &list, i);
    } else if (list_pair_part(s, text, 0, run).len) {
        for (size_t i = 0; i < run; i++)
            naming_use(n, &items[i], list_pair_part(s, text, i, run));
    } else {
        return name_places_before(n, items, run, &p);
    }
    n->current = (struct zh_metric){.text = text};
    naming_classify(s, &n->current);
    n->list = words;
    return true;
}
