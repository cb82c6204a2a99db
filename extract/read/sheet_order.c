#include "extract/read/sheet_internal.h"
#include <limits.h>
#include <stdlib.h>

/* The white between columns, in hundredths of the height of a line, at least; lines on each side of it, at least. */
#define WHITE 70
#define SIDE_LINES 4
/* fragments that are looked over for the first white: pages may be made to have none */
#define LOOK_AHEAD 300
/* a column is so many times as wide as a line is high, at least */
#define COLUMN_MIN 4
/* lines that cover so much of a region without a white, in hundredths, end the columns above them */
#define COVERED 60
/* regions in each other */
#define DEPTH_MAX 12
/* whites of a region that are looked at */
#define GAPS_MAX 40
/* of a table's fragments, in hundredths: those that are figures; figures of a column
 * are so near its edge or middle, in hundredths of their height; rows that are so near, in hundredths of their height,
 * are lines of one cell */
#define FIGURES 25
#define COLUMN_NEAR 25
/* one row in so many has figures, at least: the others are lines of cells, heads, what stands above and below */
#define ROWS_SHARE 6
#define SAME_ROW 50
/* the title of a table stands so far above it, in hundredths of its height; heads beside each other share more */
#define ROW_GAP (-12)

struct region {
    struct fragment *at;
    size_t count;
    int left, right;
};

static int usual_height(const struct region *r)
{
    long long sum = 0;
    for (size_t i = 0; i < r->count; i++)
        sum += r->at[i].height;
    return r->count ? (int)(sum / (long long)r->count) : 0;
}

/* ---- what is covered from left to right ---- */

struct cover {
    int from[GAPS_MAX], to[GAPS_MAX];
    size_t count;
};

/* false: too many stretches */
static bool cover_add(struct cover *c, int from, int to, int white)
{
    size_t i = 0, k;
    while (i < c->count && c->to[i] + white <= from)
        i++;
    for (k = i; k < c->count && c->from[k] < to + white; k++) {
        from = c->from[k] < from ? c->from[k] : from;
        to = c->to[k] > to ? c->to[k] : to;
    }
    if (k == i && c->count == GAPS_MAX)
        return false;
    memmove(&c->from[i + 1], &c->from[k], (c->count - k) * sizeof *c->from);
    memmove(&c->to[i + 1], &c->to[k], (c->count - k) * sizeof *c->to);
    c->count = c->count - (k - i) + 1;
    c->from[i] = from;
    c->to[i] = to;
    return true;
}

/* ---- tables ---- */

static bool is_same_row(const struct fragment *a, const struct fragment *b)
{
    int least = a->height < b->height ? a->height : b->height;
    int far = abs((a->box.y0 + a->box.y1) / 2 - (b->box.y0 + b->box.y1) / 2);
    return far * 100 <= least * SAME_ROW;
}

/* fragments from above to below: the past of the row that begins with the first */
static size_t row_past(const struct region *r, size_t first)
{
    size_t past = first + 1;
    while (past < r->count && is_same_row(&r->at[first], &r->at[past]))
        past++;
    return past;
}

static int by_left(const void *a, const void *b)
{
    const struct fragment *x = a, *y = b;
    return (x->box.x0 > y->box.x0) - (x->box.x0 < y->box.x0);
}

/* do two figures of different rows stand in one column: flush on a side, or in its middle? */
static bool is_column(const struct fragment *a, const struct fragment *b)
{
    int near = (a->height < b->height ? a->height : b->height) * COLUMN_NEAR / 100;
    return abs(a->box.x1 - b->box.x1) <= near || abs(a->box.x0 - b->box.x0) <= near ||
           abs(a->box.x0 + a->box.x1 - b->box.x0 - b->box.x1) <= 2 * near;
}

/* has a row a figure, beside its first fragment, in one column with a figure of the row before it? */
static bool has_column(const struct fragment *row, size_t count, const struct fragment *before, size_t before_count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t k = 1; row[i].figure && k < before_count; k++)
            if (before[k].figure && is_column(&row[i], &before[k]))
                return true;
    return false;
}

/* rows with figures beside words, in columns; prose in columns, and justified lines with wide blanks, have hardly any
 */
