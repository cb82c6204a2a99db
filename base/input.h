/* input - a file or standard input: its first bytes, its lines one at a time, or all of it
 *
 *     struct input *in = input_open(path, &err);                     -- NULL: err says why
 *     for (struct slice line; input_line(in, max, &line, &err);)     -- memory does not grow with the file
 *         ... input_number(in) ...
 *     if (err.message[0]) ...                                        -- not read to its end
 *     input_close(in);
 */
#ifndef BASE_INPUT_H
#define BASE_INPUT_H

#include "base/err.h"

struct input;

/* path "-": standard input.  NULL with err: missing, a folder, unreadable. */
struct input *input_open(const char *path, struct err *err);
/* for input_from: reads a slice, the context, which becomes what is left of it */
long input_read_slice(void *context, char *room, size_t size, struct err *err);
/* input_from - the same over what somebody else unpacks
 *
 * path   for messages
 * read   at most size bytes into room; returns how many, 0 at the end, -1 with err (the file may be left empty)
 */
struct input *input_from(const char *path, long (*read)(void *context, char *room, size_t size, struct err *err),
                         void *context);
/* the bytes that come next, some 4 KiB or up to the end of the file; they are read again after.  false: unreadable */
bool input_peek(struct input *in, struct slice *ret, struct err *err);
/* input_line - the next line that is not blank, without white space at its ends; valid until the next call
 *
 * max   bytes of the longest line that is taken
 *
 * INPUT_LONG: this line was longer, err says so; it is passed over.  INPUT_END: err->message is empty, or says why the
 * file could not be read on.
 */
enum input_result { INPUT_LINE, INPUT_LONG, INPUT_END };
enum input_result input_line(struct input *in, size_t max, struct slice *ret, struct err *err);
size_t input_number(const struct input *in); /* of the line given last, from 1 */
/* the next line as it stands, with its line feed, of at most max bytes; empty at the end; valid until the next call */
bool input_raw_line(struct input *in, size_t max, struct slice *ret, struct err *err);
/* the next len bytes, fewer at the end; valid until the next call */
bool input_bytes(struct input *in, size_t len, struct slice *ret, struct err *err);
bool input_skip(struct input *in, size_t len, struct err *err); /* the next len bytes, or all that are left */
/* what comes next, as it comes: some 64 KiB, empty at the end; valid until the next call */
bool input_piece(struct input *in, struct slice *ret, struct err *err);
/* all bytes that are left, valid until input_close; false: unreadable, or more than max */
bool input_whole(struct input *in, size_t max, struct slice *ret, struct err *err);
void input_close(struct input *in); /* NULL is fine */

#endif
