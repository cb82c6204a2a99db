#include "extract/name/dimension.h"
#include <string.h>

/* the symbols of CLAIMS.md by what they measure; what stands nowhere is a counted thing, what has a slash a rate */
static const struct {
    const char *name, *symbols;
} dimension_rows[] = {
    {"power", " W kW MW GW TW "},
    {"energy", " Wh kWh MWh GWh TWh J kJ MJ GJ "},
    {"mass", " g kg t kt Mt lb "},
    {"coal", " tce "},
    {"length", " mm cm m km "},
    {"area", " m2 km2 mu ha "},
    {"volume", " L m3 bbl "},
    {"money", " CNY USD EUR HKD GBP JPY KRW INR AUD CAD CHF RUB BRL SGD TWD "},
    {"share", " % pp bp "},
    {"times", " x "},
    {"time", " s min h d wk mo yr "},
    {"temperature", " °C "},
    {"rate", ""},
    {"count", ""},
};
#define DIMENSIONS (sizeof dimension_rows / sizeof *dimension_rows)

int dimension_number(const char *name)
{
    for (size_t i = 0; i < DIMENSIONS; i++)
        if (strcmp(dimension_rows[i].name, name) == 0)
            return (int)i;
    return -1;
}

int dimension_of(struct slice unit)
{
    char padded[24];
    if (unit.len && memchr(unit.ptr, '/', unit.len))
        return dimension_number("rate");
    if (unit.len && unit.len + 3 <= sizeof padded) {
        padded[0] = padded[unit.len + 1] = ' ';
        memcpy(padded + 1, unit.ptr, unit.len);
        padded[unit.len + 2] = '\0';
        for (size_t i = 0; i < DIMENSIONS; i++)
            if (strstr(dimension_rows[i].symbols, padded))
                return (int)i;
    }
    return dimension_number("count");
}

const char *dimension_name(int number)
{
    return dimension_rows[number].name;
}
