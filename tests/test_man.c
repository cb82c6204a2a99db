/* man/dateline-COMMAND.1 says what the command's option table says: the same options, in the same order */
#include "base/file.h"
#include "base/options.h"
#include "extract/command.h"
#include "plot/command.h"
#include "report.h"
#include "series/command.h"
#include "tests/case.h"
#include <stdio.h>

static const struct command *const commands[] = {
    &command_extract, &command_scan,  &command_extractors, &command_series,
    &command_check,   &command_watch, &command_plot,       &command_report,
};

static struct buf read_page(const char *name)
{
    struct buf b = BUF_INIT;
    struct err err;
    char path[64];

    snprintf(path, sizeof path, "man/dateline-%s.1", name);
    if (!file_read(path, 1 << 20, &b, &err))
        fail_msg("%s: %s", path, err.message);
    return b;
}

static struct slice next_line(struct slice *rest)
{
    size_t end = slice_find(*rest, SLICE("\n"));
    struct slice line = slice_sub(*rest, 0, end);

    *rest = slice_sub(*rest, line.len + 1, rest->len);
    return line;
}

/* the words of a line of troff without macro, fonts, quotes, escapes and blanks: "-o,--output=FILE" */
static void put_bare(struct buf *b, struct slice line)
{
    if (slice_starts(line, SLICE(".")))
        line = slice_sub(line, slice_find(line, SLICE(" ")), line.len);
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '\\' && i + 1 < line.len && line.ptr[i + 1] == 'f')
            i += 2;
        else if (line.ptr[i] != '\\' && line.ptr[i] != '"' && line.ptr[i] != ' ')
            buf_putc(b, line.ptr[i]);
    }
    buf_putc(b, '\n');
}

/* the tags of the section OPTIONS, a line each */
static struct buf options_of_page(struct slice page)
{
    struct buf b = BUF_INIT;
    bool inside = false;

    while (page.len > 0) {
        struct slice line = next_line(&page);
        if (slice_starts(line, SLICE(".SH")))
            inside = slice_equal(line, SLICE(".SH OPTIONS"));
        else if (inside && slice_equal(line, SLICE(".TP")))
            put_bare(&b, next_line(&page));
    }
    return b;
}

static struct buf options_of_table(const struct option_row *rows)
{
    struct buf b = BUF_INIT;

    for (; rows->id; rows++) {
        if (rows->id < 0)
            continue;
        if (rows->letter)
            buf_printf(&b, "-%c,", rows->letter);
        buf_printf(&b, "--%s", rows->name);
        if (rows->argument)
            buf_printf(&b, "=%s", rows->argument);
        buf_putc(&b, '\n');
    }
    buf_puts(&b, "-h,--help\n");
    return b;
}

static void has_the_options(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(commands); i++) {
        struct buf page = read_page(commands[i]->name);
        struct buf got = options_of_page(buf_slice(&page)), wanted = options_of_table(commands[i]->options);
        if (!slice_equal(buf_slice(&got), buf_slice(&wanted)))
            fail_msg("man/dateline-%s.1 has\n%sthe table has\n%s'make man' mends it", commands[i]->name,
                     got.len ? got.ptr : "", wanted.ptr);
        buf_release(&got);
        buf_release(&wanted);
        buf_release(&page);
    }
}

static void has_its_sections(void **state)
{
    static const char *const sections[] = {".SH SYNOPSIS", ".SH DESCRIPTION", ".SH EXIT STATUS", ".SH EXAMPLES"};

    (void)state;
    for (size_t i = 0; i < COUNT(commands); i++) {
        struct buf page = read_page(commands[i]->name), name = BUF_INIT;
        buf_printf(&name, ".SH NAME\ndateline\\-%s \\- ", commands[i]->name);
        CHECK(commands[i]->name, slice_find(buf_slice(&page), buf_slice(&name)) != SLICE_NONE);
        for (size_t j = 0; j < COUNT(sections); j++)
            if (slice_find(buf_slice(&page), slice_of(sections[j])) == SLICE_NONE)
                fail_msg("man/dateline-%s.1: no section %s", commands[i]->name, sections[j]);
        buf_release(&name);
        buf_release(&page);
    }
}

/* no two options of a command share a letter or a name, each has a help text */
static void tables_are_sound(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(commands); i++)
        for (const struct option_row *a = commands[i]->options; a->id; a++) {
            CHECK(commands[i]->name, a->help && a->help[0]);
            CHECK(commands[i]->name, a->id < 0 || a->name);
            for (const struct option_row *b = a + 1; a->id > 0 && b->id; b++) {
                if (b->id < 0)
                    continue;
                CHECK(a->name, strcmp(a->name, b->name) != 0);
                CHECK(a->name, !a->letter || a->letter != b->letter);
            }
            CHECK(commands[i]->name, a->letter != 'h' && (a->id < 0 || strcmp(a->name, "help") != 0));
        }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_the_options),
        cmocka_unit_test(has_its_sections),
        cmocka_unit_test(tables_are_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
