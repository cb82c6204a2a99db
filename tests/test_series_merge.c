/* many claims, few whole series: SERIES.md, "An observation" */
#include "series/derive.h"
#include "tests/series.h"
#include <stdio.h>

/* the series with this key; fails if there is none */
static const struct series *find(const struct series *list, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal(list[i].key, slice_of(key)))
            return &list[i];
    fail_msg("%s: no such series", key);
    return NULL;
}

/* "end relation value status [revised] [conflict] claims; ..." */
static void sum_up(const struct series *s, struct buf *b)
{
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        buf_puts(b, i ? "; " : "");
        buf_date(b, o->period_end);
        buf_printf(b, " %s", relation_symbol(o->relation));
        buf_decimal(b, o->relation == RELATION_RANGE ? o->low : o->value);
        if (o->status != STATUS_ACTUAL)
            buf_printf(b, " %s", status_name(o->status));
        for (size_t k = 0; k < o->revised_count; k++) {
            buf_puts(b, " revised ");
            buf_decimal(b, o->revised[k].value);
        }
        for (size_t k = 0; k < o->conflict_count; k++) {
            buf_puts(b, " conflict ");
            buf_decimal(b, o->conflict[k].value);
        }
        buf_printf(b, " x%zu%s%s", o->claim_count, o->derived ? " derived" : "", o->doubt ? " doubt " : "");
        doubt_put(b, o->doubt);
    }
}

static void check_series_of(const char *name, const struct said *said, size_t count,
                            const struct series_options *options, const char *key, const char *wanted)
{
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, count);
    const struct series *list;
    struct buf b = BUF_INIT;
    size_t n = series_set_finish(set, options ? options : &none, &list);
    sum_up(find(list, n, key), &b);
    CHECK_TEXT(name, buf_slice(&b), wanted);
    buf_release(&b);
    series_set_free(set);
}

#define CAPACITY(v, rel, pub, doc)                                                                                     \
    {                                                                                                                  \
        .metric = "发电装机容量", .entity = "全国", .unit = "kW", .end = "2026-05-31", .value = v, .relation = rel,    \
        .published = pub, .document = doc                                                                              \
    }
#define STOCK "cn:发电装机容量:W:level:stock"
#define SUPPLY(v, sure, doc)                                                                                           \
    {                                                                                                                  \
        .metric = "发电装机容量", .entity = "全国", .unit = "kW", .end = "2026-05-31", .value = v, .confidence = sure, \
        .published = "2026-06-01", .document = doc                                                                     \
    }

