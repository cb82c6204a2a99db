/* report_decide - the reader's hand: what marks a claim for the page's script, the dialog, what was decided before
 *
 * The script (plot/page.js) puts a button on everything that has data-claim, keeps what is decided in the browser and
 * saves it as decisions.jsonl.  Nothing is sent anywhere.
 */
#include "base/json.h"
#include "plot/quote.h"
#include "plot/report_internal.h"

void put_claim_data(struct buf *b, struct slice document, size_t start, size_t end, struct slice text)
{
    buf_puts(b, " data-claim='");
    size_t json = b->len;
    buf_puts(b, "{\"document\":");
    buf_json_string(b, document);
    json_put_offset(b, JSON_NAME("start"), start);
    json_put_offset(b, JSON_NAME("end"), end);
    json_put_text(b, JSON_NAME("text"), text.ptr ? text : SLICE(""));
    buf_putc(b, '}');
    quote_html_tail(b, json);
    buf_putc(b, '\'');
}

void put_now_data(struct buf *b, const struct observation *o, struct slice unit)
{
    bool range = o->relation == RELATION_RANGE;
    buf_puts(b, " data-now='");
    size_t json = b->len;
    buf_puts(b, "{\"unit\":");
    buf_json_string(b, unit);
    json_put_number(b, JSON_NAME("value"), range ? NULL : &o->value);
    json_put_date(b, JSON_NAME("period_start"), o->period_start);
    json_put_date(b, JSON_NAME("period_end"), o->period_end);
    json_put_word(b, JSON_NAME("status"), status_name(o->status));
    buf_putc(b, '}');
    quote_html_tail(b, json);
    buf_putc(b, '\'');
}

void put_script_json(struct buf *b, struct slice text)
{
    struct buf json = BUF_INIT;
    buf_json_string(&json, text);
    for (size_t i = 0; i < json.len; i++)
        if (json.ptr[i] == '<')
            buf_puts(b, "\\u003c");
        else
            buf_putc(b, json.ptr[i]);
    buf_release(&json);
}

/* ---- the dialog ---- */

static void put_input(struct buf *b, const struct site *site, const char *name, const char *label)
{
    buf_printf(b, "<label>%s <input name=\"%s\" autocomplete=\"off\"></label>\n", site_word(site, label), name);
}

static void put_button(struct buf *b, const struct site *site, const char *value)
{
    struct slice key = arena_printf(site->arena, "d_%s", value);
    buf_printf(b, "<button type=\"button\" value=\"%s\">%s</button>\n", value, site_word(site, key.ptr));
}

static void put_dialog(struct buf *b, const struct site *site)
{
    static const enum status statuses[] = {STATUS_ACTUAL, STATUS_FORECAST, STATUS_TARGET};
    buf_printf(b, "<dialog id=\"decide\" aria-label=\"%s\" data-report=\"%08x\"><p class=\"judged\"></p>\n<p>",
               site_word(site, "d_judge"), (unsigned)site->id);
    put_button(b, site, "wrong");
    put_button(b, site, "right");
    put_button(b, site, "none");
    buf_printf(b, "</p>\n<fieldset><legend>%s</legend>\n", site_word(site, "d_correct"));
    put_input(b, site, "value", "r_c_value");
    put_input(b, site, "unit", "unit");
    put_input(b, site, "period_start", "d_from");
    put_input(b, site, "period_end", "d_to");
    buf_printf(b, "<label>%s <select name=\"status\">", site_word(site, "r_c_status"));
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        buf_printf(b, "<option value=\"%s\">%s</option>", status_name(statuses[i]),
                   site_word(site, status_name(statuses[i])));
    buf_puts(b, "</select></label>\n");
    put_input(b, site, "entity", "r_c_entity");
    put_button(b, site, "corrected");
    buf_puts(b, "</fieldset>\n<p>");
    put_button(b, site, "close");
    buf_puts(b, "</p></dialog>\n");
}

/* what the script says: the pen of each claim, and the bar that saves */
static void put_bar(struct buf *b, const struct site *site)
{
    buf_printf(
        b,
        "<div id=\"bar\" role=\"status\" data-pen=\"%s\" hidden><span data-words=\"%s\"></span> <a href=\"#bar\" "
        "download=\"decisions.jsonl\">%s</a> <button type=\"button\">%s</button><p class=\"small\">%s</p></div>\n",
        site_word(site, "d_judge"), site_word(site, "d_count"), site_word(site, "d_save"), site_word(site, "d_clear"),
        site_word(site, "d_how"));
}

void put_decide(struct buf *b, const struct site *site)
{
    put_dialog(b, site);
    put_bar(b, site);
    buf_puts(b, "<script type=\"application/json\" id=\"decisions\">[");
    for (size_t i = 0; i < site->report->decision_count; i++) {
        buf_puts(b, i ? ",\n" : "");
        put_script_json(b, site->report->decisions[i].line);
    }
    buf_puts(b, "]</script>\n");
}

/* ---- what was decided before ---- */

static void put_decision(struct buf *b, const struct site *site, const struct report_decision *d)
{
    size_t document = site_document(site, d->document);
    struct slice key = arena_printf(site->arena, "d_%s", d->kind);
    buf_puts(b, "<li");
    put_claim_data(b, d->document, d->start, d->end, d->text);
    buf_printf(b, "><p><span class=\"tag\">%s</span> <strong>", site_word(site, key.ptr));
    quote_html(b, d->text);
    buf_puts(b, "</strong> · ");
    if (document != SLICE_NONE)
        buf_printf(b, "<a href=\"documents/%04zu.html#d%zu\">", site_page(site, document, d->start), document);
    quote_html(b, document != SLICE_NONE && site->report->documents[document].title.len
                      ? site->report->documents[document].title
                      : d->document);
    buf_puts(b, document != SLICE_NONE ? "</a>" : "");
    if (d->set.ptr) {
        buf_puts(b, " <code>");
        quote_html(b, d->set);
        buf_puts(b, "</code>");
    }
    if (!d->used)
        buf_printf(b, " <span class=\"tag doubt\">%s</span>", site_word(site, "d_idle"));
    buf_puts(b, "</p></li>\n");
}

void put_decisions(struct buf *b, const struct site *site)
{
    size_t count = site->report->decision_count;
    if (count == 0)
        return;
    buf_printf(b, "<section id=\"decided\">\n<h2>%s</h2>\n<details><summary>", site_word(site, "d_title"));
    put_counted(b, site, "d_count", &count, 1);
    buf_puts(b, "</summary>\n<ol class=\"evidence\">\n");
    for (size_t i = 0; i < count; i++)
        put_decision(b, site, &site->report->decisions[i]);
    buf_puts(b, "</ol></details>\n</section>\n");
}
