/* gnuplot - runs a script and brings the picture */
#include "plot/gnuplot.h"
#include "base/file.h"
#include "plot/picture.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PICTURE_MAX HELPER_FILE_MAX

static const struct {
    enum picture picture;
    const char *ending;
} endings[] = {
    {PICTURE_PNG, "png"}, {PICTURE_SVG, "svg"}, {PICTURE_PDF, "pdf"}, {PICTURE_TEXT, "txt"}, {PICTURE_SIXEL, "sixel"}};

enum picture picture_of(const char *path)
{
    const char *point = strrchr(path, '.');
    for (size_t i = 0; point && i < 3; i++) /* the forms that are files */
        if (strcmp(point + 1, endings[i].ending) == 0)
            return endings[i].picture;
    return PICTURE_NONE;
}

const char *picture_ending(enum picture picture)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (endings[i].picture == picture)
            return endings[i].ending;
    return "";
}

/* all that a run leaves in its folder */
static const char *const files[] = {"chart.gp", "chart.out"};
#define FILE_COUNT (sizeof files / sizeof *files)

/* a name in the folder of a run */
static const char *inside(const struct gnuplot_run *run, const char *name, char ret[300])
{
    snprintf(ret, 300, "%s/%s", run->folder, name);
    return ret;
}

static bool make_folder(struct gnuplot_run *run, struct err *err)
{
    snprintf(run->folder, sizeof run->folder, "%s/dateline-XXXXXX", file_temporary());
    if (!mkdtemp(run->folder))
        return err_temporary(err, errno);
    char path[300];
    run->scratch[FILE_COUNT] = scratch_add(run->folder); /* first: without memory for the others it goes, too */
    for (size_t i = 0; i < FILE_COUNT; i++)
        run->scratch[i] = scratch_add(inside(run, files[i], path));
    return true;
}

static void remove_folder(const struct gnuplot_run *run)
{
    char path[300];
    for (size_t i = 0; i < FILE_COUNT; i++)
        unlink(inside(run, files[i], path));
    rmdir(run->folder);
    for (size_t i = 0; i <= FILE_COUNT; i++)
        scratch_done(run->scratch[i]);
}

/* What the script is told.  A terminal is not among its three: that is set here, and the script leaves it alone.  The
 * single-line `if ...; else ...` of gnuplot takes all that follows, so it comes last. */
static void write_settings(const struct gnuplot_run *run, const char *font, char *ret, size_t size)
{
    int len = snprintf(ret, size, "TERM='%s'; OUT='chart.out'; ", picture_ending(run->picture));
    if (font)
        len += snprintf(ret + len, size - (size_t)len, "FONT='%s'; ", font);
    if (run->picture == PICTURE_SIXEL)
        snprintf(ret + len, size - (size_t)len, "set terminal sixelgd noenhanced size 1000,600 truecolor font '%s,12'",
                 font ? font : "");
    if (run->picture == PICTURE_TEXT)
        snprintf(ret + len, size - (size_t)len,
                 "if (GPVAL_VERSION < 6) set terminal dumb noenhanced size %d,%d; else set terminal block noenhanced "
                 "size %d,%d",
                 run->columns, run->rows, run->columns, run->rows);
}

/* the line that names the trouble: gnuplot writes the script's line, a caret, then `"chart.gp" line 7: ...` */
static struct slice first_complaint(struct slice text)
{
    size_t at = slice_find(text, SLICE("line "));
    struct slice rest = at == SLICE_NONE ? slice_trim(text) : slice_sub(text, at, text.len);
    size_t end = slice_find(rest, SLICE("\n"));
    return slice_sub(rest, 0, end == SLICE_NONE ? rest.len : end);
}

static bool complain(const struct gnuplot_run *run, enum helper_end end, struct slice said, struct err *err)
{
    struct slice line = first_complaint(said);
    if (end == HELPER_ABSENT)
        return err_set(err, NULL, "gnuplot is not installed: apt-get install gnuplot-nox");
    if (end != HELPER_FAILED)
        return helper_tell(&run->helper, end, "gnuplot", err);
    if (line.len)
        err_set(err, NULL, "gnuplot could not draw it: %.*s", (int)(line.len < 200 ? line.len : 200), line.ptr);
    else
        helper_tell(&run->helper, end, "gnuplot", err);
    return false;
}

/* of complaints: the picture goes into a file */
#define SAID_MAX ((size_t)1 << 20)

static bool start(struct gnuplot_run *run, const char *font, struct err *err)
{
    char settings[512];
    write_settings(run, font, settings, sizeof settings);
    const char *const arguments[] = {"gnuplot", "-d", "-e", settings, "chart.gp", NULL};
    return helper_start(&run->helper, &(struct helper_job){.arguments = arguments,
                                                           .folder = run->folder,
                                                           .complaints = true,
                                                           .output_max = SAID_MAX}) ||
           err_set(err, NULL, "cannot start gnuplot: %s", strerror(errno));
}

static bool tell_no_room(struct err *err)
{
    return err_set(err, file_temporary(), "no room for a picture: make room, or set TMPDIR to another folder");
}

bool gnuplot_start(struct gnuplot_run *run, struct slice script, enum picture picture, const char *font,
                   struct err *err)
{
    char path[300];
    run->picture = picture;
    if (!make_folder(run, err))
        return false;
    bool ok = file_write(inside(run, "chart.gp", path), script, err) ? start(run, font, err) : tell_no_room(err);
    if (!ok)
        remove_folder(run);
    return ok;
}

/* gnuplot ends with status 0 when the disk is full */
static bool tell_unmade(const struct gnuplot_run *run, bool begun, struct err *err)
{
    char path[300], nothing[4096] = {0};
    if (!file_write(inside(run, "room", path), (struct slice){nothing, sizeof nothing}, err))
        return tell_no_room(err);
    unlink(path);
    return begun ? err_set(err, NULL, "gnuplot left its %s half made: try again", picture_ending(run->picture))
                 : err_set(err, NULL, "gnuplot made no %s: its build lacks that terminal; install gnuplot-nox",
                           picture_ending(run->picture));
}

bool gnuplot_finish(struct gnuplot_run *run, struct buf *b, struct err *err)
{
    char path[300];
    struct buf bytes = BUF_INIT, said = BUF_INIT;
    run->end = helper_finish(&run->helper, &said);
    bool ok = run->end == HELPER_DONE || complain(run, run->end, buf_slice(&said), err);
    if (ok && (!file_read(inside(run, "chart.out", path), PICTURE_MAX, &bytes, err) ||
               !picture_is_whole(buf_slice(&bytes), run->picture)))
        ok = tell_unmade(run, bytes.len > 0, err);
    if (ok) {
        picture_fix(&bytes, run->picture);
        buf_put(b, buf_slice(&bytes));
    }
    buf_release(&bytes);
    buf_release(&said);
    remove_folder(run);
    return ok;
}

bool gnuplot_draw(struct slice script, enum picture picture, const char *font, struct buf *b, struct err *err)
{
    struct gnuplot_run run = {.columns = 0};
    return gnuplot_start(&run, script, picture, font, err) && gnuplot_finish(&run, b, err);
}
