/* firm_zh - the firm that a document is about: 东岭科技（600001）：订单充足, 东岭科技：拟投资4亿元 over 东岭科技公告
 *
 * Its figures are the firm's unless somebody else is named: 公司, and measures that every firm has.  So are those of
 * 全市 the city's whose report it is.
 */
#include "base/utf8.h"
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

#define FIRM_SHORTEST 6 /* bytes: two characters */
#define LATIN_SHORTEST 3
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
    return slice_starts_any(digits, "19", "20");
}

bool zh_code_at(struct slice text, size_t at)
{
    struct slice rest = slice_sub(text, at, text.len);
    size_t open = *rest.ptr == '(' ? 1 : slice_starts(rest, SLICE("（")) ? strlen("（") : 0, digits = 0;
    if (!open)
        return false;
    for (size_t i = 0; i < strlen("SH") && open < rest.len && rest.ptr[open] >= 'A' && rest.ptr[open] <= 'Z'; i++)
        open++; /* （SH601872， */
    while (open + digits < rest.len && utf8_is_digit((unsigned char)rest.ptr[open + digits]))
        digits++;
    struct slice behind = slice_sub(rest, open + digits, rest.len);
    bool dotted = behind.len > 1 && *behind.ptr == '.' && utf8_is_letter((unsigned char)behind.ptr[1]), ended = dotted;
    ended |= slice_starts_any(behind, ")", "）", "，"); /* not in （7750万美元） */
    bool year = digits == CODE_SHORTEST && !dotted && is_year(slice_sub(rest, open, rest.len));
    return ended && digits >= CODE_SHORTEST && !year;
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

/* 2026年 behind a blank */
static bool is_year_at(struct slice title, size_t at)
{
    size_t year = strlen("2026");
    return at && title.ptr[at - 1] == ' ' && at + year < title.len && is_year(slice_sub(title, at, title.len)) &&
           slice_starts(slice_sub(title, at + year, title.len), SLICE("年"));
}

/* what a title begins with, up to the first word of what a firm does, or of when: 东岭 of 东岭拟投资4亿元 */
static struct slice up_to_deed(const struct knowledge *know, struct slice title, const struct word **ret_deed)
{
    int deeds = lexicon_class(know->zh, "firm deed");
    uint32_t c = 0;
    *ret_deed = NULL;
    for (size_t at = 0; at < title.len && at <= FIRM_LONGEST; at += utf8_decode(title.ptr + at, title.len - at, &c)) {
        c = utf8_at(title, at);
        *ret_deed = at >= LATIN_SHORTEST ? lexicon_match(know->zh, deeds, title, at) : NULL;
        if (*ret_deed || is_year_at(title, at))
            return slice_trim(slice_sub(title, 0, at));
        if (!is_name_character(c) && c != ' ')
            break;
    }
    return SLICE("");
}

/* 海运巨头东岭: the name behind what kind of firm it is */
static struct slice behind_kind(const struct knowledge *know, struct slice name)
{
    const struct word *kind;
    size_t at = 0;
    int kinds = lexicon_class(know->zh, "firm kind");
    while ((kind = lexicon_next(know->zh, kinds, name, &at)) && at + kind->form.len + LATIN_SHORTEST <= name.len) {
        name = slice_trim(slice_sub(name, at + kind->form.len, name.len));
        at = 0;
    }
    return name;
}

static bool ends_in(const struct knowledge *know, const char *class_name, struct slice name)
{
    return lexicon_match_before(know->zh, lexicon_class(know->zh, class_name), name, name.len) != NULL;
}

/* a word of the lexicon, or its end, tells that the name is a place, a measure or nobody */
static bool is_no_firm(const struct knowledge *know, struct slice name)
{
    const struct word *first = lexicon_match(know->zh, know->claims_zh->word, name, 0);
    bool place = first && slice_starts(first->means, SLICE("place")) && !slice_ends(first->means, SLICE("company"));
    return place || ends_in(know, "nobody", name) || ends_in(know, "unowned", name) ||
           ends_in(know, "measure end", name) || (ends_in(know, "speaker", name) && !ends_in(know, "company", name));
}

/* 东岭科技, 诺和诺德 over a text on 营收: what the name ends with, or the text tells, is of a firm */
static bool is_firm_like(const struct knowledge *know, struct slice name, struct slice lead)
{
    size_t at = 0;
    const struct word *known = lexicon_match(know->zh, know->claims_zh->word, name, 0);
    return (known && slice_equal(known->means, SLICE("place company"))) || ends_in(know, "company", name) ||
           ends_in(know, "firm end", name) ||
           lexicon_next(know->zh, lexicon_class(know->zh, "results"), lead, &at) != NULL;
}

/* 东岭拟投资4亿元, Orlo上半年收入20亿美元: the title tells what only a firm does, or the name is written in Latin
 * letters, and the text says it again */
static struct slice named_by_deed(const struct knowledge *know, struct slice title, struct slice lead)
{
    const struct word *deed;
    struct slice name = behind_kind(know, up_to_deed(know, title, &deed));
    bool latin = name.len && utf8_count(name) == name.len;
    bool does = deed && (slice_equal(deed->means, SLICE("own")) || (deed->means.len && is_firm_like(know, name, lead)));
    bool fits = latin ? name.len >= LATIN_SHORTEST : name.len >= FIRM_SHORTEST && does && !utf8_has_digit(name);
    size_t headline = slice_starts(lead, SLICE("【")) ? slice_find(lead, SLICE("】")) : 0;
    struct slice body = slice_sub(lead, headline == SLICE_NONE ? 0 : headline, lead.len);
    return fits && !is_no_firm(know, name) && slice_find(body, name) != SLICE_NONE ? name : SLICE("");
}

struct slice zh_firm(const struct knowledge *know, struct slice title, struct slice text)
{
    struct slice lead = slice_sub(text, 0, LEAD_LONGEST), name = named_with_code(title);
    name = name.len ? name : named_in_lead(title, lead);
    return name.len ? name : named_by_deed(know, title, lead);
}

/* ---- the place of 全省 and 全市 ---- */

#define HOME_LONGEST 9 /* bytes of its name: three characters */

/* 省, unless it is a municipality (市) or an autonomous region (区); 全省 and 本港 are no names */
static bool is_of_level(const struct knowledge *know, const struct word *w, struct slice level)
{
    if (slice_equal(w->means, SLICE("place city")))
        return slice_equal(level, SLICE("市"));
    if (!slice_equal(w->means, SLICE("place province")) || slice_starts_any(w->form, "全", "本"))
        return false;
    const struct word *own = lexicon_match(know->zh, know->claims_zh->home_level, w->form, 0);
    return slice_equal(level, own ? own->means : SLICE("省"));
}

/* the only place of the lexicon in the plain text that is of the level, empty if none is or several are */
static struct slice place_of_level(const struct knowledge *know, struct slice plain, struct slice level)
{
    const struct word *w;
    struct slice found = SLICE("");
    int words = know->claims_zh->word;
    for (size_t at = 0; (w = lexicon_next(know->zh, words, plain, &at)); at += w->form.len) {
        if (!is_of_level(know, w, level))
            continue;
        if (found.len && !slice_equal(found, w->form))
            return SLICE("");
        found = slice_sub(plain, at, at + w->form.len);
    }
    return found;
}

/* 临江市 of 2018年临江市政府工作报告: up to three characters behind the start of the title, a year or 在; no 总市值 */
static struct slice place_before_level(struct slice title, struct slice level)
{
    size_t end = slice_find(title, level), start = end;
    uint32_t c = 0;
    while (end != SLICE_NONE && start > 0 && end - start <= HOME_LONGEST) {
        size_t len = utf8_before(title, start, &c);
        if (!utf8_is_han(c) || c == 0x5E74 || c == 0x5728 || c == 0x5168) /* 年 在 全 */
            break;
        start -= len;
    }
    bool fits = end != SLICE_NONE && end - start >= FIRM_SHORTEST && end - start <= HOME_LONGEST;
    struct slice behind = fits ? slice_sub(title, end + level.len, title.len) : SLICE("");
    bool counted = fits && start > 0 && utf8_is_digit((unsigned char)title.ptr[start - 1]); /* 8倍预期市盈率 */
    bool other = counted || slice_starts_any(behind, "值", "场", "公司");
    return fits && !other ? slice_sub(title, start, end + level.len) : SLICE("");
}

struct slice zh_home(const struct knowledge *know, struct slice title, struct slice lead, struct slice level)
{
    struct slice name = place_before_level(title, level);
    if (!name.len)
        name = place_of_level(know, title, level);
    return name.len ? name : place_of_level(know, lead, level);
}

/* a country, province or city, or the nation itself: no 全球, no 越南籍 */
static bool may_own(const struct word *w, struct slice behind)
{
    bool zone = slice_equal(w->means, SLICE("place zone"));
    bool nation = slice_equal_any(w->form, "我国", "全国", "中国");
    return slice_starts(w->means, SLICE("place")) && !slice_ends(w->means, SLICE("company")) && (!zone || nation) &&
           !slice_starts_any(behind, "籍", "市场", "人大", "政协");
}

/* at least two of the places that the text names, and half of them, are that one */
static bool is_told_most(const struct knowledge *know, struct slice text, struct slice name)
{
    const struct word *w;
    size_t same = 0, all = 0;
    int words = know->claims_zh->word;
    for (size_t at = 0; (w = lexicon_next(know->zh, words, text, &at)); at += w->form.len) {
        all += may_own(w, SLICE(""));
        same += slice_equal(w->form, name);
    }
    return same >= 2 && 2 * same >= all;
}

struct slice zh_title_place(const struct knowledge *know, struct slice title, struct slice text)
{
    const struct word *w;
    struct slice found = SLICE("");
    size_t close = slice_starts(title, SLICE("【")) ? slice_find(title, SLICE("】")) : 0; /* 【武汉肺炎】 */
    int words = know->claims_zh->word;
    for (size_t at = close == SLICE_NONE ? 0 : close; (w = lexicon_next(know->zh, words, title, &at));
         at += w->form.len) {
        if (!may_own(w, slice_sub(title, at + w->form.len, title.len)))
            continue;
        if (found.len && !slice_equal(found, w->form))
            return SLICE("");
        found = slice_sub(title, at, at + w->form.len);
    }
    return found.len && is_told_most(know, text, found) ? found : SLICE("");
}
