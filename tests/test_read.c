/* Files of all kinds to documents: encodings, JSON Lines, web pages, the day of publication, and what cannot be read.
 */
#include "extract/read/encoding.h"
#include "extract/read/html.h"
#include "extract/read/published.h"
#include "extract/read/read.h"
#include "tests/read_file.h"
#include <stdlib.h>

/* ---- encodings ---- */

#define SIMPLE "国家统计局今天发布的数据显示，全国的粮食产量是七亿吨，比上年增长了百分之二。"
#define SIMPLE_BUT_ONE "国家统计局今天发布的数据显示，全国的粮食产量是七亿吨，比上年增长了百分之二"
#define CUT "\xEF\xBF\xBD"
#define TRADITIONAL "國家統計局今天發布的數據顯示，全國的糧食產量是七億噸，比上年增長了百分之二。"

#define GB18030                                                                                                        \
    "\271\372\274\322\315\263\274\306\276\326\275\361\314\354\267\242\262\274\265\304\312\375\276\335\317\324\312\276" \
    "\243\254\310\253\271\372\265\304\301\270\312\263\262\372\301\277\312\307\306\337\322\332\266\326\243\254\261\310" \
    "\311\317\304\352\324\366\263\244\301\313\260\331\267\326\326\256\266\376\241\243"
static const char big5[] =
    "\260\352\256\141\262\316\255\160\247\275\244\265\244\321\265\157\245\254\252\272\274\306\276\332\305\343\245\334"
    "\241\101\245\376\260\352\252\272\302\263\255\271\262\243\266\161\254\117\244\103\273\365\276\267\241\101\244\361"
    "\244\127\246\176\274\127\252\370\244\106\246\312\244\300\244\247\244\107\241\103";
static const char utf16le[] =
    "\377\376\375\126\266\133\337\176\241\213\100\134\312\116\051\131\321\123\003\136\204\166\160\145\156\143\076\146"
    "\072\171\014\377\150\121\375\126\204\166\256\174\337\230\247\116\317\221\057\146\003\116\277\116\050\124\014\377"
    "\324\153\012\116\164\136\236\130\177\225\206\116\176\166\006\122\113\116\214\116\002\060";
static const char utf16be[] =
    "\376\377\126\375\133\266\176\337\213\241\134\100\116\312\131\051\123\321\136\003\166\204\145\160\143\156\146\076"
    "\171\072\377\014\121\150\126\375\166\204\174\256\230\337\116\247\221\317\146\057\116\003\116\277\124\050\377\014"
    "\153\324\116\012\136\164\130\236\225\177\116\206\166\176\122\006\116\113\116\214\060\002";
static const char latin_utf16le[] = "O\0u\0t\0p\0u\0t\0 \0"
                                    "5\0 \0t\0";

