#include "base/json.h"
#include "series/series.h"
#include <assert.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const kind_names[] = {"stock", "flow", "change", "share", "price", "index"};
static const char *const frequency_names[] = {"A", "S", "Q", "M", "W", "D", "YTD", "irregular"};
static const char *const doubt_names[] = {"confidence", "entity", "mixed", "time"};
static_assert(sizeof doubt_names / sizeof *doubt_names == DOUBT_COUNT, "a name a doubt");
static_assert(sizeof kind_names / sizeof *kind_names == KIND_INDEX + 1, "a name a kind");
static_assert(sizeof frequency_names / sizeof *frequency_names == FREQUENCY_IRREGULAR + 1, "a name a frequency");

const char *series_kind_name(enum series_kind kind)
{
    return kind_names[kind];
}

const char *frequency_name(enum frequency frequency)
{
    return frequency_names[frequency];
}

const char *doubt_name(int number)
{
    return doubt_names[number];
}

/* ---- doubt ---- */

void doubt_put(struct buf *b, unsigned doubt)
{
    for (int i = 0; i < DOUBT_COUNT; i++)
        if (doubt & 1u << i)
            buf_printf(b, "%s%s", doubt & ((1u << i) - 1) ? " " : "", doubt_names[i]);
}

#define SURE_KNOWN 0.5
#define SURE_OPEN 0.4

double series_sure_from(bool known)
{
    return known ? SURE_KNOWN : SURE_OPEN;
}

bool observation_edited(const struct observation *o)
{
    for (size_t i = 0; i < o->claim_count; i++)
        if (o->claims[i].edited)
            return true;
    return false;
}

static size_t count_sure(const struct series *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->observation_count; i++)
        count += !s->observations[i].doubt;
    return count;
}

size_t series_without_doubt(const struct series *list, size_t count, struct arena *arena, const struct series **ret)
{
    struct series *sure = arena_array(arena, struct series, count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        size_t all = list[i].observation_count, good = count_sure(&list[i]), at = 0;
        if (good == 0)
            continue;
        sure[kept] = list[i];
        if (good < all) {
            struct observation *own = arena_array(arena, struct observation, good);
            for (size_t k = 0; k < all; k++)
                if (!list[i].observations[k].doubt)
                    own[at++] = list[i].observations[k];
            sure[kept].observations = own;
            sure[kept].observation_count = good;
        }
        kept++;
    }
    *ret = sure;
    return kept;
}

/* ---- writing ---- */

static void put_others(struct buf *b, struct slice name, const struct other_value *at, size_t count)
{
    buf_put(b, name);
    buf_putc(b, '[');
    for (size_t i = 0; i < count; i++) {
        buf_puts(b, i ? ",{\"value\":" : "{\"value\":");
        buf_decimal(b, at[i].value);
        json_put_date(b, JSON_NAME("published"), at[i].published);
        json_put_text(b, JSON_NAME("document"), at[i].document);
        json_put_offset(b, JSON_NAME("start"), at[i].start);
        json_put_offset(b, JSON_NAME("end"), at[i].end);
        json_put_text(b, JSON_NAME("text"), at[i].text);
        json_put_text(b, JSON_NAME("sentence"), at[i].sentence);
        buf_putc(b, '}');
    }
    buf_putc(b, ']');
}

static void put_evidence(struct buf *b, const struct evidence *e)
{
    buf_puts(b, "{\"document\":");
    buf_json_string(b, e->document);
    json_put_offset(b, JSON_NAME("start"), e->start);
    json_put_offset(b, JSON_NAME("end"), e->end);
    json_put_date(b, JSON_NAME("published"), e->published);
    json_put_text(b, JSON_NAME("text"), e->text);
    json_put_text(b, JSON_NAME("sentence"), e->sentence);
    json_put_text(b, JSON_NAME("source"), e->source);
    if (e->confidence.coef)
        json_put_number(b, JSON_NAME("confidence"), &e->confidence);
    if (e->edited)
        buf_puts(b, ",\"edited\":true");
    buf_putc(b, '}');
}

