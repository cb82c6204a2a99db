#include "extract/read/html.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "extract/read/encoding.h"
#include "extract/read/page.h"
#include "extract/read/published.h"
#include "extract/read/tags.h"
#include "extract/read/xml.h"
#include <limits.h>

static xmlNodePtr find_element(xmlNodePtr root, const char *name)
{
    for (xmlNodePtr node = root; node; node = page_next(node, root, false))
        if (node->type == XML_ELEMENT_NODE && libxml.xmlStrcasecmp(node->name, (const xmlChar *)name) == 0)
            return node;
    return NULL;
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
        xmlChar *value = libxml.xmlGetProp(node, (const xmlChar *)attributes[i]);
        for (int k = 0; value && day_names[k] && rank < 0; k++)
            if (libxml.xmlStrcasecmp(value, (const xmlChar *)day_names[k]) == 0)
                rank = k;
        (*libxml.xmlFree)(value);
    }
    return rank;
}

static struct date date_of_attribute(xmlNodePtr node, const char *name)
{
    xmlChar *value = libxml.xmlGetProp(node, (const xmlChar *)name);
    struct date date = value ? published_read(slice_of((const char *)value)) : DATE_NONE;
    (*libxml.xmlFree)(value);
    return date;
}

/* the string behind a key in a script of linked data, as it is written there; empty if there is none */
static struct slice linked_data(xmlNodePtr node, struct slice key)
{
    struct slice s = node->children ? slice_of((const char *)node->children->content) : SLICE("");
    size_t at = slice_find(s, key);
    if (at == SLICE_NONE)
        return SLICE("");
    s = slice_sub(s, at + key.len, s.len);
    size_t open = slice_find(s, SLICE("\""));
    s = slice_sub(s, open == SLICE_NONE ? s.len : open + 1, s.len);
    return slice_sub(s, 0, slice_find(s, SLICE("\"")));
}

/* linked data goes before all but the first of the names, <time> comes last */
#define RANK_LINKED_DATA 1
#define RANK_TIME 100

/* the day that an element of the page names, with its rank, the lower the surer */
static struct date day_of(xmlNodePtr node, int *ret_rank)
{
    *ret_rank = day_rank(node);
    if (*ret_rank >= 0)
        return date_of_attribute(node, "content");
    if (libxml.xmlStrcasecmp(node->name, (const xmlChar *)"time") == 0) {
        *ret_rank = RANK_TIME;
        return date_of_attribute(node, "datetime");
    }
    *ret_rank = RANK_LINKED_DATA;
    bool script = libxml.xmlStrcasecmp(node->name, (const xmlChar *)"script") == 0;
    return script ? published_read(linked_data(node, SLICE("\"datePublished\""))) : DATE_NONE;
}

static struct date read_day(xmlNodePtr root)
{
    struct date best = DATE_NONE;
    int best_rank = 1000, rank;
    for (xmlNodePtr node = root; node; node = page_next(node, root, false)) {
        struct date date = node->type == XML_ELEMENT_NODE ? day_of(node, &rank) : DATE_NONE;
        if (date_is(date) && rank < best_rank) {
            best = date;
            best_rank = rank;
        }
    }
    return best;
}

/* the content of the first <meta property=...>; empty if there is none */
static struct slice meta_content(xmlNodePtr root, const char *property, struct arena *arena)
{
    for (xmlNodePtr node = root; node; node = page_next(node, root, false)) {
        xmlChar *name = node->type == XML_ELEMENT_NODE ? libxml.xmlGetProp(node, (const xmlChar *)"property") : NULL;
        bool found = name && libxml.xmlStrcasecmp(name, (const xmlChar *)property) == 0;
        (*libxml.xmlFree)(name);
        xmlChar *content = found ? libxml.xmlGetProp(node, (const xmlChar *)"content") : NULL;
        if (content) {
            struct slice copy = arena_copy(arena, slice_of((const char *)content));
            (*libxml.xmlFree)(content);
            return copy;
        }
    }
    return SLICE("");
}