static const struct {
    const char *name;
    struct slice bytes;
    const char *declared, *wanted;
} encoding_cases[] = {
    {"UTF-8", SLICE_INIT(SIMPLE), NULL, SIMPLE},
    {"UTF-8 with a mark", SLICE_INIT("\xEF\xBB\xBF" SIMPLE), NULL, SIMPLE},
    {"UTF-8 beats the declaration", SLICE_INIT(SIMPLE), "gbk", SIMPLE},
    {"GB18030 detected", SLICE_INIT(GB18030), NULL, SIMPLE},
    {"GB18030 declared", SLICE_INIT(GB18030), "gb2312", SIMPLE},
    {"Big5 detected", SLICE_INIT(big5), NULL, TRADITIONAL},
    {"UTF-16 LE with a mark", SLICE_INIT(utf16le), NULL, SIMPLE},
    {"UTF-16 BE with a mark", SLICE_INIT(utf16be), NULL, SIMPLE},
    {"UTF-16 LE without", SLICE_INIT(latin_utf16le), NULL, "Output 5 t"},
    {"empty", SLICE_INIT(""), NULL, ""},
    {"UTF-8 cut", {SIMPLE, sizeof SIMPLE - 3}, NULL, SIMPLE_BUT_ONE CUT},
    {"GB18030 cut", {GB18030, sizeof GB18030 - 2}, NULL, SIMPLE_BUT_ONE CUT},
    {"UTF-16 LE with a mark, cut", {utf16le, sizeof utf16le - 2}, NULL, SIMPLE_BUT_ONE CUT},
    {"UTF-16 LE without, cut", {latin_utf16le, sizeof latin_utf16le - 2}, NULL, "Output 5 " CUT},
    {"a broken byte in UTF-8", SLICE_INIT(SIMPLE "\xFF" SIMPLE), NULL, SIMPLE "\xEF\xBF\xBD" SIMPLE},
    {"a broken byte in UTF-8 that says it is GBK", SLICE_INIT(SIMPLE "\xFF" SIMPLE), "gbk",
     SIMPLE "\xEF\xBF\xBD" SIMPLE},
    {"a broken byte in GB18030", SLICE_INIT(GB18030 "\n\xFF\n" GB18030), NULL, SIMPLE "\n\xEF\xBF\xBD\n" SIMPLE},
    {"Windows-1252",
     SLICE_INIT("Sales at the caf\xE9 rose 5% \x96 to \xA3"
                "3m, \x93more than planned\x94."),
     NULL, "Sales at the café rose 5% – to £3m, “more than planned”."},
    {"English from a Chinese machine",
     SLICE_INIT("The firm\xA1\xAFs \xA1\xB0"
                "best\xA1\xB1 year, with \x81\x30\x84\x32"
                "5 tonnes at \xA2\xE3"
                "3 in Z\xA8\xB9rich"),
     NULL,
     "The firm’s “best” year, with \xC2\xA0"
     "5 tonnes at €3 in Zürich"},
    {"Windows-1252 declared", SLICE_INIT("\xA3\x35"), "iso-8859-1", "£5"},
    {"Windows-1251 guessed",
     SLICE_INIT("\xC2\xFB\xEF\xF3\xF1\xEA \xFD\xEB\xE5\xEA\xF2\xF0\xEE\xFD\xED\xE5\xF0\xE3\xE8\xE8 "
                "\xE2\xFB\xF0\xEE\xF1 \xED\xE0 5% \xE2 \xEF\xF0\xEE\xF8\xEB\xEE\xEC \xE3\xEE\xE4\xF3."),
     NULL, "Выпуск электроэнергии вырос на 5% в прошлом году."},
    {"no text", SLICE_INIT("\x01\xFF\x00\xFE\x80\x81\x00\x90\xFF\x00\xF0\xF1"), NULL, NULL},
};

static void test_encodings(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(encoding_cases); i++) {
        struct slice text;
        struct err err = {0};
        size_t broken;
        bool ok = encoding_utf8(encoding_cases[i].bytes, encoding_cases[i].declared, &arena, &text, &broken, &err);
        if (!encoding_cases[i].wanted) {
            CHECK(encoding_cases[i].name, !ok && strstr(err.message, "is not UTF-8"));
            continue;
        }
        CHECK(encoding_cases[i].name, ok);
        CHECK_TEXT(encoding_cases[i].name, text, encoding_cases[i].wanted);
        CHECK(encoding_cases[i].name, (broken > 0) == (slice_find(text, SLICE("\xEF\xBF\xBD")) != SLICE_NONE));
    }
    arena_release(&arena);
}

/* ---- the day of publication ---- */

