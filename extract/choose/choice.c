/* choice - the time, the status and the comparison of each claim, chosen among candidates by scores.tsv */
#include "extract/choose/choice.h"
#include "base/ordered.h"
#include "base/utf8.h"
#include "extract/choose/comparison.h"
#include "extract/choose/scores.h"
#include "extract/choose/time_en.h"
#include "extract/frame/frame.h"
#include <stdlib.h>

/* ---- the rows ---- */

#define FEATURES(X)                                                                                                    \
    X(OWN, "time.own")                                                                                                 \
    X(SENTENCE, "time.sentence")                                                                                       \
    X(BASE, "time.base")                                                                                               \
    X(CARRIED, "time.carried")                                                                                         \
    X(HEADING, "time.heading")                                                                                         \
    X(PUBLISHED, "time.published")                                                                                     \
    X(PUBLISHED_SESSION, "time.published.session")                                                                     \
    X(NONE, "time.none")                                                                                               \
    X(CARRIED_FAR, "time.carried.far")                                                                                 \
    X(CARRIED_PARAGRAPH, "time.carried.paragraph")                                                                     \
    X(FRAME_SESSION, "time.frame.session")                                                                             \
    X(FRAME_TOLD, "time.frame.told")                                                                                   \
    X(FRAME_REVIEW, "time.frame.review")                                                                               \
    X(FRAME_TASKS, "time.frame.tasks")                                                                                 \
    X(TO_SESSION, "time.session.end")                                                                                  \
    X(FRAME_LENGTH, "time.frame.length")                                                                               \
    X(FRAME_NOW, "time.frame.now")                                                                                     \
    X(FRAME_AHEAD, "time.frame.ahead")                                                                                 \
    X(FRAME_ECONOMY, "time.frame.economy")                                                                             \
    X(FRAME_NOMARKET, "time.frame.nomarket")                                                                           \
    X(FRAME_ITEM, "time.frame.item")                                                                                   \
    X(HEADING_ITEM, "time.heading.item")                                                                               \
    X(CARRIED_MARKET, "time.carried.market")                                                                           \
    X(CARRIED_MOVE, "time.carried.move")                                                                               \
    X(CARRIED_AHEAD, "time.carried.ahead")                                                                             \
    X(CARRIED_OVER, "time.carried.over")                                                                               \
    X(CARRIED_DESIGN, "time.carried.design")                                                                           \
    X(SENTENCE_PRESENT, "time.sentence.present")                                                                       \
    X(OVER_DAY, "time.over.day")                                                                                       \
    X(RESULTS, "time.results")                                                                                         \
    X(YEAR_FORESEEN, "time.year")                                                                                      \
    X(SEASON, "time.season")                                                                                           \
    X(AHEAD, "time.ahead")                                                                                             \
    X(UNFINISHED, "time.unfinished")                                                                                   \
    X(NOW, "time.now")                                                                                                 \
    X(NOW_PRESENT, "time.now.present")                                                                                 \
    X(FRAME_SURVEY, "time.frame.survey")                                                                               \
    X(FRAME_GENERAL, "time.frame.general")                                                                             \
    X(CARRIED_PASSING, "time.carried.passing")                                                                         \
    X(HEADING_MARKET, "time.heading.market")                                                                           \
    X(FRAME_SUMMED, "time.frame.summed")                                                                               \
    X(AHEAD_NEXT, "time.ahead.next")                                                                                   \
    X(CARRIED_STANDING, "time.carried.standing")                                                                       \
    X(OWN_NOW, "time.own.now")

enum feature {
#define X(name, text) FEATURE_##name,
    FEATURES(X)
#undef X
        FEATURE_COUNT
};

const char *const time_feature_names[FEATURE_COUNT + 1] = {
#define X(name, text) [FEATURE_##name] = text,
    FEATURES(X)
#undef X
};

const struct features time_features = {"time.", time_feature_names, FEATURE_COUNT};

#define BIT(name) ((uint64_t)1 << FEATURE_##name)

#define FAR_SENTENCES 3

/* how many of the times are told up to the sentence; they are in its order */
static size_t told_up_to(const struct told_times *told, size_t sentence)
{
    return ordered_up_to(told->at, told->count, sizeof *told->at, offsetof(struct told_time, sentence), sentence);
}

/* how far before the claim's sentence its time was told; -1 if it was not */
static long told_before(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    for (size_t i = told_up_to(&r->told, d->sentence); i-- > 0;) {
        const struct told_time *t = &r->told.at[i];
        bool same = date_equal(t->last, claim->period_end) &&
                    (!date_is(claim->period_start) || date_equal(t->first, claim->period_start));
        if (same)
            return (long)(d->sentence - t->sentence);
    }
    return -1;
}

#define MONTH_DAYS 28
#define HALF_YEAR_DAYS 184

/* 今年三月通过扩建，跑道最新造价1415亿元: how things stand now, whatever another clause tells */
static bool is_aside(const struct claim *claim, const struct draft *d)
{
    return d->origin == TIME_SENTENCE && d->present && !d->change && !d->estimated && claim->status == STATUS_ACTUAL;
}

#define NEWS_DAYS 7 /* an event of the last days is the news itself */

/* 项目于1月23日取得指标，建设10万千瓦: what is aimed at is not of the day of an event */
static bool is_of_event(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    return r->sentences[d->sentence].language != LANGUAGE_EN && claim->status == STATUS_TARGET &&
           (d->origin == TIME_SENTENCE || d->origin == TIME_CARRIED) && date_is(r->document->published) &&
           date_is(claim->period_start) &&
           date_number(claim->period_end) - date_number(claim->period_start) <= MONTH_DAYS + 2 &&
           date_number(r->document->published) - date_number(claim->period_end) > NEWS_DAYS;
}

#define DAYS_LEFT 10 /* a month is told of before it is quite over: "confidence slipped in October", on the 28th */

/* what is done is of no month or quarter that is not over: "first-quarter profit rose", in February, of a firm whose
 * year began in October */
