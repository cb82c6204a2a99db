/* annotate - labels beside the marks, the note and the source under the plot */
#include "plot/chart_internal.h"
#include "plot/derive.h"
#include "plot/quote.h"
#include "plot/when.h"
#include <math.h>
#include <stdlib.h>

/* up to so many marks of a lone line each get their number */
#define NUMBERED_MAX 25
#define EXAMPLES_MAX 3
#define SOURCES_MAX 5
#define SOURCE_POINTS 60
#define MARK_RADIUS 6.0

/* ---- sentences of the note ---- */

static void begin_sentence(struct chart *chart, struct buf *b)
{
    if (b->len)
        buf_puts(b, chart_word(chart, "semicolon"));
}

static void put_sentence(struct chart *chart, struct buf *b, const char *key, const struct slice *values, size_t count)
{
    begin_sentence(chart, b);
    words_put(b, chart->words, key, chart->options->chinese, values, count);
}

static struct slice number_text(struct chart *chart, struct decimal value)
{
    struct buf b = BUF_INIT;
    scale_number(&b, value);
    return chart_keep(chart, &b);
}

static struct slice mark_text(struct chart *chart, const struct mark *mark)
{
    struct buf b = BUF_INIT;
    mark_put(&b, mark, chart->words, chart->options->chinese);
    return chart_keep(chart, &b);
}

static struct slice when_text(struct chart *chart, struct date start, struct date end)
{
    struct buf b = BUF_INIT;
    when_put(&b, start, end, chart->options->chinese);
    return chart_keep(chart, &b);
}

/* the periods between two values that nothing was said of */
static size_t note_missing(struct chart *chart, const struct line *line, struct buf *names)
{
    int months = frequency_months(line->series->frequency);
    const struct mark *before = NULL;
    size_t missing = 0;
    for (size_t i = 0; months && i < line->count; i++) {
        const struct mark *mark = &line->marks[i];
        if (mark->status != STATUS_ACTUAL)
            continue;
        for (int gone = months; before; gone += months) {
            struct date end = date_add_months(date_of(before->end.year, before->end.month, 1), gone);
            if (!date_is(end) || end.year * 12 + end.month >= mark->end.year * 12 + mark->end.month)
                break;
            if (missing++ < EXAMPLES_MAX) {
                struct date start = date_add_months(end, 1 - months);
                end = date_month_end(end.year, end.month);
                if (names->len)
                    buf_puts(names, chart_word(chart, "comma"));
                when_put(names, date_is(before->start) ? start : DATE_NONE, end, chart->options->chinese);
            }
        }
        before = mark;
    }
    return missing;
}

static void put_missing(struct chart *chart, const struct line *line, struct buf *b)
{
    struct buf names = BUF_INIT;
    size_t missing = line->form == FORM_LINE && !line->sparse ? note_missing(chart, line, &names) : 0;
    if (missing > EXAMPLES_MAX) {
        struct slice more =
            arena_printf(chart->arena, "%zu", chart->options->chinese ? missing : missing - EXAMPLES_MAX);
        words_put(&names, chart->words, "missing_more", chart->options->chinese, &more, 1);
    }
    struct slice value = chart_keep(chart, &names);
    if (missing)
        put_sentence(chart, b, "missing", &value, 1);
}

static void put_old(struct chart *chart, const struct line *line, struct buf *b)
{
    for (size_t i = 0; i < line->old_count && i < EXAMPLES_MAX; i++) {
        const struct old_mark *old = &line->old[i];
        struct slice values[3] = {when_text(chart, old->observation->period_start, old->observation->period_end),
                                  number_text(chart, old->value), number_text(chart, old->now)};
        put_sentence(chart, b, old->conflict ? "conflict_note" : "revised_note", values, 3);
    }
    if (line->old_count > EXAMPLES_MAX) {
        struct slice more = arena_printf(chart->arena, "%zu", line->old_count - EXAMPLES_MAX);
        put_sentence(chart, b, "more_notes", &more, 1);
    }
}

static bool has_unjoined(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].shape != SHAPE_VALUE && line->marks[i].status != STATUS_TARGET)
            return line->form == FORM_LINE && line->count > 1;
    return false;
}

