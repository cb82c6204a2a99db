/* check_differ - two sources or two days with different figures for one period */
#include "series/check_internal.h"

/* counted to so few places a figure is a landmark (1.3万亿斤台阶), whatever word said so */
#define DIGITS_MIN 3
static bool is_landmark(const struct series *s, struct decimal value)
{
    int digits = 1;
    for (int64_t rest = value.coef / 10; rest; rest /= 10)
        digits++;
    return digits < DIGITS_MIN && s->comparison == COMPARISON_NONE && s->kind != KIND_SHARE && s->kind != KIND_INDEX;
}

/* one document that gives two figures speaks of two things: "from 288 corrected to 275", "A and B grew 9.4 and 9.6 per
 * cent" */
static bool same_document(const struct observation *o, const struct other_value *other)
{
    for (size_t i = 0; i < o->claim_count; i++)
        if (slice_equal(o->claims[i].document, other->document))
            return true;
    return false;
}

/* what is told of a time that is not over still grows: no contradiction with what is told later */
static bool still_runs(const struct observation *o, struct date published)
{
    return date_is(o->period_start) && date_compare(published, o->period_end) <= 0;
}

static bool contradicts(const struct series *s, const struct observation *o, const struct other_value *other)
{
    return !same_document(o, other) && !still_runs(o, other->published) && !is_landmark(s, o->value) &&
           !is_landmark(s, other->value) && decimal_sign(o->value) * decimal_sign(other->value) > 0;
}

static void check_others(struct findings *f, const struct series *s, const struct observation *o,
                         const struct other_value *others, size_t count, bool same_day)
{
    for (size_t i = 0; i < count; i++) {
        double gap = contradicts(s, o, &others[i]) ? figure_gap_other(o, &others[i]) : 0;
        if (gap <= 0 || gap > FAR_APART)
            continue;
        struct finding *one = finding_add(f, CHECK_DIFFER, s, o, figure_nearness(gap));
        finding_side(one, s, o);
        finding_other_side(one, s, &others[i]);
        finding_say_two(f, one, "", same_day ? " and, published the same day, " : " and, published earlier, ");
    }
}

/* "GDP, 18 %": of what, the metric does not say; the next text may speak of another whole */
static bool lacks_whole(const struct series *s)
{
    static const char *const wholes[] = {"率",    "占",    "比",         "份额",  "指数", "rate",
                                         "ratio", "share", "proportion", "index", NULL};
    return s->comparison == COMPARISON_NONE && slice_equal(s->unit, SLICE("%")) && !figure_names_any(s->metric, wholes);
}

void check_differ(struct findings *f, const struct series *s)
{
    if (series_told_in_parts(s) || lacks_whole(s))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!figure_actual(o) || o->derived || still_runs(o, o->published))
            continue;
        check_others(f, s, o, o->conflict, o->conflict_count, true);
        check_others(f, s, o, o->revised, o->revised_count, false);
    }
}