static bool is_unfinished(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    struct date published = r->document->published;
    if (claim->status != STATUS_ACTUAL || !date_is(published) || !date_is(claim->period_start) ||
        !date_is(claim->period_end))
        return false;
    for (size_t i = told_up_to(&r->told, d->sentence); i-- > 0 && r->told.at[i].sentence == d->sentence;) {
        const struct told_time *t = &r->told.at[i];
        if (!t->implied && date_equal(t->first, claim->period_start) && date_equal(t->last, claim->period_end))
            return false; /* 本季 is not over, and meant */
    }
    bool call = owner_is_call(r->document->title);
    for (size_t i = 0; call && i < r->titled.count; i++) {
        const struct told_time *t = &r->titled.at[i];
        if (!t->implied && date_equal(t->first, claim->period_start) && date_equal(t->last, claim->period_end))
            return false; /* "Orlo earnings call Q3 2024", whenever it is said to have been published */
    }
    int32_t days = date_number(claim->period_end) - date_number(claim->period_start) + 1;
    int32_t left = date_number(claim->period_end) - date_number(published);
    return days >= MONTH_DAYS && days <= HALF_YEAR_DAYS && left > DAYS_LEFT;
}

/* 预计2024-2026年净利润…。公司年产能2000万台: a fact is not of years that are yet to come */
static bool is_of_years_ahead(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    struct date published = r->document->published;
    return r->sentences[d->sentence].language != LANGUAGE_EN && claim->status == STATUS_ACTUAL && date_is(published) &&
           date_is(claim->period_end) && claim->period_end.year > published.year;
}

/* 收于2842点，8月跌3.3%。南向资金净买入14亿元: in a Chinese report of a day a longer time is told in passing */
static bool is_aside_of_session(const struct reading *r, const struct claim *claim, int32_t days)
{
    return r->document->language != LANGUAGE_EN && date_is(claim->period_start) && date_is(claim->period_end) &&
           date_number(claim->period_end) - date_number(claim->period_start) >= days - 1;
}

/* 电站上月底并网。装机容量3GW: how large a thing is was not told of the day */
static bool is_design_of_event(const struct claim *claim, const struct draft *d)
{
    bool brief = date_is(claim->period_end) &&
                 (!date_is(claim->period_start) ||
                  date_number(claim->period_end) - date_number(claim->period_start) <= MONTH_DAYS + 2);
    return d->design && claim->status == STATUS_ACTUAL && brief;
}

#define AFAR_SENTENCES 2

/* 吸纳就业129.5万人，同比增长7.2%: what grew against the year before is of a time */
static bool is_followed_by_growth(const struct reading *r, const struct claim *claim)
{
    size_t next = (size_t)(claim - r->claims.at) + 1;
    return next < r->claims.count && r->drafts[next].sentence == r->drafts[next - 1].sentence &&
           r->drafts[next].change && claim[1].comparison == COMPARISON_YOY;
}

/* 2014年以来召回26次。只有19%的车主…; 法律去年生效。…。南亚有10%的女童…: what a text of no kind tells there to be
 * stands now, after what ran up to now, and where no sentence right before named a time */
static bool is_standing(const struct reading *r, const struct claim *claim, const struct draft *d, long back)
{
    bool level = !d->change && claim->status == STATUS_ACTUAL && !is_followed_by_growth(r, claim) &&
                 (d->share || (d->people && !date_equal(claim->period_start, claim->period_end)));
    bool runs = date_is(claim->period_end) && date_equal(claim->period_end, r->document->published);
    bool whole = slice_find(claim->metric, SLICE("占")) != SLICE_NONE; /* 占发电量的41% is of the time of that */
    return level && !r->frame.kind && (runs || (back >= AFAR_SENTENCES && !whole));
}

/* what speaks against a time in force from an earlier sentence */
static uint64_t features_of_carried(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    uint64_t features = 0;
    if (r->sentences[d->sentence].language != LANGUAGE_EN && claim->status != STATUS_ACTUAL &&
        date_is(r->document->published) && date_is(claim->period_end) &&
        date_compare(claim->period_end, r->document->published) < 0)
        features |= BIT(CARRIED_OVER);
    if (is_of_years_ahead(r, claim, d))
        features |= BIT(CARRIED_AHEAD);
    const struct frame *frame = &r->frame;
    bool of_frame = date_equal(claim->period_start, frame->first) && date_equal(claim->period_end, frame->last);
    if (is_design_of_event(claim, d) && !(frame->rule == FRAME_TIME_TOLD && date_equal(claim->period_end, frame->last)))
        features |= BIT(CARRIED_DESIGN);
    if (frame->known && frame->rule == FRAME_TIME_SESSION && !of_frame)
        features |= d->market || is_aside_of_session(r, claim, MONTH_DAYS) ? BIT(CARRIED_MARKET)
                    : d->change && !d->economy                             ? BIT(CARRIED_MOVE)
                                                                           : 0;
    bool told = frame->rule == FRAME_TIME_TOLD || frame->rule == FRAME_TIME_WEEK;
    if (frame->known && told && !of_frame && frame->told > 1 &&
        frame_told(frame, claim->period_start, claim->period_end) < 2)
        features |= BIT(CARRIED_PASSING);
    long back = told_before(r, claim, d);
    if (!(of_frame && frame->known) && is_standing(r, claim, d, back))
        features |= BIT(CARRIED_STANDING);
    if (of_frame && frame->known && d->change)
        return features; /* what the whole text speaks of goes on through its parts */
    if (back >= FAR_SENTENCES)
        features |= BIT(CARRIED_FAR);
    if (back <= 0)
        return features;
    const struct sentence *now = &r->sentences[d->sentence], *then = now - back;
    if (now->paragraph != then->paragraph)
        features |= BIT(CARRIED_PARAGRAPH);
    return features;
}

static uint64_t features_of_reader(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    static const uint64_t origins[TIME_ORIGIN_COUNT] = {
        [TIME_OWN] = BIT(OWN),         [TIME_SENTENCE] = BIT(SENTENCE),         [TIME_BASE] = BIT(BASE),
        [TIME_CARRIED] = BIT(CARRIED), [TIME_HEADING] = BIT(HEADING),           [TIME_PUBLISHED] = BIT(PUBLISHED),
        [TIME_NONE] = BIT(NONE),       [TIME_SESSION] = BIT(PUBLISHED_SESSION),
    };
    bool session = d->that_day && r->frame.known && r->frame.rule == FRAME_TIME_SESSION &&
                   date_equal(claim->period_end, r->document->published); /* 当日 in a report on a day */
    uint64_t features = origins[session ? TIME_SESSION : d->origin];
    if (is_unfinished(r, claim, d))
        features |= BIT(UNFINISHED);
    if (is_aside(claim, d))
        features |= BIT(SENTENCE_PRESENT);
    if (is_of_event(r, claim, d))
        features |= BIT(OVER_DAY);
    if (d->origin == TIME_HEADING && r->frame.rule == FRAME_TIME_SESSION)
        features |= (is_aside_of_session(r, claim, HALF_YEAR_DAYS) ? BIT(HEADING_MARKET) : 0) |
                    (r->frame.items && is_aside_of_session(r, claim, MONTH_DAYS) ? BIT(HEADING_ITEM) : 0);
    if (d->origin == TIME_OWN && r->frame.known && r->frame.kind && r->frame.rule == FRAME_TIME_TOLD &&
        r->frame.grain == GRAIN_MONTH && slice_equal(claim->period_text, SLICE("now")) &&
        slice_equal(claim->unit, SLICE("1")))
        features |= BIT(OWN_NOW);
    return d->origin == TIME_CARRIED && !d->english ? features | features_of_carried(r, claim, d) : features;
}

