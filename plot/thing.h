/* thing - do two series measure the same, in other units, frequencies or words? */
#ifndef PLOT_THING_H
#define PLOT_THING_H

#include "series/series.h"

/* thing_compare - 0 if they do, else an order
 *
 * Series of an extractor by its id and the head of their key ("cn:capacity.installed.wind": place, id and what tells
 * several of one id apart), for their metric is worded in two languages; open ones by metric and entity.
 */
int thing_compare(const struct series *a, const struct series *b);

/* "cn", "us-ca", "world": the identity of a place, whose name stands in the title; no words for people */
bool thing_is_place(struct slice entity);

/* the part of a key before its dimension: whose, of what */
struct slice thing_head(struct slice key);
/* the dimension in a key: Wh of cn:storage.tender:Wh:level:A; empty where it has none */
struct slice thing_dimension(struct slice key);

#endif
