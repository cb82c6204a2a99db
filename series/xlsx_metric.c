/* xlsx_metric - a sheet for each known metric: a series and status a row, with its facets to filter by, a period a
 * column
 */
#include "series/facets.h"
#include "series/wide.h"
#include "series/xlsx_internal.h"
#include <stdio.h>
#include <stdlib.h>

/* a workbook of more metrics than this helps no one; all are in "observations" */
#define METRICS_MAX 24
/* periods in columns: people read far fewer */
#define PERIODS_MAX 400
#define NAME_MAX_LEN 31 /* of a sheet */

struct metric {
    struct slice id;
    const struct series **list;
    size_t count, figures;
};

/* ---- periods ---- */

static int compare_periods(const void *a, const void *b)
{
    const struct observation *x = *(const struct observation *const *)a, *y = *(const struct observation *const *)b;
    int c = date_compare(x->period_end, y->period_end);
    return c ? c : date_compare(x->period_start, y->period_start);
}

/* 2024, 2025-Q3, 2025-09, a day, 2025-01-01/2025-09-30 */
static void put_period(struct buf *b, const struct observation *o)
{
    struct date s = o->period_start, e = o->period_end, next = date_add_days(e, 1);
    int months = date_is(s) && date_is(next) ? (next.year - s.year) * 12 + next.month - s.month : 0;
    bool whole = date_is(s) && s.day == 1 && next.day == 1 && (s.month - 1) % (months > 0 ? months : 1) == 0;
    if (whole && months == 12)
        buf_printf(b, "%04d", e.year);
    else if (whole && months == 3)
        buf_printf(b, "%04d-Q%d", e.year, e.month / 3);
    else if (whole && months == 1)
        buf_printf(b, "%04d-%02d", e.year, e.month);
    else {
        if (date_is(s) && !date_equal(s, e)) {
            buf_date(b, s);
            buf_putc(b, '/');
        }
        if (date_is(e))
            buf_date(b, e);
    }
}

/* the different periods of what is not in doubt, in order, the newest if there are too many */
static size_t periods_of(const struct metric *m, const struct observation **ret)
{
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < m->count; i++)
        for (size_t k = 0; k < m->list[i]->observation_count; k++)
            if (!m->list[i]->observations[k].doubt)
                ret[count++] = &m->list[i]->observations[k];
    if (count)
        qsort(ret, count, sizeof *ret, compare_periods);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_periods(&ret[i], &ret[kept - 1]) != 0)
            ret[kept++] = ret[i];
    size_t left_out = kept > PERIODS_MAX ? kept - PERIODS_MAX : 0;
    memmove(ret, ret + left_out, (kept - left_out) * sizeof *ret);
    return kept - left_out;
}

static size_t column_of(const struct observation *const *periods, size_t count, const struct observation *o)
{
    const struct observation *const *found = bsearch(&o, periods, count, sizeof *periods, compare_periods);
    return found ? (size_t)(found - periods) : SLICE_NONE;
}

/* ---- a sheet ---- */

static const struct {
    const char *name;
    double width;
} before[] = {{"title", 34}, {"whose", 12}},
  behind[] = {{"comparison", 11}, {"frequency", 10}, {"status", 9}, {"unit", 9}};
#define BEFORE (sizeof before / sizeof *before)
#define BEHIND (sizeof behind / sizeof *behind)

struct sheet {
    struct book *book;
    lxw_worksheet *at;
    struct facet_names facets;
    const struct observation **periods;
    size_t period_count;
    lxw_row_t row;
    struct arena *arena;
};

static void put_sheet_head(struct sheet *s)
{
    lxw_col_t c = 0;
    struct buf name = BUF_INIT;
    for (size_t i = 0; i < BEFORE; i++)
        book_head(s->book, s->at, c++, before[i].name, before[i].width);
    for (size_t i = 0; i < s->facets.count; i++)
        book_head(s->book, s->at, c++, book_cell(s->book, s->facets.at[i]), 14);
    for (size_t i = 0; i < BEHIND; i++)
        book_head(s->book, s->at, c++, behind[i].name, behind[i].width);
    for (size_t i = 0; i < s->period_count; i++) {
        buf_clear(&name);
        put_period(&name, s->periods[i]);
        book_head(s->book, s->at, c++, book_cell(s->book, buf_slice(&name)), 12);
    }
    buf_release(&name);
}

