/* pattern - compiled once, matched with a bound on the steps */
#include "extract/name/pattern.h"
#include "base/data.h"
#include "base/utf8.h"
#include <stdatomic.h>
#include <stdlib.h>

/* a metric, a clause, a sentence or a title is looked at so far */
#define SUBJECT_MAX 2000

void patterns_release(struct patterns *p)
{
    for (size_t i = 0; i < p->count; i++)
        pcre2_code_free(atomic_load(&p->at[i].code));
    free(p->at);
}

static void *get(PCRE2_SIZE size, void *data)
{
    (void)data;
    return must_alloc(size);
}

static void give(void *memory, void *data)
{
    (void)data;
    free(memory);
}

pcre2_general_context *pattern_memory(void)
{
    return pcre2_general_context_create(get, give, NULL);
}

static pcre2_code *compile(const char *pattern, int *code, PCRE2_SIZE *offset)
{
    pcre2_general_context *memory = pattern_memory();
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS,
                                   code, offset, context);
    pcre2_compile_context_free(context); /* the pattern has a copy */
    pcre2_general_context_free(memory);
    return re;
}

/* does it compile? */
static bool try(const char *pattern, const char *file, const char *id, struct err *err)
{
    int code;
    PCRE2_SIZE offset;
    PCRE2_UCHAR why[160];
    pcre2_code *re = compile(pattern, &code, &offset);
    pcre2_code_free(re);
    if (re)
        return true;
    pcre2_get_error_message(code, why, sizeof why);
    return err_set(err, file, "extractor \"%s\": pattern \"%s\": %s, at byte %zu", id, pattern, (const char *)why,
                   (size_t)offset + 1);
}

/* of two threads that ask at a time the one that is done first gives its own to both */
static const pcre2_code *compiled(struct pattern *p)
{
    int code;
    PCRE2_SIZE offset;
    pcre2_code *re = atomic_load_explicit(&p->code, memory_order_acquire), *none = NULL;
    if (re)
        return re;
    re = compile(p->source, &code, &offset);
    pcre2_jit_compile(re, PCRE2_JIT_COMPLETE); /* a gain where there is one; else the pattern matches all the same */
    if (atomic_compare_exchange_strong(&p->code, &none, re))
        return re;
    pcre2_code_free(re);
    return none;
}

/* the patterns of an array of strings; a missing array is an empty one */
bool patterns_read(const cJSON *array, const char *file, const char *id, struct patterns *ret, struct err *err)
{
    const cJSON *item;
    int count = cJSON_GetArraySize(array);
    if (array && !cJSON_IsArray(array))
        return err_set(err, file, "extractor \"%s\": \"%s\" is no array of patterns", id, array->string);
    if (count == 0)
        return true;
    ret->at = must_alloc((size_t)count * sizeof *ret->at);
    cJSON_ArrayForEach(item, array)
    {
        if (!cJSON_IsString(item))
            return err_set(err, file, "extractor \"%s\": a pattern is no string", id);
        if (!data_is_own(file) && !try(item->valuestring, file, id, err))
            return false;
        struct pattern *p = &ret->at[ret->count++];
        p->source = item->valuestring;
        atomic_init(&p->code, NULL);
    }
    return true;
}

static bool matches(const struct matcher *m, struct pattern *p, struct slice subject)
{
    return subject.len && pcre2_match(compiled(p), (PCRE2_SPTR)subject.ptr, subject.len, 0, PCRE2_NO_UTF_CHECK, m->data,
                                      m->context) >= 0;
}

size_t patterns_count(const struct matcher *m, const struct patterns *p, struct slice subject, size_t enough)
{
    size_t count = 0;
    for (size_t i = 0; i < p->count && count < enough; i++)
        count += matches(m, &p->at[i], subject);
    return count;
}

#define MATCHES_MOST 32 /* of one pattern in one text */
#define BEHIND 12       /* bytes */

/* the next match at or behind byte at, which moves behind it */
static bool next_match(const struct matcher *m, const pcre2_code *re, struct slice text, size_t *at,
                       struct pattern_span *ret)
{
    if (*at >= text.len ||
        pcre2_match(re, (PCRE2_SPTR)text.ptr, text.len, *at, PCRE2_NO_UTF_CHECK, m->data, m->context) < 0)
        return false;
    const PCRE2_SIZE *span = pcre2_get_ovector_pointer(m->data);
    *ret = (struct pattern_span){.from = span[0], .to = span[1]};
    *at = span[1];
    uint32_t c;
    if (span[1] == span[0]) /* an empty match */
        *at += utf8_decode(text.ptr + span[1], text.len - span[1], &c);
    return true;
}

bool patterns_nearest(const struct matcher *m, const struct patterns *p, struct slice text, struct pattern_span around,
                      struct pattern_span *ret)
{
    struct pattern_span span;
    bool found = false;
    for (size_t i = 0; i < p->count; i++) {
        size_t at = 0;
        for (int k = 0; k < MATCHES_MOST && next_match(m, compiled(&p->at[i]), text, &at, &span); k++) {
            span.gap = span.to <= around.from   ? around.from - span.to
                       : span.from >= around.to ? span.from - around.to + BEHIND
                                                : 0;
            if (!found || span.gap < ret->gap)
                *ret = span;
            found = true;
        }
    }
    return found;
}

bool patterns_touch(const struct matcher *m, const struct patterns *p, struct slice text, struct pattern_span span)
{
    struct pattern_span own;
    for (size_t i = 0; i < p->count; i++) {
        size_t at = 0;
        for (int k = 0; k < MATCHES_MOST && next_match(m, compiled(&p->at[i]), text, &at, &own); k++)
            if (own.from <= span.to + 1 && span.from <= own.to + 1)
                return true;
    }
    return false;
}

/* Compiled patterns read up to so many bytes on both sides of their text, and never use what they see there. */
#define READ_AROUND 64

/* the parts with a blank between them, in memory that is all set */
struct slice pattern_subject(struct arena *arena, struct slice first, struct slice second)
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
