/* script_legend - the marks themselves, at places of the screen, and what each stands for */
#include "plot/script_internal.h"

static void put_sample_line(struct buf *b, const struct chart *chart, int tag, double x0, double y0, double x1,
                            double y1, const char *look)
{
    if (chart->options->characters)
        return;
    buf_printf(b, "set arrow %d from screen ", tag);
    script_screen(b, chart, x0, y0);
    buf_puts(b, " to screen ");
    script_screen(b, chart, x1, y1);
    buf_printf(b, " %s\n", look);
}

static void put_sample_point(struct buf *b, const struct chart *chart, int tag, double x, double y, const char *look)
{
    buf_printf(b, "set label %d '' at screen ", tag);
    script_screen(b, chart, x, y);
    buf_printf(b, " point %s\n", look);
}

static void put_sample_box(struct buf *b, const struct chart *chart, int tag, double x, double y, const char *look)
{
    buf_printf(b, "set object %d rectangle from screen ", tag);
    script_screen(b, chart, x, y + 5);
    buf_puts(b, " to screen ");
    script_screen(b, chart, x + 22, y - 5);
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
        /* two dashes of their own: the SVG terminal draws arrows solid */
        put_sample_line(b, chart, tag, x - 2, y, x + 6, y, "nohead lc rgb KEY lw LINE");
        put_sample_line(b, chart, tag + 1, x + 20, y, x + 28, y, "nohead lc rgb KEY lw LINE");
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
    case LEGEND_DOUBT:
        put_sample_point(b, chart, tag, middle, y, "pt 6 ps POINT*0.8 lw 1.5 lc rgb OLD");
        break;
    case LEGEND_COUNT:
        break;
    }
}

void script_legend(struct buf *b, const struct chart *chart)
{
    if (chart->legend_count)
        buf_printf(b, "# ---- legend: each mark and what it stands for\nKEY = %s\n",
                   chart->panels[0].line_count > 1 || chart->panel_count > 1 ? "GREY" : "C1");
    for (size_t i = 0; i < chart->legend_count; i++) {
        const struct legend_entry *entry = &chart->legend[i];
        int tag = 301 + 5 * (int)i;
        put_sample(b, chart, entry, tag);
        script_label(b, tag + 4, entry->text);
        buf_puts(b, "screen ");
        script_screen(b, chart, entry->x + 34, entry->y);
        buf_puts(b, " left font NOTE tc rgb GREY noenhanced\n");
    }
    buf_putc(b, '\n');
}
