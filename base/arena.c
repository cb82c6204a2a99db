#include "base/arena.h"
#include "base/err.h"
#include "base/scratch.h"
#include <stdalign.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Under AddressSanitizer a piece may be read and written to its last byte and no further: what lies around it, what is
 * not taken yet and what was given back by a reset are poisoned. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif
#ifdef SANITIZED
#include <sanitizer/asan_interface.h>
enum { RED_ZONE = 32 }; /* bytes before each piece; a multiple of every alignment */
#define CLOSE(p, size) ASAN_POISON_MEMORY_REGION(p, size)
#define OPEN(p, size) ASAN_UNPOISON_MEMORY_REGION(p, size)
#else
enum { RED_ZONE = 0 };
#define CLOSE(p, size) ((void)(p), (void)(size))
#define OPEN(p, size) ((void)(p), (void)(size))
#endif

/* A block holds an ordinary article with all that is made of it; larger requests get a block of their size. */
enum { BLOCK_SIZE = 64 * 1024 };

/* Blocks form one chain from the newest back; on reset the chain is emptied into the newest, which is the largest. */
struct arena_block {
    struct arena_block *older;
    size_t size; /* of bytes */
    alignas(max_align_t) char bytes[];
};

/* Nothing here allocates, and no other thread is waited for: it may be in the same need. */
_Noreturn void out_of_memory(void)
{
    static const char message[] = "dateline: out of memory: give it less input at a time\n";
    static atomic_flag told = ATOMIC_FLAG_INIT;

#ifdef FUZZING /* inputs are small: whoever asks for so much took a length from one */
    abort();
#endif
    while (atomic_flag_test_and_set(&told))
        pause();
    scratch_clean();
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(EXIT_INTERNAL); /* nobody to tell */
    _exit(EXIT_INTERNAL);
}

void *must_alloc(size_t size)
{
    return must_realloc(NULL, size);
}

void *must_realloc(void *old, size_t size)
{
    void *p = realloc(old, size ? size : 1);

    if (!p)
        out_of_memory();
    return p;
}

void arena_init(struct arena *arena)
{
    *arena = (struct arena){NULL, 0};
}

static void free_blocks(struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_reset(struct arena *arena)
{
    if (arena->block) {
        free_blocks(arena->block->older);
        arena->block->older = NULL;
        CLOSE(arena->block->bytes, arena->block->size);
    }
    arena->used = 0;
}

void arena_release(struct arena *arena)
{
    free_blocks(arena->block);
    arena_init(arena);
}

void arena_absorb(struct arena *arena, struct arena *other)
{
    struct arena_block *last = other->block;
    if (arena->block && last) { /* behind the block that is being filled */
        while (last->older)
            last = last->older;
        last->older = arena->block->older;
        arena->block->older = other->block;
    } else if (last) {
        *arena = *other;
    }
    arena_init(other);
}

size_t arena_held(const struct arena *arena)
{
    size_t held = 0;
    for (const struct arena_block *block = arena->block; block; block = block->older)
        held += sizeof *block + block->size;
    return held;
}

/* Each block is at least as large as all before it together: few blocks, and after a reset one that holds it all. */
static void add_block(struct arena *arena, size_t size)
{
    size_t wanted = arena->block ? arena->block->size : BLOCK_SIZE / 2;

    if (wanted > SIZE_MAX / 4 || size > SIZE_MAX / 2 - sizeof(struct arena_block))
        out_of_memory();
    wanted *= 2;
    if (wanted < size)
        wanted = size;
    struct arena_block *block = must_alloc(sizeof *block + wanted);
    block->older = arena->block;
    block->size = wanted;
    arena->block = block;
    arena->used = 0;
    CLOSE(block->bytes, wanted);
}

/* size bytes, aligned, not zeroed */
static void *take(struct arena *arena, size_t size)
{
    const size_t mask = alignof(max_align_t) - 1;

    if (size > SIZE_MAX - mask - RED_ZONE)
        out_of_memory();
    size_t room = ((size + mask) & ~mask) + RED_ZONE;
    if (!arena->block || room > arena->block->size - arena->used)
        add_block(arena, room);
    void *p = arena->block->bytes + arena->used + RED_ZONE;
    arena->used += room;
    OPEN(p, size);
    return p;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    void *p = take(arena, size);

    return size ? memset(p, 0, size) : p;
}

static size_t product(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory();
    return count * size;
}

void *arena_calloc(struct arena *arena, size_t count, size_t size)
{
    return arena_alloc(arena, product(count, size));
}

void *arena_raw(struct arena *arena, size_t count, size_t size)
{
    return take(arena, product(count, size));
}

/* more bytes right behind those at p, if they were taken last and the block has room */
static bool extend(struct arena *arena, const char *p, size_t old_size, size_t new_size)
{
    const size_t mask = alignof(max_align_t) - 1;

    if (!arena->block || !p || old_size > SIZE_MAX - mask || new_size > SIZE_MAX - mask)
        return false;
    size_t taken = (old_size + mask) & ~mask, wanted = (new_size + mask) & ~mask;
    if (taken > arena->used || p != arena->block->bytes + arena->used - taken)
        return false;
    size_t start = arena->used - taken;
    if (wanted > arena->block->size - start)
        return false;
    arena->used = start + wanted;
    OPEN(p, new_size);
    return true;
}

/* an array that was taken last grows where it stands: one that grows step by step leaves nothing behind */
void *arena_grow(struct arena *arena, const void *old, size_t old_count, size_t new_count, size_t size)
{
    size_t old_size = product(old_count, size), new_size = product(new_count, size);

    if (old_size > 0 && new_size >= old_size && extend(arena, old, old_size, new_size)) {
        char *start = arena->block->bytes + ((const char *)old - arena->block->bytes);
        memset(start + old_size, 0, new_size - old_size);
        return start;
    }
    char *p = take(arena, new_size);
    if (old_size > new_size)
        old_size = new_size;
    if (old_size)
        memcpy(p, old, old_size);
    memset(p + old_size, 0, new_size - old_size);
    return p;
}

void *arena_grow_full(struct arena *arena, const void *old, size_t count, size_t *room, size_t first, size_t size)
{
    if (count < *room)
        return (void *)(size_t)old;
    *room = *room ? *room * 2 : first;
    return arena_grow(arena, old, count, *room, size);
}

struct slice arena_copy(struct arena *arena, struct slice text)
{
    if (text.len == SIZE_MAX)
        out_of_memory();
    char *p = take(arena, text.len + 1);

    if (text.len)
        memcpy(p, text.ptr, text.len);
    p[text.len] = '\0';
    return (struct slice){p, text.len};
}

struct slice arena_join(struct arena *arena, size_t count, const struct slice *texts)
{
    size_t len = 0, at = 0;

    for (size_t i = 0; i < count; i++) {
        if (texts[i].len >= SIZE_MAX - len)
            out_of_memory();
        len += texts[i].len;
    }
    char *p = take(arena, len + 1);
    for (size_t i = 0; i < count; at += texts[i++].len)
        if (texts[i].len)
            memcpy(p + at, texts[i].ptr, texts[i].len);
    p[len] = '\0';
    return (struct slice){p, len};
}

struct slice arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args, again;

    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0)
        len = 0;
    char *p = take(arena, (size_t)len + 1);
    if (vsnprintf(p, (size_t)len + 1, format, again) < 0)
        p[0] = '\0';
    va_end(again);
    return (struct slice){p, (size_t)len};
}
