/* The extractors: the examples in their files hold, and bad files are refused with the reason. */
#include "base/data.h"
#include "extract/extract.h"
#include "extract/name/extractor.h"
#include "tests/knowledge.h"

static struct slice member(const cJSON *row, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(row, name);
    return cJSON_IsString(item) ? slice_of(item->valuestring) : (struct slice){NULL, 0};
}

/* each further field of the example is a facet with its value */
static bool has_facets(const struct claim *claim, const cJSON *example)
{
    static const char *const own[] = {"text", "published", "value", "unit", "others", "entity"};
    cJSON *facets =
        cJSON_ParseWithLength(claim->facets.ptr ? claim->facets.ptr : "{}", claim->facets.ptr ? claim->facets.len : 2);
    const cJSON *field;
    bool ok = true;
    cJSON_ArrayForEach(field, example)
    {
        bool is_facet = true;
        for (size_t i = 0; i < COUNT(own); i++)
            is_facet &= strcmp(field->string, own[i]) != 0;
        ok &= !is_facet || slice_equal(member(facets, field->string), member(example, field->string));
    }
    cJSON_Delete(facets);
    return ok;
}

/* is this the claim that the example asks for? */
static bool is_wanted(const struct claim *claim, const char *id, const cJSON *example)
{
    struct decimal value;
    struct slice unit = member(example, "unit");
    return slice_equal(claim->series, slice_of(id)) && decimal_parse(member(example, "value"), &value) &&
           decimal_equal(claim->value, value) && slice_equal(claim->unit, unit) && has_facets(claim, example);
}

static void check_example(const char *id, const cJSON *example)
{
    struct document document = {
        .id = SLICE("example"), .text = member(example, "text"), .published = date_parse(member(example, "published"))};
    struct claims claims;
    bool found = false, none = !member(example, "value").ptr;
    bool alone = cJSON_HasObjectItem(example, "others");
    size_t own_count = 0;
    struct buf got = BUF_INIT;
    assert_true(document.text.len > 0);
    extract_claims(know, &document, &arena, &claims);
    for (size_t i = 0; i < claims.count; i++) {
        bool own = slice_equal(claims.at[i].series, slice_of(id));
        own_count += own;
        found |= none ? own : is_wanted(&claims.at[i], id, example);
        claim_write(&got, &claims.at[i]);
    }
    if (found == none || (alone && own_count != 1))
        fail_msg("%s: %.*s: %s; got\n%s", id, (int)document.text.len, document.text.ptr,
                 none ? "nothing may be taken" : "not taken as it should be, or not alone",
                 got.ptr ? got.ptr : "nothing");
    buf_release(&got);
    arena_reset(&arena);
}

/* every example of every built-in extractor; each extractor has some */
static void test_examples(void **state)
{
    (void)state;
    assert_true(extractors_count(know->extractors) >= 3);
    for (size_t i = 0; i < extractors_count(know->extractors); i++) {
        const cJSON *row = extractors_row(know->extractors, i), *example;
        const cJSON *examples = cJSON_GetObjectItemCaseSensitive(row, "examples");
        const char *id = cJSON_GetObjectItemCaseSensitive(row, "id")->valuestring;
        CHECK(id, cJSON_GetArraySize(examples) > 0);
        cJSON_ArrayForEach(example, examples) check_example(id, example);
    }
    arena_reset(&arena);
}

#define ROW "\"id\":\"a\",\"dimension\":[\"power\"]"

