/* families - what speaks for a candidate, in families of features that rows of scores.tsv weigh
 *
 * A family has a name and the values of one list or two: "measure.verb.subject.move" is the value "subject", "move" of
 * the family "verb" of the field "measure.".  A feature without a row weighs nothing.
 */
#ifndef EXTRACT_FAMILIES_H
#define EXTRACT_FAMILIES_H

#include "base/buf.h"
#include "base/err.h"
#include <stddef.h>
#include <stdint.h>

struct family {
    const char *name;
    const char *const *first, *const *second; /* ended by NULL; no second: one list alone */
};

/* the features of a field by number, with their points */
struct families;

/* reads the rows of the field, such as "measure."; NULL with err if one is none of the features, or bad */
struct families *families_new(const char *field, const struct family *list, size_t count, struct err *err);
void families_free(struct families *families); /* NULL is fine */

#define NOTES_MOST 192 /* features of a candidate; what is more is left out */

/* the features that a candidate has, each once; those that weigh nothing only where all are asked for */
struct notes {
    uint16_t at[NOTES_MOST], count;
    bool all;
};

/* notes the value first of the family, with the value second if it has two lists, else 0 */
void notes_add(struct notes *notes, const struct families *families, int family, int first, int second);
/* the sum of their points */
int notes_score(const struct notes *notes, const struct families *families);
/* "measure.from.rules, measure.head.growth" */
void notes_say(const struct notes *notes, const struct families *families, struct buf *buf);

#endif
