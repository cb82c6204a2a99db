/* Loading: rows of JSON to words, and words to the tries; or all of it as compiled. */
#include "extract/lexicon/lexicon_internal.h"
#include <assert.h>
#include <stdlib.h>

struct lexicon *lexicon_new(bool fold)
{
    struct lexicon *x = must_alloc(sizeof *x);
    *x = (struct lexicon){.fold = fold};
    arena_init(&x->arena);
    return x;
}

void lexicon_free(struct lexicon *x)
{
    if (!x)
        return;
    for (size_t i = 0; i < x->root_count; i++)
        cJSON_Delete(x->roots[i]);
    for (int i = 0; i < x->class_count; i++)
        free(x->classes[i].words);
    free(x->roots);
    free(x->names);
    free(x->classes);
    free(x->room);
    free(x->links);
    arena_release(&x->arena);
    free(x);
}

/* ---- rows ---- */

static void note_class(struct lexicon *x, int class_id)
{
    size_t at = lexicon_name_hash(x->classes[class_id].name);
    while (x->class_places[at % LEXICON_CLASS_PLACES])
        at++;
    x->class_places[at % LEXICON_CLASS_PLACES] = (uint16_t)(class_id + 1);
}

/* the number of the class, which may be new; -1 if there are too many */
static int class_of(struct lexicon *x, const char *name)
{
    int found = lexicon_class(x, name);
    if (found >= 0 || x->class_count == LEXICON_CLASSES_MOST)
        return found;
    must_more(x->classes, x->class_count, x->class_room, 32);
    struct class_words *c = &x->classes[x->class_count];
    *c = (struct class_words){
        .name = arena_copy(&x->arena, slice_of(name)).ptr, .words = must_alloc(sizeof *c->words), .room = 1};
    c->words[0] = NULL;
    note_class(x, x->class_count);
    return x->class_count++;
}

static void class_add(struct class_words *c, const struct word *word)
{
    if (c->count + 2 > c->room) {
        c->room = c->room * 2 + 2;
        c->words = must_realloc(c->words, c->room * sizeof *c->words);
    }
    c->words[c->count++] = word;
    c->words[c->count] = NULL;
}

static void word_add(struct lexicon *x, struct word word)
{
    if (x->word_count + 1 >= x->word_room) {
        x->word_room = x->word_room ? x->word_room * 2 : 1024;
        x->words = x->room = must_realloc(x->room, x->word_room * sizeof *x->words);
    }
    x->words[++x->word_count] = word;
}

/* the words stay where they are from now on */
static void fill_classes(struct lexicon *x)
{
    for (int i = 0; i < x->class_count; i++)
        x->classes[i].count = 0;
    for (uint32_t i = 1; i <= x->word_count; i++)
        class_add(&x->classes[x->words[i].class_id], &x->words[i]);
}

static bool row_value(const cJSON *row, struct arena *arena, struct decimal *ret)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(row, "value");
    if (!value)
        return true;
    if (cJSON_IsString(value))
        return decimal_parse(slice_of(value->valuestring), ret);
    if (!cJSON_IsNumber(value))
        return false;
    /* the shortest notation that reads back the same: 0.1 comes out as 0.1 */
    struct slice text = arena_printf(arena, "%.15g", value->valuedouble);
    return decimal_parse(text, ret);
}

/* how many words the row gives, 0 if its form is neither a string nor an array of them */
static size_t row_forms(const cJSON *row)
{
    const cJSON *form = cJSON_GetObjectItemCaseSensitive(row, "form");
    if (cJSON_IsString(form))
        return form->valuestring[0] ? 1 : 0;
    size_t count = 0;
    const cJSON *one;
    cJSON_ArrayForEach(one, form)
    {
        if (!cJSON_IsString(one) || !one->valuestring[0])
            return 0;
        count++;
    }
    return count;
}

static struct slice row_form(const cJSON *row, size_t index)
{
    const cJSON *form = cJSON_GetObjectItemCaseSensitive(row, "form");
    return slice_of(cJSON_IsString(form) ? form->valuestring : cJSON_GetArrayItem(form, (int)index)->valuestring);
}