/* ---- the pace that a target needs ---- */

static const struct mark *last_value(const struct line *line)
{
    const struct mark *last = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_ACTUAL && line->marks[i].shape == SHAPE_VALUE)
            last = &line->marks[i];
    return last;
}

static const struct mark *next_target(const struct line *line, const struct mark *last)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_TARGET && line->marks[i].shape != SHAPE_UPPER &&
            date_compare(line->marks[i].at, last->at) > 0)
            return &line->marks[i];
    return NULL;
}

/* what is added a year on the straight way from one to the other, rounded */
static bool yearly(const struct mark *from, const struct mark *to, struct decimal *ret)
{
    struct decimal way, year = {36525, -2}, part;
    int days = date_number(to->at) - date_number(from->at);
    return decimal_sub(to->value, from->value, &way) && decimal_mul(way, year, &part) &&
           decimal_div(part, decimal_of(days), 3, ret);
}

/* has the time of the target come? then its outcome is in the picture */
static bool is_past(const struct line *line, const struct mark *target)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_ACTUAL && date_compare(line->marks[i].at, target->at) >= 0)
            return true;
    return false;
}

static void put_pace(struct chart *chart, const struct line *line, struct buf *b)
{
    const struct mark *last = last_value(line), *target = last ? next_target(line, last) : NULL;
    struct decimal rate;
    if (!target || is_past(line, target) || line->series->comparison != COMPARISON_NONE ||
        line->series->frequency == FREQUENCY_YTD || !yearly(last, target, &rate))
        return;
    struct slice values[3] = {mark_text(chart, target), when_text(chart, target->start, target->end),
                              number_text(chart, rate)};
    if (decimal_sign(rate) <= 0) {
        put_sentence(chart, b, "pace_done", values, 2);
        return;
    }
    put_sentence(chart, b, "pace_note", values, 3);
    chart->paces =
        arena_grow(chart->arena, chart->paces, chart->pace_count, chart->pace_count + 1, sizeof *chart->paces);
    chart->paces[chart->pace_count++] = (struct pace){last->at, target->at, last->value, target->value, {NULL, 0}};
}

static void put_vintage(struct chart *chart, const struct line *line, struct buf *b)
{
    struct decimal off;
    size_t count;
    if (!line->vintage || !derive_error(line->series, &off, &count))
        return;
    struct slice values[2] = {arena_printf(chart->arena, "%zu", count), number_text(chart, off)};
    put_sentence(chart, b, "vintage_note", values, 2);
}

/* how many values are in doubt, and why: each by its first reason */
static void put_doubts(struct chart *chart, struct buf *b)
{
    size_t counts[DOUBT_COUNT] = {0}, all = 0;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            for (size_t k = 0; k < chart->panels[p].lines[i].doubt_count; k++, all++) {
                unsigned doubt = chart->panels[p].lines[i].doubts[k].observation->doubt;
                counts[doubt & DOUBT_MIXED ? 2 : doubt & DOUBT_TIME ? 3 : doubt & DOUBT_ENTITY ? 1 : 0]++;
            }
    struct buf why = BUF_INIT;
    for (int i = 0; i < DOUBT_COUNT; i++)
        if (counts[i]) {
            struct slice key = arena_printf(chart->arena, "doubt_%s", doubt_name(i));
            buf_printf(&why, "%s%s %zu", why.len ? chart_word(chart, "comma") : "", chart_word(chart, key.ptr),
                       counts[i]);
        }
    struct slice values[2] = {arena_printf(chart->arena, "%zu", all), chart_keep(chart, &why)};
    if (all)
        put_sentence(chart, b, all == 1 ? "doubt_note_one" : "doubt_note", values, 2);
}

