/* input, records: lines as they stand in a file, and what is told of those that are bad */
#include "base/file.h"
#include "base/input.h"
#include "base/records.h"
#include "tests/case.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char path[] = "/tmp/dateline-input-XXXXXX";

static int make_file(void **state)
{
    (void)state;
    int fd = mkstemp(path);
    return fd < 0 ? -1 : close(fd);
}

static int remove_file(void **state)
{
    (void)state;
    return unlink(path);
}

static struct input *open_text(struct slice text)
{
    struct err err;
    if (!file_write(path, text, &err))
        fail_msg("%s", err.message);
    struct input *in = input_open(path, &err);
    assert_non_null(in);
    return in;
}

static void test_lines(void **state)
{
    static const struct {
        const char *name, *text, *wanted; /* "number:line|" of each */
    } cases[] = {
        {"empty", "", ""},
        {"one without a line feed", "a", "1:a|"},
        {"line feeds of two systems", "a\r\nb\n", "1:a|2:b|"},
        {"blank lines are passed over and counted", "\n \na\n\t\n\nb", "3:a|6:b|"},
        {"blanks at the ends", "  a b \n", "1:a b|"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct input *in = open_text(slice_of(cases[i].text));
        struct buf got = BUF_INIT;
        struct slice line;
        struct err err;
        buf_puts(&got, "");
        while (input_line(in, 100, &line, &err) == INPUT_LINE)
            buf_printf(&got, "%zu:%.*s|", input_number(in), (int)line.len, line.ptr);
        CHECK(cases[i].name, err.message[0] == '\0');
        CHECK_TEXT(cases[i].name, buf_slice(&got), cases[i].wanted);
        input_close(in);
        buf_release(&got);
    }
}

/* lines that cross what is read at once; a look ahead takes nothing away */
static void test_long_file(void **state)
{
    enum { LINES = 30000 };
    struct buf text = BUF_INIT;
    (void)state;
    for (int i = 0; i < LINES; i++)
        buf_printf(&text, "%d%0*d\n", i, i % 40, 7);
    struct input *in = open_text(buf_slice(&text));
    struct slice line, ahead;
    struct err err;
    assert_true(input_peek(in, &ahead, &err));
    assert_true(ahead.len >= 4096 && slice_starts(buf_slice(&text), ahead));
    size_t at = 0;
    while (input_line(in, 100, &line, &err) == INPUT_LINE) {
        assert_true(slice_equal(line, slice_sub(buf_slice(&text), at, at + line.len)));
        at += line.len + 1;
    }
    assert_int_equal(at, text.len);
    assert_int_equal(input_number(in), LINES);
    input_close(in);
    in = open_text(buf_slice(&text));
    assert_true(input_peek(in, &ahead, &err));
    assert_true(input_whole(in, text.len, &line, &err));
    assert_true(slice_equal(line, buf_slice(&text)));
    input_close(in);
    buf_release(&text);
}

static void test_limits(void **state)
{
    struct buf text = BUF_INIT;
    struct slice line;
    struct err err;
    (void)state;
    buf_puts(&text, "short\n");
    for (int i = 0; i < 3 << 20; i++)
        buf_putc(&text, 'x');
    buf_puts(&text, "\nlast\n");
    struct input *in = open_text(buf_slice(&text));
    assert_int_equal(input_line(in, 1 << 20, &line, &err), INPUT_LINE);
    assert_int_equal(input_line(in, 1 << 20, &line, &err), INPUT_LONG);
    assert_string_equal(err.message, "line 2 is over 1 MiB: it is left out");
    assert_int_equal(input_line(in, 1 << 20, &line, &err), INPUT_LINE);
    CHECK_TEXT("behind it", line, "last");
    assert_int_equal(input_number(in), 3);
    assert_int_equal(input_line(in, 1 << 20, &line, &err), INPUT_END);
    assert_string_equal(err.message, "");
    input_close(in);
    in = open_text(buf_slice(&text));
    assert_false(input_whole(in, 1 << 20, &line, &err));
    assert_string_equal(err.message, "is over 1 MiB: split it, or give it as JSON Lines");
    input_close(in);
    buf_release(&text);
}

static void tell(const struct err *err, void *context)
{
    buf_printf(context, "%s;", err->message);
}

/* g: a good record, b: a bad one */
static void test_complaints(void **state)
{
    static const struct record_kind kind = {"a thing", "things"};
    static const struct {
        const char *records, *wanted;
    } cases[] = {
        {"", ""},
        {"ggg", ""},
        {"b", "1;"},
        {"bb", "none of its 2 lines is a thing: give things (1);"},
        {"bgb", "1;3;"},
        {"bbbbbbbbbbbbbbbbbbbbbbbbb", "none of its 25 lines is a thing: give things (1);"},
        {"bbbbbbbbbbbbbbbbbbbbbbg", "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;2 more lines are not a thing;"},
        {"gbbbbbbbbbbbbbbbbbbbbb", "2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;1 more line is not a thing;"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf got = BUF_INIT;
        struct complaints c;
        struct err err;
        buf_puts(&got, "");
        complaints_start(&c, "file", &kind, tell, &got);
        for (size_t k = 0; cases[i].records[k]; k++) {
            err_set(&err, NULL, "%zu", k + 1);
            if (cases[i].records[k] == 'g')
                complaints_good(&c);
            else
                complaints_bad(&c, &err);
        }
        complaints_end(&c);
        CHECK_TEXT(cases[i].records, buf_slice(&got), cases[i].wanted);
        buf_release(&got);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_long_file),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_complaints),
    };
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