static const struct {
    const char *path, *text, *wanted;
} published_cases[] = {
    {"news/2025-10-29-page.txt", "2024年1月1日发布。", "2025-10-29"},
    {"page_20251029.txt", "", "2025-10-29"},
    {"2025/10/page.txt", "发布时间：2025-10-29 08:12 来源：某报\n到2030年12月31日实现目标。", "2025-10-29"},
    {"page.txt", "2025年10月29日，某局发布数据。2027年1月1日起施行。", "2025-10-29"},
    {"page.txt", "本报北京10月28日讯 某局发布数据。截至2025年9月30日，装机增长。", "2025-10-28"},
    {"page.txt", "新华社北京10月28日电（记者）某局数据。图为2025年10月27日的厂房。", "2025-10-28"},
    {"page.txt", "LONDON (Reuters) - Oct 28 - Prices fell from those of January 2, 2025.", "2025-10-28"},
    {"page.txt", "BEIJING, Oct. 28 (Xinhua) -- Output rose. It began on 3 March 2025.", "2025-10-28"},
    {"page.txt", "Published October 29, 2025. Output rose 5%.", "2025-10-29"},
    {"page.txt", "29 Sept 2025 -- Output rose 5%.", "2025-09-29"},
    {"page.txt", "产量增长5%，到2030年翻一番。", NULL},
    {"page.txt", "Call 2025-1029 or 20259999; version 2025.13.45.", NULL},
    {"page.txt", "2025年2月30日", NULL},
    {"page.txt", "", NULL},
};

static const struct {
    const char *address, *wanted;
} address_cases[] = {
    {"https://a.b/2024/05/06/x.html", "2024-05-06"},
    {"http://a.b/n1/2024/0506/c1.html", "2024-05-06"},
    {"http://a.cn/202405/06/content_1.htm", "2024-05-06"},
    {"http://a.cn/x/202405/t20240506_1.html", "2024-05-06"},
    {"http://a.cn/2024-05/06/c_1.htm", "2024-05-06"},
    {"http://a.cn/1234567890/1.htm", NULL},
    {"", NULL},
};

static void test_published(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(address_cases); i++) {
        struct buf b = BUF_INIT;
        struct date date = published_address(slice_of(address_cases[i].address));
        if (date_is(date))
            buf_date(&b, date);
        CHECK_TEXT(address_cases[i].address, buf_slice(&b), address_cases[i].wanted ? address_cases[i].wanted : "");
        buf_release(&b);
    }
    for (size_t i = 0; i < COUNT(published_cases); i++) {
        struct buf b = BUF_INIT;
        enum published_from from;
        struct date date = published_infer(slice_of(published_cases[i].path), slice_of(published_cases[i].text), &from);
        if (date_is(date))
            buf_date(&b, date);
        const char *name = *published_cases[i].text ? published_cases[i].text : published_cases[i].path;
        CHECK_TEXT(name, buf_slice(&b), published_cases[i].wanted ? published_cases[i].wanted : "");
        buf_release(&b);
    }
}

/* ---- web pages ---- */

#define PARAGRAPH                                                                                                      \
    "今年前9个月，<b>储能</b>项目新增招标<span>255.8</"                                                  \
    "span>GWh，同比增长近一倍，锂电池总需求有望再创新高，部分环节可能出现紧缺。"
#define PARAGRAPH_TEXT                                                                                                 \
    "今年前9个月，储能项目新增招标255.8GWh，同比增长近一倍，锂电池总需求有望再创新高，部分环节可能出现紧缺。"

