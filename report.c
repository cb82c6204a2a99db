/* report - dateline report: documents in, a folder of pages, tables and charts out
 *
 * The one command that uses all stages: extract, series, plot.  It stands beside dateline.c because no stage may know
 * the others.
 */
#include "report.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/options.h"
#include "extract/name/extractor.h"
#include "extract/read/inputs.h"
#include "gather.h"
#include "series/check.h"
#include "series/table.h"
#include "series/table_xlsx.h"
#include "series/watch.h"
#include "series/xlsx_listed.h"
#include <stdio.h>
#include <stdlib.h>

enum {
    OPT_OUTPUT = 1,
    OPT_TITLE,
    OPT_LANG,
    OPT_STYLE,
    OPT_CHARTS,
    OPT_RULES,
    OPT_AS_OF,
    OPT_INPUT,
    OPT_PUBLISHED,
    OPT_OCR,
    OPT_MAX_TEXT,
    OPT_PATIENCE,
    OPT_RECURSIVE,
    OPT_FILES_FROM,
    OPT_EXTRACTORS,
    OPT_LEXICON,
    OPT_DECISIONS,
    OPT_JOBS,
    OPT_QUIET,
    OPT_EXIT_STATUS
};

static const struct option_row report_options[] = {
    {-1, 0, NULL, NULL, NULL, "the report"},
    {OPT_OUTPUT, 'o', "output", "DIR", NULL, "the folder to write; needed"},
    {OPT_TITLE, 't', "title", "TEXT", NULL, "title of the first page"},
    {OPT_LANG, 0, "lang", "zh|en", NULL, "language of the pages; that of most documents if not given"},
    {OPT_STYLE, 0, "style", "FILE", NULL,
     "fonts, sizes and colours of your own (JSON; 'man dateline-plot' lists them)"},
    {OPT_CHARTS, 0, "charts", "N", "24", "at most so many charts"},
    {OPT_RULES, 0, "rules", "FILE", NULL, "warn by the rules of FILE, as 'dateline watch' takes them"},
    {-1, 0, NULL, NULL, NULL, "what goes in"},
    {OPT_INPUT, 0, "input", "FORM", "auto",
     "what the files are: auto, text, jsonl, html, pdf, office, warc, picture, claims"},
    OPTION_RECURSIVE_ROW(OPT_RECURSIVE),
    OPTION_FILES_FROM_ROW(OPT_FILES_FROM),
    {OPT_PUBLISHED, 'p', "published", "DATE", NULL,
     "day (YYYY-MM-DD) of documents that name none; else it is inferred"},
    {OPT_OCR, 0, "ocr", NULL, NULL, "recognise the words of pictures and scanned pages"},
    {OPT_MAX_TEXT, 0, "max-text", "N", "8", "leave out texts over N MiB (and say so)"},
    {OPT_AS_OF, 0, "as-of", "DATE", NULL, "only what was published by the end of DATE (YYYY-MM-DD)"},
    {OPT_EXTRACTORS, 'x', "extractors", "FILE", NULL, "add the extractors of FILE (JSON)"},
    {OPT_LEXICON, 0, "lexicon", "FILE", NULL, "add the words of FILE (JSON)"},
    OPTION_DECISIONS_ROW(OPT_DECISIONS),
    {-1, 0, NULL, NULL, NULL, "how"},
    OPTION_PATIENCE_ROW(OPT_PATIENCE),
    OPTION_JOBS_ROW(OPT_JOBS),
    {OPT_QUIET, 'q', "quiet", NULL, NULL, "print no list of charts"},
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing was found"},
    {0, 0, NULL, NULL, NULL, NULL}};

struct job {
    const char *folder, *title, *rules;
    const char *built; /* where the folder is made, until it is whole */
    int language;      /* 0, 'z', 'e' */
    struct style style;
    long charts;
    int jobs;
    struct date as_of;
    struct read_options read;
    bool quiet, exit_status;
    struct operands operands;
    struct inputs inputs;
    const char **extractors, **lexicons;
    struct decisions *decisions; /* NULL: none */
    size_t extractor_count, lexicon_count;
};

