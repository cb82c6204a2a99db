#include "base/file.h"
#include "base/options.h"
#include "tests/case.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { OUTPUT = 1, QUIET, NUMBER };

static const struct option_row rows[] = {
    {OUTPUT, 'o', "output", "FILE", NULL, "write to FILE"},
    {-1, 0, NULL, NULL, NULL, "looks"},
    {QUIET, 'q', "quiet", NULL, NULL, "say nothing"},
    {NUMBER, 0, "number", "N", "3", "how many"},
    {0, 0, NULL, NULL, NULL, NULL},
};
static const struct command command = {"try", "tries", "[OPTION...]", rows, "", NULL};

static void put_step(struct buf *b, int id, const struct options *o, const struct err *err)
{
    if (id == OPTION_BAD)
        buf_printf(b, "bad: %s", err->message);
    else if (id == OPTION_OPERAND)
        buf_printf(b, "<%s>", o->value);
    else
        buf_printf(b, "%d(%s)", id, o->value ? o->value : "");
}

static void parses(void **state)
{
    static const struct {
        const char *argv[6];
        const char *wanted;
    } cases[] = {
        {{"try"}, ""},
        {{"try", "a", "-o", "x", "b"}, "<a>1(x)<b>"},
        {{"try", "-ox", "--output=y", "--output", "z"}, "1(x)1(y)1(z)"},
        {{"try", "-qqox"}, "2()2()1(x)"},
        {{"try", "-", "--", "-q", "--"}, "<-><-q><-->"},
        {{"try", "--output="}, "1()"},
        {{"try", "-o", "-"}, "1(-)"},
        {{"try", ""}, "<>"},
        {{"try", "-x"}, "bad: unknown option '-x'"},
        {{"try", "-qx"}, "2()bad: unknown option '-x'"},
        {{"try", "--outptu", "x"}, "bad: unknown option '--outptu': did you mean '--output'?"},
        {{"try", "--numbers=4"}, "bad: unknown option '--numbers': did you mean '--number'?"},
        {{"try", "--xyzzyplugh"}, "bad: unknown option '--xyzzyplugh'"},
        {{"try", "--quiet=yes"}, "bad: option '--quiet' takes no value"},
        {{"try", "-o"}, "bad: option '--output' needs FILE behind it"},
        {{"try", "--number"}, "bad: option '--number' needs N behind it"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        struct options o;
        struct err err;
        int argc = 0, id;
        while (argc < 6 && cases[i].argv[argc])
            argc++;
        options_init(&o, &command, argc, (char **)(uintptr_t)cases[i].argv);
        while ((id = options_next(&o, &err)) != OPTION_DONE) {
            put_step(&b, id, &o, &err);
            if (id == OPTION_BAD)
                break;
        }
        CHECK_TEXT(cases[i].wanted, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void reads_numbers(void **state)
{
    static const struct {
        const char *text;
        long wanted; /* 0: refused */
    } cases[] = {{"1", 1}, {"10", 10}, {"11", 0}, {"0", 0}, {"", 0}, {"3x", 0}, {"x", 0}, {"99999999999999999999", 0}};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct options o = {.value = cases[i].text};
        struct err err;
        long got = 0;
        CHECK(cases[i].text, options_number(&o, 1, 10, &got, &err) == (cases[i].wanted != 0));
        CHECK(cases[i].text, got == cases[i].wanted);
    }
}

static void finds_the_nearest(void **state)
{
    static const struct {
        const char *word, *wanted;
    } cases[] = {
        {"extrcat", "extract"}, {"ex", NULL},      {"ext", "extract"},
        {"sreies", "series"},   {"plots", "plot"}, {"qwertyuiop", NULL},
        {"frob", NULL},         {"", NULL},        {"SERIES-------------------------------", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct nearest n;
        nearest_start(&n, slice_of(cases[i].word));
        nearest_try(&n, "extract");
        nearest_try(&n, "series");
        nearest_try(&n, "plot");
        CHECK_TEXT(cases[i].word, slice_of(n.name), cases[i].wanted ? cases[i].wanted : "");
    }
}

/* what run writes to the stream, which is number fd */
static struct buf written(FILE *stream, int fd, void (*run)(void))
{
    char path[] = "/tmp/dateline-test-XXXXXX";
    struct buf b = BUF_INIT;
    struct err err;
    int file = mkstemp(path);

    assert_true(file >= 0);
    fflush(stream);
    int saved = dup(fd);
    dup2(file, fd);
    run();
    fflush(stream);
    dup2(saved, fd);
    close(saved);
    close(file);
    assert_true(file_read(path, 1 << 16, &b, &err));
    unlink(path);
    return b;
}

static void ask_for_help(void)
{
    static const struct option_row long_rows[] = {
        {OUTPUT, 'o', "output", "FILE", NULL, "write to FILE"},
        {-1, 0, NULL, NULL, NULL, "looks"},
        {NUMBER, 0, "a-very-long-name-of-one", "NUMBER", "3",
         "how many there shall be, told at such a length that the line has to be broken somewhere before its end"},
        {0, 0, NULL, NULL, NULL, NULL},
    };
    static const struct command wordy = {"try", "tries", "[OPTION...]", long_rows, "Much more.", NULL};

    command_help(&wordy);
}

static void prints_help(void **state)
{
    struct buf got = written(stdout, STDOUT_FILENO, ask_for_help);

    (void)state;
    CHECK_TEXT("help", buf_slice(&got),
               "dateline try: tries\n"
               "\n"
               "usage: dateline try [OPTION...]\n"
               "\n"
               "options:\n"
               "  -o, --output=FILE         write to FILE\n"
               "\n"
               "looks:\n"
               "      --a-very-long-name-of-one=NUMBER\n"
               "                            how many there shall be, told at such a length that the line has to be\n"
               "                            broken somewhere before its end (default: 3)\n"
               "  -h, --help                print this help\n"
               "\n"
               "Much more.\n");
    buf_release(&got);
}

/* names of files and words of documents must not steer a terminal or look like another line */
static void warn_hostile(void)
{
    struct err err;

    err_warn("a\nb\x1B[31m", "'%s' is no \xC2\x9B day\x7F", "\xE2\x80\xAE明天\xFF");
    err_warn(NULL, "plain");
    err_set(&err, "file", "line %d", 3);
    err_print(&err);
    err_system(&err, "file", "cannot read", 2);
    err_print(&err);
}

static void prints_messages(void **state)
{
    struct buf got = written(stderr, STDERR_FILENO, warn_hostile);

    (void)state;
    CHECK_TEXT("messages", buf_slice(&got),
               "dateline: a b[31m: '明天\xEF\xBF\xBD' is no  day\n"
               "dateline: plain\n"
               "dateline: file: line 3\n"
               "dateline: file: cannot read: No such file or directory: check the name\n");
    buf_release(&got);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses),      cmocka_unit_test(reads_numbers),   cmocka_unit_test(finds_the_nearest),
        cmocka_unit_test(prints_help), cmocka_unit_test(prints_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
