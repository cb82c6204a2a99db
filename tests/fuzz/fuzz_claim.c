/* claims and decisions from hostile lines: refused, or written and read again the same */
#include "extract/decision.h"
#include "tests/fuzz/fuzz.h"

/* a decision is one, or refused with the reason; on the claim that it names it leaves one that can be written */
static void try_decision(struct slice line, struct arena *arena)
{
    struct decisions *d = decisions_new();
    const struct decision *list;
    struct err err = {0};
    struct buf b = BUF_INIT;
    if (decisions_add(d, line, &err)) {
        HOLDS(decisions_list(d, &list) == 1);
        struct claim claim = {.document = list[0].document,
                              .start = list[0].start,
                              .end = list[0].end,
                              .text = list[0].text,
                              .unit = SLICE("t")};
        if (decisions_apply(d, &claim, arena))
            claim_write(&b, &claim);
    } else {
        HOLDS(err.message[0] != '\0');
    }
    buf_release(&b);
    decisions_free(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct claim claim, again;
    struct err err = {0};
    struct buf first = BUF_INIT, second = BUF_INIT;

    arena_init(&arena);
    try_decision(bytes_of(data, size), &arena);
    if (claim_parse(bytes_of(data, size), &arena, &claim, &err)) {
        claim_write(&first, &claim);
        HOLDS(claim_parse(slice_sub(buf_slice(&first), 0, first.len - 1), &arena, &again, &err));
        claim_write(&second, &again);
        HOLDS(slice_equal(buf_slice(&first), buf_slice(&second)));
    } else {
        HOLDS(err.message[0] != '\0');
    }
    buf_release(&first);
    buf_release(&second);
    arena_release(&arena);
    return 0;
}
