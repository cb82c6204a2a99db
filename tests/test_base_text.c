/* slices, UTF-8, buffers, arenas */
#include "base/arena.h"
#include "base/buf.h"
#include "base/json.h"
#include "base/utf8.h"
#include "tests/case.h"
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#endif

static void finds(void **state)
{
    static const struct {
        const char *haystack, *needle;
        size_t first, last;
    } cases[] = {
        {"同比增长，同比", "同比", 0, 15},
        {"abcabc", "c", 2, 5},
        {"abc", "", 0, 3},
        {"abc", "abcd", SLICE_NONE, SLICE_NONE},
        {"", "a", SLICE_NONE, SLICE_NONE},
        {"", "", 0, 0},
        {"aaaa", "aa", 0, 2},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(cases[i].haystack, slice_find(slice_of(cases[i].haystack), slice_of(cases[i].needle)) == cases[i].first);
        CHECK(cases[i].haystack, slice_rfind(slice_of(cases[i].haystack), slice_of(cases[i].needle)) == cases[i].last);
    }
}

static void finds_one_of_several(void **state)
{
    (void)state;
    assert_true(slice_equal_any(SLICE("pp"), "bp", "pp"));
    assert_false(slice_equal_any(SLICE("ppt"), "bp", "pp"));
    assert_true(slice_starts_any(SLICE("同比增长"), "环比", "同比"));
    assert_false(slice_starts_any(SLICE(""), "环比", "同比"));
    assert_true(slice_ends_any(SLICE("小于等于"), "高于", "等于"));
    assert_false(slice_ends_any(SLICE("于"), "高于", "等于"));
    assert_true(utf8_has_digit(SLICE("第3季")));
    assert_false(utf8_has_digit(SLICE("第三季")));
}

static void trims_and_compares(void **state)
{
    (void)state;
    CHECK_TEXT("trim", slice_trim(SLICE(" \t\n\xE3\x80\x80 30万吨\xE3\x80\x80\r\n")), "30万吨");
    CHECK_TEXT("trim all", slice_trim(SLICE(" \xE3\x80\x80 ")), "");
    CHECK_TEXT("trim none", slice_trim((struct slice){NULL, 0}), "");
    assert_true(slice_compare(SLICE("ab"), SLICE("abc")) < 0);
    assert_true(slice_compare(SLICE("b"), SLICE("abc")) > 0);
    assert_true(slice_compare((struct slice){NULL, 0}, SLICE("")) == 0);
    assert_true(slice_compare(SLICE("\xE4"), SLICE("a")) > 0); /* bytes, not signed characters */
    CHECK_TEXT("sub", slice_sub(SLICE("abcdef"), 2, 100), "cdef");
    CHECK_TEXT("sub", slice_sub(SLICE("abcdef"), 4, 2), "");
}

static void decodes(void **state)
{
    static const struct {
        const char *bytes;
        uint32_t point;
        size_t len;
    } cases[] = {
        {"A", 'A', 1},
        {"\xC3\xA9", 0xE9, 2},
        {"\xE4\xB8\x87", 0x4E07, 3},
        {"\xF0\xA0\x80\x80", 0x20000, 4},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
        /* ill-formed: overlong, surrogate, too high, cut, stray */
        {"\xC0\xAF", UTF8_REPLACEMENT, 1},
        {"\xE0\x80\xAF", UTF8_REPLACEMENT, 1},
        {"\xED\xA0\x80", UTF8_REPLACEMENT, 1},
        {"\xF4\x90\x80\x80", UTF8_REPLACEMENT, 1},
        {"\xF5\x80\x80\x80", UTF8_REPLACEMENT, 1},
        {"\xE4\xB8", UTF8_REPLACEMENT, 1},
        {"\xE4\xB8g", UTF8_REPLACEMENT, 1},
        {"\x87", UTF8_REPLACEMENT, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct slice text = slice_of(cases[i].bytes);
        uint32_t point;
        CHECK(cases[i].bytes, utf8_decode(text.ptr, text.len, &point) == cases[i].len);
        CHECK(cases[i].bytes, point == cases[i].point);
        CHECK(cases[i].bytes, (utf8_valid(text) == text.len) == (point != UTF8_REPLACEMENT));
        CHECK(cases[i].bytes, utf8_before(text, text.len, &point) == cases[i].len);
    }
}

/* each code point survives, forwards and backwards; surrogates do not exist */
static void encodes_all(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[4];
        uint32_t forward, backward, wanted = c >= 0xD800 && c <= 0xDFFF ? UTF8_REPLACEMENT : c;
        size_t len = utf8_encode(c, bytes);
        if (utf8_decode(bytes, len, &forward) != len || forward != wanted ||
            utf8_before((struct slice){bytes, len}, len, &backward) != len || backward != wanted)
            fail_msg("U+%04X", (unsigned)c);
    }
}

