/* workers - things done on several threads, given out in the order in which they came
 *
 *     struct workers w = {.item_size = sizeof(struct item), .fill = read_one, .work = work_on, .emit = write_one,
 *                         .release = item_release, .context = &job};
 *     workers_run(&w);
 *
 * The calling thread fills items and gives them out, and works on them in between as the others do; what comes out does
 * not depend on the number of threads.  Items are used again: a few for each thread are held at a time, so that memory
 * does not grow with the input.
 */
#ifndef BASE_WORKERS_H
#define BASE_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

#define WORKERS_JOBS_MAX 256

struct workers {
    int jobs;         /* threads, this one among them; 0: one for each core of the machine */
    size_t item_size; /* bytes; all items start zeroed */
    /* on the calling thread: the next thing into an item that is new or was given out; false: there is no more */
    bool (*fill)(void *item, void *context);
    /* on any thread */
    void (*work)(void *item, void *context);
    /* on the calling thread, in the order of filling: takes what came out, leaves the item empty for the next; false:
     * stop, the rest is not filled or given out any more */
    bool (*emit)(void *item, void *context);
    /* on the calling thread, may be NULL: enough is held for now, give out before more is filled */
    bool (*is_full)(void *context);
    void (*release)(void *item); /* of the item's own memory, at the end; may be NULL */
    void *context;
};

void workers_run(const struct workers *workers);

#endif
