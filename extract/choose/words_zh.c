/* words_zh - a Chinese sentence as words and clauses
 *
 * The lexicon holds what has a grammatical use; all else between is taken for nouns, so the words of a subject need not
 * be known.  The longest form wins, which lets a row of nouns protect 占比 or 行为 from the 占 and 为 inside.
 */
#include "base/utf8.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"
#include <stdlib.h>

static const struct {
    struct slice name;
    enum zh_kind kind;
} kinds[] = {
    {SLICE_INIT("noun"), ZH_NOUN},         {SLICE_INIT("measure"), ZH_MEASURE},
    {SLICE_INIT("place"), ZH_PLACE},       {SLICE_INIT("state"), ZH_STATE},
    {SLICE_INIT("verb"), ZH_VERB},         {SLICE_INIT("act"), ZH_ACT},
    {SLICE_INIT("avoid"), ZH_AVOID},       {SLICE_INIT("up"), ZH_UP},
    {SLICE_INIT("down"), ZH_DOWN},         {SLICE_INIT("to"), ZH_TO},
    {SLICE_INIT("from"), ZH_FROM},         {SLICE_INIT("share"), ZH_SHARE},
    {SLICE_INIT("copula"), ZH_COPULA},     {SLICE_INIT("adverb"), ZH_ADVERB},
    {SLICE_INIT("each"), ZH_EACH},         {SLICE_INIT("preposition"), ZH_PREPOSITION},
    {SLICE_INIT("against"), ZH_AGAINST},   {SLICE_INIT("beyond"), ZH_BEYOND},
    {SLICE_INIT("compare"), ZH_COMPARE},   {SLICE_INIT("and"), ZH_AND},
    {SLICE_INIT("link"), ZH_LINK},         {SLICE_INIT("of"), ZH_OF},
    {SLICE_INIT("particle"), ZH_PARTICLE}, {SLICE_INIT("this"), ZH_THIS},
    {SLICE_INIT("plan"), ZH_PLAN},         {SLICE_INIT("say"), ZH_SAY},
    {SLICE_INIT("sign"), ZH_SIGN},
};

/* "plan forecast": kind "plan", sense "forecast" */
static size_t kind_length(struct slice means)
{
    size_t space = slice_find(means, SLICE(" "));
    return space == SLICE_NONE ? means.len : space;
}

bool zh_kind_of(struct slice means, enum zh_kind *ret)
{
    struct slice name = slice_sub(means, 0, kind_length(means));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_equal(kinds[i].name, name)) {
            *ret = kinds[i].kind;
            return true;
        }
    return false;
}

bool zh_kind(const struct zh_tables *tables, const struct word *word, enum zh_kind *ret)
{
    if (!word)
        return false;
    *ret = (enum zh_kind)(tables->kinds[word - tables->first] - 1);
    return true;
}

struct slice zh_sense(const struct zh_word *w)
{
    if (!w->entry)
        return SLICE("");
    size_t kind = kind_length(w->entry->means);
    return slice_sub(w->entry->means, kind + 1, w->entry->means.len);
}

/* ---- the reader ---- */

struct reader {
    struct zh_sentence *s;
    struct zh_word *words;
    size_t count, room;
    size_t at;
    size_t next_period, next_quantity;
    unsigned depth;
    bool blanks; /* part the clauses of the sentence: 收入3亿元 同比增长5% 净利率8% */
};

static void put(struct reader *r, struct zh_word word)
{
    struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    word.depth = r->depth;
    r->at = word.end;
    if (word.kind == ZH_TEXT && last && last->kind == ZH_TEXT && last->end == word.start && last->depth == word.depth) {
        last->end = word.end; /* one run of unknown characters is one word */
        return;
    }
    arena_more(r->s->work, r->words, r->count, r->room, 8);
    r->words[r->count++] = word;
}

/* 日均 and 年均 are part of the measure; the amount has the time of what is averaged */
static bool is_passed_over(const struct reader *r, const struct period *p)
{
    struct slice text = slice_sub(r->s->plain, p->start, p->end);
    if (slice_starts(slice_sub(r->s->plain, p->end, r->s->plain.len), SLICE("档")))
        return true; /* 端午档 is a season of films */
    return p->start < r->at || p->name || (p->shape == PERIOD_RATE && slice_ends(text, SLICE("均")));
}

/* 每年 dates nothing but is no noun either; a name's year (2022年世界互联网大会) belongs to the name */
static bool put_period(struct reader *r)
{
    const struct zh_sentence *s = r->s;
    while (r->next_period < s->period_count && is_passed_over(r, &s->periods[r->next_period]))
        r->next_period++;
    if (r->next_period == s->period_count || s->periods[r->next_period].start != r->at)
        return false;
    const struct period *p = &s->periods[r->next_period];
    struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    if (last && last->end == p->start && slice_equal(zh_text(r->s, last), SLICE("单")))
        last->kind = ZH_ADVERB; /* 单三季度 */
    put(r, (struct zh_word){.start = p->start, .end = p->end, .kind = ZH_PERIOD, .number = r->next_period});
    r->next_period++;
    return true;
}

