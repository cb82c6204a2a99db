#include "extract/text/layout.h"

/* ---- pieces ---- */

/* passes over white space from at; how many line feeds were in it, and how wide it is behind the last of them */
static size_t skip_white(struct slice text, size_t at, int *ret_feeds, uint32_t *ret_indent)
{
    uint32_t c;
    *ret_feeds = 0;
    *ret_indent = 0;
    while (at < text.len) {
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (!is_feed(c) && !utf8_is_space(c) && !is_nothing(c))
            break;
        if (c == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n')
            len = 2;
        *ret_feeds += is_feed(c);
        *ret_indent = is_feed(c) ? 0 : *ret_indent + (c == '\t' ? 4 : utf8_is_cjk(c) ? 2 : 1);
        at += len;
    }
    return at;
}

static inline bool is_printed(struct slice text, size_t at)
{
    return at < text.len && text.ptr[at] > ' ' && text.ptr[at] < 0x7F;
}

/* bytes of visible ASCII from byte at on; blanks: with single blanks between */
static size_t printed(struct slice text, size_t at, bool blanks)
{
    size_t end = at;
    while (is_printed(text, end) || (blanks && end > at && is_printed(text, end + 1) && text.ptr[end] == ' '))
        end++;
    return end - at;
}

/* fills p from the piece at byte at; returns its end.  English is cut at line ends only. */
static size_t measure(struct slice text, size_t at, bool zh, struct piece *p)
{
    uint32_t c;
    *p = (struct piece){.start = (uint32_t)at, .end = (uint32_t)at};
    while (at < text.len) {
        size_t next = utf8_skip_ideographs(text, at);
        if (next > at) {
            p->first = p->width || p->end > p->start ? p->first : utf8_at(text, at);
            p->last = utf8_at(text, next - strlen("一"));
            p->end = (uint32_t)next;
            p->width += 2 * (uint32_t)((next - at) / strlen("一"));
            at = next;
            continue;
        }
        size_t len = printed(text, at, !zh);
        if (len) {
            p->first = p->width || p->end > p->start ? p->first : (uint32_t)text.ptr[at];
            p->last = (uint32_t)text.ptr[at + len - 1];
            p->end = (uint32_t)(at + len);
            p->width += (uint32_t)len;
            at += len;
            continue;
        }
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        bool white = utf8_is_space(c);
        if (is_feed(c) || (white && zh))
            break;
        if (!white && !is_nothing(c)) {
            p->first = p->width || p->end > p->start ? p->first : c;
            p->last = c;
            p->end = (uint32_t)(at + len);
        }
        p->width += c == 0 || is_nothing(c) ? 0 : utf8_is_cjk(c) ? 2 : 1;
        at += len;
    }
    return at;
}

void layout_cut(struct layout *l, struct arena *arena)
{
    size_t room = 0, lines = 0, indented = 0;
    uint32_t indent;
    int feeds = 1;
    for (size_t at = skip_white(l->text, 0, &feeds, &indent); at < l->text.len;) {
        bool line = l->count == 0 || feeds > 0;
        uint32_t inward = line && indent >= INDENT_MIN && indent <= INDENT_MAX ? indent : 0;
        arena_more(arena, l->pieces, l->count, room, 64);
        struct piece *p = &l->pieces[l->count++];
        at = measure(l->text, at, l->zh, p);
        p->indent = inward;
        lines += line;
        indented += inward > 0;
        at = skip_white(l->text, at, &feeds, &indent);
        p->gap = feeds == 0 ? GAP_SPACE : feeds == 1 ? GAP_LINE : GAP_BLANK;
    }
    l->indents = indented > 1 && indented < lines;
}

/* ---- pairs of characters that the text itself puts together ---- */

#define PAIR_BITS 18

static size_t pair_hash(uint32_t a, uint32_t b)
{
    return (a * UINT32_C(0x9E3779B1) ^ b * UINT32_C(0x85EBCA6B)) >> (32 - PAIR_BITS);
}

void layout_collect_pairs(struct layout *l, struct arena *arena)
{
    l->pairs = arena_array(arena, uint8_t, ((size_t)1 << PAIR_BITS) / 8);
    uint32_t before = 0, c;
    for (size_t at = 0; at < l->text.len;) {
        at += utf8_decode(l->text.ptr + at, l->text.len - at, &c);
        if (utf8_is_han(c) && utf8_is_han(before)) {
            size_t bit = pair_hash(before, c);
            l->pairs[bit / 8] |= (uint8_t)(1u << bit % 8);
        }
        before = c;
    }
}

bool layout_is_pair(const struct layout *l, uint32_t a, uint32_t b)
{
    size_t bit = pair_hash(a, b);
    return l->pairs && utf8_is_han(a) && utf8_is_han(b) && (l->pairs[bit / 8] >> bit % 8 & 1);
}

int layout_by_width(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}
