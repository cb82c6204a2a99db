/* report_sections - a section for each known metric and unit: the newest actual value, the main chart, small multiples
 * of the others with the same axis, all its series, filters by facet
 */
#include "plot/quote.h"
#include "plot/report_internal.h"
#include "plot/thing.h"
#include "plot/when.h"
#include <math.h>
#include <stdlib.h>

/* ---- planning ---- */

static size_t count_sure(const struct group *group)
{
    return group->observations;
}

/* the section of a metric and dimension, made if there is none */
static struct section *section_for(struct site *site, size_t metric, const struct group *group)
{
    struct slice dimension = thing_dimension(group->series[0]->key);
    for (size_t i = 0; i < site->section_count; i++)
        if (site->sections[i].metric == metric && slice_equal(site->sections[i].dimension, dimension))
            return &site->sections[i];
    struct section *section = &site->sections[site->section_count++];
    *section = (struct section){.metric = metric, .dimension = dimension};
    section->groups = arena_array(site->arena, const struct group *, site->group_count + 1);
    return section;
}

/* the groups come in the order in which they deserve to be shown: the first is the main one */
static void plan_metric(struct site *site, size_t metric)
{
    for (size_t i = 0; i < site->group_count; i++) {
        const struct group *group = &site->groups[i];
        if (!slice_equal(group->series[0]->series, site->report->metrics[metric].id) ||
            group->series[0]->comparison != COMPARISON_NONE || count_sure(group) == 0)
            continue;
        struct section *section = section_for(site, metric, group);
        section->groups[section->count++] = group;
    }
}

static size_t count_values(const struct section *section)
{
    size_t count = 0;
    for (size_t i = 0; i < section->count; i++)
        count += count_sure(section->groups[i]);
    return count;
}

/* by metric; of one metric the dimension of which more is told first */
static int compare_sections(const void *a, const void *b)
{
    const struct section *x = a, *y = b;
    size_t m = count_values(x), n = count_values(y);
    if (x->metric != y->metric)
        return x->metric < y->metric ? -1 : 1;
    return m != n ? (m < n) - (m > n) : slice_compare(y->dimension, x->dimension);
}

/* ---- one unit a section ---- */

/* the largest value of the first groups, in the unit of the section's first series */
static double largest_in(const struct site *site, const struct section *section, size_t groups)
{
    double largest = 0;
    for (size_t i = 0; i < groups; i++)
        for (size_t k = 0; k < section->groups[i]->count; k++) {
            const struct series *s = section->groups[i]->series[k];
            int power = 0;
            units_power(site->maker->units, s->unit, section->unit, &power);
            for (size_t n = 0; n < s->observation_count; n++)
                if (!s->observations[n].doubt)
                    largest = fmax(largest, fabs(decimal_double(s->observations[n].value)) * pow(10, power));
        }
    return largest;
}

/* that in which the largest values read best, if the main chart still has a digit before the point or is dwarfed */
#define DWARFED 1000

static struct scale scale_of(struct site *site, const struct section *section)
{
    double main = largest_in(site, section, 1), all = largest_in(site, section, section->count);
    const struct units *units = site->maker->units;
    struct scale scale = scale_pick(units, section->unit, all, site->report->chinese, site->arena);
    return main >= pow(10, scale.shift) || main * DWARFED < all
               ? scale
               : scale_pick(units, section->unit, main, site->report->chinese, site->arena);
}

static void scale_section(struct site *site, struct section *section)
{
    section->unit = section->groups[0]->series[0]->unit;
    section->scale = scale_of(site, section);
    for (size_t i = 0; i < section->count; i++)
        for (size_t k = 0; k < section->groups[i]->count; k++) {
            const struct series *s = section->groups[i]->series[k];
            int power = 0;
            if (!units_power(site->maker->units, s->unit, section->unit, &power))
                continue;
            struct scale *own = &site->scales[site_series_index(site, s)];
            *own = section->scale;
            own->shift -= power;
        }
}