/* years counted from the one under review, of which a report on its first half has no more than that */
static struct candidate years_of_review(const struct frame *frame, int from, int to, bool end_alone)
{
    int year = frame->last.year;
    int month = to > 0 ? 12 : frame->last.month;
    return (struct candidate){.generator = "frame",
                              .first = end_alone ? DATE_NONE : date_of(year + from, 1, 1),
                              .last = date_of(year + to, month, date_month_days(year + to, month))};
}

#define TERM_YEARS 5

/* the time of a claim in a report that reviews, by the part that it stands in: a stock has the end alone; of a term, a
 * level that was reached is its last year's, and what it rose from that of the year before it */
static struct candidate time_of_review(const struct frame *frame, const struct claim *claim, const struct draft *d)
{
    bool end = d->stock && !d->change;
    struct candidate c;
    switch (frame_part_at(frame, d->sentence)) {
    case PART_YEARS:
        if (date_is(frame->term) && !d->base)
            c = (struct candidate){.generator = "frame", .first = frame->term, .last = claim->published};
        else if (d->base)
            c = years_of_review(frame, -TERM_YEARS, -TERM_YEARS, end);
        else if (d->reached && !d->change && !d->cumulative)
            c = years_of_review(frame, 0, 0, end);
        else
            c = years_of_review(frame, 1 - TERM_YEARS, 0, end);
        c.features = BIT(FRAME_REVIEW);
        break;
    case PART_TASKS:
        c = years_of_review(frame, 1, 1, end);
        c.features = BIT(FRAME_TASKS);
        break;
    case PART_AIMS:
        c = years_of_review(frame, 1, TERM_YEARS, end || (d->reached && !d->change));
        c.features = BIT(FRAME_TASKS);
        break;
    case PART_BEFORE:
        c = (struct candidate){.generator = "frame", .last = claim->published};
        break;
    default:
        c = d->base ? years_of_review(frame, -1, -1, end) : years_of_review(frame, 0, 0, end);
        c.features = BIT(FRAME_REVIEW) | (d->present ? BIT(FRAME_NOW) : 0) |
                     (claim->status != STATUS_ACTUAL && !d->votes.by[FROM_MEASURE] ? BIT(FRAME_AHEAD) : 0);
        break;
    }
    return c;
}

/* how things stand on the day of publication, against a time carried from elsewhere */
static struct candidate time_now(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    bool stands = d->present && !d->change && claim->status == STATUS_ACTUAL; /* "expects 5 Mt" says nothing of now */
    return (struct candidate){
        .generator = "now", .last = r->document->published, .features = BIT(NOW) | (stands ? BIT(NOW_PRESENT) : 0)};
}

/* 五年来, 今后五年 in a report on a year: so many years up to its end, or from then on */
static struct candidate length_of_review(const struct frame *frame, int years, const struct draft *d)
{
    bool end = d->stock && !d->change;
    bool reached = d->reached && !d->change && !d->cumulative;
    int before = d->base ? years : reached ? 0 : 1 + years; /* 五年来，产量由1357亿斤增至1400亿斤 */
    struct candidate c = years < 0 ? years_of_review(frame, before, d->base ? before : 0, end)
                                   : years_of_review(frame, 1, years, end || (d->reached && !d->change));
    c.generator = "frame length";
    c.features = BIT(FRAME_LENGTH);
    return c;
}

/* 五年来，人均达到4万元，是五年前的2倍: a multiple is of the time of the level that it is told of */
static bool level_of_multiple(const struct reading *r, size_t number, struct candidate *ret)
{
    const struct claim *claim = &r->claims.at[number], *level = number ? claim - 1 : NULL;
    const struct draft *d = &r->drafts[number];
    if (!level || !slice_equal(claim->unit, SLICE("x")) || !d->change || d->assumed || r->drafts[number - 1].change ||
        r->drafts[number - 1].sentence != d->sentence || claim->comparison == COMPARISON_CAGR)
        return false;
    *ret = (struct candidate){
        .generator = "level", .first = level->period_start, .last = level->period_end, .features = BIT(FRAME_LENGTH)};
    return true;
}

/* 2016年，生产总值39亿元，年均增长5.8%; “十三五”末达到39亿元，年均增长5.8%: an average over years is of the term that
 * the year closes */
static bool is_average_of_term(const struct frame *frame, const struct claim *claim, const struct draft *d)
{
    bool whole = date_equal(claim->period_start, frame->first) || !date_is(claim->period_start);
    return claim->comparison == COMPARISON_CAGR && d->change && whole && date_equal(claim->period_end, frame->last);
}

#define TOLD_OFTEN 3

/* a text of no kind: what happened is of its time if it changed, or if the text names the time again and again */
static bool is_of_general(const struct frame *frame, const struct draft *d)
{
    return d->past && !d->stock && (d->change || d->origin != TIME_PUBLISHED || frame->told >= TOLD_OFTEN);
}

/* the frame's time is not over: what is aimed at may be of it */
static bool runs_on(const struct claim *claim, const struct frame *frame)
{
    return date_is(claim->published) && date_is(frame->last) && date_compare(frame->last, claim->published) > 0;
}

/* what speaks against a trading day */
static uint64_t features_of_session(const struct frame *frame, const struct draft *d)
{
    bool market = d->market || (d->change && d->assumed);
    return (market ? 0 : BIT(FRAME_NOMARKET) | (frame->items ? BIT(FRAME_ITEM) : 0)) |
           (d->economy ? BIT(FRAME_ECONOMY) : 0) | (d->change && d->cumulative ? BIT(FRAME_SUMMED) : 0);
}

