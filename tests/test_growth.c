/* Texts dense with numbers: twice as much text takes about twice the time.
 *
 * tests/test_pathological.c bounds the time of one size, which a quadratic step with a small constant keeps.  Seconds
 * of the thread's own processor, the least of some runs, so that a busy machine does little to them.
 */
#include "extract/extract.h"
#include "tests/knowledge.h"
#include <stdio.h>
#include <time.h>

enum { BYTES = 125000, DOUBLINGS = 2, PATIENCE = 4 };
static const double doubling_most = 2.6;

static const struct {
    const char *again;
    enum language language;
} texts[] = {
    {"增长5%，", LANGUAGE_ZH},
    {"5%, ", LANGUAGE_EN},
    {"1\n", LANGUAGE_EN},
    {"1\n", LANGUAGE_ZH},
    {"增长5%。", LANGUAGE_ZH},
    {"up 5% to 3 million, ", LANGUAGE_EN},
    {"Output rose 5%. ", LANGUAGE_EN},
    {"5吨和", LANGUAGE_ZH},
    {"2024年3月5日、", LANGUAGE_ZH},
    {"in March 2024 and ", LANGUAGE_EN},
};

static double seconds_now(void)
{
    struct timespec t;
    assert_int_equal(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t), 0);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds_for(const char *again, enum language language, size_t bytes)
{
    struct buf text = BUF_INIT;
    struct claims claims = {0};
    while (text.len < bytes)
        buf_puts(&text, again);
    struct document document = {
        .id = SLICE("dense"), .text = buf_slice(&text), .published = date_of(2025, 10, 29), .language = language};
    double start = seconds_now();
    extract_claims(know, &document, &arena, &claims);
    double took = seconds_now() - start;
    arena_reset(&arena);
    buf_release(&text);
    return took;
}

/* the least of all rounds for each size, and rounds until it doubles well; what is quadratic never does */
static bool grows_evenly(const char *again, enum language language)
{
    double least[DOUBLINGS + 1];
    bool even = false;
    for (int round = 0; round < PATIENCE && !even; round++) {
        even = true;
        for (int i = 0; i <= DOUBLINGS; i++) {
            double took = seconds_for(again, language, (size_t)BYTES << i);
            least[i] = round == 0 || took < least[i] ? took : least[i];
            even = even && (i == 0 || least[i] <= doubling_most * least[i - 1]);
        }
    }
    fprintf(stderr, "%.20s: %.3f %.3f %.3f s\n", again, least[0], least[1], least[2]);
    return even;
}

static void twice_the_text_takes_twice_the_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++)
        CHECK(texts[i].again, grows_evenly(texts[i].again, texts[i].language));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(twice_the_text_takes_twice_the_time)};
    return cmocka_run_group_tests(tests, load, unload);
}
