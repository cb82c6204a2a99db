/* Texts built to be slow: each has to go through in time linear in its length.
 *
 * The bound is a time a document of this size takes many times over, also on a slow machine under a sanitizer; a
 * quadratic step takes minutes.
 */
#include "base/json.h"
#include "extract/extract.h"
#include "extract/read/html.h"
#include "tests/knowledge.h"
#include <stdio.h>
#include <sys/time.h>

enum { SECONDS_MAX = 20, BYTES = 100000 };

static const struct {
    const char *before, *again, *after; /* again is repeated up to BYTES */
} cases[] = {
    {"", "1", "吨"},
    {"", "1", " tonnes"},
    {"产量", "９", "吨。"},
    {"", "1,", "000"},
    {"", "1.", "5%"},
    {"", "亿", ""},
    {"一", "亿亿亿", "吨"},
    {"", "一百万", "元"},
    {"", "零", "吨"},
    {"", "(", "5吨"},
    {"5吨", "）", ""},
    {"", "（“《", "5吨"},
    {"", "[{", "5 MW"},
    {"", "\"'", "5 MW"},
    {"", " ", "5吨"},
    {"5", " ", "吨"},
    {"5", "\n", "吨"},
    {"", "\n\n5\n", "吨"},
    {"", "其中，", "5吨。"},
    {"", "同比增长5%，", "。"},
    {"", "2024年", "产量5吨"},
    {"", "1月1日至", "产量5吨"},
    {"", "1-", "5吨"},
    {"", "5吨/", "天"},
    {"", "5吨和", "6吨"},
    {"", "超过", "5吨"},
    {"", "5%至", "6%"},
    {"", "增长分别为5%、", "6%"},
    {"", "预计", "5吨。"},
    {"", "的", "产量为5吨。"},
    {"", "one hundred ", "tonnes"},
    {"", "million ", "dollars"},
    {"five ", "and ", "a half"},
    {"", "rose 5% to 6 from 7 ", "."},
    {"", "between 5 and ", "6 MW"},
    {"", "more than ", "5 MW"},
    {"", "U.S. ", "5 MW."},
    {"", "a-", "5 MW"},
    {"", "half ", "MW"},
    {"$", "$", "5"},
    {"", "word ", "5 MW in 2024."},
    {"", "5 MW in 2024, ", "."},
    {"", "will rise in December ", ""},
    {"", "on Monday he said it will ", ""},
    {"", "1/2 ", "percent"},
    {"", "\xEF\xBF\xBD", "5吨"},
    {"", "e\xCC\x81", "5 MW"},
};

/* from now on so many seconds of the processor, else the end; 0: no bound.  Not of the clock: the machine may be busy.
 */
static void bound(int seconds)
{
    const struct itimerval timer = {{0, 0}, {seconds, 0}};

    assert_int_equal(setitimer(ITIMER_PROF, &timer, NULL), 0);
}

static void run_on(struct date day, const char *name, struct slice text, enum language language)
{
    struct claims claims = {0};
    struct document document = {
        .id = SLICE("slow"), .title = text, .text = text, .published = day, .language = language};

    extract_claims(know, &document, &arena, &claims);
    for (size_t i = 0; i < claims.count; i++) {
        CHECK(name, claims.at[i].end <= text.len);
        CHECK(name, slice_equal(claims.at[i].text, slice_sub(text, claims.at[i].start, claims.at[i].end)));
    }
    arena_reset(&arena);
}

static void run(const char *name, struct slice text, enum language language)
{
    run_on(date_of(2025, 10, 29), name, text, language);
}

