#include "base/utf8.h"
#include "series/key_internal.h"

size_t key_find_quantity(const struct claim *claim, size_t from)
{
    struct slice sentence = claim->sentence;
    while (claim->text.len && from < sentence.len) {
        size_t at = slice_find(slice_sub(sentence, from, sentence.len), claim->text);
        if (at == SLICE_NONE)
            return SLICE_NONE;
        at += from;
        char before = at ? sentence.ptr[at - 1] : ' ';
        if (before != '.' && !(before >= '0' && before <= '9')) /* not the end of a longer number */
            return at;
        from = at + 1;
    }
    return SLICE_NONE;
}

/* ， 。 ； ： 、 and the narrow ones end a clause; at is behind one of their bytes */
static bool ends_clause(struct slice sentence, size_t at)
{
    static const char wide[][4] = {"，", "。", "；", "：", "、"};
    char last = sentence.ptr[at - 1];
    if (last == ',' || last == ';')
        return true;
    for (size_t i = 0; at >= 3 && i < sizeof wide / sizeof *wide; i++)
        if (last == wide[i][2] && memcmp(sentence.ptr + at - 3, wide[i], 3) == 0)
            return true;
    return false;
}

size_t key_clause_start(struct slice sentence, size_t at)
{
    while (at > 0 && !ends_clause(sentence, at))
        at--;
    return at;
}

static void put_before(struct slice word, struct arena *arena, struct key *key)
{
    if (!word.len || slice_find(key->metric, word) != SLICE_NONE)
        return;
    key->metric = key_concat(word, key->metric, arena);
    key->wording = key_concat(word, key->wording, arena);
}

/* Chinese characters and nothing else before at, of one name at most */
#define NAME_BEFORE 12 /* bytes */
/* from the word that says what was before to the figure, and from it to what it became */
#define FORMER_LONGEST 36 /* bytes */

static size_t name_start(struct slice text, size_t at)
{
    size_t from = at;
    uint32_t c;
    while (from > 0 && at - from < NAME_BEFORE) {
        size_t len = utf8_before(text, from, &c);
        if (!utf8_is_han(c))
            break;
        from -= len;
    }
    return from;
}

/* from the first of 铁路、公路、水路 to the last, without what joins them */
static struct slice carriers_joined(const struct series_words *words, struct slice before, size_t last, size_t end,
                                    struct arena *arena)
{
    static const char *const joints[] = {"、", "和", "与", "及", ""};
    struct slice all = slice_sub(before, last, end);
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        struct slice head = slice_sub(before, 0, last);
        if (!slice_ends(head, slice_of(joints[i])))
            continue;
        head.len -= strlen(joints[i]);
        struct slice one = series_words_ending(words, SCOPE_CARRIERS, head);
        if (!one.len)
            continue;
        all = key_concat(one, all, arena);
        last = head.len - one.len;
        i = (size_t)-1; /* and the one before it */
    }
    return all;
}

/* 民航方面，今天预计发送旅客226万人次: who carries them stands before, all of them where several do; 中老铁路 is one
 * line of the nation's railways */
static struct slice carrier(const struct series_words *words, struct slice before, struct arena *arena)
{
    size_t at = 0;
    struct slice word = series_words_last(words, SCOPE_CARRIERS, before, &at);
    if (!word.len)
        return word;
    struct slice all = carriers_joined(words, before, at, at + word.len, arena);
    size_t from = name_start(before, at);
    bool named = all.len == word.len && from < at &&
                 !series_words_ending(words, SCOPE_BEFORE_CARRIERS, slice_sub(before, from, at)).len;
    return named ? slice_sub(before, from, at + word.len) : all;
}

/* figures between at and the end of text */
static int figures_from(struct slice text, size_t at)
{
    int count = 0;
    for (bool inside = false; at < text.len; at++) {
        bool digit = text.ptr[at] >= '0' && text.ptr[at] <= '9';
        count += digit && !inside;
        inside = digit || (inside && text.ptr[at] == '.');
    }
    return count;
}

