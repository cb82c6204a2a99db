/* The whole of extract: claims lead back to their bytes, every numeral has a fate, and threads change nothing. */
#include "base/utf8.h"
#include "extract/batch.h"
#include "extract/choose/rows.h"
#include "tests/knowledge.h"
#include <stdio.h>
#include <unistd.h>

static const char *const texts[] = {
    "国家能源局今天发布的数据显示，截至9月底，全国新型储能装机规模超过1亿千瓦，同比增长30%"
    "。前三季度，储能项目新增招标255.8GWh。",
    "2024年国内动力电池回收量\n突破30万吨,对应市场规 模超480亿元。预计到2030年国内市场规模将突破千亿 元。\n\n示\n\n二 "
    "十三项举措落地。",
    "第三届博览会10月28日开幕，共有23个项目签约，总投资120亿元。主办方表示，去年的成交额是3.5亿元。",
    "Developers connected 69 GW of batteries last year,\nup 40% from 2023. The company expects sales of $4.2 billion "
    "by\n2030, "
    "more than double the 2 billion of 2024.",
    "",
    "没有数字的一句话。",
    "\xEF\xBB\xBF Sales: 5\xC2\xA0t；销量：５吨。",
};

static struct document document_of(const char *text)
{
    return (struct document){.id = SLICE("d"), .text = slice_of(text), .published = {2025, 10, 29}};
}

/* ---- claims ---- */

static void check_claim(const char *name, const struct claim *c, struct slice text)
{
    struct claim again;
    struct err err = {0};
    struct buf b = BUF_INIT;
    CHECK(name, c->start < c->end && c->end <= text.len);
    CHECK(name, slice_equal(c->text, slice_sub(text, c->start, c->end)));
    CHECK(name, utf8_valid(c->sentence) == c->sentence.len && c->sentence.len > 0);
    CHECK(name, !memchr(c->sentence.ptr, '\n', c->sentence.len));
    CHECK(name, c->unit.len > 0);
    CHECK(name, !date_is(c->period_start) || date_compare(c->period_start, c->period_end) <= 0);
    claim_write(&b, c);
    if (!claim_parse(buf_slice(&b), &arena, &again, &err))
        fail_msg("%s: %s: %s", name, err.message, b.ptr);
    buf_release(&b);
}

static void test_claims_lead_back(void **state)
{
    size_t found = 0;
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct document document = document_of(texts[i]);
        struct claims claims;
        extract_claims(*state, &document, &arena, &claims);
        for (size_t k = 0; k < claims.count; k++) {
            check_claim(texts[i], &claims.at[k], document.text);
            CHECK(texts[i], k == 0 || claims.at[k - 1].start < claims.at[k].start);
        }
        found += claims.count;
        arena_reset(&arena);
    }
    assert_true(found > 10);
    arena_reset(&arena);
}

/* the last claim of a text is surer than that of another */
static void check_surer(const struct knowledge *tables, const char *surer, const char *than)
{
    struct document documents[] = {document_of(surer), document_of(than)};
    struct decimal sure[2];
    for (size_t i = 0; i < 2; i++) {
        struct claims claims;
        extract_claims(tables, &documents[i], &arena, &claims);
        CHECK(than, claims.count > 0);
        sure[i] = claims.at[claims.count - 1].confidence;
        arena_reset(&arena);
    }
    CHECK(than, decimal_compare(sure[0], sure[1]) > 0);
}

static void test_what_was_guessed_is_less_sure(void **state)
{
    check_surer(*state, "Cement output in 2024 was 310 million tonnes.", "Cement output was 310 million tonnes.");
    check_surer(*state, "Steel output in 2024 was 90 million tonnes. Cement output in 2024 was 310 million tonnes.",
                "Cement output in 2024 was 310 million tonnes.");
    check_surer(*state, "2024年水泥产量310万吨。2024年钢材产量90万吨。", "2024年水泥产量310万吨。钢材产量90万吨。");
    check_surer(*state, "2024年钢材产量90万吨。", "2024年产量90万吨。");
}

/* ---- explanations ---- */

