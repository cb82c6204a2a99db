/* report_parts - pieces of pages: values, sentences, evidence, rows */
#include "base/utf8.h"
#include "plot/quote.h"
#include "plot/report_internal.h"
#include "plot/thing.h"
#include "plot/when.h"
#include <stdio.h>

const char *site_word(const struct site *site, const char *key)
{
    return words_get(site->maker->words, key, site->report->chinese);
}

void put_counted(struct buf *b, const struct site *site, const char *key, const size_t *numbers, size_t count)
{
    struct slice values[3];
    for (size_t i = 0; i < count && i < 3; i++)
        values[i] = arena_printf(site->arena, "%zu", numbers[i]);
    struct buf text = BUF_INIT;
    words_put(&text, site->maker->words, key, site->report->chinese, values, count);
    quote_html(b, buf_slice(&text));
    buf_release(&text);
}

void put_place(struct buf *b, const char *before, size_t whole, char kind, size_t part)
{
    buf_puts(b, before);
    buf_number(b, whole);
    buf_putc(b, kind);
    buf_number(b, part);
}

void put_page_name(struct buf *b, size_t number)
{
    for (size_t least = 1000; number < least && least > 1; least /= 10)
        buf_putc(b, '0');
    buf_number(b, number);
    buf_puts(b, ".html");
}

/* ---- values ---- */

void put_unit(struct buf *b, struct slice name)
{
    uint32_t first = 0;
    if (name.len == 0)
        return;
    utf8_decode(name.ptr, name.len, &first);
    if (utf8_is_letter(first))
        buf_putc(b, ' ');
    buf_put(b, name);
}

void put_value(struct buf *b, const struct site *site, size_t series, const struct observation *o)
{
    struct scale scale = site->scales[series];
    struct mark mark = {.observation = o,
                        .value = scale_apply(scale, o->value),
                        .low = scale_apply(scale, o->low),
                        .high = scale_apply(scale, o->high)};
    mark_put(b, &mark, site->maker->words, site->report->chinese);
    put_unit(b, scale.name);
    if (site->report->series[series].comparison != COMPARISON_NONE)
        buf_printf(b, "%s%s%s", site_word(site, "open"),
                   site_word(site, comparison_name(site->report->series[series].comparison)), site_word(site, "close"));
}

void put_escaped_value(struct buf *b, const struct site *site, size_t series, const struct observation *o)
{
    struct buf text = BUF_INIT;
    put_value(&text, site, series, o);
    quote_html(b, buf_slice(&text));
    buf_release(&text);
}

/* ---- sentences ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* bytes of the sentence from at on that are the quantity, blanks aside (the layout was repaired in the sentence); 0 if
 * they are not */
static size_t match_at(struct slice sentence, size_t at, struct slice quantity)
{
    size_t start = at, i = 0;
    while (i < quantity.len) {
        if (is_blank(quantity.ptr[i])) {
            i++;
        } else if (at < sentence.len && at > start && is_blank(sentence.ptr[at])) {
            at++;
        } else if (at < sentence.len && sentence.ptr[at] == quantity.ptr[i]) {
            at++;
            i++;
        } else {
            return 0;
        }
    }
    return at - start;
}

/* a sentence with the quantity marked in it */
static void put_sentence(struct buf *b, struct slice sentence, struct slice quantity)
{
    size_t blanks = 0;
    while (blanks < quantity.len && is_blank(quantity.ptr[blanks]))
        blanks++;
    quantity = slice_sub(quantity, blanks, quantity.len);
    for (size_t at = 0; quantity.len && at < sentence.len; at++) {
        const char *first = memchr(sentence.ptr + at, quantity.ptr[0], sentence.len - at);
        size_t len = first ? match_at(sentence, at = (size_t)(first - sentence.ptr), quantity) : 0;
        if (!first)
            break;
        if (len == 0)
            continue;
        quote_html(b, slice_sub(sentence, 0, at));
        buf_puts(b, "<mark>");
        quote_html(b, slice_sub(sentence, at, at + len));
        buf_puts(b, "</mark>");
        quote_html(b, slice_sub(sentence, at + len, sentence.len));
        return;
    }
    quote_html(b, sentence);
}

