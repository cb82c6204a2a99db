#include "extract/table/times.h"

/* ---- told by the time of the table ---- */

static struct period stretch(enum period_grain grain, struct date first, struct date last)
{
    return (struct period){.shape = PERIOD_FLOW, .grain = grain, .first = first, .last = last};
}

/* from the start of a year to the month and day that the table ends with */
static struct period to_date(int year, struct date end)
{
    struct date last = date_of(year, end.month, 1);
    struct date month_end = date_month_end(year, end.month);
    last.day = end.day < month_end.day && end.day != date_month_end(end.year, end.month).day ? end.day : month_end.day;
    return stretch(GRAIN_TODATE, date_of(year, 1, 1), last);
}

static struct period span_of(enum head_span span, const struct period *of, int year)
{
    struct date last = of->last;
    if (span == SPAN_TODATE)
        return to_date(year ? year : last.year, last);
    if (span == SPAN_MONTH)
        return stretch(GRAIN_MONTH, date_of(last.year, last.month, 1), last);
    int first_month = (last.month - 1) / 3 * 3 + 1;
    return span == SPAN_QUARTER
               ? stretch(GRAIN_QUARTER, date_of(last.year, first_month, 1), date_month_end(last.year, first_month + 2))
               : *of;
}

void times_span(const struct head_context *c, const struct period *of, struct head *head)
{
    bool year = head->has_period && head->period.grain == GRAIN_YEAR;
    struct date today = c->period.published;
    struct period now = stretch(GRAIN_DAY, today, today);
    if (!head->span || (head->has_period && !(year && head->span == SPAN_TODATE)))
        return;
    bool week = of && date_is(of->first) && date_number(of->last) - date_number(of->first) < 7;
    if ((!of && head->span != SPAN_TODATE) || (head->span == SPAN_WEEK && !week)) {
        head_period_read(c, head->span_text, head);
        return;
    }
    of = of ? of : &now;
    if (!date_is(of->last))
        return;
    head->period = span_of(head->span, of, year ? head->period.first.year : 0);
    head->has_period = true;
    head->period_text = head->period_text.len ? head->period_text : head->span_text;
}

/* ---- told by the one before ---- */

/* the same month or quarter in a year */
static bool in_year(const struct head_context *c, const struct head *head, int year, struct period *ret)
{
    struct head of_year = {.has_period = true};
    of_year.period = stretch(GRAIN_YEAR, date_of(year, 1, 1), date_of(year, 12, 31));
    return head_period_join(c, &of_year, head, ret);
}

void times_follow(const struct head_context *c, const struct head *before, struct head *head)
{
    bool part = head->has_period && !head->changes &&
                (head->period.grain == GRAIN_MONTH || head->period.grain == GRAIN_QUARTER);
    struct period next;
    if (!before || !part || !head->period.implied_year || before->period.grain != head->period.grain)
        return;
    struct date last = before->period.last;
    bool later = head->period.last.month <= last.month;
    if (!in_year(c, head, last.year + later, &next))
        return;
    /* "Oct 2025", "Sep", "Aug" go back */
    bool ahead = date_is(c->period.published) && date_compare(next.last, c->period.published) > 0;
    if (later && ahead && !in_year(c, head, last.year, &next))
        return;
    head->period = next;
    head->period.implied_year = false;
}

/* ---- told by two together ---- */

bool times_together(const struct head_context *c, const struct head *above, const struct head *below,
                    struct period *ret)
{
    struct head both = {.words = SLICE("")};
    struct slice words = above->words, time = below->period_text;
    bool implied = above->has_period && above->period.implied_year && !words.len; /* "Year to March" */
    if (implied)
        words = above->period_text;
    if ((above->has_period && !implied) || !words.len || !below->has_period ||
        !head_period_read(c, arena_printf(c->arena, "%.*s %.*s", (int)words.len, words.ptr, (int)time.len, time.ptr),
                          &both))
        return false;
    *ret = both.period;
    return !date_equal(both.period.first, below->period.first) || both.period.shape != below->period.shape;
}

/* ---- months with two figures behind ---- */

/* As months of years they follow each other by no more than a year, in one direction; as days the last would be just
 * before the publication. */
bool times_are_months(const struct head_context *c, const struct slice *heads, size_t count)
{
    enum { YEARS = 30, RECENT = 14 };
    int before = 0, month, number, way = 0;
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (!head_month_number(heads[i], &month, &number))
            continue;
        int at = number * 12 + month, step = at - before;
        bool turns = way && (step > 0) != (way > 0);
        if (number > c->period.published.year % 100 + YEARS || (found && (!step || step > 12 || step < -12 || turns)))
            return false;
        struct date day = date_of(c->period.published.year, month, number);
        if (date_is(c->period.published) && number <= 31 && date_compare(day, c->period.published) <= 0 &&
            date_number(c->period.published) - date_number(day) <= RECENT)
            return false;
        way = found ? step : way;
        before = at;
        found++;
    }
    return found > 1;
}

/* ---- years of which the title tells the months ---- */

bool times_part(const struct period *of, struct head *head)
{
    struct period *p = &head->period;
    int months = of->last.month - of->first.month + 1;
    bool part = of->shape == PERIOD_FLOW && date_is(of->first) && of->first.year == of->last.year && months >= 3 &&
                months < 12 && of->first.day == 1 &&
                date_equal(of->last, date_month_end(of->last.year, of->last.month));
    if (!part || !head->has_period || p->grain != GRAIN_YEAR || p->first.year != p->last.year)
        return false;
    int year = p->last.year;
    p->first = date_of(year, of->first.month, of->first.day);
    p->last = date_month_end(year, of->last.month);
    p->grain = of->grain;
    return true;
}
