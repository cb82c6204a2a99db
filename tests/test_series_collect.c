/* claims from files: bad lines are left out, and threads change nothing */
#include "series/collect.h"
#include "tests/series.h"
#include <stdio.h>
#include <unistd.h>

enum { LINES = 3000 };

/* claims of many series, every hundredth line blank, every seventh of the rest of these bad; the last without its line
 * feed */
static void write_file(const char *path)
{
    static const char *const metrics[] = {"发电量", "新增光伏装机容量", "汽车销量", "粗钢产量", "power use"};
    FILE *file = fopen(path, "wb");
    struct buf line = BUF_INIT;
    assert_non_null(file);
    for (unsigned i = 0; i < LINES; i++) {
        char value[16], end[40], document[16];
        snprintf(value, sizeof value, "%u", 1000 + i % 300);
        struct date day = date_from_number(20000 + (int32_t)i / 10); /* each an observation of its own */
        snprintf(end, sizeof end, "%04d-%02d-%02d", day.year, day.month, day.day);
        snprintf(document, sizeof document, "d%u", i);
        struct said said = {.metric = metrics[i % 5],
                            .unit = "GW",
                            .end = end,
                            .value = value,
                            .document = document,
                            .published = "2026-01-15",
                            .sentence = i / 5 % 2 ? "全国。" : "江苏省。"};
        struct claim claim = claim_said(&said);
        buf_clear(&line);
        claim_write(&line, &claim);
        if (i % 100 == 99)
            fputs(i % 700 == 699 ? "{\"document\":1}\r\n" : " \r\n", file);
        fwrite(line.ptr, 1, line.len - (i == LINES - 1), file);
    }
    buf_release(&line);
    assert_int_equal(fclose(file), 0);
}

/* the series of the file, and whether all of it was good */
static bool series_of_file(const char *path, int jobs, struct buf *ret)
{
    struct err err;
    struct collect collect = {.set = series_set_new(&err), .jobs = jobs};
    CHECK("tables", collect.set != NULL);
    bool good = collect_claims(&collect, path);
    finish_text(collect.set, NULL, ret);
    series_set_free(collect.set);
    return good;
}

static void threads_change_nothing(void **state)
{
    static const int jobs[] = {2, 3, 8, 0};
    struct buf alone = BUF_INIT;
    char path[64];
    (void)state;
    snprintf(path, sizeof path, "/tmp/dateline-collect-%ld.jsonl", (long)getpid());
    write_file(path);
    assert_false(series_of_file(path, 1, &alone));
    size_t claims = 0;
    for (const char *at = alone.ptr; (at = strstr(at, "{\"document\":")); at++)
        claims++;
    assert_int_equal(claims, LINES);
    for (size_t i = 0; i < COUNT(jobs); i++) {
        struct buf b = BUF_INIT;
        assert_false(series_of_file(path, jobs[i], &b));
        if (!slice_equal(buf_slice(&b), buf_slice(&alone)))
            fail_msg("%d threads give other series than one", jobs[i]);
        buf_release(&b);
    }
    buf_release(&alone);
    remove(path);
}

static void a_missing_file_is_told(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    assert_false(series_of_file("/nonexistent/claims.jsonl", 2, &b));
    assert_int_equal(b.len, 0);
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_change_nothing),
        cmocka_unit_test(a_missing_file_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
