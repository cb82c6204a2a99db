/* gold: claims of whole documents, annotated by hand, against what the extractor finds
 *
 * tests/gold/LANG.jsonl holds documents of many styles in the project's own words: id, published, title, lang, text,
 * claims.  A claim gives its text, a longer context that holds it and stands once in the document, value (or low and
 * high), unit, relation, period_start, period_end, status, comparison, keys (words that metric and entity must hold;
 * "a|b": either) and optional (no fault either way). A claim is whole when all of these are right.  The floors below
 * may rise, never fall.
 */
#include "base/file.h"
#include "extract/extract.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* F1 in per mille that was reached, a language each */
static const struct floor {
    const char *file, *language;
    int quantity, whole;
} floors[] = {
    {"tests/gold/zh.jsonl", "zh", 1000, 985},
    {"tests/gold/en.jsonl", "en", 995, 923},
};

struct tally {
    int gold, found, quantity, whole;
};

static const char *string_of(const cJSON *row, const char *field)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(row, field);
    return cJSON_IsString(value) ? value->valuestring : NULL;
}

static bool same_string(const cJSON *row, const char *field, const char *got)
{
    const char *want = string_of(row, field);
    return want ? got && strcmp(want, got) == 0 : got == NULL;
}

static bool same_decimal(const cJSON *row, const char *field, struct decimal got)
{
    struct decimal want;
    const char *text = string_of(row, field);
    if (!text || !decimal_parse(slice_of(text), &want))
        return false;
    /* a third of something is given to six digits */
    double difference = decimal_double(want) - decimal_double(got);
    return (difference < 0 ? -difference : difference) <= 1e-5 * (decimal_double(decimal_abs(want)) + 1e-12);
}

static bool same_date(const cJSON *row, const char *field, struct date got)
{
    const char *text = string_of(row, field);
    return text && date_equal(date_parse(slice_of(text)), got);
}

/* one unit in the other's words: 个 and 个国家, project and projects */
static bool same_unit(const cJSON *row, struct slice got)
{
    struct slice want = slice_of(string_of(row, "unit"));
    return slice_equal(want, got) || (want.len > 2 && got.len > 2 &&
                                      (slice_find(got, want) != SLICE_NONE || slice_find(want, got) != SLICE_NONE));
}

static bool same_quantity(const cJSON *row, const struct claim *claim)
{
    if (!same_unit(row, claim->unit))
        return false;
    if (claim->relation == RELATION_RANGE)
        return same_decimal(row, "low", claim->low) && same_decimal(row, "high", claim->high);
    return same_decimal(row, "value", claim->value);
}

static bool has_one_of(struct slice choices, struct slice text)
{
    while (choices.len > 0) {
        size_t bar = slice_find(choices, SLICE("|"));
        struct slice one = slice_sub(choices, 0, bar == SLICE_NONE ? choices.len : bar);
        if (slice_find(text, one) != SLICE_NONE)
            return true;
        choices = slice_sub(choices, one.len + 1, choices.len);
    }
    return false;
}

static bool has_keys(const cJSON *row, const struct claim *claim, struct arena *arena)
{
    struct slice all =
        arena_printf(arena, "%.*s %.*s", (int)claim->metric.len, claim->metric.len ? claim->metric.ptr : "",
                     (int)claim->entity.len, claim->entity.len ? claim->entity.ptr : "");
    struct slice lower = arena_copy(arena, all);
    for (size_t i = 0; i < lower.len; i++)
        if (all.ptr[i] >= 'A' && all.ptr[i] <= 'Z')
            ((char *)(uintptr_t)lower.ptr)[i] = (char)(all.ptr[i] + 32);
    const cJSON *key;
    cJSON_ArrayForEach(key, cJSON_GetObjectItemCaseSensitive(row, "keys"))
    {
        if (!has_one_of(slice_of(key->valuestring), all) && !has_one_of(slice_of(key->valuestring), lower))
            return false;
    }
    return true;
}

static bool same_period(const cJSON *row, const struct claim *claim)
{
    if (string_of(row, "period_end") && !same_date(row, "period_end", claim->period_end))
        return false;
    return !string_of(row, "period_start") || same_date(row, "period_start", claim->period_start);
}

