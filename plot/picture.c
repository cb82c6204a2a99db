/* picture - what gnuplot's pictures need before they leave */
#include "plot/picture.h"
#include "plot/quote.h"

static const struct slice ends[] = {
    [PICTURE_PNG] = SLICE_INIT("IEND\xAE\x42\x60\x82"),
    [PICTURE_SVG] = SLICE_INIT("</svg>"),
    [PICTURE_PDF] = SLICE_INIT("%%EOF"),
    [PICTURE_TEXT] = SLICE_INIT(""),
    [PICTURE_SIXEL] = SLICE_INIT(""),
};

bool picture_is_whole(struct slice bytes, enum picture picture)
{
    return bytes.len > 0 && slice_ends(picture == PICTURE_PNG ? bytes : slice_trim(bytes), ends[picture]);
}

#define FIXED_DATE "20000101000000"

static void fix_dates(struct buf *bytes, struct slice key)
{
    for (size_t at = 0;;) {
        size_t found = slice_find(slice_sub(buf_slice(bytes), at, bytes->len), key);
        if (found == SLICE_NONE)
            return;
        at += found + key.len;
        if (bytes->len - at >= sizeof FIXED_DATE - 1)
            memcpy(bytes->ptr + at, FIXED_DATE, sizeof FIXED_DATE - 1);
    }
}

/* the families of plot/style.json that readers are likely to have, and any */
#define FALLBACKS ", Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, sans-serif"

/* font-family="X", in tags alone */
static void add_fallbacks(struct buf *bytes)
{
    static const struct slice key = SLICE_INIT(" font-family=\"");
    struct buf with = BUF_INIT;
    bool in_tag = false;
    for (size_t at = 0; at < bytes->len; at++) {
        in_tag = bytes->ptr[at] == '<' || (in_tag && bytes->ptr[at] != '>');
        buf_putc(&with, bytes->ptr[at]);
        if (bytes->ptr[at] != '"' || !in_tag || !slice_ends(buf_slice(&with), key))
            continue;
        size_t len = slice_find(slice_sub(buf_slice(bytes), at + 1, bytes->len), SLICE("\""));
        if (len == SLICE_NONE)
            continue;
        buf_put(&with, slice_sub(buf_slice(bytes), at + 1, at + 1 + len));
        buf_puts(&with, FALLBACKS);
        at += len;
    }
    buf_release(bytes);
    *bytes = with;
}

void picture_fix(struct buf *bytes, enum picture picture)
{
    if (picture == PICTURE_SVG)
        add_fallbacks(bytes);
    if (picture != PICTURE_PDF)
        return;
    fix_dates(bytes, SLICE("CreationDate (D:"));
    fix_dates(bytes, SLICE("ModDate (D:"));
}

/* ---- inline SVG ---- */

/* gnuplot writes id='x', id="x", xlink:href='#x' and nothing else that names an id, in tags alone */
static const struct slice id_starts[] = {SLICE_INIT(" id='"), SLICE_INIT(" id=\""), SLICE_INIT("xlink:href='#"),
                                         SLICE_INIT("xlink:href=\"#")};

static void put_tag(struct buf *b, struct slice tag, const char *prefix)
{
    for (size_t at = 0; at < tag.len;) {
        struct slice rest = slice_sub(tag, at, tag.len);
        size_t taken = 0;
        for (size_t i = 0; i < sizeof id_starts / sizeof *id_starts; i++)
            if (slice_starts(rest, id_starts[i]))
                taken = id_starts[i].len;
        buf_put(b, slice_sub(rest, 0, taken ? taken : 1));
        if (taken)
            buf_puts(b, prefix);
        at += taken ? taken : 1;
    }
}

static void put_outer(struct buf *b, struct slice tag, const char *class, struct slice label)
{
    size_t at = slice_find(tag, SLICE("viewBox=\""));
    struct slice box = at == SLICE_NONE ? SLICE("viewBox=\"0 0 1 1\"") : slice_sub(tag, at, tag.len);
    size_t end = slice_find(slice_sub(box, 9, box.len), SLICE("\""));
    buf_printf(b, "<svg class=\"%s\" ", class);
    buf_put(b, slice_sub(box, 0, end == SLICE_NONE ? box.len : end + 10));
    buf_puts(b, " role=\"img\" aria-label=\"");
    quote_html(b, label);
    buf_puts(b, "\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">");
}

static size_t tag_end(struct slice svg, size_t at)
{
    struct slice rest = slice_sub(svg, at, svg.len);
    bool comment = slice_starts(rest, SLICE("<!--"));
    size_t end = slice_find(rest, comment ? SLICE("-->") : SLICE(">"));
    return end == SLICE_NONE ? svg.len : at + end + (comment ? 3 : 1);
}

void picture_inline(struct buf *b, struct slice svg, const char *prefix, const char *class, struct slice label)
{
    bool skipping = false;
    size_t start = slice_find(svg, SLICE("<svg"));
    for (size_t at = start == SLICE_NONE ? svg.len : start; at < svg.len;) {
        if (svg.ptr[at] != '<') {
            if (!skipping)
                buf_putc(b, svg.ptr[at]);
            at++;
            continue;
        }
        size_t end = tag_end(svg, at);
        struct slice tag = slice_sub(svg, at, end);
        bool title = slice_starts(tag, SLICE("<title")) || slice_starts(tag, SLICE("<desc"));
        bool title_end = slice_starts(tag, SLICE("</title")) || slice_starts(tag, SLICE("</desc"));
        if (slice_starts(tag, SLICE("<svg")))
            put_outer(b, tag, class, label);
        else if (!title && !title_end && !skipping && !slice_starts(tag, SLICE("<!--")))
            put_tag(b, tag, prefix);
        skipping = title || (skipping && !title_end);
        at = end;
    }
}
