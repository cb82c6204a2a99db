/* report_title - what a series is called, in the language of the pages
 *
 * A series of a known metric is named by its place, the metric's title and its facets, in words of ours
 * (plot/words.json, "v_" and the value); an open one as its texts call it.
 */
#include "base/json.h"
#include "plot/report_internal.h"

/* the words of a key that may be missing, else the text itself */
static struct slice words_or(const struct site *site, const char *prefix, struct slice text)
{
    struct slice key = arena_printf(site->arena, "%s%.*s", prefix, (int)text.len, text.ptr);
    const char *found = words_find(site->maker->words, key.ptr, site->report->chinese);
    return found ? slice_of(found) : text;
}

struct slice site_facet_name(const struct site *site, struct slice name)
{
    return words_or(site, "facet_", name);
}

struct slice site_facet_value(const struct site *site, struct slice value)
{
    return words_or(site, "v_", value);
}

struct slice site_metric_title(const struct site *site, struct slice id)
{
    for (size_t i = 0; i < site->report->metric_count; i++) {
        const struct report_metric *metric = &site->report->metrics[i];
        struct slice title = site->report->chinese ? metric->title_zh : metric->title_en;
        if (slice_equal(metric->id, id) && title.len)
            return title;
    }
    return id;
}

struct slice site_whose(const struct site *site, const struct series *series)
{
    struct slice place = site->report->chinese ? series->place_zh : series->place_en;
    if (place.len)
        return place;
    if (series->whose.len)
        return series->whose;
    struct slice name = slice_sub(series->entity, 0, slice_find(series->entity, SLICE("@")));
    return slice_equal(name, SLICE("_")) ? SLICE("") : name;
}

void each_facet(struct slice facets, struct arena *arena, facet_taker *take, void *context)
{
    struct json_walk w;
    struct json_field f;
    if (facets.ptr)
        for (json_open(&w, facets, arena); json_next(&w, &f);)
            if (f.kind == JSON_STRING && f.text.len && !slice_equal(f.name, SLICE("dimension")))
                take(context, f.name, f.text);
}

struct labels {
    const struct site *site;
    struct buf text;
};

static void add_label(void *context, struct slice name, struct slice value)
{
    struct labels *labels = context;
    (void)name;
    if (labels->text.len)
        buf_puts(&labels->text, site_word(labels->site, "comma"));
    buf_put(&labels->text, site_facet_value(labels->site, value));
}

struct slice site_facets(const struct site *site, const struct series *series)
{
    struct labels labels = {site, BUF_INIT};
    each_facet(series->facets, site->arena, add_label, &labels);
    struct slice text = arena_copy(site->arena, buf_slice(&labels.text));
    buf_release(&labels.text);
    return text;
}

/* the parts that are there, with what stands between them */
static struct slice join(const struct site *site, struct slice a, const char *between, struct slice b)
{
    if (!a.len || !b.len)
        return a.len ? a : b;
    return arena_printf(site->arena, "%.*s%s%.*s", (int)a.len, a.ptr, between, (int)b.len, b.ptr);
}

struct slice site_title(const struct site *site, const struct series *series)
{
    if (!series->series.ptr)
        return series->title.len ? series->title : series->metric;
    struct slice what =
        join(site, site_metric_title(site, series->series), site_word(site, "colon"), site_facets(site, series));
    return join(site, site_whose(site, series), site->report->chinese ? "" : " · ", what);
}

struct slice site_short_title(const struct site *site, const struct series *series)
{
    struct slice what = site_facets(site, series);
    return join(site, site_whose(site, series), site_word(site, "colon"),
                what.len ? what : site_metric_title(site, series->series));
}
