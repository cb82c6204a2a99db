/* time_en - the candidates for the time of an English quantity, and the choice */
#include "extract/choose/time_en.h"
#include "base/ordered.h"
#include "extract/choose/metric_en_internal.h"
#include "extract/choose/scores.h"
#include <math.h>

#define TIME_CANDIDATES 40
#define TOLD_BACK 24   /* times above that are candidates */
#define TOLD_AHEAD 4   /* and below */
#define TOLD_OPENING 4 /* and of the first sentence */

struct times {
    struct time_candidate at[TIME_CANDIDATES];
    size_t count;
    bool explain;
};

static bool same_time(struct date a_first, struct date a_last, struct date b_first, struct date b_last)
{
    return date_equal(a_first, b_first) && date_equal(a_last, b_last);
}

/* the candidate of that time; NULL if there are too many */
static struct time_candidate *candidate(struct times *times, struct date first, struct date last, struct slice text)
{
    for (size_t i = 0; i < times->count; i++)
        if (same_time(times->at[i].first, times->at[i].last, first, last)) {
            if (!times->at[i].text.ptr)
                times->at[i].text = text;
            return &times->at[i];
        }
    if (times->count == TIME_CANDIDATES)
        return NULL;
    struct time_candidate *c = &times->at[times->count++];
    c->first = first;
    c->last = last;
    c->text = text;
    c->notes.count = 0;
    c->notes.all = times->explain;
    c->frame = false;
    c->times = 0;
    return c;
}

/* what was done since a time is of all of it: "*300 ships* have called since April" */
static bool is_done_since(const struct draft *d)
{
    bool amount = d->dimension != DIMENSION_SHARE && d->dimension != DIMENSION_TIMES &&
                  d->dimension != DIMENSION_RATE && d->dimension != DIMENSION_INDEX;
    return amount && !d->change && !d->base && !d->stock && !d->market;
}

/* what stands at a time, or changed since, has its end alone */
static struct date first_of(const struct draft *d, enum period_shape shape, enum period_grain grain, struct date first)
{
    bool end = shape == PERIOD_STOCK || (shape == PERIOD_SINCE && !is_done_since(d)) ||
               (d->held && grain != GRAIN_DAY && grain != GRAIN_YEARS);
    return end ? DATE_NONE : first;
}

/* "rose 0.2% *from October* and were 3.7% above last year": what another change is counted against */
static bool is_base_of_other(const struct draft *d, const struct time_near *near)
{
    return d->change && !near->behind && !near->dates && !near->ahead && near->shape == PERIOD_FLOW &&
           near->preposition == time_preposition_number(SLICE("from"));
}

static void add_near(const struct reading *r, size_t i, struct times *times)
{
    const struct draft *d = &r->drafts[i];
    for (size_t n = 0; n < d->near_count; n++) {
        const struct time_near *near = &d->near[n];
        if (is_base_of_other(d, near))
            continue;
        struct time_candidate *c =
            candidate(times, first_of(d, near->shape, near->grain, near->first), near->last, near->text);
        if (c)
            time_note_near(r, i, near, c);
    }
}

static void add_told_time(const struct reading *r, size_t i, const struct told_time *told, bool last, size_t intro,
                          struct times *times)
{
    if (!date_is(told->last) || told->shape == PERIOD_RATE || told->shape == PERIOD_SINCE ||
        (told->shape == PERIOD_SPAN && !told->dates))
        return; /* "the most since 2019", "in the past decade": of their own figures alone */
    struct date first = first_of(&r->drafts[i], told->shape, told->grain, told->first);
    struct time_candidate *c = candidate(times, first, told->last, told->text);
    if (c)
        time_note_told(r, i, told, last, c);
    if (c && told->sentence == intro)
        time_note_intro(r, i, told, c);
}

/* the last of the times above that may date a figure; count if none does */
static size_t last_told(const struct told_times *told, size_t up_to)
{
    for (size_t i = up_to; i-- > 0 && i + TOLD_BACK >= up_to;)
        if (told->at[i].dates)
            return i;
    return told->count;
}

#define INTRO_BACK 40 /* sentences of a list that its first line still dates */

/* "For the nine months, highlights are: / * Revenue of $5 million": the number of the line that ends with a colon above
 * the list; that of the sentence itself if it stands in none */