/* rejected, or a count in passing that belongs to its noun: 三大指标, 四季 */
static bool is_no_count(const struct quantity *q)
{
    return q->rejected || q->optional_kind;
}

static const struct quantity *coming_quantity(struct reader *r)
{
    const struct zh_sentence *s = r->s;
    while (r->next_quantity < s->quantity_count &&
           (s->quantities[r->next_quantity].from < r->at || is_no_count(&s->quantities[r->next_quantity])))
        r->next_quantity++;
    return r->next_quantity < s->quantity_count ? &s->quantities[r->next_quantity] : NULL;
}

/* 二十国集团, 五家渠: a noun of the lexicon that begins with a numeral and is longer than the quantity */
static bool is_in_noun(const struct reader *r, const struct quantity *q)
{
    enum zh_kind kind;
    const struct word *entry = lexicon_match(r->s->know->zh, r->s->know->claims_zh->word, r->s->plain, q->start);
    return entry && q->from == q->start && entry->form.len > q->end - q->start &&
           zh_kind(r->s->know->claims_zh, entry, &kind) && zh_is_noun(kind);
}

static bool put_quantity(struct reader *r)
{
    const struct quantity *q = coming_quantity(r);
    if (!q || q->from != r->at || is_in_noun(r, q))
        return false;
    put(r, (struct zh_word){.start = q->from, .end = q->to, .kind = ZH_QUANTITY, .number = r->next_quantity});
    r->next_quantity++;
    return true;
}

static uint32_t closing_mark(uint32_t c)
{
    switch (c) {
    case 0x300A:
        return 0x300B; /* 《》 */
    case 0x201C:
        return 0x201D; /* “” */
    case 0x300C:
        return 0x300D; /* 「」 */
    case 0x300E:
        return 0x300F;
    case 0x3008:
        return 0x3009;
    default:
        return 0;
    }
}

#define NAME_LONGEST 240 /* bytes; a longer quotation is speech, not a name */

/* “跑”出, “喝”上, “戴”着: one quoted character with the ending of a verb is a verb used in fun; ret_end is behind both
 */
static bool quoted_verb(const struct reader *r, size_t inside, size_t behind, size_t *ret_end)
{
    static const char *const endings[] = {"出了", "上了", "出", "着", "起来", "进了"};
    for (size_t i = 0; behind - inside == 3 && i < sizeof endings / sizeof *endings; i++)
        if (slice_starts(slice_sub(r->s->text, behind + 3, r->s->text.len), slice_of(endings[i]))) {
            *ret_end = behind + 3 + strlen(endings[i]);
            return true;
        }
    return false;
}

/* 《…》 and “…” are names as long as nothing in them is counted */
static bool put_name(struct reader *r, uint32_t open, size_t len)
{
    uint32_t close = closing_mark(open), c;
    const struct quantity *q = coming_quantity(r);
    if (!close)
        return false;
    for (size_t at = r->at + len; at < r->s->text.len && at - r->at < NAME_LONGEST;) {
        size_t n = utf8_decode(r->s->text.ptr + at, r->s->text.len - at, &c);
        at += n;
        if (c == close) {
            if (q && q->from < at && open != 0x300A) /* a number in 《中国10家企业案例》 is of its name */
                return false;
            bool verb = quoted_verb(r, r->at + len, at - n, &at);
            put(r, (struct zh_word){.start = r->at, .end = at, .kind = verb ? ZH_VERB : ZH_NAME});
            return true;
        }
        if (c == 0x3002 || c == open)
            return false;
    }
    return false;
}

/* a blank that no mark stands beside, before a word of Chinese */
static bool is_between_words(const struct reader *r, size_t at, size_t end)
{
    uint32_t before = utf8_last(r->s->plain, at), after = utf8_at(r->s->plain, end);
    return utf8_is_han(after) &&
           (utf8_is_han(before) || utf8_is_digit(before) || before == 0xFF09 || before == '%' || before == 'X') &&
           !slice_starts(slice_sub(r->s->plain, end, r->s->plain.len), SLICE("的"));
}

/* the character before a figure, or before the first of 1.2/1.4/1.6亿元 */
static uint32_t before_figures(const struct zh_sentence *s, const struct quantity *q)
{
    while (q > s->quantities && q[-1].to + 1 == q->from && s->plain.ptr[q[-1].to] == '/')
        q--;
    return utf8_last(s->plain, q->from);
}

/* 收入3亿元 净利率8%: figures that are written without blanks before them, yet have one behind: blanks part clauses */
static bool blanks_part(const struct reader *r)
{
    const struct zh_sentence *s = r->s;
    for (size_t i = 0; i < s->quantity_count; i++) {
        const struct quantity *q = &s->quantities[i];
        size_t behind =
            q->to + (slice_starts(slice_sub(s->plain, q->to, s->plain.len), SLICE("）")) ? strlen("）") : 0);
        if (!is_no_count(q) && !q->bare && utf8_at(s->plain, behind) == ' ' && utf8_is_han(before_figures(s, q)) &&
            is_between_words(r, behind, behind + 1))
            return true;
    }
    return false;
}

