/* quantity: text, value, unit and relation; ranges; look-alikes with their reason; each row of the modifiers works */
#include "extract/mention/quantity.h"
#include "tests/knowledge.h"

static void put_quantity(struct buf *b, struct slice text, const struct quantity *q)
{
    buf_put(b, slice_sub(text, q->start, q->end));
    if (q->rejected) {
        buf_printf(b, " !%s", q->rejected);
        return;
    }
    buf_puts(b, " ");
    if (q->relation == RELATION_RANGE) {
        buf_decimal(b, q->low);
        buf_puts(b, "..");
        buf_decimal(b, q->high);
    } else {
        buf_puts(b, q->relation == RELATION_EQ ? "" : relation_symbol(q->relation));
        buf_decimal(b, q->value);
    }
    buf_puts(b, " ");
    buf_put(b, q->unit.symbol);
    buf_puts(b, q->bare ? " bare" : "");
    buf_puts(b, q->optional_kind ? " weak" : "");
}

struct quantity_case {
    const char *text;
    const char *wanted; /* the quantities: text, relation and value, unit; or text and "!reason" */
};

static void check_all(enum language language, const struct quantity_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct quantity *q;
        struct buf got = BUF_INIT;
        struct slice text = slice_of(cases[i].text);
        size_t found = quantity_find(know, text, language, NULL, 0, &arena, &q);
        for (size_t j = 0; j < found; j++) {
            buf_puts(&got, j ? "; " : "");
            put_quantity(&got, text, &q[j]);
        }
        CHECK_TEXT(cases[i].text, buf_slice(&got), cases[i].wanted);
        buf_release(&got);
        arena_reset(&arena);
    }
}

