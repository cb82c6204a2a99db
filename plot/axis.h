/* axis - where ticks stand and what they say
 *
 * The program writes every tick itself: gnuplot has no quarters, no 万, and its %-formats break on text (CHARTS.md,
 * rule 9).
 */
#ifndef PLOT_AXIS_H
#define PLOT_AXIS_H

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"

/* ---- values ---- */

#define VALUE_TICKS_MAX 7

struct value_axis {
    double low, high;
    struct decimal ticks[VALUE_TICKS_MAX];
    size_t count;
};

/* value_axis_make - from 0 where from_zero, else around the values; steps of 1, 2 or 5; headroom above for labels
 *
 * low <= high; equal ones get room on both sides.  wanted: about how many steps, 2 to 6; headroom: the share of the
 * axis that is kept free above the highest value.
 */
struct value_axis value_axis_make(double low, double high, bool from_zero, int wanted, double headroom);

/* ---- time ---- */

enum time_step { STEP_YEAR, STEP_QUARTER, STEP_MONTH, STEP_DAY, STEP_YEAR_END };

struct time_tick {
    struct date at;
    struct slice label; /* "" for the mark at a boundary between two labels */
    bool second_row;    /* the year (or month) below its quarters, months or days */
};

struct time_axis {
    struct date from, to; /* from < to */
    enum time_step step;
    struct time_tick *ticks; /* in the arena */
    size_t count;
    bool two_rows;
};

/* time_axis_make - the axis for marks from one day to another, both inclusive
 *
 * finest      the step below which the data has nothing to say (quarters for quarterly data)
 * width       of the plot in pixels; size of the labels' font in pixels: labels keep clear of each other
 * Labels of periods stand at their middle, with marks at the boundaries; days and year ends at their place.
 */
struct time_axis time_axis_make(struct date from, struct date to, enum time_step finest, double width, double size,
                                bool chinese, struct arena *arena);

/* the day in the middle of two, both inclusive */
struct date date_middle(struct date start, struct date end);

#endif
