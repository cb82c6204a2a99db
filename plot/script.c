/* script - a chart as a gnuplot script */
#include "plot/script.h"
#include "plot/quote.h"
#include "plot/when.h"
#include <math.h>
#include <stdio.h>

/* length of the arrow of a bound, pixels */
#define ARROW 28.0

/* ---- small parts ---- */

/* lengths and places: enough digits for a hundredth of a pixel */
static void put_number(struct buf *b, double number)
{
    char text[64];
    snprintf(text, sizeof text, "%.5f", number);
    size_t len = strlen(text);
    while (len && text[len - 1] == '0')
        len--;
    if (len && text[len - 1] == '.')
        len--;
    text[len] = '\0';
    buf_puts(b, strcmp(text, "-0") == 0 ? "0" : text);
}

static void put_date(struct buf *b, struct date day)
{
    buf_putc(b, '\'');
    buf_date(b, day);
    buf_putc(b, '\'');
}

static void put_screen(struct buf *b, const struct chart *chart, double x, double y)
{
    put_number(b, x / chart->width);
    buf_putc(b, ',');
    put_number(b, 1 - y / chart->height);
}

/* axis bounds: as few digits as keep the picture the same */
static void put_bound(struct buf *b, double bound)
{
    buf_printf(b, "%.8g", bound);
}

static void put_colour(struct buf *b, size_t colour, const struct style *style)
{
    buf_printf(b, "C%zu", colour % style->colour_count + 1);
}

/* ---- head: terminal and style ---- */

static void put_terminals(struct buf *b, const struct chart *chart, const char *out)
{
    const struct style *style = chart->options->style;
    buf_puts(b, "# A chart written by dateline.  It holds its data; draw it again with any of\n");
    buf_puts(b, "#   gnuplot -d FILE.gp\n");
    buf_puts(b, "#   gnuplot -d -e \"TERM='svg'; OUT='chart.svg'\" FILE.gp      (TERM: png, svg, pdf)\n\n");
    buf_puts(b, "if (!exists(\"TERM\")) TERM = 'png'\n");
    buf_printf(b, "if (!exists(\"OUT\"))  OUT  = '%s'\n\n", out);
    buf_puts(b, "# ---- style: fonts, colours, widths\n");
    buf_printf(b, "if (!exists(\"FONT\")) FONT = '%s'\n", style->fonts[0]);
    buf_printf(b, "WIDTH = %.0f; HEIGHT = %.0f\n", chart->width, chart->height);
    for (size_t i = 0; i < style->colour_count; i++)
        buf_printf(b, "%sC%zu = '%s'", i ? "; " : "", i + 1, style->colours[i]);
    buf_printf(b, "\nINK = '%s'; GREY = '%s'; GRID = '%s'; ZONE = '%s'; OLD = '%s'; PAPER = '%s'\n", style->ink,
               style->grey, style->grid, style->zone, style->old, style->background);
    buf_puts(b, "LINE = ");
    put_number(b, style->line);
    buf_puts(b, "; POINT = ");
    put_number(b, style->point);
    buf_printf(b, "\nTICK = FONT.',%d'; LABEL = FONT.',%d'; NOTE = FONT.',%d'\n\n", style->tick, style->label,
               style->note);
    buf_puts(b, "set encoding utf8\n");
    buf_puts(b, "# font sizes are pixels of the PNG; the fontscales give the three the same proportions\n");
    buf_puts(b, "if (TERM eq 'png') set terminal pngcairo size WIDTH,HEIGHT font TICK fontscale 0.75 background rgb "
                "PAPER noenhanced\n"
                "if (TERM eq 'svg') set terminal svg size WIDTH,HEIGHT dynamic font TICK background rgb PAPER name "
                "'chart' noenhanced\n"
                "if (TERM eq 'pdf') set terminal pdfcairo size WIDTH/96.0,HEIGHT/96.0 font TICK fontscale 0.5625 "
                "background rgb PAPER noenhanced\n"
                "# the three do not agree on the size of points and lines\n"
                "if (TERM eq 'png') POINT = POINT*1.25\n"
                "if (TERM eq 'svg') POINT = POINT*0.7\n"
                "if (TERM eq 'pdf') LINE = LINE*1.4\n"
                "DIAMOND = TERM eq 'svg' ? POINT*1.35 : POINT*1.7\n"
                "set output OUT\n\n");
}

/* ---- data ---- */

