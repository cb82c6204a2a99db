/* layout - words around the plot, panels between them
 *
 * From the top: title, subtitle, unit; from the bottom: source, note, legend of marks; the panels get what is left, and
 * the picture grows where that is too little.  One left edge for all words (CHARTS.md, rule 6).
 */
#include "plot/chart_internal.h"
#include "plot/thing.h"
#include "plot/when.h"
#include <math.h>
#include <strings.h>

#define PAD 24.0
#define LINE_HEIGHT 1.4
/* synthetic bold of a font that has none is wider */
#define BOLD_WIDER 1.08
#define PANEL_MIN_HEIGHT 240.0
#define FACET_MIN_HEIGHT 110.0
#define LEGEND_SAMPLE 40.0 /* width of a mark's sample, its gap included */
#define LEGEND_GAP 22.0
#define LINES_MAX 8
#define TITLE_NAMES_MAX 3

static void add_line(struct chart *chart, struct words_line line)
{
    arena_more(chart->arena, chart->lines, chart->line_count, chart->line_room, 16);
    chart->lines[chart->line_count++] = line;
}

/* the text in lines from y on; returns the y below them */
static double put_text(struct chart *chart, struct slice text, double y, struct words_line like, size_t max_lines)
{
    struct slice *lines;
    double width = (chart->width - 2 * PAD) / (like.bold ? BOLD_WIDER : 1);
    size_t count = label_wrap(text, like.size, width, max_lines, chart->arena, &lines);
    for (size_t i = 0; i < count; i++) {
        double height = like.size * LINE_HEIGHT;
        like.x = PAD;
        like.y = y + height / 2;
        like.text = lines[i];
        add_line(chart, like);
        y += height;
    }
    return y;
}

/* ---- the words ---- */

static const struct line *first_line(const struct chart *chart)
{
    return &chart->panels[0].lines[0];
}

/* the names of the lines in their order, each once (year, quarter and year to date of one thing have one); ret holds
 * CHART_SERIES_MAX */
static size_t different_names(const struct chart *chart, struct slice *ret)
{
    size_t count = 0;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            struct slice name = chart->panels[p].lines[i].name;
            size_t known = 0;
            while (known < count && !slice_equal(ret[known], name))
                known++;
            if (known == count)
                ret[count++] = name;
        }
    return count;
}

/* is there another line of the panel that is as often and of the same kind? */
static bool has_twin(const struct panel *panel, size_t line)
{
    const struct series *series = panel->lines[line].series;
    for (size_t i = 0; i < line; i++)
        if (panel->lines[i].series->frequency == series->frequency && panel->lines[i].series->kind == series->kind)
            return true;
    return false;
}

/* the same thing by years, quarters, to date: one name, and the lines are told apart by how often */
bool chart_one_thing(const struct chart *chart)
{
    const struct series *first = first_line(chart)->series;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            const struct series *series = chart->panels[p].lines[i].series;
            if (has_twin(&chart->panels[p], i) || thing_compare(series, first) != 0)
                return false;
        }
    return true;
}

static bool one_metric(const struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            if (!slice_equal(chart->panels[p].lines[i].series->metric, first_line(chart)->series->metric))
                return false;
    return true;
}

/* of one thing told in two languages, the line in the chart's own */
static const struct line *own_language(const struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            if (chart->panels[p].lines[i].series->chinese == chart->options->chinese)
                return &chart->panels[p].lines[i];
    return first_line(chart);
}

/* the first ones, and how many there are */
static void put_names(struct chart *chart, struct buf *b, const struct slice *names, size_t count)
{
    size_t shown = count < TITLE_NAMES_MAX ? count : TITLE_NAMES_MAX;
    for (size_t i = 0; i < shown; i++) {
        buf_puts(b, i ? chart_word(chart, "comma") : "");
        buf_put(b, names[i]);
    }
    if (count == shown)
        return;
    struct slice more = arena_printf(chart->arena, "%zu", chart->options->chinese ? count : count - shown);
    words_put(b, chart->words, "and_more_series", chart->options->chinese, &more, 1);
}