struct slice annotate_notes(struct chart *chart)
{
    struct buf b = BUF_INIT;
    size_t undated = 0, lines = 0;
    bool unjoined = false;
    put_doubts(chart, &b);
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++, lines++) {
            const struct line *line = &chart->panels[p].lines[i];
            undated += line->undated;
            unjoined = unjoined || has_unjoined(line);
            if (lines >= 2) /* with many lines the picture has to tell it */
                continue;
            put_vintage(chart, line, &b);
            put_missing(chart, line, &b);
            put_old(chart, line, &b);
            if (chart->panel_count == 1 && chart->panels[0].line_count <= 2)
                put_pace(chart, line, &b);
        }
    if (unjoined)
        put_sentence(chart, &b, "bounds_note", NULL, 0);
    if (chart->own_axis || (chart->options->mode == CHART_FACET && chart->panel_count > 1 && !chart->one_scale))
        put_sentence(chart, &b, "own_scale", NULL, 0);
    if (chart->empty)
        put_sentence(chart, &b, "no_data", NULL, 0);
    if (undated) {
        struct slice count = arena_printf(chart->arena, "%zu", undated);
        put_sentence(chart, &b, "undated", &count, 1);
    }
    return chart_keep(chart, &b);
}

/* ---- source ---- */

struct census {
    struct slice sources[SOURCES_MAX];
    size_t source_count, claims, documents;
    struct slice *names; /* all sources, then sorted */
    size_t name_count, name_room;
};

static int compare_slices(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* sorts and counts what is different */
static size_t count_different(struct slice *names, size_t count)
{
    size_t different = 0;
    if (count)
        qsort(names, count, sizeof *names, compare_slices);
    for (size_t i = 0; i < count; i++)
        different += i == 0 || !slice_equal(names[i - 1], names[i]);
    return different;
}

static void note_name(struct census *census, struct slice source, struct arena *arena)
{
    if (census->name_count == census->name_room) {
        size_t room = census->name_room ? 2 * census->name_room : 64;
        census->names = arena_grow(arena, census->names, census->name_count, room, sizeof *census->names);
        census->name_room = room;
    }
    census->names[census->name_count++] = source;
    for (size_t i = 0; i < census->source_count; i++)
        if (slice_equal(census->sources[i], source))
            return;
    if (census->source_count < SOURCES_MAX)
        census->sources[census->source_count++] = source;
}

/* 国家发展改革委、国家能源局: two who said it together */
static void note_source(struct census *census, struct slice source, struct arena *arena)
{
    while (source.len > 0) {
        size_t mark = slice_find(source, SLICE("、"));
        struct slice name = slice_sub(source, 0, mark);
        if (name.len)
            note_name(census, name, arena);
        source = mark == SLICE_NONE ? SLICE("") : slice_sub(source, mark + strlen("、"), source.len);
    }
}

static size_t count_claims(const struct chart *chart)
{
    size_t count = 0;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            const struct series *series = chart->panels[p].lines[i].series;
            for (size_t k = 0; k < series->observation_count; k++)
                count += series->observations[k].doubt ? 0 : series->observations[k].claim_count;
        }
    return count;
}

static void take_census(struct chart *chart, struct census *census)
{
    size_t total = count_claims(chart), at = 0;
    struct slice *documents = arena_array(chart->arena, struct slice, total + 1);
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            const struct series *series = chart->panels[p].lines[i].series;
            for (size_t k = 0; k < series->observation_count; k++)
                for (size_t c = 0; !series->observations[k].doubt && c < series->observations[k].claim_count; c++) {
                    const struct evidence *evidence = &series->observations[k].claims[c];
                    documents[at++] = evidence->document;
                    note_source(census, evidence->source, chart->arena);
                }
        }
    census->claims = total;
    census->documents = count_different(documents, total);
    census->name_count = count_different(census->names, census->name_count);
}

static void put_count(struct chart *chart, struct buf *b, const char *key, const char *key_one, size_t count)
{
    struct slice value = arena_printf(chart->arena, "%zu", count);
    words_put(b, chart->words, count == 1 ? key_one : key, chart->options->chinese, &value, 1);
}

