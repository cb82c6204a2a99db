/* trie - forms of words by their characters, as a double array
 *
 * A symbol is a Chinese character of three bytes, or any other byte; symbols have numbers from 1, the most used ones
 * the smallest.  A node is a cell.  The child of node n by symbol s is cell cells[n].base + s if that one's label is s,
 * else there is none: no two nodes have the same base, and a step is one look.  Cells without a node are labelled
 * TRIE_FREE; node 0 means no node; TRIE_ROOT is before the first symbol.  What was built does not change; compile.c
 * writes it down as C.
 */
#ifndef EXTRACT_TRIE_H
#define EXTRACT_TRIE_H

#include "base/arena.h"
#include <stdint.h>

/* Steps go all over the cells, and most are to no node: the labels, which say so, stand by themselves. */
struct trie_cell {
    uint32_t base; /* 0 if nothing goes on */
    uint32_t form; /* number of the form that ends here, from 1; 0 if none does */
};

struct trie_form {
    uint64_t classes; /* bits of its words' */
    uint32_t words;   /* number of the first of them, from 1 */
    int class_id;     /* of them all, -1 if they are of several classes */
};

struct trie {
    const uint16_t *labels;        /* of each cell the number of the symbol that leads to it */
    const struct trie_cell *cells; /* so many more than nodes that no step leads out of them */
    const struct trie_form *forms;
    const uint16_t *ends;  /* of each cell what ends there or further on, to know where to give up: a number of below */
    const uint64_t *below; /* bits of classes */
    const uint16_t *symbols; /* TRIE_SYMBOLS numbers: of each byte, of each character; 0: in no form */
    uint32_t cell_count, form_count, below_count;
};

enum { TRIE_ROOT = 1, TRIE_FREE = UINT16_MAX };

/* characters of three bytes that start with E4 to E9: nearly all of Chinese */
enum { TRIE_HAN_LEADS = 6, TRIE_HAN_COUNT = TRIE_HAN_LEADS << 12, TRIE_BYTES = 256 };
enum { TRIE_SYMBOLS = TRIE_BYTES + TRIE_HAN_COUNT };

/* number of the character whose three bytes these are, -1 if it is none of those */
static inline int trie_han_index(const char *bytes)
{
    unsigned lead = (unsigned char)bytes[0] - 0xE4u;
    unsigned second = (unsigned char)bytes[1], third = (unsigned char)bytes[2];
    if (lead >= TRIE_HAN_LEADS || ((second ^ 0x80) | (third ^ 0x80)) >= 0x40)
        return -1;
    return (int)(lead << 12 | (second & 0x3F) << 6 | (third & 0x3F));
}

/* where in symbols the one at byte at of text stands (at is below text.len), and its length */
static inline unsigned trie_symbol_at(struct slice text, size_t at, size_t *ret_len)
{
    int han = text.len - at >= 3 ? trie_han_index(text.ptr + at) : -1;
    *ret_len = han < 0 ? 1 : 3;
    return han < 0 ? (unsigned char)text.ptr[at] : TRIE_BYTES + (unsigned)han;
}

/* the same of the one before byte end, which is above 0 */
static inline unsigned trie_symbol_before(struct slice text, size_t end, size_t *ret_len)
{
    int han = end >= 3 ? trie_han_index(text.ptr + end - 3) : -1;
    *ret_len = han < 0 ? 1 : 3;
    return han < 0 ? (unsigned char)text.ptr[end - 1] : TRIE_BYTES + (unsigned)han;
}

/* symbol: as trie_symbol_at gives it */
static inline uint32_t trie_step(const struct trie *t, uint32_t node, unsigned symbol)
{
    uint32_t number = t->symbols[symbol], to = t->cells[node].base + number;
    return t->labels[to] == number ? to : 0;
}

struct trie_key {
    struct slice form;
    uint32_t words;
    int class_id; /* as trie_form has it */
    uint64_t classes;
    bool backward; /* its symbols count from the last to the first */
};

/* by symbols, of backward keys from the end; for qsort, too */
int trie_key_compare(const void *a, const void *b);

/* keys: sorted, each form once, none empty, all of one direction; count may be 0 */
struct trie trie_build(const struct trie_key *keys, size_t count, struct arena *arena);

#endif
