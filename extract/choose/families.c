/* families - features by number, their names and points */
#include "extract/choose/families.h"
#include "base/arena.h"
#include "extract/choose/rows.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define FAMILIES_MOST 128

struct families {
    const char *field;
    const struct family *list;
    size_t count;
    int starts[FAMILIES_MOST], width[FAMILIES_MOST]; /* the first feature of each, the values of its second list */
    int *points;                                     /* of each feature */
};

static int length_of(const char *const *list)
{
    int n = 0;
    while (list && list[n])
        n++;
    return list ? n : 1;
}

/* what is left of text behind word and a point, or behind it at the end; ptr NULL if it does not start so */
static struct slice behind(struct slice text, const char *word)
{
    size_t len = strlen(word);
    bool starts = slice_starts(text, slice_of(word)) && (text.len == len || text.ptr[len] == '.');
    return starts ? slice_sub(text, len + (text.len > len), text.len) : (struct slice){NULL, 0};
}

/* the number of the value of a list that text is, -1 if it is none */
static int value_of(const char *const *list, struct slice text)
{
    for (int i = 0; list[i]; i++)
        if (slice_equal(text, slice_of(list[i])))
            return i;
    return -1;
}

/* the feature of the family that "subject.move" means, counted from its first; -1 if it has none such */
static int feature_of(const struct family *family, struct slice values)
{
    if (!family->second)
        return value_of(family->first, values);
    for (int a = 0; family->first[a]; a++) {
        struct slice rest = behind(values, family->first[a]);
        int b = rest.len ? value_of(family->second, rest) : -1;
        if (b >= 0)
            return a * length_of(family->second) + b;
    }
    return -1;
}

static bool take_row(void *to, struct slice name, int points)
{
    struct families *f = to;
    struct slice feature = slice_sub(name, strlen(f->field), name.len);
    for (size_t i = 0; i < f->count; i++) {
        struct slice values = behind(feature, f->list[i].name);
        int n = values.len ? feature_of(&f->list[i], values) : -1;
        if (n >= 0) {
            f->points[f->starts[i] + n] = points;
            return true;
        }
    }
    return false;
}

struct families *families_new(const char *field, const struct family *list, size_t count, struct err *err)
{
    assert(count <= FAMILIES_MOST);
    struct families *f = must_alloc(sizeof *f);
    *f = (struct families){.field = field, .list = list, .count = count};
    int features = 0;
    for (size_t i = 0; i < count; i++) {
        f->starts[i] = features;
        f->width[i] = length_of(list[i].second);
        features += length_of(list[i].first) * f->width[i];
    }
    f->points = must_alloc((size_t)features * sizeof *f->points);
    memset(f->points, 0, (size_t)features * sizeof *f->points);
    if (rows_each("extract/choose/scores.tsv", field, take_row, f, err))
        return f;
    families_free(f);
    return NULL;
}

void families_free(struct families *families)
{
    if (!families)
        return;
    free(families->points);
    free(families);
}

void notes_add(struct notes *notes, const struct families *families, int family, int first, int second)
{
    uint16_t feature = (uint16_t)(families->starts[family] + first * families->width[family] + second);
    if (!families->points[feature] && !notes->all)
        return;
    for (size_t i = 0; i < notes->count; i++)
        if (notes->at[i] == feature)
            return;
    if (notes->count < NOTES_MOST)
        notes->at[notes->count++] = feature;
}

int notes_score(const struct notes *notes, const struct families *families)
{
    int sum = 0;
    for (size_t i = 0; i < notes->count; i++)
        sum += families->points[notes->at[i]];
    return sum;
}

static void say_feature(const struct families *f, int feature, struct buf *buf)
{
    size_t i = f->count;
    while (f->starts[i - 1] > feature)
        i--;
    const struct family *family = &f->list[i - 1];
    int n = feature - f->starts[i - 1], width = f->width[i - 1];
    buf_printf(buf, "%s%s.%s", f->field, family->name, family->first[n / width]);
    if (family->second)
        buf_printf(buf, ".%s", family->second[n % width]);
}

void notes_say(const struct notes *notes, const struct families *families, struct buf *buf)
{
    for (size_t i = 0; i < notes->count; i++) {
        buf_puts(buf, i ? ", " : "");
        say_feature(families, notes->at[i], buf);
    }
}
