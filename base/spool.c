#include "base/spool.h"
#include "base/buf.h"
#include "base/file.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define HELD_MAX ((size_t)256 << 10)

struct spool {
    int fd;
    int cause;  /* errno of the first failure, 0 while all is well */
    char *path; /* for messages */
    size_t at;  /* of the next byte that is put */
    struct buf held;
};

static struct spool *spool_new(int fd, const char *path)
{
    struct spool *s = must_alloc(sizeof *s);
    *s = (struct spool){.fd = fd, .path = must_alloc(strlen(path) + 1)};
    memcpy(s->path, path, strlen(path) + 1);
    return s;
}

struct spool *spool_open(const char *folder, struct err *err)
{
    int fd = file_unnamed_in(folder);
    if (fd >= 0)
        return spool_new(fd, folder);
    err_system(err, folder, "cannot write", errno);
    return NULL;
}

struct spool *spool_over(const char *path, struct err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0)
        return spool_new(fd, path);
    err_system(err, path, "cannot read", errno);
    return NULL;
}

static void flush(struct spool *s)
{
    for (size_t at = 0; at < s->held.len && s->cause == 0;) {
        ssize_t done = write(s->fd, s->held.ptr + at, s->held.len - at);
        if (done >= 0)
            at += (size_t)done;
        else if (errno != EINTR)
            s->cause = errno;
    }
    buf_clear(&s->held);
}

size_t spool_put(struct spool *s, struct slice bytes)
{
    size_t at = s->at;
    s->at += bytes.len;
    if (s->cause == 0)
        buf_put(&s->held, bytes);
    if (s->held.len >= HELD_MAX)
        flush(s);
    return at;
}

bool spool_failed(const struct spool *s)
{
    return s->cause != 0;
}

bool spool_end(struct spool *s, struct err *err)
{
    flush(s);
    buf_release(&s->held);
    return s->cause == 0 || err_system(err, s->path, "cannot write", s->cause);
}

bool spool_get(const struct spool *s, size_t at, size_t len, struct arena *arena, struct slice *ret, struct err *err)
{
    char *bytes = arena_raw(arena, len + 1, 1);
    for (size_t got = 0; got < len;) {
        ssize_t some = pread(s->fd, bytes + got, len - got, (off_t)(at + got));
        if (some == 0)
            return err_set(err, s->path, "is shorter than it was");
        if (some < 0 && errno != EINTR)
            return err_system(err, s->path, "cannot read", errno);
        got += some > 0 ? (size_t)some : 0;
    }
    bytes[len] = '\0';
    *ret = (struct slice){bytes, len};
    return true;
}

void spool_close(struct spool *s)
{
    if (!s)
        return;
    close(s->fd);
    free(s->path);
    buf_release(&s->held);
    free(s);
}
