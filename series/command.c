#include "series/command.h"
#include "base/file.h"
#include "series/collect.h"
#include "series/package.h"
#include "series/table.h"
#include "series/table_xlsx.h"
#include <stdlib.h>
#include <unistd.h>

/* rule files are written by hand */
#define RULES_MAX ((size_t)16 << 20)

enum {
    OPT_OUTPUT = 1,
    OPT_FORMAT,
    OPT_WIDE,
    OPT_CSV_SAFE,
    OPT_CSV_RAW,
    OPT_SCALE,
    OPT_AS_OF,
    OPT_MERGE,
    OPT_DERIVE,
    OPT_EXPLAIN,
    OPT_STORE,
    OPT_EXIT_STATUS,
    OPT_JOBS,
    OPT_DECISIONS,
    OPT_SERIES,
    OPT_PART
};

static const struct option_row series_options[] = {
    {-1, 0, NULL, NULL, NULL, "output"},
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, "write to FILE, not to standard output; its ending gives the format"},
    {OPT_FORMAT, 'f', "format", "NAME", "jsonl", "jsonl, csv, xlsx, sdmx, sql, package (-o is a folder then)"},
    {OPT_WIDE, 0, "wide", NULL, NULL, "CSV with one period a row and one series a column"},
    {OPT_CSV_SAFE, 0, "csv-safe", NULL, "on", "CSV: a text that starts like a formula gets ' before it"},
    {OPT_CSV_RAW, 0, "csv-raw", NULL, NULL, "CSV: texts as they are, for machines"},
    {OPT_SCALE, 0, "scale", "zh", NULL, "units in \xE4\xB8\x87 and \xE4\xBA\xBF for Chinese series"},
    {-1, 0, NULL, NULL, NULL, "what goes in"},
    {OPT_SERIES, 0, "series", "ID", NULL, "only the series of the extractor ID, such as storage.tender"},
    {OPT_AS_OF, 0, "as-of", "DATE", NULL, "only what was published by the end of DATE (YYYY-MM-DD)"},
    OPTION_DECISIONS_ROW(OPT_DECISIONS),
    {OPT_MERGE, 0, "merge", "FILE", NULL, "join and part series by the rules of FILE"},
    {OPT_DERIVE, 0, "derive", NULL, NULL, "add what can be computed: single months, growth, levels"},
    {OPT_EXPLAIN, 0, "explain", "KEY", NULL, "print why each claim of the series KEY is in it, nothing else"},
    {OPT_PART, 0, "part", "I/N", NULL, "only the I-th of N parts of the series, for N machines with the same claims"},
    {OPT_STORE, 0, "store", "FILE", NULL, "keep the claims in the SQLite file FILE, with those of earlier runs"},
    {-1, 0, NULL, NULL, NULL, "running"},
    OPTION_JOBS_ROW(OPT_JOBS),
    {OPT_EXIT_STATUS, 0, "exit-status", NULL, NULL, "exit 1 if there is no series"},
    {0, 0, NULL, NULL, NULL, NULL}};

enum format { FORMAT_JSONL, FORMAT_CSV, FORMAT_XLSX, FORMAT_SDMX, FORMAT_SQL, FORMAT_PACKAGE };
static const struct {
    const char *name, *ending;
} formats[] = {
    [FORMAT_JSONL] = {"jsonl", ".jsonl"},  [FORMAT_CSV] = {"csv", ".csv"}, [FORMAT_XLSX] = {"xlsx", ".xlsx"},
    [FORMAT_SDMX] = {"sdmx", ".sdmx.csv"}, [FORMAT_SQL] = {"sql", ".sql"}, [FORMAT_PACKAGE] = {"package", "/"}};
#define FORMAT_COUNT ((int)(sizeof formats / sizeof *formats))

struct job {
    const char *output, *merge, *explain, *store, *only;
    int format; /* -1: not given */
    struct portion portion;
    struct table_options table;
    struct series_options series;
    bool exit_status;
    struct decisions *decisions;
    struct operands inputs;
};

