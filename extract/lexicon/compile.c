/* compile - lexicon files to a C source
 *
 * usage: compile OUTPUT.c NAME exact|folded ROOT FILE...
 *
 * The lexicon that lexicon_add makes of the FILEs (below the folder ROOT, named relative to it) is written down as
 * struct lexicon_compiled lexicon_NAME.  A bad row is refused with its file.  The same files give the same bytes.
 */
#include "base/file.h"
#include "extract/lexicon/lexicon_internal.h"
#include <stdio.h>
#include <stdlib.h>

#define FILE_MAX ((size_t)16 << 20)

struct output {
    FILE *file;
    struct arena *arena;
    struct slice *rows; /* as C: the different ones */
    size_t row_count, row_room;
    uint32_t text_len;
    size_t on_line;
};

/* ---- text ---- */

static void put_byte(struct output *o, unsigned char byte)
{
    fprintf(o->file, "%u,%s", byte, ++o->on_line % 32 ? "" : "\n");
}

/* where the bytes, and NUL behind them, stand in the lexicon's text */
static uint32_t put_text(struct output *o, struct slice s)
{
    uint32_t at = o->text_len;
    for (size_t i = 0; i < s.len; i++)
        put_byte(o, (unsigned char)s.ptr[i]);
    put_byte(o, 0);
    o->text_len += (uint32_t)s.len + 1;
    return at;
}

/* ---- rows ---- */

static void put_quoted(struct buf *b, const char *text)
{
    if (!text) {
        buf_puts(b, "0");
        return;
    }
    buf_puts(b, "(char *)\"");
    for (; *text; text++)
        buf_printf(b, "\\%03o", (unsigned)(unsigned char)*text);
    buf_puts(b, "\"");
}

static bool is_for_people(const cJSON *field)
{
    static const char *const names[] = {"form", "means", "example", "note"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(field->string, names[i]) == 0)
            return true;
    return false;
}

static const cJSON *next_kept(const cJSON *field, bool top)
{
    while (field && top && is_for_people(field))
        field = field->next;
    return field;
}

/* The value as an expression of C: compound literals, each holding the address of its first child and of the one that
 * follows.  cJSON wants the last child before the first; nobody reads that of a row. */
static void put_value(struct buf *b, const cJSON *value, bool top)
{
    const cJSON *next = top ? NULL : value->next, *child = next_kept(value->child, top);
    buf_printf(b, "{.type = %d, .valueint = %d, .valuedouble = %.17g, .string = ", value->type & 0xFF, value->valueint,
               value->valuedouble);
    put_quoted(b, top ? NULL : value->string);
    buf_puts(b, ", .valuestring = ");
    put_quoted(b, value->valuestring);
    if (child) {
        buf_puts(b, ", .child = &(cJSON)");
        put_value(b, child, false);
    }
    if (next) {
        buf_puts(b, ", .next = &(cJSON)");
        put_value(b, next, false);
    }
    buf_puts(b, "}");
}

/* a row without what is for people, as a tree of its own */
static cJSON *row_kept(const cJSON *row)
{
    cJSON *kept = cJSON_Duplicate(row, 1);
    for (cJSON *field = kept ? kept->child : NULL, *next; field; field = next) {
        next = field->next;
        if (is_for_people(field))
            cJSON_Delete(cJSON_DetachItemViaPointer(kept, field));
    }
    return kept;
}

/* the number of the row among the different ones */
static size_t row_number(struct output *o, const cJSON *row)
{
    struct buf b = BUF_INIT;
    cJSON *kept = row_kept(row);
    put_value(&b, kept, true);
    cJSON_Delete(kept);
    size_t i = 0;
    while (i < o->row_count && !slice_equal(o->rows[i], buf_slice(&b)))
        i++;
    if (i == o->row_count) {
        must_more(o->rows, o->row_count, o->row_room, 64);
        o->rows[o->row_count++] = arena_copy(o->arena, buf_slice(&b));
    }
    buf_release(&b);
    return i;
}

/* ---- parts ---- */

static void put_words(struct output *o, const struct lexicon *x)
{
    struct compiled_word *words = arena_array(o->arena, struct compiled_word, (size_t)x->word_count + 1);
    size_t *rows = arena_array(o->arena, size_t, (size_t)x->word_count + 1);
    fprintf(o->file, "static const unsigned char text[] = {\n");
    const cJSON *last = NULL;
    for (uint32_t i = 1; i <= x->word_count; i++) {
        const struct word *w = &x->words[i];
        bool same = last == w->row && slice_equal(w->means, w[-1].means);
        rows[i] = last == w->row ? rows[i - 1] : row_number(o, w->row);
        words[i].form = put_text(o, w->form);
        words[i].means = same ? words[i - 1].means : put_text(o, w->means);
        last = w->row;
    }
    fprintf(o->file, "};\n");
    for (size_t i = 0; i < o->row_count; i++)
        fprintf(o->file, "static const cJSON row_%zu = %.*s;\n", i, (int)o->rows[i].len, o->rows[i].ptr);
    fprintf(o->file, "static const struct compiled_word words[] = {\n");
    for (uint32_t i = 1; i <= x->word_count; i++) {
        const struct word *w = &x->words[i];
        uint32_t next = word_next(w) ? lexicon_number(x, word_next(w)) : 0;
        fprintf(o->file, "{%u,%u,%zu,%zu,%d,%u,%u,%d,%lld,&row_%zu},\n", words[i].form, words[i].means, w->form.len,
                w->means.len, w->class_id, w->file, next, w->value.exp, (long long)w->value.coef, rows[i]);
    }
    fprintf(o->file, "{0}};\n");
}

