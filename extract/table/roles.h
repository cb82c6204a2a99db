/* roles - what the heads of a table's rows and columns are: measures, or those who have them */
#ifndef EXTRACT_ROLES_H
#define EXTRACT_ROLES_H

#include "extract/lexicon/knowledge.h"

/* do the words of a head name what is measured: "Net sales", 发电量? */
bool roles_is_measure(const struct knowledge *know, struct slice words);

#endif
