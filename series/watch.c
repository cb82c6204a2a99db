#include "base/json.h"
#include "series/watch_internal.h"
#include <math.h>

/* ---- choosing ---- */

static bool is(struct slice have, struct slice wanted)
{
    return !wanted.ptr || slice_equal(have, wanted);
}

static bool chooses(const struct choice *c, const struct series *s)
{
    bool metric = !c->metric.ptr || slice_find(s->metric, c->metric) != SLICE_NONE ||
                  slice_find(s->title, c->metric) != SLICE_NONE;
    return metric && is(s->key, c->key) && is(s->entity, c->entity) && is(s->unit, c->unit) &&
           is(s->series, c->series) && is(slice_of(series_kind_name(s->kind)), c->kind) &&
           is(slice_of(frequency_name(s->frequency)), c->frequency) &&
           is(slice_of(watch_comparison_name(s->comparison)), c->comparison);
}

/* ---- figures ---- */

static bool counts(const struct observation *o)
{
    return o->status == STATUS_ACTUAL && o->relation != RELATION_RANGE && date_is(o->period_end);
}

static const struct observation *latest(const struct series *s)
{
    for (size_t i = s->observation_count; i-- > 0;)
        if (counts(&s->observations[i]))
            return &s->observations[i];
    return NULL;
}

static bool exact(const struct observation *o)
{
    return o->relation == RELATION_EQ || o->relation == RELATION_ABOUT;
}

/* a pace is that of measured figures: from "over 100" on none can be told */
static const struct observation *latest_exact(const struct series *s)
{
    for (size_t i = s->observation_count; i-- > 0;)
        if (counts(&s->observations[i]) && exact(&s->observations[i]))
            return &s->observations[i];
    return NULL;
}

/* the last one that ends on the day or before it */
static const struct observation *at_or_before(const struct series *s, struct date day)
{
    const struct observation *found = NULL;
    for (size_t i = 0; i < s->observation_count && date_compare(s->observations[i].period_end, day) <= 0; i++)
        if (counts(&s->observations[i]))
            found = &s->observations[i];
    return found;
}

static struct date months_before(struct date d, int months)
{
    struct date back = date_add_months(d, -months);
    return d.day == date_month_days(d.year, d.month) ? date_month_end(back.year, back.month) : back;
}

/* the figure of so many months before, or of as near before that as half of them again: what is older tells nothing of
 * that time */
static const struct observation *earlier(const struct series *s, const struct observation *now, int months)
{
    const struct observation *then = at_or_before(s, months_before(now->period_end, months));
    bool near = then && date_compare(then->period_end, months_before(now->period_end, months + months / 2 + 1)) >= 0;
    return near && then != now ? then : NULL;
}

/* ---- firing ---- */

struct alarms {
    struct alarm *at;
    size_t count, room;
    struct arena *arena;
    const struct messages *messages;
};

/* at least one reason why it may be no matter */
static struct slice caveat_of(const struct alarms *a, const struct observation *o, const char *own)
{
    bool bound = o->relation != RELATION_EQ && o->relation != RELATION_ABOUT;
    const char *key = bound ? "caveat_bound" : own ? own : o->claim_count < 2 ? "caveat_one" : "caveat_days";
    return message_say(a->messages, key, NULL, 0, a->arena);
}

/* of one definition: what is of nobody named is of one text; a known metric is counted by one body, where texts name
 * one */
static bool same_definition(const struct series *s, const struct observation *x, const struct observation *y)
{
    bool one_text = x->claim_count && y->claim_count && slice_equal(x->claims[0].document, y->claims[0].document);
    bool one_body = !x->source.len || !y->source.len || slice_equal(x->source, y->source);
    return one_text || (s->series.len ? one_body : !slice_starts(s->key, SLICE("_:")));
}

