/* contradictions and rules: each one both ways */
#include "series/check.h"
#include "series/watch.h"
#include "tests/series.h"

/* "rule message" of all findings, with line feeds */
static void findings_of(const struct said *said, size_t count, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, count);
    const struct series *list;
    const struct finding *findings;
    struct arena arena;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    size_t found = check_series(list, n, series_set_units(set), &arena, &findings);
    for (size_t i = 0; i < found; i++) {
        buf_printf(b, "%s%s ", i ? "\n" : "", check_rule_name(findings[i].rule));
        buf_put(b, findings[i].message);
    }
    arena_release(&arena);
    series_set_free(set);
}

/* the dates come as one macro: once more through the preprocessor */
#define POWER(...) POWER_WITH(__VA_ARGS__)
#define POWER_WITH(from, to, v, rest)                                                                                  \
    {                                                                                                                  \
        .metric = "全社会用电量", .unit = "kWh", .start = from, .end = to, .value = v, rest                            \
    }
#define GROWTH(...) GROWTH_WITH(__VA_ARGS__)
#define GROWTH_WITH(from, to, v)                                                                                       \
    {                                                                                                                  \
        .metric = "全社会用电量", .start = from, .end = to, .value = v, .comparison = COMPARISON_YOY                   \
    }
#define JULY "2024-07-01", "2024-07-31"
#define JULY_BEFORE "2023-07-01", "2023-07-31"

#define LATER_POWER                                                                                                    \
    {                                                                                                                  \
        .metric = "全社会用电量", .unit = "kWh", .start = "2024-07-01", .end = "2024-07-31", .value = "942300000000",  \
        .document = "b", .published = "2025-02-01"                                                                     \
    }
#define SAME_DOCUMENT                                                                                                  \
    {                                                                                                                  \
        .metric = "全社会用电量", .unit = "kWh", .start = "2024-07-01", .end = "2024-07-31", .value = "942300000000",  \
        .at = 30                                                                                                       \
    }

