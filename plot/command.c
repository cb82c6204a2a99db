/* command - dateline plot: series to scripts and pictures */
#include "plot/command.h"
#include "base/file.h"
#include "base/records.h"
#include "plot/font.h"
#include "plot/gnuplot.h"
#include "plot/group.h"
#include "plot/quote.h"
#include "plot/script.h"
#include "plot/terminal.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    OPT_OUTPUT = 1,
    OPT_FORMAT,
    OPT_SERIES,
    OPT_KEY,
    OPT_METRIC,
    OPT_LANG,
    OPT_TITLE,
    OPT_SOURCE,
    OPT_AS_OF,
    OPT_STYLE,
    OPT_FONT,
    OPT_FACET,
    OPT_GROWTH,
    OPT_VINTAGE,
    OPT_TTY,
    OPT_PATIENCE
};

static const struct option_row plot_options[] = {
    {-1, 0, NULL, NULL, NULL, "output"},
    {OPT_OUTPUT, 'o', "output", "FILE", NULL,
     "write to FILE: .gp a script, .png .svg .pdf a picture; a folder (\"charts/\"): a chart a metric"},
    {OPT_FORMAT, 'f', "format", "NAME", "gp", "gp, png, svg, pdf; for a folder several, with commas"},
    {OPT_TTY, 0, "tty", NULL, NULL, "draw on the terminal: as a picture where it shows sixels, else in characters"},
    {-1, 0, NULL, NULL, NULL, "which series"},
    {OPT_SERIES, 0, "series", "ID", NULL, "those of the extractor ID, such as storage.tender"},
    {OPT_KEY, 0, "key", "KEY", NULL, "the series KEY"},
    {OPT_METRIC, 0, "metric", "TEXT", NULL, "those whose title, metric or entity holds TEXT"},
    {-1, 0, NULL, NULL, NULL, "what is drawn"},
    {OPT_FACET, 0, "facet", NULL, NULL, "small multiples: one panel a series"},
    {OPT_GROWTH, 0, "growth", NULL, NULL, "the growth of the first series in a panel below"},
    {OPT_VINTAGE, 0, "vintage", NULL, NULL, "earlier forecasts against what came"},
    {-1, 0, NULL, NULL, NULL, "words and looks"},
    {OPT_LANG, 0, "lang", "zh|en", NULL, "language of the chart's own words; that of the series if not given"},
    {OPT_TITLE, 0, "title", "TEXT", NULL, "instead of the series' title"},
    {OPT_SOURCE, 0, "source", "TEXT", NULL, "instead of the list of sources"},
    {OPT_AS_OF, 0, "as-of", "DATE", NULL, "the day the data was taken, said beside the source"},
    {OPT_STYLE, 0, "style", "FILE", NULL, "fonts, sizes and colours of your own (JSON; the man page lists them)"},
    {OPT_FONT, 0, "font", "NAME", NULL, "draw with this font family"},
    OPTION_PATIENCE_ROW(OPT_PATIENCE),
    {0, 0, NULL, NULL, NULL, NULL}};

struct job {
    const char *output, *series, *key, *metric, *font;
    unsigned forms; /* bits: 1 << enum picture; bit 0 is the script */
    int language;   /* 0 of the series, 'z', 'e' */
    struct chart_options chart;
    struct style style;
    struct operands inputs;
    bool all_read, tty, vintage;
};

/* ---- options ---- */

static bool take_formats(struct job *job, const char *value, struct err *err)
{
    for (const char *p = value; *p;) {
        size_t len = strcspn(p, ",");
        char name[8] = ".", path[10];
        snprintf(name, sizeof name, "%.*s", (int)(len < 6 ? len : 6), p);
        snprintf(path, sizeof path, ".%s", name);
        enum picture picture = picture_of(path);
        if (picture == PICTURE_NONE && strcmp(name, "gp") != 0)
            return err_set(err, NULL, "unknown format '%s': gp, png, svg, pdf", value);
        job->forms |= 1u << picture;
        p += len + (p[len] == ',');
    }
    return true;
}

