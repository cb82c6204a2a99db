/* report_index - the first page */
#include "plot/picture.h"
#include "plot/quote.h"
#include "plot/report_internal.h"
#include "plot/when.h"
#include <stdio.h>

/* values whose evidence stands below a chart, the newest */
#define EVIDENCE_MAX 40
/* evidence of so few values stands open */
#define OPEN_MAX 12
/* findings on the first page, and how many stand open */
#define FINDINGS_MAX 60
#define FINDINGS_OPEN 3
/* points that can be pointed at; with more of them they would overlap */
#define POINTS_MAX 240

/* ---- head ---- */

static size_t count_claims(const struct report *report)
{
    size_t count = 0;
    for (size_t i = 0; i < report->document_count; i++)
        count += report->documents[i].claim_count;
    return count;
}

static void put_downloads(struct buf *b, const struct site *site)
{
    const struct report *report = site->report;
    if (report->download_count == 0)
        return;
    buf_printf(b, "<nav aria-label=\"%s\"><ul><li>%s</li>", site_word(site, "r_downloads"),
               site_word(site, "r_downloads"));
    for (size_t i = 0; i < report->download_count; i++) {
        buf_puts(b, "<li><a href=\"");
        quote_html(b, slice_of(report->downloads[i]));
        buf_puts(b, "\" download>");
        quote_html(b, slice_of(report->downloads[i]));
        buf_puts(b, "</a></li>");
    }
    buf_puts(b, "</ul></nav>\n");
}

static void put_sections_nav(struct buf *b, const struct site *site)
{
    buf_printf(b, "<nav aria-label=\"%s\"><ul>", site_word(site, "r_home"));
    buf_printf(b, "<li><a href=\"#charts\">%s</a></li>", site_word(site, "r_charts"));
    if (site->report->finding_count)
        buf_printf(b, "<li><a href=\"#findings\">%s</a></li>", site_word(site, "r_findings"));
    buf_printf(b, "<li><a href=\"#overview\">%s</a></li><li><a href=\"#documents\">%s</a></li></ul></nav>\n",
               site_word(site, "r_overview"), site_word(site, "r_documents"));
}

static void put_head(struct buf *b, const struct site *site)
{
    const struct report *report = site->report;
    struct slice title = report->title.ptr ? report->title : slice_of(site_word(site, "r_title"));
    size_t counts[3] = {report->document_count, count_claims(report), report->series_count};
    page_begin(b, &site->frame, report->chinese ? "zh-CN" : "en", title);
    buf_printf(b, "<a class=\"skip\" href=\"#content\">%s</a>\n<header><div class=\"top\"><h1>",
               site_word(site, "r_skip"));
    quote_html(b, title);
    buf_printf(b, "</h1><button id=\"theme\" type=\"button\">%s</button></div>\n<p class=\"summary\">",
               site_word(site, "r_theme"));
    put_counted(b, site, "r_summary", counts, 3);
    if (date_is(report->as_of)) {
        struct buf day = BUF_INIT;
        buf_date(&day, report->as_of);
        struct slice value = buf_slice(&day);
        buf_puts(b, " · ");
        words_put(b, site->maker->words, "r_as_of", report->chinese, &value, 1);
        buf_release(&day);
    }
    buf_puts(b, "</p>\n");
    put_sections_nav(b, site);
    put_downloads(b, site);
    buf_puts(b, "</header>\n<main id=\"content\">\n");
}

/* ---- search ---- */

/* the first page holds the largest series; all the others are found on pages of their own */
static void put_search_link(struct buf *b, const struct site *site)
{
    size_t count = site->report->series_count;
    if (count <= REPORT_ROWS)
        return;
    buf_puts(b, "<p><a id=\"search-all\" href=\"search/0001.html\">");
    put_counted(b, site, "r_search_all", &count, 1);
    buf_puts(b, "</a></p>\n");
}

/* ---- findings ---- */

