/* claims_zh - the claims of a Chinese sentence put together
 *
 * For each sentence: its words and clauses, then for each quantity what governs it, what it measures, when, whether it
 * is a fact, and who says so. What a sentence leaves in force for the next ones stands in struct zh_state.
 */
#include "base/utf8.h"
#include "extract/choose/reading.h"
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"
#include "extract/frame/brief.h"
#include "extract/frame/country.h"
#include <stdlib.h>

/* ---- tables ---- */

/* what is asked of words in every sentence, once for all */
static bool note_words(struct zh_tables *t, const struct lexicon *lexicon, struct err *err)
{
    enum zh_kind kind = ZH_TEXT;
    const struct word *last = NULL; /* mostly of the same row */
    uint8_t *kinds = must_alloc(lexicon_size(lexicon) + 1);
    t->kinds = kinds;
    t->first = lexicon_words(lexicon, t->word)[0];
    for (const struct word *const *w = lexicon_words(lexicon, t->word); *w; last = *w++) {
        if (!(last && slice_equal((*w)->means, last->means)) && !zh_kind_of((*w)->means, &kind))
            return err_set(err, lexicon_file(lexicon, *w), "class \"word\", \"%.*s\": unknown kind \"%.*s\"",
                           (int)(*w)->form.len, (*w)->form.ptr, (int)(*w)->means.len, (*w)->means.ptr);
        kinds[*w - t->first] = (uint8_t)(kind + 1);
        if (kind == ZH_PLAN && (*w)->form.len > 3)
            utf8_set_add(&t->plan_starts, utf8_at((*w)->form, 0));
    }
    return true;
}

struct slice zh_plain_piece(const struct zh_sentence *s, struct slice text)
{
    bool plain = s->plain.ptr == s->text.ptr || (text.ptr >= s->plain.ptr && text.ptr < s->plain.ptr + s->plain.len);
    size_t from = (size_t)((uintptr_t)text.ptr - (uintptr_t)s->text.ptr);
    bool inside = from <= s->text.len && text.len <= s->text.len - from;
    if (plain)
        return text;
    return inside ? slice_sub(s->plain, from, from + text.len) : zh_plain(s->know, text, s->arena);
}

const struct word *zh_ends(const struct zh_sentence *s, int class_id, struct slice text)
{
    struct slice plain = zh_plain_piece(s, text);
    return lexicon_match_before(s->know->zh, class_id, plain, plain.len);
}

struct zh_tables *zh_tables_new(const struct knowledge *know, struct err *err)
{
    const struct lexicon *x = know->zh;
    struct zh_tables *t = must_alloc(sizeof *t);
    *t = (struct zh_tables){
#define X(field, name) .field = lexicon_class(x, name),
        ZH_CLASSES(X)
#undef X
    };
    if (note_words(t, x, err))
        return t;
    zh_tables_free(t);
    return NULL;
}

void zh_tables_free(struct zh_tables *tables)
{
    if (tables)
        free((void *)tables->kinds);
    free(tables);
}

/* ---- quantities that become claims ---- */

static void explain(struct reading *r, const struct zh_sentence *s, const struct quantity *q, const char *fate,
                    struct slice reason)
{
    size_t offset = s->info->start;
    reading_explain(r, offset + q->start, offset + q->end, fate, reason);
}

/* 2小时储能系统, 5500大卡动力煤, 65%黑钨精矿, 10日元硬币: what kind of thing it is, not how much of it */
static bool is_grade(const struct zh_sentence *s, size_t word)
{
    const struct quantity *q = &s->quantities[s->words[word].number];
    struct slice rest = slice_sub(s->plain, s->words[word].end, s->text.len);
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->grade, rest, 0);
    bool heat = slice_equal(q->unit.symbol, SLICE("kcal"));
    if (!w || w->means.len == 0)
        return (w && (heat || q->unit.dimension == DIMENSION_TIME)) ||
               (heat && slice_find(slice_sub(s->plain, 0, q->start), SLICE("煤")) != SLICE_NONE);
    if (slice_equal_any(w->means, "in", "nm")) /* 12英寸产线, 3纳米制程 */
        return slice_equal(q->unit.symbol, w->means);
    return slice_equal(w->means, SLICE("%")) ? q->unit.dimension == DIMENSION_SHARE && !q->fraction
                                             : q->unit.dimension == DIMENSION_MONEY;
}

/* 3纳米、5纳米制程: of the kind that the last of the list is */
static bool is_grade_of_list(const struct zh_sentence *s, size_t word)
{
    const struct quantity *q = &s->quantities[s->words[word].number];
    while (word + 2 < s->word_count && s->words[word + 1].kind == ZH_AND && s->words[word + 2].kind == ZH_QUANTITY &&
           slice_equal(s->quantities[s->words[word + 2].number].unit.symbol, q->unit.symbol))
        word += 2;
    return q->unit.dimension == DIMENSION_LENGTH && is_grade(s, word);
}

/* 长江、黄河两条河流: as many as the list right before names, summed up in passing; not 伍益、宁韶两条高速公路通车,
 * where what was opened is counted */
static bool sums_list(const struct zh_sentence *s, size_t word)
{
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    int64_t members = 1;
    for (size_t i = word; i-- > clause->first && (zh_is_noun(s->words[i].kind) || s->words[i].kind == ZH_AND);)
        members += s->words[i].kind == ZH_AND && i + 1 < word && i > clause->first &&
                   s->words[i - 1].kind != ZH_QUANTITY; /* 特等36家、一等厂2家 */
    struct slice text = slice_sub(s->plain, s->words[clause->first].start, s->words[clause->last - 1].end);
    return members > 1 && decimal_equal(s->quantities[s->words[word].number].value, decimal_of(members)) &&
           !zh_row_in(s, text, s->know->claims_zh->phase);
}

#define RESUMED_MOST 3 /* of them */

/* 。两家企业均表示: two or three that open a clause and are all told of were told before */
static bool resumes(const struct zh_sentence *s, size_t word)
{
    const struct quantity *q = &s->quantities[s->words[word].number];
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    bool all = false, few = word == clause->first && q->relation == RELATION_EQ &&
                            !utf8_is_digit((unsigned char)s->plain.ptr[q->start]) &&
                            decimal_compare(q->value, decimal_of(RESUMED_MOST)) <= 0;
    for (size_t i = word + 1; few && i < clause->last && s->words[i].kind != ZH_QUANTITY; i++)
        all |= !zh_is_noun(s->words[i].kind) && slice_starts_any(zh_text(s, &s->words[i]), "都", "均"); /* 均为 */
    return all;
}

