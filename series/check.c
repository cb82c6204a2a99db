#include "series/check.h"
#include "series/derive.h"
#include "series/intern.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* a finding needs this much beyond rounding, in percentage points or per cent of the figure */
#define GROWTH_SLACK 0.05
#define DIFFER_SLACK 0.001
/* per cent; what is further apart is not one thing told in two ways but two things with one name */
#define FAR_APART 50
/* a year to date that loses more is the total of something else */
#define FALL_FAR 20

/* growth that is counted at constant prices does not follow from levels at current ones */
static const char *const real_growth[] = {"国内生产总值", "增加值", "生产总值", "可支配收入", "gdp", NULL};

static const char *const rule_names[] = {"growth", "differ", "share", "part", "fall", "overtaken", "jump"};

const char *check_rule_name(enum check_rule rule)
{
    return rule_names[rule];
}

struct findings {
    struct finding *at;
    size_t count, room;
    struct arena *arena;
    const struct convert *units;
};

/* ---- making findings ---- */

static struct finding *add(struct findings *f, enum check_rule rule, const struct series *s,
                           const struct observation *o, double weight)
{
    if (f->count == f->room) {
        size_t room = f->room ? 2 * f->room : 64;
        f->at = arena_grow(f->arena, f->at, f->count, room, sizeof *f->at);
        f->room = room;
    }
    struct finding *one = &f->at[f->count++];
    *one = (struct finding){.rule = rule,
                            .title = s->title,
                            .period_start = o->period_start,
                            .period_end = o->period_end,
                            .weight = weight};
    return one;
}

static void add_side(struct finding *one, const struct series *s, const struct observation *o)
{
    static const struct evidence none = {.start = 0};
    one->sides[one->side_count++] = (struct side){s->key, s->unit, o->relation == RELATION_RANGE ? o->high : o->value,
                                                  o->claim_count ? o->claims[0] : none};
}

static void add_other_side(struct finding *one, const struct series *s, const struct other_value *v)
{
    one->sides[one->side_count++] = (struct side){s->key,
                                                  s->unit,
                                                  v->value,
                                                  {.document = v->document,
                                                   .start = v->start,
                                                   .end = v->end,
                                                   .published = v->published,
                                                   .text = v->text,
                                                   .sentence = v->sentence}};
}

static void say_value(struct buf *b, struct decimal value, struct slice unit)
{
    buf_decimal(b, value);
    buf_putc(b, ' ');
    buf_put(b, unit);
}

/* "TEXT A UNIT TEXT B UNIT" */
static void say_two(struct findings *f, struct finding *one, const char *first, const char *between)
{
    struct buf b = BUF_INIT;
    buf_puts(&b, first);
    say_value(&b, one->sides[0].value, one->sides[0].unit);
    buf_puts(&b, between);
    say_value(&b, one->sides[1].value, one->sides[1].unit);
    one->message = arena_copy(f->arena, buf_slice(&b));
    buf_release(&b);
}

/* ---- exactness ---- */

static bool exact(const struct observation *o)
{
    return o->relation == RELATION_EQ || o->relation == RELATION_ABOUT;
}

static bool names_any(struct slice text, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (slice_find(text, slice_of(words[i])) != SLICE_NONE)
            return true;
    return false;
}

/* half of the last place that was said */
static double half_place(struct decimal d)
{
    return 0.5 * pow(10, d.exp);
}

static bool actual(const struct observation *o)
{
    return o->status == STATUS_ACTUAL && exact(o);
}

/* the first actual observation of the period; the list is ordered by period_end */
static const struct observation *find_period(const struct series *s, struct date start, struct date end)
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
        if (actual(&s->observations[low]) && date_equal(s->observations[low].period_start, start))
            return &s->observations[low];
    return NULL;
}

/* ---- differ ---- */

/* per cent of the larger one by which the two differ beyond what rounding explains; 0 if they do not */
static double gap_percent(struct decimal a, struct decimal b)
{
    double x = decimal_double(a), y = decimal_double(b);
    double gap = fabs(x - y) - fmax(half_place(a), half_place(b));
    double size = fmax(fabs(x), fabs(y));
    return size > 0 && gap > DIFFER_SLACK * size ? 100 * fabs(x - y) / size : 0;
}