/* ---- evidence ---- */

/* sentences for one value: on the page of its series, and on the first page */
#define EVIDENCE_MOST 100
#define EVIDENCE_FIRST 8

static void put_document_link(struct buf *b, const struct site *site, const struct evidence *evidence, const char *up)
{
    size_t document = site_document(site, evidence->document);
    if (document == SLICE_NONE) {
        quote_html(b, evidence->document);
        return;
    }
    const struct report_document *found = &site->report->documents[document];
    buf_puts(b, "<a href=\"");
    buf_puts(b, up);
    buf_puts(b, "documents/");
    put_page_name(b, site_page(site, document, evidence->start));
    put_place(b, "#d", document, 'c', evidence->start);
    buf_puts(b, "\">");
    quote_html(b, found->title.len ? found->title : found->id);
    buf_puts(b, "</a>");
}

/* who said it, when, and where it stands */
static void put_citation(struct buf *b, const struct site *site, const struct evidence *evidence, const char *up)
{
    buf_puts(b, "<cite>");
    if (evidence->source.len) {
        quote_html(b, evidence->source);
        buf_puts(b, " · ");
    }
    if (date_is(evidence->published))
        buf_date(b, evidence->published);
    else
        buf_puts(b, site_word(site, "r_no_date"));
    buf_puts(b, " · ");
    put_document_link(b, site, evidence, up);
    buf_puts(b, "</cite></blockquote>\n");
}

void put_evidence(struct buf *b, const struct site *site, const struct evidence *evidence, const char *up)
{
    buf_puts(b, "<blockquote");
    put_claim_data(b, evidence->document, evidence->start, evidence->end, evidence->text);
    buf_putc(b, '>');
    put_sentence(b, evidence->sentence, evidence->text);
    buf_puts(b, "<br>");
    put_citation(b, site, evidence, up);
}

bool evidence_repeats(const struct evidence *claims, size_t index)
{
    const struct evidence *e = &claims[index], *before = e - (index > 0);
    return index > 0 && slice_equal(e->sentence, before->sentence) && slice_equal(e->text, before->text);
}

/* the sentences of a value; what several documents print stands once, above all of them */
static void put_all_evidence(struct buf *b, const struct site *site, const struct evidence *claims, size_t count,
                             const char *up)
{
    for (size_t i = 0; i < count; i++) {
        if (!evidence_repeats(claims, i)) {
            put_evidence(b, site, &claims[i], up);
            continue;
        }
        buf_puts(b, "<blockquote class=\"again\"");
        put_claim_data(b, claims[i].document, claims[i].start, claims[i].end, claims[i].text);
        buf_putc(b, '>');
        put_citation(b, site, &claims[i], up);
    }
}

static void put_other(struct buf *b, const struct site *site, size_t series, const char *key,
                      const struct other_value *other)
{
    struct buf text = BUF_INIT, sentence = BUF_INIT;
    scale_number(&text, scale_apply(site->scales[series], other->value));
    put_unit(&text, site->scales[series].name);
    if (date_is(other->published)) {
        buf_puts(&text, site_word(site, "open"));
        buf_date(&text, other->published);
        buf_puts(&text, site_word(site, "close"));
    }
    struct slice value = buf_slice(&text);
    words_put(&sentence, site->maker->words, key, site->report->chinese, &value, 1);
    buf_puts(b, "<p class=\"quiet small\">");
    quote_html(b, buf_slice(&sentence));
    buf_puts(b, "</p>\n");
    buf_release(&text);
    buf_release(&sentence);
}

/* why an observation counts for nothing */
static void put_doubt(struct buf *b, const struct site *site, const struct observation *o)
{
    char key[40];
    for (int i = 0; i < DOUBT_COUNT; i++)
        if (o->doubt & 1u << i) {
            snprintf(key, sizeof key, "r_doubt_%s", doubt_name(i));
            buf_printf(b, " <span class=\"tag doubt\">%s</span>", site_word(site, key));
        }
}

