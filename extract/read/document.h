/* document - a text with its name and its day, as it was read */
#ifndef EXTRACT_DOCUMENT_H
#define EXTRACT_DOCUMENT_H

#include "base/arena.h"
#include "base/date.h"
#include "base/slice.h"

enum language { LANGUAGE_UNKNOWN, LANGUAGE_ZH, LANGUAGE_EN };

/* who said when a document appeared */
enum published_from { PUBLISHED_UNKNOWN, PUBLISHED_GIVEN, PUBLISHED_METADATA, PUBLISHED_FILE_NAME, PUBLISHED_TEXT };

struct table;

/* a number that was recognised in a picture */
struct recognised {
    size_t start, end; /* bytes of the text */
    int confidence;    /* of the recogniser, in hundredths */
};

struct document {
    struct slice id;       /* the id of a JSON Lines document, else the file name as given */
    struct slice title;    /* empty if none */
    struct slice text;     /* valid UTF-8; the offsets of claims count in it */
    struct date published; /* DATE_NONE if none was found */
    enum published_from published_from;
    bool published_inferred;    /* found in the file name or the text, not given */
    size_t broken_bytes;        /* of the file that fitted no encoding: U+FFFD in the text */
    const struct table *tables; /* extract/read/table.h, in the order of the text */
    size_t table_count;
    const size_t *pages; /* where each begins in the text, of PDF and scans; page_count of them */
    size_t page_count;
    const struct recognised *recognised; /* of scans, in the order of the text */
    size_t recognised_count;
    struct slice claims;       /* instead of a text: lines of claims (INPUT_CLAIMS); ptr NULL for a document */
    const size_t *claim_lines; /* their numbers in the file */
    size_t claim_count;
    enum language language; /* of most of the text; LANGUAGE_UNKNOWN until told or detected */
};

/* the page that a byte of the text stands on, from 1; 0 for a document without pages */
static inline size_t document_page(const struct document *document, size_t at)
{
    size_t low = 0, high = document->page_count; /* pages that begin at it or before, at the end */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->pages[middle] <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* how sure the recogniser was of the numbers from start to end, in hundredths: of the one it was least sure of; 100 if
 * none of them was recognised */
static inline int document_recognised(const struct document *document, size_t start, size_t end)
{
    size_t low = 0, high = document->recognised_count;
    int least = 100;
    while (low < high) { /* the first that ends behind start */
        size_t middle = low + (high - low) / 2;
        if (document->recognised[middle].end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < document->recognised_count && document->recognised[low].start < end; low++)
        if (document->recognised[low].confidence < least)
            least = document->recognised[low].confidence;
    return least;
}

/* "given", "metadata", "file name", "text"; ptr NULL where the day is not known */
static inline struct slice document_published_from(const struct document *document)
{
    static const char *const names[] = {NULL, "given", "metadata", "file name", "text"};
    return slice_of(date_is(document->published) ? names[document->published_from] : NULL);
}

#endif