static bool counts_again(const struct zh_sentence *s, size_t word)
{
    return s->quantities[s->words[word].number].unit.dimension == DIMENSION_COUNT &&
           (resumes(s, word) || sums_list(s, word));
}

/* does a share or a count follow, in this clause or the one after it? */
static bool counts_behind(const struct zh_sentence *s, size_t word, bool after)
{
    size_t clause = zh_clause_of(s, word);
    size_t end = s->clauses[after && clause + 1 < s->clause_count ? clause + 1 : clause].last;
    for (size_t i = word + 1; i < end; i++)
        if (s->words[i].kind == ZH_QUANTITY) {
            enum dimension d = s->quantities[s->words[i].number].unit.dimension;
            return d == DIMENSION_SHARE || d == DIMENSION_COUNT;
        }
    return false;
}

/* 10万千瓦及以上项目装机占比62.3%, 年收入2000万元以上企业达5万家: the class that is counted, not how much there is */
static bool is_class(const struct zh_sentence *s, size_t word)
{
    const struct quantity *q = &s->quantities[s->words[word].number];
    enum dimension d = q->unit.dimension;
    bool bound = q->relation == RELATION_GE || q->relation == RELATION_LE || q->relation == RELATION_LT ||
                 q->relation == RELATION_RANGE;
    const struct zh_word *next = word + 1 < s->word_count ? &s->words[word + 1] : NULL;
    bool age = slice_equal_any(q->unit.symbol, "岁", "歲");
    if (age && bound && next && next->start == s->words[word].end)
        return zh_is_noun(next->kind) || next->kind == ZH_AND || next->kind == ZH_OF; /* 16—24岁、25—59岁的劳动力 */
    return bound && next && d != DIMENSION_SHARE && d != DIMENSION_COUNT && d != DIMENSION_TIMES &&
           (next->kind == ZH_NOUN || next->kind == ZH_TEXT) && next->depth == 0 && next->start == s->words[word].end &&
           counts_behind(s, word, q->relation == RELATION_GE || q->relation == RELATION_LE);
}

/* 单位：亿元, 万千瓦 379000: a magnitude that counts nothing; 过亿元 does */
static bool is_unit_alone(const struct zh_sentence *s, const struct quantity *q)
{
    struct slice text = slice_sub(s->plain, q->start, q->end);
    if (q->from < q->start || !slice_starts_any(text, "万", "亿"))
        return false;
    return q->value.coef == 1 && (q->value.exp == 4 || q->value.exp == 8) && q->start + 3 == q->end - q->unit_text.len;
}

/* 1欧元兑1.1477美元, 30.6元兑1美元: the one that the rate is for */
static bool is_exchanged(const struct zh_sentence *s, size_t index)
{
    const struct quantity *q = &s->quantities[index];
    struct slice after = slice_sub(s->plain, q->end, s->plain.len);
    bool rate = slice_starts(after, SLICE("兑")) || slice_ends(slice_sub(s->plain, 0, q->start), SLICE("兑"));
    return q->unit.dimension == DIMENSION_MONEY && decimal_equal(q->value, decimal_of(1)) && rate;
}

static size_t collect(struct reading *r, const struct zh_sentence *s, struct zh_item **ret)
{
    struct zh_item *items = arena_array(&r->work, struct zh_item, s->quantity_count + 1);
    size_t count = 0, lead_clause = SLICE_NONE, lead = 0;
    for (size_t i = 0; i < s->quantity_count; i++)
        if (s->quantities[i].rejected)
            explain(r, s, &s->quantities[i], "rejected", slice_of(s->quantities[i].rejected));
    for (size_t i = 0; i < s->word_count; i++) {
        if (s->words[i].kind != ZH_QUANTITY)
            continue;
        struct quantity *q = &s->quantities[s->words[i].number];
        size_t clause = zh_clause_of(s, i);
        if (clause != lead_clause)
            lead = s->clauses[clause].first;
        lead_clause = clause;
        if (is_unit_alone(s, q)) {
            explain(r, s, q, "rejected", SLICE("unit of a table"));
        } else if (is_exchanged(s, s->words[i].number)) {
            explain(r, s, q, "rejected", SLICE("worth of a unit"));
        } else if (q->optional_kind || is_grade_of_list(s, i) || is_grade(s, i) || is_class(s, i) ||
                   counts_again(s, i)) {
            q->optional_kind = true; /* 10日元 of 10日元硬币的成本: part of a name */
            explain(r, s, q, "rejected", SLICE("counts in passing"));
        } else {
            items[count++] = (struct zh_item){.quantity = q, .word = i, .clause = clause, .lead = lead};
        }
        lead = i + 1;
    }
    *ret = items;
    return count;
}

/* ---- writing ---- */

/* 跌幅达3%, …（跌幅为3%）: the measure is a fall, as it is named or as it stands before the figure; 跌幅最大的两只
 * counts */
static bool falls_by_name(const struct zh_sentence *s, const struct zh_item *item)
{
    int growth = s->know->claims_zh->growth;
    size_t i = item->word;
    while (i > item->lead && (s->words[i - 1].kind == ZH_COPULA || s->words[i - 1].kind == ZH_ADVERB))
        i--;
    const struct word *w = zh_ends(s, growth, item->metric.text);
    const struct word *near = i > item->lead ? zh_ends(s, growth, zh_text(s, &s->words[i - 1])) : NULL;
    w = near ? near : w;
    return w && !item->change && item->quantity->unit.dimension != DIMENSION_COUNT && slice_equal(w->means, SLICE("-"));
}