/* a few per cent apart is one thing told twice; twice as much is two things */
static double nearness(double percent)
{
    return 100 / (1 + percent);
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

/* counted to so few places a figure is a landmark (1.3万亿斤台阶), whatever word said so */
#define DIGITS_MIN 3
static bool is_landmark(const struct series *s, struct decimal value)
{
    int digits = 1;
    for (int64_t rest = value.coef / 10; rest; rest /= 10)
        digits++;
    return digits < DIGITS_MIN && s->comparison == COMPARISON_NONE && s->kind != KIND_SHARE && s->kind != KIND_INDEX;
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
        double gap = contradicts(s, o, &others[i]) ? gap_percent(o->value, others[i].value) : 0;
        if (gap <= 0 || gap > FAR_APART)
            continue;
        struct finding *one = add(f, CHECK_DIFFER, s, o, nearness(gap));
        add_side(one, s, o);
        add_other_side(one, s, &others[i]);
        say_two(f, one, "", same_day ? " and, published the same day, " : " and, published earlier, ");
    }
}

/* a holiday or a season is told in parts, by the day and by the week, under one name */
static bool is_told_in_parts(const struct series *s)
{
    return slice_equal(key_shape(s->key), SLICE("span"));
}

/* "GDP, 18 %": of what, the metric does not say; the next text may speak of another whole */
static bool lacks_whole(const struct series *s)
{
    static const char *const wholes[] = {"率",    "占",    "比",         "份额",  "指数", "rate",
                                         "ratio", "share", "proportion", "index", NULL};
    return s->comparison == COMPARISON_NONE && slice_equal(s->unit, SLICE("%")) && !names_any(s->metric, wholes);
}

static void check_differ(struct findings *f, const struct series *s)
{
    if (is_told_in_parts(s) || lacks_whole(s))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!actual(o) || o->derived || still_runs(o, o->published))
            continue;
        check_others(f, s, o, o->conflict, o->conflict_count, true);
        check_others(f, s, o, o->revised, o->revised_count, false);
    }
}

/* ---- growth ---- */

static bool is_real(const struct series *s)
{
    return names_any(s->metric, real_growth);
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

/* the two levels that a growth is of */
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
    double n_half = half_place(l->now->value), b_half = half_place(l->before->value);
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
    double low, high, middle, stated = decimal_double(growth->value), half = half_place(growth->value);
    implied_change(growths, l, &low, &high, &middle);
    double beyond = fmax(low - (stated + half), (stated - half) - high);
    double size = fmax(fabs(stated), fabs(middle));
    bool percent = slice_equal(growths->unit, SLICE("%")) || slice_equal(growths->unit, SLICE("pp"));
    if (beyond <= (percent ? GROWTH_SLACK : DIFFER_SLACK * size) || says_implied(growth, low, high))
        return;
    struct finding *one = add(f, CHECK_GROWTH, growths, growth, 2 * nearness(percent ? beyond : 100 * beyond / size));
    add_side(one, growths, growth);
    add_side(one, l->series, l->now);
    add_side(one, l->series, l->before);
    struct buf text = BUF_INIT;
    buf_puts(&text, "stated change ");
    say_value(&text, growth->value, growths->unit);
    buf_printf(&text, "; the levels give %.*f ", percent ? 1 : 0, middle);
    buf_put(&text, growths->unit);
    buf_puts(&text, ": ");
    say_value(&text, l->now->value, l->series->unit);
    buf_puts(&text, " after ");
    say_value(&text, l->before->value, l->series->unit);
    one->message = arena_copy(f->arena, buf_slice(&text));
    buf_release(&text);
}

/* "11 kinds of goods", whose sales grew: the number of kinds is no level of what grew */
static bool counts_kinds(const struct series *s)
{
    return slice_equal(s->unit, SLICE("种")) || slice_equal(s->unit, SLICE("类")) || slice_equal(s->unit, SLICE("个"));
}

static bool is_growth(const struct series *s)
{
    return s->comparison == COMPARISON_YOY || s->comparison == COMPARISON_MOM || s->comparison == COMPARISON_QOQ;
}

