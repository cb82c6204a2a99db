#include "extract/command.h"
#include "base/file.h"
#include "extract/batch.h"
#include <stdlib.h>

enum {
    OPT_INPUT = 1,
    OPT_PUBLISHED,
    OPT_LANG,
    OPT_EXTRACTORS,
    OPT_LEXICON,
    OPT_OUTPUT,
    OPT_JOBS,
    OPT_EXPLAIN,
    OPT_EXIT_STATUS,
    OPT_QUIET,
    OPT_TRY,
};

#define ROW_INPUT                                                                                                      \
    {                                                                                                                  \
        OPT_INPUT, 0, "input", "FORM", "auto", "what the files are: auto, text, jsonl, html, pdf"                      \
    }
#define ROW_PUBLISHED                                                                                                  \
    {                                                                                                                  \
        OPT_PUBLISHED, 'p', "published", "DATE", NULL,                                                                 \
            "day (YYYY-MM-DD) of documents that name none; else it is inferred"                                        \
    }
#define ROW_LANG                                                                                                       \
    {                                                                                                                  \
        OPT_LANG, 'l', "lang", "LANG", NULL, "language of documents that name none, zh or en; else it is detected"     \
    }
#define ROW_EXTRACTORS                                                                                                 \
    {                                                                                                                  \
        OPT_EXTRACTORS, 'x', "extractors", "FILE", NULL,                                                               \
            "add the extractors of FILE (JSON); they go before the built-in ones"                                      \
    }
#define ROW_LEXICON                                                                                                    \
    {                                                                                                                  \
        OPT_LEXICON, 0, "lexicon", "FILE", NULL, "add the words of FILE (JSON)"                                        \
    }
#define ROW_OUTPUT                                                                                                     \
    {                                                                                                                  \
        OPT_OUTPUT, 'o', "output", "FILE", NULL, "write to FILE, not to standard output"                               \
    }
#define ROW_JOBS                                                                                                       \
    {                                                                                                                  \
        OPT_JOBS, 'j', "jobs", "N", "one a core", "threads; the output is the same with any number"                    \
    }
#define ROW_QUIET                                                                                                      \
    {                                                                                                                  \
        OPT_QUIET, 'q', "quiet", NULL, NULL, "no messages about input that could not be read; the exit status tells"   \
    }
#define ROW_END                                                                                                        \
    {                                                                                                                  \
        0, 0, NULL, NULL, NULL, NULL                                                                                   \
    }

/* what the commands are told */
struct settings {
    struct read_options read;
    struct buf lexicons, extractors, paths; /* arrays of const char * */
    const char *output;
    int jobs;
    bool explain, scan, exit_status, quiet;
};

static void list_add(struct buf *list, const char *word)
{
    buf_put(list, (struct slice){(const char *)&word, sizeof word});
}

static const char *const *list_at(const struct buf *list)
{
    return (const char *const *)(const void *)list->ptr;
}

static size_t list_count(const struct buf *list)
{
    return list->len / sizeof(const char *);
}

static void settings_release(struct settings *s)
{
    buf_release(&s->lexicons);
    buf_release(&s->extractors);
    buf_release(&s->paths);
}

/* ---- options ---- */

static bool set_input(struct settings *s, const char *value, struct err *err)
{
    static const char *const names[] = {[INPUT_AUTO] = "auto",
                                        [INPUT_TEXT] = "text",
                                        [INPUT_JSONL] = "jsonl",
                                        [INPUT_HTML] = "html",
                                        [INPUT_PDF] = "pdf"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], value) == 0) {
            s->read.form = (enum input_form)i;
            return true;
        }
    return err_set(err, NULL, "unknown form '%s' of --input: auto, text, jsonl, html or pdf", value);
}

static bool set_published(struct settings *s, const char *value, struct err *err)
{
    s->read.published = date_parse(slice_of(value));
    return date_is(s->read.published) || err_set(err, NULL, "'%s' of --published is no day: write YYYY-MM-DD", value);
}

static bool set_language(struct settings *s, const char *value, struct err *err)
{
    s->read.language = strcmp(value, "zh") == 0   ? LANGUAGE_ZH
                       : strcmp(value, "en") == 0 ? LANGUAGE_EN
                                                  : LANGUAGE_UNKNOWN;
    return s->read.language != LANGUAGE_UNKNOWN ||
           err_set(err, NULL, "unknown language '%s' of --lang: zh or en", value);
}

static bool set_option(struct settings *s, const struct options *o, int id, struct err *err)
{
    long jobs;
    switch (id) {
    case OPT_INPUT:
        return set_input(s, o->value, err);
    case OPT_PUBLISHED:
        return set_published(s, o->value, err);
    case OPT_LANG:
        return set_language(s, o->value, err);
    case OPT_EXTRACTORS:
        list_add(&s->extractors, o->value);
        return true;
    case OPT_LEXICON:
        list_add(&s->lexicons, o->value);
        return true;
    case OPT_OUTPUT:
        s->output = o->value;
        return true;
    case OPT_JOBS:
        if (!options_number(o, 1, 256, &jobs, err))
            return false;
        s->jobs = (int)jobs;
        return true;
    case OPT_EXPLAIN:
        return s->explain = true;
    case OPT_EXIT_STATUS:
        return s->exit_status = true;
    case OPT_QUIET:
        return s->quiet = true;
    case OPTION_OPERAND:
        list_add(&s->paths, o->value);
        return true;
    default:
        return false;
    }
}