/* 至少上涨15美元, 可最多行驶325公里: the bound stands before the verb; else the quantity's own */
static enum relation bound_of_verb(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t i = item->word;
    while (i > item->lead && s->words[i - 1].kind == ZH_PARTICLE)
        i--;
    enum zh_kind kind = i > item->lead ? s->words[i - 1].kind : ZH_STOP;
    bool verb = kind == ZH_VERB || kind == ZH_ACT || kind == ZH_UP || kind == ZH_DOWN || kind == ZH_AVOID;
    const struct word *w =
        verb ? lexicon_match_before(s->know->zh, s->know->claims_zh->bound, s->plain, s->words[i - 1].start) : NULL;
    for (int r = RELATION_EQ; w && r <= RELATION_RANGE; r++)
        if (slice_equal(w->means, slice_of(relation_symbol((enum relation)r))))
            return (enum relation)r;
    return item->quantity->relation;
}

/* 分别超过3万吨和4万吨: the word before the first of a list holds for all */
static enum relation relation_of(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct zh_item *first = item->run > 1 ? item - item->run_index : item;
    enum relation own = item->quantity->relation;
    if (item->again && own == RELATION_EQ)
        return item[-1].quantity->relation == RELATION_RANGE ? own : item[-1].quantity->relation;
    enum relation led = first->quantity->relation;
    if (own == RELATION_EQ)
        own = bound_of_verb(s, item);
    if (first == item || own != RELATION_EQ || led == RELATION_RANGE || first->compares)
        return own;
    for (size_t i = first->word; i-- > first->lead;)
        if (s->words[i].kind == ZH_EACH)
            return led;
    return own;
}

static void give_value(struct claim *claim, const struct zh_sentence *s, const struct zh_item *item)
{
    const struct quantity *q = item->quantity;
    bool negative = (item->change && item->negative && !q->signed_by_text) || falls_by_name(s, item);
    claim->unit = q->unit.symbol;
    /* 较预测值高出0.2个百分点: the word compares, it does not say "more than"; 跑赢大盘逾20% says both */
    const struct word *bound = lexicon_match(s->know->zh, s->know->claims_zh->modifier, s->plain, q->from);
    bool other = item->compares && word_flag(bound, "compares") && q->relation != RELATION_ABOUT;
    claim->relation = other ? RELATION_EQ : relation_of(s, item);
    if (q->relation == RELATION_RANGE) {
        claim->low = negative ? decimal_neg(q->high) : q->low;
        claim->high = negative ? decimal_neg(q->low) : q->high;
    } else {
        claim->value = negative ? decimal_neg(decimal_abs(q->value)) : q->value;
    }
}

/* the times that the sentence names, for the frame of the document */
static void tell_times(struct reading *r, const struct zh_sentence *s)
{
    uint64_t dates = 0;
    for (size_t i = 0; i < s->word_count; i++)
        if (s->words[i].kind == ZH_PERIOD && s->words[i].number < 64 && !s->periods[s->words[i].number].anaphoric &&
            (scope_dates(s, i) || s->periods[s->words[i].number].dateline))
            dates |= (uint64_t)1 << s->words[i].number;
    reading_told(r, s->index, s->periods, s->period_count, dates, 0);
}

static const struct slice levels[ZH_LEVELS] = {SLICE_INIT("省"), SLICE_INIT("市"), SLICE_INIT("区")};

/* the place that 全市 and 我省 mean; the words themselves where the document names none */
static struct slice owner_meant(const struct reading *r, struct slice entity)
{
    const struct zh_state *state = r->state_zh;
    bool whole = entity.len == strlen("全省") && slice_starts_any(entity, "全", "我");
    for (size_t i = 0; whole && i < ZH_LEVELS; i++)
        if (slice_ends(entity, levels[i]))
            return state->home[i].len ? state->home[i] : entity;
    return entity;
}

static void write_claim(struct reading *r, const struct zh_sentence *s, const struct zh_item *item)
{
    size_t offset = s->info->start;
    const struct quantity *q = item->quantity;
    struct claim *claim = reading_claim(r, s->index, offset + q->start, offset + q->end);
    give_value(claim, s, item);
    claim->metric = item->metric.text;
    if (item->metric.entity.len)
        claim->entity = owner_meant(r, item->metric.entity);
    claim->period_start = item->time.first;
    claim->period_end = item->time.last;
    if (item->time.known && item->time.text.len)
        claim->period_text = item->time.text;
    claim->status = item->status;
    claim->comparison = item->comparison;
    if (item->source.len)
        claim->source = item->source;
    zh_fill_draft(s, item, reading_draft(r));
    explain(r, s, q, "claim", item->metric.text);
}

/* ---- the sentence ---- */

static void read_sources(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state)
{
    size_t item = 0;
    for (size_t c = 0; c < s->clause_count; c++) {
        struct slice speaker = zh_speaker(s, c);
        if (speaker.len) {
            state->source = speaker;
            state->quoted = !zh_publishes(s, c);
        }
        for (; item < count && items[item].clause == c; item++)
            items[item].source = state->source;
    }
}

#define LEAD_BYTES 300
#define READ_BYTES 4000 /* in which a text tells of the place of its title */

/* 公司拟定增募资: the text begins with a deal to come */
static bool proposes(const struct reading *r, struct slice text)
{
    const struct word *w;
    size_t at = 0;
    while ((w = lexicon_next(r->know->zh, r->know->claims_zh->proposes, text, &at)) && w->means.len == 0)
        at += w->form.len;
    return w != NULL;
}

/* the part of text that the part of its plain form stands for; empty if it is none of it */
static struct slice as_written(struct slice text, struct slice plain, struct slice part)
{
    bool inside = part.len && plain.len && part.ptr >= plain.ptr && part.ptr < plain.ptr + plain.len;
    size_t at = inside ? (size_t)(part.ptr - plain.ptr) : 0;
    return inside ? slice_sub(text, at, at + part.len) : SLICE("");
}

/* what the document calls 全省, 全市 and 全区; a city of the title owns what nobody else does */
static void find_homes(struct reading *r, struct zh_state *state)
{
    struct slice title = r->document->title, plain = zh_plain(r->know, title, r->arena), city = SLICE("");
    for (size_t i = 0; i < ZH_LEVELS; i++) {
        struct slice name = zh_home(r->know, plain, slice_sub(r->plain, 0, LEAD_BYTES), levels[i]);
        struct slice titled = as_written(title, plain, name);
        state->home[i] = titled.len ? titled : as_written(r->clean.text, r->plain, name);
        city = i == ZH_CITY && slice_ends(titled, levels[i]) ? titled : city;
    }
    if (!state->firm.len)
        state->owner =
            city.len ? city
                     : as_written(title, plain, zh_title_place(r->know, plain, slice_sub(r->plain, 0, READ_BYTES)));
}

