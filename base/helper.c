#include "base/helper.h"
#include "base/confine.h"
#include "base/scratch.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* what the child says when it could not become the program, as shells do */
enum { NOT_FOUND = 127, NOT_READY = 126 };

/* set by the program before its first helper */
static int patience_now = HELPER_PATIENCE;
static bool confined_now = true;

/* ---- in the child: nothing here allocates, for another thread may have been in malloc when we forked ---- */

/* what a helper may know of ours: where programs, libraries, fonts and room for files are */
static const char *const passed[] = {"PATH=",          "HOME=",           "TMPDIR=",          "LD_LIBRARY_PATH=",
                                     "FONTCONFIG_",    "XDG_CACHE_HOME=", "TESSDATA_PREFIX=", "XDG_DATA_HOME=",
                                     "XDG_DATA_DIRS=", "XDG_CONFIG_HOME", "GDFONTPATH=",      "GNUPLOT_LIB_DIR="};
enum { PASSED_MAX = 64 };

static void closed_environment(char *ret[PASSED_MAX])
{
    static char locale[] = "LC_ALL=C.UTF-8", threads[] = "OMP_THREAD_LIMIT=1"; /* we have threads of our own */
    size_t count = 0;
    ret[count++] = locale;
    ret[count++] = threads;
    for (char **e = environ; e && *e && count + 1 < PASSED_MAX; e++)
        for (size_t i = 0; i < sizeof passed / sizeof *passed; i++)
            if (strncmp(*e, passed[i], strlen(passed[i])) == 0) {
                ret[count++] = *e;
                break;
            }
    ret[count] = NULL;
}

static void limit(int what, size_t most, size_t grace)
{
    struct rlimit now, wanted = {most, most + grace};
    if (getrlimit((__rlimit_resource_t)what, &now) == 0 && now.rlim_max < wanted.rlim_max) /* never more than we have */
        wanted.rlim_max = now.rlim_max;
    if (wanted.rlim_cur > wanted.rlim_max)
        wanted.rlim_cur = wanted.rlim_max;
    setrlimit((__rlimit_resource_t)what, &wanted);
}

static void set_limits(int patience)
{
    limit(RLIMIT_CPU, (size_t)patience, 1); /* SIGXCPU comes before SIGKILL, and says why it ended */
    limit(RLIMIT_AS, HELPER_MEMORY_MAX, 0);
    limit(RLIMIT_FSIZE, HELPER_FILE_MAX, 0);
    limit(RLIMIT_CORE, 0, 0);
}

/* the three descriptors; all others close */
static bool set_descriptors(const struct helper_job *job, int output)
{
    int nothing = open("/dev/null", O_RDWR);
    if (nothing < 0 || dup2(job->input ? job->input : nothing, 0) < 0 || dup2(output, 1) < 0 ||
        dup2(job->complaints ? output : nothing, 2) < 0)
        return false;
    if (close_range(3, UINT_MAX, 0) != 0)
        for (long fd = sysconf(_SC_OPEN_MAX); fd >= 3; fd--)
            close((int)fd);
    return true;
}

