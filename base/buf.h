/* buf - a string that grows
 *
 *     struct buf b = BUF_INIT;
 *     buf_printf(&b, "%d files", n);
 *     buf_json_string(&b, SLICE("say \"hi\""));
 *     buf_release(&b);
 *
 * ptr is NUL-terminated whenever it is not NULL.  Out of memory ends the program (base/arena.h).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/slice.h"

struct arena;

struct buf {
    char *ptr;
    size_t len, cap;
};

#define BUF_INIT                                                                                                       \
    {                                                                                                                  \
        NULL, 0, 0                                                                                                     \
    }

void buf_release(struct buf *b);              /* frees; b is empty and usable again */
void buf_clear(struct buf *b);                /* empties, keeps the memory */
void buf_cut(struct buf *b, size_t len);      /* only the first len bytes stay */
void buf_reserve(struct buf *b, size_t more); /* room for more bytes */
void buf_put_utf8(struct buf *b, unsigned long code_point);
void buf_number(struct buf *b, size_t n); /* its digits; printf takes several times as long */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* buf_json_string - the text as a JSON string with its quotes; text must be UTF-8, bytes that are not
 * become U+FFFD.  Non-ASCII characters stay as they are; U+2028 and U+2029 are escaped. */
void buf_json_string(struct buf *b, struct slice text);
/* the same, null where ptr is NULL */
void buf_json_string_or_null(struct buf *b, struct slice text);

/* inline: pages and records are made of very many short pieces, and the length of a literal is known when the program
 * is built */
static inline void buf_put(struct buf *b, struct slice text)
{
    if (text.len >= b->cap - b->len)
        buf_reserve(b, text.len);
    if (text.len)
        memcpy(b->ptr + b->len, text.ptr, text.len);
    b->len += text.len;
    b->ptr[b->len] = '\0';
}
static inline void buf_putc(struct buf *b, char c)
{
    buf_put(b, (struct slice){&c, 1});
}
static inline void buf_puts(struct buf *b, const char *zero_terminated)
{
    buf_put(b, slice_of(zero_terminated));
}

/* the text copied into the arena; the buffer is released */
struct slice buf_keep(struct buf *b, struct arena *arena);
static inline struct slice buf_slice(const struct buf *b)
{
    return (struct slice){b->ptr, b->len};
}

#endif
