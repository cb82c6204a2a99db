/* plan_zh - is a document a plan, does a passage of it tell aims, and what its points take from the aims before
 *
 * What is to be done is told once, and holds for the points behind it: 到2030年，将建成新体系。装机规模达到54亿千瓦.
 */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

/* ---- before the words are known ---- */

/* 民众抗议排海计划, 国务院发布任务规划: a headline about a plan says what somebody does */
static bool is_headline(const struct knowledge *know, struct slice title)
{
    const struct slice marks[] = {SLICE_INIT(" "), SLICE_INIT("："), SLICE_INIT("，")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_find(title, marks[i]) != SLICE_NONE)
            return true;
    return lexicon_next(know->zh, know->claims_zh->news, title, &(size_t){0}) != NULL;
}

/* …的实施方案, …行动计划（2023—2025年）, 关于…的通知: the title of the plan itself, not of news about it */
bool zh_is_plan(const struct knowledge *know, struct slice title)
{
    const struct slice opening[] = {SLICE_INIT("（"), SLICE_INIT("(")};
    const struct slice closing[] = {SLICE_INIT("）"), SLICE_INIT(")")};
    title = slice_trim(title);
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++) {
        size_t open = slice_ends(title, closing[i]) ? slice_rfind(title, opening[i]) : SLICE_NONE;
        if (open != SLICE_NONE && open > 0)
            title = slice_sub(title, 0, open); /* （2023—2025年）, （试行） */
    }
    size_t colon = slice_find(title, SLICE("："));
    struct slice head = slice_sub(title, 0, colon == SLICE_NONE ? 0 : colon);
    if (slice_starts(title, SLICE("关于")) || slice_ends_any(head, "规划纲要", "方案"))
        title = head.len ? head : title; /* 关于推进惠民工程的意见：社会保障; “十五五”规划纲要：总量翻一番 */
    return lexicon_match_before(know->zh, know->claims_zh->plan_title, title, title.len) && !is_headline(know, title);
}

/* 主要预期目标: a heading that says no more than that */
static bool is_bare_aim(struct slice text, const struct word *aim)
{
    struct slice before = slice_sub(text, 0, text.len - aim->form.len);
    return before.len == 0 || slice_equal_any(before, "主要", "重点");
}

bool zh_heads_aims(const struct zh_sentence *s)
{
    const struct word *w = lexicon_match_before(s->know->zh, s->know->claims_zh->aim_heading, s->plain, s->plain.len);
    if (!w || (!s->info->bullet && !(s->word_count && s->words[0].kind == ZH_PERIOD) && !is_bare_aim(s->plain, w)))
        return false; /* a headline */
    for (size_t i = 0; i < s->word_count; i++)
        if (s->words[i].kind == ZH_VERB)
            return false; /* “十四五”规划如期完成目标任务 */
    return true;
}

/* 重点抓好以下工作, but 做了以下工作 looks back */
static bool opens_aims(const struct zh_sentence *s)
{
    size_t at = 0;
    return lexicon_next(s->know->zh, s->know->claims_zh->aim_opening, s->plain, &at) &&
           !slice_ends(slice_sub(s->plain, 0, at), SLICE("了"));
}

/* 一、发展现状 in a plan: a chapter on how things are, until one on what is to be done */
void zh_heads_condition(const struct zh_sentence *s, struct zh_state *state)
{
    const struct word *w = zh_ends(s, s->know->claims_zh->condition, s->plain);
    if (w)
        state->describes = slice_equal(w->means, SLICE("now"));
}

void zh_open_aims(const struct zh_sentence *s, struct zh_state *state)
{
    bool opens = state->aimed.known && s->quantity_count == 0 && opens_aims(s);
    if (opens) {
        state->aims = state->aims_opened = true;
        state->paragraph_time = state->passage = state->aimed;
    } else if (state->aims_opened && zh_find_kind(s, 0, s->word_count, ZH_BIT(ZH_SAY)) < s->word_count) {
        /* somebody says something: no report that goes on in its own voice */
        state->aims = state->aims_opened = false;
        state->paragraph_time = state->passage = (struct zh_time){0};
    }
}

/* PPI上升0.1%，预期0.2%: what had been expected of the figure just published */
static bool is_beside_published(const struct knowledge *know, struct slice text, size_t at, const struct word *w)
{
    struct slice before = slice_sub(text, 0, at), word = slice_sub(text, 0, at + w->form.len);
    bool aside = slice_ends_any(before, "，", "（");
    return aside && zh_figure_follows(text, word.len) &&
           lexicon_match_before(know->zh, know->claims_zh->consensus, word, word.len);
}

