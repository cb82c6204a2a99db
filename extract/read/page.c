#include "extract/read/page.h"
#include "base/buf.h"
#include "base/data.h"
#include "base/utf8.h"
#include "extract/read/tags.h"
#include "extract/read/xml.h"
#include <stdlib.h>

/* Sentences: text of a block, or of a table, of so many bytes and not mostly links */
#define SENTENCE_MIN 50
/* the article is sought in the child that holds so much of an element's sentences, in hundredths */
#define CHILD_SHARE 70
/* what less than this holds of an element's sentences, in hundredths, may be left out */
#define CRUMB_SHARE 2
/* a heading of what follows the article, a line of its own */
#define HEADING_MAX 60
/* so many such headings are looked behind */
#define SECTIONS_MAX 50
/* a line of date and source above the article */
#define BYLINE_MAX 240

/* what an element holds, in bytes */
struct weight {
    size_t text, linked, links, cells;
    size_t sentences; /* of text */
    size_t article;   /* of sentences: those that do not stand in furniture */
    bool furniture, in_link;
    struct weight *parent, *block, *table; /* NULL at the root; the nearest, itself too; NULL if there is none */
    struct weight *before;                 /* in the order of the page */
};

static struct weight *weight_of(xmlNodePtr node)
{
    return node->_private;
}

static unsigned kind_of(xmlNodePtr node)
{
    return node->type == XML_ELEMENT_NODE && node->name ? tags_kind(slice_of((const char *)node->name)) : 0;
}

static bool is_element(xmlNodePtr node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && libxml.xmlStrcasecmp(node->name, (const xmlChar *)name) == 0;
}

static bool is_one_of(xmlNodePtr node, const char *const *names)
{
    for (; *names; names++)
        if (is_element(node, *names))
            return true;
    return false;
}

static bool is_text(xmlNodePtr node)
{
    return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content;
}

