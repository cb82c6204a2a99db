/* confidence - the odds that a whole claim is right, from what had to be guessed */
#include "extract/choose/confidence.h"
#include "base/ordered.h"
#include "base/utf8.h"
#include "extract/choose/rows.h"
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CONFIDENCE_FILE "extract/choose/confidence.tsv"

#define FEATURES(X)                                                                                                    \
    X(TABLE, "table.cell")                                                                                             \
    X(TABLE_OPEN, "table.open")                                                                                        \
    X(ZH, "language.zh")                                                                                               \
    X(EN, "language.en")                                                                                               \
    X(TIME_OWN, "time.own")                                                                                            \
    X(TIME_CARRIED, "time.carried")                                                                                    \
    X(TIME_CARRIED_ZH, "time.carried.zh")                                                                              \
    X(TIME_SURE, "time.sure")                                                                                          \
    X(TIME_CERTAIN, "time.certain")                                                                                    \
    X(TIME_BACKED, "time.backed")                                                                                      \
    X(TIME_BACKED_WELL, "time.backed.well")                                                                            \
    X(TIME_ZH_LIKELY, "time.zh.likely")                                                                                \
    X(TIME_ZH_SURE, "time.zh.sure")                                                                                    \
    X(TIME_ZH_CERTAIN, "time.zh.certain")                                                                              \
    X(TIME_AGAIN, "time.again")                                                                                        \
    X(TIME_OFTEN, "time.often")                                                                                        \
    X(TIME_OFTEN_ZH, "time.often.zh")                                                                                  \
    X(METRIC_WORDS, "metric.words")                                                                                    \
    X(METRIC_WORDS_MORE, "metric.words.more")                                                                          \
    X(METRIC_ZH_WORDS, "metric.zh.words")                                                                              \
    X(METRIC_ZH_WORDS_MORE, "metric.zh.words.more")                                                                    \
    X(METRIC_DIGIT, "metric.digit")                                                                                    \
    X(METRIC_FAR, "metric.far")                                                                                        \
    X(METRIC_LIKELY, "metric.likely")                                                                                  \
    X(METRIC_SURE, "metric.sure")                                                                                      \
    X(METRIC_CERTAIN, "metric.certain")                                                                                \
    X(STATUS_BUDGET, "status.budget")                                                                                  \
    X(STATUS_WILL, "status.will")                                                                                      \
    X(STATUS_TIME, "status.time")                                                                                      \
    X(STATUS_FORESEEN, "status.foreseen")                                                                              \
    X(CHANGE_ASSUMED, "change.assumed")                                                                                \
    X(UNIT_SHARE, "unit.share")                                                                                        \
    X(RANGE, "range")                                                                                                  \
    X(SMALL, "small")                                                                                                  \
    X(SENTENCE_LONG, "sentence.long")                                                                                  \
    X(SENTENCE_SPAN, "sentence.span")                                                                                  \
    X(SENTENCE_MEASURES, "sentence.measures")                                                                          \
    X(SENTENCE_STATUSES, "sentence.statuses")                                                                          \
    X(DOCUMENT_NOW, "document.now")                                                                                    \
    X(DOCUMENT_MEASURES, "document.measures")                                                                          \
    X(DOCUMENT_FIGURES, "document.figures")

enum feature {
#define X(name, text) FEATURE_##name,
    FEATURES(X)
#undef X
        FEATURE_COUNT
};

static const char *const names[FEATURE_COUNT] = {
#define X(name, text) [FEATURE_##name] = text,
    FEATURES(X)
#undef X
};

struct confidence_tables {
    int points[FEATURE_COUNT];
};

struct confidence_tables *confidence_tables_new(struct err *err)
{
    struct confidence_tables *t = must_alloc(sizeof *t);
    *t = (struct confidence_tables){{0}};
    if (rows_read(CONFIDENCE_FILE, "", names, FEATURE_COUNT, t->points, err))
        return t;
    free(t);
    return NULL;
}

void confidence_tables_free(struct confidence_tables *tables)
{
    free(tables);
}

#define BIT(name) ((uint64_t)1 << FEATURE_##name)

/* what holds from a value on */
struct step {
    int from;
    enum feature feature;
};

#define STEPS(value, ...)                                                                                              \
    steps(value, (const struct step[]){__VA_ARGS__}, sizeof((const struct step[]){__VA_ARGS__}) / sizeof(struct step))

static uint64_t steps(int value, const struct step *steps, size_t count)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < count; i++)
        bits |= value >= steps[i].from ? (uint64_t)1 << steps[i].feature : 0;
    return bits;
}

/* ---- what holds for a claim ---- */

#define LONG_SENTENCE 300 /* bytes */
#define FAR_EN 50         /* bytes between the measure and the quantity */
#define FAR_ZH 120
#define SMALL 10 /* counts up to it are often no figure: "two of the three" */

