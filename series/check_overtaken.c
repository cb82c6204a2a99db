/* check_overtaken - forecasts and targets that an actual figure had passed when they were said */
#include "series/check_internal.h"

static bool looks_ahead(const struct observation *o)
{
    return o->status != STATUS_ACTUAL && o->relation != RELATION_LT && o->relation != RELATION_LE &&
           o->relation != RELATION_RANGE && decimal_sign(o->value) > 0;
}

/* an actual figure of no later a time that was out before the forecast and is beyond it; of a year to date only the
 * same year's */
static bool overtakes(const struct series *s, const struct observation *a, const struct observation *forecast)
{
    bool known =
        date_compare(a->published, forecast->published) < 0 && date_compare(a->period_end, forecast->period_end) <= 0;
    bool same_start = s->kind == KIND_STOCK || date_equal(a->period_start, forecast->period_start);
    double gap = figure_gap(a, forecast);
    return figure_actual(a) && known && same_start && gap > 0 && gap <= FAR_APART &&
           decimal_compare(a->value, forecast->value) > 0;
}

/* of a stock that goes up and down what it was says nothing of what it will be: it must never have lost more than
 * rounding */
#define LOSS_PERCENT 2
static bool grows(const struct series *s)
{
    const struct observation *before = NULL;
    size_t count = 0;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o))
            continue;
        if (before && decimal_double(o->value) < decimal_double(before->value) * (100 - LOSS_PERCENT) / 100)
            return s->kind == KIND_FLOW;
        before = o;
        count++;
    }
    return count > 1 || s->kind == KIND_FLOW;
}

void check_overtaken(struct findings *f, const struct series *s)
{
    bool counted = s->comparison == COMPARISON_NONE &&
                   (s->kind == KIND_STOCK || (s->kind == KIND_FLOW && s->frequency == FREQUENCY_YTD));
    if (!counted || !grows(s))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *forecast = &s->observations[i], *by = NULL;
        if (!looks_ahead(forecast))
            continue;
        for (size_t k = i > 64 ? i - 64 : 0; k < s->observation_count && k < i + 64;
             k++) /* near in time; no square on hostile input */
            if (overtakes(s, &s->observations[k], forecast))
                by = &s->observations[k];
        if (!by)
            continue;
        struct finding *one =
            finding_add(f, CHECK_OVERTAKEN, s, forecast, figure_nearness(figure_gap(by, forecast)) / 4);
        finding_side(one, s, forecast);
        finding_side(one, s, by);
        finding_say(f, one, forecast->status == STATUS_TARGET ? "overtaken_target" : "overtaken_forecast");
    }
}
