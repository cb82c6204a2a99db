#include "series/shape.h"

static bool month_ends(struct date d)
{
    return d.day == date_month_days(d.year, d.month);
}

/* whole months from start to end, 0 if they are not whole or not of one year */
static int whole_months(struct date start, struct date end)
{
    return start.day == 1 && month_ends(end) && start.year == end.year ? end.month - start.month + 1 : 0;
}

/* a quarter has 12 to 14 weeks, a half 25 to 27, a year 51 to 54, and the months of each have no more days */
static enum shape own_shape(struct date start, struct date end)
{
    static const struct {
        enum shape shape;
        int weeks, most;
    } lengths[] = {{SHAPE_OWN_QUARTER, 12, 14}, {SHAPE_OWN_HALF, 25, 27}, {SHAPE_OWN_YEAR, 51, 54}};
    int days = date_number(end) - date_number(start) + 1;
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        if (days >= 7 * lengths[i].weeks && days <= 7 * lengths[i].most)
            return lengths[i].shape;
    return days == 7 ? SHAPE_WEEK : SHAPE_SPAN;
}

/* so early in the year it is the holiday that is told, not the year to date */
#define NEW_YEAR_DAYS 5
static bool is_new_year(struct date end)
{
    return end.month == 1 && end.day <= NEW_YEAR_DAYS;
}

enum shape shape_of(struct date start, struct date end)
{
    if (!date_is(start))
        return date_is(end) ? SHAPE_STOCK : SHAPE_RATE;
    if (!date_is(end))
        return SHAPE_SPAN;
    if (date_equal(start, end))
        return SHAPE_DAY;
    switch (whole_months(start, end)) {
    case 1:
        return SHAPE_MONTH;
    case 3:
        if (start.month % 3 == 1)
            return SHAPE_QUARTER;
        break;
    case 6:
        if (start.month % 6 == 1)
            return SHAPE_HALF;
        break;
    case 12:
        return SHAPE_YEAR;
    }
    if (start.month == 1 && start.day == 1 && start.year == end.year && !is_new_year(end))
        return SHAPE_TO_DATE;
    return own_shape(start, end);
}

void shape_count(struct shape_counts *counts, struct date start, struct date end)
{
    enum shape shape = shape_of(start, end);
    counts->of[shape]++;
    bool january = start.month == 1;
    counts->first_quarters += shape == SHAPE_QUARTER && january;
    counts->later_quarters += shape == SHAPE_QUARTER && !january;
    counts->first_halves += shape == SHAPE_HALF && january;
    counts->later_halves += shape == SHAPE_HALF && !january;
}

/* Those of one length told in passing, or a few among many years, are no series to complete.  Quarters, halves and
 * years that begin in January are told to date, unless as many begin later. */
static bool is_told_to_date(const struct shape_counts *counts)
{
    size_t within_year = counts->of[SHAPE_TO_DATE] + counts->first_quarters + counts->first_halves;
    int lengths = (counts->first_quarters > 0) + (counts->first_halves > 0) + (counts->of[SHAPE_YEAR] > 0);
    bool grows = lengths > 1 && counts->later_quarters + counts->later_halves < within_year;
    return (counts->of[SHAPE_TO_DATE] > 0 || grows) && within_year > 1 && 2 * within_year >= counts->of[SHAPE_YEAR];
}

enum shape shape_settle(const struct shape_counts *counts, enum shape shape, struct date start)
{
    size_t to_date = counts->of[SHAPE_TO_DATE];
    bool january = start.month == 1, told = is_told_to_date(counts);
    if (shape == SHAPE_QUARTER && january && (to_date > counts->later_quarters || (told && !counts->later_quarters)))
        return SHAPE_TO_DATE;
    if (shape == SHAPE_HALF && january && (to_date > counts->later_halves || (told && !counts->later_halves)))
        return SHAPE_TO_DATE;
    if (shape == SHAPE_YEAR && to_date > counts->of[SHAPE_YEAR])
        return SHAPE_TO_DATE;
    return shape;
}

bool shape_is_also_to_date(const struct shape_counts *counts, enum shape shape, struct date start)
{
    bool part = shape == SHAPE_QUARTER || shape == SHAPE_HALF || shape == SHAPE_YEAR;
    return part && start.month == 1 && is_told_to_date(counts);
}

static const struct {
    const char *name, *meaning;
    enum frequency frequency;
} rows[] = {
    [SHAPE_STOCK] = {"stock", "at a time", FREQUENCY_IRREGULAR},
    [SHAPE_DAY] = {"D", "a day", FREQUENCY_D},
    [SHAPE_WEEK] = {"W", "a week", FREQUENCY_W},
    [SHAPE_MONTH] = {"M", "a month", FREQUENCY_M},
    [SHAPE_QUARTER] = {"Q", "a quarter", FREQUENCY_Q},
    [SHAPE_HALF] = {"S", "half a year", FREQUENCY_S},
    [SHAPE_YEAR] = {"A", "a year", FREQUENCY_A},
    [SHAPE_OWN_QUARTER] = {"FQ", "a quarter of an own year", FREQUENCY_Q},
    [SHAPE_OWN_HALF] = {"FS", "half of an own year", FREQUENCY_S},
    [SHAPE_OWN_YEAR] = {"FA", "a year that begins on a day of its own", FREQUENCY_A},
    [SHAPE_TO_DATE] = {"YTD", "the year to date", FREQUENCY_YTD},
    [SHAPE_SPAN] = {"span", "a time of its own length", FREQUENCY_IRREGULAR},
    [SHAPE_RATE] = {"rate", "no time", FREQUENCY_IRREGULAR},
};

const char *shape_name(enum shape shape)
{
    return rows[shape].name;
}

const char *shape_meaning(enum shape shape)
{
    return rows[shape].meaning;
}

enum frequency shape_frequency(enum shape shape, const struct observation *observations, size_t count)
{
    size_t years = 0, quarters = 0, months = 0;
    if (shape != SHAPE_STOCK)
        return rows[shape].frequency;
    for (size_t i = 0; i < count; i++) {
        struct date d = observations[i].period_end;
        bool ends = date_is(d) && month_ends(d);
        months += ends;
        quarters += ends && d.month % 3 == 0;
        years += ends && d.month == 12;
    }
    size_t most = count - count / 10;
    return years >= most      ? FREQUENCY_A
           : quarters >= most ? FREQUENCY_Q
           : months >= most   ? FREQUENCY_M
                              : FREQUENCY_IRREGULAR;
}
