/* date - days of the Gregorian calendar, years 1 to 9999
 *
 * No clock, no time zone: today is what the caller says.  DATE_NONE (year 0) stands for no date.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/buf.h"
#include "base/slice.h"
#include <stdint.h>

struct date {
    int16_t year; /* 0: no date */
    int8_t month; /* 1 to 12 */
    int8_t day;   /* 1 to 31 */
};

#define DATE_NONE ((struct date){0, 0, 0})

static inline bool date_is(struct date d)
{
    return d.year != 0;
}
/* the day, DATE_NONE where the calendar has none such */
struct date date_of(int year, int month, int day);
/* "YYYY-MM-DD" and nothing behind; a longer ISO 8601 time stamp ("2025-10-29T08:00:00+08:00") gives its day;
 * else DATE_NONE */
struct date date_parse(struct slice text);
/* days from a to b, both set */
int32_t date_number(struct date d);         /* days since 1970-01-01 */
struct date date_from_number(int32_t days); /* DATE_NONE outside years 1 to 9999 */
struct date date_add_days(struct date d, int days);
/* the same day n months later, the last of the month where that has no such day */
struct date date_add_months(struct date d, int months);
int date_month_days(int year, int month);
struct date date_month_end(int year, int month);
/* 1 Monday to 7 Sunday */
int date_weekday(struct date d);
/* <0, 0, >0; DATE_NONE is before all days */
int date_compare(struct date a, struct date b);
static inline bool date_equal(struct date a, struct date b)
{
    return date_compare(a, b) == 0;
}
/* YYYY-MM-DD; null in the json form where there is none, with quotes where there is one */
void buf_date(struct buf *b, struct date d);
void buf_json_date(struct buf *b, struct date d);

#endif
