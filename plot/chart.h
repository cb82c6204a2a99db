/* chart - what is drawn and where, before it becomes words of gnuplot (plot/script.h)
 *
 *     struct chart_maker *maker = chart_maker_new();
 *     struct chart_options options = {.chinese = true, .style = &style};
 *     struct chart *chart = chart_make(maker, series, count, &options, &arena);
 *     script_write(&script, chart);
 *
 * A pure function of the series and the options: the same in, the same out.  Conventions: CHARTS.md.
 */
#ifndef PLOT_CHART_H
#define PLOT_CHART_H

#include "base/scale.h"
#include "base/words.h"
#include "plot/axis.h"
#include "plot/label.h"
#include "plot/style.h"
#include "series/series.h"

/* more lines than this in one panel cannot be told apart: small multiples then (CHARTS.md, rule 7) */
#define CHART_LINES_MAX 6

enum chart_mode { CHART_PLAIN, CHART_FACET, CHART_VINTAGE };

struct chart_options {
    const struct style *style;
    bool chinese; /* language of the program's own words and number units */
    enum chart_mode mode;
    bool characters;           /* for a terminal: no grid, no samples of lines, they would be noise */
    bool growth;               /* the growth of the first series in a panel below */
    struct date as_of;         /* given by the user, said beside the source; DATE_NONE if not */
    struct slice title;        /* instead of the series' own; ptr NULL if not given */
    struct slice source;       /* instead of the list of sources; ptr NULL if not given */
    const struct scale *scale; /* instead of what reads best for the chart alone; NULL if not given */
    struct slice scale_unit;   /* of the values that the scale is for */
    /* small multiples that are drawn one by one: the leading series of all of them, which share their time and, where
     * no one would be flat on it, their value axis; NULL for a chart that stands alone */
    const struct series *const *frame;
    size_t frame_count;
};

enum shape { SHAPE_VALUE, SHAPE_RANGE, SHAPE_LOWER, SHAPE_UPPER };

/* one observation in a chart */
struct mark {
    const struct observation *observation;
    struct date at;                  /* where it stands */
    struct date start, end;          /* its period; start DATE_NONE for a point in time */
    struct decimal value, low, high; /* in the panel's scale; of a range value is the middle, to place its label */
    enum status status;
    enum shape shape;
    bool joined; /* part of the drawn line */
    bool broken; /* a period is missing in front of it */
};

/* a value that was said too: revised away, or in conflict */
struct old_mark {
    struct date at;
    struct decimal value, now;
    bool conflict;
    const struct observation *observation;
};

enum form { FORM_LINE, FORM_BARS, FORM_STROKES, FORM_POINTS };

struct line {
    const struct series *series;
    struct slice name; /* cleaned */
    size_t colour;
    enum form form;
    bool vintage; /* forecasts stand beside what came */
    bool sparse;  /* most of its periods have no value: no regular series, so no line is broken for a missing one */
    bool markers; /* false: so many points that only the line is drawn */
    struct mark *marks;
    size_t count;
    struct old_mark *old;
    size_t old_count;
    size_t undated;             /* observations that have no time */
    const struct series *years; /* of a running sum: its years, which are not summed where they are whole; or NULL */
    struct mark *doubts;        /* drawn hollow and grey, part of nothing: values in doubt */
    size_t doubt_count;
};

/* a label beside a mark, moved by dx, dy pixels (y down) */
struct note {
    struct date at;
    double value, dx, dy;
    enum align align;
    struct slice text;
    int colour;  /* index, or -1 for grey */
    bool leader; /* a thin line leads to it */
};

struct panel {
    double left, top, right, bottom; /* of the plot, pixels */
    struct line *lines;
    size_t line_count;
    struct scale scale;
    struct slice unit;         /* of the series, canonical */
    struct slice title;        /* cleaned; empty if alone */
    struct date forecast_from; /* DATE_NONE if there is none */
    struct value_axis axis;
    struct time_axis time; /* the same range in all panels, ticks by width */
    struct note *notes;
    size_t note_count, note_room;
};

/* a line of words at a place of the picture, vertical middle */
struct words_line {
    double x, y;
    struct slice text;
    int size;
    bool bold, grey;
};

enum legend_mark {
    LEGEND_ACTUAL,
    LEGEND_FORECAST,
    LEGEND_FORECAST_RANGE,
    LEGEND_TARGET,
    LEGEND_LOWER,
    LEGEND_UPPER,
    LEGEND_RANGE,
    LEGEND_REVISED,
    LEGEND_CONFLICT,
    LEGEND_SPAN,
    LEGEND_PACE,
    LEGEND_DOUBT,
    LEGEND_COUNT
};

struct legend_entry {
    enum legend_mark mark;
    bool bar; /* the mark is a bar in this chart */
    double x, y;
    struct slice text;
};

/* a thin straight line from the last actual to a target */
struct pace {
    struct date from, to;
    struct decimal value_from, value_to;
    struct slice text; /* the sentence of the caption */
};

struct chart {
    const struct chart_options *options;
    const struct words *words;
    struct arena *arena;
    double width, height; /* pixels */
    struct panel *panels;
    size_t panel_count;
    struct words_line *lines; /* title, subtitle, unit, notes, source */
    size_t line_count, line_room;
    struct legend_entry legend[LEGEND_COUNT];
    size_t legend_count;
    struct pace *paces;
    size_t pace_count;
    bool one_scale; /* small multiples with one axis */
    bool own_axis;  /* one of multiples that are too different for one axis */
    bool empty;     /* nothing to draw: words alone */
};

/* the tables that all charts use */
struct chart_maker {
    struct units *units;
    struct words *words;
};
struct chart_maker *chart_maker_new(void);
void chart_maker_free(struct chart_maker *maker);

/* chart_make - series to a chart, in the arena; count >= 1, at most CHART_SERIES_MAX are taken */
#define CHART_SERIES_MAX 24
struct chart *chart_make(const struct chart_maker *maker, const struct series *const *series, size_t count,
                         const struct chart_options *options, struct arena *arena);

/* is there room for the word "forecast" in the zone of the forecasts? */
bool chart_zone_label(const struct chart *chart, const struct panel *panel);

/* where a mark stands in the picture, pixels from the upper left corner */
double chart_x(const struct panel *panel, struct date at);
double chart_y(const struct panel *panel, double value);

/* is the mark inside its panel?  One in doubt may be outside, since it does not stretch the axes. */
bool chart_shows(const struct panel *panel, const struct mark *mark);

/* a mark's number for people: 超过 65, 41–47, ≈ 120 */
void mark_put(struct buf *b, const struct mark *mark, const struct words *words, bool chinese);

#endif
