#include "series/place.h"
#include <math.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* the zeros at the end of the first numeral that has a point; 0 where it has none */
static int zeros_behind_point(struct slice text)
{
    size_t from = 0;
    while (from < text.len && !is_digit(text.ptr[from]))
        from++;
    int zeros = 0;
    bool point = false;
    for (size_t i = from; i < text.len && (is_digit(text.ptr[i]) || text.ptr[i] == '.' || text.ptr[i] == ','); i++) {
        if (text.ptr[i] == '.')
            point = true;
        else if (text.ptr[i] != ',')
            zeros = text.ptr[i] == '0' ? zeros + 1 : 0;
    }
    return point ? zeros : 0;
}

int place_said(struct decimal value, struct slice text)
{
    return value.exp - (decimal_sign(value) ? zeros_behind_point(text) : 0);
}

double place_half(struct decimal value, struct slice text)
{
    return 0.5 * pow(10, place_said(value, text));
}
