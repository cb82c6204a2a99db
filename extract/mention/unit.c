/* unit - looks units up in units.json and puts compound ones together */
#include "extract/mention/unit.h"
#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"
#include <stdlib.h>

/* The rows of units.json are looked up in two lexicons: symbols and Chinese words letter by letter (MW is not mW),
 * English words in either case and at word borders. */
struct unit_tables {
    struct lexicon *exact, *folded;
    int zh, count_zh, symbol, money; /* classes of exact */
    int en;                          /* of folded */
    int smaller;                     /* of exact */
    int user_zh, user_en;            /* "unit" in the lexicons of know: a user's own rows */
};

static const struct {
    const char *name;
    enum dimension dimension;
} dimension_names[] = {
    {"count", DIMENSION_COUNT},   {"share", DIMENSION_SHARE},   {"times", DIMENSION_TIMES},
    {"money", DIMENSION_MONEY},   {"power", DIMENSION_POWER},   {"energy", DIMENSION_ENERGY},
    {"mass", DIMENSION_MASS},     {"length", DIMENSION_LENGTH}, {"area", DIMENSION_AREA},
    {"volume", DIMENSION_VOLUME}, {"time", DIMENSION_TIME},     {"temperature", DIMENSION_TEMPERATURE},
    {"speed", DIMENSION_SPEED},   {"data", DIMENSION_DATA},     {"voltage", DIMENSION_VOLTAGE},
    {"index", DIMENSION_INDEX},   {"rate", DIMENSION_RATE},     {"other", DIMENSION_OTHER},
};

static bool dimension_of(const struct word *w, enum dimension *ret)
{
    const cJSON *field = cJSON_GetObjectItemCaseSensitive(w->row, "dimension");
    if (!cJSON_IsString(field))
        return *ret = DIMENSION_COUNT, true;
    for (size_t i = 0; i < sizeof dimension_names / sizeof *dimension_names; i++)
        if (strcmp(field->valuestring, dimension_names[i].name) == 0)
            return *ret = dimension_names[i].dimension, true;
    return false;
}

static struct unit unit_of(const struct word *w)
{
    struct unit unit = {.symbol = w->means.len ? w->means : w->form};
    unit.factor = w->value.coef ? w->value : decimal_of(1);
    dimension_of(w, &unit.dimension); /* checked when the tables were made */
    return unit;
}

static const struct word *longer(const struct word *a, const struct word *b)
{
    return !a || (b && b->form.len > a->form.len) ? b : a;
}

/* a symbol ends where no letter or digit goes on: the t of "tce", the m of "m2", but 元 before anything, and the % of
 * 61.5%PB粉 before letters of another word */
static bool symbol_ends(struct slice text, size_t end)
{
    uint32_t c;
    if (end >= text.len || (text.ptr[end - 1] == '%' && !utf8_is_digit((unsigned char)text.ptr[end])))
        return true;
    utf8_decode(text.ptr + end, text.len - end, &c);
    return !utf8_is_letter(c) && !utf8_is_digit(c) && c != 0xB2 && c != 0xB3;
}

static const struct word *symbol_match(const struct unit_tables *t, struct slice text, size_t at)
{
    /* a symbol is short: one shorter that ends well is found by cutting the text */
    for (struct slice cut = text;;) {
        const struct word *w = lexicon_match(t->exact, t->symbol, cut, at);
        if (!w || symbol_ends(text, at + w->form.len))
            return w;
        cut.len = at + w->form.len - 1;
    }
}

/* "3.7percent": a digit right before a word is no border to the lexicon, so the text is cut there for a longer word */
static const struct word *word_match(const struct unit_tables *t, struct slice text, size_t at)
{
    if (at == 0 || !utf8_is_digit((unsigned char)text.ptr[at - 1]))
        return lexicon_match(t->folded, t->en, text, at);
    const struct word *w = lexicon_match(t->folded, t->en, slice_sub(text, at, text.len), 0);
    return w && w->form.len > 3 ? w : NULL;
}

size_t unit_match(const struct knowledge *know, enum language language, struct slice text, size_t at, struct unit *ret)
{
    const struct unit_tables *t = know->unit;
    const struct word *best = NULL;
    if (language == LANGUAGE_EN) {
        best = symbol_match(t, text, at);
        best = longer(best, word_match(t, text, at));
        best = longer(best, lexicon_match(know->en, t->user_en, text, at));
        if (at < text.len && (unsigned char)text.ptr[at] >= 0x80) /* 100元 in an English sentence */
            best = longer(best, lexicon_match(t->exact, t->zh, text, at));
    } else {
        /* of equal length the Chinese word goes first: pct are percentage points there */
        best = lexicon_match(t->exact, t->zh, text, at);
        best = longer(best, symbol_match(t, text, at));
        best = longer(best, lexicon_match(t->exact, t->count_zh, text, at));
        best = longer(best, lexicon_match(know->zh, t->user_zh, text, at));
    }
    if (!best)
        return 0;
    *ret = unit_of(best);
    return best->form.len;
}

