#include "series/words.h"
#include "base/buf.h"
#include "base/bytes8.h"
#include "base/data.h"
#include "base/utf8.h"
#include <assert.h>
#include <cjson/cJSON.h>
#include <stdlib.h>

#define BUCKETS 1024 /* by the first character of a form: a few rows each */

/* How Chinese forms start, as bits, so that the many places of a text at which none does are passed without a look at
 * the forms.  Most forms have two characters or more, of three bytes each. */
struct starts {
    struct utf8_set firsts;       /* their first characters */
    bool leads[256];              /* their first bytes */
    uint64_t three[BUCKETS / 64]; /* by the first three bytes, forms of less than six */
    uint64_t six[8 * BUCKETS / 64];
};

struct list {
    struct slice *at;
    size_t count, room;
    struct starts starts;
};

/* a form of a list, to be found where it starts in a text */
struct member {
    struct slice form;
    enum scope_list list;
    size_t number; /* in the list */
    const struct member *next;
};

struct whole {
    struct slice from, to;
};

struct series_words {
    struct arena arena;
    uint16_t simplified[UTF8_HAN_COUNT]; /* of each character from U+4E00 on; 0: itself */
    struct series_word *zh[BUCKETS], *en[BUCKETS];
    struct starts zh_starts;
    struct whole *wholes;
    size_t whole_count, whole_room;
    struct list scope[SCOPE_COUNT];
    const struct member *members[BUCKETS]; /* of all lists */
};

static size_t bucket_of_code(uint32_t c)
{
    return c * 2654435761u >> 22;
}
static_assert(BUCKETS == 1 << 10, "bucket_of_code gives ten bits");

static size_t bucket_of(struct slice text, size_t at)
{
    return bucket_of_code(utf8_at(text, at));
}

static uint64_t first_bytes(uint64_t eight, int count)
{
    return eight & ((UINT64_C(1) << 8 * count) - 1);
}

static size_t three_bit(uint64_t eight)
{
    return (size_t)(first_bytes(eight, 3) * UINT64_C(0x9E3779B97F4A7C15) >> 54);
}

static size_t six_bit(uint64_t eight)
{
    return (size_t)(first_bytes(eight, 6) * UINT64_C(0x9E3779B97F4A7C15) >> 51);
}
static_assert(BUCKETS == 1 << 10, "three_bit gives ten bits, six_bit thirteen");

