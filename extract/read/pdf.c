#include "extract/read/pdf.h"
#include "base/file.h"
#include "base/helper.h"
#include "base/utf8.h"
#include "extract/read/bbox.h"
#include <errno.h>
#include <unistd.h>

/* words come with their boxes, which takes so many times the bytes of the text */
#define BOXED 40

/* the bytes in a file without a name, to be read from its start; -1 with err on failure */
static int park(struct slice bytes, struct err *err)
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

/* false with err if there is no text of it */
static bool convert(int input, size_t max, struct buf *b, struct err *err)
{
    static const char *const arguments[] = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-q", "-", "-", NULL};
    struct helper h;
    if (!helper_start(&h, &(struct helper_job){.arguments = arguments, .input = input, .output_max = max}))
        return err_system(err, NULL, "cannot start pdftotext", errno);
    enum helper_end end = helper_finish(&h, b);
    switch (end) {
    case HELPER_DONE:
        return true;
    case HELPER_ABSENT:
        return err_set(err, NULL, "is a PDF: install pdftotext (package poppler-utils), or give its text");
    case HELPER_FAILED:
        return err_set(err, NULL, "pdftotext cannot read it (status %d): is it whole, and without a password?",
                       h.status);
    case HELPER_FLOODS:
        return err_set(err, NULL, "the text has more than %zu MiB: split it, or raise --max-text", max / BOXED >> 20);
    default:
        return helper_tell(&h, end, "pdftotext", err);
    }
}

bool pdf_read(struct slice bytes, size_t max, struct arena *arena, struct document *ret, struct err *err)
{
    struct buf output = BUF_INIT;
    struct sheet *sheets;
    int input = park(bytes, err);
    if (input < 0)
        return false;
    bool ok = convert(input, max * BOXED, &output, err);
    close(input);
    if (ok && utf8_valid(buf_slice(&output)) < output.len)
        ok = err_set(err, NULL, "pdftotext gave bytes that are not UTF-8");
    if (ok) {
        size_t count = bbox_read(buf_slice(&output), arena, &sheets);
        sheets_read(sheets, count, arena, ret);
    }
    buf_release(&output);
    return ok && (ret->text.len || err_set(err, NULL, "the PDF holds pictures and no text: run it through OCR first"));
}
