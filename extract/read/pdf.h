/* pdf - the text and the tables of a PDF file, by the program pdftotext */
#ifndef EXTRACT_PDF_H
#define EXTRACT_PDF_H

#include "base/arena.h"
#include "base/err.h"
#include "extract/read/document.h"

struct pdf_options {
    size_t max;             /* bytes of text */
    bool ocr;               /* words of pages without any are recognised (extract/read/scan.h) */
    enum language language; /* of these, where it is known */
};

/* pdf_read - fills text, tables and pages of ret from the bytes of a file, in the arena
 *
 * Runs pdftotext (poppler-utils), without a shell.  Errors (false): it is not there; it fails; the file holds no text
 * (a picture of pages), or more than options->max bytes of it; it takes too long (base/helper.h).
 */
bool pdf_read(struct slice bytes, const struct pdf_options *options, struct arena *arena, struct document *ret,
              struct err *err);

#endif