static struct slice title_text(struct chart *chart)
{
    struct buf b = BUF_INIT;
    if (chart->options->title.ptr)
        return chart_clean(chart, chart->options->title);
    if (chart->options->mode == CHART_VINTAGE)
        buf_puts(&b, chart_word(chart, "vintage_title"));
    struct slice names[CHART_SERIES_MAX];
    size_t count = different_names(chart, names);
    if (chart_one_thing(chart))
        buf_put(&b, own_language(chart)->name);
    else if (count > TITLE_NAMES_MAX && one_metric(chart))
        buf_put(&b, first_line(chart)->series->metric);
    else
        put_names(chart, &b, names, count);
    struct slice joined = arena_copy(chart->arena, buf_slice(&b));
    buf_release(&b);
    return chart_clean(chart, joined);
}

static void put_part(struct buf *b, struct slice text)
{
    if (text.len == 0)
        return;
    if (b->len)
        buf_puts(b, " · ");
    buf_put(b, text);
}

static void put_years(struct chart *chart, struct buf *b)
{
    struct date first = DATE_NONE, last = DATE_NONE;
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++) {
            const struct line *line = &chart->panels[p].lines[i];
            if (line->count == 0)
                continue;
            if (!date_is(first) || date_compare(line->marks[0].end, first) < 0)
                first = line->marks[0].end;
            if (!date_is(last) || date_compare(line->marks[line->count - 1].end, last) > 0)
                last = line->marks[line->count - 1].end;
        }
    if (!date_is(first))
        return;
    put_part(b, first.year == last.year ? arena_printf(chart->arena, "%d", first.year)
                                        : arena_printf(chart->arena, "%d–%d", first.year, last.year));
}

static bool same_frequency(const struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            if (chart->panels[p].lines[i].series->frequency != first_line(chart)->series->frequency)
                return false;
    return true;
}

/* does the title say it?  A capital makes no difference. */
static bool title_says(const struct series *series, struct slice text)
{
    for (size_t at = 0; at + text.len <= series->title.len; at++)
        if (strncasecmp(series->title.ptr + at, text.ptr, text.len) == 0)
            return true;
    return false;
}

/* metric, area, how often, from when to when */
static struct slice subtitle_text(struct chart *chart)
{
    const struct series *series = first_line(chart)->series;
    struct buf b = BUF_INIT;
    bool alone = chart->panel_count == 1 && chart->panels[0].line_count == 1 && !chart->options->title.ptr;
    if (alone && !title_says(series, series->metric))
        put_part(&b, chart_clean(chart, series->metric));
    struct slice whose = series->whose.ptr ? series->whose : series->entity;
    if (alone && whose.ptr && !thing_is_place(series->entity) && !title_says(series, whose))
        put_part(&b, chart_clean(chart, whose));
    if (same_frequency(chart) && series->frequency != FREQUENCY_IRREGULAR && series->kind != KIND_STOCK)
        put_part(&b, slice_of(chart_word(chart, frequency_name(series->frequency))));
    put_years(chart, &b);
    return chart_keep(chart, &b);
}

static struct slice unit_text(struct chart *chart, const struct panel *panel)
{
    const struct series *series = panel->lines[0].series;
    struct buf b = BUF_INIT;
    if (panel->scale.name.len)
        buf_put(&b, panel->scale.name);
    if (series->comparison != COMPARISON_NONE) {
        if (b.len)
            buf_puts(&b, chart->options->chinese ? "，" : ", ");
        buf_puts(&b, chart_word(chart, comparison_name(series->comparison)));
    }
    return chart_keep(chart, &b);
}

static double put_header(struct chart *chart)
{
    const struct style *style = chart->options->style;
    struct slice title = title_text(chart), *lines;
    double width = (chart->width - 2 * PAD) / BOLD_WIDER;
    /* a long title gets smaller before it gets a line more */
    int size = style->title;
    size_t allowed = 1;
    while (size > style->subtitle && label_wrap(title, size, width, LINES_MAX, chart->arena, &lines) > allowed) {
        size -= 2;
        allowed += size < style->title - 2;
    }
    double y = put_text(chart, title, PAD * 0.7, (struct words_line){.size = size, .bold = true}, LINES_MAX);
    y = put_text(chart, subtitle_text(chart), y, (struct words_line){.size = style->subtitle, .grey = true}, 2);
    struct slice unit = unit_text(chart, &chart->panels[0]);
    if (chart->panel_count == 1 && unit.len) {
        struct buf b = BUF_INIT;
        buf_puts(&b, chart_word(chart, "unit"));
        buf_puts(&b, chart_word(chart, "colon"));
        buf_put(&b, unit);
        y = put_text(chart, chart_keep(chart, &b), y + 6, (struct words_line){.size = style->unit, .grey = true}, 1);
    }
    return y + 8;
}

