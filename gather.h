/* gather - all that a report is made of, documents and claims of documents, kept for its pages
 *
 *     struct gather *g = gather_new(&options, &err);
 *     ... batch_run with gather_find, gather_take and g ...
 *     if (gather_end(g, &err)) ...               -- false: something could not be kept
 *     report.load = gather_load, report.context = g
 *     gather_free(g);
 *
 * Memory grows with the number of documents and not with their texts: those wait in a file that nobody sees, and the
 * claims in the report's own claims.jsonl.
 */
#ifndef GATHER_H
#define GATHER_H

#include "extract/batch.h"
#include "extract/decision.h"
#include "plot/report.h"
#include "series/merge.h"

struct gather_options {
    const char *folder; /* of the report: claims.jsonl goes there */
    struct series_set *set;
    struct decisions *decisions; /* NULL: none */
    struct date as_of;           /* DATE_NONE: all */
};

struct gather;
struct gather *gather_new(const struct gather_options *options, struct err *err); /* NULL with err */
void gather_free(struct gather *g);                                               /* NULL is fine */

/* for struct batch; the context is the struct gather */
void gather_find(const struct knowledge *know, struct batch_item *item, void *context);
bool gather_take(struct batch_item *item, void *context);
/* after the last: claims.jsonl is there.  false with err if it or the texts could not be written. */
bool gather_end(struct gather *g, struct err *err);

/* after gather_end */
size_t gather_documents(const struct gather *g, const struct report_document **ret);
size_t gather_chinese(const struct gather *g); /* how many of them are Chinese */
bool gather_load(void *context, size_t document, struct arena *arena, struct report_content *ret, struct err *err);

#endif
