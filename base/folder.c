#include "base/folder.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/scratch.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    struct buf path; /* where it shall stand, links followed */
    struct buf part; /* where it is built */
    struct scratch *scratch;
    bool inside; /* part lies in path, and files change one by one */
};

static void folder_free(struct folder *f)
{
    scratch_done(f->scratch);
    buf_release(&f->path);
    buf_release(&f->part);
    free(f);
}

static bool is_folder(const char *path)
{
    struct stat st;
    return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* does the program stand in the folder, or below it?  A shell that does would be left in the old one. */
static bool stands_in(const char *path)
{
    char here[PATH_MAX];
    size_t len = strlen(path);
    if (!getcwd(here, sizeof here))
        return true;
    return strncmp(here, path, len) == 0 && (here[len] == '/' || here[len] == '\0');
}

/* the name as others know it, without links and slashes at its end; false with err if it is no folder */
static bool set_path(struct folder *f, const char *path, struct err *err)
{
    char real[PATH_MAX];
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISDIR(st.st_mode))
        return err_system(err, path, "cannot make the folder", ENOTDIR);
    if (realpath(path, real)) {
        buf_puts(&f->path, real);
        return true;
    }
    buf_puts(&f->path, path);
    while (f->path.len > 1 && f->path.ptr[f->path.len - 1] == '/')
        f->path.ptr[--f->path.len] = '\0';
    size_t slash = slice_rfind(buf_slice(&f->path), SLICE("/"));
    if (slash == SLICE_NONE || slash == 0)
        return true;
    f->path.ptr[slash] = '\0';
    bool ok = folder_make(f->path.ptr, err);
    f->path.ptr[slash] = '/';
    return ok;
}

static bool make_part(struct folder *f, const char *before)
{
    for (int i = 0; i < 100; i++) {
        buf_clear(&f->part);
        buf_printf(&f->part, "%s%s.%ld-%d.part", f->path.ptr, before, (long)getpid(), i);
        if (mkdir(f->part.ptr, 0777) == 0)
            return true;
        if (errno != EEXIST)
            return false;
    }
    return false;
}

struct folder *folder_open(const char *path, struct err *err)
{
    struct folder *f = must_alloc(sizeof *f);
    *f = (struct folder){.path = BUF_INIT};
    bool ok = set_path(f, path, err);
    if (ok) {
        scratch_hold_signals(true);
        f->inside = is_folder(f->path.ptr) && stands_in(f->path.ptr);
        ok = !f->inside && make_part(f, "");
        int cause = errno;
        if (!ok && is_folder(f->path.ptr))
            ok = f->inside = make_part(f, "/");
        if (!ok)
            err_system(err, path, "cannot make the folder", cause);
    }
    if (ok) {
        f->scratch = scratch_add(f->part.ptr);
        scratch_hold_signals(false);
        return f;
    }
    scratch_hold_signals(false);
    folder_free(f);
    return NULL;
}

const char *folder_path(const struct folder *f)
{
    return f->part.ptr;
}

/* ---- from one folder to another ---- */

struct moving {
    bool (*is_ours)(const char *name); /* NULL: all files go */
    struct buf from, to;
    size_t name; /* where the name within the folder begins in from */
};

static void move_all(struct moving *m);

/* the folder of to is made when there is something to put into it */
static void move_there(struct moving *m, size_t to)
{
    if (rename(m->from.ptr, m->to.ptr) == 0 || errno != ENOENT)
        return;
    m->to.ptr[to] = '\0';
    mkdir(m->to.ptr, 0777);
    m->to.ptr[to] = '/';
    rename(m->from.ptr, m->to.ptr);
}

static bool goes_apart(struct moving *m)
{
    if (!is_folder(m->from.ptr))
        return false;
    if (is_folder(m->to.ptr))
        return true;
    buf_putc(&m->from, '/');
    bool ours = m->is_ours && m->is_ours(m->from.ptr + m->name);
    buf_cut(&m->from, m->from.len - 1);
    return ours;
}