static size_t intro_of(const struct reading *r, size_t sentence)
{
    for (size_t i = sentence; i > 0 && sentence - i < INTRO_BACK && r->sentences[sentence].listed; i--) {
        const struct sentence *above = &r->sentences[i - 1];
        if (slice_ends(reading_sentence(r, i - 1), SLICE(":")) && !above->bullet)
            return i - 1;
        if (!above->listed && !above->heading)
            break;
    }
    return sentence;
}

static void add_told(const struct reading *r, size_t i, struct times *times)
{
    const struct told_times *told = &r->told;
    size_t sentence = r->drafts[i].sentence;
    size_t here =
        ordered_up_to(told->at, told->count, sizeof *told->at, offsetof(struct told_time, sentence), sentence);
    size_t above = here;
    while (above > 0 && told->at[above - 1].sentence == sentence)
        above--;
    size_t intro = intro_of(r, sentence), last = last_told(told, above),
           from = above > TOLD_BACK ? above - TOLD_BACK : 0;
    for (size_t n = above; n-- > from;)
        add_told_time(r, i, &told->at[n],
                      last < told->count &&
                          same_time(told->at[n].first, told->at[n].last, told->at[last].first, told->at[last].last),
                      intro, times);
    for (size_t n = 0; n < from && n < TOLD_OPENING && told->at[n].sentence == 0; n++)
        add_told_time(r, i, &told->at[n], false, intro, times);
    for (size_t n = here; n < told->count && n < here + TOLD_AHEAD && told->at[n].sentence == sentence + 1; n++)
        add_told_time(r, i, &told->at[n], false, intro, times);
}

#define TITLE_TIMES 3

/* "the July WASDE report": the month of a report that is of no month */
static bool names_report(const struct reading *r, const struct told_time *told)
{
    return r->frame.kind && r->frame.rule == FRAME_TIME_NONE && told->grain == GRAIN_MONTH;
}

static void add_title(const struct reading *r, size_t i, struct times *times)
{
    for (size_t n = 0; n < r->titled.count && n < TITLE_TIMES; n++) {
        const struct told_time *told = &r->titled.at[n];
        if (names_report(r, told))
            continue;
        struct date first = first_of(&r->drafts[i], told->shape, told->grain, told->first);
        struct time_candidate *c = date_is(told->last) ? candidate(times, first, told->last, told->text) : NULL;
        if (c)
            time_note_title(r, i, told, c);
    }
}

/* the year of the crop; of what is left of it, the end alone */
static void add_season(const struct reading *r, size_t i, struct times *times)
{
    const struct draft *d = &r->drafts[i];
    bool end = d->season_stock && !d->change;
    struct time_candidate *c =
        date_is(d->season_last) ? candidate(times, end ? DATE_NONE : d->season_first, d->season_last, NO_SLICE) : NULL;
    if (c)
        time_note_season(r, i, end, c);
}

static void add_frame(const struct reading *r, size_t i, struct times *times)
{
    const struct frame *frame = &r->frame;
    if (!frame->known)
        return;
    struct time_candidate *c = candidate(times, frame->first, frame->last, NO_SLICE);
    if (c)
        time_note_frame(r, i, false, c);
    c = date_is(frame->first) ? candidate(times, DATE_NONE, frame->last, NO_SLICE) : NULL;
    if (c)
        time_note_frame(r, i, true, c);
}

static void add_published(const struct reading *r, size_t i, struct times *times)
{
    struct date published = r->document->published;
    if (!date_is(published))
        return;
    struct time_candidate *c = candidate(times, DATE_NONE, published, NO_SLICE);
    if (c)
        time_note_published(r, i, false, c);
    c = candidate(times, published, published, NO_SLICE);
    if (c)
        time_note_published(r, i, true, c);
}

static void add_neighbour(const struct reading *r, size_t i, size_t other, struct times *times)
{
    const struct draft *d = &r->drafts[i], *o = &r->drafts[other];
    size_t apart = o->sentence > d->sentence ? o->sentence - d->sentence : d->sentence - o->sentence;
    struct time_candidate *c =
        apart <= 1 && o->english ? candidate(times, o->rules_first, o->rules_last, NO_SLICE) : NULL;
    if (c)
        time_note_neighbour(r, i, other, c);
}

