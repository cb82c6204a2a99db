/* axis - where ticks stand and what they say */
#include "plot/axis.h"
#include "plot/label.h"
#include <math.h>

/* ---- values ---- */

/* A step m * 10^exp with m of 1, 2, 5: the smallest that needs no more than `wanted` steps.  (2.5 would put two digits
 * behind the point.)  false beyond what a decimal holds: such an axis has no ticks. */
static bool pick_step(double span, int wanted, struct decimal *ret)
{
    static const int mantissas[] = {1, 2, 5, 10};
    int exp = (int)floor(log10(span / wanted));
    for (size_t i = 0; i < 4; i++)
        if (mantissas[i] * pow(10, exp) * wanted >= span * (1 - 1e-9))
            return decimal_shift(decimal_of(mantissas[i]), exp, ret);
    return false;
}

/* more steps from zero than this and doubles would not tell one from the next */
#define STEPS_FROM_ZERO 1e15

static void add_ticks(struct value_axis *axis, int wanted)
{
    struct decimal step, tick;
    if (!pick_step(axis->high - axis->low, wanted, &step))
        return;
    double width = decimal_double(step), first = ceil(axis->low / width - 1e-9),
           last = floor(axis->high / width + 1e-9);
    if (fabs(first) > STEPS_FROM_ZERO || fabs(last) > STEPS_FROM_ZERO)
        return;
    for (int64_t i = (int64_t)first; i <= (int64_t)last && axis->count < VALUE_TICKS_MAX; i++)
        if (decimal_mul(decimal_of(i), step, &tick))
            axis->ticks[axis->count++] = tick;
}

struct value_axis value_axis_make(double low, double high, bool from_zero, int wanted, double headroom)
{
    struct value_axis axis = {0};
    if (from_zero || (low <= 0 && high >= 0)) {
        low = fmin(low, 0);
        high = fmax(high, 0);
    }
    if (!(high - low > 0) || (high - low) < 1e-9 * fmax(fabs(high), fabs(low))) {
        double room = high == 0 ? 1 : fabs(high) * 0.2;
        low -= low == 0 ? 0 : room;
        high += room;
    }
    double span = high - low;
    /* room for the labels over the highest and under the lowest mark */
    high += high > 0 || !from_zero ? span * headroom : span * 0.02;
    if (low < 0 || !(from_zero || low == 0))
        low -= span * 0.06;
    axis.low = low;
    axis.high = high;
    add_ticks(&axis, wanted);
    return axis;
}

/* ---- time ---- */

struct date date_middle(struct date start, struct date end)
{
    int32_t a = date_number(start), b = date_number(end);
    return date_from_number(a + (b - a + 1) / 2);
}

/* the first day of the period of a step that holds the day */
static struct date floor_to(struct date day, enum time_step step, int every)
{
    switch (step) {
    case STEP_YEAR:
    case STEP_YEAR_END:
        return date_of(day.year - day.year % every > 0 ? day.year - day.year % every : 1, 1, 1);
    case STEP_QUARTER:
        return date_of(day.year, (day.month - 1) / 3 * 3 + 1, 1);
    case STEP_MONTH:
        return date_of(day.year, (day.month - 1) / every * every + 1, 1);
    default:
        return date_of(day.year, day.month, (day.day - 1) / every * every + 1);
    }
}

static struct date next_of(struct date start, enum time_step step, int every)
{
    struct date next = start;
    switch (step) {
    case STEP_YEAR:
    case STEP_YEAR_END:
        next = date_of(start.year + every - (start.year == 1 && every > 1), 1, 1);
        break;
    case STEP_QUARTER:
        next = date_add_months(start, 3);
        break;
    case STEP_MONTH:
        next = date_add_months(start, every);
        break;
    default: /* days start again with each month; what is left of it (the 31st) joins the last label */
        next = date_add_days(start, every);
        if (next.month != start.month || date_month_days(next.year, next.month) - next.day < every / 2)
            next = date_add_months(date_of(start.year, start.month, 1), 1);
    }
    return next;
}

