#include "base/file.h"
#include "base/arena.h"
#include "base/scratch.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- reading ---- */

static bool read_all(int fd, const char *name, size_t max, struct buf *b, struct err *err)
{
    enum { STEP = 64 * 1024 };
    size_t start = b->len;

    for (;;) {
        buf_reserve(b, STEP);
        ssize_t got = read(fd, b->ptr + b->len, STEP);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_system(err, name, "cannot read", errno);
        b->len += (size_t)got;
        b->ptr[b->len] = '\0';
        if (b->len - start > max)
            return err_set(err, name, "larger than %zu MiB: split it", max >> 20);
        if (got == 0)
            return true;
    }
}

bool file_read(const char *path, size_t max, struct buf *b, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;

    if (fd < 0)
        return err_system(err, path, "cannot read", errno);
    size_t len = b->len;
    bool ok;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 && (uintmax_t)st.st_size <= max)
        buf_reserve(b, (size_t)st.st_size + 1);
    ok = read_all(fd, path, max, b, err);
    if (!standard)
        close(fd);
    if (!ok && b->ptr) {
        b->len = len;
        b->ptr[len] = '\0';
    }
    return ok;
}

/* ---- writing ---- */

struct out {
    int fd;
    int cause;               /* errno of the first failure, 0 while all is well */
    char *path;              /* where it shall stand, NULL for standard output */
    char *part;              /* where it is written until it is whole, NULL if written in place */
    struct scratch *scratch; /* of part */
    struct buf held;         /* not yet written */
};

enum { HELD_MAX = 256 * 1024 };

/* A file of its own kind (device, pipe) is written in place: a rename would put a plain file over it.  A link is
 * followed, so that it stays a link. */
static bool open_part(struct out *o, struct err *err)
{
    struct stat st;
    bool there = stat(o->path, &st) == 0;

    if (there && S_ISDIR(st.st_mode))
        return err_system(err, o->path, "cannot write", EISDIR);
    if (there && !S_ISREG(st.st_mode)) {
        o->fd = open(o->path, O_WRONLY | O_CLOEXEC);
        return o->fd >= 0 || err_system(err, o->path, "cannot write", errno);
    }
    char *real = there ? realpath(o->path, NULL) : NULL;
    if (there && !real)
        return err_system(err, o->path, "cannot write", errno);
    if (real) {
        free(o->path);
        o->path = real;
    }
    struct buf part = BUF_INIT;
    for (int i = 0; i < 100; i++) {
        buf_clear(&part);
        buf_printf(&part, "%s.%ld-%d.part", o->path, (long)getpid(), i);
        o->fd = open(part.ptr, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, there ? st.st_mode & 0777 : 0666);
        if (o->fd >= 0 || errno != EEXIST)
            break;
    }
    if (o->fd < 0) {
        err_system(err, o->path, "cannot write", errno);
        buf_release(&part);
        return false;
    }
    o->part = part.ptr;
    o->scratch = scratch_add(o->part);
    return true;
}

static void out_free(struct out *o)
{
    scratch_done(o->scratch);
    free(o->path);
    free(o->part);
    buf_release(&o->held);
    free(o);
}

struct out *out_open(const char *path, struct err *err)
{
    struct out *o = must_alloc(sizeof *o);

    *o = (struct out){.fd = STDOUT_FILENO};
    if (!path || strcmp(path, "-") == 0)
        return o;
    o->path = must_alloc(strlen(path) + 1);
    memcpy(o->path, path, strlen(path) + 1);
    if (open_part(o, err))
        return o;
    out_free(o);
    return NULL;
}

static void write_out(struct out *o, struct slice text)
{
    for (size_t at = 0; at < text.len && o->cause == 0;) {
        ssize_t done = write(o->fd, text.ptr + at, text.len - at);
        if (done >= 0)
            at += (size_t)done;
        else if (errno != EINTR)
            o->cause = errno;
    }
}

static void flush(struct out *o)
{
    write_out(o, buf_slice(&o->held));
    buf_clear(&o->held);
}