enum block {
    BLOCK_ACTUAL,
    BLOCK_SPAN,
    BLOCK_FORECAST,
    BLOCK_BAND,
    BLOCK_PATH,
    BLOCK_LOOSE,
    BLOCK_FORESEEN,
    BLOCK_RANGE,
    BLOCK_LOWER,
    BLOCK_UPPER,
    BLOCK_TARGET,
    BLOCK_AT_LEAST,
    BLOCK_AT_MOST,
    BLOCK_OLD,
    BLOCK_COUNT
};

static const struct {
    const char *name, *columns;
} blocks[BLOCK_COUNT] = {
    [BLOCK_ACTUAL] = {"actual", "date value; an empty line breaks the drawn line: a period is missing"},
    [BLOCK_SPAN] = {"span", "first-day value days: each period over its length"},
    [BLOCK_FORECAST] = {"forecast", "date value marked; begins with the last actual, which has its mark already"},
    [BLOCK_BAND] = {"band", "date low high: the range of the forecasts"},
    [BLOCK_PATH] = {"path", "date value: from forecast to forecast to what came"},
    [BLOCK_LOOSE] = {"loose", "date value: not part of the line"},
    [BLOCK_FORESEEN] = {"foreseen", "date value: forecasts that are no part of the line"},
    [BLOCK_RANGE] = {"range", "date middle low high"},
    [BLOCK_LOWER] = {"lower", "date value: \"more than\""},
    [BLOCK_UPPER] = {"upper", "date value: \"less than\""},
    [BLOCK_TARGET] = {"target", "date value"},
    [BLOCK_AT_LEAST] = {"at_least", "date value: targets that are a lower bound"},
    [BLOCK_AT_MOST] = {"at_most", "date value: targets that are an upper bound"},
    [BLOCK_OLD] = {"old", "date value value-in-use"},
};

/* the rows of a line's data, one buffer a block */
struct data {
    struct buf rows[BLOCK_COUNT];
    bool forecast_values; /* the forecast has more than its first row, the last actual */
};

static void put_cells(struct buf *b, struct date at, const struct decimal *values, size_t count)
{
    buf_date(b, at);
    for (size_t i = 0; i < count; i++) {
        buf_putc(b, ' ');
        buf_decimal(b, values[i]);
    }
}

/* the period as a comment: our own words, never the document's */
static void put_when(struct buf *b, const struct mark *mark)
{
    buf_puts(b, "  # ");
    when_put(b, mark->start, mark->end, false);
    if (mark->observation->relation == RELATION_ABOUT)
        buf_puts(b, ", about");
    buf_putc(b, '\n');
}

static void put_row(struct buf *b, const struct mark *mark)
{
    put_cells(b, mark->at, &mark->value, 1);
    put_when(b, mark);
}

static void put_span(struct buf *b, const struct mark *mark)
{
    struct date start = date_is(mark->start) ? mark->start : mark->at;
    struct decimal days = decimal_of(date_number(mark->end) - date_number(start) + 1);
    put_cells(b, start, (struct decimal[]){mark->value, days}, 2);
    put_when(b, mark);
}

static void put_forecast(struct data *data, const struct mark *mark, const struct mark *last)
{
    struct buf *b = &data->rows[BLOCK_FORECAST];
    if (b->len == 0 && last) {
        put_cells(b, last->at, (struct decimal[]){last->value, decimal_of(0)}, 2);
        put_when(b, last);
    }
    if (mark->broken)
        buf_putc(b, '\n');
    put_cells(b, mark->at, (struct decimal[]){mark->value, decimal_of(1)}, 2);
    put_when(b, mark);
    data->forecast_values = true;
}

static void put_band(struct data *data, const struct mark *mark, const struct mark *last)
{
    struct buf *b = &data->rows[BLOCK_BAND];
    if (b->len == 0 && last) {
        put_cells(b, last->at, (struct decimal[]){last->value, last->value}, 2);
        put_when(b, last);
    }
    put_cells(b, mark->at, (struct decimal[]){mark->low, mark->high}, 2);
    put_when(b, mark);
}

static void put_shape(struct data *data, const struct mark *mark)
{
    bool target = mark->status == STATUS_TARGET;
    switch (mark->shape) {
    case SHAPE_RANGE:
        put_cells(&data->rows[BLOCK_RANGE], mark->at, (struct decimal[]){mark->value, mark->low, mark->high}, 3);
        put_when(&data->rows[BLOCK_RANGE], mark);
        break;
    case SHAPE_LOWER:
        put_row(&data->rows[target ? BLOCK_AT_LEAST : BLOCK_LOWER], mark);
        break;
    case SHAPE_UPPER:
        put_row(&data->rows[target ? BLOCK_AT_MOST : BLOCK_UPPER], mark);
        break;
    case SHAPE_VALUE:
        if (!mark->joined && !target)
            put_row(&data->rows[mark->status == STATUS_FORECAST ? BLOCK_FORESEEN : BLOCK_LOOSE], mark);
        break;
    }
}

