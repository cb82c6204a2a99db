/* Pages of words with their places: the order of reading, what goes on over lines, columns and pages, what repeats on
 * each page, tables; and what pdftotext writes. */
#include "base/utf8.h"
#include "extract/read/bbox.h"
#include "extract/read/table.h"
#include "tests/case.h"

/* lines of type: where each begins, and its words; letters are 6 wide and 12 high, Chinese ones 12 wide.  A line ""
 * ends the page; two blanks are a gap of 20. */
struct set {
    int x, y;
    const char *words;
};
#define PAGE_END                                                                                                       \
    {                                                                                                                  \
        0, 0, ""                                                                                                       \
    }
#define WORDS_MAX 400

static int put_word(struct sheet *page, int x, int y, struct slice word)
{
    int width = 0;
    for (size_t at = 0, len; at < word.len; at += len) {
        uint32_t c;
        len = utf8_decode(word.ptr + at, word.len - at, &c);
        width += utf8_is_wide(c) ? 12 : 6;
    }
    page->words[page->count++] = (struct sheet_word){word, x, y, x + width, y + 12, -1};
    return width;
}

static void put_set(struct sheet *page, const struct set *line)
{
    struct slice rest = slice_of(line->words);
    int x = line->x;
    while (rest.len) {
        size_t end = slice_find(rest, SLICE(" "));
        struct slice word = slice_sub(rest, 0, end);
        if (word.len)
            x += put_word(page, x, line->y, word);
        bool wide = slice_starts(slice_sub(rest, word.len, rest.len), SLICE("  "));
        x += wide ? 20 : 4;
        rest = slice_sub(rest, word.len + (wide ? 2 : 1), rest.len);
    }
}

/* the text, then each cell as row,column+columns words, then the page that the last byte stands on */
static void check_pages(const char *name, size_t count, const struct set *lines, const char *wanted)
{
    struct arena arena;
    struct sheet pages[9] = {{0}};
    struct document document = {0};
    struct buf got = BUF_INIT;
    size_t page = 0;
    arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        if (!pages[page].words)
            pages[page] =
                (struct sheet){.width = 600, .height = 800, .words = arena_array(&arena, struct sheet_word, WORDS_MAX)};
        if (lines[i].words[0])
            put_set(&pages[page], &lines[i]);
        else
            page++;
    }
    sheets_read(pages, page + 1, &arena, &document);
    buf_put(&got, document.text);
    for (size_t i = 0; i < document.table_count; i++)
        for (size_t k = 0; k < document.tables[i].count; k++) {
            const struct table_cell *c = &document.tables[i].cells[k];
            buf_printf(&got, "|%u,%u+%u ", c->row, c->column, c->columns);
            buf_put(&got, slice_sub(document.text, c->start, c->end));
        }
    if (page)
        buf_printf(&got, "|page %zu", document_page(&document, document.text.len - 1));
    CHECK_TEXT(name, buf_slice(&got), wanted);
    buf_release(&got);
    arena_release(&arena);
}

static void test_columns(void **state)
{
    (void)state;
    /* the right column stands half a line lower */
    static const struct set two[] = {
        {50, 90, "Steel and its prices in the year of the flood, told by those who made them and by a few"},
        {50, 200, "Output of steel rose to 5.3"},
        {50, 216, "million tonnes in May, said"},
        {50, 232, "the office, while the invest-"},
        {50, 248, "ment in new furnaces fell by"},
        {50, 264, "12%."},
        {62, 280, "Exports of all kinds were 1,"},
        {300, 206, "250 tonnes more than a year"},
        {300, 222, "ago, and imports of ore went"},
        {300, 238, "up by a third, to 900 tonnes."},
        {300, 254, "The short-term contracts end"},
    };
    check_pages("two columns below a headline; a broken word, a broken number, an indent", COUNT(two), two,
                "Steel and its prices in the year of the flood, told by those who made them and by a few\n"
                "Output of steel rose to 5.3 million tonnes in May, said the office, while the investment in new "
                "furnaces fell by 12%.\nExports of all kinds were 1,250 tonnes more than a year ago, and imports of "
                "ore went up "
                "by a third, to 900 tonnes. The short-term contracts end");
    static const struct set chinese[] = {
        {50, 200, "今年前九个月全国发电量达到七万亿千"},
        {50, 216, "瓦时，同比增长百分之五。"},
        {74, 232, "其中水电增长百分之三。"},
    };
    check_pages("Chinese lines join without a blank, an indent parts", COUNT(chinese), chinese,
                "今年前九个月全国发电量达到七万亿千瓦时，同比增长百分之五。\n其中水电增长百分之三。");
}

