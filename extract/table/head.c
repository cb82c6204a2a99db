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
    if (count != 1 || found[0].start > 0 || found[0].rejected || found[0].relation != RELATION_EQ ||
        found[0].end != text.len || (found[0].bare && decimal_equal(found[0].value, decimal_of(1))))
        return false;
    struct slice symbol = found[0].unit.symbol;
    struct unit known;
    bool open = found[0].unit.dimension == DIMENSION_COUNT && !found[0].bare && !(said && symbol.len > 1);
    if (open && unit_match(c->know, language, symbol, 0, &known) != symbol.len)
        return false;
    size_t slash = slice_find(symbol, SLICE("/")); /* "Earnings per share" is no unit, "vehicles per day" may be */
    if (!said && slash != SLICE_NONE && !unit_match(c->know, language, symbol, 0, &known) &&
        (symbol.ptr[0] < 'A' || symbol.ptr[0] > 'Z'))
        return false;
    /* "Month", "男性" head a column: of these words only a mark makes a unit */
    bool word = symbol.len > 3 && utf8_is_han(utf8_last(symbol, symbol.len));
    if (!said && ((found[0].unit.dimension == DIMENSION_COUNT && word) || found[0].unit.dimension == DIMENSION_TIME))
        return false;
    *ret = (struct head_unit){symbol, found[0].value};
    return true;
}

/* how heads write what texts spell out: each stands for the word behind it */
static const struct {
    struct slice form, means;
} spellings[] = {
    {SLICE_INIT("thousands of "), SLICE_INIT("thousand ")},
    {SLICE_INIT("millions of "), SLICE_INIT("million ")},
    {SLICE_INIT("billions of "), SLICE_INIT("billion ")},
    {SLICE_INIT("'000s"), SLICE_INIT(" thousand")},
    {SLICE_INIT("'000"), SLICE_INIT(" thousand")},
    {SLICE_INIT("’000"), SLICE_INIT(" thousand")},
    {SLICE_INIT("000s"), SLICE_INIT(" thousand")},
    {SLICE_INIT("% points"), SLICE_INIT("percentage points")},
    {SLICE_INIT("% pts"), SLICE_INIT("percentage points")},
    {SLICE_INIT("p.p."), SLICE_INIT("pp")},
    {SLICE_INIT("% pt"), SLICE_INIT("percentage points")},
    {SLICE_INIT("人民币"), SLICE_INIT("")},
    {SLICE_INIT("/日"), SLICE_INIT("/天")},
};

static struct slice spelt_unit(const struct head_context *c, struct slice words)
{
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        size_t at = slice_find(words, spellings[i].form);
        if (at != SLICE_NONE)
            return slice_trim(arena_join(c->arena, 3,
                                         (struct slice[]){slice_sub(words, 0, at), spellings[i].means,
                                                          slice_sub(words, at + spellings[i].form.len, words.len)}));
    }
    return words;
}

