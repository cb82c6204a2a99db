/* dateline - dated quantitative claims from Chinese and English texts
 *
 *     char message[DATELINE_MESSAGE_MAX];
 *     struct dateline *d = dateline_new(NULL, message, sizeof message);
 *     struct dateline_document document = {.id = "n1", .published = "2025-10-29", .text = text, .len = strlen(text)};
 *     char *claims = dateline_extract(d, &document, NULL, message, sizeof message);
 *     puts(claims);                          -- JSON Lines, one claim a line
 *     free(claims);
 *     dateline_free(d);
 *
 * Build with $(pkg-config --cflags --libs dateline).  Nothing here reads the clock, the locale or the environment,
 * prints, or ends the program (but for a machine without memory: one line on standard error, exit status 5).
 */
#ifndef DATELINE_H
#define DATELINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* room for any message: lower case, what is wrong and how to mend it */
#define DATELINE_MESSAGE_MAX 800

/* the tables of the languages, units and extractors; not changed once loaded, usable by several threads at a time */
struct dateline;

/* own tables beside the built-in ones; they go before those */
struct dateline_files {
    const char *const *extractors; /* paths of extractor files (JSON) */
    size_t extractor_count;
    const char *const *lexicons; /* paths of lexicon files (JSON) */
    size_t lexicon_count;
};

/* dateline_new - loads the tables
 *
 * files           NULL for the built-in ones alone
 * message, size   gets what is wrong, NUL-terminated, when NULL is returned; may be NULL with 0
 *
 * Errors (NULL): a file missing, not JSON, or with a bad row.  The caller frees with dateline_free; NULL is fine there.
 */
struct dateline *dateline_new(const struct dateline_files *files, char *message, size_t size);
void dateline_free(struct dateline *d);

struct dateline_document {
    const char *id;        /* NULL: "" */
    const char *published; /* day of publication, "YYYY-MM-DD"; NULL: looked for in the text */
    const char *title;     /* NULL if none */
    const char *lang;      /* "zh" or "en"; NULL: detected */
    const char *text;      /* UTF-8; offsets of claims count in it, in bytes from 0, end exclusive */
    size_t len;            /* bytes */
};

/* dateline_extract - the claims of a document, in the order of its text
 *
 * ret_len   bytes of the answer without the NUL behind it; may be NULL
 *
 * Returns JSON Lines, one claim a line, "" if there are none; the caller frees it with free().
 * Takes some 200 bytes of memory a byte of prose, and a few thousand where each byte is made to be costly: bound the
 * length of what strangers give (the program takes 8 MiB).
 * Errors (NULL, with message): text that is not UTF-8 or of 2 GiB and more, published that is no day, an unknown lang.
 */
char *dateline_extract(const struct dateline *d, const struct dateline_document *document, size_t *ret_len,
                       char *message, size_t size);

/* version of the library, "1.2.3" */
const char *dateline_version(void);

#ifdef __cplusplus
}
#endif

#endif
