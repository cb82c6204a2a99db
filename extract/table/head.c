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
    *ret = (struct head_unit){symbol, found[0].value, found[0].unit.dimension};
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
    {SLICE_INIT("1,000 "), SLICE_INIT("thousand ")},
    {SLICE_INIT("1000 "), SLICE_INIT("thousand ")},
    {SLICE_INIT("000 "), SLICE_INIT("thousand ")},
    {SLICE_INIT("% points"), SLICE_INIT("percentage points")},
    {SLICE_INIT("% pts"), SLICE_INIT("percentage points")},
    {SLICE_INIT("p.p."), SLICE_INIT("pp")},
    {SLICE_INIT("% pt"), SLICE_INIT("percentage points")},
    {SLICE_INIT("± %"), SLICE_INIT("%")},
    {SLICE_INIT("±%"), SLICE_INIT("%")},
    {SLICE_INIT("+/-%"), SLICE_INIT("%")},
    {SLICE_INIT("人民币"), SLICE_INIT("")},
    {SLICE_INIT("/日"), SLICE_INIT("/天")},
};

/* where form begins in words, in capitals or not; one that begins with a digit stands first */
static size_t find_spelling(struct slice words, struct slice form)
{
    size_t last = utf8_is_digit((unsigned char)form.ptr[0]) ? form.len : words.len;
    for (size_t at = 0; at + form.len <= last && last <= words.len; at++) {
        size_t i = 0;
        while (i < form.len && utf8_lower((unsigned char)words.ptr[at + i]) == (unsigned char)form.ptr[i])
            i++;
        if (i == form.len)
            return at;
    }
    return SLICE_NONE;
}

static struct slice spelt_unit(const struct head_context *c, struct slice words)
{
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        size_t at = find_spelling(words, spellings[i].form);
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
    } scales[] = {{SLICE_INIT("thousand"), 3}, {SLICE_INIT("million"), 6}, {SLICE_INIT("billion"), 9}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (find_spelling(words, scales[i].word) == 0 &&
            (words.len == scales[i].word.len ||
             (words.len == scales[i].word.len + 1 && (words.ptr[words.len - 1] | 32) == 's')))
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
    words = spelt_unit(c, slice_trim(slice_sub(words, 0, slice_find(words, SLICE("币种")))));
    if (!words.len || words.len > UNIT_MAX || utf8_is_digit((unsigned char)words.ptr[0]) || money_stock)
        return false;
    static const struct slice shares[] = {SLICE_INIT("% of "), SLICE_INIT("percent of "), SLICE_INIT("per cent of ")};
    for (size_t i = 0; i < 3; i++) /* of whatever */
        if (said && find_spelling(words, shares[i]) == 0)
            words = SLICE("%");
    return read_whole(c, words, said, ret) || read_ratio(c, words, said, ret);
}

/* ---- words with a meaning ---- */

