/* scale - numbers in the reader's units: 3791200000 kW is 37.91 亿千瓦, or 3,791 GW
 *
 * gnuplot knows neither 万 nor 亿, and no thousands separator without a locale; so the program divides and writes
 * every number itself.  Names and steps are rows of base/units.json.
 */
#ifndef BASE_SCALE_H
#define BASE_SCALE_H

#include "base/arena.h"
#include "base/decimal.h"

struct units;
struct units *units_new(void);
void units_free(struct units *units);

/* units_power - do two units measure the same, a power of ten apart?  1 a = 10^ret 1 b */
bool units_power(const struct units *units, struct slice a, struct slice b, int *ret);

struct scale {
    int shift;         /* shown = value * 10^-shift, exact */
    struct slice name; /* 亿千瓦; empty for pure numbers */
};

/* scale_pick - the unit in which numbers up to largest (in `unit`, not negative) read best
 *
 * Units that base/units.json does not have (counted things, prices) get 万, 亿 or thousand, million before their own
 * name.  The name lives in the arena or in units.
 */
struct scale scale_pick(const struct units *units, struct slice unit, double largest, bool chinese,
                        struct arena *arena);

/* the exact number in the scale's unit */
struct decimal scale_apply(struct scale scale, struct decimal value);

/* rounded half up to 10^exp: scale_round(9.984, -1) is 10 */
struct decimal scale_round(struct decimal value, int exp);

/* scale_number - for people: 1,234 and 37.91; four significant digits behind the point's left side, rounded half up */
void scale_number(struct buf *b, struct decimal shown);

#endif
