#include "extract/unit.h"
#include <stdlib.h>
#include "extract/knowledge.h"

struct unit_tables *unit_tables_new(const struct knowledge *know, struct err *err)
{
    (void)know, (void)err;
    return must_alloc(1);
}

void unit_tables_free(struct unit_tables *tables)
{
    free(tables);
}
