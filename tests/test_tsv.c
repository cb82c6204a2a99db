/* What tesseract writes of pictures: words of one line have its height, lines set upright and spots go, numbers keep
 * how sure it was. */
#include "extract/read/doubt.h"
#include "extract/read/grey.h"
#include "extract/read/tsv.h"
#include "tests/case.h"

#define HEAD "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
#define PAGE "1\t1\t0\t0\t0\t0\t0\t0\t1000\t1400\t-1\t\n"
#define LINE(box) "4\t1\t1\t1\t1\t0\t" box "\t-1\t\n"
#define WORD(box, confidence, text) "5\t1\t1\t1\t1\t1\t" box "\t" confidence "\t" text "\n"

static void read_text(const char *output, struct buf *ret)
{
    struct arena arena;
    struct sheet *pages;
    struct document document = {0};
    arena_init(&arena);
    size_t count = tsv_read(slice_of(output), &arena, &pages);
    sheets_read(pages, count, &arena, &document);
    buf_put(ret, document.text);
    for (size_t i = 0; i < document.recognised_count; i++) {
        const struct recognised *r = &document.recognised[i];
        buf_printf(ret, "|%.*s %d", (int)(r->end - r->start), document.text.ptr + r->start, r->confidence);
    }
    arena_release(&arena);
}

static void check(const char *name, const char *output, const char *wanted)
{
    struct buf got = BUF_INIT;
    read_text(output, &got);
    CHECK_TEXT(name, buf_slice(&got), wanted);
    buf_release(&got);
}

static void test_words(void **state)
{
    (void)state;
    check("characters as flat as they are, numbers with how sure it was",
          HEAD PAGE LINE("100\t200\t400\t40") WORD("100\t200\t40\t40", "96.5", "产量")
              WORD("150\t218\t40\t4", "91", "一") WORD("200\t202\t80\t36", "71.9", "12.5%") LINE("100\t250\t400\t40")
                  WORD("100\t250\t90\t40", "95", "增长"),
          "产量一12.5%增长|12.5% 71");
    check("a line set from above to below",
          HEAD PAGE LINE("100\t200\t40\t400") WORD("100\t200\t40\t190", "90", "大字")
              WORD("100\t400\t40\t190", "90", "标题") LINE("300\t300\t100\t40") WORD("300\t300\t100\t40", "90", "5吨"),
          "5吨|5吨 90");
    check("spots; a number that it is not sure of stays",
          HEAD PAGE LINE("100\t200\t40\t40") WORD("100\t200\t40\t40", "3", "~") LINE("100\t300\t40\t40")
              WORD("100\t300\t40\t40", "4.4", "7%"),
          "7%|7% 4");
    check("a page that slopes: a line is higher than its words",
          HEAD PAGE LINE("100\t200\t400\t90") WORD("100\t200\t190\t40", "90", "Output")
              WORD("310\t250\t190\t40", "90", "5"),
          "Output 5|5 90");
}

/* six lines of words of one width that stand on a page as a camera saw it: turned, and falling so many thousandths */
static void put_photograph(struct buf *b, int turn, int slope)
{
    static const char *const words[] = {"Output", "of",     "steel", "rose",  "in",   "2023", "to",  "5",    "tonnes,",
                                        "the",    "office", "of",    "mines", "said", "in",   "its", "last", "report"};
    buf_puts(b, HEAD);
    buf_printf(b, "1\t1\t0\t0\t0\t0\t0\t0\t%d\t%d\t-1\t\n", turn % 2 ? 1400 : 1000, turn % 2 ? 1000 : 1400);
    for (int i = 0; i < 18; i++) {
        int x = 100 + i % 3 * 260, y = 200 + i / 3 * 50, wide = 240, high = 30;
        int cx = x + wide / 2, cy = y + high / 2 + cx * slope / 1000;
        int at[4][2] = {{cx, cy}, {1400 - cy, cx}, {1000 - cx, 1400 - cy}, {cy, 1000 - cx}};
        int w = turn % 2 ? high : wide, h = turn % 2 ? wide : high + wide * slope / 1000;
        if (i % 3 == 0)
            buf_printf(b, "4\t1\t1\t1\t1\t0\t0\t0\t%d\t%d\t-1\t\n", turn % 2 ? 30 : 760, turn % 2 ? 760 : 30);
        buf_printf(b, "5\t1\t1\t1\t1\t1\t%d\t%d\t%d\t%d\t90\t%s\n", at[turn][0] - w / 2, at[turn][1] - h / 2, w, h,
                   words[i]);
    }
}

