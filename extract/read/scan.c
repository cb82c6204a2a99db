#include "extract/read/scan.h"
#include "base/file.h"
#include "base/helper.h"
#include "base/utf8.h"
#include "extract/read/doubt.h"
#include "extract/read/grey.h"
#include "extract/read/tsv.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* pages are made into pictures of so many dots an inch: below, small type is misread */
#define DPI 300
/* bytes of a picture of a page, grey: 300 dpi of a newspaper page; and of what is read of it */
#define PICTURE_MAX ((size_t)256 << 20)
#define OUTPUT_MAX ((size_t)64 << 20)
/* pages that are read with less, in hundredths, may be turned; simplified Chinese with less than that may be
 * traditional */
#define DOUBTFUL 85
#define FOREIGN 88
/* lines that fall by so many thousandths hide columns and line ends; another reading is taken if it has so much more,
 * in hundredths; what is read of pages that fall less stays where it stood */
#define ASKEW 15
#define LEVEL 5
/* so little may be what is left of such a page: 300 letters, surely read */
#define SPARSE 30000
#define CLEARLY 3
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

/* what a picture is read with */
struct how {
    const char *trained, *layout; /* the languages; --psm: "3" finds columns, "1" which way is up too, "6" takes all for
                                     one block, however askew it is */
    int dpi;                      /* 0: as the picture says */
    bool shaded;                  /* black and white by the light around each spot */
};

static bool recognise(int picture, const struct how *how, struct arena *arena, struct sheet **ret, size_t *ret_count,
                      struct err *err)
{
    char dots[16];
    struct buf output = BUF_INIT;
    snprintf(dots, sizeof dots, "%d", how->dpi);
    const char *arguments[16] = {"tesseract", "-", "-", "-l", how->trained, "--psm", how->layout};
    size_t count = 7;
    if (how->dpi) {
        arguments[count++] = "--dpi";
        arguments[count++] = dots;
    }
    if (how->shaded) {
        arguments[count++] = "-c";
        arguments[count++] = "thresholding_method=2";
    }
    arguments[count++] = "tsv";
    bool ok = run(arguments, picture, OUTPUT_MAX, &output, err);
    if (ok && utf8_valid(buf_slice(&output)) < output.len)
        ok = err_set(err, NULL, "tesseract gave bytes that are not UTF-8");
    if (ok)
        *ret_count = tsv_read(arena_copy(arena, buf_slice(&output)), arena, ret);
    else if (strstr(err->message, "failed"))
        tell_untrained(how->trained, err);
    buf_release(&output);
    return ok;
}

/* once more in another way: what is read so is taken, if it is clearly more */
static bool retry(int picture, const struct how *how, struct arena *arena, struct sheet **ret, size_t *ret_count)
{
    struct sheet *other;
    size_t count;
    struct err unused = {0};
    if (!recognise(picture, how, arena, &other, &count, &unused) ||
        tsv_evidence(other, count) * 100 <= tsv_evidence(*ret, *ret_count) * (100 + CLEARLY))
        return false;
    *ret = other;
    *ret_count = count;
    return true;
}

/* Photographs: askew, columns are not found, and lines end in the middle; upside down, hardly a word is; in the shade,
 * nothing is.  Pages of a PDF come from scanners, and are no photographs unless they are askew. */
