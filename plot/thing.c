/* thing - do two series measure the same? */
#include "plot/thing.h"

static int compare_optional(struct slice a, struct slice b)
{
    if (!a.ptr || !b.ptr)
        return (a.ptr != NULL) - (b.ptr != NULL);
    return slice_compare(a, b);
}

/* the key before its second colon; the whole of a key of another making */
struct slice thing_head(struct slice key)
{
    size_t first = slice_find(key, SLICE(":"));
    if (first == SLICE_NONE)
        return key;
    size_t second = slice_find(slice_sub(key, first + 1, key.len), SLICE(":"));
    return second == SLICE_NONE ? key : slice_sub(key, 0, first + 1 + second);
}

int thing_compare(const struct series *a, const struct series *b)
{
    int by = compare_optional(a->series, b->series);
    if (by == 0 && a->series.ptr)
        return slice_compare(thing_head(a->key), thing_head(b->key));
    if (by == 0)
        by = slice_compare(a->metric, b->metric);
    return by ? by : compare_optional(a->entity, b->entity);
}

struct slice thing_dimension(struct slice key)
{
    struct slice rest = slice_sub(key, thing_head(key).len, key.len);
    rest = slice_sub(rest, rest.len > 0, rest.len);
    return slice_sub(rest, 0, slice_find(rest, SLICE(":")));
}

bool thing_is_place(struct slice entity)
{
    if (slice_equal(entity, SLICE("world")))
        return true;
    for (size_t i = 0; i < entity.len; i++)
        if (!(entity.ptr[i] >= 'a' && entity.ptr[i] <= 'z') && entity.ptr[i] != '-')
            return false;
    return entity.len >= 2 && (entity.len == 2 || entity.ptr[2] == '-');
}
