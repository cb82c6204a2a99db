/* things done on several threads come out in the order in which they went in */
#include "base/workers.h"
#include "tests/case.h"
#include <stdlib.h>

enum { THINGS = 1000 };

struct thing {
    size_t number, squared;
    char *memory; /* the item's own, kept while it is used again */
};

struct run {
    size_t filled, stop_after, held, most_held;
    size_t given;
    bool in_order;
};

static bool fill(void *item, void *context)
{
    struct thing *thing = item;
    struct run *run = context;
    if (run->filled == THINGS)
        return false;
    thing->number = run->filled++;
    run->held++;
    run->most_held = run->held > run->most_held ? run->held : run->most_held;
    return true;
}

static void work(void *item, void *context)
{
    struct thing *thing = item;
    (void)context;
    if (!thing->memory)
        thing->memory = calloc(1, 10);
    for (volatile size_t wait = 0; wait < thing->number % 7 * 1000;) /* some take longer than those behind them */
        wait++;
    thing->squared = thing->number * thing->number;
}

static bool emit(void *item, void *context)
{
    const struct thing *thing = item;
    struct run *run = context;
    run->in_order &= thing->number == run->given && thing->squared == run->given * run->given;
    run->held--;
    return ++run->given != run->stop_after;
}

static bool holds_three(void *context)
{
    return ((struct run *)context)->held >= 3;
}

static void release(void *item)
{
    free(((struct thing *)item)->memory);
}

static struct run run_with(int jobs, size_t stop_after, bool (*is_full)(void *))
{
    struct run run = {.stop_after = stop_after, .in_order = true};
    struct workers workers = {.jobs = jobs,
                              .item_size = sizeof(struct thing),
                              .fill = fill,
                              .work = work,
                              .emit = emit,
                              .is_full = is_full,
                              .release = release,
                              .context = &run};
    workers_run(&workers);
    return run;
}

static const int jobs[] = {1, 2, 3, 8, 0};

static void keep_the_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(jobs); i++) {
        struct run run = run_with(jobs[i], 0, NULL);
        assert_int_equal(run.given, THINGS);
        assert_true(run.in_order);
    }
}

static void stop_when_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(jobs); i++) {
        struct run run = run_with(jobs[i], 10, NULL);
        assert_int_equal(run.given, 10);
        assert_true(run.in_order && run.filled < THINGS);
    }
}

static void hold_no_more_than_asked(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(jobs); i++) {
        struct run run = run_with(jobs[i], 0, holds_three);
        assert_int_equal(run.given, THINGS);
        assert_true(run.in_order && run.most_held <= 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keep_the_order),
        cmocka_unit_test(stop_when_told),
        cmocka_unit_test(hold_no_more_than_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
