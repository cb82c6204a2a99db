/* The program as it is used: one folder a case below tests/command/
 *
 *     cmd          shell text, run in a copy of the folder; "dateline" is the program under test ($DATELINE)
 *     stdout       what it writes, exactly        stdout.has   lines that must stand in it, in any order
 *     stderr       the messages, exactly          stderr.has   the same; with neither file nothing may be written
 *     exit         the exit status, 0 if there is no such file
 *
 * All other files are input.
 */
#include "base/file.h"
#include "tests/case.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char folder[] = "tests/command";
enum { CASES_MAX = 200, SECONDS_MAX = 600 };

static struct buf read_whole(const char *path)
{
    struct buf b = BUF_INIT;
    struct err err;

    if (!file_read(path, 64 << 20, &b, &err))
        fail_msg("%s: %s", path, err.message);
    return b;
}

/* the file NAME of the case, or an empty buf with *ret_there false */
static struct buf expectation(const char *name, const char *file, bool *ret_there)
{
    char path[512];
    struct buf none = BUF_INIT;

    snprintf(path, sizeof path, "%s/%s/%s", folder, name, file);
    *ret_there = access(path, F_OK) == 0;
    return *ret_there ? read_whole(path) : none;
}

static void check_lines(const char *name, const char *stream, struct slice wanted, struct slice got)
{
    while (wanted.len > 0) {
        size_t end = slice_find(wanted, SLICE("\n"));
        struct slice line = slice_sub(wanted, 0, end == SLICE_NONE ? wanted.len : end);
        if (slice_find(got, line) == SLICE_NONE)
            fail_msg("%s: %s has no \"%.*s\":\n%.*s", name, stream, (int)line.len, line.ptr, (int)got.len, got.ptr);
        wanted = slice_sub(wanted, line.len + 1, wanted.len);
    }
}

static void check_stream(const char *name, const char *stream, const char *path)
{
    bool exact, some;
    char has[32];

    snprintf(has, sizeof has, "%s.has", stream);
    struct buf got = read_whole(path), wanted = expectation(name, stream, &exact),
               lines = expectation(name, has, &some);
    if ((exact || !some) && !slice_equal(buf_slice(&got), buf_slice(&wanted)))
        fail_msg("%s: %s\ngot:    %s\nwanted: %s", name, stream, got.len ? got.ptr : "", wanted.len ? wanted.ptr : "");
    check_lines(name, stream, buf_slice(&lines), buf_slice(&got));
    buf_release(&got);
    buf_release(&wanted);
    buf_release(&lines);
}

static void run_case(void **state)
{
    const char *name = *state, *program = getenv("DATELINE");
    char room[] = "/tmp/dateline-command-XXXXXX", command[2048], path[128];
    bool there;

    assert_non_null(program);
    assert_non_null(mkdtemp(room));
    snprintf(command, sizeof command,
             "mkdir '%s/bin' && ln -s '%s' '%s/bin/dateline' && cp -R '%s/%s' '%s/case' && cd '%s/case' && "
             "PATH='%s/bin':\"$PATH\" timeout %d sh ./cmd >../stdout 2>../stderr </dev/null",
             room, program, room, folder, name, room, room, room, SECONDS_MAX);
    int status = system(command);
    struct buf exit_wanted = expectation(name, "exit", &there);
    int wanted = there ? atoi(exit_wanted.ptr) : 0;
    buf_release(&exit_wanted);
    snprintf(path, sizeof path, "%s/stderr", room);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != wanted) {
        struct buf said = read_whole(path);
        fail_msg("%s: exit status %d, wanted %d; %s", name, WEXITSTATUS(status), wanted, said.len ? said.ptr : "");
    }
    check_stream(name, "stderr", path);
    snprintf(path, sizeof path, "%s/stdout", room);
    check_stream(name, "stdout", path);
    snprintf(command, sizeof command, "rm -rf '%s'", room);
    assert_int_equal(system(command), 0);
}

static int by_name(const void *a, const void *b)
{
    const struct CMUnitTest *x = a, *y = b;

    return strcmp(x->name, y->name);
}

/* cases that cannot be where the program runs under another: names between blanks in $LEFT_OUT */
static bool is_left_out(const char *name)
{
    const char *names = getenv("LEFT_OUT");
    char one[256 + 3];
    snprintf(one, sizeof one, " %s ", name);
    return names && strstr(names, one);
}

int main(void)
{
    static char names[CASES_MAX][256];
    static struct CMUnitTest tests[CASES_MAX];
    size_t count = 0;
    DIR *dir = opendir(folder);

    for (struct dirent *entry; dir && (entry = readdir(dir)) && count < CASES_MAX;)
        if (entry->d_name[0] != '.' && !is_left_out(entry->d_name)) {
            snprintf(names[count], sizeof names[count], "%s", entry->d_name);
            tests[count] = (struct CMUnitTest){names[count], run_case, NULL, NULL, names[count]};
            count++;
        }
    if (!dir || closedir(dir) != 0 || count == 0 || count == CASES_MAX)
        return 1;
    qsort(tests, count, sizeof tests[0], by_name);
    return _cmocka_run_group_tests("command", tests, count, NULL, NULL);
}
