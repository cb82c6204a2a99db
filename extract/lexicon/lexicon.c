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

uint32_t lexicon_number(const struct lexicon *x, const struct word *word)
{
    return (uint32_t)(word - x->words);
}

const char *lexicon_class_name(const struct lexicon *x, int class_id)
{
    return x->classes[class_id].name;
}

bool word_flag(const struct word *word, const char *field)
{
    return word && cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(word->row, field));
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

/* letters and digits of ASCII */
static inline bool is_word_byte(char c)
{
    unsigned byte = (unsigned char)c;
    return (byte | 0x20) - 'a' < 26 || byte - '0' < 10;
}

/* does a word of letters and digits go on over the border before byte at? */
static inline bool inside_word(struct slice text, size_t at)
{
    return at > 0 && at < text.len && is_word_byte(text.ptr[at - 1]) && is_word_byte(text.ptr[at]);
}

/* a letter or digit right before or behind would make the form a part of a longer word */
static bool stands_free(struct slice text, size_t from, size_t to)
{
    return !inside_word(text, from) && !inside_word(text, to);
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
    return node && t->below[t->ends[node]] & bits;
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

enum { SCAN_LONGEST = UINT16_MAX - 8, BLOCK = 64, CLASS_WORDS = LEXICON_CLASSES_MOST / 64 };

/* a form where it stands in what was scanned; no word that it could be a part of goes on before it */
struct hit {
    uint64_t classes;    /* bits of its words */
    uint32_t start, end; /* bytes */
    uint32_t form;       /* its number in the trie */
    uint32_t words;      /* number of its first word */
    int16_t class_id;    /* of its words, -1 if they are of several classes */
    bool open;           /* the letters of its end go on behind it: no word, unless the slice ends there */
    uint32_t shorter;    /* number of the next shorter hit with the same end, 0 if there is none */
};

/* what stands where a symbol of the text begins: classes of the forms that start at it, and that end before it */
struct place {
    uint64_t starts, ends;
    uint32_t from; /* number of the longest hit that starts there; set where one does */
    uint32_t to;   /* of the longest hit that ends there */
};

struct scan {
    const struct lexicon *lexicon;
    struct slice text; /* of which the first len bytes were scanned */
    size_t len, room;
    uint16_t *order;               /* number of the place at a byte, 0 inside a symbol; the last behind all symbols */
    struct place *places;          /* from 1, of each symbol and of their end; number 0 holds nothing */
    size_t place_count;            /* of them all, but number 0 */
    uint64_t *blocks;              /* the starts of BLOCK places together: most classes are in few of them */
    struct hit *hits;              /* from 1; those that start at one byte stand side by side, the longest last */
    size_t hit_count, hit_room;    /* number 0, which starts nowhere, counts too */
    uint64_t present[CLASS_WORDS]; /* bit of each class that has a word in the text */
    uint16_t *at;                  /* of each place its byte */
    uint16_t *starts;              /* of the places those at which forms may start */
    uint16_t *symbols;             /* and the number in the trie of the symbol that starts there */
    struct arena *arena;           /* of the arrays */
};

/* of the lexicons that do not fold, and of those that do: what a text was found to hold is the thread's that reads it,
 * and says nothing that a look-up without it would not say */
static _Thread_local struct scan scans[2][LEXICON_PARTS];

/* the scan that tells of byte at of text, which stands at byte *ret of it, or is its end; NULL if none does */
static inline const struct scan *scan_at(const struct lexicon *x, struct slice text, size_t at, size_t *ret)
{
    const struct scan *s = scans[x->fold];
    for (int part = 0; part < LEXICON_PARTS; part++, s++) {
        *ret = (size_t)((uintptr_t)text.ptr - (uintptr_t)s->text.ptr) + at;
        if (s->lexicon == x && *ret <= s->len)
            return s;
    }
    return NULL;
}

/* what stands at a byte of the scan, which is not behind its len */
static inline const struct place *place_at(const struct scan *s, size_t offset)
{
    return &s->places[s->order[offset]];
}

/* a slice that starts inside a word has a border there that was none when the text was scanned */
static inline bool cuts_word(const struct lexicon *x, const struct scan *s, struct slice text)
{
    return x->fold && text.ptr > s->text.ptr && is_word_byte(text.ptr[0]) && is_word_byte(text.ptr[-1]);
}

/* the same where forms are looked for that start at byte at of text, which is below its length; the scan does not know
 * whether a word goes on before its first byte */
static inline const struct scan *start_at(const struct lexicon *x, struct slice text, size_t at, size_t *ret)
{
    const struct scan *s = scan_at(x, text, at, ret);
    return s && *ret < s->len && (at > 0 ? *ret > 0 : !cuts_word(x, s, text)) ? s : NULL;
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

/* the places of the symbols that the scanned bytes begin and of their end, once for all forms that may start there */
static void number_symbols(const struct lexicon *x, struct scan *s)
{
    const uint16_t *of = x->forward.symbols;
    size_t count = 1, at = 0, scanned = s->len;
    for (size_t len; at < scanned; at += len, count++) {
        unsigned symbol = trie_symbol_at(s->text, at, &len);
        s->order[at] = (uint16_t)count;
        for (size_t i = 1; i < len; i++)
            s->order[at + i] = 0;
        s->at[count] = (uint16_t)at;
        s->symbols[count] = of[lexicon_folded(x, symbol)];
    }
    s->order[at] = (uint16_t)count;
    s->at[count] = (uint16_t)at;
    s->symbols[count] = 0;
    s->place_count = count;
}

/* A look at the trie mostly waits for memory, so what does not hang on each other is asked together: first which
 * symbols a form may start with, going by the next one; then the forms; last what they are. */

/* the places where a symbol is a form or goes on with the next one; how many */
static size_t find_starts(const struct lexicon *x, struct scan *s)
{
    const struct trie_cell *cells = x->forward.cells;
    const uint16_t *labels = x->forward.labels, *numbers = s->symbols;
    size_t count = 0, last = s->place_count - 1;
    for (size_t i = 1; i <= last; i++) {
        if (x->fold && inside_word(s->text, s->at[i]))
            continue;
        uint32_t node = cells[TRIE_ROOT].base + numbers[i];
        bool goes_on = i == last || labels[cells[node].base + numbers[i + 1]] == numbers[i + 1];
        s->starts[count] = (uint16_t)i;
        count += (labels[node] == numbers[i]) & (goes_on | (cells[node].form != 0));
    }
    return count;
}

/* a form from byte start to byte end */
static inline void add_hit(struct scan *s, size_t start, size_t end, uint32_t form)
{
    if (s->hit_count == s->hit_room) {
        s->hits = arena_grow(s->arena, s->hits, s->hit_room, s->hit_room * 2, sizeof *s->hits);
        s->hit_room *= 2;
    }
    s->hits[s->hit_count++] = (struct hit){.start = (uint32_t)start, .end = (uint32_t)end, .form = form};
}

/* the forms that start at a byte and go on behind the scanned bytes, the node being that of all of these behind it */
static void read_on(const struct lexicon *x, struct scan *s, size_t start, size_t at, uint32_t node)
{
    while (at < s->text.len && (node = step(x, node, s->text, &at)))
        if (x->forward.cells[node].form)
            add_hit(s, start, at, x->forward.cells[node].form);
}

/* all forms, also where a letter goes on behind them, for a slice may end there */
static void find_forms(const struct lexicon *x, struct scan *s)
{
    const struct trie_cell *cells = x->forward.cells;
    const uint16_t *labels = x->forward.labels, *numbers = s->symbols;
    uint32_t node, to;
    for (size_t n = 0, count = find_starts(x, s); n < count; n++) {
        size_t i = s->starts[n], k = i;
        to = cells[TRIE_ROOT].base + numbers[i];
        do {
            node = to;
            if (cells[node].form)
                add_hit(s, s->at[i], s->at[k + 1], cells[node].form);
            to = cells[node].base + numbers[++k]; /* no label is 0 */
        } while (labels[to] == numbers[k]);
        if (k == s->place_count)
            read_on(x, s, s->at[i], s->at[k], node);
    }
}

/* a hit with its form; those before it that end where it does started further left */
static void note_hit(const struct lexicon *x, struct scan *s, uint32_t number)
{
    struct hit *hit = &s->hits[number];
    const struct trie_form *form = &x->forward.forms[hit->form];
    size_t from = s->order[hit->start];
    hit->classes = form->classes;
    hit->class_id = (int16_t)form->class_id;
    hit->words = form->words;
    hit->open = x->fold && inside_word(s->text, hit->end);
    s->places[from].starts |= form->classes;
    s->places[from].from = number;
    s->blocks[from / BLOCK] |= form->classes;
    note_classes(x, s, form);
    if (hit->end > s->at[s->place_count])
        return;
    struct place *to = &s->places[s->order[hit->end]];
    uint32_t *last = &to->to;
    to->ends |= form->classes;
    while (*last)
        last = &s->hits[*last].shorter;
    *last = number;
}

#define HIT_BYTES 4 /* about so many bytes of a text to a hit */

/* room for so many bytes, a symbol that goes on behind them, and the end */
static void scan_room(struct scan *s, struct arena *arena)
{
    size_t room = s->len + sizeof "一";
    memset(s->present, 0, sizeof s->present);
    s->hit_count = 1;
    if (s->arena == arena && s->room >= room)
        return;
    s->order = arena_raw(arena, room, sizeof *s->order);
    s->places = arena_raw(arena, room, sizeof *s->places);
    s->blocks = arena_raw(arena, room / BLOCK + 1, sizeof *s->blocks);
    s->at = arena_raw(arena, room, sizeof *s->at);
    s->starts = arena_raw(arena, room, sizeof *s->starts);
    s->symbols = arena_raw(arena, room, sizeof *s->symbols);
    s->hit_room = room / HIT_BYTES + BLOCK;
    s->hits = arena_raw(arena, s->hit_room, sizeof *s->hits); /* last, for they may grow */
    s->hits[0].start = UINT32_MAX;
    s->arena = arena;
    s->room = room;
}

void lexicon_scan(const struct lexicon *x, enum lexicon_part part, struct slice text, size_t len, struct arena *arena)
{
    struct scan *s = &scans[x->fold][part];
    s->lexicon = x;
    s->text = text;
    s->len = len < text.len ? len : text.len;
    s->len = s->len < SCAN_LONGEST ? s->len : SCAN_LONGEST;
    scan_room(s, arena);
    number_symbols(x, s);
    memset(s->places, 0, (s->place_count + 1) * sizeof *s->places);
    memset(s->blocks, 0, (s->place_count / BLOCK + 1) * sizeof *s->blocks);
    find_forms(x, s);
    for (uint32_t i = 1; i < s->hit_count; i++)
        note_hit(x, s, i);
}

bool lexicon_scanned(const struct lexicon *x, struct slice text)
{
    size_t from;
    const struct scan *s = scan_at(x, text, 0, &from);
    return s && text.len <= s->len - from;
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
    return number ? &x->words[number] : NULL;
}

static const struct word *of_classes(const struct lexicon *x, uint32_t number, uint64_t classes)
{
    while (number && (x->links[number].class_id >= 64 || !(classes >> x->links[number].class_id & 1)))
        number = x->links[number].next;
    return number ? &x->words[number] : NULL;
}

/* the word of the class among those of a hit */
static inline const struct word *hit_word(const struct lexicon *x, const struct hit *hit, int class_id)
{
    return hit->class_id == class_id ? &x->words[hit->words]
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

/* does the hit end in what is left of a text behind its start, as a word of its own? */
static inline bool fits(const struct hit *hit, size_t left)
{
    size_t len = hit->end - hit->start;
    return len < left ? !hit->open : len == left;
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
    size_t offset;
    const struct scan *s = at < text.len ? start_at(x, text, at, &offset) : NULL;
    if (!s)
        return search_bits(x, bits, text, at);
    const struct place *place = place_at(s, offset);
    if (!x->fold || !(place->starts & bits))
        return place->starts & bits;
    for (const struct hit *hit = &s->hits[place->from]; hit->start == offset; hit--)
        if (hit->classes & bits && fits(hit, text.len - at)) /* not "mar" of "market" */
            return true;
    return false;
}

static inline bool may_be_ideograph(const char *byte)
{
    return (unsigned char)*byte - 0xE4u <= 0xE9u - 0xE4u;
}

size_t lexicon_skip_han(const struct lexicon *x, uint64_t bits, struct slice text, size_t at)
{
    const size_t each = strlen("一");
    size_t from = 0;
    const struct scan *s = at < text.len ? start_at(x, text, at, &from) : NULL;
    bool told = s && text.len - at <= s->len - from;
    for (; at + each <= text.len && may_be_ideograph(text.ptr + at); at += each, from += each)
        if (told ? place_at(s, from)->starts & bits : search_bits(x, bits, text, at))
            break;
    return at;
}

/* the longest that starts at the byte of the scan, with so much left of the text that is asked for */
static __attribute__((noinline)) const struct word *longest(const struct lexicon *x, const struct scan *s, int class_id,
                                                            size_t offset, size_t left)
{
    for (const struct hit *hit = &s->hits[place_at(s, offset)->from]; hit->start == offset; hit--) {
        bool may = hit->classes & x->bits[class_id] && fits(hit, left);
        const struct word *w = may ? hit_word(x, hit, class_id) : NULL;
        if (w)
            return w;
    }
    return NULL;
}

const struct word *lexicon_match(const struct lexicon *x, int class_id, struct slice text, size_t at)
{
    size_t offset;
    if (class_id < 0 || at >= text.len)
        return NULL;
    const struct scan *s = start_at(x, text, at, &offset);
    if (!s)
        return search(x, class_id, text, at);
    return place_at(s, offset)->starts & x->bits[class_id] ? longest(x, s, class_id, offset, text.len - at) : NULL;
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
    size_t offset;
    const struct scan *s = start_at(x, text, at, &offset);
    if (!s)
        return search_any(x, classes, text, at);
    const struct place *place = place_at(s, offset);
    bool any = place->starts & LEXICON_LOW_BIT;
    for (const struct hit *hit = &s->hits[any ? place->from : 0]; hit->start == offset; hit--) {
        const struct word *w = fits(hit, text.len - at) ? of_classes(x, hit->words, classes) : NULL;
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

/* the longest that ends before the byte of the scan, which is byte end of text */
static __attribute__((noinline)) const struct word *longest_before(const struct lexicon *x, const struct scan *s,
                                                                   int class_id, struct slice text, size_t end)
{
    size_t start = (size_t)(text.ptr - s->text.ptr);
    for (uint32_t number = place_at(s, start + end)->to; number; number = s->hits[number].shorter) {
        const struct hit *hit = &s->hits[number];
        bool may = hit->classes & x->bits[class_id] && hit->start >= start && (!hit->open || end == text.len);
        const struct word *w = may ? hit_word(x, hit, class_id) : NULL;
        if (w)
            return w;
    }
    return NULL;
}

const struct word *lexicon_match_before(const struct lexicon *x, int class_id, struct slice text, size_t end)
{
    size_t offset;
    if (class_id < 0 || end == 0 || end > text.len)
        return NULL;
    const struct scan *s = scan_at(x, text, end, &offset);
    if (!s || text.ptr < s->text.ptr || cuts_word(x, s, text))
        return search_before(x, class_id, text, end);
    return place_at(s, offset)->ends & x->bits[class_id] ? longest_before(x, s, class_id, text, end) : NULL;
}

/* the first byte from at on whose character begins a form of the classes, in a text that was not scanned */
static size_t skip_unscanned(const struct lexicon *x, uint64_t bit, struct slice text, size_t at)
{
    while (at < text.len) {
        size_t next = at;
        bool inside = ((unsigned char)text.ptr[at] & 0xC0) == 0x80 || (x->fold && inside_word(text, at));
        if (!inside && leads_to(&x->forward, step(x, TRIE_ROOT, text, &next), bit))
            break;
        at = next > at ? next : at + 1;
    }
    return at;
}

/* the first place from a byte of the scan on */
static size_t place_from(const struct scan *s, size_t offset)
{
    while (!s->order[offset])
        offset++;
    return s->order[offset];
}

/* the first that starts between two bytes of the scan; *ret is its start */
static const struct word *next_in(const struct lexicon *x, const struct scan *s, int class_id, size_t from, size_t end,
                                  size_t *ret)
{
    uint64_t bit = x->bits[class_id];
    const struct word *word = NULL;
    bool present = s->present[class_id / 64] >> class_id % 64 & 1;
    size_t last = present ? place_from(s, end) : 0;
    *ret = end;
    for (size_t i = present ? place_from(s, from) : last; i < last; i++) {
        while (i < last && !(s->places[i].starts & bit))
            i = s->blocks[i / BLOCK] & bit ? i + 1 : (i / BLOCK + 1) * BLOCK;
        if (i < last && (word = longest(x, s, class_id, s->at[i], end - s->at[i]))) {
            *ret = s->at[i];
            break;
        }
    }
    return word;
}

const struct word *lexicon_next(const struct lexicon *x, int class_id, struct slice text, size_t *at)
{
    const struct word *word = NULL;
    size_t from, found;
    if (class_id < 0)
        *at = text.len;
    if (*at >= text.len)
        return NULL;
    const struct scan *s = start_at(x, text, *at, &from);
    if (s && text.len - *at <= s->len - from) {
        word = next_in(x, s, class_id, from, from + text.len - *at, &found);
        *at += found - from;
        return word;
    }
    while (*at < text.len && !(word = lexicon_match(x, class_id, text, *at)))
        *at = skip_unscanned(x, x->bits[class_id], text, *at + 1);
    return word;
}
