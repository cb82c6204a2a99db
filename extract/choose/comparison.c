/* comparison - against what a change is counted, where no word says it: for both languages, by its time and kind */
#include "extract/choose/comparison.h"
#include "extract/choose/scores.h"

#define CHANGE_FEATURES(X)                                                                                             \
    X(OTHER, "other")                                                                                                  \
    X(DAYS, "days")                                                                                                    \
    X(YEARS, "years")                                                                                                  \
    X(MARKET, "market")                                                                                                \
    X(STATISTICS, "statistics")                                                                                        \
    X(UNDATED, "undated")                                                                                              \
    X(AHEAD, "ahead")                                                                                                  \
    X(SHARE, "share")                                                                                                  \
    X(POINTS, "points")                                                                                                \
    X(MONTHLY, "monthly")                                                                                              \
    X(JOBS, "jobs")                                                                                                    \
    X(GROWTH, "growth")

enum change_feature {
#define X(name, text) CHANGE_##name,
    CHANGE_FEATURES(X)
#undef X
        CHANGE_FEATURE_COUNT
};

static const char *const names[CHANGE_FEATURE_COUNT] = {
#define X(name, text) [CHANGE_##name] = "change." text,
    CHANGE_FEATURES(X)
#undef X
};

const struct features change_features = {"change.", names, CHANGE_FEATURE_COUNT};

#define BIT(name) ((uint64_t)1 << CHANGE_##name)

#define MONTH_DAYS 28
#define DAYS_MOST 13 /* a move within a fortnight is none of statistics */
#define YEAR_MOST 371

/* what speaks for a change being on the year before, where no word says against what it is counted */
static struct candidate on_year_before(const struct claim *claim, const struct draft *d)
{
    struct candidate c = {.generator = "year before", .comparison = COMPARISON_YOY};
    int32_t days = date_is(claim->period_start) && date_is(claim->period_end)
                       ? date_number(claim->period_end) - date_number(claim->period_start) + 1
                       : 0;
    c.features = days == 0           ? BIT(UNDATED)
                 : days <= DAYS_MOST ? BIT(DAYS)
                 : days <= YEAR_MOST ? BIT(STATISTICS)
                                     : BIT(YEARS);
    c.features |= d->market ? BIT(MARKET) : 0;
    c.features |= d->growth ? BIT(GROWTH) : 0;
    c.features |= d->share ? BIT(SHARE) : 0;
    c.features |= days == 0 && claim->status != STATUS_ACTUAL ? BIT(AHEAD) : 0;
    bool told = d->origin == TIME_OWN || d->origin == TIME_SENTENCE;
    c.features |= slice_equal(claim->unit, SLICE("bp")) && !told ? BIT(POINTS) : 0;
    return c;
}

/* what speaks for its being on the month before: jobs of a month, and what its country counts so */
static bool on_month_before(const struct claim *claim, const struct draft *d, struct candidate *ret)
{
    bool dated = date_is(claim->period_start) && date_is(claim->period_end);
    int32_t days = dated ? date_number(claim->period_end) - date_number(claim->period_start) + 1 : 0;
    bool jobs = slice_equal(claim->unit, SLICE("jobs")) || slice_equal(claim->unit, SLICE("positions"));
    *ret = (struct candidate){.generator = "month before",
                              .comparison = COMPARISON_MOM,
                              .features = (jobs ? BIT(JOBS) : 0) | (d->monthly ? BIT(MONTHLY) : 0)};
    return days >= MONTH_DAYS && days <= MONTH_DAYS + 3 && (jobs || d->monthly);
}

void comparison_choose(const struct reading *r, struct claim *claim, struct draft *d)
{
    struct candidates c = {.of = &change_features, .points = r->know->choice->change};
    bool dated = d->untimed && d->time_from && strncmp(d->time_from, "frame", strlen("frame")) == 0;
    if (!d->assumed && !dated)
        return;
    candidates_add(&c, (struct candidate){.comparison = COMPARISON_OTHER, .features = BIT(OTHER)});
    candidates_add(&c, on_year_before(claim, d));
    struct candidate month;
    if (on_month_before(claim, d, &month))
        candidates_add(&c, month);
    claim->comparison = candidates_best(&c)->comparison;
    candidates_note(r, d, &c);
}