/* "Exports rise - The Gazette", "出口增长_某报": without the site, which stands behind the last such mark */
static struct slice without_site(struct slice title)
{
    static const struct slice marks[] = {SLICE_INIT(" - "), SLICE_INIT(" | "), SLICE_INIT("_"),
                                         SLICE_INIT(" – "), SLICE_INIT("--"),  SLICE_INIT("|")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_rfind(title, marks[i]);
        if (at != SLICE_NONE && at * 2 >= title.len)
            return slice_trim(slice_sub(title, 0, at));
    }
    return title;
}

#define HEADINGS_MAX 10

/* of several <h1>, the one that the title of the page repeats */
static struct slice heading(xmlNodePtr root, struct slice title, struct arena *arena)
{
    struct slice first = SLICE("");
    int seen = 0;
    for (xmlNodePtr node = root; node && seen < HEADINGS_MAX; node = page_next(node, root, false)) {
        if (node->type != XML_ELEMENT_NODE || libxml.xmlStrcasecmp(node->name, (const xmlChar *)"h1") != 0)
            continue;
        seen++;
        struct slice words = page_words(node, arena);
        if (words.len && slice_find(title, words) != SLICE_NONE)
            return words;
        if (!first.len)
            first = words;
    }
    return first;
}

static struct slice read_title(xmlNodePtr root, struct arena *arena)
{
    struct slice title = meta_content(root, "og:title", arena);
    if (title.len)
        return title;
    xmlNodePtr node = find_element(root, "title");
    struct slice whole = node ? page_words(node, arena) : SLICE("");
    title = heading(root, whole, arena);
    return title.len ? title : without_site(whole);
}

static enum language read_language(xmlNodePtr root)
{
    xmlChar *lang = libxml.xmlGetProp(root, (const xmlChar *)"lang");
    struct slice s = slice_of((const char *)lang);
    enum language language = slice_starts(s, SLICE("zh"))   ? LANGUAGE_ZH
                             : slice_starts(s, SLICE("en")) ? LANGUAGE_EN
                                                            : LANGUAGE_UNKNOWN;
    (*libxml.xmlFree)(lang);
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
    if (tame.len && tame.len < INT_MAX) {
        htmlParserCtxtPtr parser = libxml.htmlCreateMemoryParserCtxt(tame.ptr, (int)tame.len);
        if (!parser)
            out_of_memory();
        libxml.htmlCtxtUseOptions(parser,
                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
        parser->options |= XML_PARSE_HUGE; /* what it guards against is bounded by tags_tame */
        libxml.xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
        libxml.htmlParseDocument(parser);
        doc = parser->myDoc;
        libxml.htmlFreeParserCtxt(parser);
    }
    buf_release(&tame);
    return doc;
}

/* the day by the head of the page, its address, or the line below its title */
static void set_day(xmlNodePtr root, const struct page *article, struct arena *arena, struct document *ret)
{
    static const enum published_from from[] = {PUBLISHED_METADATA, PUBLISHED_FILE_NAME, PUBLISHED_TEXT};
    for (size_t i = 0; i < 3 && !date_is(ret->published); i++) {
        ret->published = i == 0   ? read_day(root)
                         : i == 1 ? published_address(meta_content(root, "og:url", arena))
                                  : published_read(article->byline);
        ret->published_from = from[i];
    }
}

bool html_read(struct slice bytes, const char *charset, struct arena *arena, struct document *ret, struct err *err)
{
    char declared[32];
    struct slice page;
    declared_encoding(bytes, declared, sizeof declared);
    if (!encoding_utf8(bytes, declared[0] ? declared : charset, arena, &page, &ret->broken_bytes, err))
        return false;
    if (!xml_load(err))
        return false;
    htmlDocPtr doc = parse(page);
    xmlNodePtr root = doc ? libxml.xmlDocGetRootElement(doc) : NULL;
    if (root) {
        struct page article;
        ret->title = read_title(root, arena);
        page_read(root, arena, &article);
        ret->text = article.text;
        tables_into(&article.tables, ret);
        ret->language = read_language(root);
        set_day(root, &article, arena, ret);
    }
    libxml.xmlFreeDoc(doc);
    return (root && ret->text.len) || err_set(err, NULL, "the page holds no text");
}
