/* layout_zh - breaks in Chinese text */
#include "extract/text/layout.h"
#include <stdlib.h>

/* ---- the document as a whole ---- */

/* a space between Chinese and Latin letters or digits, which many write, or behind half-width punctuation: it ends no
 * line */
static bool is_soft(const struct piece *a, const struct piece *b)
{
    if (a->gap != GAP_SPACE)
        return false;
    return is_word_letter(a->last) || is_word_letter(b->first) || in_set(a->last, ",;:.!?()%\"'") ||
           in_set(b->first, "(\"'#");
}

/* …。, …。”, 收入1,300万元[2] with the mark of its source */
static bool is_finished(const struct layout *l, const struct piece *p)
{
    uint32_t before = piece_last_but_one(l, p);
    return is_final(p->last) || (is_closing(p->last) && is_final(before)) || (p->last == ']' && utf8_is_digit(before));
}

/* Lines broken in the midst of a sentence: how wide are they, and are they even?  The width that most of them share is
 * the column's; the others are last lines, headings, or those of another column. */
static void judge_columns(struct layout *l, bool read_as_spaces, struct arena *arena)
{
    uint32_t *widths = arena_array(arena, uint32_t, l->count + 1);
    size_t count = 0, best = 0, most = 0;
    for (size_t i = 1; i + 1 < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        if (p->gap != GAP_BLANK && !is_soft(p, p + 1) && !is_soft(p - 1, p) && p->width > STRAY_MAX)
            widths[count++] = p->width + p->indent;
    }
    if (count < 2 * BROKEN_LINES_MIN)
        return;
    qsort(widths, count, sizeof *widths, layout_by_width);
    for (size_t from = 0, to = 0; from < count; from++) {
        while (to < count && widths[to] <= widths[from] + COLUMN_SPREAD)
            to++;
        if (to - from > most) {
            most = to - from;
            best = from;
        }
    }
    l->column = widths[best];
    /* Line ends read as spaces are those of a page, which may have columns of several widths: then none of them counts.
     */
    l->even = most * 100 >= count * (read_as_spaces ? 85 : 50);
}

/* 水电 44400 3.0%, 净利润：15.2亿元: the line of a table ends with a number or with its unit */
static bool ends_row(const struct layout *l, const struct piece *p)
{
    uint32_t last = utf8_narrow(p->last), before = piece_last_but_one(l, p);
    if (utf8_is_digit(last) || last == '%')
        return true;
    bool unit = utf8_is_han(last) || is_word_letter(last);
    return unit && (utf8_is_digit(before) || is_magnitude(before));
}

#define UNIT_LONGEST 3 /* characters of a unit: 个基点 */

/* 收入3亿元 of 收入3亿元 净利率8%: no blank stands before the figure, so that the one behind it parts two clauses */
static bool ends_with_tight_figure(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    uint32_t c = 0;
    for (size_t i = 0; i < UNIT_LONGEST && s.len > 0; i++) {
        size_t len = utf8_before(s, s.len, &c);
        s.len -= utf8_is_han(c) ? len : 0;
    }
    size_t at = s.len;
    if (in_set(utf8_at(l->text, p->start + at), "年月日")) /* a date ends no clause */
        return false;
    while (at > 0 && memchr("0123456789.,+-%", s.ptr[at - 1], strlen("0123456789.,+-%")))
        at--;
    if (at == 0)
        return false;
    utf8_before(s, at, &c);
    return at < s.len && utf8_is_han(c) && (p->last == '%' || s.len < p->end - p->start);
}

/* the dash of an item */
static bool is_dash(const struct piece *p)
{
    return p->first == '-' && p->width == 1;
}

/* what the lines of a document look like */
struct census {
    uint64_t sum, squares;     /* of the widths of lines */
    size_t breaks, unfinished; /* lines that are no strays; those that end in the midst of a sentence */
    size_t ends, spaces;       /* of these, at a line end; at a space that may have been one */
    size_t alike;              /* of these, as wide as the line before, nearly */
    size_t rows;               /* lines that may be rows of a table */
    size_t blanks, figures;    /* spaces; behind figures */
    size_t dashes;             /* spaces before a dash */
};

/* the line of that width ends with piece number i; before is the width of the one before it, 0 if there is none; item:
 * it is of a list, which was written as it stands */
