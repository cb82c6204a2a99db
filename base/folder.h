/* folder - a folder of files that changes as a whole
 *
 *     struct folder *f = folder_open("out", &err);
 *     ... write files into folder_path(f) ...
 *     folder_close(f, is_ours, &err);
 *
 * It is built beside ("out.1234-0.part") and takes the place of an earlier one in one step, so that who looks sees all
 * of the old or all of the new, also if the program is killed.  Files of the earlier one that are not ours come along.
 * Where that cannot be (the folder that the caller stands in, a mount point, a parent that may not be written), files
 * change one by one.
 */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/err.h"

struct folder;
struct folder *folder_open(const char *path, struct err *err); /* NULL on failure; makes the parents */
const char *folder_path(const struct folder *f);
/* is_ours: may the file of this name ("charts/x.svg") of an earlier folder go?  false: the earlier one stays; frees in
 * any case.  It is asked for "charts/" too: of a folder that is not ours all stays. */
bool folder_close(struct folder *f, bool (*is_ours)(const char *name), struct err *err);
void folder_abandon(struct folder *f); /* removes what was built, frees; NULL is fine */

#endif
