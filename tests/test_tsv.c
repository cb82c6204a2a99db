/* What tesseract writes of pictures: words of one line have its height, lines set upright and spots go, numbers keep
 * how sure it was. */
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

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_photographs),
                                       cmocka_unit_test(test_broken)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
