#include "extract/name/extractor.h"
#include "base/options.h"
#include "base/utf8.h"
#include <stdlib.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* a pattern that has not matched after so many steps is given up: strange text can make one explode */
#define MATCH_LIMIT 100000
/* metric and entity, or the clause, are looked at so far: longer ones are no noun phrases */
#define SUBJECT_MAX 2000

struct patterns {
    pcre2_code **at;
    size_t count;
};

struct qualifier {
    const char *name;
    const char *group; /* "" if none is given */
    struct patterns match;
};

struct extractor {
    const cJSON *row;
    const char *id;
    unsigned dimensions;  /* bit i: number i of dimension_rows */
    unsigned comparisons; /* bit i: enum comparison */
    struct patterns match, need, exclude, unless, carry;
    const char *inherit; /* group, NULL if none */
    struct qualifier *qualifiers;
    size_t qualifier_count;
};

struct extractors {
    struct extractor *at;
    size_t count;
    cJSON **files; /* the rows point into them */
    size_t file_count;
    pcre2_match_context *context;
};

/* ---- units ---- */

/* the symbols of CLAIMS.md by what they measure; what stands nowhere is a counted thing, what has a slash a rate */
static const struct {
    const char *name, *symbols;
} dimension_rows[] = {
    {"power", " W kW MW GW TW "},
    {"energy", " Wh kWh MWh GWh TWh J kJ MJ GJ "},
    {"mass", " g kg t kt Mt "},
    {"coal", " tce "},
    {"length", " mm cm m km "},
    {"area", " m2 km2 mu ha "},
    {"volume", " L m3 bbl "},
    {"money", " CNY USD EUR HKD GBP JPY KRW INR AUD CAD CHF RUB BRL SGD TWD "},
    {"share", " % pp bp "},
    {"times", " x "},
    {"time", " s min h d wk mo yr "},
    {"temperature", " °C "},
    {"rate", ""},
    {"count", ""},
};
#define DIMENSIONS (sizeof dimension_rows / sizeof *dimension_rows)

static int dimension_number(const char *name)
{
    for (size_t i = 0; i < DIMENSIONS; i++)
        if (strcmp(dimension_rows[i].name, name) == 0)
            return (int)i;
    return -1;
}

static int dimension_of(struct slice unit)
{
    char padded[24];
    if (unit.len && memchr(unit.ptr, '/', unit.len))
        return dimension_number("rate");
    if (unit.len && unit.len + 3 <= sizeof padded) {
        padded[0] = padded[unit.len + 1] = ' ';
        memcpy(padded + 1, unit.ptr, unit.len);
        padded[unit.len + 2] = '\0';
        for (size_t i = 0; i < DIMENSIONS; i++)
            if (strstr(dimension_rows[i].symbols, padded))
                return (int)i;
    }
    return dimension_number("count");
}

/* ---- patterns ---- */

static void patterns_release(struct patterns *p)
{
    for (size_t i = 0; i < p->count; i++)
        pcre2_code_free(p->at[i]);
    free(p->at);
}

static pcre2_code *compile(const char *pattern, const char *file, const char *id, struct err *err)
{
    int code;
    PCRE2_SIZE offset;
    PCRE2_UCHAR why[160];
    pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS,
                                   &code, &offset, NULL);
    if (!re) {
        pcre2_get_error_message(code, why, sizeof why);
        err_set(err, file, "extractor \"%s\": pattern \"%s\": %s, at byte %zu", id, pattern, (const char *)why,
                (size_t)offset + 1);
        return NULL;
    }
    pcre2_jit_compile(re,
                      PCRE2_JIT_COMPLETE); /* a gain where there is one; without it the pattern matches all the same */
    return re;
}

/* the patterns of an array of strings; a missing array is an empty one */
static bool read_patterns(const cJSON *array, const char *file, const char *id, struct patterns *ret, struct err *err)
{
    const cJSON *item;
    int count = cJSON_GetArraySize(array);
    if (array && !cJSON_IsArray(array))
        return err_set(err, file, "extractor \"%s\": \"%s\" is no array of patterns", id, array->string);
    if (count == 0)
        return true;
    ret->at = must_alloc((size_t)count * sizeof(pcre2_code *));
    cJSON_ArrayForEach(item, array)
    {
        if (!cJSON_IsString(item))
            return err_set(err, file, "extractor \"%s\": a pattern is no string", id);
        if (!(ret->at[ret->count] = compile(item->valuestring, file, id, err)))
            return false;
        ret->count++;
    }
    return true;
}

struct matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
};

static bool matches(const struct matcher *m, const pcre2_code *re, struct slice subject)
{
    return subject.len &&
           pcre2_match(re, (PCRE2_SPTR)subject.ptr, subject.len, 0, PCRE2_NO_UTF_CHECK, m->data, m->context) >= 0;
}