static const struct {
    const char *json, *message;
} bad_cases[] = {
    {"[{]", "not JSON near \"]\""},
    {"{}", "no array of extractors: put them into [ ]"},
    {"[{}]", "an extractor without \"id\""},
    {"[{" ROW "}]", "extractor \"a\": no pattern in \"match\""},
    {"[{" ROW ",\"match\":\"x\"}]", "extractor \"a\": \"match\" is no array of patterns"},
    {"[{" ROW ",\"match\":[5]}]", "extractor \"a\": a pattern is no string"},
    {"[{" ROW ",\"match\":[\"a(b\"]}]", "extractor \"a\": pattern \"a(b\": missing closing parenthesis, at byte 4"},
    {"[{\"id\":\"a\",\"match\":[\"x\"]}]", "extractor \"a\": no dimension: name one, such as [\"power\"]"},
    {"[{\"id\":\"a\",\"match\":[\"x\"],\"dimension\":[\"heat\"]}]", "extractor \"a\": unknown dimension \"heat\""},
    {"[{" ROW ",\"match\":[\"x\"],\"comparison\":[\"ever\"]}]",
     "extractor \"a\": unknown comparison: null, yoy, qoq, mom, cagr or other"},
    {"[{" ROW ",\"match\":[\"x\"],\"facets\":[{\"values\":[]}]}]",
     "extractor \"a\": a facet without \"facet\", its name"},
    {"[{" ROW ",\"match\":[\"x\"],\"facets\":[{\"facet\":\"f\"}]}]", "extractor \"a\": facet \"f\" has no \"values\""},
    {"[{" ROW ",\"match\":[\"x\"],\"facets\":[{\"facet\":\"f\",\"values\":[{\"match\":[\"y\"]}]}]}]",
     "extractor \"a\": facet \"f\": a value without \"value\""},
    {"[{" ROW ",\"match\":[\"x\"],\"facets\":[{\"facet\":\"f\",\"within\":\"page\"}]}]",
     "extractor \"a\": facet \"f\": unknown \"within\": metric, near, clause, sentence, heading or title"},
    {"[{" ROW ",\"parts\":[{\"match\":[\"y\"]}]}]",
     "extractor \"a\": a part needs \"within\": metric, near, clause, sentence, heading or title"},
};

/* those of the program are compiled when they are first asked for, those of a user when they are read: as such, all of
 * them are good */
static void test_own_patterns(void **state)
{
    (void)state;
    size_t count = 0;
    for (const struct data_row *row = data_rows; row->name; row++) {
        struct err err = {0};
        struct extractors *x = extractors_new();
        if (!slice_starts(slice_of(row->name), SLICE("extract/name/extractors/"))) {
            extractors_free(x);
            continue;
        }
        const char *name = arena_copy(&arena, slice_of(row->name)).ptr;
        CHECK(row->name, data_is_own(row->name) && !data_is_own(name));
        if (!extractors_add(x, name, data_file(row->name), &err))
            fail_msg("%s: %s", row->name, err.message);
        extractors_free(x);
        count++;
    }
    assert_true(count > 0);
}

static void test_bad_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(bad_cases); i++) {
        struct extractors *x = extractors_new();
        struct err err = {0};
        CHECK(bad_cases[i].json, !extractors_add(x, "my.json", slice_of(bad_cases[i].json), &err));
        CHECK_TEXT(bad_cases[i].json, slice_of(err.message), bad_cases[i].message);
        CHECK_TEXT(bad_cases[i].json, slice_of(err.file), "my.json");
        CHECK(bad_cases[i].json, extractors_count(x) == 0);
        extractors_free(x);
    }
}

/* claims as the language modules make them, against extractors of the test's own */
static const char own_json[] =
    "[{\"id\":\"tea\",\"dimension\":[\"mass\"],\"match\":[\"茶叶.{0,4}产量\",\"tea "
    "(output|harvest)\"],\"exclude\":[\"出口\"],\"unless\":[\"据传\"],\"carry\":[\"产量$\"],"
    "\"growth\":true,\"facets\":[{\"facet\":\"kind\",\"inherit\":true,\"values\":["
    "{\"value\":\"green.jasmine\",\"match\":[\"茉莉\"]},{\"value\":\"green\",\"match\":[\"绿茶\"]},"
    "{\"value\":\"black\",\"match\":[\"红茶\"]}],\"within\":\"title\"},"
    "{\"facet\":\"way\",\"else\":\"all\",\"within\":\"clause\",\"values\":[{\"value\":\"new\",\"match\":[\"新增\"]}]}]}"
    ","
    "{\"id\":\"tea.growth\",\"dimension\":[\"share\"],\"match\":[\"茶\"],\"comparison\":[\"yoy\",\"other\"]},"
    "{\"id\":\"tea.need\",\"dimension\":[\"money\"],\"match\":[\"茶\"],\"need\":[\"收入\",\"全国\"]}]";