static void contradictions(void **state)
{
    static const struct {
        const char *name;
        struct said said[4];
        size_t count;
        const char *wanted;
    } cases[] = {
        {"growth that the levels do not give",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY_BEFORE, "888800000000", .document = "b"),
          GROWTH(JULY, "7.5")},
         3,
         "growth stated change 7.5 %; the levels give 5.7 %: 939.6 TWh after 888.8 TWh"},
        {"growth that they give, to its rounding",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY_BEFORE, "888800000000", .document = "b"),
          GROWTH(JULY, "5.7")},
         3,
         ""},
        {"rounded levels allow more",
         {POWER(JULY, "940000000000", .document = "a"), POWER(JULY_BEFORE, "890000000000", .document = "b"),
          GROWTH(JULY, "6.2")},
         3,
         ""},
        {"points that the shares do not give",
         {{.metric = "制造业PMI", .entity = "中国", .start = "2025-07-01", .end = "2025-07-31", .value = "49.3"},
          {.metric = "制造业PMI", .entity = "中国", .start = "2025-06-01", .end = "2025-06-30", .value = "49.7"},
          {.metric = "制造业PMI",
           .entity = "中国",
           .start = "2025-07-01",
           .end = "2025-07-31",
           .value = "-1.4",
           .unit = "pp",
           .comparison = COMPARISON_MOM}},
         3,
         "growth stated change -1.4 pp; the levels give -0.4 pp: 49.3 % after 49.7 %"},
        {"points that they give",
         {{.metric = "制造业PMI", .entity = "中国", .start = "2025-07-01", .end = "2025-07-31", .value = "49.3"},
          {.metric = "制造业PMI", .entity = "中国", .start = "2025-06-01", .end = "2025-06-30", .value = "49.7"},
          {.metric = "制造业PMI",
           .entity = "中国",
           .start = "2025-07-01",
           .end = "2025-07-31",
           .value = "-0.4",
           .unit = "pp",
           .comparison = COMPARISON_MOM}},
         3,
         ""},
        {"two documents with two figures",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY, "942300000000", .document = "b")},
         2,
         "differ 939.6 TWh and, published the same day, 942.3 TWh"},
        {"a later figure",
         {POWER(JULY, "939600000000", .document = "a"), LATER_POWER},
         2,
         "differ 942.3 TWh and, published earlier, 939.6 TWh"},
        {"one is the other rounded",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY, "940000000000", .document = "b")},
         2,
         ""},
        {"one document that gives two speaks of two things",
         {POWER(JULY, "939600000000", .document = "a"), SAME_DOCUMENT},
         2,
         ""},
        {"a share of more than all",
         {{.metric = "清洁能源发电量占比", .entity = "全国", .end = "2024-12-31", .value = "103.5"}},
         1,
         "share a share of 103.5 %"},
        {"a share", {{.metric = "清洁能源发电量占比", .entity = "全国", .end = "2024-12-31", .value = "100"}}, 1, ""},
        {"a rate may pass 100",
         {{.metric = "产能利用率", .entity = "全国", .end = "2024-12-31", .value = "103.5"}},
         1,
         ""},
        {"a province with more than the nation",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY, "1000000000000", .entity = "江苏")},
         2,
         "part 1000 TWh in a part of the country, and in all of it 939.6 TWh"},
        {"a province with less, in another unit",
         {POWER(JULY, "939600000000", .document = "a"), POWER(JULY, "90000000", .entity = "江苏")},
         2,
         ""},
        {"a kind with more than all",
         {{.metric = "新能源汽车销量",
           .entity = "全国",
           .unit = "辆",
           .start = "2024-07-01",
           .end = "2024-07-31",
           .value = "3000000"},
          {.metric = "汽车销量",
           .entity = "全国",
           .unit = "辆",
           .start = "2024-07-01",
           .end = "2024-07-31",
           .value = "2262000"}},
         2,
         "part 3000000 辆 of a kind, and of all kinds 2262000 辆"},
        {"a month with more than the year to date",
         {POWER(JULY, "939600000000", .document = "a"),
          POWER("2024-01-01", "2024-07-31", "905000000000", .document = "b")},
         2,
         "part the month has 939.6 TWh, the year to date 905 TWh"},
        {"a year to date that falls",
         {POWER("2024-01-01", "2024-08-31", "6561900000000", .document = "a"),
          POWER("2024-01-01", "2024-09-30", "6500000000000", .document = "b")},
         2,
         "fall the year to date had 6561.9 TWh, later in the year 6500 TWh"},
        {"a year to date that grows",
         {POWER("2024-01-01", "2024-08-31", "6561900000000", .document = "a"),
          POWER("2024-01-01", "2024-09-30", "7409400000000", .document = "b")},
         2,
         ""},
        {"a forecast that was passed before it was said",
         {{.metric = "新型储能装机",
           .entity = "全国",
           .unit = "kW",
           .end = "2023-12-31",
           .value = "31390000",
           .published = "2024-01-25"},
          {.metric = "新型储能装机",
           .entity = "全国",
           .unit = "kW",
           .end = "2024-12-31",
           .value = "73760000",
           .published = "2025-01-23"},
          {.metric = "新型储能装机",
           .entity = "全国",
           .unit = "kW",
           .end = "2025-12-31",
           .value = "60500000",
           .published = "2025-03-01",
           .status = STATUS_FORECAST}},
         3,
         "overtaken forecast 60.5 GW, though before that it already was 73.76 GW"},
        {"万 for 亿",
         {{.metric = "集装箱吞吐量",
           .entity = "全国",
           .unit = "标箱",
           .start = "2022-01-01",
           .end = "2022-08-31",
           .value = "192900000"},
          {.metric = "集装箱吞吐量",
           .entity = "全国",
           .unit = "标箱",
           .start = "2022-01-01",
           .end = "2022-09-30",
           .value = "21900"},
          {.metric = "集装箱吞吐量",
           .entity = "全国",
           .unit = "标箱",
           .start = "2022-01-01",
           .end = "2022-10-31",
           .value = "244910000"}},
         3,
         "jump beside 192900000 标箱 stands 21900 标箱"},
        {"two figures alone tell of no mistake",
         {{.metric = "新型储能装机", .entity = "全国", .unit = "kW", .end = "2013-12-31", .value = "3139"},
          {.metric = "新型储能装机", .entity = "全国", .unit = "kW", .end = "2024-12-31", .value = "73760000"}},
         2,
         ""},
        {"a holiday of seven days after one of eight",
         {{.metric = "国内旅游收入",
           .entity = "全国",
           .unit = "CNY",
           .start = "2024-10-01",
           .end = "2024-10-07",
           .value = "700817000000"},
          {.metric = "国内旅游收入",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-10-01",
           .end = "2023-10-07",
           .value = "753430000000"},
          {.metric = "国内旅游收入",
           .entity = "全国",
           .start = "2024-10-01",
           .end = "2024-10-07",
           .value = "6.3",
           .comparison = COMPARISON_YOY}},
         3,
         ""},
        {"the year that a figure is compared with is not its own",
         {{.metric = "贷款平均利率",
           .entity = "全国",
           .start = "2022-01-01",
           .end = "2022-12-31",
           .value = "4.8",
           .sentence = "贷款平均利率4.8%，比2022年下降0.4个百分点。"},
          {.metric = "贷款平均利率", .entity = "全国", .start = "2023-01-01", .end = "2023-12-31", .value = "4.78"},
          {.metric = "贷款平均利率",
           .entity = "全国",
           .unit = "pp",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "-0.47",
           .comparison = COMPARISON_YOY}},
         3,
         ""},
        {"each town has its own revenue of the whole town",
         {{.metric = "旅游收入",
           .entity = "全市",
           .start = "2024-01-01",
           .end = "2024-12-31",
           .value = "36.7",
           .comparison = COMPARISON_YOY},
          {.metric = "旅游收入",
           .entity = "全市",
           .start = "2024-01-01",
           .end = "2024-12-31",
           .value = "53",
           .document = "b",
           .published = "2025-02-01",
           .comparison = COMPARISON_YOY}},
         2,
         ""},
        {"a percentage of no named whole",
         {{.metric = "国内生产总值", .entity = "全国", .start = "2023-01-01", .end = "2023-12-31", .value = "18.1"},
          {.metric = "国内生产总值",
           .entity = "全国",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "22.4",
           .document = "b",
           .published = "2025-02-01"}},
         2,
         ""},
        {"patents granted at home are not all patents",
         {{.metric = "我国国内发明专利有效量", .entity = "我国", .unit = "件", .end = "2024-12-31", .value = "4756000"},
          {.metric = "我国发明专利有效量",
           .entity = "我国",
           .unit = "件",
           .end = "2025-12-31",
           .value = "6318000",
           .document = "b",
           .published = "2026-02-01"},
          {.metric = "我国发明专利有效量",
           .entity = "我国",
           .end = "2025-12-31",
           .value = "11.1",
           .document = "b",
           .published = "2026-02-01",
           .comparison = COMPARISON_YOY}},
         3,
         ""},
        {"a verb and its object have lost who does it",
         {{.metric = "减少个人垫付",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-04-01",
           .end = "2023-06-30",
           .value = "39410000000"},
          {.metric = "减少个人垫付",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-01-01",
           .end = "2023-03-31",
           .value = "26875000000"},
          {.metric = "减少个人垫付",
           .entity = "全国",
           .start = "2023-04-01",
           .end = "2023-06-30",
           .value = "32.63",
           .comparison = COMPARISON_QOQ}},
         3,
         ""},
        {"a stated share beside its levels",
         {{.metric = "文化产业增加值",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "5946400000000"},
          {.metric = "国内生产总值",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "126058200000000"},
          {.metric = "文化产业增加值占国内生产总值的比重",
           .entity = "全国",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "4.59"}},
         3,
         "share stated share 4.59 %; the levels give 4.7 %: 5946400000000 CNY of 126058200000000 CNY"},
        {"a share that the levels give",
         {{.metric = "文化产业增加值",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "5946400000000"},
          {.metric = "国内生产总值",
           .entity = "全国",
           .unit = "CNY",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "126058200000000"},
          {.metric = "文化产业增加值占国内生产总值的比重",
           .entity = "全国",
           .start = "2023-01-01",
           .end = "2023-12-31",
           .value = "4.72"}},
         3,
         ""},
        {"the size at the end of a list is of all in it",
         {{.metric = "经济总量", .entity = "全国", .unit = "CNY", .end = "2022-12-31", .value = "121000000000000"},
          {.metric = "经济总量", .entity = "全国", .unit = "CNY", .end = "2023-12-31", .value = "126000000000000"},
          {.metric = "经济总量",
           .entity = "全国",
           .unit = "CNY",
           .end = "2024-12-31",
           .value = "1000000",
           .text = "100万",
           .sentence = "经济总量迈上100万、110万和130万亿元台阶。"}},
         3,
         ""},
        {"a thousandfold is no such jump",
         {{.metric = "新型储能装机", .entity = "全国", .unit = "kW", .end = "2023-12-31", .value = "31390"},
          {.metric = "新型储能装机", .entity = "全国", .unit = "kW", .end = "2024-12-31", .value = "31390000"}},
         2,
         ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        findings_of(cases[i].said, cases[i].count, &b);
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void findings_are_written(void **state)
{
    static const struct said said[] = {{.metric = "清洁能源占比",
                                        .entity = "全国",
                                        .end = "2024-12-31",
                                        .value = "103.5",
                                        .text = "103.5%",
                                        .sentence = "清洁能源占比103.5%\x1b[31m。",
                                        .at = 18}};
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, 1);
    const struct series *list;
    const struct finding *findings;
    struct arena arena;
    struct buf b = BUF_INIT;
    (void)state;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    assert_int_equal(check_series(list, n, series_set_units(set), &arena, &findings), 1);
    finding_write_text(&b, findings);
    CHECK_TEXT(
        "text", buf_slice(&b),
        "share: 全国清洁能源占比, 2024-12-31: a share of 103.5 %\n    a:18-24 103.5%: 清洁能源占比103.5% [31m。\n");
    buf_clear(&b);
    finding_write_json(&b, findings);
    CHECK_TEXT(
        "JSON", buf_slice(&b),
        "{\"rule\":\"share\",\"title\":\"全国清洁能源占比\",\"message\":\"a share of 103.5 %\",\"period_start\":null,"
        "\"period_end\":\"2024-12-31\",\"sides\":[{\"key\":\"cn:清洁能源占比:%:level:stock\",\"value\":103.5,\"unit\":"
        "\"%\","
        "\"document\":\"a\",\"start\":18,\"end\":24,\"published\":\"2025-01-01\",\"text\":\"103.5%\","
        "\"sentence\":\"清洁能源占比103.5%\\u001b[31m。\",\"source\":null}]}\n");
    buf_release(&b);
    arena_release(&arena);
    series_set_free(set);
}

