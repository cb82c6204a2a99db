/* embed - data files to a C source
 *
 * usage: embed OUTPUT.c ROOT FILE...
 *
 * Each FILE (below the folder ROOT) becomes an array of bytes under its name relative to ROOT.  A file named .json that
 * is not JSON is refused with its line; others (.css, .js) are taken as they are.  The same files give the same bytes.
 */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_whole(const char *path, size_t *ret_len)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    char *text = NULL;
    size_t len = 0, room = 0;
    for (;;) {
        if (len + 1 >= room) {
            room = room ? room * 2 : 65536;
            char *more = realloc(text, room);
            if (!more)
                break;
            text = more;
        }
        size_t got = fread(text + len, 1, room - len - 1, f);
        if (got == 0)
            break;
        len += got;
    }
    fclose(f);
    if (text)
        text[len] = '\0';
    *ret_len = len;
    return text;
}

static int line_of(const char *text, const char *at)
{
    int line = 1;
    for (; text < at; text++)
        line += *text == '\n';
    return line;
}

static int is_good(const char *path, const char *text)
{
    const char *ending = strrchr(path, '.'), *end = NULL;
    if (!ending || strcmp(ending, ".json") != 0)
        return 1;
    cJSON *json = cJSON_ParseWithOpts(text, &end, 1);
    if (!json)
        fprintf(stderr, "%s:%d: not JSON\n", path, line_of(text, end ? end : text));
    cJSON_Delete(json);
    return json != NULL;
}

static void print_bytes(FILE *out, int number, const char *text, size_t len)
{
    fprintf(out, "static const unsigned char data_%d[] = {", number);
    for (size_t i = 0; i < len; i++)
        fprintf(out, "%s%u,", i % 24 ? "" : "\n", (unsigned)(unsigned char)text[i]);
    fprintf(out, "0};\n");
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: embed OUTPUT.c ROOT FILE...\n");
        return 2;
    }
    FILE *out = fopen(argv[1], "wb");
    if (!out) {
        perror(argv[1]);
        return 4;
    }
    const char *root = argv[2];
    size_t root_len = strlen(root);
    size_t *lens = calloc((size_t)argc, sizeof *lens);
    fprintf(out, "/* made by base/embed.c from the files named below; do not edit */\n#include \"base/data.h\"\n");
    for (int i = 3; lens && i < argc; i++) {
        char *text = read_whole(argv[i], &lens[i]);
        if (!text) {
            perror(argv[i]);
            return 3;
        }
        if (!is_good(argv[i], text))
            return 3;
        print_bytes(out, i, text, lens[i]);
        free(text);
    }
    fprintf(out, "const struct data_row data_rows[] = {\n");
    for (int i = 3; lens && i < argc; i++) {
        const char *name = strncmp(argv[i], root, root_len) == 0 ? argv[i] + root_len : argv[i];
        while (*name == '/')
            name++;
        fprintf(out, "    {\"%s\", data_%d, %zu},\n", name, i, lens[i]);
    }
    fprintf(out, "    {0, 0, 0}};\n");
    free(lens);
    return fclose(out) == 0 ? 0 : 4;
}
