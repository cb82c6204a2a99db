#include "extract/read/html.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include "extract/read/published.h"
#include "extract/read/tags.h"
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>

/* an <article> or <main> with less text than this, in bytes, is a teaser: the whole body is read then */
#define MAIN_TEXT_MIN 200

/* ---- names ---- */

static unsigned kind_of(xmlNodePtr node)
{
    return node->name ? tags_kind(slice_of((const char *)node->name)) : 0;
}

static bool is_one_of(const xmlChar *name, const char *const *list)
{
    for (; name && *list; list++)
        if (xmlStrcasecmp(name, (const xmlChar *)*list) == 0)
            return true;
    return false;
}

/* class names of what stands around the text of a page */
static const char *const furniture[] = {"breadcrumb", "comment", "copyright", "footer", "related", "recommend", "share",
                                        "sidebar",    "menu",    "navbar",    "cookie", "advert",  NULL};

static bool is_furniture(xmlNodePtr node)
{
    bool found = false;
    static const char *const attributes[] = {"class", "id"};
    for (size_t i = 0; i < 2 && !found; i++) {
        xmlChar *value = xmlGetProp(node, (const xmlChar *)attributes[i]);
        for (const char *const *word = furniture; value && *word && !found; word++)
            found = xmlStrcasestr(value, (const xmlChar *)*word) != NULL;
        xmlFree(value);
    }
    return found;
}

static bool is_skipped(xmlNodePtr node)
{
    return node->type == XML_COMMENT_NODE ||
           (node->type == XML_ELEMENT_NODE &&
            (kind_of(node) & TAG_SKIPPED ||
             (is_one_of(node->name, (const char *const[]){"div", "ul", "section", "p", NULL}) && is_furniture(node))));
}

/* ---- walking: without recursion, for pages may be nested as deep as they like ---- */

/* the node after node in the order of the page, within root; its children are left out if over */
static xmlNodePtr next_node(xmlNodePtr node, xmlNodePtr root, bool over)
{
    if (!over && node->children && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static xmlNodePtr find_element(xmlNodePtr root, const char *name)
{
    for (xmlNodePtr node = root; node; node = next_node(node, root, false))
        if (node->type == XML_ELEMENT_NODE && xmlStrcasecmp(node->name, (const xmlChar *)name) == 0)
            return node;
    return NULL;
}

/* ---- text ---- */

/* one line while it is put together */
struct line {
    struct buf text;
    size_t linked; /* bytes of it that stand in links */
    bool in_link, space;
};

/* a line all of links is a menu, unless it is a sentence */
static bool is_menu(const struct line *l)
{
    return l->linked * 10 >= l->text.len * 8 && l->text.len < 200 && !slice_ends(buf_slice(&l->text), SLICE("。")) &&
           !slice_ends(buf_slice(&l->text), SLICE("."));
}

static void end_line(struct line *l, struct buf *page)
{
    if (l->text.len && !is_menu(l)) {
        if (page->len)
            buf_putc(page, '\n');
        buf_put(page, buf_slice(&l->text));
    }
    buf_clear(&l->text);
    l->linked = 0;
    l->space = false;
}

/* white space runs are one space, as a browser shows them */
static void put_text(struct line *l, struct slice s)
{
    for (size_t at = 0, len; at < s.len; at += len) {
        uint32_t c;
        len = utf8_decode(s.ptr + at, s.len - at, &c);
        if (utf8_is_space(c)) {
            l->space = true;
            continue;
        }
        if (l->space && l->text.len)
            buf_putc(&l->text, ' ');
        l->space = false;
        buf_put(&l->text, slice_sub(s, at, at + len));
        l->linked += l->in_link ? len : 0;
    }
}

static bool in_link(xmlNodePtr node, xmlNodePtr root)
{
    /* links do not nest and hold little: a few steps up are enough */
    for (int i = 0; node && node != root && i < 6; i++, node = node->parent)
        if (node->type == XML_ELEMENT_NODE && xmlStrcasecmp(node->name, (const xmlChar *)"a") == 0)
            return true;
    return false;
}

/* Blocks start a line where they open; where they close, the next node that is no part of them starts one. */
static void read_text(xmlNodePtr root, struct buf *page)
{
    struct line line = {.text = BUF_INIT};
    xmlNodePtr block = NULL;
    for (xmlNodePtr node = root, next; node; node = next) {
        bool skip = node != root && is_skipped(node);
        next = next_node(node, root, skip);
        if (node->type == XML_ELEMENT_NODE && !skip) {
            if (kind_of(node) & TAG_BLOCK)
                end_line(&line, page);
            else if (kind_of(node) & TAG_CELL)
                line.space = true;
        } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content) {
            xmlNodePtr owner = node->parent; /* the block that the text stands in */
            for (int i = 0; owner && owner != root && !(kind_of(owner) & TAG_BLOCK) && i < 30; i++)
                owner = owner->parent;
            if (owner != block)
                end_line(&line, page);
            block = owner;
            line.in_link = in_link(node->parent, root);
            put_text(&line, slice_of((const char *)node->content));
        }
    }
    end_line(&line, page);
    buf_release(&line.text);
}

static struct slice main_text(xmlNodePtr root, struct arena *arena)
{
    static const char *const names[] = {"article", "main", "body"};
    struct buf page = BUF_INIT;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        xmlNodePtr node = find_element(root, names[i]);
        buf_clear(&page);
        if (node)
            read_text(node, &page);
        if (page.len >= MAIN_TEXT_MIN)
            break;
    }
    if (page.len == 0)
        read_text(root, &page);
    struct slice text = arena_copy(arena, buf_slice(&page));
    buf_release(&page);
    return text;
}