/* the fates of the numerals of a text, in order: "9月底 rejected|1亿千瓦 claim|..." */
static void fates(const char *text, struct buf *ret)
{
    struct claims claims;
    struct buf lines = BUF_INIT;
    struct document document = document_of(text);
    extract_explain(know, &document, &arena, &claims, &lines);
    for (size_t at = 0; at < lines.len;) {
        size_t end = (size_t)((char *)memchr(lines.ptr + at, '\n', lines.len - at) - lines.ptr);
        cJSON *row = cJSON_ParseWithLength(lines.ptr + at, end - at);
        assert_non_null(row);
        buf_printf(ret, "%s%s %s", ret->len ? "|" : "", cJSON_GetObjectItem(row, "text")->valuestring,
                   cJSON_GetObjectItem(row, "fate")->valuestring);
        CHECK(text, cJSON_IsString(cJSON_GetObjectItem(row, "reason")));
        cJSON_Delete(row);
        at = end + 1;
    }
    buf_release(&lines);
    arena_reset(&arena);
}

static const struct {
    const char *text, *wanted;
} fate_cases[] = {
    {"共有23个项目签约。", "23个 claim"},
    {"第三届博览会开幕。", "三届 rejected"},
    {"他说的是一句话。", NULL}, /* an article or not: it is told */
};

static void test_fates(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(fate_cases); i++) {
        struct buf got = BUF_INIT;
        fates(fate_cases[i].text, &got);
        CHECK(fate_cases[i].text, got.len > 0);
        if (fate_cases[i].wanted)
            CHECK(fate_cases[i].text, slice_starts(buf_slice(&got), slice_of(fate_cases[i].wanted)));
        buf_release(&got);
    }
}

/* --explain names every time within reach, with its points and the rows that gave them */
static void test_times_are_explained(void **state)
{
    static const char *const wanted[] = {"; when 2025-07-01..2025-07-31 ", " | 2024-01-01..2024-12-31 ",
                                         "when.up.place.next", "when.published."};
    struct claims claims;
    struct buf lines = BUF_INIT;
    struct document document = {.id = SLICE("d"),
                                .text = SLICE("Exports were high in 2024. In July they fell to 5 million tonnes."),
                                .published = date_of(2025, 8, 8),
                                .language = LANGUAGE_EN};
    extract_explain(*state, &document, &arena, &claims, &lines);
    for (size_t i = 0; i < COUNT(wanted); i++)
        CHECK(wanted[i], slice_find(buf_slice(&lines), slice_of(wanted[i])) != SLICE_NONE);
    buf_release(&lines);
    arena_reset(&arena);
}

/* every claim and every numeral of the text is among the explained spans, and explaining changes no claim */
static void test_everything_is_explained(void **state)
{
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct document document = document_of(texts[i]);
        struct claims plain, claims;
        struct buf lines = BUF_INIT;
        extract_claims(*state, &document, &arena, &plain);
        extract_explain(*state, &document, &arena, &claims, &lines);
        assert_int_equal(plain.count, claims.count);
        size_t claimed = 0;
        for (const char *at = lines.ptr; at && (at = strstr(at, "\"fate\":\"claim\"")); at++)
            claimed++;
        CHECK(texts[i], claimed == claims.count);
        buf_release(&lines);
        arena_reset(&arena);
    }
    arena_reset(&arena);
}

/* ---- mentions ---- */

static void test_scan(void **state)
{
    struct buf b = BUF_INIT;
    struct document document = document_of("2024年产量突破30万吨。");
    extract_scan(*state, &document, &arena, &b);
    static const char *const wanted[] = {
        "\"text\":\"2024年\",\"kind\":\"period\",\"period_start\":\"2024-01-01\",\"period_end\":\"2024-12-31\"}",
        ("\"start\":19,\"end\":27,\"text\":\"30万吨\",\"kind\":\"quantity\",\"value\":300000,\"unit\":\"t\","
         "\"relation\":\">\"}"),
        "\"text\":\"30万\",\"kind\":\"numeral\",\"value\":300000}",
        "\"text\":\"突破\",\"kind\":\"cue\",\"what\":\"relation\"}",
    };
    for (size_t i = 0; i < COUNT(wanted); i++)
        if (!strstr(b.ptr, wanted[i]))
            fail_msg("%s is not in\n%s", wanted[i], b.ptr);
    buf_release(&b);
    arena_reset(&arena);
}

