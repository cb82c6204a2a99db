/* entity_zh - whose quantity it is: the place or company that a clause names */
#include "extract/choose/naming_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

#define COMPANY_LONGEST 60 /* bytes */

/* 第一 of 稳居全球第一，… and 全球第一大…, but not of 我国第一产业 and 我国第一、第二产业 */
static bool is_ordinal_rank(struct slice after)
{
    size_t ordinal = strlen("第一");
    if (!slice_starts(after, SLICE("第")) || after.len < ordinal)
        return false;
    struct slice rest = slice_sub(after, ordinal, after.len);
    if (slice_starts(rest, SLICE("、")))
        return !slice_starts_any(rest, "、第", "、二");
    if (slice_starts_any(rest, "，", "。", "；", "大", "的", "位"))
        return true;
    return rest.len == 0;
}

/* 稳居全球第一, 世界最大, 在全球: the zone is where somebody ranks or is, not whose figures follow */
static bool is_rank(const struct zh_sentence *s, const struct zh_word *w)
{
    struct slice after = slice_sub(s->plain, w->end, s->plain.len);
    if (slice_ends(slice_sub(s->plain, 0, w->start), SLICE("ETF")) || slice_starts_any(after, "基金", "时间"))
        return true; /* 中证1000ETF南方, 南方基金, 北京时间 */
    if (!slice_equal(zh_sense(w), SLICE("zone")))
        return false;
    if (w->start > 0 && w > s->words && w[-1].kind == ZH_TEXT && w[-1].end == w->start &&
        slice_equal(zh_text(s, w), SLICE("世界")))
        return true; /* 新世界, 海底世界 */
    if (slice_ends(slice_sub(s->plain, 0, w->start), SLICE("在")))
        return true; /* 公司在全球有6个基地 */
    return zh_row_at(s, w->end, s->know->claims_zh->ranks) || is_ordinal_rank(after);
}

/* a city or province, which firms and houses are called after: no 美国汽车 */
static bool is_home(const struct zh_word *w)
{
    return slice_equal_any(zh_sense(w), "city", "province");
}

/* 山东矿机 of 山东矿机上半年实现收入: a place and what firms deal in, with no noun behind; empty if it is none */
static struct slice firm_of_place(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i], *kind = i + 1 < s->word_count ? w + 1 : NULL;
    if (!is_home(w) || !kind || kind->start != w->end || !zh_is_noun(kind->kind) || kind->kind == ZH_MEASURE ||
        kind->depth > 0)
        return SLICE("");
    struct slice text = slice_sub(s->plain, kind->start, kind->end);
    const struct word *end = zh_ends(s, s->know->claims_zh->firm_end, text);
    bool alone = i + 2 >= s->word_count || !zh_is_noun(s->words[i + 2].kind) ||
                 slice_equal(zh_sense(&s->words[i + 2]), SLICE("own"));
    return end && end->form.len == text.len && alone ? slice_sub(s->text, w->start, kind->end) : SLICE("");
}

/* 临江银行 of 临江银行不良贷款率: a city or province and what kind of house it is; empty if it is none: 临江银行业 */
static struct slice house_of_place(const struct zh_sentence *s, size_t i)
{
    const struct zh_word *w = &s->words[i];
    const struct word *house = lexicon_match(s->know->zh, s->know->claims_zh->house, s->plain, w->end);
    return is_home(w) && house && !house->means.len ? slice_sub(s->text, w->start, w->end + house->form.len)
                                                    : SLICE("");
}

/* 河南郑州: the town, not its province */
static bool is_town_of(const struct zh_word *province, const struct zh_word *town)
{
    return town->kind == ZH_PLACE && town->start == province->end &&
           slice_equal(zh_sense(province), SLICE("province")) && slice_equal(zh_sense(town), SLICE("city"));
}

/* 和包头市 behind 呼和浩特: another town, which a word joins to the one before */
static bool is_joined(const struct zh_sentence *s, size_t at, size_t end)
{
    uint32_t c;
    size_t name = at + utf8_decode(s->plain.ptr + at, s->plain.len - at, &c);
    const struct word *town = lexicon_match(s->know->zh, s->know->claims_zh->word, s->plain, name);
    return town && name + town->form.len == end && slice_starts(town->means, SLICE("place"));
}