/* the weeks and spans of one name are a holiday's, which has seven days in one year and eight in the next; its growth
 * is counted by comparable days */
static bool is_holiday(const struct series *s)
{
    return is_told_in_parts(s) || s->frequency == FREQUENCY_W;
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
    if (s->comparison != COMPARISON_NONE || counts_kinds(s) || is_holiday(s) || lacks_doer(s))
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
        ret->now = is_level_of(s, growths) ? find_period(s, start, end) : NULL;
        ret->before = ret->now ? find_period(s, earlier(start, c, true), earlier(end, c, false)) : NULL;
        ret->series = s;
        if (ret->before && decimal_sign(ret->before->value) > 0 && !is_year_compared_with(ret->before))
            return true;
    }
    return false;
}

/* all series of one thing: whose, of what; run is ordered by key */
static void check_growth(struct findings *f, const struct series *const *run, size_t count)
{
    for (size_t g = 0; g < count; g++)
        for (size_t i = 0; is_growth(run[g]) && i < run[g]->observation_count; i++) {
            struct levels levels;
            if (actual(&run[g]->observations[i]) && find_levels(run, count, run[g], &run[g]->observations[i], &levels))
                compare_growth(f, run[g], &run[g]->observations[i], &levels);
        }
}

/* ---- share ---- */

static bool is_portion(const struct series *s)
{
    static const char *const words[] = {"占比", "比重", "比例", "占", "份额", "share", "proportion", NULL};
    return names_any(s->metric, words);
}

static void check_share(struct findings *f, const struct series *s)
{
    if (s->comparison != COMPARISON_NONE || !slice_equal(s->unit, SLICE("%")) || !is_portion(s))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!actual(o) || decimal_compare(o->value, decimal_of(100)) <= 0)
            continue;
        struct finding *one = add(f, CHECK_SHARE, s, o, 100);
        add_side(one, s, o);
        struct buf b = BUF_INIT;
        buf_puts(&b, "a share of ");
        say_value(&b, o->value, s->unit);
        one->message = arena_copy(f->arena, buf_slice(&b));
        buf_release(&b);
    }
}

/* ---- part ---- */

/* part / total, which may be in units of different size (GWh, TWh); 0 where it cannot be had */
static double ratio_of(const struct findings *f, const struct series *part, const struct observation *p,
                       const struct series *total, const struct observation *t)
{
    int part_exp, total_exp;
    convert_dimension(f->units, part->unit, f->arena, &part_exp);
    convert_dimension(f->units, total->unit, f->arena, &total_exp);
    double below = decimal_double(t->value);
    return below > 0 ? decimal_double(p->value) / below * pow(10, part_exp - total_exp) : 0;
}

static void check_part(struct findings *f, const struct series *part, const struct series *total, const char *between)
{
    for (size_t i = 0; i < part->observation_count; i++) {
        const struct observation *p = &part->observations[i];
        const struct observation *t = actual(p) ? find_period(total, p->period_start, p->period_end) : NULL;
        double ratio = t ? ratio_of(f, part, p, total, t) : 0;
        if (ratio <= 1.001 || ratio > 100.0 / FAR_APART)
            continue;
        struct finding *one = add(f, CHECK_PART, part, p, nearness(100 * (ratio - 1)) / 2);
        add_side(one, part, p);
        add_side(one, total, t);
        say_two(f, one, "", between);
    }
}

/* the year to date, which holds the month, is in another series of the same head */
static void check_months(struct findings *f, const struct series *months, const struct series *to_date)
{
    for (size_t i = 0; i < months->observation_count; i++) {
        const struct observation *m = &months->observations[i];
        if (!actual(m) || !date_is(m->period_start))
            continue;
        const struct observation *t = find_period(to_date, date_of(m->period_end.year, 1, 1), m->period_end);
        double ratio = t ? ratio_of(f, months, m, to_date, t) : 0;
        if (ratio <= 1.001 || ratio > 100.0 / FAR_APART)
            continue;
        struct finding *one = add(f, CHECK_PART, months, m, nearness(100 * (ratio - 1)) / 2);
        add_side(one, months, m);
        add_side(one, to_date, t);
        say_two(f, one, "the month has ", ", the year to date ");
    }
}