/* the zeros of "thousands", "million"; 0 for other words */
static int scale_of(struct slice words)
{
    static const struct {
        struct slice word;
        int zeros;
    } scales[] = {{SLICE_INIT("thousands"), 3}, {SLICE_INIT("thousand"), 3}, {SLICE_INIT("millions"), 6},
                  {SLICE_INIT("million"), 6},   {SLICE_INIT("billions"), 9}, {SLICE_INIT("billion"), 9}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (slice_equal(words, scales[i].word))
            return scales[i].zeros;
    return 0;
}

/* "$ million", "million US$", "Dollars millions", "£m": the currency stands on one side of the figure, the magnitude on
 * the other */
static bool read_money(const struct head_context *c, struct slice words, bool said, struct head_unit *ret)
{
    static const struct slice signs[] = {SLICE_INIT("$"), SLICE_INIT("£"), SLICE_INIT("€"), SLICE_INIT("¥")};
    size_t space = slice_find(words, SLICE(" ")), first = space == SLICE_NONE ? words.len : space;
    for (size_t i = 0; i < 4 && space == SLICE_NONE; i++)
        if (slice_find(words, signs[i]) != SLICE_NONE)
            first = slice_find(words, signs[i]) + signs[i].len;
    struct slice one = slice_sub(words, 0, first), other = slice_trim(slice_sub(words, first, words.len));
    if (slice_ends(one, SLICE("."))) /* "Rs. billion": no point of a number */
        one = arena_join(c->arena, 2, (struct slice[]){one, SLICE(" ")});
    if (!other.len)
        return read_one(c, LANGUAGE_EN, arena_printf(c->arena, "%.*s1", (int)one.len, one.ptr), said, ret);
    if (other.len <= 2 &&
        read_one(c, LANGUAGE_EN, /* $m, £ bn */
                 arena_printf(c->arena, "%.*s1%.*s", (int)one.len, one.ptr, (int)other.len, other.ptr), said, ret))
        return true;
    return read_one(c, LANGUAGE_EN,
                    arena_printf(c->arena, "%.*s1 %.*s", (int)one.len, one.ptr, (int)other.len, other.ptr), said,
                    ret) ||
           read_one(c, LANGUAGE_EN,
                    arena_printf(c->arena, "%.*s1 %.*s", (int)other.len, other.ptr, (int)one.len, one.ptr), said,
                    ret) ||
           (scale_of(other) &&
            read_one(c, LANGUAGE_EN,
                     arena_printf(c->arena, "1 %.*s %.*s", (int)other.len, other.ptr, (int)one.len, one.ptr), said,
                     ret));
}

static bool read_whole(const struct head_context *c, struct slice words, bool said, struct head_unit *ret)
{
    return read_one(c, LANGUAGE_ZH, arena_printf(c->arena, "1%.*s", (int)words.len, words.ptr), said, ret) ||
           read_money(c, words, said, ret) ||
           read_one(c, LANGUAGE_EN, arena_printf(c->arena, "1 %.*s", (int)words.len, words.ptr), said, ret);
}

/* "万立方米/日": two units with a slash between them that texts do not write so */
static bool read_ratio(const struct head_context *c, struct slice words, bool said, struct head_unit *ret)
{
    size_t at = slice_rfind(words, SLICE("/"));
    struct head_unit below;
    if (at == SLICE_NONE || !at || !read_whole(c, slice_trim(slice_sub(words, 0, at)), said, ret) ||
        !read_whole(c, slice_trim(slice_sub(words, at + 1, words.len)), true, &below) ||
        !decimal_equal(below.factor, decimal_of(1)))
        return false;
    ret->symbol = arena_join(c->arena, 3, (struct slice[]){ret->symbol, SLICE("/"), below.symbol});
    return true;
}

bool head_unit_read(const struct head_context *c, struct slice words, bool said, struct head_unit *ret)
{
    words = slice_trim(words);
    bool money_stock = words.len == 2 && words.ptr[0] == 'M' && utf8_is_digit((unsigned char)words.ptr[1]);
    if (!words.len || words.len > UNIT_MAX || utf8_is_digit((unsigned char)words.ptr[0]) || money_stock)
        return false;
    words = spelt_unit(c, words);
    if (said && slice_starts(words, SLICE("% of "))) /* of whatever: a share */
        words = slice_sub(words, 0, 1);
    return read_whole(c, words, said, ret) || read_ratio(c, words, said, ret);
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

/* the fiscal year that "2022 to 2023" is, where the text counts in such; else empty */
static struct slice spelt_years(const struct head_context *c, struct slice s)
{
    static const struct slice to = SLICE_INIT(" to ");
    int first, last;
    bool years = c->period.fiscal_month % 12 && s.len == 8 + to.len && is_year(slice_sub(s, 0, 4), &first) &&
                 is_year(slice_sub(s, s.len - 4, s.len), &last) && last == first + 1 &&
                 slice_equal(slice_sub(s, 4, s.len - 4), to);
    return years ? arena_printf(c->arena, "%d/%02d", first, last % 100) : SLICE("");
}

/* 2023/24 or 2023-24, two years that follow each other: not the calendar's in any language */
static bool is_year_pair(struct slice s)
{
    int year;
    return s.len == 7 && is_year(slice_sub(s, 0, 4), &year) && (s.ptr[4] == '/' || s.ptr[4] == '-') &&
           utf8_is_digit((unsigned char)s.ptr[5]) && utf8_is_digit((unsigned char)s.ptr[6]) &&
           (s.ptr[5] - '0') * 10 + (s.ptr[6] - '0') == (year + 1) % 100;
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
    struct slice quarter = spelt_quarter(c, bare), years = spelt_years(c, bare);
    bool found = true;
    if (is_year_pair(bare))
        years = bare;
    if (is_year(plain, &year))
        set_year(&marked, year);
    else if (date_is(day))
        marked.period = (struct period){.shape = PERIOD_FLOW, .grain = GRAIN_DAY, .first = day, .last = day};
    else if (quarter.len || years.len)
        found = find_period(c, LANGUAGE_EN, quarter.len ? quarter : years, &marked.period);
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

/* "Promissory notes" are not the numbers of notes */
static bool is_note(struct slice word)
{
    return slice_starts(word, SLICE("no")) || slice_equal(word, SLICE("code"));
}

/* "forecast", "target", "actual" */
static void take_cue(enum status status, struct slice word, size_t at, struct head *ret)
{
    size_t dot = at + word.len < ret->words.len && ret->words.ptr[at + word.len] == '.'; /* "Proj.", "Est." */
    if (ret->cued)
        return;
    ret->cued = true;
    ret->status = status;
    if (ret->words.len == word.len + dot) /* "Projections" over years */
        ret->words = SLICE("");
}

/* what a word says beside changes and status; more: the third column of its row */
static void take_other(const struct head_context *c, struct slice meaning, struct slice word, struct slice more,
                       size_t at, struct head *ret)
{
    bool whole = ret->words.len == word.len;
    if (slice_equal(meaning, SLICE("total")))
        ret->total |= whole;
    else if (slice_equal(meaning, SLICE("general")))
        ret->general = true;
    else if (slice_equal(meaning, SLICE("count")))
        ret->counted = more.len ? more : word;
    else if (slice_equal(meaning, SLICE("stock")))
        ret->stock = true;
    else if (slice_equal(meaning, SLICE("before")))
        ret->before = BEFORE_YEAR;
    else if (slice_equal(meaning, SLICE("index")))
        ret->index |= at + word.len == ret->words.len &&
                      (at == 0 || (ret->words.ptr[at - 1] == ' ' && !is_note(word))); /* "地区生产总值 位次" */
    if (slice_equal(meaning, SLICE("opening"))) {
        ret->before = BEFORE_OPENING;
        ret->stock = true;
    }
    bool behind_comma = at > 2 && slice_equal(slice_sub(ret->words, at - 2, at), SLICE(", "));
    if (slice_equal(meaning, SLICE("aside")) && behind_comma)
        ret->words = without(c, ret->words, at, at + word.len);
    if (slice_equal(meaning, SLICE("amount"))) {
        ret->amount = true;
        ret->words = whole ? SLICE("") : ret->words;
    }
}

static void take_meaning(const struct head_context *c, struct slice meaning, struct slice word, size_t at,
                         struct head *ret)
{
    static const struct {
        struct slice name;
        enum comparison comparison;
    } changes[] = {{SLICE_INIT("yoy"), COMPARISON_YOY},
                   {SLICE_INIT("mom"), COMPARISON_MOM},
                   {SLICE_INIT("qoq"), COMPARISON_QOQ},
                   {SLICE_INIT("other"), COMPARISON_OTHER}};
    static const struct {
        struct slice name;
        enum status status;
    } cues[] = {{SLICE_INIT("forecast"), STATUS_FORECAST},
                {SLICE_INIT("target"), STATUS_TARGET},
                {SLICE_INIT("actual"), STATUS_ACTUAL}};
    size_t tab = slice_find(word, SLICE("\t"));
    struct slice more = tab == SLICE_NONE ? SLICE("") : slice_sub(word, tab + 1, word.len);
    word = slice_sub(word, 0, tab);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        if (slice_equal(meaning, changes[i].name)) {
            ret->amount |= more.len > 0;
            ret->comparison = ret->changes ? ret->comparison : changes[i].comparison;
            ret->changes = true;
            ret->words = without(c, ret->words, at, at + word.len);
        }
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
        if (slice_equal(meaning, cues[i].name))
            take_cue(cues[i].status, word, at, ret);
    take_other(c, meaning, word, more, at, ret);
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

/* "unaudited", "seasonally adjusted": of how the figures were made, and no unit */
static bool is_aside(struct slice words)
{
    struct slice rest = data_file("extract/table/heads.tsv");
    while (rest.len) {
        struct slice row = slice_sub(rest, 0, slice_find(rest, SLICE("\n")));
        rest = slice_sub(rest, row.len + 1, rest.len);
        if (slice_starts(row, SLICE("aside\t")) && row.len == words.len + strlen("aside\t") &&
            find_word(words, slice_sub(row, strlen("aside\t"), row.len)) == 0)
            return true;
    }
    return false;
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

/* "单位：万吨", "Unit: GWh", "in GWh", "$ in millions, except per share data": the words of the unit */
static struct slice unit_words(const struct head_context *c, struct slice text)
{
    static const struct slice starts[] = {SLICE_INIT("单位："),  SLICE_INIT("单位:"),      SLICE_INIT("Unit: "),
                                          SLICE_INIT("Units: "), SLICE_INIT("unit: "),     SLICE_INIT("in "),
                                          SLICE_INIT("In "),     SLICE_INIT("figures in ")};
    size_t comma = slice_find(text, SLICE(", ")), in;
    text = slice_sub(text, 0, comma);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts(text, starts[i]))
            return slice_trim(slice_sub(text, starts[i].len, text.len));
    if ((in = slice_find(text, SLICE(" in "))) != SLICE_NONE)
        return arena_join(c->arena, 3,
                          (struct slice[]){slice_sub(text, 0, in), SLICE(" "), slice_sub(text, in + 4, text.len)});
    return text;
}

/* "in thousands": of whatever the cells are */
static bool take_scale(struct slice words, struct head *ret)
{
    int zeros = scale_of(words);
    if (!zeros)
        return false;
    ret->scaled = true;
    ret->scale = decimal_of(1);
    ret->scale.exp = zeros;
    return true;
}

/* "% q/q", "y/y, %": what changes, and no more than its unit */
static bool take_change(const struct head_context *c, struct slice piece, struct head *ret)
{
    struct head change = {.words = piece};
    struct head_unit unit = ret->unit;
    read_words(c, &change);
    if (!change.changes || (change.words.len && !head_unit_read(c, change.words, false, &unit)))
        return false;
    ret->comparison = ret->changes ? ret->comparison : change.comparison;
    ret->changes = true;
    ret->unit = unit;
    return true;
}

/* "（11月预测）", "(forecast)": short, and when it was foreseen is not the time that is foreseen */
static bool take_status(const struct head_context *c, struct slice piece, struct head *ret)
{
    enum { SHORT = 24 };
    struct head cued = {.words = piece};
    read_words(c, &cued);
    if (!cued.cued || cued.changes || piece.len > SHORT)
        return false;
    ret->cued = true;
    ret->status = cued.status;
    return true;
}

/* "（上月=100）", "2015 = 100": the level of an index, whatever it is held against; "end of period": amounts at a time
 */
static bool take_level(const struct head_context *c, struct slice piece, struct head *ret)
{
    struct head stock = {.words = piece};
    bool base = slice_ends(piece, SLICE("=100")) || slice_ends(piece, SLICE("= 100"));
    if (base) {
        ret->unit = (struct head_unit){SLICE("1"), decimal_of(1)};
        ret->level = true;
        return true;
    }
    read_words(c, &stock);
    ret->stock |= stock.stock && !stock.changes;
    return stock.stock && !stock.changes && slice_starts(piece, SLICE("end "));
}

/* what stands between commas in brackets: only the first is a unit that nobody else knows, "(vehicles)" */
static bool take_piece(const struct head_context *c, struct slice piece, bool first, struct head *ret)
{
    return is_aside(piece) || take_level(c, piece, ret) || take_status(c, piece, ret) ||
           take_scale(unit_words(c, piece), ret) || take_change(c, piece, ret) ||
           (!ret->unit.symbol.ptr && head_unit_read(c, unit_words(c, piece), first, &ret->unit)) ||
           (!ret->has_period && head_period_read(c, piece, ret));
}

/* "(seasonally adjusted, % q/q)", "($ in millions, except per share data)" */
static bool take_inside(const struct head_context *c, struct slice inside, struct head *ret)
{
    bool taken = !ret->has_period && head_period_read(c, inside, ret), first = true;
    for (bool whole = taken; inside.len && !whole;) {
        size_t comma = slice_find(inside, SLICE(", ")), wide = slice_find(inside, SLICE("，"));
        struct slice piece = slice_sub(inside, 0, comma < wide ? comma : wide);
        inside = slice_sub(inside, piece.len + (comma < wide ? 2 : strlen("，")), inside.len);
        taken |= take_piece(c, slice_trim(piece), first, ret);
        first &= is_aside(slice_trim(piece));
    }
    return taken;
}

/* 2025(p), 2024(r): a mark of how final a figure is, or of a note, and no unit */
static bool is_mark(struct slice text, size_t open, struct slice inside)
{
    bool letter = inside.len == 1 && strchr("prabc", inside.ptr[0]);
    struct slice before = slice_trim(slice_sub(text, 0, open));
    return letter && before.len > 0 && utf8_is_digit((unsigned char)before.ptr[before.len - 1]);
}

static void take_brackets(const struct head_context *c, struct head *ret)
{
    size_t open, close;
    struct slice inside;
    for (int i = 0; i < 3 && last_brackets(ret->words, &open, &close, &inside); i++) {
        if (!is_mark(ret->words, open, inside) && !take_inside(c, inside, ret))
            return;
        ret->words = without(c, ret->words, open, close);
    }
}

/* "Available seat miles": three words and more without a magnitude are what is measured */
static bool is_named(struct slice words, const struct head_unit *unit)
{
    size_t blanks = 0;
    for (size_t i = 0; i < words.len; i++)
        blanks += words.ptr[i] == ' ';
    return blanks > 1 && decimal_equal(unit->factor, decimal_of(1)) &&
           slice_find(unit->symbol, SLICE("/")) == SLICE_NONE;
}

/* "产量，万吨", "Output, kt", "单位：亿元", "% of GDP": a unit without brackets */
static void take_unit(const struct head_context *c, struct head *ret)
{
    enum { UNIT_SAID = 2 }; /* marks that say that a unit comes */
    static const struct slice marks[] = {SLICE_INIT("单位："), SLICE_INIT("单位:"), SLICE_INIT(", "),
                                         SLICE_INIT("，"),     SLICE_INIT(" in "),  SLICE_INIT("/")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        struct head_unit unit;
        if (i == UNIT_SAID && head_unit_read(c, unit_words(c, ret->words), false, &unit) &&
            !is_named(ret->words, &unit)) {
            ret->unit = unit;
            ret->words = SLICE("");
            return;
        }
        size_t at = slice_rfind(ret->words, marks[i]);
        if (at != SLICE_NONE &&
            head_unit_read(c, slice_sub(ret->words, at + marks[i].len, ret->words.len), i < UNIT_SAID, &ret->unit)) {
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

/* what a change from one month, quarter or year to another is counted against */
static enum comparison comparison_of(const struct period *first, const struct period *second)
{
    int months = (second->last.year - first->last.year) * 12 + second->last.month - first->last.month;
    if (second->grain != first->grain)
        return COMPARISON_OTHER;
    return months == 12                                    ? COMPARISON_YOY
           : months == 1 && second->grain == GRAIN_MONTH   ? COMPARISON_MOM
           : months == 3 && second->grain == GRAIN_QUARTER ? COMPARISON_QOQ
                                                           : COMPARISON_OTHER;
}

/* "Change from Sept. 2025 to Oct. 2025": of the second time, against the first */
static void take_from_to(const struct head_context *c, struct head *ret)
{
    static const struct slice from_word = SLICE_INIT("from "), to_word = SLICE_INIT(" to ");
    size_t from = slice_find(ret->words, from_word), to = slice_rfind(ret->words, to_word);
    struct head change = {.words = slice_trim(slice_sub(ret->words, 0, from))}, first = {.words = SLICE("")},
                second = first;
    if (from == SLICE_NONE || to == SLICE_NONE || to < from)
        return;
    read_words(c, &change);
    if (!change.changes || !head_period_read(c, slice_sub(ret->words, from + from_word.len, to), &first) ||
        !head_period_read(c, slice_sub(ret->words, to + to_word.len, ret->words.len), &second))
        return;
    ret->has_period = ret->changes = true;
    ret->period = second.period;
    ret->period_text = second.period_text;
    ret->comparison =
        change.comparison != COMPARISON_OTHER ? change.comparison : comparison_of(&first.period, &second.period);
    ret->words = change.words;
}

/* "2023 TWh", "Projections 2025": a year with a blank beside it is the time, whatever else is said */
static void take_year(const struct head_context *c, struct head *ret)
{
    struct slice words = ret->words;
    size_t first = slice_find(words, SLICE(" ")), last = slice_rfind(words, SLICE(" "));
    if (first == SLICE_NONE)
        return;
    bool leads = utf8_is_digit((unsigned char)words.ptr[0]) && first >= 4 && first <= 6 &&
                 head_period_read(c, slice_sub(words, 0, first), ret);
    if (leads)
        ret->words = slice_trim(slice_sub(words, first, words.len));
    else if (words.len - last >= 5 && words.len - last <= 7 && utf8_is_digit((unsigned char)words.ptr[last + 1]) &&
             first == last && head_period_read(c, slice_sub(words, last + 1, words.len), ret))
        ret->words = slice_trim(slice_sub(words, 0, last));
}

/* "use 1/", "exports 2/ 3/", "丙省①": without the marks of notes behind */
static struct slice without_notes(struct slice text)
{
    for (;;) {
        uint32_t last = text.len ? utf8_last(text, text.len) : 0;
        if (last >= 0x2460 && last <= 0x2473) { /* ① to ⑳ */
            text = slice_trim(slice_sub(text, 0, text.len - 3));
            continue;
        }
        size_t at = last == '/' ? text.len - 1 : 0;
        while (at > 0 && utf8_is_digit((unsigned char)text.ptr[at - 1]))
            at--;
        if (at < 2 || at + 1 == text.len || text.ptr[at - 1] != ' ')
            return text;
        text = slice_trim(slice_sub(text, 0, at));
    }
}

void head_read(const struct head_context *c, struct slice text, struct head *ret)
{
    text = without_notes(slice_trim(text));
    *ret = (struct head){.words = text.len > HEAD_MAX ? SLICE("") : text};
    if (!ret->words.len)
        return;
    if (head_period_read(c, ret->words, ret)) {
        ret->words = SLICE("");
        return;
    }
    take_brackets(c, ret);
    if (!ret->has_period)
        take_from_to(c, ret);
    if (!ret->has_period && ret->words.len && head_period_read(c, ret->words, ret))
        ret->words = SLICE("");
    if (!ret->has_period)
        take_year(c, ret);
    read_words(c, ret);
    if (ret->level)
        ret->changes = ret->amount = false;
    if (!ret->unit.symbol.ptr && ret->words.len)
        take_unit(c, ret);
    if (!ret->has_period && ret->words.len)
        take_period(c, ret);
}
