#include "extract/lexicon/lexicon_internal.h"

/* All forms stand in one trie over bytes, and once more in a second one over their reversed bytes. */

int lexicon_class(const struct lexicon *x, const char *name)
{
    for (size_t at = lexicon_name_hash(name); x->class_places[at % LEXICON_CLASS_PLACES]; at++) {
        int id = x->class_places[at % LEXICON_CLASS_PLACES] - 1;
        if (strcmp(x->classes[id].name, name) == 0)
            return id;
    }
    return -1;
}

int lexicon_classes(const struct lexicon *x)
{
    return x->class_count;
}

uint32_t lexicon_size(const struct lexicon *x)
{
    return x->word_count;
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

static inline const struct word *of_class(const struct lexicon *x, const struct trie *t, uint32_t node, int class_id)
{
    if (!(t->cells[node].base & TRIE_ENDS) || !(t->masks[t->ends[node].masks].here & x->bits[class_id]))
        return NULL;
    uint32_t number = t->ends[node].words;
    while (number && x->links[number].class_id != class_id)
        number = x->links[number].next;
    return number ? x->word_at[number] : NULL;
}

static const struct word *of_classes(const struct lexicon *x, uint32_t node, uint64_t classes)
{
    uint32_t number = x->forward.ends[node].words;
    while (number && (x->links[number].class_id >= 64 || !(classes >> x->links[number].class_id & 1)))
        number = x->links[number].next;
    return number ? x->word_at[number] : NULL;
}

/* may words of classes with one of the bits end at the node or behind it? */
static bool leads_to(const struct trie *t, uint32_t node, uint64_t bits)
{
    return node && t->masks[t->ends[node].masks].below & bits;
}

/* the node behind the first character, or byte, of text at *at, which is passed over; 0 if no word starts so */
static uint32_t enter(const struct lexicon *x, struct slice text, size_t *at)
{
    const struct trie *t = &x->forward;
    int han = text.len - *at >= 3 ? trie_han_index(text.ptr + *at) : -1;
    if (han >= 0) {
        *at += 3;
        return t->han ? t->han[han] : 0;
    }
    return trie_step(t, TRIE_ROOT, lexicon_folded(x, text.ptr[(*at)++]));
}

/* the same for the last character before *end */
static uint32_t enter_before(const struct lexicon *x, struct slice text, size_t *end)
{
    const struct trie *t = &x->backward;
    int han = *end >= 3 ? trie_han_index(text.ptr + *end - 3) : -1;
    if (han >= 0) {
        *end -= 3;
        return t->han ? t->han[han] : 0;
    }
    return trie_step(t, TRIE_ROOT, lexicon_folded(x, text.ptr[--*end]));
}

/* ---- scanning ---- */

enum { BLOCK = 64 };

/* of each byte the classes of the forms that start at it, and of those that end before it */
struct scan {
    const struct lexicon *lexicon;
    const char *text;
    size_t len, room;
    uint64_t *starts, *ends; /* bits of them */
    uint64_t *blocks;        /* the starts of BLOCK bytes together: most classes are in few of them */
    struct arena *arena;     /* of the arrays */
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
    const struct trie *t = &x->forward;
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); node;) {
        if (t->cells[node].base & TRIE_ENDS) {
            uint64_t here = t->masks[t->ends[node].masks].here;
            s->starts[at] |= here;
            s->blocks[at / BLOCK] |= here;
            if (i <= s->len)
                s->ends[i] |= here;
        }
        node = i < text.len ? trie_step(t, node, lexicon_folded(x, text.ptr[i++])) : 0;
    }
}

static void scan_room(struct scan *s, size_t room, struct arena *arena)
{
    if (s->arena == arena && s->room >= room) {
        memset(s->starts, 0, room * sizeof *s->starts);
        memset(s->ends, 0, room * sizeof *s->ends);
        memset(s->blocks, 0, (room / BLOCK + 1) * sizeof *s->blocks);
        return;
    }
    s->starts = arena_array(arena, uint64_t, room);
    s->ends = arena_array(arena, uint64_t, room);
    s->blocks = arena_array(arena, uint64_t, room / BLOCK + 1);
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

bool lexicon_may_start(const struct lexicon *x, uint64_t bits, struct slice text, size_t at)
{
    return at < text.len && may_start(x, text, at) & bits;
}

uint64_t lexicon_bit(const struct lexicon *x, int class_id)
{
    return class_id < 0 ? 0 : x->bits[class_id];
}

/* ---- matching ---- */

/* The look-ups are two functions each: nearly all are over with the first look. */
static __attribute__((noinline)) const struct word *longest(const struct lexicon *x, int class_id, struct slice text,
                                                            size_t at)
{
    const struct word *best = NULL;
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); leads_to(&x->forward, node, x->bits[class_id]);) {
        const struct word *w = of_class(x, &x->forward, node, class_id);
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
        node = i < text.len ? trie_step(&x->forward, node, lexicon_folded(x, text.ptr[i++])) : 0;
    }
    return best;
}

