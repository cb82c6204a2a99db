/* gnuplot - runs a script and brings the picture */
#include "plot/gnuplot.h"
#include "base/file.h"
#include "plot/picture.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define PICTURE_MAX (256u << 20)

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
static const char *const files[] = {"chart.gp", "chart.out", "complaints"};
#define FILE_COUNT (sizeof files / sizeof *files)

/* a name in the folder of a run */
static const char *inside(const struct gnuplot_run *run, const char *name, char ret[300])
{
    snprintf(ret, 300, "%s/%s", run->folder, name);
    return ret;
}

static bool make_folder(struct gnuplot_run *run, struct err *err)
{
    const char *base = getenv("TMPDIR");
    if (!base || !base[0] || strlen(base) > 200)
        base = "/tmp";
    snprintf(run->folder, sizeof run->folder, "%s/dateline-XXXXXX", base);
    if (!mkdtemp(run->folder))
        return err_set(err, base, "cannot make a folder here: %s; set TMPDIR to one that can be written",
                       strerror(errno));
    char path[300];
    for (size_t i = 0; i < FILE_COUNT; i++)
        run->scratch[i] = scratch_add(inside(run, files[i], path));
    run->scratch[FILE_COUNT] = scratch_add(run->folder);
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

/* in the child: gnuplot, its complaints in a file, its input empty; 127 if it is not there */
static void become_gnuplot(const struct gnuplot_run *run, const char *font)
{
    char settings[512];
    write_settings(run, font, settings, sizeof settings);
    if (chdir(run->folder) != 0)
        _exit(126);
    int in = open("/dev/null", O_RDWR), complaints = open("complaints", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (in < 0 || complaints < 0 || dup2(in, 0) < 0 || dup2(in, 1) < 0 || dup2(complaints, 2) < 0)
        _exit(126);
    setenv("LC_ALL", "C.UTF-8", 1);
    unsetenv("GNUPLOT_DRIVER_DIR");
    char *arguments[] = {"gnuplot", "-d", "-e", settings, "chart.gp", NULL};
    execvp("gnuplot", arguments);
    _exit(127);
}

static bool wait_for(pid_t child, int *ret)
{
    while (waitpid(child, ret, 0) < 0)
        if (errno != EINTR)
            return false;
    return true;
}

/* the line that names the trouble: gnuplot writes the script's line, a caret, then `"chart.gp" line 7: ...` */
static struct slice first_complaint(struct slice text)
{
    size_t at = slice_find(text, SLICE("line "));
    struct slice rest = at == SLICE_NONE ? slice_trim(text) : slice_sub(text, at, text.len);
    size_t end = slice_find(rest, SLICE("\n"));
    return slice_sub(rest, 0, end == SLICE_NONE ? rest.len : end);
}

static bool complain(const struct gnuplot_run *run, int status, struct err *err)
{
    char path[300];
    struct buf text = BUF_INIT;
    struct err ignored;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return err_set(err, NULL, "gnuplot is not installed: apt-get install gnuplot-nox");
    file_read(inside(run, "complaints", path), 1 << 20, &text, &ignored);
    struct slice line = first_complaint(buf_slice(&text));
    err_set(err, NULL, "gnuplot could not draw it: %.*s", (int)(line.len < 200 ? line.len : 200),
            line.len ? line.ptr : "");
    buf_release(&text);
    return false;
}

bool gnuplot_start(struct gnuplot_run *run, struct slice script, enum picture picture, const char *font,
                   struct err *err)
{
    char path[300];
    run->picture = picture;
    if (!make_folder(run, err))
        return false;
    bool ok = file_write(inside(run, "chart.gp", path), script, err);
    if (ok) {
        fflush(NULL);
        run->child = fork();
        if (run->child == 0)
            become_gnuplot(run, font);
        if (run->child < 0)
            ok = err_set(err, NULL, "cannot start gnuplot: %s", strerror(errno));
    }
    if (!ok)
        remove_folder(run);
    return ok;
}

bool gnuplot_finish(struct gnuplot_run *run, struct buf *b, struct err *err)
{
    char path[300];
    int status;
    struct buf bytes = BUF_INIT;
    bool ok = wait_for(run->child, &status) || err_set(err, NULL, "lost gnuplot: %s", strerror(errno));
    ok = ok && ((WIFEXITED(status) && WEXITSTATUS(status) == 0) || complain(run, status, err));
    if (ok && (!file_read(inside(run, "chart.out", path), PICTURE_MAX, &bytes, err) || bytes.len == 0))
        ok = err_set(err, NULL, "gnuplot made no %s: its build lacks that terminal; install gnuplot-nox",
                     picture_ending(run->picture));
    if (ok) {
        picture_fix(&bytes, run->picture);
        buf_put(b, buf_slice(&bytes));
    }
    buf_release(&bytes);
    remove_folder(run);
    return ok;
}

bool gnuplot_draw(struct slice script, enum picture picture, const char *font, struct buf *b, struct err *err)
{
    struct gnuplot_run run = {.columns = 0};
    return gnuplot_start(&run, script, picture, font, err) && gnuplot_finish(&run, b, err);
}