#define RUBRIC_WORDS 16

/* 期货市场 - 主力合约收于777元: the words that open a digest's sentence are a rubric of it; 中国 - 东盟 is a name */
static bool is_rubric_dash(const struct reader *r)
{
    struct slice text = r->s->text;
    size_t end = r->at;
    while (end > 0 && text.ptr[end - 1] == ' ')
        end--;
    uint32_t before = utf8_last(text, end);
    bool apart = r->at + 1 < text.len && text.ptr[r->at + 1] == ' ';
    bool rubric = zh_ends_with(r->s, r->s->know->claims_zh->rubric, slice_sub(r->s->plain, 0, end));
    if (!utf8_is_han(before) || !(apart || rubric) || r->count > RUBRIC_WORDS)
        return false;
    for (size_t i = 0; i < r->count; i++)
        if (r->words[i].kind == ZH_STOP || r->words[i].kind == ZH_QUANTITY || r->words[i].kind == ZH_PERIOD)
            return false;
    return true;
}

static bool is_stop(const struct reader *r, uint32_t c, size_t len)
{
    switch (c) {
    case '-':
        return is_rubric_dash(r);
    case 0xFF0C:
    case 0x3010: /* 【】 hold a headline before its text */
    case 0x3011:
    case 0xFF1B:
    case 0xFF1A:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case ';':
    case '?':
    case '!':
    case 0x2014:
    case '|':
    case 0x2502:
    case '\t':
    case 0x2026:
    case 0x25A0: /* the marks of a list */
    case 0x25B6:
    case 0x25C6:
    case 0x25CF:
    case 0x26AB:
    case 0x27A2:
        break;
    case ' ':
    case 0x3000:
        return r->s->info->heading || r->s->info->headline || (r->blanks && is_between_words(r, r->at, r->at + len));
    case ',':
    case ':':
        return true; /* those inside a numeral are inside a quantity */
    default:
        return false;
    }
    if (c == 0x2014) { /* —— is a stop, 中国—东盟 is not */
        uint32_t next = 0;
        if (r->at + len < r->s->text.len)
            utf8_decode(r->s->text.ptr + r->at + len, r->s->text.len - r->at - len, &next);
        return next == 0x2014 || (r->at >= len && slice_equal(slice_sub(r->s->text, r->at - len, r->at), SLICE("—")));
    }
    return true;
}

static bool is_bracket(uint32_t c, enum zh_kind *ret)
{
    *ret = c == 0xFF08 || c == '(' || c == '[' || c == 0x3014 ? ZH_OPEN : ZH_CLOSE; /* 〔记者…报导〕 */
    return *ret == ZH_OPEN || c == 0xFF09 || c == ')' || c == ']' || c == 0x3015;
}

/* the words read last are a noun that is counted: 33个城市 */
static bool counted_noun(const struct reader *r)
{
    size_t i = r->count;
    while (i > 0 && zh_is_noun(r->words[i - 1].kind))
        i--;
    return i > 0 && r->words[i - 1].kind == ZH_QUANTITY;
}

/* 中欧（亚）班列, 刚果（金）: one character in brackets inside a name belongs to it; behind a counted noun it is
 * another of the kind: 33个城市（区） */
static bool put_inside(struct reader *r)
{
    static const char open[] = "（", close[] = "）";
    struct slice text = r->s->text;
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    size_t inside = r->at + strlen(open), behind = inside + strlen(close), end = behind + strlen(close);
    uint32_t c;
    if (!last || last->end != r->at || (last->kind != ZH_TEXT && last->kind != ZH_PLACE && last->kind != ZH_NOUN) ||
        end >= text.len || !slice_starts(slice_sub(text, r->at, end), SLICE("（")) ||
        !slice_equal(slice_sub(text, behind, end), SLICE("）")))
        return false;
    utf8_decode(text.ptr + inside, text.len - inside, &c);
    if (!utf8_is_han(c) || behind - inside != 3)
        return false;
    utf8_decode(text.ptr + end, text.len - end, &c);
    if (!utf8_is_han(c) || counted_noun(r))
        return false;
    put(r, (struct zh_word){.start = r->at, .end = end, .kind = ZH_TEXT});
    return true;
}

