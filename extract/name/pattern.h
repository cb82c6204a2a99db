/* pattern - the PCRE2 patterns of extractor files: letters in either case, bounded in their work */
#ifndef EXTRACT_PATTERN_H
#define EXTRACT_PATTERN_H

#include "base/arena.h"
#include "base/err.h"
#include <cjson/cJSON.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* compiled by the thread that first asks for it: most are never asked for in a short text */
struct pattern {
    const char *source; /* of the JSON that it was read from */
    _Atomic(pcre2_code *) code;
};

struct patterns {
    struct pattern *at;
    size_t count;
};

/* what a thread needs to match */
struct matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
};

/* The patterns of an array of strings, NULL for none; false with err that names file and extractor.  Those of the
 * program's own files are not tried: they have been by the tests.  The array must stay. */
bool patterns_read(const cJSON *array, const char *file, const char *id, struct patterns *ret, struct err *err);
void patterns_release(struct patterns *p);

/* how many of them match somewhere in text, counted to enough */
size_t patterns_count(const struct matcher *m, const struct patterns *p, struct slice text, size_t enough);
static inline bool patterns_match(const struct matcher *m, const struct patterns *p, struct slice text)
{
    return patterns_count(m, p, text, 1) > 0;
}

/* patterns_nearest - the match that stands nearest to bytes from to to of text; false if there is none
 *
 * What stands behind is as far as if a few bytes more lay between: the words before a quantity say what it is of.
 */
struct pattern_span {
    size_t from, to, gap;
};
bool patterns_nearest(const struct matcher *m, const struct patterns *p, struct slice text, struct pattern_span around,
                      struct pattern_span *ret);
/* one of them matches bytes that overlap or touch span, with no more than a blank between */
bool patterns_touch(const struct matcher *m, const struct patterns *p, struct slice text, struct pattern_span span);

/* for PCRE2: must_alloc, so that it never has to do without */
pcre2_general_context *pattern_memory(void);
/* pattern_subject - the parts with a blank between them, in memory that a compiled pattern may read around
 *
 * Cut to what a noun phrase or a sentence can need.
 */
struct slice pattern_subject(struct arena *arena, struct slice first, struct slice second);

#endif
