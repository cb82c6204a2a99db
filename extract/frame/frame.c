/* frame - the kind of a document from its cues, its time from what it tells */
#include "extract/frame/frame.h"
#include "base/data.h"
#include "extract/frame/brief.h"
#include "extract/frame/owner.h"
#include "extract/frame/review.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

/* ---- the kinds ---- */

#define KINDS_FILE "extract/frame/kinds.json"
#define KINDS_MOST 32

struct frame_tables {
    cJSON *root; /* holds the names */
    struct frame_kind kinds[KINDS_MOST];
    size_t count;
    int cue_zh, cue_en; /* class "frame.cue": means is the kind, value the points */
};

static const char *const rule_names[] = {
    [FRAME_TIME_NONE] = "none",   [FRAME_TIME_SESSION] = "session", [FRAME_TIME_TOLD] = "told",
    [FRAME_TIME_NOW] = "now",     [FRAME_TIME_COUNT] = "count",     [FRAME_TIME_REVIEW] = "review",
    [FRAME_TIME_AHEAD] = "ahead", [FRAME_TIME_HORIZON] = "horizon", [FRAME_TIME_WEEK] = "week",
};
#define RULES (int)(sizeof rule_names / sizeof *rule_names)
static const char *const status_names[] = {"actual", "forecast", "target"};

/* the number of a name in a list of count; -1 if it is none of them */
static int number_of(const char *name, const char *const *names, int count)
{
    for (int i = 0; name && i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return i;
    return -1;
}

static struct slice string_of(const cJSON *row, const char *field)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(row, field));
    return text ? slice_of(text) : (struct slice){NULL, 0};
}

static bool read_kind(const cJSON *row, struct frame_kind *ret, struct err *err)
{
    const cJSON *threshold = cJSON_GetObjectItem(row, "threshold");
    int rule = number_of(cJSON_GetStringValue(cJSON_GetObjectItem(row, "time")), rule_names, RULES);
    int status = number_of(cJSON_GetStringValue(cJSON_GetObjectItem(row, "status")), status_names, 3);
    *ret = (struct frame_kind){.name = string_of(row, "kind"),
                               .example = string_of(row, "example"),
                               .rule = (enum frame_rule)rule,
                               .status = status < 0 ? STATUS_ACTUAL : (enum status)status,
                               .states = status >= 0,
                               .holds = cJSON_IsTrue(cJSON_GetObjectItem(row, "holds")),
                               .threshold = cJSON_IsNumber(threshold) ? threshold->valueint : 0};
    if (!ret->name.len || rule < 0 || ret->threshold < 1)
        return err_set(err, KINDS_FILE,
                       "a row needs \"kind\", \"time\" (none, session, told, now, count, review, ahead, week, "
                       "horizon) and "
                       "\"threshold\"");
    return true;
}

static bool read_kinds(struct frame_tables *t, struct err *err)
{
    struct slice json = data_file(KINDS_FILE);
    const cJSON *row;
    t->root = cJSON_ParseWithLength(json.ptr, json.len);
    if (!t->root)
        return err_set(err, KINDS_FILE, "not JSON");
    cJSON_ArrayForEach(row, t->root)
    {
        if (t->count == KINDS_MOST)
            return err_set(err, KINDS_FILE, "more than %d kinds", KINDS_MOST);
        if (!read_kind(row, &t->kinds[t->count], err))
            return false;
        t->count++;
    }
    return true;
}

static const struct frame_kind *kind_named(const struct frame_tables *t, struct slice name)
{
    for (size_t i = 0; i < t->count; i++)
        if (slice_equal(t->kinds[i].name, name))
            return &t->kinds[i];
    return NULL;
}

/* every cue must name a kind: a misspelt one would be silent */
static bool check_cues(const struct frame_tables *t, const struct lexicon *lexicon, int class_id, struct err *err)
{
    for (const struct word *const *w = class_id < 0 ? NULL : lexicon_words(lexicon, class_id); w && *w; w++)
        if (!kind_named(t, (*w)->means))
            return err_set(err, lexicon_file(lexicon, *w), "class \"frame.cue\", \"%.*s\": no kind \"%.*s\" in %s",
                           (int)(*w)->form.len, (*w)->form.ptr, (int)(*w)->means.len, (*w)->means.ptr, KINDS_FILE);
    return true;
}

struct frame_tables *frame_tables_new(const struct knowledge *know, struct err *err)
{
    struct frame_tables *t = must_alloc(sizeof *t);
    *t = (struct frame_tables){.cue_zh = lexicon_class(know->zh, "frame.cue"),
                               .cue_en = lexicon_class(know->en, "frame.cue")};
    if (read_kinds(t, err) && check_cues(t, know->zh, t->cue_zh, err) && check_cues(t, know->en, t->cue_en, err))
        return t;
    frame_tables_free(t);
    return NULL;
}