/* in which the years of the first crop begin that the document names; 0 if it names none */
static int crop_month(const struct reading *r)
{
    int class_id = lexicon_class(r->know->zh, "period.frame");
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(r->know->zh, class_id, r->plain, &at)); at += w->form.len)
        if (slice_equal(w->means, SLICE("crop")))
            return (int)cJSON_GetNumberValue(cJSON_GetObjectItemCaseSensitive(w->row, "from"));
    return 0;
}

static struct zh_state *state_of(struct reading *r)
{
    struct zh_state *state = r->state_zh;
    if (!state) {
        r->state_zh = state = arena_new(r->arena, struct zh_state);
        state->fiscal = zh_fiscal_of(r);
        state->crop_month = crop_month(r);
        state->money = country_money(r->know, r->document, r->clean.text, reading_folded(r));
        r->fiscal.republic = slice_equal(state->money, SLICE("TWD"));
        state->title = state->heading = zh_date_title(r, &state->fiscal);
        state->plan = zh_is_plan(r->know, r->document->title);
        state->proposes = proposes(r, zh_plain(r->know, r->document->title, r->arena)) ||
                          proposes(r, slice_sub(r->plain, 0, LEAD_BYTES));
        state->firm = state->owner = zh_firm(r->know, r->document->title, r->document->text);
        find_homes(r, state);
        state->entity = state->owner;
    }
    return state;
}

static void enter(struct zh_state *state, const struct sentence *info)
{
    if (info->heading)
        *state = (struct zh_state){.paragraph = info->paragraph,
                                   .plan = state->plan,
                                   .describes = state->describes,
                                   .proposes = state->proposes,
                                   .money = state->money,
                                   .fiscal = state->fiscal,
                                   .crop_month = state->crop_month,
                                   .firm = state->firm,
                                   .home = {state->home[ZH_PROVINCE], state->home[ZH_CITY], state->home[ZH_REGION]},
                                   .owner = state->owner,
                                   .entity = state->owner,
                                   .title = state->title,
                                   .heading = state->title};
    else if (info->paragraph != state->paragraph) {
        state->paragraph_time = state->story = (struct zh_time){0};
        state->aim = state->deadline = state->expected = (struct zh_time){0};
        state->plan_status = STATUS_ACTUAL;
        state->entity = state->owner;
        state->label = SLICE("");
        state->looks_at = COMPARISON_NONE;
        if (state->quoted)
            state->source = SLICE(""); /* somebody's words end with the paragraph, figures published do not */
    }
    state->paragraph = info->paragraph;
}

/* 组件：前三季度出口201GW。 硅片：开工率降至52%: the time of an item is not that of the next; what was told before the
 * items holds for all
 */
static void enter_label(const struct reading *r, const struct zh_sentence *s, struct zh_state *state)
{
    bool begins = s->index == 0 || r->sentences[s->index - 1].paragraph != s->info->paragraph;
    if (!begins || s->info->heading)
        return;
    bool labelled = !s->row && (brief_label(r->know, s->plain) > 0 || zh_is_dashed(s));
    if (labelled && state->labelled)
        state->passage = state->before_items;
    else if (labelled)
        state->before_items = state->passage;
    state->labelled = labelled;
}

/* where the reader of times took a piece of another word: 环|比上月, 投产|后年产值, 提|前40天 */
static bool cuts_word(const struct zh_sentence *s, struct period *p)
{
    struct slice before = slice_sub(s->plain, 0, p->start), text = slice_sub(s->plain, p->start, p->end);
    static const struct slice stems[] = {SLICE_INIT("环"), SLICE_INIT("同"), SLICE_INIT("占"), SLICE_INIT("对")};
    for (size_t i = 0; slice_starts(text, SLICE("比")) && i < sizeof stems / sizeof *stems; i++)
        if (slice_ends(before, stems[i])) {
            p->start += SLICE("比").len;
            p->base &= slice_starts(slice_sub(text, SLICE("比").len, text.len), SLICE("较")); /* 占比|较去年 */
        }
    static const struct slice coins[] = {SLICE_INIT("港"), SLICE_INIT("美"), SLICE_INIT("日"), SLICE_INIT("欧"),
                                         SLICE_INIT("亿"), SLICE_INIT("万"), SLICE_INIT("千"), SLICE_INIT("百")};
    for (size_t i = 0; slice_equal(text, SLICE("元月")) && i < sizeof coins / sizeof *coins; i++)
        if (slice_ends(before, coins[i]))
            return true; /* 港元月薪 */
    if (slice_equal(text, SLICE("两日")))
        return true; /* 最大两日跌幅: a length, no second of a month */
    if (slice_equal(text, SLICE("后年")))
        return slice_ends_any(before, "产", "成", "运");
    if (slice_starts(text, SLICE("本")) && slice_ends_any(before, "样", "基"))
        return true; /* 样本周度库存 */
    if (date_is(p->last) && p->last.year < ZH_OLDEST_YEAR && !utf8_has_digit(text))
        return true; /* 千百年 */
    struct slice after = slice_sub(s->plain, p->end, s->plain.len);
    if (slice_starts_any(after, "不变价", "可比价"))
        return true; /* 按上年不变价计算 */
    return slice_starts(text, SLICE("前")) && slice_ends(before, SLICE("提"));
}

#define RANK_BEHIND 30 /* bytes from 以来 to 分位: a number and a word between */

/* 处于2013年以来24.5%分位, 近10年82%分位: the years among which it ranks */
static bool is_years_of_rank(const struct period *p, struct slice after)
{
    return p->grain >= GRAIN_YEAR && date_is(p->first) && date_is(p->last) &&
           slice_find(slice_sub(after, 0, after.len < RANK_BEHIND ? after.len : RANK_BEHIND), SLICE("分位")) !=
               SLICE_NONE;
}

/* 本周五大品种钢材: the numeral belongs to the kinds; 环比上周, 同比去年, 占全年计划数的97% and 在2020年的基础上 name
 * the base */