struct slice annotate_source(struct chart *chart)
{
    struct census census = {.claims = 0};
    struct buf b = BUF_INIT;
    take_census(chart, &census);
    if (chart->options->source.ptr) {
        buf_put(&b, chart_clean(chart, chart->options->source));
    } else {
        for (size_t i = 0; i < census.source_count; i++) {
            if (i)
                buf_puts(&b, chart_word(chart, "comma"));
            quote_clean(&b, census.sources[i], SOURCE_POINTS);
        }
        if (census.source_count == 0)
            buf_puts(&b, chart_word(chart, "source_none"));
        if (census.name_count > census.source_count) {
            struct slice more =
                arena_printf(chart->arena, "%zu",
                             chart->options->chinese ? census.name_count : census.name_count - census.source_count);
            words_put(&b, chart->words, "and_more", chart->options->chinese, &more, 1);
        }
    }
    buf_puts(&b, chart_word(chart, "semicolon"));
    put_count(chart, &b, "documents", "documents_one", census.documents);
    buf_puts(&b, chart_word(chart, "comma"));
    put_count(chart, &b, "claims", "claims_one", census.claims);
    if (date_is(chart->options->as_of)) {
        buf_puts(&b, " · ");
        buf_puts(&b, chart_word(chart, "as_of"));
        buf_date(&b, chart->options->as_of);
    }
    return chart_keep(chart, &b);
}

/* ---- labels beside the marks ---- */

static void add_note(struct chart *chart, struct panel *panel, struct note note)
{
    arena_more(chart->arena, panel->notes, panel->note_count, panel->note_room, 16);
    panel->notes[panel->note_count++] = note;
}

static void take_mark(struct taken *taken, double x, double y, double radius)
{
    taken_add(taken, (struct box){x - radius, y - radius, x + radius, y + radius});
}

/* the drawn line, so that labels keep off it */
static void take_line(struct taken *taken, const struct panel *panel, const struct line *line)
{
    const struct mark *before[2] = {NULL, NULL};
    for (size_t i = 0; i < line->count && line->form == FORM_LINE; i++) {
        const struct mark *mark = &line->marks[i];
        bool forecast = mark->status == STATUS_FORECAST;
        if (!mark->joined)
            continue;
        const struct mark *from = before[forecast] ? before[forecast] : forecast ? before[0] : NULL;
        if (from && !mark->broken)
            taken_add_line(taken, chart_x(panel, from->at), chart_y(panel, decimal_double(from->value)),
                           chart_x(panel, mark->at), chart_y(panel, decimal_double(mark->value)));
        before[forecast] = mark;
    }
}

/* The edges of what is drawn as the band of the forecasts: a label on it would seem to name its middle. */
static void take_band(struct taken *taken, const struct panel *panel, const struct line *line)
{
    const struct mark *before = NULL;
    bool ranges = false;
    for (size_t i = 0; i < line->count && line->form == FORM_LINE; i++) {
        const struct mark *mark = &line->marks[i];
        bool band = mark->status == STATUS_FORECAST && (mark->joined || mark->shape == SHAPE_RANGE);
        if (band && before && (ranges || mark->shape == SHAPE_RANGE)) {
            double x0 = chart_x(panel, before->at), x1 = chart_x(panel, mark->at);
            taken_add_line(taken, x0, chart_y(panel, decimal_double(before->high)), x1,
                           chart_y(panel, decimal_double(mark->high)));
            taken_add_line(taken, x0, chart_y(panel, decimal_double(before->low)), x1,
                           chart_y(panel, decimal_double(mark->low)));
        }
        ranges |= band && mark->shape == SHAPE_RANGE;
        if (band || (mark->joined && mark->status == STATUS_ACTUAL))
            before = mark;
    }
}

/* bars, range bars and arrows */
static void take_shape(struct taken *taken, const struct panel *panel, const struct line *line, const struct mark *mark)
{
    double x = chart_x(panel, mark->at), y = chart_y(panel, decimal_double(mark->value));
    double top = chart_y(panel, decimal_double(mark->high)), bottom = chart_y(panel, decimal_double(mark->low));
    if (mark->shape == SHAPE_RANGE)
        taken_add(taken, (struct box){x - 4, top, x + 4, bottom});
    if (mark->shape == SHAPE_LOWER)
        taken_add(taken, (struct box){x - 4, y - 30, x + 4, y});
    if (mark->shape == SHAPE_UPPER)
        taken_add(taken, (struct box){x - 4, y, x + 4, y + 30});
    if (line->form == FORM_BARS && mark->status != STATUS_TARGET) {
        double half = (chart_x(panel, mark->end) - x) * 0.7;
        taken_add(taken, (struct box){x - half, y + 1, x + half, panel->bottom});
    } else if (line->markers) {
        take_mark(taken, x, y, MARK_RADIUS * 0.8);
    }
}

