/* The record: what is written is read again as it was; what is no record is refused with the reason. */
#include "extract/claim.h"
#include "tests/case.h"

#define HEAD                                                                                                           \
    "{\"document\":\"d\",\"published\":\"2025-10-29\",\"start\":3,\"end\":9,\"text\":\"5 t\",\"sentence\":\"It was 5 " \
    "t.\","                                                                                                            \
    "\"metric\":\"output\",\"entity\":null,\"series\":null,"
#define TAIL                                                                                                           \
    ",\"unit\":\"t\",\"relation\":\"=\",\"period_start\":null,\"period_end\":\"2025-10-29\",\"period_text\":null,"     \
    "\"status\":\"actual\",\"comparison\":null,\"source\":null,\"facets\":null,\"confidence\":null}"
#define VALUES "\"value\":5,\"low\":null,\"high\":null"

static const struct {
    const char *name, *line;
} same_cases[] = {
    {"level", HEAD VALUES TAIL},
    {"exact decimal", HEAD "\"value\":255.79999999999998,\"low\":null,\"high\":null" TAIL},
    {"large", HEAD "\"value\":100000000000000,\"low\":null,\"high\":null" TAIL},
    {"range",
     "{\"document\":\"文件.txt\",\"published\":null,\"start\":0,\"end\":4,\"text\":\"5%-8%\",\"sentence\":"
     "\"增长\\\"5%-8%\\\"。\",\"metric\":\"\","
     "\"entity\":\"国内\",\"series\":\"storage.tender\",\"value\":null,\"low\":-8,\"high\":-5.5,\"unit\":\"%"
     "\",\"relation\":\"range\","
     "\"period_start\":\"2025-01-01\",\"period_end\":\"2025-09-30\",\"period_text\":\"前三季度\",\"status\":"
     "\"forecast\",\"comparison\":\"yoy\","
     "\"source\":\"国家能源局\",\"facets\":{\"stage\":\"tender\"},\"confidence\":0.87,\"published_inferred\":true}"},
};

static void test_round_trip(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(same_cases); i++) {
        struct claim claim;
        struct err err = {0};
        struct buf b = BUF_INIT;
        if (!claim_parse(slice_of(same_cases[i].line), &arena, &claim, &err))
            fail_msg("%s: %s", same_cases[i].name, err.message);
        claim_write(&b, &claim);
        CHECK("line feed", slice_ends(buf_slice(&b), SLICE("}\n")));
        b.len--;
        CHECK_TEXT(same_cases[i].name, buf_slice(&b), same_cases[i].line);
        buf_release(&b);
    }
    arena_release(&arena);
}

static void test_members(void **state)
{
    (void)state;
    struct arena arena;
    struct claim c;
    struct err err;
    arena_init(&arena);
    CHECK("parses", claim_parse(slice_of(same_cases[3].line), &arena, &c, &err));
    CHECK_TEXT("document", c.document, "文件.txt");
    CHECK("published", !date_is(c.published) && c.published_inferred);
    CHECK("span", c.start == 0 && c.end == 4);
    CHECK_TEXT("sentence", c.sentence, "增长\"5%-8%\"。");
    CHECK("low", decimal_equal(c.low, decimal_of(-8)));
    CHECK("high", c.high.coef == -55 && c.high.exp == -1);
    CHECK("enums", c.relation == RELATION_RANGE && c.status == STATUS_FORECAST && c.comparison == COMPARISON_YOY);
    CHECK("period", date_equal(c.period_start, date_of(2025, 1, 1)) && date_equal(c.period_end, date_of(2025, 9, 30)));
    CHECK_TEXT("facets", c.facets, "{\"stage\":\"tender\"}");
    arena_release(&arena);
}

static const struct {
    const char *name, *line, *message;
} bad_cases[] = {
    {"no JSON", "5 tonnes", "not JSON: no object (byte 1)"},
    {"cut off", "{\"document\":\"d", "not JSON: the string does not end (byte 15)"},
    {"field missing", "{\"document\":\"d\"}", "field \"published\" of a claim is missing"},
    {"wrong type", "{\"document\":5}", "field \"document\" of a claim has a wrong value or type"},
    {"no day", "{\"published\":\"2025-02-30\"}", "field \"published\" of a claim has a wrong value or type"},
    {"unknown word", "{\"status\":\"maybe\"}", "field \"status\" of a claim has a wrong value or type"},
    {"negative offset", "{\"start\":-1}", "field \"start\" of a claim has a wrong value or type"},
    {"no value", HEAD "\"value\":null,\"low\":null,\"high\":null" TAIL,
     "claim without its value: give \"value\", or \"low\" and \"high\" for a range"},
    {"something behind", HEAD VALUES TAIL " x", "not JSON: something follows behind the end (byte 351)"},
};

static void test_bad(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(bad_cases); i++) {
        struct claim claim;
        struct err err = {0};
        CHECK(bad_cases[i].name, !claim_parse(slice_of(bad_cases[i].line), &arena, &claim, &err));
        CHECK_TEXT(bad_cases[i].name, slice_of(err.message), bad_cases[i].message);
    }
    arena_release(&arena);
}

/* fields that nobody knows are passed over, whatever they hold */
static void test_unknown_fields(void **state)
{
    (void)state;
    struct arena arena;
    struct claim claim;
    struct err err = {0};
    arena_init(&arena);
    struct slice line = SLICE("{\"x\":{\"a\":[1,{\"b\":\"]}\"}]},\"y\":[[]],\"z\":-1.5e3,\"w\":true," HEAD VALUES TAIL);
    char *text = arena_alloc(&arena, line.len);
    memcpy(text, line.ptr, line.len);
    text[strlen("{\"x\":{\"a\":[1,{\"b\":\"]}\"}]},\"y\":[[]],\"z\":-1.5e3,\"w\":true,")] = ' '; /* the brace of HEAD */
    CHECK("parses", claim_parse((struct slice){text, line.len}, &arena, &claim, &err));
    CHECK("value", decimal_equal(claim.value, decimal_of(5)));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_round_trip), cmocka_unit_test(test_members),
                                       cmocka_unit_test(test_bad), cmocka_unit_test(test_unknown_fields)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
