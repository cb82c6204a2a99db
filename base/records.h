/* records - files of one JSON object a line, and what is wrong with them, told so that a person can read it
 *
 * A bad record among good ones is told with its line.  A file of which no record is good is the wrong file, and one
 * message says so, however many lines it has; of very many bad ones the rest is counted.
 */
#ifndef BASE_RECORDS_H
#define BASE_RECORDS_H

#include "base/arena.h"
#include "base/err.h"

/* what a file should hold, as the message for a wrong one has it: "none of its 12 lines is WHAT: give GIVE" */
struct record_kind {
    const char *what, *give;
};

/* what is done with a record; false with err->message if it is bad */
typedef bool record_taker(void *context, struct slice line, struct err *err);

/* gives each line of a file to take, "-" is standard input; what is wrong is told on standard error; false if anything
 * was */
bool records_read(const char *path, const struct record_kind *kind, record_taker *take, void *context);

/* records_work - the same in two steps, of which the first runs on several threads
 *
 * The result does not depend on their number: take gets the records in the order of the file.
 */
struct record_work {
    int jobs;          /* threads; 0: one for each core of the machine */
    size_t found_size; /* bytes of what find says of a record, zeroed before */
    /* on any thread; what found points to may lie in the arena */
    void (*find)(void *context, struct slice line, struct arena *arena, void *found);
    /* on the calling thread; false with err->message if the record is bad */
    bool (*take)(void *context, struct slice line, const void *found, struct err *err);
    /* asked after each record: true if take cannot go on and knows why; no more is read.  NULL: it always can */
    bool (*stopped)(void *context);
    void *context;
};
bool records_work(const char *path, const struct record_kind *kind, const struct record_work *work);

/* The same for a caller that reads for itself:
 *
 *     struct complaints c;
 *     complaints_start(&c, path, &kind, tell, context);
 *     ... complaints_good(&c); ... complaints_bad(&c, &err); ...
 *     complaints_end(&c);                                            -- before the next file
 */
enum { COMPLAINTS_TOLD = 20 };
struct complaints {
    const char *path;
    const struct record_kind *kind;
    void (*tell)(const struct err *err, void *context);
    void *context;
    size_t bad;
    bool good;                        /* there was a good record */
    struct err held[COMPLAINTS_TOLD]; /* of the first bad ones, until a good one shows that the file is the right one */
};
void complaints_start(struct complaints *c, const char *path, const struct record_kind *kind,
                      void (*tell)(const struct err *err, void *context), void *context);
void complaints_good(struct complaints *c);
void complaints_bad(struct complaints *c, const struct err *err);
void complaints_end(struct complaints *c);

#endif
