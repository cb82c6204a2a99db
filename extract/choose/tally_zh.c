/* tally_zh - firms counted by what they foretell: 1252家公司披露业绩预告，预增310家，首亏156家
 *
 * What a firm expects of its profit is a forecast of a year; how many firms expect it is a fact of the day on which
 * they were counted.  A word of class "tally" opens the passage, and holds for its counts of firms.
 */
#include "extract/choose/phrase_zh.h"
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

static bool opens(const struct zh_sentence *s)
{
    for (size_t i = 0; i < s->plain.len; i++)
        if (lexicon_match(s->know->zh, s->know->claims_zh->tally, s->plain, i))
            return true;
    return false;
}

static bool counts_firms(const struct zh_item *item)
{
    struct slice unit = item->quantity->unit_text;
    return slice_ends_any(unit, "家", "间", "間");
}

void zh_tally_open(const struct zh_sentence *s, const struct zh_item *items, size_t count, struct zh_state *state)
{
    for (size_t i = 0; i < count && !state->tally; i++)
        state->tally = counts_firms(&items[i]) && opens(s);
    if (state->tally && slice_find(s->plain, SLICE("公司")) != SLICE_NONE)
        state->tallied = SLICE("公司");
}

bool zh_is_tally(const struct zh_item *item, const struct zh_state *state)
{
    return state->tally && counts_firms(item);
}

/* 截至1月20日 before it in the sentence, else in an earlier one, else the day of the text */
static struct zh_time day_of_count(const struct zh_sentence *s, const struct zh_item *item,
                                   const struct zh_state *state, struct date published)
{
    struct zh_time ret = state->as_of;
    for (size_t i = item->word; i-- > 0;)
        if (s->words[i].kind == ZH_PERIOD && scope_is_as_of(s, i)) {
            ret = scope_time_of(s, &s->periods[s->words[i].number]);
            break;
        }
    if (!ret.known)
        return (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = published};
    ret.shape = PERIOD_STOCK;
    ret.first = DATE_NONE;
    return ret;
}

/* 首亏156家, 预增公司有310家: what they have in common, as the clause says it last; empty if it does not */
static struct slice label_of(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice label = SLICE("");
    size_t from = s->words[s->clauses[item->clause].first].start;
    for (size_t i = from; i < item->quantity->from; i++) {
        const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->tally, s->plain, i);
        if (w && !slice_equal(w->means, SLICE("report")))
            label = slice_sub(s->text, i, i + w->form.len);
        i += w ? w->form.len - 1 : 0;
    }
    return label;
}

void zh_tally(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published)
{
    struct slice label = label_of(s, item);
    if (label.len && slice_find(item->metric.text, label) == SLICE_NONE)
        item->metric.text = phrase_join(s, label, state->tallied);
    item->votes = (struct status_votes){.over = false};
    item->status = STATUS_ACTUAL;
    item->cued = false;
    item->time = day_of_count(s, item, state, published);
    item->time_word = item->word;
    item->origin = TIME_SENTENCE;
}
