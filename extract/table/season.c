#include "extract/table/season.h"
#include "base/utf8.h"

/* bytes above a table in which the crop that it is of is looked for; in which Chinese tells a year's months */
#define CROP_REACH 300
#define YEAR_REACH 45

static const struct word *next_word(const struct knowledge *know, const char *class_name, struct slice text, size_t *at)
{
    return lexicon_next(know->en, lexicon_class(know->en, class_name), text, at);
}

/* a text of marketing years that names a crop above the table */
static int english_season(const struct reading *r, const struct table *table)
{
    struct slice text = r->document->text;
    size_t at = 0, from = table->start > CROP_REACH ? table->start - CROP_REACH : 0;
    struct slice above = slice_sub(text, from, table->start);
    const struct word *crop = NULL, *next;
    for (; (next = next_word(r->know, "crop.year", above, &at)); at += next->form.len)
        crop = next;
    return crop && next_word(r->know, "crop.text", text, &(size_t){0}) ? (int)decimal_double(crop->value) : 0;
}

/* the number of the month at the start of text; 0 if none stands there */
static int month_at(struct slice text)
{
    int month = 0;
    size_t at = 0;
    for (; at < 2 && at < text.len && utf8_is_digit((unsigned char)text.ptr[at]); at++)
        month = month * 10 + (text.ptr[at] - '0');
    return at && month <= 12 && slice_starts(slice_sub(text, at, text.len), SLICE("月")) ? month : 0;
}

/* 市场年度为当年10月至下年9月, （每年11月—次年10月） of a 榨季 */
static int chinese_season(struct slice text)
{
    static const struct slice next[] = {SLICE_INIT("次年"), SLICE_INIT("下年"), SLICE_INIT("翌年"),
                                        SLICE_INIT("第二年")};
    static const struct slice years[] = {SLICE_INIT("年度"), SLICE_INIT("榨季"), SLICE_INIT("财年")};
    for (size_t i = 0; i < sizeof next / sizeof *next; i++)
        for (size_t at = 0, found; (found = slice_find(slice_sub(text, at, text.len), next[i])) != SLICE_NONE;) {
            at += found;
            struct slice before = slice_sub(text, at > YEAR_REACH ? at - YEAR_REACH : 0, at);
            at += next[i].len;
            int month = month_at(slice_sub(text, at, text.len));
            for (size_t k = 0; month && k < sizeof years / sizeof *years; k++)
                if (slice_find(before, years[k]) != SLICE_NONE)
                    return month;
        }
    return 0;
}

int table_season(const struct reading *r, const struct table *table)
{
    return r->document->language == LANGUAGE_ZH ? chinese_season(r->document->text) : english_season(r, table);
}
