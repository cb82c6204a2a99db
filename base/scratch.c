#include "base/scratch.h"
#include "base/arena.h"
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

/* a report draws with a gnuplot a thread, each with a folder and two files in it; threads are 256 at most */
#define SCRATCH_MAX 2048

/* The one state that outlives a call: a handler of signals is given no context.  Who takes a path out of its place, by
 * an exchange that cannot be cut in two, is the only one to use or free it. */
struct scratch {
    _Atomic(char *) path;
};
static struct scratch places[SCRATCH_MAX];

struct scratch *scratch_add(const char *path)
{
    size_t size = strlen(path) + 1;
    char *copy = must_alloc(size);
    memcpy(copy, path, size);
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

/* Only calls that a handler may make.  Files first: a folder goes when it is empty. */
void scratch_clean(void)
{
    char *folders[SCRATCH_MAX];
    size_t count = 0;
    for (size_t i = 0; i < SCRATCH_MAX; i++) {
        char *path = atomic_exchange(&places[i].path, NULL);
        if (path && unlink(path) != 0)
            folders[count++] = path;
    }
    while (count > 0)
        rmdir(folders[--count]);
}

static void clean(int signal_number)
{
    scratch_clean();
    raise(signal_number); /* as it would have been: the action was reset */
}

void scratch_clean_on_signals(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = clean, .sa_flags = (int)SA_RESETHAND}, before;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) /* nohup: what is ignored stays so */
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
}
