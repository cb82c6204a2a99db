/* The figures of tables: heads of several levels, units in heads and above, months in rows, changes, notes; and what is
 * no table or no claim. */
#include "extract/extract.h"
#include "extract/read/html.h"
#include "extract/read/table_text.h"
#include "tests/case.h"
#include "tests/knowledge.h"

/* each claim of a table as: text value unit|metric|entity|start..end|status comparison row,column */
static void put_claims(const struct claims *claims, struct slice text, struct buf *b)
{
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *c = &claims->at[i];
        if (!c->cell.ptr)
            continue;
        CHECK("offsets", slice_equal(slice_sub(text, c->start, c->end), c->text));
        buf_put(b, c->text);
        buf_putc(b, ' ');
        buf_decimal(b, c->value);
        buf_printf(b, " %.*s|%.*s|%.*s|", (int)c->unit.len, c->unit.ptr, (int)c->metric.len, c->metric.ptr,
                   (int)c->entity.len, c->entity.ptr ? c->entity.ptr : "");
        if (date_is(c->period_start))
            buf_date(b, c->period_start);
        buf_puts(b, "..");
        if (date_is(c->period_end))
            buf_date(b, c->period_end);
        const char *comparison = comparison_name(c->comparison);
        buf_printf(b, "|%s%s%s\n", status_name(c->status), comparison ? " " : "", comparison ? comparison : "");
    }
}

static void check_document(const char *name, const struct document *given, const char *wanted)
{
    struct claims claims;
    struct buf got = BUF_INIT;
    struct document document = *given;
    document.published = (struct date){2025, 2, 10};
    extract_claims(know, &document, &arena, &claims);
    put_claims(&claims, document.text, &got);
    CHECK_TEXT(name, buf_slice(&got), wanted);
    arena_reset(&arena);
    buf_release(&got);
}

static void check_text(const char *name, const char *text, const char *wanted)
{
    check_document(name, &(struct document){.id = SLICE("d"), .text = slice_of(text)}, wanted);
}

static void check_page(const char *name, const char *page, const char *wanted)
{
    struct document document = {.id = SLICE("d")};
    struct err err = {0};
    CHECK(name, html_read(slice_of(page), NULL, &arena, &document, &err));
    check_document(name, &document, wanted);
    arena_reset(&arena);
}

static void test_pages(void **state)
{
    (void)state;
    check_page(
        "heads of two levels, a caption",
        "<table><caption>表1 2024年主要产品产量</caption><tr><th rowspan=2>序号</th><th rowspan=2>产品</th><th "
        "colspan=2>12月</th><th colspan=2>1-12月</th></tr><tr><th>产量（万吨）</th><th>同比（%）</th><th>产量（万吨）"
        "</th><th>同比（%）</th></tr><tr><td>1</td><td>粗钢</td><td>7,597.1</td><td>11.8</td><td>100,509.1</td><td>"
        "-1.7</td></tr><tr><td>2</td><td>水泥</td><td>15,390</td><td>-2.3</td><td>182,500</td><td>—</td></tr>"
        "</table>",
        "7,597.1 75971000 t|产量|粗钢|2024-12-01..2024-12-31|actual\n"
        "11.8 11.8 %|产量|粗钢|2024-12-01..2024-12-31|actual yoy\n"
        "100,509.1 1005091000 t|产量|粗钢|2024-01-01..2024-12-31|actual\n"
        "-1.7 -1.7 %|产量|粗钢|2024-01-01..2024-12-31|actual yoy\n"
        "15,390 153900000 t|产量|水泥|2024-12-01..2024-12-31|actual\n"
        "-2.3 -2.3 %|产量|水泥|2024-12-01..2024-12-31|actual yoy\n"
        "182,500 1825000000 t|产量|水泥|2024-01-01..2024-12-31|actual\n");
    check_page(
        "results of a company: a unit in the corner, losses, a note, a forecast, a change",
        "<p>What the firm earned is shown below, with what it expects for the year to come.</p><table><tr><th>$ "
        "million</th><th>2023</th><th>2024</th><th>2025E</th><th>Change %</th></tr><tr><td>Revenue</td><td>1,204.5"
        "</td><td>1,310.2</td><td>1,400</td><td>8.8</td></tr><tr><td>Net profit</td><td>(12.5)<sup>1</sup></td><td>"
        "45</td><td>60</td><td>n/a</td></tr><tr><td>Employees</td><td>5,100</td><td>5,300*</td><td>-</td><td>3.9%"
        "</td></tr></table>",
        "1,204.5 1204500000 USD|Revenue||2023-01-01..2023-12-31|actual\n"
        "1,310.2 1310200000 USD|Revenue||2024-01-01..2024-12-31|actual\n"
        "1,400 1400000000 USD|Revenue||2025-01-01..2025-12-31|forecast\n"
        "8.8 8.8 %|Revenue||2024-01-01..2024-12-31|actual yoy\n"
        "12.5 -12500000 USD|Net profit||2023-01-01..2023-12-31|actual\n"
        "45 45000000 USD|Net profit||2024-01-01..2024-12-31|actual\n"
        "60 60000000 USD|Net profit||2025-01-01..2025-12-31|forecast\n"
        "5,100 5100 employees|Employees||2023-01-01..2023-12-31|actual\n"
        "5,300 5300 employees|Employees||2024-01-01..2024-12-31|actual\n"
        "3.9% 3.9 %|Employees||2024-01-01..2024-12-31|actual yoy\n");
}

