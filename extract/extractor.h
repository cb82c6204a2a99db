/* extractor - gives claims of known metrics a stable series id
 *
 * A file (extract/extractors/storage.json, or the user's --extractors FILE) is an array of objects:
 *
 *     {"id": "storage.tender", "title": {"zh": "储能新增招标", "en": "Storage tenders"}, "dimension": ["energy", "power"],
 *      "match": ["储能.{0,12}招标", "storage tenders?"],      PCRE2 patterns, any of them, on metric and, failing that, on sentence
 *      "exclude": ["中标价"], "comparison": [null],           default: levels only
 *      "qualifiers": [{"name": "wind", "match": ["风电", "wind"]}],  first that matches the metric tells series of one id apart
 *      "examples": [{"text": "…", "published": "2025-10-29", "value": "255.8", "unit": "GWh"}]}   run as tests
 */
#ifndef EXTRACT_EXTRACTOR_H
#define EXTRACT_EXTRACTOR_H

#include "base/err.h"
#include "extract/claim.h"

struct extractors;

struct extractors *extractors_new(void);
void extractors_free(struct extractors *x);
/* errors: not JSON, no id, a bad pattern (its text and offset), an unknown dimension */
bool extractors_add(struct extractors *x, const char *name, struct slice json, struct err *err);
/* sets claim->series and claim->qualifier if one takes the claim; thread-safe; clause is the claim's own clause with
 * the noun phrases before it, for patterns that the metric alone does not hold */
void extractors_name(const struct extractors *x, struct slice clause, struct claim *claim);

#endif
