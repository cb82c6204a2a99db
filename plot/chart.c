/* chart - series to lines and panels (the marks of a line: mark.c) */
#include "plot/chart_internal.h"
#include "plot/derive.h"
#include "plot/quote.h"
#include "plot/thing.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* with more values markers would hide the line */
#define MARKERS_MAX 72
/* more bars than this and a line reads better */
#define BARS_MAX 13
/* strokes over the length of a period beside a coarser line */
#define STROKES_MAX 60

struct chart_maker *chart_maker_new(void)
{
    struct chart_maker *maker = must_alloc(sizeof *maker);
    maker->units = units_new();
    maker->words = words_new("plot/words.json");
    return maker;
}

void chart_maker_free(struct chart_maker *maker)
{
    if (!maker)
        return;
    units_free(maker->units);
    words_free(maker->words);
    free(maker);
}

struct slice chart_keep(struct chart *chart, struct buf *b)
{
    struct slice kept = arena_copy(chart->arena, buf_slice(b));
    buf_release(b);
    return kept;
}

struct slice chart_clean(struct chart *chart, struct slice text)
{
    struct buf b = BUF_INIT;
    quote_clean(&b, text, QUOTE_MAX_POINTS);
    return chart_keep(chart, &b);
}

/* ---- panels ---- */

static void each_value(const struct line *line, void (*visit)(void *context, struct decimal value), void *context)
{
    for (size_t i = 0; i < line->count; i++) {
        visit(context, line->marks[i].low);
        visit(context, line->marks[i].high);
        visit(context, line->marks[i].value);
    }
    for (size_t i = 0; i < line->old_count; i++)
        visit(context, line->old[i].value);
}

struct extent {
    double low, high;
    bool any;
};

static void widen(void *context, struct decimal value)
{
    struct extent *extent = context;
    double number = decimal_double(value);
    extent->low = extent->any ? fmin(extent->low, number) : number;
    extent->high = extent->any ? fmax(extent->high, number) : number;
    extent->any = true;
}

static struct extent panel_extent(const struct panel *panel)
{
    struct extent extent = {0, 0, false};
    for (size_t i = 0; i < panel->line_count; i++)
        each_value(&panel->lines[i], widen, &extent);
    /* what is in doubt does not stretch the axis, unless there is nothing else */
    for (size_t i = 0; !extent.any && i < panel->line_count; i++) {
        struct line only = {.marks = panel->lines[i].doubts, .count = panel->lines[i].doubt_count};
        each_value(&only, widen, &extent);
    }
    return extent;
}

static void shift_value(struct decimal *value, int by)
{
    struct decimal shifted;
    if (decimal_shift(*value, by, &shifted))
        *value = shifted;
}

static void shift_marks(struct mark *marks, size_t count, int by)
{
    for (size_t i = 0; i < count; i++) {
        shift_value(&marks[i].value, by);
        shift_value(&marks[i].low, by);
        shift_value(&marks[i].high, by);
    }
}

static void shift_line(struct line *line, int by)
{
    shift_marks(line->marks, line->count, by);
    shift_marks(line->doubts, line->doubt_count, by);
    for (size_t i = 0; i < line->old_count; i++) {
        shift_value(&line->old[i].value, by);
        shift_value(&line->old[i].now, by);
    }
}

/* all lines of a panel to its first one's unit, then to the unit that reads best for the largest value */
static void unify_panel(const struct chart_maker *maker, struct panel *panel, struct slice unit)
{
    for (size_t i = 0; i < panel->line_count; i++) {
        int power = 0;
        units_power(maker->units, panel->lines[i].series->unit, unit, &power);
        shift_line(&panel->lines[i], power);
    }
    panel->unit = unit;
}

static double largest_of(const struct panel *panel)
{
    struct extent extent = panel_extent(panel);
    return fmax(fabs(extent.low), fabs(extent.high));
}

