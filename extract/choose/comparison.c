/* comparison - against what a change is counted: for both languages, one choice among what speaks for each */
#include "extract/choose/comparison.h"
#include "extract/choose/scores.h"

static const char *const names[CHANGE_FEATURE_COUNT] = {
#define X(name, text) [CHANGE_##name] = "change." text,
    CHANGE_FEATURES(X)
#undef X
};

const struct features change_features = {"change.", names, CHANGE_FEATURE_COUNT};

#define BIT(name) ((uint64_t)1 << CHANGE_##name)

enum comparison comparison_named(struct slice name)
{
    static const enum comparison kinds[] = {COMPARISON_YOY, COMPARISON_QOQ, COMPARISON_MOM, COMPARISON_CAGR,
                                            COMPARISON_OTHER};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_equal(name, slice_of(comparison_name(kinds[i]))))
            return kinds[i];
    return COMPARISON_NONE;
}

void comparison_vote(struct comparison_votes *votes, enum change_feature generator, enum comparison kind)
{
    votes->by[generator] = (uint8_t)kind;
}

static void collect(const struct choice_tables *tables, const struct comparison_votes *votes, struct candidates *ret)
{
    *ret = (struct candidates){.of = &change_features, .points = tables->change};
    for (int i = 0; i < CHANGE_GENERATOR_COUNT; i++)
        if (votes->by[i] != COMPARISON_NONE)
            candidates_add(
                ret, (struct candidate){.comparison = (enum comparison)votes->by[i], .features = (uint64_t)1 << i});
}

enum comparison comparison_best(const struct choice_tables *tables, const struct comparison_votes *votes)
{
    struct candidates c;
    collect(tables, votes, &c);
    return c.count ? candidates_best(&c)->comparison : COMPARISON_NONE;
}

int comparison_months(struct date d)
{
    return d.year * YEAR_MONTHS + d.month;
}

int comparison_length(struct date first, struct date last)
{
    bool whole =
        date_is(first) && date_is(last) && first.day == 1 && last.day == date_month_days(last.year, last.month);
    return whole ? comparison_months(last) - comparison_months(first) + 1 : 0;
}

enum comparison comparison_by_distance(struct date first, struct date last, struct date base_first,
                                       struct date base_last)
{
    if (!date_is(last) || !date_is(base_last))
        return COMPARISON_OTHER;
    if (date_is(first) && date_is(base_first) && date_compare(base_first, first) >= 0 &&
        date_compare(base_last, last) < 0)
        return COMPARISON_OTHER; /* "lower than coal prices in both 2025 and 2026": its own time */
    int apart = comparison_months(last) - comparison_months(base_last);
    int length = comparison_length(first, last), base_length = comparison_length(base_first, base_last);
    bool of_year = base_length == YEAR_MONTHS && last.year == base_last.year + 1;
    bool begun = date_is(first) && date_is(base_first) &&
                 comparison_months(first) - comparison_months(base_first) == YEAR_MONTHS;
    bool of_crop =
        !date_is(first) && base_length == YEAR_MONTHS && apart >= 0 && apart < YEAR_MONTHS; /* "up 2% on 2014-15" */
    bool of_fiscal = length == YEAR_MONTHS && base_length == YEAR_MONTHS && apart > YEAR_MONTHS / 2 &&
                     apart <= YEAR_MONTHS * 3 / 2; /* of 2024-25, "higher than the previous year" */
    if (apart == YEAR_MONTHS || begun || of_year || of_crop ||
        of_fiscal) /* "January placements were 3% above 2012", "early 2012" */
        return COMPARISON_YOY;
    if (apart == 1 && length == 1 && base_length == 1)
        return COMPARISON_MOM;
    return apart == QUARTER_MONTHS && length == QUARTER_MONTHS && base_length == QUARTER_MONTHS ? COMPARISON_QOQ
                                                                                                : COMPARISON_OTHER;
}

#define MONTH_DAYS 28
#define QUARTER_DAYS 89
#define DAYS_MOST 13 /* a move within a fortnight is none of statistics */
#define YEAR_MOST 371

static int32_t days_of(const struct claim *claim)
{
    bool dated = date_is(claim->period_start) && date_is(claim->period_end);
    return dated ? date_number(claim->period_end) - date_number(claim->period_start) + 1 : 0;
}

/* "1.25% in both 2025 and 2026": years of a list, of which its text holds the first, and no time that they make up */
static bool lists_years(const struct claim *claim)
{
    struct slice text = claim->period_text;
    size_t digits = 0;
    while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    return text.len == 4 && digits == text.len && days_of(claim) > YEAR_MOST;
}

