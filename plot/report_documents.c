/* report_documents - pages with whole documents, every claim marked, and what was read from it */
#include "plot/quote.h"
#include "plot/report_internal.h"
#include "plot/shelf.h"
#include "plot/when.h"
#include <math.h>

size_t part_size(const struct report_document *document, size_t text_len, size_t claim_count, size_t metrics_len)
{
    return 600 + text_len + document->title.len + 500 * claim_count + metrics_len;
}

/* as in the series (series/series.h); a claim of unknown confidence is not in doubt, nor one that a reader looked at */
static bool is_doubtful(const struct claim *claim)
{
    return claim->confidence.coef && !claim->edited &&
           decimal_double(claim->confidence) < series_sure_from(claim->series.len > 0);
}

/* ---- the text ---- */

static void put_text(struct buf *b, const struct part *part, const struct report_content *content)
{
    size_t index = part->document;
    size_t at = part->from;
    buf_puts(b, "<div class=\"text\">");
    for (size_t i = part->first_claim; i < part->first_claim + part->claim_count; i++) {
        const struct report_claim *marked = &content->claims[i];
        const struct claim *claim = &marked->claim;
        /* claims come in the order of the text; one inside another stands in the table alone */
        if (marked->from < at || marked->to > part->to || marked->to <= marked->from)
            continue;
        quote_html(b, slice_sub(content->text, at, marked->from));
        buf_puts(b, is_doubtful(claim) ? "<mark class=\"doubt\"" : "<mark");
        put_place(b, " id=\"d", index, 'c', claim->start);
        put_place(b, "\"><a href=\"#d", index, 'r', claim->start);
        buf_puts(b, "\">");
        quote_html(b, slice_sub(content->text, marked->from, marked->to));
        buf_puts(b, "</a></mark>");
        at = marked->to;
    }
    quote_html(b, slice_sub(content->text, at, part->to));
    buf_puts(b, "</div>\n");
}

/* ---- what was read ---- */

static void put_claim_value(struct buf *b, const struct site *site, const struct claim *claim)
{
    bool range = claim->relation == RELATION_RANGE;
    double largest = range ? fmax(fabs(decimal_double(claim->low)), fabs(decimal_double(claim->high)))
                           : fabs(decimal_double(claim->value));
    struct scale scale = scale_pick(site->maker->units, claim->unit, largest, site->report->chinese, site->arena);
    struct observation o = {.relation = claim->relation};
    struct mark mark = {.observation = &o,
                        .value = scale_apply(scale, claim->value),
                        .low = scale_apply(scale, claim->low),
                        .high = scale_apply(scale, claim->high)};
    struct buf text = BUF_INIT;
    mark_put(&text, &mark, site->maker->words, site->report->chinese);
    put_unit(&text, scale.name);
    quote_html(b, buf_slice(&text));
    buf_release(&text);
    if (claim->comparison != COMPARISON_NONE)
        buf_printf(b, " %s", site_word(site, comparison_name(claim->comparison)));
}

static void put_metric(struct buf *b, const struct site *site, size_t document, const struct claim *claim)
{
    const struct claim_place *place = site_place(site, document, claim->start);
    if (place) {
        buf_puts(b, "<a href=\"../series/");
        put_page_name(b, site->series_page[place->series]);
        put_place(b, "#s", place->series, 'o', place->observation);
        buf_puts(b, "\">");
    }
    if (claim->entity.len && slice_find(claim->metric, claim->entity) == SLICE_NONE) {
        quote_html(b, claim->entity);
        buf_putc(b, ' ');
    }
    quote_html(b, claim->metric);
    if (place)
        buf_puts(b, claim->metric.len ? "</a>" : "…</a>");
}

static void put_percent(struct buf *b, struct decimal share)
{
    struct decimal percent;
    if (decimal_shift(share, 2, &percent))
        buf_decimal(b, scale_round(percent, 0));
    buf_putc(b, '%');
}

static void put_claim_row(struct buf *b, const struct site *site, size_t document, const struct claim *claim)
{
    struct observation now = {.value = claim->value,
                              .relation = claim->relation,
                              .status = claim->status,
                              .period_start = claim->period_start,
                              .period_end = claim->period_end};
    put_place(b, "<tr id=\"d", document, 'r', claim->start);
    buf_putc(b, '"');
    put_claim_data(b, site->report->documents[document].id, claim->start, claim->end, claim->text);
    put_now_data(b, &now, claim->unit);
    put_place(b, "><th scope=\"row\"><a href=\"#d", document, 'c', claim->start);
    buf_puts(b, "\">");
    quote_html(b, claim->text);
    buf_puts(b, "</a></th><td>");
    put_metric(b, site, document, claim);
    buf_puts(b, "</td><td class=\"number\">");
    put_claim_value(b, site, claim);
    buf_puts(b, "</td><td>");
    when_put(b, claim->period_start, claim->period_end, site->report->chinese);
    buf_puts(b, "</td><td>");
    buf_puts(b, site_word(site, status_name(claim->status)));
    buf_puts(b, "</td><td>");
    quote_html(b, claim->source);
    buf_puts(b, is_doubtful(claim) ? "</td><td class=\"number doubt\">" : "</td><td class=\"number\">");
    if (claim->edited)
        buf_puts(b, site_word(site, "r_edited"));
    else if (claim->confidence.coef)
        put_percent(b, claim->confidence);
    buf_puts(b, "</td></tr>\n");
}