#define FACETS(kind, way) "{\"kind\":" kind ",\"way\":" way "}"
#define PLAIN FACETS("null", "\"all\"")

static const struct {
    const char *metric, *entity, *clause, *unit;
    enum comparison comparison;
    const char *before;          /* facets of the claim before, NULL if there is none */
    const char *series, *facets; /* NULL: none */
    const char *title;
} name_cases[] = {
    {"茶叶总产量", NULL, "", "t", COMPARISON_NONE, NULL, "tea", PLAIN, NULL},
    {"Tea Output", NULL, "", "kg", COMPARISON_NONE, NULL, "tea", PLAIN, NULL},
    {"茶叶总产量", NULL, "", "kW", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶总产量", NULL, "", "t/d", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶总产量", NULL, "", "t", COMPARISON_YOY, NULL, NULL, NULL, NULL},
    {"绿茶茶叶产量", NULL, "", "t", COMPARISON_NONE, FACETS("\"black\"", "\"all\""), "tea",
     FACETS("\"green\"", "\"all\""), NULL},
    {"新增茶叶产量", NULL, "", "t", COMPARISON_NONE, FACETS("\"black\"", "\"all\""), "tea",
     FACETS("\"black\"", "\"new\""), NULL},
    {"茶叶产量", NULL, "", "t", COMPARISON_NONE, FACETS("\"green\"", "\"new\""), "tea", FACETS("\"green\"", "\"all\""),
     NULL},
    {"产量", NULL, "全国红茶茶叶产量5吨", "t", COMPARISON_NONE, NULL, "tea", FACETS("\"black\"", "\"all\""), NULL},
    {"产量", "茶叶", "", "t", COMPARISON_NONE, NULL, "tea", PLAIN, NULL},
    {"茶叶出口产量", NULL, "茶叶产量5吨", "t", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶产量", NULL, "据传茶叶产量5吨", "t", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶产量", NULL, "", "t", COMPARISON_NONE, NULL, "tea", FACETS("\"black\"", "\"all\""), "红茶的一年"},
    {"绿茶茶叶产量", NULL, "", "t", COMPARISON_NONE, NULL, "tea", FACETS("\"green.jasmine\"", "\"all\""),
     "茉莉花茶的一年"},
    {"茶叶产量", NULL, "", "t", COMPARISON_NONE, NULL, "tea", PLAIN, "新增的一年"}, /* farther than it may look */
    {"云南产量", NULL, "云南产量5吨", "t", COMPARISON_NONE, PLAIN, "tea", PLAIN, NULL},
    {"云南产量", NULL, "云南产量5吨", "t", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶园面积", NULL, "", "mu", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶产量", NULL, "", "%", COMPARISON_YOY, NULL, "tea.growth", NULL, NULL},
    {"茶叶产量", NULL, "", "%", COMPARISON_NONE, NULL, NULL, NULL, NULL},
    {"茶叶收入", "全国", "", "CNY", COMPARISON_NONE, NULL, "tea.need", NULL, NULL},
    {"茶叶收入", "云南", "", "CNY", COMPARISON_NONE, NULL, NULL, NULL, NULL},
};

