/* facet - what else must be equal for two figures of a known metric to stand on one line
 *
 * A facet has a closed list of values, each with the patterns that tell it.  It is read from the nearest text that
 * holds one of them: the measure, the words around the quantity, its clause, its sentence, the heading, the title, as
 * far as the extractor's file lets it look.
 */
#ifndef EXTRACT_FACET_H
#define EXTRACT_FACET_H

#include "extract/claim.h"
#include "extract/name/pattern.h"

/* the texts that a claim is told by, from near to far; the names are those of "within" in extractor files */
enum name_range {
    RANGE_NEAR,     /* "near": between the quantities before and behind it */
    RANGE_METRIC,   /* "metric": entity and metric */
    RANGE_CLAUSE,   /* "clause" */
    RANGE_SENTENCE, /* "sentence" */
    RANGE_HEADING,  /* "heading": of the passage */
    RANGE_TITLE,    /* "title": of the document */
    RANGE_COUNT
};

struct facet_value {
    const char *value;
    struct patterns match;
};

struct facet {
    const char *name, *otherwise; /* otherwise: the value where nothing tells one; NULL for null */
    enum name_range within;
    bool inherit; /* where nothing tells it, the value of the claim before */
    struct facet_value *values;
    size_t value_count;
};

/* the number of the name of a range; -1 if it is none */
int range_number(const char *name);

/* facets_read - the array "facets" of an extractor, NULL for none
 *
 * ret is malloc'ed, for facets_free.  False with err: a facet without name or values, a bad pattern, an unknown range.
 */
bool facets_read(const cJSON *array, const char *file, const char *id, struct facet **ret, size_t *ret_count,
                 struct err *err);
void facets_free(struct facet *facets, size_t count);

/* facets_write - the facets of a claim as a JSON object in the arena; ptr NULL if the extractor has none
 *
 * texts: RANGE_COUNT of them; before: the facets of the claim before where it has the same series, else ptr NULL.
 */
struct slice facets_write(const struct matcher *m, const struct facet *facets, size_t count, const struct slice *texts,
                          struct slice before, struct arena *arena);
/* facets with one more of a fixed value put behind them */
struct slice facets_with(struct slice facets, const char *name, const char *value, struct arena *arena);

#endif
