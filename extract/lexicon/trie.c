#include "extract/lexicon/trie.h"
#include <stdlib.h>

/* ---- keys ---- */

/* byte number depth of the key, -1 behind its end */
static int byte_at(const struct trie_key *k, size_t depth)
{
    if (depth >= k->form.len)
        return -1;
    return (unsigned char)k->form.ptr[k->backward ? k->form.len - 1 - depth : depth];
}

int trie_key_compare(const void *a, const void *b)
{
    const struct trie_key *x = a, *y = b;
    for (size_t depth = 0;; depth++) {
        int left = byte_at(x, depth), right = byte_at(y, depth);
        if (left != right)
            return left < right ? -1 : 1;
        if (left < 0)
            return 0;
    }
}

/* ---- cells ---- */

/* the keys [lo, hi) share the first depth bytes, which lead to node */
struct range {
    size_t lo, hi, depth;
    uint32_t node;
};

struct builder {
    const struct trie_key *keys;
    struct trie_cell *cells;
    struct trie_end *ends;
    uint32_t *next, *before; /* of each free cell the free ones beside it, a ring through cell 0 */
    uint32_t count;
    struct trie_masks *masks;
    uint32_t mask_count, mask_room;
    uint32_t *mask_places; /* hash to number of masks, 0 for none; MASK_PLACES of them */
    struct range *queue;
    size_t queue_count, queue_room;
};

enum { BYTES = 256, MASK_PLACES = 1 << 16 };

/* more cells, all free and behind the others in the ring */
static void grow(struct builder *b, uint32_t count)
{
    b->cells = must_realloc(b->cells, count * sizeof *b->cells);
    b->ends = must_realloc(b->ends, count * sizeof *b->ends);
    b->next = must_realloc(b->next, count * sizeof *b->next);
    b->before = must_realloc(b->before, count * sizeof *b->before);
    for (uint32_t i = b->count; i < count; i++) {
        b->cells[i] = (struct trie_cell){0};
        b->ends[i] = (struct trie_end){0};
        uint32_t last = i ? b->before[0] : 0;
        b->next[i] = 0;
        b->before[i] = last;
        b->next[last] = i;
        b->before[0] = i;
    }
    b->count = count;
}

static void occupy(struct builder *b, uint32_t cell, uint32_t parent)
{
    b->next[b->before[cell]] = b->next[cell];
    b->before[b->next[cell]] = b->before[cell];
    b->cells[cell].check = parent;
}

static bool fits(struct builder *b, uint32_t base, const unsigned char *bytes, size_t count)
{
    if (base + BYTES > b->count)
        grow(b, base + 2 * BYTES);
    for (size_t i = 0; i < count; i++)
        if (base + bytes[i] <= TRIE_ROOT || b->cells[base + bytes[i]].check)
            return false;
    return true;
}

#define TRIES_MOST 256 /* free cells that are tried; then the children go behind all others */

static uint32_t find_base(struct builder *b, const unsigned char *bytes, size_t count)
{
    uint32_t tries = 0;
    for (uint32_t free_cell = b->next[0]; free_cell && tries < TRIES_MOST; free_cell = b->next[free_cell], tries++)
        if (free_cell >= bytes[0] && fits(b, free_cell - bytes[0], bytes, count))
            return free_cell - bytes[0];
    uint32_t base = b->count;
    grow(b, base + 2 * BYTES);
    return base;
}

/* ---- masks ---- */

static uint32_t mask_number(struct builder *b, const struct trie_masks *m)
{
    size_t at = (size_t)((m->here * 0x9E3779B97F4A7C15u ^ m->below * 0xC2B2AE3D27D4EB4Fu) >> 40) % MASK_PLACES;
    for (uint32_t number; (number = b->mask_places[at]); at = (at + 1) % MASK_PLACES)
        if (memcmp(&b->masks[number - 1], m, sizeof *m) == 0)
            return number - 1;
    if (b->mask_count >= MASK_PLACES / 2) /* so many of a user's own: the last ones are not shared */
        at = SIZE_MAX;
    if (b->mask_count == b->mask_room) {
        b->mask_room = b->mask_room ? b->mask_room * 2 : BYTES;
        b->masks = must_realloc(b->masks, b->mask_room * sizeof *b->masks);
    }
    b->masks[b->mask_count++] = *m;
    if (at != SIZE_MAX)
        b->mask_places[at] = b->mask_count;
    return b->mask_count - 1;
}

