/* check_share - shares over 100 %, and shares that the levels do not give */
#include "series/check_internal.h"
#include <math.h>

static bool is_portion(const struct series *s)
{
    static const char *const words[] = {"占比", "比重", "比例", "占", "份额", "share", "proportion", NULL};
    return figure_names_any(s->metric, words);
}

void check_share(struct findings *f, const struct series *s)
{
    if (s->comparison != COMPARISON_NONE || !slice_equal(s->unit, SLICE("%")) || !is_portion(s))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o) || decimal_compare(o->value, decimal_of(100)) <= 0)
            continue;
        struct finding *one = finding_add(f, CHECK_SHARE, s, o, 100);
        finding_side(one, s, o);
        struct buf b = BUF_INIT;
        buf_puts(&b, "a share of ");
        finding_say_value(&b, o->value, s->unit);
        one->message = arena_copy(f->arena, buf_slice(&b));
        buf_release(&b);
    }
}

/* "PART占WHOLE比重"; empty slices where the metric is not so */
static void split_share(struct slice metric, struct slice *ret_part, struct slice *ret_whole)
{
    static const char *const ends[] = {"比重", "比例", "占比", "的", NULL};
    size_t at = slice_find(metric, SLICE("占"));
    *ret_part = *ret_whole = SLICE("");
    if (at == SLICE_NONE)
        return;
    *ret_part = slice_sub(metric, 0, at);
    *ret_whole = slice_sub(metric, at + strlen("占"), metric.len);
    for (size_t i = 0; ends[i]; i++)
        if (slice_ends(*ret_whole, slice_of(ends[i])))
            ret_whole->len -= strlen(ends[i]);
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
    const struct series *parts, *wholes;
    split_share(s->metric, &part, &whole);
    const struct observation *p = part.len && whole.len ? things_level(things, s->entity, part, o, &parts) : NULL;
    const struct observation *w = p ? things_level(things, s->entity, whole, o, &wholes) : NULL;
    int part_exp, whole_exp;
    if (!w || slice_equal(part, whole) ||
        !slice_equal(convert_dimension(f->units, parts->unit, f->arena, &part_exp),
                     convert_dimension(f->units, wholes->unit, f->arena, &whole_exp)))
        return;
    double ratio;
    double beyond = beyond_ratio(o, p, w, pow(10, part_exp - whole_exp), &ratio);
    if (beyond <= GROWTH_SLACK || beyond > decimal_double(o->value) * FAR_APART / 100)
        return;
    struct finding *one = finding_add(f, CHECK_SHARE, s, o, figure_nearness(beyond));
    finding_side(one, s, o);
    finding_side(one, parts, p);
    finding_side(one, wholes, w);
    struct buf text = BUF_INIT;
    buf_puts(&text, "stated share ");
    finding_say_value(&text, o->value, s->unit);
    buf_printf(&text, "; the levels give %.1f %%: ", ratio);
    finding_say_value(&text, p->value, parts->unit);
    buf_puts(&text, " of ");
    finding_say_value(&text, w->value, wholes->unit);
    one->message = arena_copy(f->arena, buf_slice(&text));
    buf_release(&text);
}

void check_shares(struct findings *f, const struct things *things)
{
    for (size_t i = 0; i < things->count; i++) {
        const struct series *s = things->at[i];
        if (s->comparison != COMPARISON_NONE || !slice_equal(s->unit, SLICE("%")) || series_told_in_parts(s))
            continue;
        for (size_t k = 0; k < s->observation_count; k++)
            if (figure_actual(&s->observations[k]))
                compare_share(f, things, s, &s->observations[k]);
    }
}