static void count_line(const struct layout *l, size_t i, uint32_t width, uint32_t before, bool item, struct census *c)
{
    const struct piece *p = &l->pieces[i];
    bool last = i + 1 == l->count, wide = width > STRAY_MAX, finished = is_finished(l, p), space = p->gap == GAP_SPACE;
    bool open = !last && wide && !item && !finished;
    c->sum += width;
    c->squares += (uint64_t)width * width;
    c->breaks += wide;
    c->unfinished += open;
    c->ends += open && !space;
    c->spaces += open && space;
    c->alike += open && before && (width > before ? width - before : before - width) <= 4;
    c->rows += wide && !finished && (last || !space) && ends_row(l, p) && (last || utf8_is_han(p[1].first));
}

static void count_lines(struct layout *l, struct census *c)
{
    uint32_t before = 0, width = 0;
    bool item = l->count > 0 && is_dash(&l->pieces[0]);
    for (size_t i = 0; i < l->count; i++) {
        const struct piece *p = &l->pieces[i];
        bool whole = item;
        if (p->gap != GAP_SPACE && i + 1 < l->count) {
            item = is_dash(p + 1);
            whole |= item;
        }
        width += p->width + p->indent;
        c->blanks += p->gap == GAP_SPACE;
        c->dashes += i > 0 && p[-1].gap == GAP_SPACE && is_dash(p);
        c->figures += p->gap == GAP_SPACE && ends_with_tight_figure(l, p);
        if (i + 1 < l->count && is_soft(p, p + 1))
            continue;
        count_line(l, i, width, before, whole, c);
        before = width > STRAY_MAX ? width : before;
        l->widest = width > l->widest ? width : l->widest;
        width = 0;
    }
}

/* Where paragraphs start inward, a line that does not carries one on: do half of them? */
static bool is_carried_on(const struct layout *l)
{
    size_t flush = 0, carried = 0;
    for (size_t i = 1; l->indents && i < l->count; i++) {
        bool starts_line = l->pieces[i - 1].gap != GAP_SPACE && l->pieces[i].indent == 0;
        flush += starts_line;
        carried += starts_line && l->pieces[i - 1].gap == GAP_LINE && !is_finished(l, &l->pieces[i - 1]);
    }
    return carried > 0 && carried * 2 >= flush;
}

static void judge_zh(struct layout *l, struct arena *arena)
{
    struct census c = {.sum = 0};
    count_lines(l, &c);
    /* the wide lines count most: some headings make no column, nor some short lines a damaged page */
    bool narrow = c.sum && c.squares / c.sum <= COLUMN_MAX_ZH;
    bool spaced = c.spaces * 4 >= c.unfinished;
    bool midst = c.unfinished >= BROKEN_LINES_MIN && c.unfinished * 2 >= c.breaks;
    l->rows = c.rows >= BROKEN_LINES_MIN && c.rows * 2 >= c.ends;
    l->broken = narrow && ((midst && (c.alike * 3 >= c.unfinished || spaced)) || is_carried_on(l)) && !l->rows;
    /* blanks that part the figures of a list; points that dashes part: 财务表现 - 收入3亿元 净利1亿元 - 毛利率24% */
    l->broken &= (c.figures < 2 * BROKEN_LINES_MIN || c.figures * 3 < c.blanks * 2) && c.dashes < BROKEN_LINES_MIN;
    if (l->broken)
        judge_columns(l, spaced, arena);
}

/* ---- stray pieces ---- */

/* 经, 者保, 11-, 1DV: alone between empty lines */
static bool is_stray_block(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    bool alone = (i == 0 || p[-1].gap == GAP_BLANK) && (i + 1 == l->count || p->gap == GAP_BLANK);
    if (!alone || p->width > STRAY_MAX || is_finished(l, p) || in_set(p->last, "，、；：,;:"))
        return false;
    /* the rest of a numeral: 超5000 / 亿元 */
    size_t before = i; /* a few steps back are enough, and keep this linear */
    while (before > 0 && i - before < 4 && l->pieces[before - 1].stray)
        before--;
    if (before > 0 && utf8_is_digit(l->pieces[before - 1].last) &&
        (is_magnitude(p->first) || in_set(p->first, "元吨%")))
        return false;
    /* the last character of a word that was cut before it: 在多国举 / 行 */
    bool between_lines = i > 0 && i + 1 < l->count && p[-1].width > 2 * STRAY_MAX && p[1].width > 2 * STRAY_MAX;
    return !between_lines || !layout_is_pair(l, p[-1].last, p->first) || layout_is_pair(l, p[-1].last, p[1].first);
}

/* the mark of a quotation at the start of its line: "> 结合" */
static bool is_quote_mark(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    return p->first == '>' && p->width == 1 && (i == 0 || p[-1].gap != GAP_SPACE);
}