/* ---- options ---- */

static bool take(void *context, const struct options *o, int id, struct err *err)
{
    struct job *job = context;
    switch (id) {
    case OPT_OUTPUT:
        job->folder = o->value;
        return o->value[0] && strcmp(o->value, "-") != 0 ? true : err_set(err, NULL, "-o takes the name of a folder");
    case OPT_TITLE:
        job->title = o->value;
        return true;
    case OPT_LANG:
        return options_language(o, &job->language, err);
    case OPT_STYLE:
        return style_load(o->value, &job->style, err);
    case OPT_RULES:
        job->rules = o->value;
        return true;
    case OPT_CHARTS:
        return options_number(o, 1, 500, &job->charts, err);
    case OPT_AS_OF:
        return options_day(o, &job->as_of, err);
    case OPT_INPUT:
        return input_form_parse(o->value, &job->read.form, err);
    case OPT_PUBLISHED:
        return options_day(o, &job->read.published, err);
    case OPT_OCR:
        return job->read.ocr = job->inputs.scans = true;
    case OPT_MAX_TEXT:
        return options_number(o, 1, TEXT_MAX_MIB_HIGHEST, &job->read.text_max, err);
    case OPT_EXTRACTORS:
        job->extractors[job->extractor_count++] = o->value;
        return true;
    case OPT_LEXICON:
        job->lexicons[job->lexicon_count++] = o->value;
        return true;
    case OPT_DECISIONS:
        return decisions_option(&job->decisions, o->value, err);
    case OPT_PATIENCE:
        return options_patience(o, err);
    case OPT_RECURSIVE:
        return job->inputs.recursive = true;
    case OPT_FILES_FROM:
        inputs_list(&job->inputs, o->value);
        return true;
    case OPT_JOBS:
        return options_jobs(o, &job->jobs, err);
    default:
        job->quiet |= id == OPT_QUIET;
        job->exit_status |= id == OPT_EXIT_STATUS;
        return true;
    }
}

/* -1: go on; else the exit status to end with */
static int read_options(const struct command *self, int argc, char **argv, struct job *job)
{
    struct operands operands;
    struct err err = {.file = ""};
    int status = options_read(self, argc, argv, take, job, &operands);
    if (status < 0 && !job->folder) {
        err_set(&err, NULL, "no folder to write: give one with -o DIR");
        status = options_fail(self, &err);
    }
    job->operands = operands;
    return status;
}

/* ---- documents to claims ---- */

static void tell(const struct err *err, void *context)
{
    (void)context;
    err_print(err);
}

/* what all steps work on; it goes at the end */
struct making {
    const struct job *job;
    const struct knowledge *know;
    struct watch_rules *rules; /* NULL: none */
    struct series_set *set;
    struct gather *gather;
    const struct series *list;
    size_t count;
    struct arena arena;
};

static size_t read_inputs(struct job *job, const struct making *m)
{
    size_t bad = inputs_collect(&job->inputs, job->operands.at, job->operands.count, tell, NULL);
    struct batch batch = {.know = m->know,
                          .paths = job->inputs.paths.at,
                          .path_count = job->inputs.paths.count,
                          .read = job->read,
                          .jobs = job->jobs,
                          .work = gather_find,
                          .emit = gather_take,
                          .bad = tell,
                          .context = m->gather};
    return bad + batch_run(&batch);
}

/* ---- tables ---- */

static const char *path_in(struct making *m, const char *name)
{
    return arena_printf(&m->arena, "%s/%s", m->job->built, name).ptr;
}

static bool write_tables(struct making *m, struct err *err)
{
    struct table_options options = {.wide = false};
    int jobs = m->job->jobs;
    return table_csv_file(path_in(m, "series.csv"), m->list, m->count, &options, jobs, err) &&
           table_jsonl(path_in(m, "series.jsonl"), m->list, m->count, jobs, err);
}

/* ---- contradictions and warnings ---- */

