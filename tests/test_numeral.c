/* numeral: numbers in digits, characters and words; each row of the tables reads its example */
#include "extract/mention/quantity.h"
#include "tests/knowledge.h"

struct value_case {
    const char *text;
    const char *wanted; /* the numerals as "text=value", separated by blanks; "" for none */
};

static void check_all(enum language language, const struct value_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct numeral *n;
        struct buf got = BUF_INIT;
        struct slice text = slice_of(cases[i].text);
        size_t found = numeral_find(know, text, language, &arena, &n);
        for (size_t j = 0; j < found; j++) {
            buf_puts(&got, j ? "; " : "");
            buf_put(&got, slice_sub(text, n[j].start, n[j].end));
            buf_putc(&got, '=');
            buf_decimal(&got, n[j].value);
            if (n[j].pair) {
                buf_puts(&got, "..");
                buf_decimal(&got, n[j].high);
            }
            buf_puts(&got, n[j].more ? "+" : "");
            buf_puts(&got, n[j].ordinal ? " ordinal" : "");
        }
        CHECK_TEXT(cases[i].text, buf_slice(&got), cases[i].wanted);
        buf_release(&got);
        arena_reset(&arena);
    }
}

static void test_zh_digits(void **state)
{
    static const struct value_case cases[] = {
        {"1,050,000,000", "1,050,000,000=1050000000"},
        {"２．２", "２．２=2.2"},
        {"1.8亿", "1.8亿=180000000"},
        {"50999亿", "50999亿=5099900000000"},
        {"5.09万亿", "5.09万亿=5090000000000"},
        {"7万5千4百", "7万5千4百=75400"},
        {"500余万", "500余万=5000000+"},
        {"1200多家", "1200多=1200+"},
        {"3万多元", "3万多=30000+"},
        {"5.2亿来自出口", "5.2亿=520000000"},
        {"十来个", "十来=10+"},
        {"650多万元", "650多万=6500000+"},
        {"40k", "40k=40000"},
        {"2e5", "2e5=200000"},
        {"3^-2和1.1^+2", "3^-2=0.111111111111111; 1.1^+2=1.21"},
        {"零十", "零十=10"},
        {"二十打啤酒", "二十打=240"},
        {"三打白骨精", "三=3"},
        {".5", ".5=0.5"},
        {"...9", "9=9"},
        {"192.168.1.2", "192=192; 168=168; 1=1; 2=2"},
        {"同比-34.4%/-43.4%", "-34.4=-34.4; -43.4=-43.4"},
        {"5%-8%", "5=5; 8=8"},
        {"30万-50万吨", "30万=300000; 50万=500000"},
        {"３／５", "３／５=0.6"},
        {"5/17/2018", "5=5; 17=17; 2018=2018"},
        {"负1.1", "负1.1=-1.1"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

static void test_zh_characters(void **state)
{
    static const struct value_case cases[] = {
        {"二十三项", "二十三=23"},
        {"两千三百", "两千三百=2300"},
        {"壹万", "壹万=10000"},
        {"肆佰陸拾", "肆佰陸拾=460"},
        {"二百五十", "二百五十=250"},
        {"四百五", "四百五=450"},
        {"一万三", "一万三=13000"},
        {"一千零五", "一千零五=1005"},
        {"廿五", "廿五=25"},
        {"两亿零五百万", "两亿零五百万=205000000"},
        {"四万亿", "四万亿=4000000000000"},
        {"四億五千六百四十二萬零壹十五", "四億五千六百四十二萬零壹十五=456420015"},
        {"五十五兆一十二亿四万五千二", "五十五兆一十二亿四万五千二=55001200045200"},
        {"百万亿元", "百万亿=100000000000000"},
        {"一百五十余", "一百五十余=150+"},
        {"十几家", "十几=10+"},
        {"一百零几万", "一百零几万=1000000+"},
        {"三点五亿", "三点五亿=350000000"},
        {"零点五", "零点五=0.5"},
        {"下午三点二十分", "三=3; 二十=20"},
        {"二〇二五年", "二〇二五=2025"},
        {"三四十", "三四十=30..40"},
        {"十七八亿", "十七八亿=1700000000..1800000000"},
        {"两三天", "两三=2..3"},
        {"三分之二", "三分之二=0.666666666666667"},
        {"百分之五", "百分之五=0.05"},
        {"3又一千分之23", "3又一千分之23=3.023"},
        {"一半", "一半=0.5"},
        {"半小时", "半=0.5"},
        {"第三", "三=3 ordinal"},
        {"負三十二", "負三十二=-32"},
        {"七 十 五万", "七 十 五万=750000"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

/* characters that count only in numbers, and multitudes without one */
static void test_zh_words(void **state)
{
    static const struct value_case cases[] = {
        {"统一品牌、统一规则", ""},
        {"四川和三亚", ""},
        {"共建“一带一路”", ""},
        {"千方百计", ""},
        {"十分重要", ""},
        {"数千张", ""},
        {"几十家", ""},
        {"半导体", ""},
        {"十五五", ""},
        {"大陆和队伍", ""},
        {"万科、百度", ""},
        {"零售业", ""},
        {"5千瓦", "5=5"},
        {"三千米", "三=3"},
        {"2兆瓦", "2=2"},
        {"人数十万", "十万=100000"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

static void test_en(void **state)
{
    static const struct value_case cases[] = {
        {"1,234,567", "1,234,567=1234567"},
        {"1, 234", "1=1; 234=234"},
        {"12,34,567.89", "12,34,567.89=1234567.89"},
        {"1 234 567", "1 234 567=1234567"},
        {"22,24,26", "22=22; 24=24; 26=26"},
        {"€1.2bn", "1.2bn=1200000000"},
        {"40k", "40k=40000"},
        {"10M", "10M=10000000"},
        {"382 billion", "382 billion=382000000000"},
        {"35 lakh crore", "35 lakh crore=35000000000000"},
        {"6 crore and two hundred", "6 crore and two hundred=60000200"},
        {"one hundred and sixty-one", "one hundred and sixty-one=161"},
        {"twenty-one trillion three hundred", "twenty-one trillion three hundred=21000000000300"},
        {"three hundred and one", "three hundred and one=301"},
        {"two and three", "two=2; three=3"},
        {"four-and-a-half million", "four-and-a-half million=4500000"},
        {"two-and-a-half times", "two-and-a-half=2.5"},
        {"one million and a half", "one million and a half=1500000"},
        {"half a billion", "half a billion=500000000"},
        {"a quarter of a million", "a quarter of a million=250000"},
        {"a dozen", "a dozen=12"},
        {"3 dozens", "3 dozens=36"},
        {"two-thirds", "two-thirds=0.666666666666667"},
        {"three quarters", "three quarters=0.75"},
        {"one twenty-fifth", "one twenty-fifth=0.04"},
        {"a third of it", "a third=0.333333333333333"},
        {"the third floor", "third=3 ordinal"},
        {"a third floor", "third=3 ordinal"},
        {"10 1/2", "10 1/2=10.5"},
        {"6½", "6½=6.5"},
        {"one in five", "one in five=0.2"},
        {"four out of five", "four out of five=0.8"},
        {"one in every eleven", "one in every eleven=0.0909090909090909"},
        {"1 in 10,000", "1 in 10,000=0.0001"},
        {"two in three days", "two=2; three=3"},
        {"one over twenty", "one over twenty=0.05"},
        {"two hundred point zero three", "two hundred point zero three=200.03"},
        {"minus five", "minus five=-5"},
        {"plus or minus 3", "3=3"},
        {"slipped to plus 33 from plus 34, 5 plus 3", "plus 33=33; plus 34=34; 5=5; 3=3"},
        {"negative 1% and positive 2%", "negative 1=-1; positive 2=2"},
        {"minus 1%, positive first steps", "minus 1=-1; first=1 ordinal"},
        {"-0.5", "-0.5=-0.5"},
        {"fell 5–8", "5=5; 8=8"},
        {"21st", "21st=21 ordinal"},
        {"the next million", ""},
        {"thousands of people", ""},
        {"no one", ""},
    };
    (void)state;
    check_all(LANGUAGE_EN, cases, COUNT(cases));
}

/* each row of the tables of numerals reads its own example */
static void test_rows(void **state)
{
    static const struct {
        const char *class;
        enum language language;
    } classes[] = {{"numeral.character", LANGUAGE_ZH},
                   {"numeral.word", LANGUAGE_ZH},
                   {"numeral.latin", LANGUAGE_ZH},
                   {"numeral.word", LANGUAGE_EN},
                   {"numeral.suffix", LANGUAGE_EN}};
    (void)state;
    for (size_t i = 0; i < COUNT(classes); i++) {
        const struct lexicon *x = classes[i].language == LANGUAGE_EN ? whole_rows()->en : whole_rows()->zh;
        const struct word *const *w = lexicon_words(x, lexicon_class(x, classes[i].class));
        CHECK(classes[i].class, w && *w);
        for (; *w; w++) {
            const cJSON *example = cJSON_GetObjectItemCaseSensitive((*w)->row, "example");
            struct numeral *n;
            CHECK((*w)->form.ptr, cJSON_IsString(example));
            CHECK(example->valuestring,
                  numeral_find(know, slice_of(example->valuestring), classes[i].language, &arena, &n) > 0);
            arena_reset(&arena);
        }
    }
}

static void test_no_word_twice(void **state)
{
    static const char *const classes[] = {"numeral.character", "numeral.stop", "numeral.word"};
    (void)state;
    for (size_t i = 0; i < COUNT(classes); i++)
        for (const struct word *const *w = lexicon_words(know->zh, lexicon_class(know->zh, classes[i])); *w; w++)
            for (const struct word *other = word_next(*w); other; other = word_next(other))
                CHECK((*w)->form.ptr, other->class_id != (*w)->class_id);
}

/* time and memory stay in proportion on numbers that no one writes */
static void test_long(void **state)
{
    static const char *const pieces[] = {"9",  "亿",   "十", "一",     "1,", "百分之", "one hundred and ",
                                         "1/", "一又", "-",  "half a "};
    (void)state;
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct buf text = BUF_INIT;
        struct numeral *n;
        while (text.len < 100000)
            buf_puts(&text, pieces[i]);
        numeral_find(know, buf_slice(&text), LANGUAGE_ZH, &arena, &n);
        size_t count = numeral_find(know, buf_slice(&text), LANGUAGE_EN, &arena, &n);
        for (size_t j = 0; j < count; j++)
            CHECK(pieces[i], n[j].start < n[j].end && n[j].end <= text.len && (j == 0 || n[j - 1].end <= n[j].start));
        buf_release(&text);
        arena_reset(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_zh_digits), cmocka_unit_test(test_zh_characters), cmocka_unit_test(test_zh_words),
        cmocka_unit_test(test_en),        cmocka_unit_test(test_rows),          cmocka_unit_test(test_no_word_twice),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