/* 连续五天突破3亿人次: each of those days, not all of them */
static bool is_streak_of_days(struct slice clause)
{
    static const char *const days[] = {"天", "日"};
    size_t at = slice_rfind(clause, SLICE("连续"));
    if (at == SLICE_NONE)
        return false;
    size_t from = at + strlen("连续"), to = from;
    for (uint32_t c; to < clause.len && to - from < NAME_BEFORE;) {
        size_t len = utf8_decode(clause.ptr + to, clause.len - to, &c);
        char one[8] = {0};
        memcpy(one, clause.ptr + to, len);
        if (!utf8_is_digit(c) && !strstr("一二两三四五六七八九十百多数几", one))
            break;
        to += len;
    }
    struct slice behind = slice_sub(clause, to, clause.len);
    return to > from && (slice_starts(behind, slice_of(days[0])) || slice_starts(behind, slice_of(days[1])));
}

/* 从行业看，高技术产业引资增长较快，实际使用外资1163.3亿元: whose it is was said last, with no figure since but, for a
 * growth, that of its level */
static struct slice sector(const struct series_words *words, const struct claim *claim, struct slice before)
{
    size_t at = 0;
    struct slice word = series_words_last(words, SCOPE_SECTORS, before, &at);
    if (!word.len || figures_from(before, at) > (claim->comparison != COMPARISON_NONE))
        return (struct slice){NULL, 0};
    bool bare = word.len == strlen("领域"); /* 科学研究和技术服务领域: with what it is of */
    return bare ? slice_sub(before, name_start(before, at), at + word.len) : word;
}

/* the first clause of the text, as far as reach */
static struct slice first_clause(struct slice text, size_t reach)
{
    for (size_t at = 1; at <= text.len && at <= reach; at++)
        if (ends_clause(text, at))
            return slice_sub(text, 0, at);
    return slice_sub(text, 0, reach);
}

/* 从78种增至93种, 由原来的6小时缩短至3小时: what was before, with no time of its own */
static bool is_former(struct slice clause, struct slice behind)
{
    static const char *const to[] = {"至", "到", "为"};
    size_t from = slice_rfind(clause, SLICE("从")), by = slice_rfind(clause, SLICE("由"));
    size_t at = from == SLICE_NONE || (by != SLICE_NONE && by > from) ? by : from;
    if (at == SLICE_NONE || clause.len - at > FORMER_LONGEST || figures_from(clause, at) ||
        slice_find(slice_sub(clause, at, clause.len), SLICE("年")) != SLICE_NONE)
        return false;
    behind = first_clause(behind, FORMER_LONGEST);
    for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
        size_t arrives = slice_find(behind, slice_of(to[i]));
        if (arrives != SLICE_NONE && figures_from(behind, arrives))
            return true;
    }
    return false;
}

/* 22处中断，已抢通17处; 案例134项，其中8项在全国推广: a part of what was counted before by the same unit */
static bool is_part(const struct series_words *words, const struct claim *claim, struct slice before,
                    struct slice clause)
{
    bool done = slice_find(clause, SLICE("已")) != SLICE_NONE && series_words_ends_in(words, SCOPE_DONE, clause);
    if ((!done && !series_words_in(words, SCOPE_OF_THEM, clause)) || !key_has_han(claim->unit))
        return false;
    for (size_t at = 0, unit; (unit = slice_find(slice_sub(before, at, before.len), claim->unit)) != SLICE_NONE;
         at += claim->unit.len) {
        at += unit;
        if (at > 0 && before.ptr[at - 1] >= '0' && before.ptr[at - 1] <= '9')
            return true;
    }
    return false;
}

/* the year that the text starts with: 2019年同期; 0 if none */
static int leading_year(struct slice text)
{
    int year = 0;
    for (size_t i = 0; i < 4; i++) {
        if (i >= text.len || text.ptr[i] < '0' || text.ptr[i] > '9')
            return 0;
        year = 10 * year + (text.ptr[i] - '0');
    }
    return slice_starts(slice_sub(text, 4, text.len), SLICE("年")) ? year : 0;
}

/* What a change is counted against, where it is neither the month nor the year before: 较去年12月末上升653亿美元 is not
 * 较5月末, 比2019年同期 not 比2022年同期.  Empty where the clause does not say it. */
