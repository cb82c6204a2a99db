/* SDMX-CSV 1.0 (sdmx-twg, sdmx-csv-field-guide): one observation a row
 *
 *   FREQ          A S Q M W D; _O for the year to date and irregular times
 *   REF_AREA      the code of the country or region in capitals; _Z where the series is not of a place
 *   TIME_PERIOD   2025, 2025-S1, 2025-Q3, 2025-09, a day, or start/duration (2025-01-01/P9M) where no code has it
 *   UNIT_MULT     the power of ten of the unit: GW is W and 9
 *   OBS_STATUS    A said exactly, E rounded, bounded or a range (the middle stands), F forecast or target,
 *                 U in doubt (SDMX: low reliability)
 */
#include "series/convert.h"
#include "series/shape.h"
#include "series/table.h"

#define DATAFLOW "DATELINE:SERIES(1.0)"

static void put_area(struct buf *b, const struct series *s)
{
    bool code = s->entity.len >= 2 && s->entity.ptr[0] != '-'; /* which would begin a formula, too */
    for (size_t i = 0; code && i < s->entity.len; i++)
        code = (s->entity.ptr[i] >= 'a' && s->entity.ptr[i] <= 'z') || s->entity.ptr[i] == '-';
    /* a company may be written in small letters too, but places have codes of two, five or a known word */
    bool place = code && (s->entity.len == 2 || (s->entity.len >= 5 && s->entity.ptr[2] == '-') ||
                          slice_equal(s->entity, SLICE("world")));
    if (!place) {
        buf_puts(b, "_Z");
        return;
    }
    for (size_t i = 0; i < s->entity.len; i++)
        buf_putc(b, s->entity.ptr[i] == '-' ? '-' : (char)(s->entity.ptr[i] - 32));
}

static const char *freq_code(enum frequency f)
{
    return f == FREQUENCY_YTD || f == FREQUENCY_IRREGULAR ? "_O" : frequency_name(f);
}

static void put_range(struct buf *b, struct date start, struct date end)
{
    buf_date(b, start);
    struct date behind = date_add_days(end, 1);
    int months = (behind.year - start.year) * 12 + behind.month - start.month;
    if (start.day == 1 && behind.day == 1 && date_is(behind))
        buf_printf(b, "/P%dM", months);
    else
        buf_printf(b, "/P%dD", (int)(date_number(end) - date_number(start)) + 1);
}

/* the Thursday of a week says which year's it is (ISO 8601) */
static void put_week(struct buf *b, struct date start)
{
    struct date thursday = date_add_days(start, 4 - date_weekday(start));
    int day = (int)(date_number(thursday) - date_number(date_of(thursday.year, 1, 1)));
    buf_printf(b, "%04d-W%02d", thursday.year, day / 7 + 1);
}

static void put_period(struct buf *b, const struct observation *o, enum frequency frequency)
{
    struct date d = o->period_end;
    if (!date_is(d))
        return;
    switch (frequency) {
    case FREQUENCY_A:
        buf_printf(b, "%04d", d.year);
        return;
    case FREQUENCY_S:
        buf_printf(b, "%04d-S%d", d.year, d.month / 6);
        return;
    case FREQUENCY_Q:
        buf_printf(b, "%04d-Q%d", d.year, d.month / 3);
        return;
    case FREQUENCY_M:
        buf_printf(b, "%04d-%02d", d.year, d.month);
        return;
    case FREQUENCY_W:
        put_week(b, o->period_start);
        return;
    default:
        if (date_is(o->period_start) && !date_equal(o->period_start, d))
            put_range(b, o->period_start, d);
        else
            buf_date(b, d);
    }
}

/* nine of ten days of a stock give its frequency; the tenth is a day.  A period of an own year has no code. */
static enum frequency period_frequency(const struct observation *o, enum frequency f)
{
    bool month_end =
        date_is(o->period_end) && o->period_end.day == date_month_days(o->period_end.year, o->period_end.month);
    bool stock = !date_is(o->period_start);
    if (stock && (!month_end || (f == FREQUENCY_A && o->period_end.month != 12) ||
                  (f == FREQUENCY_Q && o->period_end.month % 3)))
        return FREQUENCY_D;
    enum shape shape = shape_of(o->period_start, o->period_end);
    return shape >= SHAPE_OWN_QUARTER && shape <= SHAPE_OWN_YEAR ? FREQUENCY_IRREGULAR : f;
}

static void put_value(struct buf *b, const struct observation *o)
{
    struct decimal sum = {0, 0}, middle = o->low;
    if (o->relation != RELATION_RANGE)
        middle = o->value;
    else if (decimal_add(o->low, o->high, &sum))
        decimal_mul(sum, (struct decimal){5, -1}, &middle);
    buf_decimal(b, middle);
}

static const char *status_code(const struct observation *o)
{
    return o->doubt ? "U" : o->status != STATUS_ACTUAL ? "F" : o->relation == RELATION_EQ ? "A" : "E";
}

static void put_unit(struct buf *b, struct slice unit, const struct convert *units, struct arena *arena)
{
    int exp = 0;
    struct slice plain = unit;
    if (slice_starts(unit, SLICE("亿")) || slice_starts(unit, SLICE("万"))) {
        exp = slice_starts(unit, SLICE("亿")) ? 8 : 4;
        plain = slice_sub(unit, strlen("亿"), unit.len);
    } else {
        plain = convert_dimension(units, unit, arena, &exp);
    }
    csv_text(b, plain, false);
    buf_printf(b, ",%d,", exp);
}

static void put_row(struct buf *b, const struct series *s, const struct observation *o, const struct convert *units,
                    struct arena *arena)
{
    enum frequency f = period_frequency(o, s->frequency);
    buf_printf(b, DATAFLOW ",%s,", freq_code(f));
    put_area(b, s);
    buf_putc(b, ',');
    csv_text(b, s->metric.len ? s->metric : s->series, false);
    buf_printf(b, ",%s,%s,", s->comparison == COMPARISON_NONE ? "_Z" : comparison_name(s->comparison),
               series_kind_name(s->kind));
    csv_text(b, s->key, false);
    buf_putc(b, ',');
    put_period(b, o, f);
    buf_putc(b, ',');
    put_value(b, o);
    buf_putc(b, ',');
    put_unit(b, s->unit, units, arena);
    buf_printf(b, "%s,%s,", status_code(o), status_name(o->status));
    csv_text(b, s->title, false);
    buf_puts(b, "\r\n");
}

bool table_sdmx(struct buf *b, const struct series *list, size_t count, struct err *err)
{
    struct convert *units = convert_new(err);
    struct arena arena;
    if (!units)
        return false;
    arena_init(&arena);
    buf_puts(b, "DATAFLOW,FREQ,REF_AREA,INDICATOR,COMPARISON,KIND,SERIES_KEY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_"
                "MULT,OBS_STATUS,"
                "STATUS,TITLE\r\n");
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++) {
            if (date_is(list[i].observations[k].period_end)) /* a rate without a time has no place in a table of time */
                put_row(b, &list[i], &list[i].observations[k], units, &arena);
            arena_reset(&arena);
        }
    arena_release(&arena);
    convert_free(units);
    return true;
}
