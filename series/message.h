/* message - what check and watch say, in Chinese or in English (series/messages.json)
 *
 *     struct messages *m = messages_new(false);
 *     struct slice two[] = {message_value(m, o->value, s->unit, arena), message_day(o->period_end, arena)};
 *     struct slice text = message_say(m, "watch_stale", two, 2, arena);
 *
 * Figures are put in units that people read (32.33万亿元, 32.33 trillion CNY) and stay exact.
 */
#ifndef SERIES_MESSAGE_H
#define SERIES_MESSAGE_H

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"

struct messages;

struct messages *messages_new(bool chinese);
void messages_free(struct messages *messages); /* NULL is fine */
bool messages_chinese(const struct messages *messages);

/* message_say - the sentence of a key, {1} to {9} replaced by values (count of them, at most 9) */
struct slice message_say(const struct messages *m, const char *key, const struct slice *values, size_t count,
                         struct arena *arena);

/* values for it, in the arena; places is how many stand behind the point, before what is not needed goes */
struct slice message_value(const struct messages *m, struct decimal value, struct slice unit, struct arena *arena);
struct slice message_computed(const struct messages *m, double value, int places, struct slice unit,
                              struct arena *arena);
struct slice message_day(struct date day, struct arena *arena);

#endif
