#include "series/message.h"
#include "base/scale.h"
#include "base/words.h"
#include <math.h>
#include <stdlib.h>

struct messages {
    struct words *words;
    struct units *units;
    bool chinese;
};

struct messages *messages_new(bool chinese)
{
    struct messages *m = must_alloc(sizeof *m);
    *m = (struct messages){words_new("series/messages.json"), units_new(), chinese};
    return m;
}

void messages_free(struct messages *messages)
{
    if (!messages)
        return;
    words_free(messages->words);
    units_free(messages->units);
    free(messages);
}

bool messages_chinese(const struct messages *messages)
{
    return messages->chinese;
}

static struct slice keep(struct buf *b, struct arena *arena)
{
    struct slice text = arena_copy(arena, buf_slice(b));
    buf_release(b);
    return text;
}

struct slice message_say(const struct messages *m, const char *key, const struct slice *values, size_t count,
                         struct arena *arena)
{
    struct buf b = BUF_INIT;
    words_put(&b, m->words, key, m->chinese, values, count);
    return keep(&b, arena);
}

/* 5.3% and 7811亿千瓦时, but 939.6 TWh */
static bool stands_apart(const struct messages *m, struct slice name)
{
    return !m->chinese && name.len && !slice_equal(name, SLICE("%"));
}

struct slice message_value(const struct messages *m, struct decimal value, struct slice unit, struct arena *arena)
{
    struct scale scale = scale_pick(m->units, unit, fabs(decimal_double(value)), m->chinese, arena);
    if (slice_equal(unit, SLICE("pp")))
        scale.name = slice_of(words_get(m->words, "unit_pp", m->chinese));
    struct buf b = BUF_INIT;
    buf_decimal(&b, scale_apply(scale, value));
    if (stands_apart(m, scale.name))
        buf_putc(&b, ' ');
    buf_put(&b, scale.name);
    return keep(&b, arena);
}

struct slice message_computed(const struct messages *m, double value, int places, struct slice unit,
                              struct arena *arena)
{
    struct decimal rounded;
    if (!decimal_parse(arena_printf(arena, "%.*f", places, value), &rounded))
        return arena_printf(arena, "%g", value);
    return message_value(m, rounded, unit, arena);
}

struct slice message_day(struct date day, struct arena *arena)
{
    struct buf b = BUF_INIT;
    buf_date(&b, day);
    return keep(&b, arena);
}
