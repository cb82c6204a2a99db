#include "series/facets.h"
#include "base/json.h"

static void take_name(struct facet_names *names, struct slice name, struct arena *arena)
{
    for (size_t i = 0; i < names->count; i++)
        if (slice_equal(names->at[i], name))
            return;
    if (names->count < FACET_NAMES_MAX)
        names->at[names->count++] = arena_copy(arena, name);
}

void facets_names(const struct series *list, size_t count, struct arena *arena, struct facet_names *ret)
{
    struct slice before = {NULL, 0};
    struct json_walk w;
    struct json_field f;
    ret->count = 0;
    for (size_t i = 0; i < count; i++) {
        /* neighbours often have the same */
        if (!list[i].facets.ptr || slice_equal(list[i].facets, before))
            continue;
        before = list[i].facets;
        for (json_open(&w, before, arena); json_next(&w, &f);)
            take_name(ret, f.name, arena);
    }
}

struct slice facets_value(struct slice facets, struct slice name, struct arena *arena)
{
    struct json_walk w;
    struct json_field f;
    if (facets.ptr)
        for (json_open(&w, facets, arena); json_next(&w, &f);)
            if (f.kind == JSON_STRING && slice_equal(f.name, name))
                return arena_copy(arena, f.text);
    return (struct slice){NULL, 0};
}