void plan_sections(struct site *site)
{
    site->sections = arena_array(site->arena, struct section, site->group_count + 1);
    for (size_t m = 0; m < site->report->metric_count; m++) {
        bool again = false; /* an id has an extractor for each of its dimensions */
        for (size_t k = 0; k < m; k++)
            again |= slice_equal(site->report->metrics[k].id, site->report->metrics[m].id);
        if (!again)
            plan_metric(site, m);
    }
    if (site->section_count)
        qsort(site->sections, site->section_count, sizeof *site->sections, compare_sections);
    for (size_t i = 0; i < site->section_count; i++)
        scale_section(site, &site->sections[i]);
}

/* ---- growth of what a group shows ---- */

/* the growth of power and of energy are told apart by the last word of what their keys are of */
static bool is_growth_of(const struct series *growth, const struct group *group)
{
    static const char *const ends[][2] = {{"W", ".power"}, {"Wh", ".energy"}, {"g", ".mass"}};
    const struct series *level = group->series[0];
    struct slice head = thing_head(level->key), own = thing_head(growth->key), dimension = thing_dimension(level->key);
    if (growth->comparison == COMPARISON_NONE || !slice_equal(growth->series, level->series) ||
        !slice_starts(own, head))
        return false;
    struct slice rest = slice_sub(own, head.len, own.len);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_equal(rest, slice_of(ends[i][1])))
            return slice_equal(dimension, slice_of(ends[i][0]));
    return rest.len == 0;
}

/* their keys all begin as that of the level does */
static size_t growths_of(const struct site *site, const struct group *group, const struct series ***ret)
{
    const struct series *all = site->report->series;
    struct slice head = thing_head(group->series[0]->key);
    size_t first = site_series_from(site, head), end = first, count = 0;
    while (end < site->report->series_count && slice_starts(all[end].key, head))
        end++;
    *ret = arena_array(site->arena, const struct series *, end - first + 1);
    for (size_t i = first; i < end; i++)
        if (is_growth_of(&all[i], group))
            (*ret)[count++] = &all[i];
    return count;
}

/* ---- the newest actual value ---- */

/* of the series of a group, the one whose newest actual figure is the newest; a whole year before its running sum */
static const struct observation *headline(const struct group *group, const struct series **ret)
{
    const struct observation *newest = NULL;
    for (size_t i = 0; i < group->count; i++) {
        const struct observation *o = series_newest(group->series[i]);
        int later = o && newest ? date_compare(o->period_end, newest->period_end) : 1;
        if (o && o->status == STATUS_ACTUAL &&
            (later > 0 || (later == 0 && group->series[i]->frequency == FREQUENCY_A))) {
            newest = o;
            *ret = group->series[i];
        }
    }
    return newest;
}

/* the way to the sentences of an observation: below the chart of its group, or on the page of its series */
static void put_way(struct buf *b, const struct site *site, const struct group *group, size_t series,
                    size_t observation)
{
    buf_puts(b, "<a href=\"");
    if (site->shown_of_series[site_series_index(site, group->series[0])] == SLICE_NONE)
        buf_printf(b, "series/%04zu.html", site->series_page[series]);
    buf_printf(b, "#s%zuo%zu\">", series, observation);
}

static void put_growths(struct buf *b, const struct site *site, const struct group *group, const struct observation *of)
{
    const struct series **growths;
    size_t count = growths_of(site, group, &growths);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < growths[i]->observation_count; k++) {
            const struct observation *o = &growths[i]->observations[k];
            size_t index = site_series_index(site, growths[i]);
            if (o->doubt || o->status != of->status || !date_equal(o->period_end, of->period_end) ||
                (date_is(of->period_start) && !date_equal(o->period_start, of->period_start)))
                continue; /* a level of a day grew over whatever time before it */
            buf_puts(b, " · ");
            put_way(b, site, group, index, k);
            put_escaped_value(b, site, index, o);
            buf_puts(b, "</a>");
        }
}

void put_headline(struct buf *b, const struct site *site, const struct group *group, bool links)
{
    const struct series *series;
    const struct observation *o = headline(group, &series);
    if (!o)
        return;
    size_t index = site_series_index(site, series);
    buf_puts(b, "<strong>");
    if (links)
        put_way(b, site, group, index, (size_t)(o - series->observations));
    put_escaped_value(b, site, index, o);
    buf_puts(b, links ? "</a></strong> <span class=\"quiet small\">" : "</strong> <span class=\"quiet small\">");
    when_put(b, o->period_start, o->period_end, site->report->chinese);
    if (links)
        put_growths(b, site, group, o);
    buf_puts(b, "</span>");
}

