/* status - done, expected or aimed at: for both languages, one choice among what speaks for each */
#include "extract/choose/status.h"
#include "extract/choose/scores.h"
#include "extract/frame/frame.h"

static const char *const names[STATUS_FEATURE_COUNT] = {
#define X(name, text) [FROM_##name] = "status." text,
    STATUS_FEATURES(X)
#undef X
};

const struct features status_features = {"status.", names, STATUS_FEATURE_COUNT};

#define BIT(name) ((uint64_t)1 << FROM_##name)

void status_vote(struct status_votes *votes, enum status_feature generator, enum status status)
{
    votes->by[generator] = (uint8_t)(status + 1);
}

/* what was taken over or "could" be says nothing of a time that is over; a frame's word nothing of what is told as past
 */
static uint64_t features_of(const struct status_votes *votes, enum status_feature generator, enum status status,
                            bool past)
{
    bool weak = generator == FROM_COULD || generator == FROM_NEIGHBOUR;
    bool loose = generator == FROM_WILL || generator == FROM_COULD || generator == FROM_AHEAD;
    bool over = votes->over || (votes->weak_over && weak);
    return (uint64_t)1 << generator | (over && status != STATUS_ACTUAL ? BIT(OVER) : 0) |
           (votes->not_yet && status == STATUS_ACTUAL && generator < FROM_SURVEY ? BIT(NOT_YET) : 0) |
           (votes->fact && generator >= FROM_NEIGHBOUR && generator <= FROM_COULD ? BIT(FACT) : 0) |
           (loose && votes->by[FROM_BUDGET] ? BIT(LAID_DOWN) : 0) |
           (votes->in_force && status == STATUS_TARGET ? BIT(IN_FORCE) : 0) |
           (past && (generator == FROM_FRAME || generator == FROM_SURVEY) ? BIT(TOLD_PAST) : 0);
}

static void collect(const struct choice_tables *tables, const struct status_votes *votes, bool past,
                    struct candidates *ret)
{
    *ret = (struct candidates){.of = &status_features, .points = tables->status};
    for (int i = STATUS_GENERATOR_COUNT - 1; i >= 0; i--) {
        enum status status = i == FROM_PLAIN ? STATUS_ACTUAL : (enum status)(votes->by[i] - 1);
        if (votes->by[i] || i == FROM_PLAIN)
            candidates_add(ret,
                           (struct candidate){.status = status,
                                              .features = features_of(votes, (enum status_feature)i, status, past)});
    }
}

enum status status_best(const struct choice_tables *tables, const struct status_votes *votes)
{
    struct candidates c;
    collect(tables, votes, false, &c);
    return candidates_best(&c)->status;
}

#define LOOSE (BIT(WILL) | BIT(COULD) | BIT(AHEAD))

bool status_is_loose(const struct choice_tables *tables, const struct status_votes *votes)
{
    struct candidates c;
    collect(tables, votes, false, &c);
    return (candidates_best(&c)->features & LOOSE) != 0;
}

/* ---- the kind of document ---- */

#define MONTH_DAYS 28

/* 去年增长3.5%, 18/19年盈余500亿, in a budget: of a time that began long ago; 由3万元减至2万元 began at what holds */
static bool has_begun(const struct claim *claim, const struct draft *d)
{
    bool told = (d->origin == TIME_OWN || d->origin == TIME_SENTENCE) && date_is(claim->period_start) &&
                date_is(claim->published) && !date_equal(claim->period_start, claim->period_end);
    return d->base || (told && date_number(claim->published) - date_number(claim->period_start) > MONTH_DAYS);
}

/* tasks are aims, and what a review tells was done */
static void vote_review(const struct frame *frame, const struct claim *claim, struct draft *d)
{
    enum frame_part part = frame_part_at(frame, d->sentence);
    bool ahead = part == PART_TASKS || part == PART_AIMS;
    bool told = d->origin == TIME_OWN || d->origin == TIME_SENTENCE;
    bool over = told && date_is(claim->period_end) && date_compare(claim->period_end, frame->last) <= 0;
    if (ahead && !d->base && !over) /* 标准由137元提高到157元; 去年培育120家 */
        status_vote(&d->votes, FROM_FRAME, STATUS_TARGET);
    if (ahead && d->votes.by[FROM_AHEAD]) /* 今后五年，产值年均增长8% */
        status_vote(&d->votes, FROM_AHEAD, STATUS_TARGET);
    bool aim = d->votes.by[FROM_MEASURE]; /* 年初预算10亿元 was aimed at, whatever came of it */
    if (!ahead && part != PART_BEFORE && !aim && claim->status == STATUS_TARGET &&
        !(told && date_compare(claim->period_end, frame->last) > 0))
        status_vote(&d->votes, FROM_REVIEW, STATUS_ACTUAL);
}

/* "the outlay has been increased from Rs 130 crore in the estimates": not what they foresee, but what is laid down */
static void vote_budget(enum status laid_down, struct draft *d)
{
    status_vote(&d->votes, FROM_BUDGET, laid_down);
    if (d->votes.by[FROM_REVISED])
        status_vote(&d->votes, FROM_REVISED, laid_down);
    if (d->votes.by[FROM_NEIGHBOUR] == STATUS_FORECAST + 1) /* "next year it is 9 billion, an increase of 2 billion" */
        status_vote(&d->votes, FROM_NEIGHBOUR, laid_down);
}

/* what the kind of document makes of a claim: an outlook is expected, a survey found it */
static void vote_frame(const struct frame *frame, const struct claim *claim, struct draft *d)
{
    if (!frame->kind)
        return;
    if (frame->rule == FRAME_TIME_AHEAD && d->secured) { /* "3 billion has been provided for 2026-27": it has */
        d->votes.not_yet = false;
        d->votes.by[FROM_AHEAD] = 0;
        return;
    }
    if (frame->kind->rule == FRAME_TIME_REVIEW)
        vote_review(frame, claim, d);
    else if (frame->rule == FRAME_TIME_AHEAD && !d->foreseen && !has_begun(claim, d))
        vote_budget(d->spent ? STATUS_TARGET : frame->kind->status, d);
    if (frame->kind->rule != FRAME_TIME_REVIEW && frame->kind->states &&
        !(claim->status == STATUS_ACTUAL && has_begun(claim, d)))
        status_vote(&d->votes, frame_counts_now(frame) && d->share ? FROM_SURVEY : FROM_FRAME, frame->kind->status);
}

void status_choose(const struct reading *r, struct claim *claim, struct draft *d)
{
    struct candidates c;
    vote_frame(&r->frame, claim, d);
    collect(r->know->choice, &d->votes, d->past, &c);
    const struct candidate *best = candidates_best(&c);
    claim->status = best->status;
    d->status_from = candidate_from(&c, best);
    candidates_note(r, d, &c);
}

void status_settle(const struct reading *r, struct claim *claim, const struct draft *d)
{
    struct date published = r->document->published;
    bool counted = r->frame.kind && r->frame.kind->states && r->frame.kind->status == STATUS_ACTUAL; /* a harvest */
    bool unfinished = d->estimated && !counted && date_is(published) && date_is(claim->period_end) &&
                      date_compare(claim->period_end, published) > 0;
    if (unfinished && claim->status == STATUS_ACTUAL)
        claim->status = STATUS_FORECAST;
}
