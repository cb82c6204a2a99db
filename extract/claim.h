/* claim - one quantity that a text states about something measurable, at a time
 *
 * The record between extract, which writes it, and series, which reads it: CLAIMS.md, "Record".
 */
#ifndef EXTRACT_CLAIM_H
#define EXTRACT_CLAIM_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/err.h"

enum relation { RELATION_EQ, RELATION_ABOUT, RELATION_GT, RELATION_GE, RELATION_LT, RELATION_LE, RELATION_RANGE };
enum status { STATUS_ACTUAL, STATUS_FORECAST, STATUS_TARGET };
enum comparison { COMPARISON_NONE, COMPARISON_YOY, COMPARISON_QOQ, COMPARISON_MOM, COMPARISON_CAGR, COMPARISON_OTHER };

struct claim {
    struct slice document;
    struct date published;
    size_t start, end;        /* bytes in the document's text as read, end exclusive */
    struct slice text;        /* those bytes */
    struct slice sentence;    /* line breaks of the layout repaired */
    struct slice metric;      /* never NULL, may be empty */
    struct slice entity;      /* ptr NULL if none */
    struct slice series;      /* id of the extractor, ptr NULL for an open claim */
    struct decimal value;     /* if relation is not RELATION_RANGE */
    struct decimal low, high; /* if it is */
    struct slice unit;        /* canonical symbol or counted noun; "1" for a pure number */
    enum relation relation;
    struct date period_start, period_end; /* DATE_NONE for null */
    struct slice period_text;             /* ptr NULL if none */
    enum status status;
    enum comparison comparison;
    struct slice source;       /* ptr NULL if none */
    struct slice facets;       /* of a known metric: a JSON object of its facets; ptr NULL for none */
    struct slice cell;         /* of a table: a JSON object, its table, row and column from 1; ptr NULL elsewhere */
    size_t page;               /* of a document that has pages, from 1; 0 elsewhere */
    struct decimal confidence; /* that the whole claim is right: 0.01 to 0.99; zero where nobody said */
    bool edited;               /* a reader corrected it (extract/decision.h) */
    bool published_inferred;
    struct slice published_from; /* "given", "metadata", "file name", "text"; ptr NULL if nobody said */
};

/* "=", "~", ...; "actual", ...; "yoy", ... (NULL for COMPARISON_NONE) */
const char *relation_symbol(enum relation relation);
const char *status_name(enum status status);
const char *comparison_name(enum comparison comparison);

/* claim_write - the claim as one line of JSON, line feed included, fields in the order of CLAIMS.md */
void claim_write(struct buf *b, const struct claim *claim);

/* claim_parse - a claim from a line of JSON (no line feed needed)
 *
 * The slices of ret live in the arena.  Unknown fields are ignored.  Errors (false, err->message says which
 * field): not JSON, a field of CLAIMS.md missing or of the wrong type, a date that is none.
 */
bool claim_parse(struct slice line, struct arena *arena, struct claim *ret, struct err *err);

/* claim_amend - changes the fields of a claim that a JSON object names
 *
 * What it is and when, how much and whose may change, not where it stands: metric, entity, series, value, low, high,
 * unit, relation, period_start, period_end, status, comparison, source, facets (those of them that are named).  Both
 * low and high make a range, a value none.  False with err->message, the claim as it was: another field, a wrong value.
 * New texts live in the arena or in the object.
 */
bool claim_amend(struct claim *claim, struct slice object, struct arena *arena, struct err *err);

#endif
