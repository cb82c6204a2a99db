/* numeral - numbers in digits, and what both languages share; the words are in numeral_zh.c and numeral_en.c */
#include "extract/mention/numeral_internal.h"
#include "extract/text/clean.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

void numerals_add(struct numerals *list, const struct numeral *numeral)
{
    arena_more(list->arena, list->at, list->count, list->room, 2);
    list->at[list->count++] = *numeral;
}

int numeral_digit(struct slice text, size_t at, size_t *ret_len)
{
    *ret_len = 1;
    if (at >= text.len)
        return -1;
    unsigned char c = (unsigned char)text.ptr[at];
    if (c >= '0' && c <= '9')
        return c - '0';
    /* full-width digits are EF BC 90 to EF BC 99 */
    if (c != 0xEF || text.len - at < 3 || (unsigned char)text.ptr[at + 1] != 0xBC)
        return -1;
    c = (unsigned char)text.ptr[at + 2];
    *ret_len = 3;
    return c >= 0x90 && c <= 0x99 ? c - 0x90 : -1;
}

size_t numeral_run(struct slice text, size_t at)
{
    size_t from = at, len;
    while (numeral_digit(text, at, &len) >= 0)
        at += len;
    return at - from;
}

static size_t digit_run(struct slice text, size_t at, size_t *ret_digits)
{
    size_t from = at, len;
    for (*ret_digits = 0; numeral_digit(text, at, &len) >= 0; at += len)
        ++*ret_digits;
    return at - from;
}

size_t numeral_blank(struct slice text, size_t at)
{
    size_t from = at;
    uint32_t c;
    for (int n = 0; n < 2 && at < text.len; n++) {
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (c == '\n' || !utf8_is_space(c))
            break;
        at += len;
    }
    return at - from;
}

/* The bytes of a separator of thousands at byte at: a comma, a blank that keeps to its number, an apostrophe.
 * A full-width comma separates numbers of a list, except between full-width digits. */
static size_t separator(struct slice text, size_t at, bool wide, bool *ret_comma)
{
    uint32_t c;
    if (at >= text.len)
        return 0;
    size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
    *ret_comma = c == ',' || c == 0xFF0C;
    if (c == ',' || (c == 0xFF0C && wide) || c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009)
        return len;
    return 0;
}

/* The groups behind the first digits.  Three digits each; two before the last in the Indian manner.  A number is
 * taken whole or not at all: "22,24,26" is a list. */
static size_t thousands(struct slice text, size_t at, size_t first_digits, bool wide)
{
    size_t end = at, digits, last_digits = 3;
    bool comma = false, first_comma = false;
    if (first_digits == 0 || first_digits > 3)
        return 0;
    for (bool first = true;; first = false) {
        size_t gap = separator(text, end, wide, &comma);
        if (!gap || (!first && comma != first_comma))
            break;
        size_t run = digit_run(text, end + gap, &digits);
        if (digits != 3 && !(comma && digits == 2 && first_digits <= 2))
            break;
        first_comma = comma;
        last_digits = digits;
        end += gap + run;
    }
    return last_digits == 3 ? end - at : 0;
}

/* bytes of a decimal point that a digit follows */
static size_t point(struct slice text, size_t at)
{
    size_t len, digit_len;
    if (at >= text.len)
        return 0;
    if (text.ptr[at] == '.')
        len = 1;
    else if (slice_starts(slice_sub(text, at, text.len), SLICE("．")))
        len = strlen("．");
    else
        return 0;
    return numeral_digit(text, at + len, &digit_len) >= 0 ? len : 0;
}

static bool chained(struct slice text, size_t at)
{
    size_t digits, gap = point(text, at);
    return gap && point(text, at + gap + digit_run(text, at + gap, &digits));
}