/* ---- legend of marks ---- */

static const char *const legend_keys[LEGEND_COUNT] = {
    [LEGEND_ACTUAL] = "actual", [LEGEND_FORECAST] = "forecast", [LEGEND_FORECAST_RANGE] = "forecast_range",
    [LEGEND_TARGET] = "target", [LEGEND_LOWER] = "lower",       [LEGEND_UPPER] = "upper",
    [LEGEND_RANGE] = "range",   [LEGEND_REVISED] = "revised",   [LEGEND_CONFLICT] = "conflict",
    [LEGEND_SPAN] = "span",     [LEGEND_PACE] = "pace",         [LEGEND_DOUBT] = "doubt",
};

static void note_marks(const struct line *line, bool used[LEGEND_COUNT])
{
    for (size_t i = 0; i < line->count; i++) {
        const struct mark *mark = &line->marks[i];
        bool bound = mark->shape == SHAPE_LOWER || mark->shape == SHAPE_UPPER;
        if (mark->shape == SHAPE_RANGE)
            used[mark->status == STATUS_FORECAST ? LEGEND_FORECAST_RANGE : LEGEND_RANGE] = true;
        if (bound && mark->status != STATUS_TARGET)
            used[mark->shape == SHAPE_LOWER ? LEGEND_LOWER : LEGEND_UPPER] = true;
        if (mark->status == STATUS_TARGET)
            used[LEGEND_TARGET] = true;
        else if (mark->shape == SHAPE_VALUE)
            used[mark->status == STATUS_FORECAST ? LEGEND_FORECAST : LEGEND_ACTUAL] = true;
    }
    for (size_t i = 0; i < line->old_count; i++)
        used[line->old[i].conflict ? LEGEND_CONFLICT : LEGEND_REVISED] = true;
    if (line->form == FORM_STROKES && line->count)
        used[LEGEND_SPAN] = true;
    if (line->doubt_count)
        used[LEGEND_DOUBT] = true;
}

static bool has_bars(const struct chart *chart)
{
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            if (chart->panels[p].lines[i].form == FORM_BARS)
                return true;
    return false;
}

/* places the entries in rows; returns how many rows */
static size_t place_legend(struct chart *chart)
{
    bool used[LEGEND_COUNT] = {false};
    for (size_t p = 0; p < chart->panel_count; p++)
        for (size_t i = 0; i < chart->panels[p].line_count; i++)
            note_marks(&chart->panels[p].lines[i], used);
    used[LEGEND_PACE] = chart->pace_count > 0;
    double x = PAD, size = chart->options->style->note;
    size_t rows = 0;
    for (int i = 0; i < LEGEND_COUNT; i++) {
        if (!used[i])
            continue;
        struct slice text = slice_of(chart_word(chart, legend_keys[i]));
        double width = LEGEND_SAMPLE + label_width(text, size);
        if (rows == 0 || x + width > chart->width - PAD) {
            rows++;
            x = PAD;
        }
        chart->legend[chart->legend_count++] = (struct legend_entry){
            .mark = (enum legend_mark)i, .bar = has_bars(chart), .x = x, .y = (double)rows, .text = text};
        x += width + LEGEND_GAP;
    }
    return rows;
}

/* ---- what stands below ---- */

static struct slice captioned(struct chart *chart, const char *key, struct slice text)
{
    struct buf b = BUF_INIT;
    buf_puts(&b, chart_word(chart, key));
    buf_puts(&b, chart_word(chart, "colon"));
    buf_put(&b, text);
    return chart_keep(chart, &b);
}

