#include "extract/command.h"
#include "base/file.h"
#include "base/utf8.h"
#include "extract/batch.h"
#include "extract/decision.h"
#include "extract/name/extractor.h"
#include "extract/read/inputs.h"
#include "extract/read/table.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

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
    OPT_OCR,
    OPT_MAX_TEXT,
    OPT_PATIENCE,
    OPT_RECURSIVE,
    OPT_FILES_FROM,
    OPT_SHOW_TEXT,
    OPT_DECISIONS,
};

/* options that several commands have are told in the same words */
#define HELP_INPUT "what the files are: auto, text, jsonl, html, pdf, office, warc, picture"
#define HELP_PUBLISHED "day (YYYY-MM-DD) of documents that name none; else it is inferred"
#define HELP_OCR "recognise the words of pictures and scanned pages (tesseract): seconds a page"
#define HELP_MAX_TEXT "leave out texts over N MiB (and say so): memory is some 50 times the text's"
#define HELP_LANG "language of documents that name none, zh or en; else it is detected"
#define HELP_EXTRACTORS "add the extractors of FILE (JSON); they go before the built-in ones"
#define HELP_LEXICON "add the words of FILE (JSON)"
#define HELP_OUTPUT "write to FILE, not to standard output"
#define HELP_QUIET "no messages about input that could not be read; the exit status tells"

/* what the commands are told */
struct settings {
    struct read_options read;
    struct operands operands; /* files; the TEXT of --try */
    struct inputs inputs;
    struct buf lexicons, extractors; /* arrays of const char * */
    struct decisions *decisions;     /* NULL: none */
    const char *output;
    int jobs;
    const char *try_file; /* --try */
    bool explain, scan, show_text, exit_status, quiet;
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
    decisions_free(s->decisions);
    inputs_release(&s->inputs);
}

/* ---- options ---- */

static bool set_language(struct settings *s, const char *value, struct err *err)
{
    s->read.language = strcmp(value, "zh") == 0   ? LANGUAGE_ZH
                       : strcmp(value, "en") == 0 ? LANGUAGE_EN
                                                  : LANGUAGE_UNKNOWN;
    return s->read.language != LANGUAGE_UNKNOWN ||
           err_set(err, NULL, "unknown language '%s' of --lang: zh or en", value);
}

static bool set_option(void *context, const struct options *o, int id, struct err *err)
{
    struct settings *s = context;
    switch (id) {
    case OPT_INPUT:
        return input_form_parse(o->value, &s->read.form, err);
    case OPT_PUBLISHED:
        return options_day(o, &s->read.published, err);
    case OPT_LANG:
        return set_language(s, o->value, err);
    case OPT_EXTRACTORS:
        list_add(&s->extractors, o->value);
        return true;
    case OPT_LEXICON:
        list_add(&s->lexicons, o->value);
        return true;
    case OPT_DECISIONS:
        return decisions_option(&s->decisions, o->value, err);
    case OPT_OUTPUT:
        s->output = o->value;
        return true;
    case OPT_JOBS:
        return options_jobs(o, &s->jobs, err);
    case OPT_OCR:
        return s->read.ocr = s->inputs.scans = true;
    case OPT_MAX_TEXT:
        return options_number(o, 1, TEXT_MAX_MIB_HIGHEST, &s->read.text_max, err);
    case OPT_PATIENCE:
        return options_patience(o, err);
    case OPT_RECURSIVE:
        return s->inputs.recursive = true;
    case OPT_FILES_FROM:
        inputs_list(&s->inputs, o->value);
        return true;
    case OPT_TRY:
        s->try_file = o->value;
        list_add(&s->extractors, o->value);
        return true;
    case OPT_EXPLAIN:
        return s->explain = true;
    case OPT_SHOW_TEXT:
        return s->show_text = true;
    case OPT_EXIT_STATUS:
        return s->exit_status = true;
    case OPT_QUIET:
        return s->quiet = true;
    default:
        return false;
    }
}

