/* metric_zh - what a quantity measures
 *
 * The noun phrase before the quantity, cut clean of dates, cues, adverbs and verbs (全国累计发电装机容量 of
 * 全国累计发电装机容量约24.8亿千瓦); behind it where the counted noun follows (34座桥梁); that of the level before
 * where a clause has no noun (同比增长8%); with its owner where the noun needs one (其中，出口: the exports of what the
 * sentence speaks of).
 */
#include "base/utf8.h"
#include "extract/zh_internal.h"
#include "extract/zh_tables.h"

struct span {
    size_t from, to; /* words, to exclusive */
};

/* what a sentence has named so far */
struct naming {
    const struct zh_sentence *s;
    struct zh_state *state;
    struct zh_metric current; /* what a clause without a noun speaks of */
    struct span list;         /* words of it, if they are of this sentence: A、B to be told apart by 分别 */
    struct slice owner;       /* whose measures follow: 渝昆高铁 */
    struct slice label;       /* of a row, without the measure of its heading */
};

static bool empty(struct span span)
{
    return span.from >= span.to;
}

static bool is_content(enum zh_kind kind)
{
    return zh_is_noun(kind) || kind == ZH_ACT || kind == ZH_AVOID;
}

/* ---- the phrase before ---- */

/* these say nothing of what is measured when they stand right before the quantity */
static bool is_edge(const struct zh_word *w)
{
    switch (w->kind) {
    case ZH_COPULA:
    case ZH_ADVERB:
    case ZH_EACH:
    case ZH_COMPARE:
    case ZH_PERIOD:
    case ZH_UP:
    case ZH_DOWN:
    case ZH_TO:
    case ZH_FROM:
    case ZH_PLAN:
    case ZH_PARTICLE:
    case ZH_SIGN:
    case ZH_AND:
    case ZH_SAY:
    case ZH_LINK:
    case ZH_VERB:
    case ZH_PREPOSITION:
    case ZH_AGAINST:
    case ZH_STOP:
    case ZH_THIS:
    case ZH_OF:
    case ZH_OPEN:
    case ZH_CLOSE:
        return true;
    default:
        return w->depth > 0;
    }
}

static bool starts_over(const struct zh_word *w)
{
    switch (w->kind) {
    case ZH_VERB:
    case ZH_PLAN:
    case ZH_SAY:
    case ZH_TO:
    case ZH_UP:
    case ZH_DOWN:
    case ZH_FROM:
    case ZH_AGAINST:
        return true;
    case ZH_PREPOSITION:
        return true;
    case ZH_ADVERB:
        return w->entry && slice_equal(w->entry->form, SLICE("将"));
    default:
        return false;
    }
}

/* 预计发送旅客: the act belongs to the subject before 预计 */
static bool joins(const struct zh_sentence *s, size_t i, size_t to)
{
    const struct zh_word *w = &s->words[i];
    bool noun_before = i > 0 && is_content(s->words[i - 1].kind);
    if (w->kind == ZH_PLAN)
        return i + 1 < to && (s->words[i + 1].kind == ZH_ACT || s->words[i + 1].kind == ZH_AVOID);
    if (w->kind == ZH_PREPOSITION) /* 我国对中亚五国进出口 */
        return noun_before && i + 1 < to && is_content(s->words[i + 1].kind);
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

/* without what a change is counted against: 较十年前, 高于…平均水平 */
static size_t without_base(const struct zh_sentence *s, const struct zh_item *item, size_t to)
{
    if (!item->change && item->comparison == COMPARISON_NONE)
        return to;
    for (size_t i = item->lead; i < to; i++) {
        const struct zh_word *w = &s->words[i];
        bool base = w->kind == ZH_PERIOD && s->periods[w->number].base;
        bool over = w->kind == ZH_COPULA && item->comparison == COMPARISON_OTHER && i > item->lead &&
                    slice_starts(zh_text(s, w), SLICE("超"));
        if (w->kind == ZH_AGAINST && slice_starts(zh_text(s, w), SLICE("相")))
            return with_whom(s, item->lead, i); /* 与国际水平相比 */
        if (w->kind == ZH_AGAINST || w->kind == ZH_BEYOND || base || over)
            return i;
    }
    return to;
}

static size_t peel(const struct zh_sentence *s, size_t from, size_t to)
{
    while (to > from && is_edge(&s->words[to - 1]))
        to--;
    return to;
}

/* 较上周减少2366吨: with nothing saved behind it 减少 is the verb of a change */
static size_t peel_change(const struct zh_sentence *s, const struct zh_item *item, size_t to)
{
    if (item->change && to > item->lead && s->words[to - 1].kind == ZH_AVOID)
        to = peel(s, item->lead, to - 1);
    return to;
}

static struct span trim_front(const struct zh_sentence *s, struct span span)
{
    while (!empty(span) && !(is_content(s->words[span.from].kind) && s->words[span.from].depth == 0))
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
static size_t object_start(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = to; i-- > from;)
        if (s->words[i].depth == 0 && ((starts_over(&s->words[i]) && !joins(s, i, to)) || did(s, i)))
            return i + 1;
    return from;
}

struct phrase {
    struct span subject, object;
    bool done;    /* a verb stands between the two, not a cue of status: 完成, but not 预计 */
    bool of_edge; /* 唐诚旺一家的60亩葡萄 */
    bool joined;  /* a copula stands between it and the quantity */
    bool listed;  /* 河道治理等300多项工程 */
};

static bool has_noun_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t next = item->word + 1;
    return item->quantity->unit.dimension == DIMENSION_COUNT && next < s->clauses[item->clause].last &&
           is_content(s->words[next].kind);
}

