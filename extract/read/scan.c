#include "extract/read/scan.h"
#include "base/file.h"
#include "base/helper.h"
#include "base/utf8.h"
#include "extract/read/tsv.h"
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/* pages are made into pictures of so many dots an inch: below, small type is misread */
#define DPI 300
/* bytes of a picture of a page, grey: 300 dpi of a newspaper page; and of what is read of it */
#define PICTURE_MAX ((size_t)256 << 20)
#define OUTPUT_MAX ((size_t)64 << 20)
/* simplified Chinese that is read with less, in hundredths, may be traditional */
#define DOUBTFUL 85
/* English with it: it knows figures and units better */
#define CHINESE "chi_sim+eng"

/* ---- tesseract ---- */

static bool run(const char *const *arguments, int input, size_t max, struct buf *output, struct err *err)
{
    struct helper h;
    lseek(input, 0, SEEK_SET);
    if (!helper_start(&h, &(struct helper_job){.arguments = arguments, .input = input, .output_max = max}))
        return err_system(err, NULL, "cannot start a helper", errno);
    enum helper_end end = helper_finish(&h, output);
    bool poppler = strcmp(arguments[0], "pdftoppm") == 0;
    if (end == HELPER_ABSENT)
        return err_set(err, NULL,
                       poppler ? "is a PDF of pictures: install pdftoppm (package poppler-utils)"
                               : "is a picture of text: install tesseract (package tesseract-ocr)");
    if (end == HELPER_FAILED && poppler)
        return err_set(err, NULL, "pdftoppm cannot read it (status %d): is it whole, and without a password?",
                       h.status);
    if (end == HELPER_FAILED)
        return err_set(err, NULL, "tesseract failed to read it (status %d): is it a whole picture?", h.status);
    return end == HELPER_DONE || helper_tell(&h, end, arguments[0], err);
}

/* does tesseract have what it reads a language with?  true, where it does not say */
static bool is_trained(const char *name)
{
    static const char *const arguments[] = {"tesseract", "--list-langs", NULL};
    struct buf output = BUF_INIT;
    struct err err = {0};
    int nothing = file_unnamed(&err);
    bool found = nothing >= 0 && run(arguments, nothing, OUTPUT_MAX, &output, &err);
    if (nothing >= 0)
        close(nothing);
    struct slice all = buf_slice(&output), line = SLICE("");
    bool has = !found;
    while (found && all.len && !has) {
        line = slice_sub(all, 0, slice_find(all, SLICE("\n")));
        all = slice_sub(all, line.len + 1, all.len);
        has = slice_equal(line, slice_of(name));
    }
    buf_release(&output);
    return has;
}

/* if it failed because it lacks a language, what to install for it */
static void tell_untrained(const char *trained, struct err *err)
{
    static const char *const names[] = {"eng", "chi_sim", "chi_tra"};
    for (size_t i = 0; i < 3; i++)
        if (strstr(trained, names[i]) && !is_trained(names[i])) {
            bool chinese = names[i][0] == 'c';
            err_set(err, NULL, "is a picture of text: install what tesseract reads it with (package tesseract-ocr-%s)",
                    !chinese             ? "eng"
                    : names[i][4] == 's' ? "chi-sim"
                                         : "chi-tra");
            return;
        }
}

static bool recognise(int picture, const char *trained, int dpi, struct arena *arena, struct sheet **ret,
                      size_t *ret_count, struct err *err)
{
    char dots[16];
    struct buf output = BUF_INIT;
    snprintf(dots, sizeof dots, "%d", dpi);
    const char *const arguments[] = {"tesseract",       "-",   "-", "-l", trained, dpi ? "--dpi" : "tsv",
                                     dpi ? dots : NULL, "tsv", NULL};
    bool ok = run(arguments, picture, OUTPUT_MAX, &output, err);
    if (ok && utf8_valid(buf_slice(&output)) < output.len)
        ok = err_set(err, NULL, "tesseract gave bytes that are not UTF-8");
    if (ok)
        *ret_count = tsv_read(arena_copy(arena, buf_slice(&output)), arena, ret);
    else if (strstr(err->message, "failed"))
        tell_untrained(trained, err);
    buf_release(&output);
    return ok;
}

/* ---- languages ---- */

/* the script of a picture, as tesseract sees it: chi_sim for Chinese characters, eng for Latin letters */
static const char *script_of(int picture)
{
    static const char *const arguments[] = {"tesseract", "-", "-", "--psm", "0", NULL};
    struct buf output = BUF_INIT;
    struct err err = {0};
    bool latin = run(arguments, picture, OUTPUT_MAX, &output, &err) &&
                 slice_find(buf_slice(&output), SLICE("Script: Latin")) != SLICE_NONE;
    buf_release(&output);
    return latin ? "eng" : CHINESE;
}

/* the first picture of a document tells what it is read with */
static bool recognise_first(struct scan *scan, int picture, int dpi, struct arena *arena, struct sheet **ret,
                            size_t *ret_count, struct err *err)
{
    struct sheet *other;
    size_t other_count;
    struct err unused = {0};
    scan->trained = scan->language == LANGUAGE_EN   ? "eng"
                    : scan->language == LANGUAGE_ZH ? CHINESE
                                                    : script_of(picture);
    if (!recognise(picture, scan->trained, dpi, arena, ret, ret_count, err))
        return false;
    bool doubtful = *ret_count && (*ret)->count && tsv_confidence(*ret) < DOUBTFUL;
    if (doubtful && strcmp(scan->trained, CHINESE) == 0 &&
        recognise(picture, "chi_tra+eng", dpi, arena, &other, &other_count, &unused) && other_count &&
        tsv_confidence(other) > tsv_confidence(*ret)) {
        scan->trained = "chi_tra+eng";
        *ret = other;
        *ret_count = other_count;
    }
    return true;
}

static bool read_picture(struct scan *scan, struct slice bytes, int dpi, struct arena *arena, struct sheet **ret,
                         size_t *ret_count, struct err *err)
{
    int picture = file_parked(bytes, err);
    if (picture < 0)
        return false;
    bool ok = scan->trained ? recognise(picture, scan->trained, dpi, arena, ret, ret_count, err)
                            : recognise_first(scan, picture, dpi, arena, ret, ret_count, err);
    close(picture);
    return ok;
}

bool scan_pictures(struct scan *scan, struct slice bytes, int dpi, struct arena *arena, struct sheet **ret,
                   size_t *ret_count, struct err *err)
{
    return read_picture(scan, bytes, dpi, arena, ret, ret_count, err);
}

bool scan_page(struct scan *scan, int input, size_t page, struct arena *arena, struct sheet *ret, struct err *err)
{
    char number[24], dots[16];
    struct buf picture = BUF_INIT;
    struct sheet *sheets;
    size_t count = 0;
    snprintf(number, sizeof number, "%zu", page);
    snprintf(dots, sizeof dots, "%d", DPI);
    const char *const arguments[] = {"pdftoppm", "-q", "-r", dots, "-gray", "-f", number, "-l", number, "-", NULL};
    bool ok = run(arguments, input, PICTURE_MAX, &picture, err) &&
              read_picture(scan, buf_slice(&picture), DPI, arena, &sheets, &count, err);
    buf_release(&picture);
    if (ok && count)
        *ret = sheets[0];
    return ok;
}
