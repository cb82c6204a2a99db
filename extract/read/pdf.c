#include "extract/read/pdf.h"
#include "base/buf.h"
#include "base/utf8.h"
#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* what the child says when it could not even start the program, as shells do */
#define NOT_FOUND 127

/* the bytes in a file without a name, to be read from its start; NULL on failure */
static FILE *park(struct slice bytes)
{
    FILE *file = tmpfile();
    if (!file)
        return NULL;
    if (fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len && fflush(file) == 0 &&
        lseek(fileno(file), 0, SEEK_SET) == 0)
        return file;
    fclose(file);
    return NULL;
}

/* A hostile page may make work without end: so many seconds of the processor, and so many bytes of text. */
enum { SECONDS_MAX = 120 };
#define TEXT_MAX_BYTES ((size_t)512 << 20)

/* in the child: becomes pdftotext, which reads input and writes into output */
static void become(int input, int output)
{
    char *const arguments[] = {"pdftotext", "-enc", "UTF-8", "-q", "-", "-", NULL};
    struct rlimit limit = {SECONDS_MAX, SECONDS_MAX};
    setrlimit(RLIMIT_CPU, &limit);
    if (dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0)
        execvp(arguments[0], arguments);
    _exit(NOT_FOUND);
}

static void collect(int from, struct buf *b)
{
    while (b->len <= TEXT_MAX_BYTES) { /* beyond that the pipe is closed, and pdftotext fails */
        buf_reserve(b, 65536);
        ssize_t got = read(from, b->ptr + b->len, 65535);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return;
        b->len += (size_t)got;
    }
}

/* runs the program; its exit status, NOT_FOUND if it is not there, -1 if the system refuses */
static int convert(FILE *input, struct buf *b)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0)
        become(fileno(input), ends[1]);
    close(ends[1]);
    if (child > 0)
        collect(ends[0], b);
    close(ends[0]);
    if (child < 0)
        return -1;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool pdf_read(struct slice bytes, struct arena *arena, struct slice *ret, struct err *err)
{
    struct buf text = BUF_INIT;
    FILE *input = park(bytes);
    if (!input)
        return err_set(err, NULL, "cannot be given to pdftotext: %s", strerror(errno));
    int status = convert(input, &text);
    fclose(input);
    *ret = arena_copy(arena, buf_slice(&text));
    buf_release(&text);
    if (status == NOT_FOUND)
        return err_set(err, NULL, "is a PDF: install pdftotext (package poppler-utils), or give its text");
    if (status != 0)
        return err_set(err, NULL, "pdftotext cannot read it (status %d): is it whole, and without a password?", status);
    if (utf8_valid(*ret) < ret->len)
        return err_set(err, NULL, "pdftotext gave bytes that are not UTF-8");
    for (size_t i = 0; i < ret->len; i++)
        if ((unsigned char)ret->ptr[i] > ' ')
            return true;
    return err_set(err, NULL, "the PDF holds pictures and no text: run it through OCR first");
}