static struct knowledge *load(const struct settings *s, struct err *err)
{
    struct knowledge_files files = {list_at(&s->lexicons), list_count(&s->lexicons), list_at(&s->extractors),
                                    list_count(&s->extractors)};
    return knowledge_new(&files, err);
}

/* ---- progress: on a terminal, after a second, gone at the end ---- */

struct progress {
    bool on, shown;
    struct timespec start;
    size_t documents;
};

static void progress_start(struct progress *p, bool quiet)
{
    *p = (struct progress){.on = !quiet && isatty(STDERR_FILENO)};
    if (p->on)
        clock_gettime(CLOCK_MONOTONIC, &p->start);
}

static void progress_step(struct progress *p)
{
    struct timespec now;
    if (!p->on || ++p->documents % 16)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec - p->start.tv_sec < 1)
        return;
    p->start = now;
    fprintf(stderr, "\r%zu documents", p->documents);
    p->shown = true;
}

static void progress_clear(struct progress *p)
{
    if (p->shown)
        fputs("\r\033[K", stderr);
    p->shown = false;
}

/* ---- extract and scan ---- */

struct run {
    const struct settings *settings;
    struct out *out;
    struct progress progress;
    bool found;
};

/* A document of so many claims is written out piece by piece: each line repeats its sentence, which makes megabytes of
 * a text of kilobytes. */
#define CLAIMS_AT_ONCE 10000

/* the text, the cells of its tables parted by bars */
static void show_lines(const struct document *document, struct buf *b)
{
    size_t at = 0;
    for (size_t i = 0; i < document->table_count; i++)
        for (size_t k = 0; k < document->tables[i].count; k++) {
            const struct table_cell *cell = &document->tables[i].cells[k];
            if (k == 0 || cell[-1].row != cell->row)
                continue;
            buf_put(b, slice_sub(document->text, at, cell->start));
            buf_puts(b, "| ");
            at = cell->start;
        }
    buf_put(b, slice_sub(document->text, at, document->text.len));
}

/* "---- id", what is known of it, and the text */
static void show_text(const struct document *document, struct buf *b)
{
    buf_puts(b, "---- ");
    buf_put(b, document->id);
    if (date_is(document->published)) {
        struct slice from = document_published_from(document);
        buf_puts(b, "\n---- published ");
        buf_date(b, document->published);
        buf_printf(b, " (%.*s)", (int)from.len, from.ptr);
    }
    if (document->title.len) {
        buf_puts(b, "\n---- title ");
        buf_put(b, document->title);
    }
    buf_puts(b, "\n\n");
    show_lines(document, b);
    if (!slice_ends(document->text, SLICE("\n")))
        buf_putc(b, '\n');
    buf_putc(b, '\n');
}

static void work(const struct knowledge *know, struct batch_item *item, void *context)
{
    const struct settings *s = ((struct run *)context)->settings;
    if (s->show_text) {
        show_text(&item->document, &item->out);
    } else if (s->scan) {
        extract_scan(know, &item->document, &item->arena, &item->out);
    } else if (s->explain) {
        extract_explain(know, &item->document, &item->arena, &item->claims, &item->out);
    } else {
        extract_claims(know, &item->document, &item->arena, &item->claims);
        item->claims.count = decisions_apply_all(s->decisions, item->claims.at, item->claims.count, &item->arena);
        for (size_t i = 0; i < item->claims.count && item->claims.count <= CLAIMS_AT_ONCE; i++)
            claim_write(&item->out, &item->claims.at[i]);
    }
}

static bool write_piece_by_piece(struct out *out, struct batch_item *item)
{
    bool going = true;
    for (size_t i = 0; going && i < item->claims.count; i++) {
        buf_clear(&item->out);
        claim_write(&item->out, &item->claims.at[i]);
        going = out_write(out, buf_slice(&item->out));
    }
    return going;
}

