/* period_term - the words of time: rows of the data files as terms, and which of them starts or ends where */
#include "base/data.h"
#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/period_internal.h"
#include <stdlib.h>

static const char *const class_names[PERIOD_CLASS_COUNT] = {
#define X(id, name) [PERIOD_##id] = name,
    PERIOD_CLASSES(X)
#undef X
};

static const char *const kind_names[TERM_KINDS] = {
    [TERM_NOW] = "now",         [TERM_ANCHOR] = "anchor",   [TERM_SAME] = "same",         [TERM_SAMEYEAR] = "same-year",
    [TERM_TODATE] = "todate",   [TERM_PRESENT] = "present", [TERM_MONTHS] = "months",     [TERM_WHOLE] = "whole",
    [TERM_YEARS] = "years",     [TERM_EDGE] = "edge",       [TERM_THIRD] = "third",       [TERM_WEEKDAY] = "weekday",
    [TERM_WEEKEND] = "weekend", [TERM_UNIT] = "unit",       [TERM_RATE] = "rate",         [TERM_HOLIDAY] = "holiday",
    [TERM_MONTH] = "month",     [TERM_NUMBER] = "number",   [TERM_ORDINAL] = "ordinal",   [TERM_PAST] = "past",
    [TERM_FUTURE] = "future",   [TERM_STREAK] = "streak",   [TERM_HEAD] = "head",         [TERM_TAIL] = "tail",
    [TERM_BY] = "by",           [TERM_TO] = "to",           [TERM_FROM] = "from",         [TERM_BASE] = "base",
    [TERM_IN] = "in",           [TERM_BEFORE] = "before",   [TERM_AFTER] = "after",       [TERM_SINCE] = "since",
    [TERM_DURING] = "during",   [TERM_AGO] = "ago",         [TERM_LATER] = "later",       [TERM_EVENT] = "event",
    [TERM_ERA] = "era",         [TERM_CLOCK] = "clock",     [TERM_CROP] = "crop",         [TERM_STOP] = "stop",
    [TERM_PART] = "part",       [TERM_NEXT] = "next",       [TERM_NUMBERED] = "numbered",
};

static const struct {
    const char *name;
    enum period_grain grain;
} grain_names[] = {
    {"day", GRAIN_DAY},     {"week", GRAIN_WEEK},       {"tenday", GRAIN_TENDAY},
    {"month", GRAIN_MONTH}, {"quarter", GRAIN_QUARTER}, {"half", GRAIN_HALF},
    {"year", GRAIN_YEAR},   {"years", GRAIN_YEARS},     {"hour", GRAIN_OTHER},
};

static int row_int(const cJSON *row, const char *field, int preset)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(row, field);
    return cJSON_IsNumber(item) ? item->valueint : preset;
}

static bool term_grain(const cJSON *row, enum period_grain *ret)
{
    const cJSON *grain = cJSON_GetObjectItemCaseSensitive(row, "grain");
    *ret = GRAIN_OTHER;
    if (!grain)
        return true;
    for (size_t i = 0; cJSON_IsString(grain) && i < sizeof grain_names / sizeof *grain_names; i++)
        if (strcmp(grain->valuestring, grain_names[i].name) == 0) {
            *ret = grain_names[i].grain;
            return true;
        }
    return false;
}

static bool term_make(const struct lexicon *lexicon, const struct word *word, const char *class, struct term *ret,
                      struct err *err)
{
    *ret = (struct term){.word = word, .kind = TERM_KINDS};
    for (int kind = 0; kind < TERM_KINDS; kind++)
        if (slice_equal(word->means, slice_of(kind_names[kind])))
            ret->kind = (enum term_kind)kind;
    if (ret->kind == TERM_KINDS)
        return err_set(err, lexicon_file(lexicon, word), "class \"%s\", \"%.*s\": \"means\" is no kind of time word",
                       class, (int)word->form.len, word->form.ptr);
    if (!term_grain(word->row, &ret->grain))
        return err_set(err, lexicon_file(lexicon, word), "class \"%s\", \"%.*s\": \"grain\" is no unit of time", class,
                       (int)word->form.len, word->form.ptr);
    ret->value = row_int(word->row, "value", 0);
    ret->from = row_int(word->row, "from", 0);
    ret->to = row_int(word->row, "to", ret->from);
    ret->day = row_int(word->row, "day", 0);
    ret->days = row_int(word->row, "days", 1);
    ret->counts = word_flag(word, "counts");
    ret->session = word_flag(word, "session");
    ret->base = word_flag(word, "base");
    ret->ahead = word_flag(word, "ahead");
    ret->weak = word_flag(word, "weak");
    return true;
}

/* of the first three letters, in lower case, nothing behind the first that is none */
static unsigned prefix_hash(struct slice text, size_t at)
{
    unsigned hash = 0;
    for (size_t i = at; i < at + 3; i++) {
        uint32_t c = i < text.len ? utf8_lower((unsigned char)text.ptr[i]) : 0;
        bool letter = c >= 'a' && c <= 'z';
        if (!letter && i > at)
            break;
        hash = hash * 31 + c;
    }
    return hash % 4096;
}

/* an expression can start with the first character of a form of these classes, in either case */
static const enum period_class starting[] = {PERIOD_WORD,     PERIOD_PART,  PERIOD_BEFORE, PERIOD_HOLIDAY,
                                             PERIOD_NUMBER,   PERIOD_MONTH, PERIOD_PLAN,   PERIOD_CLOCK,
                                             PERIOD_RELATIVE, PERIOD_EDGE,  PERIOD_UNIT,   PERIOD_DAYOF};

