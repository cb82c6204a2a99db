/* warc - the pages that a crawl has kept: files of WARC records, a record at a time
 *
 * Source: ISO 28500 (WARC 1.0 and 1.1).
 */
#ifndef EXTRACT_WARC_H
#define EXTRACT_WARC_H

#include "base/arena.h"
#include "base/input.h"

/* a record is held in memory as a whole; pages and their PDF files are smaller */
#define WARC_RECORD_MAX ((size_t)64 << 20)

struct warc_page {
    struct slice address; /* of the page, "?" if the record does not say */
    struct slice type;    /* its media type in lower case, without parameters: "text/html"; empty if unknown */
    struct slice charset; /* that it was sent with; empty if none */
    struct slice body;    /* without the head of HTTP and its chunks */
};

enum warc_result {
    WARC_PAGE,
    WARC_BAD, /* a record that cannot be read, err says why; go on */
    WARC_END, /* err->message is empty, or says why the rest cannot be read */
};
/* the next record that holds a page or text that was sent well (status 200); its slices live in the arena, the body
 * until the next call */
enum warc_result warc_next(struct input *in, struct arena *arena, struct warc_page *ret, struct err *err);

/* a page from the whole of an HTTP answer, head and body; false if it is none, or was not sent well */
bool warc_http(struct slice answer, struct arena *arena, struct warc_page *ret);

#endif
