/* lexicon: longest match, classes, borders of English words, precedence of later files, refused rows */
#include "base/buf.h"
#include "extract/lexicon/knowledge.h"
#include "extract/lexicon/lexicon.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static const char zh_rows[] =
    "{\"lang\": \"zh\","
    " \"relation\": [{\"form\": \"超\", \"means\": \">\"},"
    "                {\"form\": [\"超过\", \"逾\"], \"means\": \">\"},"
    "                {\"form\": \"不超过\", \"means\": \"<=\"}],"
    " \"magnitude\": [{\"form\": \"万\", \"value\": 10000}, {\"form\": \"万亿\", \"value\": \"1e12\"}],"
    " \"unit\": [{\"form\": \"万\", \"means\": \"other class\"}]}";
static const char en_rows[] =
    "{\"relation\": [{\"form\": \"more than\", \"means\": \">\"}, {\"form\": \"more\", \"means\": \"+\"}]}";

static struct lexicon *load(bool fold, const char *rows)
{
    struct err err;
    struct lexicon *x = lexicon_new(fold);
    if (!lexicon_add(x, "test", slice_of(rows), &err))
        fail_msg("%s", err.message);
    lexicon_ready(x);
    return x;
}

struct match_case {
    bool english;
    const char *class, *text;
    size_t at;
    const char *form; /* NULL: no match */
};

static void test_match(void **state)
{
    static const struct match_case cases[] = {
        {false, "relation", "超过30万吨", 0, "超过"},
        {false, "relation", "超30万吨", 0, "超"},
        {false, "relation", "不超过", 0, "不超过"},
        {false, "relation", "不过", 0, NULL},
        {false, "magnitude", "3万亿", 1, "万亿"},
        {false, "magnitude", "3万", 1, "万"},
        {false, "magnitude", "3万", 4, NULL},
        {false, "missing", "超过", 0, NULL},
        {true, "relation", "MORE THAN 5", 0, "more than"},
        {true, "relation", "more thanks", 0, "more"},
        {true, "relation", "moreover", 0, NULL},
        {true, "relation", "evermore", 4, NULL},
    };
    (void)state;
    struct lexicon *zh = load(false, zh_rows), *en = load(true, en_rows);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct match_case *c = &cases[i];
        struct lexicon *x = c->english ? en : zh;
        const struct word *w = lexicon_match(x, lexicon_class(x, c->class), slice_of(c->text), c->at);
        if (c->form ? !w || !slice_equal(w->form, slice_of(c->form)) : w != NULL)
            fail_msg("\"%s\" at %zu: wanted %s, got %.*s", c->text, c->at, c->form ? c->form : "no match",
                     w ? (int)w->form.len : 7, w ? w->form.ptr : "nothing");
    }
    lexicon_free(zh);
    lexicon_free(en);
}

static void test_match_before(void **state)
{
    (void)state;
    struct lexicon *zh = load(false, zh_rows), *en = load(true, en_rows);
    struct slice text = slice_of("规模不超过");
    const struct word *w = lexicon_match_before(zh, lexicon_class(zh, "relation"), text, text.len);
    assert_non_null(w);
    assert_string_equal(w->means.ptr, "<=");
    text = slice_of("Evermore");
    assert_null(lexicon_match_before(en, lexicon_class(en, "relation"), text, text.len));
    text = slice_of("and More");
    assert_non_null(lexicon_match_before(en, lexicon_class(en, "relation"), text, text.len));
    lexicon_free(zh);
    lexicon_free(en);
}

static void test_next(void **state)
{
    (void)state;
    struct lexicon *x = load(true, en_rows);
    int relation = lexicon_class(x, "relation");
    size_t at = 0;
    assert_non_null(lexicon_next(x, relation, SLICE("moreover, more than"), &at));
    assert_int_equal(at, 10);
    at += 4;
    assert_null(lexicon_next(x, relation, SLICE("moreover, more than"), &at));
    assert_int_equal(at, 19);
    at = 0;
    assert_null(lexicon_next(x, -1, SLICE("more"), &at));
    assert_int_equal(at, 4);
    lexicon_free(x);
}

/* all that can be asked of each slice of a text */
static void ask_all(const struct lexicon *x, struct slice text, struct buf *ret)
{
    for (size_t from = 0; from <= text.len; from++)
        for (size_t to = from; to <= text.len; to++)
            for (size_t at = 0; at <= to - from; at++)
                for (int class_id = 0; class_id < lexicon_classes(x); class_id++) {
                    size_t next = at;
                    struct slice part = slice_sub(text, from, to);
                    const struct word *w = lexicon_match(x, class_id, part, at),
                                      *b = lexicon_match_before(x, class_id, part, at),
                                      *n = lexicon_next(x, class_id, part, &next),
                                      *any = lexicon_match_any(x, 6, part, at);
                    buf_printf(ret, "%p %p %p %zu %p\n", (const void *)w, (const void *)b, (const void *)n, next,
                               (const void *)any);
                    assert_true(!w || lexicon_may_start(x, lexicon_bit(x, class_id), part, at));
                }
}