static bool check_rows(const cJSON *root, const char *name, struct err *err)
{
    const cJSON *rows, *row;
    cJSON_ArrayForEach(rows, root)
    {
        if (cJSON_IsString(rows))
            continue; /* "lang", "note" */
        if (!cJSON_IsArray(rows))
            return err_set(err, name, "class \"%s\": an array of rows is wanted", rows->string);
        int number = 0;
        cJSON_ArrayForEach(row, rows)
        {
            number++;
            if (row_forms(row) == 0)
                return err_set(err, name, "class \"%s\", row %d: no form: give \"form\": \"…\" or an array of them",
                               rows->string, number);
        }
    }
    return true;
}

static bool add_row(struct lexicon *x, const cJSON *row, int class_id)
{
    const cJSON *means = cJSON_GetObjectItemCaseSensitive(row, "means");
    struct decimal value = {0, 0};
    if (!row_value(row, &x->arena, &value))
        return false;
    size_t forms = row_forms(row);
    for (size_t i = 0; i < forms; i++)
        word_add(x, (struct word){.form = row_form(row, i),
                                  .means = cJSON_IsString(means) ? slice_of(means->valuestring) : SLICE(""),
                                  .value = value,
                                  .class_id = (int16_t)class_id,
                                  .file = (uint16_t)x->file_count,
                                  .row = row});
    return true;
}

bool lexicon_add(struct lexicon *x, const char *name, struct slice json, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    if (!cJSON_IsObject(root)) {
        cJSON_Delete(root);
        return err_set(err, name, "not a JSON object of classes: 'man dateline-extract' shows one");
    }
    if (x->file_count == LEXICON_FILES_MOST) {
        cJSON_Delete(root);
        return err_set(err, name, "more than %d lexicons", LEXICON_FILES_MOST);
    }
    x->roots = must_realloc(x->roots, (x->root_count + 1) * sizeof *x->roots);
    x->names = must_realloc(x->names, (x->file_count + 1) * sizeof *x->names);
    x->names[x->file_count++] = arena_copy(&x->arena, slice_of(name)).ptr;
    x->roots[x->root_count++] = root;
    if (!check_rows(root, name, err))
        return false;
    const cJSON *rows, *row;
    cJSON_ArrayForEach(rows, root)
    {
        if (cJSON_IsString(rows))
            continue;
        int class_id = class_of(x, rows->string), number = 0;
        if (class_id < 0)
            return err_set(err, name, "more than %d classes", LEXICON_CLASSES_MOST);
        cJSON_ArrayForEach(row, rows)
        {
            number++;
            if (!add_row(x, row, class_id))
                return err_set(err, name, "class \"%s\", row %d: \"value\" is no decimal number", rows->string, number);
        }
    }
    return true;
}

/* ---- tries ---- */

/* The words of time, which are asked for at each character, and the classes of many words, which are met everywhere,
 * have a bit of their own.  The others share what is left but the last, which all classes have that lexicon_match_any
 * can be asked for. */
enum { OWN_BITS = 46, SHARED_BITS = 17 };

static size_t rank_of(const struct class_words *c)
{
    return slice_starts(slice_of(c->name), SLICE("period.")) ? SIZE_MAX : c->count;
}

static uint64_t low_bit(int class_id)
{
    return class_id < 64 ? LEXICON_LOW_BIT : 0;
}

static void give_bits(struct lexicon *x)
{
    memset(x->bits, 0, sizeof x->bits);
    for (int own = 0; own < OWN_BITS; own++) {
        int largest = -1;
        for (int i = 0; i < x->class_count; i++)
            if (!x->bits[i] && (largest < 0 || rank_of(&x->classes[i]) > rank_of(&x->classes[largest])))
                largest = i;
        if (largest >= 0)
            x->bits[largest] = (uint64_t)1 << own;
    }
    for (int i = 0, shared = 0; i < x->class_count; i++)
        if (!x->bits[i])
            x->bits[i] = (uint64_t)1 << (OWN_BITS + shared++ % SHARED_BITS);
}

static struct slice folded_copy(const struct lexicon *x, struct slice form, struct arena *arena)
{
    char *copy = arena_alloc(arena, form.len);
    for (size_t i = 0; i < form.len; i++)
        copy[i] = (char)lexicon_folded(x, (unsigned char)form.ptr[i]);
    return (struct slice){copy, form.len};
}

/* by form; those of later files first, within a file in its order */
static int by_form(const void *a, const void *b, void *lexicon)
{
    const struct trie_key *left = a, *right = b;
    int order = trie_key_compare(left, right);
    if (order)
        return order;
    const struct lexicon *x = lexicon;
    const struct word *u = &x->words[left->words], *v = &x->words[right->words];
    if (u->file != v->file)
        return u->file > v->file ? -1 : 1;
    return (left->words > right->words) - (left->words < right->words);
}

