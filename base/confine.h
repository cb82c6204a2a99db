/* confine - takes away from a process what it does not need: children, the network, writing
 *
 * For good, and for all that it becomes.  By Landlock (writing below other folders, TCP) and seccomp (children, sockets
 * but those of the machine, looking into other processes), as far as the kernel has them; where it has not, nothing is
 * taken, and nobody told.  Allocates nothing: may be called between fork and exec.
 */
#ifndef BASE_CONFINE_H
#define BASE_CONFINE_H

/* writable: the one folder below which files may be made and changed, NULL: none.  Descriptors that are open stay so.
 * May be called once; threads that run already keep what they have. */
void confine(const char *writable);

#endif