/* the message says values (series/message.h) */
static void fire(struct alarms *a, const struct watch_rule *rule, const struct series *s, const struct observation *o,
                 const char *message, const struct slice *values, size_t count, const char *caveat)
{
    static const struct evidence none = {.start = 0};
    if (a->count == a->room) {
        size_t room = a->room ? 2 * a->room : 16;
        a->at = arena_grow(a->arena, a->at, a->count, room, sizeof *a->at);
        a->room = room;
    }
    a->at[a->count++] = (struct alarm){.rule = rule->name,
                                       .key = s->key,
                                       .title = s->title,
                                       .message = message_say(a->messages, message, values, count, a->arena),
                                       .caveat = caveat_of(a, o, caveat),
                                       .day = o->period_end,
                                       .evidence = o->claim_count ? o->claims[0] : none};
}

static struct slice figure(const struct alarms *a, const struct observation *o, const struct series *s)
{
    return message_value(a->messages, o->value, s->unit, a->arena);
}

/* a number that was computed, or the limit of a rule */
static struct slice computed(const struct alarms *a, double value, struct slice unit)
{
    return message_computed(a->messages, value, fabs(value) < 1000 ? 2 : 0, unit, a->arena);
}

static struct slice percent(const struct alarms *a, double value)
{
    return message_computed(a->messages, value, 1, SLICE("%"), a->arena);
}

static struct slice count_of(const struct alarms *a, int count)
{
    return arena_printf(a->arena, "%d", count);
}

static void watch_limit(struct alarms *a, const struct watch_rule *rule, const struct series *s)
{
    const struct observation *o = latest(s);
    double value = o ? decimal_double(o->value) : 0;
    if (o && (rule->kind == WATCH_ABOVE ? value > rule->limit : value < rule->limit))
        fire(a, rule, s, o, rule->kind == WATCH_ABOVE ? "watch_above" : "watch_below",
             (struct slice[]){figure(a, o, s), computed(a, rule->limit, s->unit)}, 2, NULL);
}

static void watch_change(struct alarms *a, const struct watch_rule *rule, const struct series *s)
{
    const struct observation *now = latest(s);
    const struct observation *then = now ? earlier(s, now, rule->months) : NULL;
    if (!then || decimal_sign(then->value) == 0 || !exact(now) || !exact(then) || !same_definition(s, now, then))
        return;
    double before = decimal_double(then->value);
    double change = 100 * (decimal_double(now->value) - before) / fabs(before);
    if (rule->limit < 0 ? change <= rule->limit : change >= rule->limit)
        fire(a, rule, s, now, "watch_change",
             (struct slice[]){percent(a, change), figure(a, then, s), message_day(then->period_end, a->arena),
                              figure(a, now, s)},
             4, "caveat_two");
}

#define SWINGS_LEAST 3 /* from one figure to another is a change, not a swing */

static void watch_volatility(struct alarms *a, const struct watch_rule *rule, const struct series *s)
{
    const struct observation *now = latest(s);
    double low = INFINITY, high = -INFINITY, sum = 0;
    size_t n = 0;
    if (!now)
        return;
    struct date from = months_before(now->period_end, rule->months);
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!counts(o) || !exact(o) || date_compare(o->period_end, from) < 0 || !same_definition(s, now, o))
            continue;
        double value = decimal_double(o->value);
        low = fmin(low, value);
        high = fmax(high, value);
        sum += value;
        n++;
    }
    double mean = n ? sum / (double)n : 0;
    if (n >= SWINGS_LEAST && mean != 0 && 100 * (high - low) / fabs(mean) > rule->limit)
        fire(a, rule, s, now, "watch_volatility",
             (struct slice[]){percent(a, 100 * (high - low) / fabs(mean)), computed(a, low, s->unit),
                              computed(a, high, s->unit), count_of(a, rule->months)},
             4, NULL);
}

