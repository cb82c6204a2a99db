/* report_search - search over all series, where they are too many for the first page
 *
 * The series stand in the page as data (JSON in a script element that is no script); the page's script finds in them
 * and builds the rows as text.
 */
#include "base/utf8.h"
#include "plot/quote.h"
#include "plot/report_internal.h"
#include "plot/when.h"

/* characters of a title; who searches for more has found it */
#define SEARCH_TITLE 80

/* ---- search and filters ---- */

static void put_choice(struct buf *b, const struct site *site, const char *id, const char *label,
                       const char *const *rows, size_t count)
{
    buf_printf(b, "<label for=\"%s\">%s <select id=\"%s\"><option value=\"\">%s</option>", id, site_word(site, label),
               id, site_word(site, "r_all"));
    for (size_t i = 0; i < count; i++)
        buf_printf(b, "<option value=\"%s\">%s</option>", rows[2 * i], site_word(site, rows[2 * i + 1]));
    buf_puts(b, "</select></label>\n");
}

void put_filters(struct buf *b, const struct site *site)
{
    static const char *const kinds[] = {"named", "r_named", "open", "r_open"};
    static const char *const statuses[] = {"actual", "r_actual", "forecast", "r_forecast", "target", "r_target"};
    static const char *const frequencies[] = {"A", "A", "S", "S", "Q",   "Q",   "M",         "M",
                                              "W", "W", "D", "D", "YTD", "YTD", "irregular", "irregular"};
    buf_printf(b,
               "<div class=\"filters\" role=\"search\">\n<label for=\"query\">%s <input id=\"query\" type=\"search\" "
               "placeholder=\"%s\" autocomplete=\"off\"></label>\n",
               site_word(site, "r_search"), site_word(site, "r_search_hint"));
    put_choice(b, site, "kind", "r_kind", kinds, 2);
    put_choice(b, site, "status", "r_status", statuses, 3);
    put_choice(b, site, "frequency", "r_frequency", frequencies, 8);
    buf_printf(b, "<span id=\"count\" role=\"status\" class=\"quiet small\" data-words=\"%s\"></span>\n</div>\n",
               site_word(site, "r_results"));
}

/* ---- data ---- */

static struct slice search_title(const struct site *site, const struct series *series)
{
    return utf8_cut(site_title(site, series), SEARCH_TITLE);
}

/* [title, page, number, value, period, kind, statuses, frequency] */
void put_search_row(struct buf *b, const struct site *site, size_t index)
{
    const struct series *series = &site->report->series[index];
    const struct observation *newest = series_newest(series);
    struct buf value = BUF_INIT, when = BUF_INIT;
    bool status[3] = {false, false, false};
    for (size_t i = 0; i < series->observation_count; i++)
        status[series->observations[i].status] = true;
    if (newest) {
        put_value(&value, site, index, newest);
        when_put(&when, newest->period_start, newest->period_end, site->report->chinese);
    }
    buf_puts(b, "[");
    put_script_json(b, search_title(site, series));
    buf_printf(b, ",%zu,%zu,", site->series_page[index], index);
    put_script_json(b, buf_slice(&value));
    buf_putc(b, ',');
    put_script_json(b, buf_slice(&when));
    buf_printf(b, ",\"%s\",\"%s%s%s\",\"%s\"]", series->series.ptr ? "named" : "open",
               status[STATUS_ACTUAL] ? "actual " : "", status[STATUS_FORECAST] ? "forecast " : "",
               status[STATUS_TARGET] ? "target" : "", frequency_name(series->frequency));
    buf_release(&value);
    buf_release(&when);
}

void put_search_page(struct buf *b, const struct site *site, size_t number)
{
    static const char *const columns[] = {"r_c_series", "r_c_newest", "r_c_period"};
    bool first = true;
    put_page_head(b, site, page_title(site, "r_search", number, site->search_pages), number, site->search_pages);
    put_filters(b, site);
    buf_puts(b, "<div class=\"table\"><table><thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        buf_printf(b, "<th scope=\"col\">%s</th>", site_word(site, columns[i]));
    buf_puts(
        b,
        "</tr></thead><tbody id=\"results\"></tbody></table></div>\n<script type=\"application/json\" id=\"series\">[");
    for (size_t i = 0; i < site->report->series_count; i++) {
        if (site->search_page[i] != number)
            continue;
        buf_puts(b, first ? "" : ",\n");
        put_search_row(b, site, site->search_order[i]);
        first = false;
    }
    buf_puts(b, "]</script>\n");
    put_page_foot(b, site);
}