/* one broken line for each period */
static void put_path(struct data *data, const struct line *line, size_t i)
{
    struct buf *b = &data->rows[BLOCK_PATH];
    if (b->len && i > 0 && !date_equal(line->marks[i - 1].end, line->marks[i].end))
        buf_putc(b, '\n');
    put_row(b, &line->marks[i]);
}

/* the last joined actual; the forecast starts there */
static const struct mark *anchor_of(const struct line *line)
{
    const struct mark *anchor = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].joined && line->marks[i].status == STATUS_ACTUAL)
            anchor = &line->marks[i];
    return anchor;
}

static bool has_forecast_range(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_FORECAST && line->marks[i].shape == SHAPE_RANGE)
            return true;
    return false;
}

static void collect_data(struct data *data, const struct line *line)
{
    const struct mark *anchor = anchor_of(line);
    bool band = has_forecast_range(line) && line->form != FORM_BARS;
    for (size_t i = 0; i < line->count; i++) {
        const struct mark *mark = &line->marks[i];
        bool ahead = !anchor || date_compare(mark->at, anchor->at) > 0;
        if (mark->status == STATUS_TARGET)
            put_row(&data->rows[BLOCK_TARGET], mark);
        if (mark->status == STATUS_FORECAST && ahead && band &&
            (mark->shape == SHAPE_RANGE || (mark->shape == SHAPE_VALUE && mark->joined)))
            put_band(data, mark, anchor);
        if (mark->joined && mark->status == STATUS_FORECAST) {
            put_forecast(data, mark, line->form == FORM_LINE ? anchor : NULL);
        } else if (mark->joined && mark->status == STATUS_ACTUAL) {
            if (mark->broken)
                buf_putc(&data->rows[BLOCK_ACTUAL], '\n');
            put_row(&data->rows[BLOCK_ACTUAL], mark);
        }
        if (line->form == FORM_STROKES && mark->shape == SHAPE_VALUE && mark->status != STATUS_TARGET)
            put_span(&data->rows[BLOCK_SPAN], mark);
        put_shape(data, mark);
        if (line->vintage && mark->status != STATUS_TARGET && mark->shape == SHAPE_VALUE)
            put_path(data, line, i);
    }
    for (size_t i = 0; i < line->old_count; i++) {
        put_cells(&data->rows[BLOCK_OLD], line->old[i].at, (struct decimal[]){line->old[i].value, line->old[i].now}, 2);
        buf_puts(&data->rows[BLOCK_OLD], line->old[i].conflict ? "  # the same day\n" : "  # revised\n");
    }
}

/* $actual; of several lines $actual_2, of several panels $actual_1_2 */
static void put_block_name(struct buf *b, const struct chart *chart, enum block block, size_t panel, size_t line)
{
    buf_printf(b, "$%s", blocks[block].name);
    if (chart->panel_count > 1)
        buf_printf(b, "_%zu", panel + 1);
    if (chart->panel_count > 1 || chart->panels[0].line_count > 1)
        buf_printf(b, "_%zu", line + 1);
}

static void put_data(struct buf *b, const struct chart *chart, struct data *data, size_t panel, size_t line)
{
    for (int i = 0; i < BLOCK_COUNT; i++) {
        struct buf *rows = &data->rows[i];
        if (rows->len == 0)
            continue;
        put_block_name(b, chart, (enum block)i, panel, line);
        buf_printf(b, " << EOD\n# %s\n", blocks[i].columns);
        buf_put(b, buf_slice(rows));
        buf_puts(b, "EOD\n");
    }
}

/* ---- words ---- */

static void put_label(struct buf *b, int tag, struct slice text)
{
    buf_printf(b, "set label %d ", tag);
    quote_gnuplot(b, text);
    buf_puts(b, " at ");
}