/* 38个非洲国家、20多个…: what the quantity before counts is no part of this one's phrase */
static size_t own_lead(const struct zh_sentence *s, const struct zh_item *item)
{
    if (item->lead == 0 || s->words[item->lead - 1].kind != ZH_QUANTITY)
        return item->lead;
    size_t i = item->lead;
    while (i < item->word && (is_content(s->words[i].kind) || s->words[i].kind == ZH_OF))
        i++;
    if (i > item->lead && i == item->word && has_noun_behind(s, item) && s->words[i - 1].kind != ZH_MEASURE)
        return i; /* 25个国家219个城市 */
    if (i == item->lead || i == item->word || s->words[i].kind != ZH_AND)
        return item->lead;
    /* 89个国家和地区的3200多名记者: all before 的 belongs to the countries */
    return s->words[item->word - 1].kind == ZH_OF ? item->word : i;
}

static struct phrase before(const struct zh_sentence *s, const struct zh_item *given)
{
    struct zh_item own = *given, *item = &own;
    item->lead = own_lead(s, given);
    struct phrase p = {0};
    size_t to = without_base(s, item, item->word);
    size_t end = peel_change(s, item, peel(s, item->lead, to));
    for (size_t i = end; i < to; i++) {
        enum zh_kind kind = s->words[i].kind;
        p.of_edge |= kind == ZH_OF && i + 1 == to;
        p.joined |= kind == ZH_COPULA || kind == ZH_TO;
        p.listed |= kind == ZH_PARTICLE && i == end && slice_starts(zh_text(s, &s->words[i]), SLICE("等"));
    }
    size_t object = object_start(s, item->lead, end);
    if (end < to && s->words[end].kind == ZH_VERB)
        object = end; /* 举办了20场分论坛: all before the verb is subject */
    p.object = trim_front(s, (struct span){object, end});
    p.subject =
        trim_front(s, (struct span){item->lead, object > item->lead ? peel(s, item->lead, object) : item->lead});
    if (!empty(p.subject)) {
        p.subject.from = object_start(s, p.subject.from, p.subject.to);
        p.done = object > 0 && s->words[object - 1].kind != ZH_PLAN && s->words[object - 1].kind != ZH_SAY &&
                 s->words[object - 1].kind != ZH_ADVERB;
    }
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

static bool is_measure(const struct zh_sentence *s, struct span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (is_content(s->words[i].kind) && (s->words[i].kind != ZH_MEASURE || stands_alone(&s->words[i])))
            return false;
    return !empty(span);
}

/* 国家和地区, 研究和技术成果: the second noun is counted too, unless a quantity of its own follows */
static bool goes_on(const struct zh_sentence *s, size_t and_word, size_t end)
{
    size_t i = and_word + 1;
    if (slice_equal(zh_text(s, &s->words[and_word]), SLICE("、")))
        return false;
    while (i < end && (is_content(s->words[i].kind) || s->words[i].kind == ZH_OF))
        i++;
    return i > and_word + 1 &&
           (i == end || s->words[i - 1].kind == ZH_OF ||
            (s->words[i].kind != ZH_QUANTITY && s->words[i].kind != ZH_COPULA && s->words[i].kind != ZH_TO));
}

static size_t run_of_content(const struct zh_sentence *s, size_t from, size_t end, bool through_of)
{
    size_t i = from;
    while (i < end && s->words[i].depth == 0) {
        enum zh_kind kind = s->words[i].kind;
        bool inner = i > from && i + 1 < end && is_content(s->words[i + 1].kind);
        if (!is_content(kind) && !(through_of && inner && kind == ZH_OF) &&
            !(inner && kind == ZH_AND && goes_on(s, i, end)))
            break;
        i++;
    }
    return i;
}

#define ADJACENT_MOST 3 /* 46类352项数据, 5座27万立方米…储罐: quantities that share one noun */

static struct span behind(const struct zh_sentence *s, const struct zh_item *item, bool *ret_of)
{
    size_t end = s->clauses[item->clause].last, from = item->word + 1;
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
        size_t to = run_of_content(s, from, end, counts || !*ret_of);
        struct span found = {from, to};
        if (to < end && s->words[to].kind == ZH_QUANTITY && (empty(found) || is_measure(s, found))) {
            from = to + 1;
            continue;
        }
        if (to < end && !counts && s->words[to].kind == ZH_OF && is_measure(s, found)) /* 80多公里长的公共管道 */
            return (struct span){to + 1, run_of_content(s, to + 1, end, false)};
        if (to < end && (s->words[to].kind == ZH_COPULA || s->words[to].kind == ZH_ADVERB ||
                         (empty(found) && s->words[to].kind == ZH_VERB))) {
            size_t head = head_behind(s, to, end);
            if (head != SLICE_NONE && (empty(found) || head == to + 2)) {
                from = head;
                found = (struct span){head, run_of_content(s, head, end, counts)};
            }
        }
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
    if (is_content(w->kind) || w->kind == ZH_AND || w->kind == ZH_OF || w->kind == ZH_SHARE)
        return true;
    if (w->kind == ZH_UP || w->kind == ZH_DOWN)
        return i > span.from && i + 1 == span.to;
    if (w->kind == ZH_PARTICLE)
        return i > span.from && i + 1 < span.to && slice_starts(zh_text(s, w), SLICE("等"));
    return w->kind == ZH_PREPOSITION && i > span.from && i + 1 < span.to;
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
    static const struct slice copulas[] = {SLICE_INIT("为"), SLICE_INIT("是"), SLICE_INIT("达"),
                                           SLICE_INIT("报"), SLICE_INIT("約"), SLICE_INIT("為")};
    size_t at = slice_rfind(text, SLICE("每"));
    if (at == SLICE_NONE || at == 0 || text.len - at > 12)
        return text;
    (void)s;
    text = slice_sub(text, 0, at);
    for (size_t i = 0; i < sizeof copulas / sizeof *copulas; i++)
        if (slice_ends(text, copulas[i]) && text.len > 6)
            return slice_sub(text, 0, text.len - 3);
    return text;
}

/* 公司存货 is the stock of the company that the entity names */
static struct slice cleaned(const struct zh_sentence *s, struct slice text)
{
    static const struct slice firms[] = {SLICE_INIT("公司"), SLICE_INIT("集团"), SLICE_INIT("为"),
                                         SLICE_INIT("让"),   SLICE_INIT("把"),   SLICE_INIT("使")};
    for (size_t i = 0; i < sizeof firms / sizeof *firms; i++)
        if (slice_starts(text, firms[i]) && text.len >= firms[i].len + 6)
            text = slice_sub(text, firms[i].len, text.len);
    return without_unit(s, text);
}

static struct slice words_of(const struct zh_sentence *s, struct span span)
{
    char *out = arena_alloc(s->arena, TEXT_LONGEST);
    size_t len = 0;
    while (!empty(span) && (s->words[span.to - 1].kind == ZH_AND || s->words[span.to - 1].kind == ZH_OF))
        span.to--;
    for (size_t i = span.from; i < span.to; i++) {
        if (!is_kept(s, i, span))
            continue;
        struct slice piece = slice_sub(s->text, s->words[i].start, kept_end(s, i));
        if (len + piece.len > TEXT_LONGEST)
            break;
        memcpy(out + len, piece.ptr, piece.len);
        len += piece.len;
    }
    return cleaned(s, (struct slice){out, len});
}

/* 服务进出口, and then 其中，出口…；进口…: one side of it, not the whole */
static struct slice side_of_trade(struct slice a, struct slice b)
{
    static const struct slice both = SLICE_INIT("进出口");
    bool side = slice_starts(b, SLICE("出口")) || slice_starts(b, SLICE("进口"));
    return side && slice_ends(a, both) ? slice_sub(a, 0, a.len - both.len) : a;
}

static struct slice join(const struct zh_sentence *s, struct slice a, struct slice b)
{
    a = side_of_trade(a, b);
    if (a.len == 0 || slice_ends(a, b))
        return a.len ? a : b;
    if (slice_starts(b, a))
        return b;
    return arena_printf(s->arena, "%.*s%.*s", (int)a.len, a.ptr, (int)b.len, b.ptr);
}

static bool ends_with_row(const struct zh_sentence *s, int class_id, struct slice text)
{
    return zh_ends(s, class_id, text) != NULL;
}

static bool is_place(const struct zh_sentence *s, struct span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (is_content(s->words[i].kind) && s->words[i].kind != ZH_PLACE)
            return false;
    return !empty(span);
}

static bool is_company(const struct zh_sentence *s, struct span span)
{
    const struct zh_tables *t = s->know->claims_zh;
    return !empty(span) && ends_with_row(s, t->company, words_of(s, span));
}

/* 服务 of the measure 服务进出口: its 出口 are of services too */
static struct slice what_is_traded(const struct zh_sentence *s, const struct zh_word *measure)
{
    struct slice text = slice_sub(s->text, measure->start, measure->end);
    size_t at = slice_find(text, SLICE("进出口"));
    return at == SLICE_NONE ? SLICE("") : slice_sub(text, 0, at);
}

/* without the measures at its end: 渝昆高铁 of 渝昆高铁全长 */
static struct slice owner_of(const struct zh_sentence *s, struct span span)
{
    const struct zh_tables *t = s->know->claims_zh;
    if (!empty(span) && (is_place(s, span) || ends_with_row(s, t->company, words_of(s, span))))
        return SLICE(""); /* that is the entity */
    size_t end = span.to;
    while (!empty(span) && (s->words[span.to - 1].kind == ZH_MEASURE || !is_content(s->words[span.to - 1].kind)))
        span.to--;
    if (span.to == end)
        return words_of(s, span);
    return join(s, empty(span) ? SLICE("") : words_of(s, span), what_is_traded(s, &s->words[span.to]));
}

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
    metric->growth = ends_with_row(s, t->growth, metric->text);
    metric->stock = ends_with_row(s, t->stock, metric->text) && !holds_row(s, t->flow, metric->text);
}

