/* label - how wide text is, where lines break, where labels go */
#include "plot/label.h"
#include "base/utf8.h"
#include <math.h>

/* widths in hundredths of an em of a wide sans serif (DejaVu Sans), ASCII 32 to 126 */
static const unsigned char ascii_width[95] = {
    32, 40, 46, 84, 64, 95, 78, 28, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 69, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79,
    60, 79, 70, 64, 61, 73, 69, 99, 69,  61, 69, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 35, 64,
    63, 28, 28, 58, 28, 98, 63, 61, 64,  64, 41, 52, 39, 63, 59, 82, 59, 59, 53, 64, 34, 64, 84};

static double point_width(uint32_t c)
{
    if (c >= 32 && c < 127)
        return ascii_width[c - 32] / 100.0;
    if (c == 0x200B || (c >= 0x0300 && c <= 0x036F))
        return 0;
    return c < 0x2000 ? 0.7 : 1.0;
}

double label_width(struct slice text, double size)
{
    double em = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        em += point_width(c);
    }
    return em * size;
}

static bool is_closing(uint32_t c)
{
    static const uint32_t closing[] = {0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF09, 0x201D, 0x2019, 0x300B, 0x3011,
                                       0xFF1F, 0xFF01, 0xFF05, ',',    '.',    ')',    ';',    ':',    '%'};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (c == closing[i])
            return true;
    return false;
}

/* may a line break between these two? */
static bool may_break(uint32_t before, uint32_t after)
{
    if (before == ' ')
        return after != ' ';
    return (utf8_is_cjk(before) || utf8_is_cjk(after)) && !is_closing(after) && before != 0xFF08 && before != 0x201C &&
           before != 0x300A && before != '(';
}

/* bytes of the line that starts at the text's start */
static size_t line_length(struct slice text, double size, double width)
{
    size_t at = 0, best = 0;
    double used = 0;
    uint32_t before = 0;
    while (at < text.len) {
        uint32_t c;
        size_t step = utf8_decode(text.ptr + at, text.len - at, &c);
        if (at > 0 && may_break(before, c))
            best = at;
        used += point_width(c) * size;
        if (used > width && c != ' ')
            return best ? best : at ? at : step;
        before = c;
        at += step;
    }
    return text.len;
}

/* the longest start of the text that leaves room for …, with it */
static struct slice cut_line(struct slice text, double size, double width, struct arena *arena)
{
    double used = size;
    size_t at = 0;
    while (at < text.len) {
        uint32_t c;
        size_t step = utf8_decode(text.ptr + at, text.len - at, &c);
        used += point_width(c) * size;
        if (used > width)
            break;
        at += step;
    }
    return arena_printf(arena, "%.*s…", (int)at, text.ptr);
}

size_t label_wrap(struct slice text, double size, double width, size_t max_lines, struct arena *arena,
                  struct slice **ret)
{
    struct slice *lines = arena_array(arena, struct slice, max_lines);
    size_t count = 0;
    text = slice_trim(text);
    while (text.len && count < max_lines) {
        size_t len = line_length(text, size, width);
        if (count + 1 == max_lines && len < text.len)
            lines[count++] = cut_line(text, size, width, arena);
        else
            lines[count++] = slice_trim(slice_sub(text, 0, len));
        text = slice_trim(slice_sub(text, len, text.len));
    }
    *ret = lines;
    return count;
}

void label_spread(double *y, size_t count, double gap, double low, double high)
{
    if (count == 0)
        return;
    if ((double)(count - 1) * gap > high - low) {
        for (size_t i = 0; i < count; i++)
            y[i] = count == 1 ? (low + high) / 2 : low + (high - low) * (double)i / (double)(count - 1);
        return;
    }
    /* push down in order, then up from the lower edge */
    y[0] = fmax(y[0], low);
    for (size_t i = 1; i < count; i++)
        y[i] = fmax(y[i], y[i - 1] + gap);
    double limit = high;
    for (size_t i = count; i-- > 0; limit = y[i] - gap)
        y[i] = fmin(y[i], limit);
}

bool box_overlap(struct box a, struct box b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

void taken_add(struct taken *taken, struct box box)
{
    arena_more(taken->arena, taken->boxes, taken->count, taken->room, 64);
    taken->boxes[taken->count++] = box;
}

static bool taken_free(const struct taken *taken, struct box box)
{
    if (box.left < taken->bounds.left || box.right > taken->bounds.right || box.top < taken->bounds.top ||
        box.bottom > taken->bounds.bottom)
        return false;
    for (size_t i = 0; i < taken->count; i++)
        if (box_overlap(taken->boxes[i], box))
            return false;
    return true;
}

#define LINE_BOX 5.0 /* side of the boxes along a line: half the height of a small letter */

void taken_add_line(struct taken *taken, double x0, double y0, double x1, double y1)
{
    double length = hypot(x1 - x0, y1 - y0);
    int steps = (int)fmin(ceil(length / LINE_BOX), 400) + 1;
    for (int i = 0; i <= steps; i++) {
        double x = x0 + (x1 - x0) * i / steps, y = y0 + (y1 - y0) * i / steps;
        taken_add(taken, (struct box){x - LINE_BOX / 2, y - LINE_BOX / 2, x + LINE_BOX / 2, y + LINE_BOX / 2});
    }
}

/* directions in the order they are tried: x and y of the label's box relative to the mark */
static const struct {
    int x, y;
    enum align align;
} places[] = {
    {0, -1, ALIGN_CENTER}, {1, 0, ALIGN_LEFT}, {-1, -1, ALIGN_RIGHT}, {1, -1, ALIGN_LEFT},
    {0, 1, ALIGN_CENTER},  {1, 1, ALIGN_LEFT}, {-1, 0, ALIGN_RIGHT},  {-1, 1, ALIGN_RIGHT},
};

bool label_place(struct taken *taken, double x, double y, double radius, double width, double height, bool only_above,
                 double *ret_dx, double *ret_dy, enum align *ret_align)
{
    for (double out = radius + 3; out <= radius + height + 3; out += height / 2)
        for (size_t i = 0; i < (only_above ? 1 : sizeof places / sizeof *places); i++) {
            double dx = places[i].x * (places[i].y ? out * 0.7 : out + 2), dy = places[i].y * (out + height / 2);
            double left = x + dx -
                          (places[i].align == ALIGN_CENTER  ? width / 2
                           : places[i].align == ALIGN_RIGHT ? width
                                                            : 0);
            struct box box = {left, y + dy - height / 2, left + width, y + dy + height / 2};
            if (!taken_free(taken, box))
                continue;
            taken_add(taken, box);
            *ret_dx = dx;
            *ret_dy = dy;
            *ret_align = places[i].align;
            return true;
        }
    return false;
}
