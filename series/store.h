/* store - claims and series in an SQLite file, added to day by day (--store FILE)
 *
 * Tables: documents, claims, decisions, series, observations, with keys and indices.  A claim is known by document,
 * place, metric and comparison: given again it takes the place of the old one.  Series and observations are made anew
 * from all claims of the file on each run, in the same transaction, so that a file that was added to in parts is as one
 * that was made at once.
 */
#ifndef SERIES_STORE_H
#define SERIES_STORE_H

#include "extract/decision.h"
#include "series/merge.h"

struct store;

struct store *store_open(const char *path,
                         struct err *err); /* makes the file if there is none; begins the transaction; NULL with err */
bool store_add(struct store *store, const struct claim *claim, struct slice line,
               struct err *err); /* line: the claim's JSON */
/* all claims of the file, also those of earlier days, in the order of their keys; stops when take returns false */
bool store_claims(struct store *store, bool (*take)(void *context, struct slice line), void *context, struct err *err);
/* keeps what a reader decided on a claim, in the place of what was decided before; gives all of it back */
bool store_decide(struct store *store, const struct decision *decision, struct err *err);
bool store_decisions(struct store *store, bool (*take)(void *context, struct slice line), void *context,
                     struct err *err);
bool store_series(struct store *store, const struct series *list, size_t count, struct err *err);
bool store_commit(struct store *store, struct err *err); /* now it is in the file */
void store_close(struct store *store);                   /* what was not committed is gone; NULL is fine */

#endif