static void add_neighbours(const struct reading *r, size_t i, struct times *times)
{
    if (i > 0)
        add_neighbour(r, i, i - 1, times);
    if (i > 1)
        add_neighbour(r, i, i - 2, times);
    if (i + 1 < r->claims.count)
        add_neighbour(r, i, i + 1, times);
}

static void collect(const struct reading *r, size_t i, struct times *times)
{
    const struct claim *claim = &r->claims.at[i];
    const struct draft *d = &r->drafts[i];
    time_note_rules(r, i, candidate(times, claim->period_start, claim->period_end, claim->period_text));
    time_note_read(r, candidate(times, d->read_first, d->read_last, NO_SLICE));
    add_near(r, i, times);
    add_frame(r, i, times);
    add_title(r, i, times);
    add_season(r, i, times);
    add_published(r, i, times);
    add_told(r, i, times);
    add_neighbours(r, i, times);
}

/* ---- the choice ---- */

/* "; when 2024-01-01..2024-12-31 120 (when.rules.any, ...) | ..." */
static void explain(const struct reading *r, struct draft *d, const struct times *times)
{
    struct buf b = BUF_INIT;
    buf_put(&b, d->candidates);
    buf_puts(&b, "; when ");
    for (size_t i = 0; i < times->count; i++) {
        const struct time_candidate *c = &times->at[i];
        buf_puts(&b, i ? " | " : "");
        buf_date(&b, c->first);
        buf_puts(&b, "..");
        buf_date(&b, c->last);
        buf_printf(&b, " %d (", c->score);
        notes_say(&c->notes, r->know->times_en, &b);
        buf_putc(&b, ')');
    }
    d->candidates = buf_keep(&b, r->arena);
}

static unsigned times_told(const struct frame *frame, const struct time_candidate *c)
{
    unsigned n = frame->times ? frame_told(frame, c->first, c->last) : 0;
    return n < TIMES_TOLD_MOST ? n : TIMES_TOLD_MOST;
}

#define ODDS_POINTS 100.0 /* that make a time e times as likely */

/* how much of the odds of all the best has, in hundredths */
static int share_of(const struct times *times, size_t best)
{
    double all = 0;
    for (size_t n = 0; n < times->count; n++)
        all += exp((times->at[n].score - times->at[best].score) / ODDS_POINTS);
    return (int)(100 / all);
}

/* "it is up 60 cents or *15%*": one move in two units has one time */
static bool says_move_again(const struct reading *r, size_t i)
{
    const struct draft *d = &r->drafts[i], *before = i ? d - 1 : NULL;
    if (!before || before->sentence != d->sentence || !before->change || !d->change || before->end >= d->start ||
        slice_equal(r->claims.at[i].unit, r->claims.at[i - 1].unit))
        return false;
    struct slice between = slice_trim(slice_sub(r->clean.text, before->end, d->start));
    return slice_equal_any(between, "or", ", or");
}

void time_en_choose(struct reading *r, size_t i)
{
    struct times times; /* many, of which most stay unused: not zeroed */
    struct claim *claim = &r->claims.at[i];
    struct draft *d = &r->drafts[i];
    times.count = 0;
    times.explain = r->explain;
    collect(r, i, &times);
    size_t best = 0;
    for (size_t n = 0; n < times.count; n++) {
        struct time_candidate *c = &times.at[n];
        c->times = (uint8_t)times_told(&r->frame, c);
        time_note_length(r, i, c);
        c->score = notes_score(&c->notes, r->know->times_en);
        best = c->score > times.at[best].score ? n : best;
    }
    d->time_score = times.at[best].score;
    d->time_share = share_of(&times, best);
    if (r->explain)
        explain(r, d, &times);
    if (says_move_again(r, i)) {
        claim->period_start = claim[-1].period_start;
        claim->period_end = claim[-1].period_end;
        claim->period_text = claim[-1].period_text;
        d->time_from = d[-1].time_from;
        return;
    }
    if (best == 0)
        return;
    claim->period_start = times.at[best].first;
    claim->period_end = times.at[best].last;
    claim->period_text = times.at[best].text;
    d->time_from = times.at[best].frame ? "frame" : "told";
}