static void joins_statements(void **state)
{
    static const struct {
        const char *name;
        struct said said[3];
        size_t count;
        const char *wanted;
    } cases[] = {
        {"said twice",
         {CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-26", "b")},
         2,
         "2026-05-31 =4010 x2"},
        {"a claim that comes twice counts once",
         {CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "a")},
         2,
         "2026-05-31 =4010 x1"},
        {"突破40亿 and 40.1亿",
         {CAPACITY("4000000000", RELATION_GT, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "b")},
         2,
         "2026-05-31 =4010 x2"},
        {"a loose word does not revise",
         {CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4000000000", RELATION_ABOUT, "2026-07-25", "b")},
         2,
         "2026-05-31 =4010 x2"},
        {"rounded and exact",
         {CAPACITY("4000000000", RELATION_ABOUT, "2026-06-25", "a"),
          CAPACITY("4014000000", RELATION_EQ, "2026-06-25", "b"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "c")},
         3,
         "2026-05-31 =4014 x3"},
        {"another day, another figure: revised",
         {CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-07-25", "b")},
         2,
         "2026-05-31 =4010 revised 3900 x1"},
        {"the same day: a conflict, the more often said counts",
         {CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "b"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "c")},
         3,
         "2026-05-31 =4010 conflict 3900 x2"},
        {"a conflict is past once the figure is revised",
         {CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "b"),
          CAPACITY("4050000000", RELATION_EQ, "2026-07-25", "c")},
         3,
         "2026-05-31 =4050 revised 3900 x1"},
        {"the exact figure is back when it is said again roughly",
         {CAPACITY("4012000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("3600000000", RELATION_EQ, "2026-07-25", "b"),
          CAPACITY("4010000000", RELATION_ABOUT, "2026-08-25", "c")},
         3,
         "2026-05-31 =4012 revised 4012 revised 3600 x2"},
        {"a bound that does not hold",
         {CAPACITY("4010000000", RELATION_EQ, "2026-06-25", "a"),
          CAPACITY("5000000000", RELATION_GT, "2026-06-25", "b")},
         2,
         "2026-05-31 =4010 conflict 5000 x1"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        check_series_of(cases[i].name, cases[i].said, cases[i].count, NULL, STOCK, cases[i].wanted);
}

static void keeps_statuses_apart(void **state)
{
    static const struct said said[] = {
        {.metric = "发电装机",
         .entity = "我国",
         .unit = "kW",
         .end = "2030-12-31",
         .value = "5400000000",
         .status = STATUS_TARGET},
        {.metric = "发电装机",
         .entity = "我国",
         .unit = "kW",
         .end = "2030-12-31",
         .value = "5600000000",
         .status = STATUS_FORECAST},
        {.metric = "发电装机", .entity = "我国", .unit = "kW", .end = "2024-12-31", .value = "3350000000"},
        {.metric = "发电装机",
         .entity = "我国",
         .unit = "kW",
         .end = "2025-12-31",
         .low = "3800000000",
         .high = "3900000000",
         .relation = RELATION_RANGE,
         .status = STATUS_FORECAST},
    };
    (void)state;
    check_series_of("statuses", said, COUNT(said), NULL, STOCK,
                    "2024-12-31 =3350 x1; 2025-12-31 range3800 forecast x1; 2030-12-31 =5600 forecast x1; 2030-12-31 "
                    "=5400 target x1");
}

static void knows_as_of(void **state)
{
    static const struct said said[] = {
        CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"),
        CAPACITY("4010000000", RELATION_EQ, "2026-07-25", "b"),
    };
    struct series_options options = {.as_of = date_of(2026, 7, 24)};
    (void)state;
    check_series_of("before", said, 2, &options, STOCK, "2026-05-31 =3900 x1");
    options.as_of = date_of(2026, 7, 25);
    check_series_of("that day", said, 2, &options, STOCK, "2026-05-31 =4010 revised 3900 x1");
}

#define SALES(from, to, v)                                                                                             \
    {                                                                                                                  \
        .metric = "新能源汽车销量", .entity = "全国", .unit = "辆", .start = from, .end = to, .value = v               \
    }

/* as of a day between two points of the year to date, with a figure between theirs: one more of its points */
static void between_points(void **state)
{
    static const struct said told[] = {
        SALES("2024-01-01", "2024-04-30", "2940000"), SALES(NULL, "2024-05-20", "3300000"),
        SALES(NULL, "2024-05-21", "20000000"),        SALES("2024-01-01", "2024-06-30", "4940000"),
        SALES(NULL, "2024-07-20", "5500000"),
    };
    (void)state;
    check_series_of("between two points", told, COUNT(told), NULL, "cn:新能源汽车销量:辆:level:YTD",
                    "2024-04-30 =2940000 x1; 2024-05-20 =3300000 x1; 2024-06-30 =4940000 x1");
    check_series_of("as of a day still", told, COUNT(told), NULL, "cn:新能源汽车销量:辆:level:stock",
                    "2024-05-20 =3300000 x1; 2024-05-21 =20000000 x1; 2024-07-20 =5500000 x1");
}

/* month, quarter, year and year to date are apart; but the year is a point of the year to date where that is told */
static void parts_frequencies(void **state)
{
    static const struct said told_to_date[] = {
        SALES("2024-01-01", "2024-03-31", "2090000"), SALES("2024-01-01", "2024-10-31", "9750000"),
        SALES("2024-10-01", "2024-10-31", "1430000"), SALES("2024-01-01", "2024-12-31", "12866000"),
        SALES("2025-01-01", "2025-02-28", "1835000"),
    };
    static const struct said told_by_quarters[] = {
        SALES("2024-01-01", "2024-03-31", "2090000"),
        SALES("2024-04-01", "2024-06-30", "2850000"),
        SALES("2024-01-01", "2024-12-31", "12866000"),
        SALES("2023-01-01", "2023-12-31", "9495000"),
    };
    static const struct said told_both_ways[] = {
        SALES("2024-01-01", "2024-03-31", "2090000"),  SALES("2024-04-01", "2024-06-30", "2850000"),
        SALES("2024-07-01", "2024-09-30", "3380000"),  SALES("2024-01-01", "2024-09-30", "8320000"),
        SALES("2024-01-01", "2024-12-31", "12866000"), SALES("2023-01-01", "2023-12-31", "9495000"),
    };
    static const struct said told_in_january_only[] = {
        SALES("2023-01-01", "2023-06-30", "4000000"),
        SALES("2023-01-01", "2023-12-31", "9495000"),
        SALES("2024-01-01", "2024-03-31", "2090000"),
    };
    static const struct said told_mostly_in_january[] = {
        SALES("2023-01-01", "2023-06-30", "4000000"),
        SALES("2023-07-01", "2023-09-30", "2400000"),
        SALES("2024-01-01", "2024-03-31", "2090000"),
    };
    static const struct said new_year[] = {SALES("2024-01-01", "2024-01-03", "40000"),
                                           SALES("2024-01-01", "2024-02-29", "1207000")};
    (void)state;
    check_series_of("a holiday is not the year to date", new_year, COUNT(new_year), NULL,
                    "cn:新能源汽车销量:辆:level:YTD", "2024-02-29 =1207000 x1");
    check_series_of("a holiday stands alone", new_year, COUNT(new_year), NULL, "cn:新能源汽车销量:辆:level:span",
                    "2024-01-03 =40000 x1");
    check_series_of("to date", told_to_date, COUNT(told_to_date), NULL, "cn:新能源汽车销量:辆:level:YTD",
                    "2024-03-31 =2090000 x1; 2024-10-31 =9750000 x1; 2024-12-31 =12866000 x1; 2025-02-28 =1835000 x1");
    check_series_of("month", told_to_date, COUNT(told_to_date), NULL, "cn:新能源汽车销量:辆:level:M",
                    "2024-10-31 =1430000 x1");
    check_series_of("quarters", told_by_quarters, COUNT(told_by_quarters), NULL, "cn:新能源汽车销量:辆:level:Q",
                    "2024-03-31 =2090000 x1; 2024-06-30 =2850000 x1");
    check_series_of("years", told_by_quarters, COUNT(told_by_quarters), NULL, "cn:新能源汽车销量:辆:level:A",
                    "2023-12-31 =9495000 x1; 2024-12-31 =12866000 x1");
    check_series_of("lengths that all begin in January", told_in_january_only, COUNT(told_in_january_only), NULL,
                    "cn:新能源汽车销量:辆:level:YTD",
                    "2023-06-30 =4000000 x1; 2023-12-31 =9495000 x1; 2024-03-31 =2090000 x1");
    check_series_of("one quarter that begins later", told_mostly_in_january, COUNT(told_mostly_in_january), NULL,
                    "cn:新能源汽车销量:辆:level:YTD", "2023-06-30 =4000000 x1; 2024-03-31 =2090000 x1");
    check_series_of("it stays a quarter", told_mostly_in_january, COUNT(told_mostly_in_january), NULL,
                    "cn:新能源汽车销量:辆:level:Q", "2023-09-30 =2400000 x1; 2024-03-31 =2090000 x1");
    check_series_of("both ways, quarters", told_both_ways, COUNT(told_both_ways), NULL, "cn:新能源汽车销量:辆:level:Q",
                    "2024-03-31 =2090000 x1; 2024-06-30 =2850000 x1; 2024-09-30 =3380000 x1");
    check_series_of("both ways, years", told_both_ways, COUNT(told_both_ways), NULL, "cn:新能源汽车销量:辆:level:A",
                    "2023-12-31 =9495000 x1; 2024-12-31 =12866000 x1");
    check_series_of("both ways, to date", told_both_ways, COUNT(told_both_ways), NULL, "cn:新能源汽车销量:辆:level:YTD",
                    "2023-12-31 =9495000 x1; 2024-03-31 =2090000 x1; 2024-09-30 =8320000 x1; 2024-12-31 =12866000 x1");
}

#define ORLO_REVENUE(from, to, v)                                                                                      \
    {                                                                                                                  \
        .metric = "revenue", .entity = "Orlo", .unit = "USD", .sentence = "Revenue rose.", .start = from, .end = to,   \
        .value = v                                                                                                     \
    }

static void own_years_are_told_by_their_length(void **state)
{
    static const struct said said[] = {
        ORLO_REVENUE("2024-07-28", "2024-10-26", "13800000000"),
        ORLO_REVENUE("2024-10-27", "2025-01-25", "13990000000"),
        ORLO_REVENUE("2025-02-01", "2025-04-30", "14100000000"),
        ORLO_REVENUE("2024-07-28", "2025-07-26", "56600000000"),
        ORLO_REVENUE("2023-08-01", "2024-07-31", "53800000000"),
        ORLO_REVENUE("2024-07-28", "2025-04-26", "41900000000"),
    };
    (void)state;
    check_series_of("quarters", said, COUNT(said), NULL, "orlo:营业收入:USD:level:FQ",
                    "2024-10-26 =13800000000 x1; 2025-01-25 =13990000000 x1; 2025-04-30 =14100000000 x1");
    check_series_of("years", said, COUNT(said), NULL, "orlo:营业收入:USD:level:FA",
                    "2024-07-31 =53800000000 x1; 2025-07-26 =56600000000 x1");
    check_series_of("nine months", said, COUNT(said), NULL, "orlo:营业收入:USD:level:span",
                    "2025-04-26 =41900000000 x1");
}

static void derives(void **state)
{
    static const struct said said[] = {
        SALES("2024-01-01", "2024-09-30", "8320000"),
        SALES("2024-01-01", "2024-10-31", "9750000"),
        SALES("2025-01-01", "2025-10-31", "12943000"),
        SALES("2025-01-01", "2025-09-30", "11228000"),
        {.metric = "新能源汽车销量",
         .entity = "全国",
         .start = "2025-01-01",
         .end = "2025-11-30",
         .value = "31.2",
         .comparison = COMPARISON_YOY},
        SALES("2025-01-01", "2025-11-30", "14780000"),
    };
    struct series_options options = {.derive = true};
    (void)state;
    check_series_of("months", said, COUNT(said), &options, "cn:新能源汽车销量:辆:level:M",
                    "2024-10-31 =1430000 x2 derived; 2025-10-31 =1715000 x2 derived; 2025-11-30 =1837000 x2 derived");
    /* 12943 / 9750 = 1.3275, 11228 / 8320 = 1.3495 */
    check_series_of("growth", said, COUNT(said), &options, "cn:新能源汽车销量:%:yoy:YTD",
                    "2025-09-30 ~35 x2 derived; 2025-10-31 ~32.7 x2 derived; 2025-11-30 =31.2 x1");
    /* 1478 / 1.312 = 1126.5 */
    check_series_of(
        "levels", said, COUNT(said), &options, "cn:新能源汽车销量:辆:level:YTD",
        "2024-09-30 =8320000 x1; 2024-10-31 =9750000 x1; 2024-11-30 ~11270000 x2 derived; 2025-09-30 =11228000 x1; "
        "2025-10-31 =12943000 x1; 2025-11-30 =14780000 x1");
}

static void cumulative_of_a_day_is_a_stock(void **state)
{
    static const struct said said[] = {
        {.metric = "铁路发送旅客",
         .entity = "全国",
         .unit = "人次",
         .start = "2024-07-22",
         .end = "2024-07-22",
         .value = "307000000",
         .text = "3.07亿人次",
         .sentence = "自7月1日暑运启动至22日，全国铁路累计发送旅客3.07亿人次。"},
        {.metric = "铁路发送旅客",
         .entity = "全国",
         .unit = "人次",
         .start = "2024-07-22",
         .end = "2024-07-22",
         .value = "15000000",
         .text = "1500万人次",
         .sentence = "22日，全国铁路发送旅客1500万人次。",
         .at = 90},
    };
    (void)state;
    check_series_of("cumulative", said, 2, NULL, "cn:铁路旅客发送量:人次:level:stock", "2024-07-22 =307000000 x1");
    check_series_of("the day", said, 2, NULL, "cn:铁路旅客发送量:人次:level:D", "2024-07-22 =15000000 x1");
}

/* ---- any order, any division ---- */

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

#define MANY 400

static void make_many(struct said *said, char (*values)[16], char (*documents)[16])
{
    static const struct {
        const char *metric, *unit, *start, *series;
    } things[] = {
        {"发电装机容量", "kW", NULL, NULL},
        {"新能源汽车销量", "辆", "2024-01-01", NULL},
        {"全社会用电量", "kWh", "2024-05-01", NULL},
        {"制造业PMI", "%", "2024-05-01", NULL},
        {"国家", "个", NULL, NULL},
        {"全国总装机", "kW", NULL, "capacity.installed"},
        {"全国装机价格指数", "kW", NULL, "capacity.installed"},
        {"installed capacity", "GW", NULL, "capacity.installed"},
    };
    static const char *const days[] = {"2024-06-10", "2024-06-11", "2024-07-01"};
    unsigned seed = 7;
    for (size_t i = 0; i < MANY; i++) {
        size_t which = next_random(&seed) % COUNT(things);
        snprintf(values[i], sizeof values[i], "%u", 100 + next_random(&seed) % 6);
        snprintf(documents[i], sizeof documents[i], "d%u", next_random(&seed) % 40);
        said[i] = (struct said){.metric = things[which].metric,
                                .unit = things[which].unit,
                                .start = things[which].start,
                                .series = things[which].series,
                                .end = "2024-05-31",
                                .value = values[i],
                                .document = documents[i],
                                .published = days[next_random(&seed) % COUNT(days)],
                                .relation = next_random(&seed) % 4 ? RELATION_EQ : RELATION_GT,
                                .status = next_random(&seed) % 5 ? STATUS_ACTUAL : STATUS_FORECAST,
                                .at = next_random(&seed) % 50};
    }
}

static void shuffle(struct said *said, size_t count, unsigned *seed)
{
    for (size_t i = count; i > 1; i--) {
        size_t k = next_random(seed) % i;
        struct said t = said[i - 1];
        said[i - 1] = said[k];
        said[k] = t;
    }
}

/* parts in any order, some of them twice or all four times, give the bytes of the whole */
static void any_division_is_the_whole(void **state)
{
    static const size_t counts[] = {MANY, MANY + MANY / 4, 4 * MANY};
    static struct said said[4 * MANY];
    static char values[MANY][16], documents[MANY][16];
    struct buf whole = BUF_INIT, parts = BUF_INIT;
    unsigned seed = 3;
    (void)state;
    make_many(said, values, documents);
    struct series_set *set = set_of(said, MANY);
    finish_text(set, NULL, &whole);
    series_set_free(set);
    CHECK("there are series", whole.len > 1000);
    for (int round = 0; round < 20; round++) {
        for (size_t i = MANY; i < 4 * MANY; i++)
            said[i] = said[i - MANY];
        size_t count = counts[round % 3];
        shuffle(said, count, &seed);
        set = set_of(said, count);
        buf_clear(&parts);
        finish_text(set, NULL, &parts);
        if (!slice_equal(buf_slice(&whole), buf_slice(&parts)))
            fail_msg("round %d: %zu bytes, wanted %zu", round, parts.len, whole.len);
        series_set_free(set);
        make_many(said, values, documents);
    }
    buf_release(&whole);
    buf_release(&parts);
}

/* finishing early and going on is as finishing once */
static void finishing_twice(void **state)
{
    static const struct said said[] = {CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"),
                                       CAPACITY("4010000000", RELATION_EQ, "2026-07-25", "b")};
    struct buf once = BUF_INIT, twice = BUF_INIT;
    (void)state;
    struct series_set *set = set_of(said, 2);
    finish_text(set, NULL, &once);
    series_set_free(set);
    set = set_of(said, 1);
    finish_text(set, NULL, &twice);
    buf_clear(&twice);
    struct claim second = claim_said(&said[1]);
    series_set_add(set, &second);
    finish_text(set, NULL, &twice);
    CHECK("same bytes", slice_equal(buf_slice(&once), buf_slice(&twice)));
    series_set_free(set);
    buf_release(&once);
    buf_release(&twice);
}

/* more things than one thread takes at a time (merge.c: 1,024) */
static void any_number_of_threads(void **state)
{
    enum { THINGS = 3000 };
    static char names[THINGS][8];
    struct buf one = BUF_INIT, four = BUF_INIT;
    struct series_options alone = {.jobs = 1}, threads = {.jobs = 4};
    const struct series *list;
    (void)state;
    struct series_set *set = set_of(NULL, 0);
    for (size_t i = 0; i < 2 * THINGS; i++) {
        char *name = names[i % THINGS];
        snprintf(name, sizeof names[0], "%c%c%c", (char)('a' + i % 26), (char)('a' + i / 26 % 26),
                 (char)('a' + i % THINGS / 676));
        struct said said = CAPACITY(i < THINGS ? "4010000000" : "3900000000", RELATION_EQ, "2026-06-25", "a");
        said.entity = name;
        said.at = i;
        struct claim claim = claim_said(&said);
        CHECK(name, series_set_add(set, &claim));
    }
    finish_text(set, &alone, &one);
    finish_text(set, &threads, &four);
    CHECK("same bytes", one.len > 0 && slice_equal(buf_slice(&one), buf_slice(&four)));
    CHECK("all of them", series_set_finish(set, &threads, &list) > 1024);
    series_set_free(set);
    buf_release(&one);
    buf_release(&four);
}

/* ---- rules, explaining, record ---- */

static void users_rules(void **state)
{
    static const char json[] =
        "[{\"when\":{\"metric\":\"统调\"},\"then\":{\"metric\":\"统调装机\",\"entity\":\"江苏\"}},"
        "{\"when\":{\"key\":\"cn:动力电池装车量:Wh:level\"},\"then\":{\"metric\":\"动力电池装机量\"}}]";
    static const struct said said[] = {
        {.metric = "统调最高装机", .entity = "中国", .unit = "kW", .end = "2024-12-31", .value = "1"},
        {.metric = "动力电池装车量", .entity = "中国", .unit = "GWh", .end = "2024-12-31", .value = "2"},
        {.metric = "动力电池装机量", .entity = "中国", .unit = "GWh", .end = "2023-12-31", .value = "3"},
    };
    static const char *const wanted[] = {"cn-js:统调装机:W:level:stock", "cn:动力电池装机:Wh:level:stock"};
    static const struct series_options none = {.derive = false};
    struct err err;
    (void)state;
    struct merge_rules *rules = merge_rules_new("rules.json", slice_of(json), &err);
    struct series_set *set = series_set_new(&err);
    series_set_rules(set, rules);
    for (size_t i = 0; i < COUNT(said); i++) {
        struct claim claim = claim_said(&said[i]);
        series_set_add(set, &claim);
    }
    const struct series *list;
    size_t count = series_set_finish(set, &none, &list);
    assert_int_equal(count, COUNT(wanted));
    for (size_t i = 0; i < count; i++)
        CHECK_TEXT("key", list[i].key, wanted[i]);
    series_set_free(set);
    merge_rules_free(rules);
}

static void bad_rules_are_refused(void **state)
{
    static const struct {
        const char *json, *wanted;
    } cases[] = {
        {"{", "not a JSON array of rules; see 'dateline series --help'"},
        {"[{}]", "rule 1 needs \"when\" and \"then\", objects with at least one field"},
        {"[{\"when\":{\"metric\":\"a\"},\"then\":{}}]",
         "rule 1 needs \"when\" and \"then\", objects with at least one field"},
        {"[{\"when\":{\"colour\":\"a\"},\"then\":{\"metric\":\"b\"}}]",
         "rule 1: \"colour\" in \"when\" is no string or none of metric, entity, source, document, key"},
        {"[{\"when\":{\"metric\":\"a\"},\"then\":{\"metric\":3}}]",
         "rule 1: \"metric\" in \"then\" is no string or none of metric, entity, series"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err = {.message = ""};
        CHECK(cases[i].json, merge_rules_new("rules.json", slice_of(cases[i].json), &err) == NULL);
        CHECK_TEXT(cases[i].json, slice_of(err.message), cases[i].wanted);
        CHECK_TEXT(cases[i].json, slice_of(err.file), "rules.json");
    }
}

static void explains(void **state)
{
    static const struct said said[] = {{.metric = "全社会用电量累计",
                                        .unit = "kWh",
                                        .start = "2022-09-01",
                                        .end = "2022-09-30",
                                        .value = "709200000000",
                                        .text = "7092亿千瓦时",
                                        .sentence = "9月份，全社会用电量7092亿千瓦时。"}};
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, 1);
    const struct series *list;
    struct buf b = BUF_INIT;
    (void)state;
    series_set_finish(set, &none, &list);
    assert_true(series_set_explain(set, SLICE("cn:全社会用电量:Wh:level:M"), &b));
    CHECK_TEXT(
        "explained", buf_slice(&b),
        "{\"document\":\"a\",\"start\":0,\"text\":\"7092亿千瓦时\",\"metric\":\"全社会用电量累计\",\"normalised\":"
        "\"全社会用电量\","
        "\"entity\":null,\"whose\":\"cn\",\"because\":\"the metric is counted for the nation\",\"period\":\"a month\","
        "\"sentence\":\"9月份，全社会用电量7092亿千瓦时。\"}\n");
    assert_false(series_set_explain(set, SLICE("cn:全社会用电量:Wh:level:Q"), &b));
    buf_release(&b);
    series_set_free(set);
}

static void record_comes_back(void **state)
{
    static const struct said said[] = {
        CAPACITY("3900000000", RELATION_EQ, "2026-06-25", "a"), CAPACITY("4010000000", RELATION_EQ, "2026-07-25", "b"),
        CAPACITY("4040000000", RELATION_EQ, "2026-07-25", "c"), SUPPLY("4200000000", "0.3", "d")};
    struct buf first = BUF_INIT, second = BUF_INIT;
    struct arena arena;
    struct series series;
    struct err err;
    (void)state;
    arena_init(&arena);
    struct series_set *set = set_of(said, COUNT(said));
    finish_text(set, NULL, &first);
    assert_true(series_parse(buf_slice(&first), &arena, &series, &err));
    assert_int_equal(series.observation_count, 2);
    assert_int_equal(series.observations[0].doubt, DOUBT_CONFIDENCE);
    assert_int_equal(series.frequency, FREQUENCY_M);
    assert_int_equal(series.kind, KIND_STOCK);
    CHECK_TEXT("unit", series.unit, "GW");
    CHECK_TEXT("title", series.title, "全国发电装机容量");
    series_write(&second, &series);
    CHECK("the same bytes", slice_equal(buf_slice(&first), buf_slice(&second)));
    series_set_free(set);
    buf_release(&first);
    buf_release(&second);
    arena_release(&arena);
}

static void metric_is_in_the_language_of_the_title(void **state)
{
    static const struct said said[] = {
        {.metric = "GDP", .entity = "Japan", .sentence = "GDP rose.", .comparison = COMPARISON_YOY, .value = "1.2"},
        {.metric = "国内生产总值", .entity = "中国", .comparison = COMPARISON_YOY, .value = "5.2"},
    };
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, COUNT(said));
    const struct series *list;
    (void)state;
    size_t n = series_set_finish(set, &none, &list);
    const struct series *english = find(list, n, "jp:国内生产总值:%:yoy:rate");
    CHECK_TEXT("English", english->metric, "gross domestic product");
    CHECK_TEXT("the measure of both", english->measure, "国内生产总值");
    CHECK_TEXT("Chinese", find(list, n, "cn:国内生产总值:%:yoy:rate")->metric, "国内生产总值");
    series_set_free(set);
}

#define TENDER(v, sure, pub, doc)                                                                                      \
    {                                                                                                                  \
        .metric = "储能招标规模", .entity = "全国", .series = "storage.tender", .unit = "GWh", .start = "2025-09-01",  \
        .end = "2025-09-30", .value = v, .confidence = sure, .published = pub, .document = doc                         \
    }
#define TENDER_BY(v, doc, by)                                                                                          \
    {                                                                                                                  \
        .metric = "储能招标规模", .entity = "全国", .series = "storage.tender", .unit = "GWh", .start = "2025-09-01",  \
        .end = "2025-09-30", .value = v, .published = "2025-10-02", .document = doc, .source = by                      \
    }

static void doubt_revises_nothing(void **state)
{
    static const struct {
        const char *name, *key;
        struct said said[4];
        const char *wanted;
    } cases[] = {
        {"a claim that is not sure is an observation of its own",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("28", "0.4", "2025-10-09", "b")},
         "2025-09-30 =30 x1; 2025-09-30 =28 x1 doubt confidence"},
        {"one that says the same joins",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("30", "0.4", "2025-10-09", "b")},
         "2025-09-30 =30 x2"},
        {"near figures are a revision",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("31", "0.8", "2025-10-09", "b")},
         "2025-09-30 =31 revised 30 x1"},
        {"figures far apart count two things",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("12", "0.8", "2025-10-09", "b")},
         "2025-09-30 =30 x1 doubt mixed; 2025-09-30 =12 x1 doubt mixed"},
        {"what two documents say stands against one",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("12", "0.8", "2025-10-09", "b"),
          TENDER("30", "0.8", "2025-10-09", "c")},
         "2025-09-30 =30 x2; 2025-09-30 =12 x1 doubt mixed"},
        {"what is not sure puts nothing else in doubt",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("12", "0.4", "2025-10-02", "a")},
         "2025-09-30 =30 x1; 2025-09-30 =12 x1 doubt confidence"},
        {"two figures in one document are two things",
         "cn:storage.tender:Wh:level:M",
         {TENDER("30", "0.8", "2025-10-02", "a"), TENDER("29", "0.8", "2025-10-02", "a")},
         "2025-09-30 =29 x1 doubt mixed; 2025-09-30 =30 x1 doubt mixed"},
        {"two bodies do not revise each other",
         "cn:storage.tender:Wh:level:M",
         {TENDER_BY("30", "a", "CNESA"), TENDER_BY("31", "b", "EESA")},
         "2025-09-30 =30 x1 doubt mixed; 2025-09-30 =31 x1 doubt mixed"},
        {"one body revises itself",
         "cn:storage.tender:Wh:level:M",
         {TENDER_BY("30", "a", "CNESA"), TENDER_BY("31", "b", "CNESA")},
         "2025-09-30 =30 conflict 31 x1"},
        {"an open series asks for less",
         STOCK,
         {SUPPLY("4000000000", "0.45", "a"), SUPPLY("3900000000", "0.35", "b")},
         "2026-05-31 =4000 x1; 2026-05-31 =3900 x1 doubt confidence"},
        {"figures of an open series far apart are in conflict",
         STOCK,
         {SUPPLY("4000000000", "0.8", "a"), SUPPLY("1000000000", "0.8", "b")},
         "2026-05-31 =4000 conflict 1000 x1"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t count = 0;
        while (count < 4 && cases[i].said[count].metric)
            count++;
        check_series_of(cases[i].name, cases[i].said, count, NULL, cases[i].key, cases[i].wanted);
    }
}

