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

static void check_texts(const struct text_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct document document = {.id = SLICE("example"),
                                    .title = slice_of(cases[i].title),
                                    .text = slice_of(cases[i].text),
                                    .published = date_parse(SLICE("2025-11-05"))};
        struct claims claims;
        struct buf got = BUF_INIT;
        extract_claims(know, &document, &arena, &claims);
        put_taken(&got, &claims);
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
    check_texts(cases, COUNT(cases));
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
    };
    (void)state;
    check_texts(cases, COUNT(cases));
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
        {"Wind power in Chile", "The auction for onshore wind received bids for 900 MW.", ""},
    };
    (void)state;
    check_texts(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists), cmocka_unit_test(test_scope),
                                       cmocka_unit_test(test_tenders)};
    return cmocka_run_group_tests(tests, load, unload);
}