static bool put_mark(struct reader *r)
{
    uint32_t c;
    enum zh_kind bracket;
    size_t len = utf8_decode(r->s->text.ptr + r->at, r->s->text.len - r->at, &c);
    struct zh_word word = {.start = r->at, .end = r->at + len, .kind = ZH_STOP, .number = c};
    if (put_name(r, c, len) || put_inside(r))
        return true;
    if (is_bracket(c, &bracket)) {
        word.kind = bracket;
        if (bracket == ZH_CLOSE && r->depth)
            r->depth--;
        put(r, word);
        if (bracket == ZH_OPEN)
            r->depth++;
        return true;
    }
    if (is_stop(r, c, len)) {
        put(r, word);
        return true;
    }
    if (utf8_is_space(c)) {
        r->at += len;
        return true;
    }
    if (closing_mark(c) || c == 0x201D || c == 0x300D) { /* quotes around speech */
        r->at += len;
        return true;
    }
    return false;
}

/* the entry that begins there and does not reach into the next period or quantity: 涨 of 涨逾5% */
static const struct word *entry_at(const struct reader *r, size_t at)
{
    const struct zh_tables *t = r->s->know->claims_zh;
    struct slice text = r->s->plain;
    if (r->next_quantity < r->s->quantity_count && r->s->quantities[r->next_quantity].from > at &&
        !is_no_count(&r->s->quantities[r->next_quantity]))
        text = slice_sub(text, 0, r->s->quantities[r->next_quantity].from);
    if (r->next_period < r->s->period_count && r->s->periods[r->next_period].start > at)
        text = slice_sub(text, 0, r->s->periods[r->next_period].start);
    return at < text.len ? lexicon_match(r->s->know->zh, t->word, text, at) : NULL;
}

/* does a period, a quantity or a mark begin there */
static bool mention_at(const struct reader *r, size_t at)
{
    uint32_t c;
    enum zh_kind bracket;
    if (at >= r->s->text.len)
        return true;
    for (size_t i = r->next_period; i < r->s->period_count && r->s->periods[i].start <= at; i++)
        if (r->s->periods[i].start == at)
            return true;
    for (size_t i = r->next_quantity; i < r->s->quantity_count && r->s->quantities[i].from <= at; i++)
        if (r->s->quantities[i].from == at && !is_no_count(&r->s->quantities[i]))
            return true;
    size_t len = utf8_decode(r->s->text.ptr + at, r->s->text.len - at, &c);
    return utf8_is_space(c) || is_stop(r, c, len) || is_bracket(c, &bracket) || closing_mark(c);
}

#define LIST_DIGITS 2
#define CHAIN_MOST 4 /* words of one character in a row: 均已达 */

/* does a word of its own begin there: a boundary that a one-character word may lean on */
static bool boundary_at(const struct reader *r, size_t at)
{
    for (int i = 0; i < CHAIN_MOST; i++) {
        enum zh_kind kind;
        if (mention_at(r, at))
            return true;
        const struct word *entry = entry_at(r, at);
        if (!zh_kind(r->s->know->claims_zh, entry, &kind))
            return false;
        if (entry->form.len > 3 || kind == ZH_AND || kind == ZH_OF || kind == ZH_SHARE)
            return true;
        at += entry->form.len;
    }
    return false;
}

static bool quantity_at(const struct reader *r, size_t at)
{
    for (size_t i = r->next_quantity; i < r->s->quantity_count && r->s->quantities[i].from <= at; i++)
        if (r->s->quantities[i].from == at && !is_no_count(&r->s->quantities[i]))
            return true;
    return false;
}

static bool is_after_noun(const struct reader *r)
{
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    return last && last->end == r->at && zh_is_noun(last->kind);
}

/* what a noun is followed by and a verb is not */
static bool closes_noun(const struct reader *r, size_t at, bool also_text)
{
    enum zh_kind kind;
    if (quantity_at(r, at))
        return false;
    if (mention_at(r, at))
        return r->next_period >= r->s->period_count || r->s->periods[r->next_period].start != at;
    const struct word *entry = entry_at(r, at);
    if (!zh_kind(r->s->know->claims_zh, entry, &kind))
        return also_text;
    return kind == ZH_OF || kind == ZH_AND || kind == ZH_COPULA || kind == ZH_ADVERB;
}

static bool period_at(const struct reader *r, size_t at)
{
    for (size_t i = r->next_period; i < r->s->period_count && r->s->periods[i].start <= at; i++)
        if (r->s->periods[i].start == at)
            return true;
    return false;
}

/* 降幅或扩大, 增速或回落至: a verb of change */
static bool moves_at(const struct reader *r, size_t at)
{
    enum zh_kind kind;
    const struct word *entry = entry_at(r, at);
    return zh_kind(r->s->know->claims_zh, entry, &kind) && (kind == ZH_UP || kind == ZH_DOWN || kind == ZH_TO);
}

/* 普及率要达到95%, but 主要: the noun before is one of the lexicon */
static bool is_after_known_noun(const struct reader *r)
{
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    return last && last->end == r->at && last->entry && (last->kind == ZH_NOUN || last->kind == ZH_MEASURE);
}