/* everything under the panels, placed from y = 0; returns its height */
static double put_footer(struct chart *chart, size_t *first_line_of_it)
{
    int size = chart->options->style->note;
    double row = size * 1.75, y = 0;
    size_t rows = place_legend(chart);
    for (size_t i = 0; i < chart->legend_count; i++)
        chart->legend[i].y = (chart->legend[i].y - 0.5) * row;
    y = (double)rows * row + (rows ? 4 : 0);
    *first_line_of_it = chart->line_count;
    struct words_line like = {.size = size, .grey = true};
    struct slice notes = annotate_notes(chart);
    if (notes.len)
        y = put_text(chart, captioned(chart, "note", notes), y, like, 4) + 2;
    y = put_text(chart, captioned(chart, "source", annotate_source(chart)), y, like, 3);
    return y + PAD * 0.6;
}

static void move_footer(struct chart *chart, size_t first, double by)
{
    for (size_t i = first; i < chart->line_count; i++)
        chart->lines[i].y += by;
    for (size_t i = 0; i < chart->legend_count; i++)
        chart->legend[i].y += by;
}

/* ---- panels ---- */

static double tick_room(struct chart *chart, const struct panel *panel)
{
    double widest = 0;
    for (size_t i = 0; i < panel->axis.count; i++) {
        struct buf b = BUF_INIT;
        scale_number(&b, panel->axis.ticks[i]);
        widest = fmax(widest, label_width(buf_slice(&b), chart->options->style->tick));
        buf_release(&b);
    }
    return widest + 14;
}

/* room on the right for the label of the last mark, or for the names of several lines */
static double label_room(struct chart *chart, const struct panel *panel)
{
    double size = chart->options->style->label, widest = 40;
    for (size_t i = 0; i < panel->line_count; i++) {
        const struct line *line = &panel->lines[i];
        struct buf b = BUF_INIT;
        if (panel->line_count > 1) {
            buf_put(&b, line->name);
            buf_puts(&b, " ");
        }
        if (line->count)
            mark_put(&b, &line->marks[line->count - 1], chart->words, chart->options->chinese);
        widest = fmax(widest, label_width(buf_slice(&b), size));
        buf_release(&b);
    }
    double most = chart->width * (panel->line_count > 1 ? 0.24 : 0.14);
    return fmin(widest, most) * (panel->line_count > 1 ? 1 : 0.75) + 20;
}

struct grid {
    size_t columns, rows;
};

static struct grid grid_of(const struct chart *chart)
{
    size_t n = chart->panel_count;
    size_t columns = chart->options->mode != CHART_FACET || n == 1 ? 1 : n <= 4 ? 2 : n <= 9 ? 3 : 4;
    if (columns > 1 && chart->width < 800)
        columns = chart->width < 500 ? 1 : 2;
    return (struct grid){columns, (n + columns - 1) / columns};
}

static double axis_height(const struct chart *chart, const struct panel *panel)
{
    return chart->options->style->tick * (panel->time.two_rows ? 3.8 : 2.1);
}

/* does another panel show the same thing in the same unit, by other periods? */
static bool has_namesake(const struct chart *chart, const struct panel *panel)
{
    for (size_t p = 0; p < chart->panel_count; p++) {
        const struct panel *other = &chart->panels[p];
        if (other != panel && other->line_count == 1 && slice_equal(other->lines[0].name, panel->lines[0].name) &&
            slice_equal(other->unit, panel->unit) &&
            other->lines[0].series->frequency != panel->lines[0].series->frequency)
            return true;
    }
    return false;
}

/* what it shows, where panels show different things, and its unit */
static struct slice panel_title(struct chart *chart, const struct panel *panel)
{
    struct slice unit = unit_text(chart, panel);
    struct buf b = BUF_INIT;
    if (panel->line_count == 1 && !chart_one_thing(chart))
        buf_put(&b, panel->lines[0].name);
    const char *often =
        b.len && has_namesake(chart, panel) ? chart_word(chart, frequency_name(panel->lines[0].series->frequency)) : "";
    bool named = b.len > 0;
    if (named && (unit.len || *often))
        buf_puts(&b, chart_word(chart, "open"));
    buf_put(&b, unit);
    if (unit.len && *often)
        buf_puts(&b, chart->options->chinese ? "，" : ", ");
    buf_puts(&b, often);
    if (named && (unit.len || *often))
        buf_puts(&b, chart_word(chart, "close"));
    return chart_keep(chart, &b);
}