void frame_tables_free(struct frame_tables *tables)
{
    if (tables)
        cJSON_Delete(tables->root);
    free(tables);
}

/* ---- which kind ---- */

#define LEAD_BYTES 500   /* what the title and these first bytes say weighs most */
#define BODY_BYTES 4000  /* what a text is shows by then */
#define TITLE_WEIGHT 2   /* the points of a cue there are counted so often */
#define CUE_TIMES 2      /* a cue said more often than this says nothing more */
#define CUES_COUNTED 256 /* cues of a text that are looked at */

struct tally {
    int points[KINDS_MOST];
    const struct word *seen[CUES_COUNTED]; /* cues met, to count each a few times only */
    unsigned times[CUES_COUNTED];
    size_t count;
};

static bool counts_again(struct tally *tally, const struct word *cue)
{
    for (size_t i = 0; i < tally->count; i++)
        if (tally->seen[i] == cue)
            return ++tally->times[i] <= (word_flag(cue, "once") ? 1 : CUE_TIMES);
    if (tally->count == CUES_COUNTED)
        return false;
    tally->seen[tally->count] = cue;
    tally->times[tally->count++] = 1;
    return true;
}

/* adds the cues in text; in_title: rows that say "where": "title" count only there */
static void add_cues(const struct frame_source *f, enum language language, struct slice text, int weight, bool in_title,
                     struct tally *tally)
{
    const struct frame_tables *t = f->know->frame;
    const struct lexicon *lexicon = language == LANGUAGE_EN ? f->know->en : f->know->zh;
    int class_id = language == LANGUAGE_EN ? t->cue_en : t->cue_zh;
    const struct word *cue;
    for (size_t at = 0; (cue = lexicon_next(lexicon, class_id, text, &at)); at += cue->form.len) {
        const char *where = cJSON_GetStringValue(cJSON_GetObjectItem(cue->row, "where"));
        if ((in_title || !where || strcmp(where, "title") != 0) && counts_again(tally, cue))
            tally->points[kind_named(t, cue->means) - t->kinds] += weight * (int)decimal_double(cue->value);
    }
}

static const struct frame_kind *kind_of(const struct frame_source *f)
{
    const struct frame_tables *t = f->know->frame;
    struct tally tally = {.count = 0};
    enum language language = f->document->language;
    struct slice title = f->document->title, text = language == LANGUAGE_EN ? f->text : f->plain;
    if (language != LANGUAGE_EN)
        title = zh_plain(f->know, title, f->arena);
    add_cues(f, language, title, TITLE_WEIGHT, true, &tally);
    add_cues(f, language, slice_sub(text, 0, LEAD_BYTES), 1, false, &tally);
    add_cues(f, language, slice_sub(text, LEAD_BYTES, BODY_BYTES), 1, false, &tally);
    const struct frame_kind *best = NULL;
    int most = 0;
    for (size_t i = 0; i < t->count; i++) {
        int over = tally.points[i] - t->kinds[i].threshold;
        if (over >= 0 && (!best || over > most)) {
            best = &t->kinds[i];
            most = over;
        }
    }
    return best;
}

/* ---- which time ---- */

#define SESSION_DAYS 4  /* the last trading day is not longer ago: a holiday after a weekend */
#define TOLD_DAYS 500   /* a report speaks of a time that ended within so many days */
#define TOLD_IN_TITLE 6 /* weights of a time by where it is told */
#define TOLD_IN_LEAD 3
#define LEAD_SENTENCES 3
#define OPENING_BYTES 160 /* the first sentence of a text, or what it says of itself */
#define TIMES_COUNTED 128 /* different times of a text that are weighed */

struct weighed {
    struct date first, last;
    enum period_grain grain;
    unsigned weight, told;
};

static bool is_of_report(const struct frame_source *f, const struct told_time *t)
{
    struct date published = f->document->published;
    bool grain = t->grain == GRAIN_MONTH || t->grain == GRAIN_QUARTER || t->grain == GRAIN_HALF ||
                 t->grain == GRAIN_YEAR || t->grain == GRAIN_TODATE;
    if (!t->dates || t->shape != PERIOD_FLOW || !grain || !date_is(t->first) || !date_is(t->last))
        return false;
    if (!date_is(published))
        return true;
    int32_t ago = date_number(published) - date_number(t->last);
    return ago >= (t->grain == GRAIN_MONTH ? -FRAME_MONTH_LEFT : 0) && ago <= TOLD_DAYS;
}