static void mend_period(const struct zh_sentence *s, struct period *p)
{
    struct slice before = slice_sub(s->plain, 0, p->start), after = slice_sub(s->plain, p->end, s->plain.len);
    struct slice text = slice_sub(s->plain, p->start, p->end);
    if (slice_starts(text, SLICE("本周")) && slice_ends(text, SLICE("五")) && slice_starts(after, SLICE("大")) &&
        date_is(p->last)) {
        p->end -= SLICE("五").len;
        p->first = date_add_days(p->last, 1 - date_weekday(p->last));
        p->last = date_add_days(p->first, 6);
        p->grain = GRAIN_WEEK;
    }
    bool whole =
        (slice_ends(before, SLICE("占")) && slice_equal(text, SLICE("全年"))) || zh_is_aim_of_share(s->know, after);
    bool footing = slice_starts_any(after, "的基础上", "基础上");
    if (whole || footing || slice_ends_any(before, "环比", "同比"))
        p->base = true;
    p->name |= is_years_of_rank(p, after);
}

/* 上半年贸易量同比增长4.9%，但2026年可能放缓: what grew against the year before is over, whatever else is expected */
static void stay_behind(const struct zh_sentence *s, struct period *p, struct date published)
{
    bool ahead = p->implied_year && date_is(published) && date_is(p->first) && p->shape == PERIOD_FLOW &&
                 date_compare(p->first, published) > 0 && p->grain >= GRAIN_MONTH && p->grain <= GRAIN_YEAR;
    if (!ahead)
        return;
    struct slice clause = slice_sub(s->plain, p->end, s->plain.len);
    size_t comma = slice_find(clause, SLICE("，"));
    clause.len = comma == SLICE_NONE ? clause.len : comma;
    size_t semicolon = slice_find(clause, SLICE("；"));
    clause.len = semicolon == SLICE_NONE ? clause.len : semicolon;
    size_t stop = slice_rfind(slice_sub(s->plain, 0, p->start), SLICE("；")), from = stop == SLICE_NONE ? 0 : stop;
    bool done = slice_find(clause, SLICE("同比")) != SLICE_NONE || slice_find(clause, SLICE("实现")) != SLICE_NONE ||
                slice_find(clause, SLICE("完成")) != SLICE_NONE;
    if (!done || slice_find(clause, SLICE("将")) != SLICE_NONE ||
        zh_looks_ahead(s->know, slice_sub(s->plain, from, p->end + clause.len)))
        return;
    p->first = date_add_months(p->first, -12);
    p->last = date_month_end(p->last.year - 1, p->last.month);
}

/* 自明年1月1日起，标准提高到2200元: what is to begin on a day to come is due on that day */
static void await_start(struct period *p, struct date published)
{
    if (p->shape != PERIOD_SINCE || date_is(p->last) || !date_is(p->first) || !date_is(published) ||
        date_compare(p->first, published) <= 0)
        return;
    p->shape = PERIOD_STOCK;
    p->last = p->first;
}

/* 自2022年底产品推出以来: since the day, whatever stands between */
static void last_since(const struct zh_sentence *s, struct period *p, struct date published)
{
    struct slice text = slice_sub(s->plain, p->start, p->end), after = slice_sub(s->plain, p->end, s->plain.len);
    size_t since = slice_find(after, SLICE("以来")), comma = slice_find(after, SLICE("，"));
    if (p->shape != PERIOD_STOCK || !date_is(published) || !date_is(p->last) || !slice_starts(text, SLICE("自")) ||
        since == SLICE_NONE || comma < since || date_compare(p->last, published) >= 0)
        return;
    p->shape = PERIOD_SINCE;
    p->first = p->last;
    p->last = published;
}

/* 截至6月6日当周, 截至6月6日的一周: the week that ends with the day; the word for it is a period of its own */
static void end_week(const struct zh_sentence *s, struct period *day, struct period *next)
{
    struct slice after = slice_sub(s->plain, day->end, s->plain.len);
    bool named = slice_starts_any(after, "当周", "止当周");
    if (day->shape != PERIOD_STOCK || day->grain != GRAIN_DAY || !date_is(day->last) ||
        !(named || slice_starts_any(after, "的一周", "止的一周")))
        return;
    day->shape = PERIOD_FLOW;
    day->grain = GRAIN_WEEK;
    day->first = date_add_days(day->last, -6);
    if (named && next) {
        next->first = day->first;
        next->last = day->last;
    }
}

/* 上、下半年: both halves, one for each figure of a list */
static void join_halves(const struct zh_sentence *s, struct period *p)
{
    if (p->grain != GRAIN_HALF || !date_is(p->first) || p->first.month != 7 ||
        !slice_equal(slice_sub(s->plain, p->start, p->end), SLICE("下半年")) ||
        !slice_ends(slice_sub(s->plain, 0, p->start), SLICE("上、")))
        return;
    p->start -= SLICE("上、").len;
    p->first = date_of(p->first.year, 1, 1);
    p->grain = GRAIN_OTHER;
}

/* 2020Q1-3, 2020Q1-Q3: up to the quarter that the second figure gives */
static void join_quarters(const struct zh_sentence *s, struct period *p)
{
    struct slice text = slice_sub(s->plain, p->start, p->end), after = slice_sub(s->plain, p->end, s->plain.len);
    bool first = p->grain == GRAIN_QUARTER && p->shape == PERIOD_FLOW && text.len > 1 &&
                 text.ptr[text.len - 2] == 'Q' && date_is(p->last);
    if (!first || after.len < 2 || (after.ptr[0] != '-' && after.ptr[0] != '~'))
        return;
    size_t at = after.ptr[1] == 'Q' ? 2 : 1;
    int to = at < after.len ? after.ptr[at] - '0' : 0;
    bool longer = at + 1 < after.len && ((after.ptr[at + 1] >= '0' && after.ptr[at + 1] <= '9') ||
                                         after.ptr[at + 1] == '.' || after.ptr[at + 1] == '%');
    if (to < 2 || to > 4 || longer || 3 * to <= p->last.month)
        return;
    p->end += at + 1;
    p->core_end = p->end;
    p->last = date_month_end(p->last.year, 3 * to);
    p->grain = p->first.month != 1 ? GRAIN_OTHER : to == 4 ? GRAIN_YEAR : to == 2 ? GRAIN_HALF : GRAIN_TODATE;
}