static void place_panel(struct chart *chart, struct panel *panel, struct box cell, double left, double right)
{
    const struct style *style = chart->options->style;
    panel->left = cell.left + left;
    panel->right = cell.right - right;
    panel->top = cell.top;
    if (chart->panel_count > 1) {
        double size = style->unit;
        struct slice *lines;
        size_t count =
            label_wrap(panel_title(chart, panel), size, cell.right - cell.left - 16, 2, chart->arena, &lines);
        for (size_t i = 0; i < count; i++, panel->top += size * LINE_HEIGHT)
            add_line(chart, (struct words_line){.x = cell.left,
                                                .y = panel->top + size * LINE_HEIGHT / 2,
                                                .text = lines[i],
                                                .size = style->unit});
        panel->top += 6;
    }
    panel->bottom = cell.bottom;
}

static void place_panels(struct chart *chart, double top, double bottom, struct date from, struct date to,
                         enum time_step finest)
{
    struct grid grid = grid_of(chart);
    double left = 0, right = 0, width = (chart->width - PAD * 1.5) / (double)grid.columns;
    double height = (bottom - top) / (double)grid.rows;
    for (size_t i = 0; i < chart->panel_count; i++) {
        left = fmax(left, tick_room(chart, &chart->panels[i]));
        right = fmax(right, label_room(chart, &chart->panels[i]));
    }
    for (size_t i = 0; i < chart->panel_count; i++) {
        struct panel *panel = &chart->panels[i];
        double x = PAD + width * (double)(i % grid.columns), y = top + height * (double)(i / grid.columns);
        double plot_width = width - left - right;
        panel->time = time_axis_make(from, to, finest, plot_width, chart->options->style->tick, chart->options->chinese,
                                     chart->arena);
        double gap = i / grid.columns + 1 < grid.rows ? 10 : 0;
        struct box cell = {x, y, x + width, y + height - axis_height(chart, panel) - gap};
        place_panel(chart, panel, cell, left, right);
    }
}

void layout_chart(struct chart *chart, struct date from, struct date to, enum time_step finest)
{
    const struct style *style = chart->options->style;
    size_t first;
    chart->width = style->width;
    chart->height = style->height;
    double top = put_header(chart), footer = put_footer(chart, &first);
    struct grid grid = grid_of(chart);
    double least = (grid.rows > 1 ? FACET_MIN_HEIGHT + style->unit * 3 : PANEL_MIN_HEIGHT) + style->tick * 3.2;
    double needed = top + footer + least * (double)grid.rows;
    if (chart->height < needed)
        chart->height = ceil(needed / 10) * 10;
    double bottom = chart->height - footer;
    move_footer(chart, first, bottom);
    place_panels(chart, top, bottom - 6, from, to, finest);
}

bool chart_zone_label(const struct chart *chart, const struct panel *panel)
{
    if (!date_is(panel->forecast_from))
        return false;
    double width = label_width(slice_of(chart_word(chart, "forecast_zone")), chart->options->style->note);
    return panel->right - chart_x(panel, panel->forecast_from) > width + 12;
}

double chart_x(const struct panel *panel, struct date at)
{
    double days = date_number(panel->time.to) - date_number(panel->time.from);
    return panel->left + (date_number(at) - date_number(panel->time.from)) / days * (panel->right - panel->left);
}

double chart_y(const struct panel *panel, double value)
{
    double share = (value - panel->axis.low) / (panel->axis.high - panel->axis.low);
    return panel->bottom - share * (panel->bottom - panel->top);
}

bool chart_shows(const struct panel *panel, const struct mark *mark)
{
    if (!date_is(mark->at))
        return false;
    double x = chart_x(panel, mark->at), y = chart_y(panel, decimal_double(mark->value));
    return x >= panel->left && x <= panel->right && y >= panel->top && y <= panel->bottom;
}