/* ---- watch ---- */

static void alarms_of(const char *rules_text, const struct said *said, size_t count, const char *today, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    struct err err = {.message = ""};
    struct watch_rules *rules = watch_rules_new("rules.json", slice_of(rules_text), &err);
    CHECK(rules_text, rules != NULL);
    struct series_set *set = set_of(said, count);
    const struct series *list;
    const struct alarm *alarms;
    struct arena arena;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    size_t fired = watch(rules, list, n, day_or_none(today), &arena, &alarms);
    for (size_t i = 0; i < fired; i++) {
        buf_puts(b, i ? "\n" : "");
        buf_put(b, alarms[i].message);
    }
    arena_release(&arena);
    series_set_free(set);
    watch_rules_free(rules);
}

#define RULE(rest) "{\"rules\":[{\"name\":\"r\"," rest "}]}"
#define UTILISATION(from, to, v)                                                                                       \
    {                                                                                                                  \
        .metric = "产能利用率", .entity = "全国", .start = from, .end = to, .value = v                                 \
    }
#define PRICE(from, to, v)                                                                                             \
    {                                                                                                                  \
        .metric = "碳酸锂价格", .entity = "全国", .unit = "CNY/t", .start = from, .end = to, .value = v                \
    }
#define STORAGE(to, v, s)                                                                                              \
    {                                                                                                                  \
        .metric = "新型储能装机", .entity = "全国", .unit = "GW", .end = to, .value = v, .status = s                   \
    }