/* “十三五”期末: the last day of a plan's years */
static void end_years(const struct zh_sentence *s, struct period *p)
{
    struct slice behind = slice_sub(s->plain, p->end, s->plain.len);
    if (p->grain != GRAIN_YEARS || p->shape != PERIOD_FLOW || !slice_starts(behind, SLICE("期末")))
        return;
    p->shape = PERIOD_STOCK;
    p->first = DATE_NONE;
    p->end += strlen("期末");
    p->core_end = p->end;
}

/* 甲社北京5月22日电，…: the day and the place of the wire, not the time of what it tells */
static void stand_in_dateline(const struct zh_sentence *s, struct period *p)
{
    struct slice behind = slice_sub(s->plain, p->end, s->plain.len);
    bool marked = slice_starts_any(behind, "电", "讯");
    behind = slice_sub(behind, strlen("电"), behind.len);
    bool ends = slice_starts_any(behind, "，", ",", " ", "（", "(", "：", "记者");
    if (p->grain == GRAIN_DAY && marked && ends)
        p->dateline = true;
}

static void mend_periods(struct zh_sentence *s, struct period *periods, struct date published)
{
    size_t kept = 0;
    for (size_t i = 0; i < s->period_count; i++)
        if (!cuts_word(s, &periods[i])) {
            mend_period(s, &periods[i]);
            stay_behind(s, &periods[i], published);
            await_start(&periods[i], published);
            join_halves(s, &periods[i]);
            join_quarters(s, &periods[i]);
            last_since(s, &periods[i], published);
            stand_in_dateline(s, &periods[i]);
            end_years(s, &periods[i]);
            end_week(s, &periods[i], i + 1 < s->period_count ? &periods[i + 1] : NULL);
            periods[kept++] = periods[i];
        }
    s->period_count = kept;
}

/* 年内走访客户2万户, in a report on a year that is over: that year, unless the sentence looks ahead */
static void within_report(const struct zh_sentence *s, struct period *p, const struct zh_time *report)
{
    if (!slice_equal_any(slice_sub(s->plain, p->start, p->end), "年内", "年內") || !date_is(p->last) ||
        report->last.year >= p->last.year || zh_looks_ahead(s->know, s->plain))
        return;
    p->first = report->first;
    p->last = report->last;
}

/* 与上年同期（2014年5月）比较: in brackets, the same base again */
static void base_again(const struct zh_sentence *s, struct period *p)
{
    struct slice gap = slice_trim(slice_sub(s->plain, p[-1].end, p->start));
    p->base |= p[-1].base && slice_equal_any(gap, "（", "(");
}

/* 本月交易量8万吨, under 5月农情概况 or 本（5）月…: the month that the text is about, not that of its publication */
static void within_month(const struct zh_sentence *s, struct period *p, const struct zh_time *report)
{
    if (!slice_starts(slice_sub(s->plain, p->start, p->end), SLICE("本月")) || p->grain != GRAIN_MONTH ||
        date_compare(report->last, p->first) >= 0)
        return;
    p->first = report->first;
    p->last = report->last;
}

/* 每股收益1.26元，上年为1.18元, in a report on a year: the year before the one that it is about */
static void before_report(const struct zh_sentence *s, struct period *periods, const struct zh_time *report)
{
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &periods[i];
        struct slice text = slice_sub(s->plain, p->start, p->end);
        if (i > 0)
            base_again(s, p);
        if (report->known && report->grain == GRAIN_MONTH && report->shape == PERIOD_FLOW)
            within_month(s, p, report);
        if (!report->known || report->grain != GRAIN_YEAR || p->grain != GRAIN_YEAR || p->shape != PERIOD_FLOW)
            continue;
        within_report(s, p, report);
        if (!slice_equal(text, SLICE("上年")) || !date_equal(p->last, report->last))
            continue;
        p->first = date_add_months(p->first, -12);
        p->last = date_of(p->last.year - 1, 12, 31);
        p->base = true; /* it dates no other figure */
    }
}

/* 上月为, 上月的, 低于上月: a figure beside the one told; 公司上个月在欧洲售出3万辆 is news */
static bool is_beside(const struct zh_sentence *s, const struct period *p)
{
    static const char *const behind[] = {"为", "是", "的", "则", "值", "）", "，"};
    struct slice after = slice_sub(s->plain, p->end, s->plain.len);
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (slice_starts(after, slice_of(behind[i])))
            return true;
    return false;
}

/* 12月指数为91.45，上月为91.89: the month, quarter or week before the one told, in the sentence or before it, not
 * before the day of the text */
static void before_told(const struct zh_sentence *s, struct period *periods, const struct zh_time *force)
{
    static const struct slice words[] = {SLICE_INIT("上月"), SLICE_INIT("上个月"), SLICE_INIT("上季"),
                                         SLICE_INIT("上季度"), SLICE_INIT("上周")};
    struct date first = force->first, last = force->last;
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &periods[i];
        struct slice text = slice_sub(s->plain, p->start, p->end);
        bool from = slice_starts_any(text, "由", "从");
        bool same = date_equal(p->first, first) && date_equal(p->last, last) && date_is(p->first) &&
                    (i > 0 || from || p->base || is_beside(s, p));
        first = p->first;
        last = p->last;
        if (from)
            text = slice_sub(text, strlen("由"), text.len);
        for (size_t k = 0; same && k < sizeof words / sizeof *words; k++) {
            if (!slice_equal(text, words[k]))
                continue;
            p->last = date_add_days(p->first, -1);
            p->first = p->grain == GRAIN_WEEK ? date_add_days(p->first, -7)
                                              : date_add_months(p->first, p->grain == GRAIN_MONTH ? -1 : -3);
            p->base = true; /* it dates no other figure */
            break;
        }
    }
}

#define PER_LONGEST 15 /* bytes of 每千瓦时 */