/* ---- lists ---- */

#define LIST_MOST 24

struct list {
    struct span parts[LIST_MOST];
    size_t count;
};

static void split(const struct zh_sentence *s, struct span span, struct list *ret)
{
    ret->count = 0;
    size_t from = span.from;
    for (size_t i = span.from; i <= span.to; i++) {
        if (i < span.to && s->words[i].kind != ZH_AND)
            continue;
        if (i > from && ret->count < LIST_MOST)
            ret->parts[ret->count++] = (struct span){from, i};
        from = i + 1;
    }
}

/* 充电桩等产品产量: the member ends at 等, 产量 is for all */
static struct span member(const struct zh_sentence *s, struct span part)
{
    for (size_t i = part.from; i < part.to; i++)
        if (s->words[i].kind == ZH_PARTICLE)
            return (struct span){part.from, i};
    return part;
}

static struct slice shared_measure(const struct zh_sentence *s, struct span part)
{
    size_t from = part.to;
    while (from > part.from &&
           (s->words[from - 1].kind == ZH_MEASURE || (s->words[from - 1].kind == ZH_ACT && from < part.to)))
        from--;
    return words_of(s, (struct span){from, part.to});
}

static bool is_short_ordinal(struct slice text)
{
    static const char digits[] = "一二三四五六七八九十";
    if (slice_starts(text, SLICE("第")))
        text = slice_sub(text, 3, text.len);
    return text.len == 3 && slice_find(slice_of(digits), text) != SLICE_NONE;
}

