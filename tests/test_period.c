/* period: the table of CLAIMS.md and the language around it, read with the publication date given */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/data.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/period.h"

/* text, and what is in it: "words first/last" for each expression that is found, "-" for no date, then the shape unless
 * it is a flow, then "base" and "name"; "; " between two.  An empty string: nothing is to be found. */
struct row {
    const char *text, *wanted;
};

/* a Wednesday */
#define PUBLISHED "2025-10-29"

static struct knowledge *know;

static int set_up(void **state)
{
    (void)state;
    struct err err;
    const struct knowledge_files none = {0};
    know = knowledge_new(&none, &err);
    if (!know)
        err_print(&err);
    return know ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    knowledge_free(know);
    return 0;
}

static void put_date(struct buf *b, struct date d)
{
    if (date_is(d))
        buf_date(b, d);
    else
        buf_putc(b, '-');
}

static void render(struct slice text, const struct period *p, size_t count, struct buf *b)
{
    static const char *const shapes[] = {"", " stock", " since", " rate", " span"};
    for (size_t i = 0; i < count; i++) {
        buf_puts(b, i ? "; " : "");
        buf_put(b, slice_sub(text, p[i].start, p[i].end));
        buf_putc(b, ' ');
        put_date(b, p[i].shape == PERIOD_STOCK ? DATE_NONE : p[i].first);
        buf_putc(b, '/');
        put_date(b, p[i].last);
        buf_puts(b, shapes[p[i].shape]);
        buf_puts(b, p[i].base ? " base" : "");
        buf_puts(b, p[i].name ? " name" : "");
    }
    buf_putc(b, '\0');
}

static unsigned check(const struct row *rows, size_t count, enum language language,
                      const struct period_context *context)
{
    unsigned failed = 0;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        struct slice text = slice_of(rows[i].text);
        struct period *periods;
        size_t found = period_find(know, text, language, context, &arena, &periods);
        struct buf got = BUF_INIT;
        render(text, periods, found, &got);
        if (strcmp(got.ptr, rows[i].wanted) != 0) {
            failed++;
            print_error("%s\n  wanted: %s\n  got:    %s\n", rows[i].text, rows[i].wanted, got.ptr);
        }
        buf_release(&got);
        arena_reset(&arena);
    }
    arena_release(&arena);
    return failed;
}

static struct period_context on(const char *day)
{
    return (struct period_context){.published = date_parse(slice_of(day))};
}

#define CHECK(rows, language, context)                                                                                 \
    assert_int_equal(check(rows, sizeof(rows) / sizeof *(rows), language, context), 0)

