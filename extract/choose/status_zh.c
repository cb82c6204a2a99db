/* status_zh - did it happen, does somebody expect it, or is it planned
 *
 * A cue governs its clause and those behind it up to a semicolon or a clause that says something is done already
 * (预计全年流动量5.9亿人次，日均1.98亿人次).  The measures on paper of a plant or line that is being built are plans
 * without a cue.
 */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"
#include <ctype.h>

static bool is_adverb(const struct zh_sentence *s, const struct zh_word *w, const char *text)
{
    return w->kind == ZH_ADVERB && slice_equal(zh_text(s, w), slice_of(text));
}

static enum status sense_of(const struct zh_word *w)
{
    return slice_equal(zh_sense(w), SLICE("forecast")) ? STATUS_FORECAST : STATUS_TARGET;
}

/* the word is a row of the class, all of it */
const struct word *zh_row_of(const struct zh_sentence *s, const struct zh_word *w, int class_id)
{
    const struct word *row = zh_ends(s, class_id, zh_text(s, w));
    return row && row->form.len == w->end - w->start ? row : NULL;
}

/* a row of the class starts at a byte of the sentence */
const struct word *zh_row_at(const struct zh_sentence *s, size_t at, int class_id)
{
    return lexicon_match(s->know->zh, class_id, s->plain, at);
}

/* somewhere in the text */
const struct word *zh_row_in(const struct zh_sentence *s, struct slice text, int class_id)
{
    return lexicon_next(s->know->zh, class_id, zh_plain_piece(s, text), &(size_t){0});
}

/* 市值蒸发了80亿美元 */
static bool is_told_done(const struct zh_sentence *s, const struct zh_item *item)
{
    return slice_ends(slice_sub(s->plain, 0, item->quantity->from), SLICE("了"));
}

static bool says_done_before(const struct zh_sentence *s, size_t clause, size_t last)
{
    for (size_t i = zh_back(last, s->clauses[clause].first); i < last; i++)
        if ((s->words[i].kind == ZH_ADVERB || s->words[i].kind == ZH_COPULA) &&
            zh_row_of(s, &s->words[i], s->know->claims_zh->done))
            return true;
    return false;
}

bool zh_says_done(const struct zh_sentence *s, size_t clause)
{
    return says_done_before(s, clause, s->clauses[clause].last);
}

/* 预计利率不变，当前利率为3.5%; 计划扩建，公司现有大棚120个: the clause says how it stands, or why */
static bool says_now(const struct zh_sentence *s, size_t clause)
{
    const struct zh_clause *c = &s->clauses[clause];
    for (size_t i = c->first; i < c->last && i < c->first + 2; i++) {
        const struct word *opens = zh_row_at(s, s->words[i].start, s->know->claims_zh->now);
        if (opens && opens->means.len)
            return true;
        if (!zh_is_noun(s->words[i].kind) && s->words[i].kind != ZH_LINK)
            return false;
    }
    return false;
}

/* 将: of a plan if somebody acts (将投入), of an expectation if it comes about (将增长) */
static enum status of_will(const struct zh_sentence *s, size_t word, const struct zh_state *state)
{
    if (state->phase == ZH_PHASE_BUILDING)
        return STATUS_TARGET;
    for (size_t i = word + 1; i < s->word_count && i < word + ZH_LOOK_BACK; i++)
        switch (s->words[i].kind) {
        case ZH_UP:
        case ZH_DOWN:
            if (i + 1 < s->word_count && (s->words[i + 1].kind == ZH_QUANTITY || s->words[i + 1].kind == ZH_COPULA ||
                                          s->words[i + 1].kind == ZH_MEASURE))
                return STATUS_FORECAST;
            return STATUS_TARGET; /* 将加快实施 */
        case ZH_TO:
            return state->phase == ZH_PHASE_SERVING ? STATUS_TARGET : STATUS_FORECAST;
        case ZH_COPULA:
            return STATUS_FORECAST;
        case ZH_ADVERB:
        case ZH_PREPOSITION:
        case ZH_PERIOD:
        case ZH_FROM:
        case ZH_QUANTITY:
        case ZH_TEXT:
        case ZH_NOUN:
        case ZH_THIS:
        case ZH_OF:
        case ZH_PLACE:
        case ZH_MEASURE:
            continue;
        default:
            return STATUS_TARGET;
        }
    return STATUS_TARGET;
}

/* 将检验时长从5分钟缩短到1分50秒: here 将 only leads the object */
static bool leads_object(const struct zh_sentence *s, size_t word)
{
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    if (word + 1 >= clause->last)
        return false;
    if (s->words[word + 1].kind == ZH_QUANTITY)
        return s->words[word + 1].end < s->words[clause->last - 1].end; /* 将142名移民送到这里 */
    if (slice_starts(slice_sub(s->plain, s->words[word].end, s->plain.len), SLICE("其")))
        return true;          /* 将其持有的1250万股质押 */
    size_t object = word + 1; /* 将2026年净利润由10亿元上调至12亿元 */
    struct slice first = zh_text(s, &s->words[object]);
    if (slice_starts_any(first, "从", "由"))
        return false; /* 将从目前的一个半小时缩短至半小时 */
    while (object + 1 < clause->last &&
           (s->words[object].kind == ZH_PERIOD || (object > word + 1 && s->words[object].kind == ZH_OF)))
        object++;
    bool former = slice_starts(zh_text(s, &s->words[object]), SLICE("原")); /* 将原本18个小区整合成片区 */
    if (!zh_is_noun(s->words[object].kind) && !former)
        return false;
    for (size_t i = object + 1; i < clause->last && i < word + ZH_LOOK_BACK; i++)
        if (ZH_BIT(s->words[i].kind) &
            (ZH_BIT(ZH_VERB) | ZH_BIT(ZH_TO) | ZH_BIT(ZH_UP) | ZH_BIT(ZH_DOWN) | ZH_BIT(ZH_FROM)))
            return true;
    struct slice behind = slice_sub(s->plain, s->words[object].start, s->words[clause->last - 1].end);
    const struct word *made = zh_row_in(s, behind, s->know->claims_zh->makes); /* 将荒坡打造成梅园 */
    bool done = made && !lexicon_match(s->know->zh, s->know->claims_zh->makes, behind, 0) &&
                !slice_ends(slice_sub(s->plain, 0, s->words[word].start), SLICE("正"));
    size_t next = zh_clause_of(s, word) + 1;
    bool split = next < s->clause_count && s->clauses[next].first < s->clauses[next].last &&
                 s->words[s->clauses[next].first].kind == ZH_FROM; /* 将时间，从6天缩短至3天 */
    return done || split;
}