static void measures(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(SLICE("装机1.8亿千瓦")), 8);
    assert_int_equal(utf8_count(SLICE("a\xFF\xE4")), 3);
    CHECK_TEXT("cut", utf8_cut(SLICE("装机1.8亿"), 3), "装机1");
    CHECK_TEXT("cut", utf8_cut(SLICE("装机"), 10), "装机");
    struct utf8_set set = {{0}};
    utf8_set_add(&set, 0x4EBF);
    assert_int_equal(utf8_skip_outside(&set, SLICE("装机亿"), 0), strlen("装机"));
    assert_int_equal(utf8_skip_outside(&set, SLICE("装，亿"), 0), strlen("装"));
    assert_int_equal(utf8_skip_outside(&set, slice_sub(SLICE("装机"), 0, 5), 0), strlen("装"));
    assert_true(utf8_set_has(&set, 0x4EBF) && !utf8_set_has(&set, 0x4EBE) && !utf8_set_has(&set, 0x20000));
    assert_int_equal(utf8_valid(SLICE("装机\xE4\xB8")), 6);
}

static void classifies(void **state)
{
    (void)state;
    assert_true(utf8_is_han(0x4E07) && utf8_is_han(0x3007) && utf8_is_han(0x3005) && utf8_is_han(0x20000));
    assert_false(utf8_is_han('A') || utf8_is_han(0x3001) || utf8_is_han(0x30A2) || utf8_is_han(0x3006));
    assert_true(utf8_is_cjk(0x3002) && utf8_is_cjk(0xFF0C) && utf8_is_cjk(0xFF11) && utf8_is_cjk(0x4E07));
    assert_false(utf8_is_cjk('1') || utf8_is_cjk(0x2014));
    assert_true(utf8_is_space(' ') && utf8_is_space('\n') && utf8_is_space(0xA0) && utf8_is_space(0x3000) &&
                utf8_is_space(0x200B) && utf8_is_space(0xFEFF));
    assert_false(utf8_is_space('a') || utf8_is_space(0x4E00) || utf8_is_space(0));
    assert_true(utf8_is_letter('z') && utf8_is_letter(0xE9) && utf8_is_letter(0x3A9) && utf8_is_letter(0x416));
    assert_false(utf8_is_letter('1') || utf8_is_letter(0xD7) || utf8_is_letter(0x4E07) || utf8_is_letter('_'));
    assert_int_equal(utf8_narrow(0xFF11), '1');
    assert_int_equal(utf8_narrow(0x3000), ' ');
    assert_int_equal(utf8_narrow(0x4E07), 0x4E07);
}

