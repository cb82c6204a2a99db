#include "extract/read/pdf.h"
#include "base/file.h"
#include "base/helper.h"
#include "base/utf8.h"
#include "extract/read/bbox.h"
#include "extract/read/scan.h"
#include <errno.h>
#include <unistd.h>

/* words come with their boxes, which takes so many times the bytes of the text */
#define BOXED 20

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

/* pages without a word are pictures: their words are recognised */
static bool scan_pages(int input, struct sheet *sheets, size_t count, enum language language, struct arena *arena,
                       struct err *err)
{
    struct scan scan = {.language = language};
    for (size_t i = 0; i < count; i++)
        if (!sheets[i].count && !scan_page(&scan, input, i + 1, arena, &sheets[i], err))
            return false;
    return true;
}

bool pdf_read(struct slice bytes, const struct pdf_options *options, struct arena *arena, struct document *ret,
              struct err *err)
{
    struct buf output = BUF_INIT;
    struct sheet *sheets;
    int input = file_parked(bytes, err);
    if (input < 0)
        return false;
    bool ok = convert(input, options->max * BOXED, &output, err);
    if (ok && utf8_valid(buf_slice(&output)) < output.len)
        ok = err_set(err, NULL, "pdftotext gave bytes that are not UTF-8");
    if (ok) {
        size_t count = bbox_read(buf_slice(&output), arena, &sheets);
        ok = !options->ocr || scan_pages(input, sheets, count, options->language, arena, err);
        if (ok)
            sheets_read(sheets, count, arena, ret);
    }
    close(input);
    buf_release(&output);
    return ok && (ret->text.len || err_set(err, NULL,
                                           options->ocr ? "no text was found in its pictures"
                                                        : "the PDF holds pictures and no text: read it with --ocr"));
}
