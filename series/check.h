/* check - where the claims contradict each other
 *
 *   growth     a stated change (on the year, quarter or month before) against the one that the two levels give
 *   average    a stated average growth a year against the two ends in its sentence
 *   differ     two sources, or two days, with different figures for one period
 *   share      a share of more than 100 %, or one (A占B比重) that the levels of A and B do not give
 *   part       a part larger than its total: a province and the nation, new-energy cars and cars, a month and the year
 *              to date
 *   sum        parts that do not make the whole: exports and imports, a month and the year to date before it, a part
 *              and the rest
 *   fall       a year to date that gets smaller
 *   overtaken  a forecast or target that an actual figure had passed when it was said
 *   jump       a figure 10^4 or 10^8 times its neighbours: 万 and 亿 mixed up
 *
 * What may be rounding is no finding, nor what is not of one definition (check_definition.c); what is in doubt takes no
 * part.  Each finding says why it may be none.  The surest come first: figures that nearly agree are two statements of
 * one thing, figures far apart are more often two things with one name.
 */
#ifndef SERIES_CHECK_H
#define SERIES_CHECK_H

#include "series/convert.h"
#include "series/message.h"
#include "series/series.h"

enum check_rule {
    CHECK_GROWTH,
    CHECK_AVERAGE,
    CHECK_DIFFER,
    CHECK_SHARE,
    CHECK_PART,
    CHECK_SUM,
    CHECK_FALL,
    CHECK_OVERTAKEN,
    CHECK_JUMP
};

/* a claim on one side of a finding */
struct side {
    struct slice key; /* of its series */
    bool level;       /* not a change */
    struct slice unit;
    struct decimal value;
    struct evidence evidence;
};

/* growth has three: the change and both levels */
#define SIDES_MAX 3

struct finding {
    enum check_rule rule;
    struct slice label;   /* the rule, in the language of the messages */
    struct slice title;   /* of the series */
    struct slice message; /* the contradiction in words */
    struct date period_start, period_end;
    struct side sides[SIDES_MAX];
    size_t side_count;
    struct slice caveat; /* why it may be none, in words */
    bool known;          /* of an extractor's metric */
    double gap_percent;  /* how far apart its sides are, of the larger; 0 where that is not the matter */
    double gap_points;   /* the same of percentages, in points; 0 where they are none */
    double weight;       /* the larger the surer; for the order only */
};

/* check_series - all findings, the surest first; list ordered by key, as series_set_finish gives it; ret lives in the
 * arena */
size_t check_series(const struct series *list, size_t count, const struct convert *units,
                    const struct messages *messages, struct arena *arena, const struct finding **ret);

const char *check_rule_name(enum check_rule rule);
void finding_write_json(struct buf *b, const struct finding *finding); /* one line */
void finding_write_text(struct buf *b, const struct finding *finding); /* a line and one more a claim */

#endif
