/* reading - one document while it is read: what the modules that make claims share
 *
 * extract.c prepares it (clean text, sentences), then for each sentence that can hold a quantity finds periods and
 * quantities and calls the language's claims function, which appends claims.  All memory is the arena's, or that of
 * work.
 */
#ifndef EXTRACT_READING_H
#define EXTRACT_READING_H

#include "extract/choose/draft.h"
#include "extract/claim.h"
#include "extract/frame/frame.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/period.h"
#include "extract/mention/quantity.h"
#include "extract/read/document.h"
#include "extract/text/clean.h"
#include "extract/text/sentence.h"

struct claims {
    struct claim *at;
    size_t count, room;
    size_t left_out; /* sentences that were not read: more claims stood before them than a text has */
};

/* one line of --explain: what became of a numeral and why */
struct explanation {
    size_t start, end;   /* bytes of the document's text as read */
    const char *fate;    /* "claim", "rejected" */
    struct slice reason; /* "date", "ordinal", "metric inherited from the clause before"... */
};

struct reading {
    const struct knowledge *know;
    const struct document *document; /* published: the day that it calls today */
    struct date published;           /* the day that the claims tell */
    struct arena *arena;
    struct arena work; /* for what lives as long as a sentence is read; what lasts must not point into it */
    struct clean clean;
    struct slice plain; /* the clean text in simplified characters, byte for byte beside it */
    const struct sentence *sentences;
    size_t sentence_count;
    size_t figures_end; /* from this sentence on no figure can become a claim: only the times told there still count */
    struct claims claims;
    struct draft *drafts;         /* as many as claims */
    struct told_times told;       /* the times that the sentences name, in order */
    struct told_times titled;     /* and the title; English alone */
    struct frame frame;           /* of the document, once all sentences are read */
    int time_kind;                /* its kind, as the rows when.* name it */
    struct period_context fiscal; /* the day of publication, and the fiscal year once it is known */
    bool of_budget;               /* its title says that it is on what a government takes and spends; English alone */
    bool explain;
    struct explanation *explanations;
    size_t explanation_count, explanation_room;
    void *state_zh, *state_en; /* what claims_zh.c and claims_en.c carry from sentence to sentence (period in force,
                                  source, metric); NULL at first, theirs to allocate in the arena */
};

/* The claims of sentence number index.  Called in order for EVERY sentence of its language, also without numeral (which
 * may set a period, a source or a topic; must be cheap there).  They call period_find and quantity_find themselves. */
void claims_zh(struct reading *reading, size_t index);
void claims_en(struct reading *reading, size_t index);

/* the sentence's text */
static inline struct slice reading_sentence(const struct reading *r, size_t index)
{
    return slice_sub(r->clean.text, r->sentences[index].start, r->sentences[index].end);
}
static inline struct slice reading_plain(const struct reading *r, size_t index)
{
    return slice_sub(r->plain, r->sentences[index].start, r->sentences[index].end);
}
/* some characters of the text are traditional */
static inline bool reading_folded(const struct reading *r)
{
    return r->plain.ptr != r->clean.text.ptr;
}

/* reading_claim - appends a claim for the quantity at [start, end) of the clean text and returns it to be filled
 *
 * Sets document, published, start, end, text, sentence, metric "", the rest NULL/none.  Valid until the next call.
 * The extractors (extractor.h) name the series of all claims when the document is through: nothing to do for the
 * caller.
 */
struct claim *reading_claim(struct reading *r, size_t index, size_t start, size_t end);
/* the draft of the claim added last, to be filled beside it */
struct draft *reading_draft(struct reading *r);
/* notes the times that sentence number index names; dates: bit i, period i may date a figure (i below 64); bases: it is
 * of a base in brackets */
void reading_told(struct reading *r, size_t index, const struct period *periods, size_t count, uint64_t dates,
                  uint64_t bases);
struct explanation *reading_add_explanation(struct reading *r); /* a new one, to be filled */
/* reading_explain - notes a fate for [start, end) of the clean text; does nothing unless r->explain */
void reading_explain(struct reading *r, size_t start, size_t end, const char *fate, struct slice reason);

/* what the two look up once, when the knowledge is loaded; NULL with err if a row is bad; NULL is fine to free */
struct zh_tables *zh_tables_new(const struct knowledge *know, struct err *err);
void zh_tables_free(struct zh_tables *tables);
struct en_tables *en_tables_new(const struct knowledge *know, struct err *err);
void en_tables_free(struct en_tables *tables);

#endif
