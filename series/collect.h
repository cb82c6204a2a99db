/* collect - claims from files into a set: what the commands of this stage share
 *
 *     struct collect c = {.set = set};
 *     bool all_read = collect_claims(&c, path);        -- for each file
 *     size_t n = series_set_finish(set, &options, &list);
 *
 * Lines are read and their keys found on several threads; they come into the set in the order in which they stand.
 */
#ifndef SERIES_COLLECT_H
#define SERIES_COLLECT_H

#include "extract/decision.h"
#include "series/merge.h"
#include "series/store.h"

/* where claims go: the store, if there is one, which gives them back with those of earlier runs; else the set at once
 */
struct collect {
    struct series_set *set;
    struct store *store;         /* NULL: none */
    struct decisions *decisions; /* what readers decided on the claims; NULL: nothing */
    int jobs;                    /* threads; 0: one for each core of the machine */
    size_t left_out;             /* claims that went into no series */
    /* gets lines that are series, as 'dateline series' writes them; false with err if one is bad; NULL: they are bad */
    bool (*take_series)(void *context, struct slice line, struct err *err);
    void *context;  /* for take_series */
    bool failed;    /* the store could not take a claim: nothing more is read */
    struct err err; /* why */
};

/* all claims of a file, "-" is standard input; bad lines are told on standard error with their number and left out;
 * false if there was one, or the file could not be read (told too).  After a failure of the store it does nothing. */
bool collect_claims(struct collect *c, const char *path);
/* what the store holds into the set, as readers decided, in this run and in those before; does nothing without a store
 */
bool collect_stored(struct collect *c, struct err *err);
/* writes and releases what a check of the claims came to; output NULL is standard output; returns the exit status:
 * not written (told), not all read, EXIT_NOTHING if it is alarming */
int collect_tell(const char *output, struct buf *text, bool all_read, bool alarming);

#endif
