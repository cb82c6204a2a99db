/* words - what a stage says itself, in Chinese and in English */
#include "base/words.h"
#include "base/arena.h"
#include "base/data.h"
#include <assert.h>
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

struct row {
    const char *key, *zh, *en; /* in json */
};

struct words {
    cJSON *json;
    struct row *rows; /* by key */
    size_t count;
};

static int compare_rows(const void *a, const void *b)
{
    return strcmp(((const struct row *)a)->key, ((const struct row *)b)->key);
}

struct words *words_new(const char *file)
{
    struct slice json = data_file(file);
    struct words *words = must_alloc(sizeof *words);
    words->json = cJSON_ParseWithLength(json.ptr, json.len);
    words->count = 0;
    words->rows = must_alloc(sizeof *words->rows * (size_t)(cJSON_GetArraySize(words->json) + 1));
    const cJSON *item;
    cJSON_ArrayForEach(item, words->json)
    {
        struct row *row = &words->rows[words->count++];
        row->key = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "key"));
        row->zh = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "zh"));
        row->en = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "en"));
        assert(row->key && row->zh && row->en);
    }
    qsort(words->rows, words->count, sizeof *words->rows, compare_rows);
    return words;
}

void words_free(struct words *words)
{
    if (!words)
        return;
    cJSON_Delete(words->json);
    free(words->rows);
    free(words);
}

const char *words_find(const struct words *words, const char *key, bool chinese)
{
    struct row wanted = {key, NULL, NULL};
    const struct row *found = bsearch(&wanted, words->rows, words->count, sizeof *words->rows, compare_rows);
    return !found ? NULL : chinese ? found->zh : found->en;
}

const char *words_get(const struct words *words, const char *key, bool chinese)
{
    const char *found = words_find(words, key, chinese);
    assert(found);
    return found;
}

void words_put(struct buf *b, const struct words *words, const char *key, bool chinese, const struct slice *values,
               size_t count)
{
    for (const char *p = words_get(words, key, chinese); *p; p++) {
        size_t number = p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}' ? (size_t)(p[1] - '0') : 0;
        if (number == 0 || number > count) {
            buf_putc(b, *p);
        } else {
            buf_put(b, values[number - 1]);
            p += 2;
        }
    }
}