/* what tells a figure's kind is what is measured; what the lines above say of units is no claim */
static void test_kinds(void **state)
{
    (void)state;
    check_page("kinds of plants",
               "<p>以下是今年的统计，按能源的种类列出，口径与往年一样，供大家参考。</"
               "p><p>全国发电装机容量情况（单位：万千瓦）</p>"
               "<table><tr><th>指标</th><th>11月底累计</th><th>同比增长（%）</th></tr><tr><td>水电</td><td>43100</td>"
               "<td>3.2</td></tr><tr><td>核电</td><td>6100</td><td>7.1</td></tr></table>",
               "43100 431000000 kW|水电 全国发电装机容量||..2024-11-30|actual\n"
               "3.2 3.2 %|水电 全国发电装机容量||..2024-11-30|actual yoy\n"
               "6100 61000000 kW|核电 全国发电装机容量||..2024-11-30|actual\n"
               "7.1 7.1 %|核电 全国发电装机容量||..2024-11-30|actual yoy\n");
    check_text("a unit of figures, remarks in brackets",
               "Oilseed stocks\n(1,000 tonnes)\n\n| Seed | Nov 23 | Feb 24 |\n|---|---|---|\n| Rape | 41 | 38 |\n"
               "| Sunflower | 12 | 9 |\n",
               "41 41000 t|Oilseed stocks|Rape|..2023-11-30|actual\n"
               "38 38000 t|Oilseed stocks|Rape|..2024-02-29|actual\n"
               "12 12000 t|Oilseed stocks|Sunflower|..2023-11-30|actual\n"
               "9 9000 t|Oilseed stocks|Sunflower|..2024-02-29|actual\n");
}

