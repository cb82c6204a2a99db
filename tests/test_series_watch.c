/* rules on series: each one both ways */
#include "series/watch.h"
#include "tests/series.h"

#define SAID_MAX 4

static size_t count_said(const struct said *said)
{
    size_t count = 0;
    while (count < SAID_MAX && said[count].metric)
        count++;
    return count;
}

/* the messages of all alarms, with line feeds */
static void alarms_of(const char *rules_text, const struct said *said, const char *today, bool chinese, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    struct err err = {.message = ""};
    struct watch_rules *rules = watch_rules_new("rules.json", slice_of(rules_text), &err);
    CHECK(rules_text, rules != NULL);
    struct series_set *set = set_of(said, count_said(said));
    struct messages *messages = messages_new(chinese);
    const struct series *list;
    const struct alarm *alarms;
    struct arena arena;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    size_t fired = watch(rules, list, n, day_or_none(today), messages, &arena, &alarms);
    for (size_t i = 0; i < fired; i++) {
        buf_puts(b, i ? "\n" : "");
        buf_put(b, alarms[i].message);
    }
    arena_release(&arena);
    messages_free(messages);
    series_set_free(set);
    watch_rules_free(rules);
}

#define RULE(rest) "{\"rules\":[{\"name\":\"r\"," rest "}]}"
#define SERIES(by, value) "\"series\":{\"" by "\":\"" value "\"},"
#define ON_RULE(name, metric) "{\"name\":\"" name "\"," SERIES("metric", metric) "\"rule\":\"stale\"}"
#define ON_UTILISATION(rest) RULE(SERIES("metric", "产能利用率") rest)
#define ON_PRICES(rest) RULE(SERIES("kind", "price") rest)
#define ON_STORAGE(rest) RULE(SERIES("metric", "储能") rest)
#define PRODUCERS_LESS_CONSUMERS                                                                                       \
    RULE(SERIES(                                                                                                       \
        "metric",                                                                                                      \
        "出厂价格") "\"against\":{\"metric\":\"消费价格\"},\"rule\":\"spread\",\"side\":\"below\",\"limit\":-2")

/* from and to come as one macro: once more through the preprocessor */
#define UTILISATION(...) UTILISATION_WITH(__VA_ARGS__)
#define UTILISATION_WITH(from, to, v)                                                                                  \
    {                                                                                                                  \
        .metric = "产能利用率", .entity = "全国", .start = from, .end = to, .value = v                                 \
    }
#define PRICE(...) PRICE_WITH(__VA_ARGS__)
#define PRICE_WITH(from, to, v)                                                                                        \
    {                                                                                                                  \
        .metric = "碳酸锂价格", .entity = "全国", .unit = "CNY/t", .start = from, .end = to, .value = v                \
    }
#define PRICES_GROW(...) PRICES_GROW_WITH(__VA_ARGS__)
#define PRICES_GROW_WITH(m, from, to, v)                                                                               \
    {                                                                                                                  \
        .metric = m, .entity = "中国", .start = from, .end = to, .value = v, .comparison = COMPARISON_YOY              \
    }
#define STORAGE(to, v, s)                                                                                              \
    {                                                                                                                  \
        .metric = "新型储能装机", .entity = "全国", .unit = "GW", .end = to, .value = v, .status = STATUS_##s          \
    }

#define UTILISATION_TIME(...) UTILISATION_TIME_WITH(__VA_ARGS__)
#define UTILISATION_TIME_WITH(from, to) .start = from, .end = to

#define Q1 "2024-01-01", "2024-03-31"
#define Q2 "2024-04-01", "2024-06-30"
#define JUNE_BEFORE "2023-06-01", "2023-06-30"
#define PRICE_LONG_AGO "2014-06-01", "2014-06-30"
#define APRIL "2024-04-01", "2024-04-30"
#define MAY "2024-05-01", "2024-05-31"
#define JUNE "2024-06-01", "2024-06-30"

