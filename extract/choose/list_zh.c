/* list_zh - the members of A、B和C, each to go with one of the quantities x、y和z
 */
#include "extract/choose/list_zh.h"
#include "extract/choose/zh_tables.h"

static bool is_one_of(struct slice text, const char *const *words)
{
    for (; *words; words++)
        if (slice_equal(text, slice_of(*words)))
            return true;
    return false;
}

/* separators is NULL: every word that joins */
static void split_at(const struct zh_sentence *s, struct span span, const char *const *separators, struct list *ret)
{
    ret->count = 0;
    size_t from = span.from;
    for (size_t i = span.from; i <= span.to; i++) {
        if (i < span.to &&
            (s->words[i].kind != ZH_AND || (separators && !is_one_of(zh_text(s, &s->words[i]), separators))))
            continue;
        if (i > from && ret->count < LIST_MOST)
            ret->parts[ret->count++] = (struct span){from, i};
        from = i + 1;
    }
}

bool list_split(const struct zh_sentence *s, struct span span, size_t count, struct list *ret)
{
    static const char *const without_ji[] = {"、", "和", "与", "跟", "以及", NULL}, *const comma[] = {"、", NULL},
                             *const slash[] = {"/", NULL};
    split_at(s, span, NULL, ret);
    if (ret->count > count) /* 航空航天器及设备制造业、医疗仪器制造业: 及 stands inside a member */
        split_at(s, span, without_ji, ret);
    if (ret->count > count)
        split_at(s, span, comma, ret); /* 住宿和餐饮业、批发和零售业 */
    if (ret->count != count)
        split_at(s, span, slash, ret); /* 产品与方案/制造与服务, 税金及附加/销售/管理 */
    return ret->count == count;
}

/* 充电桩等产品产量: the member ends at 等, 产量 is for all */
static struct span member(const struct zh_sentence *s, struct span part)
{
    for (size_t i = part.from; i < part.to; i++)
        if (s->words[i].kind == ZH_PARTICLE)
            return (struct span){part.from, i};
    return part;
}

struct slice list_shared_measure(const struct zh_sentence *s, struct span part)
{
    size_t from = part.to;
    while (from > part.from &&
           (s->words[from - 1].kind == ZH_MEASURE || (s->words[from - 1].kind == ZH_ACT && from < part.to) ||
            slice_equal(zh_sense(&s->words[from - 1]), SLICE("shared"))))
        from--;
    return phrase_text(s, (struct span){from, part.to});
}

/* 费用率 of 销售/管理/研发费用率: the last member is one measure, a verb that may be a noun and what all have */
static struct slice measure_within(const struct zh_sentence *s, struct span last)
{
    struct slice text = list_shared_measure(s, last);
    if (text.len != phrase_text(s, last).len)
        return text;
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->word, zh_plain_piece(s, text), 0);
    enum zh_kind kind;
    for (size_t at = 6; w && at + 6 <= w->form.len; at += 3) {
        const struct word *member = lexicon_match(s->know->zh, s->know->claims_zh->word, slice_sub(w->form, 0, at), 0);
        if (member && member->form.len == at && zh_kind(s->know->claims_zh, member, &kind) && kind == ZH_VERB)
            return slice_sub(text, at, text.len);
    }
    return text;
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
    struct slice text = phrase_text(s, last);
    size_t at = slice_starts(text, SLICE("第")) ? 3 : 0;
    return is_short_ordinal(slice_sub(text, at, at + 3)) ? slice_sub(text, at + 3, text.len) : SLICE("");
}

/* 沙特、法国、韩国实际对华投资: behind the last place stands what holds for all */
static struct slice behind_places(const struct zh_sentence *s, struct span part)
{
    while (!span_empty(part) && s->words[part.from].kind == ZH_PLACE)
        part.from++;
    return phrase_text(s, part);
}

/* 养老、失业、工伤保险参保人数: the noun before the measure is for all, unless a member has one of its own */
static struct slice with_head(const struct zh_sentence *s, struct slice name, struct slice last, struct slice shared)
{
    int class_id = s->know->claims_zh->head;
    const struct word *head = zh_ends(s, class_id, slice_sub(last, 0, last.len - shared.len));
    bool whole = !head || head->form.len + shared.len >= last.len || zh_ends(s, class_id, name);
    return whole ? name : phrase_join(s, name, head->form);
}