/* the frame's time for a claim: a stock has its end */
static struct candidate time_of_frame(const struct frame *frame, const struct claim *claim, const struct draft *d)
{
    if (frame->rule == FRAME_TIME_REVIEW)
        return time_of_review(frame, claim, d);
    struct candidate c = {.generator = "frame", .first = frame->first, .last = frame->last};
    if (frame->rule == FRAME_TIME_HORIZON)
        c.features = claim->status == STATUS_TARGET && !d->base ? BIT(FRAME_TASKS) : 0;
    else if (frame->rule == FRAME_TIME_SESSION)
        c.features = BIT(FRAME_SESSION) | features_of_session(frame, d);
    else if (frame_counts_now(frame))
        c.features = (d->share || d->people) && (!d->change || frame->rule == FRAME_TIME_COUNT) ? BIT(FRAME_SURVEY) : 0;
    else
        c.features = frame->kind || frame->only ? BIT(FRAME_TOLD) : is_of_general(frame, d) ? BIT(FRAME_GENERAL) : 0;
    if (frame->rule == FRAME_TIME_HORIZON)
        return c;
    bool holds = frame->kind && frame->kind->holds;
    c.features |=
        (d->present && !holds && !d->estimated && !d->beforehand ? BIT(FRAME_NOW) : 0) |
        (claim->status != STATUS_ACTUAL && !d->beforehand &&
                 !(holds && (d->origin == TIME_PUBLISHED || d->origin == TIME_HEADING) && runs_on(claim, frame))
             ? BIT(FRAME_AHEAD)
             : 0);
    if (d->stock)
        c.first = DATE_NONE;
    else if (frame->grain == GRAIN_WEEK && !d->change && !d->flow && frame->rule != FRAME_TIME_WEEK)
        c.first = c.last; /* "settled at $70 a barrel": where the week ended */
    return c;
}

#define WEEK_DAYS 7    /* a week is told as a whole */
#define WEEKEND_DAYS 2 /* as is a month that has no session left */

/* 8月，沪指跌3.3%: by its number, where 本月 runs up to now */
static bool is_named_month(const struct claim *claim)
{
    return claim->period_text.len && claim->period_text.ptr[0] >= '0' && claim->period_text.ptr[0] <= '9';
}

/* 今年来跌4.6%, 本月累涨2.8% of a market: up to the session that the report is on */
static bool time_to_session(const struct frame *frame, const struct claim *claim, const struct draft *d,
                            struct candidate *ret)
{
    bool runs = frame->known && frame->rule == FRAME_TIME_SESSION && d->change &&
                (d->origin == TIME_OWN || d->origin == TIME_SENTENCE) && claim->status == STATUS_ACTUAL &&
                date_is(claim->period_start) && date_compare(claim->period_start, frame->last) < 0 &&
                date_number(claim->period_end) - date_number(claim->period_start) >= WEEK_DAYS &&
                date_number(claim->period_end) - date_number(frame->last) > (is_named_month(claim) ? WEEKEND_DAYS : 0);
    *ret = (struct candidate){.generator = "to session",
                              .first = claim->period_start,
                              .last = frame->last,
                              .text = claim->period_text,
                              .features = BIT(TO_SESSION)};
    return runs;
}

#define AHEAD_SENTENCES 3

/* what is expected or aimed at goes on with the time to come told a few sentences before: "guided for second-quarter
 * revenue of $5 million.  It sees a profit of …" */
static bool time_ahead(const struct reading *r, size_t claim, struct candidate *ret)
{
    const struct draft *d = &r->drafts[claim];
    struct date published = r->document->published;
    enum status status = r->claims.at[claim].status;
    bool budget = r->frame.known && r->frame.rule == FRAME_TIME_AHEAD;
    if ((status == STATUS_ACTUAL && !d->estimated) || !date_is(published) || d->of_term)
        return false;
    for (size_t i = claim; i-- > 0 && d->sentence - r->drafts[i].sentence <= AHEAD_SENTENCES;) {
        const struct claim *before = &r->claims.at[i];
        bool ahead = before->status != STATUS_ACTUAL && date_is(before->period_start) && date_is(before->period_end) &&
                     date_compare(before->period_end, published) > 0 &&
                     (!budget || date_compare(before->period_start, r->frame.first) >= 0);
        bool near = r->sentences[d->sentence].paragraph == r->sentences[r->drafts[i].sentence].paragraph;
        bool same = before->status == status || (status == STATUS_ACTUAL && before->status == STATUS_FORECAST);
        bool base =
            r->drafts[i].base || (i > 0 && r->drafts[i - 1].base && r->drafts[i - 1].sentence == r->drafts[i].sentence);
        if (!same || !ahead || !near)
            continue;
        *ret = (struct candidate){
            .generator = "ahead",
            .first = before->period_start,
            .last = before->period_end,
            .text = before->period_text,
            .features = BIT(AHEAD) | (d->sentence - r->drafts[i].sentence == 1 && !base ? BIT(AHEAD_NEXT) : 0)};
        return true;
    }
    return false;
}

/* what a firm earned, of no time, in a text that speaks of its results: of the quarter that was over last */
static bool time_of_results(const struct reading *r, const struct claim *claim, const struct draft *d,
                            struct candidate *ret)
{
    struct date published = r->document->published;
    bool share = d->share && !d->change; /* 30% of revenue stands for longer */
    if (!d->results || share || claim->status != STATUS_ACTUAL || d->base || !date_is(published))
        return false;
    struct date last = date_add_days(date_of(published.year, (published.month - 1) / 3 * 3 + 1, 1), -1);
    *ret = (struct candidate){
        .generator = "results", .first = date_of(last.year, last.month - 2, 1), .last = last, .features = BIT(RESULTS)};
    return d->origin == TIME_PUBLISHED || d->origin == TIME_SESSION;
}

/* what is foreseen of a crop is of the year that the text speaks of: "The 2023/24 outlook is for smaller crops. Exports
 * are put at …" */
static bool time_of_season(const struct claim *claim, const struct draft *d, struct candidate *ret)
{
    *ret = (struct candidate){.generator = "season",
                              .first = d->season_stock && !d->change ? DATE_NONE : d->season_first,
                              .last = d->season_last,
                              .features = BIT(SEASON)};
    bool elsewhere = d->origin == TIME_CARRIED || d->origin == TIME_HEADING || d->origin == TIME_PUBLISHED;
    bool foreseen = claim->status != STATUS_ACTUAL || d->estimated || d->crop;
    return elsewhere && date_is(d->season_last) && foreseen && !d->market && !d->base;
}

