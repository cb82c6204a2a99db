/* runs a fuzz target over files, each under a time limit */
#include "base/file.h"
#include "tests/fuzz/fuzz.h"
#include <sys/time.h>

/* of the processor; far above what any of the saved inputs takes, sanitizers included: what is slower is not linear */
enum { SECONDS_A_FILE = 20 };

int main(int argc, char **argv)
{
    static const struct itimerval bound = {{0, 0}, {SECONDS_A_FILE, 0}};
    struct err err;

    for (int i = 1; i < argc; i++) {
        struct buf b = BUF_INIT;
        if (!file_read(argv[i], 1 << 28, &b, &err)) {
            err_print(&err);
            return 1;
        }
        printf("%s\n", argv[i]); /* the last one named is the one that failed */
        fflush(stdout);
        setitimer(ITIMER_PROF, &bound, NULL);
        /* a copy without room behind it, so that a step too far is seen */
        uint8_t *exact = malloc(b.len ? b.len : 1);
        if (!exact)
            return 1;
        if (b.len)
            memcpy(exact, b.ptr, b.len);
        LLVMFuzzerTestOneInput(exact, b.len);
        free(exact);
        buf_release(&b);
    }
    return 0;
}
