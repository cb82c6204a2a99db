#include "extract/table/head.h"
#include "base/data.h"
#include "base/utf8.h"
#include "extract/mention/quantity.h"

/* a head of more bytes is a sentence */
#define HEAD_MAX 200
#define UNIT_MAX 48

/* ---- units ---- */

static bool read_one(const struct head_context *c, enum language language, struct slice text, bool said,
                     struct head_unit *ret)
{
    struct quantity *found;
    size_t count = quantity_find(c->know, text, language, NULL, 0, c->arena, &found);
    if (count != 1 || found[0].rejected || found[0].relation != RELATION_EQ || found[0].end != text.len ||
        (found[0].bare && decimal_equal(found[0].value, decimal_of(1))))
        return false;
    struct slice symbol = found[0].unit.symbol;
    struct unit known;
    bool open = found[0].unit.dimension == DIMENSION_COUNT && !found[0].bare && !(said && symbol.len > 1);
    if (open && unit_match(c->know, language, symbol, 0, &known) != symbol.len)
        return false;
    *ret = (struct head_unit){symbol, found[0].value};
    return true;
}

bool head_unit_read(const struct head_context *c, struct slice words, bool said, struct head_unit *ret)
{
    words = slice_trim(words);
    if (!words.len || words.len > UNIT_MAX || utf8_is_digit((unsigned char)words.ptr[0]))
        return false;
    if (read_one(c, LANGUAGE_ZH, arena_printf(c->arena, "1%.*s", (int)words.len, words.ptr), said, ret))
        return true;
    if (read_one(c, LANGUAGE_EN, arena_printf(c->arena, "1 %.*s", (int)words.len, words.ptr), said, ret))
        return true;
    size_t space = slice_find(words, SLICE(" ")); /* "$ million", "US$ bn", "million US$" */
    if (space == SLICE_NONE)
        return read_one(c, LANGUAGE_EN, arena_printf(c->arena, "%.*s1", (int)words.len, words.ptr), said, ret);
    struct slice first = slice_sub(words, 0, space), rest = slice_trim(slice_sub(words, space, words.len));
    return read_one(c, LANGUAGE_EN,
                    arena_printf(c->arena, "%.*s1 %.*s", (int)first.len, first.ptr, (int)rest.len, rest.ptr), said,
                    ret) ||
           read_one(c, LANGUAGE_EN,
                    arena_printf(c->arena, "%.*s1 %.*s", (int)rest.len, rest.ptr, (int)first.len, first.ptr), said,
                    ret);
}

/* ---- periods ---- */

static bool is_year(struct slice s, int *ret)
{
    int year = 0;
    if (s.len != 4)
        return false;
    for (size_t i = 0; i < 4; i++) {
        if (!utf8_is_digit((unsigned char)s.ptr[i]))
            return false;
        year = year * 10 + (s.ptr[i] - '0');
    }
    *ret = year;
    return year >= 1900 && year <= 2100;
}

static void set_year(struct head *ret, int year)
{
    ret->period = (struct period){
        .shape = PERIOD_FLOW, .grain = GRAIN_YEAR, .first = date_of(year, 1, 1), .last = date_of(year, 12, 31)};
}

/* the period that is nearly all of the words */
static bool find_period(const struct head_context *c, enum language language, struct slice words, struct period *ret)
{
    struct period *found;
    size_t count = period_find(c->know, words, language, &c->period, c->arena, &found);
    for (size_t i = 0; i < count; i++)
        if ((found[i].end - found[i].start) * 10 >= words.len * 8 && date_is(found[i].last) &&
            (found[i].shape == PERIOD_FLOW || found[i].shape == PERIOD_STOCK)) {
            *ret = found[i];
            return true;
        }
    return false;
}