/* weak cues yield to 预计 before them: 预计在两年内，这些城市将推广…, 预计今年将新增… */
static bool is_weak(const struct zh_sentence *s, const struct zh_word *w)
{
    return w->kind == ZH_ADVERB || slice_equal(zh_sense(w), SLICE("after")) || slice_starts(zh_text(s, w), SLICE("将"));
}

/* 将新增一条线路，出行时间从2小时缩短到40分钟: the two hours are now; but 从今天起将开展40场 */
static bool leaves_start(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[word];
    bool will = slice_starts(zh_text(s, w), SLICE("将"));
    return is_weak(s, w) && !(will && zh_clause_of(s, word) == item->clause);
}

/* 建议把税率由4.25%上调至7.5%: the first holds today, what it comes to is aimed at */
static bool holds_today(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t behind = item->word + 1;
    return item->from_level && behind < s->clauses[item->clause].last && s->words[behind].kind == ZH_TO &&
           !zh_is_revised(s, item);
}

/* 预计将由2023年的18亿美元增至2029年的61亿美元: the first is over */
static bool is_gone_by(const struct zh_item *item, struct date published)
{
    return item->time.known && date_is(item->time.last) && date_is(published) &&
           date_compare(item->time.last, published) < 0;
}

/* 2023年估计有1030万例, 估计约有1%的车辆存在缺陷: what is so is estimated, not expected; 估计将花费6300万 is */
static bool is_estimate(const struct zh_sentence *s, size_t word, const struct zh_item *item, struct date published)
{
    const struct zh_word *w = &s->words[word];
    const struct word *row = zh_row_at(s, w->start, s->know->claims_zh->reckon);
    if (!row || !row->means.len || !date_is(published) || item->time.cut ||
        (item->time.known && date_is(item->time.last) && date_compare(item->time.last, published) > 0))
        return false;
    if (item->time.shape == PERIOD_FLOW && is_gone_by(item, published))
        return true;
    return !zh_row_in(s, slice_sub(s->plain, w->start, item->quantity->from), s->know->claims_zh->coming);
}

/* 至明年底可能累计加息2次: the word stands right before what may be */
static bool may_be(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t from = s->words[s->clauses[item->clause].first].start;
    return zh_row_in(s, slice_sub(s->plain, from, item->quantity->start), s->know->claims_zh->may);
}

/* 据媒体估算，到2030年将超过…: who reckons, expects */
static bool reckons(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word; i-- > zh_back(word, 0);)
        if ((s->words[i].kind == ZH_SAY || s->words[i].kind == ZH_LINK) &&
            zh_ends_with(s, s->know->claims_zh->reckon, zh_text(s, &s->words[i])))
            return true;
    return false;
}

bool zh_is_aim_of_share(const struct knowledge *know, struct slice text)
{
    const struct word *aim = lexicon_match(know->zh, know->claims_zh->aim_of, text, 0);
    size_t at = aim ? aim->form.len : text.len;
    const struct word *about = lexicon_match(know->zh, know->claims_zh->modifier, text, at);
    at += about ? about->form.len : 0;
    return at < text.len && isdigit((unsigned char)text.ptr[at]);
}

/* 占全年计划开工数的97%, 完成全年目标的91%: what was planned is the whole of the share */
static bool is_in_whole(const struct zh_sentence *s, size_t word)
{
    if (zh_is_aim_of_share(s->know, slice_sub(s->plain, s->words[word].start, s->plain.len)))
        return true;
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    for (size_t i = word; i-- > zh_back(word, clause->first);)
        if (s->words[i].kind == ZH_SHARE)
            return word + 1 < clause->last && s->words[word + 1].kind != ZH_QUANTITY;
        else if (s->words[i].kind == ZH_QUANTITY)
            return false;
    return false;
}

/* 会议提出，要扩大覆盖，新增线路1000条: somebody says what is to be done, or a time to come is named */
static bool is_directive(const struct zh_sentence *s, size_t word, struct date published)
{
    for (size_t i = word; i-- > zh_back(word, 0);) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_SAY || zh_row_of(s, w, s->know->claims_zh->directs))
            return true;
        if (w->kind == ZH_PERIOD && date_compare(s->periods[w->number].last, published) > 0)
            return true;
    }
    return word == 0;
}

/* 每天要走30公里; 路长68公里，要翻过3座山，串起9个村: what somebody has to do is no plan */
static bool is_daily_need(const struct zh_sentence *s, size_t word, const struct zh_item *item, struct date published)
{
    if (!slice_equal(zh_text(s, &s->words[word]), SLICE("要")))
        return false;
    struct slice behind = slice_sub(s->plain, s->words[word].end, s->plain.len);
    if (slice_starts(behind, SLICE("比")))
        return true; /* 第三季還要比第二季少35億元 */
    if (is_directive(s, word, published) || slice_starts_any(behind, "大力", "加快", "着力", "全力", "深入", "推进"))
        return false; /* 广东要大力发展机器人产业，培育20家企业 */
    if (zh_clause_of(s, word) != item->clause)
        return true;
    return item->time.known && item->time.shape == PERIOD_RATE;
}

#define VERB_BYTES 9 /* of what stands between 预期 and its figure: 减少, 同比增 */

