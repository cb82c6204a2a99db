#include "base/decimal.h"
#include <assert.h>
#include <math.h>

__extension__ typedef __int128 wide;

static const int64_t LIMIT = 1000000000000000000; /* 10^18: coefficients are below it */
enum { DIGITS_MAX = 18 };

static wide wide_power(int n)
{
    wide p = 1;

    while (n-- > 0)
        p *= 10;
    return p;
}

static wide magnitude(int64_t n)
{
    return n < 0 ? -(wide)n : (wide)n;
}

static int digit_count(wide n)
{
    int count = 0;

    for (; n != 0; n /= 10)
        count++;
    return count;
}

/* every result goes through here: normalised, within 18 digits and the exponents allowed, or refused */
static bool fit(wide coef, int64_t exp, struct decimal *ret)
{
    if (coef == 0) {
        *ret = (struct decimal){0, 0};
        return true;
    }
    while ((coef > LIMIT || coef < -LIMIT) && coef % 10 == 0) {
        coef /= 10;
        exp++;
    }
    for (int64_t small = (int64_t)coef; small == coef && small % 10 == 0; coef = small /= 10)
        exp++;
    if (coef >= LIMIT || coef <= -LIMIT || exp > DECIMAL_EXP_MAX || exp < -DECIMAL_EXP_MAX)
        return false;
    *ret = (struct decimal){(int64_t)coef, (int32_t)exp};
    return true;
}

struct decimal decimal_of(int64_t n)
{
    struct decimal d = {n, 0};

    for (; d.coef != 0 && d.coef % 10 == 0; d.exp++)
        d.coef /= 10;
    assert(d.coef < LIMIT && d.coef > -LIMIT);
    return d;
}

/* digits with at most one point, appended to *coef; zeros are held back until a digit follows, so that trailing ones
 * cost nothing.  Returns the bytes read, 0 if there is no digit or there are too many. */
static size_t parse_digits(struct slice text, wide *coef, int64_t *exp)
{
    size_t at = 0, digits = 0;
    int64_t held = 0;
    bool point = false;

    for (; at < text.len; at++) {
        char c = text.ptr[at];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        digits++;
        if (point)
            --*exp;
        if (c == '0') {
            held++;
            continue;
        }
        if (*coef && held + 1 + digit_count(*coef) > DIGITS_MAX)
            return 0;
        *coef = (*coef ? *coef * wide_power((int)held + 1) : 0) + (c - '0');
        held = 0;
    }
    *exp += held;
    return digits ? at : 0;
}

static bool parse_exponent(struct slice text, int64_t *exp)
{
    size_t at = 1;
    bool negative = false;
    int64_t n = 0;

    if (at < text.len && (text.ptr[at] == '-' || text.ptr[at] == '+'))
        negative = text.ptr[at++] == '-';
    if (at == text.len || text.len - at > 9) /* nine digits: no overflow, far beyond what is allowed */
        return false;
    for (; at < text.len; at++) {
        if (text.ptr[at] < '0' || text.ptr[at] > '9')
            return false;
        n = n * 10 + (text.ptr[at] - '0');
    }
    *exp += negative ? -n : n;
    return true;
}

bool decimal_parse(struct slice text, struct decimal *ret)
{
    bool negative = text.len > 0 && text.ptr[0] == '-';
    wide coef = 0;
    int64_t exp = 0;

    text = slice_sub(text, negative, text.len);
    size_t used = parse_digits(text, &coef, &exp);
    if (used == 0 || text.ptr[used - 1] == '.')
        return false;
    text = slice_sub(text, used, text.len);
    if (text.len > 0 && text.ptr[0] != 'e' && text.ptr[0] != 'E')
        return false;
    if (text.len > 0 && !parse_exponent(text, &exp))
        return false;
    return fit(negative ? -coef : coef, exp, ret);
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *ret)
{
    if (a.coef == 0 || b.coef == 0) {
        *ret = a.coef == 0 ? b : a;
        return true;
    }
    if (a.exp < b.exp) {
        struct decimal swap = a;
        a = b;
        b = swap;
    }
    /* further apart than this the sum has more digits than hold: the last digit of b is not zero */
    if (a.exp - b.exp > DIGITS_MAX)
        return false;
    return fit((wide)a.coef * wide_power(a.exp - b.exp) + b.coef, b.exp, ret);
}

