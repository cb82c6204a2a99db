/* batch - many documents on several threads, results in the order in which the documents stand
 *
 *     struct batch batch = {.know = know, .paths = paths, .path_count = n, .work = find, .emit = write, .bad = tell};
 *     size_t bad = batch_run(&batch);
 *
 * A file of claims (read_options.claims) comes in items of some hundred claims each, which are read before work gets
 * them: item->document.claims.ptr is not NULL then, and there is no text.
 *
 * The documents of all files are read by the calling thread, worked on by others, and handed out by the calling thread
 * again, so that what comes out does not depend on the number of threads.  A few documents for each thread are held at
 * a time: memory does not grow with the input.
 */
#ifndef EXTRACT_BATCH_H
#define EXTRACT_BATCH_H

#include "extract/extract.h"
#include "extract/read/read.h"

/* a claim of a file of claims that is none */
struct bad_claim {
    size_t line;
    struct slice message;
};

/* one document on its way through; everything is gone after emit */
struct batch_item {
    struct arena arena;
    struct document document;
    struct claims claims; /* for work to fill and emit to take, or not; of a file of claims those that are read */
    struct buf out;       /* the same */
    void *found;          /* the same, in the arena */
    size_t path;          /* number of its file */
    struct bad_claim *bad;
    size_t bad_count, good_count; /* of a file of claims, before work */
};

struct batch {
    const struct knowledge *know;
    const char *const *paths; /* "-": standard input */
    size_t path_count;
    struct read_options read;
    int jobs; /* threads; 0: one for each core of the machine */
    /* on any thread: what is to be done with a document */
    void (*work)(const struct knowledge *know, struct batch_item *item, void *context);
    /* on the calling thread, in order; false: stop, the rest is left unread */
    bool (*emit)(struct batch_item *item, void *context);
    /* on the calling thread: a file or a document could not be read, or not wholly; the others go on */
    void (*bad)(const struct err *err, void *context);
    void *context;
};

/* returns how many files and documents could not be read */
size_t batch_run(const struct batch *batch);

#endif