/* 预期50, 预期减少47万桶: a figure and nothing else; not 预期2025年…, 预期今年…, 预估第4季营收… */
bool zh_figure_follows(struct slice text, size_t at)
{
    size_t i = at, limit = at + VERB_BYTES;
    while (i < text.len && i <= limit && !isdigit((unsigned char)text.ptr[i]))
        i++;
    if (i >= text.len || i > limit || slice_find(slice_sub(text, at, i), SLICE("，")) != SLICE_NONE)
        return false;
    while (i < text.len && isdigit((unsigned char)text.ptr[i]))
        i++;
    struct slice behind = slice_sub(text, i, text.len);
    return !slice_starts_any(behind, "年", "月", "季");
}

/* 营收93亿元，市场预期88亿元；每股收益…: what the market expected ends with the semicolon */
bool zh_is_consensus(const struct zh_sentence *s, const struct zh_word *w)
{
    return zh_ends_with(s, s->know->claims_zh->consensus, slice_sub(s->plain, 0, w->end));
}

/* 第4季营收预估1421亿元，季增6%: the clause names the measure or the time of what is expected before the word */
static bool has_own_measure(const struct zh_sentence *s, size_t word)
{
    return zh_find_kind(s, s->clauses[zh_clause_of(s, word)].first, word, ZH_BIT(ZH_MEASURE) | ZH_BIT(ZH_PERIOD)) <
           word;
}

/* does what the market expected end before the quantity: with its own clause where it is a bare figure beside the one
 * published (库存减少255万桶，预期减少47万桶，汽油库存增加668万桶), and 符合预期 with a semicolon; 主计总处预估，… and
 * 预估今年资本支出… hold for all
 */
static bool ends_consensus(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    size_t end = s->words[word].end;
    if (word + 1 == s->clauses[zh_clause_of(s, word)].last)
        return slice_ends(zh_text(s, &s->words[word]), SLICE("预期")) &&
               slice_find(slice_sub(s->plain, end, item->quantity->start), SLICE("；")) != SLICE_NONE;
    return item->clause != zh_clause_of(s, word) && zh_figure_follows(s->plain, end) && !has_own_measure(s, word);
}

static struct slice clause_behind(const struct zh_sentence *s, size_t word)
{
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    return slice_sub(s->plain, s->words[word].end, s->words[clause->last - 1].end);
}

/* 我们将2026/2027年净利润由8/21亿元上调至12/26亿元: what was expected of years to come, and is now */
static bool revises(const struct zh_sentence *s, size_t word, const struct zh_item *item, struct date published)
{
    const struct zh_time *time = &item->time;
    bool years = time->known && time->shape == PERIOD_FLOW && date_is(published) &&
                 (time->grain == GRAIN_YEAR || time->grain == GRAIN_YEARS || time->grain == GRAIN_TODATE) &&
                 date_compare(time->last, published) >= 0;
    return years && zh_row_in(s, clause_behind(s, word), s->know->claims_zh->revises);
}

/* 实施小微企业三年成长计划，新增企业2.6万家: the plan is carried out */
static bool is_carried_out(const struct zh_sentence *s, size_t word)
{
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    struct slice before = slice_sub(s->plain, s->words[clause->first].start, s->words[word].start);
    return word + 1 == clause->last && slice_find(before, SLICE("实施")) != SLICE_NONE;
}

/* 争取上级资金3亿元: was striven for and got */
static bool is_got(const struct zh_sentence *s, size_t word)
{
    return slice_equal(zh_text(s, &s->words[word]), SLICE("争取")) &&
           slice_starts_any(slice_sub(s->plain, s->words[word].end, s->plain.len), "到", "上级", "中央", "新增专项债",
                            "新增债券", "专项债", "各类资金", "各级");
}

/* 政府保就业计划资助了86万元, 接种计划开展至今: a scheme, under which something was done */
static bool is_scheme(const struct zh_sentence *s, size_t word)
{
    return slice_equal(zh_text(s, &s->words[word]), SLICE("计划")) &&
           zh_row_in(s, clause_behind(s, word), s->know->claims_zh->under_way);
}

/* 人数不少于3000人，或户数不少于1000个; 进入或正在前往, 上涨或持平: one or the other, not what may be */
static bool is_or(const struct zh_sentence *s, size_t word)
{
    if (word == 0 || !slice_starts(zh_text(s, &s->words[word]), SLICE("或")))
        return false;
    if (lexicon_match_before(s->know->zh, s->know->claims_zh->at_least, s->plain, s->words[word].start))
        return true; /* 达到或超过平均水平 */
    if (!slice_equal(zh_text(s, &s->words[word]), SLICE("或")))
        return false;
    enum zh_kind before = s->words[word - 1].kind;
    if (before == ZH_VERB || before == ZH_ACT || before == ZH_STOP)
        return true;
    return !zh_is_noun(before) && before != ZH_PERIOD && before != ZH_PLACE &&
           zh_row_at(s, s->words[word].end, s->know->claims_zh->either);
}

/* 建议上限减半至75个, 希望政府将支出增加一倍; 宣布裁员五分之一: what is asked for or announced is still to be done */
static bool asks(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    const struct word *row = zh_row_of(s, &s->words[word], s->know->claims_zh->asks);
    bool done = slice_starts(slice_sub(s->plain, s->words[word].end, s->plain.len), SLICE("了")); /* 宣布了减薪四成 */
    if (!row || done || zh_clause_of(s, word) != item->clause || is_told_done(s, item) || zh_says_done(s, item->clause))
        return false;
    return row->means.len ? zh_ends(s, s->know->claims_zh->deed, item->metric.text) != NULL
                          : item->to_level || item->change;
}

