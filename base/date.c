#include "base/date.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

struct date date_of(int year, int month, int day)
{
    if (year < 1 || year > 9999 || day < 1 || day > date_month_days(year, month))
        return DATE_NONE;
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
}

/* count digits at offset at, -1 if they are none */
static int digits_at(struct slice text, size_t at, size_t count)
{
    int n = 0;

    for (size_t i = at; i < at + count; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return -1;
        n = n * 10 + (text.ptr[i] - '0');
    }
    return n;
}

struct date date_parse(struct slice text)
{
    if (text.len < 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
        return DATE_NONE;
    if (text.len > 10) {
        char mark = text.ptr[10];
        bool clock =
            text.len >= 16 && digits_at(text, 11, 2) >= 0 && text.ptr[13] == ':' && digits_at(text, 14, 2) >= 0;
        if ((mark != 'T' && mark != 't' && mark != ' ') || !clock)
            return DATE_NONE;
    }
    return date_of(digits_at(text, 0, 4), digits_at(text, 5, 2), digits_at(text, 8, 2));
}

/* Days are counted in years that begin in March, so that the leap day is the last; 400 years have 146097 days.
 * Years start from 0000-03-01, 719468 days before 1970-01-01. */
int32_t date_number(struct date d)
{
    int year = d.year - (d.month <= 2);
    int month = (d.month + 9) % 12; /* March is 0 */
    int in_year = (153 * month + 2) / 5 + d.day - 1;

    return year * 365 + year / 4 - year / 100 + year / 400 + in_year - 719468;
}

struct date date_from_number(int32_t days)
{
    if (days < -719162 || days > 2932896) /* 0001-01-01, 9999-12-31 */
        return DATE_NONE;
    int n = days + 719468, era = n / 146097, in_era = n % 146097;
    int year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int in_year = in_era - (365 * year + year / 4 - year / 100);
    int month = (5 * in_year + 2) / 153;
    int day = in_year - (153 * month + 2) / 5 + 1;

    year += era * 400 + (month >= 10);
    return date_of(year, month >= 10 ? month - 9 : month + 3, day);
}

struct date date_add_days(struct date d, int days)
{
    if (!date_is(d) || days > 4000000 || days < -4000000) /* more than the calendar has */
        return DATE_NONE;
    return date_from_number(date_number(d) + days);
}

struct date date_add_months(struct date d, int months)
{
    if (!date_is(d) || months > 120000 || months < -120000)
        return DATE_NONE;
    int count = d.year * 12 + d.month - 1 + months;
    if (count < 12)
        return DATE_NONE;
    int year = count / 12, month = count % 12 + 1, last = date_month_days(year, month);
    return date_of(year, month, d.day < last ? d.day : last);
}

struct date date_month_end(int year, int month)
{
    return date_of(year, month, date_month_days(year, month));
}

int date_weekday(struct date d)
{
    /* 0001-01-01, number -719162, was a Monday */
    return (date_number(d) + 719162) % 7 + 1;
}

int date_compare(struct date a, struct date b)
{
    int x = a.year * 10000 + a.month * 100 + a.day, y = b.year * 10000 + b.month * 100 + b.day;

    return (x > y) - (x < y);
}

void buf_date(struct buf *b, struct date d)
{
    /* by hand: a day stands in every line that is written, and printf takes longer than the rest of it */
    const char text[10] = {(char)('0' + d.year / 1000),
                           (char)('0' + d.year / 100 % 10),
                           (char)('0' + d.year / 10 % 10),
                           (char)('0' + d.year % 10),
                           '-',
                           (char)('0' + d.month / 10),
                           (char)('0' + d.month % 10),
                           '-',
                           (char)('0' + d.day / 10),
                           (char)('0' + d.day % 10)};
    if (date_is(d))
        buf_put(b, (struct slice){text, sizeof text});
}

void buf_json_date(struct buf *b, struct date d)
{
    if (!date_is(d)) {
        buf_puts(b, "null");
        return;
    }
    buf_putc(b, '"');
    buf_date(b, d);
    buf_putc(b, '"');
}
