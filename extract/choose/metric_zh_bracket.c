/* metric_zh_bracket - quantities in brackets: 182户（64.5%） is the same again, 福特（66次） the name's own */
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_tables.h"

/* the word right before the bracket that holds the item at its start; SLICE_NONE if the item stands elsewhere */
static size_t before_bracket(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_clause *clause = &s->clauses[item->clause];
    size_t first = clause->first;
    if (!clause->bracketed || first < 2 || s->words[first - 1].kind != ZH_OPEN)
        return SLICE_NONE;
    for (size_t i = first; i < item->word; i++)
        if (s->words[i].kind == ZH_QUANTITY || zh_is_content(s->words[i].kind) || s->words[i].kind == ZH_SHARE)
            return SLICE_NONE;
    return first - 2;
}

/* a noun, or a verb or 和 that may stand inside a name: 研发中心建设项目, 补充流动资金及偿还贷款 */
static bool is_in_name(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    bool soft = w->kind == ZH_VERB && w->entry && slice_ends(w->entry->means, SLICE(" soft"));
    bool and = w->kind == ZH_AND && !slice_equal(zh_text(s, w), SLICE("、"));
    return zh_is_content(w->kind) || soft || and;
}

/* the nouns that end at word last: 磷酸盐 of 天然气（…）、磷酸盐（ */
static struct span name_before(const struct zh_sentence *s, size_t last)
{
    size_t from = last + 1, first = zh_back(last, s->clauses[zh_clause_of(s, last)].first);
    while (from > first && is_in_name(s, from - 1) && s->words[from - 1].depth == 0)
        from--;
    while (from <= last && s->words[from].kind == ZH_AND)
        from++;
    return (struct span){from, last + 1};
}

/* as it is written, with the verbs inside */
static struct slice name_text(const struct zh_sentence *s, struct span name)
{
    for (size_t i = name.from; i < name.to; i++)
        if (s->words[i].kind == ZH_VERB)
            return slice_sub(s->text, s->words[name.from].start, s->words[name.to - 1].end);
    return phrase_text(s, name);
}

struct slice naming_without_name(const struct zh_sentence *s, struct slice measure)
{
    struct slice plain = zh_plain(s->know, measure, s->arena);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->word, plain, 0);
    bool named = w && slice_starts(w->means, SLICE("place")) && w->form.len < measure.len;
    return named ? slice_sub(measure, w->form.len, measure.len) : measure;
}

/* 天然气（615亿立方米）、磷酸盐（20亿吨）: what stands before the bracket, measured as what was named before it */
static void name_by_owner(struct naming *n, struct zh_item *item, struct span name)
{
    const struct zh_sentence *s = n->s;
    struct slice text = name_text(s, name);
    bool told = n->named && n->current.unit.len == 0 && item->change; /* 出口均上升：美国（8.6%） */
    bool alike = told || slice_equal(n->current.unit, item->quantity->unit.symbol);
    struct slice measure = n->bracketed.len ? n->bracketed
                           : alike          ? naming_without_name(s, n->current.text)
                                            : SLICE("");
    n->bracketed = measure;
    item->metric.entity = zh_entity(s, name.from, name.to);
    if (s->words[name.to - 1].kind == ZH_MEASURE || measure.len == 0 || !alike)
        naming_use(n, item, text);
    else
        naming_use(n, item, item->metric.entity.len == text.len ? measure : phrase_join(s, text, measure));
}

/* 甲项目（中标价为3亿元）, 百货（零售量上升9.7%）, 品种30个（占比50%）: what the brackets name is measured of the name
 * or quantity before them */
static bool measure_in_bracket(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    const struct zh_clause *clause = &s->clauses[item->clause];
    size_t first = clause->first;
    if (!clause->bracketed || item->lead != first || first < 2 || s->words[first - 1].kind != ZH_OPEN)
        return false;
    bool counted = previous && previous->word == first - 2;
    struct phrase p = phrase_before(s, item);
    if (!(counted || zh_is_content(s->words[first - 2].kind)) || !span_empty(p.subject) ||
        !phrase_is_measure(s, p.object))
        return false;
    struct slice name = counted ? previous->metric.text : name_text(s, name_before(s, first - 2));
    naming_use(n, item, phrase_join(s, name, phrase_text(s, p.object)));
    return true;
}

bool naming_in_bracket(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    size_t before = before_bracket(s, item);
    bool of;
    if (before == SLICE_NONE)
        return measure_in_bracket(n, item, previous);
    if (previous && previous->word == before) {
        item->metric = previous->metric;
        return true;
    }
    struct span name = name_before(s, before);
    if (span_empty(name) || !span_empty(phrase_behind(s, item, &of)))
        return false;
    name_by_owner(n, item, name);
    return true;
}