/* ---- options ---- */

static int format_named(const char *name)
{
    for (int i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(formats[i].name, name) == 0)
            return i;
    return -1;
}

/* the longest ending that fits; JSON Lines for a name without one; -1 for an ending that means nothing here */
static int format_of_output(const char *output)
{
    const char *slash = output ? strrchr(output, '/') : NULL, *name = slash ? slash + 1 : output;
    const char *point = name ? strrchr(name, '.') : NULL;
    bool plain = !point || strcmp(point, ".json") == 0 || strcmp(point, ".ndjson") == 0;
    int found = plain ? FORMAT_JSONL : -1;
    size_t longest = 0;
    for (int i = 0; output && i < FORMAT_COUNT; i++)
        if (slice_ends(slice_of(output), slice_of(formats[i].ending)) && strlen(formats[i].ending) > longest) {
            found = i;
            longest = strlen(formats[i].ending);
        }
    return found;
}

static void take_flag(struct job *job, int id)
{
    job->table.wide |= id == OPT_WIDE;
    job->series.derive |= id == OPT_DERIVE;
    job->exit_status |= id == OPT_EXIT_STATUS;
    if (id == OPT_CSV_RAW || id == OPT_CSV_SAFE)
        job->table.csv_raw = id == OPT_CSV_RAW;
}

static bool take(void *context, const struct options *o, int id, struct err *err)
{
    struct job *job = context;
    const char *value = o->value;
    switch (id) {
    case OPT_FORMAT:
        job->format = format_named(value);
        return job->format >= 0
                   ? true
                   : err_set(err, NULL, "unknown format '%s': jsonl, csv, xlsx, sdmx, sql or package", value);
    case OPT_SCALE:
        job->series.scale_zh = strcmp(value, "zh") == 0;
        return job->series.scale_zh ? true : err_set(err, NULL, "unknown scale '%s': there is only 'zh'", value);
    case OPT_AS_OF:
        return options_day(o, &job->series.as_of, err);
    case OPT_OUTPUT:
        job->output = value;
        return true;
    case OPT_SERIES:
        job->only = value;
        return true;
    case OPT_DECISIONS:
        return decisions_option(&job->decisions, value, err);
    case OPT_PART:
        return portion_parse(value, &job->portion, err);
    case OPT_MERGE:
        job->merge = value;
        return true;
    case OPT_STORE:
        job->store = value;
        return true;
    case OPT_EXPLAIN:
        job->explain = value;
        return true;
    case OPT_JOBS:
        return options_jobs(o, &job->series.jobs, err);
    default:
        take_flag(job, id);
        return true;
    }
}

/* ---- reading ---- */

static struct merge_rules *read_rules(const char *path, struct err *err)
{
    struct buf text = BUF_INIT;
    struct merge_rules *rules = NULL;
    if (file_read(path, RULES_MAX, &text, err))
        rules = merge_rules_new(path, buf_slice(&text), err);
    buf_release(&text);
    return rules;
}

/* ---- writing ---- */

static bool write_text(const struct job *job, const char *path, const struct series *list, size_t count,
                       struct err *err)
{
    struct buf b = BUF_INIT;
    bool ok = true;
    if (job->format == FORMAT_SQL)
        table_sql(&b, list, count);
    else
        ok = table_sdmx(&b, list, count, err);
    ok = ok && file_write(path, buf_slice(&b), err);
    buf_release(&b);
    return ok;
}

/* what Excel and LibreOffice read of a line */
#define SHEET_COLUMNS 16384

static void tell_width(const struct job *job, size_t series)
{
    if (job->format == FORMAT_CSV && job->table.wide && series >= SHEET_COLUMNS)
        err_warn(NULL, "%zu series in columns, a spreadsheet shows %d: leave --wide out for one observation a row",
                 series, SHEET_COLUMNS);
}

