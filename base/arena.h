/* arena - memory that is given back all at once
 *
 * One arena a document: whatever the reading of a document allocates is gone at arena_reset, so
 * nothing has to be freed on the way.  Blocks are kept over a reset and used again.
 *
 *     struct arena a;
 *     arena_init(&a);
 *     int *n = arena_array(&a, int, 100);
 *     arena_reset(&a);      -- n is gone, the memory is kept
 *     arena_release(&a);
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/slice.h"
#include <stddef.h>

struct arena_block;
struct arena {
    struct arena_block *block; /* the one being filled; older ones hang behind it */
    size_t used;               /* bytes of it */
};

void arena_init(struct arena *arena);
void arena_reset(struct arena *arena);
void arena_release(struct arena *arena);
/* what the other holds becomes the arena's and stays where it is; the other is empty then */
void arena_absorb(struct arena *arena, struct arena *other);
size_t arena_held(const struct arena *arena); /* bytes that it has of the system */

/* arena_alloc - size zeroed bytes, aligned for any type; size 0 gives a valid pointer
 *
 * Never returns NULL: a machine without memory ends the program with one line on standard error and
 * exit status 5, for no document can be read without it.
 */
void *arena_alloc(struct arena *arena, size_t size);

/* the same for count things of a size; the product is checked */
void *arena_calloc(struct arena *arena, size_t count, size_t size);
#define arena_array(arena, type, count) ((type *)arena_calloc((arena), (count), sizeof(type)))
/* the same, not zeroed: for what is written before it is read */
void *arena_raw(struct arena *arena, size_t count, size_t size);
#define arena_new(arena, type) arena_array(arena, type, 1)

/* a larger array with the first old_count things of the old one, the rest zeroed; the old one may be part of it, and is
 * not used again */
void *arena_grow(struct arena *arena, const void *old, size_t old_count, size_t new_count, size_t size);

/* room for one thing more behind the count first of an array: where it is full (room, a size_t), it becomes one twice
 * as large, or of first things if it had none */
void *arena_grow_full(struct arena *arena, const void *old, size_t count, size_t *room, size_t first, size_t size);
#define arena_more(arena, array, count, room, first)                                                                   \
    ((array) = arena_grow_full((arena), (array), (count), &(room), (first), sizeof *(array)))

/* a copy of the bytes; NUL stands behind them, not counted */
struct slice arena_copy(struct arena *arena, struct slice text);

/* the texts one behind the other; NUL stands behind them, not counted:
 *     arena_join(arena, 3, (struct slice[]){head, SLICE(":"), tail}) */
struct slice arena_join(struct arena *arena, size_t count, const struct slice *texts);

/* arena_printf - printf into the arena; NUL stands behind the text, not counted */
struct slice arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* must_more - room for one thing more behind the count first of an array of malloc, as arena_more */
#define must_more(array, count, room, first)                                                                           \
    do {                                                                                                               \
        if ((count) == (room)) {                                                                                       \
            (room) = (room) ? (room)*2 : (first);                                                                      \
            (array) = must_realloc((array), (size_t)(room) * sizeof *(array));                                         \
        }                                                                                                              \
    } while (0)

/* malloc, realloc for the few things that outlive a document; end the program as arena_alloc does */
void *must_alloc(size_t size);
void *must_realloc(void *old, size_t size);

/* that end itself, for what a library could not allocate: one line, what is half written removed, exit status 5 */
_Noreturn void out_of_memory(void);

#endif