static bool is_table(struct region *r)
{
    size_t rows = 0, wide = 0, figures = 0, before = 0, before_count = 0;
    for (size_t first = 0, past; first < r->count; first = past) {
        past = row_past(r, first);
        size_t here = 0;
        qsort(&r->at[first], past - first, sizeof *r->at, by_left);
        for (size_t i = first + 1; i < past; i++) /* "1." before the lines of a list is none */
            here += r->at[i].figure;
        figures += here;
        wide += here && has_column(&r->at[first], past - first, &r->at[before], before_count);
        rows++;
        if (here) {
            before = first;
            before_count = past - first;
        }
    }
    return wide >= 1 && (wide + 1) * ROWS_SHARE >= rows && figures * 100 >= r->count * FIGURES;
}

/* ---- lines out ---- */

static struct sheet_line *add_line(struct sheet_lines *l)
{
    arena_more(l->arena, l->at, l->count, l->room, 64);
    return &l->at[l->count++];
}

/* the fragments of one row, which are sorted from left to right */
static void put_row(struct region *r, size_t first, size_t past, size_t table, size_t page, struct sheet_lines *l)
{
    struct fragment *f = &r->at[first];
    qsort(f, past - first, sizeof *f, by_left);
    struct sheet_line *line = add_line(l);
    *line = (struct sheet_line){.at = f,
                                .count = past - first,
                                .box = f->box,
                                .left = r->left,
                                .right = r->right,
                                .page = page,
                                .table = table};
    for (size_t i = 0; i < past - first; i++) {
        line->box.y0 = f[i].box.y0 < line->box.y0 ? f[i].box.y0 : line->box.y0;
        line->box.y1 = f[i].box.y1 > line->box.y1 ? f[i].box.y1 : line->box.y1;
        line->box.x1 = f[i].box.x1 > line->box.x1 ? f[i].box.x1 : line->box.x1;
        line->height = f[i].height > line->height ? f[i].height : line->height;
    }
}

static void put_rows(struct region *r, size_t table, size_t page, struct sheet_lines *l)
{
    for (size_t first = 0, past; first < r->count; first = past) {
        past = row_past(r, first);
        put_row(r, first, past, table, page, l);
    }
}

/* a table, without the lines above and below it that have no second cell */
static void put_table(struct region *r, size_t page, struct sheet_lines *l)
{
    size_t first = 0, past = r->count;
    while (first + 1 < r->count && row_past(r, first) == first + 1 &&
           (r->at[first + 1].box.y0 - r->at[first].box.y1) * 100 >= r->at[first].height * ROW_GAP)
        first++;
    for (size_t at = first, next; at < r->count; at = next) {
        next = row_past(r, at);
        if (next - at > 1)
            past = next;
    }
    put_rows(&(struct region){r->at, first, r->left, r->right}, 0, page, l);
    put_rows(&(struct region){r->at + first, past - first, r->left, r->right}, ++l->tables, page, l);
    put_rows(&(struct region){r->at + past, r->count - past, r->left, r->right}, 0, page, l);
}

/* ---- columns ---- */

/* the fragments whose middle is left of x are moved before the others, in their order; how many */
static size_t divide(struct region *r, int x, struct arena *arena)
{
    struct fragment *right = arena_array(arena, struct fragment, r->count + 1);
    size_t lefts = 0, rights = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->at[i].box.x0 + r->at[i].box.x1 < 2 * x)
            r->at[lefts++] = r->at[i];
        else
            right[rights++] = r->at[i];
    memcpy(r->at + lefts, right, rights * sizeof *right);
    return lefts;
}

/* how well a white parts columns of text: of the lines right of it, those that begin with the most of them, in
 * hundredths; 0 if a side has too few */
