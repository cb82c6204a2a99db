/* series - claims for the tests of series, in a few words each */
#ifndef TESTS_SERIES_H
#define TESTS_SERIES_H

#include "series/merge.h"
#include "tests/case.h"

/* what a claim says; NULL and 0 stand for the usual: unit "%", relation "=", published 2025-01-01, a document of its
 * number */
struct said {
    const char *metric, *entity, *value, *unit, *start, *end, *published, *document, *sentence, *text, *source, *series,
        *facets, *confidence;
    const char *low, *high;
    enum relation relation;
    enum status status;
    enum comparison comparison;
    size_t at; /* offset in the document */
};

static inline struct slice text_or_none(const char *text)
{
    return text ? slice_of(text) : (struct slice){NULL, 0};
}

static inline struct decimal number(const char *text)
{
    struct decimal d = {0, 0};
    if (text)
        CHECK(text, decimal_parse(slice_of(text), &d));
    return d;
}

static inline struct date day_or_none(const char *text)
{
    return text ? date_parse(slice_of(text)) : DATE_NONE;
}

static inline struct claim claim_said(const struct said *s)
{
    struct slice text = slice_of(s->text ? s->text : s->value ? s->value : s->low);
    return (struct claim){
        .document = slice_of(s->document ? s->document : "a"),
        .published = date_parse(slice_of(s->published ? s->published : "2025-01-01")),
        .start = s->at,
        .end = s->at + text.len,
        .text = text,
        .sentence = slice_of(s->sentence ? s->sentence : s->metric),
        .metric = slice_of(s->metric),
        .entity = text_or_none(s->entity),
        .series = text_or_none(s->series),
        .facets = text_or_none(s->facets),
        .value = number(s->value),
        .low = number(s->low),
        .high = number(s->high),
        .unit = slice_of(s->unit ? s->unit : "%"),
        .relation = s->relation,
        .period_start = day_or_none(s->start),
        .period_end = day_or_none(s->end),
        .status = s->status,
        .comparison = s->comparison,
        .source = text_or_none(s->source),
        .confidence = number(s->confidence),
    };
}

static inline struct series_set *set_of(const struct said *said, size_t count)
{
    struct err err;
    struct series_set *set = series_set_new(&err);
    CHECK("tables", set != NULL);
    for (size_t i = 0; i < count; i++) {
        struct claim claim = claim_said(&said[i]);
        CHECK(said[i].metric, series_set_add(set, &claim));
    }
    return set;
}

/* the series as JSON Lines */
static inline void finish_text(struct series_set *set, const struct series_options *options, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    const struct series *list;
    size_t count = series_set_finish(set, options ? options : &none, &list);
    for (size_t i = 0; i < count; i++)
        series_write(b, &list[i]);
}

#endif