/* "China is forecast to grow at 6.7%": of the year of the text, or of the one after that of what is held against it */
static bool time_of_year(const struct reading *r, size_t number, struct candidate *ret)
{
    const struct claim *claim = &r->claims.at[number];
    const struct draft *d = &r->drafts[number];
    struct date published = r->document->published;
    bool english = r->sentences[d->sentence].language == LANGUAGE_EN;
    *ret = (struct candidate){.generator = "year", .features = BIT(YEAR_FORESEEN)};
    if (!english || claim->status != STATUS_FORECAST || !d->economy || !d->share || d->of_term || d->base ||
        d->origin != TIME_PUBLISHED || !date_is(published))
        return false;
    ret->first = date_of(published.year, 1, 1);
    ret->last = date_of(published.year, 12, 31);
    return true;
}

#define MOVE_BYTES 40 /* between a move and what it led to */

/* the copper price rose 1.7% to *$5,990*: what the move of a session led to is of the session too */
static bool ends_move(const struct reading *r, size_t number)
{
    const struct draft *d = &r->drafts[number], *before = number ? d - 1 : NULL;
    return before && before->sentence == d->sentence && d->start - before->end <= MOVE_BYTES && before->change &&
           !d->change && d->reached && r->frame.rule == FRAME_TIME_SESSION && before->time_from &&
           strcmp(before->time_from, "frame") == 0;
}

/* "(frame: the third quarter) Sales were 5 million, compared with 4 million *last year*": the same time of that year */
static void narrow_base(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    const struct draft *d = &r->drafts[number], *before = number ? d - 1 : NULL;
    struct date first = claim->period_start, last = claim->period_end;
    bool year = date_is(first) && first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31 &&
                first.year == last.year && (d->origin == TIME_OWN || d->origin == TIME_SENTENCE);
    if (year && r->frame.known && r->frame.rule == FRAME_TIME_COUNT && last.year == r->frame.last.year - 1) {
        claim->period_start = DATE_NONE; /* "84% last year", of a crop: at this time of it */
        claim->period_end = d->average ? DATE_NONE : date_add_months(r->frame.last, -YEAR_MONTHS);
        return;
    }
    bool told = d->base && d->origin == TIME_OWN && before && before->sentence == d->sentence && !before->base &&
                before->time_from && strcmp(before->time_from, "frame") == 0 && !utf8_has_digit(claim->period_text);
    struct date level = number ? claim[-1].period_start : DATE_NONE, end = number ? claim[-1].period_end : DATE_NONE;
    if (!told || !year || !date_is(level) || !date_is(end) || date_equal(level, end))
        return;
    claim->period_start = date_add_months(level, -YEAR_MONTHS);
    claim->period_end = date_month_end(end.year - 1, end.month);
}

/* is what the sentence holds against it of the frame's time, or of none told there? */
static bool is_level_of_frame(const struct reading *r, size_t number, size_t sentence)
{
    const struct draft *d = number < r->claims.count ? &r->drafts[number] : NULL;
    return d && d->sentence == sentence && !d->base &&
           (date_equal(r->claims.at[number].period_end, r->frame.last) ||
            (d->origin != TIME_OWN && d->origin != TIME_SENTENCE));
}

/* "(frame: June) The share rose to 14.9% *from 13.6%*": a rate or an index is held against the month before */
static void date_base(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    const struct frame *frame = &r->frame;
    int months = frame->grain == GRAIN_MONTH ? 1 : frame->grain == GRAIN_QUARTER ? QUARTER_MONTHS : 0;
    bool told = frame->known && frame->kind && frame->rule == FRAME_TIME_TOLD && date_is(frame->first);
    bool rate = d->base && (d->share || slice_equal(claim->unit, SLICE("1")));
    bool level =
        (number && is_level_of_frame(r, number - 1, d->sentence)) || is_level_of_frame(r, number + 1, d->sentence);
    if (!told || !months || !rate || !level || !d->english || date_is(claim->period_end))
        return;
    claim->period_start = date_add_months(frame->first, -months);
    claim->period_end = date_add_days(frame->first, -1);
    d->origin = TIME_BASE;
}

/* "the revised estimate of spending", in a budget: of the year before its own */
static void date_reestimate(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    const struct frame *frame = &r->frame;
    bool budget = frame->known && frame->rule == FRAME_TIME_AHEAD && date_is(frame->first);
    bool untold = d->origin == TIME_PUBLISHED || d->origin == TIME_HEADING || d->origin == TIME_CARRIED;
    if (!budget || !untold || !d->english ||
        !en_has_class(r->know->claims_en, r->know->claims_en->reestimates, reading_sentence(r, d->sentence)))
        return;
    claim->period_start = d->stock && !d->change ? DATE_NONE : date_add_months(frame->first, -YEAR_MONTHS);
    claim->period_end = date_add_days(frame->first, -1);
    claim->period_text = (struct slice){NULL, 0};
    d->origin = TIME_SENTENCE;
}

/* 全年预计增长6%, in January, in a report on the year before: what is not counted yet of that year */
static bool is_year_closed(const struct frame *frame, const struct claim *claim, const struct draft *d)
{
    return frame->known && frame->rule == FRAME_TIME_REVIEW && frame_part_at(frame, d->sentence) <= PART_YEARS &&
           claim->status == STATUS_FORECAST && slice_starts(claim->period_text, SLICE("全年")) &&
           claim->period_end.year == frame->last.year + 1;
}

/* 由2010年的1.2万亿元增加到2015年的1.8万亿元，年均增长10%: of the years behind the one that it began with */
static void narrow_average(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    bool average = r->frame.rule == FRAME_TIME_REVIEW && claim->comparison == COMPARISON_CAGR &&
                   date_is(claim->period_start) && claim->period_end.year > claim->period_start.year + 1;
    for (size_t i = number; average && i-- > 0 && r->drafts[i].sentence == r->drafts[number].sentence;)
        if (r->drafts[i].base && r->claims.at[i].period_end.year == claim->period_start.year) {
            claim->period_start.year++;
            return;
        }
}

#define SECTION_BACK 40 /* sentences that a heading still dates */

/* the fiscal year that the heading above the sentence tells, "Revised Estimates for 2018-19"; NULL if none */
static const struct told_time *year_of_section(const struct reading *r, size_t sentence)
{
    size_t head = sentence, most = sentence > SECTION_BACK ? sentence - SECTION_BACK : 0;
    while (head > most && !r->sentences[head].heading)
        head--;
    const struct told_times *told = &r->told;
    size_t n = ordered_up_to(told->at, told->count, sizeof *told->at, offsetof(struct told_time, sentence), head);
    for (; r->sentences[head].heading && n-- > 0 && told->at[n].sentence == head;) {
        const struct told_time *t = &told->at[n];
        if (t->dates && t->grain == GRAIN_YEAR && date_is(t->first) && t->first.month != 1)
            return t;
    }
    return NULL;
}

