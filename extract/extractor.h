/* extractor - gives claims of known metrics a stable series id
 *
 * A file (extract/extractors/storage_tender.json, or the user's --extractors FILE) is an array of objects:
 *
 *     {"id": "storage.tender", "title": {"zh": "储能新增招标", "en": "Storage tenders"},
 *      "dimension": ["energy", "power"],       of the unit: power energy mass length area volume money share times time
 * index rate count "match": ["储能.{0,12}招标", "storage tenders?"], PCRE2 patterns, letters in either case; any of
 * them, on entity and metric or, failing that, on the claim's clause "need": ["新增"],                       and these,
 * each of them, on the same text; may be left out "exclude": ["中标价"],                  and none of these
 *      "comparison": [null],                   null for levels, else "yoy" ...; default: levels only
 *      "qualifiers": [{"name": "wind", "match": ["风电", "wind"]}, {"name": "new", "group": "kind", "match":
 * ["新增"]}], tell series of one id apart: the first of each group that matches; groups are joined with "-" "examples":
 * [{"text": "…", "published": "2025-10-29", "value": "255.8", "unit": "GWh", "qualifier": "wind-new"},
 *                   {"text": "…", "value": null}]}      run as tests; value null: nothing in the text may be taken
 *
 *     struct extractors *x = extractors_new();
 *     if (!extractors_add(x, "my.json", json, &err)) ...
 *     extractors_name(x, clause, &arena, &claim);      -- claim.series is set, or not
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
 * Thread-safe.  The qualifier lives in the arena, the series as long as x.
 */
void extractors_name(const struct extractors *x, struct slice clause, struct arena *arena, struct claim *claim);

/* how many there are, and the row of number i (0 is asked first) as it stands in its file */
size_t extractors_count(const struct extractors *x);
const cJSON *extractors_row(const struct extractors *x, size_t i);

#endif
