/* Where sentences end, and what they are. */
#include "extract/text/sentence.h"
#include "tests/knowledge.h"

/* wanted: the sentences with | between them; before each "#" for a heading, "*" for an item, "-" if it has no numeral
 */
struct sentence_case {
    const char *name;
    enum language language;
    const char *text, *wanted;
};

static const struct sentence_case cases[] = {
    {"two", LANGUAGE_ZH, "产量增长5%。价格下降3%。", "产量增长5%。|价格下降3%。"},
    {"semicolons stay inside", LANGUAGE_ZH, "产量增长5%；价格下降3%。", "产量增长5%；价格下降3%。"},
    {"marks", LANGUAGE_ZH, "为什么？因为好！就是。", "-为什么？|-因为好！|-就是。"},
    {"closing quote goes with the stop", LANGUAGE_ZH, "他说：“产量是5吨。”他走了。", "他说：“产量是5吨。”|-他走了。"},
    {"sentence goes on behind a quote", LANGUAGE_ZH, "一句“好！”，让大家放心。", "一句“好！”，让大家放心。"},
    {"sentences within a quote", LANGUAGE_ZH, "他说：“产量是5吨。价格是3元。”", "他说：“产量是5吨。|价格是3元。”"},
    {"stop within brackets", LANGUAGE_ZH, "产量（不含进口。）是5吨。", "产量（不含进口。）是5吨。"},
    {"title of a work", LANGUAGE_ZH, "《为什么？》出版1年。", "《为什么？》出版1年。"},
    {"bracket that never closes", LANGUAGE_ZH, "产量（不含进口是5吨", "#产量（不含进口是5吨"},
    {"heading", LANGUAGE_ZH, "装机突破1亿千瓦\n装机达到1亿千瓦。", "#装机突破1亿千瓦|装机达到1亿千瓦。"},
    {"marked heading", LANGUAGE_ZH, "## 装机突破1亿千瓦。\n好。", "#装机突破1亿千瓦。|-好。"},
    {"items", LANGUAGE_ZH, "一、产量5吨。\n（二）价格3元。\n3. 出口2吨。\n• 进口1吨。",
     "*一、产量5吨。|*（二）价格3元。|*3. 出口2吨。|*• 进口1吨。"},
    {"introduction is no heading", LANGUAGE_ZH, "数据如下：\n产量5吨。", "-数据如下：|产量5吨。"},
    {"decimal", LANGUAGE_EN, "Output rose 5.1%. Prices fell.", "Output rose 5.1%.|-Prices fell."},
    {"abbreviations", LANGUAGE_EN, "Mr. Smith of No. 5 Corp. in the U.S. West sold 5 tonnes.",
     "Mr. Smith of No. 5 Corp. in the U.S. West sold 5 tonnes."},
    {"abbreviation at the end", LANGUAGE_EN, "It rose 5% in the U.S. The rest fell 2%.",
     "It rose 5% in the U.S.|The rest fell 2%."},
    {"initial", LANGUAGE_EN, "J. Smith sold 5 tonnes. He left.", "J. Smith sold 5 tonnes.|-He left."},
    {"lower case goes on", LANGUAGE_EN, "Sales (approx. 5 t) rose vs. last year.",
     "Sales (approx. 5 t) rose vs. last year."},
    {"quote", LANGUAGE_EN, "\"We sold 5 tonnes.\" He left.", "\"We sold 5 tonnes.\"|-He left."},
    {"quote goes on", LANGUAGE_EN, "\"Really!\" he said of the 5 tonnes.", "\"Really!\" he said of the 5 tonnes."},
    {"point within a word", LANGUAGE_EN, "See example.com for 5 files.", "See example.com for 5 files."},
    {"lost space", LANGUAGE_EN, "It lies near the surface.Notable finds are 5 g.",
     "-It lies near the surface.|Notable finds are 5 g."},
    {"number words", LANGUAGE_EN, "Sales doubled. Twelve plants closed. A Third stayed. Nothing else.",
     "Sales doubled.|Twelve plants closed.|A Third stayed.|-Nothing else."},
    {"number word inside a word", LANGUAGE_EN, "Money often attends.", "-Money often attends."},
    {"heading", LANGUAGE_EN, "Key points\nOutput rose 5%.", "#-Key points|Output rose 5%."},
    {"items", LANGUAGE_EN, "• Revenue of $2 billion\n1. Sales of 5 t", "*• Revenue of $2 billion|*1. Sales of 5 t"},
    {"empty", LANGUAGE_EN, "", ""},
    {"spaces", LANGUAGE_EN, "  \n \n", ""},
};

static void describe(struct slice text, const struct sentence *s, struct buf *b)
{
    if (b->len)
        buf_putc(b, '|');
    buf_puts(b, s->heading ? "#" : "");
    buf_puts(b, s->bullet ? "*" : "");
    buf_puts(b, s->has_numeral ? "" : "-");
    buf_put(b, slice_sub(text, s->start, s->end));
}

static void test_cases(void **state)
{
    (void)state;
    struct buf got = BUF_INIT;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct sentence *sentences;
        struct slice text = slice_of(cases[i].text);
        size_t count = sentence_split(know, text, cases[i].language, &arena, &sentences);
        buf_clear(&got);
        for (size_t k = 0; k < count; k++)
            describe(text, &sentences[k], &got);
        CHECK_TEXT(cases[i].name, buf_slice(&got), cases[i].wanted);
    }
    buf_release(&got);
    arena_reset(&arena);
}

/* each sentence has its own language, and the paragraphs are counted */
static void test_mixed(void **state)
{
    (void)state;
    const struct sentence *s;
    size_t count = sentence_split(know, SLICE("产量5吨。价格3元。\nOutput was 5 t."), LANGUAGE_ZH, &arena, &s);
    CHECK("count", count == 3);
    CHECK("languages", s[0].language == LANGUAGE_ZH && s[1].language == LANGUAGE_ZH && s[2].language == LANGUAGE_EN);
    CHECK("paragraphs", s[0].paragraph == 0 && s[1].paragraph == 0 && s[2].paragraph == 1);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_mixed)};
    return cmocka_run_group_tests(tests, load, unload);
}
