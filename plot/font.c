/* font - which font of this machine draws Chinese */
#include "plot/font.h"
#include "base/helper.h"
#include "base/utf8.h"

#define LISTING_MAX ((size_t)1 << 20)

static bool name_ok(struct slice name)
{
    if (name.len == 0 || name.len >= STYLE_FONT_LEN)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-';
        if (!fine)
            return false;
    }
    return true;
}

/* the next family of the listing; at moves behind it */
static struct slice next_family(struct slice listing, size_t *at)
{
    size_t start = *at;
    while (*at < listing.len && listing.ptr[*at] != ',' && listing.ptr[*at] != '\n')
        ++*at;
    struct slice name = slice_trim(slice_sub(listing, start, *at));
    if (*at < listing.len)
        ++*at;
    return name;
}

static bool has_family(struct slice listing, struct slice family)
{
    for (size_t at = 0; at < listing.len;)
        if (slice_equal(next_family(listing, &at), family))
            return true;
    return false;
}

static void take(char *ret, struct slice name)
{
    memcpy(ret, name.ptr, name.len);
    ret[name.len] = '\0';
}

bool font_choose(const struct style *style, struct slice listing, char *ret)
{
    for (size_t i = 0; i < style->font_count; i++)
        if (has_family(listing, slice_of(style->fonts[i]))) {
            take(ret, slice_of(style->fonts[i]));
            return true;
        }
    for (size_t at = 0; at < listing.len;) {
        struct slice name = next_family(listing, &at);
        if (name_ok(name)) {
            take(ret, name);
            return true;
        }
    }
    return false;
}

/* false if fc-list could not be run */
static bool list_fonts(struct buf *b)
{
    static const char *const arguments[] = {"fc-list", ":lang=zh-cn", "family", NULL};
    struct helper h;
    return helper_start(&h, &(struct helper_job){.arguments = arguments, .output_max = LISTING_MAX}) &&
           helper_finish(&h, b) == HELPER_DONE;
}

enum font_result font_find(const struct style *style, char *ret)
{
    struct buf listing = BUF_INIT;
    enum font_result result = FONT_UNKNOWN;
    if (list_fonts(&listing))
        result = font_choose(style, buf_slice(&listing), ret) ? FONT_FOUND : FONT_NONE;
    buf_release(&listing);
    return result;
}

bool font_needed(struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        if (utf8_is_han(c))
            return true;
    }
    return false;
}
