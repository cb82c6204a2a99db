/* check_average - a stated average growth a year against the two ends that the same sentence gives
 *
 * "2016—2024年间,规模从3647亿元跃升至9800亿元,年均增幅达到21.09%": eight years from the one to the other make 13.2.
 */
#include "series/check_internal.h"
#include "series/place.h"
#include <math.h>

/* where the years come from a span and not from two dates, one more or less may have been meant */
#define YEARS_UNSURE 1

/* a level as the sentence has it */
struct end {
    const struct series *series;
    const struct observation *observation;
    const struct other_value *other; /* the value, where it is not the observation's */
    size_t start;                    /* in the document */
};

static struct decimal value_of(const struct end *e)
{
    return e->other ? e->other->value : e->observation->value;
}

static double half_of(const struct end *e)
{
    return e->other ? place_half(e->other->value, e->other->text) : figure_half_place(e->observation);
}

/* how much more it may be: 4000余 is nearer to 4000 than to 5000 */
static double room_above(const struct end *e)
{
    bool bound = !e->other && e->observation->relation == RELATION_GT;
    return bound ? 0.5 * pow(10, floor(log10(decimal_double(e->observation->value)))) : half_of(e);
}

/* the two nearest in front of the growth and the two nearest behind it, each in the order of the text */
struct nearest_ends {
    const struct evidence *growth;
    struct end front[2], behind[2];
};

static void take_end(struct nearest_ends *n, const struct end *e)
{
    if (e->start < n->growth->start && (!n->front[1].series || e->start > n->front[1].start)) {
        n->front[0] = n->front[1];
        n->front[1] = *e;
    } else if (e->start < n->growth->start && (!n->front[0].series || e->start > n->front[0].start)) {
        n->front[0] = *e;
    } else if (e->start > n->growth->start && (!n->behind[0].series || e->start < n->behind[0].start)) {
        n->behind[1] = n->behind[0];
        n->behind[0] = *e;
    } else if (e->start > n->growth->start && (!n->behind[1].series || e->start < n->behind[1].start)) {
        n->behind[1] = *e;
    }
}

static bool in_sentence(const struct nearest_ends *n, struct slice document, struct slice sentence)
{
    return slice_equal(document, n->growth->document) && slice_equal(sentence, n->growth->sentence);
}

static void take_others(struct nearest_ends *n, const struct end *of, const struct other_value *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (in_sentence(n, list[i].document, list[i].sentence))
            take_end(n, &(struct end){of->series, of->observation, &list[i], list[i].start});
}

static bool can_be_end(const struct observation *o)
{
    return o->status == STATUS_ACTUAL && (figure_exact(o) || o->relation == RELATION_GT) && o->claim_count;
}

static void take_observation(struct nearest_ends *n, const struct series *s, const struct observation *o)
{
    struct end e = {s, o, NULL, 0};
    if (!can_be_end(o))
        return;
    e.start = o->claims[0].start;
    if (in_sentence(n, o->claims[0].document, o->claims[0].sentence))
        take_end(n, &e);
    take_others(n, &e, o->conflict, o->conflict_count);
    take_others(n, &e, o->revised, o->revised_count);
}

static bool are_ends(const struct end ends[2])
{
    return ends[0].series && ends[1].series && slice_equal(ends[0].series->unit, ends[1].series->unit) &&
           decimal_sign(value_of(&ends[0])) > 0 && decimal_sign(value_of(&ends[1])) > 0;
}

static void take_run(const struct findings *f, const struct run *run, struct nearest_ends *n)
{
    for (size_t i = 0; i < run->count; i++) {
        const struct series *s = run->at[i];
        size_t count = series_adds_up(f, s) ? s->observation_count : 0;
        for (size_t k = 0; k < count; k++)
            take_observation(n, s, &s->observations[k]);
    }
}

/* from one end to the other; *ret_unsure how many more or less it may be; 0 where the text does not tell */
static int years_between(const struct end ends[2], int *ret_unsure)
{
    const struct observation *a = ends[0].observation, *b = ends[1].observation;
    *ret_unsure = 0;
    if (b->period_end.year != a->period_end.year)
        return b->period_end.year - a->period_end.year;
    *ret_unsure = YEARS_UNSURE;
    return date_is(a->period_start) ? a->period_end.year - a->period_start.year : 0;
}