static void test_texts(void **state)
{
    (void)state;
    check_text("Markdown, the unit above",
               "# 各地区产量\n\n单位：万吨\n\n| 地区 | 2023年 | 2024年 | 同比增长 |\n|---|---:|---:|---|\n| 华北 | "
               "1,200 | 1,350 | "
               "12.5% |\n| 华东 | 2,100 | 2,500 | 19.0% |\n",
               "1,200 12000000 t|各地区产量|华北|2023-01-01..2023-12-31|actual\n"
               "1,350 13500000 t|各地区产量|华北|2024-01-01..2024-12-31|actual\n"
               "12.5% 12.5 %|各地区产量|华北|2024-01-01..2024-12-31|actual yoy\n"
               "2,100 21000000 t|各地区产量|华东|2023-01-01..2023-12-31|actual\n"
               "2,500 25000000 t|各地区产量|华东|2024-01-01..2024-12-31|actual\n"
               "19.0% 19 %|各地区产量|华东|2024-01-01..2024-12-31|actual yoy\n");
    check_text(
        "a month and the months so far, each with its change, units in a column's name; a table below another",
        "| 指标 | 3月（亿吨） | 同比（%） | 1-3月（亿吨） | 同比（%） |\n|---|---|---|---|---|\n| 原煤产量 | 4.4 | 9.6 "
        "| 12.0 | 8.1 "
        "|\n\n表2 2024年底各省装机（万千瓦）\n\n| 地区 | 装机规模 |\n|---|---|\n| 甲省 | 1023 |\n| 乙省 | 857 |\n",
        "4.4 440000000 t|原煤产量||2024-03-01..2024-03-31|actual\n"
        "9.6 9.6 %|原煤产量||2024-03-01..2024-03-31|actual yoy\n"
        "12.0 1200000000 t|原煤产量||2024-01-01..2024-03-31|actual\n"
        "8.1 8.1 %|原煤产量||2024-01-01..2024-03-31|actual yoy\n"
        "1023 10230000 kW|装机规模|甲省|..2024-12-31|actual\n"
        "857 8570000 kW|装机规模|乙省|..2024-12-31|actual\n");
    check_text("blanks, months in rows, regions in columns",
               "Monthly output of the mills (thousand tonnes)\n\nMonth        North      South\nNov 2024      12.5     "
               "  10.1\n"
               "Dec 2024      11.9        9.8\nJan 2025      13.0       10.4\n\nOutput rose in the north.\n",
               "12.5 12500 t|Monthly output of the mills|North|2024-11-01..2024-11-30|actual\n"
               "10.1 10100 t|Monthly output of the mills|South|2024-11-01..2024-11-30|actual\n"
               "11.9 11900 t|Monthly output of the mills|North|2024-12-01..2024-12-31|actual\n"
               "9.8 9800 t|Monthly output of the mills|South|2024-12-01..2024-12-31|actual\n"
               "13.0 13000 t|Monthly output of the mills|North|2025-01-01..2025-01-31|actual\n"
               "10.4 10400 t|Monthly output of the mills|South|2025-01-01..2025-01-31|actual\n");
    check_text(
        "years that begin in April",
        "Bridges built in India by the railways of India, to December\n\n| India | 2022-23 | 2023-24 (April-December) "
        "|\n|---|---|---|\n| Bridges (number) | 310 | 262 |\n\nIndia built more in Delhi.\n",
        "310 310 number|Bridges||2022-04-01..2023-03-31|actual\n"
        "262 262 number|Bridges||2023-04-01..2023-12-31|actual\n");
}