/* 寿命比普通电池长两倍, 效率比旧设备提高50%: a quantity behind tells by how much */
static bool is_than(const struct reader *r, size_t end)
{
    const struct zh_sentence *s = r->s;
    size_t i = r->next_quantity;
    while (i < s->quantity_count && s->quantities[i].from < end)
        i++;
    if (i == s->quantity_count)
        return false;
    struct slice gap = slice_trim(slice_sub(s->plain, end, s->quantities[i].start));
    for (size_t at = 0; at < gap.len; at++)
        if (slice_starts_any(slice_sub(gap, at, gap.len), "，", "。"))
            return false;
    gap = slice_ends(gap, SLICE("了")) ? slice_sub(gap, 0, gap.len - strlen("了")) : gap;
    enum zh_kind kind;
    const struct word *w = zh_ends(s, s->know->claims_zh->degree, gap);
    bool differs = w && w->means.len;
    if (!differs) {
        w = zh_ends(s, s->know->claims_zh->word, gap);
        differs = w && zh_kind(s->know->claims_zh, w, &kind) && (kind == ZH_UP || kind == ZH_DOWN);
    }
    return differs && w->form.len < gap.len;
}

/* 蛋类、肉类各涨5%、3% */
static bool is_each(const struct reader *r, const struct word *entry)
{
    return slice_equal(entry->form, SLICE("各")) && is_after_noun(r) && moves_at(r, r->at + entry->form.len);
}

/* 模拟, 虚拟, 拟态: likeness, no plan: 政府拟拨补 */
static bool is_likeness(const struct reader *r, size_t end)
{
    static const char before[] = "模虚草比仿", behind[] = "人态真音声南";
    struct slice rest = slice_sub(r->s->plain, end, r->s->plain.len);
    return (r->at >= 3 && slice_find(slice_of(before), slice_sub(r->s->plain, r->at - 3, r->at)) != SLICE_NONE) ||
           (rest.len >= 3 && slice_find(slice_of(behind), slice_sub(rest, 0, 3)) != SLICE_NONE);
}

/* 城乡收入比为2.15, 收入比由2.2缩小至2.1: the ratio of what stands before it */
static bool is_ratio(const struct reader *r, const struct word *entry, size_t end)
{
    struct slice rest = slice_sub(r->s->plain, end, r->s->plain.len);
    return slice_equal(entry->form, SLICE("比")) && is_after_noun(r) && slice_starts_any(rest, "为", "达", "由", "从");
}

/* 达 in 达州, 本 in 资本, 对 in 我国对中亚五国: what a word of one character must have beside it to be one */
static bool leans(const struct reader *r, const struct word *entry, enum zh_kind kind)
{
    size_t end = r->at + entry->form.len;
    if (entry->form.len > 3 || slice_ends(entry->means, SLICE(" free")))
        return true;
    bool measured = r->count && r->words[r->count - 1].kind == ZH_MEASURE && r->words[r->count - 1].end == r->at;
    if (measured && slice_equal(entry->form, SLICE("即")))
        return true; /* 社会物流总额即物流运行中的…: the measure is named, and now said in other words */
    switch (kind) {
    case ZH_AND:
    case ZH_OF:
    case ZH_SHARE:
    case ZH_SIGN:
        return true;
    case ZH_TO:
        return quantity_at(r, end);
    case ZH_PLAN:
        return !is_after_noun(r) ||
               (slice_equal(entry->form, SLICE("要")) && is_after_known_noun(r) && moves_at(r, end)) ||
               (slice_equal(entry->form, SLICE("或")) && moves_at(r, end)) ||
               (slice_equal_any(entry->form, "料", "估") &&
                (period_at(r, end) || slice_starts(slice_sub(r->s->plain, end, r->s->plain.len), SLICE("，")))) ||
               (slice_equal(entry->form, SLICE("拟")) && !is_likeness(r, end));
    case ZH_FROM: /* 标准由每人50元 */
        return !is_after_noun(r) || boundary_at(r, end) ||
               slice_starts(slice_sub(r->s->plain, end, r->s->plain.len), SLICE("每"));
    case ZH_AGAINST: /* 桥隧比96% is a ratio */
        return !quantity_at(r, end) && !is_ratio(r, entry, end) &&
               (!is_after_noun(r) || boundary_at(r, end) || is_than(r, end));
    case ZH_LINK: /* 据海关统计, but 10个据点 */
        return r->count == 0 || r->words[r->count - 1].kind == ZH_STOP;
    case ZH_THIS:
        return !is_after_noun(r) || is_each(r, entry);
    case ZH_PREPOSITION:
    case ZH_SAY:
        return !is_after_noun(r) || (kind == ZH_PREPOSITION && boundary_at(r, end));
    case ZH_VERB: /* 北方华创净买入 is a name */
        return boundary_at(r, end) &&
               !(slice_equal(entry->form, SLICE("创")) && is_after_noun(r) && !mention_at(r, end));
    case ZH_MEASURE:
        return boundary_at(r, end) && end < r->s->text.len;
    case ZH_PARTICLE:
        return slice_equal_any(entry->form, "了", "等") || mention_at(r, end);
    case ZH_COPULA:
        return boundary_at(r, end) && !closes_noun(r, end, false); /* 测雨雷达、… */
    default:
        return boundary_at(r, end);
    }
}