#define TOWN_CHARS 4 /* of the name of a town, with its last: 阿合奇县 */

/* where the name of a county or town ends that stands behind its province or city: 安徽|郎溪县; at if none does */
static size_t town_behind(const struct zh_sentence *s, size_t at)
{
    uint32_t c;
    size_t end = at;
    bool city = slice_ends(slice_sub(s->plain, 0, at), SLICE("市")); /* 铜仁市江口县, but 吉林市|组织市 */
    for (int chars = 1; chars <= TOWN_CHARS && end < s->plain.len; chars++) {
        end += utf8_decode(s->plain.ptr + end, s->plain.len - end, &c);
        bool last = c == 0x53BF || c == 0x5E02; /* 县, 市 */
        if (!utf8_is_han(c) ||
            (last && (chars < 3 || (city && c == 0x5E02) ||
                      lexicon_match_before(s->know->zh, s->know->claims_zh->no_town, s->plain, end))))
            return at;
        if (last)
            return is_joined(s, at, end) ? at : end;
    }
    return at;
}

/* 全国 is a place of no news beside a province, but 中国—东盟 begins with one: the first counts */
static struct slice place(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind == ZH_PLACE && s->words[i].depth == 0 && !is_rank(s, &s->words[i]) &&
            !phrase_is_partner(s, i)) {
            struct slice firm = house_of_place(s, i);
            if (firm.len == 0)
                firm = firm_of_place(s, i);
            const struct zh_word *own = &s->words[i + (i + 1 < to && is_town_of(&s->words[i], &s->words[i + 1]))];
            size_t town = is_home(own) ? town_behind(s, own->end) : own->end;
            struct slice named = slice_sub(s->text, town > own->end ? own->end : own->start, town);
            return firm.len ? firm : named;
        }
    return SLICE("");
}

/* behind the last verb that the words of a name hold: 东岭控股 of 折射出东岭控股, of 给东岭控股 */
static size_t behind_verb(const struct zh_sentence *s, struct slice plain)
{
    const struct word *w;
    size_t from = 0;
    for (size_t at = 0; (w = lexicon_next(s->know->zh, s->know->claims_zh->before_name, plain, &at)); at += w->form.len)
        if (at == 0 || !slice_equal(w->means, SLICE("start")))
            from = at + w->form.len;
    return from < plain.len ? from : 0;
}

bool naming_is_nobody(const struct zh_sentence *s, struct slice plain)
{
    const struct word *end = lexicon_match_before(s->know->zh, s->know->claims_zh->no_name, plain, plain.len);
    return end && slice_equal(end->means, SLICE("end"));
}

/* the name in the words, without the verb that they begin with; empty if none is left: 数家公司, 有限公司, 业绩 */
static struct slice proper_name(const struct zh_sentence *s, struct slice name)
{
    struct slice plain = zh_plain_piece(s, name);
    size_t from = behind_verb(s, plain);
    plain = slice_sub(plain, from, plain.len);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->no_name, plain, 0);
    bool kind = w && (w->form.len == plain.len || slice_equal(w->means, SLICE("start")));
    return kind || naming_is_nobody(s, plain) ? SLICE("") : slice_sub(name, from, name.len);
}

/* a subject that ends like a company: 中国宝武钢铁集团有限公司; 公司 alone is one named before */
static struct slice company(const struct zh_sentence *s, size_t from, size_t to)
{
    const struct zh_tables *t = s->know->claims_zh;
    for (size_t i = from; i < to; i++) {
        const struct zh_word *w = &s->words[i];
        if ((w->kind != ZH_TEXT && w->kind != ZH_NOUN) || w->depth > 0 || w->end - w->start > COMPANY_LONGEST ||
            (i + 1 < to && zh_is_noun(s->words[i + 1].kind) &&
             (s->words[i + 1].kind != ZH_MEASURE || slice_ends(zh_text(s, w), SLICE("石油")))) ||
            !zh_ends(s, t->company, slice_sub(s->text, w->start, w->end)))
            continue;
        size_t start = w->start;
        for (size_t k = i; k > from && zh_is_noun(s->words[k - 1].kind) && s->words[k - 1].end == start; k--)
            start = s->words[k - 1].start;
        struct slice name = proper_name(s, slice_sub(s->text, start, w->end));
        if (name.len > 6 && !zh_ends_with(s, t->nobody, name))
            return name;
    }
    return SLICE("");
}

