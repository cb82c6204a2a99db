#include "base/intern.h"
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
static uint32_t hash_of(struct slice text)
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
    return (uint32_t)(hash ^ hash >> 32);
}

static struct intern_slot *find(struct intern_slot *slots, size_t room, uint32_t hash, struct slice text)
{
    size_t at = (size_t)hash & (room - 1);
    while (slots[at].text.ptr && !(slots[at].hash == hash && slice_equal(slots[at].text, text)))
        at = (at + 1) & (room - 1);
    return &slots[at];
}

static void grow(struct intern *table)
{
    size_t room = table->room ? 2 * table->room : FIRST_ROOM;
    struct intern_slot *slots = must_alloc(room * sizeof *slots);
    memset(slots, 0, room * sizeof *slots);
    for (size_t i = 0; i < table->room; i++)
        if (table->slots[i].text.ptr)
            *find(slots, room, table->slots[i].hash, table->slots[i].text) = table->slots[i];
    free(table->slots);
    table->slots = slots;
    table->room = room;
}

uint32_t intern_number(const struct intern *table, struct slice text)
{
    return table->room ? find(table->slots, table->room, hash_of(text), text)->number : 0;
}

struct intern_slot *intern_slot(struct intern *table, struct slice text)
{
    if (3 * table->count >= 2 * table->room)
        grow(table);
    uint32_t hash = hash_of(text);
    struct intern_slot *slot = find(table->slots, table->room, hash, text);
    if (!slot->text.ptr) {
        *slot = (struct intern_slot){.text = arena_copy(table->arena, text), .hash = hash};
        table->count++;
    }
    return slot;
}

struct slice intern(struct intern *table, struct slice text)
{
    return text.ptr ? intern_slot(table, text)->text : text;
}
