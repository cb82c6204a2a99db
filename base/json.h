/* json - one flat JSON object, read or written field by field, numbers kept as written
 *
 * The records between the stages are flat objects, and their numbers are exact decimals, which a parser that holds
 * doubles would round.  This walks over one object without building a tree; nested values are passed over.
 *
 *     struct json_walk w;
 *     struct json_field f;
 *     for (json_open(&w, line, &arena); json_next(&w, &f);)
 *         if (json_is(&f, "id")) id = f.text;
 *     if (w.error) -- not JSON: w.error says why, w.at where
 *
 *     buf_puts(&b, "{\"id\":");
 *     buf_json_string(&b, id);
 *     json_put_number(&b, JSON_NAME("value"), &value);   -- ,"value":255.8
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/decimal.h"
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

/* an offset in a document: whole, and not too long for any */
bool json_offset(const struct json_field *field, size_t *ret);

static inline bool json_is(const struct json_field *f, const char *name)
{
    return slice_equal(f->name, slice_of(name));
}

/* a field that is not the first of its object: the comma, the name, which must be a literal, and the colon */
#define JSON_NAME(name) SLICE(",\"" name "\":")
void json_put_text(struct buf *b, struct slice name, struct slice text); /* null if text.ptr is NULL */
/* a word of ours, with nothing in it to escape */
void json_put_word(struct buf *b, struct slice name, const char *word);
void json_put_date(struct buf *b, struct slice name, struct date d);             /* null if it is no day */
void json_put_number(struct buf *b, struct slice name, const struct decimal *d); /* null if d is NULL */
void json_put_offset(struct buf *b, struct slice name, size_t n);

#endif
