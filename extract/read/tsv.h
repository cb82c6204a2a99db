/* tsv - what tesseract writes as "tsv": pages, lines and words with their boxes and its confidence */
#ifndef EXTRACT_TSV_H
#define EXTRACT_TSV_H

#include "extract/read/sheet.h"

/* fills sheets and their words, in the arena; the number of pages.  Words of one line get its height, for characters
 * are boxed as flat as they are.  Lines set from above to below, and those that are hardly more than noise, are left
 * out.  Pages that were photographed from the side or askew are set straight.  Nothing it may write is an error. */
size_t tsv_read(struct slice output, struct arena *arena, struct sheet **ret);
/* how sure it was of the words, on the whole, in hundredths; 0 for none */
int tsv_confidence(const struct sheet *sheet);
/* how much was read of pages, and how surely: to compare two readings of one picture */
size_t tsv_evidence(const struct sheet *sheets, size_t count);

#endif