static struct slice base_of_change(const struct claim *claim, struct slice clause, struct arena *arena)
{
    static const char *const ends[] = {"年末", "年底", "年初", "12月末", "12月底"};
    size_t base = slice_rfind(clause, SLICE("较"));
    if (base == SLICE_NONE)
        base = slice_rfind(clause, SLICE("比"));
    if (base == SLICE_NONE || !date_is(claim->period_end))
        return SLICE("");
    struct slice said = slice_sub(clause, base + strlen("较"), clause.len);
    int year = leading_year(said);
    if (year && year < claim->period_end.year - 1)
        return arena_printf(arena, "较%d年", year);
    for (size_t i = 0; i < sizeof ends / sizeof *ends && claim->period_end.month != 1; i++)
        if (slice_find(said, slice_of(ends[i])) != SLICE_NONE)
            return SLICE("较年末");
    return SLICE("");
}

/* 贷款增加19.75万亿元，同比多增1.58万亿元: the first is what was new in the time, though its comparison is that of a
 * growth with no base named */
static bool is_net(const struct series_words *words, const struct claim *claim, const struct key *key,
                   struct slice clause)
{
    static const char *const bases[] = {"同比", "同期", "环比", "比", "较"};
    bool share = slice_equal(claim->unit, SLICE("%")) || slice_equal(claim->unit, SLICE("pp"));
    if (claim->comparison != COMPARISON_YOY || share || !series_words_ends_in(words, SCOPE_NET, key->metric) ||
        slice_find(clause, SLICE("增加")) == SLICE_NONE)
        return false;
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (slice_find(clause, slice_of(bases[i])) != SLICE_NONE)
            return false;
    return true;
}

/* 收入名义增长6.3%，扣除价格因素，实际增长5.9% */
static bool is_real(const struct series_words *words, const struct claim *claim, const struct key *key,
                    struct slice clause)
{
    return claim->comparison != COMPARISON_NONE && slice_find(clause, SLICE("实际增")) != SLICE_NONE &&
           series_words_ends_in(words, SCOPE_NOMINAL, key->metric);
}

/* the statement of several that the quantity is in: they part at semicolons */
static struct slice statement(struct slice before)
{
    size_t at = slice_rfind(before, SLICE("；"));
    return at == SLICE_NONE ? before : slice_sub(before, at, before.len);
}

void key_tell(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key)
{
    size_t at = key->chinese ? key_find_quantity(claim, 0) : SLICE_NONE;
    if (at == SLICE_NONE)
        return;
    struct slice before = slice_sub(claim->sentence, 0, at);
    struct slice clause = slice_sub(before, key_clause_start(claim->sentence, at), at);
    bool timed = date_is(claim->period_start), day = timed && date_equal(claim->period_start, claim->period_end);
    if (series_words_in(words, SCOPE_CARRIED, key->metric))
        put_before(carrier(words, before, arena), arena, key);
    if (series_words_in(words, SCOPE_SECTORED, key->metric))
        put_before(sector(words, claim, before), arena, key);
    put_before(series_words_found(words, SCOPE_TELLING, clause), arena, key);
    if (timed)
        put_before(series_words_found(words, SCOPE_EACH, clause), arena, key);
    if (!day && !key_holds(key->metric, "日均") && is_streak_of_days(clause))
        put_before(SLICE("单日"), arena, key);
    put_before(series_words_found(words, SCOPE_EXCLUDING, statement(before)), arena, key);
    if (timed)
        put_before(series_words_found(words, day ? SCOPE_DAYS : SCOPE_PARTS, before), arena, key);
    if (is_net(words, claim, key, clause))
        put_before(SLICE("新增"), arena, key);
    if (is_real(words, claim, key, clause))
        put_before(SLICE("实际"), arena, key);
    key->cumulative = slice_find(clause, SLICE("累计")) != SLICE_NONE;
}

void key_tell_last(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key)
{
    struct slice sentence = claim->sentence;
    size_t at = key->chinese ? key_find_quantity(claim, 0) : SLICE_NONE;
    if (at == SLICE_NONE)
        return;
    size_t start = key_clause_start(sentence, at);
    struct slice clause = slice_sub(sentence, start, at);
    if (claim->comparison == COMPARISON_OTHER)
        put_before(base_of_change(claim, clause, arena), arena, key);
    if (claim->comparison != COMPARISON_NONE)
        return;
    if (is_former(clause, slice_sub(sentence, at + claim->text.len, sentence.len)))
        put_before(SLICE("此前"), arena, key);
    if (is_part(words, claim, slice_sub(sentence, 0, start), clause))
        put_before(SLICE("其中"), arena, key);
}
