#include "series/intern.h"
#include <stdlib.h>

#define FIRST_ROOM 1024

void intern_init(struct intern *table, struct arena *arena)
{
    *table = (struct intern){.arena = arena};
}

void intern_release(struct intern *table)
{
    free(table->slots);
    *table = (struct intern){.arena = NULL};
}

/* FNV-1a over eight bytes at a time: the texts are ours by then, no one gains by colliding them more than by sending
 * more of them */
uint64_t slice_hash(struct slice text)
{
    uint64_t hash = 1469598103934665603u ^ text.len;
    size_t i = 0;
    for (; i + 8 <= text.len; i += 8) {
        uint64_t piece;
        memcpy(&piece, text.ptr + i, 8);
        hash = (hash ^ piece) * 1099511628211u;
        hash ^= hash >> 29;
    }
    for (; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 1099511628211u;
    return hash ^ hash >> 32;
}

static struct slice *find(struct slice *slots, size_t room, struct slice text)
{
    size_t at = (size_t)slice_hash(text) & (room - 1);
    while (slots[at].ptr && !slice_equal(slots[at], text))
        at = (at + 1) & (room - 1);
    return &slots[at];
}

static void grow(struct intern *table)
{
    size_t room = table->room ? 2 * table->room : FIRST_ROOM;
    struct slice *slots = must_alloc(room * sizeof *slots);
    memset(slots, 0, room * sizeof *slots);
    for (size_t i = 0; i < table->room; i++)
        if (table->slots[i].ptr)
            *find(slots, room, table->slots[i]) = table->slots[i];
    free(table->slots);
    table->slots = slots;
    table->room = room;
}

struct slice intern(struct intern *table, struct slice text)
{
    if (!text.ptr)
        return text;
    if (2 * table->count >= table->room)
        grow(table);
    struct slice *slot = find(table->slots, table->room, text);
    if (!slot->ptr) {
        *slot = arena_copy(table->arena, text);
        table->count++;
    }
    return *slot;
}