/* what speaks for a change being on the year before, where no word says against what it is counted */
static struct candidate on_year_before(const struct claim *claim, const struct draft *d)
{
    int32_t days = lists_years(claim) ? YEAR_MOST : days_of(claim);
    bool average = d->growth && days > 2 * YEAR_MOST; /* growth will be 4% in 2012-15 */
    struct candidate c = {.generator = "year before", .comparison = average ? COMPARISON_CAGR : COMPARISON_YOY};
    bool now = !date_is(claim->period_end) || date_equal(claim->period_end, claim->published);
    c.features = days == 0           ? (now && !d->economy ? BIT(UNDATED) : 0)
                 : days <= DAYS_MOST ? BIT(DAYS)
                 : days <= YEAR_MOST ? BIT(STATISTICS)
                                     : BIT(YEARS);
    c.features |= d->market ? BIT(MARKET) : 0;
    c.features |= d->growth ? BIT(GROWTH) : 0;
    c.features |= d->share ? BIT(SHARE) : 0;
    bool told = d->origin == TIME_OWN || d->origin == TIME_SENTENCE;
    bool untold = days == 0 || (!told && !d->share); /* 5 billion will be cut: of the year that the frame gives */
    c.features |= untold && claim->status != STATUS_ACTUAL ? BIT(AHEAD) : 0;
    c.features |= slice_equal(claim->unit, SLICE("bp")) && !told && !d->results ? BIT(POINTS) : 0;
    c.features |= d->monthly && slice_equal(claim->unit, SLICE("1")) ? BIT(POINTS) : 0; /* an index rose by 3 points */
    return c;
}

/* what speaks for its being on the month or quarter before: jobs of a month, and what its country counts so */
static bool on_time_before(const struct claim *claim, const struct draft *d, struct candidate *ret)
{
    int32_t days = days_of(claim);
    bool month = days >= MONTH_DAYS && days <= MONTH_DAYS + 3,
         quarter = days >= QUARTER_DAYS && days <= QUARTER_DAYS + 3;
    bool jobs = slice_equal_any(claim->unit, "jobs", "positions");
    bool counted = quarter ? d->quarterly : d->monthly;
    *ret = (struct candidate){.generator = quarter ? "quarter before" : "month before",
                              .comparison = quarter ? COMPARISON_QOQ : COMPARISON_MOM,
                              .features = (jobs ? BIT(JOBS) : 0) | (counted ? BIT(MONTHLY) : 0) |
                                          (d->growth ? BIT(GROWTH) : 0)};
    return (month && jobs) || ((month || quarter) && counted);
}

static bool is_of_frame(const struct draft *d)
{
    return d->time_from && strncmp(d->time_from, "frame", strlen("frame")) == 0;
}

/* (a report on a trading day) 环比增加20元: on the day before, as the kind of document tells */
static void settle_chain(const struct reading *r, struct claim *claim, const struct draft *d)
{
    int32_t days = days_of(claim);
    bool session = r->frame.rule == FRAME_TIME_SESSION && days == 0; /* of a stock at the end of it */
    if (claim->comparison == COMPARISON_MOM && is_of_frame(d) && (session || (days > 0 && days <= DAYS_MOST)))
        claim->comparison = COMPARISON_OTHER;
}

/* the time that the sentence gave may not be the one that was chosen */
static void compare_anew(const struct reading *r, struct claim *claim, struct draft *d)
{
    bool own = claim->comparison == comparison_best(r->know->choice, &d->against);
    if (!own || !date_is(d->against.base_last) || !date_is(claim->period_end))
        return;
    comparison_vote(
        &d->against, CHANGE_DATED,
        comparison_by_distance(claim->period_start, claim->period_end, d->against.base_first, d->against.base_last));
    claim->comparison = comparison_best(r->know->choice, &d->against);
}

void comparison_choose(const struct reading *r, struct claim *claim, struct draft *d)
{
    struct candidates c;
    if (!d->assumed)
        compare_anew(r, claim, d);
    bool dated = d->untimed && is_of_frame(d);
    collect(r->know->choice, &d->against, &c);
    if (!d->assumed && !dated) {
        if (c.count)
            candidates_note(r, d, &c);
        settle_chain(r, claim, d);
        return;
    }
    c.count = 0;
    candidates_add(&c, (struct candidate){.comparison = COMPARISON_OTHER, .features = BIT(OTHER)});
    candidates_add(&c, on_year_before(claim, d));
    struct candidate time;
    if (on_time_before(claim, d, &time))
        candidates_add(&c, time);
    claim->comparison = candidates_best(&c)->comparison;
    candidates_note(r, d, &c);
}