/* 第一产业, 第二产业, 第三产业用电量 of 第一、二、三产业用电量; empty for what has no such numeral */
static struct slice ordinal_name(const struct zh_sentence *s, const struct list *list, size_t index, struct slice name)
{
    size_t full = index; /* the last of the numerals has the noun */
    while (full + 1 < list->count && is_short_ordinal(phrase_text(s, list->parts[full])))
        full++;
    bool behind = index > 0 && is_short_ordinal(phrase_text(s, list->parts[index - 1]));
    struct slice rest = ordinal_rest(s, list->parts[full]);
    if (rest.len == 0 || !(is_short_ordinal(name) || behind))
        return SLICE("");
    if (!slice_starts(name, SLICE("第")))
        name = phrase_join(s, SLICE("第"), name);
    return full == index ? name : phrase_join(s, name, rest);
}

/* 收入和净利润同比增速: a measure grows as the last of the list does */
static struct slice with_growth(const struct zh_sentence *s, struct slice name, struct slice last)
{
    const struct word *growth = zh_ends(s, s->know->claims_zh->growth, last);
    return growth && !zh_ends(s, s->know->claims_zh->growth, name) ? phrase_join(s, name, growth->form) : name;
}

/* 净利润 of 甲收入和净利润: what has a measure alone is the first member's whose it is */
static struct slice with_owner(const struct zh_sentence *s, const struct list *list, size_t index, struct slice name)
{
    struct span own = list->parts[index], first = list->parts[0];
    for (size_t i = own.from; i < own.to; i++)
        if (s->words[i].kind != ZH_MEASURE && s->words[i].kind != ZH_COMPARE)
            return name;
    if (index == 0 || s->words[first.to - 1].kind != ZH_MEASURE ||
        slice_ends(name, zh_text(s, &s->words[first.to - 1])))
        return name; /* 销售费用率/研发费用率 */
    while (!span_empty(first) && s->words[first.to - 1].kind == ZH_MEASURE)
        first.to--;
    struct slice owner = phrase_owner(s, first);
    return owner.len && !slice_starts(name, owner) ? phrase_join(s, owner, name) : name;
}

static struct slice member_name(const struct zh_sentence *s, const struct list *list, size_t index)
{
    struct span last = list->parts[list->count - 1];
    struct slice name = phrase_text(s, member(s, list->parts[index]));
    struct slice ordinal = ordinal_name(s, list, index, name);
    if (ordinal.len && index + 1 == list->count)
        return ordinal;
    name = ordinal.len ? ordinal : name;
    if (phrase_is_place(s, list->parts[index]))
        return phrase_join(s, name, behind_places(s, last));
    struct slice shared = measure_within(s, last);
    bool measured =
        s->words[member(s, list->parts[index]).to - 1].kind == ZH_MEASURE; /* 零售总额、固定资产投资分别达到 */
    if (measured)
        return with_growth(s, name, shared);
    if (!shared.len || slice_ends(name, shared))
        return name;
    return phrase_join(s, with_head(s, name, phrase_text(s, last), shared), shared);
}

/* 我国对欧盟、美国进出口: 对 is for all */
struct slice list_member_name(const struct zh_sentence *s, const struct list *list, size_t index)
{
    struct slice name = with_owner(s, list, index, member_name(s, list, index));
    for (size_t i = list->parts[0].from; index > 0 && i + 1 < list->parts[0].to; i++)
        if (s->words[i].kind == ZH_PREPOSITION && phrase_is_partner(s, i + 1))
            return phrase_join(s, zh_text(s, &s->words[i]), name);
    return name;
}

/* 产销 is two measures in one word */
struct slice list_pair_part(const struct zh_sentence *s, struct slice text, size_t index, size_t count)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *pair = zh_ends(s, t->pair, text);
    const cJSON *parts = pair ? cJSON_GetObjectItemCaseSensitive(pair->row, "parts") : NULL;
    if (!parts || (size_t)cJSON_GetArraySize(parts) != count)
        return SLICE("");
    const cJSON *part = cJSON_GetArrayItem(parts, (int)index);
    return cJSON_IsString(part)
               ? phrase_join(s, slice_sub(text, 0, text.len - pair->form.len), slice_of(part->valuestring))
               : SLICE("");
}

static bool is_turn(enum zh_kind kind)
{
    return kind == ZH_UP || kind == ZH_DOWN;
}

/* how many quantities from items[0] on stand in one list: x、y和z */
size_t list_run_length(const struct zh_sentence *s, const struct zh_item *items, size_t count)
{
    size_t n = 1;
    bool each = false; /* 分别增长5%、下降3% */
    for (size_t i = items[0].lead; i < items[0].word; i++)
        each |= s->words[i].kind == ZH_EACH;
    for (; n < count && items[n].clause == items[0].clause; n++) {
        if (items[n].lead == items[n].word)
            break;
        for (size_t i = items[n].lead; i < items[n].word; i++)
            if (s->words[i].kind != ZH_AND && s->words[i].kind != ZH_SIGN && s->words[i].kind != ZH_EACH &&
                !(each && items[0].change && items[n].change && is_turn(s->words[i].kind)))
                return n;
    }
    return n;
}