static size_t count_matches(const struct matcher *m, const struct patterns *p, struct slice subject, size_t enough)
{
    size_t count = 0;
    for (size_t i = 0; i < p->count && count < enough; i++)
        count += matches(m, p->at[i], subject);
    return count;
}

/* ---- loading ---- */

static void extractor_release(struct extractor *x)
{
    patterns_release(&x->match);
    patterns_release(&x->need);
    patterns_release(&x->exclude);
    patterns_release(&x->unless);
    patterns_release(&x->carry);
    for (size_t i = 0; i < x->qualifier_count; i++)
        patterns_release(&x->qualifiers[i].match);
    free(x->qualifiers);
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

static bool read_qualifiers(struct extractor *x, const char *file, struct err *err)
{
    const cJSON *item, *array = cJSON_GetObjectItemCaseSensitive(x->row, "qualifiers");
    int count = cJSON_GetArraySize(array);
    if (count == 0)
        return true;
    x->qualifiers = must_alloc((size_t)count * sizeof *x->qualifiers);
    cJSON_ArrayForEach(item, array)
    {
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(item, "name");
        const cJSON *group = cJSON_GetObjectItemCaseSensitive(item, "group");
        if (!cJSON_IsString(name) || (group && !cJSON_IsString(group)))
            return err_set(err, file, "extractor \"%s\": a qualifier without \"name\"", x->id);
        struct qualifier *q = &x->qualifiers[x->qualifier_count++];
        *q = (struct qualifier){name->valuestring, group ? group->valuestring : "", {0}};
        if (!read_patterns(cJSON_GetObjectItemCaseSensitive(item, "match"), file, x->id, &q->match, err))
            return false;
    }
    return true;
}

/* a slip in the name of a field would go unseen: nothing asks for it */
static bool check_fields(const cJSON *row, const char *file, const char *id, struct err *err)
{
    static const char *const known[] = {"id",     "title", "dimension",  "comparison", "match",    "need", "exclude",
                                        "unless", "carry", "qualifiers", "inherit",    "examples", "note"};
    const cJSON *field;
    cJSON_ArrayForEach(field, row)
    {
        struct nearest n;
        bool found = false;
        nearest_start(&n, slice_of(field->string));
        for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
            found |= strcmp(field->string, known[i]) == 0;
            nearest_try(&n, known[i]);
        }
        if (!found)
            return n.name ? err_set(err, file, "extractor \"%s\": unknown field \"%s\": did you mean \"%s\"?", id,
                                    field->string, n.name)
                          : err_set(err, file, "extractor \"%s\": unknown field \"%s\": see man dateline-extractors",
                                    id, field->string);
    }
    return true;
}

static bool read_extractor(const cJSON *row, const char *file, struct extractor *x, struct err *err)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(row, "id");
    if (!cJSON_IsString(id) || !*id->valuestring)
        return err_set(err, file, "an extractor without \"id\"");
    if (!check_fields(row, file, id->valuestring, err))
        return false;
    const cJSON *inherit = cJSON_GetObjectItemCaseSensitive(row, "inherit");
    x->row = row;
    x->id = id->valuestring;
    x->inherit = cJSON_IsString(inherit) ? inherit->valuestring : NULL;
    if (!read_patterns(cJSON_GetObjectItemCaseSensitive(row, "match"), file, x->id, &x->match, err) ||
        !read_patterns(cJSON_GetObjectItemCaseSensitive(row, "need"), file, x->id, &x->need, err) ||
        !read_patterns(cJSON_GetObjectItemCaseSensitive(row, "exclude"), file, x->id, &x->exclude, err) ||
        !read_patterns(cJSON_GetObjectItemCaseSensitive(row, "unless"), file, x->id, &x->unless, err) ||
        !read_patterns(cJSON_GetObjectItemCaseSensitive(row, "carry"), file, x->id, &x->carry, err))
        return false;
    if (x->match.count == 0)
        return err_set(err, file, "extractor \"%s\": no pattern in \"match\"", x->id);
    return read_dimensions(x, file, err) && read_comparisons(x, file, err) && read_qualifiers(x, file, err);
}

