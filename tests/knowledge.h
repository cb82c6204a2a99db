/* knowledge - the built-in tables and an arena, for a group of tests: give load and unload to the group
 *
 * Tests take the tables from know, or from *state; whole_rows() has also what only people read of them.
 */
#ifndef TESTS_KNOWLEDGE_H
#define TESTS_KNOWLEDGE_H

#include "extract/lexicon/knowledge.h"
#include "tests/case.h"

static struct knowledge *know, *from_files;
static struct arena arena;

static int load(void **state)
{
    struct knowledge_files none = {0};
    struct err err = {0};
    arena_init(&arena);
    *state = know = knowledge_new(&none, &err);
    if (!know)
        print_error("%s: %s\n", err.file, err.message);
    return know ? 0 : -1;
}

static inline const struct knowledge *whole_rows(void)
{
    struct err err = {0};
    if (!from_files && !(from_files = knowledge_of_files(&err)))
        print_error("%s: %s\n", err.file, err.message);
    return from_files;
}

static int unload(void **state)
{
    (void)state;
    knowledge_free(know);
    knowledge_free(from_files);
    arena_release(&arena);
    return 0;
}

#endif