static void weigh(struct weighed *times, size_t *count, const struct told_time *t, unsigned weight)
{
    for (size_t i = 0; i < *count; i++)
        if (date_equal(times[i].first, t->first) && date_equal(times[i].last, t->last)) {
            times[i].weight += weight;
            times[i].told++;
            return;
        }
    if (*count < TIMES_COUNTED)
        times[(*count)++] = (struct weighed){t->first, t->last, t->grain, weight, 1};
}

/* does the text hold a row of the class? */
static bool holds(const struct frame_source *f, enum language language, const char *class_name, struct slice text)
{
    bool en = language == LANGUAGE_EN;
    const struct lexicon *lexicon = en ? f->know->en : f->know->zh;
    int class_id = lexicon_class(lexicon, class_name);
    text = en ? text : zh_plain(f->know, text, f->arena);
    return lexicon_next(lexicon, class_id, text, &(size_t){0}) != NULL;
}

#define YEAR_LEFT 180 /* "Economic Survey 2022-23", in January: what is told of is the year that ends in March */

static bool is_of_title(const struct frame_source *f, const struct told_time *t)
{
    struct date published = f->document->published;
    if (is_of_report(f, t))
        return true;
    if (t->grain != GRAIN_YEAR || t->first.month == 1 || !t->dates || !date_is(published))
        return false;
    int32_t left = date_number(t->last) - date_number(published);
    return left > 0 && left <= YEAR_LEFT;
}

/* named: the year of a name counts, "Economic Survey 2023" */
static void weigh_title(const struct frame_source *f, bool named, struct weighed *times, size_t *count,
                        bool (*counts)(const struct frame_source *, const struct told_time *))
{
    struct period_context context = *f->fiscal;
    context.published = f->document->published;
    struct slice title = f->document->title;
    struct period *periods = NULL;
    if (f->document->language != LANGUAGE_EN)
        title = zh_plain(f->know, title, f->arena);
    size_t found = title.len ? period_find(f->know, title, f->document->language, &context, f->arena, &periods) : 0;
    for (size_t i = 0; i < found; i++) {
        const struct period *p = &periods[i];
        struct told_time t = told_period(p, title, !p->base && (named || !p->name));
        bool fiscal = holds(f, f->document->language, "frame.fiscal", slice_sub(title, p->start, p->end));
        if (!fiscal && counts(f, &t))
            weigh(times, count, &t, TOLD_IN_TITLE); /* the text tells of which months its 第三财季 is */
    }
}

/* ---- how often each time is told ---- */

struct frame_times {
    struct weighed at[TIMES_COUNTED];
    size_t count;
};

static const struct frame_times *count_times(const struct frame_source *f)
{
    struct frame_times *times = arena_new(f->arena, struct frame_times);
    for (size_t i = 0; i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        if (t->dates && t->shape == PERIOD_FLOW && date_is(t->first) && date_is(t->last))
            weigh(times->at, &times->count, t, 1);
    }
    return times;
}

unsigned frame_told(const struct frame *frame, struct date first, struct date last)
{
    for (size_t i = 0; i < frame->times->count; i++)
        if (date_equal(frame->times->at[i].first, first) && date_equal(frame->times->at[i].last, last))
            return frame->times->at[i].told;
    return 0;
}

/* a text of no kind is of the time that title or lead tell and that it speaks of as often as of all others together */
static bool leads(const struct weighed *times, size_t count, const struct weighed *best)
{
    unsigned all = 0;
    for (size_t i = 0; i < count; i++)
        all += times[i].weight;
    return best->weight > best->told && best->weight * 2 >= all;
}

/* of two as heavy, the later */
static const struct weighed *heaviest(const struct weighed *times, size_t count)
{
    const struct weighed *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (!best || times[i].weight > best->weight ||
            (times[i].weight == best->weight && date_compare(times[i].last, best->last) > 0))
            best = &times[i];
    return best;
}

static void take_time(struct frame *frame, const struct weighed *time)
{
    frame->known = true;
    frame->first = time->first;
    frame->last = time->last;
    frame->grain = time->grain;
    frame->told = time->told;
}

static void take_day(struct frame *frame, struct date day)
{
    frame->known = date_is(day);
    frame->first = DATE_NONE;
    frame->last = day;
    frame->grain = GRAIN_OTHER;
}

#define YEAR_ENDS 31 /* days before its end that a year counts as gone by */