static bool is_folder(const char *path)
{
    struct stat info;
    return path && (slice_ends(slice_of(path), SLICE("/")) || (stat(path, &info) == 0 && S_ISDIR(info.st_mode)));
}

static bool known_ending(const char *path)
{
    struct slice name = slice_of(path);
    return picture_of(path) != PICTURE_NONE || slice_ends(name, SLICE(".gp")) || slice_ends(name, SLICE(".gnuplot")) ||
           slice_ends(name, SLICE(".plt")) || is_folder(path) || strncmp(path, "/dev/", 5) == 0;
}

/* does what was asked for go together? */
static bool check_output(const struct job *job, struct err *err)
{
    unsigned pictures = job->forms;
    if (job->tty && job->output)
        return err_set(err, NULL, "--tty draws on the terminal: leave out -o");
    if (job->chart.mode == CHART_FACET && job->vintage)
        return err_set(err, NULL, "--facet and --vintage are two charts: leave one out");
    if (is_folder(job->output) || pictures == 0)
        return true;
    if (pictures & (pictures - 1))
        return err_set(err, NULL, "several formats are several files: name a folder with -o, such as charts/");
    enum picture named = job->output ? picture_of(job->output) : PICTURE_NONE;
    return named == PICTURE_NONE || pictures == 1u << named ||
           err_set(err, NULL, "'%s' is another format than -f says: leave out -f", job->output);
}

static bool take_output(struct job *job, const char *value, struct err *err)
{
    job->output = value;
    if (strcmp(value, "-") == 0)
        return true;
    if (!known_ending(value))
        return err_set(err, NULL, "'%s' tells no form: end it in .gp, .png, .svg or .pdf, or name a folder (charts/)",
                       value);
    return quote_name_ok(value) ||
           err_set(err, NULL, "'%s' cannot name an output: no |, <, - or blank at its start, no control characters",
                   value);
}

static bool take_font(struct job *job, const char *value, struct err *err)
{
    struct buf json = BUF_INIT;
    buf_puts(&json, "{\"fonts\":[");
    buf_json_string(&json, slice_of(value));
    buf_puts(&json, "]}");
    bool ok = style_read(buf_slice(&json), &job->style, err);
    job->font = value;
    buf_release(&json);
    return ok;
}

static void take_flag(struct job *job, int id)
{
    if (id == OPT_FACET)
        job->chart.mode = CHART_FACET;
    job->chart.growth |= id == OPT_GROWTH;
    job->vintage |= id == OPT_VINTAGE;
    job->tty |= id == OPT_TTY;
}

static bool take(void *context, const struct options *o, int id, struct err *err)
{
    struct job *job = context;
    const char *value = o->value;
    switch (id) {
    case OPT_OUTPUT:
        return take_output(job, value, err);
    case OPT_FORMAT:
        return take_formats(job, value, err);
    case OPT_LANG:
        return options_language(o, &job->language, err);
    case OPT_AS_OF:
        return options_day(o, &job->chart.as_of, err);
    case OPT_STYLE:
        return style_load(value, &job->style, err);
    case OPT_FONT:
        return take_font(job, value, err);
    case OPT_PATIENCE:
        return options_patience(o, err);
    case OPT_SERIES:
        job->series = value;
        return true;
    case OPT_KEY:
        job->key = value;
        return true;
    case OPT_METRIC:
        job->metric = value;
        return true;
    case OPT_TITLE:
        job->chart.title = slice_of(value);
        return true;
    case OPT_SOURCE:
        job->chart.source = slice_of(value);
        return true;
    default:
        take_flag(job, id);
        return true;
    }
}

/* ---- reading ---- */

struct list {
    struct series *series;
    size_t count, room;
};

static bool holds(struct slice text, const char *part)
{
    return text.ptr && slice_find(text, slice_of(part)) != SLICE_NONE;
}

static bool wanted(const struct job *job, const struct series *series)
{
    if (job->series && !(series->series.ptr && slice_equal(series->series, slice_of(job->series))))
        return false;
    if (job->key && !slice_equal(series->key, slice_of(job->key)))
        return false;
    return !job->metric || holds(series->title, job->metric) || holds(series->metric, job->metric) ||
           holds(series->entity, job->metric);
}

