/* scores - the candidates for a field of a claim, weighed by the rows of scores.tsv */
#include "extract/choose/scores.h"
#include "base/buf.h"
#include "extract/choose/choice.h"
#include "extract/choose/rows.h"
#include <stdlib.h>

#define SCORES_FILE "extract/choose/scores.tsv"

struct choice_tables *choice_tables_new(struct err *err)
{
    struct choice_tables *t = must_alloc(sizeof *t);
    *t = (struct choice_tables){{0}, {0}, {0}};
    const struct {
        const struct features *of;
        int *points;
    } fields[] = {{&time_features, t->time}, {&status_features, t->status}, {&change_features, t->change}};
    static const char *const all[] = {"time.", "status.", "change.", "measure.", /* metric_en_features.c */
                                      "when." /* time_en_features.c */};
    if (!rows_have_fields(SCORES_FILE, all, sizeof all / sizeof *all, err)) {
        choice_tables_free(t);
        return NULL;
    }
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!rows_read(SCORES_FILE, fields[i].of->field, fields[i].of->names, fields[i].of->count, fields[i].points,
                       err)) {
            choice_tables_free(t);
            return NULL;
        }
    return t;
}

void choice_tables_free(struct choice_tables *tables)
{
    free(tables);
}

void candidates_add(struct candidates *c, struct candidate candidate)
{
    if (c->count == CANDIDATES_MOST)
        return;
    candidate.score = rows_sum(c->points, c->of->count, candidate.features);
    c->at[c->count++] = candidate;
}

const struct candidate *candidates_best(const struct candidates *c)
{
    const struct candidate *best = NULL;
    for (size_t i = 0; i < c->count; i++)
        if (!best || c->at[i].score > best->score)
            best = &c->at[i];
    return best;
}

static bool is_same(const struct candidate *a, const struct candidate *b)
{
    return date_equal(a->first, b->first) && date_equal(a->last, b->last) && a->status == b->status &&
           a->comparison == b->comparison;
}

int candidates_margin(const struct candidates *c, const struct candidate *best)
{
    int next = 0;
    for (size_t i = 0; i < c->count; i++)
        if (!is_same(&c->at[i], best) && c->at[i].score > next)
            next = c->at[i].score;
    return best->score - next;
}

const char *candidate_from(const struct candidates *c, const struct candidate *candidate)
{
    for (int i = 0; i < c->of->count && !candidate->generator; i++)
        if (candidate->features >> i & 1)
            return c->of->names[i] + strlen(c->of->field);
    return candidate->generator;
}

/* "2024-10-01..2024-12-31 35 (frame: time.frame.told)", "target 60 (cue: status.cue)" */
static void say(struct buf *b, const struct candidates *c, const struct candidate *one)
{
    bool first = true;
    if (c->of == &time_features) {
        buf_date(b, one->first);
        buf_puts(b, "..");
        buf_date(b, one->last);
    } else {
        buf_puts(b, c->of == &status_features ? status_name(one->status) : comparison_name(one->comparison));
    }
    buf_printf(b, " %d (%s:", one->score, candidate_from(c, one));
    for (int i = 0; i < c->of->count; i++)
        if (one->features >> i & 1) {
            buf_printf(b, "%s%s", first ? " " : ", ", c->of->names[i]);
            first = false;
        }
    buf_putc(b, ')');
}

void candidates_note(const struct reading *r, struct draft *d, const struct candidates *c)
{
    struct buf b = BUF_INIT;
    if (!r->explain)
        return;
    buf_put(&b, d->candidates);
    buf_printf(&b, "; %.*s ", (int)strlen(c->of->field) - 1, c->of->field);
    for (size_t i = 0; i < c->count; i++) {
        buf_puts(&b, i ? " | " : "");
        say(&b, c, &c->at[i]);
    }
    d->candidates = buf_keep(&b, r->arena);
}
