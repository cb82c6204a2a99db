/* what readers decided: read, held to claims, and refused with the reason where it is no decision */
#include "base/file.h"
#include "extract/decision.h"
#include "series/collect.h"
#include "tests/case.h"
#include "tests/series.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define AT "\"document\":\"a\",\"start\":10,\"end\":15,\"text\":\"30GWh\""
#define WRONG "{" AT ",\"decision\":\"wrong\"}"
#define SET(set) "{" AT ",\"decision\":\"corrected\",\"set\":" set "}"

static struct claim tender(void)
{
    static const struct said said = {.metric = "储能招标规模",
                                     .entity = "全国",
                                     .series = "storage.tender",
                                     .facets = "{\"stage\":null,\"object\":\"epc\"}",
                                     .unit = "GWh",
                                     .start = "2025-09-01",
                                     .end = "2025-09-30",
                                     .value = "30",
                                     .text = "30GWh",
                                     .confidence = "0.4",
                                     .at = 10};
    return claim_said(&said);
}

static void decisions_are_applied(void **state)
{
    static const struct {
        const char *name, *lines[3], *wanted; /* what the claim is then */
    } cases[] = {
        {"wrong", {WRONG}, "gone"},
        {"right", {"{" AT ",\"decision\":\"right\"}"}, "30 GWh actual edited {\"stage\":null,\"object\":\"epc\"}"},
        {"another place",
         {"{\"document\":\"a\",\"start\":11,\"end\":16,\"text\":\"30GWh\",\"decision\":\"wrong\"}"},
         "30 GWh actual {\"stage\":null,\"object\":\"epc\"}"},
        {"another text at the place",
         {"{\"document\":\"a\",\"start\":10,\"end\":15,\"text\":\"31GWh\",\"decision\":\"wrong\"}"},
         "30 GWh actual {\"stage\":null,\"object\":\"epc\"}"},
        {"value and unit",
         {SET("{\"value\":3.250,\"unit\":\"MWh\"}")},
         "3.25 MWh actual edited {\"stage\":null,\"object\":\"epc\"}"},
        {"a range", {SET("{\"low\":20,\"high\":40}")}, "20..40 GWh actual edited {\"stage\":null,\"object\":\"epc\"}"},
        {"a facet among others",
         {SET("{\"facets\":{\"stage\":\"award\",\"segment\":\"grid\"}}")},
         "30 GWh actual edited {\"stage\":\"award\",\"object\":\"epc\",\"segment\":\"grid\"}"},
        {"status and another metric",
         {SET("{\"status\":\"target\",\"series\":null,\"facets\":null}")},
         "30 GWh target edited -"},
        {"the last one counts",
         {WRONG, SET("{\"status\":\"forecast\"}")},
         "30 GWh forecast edited {\"stage\":null,\"object\":\"epc\"}"},
        {"taken back", {WRONG, "{" AT ",\"decision\":\"none\"}"}, "30 GWh actual {\"stage\":null,\"object\":\"epc\"}"},
        {"fields for the reader", {"{\"note\":[1,{}],\"by\":\"me\"," AT ",\"decision\":\"wrong\"}"}, "gone"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct decisions *d = decisions_new();
        const struct decision *list;
        struct err err = {.message = ""};
        struct arena arena;
        struct buf b = BUF_INIT;
        struct claim claim = tender();
        arena_init(&arena);
        for (size_t k = 0; k < 3 && cases[i].lines[k]; k++)
            if (!decisions_add(d, slice_of(cases[i].lines[k]), &err))
                fail_msg("%s: %s", cases[i].name, err.message);
        decisions_list(d, &list);
        if (decisions_apply(d, &claim, &arena)) {
            buf_decimal(&b, claim.relation == RELATION_RANGE ? claim.low : claim.value);
            if (claim.relation == RELATION_RANGE) {
                buf_puts(&b, "..");
                buf_decimal(&b, claim.high);
            }
            buf_printf(&b, " %.*s %s%s ", (int)claim.unit.len, claim.unit.ptr, status_name(claim.status),
                       claim.edited ? " edited" : "");
            buf_put(&b, claim.facets.ptr ? claim.facets : SLICE("-"));
        } else {
            buf_puts(&b, "gone");
        }
        CHECK_TEXT(cases[i].name, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
        arena_release(&arena);
        decisions_free(d);
    }
}

static void others_are_refused(void **state)
{
    static const struct {
        const char *line, *wanted;
    } cases[] = {
        {"[1]", "not JSON: no object (byte 1)"},
        {"{}", "a decision has \"document\", \"start\", \"end\", \"text\" and \"decision\": wrong, right, corrected or "
               "none"},
        {"{" AT "}", "a decision has \"document\", \"start\", \"end\", \"text\" and \"decision\": wrong, right, "
                     "corrected or none"},
        {"{" AT ",\"decision\":\"delete\"}", "field \"decision\" of a decision has a wrong value or type"},
        {"{\"document\":1}", "field \"document\" of a decision has a wrong value or type"},
        {"{\"start\":-1}", "field \"start\" of a decision has a wrong value or type"},
        {"{\"start\":99999999999999999999}", "field \"start\" of a decision has a wrong value or type"},
        {"{" AT ",\"decision\":\"corrected\"}", "a correction has no \"set\", an object with the fields that change"},
        {SET("3"), "field \"set\" of a decision has a wrong value or type"},
        {SET("{\"sentence\":\"x\"}"), "\"set\" cannot change \"sentence\""},
        {SET("{\"document\":\"../../etc/passwd\"}"), "\"set\" cannot change \"document\""},
        {SET("{\"value\":\"=1+1\"}"), "field \"value\" of \"set\" has a wrong value or type"},
        {SET("{\"period_end\":\"2025-13-45\"}"), "field \"period_end\" of \"set\" has a wrong value or type"},
        {SET("{\"relation\":\"range\"}"), "\"set\" gives \"low\" and \"high\" for a range, else \"value\""},
        {SET("{\"facets\":{\"stage\":{\"a\":1}}}"), "field \"facets\" of \"set\" has a wrong value or type"},
        {"{" AT ",\"decision\":\"wrong\",\"note\":\"\xff\"}", "not UTF-8 (byte 79)"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct decisions *d = decisions_new();
        struct err err = {.message = ""};
        CHECK(cases[i].line, !decisions_add(d, slice_of(cases[i].line), &err));
        CHECK_TEXT(cases[i].line, slice_of(err.message), cases[i].wanted);
        decisions_free(d);
    }
}

/* ---- a store keeps them ---- */

static void write_line(const char *path, struct slice line)
{
    struct err err;
    CHECK(path, file_write(path, line, &err));
}

/* how many observations there are after a run on the file, if one is given, with what the store has */
static size_t run(const char *store, const char *claims, const char *decisions)
{
    static const struct series_options options = {.derive = false};
    struct err err = {.message = ""};
    struct collect c = {.set = series_set_new(&err), .store = store ? store_open(store, &err) : NULL};
    const struct series *list;
    size_t observations = 0;
    if (decisions)
        CHECK(err.message, decisions_option(&c.decisions, decisions, &err));
    if (claims)
        CHECK(claims, collect_claims(&c, claims));
    CHECK(err.message, collect_stored(&c, &err));
    size_t count = series_set_finish(c.set, &options, &list);
    for (size_t i = 0; i < count; i++)
        observations += list[i].observation_count;
    if (store)
        CHECK(err.message, store_commit(c.store, &err));
    series_set_free(c.set);
    store_close(c.store);
    decisions_free(c.decisions);
    return observations;
}

static void a_store_keeps_them(void **state)
{
    struct buf line = BUF_INIT;
    struct claim claim = tender();
    (void)state;
    char folder[] = "/tmp/dateline-decision-XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    claim_write(&line, &claim);
    write_line("claims.jsonl", buf_slice(&line));
    write_line("wrong.jsonl", SLICE(WRONG "\n"));
    write_line("back.jsonl", SLICE("\n{" AT ",\"decision\":\"none\"}\n"));
    assert_int_equal(run(NULL, "claims.jsonl", NULL), 1);
    assert_int_equal(run(NULL, "claims.jsonl", "wrong.jsonl"), 0);
    assert_int_equal(run("s.db", "claims.jsonl", NULL), 1);
    assert_int_equal(run("s.db", NULL, "wrong.jsonl"), 0);
    assert_int_equal(run("s.db", "claims.jsonl", NULL), 0); /* said again, it is still wrong */
    assert_int_equal(run("s.db", NULL, "back.jsonl"), 1);
    buf_release(&line);
    static const char *const files[] = {"claims.jsonl", "wrong.jsonl", "back.jsonl", "s.db"};
    for (size_t i = 0; i < COUNT(files); i++)
        unlink(files[i]);
    assert_int_equal(chdir("/"), 0);
    rmdir(folder);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_are_applied),
        cmocka_unit_test(others_are_refused),
        cmocka_unit_test(a_store_keeps_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
