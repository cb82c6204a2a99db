/* claims_zh: Chinese sentences read whole: metric, entity, time, status, comparison, source of each claim
 *
 * A case is a text and, for each claim in order, one line "text | value unit | metric | entity | start~end | status
 * comparison".  A field given as "*" may be anything.  The sentences say what forced a rule; what is wanted is what a
 * careful reader would write down.
 */
#include "extract/extract.h"
#include "tests/knowledge.h"

struct claim_case {
    const char *published;
    const char *text;
    const char *wanted[9]; /* NULL behind the last */
};

static void put_value(struct buf *b, const struct claim *c)
{
    if (c->relation == RELATION_RANGE) {
        buf_decimal(b, c->low);
        buf_puts(b, "..");
        buf_decimal(b, c->high);
    } else {
        buf_puts(b, c->relation == RELATION_EQ ? "" : relation_symbol(c->relation));
        buf_decimal(b, c->value);
    }
}

/* the claim as the cases write it */
static void put_claim(struct buf *b, const struct claim *c)
{
    buf_put(b, c->text);
    buf_puts(b, " | ");
    put_value(b, c);
    buf_printf(b, " %.*s | %.*s | %.*s | ", (int)c->unit.len, c->unit.ptr, (int)c->metric.len, c->metric.ptr,
               (int)c->entity.len, c->entity.ptr ? c->entity.ptr : "");
    if (date_is(c->period_start))
        buf_date(b, c->period_start);
    buf_putc(b, '~');
    if (date_is(c->period_end))
        buf_date(b, c->period_end);
    const char *comparison = comparison_name(c->comparison);
    buf_printf(b, " | %s%s%s", status_name(c->status), comparison ? " " : "", comparison ? comparison : "");
}

static struct slice next_field(struct slice *rest)
{
    size_t bar = slice_find(*rest, SLICE("|"));
    struct slice field = slice_trim(slice_sub(*rest, 0, bar == SLICE_NONE ? rest->len : bar));
    *rest = bar == SLICE_NONE ? slice_sub(*rest, rest->len, rest->len) : slice_sub(*rest, bar + 1, rest->len);
    return field;
}

static bool fits(struct slice got, struct slice wanted)
{
    while (wanted.len > 0) {
        struct slice w = next_field(&wanted), g = next_field(&got);
        if (!slice_equal(w, SLICE("*")) && !slice_equal(w, g))
            return false;
    }
    return true;
}

/* the number of claims that are not as wanted; each is printed */
static int compare(const struct claim_case *wanted, const struct claims *claims)
{
    int wrong = 0;
    size_t i = 0;
    for (; wanted->wanted[i]; i++) {
        struct buf got = BUF_INIT;
        if (i < claims->count)
            put_claim(&got, &claims->at[i]);
        if (!fits(buf_slice(&got), slice_of(wanted->wanted[i]))) {
            print_error("%s\n  got    %s\n  wanted %s\n", wanted->text, got.ptr ? got.ptr : "(nothing)",
                        wanted->wanted[i]);
            wrong++;
        }
        buf_release(&got);
    }
    if (claims->count == i)
        return wrong;
    print_error("%s: %zu claims, wanted %zu\n", wanted->text, claims->count, i);
    return wrong + 1;
}

static int check_one(const struct claim_case *wanted, const char *title)
{
    struct document document = {.id = SLICE("case"),
                                .title = slice_of(title),
                                .text = slice_of(wanted->text),
                                .language = LANGUAGE_ZH,
                                .published = date_parse(slice_of(wanted->published))};
    struct claims claims = {0};
    extract_claims(know, &document, &arena, &claims);
    int wrong = compare(wanted, &claims);
    arena_reset(&arena);
    return wrong;
}

static void check(const struct claim_case *cases, size_t count)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += check_one(&cases[i], NULL);
    assert_int_equal(wrong, 0);
}

#define CHECK_CLAIMS(cases) check((cases), COUNT(cases))

/* ---- what is measured ---- */

