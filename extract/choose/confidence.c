/* confidence - the odds that a whole claim is right, from what had to be guessed */
#include "extract/choose/confidence.h"
#include "extract/choose/rows.h"
#include "extract/frame/frame.h"
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
    X(TIME_SENTENCE, "time.sentence")                                                                                  \
    X(TIME_BASE, "time.base")                                                                                          \
    X(TIME_CARRIED, "time.carried")                                                                                    \
    X(TIME_HEADING, "time.heading")                                                                                    \
    X(TIME_PUBLISHED, "time.published")                                                                                \
    X(TIME_SESSION, "time.session")                                                                                    \
    X(TIME_NONE, "time.none")                                                                                          \
    X(TIME_FRAME, "time.frame")                                                                                        \
    X(TIME_CLOSE, "time.close")                                                                                        \
    X(TIME_SURE, "time.sure")                                                                                          \
    X(TIME_CERTAIN, "time.certain")                                                                                    \
    X(TIME_INFERRED, "time.inferred")                                                                                  \
    X(FRAME, "frame.known")                                                                                            \
    X(STATUS_SAID, "status.said")                                                                                      \
    X(STATUS_FRAME, "status.frame")                                                                                    \
    X(STATUS_AHEAD, "status.ahead")                                                                                    \
    X(CHANGE, "change")                                                                                                \
    X(BASE, "base")                                                                                                    \
    X(METRIC_NEAR, "metric.near")                                                                                      \
    X(METRIC_CLAUSE, "metric.otherclause")                                                                             \
    X(METRIC_AFAR, "metric.afar")                                                                                      \
    X(METRIC_NONE, "metric.none")                                                                                      \
    X(METRIC_SHORT, "metric.short")                                                                                    \
    X(METRIC_LONG, "metric.long")                                                                                      \
    X(METRIC_TIGHT, "metric.close")                                                                                    \
    X(METRIC_SURE, "metric.sure")                                                                                      \
    X(ENTITY_NONE, "entity.none")                                                                                      \
    X(SERIES, "series.known")                                                                                          \
    X(UNIT_SHARE, "unit.share")                                                                                        \
    X(UNIT_MONEY, "unit.money")                                                                                        \
    X(UNIT_NONE, "unit.none")                                                                                          \
    X(UNIT_COUNTED, "unit.counted")                                                                                    \
    X(RANGE, "range")                                                                                                  \
    X(CROWDED, "sentence.crowded")                                                                                     \
    X(ALONE, "sentence.alone")                                                                                         \
    X(LONG, "sentence.long")

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

/* ---- what holds for a claim ---- */

#define BIT(name) ((uint64_t)1 << FEATURE_##name)
#define CLOSE_MARGIN 15 /* points of the rows time.* by which the next time was behind */
#define CLEAR_MARGIN 95
#define CLOSE_MARGIN_EN 160 /* points of the rows when.* */
#define CLEAR_MARGIN_EN 430
#define CERTAIN_MARGIN_EN 560
#define TIGHT_MARGIN 100 /* of the choice of the measure */
#define SURE_MARGIN 450
#define CROWD 5           /* quantities of a sentence from which on they get mixed up */
#define LONG_SENTENCE 300 /* bytes */
#define SHORT_METRIC_EN 6 /* bytes: a word like "sales" tells little apart */
#define SHORT_METRIC_ZH 9 /* three characters */
#define LONG_METRIC 75    /* bytes: half a sentence */

static uint64_t of_time(const struct draft *d)
{
    static const uint64_t origins[TIME_ORIGIN_COUNT] = {
        [TIME_OWN] = BIT(TIME_OWN),         [TIME_SENTENCE] = BIT(TIME_SENTENCE),   [TIME_BASE] = BIT(TIME_BASE),
        [TIME_CARRIED] = BIT(TIME_CARRIED), [TIME_HEADING] = BIT(TIME_HEADING),     [TIME_NONE] = BIT(TIME_NONE),
        [TIME_SESSION] = BIT(TIME_SESSION), [TIME_PUBLISHED] = BIT(TIME_PUBLISHED),
    };
    bool frame = d->time_from && strncmp(d->time_from, "frame", 5) == 0;
    int close = d->english ? CLOSE_MARGIN_EN : CLOSE_MARGIN, clear = d->english ? CLEAR_MARGIN_EN : CLEAR_MARGIN;
    return (frame ? BIT(TIME_FRAME) : origins[d->origin]) | (d->time_margin < close ? BIT(TIME_CLOSE) : 0) |
           (d->time_margin >= clear ? BIT(TIME_SURE) : 0) |
           (d->english && d->time_margin >= CERTAIN_MARGIN_EN ? BIT(TIME_CERTAIN) : 0);
}

