/* comparison - against what a change is counted, where no word says it: for both languages, by its time and kind */
#ifndef EXTRACT_COMPARISON_H
#define EXTRACT_COMPARISON_H

#include "extract/choose/draft.h"
#include "extract/claim.h"

struct reading;

/* once its time is chosen */
void comparison_choose(const struct reading *r, struct claim *claim, struct draft *d);

#endif