size_t unit_money_before(const struct knowledge *know, struct slice text, size_t end, struct unit *ret)
{
    const struct unit_tables *t = know->unit;
    uint32_t c, first;
    const struct word *w;
    while ((w = lexicon_match_before(t->exact, t->money, text, end))) {
        size_t start = end - w->form.len;
        size_t len = utf8_decode(w->form.ptr, w->form.len, &first);
        if (start > 0)
            utf8_before(text, start, &c);
        if (start == 0 || !utf8_is_letter(c) || !utf8_is_letter(first)) {
            *ret = unit_of(w);
            return w->form.len;
        }
        /* "PRs 5" is none, but "versus $5" is "$5": what begins inside a word is tried without its first letter */
        text = slice_sub(text, start + len, text.len);
        end -= start + len;
    }
    return 0;
}

struct unit unit_count(struct slice symbol)
{
    return (struct unit){.symbol = symbol, .factor = decimal_of(1), .dimension = DIMENSION_COUNT};
}

bool unit_per(struct unit numerator, struct unit denominator, struct decimal count, struct arena *arena,
              struct unit *ret)
{
    struct decimal below, factor, check;
    if (!count.coef || !decimal_mul(denominator.factor, count, &below) ||
        !decimal_div(numerator.factor, below, 15, &factor) || !decimal_mul(factor, below, &check) ||
        !decimal_equal(check, numerator.factor))
        return false;
    ret->symbol = arena_printf(arena, "%.*s/%.*s", (int)numerator.symbol.len, numerator.symbol.ptr,
                               (int)denominator.symbol.len, denominator.symbol.ptr);
    ret->factor = factor;
    ret->dimension = DIMENSION_RATE;
    return true;
}

bool unit_smaller(const struct knowledge *know, struct slice large, struct slice small, struct decimal *ret)
{
    char key[64];
    if (large.len + small.len + 1 > sizeof key)
        return false;
    memcpy(key, large.ptr, large.len);
    key[large.len] = ' ';
    memcpy(key + large.len + 1, small.ptr, small.len);
    struct slice text = {key, large.len + 1 + small.len};
    const struct word *w = lexicon_match(know->unit->exact, know->unit->smaller, text, 0);
    if (!w || w->form.len != text.len)
        return false;
    *ret = w->value;
    return true;
}

/* ---- tables ---- */

extern const struct lexicon_compiled lexicon_unit_exact, lexicon_unit_folded; /* of units.json */

static bool rows_check(const struct lexicon *lexicon, int class_id, struct err *err)
{
    enum dimension dimension;
    const cJSON *checked = NULL; /* of the form before: a row has several */
    for (const struct word *const *w = lexicon_words(lexicon, class_id); w && *w; checked = (*w++)->row)
        if ((*w)->row != checked && !dimension_of(*w, &dimension))
            return err_set(err, lexicon_file(lexicon, *w),
                           "unit \"%.*s\": no such dimension: take one of count, share, times, money, power, ...",
                           (int)(*w)->form.len, (*w)->form.ptr);
    return true;
}

static bool tables_load(struct unit_tables *t, const struct knowledge *know, struct err *err)
{
    t->zh = lexicon_class(t->exact, "unit.zh");
    t->count_zh = lexicon_class(t->exact, "count.zh");
    t->symbol = lexicon_class(t->exact, "unit.symbol");
    t->money = lexicon_class(t->exact, "money.before");
    t->smaller = lexicon_class(t->exact, "unit.smaller");
    t->en = lexicon_class(t->folded, "unit.en");
    t->user_zh = lexicon_class(know->zh, "unit");
    t->user_en = lexicon_class(know->en, "unit");
    return rows_check(t->exact, t->zh, err) && rows_check(t->exact, t->symbol, err) &&
           rows_check(t->exact, t->money, err) && rows_check(t->folded, t->en, err) &&
           rows_check(know->zh, t->user_zh, err) && rows_check(know->en, t->user_en, err);
}

struct unit_tables *unit_tables_new(const struct knowledge *know, struct err *err)
{
    struct unit_tables *t = must_alloc(sizeof *t);
    *t = (struct unit_tables){.exact = lexicon_open(&lexicon_unit_exact), .folded = lexicon_open(&lexicon_unit_folded)};
    if (tables_load(t, know, err))
        return t;
    unit_tables_free(t);
    return NULL;
}

void unit_tables_free(struct unit_tables *tables)
{
    if (!tables)
        return;
    lexicon_free(tables->exact);
    lexicon_free(tables->folded);
    free(tables);
}