/* "Economic Survey 2022-23", in January: of a year that runs on, what names no time is how things stand */
static void take_time_gone(struct frame *frame, const struct weighed *time, struct date published)
{
    if (date_is(published) && date_number(time->last) - date_number(published) > YEAR_ENDS)
        take_day(frame, published);
    else
        take_time(frame, time);
}

/* "stocks at the end of December": the month that it closes, of which the rest is told */
static struct told_time month_closed(const struct told_time *t)
{
    struct told_time month = {.first = DATE_NONE};
    if (t->shape != PERIOD_STOCK || t->grain != GRAIN_MONTH || !t->dates || !date_is(t->last))
        return month;
    month = *t;
    month.shape = PERIOD_FLOW;
    month.first = date_of(t->last.year, t->last.month, 1);
    return month;
}

/* "£154 million (H1 2016: £138 million)": the same half of the year after is what the text is of */
static struct told_time year_after(const struct told_time *base)
{
    struct told_time after = *base;
    int year = base->last.year + 1, month = base->last.month;
    bool whole = base->last.day == date_month_days(base->last.year, month);
    if (!date_is(base->first) || base->first.day != 1 || !whole)
        return (struct told_time){.first = DATE_NONE};
    after.first = date_add_months(base->first, 12);
    after.last = date_of(year, month, date_month_days(year, month));
    after.dates = true;
    return after;
}

/* the time gone by that the text speaks of most */
static void take_told(const struct frame_source *f, struct frame *frame)
{
    struct weighed times[TIMES_COUNTED];
    size_t count = 0;
    weigh_title(f, frame->kind && frame->kind->holds, times, &count, is_of_title);
    for (size_t i = 0; i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        bool lead = t->sentence < LEAD_SENTENCES;
        bool holds = frame->kind && frame->kind->holds && lead; /* "Economic Survey 2022-23", in its first words */
        struct told_time month = month_closed(t), after = t->base ? year_after(t) : *t;
        t = &after;
        t = lead && !holds && date_is(month.first) ? &month : t;
        if (holds ? is_of_title(f, t) : is_of_report(f, t))
            weigh(times, &count, t, lead ? TOLD_IN_LEAD : 1);
    }
    const struct weighed *best = heaviest(times, count);
    bool must_lead = !frame->kind || frame->rule == FRAME_TIME_NOW;
    bool passing =
        best && best->weight == 1 && f->document->language == LANGUAGE_EN && best->grain != GRAIN_QUARTER &&
        (best->grain != GRAIN_MONTH || best->first.month == best->last.month); /* once, and not in its lead */
    if (!best || passing || (must_lead && !leads(times, count, best)))
        return;
    take_time_gone(frame, best, f->document->published);
}

/* 隔夜, 美股收涨: told the morning after, the session is that of the day before at the latest */
static bool is_of_night(const struct frame_source *f)
{
    enum language language = f->document->language;
    return holds(f, language, "frame.night", f->document->title) ||
           holds(f, language, "frame.night", slice_sub(f->text, 0, OPENING_BYTES));
}

enum { FRIDAY = 5, WEEK_DAYS = 7 };

static struct date trading_day_before(struct date day)
{
    do
        day = date_add_days(day, -1);
    while (date_weekday(day) > FRIDAY);
    return day;
}

#define CALL_EARLY 184 /* days before the end of its quarter that a call may be dated */

/* the last day of the quarter of "ORL earnings call Q3 2024", if the call is dated before it; the years of the firm are
 * the calendar's */
static struct date end_of_call(const struct knowledge *know, const struct document *document, struct arena *arena)
{
    struct slice title = document->title;
    struct period_context context = {.published = document->published};
    struct period *periods = NULL;
    if (!owner_is_call(title) || lexicon_next(know->en, lexicon_class(know->en, "firm.fiscal"), title, &(size_t){0}))
        return DATE_NONE;
    if (period_find(know, title, LANGUAGE_EN, &context, arena, &periods) != 1 || periods->grain != GRAIN_QUARTER ||
        periods->implied_year || date_compare(periods->last, document->published) <= 0 ||
        date_number(periods->last) - date_number(document->published) >= CALL_EARLY)
        return DATE_NONE;
    period_fiscal(know, title, document->text, &context);
    bool own_years = context.fiscal_month || context.fiscal_most || context.fiscal_reported;
    return own_years ? DATE_NONE : periods->last;
}

#define HEAD_BYTES 400  /* title, members and day of minutes stand in their first lines */
#define MINUTES_LATE 70 /* days: they come out within so many */