static const struct {
    const char *name, *page, *title, *text, *published;
} html_cases[] = {
    {"blocks and furniture",
     "<!DOCTYPE html><html lang=zh><head><title>标题 - 网站</title><meta name=PubDate content='2025-10-29 08:30'>"
     "<style>p{width:5px}</style><script>var a='1亿吨'</script></head><body><nav><a href=x>首页</a></nav><div "
     "class=breadcrumb>首页</div>"
     "<h1>储能招标增长</h1><div><p>" PARAGRAPH
     "</p>直接文字5吨。<p>第一行<br>第二行</p><ul><li><a href=y>相关新闻</a><li>产量2吨</ul>"
     "<table><tr><td>产量<td>5吨<tr><td>价格<td>3元</table></div><footer>版权 2025</footer></body></html>",
     "储能招标增长", "储能招标增长\n" PARAGRAPH_TEXT "\n直接文字5吨。\n第一行\n第二行\n产量2吨\n产量 5吨\n价格 3元",
     "2025-10-29"},
    {"article alone",
     "<html><head><meta property='og:title' content='真标题'><meta property='article:published_time' "
     "content='2025-10-29T08:00:00+08:00'>"
     "</head><body><div>别的新闻9吨</div><article><p>" PARAGRAPH "</p><p>" PARAGRAPH
     "</p></article><div>还有8吨</div></body></html>",
     "真标题", PARAGRAPH_TEXT "\n" PARAGRAPH_TEXT, "2025-10-29"},
    {"linked data, entities, comments",
     "<html><head><title>A &amp; B</title><script type='application/ld+json'>{\"datePublished\": "
     "\"2025-10-29\"}</script></head>"
     "<body><p>Sales &lt; 5&nbsp;t<!-- not 6 t --> in <a href=x>2024</a>.</p></body></html>",
     "A & B", "Sales < 5 t in 2024.", "2025-10-29"},
    {"a box beside, comments, what is read next, a banner",
     "<body class='has-sidebar'><div class=cookieBanner><p>We use 5 cookies on this site, for reasons of our own, as "
     "all "
     "do.</p></div><div id=wrap><div class=left><h1>Steel</h1><p>By A. Writer | 5 May 2024</p><div "
     "class=story><p>Output "
     "of steel rose 5% to 12 million tonnes in the first quarter, the office said.</p><h2>Prices</h2><p>Prices fell 3% "
     "in the same time, which nobody had expected so soon.</p><div class='ad-slot'>Buy 2 for 1</div><h3>Related stories"
     "</h3><p><a href=x>Iron ore at 100 dollars</a> a day ago</p></div></div><div class=sidebar><p>Our magazine has "
     "50,000 readers, who read it in print, on the web and on their telephones.</p></div></div><div id=comments><p>I "
     "think that it was 6%, because my brother works there and he said so to me.</p></div></body>",
     "Steel",
     "Steel\nOutput of steel rose 5% to 12 million tonnes in the first quarter, the office said.\nPrices\nPrices fell "
     "3% "
     "in the same time, which nobody had expected so soon.",
     "2024-05-05"},
    {"a page in a form, with a table of figures",
     "<body><form><table><tr><td><ul><li><a>Home</a><li><a>News 24</a><li><a>Sport</a></ul><td><h1>Coal</h1><table>"
     "<tr><td>Year<td>Output<tr><td>2023<td>5 t<tr><td>2024<td>6 t</table><td>Login</table></form></body>",
     "Coal", "Coal\nYear Output\n2023 5 t\n2024 6 t", NULL},
    {"what is named a sidebar holds all of it",
     "<body><div class=sidebar-layout><p>Output of steel rose 5% to 12 million tonnes in the quarter.</p></div></body>",
     "", "Output of steel rose 5% to 12 million tonnes in the quarter.", NULL},
    {"a title with its site, an address with its day",
     "<head><title>Steel rises again - The Site</title><meta property=og:url content='https://a.b/2024/05/06/steel'>"
     "<body><p>Steel rose 5%.</p></body>",
     "Steel rises again", "Steel rose 5%.", "2024-05-06"},
    {"no day", "<html><body><p>产量5吨。</p></body></html>", "", "产量5吨。", NULL},
    {"signs that are no tags", "<body><p title='5 > 3 <p>'>A < B and 3<5 &lt;p> </p><p title=\"it's>産量6吨", "",
     "A < B and 3<5 <p>\n産量6吨", NULL},
    {"the first of two attributes", "<body><div class=text class=menu><p>产量5吨</p></div><div CLASS='Menu'>菜单</div>",
     "", "产量5吨", NULL},
    {"a day in an element that means nothing", "<body><b itemprop=datePublished content='2025-10-29'></b><p>产量5吨",
     "", "产量5吨", "2025-10-29"},
    {"never closed", "<html><body><div><div><p>产量<b>5<i>吨", "", "产量5吨", NULL},
};