static bool is_after_of(const struct reader *r)
{
    return r->count > 0 && r->words[r->count - 1].kind == ZH_OF;
}

static bool is_after_quantity(const struct reader *r)
{
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    return last && last->kind == ZH_QUANTITY && last->end == r->at;
}

/* 跌403.51点，或0.83%: the same in another unit */
static bool says_again(const struct reader *r)
{
    const struct zh_word *last = r->count > 1 ? &r->words[r->count - 1] : NULL;
    if (last && last->kind == ZH_OPEN && last[-1].kind == ZH_QUANTITY)
        return true; /* 增1.2%（或增12.8万人） */
    return last && last->kind == ZH_STOP && utf8_narrow((uint32_t)last->number) == ',' &&
           last[-1].kind == ZH_QUANTITY && quantity_at(r, r->at + strlen("或"));
}

/* 3000多个监测点位: behind what counts comes what is counted */
static bool is_after_count(const struct reader *r)
{
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    return last && last->kind == ZH_QUANTITY && last->end == r->at &&
           r->s->quantities[last->number].unit.dimension == DIMENSION_COUNT;
}

/* 开展援助项目: behind a verb comes its object */
static bool is_after_verb(const struct reader *r)
{
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    bool soft = last && last->entry && slice_ends(last->entry->means, SLICE(" soft"));
    return last && last->kind == ZH_VERB && last->end == r->at && !soft;
}

/* 回购价格, 改造面积, 采购规模: the measure of a deed, right before what it amounts to */
static bool is_measure_at(const struct reader *r, size_t at)
{
    enum zh_kind kind;
    const struct word *entry = entry_at(r, at);
    if (slice_ends(slice_sub(r->s->plain, 0, at), SLICE("获得")))
        return false; /* 获得厚度283米的油层 */
    if (!entry || entry->form.len <= 3 || !zh_kind(r->s->know->claims_zh, entry, &kind) || kind != ZH_MEASURE)
        return false;
    size_t end = at + entry->form.len;
    return quantity_at(r, end) || closes_noun(r, end, false) ||
           (zh_kind(r->s->know->claims_zh, entry_at(r, end), &kind) && kind == ZH_COMPARE); /* 回购价格同比上涨 */
}

/* 合作区, 服务员, 救助站: a last character that makes a verb a noun */
static bool makes_noun(const struct reader *r, size_t at)
{
    static const char ends[] = "区社者员站点厂队组费业率量额法局部委院所券金款品物商机船团性型式";
    return at + 3 <= r->s->plain.len && slice_find(slice_of(ends), slice_sub(r->s->plain, at, at + 3)) != SLICE_NONE &&
           !entry_at(r, at);
}

static bool is_measure_behind(const struct reader *r, size_t at)
{
    enum zh_kind kind;
    return zh_kind(r->s->know->claims_zh, entry_at(r, at), &kind) && kind == ZH_MEASURE;
}

/* 共同基金, 共同署名 but 共同推进: a noun, or what the lexicon does not know */
static bool is_noun_at(const struct reader *r, size_t at)
{
    enum zh_kind kind;
    const struct word *entry = entry_at(r, at);
    if (!entry)
        return !mention_at(r, at) && utf8_is_han(utf8_at(r->s->plain, at));
    return zh_kind(r->s->know->claims_zh, entry, &kind) && (kind == ZH_NOUN || kind == ZH_MEASURE);
}

/* 服务 is a verb in 服务群众 and part of a noun in 生活服务收入; 计划 is none in 应对计划, 规划 none in
 * 建设规划编制完成 */
static bool is_part_of_noun(const struct reader *r, enum zh_kind kind, const struct word *entry)
{
    size_t end = r->at + entry->form.len;
    if (slice_ends(entry->means, SLICE(" soft")))
        return is_after_noun(r) || is_after_of(r) || is_after_count(r) || is_after_verb(r) || makes_noun(r, end);
    if (kind == ZH_VERB && entry->form.len > 3 &&
        slice_starts(slice_sub(r->s->plain, end, r->s->plain.len), SLICE("率")))
        return true; /* 通达率 */
    if (slice_ends(entry->means, SLICE(" transitive")))
        return is_after_of(r) || (is_after_noun(r) && closes_noun(r, end, false));
    if (slice_ends(entry->means, SLICE(" adjective")))
        return is_noun_at(r, end) && (entry_at(r, end) || slice_equal(entry->means, SLICE("adverb adjective")));
    if (kind == ZH_LINK)
        return is_after_noun(r) && slice_equal(entry->form, SLICE("记者"));
    if (kind == ZH_COPULA && slice_equal(entry->form, SLICE("达")))
        return is_after_noun(r) && moves_at(r, end); /* 东岭达涨5% */
    if (kind == ZH_PLAN && slice_equal(entry->form, SLICE("计划")) && is_after_noun(r) &&
        (quantity_at(r, end) || (slice_starts(slice_sub(r->s->plain, end, r->s->plain.len), SLICE("的")) &&
                                 quantity_at(r, end + strlen("的")))))
        return true; /* 占年计划10亿元的112%, 占年度计划的60% */
    if (kind == ZH_PLAN && is_after_count(r) && slice_equal(entry->means, SLICE("plan target")))
        return true; /* 2329个目标 */
    if (kind == ZH_PLAN && slice_equal(entry->means, SLICE("plan forecast")) && is_after_noun(r) &&
        zh_ends(r->s, r->s->know->claims_zh->measure_ends, entry->form) &&
        lexicon_match(r->s->know->zh, r->s->know->claims_zh->revision, r->s->plain, end))
        return true; /* 增长预测调高至3%, no 产量预计从5万吨 */
    if (kind != ZH_PLAN || entry->form.len != 6 || !is_after_noun(r) ||
        !lexicon_match(r->s->know->zh, r->s->know->claims_zh->plan_noun, entry->form, 0))
        return false; /* 公司拟向员工发行 is a plan, whatever follows */
    return closes_noun(r, end, !slice_equal(entry->form, SLICE("计划")));
}

