/* rows - points by name, from a data file */
#include "extract/choose/rows.h"
#include "base/data.h"

/* the integer at the start of text, up to a tab or the end */
static bool read_points(struct slice text, int *ret)
{
    size_t at = 0;
    bool negative = text.len && text.ptr[0] == '-';
    int value = 0;
    for (at = negative; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9' && value < 1000000; at++)
        value = value * 10 + (text.ptr[at] - '0');
    *ret = negative ? -value : value;
    return at > (size_t)negative && (at == text.len || text.ptr[at] == '\t');
}

/* the next line of *rest that is a row, *rest behind it; false at the end */
static bool next_row(struct slice *rest, struct slice *ret)
{
    while (rest->len) {
        size_t end = slice_find(*rest, SLICE("\n"));
        *ret = slice_sub(*rest, 0, end == SLICE_NONE ? rest->len : end);
        *rest = slice_sub(*rest, end == SLICE_NONE ? rest->len : end + 1, rest->len);
        if (ret->len && ret->ptr[0] != '#')
            return true;
    }
    return false;
}

static int number_of(struct slice name, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (slice_equal(name, slice_of(names[i])))
            return i;
    return -1;
}

bool rows_each(const char *file, const char *field, bool (*take)(void *to, struct slice name, int points), void *to,
               struct err *err)
{
    struct slice rest = data_file(file), line;
    while (next_row(&rest, &line)) {
        if (!slice_starts(line, slice_of(field)))
            continue;
        size_t tab = slice_find(line, SLICE("\t"));
        struct slice name = slice_sub(line, 0, tab == SLICE_NONE ? line.len : tab);
        int points;
        if (tab == SLICE_NONE || !read_points(slice_sub(line, tab + 1, line.len), &points) || !take(to, name, points))
            return err_set(err, file, "row \"%.*s\": unknown, or no number", (int)name.len, name.ptr);
    }
    return true;
}

/* names and their points, while they are read; seen: a bit of each */
struct named {
    const char *const *names;
    int count, *points;
    uint64_t seen;
};

static bool take_named(void *to, struct slice name, int points)
{
    struct named *named = to;
    int i = number_of(name, named->names, named->count);
    if (i < 0)
        return false;
    named->points[i] = points;
    named->seen |= (uint64_t)1 << i;
    return true;
}

bool rows_read(const char *file, const char *field, const char *const *names, int count, int *points, struct err *err)
{
    struct named named = {names, count, points, 0};
    if (!rows_each(file, field, take_named, &named, err))
        return false;
    for (int i = 0; i < count; i++)
        if (!(named.seen >> i & 1))
            return err_set(err, file, "no row \"%s\"", names[i]);
    return true;
}

bool rows_have_fields(const char *file, const char *const *fields, size_t count, struct err *err)
{
    struct slice rest = data_file(file), line;
    while (next_row(&rest, &line)) {
        bool known = false;
        for (size_t i = 0; i < count && !known; i++)
            known = slice_starts(line, slice_of(fields[i]));
        size_t tab = slice_find(line, SLICE("\t"));
        if (!known)
            return err_set(err, file, "row \"%.*s\": of no field", (int)(tab == SLICE_NONE ? line.len : tab), line.ptr);
    }
    return true;
}

int rows_sum(const int *points, int count, uint64_t bits)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        if (bits >> i & 1)
            sum += points[i];
    return sum;
}
