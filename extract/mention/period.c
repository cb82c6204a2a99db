#include "extract/lexicon/knowledge.h"
#include "extract/mention/period_internal.h"
#include <assert.h>

/* nor does 近年 or "now" */
static bool keeps_anchor(const struct period_scan *s, const struct when *w)
{
    bool now = w->shape == PERIOD_STOCK && date_equal(w->last, s->published);
    return now || w->base || w->name || w->against || w->shape == PERIOD_RATE || w->shape == PERIOD_SPAN ||
           w->shape == PERIOD_SINCE || !date_is(w->last);
}

/* the whole months that are told: the first half of a quarter is none */
static void keep_told(struct period_scan *s, const struct when *w)
{
    int months = w->grain == GRAIN_MONTH ? 1 : w->grain == GRAIN_QUARTER ? 3 : 0;
    if (!months || w->shape != PERIOD_FLOW ||
        !date_equal(date_add_days(date_add_months(w->first, months), -1), w->last))
        return;
    *(months == 1 ? &s->told_month : &s->told_quarter) = *w;
}

#define BRACKET_BYTES 120

/* 二季度增速为-0.8%（2021全年为19.1%）；…二季度: what Chinese brackets tell in passing is nothing to go on from */
static bool stands_in_brackets(struct slice text, size_t at)
{
    struct slice before = slice_sub(text, at > BRACKET_BYTES ? at - BRACKET_BYTES : 0, at);
    size_t open = slice_rfind(before, SLICE("（")), close = slice_rfind(before, SLICE("）"));
    return open != SLICE_NONE && (close == SLICE_NONE || close < open);
}

void period_add(struct period_scan *s, size_t start, size_t end, size_t core_start, size_t core_end,
                const struct when *w)
{
    assert(start <= core_start && core_start < core_end && core_end <= end && end <= s->text.len);
    assert(s->count == 0 || s->found[s->count - 1].end <= start);
    arena_more(s->arena, s->found, s->count, s->room, 8);
    bool ahead = w->ahead || (date_is(w->last) && date_is(s->published) && date_compare(w->first, s->published) > 0);
    s->found[s->count++] = (struct period){.start = start,
                                           .end = end,
                                           .core_start = core_start,
                                           .core_end = core_end,
                                           .shape = w->shape,
                                           .grain = w->grain,
                                           .first = w->first,
                                           .last = w->last,
                                           .base = w->base,
                                           .anaphoric = w->anaphoric,
                                           .implied_year = w->implied_year,
                                           .ahead = ahead,
                                           .half = w->part,
                                           .name = w->name};
    s->last = *w;
    s->last_end = end;
    bool aside = stands_in_brackets(s->text, start);
    if (!w->base && !w->name && !w->implied_year && !w->anaphoric && w->year && !aside) {
        s->told_year = w->shape == PERIOD_FLOW ? when_past_year(s, w->first, w->last) : 0;
        s->told_here = true;
    }
    if (!keeps_anchor(s, w) && !aside) {
        keep_told(s, w);
        s->anchor_first = w->first;
        s->anchor_last = w->last;
        s->anchor_grain = w->grain;
        s->anchor_shape = w->shape;
        if (w->grain == GRAIN_DAY && w->shape == PERIOD_FLOW && date_equal(w->first, w->last))
            s->told_day = w->last;
        if (w->feast && w->feast->days > 1 && w->shape == PERIOD_FLOW && !date_equal(w->first, w->last)) {
            s->holiday_first = w->first;
            s->holiday_last = w->last;
        }
    }
}

size_t period_find(const struct knowledge *know, struct slice text, enum language language,
                   const struct period_context *context, struct arena *arena, struct period **ret)
{
    struct period_number_seen seen = {.at = SIZE_MAX};
    struct period_scan s = {.know = know,
                            .tables = know->period,
                            .words = language == LANGUAGE_EN ? &know->period->en : &know->period->zh,
                            .text = text,
                            .published = context->published,
                            .looks_ahead = context->looks_ahead,
                            .foresees = context->foresees,
                            .ahead_first = context->ahead_first,
                            .ahead_last = context->ahead_last,
                            .fiscal_month = context->fiscal_month,
                            .fiscal_quarters = context->fiscal_quarters,
                            .fiscal_begins = context->fiscal_begins,
                            .republic = context->republic,
                            .year_over = context->year_over,
                            .crop_month = context->crop_month,
                            .holiday_first = context->holiday_first,
                            .holiday_last = context->holiday_last,
                            .told_day = context->day,
                            .told_month = when_of(context->month_first, context->month_last, GRAIN_MONTH),
                            .told_week = when_of(context->week_first, context->week_last, GRAIN_WEEK),
                            .told_quarter = when_of(context->quarter_first, context->quarter_last, GRAIN_QUARTER),
                            .opening_first = context->opening_first,
                            .opening_last = context->opening_last,
                            .anchor_first = context->anchor_first,
                            .anchor_last = context->anchor_last,
                            .anchor_grain = when_grain(context->anchor_first, context->anchor_last),
                            .anchor_shape = date_is(context->anchor_first) ? PERIOD_FLOW : PERIOD_STOCK,
                            .seen = &seen,
                            .arena = arena};
    s.told_year = when_past_year(&s, s.anchor_first, s.anchor_last);
    if (language == LANGUAGE_EN)
        period_en(&s);
    else
        period_zh(&s);
    *ret = s.found;
    return s.count;
}

void period_fiscal(const struct knowledge *know, struct slice title, struct slice text, struct period_context *context)
{
    struct period_number_seen seen = {.at = SIZE_MAX}, title_seen = seen;
    struct period_scan s = {.tables = know->period,
                            .words = &know->period->en,
                            .text = text,
                            .published = context->published,
                            .seen = &seen};
    struct period_scan head = s;
    struct en_fiscal fiscal;
    head.text = title;
    head.seen = &title_seen;
    period_en_fiscal(&head, &s, &fiscal);
    context->fiscal_reported = fiscal.reported;
    context->fiscal_year = fiscal.year;
    context->fiscal_year_month = fiscal.year_month;
    if (fiscal.month) {
        context->fiscal_month = fiscal.month;
        context->fiscal_quarters = fiscal.quarters;
        context->fiscal_hinted = fiscal.hinted;
    } else {
        context->fiscal_most = period_en_fiscal_most(&s);
    }
}