static void scale_panel(const struct chart_maker *maker, struct chart *chart, struct panel *panel, double largest)
{
    const struct chart_options *o = chart->options;
    int power = 0;
    bool given = o->scale && units_power(maker->units, panel->unit, o->scale_unit, &power);
    panel->scale = given ? *o->scale : scale_pick(maker->units, panel->unit, largest, o->chinese, chart->arena);
    panel->scale.shift -= power;
    panel->scale.name = chart_clean(chart, panel->scale.name);
    for (size_t i = 0; i < panel->line_count; i++)
        shift_line(&panel->lines[i], -panel->scale.shift);
}

/* a growth rate and a level never share an axis (CHARTS.md, rule 8) */
static bool same_panel(const struct chart_maker *maker, const struct series *a, const struct series *b)
{
    int power;
    bool change_a = a->comparison != COMPARISON_NONE, change_b = b->comparison != COMPARISON_NONE;
    return change_a == change_b && units_power(maker->units, a->unit, b->unit, &power);
}

static struct panel *panel_for(const struct chart_maker *maker, struct chart *chart, const struct series *series)
{
    for (size_t i = 0; chart->options->mode != CHART_FACET && i < chart->panel_count; i++)
        if (same_panel(maker, chart->panels[i].lines[0].series, series))
            return &chart->panels[i];
    struct panel *panel = &chart->panels[chart->panel_count++];
    panel->lines = arena_array(chart->arena, struct line, CHART_SERIES_MAX);
    panel->unit = series->unit;
    return panel;
}

static void add_series(const struct chart_maker *maker, struct chart *chart, const struct series *series,
                       const struct series *years)
{
    if (chart->options->mode == CHART_VINTAGE) {
        struct series *vintages = arena_new(chart->arena, struct series);
        *vintages = derive_vintages(series, chart->arena);
        series = vintages;
    }
    struct panel *panel = panel_for(maker, chart, series);
    struct line *line = &panel->lines[panel->line_count++];
    line->vintage = chart->options->mode == CHART_VINTAGE;
    line->years = years;
    line_read(line, series, chart->arena);
    line->name = chart_clean(chart, series->title);
    line->colour = panel->line_count - 1; /* the same in every panel: there a line has a title of its own */
}

/* ---- how a line is drawn ---- */

static bool is_amount(const struct series *series)
{
    return series->comparison == COMPARISON_NONE && (series->kind == KIND_FLOW || series->kind == KIND_STOCK);
}

static bool all_positive(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (decimal_sign(line->marks[i].low) < 0)
            return false;
    return true;
}

static bool has_coarser(const struct panel *panel, const struct line *line)
{
    int months = frequency_months(line->series->frequency);
    for (size_t i = 0; months && i < panel->line_count; i++)
        if (frequency_months(panel->lines[i].series->frequency) > months)
            return true;
    return false;
}

static size_t actual_count(const struct line *line)
{
    size_t count = 0;
    for (size_t i = 0; i < line->count; i++)
        count += line->marks[i].status == STATUS_ACTUAL && line->marks[i].shape == SHAPE_VALUE;
    return count;
}

static enum form form_of(const struct chart *chart, const struct panel *panel, const struct line *line)
{
    bool flow = line->series->kind == KIND_FLOW && line->series->comparison == COMPARISON_NONE;
    if (!line_can_join(line))
        return FORM_POINTS;
    if (flow && has_coarser(panel, line) && line->count <= STROKES_MAX)
        return FORM_STROKES;
    if (flow && panel->line_count == 1 && frequency_months(line->series->frequency) && line->count <= BARS_MAX &&
        actual_count(line) > 1 && all_positive(line) && chart->options->mode != CHART_VINTAGE)
        return FORM_BARS;
    return FORM_LINE;
}

/* the level that counts from zero: amounts and shares, not prices and index levels */
static bool panel_from_zero(const struct panel *panel)
{
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct series *series = panel->lines[i].series;
        if (is_amount(series) || series->comparison != COMPARISON_NONE || series->kind == KIND_SHARE ||
            panel->lines[i].form == FORM_BARS)
            return true;
    }
    return false;
}

/* ---- the time that is shown ---- */

static void reach(struct date day, struct date *from, struct date *to)
{
    if (!date_is(*from) || date_compare(day, *from) < 0)
        *from = day;
    if (!date_is(*to) || date_compare(day, *to) > 0)
        *to = day;
}

