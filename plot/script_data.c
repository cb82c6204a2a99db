/* script_data - the data blocks of a script: the day where a value stands, and the value in the unit of the axis */
#include "plot/script_internal.h"
#include "plot/when.h"

static const struct {
    const char *name, *columns;
} blocks[BLOCK_COUNT] = {
    [BLOCK_ACTUAL] = {"actual", "date value; an empty line breaks the drawn line: a period is missing"},
    [BLOCK_SPAN] = {"span", "first-day value days: each period over its length"},
    [BLOCK_FORECAST] = {"forecast", "date value marked; begins with the last actual, which has its mark already"},
    [BLOCK_BAND] = {"band", "date low high: the range of the forecasts"},
    [BLOCK_PATH] = {"path", "date value: from forecast to forecast to what came"},
    [BLOCK_LOOSE] = {"loose", "date value: not part of the line"},
    [BLOCK_FORESEEN] = {"foreseen", "date value: forecasts that are no part of the line"},
    [BLOCK_RANGE] = {"range", "date middle low high"},
    [BLOCK_LOWER] = {"lower", "date value: \"more than\""},
    [BLOCK_UPPER] = {"upper", "date value: \"less than\""},
    [BLOCK_TARGET] = {"target", "date value"},
    [BLOCK_AT_LEAST] = {"at_least", "date value: targets that are a lower bound"},
    [BLOCK_AT_MOST] = {"at_most", "date value: targets that are an upper bound"},
    [BLOCK_OLD] = {"old", "date value value-in-use"},
    [BLOCK_DOUBT] = {"doubt", "date value: in doubt, part of nothing"},
};

static void put_cells(struct buf *b, struct date at, const struct decimal *values, size_t count)
{
    buf_date(b, at);
    for (size_t i = 0; i < count; i++) {
        buf_putc(b, ' ');
        buf_decimal(b, values[i]);
    }
}

/* the period as a comment: our own words, never the document's */
static void put_when(struct buf *b, const struct mark *mark)
{
    buf_puts(b, "  # ");
    when_put(b, mark->start, mark->end, false);
    if (mark->observation->relation == RELATION_ABOUT)
        buf_puts(b, ", about");
    buf_putc(b, '\n');
}

static void put_row(struct buf *b, const struct mark *mark)
{
    put_cells(b, mark->at, &mark->value, 1);
    put_when(b, mark);
}

static void put_span(struct buf *b, const struct mark *mark)
{
    struct date start = date_is(mark->start) ? mark->start : mark->at;
    struct decimal days = decimal_of(date_number(mark->end) - date_number(start) + 1);
    put_cells(b, start, (struct decimal[]){mark->value, days}, 2);
    put_when(b, mark);
}

static void put_forecast(struct script_data *data, const struct mark *mark, const struct mark *last)
{
    struct buf *b = &data->rows[BLOCK_FORECAST];
    if (b->len == 0 && last) {
        put_cells(b, last->at, (struct decimal[]){last->value, decimal_of(0)}, 2);
        put_when(b, last);
    }
    if (mark->broken)
        buf_putc(b, '\n');
    put_cells(b, mark->at, (struct decimal[]){mark->value, decimal_of(1)}, 2);
    put_when(b, mark);
    data->forecast_values = true;
}

static void put_band(struct script_data *data, const struct mark *mark, const struct mark *last)
{
    struct buf *b = &data->rows[BLOCK_BAND];
    if (b->len == 0 && last) {
        put_cells(b, last->at, (struct decimal[]){last->value, last->value}, 2);
        put_when(b, last);
    }
    put_cells(b, mark->at, (struct decimal[]){mark->low, mark->high}, 2);
    put_when(b, mark);
}

static void put_shape(struct script_data *data, const struct mark *mark)
{
    bool target = mark->status == STATUS_TARGET;
    switch (mark->shape) {
    case SHAPE_RANGE:
        put_cells(&data->rows[BLOCK_RANGE], mark->at, (struct decimal[]){mark->value, mark->low, mark->high}, 3);
        put_when(&data->rows[BLOCK_RANGE], mark);
        break;
    case SHAPE_LOWER:
        put_row(&data->rows[target ? BLOCK_AT_LEAST : BLOCK_LOWER], mark);
        break;
    case SHAPE_UPPER:
        put_row(&data->rows[target ? BLOCK_AT_MOST : BLOCK_UPPER], mark);
        break;
    case SHAPE_VALUE:
        if (!mark->joined && !target)
            put_row(&data->rows[mark->status == STATUS_FORECAST ? BLOCK_FORESEEN : BLOCK_LOOSE], mark);
        break;
    }
}

