/* dateline - the command line: picks the command, closes the output, gives the exit status
 *
 * It holds no knowledge; all work is in libdateline.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/options.h"
#include "base/scratch.h"
#include "extract/command.h"
#include "plot/command.h"
#include "report.h"
#include "series/command.h"
#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlversion.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

static const struct command *const commands[] = {
    &command_report, &command_extract, &command_series,     &command_plot, &command_check,
    &command_watch,  &command_scan,    &command_extractors, NULL,
};

static const char help_end[] =
    "\n"
    "'dateline COMMAND --help' tells more of one.  No FILE, or '-', is standard input; results go to standard\n"
    "output or to -o, messages to standard error.\n"
    "\n"
    "example:\n"
    "  dateline report -o out news/*.txt\n"
    "  dateline extract news.jsonl | dateline series | dateline plot -o charts/\n"
    "\n"
    "exit status:\n"
    "  0  done\n"
    "  1  nothing found (with --exit-status), a contradiction found (check --exit-status), a rule fired (watch)\n"
    "  2  bad usage\n"
    "  3  some input could not be read, the rest is done\n"
    "  4  an output could not be written\n"
    "  5  an error of ours\n";

static int print_help(void)
{
    printf("dateline: dated quantitative claims from Chinese and English texts, as series and charts\n\n"
           "usage: dateline COMMAND [OPTION...] [FILE...]\n"
           "       dateline --help | --version\n\ncommands:\n");
    for (const struct command *const *c = commands; *c; c++)
        printf("  %-12s %s\n", (*c)->name, (*c)->summary);
    fputs(help_end, stdout);
    return EXIT_DONE;
}

static int print_version(void)
{
    char pcre2[64] = "";

    pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
    printf("dateline %s\n", DATELINE_VERSION);
    printf("PCRE2 %s\ncJSON %s\nlibxml2 %s\nlibxlsxwriter %s\nSQLite %s\n", pcre2, cJSON_Version(),
           LIBXML_DOTTED_VERSION, LXW_VERSION, sqlite3_libversion());
    return EXIT_DONE;
}

static int unknown(const char *word)
{
    struct nearest n;

    nearest_start(&n, slice_of(word));
    for (const struct command *const *c = commands; *c; c++)
        nearest_try(&n, (*c)->name);
    if (n.name)
        err_warn(NULL, "unknown command '%s': did you mean '%s'?", word, n.name);
    else
        err_warn(NULL, "unknown command '%s': try 'dateline --help'", word);
    return EXIT_USAGE;
}

static int unknown_option(const char *word)
{
    struct nearest n;

    nearest_start(&n, slice_of(word));
    nearest_try(&n, "--help");
    nearest_try(&n, "--version");
    if (n.name)
        err_warn(NULL, "unknown option '%s': did you mean '%s'?", word, n.name);
    else
        err_warn(NULL, "unknown option '%s': the command stands first; try 'dateline --help'", word);
    return EXIT_USAGE;
}

static bool is_word(const char *word, const char *one, const char *other, const char *third)
{
    return strcmp(word, one) == 0 || strcmp(word, other) == 0 || strcmp(word, third) == 0;
}

static const struct command *find(const char *name)
{
    for (const struct command *const *c = commands; *c; c++)
        if (strcmp((*c)->name, name) == 0)
            return *c;
    return NULL;
}

static int run(int argc, char **argv)
{
    if (argc < 2) {
        err_warn(NULL, "no command: try 'dateline --help'");
        return EXIT_USAGE;
    }
    if (is_word(argv[1], "--version", "-V", "version"))
        return print_version();
    bool help = is_word(argv[1], "--help", "-h", "help");
    if (help && argc < 3)
        return print_help();
    const struct command *command = find(argv[help ? 2 : 1]);
    if (!command)
        return !help && argv[1][0] == '-' ? unknown_option(argv[1]) : unknown(argv[help ? 2 : 1]);
    if (help) {
        command_help(command);
        return EXIT_DONE;
    }
    return command->run(command, argc - 1, argv + 1);
}

/* What a command printed is only done when the last byte is out; a reader that has gone (| head) is no fault. */
static int close_output(int status)
{
    bool failed = ferror(stdout) != 0;

    errno = 0;
    if (fclose(stdout) != 0)
        failed = true;
    if (!failed || errno == EPIPE)
        return status;
    err_warn("standard output", "cannot write: %s: make room, or choose another place with -o",
             strerror(errno ? errno : EIO));
    return EXIT_OUTPUT;
}

/* A descriptor of the three that is closed would be the number of the next file opened, and messages would land in it.
 * It is opened on a device, the wrong way round where what is read or written must not be taken for done. */
static void open_standard_descriptors(void)
{
    static const int ways[] = {O_WRONLY, O_RDONLY, O_WRONLY};

    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", ways[fd]) != fd)
            _exit(EXIT_INTERNAL);
}

/* A library that gets no memory may take it for bad input: none of them gets none. */
static void give_memory_to_libraries(void)
{
    static cJSON_Hooks hooks = {must_alloc, free};

    cJSON_InitHooks(&hooks);
}

int main(int argc, char **argv)
{
    open_standard_descriptors();
    give_memory_to_libraries();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* writing fails then, and is told */
    scratch_clean_on_signals();
    return close_output(run(argc, argv));
}
