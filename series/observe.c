#include "series/observe.h"
#include "series/place.h"

/* how far a rounded word may be from the exact figure */
#define ABOUT_PERCENT 5   /* 近三成 for 28.6% */
#define BOUND_PERCENT 100 /* 超过300万 for 420万: still the same figure, told loosely */

static int compare_size(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_value(const struct statement *a, const struct statement *b)
{
    int c = (int)a->relation - (int)b->relation;
    if (c == 0)
        c = decimal_compare(a->value, b->value);
    if (c == 0)
        c = decimal_compare(a->low, b->low);
    return c ? c : decimal_compare(a->high, b->high);
}

int statement_compare(const struct statement *a, const struct statement *b)
{
    int c = date_compare(a->period_end, b->period_end);
    if (c == 0)
        c = date_compare(a->period_start, b->period_start);
    if (c == 0)
        c = (int)a->status - (int)b->status;
    if (c == 0)
        c = date_compare(a->evidence.published, b->evidence.published);
    if (c == 0)
        c = slice_compare(a->evidence.document, b->evidence.document);
    if (c == 0)
        c = compare_size(a->evidence.start, b->evidence.start);
    if (c == 0)
        c = compare_size(a->evidence.end, b->evidence.end);
    return c ? c : compare_value(a, b);
}

/* ---- the same figure? ---- */

static int digits(struct decimal d)
{
    int n = 1;
    for (int64_t rest = d.coef / 10; rest; rest /= 10)
        n++;
    return n;
}

/* |a - b| <= percent of |b| */
static bool within(struct decimal a, struct decimal b, int percent)
{
    struct decimal gap, room;
    if (!decimal_sub(a, b, &gap) || !decimal_mul(decimal_abs(b), (struct decimal){percent, -2}, &room))
        return false;
    return decimal_compare(decimal_abs(gap), room) <= 0;
}

/* is rough what exact gives, rounded to the last place of rough? */
static bool rounds_to(const struct statement *exact, const struct statement *rough)
{
    int place = place_said(rough->value, rough->evidence.text);
    struct decimal gap, half = {5, place - 1};
    if (digits(rough->value) < 2 || place <= place_said(exact->value, exact->evidence.text) ||
        !decimal_sub(exact->value, rough->value, &gap))
        return false;
    return decimal_compare(decimal_abs(gap), half) <= 0;
}

static bool inside(struct decimal value, const struct statement *range)
{
    return decimal_compare(value, range->low) >= 0 && decimal_compare(value, range->high) <= 0;
}

static bool bounded(struct decimal value, const struct statement *bound)
{
    /* 下降超过5% is -5 with ">": the bound is on the size */
    struct decimal size = decimal_abs(value), limit = decimal_abs(bound->value);
    int side = decimal_compare(size, limit);
    bool above = bound->relation == RELATION_GT || bound->relation == RELATION_GE;
    return decimal_sign(value) == decimal_sign(bound->value) && (above ? side >= 0 : side <= 0) &&
           within(size, limit, BOUND_PERCENT);
}

/* the more precise first */
static int rank(const struct statement *s)
{
    static const int ranks[] = {[RELATION_EQ] = 0, [RELATION_ABOUT] = 1, [RELATION_RANGE] = 2, [RELATION_GT] = 3,
                                [RELATION_GE] = 3, [RELATION_LT] = 3,    [RELATION_LE] = 3};
    return ranks[s->relation];
}

/* can both be the same figure? the order does not matter */
static bool statements_agree(const struct statement *a, const struct statement *b)
{
    if (rank(a) > rank(b)) {
        const struct statement *t = a;
        a = b;
        b = t;
    }
    if (a->relation == RELATION_RANGE && b->relation == RELATION_RANGE)
        return decimal_equal(a->low, b->low) && decimal_equal(a->high, b->high);
    if (a->relation == RELATION_RANGE)
        return inside(b->value, a);
    if (b->relation == RELATION_RANGE)
        return inside(a->value, b);
    if (decimal_equal(a->value, b->value))
        return true;
    switch (b->relation) {
    case RELATION_EQ:
        return rounds_to(a, b) || rounds_to(b, a);
    case RELATION_ABOUT:
        return within(b->value, a->value, ABOUT_PERCENT);
    default:
        return a->relation == RELATION_EQ || a->relation == RELATION_ABOUT ? bounded(a->value, b)
                                                                           : within(a->value, b->value, ABOUT_PERCENT);
    }
}

/* ---- what cannot be one thing ---- */

/* Two figures of a known metric for one period that are further apart than this are no revision: one of them counts
 * something else (the tenders of systems and all tenders, what is approved and what stands). */
#define APART_PERCENT 50
/* past this many statements of one period the pairs are not looked at: hostile input costs no square */
#define MIXED_MAX 256

static struct decimal one_value(const struct statement *s)
{
    struct decimal sum, half;
    if (s->relation != RELATION_RANGE)
        return s->value;
    if (decimal_add(s->low, s->high, &sum) && decimal_mul(sum, (struct decimal){5, -1}, &half))
        return half;
    return s->low;
}

static bool far_apart(const struct statement *a, const struct statement *b)
{
    struct decimal x = decimal_abs(one_value(a)), y = decimal_abs(one_value(b));
    return decimal_compare(x, y) > 0 ? !within(y, x, APART_PERCENT) : !within(x, y, APART_PERCENT);
}

/* One document that gives two figures speaks of two things, two bodies that are named count differently: neither
 * revises the other.  Forecasts and plans differ as they please. */
static bool cannot_be_one(const struct statement *a, const struct statement *b)
{
    const struct evidence *x = &a->evidence, *y = &b->evidence;
    bool one_document = slice_equal(x->document, y->document), actual = a->status == STATUS_ACTUAL;
    bool bodies = actual && x->source.len && y->source.len && !slice_equal(x->source, y->source);
    return (one_document || bodies || (actual && far_apart(a, b))) && !statements_agree(a, b);
}

/* how many documents say the figure of the statement */
static size_t documents_saying(const struct statement *const *s, size_t count, const struct statement *figure)
{
    struct slice last = {NULL, 0};
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (statements_agree(s[i], figure) && (!last.ptr || !slice_equal(s[i]->evidence.document, last))) {
            last = s[i]->evidence.document;
            n++;
        }
    return n;
}

/* Both are in doubt, unless more documents say the one than the other; what is in doubt anyway puts nothing else in
 * doubt. They lie in the arena of the series. */
static void doubt_mixed(const struct statement *const *s, size_t count)
{
    for (size_t i = 0; i < count && count <= MIXED_MAX; i++)
        for (size_t k = i + 1; k < count; k++) {
            if (((s[i]->doubt | s[k]->doubt) & ~DOUBT_MIXED) || !cannot_be_one(s[i], s[k]))
                continue;
            size_t a = documents_saying(s, count, s[i]), b = documents_saying(s, count, s[k]);
            if (a <= b)
                ((struct statement *)s[i])->doubt |= DOUBT_MIXED;
            if (b <= a)
                ((struct statement *)s[k])->doubt |= DOUBT_MIXED;
        }
}

/* ---- which counts ---- */

static bool says_same(const struct statement *a, const struct statement *b)
{
    return compare_value(a, b) == 0;
}

static size_t sayings(const struct statement *const *day, size_t count, const struct statement *of)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        n += says_same(day[i], of);
    return n;
}

