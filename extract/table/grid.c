#include "extract/table/grid.h"
#include "base/utf8.h"
#include "extract/table/times.h"

/* rows of heads, at most */
#define HEAD_ROWS_MAX 6
/* heads one above the other are joined up to so many bytes */
#define WORDS_MAX 200

struct slice grid_words(const struct grid *g, size_t i)
{
    return slice_sub(g->text, g->table->cells[i].start, g->table->cells[i].end);
}

const struct head *grid_head(struct grid *g, size_t i)
{
    struct slice words = grid_words(g, i);
    if (!g->is_read[i])
        head_read(&g->context, g->months ? head_month_year(&g->context, words) : words, &g->heads[i]);
    g->is_read[i] = true;
    return &g->heads[i];
}

/* "2025.01", "12 months": a time and no amount */
static bool is_time_like(const struct grid *g, size_t i)
{
    struct slice words = grid_words(g, i);
    struct head head = {.words = SLICE("")};
    return g->figures[i].is && words.len > 4 && !slice_starts(words, SLICE("-")) &&
           (slice_find(g->figures[i].unit, SLICE("month")) == 0 || head_period_read(&g->context, words, &head));
}

/* a row of heads: no figures but years, and months if all are */
static bool is_head_row(const struct grid *g, uint32_t row)
{
    size_t figures = 0, words = 0, times = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row != row)
            continue;
        bool year = figure_is_year(&g->figures[i]), time = !year && is_time_like(g, i);
        figures += g->figures[i].is && !year && !time;
        times += time;
        words += (!g->figures[i].is && !g->figures[i].part) || year;
    }
    return figures == 0 && (words > 0 || times > 1);
}

static void find_head_rows(struct grid *g)
{
    uint32_t reach = 0;
    while (g->head_rows < HEAD_ROWS_MAX && g->head_rows < g->table->rows && is_head_row(g, g->head_rows)) {
        size_t cells = 0;
        for (size_t i = 0; i < g->table->count; i++) {
            const struct table_cell *cell = &g->table->cells[i];
            cells += cell->row == g->head_rows;
            if (cell->row == g->head_rows && cell->row + cell->rows > reach)
                reach = cell->row + cell->rows;
        }
        /* a lone word below whole heads is a part's heading */
        if (cells < 2 && g->head_rows > 0 && reach <= g->head_rows + 1)
            break;
        g->head_rows++;
    }
}

static bool is_index_column(struct grid *g, uint32_t column)
{
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column == column && cell->row < g->head_rows && grid_head(g, i)->index)
            return true;
    }
    return false;
}

/* a column of heads: of its cells below the heads, four in five are no figures, or it holds years or row numbers */
static bool is_head_column(struct grid *g, uint32_t column)
{
    size_t words = 0, years = 0, all = 0, in_order = 0;
    struct decimal before = decimal_of(0), next;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column != column || cell->row < g->head_rows)
            continue;
        all += !g->figures[i].part;
        bool year = figure_is_year(&g->figures[i]);
        words +=
            (!g->figures[i].is || (year && column == 0)) && !g->figures[i].part && !figure_is_blank(grid_words(g, i));
        years += year;
        bool follows = g->figures[i].is && decimal_add(before, decimal_of(1), &next) &&
                       decimal_compare(g->figures[i].value, next) == 0;
        in_order += follows;
        if (g->figures[i].is)
            before = g->figures[i].value;
    }
    if (all && is_index_column(g, column))
        return true;
    return all &&
           (words * 5 >= all * 4 || (years == all && column < 2) || (in_order == all && all >= 3 && column == 0));
}

struct slice grid_joined(struct grid *g, struct slice a, struct slice b)
{
    if (!a.len || !b.len)
        return a.len ? a : b;
    return arena_join(g->context.arena, 3, (struct slice[]){a, SLICE(" "), b});
}