/* the last day, with its year, that the slice names, not longer before publication than minutes come out */
static struct date day_before(const struct knowledge *know, struct slice head, struct date published,
                              struct arena *arena)
{
    struct period_context context = {.published = published};
    struct period *periods = NULL;
    struct date last = DATE_NONE;
    size_t found = head.len ? period_find(know, head, LANGUAGE_EN, &context, arena, &periods) : 0;
    for (size_t i = 0; i < found; i++) {
        const struct period *p = &periods[i];
        if (p->grain != GRAIN_DAY || p->implied_year || !date_is(p->last))
            continue;
        int32_t ago = date_number(published) - date_number(p->last);
        if (ago > 0 && ago <= MINUTES_LATE && (!date_is(last) || date_compare(p->last, last) > 0))
            last = p->last;
    }
    return last;
}

/* "Minutes of the meeting on January 22 and 23, 2024": what they call now is the day of the meeting */
static struct date day_of_minutes(const struct knowledge *know, const struct document *document, struct arena *arena)
{
    struct slice head = slice_sub(document->text, 0, HEAD_BYTES);
    int minutes = lexicon_class(know->en, "frame.minutes");
    bool titled = lexicon_next(know->en, minutes, document->title, &(size_t){0});
    if (!titled && !lexicon_next(know->en, minutes, slice_sub(head, 0, OPENING_BYTES), &(size_t){0}))
        return DATE_NONE;
    struct date day = day_before(know, document->title, document->published, arena);
    return date_is(day) ? day : day_before(know, head, document->published, arena);
}

struct date frame_today(const struct knowledge *know, const struct document *document, struct arena *arena)
{
    struct date called = date_is(document->published) ? end_of_call(know, document, arena) : DATE_NONE;
    if (!date_is(called) && date_is(document->published))
        called = day_of_minutes(know, document, arena);
    if (date_is(called))
        return called;
    const struct word *cue;
    for (size_t at = 0; (cue = lexicon_next(know->en, know->frame->cue_en, document->title, &at)); at += cue->form.len)
        if (word_flag(cue, "after") && date_is(document->published))
            return trading_day_before(document->published);
    return document->published;
}

/* "Consumer prices rose 1.3% in June": an English text that opens with a month or quarter is of no trading day */
static bool opens_with_months(const struct frame_source *f)
{
    bool months = false;
    for (size_t i = 0; i < f->told->count && f->told->at[i].sentence < LEAD_SENTENCES; i++)
        months |=
            f->told->at[i].dates && (f->told->at[i].grain == GRAIN_MONTH || f->told->at[i].grain == GRAIN_QUARTER);
    return months && f->document->language == LANGUAGE_EN;
}

/* a report that names no day is on its own, or on the Friday before a weekend */
static void take_own_day(const struct frame_source *f, struct frame *frame)
{
    struct date day = f->document->published;
    if (!date_is(day) || opens_with_months(f))
        return;
    frame->known = true;
    frame->first = frame->last = date_weekday(day) > FRIDAY ? trading_day_before(day) : day;
    frame->grain = GRAIN_DAY;
    frame->told = 0;
}

/* "Weekly market wrap", "fell 3% for the week", out on a weekend or the Monday behind it: the trading days of the week
 */
static bool take_week(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    int weekday = date_is(published) ? date_weekday(published) : 0;
    bool titled = holds(f, f->document->language, "frame.week", f->document->title) &&
                  slice_find(f->document->title, SLICE("双周")) == SLICE_NONE;
    bool led = weekday > FRIDAY && holds(f, f->document->language, "frame.week", slice_sub(f->text, 0, LEAD_BYTES));
    for (size_t i = 0; i < f->told->count; i++) /* "On Friday Wall Street rose, and 2% for the week": of the day */
        led &= f->told->at[i].grain != GRAIN_DAY || f->told->at[i].sentence >= LEAD_SENTENCES;
    led &= f->document->language == LANGUAGE_EN;
    if (!(led || (titled && (weekday > FRIDAY || weekday == 1))))
        return false;
    frame->known = true;
    frame->last = trading_day_before(published);
    frame->first = date_add_days(frame->last, 1 - FRIDAY);
    frame->grain = GRAIN_WEEK;
    frame->told = 0;
    return true;
}

#define WEEK_TOLD 2
#define WEEK_TOLD_DAYS 14
#define WEEK_OVER_DAYS 3 /* between a Friday and the day on which its week is reported */

