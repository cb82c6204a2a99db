/* inputs - which files a command that reads documents works on: its operands, lists of names, what lies in folders
 *
 *     struct inputs in = {.recursive = true};
 *     inputs_list(&in, "names.txt");                        -- --files-from, as often as it is given
 *     bad = inputs_collect(&in, operands, count, tell, context);
 *     ... in.paths.at, in.paths.count ...
 *     inputs_release(&in);
 */
#ifndef EXTRACT_INPUTS_H
#define EXTRACT_INPUTS_H

#include "base/buf.h"
#include "base/paths.h"

struct inputs {
    struct paths paths;
    struct buf lists; /* an array of const char * */
    bool recursive;   /* a folder means the files in it */
    bool scans;       /* pictures too */
};

void inputs_list(struct inputs *in, const char *file); /* file is not copied */
/* fills paths: the operands, else the lists' (standard input if there is neither); what cannot be read is told, the
 * rest goes on; returns how many were told */
size_t inputs_collect(struct inputs *in, const char *const *operands, size_t count,
                      void (*tell)(const struct err *err, void *context), void *context);
void inputs_release(struct inputs *in);

#endif