/* ---- threads ---- */

enum { LINES = 300 };

struct collected {
    struct buf out, messages; /* apart: with threads, documents are read ahead of what is given out */
    size_t bad, given, stop_after;
};

static void collected_release(struct collected *c)
{
    buf_release(&c->out);
    buf_release(&c->messages);
}

static void work(const struct knowledge *tables, struct batch_item *item, void *context)
{
    (void)context;
    extract_claims(tables, &item->document, &item->arena, &item->claims);
    buf_put(&item->out, item->document.id);
    for (size_t i = 0; i < item->claims.count; i++)
        claim_write(&item->out, &item->claims.at[i]);
}

static bool emit(struct batch_item *item, void *context)
{
    struct collected *c = context;
    buf_put(&c->out, buf_slice(&item->out));
    return ++c->given != c->stop_after;
}

static void bad(const struct err *err, void *context)
{
    struct collected *c = context;
    buf_puts(&c->messages, err->message);
    c->bad++;
}

/* every twentieth line of the file is broken */
static void write_file(const char *path)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    for (int i = 0; i < LINES; i++) {
        struct buf line = BUF_INIT;
        buf_printf(&line, "{\"id\":\"%d\",\"published\":\"2025-10-29\",\"text\":", i);
        buf_json_string(&line, slice_of(texts[(size_t)i % COUNT(texts)]));
        buf_puts(&line, i % 20 == 19 ? "\n" : "}\n");
        assert_int_equal(fwrite(line.ptr, 1, line.len, file), line.len);
        buf_release(&line);
    }
    fclose(file);
}

static struct collected run(const char *path, int jobs, size_t stop_after)
{
    struct collected c = {.out = BUF_INIT, .messages = BUF_INIT, .stop_after = stop_after};
    const char *const paths[] = {path, "/nonexistent/file", path};
    struct batch batch = {.know = know,
                          .paths = paths,
                          .path_count = 3,
                          .jobs = jobs,
                          .work = work,
                          .emit = emit,
                          .bad = bad,
                          .context = &c};
    size_t count = batch_run(&batch);
    assert_int_equal(count, c.bad);
    return c;
}

static void test_threads(void **state)
{
    (void)state;
    static const int jobs[] = {1, 2, 3, 8, 0};
    char path[64];
    snprintf(path, sizeof path, "/tmp/dateline-batch-%ld.jsonl", (long)getpid());
    write_file(path);
    struct collected alone = run(path, 1, 0);
    assert_int_equal(alone.bad, 2 * (LINES / 20) + 1);
    assert_int_equal(alone.given, 2 * (LINES - LINES / 20));
    for (size_t i = 0; i < COUNT(jobs); i++) {
        struct collected c = run(path, jobs[i], 0);
        if (!slice_equal(buf_slice(&c.out), buf_slice(&alone.out)))
            fail_msg("%d jobs give other claims than one", jobs[i]);
        if (!slice_equal(buf_slice(&c.messages), buf_slice(&alone.messages)))
            fail_msg("%d jobs give other messages than one", jobs[i]);
        collected_release(&c);
    }
    struct collected some = run(path, 4, 10);
    assert_int_equal(some.given, 10);
    collected_release(&some);
    collected_release(&alone);
    remove(path);
}

/* a field misspelt in the table of points is told, not passed over */
static void test_rows_of_no_field(void **state)
{
    static const char *const some[] = {"time.", "status.", "measure."};
    struct err err = {.message = ""};
    (void)state;
    assert_false(rows_have_fields("extract/choose/scores.tsv", some, COUNT(some), &err));
    assert_non_null(strstr(err.message, "\"change."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_claims_lead_back),
        cmocka_unit_test(test_fates),
        cmocka_unit_test(test_times_are_explained),
        cmocka_unit_test(test_what_was_guessed_is_less_sure),
        cmocka_unit_test(test_everything_is_explained),
        cmocka_unit_test(test_scan),
        cmocka_unit_test(test_threads),
        cmocka_unit_test(test_rows_of_no_field),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
