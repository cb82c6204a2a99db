/* check_internal - what the rules of check share
 *
 * check.c runs them over all series and orders what they find; each has a file of its own:
 *
 *   check_growth.c      growth
 *   check_differ.c      differ
 *   check_share.c       share
 *   check_part.c        part, fall
 *   check_overtaken.c   overtaken
 *   check_jump.c        jump
 */
#ifndef SERIES_CHECK_INTERNAL_H
#define SERIES_CHECK_INTERNAL_H

#include "series/check.h"

/* a finding needs this much beyond rounding, in percentage points or per cent of the figure */
#define GROWTH_SLACK 0.05
#define DIFFER_SLACK 0.001
/* per cent; what is further apart is not one thing told in two ways but two things with one name */
#define FAR_APART 50

/* ---- check_finding.c: what was found ---- */

struct findings {
    struct finding *at;
    size_t count, room;
    struct arena *arena;
    const struct convert *units;
};

/* a new finding on an observation of s; valid until the next one; the larger weight the surer */
struct finding *finding_add(struct findings *f, enum check_rule rule, const struct series *s,
                            const struct observation *o, double weight);
/* at most as many sides as struct finding has room for */
void finding_side(struct finding *one, const struct series *s, const struct observation *o);
void finding_other_side(struct finding *one, const struct series *s, const struct other_value *v);
void finding_say_value(struct buf *b, struct decimal value, struct slice unit);
/* its message: "FIRST value BETWEEN value", of its first two sides */
void finding_say_two(struct findings *f, struct finding *one, const char *first, const char *between);

/* ---- check_figure.c: what a figure can be held to ---- */

/* said exactly or about, not as a bound or a range; an actual figure so said */
bool figure_exact(const struct observation *o);
bool figure_actual(const struct observation *o);
/* half of the last place that was said (series/place.h) */
double figure_half_place(const struct observation *o);
/* per cent of the larger one by which the two differ beyond what rounding explains; 0 if they do not */
double figure_gap(const struct observation *a, const struct observation *b);
double figure_gap_other(const struct observation *a, const struct other_value *b);
/* a weight: a few per cent apart is one thing told twice; twice as much is two things */
double figure_nearness(double percent);
/* the first actual observation of the period, NULL if there is none */
const struct observation *figure_of_period(const struct series *s, struct date start, struct date end);

/* does any of the words, NULL at their end, stand in text? */
bool figure_names_any(struct slice text, const char *const *words);
/* a holiday or a season is told in parts, by the day and by the week, under one name */
bool series_told_in_parts(const struct series *s);
/* "11 kinds of goods", whose sales grew: the number of kinds is no level of what grew */
bool series_counts_kinds(const struct series *s);
/* a level that adds up: only of such is the nation's at least the province's */
bool series_adds_up(const struct series *s);

/* ---- check_thing.c: the series of one thing: whose, of what ---- */

/* a run longer than this is no thing that is measured again and again, but a word that everything is called by */
#define RUN_MAX 256

/* all series, those of one thing together */
struct things {
    const struct series *const *at;
    size_t count;
};

struct things things_sort(struct findings *f, const struct series *list, size_t count);
bool things_same(const struct series *a, const struct series *b);
/* the level of the thing in the period of an observation, in one of its series (*ret); NULL if there is none */
const struct observation *things_level(const struct things *things, struct slice entity, struct slice metric,
                                       const struct observation *of, const struct series **ret);
/* the series with the key in a list ordered by key, NULL if there is none */
const struct series *things_series(const struct series *list, size_t count, struct slice key);

/* ---- the rules ---- */

void check_differ(struct findings *f, const struct series *s);
void check_share(struct findings *f, const struct series *s);
void check_fall(struct findings *f, const struct series *s);
void check_overtaken(struct findings *f, const struct series *s);
void check_jump(struct findings *f, const struct series *s);
/* a month against the year to date that holds it, another series of the same head */
void check_months(struct findings *f, const struct series *months, const struct series *to_date);
/* cn-js:... against cn:..., 新能源汽车销量 against 汽车销量; list as for check_series */
void check_province(struct findings *f, const struct series *list, size_t count, const struct series *s);
void check_subset(struct findings *f, const struct series *list, size_t count, const struct series *s);
void check_growth(struct findings *f, const struct things *things);
/* stated shares (A占B比重) against the levels of A and B */
void check_shares(struct findings *f, const struct things *things);

#endif