/* the quantity begins at a place further left; 突破 and 约 before that count as if they stood at the numeral */
static void modify(const struct zh_sentence *s, struct quantity *q, size_t from)
{
    static const enum relation relations[] = {RELATION_GT, RELATION_GE, RELATION_ABOUT, RELATION_LT, RELATION_LE};
    const struct word *w = lexicon_match_before(s->know->zh, s->know->claims_zh->modifier, s->plain, from);
    q->from = from;
    for (size_t i = 0; w && q->relation == RELATION_EQ && i < sizeof relations / sizeof *relations; i++)
        if (slice_equal(w->means, slice_of(relation_symbol(relations[i])))) {
            q->from = from - w->form.len;
            q->relation = relations[i];
        }
}

/* 每股收益 is a measure, 每盎司 no word */
static bool begins_word(const struct zh_sentence *s, size_t at)
{
    const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->word, s->plain, at);
    return w && w->form.len > SLICE("每").len;
}

/* 每升降低0.11元: a change of the price, no price */
static bool moves_between(const struct zh_sentence *s, size_t from, size_t to)
{
    const struct word *w;
    enum zh_kind kind;
    for (size_t at = from; (w = lexicon_next(s->know->zh, s->know->claims_zh->word, slice_sub(s->plain, 0, to), &at));
         at += w->form.len)
        if (zh_kind(s->know->claims_zh, w, &kind) && (kind == ZH_UP || kind == ZH_DOWN || kind == ZH_AVOID))
            return true;
    return false;
}

/* 突破每盎司4430美元: what the price is for stands before the numeral and belongs to it */
static void widen_prices(struct zh_sentence *s)
{
    for (size_t i = 0; i < s->quantity_count; i++) {
        struct quantity *q = &s->quantities[i];
        size_t from = q->from > PER_LONGEST ? q->from - PER_LONGEST : 0;
        if (q->rejected || slice_find(q->unit.symbol, SLICE("/")) == SLICE_NONE ||
            slice_find(q->unit_text, SLICE("/")) != SLICE_NONE)
            continue;
        size_t at = slice_rfind(slice_sub(s->plain, from, q->from), SLICE("每"));
        if (at != SLICE_NONE && !moves_between(s, from + at, q->from) && !begins_word(s, from + at) &&
            (i == 0 || s->quantities[i - 1].to <= from + at))
            modify(s, q, from + at);
    }
}

#define WHOLE_LONGEST 75 /* bytes of 定价基准日前20个交易日股票交易均价的 */

/* 不超过总投资30%: the bound, a measure and the share, with nothing between */
static void bound_by_measure(const struct zh_sentence *s, struct quantity *q)
{
    const struct zh_tables *t = s->know->claims_zh;
    const struct word *measure = lexicon_match_before(s->know->zh, t->word, s->plain, q->from);
    if (!measure || !slice_starts(measure->means, SLICE("measure")) || measure->form.len == strlen("率"))
        return; /* 就业不足率1.2% */
    size_t at = q->from - measure->form.len;
    const struct word *bound = lexicon_match_before(s->know->zh, t->modifier, s->plain, at);
    if (bound && slice_starts(bound->form, SLICE("不")))
        modify(s, q, at);
}

/* 最高补助500万元, 单个项目最高300万元: money that is granted up to a cap; 最高触及81490元 is a price */
static void cap_grants(struct zh_sentence *s)
{
    const struct zh_tables *t = s->know->claims_zh;
    for (size_t i = 0; i < s->quantity_count; i++) {
        struct quantity *q = &s->quantities[i];
        bool money = q->unit.dimension == DIMENSION_MONEY || slice_starts(q->unit.symbol, SLICE("CNY/"));
        if (q->rejected || !money || q->relation != RELATION_EQ)
            continue;
        const struct word *grant = lexicon_match_before(s->know->zh, t->grant, s->plain, q->start);
        size_t at = grant ? q->start - grant->form.len : q->start;
        if (!slice_ends(slice_sub(s->plain, 0, at), SLICE("最高")))
            continue;
        bool granted = grant != NULL;
        for (size_t k = 0; k < s->plain.len && !granted; k++)
            granted = lexicon_match(s->know->zh, t->grant, s->plain, k) != NULL;
        if (granted)
            q->relation = RELATION_LE;
    }
}

/* 不低于营业收入的3%, 约占全球13%, 大约是香港的三倍: the bound of a share stands before its whole */
static void bound_shares(struct zh_sentence *s)
{
    for (size_t i = 0; i < s->quantity_count; i++) {
        struct quantity *q = &s->quantities[i];
        bool ratio = q->unit.dimension == DIMENSION_SHARE || q->unit.dimension == DIMENSION_TIMES;
        if (!ratio || q->rejected || q->relation != RELATION_EQ)
            continue;
        bool of = slice_ends(slice_sub(s->plain, 0, q->from), SLICE("的"));
        if (!of)
            bound_by_measure(s, q);
        for (size_t at = q->from; q->relation == RELATION_EQ && at > 0 && q->from - at < WHOLE_LONGEST;) {
            const struct word *w = lexicon_match_before(s->know->zh, s->know->claims_zh->modifier, s->plain, at);
            if (w && word_flag(w, "of"))
                q->relation = RELATION_ABOUT;
            else if (w && of && slice_starts(w->form, SLICE("不")))
                modify(s, q, at);
            uint32_t c;
            at -= utf8_before(s->plain, at, &c);
            if (c == 0x5E74 || (!utf8_is_han(c) && !utf8_is_digit(c) && !utf8_is_letter(c)))
                break; /* 不及2009年的59% */
        }
    }
}

static void find_times(struct reading *r, struct zh_sentence *s, const struct zh_state *state)
{
    const struct zh_time *anchor = state->paragraph_time.known ? &state->paragraph_time
                                   : state->story.known        ? &state->story
                                   : state->passage.known      ? &state->passage
                                                               : &state->heading;
    struct period_context context = {.published = r->document->published,
                                     .anchor_first = anchor->first,
                                     .anchor_last = anchor->last,
                                     .holiday_first = state->holiday_first,
                                     .holiday_last = state->holiday_last,
                                     .day = state->day,
                                     .republic = r->fiscal.republic,
                                     .crop_month = state->crop_month,
                                     .year_over = state->whole.known && state->whole.grain == GRAIN_YEAR &&
                                                  state->whole.last.year + 1 == r->document->published.year,
                                     .fiscal_month = state->fiscal.month,
                                     .foresees = zh_looks_ahead};
    struct period *periods;
    s->period_count = period_find(r->know, s->plain, LANGUAGE_ZH, &context, &r->work, &periods);
    mend_periods(s, periods, context.published);
    before_report(s, periods, &state->heading);
    before_told(s, periods, anchor);
    struct zh_fiscal fiscal = zh_fiscal_here(s, &state->fiscal);
    zh_fiscal_months(s, periods, &fiscal, &context);
    s->periods = periods;
}