static void put_numbers(struct output *o, const char *trie, const char *name, const uint16_t *numbers, uint32_t count)
{
    fprintf(o->file, "static const uint16_t %s_%s[] = {\n", trie, name);
    for (uint32_t i = 0; i < count; i++)
        fprintf(o->file, "%u,%s", numbers[i], i % 32 == 31 ? "\n" : "");
    fprintf(o->file, "};\n");
}

static void put_trie(struct output *o, const char *name, const struct trie *t)
{
    fprintf(o->file, "static const struct trie_cell %s_cells[] = {\n", name);
    for (uint32_t i = 0; i < t->cell_count; i++) {
        const struct trie_cell *c = &t->cells[i];
        fprintf(o->file, "{%u,%u},%s", c->base, c->form, i % 16 == 15 ? "\n" : "");
    }
    fprintf(o->file, "};\n");
    put_numbers(o, name, "labels", t->labels, t->cell_count);
    put_numbers(o, name, "ends", t->ends, t->cell_count);
    put_numbers(o, name, "symbols", t->symbols, TRIE_SYMBOLS);
    fprintf(o->file, "static const struct trie_form %s_forms[] = {\n", name);
    for (uint32_t i = 0; i < t->form_count; i++) {
        const struct trie_form *f = &t->forms[i];
        fprintf(o->file, "{%#llx,%u,%d},%s", (unsigned long long)f->classes, f->words, f->class_id,
                i % 8 == 7 ? "\n" : "");
    }
    fprintf(o->file, "};\nstatic const uint64_t %s_below[] = {\n", name);
    for (uint32_t i = 0; i < t->below_count; i++)
        fprintf(o->file, "%#llx,%s", (unsigned long long)t->below[i], i % 8 == 7 ? "\n" : "");
    fprintf(o->file, "};\n");
}

static void put_trie_name(struct output *o, const char *name, const struct trie *t)
{
    fprintf(o->file, "    .%s = {%s_labels, %s_cells, %s_forms, %s_ends, %s_below, %s_symbols, %u, %u, %u},\n", name,
            name, name, name, name, name, name, t->cell_count, t->form_count, t->below_count);
}

static void put_lexicon(struct output *o, const struct lexicon *x, const char *name)
{
    fprintf(o->file, "/* made by extract/lexicon/compile.c from the files named below; do not edit */\n"
                     "#include \"extract/lexicon/lexicon_internal.h\"\n");
    put_words(o, x);
    put_trie(o, "forward", &x->forward);
    put_trie(o, "backward", &x->backward);
    fprintf(o->file, "static const struct compiled_class classes[] = {\n");
    for (int i = 0; i < x->class_count; i++)
        fprintf(o->file, "{\"%s\", %zu, %#llx},\n", x->classes[i].name, x->classes[i].count,
                (unsigned long long)x->bits[i]);
    fprintf(o->file, "};\nstatic const char *const files[] = {\n");
    for (size_t i = 0; i < x->file_count; i++)
        fprintf(o->file, "\"%s\",\n", x->names[i]);
    fprintf(
        o->file,
        "};\nextern const struct lexicon_compiled lexicon_%s;\n"
        "const struct lexicon_compiled lexicon_%s = {\n    .fold = %d, .text = (const char *)text, .words = words,\n"
        "    .classes = classes, .files = files, .word_count = %u, .class_count = %d, .file_count = %zu,\n",
        name, name, x->fold, x->word_count, x->class_count, x->file_count);
    put_trie_name(o, "forward", &x->forward);
    put_trie_name(o, "backward", &x->backward);
    fprintf(o->file, "};\n");
}

/* ---- files ---- */

static bool read_files(struct lexicon *x, const char *root, char **paths, int count, struct err *err)
{
    struct buf text = BUF_INIT;
    bool ok = true;
    for (int i = 0; ok && i < count; i++) {
        const char *name = strncmp(paths[i], root, strlen(root)) == 0 ? paths[i] + strlen(root) : paths[i];
        buf_clear(&text);
        ok = file_read(paths[i], FILE_MAX, &text, err) &&
             lexicon_add(x, *name == '/' ? name + 1 : name, buf_slice(&text), err);
    }
    buf_release(&text);
    return ok;
}

int main(int argc, char **argv)
{
    if (argc < 6) {
        fprintf(stderr, "usage: compile OUTPUT.c NAME exact|folded ROOT FILE...\n");
        return 2;
    }
    struct err err;
    struct arena arena;
    struct lexicon *x = lexicon_new(strcmp(argv[3], "folded") == 0);
    if (!read_files(x, argv[4], argv + 5, argc - 5, &err)) {
        fprintf(stderr, "%s: %s\n", err.file, err.message);
        return 3;
    }
    lexicon_ready(x);
    arena_init(&arena);
    struct output o = {.file = fopen(argv[1], "wb"), .arena = &arena};
    if (!o.file) {
        perror(argv[1]);
        return 4;
    }
    put_lexicon(&o, x, argv[2]);
    free(o.rows);
    arena_release(&arena);
    lexicon_free(x);
    return fclose(o.file) == 0 ? 0 : 4;
}