/* does the measure stand in the clause of the quantity, elsewhere in the sentence, or not in it at all */
static uint64_t of_metric(const struct reading *r, const struct claim *claim, const struct draft *d)
{
    bool zh = r->sentences[d->sentence].language == LANGUAGE_ZH;
    uint64_t bits = claim->metric.len > LONG_METRIC ? BIT(METRIC_LONG) : 0;
    bool chosen = d->metric_margin != INT_MAX;
    bits |= chosen && d->metric_margin < TIGHT_MARGIN ? BIT(METRIC_TIGHT) : 0;
    bits |= chosen && d->metric_margin >= SURE_MARGIN ? BIT(METRIC_SURE) : 0;
    if (!claim->metric.len)
        return BIT(METRIC_NONE);
    if (claim->metric.len <= (zh ? SHORT_METRIC_ZH : SHORT_METRIC_EN))
        bits |= BIT(METRIC_SHORT);
    struct slice sentence = reading_sentence(r, d->sentence);
    size_t at = slice_find(sentence, claim->metric), quantity = d->start - r->sentences[d->sentence].start;
    if (at == SLICE_NONE)
        return bits | BIT(METRIC_AFAR);
    size_t from = at < quantity ? at + claim->metric.len : quantity, to = at < quantity ? quantity : at;
    struct slice between = slice_sub(sentence, from < to ? from : to, to);
    bool comma = slice_find(between, SLICE(",")) != SLICE_NONE || slice_find(between, SLICE("，")) != SLICE_NONE ||
                 slice_find(between, SLICE(";")) != SLICE_NONE || slice_find(between, SLICE("；")) != SLICE_NONE;
    return bits | (comma ? BIT(METRIC_CLAUSE) : BIT(METRIC_NEAR));
}

static uint64_t of_unit(const struct claim *claim)
{
    struct slice unit = claim->unit;
    bool letters = unit.len > 0;
    for (size_t i = 0; i < 3 && i < unit.len; i++)
        letters &= unit.ptr[i] >= 'A' && unit.ptr[i] <= 'Z';
    if (slice_equal_any(unit, "%", "pp", "bp"))
        return BIT(UNIT_SHARE);
    if (slice_equal(unit, SLICE("1")))
        return BIT(UNIT_NONE);
    if (letters && (unit.len == 3 || (unit.len > 3 && unit.ptr[3] == '/')))
        return BIT(UNIT_MONEY);
    bool counted = unit.len > 3 && slice_find(unit, SLICE("/")) == SLICE_NONE; /* a noun or a classifier */
    return counted || (unit.len && (unsigned char)unit.ptr[0] >= 0x80) ? BIT(UNIT_COUNTED) : 0;
}

/* how many claims the sentence of claim number i has, counted to CROWD */
static size_t neighbours(const struct reading *r, size_t i)
{
    size_t count = 1, sentence = r->drafts[i].sentence;
    for (size_t k = i + 1; k < r->claims.count && r->drafts[k].sentence == sentence && count < CROWD; k++)
        count++;
    for (size_t k = i; k-- > 0 && r->drafts[k].sentence == sentence && count < CROWD;)
        count++;
    return count;
}

/* A figure of a table is told by its heads, not by a sentence. */
static uint64_t of_table(const struct claim *claim, const struct draft *d)
{
    bool open = d->origin == TIME_PUBLISHED || !claim->metric.len || slice_equal(claim->unit, SLICE("1"));
    return BIT(TABLE) | (open ? BIT(TABLE_OPEN) : 0);
}

static uint64_t features_of(const struct reading *r, size_t i)
{
    const struct claim *claim = &r->claims.at[i];
    const struct draft *d = &r->drafts[i];
    if (claim->cell.ptr)
        return of_table(claim, d);
    size_t crowd = neighbours(r, i);
    uint64_t bits = r->sentences[d->sentence].language == LANGUAGE_ZH ? BIT(ZH) : BIT(EN);
    bits |= of_time(d) | of_metric(r, claim, d) | of_unit(claim);
    bits |= claim->published_inferred ? BIT(TIME_INFERRED) : 0;
    bits |= r->frame.kind ? BIT(FRAME) : 0;
    bits |= d->cued ? BIT(STATUS_SAID) : 0;
    bits |= d->status_from && strcmp(d->status_from, "frame") == 0 ? BIT(STATUS_FRAME) : 0;
    bits |= claim->status != STATUS_ACTUAL ? BIT(STATUS_AHEAD) : 0;
    bits |= (d->change ? BIT(CHANGE) : 0) | (d->base ? BIT(BASE) : 0);
    bits |= claim->entity.len ? 0 : BIT(ENTITY_NONE);
    bits |= claim->series.len ? BIT(SERIES) : 0;
    bits |= claim->relation == RELATION_RANGE ? BIT(RANGE) : 0;
    bits |= (crowd >= CROWD ? BIT(CROWDED) : 0) | (crowd == 1 ? BIT(ALONE) : 0);
    bits |= claim->sentence.len > LONG_SENTENCE ? BIT(LONG) : 0;
    return bits;
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
    for (size_t i = 0; i < r->claims.count; i++) {
        struct claim *claim = &r->claims.at[i];
        claim->confidence = recognised(chance(rows_sum(points, FEATURE_COUNT, features_of(r, i))),
                                       document_recognised(r->document, claim->start, claim->end));
    }
}

void confidence_say(const struct reading *r, size_t i, struct buf *b)
{
    uint64_t bits = features_of(r, i);
    bool first = true;
    for (int k = 0; k < FEATURE_COUNT; k++)
        if (bits >> k & 1) {
            buf_printf(b, "%s%s", first ? "" : ",", names[k]);
            first = false;
        }
}