static bool more_precise(const struct statement *a, const struct statement *b)
{
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return a->relation != RELATION_RANGE && !decimal_equal(a->value, b->value) && rounds_to(a, b);
}

/* the statement of one day that counts: the most precise, then the most often said, then the first; past this many
 * statements of one period and day the count is not taken, so that hostile input costs no square */
#define SAYINGS_MAX 64

static const struct statement *best_of(const struct statement *const *day, size_t count)
{
    const struct statement *best = day[0];
    size_t best_said = count <= SAYINGS_MAX ? sayings(day, count, best) : 0;
    for (size_t i = 1; i < count; i++) {
        if (more_precise(best, day[i]) || says_same(day[i], best))
            continue;
        size_t said = count <= SAYINGS_MAX ? sayings(day, count, day[i]) : 0;
        if (more_precise(day[i], best) || said > best_said) {
            best = day[i];
            best_said = said;
        }
    }
    return best;
}

static void add_other(struct other_value *list, size_t *count, const struct statement *s)
{
    struct decimal value = one_value(s);
    for (size_t i = *count; i-- > 0 && *count - i <= SAYINGS_MAX;)
        if (decimal_equal(list[i].value, value) && date_equal(list[i].published, s->evidence.published))
            return;
    const struct evidence *e = &s->evidence;
    list[(*count)++] = (struct other_value){.value = value,
                                            .published = e->published,
                                            .document = e->document,
                                            .start = e->start,
                                            .end = e->end,
                                            .text = e->text,
                                            .sentence = e->sentence};
}

struct judging {
    const struct statement *counts;
    struct other_value *revised, *conflict;
    size_t revised_count, conflict_count;
};

/* what was in conflict is past once a later day settled the figure */
static void revise(struct judging *j, const struct statement *by)
{
    add_other(j->revised, &j->revised_count, j->counts);
    j->conflict_count = 0;
    j->counts = by;
}

/* 13908亿斤, then 1.3万亿斤, then again 1.39万亿斤: the figure that was said exactly before another came between */
static const struct statement *said_exactly(const struct statement *const *statements, size_t from,
                                            const struct statement *now)
{
    for (size_t i = from; i-- > 0 && from - i <= SAYINGS_MAX;)
        if (more_precise(statements[i], now) && statements_agree(statements[i], now))
            return statements[i];
    return now;
}

static void take_day(struct judging *j, const struct statement *const *statements, size_t from, size_t to)
{
    const struct statement *const *day = statements + from;
    size_t count = to - from;
    const struct statement *best = best_of(day, count);
    if (!j->counts)
        j->counts = best;
    else if (!statements_agree(best, j->counts))
        revise(j, said_exactly(statements, from, best));
    else if (more_precise(best, j->counts))
        j->counts = best;
    for (size_t i = 0; i < count; i++)
        if (!statements_agree(day[i], j->counts))
            add_other(j->conflict, &j->conflict_count, day[i]);
}

