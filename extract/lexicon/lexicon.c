#include "extract/lexicon/lexicon_internal.h"

/* All forms stand in one trie, and once more in a second one that reads them backward. */

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

/* the form that ends at the node, if it has words of classes with one of the bits; else NULL */
static const struct trie_form *form_at(const struct trie *t, uint32_t node, uint64_t bits)
{
    const struct trie_form *form = &t->forms[t->cells[node].form];
    return form->classes & bits ? form : NULL;
}

/* may words of classes with one of the bits end at the node or behind it? */
static bool leads_to(const struct trie *t, uint32_t node, uint64_t bits)
{
    return node && t->below[t->cells[node].below] & bits;
}

/* the node behind the symbol of text at *at, which is passed over; 0 if no word goes on so */
static inline uint32_t step(const struct lexicon *x, uint32_t node, struct slice text, size_t *at)
{
    size_t len;
    unsigned symbol = trie_symbol_at(text, *at, &len);
    *at += len;
    return trie_step(&x->forward, node, lexicon_folded(x, symbol));
}

/* the same for the symbol before *end, going back */
static inline uint32_t step_back(const struct lexicon *x, uint32_t node, struct slice text, size_t *end)
{
    size_t len;
    unsigned symbol = trie_symbol_before(text, *end, &len);
    *end -= len;
    return trie_step(&x->backward, node, lexicon_folded(x, symbol));
}

/* ---- scanning ---- */

enum { BLOCK = 64, CLASS_WORDS = LEXICON_CLASSES_MOST / 64 };

/* a form where it stands in what was scanned */
struct hit {
    uint64_t classes;    /* bits of its words */
    uint32_t start, end; /* bytes */
    uint32_t words;      /* number of its first word */
    int class_id;        /* of its words, -1 if they are of several classes */
    uint32_t shorter;    /* number of the next shorter hit with the same end, 0 if there is none */
};

struct scan {
    const struct lexicon *lexicon;
    const char *text;
    size_t len, room;
    uint64_t *starts;              /* of each byte the classes of the forms that start at it */
    uint64_t *blocks;              /* the starts of BLOCK bytes together: most classes are in few of them */
    uint32_t *from;                /* number of the longest hit that starts there; set where one does */
    uint32_t *to;                  /* of the longest hit that ends there, 0 if none does */
    struct hit *hits;              /* from 1; those that start at one byte stand side by side, the longest last */
    size_t hit_count, hit_room;    /* number 0, which starts nowhere, counts too */
    uint64_t present[CLASS_WORDS]; /* bit of each class that has a word in the text */
    uint32_t *at;                  /* of each symbol of the text the byte where it stands, and the end of the last */
    uint16_t *symbols;             /* their numbers in the trie */
    struct arena *arena;           /* of the arrays */
};

/* of the lexicons that do not fold, and of those that do: what a text was found to hold is the thread's that reads it,
 * and says nothing that a look-up without it would not say */
static _Thread_local struct scan scans[2][LEXICON_PARTS];

static inline bool begins_in(const struct lexicon *x, const struct scan *s, struct slice text)
{
    return s->lexicon == x && (uintptr_t)text.ptr - (uintptr_t)s->text <= s->len;
}

/* the scan that may tell of text */
static inline struct scan *scan_of(const struct lexicon *x, struct slice text)
{
    struct scan *s = scans[x->fold];
    bool title = !begins_in(x, &s[LEXICON_TEXT], text) && begins_in(x, &s[LEXICON_TITLE], text);
    return &s[title ? LEXICON_TITLE : LEXICON_TEXT];
}

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

/* where byte at of text stands in the scan, which tells of the forms that start there; SIZE_MAX if it does not */
static inline size_t start_at(const struct lexicon *x, const struct scan *s, struct slice text, size_t at)
{
    size_t offset = (size_t)((uintptr_t)text.ptr - (uintptr_t)s->text) + at;
    bool told = s->lexicon == x && offset < s->len && (at > 0 || !x->fold || !inside_word(s->text, offset));
    return told ? offset : SIZE_MAX;
}

static void note_classes(const struct lexicon *x, struct scan *s, const struct trie_form *form)
{
    uint32_t number = form->words;
    do {
        unsigned class_id = (unsigned)(form->class_id < 0 ? x->links[number].class_id : form->class_id);
        s->present[class_id / 64] |= (uint64_t)1 << class_id % 64;
        number = form->class_id < 0 ? x->links[number].next : 0;
    } while (number);
}