/* 经过多年的努力; 规划了49个; 为确保安全，转移4.2万人: no plan of what is told */
static bool is_told_plan(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[word];
    struct slice text = zh_text(s, w), before = slice_sub(s->plain, 0, w->start);
    if (sense_of(w) == STATUS_TARGET && slice_starts(slice_sub(s->plain, w->end, s->plain.len), SLICE("了")))
        return true;
    if (slice_equal(text, SLICE("努力")))
        return slice_ends(before, SLICE("的"));
    if (zh_clause_of(s, word) == item->clause)
        return sense_of(w) == STATUS_TARGET && is_told_done(s, item); /* 重点谋划建立了85处 */
    struct slice behind = clause_behind(s, word);
    if (slice_starts(text, SLICE("目标")) || slice_equal_any(text, "规划", "计划"))
        return slice_ends_any(behind, "完成", "实现", "收官"); /* 目标任务顺利完成，贡献超四成 */
    return slice_equal(text, SLICE("确保")) && slice_ends_any(before, "为", "为了");
}

/* 表现优于市场预期，其中珠宝…; 超年度目标13.9%, 完成目标333%, 比年初预期目标低1个百分点: what came out is held against
 * what was aimed at */
static bool is_held_against(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    size_t first = word, last = word; /* 计划目标 is two of them */
    while (first > 0 && s->words[first - 1].kind == ZH_PLAN)
        first--;
    while (last + 1 < s->word_count && s->words[last + 1].kind == ZH_PLAN)
        last++;
    size_t start = s->words[first].start;
    struct slice behind = slice_trim(slice_sub(s->plain, s->words[last].end, s->plain.len));
    bool by = behind.len && isdigit((unsigned char)behind.ptr[0]);
    struct slice clause = slice_sub(s->plain, s->words[s->clauses[item->clause].first].start, start);
    bool aim = slice_ends_any(slice_sub(s->plain, 0, s->words[last].end), "目标", "计划", "任务", "预算", "预期");
    if (aim && zh_clause_of(s, word) == item->clause && slice_starts_any(behind, "高", "低", "快", "慢", "多", "少") &&
        slice_starts_any(clause, "比", "较"))
        return true;
    if (slice_ends(slice_sub(s->plain, 0, start), SLICE("完成")))
        return by && item->quantity->unit.dimension == DIMENSION_SHARE;
    return (by || zh_clause_of(s, word) != item->clause) && zh_held_against(s->know, s->plain, start);
}

/* a word of plans that plans nothing of what is told */
static bool is_no_plan(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[word];
    if (zh_is_consensus(s, w) && ends_consensus(s, word, item))
        return true;
    if (slice_equal(zh_text(s, w), SLICE("目标")) && zh_row_in(s, s->plain, s->know->claims_zh->strikes))
        return true; /* 打击了军事目标，摧毁1个指挥所 */
    struct slice behind = slice_sub(s->plain, w->end, s->plain.len);
    if (slice_starts_any(behind, "，", ",", "：") && zh_row_of(s, w, s->know->claims_zh->sights))
        return true; /* 从应用分布上看，占比近50% */
    return is_in_whole(s, word) || is_scheme(s, word) || is_got(s, word) || is_carried_out(s, word) || is_or(s, word) ||
           is_told_plan(s, word, item) || is_held_against(s, word, item);
}

/* 河北提出，全年完成投资8000亿元以上; 湖南提出“净增1000家以上企业”: what a government puts forward is to be done */
static bool puts_forward(const struct zh_sentence *s, size_t word, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[word];
    if (!slice_equal(zh_text(s, w), SLICE("提出")) || !zh_row_of(s, w, s->know->claims_zh->directs) ||
        item->clause > zh_clause_of(s, word) + 2 || is_told_done(s, item) || zh_says_done(s, item->clause))
        return false;
    struct slice behind = slice_sub(s->plain, w->end, s->plain.len);
    if (slice_starts_any(behind, "的", "了", "过"))
        return false;
    while (slice_starts_any(behind, "，", "“", "："))
        behind = slice_sub(behind, strlen("，"), behind.len);
    return slice_starts(behind, SLICE("全年")) ||
           (zh_clause_of(s, word) + 1 >= item->clause && (item->change || item->quantity->relation == RELATION_GE));
}

/* the status that a word gives to what stands behind it; false if it is no cue */
static bool cue(const struct zh_sentence *s, size_t word, const struct zh_item *item, const struct zh_state *state,
                struct date published, enum status *ret)
{
    const struct zh_word *w = &s->words[word];
    if (w->kind == ZH_PLAN && is_no_plan(s, word, item))
        return false;
    if (asks(s, word, item) || puts_forward(s, word, item)) {
        *ret = STATUS_TARGET;
        return true;
    }
    const struct word *plans = w->kind == ZH_PERIOD ? zh_row_at(s, w->start, s->know->claims_zh->plans_for) : NULL;
    if (plans) { /* 计划在未来四年投资5亿元, 预计于明年投产: the word stands in the time */
        *ret = slice_equal(plans->means, SLICE("forecast")) ? STATUS_FORECAST : STATUS_TARGET;
        return !item->from_level;
    }
    if (w->kind == ZH_PLAN) {
        *ret = sense_of(w);
        return !(*ret == STATUS_TARGET && holds_today(s, item)) &&
               !(item->from_level && (leaves_start(s, word, item) || is_gone_by(item, published))) &&
               !is_daily_need(s, word, item, published) && !is_estimate(s, word, item, published);
    }
    if ((w->kind == ZH_UP || w->kind == ZH_DOWN) && slice_equal(zh_sense(w), SLICE("forecast"))) {
        *ret = STATUS_FORECAST; /* 预降 */
        return true;
    }
    const struct word *will = w->kind == ZH_ADVERB ? zh_row_of(s, w, s->know->claims_zh->will) : NULL;
    if (!will || (zh_clause_of(s, word) == item->clause && is_told_done(s, item)))
        return false;
    if (lexicon_match_before(s->know->zh, s->know->claims_zh->will_done, s->plain, w->start))
        return false; /* 成功将三名航天员送入太空 */
    if (revises(s, word, item, published)) {
        *ret = STATUS_FORECAST;
        return true;
    }
    if (slice_ends(clause_behind(s, word), SLICE("不变")))
        return false; /* 利率将维持在2.00%不变 */
    if (zh_clause_of(s, word) != item->clause && item->word == s->clauses[item->clause].first)
        return false; /* …认为犯罪率将上升，80%的人认为…: the quantity begins a sentence of its own */
    if (item->from_level || (will->means.len && leads_object(s, word)))
        return false; /* 将从4小时缩短至1.5小时: the four hours are now */
    *ret = reckons(s, word) ? STATUS_FORECAST : of_will(s, word, state);
    return true;
}