/* 1Q24, Q1 24, 2024Q1, 24Q1, Q1 2024 as "Q1 2024"; empty if it is none */
static struct slice spelt_quarter(const struct head_context *c, struct slice s)
{
    int quarter = 0, year = 0, digits = 0;
    for (size_t i = 0; i < s.len; i++) {
        char ch = s.ptr[i], before = i ? s.ptr[i - 1] : ' ', after = i + 1 < s.len ? s.ptr[i + 1] : ' ';
        bool digit = utf8_is_digit((unsigned char)ch);
        bool beside = before == 'Q' || before == 'q' ||
                      ((after == 'Q' || after == 'q') && !utf8_is_digit((unsigned char)before) && digits == 0 &&
                       !utf8_is_digit((unsigned char)(i + 2 < s.len && digits ? s.ptr[i + 2] : ' ')));
        if (digit && beside && !quarter)
            quarter = ch - '0';
        else if (digit) {
            year = year * 10 + (ch - '0');
            digits++;
        } else if (!strchr("Qq '-/.", ch)) {
            return SLICE("");
        }
    }
    if (quarter < 1 || quarter > 4 || (digits != 2 && digits != 4))
        return SLICE("");
    return arena_printf(c->arena, "Q%d %d", quarter, digits == 2 ? 2000 + year : year);
}

/* 2024-05, 2024/5, 2024.05 */
static bool is_month(struct slice s, struct period *ret)
{
    int year, month = 0;
    if (s.len < 6 || s.len > 7 || !is_year(slice_sub(s, 0, 4), &year) || !strchr("-/.", s.ptr[4]))
        return false;
    for (size_t i = 5; i < s.len; i++) {
        if (!utf8_is_digit((unsigned char)s.ptr[i]))
            return false;
        month = month * 10 + (s.ptr[i] - '0');
    }
    if (month < 1 || month > 12)
        return false;
    *ret = (struct period){.shape = PERIOD_FLOW,
                           .grain = GRAIN_MONTH,
                           .first = date_of(year, month, 1),
                           .last = date_month_end(year, month)};
    return true;
}

/* 2025E, 2025F, 2025(E), 2024A: what stands behind a year of brokers; cut off, and its status noted */
static struct slice without_mark(struct slice s, struct head *ret)
{
    static const struct {
        struct slice mark;
        enum status status;
    } marks[] = {{SLICE_INIT("(E)"), STATUS_FORECAST}, {SLICE_INIT("（E）"), STATUS_FORECAST},
                 {SLICE_INIT("(F)"), STATUS_FORECAST}, {SLICE_INIT("E"), STATUS_FORECAST},
                 {SLICE_INIT("e"), STATUS_FORECAST},   {SLICE_INIT("F"), STATUS_FORECAST},
                 {SLICE_INIT("f"), STATUS_FORECAST},   {SLICE_INIT("(A)"), STATUS_ACTUAL},
                 {SLICE_INIT("A"), STATUS_ACTUAL}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t len = s.len - marks[i].mark.len;
        if (s.len > marks[i].mark.len && slice_ends(s, marks[i].mark) && utf8_is_digit((unsigned char)s.ptr[len - 1])) {
            ret->status = marks[i].status;
            ret->cued = true;
            return slice_sub(s, 0, len);
        }
    }
    return s;
}

bool head_period_read(const struct head_context *c, struct slice words, struct head *ret)
{
    int year;
    struct head marked = *ret;
    words = slice_trim(words);
    struct slice bare = without_mark(words, &marked);
    struct slice plain = slice_ends(bare, SLICE("年")) ? slice_sub(bare, 0, bare.len - strlen("年")) : bare;
    if (!bare.len || bare.len > 60)
        return false;
    struct date day = bare.len == 10 ? date_parse(bare) : DATE_NONE;
    struct slice quarter = spelt_quarter(c, bare);
    bool found = true;
    if (is_year(plain, &year))
        set_year(&marked, year);
    else if (date_is(day))
        marked.period = (struct period){.shape = PERIOD_FLOW, .grain = GRAIN_DAY, .first = day, .last = day};
    else if (quarter.len)
        found = find_period(c, LANGUAGE_EN, quarter, &marked.period);
    else if (!is_month(bare, &marked.period))
        found =
            find_period(c, c->language, bare, &marked.period) ||
            (c->language == LANGUAGE_EN &&
             find_period(c, LANGUAGE_EN, arena_printf(c->arena, "in %.*s", (int)bare.len, bare.ptr), &marked.period));
    if (!found)
        return false;
    *ret = marked;
    ret->has_period = true;
    ret->period_text = words;
    return true;
}