void put_growth_evidence(struct buf *b, const struct site *site, const struct group *group)
{
    const struct series **growths;
    size_t count = growths_of(site, group, &growths);
    for (size_t i = 0; i < count; i++) {
        size_t index = site_series_index(site, growths[i]);
        buf_printf(b, "<h4>%s%s%s%s</h4>\n<ol class=\"evidence\">\n",
                   site_word(site, comparison_name(growths[i]->comparison)), site_word(site, "open"),
                   site_word(site, frequency_name(growths[i]->frequency)), site_word(site, "close"));
        for (size_t k = growths[i]->observation_count; k-- > 0;)
            put_observation(b, site, index, k, "");
        buf_puts(b, "</ol>\n");
    }
}

/* ---- facets: filters ---- */

static void put_token(void *context, struct slice name, struct slice value)
{
    struct buf *b = context;
    quote_html(b, name);
    buf_putc(b, '=');
    quote_html(b, value);
    buf_putc(b, ' ');
}

void put_facet_data(struct buf *b, const struct site *site, const struct series *series)
{
    buf_puts(b, " data-facets=\" ");
    each_facet(series->facets, site->arena, put_token, b);
    buf_puts(b, "whose=");
    quote_html(b, series->entity);
    buf_puts(b, " \"");
}

/* the values of one facet in a section, each once */
struct choices {
    const struct site *site;
    struct slice name;
    struct slice *values, *labels;
    size_t count;
};

static void add_choice(struct choices *choices, struct slice value, struct slice label)
{
    for (size_t i = 0; i < choices->count; i++)
        if (slice_equal(choices->values[i], value))
            return;
    choices->values[choices->count] = arena_copy(choices->site->arena, value);
    choices->labels[choices->count++] = label;
}

static void take_value(void *context, struct slice name, struct slice value)
{
    struct choices *choices = context;
    if (slice_equal(name, choices->name))
        add_choice(choices, value, site_facet_value(choices->site, value));
}

static void put_select(struct buf *b, const struct choices *choices, struct slice label)
{
    if (choices->count < 2)
        return;
    buf_puts(b, "<label>");
    quote_html(b, label);
    buf_puts(b, " <select data-facet=\"");
    quote_html(b, choices->name);
    buf_printf(b, "\"><option value=\"\">%s</option>", site_word(choices->site, "r_all"));
    for (size_t i = 0; i < choices->count; i++) {
        buf_puts(b, "<option value=\"");
        quote_html(b, choices->values[i]);
        buf_puts(b, "\">");
        quote_html(b, choices->labels[i]);
        buf_puts(b, "</option>");
    }
    buf_puts(b, "</select></label>\n");
}

/* a facet that any series of the section has; more are no use to anybody */
#define FACETS_MAX 8
struct facet_list {
    struct slice at[FACETS_MAX];
    size_t count;
};

static void take_facet(void *context, struct slice name, struct slice value)
{
    struct facet_list *list = context;
    (void)value;
    for (size_t i = 0; i < list->count; i++)
        if (slice_equal(list->at[i], name))
            return;
    if (list->count < FACETS_MAX)
        list->at[list->count++] = name;
}

static void put_facet_filters(struct buf *b, const struct site *site, const struct section *section)
{
    struct choices choices = {.site = site, .name = SLICE("whose")};
    struct facet_list facets = {.count = 0};
    choices.values = arena_array(site->arena, struct slice, section->count + 1);
    choices.labels = arena_array(site->arena, struct slice, section->count + 1);
    for (size_t i = 0; i < section->count; i++)
        each_facet(section->groups[i]->series[0]->facets, site->arena, take_facet, &facets);
    for (size_t i = 0; i < section->count; i++) {
        const struct series *series = section->groups[i]->series[0];
        struct slice whose = site_whose(site, series);
        add_choice(&choices, series->entity, whose.len ? whose : SLICE("–"));
    }
    buf_puts(b, "<p class=\"facets small\">\n");
    put_select(b, &choices, slice_of(site_word(site, "r_place")));
    for (size_t f = 0; f < facets.count; f++) {
        choices.name = facets.at[f];
        choices.count = 0;
        for (size_t i = 0; i < section->count; i++)
            each_facet(section->groups[i]->series[0]->facets, site->arena, take_value, &choices);
        put_select(b, &choices, site_facet_name(site, facets.at[f]));
    }
    buf_puts(b, "</p>\n");
}

