/* one thing has one key, another thing another: SERIES.md */
#include "tests/series.h"

static struct series_words *words;
static struct convert *units;

static int load(void **state)
{
    struct err err;
    (void)state;
    words = series_words_new(&err);
    units = convert_new(&err);
    return words && units ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    series_words_free(words);
    convert_free(units);
    return 0;
}

/* the keys of a claim with '|' between them */
static void keys_of(const struct said *said, struct arena *arena, struct buf *b)
{
    struct key keys[KEYS_MAX];
    struct claim claim = claim_said(said);
    size_t count = key_of_claim(words, units, &claim, arena, keys);
    for (size_t i = 0; i < count; i++) {
        buf_puts(b, i ? "|" : "");
        buf_put(b, keys[i].text);
    }
}

static void check_key(const struct said *said, const char *wanted)
{
    struct arena arena;
    struct buf b = BUF_INIT;
    arena_init(&arena);
    keys_of(said, &arena, &b);
    CHECK_TEXT(said->metric, buf_slice(&b), wanted);
    buf_release(&b);
    arena_release(&arena);
}

static void names(void **state)
{
    static const struct {
        struct said said;
        const char *wanted;
    } cases[] = {
        /* trade and output in other words */
        {{.metric = "服务贸易进出口总额", .entity = "我国", .unit = "CNY"}, "cn:服务进出口:CNY:level"},
        {{.metric = "服务贸易", .entity = "我国", .comparison = COMPARISON_YOY}, "cn:服务进出口:%:yoy"},
        {{.metric = "我国外贸进出口值", .entity = "我国", .unit = "CNY"}, "cn:货物贸易进出口:CNY:level"},
        {{.metric = "手持订单量三大指标", .entity = "我国", .unit = "载重吨"}, "cn:手持订单量:载重吨:level"},
        {{.metric = "企业数字化改造率", .entity = "我国"}, "cn:企业数字化改造率:%:level"},
        {{.metric = "企业数量", .entity = "我国", .unit = "家"}, "cn@a:企业:家:level"},
        {{.metric = "地级及以上城市PM2.5平均浓度", .entity = "全国", .unit = "ug/L"}, "cn:pm2.5平均浓度:ug/L:level"},
        {{.metric = "城市平均空气质量优良天数比例", .entity = "全国"}, "cn:空气质量优良天数比例:%:level"},
        {{.metric = "规模以上轻工业增加值", .entity = "我国", .comparison = COMPARISON_YOY}, "cn:轻工业增加值:%:yoy"},
        {{.metric = "全社会物流总额", .entity = "全国", .unit = "CNY"}, "cn:社会物流:CNY:level"},
        {{.metric = "新设外资企业数", .entity = "全国", .unit = "家"}, "cn:新设立外商投资企业:家:level"},
        {{.metric = "中国经济", .entity = "中国", .comparison = COMPARISON_YOY}, "cn:国内生产总值:%:yoy"},
        {{.metric = "海洋经济", .entity = "我国", .comparison = COMPARISON_YOY}, "cn:海洋经济:%:yoy"},
        /* some days are no day, and a day is no season */
        {{.metric = "铁路旅客发送量",
          .entity = "全国",
          .unit = "人次",
          .start = "2023-12-29",
          .end = "2023-12-29",
          .value = "63000000",
          .text = "6300万人次",
          .sentence = "元旦小长假铁路运输今天启动，为期五天，全国铁路预计发送旅客6300万人次。"},
         "cn:为期五天铁路旅客发送量:人次:level"},
        {{.metric = "铁路旅客发送量",
          .entity = "全国",
          .unit = "人次",
          .start = "2023-12-29",
          .end = "2023-12-29",
          .value = "15000000",
          .text = "1500万人次",
          .sentence = "今天，全国铁路预计发送旅客1500万人次。"},
         "cn:铁路旅客发送量:人次:level"},
        {{.metric = "全社会跨区域人员流动量",
          .entity = "全国",
          .unit = "人次",
          .start = "2026-02-02",
          .end = "2026-03-13",
          .value = "270000000",
          .text = "2.7亿人次",
          .sentence = "春运第13天，全社会跨区域人员流动量预计超2.7亿人次。"},
         "cn:春运第全社会跨区域人员流动量:人次:level"},
        {{.metric = "旅游收入", .entity = "全市", .unit = "CNY"}, "全市@a:旅游收入:CNY:level"},
        {{.metric = "我国国内发明专利有效量", .entity = "我国", .unit = "件"}, "cn:国内发明专利有效量:件:level"},
        {{.metric = "我国国内有效发明专利", .entity = "我国", .unit = "件"}, "cn:国内发明专利有效量:件:level"},
        {{.metric = "民航客运量日均", .entity = "全国", .unit = "人次"}, "cn:日均民航旅客发送量:人次:level"},
        {{.metric = "民航日均运输旅客", .entity = "全国", .unit = "人次"}, "cn:日均民航旅客发送量:人次:level"},
        {{.metric = "社会融资规模的增量累计", .entity = "我国", .unit = "CNY"}, "cn:社会融资规模:CNY:level"},
        {{.metric = "充电桩保有量", .entity = "全国", .unit = "台"}, "cn:充电设施:个:level"},
        {{.metric = "电动汽车充电基础设施总数", .entity = "全国", .unit = "个"}, "cn:充电设施:个:level"},
        {{.metric = "充电桩",
          .entity = "全国",
          .unit = "个",
          .text = "2万个",
          .sentence = "全国高速公路服务区建成充电桩达2万个。"},
         "cn:高速公路服务区充电设施:个:level"},
        {{.metric = "民航全行业旅客运输量", .entity = "我国", .unit = "人次"}, "cn:民航旅客发送量:人次:level"},
        {{.metric = "全国铁路营业总里程", .entity = "全国", .unit = "km"}, "cn:铁路营业里程:m:level"},
        {{.metric = "对实体经济发放的人民币贷款余额", .entity = "我国", .unit = "CNY"},
         "cn:实体经济人民币贷款余额:CNY:level"},
        {{.metric = "5G用户数", .entity = "我国", .unit = "户"}, "cn:5g移动电话用户:户:level"},
        {{.metric = "规模以上文化及相关产业企业营业收入", .entity = "全国", .unit = "CNY"},
         "cn:规模以上文化企业营业收入:CNY:level"},
        {{.metric = "水路客运量", .entity = "全国", .unit = "人次"}, "cn:水路旅客发送量:人次:level"},
        {{.metric = "新发企业贷款加权平均利率", .entity = "全国"}, "cn:新发放企业贷款加权平均利率:%:level"},
        {{.metric = "早稻收获进度", .entity = "全国"}, "cn:早稻收获:%:level"},
        {{.metric = "研发投入强度", .entity = "全国"}, "cn:研发投入强度:%:level"},
        /* places behind the semicolon are another matter */
        {{.metric = "中欧班列",
          .unit = "列",
          .text = "1.7万列",
          .sentence = "中欧班列今年已开行1.7万列；全程时刻表班列从西安扩容到重庆等地。"},
         "cn:中欧班列:列:level"},
        /* wordings of one thing */
        {{.metric = "全国累计发电装机容量", .entity = "全国", .unit = "kW"}, "cn:发电装机容量:W:level"},
        {{.metric = "发电装机规模达到", .entity = "我国", .unit = "GW"}, "cn:发电装机容量:W:level"},
        {{.metric = "国内发电总装机", .unit = "kW"}, "cn:发电装机容量:W:level"},
        {{.metric = "installed capacity", .entity = "China", .unit = "GW"}, "cn:发电装机容量:W:level"},
        {{.metric = "制造业采购经理人指数", .entity = "中国"}, "cn:制造业采购经理指数:%:level"},
        {{.metric = "制造业PMI", .entity = "中国"}, "cn:制造业采购经理指数:%:level"},
        {{.metric = "货物贸易进出口总值", .entity = "我国", .unit = "CNY"}, "cn:货物贸易进出口:CNY:level"},
        {{.metric = "我国进出口总额", .unit = "CNY"}, "cn:货物贸易进出口:CNY:level"},
        {{.metric = "全社会用电量累计", .unit = "kWh"}, "cn:全社会用电量:Wh:level"},
        {{.metric = "其中“全社会用电量”同比增长", .comparison = COMPARISON_YOY}, "cn:全社会用电量:%:yoy"},
        {{.metric = "规上装备制造业增加值", .entity = "全国", .comparison = COMPARISON_YOY},
         "cn:装备制造业增加值:%:yoy"},
        {{.metric = "2026电影总票房（含预售）", .entity = "全国", .unit = "CNY"}, "cn:电影票房:CNY:level"},
        /* words that change the thing */
        {{.metric = "全国新增发电装机容量", .entity = "全国", .unit = "kW"}, "cn:新增装机:W:level"},
        {{.metric = "太阳能发电装机容量", .entity = "全国", .unit = "kW"}, "cn:太阳能发电装机:W:level"},
        {{.metric = "风电装机", .entity = "全国", .unit = "kW"}, "cn:风力发电装机:W:level"},
        {{.metric = "非制造业商务活动指数", .entity = "中国"}, "cn:非制造业商务活动指数:%:level"},
        {{.metric = "核心CPI", .entity = "中国", .comparison = COMPARISON_YOY}, "cn:核心居民消费价格:%:yoy"},
        {{.metric = "CPI", .entity = "中国", .comparison = COMPARISON_YOY}, "cn:居民消费价格:%:yoy"},
        {{.metric = "CPI", .sentence = "7月份，CPI同比上涨0.5%", .comparison = COMPARISON_YOY},
         "cn:居民消费价格:%:yoy"},
        {{.metric = "乘用车销量", .entity = "中国", .unit = "辆"}, "cn:乘用车销量:辆:level"},
        {{.metric = "汽车销量", .entity = "中国", .unit = "辆"}, "cn:汽车销量:辆:level"},
        {{.metric = "服务进出口总额", .entity = "中国", .unit = "CNY"}, "cn:服务进出口:CNY:level"},
        {{.metric = "省和新疆生产建设兵团报告新增确诊病例", .entity = "新疆生产建设兵团", .unit = "例"},
         "cn:报告新增确诊病例:例:level"},
        {{.metric = "本土病例", .entity = "境外", .unit = "例"}, "cn:本土病例:例:level"},
        /* words before the quantity */
        {{.metric = "旅客列车",
          .entity = "全国",
          .unit = "列",
          .text = "2256列",
          .sentence = "春节假期，全国铁路加开旅客列车2256列。"},
         "cn:加开旅客列车:列:level"},
        {{.metric = "旅客列车",
          .entity = "全国",
          .unit = "列",
          .text = "12256列",
          .sentence = "加开1000列后，开行旅客列车12256列。"},
         "cn:旅客列车:列:level"},
        {{.metric = "发送旅客",
          .entity = "全国",
          .unit = "人次",
          .text = "226万人次",
          .sentence = "民航方面，今天预计发送旅客226万人次。"},
         "cn:民航旅客发送量:人次:level"},
        {{.metric = "发送旅客",
          .entity = "全国",
          .unit = "人次",
          .text = "5000万人次",
          .sentence = "全国铁路、公路、民航共发送旅客5000万人次。"},
         "cn:铁路公路民航旅客发送量:人次:level"},
        {{.metric = "发送旅客",
          .entity = "全国",
          .unit = "人次",
          .text = "310万人次",
          .sentence = "今天全国公路水路预计共发送旅客310万人次。"},
         "cn:公路水路旅客发送量:人次:level"},
        /* a line is not the railways */
        {{.metric = "发送旅客",
          .unit = "人次",
          .text = "120万人次",
          .sentence = "京雄铁路开通以来，已累计发送旅客120万人次。"},
         "cn:京雄铁路旅客发送量:人次:level"},
        {{.metric = "发送旅客", .unit = "人次", .text = "2亿人次", .sentence = "暑运以来铁路累计发送旅客2亿人次。"},
         "cn:铁路旅客发送量:人次:level"},
        /* a sector said last, with no figure since */
        {{.metric = "实际使用外资",
          .unit = "CNY",
          .text = "960亿元",
          .sentence = "分行业看，服务业引资较稳，实际使用外资960亿元。"},
         "cn:服务业实际使用外资:CNY:level"},
        {{.metric = "实际使用外资",
          .entity = "全国",
          .unit = "CNY",
          .text = "960亿元",
          .sentence = "制造业引资增长5%，全国实际使用外资960亿元。"},
         "cn:实际使用外资:CNY:level"},
        /* what is left out of a sum, what is new in a time, what is real */
        {{.metric = "固定资产投资",
          .entity = "全国",
          .unit = "%",
          .text = "6.1%",
          .comparison = COMPARISON_YOY,
          .sentence = "扣除房地产开发投资，全国固定资产投资增长6.1%。"},
         "cn:扣除房地产固定资产投资:%:yoy"},
        {{.metric = "人民币贷款",
          .unit = "CNY",
          .text = "9.1万亿元",
          .comparison = COMPARISON_YOY,
          .sentence = "前5个月人民币贷款增加9.1万亿元。"},
         "cn:新增人民币贷款:CNY:yoy"},
        {{.metric = "人民币贷款",
          .unit = "CNY",
          .text = "3200亿元",
          .comparison = COMPARISON_YOY,
          .sentence = "前5个月人民币贷款增加9.1万亿元，同比多增3200亿元。"},
         "cn:人民币贷款:CNY:yoy"},
        {{.metric = "居民人均可支配收入",
          .entity = "全国",
          .unit = "%",
          .text = "4.8%",
          .comparison = COMPARISON_YOY,
          .sentence = "全国居民人均可支配收入名义增长5%，扣除价格因素，实际增长4.8%。"},
         "cn:实际居民人均可支配收入:%:yoy"},
        /* changes against different days */
        {{.metric = "外汇储备规模",
          .entity = "我国",
          .unit = "USD",
          .text = "80亿美元",
          .end = "2024-06-30",
          .comparison = COMPARISON_OTHER,
          .sentence = "6月末，我国外汇储备较5月末上升80亿美元。"},
         "cn:外汇储备:USD:other"},
        {{.metric = "外汇储备规模",
          .entity = "我国",
          .unit = "USD",
          .text = "210亿美元",
          .end = "2024-06-30",
          .comparison = COMPARISON_OTHER,
          .sentence = "6月末，我国外汇储备较去年12月末上升210亿美元。"},
         "cn:较年末外汇储备:USD:other"},
        {{.metric = "国内游客",
          .unit = "%",
          .text = "12%",
          .end = "2024-06-30",
          .comparison = COMPARISON_OTHER,
          .sentence = "6月，国内游客比2019年同期增长12%。"},
         "cn:较2019年国内游客:%:other"},
        /* the one that the clause before singled out */
        {{.metric = "知识密集型服务进出口",
          .entity = "全国",
          .unit = "%",
          .text = "26.8%",
          .comparison = COMPARISON_YOY,
          .sentence = "增长较快的出口领域为知识产权使用费，增幅达到26.8%。"},
         "cn:知识产权使用费知识密集型服务进出口:%:yoy"},
        /* figures of each part of a time */
        {{.metric = "铁路旅客发送量",
          .entity = "全国",
          .unit = "人次",
          .text = "1500万人次",
          .start = "2024-10-01",
          .end = "2024-10-07",
          .sentence = "国庆假期，铁路旅客发送量连续五天突破1500万人次。"},
         "cn:单日铁路旅客发送量:人次:level"},
        {{.metric = "进出口总值",
          .entity = "全国",
          .unit = "CNY",
          .text = "9万亿元",
          .start = "2024-10-01",
          .end = "2024-10-07",
          .sentence = "前三季度，进出口总值每个季度都超过9万亿元。"},
         "cn:每个季度货物贸易进出口:CNY:level"},
        {{.metric = "高温日数",
          .entity = "全国",
          .unit = "d",
          .text = "6天",
          .start = "2024-10-01",
          .end = "2024-10-07",
          .sentence = "黄金周连续高温日数达6天。"},
         "cn@a:高温日数:d:level"},
        /* a sum that has more in it */
        {{.metric = "电影票房",
          .entity = "全国",
          .unit = "CNY",
          .text = "35亿元",
          .start = "2024-10-01",
          .end = "2024-10-07",
          .sentence = "国产电影票房（含海外）超35亿元。"},
         "cn:含海外电影票房:CNY:level"},
        {{.metric = "实际使用外资",
          .unit = "%",
          .text = "7%",
          .comparison = COMPARISON_YOY,
          .sentence = "分行业看，服务业引资较稳，实际使用外资960亿元，同比增长7%。"},
         "cn:服务业实际使用外资:%:yoy"},
        /* what was before, unless it has its own time */
        {{.metric = "高铁营业里程",
          .entity = "全国",
          .unit = "km",
          .text = "2.9万公里",
          .sentence = "高铁营业里程从不足2.9万公里增至5万公里。"},
         "cn:此前高铁营业里程:m:level"},
        {{.metric = "高铁营业里程",
          .entity = "全国",
          .unit = "km",
          .text = "5万公里",
          .sentence = "高铁营业里程从不足2.9万公里增至5万公里。"},
         "cn:高铁营业里程:m:level"},
        {{.metric = "高铁营业里程",
          .entity = "全国",
          .unit = "km",
          .text = "2.9万公里",
          .sentence = "高铁营业里程从2018年的2.9万公里增至5万公里。"},
         "cn:高铁营业里程:m:level"},
        {{.metric = "驾车时间",
          .entity = "全国",
          .unit = "min",
          .text = "60分钟",
          .sentence = "从甲城到乙城60分钟即可到达，比以前缩短30分钟。"},
         "cn:驾车时间:min:level"},
        /* a part of what was counted before by the same unit */
        {{.metric = "中断路段",
          .entity = "全国",
          .unit = "处",
          .text = "17处",
          .sentence = "这次降雨造成道路中断22处，已抢通17处。"},
         "cn:其中中断路段:个:level"},
        {{.metric = "创新案例",
          .entity = "全国",
          .unit = "项",
          .text = "8项",
          .sentence = "累计推出创新案例134项，其中8项在全国推广。"},
         "cn:其中创新案例:项:level"},
        {{.metric = "进口药品",
          .entity = "全国",
          .unit = "种",
          .text = "8种",
          .sentence = "目录有药品134种，其中进口药品8种。"},
         "cn:进口药品:种:level"},
        /* a word for what there is */
        {{.metric = "对东盟进出口", .entity = "我国", .unit = "CNY", .start = "2024-01-01", .end = "2024-09-30"},
         "cn:对东盟进出口:CNY:level"},
        {{.metric = "全国参加基本养老保险", .entity = "全国", .unit = "人", .start = "2024-01-01", .end = "2024-12-31"},
         "cn:基本养老保险参保人数:人:level"},
        {{.metric = "外汇储备规模", .entity = "我国", .unit = "USD", .start = "2024-03-01", .end = "2024-03-31"},
         "cn:外汇储备:USD:level"},
        /* whose */
        {{.metric = "江苏新能源汽车产量", .unit = "辆"}, "cn-js:新能源汽车产量:辆:level"},
        {{.metric = "制造业采购经理指数", .entity = "欧元区"}, "ez:制造业采购经理指数:%:level"},
        {{.metric = "manufacturing PMI", .entity = "the euro area"}, "ez:制造业采购经理指数:%:level"},
        /* a firm's figures are its own in all documents, and the name stands once; nobody's stay in theirs */
        {{.metric = "禾田科技净利润", .entity = "禾田科技", .unit = "CNY"}, "禾田科技:净利润:CNY:level"},
        {{.metric = "归属于上市公司股东的净利润", .entity = "禾田科技股份有限公司", .unit = "CNY"},
         "禾田科技:归母净利润:CNY:level"},
        {{.metric = "净利润", .unit = "CNY"}, "cn@a:净利润:CNY:level"},
        {{.metric = "园区营收", .entity = "园区", .unit = "CNY"}, "园区@a:营业收入:CNY:level"},
        {{.metric = "Orlo's revenues", .entity = "Orlo Inc.", .unit = "USD"}, "orlo:营业收入:USD:level"},
        {{.metric = "Orlo net income", .entity = "Orlo", .unit = "USD"}, "orlo:净利润:USD:level"},
        {{.metric = "revenue", .entity = "Orlo Group Holdings plc", .unit = "USD"}, "orlo:营业收入:USD:level"},
        {{.metric = "sales revenue", .entity = "Orlo AG", .unit = "EUR"}, "orlo:营业收入:EUR:level"},
        {{.metric = "revenue", .unit = "USD"}, "_@a:营业收入:USD:level"},
        {{.metric = "free cash flow", .entity = "the company", .unit = "USD"}, "company@a:自由现金流:USD:level"},
        {{.metric = "profit", .entity = "China", .unit = "USD"}, "cn@a:profit:USD:level"},
        {{.metric = "Orlon fibre output", .entity = "Orlo", .unit = "t"}, "orlo:orlon fibre output:g:level"},
        {{.metric = "恒远指数", .entity = "恒远"}, "恒远:恒远指数:%:level"},
        {{.metric = "江苏产值", .entity = "江苏", .unit = "CNY"}, "cn-js@a:产值:CNY:level"},
        /* traditional characters tell the same */
        {{.metric = "禾田科技淨利潤", .entity = "禾田科技", .unit = "TWD"}, "禾田科技:净利润:TWD:level"},
        {{.metric = "營業收入", .entity = "鴻運電子", .unit = "TWD"}, "鸿运电子:营业收入:TWD:level"},
        {{.metric = "國內生產總值", .entity = "中國", .comparison = COMPARISON_YOY}, "cn:国内生产总值:%:yoy"},
        {{.metric = "住院人數", .unit = "人", .sentence = "去年住院人數增至5萬人。"}, "_:住院人数:人:level"},
        {{.metric = "住院人数", .unit = "人", .sentence = "去年住院人数增至5万人。"}, "cn:住院人数:人:level"},
        /* an English metric is all in one wording or all in English */
        {{.metric = "diluted earnings per share", .entity = "Orlo", .unit = "USD/share"},
         "orlo:diluted earnings per share:USD/share:level"},
        {{.metric = "net sales", .entity = "Orlo", .unit = "USD"}, "orlo:net sales:USD:level"},
        {{.metric = "core PPI", .entity = "Japan", .comparison = COMPARISON_YOY}, "jp:core producer price index:%:yoy"},
        {{.metric = "Japan's corn crop", .entity = "Japan", .unit = "t"}, "jp:corn crop:g:level"},
        {{.metric = "Japan's economy", .entity = "Japan", .comparison = COMPARISON_YOY}, "jp:国内生产总值:%:yoy"},
        /* what markets quote is no nation's */
        {{.metric = "标普500指数", .comparison = COMPARISON_OTHER}, "_:标普500指数:%:other"},
        {{.metric = "S&P 500", .comparison = COMPARISON_OTHER}, "_:标普500指数:%:other"},
        {{.metric = "道指", .comparison = COMPARISON_OTHER}, "_:道琼斯指数:%:other"},
        {{.metric = "欧元兑美元", .unit = "USD"}, "_:欧元兑美元:USD:level"},
        {{.metric = "10年期美债收益率"}, "_:10年期美债收益率:%:level"},
        {{.metric = "动力电池装车量", .entity = "宁德时代新能源科技股份有限公司", .unit = "GWh"},
         "宁德时代新能源科技:动力电池装车量:Wh:level"},
        {{.metric = "广义货币余额", .entity = "中国人民银行", .unit = "CNY"}, "cn:广义货币:CNY:level"},
        {{.metric = "快递业务量", .unit = "件"}, "cn:快递业务量:件:level"},
        {{.metric = "快递业务量", .unit = "件", .sentence = "长三角快递业务量超过100亿件"}, "_@a:快递业务量:件:level"},
        {{.metric = "总装机容量", .unit = "MW", .sentence = "项目总装机容量为117.5兆瓦"}, "_@a:发电装机容量:W:level"},
        {{.metric = "power use in Germany", .unit = "TWh"}, "de:全社会用电量:Wh:level"},
        {{.metric = "battery shipments", .unit = "GWh"}, "_:battery shipments:Wh:level"},
        /* what counts within its document only */
        {{.metric = "国家", .unit = "个"}, "cn@a:国家:个:level"},
        {{.metric = "死亡", .entity = "日本", .unit = "人"}, "jp@a:死亡:人:level"},
        {{.metric = "建交", .unit = "yr"}, "cn@a:建交:yr:level"},
        /* extractors on top */
        /* counted projects are many sites: what they come to is the nation's; the first of them is one site */
        {{.metric = "储能招标规模",
          .entity = "国内",
          .unit = "GW",
          .series = "storage.tender",
          .text = "7.5GW",
          .sentence = "去年国内共有96个储能项目启动招标，招标规模合计7.5GW。"},
         "cn:storage.tender:W:level"},
        {{.metric = "储能招标规模",
          .entity = "国内",
          .unit = "MW",
          .series = "storage.tender",
          .text = "200MW",
          .sentence = "国内首个盐穴储能项目启动招标，招标规模200MW。"},
         "cn@a:storage.tender:W:level"},
        /* an industry's trade is not the nation's */
        {{.metric = "全行业出口额", .unit = "%", .comparison = COMPARISON_YOY, .sentence = "全行业出口额增长3%。"},
         "cn@a:出口:%:yoy"},
        {{.metric = "我国全行业对外直接投资", .entity = "我国", .unit = "CNY"}, "cn:对外直接投资:CNY:level"},
        /* every place has forests */
        {{.metric = "森林覆盖率", .unit = "%", .sentence = "预计到2030年，森林覆盖率提高到86%。"},
         "_@a:森林覆盖率:%:level"},
        {{.metric = "森林覆盖率",
          .unit = "%",
          .source = "国家林草局",
          .sentence = "力争到2030年，森林覆盖率达到25.8%。"},
         "cn:森林覆盖率:%:level"},
        {{.metric = "国内储能项目新增招标", .entity = "国内", .unit = "GWh", .series = "storage.tender"},
         "cn:storage.tender:Wh:level"},
        {{.metric = "wind capacity",
          .entity = "China",
          .unit = "GW",
          .series = "capacity.installed",
          .facets = "{\"technology\":\"wind\",\"stage\":null}"},
         "cn:capacity.installed.wind:W:level"},
        /* dimensions */
        {{.metric = "碳酸锂价格", .entity = "中国", .unit = "CNY/kg"}, "cn:碳酸锂价格:CNY/g:level"},
        {{.metric = "", .unit = "t"}, ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct said said = cases[i].said;
        said.value = "1";
        check_key(&said, cases[i].wanted);
    }
}

/* what people call it: without place and verb, with the noun that sums up */
static void wordings(void **state)
{
    static const struct {
        const char *metric, *normal, *wording;
    } cases[] = {
        {"全国社会物流总额达到", "社会物流", "社会物流总额"},
        {"其中，外汇储备规模同比增长", "外汇储备", "外汇储备规模"},
        {"the power use rose to", "全社会用电量", "power use"},
        {"电池回收", "电池回收", "电池回收"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct slice wording, normal = key_metric(words, slice_of(cases[i].metric), &arena, &wording);
        CHECK_TEXT(cases[i].metric, normal, cases[i].normal);
        CHECK_TEXT(cases[i].metric, wording, cases[i].wording);
    }
    arena_release(&arena);
}

/* in "production and sales reached A and B" the first is production */
static void output_and_sales(void **state)
{
    static const char sentence[] = "一季度，新能源汽车产销量分别完成211.5万辆和209万辆，同比分别增长28.2%和31.8%。";
    static const struct {
        const char *text, *unit, *sentence, *wanted;
        enum comparison comparison;
    } cases[] = {
        {"211.5万辆", "辆", sentence, "cn:新能源汽车产量:辆:level", COMPARISON_NONE},
        {"209万辆", "辆", sentence, "cn:新能源汽车销量:辆:level", COMPARISON_NONE},
        {"28.2%", "%", sentence, "cn:新能源汽车产量:%:yoy", COMPARISON_YOY},
        {"31.8%", "%", sentence, "cn:新能源汽车销量:%:yoy", COMPARISON_YOY},
        {"1100万辆", "辆", "新能源汽车产销量均超过1100万辆。", "cn:新能源汽车产量:辆:level|cn:新能源汽车销量:辆:level",
         COMPARISON_NONE},
        {"3000万辆", "辆", "新能源汽车产销量3000万辆。", "cn:新能源汽车产销量:辆:level", COMPARISON_NONE},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        check_key(&(struct said){.metric = "新能源汽车产销量",
                                 .entity = "我国",
                                 .value = "1",
                                 .text = cases[i].text,
                                 .unit = cases[i].unit,
                                 .sentence = cases[i].sentence,
                                 .comparison = cases[i].comparison},
                  cases[i].wanted);
}

/* names are given back as what they were made of: no claim can reach over the separators or outside memory */
static void hostile_words(void **state)
{
    static const char *const metrics[] = {
        ":::", "=cmd|' /C calc'!A0", "全国", "的的的的", "total", "\xF0\x9F\x94\x8B", "(", "a:b:c:d", " 　 "};
    (void)state;
    for (size_t i = 0; i < COUNT(metrics); i++) {
        struct arena arena;
        struct buf b = BUF_INIT;
        arena_init(&arena);
        keys_of(&(struct said){.metric = metrics[i], .value = "1"}, &arena, &b);
        size_t colons = 0;
        for (size_t k = 0; k < b.len; k++)
            colons += b.ptr[k] == ':';
        CHECK(metrics[i], b.len == 0 || colons == 3);
        buf_release(&b);
        arena_release(&arena);
    }
}

static void converts(void **state)
{
    static const struct {
        const char *unit, *dimension;
        int exp;
        const char *largest, *readable;
        int readable_exp;
    } cases[] = {
        {"kW", "W", 3, "4040000000000", "GW", 9},
        {"MWh", "Wh", 6, "255800000000", "GWh", 9},
        {"kWh", "Wh", 3, "964900000000000", "TWh", 12},
        {"W", "W", 0, "117500000", "MW", 6},
        {"kg", "g", 3, "300000000000", "t", 6},
        {"CNY/MWh", "CNY/Wh", -6, "1", "CNY/MWh", -6},
        {"CNY", "CNY", 0, "1000000000000", "CNY", 0},
        {"辆", "辆", 0, "9750000", "辆", 0},
        {"mu", "mu", 0, "1", "mu", 0},
        {"ha", "m2", 4, "10000", "ha", 4},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        int exp, readable_exp;
        struct slice unit = slice_of(cases[i].unit);
        struct slice dimension = convert_dimension(units, unit, &arena, &exp);
        CHECK_TEXT(cases[i].unit, dimension, cases[i].dimension);
        CHECK(cases[i].unit, exp == cases[i].exp);
        CHECK_TEXT(cases[i].unit,
                   convert_readable(units, dimension, number(cases[i].largest), unit, &arena, &readable_exp),
                   cases[i].readable);
        CHECK(cases[i].unit, readable_exp == cases[i].readable_exp);
    }
    arena_release(&arena);
}

static void scales_chinese(void **state)
{
    static const struct {
        const char *dimension, *largest, *wanted;
        int exp;
    } cases[] = {
        {"CNY", "2230000000000", "亿元", 8},
        {"CNY", "56000", "万元", 4},
        {"CNY", "900", "元", 0},
        {"W", "4040000000000", "亿千瓦", 11},
        {"Wh", "255800000000", "亿千瓦时", 11},
        {"辆", "9750000", "万辆", 4},
        {"g", "300000000000", "万吨", 10},
        {"%", "50000", "%", 0},
        {"CNY/g", "50000", "CNY/g", 0},
        {"vehicles", "50000", "vehicles", 0},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        int exp;
        struct slice unit = convert_scale_zh(slice_of(cases[i].dimension), number(cases[i].largest), &arena, &exp);
        CHECK_TEXT(cases[i].dimension, unit, cases[i].wanted);
        CHECK(cases[i].dimension, exp == cases[i].exp);
    }
    arena_release(&arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),         cmocka_unit_test(wordings), cmocka_unit_test(output_and_sales),
        cmocka_unit_test(hostile_words), cmocka_unit_test(converts), cmocka_unit_test(scales_chinese),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