static void test_html(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(html_cases); i++) {
        struct document document = {0};
        struct err err = {0};
        struct buf day = BUF_INIT;
        if (!html_read(slice_of(html_cases[i].page), NULL, &arena, &document, &err))
            fail_msg("%s: %s", html_cases[i].name, err.message);
        CHECK_TEXT(html_cases[i].name, document.title, html_cases[i].title);
        CHECK_TEXT(html_cases[i].name, document.text, html_cases[i].text);
        if (date_is(document.published))
            buf_date(&day, document.published);
        CHECK_TEXT(html_cases[i].name, buf_slice(&day), html_cases[i].published ? html_cases[i].published : "");
        buf_release(&day);
    }
    arena_release(&arena);
}

static void test_html_without_text(void **state)
{
    (void)state;
    struct arena arena;
    struct document document = {0};
    struct err err = {0};
    arena_init(&arena);
    CHECK("refused", !html_read(SLICE("<html><body><script>5</script></body></html>"), NULL, &arena, &document, &err));
    CHECK_TEXT("message", slice_of(err.message), "the page holds no text");
    arena_release(&arena);
}

/* ---- files ---- */

static const struct {
    const char *name, *ending;
    struct slice bytes;
    const char *wanted;
} file_cases[] = {
    {"plain text", ".txt", SLICE_INIT("产量5吨。\n"), "PATH||||产量5吨。\n\n"},
    {"documents a line", ".jsonl",
     SLICE_INIT("{\"id\":\"a\",\"published\":\"2025-10-29\",\"title\":\"T\",\"lang\":\"zh\",\"text\":\"x\\ny\"}\n\n{"
                "\"text\":\"z\"}"),
     "a|T|2025-10-29|zh|x\ny\nPATH:3||||z\n"},
    {"told by its first byte", ".txt", SLICE_INIT(" {\"text\":\"z\",\"extra\":[1,{}]}\r\n"), "PATH:1||||z\n"},
    {"escapes", ".jsonl", SLICE_INIT("{\"text\":\"\\u4ebf\\ud83d\\ude00\\ud83d\\\"\\/\"}"),
     "PATH:1||||亿😀\xEF\xBF\xBD\"/\n"},
    {"null fields", ".jsonl", SLICE_INIT("{\"id\":7,\"published\":null,\"title\":null,\"lang\":null,\"text\":\"z\"}"),
     "7||||z\n"},
    {"a broken line among good ones", ".jsonl", SLICE_INIT("{\"text\":\"a\"}\n{\"text\":\"b\n{\"text\":\"c\"}\n"),
     "PATH:1||||a\n!line 2: not JSON: the string does not end (byte 11)\nPATH:3||||c\n"},
    {"a line that is not UTF-8", ".jsonl", SLICE_INIT("{\"text\":\"a\xFF\"}\n{\"text\":\"c\"}\n"),
     "!line 1: byte 11 is not UTF-8: convert the file with iconv\nPATH:2||||c\n"},
    {"claims", ".jsonl",
     SLICE_INIT("\n{\"relation\":\"=\",\"end\":2,\"text\":\"5%\",\"document\":\"d\",\"start\":0}\n{\"text\":\"a\"}\n"),
     "!holds claims already: give it to 'dateline series' or 'dateline report'\n"},
    {"a claim among documents", ".jsonl",
     SLICE_INIT("{\"text\":\"a\"}\n{\"document\":\"d\",\"start\":0,\"end\":2,\"text\":\"5%\",\"sentence\":\"5%.\"}\n"),
     "PATH:1||||a\n!line 2: a claim among documents: put claims in a file of their own\n"},
    {"documents that have some of its fields", ".jsonl",
     SLICE_INIT(
         "{\"document\":\"d\",\"start\":0,\"end\":2,\"text\":\"a\"}\n{\"id\":\"d\",\"document\":\"d\",\"start\":0,"
         "\"end\":2,\"sentence\":\"a\",\"text\":\"a\"}\n"),
     "PATH:1||||a\nd||||a\n"},
    {"no text", ".jsonl", SLICE_INIT("{\"id\":\"a\"}\n"), "!line 1: a document without \"text\"\n"},
    {"no day", ".jsonl", SLICE_INIT("{\"text\":\"a\",\"published\":\"soon\"}\n"),
     "!line 1: \"published\" is no day (YYYY-MM-DD, or null): soon\n"},
    {"a day of another kind", ".jsonl", SLICE_INIT("{\"text\":\"a\",\"published\":true}\n"),
     "!line 1: \"published\" is no day (YYYY-MM-DD, or null): true\n"},
    {"days in other forms", ".jsonl",
     SLICE_INIT("{\"text\":\"a\",\"published\":\"2025/10/29\"}\n"
                "{\"text\":\"a\",\"published\":\"Wed, 29 Oct 2025 08:00:00 GMT\"}\n"
                "{\"text\":\"a\",\"published\":\"2025年10月29日\"}\n"
                "{\"text\":\"a\",\"published\":1761724800}\n"
                "{\"text\":\"a\",\"published\":1761724800000}\n"
                "{\"text\":\"a\",\"published\":2025}\n"
                "{\"text\":\"a\",\"published\":-5000000000}\n"
                "{\"text\":\"a\",\"published\":99999999999}\n"
                "{\"text\":\"a\",\"published\":\"2024-01-46\"}\n"),
     "PATH:1||2025-10-29||a\nPATH:2||2025-10-29||a\nPATH:3||2025-10-29||a\nPATH:4||2025-10-29||a\n"
     "PATH:5||2025-10-29||a\n!line 6: \"published\" is no day (YYYY-MM-DD, or null): 2025\n"
     "!line 7: \"published\" is no day (YYYY-MM-DD, or null): -5000000000\nPATH:8||5138-11-16||a\n"
     "!line 9: \"published\" is no day (YYYY-MM-DD, or null): 2024-01-46\n"},
    {"no object", ".jsonl", SLICE_INIT("5\n[]\n"),
     "!line 1: not JSON: no object (byte 1)\n!line 2: not JSON: no object (byte 1)\n"},
    {"day inferred from the text", ".txt", SLICE_INIT("2025年10月29日发布。"),
     "PATH||2025-10-29?||2025年10月29日发布。\n"},
    {"web page", ".html", SLICE_INIT("<p>产量5吨。"), "PATH||||产量5吨。\n"},
    {"web page by its first bytes", ".txt", SLICE_INIT("<!DOCTYPE html><p>产量5吨。"), "PATH||||产量5吨。\n"},
    {"with a byte order mark", ".txt", SLICE_INIT("\xEF\xBB\xBF产量5吨。"), "PATH||||\xEF\xBB\xBF产量5吨。\n"},
    {"lines with a byte order mark", ".jsonl", SLICE_INIT("\xEF\xBB\xBF{\"text\":\"z\"}"), "PATH:1||||z\n"},
    {"a page with a byte order mark", ".txt", SLICE_INIT("\xEF\xBB\xBF<html><p>产量5吨。"), "PATH||||产量5吨。\n"},
    {"broken bytes", ".txt",
     SLICE_INIT("5 t\xFF\xFE"
                "x"),
     "!byte 4 is not UTF-8, nor is the file in another encoding: convert it with iconv\n"},
    {"a few broken bytes", ".txt", SLICE_INIT("产量5吨。\xFF\n产量\xFE"),
     "PATH||||产量5吨。\xEF\xBF\xBD\n产量\xEF\xBF\xBD\n"
     "?2 bytes fit no encoding and were replaced: convert it with iconv if they matter\n"},
    {"empty file", ".txt", SLICE_INIT(""), "PATH||||\n"},
    {"empty JSON Lines", ".jsonl", SLICE_INIT(""), ""},
};

