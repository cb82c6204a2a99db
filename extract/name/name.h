/* name - the claims of known metrics get their series and facets, in the order of the text */
#ifndef EXTRACT_NAME_H
#define EXTRACT_NAME_H

#include "extract/choose/reading.h"

/* for all claims of the document, once they are chosen and in the order of the text */
void name_claims(struct reading *r);

#endif
