#include "base/err.h"
#include "base/buf.h"
#include "base/utf8.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

bool err_set(struct err *err, const char *file, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    if (vsnprintf(err->message, sizeof err->message, format, args) < 0)
        err->message[0] = '\0';
    va_end(args);
    snprintf(err->file, sizeof err->file, "%s", file ? file : "");
    return false;
}

void err_file(struct err *err, const char *file)
{
    snprintf(err->file, sizeof err->file, "%s", file);
}

/* the system's cause, and what to do about it */
static const char *hint(int cause)
{
    switch (cause) {
    case ENOENT:
        return "check the name";
    case EACCES:
    case EPERM:
        return "ask for the right to it, or choose another place";
    case EISDIR:
        return "name a file in it";
    case ENOTDIR:
        return "a part of the path is a file";
    case ENOSPC:
    case EDQUOT:
        return "make room, or choose another place with -o";
    case EFBIG:
        return "it is longer than files may be here (ulimit -f)";
    case EROFS:
        return "choose another place with -o";
    default:
        return "try again, or use a copy";
    }
}

bool err_system(struct err *err, const char *file, const char *what, int cause)
{
    return err_set(err, file, "%s: %s: %s", what, strerror(cause), hint(cause));
}

/* file names and words of a document may hold anything */
void err_printable(struct buf *b, struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        if (c == '\n' || c == '\t' || c == '\r')
            buf_putc(b, ' ');
        else if (c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !(c >= 0x202A && c <= 0x202E) && c != 0x2028 && c != 0x2029)
            buf_put_utf8(b, c);
    }
}

/* one write a message, so that lines of several threads do not mix */
static void print(const char *file, const char *message)
{
    struct buf line = BUF_INIT;

    buf_puts(&line, "dateline: ");
    if (file && *file) {
        err_printable(&line, slice_of(strcmp(file, "-") == 0 ? "standard input" : file));
        buf_puts(&line, ": ");
    }
    err_printable(&line, slice_of(message));
    buf_putc(&line, '\n');
    fputs(line.ptr, stderr);
    buf_release(&line);
}

void err_print(const struct err *err)
{
    print(err->file, err->message);
}

void err_warn(const char *file, const char *format, ...)
{
    char message[ERR_MAX];
    va_list args;

    va_start(args, format);
    if (vsnprintf(message, sizeof message, format, args) < 0)
        message[0] = '\0';
    va_end(args);
    print(file, message);
}