static void add(struct list *list, struct series series, struct arena *arena)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        list->series = arena_grow(arena, list->series, list->count, room, sizeof series);
        list->room = room;
    }
    list->series[list->count++] = series;
}

/* series of one input after the other */
struct reading {
    const struct job *job;
    struct list *list;
    struct arena *arena;
};

static bool take_series(void *context, struct slice line, struct err *err)
{
    struct reading *r = context;
    struct series series;
    line = arena_copy(r->arena, line); /* its words stay in use */
    if (!series_parse(line, r->arena, &series, err))
        return false;
    if (wanted(r->job, &series))
        add(r->list, series, r->arena);
    return true;
}

static void read_inputs(struct job *job, struct list *list, struct arena *arena)
{
    static const struct record_kind kind = {"a series", "what 'dateline series' writes"};
    struct reading reading = {job, list, arena};
    job->all_read = true;
    for (size_t i = 0; i < job->inputs.count; i++)
        job->all_read &= records_read(job->inputs.at[i], &kind, take_series, &reading);
}

/* ---- writing ---- */

/* the font to draw with: asked for once, and only for words that need it */
static const char *find_font(struct job *job, struct slice script)
{
    static char found[STYLE_FONT_LEN];
    if (!job->font) {
        enum font_result result = font_find(&job->style, found);
        job->font = result == FONT_FOUND ? found : job->style.fonts[0];
        if (result == FONT_NONE && font_needed(script))
            err_warn(NULL, "no font here has Chinese characters, the pictures will show boxes: "
                           "apt-get install fonts-noto-cjk, or the smaller fonts-wqy-microhei");
    }
    return job->font;
}

static int write_chart(struct job *job, const struct chart *chart, const char *path, enum picture picture,
                       const char *name)
{
    struct buf script = BUF_INIT, bytes = BUF_INIT;
    struct err err = {.file = ""};
    script_write(&script, chart, name);
    bool ok = true;
    if (picture != PICTURE_NONE)
        ok = gnuplot_draw(buf_slice(&script), picture,
                          picture == PICTURE_SVG ? NULL : find_font(job, buf_slice(&script)), &bytes, &err);
    ok = ok && file_write(path, picture == PICTURE_NONE ? buf_slice(&script) : buf_slice(&bytes), &err);
    if (!ok)
        err_print(&err);
    buf_release(&script);
    buf_release(&bytes);
    return ok ? EXIT_DONE : EXIT_OUTPUT;
}

static struct chart *make_chart(struct job *job, const struct chart_maker *maker, const struct series *const *series,
                                size_t count, struct arena *arena)
{
    job->chart.style = &job->style;
    job->chart.characters = job->tty && !terminal_shows_pictures();
    if (job->chart.characters)
        terminal_fit(&job->style);
    size_t chinese = 0;
    for (size_t i = 0; i < count; i++)
        chinese += series[i]->chinese;
    job->chart.chinese = job->language ? job->language == 'z' : 2 * chinese >= count;
    return chart_make(maker, series, count, &job->chart, arena);
}

/* every group of series in a chart of its own */
static int write_folder(struct job *job, const struct chart_maker *maker, const struct list *list, struct arena *arena)
{
    struct err err = {.file = ""};
    struct group *groups;
    size_t count = group_series(list->series, list->count, arena, &groups);
    unsigned forms = job->forms ? job->forms : 1u << PICTURE_NONE;
    int status = EXIT_DONE;
    if (!folder_make(job->output, &err)) {
        err_print(&err);
        return EXIT_OUTPUT;
    }
    for (size_t i = 0; i < count && status == EXIT_DONE; i++) {
        const struct chart *chart = make_chart(job, maker, groups[i].series, groups[i].count, arena);
        struct slice name = arena_printf(arena, "%s.png", groups[i].slug);
        for (int form = PICTURE_NONE; form <= PICTURE_PDF && status == EXIT_DONE; form++)
            if (forms & (1u << form)) {
                const char *slash = slice_ends(slice_of(job->output), SLICE("/")) ? "" : "/";
                struct slice path = arena_printf(arena, "%s%s%s.%s", job->output, slash, groups[i].slug,
                                                 form == PICTURE_NONE ? "gp" : picture_ending((enum picture)form));
                status = write_chart(job, chart, path.ptr, (enum picture)form, name.ptr);
            }
    }
    return status;
}

