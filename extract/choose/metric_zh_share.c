/* metric_zh_share - what a share is of: 占全国的16.9%, and a place alone where shares were told */
#include "base/utf8.h"
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_tables.h"

/* what is shared, for the places behind */
static void note_shared(struct naming *n, struct span part)
{
    while (!span_empty(part) && n->s->words[part.from].kind == ZH_PLACE)
        part.from++;
    n->shared = phrase_text(n->s, part);
}

/* 占国民生产总值45%的农业: the part behind 的; empty if it stands before */
static struct slice part_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    bool of;
    size_t next = item->word + 1;
    if (next >= s->clauses[item->clause].last || s->words[next].kind != ZH_OF)
        return SLICE("");
    struct span after = phrase_behind(s, item, &of);
    return of && !phrase_is_measure(s, after) ? phrase_text(s, after) : SLICE("");
}

/* 占: the part, then the whole */
bool naming_share(struct naming *n, struct zh_item *item)
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
            struct slice behind = part_behind(s, item);
            if (behind.len)
                head = behind;
            else if (n->whole.len && phrase_is_place(s, part))
                head = phrase_join(n->s, phrase_text(n->s, part), n->shared); /* 西北地区27.3%, 华东地区占16.9% */
            else if (!span_empty(part))
                note_shared(n, part);
            if (!span_empty(whole))
                n->whole = phrase_text(s, whole);
            else if (slice_equal(n->whole, head))
                n->whole = SLICE(""); /* nothing is a share of itself */
            else if (n->whole.len == 0 && !span_empty(part) && !n->current.growth)
                n->whole = n->current.text; /* 收到25亿次请求，其中甲占15% */
            naming_use(n, item,
                       arena_printf(s->arena, "%.*s占%.*s", (int)head.len, head.ptr, (int)n->whole.len, n->whole.ptr));
            return true;
        }
    return false;
}

/* where the whole begins of 占年计划100500万元的112%, behind 占, or behind what leads to an aim: 完成预算10亿元的90%;
 * SLICE_NONE if the level is no such whole */
static size_t aim_before(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1;
    bool of_share = item->quantity->unit.dimension != DIMENSION_SHARE && next + 1 < s->clauses[item->clause].last &&
                    s->words[next].kind == ZH_OF && s->words[next + 1].kind == ZH_QUANTITY &&
                    s->quantities[s->words[next + 1].number].unit.dimension == DIMENSION_SHARE;
    bool aim = of_share && zh_ends_with(s, s->know->claims_zh->aim, slice_sub(s->plain, 0, item->quantity->from));
    for (size_t i = item->word; of_share && i-- > item->lead;)
        if (s->words[i].kind == ZH_SHARE || (aim && !zh_is_noun(s->words[i].kind)))
            return i + 1;
    return SLICE_NONE;
}

/* 收入11亿元，占年计划10亿元的112%，增长21%: the level aimed at and the share of it are told of what was named before,
 * which goes on being told of */
bool naming_reached(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    bool share = previous && previous + 1 == item && item->lead == previous->word + 1 && item->word == item->lead + 1;
    size_t from = aim_before(s, share ? previous : item);
    size_t to = share ? previous->word : item->word;
    if (from == SLICE_NONE || n->current.text.len == 0)
        return false;
    struct slice whole = phrase_text(s, phrase_trim(s, (struct span){from, phrase_peel(s, from, to)}));
    struct slice told = n->current.text;
    naming_use(n, item,
               share ? arena_printf(s->arena, "%.*s占%.*s", (int)told.len, told.ptr, (int)whole.len, whole.ptr)
                     : phrase_join(s, told, whole));
    return true;
}

/* 收入268亿元，为预算的101.2%; 完成投资371亿元，完成年度计划的57%: what was named before, of what was aimed at;
 * 达到当地平均工资的40%: of what it is held against */
bool naming_share_of_aim(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    if (item->change || item->quantity->unit.dimension != DIMENSION_SHARE || !p->of_edge || span_empty(p->object) ||
        !span_empty(p->subject) || n->current.text.len == 0 || !n->named)
        return false;
    struct span whole = p->object;
    while (whole.from > item->lead &&
           (zh_is_content(s->words[whole.from - 1].kind) || s->words[whole.from - 1].kind == ZH_THIS))
        whole.from--; /* 当地平均工资 */
    size_t start = s->words[whole.from].start, end = s->words[whole.to - 1].end;
    enum zh_kind before = whole.from > item->lead ? s->words[whole.from - 1].kind : ZH_TEXT;
    bool aim = before == ZH_TO || before == ZH_COPULA;
    for (size_t at = start; at < end && !aim; at++)
        aim = zh_is_aim_of_share(s->know, slice_sub(s->plain, at, s->plain.len));
    if (aim)
        naming_use(n, item,
                   arena_printf(s->arena, "%.*s占%.*s", (int)n->current.text.len, n->current.text.ptr,
                                (int)phrase_text(s, whole).len, phrase_text(s, whole).ptr));
    return aim;
}