/* what looks for a time before or behind the day comes to an end where the calendar does */
static void ends_with_the_calendar(void **state)
{
    static const struct slice texts[] = {
        SLICE_INIT("阿里巴巴第三财季营收5亿元，预计第四财季营收6亿元，上财年为20亿元，上周五涨3%，去年同期为8亿元。"),
        SLICE_INIT(
            "Weekly stocks fell 3 million barrels last Friday. Fiscal third-quarter revenue was $5 million, against "
            "$4 million in the last three months of the previous year, and next year it will be $6 million.")};
    const struct date days[] = {date_of(1, 1, 1), date_of(1, 12, 31), date_of(9999, 1, 1), date_of(9999, 12, 31)};
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++)
        for (size_t k = 0; k < COUNT(days); k++) {
            bound(SECONDS_MAX);
            run_on(days[k], texts[i].ptr, texts[i], i == 0 ? LANGUAGE_ZH : LANGUAGE_EN);
        }
    bound(0);
}

static void goes_through_in_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf text = BUF_INIT;
        buf_puts(&text, cases[i].before);
        while (text.len < BYTES)
            buf_puts(&text, cases[i].again);
        buf_puts(&text, cases[i].after);
        fprintf(stderr, "%s\n", cases[i].again); /* the last one named is the slow one */
        bound(SECONDS_MAX);
        run(cases[i].again, buf_slice(&text), LANGUAGE_ZH);
        bound(SECONDS_MAX);
        run(cases[i].again, buf_slice(&text), LANGUAGE_EN);
        buf_release(&text);
    }
    bound(0);
}

/* what lies close together must not cost out of proportion: bytes of memory a byte of text, and for each claim */
#define HELD_PER_BYTE 130
#define HELD_PER_CLAIM 5000

static void memory_is_bounded(void **state)
{
    static const char *const dense[] = {"1\n",        "1万",        "5%,",    "5%\n",   "1元\n",    "a\n",    "2024\n",
                                        "一\n",       "1年",        "5 MW\n", "rose\n", "5%、6%和", "x.\n\n", "， ",
                                        "3 tonnes, ", "the 5 MW\n", "产量。", "「",     "增5%。",   "Q1\n",   "是"};
    enum { LONG = 100000 };
    (void)state;
    for (size_t i = 0; i < COUNT(dense); i++)
        for (enum language language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
            struct buf text = BUF_INIT;
            struct claims claims = {0};
            struct arena own;
            arena_init(&own);
            while (text.len < LONG)
                buf_puts(&text, dense[i]);
            struct document document = {.id = SLICE("dense"), .text = buf_slice(&text), .language = language};
            fprintf(stderr, "%s\n", dense[i]);
            bound(SECONDS_MAX);
            extract_claims(know, &document, &own, &claims);
            size_t held = arena_held(&own);
            fprintf(stderr, "  %zu claims, %zu bytes a byte\n", claims.count, held / text.len);
            CHECK(dense[i], held <= HELD_PER_BYTE * text.len + HELD_PER_CLAIM * claims.count);
            arena_release(&own);
            buf_release(&text);
        }
    bound(0);
}

static void takes_nul_bytes(void **state)
{
    static const char text[] = "2024年产量\0为5吨。\0\0The output was 5\0 MW in 2024.\0";

    (void)state;
    run("NUL", (struct slice){text, sizeof text}, LANGUAGE_ZH);
    run("NUL", (struct slice){text, sizeof text}, LANGUAGE_EN);
    run("empty", SLICE(""), LANGUAGE_ZH);
    run("empty", SLICE(""), LANGUAGE_EN);
}

/* brackets a hundred thousand deep: no parser may go down with them */
static void survives_depth(void **state)
{
    struct buf line = BUF_INIT;
    struct claim claim;
    struct err err = {0};

    (void)state;
    buf_puts(&line, "{\"document\":");
    for (int i = 0; i < 100000; i++)
        buf_puts(&line, "[{\"a\":");
    assert_false(claim_parse(buf_slice(&line), &arena, &claim, &err));
    arena_reset(&arena);
    buf_release(&line);
}

/* ---- web pages ---- */

