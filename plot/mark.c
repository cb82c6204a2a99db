/* mark - the observations of a series as marks, and which of them the line joins */
#include "plot/chart_internal.h"
#include <stdlib.h>

/* ---- what stands where ---- */

static enum shape shape_of(enum relation relation)
{
    switch (relation) {
    case RELATION_GT:
    case RELATION_GE:
        return SHAPE_LOWER;
    case RELATION_LT:
    case RELATION_LE:
        return SHAPE_UPPER;
    case RELATION_RANGE:
        return SHAPE_RANGE;
    default:
        return SHAPE_VALUE;
    }
}

static struct decimal middle(struct decimal low, struct decimal high)
{
    struct decimal sum, half;
    if (decimal_add(low, high, &sum) && decimal_mul(sum, (struct decimal){5, -1}, &half))
        return half;
    return low;
}

/* A flow stands at the middle of its time, a level and a running total at its end (CHARTS.md, rule 5). */
static struct date place_of(const struct series *series, const struct observation *o)
{
    if (!date_is(o->period_start) || series->frequency == FREQUENCY_YTD)
        return o->period_end;
    return date_middle(o->period_start, o->period_end);
}

static struct mark mark_of(const struct series *series, const struct observation *o)
{
    struct mark mark = {.observation = o,
                        .at = place_of(series, o),
                        .start = o->period_start,
                        .end = o->period_end,
                        .status = o->status,
                        .shape = shape_of(o->relation)};
    if (mark.shape == SHAPE_RANGE) {
        mark.low = o->low;
        mark.high = o->high;
        mark.value = middle(o->low, o->high);
    } else {
        mark.value = mark.low = mark.high = o->value;
    }
    return mark;
}

static int compare_marks(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    int by = date_compare(x->at, y->at);
    if (by == 0)
        by = date_compare(x->observation->published, y->observation->published);
    if (by == 0)
        by = (x->observation > y->observation) - (x->observation < y->observation);
    return by;
}

/* --vintage: the forecasts of a period side by side in the order in which they appeared, what came behind them */
static void spread_vintages(struct line *line)
{
    for (size_t i = 0; i < line->count;) {
        size_t end = i;
        while (end < line->count && date_equal(line->marks[end].end, line->marks[i].end) &&
               date_equal(line->marks[end].start, line->marks[i].start))
            end++;
        struct mark *mark = &line->marks[i];
        int32_t last = date_number(mark->end);
        int32_t first =
            date_is(mark->start) ? date_number(mark->start) : date_number(date_add_months(mark->end, -12)) + 1;
        for (size_t k = i; k < end; k++) {
            struct date at = date_from_number(first + (last - first) * (int32_t)(k - i + 1) / (int32_t)(end - i + 1));
            line->marks[k].at = date_is(at) ? at : mark->end;
        }
        i = end;
    }
}

/* the year is whole in another line: its running sums are the same figures once more */
static bool in_whole_year(const struct series *years, const struct observation *o)
{
    for (size_t i = 0; years && i < years->observation_count; i++) {
        const struct observation *year = &years->observations[i];
        if (!year->doubt && year->status == STATUS_ACTUAL && date_is(year->period_start) &&
            year->period_end.year == o->period_end.year)
            return true;
    }
    return false;
}

static void read_observations(struct line *line, const struct series *series, struct arena *arena)
{
    size_t old = 0;
    for (size_t i = 0; i < series->observation_count; i++)
        old += series->observations[i].revised_count + series->observations[i].conflict_count;
    line->series = series;
    line->marks = arena_array(arena, struct mark, series->observation_count + 1);
    line->old = arena_array(arena, struct old_mark, old + 1);
    line->doubts = arena_array(arena, struct mark, series->observation_count + 1);
    for (size_t i = 0; i < series->observation_count; i++) {
        if (in_whole_year(line->years, &series->observations[i]))
            continue;
        if (series->observations[i].doubt)
            line->doubts[line->doubt_count++] = mark_of(series, &series->observations[i]);
        else if (date_is(series->observations[i].period_end))
            line->marks[line->count++] = mark_of(series, &series->observations[i]);
        else
            line->undated++;
    }
    if (line->count)
        qsort(line->marks, line->count, sizeof *line->marks, compare_marks);
}

static void read_old(struct line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        const struct mark *mark = &line->marks[i];
        const struct observation *o = mark->observation;
        /* earlier forecasts are no mistakes: --vintage shows them */
        if (mark->status != STATUS_ACTUAL)
            continue;
        for (size_t k = 0; k < o->revised_count; k++)
            line->old[line->old_count++] = (struct old_mark){mark->at, o->revised[k].value, mark->value, false, o};
        for (size_t k = 0; k < o->conflict_count; k++)
            line->old[line->old_count++] = (struct old_mark){mark->at, o->conflict[k].value, mark->value, true, o};
    }
}