/* below such a heading of a budget, what names no time and is laid down is of that year; a year of it that runs is not
 * over: "spending is 3 billion" tells how it will have been */
static void date_section(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    bool own = d->origin == TIME_OWN || d->origin == TIME_SENTENCE || d->origin == TIME_BASE;
    bool budget = d->english && r->of_budget;
    const struct told_time *year = budget && !own && !d->foreseen ? year_of_section(r, d->sentence) : NULL;
    if (year) {
        claim->period_start = d->stock && !d->change ? DATE_NONE : year->first;
        claim->period_end = year->last;
        claim->period_text = year->text;
    }
    bool runs = comparison_length(claim->period_start, claim->period_end) == YEAR_MONTHS && date_is(claim->published) &&
                date_compare(claim->period_end, claim->published) > 0;
    if (budget && runs && claim->status == STATUS_ACTUAL && !d->secured && !d->past && !d->base)
        claim->status = STATUS_FORECAST;
}

#define TOLD_DAYS 10 /* a budget is told of within so many days */

/* "today I am allocating 3 billion", "told parliament on Wednesday": when it was said, not the time of the money */
static void date_announced(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    const struct frame *frame = &r->frame;
    bool budget = frame->known && frame->rule == FRAME_TIME_AHEAD && date_is(frame->first) && d->english;
    bool day = date_is(claim->period_end) &&
               (!date_is(claim->period_start) || date_equal(claim->period_start, claim->period_end));
    if (!budget || !day || d->market || (claim->status == STATUS_ACTUAL && !d->secured))
        return;
    int32_t ago = date_number(claim->published) - date_number(claim->period_end);
    if (ago < 0 || ago > TOLD_DAYS)
        return;
    claim->period_start = d->stock && !d->change ? DATE_NONE : frame->first;
    claim->period_end = frame->last;
    claim->period_text = (struct slice){NULL, 0};
}

/* what the reader of the sentence could not know: a move led to it, its day, that it is aimed at */
static void mend_reader(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    bool chinese = r->sentences[d->sentence].language != LANGUAGE_EN;
    if (ends_move(r, number)) {
        d->market = true;
        d->origin = d->origin == TIME_SENTENCE && chinese ? TIME_SESSION : d->origin; /* 本周涨1%；法股跌0.1%至7630点 */
    }
    narrow_base(r, number);
    narrow_average(r, number);
    date_base(r, number);
    date_reestimate(r, number);
    bool today = !date_is(claim->period_start) && date_equal(claim->period_end, r->document->published);
    if (d->market && d->change && claim->status == STATUS_ACTUAL && (d->origin == TIME_PUBLISHED || today) && chinese) {
        claim->period_start = claim->period_end; /* 纽约期油升逾2美元, 截至目前道指跌2%: on the day */
        d->origin = d->origin == TIME_PUBLISHED ? TIME_SESSION : d->origin;
    }
    if (is_year_closed(&r->frame, claim, d)) {
        claim->period_start = r->frame.first;
        claim->period_end = r->frame.last;
    }
    if (d->cut && claim->status != STATUS_ACTUAL)
        claim->period_end = date_of(claim->period_end.year, 12, 31); /* what is aimed at has the whole year */
}

static void collect_times(const struct reading *r, size_t number, struct candidates *c)
{
    const struct claim *claim = &r->claims.at[number];
    const struct draft *d = &r->drafts[number];
    const struct frame *frame = &r->frame;
    candidates_add(c, (struct candidate){.generator = "sentence",
                                         .first = claim->period_start,
                                         .last = claim->period_end,
                                         .text = claim->period_text,
                                         .features = features_of_reader(r, claim, d)});
    if (frame->known)
        candidates_add(c, time_of_frame(frame, claim, d));
    struct candidate other;
    if (frame->known && frame->rule == FRAME_TIME_REVIEW && level_of_multiple(r, number, &other))
        candidates_add(c, other);
    else if (frame->known && frame->rule == FRAME_TIME_REVIEW && d->years)
        candidates_add(c, length_of_review(frame, d->years, d));
    else if (frame->known && frame->rule == FRAME_TIME_REVIEW && is_average_of_term(frame, claim, d))
        candidates_add(c, length_of_review(frame, -TERM_YEARS, d));
    bool elsewhere =
        d->origin == TIME_CARRIED || d->origin == TIME_HEADING || is_aside(claim, d) || is_of_event(r, claim, d);
    if (elsewhere && date_is(r->document->published))
        candidates_add(c, time_now(r, claim, d));
    if (time_ahead(r, number, &other))
        candidates_add(c, other);
    if (time_to_session(frame, claim, d, &other))
        candidates_add(c, other);
    if (time_of_year(r, number, &other))
        candidates_add(c, other);
    if (time_of_season(claim, d, &other) || time_of_results(r, claim, d, &other))
        candidates_add(c, other);
}

static void choose_time(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    struct candidates c = {.of = &time_features, .points = r->know->choice->time};
    mend_reader(r, number);
    d->read_first = claim->period_start;
    d->read_last = claim->period_end;
    collect_times(r, number, &c);
    const struct candidate *best = candidates_best(&c);
    claim->period_start = best->first;
    claim->period_end = best->last;
    claim->period_text = best->text;
    d->rules_first = best->first;
    d->rules_last = best->last;
    d->time_features = best->features;
    d->time_from = best->generator;
    d->time_margin = candidates_margin(&c, best);
    candidates_note(r, d, &c);
}

/* ---- a heading and the text below it ---- */

#define REPEAT_SENTENCES 4 /* what a heading says, the text below it says again by then */
#define LEFT_OUT 8         /* 超千亿件 leaves out less than an eighth of 1105亿件 */
#define ROUNDED 100        /* 283亿元 is within a hundredth of 282.62亿元 */

/* 突破200亿件 heads 已达200.9亿件 */
static bool rounds(const struct claim *heading, const struct claim *body)
{
    struct decimal more, limit;
    bool above = heading->relation == RELATION_GT || heading->relation == RELATION_GE;
    return heading->relation != RELATION_RANGE && body->relation != RELATION_RANGE &&
           decimal_sub(body->value, heading->value, &more) && (!above || decimal_compare(more, decimal_of(0)) > 0) &&
           decimal_mul(decimal_abs(more), decimal_of(above ? LEFT_OUT : ROUNDED), &limit) &&
           decimal_compare(limit, decimal_abs(body->value)) < 0;
}

