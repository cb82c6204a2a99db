/* content - texts and claims of a report's documents, held in memory */
#ifndef TESTS_CONTENT_H
#define TESTS_CONTENT_H

#include "plot/report.h"

/* every claim at its place in the text */
static struct report_content content_of(struct arena *arena, struct slice text, const struct claim *claims,
                                        size_t count)
{
    struct report_claim *marked = arena_array(arena, struct report_claim, count + 1);
    for (size_t i = 0; i < count; i++)
        marked[i] = (struct report_claim){claims[i], claims[i].start, claims[i].end};
    return (struct report_content){.text = text, .claims = marked, .claim_count = count};
}

static void content_measure(const struct report_content *content, struct report_document *ret)
{
    ret->text_len = content->text.len;
    ret->claim_count = content->claim_count;
    for (size_t i = 0; i < content->claim_count; i++)
        ret->metrics_len += content->claims[i].claim.metric.len;
}

/* report.load, where the context is an array of contents */
static bool content_load(void *context, size_t document, struct arena *arena, struct report_content *ret,
                         struct err *err)
{
    const struct report_content *contents = context;
    (void)arena;
    (void)err;
    *ret = contents[document];
    return true;
}

#endif
