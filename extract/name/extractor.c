/* extractor - the rows of extractor files, and whether one takes a claim */
#include "extract/name/extractor.h"
#include "base/options.h"
#include "extract/name/dimension.h"
#include "extract/name/pattern.h"
#include <stdlib.h>

/* a pattern that has not matched after so many steps is given up: strange text can make one explode */
#define MATCH_LIMIT 100000

/* one of several conditions: a pattern that must match no farther away than within */
struct part {
    enum name_range within;
    struct patterns match;
};

struct extractor {
    const cJSON *row;
    const char *id;
    unsigned dimensions;  /* bit i: number i of dimension.h */
    unsigned comparisons; /* bit i: enum comparison */
    bool growth;          /* takes the growth of a level that it took in the same sentence */
    struct patterns match, need, exclude, unless, carry, additions;
    struct part *parts;
    size_t part_count;
    struct facet *facets;
    size_t facet_count;
};

struct extractors {
    struct extractor *at;
    size_t count;
    cJSON **files; /* the rows point into them */
    size_t file_count;
    pcre2_general_context *memory;
    pcre2_match_context *context;
};

/* ---- loading ---- */

static void extractor_release(struct extractor *x)
{
    patterns_release(&x->match);
    patterns_release(&x->need);
    patterns_release(&x->exclude);
    patterns_release(&x->unless);
    patterns_release(&x->carry);
    patterns_release(&x->additions);
    for (size_t i = 0; i < x->part_count; i++)
        patterns_release(&x->parts[i].match);
    free(x->parts);
    facets_free(x->facets, x->facet_count);
}

static bool read_dimensions(struct extractor *x, const char *file, struct err *err)
{
    const cJSON *item, *array = cJSON_GetObjectItemCaseSensitive(x->row, "dimension");
    cJSON_ArrayForEach(item, array)
    {
        int number = cJSON_IsString(item) ? dimension_number(item->valuestring) : -1;
        if (number < 0)
            return err_set(err, file, "extractor \"%s\": unknown dimension \"%s\"", x->id,
                           cJSON_IsString(item) ? item->valuestring : "");
        x->dimensions |= 1u << number;
    }
    return x->dimensions || err_set(err, file, "extractor \"%s\": no dimension: name one, such as [\"power\"]", x->id);
}

static bool read_comparisons(struct extractor *x, const char *file, struct err *err)
{
    const cJSON *item, *array = cJSON_GetObjectItemCaseSensitive(x->row, "comparison");
    if (!array)
        x->comparisons = 1u << COMPARISON_NONE;
    cJSON_ArrayForEach(item, array)
    {
        int number = cJSON_IsNull(item) ? COMPARISON_NONE : -1;
        for (int i = COMPARISON_YOY; cJSON_IsString(item) && i <= COMPARISON_OTHER; i++)
            if (strcmp(comparison_name((enum comparison)i), item->valuestring) == 0)
                number = i;
        if (number < 0)
            return err_set(err, file, "extractor \"%s\": unknown comparison: null, yoy, qoq, mom, cagr or other",
                           x->id);
        x->comparisons |= 1u << number;
    }
    return true;
}

static bool read_parts(struct extractor *x, const char *file, struct err *err)
{
    const cJSON *item, *array = cJSON_GetObjectItemCaseSensitive(x->row, "parts");
    if (!array)
        return true;
    x->parts = must_alloc((size_t)cJSON_GetArraySize(array) * sizeof *x->parts + 1);
    cJSON_ArrayForEach(item, array)
    {
        int range = range_number(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "within")));
        struct part *part = &x->parts[x->part_count++];
        *part = (struct part){.within = (enum name_range)range};
        if (range < 0)
            return err_set(err, file,
                           "extractor \"%s\": a part needs \"within\": metric, near, clause, sentence, "
                           "heading or title",
                           x->id);
        if (!patterns_read(cJSON_GetObjectItemCaseSensitive(item, "match"), file, x->id, &part->match, err))
            return false;
    }
    return true;
}