static void put_finding(struct buf *b, const struct site *site, const struct report_finding *finding)
{
    size_t series = finding->key.ptr ? site_series_of_key(site, finding->key) : SLICE_NONE;
    char key[40];
    snprintf(key, sizeof key, "f_%s", finding->kind);
    buf_printf(b, "<li><p><span class=\"tag\">%s</span> ", site_word(site, key));
    if (series != SLICE_NONE)
        buf_printf(b, "<a href=\"series/%04zu.html#s%zu\">", site->series_page[series], series);
    quote_html(b, series != SLICE_NONE && site->report->series[series].series.ptr
                      ? site_title(site, &site->report->series[series])
                      : finding->title);
    buf_puts(b, series != SLICE_NONE ? "</a> · " : " · ");
    when_put(b, finding->period_start, finding->period_end, site->report->chinese);
    buf_puts(b, "</p>\n<p class=\"quiet small\">");
    quote_html(b, finding->text);
    if (finding->caveat.len) {
        buf_puts(b, "<br>");
        quote_html(b, finding->caveat);
    }
    buf_puts(b, "</p>\n");
    for (size_t i = 0; i < finding->evidence_count; i++)
        put_evidence(b, site, &finding->evidence[i], "");
    buf_puts(b, "</li>\n");
}

static void put_findings(struct buf *b, const struct site *site)
{
    const struct report *report = site->report;
    size_t shown = report->finding_count < FINDINGS_MAX ? report->finding_count : FINDINGS_MAX;
    size_t rest = report->finding_count - shown;
    if (shown == 0)
        return;
    buf_printf(b, "<section id=\"findings\">\n<h2>%s</h2>\n<details%s><summary>", site_word(site, "r_findings"),
               report->finding_count <= FINDINGS_OPEN ? " open" : "");
    put_counted(b, site, "r_found", &report->finding_count, 1);
    buf_puts(b, "</summary>\n<ol class=\"evidence\">\n");
    for (size_t i = 0; i < shown; i++)
        put_finding(b, site, &report->findings[i]);
    buf_puts(b, "</ol>\n");
    if (rest) {
        buf_puts(b, "<p>");
        put_counted(b, site, "r_more_findings", &rest, 1);
        buf_puts(b, "</p>\n");
    }
    buf_puts(b, "</details>\n</section>\n");
}

/* ---- charts ---- */

static void put_point_label(struct buf *b, const struct site *site, size_t series, const struct observation *o)
{
    struct buf text = BUF_INIT;
    when_put(&text, o->period_start, o->period_end, site->report->chinese);
    buf_puts(&text, site_word(site, "colon"));
    if (o->status != STATUS_ACTUAL)
        buf_printf(&text, "%s ", site_word(site, status_name(o->status)));
    put_value(&text, site, series, o);
    if (o->source.len) {
        buf_puts(&text, " · ");
        buf_put(&text, o->source);
    }
    if (date_is(o->published)) {
        buf_puts(&text, " · ");
        buf_date(&text, o->published);
    }
    quote_html(b, buf_slice(&text));
    buf_release(&text);
}

/* the newest ones of a line stand below the chart, the others on the page of the series */
static bool is_here(const struct series *series, size_t observation)
{
    return observation + EVIDENCE_MAX >= series->observation_count;
}

static void put_point(struct buf *b, const struct site *site, const struct panel *panel, const struct line *line,
                      const struct mark *mark)
{
    size_t series = site_series_index(site, line->series);
    size_t observation = (size_t)(mark->observation - line->series->observations);
    buf_puts(b, "<a href=\"");
    if (!is_here(line->series, observation))
        buf_printf(b, "series/%04zu.html", site->series_page[series]);
    buf_printf(b, "#s%zuo%zu\" aria-label=\"", series, observation);
    put_point_label(b, site, series, mark->observation);
    buf_printf(b, "\"><circle cx=\"%.1f\" cy=\"%.1f\" r=\"11\"/></a>", chart_x(panel, mark->at),
               chart_y(panel, decimal_double(mark->value)));
}

static void put_points(struct buf *b, const struct site *site, const struct chart *chart, const char *class)
{
    buf_printf(b, "<svg class=\"hits %s\" viewBox=\"0 0 %.0f %.0f\" role=\"group\" aria-label=\"%s\">", class,
               chart->width, chart->height, site_word(site, "r_c_value"));
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            const struct line *line = &chart->panels[p].lines[i];
            size_t first = line->count > POINTS_MAX ? line->count - POINTS_MAX : 0;
            for (size_t k = first; k < line->count; k++)
                put_point(b, site, &chart->panels[p], line, &line->marks[k]);
            for (size_t k = 0; k < line->doubt_count && k < POINTS_MAX; k++)
                if (chart_shows(&chart->panels[p], &line->doubts[k]))
                    put_point(b, site, &chart->panels[p], line, &line->doubts[k]);
        }
    buf_puts(b, "</svg>\n");
}

static void put_picture(struct buf *b, const struct site *site, const struct chart *chart, const struct buf *svg,
                        const char *class, const char *prefix, struct slice label)
{
    struct slice classes = arena_printf(site->arena, "picture %s", class);
    if (svg->len == 0)
        return;
    picture_inline(b, buf_slice(svg), prefix, classes.ptr, label);
    put_points(b, site, chart, class);
}

