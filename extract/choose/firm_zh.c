/* firm_zh - the firm that a document is about: 东岭科技（600001）：订单充足, 东岭科技：拟投资4亿元 over 东岭科技公告
 *
 * Its figures are the firm's unless somebody else is named: 公司, and measures that every firm has.
 */
#include "base/utf8.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

#define FIRM_SHORTEST 6 /* bytes: two characters */
#define FIRM_LONGEST 45
#define LEAD_LONGEST 600 /* bytes of the text in which the firm says something */
#define CODE_SHORTEST 4  /* digits of 1066.HK; 2021 alone is a year */

static bool is_name_character(uint32_t c)
{
    return utf8_is_han(c) || utf8_is_letter(c) || utf8_is_digit(c) || c == '*' || c == '-';
}

struct slice zh_name_before(struct slice text, size_t end)
{
    uint32_t c;
    size_t start = end;
    while (start > 0 && end - start <= FIRM_LONGEST) {
        size_t len = utf8_before(text, start, &c);
        if (!is_name_character(c))
            break;
        start -= len;
    }
    bool fits = end - start >= FIRM_SHORTEST && end - start <= FIRM_LONGEST;
    return fits ? slice_sub(text, start, end) : SLICE("");
}

/* 2021, 1998 */
static bool is_year(struct slice digits)
{
    return slice_starts(digits, SLICE("19")) || slice_starts(digits, SLICE("20"));
}

bool zh_code_at(struct slice text, size_t at)
{
    struct slice rest = slice_sub(text, at, text.len);
    size_t open = *rest.ptr == '(' ? 1 : slice_starts(rest, SLICE("（")) ? strlen("（") : 0, digits = 0;
    if (!open)
        return false;
    while (open + digits < rest.len && utf8_is_digit((unsigned char)rest.ptr[open + digits]))
        digits++;
    bool dotted = slice_starts(slice_sub(rest, open + digits, rest.len), SLICE("."));
    return digits > CODE_SHORTEST || (digits == CODE_SHORTEST && (dotted || !is_year(slice_sub(rest, open, rest.len))));
}

static struct slice named_with_code(struct slice title)
{
    for (size_t i = 0; i < title.len; i++)
        if (zh_code_at(title, i))
            return zh_name_before(title, i);
    return SLICE("");
}

/* 东岭科技(000001.SZ)公告称, 东岭科技公告: a name that the text begins with, that speaks of itself and stands in the
 * title */
static struct slice named_in_lead(struct slice title, struct slice lead)
{
    for (size_t i = 1; i < lead.len; i++) {
        char c = lead.ptr[i];
        bool coded = (c == '(' || c == *"（") && zh_code_at(lead, i);
        if (!coded && !(c == *"公" && slice_starts(slice_sub(lead, i, lead.len), SLICE("公告"))))
            continue;
        struct slice name = zh_name_before(lead, i);
        for (struct slice said = SLICE("晚间"); slice_ends(name, said);)
            name = slice_sub(name, 0, name.len - said.len);
        if (name.len >= FIRM_SHORTEST && slice_find(title, name) != SLICE_NONE)
            return name;
    }
    return SLICE("");
}

struct slice zh_firm(struct slice title, struct slice text)
{
    struct slice name = named_with_code(title);
    return name.len ? name : named_in_lead(title, slice_sub(text, 0, LEAD_LONGEST));
}