/* CLAIMS.md, "Period", line by line */
static void test_specification(void **state)
{
    (void)state;
    static const struct row zh[] = {
        {"今年前9个月", "今年前9个月 2025-01-01/2025-09-30"},
        {"1—9月", "1—9月 2025-01-01/2025-09-30"},
        {"前三季度", "前三季度 2025-01-01/2025-09-30"},
        {"2024年", "2024年 2024-01-01/2024-12-31"},
        {"去年", "去年 2024-01-01/2024-12-31"},
        {"9月", "9月 2025-09-01/2025-09-30"},
        {"10月28日", "10月28日 2025-10-28/2025-10-28"},
        {"截至9月底", "截至9月底 -/2025-09-30 stock"},
        {"目前", "目前 -/2025-10-29 stock"},
        {"截至目前", "截至目前 -/2025-10-29 stock"},
        {"今年以来", "今年以来 2025-01-01/2025-10-29"},
        {"到2030年", "到2030年 -/2030-12-31 stock"},
        {"2030年底", "2030年底 -/2030-12-31 stock"},
        {"“十四五”期间", "“十四五”期间 2021-01-01/2025-12-31"},
        {"三季度", "三季度 2025-07-01/2025-09-30"},
    };
    static const struct row en[] = {
        {"first nine months", "first nine months 2025-01-01/2025-09-30"},
        {"in 2024", "in 2024 2024-01-01/2024-12-31"},
        {"in September", "in September 2025-09-01/2025-09-30"},
        {"as of end-September", "as of end-September -/2025-09-30 stock"},
        {"so far this year", "so far this year 2025-01-01/2025-10-29"},
        {"by 2030", "by 2030 -/2030-12-31 stock"},
        {"Q3", "Q3 2025-07-01/2025-09-30"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(zh, LANGUAGE_ZH, &context);
    CHECK(en, LANGUAGE_EN, &context);
}

static void test_zh_years(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2024年全年，公司营收30亿元", "2024年全年 2024-01-01/2024-12-31"},
        {"2024 年 9 月 28 日", "2024 年 9 月 28 日 2024-09-28/2024-09-28"},
        {"２０２４年９月", "２０２４年９月 2024-09-01/2024-09-30"},
        {"二〇二五年", "二〇二五年 2025-01-01/2025-12-31"},
        {"二零二四年十月", "二零二四年十月 2024-10-01/2024-10-31"},
        {"两千零四年八月", "两千零四年八月 2004-08-01/2004-08-31"},
        {"前年产量为90万吨", "前年 2023-01-01/2023-12-31"},
        {"上年末", "上年末 -/2024-12-31 stock"},
        {"明年计划投产", "明年 2026-01-01/2026-12-31"},
        {"民國一百一十二年", "民國一百一十二年 2023-01-01/2023-12-31"},
        {"民国三年", "民国三年 1914-01-01/1914-12-31"},
        {"康熙二十年9月", "康熙二十年9月 1681-09-01/1681-09-30"},
        {"2025-2027年", "2025-2027年 2025-01-01/2027-12-31"},
        /* years of two figures: listed, paired, led to; fiscal years */
        {"24/25年行业增长", "24 2024-01-01/2024-12-31; 25年 2025-01-01/2025-12-31"},
        {"其中24年、25年分别增长", "24年 2024-01-01/2024-12-31; 25年 2025-01-01/2025-12-31"},
        {"24-26年净利润", "24-26年 2024-01-01/2026-12-31"},
        {"FY26指引", "FY26 2026-01-01/2026-12-31"},
        {"判断26年需求回暖", "26年 2026-01-01/2026-12-31"},
        {"18/19年度有盈余，19/20年没有", "18/19年度 2018-04-01/2019-03-31; 19/20年 2019-04-01/2020-03-31"},
        {"2023/24财年", "2023/24财年 2023-04-01/2024-03-31"},
        {"2025至26财政年度有盈余", "2025至26财政年度 2025-04-01/2026-03-31"},
        {"2024-25年度调水", "2024-25年度 2024-01-01/2025-12-31"},
        {"2/3至4/5的票数", ""},
        {"较前周增加两成", "较前周 2025-10-13/2025-10-19 base"},
        {"案件第二日开审", "第二日 2025-10-29/2025-10-29"},
        {"第三季食肆总收益245亿元", "第三季 2025-07-01/2025-09-30"},
        {"8月31日被捕，第二日获释", "8月31日 2025-08-31/2025-08-31; 第二日 2025-09-01/2025-09-01"},
        {"2020立委选举", "2020 2020-01-01/2020-12-31"},
        {"国庆、中秋假日8天，出游8亿人次", "国庆、中秋假日8天 2025-10-01/2025-10-08"},
        {"较Q2的-5%收窄", "较Q2 2025-04-01/2025-06-30 base"},
        {"全周跌2%", "全周 2025-10-27/2025-11-02"},
        {"股价昨升2%", "昨 2025-10-28/2025-10-28"},
        {"26Q1末存货", "26Q1末 -/2026-03-31 stock"},
        {"第三季成交5000宗", "第三季 2025-07-01/2025-09-30"},
        {"占最近一期净资产的2%", ""},
        {"2024年期间费用率", "2024年期间 2024-01-01/2024-12-31"},
        {"他做了21年教师，寿命20-25年", ""},
        {"2023—2024年", "2023—2024年 2023-01-01/2024-12-31"},
        {"2013年到2024年", "2013年到2024年 2013-01-01/2024-12-31"},
        {"11月到次年3月", "11月到次年3月 2024-11-01/2025-03-31"},
        {"5月至12月", "5月至12月 2025-05-01/2025-12-31"},
        {"从2013年至2024年", "从2013年至2024年 2013-01-01/2024-12-31"},
        {"2007年与2009年间", "2007年与2009年间 2007-01-01/2009-12-31"},
        {"2023年和2024年，产量分别为3万吨和4万吨", "2023年 2023-01-01/2023-12-31; 2024年 2024-01-01/2024-12-31"},
        {"由2013年的3120.4亿元扩大至2024年的6741.5亿元",
         "由2013年 2013-01-01/2013-12-31; 2024年 2024-01-01/2024-12-31"},
        {"25年Q3", "25年Q3 2025-07-01/2025-09-30"},
        {"2025Q3净利3亿元", "2025Q3 2025-07-01/2025-09-30"},
        {"1Q25净利3亿元", "1Q25 2025-01-01/2025-03-31"},
        {"1H2025净利3亿元", "1H2025 2025-01-01/2025-06-30"},
        {"单Q3净利3亿元", "Q3 2025-07-01/2025-09-30"},
        {"公司Q2营收3亿元", "Q2 2025-04-01/2025-06-30"},
        {"奥迪Q3销量3万辆", ""}, /* a car */
        {"刚刚过去的9月，产量3万吨", "9月 2025-09-01/2025-09-30"},
        {"2025年H1", "2025年H1 2025-01-01/2025-06-30"},
        {"24年12月", "24年12月 2024-12-01/2024-12-31"},
        {"2025/2026/2027年净利分别为12/15/18亿元",
         "2025 2025-01-01/2025-12-31; 2026 2026-01-01/2026-12-31; 2027年 2027-01-01/2027-12-31"},
        {"2023、2024年", "2023 2023-01-01/2023-12-31; 2024年 2024-01-01/2024-12-31"},
        {"2024/25榨季", "2024/25榨季 2024-01-01/2025-12-31"},
        {"免除学前一年保教费", ""},
        {"零八年奥运会", "零八年 2008-01-01/2008-12-31 name"},
        {"2024财年", "2024财年 2024-01-01/2024-12-31"},
        {"2024年度", "2024年度 2024-01-01/2024-12-31"},
        {"20世纪80年代", "20世纪80年代 1980-01-01/1989-12-31"},
        {"二十世纪九十年代", "二十世纪九十年代 1990-01-01/1999-12-31"},
        {"上世纪70年代", "上世纪70年代 1970-01-01/1979-12-31"},
        {"到本世纪中叶", "到本世纪中叶 -/2050-12-31 stock"},
        {"年内计划完成投资170亿元", "年内 2025-01-01/2025-12-31"},
        {"2024-10-01", "2024-10-01 2024-10-01/2024-10-01"},
        {"2024/10/1", "2024/10/1 2024-10-01/2024-10-01"},
        {"2024.10.1", "2024.10.1 2024-10-01/2024-10-01"},
        {"2000年历史的古城", ""},
        {"11月19日发行2025年第一期国债", "11月19日 2025-11-19/2025-11-19"},
        {"2025年度第二批资金", ""},
        {"2025年第一季度", "2025年第一季度 2025-01-01/2025-03-31"},
        {"3000年前", ""},
        {"1950辆汽车", ""},
        {"工期5年", ""},
        {"25年", ""},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}

static void test_zh_inside_the_year(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"1至9月", "1至9月 2025-01-01/2025-09-30"},
        {"1-9月", "1-9月 2025-01-01/2025-09-30"},
        {"1~9月", "1~9月 2025-01-01/2025-09-30"},
        {"一至九月", "一至九月 2025-01-01/2025-09-30"},
        {"今年1—10月份", "今年1—10月份 2025-01-01/2025-10-31"},
        {"今年1月至9月", "今年1月至9月 2025-01-01/2025-09-30"},
        {"1—10月", "1—10月 2024-01-01/2024-10-31"},
        {"2024年1—8月", "2024年1—8月 2024-01-01/2024-08-31"},
        {"去年11月至今年2月", "去年11月至今年2月 2024-11-01/2025-02-28"},
        {"1、2月", "1、2月 2025-01-01/2025-02-28"},
        {"9月份", "9月份 2025-09-01/2025-09-30"},
        {"11月", "11月 2024-11-01/2024-11-30"},
        {"元月", "元月 2025-01-01/2025-01-31"},
        {"去年12月", "去年12月 2024-12-01/2024-12-31"},
        {"明年四月", "明年四月 2026-04-01/2026-04-30"},
        {"今年头两个月", "今年头两个月 2025-01-01/2025-02-28"},
        {"前六个月全社会用电量", "前六个月 2025-01-01/2025-06-30"},
        {"前8月我国服务贸易", "前8月 2025-01-01/2025-08-31"},
        {"前三个季度", "前三个季度 2025-01-01/2025-09-30"},
        {"2024年前三季度", "2024年前三季度 2024-01-01/2024-09-30"},
        {"前11个月", "前11个月 2024-01-01/2024-11-30"},
        {"上半年", "上半年 2025-01-01/2025-06-30"},
        {"今年上半年", "今年上半年 2025-01-01/2025-06-30"},
        {"2025年上半年", "2025年上半年 2025-01-01/2025-06-30"},
        {"2024前三季度全国产值", "2024前三季度 2024-01-01/2024-09-30"},
        {"2024上半年", "2024上半年 2024-01-01/2024-06-30"},
        {"2023全年", "2023全年 2023-01-01/2023-12-31"},
        {"增至2000 3月产量", "3月 2025-03-01/2025-03-31"},
        {"去年下半年", "去年下半年 2024-07-01/2024-12-31"},
        {"一季度", "一季度 2025-01-01/2025-03-31"},
        {"今年第三季度", "今年第三季度 2025-07-01/2025-09-30"},
        {"四季度", "四季度 2025-10-01/2025-12-31"},
        {"2024年四季度", "2024年四季度 2024-10-01/2024-12-31"},
        {"一至三季度", "一至三季度 2025-01-01/2025-09-30"},
        {"首季", "首季 2025-01-01/2025-03-31"},
        {"本月", "本月 2025-10-01/2025-10-31"},
        {"上个月", "上个月 2025-09-01/2025-09-30"},
        {"下个月", "下个月 2025-11-01/2025-11-30"},
        {"上季度", "上季度 2025-07-01/2025-09-30"},
        {"9月上旬", "9月上旬 2025-09-01/2025-09-10"},
        {"2月下旬", "2月下旬 2025-02-21/2025-02-28"},
        {"10月中旬", "10月中旬 2025-10-11/2025-10-20"},
        {"6月末", "6月末 -/2025-06-30 stock"},
        {"9月初", "9月初 2025-09-01/2025-09-10"},
        {"去年底", "去年底 -/2024-12-31 stock"},
        {"今年年底前", "今年年底前 -/2025-12-31 stock"},
        {"年底前", "年底前 -/2025-12-31 stock"},
        {"2025年6月末", "2025年6月末 -/2025-06-30 stock"},
        {"年初", "年初 2025-01-01/2025-01-31"},
        {"月底投产", "月底 -/2025-10-31 stock"},
        {"2021年的第一周", "2021年的第一周 2021-01-04/2021-01-10"},
        {"2021年的前2周", "2021年的前2周 2021-01-04/2021-01-17"},
        {"2021年的第三个月", "2021年的第三个月 2021-03-01/2021-03-31"},
        {"去年冬天", "去年冬天 2024-12-01/2025-02-28"},
        {"3个月", ""},
        {"9月龄婴儿", ""},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}

static void test_zh_days(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"1987年1月11日", "1987年1月11日 1987-01-11/1987-01-11"},
        {"2024年11月的第四个星期四", "2024年11月的第四个星期四 2024-11-28/2024-11-28"},
        {"4月最后一个周一", "4月最后一个周一 2025-04-28/2025-04-28"},
        {"24-10-27收盘", "24-10-27 2024-10-27/2024-10-27"},
        {"3-7-24", "3-7-24 2024-07-03/2024-07-03"},
        {"今天（3月16日）上午", "今天（3月16日）上午 2025-03-16/2025-03-16"},
        {"昨天（10月28日）", "昨天（10月28日） 2025-10-28/2025-10-28"},
        {"今天(10月29日)", "今天(10月29日) 2025-10-29/2025-10-29"},
        {"明天（10月30日）", "明天（10月30日） 2025-10-30/2025-10-30"},
        {"前天", "前天 2025-10-27/2025-10-27"},
        {"大前天", "大前天 2025-10-26/2025-10-26"},
        {"后天", "后天 2025-10-31/2025-10-31"},
        {"11月30日", "11月30日 2025-11-30/2025-11-30"},
        {"12月30日", "12月30日 2024-12-30/2024-12-30"},
        {"28日", "28日 2025-10-28/2025-10-28"},
        {"30日", "30日 2025-09-30/2025-09-30"},
        {"7日宣布", "7日 2025-10-07/2025-10-07"},
        {"9月1日至10日", "9月1日至10日 2025-09-01/2025-09-10"},
        {"9月28日至10月3日", "9月28日至10月3日 2025-09-28/2025-10-03"},
        {"2016年6月1日-6月30日", "2016年6月1日-6月30日 2016-06-01/2016-06-30"},
        {"10月1至8日", "10月1至8日 2025-10-01/2025-10-08"},
        {"10月12号，星期一", "10月12号，星期一 2025-10-12/2025-10-12"},
        {"10月28日20时30分", "10月28日20时30分 2025-10-28/2025-10-28"},
        {"截至10月28日20时，共转移群众3万人", "截至10月28日20时 -/2025-10-28 stock"},
        {"10月27日、28日", "10月27日 2025-10-27/2025-10-27; 28日 2025-10-28/2025-10-28"},
        {"上周", "上周 2025-10-20/2025-10-26"},
        {"本周一", "本周一 2025-10-27/2025-10-27"},
        {"上周三", "上周三 2025-10-22/2025-10-22"},
        {"下周五", "下周五 2025-11-07/2025-11-07"},
        {"28日至30日", "28日至30日 2025-10-28/2025-10-30"},
        {"29日—30日", "29日—30日 2025-10-29/2025-10-30"},
        {"30日至1日", "30日至1日 2025-09-30/2025-10-01"},
        {"纽约12月交货的原油", "12月 2025-12-01/2025-12-31 name"},
        {"周末", "周末 2025-11-01/2025-11-02"},
        {"週三", "週三 2025-10-29/2025-10-29"},
        {"周二，沪指跌1.1%", "周二 2025-10-28/2025-10-28"},
        {"将于11月10日至12日举办", "将于11月10日至12日 2025-11-10/2025-11-12"},
        {"十九号卫星", ""},
        {"去年本月十日", "去年本月十日 2024-10-10/2024-10-10"},
        {"2月29日-3月1日", "2月29日-3月1日 2024-02-29/2024-03-01"},
        {"2010 01 29", "2010 01 29 2010-01-29/2010-01-29"},
        {"11月28日至12月3日", "11月28日至12月3日 2025-11-28/2025-12-03"},
        {"10月20日至11月5日", "10月20日至11月5日 2025-10-20/2025-11-05"},
        {"神舟二十号", ""},
        {"28/10/2024", "28/10/2024 2024-10-28/2024-10-28"},
        {"9月的第一周", "9月的第一周 2025-09-01/2025-09-07"},
        {"从10月20日起到10月28日", "从10月20日起 2025-10-20/2025-10-29 since; 到10月28日 2025-10-20/2025-10-28"},
        {"3号线", ""},
        {"1号机组", ""},
        {"《大国建造》第二季今晚播出", "今晚 2025-10-29/2025-10-29"},
        {"7日均线", ""},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}