static void put_evidence_list(struct buf *b, const struct site *site, const struct shown *shown)
{
    const struct group *group = shown->group;
    size_t values = group->observations;
    buf_printf(b, "<details%s><summary>", values <= OPEN_MAX && !shown->section ? " open" : "");
    put_counted(b, site, "r_evidence", &values, 1);
    buf_puts(b, "</summary>\n");
    for (size_t i = 0; i < group->count; i++) {
        const struct series *series = group->series[i];
        size_t index = site_series_index(site, series), rest = 0;
        if (group->count > 1)
            buf_printf(b, "<h4>%s</h4>\n", site_word(site, frequency_name(series->frequency)));
        buf_puts(b, "<ol class=\"evidence\">\n");
        for (size_t k = series->observation_count; k-- > 0;) {
            if (is_here(series, k))
                put_observation(b, site, index, k, "");
            else
                rest++;
        }
        buf_puts(b, "</ol>\n");
        if (rest) {
            buf_printf(b, "<p><a href=\"series/%04zu.html#s%zu\">", site->series_page[index], index);
            put_counted(b, site, "r_all_evidence", &rest, 1);
            buf_puts(b, "</a></p>\n");
        }
    }
    if (shown->section)
        put_growth_evidence(b, site, group);
    buf_puts(b, "</details>\n");
}

static void put_chart_links(struct buf *b, const struct site *site, const struct shown *shown)
{
    static const char *const endings[] = {"svg", "png"};
    buf_printf(b, "<ul class=\"inline small\"><li><a href=\"charts/%s.gp\" download>%s</a></li>", shown->group->slug,
               site_word(site, "r_script"));
    const struct buf *pictures[] = {&shown->svg, &shown->png};
    for (size_t i = 0; i < 2; i++)
        if (pictures[i]->len) {
            struct slice ending = slice_of(i == 0 ? "SVG" : "PNG");
            buf_printf(b, "<li><a href=\"charts/%s.%s\" download>", shown->group->slug, endings[i]);
            words_put(b, site->maker->words, "r_picture", site->report->chinese, &ending, 1);
            buf_puts(b, "</a></li>");
        }
    buf_puts(b, "</ul>\n");
}

void put_chart(struct buf *b, const struct site *site, size_t number)
{
    const struct shown *shown = &site->shown[number];
    const struct series *series = shown->group->series[0];
    struct slice title = shown->small ? site_short_title(site, series) : site_title(site, series);
    const char *which = shown->small ? "any" : "wide";
    buf_printf(b, "<article id=\"%s\"%s", shown->group->slug, shown->small ? " class=\"small\"" : "");
    put_find(b, site, shown->group->series, shown->group->count);
    if (shown->section)
        put_facet_data(b, site, series);
    buf_printf(b, ">\n<h3%s>", shown->svg.len ? " class=\"hidden\"" : "");
    quote_html(b, title);
    buf_puts(b, "</h3>\n<figure>\n<div class=\"frame\">\n");
    put_picture(b, site, shown->wide, &shown->svg, which, arena_printf(site->arena, "w%zu-", number).ptr, title);
    if (shown->narrow)
        put_picture(b, site, shown->narrow, &shown->small_svg, "narrow", arena_printf(site->arena, "n%zu-", number).ptr,
                    title);
    buf_puts(b, "</div>\n</figure>\n");
    if (shown->small) {
        buf_puts(b, "<p class=\"headline\">");
        put_headline(b, site, shown->group, true);
        buf_puts(b, "</p>\n");
    }
    put_chart_links(b, site, shown);
    put_evidence_list(b, site, shown);
    buf_puts(b, "</article>\n");
}

/* the overview: each known metric and its newest actual value */
static void put_cards(struct buf *b, const struct site *site)
{
    if (site->section_count == 0)
        return;
    buf_puts(b, "<ul class=\"cards\">\n");
    for (size_t i = 0; i < site->section_count; i++) {
        const struct section *section = &site->sections[i];
        buf_printf(b, "<li><a href=\"#m%zu\"><span>", i);
        put_section_title(b, site, section);
        buf_puts(b, "</span>");
        put_headline(b, site, section->groups[0], false);
        buf_puts(b, "<span class=\"quiet small\">");
        quote_html(b, site_short_title(site, section->groups[0]->series[0]));
        buf_puts(b, "</span></a></li>\n");
    }
    buf_puts(b, "</ul>\n");
}