/* ---- what the head says ---- */

/* metadata that name the day, the surest first */
static const char *const day_names[] = {"article:published_time",
                                        "og:published_time",
                                        "datePublished",
                                        "publishdate",
                                        "pubdate",
                                        "publish_date",
                                        "publication_date",
                                        "dc.date.issued",
                                        "dcterms.issued",
                                        "dc.date",
                                        "dcterms.date",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "weibo:article:create_at",
                                        "firstpublishedtime",
                                        "date",
                                        NULL};

/* which of day_names the element is, -1 if none */
static int day_rank(xmlNodePtr node)
{
    static const char *const attributes[] = {"property", "name", "itemprop"};
    int rank = -1;
    for (size_t i = 0; i < 3 && rank < 0; i++) {
        xmlChar *value = xmlGetProp(node, (const xmlChar *)attributes[i]);
        for (int k = 0; value && day_names[k] && rank < 0; k++)
            if (xmlStrcasecmp(value, (const xmlChar *)day_names[k]) == 0)
                rank = k;
        xmlFree(value);
    }
    return rank;
}

static struct date date_of_attribute(xmlNodePtr node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    struct date date = value ? published_read(slice_of((const char *)value)) : DATE_NONE;
    xmlFree(value);
    return date;
}

/* "datePublished": "2025-10-29T08:00:00" in a script of linked data */
static struct date date_of_script(xmlNodePtr node)
{
    static const char key[] = "\"datePublished\"";
    struct slice s = node->children ? slice_of((const char *)node->children->content) : SLICE("");
    const char *at = s.len ? memmem(s.ptr, s.len, key, sizeof key - 1) : NULL;
    if (!at)
        return DATE_NONE;
    size_t from = (size_t)(at - s.ptr) + sizeof key - 1;
    return published_read(slice_sub(s, from, from + 40));
}

static struct date read_day(xmlNodePtr root)
{
    struct date best = DATE_NONE, date;
    int best_rank = 1000;
    for (xmlNodePtr node = root; node; node = next_node(node, root, false)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        int rank = day_rank(node);
        if (rank >= 0)
            date = date_of_attribute(node, "content");
        else if (xmlStrcasecmp(node->name, (const xmlChar *)"time") == 0)
            date = date_of_attribute(node, "datetime");
        else if (xmlStrcasecmp(node->name, (const xmlChar *)"script") == 0)
            date = date_of_script(node);
        else
            continue;
        rank = rank < 0 ? 100 : rank;
        if (date_is(date) && rank < best_rank) {
            best = date;
            best_rank = rank;
        }
    }
    return best;
}

