/* The repair of layout: what comes out of damaged and of sound text, and that every byte of it leads back. */
#include "base/utf8.h"
#include "extract/text/clean.h"
#include "tests/knowledge.h"
#include <stdio.h>

struct clean_case {
    const char *name, *text, *wanted;
};

/* a page: lines of twelve characters, read with a space or a line feed at each end */
#define PAGE                                                                                                           \
    "日前,有研究机构发布报 告称,今年前三季度国内\n储能项目新增招标二百多 "              \
    "吉瓦时,锂电池总需求有\n望再创新高,其中储能电 池需求增长最快。"

static const struct clean_case zh_cases[] = {
    {"sound text stays", "今年产量增长。\n明年还会增长。", "今年产量增长。\n明年还会增长。"},
    {"heading stays apart", "上海推出10项举措\n今天（3月16日），上海推出举措。",
     "上海推出10项举措\n今天（3月16日），上海推出举措。"},
    {"space in a sound heading", "项目集中签约 总投资超千亿\n今天，项目集中签约。",
     "项目集中签约 总投资超千亿\n今天，项目集中签约。"},
    {"spaces around digits", "到 2030 年达到 36 亿千瓦。", "到2030年达到36亿千瓦。"},
    {"Latin words keep theirs", "特斯拉 Model Y 销量上升。", "特斯拉Model Y销量上升。"},
    {"numeral cut by a space", "规模将突破千亿 元。", "规模将突破千亿元。"},
    {"numeral cut by an empty line", "提出了二\n\n十三项措施。", "提出了二十三项措施。"},
    {"word cut by an empty line", "市场监管总局数据显\n\n示，去年回收量突破30万吨。",
     "市场监管总局数据显示，去年回收量突破30万吨。"},
    {"comma at the end of a line", "去年回收量，\n突破30万吨。", "去年回收量，突破30万吨。"},
    {"a list of figures", "分别为12, 244, 667吨。", "分别为12， 244， 667吨。"},
    {"blanks that part figures", "收入3亿元 同比增长5% 净利率8%", "收入3亿元 同比增长5% 净利率8%"},
    {"half-width marks", "据统计,去年(全年)增长5%,创新高;今年呢?", "据统计，去年（全年）增长5%，创新高；今年呢？"},
    {"marks within numbers", "12:30发布,共1,234.5吨", "12:30发布，共1,234.5吨"},
    {"straight quotes", "从\"可用\"到\"好用\"。", "从“可用”到“好用”。"},
    {"carriage returns", "第一段。\r\n第二段。\r\n", "第一段。\n第二段。"},
    {"nothing", "", ""},
    {"only white space", " \n\n \t　\n", ""},
    {"zero width characters",
     "绿电约\xE2\x80\x8C"
     "23亿\xEF\xBB\xBF千瓦时。",
     "绿电约23亿千瓦时。"},
    {"emphasis", "回收量达到**30万吨**，占__50%__。", "回收量达到30万吨，占50%。"},
    {"rows of a table", "| 类别 | 装机 |\n| 风电 | 5亿千瓦 |", "| 类别 | 装机 |\n| 风电 | 5亿千瓦 |"},
    {"misread digits", "回收3O万吨，占l5%，装机1.8亍千瓦，另有20万干瓦。",
     "回收30万吨，占15%，装机1.8亿千瓦，另有20万千瓦。"},
    {"letters that are letters", "减排CO2二百万吨，售价I类。", "减排CO2二百万吨，售价I类。"},
    {"page", PAGE,
     "日前，有研究机构发布报告称，今年前三季度国内储能项目新增招标二百多吉瓦时，锂电池总需求有望再创新高，其中储能电池"
     "需求增长最快。"},
    {"glyphs of a vertical headline", PAGE "\n\n供\n\n需\n\n平衡\n\n另一方面,产能利用率处于 较高水平。",
     "日前，有研究机构发布报告称，今年前三季度国内储能项目新增招标二百多吉瓦时，锂电池总需求有望再创新高，其中储能电池"
     "需求增长最快。\n"
     "另一方面，产能利用率处于较高水平。"},
    {"wrapped lines, paragraphs inward",
     "　　国家能源局今天发布数据，前三季度，全国新型储能的装\n机规模继续增长，招标规模也创下新高。\n　　业内人士认为，"
     "明年还会更好。",
     "国家能源局今天发布数据，前三季度，全国新型储能的装机规模继续增长，招标规模也创下新高。\n业内人士认为，明年还会更"
     "好。"},
    {"wrapped lines, empty lines between paragraphs",
     "国家能源局今天发布数据，前三季度，全国新型储能的装机规\n模继续增长，招标规模也创下新高。\n\n业内人士认为，明年还"
     "会更好。",
     "国家能源局今天发布数据，前三季度，全国新型储能的装机规模继续增长，招标规模也创下新高。\n业内人士认为，明年还会更"
     "好。"},
    {"rest of a numeral, behind a glyph",
     PAGE "\n\n今年发放贷款超5000\n\n日\n\n亿元\n\n另一方面,产能利用率处于 较高水平。",
     "日前，有研究机构发布报告称，今年前三季度国内储能项目新增招标二百多吉瓦时，锂电池总需求有望再创新高，其中储能电池"
     "需求增长最快。\n"
     "今年发放贷款超5000亿元\n另一方面，产能利用率处于较高水平。"},
    {"number of a page", PAGE "\n\n— 12 —\n第 3 页 共 10 页\n另一方面,产能利用率处于 较高水平。",
     "日前，有研究机构发布报告称，今年前三季度国内储能项目新增招标二百多吉瓦时，锂电池总需求有望再创新高，其中储能电池"
     "需求增长最快。\n"
     "另一方面，产能利用率处于较高水平。"},
    {"glyph of a byline in the line",
     "投资者是维系整个生态 朱 运行的基石,我国市场拥有\n全球规模最大交易最活跃 "
     "的投资者群体,保护好他们\n是基础性工作也是最要紧 的任务。",
     "投资者是维系整个生态运行的基石，我国市场拥有全球规模最大交易最活跃的投资者群体，保护好他们是基础性工作也是最要紧"
     "的任务。"},
};

