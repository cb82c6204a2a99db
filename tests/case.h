/* case - what the tables of cases share: a failure prints the case
 *
 *     CHECK_TEXT("30万", got, "300000");     -- name of the case, a slice, what it should be
 *     CHECK("30万", ok);
 */
#ifndef TESTS_CASE_H
#define TESTS_CASE_H

#include "base/buf.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants the four above first */
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

#define CHECK(name, condition)                                                                                         \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            fail_msg("%s: not so: %s", (name), #condition);                                                            \
    } while (0)

#define CHECK_TEXT(name, got, wanted)                                                                                  \
    do {                                                                                                               \
        struct slice got_ = (got), wanted_ = slice_of(wanted);                                                         \
        if (!slice_equal(got_, wanted_))                                                                               \
            fail_msg("%s: got \"%.*s\", wanted \"%s\"", (name), (int)got_.len, got_.ptr ? got_.ptr : "", (wanted));    \
    } while (0)

#endif
