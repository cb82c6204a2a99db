#include "extract/read/inputs.h"
#include "extract/read/kind.h"

void inputs_list(struct inputs *in, const char *file)
{
    buf_put(&in->lists, (struct slice){(const char *)&file, sizeof file});
}

static bool add(struct inputs *in, const char *path, struct err *err)
{
    if (in->recursive && path_is_folder(path))
        return paths_folder(&in->paths, path, in->scans ? kind_is_trimming_but_scans : kind_is_trimming, err);
    paths_add(&in->paths, slice_of(path));
    return true;
}

static size_t add_list(struct inputs *in, const char *file, void (*tell)(const struct err *err, void *context),
                       void *context)
{
    struct paths listed;
    struct err err = {0};
    size_t bad = 0;
    paths_init(&listed);
    if (!paths_list(&listed, file, &err)) {
        tell(&err, context);
        bad++;
    }
    for (size_t i = 0; i < listed.count; i++)
        if (!add(in, listed.at[i], &err)) {
            tell(&err, context);
            bad++;
        }
    paths_release(&listed);
    return bad;
}

size_t inputs_collect(struct inputs *in, const char *const *operands, size_t count,
                      void (*tell)(const struct err *err, void *context), void *context)
{
    size_t bad = 0;
    const char *const *lists = (const char *const *)(const void *)in->lists.ptr;
    size_t list_count = in->lists.len / sizeof *lists;
    paths_init(&in->paths);
    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        if (!add(in, operands[i], &err)) {
            tell(&err, context);
            bad++;
        }
    }
    for (size_t i = 0; i < list_count; i++)
        bad += add_list(in, lists[i], tell, context);
    if (count + list_count == 0)
        paths_add(&in->paths, SLICE("-"));
    return bad;
}

void inputs_release(struct inputs *in)
{
    paths_release(&in->paths);
    buf_release(&in->lists);
}