xmlNodePtr page_next(xmlNodePtr node, xmlNodePtr root, bool over)
{
    if (!over && node->children && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

/* ---- page.tsv ---- */

enum row_kind { ROW_NAME, ROW_SECTION, ROW_LINE, ROW_KINDS };
#define ROWS_MAX 300

/* the rows of each kind; names are sorted, for each word of each class is looked up */
struct rows {
    struct slice at[ROW_KINDS][ROWS_MAX];
    size_t count[ROW_KINDS];
};

static int compare_folded(struct slice a, struct slice b)
{
    for (size_t i = 0; i < a.len && i < b.len; i++) {
        int order = (int)utf8_lower((unsigned char)a.ptr[i]) - (int)utf8_lower((unsigned char)b.ptr[i]);
        if (order)
            return order;
    }
    return (a.len > b.len) - (a.len < b.len);
}

static int by_words(const void *a, const void *b)
{
    return compare_folded(*(const struct slice *)a, *(const struct slice *)b);
}

static struct rows *load_rows(struct arena *arena)
{
    static const struct slice marks[] = {SLICE_INIT("name\t"), SLICE_INIT("section\t"), SLICE_INIT("line\t")};
    struct rows *rows = arena_new(arena, struct rows);
    struct slice rest = data_file("extract/read/page.tsv");
    while (rest.len) {
        size_t end = slice_find(rest, SLICE("\n"));
        struct slice row = slice_sub(rest, 0, end);
        rest = slice_sub(rest, row.len + 1, rest.len);
        for (size_t i = 0; i < ROW_KINDS; i++)
            if (slice_starts(row, marks[i]) && rows->count[i] < ROWS_MAX)
                rows->at[i][rows->count[i]++] = slice_sub(row, marks[i].len, row.len);
    }
    qsort(rows->at[ROW_NAME], rows->count[ROW_NAME], sizeof(struct slice), by_words);
    return rows;
}

static bool is_name(const struct rows *rows, struct slice word)
{
    return bsearch(&word, rows->at[ROW_NAME], rows->count[ROW_NAME], sizeof word, by_words);
}

/* is it a heading, or does a line begin so? */
static bool is_row(const struct rows *rows, enum row_kind kind, struct slice words)
{
    for (size_t i = 0; i < rows->count[kind]; i++) {
        struct slice row = rows->at[kind][i];
        if (words.len >= row.len && (kind == ROW_LINE || words.len == row.len) &&
            compare_folded(slice_sub(words, 0, row.len), row) == 0)
            return true;
    }
    return false;
}

/* ---- names of furniture ---- */

/* the words of "relatedNews", "related-news", "news_related": a capital behind a small letter starts one too */
static bool names_furniture(const struct rows *rows, struct slice value)
{
    for (size_t at = 0, end; at < value.len && at < 300; at = end) {
        end = at + 1;
        if (!utf8_is_ascii_letter(value.ptr[at]))
            continue;
        while (end < value.len && utf8_is_ascii_letter(value.ptr[end]) &&
               !(value.ptr[end] <= 'Z' && value.ptr[end - 1] >= 'a'))
            end++;
        if (is_name(rows, slice_sub(value, at, end)))
            return true;
    }
    return false;
}

static struct slice attribute(xmlNodePtr node, const char *name)
{
    xmlAttrPtr found = libxml.xmlHasProp(node, (const xmlChar *)name);
    bool plain = found && found->children && is_text(found->children);
    return plain ? slice_of((const char *)found->children->content) : SLICE("");
}

static bool is_hidden(xmlNodePtr node)
{
    struct slice style = attribute(node, "style");
    return slice_find(style, SLICE("display:none")) != SLICE_NONE ||
           slice_find(style, SLICE("display: none")) != SLICE_NONE;
}

/* ---- weights: each text is added to its element, then each element to the one around it, the last ones first ---- */

/* an element that holds no text of the page; pages may stand in a form as a whole */
static bool is_skipped(xmlNodePtr node)
{
    return kind_of(node) & TAG_SKIPPED && !is_element(node, "form");
}

static struct weight *start_weight(xmlNodePtr node, struct weight *parent, struct weight *before, struct arena *arena)
{
    struct weight *w = arena_new(arena, struct weight);
    *w = (struct weight){.parent = parent, .before = before};
    if (parent) {
        w->in_link = parent->in_link;
        w->block = parent->block;
        w->table = parent->table;
    }
    unsigned kind = kind_of(node);
    if (kind & TAG_CELL && w->table)
        w->table->cells++;
    if (kind & (TAG_BLOCK | TAG_CELL))
        w->block = w;
    if (is_element(node, "table"))
        w->table = w;
    w->in_link |= is_element(node, "a");
    node->_private = w;
    return w;
}

static size_t text_length(xmlNodePtr node)
{
    return slice_trim(slice_of((const char *)node->content)).len;
}

/* returns the last one in the order of the page */
static struct weight *weigh_text(xmlNodePtr root, struct arena *arena)
{
    struct weight *last = NULL;
    for (xmlNodePtr node = root; node; node = page_next(node, root, is_skipped(node))) {
        struct weight *w = node == root ? NULL : weight_of(node->parent);
        if (node->type == XML_ELEMENT_NODE) {
            last = start_weight(node, w, last, arena);
        } else if (is_text(node) && w) {
            size_t len = text_length(node);
            w->text += len;
            w->linked += w->in_link ? len : 0;
            w->links += w->in_link && len;
        }
    }
    for (struct weight *w = last; w && w->parent; w = w->before) {
        w->parent->text += w->text;
        w->parent->linked += w->linked;
        w->parent->links += w->links;
    }
    return last;
}

static bool is_linked(const struct weight *w)
{
    return w->linked * 2 >= w->text;
}

/* a table whose cells are short, as figures are, and not whole columns of a page */
static bool is_figures(const struct weight *table)
{
    return table && table->cells >= 4 && table->text / table->cells < 60 && !is_linked(table);
}

/* is the text of an element part of a sentence, by the block that it stands in, or of a table? */
static bool is_sentence(const struct weight *w)
{
    if (w->in_link)
        return false;
    return is_figures(w->table) || (w->block && w->block->text >= SENTENCE_MIN && !is_linked(w->block));
}

static void weigh_sentences(xmlNodePtr root, struct weight *last)
{
    for (xmlNodePtr node = root; node; node = page_next(node, root, is_skipped(node)))
        if (is_text(node) && weight_of(node->parent) && is_sentence(weight_of(node->parent)))
            weight_of(node->parent)->sentences += text_length(node);
    for (struct weight *w = last; w && w->parent; w = w->before)
        w->parent->sentences += w->sentences;
}

/* many links with few words beside them: a menu, a list of headlines with their dates */
static bool is_list_of_links(xmlNodePtr node)
{
    const struct weight *w = weight_of(node);
    return is_one_of(node, (const char *const[]){"ul", "ol", "div", "section", "dl", NULL}) && w->links >= 3 &&
           is_linked(w) && (w->text - w->linked) / w->links < 30 && w->sentences < 100;
}

static bool is_furniture(const struct rows *rows, xmlNodePtr node, const struct weight *all)
{
    const struct weight *w = weight_of(node);
    if (!w || w->sentences * 2 > all->sentences)
        return false;
    if (is_hidden(node) || is_list_of_links(node))
        return true;
    if (is_element(node, "form"))
        return w->sentences * 3 < all->sentences;
    return is_one_of(node, (const char *const[]){"div", "ul", "ol", "section", "p", "td", "table", "header", "dl", "li",
                                                 NULL}) &&
           (names_furniture(rows, attribute(node, "class")) || names_furniture(rows, attribute(node, "id")));
}

static void weigh_article(const struct rows *rows, xmlNodePtr root, struct weight *last)
{
    bool over;
    for (xmlNodePtr node = root; node; node = page_next(node, root, over)) {
        struct weight *w = node->type == XML_ELEMENT_NODE ? weight_of(node) : NULL;
        over = node->type == XML_ELEMENT_NODE && (!w || is_skipped(node));
        if (w && node != root)
            over |= w->furniture = is_furniture(rows, node, weight_of(root));
        if (is_text(node) && weight_of(node->parent) && is_sentence(weight_of(node->parent)))
            weight_of(node->parent)->article += text_length(node);
    }
    for (struct weight *w = last; w && w->parent; w = w->before)
        w->parent->article += w->article;
}

/* ---- the element that is the article ---- */

static bool is_container(xmlNodePtr node)
{
    return is_one_of(node, (const char *const[]){"article", "main", "section", "div", "body", "form", "center", "table",
                                                 "tbody", "tr", "td", NULL});
}

/* of the sentences of an element, does more than a crumb stand outside child: beside it as paragraphs, or in a box
 * before it, as a lead does? */
static bool keeps_more(xmlNodePtr node, xmlNodePtr child)
{
    size_t beside = 0;
    bool before = true;
    for (xmlNodePtr other = node->children; other; other = other->next) {
        if (other == child) {
            before = false;
            continue;
        }
        struct weight *w = other->type == XML_ELEMENT_NODE ? weight_of(other) : NULL;
        bool lead = before && w && !w->furniture && w->linked * 10 < w->text && !is_element(other, "td");
        if (w && !w->furniture && (!is_container(other) || lead))
            beside += w->article;
        if (is_text(other))
            beside += slice_trim(slice_of((const char *)other->content)).len;
    }
    return beside * 100 > weight_of(node)->article * CRUMB_SHARE;
}

static xmlNodePtr find_article(xmlNodePtr root)
{
    xmlNodePtr node = root, best;
    for (;;) {
        best = NULL;
        for (xmlNodePtr child = node->children; child; child = child->next)
            if (is_container(child) && weight_of(child) && !weight_of(child)->furniture &&
                weight_of(child)->article * 100 >= weight_of(node)->article * CHILD_SHARE)
                best = child;
        if (!best || weight_of(node)->article == 0 || keeps_more(node, best))
            return node;
        if (weight_of(best)->table && is_figures(weight_of(best)->table))
            return node;
        node = best;
    }
}

/* ---- lines ---- */

/* one line while it is put together */
struct line {
    struct buf text;
    size_t linked; /* bytes of it that stand in links */
    bool in_link, space;
};

/* a line all of links is a menu, unless it is a sentence */
static bool is_menu(const struct line *l)
{
    return l->linked * 10 >= l->text.len * 8 && l->text.len < 200 && !slice_ends_any(buf_slice(&l->text), "。", ".");
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

struct slice page_words(xmlNodePtr node, struct arena *arena)
{
    struct line line = {.text = BUF_INIT};
    for (xmlNodePtr n = node; n; n = page_next(n, node, false))
        if (n->type == XML_TEXT_NODE && n->content)
            put_text(&line, slice_of((const char *)n->content));
    return buf_keep(&line.text, arena);
}

struct writer {
    const struct rows *rows;
    xmlNodePtr root;
    struct buf *page;
    struct line line;
    struct tables tables;
    bool all;           /* whatever it is: a page of which nothing else is known */
    int sections;       /* headings of what follows the article so far */
    bool section_ended; /* the line written last was the heading of what follows the article */
};

/* "相关阅读：", "Related stories (5)" */
static bool is_section(const struct rows *rows, struct slice line)
{
    while (line.len && line.len < HEADING_MAX) {
        uint32_t c;
        size_t len = utf8_before(line, line.len, &c);
        bool mark = c == ':' || c == 0xFF1A || c == ' ' || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 ||
                    c == '>' || c == 0x00BB || utf8_is_digit(c) || c == 0x3011 || c == ']';
        if (!mark)
            break;
        line.len -= len;
    }
    if (slice_starts(line, SLICE("【")))
        line = slice_sub(line, strlen("【"), line.len);
    return line.len < HEADING_MAX && is_row(rows, ROW_SECTION, line);
}

static void end_line(struct writer *w)
{
    struct line *l = &w->line;
    struct slice words = buf_slice(&l->text);
    bool section = l->text.len && !w->all && !is_menu(l) && is_section(w->rows, words);
    if (l->text.len && (w->all || (!is_menu(l) && !section && !is_row(w->rows, ROW_LINE, words)))) {
        if (w->page->len && w->page->ptr[w->page->len - 1] != '\n')
            buf_putc(w->page, '\n');
        buf_put(w->page, words);
    }
    w->section_ended = section && w->sections++ < SECTIONS_MAX;
    buf_clear(&l->text);
    l->linked = 0;
    l->space = false;
}

static bool in_link(xmlNodePtr node, xmlNodePtr root)
{
    /* links do not nest and hold little: a few steps up are enough */
    for (int i = 0; node && node != root && i < 6; i++, node = node->parent)
        if (is_element(node, "a"))
            return true;
    return false;
}

static bool is_left_out(const struct writer *w, xmlNodePtr node)
{
    if (node->type != XML_ELEMENT_NODE)
        return node->type == XML_COMMENT_NODE;
    if (w->all)
        return kind_of(node) & TAG_SKIPPED;
    return !weight_of(node) || weight_of(node)->furniture || is_skipped(node);
}

/* the block that a text stands in */
static xmlNodePtr owner_of(const struct writer *w, xmlNodePtr text)
{
    xmlNodePtr owner = text->parent;
    for (int i = 0; owner && owner != w->root && !(kind_of(owner) & TAG_BLOCK) && i < 30; i++)
        owner = owner->parent;
    return owner;
}

/* Behind the heading of what follows the article: where the article goes on, if most of it does not stand before.  The
 * rest of the box of the heading is left out if it holds little of it. */
static xmlNodePtr behind_section(const struct writer *w, xmlNodePtr node)
{
    xmlNodePtr box = node;
    size_t rest = 0;
    while (box && box != w->root && !(kind_of(box) & TAG_BLOCK && weight_of(box)))
        box = box->parent;
    if (!box || box == w->root)
        return node;
    xmlNodePtr parent = box->parent;
    for (xmlNodePtr other = box; other; other = other->next)
        rest += other->type == XML_ELEMENT_NODE && weight_of(other) ? weight_of(other)->article : 0;
    if (rest * 3 > weight_of(w->root)->article)
        return node;
    return parent == w->root ? NULL : page_next(parent, w->root, true);
}

/* a mark of a footnote is no part of the word before it, an exponent is: m2 is m², 10 to the 8th 10^8 */
static bool is_note_mark(xmlNodePtr node)
{
    struct slice words = node->children && is_text(node->children)
                             ? slice_trim(slice_of((const char *)node->children->content))
                             : SLICE("");
    if (!is_element(node, "sup") || !words.len || words.len > 8)
        return is_element(node, "sup");
    xmlNodePtr before = node->prev && is_text(node->prev) ? node->prev : NULL;
    struct slice left = before ? slice_of((const char *)before->content) : SLICE("");
    bool unit = words.len == 1 && (words.ptr[0] == '2' || words.ptr[0] == '3') && slice_ends_any(left, "m", "米");
    bool power = slice_ends(left, SLICE("10")) && words.len <= 2;
    return !unit && !power && !(words.ptr[0] >= 'a' && words.ptr[0] <= 'z' && words.len > 1);
}

/* the words of a cell of figures, on one line */
static struct slice cell_words(xmlNodePtr cell, struct arena *arena)
{
    struct line line = {.text = BUF_INIT};
    for (xmlNodePtr n = cell, next; n; n = next) {
        bool over = n != cell && n->type == XML_ELEMENT_NODE && (is_skipped(n) || is_note_mark(n));
        next = page_next(n, cell, over);
        if (over)
            continue;
        if (is_text(n))
            put_text(&line, slice_of((const char *)n->content));
        else if (kind_of(n) & TAG_BLOCK)
            line.space = true;
    }
    return buf_keep(&line.text, arena);
}

static size_t span_of(xmlNodePtr cell, const char *name)
{
    struct slice digits = attribute(cell, name);
    size_t n = 0;
    for (size_t i = 0; i < digits.len && i < 4 && utf8_is_digit((unsigned char)digits.ptr[i]); i++)
        n = n * 10 + (size_t)(digits.ptr[i] - '0');
    return n ? n : 1;
}

/* a line, or as many as its line breaks make of it */
static void write_caption(struct writer *w, xmlNodePtr caption)
{
    for (xmlNodePtr n = caption, next; n; n = next) {
        bool over = n != caption && n->type == XML_ELEMENT_NODE && (is_skipped(n) || is_note_mark(n));
        next = page_next(n, caption, over);
        if (!over && is_text(n))
            put_text(&w->line, slice_of((const char *)n->content));
        else if (is_element(n, "br") || (!over && kind_of(n) & TAG_BLOCK))
            end_line(w);
    }
    end_line(w);
}

/* a table of figures, with what its cells are; its caption is a line before it */
static void write_table(struct writer *w, xmlNodePtr table)
{
    bool row = false;
    end_line(w);
    for (xmlNodePtr node = table->children; node;
         node = page_next(node, table, kind_of(node) & TAG_CELL || is_skipped(node)))
        if (is_element(node, "caption"))
            write_caption(w, node);
    tables_open(&w->tables);
    for (xmlNodePtr node = table->children, next; node; node = next) {
        bool cell = kind_of(node) & TAG_CELL;
        next = page_next(node, table, cell || is_skipped(node) || is_element(node, "caption"));
        if (is_element(node, "tr")) {
            tables_row(&w->tables);
            row = true;
        } else if (cell && row) {
            tables_cell(&w->tables, cell_words(node, w->tables.arena), span_of(node, "colspan"),
                        span_of(node, "rowspan"), is_element(node, "th"));
        }
    }
    tables_close(&w->tables);
}

/* Blocks start a line where they open; where they close, the next node that is no part of them starts one. */
static void write_text(struct writer *w)
{
    xmlNodePtr block = NULL;
    for (xmlNodePtr node = w->root, next; node; node = next) {
        bool out = node != w->root && (is_left_out(w, node) || is_note_mark(node));
        bool figures = !out && is_element(node, "table") && weight_of(node) && is_figures(weight_of(node));
        next = page_next(node, w->root, out || figures);
        if (figures)
            write_table(w, node);
        if (out || figures)
            continue;
        if (node->type == XML_ELEMENT_NODE) {
            if (kind_of(node) & TAG_BLOCK)
                end_line(w);
            else if (kind_of(node) & TAG_CELL)
                w->line.space = true;
        } else if (is_text(node)) {
            xmlNodePtr owner = owner_of(w, node);
            if (owner != block)
                end_line(w);
            block = owner;
            w->line.in_link = in_link(node->parent, w->root);
            put_text(&w->line, slice_of((const char *)node->content));
        }
        if (w->section_ended && !w->line.text.len) {
            next = behind_section(w, node);
            w->section_ended = false;
            next = next == node ? page_next(node, w->root, false) : next;
        }
    }
    end_line(w);
}

/* ---- the whole ---- */

static bool contains(xmlNodePtr box, xmlNodePtr node)
{
    while (node && node != box)
        node = node->parent;
    return node == box;
}

static xmlNodePtr find_element(xmlNodePtr root, const char *name)
{
    for (xmlNodePtr node = root; node; node = page_next(node, root, false))
        if (is_element(node, name))
            return node;
    return NULL;
}

/* the short lines from the title (or the start of the box of the article) up to the first paragraph of the article */
static void find_byline(xmlNodePtr body, xmlNodePtr from, struct arena *arena, struct page *ret)
{
    struct buf b = BUF_INIT;
    for (xmlNodePtr node = from; node && b.len < BYLINE_MAX;
         node = page_next(node, body, node->type == XML_ELEMENT_NODE && !weight_of(node))) {
        if (is_text(node) && weight_of(node->parent) && weight_of(node->parent)->text > BYLINE_MAX)
            break;
        if (is_text(node)) {
            buf_put(&b, slice_trim(slice_sub(slice_of((const char *)node->content), 0, BYLINE_MAX)));
            buf_putc(&b, '\n');
        }
    }
    ret->byline = buf_keep(&b, arena);
}

/* the article with its title before it, where that stands outside */
static void write_article(xmlNodePtr body, struct buf *page, struct arena *arena, struct page *ret)
{
    const struct rows *rows = load_rows(arena);
    struct weight *last = weigh_text(body, arena);
    weigh_sentences(body, last);
    weigh_article(rows, body, last);
    struct writer w = {.rows = rows, .root = find_article(body), .page = page, .line = {.text = BUF_INIT}};
    xmlNodePtr title = find_element(body, "h1");
    find_byline(body, title ? title : w.root == body ? body : w.root->parent, arena, ret);
    if (title && !contains(w.root, title) && weight_of(title))
        buf_put(page, page_words(title, arena));
    size_t before = page->len;
    tables_start(&w.tables, arena, page);
    write_text(&w);
    ret->tables = w.tables;
    if (page->len == before) {
        buf_clear(page);
        ret->tables.count = 0;
    }
    buf_release(&w.line.text);
}

void page_read(xmlNodePtr root, struct arena *arena, struct page *ret)
{
    struct buf page = BUF_INIT;
    xmlNodePtr body = find_element(root, "body");
    *ret = (struct page){.text = SLICE(""), .byline = SLICE("")};
    if (body)
        write_article(body, &page, arena, ret);
    if (page.len == 0) {
        struct writer w = {.root = body ? body : root, .page = &page, .line = {.text = BUF_INIT}, .all = true};
        tables_start(&w.tables, arena, &page);
        write_text(&w);
        buf_release(&w.line.text);
    }
    ret->text = arena_copy(arena, buf_slice(&page));
    if (slice_ends(ret->text, SLICE("\n")))
        ret->text.len--;
    buf_release(&page);
}