static void rules_fire(void **state)
{
    static const struct {
        const char *name, *rules;
        struct said said[4];
        size_t count;
        const char *today, *wanted;
    } cases[] = {
        {"below",
         RULE("\"series\":{\"metric\":\"产能利用率\"},\"rule\":\"below\",\"limit\":75"),
         {UTILISATION("2024-01-01", "2024-03-31", "75.6"), UTILISATION("2024-04-01", "2024-06-30", "74.9")},
         2,
         NULL,
         "74.9 % is below 75"},
        {"not below",
         RULE("\"series\":{\"metric\":\"产能利用率\"},\"rule\":\"below\",\"limit\":74.9"),
         {UTILISATION("2024-04-01", "2024-06-30", "74.9")},
         1,
         NULL,
         ""},
        {"above",
         RULE("\"series\":{\"metric\":\"产能利用率\",\"entity\":\"cn\"},\"rule\":\"above\",\"limit\":70"),
         {UTILISATION("2024-04-01", "2024-06-30", "74.9")},
         1,
         NULL,
         "74.9 % is above 70"},
        {"another entity",
         RULE("\"series\":{\"metric\":\"产能利用率\",\"entity\":\"us\"},\"rule\":\"above\",\"limit\":70"),
         {UTILISATION("2024-04-01", "2024-06-30", "74.9")},
         1,
         NULL,
         ""},
        {"falls",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"change\",\"months\":12,\"limit\":-20"),
         {PRICE("2023-06-01", "2023-06-30", "300000"), PRICE("2024-06-01", "2024-06-30", "90000")},
         2,
         NULL,
         "-70.0 % from 300000 CNY/t (2023-06-30) to 90000 CNY/t"},
        {"falls less",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"change\",\"months\":12,\"limit\":-80"),
         {PRICE("2023-06-01", "2023-06-30", "300000"), PRICE("2024-06-01", "2024-06-30", "90000")},
         2,
         NULL,
         ""},
        {"rises",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"change\",\"months\":1,\"limit\":5"),
         {PRICE("2024-05-01", "2024-05-31", "90000"), PRICE("2024-06-01", "2024-06-30", "99000")},
         2,
         NULL,
         "+10.0 % from 90000 CNY/t (2024-05-31) to 99000 CNY/t"},
        {"nothing so long ago",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"change\",\"months\":12,\"limit\":5"),
         {PRICE("2024-05-01", "2024-05-31", "90000"), PRICE("2024-06-01", "2024-06-30", "99000")},
         2,
         NULL,
         ""},
        {"swings",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"volatility\",\"months\":6,\"limit\":30"),
         {PRICE("2024-04-01", "2024-04-30", "100000"), PRICE("2024-05-01", "2024-05-31", "80000"),
          PRICE("2024-06-01", "2024-06-30", "120000")},
         3,
         NULL,
         "swings by 40.0 % of its mean, from 80000 to 120000, in 6 months"},
        {"calm",
         RULE("\"series\":{\"kind\":\"price\"},\"rule\":\"volatility\",\"months\":6,\"limit\":40"),
         {PRICE("2024-04-01", "2024-04-30", "100000"), PRICE("2024-05-01", "2024-05-31", "80000"),
          PRICE("2024-06-01", "2024-06-30", "120000")},
         3,
         NULL,
         ""},
        {"spread",
         RULE("\"series\":{\"metric\":\"出厂价格\"},\"against\":{\"metric\":\"消费价格\"},\"rule\":\"spread\",\"side\":"
              "\"below\",\"limit\":-2"),
         {{.metric = "PPI",
           .sentence = "6月份PPI同比下降2.3%",
           .entity = "中国",
           .start = "2024-06-01",
           .end = "2024-06-30",
           .value = "-2.3",
           .comparison = COMPARISON_YOY},
          {.metric = "CPI",
           .sentence = "CPI同比上涨0.2%",
           .entity = "中国",
           .start = "2024-06-01",
           .end = "2024-06-30",
           .value = "0.2",
           .comparison = COMPARISON_YOY}},
         2,
         NULL,
         "-2.3 % less 0.2 % of 全国CPI is -2.5, below -2"},
        {"spread of no common period",
         RULE("\"series\":{\"metric\":\"出厂价格\"},\"against\":{\"metric\":\"消费价格\"},\"rule\":\"spread\",\"side\":"
              "\"below\",\"limit\":-2"),
         {{.metric = "PPI",
           .sentence = "6月份PPI同比下降2.3%",
           .entity = "中国",
           .start = "2024-06-01",
           .end = "2024-06-30",
           .value = "-2.3",
           .comparison = COMPARISON_YOY},
          {.metric = "CPI",
           .sentence = "CPI同比上涨0.2%",
           .entity = "中国",
           .start = "2024-05-01",
           .end = "2024-05-31",
           .value = "0.2",
           .comparison = COMPARISON_YOY}},
         2,
         NULL,
         ""},
        /* 10 GW in 366 days; 1096 days on: 60 GW */
        {"behind",
         RULE("\"series\":{\"metric\":\"储能\"},\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", STATUS_ACTUAL), STORAGE("2024-12-31", "30", STATUS_ACTUAL),
          STORAGE("2027-12-31", "180", STATUS_TARGET)},
         3,
         NULL,
         "30 GW now; at the pace of 12 months 59.92 by 2027-12-31, the target is 180 GW"},
        {"on the way",
         RULE("\"series\":{\"metric\":\"储能\"},\"rule\":\"behind\",\"months\":12"),
         {STORAGE("2023-12-31", "20", STATUS_ACTUAL), STORAGE("2024-12-31", "80", STATUS_ACTUAL),
          STORAGE("2027-12-31", "180", STATUS_TARGET)},
         3,
         NULL,
         ""},
        {"stale",
         RULE("\"series\":{\"metric\":\"储能\"},\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", STATUS_ACTUAL)},
         1,
         "2025-04-02",
         "nothing for 91 days, last on 2025-01-01"},
        {"fresh",
         RULE("\"series\":{\"metric\":\"储能\"},\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", STATUS_ACTUAL)},
         1,
         "2025-04-01",
         ""},
        {"no clock: the newest claim is today",
         RULE("\"series\":{\"metric\":\"储能\"},\"rule\":\"stale\",\"days\":90"),
         {STORAGE("2024-12-31", "30", STATUS_ACTUAL)},
         1,
         NULL,
         ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        alarms_of(cases[i].rules, cases[i].said, cases[i].count, cases[i].today, &b);
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void bad_rules_are_refused(void **state)
{
    static const struct {
        const char *json, *wanted;
    } cases[] = {
        {"[]", "not a JSON object with \"rules\", an array; see 'dateline watch --help'"},
        {"{\"rules\":[{}]}", "rule 1 needs a \"name\""},
        {RULE("\"rule\":\"near\""),
         "rule 'r': \"rule\" is one of above, below, change, volatility, spread, behind, stale"},
        {RULE("\"rule\":\"above\",\"limit\":1"), "rule 'r' needs \"series\""},
        {RULE("\"rule\":\"above\",\"series\":{\"colour\":\"red\"}"), "rule 'r': series cannot be chosen by \"colour\""},
        {RULE("\"rule\":\"above\",\"series\":{\"metric\":\"a\"}"), "rule 'r' needs a number as \"limit\""},
        {RULE("\"rule\":\"spread\",\"limit\":1,\"series\":{\"metric\":\"a\"}"), "rule 'r' needs \"against\""},
        {RULE("\"rule\":\"stale\",\"days\":-1,\"series\":{\"metric\":\"a\"}"), "rule 'r' needs a number as \"days\""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err = {.message = ""};
        CHECK(cases[i].json, watch_rules_new("rules.json", slice_of(cases[i].json), &err) == NULL);
        CHECK_TEXT(cases[i].json, slice_of(err.message), cases[i].wanted);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(contradictions),
        cmocka_unit_test(findings_are_written),
        cmocka_unit_test(rules_fire),
        cmocka_unit_test(bad_rules_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
