/* file - whole files in, whole files out */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"

/* file_read - all bytes of a file appended to b; "-" is standard input
 *
 * Errors (false, err says which): missing, a folder, unreadable, over max bytes.
 */
bool file_read(const char *path, size_t max, struct buf *b, struct err *err);

/* file_write - the file appears whole or not at all: written beside itself under another name, flushed,
 * renamed; what is half written is removed.  "-" writes to standard output (and is checked). */
bool file_write(const char *path, struct slice content, struct err *err);

/* the same of the bytes of another file, of any length */
bool file_copy(const char *from, const char *to, struct err *err);

/* An output that is written bit by bit and appears at out_close, or not at all.  path "-" or NULL: standard output. */
struct out;
struct out *out_open(const char *path, struct err *err); /* NULL on failure */
bool out_write(struct out *o, struct slice text);        /* false once something failed: stop early */
bool out_close(struct out *o, struct err *err);          /* false: not written; frees in any case; a reader of
                                                    standard output that has gone is no failure */
void out_abandon(struct out *o);                         /* removes what is half written, frees; NULL is fine */

/* the folder for what does not stay: $TMPDIR, or /tmp */
const char *file_temporary(void);
#define FILE_TEMPORARY_MAX 200           /* bytes of its name; a longer one is not taken */
int file_unnamed(struct err *err);       /* a file there that nobody else sees, to write and read; -1 with err */
int file_unnamed_in(const char *folder); /* the same in any folder; -1 with errno */

/* the bytes in such a file, to be read from its start; -1 with err */
int file_parked(struct slice bytes, struct err *err);

bool err_temporary(struct err *err, int cause); /* false, with what to do if that folder fails with an errno */

bool folder_make(const char *path, struct err *err); /* also its parents; there already is fine */

#endif