static uint64_t of_time(const struct draft *d)
{
    bool frame = d->time_from && strncmp(d->time_from, "frame", strlen("frame")) == 0;
    bool own = !frame && d->origin == TIME_OWN, carried = !frame && d->origin == TIME_CARRIED;
    uint64_t bits = (own ? BIT(TIME_OWN) : 0) | (carried ? BIT(TIME_CARRIED) : 0);
    if (d->english)
        return bits | STEPS(d->time_share, {80, FEATURE_TIME_SURE}, {95, FEATURE_TIME_CERTAIN}) |
               STEPS(d->time_score, {400, FEATURE_TIME_BACKED}, {520, FEATURE_TIME_BACKED_WELL});
    return bits | (carried ? BIT(TIME_CARRIED_ZH) : 0) |
           STEPS(d->time_margin, {15, FEATURE_TIME_ZH_LIKELY}, {40, FEATURE_TIME_ZH_SURE},
                 {60, FEATURE_TIME_ZH_CERTAIN});
}

/* the bytes between the measure and the quantity; as many as can be where it does not stand in the sentence */
static size_t apart(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    size_t at = slice_find(reading_sentence(r, d->sentence), claim->metric);
    size_t from = r->sentences[d->sentence].start + at, to = from + claim->metric.len;
    return at == SLICE_NONE ? SIZE_MAX : to <= d->start ? d->start - to : from >= d->end ? from - d->end : 0;
}

static int words(struct slice text)
{
    int count = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == ' ';
    return count;
}

static uint64_t of_metric(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    struct slice metric = claim->metric;
    uint64_t bits = utf8_has_digit(metric) ? BIT(METRIC_DIGIT) : 0;
    bits |= apart(r, claim, d) >= (d->english ? FAR_EN : FAR_ZH) ? BIT(METRIC_FAR) : 0;
    if (!d->english)
        return bits | STEPS((int)utf8_count(metric), {3, FEATURE_METRIC_ZH_WORDS}, {5, FEATURE_METRIC_ZH_WORDS_MORE});
    return bits | STEPS(words(metric), {3, FEATURE_METRIC_WORDS}, {5, FEATURE_METRIC_WORDS_MORE}) |
           STEPS(d->metric_margin, {300, FEATURE_METRIC_LIKELY}, {500, FEATURE_METRIC_SURE},
                 {700, FEATURE_METRIC_CERTAIN});
}

static uint64_t of_status(const struct draft *d)
{
    struct slice from = slice_of(d->status_from ? d->status_from : "");
    return (d->foreseen ? BIT(STATUS_FORESEEN) : 0) | (slice_equal(from, SLICE("budget")) ? BIT(STATUS_BUDGET) : 0) |
           (slice_equal(from, SLICE("will")) ? BIT(STATUS_WILL) : 0) |
           (slice_equal(from, SLICE("ahead")) ? BIT(STATUS_TIME) : 0);
}

static bool is_small(const struct claim *claim)
{
    return claim->relation != RELATION_RANGE && claim->value.exp >= 0 &&
           decimal_compare(decimal_abs(claim->value), decimal_of(SMALL)) <= 0;
}

/* A figure of a table is told by its heads, not by a sentence. */
static uint64_t of_table(const struct claim *claim, const struct draft *d)
{
    bool open = d->origin == TIME_PUBLISHED || !claim->metric.len || slice_equal(claim->unit, SLICE("1"));
    return BIT(TABLE) | (open ? BIT(TABLE_OPEN) : 0);
}

static uint64_t of_claim(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    return (d->english ? BIT(EN) : BIT(ZH)) | of_time(d) | of_metric(r, claim, d) | of_status(d) |
           (d->change && d->assumed ? BIT(CHANGE_ASSUMED) : 0) |
           (slice_equal_any(claim->unit, "%", "pp", "bp") ? BIT(UNIT_SHARE) : 0) |
           (claim->relation == RELATION_RANGE ? BIT(RANGE) : 0) | (is_small(claim) ? BIT(SMALL) : 0) |
           (claim->sentence.len > LONG_SENTENCE ? BIT(SENTENCE_LONG) : 0);
}

/* ---- what holds for all claims of a sentence, or of the document ---- */

static bool has_span(const struct reading *r, size_t sentence)
{
    const struct told_times *told = &r->told;
    size_t n = ordered_up_to(told->at, told->count, sizeof *told->at, offsetof(struct told_time, sentence), sentence);
    while (n-- > 0 && told->at[n].sentence == sentence)
        if (told->at[n].shape == PERIOD_RATE || told->at[n].shape == PERIOD_SPAN)
            return true;
    return false;
}

/* of the claims from number from up to to */
static uint64_t of_sentence(const struct reading *r, size_t from, size_t to)
{
    unsigned statuses = 0;
    struct slice other = r->claims.at[from].metric;
    bool many = false; /* three measures or more */
    for (size_t i = from; i < to; i++) {
        const struct claim *c = &r->claims.at[i];
        statuses |= 1u << c->status;
        bool first = slice_equal(c->metric, r->claims.at[from].metric), second = slice_equal(c->metric, other);
        many |= !first && !second && !slice_equal(other, r->claims.at[from].metric);
        other = first ? other : c->metric;
    }
    return (statuses & (statuses - 1) ? BIT(SENTENCE_STATUSES) : 0) | (many ? BIT(SENTENCE_MEASURES) : 0) |
           (has_span(r, r->drafts[from].sentence) ? BIT(SENTENCE_SPAN) : 0);
}

