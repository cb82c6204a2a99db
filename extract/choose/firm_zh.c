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
#define CODE_SHORTEST 4  /* digits of 1066.HK; 2021 is a year */

static bool is_name_character(uint32_t c)
{
    return utf8_is_han(c) || utf8_is_letter(c) || utf8_is_digit(c) || c == '*' || c == '-';
}

/* the name that ends there; empty if there is none of a fit length */
static struct slice name_before(struct slice text, size_t end)
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

/* （600001）, (000001.SZ), （00700.HK） */
static bool code_at(struct slice text, size_t at)
{
    struct slice rest = slice_sub(text, at, text.len);
    size_t open = slice_starts(rest, SLICE("（")) ? strlen("（") : slice_starts(rest, SLICE("(")) ? 1 : 0, digits = 0;
    while (open && open + digits < rest.len && utf8_is_digit((unsigned char)rest.ptr[open + digits]))
        digits++;
    bool dotted = slice_starts(slice_sub(rest, open + digits, rest.len), SLICE("."));
    return digits > CODE_SHORTEST || (digits == CODE_SHORTEST && dotted);
}

static struct slice named_with_code(struct slice title)
{
    for (size_t i = 0; i < title.len; i++)
        if (code_at(title, i))
            return name_before(title, i);
    return SLICE("");
}

#define SAYING_LONGEST 36 /* bytes of 晚间在港交所公告 */

/* 东岭科技(000001.SZ)公告称, 东岭科技晚间公告: the text begins with what the name says of itself */
static bool announces(struct slice lead, struct slice name)
{
    size_t at = slice_find(lead, name);
    if (at == SLICE_NONE)
        return false;
    struct slice after = slice_sub(lead, at + name.len, lead.len);
    size_t said = slice_find(after, SLICE("公告"));
    return code_at(after, 0) || (said != SLICE_NONE && said <= SAYING_LONGEST);
}

struct slice zh_firm(struct slice title, struct slice text)
{
    struct slice name = named_with_code(title);
    if (name.len)
        return name;
    size_t colon = slice_find(title, SLICE("："));
    if (colon == SLICE_NONE || colon > FIRM_LONGEST)
        return SLICE("");
    name = name_before(title, colon);
    return name.len && announces(utf8_cut(slice_sub(text, 0, LEAD_LONGEST), LEAD_LONGEST), name) ? name : SLICE("");
}