/* ---- fall ---- */

/* a mean of the year to date may well fall */
static bool says_mean(const struct observation *o)
{
    static const char *const words[] = {"日均", "月均", "平均", "average", "per day", NULL};
    struct slice sentence = o->claim_count ? o->claims[0].sentence : SLICE("");
    return names_any(sentence, words);
}

static void check_fall(struct findings *f, const struct series *s)
{
    if (s->frequency != FREQUENCY_YTD || s->kind != KIND_FLOW || counts_kinds(s) || slice_equal(s->unit, SLICE("x")))
        return;
    const struct observation *before = NULL;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!actual(o) || decimal_sign(o->value) <= 0 || says_mean(o))
            continue;
        bool falls =
            before && date_equal(before->period_start, o->period_start) && decimal_compare(o->value, before->value) < 0;
        double gap = falls ? gap_percent(before->value, o->value) : 0;
        if (gap > 0 && gap <= FALL_FAR) {
            struct finding *one = add(f, CHECK_FALL, s, o, nearness(gap) / 4);
            add_side(one, s, before);
            add_side(one, s, o);
            say_two(f, one, "the year to date had ", ", later in the year ");
        }
        before = o;
    }
}

/* ---- overtaken ---- */

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
    double gap = gap_percent(a->value, forecast->value);
    return actual(a) && known && same_start && gap > 0 && gap <= FAR_APART &&
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
        if (!actual(o))
            continue;
        if (before && decimal_double(o->value) < decimal_double(before->value) * (100 - LOSS_PERCENT) / 100)
            return s->kind == KIND_FLOW;
        before = o;
        count++;
    }
    return count > 1 || s->kind == KIND_FLOW;
}

static void check_overtaken(struct findings *f, const struct series *s)
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
            add(f, CHECK_OVERTAKEN, s, forecast, nearness(gap_percent(by->value, forecast->value)) / 4);
        add_side(one, s, forecast);
        add_side(one, s, by);
        say_two(f, one, forecast->status == STATUS_TARGET ? "target " : "forecast ",
                ", though before that it already was ");
    }
}

/* ---- jump ---- */

/* a word for 10^4 or 10^8 too many or too few */
static bool is_mixed_up(double ratio)
{
    double power = fabs(log10(ratio));
    return fabs(power - 4) < 0.4 || fabs(power - 8) < 0.4;
}

static bool is_of_one_size(double ratio)
{
    return ratio > 0.1 && ratio < 10;
}

/* 100万、110万和120万亿元: the size stands with the last of the list alone */
static bool shares_its_size(const struct observation *o)
{
    const struct evidence *e = o->claims;
    size_t at = o->claim_count ? slice_find(e->sentence, e->text) : SLICE_NONE;
    return at != SLICE_NONE && slice_starts(slice_sub(e->sentence, at + e->text.len, e->sentence.len), SLICE("、"));
}

static bool can_jump(const struct observation *o)
{
    return !shares_its_size(o) && o->status == STATUS_ACTUAL && o->relation != RELATION_RANGE &&
           decimal_sign(o->value) > 0;
}

/* the next figure before or behind that counts, and its number; NULL if there is none */
static const struct observation *neighbour(const struct series *s, size_t i, int step, size_t *ret)
{
    for (size_t k = i; step > 0 ? k + 1 < s->observation_count : k > 0;) {
        k = step > 0 ? k + 1 : k - 1;
        if (can_jump(&s->observations[k])) {
            *ret = k;
            return &s->observations[k];
        }
    }
    return NULL;
}

/* the figure beside the one beside: a jump is only seen against two that agree */
static bool jumps(const struct series *s, size_t i, const struct observation **ret)
{
    static const int steps[] = {-1, 1};
    double value = decimal_double(s->observations[i].value);
    for (size_t k = 0; k < 2; k++) {
        size_t at, further;
        const struct observation *near = neighbour(s, i, steps[k], &at);
        const struct observation *next = near ? neighbour(s, at, steps[k], &further) : NULL;
        const struct observation *other = neighbour(s, i, -steps[k], &further);
        const struct observation *second = next ? next : other;
        if (near && second && is_mixed_up(value / decimal_double(near->value)) &&
            is_of_one_size(decimal_double(near->value) / decimal_double(second->value))) {
            *ret = near;
            return true;
        }
    }
    return false;
}

