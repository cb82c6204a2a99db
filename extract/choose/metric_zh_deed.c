/* metric_zh_deed - what was done or befell, where no noun says what is counted: 31个已恢复通水, 4万人死亡 */
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_tables.h"

/* 受灾地区公路恢复通行819处: an act without an object needs its subject */
bool naming_is_act(const struct zh_sentence *s, struct span span)
{
    return span.to == span.from + 1 && (s->words[span.from].kind == ZH_ACT || s->words[span.from].kind == ZH_AVOID);
}

#define TOLD_LONGEST 60 /* bytes of what is told of those who are counted: 认为空地应该建公园 */

/* 51%表示满意、35%表示不满意 */
static bool is_next_told(const struct zh_sentence *s, const struct zh_item *item)
{
    return item->word > item->lead && s->words[item->word - 1].kind == ZH_AND;
}

/* the quantity stands where a subject does: 去年有34家, but not 举办了20场 */
static bool is_subject(const struct zh_sentence *s, const struct zh_item *item)
{
    return is_next_told(s, item) ||
           zh_find_kind(s, zh_back(item->word, item->lead), item->word,
                        ZH_BIT(ZH_VERB) | ZH_BIT(ZH_ACT) | ZH_BIT(ZH_AVOID) | ZH_BIT(ZH_TO) | ZH_BIT(ZH_UP) |
                            ZH_BIT(ZH_DOWN) | ZH_BIT(ZH_SAY) | ZH_BIT(ZH_SHARE) | ZH_BIT(ZH_PREPOSITION)) >= item->word;
}

/* 认为…, 是…, 不合格: what the clause tells from word from on of those it counts, empty if it tells nothing or too much
 */
static struct span told(const struct zh_sentence *s, size_t from, size_t end)
{
    bool copula = false, denied = false;
    for (; from < end && !denied && (s->words[from].kind == ZH_ADVERB || s->words[from].kind == ZH_COPULA); from++) {
        copula |= s->words[from].kind == ZH_COPULA;
        denied = slice_equal(zh_sense(&s->words[from]), SLICE("not"));
    }
    from -= denied;
    size_t to = from;
    while (to < end && s->words[to].kind != ZH_QUANTITY && s->words[to].kind != ZH_STATE &&
           s->words[to].end - s->words[from].start <= TOLD_LONGEST)
        to++;
    bool measured = to < end && s->words[to].kind == ZH_QUANTITY; /* 86家公司预计净利润同比增长超过100% */
    while (to > from && s->words[to - 1].kind == ZH_AND)
        to--;
    if ((to < end && !measured) || to == from)
        return (struct span){0, 0};
    enum zh_kind first = s->words[from].kind;
    if (first == ZH_PREPOSITION && to == from + 1) /* 6名儿童在三所学校上学 */
        return (struct span){0, 0};
    bool verb =
        denied || first == ZH_VERB || first == ZH_SAY || first == ZH_ACT || first == ZH_PREPOSITION || first == ZH_PLAN;
    return verb || (copula && zh_is_noun(first)) ? (struct span){from, to} : (struct span){0, 0};
}

/* those whom the words before counted: 电站 of 电站4座，其中2座已开工; empty if nobody was */
static struct slice told_of(const struct naming *n, const struct zh_item *item)
{
    const struct zh_item *like = naming_counted_before(item, n->first);
    const struct zh_metric *named = like ? &like->metric : &n->current;
    return named->base.len ? named->base : named->growth ? SLICE("") : named->text;
}

static bool is_move(const struct zh_sentence *s, const struct zh_word *w)
{
    return w->kind == ZH_UP || w->kind == ZH_DOWN || slice_equal(zh_text(s, w), SLICE("持平"));
}

