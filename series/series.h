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

/* why a figure is shown but not relied on: it is drawn hollow, and left out of lines, derived values, checks and
 * warnings; it neither revises nor contradicts a figure that is not in doubt */
enum doubt {
    DOUBT_CONFIDENCE = 1, /* the reader is not sure enough of the claim (series_sure_from) */
    DOUBT_ENTITY = 2,     /* whose it is was guessed */
    DOUBT_MIXED = 4,      /* figures that cannot be one thing meet in one period of a known metric */
    DOUBT_TIME = 8,       /* told as a fact of a time that was not over when it was said */
    DOUBT_COUNT = 4
};

/* one claim that says an observation */
struct evidence {
    struct slice document;
    size_t start, end; /* bytes in that document */
    struct date published;
    struct slice text, sentence, source; /* ptr NULL where the record has none */
    struct decimal confidence;           /* as in the claim; zero where nobody said */
    bool edited;                         /* a reader corrected it */
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
    unsigned doubt;      /* of enum doubt; 0: none */
    bool derived;        /* computed by --derive, not said */
    struct slice inputs; /* how it was computed, for people; ptr NULL unless derived */
};

/* did a reader correct one of its claims? */
bool observation_edited(const struct observation *o);

struct series {
    struct slice key, title;
    struct slice series; /* id of the extractor, ptr NULL for an open series */
    struct slice metric, entity, unit;
    struct slice measure; /* the metric in the one wording of both languages; metric is in that of the title */
    struct slice whose;   /* the entity as texts say it; ptr NULL where it is a known place or nobody */
    struct slice place_zh, place_en; /* names of the entity where it is a known place; else ptr NULL */
    struct slice facets;             /* of an extractor's: a JSON object, as in the claim; ptr NULL for none */
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
/* "confidence", "entity", "mixed", "time": of the bit 1 << number */
const char *doubt_name(int number);
/* the names of all bits, a blank between them */
void doubt_put(struct buf *b, unsigned doubt);

/* series_sure_from - the confidence under which a claim is in doubt: of a known metric it is more likely wrong than
 * right then; of an open one, whose fields are many more, a little less is asked for */
double series_sure_from(bool known);

/* series_without_doubt - the series with those of their observations that are not in doubt; what has none is left out.
 * Returns how many there are; the order stays, ret lives in the arena. */
size_t series_without_doubt(const struct series *list, size_t count, struct arena *arena, const struct series **ret);

/* one line of JSON, line feed included; and back (slices in the arena; false with err->message) */
void series_write(struct buf *b, const struct series *series);
bool series_parse(struct slice line, struct arena *arena, struct series *ret, struct err *err);

#endif