static void rules_fire(void **state)
{
    static const struct {
        const char *name, *rules;
        struct said said[SAID_MAX];
        const char *wanted, *today;
    } cases[] = {
        {"below",
         ON_UTILISATION("\"rule\":\"below\",\"limit\":75"),
         {UTILISATION(Q1, "75.6"), UTILISATION(Q2, "74.9")},
         "74.9% is below 75%",
         NULL},
        {"what is in doubt does not count",
         ON_UTILISATION("\"rule\":\"below\",\"limit\":75"),
         {UTILISATION(Q1, "75.6"),
          {.metric = "产能利用率", .entity = "全国", UTILISATION_TIME(Q2), .value = "74.9", .confidence = "0.3"}},
         "",
         NULL},
        {"not below", ON_UTILISATION("\"rule\":\"below\",\"limit\":74.9"), {UTILISATION(Q2, "74.9")}, "", NULL},
        {"above",
         RULE("\"series\":{\"metric\":\"产能利用率\",\"entity\":\"cn\"},\"rule\":\"above\",\"limit\":70"),
         {UTILISATION(Q2, "74.9")},
         "74.9% is above 70%",
         NULL},
        {"another entity",
         RULE("\"series\":{\"metric\":\"产能利用率\",\"entity\":\"us\"},\"rule\":\"above\",\"limit\":70"),
         {UTILISATION(Q2, "74.9")},
         "",
         NULL},
        {"falls",
         ON_PRICES("\"rule\":\"change\",\"months\":12,\"limit\":-20"),
         {PRICE(JUNE_BEFORE, "300000"), PRICE(JUNE, "90000")},
         "-70% from 300 thousand CNY/t (2023-06-30) to 90 thousand CNY/t",
         NULL},
        {"falls less",
         ON_PRICES("\"rule\":\"change\",\"months\":12,\"limit\":-80"),
         {PRICE(JUNE_BEFORE, "300000"), PRICE(JUNE, "90000")},
         "",
         NULL},
        {"rises",
         ON_PRICES("\"rule\":\"change\",\"months\":1,\"limit\":5"),
         {PRICE(MAY, "90000"), PRICE(JUNE, "99000")},
         "10% from 90 thousand CNY/t (2024-05-31) to 99 thousand CNY/t",
         NULL},
        {"nothing so long ago",
         ON_PRICES("\"rule\":\"change\",\"months\":12,\"limit\":5"),
         {PRICE(MAY, "90000"), PRICE(JUNE, "99000")},
         "",
         NULL},
        {"swings",
         ON_PRICES("\"rule\":\"volatility\",\"months\":6,\"limit\":30"),
         {PRICE(APRIL, "100000"), PRICE(MAY, "80000"), PRICE(JUNE, "120000")},
         "swings by 40% of its mean, from 80 thousand CNY/t to 120 thousand CNY/t, in 6 months",
         NULL},
        {"two figures are a change, no swing",
         ON_PRICES("\"rule\":\"volatility\",\"months\":6,\"limit\":30"),
         {PRICE(MAY, "80000"), PRICE(JUNE, "120000")},
         "",
         NULL},
        {"calm",
         ON_PRICES("\"rule\":\"volatility\",\"months\":6,\"limit\":40"),
         {PRICE(APRIL, "100000"), PRICE(MAY, "80000"), PRICE(JUNE, "120000")},
         "",
         NULL},
        {"spread",
         PRODUCERS_LESS_CONSUMERS,
         {PRICES_GROW("工业生产者出厂价格", JUNE, "-2.3"), PRICES_GROW("居民消费价格", JUNE, "0.2")},
         "-2.3% less 0.2% of 全国居民消费价格 is -2.5 percentage points, below -2 percentage points",
         NULL},
        {"a smaller spread",
         PRODUCERS_LESS_CONSUMERS,
         {PRICES_GROW("工业生产者出厂价格", JUNE, "-1.3"), PRICES_GROW("居民消费价格", JUNE, "0.2")},
         "",
         NULL},
        {"spread of no common period",
         PRODUCERS_LESS_CONSUMERS,
         {PRICES_GROW("工业生产者出厂价格", JUNE, "-2.3"), PRICES_GROW("居民消费价格", MAY, "0.2")},
         "",
         NULL},
        /* 10 GW in 366 days; 1096 days on: 60 GW */
        {"behind",
         ON_STORAGE("\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", ACTUAL), STORAGE("2024-12-31", "30", ACTUAL),
          STORAGE("2027-12-31", "180", TARGET)},
         "30 GW now; at the pace of 12 months 59.92 GW by 2027-12-31, the target is 180 GW",
         NULL},
        {"on the way",
         ON_STORAGE("\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", ACTUAL), STORAGE("2024-12-31", "80", ACTUAL),
          STORAGE("2027-12-31", "180", TARGET)},
         "",
         NULL},
        {"no pace from a bound",
         ON_STORAGE("\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", ACTUAL),
          {.metric = "新型储能装机",
           .entity = "全国",
           .unit = "GW",
           .end = "2024-12-31",
           .value = "25",
           .relation = RELATION_GT},
          STORAGE("2027-12-31", "180", TARGET)},
         "",
         NULL},
        {"a later bound shows a faster pace",
         ON_STORAGE("\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", ACTUAL),
          STORAGE("2024-12-31", "30", ACTUAL),
          {.metric = "新型储能装机",
           .entity = "全国",
           .unit = "GW",
           .end = "2025-06-30",
           .value = "60",
           .relation = RELATION_GT},
          STORAGE("2027-12-31", "180", TARGET)},
         "",
         NULL},
        {"of ten years ago is not of a year ago",
         ON_PRICES("\"rule\":\"change\",\"months\":12,\"limit\":-20"),
         {PRICE(PRICE_LONG_AGO, "300000"), PRICE(JUNE, "90000")},
         "",
         NULL},
        {"two bodies count a known metric",
         RULE("\"series\":{\"series\":\"storage.tender\"},\"rule\":\"change\",\"months\":12,\"limit\":-20"),
         {{.metric = "储能招标",
           .entity = "全国",
           .series = "storage.tender",
           .unit = "GWh",
           .start = "2023-06-01",
           .end = "2023-06-30",
           .value = "30.5",
           .document = "a",
           .source = "CNESA"},
          {.metric = "储能招标",
           .entity = "全国",
           .series = "storage.tender",
           .unit = "GWh",
           .start = "2024-06-01",
           .end = "2024-06-30",
           .value = "20.5",
           .document = "b",
           .source = "EESA"}},
         "",
         NULL},
        {"stale",
         ON_STORAGE("\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", ACTUAL)},
         "nothing for 91 days, last on 2025-01-01",
         "2025-04-02"},
        {"fresh",
         ON_STORAGE("\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", ACTUAL)},
         "",
         "2025-04-01"},
        {"no clock: the newest claim is today",
         ON_STORAGE("\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", ACTUAL)},
         "",
         NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        alarms_of(cases[i].rules, cases[i].said, cases[i].today, false, &b);
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void alarms_in_chinese(void **state)
{
    static const struct said said[SAID_MAX] = {PRICE(JUNE_BEFORE, "300000"), PRICE(JUNE, "90000")};
    struct buf b = BUF_INIT;
    (void)state;
    alarms_of(ON_PRICES("\"rule\":\"change\",\"limit\":-20"), said, NULL, true, &b);
    CHECK_TEXT("change", buf_slice(&b), "由30万元/吨（2023-06-30）变为90000元/吨，变动-70%");
    buf_release(&b);
}