static size_t day_end(const struct statement *const *s, size_t from, size_t count)
{
    size_t to = from + 1;
    while (to < count && date_equal(s[to]->evidence.published, s[from]->evidence.published))
        to++;
    return to;
}

/* those that agree with what counts, the one that counts first */
static size_t sayers(const struct statement *const *statements, size_t count, const struct statement *counts,
                     struct evidence *ret)
{
    size_t n = 0;
    ret[n++] = counts->evidence;
    for (size_t i = 0; i < count; i++)
        if (statements[i] != counts && statements_agree(statements[i], counts))
            ret[n++] = statements[i]->evidence;
    return n;
}

/* the array as long as it came to be; most are empty */
static const void *kept(const void *array, size_t count, size_t size, struct arena *arena)
{
    return count ? memcpy(arena_raw(arena, count, size), array, count * size) : "";
}

static struct observation observation_of(const struct judging *j, const struct statement *const *said, size_t count,
                                         struct arena *scratch, struct arena *arena)
{
    struct evidence *claims = arena_array(scratch, struct evidence, count + 1);
    size_t claim_count = sayers(said, count, j->counts, claims);
    const struct statement *s = j->counts;
    return (struct observation){.period_start = s->period_start,
                                .period_end = s->period_end,
                                .value = s->value,
                                .low = s->low,
                                .high = s->high,
                                .relation = s->relation,
                                .status = s->status,
                                .published = s->evidence.published,
                                .source = s->evidence.source,
                                .revised = kept(j->revised, j->revised_count, sizeof *j->revised, arena),
                                .revised_count = j->revised_count,
                                .conflict = kept(j->conflict, j->conflict_count, sizeof *j->conflict, arena),
                                .conflict_count = j->conflict_count,
                                .claims = claim_count == 1 ? &s->evidence /* as of most: it lies there already */
                                                           : kept(claims, claim_count, sizeof *claims, arena),
                                .claim_count = claim_count,
                                .doubt = s->doubt};
}

/* the observation of the statements that are not in doubt; said are all, some of which may say the same */
static const struct statement *observe_sure(const struct statement *const *sure, size_t count,
                                            const struct statement *const *said, size_t said_count,
                                            struct arena *scratch, struct arena *arena, struct observation *ret)
{
    struct judging j = {.counts = NULL};
    j.revised = arena_array(scratch, struct other_value, count);
    j.conflict = arena_array(scratch, struct other_value, count);
    for (size_t from = 0, to; from < count; from = to) {
        to = day_end(sure, from, count);
        take_day(&j, sure, from, to);
    }
    *ret = observation_of(&j, said, said_count, scratch, arena);
    return j.counts;
}

/* takes those that agree with the one (and, with all, the others too) off the list; returns how many are left */
static size_t without_agreeing(const struct statement **list, size_t count, const struct statement *with, bool all)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++)
        if (!all && list[i] != with && !statements_agree(list[i], with))
            list[left++] = list[i];
    return left;
}

/* figures in doubt of one period that are told apart; what hostile input has beyond them counts with the last */
#define DOUBTS_MAX 64

static size_t observe_doubts(const struct statement **list, size_t count, struct arena *scratch, struct arena *arena,
                             struct observation *ret)
{
    size_t made = 0;
    while (count) {
        struct judging j = {.counts = list[0]};
        ret[made++] = observation_of(&j, list, count, scratch, arena);
        count = without_agreeing(list, count, j.counts, made == DOUBTS_MAX);
    }
    return made;
}

size_t observe(const struct statement *const *statements, size_t count, bool known, struct arena *scratch,
               struct arena *arena, struct observation *ret)
{
    const struct statement **sure = arena_array(scratch, const struct statement *, count);
    const struct statement **doubtful = arena_array(scratch, const struct statement *, count);
    size_t sure_count = 0, doubtful_count = 0, made = 0;
    if (known)
        doubt_mixed(statements, count);
    for (size_t i = 0; i < count; i++)
        if (statements[i]->doubt)
            doubtful[doubtful_count++] = statements[i];
        else
            sure[sure_count++] = statements[i];
    if (sure_count) {
        const struct statement *counts =
            observe_sure(sure, sure_count, statements, count, scratch, arena, &ret[made++]);
        doubtful_count = without_agreeing(doubtful, doubtful_count, counts, false);
    }
    return made + observe_doubts(doubtful, doubtful_count, scratch, arena, ret + made);
}

int observation_compare(const void *a, const void *b)
{
    const struct observation *x = a, *y = b;
    int c = date_compare(x->period_end, y->period_end);
    if (c == 0)
        c = date_compare(x->published, y->published);
    if (c == 0)
        c = date_compare(x->period_start, y->period_start);
    if (c == 0)
        c = (int)x->status - (int)y->status;
    if (c == 0)
        c = slice_compare(x->inputs, y->inputs);
    if (c == 0)
        c = (int)x->doubt - (int)y->doubt;
    return c ? c : decimal_compare(x->value, y->value);
}