static struct slice label_text(struct date day, enum time_step step, int every, bool chinese, struct arena *arena)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    switch (step) {
    case STEP_YEAR:
        return arena_printf(arena, "%d", day.year);
    case STEP_YEAR_END:
        return arena_printf(arena, chinese ? "%d年底" : "end %d", day.year);
    case STEP_QUARTER:
        return arena_printf(arena, "Q%d", (day.month - 1) / 3 + 1);
    case STEP_MONTH:
        if (every == 1 || !chinese)
            return chinese ? arena_printf(arena, "%d月", day.month) : slice_of(months[day.month - 1]);
        return arena_printf(arena, "%d月", day.month);
    default:
        return arena_printf(arena, "%d", day.day);
    }
}

/* what stands below: the year of quarters and months, year and month of days */
static struct slice second_text(struct date day, enum time_step step, bool chinese, struct arena *arena)
{
    if (step != STEP_DAY)
        return arena_printf(arena, "%d", day.year);
    struct slice month = label_text(day, STEP_MONTH, 1, chinese, arena);
    return chinese ? arena_printf(arena, "%d年%.*s", day.year, (int)month.len, month.ptr)
                   : arena_printf(arena, "%.*s %d", (int)month.len, month.ptr, day.year);
}

struct plan {
    enum time_step step;
    int every;   /* years, months, days */
    double days; /* of one label, about */
    double em;   /* width of its widest label in ems */
};

/* from fine to coarse; the first whose labels fit is taken */
static const struct plan plans[] = {
    {STEP_DAY, 1, 1, 1.5},          {STEP_DAY, 2, 2, 1.5},           {STEP_DAY, 5, 5, 1.5},
    {STEP_DAY, 10, 10, 1.5},        {STEP_MONTH, 1, 30.4, 2.6},      {STEP_MONTH, 3, 91.3, 2.6},
    {STEP_QUARTER, 1, 91.3, 1.8},   {STEP_YEAR, 1, 365.2, 2.6},      {STEP_YEAR, 2, 730.5, 2.6},
    {STEP_YEAR, 5, 1826, 2.6},      {STEP_YEAR, 10, 3652, 2.6},      {STEP_YEAR, 20, 7305, 2.6},
    {STEP_YEAR, 50, 18262, 2.6},    {STEP_YEAR, 100, 36524, 2.6},    {STEP_YEAR, 500, 182621, 2.6},
    {STEP_YEAR, 1000, 365243, 2.6}, {STEP_YEAR, 5000, 1826213, 2.6},
};

/* gap between two labels, in ems; less and they read as one */
#define LABEL_GAP 0.9

static bool allowed(const struct plan *plan, enum time_step finest)
{
    switch (finest) {
    case STEP_YEAR:
    case STEP_YEAR_END:
        return plan->step == STEP_YEAR;
    case STEP_QUARTER:
        return plan->step == STEP_QUARTER || plan->step == STEP_YEAR;
    case STEP_MONTH:
        return plan->step != STEP_DAY && plan->step != STEP_QUARTER;
    default:
        return plan->step != STEP_QUARTER;
    }
}

static struct plan pick_plan(double days, enum time_step finest, double width, double size)
{
    struct plan plan = plans[sizeof plans / sizeof *plans - 1];
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        double em = finest == STEP_YEAR_END ? 4.2 : plans[i].em;
        if (allowed(&plans[i], finest) && plans[i].days / days * width >= (em + LABEL_GAP) * size) {
            plan = plans[i];
            break;
        }
    }
    if (finest == STEP_YEAR_END)
        plan.step = STEP_YEAR_END;
    return plan;
}

static void add_tick(struct time_axis *axis, size_t *room, struct time_tick tick, struct arena *arena)
{
    if (axis->count == *room) {
        *room = *room ? *room * 2 : 32;
        axis->ticks = arena_grow(arena, axis->ticks, axis->count, *room, sizeof *axis->ticks);
    }
    axis->ticks[axis->count++] = tick;
}

