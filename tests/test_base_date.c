#include "base/date.h"
#include "tests/case.h"

static struct date day(const char *text)
{
    struct date d = date_parse(slice_of(text));

    CHECK(text, date_is(d));
    return d;
}

static void check_day(const char *name, struct date got, const char *wanted)
{
    struct buf b = BUF_INIT;

    buf_date(&b, got);
    CHECK_TEXT(name, buf_slice(&b), wanted ? wanted : "");
    buf_release(&b);
}

static void parses(void **state)
{
    static const struct {
        const char *text, *wanted; /* NULL: none */
    } cases[] = {
        {"2025-10-29", "2025-10-29"},
        {"2024-02-29", "2024-02-29"},
        {"0001-01-01", "0001-01-01"},
        {"9999-12-31", "9999-12-31"},
        {"2025-10-29T08:00:00+08:00", "2025-10-29"},
        {"2025-10-29 08:00", "2025-10-29"},
        {"2025-02-29", NULL},
        {"1900-02-29", NULL},
        {"2025-13-01", NULL},
        {"2025-00-10", NULL},
        {"2025-04-31", NULL},
        {"0000-01-01", NULL},
        {"2025-1-1", NULL},
        {"2025-10-2", NULL},
        {"2025-10-29x", NULL},
        {"2025-10-29T", NULL},
        {"2025/10/29", NULL},
        {"-025-10-29", NULL},
        {"", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        check_day(cases[i].text, date_parse(slice_of(cases[i].text)), cases[i].wanted);
}

static void adds_months(void **state)
{
    static const struct {
        const char *from;
        int months;
        const char *wanted;
    } cases[] = {
        {"2025-01-31", 1, "2025-02-28"},   {"2024-01-31", 1, "2024-02-29"},  {"2025-03-31", -1, "2025-02-28"},
        {"2025-10-29", -12, "2024-10-29"}, {"2024-02-29", 12, "2025-02-28"}, {"2025-12-15", 1, "2026-01-15"},
        {"0001-01-15", -1, NULL},          {"9999-12-01", 1, NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        check_day(cases[i].from, date_add_months(day(cases[i].from), cases[i].months), cases[i].wanted);
}

static void adds_days(void **state)
{
    static const struct {
        const char *from;
        int days;
        const char *wanted;
    } cases[] = {
        {"2025-10-29", 3, "2025-11-01"}, {"2024-02-28", 1, "2024-02-29"}, {"2025-01-01", -1, "2024-12-31"},
        {"9999-12-31", 1, NULL},         {"0001-01-01", -1, NULL},        {"2025-10-29", INT32_MAX, NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        check_day(cases[i].from, date_add_days(day(cases[i].from), cases[i].days), cases[i].wanted);
    check_day("no date", date_add_days(DATE_NONE, 1), NULL);
    check_day("no date", date_add_months(DATE_NONE, 1), NULL);
}

/* counted one by one over all days: numbers, weekdays and months agree */
static void numbers_all_days(void **state)
{
    int32_t number = -719162;
    int weekday = 1;

    (void)state;
    assert_int_equal(date_number(day("1970-01-01")), 0);
    assert_int_equal(date_weekday(day("2025-10-29")), 3); /* a Wednesday */
    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= date_month_days(year, month); d++, number++, weekday = weekday % 7 + 1) {
                struct date date = date_of(year, month, d);
                if (date_number(date) != number || date_weekday(date) != weekday ||
                    !date_equal(date_from_number(number), date))
                    fail_msg("%04d-%02d-%02d: number %d", year, month, d, (int)number);
            }
    check_day("after the last", date_from_number(number), NULL);
    check_day("before the first", date_from_number(-719163), NULL);
}

static void compares_and_prints(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    assert_true(date_compare(DATE_NONE, day("0001-01-01")) < 0);
    assert_true(date_compare(day("2025-09-30"), day("2025-10-01")) < 0);
    assert_true(date_equal(day("2025-10-29"), date_of(2025, 10, 29)));
    check_day("month end", date_month_end(2024, 2), "2024-02-29");
    buf_json_date(&b, day("2025-10-29"));
    buf_json_date(&b, DATE_NONE);
    CHECK_TEXT("JSON", buf_slice(&b), "\"2025-10-29\"null");
    buf_release(&b);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses),           cmocka_unit_test(adds_months),         cmocka_unit_test(adds_days),
        cmocka_unit_test(numbers_all_days), cmocka_unit_test(compares_and_prints),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
