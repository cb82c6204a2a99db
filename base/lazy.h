/* lazy - a library that most runs do without, loaded when a run first needs it
 *
 * A program that is linked with all its libraries loads all of them at each start, with what they bring (libcrypto,
 * ICU, libstdc++): more than all else that happens until a sentence is read.
 *
 *     #define FUNCTIONS(F) F(uchardet_new) F(uchardet_delete)
 *     LAZY_FUNCTIONS(uchardet_functions, FUNCTIONS) lib;
 *     static struct lazy uchardet = LAZY(LAZY_UCHARDET, lib, FUNCTIONS);
 *
 *     if (lazy_load(&uchardet, &err))
 *         lib.uchardet_new();
 *
 * LAZY_UCHARDET and its like are the names of the libraries that the program was built with (Makefile).  The types of
 * the functions are those of the library's own header.  Any thread may load.
 */
#ifndef BASE_LAZY_H
#define BASE_LAZY_H

#include "base/err.h"

struct lazy {
    const char *file;         /* as the loader finds it: libarchive.so.13 */
    const char *const *names; /* of the functions */
    void **functions;         /* where they go, in that order */
    size_t count;
    void (*then)(void); /* called once it is loaded; may be NULL */
    bool loaded;
};

/* lazy_load - has it been loaded?  false with err if it is not on this machine */
bool lazy_load(struct lazy *library, struct err *err);

#define LAZY_POINTER(name) __typeof__(name) *name;
#define LAZY_NAME(name) #name,
#define LAZY_FUNCTIONS(type, FUNCTIONS)                                                                                \
    struct type {                                                                                                      \
        FUNCTIONS(LAZY_POINTER)                                                                                        \
    }
#define LAZY(soname, into, FUNCTIONS) LAZY_THEN(soname, into, FUNCTIONS, NULL)
#define LAZY_THEN(soname, into, FUNCTIONS, call)                                                                       \
    {                                                                                                                  \
        .file = (soname), .names = (const char *const[]){FUNCTIONS(LAZY_NAME)}, .functions = (void **)&(into),         \
        .count = sizeof(into) / sizeof(void *), .then = (call)                                                         \
    }

#endif
