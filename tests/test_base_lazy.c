/* Libraries that are loaded when a run first needs them. */
#include "base/lazy.h"
#include "tests/case.h"
#include <math.h>

#define FUNCTIONS(F) F(cos) F(sin)
static LAZY_FUNCTIONS(math_functions, FUNCTIONS) loaded;
static int called;

static void count_call(void)
{
    called++;
}

static struct lazy library = LAZY_THEN("libm.so.6", loaded, FUNCTIONS, count_call);
static struct lazy absent = LAZY("libnosuchthing.so.7", loaded, FUNCTIONS);
static struct lazy other = LAZY("libc.so.6", loaded, FUNCTIONS);

static void loads_once(void **state)
{
    struct err err = {0};
    (void)state;
    CHECK("loaded", lazy_load(&library, &err) && lazy_load(&library, &err));
    CHECK("its functions", loaded.cos(0) == 1 && loaded.sin(0) == 0);
    CHECK("once", called == 1);
}

static void says_what_is_missing(void **state)
{
    struct err err = {0};
    (void)state;
    CHECK("no file", !lazy_load(&absent, &err) && strstr(err.message, "libnosuchthing.so.7 is missing"));
    err = (struct err){0};
    CHECK("not these functions", !lazy_load(&other, &err) && strstr(err.message, "libc.so.6 is missing or of another"));
    CHECK("nor later", !lazy_load(&other, &err));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(loads_once), cmocka_unit_test(says_what_is_missing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
