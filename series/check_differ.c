/* check_differ - two sources or two days with different figures for one period */
#include "series/check_internal.h"
#include <math.h>

/* a round figure that was passed (站稳1.3万亿斤台阶, 210多个), whatever word said so; one with a point was measured
 * unless the sentence speaks of a mark */
#define DIGITS_MIN 3
static bool is_landmark(const struct findings *f, const struct series *s, struct decimal value, struct slice text,
                        struct slice sentence)
{
    int digits = 1;
    for (int64_t rest = value.coef / 10; rest; rest /= 10)
        digits++;
    bool counted = s->comparison == COMPARISON_NONE && s->kind != KIND_SHARE && s->kind != KIND_INDEX;
    bool measured = slice_find(text, SLICE(".")) != SLICE_NONE && !cue_in(f, CUE_LANDMARK, sentence);
    return counted && digits < DIGITS_MIN && !measured;
}

static bool is_mark(const struct findings *f, const struct series *s, const struct observation *o)
{
    return is_landmark(f, s, o->value, o->claim_count ? o->claims[0].text : SLICE(""), figure_sentence(o));
}

/* one document that gives two figures speaks of two things: "from 288 corrected to 275", "A and B grew 9.4 and 9.6 per
 * cent"; what it says besides in rough words (over 3 trillion) fits both */
static bool same_document(const struct observation *o, struct slice document)
{
    for (size_t i = 0; i < o->claim_count; i++)
        if (slice_equal(o->claims[i].document, document) && slice_equal(o->claims[i].text, o->claims[0].text))
            return true;
    return false;
}

/* what is told of a time that is not over still grows: no contradiction with what is told later */
static bool still_runs(const struct observation *o, struct date published)
{
    return date_is(o->period_start) && date_compare(published, o->period_end) <= 0;
}

static bool contradicts(const struct findings *f, const struct series *s, const struct observation *o,
                        const struct other_value *other)
{
    return !same_document(o, other->document) && !still_runs(o, other->published) && !is_mark(f, s, o) &&
           !is_landmark(f, s, other->value, other->text, other->sentence) &&
           decimal_sign(o->value) * decimal_sign(other->value) > 0;
}

static void check_others(struct findings *f, const struct series *s, const struct observation *o,
                         const struct other_value *others, size_t count, bool same_day)
{
    for (size_t i = 0; i < count; i++) {
        double gap = contradicts(f, s, o, &others[i]) ? figure_gap_other(o, &others[i]) : 0;
        if (gap <= 0 || gap > FAR_APART)
            continue;
        struct finding *one = finding_add(f, CHECK_DIFFER, s, o, figure_nearness(gap));
        one->gap_percent = gap;
        finding_side(one, s, o);
        finding_other_side(one, s, &others[i]);
        finding_say(f, one, same_day ? "differ_same_day" : "differ_earlier");
    }
}

/* "GDP, 18 %": of what, the metric does not say; the next text may speak of another whole */
static bool lacks_whole(const struct findings *f, const struct series *s)
{
    return s->comparison == COMPARISON_NONE && slice_equal(s->unit, SLICE("%")) && !cue_in(f, CUE_WHOLE, s->measure);
}

void check_differ(struct findings *f, const struct series *s)
{
    /* a change against "its low" has the day of the low, and grows from day to day */
    if (series_told_in_parts(s) || lacks_whole(f, s) || s->comparison == COMPARISON_OTHER)
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o) || o->derived || still_runs(o, o->published))
            continue;
        check_others(f, s, o, o->conflict, o->conflict_count, true);
        check_others(f, s, o, o->revised, o->revised_count, false);
    }
}

/* ---- one thing in two shapes ---- */

/* per cent; a stock and a flow of one name that are further apart are two things */
#define SHAPES_APART 10

/* the one side says less or more than the bound that the other gives */
static bool breaks(const struct observation *exact, const struct observation *bound)
{
    double value = decimal_double(exact->value), limit = decimal_double(bound->value), half = figure_half_place(exact);
    if (bound->relation == RELATION_GT || bound->relation == RELATION_GE)
        return value + half < limit;
    return (bound->relation == RELATION_LT || bound->relation == RELATION_LE) && value - half > limit;
}

static void add_shapes(struct findings *f, const struct series *s, const struct observation *o, const struct series *t,
                       const struct observation *p, const char *message)
{
    double x = decimal_double(o->value), y = decimal_double(p->value);
    double percent = 100 * fabs(x - y) / fmax(fabs(x), fabs(y));
    if (percent > SHAPES_APART)
        return;
    struct finding *one = finding_add(f, CHECK_DIFFER, s, o, figure_nearness(percent));
    one->gap_percent = percent;
    finding_side(one, s, o);
    finding_side(one, t, p);
    finding_say(f, one, message);
}

/* "by the end of the year" of the one is "in the year" of the other: exact figures, or one of them and a bound */
static void compare_shapes(struct findings *f, const struct series *s, const struct observation *o,
                           const struct series *t, const struct observation *p)
{
    if (!p->claim_count || same_document(o, p->claims[0].document) || decimal_sign(o->value) <= 0 ||
        decimal_sign(p->value) <= 0 || is_mark(f, s, o) || is_mark(f, t, p))
        return;
    bool same_day = date_equal(o->published, p->published), later = date_compare(o->published, p->published) > 0;
    bool over = p->relation == RELATION_GT || p->relation == RELATION_GE;
    if (figure_exact(o) && figure_exact(p) && figure_gap(o, p) > 0)
        add_shapes(f, later ? s : t, later ? o : p, later ? t : s, later ? p : o,
                   same_day ? "differ_same_day" : "differ_earlier");
    else if (figure_exact(o) && breaks(o, p))
        add_shapes(f, s, o, t, p, over ? "differ_bound_over" : "differ_bound_under");
}

static bool has_passed(const struct observation *o)
{
    return o->status == STATUS_ACTUAL && o->relation != RELATION_RANGE && !still_runs(o, o->published);
}

static bool is_to_date(const struct observation *o)
{
    return date_is(o->period_start) && date_equal(o->period_start, date_of(o->period_end.year, 1, 1));
}

/* those of s and t that end on one day, where the one is told to date and the other has no start; both are ordered by
 * period_end */
static void compare_series(struct findings *f, const struct series *s, const struct series *t)
{
    size_t i = 0, k = 0;
    while (i < s->observation_count && k < t->observation_count) {
        const struct observation *o = &s->observations[i], *p = &t->observations[k];
        int c = date_compare(o->period_end, p->period_end);
        if (c == 0 && is_to_date(o) && !date_is(p->period_start) && has_passed(o) && has_passed(p)) {
            compare_shapes(f, s, o, t, p);
            if (figure_exact(p) && !figure_exact(o))
                compare_shapes(f, t, p, s, o);
        }
        i += c <= 0;
        k += c >= 0;
    }
}

void check_two_shapes(struct findings *f, const struct run *run)
{
    for (size_t i = 0; i < run->count; i++)
        for (size_t k = 0; k < run->count; k++) {
            const struct series *s = run->at[i], *t = run->at[k];
            if (s != t && s->comparison == t->comparison && slice_equal(s->unit, t->unit) && !lacks_whole(f, s) &&
                !series_counts_kinds(s))
                compare_series(f, s, t);
        }
}
