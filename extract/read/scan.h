/* scan - the words of pictures of pages, by the program tesseract; pages of a PDF become pictures by pdftoppm
 *
 * Each runs as a helper (base/helper.h), a page at a time.
 */
#ifndef EXTRACT_SCAN_H
#define EXTRACT_SCAN_H

#include "base/err.h"
#include "extract/read/document.h"
#include "extract/read/sheet.h"

struct scan {
    enum language language; /* LANGUAGE_UNKNOWN: found by the script of the first page */
    const char *trained;    /* what tesseract reads with, found once a document; NULL: not yet */
};

/* scan_pictures - the pages of a picture file (PNG, JPEG, TIFF, which may hold several)
 *
 * bytes      the file; dpi 0: as the file says
 * ret        in the arena; ret_count of them
 *
 * Errors (false): tesseract is not there, lacks the language, fails, or takes too long; err says what to install.
 */
bool scan_pictures(struct scan *scan, struct slice bytes, int dpi, struct arena *arena, struct sheet **ret,
                   size_t *ret_count, struct err *err);
/* scan_page - one page of a PDF, from 1; input: the file's descriptor */
bool scan_page(struct scan *scan, int input, size_t page, struct arena *arena, struct sheet *ret, struct err *err);

#endif
