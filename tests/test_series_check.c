/* contradictions: each rule both ways */
#include "base/data.h"
#include "series/check.h"
#include "tests/series.h"
#include <cjson/cJSON.h>

#define SAID_MAX 9

/* what is said, up to the first without a metric, and "rule message" of all findings, with line feeds */
struct check_case {
    const char *name;
    struct said said[SAID_MAX];
    const char *wanted;
};

static size_t count_said(const struct said *said)
{
    size_t count = 0;
    while (count < SAID_MAX && said[count].metric)
        count++;
    return count;
}

static void findings_of(const struct said *said, bool chinese, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, count_said(said));
    struct messages *messages = messages_new(chinese);
    const struct series *list;
    const struct finding *findings;
    struct arena arena;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    size_t found = check_series(list, n, series_set_units(set), messages, &arena, &findings);
    for (size_t i = 0; i < found; i++) {
        buf_printf(b, "%s%s ", i ? "\n" : "", check_rule_name(findings[i].rule));
        buf_put(b, findings[i].message);
    }
    arena_release(&arena);
    messages_free(messages);
    series_set_free(set);
}

static void try_cases(const struct check_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buf b = BUF_INIT;
        findings_of(cases[i].said, false, &b);
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

/* a level or, without a unit, a percentage: metric, unit, from, to, value and what is special; from and to may come as
 * one macro, so once more through the preprocessor */
#define FLOW(...) FLOW_WITH(__VA_ARGS__, )
#define FLOW_WITH(m, u, from, to, v, ...)                                                                              \
    {                                                                                                                  \
        .metric = m, .unit = u, .start = from, .end = to, .value = v, __VA_ARGS__                                      \
    }
#define STOCK(m, u, ...) FLOW(m, u, NULL, __VA_ARGS__)
/* metric, from, to, per cent, comparison */
#define CHANGE(...) CHANGE_WITH(__VA_ARGS__, )
#define CHANGE_WITH(m, from, to, v, c, ...)                                                                            \
    {                                                                                                                  \
        .metric = m, .start = from, .end = to, .value = v, .comparison = COMPARISON_##c, __VA_ARGS__                   \
    }
#define POWER(...) FLOW("全社会用电量", "kWh", __VA_ARGS__)
#define POWER_GROWTH(...) CHANGE("全社会用电量", __VA_ARGS__)

#define JUNE_2025 "2025-06-01", "2025-06-30"
#define JULY_2025 "2025-07-01", "2025-07-31"
#define JULY "2024-07-01", "2024-07-31"
#define JULY_BEFORE "2023-07-01", "2023-07-31"
#define TO_JUNE "2024-01-01", "2024-06-30"
#define TO_JULY "2024-01-01", "2024-07-31"
#define TO_AUGUST "2024-01-01", "2024-08-31"
#define TO_SEPTEMBER "2024-01-01", "2024-09-30"
#define Q1_2023 "2023-01-01", "2023-03-31"
#define Q2_2023 "2023-04-01", "2023-06-30"
#define Y2016_TO_2024 "2016-01-01", "2024-12-31"
#define Y2022 "2022-01-01", "2022-12-31"
#define Y2023 "2023-01-01", "2023-12-31"
#define Y2024 "2024-01-01", "2024-12-31"
#define Y2025 "2025-01-01", "2025-12-31"
#define LATER .document = "b", .published = "2025-02-01"
#define B .document = "b"

static void growth_against_levels(void **state)
{
    static const struct check_case cases[] = {
        {"growth that the levels do not give",
         {POWER(JULY, "939600000000"), POWER(JULY_BEFORE, "888800000000", B), POWER_GROWTH(JULY, "7.5", YOY)},
         "growth stated change 7.5%; the levels give 5.7%: 939.6 TWh after 888.8 TWh"},
        {"growth that they give, to its rounding",
         {POWER(JULY, "939600000000"), POWER(JULY_BEFORE, "888800000000", B), POWER_GROWTH(JULY, "5.7", YOY)},
         ""},
        {"rounded levels allow more",
         {POWER(JULY, "940000000000"), POWER(JULY_BEFORE, "890000000000", B), POWER_GROWTH(JULY, "6.2", YOY)},
         ""},
        {"levels of two texts that give a tenfold growth are of two things",
         {POWER(JULY, "9396000000000"), POWER(JULY_BEFORE, "888800000000", B), POWER_GROWTH(JULY, "7.5", YOY)},
         ""},
        {"one ten thousand times the other is a slip of the pen",
         {POWER(JULY, "939600000000"), POWER(JULY_BEFORE, "88880000", B), POWER_GROWTH(JULY, "7.5", YOY)},
         "growth stated change 7.5%; the levels give 1057055.7%: 939.6 TWh after 88.88 GWh"},
        {"5.0% as it is written leaves no room for 5.24",
         {POWER(Y2025, "10368200000000"), POWER(Y2024, "9852100000000", B),
          POWER_GROWTH(Y2025, "5", YOY, .text = "5.0%")},
         "growth stated change 5.0%; the levels give 5.2%: 10368.2 TWh after 9852.1 TWh"},
        {"5% does",
         {POWER(Y2025, "10368200000000"), POWER(Y2024, "9852100000000", B),
          POWER_GROWTH(Y2025, "5", YOY, .text = "5%")},
         ""},
        {"points that the shares do not give",
         {FLOW("制造业PMI", "%", JULY_2025, "49.3"), FLOW("制造业PMI", "%", JUNE_2025, "49.7"),
          CHANGE("制造业PMI", JULY_2025, "-1.4", MOM, .unit = "pp")},
         "growth stated change -1.4 percentage points; the levels give -0.4 percentage points: 49.3% after 49.7%"},
        {"points that they give",
         {FLOW("制造业PMI", "%", JULY_2025, "49.3"), FLOW("制造业PMI", "%", JUNE_2025, "49.7"),
          CHANGE("制造业PMI", JULY_2025, "-0.4", MOM, .unit = "pp")},
         ""},
        {"a fall keeps its sign",
         {POWER(JULY, "839600000000"), POWER(JULY_BEFORE, "888800000000", B),
          POWER_GROWTH(JULY, "-4.5", YOY, .text = "4.5%")},
         "growth stated change -4.5%; the levels give -5.5%: 839.6 TWh after 888.8 TWh"},
        {"also one of its own",
         {POWER(JULY, "839600000000"), POWER(JULY_BEFORE, "888800000000", B),
          POWER_GROWTH(JULY, "-4.5", YOY, .text = "-4.5%")},
         "growth stated change -4.5%; the levels give -5.5%: 839.6 TWh after 888.8 TWh"},
        {"so many more than the levels give",
         {FLOW("汽车销量", "辆", Y2024, "31436000"), FLOW("汽车销量", "辆", Y2023, "30094000", B),
          CHANGE("汽车销量", Y2024, "1842000", YOY, .unit = "辆")},
         "growth stated change 1.842 million 辆; the levels give 1.342 million 辆: 31.436 million 辆 after 30.094 "
         "million 辆"},
        {"so many more as they give",
         {FLOW("汽车销量", "辆", Y2024, "31436000"), FLOW("汽车销量", "辆", Y2023, "30094000", B),
          CHANGE("汽车销量", Y2024, "1342000", YOY, .unit = "辆")},
         ""},
        {"times more that the levels do not give",
         {FLOW("国际客运航班", "班", Y2024, "4600"), FLOW("国际客运航班", "班", Y2023, "511", B),
          CHANGE("国际客运航班", Y2024, "9.6", YOY, .unit = "x")},
         "growth stated change 9.6 times; the levels give 8 times: 4600 班 after 511 班"},
        {"times more as they give",
         {FLOW("国际客运航班", "班", Y2024, "4600"), FLOW("国际客运航班", "班", Y2023, "511", B),
          CHANGE("国际客运航班", Y2024, "8", YOY, .unit = "x")},
         ""},
        {"times as many as they give",
         {FLOW("国际客运航班", "班", Y2024, "4600"), FLOW("国际客运航班", "班", Y2023, "511", B),
          CHANGE("国际客运航班", Y2024, "9", YOY, .unit = "x")},
         ""},
        {"the growth is of the neighbour in a list",
         {FLOW("服务外包合同额", "CNY", Y2023, "1959100000000"),
          FLOW("服务外包合同额", "CNY", Y2022, "1651400000000", B),
          CHANGE("服务外包合同额", Y2023, "17.6", YOY, .sentence = "合同额和执行额同比分别增长17.6%和18.6%。")},
         ""},
        {"real growth does not follow from levels in money: by the metric",
         {FLOW("国内生产总值", "CNY", Y2024, "134908400000000"),
          FLOW("国内生产总值", "CNY", Y2023, "126058200000000", B),
          CHANGE("国内生产总值", Y2024, "5", YOY, .text = "5.0%")},
         ""},
        {"real growth by the sentence",
         {FLOW("服务收入", "CNY", Y2024, "300000000000"), FLOW("服务收入", "CNY", Y2023, "270000000000", B),
          CHANGE("服务收入", Y2024, "8.5", YOY, .sentence = "服务收入3000亿元，实际增长8.5%。")},
         ""},
        {"a holiday of seven days after one of eight",
         {FLOW("国内旅游收入", "CNY", "2024-10-01", "2024-10-07", "700817000000"),
          FLOW("国内旅游收入", "CNY", "2023-10-01", "2023-10-07", "753430000000"),
          CHANGE("国内旅游收入", "2024-10-01", "2024-10-07", "6.3", YOY)},
         ""},
        {"the year that a figure is compared with is not its own",
         {FLOW("贷款平均利率", "%", Y2022, "4.8", .sentence = "贷款平均利率4.8%，比2022年下降0.4个百分点。"),
          FLOW("贷款平均利率", "%", Y2023, "4.78"), CHANGE("贷款平均利率", Y2023, "-0.47", YOY, .unit = "pp")},
         ""},
        {"patents granted at home are not all patents",
         {STOCK("我国国内发明专利有效量", "件", "2024-12-31", "4756000"),
          STOCK("我国发明专利有效量", "件", "2025-12-31", "6318000", B, .published = "2026-02-01"),
          CHANGE("我国发明专利有效量", NULL, "2025-12-31", "11.1", YOY, B, .published = "2026-02-01")},
         ""},
        {"a verb and its object have lost who does it",
         {FLOW("减少个人垫付", "CNY", Q2_2023, "39410000000"), FLOW("减少个人垫付", "CNY", Q1_2023, "26875000000"),
          CHANGE("减少个人垫付", Q2_2023, "32.63", QOQ)},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

#define SNOW "我国冰雪产业规模"
#define SNOW_SAYS .sentence = "2016—2024年间，我国冰雪产业规模从3647亿元跃升至9800亿元，年均增幅达到21.09%。"
#define EXPORTS_SAY                                                                                                    \
    .sentence = "Exports of China grew by 11% a year from 14 trillion yuan in 2016 to 25.45 trillion yuan in 2024."
#define SITES_SAY .sentence = "景区数量由2012年的2064个增加到2023年的4000余个，年均增长8%。"

static void average_growth_against_its_ends(void **state)
{
    static const struct check_case cases[] = {
        {"an average that the ends do not give",
         {FLOW(SNOW, "CNY", Y2016_TO_2024, "364700000000", SNOW_SAYS, .at = 10),
          FLOW(SNOW, "CNY", Y2016_TO_2024, "980000000000", SNOW_SAYS, .at = 40),
          CHANGE(SNOW, Y2016_TO_2024, "21.09", CAGR, SNOW_SAYS, .at = 80)},
         "average stated average 21.09% a year; the ends give 13.2%: from 364.7 billion CNY to 980 billion CNY"},
        {"one that they give",
         {FLOW(SNOW, "CNY", Y2016_TO_2024, "364700000000", SNOW_SAYS, .at = 10),
          FLOW(SNOW, "CNY", Y2016_TO_2024, "980000000000", SNOW_SAYS, .at = 40),
          CHANGE(SNOW, Y2016_TO_2024, "13.2", CAGR, SNOW_SAYS, .at = 80)},
         ""},
        {"a year more or less, where the span may begin before it",
         {FLOW(SNOW, "CNY", Y2016_TO_2024, "364700000000", SNOW_SAYS, .at = 10),
          FLOW(SNOW, "CNY", Y2016_TO_2024, "980000000000", SNOW_SAYS, .at = 40),
          CHANGE(SNOW, Y2016_TO_2024, "11.6", CAGR, SNOW_SAYS, .at = 80)},
         ""},
        {"the years of both ends are known, and 4000余 is less than 4500",
         {FLOW("景区数量", "个", "2012-01-01", "2012-12-31", "2064", SITES_SAY, .at = 10),
          FLOW("景区数量", "个", Y2023, "4000", SITES_SAY, .at = 40, .relation = RELATION_GT),
          CHANGE("年均景区数量", Y2023, "8", CAGR, SITES_SAY, .at = 80)},
         "average stated average 8% a year; the ends give 6.2%: from 2064 个 to 4000 个"},
        {"the growth first, then its ends",
         {CHANGE("exports of China", Y2024, "11", CAGR, EXPORTS_SAY, .at = 10),
          FLOW("exports of China", "CNY", "2016-01-01", "2016-12-31", "14000000000000", EXPORTS_SAY, .at = 40),
          FLOW("exports of China", "CNY", Y2024, "25450000000000", EXPORTS_SAY, .at = 80)},
         "average stated average 11% a year; the ends give 7.8%: from 14 trillion CNY to 25.45 trillion CNY"},
        {"another sentence may speak of other years",
         {FLOW("景区数量", "个", "2012-01-01", "2012-12-31", "2064", .at = 10, .sentence = "2012年有2064个景区。"),
          FLOW("景区数量", "个", Y2023, "4000", SITES_SAY, .at = 40),
          CHANGE("年均景区数量", Y2023, "8", CAGR, SITES_SAY, .at = 80)},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

static void different_figures_for_one_period(void **state)
{
    static const struct check_case cases[] = {
        {"two documents with two figures",
         {POWER(JULY, "939600000000"), POWER(JULY, "942300000000", B)},
         "differ 939.6 TWh and, published the same day, 942.3 TWh"},
        {"a later figure",
         {POWER(JULY, "939600000000"), POWER(JULY, "942300000000", LATER)},
         "differ 942.3 TWh and, published earlier, 939.6 TWh"},
        {"one is the other rounded", {POWER(JULY, "939600000000"), POWER(JULY, "940000000000", B)}, ""},
        {"78.0% as it is written is no 77.5% rounded",
         {STOCK("互联网普及率", "%", "2024-06-30", "77.5"),
          STOCK("互联网普及率", "%", "2024-06-30", "78", LATER, .text = "78.0%")},
         "differ 78.0% and, published earlier, 77.5%"},
        {"78% is",
         {STOCK("互联网普及率", "%", "2024-06-30", "77.5"),
          STOCK("互联网普及率", "%", "2024-06-30", "78", LATER, .text = "78%")},
         ""},
        {"one document that gives two speaks of two things",
         {POWER(JULY, "939600000000"), POWER(JULY, "942300000000", .at = 30)},
         ""},
        {"each town has its own revenue of the whole town",
         {CHANGE("旅游收入", Y2024, "36.7", YOY, .entity = "全市"),
          CHANGE("旅游收入", Y2024, "53", YOY, .entity = "全市", LATER)},
         ""},
        {"a percentage of no named whole",
         {FLOW("国内生产总值", "%", Y2023, "18.1"), FLOW("国内生产总值", "%", Y2023, "22.4", LATER)},
         ""},
        {"a mark that was passed is no count",
         {FLOW("粮食产量", "kg", Y2023, "695000000000", .text = "1.39万亿斤"),
          FLOW("粮食产量", "kg", Y2023, "650000000000", LATER, .text = "1.3万亿斤",
               .sentence = "粮食产量连续9年站稳1.3万亿斤台阶")},
         ""},
        {"what is told of a year that still runs grows",
         {FLOW("林火过火面积", "km2", Y2025, "136.5", .published = "2025-08-16"),
          FLOW("林火过火面积", "km2", Y2025, "174.2", B, .published = "2025-09-18")},
         ""},
        {"by the end of the year is in the year",
         {STOCK("医保基金总收入", "CNY", "2024-12-31", "3480000000000", .text = "3.48万亿元"),
          FLOW("医保基金总收入", "CNY", Y2024, "3491337000000", LATER, .text = "34913.37亿元")},
         "differ 3.491337 trillion CNY and, published earlier, 3.48 trillion CNY"},
        {"the same figure so told",
         {STOCK("医保基金总收入", "CNY", "2024-12-31", "3490000000000", .text = "3.49万亿元"),
          FLOW("医保基金总收入", "CNY", Y2024, "3491337000000", LATER, .text = "34913.37亿元")},
         ""},
        {"a figure below what another says it is over",
         {CHANGE("新能源汽车销量", NULL, "2024-12-31", "45", YOY),
          CHANGE("新能源汽车销量", Y2024, "50", YOY, LATER, .relation = RELATION_GT)},
         "differ 45%, and elsewhere more than 50%"},
        {"a figure above it",
         {CHANGE("新能源汽车销量", NULL, "2024-12-31", "51", YOY),
          CHANGE("新能源汽车销量", Y2024, "50", YOY, LATER, .relation = RELATION_GT)},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

#define CULTURE(v)                                                                                                     \
    FLOW("文化产业增加值", "CNY", Y2023, "5946400000000"), FLOW("国内生产总值", "CNY", Y2023, "126058200000000"),      \
        FLOW("文化产业增加值占国内生产总值的比重", "%", Y2023, v)

static void shares(void **state)
{
    static const struct check_case cases[] = {
        {"a share of more than all",
         {STOCK("清洁能源发电量占比", "%", "2024-12-31", "103.5")},
         "share a share of 103.5%"},
        {"a share of all", {STOCK("清洁能源发电量占比", "%", "2024-12-31", "100")}, ""},
        {"a rate may pass 100", {STOCK("产能利用率", "%", "2024-12-31", "103.5")}, ""},
        {"a stated share beside its levels",
         {CULTURE("4.59")},
         "share stated share 4.59%; the levels give 4.7%: 5.9464 trillion CNY of 126.0582 trillion CNY"},
        {"a share that the levels give", {CULTURE("4.72")}, ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

static void parts_and_totals(void **state)
{
    static const struct check_case cases[] = {
        {"a province with more than the nation",
         {POWER(JULY, "939600000000"), POWER(JULY, "1000000000000", .entity = "江苏")},
         "part 1000 TWh in a part of the country, and in all of it 939.6 TWh"},
        {"a province with less, in another unit",
         {POWER(JULY, "939600000000"), POWER(JULY, "90000000", .entity = "江苏")},
         ""},
        {"an average of a province may be above the nation's",
         {FLOW("居民人均支出", "CNY", Y2024, "28227"), FLOW("居民人均支出", "CNY", Y2024, "37000", .entity = "江苏")},
         ""},
        {"a kind with more than all",
         {FLOW("新能源汽车销量", "辆", JULY, "3000000"), FLOW("汽车销量", "辆", JULY, "2262000")},
         "part 3 million 辆 of a kind, and of all kinds 2.262 million 辆"},
        {"a kind with less",
         {FLOW("新能源汽车销量", "辆", JULY, "991000"), FLOW("汽车销量", "辆", JULY, "2262000")},
         ""},
        {"a month with more than the year to date",
         {POWER(JULY, "939600000000"), POWER(TO_JULY, "905000000000", B)},
         "part the month has 939.6 TWh, the year to date 905 TWh"},
        {"a month with less", {POWER(JULY, "939600000000"), POWER(TO_JULY, "5597100000000", B)}, ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

#define TRADE(total, out, in)                                                                                          \
    FLOW("货物贸易进出口", "CNY", TO_JULY, total), FLOW("出口", "CNY", TO_JULY, out), FLOW("进口", "CNY", TO_JULY, in)

#define LAND(m, v, t, position)                                                                                        \
    STOCK(m, "mu", "2025-12-23", v, .text = t, .at = position,                                                         \
          .sentence = "永久基本农田147.98万亩，其中140.5万亩已建成高标准农田，剩余6.85万亩正稳步建设。")

static void sums(void **state)
{
    static const struct check_case cases[] = {
        {"a year to date that is not the one before and the month",
         {POWER(TO_JUNE, "4657500000000"), POWER(JULY, "939600000000"), POWER(TO_JULY, "5580000000000")},
         "sum 4657.5 TWh and 939.6 TWh do not make 5580 TWh"},
        {"one that is",
         {POWER(TO_JUNE, "4657500000000"), POWER(JULY, "939600000000"), POWER(TO_JULY, "5597100000000")},
         ""},
        {"rounded parts allow more",
         {POWER(TO_JUNE, "4660000000000"), POWER(JULY, "940000000000"), POWER(TO_JULY, "5597100000000")},
         ""},
        {"exports and imports that do not make trade",
         {TRADE("24830000000000", "14260000000000", "10270000000000")},
         "sum 14.26 trillion CNY and 10.27 trillion CNY do not make 24.83 trillion CNY"},
        {"that do", {TRADE("24830000000000", "14260000000000", "10570000000000")}, ""},
        {"a part and the rest that do not make the whole",
         {LAND("永久基本农田", "1479800", "147.98万亩", 10), LAND("高标准农田", "1405000", "140.5万亩", 30),
          LAND("剩余", "68500", "6.85万亩", 60)},
         "sum 1.405 million mu and 68.5 thousand mu do not make 1.4798 million mu"},
        {"that do",
         {LAND("永久基本农田", "1479800", "147.98万亩", 10), LAND("高标准农田", "1405000", "140.5万亩", 30),
          LAND("剩余", "74800", "6.85万亩", 60)},
         ""},
        {"a figure that is no rest",
         {LAND("永久基本农田", "1479800", "147.98万亩", 10), LAND("高标准农田", "1405000", "6.85万亩", 30),
          LAND("剩余", "68500", "140.5万亩", 60)},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

static void years_to_date_that_fall(void **state)
{
    static const struct check_case cases[] = {
        {"one that falls",
         {POWER(TO_AUGUST, "6561900000000"), POWER(TO_SEPTEMBER, "6500000000000", B)},
         "fall the year to date had 6561.9 TWh, later in the year 6500 TWh"},
        {"one that grows", {POWER(TO_AUGUST, "6561900000000"), POWER(TO_SEPTEMBER, "7409400000000", B)}, ""},
        {"a mean may fall",
         {FLOW("旅客列车", "列", TO_JUNE, "10483", .sentence = "日均开行旅客列车10483列"),
          FLOW("旅客列车", "列", TO_AUGUST, "10256", B, .sentence = "日均开行旅客列车10256列")},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

#define STORAGE_STOCK(...) STOCK("新型储能装机", "kW", __VA_ARGS__)
#define STORAGE_GROWN                                                                                                  \
    STORAGE_STOCK("2023-12-31", "31390000", .published = "2024-01-25"),                                                \
        STORAGE_STOCK("2024-12-31", "73760000", .published = "2025-01-23")

static void forecasts_overtaken(void **state)
{
    static const struct check_case cases[] = {
        {"a forecast that was passed before it was said",
         {STORAGE_GROWN, STORAGE_STOCK("2025-12-31", "60500000", .published = "2025-03-01", .status = STATUS_FORECAST)},
         "overtaken forecast 60.5 GW, though before that it already was 73.76 GW"},
        {"a target",
         {STORAGE_GROWN, STORAGE_STOCK("2025-12-31", "60500000", .published = "2025-03-01", .status = STATUS_TARGET)},
         "overtaken target 60.5 GW, though before that it already was 73.76 GW"},
        {"one that is still ahead",
         {STORAGE_GROWN,
          STORAGE_STOCK("2025-12-31", "105000000", .published = "2025-03-01", .status = STATUS_FORECAST)},
         ""},
        {"one that was said before it was passed",
         {STORAGE_GROWN, STORAGE_STOCK("2025-12-31", "60500000", .published = "2024-03-01", .status = STATUS_FORECAST)},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

#define BOXES(...) FLOW("集装箱吞吐量", "标箱", "2022-01-01", __VA_ARGS__)

static void magnitudes_mixed_up(void **state)
{
    static const struct check_case cases[] = {
        {"万 for 亿",
         {BOXES("2022-08-31", "192900000"), BOXES("2022-09-30", "21900"), BOXES("2022-10-31", "244910000")},
         "jump beside 192.9 million 标箱 stands 21.9 thousand 标箱"},
        {"as it grows",
         {BOXES("2022-08-31", "192900000"), BOXES("2022-09-30", "219000000"), BOXES("2022-10-31", "244910000")},
         ""},
        {"two figures alone tell of no mistake",
         {STORAGE_STOCK("2013-12-31", "3139"), STORAGE_STOCK("2024-12-31", "73760000")},
         ""},
        {"the size at the end of a list is of all in it",
         {STOCK("经济总量", "CNY", "2022-12-31", "121000000000000"),
          STOCK("经济总量", "CNY", "2023-12-31", "126000000000000"),
          STOCK("经济总量", "CNY", "2024-12-31", "1000000", .text = "100万",
                .sentence = "经济总量迈上100万、110万和130万亿元台阶。")},
         ""},
        {"a thousandfold is no such jump",
         {STORAGE_STOCK("2023-12-31", "31390"), STORAGE_STOCK("2024-12-31", "31390000")},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

static void messages_in_chinese(void **state)
{
    static const struct check_case cases[] = {
        {"growth",
         {POWER(JULY, "939600000000", .text = "9396亿千瓦时"),
          POWER(JULY_BEFORE, "888800000000", B, .text = "8888亿千瓦时"), POWER_GROWTH(JULY, "7.5", YOY)},
         "growth 文中说变动7.5%，由两期数值算得5.7%：此前8888亿千瓦时，此时9396亿千瓦时"},
        {"points",
         {FLOW("制造业PMI", "%", JULY_2025, "49.3"), FLOW("制造业PMI", "%", JUNE_2025, "49.7"),
          CHANGE("制造业PMI", JULY_2025, "-1.4", MOM, .unit = "pp")},
         "growth 文中说变动-1.4个百分点，由两期数值算得-0.4个百分点：此前49.7%，此时49.3%"},
        {"differ",
         {FLOW("汽车销量", "辆", JULY, "2262000"), FLOW("汽车销量", "辆", JULY, "2271000", LATER)},
         "differ 227.1万辆；此前报226.2万辆"},
        {"share", {CULTURE("4.59")}, "share 文中说占4.59%，由数值算得4.7%：126.0582万亿元中的5.9464万亿元"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        findings_of(cases[i].said, true, &b);
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

/* the surest first: figures that nearly agree before those far apart, and last the growth that hardly ever is what its
 * levels give */
static void the_surest_come_first(void **state)
{
    static const struct check_case cases[] = {
        {"near and far",
         {POWER(JULY, "939600000000"), POWER(JULY, "1210000000000", B), POWER(TO_JULY, "5597100000000"),
          POWER(TO_JULY, "5620000000000", B)},
         "differ 5597.1 TWh and, published the same day, 5620 TWh\n"
         "differ 939.6 TWh and, published the same day, 1210 TWh"},
        {"a growth that is counted in another way",
         {FLOW("社会物流总额", "CNY", Y2022, "347600000000000"), FLOW("社会物流总额", "CNY", Y2023, "352400000000000"),
          FLOW("社会物流总额", "CNY", Y2024, "360600000000000"), FLOW("社会物流总额", "CNY", Y2025, "368200000000000"),
          CHANGE("社会物流总额", Y2023, "5.2", YOY), CHANGE("社会物流总额", Y2024, "5.8", YOY),
          CHANGE("社会物流总额", Y2025, "5.1", YOY), POWER(JULY, "939600000000"), POWER(JULY, "1210000000000", B)},
         "differ 939.6 TWh and, published the same day, 1210 TWh\n"
         "growth stated change 5.1%; the levels give 2.1%: 368.2 trillion CNY after 360.6 trillion CNY\n"
         "growth stated change 5.8%; the levels give 2.3%: 360.6 trillion CNY after 352.4 trillion CNY\n"
         "growth stated change 5.2%; the levels give 1.4%: 352.4 trillion CNY after 347.6 trillion CNY"},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

/* ---- one definition ---- */

#define TENDERS(u, v, doc, src)                                                                                        \
    FLOW("储能招标规模", u, "2025-01-01", "2025-12-31", v, .entity = "全国", .series = "storage.tender",               \
         .facets = "{\"stage\":\"tender\"}", .document = doc, .source = src, .published = "2026-01-09")
#define TENDERS_BEFORE(u, v, doc, src)                                                                                 \
    FLOW("储能招标规模", u, "2024-01-01", "2024-12-31", v, .entity = "全国", .series = "storage.tender",               \
         .facets = "{\"stage\":\"tender\"}", .document = doc, .source = src, .published = "2026-01-09")
#define TENDERS_GROW(v, dimension, doc, src)                                                                           \
    CHANGE("储能招标规模", "2025-01-01", "2025-12-31", v, YOY, .entity = "全国", .series = "storage.tender",           \
           .facets = "{\"stage\":\"tender\",\"dimension\":\"" dimension "\"}", .document = doc, .source = src,         \
           .published = "2026-01-09")
#define EARNED(v, doc, said)                                                                                           \
    FLOW("net profit", "USD", Y2023, v, .entity = "Oak Inc", .document = doc, .sentence = said, .text = v)

static void findings_are_of_one_thing(void **state)
{
    static const struct check_case cases[] = {
        {"one body",
         {TENDERS("GWh", "402.6", "a", "CNESA"), TENDERS_BEFORE("GWh", "301.3", "b", "CNESA"),
          TENDERS_GROW("50", "energy", "a", "CNESA")},
         "growth stated change 50%; the levels give 33.6%: 402.6 GWh after 301.3 GWh"},
        {"two bodies count differently",
         {TENDERS("GWh", "402.6", "a", "CNESA"), TENDERS_BEFORE("GWh", "301.3", "b", "EESA"),
          TENDERS_GROW("50", "energy", "a", "CNESA")},
         ""},
        {"the growth of power is none of energy",
         {TENDERS("GWh", "402.6", "a", "CNESA"), TENDERS_BEFORE("GWh", "301.3", "a", "CNESA"),
          TENDERS_GROW("50", "power", "a", "CNESA")},
         ""},
        {"a company, told twice",
         {EARNED("204", "a", "The net profit was 204."), EARNED("207", "b", "It earned a net profit of 207.")},
         "differ 204 USD and, published the same day, 207 USD"},
        {"a company and a part of it",
         {EARNED("204", "a", "The net profit was 204."), EARNED("150", "b", "The segment had a net profit of 150.")},
         ""},
        {"nobody knows whose",
         {FLOW("net profit", "USD", Y2023, "204", .document = "a", .sentence = "Net profit was 204."),
          FLOW("net profit", "USD", Y2023, "207", .document = "b", .sentence = "Net profit was 207.")},
         ""},
        {"a ratio is no share",
         {CHANGE("床位占用率", "2023-01-01", "2023-12-31", "120", NONE, .sentence = "床位占用率达120%。")},
         ""},
        {"the sentence says it, rounded",
         {FLOW("献血人数", "人", Y2023, "31297", .entity = "全国", .document = "a", .sentence = "献血人数31297人"),
          FLOW("献血人数", "人", "2022-01-01", "2022-12-31", "32832", .entity = "全国", .document = "a",
               .sentence = "上年为32832人"),
          CHANGE("献血人数", Y2023, "-8", YOY, .entity = "全国", .document = "a",
                 .sentence = "献血人数下跌近5%，首次献血人数下跌8%")},
         ""},
    };
    (void)state;
    try_cases(cases, COUNT(cases));
}

static void findings_are_written(void **state)
{
    static const struct said said[] = {STOCK("清洁能源占比", "%", "2024-12-31", "103.5", .text = "103.5%",
                                             .sentence = "清洁能源占比103.5%\x1b[31m。", .at = 18)};
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, 1);
    struct messages *messages = messages_new(false);
    const struct series *list;
    const struct finding *findings;
    struct arena arena;
    struct buf b = BUF_INIT;
    (void)state;
    arena_init(&arena);
    size_t n = series_set_finish(set, &none, &list);
    assert_int_equal(check_series(list, n, series_set_units(set), messages, &arena, &findings), 1);
    finding_write_text(&b, findings);
    CHECK_TEXT("text", buf_slice(&b),
               "share: 全国清洁能源占比, 2024-12-31: a share of 103.5% (one sentence, which may speak of two "
               "things)\n    a:18-24 103.5%: 清洁能源占比103.5% [31m。\n");
    buf_clear(&b);
    finding_write_json(&b, findings);
    CHECK_TEXT(
        "JSON", buf_slice(&b),
        "{\"rule\":\"share\",\"title\":\"全国清洁能源占比\",\"message\":\"a share of 103.5%\",\"caveat\":\"one "
        "sentence, "
        "which may speak of two things\",\"period_start\":null,"
        "\"period_end\":\"2024-12-31\",\"sides\":[{\"key\":\"cn:清洁能源占比:%:level:stock\",\"value\":103.5,\"unit\":"
        "\"%\","
        "\"document\":\"a\",\"start\":18,\"end\":24,\"published\":\"2025-01-01\",\"text\":\"103.5%\","
        "\"sentence\":\"清洁能源占比103.5%\\u001b[31m。\",\"source\":null}]}\n");
    buf_release(&b);
    arena_release(&arena);
    messages_free(messages);
    series_set_free(set);
}

/* ---- the data ---- */

static const char *text_of(const cJSON *row, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, name));
    return text ? text : "";
}

/* every row of series/messages.json is whole, no key twice */
static void walks_messages(void **state)
{
    struct slice file = data_file("series/messages.json");
    cJSON *rows = cJSON_ParseWithLength(file.ptr, file.len);
    const cJSON *row, *other;
    (void)state;
    CHECK("there are messages", cJSON_GetArraySize(rows) > 20);
    cJSON_ArrayForEach(row, rows)
    {
        const char *key = text_of(row, "key");
        CHECK(key, *key && *text_of(row, "zh") && *text_of(row, "en") && *text_of(row, "example"));
        for (other = row->next; other; other = other->next)
            CHECK(key, strcmp(key, text_of(other, "key")) != 0);
    }
    cJSON_Delete(rows);
}

/* every row of series/check.json says why and has an example that holds one of its words */
static void walks_cues(void **state)
{
    struct slice file = data_file("series/check.json");
    cJSON *json = cJSON_ParseWithLength(file.ptr, file.len);
    const cJSON *row, *word;
    (void)state;
    CHECK("there are cues", cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(json, "cues")) > 5);
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(json, "cues"))
    {
        const char *cue = text_of(row, "cue");
        bool held = false;
        cJSON_ArrayForEach(word, cJSON_GetObjectItemCaseSensitive(row, "words"))
        {
            held = held || strstr(text_of(row, "example"), cJSON_GetStringValue(word));
        }
        CHECK(cue, *text_of(row, "why"));
        CHECK(cue, held);
    }
    cJSON_Delete(json);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(growth_against_levels),
        cmocka_unit_test(average_growth_against_its_ends),
        cmocka_unit_test(different_figures_for_one_period),
        cmocka_unit_test(shares),
        cmocka_unit_test(parts_and_totals),
        cmocka_unit_test(sums),
        cmocka_unit_test(years_to_date_that_fall),
        cmocka_unit_test(forecasts_overtaken),
        cmocka_unit_test(magnitudes_mixed_up),
        cmocka_unit_test(messages_in_chinese),
        cmocka_unit_test(the_surest_come_first),
        cmocka_unit_test(findings_are_of_one_thing),
        cmocka_unit_test(findings_are_written),
        cmocka_unit_test(walks_messages),
        cmocka_unit_test(walks_cues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
