/* report_series - pages with every series and all its evidence */
#include "plot/quote.h"
#include "plot/report_internal.h"

size_t series_page_size(const struct series *series)
{
    size_t size = 800 + 4 * series->title.len;
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];
        size += 200 + 120 * (o->revised_count + o->conflict_count);
        for (size_t k = 0; k < o->claim_count; k++)
            size +=
                300 + 2 * o->claims[k].document.len + (evidence_repeats(o->claims, k) ? 0 : o->claims[k].sentence.len);
    }
    return size;
}

static void put_series(struct buf *b, const struct site *site, size_t index)
{
    const struct series *series = &site->report->series[index];
    buf_printf(b, "<article id=\"s%zu\">\n<h2>", index);
    quote_html(b, site_title(site, series));
    buf_puts(b, "</h2>\n<p class=\"quiet small\">");
    if (series->series.ptr) {
        quote_html(b, series->series);
        buf_puts(b, " · ");
    }
    quote_html(b, series->metric);
    if (series->entity.len) {
        buf_puts(b, " · ");
        put_entity(b, site, series->entity);
    }
    buf_printf(b, " · %s · ", site_word(site, frequency_name(series->frequency)));
    quote_html(b, series->unit);
    size_t shown = site->shown_of_series[index];
    if (shown != SLICE_NONE)
        buf_printf(b, " · <a href=\"../index.html#%s\">%s</a>", site->shown[shown].group->slug,
                   site_word(site, "r_charts"));
    buf_puts(b, "</p>\n<ol class=\"evidence\">\n");
    for (size_t i = series->observation_count; i-- > 0;)
        put_observation(b, site, index, i, "../");
    buf_puts(b, "</ol>\n</article>\n");
}

void put_series_page(struct buf *b, const struct site *site, size_t number)
{
    put_page_head(b, site, page_title(site, "r_overview", number, site->series_pages), number, site->series_pages);
    for (size_t i = 0; i < site->report->series_count; i++)
        if (site->series_page[i] == number)
            put_series(b, site, i);
    put_page_foot(b, site);
}