static const struct word *design(const struct zh_sentence *s, struct slice metric)
{
    const struct zh_tables *t = s->know->claims_zh;
    return zh_ends(s, t->design, metric);
}

/* 全长, 总投资: as they stand in the plan; 年发电量 is what comes of it */
bool zh_is_static_design(const struct zh_sentence *s, struct slice metric)
{
    const struct word *w = design(s, metric);
    return w && !slice_equal(w->means, SLICE("output"));
}

/* a figure on paper is not expected because the opening is: 预计明年通车，全长74.6公里 */
static bool expects_other(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    size_t clause = zh_clause_of(s, word);
    if (clause == item->clause || !zh_is_static_design(s, item->metric.text))
        return false;
    return zh_find_kind(s, word, s->clauses[clause].last, ZH_BIT(ZH_QUANTITY)) >= s->clauses[clause].last;
}

/* a clause with a time of its own that is over says what was, whatever the clause before expects:
 * 预计…；上年同期为5.2亿元 */
static bool is_of_past(const struct zh_sentence *s, size_t clause, const struct zh_item *item, struct date published)
{
    if (clause == item->clause && slice_equal(item->quantity->unit.symbol, SLICE("x")))
        return false; /* 预计达到350万吨，是2024年的近10倍 */
    for (size_t i = zh_back(s->clauses[clause].last, s->clauses[clause].first);
         i < s->clauses[clause].last && i < item->word; i++) {
        if (s->words[i].kind != ZH_PERIOD)
            continue;
        const struct period *p = &s->periods[s->words[i].number];
        bool since = (p->shape == PERIOD_SINCE || p->grain == GRAIN_TODATE) && date_equal(p->last, published);
        bool over = date_is(p->last) && (since || date_compare(p->last, published) < 0); /* 计划…，今年以来完成… */
        if (!p->name && over && p->shape != PERIOD_SPAN &&
            (!p->base || ((!item->change || item->base_level) && clause == item->clause)))
            return true;
    }
    return false;
}

/* 股东拟减持…；持股6.8%的股东甲公司计划…: what is held */
static bool is_held(const struct zh_sentence *s, const struct zh_item *item)
{
    return lexicon_match_before(s->know->zh, s->know->claims_zh->holds, s->plain, item->quantity->from) &&
           zh_row_at(s, item->quantity->end, s->know->claims_zh->holder);
}

/* 【协议有望达成；纳指涨3%】: each part of a headline is news of its own */
static bool begins_news(const struct zh_sentence *s, size_t clause)
{
    uint32_t stop = s->clauses[clause - 1].stop;
    return (s->info->heading || s->info->headline) && (stop == 0xFF1B || stop == ' ');
}

/* 规模将达9亿元，某股涨超2%: what a market did, by the verb of the clause, is told on its own */
static bool is_moved(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = zh_back(item->word, s->clauses[item->clause].first); i < item->word; i++) {
        const struct quantity *q = s->words[i + 1].kind == ZH_QUANTITY ? &s->quantities[s->words[i + 1].number] : NULL;
        if (q && q->unit.dimension == DIMENSION_SHARE && (s->words[i].kind == ZH_UP || s->words[i].kind == ZH_DOWN) &&
            zh_row_of(s, &s->words[i], s->know->claims_zh->market))
            return true;
    }
    return false;
}

static bool cued(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published,
                 enum status *ret)
{
    size_t clause = item->clause;
    bool found = false;
    for (size_t i = zh_reads_earlier(s, item) ? 0 : item->word; i-- > zh_back(item->word, 0);) {
        enum status status;
        while (clause > 0 && i < s->clauses[clause].first) {
            if (s->clauses[clause].first == i + 1 &&
                (zh_says_done(s, clause) || says_now(s, clause) || is_of_past(s, clause, item, published) ||
                 (clause == item->clause && is_told_done(s, item))))
                return found;
            if (begins_news(s, clause) || (clause == item->clause && is_moved(s, item)))
                return found;
            clause--;
        }
        if (!cue(s, i, item, state, published, &status) || expects_other(s, item, i))
            continue;

        if (found && status != STATUS_FORECAST)
            continue;
        *ret = status;
        found = item->cued = true;
        item->cue = i;
        if (!is_weak(s, &s->words[i]))
            return true;
    }
    return found;
}

/* 本次发行对象不超过35名，募集资金总额不超过120亿元: what a firm bounds it still has to do */
static bool bounds_deed(const struct zh_sentence *s, const struct zh_item *item)
{
    enum relation relation = item->quantity->relation;
    bool lies = slice_ends(slice_sub(s->plain, 0, item->quantity->from), SLICE("在")); /* 授信金额均在百亿元以上 */
    if ((relation != RELATION_LE && relation != RELATION_GE) || lies || zh_says_done(s, item->clause))
        return false;
    for (size_t i = 0; i < item->quantity->start; i++)
        if (lexicon_match(s->know->zh, s->know->claims_zh->capital_deed, s->plain, i))
            return true;
    return false;
}

/* 完成年度目标的29.5%, 与目标值相差2个百分点, 超八成省份下调目标: of a target, but no level of it */
static bool is_share_of_aim(const struct zh_sentence *s, const struct zh_item *item)
{
    return (item->quantity->unit.dimension == DIMENSION_SHARE && item->word > 0 &&
            s->words[item->word - 1].kind == ZH_OF) ||
           slice_equal(item->quantity->unit_text, SLICE("成"));
}