/* by how many points the stated growth is beyond what the ends give in so many years */
static double beyond_average(const struct observation *growth, const struct end ends[2], int years)
{
    double from = decimal_double(value_of(&ends[0])), to = decimal_double(value_of(&ends[1]));
    double low = 100 * (pow((to - half_of(&ends[1])) / (from + room_above(&ends[0])), 1.0 / years) - 1);
    double high = 100 * (pow((to + room_above(&ends[1])) / (from - half_of(&ends[0])), 1.0 / years) - 1);
    double stated = decimal_double(growth->value), half = figure_half_place(growth);
    return fmax(low - (stated + half), stated - half - high);
}

static void add_end(struct finding *one, const struct end *e)
{
    if (e->other)
        finding_other_side(one, e->series, e->other);
    else
        finding_side(one, e->series, e->observation);
}

static void compare_average(struct findings *f, const struct series *growths, const struct observation *growth,
                            const struct end ends[2])
{
    int unsure, years = years_between(ends, &unsure);
    if (years <= unsure)
        return;
    double beyond = INFINITY;
    for (int y = years - unsure; y <= years + unsure; y++)
        beyond = fmin(beyond, beyond_average(growth, ends, y));
    if (beyond <= GROWTH_SLACK)
        return;
    double ratio = decimal_double(value_of(&ends[1])) / decimal_double(value_of(&ends[0]));
    struct finding *one = finding_add(f, CHECK_AVERAGE, growths, growth, WEIGHT_ONE_SENTENCE + figure_nearness(beyond));
    finding_side(one, growths, growth);
    add_end(one, &ends[0]);
    add_end(one, &ends[1]);
    finding_say_computed(f, one, "average", 100 * (pow(ratio, 1.0 / years) - 1), 1, growths->unit);
}

/* "年均产业规模" grows, "产业规模" has the levels */
static struct slice metric_of_levels(const struct findings *f, struct slice metric)
{
    const struct words_of_cue *words = &f->knowledge.cues[CUE_A_YEAR];
    for (size_t i = 0; i < words->count; i++)
        if (slice_starts(metric, words->at[i]))
            return slice_sub(metric, words->at[i].len, metric.len);
    return metric;
}

/* "from A to B, growing by X a year", else "grew by X a year, from A to B"; NULL if there are no such ends.  The first
 * of them may be told as what was before. */
static const struct end *find_ends(const struct findings *f, const struct things *things, const struct series *growths,
                                   struct nearest_ends *n)
{
    const struct words_of_cue *before = &f->knowledge.cues[CUE_BEFORE];
    struct slice metric = metric_of_levels(f, growths->measure);
    struct run run = things_find(things, growths->entity, metric);
    take_run(f, &run, n);
    for (size_t i = 0; i < before->count; i++) {
        run = things_find(
            things, growths->entity,
            arena_printf(f->arena, "%.*s%.*s", (int)before->at[i].len, before->at[i].ptr, (int)metric.len, metric.ptr));
        take_run(f, &run, n);
    }
    return are_ends(n->front) ? n->front : are_ends(n->behind) ? n->behind : NULL;
}

static bool is_average(const struct findings *f, const struct series *s)
{
    return s->comparison == COMPARISON_CAGR && slice_equal(s->unit, SLICE("%")) &&
           !cue_in(f, CUE_REAL_METRIC, s->measure);
}

/* averages of one thing that are looked into; no square on hostile input */
#define AVERAGES_MAX 256

void check_average(struct findings *f, const struct things *things, const struct run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        const struct series *s = run->at[i];
        size_t count = is_average(f, s) ? s->observation_count : 0;
        for (size_t k = 0; k < count && k < AVERAGES_MAX; k++) {
            const struct observation *growth = &s->observations[k];
            struct nearest_ends n = {.growth = growth->claims};
            bool counts =
                figure_actual(growth) && growth->claim_count && !cue_in(f, CUE_REAL_GROWTH, figure_sentence(growth));
            const struct end *ends = counts ? find_ends(f, things, s, &n) : NULL;
            if (ends)
                compare_average(f, s, growth, ends);
        }
    }
}