static void test_heads(void **state)
{
    (void)state;
    check_page("accounts in thousands: signs of money and brackets in cells of their own, not of what a share earns",
               "<p>Statements of income</p><p>(In thousands, except per share data)</p><table><tr><td></td><td "
               "colspan=4>Three months ended September 30,</td></tr><tr><td></td><td colspan=2>2024</td><td "
               "colspan=2>2023</td></tr><tr><td>Revenue</td><td>$</td><td>1,250</td><td>$</td><td>1,100</td></tr>"
               "<tr><td>Net loss</td><td></td><td>(40</td><td>)</td><td>(25)</td></tr><tr><td>Earnings per share"
               "</td><td></td><td>0.15</td><td></td><td>0.12</td></tr></table>",
               "1,250 1250000 USD|Revenue||2024-07-01..2024-09-30|actual\n"
               "1,100 1100000 USD|Revenue||2023-07-01..2023-09-30|actual\n"
               "40 -40000 USD|Net loss||2024-07-01..2024-09-30|actual\n"
               "25 -25000 USD|Net loss||2023-07-01..2023-09-30|actual\n"
               "0.15 0.15 USD|Earnings per share||2024-07-01..2024-09-30|actual\n"
               "0.12 0.12 USD|Earnings per share||2023-07-01..2023-09-30|actual\n");
    check_text("the year of quarters in the title; a row of changes below what changes",
               "2023年分季度财务数据\n单位：人民币千元\n\n| 项目 | 第一季度 | 第二季度 |\n|---|---|---|\n| 营业收入 | "
               "120 | 150 "
               "|\n| 同比增长（%） | 3.5 | -2 |\n",
               "120 120000 CNY|营业收入||2023-01-01..2023-03-31|actual\n"
               "150 150000 CNY|营业收入||2023-04-01..2023-06-30|actual\n"
               "3.5 3.5 %|营业收入||2023-01-01..2023-03-31|actual yoy\n"
               "-2 -2 %|营业收入||2023-04-01..2023-06-30|actual yoy\n");
    check_text(
        "growth in percent in the title, a status over years",
        "Real output growth (percent)\n\n| Country | 2024 | 2025 projections |\n|---|---|---|\n| Eastland | 2.1 | "
        "1.8 |\n| Westland | -0.3 | 0.9 |\n",
        "2.1 2.1 %|Real output|Eastland|2024-01-01..2024-12-31|actual yoy\n"
        "1.8 1.8 %|Real output|Eastland|2025-01-01..2025-12-31|forecast yoy\n"
        "-0.3 -0.3 %|Real output|Westland|2024-01-01..2024-12-31|actual yoy\n"
        "0.9 0.9 %|Real output|Westland|2025-01-01..2025-12-31|forecast yoy\n");
    check_text("units as heads write them",
               "| Firm | Sales (£m) | Sites ('000) | Flow (万立方米/日) | Months |\n|---|---|---|---|---|\n| A | 3 | 2 "
               "| 4 | 7 "
               "|\n| B | 5 | 6 | 8 | 9 |\n",
               "3 3000000 GBP|Sales|A|..2025-02-10|actual\n2 2000 1|Sites|A|..2025-02-10|actual\n"
               "4 40000 m3/d|Flow|A|..2025-02-10|actual\n7 7 1|Months|A|..2025-02-10|actual\n"
               "5 5000000 GBP|Sales|B|..2025-02-10|actual\n6 6000 1|Sites|B|..2025-02-10|actual\n"
               "8 80000 m3/d|Flow|B|..2025-02-10|actual\n9 9 1|Months|B|..2025-02-10|actual\n");
}

static void test_merged(void **state)
{
    (void)state;
    check_text("blanks: heads merged over the middle of their columns, a rule, headings of parts",
               "表1  汽车产销（万辆）\n\n"
               "车型           产量                 销量\n"
               "           9月    1-9月       9月    1-9月\n"
               "-----------------------------------------\n"
               "乘用车\n"
               "轿车      50.5    430.1      48.2    421.0\n"
               "客车       4.1     30.2       4.0     29.9\n",
               "50.5 505000 辆|产量|轿车|2024-09-01..2024-09-30|actual\n"
               "430.1 4301000 辆|产量|轿车|2024-01-01..2024-09-30|actual\n"
               "48.2 482000 辆|销量|轿车|2024-09-01..2024-09-30|actual\n"
               "421.0 4210000 辆|销量|轿车|2024-01-01..2024-09-30|actual\n"
               "4.1 41000 辆|产量|客车|2024-09-01..2024-09-30|actual\n"
               "30.2 302000 辆|产量|客车|2024-01-01..2024-09-30|actual\n"
               "4.0 40000 辆|销量|客车|2024-09-01..2024-09-30|actual\n"
               "29.9 299000 辆|销量|客车|2024-01-01..2024-09-30|actual\n");
}

