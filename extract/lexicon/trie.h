/* trie - forms of words by their bytes, as a double array
 *
 * A node is a cell.  The child of node n by byte b is cell cells[n].base + b if that one's check is n, else there is
 * none: a step is one look.  Cells without a node have check 0; node 0 means no node; TRIE_ROOT is before the first
 * byte.  The first character of a Chinese form is one step, by a table.  What was built does not change; compile.c
 * writes it down as C.
 */
#ifndef EXTRACT_TRIE_H
#define EXTRACT_TRIE_H

#include "base/arena.h"
#include <stdint.h>

/* What a step looks at is kept small, for the steps of a text go all over it: at the end of a form the rest is asked.
 */
struct trie_cell {
    uint32_t base; /* and TRIE_ENDS where a form ends */
    uint32_t check;
};

#define TRIE_ENDS ((uint32_t)1 << 31)

struct trie_end {
    uint32_t words; /* number of the first word of the form that ends here, from 1; 0 if none does */
    uint32_t masks; /* number of its masks */
};

/* bits of classes */
struct trie_masks {
    uint64_t here;  /* of the words that end here */
    uint64_t below; /* and of those that go on: where to give up */
};

struct trie {
    const struct trie_cell *cells;
    const struct trie_end *ends; /* of each cell */
    const struct trie_masks *masks;
    const uint32_t *han; /* node behind the character of trie_han_index; NULL if no form begins with one */
    uint32_t cell_count, mask_count;
};

enum { TRIE_ROOT = 1 };

/* characters of three bytes that start with E4 to E9: nearly all of Chinese */
enum { TRIE_HAN_LEADS = 6, TRIE_HAN_COUNT = TRIE_HAN_LEADS << 12 };

/* number of the character whose three bytes these are, -1 if it is none of those */
static inline int trie_han_index(const char *bytes)
{
    unsigned lead = (unsigned char)bytes[0] - 0xE4u;
    unsigned second = (unsigned char)bytes[1], third = (unsigned char)bytes[2];
    if (lead >= TRIE_HAN_LEADS || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80)
        return -1;
    return (int)(lead << 12 | (second & 0x3F) << 6 | (third & 0x3F));
}

static inline uint32_t trie_step(const struct trie *t, uint32_t node, unsigned char byte)
{
    uint32_t to = (t->cells[node].base & ~TRIE_ENDS) + byte;
    return t->cells[to].check == node ? to : 0;
}

struct trie_key {
    struct slice form;
    uint32_t words;
    uint64_t classes;
    bool backward; /* its bytes count from the last to the first */
};

/* byte order, of backward keys that of their bytes from the end; for qsort, too */
int trie_key_compare(const void *a, const void *b);

/* keys: sorted, each form once, none empty, all of one direction; count may be 0 */
struct trie trie_build(const struct trie_key *keys, size_t count, struct arena *arena);

#endif