static void put_claims(struct buf *b, const struct site *site, const struct part *part,
                       const struct report_content *content)
{
    static const char *const columns[] = {"r_c_text",   "r_c_metric", "r_c_value", "r_c_period",
                                          "r_c_status", "r_c_source", "r_c_sure"};
    if (part->claim_count == 0) {
        buf_printf(b, "<p class=\"quiet\">%s</p>\n", site_word(site, "r_no_claims"));
        return;
    }
    buf_printf(b, "<h3>%s</h3>\n<div class=\"table\"><table><thead><tr>", site_word(site, "r_read"));
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        buf_printf(b, "<th scope=\"col\">%s</th>", site_word(site, columns[i]));
    buf_puts(b, "</tr></thead><tbody>\n");
    for (size_t i = 0; i < part->claim_count; i++)
        put_claim_row(b, site, part->document, &content->claims[part->first_claim + i].claim);
    buf_puts(b, "</tbody></table></div>\n");
}

static void put_content(struct buf *b, const struct site *site, const struct part *part,
                        const struct report_content *content)
{
    if (content->excerpt)
        buf_printf(b, "<p class=\"quiet small\">%s</p>\n", site_word(site, "r_excerpt"));
    put_text(b, part, content);
    put_claims(b, site, part, content);
}

static void put_whole(struct buf *b, const struct site *site, uint32_t document)
{
    struct arena arena;
    struct report_content content;
    arena_init(&arena);
    if (site->report->load(site->report->context, document, &arena, &content, site->err)) {
        struct part whole = {.document = document, .to = content.text.len, .claim_count = content.claim_count};
        put_content(b, site, &whole, &content);
    }
    arena_release(&arena);
}

/* of a long document, whose other pieces may be written at the same time */
static void put_piece(struct buf *b, const struct site *site, const struct part *part)
{
    const struct report_content *content = shelf_take(site->shelf, part->document, site->err);
    if (!content)
        return;
    put_content(b, site, part, content);
    shelf_return(site->shelf, content);
}

static void put_part(struct buf *b, const struct site *site, const struct part *part)
{
    size_t number = (size_t)(part - site->parts) - site->first_part[part->document];
    size_t count = site->first_part[part->document + 1] - site->first_part[part->document];
    const struct report_document *document = &site->report->documents[part->document];
    buf_puts(b, "<article");
    if (number == 0)
        buf_printf(b, " id=\"d%u\"", part->document);
    buf_puts(b, ">\n<h2>");
    quote_html(b, document->title.len ? document->title : document->id);
    if (count > 1)
        buf_printf(b, " %zu/%zu", number + 1, count);
    buf_puts(b, "</h2>\n<p class=\"quiet small\">");
    quote_html(b, document->id);
    buf_puts(b, " · ");
    if (date_is(document->published))
        buf_date(b, document->published);
    else
        buf_puts(b, site_word(site, "r_no_date"));
    if (document->published_inferred)
        buf_printf(b, "%s%s%s", site_word(site, "open"), site_word(site, "r_inferred"), site_word(site, "close"));
    buf_puts(b, "</p>\n");
    if (count > 1)
        put_piece(b, site, part);
    else
        put_whole(b, site, part->document);
    buf_puts(b, "</article>\n");
}

/* a page with one document has its title */
static struct slice document_title(const struct site *site, const struct part *part)
{
    const struct report_document *document = &site->report->documents[part->document];
    return document->title.len ? document->title : document->id;
}

/* pages go up with the parts */
static size_t first_part_of(const struct site *site, size_t page)
{
    size_t low = 0, high = site->part_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (site->parts[middle].page < page)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void put_document_page(struct buf *b, const struct site *site, size_t number)
{
    size_t first = first_part_of(site, number), last = first;
    while (last < site->part_count && site->parts[last].page == number)
        last++;
    put_page_head(b, site,
                  last - first == 1 ? document_title(site, &site->parts[first])
                                    : page_title(site, "r_documents", number, site->document_pages),
                  number, site->document_pages);
    for (size_t i = first; i < last && !site->err->message[0]; i++)
        put_part(b, site, &site->parts[i]);
    put_page_foot(b, site);
}
