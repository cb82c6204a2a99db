/* html - the title, the day and the main text of a web page */
#ifndef EXTRACT_HTML_H
#define EXTRACT_HTML_H

#include "base/arena.h"
#include "base/err.h"
#include "extract/read/document.h"

/* html_read - fills title, text, language and published of ret from a page
 *
 * bytes       the page as it came, in any encoding that encoding.h knows
 * charset     that it was sent with, believed where the page declares none; NULL or "" if that is not known
 * ret         text: one line a block (heading, paragraph, list item, table row), without scripts, styles, menus;
 *             published: from the metadata, DATE_NONE if they give none; the slices live in the arena
 *
 * Errors (false): the encoding is unknown; the page holds no text.
 */
bool html_read(struct slice bytes, const char *charset, struct arena *arena, struct document *ret, struct err *err);

#endif