/* 达到或优于, 等于或高于: 或 between two verbs of one kind */
static bool joins_verbs(const struct reader *r)
{
    enum zh_kind kind;
    const struct zh_word *last = r->count ? &r->words[r->count - 1] : NULL;
    const struct word *next = entry_at(r, r->at + strlen("或"));
    return last && last->end == r->at && (last->kind == ZH_TO || last->kind == ZH_COPULA || last->kind == ZH_BEYOND) &&
           zh_kind(r->s->know->claims_zh, next, &kind) && kind == ZH_BEYOND;
}

static bool put_entry(struct reader *r)
{
    const struct word *entry = entry_at(r, r->at);
    enum zh_kind kind;
    if (!zh_kind(r->s->know->claims_zh, entry, &kind) || !leans(r, entry, kind))
        return false;

    struct zh_word word = {.start = r->at, .end = r->at + entry->form.len, .kind = kind, .entry = entry};
    if (slice_ends(entry->means, SLICE(" adjective")) && is_measure_behind(r, word.end))
        word = (struct zh_word){.start = word.start, .end = word.end, .kind = ZH_MEASURE}; /* 整体收入 */
    else if (is_part_of_noun(r, kind, entry))
        word = (struct zh_word){.start = word.start, .end = word.end, .kind = ZH_NOUN};
    else if (slice_ends(entry->means, SLICE(" soft")) && is_measure_at(r, word.end))
        word = (struct zh_word){.start = word.start, .end = word.end, .kind = ZH_MEASURE};
    else if (slice_equal(entry->form, SLICE("或")) && (is_after_quantity(r) || says_again(r) || joins_verbs(r)))
        word.kind = ZH_AND; /* 跌142点或0.5%, 达到或优于 */
    put(r, word);
    return true;
}

/* where the period or quantity behind byte at begins, the end of the sentence if there is none */
static size_t next_mention(const struct reader *r, size_t at)
{
    const struct zh_sentence *s = r->s;
    size_t period = r->next_period < s->period_count ? s->periods[r->next_period].start : s->text.len;
    size_t quantity = r->next_quantity < s->quantity_count ? s->quantities[r->next_quantity].from : s->text.len;
    size_t next = period < quantity ? period : quantity;
    return next < at ? at : next;
}

/* the character that begins no word, and the ideographs behind it that begin none */
static void put_characters(struct reader *r)
{
    const struct lexicon *x = r->s->know->zh;
    uint64_t bit = lexicon_bit(x, r->s->know->claims_zh->word);
    uint32_t c;
    size_t end = r->at + utf8_decode(r->s->text.ptr + r->at, r->s->text.len - r->at, &c);
    end = lexicon_skip_han(x, bit, slice_sub(r->s->plain, 0, next_mention(r, end)), end);
    put(r, (struct zh_word){.start = r->at, .end = end, .kind = ZH_TEXT});
}

/* ---- clauses ---- */

#define BRACKET_LONGEST 64 /* words looked at for a quantity, so that thousands of open brackets cost no square */

static bool counts_inside(const struct reader *r, size_t open)
{
    for (size_t i = open + 1; i < r->count && i - open < BRACKET_LONGEST && r->words[i].depth > r->words[open].depth;
         i++)
        if (r->words[i].kind == ZH_QUANTITY)
            return true;
    return false;
}

/* the words from first to before end are one, and what ends it is its too */
static void close_clause(struct reader *r, struct zh_clause *clauses, struct zh_clause clause)
{
    size_t end = clause.last < r->count ? clause.last + 1 : r->count;
    for (size_t i = clause.first; i < end; i++) {
        clause.kinds |= i < clause.last ? ZH_BIT(r->words[i].kind) : 0;
        r->words[i].clause = (unsigned)r->s->clause_count;
    }
    clauses[r->s->clause_count++] = clause;
}