static bool same_figure(const struct claim *heading, const struct claim *body)
{
    bool range = heading->relation == RELATION_RANGE && body->relation == RELATION_RANGE;
    bool same = range ? decimal_equal(heading->low, body->low) && decimal_equal(heading->high, body->high)
                      : decimal_equal(heading->value, body->value);
    return slice_equal(heading->unit, body->unit) && (same || rounds(heading, body));
}

static bool is_dated(const struct draft *d)
{
    return d->origin == TIME_OWN || d->origin == TIME_SENTENCE;
}

/* no word says that it is done, nor that it is not */
static bool is_plain(const struct draft *d)
{
    return strcmp(d->status_from, "plain") == 0;
}

/* is the claim's time told in the text between the heading's sentence and its own end? */
static bool is_told_below(const struct reading *r, size_t heading, size_t number)
{
    const struct draft *d = &r->drafts[number];
    for (size_t i = told_up_to(&r->told, d->sentence); i-- > 0;) {
        const struct told_time *t = &r->told.at[i];
        if (t->sentence <= r->drafts[heading].sentence)
            return false;
        if (date_equal(t->last, r->claims.at[number].period_end))
            return true;
    }
    return false;
}

/* the number of the claim that says a heading's once more, with its time if dated; that of the heading if none does */
static size_t repeats(const struct reading *r, size_t heading, bool dated)
{
    size_t above = r->drafts[heading].sentence;
    bool headline = r->sentences[above].headline;
    for (size_t i = heading + 1; i < r->claims.count; i++) {
        const struct draft *body = &r->drafts[i];
        const struct claim *c = &r->claims.at[i];
        if (body->sentence > above + REPEAT_SENTENCES)
            return heading;
        if ((headline && body->sentence == above) || !same_figure(&r->claims.at[heading], c))
            continue;
        bool has_time = is_dated(body) || (body->origin == TIME_CARRIED && is_told_below(r, heading, i));
        if (!dated || (has_time && date_is(c->period_end)))
            return i;
    }
    return heading;
}

/* 【甲公司寻求募资6亿】…将募资6亿: of the two the one that a word tells of knows whether it is done */
static void share_status(struct reading *r, size_t heading, size_t body)
{
    size_t plain = is_plain(&r->drafts[heading]) ? heading : body, other = heading + body - plain;
    bool level = !r->drafts[heading].change && !r->drafts[heading].share && !r->drafts[body].change;
    if (level && is_plain(&r->drafts[plain]))
        r->claims.at[plain].status = r->claims.at[other].status;
}

/* the first claim with a time below a Chinese heading whose figure the text does not repeat; NULL if there is none */
static const struct claim *first_below(const struct reading *r, size_t heading)
{
    size_t own = r->drafts[heading].sentence;
    if (r->drafts[heading].english || !r->sentences[own].heading)
        return NULL;
    for (size_t i = heading + 1; i < r->claims.count; i++) {
        size_t sentence = r->drafts[i].sentence;
        if (sentence > own + REPEAT_SENTENCES || (sentence > own && r->sentences[sentence].heading))
            return NULL;
        if (sentence > own && is_dated(&r->drafts[i]) && date_is(r->claims.at[i].period_end))
            return &r->claims.at[i];
    }
    return NULL;
}

/* 今年业务量突破800亿件 over 截至6月30日，今年业务量已达800亿件: the body says until when */
static bool ends_sooner(const struct claim *heading, const struct claim *body, struct date published)
{
    return date_is(heading->period_start) && date_equal(heading->period_end, published) &&
           date_compare(body->period_end, published) < 0 && date_compare(body->period_end, heading->period_start) > 0 &&
           (!date_is(body->period_start) || date_equal(body->period_start, heading->period_start));
}

/* "Rupee slips 9 paise", above "The rupee slipped 9 paise on Friday" */
static void follow_text(struct reading *r, size_t number)
{
    const struct draft *d = &r->drafts[number];
    struct claim *heading = &r->claims.at[number];
    const struct sentence *s = &r->sentences[d->sentence];
    bool heads = s->heading || s->headline;
    size_t again = heads ? repeats(r, number, true) : number;
    const struct claim *told = again > number ? &r->claims.at[again] : NULL;
    if (heads && !told && d->origin == TIME_PUBLISHED)
        told = first_below(r, number);
    if (heads)
        share_status(r, number, repeats(r, number, false));
    if (told && ends_sooner(heading, told, r->document->published)) {
        heading->period_end = told->period_end;
    } else if (told && !is_dated(d)) {
        heading->period_start = told->period_start;
        heading->period_end = told->period_end;
        heading->period_text = told->period_text;
    }
}

/* what can be told from the claim alone */
static void see_claim(const struct claim *claim, struct draft *d)
{
    d->share = slice_equal(claim->unit, SLICE("%"));
}

/* "(published in July) 36% in the second quarter, from 34% *last quarter*": no level has the time of its base */
static void part_base(const struct reading *r, size_t number)
{
    struct claim *base = &r->claims.at[number];
    struct draft *d = &r->drafts[number];
    if (!number || !d->base || r->drafts[number - 1].sentence != d->sentence)
        return;
    const struct claim *level = base - 1;
    int months = comparison_length(level->period_start, level->period_end);
    bool same = date_equal(level->period_start, base->period_start) && date_equal(level->period_end, base->period_end);
    bool alike = slice_equal(level->unit, base->unit) && !r->drafts[number - 1].change && !r->drafts[number - 1].base;
    if (!d->english || !same || !alike || !months || !slice_starts(base->period_text, SLICE("last ")) ||
        slice_starts(base->period_text, SLICE("last year")) || slice_equal(level->period_text, base->period_text))
        return;
    base->period_start = date_add_months(level->period_start, -months);
    base->period_end = date_add_days(level->period_start, -1);
}

/* "lags the *28%* mark from last year", "the *39%* achieved in 2024", of a crop: at this time of that year */
static bool is_mark_of_year(const struct frame *frame, const struct draft *d)
{
    for (size_t i = 0; i < d->near_count && d->share && !d->change; i++) {
        const struct time_near *t = &d->near[i];
        bool from = t->preposition == time_preposition_number(SLICE("from")) ||
                    t->preposition == time_preposition_number(SLICE("in"));
        bool beside = t->behind && !t->figures && !t->commas && !t->clauses && !t->links;
        if (beside && from && t->grain == GRAIN_YEAR && t->last.year == frame->last.year - 1)
            return true;
    }
    return false;
}