/* they are ordered by period_end */
static const struct observation *same_period(const struct series *s, const struct observation *as)
{
    size_t low = 0, high = s->observation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (date_compare(s->observations[middle].period_end, as->period_end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->observation_count && date_equal(s->observations[low].period_end, as->period_end); low++)
        if (counts(&s->observations[low]))
            return &s->observations[low];
    return NULL;
}

static void watch_spread(struct alarms *a, const struct watch_rule *rule, const struct series *s,
                         const struct series *other)
{
    if (s == other || !slice_equal(s->unit, other->unit))
        return;
    struct slice unit = slice_equal(s->unit, SLICE("%")) ? SLICE("pp") : s->unit;
    for (size_t i = s->observation_count; i-- > 0;) {
        const struct observation *o = &s->observations[i], *p = counts(o) ? same_period(other, o) : NULL;
        if (!p)
            continue;
        double spread = decimal_double(o->value) - decimal_double(p->value);
        if (rule->below ? spread < rule->limit : spread > rule->limit)
            fire(a, rule, s, o, rule->below ? "watch_spread_below" : "watch_spread_above",
                 (struct slice[]){figure(a, o, s), figure(a, p, other), other->title, computed(a, spread, unit),
                                  computed(a, rule->limit, unit)},
                 5, "caveat_sources");
        return; /* the latest period that both have */
    }
}

/* "over 100" later on, where the pace gives 98: it is faster than the measured figures tell, by how much nobody says */
static bool bound_passes(const struct series *s, const struct observation *now, double pace)
{
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        double days = date_number(o->period_end) - date_number(now->period_end);
        if (counts(o) && (o->relation == RELATION_GT || o->relation == RELATION_GE) && days > 0 &&
            decimal_double(o->value) > decimal_double(now->value) + pace * days)
            return true;
    }
    return false;
}

/* of the targets still ahead, the first that the pace of the last months misses */
static void watch_behind(struct alarms *a, const struct watch_rule *rule, const struct series *s)
{
    const struct observation *now = latest_exact(s);
    const struct observation *then = now ? earlier(s, now, rule->months) : NULL;
    if (!then || !same_definition(s, now, then))
        return;
    double days = date_number(now->period_end) - date_number(then->period_end);
    double pace = (decimal_double(now->value) - decimal_double(then->value)) / days;
    if (bound_passes(s, now, pace))
        return;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *target = &s->observations[i];
        bool ahead = target->status == STATUS_TARGET && target->relation != RELATION_RANGE &&
                     date_compare(target->period_end, now->period_end) > 0;
        double reached =
            ahead ? decimal_double(now->value) + pace * (date_number(target->period_end) - date_number(now->period_end))
                  : 0;
        bool cap = target->relation == RELATION_LT || target->relation == RELATION_LE;
        if (!ahead || (cap ? reached <= decimal_double(target->value) : reached >= decimal_double(target->value)))
            continue;
        fire(a, rule, s, now, "watch_behind",
             (struct slice[]){figure(a, now, s), count_of(a, rule->months), computed(a, reached, s->unit),
                              message_day(target->period_end, a->arena), figure(a, target, s)},
             5, "caveat_two");
        return;
    }
}

static struct date last_published(const struct series *s)
{
    struct date last = DATE_NONE;
    for (size_t i = 0; i < s->observation_count; i++)
        for (size_t k = 0; k < s->observations[i].claim_count; k++)
            if (date_compare(s->observations[i].claims[k].published, last) > 0)
                last = s->observations[i].claims[k].published;
    return last;
}

static void watch_stale(struct alarms *a, const struct watch_rule *rule, const struct series *s, struct date today)
{
    struct date last = last_published(s);
    if (!date_is(last) || !date_is(today) || s->observation_count == 0)
        return;
    int silent = (int)(date_number(today) - date_number(last));
    if (silent > rule->days)
        fire(a, rule, s, &s->observations[s->observation_count - 1], "watch_stale",
             (struct slice[]){count_of(a, silent), message_day(last, a->arena)}, 2, "caveat_one");
}

