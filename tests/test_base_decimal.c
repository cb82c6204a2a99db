#include "base/decimal.h"
#include "tests/case.h"

static struct decimal parse(const char *text)
{
    struct decimal d;

    CHECK(text, decimal_parse(slice_of(text), &d));
    return d;
}

static void parses_and_prints(void **state)
{
    static const struct {
        const char *text;
        int64_t coef;
        int32_t exp;
        const char *printed;
    } cases[] = {
        {"0", 0, 0, "0"},
        {"-0.00", 0, 0, "0"},
        {"300000", 3, 5, "300000"},
        {"255.8", 2558, -1, "255.8"},
        {"-5.1", -51, -1, "-5.1"},
        {"0.0041", 41, -4, "0.0041"},
        {"007.50", 75, -1, "7.5"},
        {".5", 5, -1, "0.5"},
        {"1e6", 1, 6, "1000000"},
        {"1.25E-2", 125, -4, "0.0125"},
        {"1e+3", 1, 3, "1000"},
        {"999999999999999999", 999999999999999999, 0, "999999999999999999"},
        {"1000000000000000000000", 1, 21, "1000000000000000000000"},
        {"0.000000000000000000000001", 1, -24, "0.000000000000000000000001"},
        {"100.000000000000000000000000000", 1, 2, "100"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        struct decimal d = parse(cases[i].text);
        CHECK(cases[i].text, d.coef == cases[i].coef && d.exp == cases[i].exp);
        buf_decimal(&b, d);
        CHECK_TEXT(cases[i].text, buf_slice(&b), cases[i].printed);
        buf_release(&b);
    }
}

static void refuses(void **state)
{
    static const char *const cases[] = {
        "",
        "-",
        "+1",
        ".",
        "1.",
        "1,000",
        "1 ",
        " 1",
        "1e",
        "1e+",
        "1e1.5",
        "0x10",
        "１２",
        "1.2.3",
        "--1",
        "inf",
        "1e61",
        "1e-61",
        "1e99999999999",
        "1234567890123456789", /* 19 digits */
        "1000000000000000000001",
        "nan",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct decimal d = {7, 7};
        CHECK(cases[i], !decimal_parse(slice_of(cases[i]), &d));
        CHECK(cases[i], d.coef == 7 && d.exp == 7); /* untouched */
    }
}

static void calculates(void **state)
{
    static const struct {
        const char *a;
        char op;
        const char *b, *wanted; /* NULL: does not fit */
    } cases[] = {
        {"255.8", '+', "0.2", "256"},
        {"0.1", '+', "0.2", "0.3"},
        {"1e30", '+', "0", "1000000000000000000000000000000"},
        {"1e30", '+', "1", NULL},
        {"5.1", '-', "5.1", "0"},
        {"999999999999999999", '+', "1", "1000000000000000000"},
        {"999999999999999999", '+', "2", NULL},
        {"1.8", '*', "1e8", "180000000"},
        {"-0.5", '*', "0.2", "-0.1"},
        {"999999999", '*', "1000000001", "999999999999999999"},
        {"999999999999", '*', "999999999999", NULL},
        {"1e40", '*', "1e40", NULL},
        {"2", '/', "3", "0.6667"},
        {"1", '/', "3", "0.3333"},
        {"-1", '/', "8", "-0.125"},
        {"71.3", '/', "53", "1.345"},
        {"99995", '/', "1", "100000"}, /* rounded half up over the ten thousand */
        {"12345", '/', "1e6", "0.01235"},
        {"0", '/', "7", "0"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct decimal a = parse(cases[i].a), b = parse(cases[i].b), got = {7, 7};
        char op = cases[i].op;
        bool ok = op == '+'   ? decimal_add(a, b, &got)
                  : op == '-' ? decimal_sub(a, b, &got)
                  : op == '*' ? decimal_mul(a, b, &got)
                              : decimal_div(a, b, 4, &got);
        CHECK(cases[i].a, ok == (cases[i].wanted != NULL));
        if (ok)
            CHECK(cases[i].a, decimal_equal(got, parse(cases[i].wanted)));
        else
            CHECK(cases[i].a, got.coef == 7 && got.exp == 7);
    }
}

static void compares(void **state)
{
    static const char *const ascending[] = {"-1e60", "-10", "-9.99", "-0.1", "0",    "1e-60", "0.09",
                                            "0.1",   "9.9", "10",    "10.1", "1e18", "1e60"};
    (void)state;
    for (size_t i = 0; i < COUNT(ascending); i++)
        for (size_t j = 0; j < COUNT(ascending); j++)
            CHECK(ascending[i], decimal_compare(parse(ascending[i]), parse(ascending[j])) == (i > j) - (i < j));
}

static void becomes_double(void **state)
{
    static const struct {
        const char *text;
        double wanted;
    } cases[] = {{"0.1", 0.1}, {"255.8", 255.8}, {"-5.1", -5.1}, {"1e22", 1e22}, {"0", 0.0}, {"180000000", 1.8e8}};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        double got = decimal_double(parse(cases[i].text));
        CHECK(cases[i].text, got >= cases[i].wanted && got <= cases[i].wanted);
    }
}

static void shifts(void **state)
{
    struct decimal d = decimal_of(30);

    (void)state;
    assert_true(d.coef == 3 && d.exp == 1);
    assert_true(decimal_shift(d, 4, &d) && d.coef == 3 && d.exp == 5);
    assert_false(decimal_shift(d, 100, &d));
    assert_true(decimal_shift(decimal_of(0), 1000, &d) && d.coef == 0 && d.exp == 0);
    assert_int_equal(decimal_sign(decimal_neg(decimal_of(3))), -1);
    assert_int_equal(decimal_sign(decimal_abs(decimal_of(-3))), 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_and_prints), cmocka_unit_test(refuses),        cmocka_unit_test(calculates),
        cmocka_unit_test(compares),          cmocka_unit_test(becomes_double), cmocka_unit_test(shifts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