static void writes_json(void **state)
{
    static const struct {
        struct slice text;
        const char *wanted;
    } cases[] = {
        {SLICE_INIT(""), "\"\""},
        {SLICE_INIT("say \"hi\" \\ there"), "\"say \\\"hi\\\" \\\\ there\""},
        {SLICE_INIT("a\nb\tc\rd\be\ff"), "\"a\\nb\\tc\\rd\\be\\ff\""},
        {SLICE_INIT("\0\x01\x1F\x7F"), "\"\\u0000\\u0001\\u001f\x7F\""},
        {SLICE_INIT("装机1.8亿千瓦，é, 𠀀"), "\"装机1.8亿千瓦，é, 𠀀\""},
        {SLICE_INIT("\xE2\x80\xA8|\xE2\x80\xA9"), "\"\\u2028|\\u2029\""},
        {SLICE_INIT("a\xFFz\xE4\xB8"), "\"a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {SLICE_INIT("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {SLICE_INIT("\xE4\xB8\x87\xE9"), "\"\xE4\xB8\x87\xEF\xBF\xBD\""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        buf_json_string(&b, cases[i].text);
        CHECK_TEXT(cases[i].wanted, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
    struct buf b = BUF_INIT;
    buf_json_string_or_null(&b, (struct slice){NULL, 0});
    CHECK_TEXT("null", buf_slice(&b), "null");
    buf_release(&b);
}

/* text, with its escaped form in JSON, read back */
static void check_json(struct slice text, struct slice wanted, struct arena *arena)
{
    struct buf b = BUF_INIT;
    struct json_walk w;
    struct json_field f;
    buf_puts(&b, "{\"\":");
    buf_json_string(&b, text);
    buf_putc(&b, '}');
    struct slice written = slice_sub(buf_slice(&b), 5, b.len - 2);
    if (!slice_equal(written, wanted))
        fail_msg("'%.*s' is not '%.*s'", (int)written.len, written.ptr, (int)wanted.len, wanted.ptr);
    json_open(&w, buf_slice(&b), arena);
    assert_true(json_next(&w, &f));
    if (!slice_equal(f.text, text))
        fail_msg("'%.*s' is read as '%.*s'", (int)wanted.len, wanted.ptr, (int)f.text.len, f.text.ptr);
    buf_release(&b);
}

/* what is escaped is found at every distance from the start and from the end, behind whatever stands before it */
static void escapes_everywhere(void **state)
{
    static const struct {
        const char *text, *json;
    } specials[] = {{"\"", "\\\""}, {"\\", "\\\\"}, {"\n", "\\n"}, {"\x1F", "\\u001f"}, {"\xE2\x80\xA8", "\\u2028"}};
    static const char *const fillers[] = {"a!", "万", "\x7F", "é", "“", "1亿"};
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t k = 0; k < COUNT(specials) * COUNT(fillers) * 20 * 20; k++) {
        size_t before = k % 20, behind = k / 20 % 20;
        const char *filler = fillers[k / 400 % COUNT(fillers)];
        struct buf text = BUF_INIT, wanted = BUF_INIT;
        for (size_t i = 0; i < before + behind + 1; i++) {
            buf_puts(&text, i == before ? specials[k / 400 / COUNT(fillers)].text : filler);
            buf_puts(&wanted, i == before ? specials[k / 400 / COUNT(fillers)].json : filler);
        }
        check_json(buf_slice(&text), buf_slice(&wanted), &arena);
        buf_release(&text);
        buf_release(&wanted);
    }
    arena_release(&arena);
}

static void grows(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    for (int i = 0; i < 10000; i++)
        buf_printf(&b, "%d,", i);
    assert_int_equal(b.len, 48890); /* 10 of 1 digit, 90 of 2, 900 of 3, 9000 of 4, and 10000 commas */
    assert_int_equal(b.ptr[b.len], 0);
    CHECK("end", slice_ends(buf_slice(&b), SLICE("9998,9999,")));
    buf_clear(&b);
    buf_put(&b, (struct slice){NULL, 0});
    CHECK_TEXT("empty", buf_slice(&b), "");
    buf_put_utf8(&b, 0x4E07);
    buf_putc(&b, '!');
    CHECK_TEXT("put", buf_slice(&b), "万!");
    buf_release(&b);
    assert_null(b.ptr);
}

static void gives_memory(void **state)
{
    struct arena a;
    unsigned char *pieces[200];

    (void)state;
    arena_init(&a);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < COUNT(pieces); i++) {
            size_t size = i * 37;
            pieces[i] = arena_alloc(&a, size);
            assert_int_equal((uintptr_t)pieces[i] % 16, 0);
            for (size_t j = 0; j < size; j++)
                assert_int_equal(pieces[i][j], 0); /* also when the block was used before */
            memset(pieces[i], (int)i + 1, size);
        }
        for (size_t i = 0; i < COUNT(pieces); i++)
            for (size_t j = 0; j < i * 37; j++)
                assert_int_equal(pieces[i][j], (unsigned char)(i + 1)); /* none lies in another */
        memset(arena_alloc(&a, 5000000), 1, 5000000);
        arena_reset(&a);
    }
#ifdef __SANITIZE_ADDRESS__ /* a read outside a piece is found, and one of what a reset gave back */
    char *three = arena_alloc(&a, 3), *next = arena_alloc(&a, 1);
    assert_false(__asan_address_is_poisoned(three + 2));
    assert_true(__asan_address_is_poisoned(three - 1) && __asan_address_is_poisoned(three + 3));
    arena_reset(&a);
    assert_true(__asan_address_is_poisoned(three) && __asan_address_is_poisoned(next));
#endif
    CHECK_TEXT("copy", arena_copy(&a, SLICE("装机")), "装机");
    CHECK_TEXT("printf", arena_printf(&a, "%d%s", 18, "亿"), "18亿");
    int *numbers = arena_array(&a, int, 2);
    numbers[1] = 7;
    numbers = arena_grow(&a, numbers, 2, 4, sizeof *numbers);
    assert_true(numbers[0] == 0 && numbers[1] == 7 && numbers[3] == 0);
    struct arena other;
    arena_init(&other);
    arena_absorb(&a, &other); /* nothing */
    char *taken = memset(arena_alloc(&other, 200000), 1, 200000);
    size_t held = arena_held(&a) + arena_held(&other);
    arena_absorb(&a, &other);
    assert_true(arena_held(&a) == held && arena_held(&other) == 0);
    memset(arena_alloc(&other, 200000), 2, 200000);
    memset(arena_alloc(&a, 200000), 3, 200000);
    assert_true(taken[0] == 1 && taken[199999] == 1 && numbers[1] == 7);
    arena_release(&a);
    arena_absorb(&a, &other); /* into an empty one */
    assert_true(arena_held(&a) >= 200000);
    arena_release(&a);
    arena_release(&a); /* again is fine */
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds),
        cmocka_unit_test(trims_and_compares),
        cmocka_unit_test(decodes),
        cmocka_unit_test(encodes_all),
        cmocka_unit_test(measures),
        cmocka_unit_test(classifies),
        cmocka_unit_test(writes_json),
        cmocka_unit_test(escapes_everywhere),
        cmocka_unit_test(grows),
        cmocka_unit_test(gives_memory),
        cmocka_unit_test(finds_one_of_several),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