/* ---- building ---- */

static void enqueue(struct builder *b, struct range r)
{
    if (b->queue_count == b->queue_room) {
        b->queue_room = b->queue_room ? b->queue_room * 2 : 1024;
        b->queue = must_realloc(b->queue, b->queue_room * sizeof *b->queue);
    }
    b->queue[b->queue_count++] = r;
}

/* the node's words and masks; its children get their cells and are queued */
static void place(struct builder *b, struct range r)
{
    unsigned char bytes[BYTES];
    size_t starts[BYTES + 1], count = 0;
    struct trie_masks m = {0, 0};
    if (b->keys[r.lo].form.len == r.depth) {
        b->cells[r.node].base = TRIE_ENDS;
        b->ends[r.node].words = b->keys[r.lo].words;
        m.here = m.below = b->keys[r.lo++].classes;
    }
    for (size_t i = r.lo; i < r.hi; i++) {
        unsigned char byte = (unsigned char)byte_at(&b->keys[i], r.depth);
        m.below |= b->keys[i].classes;
        if (count && bytes[count - 1] == byte)
            continue;
        bytes[count] = byte;
        starts[count++] = i;
    }
    starts[count] = r.hi;
    b->ends[r.node].masks = mask_number(b, &m);
    if (!count)
        return;
    uint32_t base = find_base(b, bytes, count);
    b->cells[r.node].base |= base;
    for (size_t i = 0; i < count; i++) {
        occupy(b, base + bytes[i], r.node);
        enqueue(b, (struct range){starts[i], starts[i + 1], r.depth + 1, base + bytes[i]});
    }
}

/* the node behind each first character */
static const uint32_t *han_nodes(const struct trie *t, const struct trie_key *keys, size_t count, struct arena *arena)
{
    uint32_t *han = NULL;
    for (size_t i = 0; i < count; i++) {
        struct slice form = keys[i].form;
        const char *first = keys[i].backward ? form.ptr + form.len - 3 : form.ptr;
        int index = form.len < 3 ? -1 : trie_han_index(first);
        if (index < 0 || (han && han[index]))
            continue;
        if (!han)
            han = arena_array(arena, uint32_t, TRIE_HAN_COUNT);
        uint32_t node = TRIE_ROOT;
        for (size_t depth = 0; depth < 3; depth++)
            node = trie_step(t, node, (unsigned char)byte_at(&keys[i], depth));
        han[index] = node;
    }
    return han;
}

struct trie trie_build(const struct trie_key *keys, size_t count, struct arena *arena)
{
    struct builder b = {.keys = keys, .mask_places = must_alloc(MASK_PLACES * sizeof *b.mask_places)};
    memset(b.mask_places, 0, MASK_PLACES * sizeof *b.mask_places);
    grow(&b, 4 * BYTES);
    occupy(&b, TRIE_ROOT, UINT32_MAX); /* nobody's child */
    if (count)
        enqueue(&b, (struct range){0, count, 0, TRIE_ROOT});
    for (size_t i = 0; i < b.queue_count; i++)
        place(&b, b.queue[i]);
    struct trie_cell *cells = arena_array(arena, struct trie_cell, b.count);
    struct trie_end *ends = arena_array(arena, struct trie_end, b.count);
    struct trie_masks *masks = arena_array(arena, struct trie_masks, b.mask_count + 1);
    memcpy(cells, b.cells, b.count * sizeof *cells);
    memcpy(ends, b.ends, b.count * sizeof *ends);
    if (b.mask_count)
        memcpy(masks, b.masks, b.mask_count * sizeof *masks);
    struct trie t = {
        .cells = cells, .ends = ends, .masks = masks, .cell_count = b.count, .mask_count = b.mask_count + 1};
    t.han = han_nodes(&t, keys, count, arena);
    free(b.cells);
    free(b.ends);
    free(b.next);
    free(b.before);
    free(b.masks);
    free(b.mask_places);
    free(b.queue);
    return t;
}