/* the week that weekly statistics are of: the one that the text names most, else the trading week reported last */
static void take_week_told(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    struct weighed times[TIMES_COUNTED] = {{.told = 0}};
    size_t count = 0;
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        int32_t ago = date_is(t->last) ? date_number(published) - date_number(t->last) : -1;
        if (t->dates && t->grain == GRAIN_WEEK && t->shape == PERIOD_FLOW && ago > 0 && ago <= WEEK_TOLD_DAYS)
            weigh(times, &count, t, t->sentence < LEAD_SENTENCES ? TOLD_IN_LEAD : 1);
    }
    const struct weighed *best = heaviest(times, count);
    if (best) {
        take_time(frame, best);
        if (date_weekday(frame->last) == WEEK_DAYS) /* "last week", of stocks that are counted on Friday */
            frame->last = date_add_days(frame->last, FRIDAY - WEEK_DAYS);
    } else if (date_is(published)) {
        frame->last = trading_day_before(date_add_days(published, 1 - WEEK_OVER_DAYS));
        while (date_is(frame->last) && date_weekday(frame->last) != FRIDAY) /* none before the calendar's first */
            frame->last = trading_day_before(frame->last);
        frame->first = date_add_days(frame->last, 1 - WEEK_DAYS); /* what is counted on Friday */
    }
    frame->known = date_is(frame->last);
    frame->grain = GRAIN_WEEK;
    frame->told = WEEK_TOLD; /* what else is told of in passing is none of it */
}

/* the trading day: a day that the text names, not longer ago than a session can be */
static void take_session(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    struct weighed times[TIMES_COUNTED];
    size_t count = 0;
    bool night = date_is(published) && is_of_night(f);
    if (night)
        weigh(times, &count,
              &(struct told_time){.first = trading_day_before(published), .last = trading_day_before(published)}, 1);
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        int32_t ago = date_is(t->last) ? date_number(published) - date_number(t->last) : -1;
        bool chinese = f->document->language != LANGUAGE_EN; /* 今年截至9月30日 is no session */
        bool stock = t->shape != PERIOD_FLOW;                /* 截至5日，库存60万吨 in a report of the 7th */
        bool day = t->grain == GRAIN_DAY && (!stock || !chinese || (t->sentence < LEAD_SENTENCES && ago <= 1));
        if (t->dates && day && ago >= (night ? 1 : 0) && ago <= SESSION_DAYS)
            weigh(times, &count, t, t->sentence == 0 ? TOLD_IN_TITLE : t->sentence < LEAD_SENTENCES ? TOLD_IN_LEAD : 1);
    }
    const struct weighed *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (!best || times[i].weight > best->weight)
            best = &times[i];
    if (!best) {
        take_own_day(f, frame);
        return;
    }
    frame->known = true;
    frame->first = frame->last = best->last;
    frame->grain = GRAIN_DAY;
    frame->told = best->told;
}

/* 6月26日至7月13日，中心访问了800人, "surveyed between September and November": the days on which people were asked */
static bool take_fieldwork(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        const struct sentence *s = &f->sentences[t->sentence];
        bool days = t->dates && t->shape == PERIOD_FLOW && date_is(t->first) && date_compare(t->first, t->last) < 0 &&
                    t->grain <= GRAIN_QUARTER && date_compare(t->last, published) <= 0;
        if (!days || !holds(f, f->document->language, "frame.fieldwork", slice_sub(f->text, s->start, s->end)))
            continue;
        frame->known = true;
        frame->first = t->first;
        frame->last = t->last;
        frame->grain = GRAIN_OTHER;
        return true;
    }
    return false;
}

#define COUNT_DAYS 10 /* a count comes out within so many days */

/* "as of June 18": the day on which was counted what a text tells; else that of publication */
static struct date day_of_count(const struct frame_source *f)
{
    struct date published = f->document->published;
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        int32_t ago = date_is(t->last) ? date_number(published) - date_number(t->last) : -1;
        size_t at = f->sentences[t->sentence].start + t->at;
        bool counted = t->shape == PERIOD_STOCK && t->grain == GRAIN_DAY &&
                       slice_find(slice_sub(f->text, at + 1, at + 4), SLICE("s ")) == 0; /* as of, as at, as on */
        if (counted && ago > 0 && ago <= COUNT_DAYS)
            return t->last;
    }
    return published;
}

#define STOCKS_DAYS 45 /* stocks are reported within so many days */

/* "stored in all positions on March 1": the day of the weeks before that the text tells again */
static struct date day_of_stocks(const struct frame_source *f)
{
    struct date published = f->document->published;
    struct weighed times[TIMES_COUNTED];
    size_t count = 0;
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        int32_t ago = date_is(t->last) ? date_number(published) - date_number(t->last) : -1;
        if (t->dates && t->grain == GRAIN_DAY && ago > 0 && ago <= STOCKS_DAYS)
            weigh(times, &count, &(struct told_time){.first = t->last, .last = t->last}, 1);
    }
    const struct weighed *best = heaviest(times, count);
    return best && best->told > 1 ? best->last : DATE_NONE;
}