static void starts_add(struct starts *starts, struct slice form)
{
    char bytes[8] = {0};
    utf8_set_add(&starts->firsts, utf8_at(form, 0));
    starts->leads[(unsigned char)form.ptr[0]] = true;
    memcpy(bytes, form.ptr, form.len < sizeof bytes ? form.len : sizeof bytes);
    uint64_t eight = bytes8_load(bytes);
    size_t bit = form.len < 6 ? three_bit(eight) : six_bit(eight);
    (form.len < 6 ? starts->three : starts->six)[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* false: no form starts at byte at.  The end of a text and what is not of three bytes are not looked at closely. */
static inline bool starts_may(const struct starts *starts, struct slice text, size_t at)
{
    if (text.len - at < 8 || !utf8_common_three((const unsigned char *)text.ptr + at, 3))
        return true;
    uint64_t eight = bytes8_load(text.ptr + at);
    size_t three = three_bit(eight), six = six_bit(eight);
    return (starts->three[three / 64] >> three % 64 & 1) || (starts->six[six / 64] >> six % 64 & 1);
}

/* the first byte from at on where a form may start */
static size_t starts_next(const struct starts *starts, struct slice text, size_t at)
{
    while ((at = utf8_skip_outside(&starts->firsts, text, at)) < text.len &&
           !starts->leads[(unsigned char)text.ptr[at]])
        at++;
    return at;
}

/* ---- loading ---- */

static struct slice lower_copy(struct arena *arena, const char *text)
{
    struct slice s = slice_of(text);
    char *copy = arena_array(arena, char, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        copy[i] = (char)(s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? s.ptr[i] + 32 : s.ptr[i]);
    return (struct slice){copy, s.len};
}

/* keeps each bucket with its longest form first, so that the first hit is the longest; a form of several rows has the
 * roles of all and means what its first row says: meaning, whose form, roles and next are not looked at */
static void insert(struct series_words *words, bool chinese, const char *text, enum word_role role,
                   const struct series_word *meaning)
{
    struct slice form = lower_copy(&words->arena, text);
    if (form.len == 0)
        return;
    struct series_word **at = &(chinese ? words->zh : words->en)[bucket_of(form, 0)];
    for (; *at && (*at)->form.len >= form.len; at = (struct series_word **)&(*at)->next)
        if (slice_equal((*at)->form, form)) {
            (*at)->roles |= (unsigned)role;
            return;
        }
    struct series_word *word = arena_new(&words->arena, struct series_word);
    *word = *meaning;
    word->form = form;
    word->roles = (unsigned)role;
    word->next = *at;
    *at = word;
    if (chinese)
        starts_add(&words->zh_starts, form);
}

static void list_add(struct series_words *words, enum scope_list which, struct slice form)
{
    struct list *list = &words->scope[which];
    const struct member **bucket = &words->members[bucket_of(form, 0)];
    struct member *member = arena_new(&words->arena, struct member);
    *member = (struct member){form, which, list->count, *bucket};
    *bucket = member;
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 64;
        list->at = arena_grow(&words->arena, list->at, list->count, room, sizeof *list->at);
        list->room = room;
    }
    list->at[list->count++] = form;
    starts_add(&list->starts, form);
}

static const struct series_word no_meaning;

static bool insert_all(struct series_words *words, bool chinese, const cJSON *forms, enum word_role role,
                       const struct series_word *meaning)
{
    const cJSON *form;
    if (!forms)
        return true;
    cJSON_ArrayForEach(form, forms)
    {
        if (!cJSON_IsString(form))
            return false;
        insert(words, chinese, form->valuestring, role, meaning);
    }
    return cJSON_IsArray(forms);
}

static const cJSON *field(const cJSON *row, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(row, name);
}

static struct slice first_name(struct series_words *words, const cJSON *names)
{
    const cJSON *first = cJSON_GetArrayItem(names, 0);
    return cJSON_IsString(first) ? arena_copy(&words->arena, slice_of(first->valuestring)) : SLICE("");
}

static bool load_measure(struct series_words *words, const cJSON *row)
{
    const cJSON *form = field(row, "form"), *whole;
    if (!cJSON_IsString(form))
        return false;
    struct slice means = lower_copy(&words->arena, form->valuestring);
    cJSON_ArrayForEach(whole, field(row, "whole"))
    {
        if (words->whole_count == words->whole_room) {
            words->whole_room = 2 * words->whole_room + 16;
            words->wholes =
                arena_grow(&words->arena, words->wholes, words->whole_count, words->whole_room, sizeof *words->wholes);
        }
        words->wholes[words->whole_count++] = (struct whole){lower_copy(&words->arena, whole->valuestring), means};
    }
    struct series_word meaning = {.means = means}, english = {.means = means};
    english.english = first_name(words, field(row, "en"));
    return insert_all(words, true, field(row, "zh"), WORD_MEASURE, &meaning) &&
           insert_all(words, false, field(row, "en"), WORD_MEASURE, &english);
}

static bool load_place(struct series_words *words, const cJSON *row)
{
    const cJSON *id = field(row, "id"), *kind = field(row, "kind");
    if (!cJSON_IsString(id) || !cJSON_IsString(kind))
        return false;
    struct place *place = arena_new(&words->arena, struct place);
    place->id = arena_copy(&words->arena, slice_of(id->valuestring));
    place->zh = first_name(words, field(row, "zh"));
    place->en = first_name(words, field(row, "en"));
    place->nation = strcmp(kind->valuestring, "nation") == 0;
    const struct series_word meaning = {.place = place};
    return insert_all(words, true, field(row, "zh"), WORD_PLACE, &meaning) &&
           insert_all(words, false, field(row, "en"), WORD_PLACE, &meaning);
}

static bool load_wording(struct series_words *words, const cJSON *language)
{
    static const struct {
        const char *name;
        enum word_role role;
    } roles[] = {{"keep", WORD_KEEP},
                 {"drop", WORD_DROP},
                 {"start", WORD_START},
                 {"end", WORD_END},
                 {"end_noun", WORD_END_NOUN}};
    bool chinese = strcmp(language->string, "zh") == 0, ok = cJSON_IsObject(language);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        ok = ok && insert_all(words, chinese, field(language, roles[i].name), roles[i].role, &no_meaning);
    return ok;
}

static bool load_scope(struct series_words *words, const cJSON *row)
{
    static const char *const names[] = {
        "sources",       "metrics",         "single",          "nobody",   "traded",  "of_firm", "firm_endings",
        "land",          "pointing",        "telling",         "leading",  "parts",   "each",    "days",
        "carried",       "carriers",        "before_carriers", "sectored", "sectors", "singled", "excluding",
        "net",           "nominal",         "of_them",         "done",     "stocks",  "generic", "generic_en",
        "generic_units", "lengths_of_time", "lengths_named"};
    static_assert(sizeof names / sizeof *names == SCOPE_COUNT, "a name a list");
    const cJSON *name;
    int list = 0;
    if (cJSON_IsString(row)) /* the comment */
        return true;
    if (strcmp(row->string, "local") == 0)
        return insert_all(words, true, row, WORD_LOCAL, &no_meaning);
    if (strcmp(row->string, "local_without_nation") == 0)
        return insert_all(words, true, row, WORD_LOCAL_WITHOUT_NATION, &no_meaning);
    while (list < SCOPE_COUNT && strcmp(names[list], row->string) != 0)
        list++;
    if (list == SCOPE_COUNT || !cJSON_IsArray(row))
        return false;
    cJSON_ArrayForEach(name, row)
    {
        if (!cJSON_IsString(name))
            return false;
        list_add(words, (enum scope_list)list, lower_copy(&words->arena, name->valuestring));
    }
    return true;
}

/* the rows of one character; those of several tell apart what only readers of whole texts need */
static bool load_simplified(struct series_words *words, const cJSON *rows)
{
    const cJSON *row;
    if (!cJSON_IsArray(rows)) /* the note */
        return cJSON_IsString(rows);
    cJSON_ArrayForEach(row, rows)
    {
        const cJSON *form = field(row, "form"), *means = field(row, "means");
        uint32_t from, to;
        if (!cJSON_IsString(form) || !cJSON_IsString(means))
            return false;
        bool one = utf8_decode(form->valuestring, strlen(form->valuestring), &from) == strlen(form->valuestring);
        utf8_decode(means->valuestring, strlen(means->valuestring), &to);
        if (one && from - UTF8_HAN_FIRST < UTF8_HAN_COUNT && to - UTF8_HAN_FIRST < UTF8_HAN_COUNT)
            words->simplified[from - UTF8_HAN_FIRST] = (uint16_t)to;
    }
    return true;
}

static bool load_file(struct series_words *words, const char *name, bool (*load)(struct series_words *, const cJSON *),
                      struct err *err)
{
    struct slice json = data_file(name);
    cJSON *root = cJSON_ParseWithLength(json.ptr ? json.ptr : "", json.len), *row;
    size_t number = 0;
    bool ok = root != NULL;
    cJSON_ArrayForEach(row, root)
    {
        number++;
        if (!load(words, row)) {
            ok = false;
            break;
        }
    }
    cJSON_Delete(root);
    return ok ? true : err_set(err, name, "row %zu is not as the others are", number);
}

struct series_words *series_words_new(struct err *err)
{
    struct series_words *words = must_alloc(sizeof *words);
    memset(words, 0, sizeof *words);
    arena_init(&words->arena);
    words->zh_starts.leads[' '] = true; /* parts what stands on its sides */
    /* wording before measures before places: where two have the same form, the first stands */
    if (load_file(words, "series/wording.json", load_wording, err) &&
        load_file(words, "series/measures.json", load_measure, err) &&
        load_file(words, "series/places.json", load_place, err) &&
        load_file(words, "series/scope.json", load_scope, err) &&
        load_file(words, "extract/lexicon/traditional_zh.json", load_simplified, err))
        return words;
    series_words_free(words);
    return NULL;
}

void series_words_free(struct series_words *words)
{
    if (!words)
        return;
    arena_release(&words->arena);
    free(words);
}

/* ---- looking up ---- */

static uint32_t simplified(const struct series_words *words, uint32_t c)
{
    return c - UTF8_HAN_FIRST < UTF8_HAN_COUNT ? words->simplified[c - UTF8_HAN_FIRST] : 0;
}

bool series_words_traditional(const struct series_words *words, struct slice text)
{
    int found = 0;
    for (size_t i = 0; i < text.len && found < 2;) {
        uint32_t c;
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        found += simplified(words, c) != 0;
    }
    return found == 2;
}

struct slice series_words_fold(const struct series_words *words, struct slice text, struct arena *arena)
{
    char *out = arena_array(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        size_t len = utf8_decode(text.ptr + i, text.len - i, &c);
        uint32_t plain = simplified(words, c);
        if (plain)
            utf8_encode(plain, out + i);
        else if (len == 1)
            out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)text.ptr[i]);
        else
            memcpy(out + i, text.ptr + i, len);
        i += len;
    }
    return (struct slice){out, text.len};
}