/* the language of the pages */
static bool is_chinese(const struct making *m)
{
    const struct report_document *documents;
    size_t count = gather_documents(m->gather, &documents);
    return m->job->language ? m->job->language == 'z' : 2 * gather_chinese(m->gather) >= count;
}

static struct report_finding of_check(const struct finding *found)
{
    struct report_finding finding = {.kind = check_rule_name(found->rule),
                                     .title = found->title,
                                     .text = found->message,
                                     .caveat = found->caveat,
                                     .period_start = found->period_start,
                                     .period_end = found->period_end};
    for (size_t i = 0; i < found->side_count && i < FINDING_EVIDENCE_MAX; i++)
        finding.evidence[finding.evidence_count++] = found->sides[i].evidence;
    if (found->side_count)
        finding.key = found->sides[0].key;
    return finding;
}

static struct report_finding of_watch(const struct alarm *alarm)
{
    struct report_finding finding = {.kind = "watch",
                                     .title = alarm->rule,
                                     .text = alarm->message,
                                     .caveat = alarm->caveat,
                                     .period_end = alarm->day,
                                     .key = alarm->key};
    if (alarm->evidence.sentence.ptr)
        finding.evidence[finding.evidence_count++] = alarm->evidence;
    return finding;
}

struct findings {
    struct report_finding *at;
    size_t count;
    struct buf lines; /* findings.jsonl */
};

static bool watch_rules_of(const struct job *job, struct watch_rules **ret, struct err *err)
{
    *ret = job->rules ? watch_rules_load(job->rules, err) : NULL;
    return *ret || !job->rules;
}

/* warnings first: somebody asked for them */
static bool find_findings(struct making *m, struct findings *ret, struct err *err)
{
    const struct finding *found;
    const struct alarm *alarms = NULL;
    struct convert *units = convert_new(err);
    if (!units)
        return false;
    struct messages *messages = messages_new(is_chinese(m));
    size_t alarm_count = m->rules ? watch(m->rules, m->list, m->count, DATE_NONE, messages, &m->arena, &alarms) : 0;
    size_t found_count = check_series(m->list, m->count, units, messages, &m->arena, &found);
    ret->at = arena_array(&m->arena, struct report_finding, alarm_count + found_count + 1);
    for (size_t i = 0; i < alarm_count; i++) {
        ret->at[ret->count++] = of_watch(&alarms[i]);
        alarm_write_json(&ret->lines, &alarms[i]);
    }
    for (size_t i = 0; i < found_count; i++) {
        ret->at[ret->count++] = of_check(&found[i]);
        finding_write_json(&ret->lines, &found[i]);
    }
    messages_free(messages);
    convert_free(units);
    return true;
}

/* ---- the whole ---- */

static const char *const downloads[] = {"claims.jsonl", "series.jsonl", "series.csv", "series.xlsx", "findings.jsonl"};
#define DOWNLOADS (sizeof downloads / sizeof *downloads)

static bool is_ours(const char *name)
{
    for (size_t i = 0; i < DOWNLOADS; i++)
        if (strcmp(name, downloads[i]) == 0)
            return true;
    return report_owns(name);
}

/* those that stand, for the page that shows them and saves them again with new ones */
static size_t report_decisions(const struct job *job, struct arena *arena, const struct report_decision **ret)
{
    const struct decision *list;
    size_t count = decisions_list(job->decisions, &list), kept = 0;
    struct report_decision *own = arena_array(arena, struct report_decision, count + 1);
    for (size_t i = 0; i < count; i++)
        if (list[i].kind != DECISION_NONE)
            own[kept++] = (struct report_decision){.kind = decision_name(list[i].kind),
                                                   .document = list[i].document,
                                                   .start = list[i].start,
                                                   .end = list[i].end,
                                                   .text = list[i].text,
                                                   .set = list[i].set,
                                                   .line = list[i].line,
                                                   .used = atomic_load(&list[i].used)};
    *ret = own;
    return kept;
}