/* a form from byte start to byte end; those found before with the same end started further left */
static __attribute__((noinline)) void note_hit(const struct lexicon *x, struct scan *s, size_t start, size_t end,
                                               uint32_t number)
{
    const struct trie_form *form = &x->forward.forms[number];
    if (s->hit_count == s->hit_room) {
        s->hits = arena_grow(s->arena, s->hits, s->hit_room, s->hit_room * 2, sizeof *s->hits);
        s->hit_room *= 2;
    }
    s->hits[s->hit_count] = (struct hit){form->classes, (uint32_t)start, (uint32_t)end, form->words, form->class_id, 0};
    s->starts[start] |= form->classes;
    s->blocks[start / BLOCK] |= form->classes;
    s->from[start] = (uint32_t)s->hit_count;
    note_classes(x, s, form);
    if (end <= s->len) {
        uint32_t *last = &s->to[end];
        while (*last)
            last = &s->hits[*last].shorter;
        *last = (uint32_t)s->hit_count;
    }
    s->hit_count++;
}

/* the numbers of the symbols that the scanned bytes begin, once for all forms that may start there; how many */
static size_t number_symbols(const struct lexicon *x, struct scan *s, struct slice text)
{
    const uint16_t *of = x->forward.symbols;
    uint16_t *numbers = s->symbols;
    uint32_t *starts = s->at;
    size_t count = 0, at = 0, scanned = s->len;
    for (size_t len; at < scanned; at += len) {
        unsigned symbol = trie_symbol_at(text, at, &len);
        starts[count] = (uint32_t)at;
        numbers[count++] = of[lexicon_folded(x, symbol)];
    }
    starts[count] = (uint32_t)at;
    return count;
}

/* notes the forms that start with symbol first of count, node being behind it, also where a letter goes on behind them,
 * for a slice may end there; those that go on behind the scanned bytes are read on in text */
static inline void scan_from(const struct lexicon *x, struct scan *s, struct slice text, size_t first, size_t count,
                             uint32_t node)
{
    const struct trie_cell *cells = x->forward.cells;
    const uint16_t *numbers = s->symbols;
    size_t i = first;
    for (uint32_t to; ++i < count; node = to) {
        if (cells[node].form)
            note_hit(x, s, s->at[first], s->at[i], cells[node].form);
        to = cells[node].base + numbers[i];
        if (cells[to].check != node)
            return;
    }
    for (size_t at = s->at[count]; node; node = at < text.len ? step(x, node, text, &at) : 0)
        if (cells[node].form)
            note_hit(x, s, s->at[first], at, cells[node].form);
}

/* may a form start at the byte? */
static inline bool opens(const struct lexicon *x, const char *text, size_t at)
{
    return ((unsigned char)text[at] & 0xC0) != 0x80 && !(x->fold && inside_word(text, at));
}

#define HIT_BYTES 4 /* about so many bytes of a text to a hit */

static void scan_room(struct scan *s, size_t room, struct arena *arena)
{
    memset(s->present, 0, sizeof s->present);
    s->hit_count = 1;
    if (s->arena == arena && s->room >= room) {
        memset(s->starts, 0, room * sizeof *s->starts);
        memset(s->blocks, 0, (room / BLOCK + 1) * sizeof *s->blocks);
        memset(s->to, 0, room * sizeof *s->to);
        return;
    }
    s->starts = arena_array(arena, uint64_t, room);
    s->blocks = arena_array(arena, uint64_t, room / BLOCK + 1);
    s->from = arena_raw(arena, room, sizeof *s->from);
    s->to = arena_array(arena, uint32_t, room);
    s->hit_room = room / HIT_BYTES + BLOCK;
    s->hits = arena_raw(arena, s->hit_room, sizeof *s->hits);
    s->hits[0].start = UINT32_MAX;
    s->at = arena_raw(arena, room, sizeof *s->at);
    s->symbols = arena_raw(arena, room, sizeof *s->symbols);
    s->arena = arena;
    s->room = room;
}

