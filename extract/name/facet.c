/* facet - read from the file, told by the nearest text that tells it */
#include "extract/name/facet.h"
#include "base/json.h"
#include <stdlib.h>
#include <string.h>

static const char *const range_names[RANGE_COUNT] = {"near", "metric", "clause", "sentence", "heading", "title"};

int range_number(const char *name)
{
    for (int i = 0; name && i < RANGE_COUNT; i++)
        if (strcmp(name, range_names[i]) == 0)
            return i;
    return -1;
}

/* ---- reading ---- */

static const char *text_of(const cJSON *row, const char *field)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, field));
}

static bool read_values(const cJSON *array, const char *file, const char *id, struct facet *facet, struct err *err)
{
    const cJSON *item;
    facet->values = must_alloc((size_t)cJSON_GetArraySize(array) * sizeof *facet->values + 1);
    cJSON_ArrayForEach(item, array)
    {
        struct facet_value *value = &facet->values[facet->value_count];
        *value = (struct facet_value){.value = text_of(item, "value")};
        if (!value->value)
            return err_set(err, file, "extractor \"%s\": facet \"%s\": a value without \"value\"", id, facet->name);
        facet->value_count++;
        if (!patterns_read(cJSON_GetObjectItemCaseSensitive(item, "match"), file, id, &value->match, err))
            return false;
    }
    return facet->value_count ||
           err_set(err, file, "extractor \"%s\": facet \"%s\" has no \"values\"", id, facet->name);
}

static bool read_facet(const cJSON *row, const char *file, const char *id, struct facet *ret, struct err *err)
{
    const char *within = text_of(row, "within");
    int range = within ? range_number(within) : RANGE_SENTENCE;
    *ret = (struct facet){.name = text_of(row, "facet"),
                          .otherwise = text_of(row, "else"),
                          .within = (enum name_range)range,
                          .inherit = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "inherit"))};
    if (!ret->name)
        return err_set(err, file, "extractor \"%s\": a facet without \"facet\", its name", id);
    if (range < 0)
        return err_set(err, file,
                       "extractor \"%s\": facet \"%s\": unknown \"within\": metric, near, clause, "
                       "sentence, heading or title",
                       id, ret->name);
    return read_values(cJSON_GetObjectItemCaseSensitive(row, "values"), file, id, ret, err);
}

bool facets_read(const cJSON *array, const char *file, const char *id, struct facet **ret, size_t *ret_count,
                 struct err *err)
{
    const cJSON *row;
    *ret = NULL;
    *ret_count = 0;
    if (!array)
        return true;
    *ret = must_alloc((size_t)cJSON_GetArraySize(array) * sizeof **ret + 1);
    cJSON_ArrayForEach(row, array)
    {
        struct facet *facet = &(*ret)[(*ret_count)++];
        if (!read_facet(row, file, id, facet, err))
            return false;
    }
    return true;
}

void facets_free(struct facet *facets, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < facets[i].value_count; k++)
            patterns_release(&facets[i].values[k].match);
        free(facets[i].values);
    }
    free(facets);
}

/* ---- telling ---- */

/* the first value that a text tells; narrower: only one that begins with it and a point */
static const char *told_by(const struct matcher *m, const struct facet *facet, struct slice text, const char *narrower)
{
    size_t len = narrower ? strlen(narrower) : 0;
    for (size_t i = 0; i < facet->value_count; i++) {
        const char *value = facet->values[i].value;
        if (narrower && (strncmp(value, narrower, len) != 0 || value[len] != '.'))
            continue;
        if (patterns_match(m, &facet->values[i].match, text))
            return value;
    }
    return NULL;
}

static const char *tell(const struct matcher *m, const struct facet *facet, const struct slice *texts)
{
    const char *told = NULL;
    int range = 0;
    for (; range <= (int)facet->within && !told; range++)
        told = told_by(m, facet, texts[range], NULL);
    for (range = RANGE_HEADING; told && range <= (int)facet->within; range++) {
        const char *narrow = told_by(m, facet, texts[range], told);
        if (narrow)
            return narrow;
    }
    return told;
}

/* the value that facets, an object, have of that name; ptr NULL if null or none */
static struct slice value_of(struct slice facets, const char *name, struct arena *arena)
{
    struct json_walk w;
    struct json_field f;
    if (facets.ptr)
        for (json_open(&w, facets, arena); json_next(&w, &f);)
            if (json_is(&f, name) && f.kind == JSON_STRING)
                return f.text;
    return (struct slice){NULL, 0};
}

struct slice facets_write(const struct matcher *m, const struct facet *facets, size_t count, const struct slice *texts,
                          struct slice before, struct arena *arena)
{
    struct buf b = BUF_INIT;
    if (!count)
        return (struct slice){NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *told = tell(m, &facets[i], texts);
        struct slice value = told ? slice_of(told) : (struct slice){NULL, 0};
        if (!told && facets[i].inherit)
            value = value_of(before, facets[i].name, arena);
        if (!value.ptr && facets[i].otherwise)
            value = slice_of(facets[i].otherwise);
        buf_puts(&b, i ? "," : "{");
        buf_json_string(&b, slice_of(facets[i].name));
        buf_putc(&b, ':');
        if (value.ptr)
            buf_json_string(&b, value);
        else
            buf_puts(&b, "null");
    }
    buf_putc(&b, '}');
    struct slice ret = arena_copy(arena, buf_slice(&b));
    buf_release(&b);
    return ret;
}

struct slice facets_with(struct slice facets, const char *name, const char *value, struct arena *arena)
{
    struct slice inner = facets.len > 2 ? slice_sub(facets, 1, facets.len - 1) : SLICE("");
    return arena_printf(arena, "{%.*s%s\"%s\":\"%s\"}", (int)inner.len, inner.len ? inner.ptr : "",
                        inner.len ? "," : "", name, value);
}
