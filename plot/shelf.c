#include "plot/shelf.h"
#include <pthread.h>
#include <stdlib.h>

struct book {
    struct report_content content; /* first: who has it has the book */
    size_t document, holders;      /* holders: who took it, and the shelf */
    struct arena arena;
};

struct shelf {
    const struct report *report;
    pthread_mutex_t lock;
    struct book *last; /* NULL: none */
};

struct shelf *shelf_new(const struct report *report)
{
    struct shelf *shelf = must_alloc(sizeof *shelf);
    *shelf = (struct shelf){.report = report};
    pthread_mutex_init(&shelf->lock, NULL);
    return shelf;
}

static void let_go(struct book *book)
{
    if (!book || --book->holders)
        return;
    arena_release(&book->arena);
    free(book);
}

void shelf_free(struct shelf *shelf)
{
    let_go(shelf->last);
    pthread_mutex_destroy(&shelf->lock);
    free(shelf);
}

/* held by the shelf */
static struct book *load(const struct report *report, size_t document, struct err *err)
{
    struct book *book = must_alloc(sizeof *book);
    *book = (struct book){.document = document, .holders = 1};
    arena_init(&book->arena);
    if (report->load(report->context, document, &book->arena, &book->content, err))
        return book;
    let_go(book);
    return NULL;
}

const struct report_content *shelf_take(struct shelf *shelf, size_t document, struct err *err)
{
    pthread_mutex_lock(&shelf->lock); /* while one loads, the others wait for what it loads */
    if (!shelf->last || shelf->last->document != document) {
        let_go(shelf->last);
        shelf->last = load(shelf->report, document, err);
    }
    struct book *book = shelf->last;
    if (book)
        book->holders++;
    pthread_mutex_unlock(&shelf->lock);
    return book ? &book->content : NULL;
}

void shelf_return(struct shelf *shelf, const struct report_content *content)
{
    pthread_mutex_lock(&shelf->lock);
    let_go((struct book *)(uintptr_t)content);
    pthread_mutex_unlock(&shelf->lock);
}
