#include "base/workers.h"
#include "base/arena.h"
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#define ITEMS_PER_JOB 8

/* Items go round: number n lies in slot n % room.  filled, taken and given count items since the start; given <= taken
 * <= filled. */
struct ring {
    const struct workers *workers;
    char *slots;
    bool *worked; /* a slot's item; under the lock */
    size_t room, filled, taken, given;
    size_t idle;  /* threads that wait for something to do */
    bool awaited; /* the oldest item is waited for */
    bool closed;  /* nothing more will be filled */
    pthread_mutex_t lock;
    pthread_cond_t more, done; /* something was filled, the oldest was worked on */
};

static void *item_at(const struct ring *ring, size_t number)
{
    return ring->slots + number % ring->room * ring->workers->item_size;
}

/* on the item that was filled longest ago and nobody has; there is one, and the lock is held but for the work */
static void work_on_one(struct ring *ring)
{
    size_t number = ring->taken++;
    pthread_mutex_unlock(&ring->lock);
    ring->workers->work(item_at(ring, number), ring->workers->context);
    pthread_mutex_lock(&ring->lock);
    ring->worked[number % ring->room] = true;
    if (ring->awaited && number == ring->given)
        pthread_cond_signal(&ring->done);
}

static void *work_on(void *argument)
{
    struct ring *ring = argument;
    pthread_mutex_lock(&ring->lock);
    for (;;) {
        while (ring->taken == ring->filled && !ring->closed) {
            ring->idle++;
            pthread_cond_wait(&ring->more, &ring->lock);
            ring->idle--;
        }
        if (ring->taken == ring->filled)
            break;
        work_on_one(ring);
    }
    pthread_mutex_unlock(&ring->lock);
    return NULL;
}

static bool oldest_is_ready(struct ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    bool ready = ring->worked[ring->given % ring->room];
    pthread_mutex_unlock(&ring->lock);
    return ready;
}

/* This thread is one of those that work: it fills and gives out first, and has time for more only when the ring is full
 * of what is not worked on.  So no more threads run than were asked for. */
static void work_or_wait(struct ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    if (ring->taken < ring->filled) {
        work_on_one(ring);
    } else {
        ring->awaited = true;
        while (!ring->worked[ring->given % ring->room])
            pthread_cond_wait(&ring->done, &ring->lock);
        ring->awaited = false;
    }
    pthread_mutex_unlock(&ring->lock);
}

/* no lock: no other thread touches an item, or whether it is worked on, once it is */
static bool give(struct ring *ring)
{
    const struct workers *w = ring->workers;
    bool go_on = w->emit(item_at(ring, ring->given), w->context);
    ring->worked[ring->given++ % ring->room] = false;
    return go_on;
}

static bool fill(struct ring *ring)
{
    const struct workers *w = ring->workers;
    if (!w->fill(item_at(ring, ring->filled), w->context))
        return false;
    pthread_mutex_lock(&ring->lock);
    ring->filled++;
    if (ring->idle)
        pthread_cond_signal(&ring->more);
    pthread_mutex_unlock(&ring->lock);
    return true;
}

static void run_ring(struct ring *ring)
{
    const struct workers *w = ring->workers;
    bool more = true;
    while (more || ring->given < ring->filled) {
        size_t held = ring->filled - ring->given;
        bool full = held == ring->room || (held > 0 && w->is_full && w->is_full(w->context));
        if (held > 0 && oldest_is_ready(ring)) {
            if (!give(ring))
                return;
        } else if (more && !full) {
            more = fill(ring);
        } else {
            work_or_wait(ring);
        }
    }
}

static void close_ring(struct ring *ring, pthread_t *threads, int started)
{
    pthread_mutex_lock(&ring->lock);
    ring->closed = true;
    ring->taken = ring->filled; /* what nobody has begun is not begun any more */
    pthread_cond_broadcast(&ring->more);
    pthread_mutex_unlock(&ring->lock);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

static void *zeroed(size_t count, size_t size)
{
    return memset(must_alloc(count * size), 0, count * size);
}

static void release_slots(const struct ring *ring)
{
    for (size_t i = 0; i < ring->room && ring->workers->release; i++)
        ring->workers->release(item_at(ring, i));
    free(ring->slots);
    free(ring->worked);
}

/* false if no thread could be started; nothing has happened then */
static bool run_threads(const struct workers *workers, int jobs)
{
    struct ring ring = {.workers = workers, .room = (size_t)jobs * ITEMS_PER_JOB};
    pthread_t threads[WORKERS_JOBS_MAX];
    int started = 0;
    ring.slots = zeroed(ring.room, workers->item_size);
    ring.worked = zeroed(ring.room, sizeof *ring.worked);
    pthread_mutex_init(&ring.lock, NULL);
    pthread_cond_init(&ring.more, NULL);
    pthread_cond_init(&ring.done, NULL);
    while (started < jobs - 1 && pthread_create(&threads[started], NULL, work_on, &ring) == 0)
        started++;
    if (started)
        run_ring(&ring);
    close_ring(&ring, threads, started);
    release_slots(&ring);
    pthread_cond_destroy(&ring.done);
    pthread_cond_destroy(&ring.more);
    pthread_mutex_destroy(&ring.lock);
    return started > 0;
}

static void run_alone(const struct workers *w)
{
    void *item = zeroed(1, w->item_size);
    bool going = true;
    while (going && w->fill(item, w->context)) {
        w->work(item, w->context);
        going = w->emit(item, w->context);
    }
    if (w->release)
        w->release(item);
    free(item);
}

static int jobs_of(const struct workers *workers)
{
    long jobs = workers->jobs > 0 ? workers->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    return jobs < 1 ? 1 : jobs > WORKERS_JOBS_MAX ? WORKERS_JOBS_MAX : (int)jobs;
}

void workers_run(const struct workers *workers)
{
    int jobs = jobs_of(workers);
    if (jobs == 1 || !run_threads(workers, jobs))
        run_alone(workers);
}