/* 第一、二、三产业用电量: what stands behind the last numeral is for all */
static struct slice ordinal_rest(const struct zh_sentence *s, struct span last)
{
    struct slice text = words_of(s, last);
    size_t at = slice_starts(text, SLICE("第")) ? 3 : 0;
    return is_short_ordinal(slice_sub(text, at, at + 3)) ? slice_sub(text, at + 3, text.len) : SLICE("");
}

/* 沙特、法国、韩国实际对华投资: behind the last place stands what holds for all */
static struct slice behind_places(const struct zh_sentence *s, struct span part)
{
    while (!empty(part) && s->words[part.from].kind == ZH_PLACE)
        part.from++;
    return words_of(s, part);
}

static struct slice member_name(const struct zh_sentence *s, const struct list *list, size_t index)
{
    struct span last = list->parts[list->count - 1];
    struct slice name = words_of(s, member(s, list->parts[index]));
    if (is_short_ordinal(name))
        return join(s, slice_starts(name, SLICE("第")) ? name : join(s, SLICE("第"), name), ordinal_rest(s, last));
    if (index + 1 == list->count && index > 0 && ordinal_rest(s, last).len &&
        is_short_ordinal(words_of(s, list->parts[index - 1])))
        return slice_starts(name, SLICE("第")) ? name : join(s, SLICE("第"), name);
    if (index + 1 == list->count && member(s, last).to == last.to)
        return name;
    if (is_place(s, list->parts[index]))
        return join(s, name, behind_places(s, last));
    struct slice shared = shared_measure(s, last);
    return shared.len && !slice_ends(name, shared) && !is_measure(s, list->parts[index]) ? join(s, name, shared) : name;
}

