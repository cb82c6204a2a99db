/* kind - what a file is, told by its bytes; its name is asked only where they do not tell */
#ifndef EXTRACT_KIND_H
#define EXTRACT_KIND_H

#include "base/err.h"
#include "base/json.h"

enum input_form {
    INPUT_AUTO,
    INPUT_TEXT,
    INPUT_JSONL,
    INPUT_CLAIMS, /* JSON Lines too, of what was found in documents before */
    INPUT_HTML,
    INPUT_PDF,
    INPUT_OFFICE, /* DOCX, XLSX, ODT */
    INPUT_WARC,
    INPUT_PICTURE, /* PNG, JPEG, TIFF: a page, photographed or scanned */
    INPUT_PACKED   /* holds others */
};

/* kind_tells_claim - has a document no such field?  An object of JSON Lines with so many of them and no id is a claim.
 */
#define KIND_CLAIM_FIELDS 4
bool kind_tells_claim(const struct json_field *f);

/* the form that --input names ("auto", "text", ...), or false with err */
bool input_form_parse(const char *name, enum input_form *ret, struct err *err);

/* kind_detect - the form of a file
 *
 * name    of the file, for its ending
 * bytes   the first ones, some 4 KiB
 * ret     never INPUT_AUTO
 *
 * Errors (false): it is of a kind that holds no text to be read here (a picture, an old Office file); err says what to
 * do.
 */
bool kind_detect(struct slice name, struct slice bytes, enum input_form *ret, struct err *err);

/* by its ending a part of a saved page or of a site that holds no text (a picture, a script, a font): passed over where
 * a whole folder is read */
bool kind_is_trimming(struct slice name);
/* the same, where pictures are read: those that may be scans are none */
bool kind_is_trimming_but_scans(struct slice name);

#endif
