#include "series/convert.h"
#include "base/data.h"
#include <cjson/cJSON.h>
#include <stdlib.h>

/* the readable limit: below it people read 4040 GW, above it 10.4 TW */
#define READABLE_MAX 10000

struct unit_row {
    struct slice symbol;
    int exp;
    const struct family *family;
};

struct family {
    struct slice dimension;
    bool by_size;
    struct unit_row *units;
    size_t count;
};

struct convert {
    struct arena arena;
    struct family *families;
    size_t count;
};

static bool load_family(struct convert *table, const cJSON *row, struct family *family)
{
    const cJSON *dimension = cJSON_GetObjectItemCaseSensitive(row, "dimension");
    const cJSON *pick = cJSON_GetObjectItemCaseSensitive(row, "pick");
    const cJSON *units = cJSON_GetObjectItemCaseSensitive(row, "units"), *unit;
    if (!cJSON_IsString(dimension) || !cJSON_IsString(pick) || !cJSON_IsObject(units))
        return false;
    family->dimension = arena_copy(&table->arena, slice_of(dimension->valuestring));
    family->by_size = strcmp(pick->valuestring, "size") == 0;
    family->units = arena_array(&table->arena, struct unit_row, (size_t)cJSON_GetArraySize(units));
    cJSON_ArrayForEach(unit, units) family->units[family->count++] =
        (struct unit_row){arena_copy(&table->arena, slice_of(unit->string)), unit->valueint, family};
    return family->count > 0;
}

struct convert *convert_new(struct err *err)
{
    struct slice json = data_file("series/units.json");
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len), *row;
    struct convert *table = must_alloc(sizeof *table);
    *table = (struct convert){.count = 0};
    arena_init(&table->arena);
    bool ok = cJSON_IsArray(root);
    if (ok) {
        table->families = arena_array(&table->arena, struct family, (size_t)cJSON_GetArraySize(root));
        cJSON_ArrayForEach(row, root) ok = ok && load_family(table, row, &table->families[table->count++]);
    }
    cJSON_Delete(root);
    if (ok)
        return table;
    err_set(err, "series/units.json", "row %zu needs \"dimension\", \"pick\" and \"units\"", table->count);
    convert_free(table);
    return NULL;
}

void convert_free(struct convert *table)
{
    if (!table)
        return;
    arena_release(&table->arena);
    free(table);
}

static const struct unit_row *find_unit(const struct convert *table, struct slice symbol)
{
    for (size_t f = 0; f < table->count; f++)
        for (size_t u = 0; u < table->families[f].count; u++)
            if (slice_equal(table->families[f].units[u].symbol, symbol))
                return &table->families[f].units[u];
    return NULL;
}

static struct slice simple_dimension(const struct convert *table, struct slice unit, int *ret_exp)
{
    const struct unit_row *row = find_unit(table, unit);
    *ret_exp = row ? row->exp : 0;
    return row ? row->family->dimension : unit;
}

struct slice convert_dimension(const struct convert *table, struct slice unit, struct arena *arena, int *ret_exp)
{
    size_t slash = slice_find(unit, SLICE("/"));
    if (slash == SLICE_NONE)
        return simple_dimension(table, unit, ret_exp);
    int above_exp, below_exp;
    struct slice above = simple_dimension(table, slice_sub(unit, 0, slash), &above_exp);
    struct slice below = simple_dimension(table, slice_sub(unit, slash + 1, unit.len), &below_exp);
    *ret_exp = above_exp - below_exp;
    return arena_join(arena, 3, (struct slice[]){above, SLICE("/"), below});
}

static bool below_limit(struct decimal value, int exp)
{
    struct decimal in_unit;
    return decimal_shift(value, -exp, &in_unit) && decimal_compare(in_unit, decimal_of(READABLE_MAX)) < 0;
}

struct slice convert_readable(const struct convert *table, struct slice dimension, struct decimal largest,
                              struct slice said, struct arena *arena, int *ret_exp)
{
    const struct unit_row *row = find_unit(table, dimension);
    if (!row || !row->family->by_size) {
        convert_dimension(table, said, arena, ret_exp);
        return said;
    }
    const struct family *family = row->family;
    size_t u = 0;
    while (u + 1 < family->count && !below_limit(largest, family->units[u].exp))
        u++;
    *ret_exp = family->units[u].exp;
    return family->units[u].symbol;
}

/* ---- 万 and 亿 ---- */

/* how a dimension is called behind 万 and 亿, and what power of it that name is */
static const struct {
    const char *dimension, *name;
    int exp;
} zh_names[] = {
    {"CNY", "元", 0},    {"USD", "美元", 0}, {"EUR", "欧元", 0},  {"HKD", "港元", 0}, {"JPY", "日元", 0},
    {"GBP", "英镑", 0},  {"W", "千瓦", 3},   {"Wh", "千瓦时", 3}, {"g", "吨", 6},     {"m", "公里", 3},
    {"m2", "平方米", 0}, {"mu", "亩", 0},    {"L", "立方米", 3},
};

struct slice convert_scale_zh(struct slice dimension, struct decimal largest, struct arena *arena, int *ret_exp)
{
    struct slice name = dimension;
    int exp = 0;
    for (size_t i = 0; i < sizeof zh_names / sizeof *zh_names; i++)
        if (slice_equal(dimension, slice_of(zh_names[i].dimension))) {
            name = slice_of(zh_names[i].name);
            exp = zh_names[i].exp;
        }
    bool counted = name.len && (unsigned char)name.ptr[0] >= 0x80 && slice_find(name, SLICE("/")) == SLICE_NONE;
    struct decimal in_unit = largest;
    decimal_shift(largest, -exp, &in_unit);
    const char *word = "";
    if (counted && decimal_compare(in_unit, decimal_of(100000000)) >= 0) {
        word = "亿";
        exp += 8;
    } else if (counted && decimal_compare(in_unit, decimal_of(10000)) >= 0) {
        word = "万";
        exp += 4;
    }
    *ret_exp = exp;
    return arena_join(arena, 2, (struct slice[]){slice_of(word), name});
}