/* a glyph of a vertical byline beside the column, read into its lines: "投资者是维系整个 朱 生态运行的基石" */
static bool is_stray_glyph(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    if (i == 0 || i + 1 == l->count || p->width > 2 || p[-1].gap == GAP_BLANK || p->gap == GAP_BLANK)
        return false;
    if (p[-1].width < 10 || p[1].width < 10 || p[-1].stray)
        return false;
    if (in_set(p->first, "■□●▲▼"))
        return true;
    return utf8_is_han(p->first) && !is_han_digit(p->first) && !is_magnitude(p->first) && !is_han_digit(p[-1].last) &&
           !is_magnitude(p[-1].last) && !is_word_letter(p[-1].last) && !layout_is_pair(l, p[-1].last, p->first) &&
           !layout_is_pair(l, p->first, p[1].first);
}

/* "第 3 页 共 10 页", "— 12 —": a line of its own at the foot of a page; next is set behind its last piece */
static bool is_page_number(const struct layout *l, size_t i, size_t *next)
{
    bool digit = false, mark = false;
    uint32_t width = 0, c;
    if (i > 0 && l->pieces[i - 1].gap == GAP_SPACE)
        return false;
    for (*next = i; *next < l->count; ++*next) {
        struct slice s = piece_text(l, &l->pieces[*next]);
        for (size_t at = 0; at < s.len;) {
            at += utf8_decode(s.ptr + at, s.len - at, &c);
            digit |= utf8_is_digit(c);
            mark |= in_set(c, "-—–·页");
            if (!utf8_is_digit(c) && !in_set(c, "-—–·第页共/"))
                return false;
        }
        width += l->pieces[*next].width;
        if (l->pieces[*next].gap != GAP_SPACE)
            break;
    }
    *next += *next < l->count;
    return digit && mark && width <= PAGE_NUMBER_MAX;
}

static void mark_stray(struct layout *l)
{
    for (size_t i = 0, next; i < l->count; i++) {
        l->pieces[i].stray |= is_stray_block(l, i) || is_stray_glyph(l, i) || is_quote_mark(l, i);
        if (is_page_number(l, i, &next))
            for (size_t k = i; k < next; k++)
                l->pieces[k].stray = true;
    }
}

/* ---- breaks ---- */

/* Is the line that ends with piece i as wide as the column?  Where columns differ, the lines around tell. */
static bool is_full(const struct layout *l, size_t i)
{
    const struct piece *p = &l->pieces[i];
    if (l->even)
        return p->column + 1 >= l->column;
    uint32_t widest = 0, next = 0; /* the widest line around may be two that were read as one: the next to it counts */
    for (size_t k = i > 3 ? i - 3 : 0; k <= i + 3 && k < l->count; k++) {
        uint32_t width = l->pieces[k].width;
        if (k == i || l->pieces[k].stray)
            continue;
        if (width > widest) {
            next = widest;
            widest = width;
        } else if (width > next) {
            next = width;
        }
    }
    return p->column + 5 >= next;
}

/* a block begins here by its mark: heading, item, quotation */
static bool starts_block(const struct layout *l, const struct piece *p)
{
    return in_set(p->first, "#■□●◆•▲▼★>|") || (p->first == '*' && p->width == 1) || is_dash(p) ||
           (in_set(p->first, "（(") && is_han_digit(piece_second(l, p)));
}

/* marks that end no heading and no sentence; those that start none.  The characters that do are in the lexicon. */
#define MARKS_CARRY_ON "，、,—（(《“‘"
#define MARKS_CARRIED_ON "，。、；：,.;:！？!?）)》】”’%％"

/* the class of a word that starts at byte at, or ends there if before is set */
static bool has_word(const struct layout *l, const char *class_name, size_t at, bool before)
{
    const struct lexicon *zh = l->know->zh;
    int class_id = lexicon_class(zh, class_name);
    return before ? lexicon_match_before(zh, class_id, l->text, at) : lexicon_match(zh, class_id, l->text, at);
}

/* how many characters stand before the first punctuation of the piece: one is the rest of a word (显 / 示，据统计) */
static bool starts_with_rest(const struct layout *l, const struct piece *p)
{
    return utf8_is_han(p->first) && in_set(piece_second(l, p), "，,。；;");
}

/* a numeral goes on: 二 / 十三项, 突破千亿 / 元, 255 / .8GWh */
static bool is_numeral_cut(const struct layout *l, const struct piece *a, const struct piece *b)
{
    if (is_han_digit(a->last) || is_magnitude(a->last))
        return is_han_digit(b->first) || is_magnitude(b->first) || in_set(b->first, "余多个元吨");
    if (utf8_is_digit(a->last))
        return is_magnitude(b->first) || (b->first == '.' && utf8_is_digit(piece_second(l, b)));
    return false;
}