static void reach_marks(const struct series *series, const struct mark *marks, size_t count, struct date *from,
                        struct date *to)
{
    for (size_t i = 0; i < count; i++) {
        bool length = date_is(marks[i].start) && series->frequency != FREQUENCY_YTD;
        if (!date_is(marks[i].at))
            continue;
        reach(length ? marks[i].start : marks[i].at, from, to);
        reach(length ? marks[i].end : marks[i].at, from, to);
    }
}

/* the time of all multiples */
static void reach_frame(const struct chart_options *options, struct date *from, struct date *to)
{
    for (size_t i = 0; i < options->frame_count; i++) {
        const struct series *s = options->frame[i];
        for (size_t k = 0; k < s->observation_count; k++) {
            const struct observation *o = &s->observations[k];
            if (!o->doubt && date_is(o->period_end)) {
                reach(date_is(o->period_start) ? o->period_start : o->period_end, from, to);
                reach(o->period_end, from, to);
            }
        }
    }
}

/* of the values that are not in doubt, if there are any */
static void find_span(const struct chart *chart, struct date *from, struct date *to)
{
    *from = *to = DATE_NONE;
    reach_frame(chart->options, from, to);
    for (int doubts = 0; doubts < 2 && !date_is(*from); doubts++)
        for (size_t p = 0; p < chart->panel_count; p++)
            for (size_t i = 0; i < chart->panels[p].line_count; i++) {
                const struct line *line = &chart->panels[p].lines[i];
                reach_marks(line->series, doubts ? line->doubts : line->marks, doubts ? line->doubt_count : line->count,
                            from, to);
            }
}

static bool only_year_ends(const struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            for (size_t k = 0; k < chart->panels[p].lines[i].count; k++) {
                const struct mark *mark = &chart->panels[p].lines[i].marks[k];
                if (mark->at.month != 12 || mark->at.day != 31)
                    return false;
            }
    return true;
}

static enum time_step finest_step(const struct chart *chart)
{
    enum time_step finest = only_year_ends(chart) ? STEP_YEAR_END : STEP_YEAR;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            enum frequency frequency = chart->panels[p].lines[i].series->frequency;
            enum time_step step = frequency == FREQUENCY_A   ? STEP_YEAR
                                  : frequency == FREQUENCY_Q ? STEP_QUARTER
                                  : frequency == FREQUENCY_M || frequency == FREQUENCY_S || frequency == FREQUENCY_YTD
                                      ? STEP_MONTH
                                      : STEP_DAY;
            if (finest == STEP_YEAR_END ? step == STEP_DAY && frequency != FREQUENCY_IRREGULAR : step > finest)
                finest = step;
        }
    return finest;
}

/* A single point gets a year (or a month) around it, others a little air. */
static void pad_span(struct date *from, struct date *to, enum time_step finest)
{
    int32_t days = date_number(*to) - date_number(*from) + 1;
    int air = (int)(days / 40) + (finest == STEP_DAY ? 1 : 4);
    int least = finest == STEP_DAY ? 14 : finest == STEP_MONTH || finest == STEP_QUARTER ? 200 : 800;
    if (finest == STEP_YEAR_END)
        air += 120;
    if (days + 2 * air < least)
        air = (least - days) / 2;
    struct date earlier = date_add_days(*from, -air), later = date_add_days(*to, air);
    if (date_is(earlier))
        *from = earlier;
    if (date_is(later))
        *to = later;
}

/* the first day of what a forecast looks ahead to, DATE_NONE if it is of a time that has an actual */
static struct date ahead_from(const struct mark *mark, const struct mark *last)
{
    struct date first = date_is(mark->start) ? mark->start : mark->at;
    if (mark->status != STATUS_FORECAST || (last && date_compare(mark->at, last->at) <= 0))
        return DATE_NONE;
    if (last && !date_is(mark->start)) /* a level is foreseen from the last known one on */
        return last->at;
    if (last && date_compare(first, last->end) <= 0) /* of the running period, something is known */
        return date_middle(last->at, mark->at);
    return first;
}