static void watch_one(struct alarms *a, const struct watch_rule *rule, const struct series *s,
                      const struct series *list, size_t count, struct date today)
{
    switch (rule->kind) {
    case WATCH_ABOVE:
    case WATCH_BELOW:
        watch_limit(a, rule, s);
        break;
    case WATCH_CHANGE:
        watch_change(a, rule, s);
        break;
    case WATCH_VOLATILITY:
        watch_volatility(a, rule, s);
        break;
    case WATCH_SPREAD:
        for (size_t i = 0; i < count; i++)
            if (chooses(&rule->against, &list[i]))
                watch_spread(a, rule, s, &list[i]);
        break;
    case WATCH_BEHIND:
        watch_behind(a, rule, s);
        break;
    case WATCH_STALE:
        watch_stale(a, rule, s, today);
        break;
    case WATCH_COUNT:
        break;
    }
}

/* the day of the newest claim stands for today where none is given */
static struct date newest(const struct series *list, size_t count)
{
    struct date day_of_all = DATE_NONE;
    for (size_t i = 0; i < count; i++) {
        struct date last = last_published(&list[i]);
        if (date_compare(last, day_of_all) > 0)
            day_of_all = last;
    }
    return day_of_all;
}

size_t watch(const struct watch_rules *rules, const struct series *list, size_t count, struct date today,
             const struct messages *messages, struct arena *arena, const struct alarm **ret)
{
    struct alarms a = {.arena = arena, .messages = messages};
    count = series_without_doubt(list, count, arena, &list);
    if (!date_is(today))
        today = newest(list, count);
    for (size_t r = 0; r < rules->count; r++)
        for (size_t i = 0; i < count; i++)
            if (chooses(&rules->at[r].series, &list[i]))
                watch_one(&a, &rules->at[r], &list[i], list, count, today);
    *ret = a.at;
    return a.count;
}

struct slice watch_idle(const struct watch_rules *rules, const struct series *list, size_t count, size_t *next)
{
    while (*next < rules->count) {
        const struct watch_rule *rule = &rules->at[(*next)++];
        size_t i = 0;
        while (i < count && !chooses(&rule->series, &list[i]))
            i++;
        if (i == count)
            return rule->name;
    }
    return (struct slice){NULL, 0};
}

size_t watch_rules_count(const struct watch_rules *rules)
{
    return rules->count;
}

/* ---- writing ---- */

static void plain(struct buf *b, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        buf_putc(b, (unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F ? ' ' : text.ptr[i]);
}

void alarm_write_text(struct buf *b, const struct alarm *alarm)
{
    plain(b, alarm->rule);
    buf_puts(b, ": ");
    plain(b, alarm->title);
    buf_puts(b, ", ");
    buf_date(b, alarm->day);
    buf_puts(b, ": ");
    plain(b, alarm->message);
    buf_puts(b, " (");
    plain(b, alarm->caveat);
    buf_puts(b, ") [");
    plain(b, alarm->evidence.document);
    buf_puts(b, "]\n");
}

void alarm_write_json(struct buf *b, const struct alarm *alarm)
{
    buf_puts(b, "{\"rule\":");
    buf_json_string(b, alarm->rule);
    json_put_text(b, JSON_NAME("key"), alarm->key);
    json_put_text(b, JSON_NAME("title"), alarm->title);
    json_put_text(b, JSON_NAME("message"), alarm->message);
    json_put_text(b, JSON_NAME("caveat"), alarm->caveat);
    json_put_date(b, JSON_NAME("day"), alarm->day);
    json_put_text(b, JSON_NAME("document"), alarm->evidence.document);
    json_put_text(b, JSON_NAME("text"), alarm->evidence.text);
    json_put_text(b, JSON_NAME("sentence"), alarm->evidence.sentence);
    buf_puts(b, "}\n");
}
