/* evidence_zh - what a Chinese sentence says of a claim besides its fields: now or then, reached or summed up, market
 *
 * The words are rows of class "evidence"; the choice weighs what they speak for (choice.c).
 */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

/* marks in the draft what a row says, which may be two things */
static void mark(struct draft *d, struct slice means)
{
    const struct {
        struct slice name;
        bool *flag;
    } marks[] = {{SLICE_INIT("present"), &d->present}, {SLICE_INIT("past"), &d->past},
                 {SLICE_INIT("market"), &d->market},   {SLICE_INIT("index"), &d->index},
                 {SLICE_INIT("flow"), &d->flow},       {SLICE_INIT("cumulative"), &d->cumulative}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_find(means, marks[i].name) != SLICE_NONE)
            *marks[i].flag = true;
}

static void mark_words(const struct zh_sentence *s, struct slice text, struct draft *d)
{
    int class_id = s->know->claims_zh->evidence;
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(s->know->zh, class_id, text, &at)); at += w->form.len)
        if (!slice_equal(w->means, SLICE("reached")))
            mark(d, w->means);
}

/* 达到512家, 突破45万户: the word that leads to the level, or is taken for "more than"; 分别达10件和5件: to each of
 * them */
static bool is_reached(const struct zh_sentence *s, const struct zh_item *item)
{
    item -= item->run_index;
    int class_id = s->know->claims_zh->evidence;
    const struct quantity *q = item->quantity;
    const struct word *before = lexicon_match_before(s->know->zh, class_id, s->plain, q->from);
    const struct word *inside = q->from < q->start ? lexicon_match(s->know->zh, class_id, s->plain, q->from) : NULL;
    return item->to_level || (before && slice_equal(before->means, SLICE("reached"))) ||
           (inside && slice_equal(inside->means, SLICE("reached")));
}

/* 生产总值超过2000亿元, 加工转化率85%: of the last of the years that a report is on, but for what follows 累计:
 * 累计利用外资9亿美元，进出口总额60亿美元 */
static bool is_of_one_year(const struct zh_sentence *s, const struct zh_item *item)
{
    bool yearly = item->quantity->unit.dimension == DIMENSION_SHARE ||
                  zh_ends_with(s, s->know->claims_zh->of_year, zh_plain_piece(s, item->metric.text));
    size_t from = slice_rfind(slice_sub(s->plain, 0, item->quantity->from), SLICE("；"));
    struct slice before = slice_sub(s->plain, from == SLICE_NONE ? 0 : from, item->quantity->from);
    return yearly && slice_find(before, SLICE("累计")) == SLICE_NONE;
}

/* 新东方涨近16%: what goes up so is traded; a price that 上涨 need not be, nor 出口量 that 跌5% in Hong Kong */
static bool is_traded(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word;
    while (i > item->lead && s->words[i - 1].kind == ZH_ADVERB)
        i--;
    struct slice verb = i > item->lead ? zh_text(s, &s->words[i - 1]) : SLICE("");
    const struct word *measure = zh_ends(s, s->know->claims_zh->flow_measure, item->metric.text);
    return item->change && !measure && !slice_ends(item->metric.text, SLICE("量")) &&
           item->quantity->unit.dimension == DIMENSION_SHARE &&
           (slice_starts_any(verb, "涨", "跌") ||
            (i > item->lead && zh_row_of(s, &s->words[i - 1], s->know->claims_zh->market)));
}

/* 8月份申万医疗板块回落，防护类企业跌幅为8.66%: what a sentence on a market says of moves is of prices there */
static bool moves_on_market(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_tables *t = s->know->claims_zh;
    struct slice before = slice_sub(s->plain, 0, item->quantity->from), metric = zh_plain_piece(s, item->metric.text);
    bool moves = zh_ends_with(s, t->price_move, before) || slice_ends_any(metric, "涨幅", "跌幅");
    if (!moves || slice_find(metric, SLICE("价")) != SLICE_NONE || item->quantity->unit.dimension != DIMENSION_SHARE)
        return false;
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(s->know->zh, t->evidence, before, &at)); at += w->form.len)
        if (slice_equal(w->means, SLICE("market")))
            return true;
    return false;
}

/* 五年来, 今后五年: how many years up to now, negative, or from now on */
static int years_of(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[item->time_word];
    const struct period *p = w->kind == ZH_PERIOD ? &s->periods[w->number] : NULL;
    if (!p || p->shape != PERIOD_SPAN || p->grain != GRAIN_YEAR || !date_is(p->first) || !date_is(p->last))
        return 0;
    int years = (date_number(p->last) - date_number(p->first) + 30) / 365;
    return p->ahead ? years : -years;
}

/* 当日注册仓单6万吨, and no day was told before */
static bool is_that_day(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[item->time_word];
    const struct period *p = w->kind == ZH_PERIOD ? &s->periods[w->number] : NULL;
    return p && p->anaphoric && p->grain == GRAIN_DAY && p->shape == PERIOD_FLOW;
}

void zh_fill_draft(const struct zh_sentence *s, const struct zh_item *item, struct draft *d)
{
    const struct zh_clause *clause = &s->clauses[item->clause];
    bool own = item->time_word != item->word && zh_clause_of(s, item->time_word) == item->clause;
    d->origin = item->time.shape == PERIOD_RATE ? TIME_NONE : own ? TIME_OWN : item->origin;
    d->votes = item->votes;
    d->cued = item->cued;
    d->change = item->change;
    d->design = zh_is_static_design(s, item->metric.text) && !item->change;
    d->against = item->against;
    d->assumed = item->assumed;
    d->monthly = item->monthly;
    d->untimed = item->untimed;
    d->base = item->base_level || item->from_level;
    d->stock = item->metric.stock;
    const struct zh_item *first = item->run > 1 ? item - item->run_index : item; /* 分别跌3.4%、3.1% */
    d->market = is_traded(s, item) || moves_on_market(s, item) || (item->change && is_traded(s, first));
    d->people = slice_equal_any(item->quantity->unit.symbol, "人", "名", "位"); /* 161人（57.1%） */
    d->reached = is_reached(s, item) || is_of_one_year(s, item);
    d->that_day = is_that_day(s, item);
    d->cut = item->time.cut;
    d->years = years_of(s, item);
    size_t from = s->words[zh_back(item->word, clause->first)].start;
    mark_words(s, slice_sub(s->plain, from, item->quantity->start), d);
    struct slice metric = zh_plain_piece(s, item->metric.text);
    mark_words(s, metric, d);
    d->market &= !slice_ends_any(metric, "营收", "收入", "利润", "净利"); /* 中药板块营收, of a firm */
}