static const char *const fields[] = {"id",        "title", "dimension", "comparison", "growth",
                                     "additions", "match", "parts",     "need",       "exclude",
                                     "unless",    "carry", "facets",    "examples",   "note"};
#define FIELDS (sizeof fields / sizeof *fields)

static bool refuse_field(const char *name, const char *file, const char *id, struct err *err)
{
    struct nearest n;
    nearest_start(&n, slice_of(name));
    for (size_t i = 0; i < FIELDS; i++)
        nearest_try(&n, fields[i]);
    return n.name ? err_set(err, file, "extractor \"%s\": unknown field \"%s\": did you mean \"%s\"?", id, name, n.name)
                  : err_set(err, file, "extractor \"%s\": unknown field \"%s\": see man dateline-extractors", id, name);
}

/* a slip in the name of a field would go unseen: nothing asks for it */
static bool check_fields(const cJSON *row, const char *file, const char *id, struct err *err)
{
    const cJSON *field;
    cJSON_ArrayForEach(field, row)
    {
        size_t i = 0;
        while (i < FIELDS && strcmp(field->string, fields[i]) != 0)
            i++;
        if (i == FIELDS)
            return refuse_field(field->string, file, id, err);
    }
    return true;
}

/* the facets of a row, or of the row whose id stands in their place: two rows of one metric keep it apart alike */
static const cJSON *facets_row(const cJSON *rows, const cJSON *row)
{
    const cJSON *facets = cJSON_GetObjectItemCaseSensitive(row, "facets"), *other;
    const char *id = cJSON_GetStringValue(facets);
    if (!id)
        return facets;
    cJSON_ArrayForEach(other, rows)
    {
        const char *own = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(other, "id"));
        if (own && strcmp(own, id) == 0 && cJSON_IsArray(cJSON_GetObjectItemCaseSensitive(other, "facets")))
            return cJSON_GetObjectItemCaseSensitive(other, "facets");
    }
    return facets;
}

static bool read_extractor(const cJSON *rows, const cJSON *row, const char *file, struct extractor *x, struct err *err)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(row, "id");
    if (!cJSON_IsString(id) || !*id->valuestring)
        return err_set(err, file, "an extractor without \"id\"");
    if (!check_fields(row, file, id->valuestring, err))
        return false;
    x->row = row;
    x->id = id->valuestring;
    x->growth = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "growth"));
    if (!patterns_read(cJSON_GetObjectItemCaseSensitive(row, "match"), file, x->id, &x->match, err) ||
        !patterns_read(cJSON_GetObjectItemCaseSensitive(row, "need"), file, x->id, &x->need, err) ||
        !patterns_read(cJSON_GetObjectItemCaseSensitive(row, "exclude"), file, x->id, &x->exclude, err) ||
        !patterns_read(cJSON_GetObjectItemCaseSensitive(row, "unless"), file, x->id, &x->unless, err) ||
        !patterns_read(cJSON_GetObjectItemCaseSensitive(row, "carry"), file, x->id, &x->carry, err) ||
        !patterns_read(cJSON_GetObjectItemCaseSensitive(row, "additions"), file, x->id, &x->additions, err))
        return false;
    if (x->match.count == 0 && !cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(row, "parts")))
        return err_set(err, file, "extractor \"%s\": no pattern in \"match\"", x->id);
    return read_dimensions(x, file, err) && read_comparisons(x, file, err) && read_parts(x, file, err) &&
           facets_read(facets_row(rows, row), file, x->id, &x->facets, &x->facet_count, err);
}

struct extractors *extractors_new(void)
{
    struct extractors *x = must_alloc(sizeof *x);
    *x = (struct extractors){.memory = pattern_memory()};
    x->context = pcre2_match_context_create(x->memory);
    pcre2_set_match_limit(x->context, MATCH_LIMIT);
    return x;
}

void extractors_free(struct extractors *x)
{
    if (!x)
        return;
    for (size_t i = 0; i < x->count; i++)
        extractor_release(&x->at[i]);
    for (size_t i = 0; i < x->file_count; i++)
        cJSON_Delete(x->files[i]);
    pcre2_match_context_free(x->context);
    pcre2_general_context_free(x->memory);
    free(x->files);
    free(x->at);
    free(x);
}