/* the first day of a panel's forecasts that look ahead of the last actual */
static struct date forecast_start(const struct panel *panel)
{
    struct date start = DATE_NONE;
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct mark *last = line_last_actual(&panel->lines[i]);
        for (size_t k = 0; k < panel->lines[i].count; k++) {
            struct date first = ahead_from(&panel->lines[i].marks[k], last);
            if (date_is(first) && (!date_is(start) || date_compare(first, start) < 0))
                start = first;
        }
    }
    return start;
}

/* ---- scales ---- */

/* small multiples are for comparing: one unit, and one axis unless the small ones would be flat on it */
#define COMPARABLE 8.0

/* does the chart take the scale and axis that all multiples share? */
static bool in_frame(const struct chart *chart, const struct chart *frame)
{
    return frame->one_scale && chart->panel_count == 1;
}

static bool comparable(const struct chart_maker *maker, const struct chart *chart)
{
    int power;
    for (size_t i = 1; i < chart->panel_count; i++)
        if (!same_panel(maker, chart->panels[0].lines[0].series, chart->panels[i].lines[0].series) ||
            !units_power(maker->units, chart->panels[i].unit, chart->panels[0].unit, &power))
            return false;
    return chart->options->mode == CHART_FACET;
}

static void scale_panels(const struct chart_maker *maker, struct chart *chart, const struct chart *frame)
{
    if (frame && in_frame(chart, frame)) {
        unify_panel(maker, &chart->panels[0], frame->panels[0].unit);
        chart->panels[0].scale = frame->panels[0].scale;
        for (size_t i = 0; i < chart->panels[0].line_count; i++)
            shift_line(&chart->panels[0].lines[i], -chart->panels[0].scale.shift);
        return;
    }
    bool same = comparable(maker, chart);
    double largest = 0;
    for (size_t i = 0; i < chart->panel_count; i++) {
        unify_panel(maker, &chart->panels[i], same ? chart->panels[0].unit : chart->panels[i].unit);
        largest = fmax(largest, largest_of(&chart->panels[i]));
    }
    chart->one_scale = same;
    for (size_t i = 0; i < chart->panel_count; i++) {
        double own = largest_of(&chart->panels[i]);
        chart->one_scale = chart->one_scale && own * COMPARABLE >= largest;
        scale_panel(maker, chart, &chart->panels[i], same ? largest : own);
    }
}

/* a panel each of all multiples, scaled; NULL where there are none */
static struct chart *make_frame(const struct chart_maker *maker, const struct chart_options *options,
                                struct arena *arena)
{
    if (!options->frame)
        return NULL;
    struct chart_options *own = arena_new(arena, struct chart_options);
    struct chart *frame = arena_new(arena, struct chart);
    size_t count = options->frame_count < CHART_SERIES_MAX ? options->frame_count : CHART_SERIES_MAX;
    *own = *options;
    own->mode = CHART_FACET;
    own->frame = NULL;
    frame->options = own;
    frame->arena = arena;
    frame->panels = arena_array(arena, struct panel, count + 1);
    for (size_t i = 0; i < count; i++)
        add_series(maker, frame, options->frame[i], NULL);
    scale_panels(maker, frame, NULL);
    return frame;
}

static struct extent chart_extent(const struct chart *chart)
{
    struct extent all = panel_extent(&chart->panels[0]);
    for (size_t i = 1; i < chart->panel_count; i++) {
        struct extent extent = panel_extent(&chart->panels[i]);
        all.low = fmin(all.low, extent.low);
        all.high = fmax(all.high, extent.high);
    }
    return all;
}

/* a lower picture has room for fewer ticks */
#define LOW_PICTURE 400

static void make_axes(struct chart *chart, const struct chart *frame)
{
    struct extent all = chart_extent(frame ? frame : chart);
    bool shared = frame || chart->one_scale,
         low = chart->panel_count > 3 || chart->options->style->height < LOW_PICTURE;
    for (size_t i = 0; i < chart->panel_count; i++) {
        struct panel *panel = &chart->panels[i];
        struct extent extent = shared ? all : panel_extent(panel);
        panel->axis = value_axis_make(extent.low, extent.high, panel_from_zero(panel), low ? 4 : 6,
                                      chart->panel_count > 2   ? 0.35
                                      : chart->panel_count > 1 ? 0.2
                                                               : 0.09);
    }
}

