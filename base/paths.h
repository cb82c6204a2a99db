/* paths - the files that a command works on: named one by one, in a list, or all that lie in a folder
 *
 *     struct paths p;
 *     paths_init(&p);
 *     paths_list(&p, "names.txt", &err);         -- a path a line
 *     paths_folder(&p, "pages", pass, &err);     -- every file below it, in the order of the bytes of their names
 *     ... p.at, p.count ...
 *     paths_release(&p);
 */
#ifndef BASE_PATHS_H
#define BASE_PATHS_H

#include "base/arena.h"
#include "base/err.h"

struct paths {
    struct arena arena;
    const char **at;
    size_t count, room;
};

void paths_init(struct paths *p);
void paths_release(struct paths *p);
void paths_add(struct paths *p, struct slice path); /* copied */

/* paths_list - the paths in a file, a line each ("-": standard input); where it holds a zero byte those end them, as
 * 'find -print0' writes them; empty ones are passed over.  false with err: unreadable */
bool paths_list(struct paths *p, const char *file, struct err *err);

bool path_is_folder(const char *path);

/* paths_folder - the files below a folder, of any depth
 *
 * Hidden ones (a point before the name), links to folders and what is no file (pipes, devices) are passed over, and
 * those of which pass says so.  Errors (false): a folder could not be read; those of the others are there.
 */
bool paths_folder(struct paths *p, const char *folder, bool (*pass)(struct slice name), struct err *err);

#endif
