/* when - the name of a period, for people: 2024年, 2024年三季度, 2024年1—9月, end Sep 2024 */
#ifndef PLOT_WHEN_H
#define PLOT_WHEN_H

#include "base/buf.h"
#include "base/date.h"

/* start DATE_NONE: a point in time; both DATE_NONE: nothing is written */
void when_put(struct buf *b, struct date start, struct date end, bool chinese);

#endif
