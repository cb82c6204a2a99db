/* lexicon_internal - what a lexicon is made of, for the files that load, compile and search it */
#ifndef EXTRACT_LEXICON_INTERNAL_H
#define EXTRACT_LEXICON_INTERNAL_H

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/trie.h"

enum { LEXICON_CLASS_PLACES = 1024, LEXICON_CLASSES_MOST = LEXICON_CLASS_PLACES / 2 };
#define LEXICON_FILES_MOST 65535 /* a word keeps the number of its file in two bytes */

/* bit of all classes below 64 together */
#define LEXICON_LOW_BIT ((uint64_t)1 << 63)

struct class_words {
    const char *name;
    const struct word **words; /* NULL-terminated */
    size_t count, room;
};

/* of a word what is asked before the word itself: small, so that it is at hand */
struct word_link {
    uint32_t next; /* number of the next word of the form, 0: none */
    int class_id;
};

struct lexicon {
    bool fold;
    struct trie forward, backward; /* a node's words are a number of words */
    struct word *words;            /* from 1: all in the order of the files */
    void *room;                    /* where they stand */
    uint32_t word_count, word_room;
    struct word_link *links; /* of words */
    struct class_words *classes;
    int class_count, class_room;
    uint64_t bits[LEXICON_CLASSES_MOST];         /* of each class, see lexicon_may_start */
    uint16_t class_places[LEXICON_CLASS_PLACES]; /* hash of the name to number of the class, from 1; 0: none */
    const char **names;                          /* of the files, in the arena */
    size_t file_count;
    cJSON **roots; /* the parsed files, alive because rows are handed out; none of a compiled lexicon */
    size_t root_count;
    struct arena arena;
};

/* a byte, or a symbol of the tries, of which the first are bytes */
static inline unsigned lexicon_folded(const struct lexicon *x, unsigned symbol)
{
    return x->fold && symbol - 'A' < 26 ? symbol + 32 : symbol;
}

static inline size_t lexicon_name_hash(const char *name)
{
    uint32_t hash = 2166136261u; /* FNV */
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    return hash;
}

/* A lexicon as compile.c writes it down: no pointers but these few, so that loading it is nearly nothing. */
struct compiled_word {
    uint32_t form, means; /* bytes of text; their lengths: */
    uint16_t form_len, means_len;
    uint16_t class_id, file;
    uint32_t next; /* number of the next word of the form, from 1; 0: none */
    int32_t exp;   /* of the value */
    int64_t coef;
    const cJSON *row;
};

struct compiled_class {
    const char *name;
    uint32_t count;
    uint64_t bit;
};

struct lexicon_compiled {
    bool fold;
    const char *text;
    const struct compiled_word *words;
    const struct compiled_class *classes;
    const char *const *files;
    uint32_t word_count, class_count, file_count;
    struct trie forward, backward;
};

#endif