/* "e5", "E-1" behind a number; an e of a word is none */
static size_t exponent(struct slice text, size_t at, int *ret)
{
    size_t from = at, len, digits;
    uint32_t c;
    if (at >= text.len)
        return 0;
    len = utf8_decode(text.ptr + at, text.len - at, &c);
    c = utf8_narrow(c);
    if (c != 'e' && c != 'E')
        return 0;
    at += len;
    bool negative = false;
    if (at < text.len) {
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        c = utf8_narrow(c);
        negative = c == '-';
        if (c == '-' || c == '+')
            at += len;
    }
    size_t run = digit_run(text, at, &digits);
    if (digits == 0 || digits > 2)
        return 0;
    int n = 0;
    for (size_t i = at; i < at + run; i += len)
        n = n * 10 + numeral_digit(text, i, &len);
    at += run;
    if (at < text.len && utf8_decode(text.ptr + at, text.len - at, &c) && utf8_is_letter(c))
        return 0;
    *ret = negative ? -n : n;
    return at - from;
}

#define POWER_DIGITS 32 /* bytes of a number in print */

/* "^-1", "^+23" behind a number: the number to that power, of as many digits as a double holds; its bytes */
static size_t power(struct slice text, size_t at, struct decimal *value)
{
    char digits[POWER_DIGITS];
    size_t from = at, len;
    if (at + 1 >= text.len || text.ptr[at] != '^')
        return 0;
    bool negative = text.ptr[++at] == '-';
    at += text.ptr[at] == '-' || text.ptr[at] == '+';
    size_t count, run = digit_run(text, at, &count);
    int n = 0;
    for (size_t i = at; i < at + run && count <= 2; i += len)
        n = n * 10 + numeral_digit(text, i, &len);
    double result = pow(decimal_double(*value), negative ? -n : n);
    if (count == 0 || count > 2 || !isfinite(result))
        return 0;
    snprintf(digits, sizeof digits, "%.15g", result);
    return decimal_parse(slice_of(digits), value) ? at + run - from : 0;
}

/* the digits of [at, end) with a point after whole bytes; more than 18 significant ones are cut to what a decimal holds
 */
static bool digits_value(struct slice text, size_t at, size_t end, size_t whole_end, struct decimal *ret)
{
    struct decimal value = decimal_of(0);
    int64_t coef = 0;
    int exp = 0;
    for (size_t len; at < end; at += len) {
        int digit = numeral_digit(text, at, &len);
        if (digit < 0) {
            uint32_t c;
            len = utf8_decode(text.ptr + at, text.len - at, &c);
            continue;
        }
        bool decimals = at >= whole_end;
        if (coef < 10000000000000000) {
            coef = coef * 10 + digit;
            exp -= decimals;
        } else {
            exp += !decimals;
        }
    }
    value.coef = coef;
    return decimal_shift(value, exp, ret) && decimal_add(*ret, decimal_of(0), ret);
}

/* the character before byte at is a digit: what starts here is the rest of a number */
static bool behind_digit(struct slice text, size_t at)
{
    uint32_t c;
    size_t len;
    return at > 0 && numeral_digit(text, at - utf8_before(text, at, &c), &len) >= 0;
}

/* "4,8% of GDP", "R5,2 billion": a comma before one or two last digits, where a share or a magnitude follows */
static size_t decimal_comma(struct slice text, size_t at)
{
    size_t digits, run;
    if (at >= text.len || text.ptr[at] != ',' || !(run = digit_run(text, at + 1, &digits)) || digits > 2)
        return 0;
    size_t end = at + 1 + run;
    return clean_amount_follows(slice_sub(text, end + numeral_blank(text, end), text.len)) ? 1 + run : 0;
}

/* "...9", "(4% of GDP).1 Exports", "Rs.547 crore": the point ends what stands before it, and opens no decimals */
static bool ends_before_point(char before)
{
    return before == '.' || before == ')' || utf8_is_digit((unsigned char)before) ||
           utf8_is_letter((unsigned char)before);
}

size_t numeral_digits(struct slice text, size_t at, struct decimal *ret)
{
    size_t digits, decimals, len;
    if (behind_digit(text, at))
        return 0; /* also keeps a run of a hundred thousand digits, refused as a whole, from being read at each */
    size_t run = digit_run(text, at, &digits), end = at + run;
    bool wide = run > digits;
    if (digits) {
        end += thousands(text, end, digits, wide);
    } else if (!point(text, at) || (at > 0 && ends_before_point(text.ptr[at - 1]))) {
        return 0;
    }
    size_t whole_end = end;
    size_t gap = point(text, end);
    end += gap ? 0 : digits && end == at + run ? decimal_comma(text, end) : 0;
    bool version = at > 1 && text.ptr[at - 1] == '.' && numeral_digit(text, at - 2, &len) >= 0;
    if (gap && !version && !chained(text, end))
        end += gap + digit_run(text, end + gap, &decimals);
    int shift = 0;
    size_t tail = exponent(text, end, &shift);
    struct decimal value;
    if (!digits_value(text, at, end, whole_end, &value) || !decimal_shift(value, shift, &value))
        return 0;
    *ret = value;
    return end + tail + power(text, end + tail, ret) - at;
}