void lexicon_scan(const struct lexicon *x, enum lexicon_part part, struct slice text, size_t len, struct arena *arena)
{
    struct scan *s = &scans[x->fold][part];
    s->lexicon = x;
    s->text = text.ptr;
    s->len = len < text.len ? len : text.len;
    scan_room(s, s->len + 1, arena);
    size_t count = number_symbols(x, s, text);
    const struct trie_cell *cells = x->forward.cells;
    const uint16_t *numbers = s->symbols;
    uint32_t root = cells[TRIE_ROOT].base;
    for (size_t i = 0; i < count; i++)
        if (cells[root + numbers[i]].check == TRIE_ROOT && opens(x, text.ptr, s->at[i]))
            scan_from(x, s, text, i, count, root + numbers[i]);
}

bool lexicon_scanned(const struct lexicon *x, struct slice text)
{
    const struct scan *s = scan_of(x, text);
    size_t from = scanned_at(x, s, text, 0);
    return from <= s->len && text.len <= s->len - from;
}

void lexicon_forget(void)
{
    memset(scans, 0, sizeof scans);
}

uint64_t lexicon_bit(const struct lexicon *x, int class_id)
{
    return class_id < 0 ? 0 : x->bits[class_id];
}

/* ---- matching ---- */

static const struct word *of_class(const struct lexicon *x, uint32_t number, int class_id)
{
    while (number && x->links[number].class_id != class_id)
        number = x->links[number].next;
    return number ? x->word_at[number] : NULL;
}

static const struct word *of_classes(const struct lexicon *x, uint32_t number, uint64_t classes)
{
    while (number && (x->links[number].class_id >= 64 || !(classes >> x->links[number].class_id & 1)))
        number = x->links[number].next;
    return number ? x->word_at[number] : NULL;
}

/* the word of the class among those of a hit */
static inline const struct word *hit_word(const struct lexicon *x, const struct hit *hit, int class_id)
{
    return hit->class_id == class_id ? x->word_at[hit->words]
           : hit->class_id < 0       ? of_class(x, hit->words, class_id)
                                     : NULL;
}

/* The look-ups are two functions each: nearly all are over with the first look. */

static __attribute__((noinline)) const struct word *search(const struct lexicon *x, int class_id, struct slice text,
                                                           size_t at)
{
    const struct word *best = NULL;
    const struct trie *t = &x->forward;
    uint64_t bit = x->bits[class_id];
    uint32_t node = TRIE_ROOT;
    for (size_t i = at; i < text.len && leads_to(t, node = step(x, node, text, &i), bit);) {
        const struct trie_form *form = form_at(t, node, bit);
        const struct word *w = form ? of_class(x, form->words, class_id) : NULL;
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
    }
    return best;
}

/* does the hit, which starts at byte at of text, end in it as a word of its own? */
static bool fits(const struct lexicon *x, const struct hit *hit, struct slice text, size_t at)
{
    size_t len = hit->end - hit->start;
    return len <= text.len - at && (!x->fold || stands_free(text, at, at + len));
}

/* in a text that was not scanned */
static bool search_bits(const struct lexicon *x, uint64_t bits, struct slice text, size_t at)
{
    const struct trie *t = &x->forward;
    uint32_t node = TRIE_ROOT;
    for (size_t i = at; i < text.len && leads_to(t, node = step(x, node, text, &i), bits);)
        if (form_at(t, node, bits) && (!x->fold || stands_free(text, at, i)))
            return true;
    return false;
}

bool lexicon_may_start(const struct lexicon *x, uint64_t bits, struct slice text, size_t at)
{
    const struct scan *s = scan_of(x, text);
    size_t offset = start_at(x, s, text, at);
    if (offset == SIZE_MAX)
        return search_bits(x, bits, text, at);
    bool any = at < text.len && s->starts[offset] & bits;
    if (!x->fold)
        return any;
    for (const struct hit *hit = &s->hits[any ? s->from[offset] : 0]; hit->start == offset; hit--)
        if (hit->classes & bits && fits(x, hit, text, at)) /* not "mar" of "market" */
            return true;
    return false;
}

/* byte at of text was scanned */
static __attribute__((noinline)) const struct word *longest(const struct lexicon *x, const struct scan *s, int class_id,
                                                            struct slice text, size_t at)
{
    size_t offset = start_at(x, s, text, at);
    for (const struct hit *hit = &s->hits[s->from[offset]]; hit->start == offset; hit--) {
        bool may = hit->classes & x->bits[class_id] && fits(x, hit, text, at);
        const struct word *w = may ? hit_word(x, hit, class_id) : NULL;
        if (w)
            return w;
    }
    return NULL;
}

