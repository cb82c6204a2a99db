/* review - the parts of a report that looks back on a year and ahead to the next */
#ifndef EXTRACT_REVIEW_H
#define EXTRACT_REVIEW_H

#include "extract/frame/frame.h"

/* the year under review, and where the parts of the text begin */
void review_read(const struct frame_source *source, struct frame *frame);

#endif