static void test_zh_shapes(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"截至2024年底", "截至2024年底 -/2024-12-31 stock"},
        {"截至9月30日", "截至9月30日 -/2025-09-30 stock"},
        {"截至今年三季度末", "截至今年三季度末 -/2025-09-30 stock"},
        {"截至2026年一季度", "截至2026年一季度 -/2026-03-31 stock"},
        {"截至2022年9月", "截至2022年9月 -/2022-09-30 stock"},
        {"截止今年9月底止", "截止今年9月底止 -/2025-09-30 stock"},
        {"4月底前完成", "4月底前 -/2026-04-30 stock"},
        {"明天起至31日", "明天起 2025-10-30/- since; 至31日 2025-10-30/2025-10-31"},
        {"2030年前", "2030年前 -/2030-12-31 stock"},
        {"2030年以前实现碳达峰", "2030年以前 -/2030-12-31 stock"},
        {"力争到2025年粗钢规模达到2亿吨", "力争到2025年 -/2025-12-31 stock"},
        {"将持续到一月中旬", "到一月中旬 -/2026-01-20 stock"},
        {"到2030年底", "到2030年底 -/2030-12-31 stock"},
        {"到“十五五”末", "到“十五五”末 -/2030-12-31 stock"},
        {"恢复到2019年水平", "2019年 2019-01-01/2019-12-31"},
        {"至2026年6月末", "至2026年6月末 -/2026-06-30 stock"},
        {"自2010年以来", "自2010年以来 2010-01-01/2025-10-29 since"},
        {"2010年以来", "2010年以来 2010-01-01/2025-10-29 since"},
        {"“十四五”以来", "“十四五”以来 2021-01-01/2025-10-29 since"},
        {"自2010年项目投产以来", "自2010年 2010-01-01/2025-10-29 since"},
        {"自2010年项目启动以来，到2023年底，累计外送电量5000亿千瓦时",
         "自2010年 2010-01-01/2025-10-29 since; 到2023年底 2010-01-01/2023-12-31"},
        {"党的十八大以来", "党的十八大以来 2012-11-08/2025-10-29 since"},
        {"9月1日起", "9月1日起 2025-09-01/2025-10-29 since"},
        {"从2026年起", "从2026年起 2026-01-01/- since"},
        {"年初以来", "年初以来 2025-01-01/2025-10-29"},
        {"每年可发电20亿千瓦时", "每年 -/- rate"},
        {"日均客流2万人次", "日均 -/- rate"},
        {"年均增长13.8%", "年均 -/- rate"},
        {"每月", "每月 -/- rate"},
        {"近十年", "近十年 2015-10-29/2025-10-29 span"},
        {"过去5年间", "过去5年间 2020-10-29/2025-10-29 span"},
        {"30年来", "30年来 1995-10-29/2025-10-29 span"},
        {"未来五年", "未来五年 2025-10-30/2030-10-29 span"},
        {"今后3年内", "今后3年内 2025-10-30/2028-10-29 span"},
        {"连续15年", "连续15年 -/- span"},
        {"连续第62个交易日", "连续第62个交易日 -/- span"},
        {"连续两个月", "连续两个月 -/- span"},
        {"为期4天", "为期4天 -/- span"},
        {"历时6年", "历时6年 -/- span"},
        {"3年内建成", "3年内 -/- span"},
        {"近几年", "近几年 -/2025-10-29 stock"},
        {"两年前", "两年前 -/2023-10-29 stock"},
        {"下午3点", "下午3点 -/- span"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}

static void test_zh_base_and_names(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"较2019年增长3倍", "较2019年 2019-01-01/2019-12-31 base"},
        {"比上月回落0.3个百分点", "比上月 2025-09-01/2025-09-30 base"},
        {"比2015年高峰下降", "比2015年 2015-01-01/2015-12-31 base"},
        {"与去年相比增长5%", "去年 2024-01-01/2024-12-31 base"},
        {"同2019年持平", "2019年 2019-01-01/2019-12-31 base"},
        {"是去年全年的1.3倍", "去年全年 2024-01-01/2024-12-31 base"},
        {"今年前9个月进口3万吨，较去年同期增加5%",
         "今年前9个月 2025-01-01/2025-09-30; 较去年同期 2024-01-01/2024-09-30 base"},
        {"9月出口12亿元，上年同期为10亿元", "9月 2025-09-01/2025-09-30; 上年同期 2024-09-01/2024-09-30 base"},
        {"上半年营收5亿元，2023年同期4亿元", "上半年 2025-01-01/2025-06-30; 2023年同期 2023-01-01/2023-06-30 base"},
        {"2022年世界互联网大会乌镇峰会", "2022年 2022-01-01/2022-12-31 name"},
        {"2024年《可再生能源报告》", "2024年 2024-01-01/2024-12-31 name"},
        {"《行动方案（2025—2027年）》", "2025—2027年 2025-01-01/2027-12-31 name"},
        {"2022年电力行业基本数据显示", "2022年 2022-01-01/2022-12-31"},
        {"2024年全国生育保险共支出1431亿元", "2024年 2024-01-01/2024-12-31"},
        {"今年进博会", "今年 2025-01-01/2025-12-31"},
        {"2025年在北京召开大会", "2025年 2025-01-01/2025-12-31"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}