static void test_noun_before(void **state)
{
    static const struct claim_case cases[] = {
        /* names before brackets hold verbs; Latin names their blanks; names of firms end in 创 */
        {"2025-08-09",
         "募集资金拟用于：研发中心建设项目（6398万元）、补充流动资金及偿还银行贷款（5000万元）。",
         {"6398万元 | 63980000 CNY | 研发中心建设项目 | * | * | target",
          "5000万元 | 50000000 CNY | 补充流动资金及偿还银行贷款 | * | * | target"}},
        {"2025-08-09",
         "个股方面，Mega Power跌超1%。东岭创净买入超22亿元。斯通拟投约5.65亿元建设高端离型膜项目。",
         {"1% | >-1 % | Mega Power | * | * | actual other", "22亿元 | >2200000000 CNY | 东岭创净买入 | * | * | actual",
          "5.65亿元 | ~565000000 CNY | 高端离型膜项目投资 | * | * | target"}},
        /* the whole of a share stands between its bound and itself; what is done to shares is part of the name */
        {"2025-08-09",
         "截至7月末，公司累计回购股份320万股，占总股本的1.1%。公司拟以5000万元回购股份，转让比例不超过股份总数的4%。",
         {"320万股 | 3200000 股 | 累计回购股份 | * | ~2025-07-31 | actual",
          "1.1% | 1.1 % | 累计回购股份占总股本 | * | ~2025-07-31 | actual",
          "5000万元 | 50000000 CNY | * | * | * | target", "4% | <=4 % | 转让比例占股份总数 | * | * | *"}},
        {"2025-08-09",
         "该股跌1.1%收37.4元，换手率28%。比特币24小时涨幅为6.2%。",
         {"1.1% | -1.1 % | 该股 | * | * | actual other", "37.4元 | 37.4 CNY | 该股 | * | * | actual",
          "28% | 28 % | 该股换手率 | * | * | actual", "6.2% | 6.2 % | 比特币24小时涨幅 | * | * | actual other"}},
        {"2025-01-26",
         "今年要新建高标准农田240万亩，改造提升128万亩。",
         {"240万亩 | 2400000 mu | 新建高标准农田 | * | * | target", "128万亩 | 1280000 mu | * | * | * | target"}},
        /* what brackets measure is the name's before them; how pure a thing is counts nothing */
        {"2025-08-09",
         "公司披露了湖滨路改造项目（中标价格为4.7亿元）的情况。锂精矿（6%，到岸）价格881美元。",
         {"4.7亿元 | 470000000 CNY | 湖滨路改造项目中标价格 | * | * | actual",
          "881美元 | 881 USD | 锂精矿价格 | * | * | actual"}},
        {"2025-08-09",
         "农药是公司第一大业务，毛利率为26%。今年经济增长预测调高至3%。",
         {"26% | 26 % | 农药毛利率 | * | * | actual", "3% | 3 % | 经济增长预测 | * | * | *"}},
        /* what a firm's shares are is no firm; the money named before the amount is no part of the measure */
        {"2025-08-09", "7月末，王芳持有公司股份740万股。", {"740万股 | 7400000 股 | * | | * | actual"}},
        {"2025-08-09",
         "上半年，基礎盈利為港幣30億元，減少港幣3億元或9%。",
         {"30億元 | 3000000000 HKD | 基礎盈利 | | 2025-01-01~2025-06-30 | actual",
          "3億元 | -300000000 HKD | 基礎盈利 | | 2025-01-01~2025-06-30 | actual yoy",
          "9% | -9 % | 基礎盈利 | | 2025-01-01~2025-06-30 | actual yoy"}},
        /* blanks behind figures part clauses where none stands before them */
        {"2025-08-09",
         "上半年实现收入12亿元 同比增长10% 净利润2亿元 同比下降3% 净利率14.6%",
         {"12亿元 | 1200000000 CNY | 收入 | | 2025-01-01~2025-06-30 | actual",
          "10% | 10 % | 收入 | | 2025-01-01~2025-06-30 | actual yoy",
          "2亿元 | 200000000 CNY | 净利润 | | 2025-01-01~2025-06-30 | actual",
          "3% | -3 % | 净利润 | | 2025-01-01~2025-06-30 | actual yoy",
          "14.6% | 14.6 % | 净利率 | | 2025-01-01~2025-06-30 | actual"}},
        /* what the thing is said to be is no part of its name */
        {"2025-08-09",
         "7月份，反映衣食住行的消费价格指数同比上涨0.6%。",
         {"0.6% | 0.6 % | 消费价格指数 | * | 2025-07-01~2025-07-31 | actual yoy"}},
        {"2025-08-09",
         "前7个月，玩具出口延续强劲增长态势，累计出口90万件。",
         {"90万件 | 900000 件 | 玩具出口 | | 2025-01-01~2025-07-31 | actual"}},
        {"2025-07-25",
         "上半年，我国造林投资规模高位运行，达600亿元。",
         {"600亿元 | 60000000000 CNY | 我国造林投资规模 | 我国 | 2025-01-01~2025-06-30 | actual"}},
        {"2025-08-09",
         "上半年，我国进出口规模站稳20万亿元台阶。",
         {"20万亿元 | >20000000000000 CNY | 我国进出口规模 | 我国 | 2025-01-01~2025-06-30 | actual"}},
        {"2025-08-09",
         "前7个月，全国贸易总额即物品成交的价值总和为9万亿元。",
         {"9万亿元 | 9000000000000 CNY | 全国贸易总额 | 全国 | 2025-01-01~2025-07-31 | actual"}},
        {"2025-08-09",
         "7月，作为长期利率指标的10年期国债收益率升至2.1%。",
         {"2.1% | 2.1 % | 10年期国债收益率 | | 2025-07-01~2025-07-31 | actual"}},
        {"2025-08-09",
         "7月，芯片作为核心元件，产量1272亿块。",
         {"1272亿块 | 127200000000 块 | 芯片产量 | | 2025-07-01~2025-07-31 | actual"}},
        {"2025-08-09",
         "7月，化工业增势尤为明显，当月产值同比增长6%。",
         {"6% | 6 % | 化工业产值 | | 2025-07-01~2025-07-31 | actual yoy"}},
        {"2025-08-09",
         "前7个月，全国实际使用外资金额900亿元，按可比口径同比增长6%。",
         {"900亿元 | 90000000000 CNY | * | 全国 | 2025-01-01~2025-07-31 | actual",
          "6% | 6 % | 全国实际使用外资金额 | 全国 | 2025-01-01~2025-07-31 | actual yoy"}},
        /* a whole number is the level of an index, like a broken one */
        {"2025-08-09",
         "7月，小企业发展指数为89，比6月上升0.3点。",
         {"89 | 89 1 | 小企业发展指数 | | 2025-07-01~2025-07-31 | actual",
          "0.3点 | 0.3 1 | 小企业发展指数 | | 2025-07-01~2025-07-31 | actual mom"}},
        {"2025-08-09",
         "7月，企业信心指数回升至91.0。",
         {"91.0 | 91 1 | 企业信心指数 | | 2025-07-01~2025-07-31 | actual"}},
        /* the base of a rate is no claim, but names what the rate is of */
        {"2025-08-08",
         "7月装载机出口3000台。平台升级到3."
         "0版，建成15分钟便民生活圈12个，教育部等7部门印发通知。小七孔景区接待8万人次。",
         {"3000台 | 3000 台 | 装载机出口 | * | * | actual", "12个 | 12 个 | * | * | * | actual",
          "8万人次 | 80000 人次 | 小七孔景区接待 | * | * | actual"}},
        {"2025-08-08",
         "3月底社会库存34.9万吨，周度去库1.2万吨。仓单15万吨，日降1000吨。",
         {"34.9万吨 | 349000 t | 社会库存 | * | * | actual", "1.2万吨 | -12000 t | 社会库存周度 | * | * | actual other",
          "15万吨 | 150000 t | 仓单 | * | * | actual", "1000吨 | -1000 t | 仓单 | * | * | actual other"}},
        {"2025-06-03",
         "端午假期3天，全市接待游客30万人次。假期第一天接待9万人次。国家移民局统计，假期全国出入境590万人次。",
         {"30万人次 | 300000 人次 | * | * | 2025-05-31~2025-06-02 | actual",
          "9万人次 | 90000 人次 | * | * | 2025-05-31~2025-05-31 | actual",
          "590万人次 | 5900000 人次 | * | * | 2025-05-31~2025-06-02 | actual"}},
        {"2025-06-03", "净利约0.03元/单Wh。", {"0.03元/单Wh | ~0.03 CNY/Wh | 净利 | * | * | actual"}},
        {"2025-08-20",
         "7月份，全国快递业务量完成164亿件，同比增长15.1%。",
         {"164亿件 | 16400000000 件 | 全国快递业务量 | 全国 | 2025-07-01~2025-07-31 | actual",
          "15.1% | 15.1 % | 全国快递业务量 | 全国 | 2025-07-01~2025-07-31 | actual yoy"}},
        /* adverbs, 累计 and the verb are no part of the noun */
        {"2025-10-24",
         "截至9月底，全国累计发电装机容量已达37.2亿千瓦。",
         {"37.2亿千瓦 | 3720000000 kW | 全国发电装机容量 | 全国 | ~2025-09-30 | actual"}},
        /* the object of a light verb; the subject says whose */
        {"2025-10-24",
         "中国至北美航线完成货运量3.1万吨。",
         {"3.1万吨 | 31000 t | 中国至北美航线货运量 | 中国至北美航线 | * | actual"}},
        /* an act that is part of the measure */
        {"2025-10-24",
         "今年前三季度，长江航道运输货物28亿吨。",
         {"28亿吨 | 2800000000 t | 长江航道运输货物 | * | 2025-01-01~2025-09-30 | actual"}},
        /* one character in brackets is part of the name, behind a counted noun another of its kind */
        {"2025-10-24",
         "前三季度，中欧（亚）班列开行2.6万列。",
         {"2.6万列 | 26000 列 | 中欧（亚）班列 | * | 2025-01-01~2025-09-30 | actual"}},
        {"2025-10-24", "试点涵盖18个城市（区）。", {"18个 | 18 个 | 城市 | * | * | actual"}},
        /* a quoted character with the ending of a verb is one: the subject of the clause before the colon ends there */
        {"2025-10-24",
         "这几年，国产机床“闯”出了新路：2024年产量86万台。",
         {"86万台 | 860000 台 | 国产机床产量 | * | 2024-01-01~2024-12-31 | actual"}},
        /* a heading of two parts with only a space between them */
        {"2025-10-24",
         "全市图书零售额破30亿元 “双节”档新书预售超800万元",
         {"30亿元 | >3000000000 CNY | 全市图书零售额 | * | * | actual",
          "800万元 | >8000000 CNY | “双节”档新书预售 | * | * | actual"}},
        /* cases taken and closed, each its own; 报 in 举报 is no copula */
        {"2025-10-24",
         "前三季度，全市法院收案60万件，结案58万件，受理举报3万件。",
         {"60万件 | 600000 件 | 全市法院收案 | * | 2025-01-01~2025-09-30 | actual",
          "58万件 | 580000 件 | 结案 | * | 2025-01-01~2025-09-30 | actual",
          "3万件 | 30000 件 | 举报 | * | 2025-01-01~2025-09-30 | actual"}},
        /* 本 in 资本, 据 in 数据, 对 inside a noun are no words of their own */
        {"2025-10-24",
         "2024年，我国对东盟国家出口社会资本项目120个。",
         {"120个 | 120 个 | * | * | 2024-01-01~2024-12-31 | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

static void test_noun_behind(void **state)
{
    static const struct claim_case cases[] = {
        {"2025-10-24", "活动现场举办了12场供需对接会。", {"12场 | 12 场 | 供需对接会 | | ~2025-10-24 | actual"}},
        {"2025-10-24",
         "航线已通达36个国家和地区的120个港口。",
         {"36个 | 36 个 | 航线国家和地区 | | * | actual", "120个 | 120 个 | 港口 | | * | actual"}},
        /* two quantities share one noun */
        {"2025-10-24",
         "平台汇集了18类240项数据。",
         {"18类 | 18 类 | 数据 | 平台 | * | actual", "240项 | 240 项 | 数据 | 平台 | * | actual"}},
        /* what the first one counts is no part of the second's */
        {"2025-10-24",
         "近3000家企业、5万名采购商参会。",
         {"3000家 | ~3000 家 | 企业 | | * | actual", "5万名 | 50000 名 | 采购商参会 | | * | actual"}},
        /* after examples with 等 only the noun behind is counted */
        {"2025-10-24", "园区引进芯片设计、封装测试等40多家企业。", {"40多家 | >40 家 | 企业 | 园区 | * | actual"}},
        {"2025-10-24",
         "爆炸造成3人死亡、11人受伤。",
         {"3人 | 3 人 | 死亡 | | * | actual", "11人 | 11 人 | 受伤 | | * | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

static void test_inherited(void **state)
{
    static const struct claim_case cases[] = {
        /* the parts of what is expected are so as well */
        {"2025-10-24",
         "预计全年开支80亿元。其中风电50亿元。",
         {"80亿元 | 8000000000 CNY | 开支 | * | 2025-01-01~2025-12-31 | forecast",
          "50亿元 | 5000000000 CNY | 风电 | * | 2025-01-01~2025-12-31 | forecast"}},
        /* the day of a wire dates nothing that it tells */
        {"2025-10-24",
         "甲社北京10月23日电，记者获悉，全县共有茶园3万亩。",
         {"3万亩 | 30000 mu | * | * | ~2025-10-24 | actual"}},
        /* what is exceeded dates nothing behind it; a length is no year */
        {"2023-10-29",
         "前三季度，全市新增客户8万户，已超过去年全年新增数。户均存款3万元，最老的网点已有超过120年历史。",
         {"8万户 | 80000 户 | * | * | 2023-01-01~2023-09-30 | actual",
          "3万元 | 30000 CNY | 户均存款 | * | ~2023-09-30 | actual", "120年 | >120 yr | * | * | * | actual"}},
        /* an adjective with 约 behind it compares too */
        {"2025-10-24",
         "9月，新发放贷款平均利率为3.2%，比上年同期低约30个基点。",
         {"3.2% | 3.2 % | 新发放贷款平均利率 | * | 2025-09-01~2025-09-30 | actual",
          "30个基点 | ~-30 bp | 新发放贷款平均利率 | * | 2025-09-01~2025-09-30 | actual yoy"}},
        /* the name said twice, and a cause */
        {"2025-08-09",
         "7月，全国消费价格指数，也就是CPI，比去年同期上涨0.6%。",
         {"0.6% | 0.6 % | 全国消费价格指数 | 全国 | 2025-07-01~2025-07-31 | actual yoy"}},
        {"2025-08-09",
         "前7个月，全国进出口总值25万亿元，受外部需求不足的影响，同比微降0.3%。",
         {"25万亿元 | 25000000000000 CNY | 全国进出口总值 | 全国 | 2025-01-01~2025-07-31 | actual",
          "0.3% | -0.3 % | 全国进出口总值 | 全国 | 2025-01-01~2025-07-31 | actual yoy"}},
        /* where somebody ranks is not whose figures follow */
        {"2026-01-20",
         "我国服务贸易稳居全球第一。2025年，快递业务量达到1990亿件。",
         {"1990亿件 | 199000000000 件 | 快递业务量 | 我国 | 2025-01-01~2025-12-31 | actual"}},
        {"2024-10-20",
         "如今，重庆已建成1096个数字化车间。今年前八个月，工业增加值同比增长8.3%。",
         {"1096个 | 1096 个 | 重庆数字化车间 | 重庆 | * | actual",
          "8.3% | 8.3 % | 工业增加值 | 重庆 | 2024-01-01~2024-08-31 | actual yoy"}},
        {"2025-06-15",
         "今年前5个月，我国对非洲进出口9600亿元，增长12.4%。其中，出口6100亿元，增长20.2%；进口3500亿元，增长1%。",
         {"9600亿元 | 960000000000 CNY | 我国对非洲进出口 | * | 2025-01-01~2025-05-31 | actual",
          "12.4% | 12.4 % | 我国对非洲进出口 | * | 2025-01-01~2025-05-31 | actual yoy",
          "6100亿元 | 610000000000 CNY | 我国对非洲出口 | * | 2025-01-01~2025-05-31 | actual",
          "20.2% | 20.2 % | 我国对非洲出口 | * | 2025-01-01~2025-05-31 | actual yoy",
          "3500亿元 | 350000000000 CNY | 我国对非洲进口 | * | 2025-01-01~2025-05-31 | actual",
          "1% | 1 % | 我国对非洲进口 | * | 2025-01-01~2025-05-31 | actual yoy"}},
        /* a clause that counts nothing names what the next one counts */
        {"2025-06-15",
         "5月，华东地区网络零售额最高，达到4100亿元。",
         {"4100亿元 | 410000000000 CNY | 华东地区网络零售额 | 华东地区 | 2025-05-01~2025-05-31 | actual"}},
        {"2025-06-15",
         "储能装机占比18%，同比提高3.5个百分点。",
         {"18% | 18 % | 储能装机占比 | | * | actual", "3.5个百分点 | 3.5 pp | 储能装机占比 | | * | actual yoy"}},
        {"2025-06-15",
         "新能源汽车产量占汽车总产量的43.8%。",
         {"43.8% | 43.8 % | 新能源汽车产量占汽车总产量 | | * | actual"}},
        {"2025-11-15",
         "10月份，居民消费价格同比上涨0.2%，涨幅比上月扩大0.1个百分点。",
         {"0.2% | 0.2 % | 居民消费价格 | | 2025-10-01~2025-10-31 | actual yoy",
          "0.1个百分点 | 0.1 pp | 居民消费价格涨幅 | | 2025-10-01~2025-10-31 | actual mom"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

static void test_lists(void **state)
{
    static const struct claim_case cases[] = {
        /* years up to one marked so; half of a unit is that of the next */
        {"2025-04-30",
         "2024-2026E营业收入分别为211亿、242亿、263亿元。24-26E净利润为1/2/3亿元。",
         {"211亿 | 21100000000 CNY | 营业收入 | * | 2024-01-01~2024-12-31 | actual",
          "242亿 | 24200000000 CNY | 营业收入 | * | 2025-01-01~2025-12-31 | forecast",
          "263亿元 | 26300000000 CNY | 营业收入 | * | 2026-01-01~2026-12-31 | forecast",
          "1 | 100000000 CNY | 净利润 | * | 2024-01-01~2024-12-31 | actual",
          "2 | 200000000 CNY | 净利润 | * | 2025-01-01~2025-12-31 | forecast",
          "3亿元 | 300000000 CNY | 净利润 | * | 2026-01-01~2026-12-31 | forecast"}},
        {"2025-08-14",
         "7月，企业贷款利率3.2%，住房贷款利率3.1%，分别较去年同期下降约45个和30个基点。",
         {"3.2% | 3.2 % | 企业贷款利率 | * | * | actual", "3.1% | 3.1 % | 住房贷款利率 | * | * | actual",
          "45个 | ~-45 bp | 企业贷款利率 | * | 2025-07-01~2025-07-31 | actual yoy",
          "30个基点 | ~-30 bp | 住房贷款利率 | * | 2025-07-01~2025-07-31 | actual yoy"}},
        /* a pair without 分别; the number of a section is no part of it */
        {"2025-01-15",
         "一、2024年，我国汽车产销累计完成310万辆和320万辆。",
         {"310万辆 | 3100000 辆 | 我国汽车产量 | 我国 | 2024-01-01~2024-12-31 | actual",
          "320万辆 | 3200000 辆 | 我国汽车销量 | 我国 | 2024-01-01~2024-12-31 | actual"}},
        {"2025-05-16", "二、给予最高1000万元奖励。", {"1000万元 | <=10000000 CNY | 奖励 | * | * | *"}},
        /* names behind 为, places told apart in the sentence behind */
        {"2025-08-15",
         "融资余额居前个股为宏远科技、东岭药业，最新融资余额分别为3亿元、2亿元。",
         {"3亿元 | 300000000 CNY | 宏远科技最新融资余额 | * | * | actual",
          "2亿元 | 200000000 CNY | 东岭药业最新融资余额 | * | * | actual"}},
        {"2025-08-15",
         "7月份，新建住宅价格环比下降0.3%。其中，北京和上海环比分别上涨0.1%和0.2%。三线城市环比下降0.4%。",
         {"0.3% | -0.3 % | 新建住宅价格 | * | 2025-07-01~2025-07-31 | actual mom",
          "0.1% | 0.1 % | 北京新建住宅价格 | 北京 | 2025-07-01~2025-07-31 | actual mom",
          "0.2% | 0.2 % | 上海新建住宅价格 | 上海 | 2025-07-01~2025-07-31 | actual mom",
          "0.4% | -0.4 % | 三线城市价格 | * | 2025-07-01~2025-07-31 | actual mom"}},
        {"2025-08-15",
         "7月，工业机器人、集成电路产量分别增长24%、15%。",
         {"24% | 24 % | 工业机器人产量 | | 2025-07-01~2025-07-31 | actual yoy",
          "15% | 15 % | 集成电路产量 | | 2025-07-01~2025-07-31 | actual yoy"}},
        /* times told apart: named one by one, or listed before one unit; a growth behind them too */
        {"2025-04-24",
         "2022年和2023年，公司营业收入分别为1.2亿元和1.5亿元，同比分别增长20%和25%。",
         {"1.2亿元 | 120000000 CNY | 营业收入 | * | 2022-01-01~2022-12-31 | actual",
          "1.5亿元 | 150000000 CNY | 营业收入 | * | 2023-01-01~2023-12-31 | actual",
          "20% | 20 % | 营业收入 | * | 2022-01-01~2022-12-31 | actual yoy",
          "25% | 25 % | 营业收入 | * | 2023-01-01~2023-12-31 | actual yoy"}},
        {"2025-11-24",
         "今年一、二、三季度，产量分别为3万吨、4万吨和5万吨。",
         {"3万吨 | 30000 t | 产量 | * | 2025-01-01~2025-03-31 | actual",
          "4万吨 | 40000 t | 产量 | * | 2025-04-01~2025-06-30 | actual",
          "5万吨 | 50000 t | 产量 | * | 2025-07-01~2025-09-30 | actual"}},
        {"2025-04-24",
         "6月末和12月末贷款余额分别为30亿元和40亿元。",
         {"30亿元 | 3000000000 CNY | 贷款余额 | * | ~2024-06-30 | actual",
          "40亿元 | 4000000000 CNY | 贷款余额 | * | ~2024-12-31 | actual"}},
        /* 和 inside a name parts no members where 、 alone gives as many as there are figures */
        {"2025-08-15",
         "7月，家具和厨具类、服装类商品零售额分别增长9%、4%。",
         {"9% | 9 % | 家具和厨具类零售额 | | 2025-07-01~2025-07-31 | actual yoy",
          "4% | 4 % | 服装类商品零售额 | | 2025-07-01~2025-07-31 | actual yoy"}},
        {"2025-08-15",
         "7月，运输和仓储业、租赁和商务服务业生产指数分别增长6%和8%。",
         {"6% | 6 % | 运输和仓储业生产指数 | | 2025-07-01~2025-07-31 | actual yoy",
          "8% | 8 % | 租赁和商务服务业生产指数 | | 2025-07-01~2025-07-31 | actual yoy"}},
        /* each of the list has its measure already */
        {"2026-01-19",
         "2025年，我国固定资产投资、服务进出口总额分别达到48.5万亿元和8.1万亿元。",
         {"48.5万亿元 | 48500000000000 CNY | 我国固定资产投资 | 我国 | 2025-01-01~2025-12-31 | actual",
          "8.1万亿元 | 8100000000000 CNY | 服务进出口总额 | * | 2025-01-01~2025-12-31 | actual"}},
        /* the noun before the measure is for all too */
        {"2026-01-20",
         "2025年底，全国基本养老、失业、工伤保险参保人数分别为10.8亿人、2.5亿人、3.1亿人。",
         {"10.8亿人 | 1080000000 人 | 全国基本养老保险参保人数 | 全国 | ~2025-12-31 | actual",
          "2.5亿人 | 250000000 人 | 失业保险参保人数 | * | * | actual",
          "3.1亿人 | 310000000 人 | 工伤保险参保人数 | * | * | actual"}},
        {"2026-01-20",
         "2025年底，住户、企业存款余额分别增长9%、4%，永久基本农田超过15亿亩。",
         {"9% | 9 % | 住户存款余额 | * | * | actual yoy", "4% | 4 % | 企业存款余额 | * | * | actual yoy",
          "15亿亩 | >1500000000 mu | 永久基本农田 | * | * | actual"}},
        /* 及 and 和 inside the members of a list */
        {"2025-04-19",
         "一季度，电子商务服务业、航空器及设备制造业实际使用外资分别增长90%、42%。",
         {"90% | 90 % | 电子商务服务业实际使用外资 | * | 2025-01-01~2025-03-31 | actual yoy",
          "42% | 42 % | 航空器及设备制造业实际使用外资 | * | * | actual yoy"}},
        {"2025-04-19",
         "年初以来，住宿和餐饮业、批发和零售业增加值分别增长15%和6%。",
         {"15% | 15 % | 住宿和餐饮业增加值 | * | 2025-01-01~2025-04-19 | actual yoy",
          "6% | 6 % | 批发和零售业增加值 | * | * | actual yoy"}},
        /* of as many times as figures each has its own; a word before the first of a list is for all */
        {"2025-02-20",
         "预计至2027年和2030年，产值将分别接近3万亿元和4万亿元。2015年至2020年，装机量从16GWh升至63.6GWh。",
         {"3万亿元 | ~3000000000000 CNY | 产值 | * | 2027-01-01~2027-12-31 | forecast",
          "4万亿元 | ~4000000000000 CNY | 产值 | * | 2030-01-01~2030-12-31 | forecast",
          "16GWh | 16 GWh | 装机量 | * | ~2015-12-31 | actual",
          "63.6GWh | 63.6 GWh | 装机量 | * | ~2020-12-31 | actual"}},
        /* a class of things that something is counted of; two dimensions of one thing; another place */
        {"2025-01-23",
         "截至2024年底，10万千瓦及以上项目装机占比62%，不足1万千瓦项目装机占比4%，独立/共享储能装机26GW/64GWh。",
         {"62% | 62 % | 项目装机占比 | * | ~2024-12-31 | actual", "4% | 4 % | 项目装机占比 | * | ~2024-12-31 | actual",
          "26GW | 26 GW | 独立/共享储能装机 | * | * | actual", "64GWh | 64 GWh | 独立/共享储能装机 | * | * | actual"}},
        /* 年度 of a measure is a time, 收盘报价 a measure, LCE what the tonnes are of */
        {"2025-04-30",
         "2024年度电池组件出货量79GW，海外占比约49%；2025年第一季度电池组件出货量15GW。",
         {"79GW | 79 GW | 电池组件出货量 | * | 2024-01-01~2024-12-31 | actual",
          "49% | ~49 % | * | * | 2024-01-01~2024-12-31 | actual",
          "15GW | 15 GW | 电池组件出货量 | * | 2025-01-01~2025-03-31 | actual"}},
        {"2025-12-25",
         "12月24日主力合约一度冲高至12.8万元/吨，收盘报价12.5万元/吨，单日大涨5.9%。2025年供给预计167万吨LCE。",
         {"12.8万元/吨 | 128000 CNY/t | 主力合约 | * | 2025-12-24~2025-12-24 | actual",
          "12.5万元/吨 | 125000 CNY/t | 主力合约收盘报价 | * | * | actual", "5.9% | 5.9 % | * | * | * | actual other",
          "167万吨 | 1670000 t | 供给 | * | 2025-01-01~2025-12-31 | forecast"}},
        /* a firm that is not named owns what follows, not the nation that was told before */
        {"2025-04-26",
         "截至2024年底，我国光伏装机达8.9亿千瓦。公司实现营业收入802亿元。",
         {"8.9亿千瓦 | 890000000 kW | * | 我国 | ~2024-12-31 | actual",
          "802亿元 | 80200000000 CNY | 营业收入 | | * | actual"}},
        /* since when it is a record, how it is divided */
        {"2024-07-10",
         "2024年6月，国内新增储能5.4GW，创2024年以来新高，同比增长21%。\n从应用分布上看\n电源侧规模733MW。",
         {"5.4GW | 5.4 GW | 国内新增储能 | * | 2024-06-01~2024-06-30 | actual",
          "21% | 21 % | * | * | 2024-06-01~2024-06-30 | actual yoy",
          "733MW | 733 MW | 电源侧规模 | * | 2024-06-01~2024-06-30 | actual"}},
        {"2025-01-23",
         "截至2024年底，全国储能装机7376万千瓦。\n分地域看，装机规模前两名的省区为：甲省1023万千瓦。",
         {"7376万千瓦 | 73760000 kW | * | * | ~2024-12-31 | actual",
          "1023万千瓦 | 10230000 kW | * | * | ~2024-12-31 | actual"}},
        /* a length of time up to now takes the place of the time before it; what was raised stood at its start */
        {"2023-08-11",
         "6月，某省造林100万亩。十年来，水质优良比例从67%提升到96%，累计种树500万株，一草一木都有人管。",
         {"100万亩 | 1000000 mu | 某省造林 | * | 2023-06-01~2023-06-30 | actual",
          "67% | 67 % | 水质优良比例 | * | ~2013-08-11 | actual",
          "96% | 96 % | 水质优良比例 | * | ~2023-08-11 | actual",
          "500万株 | 5000000 株 | 种树 | * | 2013-08-11~2023-08-11 | actual"}},
        {"2023-08-11",
         "党的十八大以来，海外收入占总收入的比重从11%增长到18%；门店增速明显，由2012年的2000家增至4000家。",
         {"11% | 11 % | 海外收入占总收入的比重 | * | ~2012-11-08 | actual",
          "18% | 18 % | 海外收入占总收入的比重 | * | ~2023-08-11 | actual",
          "2000家 | 2000 家 | 门店 | * | 2012-01-01~2012-12-31 | actual", "4000家 | 4000 家 | 门店 | * | * | actual"}},
        /* a threshold is no metric, nor is the month of delivery a time */
        {"2026-02-03",
         "截至2月2日收盘，纽约3月交货的轻质原油期货价格跌破每桶60美元关口，某省去年外贸总值创新高，首次迈上4000亿元新台"
         "阶。",
         {"60美元 | <60 USD/bbl | 纽约3月交货的轻质原油期货价格 | * | 2026-02-02~2026-02-02 | actual",
          "4000亿元 | >400000000000 CNY | 某省外贸总值 | * | 2025-01-01~2025-12-31 | actual"}},
        /* with whom one trades is part of the measure and not whose it is */
        {"2025-11-19",
         "前10个月，福建进出口2万亿元，对东盟、非洲进出口分别增长7%、9%，与中亚五国贸易额增长12%。",
         {"2万亿元 | 2000000000000 CNY | 福建进出口 | 福建 | 2025-01-01~2025-10-31 | actual",
          "7% | 7 % | 对东盟进出口 | 福建 | * | actual yoy", "9% | 9 % | 对非洲进出口 | 福建 | * | actual yoy",
          "12% | 12 % | 与中亚五国贸易额 | 福建 | * | actual yoy"}},
        {"2025-11-19",
         "前10个月，我国对欧盟、日本分别进出口4万亿元和1万亿元。",
         {"4万亿元 | 4000000000000 CNY | 我国对欧盟进出口 | 我国 | * | actual",
          "1万亿元 | 1000000000000 CNY | 对日本进出口 | 我国 | * | actual"}},
        {"2025-08-15",
         "7月，第一、二、三产业用电量同比分别增长20.2%、4.7%和10.7%。",
         {"20.2% | 20.2 % | 第一产业用电量 | * | * | actual yoy", "4.7% | 4.7 % | 第二产业用电量 | * | * | actual yoy",
          "10.7% | 10.7 % | 第三产业用电量 | * | * | actual yoy"}},
        {"2025-08-15",
         "7月，汽车产销分别完成259.1万辆和259.3万辆。",
         {"259.1万辆 | 2591000 辆 | 汽车产量 | | 2025-07-01~2025-07-31 | actual",
          "259.3万辆 | 2593000 辆 | 汽车销量 | | 2025-07-01~2025-07-31 | actual"}},
        /* the unit stands at the last */
        {"2025-08-15",
         "我国船舶出口额连续跨越200亿、300亿、400亿美元。",
         {"200亿 | >20000000000 USD | * | * | * | actual", "300亿 | >30000000000 USD | * | * | * | actual",
          "400亿美元 | >40000000000 USD | * | * | * | actual"}},
        /* a year each */
        {"2025-12-08",
         "我们预计公司2025-2027年归母净利润分别为10亿元、12亿元和15亿元。",
         {"10亿元 | 1000000000 CNY | 归母净利润 | | 2025-01-01~2025-12-31 | forecast",
          "12亿元 | 1200000000 CNY | 归母净利润 | | 2026-01-01~2026-12-31 | forecast",
          "15亿元 | 1500000000 CNY | 归母净利润 | | 2027-01-01~2027-12-31 | forecast"}},
        {"2026-01-20",
         "2025年12月，储能招标规模3.1GW/8.4GWh，同比+20%/+35%。",
         {"3.1GW | 3.1 GW | 储能招标规模 | | 2025-12-01~2025-12-31 | actual",
          "8.4GWh | 8.4 GWh | 储能招标规模 | | 2025-12-01~2025-12-31 | actual",
          "+20% | 20 % | 储能招标规模 | | 2025-12-01~2025-12-31 | actual yoy",
          "+35% | 35 % | 储能招标规模 | | 2025-12-01~2025-12-31 | actual yoy"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- against what ---- */

static void test_comparison(void **state)
{
    static const struct claim_case cases[] = {
        {"2025-05-10",
         "2025年第一季度，销售额比2024年第一季度增长15.2%，综合成本率同比优化3.0个百分点。",
         {"15.2% | 15.2 % | 销售额 | | 2025-01-01~2025-03-31 | actual yoy",
          "3.0个百分点 | 3 pp | 综合成本率 | | 2025-01-01~2025-03-31 | actual yoy"}},
        /* what was only taken for year on year is so no more where the market's day is found */
        {"2025-07-30",
         "美联储今年连续第5次维持利率不变。道指跌2.1%，纳指跌1.7%，标普500指数跌1.5%。",
         {"2.1% | -2.1 % | 道指 | * | * | actual other", "1.7% | -1.7 % | 纳指 | * | * | actual other",
          "1.5% | -1.5 % | 标普500指数 | * | * | actual other"}},
        {"2025-08-15",
         "二季度，公司毛利率为41%，较去年同期48%有所下滑。",
         {"41% | 41 % | 毛利率 | | 2025-04-01~2025-06-30 | actual",
          "48% | 48 % | 毛利率 | | 2024-04-01~2024-06-30 | actual"}},
        {"2025-08-15",
         "7月，公司销量内生同比下降2%。周五收盘价较上一工作日下跌25元/吨。",
         {"2% | -2 % | 销量 | | 2025-07-01~2025-07-31 | actual yoy",
          "25元/吨 | -25 CNY/t | 公司收盘价 | | * | actual other"}},
        {"2025-08-15",
         "二季度，社会融资规模环比增长4%，同比下降2%。",
         {"4% | 4 % | 社会融资规模 | | 2025-04-01~2025-06-30 | actual qoq",
          "2% | -2 % | 社会融资规模 | | 2025-04-01~2025-06-30 | actual yoy"}},
        {"2025-08-15",
         "7月，客运量较2019年同期增长9.9%。",
         {"9.9% | 9.9 % | 客运量 | | 2025-07-01~2025-07-31 | actual other"}},
        {"2025-08-15",
         "2012年至2024年，专利授权量年均增长13.8%。",
         {"13.8% | 13.8 % | 专利授权量 | | 2012-01-01~2024-12-31 | actual cagr"}},
        {"2025-08-15",
         "7月，货运量高于行业平均水平6.2个百分点。",
         {"6.2个百分点 | 6.2 pp | 货运量 | | 2025-07-01~2025-07-31 | actual other"}},
        /* the growth of one time turns into that of another: neither dates the other, nor are the years between */
        {"2025-08-15",
         "7月份，出厂价格同比由上月下降转为上涨0.4%，环比下降0.2%。",
         {"0.4% | 0.4 % | 出厂价格 | | 2025-07-01~2025-07-31 | actual yoy",
          "0.2% | -0.2 % | 出厂价格 | | 2025-07-01~2025-07-31 | actual mom"}},
        {"2025-03-27",
         "1—2月份，工业利润由上年全年下降3.3%转为增长4.8%；实现营业收入20.1万亿元。",
         {"3.3% | -3.3 % | 工业利润 | | 2024-01-01~2024-12-31 | actual yoy",
          "4.8% | 4.8 % | 工业利润 | | 2025-01-01~2025-02-28 | actual yoy",
          "20.1万亿元 | 20100000000000 CNY | 营业收入 | | * | actual"}},
        {"2025-08-15",
         "7月份，出厂价格环比由降转涨，上涨0.2%。",
         {"0.2% | 0.2 % | 出厂价格 | | 2025-07-01~2025-07-31 | actual mom"}},
        /* the same time is the half-year, whose growth is year on year */
        {"2025-07-14",
         "上半年，我国进出口21万亿元。\n同期，加工贸易进出口3.8万亿元，增长4.2%，略降0.1个百分点。",
         {"21万亿元 | 21000000000000 CNY | * | 我国 | 2025-01-01~2025-06-30 | actual",
          "3.8万亿元 | 3800000000000 CNY | 加工贸易进出口 | * | 2025-01-01~2025-06-30 | actual",
          "4.2% | 4.2 % | 加工贸易进出口 | * | 2025-01-01~2025-06-30 | actual yoy",
          "0.1个百分点 | -0.1 pp | * | * | * | actual yoy"}},
        {"2025-07-14",
         "上半年，我国进出口规模历史同期首次超过21万亿元。",
         {"21万亿元 | >21000000000000 CNY | 我国进出口规模 | 我国 | 2025-01-01~2025-06-30 | actual"}},
        /* two levels, then a growth between years that are no neighbours */
        {"2025-08-15",
         "双边贸易额由2013年的300亿元扩大至2024年的670亿元，增长123%。",
         {"300亿元 | 30000000000 CNY | 双边贸易额 | | 2013-01-01~2013-12-31 | actual",
          "670亿元 | 67000000000 CNY | 双边贸易额 | | 2024-01-01~2024-12-31 | actual",
          "123% | 123 % | 双边贸易额 | | 2024-01-01~2024-12-31 | actual other"}},
        /* avoided amounts are levels, cuts are changes */
        {"2025-08-15", "改造后，每年可减少碳排放12万吨。", {"12万吨 | 120000 t | 可减少碳排放 | | ~ | actual"}},
        {"2025-08-15", "新系统压减40%审批环节。", {"40% | -40 % | 审批环节 | | * | actual other"}},
        {"2025-08-15",
         "该行下调基准利率25个基点至4%。",
         {"25个基点 | -25 bp | 基准利率 | | * | actual other", "4% | 4 % | 基准利率 | | * | actual"}},
        {"2025-08-15",
         "7月末，贷款余额增速比上月末低0.2个百分点。",
         {"0.2个百分点 | -0.2 pp | 贷款余额增速 | | ~2025-07-31 | actual mom"}},
        {"2025-08-15",
         "今年前7个月，新增装机是去年同期的1.3倍。",
         {"1.3倍 | 1.3 x | 新增装机 | | 2025-01-01~2025-07-31 | actual yoy"}},
        {"2025-08-15",
         "截至6月底，装机规模达到40.1亿千瓦，是“十三五”初期的2.6倍；40亿千瓦的装机规模占全球的30%。",
         {"40.1亿千瓦 | 4010000000 kW | 装机规模 | | ~2025-06-30 | actual", "2.6倍 | 2.6 x | * | | * | actual other",
          "40亿千瓦 | 4000000000 kW | 装机规模 | | ~2025-06-30 | actual", "30% | 30 % | * | | ~2025-06-30 | actual"}},
        {"2025-08-15",
         "到2030年，我国将建成新型能源体系。电力装机规模将达到54亿千瓦。",
         {"54亿千瓦 | 5400000000 kW | 电力装机规模 | * | ~2030-12-31 | target"}},
        {"2025-06-15",
         "今年前5个月，受元旦、春节及“五一”等假期带动，铁路客流量大幅增长，全国铁路发送旅客19.69亿人次。",
         {"19.69亿人次 | 1969000000 人次 | * | * | 2025-01-01~2025-05-31 | actual"}},
        {"2025-08-15",
         "到2030年，我国将建成新型能源体系。今年6月底，电力装机规模为36亿千瓦。",
         {"36亿千瓦 | 3600000000 kW | 电力装机规模 | * | ~2025-06-30 | actual"}},
        {"2025-08-15",
         "社会库存较上周减少2000吨，降幅为2%。",
         {"2000吨 | -2000 t | 社会库存 | | * | actual other", "2% | -2 % | 社会库存降幅 | | * | actual other"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- when ---- */

static void test_scope(void **state)
{
    static const struct claim_case cases[] = {
        /* where a change began dates nothing behind its clause */
        {"2025-08-10",
         "用户从2012年的5亿人增加到现在的11亿人，普及率提升到78%。",
         {"5亿人 | 500000000 人 | 用户 | | ~2012-12-31 | actual",
          "11亿人 | 1100000000 人 | 用户 | | ~2025-08-10 | actual", "78% | 78 % | * | | ~2025-08-10 | actual"}},
        /* how long something has lasted dates nothing behind its clause */
        {"2025-08-10",
         "上半年，玩具业延续去年四季度以来的向好态势，玩具产量同比增长7%。",
         {"7% | 7 % | 玩具产量 | | 2025-01-01~2025-06-30 | actual yoy"}},
        /* a look at a part: the whole holds again behind it, 其中 stays with the part */
        {"2023-07-18",
         "上半年，全市进出口1987亿元。6月当月进出口358亿元。\n从贸易方式看，一般贸易进出口1416亿元。",
         {"1987亿元 | 198700000000 CNY | * | * | 2023-01-01~2023-06-30 | actual",
          "358亿元 | 35800000000 CNY | * | * | 2023-06-01~2023-06-30 | actual",
          "1416亿元 | 141600000000 CNY | * | * | 2023-01-01~2023-06-30 | actual"}},
        {"2023-07-18",
         "上半年，全市进出口1987亿元。6月当月进出口358亿元。其中，出口213亿元。",
         {"1987亿元 | * | * | * | 2023-01-01~2023-06-30 | actual",
          "358亿元 | * | * | * | 2023-06-01~2023-06-30 | actual",
          "213亿元 | * | * | * | 2023-06-01~2023-06-30 | actual"}},
        /* a breakdown goes back to what the sentence before named first */
        {"2025-08-21",
         "7月全市用电量30亿千瓦时，1至7月累计190亿千瓦时。分产业看，第二产业用电量18亿千瓦时。",
         {"30亿千瓦时 | * | * | * | 2025-07-01~2025-07-31 | actual",
          "190亿千瓦时 | * | * | * | 2025-01-01~2025-07-31 | actual",
          "18亿千瓦时 | * | * | * | 2025-07-01~2025-07-31 | actual"}},
        /* a rate with its time before it in the clause is of that time */
        {"2025-08-21",
         "1至6月工业企业每月用电30万度，同比增长3%。每年用电400万度。",
         {"30万度 | 300000 kWh | * | * | 2025-01-01~2025-06-30 | actual",
          "3% | 3 % | * | * | 2025-01-01~2025-06-30 | actual yoy", "400万度 | 4000000 kWh | * | * | ~ | actual"}},
        {"2025-01-14", "过去一年，全县新建学校3所。", {"3所 | 3 所 | * | * | 2024-01-01~2024-12-31 | actual"}},
        {"2025-06-14", "过去一年，全县新建学校3所。", {"3所 | 3 所 | * | * | 2024-06-14~2025-06-14 | actual"}},
        {"2024-10-09",
         "国庆假期，全市接待游客30万人次。假期首日接待9万人次。",
         {"30万人次 | 300000 人次 | * | * | 2024-10-01~2024-10-07 | actual",
          "9万人次 | 90000 人次 | * | * | 2024-10-01~2024-10-01 | actual"}},
        /* an earlier sentence, also of an earlier paragraph */
        {"2025-11-28",
         "1—10月份，工业品物流总额同比增长5%。\n再生资源物流总额增长13%。",
         {"5% | 5 % | 工业品物流总额 | | 2025-01-01~2025-10-31 | actual yoy",
          "13% | 13 % | 再生资源物流总额 | | 2025-01-01~2025-10-31 | actual yoy"}},
        /* an event is no time of what follows */
        {"2025-06-12",
         "2025年补贴政策落地后，已有50家企业提交申请。",
         {"50家 | 50 家 | 提交申请的企业 | | ~2025-06-12 | actual"}},
        {"2024-01-14",
         "2023年，工程调水80亿立方米。工程通水至今，已累计调水680亿立方米。",
         {"80亿立方米 | 8000000000 m3 | * | | 2023-01-01~2023-12-31 | actual",
          "680亿立方米 | 68000000000 m3 | 调水 | | ~2024-01-14 | actual"}},
        /* a time behind the quantity where none stands before */
        {"2022-11-29", "五条高速公路昨天实现通车。", {"五条 | 5 条 | 高速公路 | | 2022-11-28~2022-11-28 | actual"}},
        /* 今年 of what happened ends on the day of the text */
        {"2025-03-16",
         "工程今年累计输送电量100亿千瓦时。",
         {"100亿千瓦时 | 10000000000 kWh | * | | 2025-01-01~2025-03-16 | actual"}},
        /* what is expected is not of the time gone by */
        {"2025-10-29",
         "今年前9个月新增招标255GWh，锂电池总需求有望超2700GWh。",
         {"255GWh | 255 GWh | 新增招标 | | 2025-01-01~2025-09-30 | actual",
          "2700GWh | >2700 GWh | 锂电池总需求 | | ~ | forecast"}},
        /* a stock has no first day */
        {"2025-03-16",
         "2024年，我国新能源汽车保有量3140万辆。",
         {"3140万辆 | 31400000 辆 | 我国新能源汽车保有量 | 我国 | ~2024-12-31 | actual"}},
        /* headings take the time of what they head */
        {"2023-01-05",
         "快递业务量超千亿件\n2022年，快递业务量完成1105.8亿件，同比增长2.1%。",
         {"千亿件 | >100000000000 件 | 快递业务量 | | 2022-01-01~2022-12-31 | actual",
          "1105.8亿件 | 110580000000 件 | 快递业务量 | | 2022-01-01~2022-12-31 | actual",
          "2.1% | 2.1 % | 快递业务量 | | 2022-01-01~2022-12-31 | actual yoy"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- fact, expectation, plan ---- */

static void test_status(void **state)
{
    static const struct claim_case cases[] = {
        /* a cue governs the clauses behind it */
        {"2026-01-03",
         "元旦假期，预计全国铁路发送旅客4500万人次，日均1500万人次，同比增长12%。",
         {"4500万人次 | 45000000 人次 | 全国铁路发送旅客 | 全国 | 2026-01-01~2026-01-03 | forecast",
          "1500万人次 | 15000000 人次 | * | * | 2026-01-01~2026-01-03 | forecast",
          "12% | 12 % | * | * | 2026-01-01~2026-01-03 | forecast yoy"}},
        {"2025-06-01",
         "到2030年，新型储能装机达到3亿千瓦。",
         {"3亿千瓦 | 300000000 kW | 新型储能装机 | | ~2030-12-31 | target"}},
        {"2025-06-01",
         "力争今年新增就业120万人。",
         {"120万人 | 1200000 人 | 新增就业 | | 2025-01-01~2025-12-31 | target"}},
        /* a firm that means to: the plan is no part of a noun */
        {"2025-06-01",
         "公司拟向员工发放股票300万股。",
         {"300万股 | 3000000 股 | 员工发放股票 | | ~2025-06-01 | target"}},
        /* what stands before 至 is now */
        {"2025-12-28",
         "通车后，两地车程将从4小时缩短至1.5小时。",
         {"4小时 | 4 h | 两地车程 | | * | actual", "1.5小时 | 1.5 h | 两地车程 | | * | *"}},
        /* 将 that only leads the object */
        {"2022-12-19",
         "新工艺将检验时长从5分钟缩短到2分钟。",
         {"5分钟 | 5 min | 检验时长 | | * | actual", "2分钟 | 2 min | 检验时长 | | * | actual"}},
        /* on paper until it is in use */
        {"2025-06-01",
         "抽水蓄能电站近日开工建设。电站总装机容量210万千瓦。",
         {"210万千瓦 | 2100000 kW | 电站总装机容量 | | * | target"}},
        {"2025-06-01",
         "抽水蓄能电站近日全面投产。电站总装机容量210万千瓦。",
         {"210万千瓦 | 2100000 kW | 电站总装机容量 | | * | actual"}},
        /* the year before is a fact, whatever is expected of this one */
        {"2026-01-28",
         "公司预计2025年净利润3亿元，同比增长50%；上年同期为2亿元。",
         {"3亿元 | 300000000 CNY | 净利润 | | 2025-01-01~2025-12-31 | forecast",
          "50% | 50 % | 净利润 | | 2025-01-01~2025-12-31 | forecast yoy",
          "2亿元 | 200000000 CNY | 净利润 | | * | actual"}},
        {"2026-01-28", "同比预降30%-40%。", {"30%-40% | -40..-30 % | * | | * | forecast yoy"}},
        /* who reckons, expects */
        {"2026-05-20",
         "据外国媒体估算，到2030年债务总额将超过50万亿美元。",
         {"50万亿美元 | * | 债务总额 | | * | forecast"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- news of people: villages, health, disasters, surveys, other countries ---- */

static void test_news_of_people(void **state)
{
    static const struct claim_case cases[] = {
        /* a time that is over is estimated, not expected */
        {"2024-12-12",
         "2023年全球估计有1030万例麻疹病例，比上年增加20%。",
         {"1030万例 | 10300000 例 | * | * | 2023-01-01~2023-12-31 | actual",
          "20% | 20 % | * | * | 2023-01-01~2023-12-31 | actual yoy"}},
        /* 预计 holds over the 将增加 of its sentence */
        {"2024-12-12",
         "预计到2030年，患者将增加到3.6亿人。",
         {"3.6亿人 | 360000000 人 | 患者 | | ~2030-12-31 | forecast"}},
        /* a line that is to come takes nothing back of what is now */
        {"2025-06-01",
         "明年将新增一条线路，出行时间从2小时缩短到40分钟。",
         {"2小时 | 2 h | 出行时间 | | ~2025-06-01 | actual", "40分钟 | 40 min | 出行时间 | | * | target"}},
        {"2025-11-05", "近半受访者减少了外出。", {"半 | ~50 % | 受访者 | | ~2025-11-05 | actual"}},
        {"2025-11-05", "两国友谊跨越近半个世纪。", {0}},
        {"2025-09-18",
         "带动460户村民，户均年增收8500元。",
         {"460户 | 460 户 | * | | * | actual", "8500元 | 8500 CNY | 村民户均年增收 | | * | actual"}},
        {"2025-07-30", "目前全县紧急转移安置2.1万人。", {"2.1万人 | 21000 人 | * | 全县 | ~2025-07-30 | actual"}},
        /* what begins on a day to come is due on that day */
        {"2024-12-12",
         "自2025年1月1日起，最低工资标准调整为2200元。",
         {"2200元 | 2200 CNY | * | | ~2025-01-01 | target"}},
        {"2025-12-12",
         "自2025年1月1日起，最低工资标准调整为2200元。",
         {"2200元 | 2200 CNY | * | | 2025-01-01~2025-12-12 | actual"}},
        /* the week that ends with the day */
        {"2025-06-13",
         "截至6月6日当周，央行外汇储备增加24亿美元，达到437亿美元。",
         {"24亿美元 | 2400000000 USD | * | | 2025-05-31~2025-06-06 | actual other",
          "437亿美元 | 43700000000 USD | * | | ~2025-06-06 | actual"}},
        {"2025-06-13",
         "截至6月6日的一周，入院病例增加360例。",
         {"360例 | 360 例 | * | | 2025-05-31~2025-06-06 | actual other"}},
        /* a topic and a scene date nothing */
        {"2025-10-18",
         "九月的山村，石榴挂满枝头。新修的车间占地3200平方米。",
         {"3200平方米 | 3200 m2 | * | | ~2025-10-18 | actual"}},
        /* 高于 somebody's own level tells that level; 高于 by a difference tells a change */
        {"2025-11-05",
         "直播退货率达24%，远高于普通电商的9%。",
         {"24% | 24 % | 直播退货率 | | * | actual", "9% | 9 % | 普通电商 | | * | actual"}},
        {"2025-11-05", "今年下调存款准备金率1个百分点。", {"1个百分点 | -1 pp | 存款准备金率 | | * | actual other"}},
        {"2025-09-18", "合作社计划再建一座冷库，可储存鲜果2000吨。", {"2000吨 | 2000 t | * | | * | target"}},
        /* where goods go is not whose the figure is */
        {"2025-06-13",
         "公司总部设在深圳，产品销往欧洲，2024年销售额为8亿元。",
         {"8亿元 | 800000000 CNY | * | 深圳 | 2024-01-01~2024-12-31 | actual"}},
        /* how long after is told in passing; 后 names nothing */
        {"2025-06-13", "约10分钟后，飞船与火箭分离。", {0}},
        {"2025-06-13",
         "充电10分钟，续航400公里。",
         {"10分钟 | 10 min | * | | * | *", "400公里 | 400 km | * | | * | *"}},
        {"2025-06-13", "央行将基准利率上调至46%后，市场平静。", {"46% | 46 % | 央行基准利率 | | * | actual"}},
        /* what is expected ends where a clause says how it stands */
        {"2025-06-13",
         "分析师预计央行将维持利率不变，当前利率为3.5%。",
         {"3.5% | 3.5 % | 利率 | | ~2025-06-13 | actual"}},
        {"2025-06-13", "村里计划扩建，现有大棚120个。", {"120个 | 120 个 | 大棚 | | ~2025-06-13 | actual"}},
        /* the whole event is not of the day that closed it */
        {"2025-10-28",
         "26日晚，决赛落幕，现场涌入观众6万人。整个赛季共进行85场比赛。",
         {"6万人 | 60000 人 | * | | 2025-10-26~2025-10-26 | actual", "85场 | 85 场 | * | | ~2025-10-28 | actual"}},
        /* 出超 is a measure; 支出超 is more than */
        {"2025-08-09",
         "7月出口566.8億美元，出超143.4億美元。",
         {"566.8億美元 | 56680000000 USD | 出口 | | 2025-07-01~2025-07-31 | actual",
          "143.4億美元 | 14340000000 USD | 出超 | | 2025-07-01~2025-07-31 | actual"}},
        {"2025-08-09",
         "上半年财政支出超2亿元。",
         {"2亿元 | >200000000 CNY | 财政支出 | | 2025-01-01~2025-06-30 | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- what the title says of the whole text ---- */

static void test_title(void **state)
{
    static const struct {
        const char *title;
        struct claim_case body;
    } cases[] = {
        /* a plan wants what it names, unless it says that it is done or over */
        {"全市新能源产业行动计划（2023—2025年）",
         {"2023-02-20",
          "2023年建成锂电池产能30GWh。设立产业基金50亿元。截至2022年底，已建成储能电站12座。",
          {"30GWh | 30 GWh | 锂电池产能 | | 2023-01-01~2023-12-31 | target", "50亿元 | * | * | | * | target",
           "12座 | 12 座 | 储能电站 | | ~2022-12-31 | actual"}}},
        /* a headline about a plan is no plan */
        {"市政府发布新能源产业行动计划",
         {"2023-02-20", "锂电池产能达到30GWh。", {"30GWh | 30 GWh | 锂电池产能 | | ~2023-02-20 | actual"}}},
        /* the title's time heads the text */
        {"2023年国民经济运行情况",
         {"2024-01-17",
          "国内生产总值1260582亿元，比上年增长5.2%。",
          {"1260582亿元 | * | 国内生产总值 | | 2023-01-01~2023-12-31 | actual",
           "5.2% | 5.2 % | 国内生产总值 | | 2023-01-01~2023-12-31 | actual yoy"}}},
        /* 全年 of a January text without a year is the year gone by */
        {NULL,
         {"2024-01-17",
          "全年粮食总产量69541万吨。",
          {"69541万吨 | * | 粮食总产量 | | 2023-01-01~2023-12-31 | actual"}}},
        /* whose a later figure is goes no further than its sentence */
        {NULL,
         {"2025-08-28",
          "上半年储能系统收入51.7亿元，海外收入占比27%。研发投入9.8亿元。",
          {"51.7亿元 | * | 储能系统收入 | | * | actual", "27% | 27 % | 海外收入占比 | 海外 | * | actual",
           "9.8亿元 | * | 研发投入 | | * | actual"}}},
    };
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        wrong += check_one(&cases[i].body, cases[i].title);
    assert_int_equal(wrong, 0);
}

/* ---- other styles ---- */

static void test_styles(void **state)
{
    static const struct claim_case cases[] = {
        /* Taiwan: magnitudes of two sizes, net buying, profits by their names there */
        {"2026-01-16",
         "去年第4季合併營收1兆460.9億元，季增5.7%；毛利率為62.3%。外資買超332.8億元，投信賣超12億元。",
         {"1兆460.9億元 | 1046090000000 TWD | 合併營收 | * | * | actual",
          "5.7% | 5.7 % | 合併營收 | * | * | actual qoq", "62.3% | 62.3 % | * | * | * | actual",
          "332.8億元 | 33280000000 TWD | 外資買超 | * | * | actual",
          "12億元 | 1200000000 TWD | 投信賣超 | * | * | actual"}},
        {"2023-07-20",
         "成交3150亿元（新台币．下同），按日大跌逾26%。第二季度净利润1818亿元。",
         {"3150亿元 | 315000000000 TWD | 成交 | * | * | actual", "26% | >-26 % | 成交 | * | * | actual other",
          "1818亿元 | 181800000000 TWD | 净利润 | * | * | actual"}},
        {"2025-08-08",
         "国内汽、柴油价格每吨分别降低150元、145元，89号汽油每升降低0.11元。",
         {"150元 | -150 CNY/t | 国内汽油价格 | * | * | actual other",
          "145元 | -145 CNY/t | 国内柴油价格 | * | * | actual other",
          "0.11元 | -0.11 CNY/L | 89号汽油 | * | * | actual other"}},
        {"2025-11-04",
         "11月4日，沪指跌1.1%报3521.26点。",
         {"1.1% | -1.1 % | 沪指 | | 2025-11-04~2025-11-04 | actual other",
          "3521.26点 | 3521.26 1 | 沪指 | | 2025-11-04~2025-11-04 | actual"}},
        {"2023-08-21",
         "截至当日收盘，铁矿石主力合约涨3.12%，报777元/吨。",
         {"3.12% | 3.12 % | 铁矿石主力合约 | | 2023-08-21~2023-08-21 | actual other",
          "777元/吨 | 777 CNY/t | 铁矿石主力合约 | | 2023-08-21~2023-08-21 | actual"}},
        {"2023-08-21", "截至收盘，沪指跌1.1%。", {"1.1% | -1.1 % | 沪指 | | 2023-08-21~2023-08-21 | actual other"}},
        {"2026-03-12",
         "3月12日，电池级碳酸锂均价报31.55万元/吨，较昨日涨5000元/吨。",
         {"31.55万元/吨 | 315500 CNY/t | 电池级碳酸锂均价 | | 2026-03-12~2026-03-12 | actual",
          "5000元/吨 | 5000 CNY/t | 电池级碳酸锂均价 | | 2026-03-12~2026-03-12 | actual other"}},
        {"2025-10-30",
         "宁德时代前三季度实现营业收入2830.72亿元，同比增长9.28%；归母净利润490.34亿元。",
         {"2830.72亿元 | 283072000000 CNY | 营业收入 | 宁德时代 | 2025-01-01~2025-09-30 | actual",
          "9.28% | 9.28 % | 营业收入 | 宁德时代 | 2025-01-01~2025-09-30 | actual yoy",
          "490.34亿元 | 49034000000 CNY | 归母净利润 | 宁德时代 | 2025-01-01~2025-09-30 | actual"}},
        {"2025-12-22", "现货黄金价格突破每盎司4400美元。", {"4400美元 | >4400 USD/oz | 现货黄金价格 | | * | actual"}},
        /* traditional characters: read by the same tables, given as written */
        {"2025-11-10",
         "10月份，訪港旅客461萬人次，按年上升12%。",
         {"461萬人次 | 4610000 人次 | 訪港旅客 | | 2025-10-01~2025-10-31 | actual",
          "12% | 12 % | 訪港旅客 | | 2025-10-01~2025-10-31 | actual yoy"}},
        {"2025-11-11",
         "10月營收3674億元，月增11%、年增16.9%。",
         {"3674億元 | * | 營收 | | 2025-10-01~2025-10-31 | actual",
          "11% | 11 % | 營收 | | 2025-10-01~2025-10-31 | actual mom",
          "16.9% | 16.9 % | 營收 | | 2025-10-01~2025-10-31 | actual yoy"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- lines of figures, points of a plan ---- */

static void test_rows_of_tables(void **state)
{
    static const struct claim_case cases[] = {
        {"2025-12-20",
         "主要指标（2025年11月）\n工业增加值：同比增长4.8%\n零售总额：43898亿元\n失业率：5.1%\n",
         {"4.8% | 4.8 % | 工业增加值 | | 2025-11-01~2025-11-30 | actual yoy",
          "43898亿元 | 4389800000000 CNY | 零售总额 | | 2025-11-01~2025-11-30 | actual",
          "5.1% | 5.1 % | 失业率 | | 2025-11-01~2025-11-30 | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

static void test_points_of_plans(void **state)
{
    static const struct claim_case cases[] = {
        {"2026-03-13",
         "到2030年，城镇化率提高到71%。建设10个左右新区，新增农田1亿亩。",
         {"71% | 71 % | 城镇化率 | | ~2030-12-31 | target", "10个 | ~10 个 | 新区 | | ~2030-12-31 | target",
          "1亿亩 | 100000000 mu | 新增农田 | | ~2030-12-31 | target"}},
        {"2026-03-13",
         "今年要新增就业1200万人，安排2500亿元支持以旧换新。",
         {"1200万人 | 12000000 人 | 新增就业 | | 2026-01-01~2026-12-31 | target",
          "2500亿元 | 250000000000 CNY | 支持以旧换新 | | 2026-01-01~2026-12-31 | target"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* what each quantity takes from the words of its neighbours */
static void test_neighbours(void **state)
{
    static const struct claim_case cases[] = {
        /* two counts, a noun each */
        {"2025-10-24",
         "班列通达25个国家219个城市。",
         {"25个 | 25 个 | * | 班列 | * | actual", "219个 | 219 个 | 城市 | 班列 | * | actual"}},
        /* what is raised by an aim stands today */
        {"2026-03-01",
         "到2030年，绿色建筑比例由75%提高到90%。",
         {"75% | 75 % | 绿色建筑比例 | | ~2026-03-01 | actual", "90% | 90 % | 绿色建筑比例 | | ~2030-12-31 | target"}},
        {"2025-10-29",
         "公司预计，2026年产能将由目前的20万吨提升至35万吨。",
         {"20万吨 | 200000 t | * | | ~2025-10-29 | actual",
          "35万吨 | 350000 t | * | | 2026-01-01~2026-12-31 | forecast"}},
        /* the bound of a share stands before its whole */
        {"2026-03-01", "研发投入不低于营业收入的3%。", {"3% | >=3 % | 研发投入占营业收入 | | ~2026-03-01 | *"}},
        /* what stays is no measure behind */
        {"2025-10-24", "产量保持5万吨不变。", {"5万吨 | 50000 t | 产量 | | * | actual"}},
        /* a measure per share keeps its name */
        {"2025-10-24",
         "基本每股收益为1.05元，稀释每股收益为0.98元。",
         {"1.05元 | 1.05 CNY/股 | 基本每股收益 | | * | actual", "0.98元 | 0.98 CNY/股 | 稀释每股收益 | | * | actual"}},
        /* the company, not the country that its name begins with */
        {"2026-01-09",
         "中国华电计划2026年招标储能系统12GWh。",
         {"12GWh | 12 GWh | * | 中国华电 | 2026-01-01~2026-12-31 | target"}},
        /* places told before */
        {"2026-01-15",
         "2025年，排名前三的省份为内蒙古、云南、新疆，新增规模分别为4.4GW、3.2GW、2.8GW。",
         {"4.4GW | 4.4 GW | 内蒙古新增规模 | 内蒙古 | 2025-01-01~2025-12-31 | actual",
          "3.2GW | 3.2 GW | 云南新增规模 | 云南 | 2025-01-01~2025-12-31 | actual",
          "2.8GW | 2.8 GW | 新疆新增规模 | 新疆 | 2025-01-01~2025-12-31 | actual"}},
        /* growths told apart by the levels before */
        {"2023-10-20",
         "前三季度，服务外包合同额16221亿元，执行额10846亿元，同比分别增长17.6%和14.5%。",
         {"16221亿元 | * | 服务外包合同额 | | * | actual", "10846亿元 | * | 执行额 | | * | actual",
          "17.6% | 17.6 % | 服务外包合同额 | | * | actual yoy", "14.5% | 14.5 % | 执行额 | | * | actual yoy"}},
        /* the whole said once */
        {"2026-04-10",
         "3月，三元电池产量占总产量18%，磷酸铁锂电池产量占82%。",
         {"18% | 18 % | 三元电池产量占总产量 | | * | actual", "82% | 82 % | 磷酸铁锂电池产量占总产量 | | * | actual"}},
        /* a change in points goes with the share before */
        {"2026-04-10",
         "3月，高技术产业使用外资180亿元，占全国的41.6%，较去年同期提升12.2个百分点。",
         {"180亿元 | * | * | | * | actual", "41.6% | 41.6 % | 高技术产业使用外资占全国 | | * | actual",
          "12.2个百分点 | 12.2 pp | 高技术产业使用外资占全国 | | * | actual yoy"}},
        /* the same measure elsewhere */
        {"2025-12-08",
         "预计欧洲大储2026年新增装机31GWh，美国76GWh。",
         {"31GWh | 31 GWh | 欧洲大储新增装机 | 欧洲 | 2026-01-01~2026-12-31 | forecast",
          "76GWh | 76 GWh | 美国大储新增装机 | 美国 | 2026-01-01~2026-12-31 | forecast"}},
        /* a clause before says the comparison */
        {"2026-01-19",
         "从环比看，四季度国内生产总值增长1.2%。",
         {"1.2% | 1.2 % | 国内生产总值 | | 2025-10-01~2025-12-31 | actual qoq"}},
        /* a base told by its date */
        {"2023-10-20",
         "2022年，创新指数比2021年增长5.9%。",
         {"5.9% | 5.9 % | 创新指数 | | 2022-01-01~2022-12-31 | actual yoy"}},
        /* the measure goes with the figure behind, the noun with the count */
        {"2026-05-20",
         "4月，25个省市开工率超过90%。",
         {"25个 | 25 个 | 省市 | | * | actual", "90% | * | * | | * | actual"}},
        {"2026-05-20", "货物搬进了80多公里长的公共管道。", {"80多公里 | * | 货物公共管道 | | * | actual"}},
        /* a season of films is no day */
        {"2026-05-20", "端午档电影票房突破4亿元。", {"4亿元 | * | 端午档电影票房 | | ~2026-05-20 | actual"}},
        /* the month of delivery is no count; a step and where it led are no range */
        {"2026-04-08",
         "沪铜主力2605合约持仓量增加1.3万手至21.5万手。",
         {"1.3万手 | 13000 手 | 沪铜主力2605合约持仓量 | | * | actual other",
          "21.5万手 | 215000 手 | 沪铜主力2605合约持仓量 | | * | actual"}},
        /* what is taken out before is not the metric */
        {"2026-04-17",
         "一季度，居民人均可支配收入同比名义增长5.5%，扣除价格因素实际增长5.6%。",
         {"5.5% | 5.5 % | 居民人均可支配收入 | | * | actual yoy",
          "5.6% | 5.6 % | 居民人均可支配收入 | | * | actual yoy"}},
        /* the year that a day closes holds for what follows */
        {"2026-03-20",
         "公司公布截至2025年12月底止全年業績，收入增長9%。\n期內，毛利率為38%。",
         {"9% | 9 % | 收入 | * | 2025-01-01~2025-12-31 | actual yoy",
          "38% | 38 % | 毛利率 | * | 2025-01-01~2025-12-31 | actual"}},
        /* counted by the same unit before; the money is between */
        {"2026-07-01",
         "“十五五”时期规划建设电站4座，总投资约320亿元，其中2座已开工。",
         {"4座 | 4 座 | 电站 | | * | target", "320亿元 | * | * | | * | target",
          "2座 | 2 座 | 开工的电站 | | * | actual"}},
        /* the same in another unit */
        {"2026-05-05",
         "恒生指数跌142点或0.5%。",
         {"142点 | * | 恒生指数 | | * | *", "0.5% | -0.5 % | 恒生指数 | | * | *"}},
        /* what 环比 and 同比 name is the base; five kinds are no Friday */
        {"2026-05-15",
         "本周五大品种钢材库存1420万吨，产量环比上周增加0.3%，同比去年增加2.6%。",
         {"1420万吨 | * | 五大品种钢材库存 | | ~2026-05-17 | actual",
          "0.3% | * | * | | 2026-05-11~2026-05-17 | actual other",
          "2.6% | * | * | | 2026-05-11~2026-05-17 | actual yoy"}},
        /* who reckons on more, expects it */
        {"2026-06-10",
         "我们上调2026年全球储能需求至620GWh。",
         {"620GWh | * | 全球储能需求 | 全球 | 2026-01-01~2026-12-31 | forecast"}},
        /* the whole of a share says neither when nor what is planned */
        {"2023-11-02",
         "今年1—9月份，全国新开工小区5万个，占全年计划数的97%。",
         {"5万个 | * | * | 全国 | 2023-01-01~2023-09-30 | actual",
          "97% | * | * | 全国 | 2023-01-01~2023-09-30 | actual"}},
        /* a year to date ends on the day that stands before it, in the heading over it too */
        {"2024-05-03",
         "今年全市寄递包裹突破50亿件\n截至5月1日，今年以来全市寄递包裹已达50亿件。",
         {"50亿件 | * | 全市寄递包裹 | * | 2024-01-01~2024-05-01 | actual",
          "50亿件 | * | 全市寄递包裹 | * | 2024-01-01~2024-05-01 | actual"}},
        {"2024-05-03",
         "截至昨天（5月2日），2024年度演出票房突破30亿元。",
         {"30亿元 | * | 演出票房 | | 2024-01-01~2024-05-02 | actual"}},
        /* a season that is not over, of what was done by then */
        {"2024-08-21",
         "截至8月20日，全省铁路暑运已累计发送旅客2100万人次。",
         {"2100万人次 | * | 全省铁路发送旅客 | 全省 | 2024-07-01~2024-08-20 | actual"}},
        {"2024-08-21",
         "全省铁路暑运发送旅客突破2000万人次。",
         {"2000万人次 | * | 全省铁路发送旅客 | 全省 | 2024-07-01~2024-08-21 | actual"}},
        {"2024-08-21",
         "暑运期间，全省铁路预计发送旅客2600万人次。",
         {"2600万人次 | * | 全省铁路发送旅客 | 全省 | 2024-07-01~2024-08-31 | forecast"}},
        /* from the day that it began on to the one that is told */
        {"2024-08-21",
         "自7月1日暑运启动至20日，全省铁路累计发送旅客2100万人次。",
         {"2100万人次 | * | 全省铁路发送旅客 | 全省 | 2024-07-01~2024-08-20 | actual"}},
        {"2024-10-04",
         "从10月4日开始至9日，全省累计降水量将超过200毫米。",
         {"200毫米 | * | * | 全省 | 2024-10-04~2024-10-09 | *"}},
        /* what counts against a whole year is one, and 全年 said in January is the year before */
        {"2024-12-09",
         "2024年，全国油菜籽产量达4900万吨，比上年增长1.5%。",
         {"4900万吨 | * | 全国油菜籽产量 | 全国 | 2024-01-01~2024-12-31 | actual",
          "1.5% | * | 全国油菜籽产量 | 全国 | 2024-01-01~2024-12-31 | actual yoy"}},
        {"2024-12-09", "今年，地铁客运量达3亿人次。", {"3亿人次 | * | 地铁客运量 | | 2024-01-01~2024-12-09 | actual"}},
        {"2024-01-09", "江面百舸争流，全年货运量超过8亿吨。", {"8亿吨 | * | * | | 2023-01-01~2023-12-31 | actual"}},
        /* the part of an aim that is reached looks back */
        {"2023-12-20",
         "前三季度，新建停车位30万个，完成全年目标的91%。",
         {"30万个 | * | 新建停车位 | | 2023-01-01~2023-09-30 | actual",
          "91% | 91 % | * | | 2023-01-01~2023-09-30 | actual"}},
        {"2023-12-20", "经过共同努力，物价涨幅只有2%。", {"2% | 2 % | 物价涨幅 | | * | actual other"}},
        {"2023-12-20",
         "今年1—11月份，摩托车产销量首次双超1800万辆。",
         {"1800万辆 | * | 摩托车产销量 | | 2023-01-01~2023-11-30 | actual"}},
        /* the noun behind says that it is aimed at */
        {"2026-02-05", "全省完成了新建50所幼儿园的目标。", {"50所 | * | * | 全省 | * | actual"}},
        /* what an index is at needs no unit; users of the net are people */
        {"2024-11-14",
         "10月钢铁行业信心指数为62，比9月上升0.3点。",
         {"62 | 62 1 | 钢铁行业信心指数 | | 2024-10-01~2024-10-31 | actual",
          "0.3点 | 0.3 1 | 钢铁行业信心指数 | | 2024-10-01~2024-10-31 | actual mom"}},
        {"2024-11-14",
         "10月钢铁行业信心指数为62.0，继续回升。",
         {"62.0 | 62 1 | 钢铁行业信心指数 | | 2024-10-01~2024-10-31 | actual"}},
        {"2024-11-14",
         "截至6月，农村网民规模达3.1亿，普及率提升到66%。",
         {"3.1亿 | 310000000 人 | 农村网民规模 | | ~2024-06-30 | actual", "66% | * | 普及率 | | ~2024-06-30 | actual"}},
        /* faster than then is of now */
        {"2024-04-28",
         "一季度客流增速快于去年全年水平，发送旅客1.2亿人次。",
         {"1.2亿人次 | * | * | | 2024-01-01~2024-03-31 | actual"}},
        /* 年度 runs from the new year */
        {"2024-08-16", "今天（8月16日），港口年度发运量突破300万标箱。", {"300万标箱 | * | * | | * | actual"}},
        {"2024-08-16", "年度发运量超过300万标箱。", {"300万标箱 | * | 年度发运量 | | 2024-01-01~2024-08-16 | actual"}},
        /* a heading leaves out the end of its figure */
        {"2024-03-09",
         "今年以来全市寄递包裹突破20亿件\n截至3月7日，今年以来全市寄递包裹已达20.4亿件。",
         {"20亿件 | * | 全市寄递包裹 | * | 2024-01-01~2024-03-07 | actual",
          "20.4亿件 | * | 全市寄递包裹 | * | 2024-01-01~2024-03-07 | actual"}},
        /* what is there at the end of a plan's years, and what was before them */
        {"2026-01-11",
         "“十四五”期间，地铁运营里程由1200公里增至1900公里。",
         {"1200公里 | * | 地铁运营里程 | | ~2020-12-31 | actual",
          "1900公里 | * | 地铁运营里程 | | ~2025-12-31 | actual"}},
        /* 境外 is no place within 入境外国人, nor 空客 within 航空客运 */
        {"2024-08-19",
         "今年1—7月，入境外国人达120万人次。",
         {"120万人次 | * | 入境外国人 | | 2024-01-01~2024-07-31 | actual"}},
        {"2024-08-19",
         "航空客运需求恢复，7月旅客运输量达30万人次。",
         {"30万人次 | * | * | | 2024-07-01~2024-07-31 | actual"}},
        /* what is passed names nothing that follows */
        {"2024-08-19",
         "截至6月底，风电装机已历史性超过火电装机，达到8亿千瓦。",
         {"8亿千瓦 | * | 风电装机 | | ~2024-06-30 | actual"}},
        /* a part is measured as the whole is */
        {"2024-01-10",
         "截至2023年底，全国铁路营业里程达到15.9万公里，其中高铁4.5万公里。",
         {"15.9万公里 | * | 全国铁路营业里程 | 全国 | ~2023-12-31 | actual",
          "4.5万公里 | * | 高铁营业里程 | 全国 | ~2023-12-31 | actual"}},
        /* a year inside a clause takes nothing back of its months */
        {"2024-07-05",
         "今年1—6月份，各地陆续出台措施，成为今年市场升温的动力。接待游客463万人次。",
         {"463万人次 | * | * | | 2024-01-01~2024-06-30 | actual"}},
        /* at an annual rate: against the quarter before */
        {"2024-04-26",
         "首次预估数据显示，今年第一季度，该国国内生产总值按年率计算增长1.6%。",
         {"1.6% | 1.6 % | * | * | 2024-01-01~2024-03-31 | actual qoq"}},
        /* the change of another time, of the same thing */
        {"2026-04-23",
         "3月英国消费者价格指数同比上涨3.3%，明显高于2月3%的涨幅。",
         {"3.3% | 3.3 % | 英国消费者价格指数 | 英国 | 2026-03-01~2026-03-31 | actual yoy",
          "3% | 3 % | 英国消费者价格指数 | 英国 | 2026-02-01~2026-02-28 | actual yoy"}},
        /* one of several owns nothing that follows */
        {"2026-06-20",
         "该片已在新加坡、马来西亚等国家上映。目前，2026年电影票房已经超过167亿元。",
         {"167亿元 | * | 电影票房 | | 2026-01-01~2026-06-20 | actual"}},
        /* what is passed is not spoken of */
        {"2023-02-12",
         "截至2022年底，可再生能源装机达到12亿千瓦，超过煤电装机，占发电总装机的47%。",
         {"12亿千瓦 | * | 可再生能源装机 | | ~2022-12-31 | actual",
          "47% | * | 可再生能源装机占发电总装机 | | ~2022-12-31 | actual"}},
        /* the year that is built on is the base */
        {"2023-02-12",
         "有关部门预计，到2025年，风电发电量将在2020年的基础上翻一番。",
         {"一番 | 1 x | 风电发电量 | | ~2025-12-31 | forecast other"}},
        /* a number to call */
        {"2024-08-16", "全国12315平台接收举报增长33%。", {"33% | * | 全国12315平台接收举报 | 全国 | * | *"}},
        /* a noun of the lexicon that begins with a numeral is none */
        {"2024-11-20", "二十国集团成员经济增长3%。", {"3% | 3 % | * | | * | *"}},
        {"2024-11-20", "6名运动员入场。", {"6名 | 6 名 | 运动员入场 | | * | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* ---- who says it ---- */

static void test_source(void **state)
{
    static const struct {
        const char *text, *wanted; /* NULL: nobody */
    } cases[] = {
        {"国家统计局发布的数据显示，7月份零售额增长3%。", "国家统计局"},
        {"记者从民航局了解到，7月旅客运输量7000万人次。", "民航局"},
        {"据海关统计，7月出口2.3万亿元。", "海关"},
        {"来自商务部的消息：7月零售额3万亿元。", "商务部"},
        {"据索比储能网统计，7月储能招标规模14GW。", "索比储能网"},
        {"据比亚迪公布，7月销量34万辆。", "比亚迪"},
        {"《方案》提出，到2030年装机达到3亿千瓦。", "《方案》"},
        {"商务部最新数据显示，7月实际使用外资600亿元。", "商务部"},
        {"日前，中信建投发布研报称，7月储能新增招标30GWh。", "中信建投"},
        {"中信建投发布的研报显示，7月储能新增招标30GWh。", "中信建投"},
        {"近日发布的报告显示，7月储能新增招标30GWh。", NULL},
        {"来自30个国家的500名代表参会。", NULL},
        {"会议认为，要新增就业1000万人。", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct document document = {
            .id = SLICE("case"), .text = slice_of(cases[i].text), .language = LANGUAGE_ZH, .published = {2025, 8, 20}};
        struct claims claims = {0};
        extract_claims(know, &document, &arena, &claims);
        assert_true(claims.count > 0);
        struct slice got = claims.at[0].source;
        if (!slice_equal(got, slice_of(cases[i].wanted)))
            fail_msg("%s: got %.*s", cases[i].text, (int)got.len, got.ptr ? got.ptr : "");
        arena_reset(&arena);
    }
}

/* every word of the table says what it does by a name that the reader knows: loading refuses others */
static void test_rows(void **state)
{
    (void)state;
    const struct lexicon *x = whole_rows()->zh;
    const struct word *const *words = lexicon_words(x, lexicon_class(x, "word"));
    assert_non_null(words[0]);
    for (; *words; words++)
        if (!cJSON_GetObjectItemCaseSensitive((*words)->row, "example"))
            fail_msg("\"%.*s\" has no example", (int)(*words)->form.len, (*words)->form.ptr);
}

/* ---- what texts of other kinds force: notices, brokers' notes, lives, Taiwan ---- */

static void test_other_kinds(void **state)
{
    static const struct claim_case cases[] = {
        /* what was expected and what was read before are the same change, this of the month before */
        {"2025-08-20",
         "某国7月出口同比2.6%，预期3.1%，前值1.5%。",
         {"2.6% | 2.6 % | 某国出口 | * | 2025-07-01~2025-07-31 | actual yoy",
          "3.1% | 3.1 % | 某国出口 | * | 2025-07-01~2025-07-31 | forecast yoy",
          "1.5% | 1.5 % | 某国出口 | * | 2025-06-01~2025-06-30 | actual yoy"}},
        {"2025-08-20",
         "信心指数上涨0.3%，在当日尾市收于98。",
         {"0.3% | 0.3 % | 信心指数 | * | * | actual other", "98 | 98 1 | * | * | * | actual"}},
        /* since when it is the highest dates no other reading; 年率 is on the year before */
        {"2025-08-20",
         "某国7月物价年率3.1%，为9月以来最高，市场预期3%。",
         {"3.1% | 3.1 % | 某国物价 | * | 2025-07-01~2025-07-31 | actual yoy",
          "3% | 3 % | 某国物价 | * | 2025-07-01~2025-07-31 | forecast yoy"}},
        {"2025-08-20", "该国央行降息25个基点。", {"25个基点 | -25 bp | * | * | * | actual other"}},
        /* measures that have no unit */
        {"2025-06-03",
         "人民币兑美元中间价报7.1384；国债发行300亿元，全场倍数3.2。",
         {"7.1384 | 7.1384 1 | 人民币兑美元中间价 | | * | actual", "300亿元 | 30000000000 CNY | * | * | * | actual",
          "3.2 | 3.2 1 | 全场倍数 | | * | actual"}},
        /* who gives is not what is given */
        {"2025-10-20",
         "财政部近日下达120亿元资金支持灾后恢复重建。水利部下达水利发展资金30亿元。转移支付已下达9.4万亿元。",
         {"120亿元 | * | 资金 | * | * | actual", "30亿元 | * | 水利发展资金 | * | * | actual",
          "9.4万亿元 | * | 转移支付 | * | * | actual"}},
        /* what is paid is named by what it is paid for */
        {"2025-10-20",
         "公司拟以自有资金不超过8000万元回购股份，回购价格不超过15.8元/股，采购金额3亿元。",
         {"8000万元 | <=80000000 CNY | 回购股份 | * | * | target",
          "15.8元/股 | <=15.8 CNY/股 | 回购价格 | * | * | target",
          "3亿元 | 300000000 CNY | 采购金额 | * | * | target"}},
        /* a clause that only names what is spoken of */
        {"2025-08-08",
         "装载机方面，7月销售9000台。进口方面，同比增长3%。",
         {"9000台 | 9000 台 | 装载机销售 | * | 2025-07-01~2025-07-31 | actual",
          "3% | 3 % | 装载机进口 | * | * | actual yoy"}},
        {"2025-08-08",
         "原料药受价格下行拖累，收入同比下滑约一成。",
         {"一成 | ~-10 % | 原料药收入 | * | * | actual yoy"}},
        /* more or less of a deed, adjectives behind 同比 */
        {"2025-10-20",
         "去年净利润2.1亿元，比上年多赚了3000万元。收获进度82%，同比快0.9个百分点。",
         {"2.1亿元 | 210000000 CNY | 净利润 | * | * | actual", "3000万元 | 30000000 CNY | 净利润 | * | * | actual yoy",
          "82% | 82 % | 收获进度 | * | * | actual", "0.9个百分点 | 0.9 pp | 收获进度 | * | * | actual yoy"}},
        /* money added to a balance is counted from the balance that the time began with */
        {"2025-10-20",
         "前三季度人民币贷款增加13.5万亿元，同比多增3000亿元。",
         {"13.5万亿元 | 13500000000000 CNY | 人民币贷款 | * | 2025-01-01~2025-09-30 | actual other",
          "3000亿元 | 300000000000 CNY | 人民币贷款 | * | 2025-01-01~2025-09-30 | actual yoy"}},
        /* grants up to a cap */
        {"2025-10-20",
         "按不超过总投资15%给予补助，最高500万元，每户最高补贴2万元。铜价最高触及81490元。",
         {"15% | <=15 % | * | * | * | *", "500万元 | <=5000000 CNY | * | * | * | *",
          "2万元 | <=20000 CNY/户 | * | * | * | *", "81490元 | 81490 CNY | 铜价 | * | * | actual"}},
        /* what a broker expects, what somebody means to do, what somebody has to do */
        {"2025-10-20",
         "对应目标价28.2元，铜价运行区间为7.9万—8.2万元/吨。",
         {"28.2元 | 28.2 CNY | 目标价 | * | * | forecast", "7.9万—8.2万元/吨 | * | * | * | * | forecast"}},
        {"2025-10-20", "他打算明年再开3家店。", {"3家 | 3 家 | * | * | 2026-01-01~2026-12-31 | target"}},
        {"2025-10-20",
         "邮路单程68公里，要翻过3座山，串起9个村。",
         {"68公里 | 68 km | * | * | * | actual", "3座 | 3 座 | 山 | * | * | *", "9个 | 9 个 | 村 | * | * | actual"}},
        {"2025-05-09",
         "下半年将把支付标准由每人每天50元提高到60元。",
         {"50元 | 50 CNY | * | * | ~2025-05-09 | actual", "60元 | 60 CNY | * | * | 2025-07-01~2025-12-31 | forecast"}},
        {"2025-01-14",
         "过去一年，全县预计实现生产总值312亿元，增长6%。",
         {"312亿元 | * | 生产总值 | * | 2024-01-01~2024-12-31 | forecast",
          "6% | 6 % | 生产总值 | * | 2024-01-01~2024-12-31 | forecast yoy"}},
        /* a part of what is expected is expected too; the same day is that of the news */
        {"2024-07-12",
         "公司预计2024年上半年净利润4亿元。第二季度净利润2亿元，环比增长16%。\n公司同日披露，拟投资25."
         "6亿元建设年产10万吨正极材料项目。",
         {"4亿元 | * | 净利润 | * | 2024-01-01~2024-06-30 | forecast",
          "2亿元 | * | 净利润 | * | 2024-04-01~2024-06-30 | forecast",
          "16% | * | 净利润 | * | 2024-04-01~2024-06-30 | forecast qoq",
          "25.6亿元 | 2560000000 CNY | 正极材料项目投资 | * | 2024-07-12~2024-07-12 | target",
          "10万吨 | 100000 t | * | * | * | target"}},
        /* an average is of the whole time, not of its last day */
        {"2024-01-17",
         "2023年前三季度产量30万吨。截至9月底，全市人口300万人。失业率平均值为5.2%。",
         {"30万吨 | * | * | * | 2023-01-01~2023-09-30 | actual", "300万人 | * | * | * | ~2023-09-30 | actual",
          "5.2% | 5.2 % | 失业率平均值 | * | 2023-01-01~2023-09-30 | actual"}},
        {"2024-01-17",
         "龙头企业单Wh净利约0.03元，单吨成本3000元。",
         {"0.03元 | ~0.03 CNY/Wh | * | * | * | actual", "3000元 | 3000 CNY/t | * | * | * | actual"}},
        {"2024-01-17", "碳酸锂期货收跌2.3%。", {"2.3% | -2.3 % | * | * | 2024-01-17~2024-01-17 | actual other"}},
        /* the same day is the last single one told; a party on a feast is no feast; what today's place is, is no day's
         */
        {"2024-09-11",
         "该武装10日宣布，这是自去年10月以来第9次。电视台同一天报道，空袭造成2人死亡。",
         {"2人 | 2 人 | 死亡 | * | 2024-09-10~2024-09-10 | actual"}},
        {"2022-10-04", "使馆近日举行国庆招待会，200多人出席。", {"200多人 | * | * | * | ~2022-10-04 | actual"}},
        {"2025-03-29", "今天的西藏，牦牛产业带动37万人。", {"37万人 | * | * | * | ~2025-03-29 | actual"}},
        {"2025-03-29", "今天的地震造成1人死亡。", {"1人 | * | 死亡 | * | 2025-03-29~2025-03-29 | actual"}},
        /* names and places told by numbers; deeds counted in times; those to whom something was done */
        {"2025-05-03",
         "打好建军一百年奋斗目标攻坚战。休渔范围为北纬12°以北海域。12306客户端售票3万张，五棵树村种树5棵。",
         {"3万张 | * | * | * | * | *", "5棵 | 5 棵 | * | * | * | *"}},
        {"2026-03-29", "主骨架建成率将提升到95%。", {"95% | 95 % | 主骨架建成率 | * | * | *"}},
        {"2024-10-06",
         "国庆假期，全国铁路加开列车300列。\n今天，民航发送旅客234万人次。假期前五天，民航运输旅客1140万人次。播种已过"
         "三成。",
         {"300列 | * | * | * | 2024-10-01~2024-10-07 | actual",
          "234万人次 | * | * | * | 2024-10-06~2024-10-06 | actual",
          "1140万人次 | * | * | * | 2024-10-01~2024-10-05 | actual", "三成 | >30 % | * | * | * | actual"}},
        /* results up to a day are of the months before it; what stands since the end of the year is no year on year */
        {"2025-08-28",
         "截至6月底止中期业绩，收入63亿元，毛利率扩阔1.8个百分点。6月底门店2315间，较去年底净增87间。",
         {"63亿元 | * | 收入 | * | 2025-01-01~2025-06-30 | actual",
          "1.8个百分点 | 1.8 pp | * | * | 2025-01-01~2025-06-30 | actual yoy",
          "2315间 | * | 门店 | * | ~2025-06-30 | actual", "87间 | 87 间 | 门店 | * | ~2025-06-30 | actual other"}},
        {"2025-01-18",
         "2024年末城镇化率67%，比上年末提高0.8个百分点。",
         {"67% | * | * | * | ~2024-12-31 | actual", "0.8个百分点 | 0.8 pp | * | * | ~2024-12-31 | actual yoy"}},
        /* from what it was at first; a day that is set; a fall that may widen */
        {"2024-07-06",
         "决口宽度已由最初的10米扩大到226米。",
         {"10米 | 10 m | 决口宽度 | * | * | actual", "226米 | 226 m | 决口宽度 | * | * | actual"}},
        {"2025-11-06",
         "首批芯片2万片将于明年一季度交付，意向订单已超过5万片。",
         {"2万片 | * | * | * | 2026-01-01~2026-03-31 | target", "5万片 | * | 意向订单 | * | ~2025-11-06 | actual"}},
        {"2025-06-20",
         "报告预计，上半年销量降幅或扩大至5%。BDI指数报2100点，周涨7%。",
         {"5% | -5 % | * | * | 2025-01-01~2025-06-30 | forecast yoy", "2100点 | * | BDI指数 | * | * | *",
          "7% | 7 % | BDI指数 | * | * | actual other"}},
        /* prices of a year, wholes of a year, 降至今年 and expected times date nothing else */
        {"2025-08-27",
         "前7个月，电信业务收入1.1万亿元；按照上年不变价计算的业务总量增长9%。新业务收入2586亿元。",
         {"1.1万亿元 | * | 电信业务收入 | * | 2025-01-01~2025-07-31 | actual",
          "9% | 9 % | * | * | 2025-01-01~2025-07-31 | actual yoy",
          "2586亿元 | * | 新业务收入 | * | 2025-01-01~2025-07-31 | actual"}},
        {"2025-10-15",
         "失业率从2024年的5.8%降至今年的4.2%。",
         {"5.8% | * | 失业率 | * | 2024-01-01~2024-12-31 | actual",
          "4.2% | * | 失业率 | * | 2025-01-01~2025-10-15 | actual"}},
        {"2025-10-15",
         "上半年贸易量同比增长4.9%，高于此前预期；2026年增速可能放缓至0.5%。",
         {"4.9% | * | 贸易量 | * | 2025-01-01~2025-06-30 | actual yoy",
          "0.5% | 0.5 % | * | * | 2026-01-01~2026-12-31 | forecast yoy"}},
        /* 或 between verbs, shares of an aim, ages that have a share, deeds that are nouns */
        {"2025-06-05",
         "水质达到或优于Ⅲ类的比例为97%，完成年度目标的29.5%，求职者中35岁以下占63%。",
         {"97% | 97 % | * | * | * | actual", "29.5% | * | * | * | * | actual", "35岁 | * | * | * | * | *",
          "63% | 63 % | 35岁以下占 | * | * | actual"}},
        {"2025-06-05",
         "失业人员再就业4100人，罚款3650万元。",
         {"4100人 | 4100 人 | 失业人员再就业 | * | * | actual", "3650万元 | * | 罚款 | * | * | actual"}},
        /* a list of words of comparison goes with the list of changes */
        {"2025-11-06",
         "10月，产量环比、同比分别增长2.6%和9.5%。",
         {"2.6% | 2.6 % | 产量 | * | 2025-10-01~2025-10-31 | actual mom",
          "9.5% | 9.5 % | 产量 | * | 2025-10-01~2025-10-31 | actual yoy"}},
        {"2025-10-28",
         "前三季度，公司营收86亿元。单看Q3，营收32亿元，同比/环比+22%/-8.7%。",
         {"86亿元 | * | 营收 | * | 2025-01-01~2025-09-30 | actual",
          "32亿元 | * | 营收 | * | 2025-07-01~2025-09-30 | actual",
          "+22% | 22 % | 营收 | * | 2025-07-01~2025-09-30 | actual yoy",
          "-8.7% | -8.7 % | 营收 | * | 2025-07-01~2025-09-30 | actual qoq"}},
        /* the day that the paragraph before told last; the market of the day ahead; the month spoken of */
        {"2025-10-28",
         "10月26日，甲公司中标金额6.84亿元。\n同日，乙公司最低报价0.47元/Wh。",
         {"6.84亿元 | * | 甲公司中标金额 | * | 2025-10-26~2025-10-26 | actual",
          "0.47元/Wh | 0.47 CNY/Wh | 乙公司最低报价 | * | 2025-10-26~2025-10-26 | actual"}},
        {"2025-11-06",
         "10月，现货市场日前均价298元/兆瓦时，较9月下降0.8分/千瓦时。月内竞价成交18亿千瓦时，均价342厘/千瓦时。",
         {"298元/兆瓦时 | 298 CNY/MWh | * | * | 2025-10-01~2025-10-31 | actual",
          "0.8分/千瓦时 | -0.008 CNY/kWh | * | * | 2025-10-01~2025-10-31 | actual mom",
          "18亿千瓦时 | 1800000000 kWh | * | * | 2025-10-01~2025-10-31 | actual",
          "342厘/千瓦时 | 0.342 CNY/kWh | * | * | 2025-10-01~2025-10-31 | actual"}},
        {"2025-11-06",
         "甲、乙、丙三厂产量分别为18、14和16万吨。决赛成绩分别为2分33秒148和2分41秒543。",
         {"18 | 180000 t | * | * | * | *", "14 | 140000 t | * | * | * | *", "16万吨 | 160000 t | * | * | * | *",
          "2分33秒 | 153 s | * | * | * | *", "2分41秒 | 161 s | * | * | * | *"}},
        /* years of a broker's note in two figures or marked; yoy in Latin letters; what a day adds */
        {"2025-10-29",
         "预计25-26年公司归母净利润为12.6/16.1亿元，对应当前股价PE为22x/17x。预计公司27年海外收入突破60亿元。",
         {"12.6 | 1260000000 CNY | 归母净利润 | * | 2025-01-01~2025-12-31 | forecast",
          "16.1亿元 | 1610000000 CNY | 归母净利润 | * | 2026-01-01~2026-12-31 | forecast",
          "22x | 22 x | PE | * | 2025-01-01~2025-12-31 | forecast",
          "17x | 17 x | PE | * | 2026-01-01~2026-12-31 | forecast",
          "60亿元 | >6000000000 CNY | 海外收入 | * | 2027-01-01~2027-12-31 | forecast"}},
        {"2025-10-29",
         "我们预计2025E/2026E净利润为12.6/16.1亿元。",
         {"12.6 | 1260000000 CNY | 净利润 | * | 2025-01-01~2025-12-31 | forecast",
          "16.1亿元 | 1610000000 CNY | 净利润 | * | 2026-01-01~2026-12-31 | forecast"}},
        {"2025-10-29",
         "公司26年来深耕海外市场，收入46亿元（yoy+6.2%）。",
         {"46亿元 | * | * | * | ~2025-10-29 | actual", "+6.2% | 6.2 % | * | * | * | actual yoy"}},
        {"2025-10-29",
         "持仓量29万手，日增仓1.2万手。",
         {"29万手 | * | 持仓量 | * | * | actual", "1.2万手 | 12000 手 | 持仓量 | * | * | actual other"}},
        /* 三元 is a kind of battery; each of the levels before has its share */
        {"2025-12-05",
         "11月，市场份额为42%。1-11月国内储能新增投运56GW，公司计提资产减值1.8亿元，日前、实时均价分别为312元/"
         "兆瓦时和298元/"
         "兆瓦时。",
         {"42% | * | 市场份额 | * | * | *", "56GW | * | 国内储能新增投运 | 国内 | 2025-01-01~2025-11-30 | actual",
          "1.8亿元 | * | * | * | 2025-01-01~2025-11-30 | actual",
          "312元/兆瓦时 | * | * | * | 2025-01-01~2025-11-30 | actual",
          "298元/兆瓦时 | * | * | * | 2025-01-01~2025-11-30 | actual"}},
        /* a stock in a month that is not over is of today; 半年度; 年内新低 dates nothing */
        {"2025-11-10",
         "11月组件排产预计46GW。硅料库存26万吨。",
         {"46GW | * | 组件排产 | * | 2025-11-01~2025-11-30 | forecast",
          "26万吨 | * | 硅料库存 | * | ~2025-11-10 | actual"}},
        {"2025-08-28",
         "2025年半年度，公司实现营业收入52亿元。",
         {"52亿元 | * | 营业收入 | * | 2025-01-01~2025-06-30 | actual"}},
        {"2025-11-10",
         "10月均价0.44元/Wh，创年内新低。EPC均价1.12元/Wh。",
         {"0.44元/Wh | * | 均价 | * | 2025-10-01~2025-10-31 | actual",
          "1.12元/Wh | * | EPC均价 | * | 2025-10-01~2025-10-31 | actual"}},
        /* those that are ranked, or named behind 分别为, have the measures of the clause behind; a report of nine
           months */
        {"2025-08-12",
         "7月，宁德时代、比亚迪位列前二，装车量分别为23GWh和12GWh。",
         {"23GWh | * | 宁德时代装车量 | 宁德时代 | * | actual", "12GWh | * | 比亚迪装车量 | 比亚迪 | * | actual"}},
        {"2025-08-12",
         "第一、第二中标候选人分别为甲科技、乙电气，投标报价分别为1.2亿元、1.3亿元。",
         {"1.2亿元 | * | 甲科技投标报价 | * | * | actual", "1.3亿元 | * | 乙电气投标报价 | * | * | actual"}},
        {"2025-10-29",
         "一图看懂三季报：营业收入168亿元。",
         {"168亿元 | * | 营业收入 | * | 2025-01-01~2025-09-30 | actual"}},
        {"2025-12-05",
         "11月份额为42%，11月份销量3万辆。",
         {"42% | * | 份额 | * | 2025-11-01~2025-11-30 | actual",
          "3万辆 | * | 销量 | * | 2025-11-01~2025-11-30 | actual"}},
        /* what today's price is a multiple of is of the years before */
        {"2025-10-29",
         "预计公司2025-2026年归母净利润分别为12/16亿元，当前股价对应PE分别为22/17倍。上半年期间费用率13.8%。",
         {"12 | 1200000000 CNY | 归母净利润 | * | 2025-01-01~2025-12-31 | forecast",
          "16亿元 | 1600000000 CNY | 归母净利润 | * | 2026-01-01~2026-12-31 | forecast",
          "22 | 22 x | * | * | 2025-01-01~2025-12-31 | forecast",
          "17倍 | 17 x | * | * | 2026-01-01~2026-12-31 | forecast",
          "13.8% | * | 公司期间费用率 | * | 2025-01-01~2025-06-30 | actual"}},
        /* 元 in a text of Taiwan */
        {"2025-08-21",
         "主計總處統計，台灣6月經常性薪資平均為4萬7,751元。台股上市公司繳納行政院核定稅額3億元，另有30億美元。",
         {"4萬7,751元 | 47751 TWD | * | * | * | *", "3億元 | 300000000 TWD | * | * | * | *",
          "30億美元 | 3000000000 USD | * | * | * | *"}},
        /* 元 and $ in a text of Hong Kong, whatever it says of Taiwan; what is said to be 人民幣 stays */
        {"2021-03-18",
         "運輸署表示，港府去年津貼渡輪營辦商3.2億元，市民車費$18，另向內地廠商付款60萬元人民幣。台灣船廠造價4億元。",
         {"3.2億元 | 320000000 HKD | * | * | * | *", "$18 | 18 HKD | * | * | * | *",
          "60萬元人民幣 | 600000 CNY | * | * | * | *", "4億元 | 400000000 HKD | * | * | * | *"}},
        {"2021-03-18",
         "本港零售商收入63億元（人民幣，下同），純利9億元。",
         {"63億元 | 6300000000 CNY | * | * | * | *", "9億元 | 900000000 CNY | * | * | * | *"}},
        /* an amount takes its unit from its measure, the noun or bracket behind it, or the amount before it */
        {"2025-08-21",
         "公司二季度净利润1.2亿，市值突破300亿。平台有12万商家，收件6亿（次），另有5000亿（全球）资产。",
         {"1.2亿 | 120000000 CNY | * | * | * | *", "300亿 | >30000000000 CNY | * | * | * | *",
          "12万 | 120000 商家 | * | * | * | *", "6亿 | 600000000 次 | * | * | * | *",
          "5000亿 | 500000000000 CNY | * | * | * | *"}},
        {"2025-08-21",
         "该厂去年雇佣50万人，今年再增加31万。新车价格比旧车低12%，事故少30%。乙板块（跌幅为3%）较弱。",
         {"50万人 | 500000 人 | * | * | * | *", "31万 | 310000 人 | * | * | * | *",
          "12% | -12 % | * | * | * | actual other", "30% | -30 % | * | * | * | *", "3% | -3 % | * | * | * | *"}},
        /* grades and coins are kinds; the money that a rate is for; a bare multiple of earnings */
        {"2025-08-21",
         "70%黑钨精矿价格报12万元/吨，50日元硬币的成本为9日元。1欧元兑1.17美元，公司市盈率为35.2。",
         {"12万元/吨 | 120000 CNY/t | * | * | * | *", "9日元 | 9 JPY | * | * | * | *",
          "1.17美元 | 1.17 USD | * | * | * | *", "35.2 | 35.2 x | * | * | * | *"}},
        /* a numbered heading over aims; 要 behind a measure; since the flood season */
        {"2026-01-20",
         "一、2025年工作回顾\n生产总值增长5.6%。\n二、2026年主要预期目标\n生产总值增长5.5%左右，失业率控制在5.5%以内。",
         {"5.6% | 5.6 % | * | * | 2025-01-01~2025-12-31 | actual yoy",
          "5.5% | ~5.5 % | 生产总值 | * | 2026-01-01~2026-12-31 | target yoy",
          "5.5% | <=5.5 % | 失业率 | * | 2026-01-01~2026-12-31 | target"}},
        {"2025-12-22",
         "“十四五”如期完成主要目标任务\n102项工程发挥了重要作用。",
         {"102项 | 102 项 | * | * | * | actual"}},
        {"2025-07-24",
         "到今年年底自来水普及率要达到95%。今年汛期以来，降水量较常年同期偏少4%。",
         {"95% | 95 % | 自来水普及率 | * | ~2025-12-31 | target", "4% | -4 % | * | * | * | actual other"}},
        /* the end of the year, told again; flows behind it are of the year */
        {"2025-03-28",
         "2024年粮食产量52万吨。年末生猪存栏98.5万头。年末公路里程1."
         "52万公里。接待国内游客2140万人次，旅游总花费176亿元。",
         {"52万吨 | * | * | * | 2024-01-01~2024-12-31 | actual", "98.5万头 | * | 生猪存栏 | * | ~2024-12-31 | actual",
          "1.52万公里 | * | 公路里程 | * | ~2024-12-31 | actual",
          "2140万人次 | * | 接待国内游客 | * | 2024-01-01~2024-12-31 | actual",
          "176亿元 | * | 旅游总花费 | * | 2024-01-01~2024-12-31 | actual"}},
        /* a sentence that opens what is to be done; 做了以下工作 looks back */
        {"2025-01-18",
         "今年的预期目标是：生产总值增长5%。\n为实现上述目标，抓好以下工作。开工改造小区1800个。",
         {"5% | * | * | * | 2025-01-01~2025-12-31 | target yoy",
          "1800个 | * | * | * | 2025-01-01~2025-12-31 | target"}},
        {"2025-01-18",
         "今年的预期目标是：生产总值增长5%。\n一年来主要做了以下工作。改造小区1800个。",
         {"5% | * | * | * | * | target yoy", "1800个 | * | * | * | * | actual"}},
        /* a time that is a clause of its own frames a rate; 个 for 个百分点 before another verb */
        {"2025-09-15",
         "2025年至2027年，全国每年新增充电桩80万个。",
         {"80万个 | * | 全国新增充电桩 | * | 2025-01-01~2027-12-31 | *"}},
        {"2025-10-22",
         "前三季度，优良和劣等断面比例同比分别上升1.1个、下降0.2个百分点。",
         {"1.1个 | 1.1 pp | * | * | 2025-01-01~2025-09-30 | actual yoy",
          "0.2个百分点 | -0.2 pp | * | * | 2025-01-01~2025-09-30 | actual yoy"}},
        /* who is given and what */
        {"2025-05-09",
         "按投资额的12%给予补助，单个项目最高不超过600万元；对城市给予每城最高4亿元的奖补。",
         {"12% | * | * | * | * | *", "600万元 | <=6000000 CNY | 单个项目补助 | * | * | *",
          "4亿元 | <=400000000 CNY | 每城奖补 | * | * | *"}},
        /* 其中报废 holds no 中报; what can be by the end of the year is reckoned; ahead of the time gone by */
        {"2025-07-16",
         "截至6月底，完成投资371亿元，超序时进度6.9个百分点。",
         {"371亿元 | * | 完成投资 | * | ~2025-06-30 | actual",
          "6.9个百分点 | 6.9 pp | * | * | ~2025-06-30 | actual other"}},
        /* fines between two bounds and up to one; a length that is reached; a level under the deadline before */
        {"2024-02-09",
         "对违规企业处5万元以上20万元以下罚款，情节严重的，最高罚款100万元。",
         {"5万元以上20万元 | 50000..200000 CNY | * | * | * | *", "100万元 | <=1000000 CNY | * | * | * | *"}},
        {"2025-11-20",
         "投资回收期缩短至5年左右，准备用3年左右时间推广。",
         {"5年 | ~5 yr | 投资回收期 | * | * | actual"}},
        {"2024-02-09",
         "到2025年，力争新增固体废弃物利用率达到60%。再生资源年利用量力争达到4.5亿吨。",
         {"60% | * | * | * | ~2025-12-31 | target", "4.5亿吨 | * | * | * | ~2025-12-31 | target"}},
        /* of the budget; won in a year that is over; 高一 and 大一 of no school; 占有色 is 占 */
        {"2025-09-25",
         "回收率较2024年提高一倍。充电桩数量扩大一倍。再生有色金属产量1915万吨，占有色金属总产量的24%。",
         {"一倍 | 1 x | 回收率 | * | * | actual other", "一倍 | 1 x | 充电桩数量 | * | * | actual other",
          "1915万吨 | * | * | * | * | *", "24% | 24 % | 再生有色金属产量占有色金属总产量 | * | * | actual"}},
        {"2025-09-25",
         "预计到2030年退役规模将达350万吨，是2024年的近10倍。",
         {"350万吨 | * | * | * | ~2030-12-31 | forecast", "10倍 | ~10 x | * | * | * | forecast other"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* whose a figure is: in brackets, behind a label, of the firm in the title's code, of no neighbour */
static void test_owners(void **state)
{
    static const struct claim_case cases[] = {
        {"2025-11-20",
         "东湖车企今年召回66次。青山汽车（40次）和白鹭汽车（25次）相差不大。",
         {"66次 | 66 次 | * | * | * | *", "40次 | 40 次 | 青山汽车东湖车企召回 | * | * | *",
          "25次 | 25 次 | 白鹭汽车东湖车企召回 | * | * | *"}},
        {"2025-11-20",
         "共有182户（64.5%）农户。纳入口服药品种30个（占比50%）。",
         {"182户 | 182 户 | 农户 | * | * | *", "64.5% | 64.5 % | 农户 | * | * | *", "30个 | * | * | * | * | *",
          "50% | 50 % | 口服药品种占比 | * | * | *"}},
        {"2025-11-20",
         "2024年，纺织行业（共353家样本公司）实现营业收入135亿元，同比增长2.4%。",
         {"353家 | 353 家 | 样本公司 | * | * | *", "135亿元 | * | 纺织行业营业收入 | * | * | *",
          "2.4% | * | 纺织行业营业收入 | * | * | *"}},
        {"2025-11-20",
         "第五批集采涉及60个品种。2024年，造纸板块实现营业收入135亿元，增长2.4%；实现净利润20亿元。",
         {"60个 | 60 个 | 品种 | 第五批集采 | * | *", "135亿元 | * | 造纸板块营业收入 | 造纸板块 | * | *",
          "2.4% | * | 造纸板块营业收入 | 造纸板块 | * | *", "20亿元 | * | 净利润 | 造纸板块 | * | *"}},
        {"2025-11-20",
         "●家用电器：2024年实现营业收入90亿元。净利润为3亿元。●中药：实现营业收入75亿元。",
         {"90亿元 | * | 营业收入 | 家用电器 | * | *", "3亿元 | * | 净利润 | 家用电器 | * | *",
          "75亿元 | * | 营业收入 | 中药 | * | *"}},
        {"2025-11-20",
         "**阿尔及利亚：** 是非洲面积最大的国家。其石油储量达17亿吨，占全球储量1%。东岭药业共有12个品种获批。",
         {"17亿吨 | * | 石油储量 | 阿尔及利亚 | * | *", "1% | * | 石油储量占全球储量 | 阿尔及利亚 | * | *",
          "12个 | * | * | 东岭药业 | * | *"}},
        {"2025-11-20",
         "本周融资110起，较上周122起减少9.8%。苹果涨3%，晴川存储跌近2%。",
         {"110起 | * | 融资 | * | * | *", "122起 | * | 融资 | * | * | *", "9.8% | * | 融资 | * | * | *",
          "3% | * | 苹果 | 苹果 | * | *", "2% | * | 晴川存储 | | * | *"}},
        {"2025-11-20",
         "嵌入式业务因并购增长，营收14亿元。管理收入8.9亿元，累积共64.7亿元。",
         {"14亿元 | * | 营收 | 嵌入式业务 | * | *", "8.9亿元 | * | 管理收入 | * | * | *",
          "64.7亿元 | * | 管理收入 | * | * | *"}},
        {"2025-11-20",
         "3、谷歌将募资50亿美元。4、黑钨价格报44万元/吨，自高位回落58%。沪指本月累涨3%。",
         {"50亿美元 | * | * | 谷歌 | * | *", "44万元/吨 | * | 黑钨价格 |  | * | *", "58% | * | 黑钨价格 |  | * | *",
          "3% | * | 沪指 |  | * | actual other"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* what a clause tells of those it counts, and lists that stand in a clause before */
static void test_told(void **state)
{
    static const struct claim_case cases[] = {
        {"2025-11-20",
         "调查显示，64%的受访者认为应该建公园，32%希望保留空地。在活跃用户中，41%表示会停止使用。",
         {"64% | 64 % | 认为应该建公园的受访者 | * | * | *", "32% | 32 % | 希望保留空地的受访者 | * | * | *",
          "41% | 41 % | 表示会停止使用的活跃用户 | * | * | *"}},
        {"2025-11-20",
         "7支钢筋中有3支不合格。船上有3048辆汽车，其中70辆为纯电动汽车，681辆为混合动力车。",
         {"7支 | 7 支 | 钢筋 | * | * | *", "3支 | 3 支 | 不合格的钢筋 | * | * | *",
          "3048辆 | 3048 辆 | 汽车 | * | * | *", "70辆 | 70 辆 | 纯电动汽车 | * | * | *",
          "681辆 | 681 辆 | 混合动力车 | * | * | *"}},
        {"2025-11-20", "警方拘捕39人、起诉8人。", {"39人 | 39 人 | * | * | * | *", "8人 | 8 人 | 起诉 | * | * | *"}},
        {"2025-11-20",
         "已有120家企业入驻园区。服务器70%用于推理，30%用于训练。",
         {"120家 | 120 家 | 入驻园区的企业 | * | * | *", "70% | 70 % | 用于推理的服务器 | * | * | *",
          "30% | 30 % | 用于训练的服务器 | * | * | *"}},
        {"2025-11-20",
         "海山药业、金河药业等有望受益，光脚品种分别为4个、2个，市场规模分别为95亿元和53亿元。",
         {"4个 | 4 个 | 海山药业光脚品种 | 海山药业 | * | *", "2个 | 2 个 | 金河药业光脚品种 | 金河药业 | * | *",
          "95亿元 | 9500000000 CNY | 海山药业市场规模 | 海山药业 | * | *",
          "53亿元 | 5300000000 CNY | 金河药业市场规模 | 金河药业 | * | *"}},
        {"2025-11-20",
         "海山药业有10个品种纳入，金河药业、东岭药业则分别有7个、5个。上周，2.0玻璃上涨0.5元。",
         {"10个 | 10 个 | 纳入的海山药业品种 | * | * | *", "7个 | 7 个 | 金河药业品种 | 金河药业 | * | *",
          "5个 | 5 个 | 东岭药业品种 | 东岭药业 | * | *", "0.5元 | 0.5 CNY | 2.0玻璃 | * | * | *"}},
        {"2025-11-20",
         "购买节能空调，按售价12%补贴，最高2000元；以旧换新购买电视机，按8%补贴。",
         {"12% | 12 % | 购买节能空调补贴 | * | * | *", "2000元 | * | 购买节能空调补贴 | * | * | *",
          "8% | 8 % | 以旧换新购买电视机补贴 | * | * | *"}},
        {"2025-11-20",
         "制造业指数为50.2，前值50.1。预期收入、毛利率分别为376亿美元、83.4%，而市场共识为344亿美元、81.9%。",
         {"50.2 | 50.2 1 | 制造业指数 | * | * | *", "50.1 | 50.1 1 | 制造业指数 | * | * | *",
          "376亿美元 | * | 收入 | * | * | *", "83.4% | * | 毛利率 | * | * | *", "344亿美元 | * | 收入 | * | * | *",
          "81.9% | * | 毛利率 | * | * | *"}},
        {"2025-11-20",
         "占生产总值45%的农业是支柱。收到25亿次请求，其中甲公司占15%，乙站和丙站分别占23%和20%。",
         {"45% | 45 % | 农业占生产总值 | * | * | *", "25亿次 | * | 请求 | * | * | *",
          "15% | * | 甲公司占请求 | * | * | *", "23% | * | 乙站占请求 | * | * | *",
          "20% | * | 丙站占请求 | * | * | *"}},
        {"2025-11-20",
         "截至尾盘，1欧元兑换1.138美元，低于前一交易日的1.142美元。",
         {"1.138美元 | * | 欧元兑美元 | * | * | *", "1.142美元 | * | 欧元兑美元 | * | * | *"}},
        {"2025-11-20",
         "沪指上涨0.4%，收于3418.3；深证成指上涨1.2%，收于13769.7。【光通信活跃 晴川科技涨10%】",
         {"0.4% | * | 沪指 | * | * | *", "3418.3 | 3418.3 1 | 沪指 | * | * | *", "1.2% | * | 深证成指 | * | * | *",
          "13769.7 | 13769.7 1 | 深证成指 | * | * | *", "10% | 10 % | 晴川科技 | * | * | *"}},
        /* what was expected of one figure says nothing of the next, nor of a time to come */
        {"2020-01-16",
         "上周原油库存减少255万桶，预期减少47万桶，汽油库存增加668万桶。该国12月PPI环比上升0.1%，预期0.2%。",
         {"255万桶 | * | 原油库存 | * | * | actual other", "47万桶 | * | 原油库存 | * | * | forecast other",
          "668万桶 | * | 汽油库存 | * | * | actual other",
          "0.1% | * | 该国PPI | * | 2019-12-01~2019-12-31 | actual mom",
          "0.2% | * | 该国PPI | * | 2019-12-01~2019-12-31 | forecast mom"}},
        /* by how much something moved tells nothing of the unit of its level */
        {"2020-01-16",
         "欧元兑美元涨0.2%报1.1152，恐慌指标跌4.1%至13.49。",
         {"0.2% | 0.2 % | * | * | * | *", "1.1152 | 1.1152 1 | * | * | * | *", "4.1% | -4.1 % | * | * | * | *",
          "13.49 | 13.49 1 | * | * | * | *"}},
        /* how many firms expect something is a fact of the day they were counted on */
        {"2019-01-21",
         "截至1月20日，1252家公司披露2018年业绩预告，其中预增310家，首亏156家。预减120家。",
         {"1252家 | * | * | * | ~2019-01-20 | actual", "310家 | 310 家 | 预增 | * | ~2019-01-20 | actual",
          "156家 | 156 家 | 首亏 | * | ~2019-01-20 | actual", "120家 | 120 家 | 预减 | * | * | actual"}},
        /* what each share earned, and what it was expected to */
        {"2019-10-31",
         "公司第三季度每股收益3.03美元，预期2.84美元。",
         {"3.03美元 | 3.03 USD/股 | 每股收益 | * | * | actual",
          "2.84美元 | 2.84 USD/股 | 每股收益 | * | * | forecast"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

/* fiscal years, items of briefs, and what only looks like a plan */
static void test_times_of_kinds(void **state)
{
    static const struct claim_case cases[] = {
        {"2026-02-20",
         "香港政府公布，本財政年度首10個月的開支為5,000億港元，預計2025至26年度的盈餘為30億港元。",
         {"5,000億港元 | * | * | * | 2025-04-01~2026-01-31 | actual",
          "30億港元 | * | * | * | 2025-04-01~2026-03-31 | forecast"}},
        {"2026-02-20",
         "香港財政預算案，2026-27年度開支為8,000億港元。",
         {"8,000億港元 | * | * | * | 2026-04-01~2027-03-31 | *"}},
        /* what was reached, in the week before the last and in the last */
        {"2025-12-18",
         "黃埔花園成交量由前周的8宗，增加25%至上周的10宗。",
         {"8宗 | * | * | * | 2025-12-01~2025-12-07 | *", "25% | * | * | * | * | *",
          "10宗 | * | * | * | 2025-12-08~2025-12-14 | *"}},
        /* the same in another unit, not what may be */
        {"2025-12-18",
         "道指收跌403.5点，或0.83%。",
         {"403.5点 | * | * | * | * | actual other", "0.83% | * | * | * | * | actual"}},
        /* 将 that leads an object */
        {"2025-09-11", "股东方某将其持有的1250万股办理质押。", {"1250万股 | * | * | * | * | actual"}},
        /* done in the half gone by, whatever is planned behind */
        {"2025-09-11",
         "上半年实现营业收入18.6亿元；拟每10股派现3元。",
         {"18.6亿元 | * | * | * | 2025-01-01~2025-06-30 | actual", "3元 | * | * | * | * | target"}},
        /* the time of an item of a brief is not that of the next, nor that of the text */
        {"2025-10-24",
         "组件：前三季度出口201吉瓦，一季度出口60吉瓦。\n硅片：开工率降至52%。\n"
         "银浆：价格为8000元/公斤。\n玻璃：产量为3万吨。",
         {"201吉瓦 | * | * | * | 2025-01-01~2025-09-30 | *", "60吉瓦 | * | * | * | 2025-01-01~2025-03-31 | *",
          "52% | * | * | * | ~2025-10-24 | *", "8000元/公斤 | * | * | * | ~2025-10-24 | *",
          "3万吨 | * | * | * | ~2025-10-24 | *"}},
        /* but what was told before the items holds for all */
        {"2025-10-24",
         "9月电力工业统计如下。\n发电量：当月为8000亿千瓦时，增长2%。\n用电量：增长3%。",
         {"8000亿千瓦时 | * | * | * | 2025-09-01~2025-09-30 | *", "2% | * | * | * | 2025-09-01~2025-09-30 | *",
          "3% | * | * | * | 2025-09-01~2025-09-30 | *"}},
        /* a contrast with the year before dates nothing behind it */
        {"2025-03-07",
         "公司去年亏损1.2亿元，前年则赚2.3亿元。末期息每股0.8元。",
         {"1.2亿元 | * | * | * | 2024-01-01~2024-12-31 | *", "2.3亿元 | * | * | * | 2023-01-01~2023-12-31 | *",
          "0.8元 | * | * | * | 2024-01-01~2024-12-31 | *"}},
        /* what somebody expects in Hong Kong; a scheme is no plan */
        {"2026-01-15",
         "甲地产料今年楼价升15%。透过计划在港工作的外劳有500人。",
         {"15% | * | * | * | 2026-01-01~2026-12-31 | forecast yoy", "500人 | * | * | * | * | actual"}},
        /* before the month is over */
        {"2026-08-21",
         "协会初步推算，8月零售市场规模约为194万辆。",
         {"194万辆 | * | * | * | 2026-08-01~2026-08-31 | forecast"}},
        /* forecasts of brokers, year by year */
        {"2026-04-28",
         "上调26-27年归母净利润预测至250/380亿元，新增28年预测460亿元。给予26年40倍PE。",
         {"250 | * | * | * | 2026-01-01~2026-12-31 | forecast",
          "380亿元 | * | * | * | 2027-01-01~2027-12-31 | forecast",
          "460亿元 | * | * | * | 2028-01-01~2028-12-31 | forecast",
          "40倍 | * | * | * | 2026-01-01~2026-12-31 | forecast"}},
        /* what is planned is not of a time gone by, told in another paragraph */
        {"2025-12-05",
         "公司前三季度出货18.5吉瓦时。\n公司拟申请不超过80亿元的授信额度。2025年第六次董事会通过。",
         {"18.5吉瓦时 | * | * | * | 2025-01-01~2025-09-30 | *", "80亿元 | * | * | * | ~2025-12-05 | target"}},
        /* so long from now on, whoever heads the clause */
        {"2025-03-07",
         "公司未来十年将投资1400亿元，并会投入650亿元。",
         {"1400亿元 | * | * | * | 2025-03-07~2035-03-07 | target",
          "650亿元 | * | * | * | 2025-03-07~2035-03-07 | target"}},
        /* a close of the week is at its end; what was expected in June is not of June; a rate stays */
        {"2025-09-12",
         "本周指数收于3418点。预计明年增长1.2%，高于6月份预期的0.9%。存款利率将维持在2%不变。",
         {"3418点 | * | * | * | ~2025-09-14 | actual", "1.2% | * | * | * | 2026-01-01~2026-12-31 | forecast yoy",
          "0.9% | * | * | * | 2026-01-01~2026-12-31 | *", "2% | * | * | * | * | actual"}},
        /* yesterday in one character; so long since; this quarter is not over */
        {"2025-11-26",
         "今年恒指累升29%。港交所股价昨跌0.5%。恒指相隔近4个月重上5000点。本季合约价涨幅达45%。",
         {"29% | * | * | * | 2025-01-01~2025-11-26 | *", "0.5% | * | * | * | 2025-11-25~2025-11-25 | *",
          "5000点 | * | * | * | * | *", "45% | * | * | * | 2025-10-01~2025-12-31 | *"}},
        /* the two years behind, the third year; a scheme under which something was done */
        {"2021-08-20",
         "2008年订单急跌四成，其后两年裁员900人。2015年亏损180万元，三年后赚了95万元。政府计划资助了86万元。",
         {"四成 | * | * | * | 2008-01-01~2008-12-31 | *", "900人 | * | * | * | 2009-01-01~2010-12-31 | *",
          "180万元 | * | * | * | 2015-01-01~2015-12-31 | *", "95万元 | * | * | * | 2018-01-01~2018-12-31 | *",
          "86万元 | * | * | * | * | actual"}},
        /* what stands now, whatever another clause tells of March */
        {"2015-07-04",
         "当局今年三月通过扩建工程，跑道最新造价达1415亿元。",
         {"1415亿元 | * | * | * | ~2015-07-04 | actual"}},
        /* a sum by the day; a scheme that runs; no 元月; an election of a year; the second day of a trial */
        {"2021-11-24",
         "接种计划开展至今，昨日接收100万剂，累计供港200万剂。换算港元月薪约10.8万元。",
         {"100万剂 | * | * | * | 2021-11-23~2021-11-23 | actual", "200万剂 | * | * | * | ~2021-11-23 | actual",
          "10.8万元 | * | * | * | * | *"}},
        {"2021-11-24",
         "集团在2020立委选举中捐出5800万元。案件第二日开审，传召3名警员。",
         {"5800万元 | * | * | * | 2020-01-01~2020-12-31 | *", "3名 | * | * | * | * | *"}},
        /* moves of a market on the day, in news of something else */
        {"2020-01-08", "局势升级，纽约期油升逾2美元。", {"2美元 | * | * | * | 2020-01-08~2020-01-08 | *"}},
        /* a time told late in one part of a sentence is not that of the next part; the level of a year is a base */
        {"2026-05-30",
         "隔夜美股收涨，道指收盘涨0.72%，本月累涨2.78%；标普涨0.22%。",
         {"0.72% | * | * | * | 2026-05-29~2026-05-29 | *", "2.78% | * | * | * | 2026-05-01~2026-05-29 | *",
          "0.22% | * | * | * | 2026-05-29~2026-05-29 | *"}},
        {"2025-06-14", "排放是2020年水平的150%。", {"150% | * | * | * | ~2025-06-14 | *"}},
        /* a quarter that was over not long ago, whatever is expected beside it */
        {"2026-07-08",
         "预计上半年净利润12亿元，Q1净利润5.1亿元。",
         {"12亿元 | * | * | * | 2026-01-01~2026-06-30 | forecast", "5.1亿元 | * | * | * | 2026-01-01~2026-03-31 | *"}},
        /* what is aimed at is not of the day of an event long gone by */
        {"2026-08-10",
         "该项目于2026年1月23日取得指标，拟建设10万千瓦风电。",
         {"10万千瓦 | * | * | * | ~2026-08-10 | target"}},
        /* the month before the one told; the parts of a year, after which the whole holds again */
        {"2026-01-20",
         "12月指数为91.45，上月为91.89。",
         {"91.45 | * | * | * | 2025-12-01~2025-12-31 | *", "91.89 | * | * | * | 2025-11-01~2025-11-30 | *"}},
        {"2026-04-10",
         "2025年营收4237亿元。分季度看，四季度营收1406亿元。研发投入221亿元。",
         {"4237亿元 | * | * | * | 2025-01-01~2025-12-31 | *", "1406亿元 | * | * | * | 2025-10-01~2025-12-31 | *",
          "221亿元 | * | * | * | 2025-01-01~2025-12-31 | *"}},
        /* an estimate that is published expects nothing */
        {"2026-01-30",
         "其中，12月网上销售额临时估计为36亿元。",
         {"36亿元 | * | * | * | 2025-12-01~2025-12-31 | actual"}},
        /* what the years past came to, and what is proposed now */
        {"2019-11-10",
         "署方过去五年接获167宗投诉，仅3宗成功检控。今年2月一人被罚800元。署方建议将罚款提高至1万元。",
         {"167宗 | * | * | * | 2014-11-10~2019-11-10 | *", "3宗 | * | * | * | 2014-11-10~2019-11-10 | *",
          "800元 | * | * | * | 2019-02-01~2019-02-28 | *", "1万元 | * | * | * | ~2019-11-10 | target"}},
        /* forecasts that are revised; a price that is aimed at, on the day */
        {"2026-03-26",
         "预计2Q26转正。我们将2026/2027年净利润由8/21亿元上调至12/"
         "26亿元。给予目标价128港元。单均亏损由3Q的2.6元降至2.1元。",
         {"8 | * | * | * | 2026-01-01~2026-12-31 | forecast", "21亿元 | * | * | * | 2027-01-01~2027-12-31 | forecast",
          "12 | * | * | * | 2026-01-01~2026-12-31 | forecast", "26亿元 | * | * | * | 2027-01-01~2027-12-31 | forecast",
          "128港元 | * | * | * | ~2026-03-26 | forecast", "2.6元 | * | * | * | 2025-07-01~2025-09-30 | *",
          "2.1元 | * | * | * | * | *"}},
        /* a budget proposes what is not of a time that began */
        {"2026-02-25",
         "香港新一份财政预算案，去年经济增长3.5%。宽减薪俸税，上限由5000元减至3000元。宽减差饷，上限500元。"
         "政府今年会注资100亿元。未来五年公营房屋落成量约18.9万个。",
         {"3.5% | * | * | * | 2025-01-01~2025-12-31 | actual yoy", "5000元 | * | * | * | * | actual",
          "3000元 | * | * | * | * | target", "500元 | * | * | * | * | target",
          "100亿元 | * | * | * | 2026-01-01~2026-12-31 | target", "18.9万个 | * | * | * | 2026-02-25~2031-02-25 | *"}},
        /* five years, from and to; the first days of a month; the same day of another year; a day's work */
        {"2026-04-30",
         "韩国4月前20天出口增长49%。截至3月底，出租率为84%，2015年同期是88%。他一日卖出八百斤。",
         {"49% | * | * | * | 2026-04-01~2026-04-20 | *", "84% | * | * | * | ~2026-03-31 | *",
          "88% | * | * | * | ~2015-03-31 | *", "八百斤 | * | * | * | * | *"}},
        /* an average growth has the years from the level that rose; what is over was so */
        {"2026-06-16",
         "市场规模预计将由2023年的18亿美元增至2029年的61亿美元，复合年增长率达22%。",
         {"18亿美元 | * | * | * | 2023-01-01~2023-12-31 | actual",
          "61亿美元 | * | * | * | 2029-01-01~2029-12-31 | forecast",
          "22% | * | * | * | 2023-01-01~2029-12-31 | forecast cagr"}},
        /* a headline in 【】 is a text of its own */
        {"2026-06-17",
         "【甲公司扩产 去年产量不足6.4亿平方米】甲公司（股价97元）公告，拟投资5.65亿元。",
         {"6.4亿平方米 | * | * | * | 2025-01-01~2025-12-31 | *", "97元 | * | * | * | ~2026-06-17 | *",
          "5.65亿元 | * | * | * | ~2026-06-17 | target"}},
        /* the quarter that a day closes; what is traded up to now is of the day */
        {"2026-07-30",
         "公司公布截至2026年5月31日止第四季度业绩，净营收15亿美元。截至目前，晴川科技涨15.7%。",
         {"15亿美元 | * | * | * | 2026-03-01~2026-05-31 | *", "15.7% | * | * | * | 2026-07-30~2026-07-30 | *"}},
        /* an average is of the time that is told; in so many days */
        {"2021-12-10",
         "2021年上半年营业额为52亿元，即平均每日2910万元。热线在10日内收到99个电话。",
         {"52亿元 | * | * | * | 2021-01-01~2021-06-30 | *", "2910万元 | * | * | * | 2021-01-01~2021-06-30 | *",
          "99个 | * | * | * | * | actual"}},
        /* a level of another year as the whole of a share; rates of April, made known before; a scheme that granted */
        {"2023-11-06",
         "客运量恢复至2019年的五成半。此前4月公布的税率为24%。输入外劳计划首阶段批出2841个名额。",
         {"五成半 | * | * | * | ~2023-11-06 | *", "24% | * | * | * | * | *", "2841个 | * | * | * | * | actual"}},
        /* a story of long ago ends where another time is told */
        {"2023-11-06",
         "系统2016年8月动工，投资1415亿元。\n去年客运量1240万人次。\n人手由7.8万人跌至5.3万人。",
         {"1415亿元 | * | * | * | 2016-08-01~2016-08-31 | *", "1240万人次 | * | * | * | 2022-01-01~2022-12-31 | *",
          "7.8万人 | * | * | * | ~2023-11-06 | *", "5.3万人 | * | * | * | ~2023-11-06 | *"}},
        /* what a firm bounds it still has to do; the year is of the name of the issue */
        {"2026-07-31",
         "公司2026年度向特定对象发行股票方案获通过。本次发行对象不超过35名，募集资金不超过120亿元。已回购不超过2%"
         "的股份。",
         {"35名 | * | * | * | ~2026-07-31 | target", "120亿元 | * | * | * | ~2026-07-31 | target",
          "2% | * | * | * | * | actual"}},
        /* some time after the day that was told */
        {"2021-06-09",
         "2019年3月12日发生火警，造成3人死亡。其后拘捕2名男子。",
         {"3人 | * | * | * | 2019-03-12~2019-03-12 | *", "2名 | * | * | * | ~2021-06-09 | *"}},
        /* in a report on a year the aims have the whole year */
        {"2024-02-01",
         "政府工作报告\n现在，我代表市人民政府，向大会报告政府工作，请予审议。\n一、2023年工作回顾\n"
         "新增企业5000家。\n二、2024年工作安排\n"
         "今年生产总值增长6.5%左右，财政收入增长5%。",
         {"5000家 | * | * | * | 2023-01-01~2023-12-31 | actual",
          "6.5% | * | * | * | 2024-01-01~2024-12-31 | target yoy",
          "5% | * | * | * | 2024-01-01~2024-12-31 | target yoy"}},
        /* a survey tells of the days on which people were asked */
        {"2020-07-27",
         "6月26日至7月13日，中心进行了问卷调查，回收282份问卷。\n调查发现，六成受访者不满意，161人表示失望。\n"
         "有30%受访者认为应改善，民调的受访者亦认为合理。",
         {"282份 | * | * | * | 2020-06-26~2020-07-13 | *", "六成 | * | * | * | 2020-06-26~2020-07-13 | *",
          "161人 | * | * | * | 2020-06-26~2020-07-13 | *", "30% | * | * | * | 2020-06-26~2020-07-13 | *"}},
        /* a story goes on with the time that its figures had, however long ago */
        {"2020-05-13",
         "在2015年9月至12月，有8支钢筋被剪短。另外，有5支已补救。",
         {"8支 | * | * | * | 2015-09-01~2015-12-31 | *", "5支 | * | * | * | 2015-09-01~2015-12-31 | *"}},
        /* a report on a market that names no day is on its own */
        {"2025-11-14",
         "沪指收盘涨0.7%报4029点，成交额居首的宁川时代涨停。个股普涨，创业板指涨2%，收于3200点。",
         {"0.7% | * | * | * | 2025-11-14~2025-11-14 | *", "4029点 | * | * | * | 2025-11-14~2025-11-14 | *",
          "2% | * | * | * | 2025-11-14~2025-11-14 | *", "3200点 | * | * | * | 2025-11-14~2025-11-14 | *"}},
        /* the year of what a share is of */
        {"2025-10-24",
         "中标金额3亿元，占公司2024年营业收入的15%，工期862天。",
         {"3亿元 | * | * | * | ~2025-10-24 | *", "15% | * | * | * | * | *", "862天 | * | * | * | ~2025-10-24 | *"}},
        /* what is told of the firms tells them apart, though it holds a figure of its own */
        {"2019-01-21",
         "有86家公司预计净利润同比增长超过100%。",
         {"86家 | 86 家 | 预计净利润同比增长的公司 | * | * | *", "100% | * | 净利润 | * | * | forecast yoy"}},
        /* another firm's, of what was last measured in that unit */
        {"2019-11-20",
         "宁德时代销量206万辆，市占率50.6%，比亚迪48万辆，占11.8%。",
         {"206万辆 | * | 宁德时代销量 | * | * | *", "50.6% | * | 宁德时代市占率 | * | * | *",
          "48万辆 | * | 比亚迪销量 | 比亚迪 | * | *", "11.8% | * | 比亚迪销量占 | * | * | *"}},
        /* statistics of the week in a report on a day's market */
        {"2019-11-20",
         "11月20日，国内期市收盘涨跌不一，铁矿石涨3.15%，螺纹钢涨1.38%，热卷涨1.21%。本周港口库存1.25亿吨。"
         "钢厂开工率78.5%，环比增加0.6个百分点。",
         {"3.15% | * | 铁矿石 | * | 2019-11-20~2019-11-20 | *", "1.38% | * | 螺纹钢 | * | 2019-11-20~2019-11-20 | *",
          "1.21% | * | 热卷 | * | 2019-11-20~2019-11-20 | *", "1.25亿吨 | * | 港口库存 | * | ~2019-11-24 | *",
          "78.5% | * | 钢厂开工率 | * | 2019-11-18~2019-11-24 | *",
          "0.6个百分点 | * | 钢厂开工率 | * | 2019-11-18~2019-11-24 | *"}},
        /* what is measured, in Latin letters right before the figure; prices are counted against the year before */
        {"2019-11-22",
         "10月制造业PMI51.7，前值51.4；CPI3.8%。德国10月景气指数-2.1。公司2018年EPS0.35元，PE15倍。",
         {"51.7 | 51.7 1 | 制造业PMI | * | 2019-10-01~2019-10-31 | *",
          "51.4 | 51.4 1 | * | * | 2019-09-01~2019-09-30 | *", "3.8% | 3.8 % | CPI | * | * | actual yoy",
          "-2.1 | -2.1 1 | 德国景气指数 | * | * | *", "0.35元 | 0.35 CNY/股 | 公司EPS | * | * | *",
          "15倍 | 15 x | PE | * | * | *"}},
        /* a price and its change are per the same */
        {"2019-11-22",
         "钢坯报3480元/吨，跌20元；甲醇跌10元，报1980元/吨。",
         {"3480元/吨 | 3480 CNY/t | * | * | * | *", "20元 | -20 CNY/t | * | * | * | *",
          "10元 | -10 CNY/t | * | * | * | *", "1980元/吨 | 1980 CNY/t | * | * | * | *"}},
        /* each item has its own firm, whose year everybody knows; its quarters are its own, 财季 or not */
        {"2019-12-20",
         "1、耐克第二财季营收103亿美元。2、嘉年华第四财季营收48亿美元。3、Salesforce第三季度营收45亿美元。",
         {"103亿美元 | * | * | * | 2019-09-01~2019-11-30 | *", "48亿美元 | * | * | * | 2019-09-01~2019-11-30 | *",
          "45亿美元 | * | * | * | 2019-08-01~2019-10-31 | *"}},
        /* the value before, and what it was revised to; jobs added are a level */
        {"2019-12-16",
         "美国11月零售销售环比增0.2%，前值由增0.3%修正为增0.4%。美国11月非农就业人口增26.6万。",
         {"0.2% | * | * | * | 2019-11-01~2019-11-30 | actual mom",
          "0.3% | * | * | * | 2019-10-01~2019-10-31 | actual mom",
          "0.4% | * | * | * | 2019-10-01~2019-10-31 | actual mom", "26.6万 | * | * | * | * | actual"}},
    };
    (void)state;
    CHECK_CLAIMS(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_noun_before),
        cmocka_unit_test(test_noun_behind),
        cmocka_unit_test(test_inherited),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_comparison),
        cmocka_unit_test(test_scope),
        cmocka_unit_test(test_status),
        cmocka_unit_test(test_news_of_people),
        cmocka_unit_test(test_title),
        cmocka_unit_test(test_styles),
        cmocka_unit_test(test_source),
        cmocka_unit_test(test_rows_of_tables),
        cmocka_unit_test(test_points_of_plans),
        cmocka_unit_test(test_neighbours),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_other_kinds),
        cmocka_unit_test(test_owners),
        cmocka_unit_test(test_told),
        cmocka_unit_test(test_times_of_kinds),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