static bool write_series(const struct job *job, const struct series *list, size_t count, struct err *err)
{
    const char *path = job->output ? job->output : "-";
    tell_width(job, count);
    switch (job->format) {
    case FORMAT_CSV:
        return table_csv_file(path, list, count, &job->table, job->series.jobs, err);
    case FORMAT_JSONL:
        return table_jsonl(path, list, count, job->series.jobs, err);
    case FORMAT_XLSX:
        return table_xlsx(path, list, count, err);
    case FORMAT_PACKAGE:
        return package_write(path, list, count, &job->table, err);
    default:
        return write_text(job, path, list, count, err);
    }
}

static int explain(const struct job *job, const struct series_set *set, struct err *err)
{
    struct buf b = BUF_INIT;
    if (!series_set_explain(set, slice_of(job->explain), &b)) {
        err_warn(NULL, "no series has the key '%s': the keys are in the output of 'dateline series'", job->explain);
        return EXIT_NOTHING;
    }
    bool ok = file_write(job->output ? job->output : "-", buf_slice(&b), err);
    buf_release(&b);
    return ok ? EXIT_DONE : EXIT_OUTPUT;
}

static bool keep(struct store *store, const struct series *list, size_t count, struct err *err)
{
    return !store || (store_series(store, list, count, err) && store_commit(store, err));
}

static void tell_left_out(size_t count)
{
    if (count)
        err_warn(NULL, "%zu %s in no series: nothing says what is counted, or the value has more than 18 digits", count,
                 count == 1 ? "claim is" : "claims are");
}