/* the characters on both sides say that one sentence goes on over the break */
static bool is_carried(const struct layout *l, const struct piece *a, const struct piece *b)
{
    return in_set(a->last, MARKS_CARRY_ON) || in_set(b->first, MARKS_CARRIED_ON) ||
           has_word(l, "layout.carries_on", a->end, true) || has_word(l, "layout.carried_on", b->start, false) ||
           is_numeral_cut(l, a, b) || starts_with_rest(l, b);
}

/* 10月27日，… */
static bool starts_with_day(struct slice s)
{
    size_t at = 0;
    while (at < s.len && utf8_is_digit((unsigned char)s.ptr[at]))
        at++;
    if (at == 0 || !slice_starts(slice_sub(s, at, s.len), SLICE("月")))
        return false;
    size_t day = at += strlen("月");
    while (at < s.len && utf8_is_digit((unsigned char)s.ptr[at]))
        at++;
    s = slice_sub(s, at, s.len);
    return at > day && slice_starts_any(s, "日，", "日,");
}

/* Words with which a paragraph starts and that follow no character but a mark within a sentence: what stands before
 * them unfinished was cut off by the layout. */
static bool starts_paragraph(const struct layout *l, const struct piece *p)
{
    return has_word(l, "layout.start", p->start, false) || starts_with_day(slice_sub(l->text, p->start, p->start + 40));
}

/* a Chinese character, or a mark around a name or a quotation: “五一”档, 《通知》 */
static bool is_wordlike(uint32_t c, const char *marks)
{
    return utf8_is_han(c) || in_set(c, marks);
}

static enum joint space_joint(const struct layout *l, const struct piece *a, const struct piece *b)
{
    bool number = utf8_is_digit(a->last) && utf8_is_digit(b->first);
    if (number && l->broken && a->width >= WRAPPED_MIN / 2 && is_full(l, (size_t)(a - l->pieces)))
        return JOINT_NOTHING;
    bool latin = !utf8_is_cjk(utf8_narrow(a->last)) && !utf8_is_cjk(utf8_narrow(b->first));
    bool marked = in_set(a->last, ",;:!?") && !(is_word_letter(piece_last_but_one(l, a)) && is_word_letter(b->first));
    if (a->last == ',' && utf8_is_digit(utf8_narrow(piece_last_but_one(l, a))) && utf8_is_digit(utf8_narrow(b->first)))
        return JOINT_SPACE; /* 12, 244, 667 is a list */
    if ((latin && !marked) || a->last == '|' || b->first == '|')
        return JOINT_SPACE;
    if (!l->broken && a->last == '%' && utf8_is_han(b->first) && ends_with_tight_figure(l, a))
        return JOINT_SPACE;
    if (is_soft(a, b) || !is_wordlike(a->last, "”》」") || !is_wordlike(b->first, "“《「") || is_numeral_cut(l, a, b))
        return JOINT_NOTHING;
    if (is_magnitude(a->last) && (utf8_is_digit(piece_last_but_one(l, a)) || is_han_digit(piece_last_but_one(l, a))))
        return JOINT_NOTHING;
    /* a space that somebody wrote, in a heading or a list of names */
    return !l->broken || (l->even && a->column + 1 < l->column) ? JOINT_SPACE : JOINT_NOTHING;
}

/* One line without a mark, all there is of its paragraph, and the same words again in what follows: a heading that
 * happens to be as wide as the column ("德国工业产出跌至5年来最低水平 /
 * 德国联邦统计局7日公布的数据显示，德国6月工业产出…") */
static bool is_wide_heading(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    struct slice line = piece_text(l, a), next = slice_sub(l->text, b->start, b->start + 150);
    size_t same = 0, len;
    uint32_t c;
    bool rest = b->width + 2 < a->width && b->gap == GAP_BLANK && !is_finished(l, b); /* of a heading of two lines */
    if (!a->starts || rest || next.len < line.len)
        return false;
    for (size_t at = 0; at < line.len; at += len) {
        len = utf8_decode(line.ptr + at, line.len - at, &c);
        if (in_set(c, "，,；;。"))
            return false;
        if (!utf8_is_han(c) || at + len >= line.len)
            continue;
        size_t after = utf8_decode(line.ptr + at + len, line.len - at - len, &c);
        same += utf8_is_han(c) && memmem(next.ptr, next.len, line.ptr + at, len + after) != NULL;
    }
    return same >= 3;
}