static void cut_clauses(struct reader *r)
{
    struct zh_clause *clauses = arena_array(r->s->work, struct zh_clause, r->count + 1);
    size_t first = 0;
    bool bracketed = false;
    r->s->clause_count = 0;
    for (size_t i = 0; i < r->count; i++) {
        const struct zh_word *w = &r->words[i];
        bool opens = w->kind == ZH_OPEN && counts_inside(r, i), closes = w->kind == ZH_CLOSE && bracketed;
        if (!opens && !closes && !(w->kind == ZH_STOP && (w->depth == 0 || bracketed)))
            continue;
        close_clause(r, clauses,
                     (struct zh_clause){first, i, opens || closes ? '(' : (uint32_t)w->number, bracketed, 0});
        for (size_t k = first; bracketed && k < i; k++)
            r->words[k].depth -= r->words[k].depth > 0; /* 30个（占比50%）: the bracket is a clause */
        bracketed = opens || (bracketed && !closes);
        first = i + 1;
    }
    close_clause(r, clauses, (struct zh_clause){first, r->count, 0, bracketed, 0});
    r->s->clauses = clauses;
}

bool zh_is_cause(const struct zh_sentence *s, size_t clause)
{
    if (s->clauses[clause].last == s->clauses[clause].first)
        return false;
    struct slice text = slice_sub(s->plain, 0, s->words[s->clauses[clause].last - 1].end);
    size_t comma = slice_rfind(text, SLICE("，"));
    if (!slice_starts(comma == SLICE_NONE ? text : slice_sub(text, comma + strlen("，"), text.len), SLICE("受")))
        return false;
    return zh_ends_with(s, s->know->claims_zh->befalls, text);
}

bool zh_turns(const struct zh_sentence *s, size_t word, size_t end)
{
    for (size_t i = word + 1; i < end && i < word + ZH_LOOK_BACK; i++)
        if (s->words[i].kind == ZH_TO && slice_starts(zh_text(s, &s->words[i]), SLICE("转")))
            return true;
    return false;
}

/* 5、谷歌发债: the bytes of the number that a sentence of a list begins with, 0 if it begins with none */
static size_t list_number(struct slice text)
{
    size_t at = 0;
    uint32_t c = 0;
    while (at < text.len && (utf8_is_space(utf8_at(text, at)) || utf8_at(text, at) == '*'))
        at += utf8_decode(text.ptr + at, text.len - at, &c);
    size_t digits = at;
    while (at < text.len && utf8_is_digit((unsigned char)text.ptr[at]))
        at++;
    if (at == digits || at > digits + LIST_DIGITS || !slice_starts(slice_sub(text, at, text.len), SLICE("、")))
        return 0;
    at += strlen("、");
    return utf8_is_digit(utf8_at(text, at)) ? 0 : at;
}

/* 二、对获得认定的给予奖励, （三）: the bytes of such a number, 0 if the text begins with none; 一、二季度 is a list */
static size_t section_number(struct slice text)
{
    static const char numerals[] = "一二三四五六七八九十";
    size_t open = slice_starts(text, SLICE("（")) ? strlen("（") : 0, at = open;
    while (at + 3 <= text.len && at < open + 9 &&
           slice_find(slice_of(numerals), slice_sub(text, at, at + 3)) != SLICE_NONE)
        at += 3;
    struct slice rest = slice_sub(text, at, text.len);
    if (at == open || !slice_starts(rest, open ? SLICE("）") : SLICE("、")))
        return 0;
    at += 3;
    bool list = !open && slice_find(slice_of(numerals), slice_sub(text, at, at + 3)) != SLICE_NONE;
    return list || at >= text.len ? 0 : at;
}

/* - 会员占比超60%: a dash and a blank */
bool zh_is_dashed(const struct zh_sentence *s)
{
    return slice_starts_any(s->plain, "- ", "– ");
}

bool zh_opens_item(const struct zh_sentence *s)
{
    uint32_t c = utf8_at(s->plain, 0);
    return list_number(s->plain) > 0 || (c == 0xFF08 && section_number(s->plain) > 0) || zh_is_dashed(s) ||
           c == 0x26AB || c == 0x25CF || c == 0x25C6 || c == 0x25A0;
}

void zh_words(struct zh_sentence *s)
{
    size_t number = list_number(s->plain);
    struct reader r = {.s = s, .at = number ? number : section_number(s->plain)};
    r.blanks = blanks_part(&r) || zh_is_dashed(s);
    while (r.at < s->text.len) {
        bool ideograph = utf8_skip_ideographs(slice_sub(s->text, 0, r.at + strlen("一")), r.at) > r.at; /* no mark */
        if (!put_quantity(&r) && !put_period(&r) && (ideograph || !put_mark(&r)) && !put_entry(&r))
            put_characters(&r);
    }
    s->words = r.words;
    s->word_count = r.count;
    cut_clauses(&r);
}
