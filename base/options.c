#include "base/options.h"
#include "base/buf.h"
#include "base/helper.h"
#include "base/workers.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the nearest right name ---- */

enum { NAME_MAX_LEN = 32 };

/* letters to insert, delete, change or swap with their neighbour to make b of a */
static int edit_distance(struct slice a, struct slice b)
{
    int rows[3][NAME_MAX_LEN + 1];
    int *before = rows[0], *last = rows[1], *now = rows[2];

    for (size_t j = 0; j <= b.len; j++)
        last[j] = (int)j;
    for (size_t i = 1; i <= a.len; i++) {
        now[0] = (int)i;
        for (size_t j = 1; j <= b.len; j++) {
            int best = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            if (last[j] + 1 < best)
                best = last[j] + 1;
            if (now[j - 1] + 1 < best)
                best = now[j - 1] + 1;
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1] &&
                before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            now[j] = best;
        }
        int *free_row = before;
        before = last;
        last = now;
        now = free_row;
    }
    return last[b.len];
}

void nearest_start(struct nearest *n, struct slice word)
{
    *n = (struct nearest){word, NULL, 4}; /* further away is no slip of the fingers */
}

void nearest_try(struct nearest *n, const char *name)
{
    struct slice s = slice_of(name);

    if (n->word.len == 0 || n->word.len > NAME_MAX_LEN || s.len > NAME_MAX_LEN)
        return;
    int distance = edit_distance(n->word, s);
    if (n->word.len >= 3 && slice_starts(s, n->word)) /* cut short: "--out" is "--output" */
        distance = 1;
    bool alike = 2 * (size_t)distance <= n->word.len; /* "frob" is no slip for "plot" */
    if (distance < n->distance && alike && (size_t)distance < s.len) {
        n->distance = distance;
        n->name = name;
    }
}

/* ---- parsing ---- */

void options_init(struct options *o, const struct command *command, int argc, char **argv)
{
    *o = (struct options){command, argc, 1, argv, NULL, NULL, false};
}

static int bad_long(const struct options *o, struct slice name, struct err *err)
{
    struct nearest n;

    nearest_start(&n, name);
    for (const struct option_row *row = o->command->options; row->id; row++)
        if (row->id > 0 && row->name)
            nearest_try(&n, row->name);
    nearest_try(&n, "help");
    if (n.name)
        err_set(err, NULL, "unknown option '--%.*s': did you mean '--%s'?", (int)name.len, name.ptr, n.name);
    else
        err_set(err, NULL, "unknown option '--%.*s'", (int)name.len, name.ptr);
    return OPTION_BAD;
}

/* the argument that stands in the next word */
static int take_next(struct options *o, const struct option_row *row, struct err *err)
{
    if (o->at >= o->argc) {
        if (row->name)
            err_set(err, NULL, "option '--%s' needs %s behind it", row->name, row->argument);
        else
            err_set(err, NULL, "option '-%c' needs %s behind it", row->letter, row->argument);
        return OPTION_BAD;
    }
    o->value = o->argv[o->at++];
    return row->id;
}

static int next_long(struct options *o, const char *word, struct err *err)
{
    const char *equals = strchr(word, '=');
    struct slice name = {word, equals ? (size_t)(equals - word) : strlen(word)};

    if (slice_equal(name, SLICE("help"))) {
        command_help(o->command);
        return OPTION_HELP;
    }
    for (const struct option_row *row = o->command->options; row->id; row++) {
        if (row->id < 0 || !row->name || !slice_equal(name, slice_of(row->name)))
            continue;
        if (row->argument && !equals)
            return take_next(o, row, err);
        if (!row->argument && equals) {
            err_set(err, NULL, "option '--%s' takes no value", row->name);
            return OPTION_BAD;
        }
        o->value = equals ? equals + 1 : NULL;
        return row->id;
    }
    return bad_long(o, name, err);
}

static int next_short(struct options *o, struct err *err)
{
    char letter = *o->cluster++;

    for (const struct option_row *row = o->command->options; row->id; row++) {
        if (row->id < 0 || row->letter != letter)
            continue;
        const char *rest = o->cluster;
        if (!row->argument) {
            o->value = NULL;
            return row->id;
        }
        o->cluster = NULL;
        if (!*rest)
            return take_next(o, row, err);
        o->value = rest;
        return row->id;
    }
    if (letter == 'h') {
        command_help(o->command);
        return OPTION_HELP;
    }
    err_set(err, NULL, "unknown option '-%c'", letter);
    return OPTION_BAD;
}

int options_next(struct options *o, struct err *err)
{
    if (o->cluster && *o->cluster)
        return next_short(o, err);
    o->cluster = NULL;
    if (o->at >= o->argc)
        return OPTION_DONE;
    const char *word = o->argv[o->at++];
    if (o->operands_only || word[0] != '-' || word[1] == '\0') {
        o->value = word;
        return OPTION_OPERAND;
    }
    if (word[1] != '-') {
        o->cluster = word + 1;
        return next_short(o, err);
    }
    if (word[2] != '\0')
        return next_long(o, word + 2, err);
    o->operands_only = true;
    return options_next(o, err);
}

