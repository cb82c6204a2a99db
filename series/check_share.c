/* check_share - shares over 100 %, and shares that the levels do not give */
#include "series/check_internal.h"
#include <math.h>

#define WEIGHT_OVER_ALL 150

static bool is_stated_share(const struct series *s)
{
    return s->comparison == COMPARISON_NONE && slice_equal(s->unit, SLICE("%"));
}

/* a share of more is no share; 138 % of the cash flow, of the beds is a ratio of two things: the text has to call it a
 * share */
#define SHARE_MAX 1000
static bool is_called_share(const struct findings *f, const struct observation *o)
{
    return decimal_compare(o->value, decimal_of(SHARE_MAX)) < 0 && cue_in(f, CUE_CALLED_SHARE, figure_sentence(o));
}

void check_share(struct findings *f, const struct series *s)
{
    if (!is_stated_share(s) || !cue_in(f, CUE_PORTION, s->measure))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o) || decimal_compare(o->value, decimal_of(100)) <= 0 || !is_called_share(f, o))
            continue;
        struct finding *one = finding_add(f, CHECK_SHARE, s, o, WEIGHT_OVER_ALL);
        finding_side(one, s, o);
        finding_say(f, one, "share_over");
    }
}

/* "PART占WHOLE比重"; empty slices where the metric is not so */
static void split_share(const struct findings *f, struct slice metric, struct slice *ret_part, struct slice *ret_whole)
{
    const struct words_of_cue *ends = &f->knowledge.cues[CUE_SHARE_END];
    size_t at = slice_find(metric, SLICE("占"));
    *ret_part = *ret_whole = SLICE("");
    if (at == SLICE_NONE)
        return;
    *ret_part = slice_sub(metric, 0, at);
    *ret_whole = slice_sub(metric, at + strlen("占"), metric.len);
    for (size_t i = 0; i < ends->count; i++)
        if (slice_ends(*ret_whole, ends->at[i]))
            ret_whole->len -= ends->at[i].len;
}

/* what the levels give for a share, and how far the stated one is beyond their rounding */
static double beyond_ratio(const struct observation *share, const struct observation *part,
                           const struct observation *whole, double scale, double *ret_ratio)
{
    double stated = decimal_double(share->value), half = figure_half_place(share);
    double p = decimal_double(part->value) * scale, w = decimal_double(whole->value);
    double p_half = figure_half_place(part) * scale, w_half = figure_half_place(whole);
    *ret_ratio = 100 * p / w;
    return fmax(100 * (p - p_half) / (w + w_half) - (stated + half), stated - half - 100 * (p + p_half) / (w - w_half));
}

/* a stated share of one level in another, against both */
static void compare_share(struct findings *f, const struct things *things, const struct series *s,
                          const struct observation *o)
{
    struct slice part, whole;
    const struct series *parts = NULL, *wholes = NULL;
    const struct observation *p = NULL, *w = NULL;
    split_share(f, s->measure, &part, &whole);
    if (part.len && whole.len && !slice_equal(part, whole))
        p = things_level(f, things, s->entity, part, o->period_start, o->period_end, &parts);
    if (p)
        w = things_level(f, things, s->entity, whole, o->period_start, o->period_end, &wholes);
    double scale = w ? figure_scale(f, parts, wholes) : 0, ratio = 0;
    double beyond = scale > 0 ? beyond_ratio(o, p, w, scale, &ratio) : 0;
    if (beyond <= GROWTH_SLACK || beyond > decimal_double(o->value) * FAR_APART / 100)
        return;
    struct finding *one = finding_add(f, CHECK_SHARE, s, o, figure_nearness(beyond));
    finding_side(one, s, o);
    finding_side(one, parts, p);
    finding_side(one, wholes, w);
    finding_say_computed(f, one, "share", ratio, 1, s->unit);
}

void check_stated_shares(struct findings *f, const struct things *things, const struct run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        const struct series *s = run->at[i];
        if (!is_stated_share(s) || series_told_in_parts(s))
            continue;
        for (size_t k = 0; k < s->observation_count; k++)
            if (figure_actual(&s->observations[k]))
                compare_share(f, things, s, &s->observations[k]);
    }
}