/* 产销 is two measures in one word */
static struct slice pair_part(const struct zh_sentence *s, struct slice text, size_t index, size_t count)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *pair = zh_ends(s, t->pair, text);
    const cJSON *parts = pair ? cJSON_GetObjectItemCaseSensitive(pair->row, "parts") : NULL;
    if (!parts || (size_t)cJSON_GetArraySize(parts) != count)
        return SLICE("");
    const cJSON *part = cJSON_GetArrayItem(parts, (int)index);
    return cJSON_IsString(part) ? join(s, slice_sub(text, 0, text.len - pair->form.len), slice_of(part->valuestring))
                                : SLICE("");
}

/* how many quantities from items[0] on stand in one list: x、y和z */
static size_t run_length(const struct zh_sentence *s, const struct zh_item *items, size_t count)
{
    size_t n = 1;
    for (; n < count && items[n].clause == items[0].clause; n++) {
        if (items[n].lead == items[n].word)
            break;
        for (size_t i = items[n].lead; i < items[n].word; i++)
            if (s->words[i].kind != ZH_AND && s->words[i].kind != ZH_SIGN && s->words[i].kind != ZH_EACH)
                return n;
    }
    return n;
}

/* ---- one quantity ---- */

static void use(struct naming *n, struct zh_item *item, struct slice text)
{
    item->metric.text = text;
    classify(n->s, &item->metric);
}

static void become_current(struct naming *n, const struct zh_item *item, struct span words, struct slice owner)
{
    n->current = item->metric;
    n->list = words;
    if (owner.len)
        n->owner = owner;
}

static void inherit(struct naming *n, struct zh_item *item)
{
    item->metric = n->current;
    item->metric.entity = SLICE("");
    if (item->metric.text.len == 0)
        use(n, item, n->owner.len ? n->owner : n->state->topic);
}

/* a measure that stands alone gets its owner: 增速 that of the last metric, 全长 the line that the sentence speaks of
 */
static struct slice owned(struct naming *n, const struct phrase *p, struct slice measure)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    bool of_metric = ends_with_row(s, t->growth, measure) ||
                     slice_equal(zh_plain(s->know, measure, s->arena), SLICE("日均")) ||
                     slice_equal(measure, SLICE("月均")) || slice_equal(measure, SLICE("人均"));
    if (of_metric && n->current.text.len && !n->current.growth)
        return join(s, n->current.text, measure);
    if (!empty(p->subject))
        return is_company(s, p->subject) || is_place(s, p->subject) ? measure
                                                                    : join(s, owner_of(s, p->subject), measure);
    return join(s, s->row ? n->label : n->owner, measure);
}

/* 占: the part, then the whole */
static bool name_share(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    if (item->change || item->quantity->unit.dimension != DIMENSION_SHARE)
        return false;
    for (size_t i = item->word; i-- > item->lead;)
        if (s->words[i].kind == ZH_SHARE) {
            struct span whole = trim_front(s, (struct span){i + 1, peel(s, i + 1, item->word)});
            struct span part = trim_front(s, (struct span){item->lead, peel(s, item->lead, i)});
            part.from = empty(part) ? part.from : object_start(s, part.from, part.to);
            struct slice head = empty(part) ? (n->current.text.len ? n->current.text : n->owner) : words_of(s, part);
            use(n, item,
                arena_printf(s->arena, "%.*s占%.*s", (int)head.len, head.ptr, (int)words_of(s, whole).len,
                             words_of(s, whole).ptr));
            return true;
        }
    return false;
}

/* 采矿业增加值增长6.3%，制造业增长4.6%: the measure of the first holds for the second */
static struct slice with_measure(struct naming *n, struct slice text)
{
    const struct zh_sentence *s = n->s;
    const struct zh_tables *t = s->know->claims_zh;
    if (!ends_with_row(s, t->category, text) || empty(n->list))
        return text;
    return join(s, text, shared_measure(s, n->list));
}

