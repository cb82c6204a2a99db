#include "series/derive.h"

size_t derive_series(const struct series *list, size_t count, struct arena *arena, const struct series **ret)
{
    (void)arena;
    *ret = list;
    return count;
}