#define AGAIN 2 /* claims of one time */
#define OFTEN 8

/* a claim's time as a number, to tell equal ones */
struct timed {
    int64_t time;
    size_t claim;
};

static int by_time(const void *a, const void *b)
{
    const struct timed *x = a, *y = b;
    return (x->time > y->time) - (x->time < y->time);
}

static int64_t time_of(const struct claim *claim)
{
    int64_t first = date_is(claim->period_start) ? date_number(claim->period_start) : INT32_MIN;
    int64_t last = date_is(claim->period_end) ? date_number(claim->period_end) : INT32_MIN;
    return first * ((int64_t)1 << 32) + (last - INT32_MIN);
}

/* notes with each claim whether others of the document have its time */
static void count_times(struct reading *r)
{
    size_t count = r->claims.count;
    struct timed *timed = arena_array(&r->work, struct timed, count);
    for (size_t i = 0; i < count; i++)
        timed[i] = (struct timed){time_of(&r->claims.at[i]), i};
    qsort(timed, count, sizeof *timed, by_time);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && timed[end].time == timed[i].time;)
            end++;
        for (size_t k = i; k < end; k++) {
            struct draft *d = &r->drafts[timed[k].claim];
            d->sure = (end - i >= AGAIN ? BIT(TIME_AGAIN) : 0) | (end - i >= OFTEN ? BIT(TIME_OFTEN) : 0) |
                      (end - i >= OFTEN && !d->english ? BIT(TIME_OFTEN_ZH) : 0);
        }
    }
}

#define TENTH 10         /* of the claims */
#define SURE_MARGIN 450  /* of the measures of a text, on the average */
#define MARGIN_MOST 1000 /* that counts */
#define THOUSAND_BYTES 1000
#define DENSE 21 /* claims in them: a text of nothing but figures */

static uint64_t of_document(const struct reading *r)
{
    size_t count = r->claims.count, now = 0, english = 0, margins = 0;
    for (size_t i = 0; i < count; i++) {
        const struct claim *c = &r->claims.at[i];
        const struct draft *d = &r->drafts[i];
        now += date_is(c->period_end) && date_equal(c->period_end, c->published);
        english += d->english;
        if (d->english)
            margins += (size_t)(d->metric_margin < MARGIN_MOST ? d->metric_margin : MARGIN_MOST);
    }
    return (now * TENTH >= count ? BIT(DOCUMENT_NOW) : 0) |
           (english && margins >= english * SURE_MARGIN ? BIT(DOCUMENT_MEASURES) : 0) |
           (count * THOUSAND_BYTES >= r->document->text.len * DENSE ? BIT(DOCUMENT_FIGURES) : 0);
}

/* notes with each claim the rows that hold for it */
static void see(struct reading *r)
{
    count_times(r);
    uint64_t document = of_document(r);
    for (size_t i = 0, end; i < r->claims.count; i = end) {
        for (end = i; end < r->claims.count && r->drafts[end].sentence == r->drafts[i].sentence;)
            end++;
        uint64_t sentence = of_sentence(r, i, end);
        for (size_t k = i; k < end; k++) {
            const struct claim *claim = &r->claims.at[k];
            struct draft *d = &r->drafts[k];
            d->sure = claim->cell.ptr ? of_table(claim, d) : d->sure | document | sentence | of_claim(r, claim, d);
        }
    }
}

/* 1 to 99 hundredths: nobody is ever quite sure */
static struct decimal chance(int thousandths)
{
    double p = 1 / (1 + exp(-thousandths / 1000.0));
    int hundredths = (int)lround(p * 100);
    hundredths = hundredths < 1 ? 1 : hundredths > 99 ? 99 : hundredths;
    bool tenths = hundredths % 10 == 0; /* 0.5, as it is read back */
    return tenths ? (struct decimal){hundredths / 10, -1} : (struct decimal){hundredths, -2};
}

/* a figure of a scan is right if it was read right, and its numeral was recognised right */
static struct decimal recognised(struct decimal confidence, int hundredths)
{
    struct decimal product;
    if (hundredths >= 100 || !decimal_mul(confidence, (struct decimal){hundredths, -2}, &product))
        return confidence;
    while (product.exp < -2) {
        product.coef /= 10;
        product.exp++;
    }
    return product.coef > 0 ? product : (struct decimal){1, -2};
}

void confidence_set(struct reading *r)
{
    const int *points = r->know->confidence->points;
    see(r);
    for (size_t i = 0; i < r->claims.count; i++) {
        struct claim *claim = &r->claims.at[i];
        claim->confidence = recognised(chance(rows_sum(points, FEATURE_COUNT, r->drafts[i].sure)),
                                       document_recognised(r->document, claim->start, claim->end));
    }
}

void confidence_say(const struct reading *r, size_t i, struct buf *b)
{
    bool first = true;
    for (int k = 0; k < FEATURE_COUNT; k++)
        if (r->drafts[i].sure >> k & 1) {
            buf_printf(b, "%s%s", first ? "" : ",", names[k]);
            first = false;
        }
}