/* is there a word of a plan at all?  In most sentences no character that one begins with is followed by the rest. */
static bool holds_plan(const struct knowledge *know, struct slice text)
{
    const struct zh_tables *t = know->claims_zh;
    enum zh_kind kind;
    for (size_t i = 0; (i = utf8_skip_outside(&t->plan_starts, text, i)) < text.len;) {
        uint32_t c;
        size_t len = utf8_decode(text.ptr + i, text.len - i, &c);
        const struct word *w = utf8_set_has(&t->plan_starts, c) ? lexicon_match(know->zh, t->word, text, i) : NULL;
        if (zh_kind(t, w, &kind) && (kind == ZH_PLAN || slice_ends(w->means, SLICE(" forecast"))))
            return true; /* 预计, 预增 */
        i += len;
    }
    return false;
}

/* 优于预期, 高于市场预期: what came out is held against the expectation at byte at */
bool zh_held_against(const struct knowledge *know, struct slice text, size_t at)
{
    const struct word *whose = lexicon_match_before(know->zh, know->claims_zh->expecting, text, at);
    return lexicon_match_before(know->zh, know->claims_zh->held_against, text, at - (whose ? whose->form.len : 0));
}

bool zh_looks_ahead(const struct knowledge *know, struct slice text)
{
    const struct zh_tables *t = know->claims_zh;
    if (lexicon_next(know->zh, t->goes_on, text, &(size_t){0}))
        return true; /* 四季度新增运力45万箱，运价仍将承压 */
    if (!holds_plan(know, text))
        return false;
    const struct word *w;
    for (size_t i = 0; (w = lexicon_next(know->zh, t->word, text, &i)); i++) {
        if ((slice_starts(w->means, SLICE("plan")) || slice_ends(w->means, SLICE(" forecast"))) && w->form.len > 3 &&
            !is_beside_published(know, text, i, w) && !zh_held_against(know, text, i) &&
            !zh_is_aim_of_share(know, slice_sub(text, i, text.len)))
            return true;
        if (slice_equal(w->means, SLICE("noun")))
            i += w->form.len - 1; /* 临时估计 */
    }
    return false;
}

/* ---- plans in points ---- */

/* 建设10个国家级新区，新增高标准农田1亿亩: told what to do, with nobody who did it and no time */
static bool is_imperative(const struct zh_sentence *s)
{
    size_t i = 0;
    while (i < s->word_count &&
           (s->words[i].depth > 0 || s->words[i].kind == ZH_OPEN || s->words[i].kind == ZH_CLOSE ||
            s->words[i].kind == ZH_LINK || (i > 0 && s->words[i].kind == ZH_STOP && s->words[i - 1].kind == ZH_LINK)))
        i++; /* 其中，安排资金14亿元 */
    if (i == s->word_count || (s->words[i].kind != ZH_VERB && s->words[i].kind != ZH_ACT && s->words[i].kind != ZH_UP))
        return false;
    for (; i < s->word_count; i++)
        if (s->words[i].kind == ZH_PERIOD ||
            (s->words[i].kind == ZH_ADVERB && slice_equal(zh_text(s, &s->words[i]), SLICE("已"))) ||
            slice_equal(zh_text(s, &s->words[i]), SLICE("了")))
            return false;
    return true;
}

/* 《规划》…达到3亿千瓦以上。“西电东送”规模超过4.2亿千瓦: a level or change without a time, said after a plan's */
static bool is_point(const struct zh_sentence *s, const struct zh_item *item)
{
    bool since = item->time.shape == PERIOD_SINCE; /* 今年汛期以来 */
    bool dated = item->time.known && (item->time_word < item->word || since);
    bool chained = item->comparison == COMPARISON_QOQ || item->comparison == COMPARISON_MOM;
    bool told = slice_starts(item->source, SLICE("《")) || item->to_level || (item->change && !chained);
    return told && !dated && !zh_says_done(s, item->clause) && item->time.shape != PERIOD_RATE &&
           !scope_is_close(s, item);
}

/* 到2030年，将建成新体系。装机规模将达到54亿千瓦: to come, with no time but the one before it */
static bool awaits(const struct zh_item *item)
{
    return (item->status == STATUS_TARGET || item->status == STATUS_FORECAST) && !item->time.known;
}

static bool is_part(const struct zh_time *part, const struct zh_time *whole)
{
    return part->known && date_is(part->first) && date_compare(part->first, whole->first) >= 0 &&
           date_equal(part->last, whole->last);
}