static void check_jump(struct findings *f, const struct series *s)
{
    const struct observation *near;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!can_jump(o) || !jumps(s, i, &near))
            continue;
        struct finding *one = add(f, CHECK_JUMP, s, o, 20);
        add_side(one, s, near);
        add_side(one, s, o);
        say_two(f, one, "beside ", " stands ");
    }
}

/* ---- over all series ---- */

/* series of one head lie together in the order of keys */
static size_t head_end(const struct series *list, size_t from, size_t count)
{
    struct slice head = key_head(list[from].key);
    size_t to = from + 1;
    while (to < count && slice_equal(key_head(list[to].key), head))
        to++;
    return to;
}

static void check_head(struct findings *f, const struct series *list, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct series *s = &list[i];
        check_differ(f, s);
        check_share(f, s);
        check_fall(f, s);
        check_overtaken(f, s);
        check_jump(f, s);
        for (size_t k = from; k < to; k++) {
            if (s->frequency == FREQUENCY_M && list[k].frequency == FREQUENCY_YTD && s->kind == KIND_FLOW &&
                list[k].kind == KIND_FLOW)
                check_months(f, s, &list[k]);
        }
    }
}

/* a run longer than this is no thing that is measured again and again, but a word that everything is called by */
#define RUN_MAX 256

/* all series, those of one thing together */
struct things {
    const struct series *const *at;
    size_t count;
};

static int compare_things(const void *a, const void *b)
{
    const struct series *x = *(const struct series *const *)a, *y = *(const struct series *const *)b;
    int c = slice_compare(x->entity, y->entity);
    if (c == 0)
        c = slice_compare(x->metric, y->metric);
    return c ? c : slice_compare(x->key, y->key);
}

static bool same_thing(const struct series *a, const struct series *b)
{
    return slice_equal(a->entity, b->entity) && slice_equal(a->metric, b->metric);
}

/* the series of one thing in the order of things, *ret_count of them */
static const struct series *const *find_thing(const struct things *things, struct slice entity, struct slice metric,
                                              size_t *ret_count)
{
    size_t low = 0, high = things->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int c = slice_compare(things->at[middle]->entity, entity);
        c = c ? c : slice_compare(things->at[middle]->metric, metric);
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < things->count && end - low < RUN_MAX && slice_equal(things->at[end]->entity, entity) &&
           slice_equal(things->at[end]->metric, metric))
        end++;
    *ret_count = end - low;
    return things->at + low;
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

/* a level that adds up: only of such is the nation's at least the province's */
static bool adds_up(const struct series *s)
{
    static const char *const means[] = {"人均", "平均", "均",   "密度", "强度", "距离",
                                        "高度", "温度", "时间", "速度", "最",   NULL};
    if (s->comparison != COMPARISON_NONE || (s->kind != KIND_STOCK && s->kind != KIND_FLOW) ||
        slice_find(s->unit, SLICE("/")) != SLICE_NONE)
        return false;
    return !names_any(s->metric, means);
}

/* the level of the thing in that period, in one of its series */
static const struct observation *find_level(const struct things *things, struct slice entity, struct slice metric,
                                            const struct observation *of, const struct series **ret)
{
    size_t count;
    const struct series *const *run = find_thing(things, entity, metric, &count);
    for (size_t i = 0; i < count; i++) {
        const struct observation *o =
            adds_up(run[i]) && !counts_kinds(run[i]) ? find_period(run[i], of->period_start, of->period_end) : NULL;
        *ret = run[i];
        if (o && decimal_sign(o->value) > 0)
            return o;
    }
    return NULL;
}

