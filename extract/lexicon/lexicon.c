#include "extract/lexicon/lexicon.h"
#include "base/arena.h"
#include "base/utf8.h"
#include <assert.h>
#include <stdlib.h>

/* All forms stand in one trie over bytes, and once more in a second one over their reversed bytes.  A transition is an
 * entry of one hash table, (node, byte) to node, so that nodes need no 256 places each; the first step, which is where
 * nearly all look-ups end, is a plain array: over bytes, and over Chinese characters for those. */

struct node {
    struct word *words; /* that end here, user's files first; NULL if none */
    uint64_t classes;   /* bit of each class of words, classes above 63 share no bit and set none */
    bool more_classes;  /* words of a class above 63 are among them */
    uint64_t here;      /* bit of class modulo 64 of each word that ends here */
    uint64_t below;     /* bit of class modulo 64 of each word that ends here or further on: where to give up */
};

struct transition {
    uint64_t key; /* node << 8 | byte, plus 1; 0 is an empty place */
    uint32_t to;
};

struct trie {
    uint32_t first[256]; /* node for the first byte, 0 if none */
    uint32_t *han; /* node for the first character, if it is of those that han_index knows; NULL while there is none */
    struct node *nodes; /* node 0 is not used: 0 means no node */
    uint32_t node_count, node_room;
    struct transition *transitions;
    size_t transition_count, transition_room; /* room is a power of two, at most half full */
};

struct class_words {
    char *name;
    const struct word **words; /* NULL-terminated */
    size_t count, room;
};

struct lexicon {
    bool fold;
    struct arena arena;
    struct trie forward, backward;
    struct class_words *classes;
    int class_count, class_room;
    cJSON **roots;      /* the parsed files, alive because rows are handed out */
    const char **names; /* of them, in the arena */
    size_t root_count;
};

/* ---- trie ---- */

/* characters of three bytes that start with E4 to E9: nearly all of Chinese */
enum { HAN_LEADS = 6, HAN_COUNT = HAN_LEADS << 12 };

/* number of the character whose bytes these are, -1 if it is none of those */
static int han_index(const char *bytes)
{
    unsigned lead = (unsigned char)bytes[0] - 0xE4u;
    unsigned second = (unsigned char)bytes[1], third = (unsigned char)bytes[2];
    if (lead >= HAN_LEADS || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80)
        return -1;
    return (int)(lead << 12 | (second & 0x3F) << 6 | (third & 0x3F));
}

static size_t place_of(const struct trie *t, uint64_t key)
{
    size_t mask = t->transition_room - 1;
    size_t at = (size_t)((key * 0x9E3779B97F4A7C15u) >> 20) & mask;
    while (t->transitions[at].key != 0 && t->transitions[at].key != key)
        at = (at + 1) & mask;
    return at;
}

static uint32_t step(const struct trie *t, uint32_t node, unsigned char byte)
{
    if (t->transition_room == 0)
        return 0;
    return t->transitions[place_of(t, ((uint64_t)node << 8 | byte) + 1)].to;
}

static uint32_t new_node(struct trie *t)
{
    if (t->node_count + 1 >= t->node_room) {
        t->node_room = t->node_room ? t->node_room * 2 : 1024;
        t->nodes = must_realloc(t->nodes, t->node_room * sizeof *t->nodes);
    }
    if (t->node_count == 0)
        t->node_count = 1;
    t->nodes[t->node_count] = (struct node){0};
    return t->node_count++;
}

static void widen(struct trie *t)
{
    struct transition *old = t->transitions;
    size_t old_room = t->transition_room;
    t->transition_room = old_room ? old_room * 2 : 4096;
    t->transitions = must_alloc(t->transition_room * sizeof *t->transitions);
    memset(t->transitions, 0, t->transition_room * sizeof *t->transitions);
    for (size_t i = 0; i < old_room; i++)
        if (old[i].key)
            t->transitions[place_of(t, old[i].key)] = old[i];
    free(old);
}

