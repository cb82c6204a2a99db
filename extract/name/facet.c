/* facet - read from the file, told by the nearest text that tells it */
#include "extract/name/facet.h"
#include "base/json.h"
#include <stdlib.h>
#include <string.h>

static const char *const range_names[RANGE_COUNT] = {"near",    "metric", "clause", "sentence",
                                                     "heading", "title",  "text"};

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

/* "inherit": true for all values, or those that go over */
static bool is_handed(const cJSON *inherit, const char *value)
{
    const cJSON *item;
    if (!cJSON_IsArray(inherit))
        return cJSON_IsTrue(inherit);
    cJSON_ArrayForEach(item, inherit) if (cJSON_IsString(item) && strcmp(item->valuestring, value) == 0) return true;
    return false;
}

static bool read_value(const cJSON *row, const char *file, const char *id, struct facet *facet, struct err *err)
{
    struct facet_value *value = &facet->values[facet->value_count++];
    const char *within = text_of(row, "within"), *status = text_of(row, "status");
    int range = within ? range_number(within) : (int)facet->within;
    *value = (struct facet_value){.value = text_of(row, "value"),
                                  .last = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "last")),
                                  .flow = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "flow")),
                                  .stock = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "stock")),
                                  .design = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "design")),
                                  .counted = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "counted")),
                                  .exact = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "exact")),
                                  .strong = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "strong")),
                                  .otherwise = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "else")),
                                  .aimed = status != NULL,
                                  .within = (enum name_range)range};
    if (!value->value)
        return err_set(err, file, "extractor \"%s\": facet \"%s\": a value without \"value\"", id, facet->name);
    if (range < 0 || (status && strcmp(status, "target") != 0))
        return err_set(err, file, "extractor \"%s\": facet \"%s\": \"%s\": unknown \"%s\"", id, facet->name,
                       value->value, range < 0 ? "within" : "status");
    return patterns_read(cJSON_GetObjectItemCaseSensitive(row, "match"), file, id, &value->match, err) &&
           patterns_read(cJSON_GetObjectItemCaseSensitive(row, "need"), file, id, &value->need, err);
}

static bool read_values(const cJSON *row, const char *file, const char *id, struct facet *facet, struct err *err)
{
    const cJSON *item, *array = cJSON_GetObjectItemCaseSensitive(row, "values");
    const cJSON *inherit = cJSON_GetObjectItemCaseSensitive(row, "inherit");
    facet->values = must_alloc((size_t)cJSON_GetArraySize(array) * sizeof *facet->values + 1);
    cJSON_ArrayForEach(item, array)
    {
        if (!read_value(item, file, id, facet, err))
            return false;
        struct facet_value *value = &facet->values[facet->value_count - 1];
        value->handed = is_handed(inherit, value->value);
        facet->inherit |= value->handed;
    }
    return facet->value_count ||
           err_set(err, file, "extractor \"%s\": facet \"%s\" has no \"values\"", id, facet->name);
}

static bool read_facet(const cJSON *row, const char *file, const char *id, struct facet *ret, struct err *err)
{
    const char *within = text_of(row, "within");
    int range = within ? range_number(within) : RANGE_SENTENCE;
    *ret = (struct facet){
        .name = text_of(row, "facet"), .otherwise = text_of(row, "else"), .within = (enum name_range)range};
    if (!ret->name)
        return err_set(err, file, "extractor \"%s\": a facet without \"facet\", its name", id);
    if (range < 0)
        return err_set(err, file,
                       "extractor \"%s\": facet \"%s\": unknown \"within\": metric, near, clause, "
                       "sentence, heading or title",
                       id, ret->name);
    return read_values(row, file, id, ret, err);
}

bool facets_read(const cJSON *array, const char *file, const char *id, struct facet **ret, size_t *ret_count,
                 struct err *err)
{
    const cJSON *row;
    *ret = NULL;
    *ret_count = 0;
    if (!array)
        return true;
    if (!cJSON_IsArray(array))
        return err_set(err, file, "extractor \"%s\": \"facets\" is no array, nor the id of a row that has one", id);
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
        for (size_t k = 0; k < facets[i].value_count; k++) {
            patterns_release(&facets[i].values[k].match);
            patterns_release(&facets[i].values[k].need);
        }
        free(facets[i].values);
    }
    free(facets);
}