static const struct {
    const char *before, *again, *after; /* again is repeated up to PAGE_BYTES; behind it stands a sentence */
    bool lost;                          /* the sentence is no text there for browsers either */
} pages[] = {
    {"", "<div>", "", false},
    {"", "<font>", "", false},
    {"", "<p>", "", false},
    {"", "<ul><li>", "", false},
    {"", "<table><tr><td>", "", false},
    {"", "<span class=x>5", "", false},
    {"", "</div>", "", false},
    {"", "<div></p>", "", false},
    {"", "<a href=x>", "", false},
    {"", "<dl><dd>x", "", false},
    {"", "<b", "><p>", false},
    {"", "<!--", "<p>", false},
    {"", "<!-- -", "<p>", false},
    {"", "<!", "><p>", false},
    {"", "<?", "><p>", false},
    {"", "&", "", false},
    {"", "&#", "", false},
    {"", "&#x1;", "", false},
    {"", "&amp", "", false},
    {"", "&nosuch;", "", false},
    {"", "<", " <p>", false},
    {"", "</", " ><p>", false},
    {"", "<a b=\"", "><p>", false},
    {"", "<a b='<a c=\"", "><p>", false},
    {"<p ", "a=1 ", "><p>", false},
    {"<p ", "class=x ", "><p>", false},
    {"<p ", "a", "><p>", false},
    {"<p a=\"", "b", "\"><p>", false},
    {"<div class='", "menu ", "'></div><p>", false},
    {"", "<script>\"datePublished\"", "</script><p>", false},
    {"<script>", "</scrip", "</script><p>", false},
    {"", "<title>x", "</title></title><p>", true},
    {"", "\n", "", false},
    {"", "x ", "<p>", false},
};
enum { PAGE_BYTES = 1000000, PAGE_SECONDS = 10 };

static void pages_go_through_in_time(void **state)
{
    static const struct slice said = SLICE_INIT("The output was 5 MW in 2024.");
    (void)state;
    for (size_t i = 0; i < COUNT(pages); i++) {
        struct buf page = BUF_INIT;
        struct document document = {0};
        struct err err;
        buf_puts(&page, pages[i].before);
        while (page.len < PAGE_BYTES)
            buf_puts(&page, pages[i].again);
        buf_puts(&page, pages[i].after);
        buf_put(&page, said);
        fprintf(stderr, "%s\n", pages[i].again);
        bound(PAGE_SECONDS);
        CHECK(pages[i].again, html_read(buf_slice(&page), NULL, &arena, &document, &err) || pages[i].lost);
        CHECK(pages[i].again, pages[i].lost || slice_find(document.text, said) != SLICE_NONE);
        arena_reset(&arena);
        buf_release(&page);
    }
    bound(0);
}

/* a listing of figures without words takes its share of claims and no more, and the text behind it is read */
static void has_no_more_claims_than_a_text(void **state)
{
    struct buf text = BUF_INIT;
    struct claims claims = {0};
    (void)state;
    while (text.len < BYTES)
        buf_puts(&text, "5%,");
    while (text.len < 2 * BYTES)
        buf_puts(&text, "Nothing of note was said at the meeting. ");
    buf_puts(&text, "Sales of pumps rose 7% in 2024.");
    struct document document = {
        .id = SLICE("dense"), .text = buf_slice(&text), .published = date_of(2025, 10, 29), .language = LANGUAGE_EN};
    extract_claims(know, &document, &arena, &claims);
    assert_in_range(claims.count, 1000, 10000);
    assert_in_range(claims.left_out, 100, 1000);
    assert_true(slice_equal(claims.at[claims.count - 1].text, SLICE("7%")));
    buf_release(&text);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_go_through_in_time), cmocka_unit_test(goes_through_in_time),
        cmocka_unit_test(ends_with_the_calendar),   cmocka_unit_test(has_no_more_claims_than_a_text),
        cmocka_unit_test(memory_is_bounded),        cmocka_unit_test(takes_nul_bytes),
        cmocka_unit_test(survives_depth),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