/* YoY+30%, QoQ-5% */
static bool change_name(struct slice text, size_t end)
{
    static const char *const rows[] = {"yoy", "qoq", "mom"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t len = strlen(rows[i]), same = 0;
        while (same < len && end >= len &&
               utf8_lower((unsigned char)text.ptr[end - len + same]) == (unsigned char)rows[i][same])
            same++;
        if (same == len)
            return true;
    }
    return false;
}

/* A sign stands before its number and behind a blank, a bracket, a slash, a Chinese character: "同比-3.4%", "(-42%)",
 * "+10%/-5%"; behind a digit or a letter it is a hyphen or a range. */
size_t numeral_sign(struct slice text, size_t at, bool *ret_negative)
{
    uint32_t c, before = ' ';
    size_t digit_len;
    if (at >= text.len)
        return 0;
    size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
    c = utf8_narrow(c);
    if (c != '-' && c != '+' && c != 0x2212 && c != 0x2013 && c != 0x2011 && c != 0x2010)
        return 0;
    if (numeral_digit(text, at + len, &digit_len) < 0 && !point(text, at + len))
        return 0;
    if (at > 0)
        utf8_before(text, at, &before);
    if (at > 1 && text.ptr[at - 1] == '/' && text.ptr[at - 2] == '+')
        return 0; /* +/-3 points: how far off it may be */
    before = utf8_narrow(before);
    if (utf8_is_letter(before) && change_name(text, at))
        before = ' ';
    struct decimal part;
    if (at > 1 && (numeral_vulgar(text, at - 2, &part) == 2 || (at > 2 && numeral_vulgar(text, at - 3, &part) == 3)))
        return 0; /* 4½–5 percent */
    if (utf8_is_digit(before) || utf8_is_letter(before) || before == '-' || before == '%' || before == ')' ||
        before == '+' || before == 0x2103)
        return 0;
    *ret_negative = c != '+';
    return len;
}

size_t numeral_vulgar(struct slice text, size_t at, struct decimal *ret)
{
    static const struct {
        uint32_t glyph;
        int above, below;
    } rows[] = {{0xBD, 1, 2},   {0xBC, 1, 4},   {0xBE, 3, 4},   {0x2153, 1, 3}, {0x2154, 2, 3},
                {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}, {0x2155, 1, 5}};
    uint32_t c;
    if (at >= text.len)
        return 0;
    size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].glyph == c)
            return numeral_quotient(decimal_of(rows[i].above), decimal_of(rows[i].below), ret) ? len : 0;
    return 0;
}

static size_t slash(struct slice text, size_t at)
{
    if (at < text.len && text.ptr[at] == '/')
        return 1;
    return slice_starts(slice_sub(text, at, text.len), SLICE("／")) ? strlen("／") : 0;
}

size_t numeral_slash(struct slice text, size_t at, struct decimal *ret)
{
    size_t above, below, gap;
    struct decimal a, b;
    size_t run = digit_run(text, at, &above);
    if (above == 0 || above > 3 || !(gap = slash(text, at + run)))
        return 0;
    size_t low = at + run + gap, low_run = digit_run(text, low, &below), end = low + low_run;
    uint32_t c;
    bool round = below == 4 && slice_starts(slice_sub(text, low, text.len), SLICE("1000"));
    if (below == 0 || (below > 3 && !round) || slash(text, end) || point(text, end) ||
        (at > 0 && text.ptr[at - 1] == '/'))
        return 0;
    /* 5/10月: a date; 9/25GWh: a pair that shares its unit */
    if (end < text.len && utf8_decode(text.ptr + end, text.len - end, &c) && utf8_is_letter(c))
        return 0;
    /* 12/16亿元, 22/17倍: a pair that shares what follows it, not 2/3企业 */
    if (slice_starts_any(slice_sub(text, end, text.len), "亿", "億", "万", "萬", "元", "倍"))
        return 0;
    if (!digits_value(text, at, at + run, at + run, &a) || !digits_value(text, low, end, end, &b) ||
        !numeral_quotient(a, b, ret))
        return 0;
    return end - at;
}

