/* watch_rules - the file of rules: read, and told what is wrong with it */
#include "base/file.h"
#include "base/options.h"
#include "series/watch_internal.h"
#include <cjson/cJSON.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define RULES_MAX ((size_t)16 << 20) /* they are written by hand */
#define MONTHS_DEFAULT 12
#define DAYS_DEFAULT 90
#define COUNT_MAX 100000 /* months, days */

static const char *const kind_names[] = {"above", "below", "change", "volatility", "spread", "behind", "stale", NULL};
static const char *const rule_fields[] = {"name", "rule",   "series", "against", "limit",
                                          "side", "months", "days",   "note",    NULL};
static const char *const choice_fields[] = {"key",  "metric",     "entity", "kind", "frequency",
                                            "unit", "comparison", "series", NULL};

const char *watch_comparison_name(enum comparison comparison)
{
    const char *name = comparison_name(comparison);
    return name ? name : "level";
}

/* ---- names ---- */

/* fills names with those of an enumeration, NULL at their end */
#define NAMES_MAX 16
typedef const char *name_of(int value);

static const char *kind_at(int value)
{
    return value <= KIND_INDEX ? series_kind_name((enum series_kind)value) : NULL;
}

static const char *frequency_at(int value)
{
    return value <= FREQUENCY_IRREGULAR ? frequency_name((enum frequency)value) : NULL;
}

static const char *comparison_at(int value)
{
    return value <= COMPARISON_OTHER ? watch_comparison_name((enum comparison)value) : NULL;
}

static void fill_names(const char *names[NAMES_MAX], name_of *name)
{
    int count = 0;
    while (count < NAMES_MAX - 1 && name(count)) {
        names[count] = name(count);
        count++;
    }
    names[count] = NULL;
}

/* the number of the word among the names, -1 if it is none of them */
static int find_name(const char *const *names, const char *word)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], word) == 0)
            return i;
    return -1;
}

/* "'limt': did you mean 'limit'?", or all the names where none is near */
static void say_names(struct buf *b, const char *const *names, const char *word)
{
    struct nearest nearest;
    nearest_start(&nearest, slice_of(word));
    for (int i = 0; names[i]; i++)
        nearest_try(&nearest, names[i]);
    if (nearest.name) {
        buf_printf(b, "did you mean \"%s\"?", nearest.name);
        return;
    }
    buf_puts(b, "there are ");
    for (int i = 0; names[i]; i++)
        buf_printf(b, "%s%s", i ? ", " : "", names[i]);
}

/* ---- what is wrong ---- */

/* a rule as it is read; every complaint names the file and the rule */
struct reader {
    const char *file;
    size_t number;
    const char *name; /* of the rule, NULL before it is known */
    struct arena *arena;
    struct err *err;
};

static bool complain(const struct reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool complain(const struct reader *r, const char *format, ...)
{
    char what[ERR_MAX];
    va_list list;
    va_start(list, format);
    vsnprintf(what, sizeof what, format, list);
    va_end(list);
    return r->name ? err_set(r->err, r->file, "rule '%s': %s", r->name, what)
                   : err_set(r->err, r->file, "rule %zu: %s", r->number, what);
}

static bool complain_of_name(const struct reader *r, const char *what, const char *word, const char *const *names)
{
    struct buf b = BUF_INIT;
    say_names(&b, names, word);
    buf_putc(&b, '\0');
    complain(r, "no %s \"%s\": %s", what, word, buf_slice(&b).ptr);
    buf_release(&b);
    return false;
}

static const cJSON *field(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static bool check_fields(const struct reader *r, const cJSON *object, const char *const *names)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, object) if (find_name(names, item->string) <
                                         0) return complain_of_name(r, "field", item->string, names);
    return true;
}

/* ---- reading ---- */

/* the value of a field that has a fixed set of them */
static bool check_value(const struct reader *r, const char *by, const char *value)
{
    const char *names[NAMES_MAX] = {NULL};
    if (strcmp(by, "kind") == 0)
        fill_names(names, kind_at);
    else if (strcmp(by, "frequency") == 0)
        fill_names(names, frequency_at);
    else if (strcmp(by, "comparison") == 0)
        fill_names(names, comparison_at);
    return !names[0] || find_name(names, value) >= 0 || complain_of_name(r, by, value, names);
}

/* "series" or "against" */
static bool read_choice(const struct reader *r, const cJSON *row, const char *name, struct choice *ret)
{
    const cJSON *object = field(row, name), *item;
    struct slice *const to[] = {&ret->key,       &ret->metric, &ret->entity,     &ret->kind,
                                &ret->frequency, &ret->unit,   &ret->comparison, &ret->series};
    if (!object)
        return true;
    if (!cJSON_IsObject(object) || !object->child)
        return complain(r, "\"%s\" is an object such as {\"metric\": \"产能利用率\"}", name);
    if (!check_fields(r, object, choice_fields))
        return false;
    cJSON_ArrayForEach(item, object)
    {
        if (!cJSON_IsString(item))
            return complain(r, "\"%s\" of \"%s\" takes a text in quotes", item->string, name);
        if (!check_value(r, item->string, item->valuestring))
            return false;
        *to[find_name(choice_fields, item->string)] = arena_copy(r->arena, slice_of(item->valuestring));
    }
    ret->given = true;
    return true;
}