/* which marks are labelled first: 0 targets, the last ones, bounds and ranges; 1 forecasts; 2 the others; -1 never */
static int rank_of(const struct chart *chart, const struct line *line, const struct mark *mark,
                   const struct mark *last_actual, const struct mark *last)
{
    if (mark->status == STATUS_TARGET || mark == last_actual || mark == last)
        return 0;
    if (mark->shape != SHAPE_VALUE && line->count <= NUMBERED_MAX * 2)
        return 1;
    if (line->count > NUMBERED_MAX || chart->options->mode == CHART_FACET)
        return -1;
    return mark->status == STATUS_FORECAST ? 1 : 2;
}

static struct slice label_text(struct chart *chart, const struct mark *mark)
{
    struct buf b = BUF_INIT;
    if (mark->status == STATUS_TARGET || (mark->status == STATUS_FORECAST && chart->options->mode != CHART_VINTAGE))
        buf_printf(&b, "%s ", chart_word(chart, mark->status == STATUS_TARGET ? "target" : "forecast"));
    mark_put(&b, mark, chart->words, chart->options->chinese);
    return chart_keep(chart, &b);
}

static void label_mark(struct chart *chart, struct panel *panel, const struct line *line, const struct mark *mark,
                       struct taken *taken)
{
    double size = chart->options->style->label;
    struct slice text = label_text(chart, mark);
    double value = decimal_double(mark->shape == SHAPE_RANGE ? mark->high : mark->value), dx, dy;
    enum align align;
    if (!label_place(taken, chart_x(panel, mark->at), chart_y(panel, value), MARK_RADIUS, label_width(text, size),
                     size * 1.2, line->form == FORM_BARS && mark->status != STATUS_TARGET, &dx, &dy, &align))
        return;
    add_note(chart, panel, (struct note){mark->at, value, dx, dy, align, text, (int)line->colour, false});
}

/* where the drawn line ends */
static const struct mark *end_of(const struct line *line)
{
    const struct mark *end = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].joined || !end)
            end = &line->marks[i];
    return end;
}

static void label_line(struct chart *chart, struct panel *panel, const struct line *line, int rank, struct taken *taken)
{
    const struct mark *last = line->count ? &line->marks[line->count - 1] : NULL, *actual = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_ACTUAL)
            actual = &line->marks[i];
    const struct mark *named = panel->line_count > 1 ? end_of(line) : NULL; /* its number stands behind the name */
    if (named)
        actual = last = NULL;
    /* from the newest back: what is new is labelled when room is short */
    for (size_t i = line->count; i-- > 0;)
        if (rank_of(chart, line, &line->marks[i], actual, last) == rank && &line->marks[i] != named)
            label_mark(chart, panel, line, &line->marks[i], taken);
}

/* ---- names of several lines, in the right margin ---- */

struct end {
    const struct line *line;
    const struct mark *mark;
    double y;
};

static int compare_ends(const void *a, const void *b)
{
    const struct end *x = a, *y = b;
    return (x->y > y->y) - (x->y < y->y);
}

static size_t collect_ends(struct panel *panel, struct end *ends)
{
    size_t count = 0;
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct mark *mark = end_of(&panel->lines[i]);
        if (mark)
            ends[count++] = (struct end){&panel->lines[i], mark, chart_y(panel, decimal_double(mark->value))};
    }
    qsort(ends, count, sizeof *ends, compare_ends);
    return count;
}

static bool has_namesake(const struct panel *panel, const struct line *line)
{
    for (size_t i = 0; i < panel->line_count; i++)
        if (&panel->lines[i] != line && slice_equal(panel->lines[i].name, line->name))
            return true;
    return false;
}

/* lines of one thing differ by their frequency */
static struct slice end_text(struct chart *chart, const struct panel *panel, const struct end *end)
{
    struct buf b = BUF_INIT;
    const char *often = chart_word(
        chart, end->line->series->kind == KIND_STOCK ? "level" : frequency_name(end->line->series->frequency));
    if (chart_one_thing(chart)) {
        buf_puts(&b, often);
    } else {
        buf_put(&b, end->line->name);
        if (has_namesake(panel, end->line))
            buf_printf(&b, "%s%s%s", chart_word(chart, "open"), often, chart_word(chart, "close"));
    }
    buf_puts(&b, " ");
    mark_put(&b, end->mark, chart->words, chart->options->chinese);
    return chart_keep(chart, &b);
}