static void note_starts(struct period_words *w)
{
    for (size_t i = 0; i < sizeof starting / sizeof *starting; i++) {
        int class_id = w->class_id[starting[i]];
        const struct word *const *words = lexicon_words(w->lexicon, class_id);
        w->starting |= lexicon_bit(w->lexicon, class_id);
        w->naming |= starting[i] == PERIOD_NUMBER ? 0 : lexicon_bit(w->lexicon, class_id);
        for (; *words; words++) {
            uint32_t c;
            utf8_decode((*words)->form.ptr, (*words)->form.len, &c);
            unsigned prefix = prefix_hash((*words)->form, 0);
            w->prefixes[prefix / 8] |= (uint8_t)(1 << prefix % 8);
            utf8_set_add(&w->starts, c);
            utf8_set_add(&w->starts, utf8_lower(c));
            if (c >= 'a' && c <= 'z')
                utf8_set_add(&w->starts, c - 32);
        }
    }
    for (uint32_t c = '0'; c <= '9'; c++) {
        utf8_set_add(&w->starts, c);
        utf8_set_add(&w->starts, c - '0' + 0xFF10);
    }
}

/* words of one row are one term but for themselves */
static bool add_term(struct period_words *w, const struct word *word, const char *class, struct err *err)
{
    struct term *term = &w->terms[w->term_count++];
    const struct term *last = w->term_count > 1 ? term - 1 : NULL;
    if (!last || last->word->means.ptr != word->means.ptr || last->word->row != word->row ||
        last->word->class_id != word->class_id)
        return term_make(w->lexicon, word, class, term, err);
    *term = *last;
    term->word = word;
    return true;
}

static bool words_make(struct period_words *w, const struct lexicon *lexicon, struct err *err)
{
    size_t total = 0;
    w->lexicon = lexicon;
    for (int c = 0; c < PERIOD_CLASS_COUNT; c++) {
        w->class_id[c] = lexicon_class(lexicon, class_names[c]);
        w->classes |= lexicon_bit(lexicon, w->class_id[c]);
        for (const struct word *const *word = lexicon_words(lexicon, w->class_id[c]); *word; word++)
            total++;
    }
    w->terms = must_alloc((total + 1) * sizeof *w->terms);
    for (int c = 0; c < PERIOD_CLASS_COUNT; c++) {
        if (c == PERIOD_LUNAR || c == PERIOD_ARRANGED)
            continue; /* dates, not words */
        for (const struct word *const *word = lexicon_words(lexicon, w->class_id[c]); *word; word++)
            if (!add_term(w, *word, class_names[c], err))
                return false;
    }
    size_t numbers = (size_t)lexicon_size(lexicon) + 1;
    w->term_of = must_alloc(numbers * sizeof *w->term_of);
    memset(w->term_of, 0, numbers * sizeof *w->term_of);
    for (size_t i = 0; i < w->term_count; i++)
        w->term_of[lexicon_number(lexicon, w->terms[i].word)] = (uint32_t)(i + 1);
    note_starts(w);
    w->opening = w->starting | lexicon_bit(lexicon, lexicon_class(lexicon, "period.opening"));
    return true;
}

struct period_tables *period_tables_new(const struct knowledge *know, struct err *err)
{
    struct period_tables *t = must_alloc(sizeof *t);
    *t = (struct period_tables){.decides = lexicon_class(know->en, "verb.decide"),
                                .promises = lexicon_class(know->en, "verb.promise"),
                                .reached = lexicon_class(know->zh, "quantity.reached")};
    if (words_make(&t->zh, know->zh, err) && words_make(&t->en, know->en, err) && period_feasts_make(t, know->zh, err))
        return t;
    period_tables_free(t);
    return NULL;
}

void period_tables_free(struct period_tables *tables)
{
    if (!tables)
        return;
    free(tables->zh.terms);
    free(tables->zh.term_of);
    free(tables->en.terms);
    free(tables->en.term_of);
    free(tables);
}

static const struct term *term_of(const struct period_words *w, const struct word *word)
{
    uint32_t number = word ? w->term_of[lexicon_number(w->lexicon, word)] : 0;
    return number ? &w->terms[number - 1] : NULL;
}

const struct term *period_term(const struct period_scan *s, enum period_class class, size_t at)
{
    if (at >= s->text.len)
        return NULL;
    return term_of(s->words, lexicon_match(s->words->lexicon, s->words->class_id[class], s->text, at));
}

const struct term *period_term_before(const struct period_scan *s, enum period_class class, size_t end)
{
    if (end == 0)
        return NULL;
    return term_of(s->words, lexicon_match_before(s->words->lexicon, s->words->class_id[class], s->text, end));
}

const struct term *period_term_of(const struct period_scan *s, enum period_class class, enum term_kind kind, size_t at)
{
    const struct term *term = period_term(s, class, at);
    return term && term->kind == kind ? term : NULL;
}

bool period_starts_word(const struct period_words *w, struct slice text, size_t at)
{
    unsigned prefix = prefix_hash(text, at);
    return w->prefixes[prefix / 8] >> prefix % 8 & 1;
}

bool period_number_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    struct period_number_seen *seen = s->seen;
    if (seen->at != at) {
        bool english = s->words == &s->tables->en;
        seen->at = seen->end = at;
        seen->found = (english ? period_en_read_number : period_zh_read_number)(s, at, &seen->number, &seen->end);
    }
    *ret = seen->number;
    *end = seen->end;
    return seen->found;
}
