/* shape - what kind of time a claim is of, and so which series of its metric it is in
 *
 * A month, a quarter, a half, a year and the year to date are series of their own.  But the first quarter, the first
 * half and the year are also points of the year to date (in March, June, December).  Where a metric is told to date
 * they are taken there, so that the series is whole.  Where it is told quarter by quarter or year by year they stay
 * with their kind; what happened is a point of the year to date as well, if there is such a series.
 */
#ifndef SERIES_SHAPE_H
#define SERIES_SHAPE_H

#include "series/series.h"

enum shape {
    SHAPE_STOCK, /* at a time: only an end */
    SHAPE_DAY,
    SHAPE_WEEK,
    SHAPE_MONTH,
    SHAPE_QUARTER,
    SHAPE_HALF,
    SHAPE_YEAR,
    SHAPE_OWN_QUARTER, /* of a firm's or a state's own year, by months or by weeks: 13 weeks to 25 January */
    SHAPE_OWN_HALF,
    SHAPE_OWN_YEAR,
    SHAPE_TO_DATE, /* from 1 January to a day after the New Year holiday that ends neither a month, the first quarter,
                    * the half nor the year alone
                    */
    SHAPE_SPAN,    /* any other time: a plan of five years, ten days, a holiday */
    SHAPE_RATE     /* no time at all */
};

/* the shape that the two days have by themselves */
enum shape shape_of(struct date start, struct date end);

/* what a group of claims is told in: fill it with shape_count for each, then ask shape_settle */
struct shape_counts {
    size_t of[SHAPE_RATE + 1];
    size_t later_quarters, later_halves; /* those that do not start in January */
    size_t first_quarters, first_halves; /* those that do */
};
void shape_count(struct shape_counts *counts, struct date start, struct date end);
enum shape shape_settle(const struct shape_counts *counts, enum shape shape, struct date start);
/* is what settled in shape a point of the group's year to date too? */
bool shape_is_also_to_date(const struct shape_counts *counts, enum shape shape, struct date start);

/* the last part of a key: "stock", "D", "M", "YTD", ... */
const char *shape_name(enum shape shape);
/* the same for people */
const char *shape_meaning(enum shape shape);
/* a stock's frequency is that of its days: nine of ten at ends of years, quarters, months */
enum frequency shape_frequency(enum shape shape, const struct observation *observations, size_t count);

#endif