static uint32_t step_or_make(struct trie *t, uint32_t node, unsigned char byte)
{
    if (node == 0) {
        if (!t->first[byte])
            t->first[byte] = new_node(t);
        return t->first[byte];
    }
    if (t->transition_count * 2 >= t->transition_room)
        widen(t);
    uint64_t key = ((uint64_t)node << 8 | byte) + 1;
    size_t at = place_of(t, key);
    if (t->transitions[at].key == 0) {
        t->transitions[at] = (struct transition){key, new_node(t)};
        t->transition_count++;
    }
    return t->transitions[at].to;
}

static unsigned char folded(const struct lexicon *x, char c)
{
    return (unsigned char)(x->fold && c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static uint64_t class_bit(int class_id)
{
    return (uint64_t)1 << (class_id & 63);
}

/* words of one form hang on one list: those of later files first, within a file in its order */
static void hang(struct node *node, struct word *word)
{
    struct word *before = NULL;
    for (struct word *w = node->words; w && w->file == word->file; w = w->next)
        before = w;
    if (before) {
        word->next = before->next;
        before->next = word;
    } else {
        word->next = node->words;
        node->words = word;
    }
    node->here |= class_bit(word->class_id);
    if (word->class_id < 64)
        node->classes |= (uint64_t)1 << word->class_id;
    else
        node->more_classes = true;
}

/* node is where the character with the number index leads; -1: no such character */
static void note_han(struct trie *t, int index, uint32_t node)
{
    if (index < 0)
        return;
    if (!t->han) {
        t->han = must_alloc(HAN_COUNT * sizeof *t->han);
        memset(t->han, 0, HAN_COUNT * sizeof *t->han);
    }
    t->han[index] = node;
}

static void insert(struct lexicon *x, struct word *word)
{
    uint32_t forward = 0, backward = 0;
    const char *form = word->form.ptr;
    size_t len = word->form.len;
    for (size_t i = 0; i < len; i++) {
        forward = step_or_make(&x->forward, forward, folded(x, form[i]));
        backward = step_or_make(&x->backward, backward, folded(x, form[len - 1 - i]));
        x->forward.nodes[forward].below |= class_bit(word->class_id);
        x->backward.nodes[backward].below |= class_bit(word->class_id);
        if (i == 2) {
            note_han(&x->forward, han_index(form), forward);
            note_han(&x->backward, han_index(form + len - 3), backward);
        }
    }
    struct node *front = &x->forward.nodes[forward], *back = &x->backward.nodes[backward];
    hang(front, word);
    back->words = front->words; /* the same list serves both tries */
    back->classes = front->classes;
    back->more_classes = front->more_classes;
}

/* ---- loading ---- */

struct lexicon *lexicon_new(bool fold)
{
    struct lexicon *x = must_alloc(sizeof *x);
    *x = (struct lexicon){.fold = fold};
    arena_init(&x->arena);
    return x;
}

static void trie_release(struct trie *t)
{
    free(t->nodes);
    free(t->transitions);
    free(t->han);
}

void lexicon_free(struct lexicon *x)
{
    if (!x)
        return;
    for (size_t i = 0; i < x->root_count; i++)
        cJSON_Delete(x->roots[i]);
    for (int i = 0; i < x->class_count; i++) {
        free(x->classes[i].name);
        free(x->classes[i].words);
    }
    free(x->roots);
    free(x->names);
    free(x->classes);
    trie_release(&x->forward);
    trie_release(&x->backward);
    arena_release(&x->arena);
    free(x);
}

static int class_of(struct lexicon *x, const char *name)
{
    int found = lexicon_class(x, name);
    if (found >= 0)
        return found;
    if (x->class_count == x->class_room) {
        x->class_room = x->class_room ? x->class_room * 2 : 32;
        x->classes = must_realloc(x->classes, (size_t)x->class_room * sizeof *x->classes);
    }
    size_t len = strlen(name) + 1;
    struct class_words *c = &x->classes[x->class_count];
    *c = (struct class_words){.name = must_alloc(len), .words = must_alloc(sizeof *c->words), .room = 1};
    memcpy(c->name, name, len);
    c->words[0] = NULL;
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

static bool count_words(const cJSON *root, const char *name, size_t *ret, struct err *err)
{
    const cJSON *rows, *row;
    *ret = 0;
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
            size_t forms = row_forms(row);
            if (forms == 0)
                return err_set(err, name, "class \"%s\", row %d: no form: give \"form\": \"…\" or an array of them",
                               rows->string, number);
            *ret += forms;
        }
    }
    return true;
}

static bool add_row(struct lexicon *x, const cJSON *row, int class_id, struct word *words, size_t *count)
{
    const cJSON *means = cJSON_GetObjectItemCaseSensitive(row, "means");
    struct decimal value = {0, 0};
    if (!row_value(row, &x->arena, &value))
        return false;
    size_t forms = row_forms(row);
    for (size_t i = 0; i < forms; i++) {
        struct word *word = &words[(*count)++];
        *word = (struct word){.form = row_form(row, i),
                              .means = cJSON_IsString(means) ? slice_of(means->valuestring) : SLICE(""),
                              .value = value,
                              .class_id = class_id,
                              .file = x->root_count,
                              .row = row};
        insert(x, word);
        class_add(&x->classes[class_id], word);
    }
    return true;
}

bool lexicon_add(struct lexicon *x, const char *name, struct slice json, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    if (!cJSON_IsObject(root)) {
        cJSON_Delete(root);
        return err_set(err, name, "not a JSON object of classes: 'man dateline-extract' shows one");
    }
    x->roots = must_realloc(x->roots, (x->root_count + 1) * sizeof *x->roots);
    x->names = must_realloc(x->names, (x->root_count + 1) * sizeof *x->names);
    x->names[x->root_count] = arena_copy(&x->arena, slice_of(name)).ptr;
    x->roots[x->root_count++] = root;
    size_t total, count = 0;
    if (!count_words(root, name, &total, err))
        return false;
    struct word *words = arena_array(&x->arena, struct word, total);
    const cJSON *rows, *row;
    cJSON_ArrayForEach(rows, root)
    {
        if (cJSON_IsString(rows))
            continue;
        int class_id = class_of(x, rows->string), number = 0;
        cJSON_ArrayForEach(row, rows)
        {
            number++;
            if (!add_row(x, row, class_id, words, &count))
                return err_set(err, name, "class \"%s\", row %d: \"value\" is no decimal number", rows->string, number);
        }
    }
    assert(count == total);
    return true;
}

/* ---- looking up ---- */

int lexicon_class(const struct lexicon *x, const char *name)
{
    for (int i = 0; i < x->class_count; i++)
        if (strcmp(x->classes[i].name, name) == 0)
            return i;
    return -1;
}

int lexicon_classes(const struct lexicon *x)
{
    return x->class_count;
}

const char *lexicon_class_name(const struct lexicon *x, int class_id)
{
    return x->classes[class_id].name;
}

const char *lexicon_file(const struct lexicon *x, const struct word *word)
{
    return x->names[word->file - 1];
}

const struct word *const *lexicon_words(const struct lexicon *x, int class_id)
{
    static const struct word *const none[] = {NULL};
    return class_id < 0 ? none : (const struct word *const *)x->classes[class_id].words;
}

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* a letter or digit right before or behind would make the form a part of a longer word */
static bool stands_free(struct slice text, size_t from, size_t to)
{
    bool left = from > 0 && is_word_byte(text.ptr[from]) && is_word_byte(text.ptr[from - 1]);
    bool right = to < text.len && is_word_byte(text.ptr[to - 1]) && is_word_byte(text.ptr[to]);
    return !left && !right;
}

static const struct word *of_class(const struct node *node, int class_id)
{
    if (class_id < 64 ? !(node->classes >> class_id & 1) : !node->more_classes)
        return NULL;
    for (struct word *w = node->words; w; w = w->next)
        if (w->class_id == class_id)
            return w;
    return NULL;
}

static const struct word *of_classes(const struct node *node, uint64_t classes)
{
    if (!(node->classes & classes))
        return NULL;
    for (struct word *w = node->words; w; w = w->next)
        if (w->class_id < 64 && (classes >> w->class_id & 1))
            return w;
    return NULL;
}

/* the node behind the first character, or byte, of text at *at, which is passed over; 0 if no word starts so */
static uint32_t enter(const struct lexicon *x, struct slice text, size_t *at)
{
    const struct trie *t = &x->forward;
    int han = text.len - *at >= 3 ? han_index(text.ptr + *at) : -1;
    if (han >= 0) {
        *at += 3;
        return t->han ? t->han[han] : 0;
    }
    return t->first[folded(x, text.ptr[(*at)++])];
}

/* the same for the last character before *end */
static uint32_t enter_before(const struct lexicon *x, struct slice text, size_t *end)
{
    const struct trie *t = &x->backward;
    int han = *end >= 3 ? han_index(text.ptr + *end - 3) : -1;
    if (han >= 0) {
        *end -= 3;
        return t->han ? t->han[han] : 0;
    }
    return t->first[folded(x, text.ptr[--*end])];
}

/* ---- scanning ---- */

/* of each byte the classes (bit: modulo 64) of the forms that start at it, and of those that end before it */
struct scan {
    const struct lexicon *lexicon;
    const char *text;
    size_t len, room;
    uint64_t *starts, *ends;
    struct arena *arena; /* of the arrays */
};

/* of the lexicons that do not fold, and of those that do: what a text was found to hold is the thread's that reads it,
 * and says nothing that a look-up without it would not say */
static _Thread_local struct scan scans[2];

static const uint64_t any_class = UINT64_MAX;

/* where byte at of text stands in what was scanned; SIZE_MAX if it is no part of that */
static inline size_t scanned_at(const struct lexicon *x, const struct scan *s, struct slice text, size_t at)
{
    size_t offset = (size_t)((uintptr_t)text.ptr - (uintptr_t)s->text) + at;
    return s->lexicon == x && (uintptr_t)text.ptr >= (uintptr_t)s->text && offset <= s->len ? offset : SIZE_MAX;
}

static bool inside_word(const char *text, size_t at)
{
    return at > 0 && is_word_byte(text[at - 1]) && is_word_byte(text[at]);
}

/* a slice that starts inside a word has a border there that was none when the text was scanned */
static bool cuts_word(const struct lexicon *x, const struct scan *s, struct slice text)
{
    return x->fold && inside_word(s->text, (size_t)(text.ptr - s->text));
}

static inline uint64_t may_start(const struct lexicon *x, struct slice text, size_t at)
{
    const struct scan *s = &scans[x->fold];
    size_t offset = scanned_at(x, s, text, at);
    return offset >= s->len || (at == 0 && cuts_word(x, s, text)) ? any_class : s->starts[offset];
}

static inline uint64_t may_end(const struct lexicon *x, struct slice text, size_t end)
{
    const struct scan *s = &scans[x->fold];
    size_t offset = scanned_at(x, s, text, end);
    return offset == SIZE_MAX || cuts_word(x, s, text) ? any_class : s->ends[offset];
}

/* notes the forms that start at byte at, also where a letter goes on behind them, for a slice may end there */
static void scan_at(const struct lexicon *x, struct scan *s, struct slice text, size_t at)
{
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); node;) {
        uint64_t here = x->forward.nodes[node].here;
        s->starts[at] |= here;
        if (i <= s->len)
            s->ends[i] |= here;
        node = i < text.len ? step(&x->forward, node, folded(x, text.ptr[i++])) : 0;
    }
}

