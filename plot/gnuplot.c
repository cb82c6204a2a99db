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
} endings[] = {{PICTURE_PNG, "png"}, {PICTURE_SVG, "svg"}, {PICTURE_PDF, "pdf"}};

enum picture picture_of(const char *path)
{
    const char *point = strrchr(path, '.');
    for (size_t i = 0; point && i < sizeof endings / sizeof *endings; i++)
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

/* a folder of our own, with room for the names in it */
struct place {
    char folder[256], script[280], out[280], complaints[280];
};

static bool place_make(struct place *place, struct err *err)
{
    const char *base = getenv("TMPDIR");
    if (!base || !base[0] || strlen(base) > 200)
        base = "/tmp";
    snprintf(place->folder, sizeof place->folder, "%s/dateline-XXXXXX", base);
    if (!mkdtemp(place->folder))
        return err_set(err, base, "cannot make a folder here: %s; set TMPDIR to one that can be written",
                       strerror(errno));
    snprintf(place->script, sizeof place->script, "%s/chart.gp", place->folder);
    snprintf(place->out, sizeof place->out, "%s/chart.out", place->folder);
    snprintf(place->complaints, sizeof place->complaints, "%s/complaints", place->folder);
    return true;
}

static void place_remove(const struct place *place)
{
    unlink(place->script);
    unlink(place->out);
    unlink(place->complaints);
    rmdir(place->folder);
}

/* in the child: gnuplot, its complaints in a file, its input empty; 127 if it is not there */
static void become_gnuplot(const struct place *place, enum picture picture, const char *font)
{
    char settings[256];
    if (font)
        snprintf(settings, sizeof settings, "TERM='%s'; OUT='chart.out'; FONT='%s'", picture_ending(picture), font);
    else
        snprintf(settings, sizeof settings, "TERM='%s'; OUT='chart.out'", picture_ending(picture));
    if (chdir(place->folder) != 0)
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

static bool complain(const struct place *place, int status, struct err *err)
{
    struct buf text = BUF_INIT;
    struct err ignored;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return err_set(err, NULL, "gnuplot is not installed: apt-get install gnuplot-nox");
    file_read(place->complaints, 1 << 20, &text, &ignored);
    struct slice line = first_complaint(buf_slice(&text));
    err_set(err, NULL, "gnuplot could not draw it: %.*s", (int)(line.len < 200 ? line.len : 200),
            line.len ? line.ptr : "");
    buf_release(&text);
    return false;
}

static bool run(const struct place *place, enum picture picture, const char *font, struct err *err)
{
    int status;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        become_gnuplot(place, picture, font);
    if (child < 0 || !wait_for(child, &status))
        return err_set(err, NULL, "cannot start gnuplot: %s", strerror(errno));
    return (WIFEXITED(status) && WEXITSTATUS(status) == 0) || complain(place, status, err);
}

bool gnuplot_draw(struct slice script, enum picture picture, const char *font, struct buf *b, struct err *err)
{
    struct place place;
    struct buf bytes = BUF_INIT;
    if (!place_make(&place, err))
        return false;
    bool ok = file_write(place.script, script, err) && run(&place, picture, font, err);
    if (ok && (!file_read(place.out, PICTURE_MAX, &bytes, err) || bytes.len == 0))
        ok = err_set(err, NULL, "gnuplot made no %s: its build lacks that terminal; install gnuplot-nox",
                     picture_ending(picture));
    if (ok) {
        picture_fix(&bytes, picture);
        buf_put(b, buf_slice(&bytes));
    }
    buf_release(&bytes);
    place_remove(&place);
    return ok;
}