/* a text that was scanned, all of it or its beginning, answers as one that was not */
static void test_scan(void **state)
{
    (void)state;
    static const struct {
        bool english;
        const char *text;
    } cases[] = {
        {false, "不超过3万亿，超过万"},
        {true, "Evermore more than MORE, moreover more thanks"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct lexicon *x = cases[i].english ? load(true, en_rows) : load(false, zh_rows);
        struct slice text = slice_of(cases[i].text);
        struct buf plain = BUF_INIT, scanned = BUF_INIT;
        struct arena arena;
        arena_init(&arena);
        ask_all(x, text, &plain);
        for (size_t len = 0; len <= text.len; len++)
            for (size_t from = 0; from < 2; from++) {
                struct slice part = slice_sub(text, from * len, text.len);
                lexicon_scan(x, LEXICON_TEXT, part, len, &arena);
                assert_true(lexicon_scanned(x, slice_sub(part, 0, len)));
                buf_clear(&scanned);
                ask_all(x, text, &scanned);
                assert_true(slice_equal(buf_slice(&plain), buf_slice(&scanned)));
            }
        lexicon_forget();
        assert_false(lexicon_scanned(x, text));
        buf_release(&plain);
        buf_release(&scanned);
        arena_release(&arena);
        lexicon_free(x);
    }
}

/* a title that was scanned beside a text answers, too, and so does what is neither */
static void test_scan_title(void **state)
{
    (void)state;
    static const char *const texts[] = {"超过3万亿", "万，不超过5亿", "不超过万亿"};
    struct lexicon *x = load(false, zh_rows);
    struct arena arena;
    arena_init(&arena);
    struct slice text = slice_of(texts[0]), title = slice_of(texts[1]);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct buf plain = BUF_INIT, scanned = BUF_INIT;
        lexicon_forget();
        ask_all(x, slice_of(texts[i]), &plain);
        lexicon_scan(x, LEXICON_TEXT, text, text.len, &arena);
        lexicon_scan(x, LEXICON_TITLE, title, title.len, &arena);
        assert_true(lexicon_scanned(x, slice_of(texts[i])) == (i < 2));
        ask_all(x, slice_of(texts[i]), &scanned);
        assert_true(slice_equal(buf_slice(&plain), buf_slice(&scanned)));
        buf_release(&plain);
        buf_release(&scanned);
    }
    lexicon_forget();
    arena_release(&arena);
    lexicon_free(x);
}

/* what lies far ahead of where it is looked for is found in a scanned text as in another */
static void test_scan_far(void **state)
{
    (void)state;
    struct lexicon *x = load(false, zh_rows);
    struct buf text = BUF_INIT;
    struct arena arena;
    arena_init(&arena);
    for (int gap = 0; gap < 90; gap += 7) {
        for (int i = 0; i < gap; i++)
            buf_puts(&text, "话");
        buf_puts(&text, gap % 2 ? "不超过" : "万亿");
    }
    for (size_t from = 0; from < text.len; from++)
        for (int class_id = 0; class_id < lexicon_classes(x); class_id++) {
            struct slice part = slice_sub(buf_slice(&text), 0, text.len - from / 2);
            size_t plain = from, scanned = from;
            lexicon_forget();
            const struct word *w = lexicon_next(x, class_id, part, &plain);
            lexicon_scan(x, LEXICON_TEXT, buf_slice(&text), text.len, &arena);
            assert_ptr_equal(w, lexicon_next(x, class_id, part, &scanned));
            assert_true(plain == scanned);
        }
    lexicon_forget();
    buf_release(&text);
    arena_release(&arena);
    lexicon_free(x);
}

static void test_values_and_classes(void **state)
{
    (void)state;
    struct lexicon *x = load(false, zh_rows);
    int magnitude = lexicon_class(x, "magnitude"), unit = lexicon_class(x, "unit");
    const struct word *w = lexicon_match(x, magnitude, SLICE("万亿"), 0);
    assert_true(decimal_equal(w->value, (struct decimal){1, 12}));
    w = lexicon_match(x, unit, SLICE("万亿"), 0);
    assert_string_equal(w->means.ptr, "other class");
    w = lexicon_match_any(x, (uint64_t)1 << magnitude | (uint64_t)1 << unit, SLICE("万亿"), 0);
    assert_true(w->class_id == magnitude);
    assert_null(lexicon_words(x, magnitude)[2]);
    lexicon_free(x);
}

static void test_later_file_first(void **state)
{
    (void)state;
    struct err err;
    struct lexicon *x = load(false, zh_rows);
    assert_true(lexicon_add(x, "user",
                            SLICE("{\"relation\": [{\"form\": \"超过\", \"means\": \"mine\"},"
                                  "{\"form\": \"超过\", \"means\": \"mine too\"}]}"),
                            &err));
    lexicon_ready(x);
    const struct word *w = lexicon_match(x, lexicon_class(x, "relation"), SLICE("超过"), 0);
    assert_string_equal(w->means.ptr, "mine");
    assert_string_equal(word_next(w)->means.ptr, "mine too");
    assert_string_equal(word_next(word_next(w))->means.ptr, ">");
    lexicon_free(x);
}