/* what the levels give for a share, and how far the stated one is beyond their rounding */
static double beyond_ratio(double stated, double half, struct decimal part, struct decimal whole, double scale,
                           double *ret_ratio)
{
    double p = decimal_double(part) * scale, w = decimal_double(whole);
    double p_half = half_place(part) * scale, w_half = half_place(whole);
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
    const struct observation *p = part.len && whole.len ? find_level(things, s->entity, part, o, &parts) : NULL;
    const struct observation *w = p ? find_level(things, s->entity, whole, o, &wholes) : NULL;
    int part_exp, whole_exp;
    if (!w || slice_equal(part, whole) ||
        !slice_equal(convert_dimension(f->units, parts->unit, f->arena, &part_exp),
                     convert_dimension(f->units, wholes->unit, f->arena, &whole_exp)))
        return;
    double ratio;
    double beyond = beyond_ratio(decimal_double(o->value), half_place(o->value), p->value, w->value,
                                 pow(10, part_exp - whole_exp), &ratio);
    if (beyond <= GROWTH_SLACK || beyond > decimal_double(o->value) * FAR_APART / 100)
        return;
    struct finding *one = add(f, CHECK_SHARE, s, o, nearness(beyond));
    add_side(one, s, o);
    add_side(one, parts, p);
    add_side(one, wholes, w);
    struct buf text = BUF_INIT;
    buf_puts(&text, "stated share ");
    say_value(&text, o->value, s->unit);
    buf_printf(&text, "; the levels give %.1f %%: ", ratio);
    say_value(&text, p->value, parts->unit);
    buf_puts(&text, " of ");
    say_value(&text, w->value, wholes->unit);
    one->message = arena_copy(f->arena, buf_slice(&text));
    buf_release(&text);
}

static void check_shares(struct findings *f, const struct things *things)
{
    for (size_t i = 0; i < things->count; i++) {
        const struct series *s = things->at[i];
        if (s->comparison != COMPARISON_NONE || !slice_equal(s->unit, SLICE("%")) || is_told_in_parts(s))
            continue;
        for (size_t k = 0; k < s->observation_count; k++)
            if (actual(&s->observations[k]))
                compare_share(f, things, s, &s->observations[k]);
    }
}

static struct things sort_things(struct findings *f, const struct series *list, size_t count)
{
    const struct series **at = arena_array(f->arena, const struct series *, count);
    for (size_t i = 0; i < count; i++)
        at[i] = &list[i];
    qsort(at, count, sizeof *at, compare_things);
    return (struct things){at, count};
}

static void check_all_growth(struct findings *f, const struct things *things)
{
    const struct series *const *by_thing = things->at;
    size_t count = things->count;
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && same_thing(by_thing[from], by_thing[to]);)
            to++;
        if (to - from > 1 && to - from <= RUN_MAX)
            check_growth(f, by_thing + from, to - from);
    }
}

static const struct series *find_series(const struct series *list, size_t count, struct slice key)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int c = slice_compare(list[middle].key, key);
        if (c == 0)
            return &list[middle];
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* cn-js:... against cn:... */
static void check_province(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    if (!slice_starts(s->key, SLICE("cn-")) || !adds_up(s))
        return;
    size_t colon = slice_find(s->key, SLICE(":"));
    struct slice rest = slice_sub(s->key, colon, s->key.len);
    const struct series *total = find_series(list, count, arena_printf(f->arena, "cn%.*s", (int)rest.len, rest.ptr));
    if (total)
        check_part(f, s, total, " in a part of the country, and in all of it ");
}

/* 新能源汽车销量 against 汽车销量: the metric without its first word */
static void check_subset(struct findings *f, const struct series *list, size_t count, const struct series *s)
{
    static const char *const kinds[] = {"新能源", "高技术",   "智能",     "国产", "农村",
                                        "城镇",   "民营企业", "跨境电商", NULL};
    struct slice metric = s->metric;
    if (!adds_up(s) || s->series.ptr)
        return;
    for (const char *const *kind = kinds; *kind; kind++) {
        size_t at = slice_find(s->key, slice_of(*kind));
        if (!slice_starts(metric, slice_of(*kind)) || at == SLICE_NONE || at == 0 || s->key.ptr[at - 1] != ':')
            continue;
        size_t end = at + strlen(*kind);
        struct slice key =
            arena_printf(f->arena, "%.*s%.*s", (int)at, s->key.ptr, (int)(s->key.len - end), s->key.ptr + end);
        const struct series *total = find_series(list, count, key);
        if (total)
            check_part(f, s, total, " of a kind, and of all kinds ");
    }
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    int c = (int)x->rule - (int)y->rule;
    if (c == 0)
        c = slice_compare(x->sides[0].key, y->sides[0].key);
    if (c == 0)
        c = date_compare(x->period_end, y->period_end);
    if (c == 0)
        c = date_compare(x->period_start, y->period_start);
    return c ? c : slice_compare(x->message, y->message);
}