/* 宁德时代 is in the lexicon */
static struct slice known_company(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind == ZH_PLACE && s->words[i].depth == 0 &&
            slice_equal(zh_sense(&s->words[i]), SLICE("company")))
            return slice_sub(s->text, s->words[i].start, s->words[i].end);
    return SLICE("");
}

/* the nouns before the bracket at word open that holds a code on the exchange: 百度 of 百度（9888）, 小马智行-W of
 * 小马智行-W（02026.HK） as it is written */
static struct slice name_of_code(const struct zh_sentence *s, size_t from, size_t open)
{
    size_t start = open;
    if (s->words[open].kind != ZH_OPEN || !zh_code_at(s->plain, s->words[open].start))
        return SLICE("");
    while (start > from && zh_is_noun(s->words[start - 1].kind) && s->words[start - 1].kind != ZH_MEASURE)
        start--;
    if (start == open)
        return SLICE("");
    struct slice name = slice_sub(s->text, s->words[start].start, s->words[open - 1].end);
    return name.len > 3 && name.len <= COMPANY_LONGEST ? name : zh_name_before(s->text, s->words[open].start);
}

/* 百度（9888）逆市上升 */
static struct slice coded_company(const struct zh_sentence *s, size_t from, size_t to)
{
    struct slice name = SLICE("");
    for (size_t i = from + 1; i < to && name.len == 0; i++)
        name = name_of_code(s, from, i);
    return name;
}

/* 海山科技（600001，股价97元，市值439亿元）: in the brackets with its code, of the firm before them */
static struct slice firm_of_brackets(const struct zh_sentence *s, const struct zh_item *item)
{
    if (!s->clauses[item->clause].bracketed)
        return SLICE("");
    for (size_t i = item->word, first = zh_back(item->word, 1); i > first; i--)
        if (s->words[i - 1].kind == ZH_OPEN)
            return name_of_code(s, zh_back(i - 1, 0), i - 1);
    return SLICE("");
}

/* 中国铁塔在港交所公告: who announces is the firm, unless an office of the state does */
static struct slice announcer(const struct zh_sentence *s, size_t from, size_t to)
{
    size_t end = from, say = from;
    while (end < to && zh_is_noun(s->words[end].kind) && s->words[end].depth == 0)
        end++;
    while (say < to && s->words[say].kind != ZH_SAY && s->words[say].kind != ZH_STOP)
        say++;
    bool announces = say < to && slice_starts_any(zh_text(s, &s->words[say]), "公告", "披露");
    announces |= say < to &&
                 slice_find(slice_sub(s->plain, s->words[say].end, s->plain.len), SLICE("，其")) != SLICE_NONE &&
                 slice_equal(zh_sense(&s->words[say]), SLICE("publish")); /* 甲公司公布的数据显示，其销量… */
    if (!announces || end == from || s->words[end - 1].end - s->words[from].start > COMPANY_LONGEST)
        return SLICE("");
    struct slice name = slice_sub(s->text, s->words[from].start, s->words[end - 1].end);
    return zh_ends(s, s->know->claims_zh->speaker, name) ? SLICE("") : proper_name(s, name);
}

/* the firm of the document, where a clause names it: 上海 is no place in the name of a firm */
static struct slice firm_here(const struct naming *n, size_t from, size_t to)
{
    const struct zh_sentence *s = n->s;
    if (n->state->firm.len == 0 || from >= to)
        return SLICE("");
    size_t start = s->words[from].start;
    size_t at = slice_find(slice_sub(s->text, start, s->words[to - 1].end), n->state->firm);
    return at == SLICE_NONE ? SLICE("") : slice_sub(s->text, start + at, start + at + n->state->firm.len);
}