static void test_files(void **state)
{
    (void)state;
    const struct read_options options = {.form = INPUT_AUTO};
    for (size_t i = 0; i < COUNT(file_cases); i++) {
        struct buf got = BUF_INIT;
        read_file(file_cases[i].bytes, file_cases[i].ending, &options, &got);
        CHECK_TEXT(file_cases[i].name, buf_slice(&got), file_cases[i].wanted);
        buf_release(&got);
    }
}

/* ---- kinds ---- */

static const struct {
    const char *name, *file;
    struct slice bytes;
    enum input_form wanted; /* INPUT_AUTO: refused */
} kind_cases[] = {
    {"text", "a", SLICE_INIT("Output < 5 t; <b>bold</b> words"), INPUT_TEXT},
    {"text with a brace", "a", SLICE_INIT("{ output } of 5 t"), INPUT_TEXT},
    {"text about tags", "a.md", SLICE_INIT("Put <br> and <br> and <br> after <p> tags"), INPUT_TEXT},
    {"objects", "a.txt", SLICE_INIT("\xEF\xBB\xBF\n{ \"text\": 1}"), INPUT_JSONL},
    {"a page", "a.txt", SLICE_INIT("<!DOCTYPE HTML><title>x"), INPUT_HTML},
    {"a piece of a page", "a.jsonl", SLICE_INIT("<div class=x>5"), INPUT_HTML},
    {"a page that starts with words", "a", SLICE_INIT("x <div><p>5</p></div>"), INPUT_HTML},
    {"a page in UTF-16", "a", SLICE_INIT("\xFF\xFE<\0h\0t\0m\0l\0>\0"), INPUT_HTML},
    {"a PDF called a page", "a.html", SLICE_INIT("%PDF-1.7"), INPUT_PDF},
    {"a page called a PDF", "a.pdf", SLICE_INIT("<html>"), INPUT_HTML},
    {"only the name tells", "A.HTM", SLICE_INIT("words"), INPUT_HTML},
    {"nothing but a name", "a.ndjson", SLICE_INIT(""), INPUT_JSONL},
    {"a picture called text", "a.txt", SLICE_INIT("\x89PNG\r\n"), INPUT_PICTURE},
    {"TIFF, big end first", "a.tif", SLICE_INIT("MM\0*\0\0\0\b"), INPUT_PICTURE},
    {"TIFF, little end first", "a.tif", SLICE_INIT("II*\0\b\0\0\0"), INPUT_PICTURE},
    {"a text that begins like one", "a.txt", SLICE_INIT("MMR vaccine sales rose 5% in 2024."), INPUT_TEXT},
    {"another", "a.txt", SLICE_INIT("II* of the list rose 5% in 2024."), INPUT_TEXT},
    {"an old document", "a.doc", SLICE_INIT("\xD0\xCF\x11\xE0\xA1\xB1"), INPUT_AUTO},
};