/* 51个场馆制定了计划: the count comes before the word */
static bool counts(const struct zh_sentence *s, const struct zh_item *item, struct slice aim)
{
    size_t end = s->words[s->clauses[item->clause].last - 1].end;
    return item->quantity->unit.dimension == DIMENSION_COUNT &&
           slice_find(slice_sub(s->plain, item->quantity->to, end), aim) != SLICE_NONE;
}

/* 打击了150多个武装目标, 提出三项目标: they are counted, and none is a level to reach */
static bool counts_aims(const struct zh_sentence *s, const struct zh_item *item)
{
    static const struct slice aim = SLICE_INIT("目标");
    bool struck = item->quantity->unit.dimension == DIMENSION_COUNT &&
                  zh_row_in(s, s->plain, s->know->claims_zh->strikes); /* 对美方目标发动23次袭击 */
    return struck || (counts(s, item, aim) && slice_starts(slice_sub(s->plain, item->quantity->to, s->plain.len), aim));
}

/* yet to come, or, in a document, a plan's years that are not over: 《意见》指出，“十三五”建成公路1.4万公里 */
static bool lies_ahead(const struct zh_item *item, struct date published)
{
    bool plan =
        item->time.grain == GRAIN_YEARS && item->time.shape == PERIOD_FLOW && slice_starts(item->source, SLICE("《"));
    return item->time.known && date_is(published) && date_compare(item->time.last, published) > 0 &&
           (!item->time.began || plan);
}

/* does what a row says of a measure hold for this quantity? */
static bool holds_for(const struct zh_sentence *s, const struct zh_item *item, struct slice condition,
                      struct date published)
{
    if (slice_equal(condition, SLICE("ahead")))
        return lies_ahead(item, published);
    if (slice_equal(condition, SLICE("money")))
        return item->quantity->unit.dimension == DIMENSION_MONEY && item->time.known;
    if (slice_equal(condition, SLICE("amount")))
        return item->quantity->unit.dimension != DIMENSION_SHARE && !item->change && !counts(s, item, SLICE("计划")) &&
               !zh_says_done(s, item->clause);
    if (slice_equal(condition, SLICE("range")))
        return item->quantity->relation == RELATION_RANGE;
    if (slice_equal(condition, SLICE("undone")))
        return item->quantity->unit.dimension != DIMENSION_COUNT && !zh_says_done(s, item->clause);
    if (slice_equal(condition, SLICE("design")))
        return !counts(s, item, SLICE("设计")); /* 104家设计机构 */
    if (slice_equal(condition, SLICE("level")))
        return !is_share_of_aim(s, item) && !counts_aims(s, item);
    return condition.len == 0;
}

/* 经济增长预期, 规划规模: the metric itself says that it is no fact */
static bool metric_says(const struct zh_sentence *s, const struct zh_item *item, struct date published,
                        enum status *ret)
{
    const struct zh_tables *t = s->know->claims_zh;
    struct slice metric = zh_plain_piece(s, item->metric.text);
    const struct word *rows[] = {zh_ends(s, t->measure_ends, metric), zh_row_in(s, metric, t->measure_holds),
                                 lexicon_match(s->know->zh, t->measure_starts, metric, 0)};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice means = rows[i] ? rows[i]->means : SLICE("");
        size_t space = slice_find(means, SLICE(" "));
        struct slice condition = space == SLICE_NONE ? SLICE("") : slice_sub(means, space + 1, means.len);
        *ret = slice_starts(means, SLICE("forecast")) ? STATUS_FORECAST : STATUS_TARGET;
        if ((*ret == STATUS_FORECAST || slice_starts(means, SLICE("target"))) &&
            holds_for(s, item, condition, published))
            return true;
    }
    struct slice lead = slice_sub(s->plain, s->words[item->lead].start, item->quantity->start);
    bool granted = item->quantity->unit.dimension == DIMENSION_TIMES && item->lead < item->word &&
                   zh_row_in(s, lead, t->grants); /* 给予26年40倍PE */
    *ret = granted ? STATUS_FORECAST : STATUS_TARGET;
    return granted || bounds_deed(s, item);
}

/* 自2010年以来获得总投资830亿元: with a time of its own the figure is a fact */
static bool looks_back(const struct zh_item *item, struct date published)
{
    const struct zh_time *time = &item->time;
    if (!time->known || time->shape == PERIOD_RATE || lies_ahead(item, published))
        return false;
    return time->shape == PERIOD_SINCE || (time->grain != GRAIN_DAY && time->grain != GRAIN_OTHER);
}

/* 初步推算，8月市场规模约为194万辆: before the month is over */
static bool is_running(const struct zh_item *item, struct date published)
{
    const struct zh_time *time = &item->time;
    return time->known && time->shape == PERIOD_FLOW && time->began && date_is(published) &&
           date_compare(time->last, published) > 0;
}

#define YEAR_REST 45 /* days before its end a year's figures are no more than expected */

/* 全年營收成長約35%, told in October */
static bool is_year_told_early(const struct zh_sentence *s, const struct zh_item *item, struct date published)
{
    return item->time_word < item->word && zh_clause_of(s, item->time_word) == item->clause &&
           slice_starts(item->time.text, SLICE("全年")) && !zh_says_done(s, item->clause) &&
           date_number(item->time.last) - date_number(published) > YEAR_REST;
}

/* 对应24年15倍PE, told within the year: of what it is to earn in all of it */
static bool is_multiple_of_year(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->counted, zh_plain_piece(s, item->metric.text));
    return item->time.cut && item->time_word < item->word && w && slice_equal(w->means, SLICE("x"));
}