bool decimal_sub(struct decimal a, struct decimal b, struct decimal *ret)
{
    return decimal_add(a, decimal_neg(b), ret);
}

bool decimal_mul(struct decimal a, struct decimal b, struct decimal *ret)
{
    return fit((wide)a.coef * b.coef, (int64_t)a.exp + b.exp, ret);
}

bool decimal_div(struct decimal a, struct decimal b, int digits, struct decimal *ret)
{
    if (b.coef == 0)
        return false;
    wide top = magnitude(a.coef), bottom = magnitude(b.coef);
    bool negative = (a.coef < 0) != (b.coef < 0);
    /* scaled by 10^shift the quotient has digits digits, or one more; then once again with one less */
    int shift = digits - (digit_count(top) - digit_count(bottom));
    wide quotient, rest;

    for (;; shift--) {
        wide scaled_top = shift > 0 ? top * wide_power(shift) : top;
        wide scaled_bottom = shift < 0 ? bottom * wide_power(-shift) : bottom;
        quotient = scaled_top / scaled_bottom;
        rest = scaled_top % scaled_bottom;
        if (digit_count(quotient) <= digits) {
            quotient += rest * 2 >= scaled_bottom;
            break;
        }
    }
    return fit(negative ? -quotient : quotient, (int64_t)a.exp - b.exp - shift, ret);
}

bool decimal_shift(struct decimal a, int n, struct decimal *ret)
{
    return fit(a.coef, (int64_t)a.exp + n, ret);
}

struct decimal decimal_neg(struct decimal a)
{
    return (struct decimal){-a.coef, a.exp};
}

struct decimal decimal_abs(struct decimal a)
{
    return a.coef < 0 ? decimal_neg(a) : a;
}

int decimal_compare(struct decimal a, struct decimal b)
{
    int sign = decimal_sign(a);

    if (sign != decimal_sign(b))
        return sign < decimal_sign(b) ? -1 : 1;
    if (sign == 0)
        return 0;
    /* where the first digit stands decides, but for equal places, whose exponents differ by 18 at most */
    int place_a = digit_count(magnitude(a.coef)) + a.exp, place_b = digit_count(magnitude(b.coef)) + b.exp;
    if (place_a != place_b)
        return place_a < place_b ? -sign : sign;
    int low = a.exp < b.exp ? a.exp : b.exp;
    wide x = (wide)a.coef * wide_power(a.exp - low), y = (wide)b.coef * wide_power(b.exp - low);
    return (x > y) - (x < y);
}

double power_of_ten(int n)
{
    /* those that a double holds as they are */
    static const double exact[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    return (size_t)n < sizeof exact / sizeof *exact ? exact[n] : pow(10, n);
}

double decimal_double(struct decimal a)
{
    return a.exp < 0 ? (double)a.coef / power_of_ten(-a.exp) : (double)a.coef * power_of_ten(a.exp);
}

void buf_decimal(struct buf *b, struct decimal a)
{
    char digits[24];
    int len = 0;

    if (a.coef < 0)
        buf_putc(b, '-');
    for (uint64_t n = (uint64_t)magnitude(a.coef); n != 0 || len == 0; n /= 10)
        digits[len++] = (char)('0' + (int)(n % 10));
    if (a.exp < 0 && len <= -a.exp)
        buf_puts(b, "0.");
    for (int place = -a.exp; place > len; place--)
        buf_putc(b, '0');
    while (len > 0) {
        buf_putc(b, digits[--len]);
        if (len > 0 && len == -a.exp)
            buf_putc(b, '.');
    }
    for (int zeros = a.exp; zeros > 0; zeros--)
        buf_putc(b, '0');
}