static struct naming naming_of(const struct claim *claim, const char *clause, const char *title)
{
    struct naming n = {.joins = JOINS_NOTHING};
    for (int range = 0; range < RANGE_COUNT; range++)
        n.texts[range].text = pattern_subject(&arena, SLICE(""), SLICE(""));
    n.texts[RANGE_METRIC].text = pattern_subject(&arena, claim->entity, claim->metric);
    n.texts[RANGE_CLAUSE].text = pattern_subject(&arena, slice_of(clause), SLICE(""));
    n.texts[RANGE_TITLE].text = pattern_subject(&arena, slice_of(title), SLICE(""));
    return n;
}

static void test_naming(void **state)
{
    (void)state;
    struct err err = {0};
    struct extractors *x = extractors_new();
    assert_true(extractors_add(x, "own.json", slice_of(own_json), &err));
    for (size_t i = 0; i < COUNT(name_cases); i++) {
        struct claim before = {.series = SLICE("tea"), .facets = slice_of(name_cases[i].before)};
        struct claim claim = {.metric = slice_of(name_cases[i].metric),
                              .entity = slice_of(name_cases[i].entity),
                              .unit = slice_of(name_cases[i].unit),
                              .comparison = name_cases[i].comparison};
        struct naming n = naming_of(&claim, name_cases[i].clause, name_cases[i].title);
        n.before = name_cases[i].before ? &before : NULL;
        if (n.before)
            n.earlier = (struct earlier){.at = &before, .count = 1, .lead = &before};
        extractors_name(x, &n, &arena, &claim);
        CHECK_TEXT(name_cases[i].metric, claim.series, name_cases[i].series ? name_cases[i].series : "");
        CHECK_TEXT(name_cases[i].metric, claim.facets, name_cases[i].facets ? name_cases[i].facets : "");
    }
    extractors_free(x);
    arena_reset(&arena);
}

/* the other half of a pair and the growth behind it take what was taken, whatever their words */
static void test_joined(void **state)
{
    (void)state;
    struct err err = {0};
    struct extractors *x = extractors_new();
    struct claim before = {.series = SLICE("tea"), .unit = SLICE("t"), .facets = SLICE(FACETS("\"black\"", "\"new\""))};
    struct claim pair = {.metric = SLICE(""), .unit = SLICE("kg")};
    struct claim growth = {.metric = SLICE(""), .unit = SLICE("%"), .comparison = COMPARISON_MOM};
    assert_true(extractors_add(x, "own.json", slice_of(own_json), &err));
    struct naming n = naming_of(&pair, "", "");
    n.before = &before;
    n.joins = JOINS_PAIR;
    extractors_name(x, &n, &arena, &pair);
    CHECK_TEXT("pair", pair.facets, FACETS("\"black\"", "\"new\""));
    n.joins = JOINS_NOTHING;
    n.grows = true;
    n.grown = &before;
    extractors_name(x, &n, &arena, &growth);
    CHECK_TEXT("growth", growth.facets, "{\"kind\":\"black\",\"way\":\"new\",\"dimension\":\"mass\"}");
    extractors_free(x);
    arena_reset(&arena);
}

static const char ship_json[] =
    "[{\"id\":\"ships\",\"dimension\":[\"count\"],\"match\":[\"ship\"],\"additions\":[\"added\"],\"facets\":["
    "{\"facet\":\"kind\",\"within\":\"title\",\"inherit\":[\"tanker\",\"ferry\"],\"values\":["
    "{\"value\":\"tanker.gas\",\"match\":[\"gas\"]},{\"value\":\"tanker\",\"match\":[\"tankers?\"]},"
    "{\"value\":\"ferry.car\",\"match\":[\"cars\"]},{\"value\":\"ferry\",\"exact\":true,\"match\":[\"ferr(?:y|ies)\"]},"
    "{\"value\":\"all\",\"within\":\"clause\",\"match\":[\"fleet\"]}]},"
    "{\"facet\":\"stage\",\"within\":\"sentence\",\"values\":["
    "{\"value\":\"planned\",\"last\":true,\"status\":\"target\",\"match\":[\"yard\"]},"
    "{\"value\":\"afloat\",\"last\":true,\"match\":[\"ships\"]},{\"value\":\"lost\",\"match\":[\"sank\"]}]}]},"
    "{\"id\":\"ships.mass\",\"dimension\":[\"mass\"],\"match\":[\"ship\"],\"facets\":\"ships\"}]";