/* one broken line for each period */
static void put_path(struct script_data *data, const struct line *line, size_t i)
{
    struct buf *b = &data->rows[BLOCK_PATH];
    if (b->len && i > 0 && !date_equal(line->marks[i - 1].end, line->marks[i].end))
        buf_putc(b, '\n');
    put_row(b, &line->marks[i]);
}

/* the last joined actual; the forecast starts there */
static const struct mark *anchor_of(const struct line *line)
{
    const struct mark *anchor = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].joined && line->marks[i].status == STATUS_ACTUAL)
            anchor = &line->marks[i];
    return anchor;
}

static bool has_forecast_range(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_FORECAST && line->marks[i].shape == SHAPE_RANGE)
            return true;
    return false;
}

void script_collect(struct script_data *data, const struct line *line)
{
    const struct mark *anchor = anchor_of(line);
    bool band = has_forecast_range(line) && line->form != FORM_BARS;
    for (size_t i = 0; i < line->count; i++) {
        const struct mark *mark = &line->marks[i];
        bool ahead = !anchor || date_compare(mark->at, anchor->at) > 0;
        if (mark->status == STATUS_TARGET)
            put_row(&data->rows[BLOCK_TARGET], mark);
        if (mark->status == STATUS_FORECAST && ahead && band &&
            (mark->shape == SHAPE_RANGE || (mark->shape == SHAPE_VALUE && mark->joined)))
            put_band(data, mark, anchor);
        if (mark->joined && mark->status == STATUS_FORECAST) {
            put_forecast(data, mark, line->form == FORM_LINE ? anchor : NULL);
        } else if (mark->joined && mark->status == STATUS_ACTUAL) {
            if (mark->broken)
                buf_putc(&data->rows[BLOCK_ACTUAL], '\n');
            put_row(&data->rows[BLOCK_ACTUAL], mark);
        }
        if (line->form == FORM_STROKES && mark->shape == SHAPE_VALUE && mark->status != STATUS_TARGET)
            put_span(&data->rows[BLOCK_SPAN], mark);
        put_shape(data, mark);
        if (line->vintage && mark->status != STATUS_TARGET && mark->shape == SHAPE_VALUE)
            put_path(data, line, i);
    }
    for (size_t i = 0; i < line->doubt_count; i++)
        if (date_is(line->doubts[i].at))
            put_row(&data->rows[BLOCK_DOUBT], &line->doubts[i]);
    for (size_t i = 0; i < line->old_count; i++) {
        put_cells(&data->rows[BLOCK_OLD], line->old[i].at, (struct decimal[]){line->old[i].value, line->old[i].now}, 2);
        buf_puts(&data->rows[BLOCK_OLD], line->old[i].conflict ? "  # the same day\n" : "  # revised\n");
    }
}

const char *script_block_word(enum block block)
{
    return blocks[block].name;
}

void script_block_name(struct buf *b, const struct chart *chart, enum block block, size_t panel, size_t line)
{
    buf_printf(b, "$%s", blocks[block].name);
    if (chart->panel_count > 1)
        buf_printf(b, "_%zu", panel + 1);
    if (chart->panel_count > 1 || chart->panels[0].line_count > 1)
        buf_printf(b, "_%zu", line + 1);
}

void script_data(struct buf *b, const struct chart *chart, struct script_data *data, size_t panel, size_t line)
{
    for (int i = 0; i < BLOCK_COUNT; i++) {
        struct buf *rows = &data->rows[i];
        if (rows->len == 0)
            continue;
        script_block_name(b, chart, (enum block)i, panel, line);
        buf_printf(b, " << EOD\n# %s\n", blocks[i].columns);
        buf_put(b, buf_slice(rows));
        buf_puts(b, "EOD\n");
    }
}