struct slice zh_entity(const struct zh_sentence *s, size_t from, size_t to)
{
    bool places = zh_may_hold(s, from, to, ZH_BIT(ZH_PLACE));
    bool brackets = zh_may_hold(s, from, to, ZH_BIT(ZH_OPEN));
    struct slice found = brackets ? coded_company(s, from, to) : SLICE("");
    if (found.len == 0 && places)
        found = known_company(s, from, to);
    if (found.len == 0 && zh_may_hold(s, from, to, ZH_BIT(ZH_SAY)))
        found = announcer(s, from, to);
    if (found.len == 0)
        found = company(s, from, to);
    return found.len || !places ? found : place(s, from, to);
}

/* ---- whose each quantity of a sentence is ---- */

/* the whole of a share is not whose it is: 占全国的16.9% */
static size_t before_share(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = zh_back(item->word, s->clauses[item->clause].first); i < item->word; i++)
        if (s->words[i].kind == ZH_SHARE)
            return i;
    return item->word;
}

/* whom the words name: the firm of the document first */
static struct slice named_in(const struct naming *n, size_t from, size_t to)
{
    struct slice firm = firm_here(n, from, to);
    return firm.len ? firm : zh_entity(n->s, from, to);
}

/* 沪指, 原油期货: nobody's, whoever was named before */
static bool is_unowned(const struct zh_sentence *s, struct slice metric)
{
    struct slice plain = zh_plain(s->know, metric, s->arena);
    const struct word *w;
    size_t at = 0;
    while ((w = lexicon_next(s->know->zh, s->know->claims_zh->unowned, plain, &at)) &&
           slice_equal(w->means, SLICE("own")))
        at += w->form.len; /* 消费价格指数 is a country's */
    return w != NULL;
}

#define SUBJECT_SHORTEST 6
#define SUBJECT_LONGEST 36 /* bytes; what is longer is a clause that was not understood */

/* 东岭科技共有12个品种: the subject has what is counted */
static bool has_counted(const struct zh_sentence *s, const struct zh_item *item, const struct phrase *p)
{
    if (!span_empty(p->subject) || span_empty(p->object) || item->quantity->unit.dimension != DIMENSION_COUNT)
        return false;
    for (size_t i = p->object.to; i < item->word; i++)
        if (s->words[i].kind == ZH_COPULA && slice_ends(zh_text(s, &s->words[i]), SLICE("有")))
            return true;
    return false;
}

/* 第五批集采涉及60个品种: who or what does it, where that is no measure and nobody who speaks */
static struct slice subject_of(const struct zh_sentence *s, const struct zh_item *item, const struct phrase *p)
{
    const struct zh_tables *t = s->know->claims_zh;
    bool of, has = has_counted(s, item, p) && !span_empty(phrase_behind(s, item, &of));
    struct span words = has ? p->object : p->subject;
    if ((!has && (!p->done || p->given)) || span_empty(words))
        return SLICE("");
    for (size_t i = words.from; i < words.to; i++)
        if (!zh_is_noun(s->words[i].kind) || s->words[i].kind == ZH_MEASURE)
            return SLICE("");
    struct slice text = proper_name(s, phrase_text(s, words));
    bool fits = text.len >= SUBJECT_SHORTEST && text.len <= SUBJECT_LONGEST;
    return fits && !zh_ends_with(s, t->nobody, text) && !zh_ends_with(s, t->pair, text) &&
                   !zh_ends_with(s, t->speaker, text)
               ? text
               : SLICE("");
}

/* 实现净利润20亿元: the clause names a measure alone, or nothing */
static bool names_measure_alone(const struct zh_sentence *s, const struct phrase *p)
{
    for (size_t i = p->object.from; i < p->object.to; i++)
        if (s->words[i].kind != ZH_MEASURE && s->words[i].kind != ZH_AND)
            return false;
    return span_empty(p->subject);
}

/* whom the figures that come are of */
struct owners {
    struct slice named;   /* place, firm or label: holds until another is named */
    struct slice subject; /* who does it: holds for measures that the next clauses name alone */
    struct slice visited; /* place that a text on a firm names: holds for what is measured there */
};