bool out_write(struct out *o, struct slice text)
{
    if (o->held.len + text.len >= HELD_MAX) {
        flush(o);
        write_out(o, text); /* what is long is not copied first */
    } else if (o->cause == 0) {
        buf_put(&o->held, text);
    }
    return o->cause == 0;
}

/* true if a reader of standard output has gone (EPIPE): end quietly with EXIT_DONE */
static bool out_reader_gone(const struct out *o)
{
    return !o->path && o->cause == EPIPE;
}

bool out_close(struct out *o, struct err *err)
{
    flush(o);
    if (o->path && close(o->fd) != 0 && o->cause == 0)
        o->cause = errno;
    if (o->part && o->cause == 0 && rename(o->part, o->path) != 0)
        o->cause = errno;
    if (o->part && o->cause != 0)
        unlink(o->part);
    bool ok = o->cause == 0 || out_reader_gone(o);
    if (!ok)
        err_system(err, o->path ? o->path : "standard output", "cannot write", o->cause);
    out_free(o);
    return ok;
}

void out_abandon(struct out *o)
{
    if (!o)
        return;
    if (o->path)
        close(o->fd);
    if (o->part)
        unlink(o->part);
    out_free(o);
}

bool file_write(const char *path, struct slice content, struct err *err)
{
    struct out *o = out_open(path, err);

    if (!o)
        return false;
    out_write(o, content);
    return out_close(o, err);
}

bool file_copy(const char *from, const char *to, struct err *err)
{
    int fd = open(from, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return err_system(err, from, "cannot read", errno);
    struct out *o = out_open(to, err);
    char *piece = must_alloc(HELD_MAX);
    ssize_t got = 0;
    while (o && ((got = read(fd, piece, HELD_MAX)) > 0 || (got < 0 && errno == EINTR)))
        if (got > 0 && !out_write(o, (struct slice){piece, (size_t)got}))
            break;
    int cause = got < 0 ? errno : 0;
    free(piece);
    close(fd);
    if (o && cause)
        out_abandon(o);
    return cause ? err_system(err, from, "cannot read", cause) : o && out_close(o, err);
}

const char *file_temporary(void)
{
    const char *folder = getenv("TMPDIR");
    return folder && folder[0] && strlen(folder) <= FILE_TEMPORARY_MAX ? folder : "/tmp";
}

int file_unnamed_in(const char *folder)
{
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0)
        return fd;
    struct buf path = BUF_INIT; /* not every file system has such files */
    buf_printf(&path, "%s/dateline-XXXXXX", folder);
    fd = mkostemp(path.ptr, O_CLOEXEC);
    int cause = errno;
    if (fd >= 0)
        unlink(path.ptr);
    buf_release(&path);
    errno = cause;
    return fd;
}

int file_unnamed(struct err *err)
{
    int fd = file_unnamed_in(file_temporary());
    if (fd < 0)
        err_temporary(err, errno);
    return fd;
}

int file_parked(struct slice bytes, struct err *err)
{
    int fd = file_unnamed(err);
    ssize_t done = 0;
    for (size_t at = 0; fd >= 0 && at < bytes.len; at += (size_t)done)
        if ((done = write(fd, bytes.ptr + at, bytes.len - at)) < 0) {
            err_temporary(err, errno);
            close(fd);
            return -1;
        }
    if (fd >= 0)
        lseek(fd, 0, SEEK_SET);
    return fd;
}

bool err_temporary(struct err *err, int cause)
{
    return err_set(err, file_temporary(), "cannot write here: %s: make room, or set TMPDIR to another folder",
                   strerror(cause));
}

bool folder_make(const char *path, struct err *err)
{
    struct buf part = BUF_INIT;
    struct stat st;
    bool ok = true;

    for (size_t at = 0; ok && at <= strlen(path); at++) {
        if (at > 0 && (path[at] == '/' || path[at] == '\0') && mkdir(part.ptr, 0777) != 0 && errno != EEXIST)
            ok = err_system(err, path, "cannot make the folder", errno);
        buf_putc(&part, path[at]);
    }
    if (ok && (stat(path, &st) != 0 || !S_ISDIR(st.st_mode)))
        ok = err_system(err, path, "cannot make the folder", ENOTDIR);
    buf_release(&part);
    return ok;
}
