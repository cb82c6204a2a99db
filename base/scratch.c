#include "base/scratch.h"
#include "base/arena.h"
#include <fcntl.h>
#include <signal.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* a report draws with a gnuplot a thread, each with a folder and two files in it; threads are 256 at most */
#define SCRATCH_MAX 2048
#define GROUPS_MAX 512

/* The one state that outlives a call: a handler of signals is given no context.  Who takes a path out of its place, by
 * an exchange that cannot be cut in two, is the only one to use or free it. */
struct scratch {
    _Atomic(char *) path;
};
static struct scratch places[SCRATCH_MAX];
static _Atomic int groups[GROUPS_MAX]; /* 0: none */

struct scratch *scratch_add(const char *path)
{
    char *copy = strdup(path);
    if (!copy) { /* it is not among the places yet, from which the end of the program removes */
        scratch_remove(path);
        out_of_memory();
    }
    for (size_t i = 0; i < SCRATCH_MAX; i++) {
        char *none = NULL;
        if (atomic_compare_exchange_strong(&places[i].path, &none, copy))
            return &places[i];
    }
    free(copy);
    return NULL;
}

void scratch_done(struct scratch *s)
{
    if (s)
        free(atomic_exchange(&s->path, NULL));
}

/* it in the first place that holds the other */
static void replace_group(int old, int pid)
{
    for (size_t i = 0; i < GROUPS_MAX; i++) {
        int expected = old;
        if (atomic_compare_exchange_strong(&groups[i], &expected, pid))
            return;
    }
}

void scratch_group(int pid)
{
    replace_group(0, pid);
}

void scratch_group_done(int pid)
{
    replace_group(pid, 0);
}

/* Only calls that a handler may make from here on: readdir allocates, the system's own call does not. */

/* as the kernel gives it, linux_dirent64 */
struct entry {
    uint64_t inode;
    int64_t next;
    unsigned short size;
    unsigned char type;
    char name[];
};

#define DEPTH_MAX 16 /* of what we make, and of what the stack bears */

static void remove_at(int folder, const char *name, int depth)
{
    alignas(struct entry) char entries[4096];
    if (unlinkat(folder, name, 0) == 0 || depth == DEPTH_MAX)
        return;
    int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return;
    for (long got; (got = syscall(SYS_getdents64, fd, entries, sizeof entries)) > 0;)
        for (long at = 0; at < got;) {
            const struct entry *e = (const struct entry *)(const void *)(entries + at);
            if (strcmp(e->name, ".") != 0 && strcmp(e->name, "..") != 0)
                remove_at(fd, e->name, depth + 1);
            at += e->size;
        }
    close(fd);
    unlinkat(folder, name, AT_REMOVEDIR);
}

void scratch_remove(const char *path)
{
    remove_at(AT_FDCWD, path, 0);
}

void scratch_clean(void)
{
    for (size_t i = 0; i < GROUPS_MAX; i++) {
        int pid = atomic_exchange(&groups[i], 0);
        if (pid && kill(-pid, SIGKILL) == 0)
            waitpid(pid, NULL, 0); /* what it had begun is done */
    }
    for (size_t i = 0; i < SCRATCH_MAX; i++) {
        char *path = atomic_exchange(&places[i].path, NULL);
        if (path)
            scratch_remove(path);
    }
}

static void clean(int signal_number)
{
    scratch_clean();
    raise(signal_number); /* as it would have been: the action was reset */
}

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};

void scratch_hold_signals(bool hold)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        sigaddset(&set, signals[i]);
    pthread_sigmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void scratch_clean_on_signals(void)
{
    struct sigaction action = {.sa_handler = clean, .sa_flags = (int)SA_RESETHAND}, before;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) /* nohup: what is ignored stays so */
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
}