/* 不超过总股本的30%: the whole stands between the bound and the share, which are one word */
bool naming_share_bounded(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    const struct quantity *q = item->quantity;
    const struct word *bound = lexicon_match(s->know->zh, s->know->claims_zh->modifier, s->plain, q->from);
    if (q->unit.dimension != DIMENSION_SHARE || item->change || !bound || q->from + bound->form.len >= q->start)
        return false;
    struct slice whole = slice_sub(s->text, q->from + bound->form.len, q->start);
    if (slice_ends(whole, SLICE("的")))
        whole.len -= strlen("的");
    struct slice part = span_empty(p->object) ? n->current.text : phrase_text(s, p->object);
    if (whole.len < strlen("总额") || part.len == 0)
        return false;
    naming_use(n, item, arena_printf(s->arena, "%.*s占%.*s", (int)part.len, part.ptr, (int)whole.len, whole.ptr));
    return true;
}

static const struct zh_item *level_at_place(const struct naming *n, const struct zh_item *item)
{
    for (const struct zh_item *i = item - item->run_index; i-- > n->first && item->word - i->word < ZH_LOOK_BACK;)
        if (!i->change && i->run == item->run && i->run_index == item->run_index)
            return i->quantity->unit.dimension == DIMENSION_SHARE ? NULL : i;
    return NULL;
}

/* 甲、乙收入分别为4亿元、2亿元，占营收比重分别为66%、33%: the part is what the list before has at the same place */
bool naming_shares_of_list(struct naming *n, struct zh_item *items, size_t run)
{
    const struct zh_sentence *s = n->s;
    size_t share = items[0].lead;
    while (share < items[0].word && s->words[share].kind != ZH_SHARE && !zh_is_content(s->words[share].kind))
        share++;
    if (share == items[0].word || s->words[share].kind != ZH_SHARE)
        return false;
    for (size_t i = 0; i < run; i++)
        if (!level_at_place(n, &items[i]))
            return false;
    if (!naming_share(n, &items[0]))
        return false;
    for (size_t i = 0; i < run; i++) {
        struct slice part = level_at_place(n, &items[i])->metric.text;
        naming_use(n, &items[i],
                   arena_printf(s->arena, "%.*s占%.*s", (int)part.len, part.ptr, (int)n->whole.len, n->whole.ptr));
    }
    return true;
}

/* A增加值、B增加值占规上工业比重分别达到24%、14.1% */
bool naming_parts_of_whole(struct naming *n, struct zh_item *items, size_t run, struct span words)
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
    if (whole.len == 0)
        whole = n->whole; /* 甲占流量的52%，乙和丙分别占23%和20% */
    for (size_t i = 0; i < run; i++) {
        naming_member(n, &items[i], &list, i);
        naming_use(n, &items[i],
                   arena_printf(s->arena, "%.*s占%.*s", (int)items[i].metric.text.len, items[i].metric.text.ptr,
                                (int)whole.len, whole.ptr));
    }
    n->list = (struct span){words.from, share};
    return true;
}

#define MONEY_LONGEST 18 /* bytes of 印度尼西亚盾 */

/* 1欧元兑换1.138美元: the rate of two moneys */
bool naming_exchange(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    if (item->lead == item->word || item->quantity->unit.dimension != DIMENSION_MONEY)
        return false;
    size_t first = s->words[s->clauses[item->clause].first].start;
    struct slice before = slice_trim(slice_sub(s->plain, first, s->words[item->word].start));
    struct slice verb = slice_ends(before, SLICE("兑换")) ? SLICE("兑换") : SLICE("兑");
    if (!slice_ends(before, verb))
        return false;
    struct slice from = slice_sub(before, 0, before.len - verb.len);
    for (size_t i = from.len; i-- > 0 && from.len - i <= MONEY_LONGEST + 1;)
        if (utf8_is_digit((unsigned char)from.ptr[i])) {
            from = slice_sub(from, i + 1, from.len);
            break;
        }
    if (from.len == 0 || from.len > MONEY_LONGEST)
        return false;
    struct slice to = item->quantity->unit_text;
    naming_use(n, item, arena_printf(s->arena, "%.*s兑%.*s", (int)from.len, from.ptr, (int)to.len, to.ptr));
    naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}