static void name_lines(struct chart *chart, struct panel *panel, struct taken *taken)
{
    double size = chart->options->style->label, height = size * 1.25;
    double room = chart->width - panel->right - 40;
    struct end ends[CHART_SERIES_MAX];
    double wanted[CHART_SERIES_MAX];
    struct slice *texts[CHART_SERIES_MAX];
    size_t rows[CHART_SERIES_MAX], count = collect_ends(panel, ends), most = 1;
    for (size_t i = 0; i < count; i++) {
        rows[i] = label_wrap(end_text(chart, panel, &ends[i]), size, room, 2, chart->arena, &texts[i]);
        most = rows[i] > most ? rows[i] : most;
        wanted[i] = ends[i].y;
    }
    label_spread(wanted, count, height * (double)most + 3, panel->top + height / 2, panel->bottom - height / 2);
    for (size_t i = 0; i < count; i++)
        for (size_t r = 0; r < rows[i]; r++) {
            double y = wanted[i] + ((double)r - (double)(rows[i] - 1) / 2) * height;
            double x = panel->right + 18 - chart_x(panel, ends[i].mark->at);
            struct box box = {panel->right, y - height / 2, chart->width, y + height / 2};
            taken_add(taken, box);
            add_note(chart, panel,
                     (struct note){ends[i].mark->at, decimal_double(ends[i].mark->value), x, y - ends[i].y, ALIGN_LEFT,
                                   texts[i][r], (int)ends[i].line->colour, r == 0});
        }
}

static void annotate_panel(struct chart *chart, struct panel *panel, struct box bounds)
{
    struct taken taken = {.arena = chart->arena, .bounds = bounds};
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct line *line = &panel->lines[i];
        for (size_t k = 0; k < line->count && line->count <= 400; k++)
            take_shape(&taken, panel, line, &line->marks[k]);
        for (size_t k = 0; k < line->old_count && k < 100; k++)
            take_mark(&taken, chart_x(panel, line->old[k].at), chart_y(panel, decimal_double(line->old[k].value)),
                      MARK_RADIUS);
        take_line(&taken, panel, line);
        take_band(&taken, panel, line);
    }
    /* a number stands straight above its bar, even if the pace passes there */
    bool bars = panel->line_count && panel->lines[0].form == FORM_BARS;
    for (size_t i = 0; panel == chart->panels && !bars && i < chart->pace_count; i++)
        taken_add_line(&taken, chart_x(panel, chart->paces[i].from),
                       chart_y(panel, decimal_double(chart->paces[i].value_from)), chart_x(panel, chart->paces[i].to),
                       chart_y(panel, decimal_double(chart->paces[i].value_to)));
    if (chart_zone_label(chart, panel))
        taken_add(&taken,
                  (struct box){chart_x(panel, panel->forecast_from), panel->top, panel->right, panel->top + 22});
    if (panel->axis.low < 0 && panel->axis.high > 0)
        taken_add(&taken, (struct box){panel->left, chart_y(panel, 0) - 2, panel->right, chart_y(panel, 0) + 2});
    if (panel->line_count > 1)
        name_lines(chart, panel, &taken);
    for (int rank = 0; rank <= (panel->line_count > 1 ? 1 : 2); rank++)
        for (size_t i = 0; i < panel->line_count; i++)
            label_line(chart, panel, &panel->lines[i], rank, &taken);
}

void annotate_chart(struct chart *chart)
{
    for (size_t i = 0; i < chart->panel_count; i++) {
        struct panel *panel = &chart->panels[i];
        double edge = chart->width - 4;
        for (size_t k = 0; k < chart->panel_count; k++) /* the panel to the right */
            if (chart->panels[k].left > panel->right && chart->panels[k].left < edge)
                edge = chart->panels[k].left - 4;
        annotate_panel(chart, panel, (struct box){panel->left + 2, panel->top, edge, panel->bottom});
    }
}