static void put_words(struct buf *b, const struct chart *chart)
{
    buf_puts(b, "# ---- words: title, subtitle, unit, note, source\n");
    for (size_t i = 0; i < chart->line_count; i++) {
        const struct words_line *line = &chart->lines[i];
        put_label(b, 101 + (int)i, line->text);
        buf_puts(b, "screen ");
        put_screen(b, chart, line->x, line->y);
        buf_printf(b, " left font FONT.'%s,%d' tc rgb %s noenhanced\n", line->bold ? " Bold" : "", line->size,
                   line->grey ? "GREY" : "INK");
    }
    buf_putc(b, '\n');
}

/* ---- legend of marks: the marks themselves, at screen places ---- */

static void put_sample_line(struct buf *b, const struct chart *chart, int tag, double x0, double y0, double x1,
                            double y1, const char *look)
{
    if (chart->options->characters)
        return;
    buf_printf(b, "set arrow %d from screen ", tag);
    put_screen(b, chart, x0, y0);
    buf_puts(b, " to screen ");
    put_screen(b, chart, x1, y1);
    buf_printf(b, " %s\n", look);
}

static void put_sample_point(struct buf *b, const struct chart *chart, int tag, double x, double y, const char *look)
{
    buf_printf(b, "set label %d '' at screen ", tag);
    put_screen(b, chart, x, y);
    buf_printf(b, " point %s\n", look);
}

static void put_sample_box(struct buf *b, const struct chart *chart, int tag, double x, double y, const char *look)
{
    buf_printf(b, "set object %d rectangle from screen ", tag);
    put_screen(b, chart, x, y + 5);
    buf_puts(b, " to screen ");
    put_screen(b, chart, x + 22, y - 5);
    buf_printf(b, " %s\n", look);
}

#define HOLLOW_FILL "pt 7 ps POINT lc rgb PAPER"
#define HOLLOW "pt 6 ps POINT lw 2 lc rgb KEY"
#define BOUND_HEAD "head filled size screen 0.007,20,60 lc rgb KEY lw 1.6"

/* a hollow point, rise off the middle, and an arrow from it to the other side */
static void put_sample_bound(struct buf *b, const struct chart *chart, int tag, double x, double y, double rise)
{
    put_sample_line(b, chart, tag, x, y + rise, x, y - 2 * rise, BOUND_HEAD);
    if (chart->options->characters) /* no arrow, and a cell is too high for half a step */
        rise = 0;
    put_sample_point(b, chart, tag + 1, x, y + rise, "pt 7 ps POINT*0.8 lc rgb PAPER");
    put_sample_point(b, chart, tag + 2, x, y + rise, "pt 6 ps POINT*0.8 lw 2 lc rgb KEY");
}

static void put_sample(struct buf *b, const struct chart *chart, const struct legend_entry *entry, int tag)
{
    double x = entry->x, y = entry->y, middle = x + 13;
    switch (entry->mark) {
    case LEGEND_ACTUAL:
        if (entry->bar) {
            put_sample_box(b, chart, tag, x + 2, y, "fc rgb KEY fs solid 0.85 noborder");
            break;
        }
        put_sample_line(b, chart, tag, x, y, x + 26, y, "nohead lc rgb KEY lw LINE");
        put_sample_point(b, chart, tag + 1, middle, y, "pt 7 ps POINT lc rgb KEY");
        break;
    case LEGEND_FORECAST:
        if (entry->bar) {
            put_sample_box(b, chart, tag, x + 2, y, "fc rgb KEY fs transparent solid 0.12 border lc rgb KEY");
            break;
        }
        put_sample_line(b, chart, tag, x, y, x + 28, y, "nohead lc rgb KEY lw LINE dt (6,4)");
        put_sample_point(b, chart, tag + 1, middle, y, HOLLOW_FILL);
        put_sample_point(b, chart, tag + 2, middle, y, HOLLOW);
        break;
    case LEGEND_FORECAST_RANGE:
        put_sample_box(b, chart, tag, x + 2, y, "fc rgb KEY fs transparent solid 0.18 noborder");
        break;
    case LEGEND_TARGET:
        put_sample_point(b, chart, tag, middle, y, "pt 12 ps DIAMOND*0.85 lw 2 lc rgb KEY");
        break;
    case LEGEND_LOWER:
    case LEGEND_UPPER:
        put_sample_bound(b, chart, tag, middle, y, entry->mark == LEGEND_LOWER ? 5 : -5);
        break;
    case LEGEND_RANGE:
        put_sample_line(b, chart, tag, middle, y - 8, middle, y + 8, "heads size screen 0.004,90 lc rgb KEY lw 2");
        break;
    case LEGEND_REVISED:
    case LEGEND_CONFLICT:
        put_sample_point(b, chart, tag, middle, y,
                         entry->mark == LEGEND_REVISED ? "pt 2 ps POINT*0.8 lw 2 lc rgb OLD"
                                                       : "pt 1 ps POINT*0.8 lw 2 lc rgb OLD");
        break;
    case LEGEND_SPAN:
        put_sample_line(b, chart, tag, x, y, x + 26, y, "nohead lc rgb KEY lw LINE*1.4");
        break;
    case LEGEND_PACE:
        put_sample_line(b, chart, tag, x, y, x + 28, y, "nohead lc rgb GREY lw 1 dt (2,3)");
        break;
    case LEGEND_COUNT:
        break;
    }
}

