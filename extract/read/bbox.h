/* bbox - what pdftotext -bbox-layout writes: pages, and the words on them with their boxes */
#ifndef EXTRACT_BBOX_H
#define EXTRACT_BBOX_H

#include "extract/read/sheet.h"

/* fills sheets and their words, in the arena; the number of them.  Lines that are neither page nor word are passed
 * over, so that nothing it may write is an error. */
size_t bbox_read(struct slice output, struct arena *arena, struct sheet **ret);

#endif
