/* Figures of the built-in metrics in whole texts: what is taken, with which facets, and whose it is. */
#include "base/json.h"
#include "extract/extract.h"
#include "tests/knowledge.h"

/* "150 MW wind operating @Orlo": the claims of known metrics of a text, one a line, without the facets that are null */
static void put_facets(struct buf *b, struct slice facets)
{
    struct json_walk w;
    struct json_field f;
    for (json_open(&w, facets, &arena); json_next(&w, &f);)
        if (f.kind == JSON_STRING) {
            buf_putc(b, ' ');
            buf_put(b, f.text);
        }
}

static void put_taken(struct buf *b, const struct claims *claims)
{
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *claim = &claims->at[i];
        if (!claim->series.len)
            continue;
        buf_put(b, claim->text);
        put_facets(b, claim->facets);
        buf_puts(b, " @");
        buf_put(b, claim->entity);
        buf_putc(b, '\n');
    }
}

struct text_case {
    const char *title, *text, *wanted;
};

static void check_by(const struct text_case *cases, size_t count,
                     void (*put)(struct buf *b, const struct claims *claims))
{
    for (size_t i = 0; i < count; i++) {
        struct document document = {.id = SLICE("example"),
                                    .title = slice_of(cases[i].title),
                                    .text = slice_of(cases[i].text),
                                    .published = date_parse(SLICE("2025-11-05"))};
        struct claims claims;
        struct buf got = BUF_INIT;
        extract_claims(know, &document, &arena, &claims);
        put(&got, &claims);
        CHECK_TEXT(cases[i].text, buf_slice(&got), cases[i].wanted);
        buf_release(&got);
        arena_reset(&arena);
    }
}