/* the row of the lexicon that is the whole name, of a place; NULL if there is none */
static const struct word *place_row(const struct zh_sentence *s, struct slice name)
{
    struct slice plain = zh_plain(s->know, name, s->arena);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->word, plain, 0);
    bool place = w && w->form.len == plain.len && slice_starts(w->means, SLICE("place"));
    return place && !slice_ends(w->means, SLICE("company")) ? w : NULL;
}

#define TOWN_LONGEST 15 /* bytes: five characters */

static bool is_place_name(const struct zh_sentence *s, struct slice name)
{
    struct slice plain = zh_plain(s->know, name, s->arena);
    bool town = plain.len <= TOWN_LONGEST && slice_ends_any(plain, "县", "市") &&
                !slice_ends(plain, SLICE("超市")); /* 纳雍县, which the lexicon does not have */
    return town || place_row(s, name) != NULL;
}

/* 国内, 全球: so wide that what moves on its markets is not a firm's */
static bool is_zone_name(const struct zh_sentence *s, struct slice name)
{
    const struct word *w = place_row(s, name);
    return w && slice_ends(w->means, SLICE("zone"));
}

/* 苹果涨2%，闪迪跌近2%: what moves on a market, unless a measure does, is no other firm's */
static bool is_mover(const struct zh_sentence *s, const struct zh_item *item, const struct phrase *p)
{
    bool moves = false;
    if (!item->change || span_empty(p->object) || s->words[p->object.to - 1].kind == ZH_MEASURE)
        return false;
    for (size_t i = p->object.to; i < item->word; i++)
        moves |= (s->words[i].kind == ZH_UP || s->words[i].kind == ZH_DOWN) && s->words[i].entry &&
                 zh_ends_with(s, s->know->claims_zh->market, s->words[i].entry->form);
    return moves;
}

#define MOVERS_LONGEST 90 /* bytes of several names */
#define TRADED_REACH 240  /* bytes around what moves that tell what is traded */

/* 闪迪 of 闪迪跌近2%; empty for what is traded itself: 沪银主力合约 */
static struct slice mover_name(const struct zh_sentence *s, struct span mover)
{
    struct slice text = proper_name(s, phrase_text(s, mover));
    size_t end = s->words[mover.to - 1].end, from = end > TRADED_REACH ? end - TRADED_REACH : 0;
    bool traded = zh_row_in(s, slice_sub(s->plain, from, end + TRADED_REACH), s->know->claims_zh->traded) !=
                  NULL; /* 国际铜夜盘跌1%，沪铜涨1% */
    for (size_t i = mover.from; i < mover.to; i++)
        if (!zh_is_content(s->words[i].kind) && s->words[i].kind != ZH_AND)
            return SLICE("");
    return text.len <= MOVERS_LONGEST && !traded ? text : SLICE("");
}

/* 香港 of 日本占60%、香港11%: a place alone between two quantities owns the second */
static struct slice listed_place(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t own = item->lead + (s->words[item->lead].kind == ZH_AND), behind = own + 1;
    while (behind < item->word && (s->words[behind].kind == ZH_COPULA || s->words[behind].kind == ZH_ADVERB))
        behind++;
    bool alone = own > s->clauses[item->clause].first && behind == item->word && s->words[own].kind == ZH_PLACE;
    return alone && !slice_equal(zh_sense(&s->words[own]), SLICE("zone")) ? place(s, own, item->word) : SLICE("");
}

/* whom the words before the quantity name */
static struct slice owner_before(const struct naming *n, const struct zh_item *item)
{
    const struct zh_sentence *s = n->s;
    struct slice found = item->metric.entity;
    if (found.len == 0)
        found = firm_of_brackets(s, item);
    if (found.len == 0)
        found = known_company(s, item->lead, item->word); /* 比亚迪37万辆、吉利14万辆 */
    if (found.len == 0)
        found = listed_place(s, item);
    return found.len ? found : named_in(n, zh_back(item->word, s->clauses[item->clause].first), before_share(s, item));
}