static void test_kinds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(kind_cases); i++) {
        struct err err = {0};
        enum input_form form = INPUT_AUTO;
        bool ok = kind_detect(slice_of(kind_cases[i].file), kind_cases[i].bytes, &form, &err);
        CHECK(kind_cases[i].name, ok ? form == kind_cases[i].wanted : kind_cases[i].wanted == INPUT_AUTO);
        CHECK(kind_cases[i].name, ok == !err.message[0]);
    }
    CHECK("a picture of a page", kind_is_trimming(SLICE("page_files/LOGO.PNG")));
    CHECK("a page", !kind_is_trimming(SLICE("page.html")));
}

/* what is given on the command line holds for documents that say nothing themselves */
static void test_options(void **state)
{
    (void)state;
    const struct read_options options = {.form = INPUT_JSONL, .published = {2025, 1, 2}, .language = LANGUAGE_EN};
    struct buf got = BUF_INIT;
    read_file(SLICE("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"published\":\"2024-03-04\",\"lang\":\"zh\","
                    "\"text\":\"y\"}\n"),
              ".txt", &options, &got);
    CHECK_TEXT("options", buf_slice(&got), "a||2025-01-02|en|x\nb||2024-03-04|zh|y\n");
    buf_release(&got);
}

/* lines longer than what is read at once, and a file without a last line feed */
static void test_long_lines(void **state)
{
    (void)state;
    enum { LINES = 40, LENGTH = 50000 };
    struct buf bytes = BUF_INIT, got = BUF_INIT, wanted = BUF_INIT;
    const struct read_options options = {.form = INPUT_AUTO};
    for (int i = 0; i < LINES; i++) {
        buf_printf(&bytes, "%s{\"id\":\"%d\",\"text\":\"", i ? "\n" : "", i);
        buf_printf(&wanted, "%d||||", i);
        for (int k = 0; k < LENGTH + i * 1000; k++) {
            buf_putc(&bytes, (char)('a' + k % 26));
            buf_putc(&wanted, (char)('a' + k % 26));
        }
        buf_puts(&bytes, "\"}");
        buf_puts(&wanted, "\n");
    }
    read_file(buf_slice(&bytes), ".jsonl", &options, &got);
    CHECK("all lines", slice_equal(buf_slice(&got), buf_slice(&wanted)));
    buf_release(&bytes);
    buf_release(&got);
    buf_release(&wanted);
}

