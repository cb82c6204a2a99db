/* extractor - gives claims of known metrics a stable series id
 *
 * A file (extract/name/extractors/storage_tender.json, or the user's --extractors FILE) is an array of objects:
 *
 *     {"id": "storage.tender",
 *      "title": {"zh": "储能招标规模", "en": "Energy storage tenders"},
 *      "dimension": ["energy", "power"],
 *      "match": ["储能.{0,12}招标", "storage tenders?"],
 *      "exclude": ["均价"],
 *      "facets": [{"facet": "stage", "values": [{"value": "award", "match": ["中标"]}]}],
 *      "examples": [{"text": "…", "published": "2025-10-29", "value": "255.8", "unit": "GWh", "stage": "award"},
 *                   {"text": "…", "value": null}]}
 *
 * dimension   what the unit measures: power energy mass coal length area volume money share times time temperature
 *             rate count; any of them
 * match       PCRE2 patterns, letters in either case; any of them on entity and metric or, failing that, on the
 *             claim's clause
 * parts       or: conditions that must all hold, each "match" patterns of which one is found "within" the metric, near
 *             the quantity, in its clause, sentence, heading or title; one of match and parts is needed
 * need        further patterns, each of which the text of match must match; may be left out
 * exclude     patterns of which the metric and what stands near the quantity may match none; may be left out
 * unless      patterns of which the clause may match none, whatever the metric is; may be left out
 * carry       patterns on entity and metric, or on the sentence, that are enough if the extractor took the claim before
 *             in the paragraph: "国内储能招标规模447GWh；中标规模382GWh"; asked before all others; may be left out
 * comparison  null for levels, else "yoy" and so on; levels only if it is left out
 * growth      true: takes the growth (%, times) of a level that it took before in the same sentence
 * facets      what keeps its series apart (facet.h): {"facet": "stage", "within": "sentence", "inherit": true,
 *             "else": "tender", "values": [{"value": "award", "match": ["中标"]}]}; the value told nearest, or a
 *             "strong" one before all others by a measure that holds its words; where none is told that of the claim
 *             before (inherit), else "else", else null
 * examples    are run as tests: a text and what must be taken of it, with any facets; value null if nothing may be;
 *             "others": 0 if nothing else may
 *
 *     struct extractors *x = extractors_new();
 *     if (!extractors_add(x, "my.json", json, &err)) ...
 *     extractors_name(x, &naming, &arena, &claim);      -- claim.series is set, or not
 */
#ifndef EXTRACT_EXTRACTOR_H
#define EXTRACT_EXTRACTOR_H

#include "base/arena.h"
#include "base/err.h"
#include "extract/claim.h"
#include "extract/name/facet.h"
#include <cjson/cJSON.h>

struct extractors;

struct extractors *extractors_new(void);
void extractors_free(struct extractors *x); /* NULL is fine */

/* extractors_add - the extractors of one file; they go before those that are there
 *
 * Errors (false): not JSON, no id, a bad pattern (its text and offset), an unknown dimension; err names the file and
 * the extractor.
 */
bool extractors_add(struct extractors *x, const char *name, struct slice json, struct err *err);

enum joins {
    JOINS_NOTHING,
    JOINS_PAIR, /* the other half of the claim before: 9.05GW/53.19GWh */
    JOINS_BASE  /* what the claim before is held against: "up from 5 GW a year earlier" */
};

/* the claims that were taken before: those of the last sentence of the paragraph that has any, and the paragraph's
 * first
 */
struct earlier {
    const struct claim *at;
    size_t count;
    const struct claim *lead; /* NULL: there are none */
};

/* what a claim is told by, besides itself */
struct naming {
    struct told_text texts[RANGE_COUNT];
    struct slice clause;        /* in the clean text */
    struct slice parts;         /* what the sentence says behind, of parts of it; made by pattern_subject */
    const struct claim *before; /* the last of the paragraph that was taken, NULL if there is none */
    struct earlier earlier;     /* what may tell a facet that its own sentence does not */
    const struct claim *grown;  /* for a growth: the level that it is of, NULL if that is not known */
    enum joins joins;
    bool part;  /* of the figure before: "of which 5 GW operates" */
    bool grows; /* a growth of the measure of grown, in its sentence */
};

/* could any of them take a claim of that unit? */
bool extractors_ask(const struct extractors *x, const struct claim *claim);

/* extractors_name - sets claim->series and claim->facets if an extractor takes the claim
 *
 * Returns what the facets tell of its time.  Thread-safe.  The facets live in the arena, the series as long as x.
 */
struct facet_nature extractors_name(const struct extractors *x, const struct naming *n, struct arena *arena,
                                    struct claim *claim);

/* how many there are, and the row of number i (0 is asked first) as it stands in its file */
size_t extractors_count(const struct extractors *x);
const cJSON *extractors_row(const struct extractors *x, size_t i);

#endif