void grid_join_meaning(struct grid *g, struct head *all, const struct head *one)
{
    if (one->unit.symbol.ptr)
        all->unit = one->unit;
    if (one->scaled)
        all->scale = one->scale;
    all->scaled |= one->scaled;
    struct period joined;
    if (all->has_period && one->has_period &&
        (head_period_join(&g->context, all, one, &joined) || head_period_join(&g->context, one, all, &joined)))
        all->period = joined;
    else if (one->has_period && !all->has_period)
        all->period = one->period;
    if (one->has_period)
        all->period_text = all->period_text.ptr ? all->period_text : one->period_text;
    all->has_period |= one->has_period;
    if (!all->span) {
        all->span = one->span;
        all->span_text = one->span_text;
    }
    if (!all->has_base)
        all->base = one->base;
    all->has_base |= one->has_base;
    all->inflation |= one->inflation;
    all->annualised |= one->annualised;
    if (one->cued && !all->cued)
        all->status = one->status;
    all->cued |= one->cued;
    if (one->changes && (!all->changes || all->comparison == COMPARISON_OTHER)) /* "Variation over" above "Year" */
        all->comparison = one->comparison;
    all->changes |= one->changes;
    all->stock |= one->stock;
    all->amount |= one->amount;
    all->level |= one->level;
    all->before = all->before ? all->before : one->before;
    all->total |= one->total;
    all->general |= one->general;
    all->index |= one->index;
    all->counted = all->counted.ptr ? all->counted : one->counted;
}

void grid_join_heads(struct grid *g, struct head *all, const struct head *one)
{
    struct period together;
    if (times_together(&g->context, all, one, &together)) {
        all->has_period = true;
        all->period = together;
        all->period_text = grid_joined(g, all->words, one->period_text);
        all->words = SLICE("");
    }
    if (one->words.len && !slice_equal(all->words, one->words) && all->words.len < WORDS_MAX)
        all->words = grid_joined(g, all->words, one->words);
    if (all->changes && all->comparison == COMPARISON_OTHER && one->words.len) /* "% change over" above "1 month" */
        head_change_read(&g->context, all->words, all);
    grid_join_meaning(g, all, one);
}

/* "Dec 24", "Mar 25" above columns or beside rows */
static void find_months(struct grid *g)
{
    enum { HEADS = 64 };
    struct slice above[HEADS], beside[HEADS];
    size_t above_count = 0, beside_count = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row < g->head_rows && above_count < HEADS)
            above[above_count++] = grid_words(g, i);
        else if (cell->row >= g->head_rows && cell->column == 0 && beside_count < HEADS)
            beside[beside_count++] = grid_words(g, i);
    }
    g->months =
        times_are_months(&g->context, above, above_count) || times_are_months(&g->context, beside, beside_count);
}

bool grid_understand(struct grid *g)
{
    const struct table *t = g->table;
    size_t figures = 0;
    g->figures = arena_array(g->context.arena, struct figure, t->count + 1);
    g->heads = arena_array(g->context.arena, struct head, t->count + 1);
    g->is_read = arena_array(g->context.arena, bool, t->count + 1);
    for (size_t i = 0; i < t->count; i++) {
        figure_read(&g->context, g->text, &t->cells[i], &g->figures[i]);
        figures += g->figures[i].is;
    }
    for (size_t i = 0; i < t->count; i++)
        if (t->cells[i].end - t->cells[i].start <= 4 && !g->figures[i].is)
            figure_join_part(&g->context, grid_words(g, i), i == 0 || t->cells[i - 1].row != t->cells[i].row,
                             g->figures, i, t->count);
    find_head_rows(g);
    find_months(g);
    while (g->head_columns < HEAD_COLUMNS_MAX && g->head_columns < t->columns && is_head_column(g, g->head_columns))
        g->head_columns++;
    return figures >= 2 && t->rows >= 2 && g->head_rows > 0 && g->head_columns > 0 && g->head_columns < t->columns;
}
