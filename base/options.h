/* options - one table a command: it parses, prints --help, and is held against the man page by a test
 *
 *     static const struct option_row rows[] = {
 *         {OPT_OUTPUT, 'o', "output", "FILE", NULL, "write to FILE, not to standard output"},
 *         {0}};
 *     static const struct command extract = {"extract", "documents to claims", "[OPTION...] [FILE...]", rows,
 *                                            details, run};
 *     static bool take(void *job, const struct options *o, int id, struct err *err)
 *     {
 *         switch (id) { case OPT_OUTPUT: job->output = o->value; return true; ... }
 *     }
 *     struct operands files;
 *     int status = options_read(&extract, argc, argv, take, &job, &files);     -- argv[0] is the command's name
 *     if (status >= 0) return status;                    -- help was printed, or an option was wrong
 *
 * --help and -h print the help on standard output.  Long options take "--name=VALUE" and "--name VALUE"; "--" ends the
 * options; "-" is an operand; options and operands may be mixed.
 */
#ifndef BASE_OPTIONS_H
#define BASE_OPTIONS_H

#include "base/date.h"
#include "base/err.h"

enum { OPTION_DONE = 0, OPTION_OPERAND = -1, OPTION_BAD = -2, OPTION_HELP = -3 };

struct option_row {
    int id;               /* > 0; 0 ends the table; a row with id < 0 is a heading (help) */
    char letter;          /* 0 if none */
    const char *name;     /* long name */
    const char *argument; /* its name in the help, NULL if it takes none */
    const char *preset;   /* shown as the default, NULL if none */
    const char *help;
};

struct command {
    const char *name, *summary, *usage;
    const struct option_row *options;
    const char *details; /* output format, examples, exit statuses; printed at the end of --help */
    int (*run)(const struct command *self, int argc, char **argv); /* returns an exit status */
};

struct options {
    const struct command *command;
    int argc, at;
    char **argv;
    const char *cluster; /* the rest of -abc */
    const char *value;   /* argument of the option, or the operand */
    bool operands_only;
};

void options_init(struct options *o, const struct command *command, int argc, char **argv);
/* the next option's id, OPTION_OPERAND, OPTION_DONE, OPTION_BAD with err, or OPTION_HELP (printed; end with EXIT_DONE)
 */
int options_next(struct options *o, struct err *err);
/* what a command does with one option: o->value is its argument, NULL if it has none; false with err if that is wrong
 */
typedef bool options_taker(void *job, const struct options *o, int id, struct err *err);
/* the words of a command line that are no options */
struct operands {
    const char *const *at;
    size_t count;
};
/* gives all options to take, and the operands to ret, which lie in argv; returns -1 to go on, else the exit status to
 * end with, what was wrong already told */
int options_read(const struct command *command, int argc, char **argv, options_taker *take, void *job,
                 struct operands *ret);
/* the operands without the first ones; "-", standard input, if there are no more */
struct operands operands_from(struct operands all, size_t first);
/* prints err, and "try 'dateline COMMAND --help'" unless it is about a file; returns EXIT_USAGE */
int options_fail(const struct command *command, const struct err *err);
/* a whole number from low to high, or false with err */
bool options_number(const struct options *o, long low, long high, long *ret, struct err *err);
/* threads, from the row that a command's table has as OPTION_JOBS_ROW(id) */
#define OPTION_JOBS_ROW(id)                                                                                            \
    {                                                                                                                  \
        id, 'j', "jobs", "N", "one a core", "threads; the output is the same with any number"                          \
    }
/* which files, of commands that read documents (extract/read/inputs.h) */
#define OPTION_RECURSIVE_ROW(id)                                                                                       \
    {                                                                                                                  \
        id, 'r', "recursive", NULL, NULL, "read the files in a folder that is named, and in those below it"            \
    }
#define OPTION_FILES_FROM_ROW(id)                                                                                      \
    {                                                                                                                  \
        id, 0, "files-from", "FILE", NULL, "read the files named in FILE, one a line (-: standard input)"              \
    }
/* how long pdftotext and gnuplot may take (base/helper.h) */
#define OPTION_PATIENCE_ROW(id)                                                                                        \
    {                                                                                                                  \
        id, 0, "patience", "N", "60", "end pdftotext, tesseract or gnuplot if one run of it takes over N seconds"      \
    }
bool options_patience(const struct options *o, struct err *err);
bool options_jobs(const struct options *o, int *ret, struct err *err);
/* a day written YYYY-MM-DD, or false with err */
bool options_day(const struct options *o, struct date *ret, struct err *err);
/* "zh" or "en" of --lang: 'z' or 'e', or false with err */
bool options_language(const struct options *o, int *ret, struct err *err);
void command_help(const struct command *command); /* to standard output */

/* nearest - of the names tried, the one that the word was most likely meant to be
 *
 *     struct nearest n;
 *     nearest_start(&n, SLICE("extrcat"));
 *     nearest_try(&n, "extract");            -- for each name there is
 *     if (n.name) ...                        -- NULL if none is near
 */
struct nearest {
    struct slice word;
    const char *name;
    int distance;
};
void nearest_start(struct nearest *n, struct slice word);
void nearest_try(struct nearest *n, const char *name);

#endif
