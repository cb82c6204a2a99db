/* script_draw - the elements of the plot command, one after the other */
#include "plot/script_internal.h"
#include <stdio.h>

/* one element: the block, how its columns are used, how it looks; @ stands for the line's colour */
static void draw(struct drawing *d, enum block block, const char *using, const char *look)
{
    buf_puts(d->b, d->count++ ? ", \\\n  " : "plot \\\n  ");
    script_block_name(d->b, d->chart, block, d->panel, d->line);
    buf_printf(d->b, " %s ", using);
    for (const char *p = look; *p; p++)
        if (p[0] == '@')
            script_colour(d->b, d->chart->panels[d->panel].lines[d->line].colour, d->chart->options->style);
        else
            buf_putc(d->b, *p);
    buf_printf(d->b, " title '%s'", script_block_word(block));
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

void script_draw_line(struct drawing *d, const struct script_data *data)
{
    const struct line *line = &d->chart->panels[d->panel].lines[d->line];
#define HAS(block) (data->rows[block].len > 0)
    if (HAS(BLOCK_DOUBT))
        draw(d, BLOCK_DOUBT, "using 1:2", "with points pt 6 ps POINT*0.8 lw 1.5 lc rgb OLD");
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
