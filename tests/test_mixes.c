/* What must not stand on one line does not: texts read to claims, claims to the keys of their series. */
#include "extract/extract.h"
#include "series/convert.h"
#include "series/key.h"
#include "series/words.h"
#include "tests/knowledge.h"

static struct series_words *words;
static struct convert *units;

static int load_both(void **state)
{
    struct err err;
    words = series_words_new(&err);
    units = convert_new(&err);
    return words && units ? load(state) : -1;
}

static int unload_both(void **state)
{
    series_words_free(words);
    convert_free(units);
    return unload(state);
}

/* "9GW cn:storage.tender.tender.total:W:level": the claims of known metrics with their keys, one a line */
static void put_keys(struct buf *b, const char *title, const char *text)
{
    struct document document = {.id = SLICE("a"),
                                .title = slice_of(title),
                                .text = slice_of(text),
                                .published = date_parse(SLICE("2025-11-05"))};
    struct claims claims;
    extract_claims(know, &document, &arena, &claims);
    for (size_t i = 0; i < claims.count; i++) {
        struct key keys[KEYS_MAX];
        if (!claims.at[i].series.len || !key_of_claim(words, units, &claims.at[i], &arena, keys))
            continue;
        buf_put(b, claims.at[i].text);
        buf_putc(b, ' ');
        buf_put(b, keys[0].text);
        buf_putc(b, '\n');
    }
}