static int draw_on_terminal(struct job *job, const struct chart *chart)
{
    struct buf script = BUF_INIT, picture = BUF_INIT;
    struct err err = {.file = ""};
    script_write(&script, chart, "chart.png");
    const char *font = terminal_shows_pictures() ? find_font(job, buf_slice(&script)) : NULL;
    bool ok = terminal_draw(buf_slice(&script), font, &picture, &err) && file_write("-", buf_slice(&picture), &err);
    if (!ok)
        err_print(&err);
    buf_release(&script);
    buf_release(&picture);
    return ok ? EXIT_DONE : EXIT_OUTPUT;
}

static int write_one(struct job *job, const struct chart_maker *maker, const struct list *list, struct arena *arena)
{
    const struct series *chosen[CHART_SERIES_MAX];
    if (list->count > CHART_SERIES_MAX) {
        err_warn(NULL,
                 "%zu series do not fit in one chart: choose some with --series, --metric or --key, or give a folder "
                 "(-o charts/)",
                 list->count);
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < list->count; i++)
        chosen[i] = &list->series[i];
    if (job->tty)
        return draw_on_terminal(job, make_chart(job, maker, chosen, list->count, arena));
    const char *path = job->output ? job->output : "-";
    enum picture picture = picture_of(path);
    for (int form = PICTURE_PNG; picture == PICTURE_NONE && form <= PICTURE_PDF; form++)
        if (job->forms & (1u << form))
            picture = (enum picture)form;
    return write_chart(job, make_chart(job, maker, chosen, list->count, arena), path, picture, "chart.png");
}

static int work(struct job *job)
{
    struct arena arena;
    struct list list = {NULL, 0, 0};
    int status = EXIT_DONE;
    arena_init(&arena);
    read_inputs(job, &list, &arena);
    if (list.count == 0 && !job->all_read) {
        status = EXIT_INPUT;
    } else if (list.count == 0) {
        err_warn(NULL, job->series || job->key || job->metric ? "no series fits what was asked for"
                                                              : "no series in the input");
        status = EXIT_NOTHING;
    } else {
        struct chart_maker *maker = chart_maker_new();
        status =
            is_folder(job->output) ? write_folder(job, maker, &list, &arena) : write_one(job, maker, &list, &arena);
        chart_maker_free(maker);
    }
    arena_release(&arena);
    return status == EXIT_DONE && !job->all_read ? EXIT_INPUT : status;
}

static int run_plot(const struct command *self, int argc, char **argv)
{
    struct job job = {.output = NULL};
    struct operands operands;
    style_default(&job.style);
    int status = options_read(self, argc, argv, take, &job, &operands);
    struct err err = {.file = ""};
    if (status < 0 && !check_output(&job, &err))
        return options_fail(self, &err);
    if (job.vintage)
        job.chart.mode = CHART_VINTAGE;
    job.inputs = operands_from(operands, 0);
    return status < 0 ? work(&job) : status;
}

const struct command command_plot = {
    "plot",
    "series to a gnuplot script or a picture",
    "[OPTION...] [FILE...]",
    plot_options,
    "Reads series, one JSON object a line, as 'dateline series' writes them.  Without -o the script\n"
    "goes to standard output.  All series that are chosen (24 at most) go into one chart, each\n"
    "dimension in a panel of its own; more than six of one dimension become small multiples.  The\n"
    "script holds its data and draws itself: gnuplot -d FILE.gp\n"
    "\n"
    "example:\n"
    "  dateline plot --series storage.tender -o tender.svg series.jsonl\n"
    "\n"
    "exit status: 0 done; 1 no series was there, or fits what was asked for; 2 bad usage; 3 some input\n"
    "could not be read, the rest is done; 4 the output could not be written; 5 an error of ours\n",
    run_plot};