static void test_zh(void **state)
{
    static const struct quantity_case cases[] = {
        {"累计装机突破1.05亿千瓦", "1.05亿千瓦 >105000000 kW"},
        /* one digit and the next; the price said once; the bound said once; what the layout broke */
        {"车上坐着5、6名乘客，第2、3节车厢相撞", "5、6名 5..6 名; 2 !ordinal; 3节 !ordinal"},
        {"硅料上涨2元至38元/千克", "2元 2 CNY/kg; 38元/千克 38 CNY/kg"},
        {"指数爆升逾900点或4.5%", "900点 >900 1; 4.5% >4.5 %"},
        {"全程需12分 钟，上升六 个百分 点", "12分 钟 12 min; 六 个百分 点 6 pp"},
        {"排了20几辆车", "20几辆 >20 辆"},
        {"占总量的1/1000", "1/1000 0.1 %"},
        {"同比‑6%至2%", "‑6%至2% -6..2 %"},
        {"销售3亿丹麦克朗，另有2亿克朗", "3亿丹麦克朗 300000000 DKK; 2亿克朗 200000000 DKK"},
        {"有16万百万富翁住户", "16万 160000 1 bare"},
        {"愈三成受访者，强度约5微特", "三成 >30 %; 5微特 ~5 μT"},
        /* firms, laws, boards, ranks, clocks, the old, days of trade */
        {"四环科技和五家科技公司", "四环 !name; 五家 5 家"},
        {"违反公约23条，修订12条条例", "23条 !article of a law; 12条 12 条"},
        {"某股9天6板，20cm涨停", "9天 !name; 6 !bare number; 20cm !name"},
        {"行业排名5/28，占比1/4", "5/28 !ranking; 1/4 25 %"},
        {"今早8点46分发生", "8点 !clock; 46分 !clock"},
        {"均价不低于前20个交易日", "20个交易日 20 交易日 weak"},
        {"一季度净利润-0.43亿", "一季度 !ordinal; -0.43亿 -43000000 1 bare"},
        {"恒指收涨1.6%报24402，车牌报24402", "1.6% 1.6 %; 24402 24402 1; 24402 !bare number"},
        {"约六成多列车晚点", "六成 >60 %"},
        {"约220万 2型患者", "220万 ~2200000 1 bare; 2 !name"},
        {"八九六四影片、二一条款", "八九六四影片 !name; 二一条款 !name"},
        {"百公里加速3.9秒", "3.9秒 3.9 s"},
        {"误差约正负3.1个百分点，派息12仙", "3.1个百分点 3.1 pp; 12仙 0.12 HKD"},
        {"成交金额3521亿5千万元", "3521亿5千万元 352150000000 CNY"},
        {"已有超260万用户断电", "260万用户 >2600000 用户"},
        {"2万多名建设者", "2万多名 >20000 名"},
        {"1200多家用人单位", "1200多家 >1200 家"},
        {"粮食1000万亩以上", "1000万亩 >=10000000 mu"},
        {"上百家企业", "百家 >100 家"},
        {"产值过千亿元", "千亿元 >100000000000 CNY"},
        {"近六成统筹区", "六成 ~60 %"},
        {"约为100亿元人民币", "100亿元人民币 ~10000000000 CNY"},
        {"缩短至2小时以内", "2小时 <=2 h"},
        {"在10分钟内", "10分钟 <=10 min"},
        {"不超过20%", "20% <=20 %"},
        {"不足5%", "5% <5 %"},
        {"5年多", "5年 >5 yr"},
        {"增长近一倍", "一倍 ~1 x"},
        {"9.16GW/25.52GWh", "9.16GW 9.16 GW; 25.52GWh 25.52 GWh"},
        {"同比+10%/-24%", "+10% 10 %; -24% -24 %"},
        {"跨越300亿、400亿、500亿美元",
         "300亿 >30000000000 USD bare; 400亿 >40000000000 USD bare; 500亿美元 >50000000000 USD"},
        {"YoY+30%，QoQ-5%", "+30% 30 %; -5% -5 %"},
        {"毛利率同比+1.2pct", "+1.2pct 1.2 pp"},
        {"净利润分别为35.2/42.8/51.3亿元",
         "35.2 3520000000 CNY bare; 42.8 4280000000 CNY bare; 51.3亿元 5130000000 CNY"},
        {"日产气2.1万方", "2.1万方 21000 m3"},
        {"约合人民币3.5亿元", "3.5亿元 ~350000000 CNY"},
        {"折合港币3.8亿", "港币3.8亿 380000000 HKD"},
        {"最低零下30℃左右", "零下30℃ ~-30 °C"},
        {"年均收入超1亿元", "1亿元 >100000000 CNY"},
        {"其中超六成", "六成 >60 %"},
        {"江西超30万户", "30万户 >300000 户"},
        {"购买超100架飞机", "100架 >100 架"},
        {"渗透率突破一成五", "一成五 >15 %"},
        {"外资买超128.7亿元", "128.7亿元 12870000000 CNY"},
        {"票房突破10亿大关", "10亿 >1000000000 1 bare"},
        {"票房破亿", "亿 >100000000 1 bare"},
        {"5台风机", "5台 5 台"},
        {"3死5伤", "3死 3 人; 5伤 5 人"},
        {"一半企业", "一半 50 %"},
        {"产量2700万桶/日，加工3万吨/月", "2700万桶/日 27000000 bbl/d; 3万吨/月 30000 t/mo"},
        {"综合能耗12.3kWh/100km", "12.3kWh/100km 0.123 kWh/km"},
        {"规模50MW/100MWh", "50MW 50 MW; 100MWh 100 MWh"},
        {"身高1米85", "1米85 1.85 m"},
        {"零下5℃", "零下5℃ -5 °C"},
        {"48233台（套）", "48233台（套） 48233 台"},
        {"9秒35", "9秒35 9.35 s"},
        {"RMB 100", "RMB 100 100 CNY"},
        {"总参与人次达400多万", "400多万 >4000000 1 bare"},
        {"下调至零", "零 0 1 bare"},
        {"已经过半", "过半 >50 %"},
        {"六部门联合印发", "六部门 6 部门 weak"},
        {"百万千瓦级", "百万千瓦 1000000 kW weak"},
        {"为期4天", "4天 4 d weak"},
        {"流程分为三个阶段，得分为82.2分", "三个 3 个 weak; 82.2分 82.2 分"},
        {"这两条线路，该3个镇，10条线路", "两条 2 条 weak; 3个 3 个 weak; 10条 10 条"},
        {"24小时值守，停工24小时。续航24小时以上", "24小时 24 h weak; 24小时 24 h; 24小时 >=24 h"},
        {"一名每月捐款的成员，五分之一地区每名教师", "一名 !article; 五分之一 20 %"},
        {"保持两位数增长", "两位数 >=10 % weak"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

static void test_zh_ranges(void **state)
{
    static const struct quantity_case cases[] = {
        {"增长5%-8%", "5%-8% 5..8 %"},
        {"增长5%至8%", "5%至8% 5..8 %"},
        {"六到七成", "六到七成 60..70 %"},
        {"3万~5万吨", "3万~5万吨 30000..50000 t"},
        {"3-5万吨", "3-5万吨 30000..50000 t"},
        {"十七八亿元", "十七八亿元 1700000000..1800000000 CNY"},
        {"2000—3000元", "2000—3000元 2000..3000 CNY"},
        {"三四十人", "三四十人 30..40 人"},
        {"净利3.8亿元-4.3亿元", "3.8亿元-4.3亿元 380000000..430000000 CNY"},
        {"预降29.09%-37.33%", "29.09%-37.33% 29.09..37.33 %"},
        {"下降6~8℃", "6~8℃ 6..8 °C"},
        {"在5%和8%之间", "5%和8% 5..8 %"},
        {"5%和8%", "5% 5 %; 8% 8 %"},
        {"从5%到8%", "5% 5 %; 8% 8 %"},
        {"从3万元到5万元不等", "3万元到5万元 30000..50000 CNY"},
        {"比分3-1", "3 !bare number; 1 !bare number"},
        {"市值（亿元）：41.59，收入(百万元)分别为2360/2922", "亿元 !unit of a label; 41.59 4159000000 CNY; "
                                                             "百万元 !unit of a label; 2360 2360000000 CNY; "
                                                             "2922 2922000000 CNY"},
        {"毛利率(%): 42.75，市盈率（倍）为24.5、22.1", "42.75 42.75 %; 24.5 24.5 x; 22.1 22.1 x"},
        {"净利润 - 0.74亿元，费用率为 - 2.0%", "- 0.74亿元 -74000000 CNY; - 2.0% -2 %"},
        {"核心观点 - 0.74亿元订单", "0.74亿元 74000000 CNY"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

static void test_zh_look_alikes(void **state)
{
    static const struct quantity_case cases[] = {
        {"第三名", "三名 !ordinal"},
        {"二期工程", "二期 !ordinal"},
        {"每千人口拥有", "千人口 !base"},
        {"影片《749局》", "749局 !title"},
        {"阿德万医院", "万医院 !word"},
        {"卫星互联网02组卫星", "02组 !name"},
        {"12345市民热线", "12345市民 !name"},
        {"进入1/4决赛", "1/4 !name"},
        {"今晚9点半", "9点半 !clock"},
        {"5年期贷款", "5年 !time span"},
        {"24K金", "24 !name"},
        {"42岁男子", "42岁 !age"},
        {"据5‰人口变动抽样调查", "5‰ !name"},
        {"自从去年12/24以来，占1/3", "12/24 !date; 1/3 33.3333333333333 %"},
        {"销量235.2万千升，单价3358元/千升", "235.2万千升 2352000000 L; 3358元/千升 3.358 CNY/L"},
        {"12个月目标价3.35元", "12个月 !time span; 3.35元 3.35 CNY"},
        {"收入12亿元 +10.2%，占比25.5% +3.46%，700W+",
         "12亿元 1200000000 CNY; +10.2% 10.2 %; 25.5% 25.5 %; +3.46% 3.46 %; 700W >=700 W"},
        {"可尝试螺纹10/5反套，关注11/12正套，占1/3", "10/5 !name; 11/12 !name; 1/3 33.3333333333333 %"},
        {"三里屯商圈，十里长街", "三里 !name; 十里 !name"},
        {"寿命从78.3岁提高到80.3岁", "78.3岁 78.3 岁; 80.3岁 80.3 岁"},
        {"年限由9.9年提高到11.2年，10年提高1岁", "9.9年 9.9 yr; 11.2年 11.2 yr; 10年 !time span; 1岁 1 岁"},
        {"审批压减到60个工作日以内，在3天以内到账", "60个工作日 <=60 工作日; 3天 !time span"},
        {"死亡率从12/10万下降到8.5/10万", "12/10万 12 /10万; 8.5/10万 8.5 /10万"},
        {"客运量2.3亿车公里", "2.3亿车公里 230000000 车公里"},
        {"九年义务教育", ""},
        {"现年35岁", "35岁 !age"},
        {"神舟二十号", "二十 !name"},
        {"使用5G网络", "5 !name"},
        {"T3航站楼", "3 !name"},
        {"歼-20起飞", "-20 !name"},
        {"±800千伏", "800千伏 !name"},
        {"一家企业", "一家 !article"},
        {"一小时内", "一小时 !article"},
        {"3:1", "3 !score; 1 !score"},
        {"3比1战胜", "3 !score; 1 !score"},
        {"（一）总体要求", "一 !list number"},
        {"1. 总体要求", "1 !list number"},
        {"一是坚持创新", "一 !list number"},
        {"21时30分", "21 !clock; 30分 !clock"},
        {"近三年", "三年 !time span"},
        {"未来3-4年，工期3-4年", "3-4年 !time span; 3-4年 3..4 yr"},
        {"30年来", "30年 !time span"},
        {"世界500强", "500强 !ranking"},
        {"排名前三位", "三位 !ranking"},
        {"成立80周年", "80周年 !anniversary"},
        {"2025年", "2025年 !date"},
        {"9月", "9 !date"},
        {"建设“三个一”工程", "三个 !name; 一 !article"},
        {"实施“千万工程”，打通“最后一公里”", "千万 !name; 一公里 !name"},
        {"建成“15分钟生活圈”，完成“10万亿元”目标", "15分钟 !name; 10万亿元 10000000000000 CNY"},
        {"新时代十年，第二个10年，距今3000年", "十年 !time span; 二个 !ordinal; 10年 !time span; 3000年 !time span"},
        {"螺纹10合约，2类新药", "10合约 !name; 2类 !name"},
        {"白糖SR2601收5420元/吨，RM601跌1%，投资RM1.2亿", "2601 !name; 5420元/吨 5420 CNY/t; 601 !name; 1% 1 %; "
                                                          "RM1.2亿 120000000 MYR"},
        {"售价$512及RM 1203", "$512 512 USD; RM 1203 1203 MYR"},
        {"售价RMB1.05，USD1012，RM1.05", "RMB1.05 1.05 CNY; USD1012 1012 USD; RM1.05 1.05 MYR"},
        {"鸡蛋3200元/500千克", "3200元/500千克 6.4 CNY/kg"},
        {"4家多晶硅企业", "4家 4 家"},
        {"接下来的两个月，公告后90个自然日内", "两个月 !time span; 90个自然日 !time span"},
        {"拨打12345，床位12356张，里程12356公里", "12345 !name; 12356张 12356 张; 12356公里 12356 km"}, /* a hotline */
        {"3成立", "3 !bare number"},
    };
    (void)state;
    check_all(LANGUAGE_ZH, cases, COUNT(cases));
}

static void test_en(void **state)
{
    static const struct quantity_case cases[] = {
        {"connected 69 GW / 161 GWh of storage", "69 GW 69 GW; 161 GWh 161 GWh"},
        {"50 MW/100 MWh", "50 MW 50 MW; 100 MWh 100 MWh"},
        {"600 MW/1,200 MWh", "600 MW 600 MW; 1,200 MWh 1200 MWh"},
        {"some 11,000 projects in 78 countries", "11,000 projects ~11000 projects; 78 countries 78 countries"},
        {"12 offshore wind projects", "12 offshore wind projects 12 projects"},
        {"268 lithium iron phosphate containers from China", "268 lithium iron phosphate containers 268 containers"},
        {"3.9 million public charging points worldwide", "3.9 million public charging points 3900000 charging points"},
        {"to 427,541, while", "427,541 427541 1 bare"},
        {"a further 12 people", "12 people 12 people"},
        {"close 12 of its 40 plants", "12 12 plants; 40 plants 40 plants"},
        {"1.5m vehicles", "1.5m vehicles 1500000 vehicles"},
        {"can dive to 6,500m and stay down", "6,500m 6500 m"},
        {"microbes living at 122C, they said", "122C 122 °C"},
        {"more than 2 TW", "2 TW >2 TW"},
        {"tenders top 36 GWh", "36 GWh >36 GWh"},
        {"the top 36 GWh", "36 GWh 36 GWh"},
        {"at least 45%", "45% >=45 %"},
        {"up to four hours of power", "four hours <=4 h"},
        {"less than half of the total", "half <50 %"},
        {"nearly two-thirds of it", "two-thirds ~66.6666666666667 %"},
        {"fewer than one in three batteries", "one in three <33.3333333333333 %"},
        {"50 GW or more", "50 GW >=50 GW"},
        {"more than fourfold", "fourfold >4 x"},
        {"twice as many", "twice 2 x"},
        {"came to minus €135.45 per megawatt-hour", "minus €135.45 per megawatt-hour -135.45 EUR/MWh"},
        {"-$5 million", "-$5 million -5000000 USD"},
        {"a $7,500 tax credit", "$7,500 7500 USD"},
        {"up from 18.0 BkWh a year ago", "18.0 BkWh 18000000000 kWh"},
        {"two hours and 30 minutes", "two hours and 30 minutes 150 min"},
        {"15 dollars 50.", "15 dollars 50 15.5 USD"},
        {"shares at 541.5p and a 1080p screen", "541.5p 5.415 GBP; 1080p 1080 p"},
        {"rose to 21.5m in June", "21.5m 21500000 1 bare"},
        {"a mast 12m above the ground", "12m 12 m"},
        {"a 10-year lease", "10-year 10 yr weak"},
        {"the two sides", "two sides 2 sides weak"},
        {"for three main reasons", "three main reasons 3 reasons weak"},
        {"wheat at $5.61-3/4 a bushel", "$5.61-3/4 a bushel 5.6175 USD/bu"},
        {"wheat at $5.61 1/4 a bushel", "$5.61 1/4 a bushel 5.6125 USD/bu"},
        {"up 2-1/2 cents", "2-1/2 cents 0.025 USD"},
        {"hogs at $77.05/cwt, rice of 97 million cwt", "$77.05/cwt 77.05 USD/cwt; 97 million cwt 97000000 cwt"},
        {"rye at $10.57, down 8-3/4", "$10.57 10.57 USD; 8-3/4 0.0875 USD"},
        {"rye was down 5 1/2 to up 1 1/2 cents", "5 1/2 0.055 USD; 1 1/2 cents 0.015 USD"},
        {"rye was up 3/4 to 2 3/4 cents", "3/4 0.0075 USD; 2 3/4 cents 0.0275 USD"},
        {"a quarter-point cut after a half-point rise", "quarter-point 0.25 pp; half-point 0.5 pp"},
        {"raised by half a point, then by a tenth of a point", "half a point 0.5 pp; a tenth of a point 0.1 points"},
        {"rose 0.2 point to 4.1%", "0.2 point 0.2 points; 4.1% 4.1 %"},
        {"fell one point to 43%", "one point 1 points; 43% 43 %"},
        {"a five-point decline", "five-point 5 points"},
        {"a five-point plan", "five-point 5 points weak"},
        {"the naira slid to N215", "N215 215 NGN"},
        {"grew by 4½–5 percent", "4½–5 percent 4.5..5 %"},
        {"cows at 296.00-298.00", "296.00-298.00 296..298 1 bare"},
        {"sold 3.00 to 6.00 higher and heifers", "3.00 to 6.00 3..6 1 bare"},
        {"2.4 mha at 3.4 MT/ha, 450 TMT", "2.4 mha 2400000 ha; 3.4 MT/ha 3.4 t/ha; 450 TMT 450000 t"},
        {"12 Boeing 737-8 jets and 11 Urbino 18 buses", "12 Boeing 737-8 jets 12 jets; 11 Urbino 18 buses 11 buses"},
        {"the R number is 0.9 to 1.1", "0.9 to 1.1 0.9..1.1 1 bare"},
        {"won by 3.5 to 2.5", "3.5 3.5 1 bare; 2.5 2.5 1 bare"},
        {"volume 0.9 points", "0.9 points 0.9 points"},
        {"up from $18 billion two months ago", "$18 billion 18000000000 USD; two months !time span"},
        {"2 million two hundred thousand tonnes", "2 million two hundred thousand tonnes 2200000 t"},
        {"a market worth $3.9T", "$3.9T 3900000000000 USD"},
        {"a reading of 47.3 compares with 48", "47.3 47.3 1 bare; 48 48 1 bare"},
        {"1,200 fewer cases", "1,200 fewer cases -1200 cases"},
        {"equal to15.6 per cent", "15.6 per cent 15.6 %"},
        {"beat Tarn4 in 15 of 20 tests", "4 !name; 15 15 tests; 20 tests 20 tests"},
        {"all 1,232 globally announced projects", "1,232 globally announced projects 1232 projects"},
        {"sales of 51,3 MSEK and 292 Kgs", "51,3 MSEK 51300000 SEK; 292 Kgs 292 kg"},
        {"3.5m at 1.0% CuT", "3.5m 3.5 m; 1.0% 1 %"},
        {"EPS $1.42 vs $1.36 est.", "$1.42 1.42 USD; $1.36 1.36 USD"},
        {"lost 143,000 working days", "143,000 working days 143000 d"},
        {"rye yields of 81 bu/ac", "81 bu/ac 81 bu/acre"},
        {"Bt1,250 million and L.E. 48.70", "Bt1,250 million 1250000000 THB; L.E. 48.70 48.7 EGP"},
        {"narrowed to 3.7percent", "3.7percent 3.7 %"},
        {"widened to 4,8% and R5,2 billion", "4,8% 4.8 %; R5,2 billion 5200000000 ZAR"},
        {"a change of minus-0.4 percent", "minus-0.4 percent -0.4 %"},
        {"a one-in-five chance", "one-in-five 20 %"},
        {"blocked 48 million malicious links", "48 million malicious links 48000000 links"},
        {"at 9.1 prior\nWages rose", "9.1 9.1 1 bare"},
        {"- Out of all projects reviewed, 23 are done", "23 23 projects"},
        {"with c3,000 chargers worth c£7.5m", "3,000 chargers ~3000 chargers; £7.5m ~7500000 GBP"},
        {"exports of c$4.2bn", "$4.2bn ~4200000000 USD"},
        {"a net loss of $(0.31) per share", "$(0.31) per share 0.31 USD/share"},
        {"an operating result of $(4.5m)", "$(4.5m) -4500000 USD"},
        {"suffered a loss of ($0.52) per share", "$0.52 0.52 USD/share"},
        {"$1.20 per diluted share", "$1.20 per diluted share 1.2 USD/share"},
        {"$14 per payable ounce", "$14 per payable ounce 14 USD/oz"},
        {"shares at Rs 610 apiece", "Rs 610 apiece 610 INR/share"},
        {"12 million pounds of copper", "12 million pounds 12000000 lb"},
        {"a budget of 12 million pounds", "12 million pounds 12000000 GBP"},
        {"cocoa at 6,400 pounds per ton", "6,400 pounds per ton 6400 GBP/t"},
        {"4,100 silver ounces", "4,100 silver ounces 4100 oz"},
        {"140,000 net acres", "140,000 net acres 140000 acre"},
        {"produced 65koz and 1.2 Moz", "65koz 65000 oz; 1.2 Moz 1200000 oz"},
        {"shipped 250,000 MT, of 61 MT mined", "250,000 MT 250000 t; 61 MT 61000000 t"},
        {"crude stocks fell by 21 mb", "21 mb 21000000 bbl"},
        {"the P4.2-billion plant, after W34 billion", "P4.2-billion 4200000000 PHP; W34 billion 34000000000 KRW"},
        {"EUR 723.5 million (808.8)", "EUR 723.5 million 723500000 EUR; 808.8 808800000 EUR"},
        {"grew from 17 to 36 per cent", "17 17 %; 36 per cent 36 %"},
        {"rose from 1.2 to 2.5 million tonnes", "1.2 1200000 t; 2.5 million tonnes 2500000 t"},
        {"95-100,000 ounces", "95-100,000 ounces 95000..100000 oz"},
        {"two out of every three tons", "two out of every three 66.6666666666667 %"},
        {"286 new and refitted bus shelters", "286 new and refitted bus shelters 286 shelters"},
        {"39 reverse circulation (RC) holes", "39 reverse circulation (RC) holes 39 holes"},
        {"3,500 of Tarn’s stations", "3,500 3500 stations"},
        {"sold 1.3 million and 911,000 cars", "1.3 million 1300000 cars; 911,000 cars 911000 cars"},
        {"210 light-duty, 29 high-capacity buses", "210 210 buses; 29 high-capacity buses 29 buses"},
        {"830 lower power chargers", "830 lower power chargers 830 chargers"},
        {"5 million tonnes per annum", "5 million tonnes per annum 5000000 t/yr"},
        {"spent Dh500m, KSh150 million, J$4.5 billion and RM4.5 bil",
         "Dh500m 500000000 AED; KSh150 million 150000000 KES; J$4.5 billion 4500000000 JMD; RM4.5 bil 4500000000 MYR"},
        {"fuel at N850 per litre", "N850 per litre 850 NGN/L"},
        {"1.3Mt, 450kt and 30,000dmt", "1.3Mt 1300000 t; 450kt 450000 t; 30,000dmt 30000 t"},
        {"14.3 million 480-pound bales", "14.3 million 480-pound bales 14300000 bales"},
        {"a yield of 181 bpa", "181 bpa 181 bu/acre"},
        {"exports of yen (Y) 978 billion and (S$) 1.1 billion",
         "yen (Y) 978 billion 978000000000 JPY; (S$) 1.1 billion 1100000000 SGD"},
        {"a net debt of NOK -99 million, EPS of €-1.54", "NOK -99 million -99000000 NOK; €-1.54 -1.54 EUR"},
        {"kSEK 7,992 and 30 EURm", "kSEK 7,992 7992000 SEK; 30 EURm 30000000 EUR"},
        {"seized drugs worth 16,100 crore", "16,100 crore 161000000000 INR"},
        {"in the upper half of the band, half of it", "half 50 %"},
        {"a contract of Rs 532 cr", "Rs 532 cr 5320000000 INR"},
        {"a budget of Rs.532 crores, of Tk.5,470 crore there",
         "Rs.532 crores 5320000000 INR; Tk.5,470 crore 54700000000 BDT"},
        {"1.5 million to 1.8 million electric or hybrid cars",
         "1.5 million to 1.8 million electric or hybrid cars 1500000..1800000 cars"},
        {"a plot of 3.5 by 1.5 km", "3.5 3.5 km; 1.5 km 1.5 km"},
        {"$1.10 per diluted common share", "$1.10 per diluted common share 1.1 USD/share"},
        {"113 pounds per MWh", "113 pounds per MWh 113 GBP/MWh"},
        {"at least 3 ½ hours", "3 ½ hours >=3.5 h"},
        {"down by 0.3 of a percentage point", "0.3 of a percentage point 0.3 pp"},
        {"by a factor of three", "three 3 x"},
        {"P57.65 to the dollar", "P57.65 57.65 PHP"},
        {"12 MLD of water", "12 MLD 12000000 L/d"},
        {"priced at 90-to-95 cents", "90-to-95 cents 0.9..0.95 USD"},
        {"four or more products", "four or more products >=4 products"},
        {"70 million household and business accounts", "70 million household and business accounts 70000000 accounts"},
        {"68 reported attacks", "68 reported attacks 68 attacks"},
        {"Out of all projects reviewed, 23 are done", "23 23 projects"},
        {"309.8 TWh (+21 YoY)", "309.8 TWh 309.8 TWh; +21 21 %"},
        {"179.3 bushels per harvested acre", "179.3 bushels per harvested acre 179.3 bu/acre"},
        {"100,000-plus members, 30-odd sites and 1.2m+ users",
         "100,000-plus members >=100000 members; 30-odd sites ~30 sites; 1.2m+ users >=1200000 users"},
        {"a 92-unit property in a five-mile belt", "92-unit 92 unit; five-mile 5 mi"},
        {"an approximate 5% rise, a sub-$300 lamp", "5% ~5 %; $300 <300 USD"},
        {"waits of 4, 8 and 12 months", "4 4 mo; 8 8 mo; 12 months 12 mo"},
        {"60 of the Company’s shares", "60 60 shares"},
        {"17 of the 25 most populated metro areas, the 18 soybean producing states",
         "17 17 areas; 25 most populated metro areas 25 areas; 18 soybean producing states 18 states"},
        {"4.8″ of rain, 745.5 sen per kg, a rise of 31 RM", "4.8″ 4.8 in; 745.5 sen per kg 7.455 MYR/kg; 31 RM 31 MYR"},
        {"8 shares at $4.41 each and $40 each week", "8 shares 8 shares; $4.41 each 4.41 USD/share; $40 40 USD"},
        {"a margin of 40 (60) %, sales of kSEK 280 (612)", "40 40 %; 60 60 %; kSEK 280 280000 SEK; 612 612000 SEK"},
        {"a margin of +/-3 percentage points", "3 percentage points 3 pp"},
        {"one of the top 10 countries", "one !pronoun; 10 countries 10 countries weak"},
        {"over a quarter of growers, over a quarter", "a quarter >25 %; a quarter !time span"},
        {"building 65 high-speed trains", "65 high-speed trains 65 trains"},
        {"The staff was cut in half", "cut in half -50 %"},
        {"Cash flow was $(2.5) million", "$(2.5) million -2500000 USD"},
    };
    (void)state;
    check_all(LANGUAGE_EN, cases, COUNT(cases));
}

static void test_en_ranges(void **state)
{
    static const struct quantity_case cases[] = {
        {"12-15 GWh", "12-15 GWh 12..15 GWh"},
        {"between 12 and 15 GWh", "12 and 15 GWh 12..15 GWh"},
        {"an estimate of 774 to 1,002 TWh", "774 to 1,002 TWh 774..1002 TWh"},
        {"capex of $2.25 to $3 billion", "$2.25 to $3 billion 2250000000..3000000000 USD"},
        {"between $6-$8bn", "$6-$8bn 6000000000..8000000000 USD"},
        {"rose from a yearly average of $40 million to $2.1 billion",
         "$40 million 40000000 USD; $2.1 billion 2100000000 USD"},
        {"has gone up anywhere from 6% to 10%", "6% to 10% 6..10 %"},
        {"a quarter-over-quarter decline", ""},
        {"has more than tripled, from 12 to 37 percent", "tripled >3 x; 12 12 %; 37 percent 37 %"},
        {"fell by 8% or 3 EUR/MWh to 61 EUR/MWh", "8% 8 %; 3 EUR/MWh 3 EUR/MWh; 61 EUR/MWh 61 EUR/MWh"},
        {"35 to 40 days", "35 to 40 days 35..40 d"},
        {"six to eight years", "six to eight years 6..8 yr"},
        {"$3.6 billion to $4.4 billion", "$3.6 billion to $4.4 billion 3600000000..4400000000 USD"},
        {"$5-7 million", "$5-7 million 5000000..7000000 USD"},
        {"€3.7bn to €3.8bn", "€3.7bn to €3.8bn 3700000000..3800000000 EUR"},
        {"200,000-220,000 yuan a tonne", "200,000-220,000 yuan a tonne 200000..220000 CNY/t"},
        {"between $20 and $30 a month", "$20 and $30 a month 20..30 USD/mo"},
        {"a range of 280 to 300 TWh", "280 to 300 TWh 280..300 TWh"},
        {"rose from 5 to 8 per cent", "5 5 %; 8 per cent 8 %"},
        {"rose $3 to $84", "$3 3 USD; $84 84 USD"},
        {"climbed 36% to 427,541", "36% 36 %; 427,541 427541 1 bare"},
        {"10% and 20%", "10% 10 %; 20% 20 %"},
        {"revised down from €8.0 billion to €8.4 billion", "€8.0 billion to €8.4 billion 8000000000..8400000000 EUR"},
        {"won 6-4", "6 !score; 4 !score"},
        {"sales to grow approximately 6.5% to 7%", "6.5% to 7% 6.5..7 %"},
        {"raised 25 million to 2.2 billion bushels", "25 million 25000000 bu; 2.2 billion bushels 2200000000 bu"},
        {"a range of minus 3 and 5 per cent", "minus 3 and 5 per cent -3..5 %"},
        {"worth ()1.2bn, two-thirds of it", "1.2bn 1200000000 1 bare; two-thirds 66.6666666666667 %"},
        {"growth between negative 1% and positive 2%", "negative 1% and positive 2% -1..2 %"},
        {"capex of $2.25 to $3 billion", "$2.25 to $3 billion 2250000000..3000000000 USD"},
        {"between $6-$8bn", "$6-$8bn 6000000000..8000000000 USD"},
        {"rose from a yearly average of $40 million to $2.1 billion",
         "$40 million 40000000 USD; $2.1 billion 2100000000 USD"},
        {"has more than tripled, from 12 to 37 percent", "tripled >3 x; 12 12 %; 37 percent 37 %"},
        {"fell by 8% or 3 EUR/MWh to 61 EUR/MWh", "8% 8 %; 3 EUR/MWh 3 EUR/MWh; 61 EUR/MWh 61 EUR/MWh"},
        {"from Rs 48 crore in Q3FY24 to Rs 14 crore",
         "Rs 48 crore 480000000 INR; 3 !name; 24 !name; Rs 14 crore 140000000 INR"},
    };
    (void)state;
    check_all(LANGUAGE_EN, cases, COUNT(cases));
}

static void test_en_look_alikes(void **state)
{
    static const struct quantity_case cases[] = {
        {"Article 5 of the treaty", "5 !name"},
        {"after COP30 in Brazil", "30 !name"},
        {"a two-for-one stock split", "two !name; one stock split !name"},
        {"a 10-for-1 stock split", "10 !name; 1 stock split !name"},
        {"an F-35 jet", "35 !name"},
        {"the S&P 500 fell", "500 !name"},
        {"their Boeing 737 fleet", "737 !name"},
        {"in 2022", "2022 !date"},
        {"the 1990s", "1990 !date"},
        {"finished third", "third !ordinal"},
        {"the 21st century", "21st !ordinal"},
        {"the 43-year-old driver", "43-year !age"},
        {"at 7 p.m. on Friday", "7 !clock"},
        {"version 3.2.1", "3 !name; 2 !code; 1 !code"},
        {"one of the banks", "one !pronoun"},
        {"the half year results of Orlo", ""},
        {"double–digit growth", ""},
        {"the double-hit scenario, the five year average", "five year 5 yr weak"},
        {"the Double Team brand, a tally near $410", "$410 ~410 USD"},
        {"lowered to $7.50 to $8.70 per bushel", "$7.50 to $8.70 per bushel 7.5..8.7 USD/bu"},
        {"milk in the 23 major states", "23 major states !counts in passing"},
        {"it sells in 23 countries", "23 countries 23 countries"},
        {"three years ago", "three years !time span"},
        {"the outlook three months ahead", "three months !time span"},
        {"over the past two years", "two years !time span"},
        {"1. Figures are provisional", "1 !list number"},
        {"call 020 8026 3096", "020 !code; 8026 !code; 3096 !code"},
        {"to 21.8 per cent[2], with costs (AISC)1 of", "21.8 per cent 21.8 %; 2 !footnote; 1 !footnote"},
        {"sold 395 Harbour Street", "395 !name"},
        {"the Phase 2b study, significant at p<0.01", "2b !name; 0.01 !statistic"},
        {"one (1) common share, phone +46 70 934", "one !pronoun; 1 !said twice; +46 !code; 70 934 !code"},
        {"people 65 and older", "65 !age"},
        {"ranks 45th of 180", "45th !ordinal; 180 !ranking"},
        {"the 2007-2009 recession", "2007-2009 !date"},
        {"within three weeks", "three weeks !time span"},
        {"the swap rate (INR5YOIS)", "INR5 !name"},
        {"priced in (0#USDIRPR)", "0 !name"},
        {"shares of Tarn (JP:5401)", "5401 !name"},
        {"shares of Tarn (FSE: 103)", "103 !name"},
        {"Tarn 3.1 Ultra scores high", "3.1 Ultra scores !name"},
        {"1", "1 !footnote"},
        {"2 3", "2 !footnote; 3 !footnote"},
        {"see chart 3.4", "3.4 !name"},
        {"fell (Figure III.4 and Table A.2)", "4 !name; 2 !name"},
        {"8.6.", "8.6 !list number"},
        {"the number of growers 14 . Growth 3 , from 40 in 2017 2 to 60",
         "14 !footnote; 3 !footnote; 40 40 1 bare; 2017 !date; 2 !footnote; 60 60 1 bare"},
        {"runs 24/7, split 50/50", "24/7 !score; 50/50 !score"},
        {"a score on a scale of 0 to 100", "0 !name; 100 !name"},
        {"those aged 65 to 74, consumers 60+ and a 401(k)", "65 !age; 74 !name; 60 !age; 401 !name"},
        {"its 10-K report after a two-for-one split, holes 28 to 35",
         "10 !name; two !name; one split !name; 28 !name; 35 !name"},
        {"a 12:1 teachers' ratio", "12 !clock; 1 teachers !clock"},
        {"4 BANK OF TARN", "4 !list number"},
        {"1 See the annex of Report No. 15/112", "1 !list number; 15/112 !name"},
        {"the index (2017 = 1000)", "2017 !date; 1000 !index base"},
        {"in 2018 Real GDP grew", "2018 !date"},
        {"at one point", ""},
        {"kept by a majority of 5 to 1", "5 !name; 1 !name"},
        {"in the latter half of the year", ""},
        {"in the 2024/25 season", "2024 !date; 25 !date"},
        {"double-digit growth and a chance of a second cut", "second !ordinal"},
        {"up 10 of the past 12 sessions, a six session winning streak",
         "10 10 1 bare; 12 sessions !time span; six !time span"},
        {"under NI 43-101 standards", "43-101 standards !name"},
        {"ways like 1) trains 2) trams", "1 !list number; 2 !list number"},
        {"the ASEAN+3 office", "3 !name"},
        {"bought from Seven Sisters of Tarn", "Seven Sisters !name"},
        {"ten 4K films at 4K", "ten 4K films 10 films; 4K !name"},
        {"the fiscal half ended in May", "half !time span"},
        {"three losses in a row within a one-mile radius", "three losses !time span; one-mile 1 mi weak"},
        {"at 14900 W. Tarn St. and 200 to 250 E. 31st Street", "14900 W !name; 200 to 250 !name; 31st !ordinal"},
        {"all 13 sectors and these 3 markets fell", "13 sectors 13 sectors weak; 3 markets 3 markets weak"},
    };
    (void)state;
    check_all(LANGUAGE_EN, cases, COUNT(cases));
}

/* numerals inside a period are its own */
static void test_periods(void **state)
{
    static const struct {
        const char *text;
        struct period period;
        const char *reason; /* NULL: it stands */
    } cases[] = {
        {"5.1 million in May 2", {.start = 12, .end = 20, .shape = PERIOD_FLOW}, NULL},
        {"on May 2 it", {.start = 0, .end = 8, .shape = PERIOD_FLOW}, "date"},
        {"in three months", {.start = 0, .end = 15, .shape = PERIOD_SPAN}, "time span"},
        {"to 30 June, 29 projects", {.start = 0, .end = 14, .shape = PERIOD_FLOW}, "date"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct quantity *q;
        size_t count = quantity_find(know, slice_of(cases[i].text), LANGUAGE_EN, &cases[i].period, 1, &arena, &q);
        CHECK(cases[i].text, count > 0);
        if (cases[i].reason)
            CHECK_TEXT(cases[i].text, slice_of(q[0].rejected), cases[i].reason);
        else
            CHECK(cases[i].text, !q[0].rejected);
        arena_reset(&arena);
    }
}

/* what scan shows: lengths of time and ages too, though they are no claims */
static void test_measures(void **state)
{
    static const struct {
        const char *text;
        bool measures;
        enum relation relation;
    } cases[] = {
        {"more than three years ago", true, RELATION_GT},
        {"the 43-year-old driver", true, RELATION_EQ},
        {"Article 5 of the treaty", false, RELATION_EQ},
        {"finished third", false, RELATION_EQ},
        {"in 2022", false, RELATION_EQ},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct quantity *q;
        CHECK(cases[i].text, quantity_find(know, slice_of(cases[i].text), LANGUAGE_EN, NULL, 0, &arena, &q) > 0);
        CHECK(cases[i].text, quantity_measures(&q[0]) == cases[i].measures);
        CHECK(cases[i].text, q[0].relation == cases[i].relation);
        arena_reset(&arena);
    }
}

/* each modifier of the tables gives its relation */
static void test_modifiers(void **state)
{
    static const struct {
        const char *class;
        enum language language;
        bool after;
    } classes[] = {{"quantity.before", LANGUAGE_ZH, false},
                   {"quantity.after", LANGUAGE_ZH, true},
                   {"quantity.before", LANGUAGE_EN, false},
                   {"quantity.after", LANGUAGE_EN, true}};
    (void)state;
    for (size_t i = 0; i < COUNT(classes); i++) {
        bool english = classes[i].language == LANGUAGE_EN;
        const struct lexicon *x = english ? know->en : know->zh;
        const struct word *const *w = lexicon_words(x, lexicon_class(x, classes[i].class));
        CHECK(classes[i].class, w && *w);
        for (; *w; w++) {
            struct buf text = BUF_INIT;
            struct quantity *q;
            bool round = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive((*w)->row, "round"));
            bool glued = (*w)->form.ptr[0] == '-' || (*w)->form.ptr[0] == '+';
            const char *amount = english ? "30 GW" : round ? "千亿元" : "30公里";
            if (classes[i].after)
                buf_printf(&text, "%s%s%.*s", amount, english && !glued ? " " : "", (int)(*w)->form.len,
                           (*w)->form.ptr);
            else
                buf_printf(&text, "%.*s%s%s", (int)(*w)->form.len, (*w)->form.ptr, english ? " " : "", amount);
            CHECK(text.ptr, quantity_find(know, buf_slice(&text), classes[i].language, NULL, 0, &arena, &q) > 0);
            const char *wanted = slice_equal((*w)->means, SLICE("none")) ? "=" : (*w)->means.ptr;
            CHECK_TEXT(text.ptr, slice_of(relation_symbol(q[0].relation)), wanted);
            CHECK(text.ptr, q[0].from <= q[0].start && q[0].end <= q[0].to && q[0].to <= text.len);
            buf_release(&text);
            arena_reset(&arena);
        }
    }
}

/* every row of the tables of this part carries an example */
static void test_examples(void **state)
{
    static const char *const prefixes[] = {"numeral.", "quantity."};
    const struct lexicon *const lexicons[] = {whole_rows()->zh, whole_rows()->en};
    (void)state;
    for (size_t i = 0; i < COUNT(lexicons); i++)
        for (int class_id = 0; class_id < lexicon_classes(lexicons[i]); class_id++) {
            struct slice name = slice_of(lexicon_class_name(lexicons[i], class_id));
            if (!slice_starts(name, slice_of(prefixes[0])) && !slice_starts(name, slice_of(prefixes[1])))
                continue;
            for (const struct word *const *w = lexicon_words(lexicons[i], class_id); *w; w++) {
                const cJSON *example = cJSON_GetObjectItemCaseSensitive((*w)->row, "example");
                CHECK((*w)->form.ptr, cJSON_IsString(example) && example->valuestring[0]);
            }
        }
}

/* a word that holds a numeral and no number gives no numeral */
static void test_stop_words(void **state)
{
    const struct word *const *w = lexicon_words(know->zh, lexicon_class(know->zh, "numeral.stop"));
    (void)state;
    CHECK("numeral.stop", w && *w);
    for (; *w; w++) {
        struct numeral *n;
        CHECK((*w)->form.ptr, numeral_find(know, (*w)->form, LANGUAGE_ZH, &arena, &n) == 0);
        arena_reset(&arena);
    }
}

/* spans in order, inside the text, on any input; time in proportion */
static void test_long(void **state)
{
    static const char *const pieces[] = {"9亿元、",     "5-",      "3:",         "（1）",    "约1万多",    "一小时",
                                         "$5 to ",      "half a ", "12 of ",     "1 in ",    "10 $ ",      "5 per ",
                                         "5/kWh",       "每吨5元", "a b c 5 d ", "five to ", "三分之二又", "％5％",
                                         "12 ft 2 in ", "5m, ",    "44.1C, ",    "30度，"};
    (void)state;
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct buf text = BUF_INIT;
        while (text.len < 60000)
            buf_puts(&text, pieces[i]);
        for (enum language language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
            struct quantity *q;
            size_t count = quantity_find(know, buf_slice(&text), language, NULL, 0, &arena, &q);
            for (size_t j = 0; j < count; j++) {
                CHECK(pieces[i], q[j].from <= q[j].start && q[j].start < q[j].end && q[j].end <= q[j].to);
                CHECK(pieces[i], q[j].to <= text.len && (j == 0 || q[j - 1].end <= q[j].start));
            }
            arena_reset(&arena);
        }
        buf_release(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_zh),       cmocka_unit_test(test_zh_ranges),  cmocka_unit_test(test_zh_look_alikes),
        cmocka_unit_test(test_en),       cmocka_unit_test(test_en_ranges),  cmocka_unit_test(test_en_look_alikes),
        cmocka_unit_test(test_periods),  cmocka_unit_test(test_measures),   cmocka_unit_test(test_modifiers),
        cmocka_unit_test(test_examples), cmocka_unit_test(test_stop_words), cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