static void guesses_are_in_doubt(void **state)
{
    static const struct said said[] = {{.metric = "储能招标规模",
                                        .series = "storage.tender",
                                        .unit = "GWh",
                                        .start = "2025-09-01",
                                        .end = "2025-09-30",
                                        .value = "30",
                                        .published = "2025-10-02",
                                        .confidence = "0.55",
                                        .sentence = "9月招标30GWh。"},
                                       {.metric = "storage tenders",
                                        .series = "storage.tender",
                                        .unit = "GWh",
                                        .start = "2025-09-01",
                                        .end = "2025-09-30",
                                        .value = "30",
                                        .published = "2025-10-02",
                                        .confidence = "0.8"}};
    (void)state;
    check_series_of("the nation left out", said, 1, NULL, "cn:storage.tender:Wh:level:M",
                    "2025-09-30 =30 x1 doubt entity");
    static const struct said to_come[] = {{.metric = "储能招标规模",
                                           .entity = "全国",
                                           .series = "storage.tender",
                                           .unit = "GWh",
                                           .start = "2030-01-01",
                                           .end = "2030-12-31",
                                           .value = "30",
                                           .confidence = "0.8"}};
    check_series_of("a fact of a time to come", to_come, 1, NULL, "cn:storage.tender:Wh:level:A",
                    "2030-12-31 =30 x1 doubt time");
    check_series_of("whose it is not said", said + 1, 1, NULL, "_:storage.tender:Wh:level:M",
                    "2025-09-30 =30 x1 doubt entity");
}