/* ---- telling ---- */

/* may the words of a text of that range tell it? */
static bool may_tell(const struct matcher *m, const struct facet_value *value, const struct told_text *texts, int range,
                     bool last, bool target)
{
    return value->last == last && !value->otherwise && range <= (int)value->within && (!value->aimed || target) &&
           (!value->need.count || patterns_match(m, &value->need, texts[RANGE_SENTENCE].text) ||
            patterns_match(m, &value->need, texts[RANGE_TITLE].text));
}

/* the value that the words nearest to the quantity tell; where the words of two touch, the one that comes first in the
 * file: "offshore" and "wind" */
static const char *told_nearest(const struct matcher *m, const struct facet *facet, const struct told_text *texts,
                                bool target)
{
    const struct told_text *text = &texts[RANGE_SENTENCE];
    struct pattern_span span, best = {.gap = SIZE_MAX};
    const struct facet_value *values = facet->values;
    size_t told = facet->value_count;
    for (size_t i = 0; i < facet->value_count; i++)
        if (may_tell(m, &values[i], texts, RANGE_SENTENCE, false, target) &&
            patterns_nearest(m, &values[i].match, text->text, text->quantity, &span) && span.gap < best.gap) {
            best = span;
            told = i;
        }
    for (size_t i = 0; i < told && told < facet->value_count; i++)
        if (may_tell(m, &values[i], texts, RANGE_SENTENCE, false, target) &&
            patterns_touch(m, &values[i].match, text->text, best))
            told = i;
    return told < facet->value_count ? values[told].value : NULL;
}

/* the first value that a text tells, of those that are told last or of the others */
static const char *told_by(const struct matcher *m, const struct facet *facet, const struct told_text *texts, int range,
                           bool last, bool target)
{
    for (size_t i = 0; i < facet->value_count; i++)
        if (may_tell(m, &facet->values[i], texts, range, last, target) &&
            patterns_match(m, &facet->values[i].match, texts[range].text))
            return facet->values[i].value;
    return NULL;
}

static const char *tell(const struct matcher *m, const struct facet *facet, const struct told_text *texts,
                        enum name_range from, enum name_range to, bool target)
{
    const char *told = NULL;
    for (int range = (int)from; range <= (int)to && !told; range++)
        told = range == RANGE_SENTENCE ? told_nearest(m, facet, texts, target)
                                       : told_by(m, facet, texts, range, false, target);
    return told;
}

/* the first strong value that the measure itself tells: a pipeline that is "to reach 5 GW" does not operate */
static const char *told_strongly(const struct matcher *m, const struct facet *facet, const struct told_text *texts)
{
    for (size_t i = 0; i < facet->value_count; i++)
        if (facet->values[i].strong && patterns_match(m, &facet->values[i].match, texts[RANGE_METRIC].text))
            return facet->values[i].value;
    return NULL;
}

/* what heading and title say more closely: the storage of a text on batteries; not what the rest of the sentence sets
 * apart: "wind power reached 5 GW, of which offshore ..." */
