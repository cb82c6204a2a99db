#include "extract/table/figure.h"
#include "base/utf8.h"

/* the marks of signs and losses that stand before a figure */
static size_t take_sign(struct slice s, bool *ret_negative)
{
    static const struct slice minus[] = {SLICE_INIT("-"), SLICE_INIT("−"), SLICE_INIT("–"), SLICE_INIT("－")};
    for (size_t i = 0; i < 4; i++)
        if (slice_starts(s, minus[i])) {
            *ret_negative = true;
            return minus[i].len;
        }
    return slice_starts(s, SLICE("+"));
}

/* digits with their separators at *at as a decimal */
static bool take_digits(struct slice s, size_t *at, struct decimal *ret)
{
    char digits[40];
    size_t len = 0, start = *at;
    bool point = false;
    for (; *at < s.len && len + 1 < sizeof digits; ++*at) {
        char c = s.ptr[*at], next = *at + 1 < s.len ? s.ptr[*at + 1] : ' ';
        if (utf8_is_digit((unsigned char)c))
            digits[len++] = c;
        else if (c == '.' && !point && utf8_is_digit((unsigned char)next)) {
            point = true;
            digits[len++] = c;
        } else if (!(c == ',' && *at > start && utf8_is_digit((unsigned char)next)))
            break;
    }
    return len && decimal_parse((struct slice){digits, len}, ret);
}

/* "*", "1)", "[2]", "†", "r", "p" behind a figure */
static bool is_note_mark(struct slice s)
{
    bool open = slice_starts_any(s, "[", "(");
    return (open && s.len <= 4 && slice_ends_any(s, "]", ")")) ||
           slice_equal_any(s, "*", "**", "\\*", "†", "‡", "r", "p", "e", "a", "b", "c", "①", "②", "③");
}

bool figure_is_money(const struct head_context *c, struct slice words)
{
    struct head_unit unit;
    if (!head_unit_read(c, words, true, &unit) || unit.symbol.len < 3 || unit.dimension == DIMENSION_COUNT)
        return false;
    for (size_t i = 0; i < 3; i++)
        if (unit.symbol.ptr[i] < 'A' || unit.symbol.ptr[i] > 'Z')
            return false;
    return unit.symbol.len == 3 || unit.symbol.ptr[3] == '/';
}

static bool is_year(struct decimal value)
{
    return decimal_compare(value, decimal_of(1900)) >= 0 && decimal_compare(value, decimal_of(2100)) <= 0 &&
           value.exp >= 0;
}

/* the words behind the digits: a mark, or a unit; no more of a date or of a year's name ("2024年", "2025 plan") */
static bool take_behind(const struct head_context *c, struct slice behind, struct slice whole, struct figure *f)
{
    struct head_unit unit;
    struct head dated = {.words = SLICE("")};
    bool year = is_year(f->value) && slice_trim(whole).len > 4 && whole.ptr[4] == ' ';
    bool word = year && ((behind.ptr[0] | 32) >= 'a' && (behind.ptr[0] | 32) <= 'z');
    /* "1 Gold and gold receivables", a line by its number: no unit begins with a capital, but those that are known */
    bool name = behind.ptr[0] >= 'A' && behind.ptr[0] <= 'Z' && slice_find(behind, SLICE(" ")) != SLICE_NONE &&
                !head_unit_read(c, behind, false, &unit);
    if (name || word || slice_find(behind, SLICE("年")) != SLICE_NONE ||
        slice_find(behind, SLICE("月")) != SLICE_NONE || !head_unit_read(c, behind, true, &unit) ||
        head_period_read(c, whole, &dated))
        return false;
    f->unit = behind;
    return true;
}

void figure_read(const struct head_context *c, struct slice text, const struct table_cell *cell, struct figure *ret)
{
    struct slice s = slice_sub(text, cell->start, cell->end);
    bool open = slice_starts(s, SLICE("(")), closed = open && slice_ends(s, SLICE(")")), negative = open;
    size_t at = open;
    *ret = (struct figure){.start = cell->start, .unit = SLICE("")};
    at += take_sign(slice_sub(s, at, s.len), &negative);
    size_t sign = at, number = at;
    while (number < s.len && !utf8_is_digit((unsigned char)s.ptr[number]))
        number++;
    struct slice before = slice_trim(slice_sub(s, sign, number));
    if (!open && slice_ends(before, SLICE("(")) && slice_ends(s, SLICE(")"))) { /* "$ (482)" */
        closed = negative = true;
        before = slice_trim(slice_sub(before, 0, before.len - 1));
    }
    if (before.len && !figure_is_money(c, before))
        return;
    at = number;
    if (!take_digits(s, &at, &ret->value))
        return;
    struct slice behind = slice_trim(slice_sub(s, at, s.len - closed));
    bool marked = is_note_mark(behind);
    if (behind.len && !marked && !take_behind(c, behind, before.len ? SLICE("") : s, ret))
        return;
    ret->is = true;
    ret->unit = ret->unit.len ? ret->unit : before;
    ret->end = behind.len && !marked ? (size_t)(behind.ptr - text.ptr) + behind.len : cell->start + at;
    ret->start = cell->start + (open ? 1 : 0);
    if (negative)
        ret->value = decimal_neg(ret->value);
}

bool figure_is_blank(struct slice s)
{
    return slice_equal_any(s, "-", "—", "–", "--", "——", "…", "..", "...", "n/a", "N/A", "NA", "/");
}

void figure_join_part(const struct head_context *c, struct slice words, bool first_in_row, struct figure *f, size_t i,
                      size_t count)
{
    bool behind = slice_equal_any(words, ")", "%", ")%");
    if (behind && !first_in_row && f[i - 1].is) {
        f[i].part = true;
        if (slice_ends(words, SLICE("%")))
            f[i - 1].unit = SLICE("%");
    } else if (!behind && i + 1 < count && f[i + 1].is && !f[i + 1].unit.len && words.len <= 4 &&
               figure_is_money(c, words)) {
        f[i].part = true;
        f[i + 1].unit = words;
    }
}

bool figure_is_year(const struct figure *f)
{
    return f->is && !f->unit.len && is_year(f->value);
}