static bool word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0xC3;
}

/* Latin letters on both sides of an edge mean that the form is only a part of a word */
static bool edges_free(struct slice text, size_t at, size_t end)
{
    bool before = at > 0 && word_byte(text.ptr[at]) && (unsigned char)text.ptr[at] < 0x80 &&
                  word_byte(text.ptr[at - 1]) && (unsigned char)text.ptr[at - 1] < 0x80;
    bool behind = end < text.len && word_byte(text.ptr[end - 1]) && (unsigned char)text.ptr[end - 1] < 0x80 &&
                  word_byte(text.ptr[end]) && (unsigned char)text.ptr[end] < 0x80;
    return !before && !behind;
}

const struct series_word *series_words_match(const struct series_words *words, bool chinese, struct slice text,
                                             size_t at)
{
    if (chinese && !starts_may(&words->zh_starts, text, at))
        return NULL;
    struct slice rest = slice_sub(text, at, text.len);
    const struct series_word *word = (chinese ? words->zh : words->en)[bucket_of(text, at)];
    for (; word; word = word->next)
        if (slice_starts(rest, word->form) && edges_free(text, at, at + word->form.len))
            return word;
    return NULL;
}

size_t series_words_next(const struct series_words *words, struct slice text, size_t at)
{
    return starts_next(&words->zh_starts, text, at);
}