/* -1: go on; else the exit status to end with */
static int read_options(struct settings *s, const struct command *self, int argc, char **argv)
{
    struct options o;
    struct err err = {0};
    options_init(&o, self, argc, argv);
    for (int id; (id = options_next(&o, &err)) != OPTION_DONE;) {
        if (id == OPTION_HELP)
            return EXIT_DONE;
        if (id == OPTION_BAD || !set_option(s, &o, id, &err))
            return options_fail(&o, &err);
    }
    if (!list_count(&s->paths))
        list_add(&s->paths, "-");
    return -1;
}

static struct knowledge *load(const struct settings *s, struct err *err)
{
    struct knowledge_files files = {list_at(&s->lexicons), list_count(&s->lexicons), list_at(&s->extractors),
                                    list_count(&s->extractors)};
    return knowledge_new(&files, err);
}

/* ---- extract and scan ---- */

struct run {
    const struct settings *settings;
    struct out *out;
    bool found;
};

static void work(const struct knowledge *know, struct batch_item *item, void *context)
{
    const struct settings *s = ((struct run *)context)->settings;
    if (s->scan) {
        extract_scan(know, &item->document, &item->arena, &item->out);
    } else if (s->explain) {
        extract_explain(know, &item->document, &item->arena, &item->claims, &item->out);
    } else {
        extract_claims(know, &item->document, &item->arena, &item->claims);
        for (size_t i = 0; i < item->claims.count; i++)
            claim_write(&item->out, &item->claims.at[i]);
    }
}

static bool emit(struct batch_item *item, void *context)
{
    struct run *run = context;
    run->found |= item->out.len > 0;
    return out_write(run->out, buf_slice(&item->out));
}

static void tell_bad(const struct err *err, void *context)
{
    const struct run *run = context;
    if (!run->settings->quiet)
        err_print(err);
}

static int run_settings(const struct settings *s)
{
    struct err err = {0};
    struct run run = {.settings = s};
    struct knowledge *know = load(s, &err);
    if (!know) {
        err_print(&err);
        return EXIT_USAGE;
    }
    run.out = out_open(s->output, &err);
    if (!run.out) {
        err_print(&err);
        knowledge_free(know);
        return EXIT_OUTPUT;
    }
    struct batch batch = {.know = know,
                          .paths = list_at(&s->paths),
                          .path_count = list_count(&s->paths),
                          .read = s->read,
                          .jobs = s->jobs,
                          .work = work,
                          .emit = emit,
                          .bad = tell_bad,
                          .context = &run};
    size_t bad = batch_run(&batch);
    knowledge_free(know);
    if (!out_close(run.out, &err)) {
        err_print(&err);
        return EXIT_OUTPUT;
    }
    return bad ? EXIT_INPUT : s->exit_status && !run.found ? EXIT_NOTHING : EXIT_DONE;
}

static int run_command(const struct command *self, int argc, char **argv)
{
    struct settings s = {.scan = self == &command_scan};
    int status = read_options(&s, self, argc, argv);
    if (status < 0)
        status = run_settings(&s);
    settings_release(&s);
    return status;
}

static const struct option_row extract_rows[] = {
    ROW_INPUT,
    ROW_PUBLISHED,
    ROW_LANG,
    ROW_EXTRACTORS,
    ROW_LEXICON,
    ROW_OUTPUT,
    ROW_JOBS,
    {OPT_EXPLAIN, 0, "explain", NULL, NULL, "write for every numeral what became of it and why, not the claims"},
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing was found"},
    ROW_QUIET,
    ROW_END,
};

const struct command command_extract = {
    "extract",
    "documents to claims",
    "[OPTION...] [FILE...]",
    extract_rows,
    "Reads news, reports and policy texts, Chinese and English: plain text, HTML, or JSON Lines with one document a "
    "line\n"
    "({\"id\", \"published\", \"title\", \"lang\", \"text\"}; only \"text\" is needed).  Writes one claim a line: what "
    "is measured, value,\n"
    "unit, period, status, source, and where in the document it stands.\n"
    "\n"
    "example:\n"
    "  dateline extract --published 2025-10-29 page.txt\n"
    "\n"
    "exit status: 0 done; 1 nothing found (--exit-status); 2 bad usage; 3 some input could not be read, the rest is\n"
    "done; 4 the output could not be written; 5 an error of ours\n",
    run_command,
};

static const struct option_row scan_rows[] = {
    ROW_INPUT,
    ROW_PUBLISHED,
    ROW_LANG,
    ROW_LEXICON,
    ROW_OUTPUT,
    ROW_JOBS,
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing was found"},
    ROW_QUIET,
    ROW_END,
};

const struct command command_scan = {
    "scan",
    "documents to mentions: numerals, quantities, periods, cues",
    "[OPTION...] [FILE...]",
    scan_rows,
    "Writes one mention a line in the order of the text: document, start, end, text, kind, and what the kind has: a\n"
    "numeral its value; a quantity value or low and high, unit, relation; a period its first and last day; a cue what "
    "it\n"
    "tells.\n"
    "\n"
    "example:\n"
    "  echo 2024年产量突破30万吨 | dateline scan --published 2025-10-29\n"
    "\n"
    "exit status: as of 'dateline extract'\n",
    run_command,
};
