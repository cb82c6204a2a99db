/* script - a chart as a gnuplot script */
#include "plot/script.h"
#include "plot/script_internal.h"
#include <math.h>
#include <stdio.h>

/* length of the arrow of a bound, pixels */
#define ARROW 28.0

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
    script_number(b, style->line);
    buf_puts(b, "; POINT = ");
    script_number(b, style->point);
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

/* ---- words ---- */

static void put_words(struct buf *b, const struct chart *chart)
{
    buf_puts(b, "# ---- words: title, subtitle, unit, note, source\n");
    for (size_t i = 0; i < chart->line_count; i++) {
        const struct words_line *line = &chart->lines[i];
        script_label(b, 101 + (int)i, line->text);
        buf_puts(b, "screen ");
        script_screen(b, chart, line->x, line->y);
        buf_printf(b, " left font FONT.'%s,%d' tc rgb %s noenhanced\n", line->bold ? " Bold" : "", line->size,
                   line->grey ? "GREY" : "INK");
    }
    buf_putc(b, '\n');
}

/* ---- axes ---- */

static void put_value_axis(struct buf *b, const struct panel *panel)
{
    buf_puts(b, "set yrange [");
    script_bound(b, panel->axis.low);
    buf_puts(b, ":");
    script_bound(b, panel->axis.high);
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
        script_date(b, tick->at);
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
    script_date(b, axis->from);
    buf_puts(b, ":");
    script_date(b, axis->to);
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
            script_label(b, tag++, axis->ticks[i].label);
            buf_puts(b, "first ");
            script_date(b, axis->ticks[i].at);
            buf_puts(b, ", graph 0 offset screen 0,");
            script_number(b, -chart->options->style->tick * 3.1 / chart->height);
            buf_puts(b, " center font TICK tc rgb GREY noenhanced\n");
        }
}

static void put_margins(struct buf *b, const struct chart *chart, const struct panel *panel)
{
    buf_puts(b, "set lmargin screen ");
    script_number(b, panel->left / chart->width);
    buf_puts(b, "; set rmargin screen ");
    script_number(b, panel->right / chart->width);
    buf_puts(b, "; set tmargin screen ");
    script_number(b, 1 - panel->top / chart->height);
    buf_puts(b, "; set bmargin screen ");
    script_number(b, 1 - panel->bottom / chart->height);
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
    script_date(b, panel->forecast_from);
    buf_puts(b, ", graph 0 to graph 1, graph 1 fc rgb ZONE fs solid noborder behind\n");
    if (!chart_zone_label(chart, panel))
        return;
    script_label(b, 11, slice_of(words_get(chart->words, "forecast_zone", chart->options->chinese)));
    buf_puts(b, "first ");
    script_date(b, panel->forecast_from);
    buf_puts(b, ", graph 0.975 offset screen ");
    script_screen(b, chart, 8, chart->height);
    buf_puts(b, " left tc rgb GREY font NOTE noenhanced\n");
}

/* ---- labels beside the marks ---- */

static const char *const align_words[] = {[ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center", [ALIGN_RIGHT] = "right"};

static void put_leader(struct buf *b, const struct chart *chart, const struct note *note, int tag, const char *colour)
{
    buf_printf(b, "set arrow %d from first ", tag);
    script_date(b, note->at);
    buf_puts(b, ", first ");
    script_bound(b, note->value);
    buf_puts(b, " rto screen ");
    script_number(b, (note->dx - 4) / chart->width);
    buf_putc(b, ',');
    script_number(b, -note->dy / chart->height);
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
        script_label(b, 701 + (int)i, note->text);
        buf_puts(b, "first ");
        script_date(b, note->at);
        buf_puts(b, ", first ");
        script_bound(b, note->value);
        buf_puts(b, " offset screen ");
        script_number(b, note->dx / chart->width);
        buf_putc(b, ',');
        script_number(b, -note->dy / chart->height);
        buf_printf(b, " %s tc rgb %s font LABEL noenhanced front\n", align_words[note->align], colour);
        if (note->leader)
            put_leader(b, chart, note, 701 + (int)i, colour);
    }
}

static void put_paces(struct buf *b, const struct chart *chart)
{
    for (size_t i = 0; i < chart->pace_count; i++) {
        buf_printf(b, "set arrow %zu from first ", 21 + i);
        script_date(b, chart->paces[i].from);
        buf_puts(b, ", first ");
        buf_decimal(b, chart->paces[i].value_from);
        buf_puts(b, " to first ");
        script_date(b, chart->paces[i].to);
        buf_puts(b, ", first ");
        buf_decimal(b, chart->paces[i].value_to);
        buf_puts(b, " nohead lc rgb GREY lw 1 dt (2,3)\n");
    }
}

/* ---- whole panels ---- */

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

static bool uses_arrows(const struct panel *panel)
{
    for (size_t i = 0; i < panel->line_count; i++)
        for (size_t k = 0; k < panel->lines[i].count; k++)
            if (panel->lines[i].marks[k].shape == SHAPE_LOWER || panel->lines[i].marks[k].shape == SHAPE_UPPER)
                return true;
    return false;
}

static void put_panel(struct buf *b, const struct chart *chart, size_t number, struct script_data *data)
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
        script_bound(b, (panel->axis.high - panel->axis.low) * ARROW / (panel->bottom - panel->top));
        buf_puts(b, "  # of bounds: the same length on paper whatever the values\n");
    }
    struct drawing d = {b, chart, number, 0, 0};
    for (size_t i = 0; i < panel->line_count; i++) {
        d.line = i;
        script_draw_line(&d, &data[i]);
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
    struct script_data data[CHART_SERIES_MAX];
    size_t starts[CHART_SERIES_MAX + 1] = {0};
    memset(data, 0, sizeof data);
    put_terminals(b, chart, out);
    buf_puts(b, "# ---- data: the day where a value stands, and the value in the unit of the axis\n");
    for (size_t p = 0; p < chart->panel_count; p++) {
        starts[p + 1] = starts[p] + chart->panels[p].line_count;
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            script_collect(&data[starts[p] + i], &chart->panels[p].lines[i]);
            script_data(b, chart, &data[starts[p] + i], p, i);
        }
    }
    buf_putc(b, '\n');
    put_words(b, chart);
    script_legend(b, chart);
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