static void put_doubt(struct buf *b, unsigned doubt)
{
    buf_puts(b, ",\"doubt\":[");
    for (int i = 0, first = 1; i < DOUBT_COUNT; i++)
        if (doubt & 1u << i) {
            buf_printf(b, "%s\"%s\"", first ? "" : ",", doubt_names[i]);
            first = 0;
        }
    buf_putc(b, ']');
}

static void put_observation(struct buf *b, const struct observation *o)
{
    bool range = o->relation == RELATION_RANGE;
    buf_puts(b, "{\"period_start\":");
    buf_json_date(b, o->period_start);
    json_put_date(b, JSON_NAME("period_end"), o->period_end);
    json_put_number(b, JSON_NAME("value"), range ? NULL : &o->value);
    json_put_number(b, JSON_NAME("low"), range ? &o->low : NULL);
    json_put_number(b, JSON_NAME("high"), range ? &o->high : NULL);
    json_put_word(b, JSON_NAME("relation"), relation_symbol(o->relation));
    json_put_word(b, JSON_NAME("status"), status_name(o->status));
    json_put_date(b, JSON_NAME("published"), o->published);
    json_put_text(b, JSON_NAME("source"), o->source);
    put_others(b, JSON_NAME("revised"), o->revised, o->revised_count);
    put_others(b, JSON_NAME("conflict"), o->conflict, o->conflict_count);
    if (o->doubt)
        put_doubt(b, o->doubt);
    if (o->derived) {
        buf_puts(b, ",\"derived\":true");
        json_put_text(b, JSON_NAME("inputs"), o->inputs);
    }
    buf_puts(b, ",\"claims\":[");
    for (size_t i = 0; i < o->claim_count; i++) {
        if (i)
            buf_putc(b, ',');
        put_evidence(b, &o->claims[i]);
    }
    buf_puts(b, "]}");
}

void series_write(struct buf *b, const struct series *s)
{
    buf_puts(b, "{\"key\":");
    buf_json_string(b, s->key);
    json_put_text(b, JSON_NAME("series"), s->series);
    json_put_text(b, JSON_NAME("title"), s->title);
    json_put_text(b, JSON_NAME("metric"), s->metric);
    json_put_text(b, JSON_NAME("entity"), s->entity);
    json_put_text(b, JSON_NAME("unit"), s->unit);
    if (s->whose.ptr)
        json_put_text(b, JSON_NAME("whose"), s->whose);
    if (s->place_zh.ptr) {
        buf_puts(b, ",\"place\":{\"zh\":");
        buf_json_string(b, s->place_zh);
        json_put_text(b, JSON_NAME("en"), s->place_en);
        buf_putc(b, '}');
    }
    if (s->facets.ptr) {
        buf_puts(b, ",\"facets\":");
        buf_put(b, s->facets);
    }
    const char *comparison = comparison_name(s->comparison);
    json_put_text(b, JSON_NAME("comparison"), slice_of(comparison));
    json_put_word(b, JSON_NAME("kind"), series_kind_name(s->kind));
    json_put_word(b, JSON_NAME("frequency"), frequency_name(s->frequency));
    json_put_word(b, JSON_NAME("lang"), s->chinese ? "zh" : "en");
    buf_puts(b, ",\"observations\":[");
    for (size_t i = 0; i < s->observation_count; i++) {
        if (i)
            buf_putc(b, ',');
        put_observation(b, &s->observations[i]);
    }
    buf_puts(b, "]}\n");
}

/* ---- reading ---- */

