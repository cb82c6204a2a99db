/* intern - each text kept once: sentences, sources and units that thousands of claims share */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "base/arena.h"
#include <stdint.h>

/* a text of the table, or none: ptr NULL */
struct intern_slot {
    struct slice text;
    uint32_t hash;   /* tells most others apart without a look at them */
    uint32_t number; /* the caller's own, 0 at first */
};

struct intern {
    struct intern_slot *slots; /* power of two of them */
    size_t room, count;
    struct arena *arena; /* the texts */
};

void intern_init(struct intern *table, struct arena *arena);
void intern_release(struct intern *table);
/* the one copy of the text; ptr stays NULL where it is */
struct slice intern(struct intern *table, struct slice text);
/* the number of a text, 0 if it is not in the table; any threads at a time */
uint32_t intern_number(const struct intern *table, struct slice text);
/* the text's slot, valid until the next call; text.ptr is not NULL */
struct intern_slot *intern_slot(struct intern *table, struct slice text);

#endif