/* each member of a list has its own words, and its own place or site */
static void test_lists(void **state)
{
    static const struct text_case cases[] = {
        {"Solar in India",
         "India added 20 GW of solar this year. Gujarat led with 7 GW, followed by Kerala with 2 GW. In total, the "
         "country has 90 GW.",
         "20 GW solar added @India\n7 GW solar added @Gujarat\n2 GW solar added @Kerala\n90 GW solar operating "
         "@India\n"},
        {"Germany's power plants", "Germany added 4 GW of wind and 15 GW of solar in 2024.",
         "4 GW wind added @Germany\n15 GW solar added @Germany\n"},
        {"Storage tender in Chile",
         "The tender awarded storage projects to Orlo Hills (40 MW/160 MWh) and Vel Bay (60 MW/240 MWh).",
         "40 MW award @Orlo Hills\n160 MWh award @Orlo Hills\n60 MW award @Vel Bay\n240 MWh award @Vel Bay\n"},
        {"新型储能装机",
         "截至9月底，全国新型储能装机规模8000万千瓦。分省看，青海600万千瓦、宁夏500万千瓦，贵州300万千瓦。前三季度新增"
         "装机2000万千瓦。",
         "8000万千瓦 storage.new operating @全国\n600万千瓦 storage.new operating @青海\n500万千瓦 storage.new "
         "operating @宁夏\n"
         "300万千瓦 storage.new operating @贵州\n2000万千瓦 storage.new added @全国\n"},
        {"5月储能招标", "5月储能招标规模3GWh。田坝能源发布2个项目，合计50MW/100MWh；北岭电力3个项目，合计70MW/140MWh。",
         "3GWh tender total @\n50MW tender @田坝能源\n100MWh tender @田坝能源\n70MW tender @北岭电力\n140MWh tender "
         "@北岭电力\n"},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* a site, a company and a region are not the nation; who develops, bids or decides owns nothing */
static void test_scope(void **state)
{
    static const struct text_case cases[] = {
        {"Batteries in Texas", "Developers in the United States added 3 GW of battery storage in October.",
         "3 GW storage.electrochemical added @United States\n"},
        {"Wind in Spain", "Spain has 32 GW of wind. The country aims for 62 GW of wind capacity by 2030.",
         "32 GW wind operating @Spain\n62 GW wind operating @Spain\n"},
        {"Storage awards",
         "Italy awarded storage contracts in its auction. Among the winners is Enor's 90MW/360MWh Vel Bay battery.",
         "90MW award capacity @Vel Bay battery\n360MWh award capacity @Vel Bay battery\n"},
        {"Pumped storage",
         "The Orlo Hills pumped storage plant in Wales, the oldest of its kind, has a capacity of 360 MW.",
         "360 MW storage.pumped operating @Orlo Hills pumped storage plant\n"},
        {"云南：新能源装机创新高", "截至9月底，云南新能源装机6000万千瓦。全省储能装机300万千瓦。",
         "6000万千瓦 wind+solar operating @云南\n300万千瓦 storage operating @云南\n"},
        {"北岭股份：三季度风电装机增长", "北岭股份披露三季报。截至9月末，公司国内风电装机容量120万千瓦。",
         "120万千瓦 wind operating @北岭股份\n"},
        {"北岭投资建设储能项目", "北岭股份拟投资建设田坝县云头200MW/400MWh独立储能电站项目。",
         "200MW storage planned independent @田坝县云头\n400MWh storage planned independent @田坝县云头\n"},
        {"田坝核电进展", "待田坝核电基地6台机组全部投运后，总装机容量将达到700万千瓦。",
         "700万千瓦 nuclear operating @田坝核电基地\n"},
        {"储能招标统计",
         "上半年，国内储能招标规模3GW。从业主看，北岭招标规模最大，为1GW。分地区看，9个省份装机规模超过200万千瓦。",
         "3GW tender total @国内\n1GW tender total @北岭\n200万千瓦 storage operating @省份\n"},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* what is told of others, above or behind, tells neither stage nor kind of a figure */
static void test_apart(void **state)
{
    static const struct text_case cases[] = {
        {"可再生能源", "去年全国可再生能源新增装机超3亿千瓦，截至9月底，可再生能源发电装机总规模达到22亿千瓦。",
         "3亿千瓦 renewable added @全国\n22亿千瓦 renewable operating @全国\n"},
        {"海上风电提速", "截至9月底，全国风电装机容量6亿千瓦，其中海上风电占比提高。",
         "6亿千瓦 wind operating @全国\n"},
        {"北岭新能源", "截至9月底，贵州新能源装机规模4000万千瓦，全年新增新能源装机位居全国前列。",
         "4000万千瓦 wind+solar operating @贵州\n"},
        {"电力统计", "截至9月底，全国风电、太阳能发电装机容量分别约5亿千瓦和9亿千瓦，分别同比增长20%和30%。",
         "5亿千瓦 wind operating @全国\n9亿千瓦 solar operating @全国\n20% wind operating power @全国\n30% solar "
         "operating power @全国\n"},
        {"Wind in Spain", "Spain's wind capacity grew by 2 GW last year to 32 GW.",
         "2 GW wind added @Spain\n32 GW wind operating @Spain\n"},
        {"Turbines in Spain",
         "Since March, 90 new wind turbines with a combined capacity of 400 MW were added in Spain.",
         "400 MW wind added @Spain\n"},
        {"Peakers", "Orlo Power installed six gas turbines (150 MW) in Texas.", "150 MW gas added @Orlo Power\n"},
        {"UK batteries",
         "Britain's battery storage pipeline has grown to 90 GW, of which 5 GW is operational and 6 GW is being built.",
         "90 GW storage.electrochemical planned @Britain\n5 GW storage.electrochemical operating @Britain\n6 GW "
         "storage.electrochemical construction @Britain\n"},
        {"Global batteries",
         "Global battery storage additions rose 50% to 90 GW last year and will reach 120 GW in 2026.",
         "50% storage.electrochemical added power @global\n90 GW storage.electrochemical added @global\n120 GW "
         "storage.electrochemical added @global\n"},
        {"US storage", "Storage additions in the United States hit 30 GW, IRENA said.",
         "30 GW storage added IRENA @United States\n"},
        {"Orlo", "Orlo Power placed 2 GW of solar into service and added 4 GW to its backlog.",
         "2 GW solar added @Orlo Power\n4 GW solar planned @Orlo Power\n"},
        {"Closures", "Spain retired 2 GW of coal capacity last year.", ""},
        {"北岭投产", "年产20吉瓦的光伏组件项目正在建设。首台500兆瓦水轮机组吊装完成。", ""},
        {"电池产业", "全国电池产量增长。大宗固体废弃物年综合利用量提升至45亿吨。", ""},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* 电站总装机容量: of the station that was named, not of its province; several sites are several */
static void test_sites(void **state)
{
    static const struct text_case cases[] = {
        {"贵州田坝抽水蓄能电站投产", "国家重点工程贵州田坝抽水蓄能电站全面投产。电站总装机容量180万千瓦。",
         "180万千瓦 storage.pumped operating @贵州田坝抽水蓄能电站\n"},
        {"国内快讯",
         "云头光伏项目并网\n云头光伏项目并网发电。\n贵州海拔最高风电项目并网\n位于贵州的北岭风电项目并网。该项目"
         "总装机容量80兆瓦。",
         "80兆瓦 wind operating @北岭风电项目\n"},
        {"印度储能招标", "前三季度，印度共发布储能招标12GWh，其中ORLO 5GWh、VEL 4GWh。",
         "12GWh tender total @印度\n5GWh tender @ORLO\n4GWh tender @VEL\n"},
        {"新能源", "截至9月底，云南、贵州、四川三省新能源总装机2亿千瓦。",
         "2亿千瓦 wind+solar operating @云南、贵州、四川三省\n"},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* tenders go on from sentence to sentence, and are no capacity; what was bid for is not what was won */
static void test_tenders(void **state)
{
    static const struct text_case cases[] = {
        {"India's battery tenders",
         "Agencies in India floated tenders for 900 MW of battery storage. The largest, by Orlo Power, was for 400 MW.",
         "900 MW tender total @India\n400 MW tender @Orlo Power\n"},
        {"Greek battery auction",
         "The auction for batteries offered 200 MW and attracted bids for 900 MW. Nine projects with 180 MW won.",
         "200 MW tender capacity @Greece\n900 MW bid capacity @Greece\n180 MW award capacity @Greece\n"},
        {"Wind power auction in Chile, record in storage bids", "The auction received bids for 900 MW.", ""},
        {"Wind power in Chile", "The auction for onshore wind received bids for 900 MW.", ""},
        /* what is needed is no tender, beside one */
        {"储能需求旺盛", "机构预计，在储能招标带动下，储能电池需求将超900GWh。", ""},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* who counts: two bodies are two lines, the nation's offices are none */
static void test_bodies(void **state)
{
    static const struct text_case cases[] = {
        {"10月储能招标", "集邦咨询统计，10月国内储能新增招标量9GW。国家能源局提出，到2027年新型储能装机达到180GW。",
         "9GW tender total TrendForce @国内\n180GW storage.new operating @国内\n"},
        {"US solar",
         "The US added 8 GW of solar in the third quarter of 2025, SEIA and Wood Mackenzie said. Texas led with 2 GW.",
         "8 GW solar added SEIA @US\n2 GW solar added SEIA @Texas\n"},
        {"US solar",
         "The US added 8 GW of solar in the third quarter of 2025, the Energy Information Administration said.",
         "8 GW solar added @US\n"},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_taken);
}

/* "8 GW 2025-07-01/2025-09-30 actual": the times and statuses of the claims of known metrics */
static void put_times(struct buf *b, const struct claims *claims)
{
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *claim = &claims->at[i];
        if (!claim->series.len)
            continue;
        buf_put(b, claim->text);
        buf_putc(b, ' ');
        if (date_is(claim->period_start))
            buf_date(b, claim->period_start);
        buf_putc(b, '/');
        if (date_is(claim->period_end))
            buf_date(b, claim->period_end);
        buf_printf(b, " %s\n", status_name(claim->status));
    }
}

/* a figure that names no time has the time in force; what lies years ahead is no fact, a pipeline that was counted is
 */
static void test_times(void **state)
{
    static const struct text_case cases[] = {
        {"UK batteries",
         "Britain had 7 GW of batteries in operation at the end of June, up from 5 GW a year earlier. A further 6 GW "
         "is under construction, and the pipeline amounts to 90 GW.",
         "7 GW /2025-06-30 actual\n5 GW /2024-06-30 actual\n6 GW /2025-06-30 actual\n90 GW /2025-06-30 actual\n"},
        {"India",
         "India added 20 GW of solar in January-September 2025. Gujarat led with 7 GW. Solar capacity stands at 120 "
         "GW.",
         "20 GW 2025-01-01/2025-09-30 actual\n7 GW 2025-01-01/2025-09-30 actual\n120 GW /2025-09-30 actual\n"},
        {"EU solar", "Some 150 GW of solar capacity, enough for 40 million homes, was added between 2022 and 2024.",
         "150 GW 2022-01-01/2024-12-31 actual\n"},
        {"EU wind", "WindEurope forecasts 29 GW of wind installations from 2026 to 2030.",
         "29 GW 2026-01-01/2030-12-31 forecast\n"},
        {"US solar, third quarter of 2025",
         "The US added 8 GW of solar. Builders drew down what they had stored in the first quarter of 2024. Texas "
         "added "
         "2 GW of solar.",
         "8 GW 2025-07-01/2025-09-30 actual\n2 GW 2025-07-01/2025-09-30 actual\n"},
        {"Germany", "Germany aims to lift solar capacity to 215 GW by 2030.", "215 GW /2030-12-31 target\n"},
        {"德国储能", "德国9月新增储能装机480MWh，其中户储210MWh。",
         "480MWh 2025-09-01/2025-09-30 actual\n210MWh 2025-09-01/2025-09-30 actual\n"},
        {"Poland", "Poland's capacity auction awarded 4 GW of battery storage contracts for delivery in 2030.",
         "4 GW 2025-11-05/2025-11-05 actual\n"},
        {"云南", "田坝水电站总装机容量420兆瓦，首台机组计划于2029年投产。", "420兆瓦 /2029-12-31 target\n"},
        {"北岭投资建设风电项目", "该项目于2025年3月2日取得指标。北岭股份拟投资建设田坝10万千瓦风电项目。",
         "10万千瓦 /2025-11-05 target\n"},
    };
    (void)state;
    check_by(cases, COUNT(cases), put_times);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists),   cmocka_unit_test(test_scope),
                                       cmocka_unit_test(test_tenders), cmocka_unit_test(test_bodies),
                                       cmocka_unit_test(test_apart),   cmocka_unit_test(test_sites),
                                       cmocka_unit_test(test_times)};
    return cmocka_run_group_tests(tests, load, unload);
}
