/* key - which series a claim belongs to
 *
 * The words of a claim are brought to one wording: places become codes, synonyms of measures one word, verbs and
 * fillers go (series/measures.json, wording.json, places.json).  What is left differs only where the thing differs.  A
 * claim's key depends on the claim alone, never on other claims, so the same words give the same key on every machine
 * and in every order.
 *
 *     struct key keys[KEYS_MAX];
 *     size_t n = key_of_claim(words, units, &claim, &arena, keys);
 *
 * The text of a key is ENTITY:METRIC:DIMENSION:COMPARISON, such as cn:全社会用电量:Wh:level; series/merge.h adds the
 * frequency.
 */
#ifndef SERIES_KEY_H
#define SERIES_KEY_H

#include "series/convert.h"
#include "series/series.h"
#include "series/words.h"

/* "output and sales both exceeded 15 million" speaks of two series */
#define KEYS_MAX 2

/* how it was found whose a claim is.  What counts only within its document (国家 in "来自46个国家", the capacity of
 * "the project") has the document in its entity, "-@DOCUMENT", so that no series mixes the things of two documents. */
enum entity_from {
    ENTITY_SAID,
    ENTITY_IN_METRIC,
    ENTITY_BY_SOURCE,
    ENTITY_BY_METRIC,
    ENTITY_LEFT_OUT, /* Chinese news leaves the nation out, where nothing points elsewhere */
    ENTITY_OF_DOCUMENT,
    ENTITY_UNKNOWN
};

struct key {
    struct slice text;         /* as above */
    struct slice series;       /* id of the extractor, ptr NULL if open */
    struct slice metric;       /* normalised */
    struct slice wording;      /* as said, without place, verb and filler: for titles */
    struct slice entity;       /* id of a place or the normalised name; empty if unknown */
    const struct place *place; /* NULL unless entity is one */
    struct slice dimension;
    int exp;               /* value in the dimension = claim's value * 10^exp */
    enum series_kind kind; /* stock and flow by the shape of the claim's period */
    bool chinese;
    bool of_a_day;   /* a stock by its metric: 外汇储备 "in March" is that at the end of March */
    bool cumulative; /* 累计 stands before the quantity: of one day it is what there was by then */
    enum entity_from entity_from;
};

/* key_of_claim - the series of a claim, 0 (it says of nothing what it is), 1 or 2; slices live in the arena or the
 * claim */
size_t key_of_claim(const struct series_words *words, const struct convert *units, const struct claim *claim,
                    struct arena *arena, struct key ret[KEYS_MAX]);

/* key_metric - a metric in the one wording, as key_of_claim has it; wording gets it as said, both live in the arena */
struct slice key_metric(const struct series_words *words, struct slice said, struct arena *arena,
                        struct slice *wording);

/* key_metric_english - an English metric in the one wording of English, for people: "GDP" as "gross domestic product";
 * lives in the arena */
struct slice key_metric_english(const struct series_words *words, struct slice said, struct arena *arena);

/* key_compose - text from the parts, again after a part was changed */
void key_compose(struct key *key, const struct claim *claim, struct arena *arena);

/* what gave the entity, for --explain: "as said", "its source speaks for the nation", ... */
const char *entity_from_text(enum entity_from from);

#endif