static void test_zh_feasts(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"春节假期", "春节假期 2025-01-28/2025-02-04"}, /* as arranged: from the eve on */
        {"2024年春节期间", "2024年春节期间 2024-02-10/2024-02-17"},
        {"2035年春节假期", "2035年春节假期 2035-02-08/2035-02-14"}, /* not arranged yet */
        {"国庆假期", "国庆假期 2025-10-01/2025-10-08"},
        {"2023年“五一”假期", "2023年“五一”假期 2023-04-29/2023-05-03"},
        {"2023年元旦假期", "2023年元旦假期 2022-12-31/2023-01-02"},
        {"国庆假期首日", "国庆假期首日 2025-10-01/2025-10-01"},
        {"春节假期第三天", "春节假期第三天 2025-01-30/2025-01-30"},
        {"2024年春节假期最后一天", "2024年春节假期最后一天 2024-02-17/2024-02-17"},
        {"端午假期前2天", "端午假期前2天 2025-05-31/2025-06-01"},
        {"端午假期，前半程；假期第二天", "端午假期 2025-05-31/2025-06-02; 假期第二天 2025-06-01/2025-06-01"},
        {"端午假期", "端午假期 2025-05-31/2025-06-02"},
        {"中秋节", "中秋节 2025-10-06/2025-10-06"},
        {"清明假期", "清明假期 2025-04-04/2025-04-06"},
        {"2023年春运", "2023年春运 2023-01-07/2023-02-15"},
        {"除夕", "除夕 2025-01-28/2025-01-28"},
        {"元宵节", "元宵节 2025-02-12/2025-02-12"},
        {"邓清明", ""},
        {"2023年中秋节、国庆节假期", "2023年中秋节、国庆节假期 2023-09-29/2023-10-06"},
        {"第三季失業率2.9%", "第三季 2025-07-01/2025-09-30"},
        {"2023年中秋国庆假期", "2023年中秋国庆假期 2023-09-29/2023-10-06"},
        {"国庆中秋假期（10月1日—8日）", "国庆中秋假期（10月1日—8日） 2025-10-01/2025-10-08"},
        {"2024年国庆节假日7天", "2024年国庆节假日7天 2024-10-01/2024-10-07"},
        {"端午假期，前半程；假期全国发送旅客", "端午假期 2025-05-31/2025-06-02; 假期 2025-05-31/2025-06-02"},
        {"端午假期，前半程；假期经济升温", "端午假期 2025-05-31/2025-06-02"},
        {"春节前", "春节前 -/2026-02-16 stock"},
        {"国庆节前夕", "国庆节前夕 -/2025-09-30 stock"},
        {"“五一”假期", "“五一”假期 2025-05-01/2025-05-05"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
    static const struct row january[] = {
        {"元旦假期", "元旦假期 2026-01-01/2026-01-03"},
        {"春运", "春运 2026-02-02/2026-03-13"},
        {"年末常住人口城镇化率达到67%", "年末 -/2025-12-31 stock"},
        {"年底前建成", "年底前 -/2026-12-31 stock"},
        {"2025年，研发投入3亿元，年末存款5亿元", "2025年 2025-01-01/2025-12-31; 年末 -/2025-12-31 stock"},
        {"12月", "12月 2025-12-01/2025-12-31"},
        {"截至年底", "截至年底 -/2025-12-31 stock"},
        {"截至12月底", "截至12月底 -/2025-12-31 stock"},
        {"一季度计划开工160项", "一季度 2026-01-01/2026-03-31"},
    };
    context = on("2026-01-03");
    CHECK(january, LANGUAGE_ZH, &context);
}

static void test_zh_context(void **state)
{
    (void)state;
    static const struct row anchored[] = {
        {"当年完成投资3亿元", "当年 2015-01-01/2015-12-31"},
        {"次年投产", "次年 2016-01-01/2016-12-31"},
        {"同期进口3万吨", "同期 2015-01-01/2015-12-31"},
        {"全年完成", "全年 2015-01-01/2015-12-31"},
    };
    struct period_context context = on(PUBLISHED);
    context.anchor_first = date_of(2015, 1, 1);
    context.anchor_last = date_of(2015, 12, 31);
    CHECK(anchored, LANGUAGE_ZH, &context);
    static const struct row ahead[] = {
        {"预计11月投产", "11月 2025-11-01/2025-11-30"},
        {"将于3月28日全部完成", "将于3月28日 2026-03-28/2026-03-28"},
        {"预计3月", "3月 2026-03-01/2026-03-31"},
    };
    context = on(PUBLISHED);
    context.looks_ahead = true;
    CHECK(ahead, LANGUAGE_ZH, &context);
    static const struct row undated[] = {
        {"2024年9月", "2024年9月 2024-09-01/2024-09-30"},
        {"去年", "去年 -/-"},
        {"截至9月底", "截至9月底 -/- stock"},
        {"昨天", "昨天 -/-"},
        {"“十四五”期间", "“十四五”期间 2021-01-01/2025-12-31"},
        {"9月9日、10月", "9月9日 -/-; 10月 -/-"},
    };
    context = (struct period_context){0};
    CHECK(undated, LANGUAGE_ZH, &context);
}