static void test_blocks(void **state)
{
    (void)state;
    static const struct set block[] = {
        {50, 60, "What follows was printed in a block that is narrower than the lines above and below it are."},
        {90, 100, "Output of steel rose to 5.3 million"},
        {90, 114, "tonnes in May, said the office of"},
        {90, 128, "the works."},
        {50, 160, "•  The north made 5 tonnes of it in"},
        {76, 174, "the whole year."},
        {50, 188, "•  The south made 6 tonnes of it in"},
        {76, 202, "half a year, and sold each tonne at"},
        {50, 216, "Prices rose by 7% in the whole year"},
        {50, 240, "Output . . . . . . . . . . . . . 12"},
        {50, 254, "Prices . . . . . . . . . . . . . 14"},
    };
    check_pages("a narrow block; items that hang; lines that lead to a page", COUNT(block), block,
                "What follows was printed in a block that is narrower than the lines above and below it are.\n"
                "Output of steel rose to 5.3 million tonnes in May, said the office of the works.\n"
                "• The north made 5 tonnes of it in the whole year.\n"
                "• The south made 6 tonnes of it in half a year, and sold each tonne at\n"
                "Prices rose by 7% in the whole year\n"
                "Output . . . . . . . . . . . . . 12\nPrices . . . . . . . . . . . . . 14");
}

static void test_margins(void **state)
{
    (void)state;
    static const struct set pages[] = {
        {50, 20, "Annual report of the works 2024"},
        {50, 100, "Output of steel was 5 tonnes in the whole year"},
        {280, 770, "- 1 -"},
        PAGE_END,
        {50, 20, "Annual report of the works 2024"},
        {50, 100, "and 6 tonnes in the year before."},
        {50, 130, "Costs were 7 dollars."},
        {280, 770, "xii"},
    };
    check_pages("heads and numbers of pages go; a paragraph goes on over the page", COUNT(pages), pages,
                "Output of steel was 5 tonnes in the whole year and 6 tonnes in the year before.\nCosts were 7 "
                "dollars.|page 2");
    static const struct set numbers[] = {{50, 20, "Page 3 of 12"}, {50, 100, "Output was 5 tonnes."}};
    check_pages("one page alone", COUNT(numbers), numbers, "Output was 5 tonnes.");
}

static void test_tables(void **state)
{
    (void)state;
    static const struct set table[] = {
        {50, 60, "The table shows the output of the two works of the firm, year by year, in thousand tonnes"},
        {50, 100, "Works"},
        {230, 100, "Output"},
        {200, 120, "2023"},
        {280, 120, "2024"},
        {50, 140, "North"},
        {200, 140, "12.5"},
        {280, 140, "13.0"},
        {50, 152, "and"},
        {50, 164, "east"},
        {50, 190, "South"},
        {206, 190, "9.1"},
        {280, 190, "10.2"},
        {50, 240,
         "The firm expects more of both works in the years "
         "that come, and of the third that it builds."},
    };
    check_pages("a head merged over two columns, a cell of three lines", COUNT(table), table,
                "The table shows the output of the two works of the firm, year by year, in thousand tonnes\n"
                "Works Output\n2023 2024\nNorth and east 12.5 13.0\nSouth 9.1 10.2\n"
                "The firm expects more of both works in the years that come, and of the third that it builds."
                "|0,0+1 Works|0,1+2 Output|1,1+1 2023|1,2+1 2024|2,0+1 North and east|2,1+1 12.5|2,2+1 13.0|3,0+1 South"
                "|3,1+1 9.1|3,2+1 10.2");
    static const struct set list[] = {{50, 100, "1.  Output was 5 tonnes in the north"},
                                      {50, 116, "2.  Output was 6 tonnes in the south"},
                                      {50, 132, "3.  Output was 7 tonnes in the west"}};
    check_pages("a numbered list is no table", COUNT(list), list,
                "1. Output was 5 tonnes in the north\n2. Output was 6 tonnes in the south\n3. Output was 7 tonnes in "
                "the west");
}

static void test_bbox(void **state)
{
    (void)state;
    static const char output[] =
        "<html><body><doc>\n<page width=\"600.000000\" height=\"800.000000\">\n<flow><block><line>\n"
        "<word xMin=\"50.5\" yMin=\"100.25\" xMax=\"90\" yMax=\"112\">A&amp;B&#39;s&lt;</word>\n"
        "<word xMin=\"95\" yMin=\"-1.5\" xMax=\"96\" yMax=\"112\">\xE3\x80\x80 5</word>\n"
        "<word xMin=\"95\" yMin=\"100\" xMax=\"95\" yMax=\"112\">no width</word><word>nowhere</word>\n"
        "<word xMin=\"1\" yMin=\"1\" xMax=\"99999999999999999999\" yMax=\"2\">far</word></line></page><page><word "
        "xMin=";
    struct arena arena;
    struct sheet *pages;
    arena_init(&arena);
    CHECK("pages", bbox_read(SLICE(output), &arena, &pages) == 1); /* the second is cut */
    CHECK("size", pages[0].width == 60000 && pages[0].height == 80000);
    CHECK("words", pages[0].count == 3);
    CHECK_TEXT("entities", pages[0].words[0].text, "A&B's<");
    CHECK("box", pages[0].words[0].x0 == 5050 && pages[0].words[0].y0 == 10025 && pages[0].words[0].x1 == 9000);
    CHECK_TEXT("white space", pages[0].words[1].text, "5");
    CHECK("negative", pages[0].words[1].y0 == -150);
    CHECK("nothing", bbox_read(SLICE(""), &arena, &pages) == 0);
    CHECK("a word before the pages",
          bbox_read(SLICE("<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word>"), &arena, &pages) == 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_columns), cmocka_unit_test(test_blocks),
                                       cmocka_unit_test(test_margins), cmocka_unit_test(test_tables),
                                       cmocka_unit_test(test_bbox)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
