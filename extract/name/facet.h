/* facet - what else must be equal for two figures of a known metric to stand on one line
 *
 * A facet has a closed list of values, each with the patterns that tell it.  It is read from the nearest text that
 * holds one of them: the words around the quantity, the measure, its clause, its sentence, the heading, the title, as
 * far as the extractor's file lets it look; where the text holds the quantity, the words nearest to it tell.
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
    RANGE_TEXT,     /* "text": how the document begins */
    RANGE_COUNT
};

/* a text that a claim is told by, and where the quantity stands in it */
struct told_text {
    struct slice text;            /* made by pattern_subject */
    struct pattern_span quantity; /* both ends 0: it does not stand in it */
};

struct facet_value {
    const char *value;
    bool last;      /* its words tell it only where no others of the sentence do: "capacity" */
    bool flow;      /* of what happens over a time */
    bool stock;     /* of what there is, or will be, at one */
    bool design;    /* of what is still to be built: a target, though it is told as a fact */
    bool counted;   /* what was counted up to a day is a fact, though it is still to be built: "a pipeline of 5 GW" */
    bool exact;     /* where it stands beside the quantity, heading and title do not say it more closely */
    bool otherwise; /* its words tell it only where nothing at all does */
    bool strong;    /* the measure that holds its words tells it before all else: "pipeline" */
    bool aimed;     /* only of a target */
    bool handed;    /* it goes over to a claim that is told none, if the facet inherits */
    enum name_range within;
    struct patterns match, need; /* need: one of them stands in the sentence or the title too */
};

struct facet {
    const char *name, *otherwise; /* otherwise: the value where nothing tells one; NULL for null */
    enum name_range within;
    bool inherit; /* where nothing tells it, the value of the claims before */
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

/* what the claims of a sentence before agree on, else what the first of their paragraph has, tells a facet that
 * inherits
 */
struct told_before {
    const struct slice *facets; /* each an object */
    size_t count;
    struct slice lead;  /* ptr NULL: none */
    struct slice parts; /* what its sentence says behind it of parts; made by pattern_subject */
    bool target;        /* the claim itself is one */
    bool part;          /* it is of a part of what was told before: "of which 5 GW operates" */
    bool unsaid;        /* its measure stands in another sentence: others may tell a facet better */
};

/* facets_write - the facets of a claim as a JSON object in the arena; ptr NULL if the extractor has none
 *
 * texts: RANGE_COUNT of them.
 */
struct slice facets_write(const struct matcher *m, const struct facet *facets, size_t count,
                          const struct told_text *texts, const struct told_before *before, struct arena *arena);
/* what the values of a claim's facets tell of it */
struct facet_nature {
    bool flow, stock, counted, design;
};
struct facet_nature facets_nature(const struct matcher *m, const struct facet *facets, size_t count,
                                  const struct told_text *texts, struct slice written, bool target,
                                  struct arena *arena);
/* facets with one more of a fixed value put behind them */
struct slice facets_with(struct slice facets, const char *name, const char *value, struct arena *arena);

#endif