/* what the words of a sentence tell of 5 ships: the quantity stands where the sentence has "5" */
static const struct {
    const char *near, *sentence, *title, *before[2], *lead;
    enum status status;
    const char *kind, *stage; /* as they stand in the object */
} ship_cases[] = {
    {"", "tankers grew and ferries came to 5 ships", "", {NULL}, NULL, STATUS_ACTUAL, "\"ferry\"", "\"afloat\""},
    {"", "gas tankers came to 5 ships, ferries to 4", "", {NULL}, NULL, STATUS_ACTUAL, "\"tanker.gas\"", "\"afloat\""},
    {"", "tankers came to 5 ships", "gas at sea", {NULL}, NULL, STATUS_ACTUAL, "\"tanker.gas\"", "\"afloat\""},
    {"ferries 5", "ferries 5", "cars at sea", {NULL}, NULL, STATUS_ACTUAL, "\"ferry\"", "null"},
    {"", "5 ships", "ferries and cars", {NULL}, NULL, STATUS_ACTUAL, "\"ferry.car\"", "\"afloat\""},
    {"", "5 ships", "the fleet", {NULL}, NULL, STATUS_ACTUAL, "null", "\"afloat\""},
    {"", "5 ships sank", "", {"tanker", "tanker"}, "ferry", STATUS_ACTUAL, "\"tanker\"", "\"lost\""},
    {"", "5 ships", "", {"tanker", "ferry"}, "ferry", STATUS_ACTUAL, "\"ferry\"", "\"afloat\""},
    {"", "5 ships", "", {"all", "all"}, NULL, STATUS_ACTUAL, "null", "\"afloat\""},
    {"", "the yard has 5 ships", "", {NULL}, NULL, STATUS_TARGET, "null", "\"planned\""},
    {"", "the yard has 5 ships", "", {NULL}, NULL, STATUS_ACTUAL, "null", "\"afloat\""},
};

static struct slice ship_facets(const char *kind)
{
    return kind ? arena_printf(&arena, "{\"kind\":\"%s\",\"stage\":null}", kind) : (struct slice){NULL, 0};
}

static struct told_text told_of(const char *text)
{
    const char *at = strchr(text, '5');
    struct told_text ret = {.text = pattern_subject(&arena, slice_of(text), SLICE(""))};
    if (at)
        ret.quantity = (struct pattern_span){.from = (size_t)(at - text), .to = (size_t)(at - text) + 1};
    return ret;
}

/* the words nearest to the quantity tell a facet, then the claims before, then the title */
static void test_facets(void **state)
{
    (void)state;
    struct err err = {0};
    struct extractors *x = extractors_new();
    assert_true(extractors_add(x, "ships.json", slice_of(ship_json), &err));
    for (size_t i = 0; i < COUNT(ship_cases); i++) {
        struct claim before[3] = {{.series = SLICE("ships"), .facets = ship_facets(ship_cases[i].lead)},
                                  {.series = SLICE("ships"), .facets = ship_facets(ship_cases[i].before[0])},
                                  {.series = SLICE("ships"), .facets = ship_facets(ship_cases[i].before[1])}};
        struct claim claim = {.metric = SLICE("ships"),
                              .sentence = slice_of(ship_cases[i].sentence),
                              .unit = SLICE("ships"),
                              .status = ship_cases[i].status};
        struct naming n = naming_of(&claim, "", ship_cases[i].title);
        n.texts[RANGE_NEAR] = told_of(ship_cases[i].near);
        n.texts[RANGE_SENTENCE] = told_of(ship_cases[i].sentence);
        n.earlier = (struct earlier){
            .at = before + 1, .count = ship_cases[i].before[0] ? 2 : 0, .lead = ship_cases[i].lead ? before : NULL};
        extractors_name(x, &n, &arena, &claim);
        CHECK_TEXT(ship_cases[i].sentence, claim.facets,
                   arena_printf(&arena, "{\"kind\":%s,\"stage\":%s}", ship_cases[i].kind, ship_cases[i].stage).ptr);
    }
    extractors_free(x);
    arena_reset(&arena);
}