/* ---- all together ---- */

static void put_section_rows(struct buf *b, const struct site *site, const struct section *section)
{
    const struct series **growths;
    size_t rows = 0;
    struct buf table = BUF_INIT;
    for (size_t i = 0; i < section->count; i++) {
        const struct group *group = section->groups[i];
        for (size_t k = 0; k < group->count; k++, rows++)
            put_series_row(&table, site, site_series_index(site, group->series[k]), "");
        size_t count = growths_of(site, group, &growths);
        for (size_t k = 0; k < count; k++, rows++)
            put_series_row(&table, site, site_series_index(site, growths[k]), "");
    }
    buf_puts(b, "<details><summary>");
    put_counted(b, site, "r_section_all", &rows, 1);
    buf_puts(b, "</summary>\n");
    put_series_head(b, site);
    buf_put(b, buf_slice(&table));
    buf_puts(b, "</tbody></table></div>\n</details>\n");
    buf_release(&table);
}

/* ---- what is in doubt and has no chart to stand below ---- */

#define DOUBTS_MAX 60

static bool is_of_section(const struct site *site, const struct section *section, const struct series *series)
{
    return slice_equal(series->series, site->report->metrics[section->metric].id) &&
           series->comparison == COMPARISON_NONE && slice_equal(thing_dimension(series->key), section->dimension) &&
           site->shown_of_series[site_series_index(site, series)] == SLICE_NONE;
}

static size_t put_doubts_of(struct buf *b, const struct site *site, const struct series *series, size_t room)
{
    size_t index = site_series_index(site, series), count = 0;
    for (size_t k = 0; k < series->observation_count; k++) {
        if (!series->observations[k].doubt)
            continue;
        if (count < room) {
            buf_puts(b, "<li class=\"whose\"><strong>");
            quote_html(b, site_short_title(site, series));
            buf_puts(b, "</strong></li>\n");
            put_observation(b, site, index, k, "");
        }
        count++;
    }
    return count;
}

/* to be looked at: the reader may call them right */
static void put_section_doubts(struct buf *b, const struct site *site, const struct section *section)
{
    struct buf list = BUF_INIT;
    size_t count = 0;
    for (size_t i = 0; i < site->report->series_count; i++)
        if (is_of_section(site, section, &site->report->series[i]))
            count += put_doubts_of(&list, site, &site->report->series[i], count < DOUBTS_MAX ? DOUBTS_MAX - count : 0);
    if (count) {
        buf_puts(b, "<details><summary>");
        put_counted(b, site, count == 1 ? "r_doubts_one" : "r_doubts", &count, 1);
        buf_puts(b, "</summary>\n<ol class=\"evidence\">\n");
        buf_put(b, buf_slice(&list));
        buf_puts(b, "</ol>\n</details>\n");
    }
    buf_release(&list);
}

void put_section_title(struct buf *b, const struct site *site, const struct section *section)
{
    quote_html(b, site_metric_title(site, site->report->metrics[section->metric].id));
    buf_puts(b, " <small>");
    quote_html(b, section->scale.name);
    buf_puts(b, "</small>");
}

void put_section(struct buf *b, const struct site *site, size_t number)
{
    const struct section *section = &site->sections[number];
    buf_printf(b, "<section class=\"metric\" id=\"m%zu\">\n<h2>", number);
    put_section_title(b, site, section);
    buf_puts(b, "</h2>\n");
    put_facet_filters(b, site, section);
    buf_puts(b, "<p class=\"headline\">");
    put_headline(b, site, section->groups[0], true);
    buf_puts(b, "</p>\n");
    bool multiples = false;
    for (size_t i = section->first_shown; i < section->first_shown + section->shown_count; i++) {
        if (site->shown[i].small && !multiples)
            buf_puts(b, "<div class=\"multiples\">\n");
        multiples |= site->shown[i].small;
        put_chart(b, site, i);
    }
    buf_puts(b, multiples ? "</div>\n" : "");
    put_section_doubts(b, site, section);
    put_section_rows(b, site, section);
    buf_puts(b, "</section>\n");
}
