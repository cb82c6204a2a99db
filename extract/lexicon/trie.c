#include "extract/lexicon/trie.h"
#include <stdlib.h>

/* ---- keys ---- */

/* the symbol of the key behind those that fill done bytes, -1 behind its end; done counts on */
static int next_symbol(const struct trie_key *k, size_t *done)
{
    size_t len;
    if (*done >= k->form.len)
        return -1;
    unsigned symbol =
        k->backward ? trie_symbol_before(k->form, k->form.len - *done, &len) : trie_symbol_at(k->form, *done, &len);
    *done += len;
    return (int)symbol;
}

int trie_key_compare(const void *a, const void *b)
{
    for (size_t x = 0, y = 0;;) {
        int left = next_symbol(a, &x), right = next_symbol(b, &y);
        if (left != right)
            return left < right ? -1 : 1;
        if (left < 0)
            return 0;
    }
}

/* ---- symbols ---- */

struct use {
    uint32_t symbol, times;
};

static int by_times(const void *a, const void *b)
{
    const struct use *x = a, *y = b;
    if (x->times != y->times)
        return x->times > y->times ? -1 : 1;
    return (x->symbol > y->symbol) - (x->symbol < y->symbol);
}

/* the numbers of the symbols; how many are used */
static uint32_t number_symbols(const struct trie_key *keys, size_t count, uint16_t *symbols)
{
    struct use *uses = must_alloc(TRIE_SYMBOLS * sizeof *uses);
    uint32_t used = 0;
    for (uint32_t i = 0; i < TRIE_SYMBOLS; i++)
        uses[i] = (struct use){i, 0};
    for (size_t i = 0; i < count; i++)
        for (size_t done = 0; done < keys[i].form.len;)
            uses[next_symbol(&keys[i], &done)].times++;
    qsort(uses, TRIE_SYMBOLS, sizeof *uses, by_times);
    for (; used < TRIE_SYMBOLS && uses[used].times; used++)
        symbols[uses[used].symbol] = (uint16_t)(used + 1);
    free(uses);
    return used;
}

/* ---- cells ---- */

/* the keys [lo, hi) share the symbols of the first done bytes, which lead to node */
struct range {
    size_t lo, hi, done;
    uint32_t node;
};

struct builder {
    const struct trie_key *keys;
    uint16_t *symbols;
    uint32_t symbol_count;
    uint32_t *children; /* numbers of the symbols that go on from the node at hand, and where their keys start */
    size_t *starts;
    uint16_t *labels;
    struct trie_cell *cells;
    uint16_t *ends;
    bool *taken;             /* of each cell: is a node's base */
    uint32_t *next, *before; /* of each free cell the free ones beside it, a ring through cell 0 */
    uint32_t count;
    struct trie_form *forms;
    uint32_t form_count;
    uint64_t *below; /* the different ones */
    uint32_t below_count, below_room;
    uint32_t *below_places; /* hash to number of them, from 1, 0 for none; BELOW_PLACES of them */
    struct range *queue;
    size_t queue_count, queue_room;
};

enum { BELOW_PLACES = 1 << 16, BELOW_MOST = BELOW_PLACES / 2 };

/* more cells, all free and behind the others in the ring */
static void grow(struct builder *b, uint32_t count)
{
    b->labels = must_realloc(b->labels, count * sizeof *b->labels);
    b->cells = must_realloc(b->cells, count * sizeof *b->cells);
    b->ends = must_realloc(b->ends, count * sizeof *b->ends);
    b->taken = must_realloc(b->taken, count * sizeof *b->taken);
    b->next = must_realloc(b->next, count * sizeof *b->next);
    b->before = must_realloc(b->before, count * sizeof *b->before);
    for (uint32_t i = b->count; i < count; i++) {
        b->labels[i] = TRIE_FREE;
        b->cells[i] = (struct trie_cell){0};
        b->ends[i] = 0;
        b->taken[i] = false;
        uint32_t last = i ? b->before[0] : 0;
        b->next[i] = 0;
        b->before[i] = last;
        b->next[last] = i;
        b->before[0] = i;
    }
    b->count = count;
}

static void occupy(struct builder *b, uint32_t cell, uint16_t label)
{
    b->next[b->before[cell]] = b->next[cell];
    b->before[b->next[cell]] = b->before[cell];
    b->labels[cell] = label;
}

static bool fits(const struct builder *b, uint32_t base, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (base + b->children[i] < b->count && b->labels[base + b->children[i]] != TRIE_FREE)
            return false;
    return !b->taken[base];
}

#define TRIES_MOST 2048 /* free cells that are tried; then the children go behind all others */

/* where count children fit, the least number among which is given */
static uint32_t find_base(struct builder *b, uint32_t least, size_t count)
{
    uint32_t base = b->count, cell = b->next[0];
    for (int tries = 0; cell && tries < TRIES_MOST; cell = b->next[cell], tries++)
        if (cell > least + TRIE_ROOT && fits(b, cell - least, count)) {
            base = cell - least;
            break;
        }
    if (base + b->symbol_count >= b->count)
        grow(b, base + b->symbol_count + 1);
    b->taken[base] = true;
    return base;
}

