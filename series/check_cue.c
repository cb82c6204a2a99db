/* check_cue - the words that the rules of check know, from series/check.json */
#include "base/data.h"
#include "series/check_internal.h"
#include <assert.h>
#include <cjson/cJSON.h>

static const char *const cue_names[CUE_COUNT] = {
    [CUE_REAL_METRIC] = "real metric",
    [CUE_REAL_GROWTH] = "real growth",
    [CUE_WHOLE] = "whole",
    [CUE_PORTION] = "portion",
    [CUE_SHARE_END] = "share end",
    [CUE_KIND] = "kind",
    [CUE_MEAN_METRIC] = "mean metric",
    [CUE_MEAN] = "mean",
    [CUE_DEED] = "deed",
    [CUE_LANDMARK] = "landmark",
    [CUE_COMPARED] = "compared with",
    [CUE_A_YEAR] = "a year",
    [CUE_BEFORE] = "before",
    [CUE_REST] = "rest",
    [CUE_CALLED_SHARE] = "called share",
};

static struct slice text_of(const cJSON *item, struct arena *arena)
{
    assert(cJSON_IsString(item));
    return arena_copy(arena, slice_of(item->valuestring));
}

static struct words_of_cue words_of(const cJSON *list, struct arena *arena)
{
    struct words_of_cue words = {.count = 0};
    struct slice *at = arena_array(arena, struct slice, (size_t)cJSON_GetArraySize(list));
    const cJSON *item;
    cJSON_ArrayForEach(item, list) at[words.count++] = text_of(item, arena);
    words.at = at;
    return words;
}

static void read_cue(struct knowledge *k, const cJSON *row, struct arena *arena)
{
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, "cue"));
    for (int i = 0; i < CUE_COUNT; i++)
        if (strcmp(name, cue_names[i]) == 0)
            k->cues[i] = words_of(cJSON_GetObjectItemCaseSensitive(row, "words"), arena);
}

static void read_sums(struct knowledge *k, const cJSON *list, struct arena *arena)
{
    struct sum_row *rows = arena_array(arena, struct sum_row, (size_t)cJSON_GetArraySize(list));
    const cJSON *row;
    cJSON_ArrayForEach(row, list)
    {
        const cJSON *parts = cJSON_GetObjectItemCaseSensitive(row, "parts");
        struct sum_row *sum = &rows[k->sum_count++];
        sum->whole = text_of(cJSON_GetObjectItemCaseSensitive(row, "whole"), arena);
        for (int i = 0; i < SUM_PARTS; i++)
            sum->parts[i] = text_of(cJSON_GetArrayItem(parts, i), arena);
    }
    k->sums = rows;
}

void knowledge_load(struct knowledge *k, struct arena *arena)
{
    struct slice file = data_file("series/check.json");
    cJSON *json = cJSON_ParseWithLength(file.ptr, file.len);
    const cJSON *row;
    *k = (struct knowledge){.sum_count = 0};
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(json, "cues")) read_cue(k, row, arena);
    read_sums(k, cJSON_GetObjectItemCaseSensitive(json, "sums"), arena);
    cJSON_Delete(json);
    for (int i = 0; i < CUE_COUNT; i++)
        assert(k->cues[i].count);
}

bool cue_in(const struct findings *f, enum cue cue, struct slice text)
{
    const struct words_of_cue *words = &f->knowledge.cues[cue];
    for (size_t i = 0; i < words->count; i++)
        if (slice_find(text, words->at[i]) != SLICE_NONE)
            return true;
    return false;
}

bool cue_starts(const struct findings *f, enum cue cue, struct slice text)
{
    const struct words_of_cue *words = &f->knowledge.cues[cue];
    for (size_t i = 0; i < words->count; i++)
        if (slice_starts(text, words->at[i]))
            return true;
    return false;
}
