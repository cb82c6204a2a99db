/* err - what went wrong, for a person
 *
 * Wording: lower case, what and then how to mend it, the thing in quotes, no full stop.  Filled only on failure.
 * Printed by dateline.c and the command files alone: "dateline: FILE: message".
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/buf.h"

#define ERR_MAX 512

struct err {
    char message[ERR_MAX]; /* NUL-terminated, without the file */
    char file[256];        /* the file it is about, "" if none */
};

/* exit statuses: an interface (DESIGN.md, "Commands"), shown in --help and in the man page */
enum exit_status {
    EXIT_DONE = 0,
    EXIT_NOTHING = 1,  /* nothing found, a contradiction found, a rule fired */
    EXIT_USAGE = 2,    /* bad usage */
    EXIT_INPUT = 3,    /* some input could not be read, the rest is done */
    EXIT_OUTPUT = 4,   /* an output could not be written */
    EXIT_INTERNAL = 5, /* an error of ours */
};

/* a text of others for a person to read: nothing of it may steer a terminal or look like another line */
void err_printable(struct buf *b, struct slice text);
/* sets the message; file may be NULL.  Returns false, so that a function can end with it. */
bool err_set(struct err *err, const char *file, const char *format, ...) __attribute__((format(printf, 3, 4)));
void err_file(struct err *err, const char *file); /* names the file of a message that was set without */
/* the same for a failed call of the system: "WHAT: cause: how to mend it"; what is "cannot read", cause an errno */
bool err_system(struct err *err, const char *file, const char *what, int cause);
/* "dateline: FILE: message\n" on standard error, control characters taken out */
void err_print(const struct err *err);
/* the same for a plain message; file may be NULL */
void err_warn(const char *file, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
