/* a file of any bytes opened as a store, or a page of a good one overwritten: refused with a message, or its claims are
 * given back as claims */
#include "base/file.h"
#include "series/store.h"
#include "tests/fuzz/fuzz.h"
#include <unistd.h>

static char path[64];
static struct buf good;

static bool take(void *context, struct slice line)
{
    struct arena arena;
    struct claim claim;
    struct err err = {.message = ""};
    size_t *count = context;
    arena_init(&arena);
    bool parsed = claim_parse(line, &arena, &claim, &err);
    HOLDS(parsed || err.message[0]);
    arena_release(&arena);
    return ++*count < 1000;
}

static const char claim_line[] =
    "{\"document\":\"a\",\"published\":\"2025-10-29\",\"start\":0,\"end\":8,\"text\":\"5 "
    "tonnes\",\"sentence\":\"Output was "
    "5 "
    "tonnes.\",\"metric\":\"output\",\"entity\":null,\"series\":null,\"value\":5,\"low\":null,\"high\":null,\"unit\":"
    "\"t\","
    "\"relation\":\"=\",\"period_start\":null,\"period_end\":\"2025-10-29\",\"period_text\":null,\"status\":\"actual\","
    "\"comparison\":null,\"source\":null,\"facets\":null,\"confidence\":0.5}";

/* a store with a claim in it, once */
static void make_good(void)
{
    struct err err = {.message = ""};
    struct arena arena;
    struct claim claim;
    snprintf(path, sizeof path, "/tmp/dateline-fuzz-%d.db", (int)getpid());
    arena_init(&arena);
    struct store *store = store_open(path, &err);
    HOLDS(store && claim_parse(slice_of(claim_line), &arena, &claim, &err));
    HOLDS(store_add(store, &claim, slice_of(claim_line), &err) && store_commit(store, &err));
    store_close(store);
    HOLDS(file_read(path, 1 << 24, &good, &err));
    arena_release(&arena);
}

static void write_file(struct slice bytes)
{
    FILE *f = fopen(path, "w");
    HOLDS(f && fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len);
    fclose(f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {.message = ""};
    size_t count = 0;
    if (size < 3)
        return 0;
    if (!good.len)
        make_good();
    struct slice bytes = bytes_of(data + 3, size - 3);
    if (data[0] % 2) { /* over a good one, at a place that two bytes tell */
        struct buf b = BUF_INIT;
        buf_put(&b, buf_slice(&good));
        size_t at = (size_t)(data[1] << 8 | data[2]) * 2 % good.len;
        memcpy(b.ptr + at, bytes.ptr, bytes.len < good.len - at ? bytes.len : good.len - at);
        write_file(buf_slice(&b));
        buf_release(&b);
    } else {
        write_file(bytes);
    }
    struct store *store = store_open(path, &err);
    HOLDS(store || err.message[0]);
    if (store && !store_claims(store, take, &count, &err))
        HOLDS(err.message[0] || count >= 1000);
    store_close(store);
    unlink(path);
    return 0;
}
