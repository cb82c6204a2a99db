/* unit: every form of every row is found as what it means, no form stands twice, compounds come out exactly */
#include "base/data.h"
#include "extract/mention/quantity.h"
#include "tests/knowledge.h"

/* the first quantity of text has this unit */
static void check_unit(const char *text, enum language language, const char *symbol)
{
    struct quantity *q;
    size_t count = quantity_find(know, slice_of(text), language, NULL, 0, &arena, &q);
    CHECK(text, count > 0);
    CHECK_TEXT(text, q[0].unit.symbol, symbol);
    arena_reset(&arena);
}

struct unit_class {
    const char *name;
    enum language language;
    const char *before, *after; /* around a form */
};

static void check_form(const struct unit_class *c, const char *form, const char *symbol)
{
    struct buf text = BUF_INIT;
    buf_printf(&text, "%s%s%s", c->before, form, c->after);
    check_unit(text.ptr, c->language, symbol);
    buf_release(&text);
}

static void check_row(const struct unit_class *c, const cJSON *row)
{
    const cJSON *form = cJSON_GetObjectItemCaseSensitive(row, "form"), *one;
    const cJSON *means = cJSON_GetObjectItemCaseSensitive(row, "means");
    const cJSON *example = cJSON_GetObjectItemCaseSensitive(row, "example");
    bool context = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "context"));
    CHECK(c->name, cJSON_IsString(example));
    struct quantity *q;
    CHECK(example->valuestring,
          quantity_find(know, slice_of(example->valuestring), c->language, NULL, 0, &arena, &q) > 0);
    arena_reset(&arena);
    if (context)
        return;
    if (cJSON_IsString(form)) {
        check_form(c, form->valuestring, means ? means->valuestring : form->valuestring);
        return;
    }
    cJSON_ArrayForEach(one, form) check_form(c, one->valuestring, means ? means->valuestring : one->valuestring);
}

static void test_rows(void **state)
{
    static const struct unit_class classes[] = {
        {"unit.zh", LANGUAGE_ZH, "35", ""},       {"count.zh", LANGUAGE_ZH, "35", ""},
        {"unit.symbol", LANGUAGE_ZH, "35", "，"}, {"unit.symbol", LANGUAGE_EN, "35 ", ", "},
        {"unit.en", LANGUAGE_EN, "35 ", ", "},    {"money.before", LANGUAGE_EN, "at ", "35, "},
    };
    (void)state;
    struct slice json = data_file("extract/mention/units.json");
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    for (size_t i = 0; i < COUNT(classes); i++) {
        const cJSON *rows = cJSON_GetObjectItemCaseSensitive(root, classes[i].name), *row;
        CHECK(classes[i].name, cJSON_GetArraySize(rows) > 0);
        cJSON_ArrayForEach(row, rows) check_row(&classes[i], row);
    }
    cJSON_Delete(root);
}

static void test_no_form_twice(void **state)
{
    static const char *const classes[] = {"unit.zh", "count.zh", "unit.symbol", "unit.en", "money.before"};
    struct err err;
    struct lexicon *x = lexicon_new(false);
    (void)state;
    CHECK("units.json", lexicon_add(x, "extract/mention/units.json", data_file("extract/mention/units.json"), &err));
    lexicon_ready(x);
    for (size_t i = 0; i < COUNT(classes); i++)
        for (const struct word *const *w = lexicon_words(x, lexicon_class(x, classes[i])); *w; w++)
            for (const struct word *other = word_next(*w); other; other = word_next(other))
                CHECK((*w)->form.ptr, other->class_id != (*w)->class_id);
    lexicon_free(x);
}

