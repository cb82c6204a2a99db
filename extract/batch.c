#include "extract/batch.h"
#include "base/records.h"
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/* documents held for each thread, and bytes of text held for all of them */
#define ITEMS_PER_JOB 8
#define BYTES_HELD_MAX ((size_t)64 << 20)
#define JOBS_MAX 256
/* an item whose document was longer gives its memory back, and does not keep it for the next one */
#define KEEP_MEMORY_MAX ((size_t)1 << 20)

/* the documents of all files, one after the other */
struct source {
    const struct batch *batch;
    struct reader *reader;
    size_t path; /* number of the file that is opened next */
    size_t bad;
    struct complaints complaints; /* about the file that is read */
};

static bool open_next(struct source *s)
{
    static const struct record_kind kind = {"a document", "JSON objects with a \"text\""};
    const struct batch *batch = s->batch;
    struct err err = {0};
    complaints_start(&s->complaints, batch->paths[s->path], &kind, batch->bad, batch->context);
    s->reader = reader_open(batch->paths[s->path++], &batch->read, &err);
    if (!s->reader) {
        s->bad++;
        batch->bad(&err, batch->context);
    }
    return s->reader;
}

/* the next document into item; false at the end of the last file */
static bool source_next(struct source *s, struct batch_item *item)
{
    const struct batch *batch = s->batch;
    struct err err = {0};
    while (s->reader || s->path < batch->path_count) {
        if (!s->reader && !open_next(s))
            continue;
        switch (reader_next(s->reader, &item->arena, &item->document, &err)) {
        case READ_OK:
            complaints_good(&s->complaints);
            return true;
        case READ_BAD:
            s->bad++;
            complaints_bad(&s->complaints, &err);
            arena_reset(&item->arena);
            break;
        case READ_END:
            complaints_end(&s->complaints);
            reader_close(s->reader);
            s->reader = NULL;
        }
    }
    return false;
}

static void item_clear(struct batch_item *item)
{
    if (item->document.text.len > KEEP_MEMORY_MAX) {
        arena_release(&item->arena);
        arena_init(&item->arena);
        buf_release(&item->out);
    }
    arena_reset(&item->arena);
    buf_clear(&item->out);
    item->claims = (struct claims){0};
    item->worked = false;
}

static void item_release(struct batch_item *item)
{
    arena_release(&item->arena);
    buf_release(&item->out);
}

static void run_alone(struct source *source)
{
    const struct batch *batch = source->batch;
    struct batch_item item = {0};
    arena_init(&item.arena);
    while (source_next(source, &item)) {
        batch->work(batch->know, &item, batch->context);
        if (!batch->emit(&item, batch->context))
            break;
        item_clear(&item);
    }
    item_release(&item);
}

/* Items go round: number n lives in slot n % room.  read, taken and given count items since the start; given <= taken
 * <= read. */
struct ring {
    const struct batch *batch;
    struct batch_item *slots;
    size_t room, read, taken, given;
    size_t bytes; /* of text between given and read; the calling thread's own */
    bool closed;  /* nothing more will be read */
    pthread_mutex_t lock;
    pthread_cond_t filled, worked;
};

static void *worker(void *argument)
{
    struct ring *ring = argument;
    pthread_mutex_lock(&ring->lock);
    for (;;) {
        while (ring->taken == ring->read && !ring->closed)
            pthread_cond_wait(&ring->filled, &ring->lock);
        if (ring->taken == ring->read)
            break;
        struct batch_item *item = &ring->slots[ring->taken++ % ring->room];
        pthread_mutex_unlock(&ring->lock);
        ring->batch->work(ring->batch->know, item, ring->batch->context);
        pthread_mutex_lock(&ring->lock);
        item->worked = true;
        pthread_cond_signal(&ring->worked);
    }
    pthread_mutex_unlock(&ring->lock);
    return NULL;
}

/* the oldest item, worked on; waits for it if wait is set, else NULL if it is not ready */
static struct batch_item *oldest(struct ring *ring, bool wait)
{
    struct batch_item *item = &ring->slots[ring->given % ring->room];
    pthread_mutex_lock(&ring->lock);
    while (wait && !item->worked)
        pthread_cond_wait(&ring->worked, &ring->lock);
    bool ready = item->worked;
    pthread_mutex_unlock(&ring->lock);
    return ready ? item : NULL;
}

static bool give(struct ring *ring, struct batch_item *item)
{
    bool go_on = ring->batch->emit(item, ring->batch->context);
    ring->bytes -= item->document.text.len;
    item_clear(item);
    ring->given++;
    return go_on;
}

/* false at the end of the input */
static bool take_in(struct ring *ring, struct source *source)
{
    struct batch_item *item = &ring->slots[ring->read % ring->room];
    if (!source_next(source, item))
        return false;
    ring->bytes += item->document.text.len;
    pthread_mutex_lock(&ring->lock);
    ring->read++;
    pthread_cond_signal(&ring->filled);
    pthread_mutex_unlock(&ring->lock);
    return true;
}

static void run_ring(struct ring *ring, struct source *source)
{
    bool more = true;
    while (more || ring->given < ring->read) {
        size_t held = ring->read - ring->given;
        bool full = held == ring->room || (held > 0 && ring->bytes > BYTES_HELD_MAX);
        struct batch_item *item = held > 0 ? oldest(ring, full || !more) : NULL;
        if (item) {
            if (!give(ring, item))
                return;
        } else if (more) {
            more = take_in(ring, source);
        }
    }
}

static void close_ring(struct ring *ring, pthread_t *threads, int started)
{
    pthread_mutex_lock(&ring->lock);
    ring->closed = true;
    ring->taken = ring->read; /* what nobody has begun is not begun any more */
    pthread_cond_broadcast(&ring->filled);
    pthread_mutex_unlock(&ring->lock);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < ring->room; i++)
        item_release(&ring->slots[i]);
}

/* false if no thread could be started; nothing has happened then */
static bool run_threads(struct source *source, int jobs)
{
    struct ring ring = {.batch = source->batch, .room = (size_t)jobs * ITEMS_PER_JOB};
    pthread_t threads[JOBS_MAX];
    int started = 0;
    ring.slots = must_alloc(ring.room * sizeof *ring.slots);
    memset(ring.slots, 0, ring.room * sizeof *ring.slots);
    for (size_t i = 0; i < ring.room; i++)
        arena_init(&ring.slots[i].arena);
    pthread_mutex_init(&ring.lock, NULL);
    pthread_cond_init(&ring.filled, NULL);
    pthread_cond_init(&ring.worked, NULL);
    while (started < jobs && pthread_create(&threads[started], NULL, worker, &ring) == 0)
        started++;
    if (started)
        run_ring(&ring, source);
    close_ring(&ring, threads, started);
    pthread_cond_destroy(&ring.worked);
    pthread_cond_destroy(&ring.filled);
    pthread_mutex_destroy(&ring.lock);
    free(ring.slots);
    return started > 0;
}

static int jobs_of(const struct batch *batch)
{
    long jobs = batch->jobs > 0 ? batch->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    return jobs < 1 ? 1 : jobs > JOBS_MAX ? JOBS_MAX : (int)jobs;
}

size_t batch_run(const struct batch *batch)
{
    struct source source = {.batch = batch};
    int jobs = jobs_of(batch);
    if (jobs == 1 || !run_threads(&source, jobs))
        run_alone(&source);
    reader_close(source.reader);
    return source.bad;
}