static void date_mark(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    if (!r->frame.known || r->frame.rule != FRAME_TIME_COUNT || !is_mark_of_year(&r->frame, &r->drafts[number]))
        return;
    claim->period_start = DATE_NONE;
    claim->period_end = date_add_months(r->frame.last, -YEAR_MONTHS);
}

/* "Off-farm stocks, at *48 million bushels*, are down": on the day of which the text tells its stocks */
static void date_stocks(const struct reading *r, size_t number)
{
    struct claim *claim = &r->claims.at[number];
    const struct draft *d = &r->drafts[number];
    bool now = !date_is(claim->period_start) && date_equal(claim->period_end, r->document->published);
    if (date_is(r->frame.counted) && now && d->season_stock && !d->change && !d->base)
        claim->period_end = r->frame.counted;
}

/* is claim number i of the sentence of the base, and told in the same unit, as the level that came of it? */
static bool is_level_to(const struct reading *r, size_t base, size_t i)
{
    return i < r->claims.count && r->drafts[i].sentence == r->drafts[base].sentence && !r->drafts[i].base &&
           !r->drafts[i].change && slice_equal(r->claims.at[i].unit, r->claims.at[base].unit);
}

#define CHANGE_REACH 2 /* claims between a base and the change from it */

/* the months that a change told before the base goes back over; 0 if it does not say */
static int months_back(const struct reading *r, size_t base)
{
    for (size_t i = base; i-- > 0 && i + CHANGE_REACH >= base && r->drafts[i].sentence == r->drafts[base].sentence;)
        if (r->drafts[i].change && !r->drafts[i].base && (r->drafts[i].share || !r->drafts[i].assumed) &&
            r->claims.at[i].status == r->claims.at[base].status)
            switch (r->claims.at[i].comparison) {
            case COMPARISON_YOY:
                return YEAR_MONTHS;
            case COMPARISON_QOQ:
                return YEAR_MONTHS / 4;
            case COMPARISON_MOM:
                return 1;
            default:
                return 0;
            }
    return 0;
}

/* "exports rose 35% on the year in June, from *$64 million* to $87 million": as long before as the change goes back */
static void date_from(const struct reading *r, size_t number)
{
    struct claim *base = &r->claims.at[number];
    const struct draft *d = &r->drafts[number];
    int months = d->english && d->base && !date_is(d->rules_last) ? months_back(r, number) : 0;
    if (!months) /* no change stands before it either */
        return;
    size_t level = is_level_to(r, number, number + 1) ? number + 1 : number - 1;
    if (!is_level_to(r, number, level))
        return;
    struct date first = r->claims.at[level].period_start, last = r->claims.at[level].period_end;
    if (!date_is(last) || comparison_length(first, last) > YEAR_MONTHS)
        return;
    bool whole = last.day == date_month_days(last.year, last.month);
    struct date end = date_add_months(last, -months);
    base->period_start = date_is(first) ? date_add_months(first, -months) : DATE_NONE;
    base->period_end = whole && date_is(end) ? date_month_end(end.year, end.month) : end;
}

#define LEAST_DAYS 27 /* a month */
#define TO_BYTES 24   /* " to a record approximately " */

/* "revenue grew *4%* to $2.6 billion": of the months of the level that it came to */
static void date_change(const struct reading *r, size_t number)
{
    const struct draft *d = &r->drafts[number], *level = d + 1;
    struct claim *change = &r->claims.at[number];
    const struct claim *to = change + 1;
    if (!d->english || !d->change || d->base || number + 1 >= r->claims.count || level->sentence != d->sentence ||
        level->change || level->base || level->start < d->end || level->start - d->end > TO_BYTES)
        return;
    struct slice between = slice_sub(r->clean.text, d->end, level->start);
    bool whole = date_is(to->period_start) && date_is(to->period_end) &&
                 date_number(to->period_end) - date_number(to->period_start) >= LEAST_DAYS;
    if (!slice_starts(between, SLICE(" to ")) || !whole || to->status != change->status)
        return;
    change->period_start = to->period_start;
    change->period_end = to->period_end;
}

/* "a loss of $591 million, or *$4.42 a share*, in the year-earlier quarter": the same once more */
static void date_again(const struct reading *r, size_t number)
{
    const struct draft *d = &r->drafts[number], *said = d - 1;
    struct claim *claim = &r->claims.at[number];
    if (number == 0 || !d->english || said->sentence != d->sentence || d->change != said->change ||
        d->start < said->end || d->start - said->end > TO_BYTES)
        return;
    struct slice between = slice_sub(r->clean.text, said->end, d->start);
    bool whole = date_is(claim[-1].period_start) && date_is(claim[-1].period_end) &&
                 date_number(claim[-1].period_end) - date_number(claim[-1].period_start) >= LEAST_DAYS;
    if (!slice_starts(between, SLICE(", or ")) || !whole || claim->status != claim[-1].status)
        return;
    claim->period_start = claim[-1].period_start;
    claim->period_end = claim[-1].period_end;
}

void choose(struct reading *r)
{
    frame_read(&(struct frame_source){.know = r->know,
                                      .document = r->document,
                                      .text = r->clean.text,
                                      .plain = r->plain,
                                      .sentences = r->sentences,
                                      .sentence_count = r->sentence_count,
                                      .told = &r->told,
                                      .fiscal = &r->fiscal,
                                      .arena = r->arena},
               &r->frame);
    r->time_kind = time_en_kind(&r->frame);
    for (size_t i = 0; i < r->claims.count; i++) {
        see_claim(&r->claims.at[i], &r->drafts[i]);
        r->drafts[i].market |= r->drafts[i].index && r->frame.rule == FRAME_TIME_SESSION;
        status_choose(r, &r->claims.at[i], &r->drafts[i]);
        choose_time(r, i);
        status_settle(r, &r->claims.at[i], &r->drafts[i]);
    }
    for (size_t i = 0; i < r->claims.count; i++) {
        if (r->drafts[i].english)
            time_en_choose(r, i);
        date_section(r, i);
        date_announced(r, i);
        part_base(r, i);
        date_mark(r, i);
        date_stocks(r, i);
        status_settle(r, &r->claims.at[i], &r->drafts[i]);
        comparison_choose(r, &r->claims.at[i], &r->drafts[i]);
    }
    for (size_t i = 0; i < r->claims.count; i++) {
        date_from(r, i);
        date_change(r, i);
        date_again(r, i);
    }
    for (size_t i = 0; i < r->claims.count; i++)
        follow_text(r, i);
}
