#include "extract/read/tags.h"
#include "base/utf8.h"
#include <stdlib.h>
#include <strings.h>

/* ---- the table ---- */

struct tag_row {
    const char *name;
    unsigned kind;
};
/* by name: found by halving */
static const struct tag_row rows[] = {
    {"a", TAG_KEPT},
    {"address", TAG_BLOCK},
    {"article", TAG_BLOCK},
    {"aside", TAG_SKIPPED},
    {"audio", TAG_SKIPPED},
    {"blockquote", TAG_BLOCK},
    {"body", TAG_BLOCK | TAG_OPEN},
    {"br", TAG_BLOCK | TAG_EMPTY},
    {"button", TAG_SKIPPED},
    {"canvas", TAG_SKIPPED},
    {"caption", TAG_BLOCK | TAG_OPEN},
    {"center", TAG_BLOCK},
    {"dd", TAG_BLOCK | TAG_OPEN},
    {"dialog", TAG_SKIPPED},
    {"div", TAG_BLOCK},
    {"dl", TAG_BLOCK},
    {"dt", TAG_BLOCK | TAG_OPEN},
    {"fieldset", TAG_BLOCK},
    {"figcaption", TAG_BLOCK},
    {"figure", TAG_BLOCK},
    {"footer", TAG_SKIPPED},
    {"form", TAG_SKIPPED},
    {"h1", TAG_BLOCK},
    {"h2", TAG_BLOCK},
    {"h3", TAG_BLOCK},
    {"h4", TAG_BLOCK},
    {"h5", TAG_BLOCK},
    {"h6", TAG_BLOCK},
    {"head", TAG_SKIPPED | TAG_OPEN},
    {"header", TAG_BLOCK},
    {"hr", TAG_BLOCK | TAG_EMPTY},
    {"html", TAG_KEPT | TAG_OPEN},
    {"iframe", TAG_SKIPPED | TAG_RAW},
    {"li", TAG_BLOCK | TAG_OPEN},
    {"main", TAG_BLOCK},
    {"math", TAG_SKIPPED},
    {"menu", TAG_SKIPPED},
    {"meta", TAG_KEPT | TAG_EMPTY},
    {"nav", TAG_SKIPPED},
    {"noscript", TAG_SKIPPED},
    {"object", TAG_SKIPPED},
    {"ol", TAG_BLOCK},
    {"option", TAG_SKIPPED | TAG_OPEN},
    {"p", TAG_BLOCK | TAG_OPEN},
    {"pre", TAG_BLOCK},
    {"script", TAG_SKIPPED | TAG_RAW},
    {"section", TAG_BLOCK},
    {"select", TAG_SKIPPED},
    {"style", TAG_SKIPPED | TAG_RAW},
    {"summary", TAG_BLOCK},
    {"sup", TAG_KEPT},
    {"svg", TAG_SKIPPED},
    {"table", TAG_BLOCK},
    {"tbody", TAG_BLOCK | TAG_OPEN},
    {"td", TAG_CELL | TAG_OPEN},
    {"template", TAG_SKIPPED},
    {"textarea", TAG_SKIPPED | TAG_RAW},
    {"tfoot", TAG_BLOCK | TAG_OPEN},
    {"th", TAG_CELL | TAG_OPEN},
    {"thead", TAG_BLOCK | TAG_OPEN},
    {"time", TAG_KEPT},
    {"title", TAG_BLOCK},
    {"tr", TAG_BLOCK | TAG_OPEN},
    {"ul", TAG_BLOCK},
    {"video", TAG_SKIPPED},
};
#define ROW_COUNT (sizeof rows / sizeof *rows)

/* bsearch's order: a name of any case against a row; a name may hold any byte, zeros too */
static int compare(const void *key, const void *row)
{
    const struct slice *name = key;
    const char *other = ((const struct tag_row *)row)->name;
    size_t len = strlen(other);
    int order = strncasecmp(name->ptr, other, name->len < len ? name->len : len);
    return order ? order : (name->len > len) - (name->len < len);
}

static const struct tag_row *find(struct slice name)
{
    return name.len ? bsearch(&name, rows, ROW_COUNT, sizeof *rows, compare) : NULL;
}

unsigned tags_kind(struct slice name)
{
    const struct tag_row *row = find(name);
    return row ? row->kind : 0;
}

/* ---- the page ---- */

/* attributes that somebody reads */
static const char *const attribute_names[] = {"class",    "id",   "property", "name",    "content", "itemprop",
                                              "datetime", "lang", "style",    "rowspan", "colspan"};