static void test_photographs(void **state)
{
    static const char *const names[] = {"upright", "turned right", "upside down", "turned left"};
    (void)state;
    for (int turn = 0; turn < 4; turn++) {
        struct buf output = BUF_INIT;
        put_photograph(&output, turn, 0);
        buf_putc(&output, '\0');
        check(names[turn], output.ptr,
              "Output of steel rose in 2023 to 5 tonnes, the office of mines said in its last report|2023 90|5 90");
        buf_release(&output);
    }
    struct buf output = BUF_INIT;
    put_photograph(&output, 0, 60);
    buf_putc(&output, '\0');
    check("askew by three degrees", output.ptr,
          "Output of steel rose in 2023 to 5 tonnes, the office of mines said in its last report|2023 90|5 90");
    struct arena arena;
    struct sheet *pages;
    arena_init(&arena);
    assert_int_equal(tsv_read(slice_of(output.ptr), &arena, &pages), 1);
    assert_in_range(pages[0].slope, 57, 63);
    assert_int_equal(tsv_evidence(pages, 1), 90 * 68);
    assert_in_range(pages[0].words[0].y1 - pages[0].words[0].y0, 30, 40); /* as high as the words, not their boxes */
    arena_release(&arena);
    buf_release(&output);
}

static void test_broken(void **state)
{
    (void)state;
    check("nothing", "", "");
    check("the head alone", HEAD, "");
    check("a word before any page", HEAD WORD("1\t1\t2\t2", "90", "a"), "");
    check("cut", HEAD PAGE LINE("100\t200\t400\t40") "5\t1\t1\t1\t1\t1\t100\t200", "");
    check("boxes without size, and far out",
          HEAD PAGE LINE("1\t2\t3\t4") WORD("5\t5\t0\t9", "90", "a") WORD("99999999999999\t500\t10\t10", "900", "5"),
          "5|5 100");
}

/* what a recogniser makes of Chinese punctuation */
static void test_marks(void **state)
{
    (void)state;
    check("marks are as wide as the characters beside them, but not those of numbers and English",
          HEAD PAGE LINE("100\t200\t800\t40") WORD("100\t200\t40\t40", "90", "产量")
              WORD("150\t200\t80\t40", "90", "1,250") WORD("240\t200\t40\t40", "90", "吨")
                  WORD("290\t230\t10\t10", "90", ",") WORD("310\t200\t90\t40", "90", "增长(见")
                      WORD("410\t200\t60\t40", "90", "表2);") WORD("500\t200\t90\t40", "90", "Orlo,")
                          WORD("600\t200\t90\t40", "90", "Inc."),
          "产量1,250吨，增长（见表2）；Orlo, Inc.|1,250 90|表2）； 90");
    check("the dots of a list, a dash",
          HEAD PAGE LINE("100\t200\t800\t40") WORD("100\t200\t40\t40", "90", "吨。e铜价")
              WORD("150\t200\t40\t40", "90", "三国") WORD("200\t218\t40\t4", "90", "一")
                  WORD("240\t218\t40\t4", "90", "一") WORD("290\t200\t40\t40", "90", "甲国")
                      WORD("340\t200\t40\t40", "90", "规则") WORD("390\t218\t40\t4", "90", "一")
                          WORD("440\t218\t40\t4", "90", "一") WORD("490\t200\t40\t40", "90", "对应"),
          "吨。●铜价三国——甲国规则一一对应");
    check("a line that is boxed higher than it is belongs to its paragraph",
          HEAD PAGE LINE("100\t200\t800\t40") WORD("100\t200\t400\t40", "90", "去年的钢产量")
              WORD("500\t200\t400\t40", "90", "比前年少") LINE("100\t240\t800\t90")
                  WORD("100\t240\t400\t90", "90", "了一些，为") WORD("500\t240\t400\t90", "90", "五百")
                      LINE("100\t320\t800\t40") WORD("100\t320\t300\t40", "90", "万吨。")
                          WORD("400\t320\t40\t40", "90", "完"),
          "去年的钢产量比前年少了一些，为五百万吨。完");
}

/* a page of one line, as what a second reading of the figures in doubt says of it */
static void check_doubt(const char *name, const char *read, const char *again, const char *wanted)
{
    struct arena arena;
    struct doubt doubts[DOUBT_MAX];
    struct buf picture = BUF_INIT, cut = BUF_INIT;
    struct sheet_word word = {.text = slice_of(read), .x0 = 40, .y0 = 10, .x1 = 60, .y1 = 20, .confidence = 40};
    struct sheet page = {.width = 100, .height = 40, .words = &word, .count = 1};
    arena_init(&arena);
    buf_puts(&picture, "P5\n100 40\n255\n");
    for (int i = 0; i < 100 * 40; i++)
        buf_putc(&picture, (char)(i % 100));
    size_t count = doubt_find(&page, &arena, doubts);
    if (count && doubt_cut(&page, buf_slice(&picture), doubts, count, &cut)) {
        struct sheet_word other = {.text = slice_of(again), .x0 = 30, .x1 = 60};
        other.y0 = doubts[0].y0 + 2;
        other.y1 = doubts[0].y1 - 2;
        struct sheet second = {.width = 100, .height = 40, .words = &other, .count = 1};
        doubt_settle(&page, &second, doubts, count, &arena);
        CHECK("cut out of the page", slice_starts(buf_slice(&cut), SLICE("P5\n")) && doubts[0].y1 > doubts[0].y0);
    }
    CHECK_TEXT(name, word.text, wanted);
    CHECK("as doubtful as it was", word.confidence == 40);
    arena_release(&arena);
    buf_release(&cut);
    buf_release(&picture);
}

