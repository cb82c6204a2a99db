/* families - features by number, their names and points */
#include "extract/choose/families.h"
#include "base/arena.h"
#include "extract/choose/rows.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FAMILIES_MOST 128
#define NAME_BYTES 56

struct families {
    int starts[FAMILIES_MOST],
        width[FAMILIES_MOST]; /* the first feature of each, and how many values its second list has */
    int count;
    int *points;
    char (*names)[NAME_BYTES];
};

static int length_of(const char *const *list)
{
    int n = 0;
    while (list && list[n])
        n++;
    return list ? n : 1;
}

static void name_family(struct families *f, const char *field, const struct family *family)
{
    for (int a = 0; a < length_of(family->first); a++)
        for (int b = 0; b < length_of(family->second); b++)
            (void)snprintf(f->names[f->count++], NAME_BYTES, "%s%s.%s%s%s", field, family->name, family->first[a],
                           family->second ? "." : "", family->second ? family->second[b] : "");
}

static bool read_points(struct families *f, const char *field, struct err *err)
{
    const char **names = must_alloc((size_t)f->count * sizeof *names);
    for (int i = 0; i < f->count; i++)
        names[i] = f->names[i];
    bool read = rows_read_some("extract/choose/scores.tsv", field, names, f->count, f->points, err);
    free(names);
    return read;
}

struct families *families_new(const char *field, const struct family *list, size_t count, struct err *err)
{
    assert(count <= FAMILIES_MOST);
    struct families *f = must_alloc(sizeof *f);
    memset(f, 0, sizeof *f);
    int features = 0;
    for (size_t i = 0; i < count; i++) {
        f->starts[i] = features;
        f->width[i] = length_of(list[i].second);
        features += length_of(list[i].first) * f->width[i];
    }
    f->points = must_alloc((size_t)features * sizeof *f->points);
    memset(f->points, 0, (size_t)features * sizeof *f->points);
    f->names = must_alloc((size_t)features * sizeof *f->names);
    for (size_t i = 0; i < count; i++)
        name_family(f, field, &list[i]);
    if (read_points(f, field, err))
        return f;
    families_free(f);
    return NULL;
}

void families_free(struct families *families)
{
    if (!families)
        return;
    free(families->points);
    free(families->names);
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

void notes_say(const struct notes *notes, const struct families *families, struct buf *buf)
{
    for (size_t i = 0; i < notes->count; i++)
        buf_printf(buf, "%s%s", i ? ", " : "", families->names[notes->at[i]]);
}
