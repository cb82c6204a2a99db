/* Chinese characters, numbers, units and links: what expressions of time are made of. */
#include "base/utf8.h"
#include "extract/mention/period_zh_internal.h"

/* how far a clause is searched for the word that closes a frame: 自…以来, 与…相比 */
#define FRAME_BYTES 120

uint32_t period_zh_char_at(const struct period_scan *s, size_t at)
{
    return utf8_at(s->text, at);
}

uint32_t period_zh_char_before(const struct period_scan *s, size_t at)
{
    return utf8_last(s->text, at);
}

size_t period_zh_char_len(const struct period_scan *s, size_t at)
{
    uint32_t c;
    return at < s->text.len ? utf8_decode(s->text.ptr + at, s->text.len - at, &c) : 0;
}

size_t period_zh_skip_space(const struct period_scan *s, size_t at)
{
    for (int i = 0; i < 2 && at < s->text.len && s->text.ptr[at] == ' '; i++)
        at++;
    return at;
}

bool period_zh_figure_at(const struct period_scan *s, size_t at, int *ret)
{
    uint32_t c = utf8_narrow(period_zh_char_at(s, at));
    *ret = (int)c - '0';
    return utf8_is_digit(c);
}

bool period_zh_arabic_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    int figure;
    unsigned char byte = at < s->text.len ? (unsigned char)s->text.ptr[at] : 0;
    if (!utf8_is_digit(byte) && byte < 0xEF) /* with which full-width figures begin */
        return false;
    *ret = (struct period_number){.arabic = true};
    for (; period_zh_figure_at(s, at, &figure); at += period_zh_char_len(s, at)) {
        if (++ret->figures > 4)
            return false;
        ret->value = ret->value * 10 + figure;
    }
    *end = at;
    return ret->figures > 0;
}

bool period_zh_spelled_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    const struct term *t;
    int total = 0, part = 0, count = 0;
    *ret = (struct period_number){0};
    while (count < 8 && (t = period_term_of(s, PERIOD_NUMBER, TERM_NUMBER, at))) {
        at += t->word->form.len;
        count++;
        if (t->value < 0) {
            total = -1;
            break;
        }
        if (t->value < 10) {
            part = part * 10 + t->value;
            ret->figures++;
            continue;
        }
        ret->spelled = true;
        total += t->value % 100 == 20 || t->value == 30 ? t->value : (part ? part : 1) * t->value;
        part = 0;
    }
    if (count == 0 || part > 9999)
        return false;
    ret->value = total < 0 ? -1 : total + part;
    *end = at;
    return true;
}

bool period_zh_read_number(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end)
{
    return period_zh_arabic_at(s, at, ret, end) || period_zh_spelled_at(s, at, ret, end);
}

bool period_zh_inside_number(const struct period_scan *s, size_t at)
{
    uint32_t before = utf8_narrow(period_zh_char_before(s, at));
    int figure;
    if (utf8_is_digit(before))
        return true;
    if (before == '.' || before == ',' || (before < 128 && utf8_is_letter(before))) {
        uint32_t ahead = at >= 2 ? utf8_narrow((uint32_t)(unsigned char)s->text.ptr[at - 2]) : 0;
        return period_zh_figure_at(s, at, &figure) && (utf8_is_letter(before) || utf8_is_digit(ahead));
    }
    const struct term *number = period_term_before(s, PERIOD_NUMBER, at);
    return !period_zh_figure_at(s, at, &figure) && number && number->kind != TERM_STOP; /* 指数|昨日 */
}

const struct term *period_zh_unit_at(const struct period_scan *s, size_t at, size_t *end)
{
    at = period_zh_skip_space(s, at);
    const struct term *unit = period_term(s, PERIOD_UNIT, at);
    if (unit)
        *end = at + unit->word->form.len;
    if (unit && slice_ends(unit->word->form, SLICE("份")) && period_zh_text_at(s, *end, "额"))
        *end -= strlen("份"); /* 11月|份额 */
    return unit && unit->kind != TERM_STOP ? unit : NULL;
}

const struct term *period_zh_link_at(const struct period_scan *s, size_t at, enum term_kind kind, size_t *end)
{
    at = period_zh_skip_space(s, at);
    const struct term *link = period_term_of(s, PERIOD_LINK, kind, at);
    if (link)
        *end = period_zh_skip_space(s, at + link->word->form.len);
    return link;
}

bool period_zh_listed(const struct period_scan *s, size_t at)
{
    if (s->count == 0 || s->last_end > at || at - s->last_end > 8)
        return false;
    size_t end;
    if (!period_zh_link_at(s, s->last_end, TERM_IN, &end) && !period_zh_link_at(s, s->last_end, TERM_TO, &end))
        return false;
    return end == at;
}

bool period_zh_clause_holds(const struct period_scan *s, size_t at, enum term_kind kind)
{
    for (size_t limit = at + FRAME_BYTES; at < s->text.len && at < limit; at += period_zh_char_len(s, at)) {
        const struct term *frame = period_term_of(s, PERIOD_FRAME, kind, at);
        bool split = frame && slice_ends(frame->word->form, SLICE("今")) &&
                     period_zh_text_at(s, at + frame->word->form.len, "年"); /* 降至|今年 */
        if (frame && !split)
            return true;
        uint32_t c = period_zh_char_at(s, at);
        if (c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == ',' || c == ';')
            return false;
    }
    return false;
}