static struct slice title_in(const cJSON *row, const char *language, struct arena *arena)
{
    const cJSON *title = cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(row, "title"), language);
    return cJSON_IsString(title) ? arena_copy(arena, slice_of(title->valuestring)) : SLICE("");
}

/* what extractors know, the built-in ones last in their list and first here */
static size_t report_metrics(const struct extractors *x, struct arena *arena, const struct report_metric **ret)
{
    size_t count = extractors_count(x);
    struct report_metric *metrics = arena_array(arena, struct report_metric, count + 1);
    for (size_t i = 0; i < count; i++) {
        const cJSON *row = extractors_row(x, i), *id = cJSON_GetObjectItemCaseSensitive(row, "id");
        metrics[i] = (struct report_metric){.id = arena_copy(arena, slice_of(id->valuestring)),
                                            .title_zh = title_in(row, "zh", arena),
                                            .title_en = title_in(row, "en", arena)};
    }
    *ret = metrics;
    return count;
}

static bool write_pages(struct making *m, const struct findings *findings, struct report_outcome *outcome,
                        struct err *err)
{
    const struct job *job = m->job;
    struct report report = {.load = gather_load,
                            .context = m->gather,
                            .series = m->list,
                            .series_count = m->count,
                            .findings = findings->at,
                            .finding_count = findings->count,
                            .downloads = downloads,
                            .download_count = DOWNLOADS,
                            .title = slice_of(job->title),
                            .as_of = job->as_of,
                            .chinese = is_chinese(m),
                            .style = &job->style,
                            .charts = (size_t)job->charts,
                            .jobs = job->jobs};
    report.document_count = gather_documents(m->gather, &report.documents);
    report.metric_count = report_metrics(m->know->extractors, &m->arena, &report.metrics);
    report.decision_count = report_decisions(job, &m->arena, &report.decisions);
    return report_write(job->built, &report, outcome, err);
}

static void tell_drawing(const struct report_outcome *outcome)
{
    if (!outcome->drawn && outcome->charts)
        err_warn(NULL, "%s; the report has the scripts of its charts, not the pictures", outcome->drawing.message);
    if (outcome->font_missing)
        err_warn(
            NULL,
            "no font here has Chinese characters, the PNG pictures will show boxes: apt-get install fonts-noto-cjk, or "
            "the smaller fonts-wqy-microhei");
}

static bool write_files(struct making *m, struct report_outcome *outcome, struct err *err)
{
    struct findings findings = {.lines = BUF_INIT};
    bool ok =
        find_findings(m, &findings, err) && file_write(path_in(m, "findings.jsonl"), buf_slice(&findings.lines), err);
    buf_release(&findings.lines);
    return ok && write_tables(m, err) && write_pages(m, &findings, outcome, err);
}

static void tell_left_out(struct making *m, const struct listed *listed)
{
    if (!listed_all(listed))
        err_warn(arena_printf(&m->arena, "%s/series.xlsx", m->job->folder).ptr,
                 "lists %zu of %zu observations and %zu of %zu claims: all are in series.csv and claims.jsonl",
                 listed->observations, listed->all_observations, listed->claims, listed->all_claims);
}

/* true if all files of the report are there; the workbook is written beside all others */
static bool make_report(struct making *m, struct report_outcome *outcome, struct err *err)
{
    struct series_options options = {.as_of = m->job->as_of, .jobs = m->job->jobs};
    struct xlsx_limits limits = xlsx_limits;
    limits.listed = XLSX_LISTED_MAX;
    limits.rest = "series.csv, claims.jsonl; as a workbook: dateline series -o all.xlsx claims.jsonl";
    m->count = series_set_finish(m->set, &options, &m->list);
    struct xlsx *book = xlsx_start(m->list, m->count, &limits, err);
    if (book)
        tell_left_out(m, xlsx_listed(book));
    if (book && write_files(m, outcome, err))
        return xlsx_finish(book, path_in(m, "series.xlsx"), err);
    xlsx_abandon(book);
    return false;
}