static void test_zh_lists(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2024年全年增长5.0%；分季度看，一季度增长5.3%，四季度增长5.4%",
         "2024年全年 2024-01-01/2024-12-31; 一季度 2024-01-01/2024-03-31; 四季度 2024-10-01/2024-12-31"},
        {"一季度增长2%，低于前一季度的1.9%", "一季度 2025-01-01/2025-03-31; 低于前一季度 2024-10-01/2024-12-31 base"},
        {"3月上涨3.5%，高于前月的2.8%", "3月 2025-03-01/2025-03-31; 高于前月 2025-02-01/2025-02-28 base"},
        {"2024年9月、10月", "2024年9月 2024-09-01/2024-09-30; 10月 2024-10-01/2024-10-31"},
        {"去年三季度和四季度", "去年三季度 2024-07-01/2024-09-30; 四季度 2024-10-01/2024-12-31"},
        {"2022年、2023年和2024年分别为1%、2%和3%",
         "2022年 2022-01-01/2022-12-31; 2023年 2023-01-01/2023-12-31; 2024年 2024-01-01/2024-12-31"},
        {"3月和5月的销售额分别为30万和45万元", "3月 2025-03-01/2025-03-31; 5月 2025-05-01/2025-05-31"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_ZH, &context);
}
static void test_en_months_and_days(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"in September 2025", "in September 2025 2025-09-01/2025-09-30"},
        {"Sept. 30", "Sept. 30 2025-09-30/2025-09-30"},
        {"on Sept. 30, 2024", "on Sept. 30, 2024 2024-09-30/2024-09-30"},
        {"On June 30, 29 projects", "On June 30 2025-06-30/2025-06-30"},
        {"30 September", "30 September 2025-09-30/2025-09-30"},
        {"30th of September 2024", "30th of September 2024 2024-09-30/2024-09-30"},
        {"on 5 December 1391", "on 5 December 1391 1391-12-05/1391-12-05"},
        {"in November", "in November 2024-11-01/2024-11-30"},
        {"in October", "in October 2025-10-01/2025-10-31"},
        {"December's tenders", "December 2024-12-01/2024-12-31"},
        {"in May", "in May 2025-05-01/2025-05-31"},
        {"May 2025", "May 2025 2025-05-01/2025-05-31"},
        {"May 12", "May 12 2025-05-12/2025-05-12"},
        {"it may rise to 30", ""},
        {"They march on 30 towns", ""},
        {"In March, 34.8% more", "In March 2025-03-01/2025-03-31"},
        {"9 to 12 of June", "9 to 12 of June 2025-06-09/2025-06-12"},
        {"November 19-20", "November 19-20 2025-11-19/2025-11-20"},
        {"September 4th through September 8th", "September 4th through September 8th 2025-09-04/2025-09-08"},
        {"between January 1st and April 5th", "between January 1st and April 5th 2025-01-01/2025-04-05"},
        {"from Oct. 2 to October 22", "from Oct. 2 to October 22 2025-10-02/2025-10-22"},
        {"from 4 to 22 January, 1995", "from 4 to 22 January, 1995 1995-01-04/1995-01-22"},
        {"2024-10-01", "2024-10-01 2024-10-01/2024-10-01"},
        {"10/28/2024", "10/28/2024 2024-10-28/2024-10-28"},
        {"28.10.2024", "28.10.2024 2024-10-28/2024-10-28"},
        {"05-Aug-2016", "05-Aug-2016 2016-08-05/2016-08-05"},
        {"2015-12", "2015-12 2015-12-01/2015-12-31"},
        {"12/2015", "12/2015 2015-12-01/2015-12-31"},
        {"on Monday", "on Monday 2025-10-27/2025-10-27"},
        {"on Wednesday", "on Wednesday 2025-10-29/2025-10-29"},
        {"on Thursday", "on Thursday 2025-10-23/2025-10-23"},
        {"last Friday", "last Friday 2025-10-24/2025-10-24"},
        {"next Tuesday", "next Tuesday 2025-11-04/2025-11-04"},
        {"this Friday", "this Friday 2025-10-31/2025-10-31"},
        {"Tuesday of last week", "Tuesday of last week 2025-10-21/2025-10-21"},
        {"Monday, Oct. 27, 2025", "Monday, Oct. 27, 2025 2025-10-27/2025-10-27"},
        {"yesterday", "yesterday 2025-10-28/2025-10-28"},
        {"the day before yesterday", "the day before yesterday 2025-10-27/2025-10-27"},
        {"the 20th of next month", "the 20th of next month 2025-11-20/2025-11-20"},
        {"the first Friday of July", "the first Friday of July 2025-07-04/2025-07-04"},
        {"the last week of July", "the last week of July 2025-07-28/2025-08-03"},
        {"the week beginning February 4", "the week beginning February 4 2025-02-04/2025-02-10"},
        {"from 4 to January 22, 2024", "from 4 to January 22, 2024 2024-01-04/2024-01-22"},
        {"on January 22 and 23, 2024", "on January 22 and 23, 2024 2024-01-22/2024-01-23"},
        {"on 7 and 8 July 2024", "on 7 and 8 July 2024 2024-07-07/2024-07-08"},
        {"a rate of 3-3/4 to 4 percent", ""},
        {"a rise of 4 to January 22, 2024", "to January 22, 2024 -/2024-01-22 stock"},
        {"2/29-3/1", "2/29-3/1 2024-02-29/2024-03-01"},
        {"on 08/12, 2015", "on 08/12, 2015 2015-08-12/2015-08-12"},
        {"over the past five sessions", "over the past five sessions 2025-10-23/2025-10-29 span"},
        {"the previous 4 business days", "the previous 4 business days 2025-10-23/2025-10-28 span"},
        {"the last 3 months and 2 weeks", "the last 3 months and 2 weeks 2025-07-15/2025-10-29 span"},
        {"It will end 2 weeks from January 15.", "end 2 weeks from January 15 -/2026-01-29 stock"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_years(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"in 2024", "in 2024 2024-01-01/2024-12-31"},
        {"the 301 of 2023", "of 2023 2023-01-01/2023-12-31"},
        {"its 2022 output target", "2022 2022-01-01/2022-12-31"},
        {"In the year 2008", "In the year 2008 2008-01-01/2008-12-31"},
        {"in the 1990s", "in the 1990s 1990-01-01/1999-12-31"},
        {"the 70s", "the 70s 1970-01-01/1979-12-31"},
        {"in the nineteen seventies", "in the nineteen seventies 1970-01-01/1979-12-31"},
        {"in the nineties", "in the nineties 1990-01-01/1999-12-31"},
        {"from 2021 to 2024", "from 2021 to 2024 2021-01-01/2024-12-31"},
        {"between 2014 and 2018", "between 2014 and 2018 2014-01-01/2018-12-31"},
        {"the four quarters to Q3 2024", "the four quarters to Q3 2024 2023-10-01/2024-09-30"},
        {"a 5% fall in 2024", "in 2024 2024-01-01/2024-12-31"},
        {"2021-2025", "2021-2025 2021-01-01/2025-12-31"},
        {"2021–25", "2021–25 2021-01-01/2025-12-31"},
        {"in nineteen twenty eight", "in nineteen twenty eight 1928-01-01/1928-12-31"},
        {"two thousand and fifteen", "two thousand and fifteen 2015-01-01/2015-12-31"},
        {"in twenty oh", ""},
        {"2000 megawatts", ""},
        {"in 2000 homes", ""},
        {"1,950 cars", ""},
        {"2024 MW", ""},
        {"$2024", ""},
        {"2,024", ""},
        {"Windows users, Windows 2000", "2000 2000-01-01/2000-12-31 name"},
        {"1950 vehicles and 2010 pedestrians", ""},
        {"sales of 2007 and 2009", "of 2007 2007-01-01/2007-12-31; 2009 2009-01-01/2009-12-31"},
        {"24/7 and 9/11, to 5/8 inch", ""},
        {"2050.5", ""},
        {"Directive 2006/66/EC", ""},
        {"model JL-2024", ""},
        {"the 2025 World Cup", "the 2025 2025-01-01/2025-12-31 name"},
        {"2022 Winter Olympic Games", "2022 2022-01-01/2022-12-31 name"},
        {"fiscal 2025", "fiscal 2025 2025-01-01/2025-12-31"},
        {"FY24", "FY24 2024-01-01/2024-12-31"},
        {"CY18", "CY18 2018-01-01/2018-12-31"},
        {"in the financial year 2023-24", "in the financial year 2023-24 2023-04-01/2024-03-31"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_inside_the_year(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Q3 2024", "Q3 2024 2024-07-01/2024-09-30"},
        {"3Q24", "3Q24 2024-07-01/2024-09-30"},
        {"in 2024 third quarter", "in 2024 third quarter 2024-07-01/2024-09-30"},
        {"in 2024 0th quarter", "in 2024 2024-01-01/2024-12-31"},
        {"2024 Q3", "2024 Q3 2024-07-01/2024-09-30"},
        {"q1-2019", "q1-2019 2019-01-01/2019-03-31"},
        {"in the third quarter", "in the third quarter 2025-07-01/2025-09-30"},
        {"the third quarter of 2024", "the third quarter of 2024 2024-07-01/2024-09-30"},
        {"third-quarter profit", "third-quarter 2025-07-01/2025-09-30"},
        {"in the second quarter of last year", "in the second quarter of last year 2024-04-01/2024-06-30"},
        {"the fourth quarter", "the fourth quarter 2025-10-01/2025-12-31"},
        {"Q1 and Q2", "Q1 2025-01-01/2025-03-31; Q2 2025-04-01/2025-06-30"},
        {"Q1-Q3 2024", "Q1-Q3 2024 2024-01-01/2024-09-30"},
        {"in the June quarter", "in the June quarter 2025-04-01/2025-06-30"},
        {"first half", "first half 2025-01-01/2025-06-30"},
        {"the second half of 2024", "the second half of 2024 2024-07-01/2024-12-31"},
        {"first-half net profit", "first-half 2025-01-01/2025-06-30"},
        {"H1", "H1 2025-01-01/2025-06-30"},
        {"1H 2024", "1H 2024 2024-01-01/2024-06-30"},
        {"in the first nine months of 2024", "in the first nine months of 2024 2024-01-01/2024-09-30"},
        {"the last quarter of 2023", "the last quarter of 2023 2023-10-01/2023-12-31"},
        {"In the 2022-23 season", "In the 2022-23 season 2022-01-01/2023-12-31"},
        {"ran for 1,337 days to 31 December 2021", "to 31 December 2021 -/2021-12-31 stock"},
        {"3 million passed through in May", "through in May 2025-05-01/2025-05-31"},
        {"A year on from the launch", ""},
        {"the first two months", "the first two months 2025-01-01/2025-02-28"},
        {"the final three months of 2022", "the final three months of 2022 2022-10-01/2022-12-31"},
        {"the three months to June", "the three months to June 2025-04-01/2025-06-30"},
        {"for the three months to December", "for the three months to December 2024-10-01/2024-12-31"},
        {"financial year to 30 June", "financial year to 30 June 2024-07-01/2025-06-30"},
        {"the year ended March 31, 2025", "the year ended March 31, 2025 2024-04-01/2025-03-31"},
        {"the 12 months ended June 30", "the 12 months ended June 30 2024-07-01/2025-06-30"},
        {"the quarter ended September 30, 2024", "the quarter ended September 30, 2024 2024-07-01/2024-09-30"},
        {"year to date", "year to date 2025-01-01/2025-10-29"},
        {"year-to-date", "year-to-date 2025-01-01/2025-10-29"},
        {"last week", "last week 2025-10-20/2025-10-26"},
        {"last month", "last month 2025-09-01/2025-09-30"},
        {"last quarter", "last quarter 2025-07-01/2025-09-30"},
        {"last year", "last year 2024-01-01/2024-12-31"},
        {"this year", "this year 2025-01-01/2025-12-31"},
        {"next year", "next year 2026-01-01/2026-12-31"},
        {"this decade", "this decade 2020-01-01/2029-12-31"},
        {"early next month", "early next month 2025-11-01/2025-11-15"},
        {"late last year", "late last year 2024-07-01/2024-12-31"},
        {"earlier this year", "earlier this year 2025-01-01/2025-10-28"},
        {"the rest of the year", "the rest of the year 2025-10-29/2025-12-31"},
        {"week 3 of 2027", "week 3 of 2027 2027-01-18/2027-01-24"},
        {"the first week of 2021", "the first week of 2021 2021-01-04/2021-01-10"},
        {"last weekend", "last weekend 2025-10-25/2025-10-26"},
        {"over the weekend", "over the weekend 2025-10-25/2025-10-26"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_shapes(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"by the end of 2030", "by the end of 2030 -/2030-12-31 stock"},
        {"by the end of the decade", "by the end of the decade -/2030-12-31 stock"},
        {"by mid-century", "by mid-century -/2050-12-31 stock"},
        {"mid-2026", "mid-2026 -/2026-06-30 stock"},
        {"by mid-April", "by mid-April -/2025-04-15 stock"},
        {"end-September", "end-September -/2025-09-30 stock"},
        {"at the end of last year", "at the end of last year -/2024-12-31 stock"},
        {"debt at 3 May 2025", "at 3 May 2025 -/2025-05-03 stock"},
        {"in January-March", "in January-March 2025-01-01/2025-03-31"},
        {"In Q4 to date", "In Q4 to date 2025-10-01/2025-10-29"},
        {"for 5 years from 2010", "for 5 years -/- span; from 2010 2010-01-01/2010-12-31"},
        {"1.4 mm a year from 2006 to 2015", "a year -/- rate; from 2006 to 2015 2006-01-01/2015-12-31"},
        {"over the Easter weekend", "over the Easter weekend 2025-04-19/2025-04-20"},
        {"the weekend of Labor Day, Thanksgiving weekend 2024",
         "the weekend of Labor Day 2025-08-30/2025-09-01; Thanksgiving weekend 2024 2024-11-28/2024-12-01"},
        {"the two previous years", "the two previous years 2023-10-29/2025-10-29 span"},
        {"for 3 days from Monday", "for 3 days from Monday 2025-10-27/2025-10-30"},
        {"in the half year to December 31, 2024", "in the half year to December 31, 2024 2024-07-01/2024-12-31"},
        {"some 40 years on", ""},
        {"by March", "by March -/2026-03-31 stock"},
        {"by mid-September", "by mid-September -/2025-09-15 stock"},
        {"up 12% since the start of the year", "since the start of the year 2025-01-01/2025-10-29"},
        {"its forecast for the year to March 31", "for the year to March 31 2025-04-01/2026-03-31"},
        {"the year to March 31", "the year to March 31 2024-04-01/2025-03-31"},
        {"founded in 1889, on strike in early May",
         "in 1889 1889-01-01/1889-12-31; in early May 2025-05-01/2025-05-15"},
        {"since then it has grown", "since then -/2025-10-29 stock"},
        {"in the same quarter last year", "in the same quarter last year 2024-07-01/2024-09-30 base"},
        {"at present it has 40", "at present -/2025-10-29 stock"},
        {"Through September, 11.2 million had been sold", "Through September 2025-01-01/2025-09-30"},
        {"the lowest for that time of year", ""},
        {"Every year 8 million tonnes", "Every year -/- rate"},
        {"By this time next year", "By this time next year -/2026-12-31 stock"},
        {"by year-end", "by year-end -/2025-12-31 stock"},
        {"in early May.", "in early May 2025-05-01/2025-05-15"},
        {"so far in 2025", "so far in 2025 2025-01-01/2025-10-29"},
        {"by 1420 GMT", ""},
        {"in the spring of 2023", "in the spring of 2023 2023-03-01/2023-05-31"},
        {"last summer", "last summer 2025-06-01/2025-08-31"},
        {"Winter 2024/25", "Winter 2024/25 2024-12-01/2025-02-28"},
        {"the first three months of the year", "the first three months of the year 2025-01-01/2025-03-31"},
        {"in the 13 weeks to 3 May", "in the 13 weeks to 3 May 2025-02-02/2025-05-03"},
        {"due on 2 June", "due on 2 June 2026-06-02/2026-06-02"},
        {"Apr-Mar 2024-25", "Apr-Mar 2024-25 2024-04-01/2025-03-31"},
        {"as of 30 September", "as of 30 September -/2025-09-30 stock"},
        {"as of the end of 2024", "as of the end of 2024 -/2024-12-31 stock"},
        {"until 2027", "until 2027 -/2027-12-31 stock"},
        {"before 2030", "before 2030 -/2029-12-31 stock"},
        {"ahead of 2030", "ahead of 2030 -/2030-12-31 stock"},
        {"now stands at 36 GW", "now -/2025-10-29 stock"},
        {"since 2019", "since 2019 2019-01-01/2025-10-29 since"},
        {"since January", "since January 2025-01-01/2025-10-29"},
        {"since March", "since March 2025-03-01/2025-10-29 since"},
        {"September output was 20 TWh, the total since January 231",
         "September 2025-09-01/2025-09-30; since January 2025-01-01/2025-09-30"},
        {"stood at 3 million at year-end", "at year-end -/2024-12-31 stock"},
        {"since October 2017", "since October 2017 2017-10-01/2025-10-29 since"},
        {"20 GWh a year", "a year -/- rate"},
        {"five tonnes per day", "per day -/- rate"},
        {"100 units each month", "each month -/- rate"},
        {"20 GWh annually", "annually -/- rate"},
        {"a 25-year contract", "25-year -/- span"},
        {"over the past year", "over the past year 2024-10-29/2025-10-29 span"},
        {"the past five years", "the past five years 2020-10-29/2025-10-29 span"},
        {"in the next five years", "in the next five years 2025-10-29/2030-10-29 span"},
        {"within 9 months", "within 9 months 2025-10-29/2026-07-29 span"},
        {"in two weeks", "in two weeks -/2025-11-12 span"},
        {"for 30 years", "for 30 years -/- span"},
        {"10 consecutive years", "10 consecutive years -/- span"},
        {"two weeks ago", "two weeks ago -/2025-10-15 stock"},
        {"two months ago", "two months ago -/2025-08-29 stock"},
        {"2 weeks before May 13 1999", "2 weeks before May 13 1999 -/1999-04-29 stock"},
        {"16 days from 01/02/2018", "16 days from 01/02/2018 -/2018-01-18 stock"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_base(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"6% more than in June 2023", "than in June 2023 2023-06-01/2023-06-30 base"},
        {"compared with 2019", "compared with 2019 2019-01-01/2019-12-31 base"},
        {"sales rose 26% in September from a year earlier",
         "in September 2025-09-01/2025-09-30; from a year earlier 2024-09-01/2024-09-30 base"},
        {"in the third quarter, up from 8% in the previous quarter",
         "in the third quarter 2025-07-01/2025-09-30; in the previous quarter 2025-04-01/2025-06-30 base"},
        {"In June, against 18.0 a year ago", "In June 2025-06-01/2025-06-30; a year ago 2024-06-01/2024-06-30 base"},
        {"in 2024, twice as many as in the year before",
         "in 2024 2024-01-01/2024-12-31; in the year before 2023-01-01/2023-12-31 base"},
        {"In October output was 20 TWh, 34% down on the same month of 2021",
         "In October 2025-10-01/2025-10-31; on the same month of 2021 2021-10-01/2021-10-31 base"},
        {"Q3 deliveries, against the same period last year",
         "Q3 2025-07-01/2025-09-30; against the same period last year 2024-07-01/2024-09-30 base"},
        {"first-half profit rose from the year-earlier period",
         "first-half 2025-01-01/2025-06-30; from the year-earlier period 2024-01-01/2024-06-30 base"},
        {"in the first quarter, down from the previous three months",
         "in the first quarter 2025-01-01/2025-03-31; from the previous three months 2024-10-01/2024-12-31 base"},
        {"on Monday, against 54 in the previous session",
         "on Monday 2025-10-27/2025-10-27; in the previous session 2025-10-24/2025-10-24 base"},
        {"in September, down from 90 a day earlier",
         "in September 2025-09-01/2025-09-30; a day earlier 2025-10-28/2025-10-28 base"},
        {"at the end of Friday's session", "at the end of Friday 2025-10-24/2025-10-24"},
        {"in September it lost 4% for the week",
         "in September 2025-09-01/2025-09-30; for the week 2025-10-20/2025-10-26"},
        {"in the January-to-September period", "in the January-to-September 2025-01-01/2025-09-30"},
        {"sales through September rose", "through September 2025-01-01/2025-09-30"},
        {"will stay there through March", "through March -/2026-03-31 stock"},
        {"YTD September sales", "YTD September 2025-01-01/2025-09-30"},
        {"year to date through September, sales", "year to date through September 2025-01-01/2025-09-30"},
        {"the 9-month period ended September", "the 9-month period ended September 2025-01-01/2025-09-30"},
        {"net sales for the week were", "for the week 2025-10-20/2025-10-26"},
        {"output year-to-date in 2025", "year-to-date in 2025 2025-01-01/2025-10-29"},
        {"the three months ended July 31, up 6% from the previous quarter",
         "the three months ended July 31 2025-05-01/2025-07-31; from the previous quarter 2025-02-01/2025-04-30 base"},
        {"over the next year, and next year", "the next year 2025-10-29/2026-10-29; next year 2026-01-01/2026-12-31"},
        {"In Q1 23 and by H1 26, and in Q3 10 million",
         "In Q1 23 2023-01-01/2023-03-31; by H1 26 -/2026-06-30 stock; in Q3 2025-07-01/2025-09-30"},
        {"in 2020, and five years later", "in 2020 2020-01-01/2020-12-31; five years later 2025-01-01/2025-12-31"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_feasts(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"at Christmas", "at Christmas 2025-12-25/2025-12-25"},
        {"Thanksgiving 2023", "Thanksgiving 2023 2023-11-23/2023-11-23"},
        {"Black Friday 2024", "Black Friday 2024 2024-11-29/2024-11-29"},
        {"Cyber Monday 2022", "Cyber Monday 2022 2022-11-28/2022-11-28"},
        {"Easter 2024", "Easter 2024 2024-03-31/2024-03-31"},
        {"Good Friday 2025", "Good Friday 2025 2025-04-18/2025-04-18"},
        {"last Christmas", "last Christmas 2024-12-25/2024-12-25"},
        {"Memorial Day 2025", "Memorial Day 2025 2025-05-26/2025-05-26"},
        {"Lunar New Year 2024", "Lunar New Year 2024 2024-02-10/2024-02-16"},
        {"2 weeks before Christmas", "2 weeks before Christmas -/2025-12-11 stock"},
    };
    struct period_context context = on(PUBLISHED);
    CHECK(rows, LANGUAGE_EN, &context);
}

static void test_en_fiscal(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"fiscal 2024", "fiscal 2024 2023-10-01/2024-09-30"},
        {"in fiscal year 2023", "in fiscal year 2023 2022-10-01/2023-09-30"},
        {"by the end of fiscal year 2025", "by the end of fiscal year 2025 -/2025-09-30 stock"},
        {"in the fourth quarter", "in the fourth quarter 2024-07-01/2024-09-30"},
        {"Q1 FY25", "Q1 FY25 2024-10-01/2024-12-31"},
        {"in 2023-24", "in 2023-24 2023-10-01/2024-09-30"},
    };
    struct period_context context = on("2024-11-06");
    period_fiscal(know, SLICE(""),
                  SLICE("Results for the fourth quarter and the fiscal year ended September 30, 2024."), &context);
    assert_int_equal(context.fiscal_month, 9);
    assert_true(context.fiscal_quarters);
    CHECK(rows, LANGUAGE_EN, &context);

    context = on("2025-07-24");
    period_fiscal(know, SLICE(""), SLICE("In the financial year to 30 June, 29 plants opened."), &context);
    assert_int_equal(context.fiscal_month, 6);
    assert_false(context.fiscal_quarters);
    static const struct row june[] = {
        {"in 2023-24", "in 2023-24 2023-07-01/2024-06-30"},
        {"in the financial year (FY) 2022–23", "in the financial year (FY) 2022–23 2022-07-01/2023-06-30"},
        {"in FY20.7 These flows", "in FY20 2019-07-01/2020-06-30"},
        {"in the first quarter", "in the first quarter 2025-01-01/2025-03-31"},
    };
    CHECK(june, LANGUAGE_EN, &context);

    context = on("2025-07-24");
    period_fiscal(know, SLICE(""), SLICE("by the end of fiscal 2032, which closes on March 31 of that year"), &context);
    assert_int_equal(context.fiscal_month, 3);
    context = on("2026-01-29");
    period_fiscal(know, SLICE(""), SLICE("from 6% in the financial year 2022-23 to 2% in 2025-26 (up to December)"),
                  &context);
    assert_int_equal(context.fiscal_month, 0);
    context = on("2025-05-14");
    period_fiscal(know, SLICE(""), SLICE("In the fiscal third quarter, which ended April 26, revenue rose 6%."),
                  &context);
    assert_int_equal(context.fiscal_month, 7);
    assert_true(context.fiscal_quarters);
    context = on("2025-05-14");
    period_fiscal(know, SLICE(""), SLICE("Profit for Q4 FY25 was Rs 450 crore."), &context);
    static const struct row india[] = {
        {"Q4 FY25", "Q4 FY25 2025-01-01/2025-03-31"},
        {"in the March quarter", "in the March quarter 2025-01-01/2025-03-31"},
        {"in Q1", "in Q1 2025-04-01/2025-06-30"},
        {"In Q3FY25", "In Q3FY25 2024-10-01/2024-12-31"},
    };
    CHECK(india, LANGUAGE_EN, &context);
    context = on("2017-01-31"); /* a government's years to March */
    context.fiscal_month = 3;
    static const struct row budget[] = {
        {"in the current fiscal year", "in the current fiscal year 2016-04-01/2017-03-31"},
        {"next fiscal, it said", "next fiscal 2017-04-01/2018-03-31"},
        {"in the last financial year", "the last financial year 2015-04-01/2016-03-31"},
        {"in the current financial year ending March 31",
         "in the current financial year ending March 31 2016-04-01/2017-03-31"},
        {"in the last financial year ending March 31, 2015",
         "the last financial year ending March 31, 2015 2014-04-01/2015-03-31"},
        {"in the year ended 31st March, 2015", "in the year ended 31st March, 2015 2014-04-01/2015-03-31"},
        {"in the fiscal year that begins July 1", "in the fiscal year that begins July 1 2017-07-01/2018-06-30"},
        {"in the two years beginning 1 May 2014", "in the two years beginning 1 May 2014 2014-05-01/2016-04-30"},
        {"in the forthcoming financial year", "in the forthcoming financial year 2017-04-01/2018-03-31"},
        {"in the first half of the current financial year",
         "in the first half of the current financial year 2016-04-01/2016-09-30"},
        {"in the first seven months of the financial year",
         "in the first seven months of the financial year 2016-04-01/2016-10-31"},
        {"in the first half (H1) of 2016/17", "in the first half (H1) of 2016/17 2016-04-01/2016-09-30"},
        {"in H1 2015-16", "in H1 2015-16 2015-04-01/2015-09-30"},
        {"during April-December (2016/17)", "during April-December (2016/17) 2016-04-01/2016-12-31"},
        {"during April-November, 2016-17", "during April-November, 2016-17 2016-04-01/2016-11-30"},
        {"in 2016-17 (up to Q2)", "in 2016-17 (up to Q2) 2016-04-01/2016-09-30"},
        {"in 2015-16 (April-December)", "in 2015-16 (April-December) 2015-04-01/2015-12-31"},
        {"in the October-December quarter this fiscal",
         "in the October-December quarter this fiscal 2016-10-01/2016-12-31"},
        {"the second quarter ended September 2016", "the second quarter ended September 2016 2016-07-01/2016-09-30"},
        {"in Q3 CY2016", "in Q3 CY2016 2016-07-01/2016-09-30"},
        {"in FY16 it grew, profit of the quarter",
         "in FY16 2015-04-01/2016-03-31; of the quarter 2016-10-01/2016-12-31"},
        {"paid quarterly dividends, had quarterly revenue", "quarterly -/- rate; quarterly 2016-10-01/2016-12-31"},
        {"in 9MFY17 and 6M FY16, 9M people", "in 9MFY17 2016-04-01/2016-12-31; 6M FY16 2015-04-01/2015-09-30"},
        {"in Q2:2016-17", "in Q2:2016-17 2016-07-01/2016-09-30"},
        {"in the second quarter of fiscal year 2016-17",
         "in the second quarter of fiscal year 2016-17 2016-07-01/2016-09-30"},
        {"in the September 2016 quarter", "in the September 2016 quarter 2016-07-01/2016-09-30"},
        {"in June of FY17", "in June of FY17 2016-06-01/2016-06-30"},
        {"in 2015-16 (half of it)", "in 2015-16 2015-04-01/2016-03-31"},
    };
    CHECK(budget, LANGUAGE_EN, &context);
    context = on("2025-02-12"); /* of a firm that keeps the calendar's year: its fourth quarter was the last to end */
    period_fiscal(know, SLICE(""), SLICE("Q4 results: profit rose to Rs 450 crore."), &context);
    assert_false(context.fiscal_quarters);
    context = on("2025-02-12");
    period_fiscal(know, SLICE(""),
                  SLICE("First-quarter profit rose. Sales in the quarter ended December 31 were flat."), &context);
    assert_int_equal(context.fiscal_month, 9);
    assert_true(context.fiscal_quarters);
    context = on("2025-02-12");
    period_fiscal(know, SLICE(""), SLICE("Q4 sales rose. In the three months ended December 31 prices fell."),
                  &context);
    assert_int_equal(context.fiscal_month, 12);
    context = on("2023-01-03");
    period_fiscal(know, SLICE(""),
                  SLICE("In the current financial year H1FY23 (April to September 2022) it was Rs 5 crore."), &context);
    assert_int_equal(context.fiscal_month, 3);
    context = on("2023-01-03");
    period_fiscal(know, SLICE(""), SLICE("For the delivery year 2022/23 (October to September) it was 5 GW."),
                  &context);
    assert_int_equal(context.fiscal_month, 9);
    context = on("2025-07-24");
    period_fiscal(know, SLICE(""), SLICE("The fiscal rules were loosened. In March the year began."), &context);
    assert_int_equal(context.fiscal_month, 0);
}

static void test_en_context(void **state)
{
    (void)state;
    static const struct row anchored[] = {
        {"that year", "that year 2017-01-01/2017-12-31"},
        {"that November", "that November 2017-11-01/2017-11-30"},
        {"the following year", "the following year 2018-01-01/2018-12-31"},
        {"a year earlier", "a year earlier 2016-05-01/2016-05-31 base"},
        {"In the financial year to 30 June", "In the financial year to 30 June 2024-07-01/2025-06-30"},
        {"by the end of the decade", "by the end of the decade -/2030-12-31 stock"},
        {"over the year", "over the year 2017-01-01/2017-12-31"},
    };
    struct period_context context = on(PUBLISHED);
    context.anchor_first = date_of(2017, 5, 1);
    context.anchor_last = date_of(2017, 5, 31);
    CHECK(anchored, LANGUAGE_EN, &context);
    /* in February the year's results are of the year gone by */
    static const struct row results[] = {
        {"for the full year", "for the full year 2004-01-01/2004-12-31"},
        {"for the year", "for the year 2004-01-01/2004-12-31"},
        {"for the month", "for the month 2005-01-01/2005-01-31"},
        {"for 25 years", "for 25 years -/- span"},
    };
    context = on("2005-02-04");
    CHECK(results, LANGUAGE_EN, &context);
    /* a day just gone is that day, though the sentence looks ahead */
    static const struct row just_gone[] = {
        {"the six weeks to 8 January", "the six weeks to 8 January 2004-11-28/2005-01-08"},
        {"on 30 November", "on 30 November 2005-11-30/2005-11-30"},
    };
    context.looks_ahead = true;
    CHECK(just_gone, LANGUAGE_EN, &context);
    static const struct row ahead[] = {
        {"on Jan. 1", "on Jan. 1 2026-01-01/2026-01-01"},
        {"in March", "in March 2026-03-01/2026-03-31"},
        {"on Friday", "on Friday 2025-10-31/2025-10-31"},
    };
    context = on(PUBLISHED);
    context.looks_ahead = true;
    CHECK(ahead, LANGUAGE_EN, &context);
    static const struct row month_ahead[] = {{"by the end of the month", "by the end of the month -/2025-10-31 stock"}};
    context.anchor_first = date_of(2025, 4, 1);
    context.anchor_last = date_of(2025, 6, 30);
    CHECK(month_ahead, LANGUAGE_EN, &context);
    static const struct row undated[] = {
        {"in September", "in September -/-"},
        {"last year", "last year -/-"},
        {"in 2024", "in 2024 2024-01-01/2024-12-31"},
        {"Q3 2024", "Q3 2024 2024-07-01/2024-09-30"},
        {"two weeks ago", "two weeks ago -/- stock"},
        {"over the past year", "over the past year -/- span"},
        {"at Christmas", ""},
    };
    context = (struct period_context){0};
    CHECK(undated, LANGUAGE_EN, &context);
}

/* ---- properties ---- */

static void check_properties(struct slice text, enum language language, struct arena *arena)
{
    struct period_context context = on(PUBLISHED);
    struct period *p;
    size_t count = period_find(know, text, language, &context, arena, &p), end = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(p[i].start >= end && p[i].start <= p[i].core_start && p[i].core_start < p[i].core_end);
        assert_true(p[i].core_end <= p[i].end && p[i].end <= text.len);
        if (p[i].start > 0)
            assert_true((text.ptr[p[i].start] & 0xC0) != 0x80);
        if (p[i].end < text.len)
            assert_true((text.ptr[p[i].end] & 0xC0) != 0x80);
        if (date_is(p[i].first) && date_is(p[i].last))
            assert_true(date_compare(p[i].first, p[i].last) <= 0);
        end = p[i].end;
    }
    struct period *again;
    assert_int_equal(period_find(know, text, language, &context, arena, &again), count);
    for (size_t i = 0; i < count; i++)
        assert_true(again[i].start == p[i].start && date_equal(again[i].last, p[i].last));
    arena_reset(arena);
}

/* pieces of expressions in any order: no crash, no overlap, no torn character, first not behind last, twice the same */
static void test_properties(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "2024",     "年",        "9",          "月",   "28",    "日",   "至",   "—",          "截至",  "自",
        "以来",     "前",        "三",         "个",   "季度",  "去年", "同期", "（",         "）",    "“",
        "十四五",   "”",         "底",         "近",   "十",    "到",   "较",   "，",         " ",     "上半年",
        "国庆",     "周",        "13",         "0",    "99999", "《",   "》",   "春节",       "世纪",  "年代",
        "in ",      "the ",      "September ", "May ", "30",    "th ",  "of ",  "last ",      "year ", "Q3 ",
        "first ",   "nine ",     "months ",    "to ",  "end ",  "by ",  "a ",   "earlier ",   "-",     "/",
        "2023-24 ", "week ",     "fiscal ",    "FY",   "'",     "s ",   "ago ", "Christmas ", ", ",    "before ",
        "two ",     "thousand ", "Monday "};
    enum { PIECES = sizeof pieces / sizeof *pieces, TEXTS = 20000, LONGEST = 12 };
    struct arena arena;
    arena_init(&arena);
    uint32_t seed = 1;
    for (int i = 0; i < TEXTS; i++) {
        struct buf b = BUF_INIT;
        seed = seed * 1664525u + 1013904223u;
        uint32_t count = 1 + (seed >> 16) % LONGEST;
        for (uint32_t k = 0; k < count; k++) {
            seed = seed * 1664525u + 1013904223u;
            buf_puts(&b, pieces[(seed >> 16) % PIECES]);
        }
        check_properties(buf_slice(&b), LANGUAGE_ZH, &arena);
        check_properties(buf_slice(&b), LANGUAGE_EN, &arena);
        buf_release(&b);
    }
    arena_release(&arena);
}

