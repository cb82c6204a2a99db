#include "base/utf8.h"
#include "series/key_internal.h"

void key_put_before(struct slice word, struct arena *arena, struct key *key)
{
    if (!word.len || slice_find(key->metric, word) != SLICE_NONE)
        return;
    key->metric = key_concat(word, key->metric, arena);
    key->wording = key_concat(word, key->wording, arena);
}

/* Chinese characters and nothing else before at, of one name at most */
#define NAME_BEFORE 12 /* bytes */

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

#define CARRIERS_MOST 6 /* more is no language, and each costs a copy of all */

/* from the first of 铁路、公路、水路 to the last, without what joins them */
static struct slice carriers_joined(const struct series_words *words, struct slice before, size_t last, size_t end,
                                    struct arena *arena)
{
    static const char *const joints[] = {"、", "和", "与", "及", ""};
    struct slice all = slice_sub(before, last, end);
    int count = 1;
    for (size_t i = 0; i < sizeof joints / sizeof *joints && count < CARRIERS_MOST; i++) {
        struct slice head = slice_sub(before, 0, last);
        if (!slice_ends(head, slice_of(joints[i])))
            continue;
        head.len -= strlen(joints[i]);
        struct slice one = series_words_ending(words, SCOPE_CARRIERS, head);
        if (!one.len)
            continue;
        all = key_concat(one, all, arena);
        last = head.len - one.len;
        count++;
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

/* 从行业看，高技术产业引资增长较快，实际使用外资1163.3亿元: whose it is was said last, with no figure since but, for a
 * growth, that of its level */
static struct slice sector(const struct series_words *words, const struct claim *claim, struct slice before)
{
    size_t at = 0;
    struct slice word = series_words_last(words, SCOPE_SECTORS, before, &at);
    if (!word.len || key_figures_from(before, at) > (claim->comparison != COMPARISON_NONE))
        return (struct slice){NULL, 0};
    bool bare = word.len == strlen("领域"); /* 科学研究和技术服务领域: with what it is of */
    return bare ? slice_sub(before, name_start(before, at), at + word.len) : word;
}

/* 增长较快的出口领域为知识产权使用费，增幅达到26.8%: the one that the clause before singled out, with no figure */
static struct slice singled_out(const struct series_words *words, struct slice sentence, size_t clause_start)
{
    static const char *const commas[] = {"，", ","};
    struct slice before = slice_sub(sentence, 0, clause_start);
    size_t at = 0, i = 0;
    while (i < 2 && !slice_ends(before, slice_of(commas[i])))
        i++;
    if (i == 2)
        return (struct slice){NULL, 0};
    before.len -= strlen(commas[i]);
    struct slice clause = slice_sub(before, key_clause_start(before, before.len), before.len);
    struct slice word = series_words_last(words, SCOPE_SINGLED, clause, &at);
    if (!word.len || key_figures_from(clause, 0))
        return (struct slice){NULL, 0};
    return slice_sub(clause, at + word.len, clause.len);
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
        key_put_before(carrier(words, before, arena), arena, key);
    if (series_words_in(words, SCOPE_SECTORED, key->metric))
        key_put_before(sector(words, claim, before), arena, key);
    key_put_before(singled_out(words, claim->sentence, (size_t)(clause.ptr - before.ptr)), arena, key);
    key_put_before(series_words_found(words, SCOPE_TELLING, clause), arena, key);
    if (timed)
        key_put_before(series_words_found(words, SCOPE_EACH, clause), arena, key);
    if (!day && !key_holds(key->metric, "日均") && is_streak_of_days(clause))
        key_put_before(SLICE("单日"), arena, key);
    key_put_before(series_words_found(words, SCOPE_EXCLUDING, statement(before)), arena, key);
    if (timed)
        key_put_before(series_words_found(words, day ? SCOPE_DAYS : SCOPE_PARTS, before), arena, key);
    key->cumulative = slice_find(clause, SLICE("累计")) != SLICE_NONE;
}
