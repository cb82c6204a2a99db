/* known - the built-in tables, read once for all inputs */
#ifndef TESTS_FUZZ_KNOWN_H
#define TESTS_FUZZ_KNOWN_H

#include "extract/lexicon/knowledge.h"
#include "tests/fuzz/fuzz.h"

static const struct knowledge *known(void)
{
    static const struct knowledge_files none;
    static struct knowledge *know;
    struct err err = {.message = ""};

    if (!know)
        know = knowledge_new(&none, &err);
    if (!know)
        err_print(&err);
    HOLDS(know);
    return know;
}

#endif