const struct place *series_words_place(const struct series_words *words, struct slice name)
{
    for (int chinese = 0; name.len && chinese < 2; chinese++)
        for (const struct series_word *w = (chinese ? words->zh : words->en)[bucket_of(name, 0)]; w; w = w->next)
            if (w->place && slice_equal(w->form, name))
                return w->place;
    return NULL;
}

struct slice series_words_whole(const struct series_words *words, struct slice metric)
{
    for (size_t i = 0; i < words->whole_count; i++)
        if (slice_equal(words->wholes[i].from, metric))
            return words->wholes[i].to;
    return metric;
}

bool series_words_in(const struct series_words *words, enum scope_list which, struct slice text)
{
    const struct member *m = words->members[bucket_of(text, 0)];
    while (m && !(m->list == which && slice_equal(m->form, text)))
        m = m->next;
    return m != NULL;
}

bool series_words_any_in(const struct series_words *words, enum scope_list which, struct slice text)
{
    return series_words_found(words, which, text).ptr != NULL;
}

bool series_words_ends_in(const struct series_words *words, enum scope_list which, struct slice text)
{
    const struct list *list = &words->scope[which];
    for (size_t i = 0; i < list->count; i++)
        if (slice_ends(text, list->at[i]))
            return true;
    return false;
}

/* one pass over the text, not one a form */
struct slice series_words_found(const struct series_words *words, enum scope_list which, struct slice text)
{
    const struct list *list = &words->scope[which];
    size_t found = list->count;
    for (size_t at = starts_next(&list->starts, text, 0), len; at < text.len;
         at = starts_next(&list->starts, text, at + len)) {
        uint32_t c;
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (!starts_may(&list->starts, text, at))
            continue;
        struct slice rest = slice_sub(text, at, text.len);
        for (const struct member *m = words->members[bucket_of_code(c)]; m; m = m->next)
            if (m->list == which && m->number < found && slice_starts(rest, m->form))
                found = m->number;
    }
    return found < list->count ? list->at[found] : (struct slice){NULL, 0};
}

struct slice series_words_ending(const struct series_words *words, enum scope_list which, struct slice text)
{
    const struct list *list = &words->scope[which];
    struct slice longest = {NULL, 0};
    for (size_t i = 0; i < list->count; i++)
        if (list->at[i].len > longest.len && slice_ends(text, list->at[i]))
            longest = list->at[i];
    return longest;
}

struct slice series_words_last(const struct series_words *words, enum scope_list which, struct slice text,
                               size_t *ret_at)
{
    const struct list *list = &words->scope[which];
    struct slice last = {NULL, 0};
    for (size_t i = 0; i < list->count; i++) {
        size_t at = slice_rfind(text, list->at[i]);
        if (at != SLICE_NONE && (!last.ptr || at > *ret_at)) {
            last = list->at[i];
            *ret_at = at;
        }
    }
    return last;
}