#define BELOW(rest) "\"rule\":\"below\"" rest
#define LIMIT ",\"limit\":1"
#define NEAR(word) "did you mean \"" word "\"?"

static void bad_rules_are_refused(void **state)
{
    static const struct {
        const char *json, *wanted;
    } cases[] = {
        {"", "line 1: no JSON from here on, perhaps a comma or a quote too many or too few"},
        {"{\"rules\":\n[{\"name\":\"r\",\n}]}",
         "line 3: no JSON from here on, perhaps a comma or a quote too many or too few"},
        {"[]", "no object {\"rules\": [...]} with a rule in it; see 'dateline watch --help'"},
        {"{\"rules\":[]}", "no object {\"rules\": [...]} with a rule in it; see 'dateline watch --help'"},
        {"{\"rules\":[1]}", "rule 1: is no object { ... }"},
        {"{\"rules\":[{}]}", "rule 1: needs a \"name\", a text that its warnings begin with"},
        {RULE("\"limit\":1"),
         "rule 'r': needs \"rule\": there are above, below, change, volatility, spread, behind, stale"},
        {RULE("\"rule\":\"bellow\""), "rule 'r': no rule \"bellow\": " NEAR("below")},
        {RULE("\"rule\":\"sideways\""),
         "rule 'r': no rule \"sideways\": there are above, below, change, volatility, spread, behind, stale"},
        {RULE("\"rule\":\"above\",\"limt\":1"), "rule 'r': no field \"limt\": " NEAR("limit")},
        {RULE(BELOW(LIMIT)), "rule 'r': needs \"series\", such as {\"metric\": \"产能利用率\"}"},
        {RULE("\"series\":\"产能利用率\"," BELOW(LIMIT)),
         "rule 'r': \"series\" is an object such as {\"metric\": \"产能利用率\"}"},
        {RULE("\"series\":{\"metric\":1}," BELOW(LIMIT)), "rule 'r': \"metric\" of \"series\" takes a text in quotes"},
        {RULE(SERIES("metrc", "a") BELOW(LIMIT)), "rule 'r': no field \"metrc\": " NEAR("metric")},
        {RULE(SERIES("kind", "prize") BELOW(LIMIT)), "rule 'r': no kind \"prize\": " NEAR("price")},
        {RULE(SERIES("frequency", "monthly") BELOW(LIMIT)),
         "rule 'r': no frequency \"monthly\": there are A, S, Q, M, W, D, YTD, irregular"},
        {RULE(SERIES("comparison", "lvel") BELOW(LIMIT)), "rule 'r': no comparison \"lvel\": " NEAR("level")},
        {RULE(SERIES("metric", "a") BELOW("")), "rule 'r': needs \"limit\", a number in the unit of the series"},
        {RULE(SERIES("metric", "a") BELOW(",\"limit\":\"1\"")),
         "rule 'r': \"limit\" takes a number without quotes, in the unit of the series"},
        {RULE(SERIES("metric", "a") "\"rule\":\"spread\",\"limit\":1"),
         "rule 'r': needs \"against\", the series that is subtracted"},
        {RULE(
             SERIES("metric", "a") "\"against\":{\"metric\":\"b\"},\"rule\":\"spread\",\"limit\":1,\"side\":\"under\""),
         "rule 'r': \"side\" is \"above\" or \"below\""},
        {RULE(SERIES("metric", "a") "\"rule\":\"stale\",\"days\":-1"),
         "rule 'r': \"days\" takes a whole number from 1 to 99999"},
        {RULE(SERIES("metric", "a") "\"rule\":\"behind\",\"months\":1.5"),
         "rule 'r': \"months\" takes a whole number from 1 to 99999"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err = {.message = ""};
        CHECK(cases[i].json, watch_rules_new("rules.json", slice_of(cases[i].json), &err) == NULL);
        CHECK_TEXT(cases[i].json, slice_of(err.message), cases[i].wanted);
        CHECK_TEXT(cases[i].json, slice_of(err.file), "rules.json");
    }
}

/* what chooses nothing is told: a slip in a name, or no news yet */
static void idle_rules_are_told(void **state)
{
    static const char *const json =
        "{\"rules\":[" ON_RULE("one", "储能") "," ON_RULE("two", "潮汐") "," ON_RULE("three", "地热") "]}";
    static const struct said said[SAID_MAX] = {STORAGE("2024-12-31", "30", ACTUAL)};
    static const struct series_options none = {.derive = false};
    struct err err;
    struct watch_rules *rules = watch_rules_new("rules.json", slice_of(json), &err);
    struct series_set *set = set_of(said, 1);
    const struct series *list;
    size_t next = 0, n = series_set_finish(set, &none, &list);
    (void)state;
    assert_int_equal(watch_rules_count(rules), 3);
    CHECK_TEXT("first", watch_idle(rules, list, n, &next), "two");
    CHECK_TEXT("second", watch_idle(rules, list, n, &next), "three");
    CHECK("no more", watch_idle(rules, list, n, &next).ptr == NULL);
    series_set_free(set);
    watch_rules_free(rules);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_fire),
        cmocka_unit_test(alarms_in_chinese),
        cmocka_unit_test(bad_rules_are_refused),
        cmocka_unit_test(idle_rules_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