static bool read_rows(const cJSON *root, const char *file, struct extractor *ret, size_t *ret_count, struct err *err)
{
    const cJSON *row;
    cJSON_ArrayForEach(row, root)
    {
        ret[*ret_count] = (struct extractor){0};
        if (!read_extractor(root, row, file, &ret[(*ret_count)++], err))
            return false;
    }
    return true;
}

bool extractors_add(struct extractors *x, const char *name, struct slice json, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    if (!cJSON_IsArray(root)) {
        const char *at = root ? NULL : cJSON_GetErrorPtr();
        cJSON_Delete(root);
        size_t left = at && at >= json.ptr && at <= json.ptr + json.len ? (size_t)(json.ptr + json.len - at) : 0;
        return at ? err_set(err, name, "not JSON near \"%.*s\"", (int)(left < 20 ? left : 20), at)
                  : err_set(err, name, "no array of extractors: put them into [ ]");
    }
    x->files = must_realloc(x->files, (x->file_count + 1) * sizeof(cJSON *));
    x->files[x->file_count++] = root;

    size_t count = 0, room = (size_t)cJSON_GetArraySize(root);
    struct extractor *own = must_alloc((room + x->count) * sizeof *own + 1);
    bool ok = read_rows(root, name, own, &count, err);
    if (ok) {
        if (x->count > 0)
            memcpy(own + count, x->at, x->count * sizeof *own);
        free(x->at);
        x->at = own;
        x->count += count;
        return true;
    }
    for (size_t i = 0; i < count; i++)
        extractor_release(&own[i]);
    free(own);
    return false;
}

size_t extractors_count(const struct extractors *x)
{
    return x->count;
}

const cJSON *extractors_row(const struct extractors *x, size_t i)
{
    return x->at[i].row;
}

/* ---- naming ---- */

static bool is_of(const struct claim *before, const struct extractor *x)
{
    return before && slice_equal(before->series, slice_of(x->id));
}

static bool takes(const struct matcher *m, const struct extractor *x, struct slice subject)
{
    return patterns_match(m, &x->match, subject) &&
           patterns_count(m, &x->need, subject, x->need.count) == x->need.count &&
           !patterns_match(m, &x->exclude, subject);
}

/* each part is told somewhere, no farther away than it may */
static bool takes_parts(const struct matcher *m, const struct extractor *x, const struct told_text *texts)
{
    for (size_t i = 0; i < x->part_count; i++) {
        bool told = false;
        for (int range = 0; range <= (int)x->parts[i].within && !told; range++)
            told = patterns_match(m, &x->parts[i].match, texts[range].text);
        if (!told)
            return false;
    }
    return x->part_count > 0;
}

/* a level: by its measure, by the words around it, or as what goes on from the claim before */
static bool takes_level(const struct matcher *m, const struct extractor *x, const struct naming *n)
{
    const struct told_text *texts = n->texts;
    if (patterns_match(m, &x->unless, texts[RANGE_CLAUSE].text))
        return false;
    if (n->joins != JOINS_NOTHING && is_of(n->before, x))
        return true; /* 9.05GW/53.19GWh */
    if (takes(m, x, texts[RANGE_METRIC].text))
        return true;
    if (patterns_match(m, &x->exclude, texts[RANGE_METRIC].text) ||
        patterns_match(m, &x->exclude, texts[RANGE_NEAR].text))
        return false;
    return takes(m, x, texts[RANGE_CLAUSE].text) || takes_parts(m, x, texts);
}

/* goes on from the claim before, which it took: "the largest, by Orlo, was for 200 MW" */
static bool takes_carried(const struct matcher *m, const struct extractor *x, const struct naming *n)
{
    const struct told_text *texts = n->texts;
    return is_of(n->before, x) && !patterns_match(m, &x->unless, texts[RANGE_CLAUSE].text) &&
           !patterns_match(m, &x->exclude, texts[RANGE_METRIC].text) &&
           !patterns_match(m, &x->exclude, texts[RANGE_NEAR].text) &&
           (patterns_match(m, &x->carry, texts[RANGE_METRIC].text) ||
            patterns_match(m, &x->carry, texts[RANGE_SENTENCE].text));
}

