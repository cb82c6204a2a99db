/* check_growth - a stated change against the one that the two levels give */
#include "series/check_internal.h"
#include "series/facets.h"
#include <math.h>
#include <stdlib.h>

/* growth that is counted at constant prices does not follow from levels at current ones */
static bool is_real(const struct findings *f, const struct series *s, const struct observation *growth)
{
    return cue_in(f, CUE_REAL_METRIC, s->measure) || cue_in(f, CUE_REAL_GROWTH, figure_sentence(growth));
}

/* the number before the per cent sign at at, unsigned, with half of its last place; -1 if there is none */
static double percent_before(struct slice sentence, size_t at, double *ret_half)
{
    size_t from = at, point = at;
    while (from > 0 && at - from < 12 &&
           ((sentence.ptr[from - 1] >= '0' && sentence.ptr[from - 1] <= '9') || sentence.ptr[from - 1] == '.')) {
        from--;
        point = sentence.ptr[from] == '.' ? from : point;
    }
    char text[16] = "";
    memcpy(text, sentence.ptr + from, at - from);
    *ret_half = 0.5 * pow(10, point < at ? (double)point - (double)at + 1 : 0);
    return from < at ? strtod(text, NULL) : -1;
}

/* the sentence itself says the growth that the levels give, of its neighbour in a list: "grew 17.6 and 18.6 per cent",
 * or rounded before the exact one of a part: 312,972人比前年的328,318人下跌近5%，当中首次下跌8% */
static bool says_implied(const struct observation *growth, double low, double high)
{
    struct slice sentence = figure_sentence(growth);
    for (size_t at = 0; at < sentence.len; at++) {
        double half, said = sentence.ptr[at] == '%' ? percent_before(sentence, at, &half) : -1;
        if (said >= 0 && said >= fmin(fabs(low), fabs(high)) - half && said <= fmax(fabs(low), fabs(high)) + half)
            return true;
    }
    return false;
}

/* the two levels that a growth is of */
struct levels {
    const struct series *series;
    const struct observation *now, *before;
};

/* what a growth of one whole is in its unit: 100 %, once; 0 where it is no ratio */
static double ratio_scale(const struct series *growths)
{
    return slice_equal(growths->unit, SLICE("%")) ? 100 : slice_equal(growths->unit, SLICE("x")) ? 1 : 0;
}

/* what the levels give for a change in its unit, from and to: a percentage, or their difference in points or in their
 * own unit */
static void implied_change(const struct series *growths, const struct levels *l, double *ret_low, double *ret_high,
                           double *ret_middle)
{
    double n = decimal_double(l->now->value), b = decimal_double(l->before->value);
    double n_half = figure_half_place(l->now), b_half = figure_half_place(l->before);
    double scale = ratio_scale(growths);
    if (scale > 0 && !slice_equal(l->series->unit, SLICE("%"))) {
        *ret_low = scale * ((n - n_half) / (b + b_half) - 1);
        *ret_high = scale * ((n + n_half) / (b - b_half) - 1);
        *ret_middle = scale * (n / b - 1);
        return;
    }
    *ret_low = n - b - n_half - b_half;
    *ret_high = n - b + n_half + b_half;
    *ret_middle = n - b;
}

/* by how much the stated change is beyond what the levels give; "three times last year's" is a growth of two */
static double beyond_change(const struct series *growths, const struct observation *growth, double low, double high)
{
    double stated = decimal_double(growth->value), half = figure_half_place(growth);
    double beyond = fmax(low - (stated + half), (stated - half) - high);
    if (slice_equal(growths->unit, SLICE("x")))
        beyond = fmin(beyond, fmax(low + 1 - (stated + half), (stated - half) - (high + 1)));
    return beyond;
}

static void compare_growth(struct findings *f, const struct series *growths, const struct observation *growth,
                           const struct levels *l)
{
    double low, high, middle;
    implied_change(growths, l, &low, &high, &middle);
    double beyond = beyond_change(growths, growth, low, high);
    double size = fmax(fabs(decimal_double(growth->value)), fabs(middle));
    bool percent = slice_equal(growths->unit, SLICE("%")) || slice_equal(growths->unit, SLICE("pp"));
    bool in_own_unit = !percent && ratio_scale(growths) <= 0;
    if (beyond <= (percent ? GROWTH_SLACK : DIFFER_SLACK * size) || says_implied(growth, low, high))
        return;
    struct finding *one =
        finding_add(f, CHECK_GROWTH, growths, growth, 2 * figure_nearness(percent ? beyond : 100 * beyond / size));
    one->gap_points = percent ? beyond : 0;
    one->gap_percent = percent ? 0 : 100 * beyond / size;
    finding_side(one, growths, growth);
    finding_side(one, l->series, l->now);
    finding_side(one, l->series, l->before);
    finding_say_computed(f, one, "growth", middle, in_own_unit ? 0 : 1, growths->unit);
}

static bool is_growth(const struct series *s)
{
    return s->comparison == COMPARISON_YOY || s->comparison == COMPARISON_MOM || s->comparison == COMPARISON_QOQ;
}

/* the weeks and spans of one name are a holiday's, which has seven days in one year and eight in the next; its growth
 * is counted by comparable days */
static bool is_holiday(const struct series *s)
{
    return series_told_in_parts(s) || s->frequency == FREQUENCY_W;
}

/* "4.8%, 0.4 points below 2022": the year of the comparison is not the year of the figure */
static bool is_year_compared_with(const struct findings *f, const struct observation *o)
{
    const struct words_of_cue *words = &f->knowledge.cues[CUE_COMPARED];
    for (size_t i = 0; i < words->count; i++)
        if (slice_find(figure_sentence(o), arena_printf(f->arena, "%.*s%d", (int)words->at[i].len, words->at[i].ptr,
                                                        o->period_end.year)) != SLICE_NONE)
            return true;
    return false;
}