/* ---- the whole ---- */

/* the years of what the series sums up, NULL if they are not there */
static const struct series *years_of(const struct series *sums, const struct series *const *series, size_t count)
{
    for (size_t i = 0; i < count && sums->frequency == FREQUENCY_YTD; i++)
        if (series[i]->frequency == FREQUENCY_A && thing_compare(series[i], sums) == 0 &&
            slice_equal(series[i]->unit, sums->unit) && series[i]->comparison == sums->comparison)
            return series[i];
    return NULL;
}

/* sums of whole years alone leave a line without a value */
static void drop_empty_lines(struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++) {
        struct panel *panel = &chart->panels[p];
        size_t kept = 0;
        for (size_t i = 0; i < panel->line_count; i++)
            if (!panel->lines[i].years || panel->lines[i].count || panel->lines[i].doubt_count)
                panel->lines[kept++] = panel->lines[i];
        panel->line_count = kept;
    }
}

static struct panel *make_panels(const struct chart_maker *maker, struct chart *chart,
                                 const struct series *const *series, size_t count)
{
    chart->panels = arena_array(chart->arena, struct panel, count + 1);
    for (size_t i = 0; i < count; i++)
        add_series(maker, chart, series[i], years_of(series[i], series, count));
    drop_empty_lines(chart);
    struct series *growth = arena_new(chart->arena, struct series);
    if (chart->options->growth && derive_growth(series[0], chart->arena, growth))
        add_series(maker, chart, growth, NULL);
    struct chart *frame = make_frame(maker, chart->options, chart->arena);
    scale_panels(maker, chart, frame);
    for (size_t i = 0; i < chart->panel_count; i++) {
        struct panel *panel = &chart->panels[i];
        for (size_t k = 0; k < panel->line_count; k++) {
            panel->lines[k].form = form_of(chart, panel, &panel->lines[k]);
            panel->lines[k].markers = panel->lines[k].count <= MARKERS_MAX;
        }
    }
    chart->own_axis = frame && !in_frame(chart, frame);
    make_axes(chart, frame && !chart->own_axis ? frame : NULL);
    return chart->panels;
}

static size_t largest_panel(const struct chart *chart)
{
    size_t most = 0;
    for (size_t i = 0; i < chart->panel_count; i++)
        if (chart->panels[i].line_count > most)
            most = chart->panels[i].line_count;
    return most;
}

/* in so many panels, numbers of the usual size would not find room */
#define SMALL_PANELS 4

static const struct style *smaller(const struct style *style, struct arena *arena)
{
    struct style *small = arena_new(arena, struct style);
    *small = *style;
    small->tick = (int)(style->tick * 0.85);
    small->label = (int)(style->label * 0.85);
    return small;
}

struct chart *chart_make(const struct chart_maker *maker, const struct series *const *series, size_t count,
                         const struct chart_options *options, struct arena *arena)
{
    assert(count > 0);
    if (count > CHART_SERIES_MAX)
        count = CHART_SERIES_MAX;
    struct chart *chart = arena_new(arena, struct chart);
    struct chart_options *own = arena_new(arena, struct chart_options);
    *own = *options;
    chart->options = own;
    chart->words = maker->words;
    chart->arena = arena;
    make_panels(maker, chart, series, count);
    if (largest_panel(chart) > CHART_LINES_MAX && own->mode == CHART_PLAIN) {
        own->mode = CHART_FACET;
        chart->panel_count = 0;
        make_panels(maker, chart, series, count);
    }
    if (chart->panel_count >= SMALL_PANELS)
        own->style = smaller(own->style, arena);
    struct date from, to;
    find_span(chart, &from, &to);
    chart->empty = !date_is(from);
    if (chart->empty)
        from = to = date_of(2000, 1, 1);
    enum time_step finest = finest_step(chart);
    pad_span(&from, &to, finest);
    for (size_t i = 0; i < chart->panel_count; i++)
        chart->panels[i].forecast_from = forecast_start(&chart->panels[i]);
    layout_chart(chart, from, to, finest);
    annotate_chart(chart);
    return chart;
}
