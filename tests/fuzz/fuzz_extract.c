/* documents of both languages, from any bytes: what comes out is true to the text
 *
 * The first byte picks language and whether a day of publication is known.
 */
#include "base/utf8.h"
#include "extract/extract.h"
#include "tests/fuzz/known.h"

/* reading makes valid UTF-8 of input; bytes that are none stand for what it would refuse */
static struct slice valid_text(struct slice bytes, struct arena *arena)
{
    struct slice copy = arena_copy(arena, bytes);
    char *p = (char *)(uintptr_t)copy.ptr;

    for (size_t at = 0; at < copy.len;) {
        at += utf8_valid(slice_sub(copy, at, copy.len));
        if (at < copy.len)
            p[at++] = '?';
    }
    return copy;
}

static void check_claim(const struct document *document, const struct claim *claim)
{
    struct arena arena;
    struct claim again;
    struct err err = {0};
    struct buf first = BUF_INIT, second = BUF_INIT;

    HOLDS(claim->start < claim->end && claim->end <= document->text.len);
    HOLDS(slice_equal(claim->text, slice_sub(document->text, claim->start, claim->end)));
    HOLDS(utf8_valid(claim->text) == claim->text.len);
    HOLDS(utf8_valid(claim->sentence) == claim->sentence.len);
    HOLDS(utf8_valid(claim->metric) == claim->metric.len);
    if (claim->relation == RELATION_RANGE)
        HOLDS(decimal_compare(claim->low, claim->high) <= 0);
    if (date_is(claim->period_start) && date_is(claim->period_end))
        HOLDS(date_compare(claim->period_start, claim->period_end) <= 0);
    arena_init(&arena);
    claim_write(&first, claim);
    HOLDS(claim_parse(slice_sub(buf_slice(&first), 0, first.len - 1), &arena, &again, &err));
    claim_write(&second, &again);
    HOLDS(slice_equal(buf_slice(&first), buf_slice(&second)));
    arena_release(&arena);
    buf_release(&first);
    buf_release(&second);
}

/* each line of scan and --explain ends, and there is no line feed inside */
static void check_lines(struct slice lines)
{
    HOLDS(lines.len == 0 || lines.ptr[lines.len - 1] == '\n');
    HOLDS(utf8_valid(lines) == lines.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct knowledge *know = known();
    struct arena arena;
    struct claims claims = {0};
    struct buf lines = BUF_INIT;

    if (size == 0)
        return 0;
    arena_init(&arena);
    struct document document = {
        .id = SLICE("fuzz"),
        .text = valid_text(bytes_of(data + 1, size - 1), &arena),
        .published = data[0] & 4 ? date_of(2025, 10, 29) : DATE_NONE,
        .language = (enum language)(data[0] % 3),
    };
    extract_claims(know, &document, &arena, &claims);
    for (size_t i = 0; i < claims.count; i++) {
        check_claim(&document, &claims.at[i]);
        if (i > 0)
            HOLDS(claims.at[i - 1].start <= claims.at[i].start);
    }
    extract_scan(know, &document, &arena, &lines);
    check_lines(buf_slice(&lines));
    buf_clear(&lines);
    struct claims explained = {0};
    extract_explain(know, &document, &arena, &explained, &lines);
    check_lines(buf_slice(&lines));
    HOLDS(explained.count == claims.count);
    buf_release(&lines);
    arena_release(&arena);
    return 0;
}