static bool same_whole(const cJSON *row, const struct claim *claim, struct arena *arena)
{
    return same_string(row, "relation", relation_symbol(claim->relation)) &&
           same_string(row, "status", status_name(claim->status)) &&
           same_string(row, "comparison", comparison_name(claim->comparison)) && same_period(row, claim) &&
           has_keys(row, claim, arena);
}

static void gold_span(const cJSON *row, struct slice text, size_t *start, size_t *end)
{
    struct slice context = slice_of(string_of(row, "context")), own = slice_of(string_of(row, "text"));
    size_t at = slice_find(text, context), inside = slice_rfind(context, own);
    if (at == SLICE_NONE || inside == SLICE_NONE)
        fail_msg("no such context: %s", context.ptr);
    *start = at + inside;
    *end = *start + own.len;
}

/* the claim over [start, end) that is not taken yet: the right one if there is one, else the first; -1 if none */
static int claim_over(const cJSON *row, const struct claims *claims, const bool *taken, size_t start, size_t end)
{
    int first = -1;
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *claim = &claims->at[i];
        if (taken[i] || claim->start >= end || claim->end <= start)
            continue;
        if (same_quantity(row, claim))
            return (int)i;
        if (first < 0)
            first = (int)i;
    }
    return first;
}

static void measure(const cJSON *rows, struct slice text, const struct claims *claims, struct arena *arena,
                    struct tally *t)
{
    bool *taken = arena_array(arena, bool, claims->count + 1);
    int neutral = 0;
    for (int optional = 0; optional <= 1; optional++) {
        const cJSON *row;
        cJSON_ArrayForEach(row, rows)
        {
            size_t start, end;
            if (cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "optional")) != optional)
                continue;
            gold_span(row, text, &start, &end);
            int i = claim_over(row, claims, taken, start, end);
            if (i >= 0)
                taken[i] = true;
            if (optional) {
                neutral += i >= 0;
                continue;
            }
            t->gold++;
            bool quantity = i >= 0 && same_quantity(row, &claims->at[i]);
            t->quantity += quantity;
            t->whole += quantity && same_whole(row, &claims->at[i], arena);
        }
    }
    t->found += (int)claims->count - neutral;
}

static void measure_document(const struct knowledge *know, struct slice line, struct arena *arena, struct tally *t)
{
    cJSON *json = cJSON_ParseWithLength(line.ptr, line.len);
    assert_non_null(json);
    struct claims claims = {0};
    struct document document = {.id = slice_of(string_of(json, "id")),
                                .title = slice_of(string_of(json, "title")),
                                .text = slice_of(string_of(json, "text")),
                                .published = date_parse(slice_of(string_of(json, "published"))),
                                .language = strcmp(string_of(json, "lang"), "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN};
    extract_claims(know, &document, arena, &claims);
    measure(cJSON_GetObjectItemCaseSensitive(json, "claims"), document.text, &claims, arena, t);
    arena_reset(arena);
    cJSON_Delete(json);
}

static int f1(int right, const struct tally *t)
{
    return t->gold + t->found == 0 ? 0 : 2000 * right / (t->gold + t->found);
}

static void test_floors(void **state)
{
    struct err err;
    (void)state;
    struct knowledge *know = knowledge_new(&(struct knowledge_files){0}, &err);
    assert_non_null(know);
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof floors / sizeof *floors; i++) {
        struct buf b = BUF_INIT;
        struct tally t = {0};
        if (!file_read(floors[i].file, 1 << 24, &b, &err))
            fail_msg("%s: %s", floors[i].file, err.message);
        struct slice rest = buf_slice(&b);
        while (rest.len > 0) {
            size_t feed = slice_find(rest, SLICE("\n"));
            measure_document(know, slice_sub(rest, 0, feed), &arena, &t);
            rest = slice_sub(rest, feed == SLICE_NONE ? rest.len : feed + 1, rest.len);
        }
        printf("%s: %d claims, quantity F1 %.3f, whole F1 %.3f\n", floors[i].language, t.gold, f1(t.quantity, &t) / 1e3,
               f1(t.whole, &t) / 1e3);
        assert_true(t.gold > 50);
        assert_true(f1(t.quantity, &t) >= floors[i].quantity);
        assert_true(f1(t.whole, &t) >= floors[i].whole);
        buf_release(&b);
    }
    arena_release(&arena);
    knowledge_free(know);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_floors)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