static const cJSON *field(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static struct slice get_text(const cJSON *object, const char *name, struct arena *arena)
{
    const cJSON *item = field(object, name);
    return cJSON_IsString(item) ? arena_copy(arena, slice_of(item->valuestring)) : (struct slice){NULL, 0};
}

static struct slice get_object(const cJSON *object, const char *name, struct arena *arena)
{
    const cJSON *item = field(object, name);
    char *text = cJSON_IsObject(item) ? cJSON_PrintUnformatted(item) : NULL;
    struct slice kept = text ? arena_copy(arena, slice_of(text)) : (struct slice){NULL, 0};
    cJSON_free(text);
    return kept;
}

static struct date get_date(const cJSON *object, const char *name)
{
    const cJSON *item = field(object, name);
    return cJSON_IsString(item) ? date_parse(slice_of(item->valuestring)) : DATE_NONE;
}

/* cJSON keeps a double: its shortest form that reads back the same is what was written, up to 15 digits, which is more
 * than a text states */
static bool get_number(const cJSON *object, const char *name, struct decimal *ret)
{
    const cJSON *item = field(object, name);
    if (!cJSON_IsNumber(item))
        return false;
    char text[40];
    snprintf(text, sizeof text, "%.15g", item->valuedouble);
    if (strtod(text, NULL) != item->valuedouble)
        snprintf(text, sizeof text, "%.17g", item->valuedouble);
    char *plus = strchr(text, '+'); /* 1e+20: the sign of an exponent is no part of our decimals */
    if (plus)
        memmove(plus, plus + 1, strlen(plus));
    return decimal_parse(slice_of(text), ret);
}

static size_t get_offset(const cJSON *object, const char *name)
{
    const cJSON *item = field(object, name);
    return cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble < 9e15 ? (size_t)item->valuedouble : 0;
}

/* the number of the name in a list, -1 if it has none such */
static int find_name(const cJSON *object, const char *field_name, const char *(*name_of)(int), int count)
{
    const cJSON *item = field(object, field_name);
    for (int i = 0; cJSON_IsString(item) && i < count; i++)
        if (name_of(i) && strcmp(item->valuestring, name_of(i)) == 0)
            return i;
    return -1;
}

static const char *kind_at(int i)
{
    return kind_names[i];
}
static const char *frequency_at(int i)
{
    return frequency_names[i];
}
static const char *relation_at(int i)
{
    return relation_symbol((enum relation)i);
}
static const char *status_at(int i)
{
    return status_name((enum status)i);
}
static const char *comparison_at(int i)
{
    return comparison_name((enum comparison)i);
}

static const struct other_value *get_others(const cJSON *object, const char *name, struct arena *arena,
                                            size_t *ret_count)
{
    const cJSON *list = field(object, name), *item;
    size_t count = cJSON_IsArray(list) ? (size_t)cJSON_GetArraySize(list) : 0;
    struct other_value *others = arena_array(arena, struct other_value, count);
    *ret_count = 0;
    if (count)
        cJSON_ArrayForEach(item, list)
        {
            struct other_value *o = &others[*ret_count];
            if (!get_number(item, "value", &o->value))
                continue;
            o->published = get_date(item, "published");
            o->document = get_text(item, "document", arena);
            o->start = get_offset(item, "start");
            o->end = get_offset(item, "end");
            o->text = get_text(item, "text", arena);
            o->sentence = get_text(item, "sentence", arena);
            ++*ret_count;
        }
    return others;
}

static void get_claims(const cJSON *object, struct arena *arena, struct observation *o)
{
    const cJSON *list = field(object, "claims"), *item;
    size_t count = cJSON_IsArray(list) ? (size_t)cJSON_GetArraySize(list) : 0;
    struct evidence *claims = arena_array(arena, struct evidence, count);
    o->claims = claims;
    if (count)
        cJSON_ArrayForEach(item, list)
        {
            struct evidence *e = &claims[o->claim_count++];
            e->document = get_text(item, "document", arena);
            e->start = get_offset(item, "start");
            e->end = get_offset(item, "end");
            e->published = get_date(item, "published");
            e->text = get_text(item, "text", arena);
            e->sentence = get_text(item, "sentence", arena);
            e->source = get_text(item, "source", arena);
            if (!get_number(item, "confidence", &e->confidence))
                e->confidence = decimal_of(0);
            e->edited = cJSON_IsTrue(field(item, "edited"));
        }
}

static unsigned get_doubt(const cJSON *object)
{
    const cJSON *item;
    unsigned doubt = 0;
    cJSON_ArrayForEach(item, field(object, "doubt"))
    {
        for (int i = 0; cJSON_IsString(item) && i < DOUBT_COUNT; i++)
            if (strcmp(item->valuestring, doubt_names[i]) == 0)
                doubt |= 1u << i;
    }
    return doubt;
}

static bool get_observation(const cJSON *object, struct arena *arena, struct observation *o, struct err *err)
{
    int relation = find_name(object, "relation", relation_at, RELATION_RANGE + 1);
    int status = find_name(object, "status", status_at, STATUS_TARGET + 1);
    if (relation < 0 || status < 0)
        return err_set(err, NULL, "an observation has no \"%s\"; is this a series record?",
                       relation < 0 ? "relation" : "status");
    o->relation = (enum relation)relation;
    o->status = (enum status)status;
    bool valued = o->relation == RELATION_RANGE
                      ? get_number(object, "low", &o->low) && get_number(object, "high", &o->high)
                      : get_number(object, "value", &o->value);
    if (!valued)
        return err_set(err, NULL, "an observation has no value that is a number of 18 digits or less");
    o->period_start = get_date(object, "period_start");
    o->period_end = get_date(object, "period_end");
    o->published = get_date(object, "published");
    o->source = get_text(object, "source", arena);
    o->revised = get_others(object, "revised", arena, &o->revised_count);
    o->conflict = get_others(object, "conflict", arena, &o->conflict_count);
    o->doubt = get_doubt(object);
    o->derived = cJSON_IsTrue(field(object, "derived"));
    o->inputs = get_text(object, "inputs", arena);
    get_claims(object, arena, o);
    return true;
}

static bool get_series(const cJSON *root, struct arena *arena, struct series *s, struct err *err)
{
    s->key = get_text(root, "key", arena);
    s->unit = get_text(root, "unit", arena);
    const cJSON *list = field(root, "observations"), *item;
    if (!s->key.ptr || !s->unit.ptr || !cJSON_IsArray(list))
        return err_set(err, NULL, "no \"%s\"; is this a series record, as 'dateline series' writes it?",
                       !s->key.ptr    ? "key"
                       : !s->unit.ptr ? "unit"
                                      : "observations");
    int kind = find_name(root, "kind", kind_at, KIND_INDEX + 1);
    int frequency = find_name(root, "frequency", frequency_at, FREQUENCY_IRREGULAR + 1);
    if (kind < 0 || frequency < 0)
        return err_set(err, NULL, "no known \"%s\"", kind < 0 ? "kind" : "frequency");
    s->kind = (enum series_kind)kind;
    s->frequency = (enum frequency)frequency;
    int comparison = find_name(root, "comparison", comparison_at, COMPARISON_OTHER + 1);
    s->comparison = comparison < 0 ? COMPARISON_NONE : (enum comparison)comparison;
    s->title = get_text(root, "title", arena);
    s->series = get_text(root, "series", arena);
    s->metric = s->measure = get_text(root, "metric", arena);
    s->entity = get_text(root, "entity", arena);
    s->whose = get_text(root, "whose", arena);
    const cJSON *place = field(root, "place");
    s->place_zh = get_text(place, "zh", arena);
    s->place_en = get_text(place, "en", arena);
    s->facets = get_object(root, "facets", arena);
    const cJSON *lang = field(root, "lang");
    s->chinese = !cJSON_IsString(lang) || strcmp(lang->valuestring, "en") != 0;
    struct observation *at = arena_array(arena, struct observation, (size_t)cJSON_GetArraySize(list));
    s->observations = at;
    cJSON_ArrayForEach(item, list) if (!get_observation(item, arena, &at[s->observation_count++], err)) return false;
    return true;
}

bool series_parse(struct slice line, struct arena *arena, struct series *ret, struct err *err)
{
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(line.ptr ? line.ptr : "", line.len, &end, 0);
    if (!cJSON_IsObject(root)) {
        cJSON_Delete(root);
        return err_set(err, NULL, "not a JSON object; a series record is one object a line");
    }
    struct series parsed = {0};
    bool ok = get_series(root, arena, &parsed, err);
    cJSON_Delete(root);
    if (ok)
        *ret = parsed;
    return ok;
}
