#include "extract/read/grey.h"
#include "base/utf8.h"
#include <stdio.h>

/* ---- PGM ---- */

static size_t read_number(struct slice s, size_t at, int *ret)
{
    *ret = 0;
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\n'))
        at++;
    for (; at < s.len && utf8_is_digit((unsigned char)s.ptr[at]) && *ret <= GREY_SIDE_MAX; at++)
        *ret = *ret * 10 + (s.ptr[at] - '0');
    return at;
}

bool grey_open(struct slice s, struct grey *ret)
{
    int most;
    size_t at = slice_starts(s, SLICE("P5")) ? 2 : s.len;
    at = read_number(s, at, &ret->width);
    at = read_number(s, at, &ret->height);
    at = read_number(s, at, &most) + 1;
    size_t points = (size_t)ret->width * (size_t)ret->height;
    ret->at = (const unsigned char *)s.ptr + at;
    return most == 255 && ret->width > 0 && ret->width <= GREY_SIDE_MAX && ret->height > 0 &&
           ret->height <= GREY_SIDE_MAX && points <= GREY_POINTS_MAX && at <= s.len && s.len - at >= points;
}

void grey_head(int width, int height, struct buf *ret)
{
    buf_printf(ret, "P5\n%d %d\n255\n", width, height);
}

/* ---- straight ---- */

/* between four points, x and y in 256ths; white outside */
static unsigned char point_at(const struct grey *g, long long x, long long y)
{
    long long left = x >> 8, top = y >> 8;
    if (left < 0 || top < 0 || left + 1 >= g->width || top + 1 >= g->height)
        return 255;
    int dx = (int)(x & 255), dy = (int)(y & 255);
    const unsigned char *a = g->at + (size_t)top * (size_t)g->width + (size_t)left, *b = a + g->width;
    int above = a[0] * (256 - dx) + a[1] * dx, below = b[0] * (256 - dx) + b[1] * dx;
    return (unsigned char)((above * (256 - dy) + below * dy) >> 16);
}

void grey_straighten(const struct grey *g, int slope, struct buf *ret)
{
    long long across = g->width / 2, down = g->height / 2, s = slope * 256LL;
    grey_head(g->width, g->height, ret);
    for (int y = 0; y < g->height; y++)
        for (int x = 0; x < g->width; x++) {
            long long dx = x - across, dy = y - down;
            buf_putc(ret, (char)point_at(g, ((long long)x << 8) - dy * s / 1000, ((long long)y << 8) + dx * s / 1000));
        }
}

/* ---- light ---- */

/* tiles of which the paper is looked for, and the part of their points that is darker than it, in hundredths */
#define TILE 48
#define PAPER 85
/* as bright as paper becomes */
#define WHITE 245
/* a tenth of the tiles is darker than a tenth by so much, in hundredths, where light is uneven */
#define UNEVEN 80
/* paper in the deepest shadow */
#define DARKEST 16

static int paper_of(const struct grey *g, int x0, int y0)
{
    int counts[256] = {0}, all = 0, sum = 0, level = 0;
    for (int y = y0; y < y0 + TILE && y < g->height; y++)
        for (int x = x0; x < x0 + TILE && x < g->width; x++) {
            counts[g->at[(size_t)y * (size_t)g->width + (size_t)x]]++;
            all++;
        }
    while (level < 255 && (sum += counts[level]) * 100 < all * PAPER)
        level++;
    return level > DARKEST ? level : DARKEST;
}

bool grey_is_uneven(const struct grey *g)
{
    int counts[256] = {0}, all = 0, sum = 0, dark = 0, bright = 255, above = 0;
    for (int y = 0; y < g->height; y += TILE)
        for (int x = 0; x < g->width; x += TILE, all++)
            counts[paper_of(g, x, y)]++;
    while (dark < 255 && (sum += counts[dark]) * 10 < all)
        dark++;
    while (bright > 0 && (above += counts[bright]) * 10 < all)
        bright--;
    return dark * 100 < bright * UNEVEN;
}

/* the light at a point, between the middles of the four tiles around it */
static int light_at(const unsigned char *tiles, int columns, int rows, int x, int y)
{
    int tx = x - TILE / 2, ty = y - TILE / 2;
    int left = tx < 0 ? 0 : tx / TILE, top = ty < 0 ? 0 : ty / TILE;
    int dx = tx < 0 ? 0 : tx % TILE, dy = ty < 0 ? 0 : ty % TILE;
    int right = left + 1 < columns ? left + 1 : left, under = top + 1 < rows ? top + 1 : top;
    const unsigned char *a = tiles + (size_t)top * (size_t)columns, *b = tiles + (size_t)under * (size_t)columns;
    int above = a[left] * (TILE - dx) + a[right] * dx, below = b[left] * (TILE - dx) + b[right] * dx;
    return (above * (TILE - dy) + below * dy) / (TILE * TILE);
}

void grey_light(const struct grey *g, struct buf *ret)
{
    int columns = (g->width + TILE - 1) / TILE, rows = (g->height + TILE - 1) / TILE;
    struct buf tiles = BUF_INIT;
    for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            buf_putc(&tiles, (char)paper_of(g, column * TILE, row * TILE));
    grey_head(g->width, g->height, ret);
    for (int y = 0; y < g->height; y++)
        for (int x = 0; x < g->width; x++) {
            int light = light_at((const unsigned char *)tiles.ptr, columns, rows, x, y);
            int value = g->at[(size_t)y * (size_t)g->width + (size_t)x] * WHITE / light;
            buf_putc(ret, (char)(value > 255 ? 255 : value));
        }
    buf_release(&tiles);
}

/* ---- photographs ---- */

/* the size and the number of colours of a JPEG, from the head of its frame */
static bool jpeg_size(struct slice s, int *ret_width, int *ret_height, int *ret_colours)
{
    size_t at = 2;
    if (!slice_starts(s, SLICE("\xFF\xD8")))
        return false;
    while (at + 10 < s.len) {
        const unsigned char *p = (const unsigned char *)s.ptr + at;
        if (p[0] != 0xFF)
            return false;
        bool frame = p[1] >= 0xC0 && p[1] <= 0xC2; /* baseline, extended, progressive */
        if (frame) {
            *ret_height = p[5] << 8 | p[6];
            *ret_width = p[7] << 8 | p[8];
            *ret_colours = p[9];
            return *ret_width > 0 && *ret_width <= GREY_SIDE_MAX && *ret_height > 0 && *ret_height <= GREY_SIDE_MAX &&
                   (*ret_colours == 1 || *ret_colours == 3);
        }
        at += p[1] == 0xFF ? 1 : 2 + (size_t)(p[2] << 8 | p[3]);
    }
    return false;
}

bool grey_page(struct slice jpeg, struct buf *ret)
{
    int width, height, colours;
    if (!jpeg_size(jpeg, &width, &height, &colours))
        return false;
    char content[64];
    int length = snprintf(content, sizeof content, "%d 0 0 %d 0 0 cm /I Do", width, height);
    buf_puts(ret, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
    buf_printf(ret,
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 5 0 R/Resources<</XObject<</I 4 0 "
               "R>>>>>>endobj\n",
               width, height);
    buf_printf(ret,
               "4 0 obj<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent "
               "8/ColorSpace/%s/Filter/DCTDecode/Length %zu>>stream\n",
               width, height, colours == 1 ? "DeviceGray" : "DeviceRGB", jpeg.len);
    buf_put(ret, jpeg);
    buf_printf(
        ret, "\nendstream endobj\n5 0 obj<</Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n",
        length, content);
    return true;
}