/* 全省 behind 黑龙江, 全市 behind 苏州 */
static bool is_whole_of(const struct zh_sentence *s, struct slice whole, struct slice place)
{
    if (whole.len != strlen("全省") || !slice_starts(whole, SLICE("全")))
        return false;
    const struct word *w = place_row(s, place);
    struct slice level = slice_sub(whole, strlen("全"), whole.len);
    bool city = slice_equal(level, SLICE("市")), province = slice_equal(level, SLICE("省"));
    return w &&
           ((city && slice_ends(w->means, SLICE("city"))) || (province && slice_ends(w->means, SLICE("province")))) &&
           !slice_starts(place, SLICE("全"));
}

#define HOUSE_FARTHEST 24 /* bytes of what its name says of a house: 丰台区中医 */

/* 雄安宣武医院 of 雄安宣武医院接诊人次: the house that the measure begins with, not the place that it is called after;
 * the place if there is none, or it stands for all: 全国医院 */
static struct slice house_of_measure(const struct zh_sentence *s, struct slice place, struct slice metric)
{
    struct slice plain = zh_plain_piece(s, metric);
    if (place.len == 0 || !slice_starts(metric, place) || slice_starts_any(plain, "全", "我", "本", "该", "各"))
        return place;
    for (size_t at = place.len; at < plain.len && at <= place.len + HOUSE_FARTHEST;) {
        const struct word *house = lexicon_match(s->know->zh, s->know->claims_zh->house, plain, at);
        if (house) /* 加沙地带医院 are counted there */
            return house->means.len || at + house->form.len == plain.len ? place
                                                                         : slice_sub(metric, 0, at + house->form.len);
        const struct word *end = lexicon_match(s->know->zh, s->know->claims_zh->word, plain, at);
        uint32_t c;
        at += utf8_decode(plain.ptr + at, plain.len - at, &c);
        enum zh_kind kind;
        if (!utf8_is_han(c) || (end && zh_kind(s->know->claims_zh, end, &kind) && !zh_is_noun(kind)))
            return place;
    }
    return place;
}

static void give_entity(struct naming *n, struct zh_item *item, struct owners *owners)
{
    const struct zh_sentence *s = n->s;
    struct slice found = owner_before(n, item);
    if (is_whole_of(s, found, owners->named))
        found = owners->named;
    struct slice told = owners->named; /* the firm goes on being told of: 海外收入3亿元，净利润1亿元 */
    bool visits = n->state->firm.len && found.len && is_place_name(s, found);
    if (found.len)
        *owners = (struct owners){.named = found, .visited = visits ? found : SLICE("")};
    else if (owners->visited.len && slice_find(item->metric.text, owners->visited) != SLICE_NONE)
        found = owners->visited; /* 海外收入3亿元，增长5% */
    else if (is_unowned(s, item->metric.text))
        return;
    struct phrase p = phrase_before(s, item);
    bool several = /* 英特尔、闪迪涨6%; no 北京和上海分别上涨… */
        item->run < 2 && zh_find_kind(s, p.object.from, p.object.to, ZH_BIT(ZH_AND)) < p.object.to;
    if ((found.len == 0 || several) && !is_zone_name(s, owners->named) && is_mover(s, item, &p)) {
        item->metric.entity = mover_name(s, p.object);
        if (item->metric.entity.len && slice_find(item->metric.entity, SLICE("、")) == SLICE_NONE)
            *owners = (struct owners){.named = item->metric.entity}; /* SpaceX跌超3%，7月累跌36% */
        if (item->metric.entity.len || (found.len == 0 && !is_place_name(s, owners->named)))
            return;
    }
    struct slice subject = subject_of(s, item, &p);
    bool longer = found.len == 0 || (subject.len > found.len && slice_starts(subject, found));
    if (longer && subject.len && !slice_equal(subject, item->metric.text))
        owners->subject = subject;
    else if (!names_measure_alone(s, &p))
        owners->subject = SLICE("");
    struct slice named = found.len ? found : owners->named;
    item->metric.entity = owners->subject.len ? owners->subject : named;
    if (is_place_name(s, item->metric.entity))
        item->metric.entity = house_of_measure(s, item->metric.entity, item->metric.text);
    if (visits)
        owners->named = told;
}

