/* series - the same thing measured again and again
 *
 * The record between series, which writes it, and plot, which reads it: SERIES.md.
 */
#ifndef SERIES_SERIES_H
#define SERIES_SERIES_H

#include "extract/claim.h"

enum series_kind { KIND_STOCK, KIND_FLOW, KIND_CHANGE, KIND_SHARE, KIND_PRICE, KIND_INDEX };
enum frequency {
    FREQUENCY_A,
    FREQUENCY_S,
    FREQUENCY_Q,
    FREQUENCY_M,
    FREQUENCY_W,
    FREQUENCY_D,
    FREQUENCY_YTD,
    FREQUENCY_IRREGULAR
};

/* one claim that says an observation */
struct evidence {
    struct slice document;
    size_t start, end; /* bytes in that document */
    struct date published;
    struct slice text, sentence, source; /* ptr NULL where the record has none */
};

/* another value for the same period: revised away, or in conflict on the same day */
struct other_value {
    struct decimal value; /* the middle of a range */
    struct date published;
    struct slice document;
    size_t start, end;           /* as in struct evidence */
    struct slice text, sentence; /* ptr NULL where the record has none */
};

struct observation {
    struct date period_start, period_end;
    struct decimal value, low, high; /* value unless relation is RELATION_RANGE */
    enum relation relation;
    enum status status;
    struct date published;
    struct slice source;
    const struct other_value *revised, *conflict;
    size_t revised_count, conflict_count;
    const struct evidence *claims; /* all that say it, the one that counts first */
    size_t claim_count;
    bool derived;        /* computed by --derive, not said */
    struct slice inputs; /* how it was computed, for people; ptr NULL unless derived */
};

struct series {
    struct slice key, title;
    struct slice series; /* id of the extractor, ptr NULL for an open series */
    struct slice metric, entity, unit;
    enum comparison comparison;
    enum series_kind kind;
    enum frequency frequency;
    bool chinese;                           /* language of the title: most of its claims */
    const struct observation *observations; /* by period_end, then published */
    size_t observation_count;
};

/* "stock", "flow", ...; "A", "S", ..., "irregular" */
const char *series_kind_name(enum series_kind kind);
const char *frequency_name(enum frequency frequency);

/* one line of JSON, line feed included; and back (slices in the arena; false with err->message) */
void series_write(struct buf *b, const struct series *series);
bool series_parse(struct slice line, struct arena *arena, struct series *ret, struct err *err);

#endif