static void retry_photograph(int picture, struct how how, struct arena *arena, struct sheet **ret, size_t *ret_count)
{
    if (*ret_count != 1)
        return;
    if (tsv_confidence(*ret) < DOUBTFUL) {
        struct how any_way = how;
        any_way.layout = "1";
        how = retry(picture, &any_way, arena, ret, ret_count) ? any_way : how;
    }
    if (abs((*ret)->slope) >= ASKEW || tsv_evidence(*ret, 1) < SPARSE) {
        struct how block = how;
        block.layout = "6";
        how = retry(picture, &block, arena, ret, ret_count) ? block : how;
    }
    how.shaded = true;
    if (!how.dpi)
        retry(picture, &how, arena, ret, ret_count);
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
static bool recognise_first(struct scan *scan, int picture, struct how *how, struct arena *arena, struct sheet **ret,
                            size_t *ret_count, struct err *err)
{
    how->trained = scan->language == LANGUAGE_EN ? "eng" : scan->language == LANGUAGE_ZH ? CHINESE : script_of(picture);
    scan->trained = how->trained;
    if (!recognise(picture, how, arena, ret, ret_count, err))
        return false;
    bool doubtful = *ret_count && (*ret)->count && tsv_confidence(*ret) < FOREIGN;
    struct how traditional = *how;
    traditional.trained = "chi_tra+eng";
    struct sheet *other;
    size_t other_count;
    struct err unused = {0};
    if (doubtful && strcmp(how->trained, CHINESE) == 0 &&
        recognise(picture, &traditional, arena, &other, &other_count, &unused) && other_count &&
        tsv_confidence(other) > tsv_confidence(*ret)) {
        scan->trained = how->trained = traditional.trained;
        *ret = other;
        *ret_count = other_count;
    }
    return true;
}

/* figures in doubt are read once more; what goes wrong leaves them as they are */
static void read_doubts(struct slice picture, struct arena *arena, struct sheet *page)
{
    struct doubt doubts[DOUBT_MAX];
    struct how how = {.trained = "eng", .layout = "6", .dpi = DPI};
    struct sheet *second;
    struct buf cut = BUF_INIT;
    struct err unused = {0};
    size_t pages, count = abs(page->slope) < LEVEL ? doubt_find(page, arena, doubts) : 0;
    int small = count && doubt_cut(page, picture, doubts, count, &cut) ? file_parked(buf_slice(&cut), &unused) : -1;
    if (small >= 0) {
        if (recognise(small, &how, arena, &second, &pages, &unused) && pages)
            doubt_settle(page, second, doubts, count, arena);
        close(small);
    }
    buf_release(&cut);
}

/* the picture as grey points; a photograph goes through pdftoppm, a process of its own.  NULL slice: it is neither. */
static struct slice grey_of(struct slice bytes, struct buf *room)
{
    static const char *const arguments[] = {"pdftoppm", "-q", "-r", "72", "-gray", "-", NULL};
    struct buf page = BUF_INIT;
    struct err unused = {0};
    struct slice ret = slice_starts(bytes, SLICE("P5")) ? bytes : (struct slice){NULL, 0};
    int file = grey_page(bytes, &page) ? file_parked(buf_slice(&page), &unused) : -1;
    if (file >= 0) {
        if (run(arguments, file, PICTURE_MAX, room, &unused))
            ret = buf_slice(room);
        close(file);
    }
    buf_release(&page);
    return ret;
}

/* the page set straight and lit evenly, as PGM; false if it is straight and well read, or cannot be */
static bool set_right(struct slice bytes, const struct sheet *page, bool photograph, struct buf *ret)
{
    struct buf room = BUF_INIT, even = BUF_INIT;
    struct grey grey, lit;
    bool askew = abs(page->slope) >= ASKEW;
    bool done = (askew || photograph) && grey_open(grey_of(bytes, &room), &grey) && (askew || grey_is_uneven(&grey));
    if (done) {
        grey_light(&grey, &even);
        if (grey_open(buf_slice(&even), &lit))
            grey_straighten(&lit, askew ? page->slope : 0, ret);
    }
    buf_release(&even);
    buf_release(&room);
    return done;
}

/* one picture, by all that is known of it */
static bool recognise_page(struct scan *scan, int picture, struct how *how, struct arena *arena, struct sheet **ret,
                           size_t *ret_count, struct err *err)
{
    how->trained = scan->trained;
    return how->trained ? recognise(picture, how, arena, ret, ret_count, err)
                        : recognise_first(scan, picture, how, arena, ret, ret_count, err);
}

/* the same page once more, set right; what it was read from then, if that is clearly more: -1 if it is not */
static int recognise_right(struct scan *scan, struct slice bytes, bool known, struct how *how, struct arena *arena,
                           struct sheet **ret, size_t *ret_count, struct buf *right)
{
    struct sheet *other;
    size_t count;
    struct err unused = {0};
    const char *trained = scan->trained;
    if (*ret_count != 1 || !set_right(bytes, *ret, !how->dpi, right))
        return -1;
    int picture = file_parked(buf_slice(right), &unused);
    scan->trained = known ? trained : NULL; /* a page askew tells little of its language */
    if (picture >= 0 && recognise_page(scan, picture, how, arena, &other, &count, &unused) &&
        tsv_evidence(other, count) * 100 > tsv_evidence(*ret, *ret_count) * (100 + CLEARLY)) {
        *ret = other;
        *ret_count = count;
        return picture;
    }
    scan->trained = how->trained = trained;
    if (picture >= 0)
        close(picture);
    return -1;
}

static bool read_picture(struct scan *scan, struct slice bytes, int dpi, struct arena *arena, struct sheet **ret,
                         size_t *ret_count, struct err *err)
{
    struct how how = {.layout = "3", .dpi = dpi};
    struct buf right = BUF_INIT;
    bool known = scan->trained != NULL;
    int picture = file_parked(bytes, err);
    if (picture < 0)
        return false;
    bool ok = recognise_page(scan, picture, &how, arena, ret, ret_count, err);
    int better = ok ? recognise_right(scan, bytes, known, &how, arena, ret, ret_count, &right) : -1;
    if (ok && better < 0)
        retry_photograph(picture, how, arena, ret, ret_count);
    if (ok && *ret_count == 1 && how.trained[0] == 'c')
        read_doubts(better >= 0 ? buf_slice(&right) : bytes, arena, &(*ret)[0]);
    if (better >= 0)
        close(better);
    close(picture);
    buf_release(&right);
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
