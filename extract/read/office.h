/* office - the text and the tables of Office documents: DOCX, XLSX, ODT
 *
 * Source: ECMA-376 (WordprocessingML, SpreadsheetML), OASIS OpenDocument 1.2.
 */
#ifndef EXTRACT_OFFICE_H
#define EXTRACT_OFFICE_H

#include "base/err.h"
#include "extract/read/document.h"
#include "extract/read/packed.h"

/* office_read - fills text, title and tables of ret, in the arena
 *
 * max   bytes of the text, and sixteen times that of the parts that it is taken from
 *
 * Errors (false): damaged, encrypted, no document of these kinds, no text, or too much.
 */
bool office_read(struct slice bytes, size_t max, struct budget *budget, struct arena *arena, struct document *ret,
                 struct err *err);

#endif