static const struct clean_case en_cases[] = {
    {"sound text stays", "Output rose 5%.\nPrices fell.", "Output rose 5%.\nPrices fell."},
    {"doubled spaces", "Output  rose 5%.", "Output rose 5%."},
    {"hyphen that does not break", "The 12\u2011month rate rose.", "The 12-month rate rose."},
    {"text of a link", "Output [rose 5%](https://a.example/b_(c)?d=20%2C30) in May.", "Output rose 5% in May."},
    {"mark of a footnote", "Output rose.[12](#note-3) [2024](#y) was worse.", "Output rose. was worse."},
    {"titled link", "The [ministry](/x/17 \"their site\") said [so](#n4).", "The ministry said so."},
    {"escaped marks", "\\* Wheat cost \\$5.10\\.", "* Wheat cost $5.10."},
    {"wrapped lines",
     "Developers around the world connected\nmore than 69 GW of batteries last year, the\nconsultancy said on Tuesday.",
     "Developers around the world connected more than 69 GW of batteries last year, the consultancy said on Tuesday."},
    {"hyphenated wrap", "Developers around the world conn-\nected 69 GW of batteries.",
     "Developers around the world connected 69 GW of batteries."},
    {"blank line within a sentence", "Developers around the world connected\n\nmore than 69 GW of batteries.",
     "Developers around the world connected more than 69 GW of batteries."},
    {"page number between",
     "Developers around the world connected\nmore than 69 GW of batteries, of\n\nPage 12\n\nwhich half in China.",
     "Developers around the world connected more than 69 GW of batteries, of which half in China."},
    {"number and magnitude", "The company sold a total of 13.8\nmillion vehicles in the whole of\nthe last year.",
     "The company sold a total of 13.8 million vehicles in the whole of the last year."},
    {"heading stays apart", "Key points\nThe recycling rate was 44%.", "Key points\nThe recycling rate was 44%."},
    {"items stay apart", "Highlights\n• Revenue of $2.70 billion\n• Gross margin of 12.6%",
     "Highlights\n• Revenue of $2.70 billion\n• Gross margin of 12.6%"},
    {"paragraphs of a wrapped text",
     "Output of the whole industry rose again\nby a tenth.\n\nPrices did not follow and stayed where\nthey were.",
     "Output of the whole industry rose again by a tenth.\nPrices did not follow and stayed where they were."},
    {"wrapped lines, no empty lines between paragraphs",
     "The agency said on Tuesday that output of the whole\nindustry had risen again by a tenth since the start\nof the "
     "year and that prices had followed at some\n"
     "distance.\nAnalysts had expected less, and some of them changed\ntheir minds about the rest of the year as soon "
     "as\nthe figures were out on the "
     "agency's pages and had\nbeen read.",
     "The agency said on Tuesday that output of the whole industry had risen again by a tenth since the start of the "
     "year and that prices "
     "had followed at some distance.\nAnalysts had expected less, and some of them changed their minds about the rest "
     "of the year as soon "
     "as the figures were out on the agency's pages and had been read."},
    {"emphasis", "About **30 GW** was added, *not* more.", "About 30 GW was added, not more."},
    {"stars of lists", "* Output rose *fast*.\n* Prices (5 * 3) fell.", "* Output rose fast.\n* Prices (5 * 3) fell."},
    {"links", "Sales of [heat pumps](https://a.example/x_(y)) [rose 5%](/b \"Sales\") [1] (see f(2)) \\*",
     "Sales of heat pumps rose 5% [1] (see f(2)) *"},
    {"address in the text", "See https://a.example/2024/17?x=3, or\nwww.b.example/4.", "See , or ."},
    {"line of an address", "Output rose.\nhttps://a.example/17\nPrices fell\\.", "Output rose.\nPrices fell."},
    {"no links", "[a] (b), [c](d e), [f](g", "[a] (b), [c](d e), [f](g"},
    {"marks stay half-width", "Output (net), in short: 5%; fine.", "Output (net), in short: 5%; fine."},
};