/* the month or quarter that a survey is about, just over; else how things stand when it comes out */
static void take_now(const struct frame_source *f, struct frame *frame)
{
    take_told(f, frame);
    if (!frame->known && !take_fieldwork(f, frame))
        take_day(frame, f->document->published);
}

#define AHEAD_DAYS 400 /* a budget is of a year that begins within so many days */

/* is it a year that is not over, though it may have begun?  Of "the current fiscal year", "the year ending in June" a
 * budget tells how it went. */
static bool is_ahead(const struct frame_source *f, const struct told_time *t)
{
    struct date published = f->document->published;
    bool year = t->grain == GRAIN_YEAR && t->shape == PERIOD_FLOW && t->dates && date_is(t->first) && date_is(t->last);
    return year && date_compare(t->last, published) > 0 &&
           date_number(t->first) - date_number(published) < AHEAD_DAYS &&
           !holds(f, LANGUAGE_EN, "frame.running", t->text);
}

/* "Budget 2024" of a government that counts in years of its own: of the one that begins in 2024, or ends in it where
 * the text tells of that one alone */
static void begin_fiscal(const struct frame_source *f, struct weighed *year)
{
    int month = f->fiscal->fiscal_month % 12, begun = year->first.year;
    bool begins = false, ends = false;
    if (!month || year->first.month != 1)
        return;
    for (size_t i = 0; i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        bool own = is_ahead(f, t) && t->first.month == month + 1;
        begins |= own && t->first.year == begun;
        ends |= own && t->last.year == begun;
    }
    struct date first = date_of(begun - (ends && !begins), month + 1, 1),
                last = date_add_days(date_add_months(first, 12), -1);
    if (date_is(first) && date_is(last)) {
        year->first = first;
        year->last = last;
    }
}

#define BUDGET_LATE 120 /* days of its year that may be over when a budget is told */
#define YEAR_DAYS 365

/* the fiscal year that a budget told on the day is for */
static struct weighed year_of_budget(const struct frame_source *f)
{
    struct date published = f->document->published;
    int month = f->fiscal->fiscal_month % 12;
    struct date first = date_of(published.year, month + 1, 1);
    int32_t over = date_number(published) - date_number(first);
    first = date_add_months(first, over > BUDGET_LATE ? 12 : over > BUDGET_LATE - YEAR_DAYS ? 0 : -12);
    return (struct weighed){.first = first, .last = date_add_days(date_add_months(first, 12), -1), .grain = GRAIN_YEAR};
}

/* of a text that names no year to come: a chapter on the economy is of the year that it tells of, another of a speech
 * on the budget of the year that one of that day is for */
static void take_review_of_budget(const struct frame_source *f, struct frame *frame)
{
    const struct frame_kind *kind = frame->kind;
    frame->kind = NULL;
    frame->rule = FRAME_TIME_TOLD;
    take_told(f, frame);
    bool titled = slice_find(f->document->title, SLICE("udget")) != SLICE_NONE;
    bool review = frame->known && (frame->grain != GRAIN_MONTH || frame->first.month != frame->last.month);
    if (review || !titled)
        return;
    struct weighed year = year_of_budget(f);
    if (!date_is(year.first) || !date_is(year.last))
        return; /* of the first year that there is, or the last */
    frame->kind = kind;
    frame->rule = FRAME_TIME_AHEAD;
    take_time(frame, &year);
}

/* the year to come that title or lead name: "the budget for FY26"; a text that names none is of no kind */
static void take_ahead(const struct frame_source *f, struct frame *frame)
{
    struct weighed times[TIMES_COUNTED];
    size_t count = 0;
    weigh_title(f, false, times, &count, is_of_report); /* "Budget 2019-20: the economy in 2018" is of the latter */
    bool over = count > 0;
    count = 0;
    weigh_title(f, false, times, &count, is_ahead);
    for (size_t i = 0; i < count; i++)
        begin_fiscal(f, &times[i]);
    for (size_t i = 0; !over && i < f->told->count; i++)
        if (f->told->at[i].sentence < LEAD_SENTENCES && is_ahead(f, &f->told->at[i]))
            weigh(times, &count, &f->told->at[i], TOLD_IN_LEAD);
    const struct weighed *best = over ? NULL : heaviest(times, count);
    if (best)
        take_time(frame, best);
    else
        take_review_of_budget(f, frame);
}

