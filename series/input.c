#include "series/input.h"
#include "base/arena.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct input {
    FILE *file;
    const char *path;
    char *line;
    size_t room, number;
};

static bool is_folder(FILE *file)
{
    struct stat st;
    return fstat(fileno(file), &st) == 0 && S_ISDIR(st.st_mode);
}

struct input *input_open(const char *path, struct err *err)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file) {
        err_set(err, path, "cannot be read: %s", strerror(errno));
        return NULL;
    }
    if (is_folder(file)) {
        err_set(err, path, "is a folder; name the files in it");
        if (file != stdin)
            fclose(file);
        return NULL;
    }
    struct input *in = must_alloc(sizeof *in);
    *in = (struct input){.file = file, .path = path};
    return in;
}

bool input_next(struct input *in, struct slice *ret, struct err *err)
{
    err->message[0] = '\0';
    for (;;) {
        errno = 0;
        ssize_t got = getline(&in->line, &in->room, in->file);
        if (got < 0) {
            if (ferror(in->file))
                err_set(err, in->path, "cannot be read: %s", strerror(errno));
            return false;
        }
        in->number++;
        *ret = slice_trim((struct slice){in->line, (size_t)got});
        if (ret->len)
            return true;
    }
}

size_t input_line(const struct input *in)
{
    return in->number;
}

void input_close(struct input *in)
{
    if (!in)
        return;
    if (in->file != stdin)
        fclose(in->file);
    free(in->line);
    free(in);
}