/* 同比+58%/+282%: the growth of what was taken before in the sentence */
static bool takes_growth(const struct extractor *x, const struct naming *n, const struct claim *claim)
{
    bool share = slice_equal_any(claim->unit, "%", "x");
    return x->growth && n->grows && share && claim->comparison != COMPARISON_NONE && is_of(n->grown, x);
}

#define EARLIER_MOST 24

/* the facets that the claim is written with: of the level that it grew, of the other half of its pair, else its own */
static struct slice facets_of(const struct matcher *m, const struct extractor *x, const struct naming *n, bool growth,
                              const struct claim *claim, struct arena *arena)
{
    struct slice facets[EARLIER_MOST];
    struct told_before before = {.facets = facets,
                                 .parts = n->parts,
                                 .part = n->part,
                                 .target = claim->status == STATUS_TARGET,
                                 .unsaid =
                                     claim->sentence.len && slice_find(claim->sentence, claim->metric) == SLICE_NONE};
    const struct claim *model = growth ? n->grown : n->joins != JOINS_NOTHING ? n->before : NULL;
    if (is_of(model, x) && model->facets.ptr)
        return model->facets;
    for (size_t i = 0; i < n->earlier.count && before.count < EARLIER_MOST; i++)
        if (is_of(&n->earlier.at[i], x))
            facets[before.count++] = n->earlier.at[i].facets;
    if (is_of(n->earlier.lead, x))
        before.lead = n->earlier.lead->facets;
    return facets_write(m, x->facets, x->facet_count, n->texts, &before, arena);
}

/* dimension: of the claim's unit, as a bit; carried: only as what goes on from the claim before */
static bool take(const struct matcher *m, const struct extractor *x, const struct naming *n, unsigned dimension,
                 bool carried, struct arena *arena, struct claim *claim)
{
    bool more = x->additions.count && claim->comparison != COMPARISON_NONE && claim->value.coef > 0;
    bool fits = (x->dimensions & dimension) && (more || (x->comparisons >> claim->comparison & 1));
    bool growth = takes_growth(x, n, claim);
    if (!growth && !(fits && (carried ? takes_carried(m, x, n) : takes_level(m, x, n))))
        return false;
    claim->series = slice_of(x->id);
    if (more && !growth && patterns_match(m, &x->additions, n->texts[RANGE_NEAR].text))
        claim->comparison = COMPARISON_NONE;
    claim->facets = facets_of(m, x, n, growth, claim, arena);
    if (growth && claim->facets.ptr)
        claim->facets = facets_with(claim->facets, "dimension", dimension_name(dimension_of(n->grown->unit)), arena);
    return true;
}

/* could an extractor take a claim of that unit at all?  most claims it could not */
bool extractors_ask(const struct extractors *x, const struct claim *claim)
{
    unsigned dimension = 1u << dimension_of(claim->unit);
    for (size_t i = 0; i < x->count; i++)
        if ((x->at[i].dimensions & dimension) || (x->at[i].growth && claim->comparison != COMPARISON_NONE))
            return true;
    return false;
}

struct facet_nature extractors_name(const struct extractors *x, const struct naming *n, struct arena *arena,
                                    struct claim *claim)
{
    struct matcher m = {pcre2_match_data_create(1, x->memory), x->context};
    struct facet_nature nature = {.flow = false};
    unsigned dimension = 1u << dimension_of(claim->unit);
    bool taken = false;
    for (int carried = 1; carried >= 0; carried--)
        for (size_t i = 0; i < x->count && !taken; i++) {
            taken = take(&m, &x->at[i], n, dimension, carried, arena, claim);
            if (taken)
                nature = facets_nature(&m, x->at[i].facets, x->at[i].facet_count, n->texts, claim->facets,
                                       claim->status == STATUS_TARGET, arena);
        }
    pcre2_match_data_free(m.data);
    return nature;
}
