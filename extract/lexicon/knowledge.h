/* knowledge - all tables of the program and the user's, loaded once, shared by all threads, never changed after */
#ifndef EXTRACT_KNOWLEDGE_H
#define EXTRACT_KNOWLEDGE_H

#include "base/data.h"
#include "base/err.h"
#include "extract/lexicon/lexicon.h"

/* Each module that reads tables keeps what it looked up at loading (class numbers, compiled patterns) in a struct of
 * its own behind a pointer here; NAME_tables_new makes it, NAME_tables_free frees it. */
struct plain_tables;
struct extractors;
struct numeral_tables;
struct unit_tables;
struct quantity_tables;
struct period_tables;
struct frame_tables;
struct country_tables;
struct choice_tables;
struct families;
struct confidence_tables;
struct zh_tables;
struct en_tables;

struct knowledge {
    struct lexicon *zh, *en; /* extract/lexicon/zh*.json, en*.json and the user's */
    struct plain_tables *plain;
    struct numeral_tables *numeral;
    struct unit_tables *unit;
    struct quantity_tables *quantity;
    struct period_tables *period;
    struct frame_tables *frame;
    struct country_tables *country;
    struct choice_tables *choice;
    struct families *measures, *times_en;
    struct confidence_tables *confidence;
    struct zh_tables *claims_zh;
    struct en_tables *claims_en;
    struct extractors *extractors;
};

/* the user's own files; all zero for none */
struct knowledge_files {
    const char *const
        *lexicons; /* --lexicon: {"lang": "zh", "class": [rows]...}; their rows go before the built-in ones */
    size_t lexicon_count;
    const char *const *extractors; /* --extractors */
    size_t extractor_count;
};
/* The built-in tables and the user's.  NULL on failure: err says file, row and why. */
struct knowledge *knowledge_new(const struct knowledge_files *files, struct err *err);
/* the built-in tables, lexicons from their files: rows keep what only people read, as examples.  Slower, for tests. */
struct knowledge *knowledge_of_files(struct err *err);
void knowledge_free(struct knowledge *know);

#endif
