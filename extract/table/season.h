/* season - the years that a table counts in where they are not the calendar's: marketing years of crops */
#ifndef EXTRACT_TABLE_SEASON_H
#define EXTRACT_TABLE_SEASON_H

#include "extract/choose/reading.h"
#include "extract/read/table.h"

/* the last month of such a year, from the crop that the lines above the table name, or from what the text says of its
 * years; 0 if neither does.  What English texts say of fiscal years is period_fiscal's. */
int table_season(const struct reading *r, const struct table *table);

#endif