/* words of one form hang on one list, whose head is the key; how many keys are left */
static size_t join_equal(struct lexicon *x, struct trie_key *keys, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept && trie_key_compare(&keys[kept - 1], &keys[i]) == 0) {
            x->words[keys[i - 1].words].next = (int32_t)keys[i].words - (int32_t)keys[i - 1].words;
            keys[kept - 1].classes |= keys[i].classes;
            if (keys[kept - 1].class_id != keys[i].class_id)
                keys[kept - 1].class_id = -1;
        } else {
            keys[kept++] = keys[i];
        }
    }
    return kept;
}

static void link_words(struct lexicon *x)
{
    x->links = must_realloc(x->links, ((size_t)x->word_count + 1) * sizeof *x->links);
    x->links[0] = (struct word_link){0, -1};
    for (uint32_t i = 1; i <= x->word_count; i++) {
        const struct word *next = word_next(&x->words[i]);
        x->links[i] = (struct word_link){next ? lexicon_number(x, next) : 0, x->words[i].class_id};
    }
}

void lexicon_ready(struct lexicon *x)
{
    struct arena work;
    arena_init(&work);
    fill_classes(x);
    give_bits(x);
    struct trie_key *keys = arena_array(&work, struct trie_key, (size_t)x->word_count + 1);
    for (uint32_t i = 1; i <= x->word_count; i++) {
        struct word *w = &x->words[i];
        w->next = 0;
        keys[i - 1] = (struct trie_key){.form = folded_copy(x, w->form, &work),
                                        .words = i,
                                        .class_id = w->class_id,
                                        .classes = x->bits[w->class_id] | low_bit(w->class_id)};
    }
    qsort_r(keys, x->word_count, sizeof *keys, by_form, x);
    size_t count = join_equal(x, keys, x->word_count);
    x->forward = trie_build(keys, count, &x->arena);
    for (size_t i = 0; i < count; i++)
        keys[i].backward = true;
    qsort(keys, count, sizeof *keys, trie_key_compare);
    x->backward = trie_build(keys, count, &x->arena);
    link_words(x);
    arena_release(&work);
}

/* ---- compiled ---- */

static void open_words(struct lexicon *x, const struct lexicon_compiled *c)
{
    size_t room = ((size_t)c->word_count + 2) * sizeof *x->words;
    x->room = must_alloc(room);
    struct word *words = x->words = (struct word *)(((uintptr_t)x->room + sizeof *words - 1) & -sizeof *words);
    x->word_count = c->word_count;
    for (uint32_t i = 1; i <= c->word_count; i++) {
        const struct compiled_word *from = &c->words[i - 1];
        words[i] = (struct word){.form = {c->text + from->form, from->form_len},
                                 .means = {c->text + from->means, from->means_len},
                                 .value = {from->coef, from->exp},
                                 .class_id = (int16_t)from->class_id,
                                 .row = from->row,
                                 .file = from->file,
                                 .next = from->next ? (int32_t)from->next - (int32_t)i : 0};
    }
}

static void open_classes(struct lexicon *x, const struct lexicon_compiled *c)
{
    x->class_count = (int)c->class_count;
    x->classes = must_alloc((c->class_count + 1) * sizeof *x->classes);
    for (uint32_t i = 0; i < c->class_count; i++) {
        struct class_words *to = &x->classes[i];
        *to = (struct class_words){.name = c->classes[i].name, .room = c->classes[i].count + 1};
        to->words = must_alloc(to->room * sizeof *to->words);
        x->bits[i] = c->classes[i].bit;
        note_class(x, (int)i);
    }
    for (uint32_t i = 1; i <= c->word_count; i++) {
        struct class_words *to = &x->classes[x->words[i].class_id];
        to->words[to->count++] = &x->words[i];
    }
    for (uint32_t i = 0; i < c->class_count; i++)
        x->classes[i].words[x->classes[i].count] = NULL;
}

struct lexicon *lexicon_open(const struct lexicon_compiled *c)
{
    struct lexicon *x = lexicon_new(c->fold);
    x->forward = c->forward;
    x->backward = c->backward;
    x->names = must_alloc(c->file_count * sizeof *x->names);
    memcpy(x->names, c->files, c->file_count * sizeof *x->names);
    x->file_count = c->file_count;
    open_words(x, c);
    open_classes(x, c);
    link_words(x);
    return x;
}
