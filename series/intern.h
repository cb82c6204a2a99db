/* intern - each text kept once: sentences, sources and units that thousands of claims share */
#ifndef SERIES_INTERN_H
#define SERIES_INTERN_H

#include "base/arena.h"
#include <stdint.h>

struct intern {
    struct slice *slots; /* power of two of them, ptr NULL where free */
    size_t room, count;
    struct arena *arena; /* the texts */
};

void intern_init(struct intern *table, struct arena *arena);
void intern_release(struct intern *table);
/* the one copy of the text; ptr stays NULL where it is */
struct slice intern(struct intern *table, struct slice text);
uint64_t slice_hash(struct slice text);

#endif