static void find_quantities(struct reading *r, struct zh_sentence *s, const struct zh_state *state)
{
    if (s->info->has_numeral)
        s->quantity_count = quantity_find_in(r->know, s->plain, LANGUAGE_ZH, s->periods, s->period_count, r->arena,
                                             &r->work, &s->quantities);
    widen_prices(s);
    bound_shares(s);
    cap_grants(s);
    if (state->money.len && !lexicon_next(r->know->zh, r->know->claims_zh->mainland, s->plain, &(size_t){0}))
        country_mint_zh(state->money, s->quantities, s->quantity_count, s->arena);
}

/* change or level, unit, measure, time and status of each; each needs the ones before it */
static void read_items(struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state,
                       struct date published)
{
    zh_tally_open(s, items, count, state);
    zh_lend_points(s, items, count);
    for (size_t i = 0; i < count; i++)
        if (!zh_is_tally(&items[i], state))
            zh_compare(s, &items[i], i ? &items[i - 1] : NULL);
    zh_lend_units(s, items, count);
    s->phrases = arena_array(s->work, struct phrase_seen, PHRASES_SEEN);
    zh_name(s, items, count, state);
    s->phrases = NULL;
    for (size_t i = 0; i < count; i++) {
        zh_date(s, &items[i], state, published);
        zh_judge(s, &items[i], state, published);
        if (items[i].status != STATUS_ACTUAL || items[i].cued) /* of a fact the same */
            zh_date(s, &items[i], state, published);
        zh_date_fact(s, &items[i], published);
        if (zh_is_tally(&items[i], state))
            zh_tally(s, &items[i], state, published);
    }
    zh_say_again(s, items, count);
    zh_expect(s, items, count, state, published);
    zh_aim(s, items, count, state, published);
    zh_plan_parts(s, items, count, state);
    for (size_t i = 0; i < count; i++)
        zh_date_plan(s, &items[i], published);
    zh_date_runs(s, items, count, published);
    zh_date_average(s, items, count);
    zh_date_monthly(s, items, count);
}

static void make_claims(struct reading *r, struct zh_sentence *s, struct zh_item *items, size_t count,
                        struct zh_state *state)
{
    read_items(s, items, count, state, r->document->published);
    for (size_t i = 0; i < count; i++) {
        if (!zh_settle_unit(s, items, i, state->money)) {
            explain(r, s, items[i].quantity, "rejected", SLICE("number without a unit"));
            continue;
        }
        zh_compare_unsaid(s, &items[i], i);
        write_claim(r, s, &items[i]);
    }
}

/* 净利润：15.2亿元, 水电 | 44400 | 3.0%: a line of a list or table heads nothing */
static bool is_row(struct slice text)
{
    static const struct slice marks[] = {SLICE_INIT("："), SLICE_INIT("|"), SLICE_INIT("│"), SLICE_INIT("\t")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks && !slice_ends(text, SLICE("。")); i++) {
        size_t at = slice_find(text, marks[i]);
        if (at != SLICE_NONE && utf8_has_digit(slice_sub(text, at, text.len)))
            return true;
    }
    return false;
}

/* behind the last figure of a document: the words are asked for only where they bear on a time */
static void read_times(struct reading *r, struct zh_sentence *s, struct zh_state *state)
{
    find_times(r, s, state);
    if (s->period_count || state->aimed.known || state->aims_opened) {
        find_quantities(r, s, state);
        zh_words(s);
    }
    tell_times(r, s);
    zh_date_resume(s, state);
    zh_open_aims(s, state);
    zh_date_carry(s, state, r->document->published);
}

static void read_figures(struct reading *r, struct zh_sentence *s, struct zh_state *state)
{
    struct zh_item *items;
    find_times(r, s, state);
    find_quantities(r, s, state);
    zh_words(s);
    s->looks_at = state->looks_at;
    for (size_t c = 0; c < s->clause_count; c++)
        state->looks_at = zh_looks_at(s, c) == COMPARISON_NONE ? state->looks_at : zh_looks_at(s, c);
    tell_times(r, s);
    zh_date_resume(s, state);
    zh_phase_carry(s, state);
    zh_open_aims(s, state);
    size_t count = collect(r, s, &items);
    read_sources(s, items, count, state);
    make_claims(r, s, items, count, state);
    zh_date_carry(s, state, r->document->published);
    if (s->info->heading) {
        state->aims = zh_heads_aims(s);
        zh_heads_condition(s, state);
    }
}

#define LEADS_MOST 64 /* sentences looked at for a figure that follows */

static bool leads_to_figures(const struct reading *r, size_t index)
{
    size_t i = index + 1, end = i + LEADS_MOST;
    while (i < r->figures_end && i < end && !r->sentences[i].has_numeral)
        i++;
    return i < r->figures_end && r->sentences[i].paragraph == r->sentences[index].paragraph;
}

void claims_zh(struct reading *r, size_t index)
{
    struct zh_state *state = state_of(r);
    struct sentence info = r->sentences[index];
    bool row = is_row(reading_sentence(r, index));
    struct zh_sentence s = {.text = reading_sentence(r, index),
                            .plain = reading_plain(r, index),
                            .info = &info,
                            .row = row,
                            .leads = leads_to_figures(r, index),
                            .looks_at = COMPARISON_NONE,
                            .index = index,
                            .know = r->know,
                            .arena = r->arena,
                            .work = &r->work};
    info.heading = info.heading && !row && !zh_divides(&s);
    enter(state, s.info);
    if (zh_opens_item(&s))
        state->passage = state->paragraph_time = (struct zh_time){0};
    enter_label(r, &s, state);
    zh_fiscal_named(r, s.plain, &state->fiscal);
    if (index < r->figures_end)
        read_figures(r, &s, state);
    else
        read_times(r, &s, state);
}
