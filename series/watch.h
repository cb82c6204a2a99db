/* watch - rules on series: early warning
 *
 *     {"rules": [
 *       {"name": "utilisation low", "series": {"metric": "产能利用率", "entity": "cn"},
 *        "rule": "below", "limit": 75},
 *       {"name": "price falls", "series": {"metric": "碳酸锂", "kind": "price"},
 *        "rule": "change", "months": 12, "limit": -20},
 *       {"name": "margin", "series": {...}, "against": {...}, "rule": "spread", "limit": 5, "side": "below"}]}
 *
 *   above, below   the latest figure against limit
 *   change         per cent from the figure months earlier to the latest: at least limit up, or down where limit is
 *                  negative
 *   volatility     the widest swing of the last months, (largest - smallest) / mean in per cent, against limit
 *   spread         the latest figure less that of "against" for the same period, against limit; "side" above (default)
 *                  or below
 *   behind         a target that the pace of the last months does not reach
 *   stale          nothing published for days before the reference day
 *
 * series and against choose by key, metric (held by the normalised metric or the title), entity, kind, frequency, unit,
 * comparison and series (the extractor's id); all that are named must hold.  A rule is tried on every series that it
 * chooses.  limit is in the series' unit. Only actual figures count, targets for behind.  What is in doubt does not
 * count. No clock: the reference day is given, or the latest day of publication there is.
 */
#ifndef SERIES_WATCH_H
#define SERIES_WATCH_H

#include "series/message.h"
#include "series/series.h"

struct watch_rules;

/* NULL with err: which rule, what is wrong, how it is mended; name is the file's */
struct watch_rules *watch_rules_new(const char *name, struct slice json, struct err *err);
struct watch_rules *watch_rules_load(const char *path, struct err *err); /* the same from a file */
void watch_rules_free(struct watch_rules *rules);                        /* NULL is fine */

struct alarm {
    struct slice rule; /* its name */
    struct slice key, title;
    struct slice message; /* what was found, with the figures */
    struct slice caveat;  /* why it may be no matter, in words */
    struct date day;      /* of the figure that fired */
    struct evidence evidence;
};

/* watch - all alarms in the order of the rules, then of the keys; ret lives in the arena; today may be DATE_NONE */
size_t watch(const struct watch_rules *rules, const struct series *list, size_t count, struct date today,
             const struct messages *messages, struct arena *arena, const struct alarm **ret);

/* watch_idle - the name of the next rule, from *next on, that chooses none of the series; ptr NULL at the end
 *
 * next        0 at first; where to go on then
 */
struct slice watch_idle(const struct watch_rules *rules, const struct series *list, size_t count, size_t *next);
size_t watch_rules_count(const struct watch_rules *rules);

void alarm_write_text(struct buf *b, const struct alarm *alarm); /* one line */
void alarm_write_json(struct buf *b, const struct alarm *alarm); /* one line */

#endif
