#include "series/rules.h"
#include <cjson/cJSON.h>
#include <stdlib.h>

struct merge_rule {
    struct slice metric, entity, source, document, key; /* when; ptr NULL where not named */
    struct slice to_metric, to_entity, to_series;       /* then */
};

struct merge_rules {
    struct arena arena;
    struct merge_rule *at;
    size_t count;
};

struct name_of_field {
    const char *name;
    size_t offset;
};

#define FIELD(name, member)                                                                                            \
    {                                                                                                                  \
        name, offsetof(struct merge_rule, member)                                                                      \
    }
static const struct name_of_field when_fields[] = {FIELD("metric", metric), FIELD("entity", entity),
                                                   FIELD("source", source), FIELD("document", document),
                                                   FIELD("key", key),       {NULL, 0}};
static const struct name_of_field then_fields[] = {
    FIELD("metric", to_metric), FIELD("entity", to_entity), FIELD("series", to_series), {NULL, 0}};

static bool read_fields(const cJSON *object, const struct name_of_field *fields, struct arena *arena,
                        struct merge_rule *rule, const char **ret_bad)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, object)
    {
        const struct name_of_field *f = fields;
        while (f->name && strcmp(f->name, item->string) != 0)
            f++;
        *ret_bad = item->string;
        if (!f->name || !cJSON_IsString(item))
            return false;
        *(struct slice *)(void *)((char *)rule + f->offset) = arena_copy(arena, slice_of(item->valuestring));
    }
    return true;
}

static bool read_rule(const cJSON *row, struct arena *arena, struct merge_rule *rule, const char *name, size_t number,
                      struct err *err)
{
    const cJSON *when = cJSON_GetObjectItemCaseSensitive(row, "when"),
                *then = cJSON_GetObjectItemCaseSensitive(row, "then");
    const char *bad = NULL;
    if (!cJSON_IsObject(when) || !cJSON_IsObject(then) || !when->child || !then->child)
        return err_set(err, name, "rule %zu needs \"when\" and \"then\", objects with at least one field", number);
    if (!read_fields(when, when_fields, arena, rule, &bad))
        return err_set(err, name,
                       "rule %zu: \"%s\" in \"when\" is no string or none of metric, entity, source, document, key",
                       number, bad);
    if (!read_fields(then, then_fields, arena, rule, &bad))
        return err_set(err, name, "rule %zu: \"%s\" in \"then\" is no string or none of metric, entity, series", number,
                       bad);
    return true;
}

struct merge_rules *merge_rules_new(const char *name, struct slice json, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr ? json.ptr : "", json.len), *row;
    struct merge_rules *rules = must_alloc(sizeof *rules);
    *rules = (struct merge_rules){.count = 0};
    arena_init(&rules->arena);
    bool ok =
        cJSON_IsArray(root) ? true : err_set(err, name, "not a JSON array of rules; see 'dateline series --help'");
    if (ok) {
        rules->at = arena_array(&rules->arena, struct merge_rule, (size_t)cJSON_GetArraySize(root));
        cJSON_ArrayForEach(row, root)
        {
            ok = read_rule(row, &rules->arena, &rules->at[rules->count], name, rules->count + 1, err);
            if (!ok)
                break;
            rules->count++;
        }
    }
    cJSON_Delete(root);
    if (ok)
        return rules;
    merge_rules_free(rules);
    return NULL;
}

void merge_rules_free(struct merge_rules *rules)
{
    if (!rules)
        return;
    arena_release(&rules->arena);
    free(rules);
}

static bool held(struct slice by, struct slice wanted)
{
    return !wanted.ptr || slice_find(by, wanted) != SLICE_NONE;
}

static bool entity_is(const struct series_words *words, const struct key *key, struct slice wanted)
{
    const struct place *place = wanted.ptr ? series_words_place(words, wanted) : NULL;
    return !wanted.ptr || slice_equal(key->entity, place ? place->id : wanted);
}

static bool rule_holds(const struct merge_rule *r, const struct series_words *words, const struct claim *claim,
                       const struct key *key)
{
    return (!r->key.ptr || slice_equal(r->key, key->text)) && held(claim->metric, r->metric) &&
           held(claim->source, r->source) && held(claim->document, r->document) && entity_is(words, key, r->entity);
}

bool merge_rules_apply(const struct merge_rules *rules, const struct series_words *words, const struct claim *claim,
                       struct arena *arena, struct key *key)
{
    for (size_t i = 0; rules && i < rules->count; i++) {
        const struct merge_rule *r = &rules->at[i];
        if (!rule_holds(r, words, claim, key))
            continue;
        struct claim renamed = *claim;
        if (r->to_metric.ptr) {
            key->metric = key_metric(words, r->to_metric, arena, &key->wording);
            renamed.series = (struct slice){NULL, 0};
        }
        if (r->to_series.ptr) {
            renamed.series = r->to_series;
            renamed.facets = (struct slice){NULL, 0};
        }
        if (r->to_entity.ptr) {
            key->place = series_words_place(words, r->to_entity);
            key->entity = key->place ? key->place->id : r->to_entity;
        }
        key_compose(key, &renamed, arena);
        return true;
    }
    return false;
}
