#include "extract/read/bbox.h"
#include "base/buf.h"
#include "base/utf8.h"

/* a word is no longer; boxes are told in points, we count hundredths; pages are no larger than 14400 points */
#define WORD_MAX 1000
#define BOX_MAX 10000000

/* the number behind name=" in a tag, in hundredths; 0 if it has none */
static int number_of(struct slice tag, struct slice name)
{
    size_t at = slice_find(tag, name);
    long long value = 0;
    int places = -1;
    if (at == SLICE_NONE)
        return 0;
    at += name.len;
    bool negative = at < tag.len && tag.ptr[at] == '-';
    for (at += negative; at < tag.len && places < 2 && value < BOX_MAX; at++) {
        if (tag.ptr[at] == '.' && places < 0)
            places = 0;
        else if (utf8_is_digit((unsigned char)tag.ptr[at]))
            value = value * 10 + (tag.ptr[at] - '0'), places += places >= 0;
        else
            break;
    }
    for (places = places < 0 ? 0 : places; places < 2; places++)
        value *= 10;
    value = value > BOX_MAX ? BOX_MAX : value;
    return (int)(negative ? -value : value);
}

/* &amp; and the others, in place of which the character stands */
static struct slice unescaped(struct slice s, struct arena *arena)
{
    static const struct {
        struct slice name;
        char means;
    } names[] = {{SLICE_INIT("&amp;"), '&'},  {SLICE_INIT("&lt;"), '<'},   {SLICE_INIT("&gt;"), '>'},
                 {SLICE_INIT("&quot;"), '"'}, {SLICE_INIT("&#39;"), '\''}, {SLICE_INIT("&apos;"), '\''}};
    enum { NAMES = sizeof names / sizeof *names };
    if (!s.len || !memchr(s.ptr, '&', s.len))
        return s;
    char *out = arena_alloc(arena, s.len);
    size_t len = 0;
    for (size_t at = 0; at < s.len;) {
        size_t i = 0;
        while (i < NAMES && !slice_starts(slice_sub(s, at, s.len), names[i].name))
            i++;
        out[len++] = i < NAMES ? names[i].means : s.ptr[at];
        at += i < NAMES ? names[i].name.len : 1;
    }
    return (struct slice){out, len};
}

/* a word's text without white space and control characters around it */
static struct slice clean(struct slice s)
{
    while (s.len && (unsigned char)s.ptr[0] <= ' ')
        s = slice_sub(s, 1, s.len);
    while (s.len && (unsigned char)s.ptr[s.len - 1] <= ' ')
        s.len--;
    for (uint32_t c = 0; s.len && utf8_is_space(utf8_at(s, 0));)
        s = slice_sub(s, utf8_decode(s.ptr, s.len, &c), s.len);
    return s;
}

struct list {
    struct arena *arena;
    struct sheet *at;
    size_t count, room, word_room; /* of the last page's words */
};

static void add_page(struct list *l, struct slice tag)
{
    arena_more(l->arena, l->at, l->count, l->room, 16);
    l->at[l->count++] =
        (struct sheet){.width = number_of(tag, SLICE("width=\"")), .height = number_of(tag, SLICE("height=\""))};
    l->word_room = 0;
}

static void add_word(struct list *l, struct slice tag, struct slice text)
{
    struct sheet *page = l->count ? &l->at[l->count - 1] : NULL;
    struct sheet_word word = {.text = clean(unescaped(text, l->arena)),
                              .x0 = number_of(tag, SLICE("xMin=\"")),
                              .y0 = number_of(tag, SLICE("yMin=\"")),
                              .x1 = number_of(tag, SLICE("xMax=\"")),
                              .y1 = number_of(tag, SLICE("yMax=\"")),
                              .confidence = -1};
    if (!page || !word.text.len || text.len > WORD_MAX || word.x1 <= word.x0 || word.y1 <= word.y0 ||
        page->count == SHEET_WORDS_MAX)
        return;
    arena_more(l->arena, page->words, page->count, l->word_room, 256);
    page->words[page->count++] = word;
}

size_t bbox_read(struct slice output, struct arena *arena, struct sheet **ret)
{
    struct list l = {.arena = arena};
    for (size_t at = 0; at < output.len;) {
        const char *open = memchr(output.ptr + at, '<', output.len - at);
        const char *close = open ? memchr(open, '>', output.len - (size_t)(open - output.ptr)) : NULL;
        if (!close)
            break;
        struct slice tag = {open, (size_t)(close - open)};
        at = (size_t)(close - output.ptr) + 1;
        if (slice_starts(tag, SLICE("<page "))) {
            add_page(&l, tag);
        } else if (slice_starts(tag, SLICE("<word "))) {
            const char *end = memchr(output.ptr + at, '<', output.len - at);
            add_word(&l, tag, slice_sub(output, at, end ? (size_t)(end - output.ptr) : output.len));
        }
    }
    *ret = l.at;
    return l.count;
}