void zh_plan_parts(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state)
{
    bool parts = slice_starts(s->plain, SLICE("其中")) && state->plan_status != STATUS_ACTUAL;
    for (size_t i = 0; parts && i < count; i++)
        if (items[i].status == STATUS_ACTUAL && !items[i].cued && items[i].time_word == items[i].word &&
            !zh_says_done(s, items[i].clause)) {
            zh_status_vote(s, &items[i], FROM_NEIGHBOUR, state->plan_status);
            items[i].time = state->plan_time;
            items[i].origin = TIME_SENTENCE;
            items[i].cued = true;
        }
    size_t last = count; /* 收入9亿元，预估8亿元。其中…: what others expected of it is no plan */
    while (last > 0 && items[last - 1].cued && zh_is_consensus(s, &s->words[items[last - 1].cue]))
        last--;
    if (count) {
        state->plan_status = last ? items[last - 1].status : STATUS_ACTUAL;
        state->plan_time = items[last ? last - 1 : 0].time;
    }
}

/* 40万卢布（4300美元）: the same money in another coin, with nothing else in the brackets */
static bool is_converted(const struct zh_sentence *s, const struct quantity *q, const struct quantity *coin)
{
    struct slice between = slice_sub(s->plain, q->end, coin->from),
                 behind = slice_sub(s->plain, coin->to, s->plain.len);
    return q->unit.dimension == DIMENSION_MONEY && coin->unit.dimension == DIMENSION_MONEY &&
           !slice_equal(q->unit.symbol, coin->unit.symbol) && slice_equal_any(between, "（", "(") &&
           slice_starts_any(behind, "）", ")");
}

void zh_say_again(const struct zh_sentence *s, struct zh_item *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        const struct quantity *q = items[i - 1].quantity, *now = items[i].quantity;
        const struct word *mark = zh_row_at(s, q->end, s->know->claims_zh->again);
        if (!(mark && q->end + mark->form.len == now->from) && !is_converted(s, q, now))
            continue;
        items[i].again = true;
        items[i].votes = items[i - 1].votes;
        items[i].status = items[i - 1].status;
        items[i].cued = items[i - 1].cued;
        items[i].time = items[i - 1].time;
        items[i].origin = items[i - 1].origin;
    }
}

void zh_expect(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state,
               struct date published)
{
    bool part = false;
    for (size_t i = 0; i < count; i++)
        if (items[i].time.grain == GRAIN_YEAR || items[i].time.cut)
            state->foreseen = items[i].status == STATUS_FORECAST && items[i].time.first.year == published.year;
    for (size_t i = 0; state->expected.known && i < count; i++)
        if (items[i].status == STATUS_ACTUAL && is_part(&items[i].time, &state->expected) &&
            slice_ends(items[i].metric.text, state->expectation)) {
            zh_status_vote(s, &items[i], FROM_NEIGHBOUR, STATUS_FORECAST);
            part = true;
        }
    if (count && !part)
        state->expected.known = false;
    for (size_t i = 0; i < count && !state->expected.known; i++)
        if (items[i].status == STATUS_FORECAST && items[i].cued && items[i].time.known &&
            items[i].time.shape == PERIOD_FLOW && date_is(items[i].time.first) && date_is(published) &&
            date_compare(items[i].time.last, published) < 0 && !items[i].change) {
            state->expected = items[i].time;
            state->expectation = items[i].metric.text;
        }
}

void zh_aim(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state,
            struct date published)
{
    for (size_t i = 0; state->aim.known && i < count; i++)
        if ((items[i].status == STATUS_ACTUAL || (items[i].status == STATUS_TARGET && awaits(&items[i]))) &&
            (is_imperative(s) || is_point(s, &items[i]))) {
            zh_status_vote(s, &items[i], FROM_PLAN, STATUS_TARGET);
            items[i].time = state->aim;
        }
    for (size_t i = 0; i < count; i++)
        if (items[i].status == STATUS_TARGET && items[i].time.known && items[i].time.grain == GRAIN_YEAR &&
            items[i].time.shape == PERIOD_FLOW && date_compare(items[i].time.last, published) > 0)
            state->aimed = items[i].time;
    for (size_t i = 0; state->deadline.known && i < count; i++) {
        if (items[i].status == STATUS_ACTUAL && !items[i].cued && is_point(s, &items[i]))
            zh_status_vote(s, &items[i], FROM_PLAN, STATUS_TARGET); /* 到2025年，体系更加完善。收入突破1万亿元 */
        if (awaits(&items[i]))
            items[i].time = state->deadline;
    }
    state->deadline = count ? (struct zh_time){0} : zh_deadline(s, published);
    if (count && items[0].status == STATUS_TARGET && items[0].time.known && items[0].time.shape != PERIOD_RATE)
        state->aim = items[0].time;
    else if (count)
        state->aim = (struct zh_time){0};
}