static void bad_records_are_refused(void **state)
{
    static const struct {
        const char *line, *wanted;
    } cases[] = {
        {"", "not a JSON object; a series record is one object a line"},
        {"[1]", "not a JSON object; a series record is one object a line"},
        {"{\"document\":\"a\"}", "no \"key\"; is this a series record, as 'dateline series' writes it?"},
        {"{\"key\":\"a\",\"unit\":\"t\"}",
         "no \"observations\"; is this a series record, as 'dateline series' writes it?"},
        {"{\"key\":\"a\",\"unit\":\"t\",\"observations\":[],\"kind\":\"sort\"}", "no known \"kind\""},
        {"{\"key\":\"a\",\"unit\":\"t\",\"observations\":[{}],\"kind\":\"flow\",\"frequency\":\"A\"}",
         "an observation has no \"relation\"; is this a series record?"},
        {"{\"key\":\"a\",\"unit\":\"t\",\"observations\":[{\"relation\":\"=\",\"status\":\"actual\",\"value\":null}],"
         "\"kind\":\"flow\","
         "\"frequency\":\"A\"}",
         "an observation has no value that is a number of 18 digits or less"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct series series;
        struct err err = {.message = ""};
        CHECK(cases[i].line, !series_parse(slice_of(cases[i].line), &arena, &series, &err));
        CHECK_TEXT(cases[i].line, slice_of(err.message), cases[i].wanted);
    }
    arena_release(&arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_statements),
        cmocka_unit_test(keeps_statuses_apart),
        cmocka_unit_test(knows_as_of),
        cmocka_unit_test(parts_frequencies),
        cmocka_unit_test(between_points),
        cmocka_unit_test(own_years_are_told_by_their_length),
        cmocka_unit_test(derives),
        cmocka_unit_test(any_division_is_the_whole),
        cmocka_unit_test(finishing_twice),
        cmocka_unit_test(any_number_of_threads),
        cmocka_unit_test(cumulative_of_a_day_is_a_stock),
        cmocka_unit_test(users_rules),
        cmocka_unit_test(bad_rules_are_refused),
        cmocka_unit_test(explains),
        cmocka_unit_test(record_comes_back),
        cmocka_unit_test(metric_is_in_the_language_of_the_title),
        cmocka_unit_test(doubt_revises_nothing),
        cmocka_unit_test(guesses_are_in_doubt),
        cmocka_unit_test(bad_records_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
