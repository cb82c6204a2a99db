/* read - files, standard input, to documents
 *
 *     struct reader *r = reader_open("news.jsonl", &options, &err);
 *     for (enum read_result got; (got = reader_next(r, &arena, &document, &err)) != READ_END; arena_reset(&arena))
 *         if (got == READ_OK) ...
 *     reader_close(r);
 */
#ifndef EXTRACT_READ_H
#define EXTRACT_READ_H

#include "base/arena.h"
#include "base/err.h"
#include "extract/read/document.h"
#include "extract/read/kind.h"

/* A text is worked on as a whole, which takes some 50 bytes of memory a byte of prose, and a thousand more for each
 * claim, of which hostile text holds one in three bytes.  8 MiB are ten long novels: what is longer are many documents
 * in one file. */
enum { TEXT_MAX_MIB = 8, TEXT_MAX_MIB_HIGHEST = 512 };

struct read_options {
    enum input_form form;
    bool claims;            /* files of claims are taken too */
    bool ocr;               /* words of pictures are recognised */
    long text_max;          /* MiB of the longest text that is taken; 0: TEXT_MAX_MIB */
    struct date published;  /* --published: for documents that name none; DATE_NONE if not given */
    enum language language; /* --lang */
};

enum read_result {
    READ_OK, /* err->message is empty, or a warning: the document was read all the same */
    READ_END,
    READ_BAD /* err says why; go on with the next */
};

struct reader;
/* opens a file ("-": standard input); NULL with err if that fails (missing, a folder, unreadable) */
struct reader *reader_open(const char *path, const struct read_options *options, struct err *err);
/* the next document, or the next claims of a file of them; its slices live in the arena.  Memory does not grow with the
 * file: JSON Lines are read a line at a time (one over 64 MiB is READ_BAD).  A text over options.text_max is READ_BAD
 * too. */
enum read_result reader_next(struct reader *r, struct arena *arena, struct document *ret, struct err *err);
void reader_close(struct reader *r);

#endif