int options_fail(const struct command *command, const struct err *err)
{
    if (err->file[0])
        err_print(err);
    else
        err_warn(command->name, "%s; try 'dateline %s --help'", err->message, command->name);
    return EXIT_USAGE;
}

int options_read(const struct command *command, int argc, char **argv, options_taker *take, void *job,
                 struct operands *ret)
{
    struct err err = {.file = ""};
    struct options o;
    options_init(&o, command, argc, argv);
    *ret = (struct operands){(const char *const *)argv + 1, 0};
    for (int id; (id = options_next(&o, &err)) != OPTION_DONE;) {
        if (id == OPTION_HELP)
            return EXIT_DONE;
        if (id == OPTION_OPERAND)
            argv[1 + ret->count++] = argv[o.at - 1]; /* a place that was read already */
        else if (id == OPTION_BAD || !take(job, &o, id, &err))
            return options_fail(command, &err);
    }
    return -1;
}

struct operands operands_from(struct operands all, size_t first)
{
    static const char *const standard_input[] = {"-"};
    return all.count > first ? (struct operands){all.at + first, all.count - first}
                             : (struct operands){standard_input, 1};
}

bool options_number(const struct options *o, long low, long high, long *ret, struct err *err)
{
    char *end;

    errno = 0;
    long n = strtol(o->value, &end, 10);
    if (errno || end == o->value || *end || n < low || n > high)
        return err_set(err, NULL, "'%s' is no number from %ld to %ld", o->value, low, high);
    *ret = n;
    return true;
}

bool options_jobs(const struct options *o, int *ret, struct err *err)
{
    long jobs = 0;
    bool ok = options_number(o, 1, WORKERS_JOBS_MAX, &jobs, err);
    if (ok)
        *ret = (int)jobs;
    return ok;
}

bool options_patience(const struct options *o, struct err *err)
{
    long seconds = 0;
    bool ok = options_number(o, 1, HELPER_PATIENCE_HIGHEST, &seconds, err);
    if (ok)
        helper_set_patience((int)seconds);
    return ok;
}

bool options_day(const struct options *o, struct date *ret, struct err *err)
{
    *ret = date_parse(slice_of(o->value));
    return date_is(*ret) || err_set(err, NULL, "'%s' is no day: write YYYY-MM-DD", o->value);
}

bool options_language(const struct options *o, int *ret, struct err *err)
{
    *ret = (unsigned char)o->value[0];
    return strcmp(o->value, "zh") == 0 || strcmp(o->value, "en") == 0 ||
           err_set(err, NULL, "unknown language '%s' of --lang: zh or en", o->value);
}

/* ---- help ---- */

enum { HELP_COLUMN = 28, HELP_WIDTH = 100 };

/* text broken at blanks between HELP_COLUMN and HELP_WIDTH, from the column where the line stands */
static void put_wrapped(struct buf *b, size_t column, struct slice text)
{
    while (text.len > 0) {
        size_t space = slice_find(text, SLICE(" "));
        struct slice word = slice_sub(text, 0, space == SLICE_NONE ? text.len : space);
        if (column > HELP_COLUMN && column + 1 + word.len > HELP_WIDTH) {
            buf_printf(b, "\n%*s", HELP_COLUMN, "");
            column = HELP_COLUMN;
        } else if (column > HELP_COLUMN) {
            buf_putc(b, ' ');
            column++;
        }
        buf_put(b, word);
        column += word.len;
        text = slice_sub(text, word.len + 1, text.len);
    }
    buf_putc(b, '\n');
}

static void put_row(struct buf *b, const struct option_row *row)
{
    if (row->id < 0) {
        buf_printf(b, "\n%s:\n", row->help);
        return;
    }
    size_t start = b->len;
    if (row->letter)
        buf_printf(b, "  -%c%s", row->letter, row->name ? ", " : "");
    else
        buf_puts(b, "      ");
    if (row->name)
        buf_printf(b, "--%s", row->name);
    if (row->argument)
        buf_printf(b, "%c%s", row->name ? '=' : ' ', row->argument);
    size_t column = b->len - start;
    if (column + 2 > HELP_COLUMN)
        buf_printf(b, "\n%*s", HELP_COLUMN, "");
    else
        buf_printf(b, "%*s", (int)(HELP_COLUMN - column), "");
    struct buf help = BUF_INIT;
    buf_puts(&help, row->help);
    if (row->preset)
        buf_printf(&help, " (default: %s)", row->preset);
    put_wrapped(b, HELP_COLUMN, buf_slice(&help));
    buf_release(&help);
}

void command_help(const struct command *command)
{
    static const struct option_row help = {1, 'h', "help", NULL, NULL, "print this help"};
    struct buf b = BUF_INIT;

    buf_printf(&b, "dateline %s: %s\n\nusage: dateline %s %s\n", command->name, command->summary, command->name,
               command->usage);
    if (command->options->id > 0)
        buf_puts(&b, "\noptions:\n");
    for (const struct option_row *row = command->options; row->id; row++)
        put_row(&b, row);
    put_row(&b, &help);
    if (command->details && *command->details)
        buf_printf(&b, "\n%s%s", command->details, slice_ends(slice_of(command->details), SLICE("\n")) ? "" : "\n");
    fwrite(b.ptr, 1, b.len, stdout);
    buf_release(&b);
}