enum { ATTRIBUTES = sizeof attribute_names / sizeof *attribute_names, CONTENT = 4 };
#define DAYS ((1u << 2) | (1u << 3) | (1u << 5)) /* property, name, itemprop: what a "content" is about */

struct tag {
    struct slice name;
    struct slice values[ATTRIBUTES]; /* ptr NULL: not given */
    unsigned given;                  /* bit i: attribute i */
    bool closes, empty;              /* </x>, <x/> */
};

struct taming {
    struct slice page;
    size_t at;
    struct buf *out;
    bool no_quote[2], no_comment_end; /* there is no further ", ' or --> : looked for in vain once */
    size_t depth;                     /* of elements that need an end tag */
    size_t beside;                    /* of those that stand beside because they are too deep */
    size_t open[ROW_COUNT];           /* start tags given out without their end, by row */
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static char peek(const struct taming *t, size_t ahead)
{
    return t->at + ahead < t->page.len ? t->page.ptr[t->at + ahead] : '\0';
}

/* where text stands from the place at hand on, SLICE_NONE if nowhere */
static size_t seek(const struct taming *t, struct slice text)
{
    size_t found = slice_find(slice_sub(t->page, t->at, t->page.len), text);
    return found == SLICE_NONE ? SLICE_NONE : t->at + found;
}

/* up to white space, '>', '=' or '/': a name, or a value without quotes */
static struct slice take_bare(struct taming *t, bool value)
{
    size_t start = t->at;
    while (t->at < t->page.len) {
        char c = t->page.ptr[t->at];
        if (is_space(c) || c == '>' || (!value && (c == '=' || c == '/')))
            break;
        t->at++;
    }
    return slice_sub(t->page, start, t->at);
}

static void skip_space(struct taming *t)
{
    while (t->at < t->page.len && is_space(t->page.ptr[t->at]))
        t->at++;
}

/* a quote that is never closed is a part of the value: it must not take the rest of the page */
static struct slice take_value(struct taming *t)
{
    char quote = peek(t, 0);
    bool *none = &t->no_quote[quote == '\''];
    if ((quote == '"' || quote == '\'') && !*none) {
        const char *rest = t->page.ptr + t->at + 1;
        const char *end = memchr(rest, quote, t->page.len - t->at - 1);
        *none = !end;
        if (end) {
            t->at += (size_t)(end - rest) + 2;
            return (struct slice){rest, (size_t)(end - rest)};
        }
    }
    return take_bare(t, true);
}

static void keep_attribute(struct tag *tag, struct slice name, struct slice value)
{
    for (unsigned i = 0; i < ATTRIBUTES; i++)
        if (!(tag->given >> i & 1) && name.len == strlen(attribute_names[i]) &&
            strncasecmp(name.ptr, attribute_names[i], name.len) == 0) {
            tag->values[i] = value;
            tag->given |= 1u << i;
        }
}

/* at stands behind "<" or "</"; passes over the ">" */
static void take_tag(struct taming *t, struct tag *ret)
{
    ret->name = take_bare(t, false);
    for (;;) {
        skip_space(t);
        char c = peek(t, 0);
        if (t->at >= t->page.len || c == '>')
            break;
        ret->empty = c == '/';
        if (c == '/' || c == '=') {
            t->at++;
            continue;
        }
        struct slice name = take_bare(t, false), value = SLICE("");
        skip_space(t);
        if (peek(t, 0) == '=') {
            t->at++;
            skip_space(t);
            value = take_value(t);
        }
        keep_attribute(ret, name, value);
    }
    t->at += t->at < t->page.len;
}

static void put_attributes(struct buf *b, const struct tag *tag)
{
    for (size_t i = 0; i < ATTRIBUTES; i++) {
        if (!(tag->given >> i & 1))
            continue;
        buf_printf(b, " %s=\"", attribute_names[i]);
        for (size_t k = 0; k < tag->values[i].len; k++)
            if (tag->values[i].ptr[k] == '"')
                buf_puts(b, "&quot;");
            else
                buf_putc(b, tag->values[i].ptr[k]);
        buf_putc(b, '"');
    }
}

static void put_start(struct taming *t, const char *name, const struct tag *tag)
{
    buf_putc(t->out, '<');
    buf_puts(t->out, name);
    put_attributes(t->out, tag);
    buf_puts(t->out, ">");
}

static void put_end(struct taming *t, const char *name)
{
    buf_puts(t->out, "</");
    buf_puts(t->out, name);
    buf_putc(t->out, '>');
}

static void start_element(struct taming *t, const struct tag *tag, const struct tag_row *row)
{
    bool nests = !(row->kind & (TAG_EMPTY | TAG_OPEN));
    if (nests && t->depth >= TAGS_DEEP) {
        t->beside++;
        buf_puts(t->out, "<br>");
        return;
    }
    put_start(t, row->name, tag);
    if (row->kind & TAG_EMPTY)
        return;
    if (tag->empty) { /* <a/>: XHTML */
        put_end(t, row->name);
        return;
    }
    t->open[row - rows]++;
    t->depth += nests;
}

static void end_element(struct taming *t, const struct tag_row *row)
{
    bool nests = !(row->kind & (TAG_EMPTY | TAG_OPEN));
    if (nests && t->beside > 0) {
        t->beside--;
        buf_puts(t->out, "<br>");
    } else if (row->kind & TAG_EMPTY) {
        buf_puts(t->out, strcmp(row->name, "br") == 0 ? "<br>" : ""); /* </br> is one for browsers */
    } else if (t->open[row - rows] > 0) {
        t->open[row - rows]--;
        t->depth -= nests && t->depth > 0;
        put_end(t, row->name);
    }
}

/* of linked data only the day is asked for */
static void put_linked_data(struct taming *t, struct slice inside)
{
    static const struct slice key = SLICE_INIT("\"datePublished\"");
    size_t found = slice_find(inside, key);
    if (found == SLICE_NONE)
        return;
    buf_puts(t->out, "<script>");
    for (size_t i = found; i < inside.len && i < found + key.len + 40; i++)
        buf_putc(t->out, inside.ptr[i] == '<' ? ' ' : inside.ptr[i]);
    buf_puts(t->out, "\"</script>");
}

/* passes over a script and the like up to behind its end tag */
static void pass_raw(struct taming *t, const struct tag_row *row)
{
    size_t start = t->at, len = strlen(row->name);
    for (const char *p; (p = memchr(t->page.ptr + t->at, '<', t->page.len - t->at));) {
        t->at = (size_t)(p - t->page.ptr);
        if (peek(t, 1) == '/' && t->page.len - t->at > len + 2 && strncasecmp(p + 2, row->name, len) == 0)
            break;
        t->at++;
    }
    if (t->at >= t->page.len || t->page.ptr[t->at] != '<')
        t->at = t->page.len;
    struct slice inside = slice_sub(t->page, start, t->at);
    if (strcmp(row->name, "script") == 0)
        put_linked_data(t, inside);
}

/* elements that mean nothing here are left out, unless they tell the day */
static void take_element(struct taming *t)
{
    struct tag tag = {.closes = peek(t, 1) == '/'};
    t->at += tag.closes ? 2 : 1;
    take_tag(t, &tag);
    const struct tag_row *row = find(tag.name);
    if (!row && !tag.closes && tag.given >> CONTENT & 1 && tag.given & DAYS) {
        put_start(t, "span", &tag);
        put_end(t, "span");
    }
    if (!row)
        return;
    if (tag.closes)
        end_element(t, row);
    else if (row->kind & TAG_RAW)
        pass_raw(t, row);
    else
        start_element(t, &tag, row);
}

/* comments, <!DOCTYPE>, <?xml ?> */
static void pass_declaration(struct taming *t)
{
    size_t end = SLICE_NONE;
    if (peek(t, 1) == '!' && peek(t, 2) == '-' && peek(t, 3) == '-' && !t->no_comment_end) {
        t->at += 2; /* <!--> is a whole one */
        end = seek(t, SLICE("-->"));
        t->no_comment_end = end == SLICE_NONE;
        end = end == SLICE_NONE ? end : end + 3;
    }
    if (end == SLICE_NONE) {
        end = seek(t, SLICE(">"));
        end = end == SLICE_NONE ? t->page.len : end + 1;
    }
    t->at = end;
}

void tags_tame(struct slice page, struct buf *b)
{
    struct taming t = {.page = page, .out = b};
    buf_reserve(b, page.len);
    while (t.at < page.len) {
        const char *next = memchr(page.ptr + t.at, '<', page.len - t.at);
        size_t end = next ? (size_t)(next - page.ptr) : page.len;
        buf_put(b, slice_sub(page, t.at, end));
        t.at = end;
        if (!next)
            break;
        char c = peek(&t, 1);
        if (utf8_is_ascii_letter(c) || (c == '/' && utf8_is_ascii_letter(peek(&t, 2)))) {
            take_element(&t);
        } else if (c == '!' || c == '?') {
            pass_declaration(&t);
        } else {
            buf_puts(b, "&lt;");
            t.at++;
        }
    }
}