static void put_legend(struct buf *b, const struct chart *chart)
{
    if (chart->legend_count)
        buf_printf(b, "# ---- legend: each mark and what it stands for\nKEY = %s\n",
                   chart->panels[0].line_count > 1 || chart->panel_count > 1 ? "GREY" : "C1");
    for (size_t i = 0; i < chart->legend_count; i++) {
        const struct legend_entry *entry = &chart->legend[i];
        int tag = 301 + 5 * (int)i;
        put_sample(b, chart, entry, tag);
        put_label(b, tag + 4, entry->text);
        buf_puts(b, "screen ");
        put_screen(b, chart, entry->x + 34, entry->y);
        buf_puts(b, " left font NOTE tc rgb GREY noenhanced\n");
    }
    buf_putc(b, '\n');
}

/* ---- axes ---- */

static void put_value_axis(struct buf *b, const struct panel *panel)
{
    buf_puts(b, "set yrange [");
    put_bound(b, panel->axis.low);
    buf_puts(b, ":");
    put_bound(b, panel->axis.high);
    buf_puts(b, panel->axis.count ? "]\nset ytics (" : "]\nset ytics ('' 0");
    for (size_t i = 0; i < panel->axis.count; i++) {
        buf_puts(b, i ? ", '" : "'");
        scale_number(b, panel->axis.ticks[i]);
        buf_puts(b, "' ");
        buf_decimal(b, panel->axis.ticks[i]);
    }
    buf_puts(b, ")\n");
}

static void put_time_ticks(struct buf *b, const struct time_axis *axis, bool marks)
{
    size_t count = 0;
    for (size_t i = 0; i < axis->count; i++) {
        const struct time_tick *tick = &axis->ticks[i];
        if (tick->second_row || marks != (tick->label.len == 0))
            continue;
        /* eight a line keeps the script readable */
        buf_puts(b, count == 0 ? "" : count % 8 ? ", " : ", \\\n    ");
        buf_printf(b, "'%.*s' ", (int)tick->label.len, tick->label.len ? tick->label.ptr : "");
        put_date(b, tick->at);
        if (marks)
            buf_puts(b, " 1");
        count++;
    }
}

static bool has_marks(const struct time_axis *axis)
{
    for (size_t i = 0; i < axis->count; i++)
        if (axis->ticks[i].label.len == 0)
            return true;
    return false;
}

static void put_time_axis(struct buf *b, const struct chart *chart, const struct panel *panel)
{
    const struct time_axis *axis = &panel->time;
    bool marks = has_marks(axis);
    buf_puts(b, "set xrange [");
    put_date(b, axis->from);
    buf_puts(b, ":");
    put_date(b, axis->to);
    /* labels stand under the middle of their period, small marks between them where the periods meet */
    buf_printf(b, "]\nset xtics nomirror out scale %s tc rgb GREY font TICK\nset xtics (", marks ? "0,0.7" : "0.6,0");
    put_time_ticks(b, axis, false);
    buf_puts(b, ")\n");
    if (marks) {
        buf_puts(b, "set xtics add (");
        put_time_ticks(b, axis, true);
        buf_puts(b, ")\n");
    }
    int tag = 601;
    for (size_t i = 0; i < axis->count; i++)
        if (axis->ticks[i].second_row) {
            put_label(b, tag++, axis->ticks[i].label);
            buf_puts(b, "first ");
            put_date(b, axis->ticks[i].at);
            buf_puts(b, ", graph 0 offset screen 0,");
            put_number(b, -chart->options->style->tick * 3.1 / chart->height);
            buf_puts(b, " center font TICK tc rgb GREY noenhanced\n");
        }
}