/* the series of one extractor; all of them where none is named */
static size_t choose(const struct job *job, const struct series **list, size_t count, struct arena *arena)
{
    if (!job->only)
        return count;
    struct series *chosen = arena_array(arena, struct series, count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (slice_equal((*list)[i].series, slice_of(job->only)))
            chosen[kept++] = (*list)[i];
    *list = chosen;
    return kept;
}

static int finish(const struct job *job, struct collect *r)
{
    struct err err = r->err;
    const struct series *list;
    if (r->failed || !collect_stored(r, &err)) {
        err_print(&err);
        return EXIT_OUTPUT;
    }
    tell_left_out(r->left_out);
    if (!r->store && decisions_idle(job->decisions, &err))
        err_print(&err);
    size_t count = series_set_finish(r->set, &job->series, &list);
    int status = EXIT_OUTPUT;
    struct arena arena;
    arena_init(&arena);
    bool kept = keep(r->store, list, count, &err);
    count = choose(job, &list, count, &arena);
    if (kept)
        status = job->explain                           ? explain(job, r->set, &err)
                 : write_series(job, list, count, &err) ? EXIT_DONE
                                                        : EXIT_OUTPUT;
    arena_release(&arena);
    if (status == EXIT_OUTPUT)
        err_print(&err);
    return status == EXIT_DONE && job->exit_status && count == 0 ? EXIT_NOTHING : status;
}

static int work_in(struct job *job, struct collect *r)
{
    bool all_read = true;
    for (size_t i = 0; i < job->inputs.count; i++)
        all_read &= collect_claims(r, job->inputs.at[i]);
    int status = finish(job, r);
    return status == EXIT_DONE && !all_read ? EXIT_INPUT : status;
}

static int work(struct job *job)
{
    struct err err = {.file = ""};
    struct merge_rules *rules = NULL;
    struct collect r = {.set = NULL, .jobs = job->series.jobs, .decisions = job->decisions, .err = {.file = ""}};
    int status = EXIT_USAGE;
    if (job->merge && !(rules = read_rules(job->merge, &err)))
        goto out;
    status = EXIT_OUTPUT;
    if (job->store && !(r.store = store_open(job->store, &err)))
        goto out;
    status = EXIT_INTERNAL;
    if (!(r.set = series_set_new(&err)))
        goto out;
    series_set_rules(r.set, rules);
    series_set_portion(r.set, job->portion);
    status = work_in(job, &r);
out:
    if (!r.set)
        err_print(&err);
    series_set_free(r.set);
    store_close(r.store);
    merge_rules_free(rules);
    return status;
}

/* bytes of a workbook on a terminal help no one */
static bool output_fits(const struct job *job, struct err *err)
{
    bool standard = !job->output || strcmp(job->output, "-") == 0;
    if (job->store && job->portion.parts)
        return err_set(err, NULL, "--part keeps a share of the series, --store all of them: leave one out");
    if (job->explain)
        return true;
    if (job->format < 0)
        return err_set(err, NULL,
                       "'%s' tells no format: end it in .jsonl, .csv, .xlsx, .sdmx.csv, .sql or /, or add -f",
                       job->output);
    if (job->format == FORMAT_PACKAGE && standard)
        return err_set(err, NULL, "a package is a folder: name it with -o");
    if (job->format == FORMAT_XLSX && standard && isatty(STDOUT_FILENO))
        return err_set(err, NULL, "a workbook is not for a terminal: name a file with -o");
    return true;
}

static int run_series(const struct command *self, int argc, char **argv)
{
    struct job job = {.format = -1};
    struct operands operands;
    int status = options_read(self, argc, argv, take, &job, &operands);
    if (status < 0) {
        struct err err = {.file = ""};
        if (job.format < 0)
            job.format = job.table.wide ? FORMAT_CSV : format_of_output(job.output);
        job.inputs = operands_from(operands, 0);
        status = output_fits(&job, &err) ? work(&job) : EXIT_USAGE;
        if (err.message[0])
            err_print(&err);
    }
    decisions_free(job.decisions);
    return status;
}

static const char details[] =
    "Reads claims, one JSON object a line, as 'dateline extract' writes them, in any order; writes\n"
    "series: what is measured, whose, in which dimension, as a level or as which change, at which\n"
    "frequency.  Any order and any division of the same claims give the same bytes.\n"
    "\n"
    "formats:\n"
    "  jsonl    one series a line: key, title, unit, observations, each with all its claims\n"
    "  csv      one observation a row with its evidence; --wide: one period a row, one series a\n"
    "           column\n"
    "  xlsx     a sheet for each known metric, then wide, observations, sources; a chart\n"
    "  sdmx     SDMX-CSV 1.0: FREQ (A S Q M W D, _O for the year to date), REF_AREA (the place's\n"
    "           code, _Z for none), TIME_PERIOD (2025, 2025-S1, 2025-Q3, 2025-09, a day, or\n"
    "           start/duration), OBS_VALUE, UNIT_MEASURE, UNIT_MULT (GW is W and 9), OBS_STATUS (A\n"
    "           exact, E rounded or bounded, F forecast or target, U in doubt)\n"
    "  sql      text for PostgreSQL: documents, series, observations, claims; loaded again it changes\n"
    "           nothing\n"
    "  package  a folder with series.csv and datapackage.json (Frictionless, Table Schema)\n"
    "\n"
    "--store FILE adds the claims to an SQLite file and works on all that are in it, so that day by\n"
    "day it grows to what all days together would give; so do the decisions.  Its tables: documents,\n"
    "claims, decisions, series, observations.\n"
    "\n"
    "--part I/N is one of N shares of the work: each reads all claims and keeps the series that are its\n"
    "own, so that memory is a share too; the lines of all N together are those of one run.  It takes no\n"
    "--store.\n"
    "\n"
    "--merge FILE: a JSON array of rules, the first that holds is taken:\n"
    "  {\"when\": {\"metric\": ..., \"entity\": ..., \"source\": ..., \"document\": ..., \"key\": ...},\n"
    "   \"then\": {\"metric\": ..., \"entity\": ..., \"series\": ...}}\n"
    "\n"
    "example:\n"
    "  dateline extract news.jsonl | dateline series --wide -o series.csv\n"
    "\n"
    "exit status: 0 done; 1 nothing found (--exit-status) or no such KEY; 2 bad usage; 3 some input\n"
    "could not be read, the rest is done; 4 an output could not be written; 5 an error of ours\n";

const struct command command_series = {"series", "claims to series", "[OPTION...] [FILE...]", series_options,
                                       details,  run_series};