static enum joint blank_joint_broken(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    if (starts_block(l, b) || is_row(a) || is_finished(l, a) || (utf8_is_han(a->last) && starts_paragraph(l, b)))
        return JOINT_PARAGRAPH;
    if (is_carried(l, a, b))
        return JOINT_NOTHING;
    if (is_full(l, i))
        return is_wide_heading(l, i, b) ? JOINT_PARAGRAPH : JOINT_NOTHING;
    return layout_is_pair(l, a->last, b->first) ? JOINT_NOTHING : JOINT_PARAGRAPH;
}

/* width of what cannot be cut at the start of a piece: one character, or a word or number */
static uint32_t first_unit_width(const struct layout *l, const struct piece *p)
{
    struct slice s = piece_text(l, p);
    size_t len = 0;
    while (len < s.len && (unsigned char)s.ptr[len] < 0x80 && s.ptr[len] != ' ')
        len++;
    return len ? (uint32_t)len : 2;
}

static enum joint line_joint_broken(const struct layout *l, size_t i, const struct piece *b)
{
    const struct piece *a = &l->pieces[i];
    if (starts_block(l, b) || is_row(a) || (l->indents && b->indent))
        return JOINT_PARAGRAPH;
    if (is_full(l, i))
        return JOINT_NOTHING;
    if (is_finished(l, a))
        return JOINT_PARAGRAPH;
    /* in an even column what goes on would stand on this line, if it has room there */
    bool meant = l->even && a->column + first_unit_width(l, b) <= l->column;
    return meant && !is_carried(l, a, b) ? JOINT_PARAGRAPH : JOINT_NOTHING;
}

/* A short text of few lines, whose widest ones end without a stop and are no headings, for a comma is in them. */
static bool is_wrapped(const struct layout *l, const struct piece *a, enum gap gap)
{
    struct slice s = piece_text(l, a);
    bool widest = a->column + COLUMN_SPREAD >= l->widest && l->widest <= COLUMN_MAX_ZH && a->column >= WRAPPED_MIN;
    return gap == GAP_LINE && widest && !l->rows &&
           (memmem(s.ptr, s.len, "，", strlen("，")) || memchr(s.ptr, ',', s.len));
}

/* the joint behind piece i, which is followed by b (stray pieces left out) over the widest gap between them */
static enum joint joint_zh(const struct layout *l, size_t i, const struct piece *b, enum gap gap, bool heading)
{
    const struct piece *a = &l->pieces[i];
    bool latin = !utf8_is_cjk(a->last) && !utf8_is_cjk(b->first) && is_word_letter(a->last) && is_word_letter(b->first);
    enum joint joint;
    if (gap == GAP_SPACE)
        return space_joint(l, a, b);
    if (heading)
        return JOINT_PARAGRAPH;
    if (l->broken)
        joint = gap == GAP_LINE ? line_joint_broken(l, i, b) : blank_joint_broken(l, i, b);
    else
        joint = !starts_block(l, b) && !is_finished(l, a) && (is_carried(l, a, b) || is_wrapped(l, a, gap))
                    ? JOINT_NOTHING
                    : JOINT_PARAGRAPH;
    bool number = utf8_is_digit(a->last) && utf8_is_digit(b->first); /* two figures do not stand side by side */
    return joint == JOINT_NOTHING && latin && !number ? JOINT_SPACE : joint;
}

void layout_join_zh(struct layout *l, struct arena *arena)
{
    judge_zh(l, arena);
    if (l->broken) {
        layout_collect_pairs(l, arena);
        mark_stray(l);
    }
    uint32_t column = 0;
    bool heading = false, starts = true;
    for (size_t i = 0, next; i < l->count; i = next) {
        struct piece *a = &l->pieces[i];
        enum gap gap = a->gap;
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            gap = l->pieces[next].gap > gap ? l->pieces[next].gap : gap;
        if (a->stray)
            continue;
        heading |= column == 0 && a->first == '#';
        a->column = column + a->width + a->indent;
        a->starts = starts;
        if (next == l->count)
            break;
        a->joint = joint_zh(l, i, &l->pieces[next], gap, heading);
        bool line_goes_on = gap == GAP_SPACE && (is_soft(a, &l->pieces[next]) || a->joint == JOINT_SPACE) &&
                            !(l->even && a->column >= l->column);
        column = line_goes_on ? a->column + 1 : 0;
        heading &= gap == GAP_SPACE;
        starts = a->joint == JOINT_PARAGRAPH;
    }
}