static void test_cannot_open(void **state)
{
    (void)state;
    const struct read_options options = {.form = INPUT_AUTO};
    struct err err = {0};
    assert_null(reader_open("/nonexistent/file", &options, &err));
    CHECK_TEXT("file", slice_of(err.file), "/nonexistent/file");
    CHECK("message", strstr(err.message, "No such file"));
    assert_null(reader_open("/tmp", &options, &err));
    CHECK("folder", strstr(err.message, "is a folder"));
}

/* ---- PDF ---- */

static const char pdf[] =
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
    "R>>>>>>\nendobj\n"
    "4 0 obj\n<</Length 63>>stream\nBT /F1 12 Tf 72 720 Td (Output rose to 5 tonnes in 2024.) Tj "
    "ET\nendstream\nendobj\n"
    "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\nxref\n0 6\n0000000000 65535 f \n"
    "0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n0000000217 00000 n \n0000000327 00000 n \n"
    "trailer<</Size 6/Root 1 0 R>>\nstartxref\n390\n%%EOF\n";

static bool starts_with(const struct buf *b, const char *text)
{
    return slice_starts(buf_slice(b), slice_of(text));
}

/* with pdftotext its text, without it one line that says what to install */
static void test_pdf(void **state)
{
    (void)state;
    const struct read_options options = {.form = INPUT_AUTO};
    struct buf got = BUF_INIT;
    read_file(SLICE(pdf), ".pdf", &options, &got);
    CHECK("text or advice",
          starts_with(&got, "PATH||||Output rose to 5 tonnes in 2024.\n") ||
              starts_with(&got, "!is a PDF: install pdftotext (package poppler-utils), or give its text\n"));
    buf_clear(&got);
    const char *path = getenv("PATH");
    char *kept = strdup(path ? path : "");
    setenv("PATH", "/nonexistent", 1);
    read_file(SLICE(pdf), ".pdf", &options, &got);
    setenv("PATH", kept, 1);
    free(kept);
    CHECK("advice", starts_with(&got, "!is a PDF: install pdftotext (package poppler-utils), or give its text\n"));
    buf_release(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),   cmocka_unit_test(test_encodings),         cmocka_unit_test(test_published),
        cmocka_unit_test(test_html),    cmocka_unit_test(test_html_without_text), cmocka_unit_test(test_files),
        cmocka_unit_test(test_options), cmocka_unit_test(test_long_lines),        cmocka_unit_test(test_cannot_open),
        cmocka_unit_test(test_pdf),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