/* in the text of a plan what is not said to be done is to be done: 2024年建成产能60GWh, 对新项目给予奖励300万元 */
static bool plan_wants(const struct zh_sentence *s, const struct zh_item *item, const struct zh_state *state,
                       struct date published)
{
    const struct zh_time *time = &item->time;
    int ended = time->known && date_is(time->last) ? date_compare(published, time->last) : -1;
    bool over = ended > 0 || (ended == 0 && (time->shape != PERIOD_FLOW || time->grain == GRAIN_OTHER));
    return ((state->plan && !state->describes) || state->aims) && !over && !zh_says_done(s, item->clause);
}

/* 首批2万片将于明年一季度交付: the day behind the quantity is set */
static bool is_set_behind(const struct zh_sentence *s, const struct zh_item *item)
{
    for (size_t i = item->word + 1; i < s->clauses[item->clause].last && i < item->word + ZH_LOOK_BACK; i++)
        if (s->words[i].kind == ZH_PERIOD && zh_row_at(s, s->words[i].start, s->know->claims_zh->set_day))
            return true;
    return false;
}

/* 2025E/2026E分别为1.8%/19.8% */
static bool is_year_expected(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_word *w = &s->words[item->time_word];
    return w->kind == ZH_PERIOD && s->periods[w->number].grain == GRAIN_YEAR && slice_ends(zh_text(s, w), SLICE("E"));
}

static bool is_revising(const struct zh_word *w)
{
    return w->kind == ZH_TO && slice_equal(zh_sense(w), SLICE("forecast"));
}

struct slice zh_revising(const struct zh_sentence *s, const struct zh_item *item, size_t from)
{
    for (size_t i = zh_back(item->word, from); i < item->word && (item->change || item->to_level); i++) {
        const struct word *row = zh_row_of(s, &s->words[i], s->know->claims_zh->revision);
        if (row && row->means.len)
            return row->means;
    }
    return SLICE("");
}

bool zh_is_revised(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_clause *clause = &s->clauses[item->clause];
    return (item->word > clause->first && is_revising(&s->words[item->word - 1])) ||
           (item->from_level && item->word + 1 < clause->last && is_revising(&s->words[item->word + 1])) ||
           slice_equal(zh_revising(s, item, clause->first), SLICE("forecast"));
}

/* ---- generators: true if they say something ---- */

/* a quantity that is judged, and where */
struct judged {
    const struct zh_sentence *s;
    struct zh_item *item;
    const struct zh_state *state;
    struct date published;
};

/* 提出了增长6%以上的目标: what was done is that it was set */
static bool is_set(const struct zh_sentence *s, const struct zh_item *item)
{
    static const struct slice words[] = {SLICE_INIT("提出"), SLICE_INIT("明确"), SLICE_INIT("设定"),
                                         SLICE_INIT("确定"), SLICE_INIT("制定"), SLICE_INIT("定下")};
    struct slice clause = slice_sub(s->plain, s->words[s->clauses[item->clause].first].start, item->quantity->start);
    bool set = false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !set; i++)
        set = slice_find(clause, words[i]) != SLICE_NONE;
    return set;
}

/* 失业率5.5%左右、新增就业1200万人以上的目标: the noun behind the last of a list */
static const struct word *behind_list(const struct zh_sentence *s, size_t at)
{
    static const struct slice ends[] = {SLICE_INIT("，"), SLICE_INIT("；"), SLICE_INIT("。")};
    struct slice text = slice_sub(s->plain, at, s->plain.len);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = slice_find(text, ends[i]);
        text.len = end == SLICE_NONE ? text.len : end;
    }
    const struct word *w = NULL;
    for (size_t i = 0; slice_starts(text, SLICE("、")) && i < text.len && !w; i++)
        w = zh_row_at(s, at + i, s->know->claims_zh->behind);
    return w;
}

/* 维持增长2.5%至3.5%的预测, 增长6%以上的目标: the noun behind the quantity says it */
static bool from_behind(const struct judged *j, enum status *ret)
{
    size_t at = j->item->quantity->to;
    if (slice_ends(slice_sub(j->s->plain, 0, at), SLICE("的")))
        at -= strlen("的"); /* 以上的 is of the quantity */
    const struct word *w = zh_row_at(j->s, at, j->s->know->claims_zh->behind);
    bool set = is_set(j->s, j->item);
    if (!w && set)
        w = behind_list(j->s, at);
    bool target = w && slice_equal(w->means, SLICE("target"));
    *ret = target ? STATUS_TARGET : STATUS_FORECAST;
    return w && w->means.len && !(target && zh_says_done(j->s, j->item->clause) && !set);
}

static bool from_revised(const struct judged *j, enum status *ret)
{
    *ret = STATUS_FORECAST;
    return zh_is_revised(j->s, j->item) && j->item->time.known && !is_gone_by(j->item, j->published);
}

static bool from_cue(const struct judged *j, enum status *ret)
{
    return cued(j->s, j->item, j->state, j->published, ret);
}

static bool from_measure(const struct judged *j, enum status *ret)
{
    if (metric_says(j->s, j->item, j->published, ret))
        return true;
    *ret = STATUS_FORECAST;
    return is_year_expected(j->s, j->item);
}

static bool from_predicate(const struct judged *j, enum status *ret)
{
    *ret = STATUS_TARGET;
    return is_set_behind(j->s, j->item);
}

/* 公司拟定增。发行价格5元，限售期6个月: a term of the deal that the text tells of, unless it is done or of a time gone
 * by */
static bool is_term(const struct judged *j)
{
    const struct zh_time *time = &j->item->time;
    bool over = time->known && time->grain >= GRAIN_MONTH && date_is(time->last) && date_is(j->published) &&
                date_compare(time->last, j->published) < 0;
    return j->state->proposes && !over && !zh_says_done(j->s, j->item->clause) &&
           zh_row_in(j->s, j->item->metric.text, j->s->know->claims_zh->terms);
}