static struct clean clean_of(struct slice text, enum language language)
{
    struct document document = {.text = text, .language = language};
    struct clean clean;
    clean_text(know, &document, &arena, &clean);
    return clean;
}

static void check_cases(const struct clean_case *cases, size_t count, enum language language)
{
    for (size_t i = 0; i < count; i++) {
        struct clean clean = clean_of(slice_of(cases[i].text), language);
        if (cases[i].wanted)
            CHECK_TEXT(cases[i].name, clean.text, cases[i].wanted);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

static void test_chinese(void **state)
{
    (void)state;
    check_cases(zh_cases, COUNT(zh_cases), LANGUAGE_ZH);
}

static void test_english(void **state)
{
    (void)state;
    check_cases(en_cases, COUNT(en_cases), LANGUAGE_EN);
}

/* A heading, marked or not, and a byline come out as paragraphs of their own. */
static void test_headings_of_a_page(void **state)
{
    (void)state;
    struct clean clean = clean_of(SLICE("## 储能市场观察\n\n" PAGE "\n\n■ 王 明"), LANGUAGE_ZH);
    CHECK("heading", slice_starts(clean.text, SLICE("##储能市场观察\n日前，")));
    CHECK("byline", slice_ends(clean.text, SLICE("最快。\n■王明")));
    arena_reset(&arena);
}

/* ---- properties, over texts damaged at random ---- */

static const char *const zh_text =
    "前三季度储能市场扩容\n"
    "国家能源局今天发布的数据显示，截至9月底，全国新型储能装机规模超过1亿千瓦，与2020年底相比增长超过30倍，占全球总装机"
    "的比例超过40%。\n"
    "业内人士介绍，前三季度储能项目新增招标255."
    "8吉瓦时，同比增长近一倍；锂电池总需求有望超过2700吉瓦时，部分环节可能出现紧缺。按照规划，到2027年，"
    "新型储能装机规模将达到1.8亿千瓦以上，带动项目直接投资约2500亿元。\n"
    "回收体系加快建设\n"
    "2024年国内动力电池回收量突破30万吨，对应的市场规模超过480亿元，预计到2030年将突破千亿元。头部企业的镍钴锰回收率达"
    "到99.6%，锂回收率达到96.5%。"
    "专家建议，各方合力打造从矿产开采到回收再生的闭环，从源头稳定供应链。\n";

/* numbers from 0 to below, the same on every machine */
static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* Lines of width han are cut as on a page; with empty lines and glyphs between some if rough. */
static void damage(const char *text, uint64_t seed, bool rough, struct buf *ret)
{
    struct slice s = slice_of(text);
    uint32_t width = 2 * (14 + draw(&seed, 9)), column = 0, c, next;
    for (size_t at = 0, len; at < s.len; at += len) {
        len = utf8_decode(s.ptr + at, s.len - at, &c);
        if (c == '\n') {
            buf_puts(ret, "\n\n");
            column = 0;
            continue;
        }
        bool half = c == 0xFF0C && draw(&seed, 5) > 0;
        buf_put(ret, half ? SLICE(",") : slice_sub(s, at, at + len));
        column += c < 0x2E80 || half ? 1 : 2;
        next = '\n';
        if (at + len < s.len)
            utf8_decode(s.ptr + at + len, s.len - at - len, &next);
        bool kept = next == '\n' || next == 0xFF0C || next == 0x3002 || next == 0xFF1B || (c < 0x80 && next < 0x80);
        if (column < width || kept)
            continue;
        uint32_t kind = draw(&seed, 100);
        buf_puts(ret, kind < 60 ? " " : kind < 90 || !rough ? "\n" : "\n\n");
        if (rough && kind >= 97)
            buf_puts(ret, "评\n\n");
        column = 0;
    }
}

/* the paragraphs of a page that has no empty lines within them come out as they were */
static void test_repair(void **state)
{
    (void)state;
    struct slice wanted = slice_of(zh_text);
    wanted.len--; /* the last line feed */
    for (uint64_t seed = 1; seed <= 200; seed++) {
        struct buf page = BUF_INIT;
        char name[32];
        damage(zh_text, seed, false, &page);
        snprintf(name, sizeof name, "seed %d", (int)seed);
        struct clean clean = clean_of(buf_slice(&page), LANGUAGE_ZH);
        if (!slice_equal(clean.text, wanted))
            fail_msg("%s: got\n%.*s\nfrom\n%s", name, (int)clean.text.len, clean.text.ptr, page.ptr);
        buf_release(&page);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

static bool is_boundary(struct slice text, size_t at)
{
    return at >= text.len || ((unsigned char)text.ptr[at] & 0xC0) != 0x80;
}

/* the word characters of inner stand in outer in the same order */
static bool is_within(struct slice inner, struct slice outer)
{
    size_t at = 0;
    uint32_t c, d;
    for (size_t i = 0, len; i < inner.len; i += len) {
        len = utf8_decode(inner.ptr + i, inner.len - i, &c);
        if (!utf8_is_han(c) && !utf8_is_digit(c) && !utf8_is_letter(c))
            continue;
        do {
            if (at >= outer.len)
                return false;
            at += utf8_decode(outer.ptr + at, outer.len - at, &d);
        } while (c != d);
    }
    return true;
}

static void check_span(const char *name, const struct clean *clean, struct slice original, size_t start, size_t end)
{
    size_t from, to;
    clean_origin(clean, original, start, end, &from, &to);
    CHECK(name, from < to && to <= original.len);
    CHECK(name, is_boundary(original, from) && is_boundary(original, to));
    CHECK(name, is_within(slice_sub(clean->text, start, end), slice_sub(original, from, to)));
}

static void check_way_back(const char *name, struct slice original, enum language language, uint64_t seed)
{
    struct clean clean = clean_of(original, language);
    CHECK(name, utf8_valid(clean.text) == clean.text.len);
    CHECK(name, clean.origin[clean.text.len] == original.len);
    for (size_t i = 0; i < clean.text.len; i++)
        CHECK(name, clean.origin[i] <= clean.origin[i + 1]);
    for (int i = 0; i < 50 && clean.text.len; i++) {
        size_t start = draw(&seed, (uint32_t)clean.text.len), end;
        while (!is_boundary(clean.text, start))
            start--;
        end = start + 1 + draw(&seed, 60);
        while (!is_boundary(clean.text, end))
            end++;
        if (end <= clean.text.len)
            check_span(name, &clean, original, start, end);
    }
}

static void test_way_back(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct buf page = BUF_INIT;
        char name[32];
        damage(zh_text, seed, true, &page);
        snprintf(name, sizeof name, "seed %d", (int)seed);
        check_way_back(name, buf_slice(&page), seed % 3 ? LANGUAGE_ZH : LANGUAGE_EN, seed);
        buf_release(&page);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

/* the numbers of a rough page are whole again, wherever it was cut */
static void test_numbers_whole(void **state)
{
    (void)state;
    static const char *const numbers[] = {"1亿千瓦", "255.8吉瓦时", "2700吉瓦时", "1.8亿千瓦", "2500亿元",
                                          "30万吨",  "480亿元",     "千亿元",     "99.6%"};
    for (uint64_t seed = 1; seed <= 200; seed++) {
        struct buf page = BUF_INIT;
        damage(zh_text, seed, true, &page);
        struct slice text = clean_of(buf_slice(&page), LANGUAGE_ZH).text;
        for (size_t i = 0; i < COUNT(numbers); i++)
            if (!memmem(text.ptr, text.len, numbers[i], strlen(numbers[i])))
                fail_msg("seed %d: %s is not in\n%.*s\nfrom\n%s", (int)seed, numbers[i], (int)text.len, text.ptr,
                         page.ptr);
        buf_release(&page);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

/* a page of two columns, one narrower than the other: no space of a line end stays within a word */
static void test_columns_of_two_widths(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        struct buf page = BUF_INIT;
        damage(zh_text, seed, true, &page);
        damage(zh_text, seed + 1000, true, &page);
        struct slice text = clean_of(buf_slice(&page), LANGUAGE_ZH).text;
        size_t spaces = 0;
        for (size_t at = 0; at < text.len; at++)
            spaces += text.ptr[at] == ' ';
        if (spaces > 2) /* a short last line may pass for a word of its own */
            fail_msg("seed %d: %zu spaces in\n%.*s", (int)seed, spaces, (int)text.len, text.ptr);
        buf_release(&page);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_chinese),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_headings_of_a_page),
        cmocka_unit_test(test_repair),
        cmocka_unit_test(test_way_back),
        cmocka_unit_test(test_numbers_whole),
        cmocka_unit_test(test_columns_of_two_widths),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
