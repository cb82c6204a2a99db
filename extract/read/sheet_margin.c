#include "base/utf8.h"
#include "extract/read/sheet_internal.h"

/* the margins, in hundredths of the height of a page; lines of each that are looked at; so many pages away the same
 * line stands again (left and right pages have their own) */
#define MARGIN 12
#define MARGIN_LINES 4
#define MARGIN_PAGES 2
#define PAGE_NUMBER_MAX 40
#define ROMAN_MAX 6

/* the line without blanks, and each number as one '#' */
static struct slice shape_of(const struct sheet_line *line, struct arena *arena)
{
    struct sheet_out o = {.text = BUF_INIT};
    sheet_put_line(&o, line);
    size_t len = 0;
    for (size_t i = 0; i < o.text.len; i++) {
        char c = o.text.ptr[i];
        bool digit = utf8_is_digit((unsigned char)c);
        if (c != ' ' && !(digit && len && o.text.ptr[len - 1] == '#'))
            o.text.ptr[len++] = digit ? '#' : c;
    }
    struct slice shape = arena_copy(arena, slice_sub(buf_slice(&o.text), 0, len));
    buf_release(&o.text);
    return shape;
}

/* "#", "xiv", "-#-", "Page#of#", "第#页共#页" */
static bool is_page_number(struct slice shape)
{
    static const struct slice words[] = {SLICE_INIT("Page"), SLICE_INIT("PAGE"), SLICE_INIT("page"), SLICE_INIT("of"),
                                         SLICE_INIT("第"),   SLICE_INIT("页"),   SLICE_INIT("頁"),   SLICE_INIT("共"),
                                         SLICE_INIT("-"),    SLICE_INIT("–"),    SLICE_INIT("—"),    SLICE_INIT("/"),
                                         SLICE_INIT("|"),    SLICE_INIT("·"),    SLICE_INIT("，"),   SLICE_INIT("#")};
    size_t roman = 0;
    while (roman < shape.len && strchr("ivxl", shape.ptr[roman]))
        roman++;
    if (shape.len && roman == shape.len && roman <= ROMAN_MAX)
        return true;
    if (shape.len > PAGE_NUMBER_MAX || slice_find(shape, SLICE("#")) == SLICE_NONE)
        return false;
    while (shape.len) {
        size_t i = 0;
        while (i < sizeof words / sizeof *words && !slice_starts(shape, words[i]))
            i++;
        if (i == sizeof words / sizeof *words)
            return false;
        shape = slice_sub(shape, words[i].len, shape.len);
    }
    return true;
}

struct margin_line {
    struct sheet_line *line;
    struct slice shape;
    size_t page;
    bool top;
};

struct margins {
    struct margin_line *at;
    size_t count;
};

static void find_margins(const struct sheet *sheets, struct sheet_lines *l, struct margins *ret)
{
    size_t page = (size_t)-1, tops = 0, bottoms = 0;
    ret->at = arena_array(l->arena, struct margin_line, l->count + 1);
    ret->count = 0;
    for (size_t i = 0; i < l->count; i++) {
        struct sheet_line *line = &l->at[i];
        if (line->page != page)
            tops = bottoms = 0;
        page = line->page;
        int height = sheets[page].height;
        bool top = line->box.y1 * 100LL < height * (long long)MARGIN;
        bool bottom = line->box.y0 * 100LL > height * (100LL - MARGIN);
        if ((top && tops++ < MARGIN_LINES) || (bottom && bottoms++ < MARGIN_LINES * 2))
            ret->at[ret->count++] = (struct margin_line){line, shape_of(line, l->arena), page, top};
    }
}

/* does the line stand on a page before or behind too? */
static bool is_repeated(const struct margins *m, size_t i)
{
    const struct margin_line *own = &m->at[i];
    for (size_t k = i; k-- > 0 && m->at[k].page + MARGIN_PAGES >= own->page;)
        if (m->at[k].page != own->page && m->at[k].top == own->top && slice_equal(m->at[k].shape, own->shape))
            return true;
    for (size_t k = i + 1; k < m->count && m->at[k].page <= own->page + MARGIN_PAGES; k++)
        if (m->at[k].page != own->page && m->at[k].top == own->top && slice_equal(m->at[k].shape, own->shape))
            return true;
    return false;
}

void sheet_drop_margins(const struct sheet *sheets, struct sheet_lines *l)
{
    struct margins m;
    find_margins(sheets, l, &m);
    bool *out = arena_array(l->arena, bool, m.count + 1);
    for (size_t i = 0; i < m.count; i++)
        out[i] = is_page_number(m.at[i].shape) || is_repeated(&m, i);
    for (size_t i = 0; i < m.count; i++)
        if (out[i])
            m.at[i].line->count = 0;
}