/* what is built to be slow or to run over ends: long runs of one piece */
static void test_hostile(void **state)
{
    (void)state;
    static const char *const runs[] = {"1",
                                       "年",
                                       "2024年",
                                       "截至",
                                       "近",
                                       "第",
                                       "“",
                                       "（",
                                       "十",
                                       "以来",
                                       "the ",
                                       "of ",
                                       "in ",
                                       "two ",
                                       "last ",
                                       "week of ",
                                       "end of ",
                                       "2 years ",
                                       "and ",
                                       "2024-",
                                       "before ",
                                       "'",
                                       "a ",
                                       "1/",
                                       "early ",
                                       "自2010年",
                                       "2 weeks before ",
                                       "first week of ",
                                       "2024年春节（",
                                       "today（",
                                       "今天（",
                                       "week of the ",
                                       "end of the week of ",
                                       "2024年9月至",
                                       "1、",
                                       "2025/",
                                       "fiscal year ended "};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        struct buf b = BUF_INIT;
        while (b.len < 20000)
            buf_puts(&b, runs[i]);
        check_properties(buf_slice(&b), LANGUAGE_ZH, &arena);
        check_properties(buf_slice(&b), LANGUAGE_EN, &arena);
        buf_release(&b);
    }
    check_properties(SLICE(""), LANGUAGE_ZH, &arena);
    check_properties(SLICE(""), LANGUAGE_EN, &arena);
    arena_release(&arena);
}

