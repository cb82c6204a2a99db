/* json - one flat JSON object, field by field, numbers kept as written
 *
 * The records between the stages are flat objects, and their numbers are exact decimals, which a parser that holds
 * doubles would round.  This walks over one object without building a tree; nested values are passed over.
 *
 *     struct json_walk w;
 *     struct json_field f;
 *     for (json_open(&w, line, &arena); json_next(&w, &f);)
 *         if (json_is(&f, "id")) id = f.text;
 *     if (w.error) -- not JSON: w.error says why, w.at where
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/arena.h"
#include "base/slice.h"

enum json_kind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json_field {
    struct slice name; /* unescaped */
    enum json_kind kind;
    struct slice text; /* a string: unescaped, UTF-8; else the value as written, brackets included */
};

struct json_walk {
    struct slice text;
    struct arena *arena; /* escaped strings are written here, others point into text */
    size_t at;           /* byte that is read next; of the error, if there is one */
    const char *error;   /* static text, NULL while all is well */
    bool first;
};

/* json_open - starts at the object in text, which must outlive the fields */
void json_open(struct json_walk *w, struct slice text, struct arena *arena);
/* json_next - the next field; false at the end and on an error (w->error is set then)
 *
 * A lone surrogate (\ud800) becomes U+FFFD.  Bytes behind the object, except white space, are an error.
 */
bool json_next(struct json_walk *w, struct json_field *ret);

/* the elements of an array, ret->name empty: give it the text of a field whose kind is JSON_ARRAY */
void json_open_array(struct json_walk *w, struct slice text, struct arena *arena);
bool json_next_element(struct json_walk *w, struct json_field *ret);

static inline bool json_is(const struct json_field *f, const char *name)
{
    return slice_equal(f->name, slice_of(name));
}

#endif