static bool holds_data(const struct zh_sentence *s, size_t clause)
{
    struct slice text =
        slice_sub(s->plain, s->words[s->clauses[clause].first].start, s->words[s->clauses[clause].last - 1].end);
    return slice_find(text, SLICE("数据")) != SLICE_NONE || slice_find(text, SLICE("报告")) != SLICE_NONE;
}

/* 中国人民银行发布的数据显示: who publishes figures is not whose they are */
static bool cites(const struct zh_sentence *s, size_t clause)
{
    for (size_t i = s->clauses[clause].first; i < s->clauses[clause].last; i++)
        if (s->words[i].kind == ZH_SAY && slice_equal_any(zh_sense(&s->words[i]), "show", "publish"))
            return slice_equal(zh_sense(&s->words[i]), SLICE("show")) || holds_data(s, clause);
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

/* 产品销往欧洲, 总理访问俄罗斯期间: where things go, or somebody is, is not whose the next figure is */
static bool is_destination(const struct zh_sentence *s, struct slice name)
{
    struct slice before = slice_sub(s->text, 0, (size_t)(name.ptr - s->text.ptr));
    return zh_ends_with(s, s->know->claims_zh->heads_for, before);
}

/* the name that a clause without figures leaves to the next */
static struct slice left_to_next(const struct naming *n, size_t clause)
{
    const struct zh_sentence *s = n->s;
    size_t from = s->clauses[clause].first, to = s->clauses[clause].last;
    struct slice name = cites(s, clause) ? announcer(s, from, to) : named_in(n, from, to);
    bool sited = n->state->firm.len && is_place_name(s, name); /* 项目位于云南 */
    bool aside = name.len && (sited || is_one_of_several(s, clause, name) || is_destination(s, name));
    return aside ? SLICE("") : name;
}

/* 公司实现营业收入…: a firm that is not named here owns what follows, no place that was told before does */
static bool speaks_of_firm(const struct zh_sentence *s, size_t clause)
{
    size_t i = s->clauses[clause].first, end = s->clauses[clause].last;
    while (i < end && (s->words[i].kind == ZH_PERIOD || s->words[i].kind == ZH_ADVERB || s->words[i].kind == ZH_LINK))
        i++;
    const struct word *firm =
        i < end ? lexicon_match(s->know->zh, s->know->claims_zh->firm, s->plain, s->words[i].start) : NULL;
    return firm && (s->words[i].kind == ZH_TEXT || firm->form.len == s->words[i].end - s->words[i].start);
}

/* 嵌入式业务因并购增长，营收14亿元: whom a clause without figures begins with, for the measures that the next name
 * alone; up to the word for what kind of thing it is, 板块 of 板块逆势上行 */
static struct slice spoken_of(const struct zh_sentence *s, size_t clause)
{
    const struct zh_tables *t = s->know->claims_zh;
    size_t from = s->clauses[clause].first, end = s->clauses[clause].last;
    while (from < end && (s->words[from].kind == ZH_PERIOD || s->words[from].kind == ZH_LINK))
        from++;
    size_t to = from;
    while (to < end && zh_is_noun(s->words[to].kind) && s->words[to].kind != ZH_MEASURE)
        to++;
    if (to == from || to == end)
        return SLICE("");
    struct slice plain = slice_sub(s->plain, s->words[from].start, s->words[to - 1].end);
    uint32_t c;
    for (size_t i = plain.len < SUBJECT_LONGEST ? plain.len : SUBJECT_LONGEST; i >= SUBJECT_SHORTEST;
         i -= utf8_before(plain, i, &c))
        if (lexicon_match_before(s->know->zh, t->part_of_firm, plain, i))
            return proper_name(s, slice_sub(s->text, s->words[from].start, s->words[from].start + i));
    return SLICE("");
}

#define LABEL_LONGEST 45 /* bytes */
#define LABEL_WORDS 8    /* so near is the measure of a line */

/* what opens the sentence or stands behind a semicolon begins a part of it */
static bool begins_part(const struct zh_sentence *s, size_t word)
{
    if (word && s->words[word - 1].kind == ZH_STOP && s->words[word - 1].number == 0xFF1B)
        return true;
    for (size_t i = 0; i < word; i++)
        if (s->words[i].kind != ZH_STOP)
            return false;
    return true;
}

/* the words of a clause without the mark of a point (1）…, - …) and what its end says in brackets (西部（含三省）) */
static struct span without_marks(const struct zh_sentence *s, struct span words)
{
    for (size_t i = words.from; i < words.to && s->words[i].kind != ZH_OPEN; i++)
        if (s->words[i].kind == ZH_CLOSE || (s->words[i].kind == ZH_SIGN && i == words.from))
            words.from = i + 1;
    for (size_t i = words.from; i < words.to && s->words[words.to - 1].kind == ZH_CLOSE; i++)
        if (s->words[i].kind == ZH_OPEN)
            words.to = i;
    return words;
}

/* a line of a list is labelled where its measure is told behind the colon: 中国区：收入下降15% */
static bool is_measured_behind(const struct zh_sentence *s, size_t clause)
{
    size_t i = s->clauses[clause].last, end = i + LABEL_WORDS;
    for (; i < s->word_count && i < end && s->words[i].kind != ZH_QUANTITY; i++)
        if (s->words[i].kind == ZH_MEASURE)
            return true;
    return false;
}

/* 专科药：全年收入…; the nouns before a colon that opens the sentence or a part of it are whose figures follow, unless
 * they are a rubric of the text, a measure or somebody who speaks */
static struct slice label_of(const struct zh_sentence *s, size_t clause)
{
    const struct zh_tables *t = s->know->claims_zh;
    struct span all = {s->clauses[clause].first, s->clauses[clause].last}, words = without_marks(s, all);
    bool colon = s->clauses[clause].stop == 0xFF1A || s->clauses[clause].stop == ':';
    bool point = words.from > all.from && s->words[words.from - 1].kind == ZH_CLOSE;
    if (!colon || span_empty(words) || !(point || begins_part(s, all.from)) ||
        (s->row && !is_measured_behind(s, clause)) || s->words[words.to - 1].kind == ZH_MEASURE)
        return SLICE("");
    for (size_t i = words.from; i < words.to; i++)
        if (!zh_is_content(s->words[i].kind) && s->words[i].kind != ZH_AND && s->words[i].kind != ZH_OF)
            return SLICE("");
    struct slice label = proper_name(s, slice_sub(s->text, s->words[words.from].start, s->words[words.to - 1].end));
    bool fits = label.len >= 6 && label.len <= LABEL_LONGEST && label.len == phrase_text(s, words).len;
    const struct word *speaker = zh_ends(s, t->speaker, label);
    bool speaks = speaker && !slice_equal(speaker->means, SLICE("region")); /* 亚太西部 */
    return fits && !speaks && !zh_ends_with(s, t->rubric, label) ? label : SLICE("");
}

/* a clause without a name has that of the clause before, a sentence that of the first figure of the one before it in
 * the paragraph: 动力电池收入110亿元，海外收入占比27%。研发投入9.8亿元 says nothing of 海外 at its end */
void naming_entities(struct naming *n, struct zh_item *items, size_t count)
{
    const struct zh_sentence *s = n->s;
    struct owners owners = {.named = n->state->entity};
    size_t item = 0;
    for (size_t c = 0; c < s->clause_count; c++) {
        if (speaks_of_firm(s, c) && (n->state->firm.len || is_place_name(s, owners.named)))
            owners = (struct owners){.named = n->state->firm};
        for (; item < count && items[item].clause == c; item++) {
            give_entity(n, &items[item], &owners);
            if (item == 0)
                n->state->entity = owners.named;
        }
        struct slice named = left_to_next(n, c);
        struct slice label = label_of(s, c);
        if (label.len)
            n->state->label = label;
        if (n->state->label.len)
            named = n->state->label; /* 阿尔及利亚：是非洲面积最大的国家 */
        if (item == 0 || items[item - 1].clause != c) {
            struct slice spoken = spoken_of(s, c);
            if (named.len)
                owners = (struct owners){.named = named};
            if (spoken.len)
                owners.subject = spoken;
        }
    }
    if (count == 0)
        n->state->entity = owners.named;
}