static void move_entry(struct moving *m, const char *name)
{
    size_t from = m->from.len, to = m->to.len;
    buf_printf(&m->from, "/%s", name);
    buf_printf(&m->to, "/%s", name);
    if (goes_apart(m))
        move_all(m);
    else if (m->is_ours && !is_folder(m->from.ptr) && m->is_ours(m->from.ptr + m->name))
        unlink(m->from.ptr);
    else if (!m->is_ours || access(m->to.ptr, F_OK) != 0)
        move_there(m, to);
    buf_cut(&m->from, from);
    buf_cut(&m->to, to);
}

/* what lies in from goes to to; is_ours: what is ours is removed, and what stands in to already stays */
static void move_all(struct moving *m)
{
    struct dirent **entries;
    int count = scandir(m->from.ptr, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        if (strcmp(entries[i]->d_name, ".") != 0 && strcmp(entries[i]->d_name, "..") != 0)
            move_entry(m, entries[i]->d_name);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    rmdir(m->from.ptr);
}

static void move_folder(const char *from, const char *to, bool (*is_ours)(const char *name))
{
    struct moving m = {.is_ours = is_ours, .from = BUF_INIT, .name = strlen(from) + 1};
    buf_puts(&m.from, from);
    buf_puts(&m.to, to);
    move_all(&m);
    buf_release(&m.from);
    buf_release(&m.to);
}

/* removes files of ours from a folder in use whose names are not among the new ones */
static void remove_old(const char *path, const char *part, bool (*is_ours)(const char *name), const char *within)
{
    struct buf name = BUF_INIT, file = BUF_INIT, other = BUF_INIT;
    struct dirent **entries;
    buf_printf(&file, "%s/%s", path, within);
    int count = scandir(file.ptr, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        buf_clear(&name);
        buf_clear(&file);
        buf_clear(&other);
        buf_printf(&name, "%s%s%s", within, *within ? "/" : "", entries[i]->d_name);
        buf_printf(&file, "%s/%s", path, name.ptr);
        buf_printf(&other, "%s/%s", part, name.ptr);
        if (!*within && entries[i]->d_name[0] != '.' && is_folder(file.ptr))
            remove_old(path, part, is_ours, name.ptr);
        else if (is_ours(name.ptr) && access(other.ptr, F_OK) != 0)
            unlink(file.ptr);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    buf_release(&name);
    buf_release(&file);
    buf_release(&other);
}

/* ---- the end ---- */

/* The two change places; from then on the part is the old folder, and no signal may remove it. */
static bool exchange(struct folder *f, bool *ret_old)
{
    struct stat st;
    *ret_old = stat(f->path.ptr, &st) == 0;
    if (*ret_old)
        chmod(f->part.ptr, st.st_mode & 07777);
    scratch_done(f->scratch);
    f->scratch = NULL;
    if (!*ret_old)
        return rename(f->part.ptr, f->path.ptr) == 0;
    return renameat2(AT_FDCWD, f->part.ptr, AT_FDCWD, f->path.ptr, RENAME_EXCHANGE) == 0;
}

bool folder_close(struct folder *f, bool (*is_ours)(const char *name), struct err *err)
{
    scratch_hold_signals(true);
    bool old, whole = !f->inside && exchange(f, &old);
    int cause = errno;
    bool ok = whole || f->inside || is_folder(f->path.ptr);
    if (whole && old) {
        move_folder(f->part.ptr, f->path.ptr, is_ours);
    } else if (!whole && ok) {
        remove_old(f->path.ptr, f->part.ptr, is_ours, "");
        move_folder(f->part.ptr, f->path.ptr, NULL);
    }
    if (!ok) {
        err_system(err, f->path.ptr, "cannot make the folder", cause);
        scratch_remove(f->part.ptr);
    } else if (!whole && is_folder(f->part.ptr)) {
        ok = err_set(err, f->path.ptr, "not all files could take their place: they lie in '%s'", f->part.ptr);
    }
    scratch_hold_signals(false);
    folder_free(f);
    return ok;
}

void folder_abandon(struct folder *f)
{
    if (!f)
        return;
    scratch_remove(f->part.ptr);
    folder_free(f);
}
