/* check_figure - what a figure of a series can be held to */
#include "series/check_internal.h"
#include "series/derive.h"
#include "series/place.h"
#include <math.h>

bool figure_exact(const struct observation *o)
{
    return o->relation == RELATION_EQ || o->relation == RELATION_ABOUT;
}

struct slice figure_sentence(const struct observation *o)
{
    return o->claim_count ? o->claims[0].sentence : SLICE("");
}

struct evidence figure_evidence(const struct other_value *other)
{
    return (struct evidence){.document = other->document,
                             .start = other->start,
                             .end = other->end,
                             .published = other->published,
                             .text = other->text,
                             .sentence = other->sentence};
}

double figure_half_place(const struct observation *o)
{
    return place_half(o->value, o->claim_count ? o->claims[0].text : SLICE(""));
}

bool figure_actual(const struct observation *o)
{
    return o->status == STATUS_ACTUAL && figure_exact(o);
}

/* they are ordered by period_end */
const struct observation *figure_of_period(const struct series *s, struct date start, struct date end)
{
    size_t low = 0, high = s->observation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (date_compare(s->observations[middle].period_end, end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->observation_count && date_equal(s->observations[low].period_end, end); low++)
        if (figure_actual(&s->observations[low]) && date_equal(s->observations[low].period_start, start))
            return &s->observations[low];
    return NULL;
}

static double gap_percent(double a, double b, double half)
{
    double size = fmax(fabs(a), fabs(b));
    return size > 0 && fabs(a - b) - half > DIFFER_SLACK * size ? 100 * fabs(a - b) / size : 0;
}

double figure_gap(const struct observation *a, const struct observation *b)
{
    return gap_percent(decimal_double(a->value), decimal_double(b->value),
                       fmax(figure_half_place(a), figure_half_place(b)));
}

double figure_gap_other(const struct observation *a, const struct other_value *b)
{
    return gap_percent(decimal_double(a->value), decimal_double(b->value),
                       fmax(figure_half_place(a), place_half(b->value, b->text)));
}

double figure_scale(const struct findings *f, const struct series *a, const struct series *b)
{
    int a_exp, b_exp;
    struct slice a_dimension = convert_dimension(f->units, a->unit, f->arena, &a_exp);
    struct slice b_dimension = convert_dimension(f->units, b->unit, f->arena, &b_exp);
    return slice_equal(a_dimension, b_dimension) ? pow(10, a_exp - b_exp) : 0;
}

double figure_nearness(double percent)
{
    return 100 / (1 + percent);
}

bool series_told_in_parts(const struct series *s)
{
    return slice_equal(key_shape(s->key), SLICE("span"));
}

bool series_counts_kinds(const struct series *s)
{
    return slice_equal(s->unit, SLICE("种")) || slice_equal(s->unit, SLICE("类")) || slice_equal(s->unit, SLICE("个"));
}

bool series_adds_up(const struct findings *f, const struct series *s)
{
    return s->comparison == COMPARISON_NONE && (s->kind == KIND_STOCK || s->kind == KIND_FLOW) &&
           slice_find(s->unit, SLICE("/")) == SLICE_NONE && !cue_in(f, CUE_MEAN_METRIC, s->measure);
}
