/* when - times in force among the figures of known metrics, and the statuses that follow from stage and time */
#include "extract/name/when.h"
#include "extract/lexicon/lexicon.h"
#include "extract/name/dimension.h"
#include "extract/name/scope.h"

/* a claim that may lend its time: of the same kind, done or to come, and dated by words of its own */
static bool may_lend(const struct reading *r, size_t index, const struct claim *claim, bool flow)
{
    const struct claim *c = &r->claims.at[index];
    enum time_origin origin = r->drafts[index].origin;
    bool own = origin == TIME_OWN || origin == TIME_SENTENCE || origin == TIME_CARRIED || origin == TIME_HEADING;
    bool ahead = date_compare(c->period_end, c->published) > 0, years = c->period_end.year > c->published.year;
    return c->series.ptr && own && date_is(c->period_end) && (!flow || date_is(c->period_start)) &&
           (claim->status == STATUS_ACTUAL ? !years && (flow || !ahead) && c->status == STATUS_ACTUAL : ahead);
}

#define FORCE_REACH 256 /* claims before one of which one may lend its time */

/* nothing said: the latest time of the last sentence of the paragraph that has one ("up from 5 GW a year earlier" is
 * behind us); a stock has the end of it */
static void take_in_force(const struct reading *r, size_t index, bool flow)
{
    struct claim *claim = &r->claims.at[index];
    const struct claim *best = NULL;
    uint32_t paragraph = r->sentences[r->drafts[index].sentence].paragraph;
    size_t sentence = 0;
    if (r->drafts[index].origin != TIME_PUBLISHED || claim->period_text.ptr)
        return;
    for (size_t i = index;
         i-- > 0 && index - i <= FORCE_REACH && r->sentences[r->drafts[i].sentence].paragraph == paragraph;) {
        const struct claim *c = &r->claims.at[i];
        if ((best && r->drafts[i].sentence != sentence) || !slice_equal(c->series, claim->series))
            continue;
        if (may_lend(r, i, claim, flow) && (!best || date_compare(c->period_end, best->period_end) > 0)) {
            best = c;
            sentence = r->drafts[i].sentence;
        }
    }
    if (best) {
        claim->period_start = flow ? best->period_start : DATE_NONE;
        claim->period_end = best->period_end;
    }
}

/* the figure of the same dimension that stands next in its sentence: the times up to there may be this one's; its
 * sentence's end if there is none */
static size_t next_alike(const struct reading *r, size_t index)
{
    const struct draft *d = r->drafts;
    int dimension = dimension_of(r->claims.at[index].unit);
    for (size_t i = index + 1; i < r->claims.count && d[i].sentence == d[index].sentence; i++)
        if (dimension_of(r->claims.at[i].unit) == dimension)
            return d[i].start;
    return r->sentences[d[index].sentence].end;
}

/* the number of the first time that the sentence names, or one behind; they are in order */
static size_t first_told(const struct reading *r, size_t sentence)
{
    size_t from = 0, to = r->told.count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (r->told.at[middle].sentence < sentence)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* a time that its sentence names behind it, over figures of other things: "150 GW, enough for 4 million homes, was
 * added between 2022 and 2024" */
static bool take_told(const struct reading *r, size_t index, bool stock)
{
    const struct draft *d = &r->drafts[index];
    struct claim *claim = &r->claims.at[index];
    size_t limit = next_alike(r, index);
    if (d->origin != TIME_PUBLISHED && d->origin != TIME_CARRIED)
        return false;
    for (size_t i = first_told(r, d->sentence); i < r->told.count && r->told.at[i].sentence == d->sentence; i++) {
        const struct told_time *t = &r->told.at[i];
        size_t at = r->sentences[t->sentence].start + t->at;
        struct date begins = date_is(t->first) ? t->first : t->last;
        bool ahead = claim->status == STATUS_ACTUAL && date_compare(begins, claim->published) > 0;
        if (at < d->end || at >= limit || !t->dates || !date_is(t->last) || ahead)
            continue;
        claim->period_start = stock ? DATE_NONE : t->first;
        claim->period_end = t->last;
        r->drafts[index].origin = TIME_SENTENCE;
        return true;
    }
    return false;
}

static void settle_status(const struct reading *r, struct claim *claim, const struct naming *n,
                          struct facet_nature named, bool site)
{
    bool end = date_is(claim->published) && date_is(claim->period_end) && !date_is(claim->period_start);
    bool ahead = end && date_compare(claim->period_end, claim->published) > 0;
    bool years =
        end && claim->period_end.year > claim->published.year; /* of this year one may tell before it is over */
    struct slice sentence = n->texts[RANGE_SENTENCE].text;
    if (claim->status == STATUS_ACTUAL && years)
        claim->status = scope_says(r, "aim", sentence) ? STATUS_TARGET : STATUS_FORECAST;
    else if (claim->status == STATUS_ACTUAL && scope_says(r, "aim.expected", n->texts[RANGE_NEAR].text))
        claim->status = STATUS_FORECAST;
    else if (claim->status != STATUS_TARGET && named.design)
        claim->status = STATUS_TARGET;
    else if (claim->status == STATUS_FORECAST && ahead && scope_says(r, "aim.plan", sentence))
        claim->status = STATUS_TARGET;
    else if (claim->status == STATUS_TARGET && named.counted && !site && !ahead)
        claim->status = STATUS_ACTUAL;
}

void when_settle(const struct reading *r, size_t index, const struct naming *n, struct facet_nature named, bool site)
{
    struct claim *claim = &r->claims.at[index];
    const struct claim *model = n->joins == JOINS_PAIR                 ? n->before
                                : claim->comparison != COMPARISON_NONE ? n->grown
                                                                       : NULL;
    if (claim->cell.ptr) { /* its heads say when */
        claim->period_start = named.stock ? DATE_NONE : claim->period_start;
        return;
    }
    if (model && slice_equal(model->series, claim->series)) {
        claim->status = model->status;
        bool base = n->grows && date_compare(claim->period_end, model->period_end) < 0; /* "a 21% increase over 2023" */
        if (n->joins == JOINS_PAIR || base || r->drafts[index].origin == TIME_PUBLISHED) {
            claim->period_start = model->period_start;
            claim->period_end = model->period_end;
        } else if (date_compare(claim->period_end, model->period_end) == 0) {
            claim->period_start = model->period_start; /* the growth of a stock is of its day */
        }
        return;
    }
    if (named.stock)
        claim->period_start = DATE_NONE;
    settle_status(r, claim, n, named, site); /* what was counted is done, and takes the time of what is done */
    if (!take_told(r, index, named.stock))
        take_in_force(r, index, named.flow);
    if (named.flow && n->before && slice_equal(n->before->series, claim->series) && !date_is(claim->period_start) &&
        date_compare(claim->period_end, n->before->period_end) == 0)
        claim->period_start = n->before->period_start; /* 3月新增480MWh，其中户储210MWh */
    settle_status(r, claim, n, named, site);
    bool ahead = date_is(claim->published) && date_compare(claim->period_start, claim->published) > 0;
    if (claim->status == STATUS_ACTUAL && date_is(claim->period_start) && ahead) /* awarded, "for delivery in 2030" */
        claim->period_start = claim->period_end = claim->published;
    bool behind = date_is(claim->published) && date_compare(claim->period_end, claim->published) < 0;
    if (claim->status == STATUS_TARGET && named.stock && behind) /* announced on that day, still to be built */
        claim->period_end = claim->published;
}