/* ---- which marks are joined, and where the line breaks ---- */

int frequency_months(enum frequency frequency)
{
    switch (frequency) {
    case FREQUENCY_A:
        return 12;
    case FREQUENCY_S:
        return 6;
    case FREQUENCY_Q:
        return 3;
    case FREQUENCY_M:
        return 1;
    default:
        return 0;
    }
}

static int months_between(struct date a, struct date b)
{
    return (b.year - a.year) * 12 + b.month - a.month;
}

/* the smallest step of a running total inside a year: some report by months, some by quarters */
static int running_step(const struct line *line)
{
    int step = 12;
    for (size_t i = 1; i < line->count; i++) {
        int months = months_between(line->marks[i - 1].end, line->marks[i].end);
        if (months > 0 && months < step)
            step = months;
    }
    return step;
}

/* Days and weeks have holidays in them: only a longer silence is a gap. */
#define DAYS_OF_SILENCE 10

static bool is_gap(const struct series *series, int running, const struct mark *before, const struct mark *after)
{
    int months = frequency_months(series->frequency);
    if (months)
        return months_between(before->end, after->end) > months;
    if (series->frequency == FREQUENCY_YTD)
        return before->end.year != after->end.year || months_between(before->end, after->end) > running;
    if (series->frequency == FREQUENCY_W || series->frequency == FREQUENCY_D)
        return date_number(after->end) - date_number(before->end) > DAYS_OF_SILENCE;
    return false;
}

bool line_can_join(const struct line *line)
{
    return !line->vintage && !(line->series->frequency == FREQUENCY_IRREGULAR &&
                               (line->series->kind == KIND_FLOW || line->series->kind == KIND_CHANGE));
}

const struct mark *line_last_actual(const struct line *line)
{
    const struct mark *last = NULL;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_ACTUAL)
            last = &line->marks[i];
    return last;
}

static bool is_sparse(const struct line *line)
{
    int months = frequency_months(line->series->frequency);
    const struct mark *first = NULL, *last = NULL;
    int count = 0;
    for (size_t i = 0; i < line->count; i++)
        if (line->marks[i].status == STATUS_ACTUAL) {
            first = first ? first : &line->marks[i];
            last = &line->marks[i];
            count++;
        }
    return months && count > 1 && line->series->kind != KIND_FLOW &&
           months_between(first->end, last->end) / months + 1 > 2 * count;
}

static void join_marks(struct line *line)
{
    line->sparse = is_sparse(line);
    const struct mark *last = line_last_actual(line);
    int running = running_step(line);
    struct mark *before[2] = {NULL, NULL}; /* by status: actual, forecast */
    if (!line_can_join(line))
        return;
    for (size_t i = 0; i < line->count; i++) {
        struct mark *mark = &line->marks[i];
        bool past = mark->status == STATUS_FORECAST && last && date_compare(mark->at, last->at) <= 0;
        if (mark->shape != SHAPE_VALUE || mark->status == STATUS_TARGET || past)
            continue;
        struct mark *previous = before[mark->status == STATUS_FORECAST];
        /* two forecasts of one period: the line takes the later one, which comes behind */
        if (previous && date_equal(previous->at, mark->at))
            previous->joined = false;
        mark->joined = true;
        mark->broken = previous && !line->sparse && is_gap(line->series, running, previous, mark);
        before[mark->status == STATUS_FORECAST] = mark;
    }
}

void line_read(struct line *line, const struct series *series, struct arena *arena)
{
    read_observations(line, series, arena);
    if (line->vintage)
        spread_vintages(line);
    read_old(line);
    join_marks(line);
}

/* ---- numbers of a mark ---- */

void mark_put(struct buf *b, const struct mark *mark, const struct words *words, bool chinese)
{
    static const char *const keys[] = {
        [RELATION_EQ] = NULL,    [RELATION_ABOUT] = "about", [RELATION_GT] = "over",  [RELATION_GE] = "at_least",
        [RELATION_LT] = "under", [RELATION_LE] = "at_most",  [RELATION_RANGE] = NULL,
    };
    enum relation relation = mark->observation->relation;
    if (keys[relation])
        buf_puts(b, words_get(words, keys[relation], chinese));
    if (relation == RELATION_RANGE) {
        scale_number(b, mark->low);
        buf_puts(b, "–");
        scale_number(b, mark->high);
    } else {
        scale_number(b, mark->value);
    }
}
