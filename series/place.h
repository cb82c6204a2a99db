/* place - to which place a figure was said
 *
 * A decimal has no trailing zeros, yet "78.0%" says more than "78%": 77.5 rounds to the one and not to the other.  The
 * text of the claim tells.  Zeros before the point tell nothing: 7800 may be exact or rounded, and counts as rounded.
 */
#ifndef SERIES_PLACE_H
#define SERIES_PLACE_H

#include "base/decimal.h"

/* place_said - the power of ten of the last place of value, as text writes it: -1 for "78.0%", 0 for "78%", 7 for
 * "50.0亿"; value may be in another unit than text as long as only a power of ten lies between them */
int place_said(struct decimal value, struct slice text);

/* half of that place, as far as the figure may be from what was rounded to it */
double place_half(struct decimal value, struct slice text);

#endif