void put_observation(struct buf *b, const struct site *site, size_t series, size_t observation, const char *up)
{
    const struct observation *o = &site->report->series[series].observations[observation];
    const char *status = status_name(o->status);
    put_place(b, "<li id=\"s", series, 'o', observation);
    buf_puts(b, "\" class=\"");
    buf_puts(b, o->doubt ? "doubt" : status);
    buf_putc(b, '"');
    put_now_data(b, o, site->report->series[series].unit);
    buf_puts(b, "><p><strong>");
    put_escaped_value(b, site, series, o);
    buf_puts(b, "</strong> · ");
    when_put(b, o->period_start, o->period_end, site->report->chinese);
    if (o->status != STATUS_ACTUAL)
        buf_printf(b, " <span class=\"tag %s\">%s</span>", status, site_word(site, status));
    put_doubt(b, site, o);
    if (observation_edited(o))
        buf_printf(b, " <span class=\"tag\">%s</span>", site_word(site, "r_edited"));
    buf_puts(b, "</p>\n");
    size_t most = up[0] ? EVIDENCE_MOST : EVIDENCE_FIRST, rest = o->claim_count > most ? o->claim_count - most : 0;
    put_all_evidence(b, site, o->claims, o->claim_count - rest, up);
    if (rest) {
        buf_puts(b, "<p class=\"quiet small\">");
        put_counted(b, site, "r_more_claims", &rest, 1);
        for (size_t i = most; i < o->claim_count && i < EVIDENCE_MOST; i++) { /* a decision is on all of them */
            buf_puts(b, "<i hidden");
            put_claim_data(b, o->claims[i].document, o->claims[i].start, o->claims[i].end, o->claims[i].text);
            buf_puts(b, "></i>");
        }
        buf_puts(b, "</p>\n");
    }
    for (size_t i = 0; i < o->revised_count; i++)
        put_other(b, site, series, "r_revised", &o->revised[i]);
    for (size_t i = 0; i < o->conflict_count; i++)
        put_other(b, site, series, "r_conflict", &o->conflict[i]);
    buf_puts(b, "</li>\n");
}

/* ---- finding and filtering ---- */

/* ASCII letters small, as the page's script compares them */
static void put_lower(struct buf *b, struct slice text)
{
    struct buf lower = BUF_INIT;
    for (size_t i = 0; i < text.len; i++)
        buf_putc(&lower, (char)utf8_lower((unsigned char)text.ptr[i]));
    quote_html(b, buf_slice(&lower));
    buf_putc(b, ' ');
    buf_release(&lower);
}

/* sources, each once in a row */
static void put_sources(struct buf *b, const struct series *series)
{
    struct slice before = {NULL, 0};
    for (size_t i = 0; i < series->observation_count && i < 40; i++) {
        struct slice source = series->observations[i].source;
        if (source.len && !slice_equal(source, before))
            put_lower(b, source);
        before = source;
    }
}

void put_find(struct buf *b, const struct site *site, const struct series *const *series, size_t count)
{
    bool status[3] = {false, false, false};
    buf_puts(b, " data-find=\"");
    for (size_t i = 0; i < count; i++) {
        put_lower(b, series[i]->title);
        if (series[i]->series.ptr)
            put_lower(b, site_title(site, series[i]));
        put_lower(b, series[i]->metric);
        put_lower(b, series[i]->entity);
        put_lower(b, series[i]->series);
        put_lower(b, series[i]->unit);
        put_sources(b, series[i]);
        for (size_t k = 0; k < series[i]->observation_count; k++)
            status[series[i]->observations[k].status] = true;
    }
    buf_printf(b, "\" data-kind=\"%s\" data-status=\"%s%s%s\" data-frequency=\"",
               series[0]->series.ptr ? "named" : "open", status[STATUS_ACTUAL] ? "actual " : "",
               status[STATUS_FORECAST] ? "forecast " : "", status[STATUS_TARGET] ? "target" : "");
    for (size_t i = 0; i < count; i++)
        buf_printf(b, "%s%s", i ? " " : "", frequency_name(series[i]->frequency));
    buf_putc(b, '"');
}

