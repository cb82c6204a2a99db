/* table_text - tables that are set in plain text: Markdown's, with bars, and columns that blanks or tabs set apart */
#ifndef EXTRACT_TABLE_TEXT_H
#define EXTRACT_TABLE_TEXT_H

#include "base/arena.h"
#include "extract/read/document.h"

/* table_text_find - fills tables and table_count of document from its text; one pass over its lines */
void table_text_find(struct document *document, struct arena *arena);

#endif
