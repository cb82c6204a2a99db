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
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_broken)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