/* at the start of a slice, whose border may be no border of what was scanned */
static __attribute__((noinline)) const struct word *match_first(const struct lexicon *x, int class_id,
                                                                struct slice text)
{
    return may_start(x, text, 0) & x->bits[class_id] ? longest(x, class_id, text, 0) : NULL;
}

const struct word *lexicon_match(const struct lexicon *x, int class_id, struct slice text, size_t at)
{
    if (class_id < 0 || at >= text.len)
        return NULL;
    if (at == 0)
        return match_first(x, class_id, text);
    const struct scan *s = &scans[x->fold];
    size_t offset = (size_t)((uintptr_t)text.ptr - (uintptr_t)s->text) + at;
    if (s->lexicon == x && offset < s->len && !(s->starts[offset] & x->bits[class_id]))
        return NULL;
    return longest(x, class_id, text, at);
}

const struct word *lexicon_match_any(const struct lexicon *x, uint64_t classes, struct slice text, size_t at)
{
    const struct word *best = NULL;
    if (at >= text.len || !(may_start(x, text, at) & LEXICON_LOW_BIT))
        return NULL;
    size_t i = at;
    for (uint32_t node = enter(x, text, &i); leads_to(&x->forward, node, LEXICON_LOW_BIT);) {
        const struct word *w = of_classes(x, node, classes);
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
        node = i < text.len ? trie_step(&x->forward, node, lexicon_folded(x, text.ptr[i++])) : 0;
    }
    return best;
}

static __attribute__((noinline)) const struct word *longest_before(const struct lexicon *x, int class_id,
                                                                   struct slice text, size_t end)
{
    const struct word *best = NULL;
    size_t i = end;
    for (uint32_t node = enter_before(x, text, &i); leads_to(&x->backward, node, x->bits[class_id]);) {
        const struct word *w = of_class(x, &x->backward, node, class_id);
        if (w && (!x->fold || stands_free(text, i, end)))
            best = w;
        node = i > 0 ? trie_step(&x->backward, node, lexicon_folded(x, text.ptr[--i])) : 0;
    }
    return best;
}

const struct word *lexicon_match_before(const struct lexicon *x, int class_id, struct slice text, size_t end)
{
    bool may = class_id >= 0 && end > 0 && end <= text.len && may_end(x, text, end) & x->bits[class_id];
    return may ? longest_before(x, class_id, text, end) : NULL;
}

/* the first byte from at on whose character begins a form of the classes, in a text that was not scanned */
static size_t skip_unscanned(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    while (at < text.len) {
        size_t next = at;
        bool inside = ((unsigned char)text.ptr[at] & 0xC0) == 0x80 || (x->fold && inside_word(text.ptr, at));
        if (!inside && leads_to(&x->forward, enter(x, text, &next), bit))
            break;
        at = next > at ? next : at + 1;
    }
    return at;
}

/* the first byte from at (above 0) on where a form of the class may start */
static size_t skip(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    const struct scan *s = &scans[x->fold];
    size_t from = scanned_at(x, s, text, at), limit = s->len < from ? from : s->len;
    if (from == SIZE_MAX)
        return skip_unscanned(x, bit, text, at);
    if (limit - from > text.len - at)
        limit = from + text.len - at;
    size_t offset = from;
    while (offset < limit && !(s->starts[offset] & bit))
        offset = s->blocks[offset / BLOCK] & bit ? offset + 1 : (offset / BLOCK + 1) * BLOCK;
    return at + ((offset < limit ? offset : limit) - from);
}

const struct word *lexicon_next(const struct lexicon *x, int class_id, struct slice text, size_t *at)
{
    const struct word *word = NULL;
    if (class_id < 0)
        *at = text.len;
    while (*at < text.len && !(word = lexicon_match(x, class_id, text, *at)))
        *at = skip(x, x->bits[class_id], text, *at + 1);
    return word;
}
