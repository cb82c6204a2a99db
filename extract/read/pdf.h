/* pdf - the text of a PDF file, by the program pdftotext */
#ifndef EXTRACT_PDF_H
#define EXTRACT_PDF_H

#include "base/arena.h"
#include "base/err.h"
#include "base/slice.h"

/* pdf_read - the text of the file whose bytes are given, page after page, into the arena
 *
 * Runs pdftotext (poppler-utils), without a shell.  Errors (false): it is not there; it fails; the file holds no text
 * (a picture of pages), or more than max bytes of it; it takes too long (base/helper.h).
 */
bool pdf_read(struct slice bytes, size_t max, struct arena *arena, struct slice *ret, struct err *err);

#endif
