#include "base/paths.h"
#include "base/file.h"
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* of a list of paths */
#define LIST_MAX ((size_t)256 << 20)

void paths_init(struct paths *p)
{
    *p = (struct paths){.at = NULL};
    arena_init(&p->arena);
}

void paths_release(struct paths *p)
{
    arena_release(&p->arena);
}

void paths_add(struct paths *p, struct slice path)
{
    arena_more(&p->arena, p->at, p->count, p->room, 64);
    p->at[p->count++] = arena_copy(&p->arena, path).ptr;
}

bool paths_list(struct paths *p, const char *file, struct err *err)
{
    struct buf b = BUF_INIT;
    bool ok = file_read(file, LIST_MAX, &b, err);
    struct slice rest = buf_slice(&b);
    char end = rest.len && memchr(rest.ptr, '\0', rest.len) ? '\0' : '\n';
    while (ok && rest.len) {
        const char *found = memchr(rest.ptr, end, rest.len);
        size_t len = found ? (size_t)(found - rest.ptr) : rest.len;
        struct slice path = slice_sub(rest, 0, len);
        if (end == '\n' && slice_ends(path, SLICE("\r")))
            path.len--;
        if (path.len)
            paths_add(p, path);
        rest = slice_sub(rest, len + 1, rest.len);
    }
    buf_release(&b);
    return ok;
}

bool path_is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* ---- folders ---- */

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* the names in a folder, sorted, each with the folder before it */
static bool read_names(const char *folder, struct paths *names, struct err *err)
{
    DIR *dir = opendir(folder);
    if (!dir)
        return err_system(err, folder, "cannot read", errno);
    size_t len = strlen(folder);
    const char *slash = len && folder[len - 1] == '/' ? "" : "/";
    for (struct dirent *entry; (entry = readdir(dir));)
        if (entry->d_name[0] != '.')
            paths_add(names, arena_printf(&names->arena, "%s%s%s", folder, slash, entry->d_name));
    closedir(dir);
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, by_bytes);
    return true;
}

enum entry_kind { ENTRY_FILE, ENTRY_FOLDER, ENTRY_OTHER };

static enum entry_kind entry_kind(const char *path)
{
    struct stat info;
    bool there = lstat(path, &info) == 0, link = there && S_ISLNK(info.st_mode);
    if (link)
        there = stat(path, &info) == 0;
    if (there && S_ISDIR(info.st_mode))
        return link ? ENTRY_OTHER : ENTRY_FOLDER;
    return there && S_ISREG(info.st_mode) ? ENTRY_FILE : ENTRY_OTHER;
}

/* The folders that wait are a stack, so that one in another takes no stack of ours; what is pushed last comes first. */
bool paths_folder(struct paths *p, const char *folder, bool (*pass)(struct slice name), struct err *err)
{
    struct paths waiting;
    bool ok = true, top = true; /* the folder that was named may be a link */
    paths_init(&waiting);
    paths_add(&waiting, slice_of(folder));
    while (waiting.count) {
        const char *path = waiting.at[--waiting.count];
        enum entry_kind kind = entry_kind(path);
        if (kind == ENTRY_FILE && !pass(slice_of(path)))
            paths_add(p, slice_of(path));
        if (kind != ENTRY_FOLDER && !top)
            continue;
        top = false;
        struct paths names;
        paths_init(&names);
        ok &= read_names(path, &names, err);
        while (names.count)
            paths_add(&waiting, slice_of(names.at[--names.count]));
        paths_release(&names);
    }
    paths_release(&waiting);
    return ok;
}