static int white_worth(const struct region *r, int from, int to, int height)
{
    size_t lefts = 0, rights = 0, flush = 0, all = 0;
    int left = INT_MAX;
    const struct fragment *last[2] = {NULL, NULL}; /* of each side: the one counted last, for lines count, not words */
    for (size_t i = 0; i < r->count; i++) {
        const struct fragment *f = &r->at[i];
        bool right = f->box.x0 >= to;
        all += right;
        left = right && f->box.x0 < left ? f->box.x0 : left;
        if (last[right] && is_same_row(last[right], f))
            continue;
        lefts += !right && f->box.x1 <= from;
        rights += right;
        last[right] = f;
    }
    for (size_t i = 0; i < r->count; i++)
        flush += r->at[i].box.x0 >= to && r->at[i].box.x0 <= left + height / 4;
    return lefts < SIDE_LINES || rights < SIDE_LINES ? 0 : (int)(flush * 100 / all);
}

/* the best white of a region, as the stretch of the cover behind it; 0: there is none */
static size_t best_white(const struct region *r, const struct cover *c, int height)
{
    size_t best = 0;
    int most = 0;
    for (size_t i = 1; i < c->count; i++) {
        bool narrow = c->to[i - 1] - r->left < COLUMN_MIN * height || r->right - c->from[i] < COLUMN_MIN * height;
        int worth = narrow ? 0 : white_worth(r, c->to[i - 1], c->from[i], height);
        if (worth > most) {
            most = worth;
            best = i;
        }
    }
    return best;
}

/* from the fragment at first on: how many have a white in common that parts them into columns, or are a table; 0: not
 * even a few.  ret: what they cover. */
static size_t columns_past(const struct region *r, size_t first, int white, struct cover *ret)
{
    struct cover c = {.count = 0};
    size_t best = 0, whites = 0;
    for (size_t i = first; i < r->count; i++) {
        if (!cover_add(&c, r->at[i].box.x0, r->at[i].box.x1, white))
            break;
        if (c.count < 2 && (whites || (c.to[0] - c.from[0]) * 100LL > (r->right - r->left) * (long long)COVERED))
            break;
        if (!whites && c.count < 2 && i > first + LOOK_AHEAD)
            break;
        whites += c.count > 1;
        if (c.count > 1) {
            best = i + 1;
            *ret = c;
        }
    }
    return best;
}

static void order_region(struct fragment *fragments, size_t count, int depth, size_t page, struct sheet_lines *l);

/* the part of a region from first to past in its columns: at the best white, each side for itself */
static bool order_columns(struct region *part, const struct cover *c, int height, int depth, size_t page,
                          struct sheet_lines *l)
{
    size_t white = best_white(part, c, height);
    if (is_table(part)) {
        put_table(part, page, l);
        return true;
    }
    if (!white || depth >= DEPTH_MAX)
        return false;
    size_t lefts = divide(part, (c->to[white - 1] + c->from[white]) / 2, l->arena);
    order_region(part->at, lefts, depth + 1, page, l);
    order_region(part->at + lefts, part->count - lefts, depth + 1, page, l);
    return true;
}

/* Lines that reach over the whole region alternate with parts that have columns. */
static void order(struct region *r, int depth, size_t page, struct sheet_lines *l)
{
    int height = usual_height(r);
    for (size_t first = 0, past; first < r->count; first = past) {
        struct cover cover = {.count = 0}, without = {.count = 0};
        past = columns_past(r, first, height * WHITE / 100, &cover);
        /* a title that reaches over columns which go on below it */
        if (past > first && first + 1 < r->count && row_past(r, first) == first + 1 &&
            columns_past(r, first + 1, height * WHITE / 100, &without) > past)
            past = first;
        struct region part = {r->at + first, past > first ? past - first : 0, r->left, r->right};
        if (part.count && order_columns(&part, &cover, height, depth, page, l))
            continue;
        past = row_past(r, first);
        put_row(r, first, past, 0, page, l);
    }
}

static void order_region(struct fragment *fragments, size_t count, int depth, size_t page, struct sheet_lines *l)
{
    struct region r = {fragments, count, INT_MAX, INT_MIN};
    for (size_t i = 0; i < count; i++) {
        r.left = fragments[i].box.x0 < r.left ? fragments[i].box.x0 : r.left;
        r.right = fragments[i].box.x1 > r.right ? fragments[i].box.x1 : r.right;
    }
    order(&r, depth, page, l);
}

void sheet_order(struct fragment *fragments, size_t count, size_t page, struct sheet_lines *ret)
{
    order_region(fragments, count, 0, page, ret);
}