static bool is_points(const struct zh_item *item)
{
    return slice_equal(item->quantity->unit.symbol, SLICE("pp"));
}

static void name_change(struct naming *n, struct zh_item *item, const struct zh_item *previous, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    bool of;
    struct span after = behind(s, item, &of);
    if (!empty(after) && !of && item->lead < item->word && s->words[item->word - 1].kind == ZH_DOWN) {
        use(n, item, words_of(s, after)); /* 压减34%流程 */
        return;
    }
    if (empty(p->object)) {
        if (!empty(p->subject) && !is_company(s, p->subject))
            use(n, item, words_of(s, p->subject));
        else if (previous && is_points(item) && previous->quantity->unit.dimension == DIMENSION_SHARE &&
                 !previous->change)
            item->metric = previous->metric; /* 占全国的41.6%，较去年同期提升12.2个百分点 */
        else
            inherit(n, item);
        return;
    }
    if (is_measure(s, p->object)) {
        use(n, item, owned(n, p, words_of(s, p->object)));
        if (!item->metric.growth)
            become_current(n, item, p->object, SLICE(""));
        return;
    }
    use(n, item, with_measure(n, words_of(s, p->object)));
    become_current(n, item, p->object, owner_of(s, p->object));
}

/* 受灾地区公路恢复通行819处: an act without an object needs its subject */
static bool is_act(const struct zh_sentence *s, struct span span)
{
    return span.to == span.from + 1 && (s->words[span.from].kind == ZH_ACT || s->words[span.from].kind == ZH_AVOID);
}

/* 中国—欧洲航线完成客运量: a measure belongs to the subject; a company or place is the entity instead */
static struct slice with_subject(const struct zh_sentence *s, const struct phrase *p, struct span object, bool measured)
{
    struct slice text = words_of(s, object);
    if (!(measured || is_act(s, object)) || !p->done || empty(p->subject) || is_company(s, p->subject) ||
        is_place(s, p->subject))
        return text;
    return join(s, words_of(s, p->subject), text);
}

/* 14座大型水电站总装机容量: the noun that the first quantity counts begins the metric of the second */
static struct slice continued(struct naming *n, const struct zh_item *item, const struct zh_item *previous,
                              struct span object)
{
    bool of;
    const struct zh_sentence *s = n->s;
    if (!previous || previous->clause != item->clause || item->lead != previous->word + 1 || empty(object) ||
        object.from != item->lead)
        return SLICE("");
    struct span counted = behind(s, previous, &of);
    if (empty(counted) || counted.from != object.from || previous->metric.text.len > 90)
        return SLICE("");
    return join(s, previous->metric.text,
                words_of(s, (struct span){counted.to < object.to ? counted.to : object.to, object.to}));
}

/* 场馆交通90%使用新能源车: the deed belongs to what is measured */
static bool share_of_deed(struct naming *n, struct zh_item *item, struct span object)
{
    const struct zh_sentence *s = n->s;
    size_t verb = item->word + 1, end = s->clauses[item->clause].last;
    if (item->quantity->unit.dimension != DIMENSION_SHARE || verb >= end || s->words[verb].kind != ZH_VERB)
        return false;
    size_t to = run_of_content(s, verb + 1, end, false);
    if (to == verb + 1)
        return false;
    use(n, item, join(s, words_of(s, object), slice_sub(s->text, s->words[verb].start, s->words[to - 1].end)));
    become_current(n, item, object, SLICE(""));
    return true;
}

/* 河北段主体结构完成40%: what is done is the subject, unless that is whose it is */
static bool done_by(const struct naming *n, const struct zh_item *item, const struct phrase *p)
{
    return !empty(p->subject) && !item->from_level && !item->to_level && !is_company(n->s, p->subject) &&
           !is_place(n->s, p->subject);
}

#define DEED_LONGEST 30 /* bytes */

/* 全市还有13300多人安置在…, 31个已恢复通水: without a noun the deed tells what is counted */
static bool deed(struct naming *n, struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    size_t end = s->clauses[item->clause].last, from = item->word + 1, to = from;
    while (from < end && (s->words[from].kind == ZH_ADVERB || s->words[from].kind == ZH_PREPOSITION))
        to = ++from;
    while (to < end && s->words[to].kind != ZH_QUANTITY && s->words[to].kind != ZH_PERIOD &&
           s->words[to].kind != ZH_PREPOSITION && s->words[to].end - s->words[from].start <= DEED_LONGEST)
        to++;
    if (to == from || s->words[from].kind == ZH_AND || s->words[from].depth > 0 || n->current.text.len)
        return false;
    use(n, item, slice_sub(s->text, s->words[from].start, s->words[to - 1].end));
    become_current(n, item, (struct span){0, 0}, SLICE(""));
    return true;
}