/* ---- tables of series ---- */

void put_series_head(struct buf *b, const struct site *site)
{
    static const char *const columns[] = {"r_c_series", "r_c_entity", "r_c_frequency", "r_c_count",
                                          "r_c_claims", "r_c_newest", "r_c_period"};
    buf_puts(b, "<div class=\"table\"><table>\n<thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        buf_printf(b, "<th scope=\"col\">%s</th>", site_word(site, columns[i]));
    buf_puts(b, "</tr></thead>\n<tbody>\n");
}

const struct observation *series_newest(const struct series *series)
{
    const struct observation *newest = NULL;
    for (size_t i = 0; i < series->observation_count; i++)
        if (!series->observations[i].doubt && (!newest || series->observations[i].status == STATUS_ACTUAL))
            newest = &series->observations[i];
    return newest;
}

/* the nation and the world by their names; other places are named in the title */
void put_entity(struct buf *b, const struct site *site, struct slice entity)
{
    if (slice_equal(entity, SLICE("cn")))
        buf_puts(b, site_word(site, "place_cn"));
    else if (slice_equal(entity, SLICE("world")))
        buf_puts(b, site_word(site, "place_world"));
    else if (!thing_is_place(entity))
        quote_html(b, entity);
}

void put_series_row(struct buf *b, const struct site *site, size_t index, const char *up)
{
    const struct series *series = &site->report->series[index];
    const struct observation *newest = series_newest(series);
    size_t claims = 0;
    for (size_t i = 0; i < series->observation_count; i++)
        claims += series->observations[i].claim_count;
    buf_puts(b, "<tr");
    put_find(b, site, &series, 1);
    if (series->series.ptr)
        put_facet_data(b, site, series);
    buf_printf(b, "><th scope=\"row\"><a href=\"%sseries/%04zu.html#s%zu\">", up, site->series_page[index], index);
    quote_html(b, site_title(site, series));
    buf_puts(b, "</a></th><td>");
    put_entity(b, site, series->entity);
    buf_printf(b, "</td><td>%s</td><td class=\"number\">%zu</td><td class=\"number\">%zu</td><td class=\"number\">",
               site_word(site, frequency_name(series->frequency)), series->observation_count, claims);
    if (newest)
        put_escaped_value(b, site, index, newest);
    buf_puts(b, "</td><td>");
    if (newest)
        when_put(b, newest->period_start, newest->period_end, site->report->chinese);
    buf_puts(b, "</td></tr>\n");
}

/* ---- frames ---- */

static void put_neighbour(struct buf *b, const struct site *site, const char *key, size_t number)
{
    buf_printf(b, "<li><a href=\"%04zu.html\">%s</a></li>", number, site_word(site, key));
}

struct slice page_title(const struct site *site, const char *key, size_t number, size_t pages)
{
    return arena_printf(site->arena, "%s %zu/%zu", site_word(site, key), number, pages);
}

void put_page_head(struct buf *b, const struct site *site, struct slice title, size_t number, size_t pages)
{
    page_begin(b, &site->frame, site->report->chinese ? "zh-CN" : "en", title);
    buf_printf(b, "<a class=\"skip\" href=\"#content\">%s</a>\n<header><div class=\"top\"><h1>",
               site_word(site, "r_skip"));
    quote_html(b, title);
    buf_printf(b,
               "</h1><button id=\"theme\" type=\"button\">%s</button></div>\n<nav aria-label=\"%s\"><ul><li><a "
               "href=\"../index.html\">%s</a></li>",
               site_word(site, "r_theme"), site_word(site, "r_home"), site_word(site, "r_home"));
    if (number > 1)
        put_neighbour(b, site, "r_previous", number - 1);
    if (number < pages)
        put_neighbour(b, site, "r_next", number + 1);
    buf_puts(b, "</ul></nav></header>\n<main id=\"content\">\n");
}

void put_page_foot(struct buf *b, const struct site *site)
{
    buf_puts(b, "</main>\n<footer>dateline</footer>\n");
    put_decide(b, site);
    page_end(b, &site->frame);
}