static bool read_kind(const struct reader *r, const cJSON *row, enum watch_kind *ret)
{
    const cJSON *kind = field(row, "rule");
    if (!cJSON_IsString(kind)) {
        struct buf b = BUF_INIT;
        say_names(&b, kind_names, "");
        buf_putc(&b, '\0');
        complain(r, "needs \"rule\": %s", buf_slice(&b).ptr);
        buf_release(&b);
        return false;
    }
    int found = find_name(kind_names, kind->valuestring);
    if (found < 0)
        return complain_of_name(r, "rule", kind->valuestring, kind_names);
    *ret = (enum watch_kind)found;
    return true;
}

static bool read_count(const struct reader *r, const cJSON *row, const char *name, int preset, int *ret)
{
    const cJSON *item = field(row, name);
    *ret = item ? item->valueint : preset;
    if (!item || (cJSON_IsNumber(item) && item->valueint > 0 && item->valueint < COUNT_MAX &&
                  item->valuedouble == (double)item->valueint))
        return true;
    return complain(r, "\"%s\" takes a whole number from 1 to %d", name, COUNT_MAX - 1);
}

static bool read_limit(const struct reader *r, const cJSON *row, struct watch_rule *rule)
{
    const cJSON *limit = field(row, "limit");
    bool needed = rule->kind != WATCH_BEHIND && rule->kind != WATCH_STALE;
    rule->limit = cJSON_IsNumber(limit) ? limit->valuedouble : 0;
    if (limit && !cJSON_IsNumber(limit))
        return complain(r, "\"limit\" takes a number without quotes, in the unit of the series");
    return limit || !needed || complain(r, "needs \"limit\", a number in the unit of the series");
}

static bool read_side(const struct reader *r, const cJSON *row, struct watch_rule *rule)
{
    const cJSON *side = field(row, "side");
    rule->below = cJSON_IsString(side) && strcmp(side->valuestring, "below") == 0;
    bool above = cJSON_IsString(side) && strcmp(side->valuestring, "above") == 0;
    return !side || rule->below || above || complain(r, "\"side\" is \"above\" or \"below\"");
}

static bool read_rule(struct reader *r, const cJSON *row, struct watch_rule *rule)
{
    const cJSON *name = field(row, "name");
    if (!cJSON_IsObject(row))
        return complain(r, "is no object { ... }");
    if (!cJSON_IsString(name) || !name->valuestring[0])
        return complain(r, "needs a \"name\", a text that its warnings begin with");
    r->name = name->valuestring;
    rule->name = arena_copy(r->arena, slice_of(name->valuestring));
    if (!check_fields(r, row, rule_fields) || !read_kind(r, row, &rule->kind) ||
        !read_choice(r, row, "series", &rule->series) || !read_choice(r, row, "against", &rule->against))
        return false;
    if (!rule->series.given)
        return complain(r, "needs \"series\", such as {\"metric\": \"产能利用率\"}");
    if (rule->kind == WATCH_SPREAD && !rule->against.given)
        return complain(r, "needs \"against\", the series that is subtracted");
    return read_limit(r, row, rule) && read_side(r, row, rule) &&
           read_count(r, row, "months", MONTHS_DEFAULT, &rule->months) &&
           read_count(r, row, "days", DAYS_DEFAULT, &rule->days);
}

static bool complain_of_json(const char *file, struct slice json, const char *end, struct err *err)
{
    size_t line = 1;
    for (const char *p = json.ptr; p && p < end; p++)
        line += *p == '\n';
    return err_set(err, file, "line %zu: no JSON from here on, perhaps a comma or a quote too many or too few", line);
}

static bool read_rules(struct watch_rules *rules, const cJSON *root, const char *file, struct err *err)
{
    const cJSON *list = field(root, "rules"), *row;
    if (!cJSON_IsArray(list) || !list->child)
        return err_set(err, file, "no object {\"rules\": [...]} with a rule in it; see 'dateline watch --help'");
    rules->at = arena_array(&rules->arena, struct watch_rule, (size_t)cJSON_GetArraySize(list));
    cJSON_ArrayForEach(row, list)
    {
        struct reader r = {file, rules->count + 1, NULL, &rules->arena, err};
        rules->at[rules->count] = (struct watch_rule){.limit = 0};
        if (!read_rule(&r, row, &rules->at[rules->count]))
            return false;
        rules->count++;
    }
    return true;
}

struct watch_rules *watch_rules_new(const char *name, struct slice json, struct err *err)
{
    const char *end = json.ptr;
    cJSON *root = cJSON_ParseWithLengthOpts(json.ptr ? json.ptr : "", json.len, &end, false);
    struct watch_rules *rules = must_alloc(sizeof *rules);
    *rules = (struct watch_rules){.count = 0};
    arena_init(&rules->arena);
    bool ok = root ? read_rules(rules, root, name, err) : complain_of_json(name, json, end, err);
    cJSON_Delete(root);
    if (ok)
        return rules;
    watch_rules_free(rules);
    return NULL;
}

struct watch_rules *watch_rules_load(const char *path, struct err *err)
{
    struct buf text = BUF_INIT;
    struct watch_rules *rules =
        file_read(path, RULES_MAX, &text, err) ? watch_rules_new(path, buf_slice(&text), err) : NULL;
    buf_release(&text);
    return rules;
}

void watch_rules_free(struct watch_rules *rules)
{
    if (!rules)
        return;
    arena_release(&rules->arena);
    free(rules);
}