/* the measure that ends a text: 装车量 of 我国动力电池装车量 */
static struct slice last_measure(const struct zh_sentence *s, struct slice text)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->word, text);
    return w && slice_starts(w->means, SLICE("measure")) ? slice_sub(text, text.len - w->form.len, text.len)
                                                         : SLICE("");
}

/* a row names a kind, the heading of the table what is measured of it: 磷酸铁锂 75.3GWh under 动力电池装车量; 总计 is
 * the heading's own */
static struct slice row_label(struct naming *n, struct span object)
{
    static const struct slice totals[] = {SLICE_INIT("总计"), SLICE_INIT("合计"), SLICE_INIT("小计"),
                                          SLICE_INIT("全国")};
    struct slice head = n->state->table, measure = last_measure(n->s, head);
    n->label = words_of(n->s, object);
    for (size_t i = 0; measure.len && i < sizeof totals / sizeof *totals; i++)
        if (slice_equal(n->label, totals[i])) {
            n->label = SLICE("");
            return head;
        }
    return measure.len ? join(n->s, n->label, measure) : n->label;
}

/* 比亚迪 | 20.5GWh | 22.1%: the first cell is the label of all */
static struct span first_cell(const struct zh_sentence *s, const struct zh_item *item)
{
    struct span cell = {s->clauses[0].first, s->clauses[0].last};
    cell = trim_front(s, cell);
    return item->clause > 0 && !empty(cell) ? (struct span){cell.from, peel(s, cell.from, cell.to)}
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
    item->metric.text = arena_printf(s->arena, "%.*s%.*s", (int)words_of(s, place).len, words_of(s, place).ptr,
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

static void name_level(struct naming *n, struct zh_item *item, const struct phrase *p)
{
    const struct zh_sentence *s = n->s;
    if (name_fate(n, item))
        return;
    bool of, counts = item->quantity->unit.dimension == DIMENSION_COUNT;
    struct span after = behind(s, item, &of), object = p->listed ? (struct span){0, 0} : p->object;
    if (s->row && empty(object) && empty(p->subject))
        object = first_cell(s, item);
    bool measured = !empty(object) && s->words[object.to - 1].kind == ZH_MEASURE;
    if (!empty(after) && !measured && (counts || !p->joined || empty(object) || is_place(s, object))) {
        struct slice prefix = empty(object) || (p->joined && !is_place(s, object)) ? SLICE("") : words_of(s, object);
        use(n, item, join(s, prefix, words_of(s, after)));
        become_current(n, item, after, owner_of(s, after));
    } else if (!p->joined && empty(after) && !empty(object) && share_of_deed(n, item, object)) {
        return;
    } else if (empty(object) && done_by(n, item, p)) {
        use(n, item, words_of(s, p->subject));
        become_current(n, item, p->subject, owner_of(s, p->subject));
    } else if (empty(object) && counts && deed(n, item)) {
        return;
    } else if (empty(object) || (is_place(s, object) && !counts && n->current.text.len)) {
        inherit(n, item);
        if (!empty(object))
            move_to(n, item, object);
    } else if (is_measure(s, object)) {
        struct slice measure = words_of(s, object);
        use(n, item, of && !empty(after) ? join(s, words_of(s, after), measure) : owned(n, p, measure));
        become_current(n, item, object,
                       of                  ? owner_of(s, after)
                       : empty(p->subject) ? SLICE("")
                                           : owner_of(s, p->subject));
    } else {
        use(n, item, s->row && !measured ? row_label(n, object) : with_subject(s, p, object, measured));
        become_current(n, item, object, owner_of(s, empty(p->subject) ? object : p->subject));
    }
}

static void name_member(struct naming *n, struct zh_item *item, const struct list *list, size_t index)
{
    use(n, item, member_name(n->s, list, index));
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
    if (share == items[0].word || empty(n->list) || !empty(trim_front(s, (struct span){items[0].lead, share})))
        return false;
    split(s, n->list, &list);
    if (list.count != run)
        return false;
    struct slice whole = words_of(s, trim_front(s, (struct span){share + 1, peel(s, share + 1, items[0].word)}));
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
    split(s, (struct span){words.from, share}, &list);
    struct slice whole = words_of(s, trim_front(s, (struct span){share + 1, words.to}));
    if (list.count != run)
        return false;
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
        if (is_content(s->words[i].kind))
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

/* the list that a run of quantities is told apart by, in its own clause or in the one before */
static bool name_run(struct naming *n, struct zh_item *items, size_t run, size_t before_count)
{
    const struct zh_sentence *s = n->s;
    struct phrase p = before(s, &items[0]);
    struct span words = empty(p.object) ? n->list : p.object;
    struct list list;
    if (run < 2)
        return false;
    if (name_shares(n, items, run) || name_as_before(n, items, run, before_count))
        return true;
    if (empty(words))
        return false;
    struct slice text = words_of(s, words);
    if (name_parts_of_whole(n, items, run, words))
        return true;
    if (pair_part(s, text, 0, run).len) {
        for (size_t i = 0; i < run; i++)
            use(n, &items[i], pair_part(s, text, i, run));
    } else {
        split(s, words, &list);
        if (list.count != run)
            return false;
        for (size_t i = 0; i < run; i++)
            name_member(n, &items[i], &list, i);
    }
    n->current = (struct zh_metric){.text = text};
    classify(s, &n->current);
    n->list = words;
    return true;
}

/* 社会物流总额，即物流运行中的实物商品价值总额，为293.7万亿元: 即 says the same again */
static bool restates(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_clause *clause = &s->clauses[item->clause];
    return slice_starts(slice_sub(s->plain, s->words[clause->first].start, s->plain.len), SLICE("即"));
}

static void name_one(struct naming *n, struct zh_item *item, const struct zh_item *previous)
{
    const struct zh_sentence *s = n->s;
    if (previous && previous->clause == item->clause && run_length(s, previous, 2) == 2 && previous + 1 == item) {
        bool of;
        struct span after = behind(s, item, &of);
        if (empty(after)) {
            item->metric = previous->metric; /* 300亿、400亿 */
            return;
        }
    }
    if (name_share(n, item))
        return;
    struct phrase p = before(s, item);
    struct slice whole = continued(n, item, previous, p.object);
    if (item->base_level || restates(s, item)) {
        inherit(n, item);
    } else if (whole.len) {
        use(n, item, whole);
        become_current(n, item, p.object, SLICE(""));
    } else if (item->change)
        name_change(n, item, previous, &p);
    else
        name_level(n, item, &p);
}

/* a clause that counts nothing may still name what the next one counts: 中国—东盟航线客运量最大，完成194万人次 */
static void pass_clause(struct naming *n, size_t clause)
{
    const struct zh_sentence *s = n->s;
    size_t from = s->clauses[clause].first, to = s->clauses[clause].last;
    struct zh_item none = {.lead = from, .word = to, .clause = clause};
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind == ZH_SAY || s->words[i].kind == ZH_PREPOSITION)
            return;
    struct phrase p = before(s, &none);
    bool by_subject = empty(p.object) || (!empty(p.subject) && s->words[p.subject.to - 1].kind == ZH_MEASURE);
    struct span words = by_subject ? p.subject : p.object;
    bool has_verb = !empty(words) && object_start(s, from, words.to) > from;
    if (empty(words) || (has_verb && empty(p.subject)))
        return; /* 创历史新高 says something of what was named before */
    struct slice owner = owner_of(s, empty(p.subject) ? words : p.subject);
    if (s->words[words.to - 1].kind == ZH_MEASURE) {
        struct zh_item item = none;
        use(n, &item, is_measure(s, words) ? owned(n, &p, words_of(s, words)) : words_of(s, words));
        become_current(n, &item, words, owner);
    } else if (owner.len && owner.len <= 60) {
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
        struct slice named = zh_entity(s, s->clauses[c].first, s->clauses[c].last);
        if (named.len && (item == 0 || items[item - 1].clause != c))
            current = named;
    }
    if (count == 0)
        n->state->entity = current;
}

void zh_name(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state)
{
    struct naming n = {.s = s, .state = state, .current = state->metric, .owner = state->topic};
    size_t item = 0;
    for (size_t clause = 0; clause < s->clause_count; clause++) {
        if (item >= count || items[item].clause != clause) {
            pass_clause(&n, clause);
            continue;
        }
        while (item < count && items[item].clause == clause) {
            size_t run = run_length(s, &items[item], count - item);
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
    if (s->info->heading)
        state->table = n.current.text;
    if (n.owner.len)
        state->topic = n.owner;
}
