#include "series/collect.h"
#include "series/command.h"
#include "series/watch.h"
#include <stdlib.h>

enum { OPT_JSON = 1, OPT_OUTPUT, OPT_TODAY, OPT_JOBS, OPT_LANG, OPT_QUIET, OPT_DECISIONS };

static const struct option_row options[] = {
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, "write to FILE, not to standard output"},
    {OPT_JSON, 0, "json", NULL, NULL, "one JSON object a finding"},
    {OPT_LANG, 0, "lang", "zh|en", "en", "language of the messages"},
    {OPT_TODAY, 0, "today", "DATE", "the newest claim's", "the day from which 'stale' counts (YYYY-MM-DD)"},
    {OPT_QUIET, 'q', "quiet", NULL, NULL, "do not tell which rules choose no series"},
    OPTION_DECISIONS_ROW(OPT_DECISIONS),
    OPTION_JOBS_ROW(OPT_JOBS),
    {0, 0, NULL, NULL, NULL, NULL}};

struct job {
    struct decisions *decisions;
    const char *output, *rules;
    bool json, quiet;
    int jobs;
    int language; /* 0, 'z', 'e' */
    struct date today;
    struct operands inputs;
};

/* what is watched: series as they were written, and those that the claims make */
struct watched {
    struct arena arena;
    struct series *at;
    size_t count, room;
};

static void add_series(struct watched *w, const struct series *s)
{
    if (w->count == w->room) {
        size_t room = w->room ? 2 * w->room : 64;
        w->at = arena_grow(&w->arena, w->at, w->count, room, sizeof *w->at);
        w->room = room;
    }
    w->at[w->count++] = *s;
}

static bool take_series(void *context, struct slice line, struct err *err)
{
    struct watched *w = context;
    struct series s;
    bool ok = series_parse(line, &w->arena, &s, err);
    if (ok)
        add_series(w, &s);
    return ok;
}

static int write_alarms(const struct job *job, const struct alarm *alarms, size_t count, bool all_read)
{
    struct buf b = BUF_INIT;
    for (size_t i = 0; i < count; i++)
        (job->json ? alarm_write_json : alarm_write_text)(&b, &alarms[i]);
    return collect_tell(job->output, &b, all_read, count > 0);
}

/* a slip in a name, or no news yet: both look the same to us */
static void tell_idle(const struct job *job, const struct watch_rules *rules, const struct watched *w)
{
    struct buf names = BUF_INIT;
    size_t next = 0, idle = 0;
    for (struct slice name; (name = watch_idle(rules, w->at, w->count, &next)).ptr; idle++)
        buf_printf(&names, "%s'%.*s'", idle ? ", " : "", (int)name.len, name.ptr);
    buf_putc(&names, '\0');
    if (idle)
        err_warn(job->rules, "%zu of %zu rules choose none of the series: %s; 'dateline series' lists what there is",
                 idle, watch_rules_count(rules), buf_slice(&names).ptr);
    buf_release(&names);
}

static int watch_all(const struct job *job, const struct watch_rules *rules, struct series_set *set, struct watched *w)
{
    struct collect collect = {
        .set = set, .jobs = job->jobs, .decisions = job->decisions, .take_series = take_series, .context = w};
    const struct series_options all = {.jobs = job->jobs};
    const struct series *list;
    const struct alarm *alarms;
    bool all_read = true;
    for (size_t i = 0; i < job->inputs.count; i++)
        all_read &= collect_claims(&collect, job->inputs.at[i]);
    size_t made = series_set_finish(set, &all, &list);
    for (size_t i = 0; i < made; i++)
        add_series(w, &list[i]);
    struct messages *messages = messages_new(job->language == 'z');
    size_t fired = watch(rules, w->at, w->count, job->today, messages, &w->arena, &alarms);
    messages_free(messages);
    if (!job->quiet && w->count > 0)
        tell_idle(job, rules, w);
    return write_alarms(job, alarms, fired, all_read);
}

static int work(const struct job *job)
{
    struct err err = {.file = ""};
    struct watched w = {.count = 0};
    struct watch_rules *rules = watch_rules_load(job->rules, &err);
    int status = rules ? EXIT_INTERNAL : EXIT_USAGE;
    arena_init(&w.arena);
    struct series_set *set = rules ? series_set_new(&err) : NULL;
    if (set)
        status = watch_all(job, rules, set, &w);
    else
        err_print(&err);
    series_set_free(set);
    arena_release(&w.arena);
    watch_rules_free(rules);
    return status;
}

static bool take(void *context, const struct options *o, int id, struct err *err)
{
    struct job *job = context;
    job->json |= id == OPT_JSON;
    job->quiet |= id == OPT_QUIET;
    if (id == OPT_OUTPUT)
        job->output = o->value;
    if (id == OPT_JOBS)
        return options_jobs(o, &job->jobs, err);
    if (id == OPT_DECISIONS)
        return decisions_option(&job->decisions, o->value, err);
    if (id == OPT_LANG)
        return options_language(o, &job->language, err);
    return id != OPT_TODAY || options_day(o, &job->today, err);
}

static int run(const struct command *self, int argc, char **argv)
{
    struct job job = {.json = false};
    struct operands operands;
    struct err err = {.file = ""};
    int status = options_read(self, argc, argv, take, &job, &operands);
    if (status < 0 && operands.count == 0) {
        err_set(&err, NULL, "no rules: name a file of them, such as samples/rules.json");
        status = options_fail(self, &err);
    }
    if (operands.count) {
        job.rules = operands.at[0];
        job.inputs = operands_from(operands, 1);
    }
    status = status < 0 ? work(&job) : status;
    decisions_free(job.decisions);
    return status;
}

const struct command command_watch = {
    "watch",
    "rules on series: early warning",
    "[OPTION...] RULES.json [FILE...]",
    options,
    "Reads claims or series, one JSON object a line, and tries each rule on the series that it\n"
    "chooses; writes a line for each that fires.  A rule file:\n"
    "  {\"rules\": [\n"
    "    {\"name\": \"utilisation low\", \"series\": {\"metric\": \"产能利用率\", \"entity\": \"cn\"},\n"
    "     \"rule\": \"below\", \"limit\": 75},\n"
    "    {\"name\": \"targets\", \"series\": {\"series\": \"capacity.installed\"},\n"
    "     \"rule\": \"behind\", \"months\": 24}]}\n"
    "rules:\n"
    "  above, below  the latest figure against limit\n"
    "  change        per cent within months (12), up by limit or, where that is negative, down\n"
    "  volatility    the widest swing of the last months, in per cent of the mean\n"
    "  spread        the latest figure less that of \"against\"; \"side\": \"above\" or \"below\"\n"
    "  behind        a target that the pace of the last months misses\n"
    "  stale         nothing published for days (90)\n"
    "series are chosen by key, metric, entity, kind, frequency, unit, comparison, series;\n"
    "\"note\" is for the reader.\n"
    "\n"
    "exit status: 0 no rule fired; 1 one did; 2 bad usage or bad rules; 3 some input could not be\n"
    "read, the rest is done; 4 the output could not be written; 5 an error of ours\n",
    run};