static void put_margins(struct buf *b, const struct chart *chart, const struct panel *panel)
{
    buf_puts(b, "set lmargin screen ");
    put_number(b, panel->left / chart->width);
    buf_puts(b, "; set rmargin screen ");
    put_number(b, panel->right / chart->width);
    buf_puts(b, "; set tmargin screen ");
    put_number(b, 1 - panel->top / chart->height);
    buf_puts(b, "; set bmargin screen ");
    put_number(b, 1 - panel->bottom / chart->height);
    buf_putc(b, '\n');
}

static void put_zero_line(struct buf *b, const struct panel *panel)
{
    if (panel->axis.low < 0 && panel->axis.high > 0)
        buf_puts(b, "set arrow 11 from graph 0, first 0 to graph 1, first 0 nohead lc rgb GREY lw 1 back\n");
}

static void put_zone(struct buf *b, const struct chart *chart, const struct panel *panel)
{
    if (!date_is(panel->forecast_from))
        return;
    buf_puts(b, "set object 1 rectangle from first ");
    put_date(b, panel->forecast_from);
    buf_puts(b, ", graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind\n");
    if (!chart_zone_label(chart, panel))
        return;
    put_label(b, 11, slice_of(words_get(chart->words, "forecast_zone", chart->options->chinese)));
    buf_puts(b, "first ");
    put_date(b, panel->forecast_from);
    buf_puts(b, ", graph 0.975 offset screen ");
    put_screen(b, chart, 8, chart->height);
    buf_puts(b, " left tc rgb GREY font NOTE noenhanced\n");
}

/* ---- labels beside the marks ---- */