static void test_doubts(void **state)
{
    (void)state;
    check_doubt("a mark read as a digit and a mark", "（12.59%，", "FI12.5%,", "（12.5%，");
    check_doubt("it is what it is", "（12.59%，", "FI12.59%,", "（12.59%，");
    check_doubt("nothing is told", "12.59%", "FIAB", "12.59%");
    check_doubt("a longer figure ends so", "12.59%", "112.5%", "12.59%");
    check_doubt("a mark and a digit", "1.03%6、", "1.03%", "1.03%、");
    check_doubt("a mark read as two digits", "下降5.4796，", "5.47%,", "下降5.47%，");
    check_doubt("a year is in no doubt", "1996年", "1.9%", "1996年");
}

/* what is no picture cannot be cut */
static void test_no_picture(void **state)
{
    static const char *const pictures[] = {
        "", "P6\n100 40\n255\n", "P5\n100 40\n255\nshort", "P5\n-1 40\n255\n", "P5\n99999999 40\n255\n", "P5"};
    struct sheet_word word = {.text = SLICE("2.59%"), .x0 = 40, .y0 = 10, .x1 = 60, .y1 = 20};
    struct sheet page = {.width = 100, .height = 40, .words = &word, .count = 1};
    (void)state;
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
        struct doubt doubts[1] = {{.word = 0}};
        struct buf cut = BUF_INIT;
        CHECK(pictures[i], !doubt_cut(&page, slice_of(pictures[i]), doubts, 1, &cut));
        buf_release(&cut);
    }
}

/* ---- grey pictures ---- */

enum { WIDE = 400, HIGH = 300 };

/* a white page with a black line that falls slope thousandths, and a shadow over its right half */
static void put_page(struct buf *b, int slope, int shadow)
{
    grey_head(WIDE, HIGH, b);
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++) {
            int line = 150 + (x - WIDE / 2) * slope / 1000;
            bool ink = y >= line - 2 && y <= line + 2 && x > 20 && x < WIDE - 20;
            int light = x > WIDE / 2 ? shadow : 240;
            buf_putc(b, (char)(ink ? light / 6 : light));
        }
}

static int point(const struct buf *b, int x, int y)
{
    struct grey g;
    return grey_open(buf_slice(b), &g) ? g.at[(size_t)y * WIDE + (size_t)x] : -1;
}

static void test_grey(void **state)
{
    struct buf page = BUF_INIT, ret = BUF_INIT;
    struct grey g;
    (void)state;
    put_page(&page, 60, 240);
    CHECK("a picture", grey_open(buf_slice(&page), &g) && g.width == WIDE && !grey_is_uneven(&g));
    grey_straighten(&g, 60, &ret);
    CHECK("as high at its ends as in its middle",
          point(&ret, 40, 150) < 80 && point(&ret, 200, 150) < 80 && point(&ret, 360, 150) < 80);
    CHECK("before, it was not", point(&page, 40, 150) == 240 && point(&page, 360, 150) == 240);
    buf_cut(&page, 0);
    buf_cut(&ret, 0);
    put_page(&page, 0, 90);
    CHECK("a shadow", grey_open(buf_slice(&page), &g) && grey_is_uneven(&g));
    grey_light(&g, &ret);
    CHECK("paper is white in the shade too", point(&ret, 100, 60) > 230 && point(&ret, 340, 60) > 230);
    CHECK("letters are black in both", point(&ret, 100, 150) < 80 && point(&ret, 340, 150) < 80);
    buf_release(&page);
    buf_release(&ret);
}

static void test_photograph_page(void **state)
{
    static const char head[] = "\xFF\xD8\xFF\xE0\x00\x04"
                               "ab\xFF\xC0\x00\x11\x08\x00\x40\x00\x30\x03 rest of it";
    struct buf b = BUF_INIT;
    (void)state;
    CHECK("a photograph", grey_page((struct slice){head, sizeof head - 1}, &b));
    CHECK("its size", slice_find(buf_slice(&b), SLICE("MediaBox[0 0 48 64]")) != SLICE_NONE);
    for (size_t len = 0; len < 18; len++) {
        buf_cut(&b, 0);
        CHECK("cut off", !grey_page((struct slice){head, len}, &b) && b.len == 0);
    }
    CHECK("none", !grey_page(SLICE("\x89PNG and no photograph"), &b));
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words),  cmocka_unit_test(test_photographs),
                                       cmocka_unit_test(test_broken), cmocka_unit_test(test_marks),
                                       cmocka_unit_test(test_doubts), cmocka_unit_test(test_no_picture),
                                       cmocka_unit_test(test_grey),   cmocka_unit_test(test_photograph_page)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
