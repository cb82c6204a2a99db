#include "base/input.h"
#include "base/arena.h"
#include "base/buf.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_AT_ONCE ((size_t)1 << 16)
#define PEEK_BYTES ((size_t)1 << 12)

struct input {
    int fd; /* -1: read is asked */
    long (*read)(void *context, char *room, size_t size, struct err *err);
    void *context;
    char *path;
    struct buf buf; /* bytes read and not yet given out: from at to buf.len */
    size_t at, number;
    bool ended; /* the file is read to its end, or given up */
};

struct input *input_open(const char *path, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    if (fd < 0) {
        err_system(err, path, "cannot read", errno);
        return NULL;
    }
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        err_set(err, path, "is a folder: name the files in it");
        if (!standard)
            close(fd);
        return NULL;
    }
    struct input *in = must_alloc(sizeof *in);
    *in = (struct input){.fd = fd, .path = must_alloc(strlen(path) + 1)};
    memcpy(in->path, path, strlen(path) + 1);
    return in;
}

long input_read_slice(void *context, char *room, size_t size, struct err *err)
{
    (void)err;
    struct slice *rest = context, piece = slice_sub(*rest, 0, size);
    if (piece.len)
        memcpy(room, piece.ptr, piece.len);
    *rest = slice_sub(*rest, piece.len, rest->len);
    return (long)piece.len;
}

struct input *input_from(const char *path, long (*read)(void *context, char *room, size_t size, struct err *err),
                         void *context)
{
    struct input *in = must_alloc(sizeof *in);
    *in = (struct input){.fd = -1, .read = read, .context = context, .path = must_alloc(strlen(path) + 1)};
    memcpy(in->path, path, strlen(path) + 1);
    return in;
}

void input_close(struct input *in)
{
    if (!in)
        return;
    if (in->fd > STDIN_FILENO)
        close(in->fd);
    buf_release(&in->buf);
    free(in->path);
    free(in);
}

static struct slice unread(const struct input *in)
{
    return slice_sub(buf_slice(&in->buf), in->at, in->buf.len);
}

/* bytes from where they come from into room; -1 with err */
static long read_more(struct input *in, char *room, size_t size, struct err *err)
{
    ssize_t got;
    if (in->fd < 0) {
        got = in->read(in->context, room, size, err);
        if (got < 0 && !err->file[0])
            err_file(err, in->path);
        return got;
    }
    do
        got = read(in->fd, room, size);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        err_system(err, in->path, "cannot read", errno);
    return got;
}

/* what there is, and no waiting for more, into the buffer; what was given out makes room */
static bool fill(struct input *in, struct err *err)
{
    if (in->at > 0 && in->at >= in->buf.len / 2) {
        memmove(in->buf.ptr, in->buf.ptr + in->at, in->buf.len - in->at);
        in->buf.len -= in->at;
        in->at = 0;
    }
    buf_reserve(&in->buf, READ_AT_ONCE);
    long got = read_more(in, in->buf.ptr + in->buf.len, READ_AT_ONCE, err);
    in->ended = got <= 0;
    in->buf.len += got > 0 ? (size_t)got : 0;
    return got >= 0;
}

bool input_peek(struct input *in, struct slice *ret, struct err *err)
{
    while (!in->ended && unread(in).len < PEEK_BYTES)
        if (!fill(in, err))
            return false;
    *ret = unread(in);
    return true;
}

/* what is there of the line without its end goes */
static void forget(struct input *in)
{
    in->at = in->buf.len;
}

/* The next line with its line feed, empty at the end; what was searched once is not searched again.  Of a line that is
 * too long nothing is kept. */
static enum input_result next_line(struct input *in, size_t max, struct slice *ret, struct err *err)
{
    bool is_long = false;
    for (size_t searched = 0;;) {
        struct slice rest = unread(in);
        const char *feed = rest.len > searched ? memchr(rest.ptr + searched, '\n', rest.len - searched) : NULL;
        size_t len = feed ? (size_t)(feed - rest.ptr) + 1 : rest.len;
        is_long |= len > max + 1;
        if (feed || in->ended) {
            *ret = slice_sub(rest, 0, len);
            in->at += len;
            break;
        }
        searched = rest.len;
        if (is_long) {
            forget(in);
            searched = 0;
        }
        if (!fill(in, err))
            return INPUT_END;
    }
    in->number += is_long || ret->len;
    if (is_long)
        err_set(err, in->path, "line %zu is over %zu MiB: it is left out", in->number, max >> 20);
    return is_long ? INPUT_LONG : ret->len ? INPUT_LINE : INPUT_END;
}

enum input_result input_line(struct input *in, size_t max, struct slice *ret, struct err *err)
{
    enum input_result got;
    err->message[0] = '\0';
    do {
        got = next_line(in, max, ret, err);
        if (got == INPUT_LINE)
            *ret = slice_trim(*ret);
    } while (got == INPUT_LINE && ret->len == 0);
    return got;
}

bool input_raw_line(struct input *in, size_t max, struct slice *ret, struct err *err)
{
    err->message[0] = '\0';
    *ret = SLICE("");
    return next_line(in, max, ret, err) != INPUT_LONG && !err->message[0];
}

bool input_bytes(struct input *in, size_t len, struct slice *ret, struct err *err)
{
    while (!in->ended && unread(in).len < len)
        if (!fill(in, err))
            return false;
    *ret = slice_sub(unread(in), 0, len);
    in->at += ret->len;
    return true;
}

bool input_piece(struct input *in, struct slice *ret, struct err *err)
{
    if (!unread(in).len && !in->ended && !fill(in, err))
        return false;
    *ret = unread(in);
    in->at = in->buf.len;
    return true;
}

bool input_skip(struct input *in, size_t len, struct err *err)
{
    while (len) {
        struct slice piece;
        if (!unread(in).len && !in->ended && !fill(in, err))
            return false;
        piece = slice_sub(unread(in), 0, len);
        if (!piece.len)
            return true;
        in->at += piece.len;
        len -= piece.len;
    }
    return true;
}

size_t input_number(const struct input *in)
{
    return in->number;
}

bool input_whole(struct input *in, size_t max, struct slice *ret, struct err *err)
{
    while (!in->ended) {
        if (!fill(in, err))
            return false;
        if (unread(in).len > max)
            return err_set(err, in->path, "is over %zu MiB: split it, or give it as JSON Lines", max >> 20);
    }
    *ret = unread(in);
    in->at = in->buf.len;
    return true;
}