/* ---- what ends below a node ---- */

static uint16_t below_number(struct builder *b, uint64_t classes)
{
    size_t at = (size_t)(classes * 0x9E3779B97F4A7C15u >> 40) % BELOW_PLACES;
    for (uint32_t number; (number = b->below_places[at]); at = (at + 1) % BELOW_PLACES)
        if (b->below[number - 1] == classes)
            return (uint16_t)(number - 1);
    if (b->below_count == BELOW_MOST) /* so many of a user's own: the last ones say nothing */
        return 0;
    must_more(b->below, b->below_count, b->below_room, 256);
    b->below[b->below_count++] = classes;
    b->below_places[at] = b->below_count;
    return (uint16_t)(b->below_count - 1);
}

/* ---- building ---- */

static void enqueue(struct builder *b, struct range r)
{
    must_more(b->queue, b->queue_count, b->queue_room, 1024);
    b->queue[b->queue_count++] = r;
}

/* the symbols that go on from the node of r, and where the keys of each start; how many, and the classes of the keys */
static size_t find_children(struct builder *b, const struct range *r, uint32_t *ret_least, uint64_t *ret_classes)
{
    size_t count = 0;
    int last = -1;
    for (size_t i = r->lo; i < r->hi; i++) {
        size_t done = r->done;
        int symbol = next_symbol(&b->keys[i], &done);
        *ret_classes |= b->keys[i].classes;
        if (symbol == last)
            continue;
        last = symbol;
        b->children[count] = b->symbols[symbol];
        b->starts[count++] = i;
        *ret_least = b->symbols[symbol] < *ret_least ? b->symbols[symbol] : *ret_least;
    }
    b->starts[count] = r->hi;
    return count;
}

/* the node's form and what is below; its children get their cells and are queued */
static void place(struct builder *b, struct range r)
{
    uint64_t below = 0;
    uint32_t least = UINT32_MAX;
    if (b->keys[r.lo].form.len == r.done) {
        const struct trie_key *key = &b->keys[r.lo++];
        b->cells[r.node].form = ++b->form_count;
        b->forms[b->form_count] = (struct trie_form){key->classes, key->words, key->class_id};
        below = key->classes;
    }
    size_t count = find_children(b, &r, &least, &below);
    b->ends[r.node] = below_number(b, below);
    if (!count)
        return;
    uint32_t base = find_base(b, least, count);
    b->cells[r.node].base = base;
    for (size_t i = 0; i < count; i++) {
        size_t done = r.done;
        next_symbol(&b->keys[b->starts[i]], &done);
        occupy(b, base + b->children[i], (uint16_t)b->children[i]);
        enqueue(b, (struct range){b->starts[i], b->starts[i + 1], done, base + b->children[i]});
    }
}

static void *copied(struct arena *arena, const void *array, size_t count, size_t size)
{
    void *copy = arena_calloc(arena, count + 1, size);
    if (count)
        memcpy(copy, array, count * size);
    return copy;
}

static void builder_release(struct builder *b)
{
    free(b->children);
    free(b->starts);
    free(b->labels);
    free(b->cells);
    free(b->ends);
    free(b->taken);
    free(b->next);
    free(b->before);
    free(b->forms);
    free(b->below);
    free(b->below_places);
    free(b->queue);
}

struct trie trie_build(const struct trie_key *keys, size_t count, struct arena *arena)
{
    struct builder b = {.keys = keys,
                        .symbols = arena_array(arena, uint16_t, TRIE_SYMBOLS),
                        .forms = must_alloc((count + 1) * sizeof *b.forms),
                        .below_places = must_alloc(BELOW_PLACES * sizeof *b.below_places)};
    b.symbol_count = number_symbols(keys, count, b.symbols);
    b.children = must_alloc((b.symbol_count + 1) * sizeof *b.children);
    b.starts = must_alloc((b.symbol_count + 1) * sizeof *b.starts);
    b.forms[0] = (struct trie_form){.class_id = -1};
    memset(b.below_places, 0, BELOW_PLACES * sizeof *b.below_places);
    grow(&b, b.symbol_count + TRIE_ROOT + 1);
    occupy(&b, TRIE_ROOT, TRIE_FREE); /* nobody's child */
    below_number(&b, UINT64_MAX);     /* number 0: anything may end there */
    if (count)
        enqueue(&b, (struct range){0, count, 0, TRIE_ROOT});
    for (size_t i = 0; i < b.queue_count; i++)
        place(&b, b.queue[i]);
    struct trie t = {.labels = copied(arena, b.labels, b.count, sizeof *b.labels),
                     .cells = copied(arena, b.cells, b.count, sizeof *b.cells),
                     .forms = copied(arena, b.forms, b.form_count + 1, sizeof *b.forms),
                     .ends = copied(arena, b.ends, b.count, sizeof *b.ends),
                     .below = copied(arena, b.below, b.below_count, sizeof *b.below),
                     .symbols = b.symbols,
                     .cell_count = b.count,
                     .form_count = b.form_count + 1,
                     .below_count = b.below_count + 1};
    builder_release(&b);
    return t;
}
