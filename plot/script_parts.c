/* script_parts - numbers, days, places, words as gnuplot reads them */
#include "plot/quote.h"
#include "plot/script_internal.h"
#include <stdio.h>

void script_number(struct buf *b, double number)
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

void script_date(struct buf *b, struct date day)
{
    buf_putc(b, '\'');
    buf_date(b, day);
    buf_putc(b, '\'');
}

void script_screen(struct buf *b, const struct chart *chart, double x, double y)
{
    script_number(b, x / chart->width);
    buf_putc(b, ',');
    script_number(b, 1 - y / chart->height);
}

void script_bound(struct buf *b, double bound)
{
    buf_printf(b, "%.8g", bound);
}

void script_colour(struct buf *b, size_t colour, const struct style *style)
{
    buf_printf(b, "C%zu", colour % style->colour_count + 1);
}

void script_label(struct buf *b, int tag, struct slice text)
{
    buf_printf(b, "set label %d ", tag);
    quote_gnuplot(b, text);
    buf_puts(b, " at ");
}