/* ---- the program's own files, as compiled ---- */

static bool same_word(const struct lexicon *x, const struct word *a, const struct lexicon *y, const struct word *b)
{
    const struct word *next = word_next(a), *other = word_next(b);
    return slice_equal(a->form, b->form) && slice_equal(a->means, b->means) && decimal_equal(a->value, b->value) &&
           strcmp(lexicon_class_name(x, a->class_id), lexicon_class_name(y, b->class_id)) == 0 &&
           strcmp(lexicon_file(x, a), lexicon_file(y, b)) == 0 &&
           (next && other ? slice_equal(next->form, other->form) && next->class_id == other->class_id : next == other);
}

/* each field of a row, but for those that only people read */
static bool same_row(const cJSON *compiled, const cJSON *row)
{
    static const char *const for_people[] = {"form", "means", "example", "note"};
    int kept = cJSON_GetArraySize(compiled);
    const cJSON *field;
    cJSON_ArrayForEach(field, row)
    {
        const cJSON *other = cJSON_GetObjectItemCaseSensitive(compiled, field->string);
        bool people = false;
        for (size_t i = 0; i < sizeof for_people / sizeof *for_people; i++)
            people |= strcmp(field->string, for_people[i]) == 0;
        char *a = cJSON_PrintUnformatted(field), *b = other ? cJSON_PrintUnformatted(other) : NULL;
        bool same = people ? !other : b && strcmp(a, b) == 0;
        free(a);
        free(b);
        if (!same)
            return false;
        kept -= !people;
    }
    return kept == 0;
}

static void same_lexicon(const struct lexicon *compiled, const struct lexicon *files)
{
    assert_int_equal(lexicon_classes(compiled), lexicon_classes(files));
    for (int id = 0; id < lexicon_classes(files); id++) {
        const struct word *const *a = lexicon_words(compiled, id), *const *b = lexicon_words(files, id);
        for (; *a && *b; a++, b++) {
            const struct word *found = lexicon_match(compiled, id, (*a)->form, 0);
            if (!same_word(compiled, *a, files, *b) || !same_row((*a)->row, (*b)->row))
                fail_msg("%s: \"%s\"", lexicon_class_name(files, id), (*b)->form.ptr);
            assert_true(found && found->form.len == (*a)->form.len);
            found = lexicon_match_before(compiled, id, (*a)->form, (*a)->form.len);
            assert_true(found && found->form.len == (*a)->form.len);
        }
        assert_true(!*a && !*b);
    }
}

static void test_compiled(void **state)
{
    (void)state;
    struct err err;
    struct knowledge *compiled = knowledge_new(&(struct knowledge_files){0}, &err);
    struct knowledge *files = knowledge_of_files(&err);
    assert_true(compiled && files);
    same_lexicon(compiled->zh, files->zh);
    same_lexicon(compiled->en, files->en);
    knowledge_free(compiled);
    knowledge_free(files);
}

/* so many classes as no file has */
static void test_class_limit(void **state)
{
    (void)state;
    struct buf json = BUF_INIT;
    struct err err;
    struct lexicon *x = lexicon_new(false);
    for (int i = 0; i < 600; i++)
        buf_printf(&json, "%s\"class %d\": [{\"form\": \"w%d\"}]", i ? ", " : "{", i, i);
    buf_puts(&json, "}");
    assert_false(lexicon_add(x, "file.json", buf_slice(&json), &err));
    assert_non_null(strstr(err.message, "classes"));
    assert_int_equal(lexicon_class(x, "class 500"), 500);
    assert_int_equal(lexicon_class(x, "class 599"), -1);
    lexicon_free(x);
    buf_release(&json);
}

static void test_refused(void **state)
{
    static const struct {
        const char *json, *message;
    } cases[] = {
        {"[1]", "not a JSON object of classes"},
        {"{\"a\": ", "not a JSON object of classes"},
        {"{\"a\": 5}", "class \"a\": an array of rows is wanted"},
        {"{\"a\": [{\"form\": \"x\"}, {\"means\": \"y\"}]}", "class \"a\", row 2: no form"},
        {"{\"a\": [{\"form\": [\"x\", \"\"]}]}", "class \"a\", row 1: no form"},
        {"{\"a\": [{\"form\": \"x\", \"value\": \"many\"}]}", "class \"a\", row 1: \"value\" is no decimal number"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct lexicon *x = lexicon_new(false);
        struct err err = {0};
        if (lexicon_add(x, "file.json", slice_of(cases[i].json), &err) || !strstr(err.message, cases[i].message))
            fail_msg("%s: wanted \"%s\", got \"%s\"", cases[i].json, cases[i].message, err.message);
        assert_string_equal(err.file, "file.json");
        lexicon_free(x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_match),
        cmocka_unit_test(test_match_before),
        cmocka_unit_test(test_next),
        cmocka_unit_test(test_scan),
        cmocka_unit_test(test_scan_far),
        cmocka_unit_test(test_scan_title),
        cmocka_unit_test(test_compiled),
        cmocka_unit_test(test_class_limit),
        cmocka_unit_test(test_values_and_classes),
        cmocka_unit_test(test_later_file_first),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