static void test_keys(void **state)
{
    static const struct {
        const char *title, *text, *wanted;
    } cases[] = {
        /* the nation, what is approved, one station */
        {"抽水蓄能",
         "截至2024年底，全国抽水蓄能装机规模50GW。2024年全国新核准抽水蓄能60GW。云头抽水蓄能电站装机规模1.7GW。",
         "50GW cn:capacity.installed.storage.pumped.operating:W:level\n"
         "60GW cn:capacity.installed.storage.pumped.approved:W:level\n"
         "1.7GW 云头抽水蓄能电站:capacity.installed.storage.pumped.operating:W:level\n"},
        /* two bodies, EPC and systems, tenders and awards */
        {"储能招标", "集邦咨询统计，9月国内储能新增招标量14GW，其中EPC新增招标量12GW，储能系统新增招标量2GW。",
         "14GW cn:storage.tender.tender.total.TrendForce:W:level\n12GW "
         "cn:storage.tender.tender.epc.TrendForce:W:level\n"
         "2GW cn:storage.tender.tender.system.TrendForce:W:level\n"},
        {"储能中标", "CNESA统计，9月国内储能系统中标规模3GW，储能系统招标规模2GW。",
         "3GW cn:storage.tender.award.system.CNESA:W:level\n2GW cn:storage.tender.tender.system.CNESA:W:level\n"},
        {"电池回收", "2024年全国动力电池综合利用量30万吨，动力电池回收量35万吨。",
         "30万吨 cn:battery.recycling.recovered.traction:g:level\n35万吨 "
         "cn:battery.recycling.collected.traction:g:level\n"},
        /* what stands in the title only */
        {"9月储能招标12GWh", "9月国内EPC招标规模12GWh。", "12GWh cn:storage.tender.tender.epc:Wh:level\n"},
        {"8月光伏新增装机12GW", "能源局发布数据，8月新增装机12GW。",
         "12GW cn:capacity.installed.solar.added:W:level\n"},
        {"上半年动力电池回收超20万吨", "工信部介绍，上半年回收量超过20万吨。",
         "20万吨 cn:battery.recycling.collected.traction:g:level\n"},
        /* both scripts */
        {"儲能招標", "9月國內儲能新增招標量14GW。", "14GW cn:storage.tender.tender.total:W:level\n"},
        {"储能招标", "9月国内储能新增招标量14GW。", "14GW cn:storage.tender.tender.total:W:level\n"},
        /* a tender is nothing installed */
        {"Battery tender",
         "The utility issued a tender for 500 MW of standalone battery storage in Chile. Chile has 900 MW of batteries "
         "in operation.",
         "500 MW cl:storage.tender.tender.independent:W:level\n900 MW "
         "cl:capacity.installed.storage.electrochemical.operating:W:level\n"},
        /* members of a list, the country of an Indian text */
        {"Solar in India",
         "India added 20 GW of solar in the first half of 2025. Gujarat led with 7 GW. The country has 110 GW of "
         "solar.",
         "20 GW in:capacity.installed.solar.added:W:level\n7 GW gujarat:capacity.installed.solar.added:W:level\n"
         "110 GW in:capacity.installed.solar.operating:W:level\n"},
        {"发电装机", "截至9月底，全国发电装机37亿千瓦，其中风电5.8亿千瓦；水电4.4亿千瓦；核电6100万千瓦。",
         "37亿千瓦 cn:capacity.installed.total.operating:W:level\n5.8亿千瓦 "
         "cn:capacity.installed.wind.operating:W:level\n"
         "4.4亿千瓦 cn:capacity.installed.hydro.operating:W:level\n6100万千瓦 "
         "cn:capacity.installed.nuclear.operating:W:level\n"},
        /* additions and what they bring it to, on land and at sea, power and energy with a growth each */
        {"Wind in Spain",
         "Spain added 1 GW of wind in 2024, bringing the total to 32 GW, 31 GW onshore and 1 GW offshore.",
         "1 GW es:capacity.installed.wind.added:W:level\n32 GW es:capacity.installed.wind.operating:W:level\n"
         "31 GW es:capacity.installed.wind.onshore.operating:W:level\n1 GW "
         "es:capacity.installed.wind.offshore.operating:W:level\n"},
        /* a segment and the whole; what projects wait for and what runs; by how much a goal is passed and the goal */
        {"Storage in Chile",
         "Chile added 1.2 GW of energy storage in 2024. Utility-scale storage made up 1 GW of the additions, and "
         "homes "
         "another 200 MW.",
         "1.2 GW cl:capacity.installed.storage.added:W:level\n"
         "1 GW cl:capacity.installed.storage.added.utility:W:level\n"
         "200 MW cl:capacity.installed.storage.added.user:W:level\n"},
        {"Wind in Spain", "Spain runs 31 GW of onshore wind. Onshore wind projects with some 4 GW are stuck in courts.",
         "31 GW es:capacity.installed.wind.onshore.operating:W:level\n"
         "4 GW es:capacity.installed.wind.onshore.planned:W:level\n"},
        {"Wind in Spain", "Spain is likely to exceed its target of 62 GW of installed wind capacity by 2030 by 3 GW.",
         "62 GW es:capacity.installed.wind.operating:W:level\n3 GW es:capacity.installed.wind.operating:W:other\n"},
        /* a list of what was bought, two objects together, the object of the clause before, "with framework deals" */
        {"储能中标", "据CESA统计，9月国内储能中标规模30GWh，涉及EPC、储能系统、电芯等。",
         "30GWh cn:storage.tender.award.total.CESA:Wh:level\n"},
        {"储能招标",
         "9月国内储能EPC/PC（含设备）+储能系统新增招标规模21GW/64GWh，容量规模环比增长65%，功率规模同比下降4%。",
         "21GW cn:storage.tender.tender.total:W:level\n64GWh cn:storage.tender.tender.total:Wh:level\n"
         "65% cn:storage.tender.tender.total.energy:%:mom\n4% cn:storage.tender.tender.total.power:%:yoy\n"},
        {"储能中标", "9月国内EPC的中标项目24个，总中标规模为4GWh；储能系统的中标项目28个，总中标规模为5GWh。",
         "4GWh cn:storage.tender.award.epc:Wh:level\n5GWh cn:storage.tender.award.system:Wh:level\n"},
        {"储能招标", "招标规模（含集采/框采）：9月国内储能系统招标规模6GWh，其中框采规模2GWh。",
         "6GWh cn:storage.tender.tender.system:Wh:level\n2GWh cn:storage.tender.tender.system.framework:Wh:level\n"},
        {"储能", "一季度，国内新型储能项目（含规划、在建和运行）规模41GW，运行项目规模2GW。",
         "41GW cn:capacity.installed.storage.new.planned:W:level\n2GW "
         "cn:capacity.installed.storage.new.operating:W:level\n"},
        /* the members of a list by name, with what they did */
        {"储能招标",
         "9月国内储能招标规模2GWh。其中，田坝能源共发布4个储能招标项目，总规模150MW；云头能源发布2个储能招标项目，总规"
         "模"
         "220MW。",
         "2GWh cn:storage.tender.tender.total:Wh:level\n150MW 田坝能源:storage.tender.tender:W:level\n"
         "220MW 云头能源:storage.tender.tender:W:level\n"},
        /* two that count together are one body */
        {"Storage in Chile",
         "Chile added 1.2 GW of energy storage in 2024, Wood Mackenzie and the ACP said. In 2023 it added 800 MW of "
         "energy "
         "storage, according to Wood Mackenzie.",
         "1.2 GW cl:capacity.installed.storage.added.ACP:W:level\n800 MW "
         "cl:capacity.installed.storage.added.ACP:W:level\n"},
        /* the world is no country; what is planned or built "to reach" a level does not operate; increases are added */
        {"Global solar capacity grew in 2024",
         "Global solar capacity rose to 1,900 GW in 2024, in line with the Paris agreement. The largest increases in "
         "installed solar capacity occurred in Chile (+12 GW). Chile ranks third globally with a fleet of 30 GW of "
         "solar.",
         "1,900 GW world:capacity.installed.solar.operating:W:level\n+12 GW cl:capacity.installed.solar.added:W:yoy\n"
         "30 GW cl:capacity.installed.solar.operating:W:level\n"},
        {"Solar in Chile",
         "The pipeline of solar projects in Chile grew to reach 44 GW in 2024. Chile is building 4 GW of solar.",
         "44 GW cl:capacity.installed.solar.planned:W:level\n4 GW cl:capacity.installed.solar.construction:W:level\n"},
        {"Offshore wind in Chile",
         "Turbines with a capacity of 9 GW were installed in Chile at the end of 2024. Chile wants to increase "
         "offshore wind "
         "capacity to 30 GW by 2030.",
         "9 GW cl:capacity.installed.wind.offshore.operating:W:level\n30 GW "
         "cl:capacity.installed.wind.offshore.operating:W:level\n"},
        /* a tender of generation with storage: its storage alone, both halves; thresholds and lists of provinces */
        {"Orlo allocates solar-plus-storage",
         "Orlo's tender to select developers for 1,200 MW of solar projects with 600 MW/2,400 MWh of battery energy "
         "storage "
         "has yielded a low price.",
         "600 MW orlo:storage.tender.tender:W:level\n2,400 MWh orlo:storage.tender.tender:Wh:level\n"},
        {"新型储能",
         "截至9月底，全国新型储能装机规模100GW。单站10万千瓦及以上装机占比超三分之二。河北、浙江等两省装机规模超过2GW"
         "。",
         "100GW cn:capacity.installed.storage.new.operating:W:level\n2GW "
         "河北、浙江等两省:capacity.installed.storage.new.operating:W:level\n"},
        {"Battery tender in Chile", "Chile's grid operator is seeking bids for 600 MW of battery storage.",
         "600 MW cl:storage.tender.tender:W:level\n"},
        /* what is counted is no owner */
        {"Bidding in China",
         "Storage tenders in China reached 126 GW in 2024. Awards lagged behind: 90 GW went to winners.",
         "126 GW cn:storage.tender.tender.total:W:level\n90 GW cn:storage.tender.award.total:W:level\n"},
        {"储能招标", "9月国内储能EPC招标规模9GW/31GWh，同比增长58%/28%。",
         "9GW cn:storage.tender.tender.epc:W:level\n31GWh cn:storage.tender.tender.epc:Wh:level\n"
         "58% cn:storage.tender.tender.epc.power:%:yoy\n28% cn:storage.tender.tender.epc.energy:%:yoy\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf got = BUF_INIT;
        put_keys(&got, cases[i].title, cases[i].text);
        CHECK_TEXT(cases[i].text, buf_slice(&got), cases[i].wanted);
        buf_release(&got);
        arena_reset(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_keys)};
    return cmocka_run_group_tests(tests, load_both, unload_both);
}
