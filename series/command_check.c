#include "series/check.h"
#include "series/collect.h"
#include "series/command.h"
#include <stdlib.h>

enum { OPT_JSON = 1, OPT_OUTPUT, OPT_EXIT_STATUS, OPT_AS_OF, OPT_JOBS, OPT_LANG, OPT_DECISIONS };

static const struct option_row options[] = {
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, "write to FILE, not to standard output"},
    {OPT_JSON, 0, "json", NULL, NULL, "one JSON object a finding"},
    {OPT_AS_OF, 0, "as-of", "DATE", NULL, "only what was published by the end of DATE (YYYY-MM-DD)"},
    OPTION_DECISIONS_ROW(OPT_DECISIONS),
    OPTION_JOBS_ROW(OPT_JOBS),
    {OPT_LANG, 0, "lang", "zh|en", "en", "language of the messages"},
    {OPT_EXIT_STATUS, 0, "exit-status", NULL, NULL, "exit 1 if there is a finding"},
    {0, 0, NULL, NULL, NULL, NULL}};

struct job {
    struct decisions *decisions;
    const char *output;
    bool json, exit_status;
    int language; /* 0, 'z', 'e' */
    struct series_options series;
    struct operands inputs;
};

static bool take(void *context, const struct options *o, int id, struct err *err)
{
    struct job *job = context;
    job->json |= id == OPT_JSON;
    job->exit_status |= id == OPT_EXIT_STATUS;
    if (id == OPT_OUTPUT)
        job->output = o->value;
    if (id == OPT_JOBS)
        return options_jobs(o, &job->series.jobs, err);
    if (id == OPT_DECISIONS)
        return decisions_option(&job->decisions, o->value, err);
    if (id == OPT_LANG)
        return options_language(o, &job->language, err);
    return id != OPT_AS_OF || options_day(o, &job->series.as_of, err);
}

static int write_findings(const struct job *job, const struct finding *findings, size_t count, bool all_read)
{
    struct buf b = BUF_INIT;
    for (size_t i = 0; i < count; i++)
        (job->json ? finding_write_json : finding_write_text)(&b, &findings[i]);
    return collect_tell(job->output, &b, all_read, job->exit_status && count > 0);
}

static int work(const struct job *job)
{
    struct err err = {.file = ""};
    struct collect c = {.set = series_set_new(&err), .jobs = job->series.jobs, .decisions = job->decisions};
    struct arena arena;
    if (!c.set) {
        err_print(&err);
        return EXIT_INTERNAL;
    }
    bool all_read = true;
    arena_init(&arena);
    for (size_t i = 0; i < job->inputs.count; i++)
        all_read &= collect_claims(&c, job->inputs.at[i]);
    const struct series *list;
    const struct finding *findings;
    size_t count = series_set_finish(c.set, &job->series, &list);
    struct messages *messages = messages_new(job->language == 'z');
    size_t found = check_series(list, count, series_set_units(c.set), messages, &arena, &findings);
    int status = write_findings(job, findings, found, all_read);
    messages_free(messages);
    arena_release(&arena);
    series_set_free(c.set);
    return status;
}

static int run(const struct command *self, int argc, char **argv)
{
    struct job job = {.json = false};
    struct operands operands;
    int status = options_read(self, argc, argv, take, &job, &operands);
    job.inputs = operands_from(operands, 0);
    status = status < 0 ? work(&job) : status;
    decisions_free(job.decisions);
    return status;
}

const struct command command_check = {
    "check",
    "where claims contradict each other",
    "[OPTION...] [FILE...]",
    options,
    "Reads claims, one JSON object a line, as 'dateline extract' writes them; writes the\n"
    "contradictions, the surest first, each with the claims on both sides:\n"
    "  growth     a stated change against the one that the levels give\n"
    "  average    a stated average growth a year against the ends in its sentence\n"
    "  differ     different figures for one period, from two sources or days\n"
    "  share      a share of more than 100 %, or one that the levels do not give\n"
    "  part       a part larger than its total\n"
    "  sum        parts that do not make the whole\n"
    "  fall       a year to date that gets smaller\n"
    "  overtaken  a forecast or target that was already passed when it was said\n"
    "  jump       10 000 or 100 000 000 times the figure before: magnitude words mixed up\n"
    "\n"
    "example:\n"
    "  dateline extract news.jsonl | dateline check --json\n"
    "\n"
    "exit status: 0 done; 1 a contradiction was found (--exit-status); 2 bad usage; 3 some input could\n"
    "not be read, the rest is done; 4 the output could not be written; 5 an error of ours\n",
    run};
