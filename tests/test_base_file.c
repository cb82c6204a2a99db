#include "base/file.h"
#include "base/scratch.h"
#include "base/spool.h"
#include "tests/case.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/dateline-test-XXXXXX";

static const char *in_folder(const char *name)
{
    static char paths[4][512];
    static int next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    char command[256];

    (void)state;
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

static int files_there(void)
{
    char command[256];
    int count = -1;

    snprintf(command, sizeof command, "ls -A '%s' | wc -l", folder);
    FILE *f = popen(command, "r");
    assert_non_null(f);
    assert_int_equal(fscanf(f, "%d", &count), 1);
    pclose(f);
    return count;
}

static void check_content(const char *path, const char *wanted)
{
    struct buf b = BUF_INIT;
    struct err err;

    CHECK(path, file_read(path, 1 << 20, &b, &err));
    CHECK_TEXT(path, buf_slice(&b), wanted);
    buf_release(&b);
}

static void writes_and_reads(void **state)
{
    struct err err;
    struct stat st;

    (void)state;
    assert_true(file_write(in_folder("a"), SLICE("first"), &err));
    check_content(in_folder("a"), "first");
    assert_int_equal(chmod(in_folder("a"), 0600), 0);
    assert_true(file_write(in_folder("a"), SLICE(""), &err));
    check_content(in_folder("a"), "");
    assert_int_equal(stat(in_folder("a"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600); /* stays private */
    assert_int_equal(files_there(), 1);        /* nothing is left beside it */
}

static void keeps_the_link(void **state)
{
    struct err err;
    struct stat st;

    (void)state;
    assert_true(file_write(in_folder("real"), SLICE("old"), &err));
    assert_int_equal(symlink("real", in_folder("link")), 0);
    assert_true(file_write(in_folder("link"), SLICE("new"), &err));
    check_content(in_folder("real"), "new");
    assert_int_equal(lstat(in_folder("link"), &st), 0);
    assert_true(S_ISLNK(st.st_mode));
    unlink(in_folder("link"));
    unlink(in_folder("real"));
}

static void appears_whole_or_not(void **state)
{
    struct err err;
    struct out *o = out_open(in_folder("b"), &err);

    (void)state;
    assert_non_null(o);
    assert_true(out_write(o, SLICE("half")));
    assert_int_equal(access(in_folder("b"), F_OK), -1);
    out_abandon(o);
    assert_int_equal(access(in_folder("b"), F_OK), -1);
    o = out_open(in_folder("b"), &err);
    for (int i = 0; i < 300000; i++)
        assert_true(out_write(o, SLICE("ab")));
    assert_true(out_close(o, &err));
    struct buf b = BUF_INIT;
    assert_true(file_read(in_folder("b"), 1 << 20, &b, &err));
    assert_int_equal(b.len, 600000);
    buf_release(&b);
    unlink(in_folder("b"));
    out_abandon(NULL);
}

static void tells_what_is_wrong(void **state)
{
    struct buf b = BUF_INIT;
    struct err err;

    (void)state;
    buf_puts(&b, "before");
    assert_false(file_read(in_folder("none"), 100, &b, &err));
    assert_string_equal(err.message, "cannot read: No such file or directory: check the name");
    assert_string_equal(err.file, in_folder("none"));
    assert_false(file_read(folder, 100, &b, &err));
    assert_string_equal(err.message, "cannot read: Is a directory: name a file in it");
    assert_true(file_write(in_folder("large"), SLICE("0123456789"), &err));
    assert_false(file_read(in_folder("large"), 9, &b, &err));
    assert_true(file_read(in_folder("large"), 10, &b, &err));
    CHECK_TEXT("failures leave what was there", buf_slice(&b), "before0123456789");
    assert_false(file_write(folder, SLICE("x"), &err));
    assert_string_equal(err.message, "cannot write: Is a directory: name a file in it");
    assert_false(file_write(in_folder("no/such"), SLICE("x"), &err));
    assert_false(file_write("/dev/full", SLICE("x"), &err));
    assert_string_equal(err.message,
                        "cannot write: No space left on device: make room, or choose another place with -o");
    buf_release(&b);
}

static void makes_folders(void **state)
{
    struct err err;

    (void)state;
    assert_true(folder_make(in_folder("x/y/z"), &err));
    assert_true(folder_make(in_folder("x/y/z/"), &err)); /* there already */
    assert_true(file_write(in_folder("x/f"), SLICE(""), &err));
    assert_false(folder_make(in_folder("x/f"), &err));
    assert_false(folder_make(in_folder("x/f/g"), &err));
}

static void bytes_wait_in_a_spool(void **state)
{
    struct err err;
    struct arena arena;
    struct slice back;
    struct buf many = BUF_INIT;
    size_t at[3];

    (void)state;
    arena_init(&arena);
    int before = files_there();
    struct spool *s = spool_open(folder, &err);
    assert_non_null(s);
    for (int i = 0; i < 300000; i++)
        buf_putc(&many, (char)('a' + i % 26));
    at[0] = spool_put(s, SLICE("first"));
    at[1] = spool_put(s, buf_slice(&many));
    at[2] = spool_put(s, SLICE("last"));
    assert_true(spool_end(s, &err));
    assert_int_equal(files_there(), before);
    assert_true(spool_get(s, at[2], 4, &arena, &back, &err));
    CHECK_TEXT("last", back, "last");
    assert_true(spool_get(s, at[1] + 26, 3, &arena, &back, &err));
    CHECK_TEXT("within the second", back, "abc");
    assert_true(spool_get(s, at[0], 5, &arena, &back, &err));
    CHECK_TEXT("first", back, "first");
    assert_false(spool_get(s, at[2], 5, &arena, &back, &err));
    assert_string_equal(err.message, "is shorter than it was");
    spool_close(s);

    assert_true(file_write(in_folder("whole"), SLICE("0123456789"), &err));
    s = spool_over(in_folder("whole"), &err);
    assert_true(spool_get(s, 3, 4, &arena, &back, &err));
    CHECK_TEXT("of a file", back, "3456");
    spool_close(s);
    assert_null(spool_open(in_folder("no/such"), &err));
    assert_null(spool_over(in_folder("no"), &err));
    buf_release(&many);
    arena_release(&arena);
}

static void copies_a_file(void **state)
{
    struct err err;
    struct buf b = BUF_INIT;

    (void)state;
    assert_true(file_write(in_folder("whole"), SLICE("0123456789"), &err));
    assert_true(file_copy(in_folder("whole"), in_folder("copied"), &err));
    assert_true(file_read(in_folder("copied"), 100, &b, &err));
    CHECK_TEXT("all of it", buf_slice(&b), "0123456789");
    assert_false(file_copy(in_folder("no"), in_folder("copied"), &err));
    assert_false(file_copy(in_folder("whole"), in_folder("no/such"), &err));
    buf_release(&b);
}

static void helpers_end_before_what_they_write_goes(void **state)
{
    (void)state;
    for (int done = 0; done < 2; done++) {
        int pid = fork();
        if (pid == 0)
            for (setpgid(0, 0);;)
                pause();
        setpgid(pid, pid);
        scratch_group(pid);
        if (done)
            scratch_group_done(pid);
        scratch_clean();
        assert_int_equal(kill(pid, 0), done ? 0 : -1); /* what is done is left alone, the other is dead and buried */
        if (done && kill(pid, SIGKILL) == 0)
            waitpid(pid, NULL, 0);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_and_reads),     cmocka_unit_test(keeps_the_link),
        cmocka_unit_test(appears_whole_or_not), cmocka_unit_test(tells_what_is_wrong),
        cmocka_unit_test(makes_folders),        cmocka_unit_test(bytes_wait_in_a_spool),
        cmocka_unit_test(copies_a_file),        cmocka_unit_test(helpers_end_before_what_they_write_goes),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