/* a label at the middle of the part of a period that is seen, if it has the room */
static void add_middle(struct time_axis *axis, size_t *room, struct date start, struct date end, struct slice label,
                       bool second, double day_width, double size, struct arena *arena)
{
    struct date from = date_compare(start, axis->from) > 0 ? start : axis->from;
    struct date to = date_compare(end, axis->to) < 0 ? end : axis->to;
    if (date_compare(from, to) > 0)
        return;
    double days = date_number(to) - date_number(from) + 1, whole = date_number(end) - date_number(start) + 1;
    /* the sliver of a period at the edge of the plot is no place for its name */
    if (!second && days < whole * 0.6)
        return;
    double seen = days * day_width;
    if (seen >= label_width(label, size) + 0.3 * size)
        add_tick(axis, room, (struct time_tick){date_middle(from, to), label, second}, arena);
}

static void add_second_row(struct time_axis *axis, size_t *room, double day_width, double size, bool chinese,
                           struct arena *arena)
{
    enum time_step above = axis->step == STEP_DAY ? STEP_MONTH : STEP_YEAR;
    for (struct date start = floor_to(axis->from, above, 1); date_is(start) && date_compare(start, axis->to) <= 0;) {
        struct date next = next_of(start, above, 1);
        struct date end = date_is(next) ? date_add_days(next, -1) : axis->to;
        add_middle(axis, room, start, end, second_text(start, axis->step, chinese, arena), true, day_width, size,
                   arena);
        start = next;
    }
}

/* months, quarters, single years: the label at the middle of its period, a mark where the next begins */
static void add_period(struct time_axis *axis, size_t *room, struct date start, struct date next, struct slice label,
                       double day_width, double size, struct arena *arena)
{
    if (date_compare(start, axis->from) >= 0)
        add_tick(axis, room, (struct time_tick){start, SLICE(""), false}, arena);
    if (date_is(next))
        add_middle(axis, room, start, date_add_days(next, -1), label, false, day_width, size, arena);
}

/* a label at its place: the middle of every fifth year, the year's end, the day */
static void add_point(struct time_axis *axis, size_t *room, struct date at, struct slice label, struct arena *arena)
{
    if (date_is(at) && date_compare(at, axis->from) >= 0 && date_compare(at, axis->to) <= 0)
        add_tick(axis, room, (struct time_tick){at, label, false}, arena);
}

struct time_axis time_axis_make(struct date from, struct date to, enum time_step finest, double width, double size,
                                bool chinese, struct arena *arena)
{
    struct time_axis axis = {.from = from, .to = to};
    double days = date_number(to) - date_number(from) + 1, day_width = width / days;
    struct plan plan = pick_plan(days, finest, width, size);
    size_t room = 0;
    axis.step = plan.step;
    axis.two_rows = plan.step == STEP_DAY || plan.step == STEP_MONTH || plan.step == STEP_QUARTER;
    bool single = plan.step == STEP_QUARTER || plan.every == 1;
    if (plan.step == STEP_DAY || plan.step == STEP_YEAR_END)
        single = false;
    for (struct date start = floor_to(from, plan.step, plan.every); date_is(start) && date_compare(start, to) <= 0;) {
        struct date next = next_of(start, plan.step, plan.every);
        struct slice label = label_text(start, plan.step, plan.every, chinese, arena);
        if (single)
            add_period(&axis, &room, start, next, label, day_width, size, arena);
        else if (plan.step == STEP_YEAR_END)
            add_point(&axis, &room, date_of(start.year, 12, 31), label, arena);
        else if (plan.step == STEP_YEAR)
            add_point(&axis, &room, date_of(start.year, 7, 1), label, arena);
        else
            add_point(&axis, &room, plan.step == STEP_MONTH ? date_of(start.year, start.month, 15) : start, label,
                      arena);
        start = next;
    }
    if (axis.two_rows)
        add_second_row(&axis, &room, day_width, size, chinese, arena);
    return axis;
}