bool head_period_join(const struct head_context *c, const struct head *year, const struct head *part,
                      struct period *ret)
{
    if (!year->has_period || !part->has_period || year->period.grain != GRAIN_YEAR || year->period.implied_year ||
        !part->period.implied_year)
        return false;
    struct slice words = part->period_text;
    bool chinese = words.len > 0 && utf8_is_han(utf8_last(words, words.len));
    struct slice joined = chinese
                              ? arena_printf(c->arena, "%d年%.*s", year->period.first.year, (int)words.len, words.ptr)
                              : arena_printf(c->arena, "%.*s %d", (int)words.len, words.ptr, year->period.first.year);
    return find_period(c, chinese ? LANGUAGE_ZH : LANGUAGE_EN, joined, ret);
}

/* ---- words with a meaning ---- */

static bool is_latin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* where word stands in text, whole if it is of Latin letters; SLICE_NONE if nowhere */
static size_t find_word(struct slice text, struct slice word)
{
    for (size_t at = 0; at + word.len <= text.len; at++) {
        size_t i = 0;
        while (i < word.len && utf8_lower((unsigned char)text.ptr[at + i]) == (unsigned char)word.ptr[i])
            i++;
        bool whole = !is_latin(word.ptr[0]) || ((at == 0 || !is_latin(text.ptr[at - 1])) &&
                                                (at + word.len == text.len || !is_latin(text.ptr[at + word.len])));
        if (i == word.len && whole)
            return at;
    }
    return SLICE_NONE;
}

/* the text without [start, end), its ends trimmed of what joined the two */
static struct slice without(const struct head_context *c, struct slice text, size_t start, size_t end)
{
    struct slice before = slice_sub(text, 0, start), after = slice_sub(text, end, text.len);
    struct slice joined = slice_trim(arena_join(c->arena, 2, (struct slice[]){before, after}));
    while (joined.len && strchr(",:;-/ ", joined.ptr[joined.len - 1]))
        joined.len--;
    while (joined.len && strchr(",:;-/ ", joined.ptr[0]))
        joined = slice_sub(joined, 1, joined.len);
    return joined;
}

static void take_meaning(const struct head_context *c, struct slice meaning, struct slice word, size_t at,
                         struct head *ret)
{
    static const struct {
        const char *name;
        enum comparison comparison;
    } changes[] = {
        {"yoy", COMPARISON_YOY}, {"mom", COMPARISON_MOM}, {"qoq", COMPARISON_QOQ}, {"other", COMPARISON_OTHER}};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        if (!ret->changes && slice_equal(meaning, slice_of(changes[i].name))) {
            ret->changes = true;
            ret->comparison = changes[i].comparison;
            ret->words = without(c, ret->words, at, at + word.len);
            return;
        }
    enum status status = slice_equal(meaning, SLICE("forecast")) ? STATUS_FORECAST
                         : slice_equal(meaning, SLICE("target")) ? STATUS_TARGET
                                                                 : STATUS_ACTUAL;
    if (slice_equal(meaning, SLICE("count"))) {
        size_t tab = slice_find(word, SLICE("\t"));
        ret->counted = tab == SLICE_NONE ? word : slice_sub(word, tab + 1, word.len);
    } else if (slice_equal(meaning, SLICE("stock"))) {
        ret->stock = true;
    } else if (slice_equal(meaning, SLICE("index"))) {
        ret->index |= ret->words.len == word.len;
    } else if (!ret->cued && (status != STATUS_ACTUAL || slice_equal(meaning, SLICE("actual")))) {
        ret->cued = true;
        ret->status = status;
    }
}

static void read_words(const struct head_context *c, struct head *ret)
{
    struct slice rest = data_file("extract/table/heads.tsv");
    while (rest.len && ret->words.len) {
        size_t end = slice_find(rest, SLICE("\n"));
        struct slice row = slice_sub(rest, 0, end);
        rest = slice_sub(rest, row.len + 1, rest.len);
        size_t tab = slice_find(row, SLICE("\t"));
        if (tab == SLICE_NONE || slice_starts(row, SLICE("#")))
            continue;
        struct slice word = slice_sub(row, tab + 1, row.len);
        size_t at = find_word(ret->words, slice_sub(word, 0, slice_find(word, SLICE("\t"))));
        if (at != SLICE_NONE)
            take_meaning(c, slice_sub(row, 0, tab), word, at, ret);
    }
}

/* ---- the whole ---- */

