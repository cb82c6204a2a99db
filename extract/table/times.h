/* times - the times of a table's heads that only the heads beside them, or the lines above, make whole */
#ifndef EXTRACT_TIMES_H
#define EXTRACT_TIMES_H

#include "extract/table/head.h"

/* "当月", "YTD 2025": the time of such a head in a table that is of *of; NULL: of nobody knows what, and the day of
 * publication tells.  Does nothing to other heads. */
void times_span(const struct head_context *c, const struct period *of, struct head *head);
/* "Q3 2024", "Q4", "Q1 2025": the year of a month or quarter that follows another one; before is NULL for the first */
void times_follow(const struct head_context *c, const struct head *before, struct head *head);
/* "Nine months ended" above "Sep. 30, 2025": one time by the words of both */
bool times_together(const struct head_context *c, const struct head *above, const struct head *below,
                    struct period *ret);
/* are heads like "Mar 24", "Jun 24" months of years, and no days? */
bool times_are_months(const struct head_context *c, const struct slice *heads, size_t count);
/* "Six months ended 30 June 2025" above columns of "2025" and "2024": a year becomes that part of it; false if it is
 * none, or of is no part of a year */
bool times_part(const struct period *of, struct head *head);

#endif