/* where word stands in text, whole if it is of Latin letters; SLICE_NONE if nowhere */
static size_t find_word(struct slice text, struct slice word)
{
    for (size_t at = 0; at + word.len <= text.len; at++) {
        size_t i = 0;
        while (i < word.len && utf8_lower((unsigned char)text.ptr[at + i]) == (unsigned char)word.ptr[i])
            i++;
        bool whole = !utf8_is_ascii_alnum(word.ptr[0]) ||
                     ((at == 0 || !utf8_is_ascii_alnum(text.ptr[at - 1])) &&
                      (at + word.len == text.len || !utf8_is_ascii_alnum(text.ptr[at + word.len])));
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
    if (!ret->cued)
        ret->status = status;
    ret->cued = true;
    if (ret->words.len == word.len + dot) /* "Projections" over years */
        ret->words = SLICE("");
}

/* a year, with 年 or not */
static bool is_year(struct slice words)
{
    size_t digits = 0;
    while (digits < words.len && utf8_is_digit((unsigned char)words.ptr[digits]))
        digits++;
    return digits == 4 && (words.len == 4 || slice_equal(slice_sub(words, 4, words.len), SLICE("年")));
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
        ret->stock |= whole || !more.len;
    else if (slice_equal(meaning, SLICE("before"))) {
        ret->before = BEFORE_YEAR;
        ret->words = whole ? SLICE("") : ret->words;
    } else if (slice_equal(meaning, SLICE("index")))
        ret->index |= at + word.len == ret->words.len &&
                      (at == 0 || (ret->words.ptr[at - 1] == ' ' && !is_note(word))); /* "地区生产总值 位次" */
    ret->inflation |= slice_equal(meaning, SLICE("inflation"));
    ret->annualised |= slice_equal(meaning, SLICE("annualised"));
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

/* "本月", "YTD 2025": a time that is told by that of the table, if that is all the words, or they begin or end with it
 */
static void take_span(const struct head_context *c, enum head_span span, struct slice word, struct slice more,
                      size_t at, struct head *ret)
{
    bool whole = ret->words.len == word.len, edge = at == 0 || at + word.len == ret->words.len;
    if (ret->span || !(more.len ? whole : edge))
        return;
    ret->span = span;
    ret->span_text = slice_sub(ret->words, at, at + word.len);
    ret->words = without(c, ret->words, at, at + word.len);
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
    static const struct slice spans[] = {SLICE_INIT(""),      SLICE_INIT("now"),     SLICE_INIT("week"),
                                         SLICE_INIT("month"), SLICE_INIT("quarter"), SLICE_INIT("todate")};
    size_t tab = slice_find(word, SLICE("\t"));
    struct slice more = tab == SLICE_NONE ? SLICE("") : slice_sub(word, tab + 1, word.len);
    word = slice_sub(word, 0, tab);
    if (at == 3 && (ret->words.ptr[0] | 32) == 'n' && ret->words.ptr[1] == 'o') /* "No change" is an answer */
        return;
    for (size_t i = 1; i < sizeof spans / sizeof *spans; i++)
        if (slice_equal(meaning, spans[i]))
            take_span(c, (enum head_span)i, word, more, at, ret);
    bool alone = slice_equal(more, SLICE("alone")), skipped = alone && ret->words.len != word.len;
    for (size_t i = 0; i < sizeof changes / sizeof *changes && !skipped; i++)
        if (slice_equal(meaning, changes[i].name)) {
            ret->amount |= more.len > 0 && !alone;
            ret->comparison = ret->changes ? ret->comparison : changes[i].comparison;
            ret->changes = true;
            if (!ret->unit.symbol.ptr &&
                (slice_find(word, SLICE("%")) != SLICE_NONE || slice_starts(word, SLICE("percent"))))
                ret->unit = (struct head_unit){SLICE("%"), decimal_of(1), DIMENSION_SHARE};
            ret->words = without(c, ret->words, at, at + word.len);
        }
    for (size_t i = 0; i < sizeof cues / sizeof *cues && !skipped; i++)
        if (slice_equal(meaning, cues[i].name))
            take_cue(cues[i].status, word, at, ret);
    take_other(c, meaning, word, more, at, ret);
}

#define HEADS_FILE "extract/table/heads.tsv"

/* the next row of the file, its meaning apart from what stands behind it; false at the end */
static bool next_row(struct slice *rest, struct slice *ret_meaning, struct slice *ret)
{
    while (rest->len) {
        struct slice row = slice_sub(*rest, 0, slice_find(*rest, SLICE("\n")));
        size_t tab = slice_find(row, SLICE("\t"));
        *rest = slice_sub(*rest, row.len + 1, rest->len);
        *ret_meaning = slice_sub(row, 0, tab);
        *ret = slice_sub(row, tab + 1, row.len);
        if (tab != SLICE_NONE && !slice_starts(row, SLICE("#")))
            return true;
    }
    return false;
}

/* the next row of the meaning */
static bool next_of(struct slice *rest, struct slice meaning, struct slice *ret)
{
    struct slice found;
    while (next_row(rest, &found, ret))
        if (slice_equal(found, meaning))
            return true;
    return false;
}

static void read_words(const struct head_context *c, struct head *ret)
{
    struct slice rest = data_file(HEADS_FILE), row, meaning;
    while (ret->words.len && next_row(&rest, &meaning, &row)) {
        size_t at = find_word(ret->words, slice_sub(row, 0, slice_find(row, SLICE("\t"))));
        if (at != SLICE_NONE)
            take_meaning(c, meaning, row, at, ret);
    }
}

/* "unaudited", "seasonally adjusted": of how the figures were made, and no unit */
static bool is_aside(struct slice words)
{
    for (struct slice rest = data_file(HEADS_FILE), row; next_of(&rest, SLICE("aside"), &row);)
        if (row.len == words.len && find_word(words, row) == 0)
            return true;
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
    read_words(c, &change);
    struct head_unit unit = change.unit.symbol.ptr ? change.unit : ret->unit;
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
    bool base = slice_ends_any(piece, "=100", "= 100");
    if (base) {
        ret->unit = (struct head_unit){SLICE("1"), decimal_of(1), DIMENSION_INDEX};
        ret->level = true;
        return true;
    }
    read_words(c, &stock);
    ret->stock |= stock.stock && !stock.changes;
    return stock.stock && !stock.changes && slice_starts(piece, SLICE("end "));
}

/* "（人民币值）", "（含税）": one thing of these would be counted, but nobody knows them as units */
static bool is_remark(const struct head_context *c, struct slice piece)
{
    struct head_unit unit;
    struct unit known;
    bool said = slice_starts(piece, SLICE("单位"));
    return !said && piece.len && utf8_is_han(utf8_last(piece, piece.len)) && head_unit_read(c, piece, true, &unit) &&
           decimal_equal(unit.factor, decimal_of(1)) && unit.dimension == DIMENSION_COUNT &&
           unit_match(c->know, LANGUAGE_ZH, unit.symbol, 0, &known) != unit.symbol.len;
}

/* what stands between commas in brackets: only the first is a unit that nobody else knows, "(vehicles)" */
static bool take_piece(const struct head_context *c, struct slice piece, bool first, struct head *ret)
{
    struct head said = {.words = piece};
    read_words(c, &said);
    ret->annualised |= said.annualised;
    return is_aside(piece) || take_level(c, piece, ret) || take_status(c, piece, ret) ||
           take_scale(unit_words(c, piece), ret) || take_change(c, piece, ret) ||
           (!ret->unit.symbol.ptr && !is_remark(c, piece) &&
            head_unit_read(c, unit_words(c, piece), first, &ret->unit)) ||
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
static bool is_mark(const struct head_context *c, struct slice text, size_t open, struct slice inside)
{
    bool letter = inside.len == 1 && strchr("prabcPRE", inside.ptr[0]);
    struct slice before = slice_trim(slice_sub(text, 0, open));
    struct head dated = {.words = SLICE("")};
    return letter && before.len > 0 &&
           (utf8_is_digit((unsigned char)before.ptr[before.len - 1]) || head_period_read(c, before, &dated));
}

static void take_brackets(const struct head_context *c, struct head *ret)
{
    size_t open, close;
    struct slice inside;
    for (int i = 0; i < 3 && last_brackets(ret->words, &open, &close, &inside); i++) {
        if (!is_mark(c, ret->words, open, inside) && !take_inside(c, inside, ret))
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
            if (slice_equal_any(ret->words, "金额", "计量")) /* 金额单位：亿元 */
                ret->words = SLICE("");
            return;
        }
    }
    if (slice_ends(ret->words, SLICE("%")) && head_unit_read(c, SLICE("%"), false, &ret->unit))
        ret->words = without(c, ret->words, ret->words.len - 1, ret->words.len);
}

/* "Net sales - USD ($) $ in Millions" */
static void take_scale_behind(const struct head_context *c, struct head *ret)
{
    size_t in = slice_rfind(ret->words, SLICE(" in "));
    if (in != SLICE_NONE && take_scale(slice_sub(ret->words, in + strlen(" in "), ret->words.len), ret))
        ret->words = without(c, ret->words, in, ret->words.len);
}

/* "环比 上月=100" */
static void take_level_behind(const struct head_context *c, struct head *ret)
{
    size_t blank = slice_rfind(ret->words, SLICE(" "));
    size_t from = blank == SLICE_NONE ? 0 : blank + 1;
    if (take_level(c, slice_sub(ret->words, from, ret->words.len), ret))
        ret->words = slice_trim(slice_sub(ret->words, 0, from));
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
        change.comparison != COMPARISON_OTHER ? change.comparison : head_comparison(&first.period, &second.period);
    ret->words = change.words;
}

/* "25/24" as 2025, the year behind the slash being the one before; 0 if it is none */
static int year_of_pair(struct slice s)
{
    int first = 0, second = 0;
    if (s.len != 5 || s.ptr[2] != '/')
        return 0;
    for (size_t i = 0; i < 2; i++) {
        if (!utf8_is_digit((unsigned char)s.ptr[i]) || !utf8_is_digit((unsigned char)s.ptr[i + 3]))
            return 0;
        first = first * 10 + (s.ptr[i] - '0');
        second = second * 10 + (s.ptr[i + 3] - '0');
    }
    return first == second + 1 ? 2000 + first : 0;
}

/* "Change 2025Q2/2024Q2", "% change Jan-Oct 25/24": of the first time, against the second */
static void take_times(const struct head_context *c, struct head *ret)
{
    size_t blank = slice_rfind(ret->words, SLICE(" "));
    struct slice times = slice_sub(ret->words, blank == SLICE_NONE ? 0 : blank + 1, ret->words.len);
    size_t slash = slice_find(times, SLICE("/"));
    struct head first = {.words = SLICE("")}, second = first, change = {.words = slice_sub(ret->words, 0, blank)};
    int year = year_of_pair(times);
    read_words(c, &change);
    if (slash == SLICE_NONE || blank == SLICE_NONE || !change.changes)
        return;
    if (year) {
        struct slice words = arena_printf(c->arena, "%.*s %d", (int)change.words.len, change.words.ptr, year);
        if (!head_period_read(c, words, &first))
            return;
        change.comparison = COMPARISON_YOY;
        change.words = SLICE("");
    } else if (!head_period_read(c, slice_sub(times, 0, slash), &first) ||
               !head_period_read(c, slice_sub(times, slash + 1, times.len), &second)) {
        return;
    }
    ret->has_period = ret->changes = true;
    ret->period = first.period;
    ret->period_text = first.period_text;
    ret->comparison =
        change.comparison != COMPARISON_OTHER ? change.comparison : head_comparison(&second.period, &first.period);
    ret->unit = ret->unit.symbol.ptr ? ret->unit : change.unit;
    ret->words = change.words;
}

/* "% vs Q3 2024", "Change over 2Q25": what it is against is not its time */
static void take_base(const struct head_context *c, struct head *ret)
{
    struct slice rest = data_file(HEADS_FILE), word;
    struct head said = {.words = ret->words};
    read_words(c, &said);
    if (said.changes && said.comparison != COMPARISON_OTHER) /* 比去年同期 */
        return;
    while (!ret->has_base && next_of(&rest, SLICE("against"), &word)) {
        size_t tab = slice_find(word, SLICE("\t"));
        word = slice_sub(word, 0, tab);
        size_t at = word.len ? find_word(ret->words, word) : SLICE_NONE;
        struct head base = {.words = SLICE("")}, change = base;
        if (at == SLICE_NONE || !head_period_read(c, slice_sub(ret->words, at + word.len, ret->words.len), &base))
            continue;
        change.words = slice_trim(slice_sub(ret->words, 0, at));
        bool bare = slice_equal(change.words, SLICE("%")) || (tab != SLICE_NONE && !change.words.len);
        read_words(c, &change);
        if (!bare && !change.changes)
            continue;
        ret->has_base = ret->changes = true;
        ret->base = base.period;
        ret->comparison = change.changes ? change.comparison : COMPARISON_OTHER;
        ret->words = bare ? slice_trim(slice_sub(ret->words, 0, at)) : change.words;
    }
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

/* from and to, one against another, against a base: the first that the words are */
static void take_against(const struct head_context *c, struct head *ret)
{
    if (!ret->has_period && !ret->has_base)
        take_from_to(c, ret);
    if (!ret->has_period && !ret->has_base)
        take_times(c, ret);
    if (!ret->has_period && !ret->has_base)
        take_base(c, ret);
}

/* the words are a time as a whole, unless something else was found */
static void take_whole(const struct head_context *c, struct head *ret)
{
    if (ret->words.len && !ret->has_period && !ret->has_base && head_period_read(c, ret->words, ret))
        ret->words = SLICE("");
}

/* what is left behind the words with a meaning: a unit, a scale, a time */
static void take_rest(const struct head_context *c, struct head *ret)
{
    if (ret->level)
        ret->changes = ret->amount = false;
    if (!ret->unit.symbol.ptr && ret->words.len)
        take_unit(c, ret);
    if (ret->words.len)
        take_scale_behind(c, ret);
    if (ret->has_period || ret->span || !ret->words.len)
        return;
    take_period(c, ret);
    if (ret->has_period)
        read_words(c, ret); /* "10月末累计" */
}

void head_read(const struct head_context *c, struct slice text, struct head *ret)
{
    text = without_notes(slice_trim(text));
    *ret = (struct head){.words = text.len > HEAD_MAX ? SLICE("") : text};
    if (!ret->words.len)
        return;
    struct head alone = *ret;
    take_against(c, ret);
    read_words(c, &alone);
    bool spans = (alone.span && (!alone.words.len || is_year(alone.words))) || /* "本月" is not that of publication */
                 (alone.before && !alone.words.len);
    if (!spans)
        take_whole(c, ret);
    if (!ret->words.len)
        return;
    take_brackets(c, ret);
    if (slice_ends(ret->words, SLICE("100")))
        take_level_behind(c, ret);
    take_against(c, ret);
    if (!spans && !alone.changes)
        take_whole(c, ret);
    if (!ret->has_period)
        take_year(c, ret);
    read_words(c, ret);
    if (spans) /* "YTD 2025" */
        take_whole(c, ret);
    take_rest(c, ret);
}

bool head_change_read(const struct head_context *c, struct slice words, struct head *ret)
{
    struct head change = {.words = words};
    read_words(c, &change);
    if (!change.changes || change.comparison == COMPARISON_OTHER)
        return false;
    ret->comparison = change.comparison;
    ret->words = change.words;
    return true;
}

bool head_is_measure(struct slice words)
{
    for (struct slice rest = data_file(HEADS_FILE), end; next_of(&rest, SLICE("measure"), &end);)
        if (end.len && words.len >= end.len && find_word(slice_sub(words, words.len - end.len, words.len), end) == 0 &&
            (words.len == end.len || words.ptr[words.len - end.len - 1] == ' '))
            return true;
    return false;
}

struct slice head_title(struct slice words)
{
    for (struct slice rest = data_file(HEADS_FILE), end; next_of(&rest, SLICE("title"), &end);)
        if (end.len && slice_ends(words, end) && words.len > end.len)
            return slice_sub(words, 0, words.len - end.len);
    return words;
}