/* "（万吨）", "(in GWh)", "[2024]": the last brackets of a head; false if there are none */
static bool last_brackets(struct slice text, size_t *ret_open, size_t *ret_close, struct slice *ret)
{
    static const struct slice opens[] = {SLICE_INIT("("), SLICE_INIT("（"), SLICE_INIT("["), SLICE_INIT("【")};
    static const struct slice closes[] = {SLICE_INIT(")"), SLICE_INIT("）"), SLICE_INIT("]"), SLICE_INIT("】")};
    for (size_t i = 0; i < 4; i++) {
        size_t open = slice_rfind(text, opens[i]), close = slice_rfind(text, closes[i]);
        if (open == SLICE_NONE || close == SLICE_NONE || close < open)
            continue;
        *ret_open = open;
        *ret_close = close + closes[i].len;
        *ret = slice_trim(slice_sub(text, open + opens[i].len, close));
        return true;
    }
    return false;
}

/* "单位：万吨", "Unit: GWh", "in GWh": the words of the unit */
static struct slice unit_words(struct slice text)
{
    static const struct slice starts[] = {SLICE_INIT("单位：万元"), SLICE_INIT("单位："),  SLICE_INIT("单位:"),
                                          SLICE_INIT("Unit: "),     SLICE_INIT("Units: "), SLICE_INIT("unit: "),
                                          SLICE_INIT("in ")};
    for (size_t i = 1; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts(text, starts[i]))
            return slice_trim(slice_sub(text, starts[i].len, text.len));
    return text;
}

static void take_brackets(const struct head_context *c, struct head *ret)
{
    size_t open, close;
    struct slice inside;
    for (int i = 0; i < 3 && last_brackets(ret->words, &open, &close, &inside); i++) {
        if (!ret->unit.symbol.ptr && head_unit_read(c, unit_words(inside), true, &ret->unit))
            ret->words = without(c, ret->words, open, close);
        else if (!ret->has_period && head_period_read(c, inside, ret))
            ret->words = without(c, ret->words, open, close);
        else
            return;
    }
}

/* "产量，万吨", "Output, kt", "单位：亿元", "% of GDP": a unit without brackets */
static void take_unit(const struct head_context *c, struct head *ret)
{
    static const struct slice marks[] = {SLICE_INIT("单位："), SLICE_INIT("单位:"), SLICE_INIT(", "),
                                         SLICE_INIT("，"),     SLICE_INIT(" in "),  SLICE_INIT("/")};
    if (head_unit_read(c, unit_words(ret->words), false, &ret->unit)) {
        ret->words = SLICE("");
        return;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_rfind(ret->words, marks[i]);
        if (at != SLICE_NONE &&
            head_unit_read(c, slice_sub(ret->words, at + marks[i].len, ret->words.len), i < 2, &ret->unit)) {
            ret->words = without(c, ret->words, at, ret->words.len);
            return;
        }
    }
    if (slice_ends(ret->words, SLICE("%")) && head_unit_read(c, SLICE("%"), false, &ret->unit))
        ret->words = without(c, ret->words, ret->words.len - 1, ret->words.len);
}

/* a period that starts or ends the words: "2024年产量", "Output 2024" */
static void take_period(const struct head_context *c, struct head *ret)
{
    struct period *found;
    size_t count = period_find(c->know, ret->words, c->language, &c->period, c->arena, &found);
    if (count != 1 || !date_is(found[0].last) || (found[0].shape != PERIOD_FLOW && found[0].shape != PERIOD_STOCK) ||
        (found[0].start != 0 && found[0].end != ret->words.len))
        return;
    ret->has_period = true;
    ret->period = found[0];
    ret->period_text = slice_sub(ret->words, found[0].start, found[0].end);
    ret->words = without(c, ret->words, found[0].start, found[0].end);
}

void head_read(const struct head_context *c, struct slice text, struct head *ret)
{
    text = slice_trim(text);
    *ret = (struct head){.words = text.len > HEAD_MAX ? SLICE("") : text};
    if (!ret->words.len)
        return;
    if (head_period_read(c, ret->words, ret)) {
        ret->words = SLICE("");
        return;
    }
    take_brackets(c, ret);
    if (!ret->has_period && ret->words.len && head_period_read(c, ret->words, ret))
        ret->words = SLICE("");
    read_words(c, ret);
    if (!ret->unit.symbol.ptr && ret->words.len)
        take_unit(c, ret);
    if (!ret->has_period && ret->words.len)
        take_period(c, ret);
}