/* 3200家上涨，1800只个股下跌: the clause ends with how those counted moved */
static bool told_to_move(struct naming *n, struct zh_item *item, const struct phrase *p, struct span after)
{
    const struct zh_sentence *s = n->s;
    size_t move = s->clauses[item->clause].last - 1, from = item->word + 1;
    if (move < from || item->quantity->unit.dimension != DIMENSION_COUNT || !is_move(s, &s->words[move]))
        return false;
    if (!span_empty(after))
        after.to = after.to > move ? move : after.to;
    for (from = span_empty(after) ? from : after.to; from < move; from++)
        if (s->words[from].kind != ZH_ADVERB && s->words[from].kind != ZH_COMPARE)
            return false;
    struct slice own = span_empty(p->object) || p->listed ? SLICE("") : phrase_text(s, p->object);
    struct slice noun = span_empty(after) ? own : phrase_join(s, own, phrase_text(s, after));
    if (noun.len == 0)
        noun = told_of(n, item);
    naming_use(n, item, phrase_join(s, noun, zh_text(s, &s->words[move])));
    item->metric.base = item->metric.counted = noun;
    naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* 个股方面，上涨2800只，下跌2300只: how those counted moved stands before their number */
static bool told_by_move(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    const struct zh_word *move = item->word > item->lead ? &s->words[item->word - 1] : NULL;
    if (!move || item->change || !is_move(s, move) || !zh_counts_movers(s, move, item->quantity))
        return false;
    struct slice noun = span_empty(p->object) ? told_of(n, item) : phrase_text(s, p->object);
    if (noun.len == 0)
        noun = n->owner;
    naming_use(n, item, phrase_join(s, noun, zh_text(s, move)));
    item->metric.base = item->metric.counted = noun;
    naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* 64%的受访者认为应该建公园, 7支钢筋中有3支不合格, 30%用于训练: what is told of them tells them apart */
bool naming_told(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    enum dimension dimension = item->quantity->unit.dimension;
    bool of;
    if (told_by_move(n, item, p))
        return true;
    if (item->change || (dimension != DIMENSION_COUNT && dimension != DIMENSION_SHARE) || !is_subject(s, item))
        return false;
    struct span after = phrase_behind(s, item, &of);
    if (told_to_move(n, item, p, after))
        return true;
    size_t from = span_empty(after) ? item->word + 1 : after.to, end = s->clauses[zh_clause_of(s, from)].last;
    struct span words = told(s, from, end);
    bool other = p->listed || is_next_told(s, item) || phrase_is_place(s, p->object);
    struct slice own = span_empty(p->object) || other ? SLICE("") : phrase_text(s, p->object);
    struct slice noun = span_empty(after) ? own : phrase_join(s, own, phrase_text(s, after));
    if (span_empty(words))
        return false;
    struct slice text = zh_plain_piece(s, phrase_text(s, words));
    const struct word *record = zh_ends(s, s->know->claims_zh->no_head, text);
    if (record && record->form.len == text.len && slice_equal(record->means, SLICE("record")))
        return false; /* 桃园市3620栋居次 */
    if (noun.len == 0 && !(dimension == DIMENSION_COUNT && zh_is_noun(s->words[words.from].kind)))
        noun = told_of(n, item);
    struct slice deed = slice_sub(s->text, s->words[words.from].start, s->words[words.to - 1].end);
    naming_use(n, item,
               noun.len ? arena_printf(s->arena, "%.*s的%.*s", (int)deed.len, deed.ptr, (int)noun.len, noun.ptr)
                        : deed);
    item->metric.base = noun;
    item->metric.counted = span_empty(after) ? noun : phrase_text(s, after);
    naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* 财政部下达; but 转移支付已下达9.4万亿元 is what is given itself */
static bool is_giver(const struct zh_sentence *s, const struct phrase *p)
{
    if (!p->given || span_empty(p->subject))
        return false;
    struct slice text = phrase_text(s, p->subject);
    return zh_ends(s, s->know->claims_zh->speaker, text) || slice_ends_any(text, "财政", "中央");
}

/* 河北段主体结构完成40%: what is done is the subject, unless that is whose it is */
bool naming_is_done_by(const struct naming *n, const struct zh_item *item, const struct phrase *p)
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
bool naming_deed(struct naming *n, struct zh_item *item, bool spent)
{
    const struct zh_sentence *s = n->s;
    size_t end = s->clauses[item->clause].last, from = item->word + 1, to = from;
    size_t fate = fate_behind(s, item);
    if (fate != SLICE_NONE) {
        naming_use(n, item, slice_sub(s->text, s->words[fate].start, s->words[fate].end));
        naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
        return true;
    }
    while (from < end && (s->words[from].kind == ZH_ADVERB || s->words[from].kind == ZH_PREPOSITION))
        to = ++from;
    while (to < end && s->words[to].kind != ZH_QUANTITY && s->words[to].kind != ZH_PERIOD &&
           s->words[to].kind != ZH_PREPOSITION && s->words[to].end - s->words[from].start <= DEED_LONGEST)
        to++;
    if (to == from || s->words[from].kind == ZH_AND || s->words[from].depth > 0 || (n->current.text.len && !spent))
        return false;
    naming_use(n, item, slice_sub(s->text, s->words[from].start, s->words[to - 1].end));
    naming_become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* 3死14伤: the unit is what befell them */
bool naming_fate(struct naming *n, struct zh_item *item)
{
    static const struct {
        struct slice unit, metric;
    } fates[] = {{SLICE_INIT("死"), SLICE_INIT("死亡")},
                 {SLICE_INIT("伤"), SLICE_INIT("受伤")},
                 {SLICE_INIT("失踪"), SLICE_INIT("失踪")}};
    struct slice text = slice_sub(n->s->plain, item->quantity->start, item->quantity->end);
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        if (slice_ends(text, fates[i].unit)) {
            naming_use(n, item, fates[i].metric);
            return true;
        }
    return false;
}

/* 安排2500亿元支持消费品以旧换新: what the money does is what it is for */
bool naming_is_spent(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1;
    return item->quantity->unit.dimension == DIMENSION_MONEY && item->lead < item->word &&
           next < s->clauses[item->clause].last && s->words[item->word - 1].kind == ZH_VERB &&
           s->words[next].kind == ZH_VERB;
}

/* the verb right before a word, where it may be a noun as well; empty if there is none */
static struct slice soft_deed(const struct zh_sentence *s, const struct zh_item *item, size_t i)
{
    while (i > item->lead && (s->words[i - 1].kind == ZH_COPULA || s->words[i - 1].kind == ZH_ADVERB ||
                              s->words[i - 1].kind == ZH_PARTICLE))
        i--;
    if (i == item->lead || s->words[i - 1].kind != ZH_VERB || !slice_equal(zh_sense(&s->words[i - 1]), SLICE("soft")))
        return SLICE("");
    return slice_sub(s->text, s->words[i - 1].start, s->words[i - 1].end);
}

/* 减持不超过360万股: the verb right before the quantity */
struct slice naming_soft_deed(const struct zh_sentence *s, const struct zh_item *item)
{
    return soft_deed(s, item, item->word);
}

/* 拟减持1.5%股份, 公司拟发行2810万股股份: what is planned is told by its deed, which the noun behind goes with */
void naming_planned(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    struct slice deed = item->change ? SLICE("") : naming_soft_deed(s, item);
    size_t plan = item->word;
    while (plan > item->lead && s->words[plan - 1].kind != ZH_PLAN && !zh_is_content(s->words[plan - 1].kind))
        plan--;
    if (deed.len == 0 || plan == item->lead || s->words[plan - 1].kind != ZH_PLAN ||
        slice_find(item->metric.text, deed) != SLICE_NONE)
        return;
    bool of;
    struct span after = phrase_behind(s, item, &of);
    struct slice noun = span_empty(after) ? SLICE("") : phrase_text(s, after), whole = item->metric.text;
    if (slice_ends(whole, noun)) {
        struct slice whose = slice_sub(whole, 0, whole.len - noun.len);
        item->metric.text = phrase_join(s, phrase_join(s, whose, deed), noun);
    }
}

/* 超12万商家参与: who or what is counted stands in the unit itself, unless 量 has said it: 发运量超过300万标箱 */
void naming_counted(struct naming *n, struct zh_item *item)
{
    const struct quantity *q = item->quantity;
    bool noun = q->unit.dimension == DIMENSION_COUNT && q->unit.symbol.len >= strlen("商家") &&
                !slice_equal(q->unit.symbol, SLICE("人次")) && !slice_ends(item->metric.text, SLICE("量"));
    if (noun && !item->change && slice_find(item->metric.text, q->unit_text) == SLICE_NONE)
        item->metric.text = phrase_join(n->s, item->metric.text, q->unit_text);
}

/* 累计回购股份320万股, 拟减持公司股份不超过360万股: what is done with shares tells them apart */
struct slice naming_deed_to_shares(const struct zh_sentence *s, const struct zh_item *item, struct span object)
{
    struct slice text = phrase_text(s, object);
    bool shares = slice_equal_any(text, "股份", "公司股份");
    return shares && !item->change && slice_equal(item->quantity->unit.symbol, SLICE("股"))
               ? soft_deed(s, item, object.from)
               : SLICE("");
}

#define MEANS_LONGEST 36 /* bytes of 以自有资金不超过 */

/* 以自有资金不超过8000万元回购股份: what is paid is named by what it is paid for */
bool naming_is_paid_with(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1, first = s->words[s->clauses[item->clause].first].start;
    if (item->quantity->unit.dimension != DIMENSION_MONEY || next >= s->clauses[item->clause].last ||
        s->words[next].kind != ZH_VERB || slice_equal(zh_sense(&s->words[next]), SLICE("rank")) || item->change)
        return false; /* 以鸿海6.1兆元居首 */
    struct slice before = slice_sub(s->plain, first, item->quantity->start);
    size_t at = slice_rfind(before, SLICE("以"));
    if (at == SLICE_NONE)
        at = slice_rfind(before, SLICE("用"));
    return at != SLICE_NONE && before.len - at <= MEANS_LONGEST && before.len - at >= strlen("以");
}

/* 拟投资25.6亿元建设…正极材料项目: the investment in what the clause ends with */
bool naming_invested(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    size_t next = item->word + 1, end = s->clauses[item->clause].last;
    if (item->quantity->unit.dimension != DIMENSION_MONEY || item->lead == item->word || next >= end ||
        s->words[item->word - 1].kind != ZH_PLAN || s->words[next].kind != ZH_VERB ||
        !slice_ends_any(zh_text(s, &s->words[item->word - 1]), "投资", "投"))
        return false;
    size_t from = end;
    while (from > next && zh_is_content(s->words[from - 1].kind))
        from--;
    if (from == end)
        return false;
    naming_use(n, item, phrase_join(s, phrase_text(s, (struct span){from, end}), SLICE("投资")));
    return true;
}

/* 单个项目, 每城, 同一企业: one of those who are given something */
static bool is_recipient(struct slice text)
{
    return slice_starts_any(text, "单个", "单家", "单户", "每", "同一");
}

/* 补助, 奖励 in the text: the last one, empty if there is none */
static struct slice gift_in(const struct zh_sentence *s, struct slice text)
{
    struct slice gift = SLICE("");
    for (size_t i = text.len > ZH_LOOK_BACK ? text.len - ZH_LOOK_BACK : 0; i < text.len; i++) {
        const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->grant, text, i);
        if (w && slice_equal(w->means, SLICE("noun")))
            gift = slice_sub(text, i, i + w->form.len);
    }
    return gift;
}

#define CONDITION_LONGEST 60 /* bytes */
#define DEED_SHORTEST 12     /* bytes of 购买新车 */

/* 购买新能源车 of 购买新能源车按车价: what a clause says that is done, before any preposition or figure */
static struct slice deed_at_start(const struct zh_sentence *s, const struct zh_clause *clause)
{
    size_t to = clause->first;
    bool verb = false, object = false;
    for (; to < clause->last && (zh_is_content(s->words[to].kind) || s->words[to].kind == ZH_VERB ||
                                 s->words[to].kind == ZH_AND || s->words[to].kind == ZH_OF);
         to++) {
        object |= verb && zh_is_noun(s->words[to].kind);
        verb |= s->words[to].kind == ZH_VERB;
    }
    if (!object || lexicon_match(s->know->zh, s->know->claims_zh->grant, s->plain, s->words[clause->first].start))
        return SLICE(""); /* 给予每城… is the grant itself */
    struct slice deed = slice_sub(s->text, s->words[clause->first].start, s->words[to - 1].end);
    return deed.len <= CONDITION_LONGEST ? deed : SLICE("");
}

/* 购买新能源车，按车价12%补贴: the deed, in the clause itself or one before it, that earns the grant */
static struct slice earning_deed(const struct zh_sentence *s, size_t clause)
{
    for (size_t c = clause + 1; c-- > 0 && clause - c <= 3;) {
        if (c < clause && s->clauses[c].stop != 0xFF0C)
            break;
        struct slice deed = deed_at_start(s, &s->clauses[c]);
        if (deed.len)
            return deed;
    }
    return SLICE("");
}

/* 购买新能源车，按车价12%补贴，最高2万元: each is the grant for the deed */
static bool earned(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    enum dimension dimension = item->quantity->unit.dimension;
    if (item->change || (dimension != DIMENSION_MONEY && dimension != DIMENSION_SHARE))
        return false;
    size_t first = s->clauses[item->clause].first, last = s->clauses[item->clause].last;
    struct slice here = slice_sub(s->plain, s->words[first].start, s->words[last - 1].end);
    struct slice gift = gift_in(s, here);
    bool capped = gift.len == 0 && item->clause > 0 && slice_starts(here, SLICE("最高"));
    if (capped)
        gift = gift_in(s, slice_sub(s->plain, 0, s->words[first].start));
    if (gift.len == 0 || (!capped && item->clause == 0))
        return false;
    bool own = dimension == DIMENSION_SHARE; /* 购买二手车按发票1.5%补贴, but not 发放补贴3亿元 */
    struct slice deed = earning_deed(s, own ? item->clause : item->clause - 1);
    bool whole = slice_ends(deed, gift) && deed.len >= gift.len + DEED_SHORTEST;
    if (deed.len == 0 || (!whole && slice_find(deed, gift) != SLICE_NONE))
        return false;
    naming_use(n, item, phrase_join(s, deed, gift));
    return true;
}

/* 给予补助，单个项目最高300万元; 给予每城最高4亿元的奖补 */
void naming_grant(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    if (earned(n, item))
        return;
    struct slice name = zh_plain(s->know, item->metric.text, s->arena);
    if (item->quantity->unit.dimension != DIMENSION_MONEY || !is_recipient(name) || gift_in(s, name).len)
        return;
    bool of;
    struct span after = phrase_behind(s, item, &of);
    struct slice gift = of ? gift_in(s, phrase_text(s, after)) : SLICE("");
    if (gift.len == 0)
        gift = gift_in(s, slice_sub(s->plain, 0, s->words[item->word].start));
    if (gift.len)
        naming_use(n, item, phrase_join(s, item->metric.text, gift));
}

/* 夏粮增产28.9亿斤: the verb right behind the noun says what of it grew */
void naming_moved(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    const struct zh_word *verb = item->word > item->lead ? &s->words[item->word - 1] : NULL;
    struct slice metric = item->metric.text;
    if (verb && metric.len && metric.ptr + metric.len == s->text.ptr + verb->start &&
        zh_ends_with(s, s->know->claims_zh->moved, zh_text(s, verb)))
        item->metric.text.len += verb->end - verb->start;
}

/* may the word stand in what a chance or share is told of: 累计加息25个基点 of 累计加息25个基点的概率为36% */
static bool is_in_chance(const struct zh_sentence *s, size_t word)
{
    const struct zh_word *w = &s->words[word];
    if (w->kind == ZH_QUANTITY)
        return !slice_equal(s->quantities[w->number].unit.symbol, SLICE("%"));
    return w->kind != ZH_PERIOD && w->kind != ZH_SAY && w->kind != ZH_AND && w->kind != ZH_COPULA &&
           w->kind != ZH_STOP && w->kind != ZH_OPEN && w->kind != ZH_CLOSE;
}

void naming_chance(const struct zh_sentence *s, struct zh_item *item)
{
    size_t first = s->clauses[item->clause].first, noun = item->word;
    while (!item->change && noun > first && !zh_row_of(s, &s->words[noun], s->know->claims_zh->chance))
        noun--;
    if (item->change || noun < first + 2 || s->words[noun - 1].kind != ZH_OF ||
        item->metric.text.len != s->words[noun].end - s->words[noun].start)
        return;
    size_t from = noun - 1;
    while (from > first && is_in_chance(s, from - 1) && s->words[noun].end - s->words[from - 1].start <= TOLD_LONGEST)
        from--;
    if (from < noun - 1)
        item->metric.text = slice_sub(s->text, s->words[from].start, s->words[noun].end);
}