#define HORIZON_TOLD 2
#define HORIZON_DAYS 180

#define HORIZON_YEARS 3 /* as many years at least are those of a plan */

/* “十五五”时期, "the five-year period ending March 2017", "the Plan 2021-2025": the years that a plan is for */
static bool is_of_plan(const struct told_time *t)
{
    return t->shape == PERIOD_FLOW && date_is(t->first) && date_is(t->last) &&
           t->last.year - t->first.year + (t->first.month == 1) >= HORIZON_YEARS;
}

/* 到2015年, 2012—2015年: a plan whose days to come are mostly one has it for all that is to be done; its years say so
 * where they are told first */
static void take_horizon(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    struct weighed times[TIMES_COUNTED];
    size_t count = 0;
    for (size_t i = 0; date_is(published) && i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        bool plan = is_of_plan(t), lead = plan && t->sentence < LEAD_SENTENCES;
        bool ends = date_is(t->last) && date_number(t->last) - date_number(published) > HORIZON_DAYS;
        if (ends && (t->dates || plan))
            weigh(times, &count, &(struct told_time){.first = t->last, .last = t->last}, lead ? HORIZON_TOLD : 1);
    }
    const struct weighed *best = heaviest(times, count);
    if (!best || best->weight < HORIZON_TOLD)
        return;
    take_day(frame, best->last);
    frame->told = best->told;
    for (size_t i = 0; i < f->told->count; i++)
        if (is_of_plan(&f->told->at[i]) && date_equal(f->told->at[i].last, best->last))
            frame->first = f->told->at[i].first;
}

#define YEAR_FRESH 5 /* up to this month a text may be on the year before */

/* a Chinese text of the first months that tells of the year before and of no other time that is over is on that year */
static void take_year_over(const struct frame_source *f, struct frame *frame)
{
    struct date published = f->document->published;
    unsigned told = 0;
    if (f->document->language == LANGUAGE_EN || !date_is(published) || published.month > YEAR_FRESH)
        return;
    for (size_t i = 0; i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        if (!date_is(t->last) || t->last.year >= published.year)
            return;
        bool whole = t->dates && t->last.year == published.year - 1 && t->last.month == 12 && t->last.day == 31;
        told += whole;
    }
    if (!told)
        return;
    frame->known = frame->only = true;
    frame->grain = GRAIN_YEAR;
    frame->first = date_of(published.year - 1, 1, 1);
    frame->last = date_of(published.year - 1, 12, 31);
    frame->told = told;
}

void frame_read(const struct frame_source *source, struct frame *ret)
{
    *ret = (struct frame){.kind = kind_of(source), .times = count_times(source)};
    ret->rule = ret->kind ? ret->kind->rule : FRAME_TIME_TOLD;
    switch (ret->rule) {
    case FRAME_TIME_NONE:
        ret->counted = ret->kind->holds ? day_of_stocks(source) : DATE_NONE;
        break;
    case FRAME_TIME_SESSION:
        if (!take_week(source, ret))
            take_session(source, ret);
        ret->items = brief_lists(source);
        break;
    case FRAME_TIME_TOLD:
        if (!ret->kind && source->document->language != LANGUAGE_EN && take_week(source, ret)) {
            ret->rule = FRAME_TIME_SESSION; /* 聚烯烃周报, out on a Monday */
            break;
        }
        if (!brief_is(source))
            take_told(source, ret);
        if (!ret->known && !ret->kind)
            take_year_over(source, ret);
        break;
    case FRAME_TIME_NOW:
        take_now(source, ret);
        break;
    case FRAME_TIME_WEEK:
        take_week_told(source, ret);
        break;
    case FRAME_TIME_COUNT:
        take_day(ret, day_of_count(source));
        break;
    case FRAME_TIME_REVIEW:
        review_read(source, ret);
        break;
    case FRAME_TIME_AHEAD:
        if (date_is(source->document->published))
            take_ahead(source, ret);
        break;
    case FRAME_TIME_HORIZON:
        take_horizon(source, ret);
        break;
    }
}

struct told_time told_period(const struct period *p, struct slice text, bool dates)
{
    return (struct told_time){.at = p->start,
                              .text = slice_sub(text, p->core_start, p->core_end),
                              .shape = p->shape,
                              .grain = p->grain,
                              .first = p->first,
                              .last = p->last,
                              .dates = dates,
                              .implied = p->implied_year};
}

void told_add(struct told_times *told, struct arena *arena, struct told_time time)
{
    arena_more(arena, told->at, told->count, told->room, 32);
    told->at[told->count++] = time;
}