/* every row of the tables gives the example that it carries */
static void test_examples(void **state)
{
    (void)state;
    unsigned failed = 0;
    struct arena arena;
    arena_init(&arena);
    static const char *const files[] = {"extract/lexicon/period_zh.json", "extract/lexicon/period_en.json"};
    for (size_t f = 0; f < 2; f++) {
        struct slice json = data_file(files[f]);
        cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
        assert_non_null(root);
        const cJSON *class, *row;
        cJSON_ArrayForEach(class, root)
        {
            cJSON_ArrayForEach(row, class)
            {
                const cJSON *example = cJSON_GetObjectItemCaseSensitive(row, "example");
                const cJSON *means = cJSON_GetObjectItemCaseSensitive(row, "means");
                if (!example || strcmp(means->valuestring, "stop") == 0)
                    continue;
                struct period_context context = on(PUBLISHED);
                struct period *p;
                if (period_find(know, slice_of(example->valuestring), f ? LANGUAGE_EN : LANGUAGE_ZH, &context, &arena,
                                &p) == 0) {
                    failed++;
                    print_error("%s, %s: nothing found in \"%s\"\n", files[f], class->string, example->valuestring);
                }
            }
        }
        cJSON_Delete(root);
    }
    arena_release(&arena);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_specification),
        cmocka_unit_test(test_zh_years),
        cmocka_unit_test(test_zh_inside_the_year),
        cmocka_unit_test(test_zh_days),
        cmocka_unit_test(test_zh_shapes),
        cmocka_unit_test(test_zh_base_and_names),
        cmocka_unit_test(test_zh_feasts),
        cmocka_unit_test(test_zh_context),
        cmocka_unit_test(test_zh_lists),
        cmocka_unit_test(test_en_months_and_days),
        cmocka_unit_test(test_en_years),
        cmocka_unit_test(test_en_inside_the_year),
        cmocka_unit_test(test_en_shapes),
        cmocka_unit_test(test_en_base),
        cmocka_unit_test(test_en_feasts),
        cmocka_unit_test(test_en_fiscal),
        cmocka_unit_test(test_en_context),
        cmocka_unit_test(test_properties),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_examples),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