static bool emit(struct batch_item *item, void *context)
{
    struct run *run = context;
    bool many = item->out.len == 0 && item->claims.count > 0; /* work left them */
    run->found |= many || item->out.len > 0;
    progress_step(&run->progress);
    if (many)
        return write_piece_by_piece(run->out, item);
    return out_write(run->out, buf_slice(&item->out));
}

static void tell_bad(const struct err *err, void *context)
{
    struct run *run = context;
    progress_clear(&run->progress);
    if (!run->settings->quiet)
        err_print(err);
}

static int run_settings(struct settings *s)
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
    size_t bad = inputs_collect(&s->inputs, s->operands.at, s->operands.count, tell_bad, &run);
    struct batch batch = {.know = know,
                          .paths = s->inputs.paths.at,
                          .path_count = s->inputs.paths.count,
                          .read = s->read,
                          .jobs = s->jobs,
                          .work = work,
                          .emit = emit,
                          .bad = tell_bad,
                          .context = &run};
    progress_start(&run.progress, s->quiet);
    bad += batch_run(&batch);
    progress_clear(&run.progress);
    knowledge_free(know);
    if (!s->quiet && decisions_idle(s->decisions, &err))
        err_print(&err);
    if (!out_close(run.out, &err)) {
        err_print(&err);
        return EXIT_OUTPUT;
    }
    return bad ? EXIT_INPUT : s->exit_status && !run.found ? EXIT_NOTHING : EXIT_DONE;
}

static int run_command(const struct command *self, int argc, char **argv)
{
    struct settings s = {.scan = self == &command_scan};
    int status = options_read(self, argc, argv, set_option, &s, &s.operands);
    if (status < 0)
        status = run_settings(&s);
    settings_release(&s);
    return status;
}

static const struct option_row extract_rows[] = {
    {OPT_INPUT, 0, "input", "FORM", "auto", HELP_INPUT},
    {OPT_PUBLISHED, 'p', "published", "DATE", NULL, HELP_PUBLISHED},
    {OPT_LANG, 'l', "lang", "LANG", NULL, HELP_LANG},
    {OPT_OCR, 0, "ocr", NULL, NULL, HELP_OCR},
    {OPT_MAX_TEXT, 0, "max-text", "N", "8", HELP_MAX_TEXT},
    {OPT_EXTRACTORS, 'x', "extractors", "FILE", NULL, HELP_EXTRACTORS},
    {OPT_LEXICON, 0, "lexicon", "FILE", NULL, HELP_LEXICON},
    OPTION_DECISIONS_ROW(OPT_DECISIONS),
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, HELP_OUTPUT},
    OPTION_RECURSIVE_ROW(OPT_RECURSIVE),
    OPTION_FILES_FROM_ROW(OPT_FILES_FROM),
    OPTION_PATIENCE_ROW(OPT_PATIENCE),
    OPTION_JOBS_ROW(OPT_JOBS),
    {OPT_EXPLAIN, 0, "explain", NULL, NULL, "write for every numeral what became of it and why, not the claims"},
    {OPT_SHOW_TEXT, 0, "show-text", NULL, NULL, "write the documents as they were read, for looking, not the claims"},
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing was found"},
    {OPT_QUIET, 'q', "quiet", NULL, NULL, HELP_QUIET},
    {0, 0, NULL, NULL, NULL, NULL},
};

const struct command command_extract = {
    "extract",
    "documents to claims",
    "[OPTION...] [FILE...]",
    extract_rows,
    "Reads news, reports and policy texts, Chinese and English: plain text, HTML, PDF, or JSON Lines\n"
    "with one document a line ({\"id\", \"published\", \"title\", \"lang\", \"text\"}; only \"text\" is needed).\n"
    "Writes one claim a line: what is measured, value, unit, period, status, source, and where in the\n"
    "document it stands.\n"
    "\n"
    "example:\n"
    "  dateline extract --published 2025-10-29 page.txt\n"
    "\n"
    "exit status: 0 done; 1 nothing found (--exit-status); 2 bad usage; 3 some input could not be\n"
    "read, the rest is done; 4 the output could not be written; 5 an error of ours\n",
    run_command,
};

