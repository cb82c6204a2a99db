/* status_zh - did it happen, does somebody expect it, or is it planned
 *
 * A cue governs its clause and those behind it up to a semicolon or a clause that says something is done already
 * (预计全年流动量5.9亿人次，日均1.98亿人次).  The measures on paper of a plant or line that is being built are plans without a cue.
 */
#include "extract/zh_internal.h"
#include "extract/zh_tables.h"

static bool is_adverb(const struct zh_sentence *s, const struct zh_word *w, const char *text)
{
    return w->kind == ZH_ADVERB && slice_equal(zh_text(s, w), slice_of(text));
}

static enum status sense_of(const struct zh_word *w)
{
    return slice_equal(zh_sense(w), SLICE("target")) ? STATUS_TARGET : STATUS_FORECAST;
}

static bool says_done(const struct zh_sentence *s, size_t clause)
{
    for (size_t i = s->clauses[clause].first; i < s->clauses[clause].last; i++) {
        const struct zh_word *w = &s->words[i];
        if (is_adverb(s, w, "已") || is_adverb(s, w, "已经") || is_adverb(s, w, "已累计") || is_adverb(s, w, "累计已"))
            return true;
        if (w->kind == ZH_COPULA && slice_equal(zh_text(s, w), SLICE("已有")))
            return true;
    }
    return false;
}

/* 将: of a plan if somebody acts (将投入), of an expectation if it comes about (将增长) */
static enum status of_will(const struct zh_sentence *s, size_t word, const struct zh_state *state)
{
    if (state->phase == ZH_PHASE_BUILDING)
        return STATUS_TARGET;
    for (size_t i = word + 1; i < s->word_count; i++)
        switch (s->words[i].kind) {
        case ZH_UP: case ZH_DOWN:
            return STATUS_FORECAST;
        case ZH_TO:
            return state->phase == ZH_PHASE_SERVING ? STATUS_TARGET : STATUS_FORECAST;
        case ZH_COPULA:
            return STATUS_FORECAST;
        case ZH_ADVERB: case ZH_PREPOSITION: case ZH_PERIOD: case ZH_FROM: case ZH_QUANTITY: case ZH_TEXT: case ZH_NOUN:
        case ZH_THIS: case ZH_OF: case ZH_PLACE: case ZH_MEASURE:
            continue;
        default:
            return STATUS_TARGET;
        }
    return STATUS_TARGET;
}

/* the status that a word gives to what stands behind it; false if it is no cue */
static bool cue(const struct zh_sentence *s, size_t word, const struct zh_item *item, const struct zh_state *state, enum status *ret)
{
    const struct zh_word *w = &s->words[word];
    if (w->kind == ZH_PLAN) {
        *ret = sense_of(w);
        return true;
    }
    if (!is_adverb(s, w, "将") && !is_adverb(s, w, "也将") && !is_adverb(s, w, "还将"))
        return false;
    if (item->from_level)
        return false; /* 将从4小时缩短至1.5小时: the four hours are now */
    *ret = of_will(s, word, state);
    return true;
}

static bool cued(const struct zh_sentence *s, const struct zh_item *item, const struct zh_state *state, enum status *ret)
{
    size_t clause = item->clause;
    for (size_t i = item->word; i-- > 0;) {
        while (clause > 0 && i < s->clauses[clause].first) {
            if (s->clauses[clause].first == i + 1 && (says_done(s, clause) || s->clauses[clause - 1].stop == 0xFF1B))
                return false;
            clause--;
        }
        if (cue(s, i, item, state, ret))
            return true;
    }
    return false;
}

static bool has(struct slice text, const char *word)
{
    return slice_find(text, slice_of(word)) != SLICE_NONE;
}

/* 经济增长预期, 规划规模: the metric itself says that it is no fact */
static bool metric_says(struct slice metric, enum status *ret)
{
    if (has(metric, "预期") || has(metric, "预测")) {
        *ret = STATUS_FORECAST;
        return !has(metric, "预期寿命");
    }
    if (has(metric, "规划") || has(metric, "目标") || slice_starts(metric, SLICE("设计")) || has(metric, "设计时速") || has(metric, "意向")) {
        *ret = STATUS_TARGET;
        return true;
    }
    return false;
}

static bool is_design(const struct zh_sentence *s, struct slice metric)
{
    const struct zh_tables *t = s->know->claims_zh;
    return lexicon_match_before(s->know->zh, t->design, metric, metric.len) != NULL;
}

static bool lies_ahead(const struct zh_item *item, struct date published)
{
    if (!item->time.known || !date_is(published) || date_compare(item->time.last, published) <= 0)
        return false;
    return !date_is(item->time.first) || date_compare(item->time.first, published) > 0;
}

void zh_judge(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published)
{
    enum status status = STATUS_ACTUAL;
    bool building = state->phase == ZH_PHASE_BUILDING;
    if (!cued(s, item, state, &status) && !metric_says(item->metric.text, &status)) {
        if (building && (is_design(s, item->metric.text) || item->time.shape == PERIOD_RATE))
            status = STATUS_TARGET;
        else if (lies_ahead(item, published))
            status = STATUS_TARGET;
    }
    item->status = status;
}

/* ---- is the thing that the passage speaks of being built or in use ---- */

static bool is_hypothetical(const struct zh_sentence *s, const struct zh_clause *clause)
{
    for (size_t i = clause->first; i < clause->last; i++)
        if (s->words[i].kind == ZH_PLAN || is_adverb(s, &s->words[i], "将"))
            return true;
    return clause->last > clause->first && slice_ends(slice_sub(s->text, 0, s->words[clause->last - 1].end), SLICE("后"));
}

void zh_phase_carry(const struct zh_sentence *s, struct zh_state *state)
{
    const struct zh_tables *t = s->know->claims_zh;
    for (size_t c = 0; c < s->clause_count; c++) {
        const struct zh_clause *clause = &s->clauses[c];
        if (clause->first == clause->last)
            continue;
        bool hypothetical = is_hypothetical(s, clause);
        for (size_t i = s->words[clause->first].start; i < s->words[clause->last - 1].end; i++) {
            const struct word *w = lexicon_match(s->know->zh, t->phase, s->text, i);
            if (!w)
                continue;
            bool serving = slice_equal(w->means, SLICE("serving"));
            if (!serving || !hypothetical)
                state->phase = serving ? ZH_PHASE_SERVING : ZH_PHASE_BUILDING;
            i += w->form.len - 1;
        }
    }
}

/* ---- before the words are known ---- */

bool zh_looks_ahead(const struct knowledge *know, struct slice text)
{
    const struct zh_tables *t = know->claims_zh;
    for (size_t i = 0; i < text.len; i++) {
        const struct word *w = lexicon_match(know->zh, t->word, text, i);
        if (w && slice_starts(w->means, SLICE("plan")) && w->form.len > 3)
            return true;
    }
    return false;
}
