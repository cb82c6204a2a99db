#include "extract/period.h"
#include <stdlib.h>
#include "extract/knowledge.h"

struct period_tables *period_tables_new(const struct knowledge *know, struct err *err)
{
    (void)know, (void)err;
    return must_alloc(1);
}

void period_tables_free(struct period_tables *tables)
{
    free(tables);
}

size_t period_find(const struct knowledge *know, struct slice text, enum language language,
                   const struct period_context *context, struct arena *arena, struct period **ret)
{
    (void)know, (void)text, (void)language, (void)context, (void)arena;
    *ret = NULL;
    return 0;
}
