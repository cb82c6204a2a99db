/* extractor - gives claims of known metrics a stable series id
 *
 * A file (extract/name/extractors/storage_tender.json, or the user's --extractors FILE) is an array of objects:
 *
 *     {"id": "storage.tender",
 *      "title": {"zh": "储能招标规模", "en": "Energy storage put out to tender"},
 *      "dimension": ["energy", "power"],
 *      "match": ["储能.{0,12}招标", "storage tenders?"],
 *      "exclude": ["均价"],
 *      "qualifiers": [{"name": "award", "group": "stage", "match": ["中标"]}],
 *      "examples": [{"text": "…", "published": "2025-10-29", "value": "255.8", "unit": "GWh", "qualifier": "award"},
 *                   {"text": "…", "value": null}]}
 *
 * dimension   what the unit measures: power energy mass coal length area volume money share times time temperature
 *             rate count; any of them
 * match       PCRE2 patterns, letters in either case; any of them on entity and metric or, failing that, on the
 *             claim's clause
 * need        further patterns, each of which the same text must match; may be left out
 * exclude     patterns of which it may match none; may be left out
 * unless      patterns of which the clause may match none, whatever the metric is; may be left out
 * carry       patterns on entity and metric that are enough if the extractor took the claim before in the paragraph:
 *             "国内储能招标规模447GWh；中标规模382GWh"; may be left out
 * comparison  null for levels, else "yoy" and so on; levels only if it is left out
 * qualifiers  tell series of one id apart: of each group the first that matches, joined with "-"; "group" may be
 *             left out
 * inherit     the group whose qualifier, where none matches, is that of the claim before in the same paragraph:
 *             "新型储能装机3139万千瓦。新增装机2260万千瓦" speaks of storage twice; may be left out
 * examples    are run as tests: a text and what must be taken of it; value null if nothing may be; "others": 0 if
 * nothing else may
 *
 *     struct extractors *x = extractors_new();
 *     if (!extractors_add(x, "my.json", json, &err)) ...
 *     extractors_name(x, clause, NULL, &arena, &claim);      -- claim.series is set, or not
 */
#ifndef EXTRACT_EXTRACTOR_H
#define EXTRACT_EXTRACTOR_H

#include "base/arena.h"
#include "base/err.h"
#include "extract/claim.h"
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

/* extractors_name - sets claim->series and claim->qualifier if an extractor takes the claim
 *
 * clause      the claim's own clause, for patterns that the metric alone does not hold; may be empty
 * before      the last claim of the same paragraph that was taken, NULL if there is none
 * Thread-safe.  The qualifier lives in the arena, the series as long as x.
 */
void extractors_name(const struct extractors *x, struct slice clause, const struct claim *before, struct arena *arena,
                     struct claim *claim);

/* how many there are, and the row of number i (0 is asked first) as it stands in its file */
size_t extractors_count(const struct extractors *x);
const cJSON *extractors_row(const struct extractors *x, size_t i);

#endif