size_t check_series(const struct series *list, size_t count, const struct convert *units, struct arena *arena,
                    const struct finding **ret)
{
    struct findings f = {.arena = arena, .units = units};
    for (size_t from = 0, to; from < count; from = to) {
        to = head_end(list, from, count);
        check_head(&f, list, from, to);
    }
    struct things things = sort_things(&f, list, count);
    check_all_growth(&f, &things);
    check_shares(&f, &things);
    for (size_t i = 0; i < count; i++) {
        check_province(&f, list, count, &list[i]);
        check_subset(&f, list, count, &list[i]);
    }
    if (f.count)
        qsort(f.at, f.count, sizeof *f.at, compare_findings);
    *ret = f.at;
    return f.count;
}

/* ---- writing ---- */

static void json_text(struct buf *b, const char *name, struct slice text)
{
    buf_printf(b, ",\"%s\":", name);
    buf_json_string_or_null(b, text);
}

static void json_date(struct buf *b, const char *name, struct date d)
{
    buf_printf(b, ",\"%s\":", name);
    buf_json_date(b, d);
}

void finding_write_json(struct buf *b, const struct finding *finding)
{
    buf_printf(b, "{\"rule\":\"%s\"", check_rule_name(finding->rule));
    json_text(b, "title", finding->title);
    json_text(b, "message", finding->message);
    json_date(b, "period_start", finding->period_start);
    json_date(b, "period_end", finding->period_end);
    buf_puts(b, ",\"sides\":[");
    for (size_t i = 0; i < finding->side_count; i++) {
        const struct side *s = &finding->sides[i];
        buf_puts(b, i ? ",{\"key\":" : "{\"key\":");
        buf_json_string(b, s->key);
        buf_puts(b, ",\"value\":");
        buf_decimal(b, s->value);
        json_text(b, "unit", s->unit);
        json_text(b, "document", s->evidence.document);
        buf_printf(b, ",\"start\":%zu,\"end\":%zu", s->evidence.start, s->evidence.end);
        json_date(b, "published", s->evidence.published);
        json_text(b, "text", s->evidence.text);
        json_text(b, "sentence", s->evidence.sentence);
        json_text(b, "source", s->evidence.source);
        buf_putc(b, '}');
    }
    buf_puts(b, "]}\n");
}

/* texts of documents on a terminal: no control characters */
static void plain(struct buf *b, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        buf_putc(b, (unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F ? ' ' : text.ptr[i]);
}

static void text_period(struct buf *b, const struct finding *finding)
{
    if (date_is(finding->period_start)) {
        buf_date(b, finding->period_start);
        buf_puts(b, "..");
    }
    if (date_is(finding->period_end))
        buf_date(b, finding->period_end);
}

void finding_write_text(struct buf *b, const struct finding *finding)
{
    buf_printf(b, "%s: ", check_rule_name(finding->rule));
    plain(b, finding->title);
    buf_puts(b, ", ");
    text_period(b, finding);
    buf_puts(b, ": ");
    plain(b, finding->message);
    buf_putc(b, '\n');
    for (size_t i = 0; i < finding->side_count; i++) {
        const struct evidence *e = &finding->sides[i].evidence;
        buf_puts(b, "    ");
        plain(b, e->document);
        buf_printf(b, ":%zu-%zu ", e->start, e->end);
        plain(b, e->text);
        buf_puts(b, ": ");
        plain(b, e->sentence);
        buf_putc(b, '\n');
    }
}