/* 600MW储能项目: how much a project named with it is to hold */
static bool is_capacity_of_project(const struct judged *j)
{
    enum dimension dimension = j->item->quantity->unit.dimension;
    return !j->item->change && (dimension == DIMENSION_POWER || dimension == DIMENSION_ENERGY) &&
           zh_row_in(j->s, j->item->metric.text, j->s->know->claims_zh->project);
}

/* 每年可节约标准煤130万吨: what comes of a plant in a year; not 每天进出船舶100多条 beside it */
static bool yields(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t from = s->words[s->clauses[item->clause].first].start;
    struct slice lead = slice_sub(s->plain, from, item->quantity->start);
    return design(s, item->metric.text) || zh_row_in(s, item->metric.text, s->know->claims_zh->yearly) ||
           zh_row_in(s, lead, s->know->claims_zh->yields);
}

/* what is being built is as designed, and what a plan does not tell to be done is to be done; 已完成总投资4800亿元 is
 */
static bool from_plan(const struct judged *j, enum status *ret)
{
    const struct zh_item *item = j->item;
    bool designed =
        ((design(j->s, item->metric.text) || is_capacity_of_project(j)) && !looks_back(item, j->published)) ||
        (item->time.shape == PERIOD_RATE && yields(j->s, item));
    struct slice lead = slice_sub(j->s->plain, j->s->words[item->lead].start, item->quantity->start);
    bool reached = slice_find(lead, SLICE("突破")) != SLICE_NONE; /* 线路总长度突破6万公里 */
    bool building =
        j->state->phase == ZH_PHASE_BUILDING && !reached && !says_done_before(j->s, item->clause, item->word);
    *ret = reckons(j->s, item->word) ? STATUS_FORECAST : STATUS_TARGET;
    return (building && designed) || is_term(j) || plan_wants(j->s, item, j->state, j->published);
}

static bool from_ahead(const struct judged *j, enum status *ret)
{
    const struct zh_item *item = j->item;
    bool points = slice_ends(slice_sub(j->s->plain, item->quantity->start, item->quantity->end), SLICE("点")) &&
                  zh_row_in(j->s, zh_plain_piece(j->s, item->metric.text), j->s->know->claims_zh->index);
    bool reckoned = reckons(j->s, item->word) || may_be(j->s, item);
    bool year = /* what is said of one coming year is expected, what is to be in a plan's years is aimed at */
        item->time.shape == PERIOD_FLOW && item->time.grain != GRAIN_YEARS && !slice_starts(item->source, SLICE("《"));
    bool running = (is_running(item, j->published) && (reckoned || is_year_told_early(j->s, item, j->published))) ||
                   is_multiple_of_year(j->s, item);
    *ret = running || year || reckoned || points ? STATUS_FORECAST : STATUS_TARGET; /* 明年底恒指可见28800点 */
    return running || (lies_ahead(item, j->published) && !zh_says_done(j->s, item->clause));
}

static const struct {
    enum status_feature from;
    bool (*says)(const struct judged *judged, enum status *ret);
} generators[] = {{FROM_BEHIND, from_behind},   {FROM_REVISED, from_revised},     {FROM_CUE, from_cue},
                  {FROM_MEASURE, from_measure}, {FROM_PREDICATE, from_predicate}, {FROM_PLAN, from_plan},
                  {FROM_AHEAD, from_ahead}};

void zh_status_vote(const struct zh_sentence *s, struct zh_item *item, enum status_feature from, enum status status)
{
    status_vote(&item->votes, from, status);
    item->status = status_best(s->know->choice, &item->votes);
}

void zh_judge(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published)
{
    struct judged judged = {s, item, state, published};
    enum status status;
    item->votes = (struct status_votes){.fact = is_held(s, item)};
    item->status = STATUS_ACTUAL;
    for (size_t i = 0; i < sizeof generators / sizeof *generators; i++)
        if (generators[i].says(&judged, &status))
            zh_status_vote(s, item, generators[i].from, status);
}

/* ---- is the thing that the passage speaks of being built or in use ---- */

enum reality { FACT, EXPECTED, AFTERWARDS };

static enum reality reality_of(const struct zh_sentence *s, const struct zh_clause *clause)
{
    if (slice_ends(slice_sub(s->plain, 0, s->words[clause->last - 1].end), SLICE("后")))
        return AFTERWARDS;
    for (size_t i = clause->first; i < clause->last; i++)
        if (s->words[i].kind == ZH_PLAN || is_adverb(s, &s->words[i], "将"))
            return EXPECTED;
    return FACT;
}

void zh_phase_carry(const struct zh_sentence *s, struct zh_state *state)
{
    const struct zh_tables *t = s->know->claims_zh;
    bool serves = false; /* 开始试运行，预计年底开通: what is expected besides takes nothing back */
    size_t i = 0;
    const struct word *w = lexicon_next(s->know->zh, t->phase, s->plain, &i);
    for (size_t c = 0; w && c < s->clause_count; c++) {
        const struct zh_clause *clause = &s->clauses[c];
        if (clause->first == clause->last)
            continue;
        enum reality hypothetical = reality_of(s, clause);
        size_t start = s->words[clause->first].start, end = s->words[clause->last - 1].end;
        if (i < start) {
            i = start;
            w = lexicon_next(s->know->zh, t->phase, s->plain, &i);
        }
        while (w && i < end) {
            bool serving = slice_equal(w->means, SLICE("serving"));
            /* 预计年底投产: it is being built; 开通后 says neither */
            bool through = slice_ends(w->means, SLICE("through")); /* 今天通车，标志着全线贯通 */
            if ((!serving || hypothetical != AFTERWARDS) && !(serves && serving && hypothetical == EXPECTED) &&
                !(serves && through))
                state->phase = serving && hypothetical == FACT ? ZH_PHASE_SERVING : ZH_PHASE_BUILDING;
            serves |= serving && hypothetical == FACT;
            i += w->form.len;
            w = lexicon_next(s->know->zh, t->phase, s->plain, &i);
        }
    }
}
