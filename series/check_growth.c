/* check_growth - a stated change against the one that the two levels give */
#include "series/check_internal.h"
#include <math.h>
#include <stdlib.h>

/* growth that is counted at constant prices does not follow from levels at current ones */
static const char *const real_growth[] = {"国内生产总值", "增加值", "生产总值", "可支配收入", "gdp", NULL};

static bool is_real(const struct series *s)
{
    return figure_names_any(s->metric, real_growth);
}

/* the number before the per cent sign at at, unsigned; -1 if there is none */
static double percent_before(struct slice sentence, size_t at)
{
    size_t from = at;
    while (from > 0 && at - from < 12 &&
           ((sentence.ptr[from - 1] >= '0' && sentence.ptr[from - 1] <= '9') || sentence.ptr[from - 1] == '.'))
        from--;
    char text[16] = "";
    memcpy(text, sentence.ptr + from, at - from);
    return from < at ? strtod(text, NULL) : -1;
}

/* the sentence itself says the growth that the levels give, of its neighbour in a list: "grew 17.6 and 18.6 per cent"
 */
static bool says_implied(const struct observation *growth, double low, double high)
{
    struct slice sentence = growth->claim_count ? growth->claims[0].sentence : SLICE("");
    for (size_t at = 0; at < sentence.len; at++) {
        double said = sentence.ptr[at] == '%' ? percent_before(sentence, at) : -1;
        if (said >= 0 && said >= fmin(fabs(low), fabs(high)) - 0.05 && said <= fmax(fabs(low), fabs(high)) + 0.05)
            return true;
    }
    return false;
}

struct levels {
    const struct series *series;
    const struct observation *now, *before;
};

/* what the levels give for a change in its unit, from and to: a percentage, or their difference in points or in their
 * own unit */
static void implied_change(const struct series *growths, const struct levels *l, double *ret_low, double *ret_high,
                           double *ret_middle)
{
    double n = decimal_double(l->now->value), b = decimal_double(l->before->value);
    double n_half = figure_half_place(l->now), b_half = figure_half_place(l->before);
    if (slice_equal(growths->unit, SLICE("%")) && !slice_equal(l->series->unit, SLICE("%"))) {
        *ret_low = 100 * ((n - n_half) / (b + b_half) - 1);
        *ret_high = 100 * ((n + n_half) / (b - b_half) - 1);
        *ret_middle = 100 * (n / b - 1);
        return;
    }
    *ret_low = n - b - n_half - b_half;
    *ret_high = n - b + n_half + b_half;
    *ret_middle = n - b;
}

static void compare_growth(struct findings *f, const struct series *growths, const struct observation *growth,
                           const struct levels *l)
{
    double low, high, middle, stated = decimal_double(growth->value), half = figure_half_place(growth);
    implied_change(growths, l, &low, &high, &middle);
    double beyond = fmax(low - (stated + half), (stated - half) - high);
    double size = fmax(fabs(stated), fabs(middle));
    bool percent = slice_equal(growths->unit, SLICE("%")) || slice_equal(growths->unit, SLICE("pp"));
    if (beyond <= (percent ? GROWTH_SLACK : DIFFER_SLACK * size) || says_implied(growth, low, high))
        return;
    struct finding *one =
        finding_add(f, CHECK_GROWTH, growths, growth, 2 * figure_nearness(percent ? beyond : 100 * beyond / size));
    finding_side(one, growths, growth);
    finding_side(one, l->series, l->now);
    finding_side(one, l->series, l->before);
    struct buf text = BUF_INIT;
    buf_puts(&text, "stated change ");
    finding_say_value(&text, growth->value, growths->unit);
    buf_printf(&text, "; the levels give %.*f ", percent ? 1 : 0, middle);
    buf_put(&text, growths->unit);
    buf_puts(&text, ": ");
    finding_say_value(&text, l->now->value, l->series->unit);
    buf_puts(&text, " after ");
    finding_say_value(&text, l->before->value, l->series->unit);
    one->message = arena_copy(f->arena, buf_slice(&text));
    buf_release(&text);
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
static bool is_year_compared_with(const struct observation *o)
{
    struct buf b = BUF_INIT;
    struct slice sentence = o->claim_count ? o->claims[0].sentence : SLICE("");
    buf_printf(&b, "比%d年", o->period_end.year);
    bool found = slice_find(sentence, buf_slice(&b)) != SLICE_NONE;
    buf_release(&b);
    return found;
}

/* 减少个人垫付, 带动就业: a verb and its object; whose doing it is, and so of what size, the metric has lost */
static bool lacks_doer(const struct series *s)
{
    static const char *const verbs[] = {"减少", "增加", "节约", "降低", "带动", "拉动", "惠及", NULL};
    for (size_t i = 0; verbs[i]; i++)
        if (slice_starts(s->metric, slice_of(verbs[i])))
            return true;
    return false;
}

/* may this level be one of those that the change is between? points are between shares, a percentage of it is of
 * anything but a share */
static bool is_level_of(const struct series *s, const struct series *growth)
{
    bool share = slice_equal(s->unit, SLICE("%"));
    if (s->comparison != COMPARISON_NONE || series_counts_kinds(s) || is_holiday(s) || lacks_doer(s))
        return false;
    if (slice_equal(growth->unit, SLICE("pp")))
        return share;
    if (slice_equal(growth->unit, SLICE("%")))
        return (s->kind == KIND_STOCK || s->kind == KIND_FLOW) && !is_real(s);
    return (s->kind == KIND_STOCK || s->kind == KIND_FLOW) && slice_equal(s->unit, growth->unit);
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
static bool find_levels(const struct series *const *run, size_t count, const struct series *growths,
                        const struct observation *growth, struct levels *ret)
{
    struct date start = growth->period_start, end = growth->period_end;
    if (!date_is(end))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct series *s = run[i];
        enum comparison c = growths->comparison;
        ret->now = is_level_of(s, growths) ? figure_of_period(s, start, end) : NULL;
        ret->before = ret->now ? figure_of_period(s, earlier(start, c, true), earlier(end, c, false)) : NULL;
        ret->series = s;
        if (ret->before && decimal_sign(ret->before->value) > 0 && !is_year_compared_with(ret->before))
            return true;
    }
    return false;
}

/* all series of one thing: whose, of what; run is ordered by key */
static void check_run(struct findings *f, const struct series *const *run, size_t count)
{
    for (size_t g = 0; g < count; g++)
        for (size_t i = 0; is_growth(run[g]) && i < run[g]->observation_count; i++) {
            struct levels levels;
            if (figure_actual(&run[g]->observations[i]) &&
                find_levels(run, count, run[g], &run[g]->observations[i], &levels))
                compare_growth(f, run[g], &run[g]->observations[i], &levels);
        }
}

void check_growth(struct findings *f, const struct things *things)
{
    const struct series *const *by_thing = things->at;
    size_t count = things->count;
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && things_same(by_thing[from], by_thing[to]);)
            to++;
        if (to - from > 1 && to - from <= RUN_MAX)
            check_run(f, by_thing + from, to - from);
    }
}