/* into the folder that is built */
static bool make_in(struct job *job, struct making *m, struct report_outcome *outcome, size_t *bad, struct err *err)
{
    m->gather = gather_new(
        &(struct gather_options){.folder = job->built, .set = m->set, .decisions = job->decisions, .as_of = job->as_of},
        err);
    *bad = m->gather ? read_inputs(job, m) : 0;
    bool ok = m->gather && gather_end(m->gather, err) && make_report(m, outcome, err);
    gather_free(m->gather);
    return ok;
}

/* Once the folder has taken its place nothing may fail: what is said of it is said, or made ready, before. */
static bool make_folder(struct job *job, struct making *m, struct report_outcome *outcome, size_t *bad)
{
    struct err err = {.file = ""};
    struct buf name = BUF_INIT;
    struct folder *folder = folder_open(job->folder, &err);
    job->built = folder ? folder_path(folder) : NULL;
    bool ok = folder && make_in(job, m, outcome, bad, &err);
    if (ok) {
        tell_drawing(outcome);
        if (!job->quiet && decisions_idle(job->decisions, &err))
            err_print(&err);
        err_printable(&name, slice_of(job->folder));
    } else {
        folder_abandon(folder);
    }
    ok = ok && folder_close(folder, is_ours, &err);
    if (!ok)
        err_print(&err);
    else if (!job->quiet)
        printf("%s/index.html: %zu charts\n", name.ptr, outcome->charts);
    buf_release(&name);
    return ok;
}

static int work_in(struct job *job, struct making *m)
{
    struct report_outcome outcome;
    size_t bad = 0;
    if (!make_folder(job, m, &outcome, &bad))
        return EXIT_OUTPUT;
    bool pictures = outcome.drawn || outcome.no_gnuplot || outcome.charts == 0;
    return !pictures ? EXIT_OUTPUT : bad ? EXIT_INPUT : job->exit_status && m->count == 0 ? EXIT_NOTHING : EXIT_DONE;
}

static int work(struct job *job)
{
    struct err err = {.file = ""};
    struct knowledge_files files = {job->lexicons, job->lexicon_count, job->extractors, job->extractor_count};
    struct knowledge *know = knowledge_new(&files, &err);
    struct making m = {.job = job, .know = know};
    bool good = know && watch_rules_of(job, &m.rules, &err) && (m.set = series_set_new(&err));
    int status = EXIT_USAGE;
    arena_init(&m.arena);
    if (good)
        status = work_in(job, &m);
    else
        err_print(&err);
    series_set_free(m.set);
    watch_rules_free(m.rules);
    knowledge_free(know);
    arena_release(&m.arena);
    return status;
}

static int run_report(const struct command *self, int argc, char **argv)
{
    struct job job = {.folder = NULL, .read = {.claims = true}};
    size_t room = (size_t)(argc + 1) * sizeof(const char *);
    style_default(&job.style);
    job.extractors = must_alloc(room);
    job.lexicons = must_alloc(room);
    int status = read_options(self, argc, argv, &job);
    if (status < 0)
        status = work(&job);
    free(job.extractors);
    free(job.lexicons);
    inputs_release(&job.inputs);
    decisions_free(job.decisions);
    return status;
}

const struct command command_report = {
    "report",
    "documents to a folder: pages with charts and evidence, tables",
    "-o DIR [OPTION...] [FILE...]",
    report_options,
    "Writes into DIR: index.html (open it in a browser; no server, no network), series/ and\n"
    "documents/ with the evidence, charts/ (scripts, SVG, PNG), claims.jsonl, series.jsonl,\n"
    "series.csv, series.xlsx, findings.jsonl.\n"
    "\n"
    "Files of claims, as 'dateline extract' writes them, are taken too; the page of their document shows\n"
    "the sentences that they stand in.\n"
    "\n"
    "example:\n"
    "  dateline report -o out news/*.txt\n"
    "\n"
    "exit status: 0 done; 1 nothing found (--exit-status); 2 bad usage; 3 some input could not be\n"
    "read, the rest is done; 4 an output could not be written; 5 an error of ours\n",
    run_report,
};