static const char *const align_words[] = {[ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center", [ALIGN_RIGHT] = "right"};

static void put_leader(struct buf *b, const struct chart *chart, const struct note *note, int tag, const char *colour)
{
    buf_printf(b, "set arrow %d from first ", tag);
    put_date(b, note->at);
    buf_puts(b, ", first ");
    put_bound(b, note->value);
    buf_puts(b, " rto screen ");
    put_number(b, (note->dx - 4) / chart->width);
    buf_putc(b, ',');
    put_number(b, -note->dy / chart->height);
    buf_printf(b, " nohead lc rgb %s lw 0.8 dt (1,3)\n", colour);
}

static void put_notes(struct buf *b, const struct chart *chart, const struct panel *panel)
{
    if (panel->note_count)
        buf_puts(b, "\n# ---- labels beside the marks, spread so that none overlap\n");
    for (size_t i = 0; i < panel->note_count; i++) {
        const struct note *note = &panel->notes[i];
        char colour[16] = "GREY";
        if (note->colour >= 0)
            snprintf(colour, sizeof colour, "C%zu", (size_t)note->colour % chart->options->style->colour_count + 1);
        put_label(b, 701 + (int)i, note->text);
        buf_puts(b, "first ");
        put_date(b, note->at);
        buf_puts(b, ", first ");
        put_bound(b, note->value);
        buf_puts(b, " offset screen ");
        put_number(b, note->dx / chart->width);
        buf_putc(b, ',');
        put_number(b, -note->dy / chart->height);
        buf_printf(b, " %s tc rgb %s font LABEL noenhanced front\n", align_words[note->align], colour);
        if (note->leader)
            put_leader(b, chart, note, 701 + (int)i, colour);
    }
}

static void put_paces(struct buf *b, const struct chart *chart)
{
    for (size_t i = 0; i < chart->pace_count; i++) {
        buf_printf(b, "set arrow %zu from first ", 21 + i);
        put_date(b, chart->paces[i].from);
        buf_puts(b, ", first ");
        buf_decimal(b, chart->paces[i].value_from);
        buf_puts(b, " to first ");
        put_date(b, chart->paces[i].to);
        buf_puts(b, ", first ");
        buf_decimal(b, chart->paces[i].value_to);
        buf_puts(b, " nohead lc rgb GREY lw 1 dt (2,3)\n");
    }
}

/* ---- the plot ---- */

struct drawing {
    struct buf *b;
    const struct chart *chart;
    size_t panel, line, colour, count;
};

/* one element: the block, how its columns are used, how it looks; C stands for the line's colour */
static void draw(struct drawing *d, enum block block, const char *using, const char *look)
{
    buf_puts(d->b, d->count++ ? ", \\\n  " : "plot \\\n  ");
    put_block_name(d->b, d->chart, block, d->panel, d->line);
    buf_printf(d->b, " %s ", using);
    for (const char *p = look; *p; p++)
        if (p[0] == '@')
            put_colour(d->b, d->colour, d->chart->options->style);
        else
            buf_putc(d->b, *p);
    buf_printf(d->b, " title '%s'", blocks[block].name);
}

#define FILLED "with points pt 7 ps POINT lc rgb @"
#define PAPER_DOT "with points pt 7 ps POINT lc rgb PAPER"
#define RING "with points pt 6 ps POINT lw 2 lc rgb @"

static void draw_arrow(struct drawing *d, enum block block, const char *arrow)
{
    char using[64];
    snprintf(using, sizeof using, "using 1:2:(0):(%s)", arrow);
    draw(d, block, using, "with vectors head filled size screen 0.008,20,60 lc rgb @ lw 2");
}

static void draw_bound(struct drawing *d, enum block block, const char *arrow)
{
    draw_arrow(d, block, arrow);
    draw(d, block, "using 1:2", PAPER_DOT);
    draw(d, block, "using 1:2", RING);
}

static void draw_actual(struct drawing *d, const struct line *line)
{
    if (line->form == FORM_BARS) {
        draw(d, BLOCK_ACTUAL, "using 1:2", "with boxes fs solid 0.85 noborder fc rgb @");
        return;
    }
    if (line->form != FORM_STROKES)
        draw(d, BLOCK_ACTUAL, "using 1:2",
             line->markers ? "with lines lc rgb @ lw LINE dt solid" : "with lines lc rgb @ lw LINE*0.7 dt solid");
    if (line->markers && line->form != FORM_STROKES)
        draw(d, BLOCK_ACTUAL, "using 1:2", FILLED);
}

static void draw_forecast(struct drawing *d, const struct line *line)
{
    if (line->form == FORM_BARS) {
        draw(d, BLOCK_FORECAST, "using 1:2", "with boxes lc rgb @ dt (6,4) lw 1.5 fs transparent solid 0.12 border");
        return;
    }
    draw(d, BLOCK_FORECAST, "using 1:2", "with lines lc rgb @ lw LINE dt (8,5)");
    if (line->markers) {
        draw(d, BLOCK_FORECAST, "using 1:($3 == 1 ? $2 : NaN)", PAPER_DOT);
        draw(d, BLOCK_FORECAST, "using 1:($3 == 1 ? $2 : NaN)", RING);
    }
}

static void draw_line(struct drawing *d, const struct line *line, const struct data *data)
{
#define HAS(block) (data->rows[block].len > 0)
    if (HAS(BLOCK_BAND))
        draw(d, BLOCK_BAND, "using 1:2:3", "with filledcurves fc rgb @ fs transparent solid 0.12 noborder");
    if (HAS(BLOCK_ACTUAL))
        draw_actual(d, line);
    if (HAS(BLOCK_FORECAST) && data->forecast_values)
        draw_forecast(d, line);
    if (HAS(BLOCK_SPAN))
        draw(d, BLOCK_SPAN, "using 1:2:($3*86400):(0)", "with vectors nohead lc rgb @ lw LINE*1.4");
    if (HAS(BLOCK_OLD)) {
        draw(d, BLOCK_OLD, "using 1:2:(0):($3-$2)",
             "with vectors head empty size screen 0.006,20,60 lc rgb OLD lw 1.2");
        draw(d, BLOCK_OLD, "using 1:2", "with points pt 2 ps POINT*0.8 lw 2 lc rgb OLD");
    }
    if (HAS(BLOCK_PATH))
        draw(d, BLOCK_PATH, "using 1:2", "with lines lc rgb OLD lw 1 dt (2,3)");
    if (HAS(BLOCK_LOOSE))
        draw(d, BLOCK_LOOSE, "using 1:2", FILLED);
    if (HAS(BLOCK_FORESEEN)) {
        draw(d, BLOCK_FORESEEN, "using 1:2", PAPER_DOT);
        draw(d, BLOCK_FORESEEN, "using 1:2", RING);
    }
    if (HAS(BLOCK_RANGE))
        draw(d, BLOCK_RANGE, "using 1:3:(0):($4-$3)", "with vectors heads size screen 0.004,90 lc rgb @ lw 2");
    if (HAS(BLOCK_LOWER))
        draw_bound(d, BLOCK_LOWER, "ARROW");
    if (HAS(BLOCK_UPPER))
        draw_bound(d, BLOCK_UPPER, "-ARROW");
    if (HAS(BLOCK_AT_LEAST))
        draw_arrow(d, BLOCK_AT_LEAST, "ARROW");
    if (HAS(BLOCK_AT_MOST))
        draw_arrow(d, BLOCK_AT_MOST, "-ARROW");
    if (HAS(BLOCK_TARGET)) {
        draw(d, BLOCK_TARGET, "using 1:2", "with points pt 13 ps DIAMOND lc rgb PAPER");
        draw(d, BLOCK_TARGET, "using 1:2", "with points pt 12 ps DIAMOND lw 2 lc rgb @");
    }
#undef HAS
}

/* bars are 70 % of the time they stand for, and not much wider than a thumb */
#define BAR_MOST 96.0 /* pixels */

static void put_bar_width(struct buf *b, const struct panel *panel)
{
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct line *line = &panel->lines[i];
        if (line->form == FORM_BARS && date_is(line->marks[0].start))
            buf_printf(b, "set boxwidth %.0f*86400  # seconds\n",
                       fmin((date_number(line->marks[0].end) - date_number(line->marks[0].start) + 1) * 0.7,
                            BAR_MOST / (panel->right - panel->left) *
                                (date_number(panel->time.to) - date_number(panel->time.from))));
    }
}

/* ---- whole panels ---- */

static bool uses_arrows(const struct panel *panel)
{
    for (size_t i = 0; i < panel->line_count; i++)
        for (size_t k = 0; k < panel->lines[i].count; k++)
            if (panel->lines[i].marks[k].shape == SHAPE_LOWER || panel->lines[i].marks[k].shape == SHAPE_UPPER)
                return true;
    return false;
}

static void put_panel(struct buf *b, const struct chart *chart, size_t number, struct data *data)
{
    const struct panel *panel = &chart->panels[number];
    put_margins(b, chart, panel);
    put_value_axis(b, panel);
    put_time_axis(b, chart, panel);
    put_zero_line(b, panel);
    put_zone(b, chart, panel);
    put_notes(b, chart, panel);
    if (number == 0)
        put_paces(b, chart);
    buf_puts(b, "\n# ---- the plot\n");
    put_bar_width(b, panel);
    if (uses_arrows(panel)) {
        buf_puts(b, "ARROW = ");
        put_bound(b, (panel->axis.high - panel->axis.low) * ARROW / (panel->bottom - panel->top));
        buf_puts(b, "  # of bounds: the same length on paper whatever the values\n");
    }
    struct drawing d = {b, chart, number, 0, 0, 0};
    for (size_t i = 0; i < panel->line_count; i++) {
        d.line = i;
        d.colour = panel->lines[i].colour;
        draw_line(&d, &panel->lines[i], &data[i]);
    }
    /* an empty panel still shows its axes and words */
    buf_puts(b, d.count ? "\n" : "plot NaN title 'nothing'\n");
}

static void put_common(struct buf *b, const struct chart *chart)
{
    buf_puts(b, "# ---- axes: every tick is written here, so that units and words are the reader's\n"
                "set xdata time; set timefmt '%Y-%m-%d'\n"
                "set key off; set border 1 lc rgb GREY\n"
                "set ytics scale 0 tc rgb GREY font TICK\n");
    if (!chart->options->characters)
        buf_puts(b, "set grid ytics lt 1 lc rgb GRID lw 0.8; set grid back\n");
}

void script_write(struct buf *b, const struct chart *chart, const char *out)
{
    struct data data[CHART_SERIES_MAX];
    size_t starts[CHART_SERIES_MAX + 1] = {0};
    memset(data, 0, sizeof data);
    put_terminals(b, chart, out);
    buf_puts(b, "# ---- data: the day where a value stands, and the value in the unit of the axis\n");
    for (size_t p = 0; p < chart->panel_count; p++) {
        starts[p + 1] = starts[p] + chart->panels[p].line_count;
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            collect_data(&data[starts[p] + i], &chart->panels[p].lines[i]);
            put_data(b, chart, &data[starts[p] + i], p, i);
        }
    }
    buf_putc(b, '\n');
    put_words(b, chart);
    put_legend(b, chart);
    put_common(b, chart);
    if (chart->panel_count > 1)
        buf_puts(b, "set multiplot\n");
    for (size_t p = 0; p < chart->panel_count; p++) {
        if (p > 0) /* the words stand once */
            buf_puts(b, "\nunset label; unset arrow; unset object; unset xtics\n");
        put_panel(b, chart, p, &data[starts[p]]);
    }
    buf_puts(b, chart->panel_count > 1 ? "unset multiplot\nunset output\n" : "unset output\n");
    for (size_t i = 0; i < starts[chart->panel_count]; i++)
        for (int k = 0; k < BLOCK_COUNT; k++)
            buf_release(&data[i].rows[k]);
}
