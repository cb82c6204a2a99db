/* helper - another program at work for us, which may be absent, broken, or led astray by what it is given
 *
 *     struct helper h;
 *     if (helper_start(&h, &(struct helper_job){.arguments = arguments, .input = fd, .output_max = 1 << 20}))
 *         enum helper_end end = helper_finish(&h, &output);
 *
 * No shell.  It gets three descriptors and no other, of the environment a few names (PATH and where fonts are), its own
 * process group, and limits: of time, by the clock and of the processor; of memory; of what it writes; no children, no
 * network, no writing but below its folder (base/confine.h).  When it has ended, or goes beyond, its whole group is
 * killed.  It does not outlive the thread that started it.
 */
#ifndef BASE_HELPER_H
#define BASE_HELPER_H

#include "base/buf.h"
#include "base/err.h"
#include <time.h>

/* seconds by the clock that a helper may take */
#define HELPER_PATIENCE 60
#define HELPER_PATIENCE_HIGHEST 86400
/* bytes of memory, and of each file that it writes */
#define HELPER_MEMORY_MAX ((size_t)4 << 30)
#define HELPER_FILE_MAX ((size_t)256 << 20)

struct helper_job {
    const char *const *arguments; /* the first is the program, looked for in PATH; ends with NULL */
    int (*call)(void *context);   /* instead: this of ours, in a copy of the program, for a library that may crash; its
                                     return is the exit status.  Only while there are no other threads; without limits. */
    void *context;
    const char *folder; /* where it works; NULL: here */
    int input;          /* its standard input; 0: an empty one */
    bool complaints;    /* its standard error goes with its output; else nowhere */
    size_t output_max;  /* bytes of its standard output */
};

enum helper_end {
    HELPER_DONE,   /* exit status 0 */
    HELPER_ABSENT, /* it is not installed */
    HELPER_FAILED, /* another status, or a signal */
    HELPER_SLOW,   /* ended by us: out of patience */
    HELPER_FLOODS, /* ended by us: it wrote more than output_max */
};

struct helper {
    int pid, output;
    size_t output_max;
    int patience;
    struct timespec start;
    int status; /* of HELPER_FAILED: the exit status, or 128 and the signal */
};

/* how long helpers may take from now on; for the program, before it has threads */
void helper_set_patience(int seconds);
/* false: they keep the right to children, the network and writing, to see in tests what they would do with it */
void helper_set_confined(bool confined);
bool helper_start(struct helper *h, const struct helper_job *job); /* false with errno */
/* waits for the end; what it wrote on standard output is appended to b */
enum helper_end helper_finish(struct helper *h, struct buf *b);
/* what went wrong, as "NAME took more than 60 s and was ended: raise --patience"; false.  Not for HELPER_DONE. */
bool helper_tell(const struct helper *h, enum helper_end end, const char *name, struct err *err);

#endif
