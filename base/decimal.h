/* decimal - exact decimal numbers
 *
 * value = coef * 10^exp.  30万 is {3, 5}, 255.8 is {2558, -1}; never a double, so that what the text
 * says comes out to the last digit.  A decimal is normalised: coef has no trailing zero, zero is {0, 0}.
 * 18 digits hold: what does not fit is refused (false), never rounded; ret is untouched then.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/buf.h"
#include "base/slice.h"
#include <stdint.h>

struct decimal {
    int64_t coef;
    int32_t exp;
};

/* exponents beyond are refused: no quantity in a text needs more, and printing stays bounded */
#define DECIMAL_EXP_MAX 60

/* n of at most 18 digits; more is a bug of the caller */
struct decimal decimal_of(int64_t n);
/* decimal_parse - "-12.50", "1e6"; ASCII digits only, no separators, nothing behind */
bool decimal_parse(struct slice text, struct decimal *ret);
bool decimal_add(struct decimal a, struct decimal b, struct decimal *ret);
bool decimal_sub(struct decimal a, struct decimal b, struct decimal *ret);
bool decimal_mul(struct decimal a, struct decimal b, struct decimal *ret);
/* decimal_div - a / b rounded half up to digits significant digits (1 to 15); b must not be zero */
bool decimal_div(struct decimal a, struct decimal b, int digits, struct decimal *ret);
/* decimal_shift - a * 10^n */
bool decimal_shift(struct decimal a, int n, struct decimal *ret);
struct decimal decimal_neg(struct decimal a);
struct decimal decimal_abs(struct decimal a);
/* -1, 0, 1; right for all decimals, also of very different size */
int decimal_compare(struct decimal a, struct decimal b);
static inline bool decimal_equal(struct decimal a, struct decimal b)
{
    return a.coef == b.coef && a.exp == b.exp;
}
static inline int decimal_sign(struct decimal a)
{
    return (a.coef > 0) - (a.coef < 0);
}
/* for axes, ratios and thresholds only, never for what is written */
double decimal_double(struct decimal a);
double power_of_ten(int n); /* n from 0 */
/* buf_decimal - plain notation, no exponent: 300000, 0.0041, -5.1 */
void buf_decimal(struct buf *b, struct decimal a);

#endif
