/* page - the article of a web page, without what stands around it
 *
 * The rules are of structure and density, for pages of any site: menus are links, articles are sentences; what is named
 * a sidebar, or headed "related stories", is none of it (page.tsv), unless most of the page's sentences stand in it.
 */
#ifndef EXTRACT_PAGE_H
#define EXTRACT_PAGE_H

#include "base/arena.h"
#include "extract/read/table.h"
#include <libxml/tree.h>

struct page {
    struct tables tables; /* of figures; each cell within a line */
    struct slice text;    /* one line a block: heading, paragraph, list item, table row */
    struct slice byline;  /* the short lines between the title and the first paragraph, where the day and the source
                             stand, whether they belong to the text or not */
};

/* page_read - reads the tree under root, whose nodes' _private it uses */
void page_read(xmlNodePtr root, struct arena *arena, struct page *ret);

/* the node after node in the order of the page, within root; its children are left out if over.  Without recursion, for
 * pages may be nested as deep as they like. */
xmlNodePtr page_next(xmlNodePtr node, xmlNodePtr root, bool over);
/* the words under node, white space as a browser shows it */
struct slice page_words(xmlNodePtr node, struct arena *arena);

#endif
