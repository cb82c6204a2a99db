/* fuzz - one entry point, any bytes: a property that does not hold ends the program
 *
 * Built with clang's libFuzzer by "make fuzz"; else main.c runs the same over saved inputs.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "base/buf.h"
#include "base/slice.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define HOLDS(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                             \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

static inline struct slice bytes_of(const uint8_t *data, size_t size)
{
    return (struct slice){(const char *)data, size};
}

#endif