static void set_signals(void)
{
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

_Noreturn static void become(const struct helper_job *job, int output, int patience, pid_t parent)
{
    char *environment[PASSED_MAX];
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    closed_environment(environment);
    if (getppid() != parent || (job->folder && chdir(job->folder) != 0) || !set_descriptors(job, output))
        _exit(NOT_READY);
    set_signals();
    if (job->call)
        _exit(job->call(job->context));
    set_limits(patience);
    if (confined_now)
        confine(job->folder);
    execvpe(job->arguments[0], (char *const *)(const void *)job->arguments, environment);
    _exit(NOT_FOUND);
}

/* ---- in the parent ---- */

void helper_set_confined(bool confined)
{
    confined_now = confined;
}

void helper_set_patience(int seconds)
{
    patience_now = seconds;
}

/* A program needs no copy of our memory, which takes long where that is large: until it is there the child uses ours,
 * and this thread waits.  No signal may reach a handler of ours in the child. */
static pid_t start(const struct helper_job *job, int output, int patience)
{
    sigset_t all, before;
    pid_t self = getpid();
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t pid = job->call ? fork() : vfork();
    if (pid == 0)
        become(job, output, patience, self);
    int cause = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = cause;
    return pid;
}

bool helper_start(struct helper *h, const struct helper_job *job)
{
    int ends[2];
    *h = (struct helper){.output_max = job->output_max, .patience = job->call ? HELPER_PATIENCE_HIGHEST : patience_now};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    clock_gettime(CLOCK_MONOTONIC, &h->start);
    h->pid = start(job, ends[1], h->patience);
    int cause = errno;
    close(ends[1]);
    h->output = ends[0];
    if (h->pid > 0) {
        setpgid(h->pid, h->pid); /* here as well: whoever comes first */
        scratch_group(h->pid);
        return true;
    }
    close(ends[0]);
    errno = cause;
    return false;
}

/* milliseconds of patience that are left */
static int left(const struct helper *h)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long passed_ms = (now.tv_sec - h->start.tv_sec) * 1000LL + (now.tv_nsec - h->start.tv_nsec) / 1000000;
    long long ms = h->patience * 1000LL - passed_ms;
    return ms < 0 ? 0 : (int)ms;
}

/* HELPER_DONE when its output has ended */
static enum helper_end collect(const struct helper *h, struct buf *b)
{
    enum { STEP = 65536 };
    size_t start = b->len;
    for (;;) {
        struct pollfd ready = {.fd = h->output, .events = POLLIN};
        int count = poll(&ready, 1, left(h));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return HELPER_SLOW;
        buf_reserve(b, STEP);
        ssize_t got = read(h->output, b->ptr + b->len, STEP - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return HELPER_DONE;
        b->len += (size_t)got;
        b->ptr[b->len] = '\0';
        if (b->len - start > h->output_max)
            return HELPER_FLOODS;
    }
}

/* It may have closed its output and go on.  It is left unburied, so that nobody else gets its number before its group
 * is killed. */
static enum helper_end await_end(const struct helper *h)
{
    for (int pause = 0;; pause = pause < 20 ? pause + 1 : pause) {
        siginfo_t info = {.si_pid = 0};
        int got = waitid(P_PID, (id_t)h->pid, &info, WEXITED | WNOHANG | WNOWAIT);
        if ((got == 0 && info.si_pid != 0) || (got < 0 && errno != EINTR))
            return HELPER_DONE;
        int room = left(h);
        if (room == 0)
            return HELPER_SLOW;
        poll(NULL, 0, pause < room ? pause : room);
    }
}

static int bury(int pid)
{
    int status = -1;
    kill(-pid, SIGKILL);
    scratch_group_done(pid);
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

enum helper_end helper_finish(struct helper *h, struct buf *b)
{
    enum helper_end end = collect(h, b);
    close(h->output);
    if (end == HELPER_DONE)
        end = await_end(h);
    h->status = bury(h->pid);
    if (end != HELPER_DONE || h->status == 0)
        return end;
    if (h->status == 128 + SIGXCPU)
        return HELPER_SLOW;
    return h->status == NOT_FOUND ? HELPER_ABSENT : HELPER_FAILED;
}

bool helper_tell(const struct helper *h, enum helper_end end, const char *name, struct err *err)
{
    switch (end) {
    case HELPER_ABSENT:
        return err_set(err, NULL, "%s is not installed", name);
    case HELPER_SLOW:
        return err_set(err, NULL, "%s took more than %d s and was ended: raise --patience, or leave it out", name,
                       h->patience);
    case HELPER_FLOODS:
        return err_set(err, NULL, "%s wrote more than %zu MiB and was ended", name, h->output_max >> 20);
    default:
        return err_set(err, NULL, "%s failed (status %d)", name, h->status);
    }
}