/* the surest claim of a table, and the least sure, in hundredths */
static void test_confidence(void **state)
{
    (void)state;
    static const char text[] =
        "| Mill | Output 2024 (t) | Grade |\n|---|---|---|\n| North | 5 | 7 |\n| South | 6 | 9 |\n";
    struct claims claims;
    struct document document = {.id = SLICE("d"), .text = SLICE(text), .published = {2025, 2, 10}};
    extract_claims(know, &document, &arena, &claims);
    CHECK("claims", claims.count == 4);
    CHECK("its heads tell all", decimal_compare(claims.at[0].confidence, (struct decimal){8, -1}) > 0);
    CHECK("no time, no unit", decimal_compare(claims.at[1].confidence, (struct decimal){8, -1}) < 0);
    const struct recognised read[] = {{claims.at[0].start, claims.at[0].end, 50}};
    document.recognised = read;
    document.recognised_count = 1;
    extract_claims(know, &document, &arena, &claims);
    CHECK("read half sure", decimal_compare(claims.at[0].confidence, (struct decimal){5, -1}) < 0);
    CHECK("another", decimal_compare(claims.at[2].confidence, (struct decimal){8, -1}) > 0);
    arena_reset(&arena);
}

static void test_continued(void **state)
{
    (void)state;
    check_text("a table that a page broke",
               "Output (kt)\n\nMill      2023      2024\nNorth     12.5      10.1\nSouth     11.9       9.8\n\n\n"
               "East       3.0       4.4\nWest       2.5       2.8\nMiddle     1.5       1.8\n",
               "12.5 12500 t|Output|North|2023-01-01..2023-12-31|actual\n"
               "10.1 10100 t|Output|North|2024-01-01..2024-12-31|actual\n"
               "11.9 11900 t|Output|South|2023-01-01..2023-12-31|actual\n"
               "9.8 9800 t|Output|South|2024-01-01..2024-12-31|actual\n"
               "3.0 3000 t|Output|East|2023-01-01..2023-12-31|actual\n"
               "4.4 4400 t|Output|East|2024-01-01..2024-12-31|actual\n"
               "2.5 2500 t|Output|West|2023-01-01..2023-12-31|actual\n"
               "2.8 2800 t|Output|West|2024-01-01..2024-12-31|actual\n"
               "1.5 1500 t|Output|Middle|2023-01-01..2023-12-31|actual\n"
               "1.8 1800 t|Output|Middle|2024-01-01..2024-12-31|actual\n");
    check_text("words between: another table",
               "Output (kt)\n\nMill      2023      2024\nNorth     12.5      10.1\nSouth     11.9       9.8\n\n"
               "What they paid is told below.\n\nEast       3.0       4.4\nWest       2.5       2.8\n",
               "12.5 12500 t|Output|North|2023-01-01..2023-12-31|actual\n"
               "10.1 10100 t|Output|North|2024-01-01..2024-12-31|actual\n"
               "11.9 11900 t|Output|South|2023-01-01..2023-12-31|actual\n"
               "9.8 9800 t|Output|South|2024-01-01..2024-12-31|actual\n");
}

static void test_none(void **state)
{
    (void)state;
    check_text("no heads", "| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", "");
    check_text("no figures", "| a | b |\n|---|---|\n| c | d |\n", "");
    check_text("a rule alone", "|---|---|\n", "");
    static const char line[] =
        "As  a  part  of  the plan, the fund that was set up in the north of the country for all mills that sell flour "
        "abroad gave twelve of them a loan in the second half of the year, and three more in the next one.  Sales  "
        "rose  "
        "to  24.3  per  cent.\n\n";
    struct buf text = {0};
    for (int i = 0; i < 3; i++)
        buf_puts(&text, line);
    check_text("prose with doubled blanks", text.ptr, "");
    buf_release(&text);
    check_text("lines with wide blanks", "5 t    of steel\nand     6 t\n", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_pages),     cmocka_unit_test(test_kinds),
                                       cmocka_unit_test(test_texts),     cmocka_unit_test(test_heads),
                                       cmocka_unit_test(test_merged),    cmocka_unit_test(test_confidence),
                                       cmocka_unit_test(test_continued), cmocka_unit_test(test_none)};
    return cmocka_run_group_tests(tests, load, unload);
}