/* the facet "dimension" of a growth says of which levels it is: those in this unit, whatever its prefix */
static bool fits_dimension(const struct findings *f, const struct series *level, struct slice dimension)
{
    static const struct {
        const char *dimension, *unit;
    } rows[] = {{"power", "W"}, {"energy", "Wh"}, {"mass", "g"}};
    int exp;
    struct slice unit = convert_dimension(f->units, level->unit, f->arena, &exp);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (slice_equal(dimension, slice_of(rows[i].dimension)))
            return slice_equal(unit, slice_of(rows[i].unit));
    return true;
}

/* the growth of a known metric is that of the level with the same facets */
static bool same_facets(const struct findings *f, const struct series *level, const struct series *growth)
{
    struct facet_names names;
    if (!slice_equal(level->series, growth->series))
        return false;
    facets_names(growth, 1, f->arena, &names);
    for (size_t i = 0; i < names.count; i++) {
        struct slice of_growth = facets_value(growth->facets, names.at[i], f->arena);
        bool same = slice_equal(names.at[i], SLICE("dimension"))
                        ? fits_dimension(f, level, of_growth)
                        : slice_equal(of_growth, facets_value(level->facets, names.at[i], f->arena));
        if (!same)
            return false;
    }
    return true;
}

/* may this level be one of those that the change is between? points are between shares, a percentage of it is of
 * anything but a share */
static bool is_level_of(const struct findings *f, const struct series *s, const struct series *growth,
                        const struct observation *of)
{
    bool share = slice_equal(s->unit, SLICE("%"));
    if (growth->series.len && !same_facets(f, s, growth))
        return false;
    if (s->comparison != COMPARISON_NONE || series_counts_kinds(s) || is_holiday(s) ||
        cue_starts(f, CUE_DEED, s->measure))
        return false;
    if (slice_equal(growth->unit, SLICE("pp")))
        return share;
    if (ratio_scale(growth) > 0)
        return !share && (s->kind == KIND_STOCK || s->kind == KIND_FLOW) && !is_real(f, s, of);
    return (s->kind == KIND_STOCK || s->kind == KIND_FLOW) && slice_equal(s->unit, growth->unit);
}

/* S$9.3m (US$6.9m): what stands in brackets says the level once more, in other money */
static bool in_brackets(const struct observation *o)
{
    struct slice sentence = figure_sentence(o), text = o->claim_count ? o->claims[0].text : SLICE("");
    struct slice before = slice_sub(sentence, 0, slice_find(sentence, text));
    return text.len && before.len < sentence.len && (slice_ends(before, SLICE("(")) || slice_ends(before, SLICE("（")));
}

/* the period that a change is counted against; DATE_NONE where its kind has none such */
static struct date earlier(struct date d, enum comparison comparison, bool start)
{
    int months = comparison == COMPARISON_YOY ? 12 : comparison == COMPARISON_QOQ ? 3 : 1;
    struct date back = date_is(d) ? date_add_months(d, -months) : d;
    bool month_end = date_is(d) && !start && d.day == date_month_days(d.year, d.month);
    return month_end ? date_month_end(back.year, back.month) : back;
}

/* the level of the period and the one before it, in one series of any frequency: a first quarter may stand with the
 * quarters of the growth and with the year to date of the level */
static bool find_levels(const struct findings *f, const struct run *run, const struct series *growths,
                        const struct observation *growth, struct levels *ret)
{
    struct date start = growth->period_start, end = growth->period_end;
    enum comparison c = growths->comparison;
    for (size_t i = 0; date_is(end) && i < run->count; i++) {
        const struct series *s = run->at[i];
        ret->series = s;
        ret->now = is_level_of(f, s, growths, growth) ? figure_of_period(s, start, end) : NULL;
        ret->before = ret->now ? figure_of_period(s, earlier(start, c, true), earlier(end, c, false)) : NULL;
        if (ret->before && !in_brackets(ret->before) && decimal_sign(ret->before->value) > 0 &&
            !is_year_compared_with(f, ret->before))
            return true;
    }
    return false;
}

/* A growth that mostly is far from what its levels give is not counted from them: at constant prices (社会物流总额),
 * over other countries than the year before.  Its text contradicts itself all the same, but comes last. */
#define MOSTLY_MIN 3
#define WEIGHT_FAR 100 /* more than a point beyond */
#define WEIGHT_MOSTLY 0.01

static bool is_far(const struct finding *one)
{
    return one->weight < WEIGHT_FAR;
}

static void weigh_habit(struct findings *f, size_t first, size_t tried)
{
    size_t far = 0;
    for (size_t i = first; i < f->count; i++)
        far += is_far(&f->at[i]);
    for (size_t i = first; far >= MOSTLY_MIN && 2 * far > tried && i < f->count; i++)
        if (is_far(&f->at[i]))
            f->at[i].weight *= WEIGHT_MOSTLY;
}

void check_growth(struct findings *f, const struct run *run)
{
    for (size_t g = 0; g < run->count; g++) {
        const struct series *s = run->at[g];
        size_t first = f->count, tried = 0;
        for (size_t i = 0; is_growth(s) && i < s->observation_count; i++) {
            struct levels levels;
            if (!figure_actual(&s->observations[i]) || !find_levels(f, run, s, &s->observations[i], &levels))
                continue;
            compare_growth(f, s, &s->observations[i], &levels);
            tried++;
        }
        weigh_habit(f, first, tried);
    }
}