static struct slice text_of(xmlNodePtr node, struct arena *arena)
{
    struct line line = {.text = BUF_INIT};
    for (xmlNodePtr n = node; n; n = next_node(n, node, false))
        if (n->type == XML_TEXT_NODE && n->content)
            put_text(&line, slice_of((const char *)n->content));
    struct slice text = arena_copy(arena, buf_slice(&line.text));
    buf_release(&line.text);
    return text;
}

static struct slice read_title(xmlNodePtr root, struct arena *arena)
{
    for (xmlNodePtr node = root; node; node = next_node(node, root, false)) {
        xmlChar *property = node->type == XML_ELEMENT_NODE ? xmlGetProp(node, (const xmlChar *)"property") : NULL;
        bool found = property && xmlStrcasecmp(property, (const xmlChar *)"og:title") == 0;
        xmlFree(property);
        xmlChar *content = found ? xmlGetProp(node, (const xmlChar *)"content") : NULL;
        if (content) {
            struct slice title = arena_copy(arena, slice_of((const char *)content));
            xmlFree(content);
            return title;
        }
    }
    xmlNodePtr node = find_element(root, "h1");
    if (!node)
        node = find_element(root, "title");
    return node ? text_of(node, arena) : SLICE("");
}

static enum language read_language(xmlNodePtr root)
{
    xmlChar *lang = xmlGetProp(root, (const xmlChar *)"lang");
    struct slice s = slice_of((const char *)lang);
    enum language language = slice_starts(s, SLICE("zh"))   ? LANGUAGE_ZH
                             : slice_starts(s, SLICE("en")) ? LANGUAGE_EN
                                                            : LANGUAGE_UNKNOWN;
    xmlFree(lang);
    return language;
}

/* ---- encoding ---- */

/* the encoding that the head declares: <meta charset=gbk>, content="text/html; charset=gb2312"; "" if none */
static void declared_encoding(struct slice bytes, char *ret, size_t size)
{
    struct slice head = slice_sub(bytes, 0, 4096);
    const char *at = head.len ? memmem(head.ptr, head.len, "charset=", 8) : NULL;
    size_t len = 0;
    if (!at && head.len)
        at = memmem(head.ptr, head.len, "encoding=", 9);
    ret[0] = '\0';
    if (!at)
        return;
    size_t from = (size_t)(at - head.ptr) + (*at == 'c' ? 8 : 9);
    while (from < head.len && strchr("\"' ", head.ptr[from]))
        from++;
    for (; from < head.len && len + 1 < size; from++) {
        char c = head.ptr[from];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'))
            break;
        ret[len++] = (char)utf8_lower((unsigned char)c);
    }
    ret[len] = '\0';
}

static htmlDocPtr parse(struct slice page)
{
    struct buf tame = BUF_INIT;
    tags_tame(page, &tame);
    htmlDocPtr doc = NULL;
    htmlParserCtxtPtr parser =
        tame.len && tame.len < INT_MAX ? htmlCreateMemoryParserCtxt(tame.ptr, (int)tame.len) : NULL;
    if (parser) {
        htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
        parser->options |= XML_PARSE_HUGE; /* what it guards against is bounded by tags_tame */
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
        htmlParseDocument(parser);
        doc = parser->myDoc;
        htmlFreeParserCtxt(parser);
    }
    buf_release(&tame);
    return doc;
}

bool html_read(struct slice bytes, const char *charset, struct arena *arena, struct document *ret, struct err *err)
{
    char declared[32];
    struct slice page;
    declared_encoding(bytes, declared, sizeof declared);
    if (!encoding_utf8(bytes, declared[0] ? declared : charset, arena, &page, &ret->broken_bytes, err))
        return false;
    htmlDocPtr doc = parse(page);
    xmlNodePtr root = doc ? xmlDocGetRootElement(doc) : NULL;
    if (root) {
        ret->title = read_title(root, arena);
        ret->text = main_text(root, arena);
        ret->published = read_day(root);
        ret->language = read_language(root);
    }
    xmlFreeDoc(doc);
    return (root && ret->text.len) || err_set(err, NULL, "the page holds no text");
}
