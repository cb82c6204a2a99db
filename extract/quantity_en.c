#include "extract/quantity_internal.h"
void quantity_find_en(struct finding *f)
{
    (void)f;
}
bool quantity_load_en(struct quantity_tables *t, const struct knowledge *know, struct err *err)
{
    (void)t;
    (void)know;
    (void)err;
    return true;
}