/* what no extractor knows: behind a fold where there are known metrics before it */
static void put_open_charts(struct buf *b, const struct site *site)
{
    size_t first = 0, count;
    while (first < site->shown_count && site->shown[first].section)
        first++;
    count = site->shown_count - first;
    if (count == 0)
        return;
    buf_printf(b, "<details id=\"other\"%s><summary>%s%s%zu%s</summary>\n", site->section_count ? "" : " open",
               site_word(site, "r_other"), site_word(site, "open"), count, site_word(site, "close"));
    for (size_t i = first; i < site->shown_count; i++)
        put_chart(b, site, i);
    buf_puts(b, "</details>\n");
}

static void put_charts(struct buf *b, const struct site *site, const struct report_outcome *outcome)
{
    buf_printf(b, "<section id=\"charts\">\n<h2>%s</h2>\n", site_word(site, "r_charts"));
    if (!outcome->drawn && site->shown_count) {
        struct buf text = BUF_INIT;
        struct slice why = slice_of(outcome->drawing.message);
        words_put(&text, site->maker->words, "r_no_pictures", site->report->chinese, &why, 1);
        buf_puts(b, "<p>");
        quote_html(b, buf_slice(&text));
        buf_puts(b, "</p>\n");
        buf_release(&text);
    }
    put_cards(b, site);
    for (size_t i = 0; i < site->section_count; i++)
        put_section(b, site, i);
    put_open_charts(b, site);
    if (site->shown_count == 0)
        buf_printf(b, "<p>%s</p>\n", site_word(site, "r_charts_none"));
    buf_puts(b, "</section>\n");
}

/* ---- tables ---- */

static void put_pages(struct buf *b, const struct site *site, const char *folder, size_t pages, size_t here)
{
    buf_puts(b, "<p>");
    put_counted(b, site, "r_first", &here, 1);
    for (size_t i = 1; i <= pages; i++)
        buf_printf(b, " <a href=\"%s/%04zu.html\">%zu</a>", folder, i, i);
    buf_puts(b, "</p>\n");
}

static void put_overview(struct buf *b, const struct site *site)
{
    size_t rows = 0;
    buf_printf(b, "<section id=\"overview\">\n<h2>%s</h2>\n", site_word(site, "r_overview"));
    put_series_head(b, site);
    for (size_t g = 0; g < site->group_count && rows < REPORT_ROWS; g++)
        for (size_t i = 0; i < site->groups[g].count && rows < REPORT_ROWS; i++, rows++)
            put_series_row(b, site, site_series_index(site, site->groups[g].series[i]), "");
    buf_puts(b, "</tbody></table></div>\n");
    if (rows < site->report->series_count)
        put_pages(b, site, "series", site->series_pages, rows);
    buf_puts(b, "</section>\n");
}

static void put_document_rows(struct buf *b, const struct site *site, size_t rows)
{
    buf_printf(b,
               "<div class=\"table\"><table><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th "
               "scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
               site_word(site, "r_c_title"), site_word(site, "r_c_date"), site_word(site, "r_c_claims"));
    for (size_t i = 0; i < rows; i++) {
        const struct report_document *document = &site->report->documents[i];
        buf_printf(b, "<tr><th scope=\"row\"><a href=\"documents/%04zu.html#d%zu\">", site_page(site, i, 0), i);
        quote_html(b, document->title.len ? document->title : document->id);
        buf_puts(b, "</a></th><td>");
        if (date_is(document->published))
            buf_date(b, document->published);
        buf_printf(b, "</td><td class=\"number\">%zu</td></tr>\n", document->claim_count);
    }
    buf_puts(b, "</tbody></table></div>\n");
}

static void put_documents(struct buf *b, const struct site *site)
{
    size_t count = site->report->document_count, rows = count < REPORT_DOCUMENTS ? count : REPORT_ROWS;
    buf_printf(b, "<section id=\"documents\">\n<h2>%s</h2>\n", site_word(site, "r_documents"));
    put_document_rows(b, site, rows);
    if (rows < count)
        put_pages(b, site, "documents", site->document_pages, rows);
    buf_puts(b, "</section>\n");
}

void put_index(struct buf *b, const struct site *site, const struct report_outcome *outcome)
{
    put_head(b, site);
    put_filters(b, site);
    put_search_link(b, site);
    put_charts(b, site, outcome);
    put_decisions(b, site);
    put_findings(b, site);
    put_overview(b, site);
    put_documents(b, site);
    put_page_foot(b, site);
}
