/* layout_en - breaks in English text */
#include "extract/text/layout.h"
#include <stdlib.h>

static bool is_finished_en(const struct layout *l, const struct piece *p)
{
    uint32_t c = is_closing(p->last) ? piece_last_but_one(l, p) : p->last;
    return in_set(c, ".!?:") || p->last == ':';
}

/* the word of a class, ending at byte end of the text */
static bool ends_with(const struct layout *l, const char *class_name, const struct piece *p, size_t end)
{
    const struct lexicon *en = l->know->en;
    const struct word *word = lexicon_match_before(en, lexicon_class(en, class_name), l->text, end);
    return word && word->form.len <= end - p->start;
}

/* "U.S.", "Inc.", "Mr.": at the end of a line they end no sentence */
static bool ends_abbreviated(const struct layout *l, const struct piece *p)
{
    return p->last == '.' && p->end - p->start > 1 &&
           (ends_with(l, "sentence.abbreviation", p, p->end - 1) ||
            ends_with(l, "sentence.abbreviation_end", p, p->end - 1));
}

static bool starts_item(const struct layout *l, const struct piece *p)
{
    uint32_t next = piece_second(l, p);
    if (in_set(p->first, "•·●■▪◦#>|") || (in_set(p->first, "-*–—") && next == ' '))
        return true;
    return utf8_is_digit(p->first) && in_set(next, ".)") && p->width > 3 && piece_text(l, p).ptr[2] == ' ';
}

/* "Page 12", "12", "- 12 -", "Page 3 of 40" */
static bool is_furniture(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    struct slice s = piece_text(l, p);
    if (p->width > 16 || (i > 0 && p[-1].gap == GAP_SPACE))
        return false;
    if (slice_starts_any(s, "Page ", "page ", "PAGE "))
        s = slice_sub(s, 5, s.len);
    else if (!((i == 0 || p[-1].gap == GAP_BLANK) && p->gap == GAP_BLANK))
        return false;
    bool digit = false;
    for (size_t k = 0; k < s.len; k++) {
        digit |= utf8_is_digit((unsigned char)s.ptr[k]);
        if (!strchr("0123456789 -of/", s.ptr[k]))
            return false;
    }
    return digit && s.len <= 12;
}

static uint32_t first_word_width(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    const char *space = memchr(s.ptr, ' ', s.len);
    return (uint32_t)utf8_count(slice_sub(s, 0, space ? (size_t)(space - s.ptr) : s.len));
}

/* would the first word of the next line have had room on this one? */
static bool has_room(const struct layout *l, const struct piece *a, const struct piece *b, uint32_t edge)
{
    return a->indent + a->width + 1 + first_word_width(l, b) <= edge;
}

/* Where a line was broken because a word did not fit, a break before a word that would have fitted is meant: a
 * paragraph ends. */
static void judge_edge(struct layout *l, uint32_t widest)
{
    size_t carried = 0, roomy = 0;
    for (size_t i = 0; i + 1 < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        if (p->gap != GAP_LINE || p->stray || p[1].stray || !is_lower(p[1].first) || is_finished_en(l, p) ||
            p->last == '-')
            continue;
        carried++;
        roomy += has_room(l, p, p + 1, widest);
    }
    if (carried >= 2 * BROKEN_LINES_MIN && roomy * 20 <= carried)
        l->edge = widest;
}

static void judge_en(struct layout *l, struct arena *arena)
{
    uint32_t *widths = arena_array(arena, uint32_t, l->count + 1);
    size_t lines = 0, carried = 0;
    uint64_t sum = 0, squares = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        sum += p->width;
        squares += (uint64_t)p->width * p->width;
        if (i + 1 == l->count || p->stray || p[1].stray || p->gap == GAP_BLANK)
            continue;
        lines++;
        bool hyphen = p->last == '-' && is_lower(piece_last_but_one(l, p)) && is_lower(p[1].first);
        if (hyphen || (is_lower(p[1].first) && !is_finished_en(l, p)))
            widths[carried++] = p->width + p->indent;
    }
    l->broken = carried > 0 && carried * 5 >= lines && squares / sum <= COLUMN_MAX_EN;
    if (!l->broken)
        return;
    qsort(widths, carried, sizeof *widths, layout_by_width);
    l->column = widths[carried / 10];
    l->even = carried >= 2 * BROKEN_LINES_MIN;
    judge_edge(l, widths[carried - 1]);
}

static enum joint joint_en(const struct layout *l, size_t i, const struct piece *b, enum gap gap)
{
    const struct piece *a = &l->pieces[i];
    bool finished = is_finished_en(l, a) && !ends_abbreviated(l, a);
    if (gap == GAP_SPACE)
        return JOINT_SPACE;
    bool full = l->edge ? !has_room(l, a, b, l->edge) : a->width >= l->column;
    bool item = starts_item(l, b) && !(utf8_is_digit(b->first) && l->broken && full && !finished);
    if (item || is_row(a) || (a->first == '#' && a->width > 1) ||
        (l->broken && l->indents && b->indent && (finished || !full)))
        return JOINT_PARAGRAPH;
    if (a->last == '-' && is_lower(piece_last_but_one(l, a)) && is_lower(b->first) && (l->broken || gap == GAP_LINE))
        return JOINT_HYPHEN;
    /* the last word asks for another: "in 2023, while" */
    if (!finished && (is_lower(b->first) || in_set(a->last, ",(&–—") || in_set(b->first, ",.;)%") ||
                      ends_with(l, "layout.open", a, a->end)))
        return JOINT_SPACE;
    if (!l->broken)
        return JOINT_PARAGRAPH;
    if (gap == GAP_BLANK)
        return !finished && full && l->even ? JOINT_SPACE : JOINT_PARAGRAPH;
    /* a short line within a block that ends with a blank is the last of its paragraph, or a heading */
    bool nearly = l->edge ? !finished && a->width >= l->column : a->width * 10 >= l->column * 7;
    return full || nearly ? JOINT_SPACE : JOINT_PARAGRAPH;
}

void layout_join_en(struct layout *l, struct arena *arena)
{
    for (size_t i = 0; i < l->count; i++)
        l->pieces[i].stray = is_furniture(l, i);
    judge_en(l, arena);
    for (size_t i = 0, next; i < l->count; i = next) {
        struct piece *a = &l->pieces[i];
        enum gap gap = a->gap;
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            gap = l->pieces[next].gap > gap ? l->pieces[next].gap : gap;
        if (!a->stray && next < l->count)
            a->joint = joint_en(l, i, &l->pieces[next], gap);
    }
}
