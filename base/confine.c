#include "base/confine.h"
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __linux__ && defined SYS_landlock_create_ruleset && __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#define HAS_LANDLOCK 1
#endif
#if defined __linux__ && __has_include(<linux/seccomp.h>) && (defined __x86_64__ || defined __aarch64__)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/socket.h>
#define HAS_SECCOMP 1
#endif

/* ---- files ---- */

#ifdef HAS_LANDLOCK
#define WRITING                                                                                                        \
    (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |                  \
     LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |                        \
     LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |                     \
     LANDLOCK_ACCESS_FS_MAKE_SYM)

static void allow(int rules, const char *path, uint64_t access)
{
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = open(path, O_PATH | O_CLOEXEC)};
    if (rule.parent_fd < 0)
        return;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
}

static void confine_files(const char *writable)
{
    /* the first version of the kernel's interface, whatever the headers have: larger ones end in zeros */
    struct {
        uint64_t files, network;
    } handled = {WRITING, 3 /* TCP: to bind, to connect */};
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    size_t size = version >= 4 ? sizeof handled : sizeof handled.files;
    int rules = version < 1 ? -1 : (int)syscall(SYS_landlock_create_ruleset, &handled, size, 0);
    if (rules < 0)
        return;
    if (writable)
        allow(rules, writable, WRITING);
    allow(rules, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE);
    syscall(SYS_landlock_restrict_self, rules, 0);
    close(rules);
}
#else
static void confine_files(const char *writable)
{
    (void)writable;
}
#endif

/* ---- calls ---- */

#ifdef HAS_SECCOMP
#ifdef __x86_64__
#define MACHINE AUDIT_ARCH_X86_64
#else
#define MACHINE AUDIT_ARCH_AARCH64
#endif
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define REFUSE(cause) ANSWER(SECCOMP_RET_ERRNO | (cause))
/* the call of a number is refused */
#define NO(number, cause) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE(cause)

static void confine_calls(void)
{
    static struct sock_filter rules[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
        ANSWER(SECCOMP_RET_KILL_PROCESS), /* calls of another machine's numbers */
        LOAD(nr),
#ifdef __x86_64__
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1),
        REFUSE(ENOSYS), /* x32 */
        NO(SYS_fork, EPERM),
        NO(SYS_vfork, EPERM),
#endif
        NO(SYS_clone3, ENOSYS),         /* its flags cannot be seen: the C library falls back to clone */
        NO(SYS_io_uring_setup, ENOSYS), /* would do the rest unseen */
        NO(SYS_ptrace, EPERM),
        NO(SYS_process_vm_readv, EPERM),
        NO(SYS_process_vm_writev, EPERM),
        NO(SYS_bpf, EPERM),
        NO(SYS_keyctl, EPERM),
        NO(SYS_mount, EPERM),
        NO(SYS_unshare, EPERM),
        NO(SYS_setns, EPERM),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4), /* threads alone */
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
        REFUSE(EPERM),
        ANSWER(SECCOMP_RET_ALLOW),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        REFUSE(EPERM),
        ANSWER(SECCOMP_RET_ALLOW),
    };
    const struct sock_fprog program = {sizeof rules / sizeof *rules, rules};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
static void confine_calls(void)
{
}
#endif

void confine(const char *writable)
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    confine_files(writable);
    confine_calls();
}
