/* scratch - files, folders and helpers that must not be left behind when a signal ends the program
 *
 *     scratch_clean_on_signals();                 -- once, by the program; the library leaves signals alone
 *     struct scratch *s = scratch_add("out.part");
 *     ... write it, rename it or remove it ...
 *     scratch_done(s);
 *
 * May be used from several threads.
 */
#ifndef BASE_SCRATCH_H
#define BASE_SCRATCH_H

#include <stdbool.h>

struct scratch;
/* path is copied; a folder goes with all that is in it.  NULL if there are too many: it would stay behind.  Without
 * memory the program ends, and path goes first. */
struct scratch *scratch_add(const char *path);
void scratch_done(struct scratch *s); /* NULL is fine */
/* a process that leads a group: the group is killed before anything is removed, for it may write there.  Before it is
 * waited for, scratch_group_done. */
void scratch_group(int pid);
void scratch_group_done(int pid);
/* keeps those signals waiting while what is to be removed changes hands; to be called with true, then with false */
void scratch_hold_signals(bool hold);
/* removes a file, or a folder with all that is in it; allocates nothing, follows no link */
void scratch_remove(const char *path);
/* kills and removes what was added and is not done, now; allocates nothing, and may be called by a handler of signals
 */
void scratch_clean(void);
/* on SIGINT, SIGTERM and SIGHUP: removes what was added and is not done, then ends as the signal would have */
void scratch_clean_on_signals(void);

#endif
