/* report - plans the pages, draws the charts, writes the files */
#include "plot/report.h"
#include "base/file.h"
#include "base/workers.h"
#include "plot/font.h"
#include "plot/gnuplot.h"
#include "plot/report_internal.h"
#include "plot/script.h"
#include "plot/shelf.h"
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

/* a page closes when it passes this; with one large document on top it still is far below 5 MB */
#define PAGE_BYTES ((size_t)1 << 20)
/* a longer document is divided: what stands in a text may be escaped, five bytes for one */
#define PART_BYTES ((size_t)400000)
#define PART_CLAIMS 3000
/* one page is searched at a time: as large as it may be */
#define SEARCH_BYTES ((size_t)4500000)
/* an open series with fewer values is no chart yet; two are enough of a named one */
#define CHART_VALUES_MIN 3
#define RUNS_MAX 16

/* ---- where things are ---- */

size_t site_series_index(const struct site *site, const struct series *series)
{
    return (size_t)(series - site->report->series);
}

size_t site_document(const struct site *site, struct slice id)
{
    uint32_t number = intern_number(&site->documents_by_id, id);
    return number ? number - 1 : SLICE_NONE;
}

size_t site_series_from(const struct site *site, struct slice key)
{
    size_t low = 0, high = site->report->series_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice_compare(site->report->series[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t site_series_of_key(const struct site *site, struct slice key)
{
    size_t at = site_series_from(site, key);
    return at < site->report->series_count && slice_equal(site->report->series[at].key, key) ? at : SLICE_NONE;
}

static int compare_places(const void *a, const void *b)
{
    const struct claim_place *x = a, *y = b;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->series > y->series) - (x->series < y->series);
}

const struct claim_place *site_place(const struct site *site, size_t document, size_t start)
{
    struct claim_place wanted = {.document = (uint32_t)document, .start = start};
    size_t low = 0, high = site->place_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_places(&site->places[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == site->place_count || site->places[low].document != document || site->places[low].start != start)
        return NULL;
    return &site->places[low];
}

static void index_documents(struct site *site)
{
    intern_init(&site->documents_by_id, site->arena);
    for (size_t i = 0; i < site->report->document_count; i++) {
        struct intern_slot *slot = intern_slot(&site->documents_by_id, site->report->documents[i].id);
        if (!slot->number) /* of two of one name the first */
            slot->number = (uint32_t)i + 1;
    }
}

/* those of a series behind the others; all: room for all */
static size_t place_series_claims(const struct site *site, size_t index, struct claim_place *all, size_t count)
{
    const struct series *series = &site->report->series[index];
    for (size_t k = 0; k < series->observation_count; k++)
        for (size_t c = 0; c < series->observations[k].claim_count; c++) {
            const struct evidence *evidence = &series->observations[k].claims[c];
            size_t document = site_document(site, evidence->document);
            if (document != SLICE_NONE)
                all[count++] = (struct claim_place){evidence->start, (uint32_t)document, (uint32_t)index, (uint32_t)k};
        }
    return count;
}

/* by document at one go, which leaves little to compare */
static void sort_places(struct site *site, const struct claim_place *all)
{
    size_t documents = site->report->document_count, at = 0;
    size_t *next = must_alloc((documents + 1) * sizeof *next);
    memset(next, 0, (documents + 1) * sizeof *next);
    for (size_t i = 0; i < site->place_count; i++)
        next[all[i].document]++;
    for (size_t i = 0; i < documents; i++) {
        size_t own = next[i];
        next[i] = at;
        at += own;
    }
    for (size_t i = 0; i < site->place_count; i++)
        site->places[next[all[i].document]++] = all[i];
    for (size_t i = 0, from = 0; i < documents; from = next[i++])
        if (next[i] - from > 1)
            qsort(site->places + from, next[i] - from, sizeof *site->places, compare_places);
    free(next);
}

static void index_claims(struct site *site)
{
    size_t count = 0;
    for (size_t i = 0; i < site->report->series_count; i++)
        for (size_t k = 0; k < site->report->series[i].observation_count; k++)
            count += site->report->series[i].observations[k].claim_count;
    struct claim_place *all = must_alloc((count + 1) * sizeof *all);
    site->places = arena_array(site->arena, struct claim_place, count + 1);
    for (size_t i = 0; i < site->report->series_count; i++)
        site->place_count = place_series_claims(site, i, all, site->place_count);
    sort_places(site, all);
    free(all);
}

static void scale_series(struct site *site)
{
    const struct report *report = site->report;
    site->scales = arena_array(site->arena, struct scale, report->series_count + 1);
    for (size_t i = 0; i < report->series_count; i++) {
        double largest = 0;
        for (size_t k = 0; k < report->series[i].observation_count; k++) {
            const struct observation *o = &report->series[i].observations[k];
            struct decimal value = o->relation == RELATION_RANGE ? o->high : o->value;
            largest = fmax(largest, fabs(decimal_double(value)));
        }
        site->scales[i] = scale_pick(site->maker->units, report->series[i].unit, largest, report->chinese, site->arena);
    }
}

/* ---- pages ---- */

/* the page of the next thing of a size, and how much that page holds then */
static size_t next_page(size_t own, size_t most, size_t *pages, size_t *held)
{
    if (*pages == 0 || *held + own > most) {
        ++*pages;
        *held = 0;
    }
    *held += own;
    return *pages;
}

/* a line's end at or before the byte, if one is near; never inside a character */
static size_t break_near(struct slice text, size_t at)
{
    if (at >= text.len)
        return text.len;
    size_t line = at;
    while (line > 0 && at - line < 2000 && text.ptr[line - 1] != '\n')
        line--;
    if (line > 0 && at - line < 2000)
        return line;
    while (at > 0 && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* the next part of a document, from a byte on; no claim is cut in two */
static struct part next_part(const struct report_content *content, size_t from, size_t first_claim)
{
    struct part part = {.from = from, .first_claim = first_claim, .start = from};
    part.to = break_near(content->text, from + PART_BYTES);
    if (part.to <= from)
        part.to = content->text.len;
    while (first_claim + part.claim_count < content->claim_count && part.claim_count < PART_CLAIMS) {
        const struct report_claim *claim = &content->claims[first_claim + part.claim_count];
        if (claim->from >= part.to)
            break;
        if (claim->to > part.to && claim->to <= content->text.len)
            part.to = claim->to;
        part.claim_count++;
    }
    if (part.claim_count == PART_CLAIMS && first_claim + PART_CLAIMS < content->claim_count) {
        size_t next = content->claims[first_claim + PART_CLAIMS].from;
        if (next > from && next < part.to)
            part.to = next;
    }
    return part;
}

static void add_part(struct site *site, struct part part, size_t document, size_t metrics_len, size_t *held)
{
    const struct report *report = site->report;
    /* a page each, unless they are very many */
    size_t most = report->document_count <= REPORT_DOCUMENTS ? 0 : PAGE_BYTES;
    size_t size = part_size(&report->documents[document], part.to - part.from, part.claim_count, metrics_len);
    part.document = (uint32_t)document;
    part.page = (uint32_t)next_page(size, most, &site->document_pages, held);
    if (site->part_count == site->part_room) {
        size_t room = site->part_room ? 2 * site->part_room : report->document_count + 1;
        site->parts = arena_grow(site->arena, site->parts, site->part_count, room, sizeof *site->parts);
        site->part_room = room;
    }
    site->parts[site->part_count++] = part;
}

static size_t metrics_of(const struct report_content *content, const struct part *part)
{
    size_t len = 0;
    for (size_t i = 0; i < part->claim_count; i++)
        len += content->claims[part->first_claim + i].claim.metric.len;
    return len;
}

/* of a long document */
static void plan_parts(struct site *site, size_t index, const struct report_content *content, size_t *held)
{
    size_t from = 0, claim = 0;
    do {
        struct part part = next_part(content, from, claim);
        if (content->excerpt && from > 0 && claim < content->claim_count)
            part.start = content->claims[claim].claim.start;
        from = part.to;
        claim += part.claim_count;
        add_part(site, part, index, metrics_of(content, &part), held);
    } while (from < content->text.len);
}

static bool plan_documents(struct site *site)
{
    const struct report *report = site->report;
    size_t held = 0;
    site->first_part = arena_array(site->arena, size_t, report->document_count + 1);
    for (size_t i = 0; i < report->document_count; i++) {
        const struct report_document *document = &report->documents[i];
        site->first_part[i] = site->part_count;
        if (document->text_len <= PART_BYTES && document->claim_count <= PART_CLAIMS) {
            struct part whole = {.to = document->text_len, .claim_count = document->claim_count};
            add_part(site, whole, i, document->metrics_len, &held);
            continue;
        }
        const struct report_content *content = shelf_take(site->shelf, i, site->err);
        if (!content)
            return false;
        plan_parts(site, i, content, &held);
        shelf_return(site->shelf, content);
    }
    site->first_part[report->document_count] = site->part_count;
    return true;
}

size_t site_page(const struct site *site, size_t document, size_t at)
{
    size_t part = site->first_part[document];
    while (part + 1 < site->first_part[document + 1] && site->parts[part + 1].start <= at)
        part++;
    return site->parts[part].page;
}

static void plan_search(struct site *site)
{
    size_t at = 0, held = 0;
    struct buf row = BUF_INIT;
    site->search_order = arena_array(site->arena, size_t, site->report->series_count);
    for (size_t g = 0; g < site->group_count; g++)
        for (size_t i = 0; i < site->groups[g].count; i++)
            site->search_order[at++] = site_series_index(site, site->groups[g].series[i]);
    for (size_t i = 0; i < at; i++) {
        buf_clear(&row);
        put_search_row(&row, site, site->search_order[i]);
        site->search_page[i] = next_page(row.len + 2, SEARCH_BYTES, &site->search_pages, &held);
    }
    buf_release(&row);
}

static bool plan_pages(struct site *site)
{
    const struct report *report = site->report;
    size_t held = 0;
    site->series_page = arena_array(site->arena, size_t, report->series_count + 1);
    site->search_page = arena_array(site->arena, size_t, report->series_count + 1);
    if (!plan_documents(site))
        return false;
    for (size_t i = 0; i < report->series_count; i++)
        site->series_page[i] = next_page(series_page_size(&report->series[i]), PAGE_BYTES, &site->series_pages, &held);
    if (report->series_count > REPORT_ROWS)
        plan_search(site);
    return true;
}

/* pages of one kind, several at a time: none needs another */
struct page_run {
    const struct site *site;
    struct slice path; /* of their folder */
    void (*put)(struct buf *, const struct site *, size_t);
    size_t pages, next;
    bool ok;
    struct err *err;
};

struct page_item {
    size_t number; /* from 1 */
    const struct page_run *run;
    struct buf page;
    struct err err; /* no message: it is whole, and written */
};

static bool next_item(void *item, void *context)
{
    struct page_item *page = item;
    struct page_run *run = context;
    page->run = run;
    page->number = ++run->next;
    return run->next <= run->pages;
}

/* written here, not where it is taken: another core would have to fetch all of it first */
static void make_page(void *item, void *context)
{
    struct page_item *page = item;
    const struct page_run *run = page->run;
    (void)context;
    struct site site = *run->site;
    struct arena arena;
    arena_init(&arena);
    site.arena = &arena; /* the site's own is no matter for threads */
    site.err = &page->err;
    run->put(&page->page, &site, page->number);
    struct slice file = arena_printf(&arena, "%s/%04zu.html", run->path.ptr, page->number);
    if (!page->err.message[0])
        file_write(file.ptr, buf_slice(&page->page), &page->err);
    buf_clear(&page->page);
    arena_release(&arena);
}

static bool take_page(void *item, void *context)
{
    struct page_item *page = item;
    struct page_run *run = context;
    run->ok = !page->err.message[0];
    if (!run->ok)
        *run->err = page->err;
    return run->ok;
}

static void release_item(void *item)
{
    buf_release(&((struct page_item *)item)->page);
}

static bool write_pages(const struct site *site, const char *folder, const char *name, size_t pages,
                        void (*put)(struct buf *, const struct site *, size_t), struct err *err)
{
    struct slice path = arena_printf(site->arena, "%s/%s", folder, name);
    if (pages && !folder_make(path.ptr, err))
        return false;
    struct page_run run = {.site = site, .path = path, .put = put, .pages = pages, .ok = true, .err = err};
    struct workers workers = {.jobs = site->report->jobs,
                              .item_size = sizeof(struct page_item),
                              .fill = next_item,
                              .work = make_page,
                              .emit = take_page,
                              .release = release_item,
                              .context = &run};
    if (pages)
        workers_run(&workers);
    return run.ok;
}

/* ---- charts ---- */

/* the house style at the width of a phone: the same words on a third of the paper */
static struct style phone_style(const struct style *style)
{
    struct style small = *style;
    small.width = 400;
    small.height = 440;
    small.title = 17;
    small.subtitle = small.unit = small.tick = small.label = 12;
    small.note = 11;
    small.line = style->line * 0.8;
    small.point = style->point * 0.8;
    return small;
}

static size_t count_sure(const struct series *series)
{
    size_t count = 0;
    for (size_t i = 0; i < series->observation_count; i++)
        count += !series->observations[i].doubt;
    return count;
}

static bool deserves_chart(const struct group *group)
{
    return count_sure(group->series[0]) >= (group->series[0]->series.ptr ? 2 : CHART_VALUES_MIN);
}

static struct shown *show_group(struct site *site, const struct group *group)
{
    for (size_t k = 0; k < group->count; k++)
        site->shown_of_series[site_series_index(site, group->series[k])] = site->shown_count;
    struct shown *shown = &site->shown[site->shown_count++];
    shown->group = group;
    return shown;
}

static void show_section(struct site *site, struct section *section, size_t most)
{
    section->first_shown = site->shown_count;
    for (size_t i = 0; i < section->count && site->shown_count < most; i++) {
        if (!deserves_chart(section->groups[i]))
            continue;
        struct shown *shown = show_group(site, section->groups[i]);
        shown->section = section;
        shown->small = section->shown_count++ > 0;
    }
}

/* open series in the language of the pages, as long as there is room */
static void show_open(struct site *site, size_t most)
{
    for (size_t i = 0; i < site->group_count && site->shown_count < most; i++) {
        const struct group *group = &site->groups[i];
        if (!group->series[0]->series.ptr && group->series[0]->chinese == site->report->chinese &&
            deserves_chart(group))
            show_group(site, group);
    }
}

static size_t count_open(const struct site *site)
{
    size_t count = 0;
    for (size_t i = 0; i < site->group_count; i++)
        count += !site->groups[i].series[0]->series.ptr && deserves_chart(&site->groups[i]);
    return count;
}

/* a third of the room is kept for open series, as far as there are any */
static void choose_charts(struct site *site)
{
    const struct report *report = site->report;
    size_t most = report->charts ? report->charts : REPORT_CHARTS;
    site->group_count = group_series(report->series, report->series_count, site->arena, &site->groups);
    site->shown = arena_array(site->arena, struct shown, most + 1);
    site->shown_of_series = arena_array(site->arena, size_t, report->series_count + 1);
    for (size_t i = 0; i < report->series_count; i++)
        site->shown_of_series[i] = SLICE_NONE;
    size_t open = count_open(site), kept = open < most / 3 ? open : most / 3;
    plan_sections(site);
    for (size_t i = 0; i < site->section_count; i++)
        show_section(site, &site->sections[i], most - kept);
    show_open(site, most);
}

/* a multiple beside others */
static struct style multiple_style(const struct style *style)
{
    struct style small = phone_style(style);
    small.height = 300;
    small.title = 15;
    small.subtitle = small.note = 11;
    return small;
}

/* the leading series of a section's multiples, which share an axis; the main chart stands alone */
static size_t leaders(const struct site *site, const struct section *section, const struct series ***ret)
{
    *ret = arena_array(site->arena, const struct series *, section->shown_count + 1);
    for (size_t i = 1; i < section->shown_count; i++)
        (*ret)[i - 1] = site->shown[section->first_shown + i].group->series[0];
    return section->shown_count - 1;
}

static void make_multiple(struct site *site, struct shown *shown, struct chart_options *options)
{
    const struct series **frame;
    struct style *style = arena_new(site->arena, struct style);
    *style = multiple_style(site->report->style);
    options->style = style;
    options->title = site_short_title(site, shown->group->series[0]);
    options->frame_count = leaders(site, shown->section, &frame);
    options->frame = frame;
    shown->wide = chart_make(site->maker, shown->group->series, shown->group->count, options, site->arena);
}

static void make_charts(struct site *site)
{
    struct style *small = arena_new(site->arena, struct style);
    *small = phone_style(site->report->style);
    for (size_t i = 0; i < site->shown_count; i++) {
        struct shown *shown = &site->shown[i];
        struct chart_options options = {
            .style = site->report->style, .chinese = site->report->chinese, .as_of = site->report->as_of};
        if (shown->section)
            options.title = site_title(site, shown->group->series[0]);
        if (shown->section) {
            options.scale = &shown->section->scale;
            options.scale_unit = shown->section->unit;
        }
        if (shown->small) {
            make_multiple(site, shown, &options);
            continue;
        }
        shown->wide = chart_make(site->maker, shown->group->series, shown->group->count, &options, site->arena);
        options.style = small;
        shown->narrow = chart_make(site->maker, shown->group->series, shown->group->count, &options, site->arena);
    }
}

/* one picture to draw */
struct task {
    const struct chart *chart;
    enum picture picture;
    struct buf *result;
    const char *font;
    struct gnuplot_run run;
    bool started;
};

static void start_task(struct task *task, struct report_outcome *outcome)
{
    struct buf script = BUF_INIT;
    script_write(&script, task->chart, "chart.png");
    task->started = gnuplot_start(&task->run, buf_slice(&script), task->picture, task->font, &outcome->drawing);
    outcome->drawn = outcome->drawn && task->started;
    buf_release(&script);
}

static void finish_task(struct task *task, struct report_outcome *outcome)
{
    if (!task->started || gnuplot_finish(&task->run, task->result, &outcome->drawing))
        return;
    outcome->drawn = false;
    outcome->no_gnuplot = task->run.end == HELPER_ABSENT;
}

static size_t runs_at_a_time(const struct report *report)
{
    long cores = report->jobs > 0 ? report->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > RUNS_MAX ? RUNS_MAX : (size_t)cores;
}

/* all pictures, on a thread of its own: only the first page waits for them */
struct drawing {
    struct task *tasks;
    size_t count, at_a_time;
    const struct style *style;
    char *font;
    struct report_outcome *outcome;
    _Atomic bool ended; /* nobody wants more of them */
    pthread_t thread;
    bool beside; /* there is such a thread */
};

/* some gnuplots at a time, in order: what is started first is waited for first */
static void *run_tasks(void *argument)
{
    struct drawing *d = argument;
    enum font_result result = font_find(d->style, d->font);
    d->outcome->font_missing = result == FONT_NONE;
    for (size_t i = 0; i < d->count + d->at_a_time; i++) {
        if (i >= d->at_a_time && i - d->at_a_time < d->count)
            finish_task(&d->tasks[i - d->at_a_time], d->outcome);
        if (i >= d->count || !d->outcome->drawn || d->ended)
            continue;
        if (d->tasks[i].picture == PICTURE_PNG && result == FONT_FOUND)
            d->tasks[i].font = d->font;
        start_task(&d->tasks[i], d->outcome);
    }
    return NULL;
}

/* what draw_charts began is there after end_drawing; until then nobody looks at the pictures or the outcome */
static void draw_charts(struct site *site, struct report_outcome *outcome, struct drawing *ret)
{
    static const int per_chart = 3;
    struct task *tasks = arena_array(site->arena, struct task, (size_t)per_chart * site->shown_count + 1);
    *ret = (struct drawing){.tasks = tasks,
                            .at_a_time = runs_at_a_time(site->report),
                            .style = site->report->style,
                            .font = arena_array(site->arena, char, STYLE_FONT_LEN),
                            .outcome = outcome};
    outcome->drawn = true;
    for (size_t i = 0; i < site->shown_count; i++) {
        struct shown *shown = &site->shown[i];
        tasks[ret->count++] = (struct task){.chart = shown->wide, .picture = PICTURE_SVG, .result = &shown->svg};
        if (shown->small)
            continue;
        tasks[ret->count++] =
            (struct task){.chart = shown->narrow, .picture = PICTURE_SVG, .result = &shown->small_svg};
        tasks[ret->count++] = (struct task){.chart = shown->wide, .picture = PICTURE_PNG, .result = &shown->png};
    }
    ret->beside = pthread_create(&ret->thread, NULL, run_tasks, ret) == 0;
    if (!ret->beside)
        run_tasks(ret);
}

static void end_drawing(struct drawing *d, bool wanted)
{
    d->ended = !wanted;
    if (d->beside)
        pthread_join(d->thread, NULL);
}

/* "storage.tender-092d7fa8.svg": a name that group_series gives, with one of our endings */
static bool is_chart_file(struct slice name)
{
    size_t point = slice_rfind(name, SLICE("."));
    struct slice slug = slice_sub(name, 0, point == SLICE_NONE ? 0 : point),
                 ending = slice_sub(name, slug.len, name.len);
    if (slug.len < 10 || slug.ptr[slug.len - 9] != '-')
        return false;
    for (size_t i = slug.len - 8; i < slug.len; i++)
        if (!strchr("0123456789abcdef", slug.ptr[i]))
            return false;
    return slice_equal(ending, SLICE(".gp")) || slice_equal(ending, SLICE(".svg")) ||
           slice_equal(ending, SLICE(".png"));
}

/* "0001.html" */
static bool is_page_file(struct slice name)
{
    for (size_t i = 0; i < 4; i++)
        if (i >= name.len || !strchr("0123456789", name.ptr[i]))
            return false;
    return slice_equal(slice_sub(name, 4, name.len), SLICE(".html"));
}

bool report_owns(const char *name)
{
    static const char *const pages[] = {"series/", "documents/", "search/"};
    struct slice file = slice_of(name);
    if (slice_starts(file, SLICE("charts/")))
        return file.len == strlen("charts/") || is_chart_file(slice_sub(file, strlen("charts/"), file.len));
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (slice_starts(file, slice_of(pages[i])))
            return file.len == strlen(pages[i]) || is_page_file(slice_sub(file, strlen(pages[i]), file.len));
    return slice_equal(file, SLICE("index.html"));
}

static bool write_chart_files(const struct site *site, const char *folder, struct err *err)
{
    struct slice charts = arena_printf(site->arena, "%s/charts", folder);
    bool ok = site->shown_count == 0 || folder_make(charts.ptr, err);
    for (size_t i = 0; i < site->shown_count && ok; i++) {
        const struct shown *shown = &site->shown[i];
        struct slice base = arena_printf(site->arena, "%s/%s", charts.ptr, shown->group->slug);
        struct slice out = arena_printf(site->arena, "%s.png", shown->group->slug);
        struct buf script = BUF_INIT;
        script_write(&script, shown->wide, out.ptr);
        ok = file_write(arena_printf(site->arena, "%s.gp", base.ptr).ptr, buf_slice(&script), err);
        if (ok && shown->svg.len)
            ok = file_write(arena_printf(site->arena, "%s.svg", base.ptr).ptr, buf_slice(&shown->svg), err);
        if (ok && shown->png.len)
            ok = file_write(arena_printf(site->arena, "%s.png", base.ptr).ptr, buf_slice(&shown->png), err);
        buf_release(&script);
    }
    return ok;
}

/* ---- the whole ---- */

static bool write_index(const struct site *site, const char *folder, const struct report_outcome *outcome,
                        struct err *err)
{
    struct buf b = BUF_INIT;
    put_index(&b, site, outcome);
    bool ok = file_write(arena_printf(site->arena, "%s/index.html", folder).ptr, buf_slice(&b), err);
    buf_release(&b);
    return ok;
}

static void release_charts(struct site *site)
{
    for (size_t i = 0; i < site->shown_count; i++) {
        buf_release(&site->shown[i].svg);
        buf_release(&site->shown[i].small_svg);
        buf_release(&site->shown[i].png);
    }
}

/* FNV-1a over the documents' names: what is decided on one report is not taken for another's */
static uint32_t site_id(const struct report *report)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < report->document_count; i++)
        for (size_t k = 0; k <= report->documents[i].id.len; k++)
            h = (h ^ (k < report->documents[i].id.len ? (unsigned char)report->documents[i].id.ptr[k] : 0)) * 16777619u;
    return h;
}

bool report_write(const char *folder, const struct report *report, struct report_outcome *ret, struct err *err)
{
    struct arena arena;
    arena_init(&arena);
    struct site site = {
        .report = report, .maker = chart_maker_new(), .arena = &arena, .shelf = shelf_new(report), .err = err};
    memset(ret, 0, sizeof *ret);
    page_frame_make(&site.frame);
    bool ok = folder_make(folder, err);
    if (ok) {
        site.id = site_id(report);
        index_documents(&site);
        index_claims(&site);
        scale_series(&site);
        choose_charts(&site);
        ok = plan_pages(&site);
    }
    if (ok) {
        struct drawing drawing;
        make_charts(&site);
        draw_charts(&site, ret, &drawing);
        ret->charts = site.shown_count;
        ok = write_pages(&site, folder, "series", site.series_pages, put_series_page, err) &&
             write_pages(&site, folder, "documents", site.document_pages, put_document_page, err) &&
             write_pages(&site, folder, "search", site.search_pages, put_search_page, err);
        end_drawing(&drawing, ok);
        ok = ok && write_chart_files(&site, folder, err) && write_index(&site, folder, ret, err);
    }
    release_charts(&site);
    intern_release(&site.documents_by_id);
    shelf_free(site.shelf);
    page_frame_release(&site.frame);
    chart_maker_free(site.maker);
    arena_release(&arena);
    return ok;
}