static void scan_room(struct scan *s, size_t room, struct arena *arena)
{
    if (s->arena == arena && s->room >= room) {
        memset(s->starts, 0, room * sizeof *s->starts);
        memset(s->ends, 0, room * sizeof *s->ends);
        return;
    }
    s->starts = arena_array(arena, uint64_t, room);
    s->ends = arena_array(arena, uint64_t, room);
    s->arena = arena;
    s->room = room;
}

void lexicon_scan(const struct lexicon *x, struct slice text, size_t len, struct arena *arena)
{
    struct scan *s = &scans[x->fold];
    s->lexicon = x;
    s->text = text.ptr;
    s->len = len < text.len ? len : text.len;
    scan_room(s, s->len + 1, arena);
    for (size_t at = 0; at < s->len; at++)
        if (((unsigned char)text.ptr[at] & 0xC0) != 0x80 && !(x->fold && inside_word(text.ptr, at)))
            scan_at(x, s, text, at);
}

bool lexicon_scanned(const struct lexicon *x, struct slice text)
{
    const struct scan *s = &scans[x->fold];
    size_t from = scanned_at(x, s, text, 0);
    return from <= s->len && text.len <= s->len - from;
}

void lexicon_forget(void)
{
    memset(scans, 0, sizeof scans);
}