static const char *narrow(const struct matcher *m, const struct facet *facet, const struct told_text *texts,
                          const struct told_before *before, const char *told)
{
    size_t len = strlen(told);
    for (int range = RANGE_HEADING; range <= RANGE_TITLE; range++)
        for (size_t i = 0; i < facet->value_count; i++) {
            const char *value = facet->values[i].value;
            if (strncmp(value, told, len) == 0 && value[len] == '.' && range <= (int)facet->values[i].within &&
                patterns_match(m, &facet->values[i].match, texts[range].text) &&
                !patterns_match(m, &facet->values[i].match, before->parts))
                return value;
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

static bool is_exact(const struct matcher *m, const struct facet *facet, const struct told_text *texts,
                     const char *value)
{
    for (size_t i = 0; i < facet->value_count; i++)
        if (facet->values[i].exact && strcmp(facet->values[i].value, value) == 0 &&
            patterns_match(m, &facet->values[i].match, texts[RANGE_NEAR].text))
            return true;
    return false;
}

/* the value, unless it is one that does not go over */
static struct slice handed(const struct facet *facet, struct slice value)
{
    for (size_t i = 0; i < facet->value_count; i++)
        if (facet->values[i].handed && slice_equal(value, slice_of(facet->values[i].value)))
            return value;
    return (struct slice){NULL, 0};
}

/* the value that all of them have, else that of the lead */
static struct slice inherited(const struct told_before *before, const struct facet *facet, struct arena *arena)
{
    struct slice value = {NULL, 0};
    bool agree = before->count > 0;
    for (size_t i = 0; i < before->count; i++) {
        struct slice own = value_of(before->facets[i], facet->name, arena);
        agree &= i == 0 || slice_equal(own, value);
        value = own;
    }
    return handed(facet, agree || !before->lead.ptr ? value : value_of(before->lead, facet->name, arena));
}

/* as its sentence tells it, else as the claims before have it, else as heading, title and text tell it */
static struct slice facet_value_of(const struct matcher *m, const struct facet *facet, const struct told_text *texts,
                                   const struct told_before *before, struct arena *arena)
{
    struct slice value = {NULL, 0};
    const char *told = before->part ? NULL : told_strongly(m, facet, texts);
    if (told)
        return slice_of(told);
    if ((told = tell(m, facet, texts, RANGE_NEAR, RANGE_NEAR, before->target)))
        return slice_of(is_exact(m, facet, texts, told) ? told : narrow(m, facet, texts, before, told));
    if ((told = tell(m, facet, texts, before->unsaid ? RANGE_CLAUSE : RANGE_METRIC, RANGE_SENTENCE, before->target)))
        return slice_of(narrow(m, facet, texts, before, told));
    if ((told = told_by(m, facet, texts, RANGE_SENTENCE, true, before->target)) != NULL)
        return slice_of(told);
    if (facet->inherit)
        value = inherited(before, facet, arena);
    if (!value.ptr && (before->unsaid && (told = told_by(m, facet, texts, RANGE_METRIC, false, before->target))))
        value = slice_of(told);
    if (!value.ptr && (told = tell(m, facet, texts, RANGE_HEADING, RANGE_TEXT, before->target)))
        value = slice_of(told);
    for (size_t i = 0; i < facet->value_count && !value.ptr; i++)
        if (facet->values[i].otherwise && patterns_match(m, &facet->values[i].match, texts[RANGE_SENTENCE].text))
            value = slice_of(facet->values[i].value);
    return value.ptr || !facet->otherwise ? value : slice_of(facet->otherwise);
}

struct slice facets_write(const struct matcher *m, const struct facet *facets, size_t count,
                          const struct told_text *texts, const struct told_before *before, struct arena *arena)
{
    struct buf b = BUF_INIT;
    if (!count)
        return (struct slice){NULL, 0};
    for (size_t i = 0; i < count; i++) {
        struct slice value = facet_value_of(m, &facets[i], texts, before, arena);
        buf_puts(&b, i ? "," : "{");
        buf_json_string(&b, slice_of(facets[i].name));
        buf_putc(&b, ':');
        if (value.ptr)
            buf_json_string(&b, value);
        else
            buf_puts(&b, "null");
    }
    buf_putc(&b, '}');
    return buf_keep(&b, arena);
}

struct slice facets_with(struct slice facets, const char *name, const char *value, struct arena *arena)
{
    struct slice inner = facets.len > 2 ? slice_sub(facets, 1, facets.len - 1) : SLICE("");
    return arena_printf(arena, "{%.*s%s\"%s\":\"%s\"}", (int)inner.len, inner.len ? inner.ptr : "",
                        inner.len ? "," : "", name, value);
}

struct facet_nature facets_nature(const struct matcher *m, const struct facet *facets, size_t count,
                                  const struct told_text *texts, struct slice written, bool target, struct arena *arena)
{
    struct facet_nature ret = {.flow = false};
    for (size_t i = 0; written.ptr && i < count; i++) {
        struct slice value = value_of(written, facets[i].name, arena);
        for (size_t k = 0; k < facets[i].value_count; k++) {
            const struct facet_value *v = &facets[i].values[k];
            if (!slice_equal(value, slice_of(v->value)) || (v->aimed && !target))
                continue;
            bool said =
                (v->stock || v->counted || v->design) && patterns_match(m, &v->match, texts[RANGE_SENTENCE].text);
            ret.flow |= v->flow;
            ret.stock |= v->stock && said;
            ret.counted |= v->counted && said;
            ret.design |= v->design && said;
        }
    }
    return ret;
}
