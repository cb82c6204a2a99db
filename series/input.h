/* input - the lines of files, one at a time, so that memory does not grow with the file */
#ifndef SERIES_INPUT_H
#define SERIES_INPUT_H

#include "base/err.h"

struct input;

struct input *input_open(const char *path,
                         struct err *err); /* "-": standard input; NULL with err: missing, a folder, unreadable */
/* the next line that is not blank, without its line feed; valid until the next call; false at the end or, then with
 * err->message not empty, where the file could not be read on */
bool input_next(struct input *in, struct slice *ret, struct err *err);
size_t input_line(const struct input *in); /* its number, from 1 */
void input_close(struct input *in);

#endif