uint64_t lexicon_classes_at(const struct lexicon *x, struct slice text, size_t at)
{
    return at < text.len ? may_start(x, text, at) : 0;
}

/* ---- matching ---- */

const struct word *lexicon_match(const struct lexicon *x, int class_id, struct slice text, size_t at)
{
    const struct word *best = NULL;
    if (class_id < 0 || at >= text.len)
        return NULL;
    const uint64_t bit = class_bit(class_id);
    if (!(may_start(x, text, at) & bit))
        return NULL;
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); node && x->forward.nodes[node].below & bit;) {
        const struct word *w = of_class(&x->forward.nodes[node], class_id);
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
        node = i < text.len ? step(&x->forward, node, folded(x, text.ptr[i++])) : 0;
    }
    return best;
}

const struct word *lexicon_match_any(const struct lexicon *x, uint64_t classes, struct slice text, size_t at)
{
    const struct word *best = NULL;
    if (at >= text.len || !(may_start(x, text, at) & classes))
        return NULL;
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); node && x->forward.nodes[node].below & classes;) {
        const struct word *w = of_classes(&x->forward.nodes[node], classes);
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
        node = i < text.len ? step(&x->forward, node, folded(x, text.ptr[i++])) : 0;
    }
    return best;
}

const struct word *lexicon_match_before(const struct lexicon *x, int class_id, struct slice text, size_t end)
{
    const struct word *best = NULL;
    if (class_id < 0 || end == 0 || end > text.len)
        return NULL;
    const uint64_t bit = class_bit(class_id);
    if (!(may_end(x, text, end) & bit))
        return NULL;
    size_t i = end;
    for (uint32_t node = enter_before(x, text, &i); node && x->backward.nodes[node].below & bit;) {
        const struct word *w = of_class(&x->backward.nodes[node], class_id);
        if (w && (!x->fold || stands_free(text, i, end)))
            best = w;
        node = i > 0 ? step(&x->backward, node, folded(x, text.ptr[--i])) : 0;
    }
    return best;
}

/* the first byte from at on where a form of the class may start */
static size_t skip(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    const struct scan *s = &scans[x->fold];
    size_t from = scanned_at(x, s, text, at), limit = s->len < from ? from : s->len;
    if (from == SIZE_MAX || at == 0)
        return at;
    if (limit - from > text.len - at)
        limit = from + text.len - at;
    size_t offset = from;
    while (offset < limit && !(s->starts[offset] & bit))
        offset++;
    return at + (offset - from);
}

const struct word *lexicon_next(const struct lexicon *x, int class_id, struct slice text, size_t *at)
{
    const struct word *word = NULL;
    if (class_id < 0)
        *at = text.len;
    while (*at < text.len && !(word = lexicon_match(x, class_id, text, *at)))
        *at = skip(x, class_bit(class_id), text, *at + 1);
    return word;
}