bool numeral_quotient(struct decimal a, struct decimal b, struct decimal *ret)
{
    return b.coef != 0 && decimal_div(a, b, 15, ret);
}

size_t numeral_find(const struct knowledge *know, struct slice text, enum language language, struct arena *arena,
                    struct numeral **ret)
{
    struct numerals list = {.arena = arena};
    if (language == LANGUAGE_EN)
        numeral_find_en(know, text, &list);
    else
        numeral_find_zh(know, text, &list);
    *ret = list.at;
    return list.count;
}

/* ---- tables ---- */

static bool glyph_kind_of(struct slice name, enum glyph_kind *ret)
{
    static const struct {
        const char *name;
        enum glyph_kind kind;
    } rows[] = {{"digit", GLYPH_DIGIT}, {"tens", GLYPH_TENS}, {"power", GLYPH_POWER}, {"magnitude", GLYPH_MAGNITUDE},
                {"more", GLYPH_MORE},   {"some", GLYPH_SOME}, {"half", GLYPH_HALF},   {"point", GLYPH_POINT},
                {"minus", GLYPH_MINUS}, {"word", GLYPH_WORD}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (slice_equal(name, slice_of(rows[i].name)))
            return *ret = rows[i].kind, true;
    return false;
}

static bool glyphs_load(struct numeral_tables *t, const struct lexicon *zh, struct err *err)
{
    const struct word *const *words = lexicon_words(zh, lexicon_class(zh, "numeral.character"));
    size_t count = 0;
    for (; words && *words; words++) {
        uint32_t c;
        enum glyph_kind kind;
        const struct word *w = *words;
        size_t len = utf8_decode(w->form.ptr, w->form.len, &c);
        if (len != w->form.len || c > 0xFFFF || !glyph_kind_of(w->means, &kind))
            return err_set(err, lexicon_file(zh, w),
                           "numeral.character \"%.*s\": one character that means digit, tens, power, magnitude, "
                           "more, some, half, point, minus or word is wanted",
                           (int)w->form.len, w->form.ptr);
        if (++count >= GLYPH_ROWS)
            return err_set(err, NULL, "numeral.character: more than %d rows", GLYPH_ROWS - 1);
        t->glyph_of[c] = (uint8_t)count;
        utf8_set_add(&t->numeral, c);
        t->glyphs[count] = (struct glyph){kind, w->value, word_flag(w, "formal")};
    }
    return true;
}

struct numeral_tables *numeral_tables_new(const struct knowledge *know, struct err *err)
{
    struct numeral_tables *t = must_alloc(sizeof *t);
    memset(t, 0, sizeof *t);
    if (!glyphs_load(t, know->zh, err)) {
        numeral_tables_free(t);
        return NULL;
    }
    t->zh_word = lexicon_class(know->zh, "numeral.word");
    t->zh_stop = lexicon_class(know->zh, "numeral.stop");
    t->zh_latin = lexicon_class(know->zh, "numeral.latin");
    t->zh_rich = lexicon_class(know->zh, "numeral.rich");
    t->zh_dozen = lexicon_class(know->zh, "numeral.dozen");
    t->zh_counted = lexicon_class(know->zh, "numeral.counted");
    t->en_word = lexicon_class(know->en, "numeral.word");
    t->en_suffix = lexicon_class(know->en, "numeral.suffix");
    t->en_share = lexicon_class(know->en, "numeral.share");
    t->en_ratio = lexicon_class(know->en, "numeral.ratio");
    t->en_ratio_stop = lexicon_class(know->en, "numeral.ratio_stop");
    t->en_stop = lexicon_class(know->en, "numeral.stop");
    return t;
}

void numeral_tables_free(struct numeral_tables *tables)
{
    free(tables);
}