static void put_row_head(struct sheet *s, const struct series *series, enum status status)
{
    const char *comparison = comparison_name(series->comparison);
    const struct slice behinds[BEHIND] = {slice_of(comparison ? comparison : "level"),
                                          slice_of(frequency_name(series->frequency)), slice_of(status_name(status)),
                                          series->unit};
    lxw_col_t c = 0;
    book_text(s->book, s->at, s->row, c++, series->title);
    book_text(s->book, s->at, s->row, c++,
              series->place_en.ptr ? series->place_en
              : series->whose.ptr  ? series->whose
                                   : series->entity);
    for (size_t i = 0; i < s->facets.count; i++)
        book_text(s->book, s->at, s->row, c++, facets_value(series->facets, s->facets.at[i], s->arena));
    for (size_t i = 0; i < BEHIND; i++)
        book_text(s->book, s->at, s->row, c++, behinds[i]);
}

/* the figures of one status, if there are any */
static void put_series(struct sheet *s, const struct series *series, enum status status)
{
    size_t first = BEFORE + s->facets.count + BEHIND;
    bool any = false;
    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];
        size_t column = o->doubt || o->status != status ? SLICE_NONE : column_of(s->periods, s->period_count, o);
        if (column == SLICE_NONE)
            continue;
        if (!any && !book_has_row(s->book, s->row + 1))
            return;
        if (!any) {
            s->row++;
            put_row_head(s, series, status);
        }
        any = true;
        book_said(s->book, s->at, s->row, (lxw_col_t)(first + column), o);
    }
}

/* what a sheet may be called: no []:*?/\\ and no quote */
static void sheet_name(struct slice id, char name[NAME_MAX_LEN + 1])
{
    size_t len = 0;
    for (size_t i = 0; i < id.len && len < NAME_MAX_LEN; i++) {
        char c = id.ptr[i];
        bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        name[len++] = fine ? c : '_';
    }
    name[len] = '\0';
}

static void put_sheet(struct book *book, const struct metric *m)
{
    char name[NAME_MAX_LEN + 1];
    struct arena arena;
    sheet_name(m->id, name);
    lxw_worksheet *at = libxlsx.workbook_get_worksheet_by_name(book->workbook, name)
                            ? NULL
                            : libxlsx.workbook_add_worksheet(book->workbook, name);
    if (!at) /* two ids that read the same: the second is in "observations" */
        return;
    arena_init(&arena);
    struct sheet s = {.book = book, .at = at, .arena = &arena};
    struct series *all = arena_array(&arena, struct series, m->count);
    for (size_t i = 0; i < m->count; i++)
        all[i] = *m->list[i];
    facets_names(all, m->count, &arena, &s.facets);
    s.periods = must_alloc((m->figures + 1) * sizeof *s.periods);
    s.period_count = periods_of(m, s.periods);
    put_sheet_head(&s);
    for (size_t i = 0; i < m->count; i++)
        for (int status = STATUS_ACTUAL; status <= STATUS_TARGET; status++)
            put_series(&s, m->list[i], (enum status)status);
    lxw_col_t last = (lxw_col_t)(BEFORE + s.facets.count + BEHIND + s.period_count - 1);
    book_finish_sheet(at, s.row, last, (lxw_col_t)1);
    book_fit_paper(at);
    free(s.periods);
    arena_release(&arena);
}

/* ---- all of them ---- */

/* series ordered by wide_order: those of a metric lie together */
static size_t metrics_of(const struct series **order, size_t count, struct metric *ret)
{
    size_t made = 0;
    for (size_t i = 0; i < count && order[i]->series.ptr; i++) {
        if (made == 0 || !slice_equal(ret[made - 1].id, order[i]->series)) {
            if (made == METRICS_MAX)
                break;
            ret[made++] = (struct metric){.id = order[i]->series, .list = order + i};
        }
        ret[made - 1].count++;
        ret[made - 1].figures += order[i]->observation_count;
    }
    return made;
}

void sheets_metrics(struct book *book, const struct series *list, size_t count)
{
    const struct series **order = must_alloc((count + 1) * sizeof *order);
    struct metric metrics[METRICS_MAX];
    for (size_t i = 0; i < count; i++)
        order[i] = &list[i];
    wide_order(order, count);
    size_t made = metrics_of(order, count, metrics);
    for (size_t i = 0; i < made; i++)
        put_sheet(book, &metrics[i]);
    free(order);
}