static const struct option_row scan_rows[] = {
    {OPT_INPUT, 0, "input", "FORM", "auto", HELP_INPUT},
    {OPT_PUBLISHED, 'p', "published", "DATE", NULL, HELP_PUBLISHED},
    {OPT_LANG, 'l', "lang", "LANG", NULL, HELP_LANG},
    {OPT_OCR, 0, "ocr", NULL, NULL, HELP_OCR},
    {OPT_MAX_TEXT, 0, "max-text", "N", "8", HELP_MAX_TEXT},
    {OPT_LEXICON, 0, "lexicon", "FILE", NULL, HELP_LEXICON},
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, HELP_OUTPUT},
    OPTION_RECURSIVE_ROW(OPT_RECURSIVE),
    OPTION_FILES_FROM_ROW(OPT_FILES_FROM),
    OPTION_PATIENCE_ROW(OPT_PATIENCE),
    OPTION_JOBS_ROW(OPT_JOBS),
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing was found"},
    {OPT_QUIET, 'q', "quiet", NULL, NULL, HELP_QUIET},
    {0, 0, NULL, NULL, NULL, NULL},
};

const struct command command_scan = {
    "scan",
    "documents to mentions: numerals, quantities, periods, cues",
    "[OPTION...] [FILE...]",
    scan_rows,
    "Writes one mention a line in the order of the text: document, start, end, text, kind, and what\n"
    "the kind has: a numeral its value; a quantity value or low and high, unit, relation; a period\n"
    "its first and last day; a cue what it tells.\n"
    "\n"
    "example:\n"
    "  echo 2024年产量突破30万吨 | dateline scan --published 2025-10-29\n"
    "\n"
    "exit status: as of 'dateline extract'\n",
    run_command,
};

/* ---- extractors ---- */

/* the title in a language, else the other, else nothing */
static struct slice title_of(const cJSON *row, const char *language)
{
    const cJSON *titles = cJSON_GetObjectItemCaseSensitive(row, "title");
    const cJSON *title = cJSON_GetObjectItemCaseSensitive(titles, language);
    return cJSON_IsString(title) ? slice_of(title->valuestring) : SLICE("");
}

static void list_extractors(const struct extractors *x, struct buf *b)
{
    for (size_t i = 0; i < extractors_count(x); i++) {
        const cJSON *row = extractors_row(x, i), *dimension;
        const char *separator = "";
        buf_printf(b, "%s\t", cJSON_GetObjectItemCaseSensitive(row, "id")->valuestring);
        cJSON_ArrayForEach(dimension, cJSON_GetObjectItemCaseSensitive(row, "dimension"))
        {
            buf_printf(b, "%s%s", separator, dimension->valuestring);
            separator = ",";
        }
        buf_putc(b, '\t');
        buf_put(b, title_of(row, "zh"));
        buf_putc(b, '\t');
        buf_put(b, title_of(row, "en"));
        buf_putc(b, '\n');
    }
}

/* one line a claim: the extractor that takes it or "-", its facets or "-", the words, the metric */
static size_t try_text(const struct knowledge *know, const struct settings *s, struct slice text, struct buf *b)
{
    struct arena arena;
    struct claims claims;
    size_t taken = 0;
    struct document document = {
        .id = SLICE("text"), .text = text, .published = s->read.published, .language = s->read.language};
    arena_init(&arena);
    extract_claims(know, &document, &arena, &claims);
    for (size_t i = 0; i < claims.count; i++) {
        const struct claim *claim = &claims.at[i];
        taken += claim->series.ptr != NULL;
        buf_put(b, claim->series.ptr ? claim->series : SLICE("-"));
        buf_putc(b, '\t');
        buf_put(b, claim->facets.ptr ? claim->facets : SLICE("-"));
        buf_putc(b, '\t');
        buf_put(b, claim->text);
        buf_putc(b, '\t');
        buf_put(b, claim->metric);
        buf_putc(b, '\n');
    }
    arena_release(&arena);
    return taken;
}