const struct word *lexicon_match(const struct lexicon *x, int class_id, struct slice text, size_t at)
{
    if (class_id < 0 || at >= text.len)
        return NULL;
    const struct scan *s = scan_of(x, text);
    size_t offset = start_at(x, s, text, at);
    if (offset == SIZE_MAX)
        return search(x, class_id, text, at);
    return s->starts[offset] & x->bits[class_id] ? longest(x, s, class_id, text, at) : NULL;
}

static const struct word *search_any(const struct lexicon *x, uint64_t classes, struct slice text, size_t at)
{
    const struct word *best = NULL;
    const struct trie *t = &x->forward;
    uint32_t node = TRIE_ROOT;
    for (size_t i = at; i < text.len && leads_to(t, node = step(x, node, text, &i), LEXICON_LOW_BIT);) {
        const struct word *w = of_classes(x, t->forms[t->cells[node].form].words, classes);
        if (w && (!x->fold || stands_free(text, at, i)))
            best = w;
    }
    return best;
}

const struct word *lexicon_match_any(const struct lexicon *x, uint64_t classes, struct slice text, size_t at)
{
    if (at >= text.len)
        return NULL;
    const struct scan *s = scan_of(x, text);
    size_t offset = start_at(x, s, text, at);
    if (offset == SIZE_MAX)
        return search_any(x, classes, text, at);
    bool any = s->starts[offset] & LEXICON_LOW_BIT;
    for (const struct hit *hit = &s->hits[any ? s->from[offset] : 0]; hit->start == offset; hit--) {
        const struct word *w = fits(x, hit, text, at) ? of_classes(x, hit->words, classes) : NULL;
        if (w)
            return w;
    }
    return NULL;
}

/* in a text that was not scanned */
static const struct word *search_before(const struct lexicon *x, int class_id, struct slice text, size_t end)
{
    const struct word *best = NULL;
    const struct trie *t = &x->backward;
    uint64_t bit = x->bits[class_id];
    uint32_t node = TRIE_ROOT;
    for (size_t i = end; i > 0 && leads_to(t, node = step_back(x, node, text, &i), bit);) {
        const struct trie_form *form = form_at(t, node, bit);
        const struct word *w = form ? of_class(x, form->words, class_id) : NULL;
        if (w && (!x->fold || stands_free(text, i, end)))
            best = w;
    }
    return best;
}

const struct word *lexicon_match_before(const struct lexicon *x, int class_id, struct slice text, size_t end)
{
    const struct scan *s = scan_of(x, text);
    if (class_id < 0 || end == 0 || end > text.len)
        return NULL;
    size_t offset = scanned_at(x, s, text, end);
    if (offset == SIZE_MAX || cuts_word(x, s, text))
        return search_before(x, class_id, text, end);
    for (uint32_t number = s->to[offset]; number; number = s->hits[number].shorter) {
        const struct hit *hit = &s->hits[number];
        if (!(hit->classes & x->bits[class_id]) || hit->start + end < offset)
            continue;
        const struct word *w = hit_word(x, hit, class_id);
        if (w && (!x->fold || stands_free(text, end - (offset - hit->start), end)))
            return w;
    }
    return NULL;
}

/* the first byte from at on whose character begins a form of the classes, in a text that was not scanned */
static size_t skip_unscanned(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    while (at < text.len) {
        size_t next = at;
        bool inside = ((unsigned char)text.ptr[at] & 0xC0) == 0x80 || (x->fold && inside_word(text.ptr, at));
        if (!inside && leads_to(&x->forward, step(x, TRIE_ROOT, text, &next), bit))
            break;
        at = next > at ? next : at + 1;
    }
    return at;
}

/* the first byte from at (above 0) on where a form of the class may start */
static size_t skip(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    const struct scan *s = scan_of(x, text);
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

/* the text was scanned, and holds no word of the class */
static bool is_absent(const struct lexicon *x, int class_id, struct slice text)
{
    const struct scan *s = scan_of(x, text);
    return lexicon_scanned(x, text) && !cuts_word(x, s, text) && !(s->present[class_id / 64] >> class_id % 64 & 1);
}

const struct word *lexicon_next(const struct lexicon *x, int class_id, struct slice text, size_t *at)
{
    const struct word *word = NULL;
    if (class_id < 0 || is_absent(x, class_id, text))
        *at = text.len;
    while (*at < text.len && !(word = lexicon_match(x, class_id, text, *at)))
        *at = skip(x, x->bits[class_id], text, *at + 1);
    return word;
}
