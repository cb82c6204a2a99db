#include "base/utf8.h"
#include "extract/table/head.h"

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
        } else if (!strchr("Qq '-/.:", ch)) {
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

enum comparison head_comparison(const struct period *first, const struct period *second)
{
    int months = (second->last.year - first->last.year) * 12 + second->last.month - first->last.month;
    if (second->grain != first->grain)
        return COMPARISON_OTHER;
    return months == 12                                    ? COMPARISON_YOY
           : months == 1 && second->grain == GRAIN_MONTH   ? COMPARISON_MOM
           : months == 3 && second->grain == GRAIN_QUARTER ? COMPARISON_QOQ
                                                           : COMPARISON_OTHER;
}

bool head_month_number(struct slice words, int *ret_month, int *ret_number)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    size_t letters = 0;
    while (letters < words.len && ((words.ptr[letters] | 32) >= 'a' && (words.ptr[letters] | 32) <= 'z'))
        letters++;
    struct slice rest = slice_sub(words, letters, words.len);
    if (slice_starts(rest, SLICE(".")))
        rest = slice_sub(rest, 1, rest.len);
    if (letters < 3 || letters > 9 || rest.len < 3 || !utf8_is_digit((unsigned char)rest.ptr[rest.len - 1]) ||
        !utf8_is_digit((unsigned char)rest.ptr[rest.len - 2]))
        return false;
    struct slice mark = slice_sub(rest, 0, rest.len - 2);
    if (!slice_equal_any(mark, " ", "-", "'", "’", " '"))
        return false;
    *ret_number = (rest.ptr[rest.len - 2] - '0') * 10 + rest.ptr[rest.len - 1] - '0';
    for (*ret_month = 1; *ret_month <= 12; ++*ret_month) {
        size_t i = 0;
        while (i < 3 && (words.ptr[i] | 32) == names[(size_t)(*ret_month - 1) * 3 + i])
            i++;
        if (i == 3)
            return true;
    }
    return false;
}

struct slice head_month_year(const struct head_context *c, struct slice words)
{
    int month, number;
    if (!head_month_number(words, &month, &number))
        return words;
    return arena_printf(c->arena, "%.3s %d", words.ptr, 2000 + number);
}