/* a row takes over the facets of the row whose id it names; what a thing grew by is what came in, what it shrank by not
 */
static void test_rows_alike(void **state)
{
    (void)state;
    struct err err = {0};
    struct extractors *x = extractors_new();
    struct claim mass = {.metric = SLICE("ships"), .sentence = SLICE("ships"), .unit = SLICE("t")};
    struct claim more = {.metric = SLICE("ships"),
                         .sentence = SLICE("ships"),
                         .unit = SLICE("ships"),
                         .value = {5, 0},
                         .comparison = COMPARISON_YOY};
    struct claim less = more;
    less.value.coef = -5;
    assert_true(extractors_add(x, "ships.json", slice_of(ship_json), &err));
    struct naming n = naming_of(&mass, "", "tankers");
    extractors_name(x, &n, &arena, &mass);
    CHECK_TEXT("mass", mass.facets, "{\"kind\":\"tanker\",\"stage\":null}");
    struct claim added = more;
    extractors_name(x, &n, &arena, &more);
    CHECK_TEXT("more", more.series, "ships");
    assert_int_equal(more.comparison, COMPARISON_YOY);
    n.texts[RANGE_NEAR] = told_of("added 5");
    extractors_name(x, &n, &arena, &added);
    CHECK_TEXT("added", added.series, "ships");
    assert_int_equal(added.comparison, COMPARISON_NONE);
    extractors_name(x, &n, &arena, &less);
    assert_null(less.series.ptr);
    extractors_free(x);
    arena_reset(&arena);
}

/* a file that is added later is asked first */
static void test_order(void **state)
{
    (void)state;
    static const char json[] = "[{\"id\":\"mine\",\"dimension\":[\"mass\"],\"match\":[\"茶\"]}]";
    struct err err = {0};
    struct extractors *x = extractors_new();
    struct claim claim = {.metric = SLICE("茶叶总产量"), .unit = SLICE("t")};
    assert_true(extractors_add(x, "own.json", slice_of(own_json), &err));
    assert_true(extractors_add(x, "mine.json", slice_of(json), &err));
    assert_int_equal(extractors_count(x), 4);
    struct naming n = naming_of(&claim, "", "");
    extractors_name(x, &n, &arena, &claim);
    CHECK_TEXT("series", claim.series, "mine");
    extractors_free(x);
    arena_reset(&arena);
}

/* a pattern that would take for ever is given up, and takes nothing */
static void test_explosive_pattern(void **state)
{
    (void)state;
    static const char json[] = "[{\"id\":\"slow\",\"dimension\":[\"mass\"],\"match\":[\"(a+)+$(?<=x)\"]}]";
    struct err err = {0};
    struct extractors *x = extractors_new();
    struct claim claim = {.metric = SLICE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"),
                          .unit = SLICE("t")};
    assert_true(extractors_add(x, "slow.json", slice_of(json), &err));
    struct naming n = naming_of(&claim, "", "");
    extractors_name(x, &n, &arena, &claim);
    assert_null(claim.series.ptr);
    extractors_free(x);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_own_patterns),
        cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_naming),
        cmocka_unit_test(test_joined),
        cmocka_unit_test(test_facets),
        cmocka_unit_test(test_rows_alike),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_explosive_pattern),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