/* does the TEXT go with the options? */
static int check_operands(const struct settings *s)
{
    const char *text = s->operands.count ? s->operands.at[0] : "";
    if (s->try_file && s->operands.count != 1) {
        err_warn(NULL, "--try needs one TEXT behind the file: put it in quotes");
        return EXIT_USAGE;
    }
    if (!s->try_file && s->operands.count > 0) {
        err_warn(NULL, "'%s': a TEXT goes with --try FILE", text);
        return EXIT_USAGE;
    }
    if (utf8_valid(slice_of(text)) < strlen(text)) {
        err_warn(NULL, "the TEXT of --try is not UTF-8");
        return EXIT_INPUT;
    }
    return EXIT_DONE;
}

static int list_or_try(const struct settings *s)
{
    struct err err = {0};
    struct buf b = BUF_INIT;
    bool found = true;
    struct knowledge *know = load(s, &err);
    if (!know) {
        err_print(&err);
        return EXIT_USAGE;
    }
    if (s->try_file)
        found = try_text(know, s, slice_of(s->operands.at[0]), &b) > 0;
    else
        list_extractors(know->extractors, &b);
    knowledge_free(know);
    bool written = file_write(s->output ? s->output : "-", buf_slice(&b), &err);
    buf_release(&b);
    if (written)
        return s->exit_status && !found ? EXIT_NOTHING : EXIT_DONE;
    err_print(&err);
    return EXIT_OUTPUT;
}

static int run_extractors(const struct command *self, int argc, char **argv)
{
    struct settings s = {0};
    int status = options_read(self, argc, argv, set_option, &s, &s.operands);
    bool go_on = status < 0;
    if (go_on)
        status = check_operands(&s);
    if (go_on && status == EXIT_DONE)
        status = list_or_try(&s);
    settings_release(&s);
    return status;
}

static const struct option_row extractors_rows[] = {
    {OPT_EXTRACTORS, 'x', "extractors", "FILE", NULL, HELP_EXTRACTORS},
    {OPT_TRY, 't', "try", "FILE", NULL, "add the extractors of FILE and show what they take of TEXT"},
    {OPT_PUBLISHED, 'p', "published", "DATE", NULL, HELP_PUBLISHED},
    {OPT_LANG, 'l', "lang", "LANG", NULL, HELP_LANG},
    {OPT_LEXICON, 0, "lexicon", "FILE", NULL, HELP_LEXICON},
    {OPT_OUTPUT, 'o', "output", "FILE", NULL, HELP_OUTPUT},
    {OPT_EXIT_STATUS, 'e', "exit-status", NULL, NULL, "exit with 1 if nothing of TEXT was taken"},
    {0, 0, NULL, NULL, NULL, NULL},
};

const struct command command_extractors = {
    "extractors",
    "lists the extractors, tries one against a text",
    "[OPTION...] [--try FILE TEXT]",
    extractors_rows,
    "Extractors give claims of known metrics a stable series id.  Without --try: one line each with\n"
    "id, dimensions, Chinese and English title, separated by tabs.  With it: one line a claim of TEXT\n"
    "with the id of the extractor that takes it (or \"-\"), the qualifier, the quantity, and the\n"
    "metric.\n"
    "\n"
    "example:\n"
    "  dateline extractors --try my.json --published 2025-10-29 '2024年国内动力电池回收量突破30万吨'\n"
    "\n"
    "exit status: as of 'dateline extract'\n",
    run_extractors,
};
