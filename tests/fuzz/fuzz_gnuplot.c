/* what gnuplot itself reads from a quoted text: the cleaned text, every byte, and it does nothing else
 *
 * One gnuplot for all inputs, at the other end of two pipes: it prints the string back, then a mark.  A text that ended
 * its string, or a line that did not parse, would show as another answer, or as none.
 */
#include "plot/quote.h"
#include "tests/fuzz/fuzz.h"
#include <signal.h>
#include <unistd.h>

static FILE *asked, *answered;

/* the clock of the fuzzer is a signal, which must not end a read or a write half way */
static void go_on_behind_alarms(void)
{
    struct sigaction action;
    HOLDS(sigaction(SIGALRM, NULL, &action) == 0);
    action.sa_flags |= SA_RESTART;
    HOLDS(sigaction(SIGALRM, &action, NULL) == 0);
}

static void start(void)
{
    int to[2], from[2];
    go_on_behind_alarms();
    HOLDS(pipe(to) == 0 && pipe(from) == 0);
    pid_t child = fork();
    HOLDS(child >= 0);
    if (child == 0) {
        dup2(to[0], 0);
        dup2(from[1], 1);
        dup2(from[1], 2);
        close(to[1]);
        close(from[0]);
        execlp("gnuplot", "gnuplot", "-d", "-", (char *)NULL);
        _exit(127);
    }
    close(to[0]);
    close(from[1]);
    asked = fdopen(to[1], "w");
    answered = fdopen(from[0], "r");
    HOLDS(asked && answered);
    fputs("set encoding utf8; set print '-'\n", asked);
}

static void expect(struct slice want)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t got = getline(&line, &room, answered);
    HOLDS(got > 0); /* gnuplot is there, and has not ended */
    HOLDS(slice_equal((struct slice){line, (size_t)got - 1}, want));
    free(line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf quoted = BUF_INIT, clean = BUF_INIT;
    if (!asked)
        start();
    quote_gnuplot(&quoted, bytes_of(data, size));
    quote_clean(&clean, bytes_of(data, size), QUOTE_MAX_POINTS);
    fputs("print ", asked);
    fwrite(quoted.ptr, 1, quoted.len, asked);
    fputs("\nprint 'zqx'\n", asked);
    HOLDS(fflush(asked) == 0);
    expect(buf_slice(&clean));
    expect(SLICE("zqx"));
    buf_release(&quoted);
    buf_release(&clean);
    return 0;
}
