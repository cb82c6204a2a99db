/* convert - values of one dimension in one unit
 *
 * Only powers of ten, so that every value stays exact: kW and GW meet, mu and hectares do not.  Money is never
 * converted between currencies.  A compound goes part by part: CNY/MWh is CNY/Wh times ten to the minus six.  The table
 * is series/units.json.
 *
 *     int exp;
 *     struct slice dimension = convert_dimension(table, SLICE("GWh"), arena, &exp);     -- "Wh", 9
 */
#ifndef SERIES_CONVERT_H
#define SERIES_CONVERT_H

#include "base/arena.h"
#include "base/decimal.h"
#include "base/err.h"

struct convert; /* the table; does not change after loading */

struct convert *convert_new(struct err *err); /* NULL with err where the data file is bad */
void convert_free(struct convert *table);     /* NULL is fine */

/* convert_dimension - the unit in which the series' values are added up, and the power of ten to it
 *
 * A unit that the table does not know is its own dimension (辆, CNY, %).  The slice points into unit, the table or the
 * arena.
 */
struct slice convert_dimension(const struct convert *table, struct slice unit, struct arena *arena, int *ret_exp);

/* convert_readable - the unit in which people read values of the dimension
 *
 * largest     greatest absolute value, in the dimension's own unit
 * said        the unit that most claims use, taken where the dimension has no unit by size
 * ret_exp     value in the dimension = value in the returned unit * 10^ret_exp
 *
 * By size: the smallest unit in which the largest value stays below 10 000 (255.8 GWh, not 255800000 kWh).
 */
struct slice convert_readable(const struct convert *table, struct slice dimension, struct decimal largest,
                              struct slice said, struct arena *arena, int *ret_exp);

/* convert_scale_zh - the same in 万 and 亿: the unit's name gets the word in front (亿元, 万辆, 亿千瓦时); * 10^ret_exp
 * to the dimension */
struct slice convert_scale_zh(struct slice dimension, struct decimal largest, struct arena *arena, int *ret_exp);

#endif