/* CLAIMS.md, "Value, unit and relation" and "Settled cases" */
static void test_settled(void **state)
{
    static const struct {
        const char *text;
        enum language language;
        const char *symbol, *value;
    } cases[] = {
        {"100元", LANGUAGE_ZH, "CNY", "100"},
        {"输送电量超360亿度", LANGUAGE_ZH, "kWh", "36000000000"},
        {"10吉瓦时", LANGUAGE_ZH, "GWh", "10"},
        {"3亿瓦时", LANGUAGE_ZH, "Wh", "300000000"},
        {"粮食产量达到520亿斤", LANGUAGE_ZH, "kg", "26000000000"},
        {"20担", LANGUAGE_ZH, "kg", "1000"},
        {"节约标准煤约85.6万吨", LANGUAGE_ZH, "tce", "856000"},
        {"130万吨标准煤", LANGUAGE_ZH, "tce", "1300000"},
        {"每吨180万元", LANGUAGE_ZH, "CNY/t", "1800000"},
        {"31.55万元/吨", LANGUAGE_ZH, "CNY/t", "315500"},
        {"0.35元每千瓦时", LANGUAGE_ZH, "CNY/kWh", "0.35"},
        {"每亩补贴150元", LANGUAGE_ZH, "CNY/mu", "150"},
        {"设计时速350公里", LANGUAGE_ZH, "km/h", "350"},
        {"每小时20万立方米", LANGUAGE_ZH, "m3/h", "200000"},
        {"每年可发电360亿千瓦时", LANGUAGE_ZH, "kWh", "36000000000"},
        {"日均2.9亿人次", LANGUAGE_ZH, "人次", "290000000"},
        {"30万吨/年", LANGUAGE_ZH, "t/yr", "300000"},
        {"七成", LANGUAGE_ZH, "%", "70"},
        {"半数", LANGUAGE_ZH, "%", "50"},
        {"三分之二", LANGUAGE_ZH, "%", "66.6666666666667"},
        {"打9折", LANGUAGE_ZH, "%", "90"},
        {"翻一番", LANGUAGE_ZH, "x", "1"},
        {"翻两番", LANGUAGE_ZH, "x", "3"},
        {"气温超过40度", LANGUAGE_ZH, "°C", "40"},
        {"收报3521.26点", LANGUAGE_ZH, "1", "3521.26"},
        {"25.6 Mt CO2-e", LANGUAGE_EN, "t", "25600000"},
        {"141 BkWh", LANGUAGE_EN, "kWh", "141000000000"},
        {"16.4 cents per kilowatthour", LANGUAGE_EN, "USD/kWh", "0.164"},
        {"6.11 euro cents per kWh", LANGUAGE_EN, "EUR/kWh", "0.0611"},
        {"14.20 reais per 100 kWh", LANGUAGE_EN, "BRL/kWh", "0.142"},
        {"£75 per kilowatt per year", LANGUAGE_EN, "GBP/kW/yr", "75"},
        {"176,500 yuan a tonne", LANGUAGE_EN, "CNY/t", "176500"},
        {"INR3.52/kWh", LANGUAGE_EN, "INR/kWh", "3.52"},
        {"6 million barrels of oil a day", LANGUAGE_EN, "bbl/d", "6000000"},
        {"1.4 million bpd", LANGUAGE_EN, "bbl/d", "1400000"},
        {"growth of 28% a year", LANGUAGE_EN, "%", "28"},
        {"138 million short tons", LANGUAGE_EN, "short tons", "138000000"},
        {"€0.44 per share", LANGUAGE_EN, "EUR/share", "0.44"},
        {"361 million pounds", LANGUAGE_EN, "GBP", "361000000"},
        {"lost 25 pounds", LANGUAGE_EN, "lb", "25"},
        {"a 12m mast", LANGUAGE_EN, "m", "12"},
        {"£1.5m", LANGUAGE_EN, "GBP", "1500000"},
        {"half an hour", LANGUAGE_EN, "h", "0.5"},
        {"5 feet 4 inches", LANGUAGE_EN, "ft", "5.333333333333333"},
        {"1小时18分", LANGUAGE_ZH, "min", "78"},
        {"4个半小时", LANGUAGE_ZH, "h", "4.5"},
        {"50元6角三分", LANGUAGE_ZH, "CNY", "50.63"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct quantity *q;
        struct buf value = BUF_INIT;
        size_t count = quantity_find(know, slice_of(cases[i].text), cases[i].language, NULL, 0, &arena, &q);
        CHECK(cases[i].text, count > 0);
        CHECK_TEXT(cases[i].text, q[0].unit.symbol, cases[i].symbol);
        buf_decimal(&value, q[0].value);
        CHECK_TEXT(cases[i].text, buf_slice(&value), cases[i].value);
        buf_release(&value);
        arena_reset(&arena);
    }
}

static void test_per(void **state)
{
    struct unit rate, reais = {SLICE("BRL"), decimal_of(1), DIMENSION_MONEY},
                      hours = {SLICE("kWh"), decimal_of(1), DIMENSION_ENERGY};
    (void)state;
    CHECK("per 100", unit_per(reais, hours, decimal_of(100), &arena, &rate));
    CHECK_TEXT("per 100", rate.symbol, "BRL/kWh");
    CHECK("per 100", decimal_equal(rate.factor, (struct decimal){1, -2}));
    CHECK("a third does not come out", !unit_per(reais, hours, decimal_of(3), &arena, &rate));
    CHECK("none", !unit_per(reais, hours, decimal_of(0), &arena, &rate));
    arena_reset(&arena);
}

static void test_smaller(void **state)
{
    struct decimal ratio;
    (void)state;
    CHECK("h min", unit_smaller(know, SLICE("h"), SLICE("min"), &ratio) && decimal_equal(ratio, decimal_of(60)));
    CHECK("min h", !unit_smaller(know, SLICE("min"), SLICE("h"), &ratio));
    CHECK("t kWh", !unit_smaller(know, SLICE("t"), SLICE("kWh"), &ratio));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows), cmocka_unit_test(test_no_form_twice), cmocka_unit_test(test_settled),
        cmocka_unit_test(test_per),  cmocka_unit_test(test_smaller),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