struct extractors *extractors_new(void)
{
    struct extractors *x = must_alloc(sizeof *x);
    *x = (struct extractors){.context = pcre2_match_context_create(NULL)};
    if (x->context)
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
        if (!read_extractor(row, file, &ret[(*ret_count)++], err))
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
        return at ? err_set(err, name, "not JSON near \"%.20s\"", at)
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

/* the qualifier of the group that name, joined as it is, starts with; the longest one */
static const struct qualifier *inherited(const struct extractor *x, struct slice name)
{
    const struct qualifier *found = NULL;
    for (size_t i = 0; i < x->qualifier_count; i++) {
        struct slice own = slice_of(x->qualifiers[i].name);
        bool starts = slice_starts(name, own) && (name.len == own.len || name.ptr[own.len] == '-');
        if (starts && strcmp(x->qualifiers[i].group, x->inherit) == 0 && (!found || own.len > strlen(found->name)))
            found = &x->qualifiers[i];
    }
    return found;
}

/* the first qualifier of the group that matches; the clause is asked where the metric does not tell */
static const struct qualifier *of_group(const struct matcher *m, const struct extractor *x, const char *group,
                                        struct slice subject, struct slice clause)
{
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < x->qualifier_count; i++)
            if (strcmp(x->qualifiers[i].group, group) == 0 &&
                count_matches(m, &x->qualifiers[i].match, turn ? clause : subject, 1))
                return &x->qualifiers[i];
    return NULL;
}

/* one qualifier of each group, in the order in which the groups stand in the file */
static struct slice qualify(const struct matcher *m, const struct extractor *x, struct slice subject,
                            struct slice clause, const struct claim *before, struct arena *arena)
{
    struct slice name = {NULL, 0};
    for (size_t i = 0; i < x->qualifier_count; i++) {
        const char *group = x->qualifiers[i].group;
        bool done = false;
        for (size_t k = 0; k < i; k++)
            done |= strcmp(x->qualifiers[k].group, group) == 0;
        if (done)
            continue;
        const struct qualifier *q = of_group(m, x, group, subject, clause);
        bool inherits = !q && x->inherit && strcmp(x->inherit, group) == 0;
        if (inherits && before && slice_equal(before->series, slice_of(x->id)))
            q = inherited(x, before->qualifier);
        if (q)
            name = name.ptr ? arena_printf(arena, "%.*s-%s", (int)name.len, name.ptr, q->name) : slice_of(q->name);
    }
    return name;
}

static bool takes(const struct matcher *m, const struct extractor *x, struct slice subject)
{
    return count_matches(m, &x->match, subject, 1) &&
           count_matches(m, &x->need, subject, x->need.count) == x->need.count &&
           !count_matches(m, &x->exclude, subject, 1);
}

/* 国内储能招标规模447GWh；中标规模382GWh: what is short of the name in the words of the claim before */
static bool carries(const struct matcher *m, const struct extractor *x, struct slice subject,
                    const struct claim *before)
{
    return before && slice_equal(before->series, slice_of(x->id)) && count_matches(m, &x->carry, subject, 1);
}

static bool take(const struct matcher *m, const struct extractor *x, struct slice subject, struct slice clause,
                 const struct claim *before, struct arena *arena, struct claim *claim)
{
    if (!takes(m, x, subject) &&
        (count_matches(m, &x->exclude, subject, 1) || !(takes(m, x, clause) || carries(m, x, subject, before))))
        return false;
    if (count_matches(m, &x->unless, clause, 1))
        return false;
    claim->series = slice_of(x->id);
    claim->qualifier = qualify(m, x, subject, clause, before, arena);
    return true;
}

/* Compiled patterns read up to so many bytes on both sides of their text, and never use what they see there. */
#define READ_AROUND 64

/* the parts with a blank between them, in memory that is all set */
static struct slice subject_of(struct arena *arena, struct slice first, struct slice second)
{
    first = utf8_cut(first, SUBJECT_MAX);
    second = utf8_cut(second, SUBJECT_MAX);
    char *bytes = (char *)arena_alloc(arena, first.len + second.len + 1 + 2 * READ_AROUND) + READ_AROUND;
    if (first.len)
        memcpy(bytes, first.ptr, first.len);
    bytes[first.len] = ' ';
    if (second.len)
        memcpy(bytes + first.len + 1, second.ptr, second.len);
    return (struct slice){bytes, first.len + 1 + second.len};
}

void extractors_name(const struct extractors *x, struct slice clause, const struct claim *before, struct arena *arena,
                     struct claim *claim)
{
    unsigned dimension = 1u << dimension_of(claim->unit), comparison = 1u << claim->comparison;
    struct matcher m = {NULL, x->context};
    struct slice subject = {NULL, 0};
    for (size_t i = 0; i < x->count; i++) {
        const struct extractor *one = &x->at[i];
        if (!(one->dimensions & dimension) || !(one->comparisons & comparison))
            continue;
        if (!m.data) {
            m.data = pcre2_match_data_create(1, NULL);
            subject = subject_of(arena, claim->entity, claim->metric);
            clause = clause.len ? subject_of(arena, clause, SLICE("")) : clause;
            if (!m.data)
                return;
        }
        if (take(&m, one, subject, clause, before, arena, claim))
            break;
    }
    pcre2_match_data_free(m.data);
}
