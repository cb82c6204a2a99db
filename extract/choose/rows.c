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

/* sets the points of the names that have a row; seen: the bits of the first 64 of them */
static bool read_rows(const char *file, const char *field, const char *const *names, int count, int *points,
                      uint64_t *seen, struct err *err)
{
    struct slice rest = data_file(file), line;
    while (next_row(&rest, &line)) {
        if (!slice_starts(line, slice_of(field)))
            continue;
        size_t tab = slice_find(line, SLICE("\t"));
        struct slice name = slice_sub(line, 0, tab == SLICE_NONE ? line.len : tab);
        int i = number_of(name, names, count);
        if (i < 0 || tab == SLICE_NONE || !read_points(slice_sub(line, tab + 1, line.len), &points[i]))
            return err_set(err, file, "row \"%.*s\": unknown, or no number", (int)name.len, name.ptr);
        *seen |= i < 64 ? (uint64_t)1 << i : 0;
    }
    return true;
}

bool rows_read(const char *file, const char *field, const char *const *names, int count, int *points, struct err *err)
{
    uint64_t seen = 0;
    if (!read_rows(file, field, names, count, points, &seen, err))
        return false;
    for (int i = 0; i < count; i++)
        if (!(seen >> i & 1))
            return err_set(err, file, "no row \"%s\"", names[i]);
    return true;
}

bool rows_read_some(const char *file, const char *field, const char *const *names, int count, int *points,
                    struct err *err)
{
    return read_rows(file, field, names, count, points, &(uint64_t){0}, err);
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
