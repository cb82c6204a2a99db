#include "series/key_internal.h"

/* from the word that says what was before to the figure, and from it to what it became */
#define FORMER_LONGEST 36 /* bytes */

/* 从78种增至93种, 由原来的6小时缩短至3小时: what was before, with no time of its own */
static bool is_former(struct slice clause, struct slice behind)
{
    static const char *const to[] = {"至", "到", "为"};
    size_t from = slice_rfind(clause, SLICE("从")), by = slice_rfind(clause, SLICE("由"));
    size_t at = from == SLICE_NONE || (by != SLICE_NONE && by > from) ? by : from;
    if (at == SLICE_NONE || clause.len - at > FORMER_LONGEST || key_figures_from(clause, at) ||
        slice_find(slice_sub(clause, at, clause.len), SLICE("年")) != SLICE_NONE)
        return false;
    behind = key_first_clause(behind, FORMER_LONGEST);
    for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
        size_t arrives = slice_find(behind, slice_of(to[i]));
        if (arrives != SLICE_NONE && key_figures_from(behind, arrives))
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

void key_tell_against(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key)
{
    struct slice sentence = claim->sentence;
    size_t at = key->chinese ? key_find_quantity(claim, 0) : SLICE_NONE;
    if (at == SLICE_NONE)
        return;
    size_t start = key_clause_start(sentence, at);
    struct slice clause = slice_sub(sentence, start, at);
    if (claim->comparison == COMPARISON_OTHER)
        key_put_before(base_of_change(claim, clause, arena), arena, key);
    if (is_net(words, claim, key, clause))
        key_put_before(SLICE("新增"), arena, key);
    if (is_real(words, claim, key, clause))
        key_put_before(SLICE("实际"), arena, key);
    if (claim->comparison != COMPARISON_NONE)
        return;
    if (is_former(clause, slice_sub(sentence, at + claim->text.len, sentence.len)))
        key_put_before(SLICE("此前"), arena, key);
    if (is_part(words, claim, slice_sub(sentence, 0, start), clause))
        key_put_before(SLICE("其中"), arena, key);
}
