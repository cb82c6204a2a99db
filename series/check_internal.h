/* check_internal - what the rules of check share
 *
 * check.c runs them over all series and orders what they find; each has a file of its own:
 *
 *   check_growth.c      growth
 *   check_average.c     average
 *   check_differ.c      differ
 *   check_share.c       share
 *   check_part.c        part, fall
 *   check_sum.c         sum: of several claims
 *   check_rest.c        sum: in one sentence
 *   check_overtaken.c   overtaken
 *   check_jump.c        jump
 *   check_definition.c  is it of one thing, and what speaks against it
 */
#ifndef SERIES_CHECK_INTERNAL_H
#define SERIES_CHECK_INTERNAL_H

#include "series/check.h"

/* a finding needs this much beyond rounding, in percentage points or as a part of the figure */
#define GROWTH_SLACK 0.05
#define DIFFER_SLACK 0.001
/* per cent; what is further apart is not one thing told in two ways but two things with one name */
#define FAR_APART 50

/* ---- check_cue.c: the words that the rules know (series/check.json, where each has a reason and an example) ---- */

enum cue {
    CUE_REAL_METRIC,
    CUE_REAL_GROWTH,
    CUE_WHOLE,
    CUE_PORTION,
    CUE_SHARE_END,
    CUE_KIND,
    CUE_MEAN_METRIC,
    CUE_MEAN,
    CUE_DEED,
    CUE_LANDMARK,
    CUE_COMPARED,
    CUE_A_YEAR,
    CUE_BEFORE,
    CUE_REST,
    CUE_CALLED_SHARE,
    CUE_COUNT
};

struct words_of_cue {
    const struct slice *at;
    size_t count;
};

/* a metric that is the sum of others: imports and exports make trade */
#define SUM_PARTS 2
struct sum_row {
    struct slice whole, parts[SUM_PARTS];
};

struct knowledge {
    struct words_of_cue cues[CUE_COUNT];
    const struct sum_row *sums;
    size_t sum_count;
};

/* fills k; its words live in the arena */
void knowledge_load(struct knowledge *k, struct arena *arena);

/* ---- check_finding.c: what was found ---- */

struct findings {
    struct finding *at;
    size_t count, room;
    struct arena *arena;
    const struct convert *units;
    const struct messages *messages;
    struct knowledge knowledge;
};

/* does one of the cue's words stand in the text; does the text start with one? */
bool cue_in(const struct findings *f, enum cue cue, struct slice text);
bool cue_starts(const struct findings *f, enum cue cue, struct slice text);

/* a new finding on an observation of s; valid until the next one; the larger weight the surer */
struct finding *finding_add(struct findings *f, enum check_rule rule, const struct series *s,
                            const struct observation *o, double weight);
/* at most as many sides as struct finding has room for */
void finding_side(struct finding *one, const struct series *s, const struct observation *o);
void finding_other_side(struct finding *one, const struct series *s, const struct other_value *v);
void finding_claim_side(struct finding *one, const struct series *s, struct decimal value, const struct evidence *e);
/* its message (series/message.h): the values of its sides in their order; finding_say_computed puts what was computed
 * behind the first */
void finding_say(struct findings *f, struct finding *one, const char *key);
void finding_say_computed(struct findings *f, struct finding *one, const char *key, double computed, int places,
                          struct slice unit);

/* ---- check_definition.c ---- */

/* do its sides speak of one thing? */
bool finding_holds(const struct finding *one);
/* says why it may be none */
void finding_caveat(struct findings *f, struct finding *one);

/* ---- check_figure.c: what a figure can be held to ---- */

/* said exactly or about, not as a bound or a range; an actual figure so said */
bool figure_exact(const struct observation *o);
bool figure_actual(const struct observation *o);
/* the sentence that says it, empty if none does */
struct slice figure_sentence(const struct observation *o);
/* the claim that says another value */
struct evidence figure_evidence(const struct other_value *other);
/* half of the last place that was said (series/place.h) */
double figure_half_place(const struct observation *o);
/* per cent of the larger one by which the two differ beyond what rounding explains; 0 if they do not */
double figure_gap(const struct observation *a, const struct observation *b);
double figure_gap_other(const struct observation *a, const struct other_value *b);
/* a weight: a few per cent apart is one thing told twice; twice as much is two things */
double figure_nearness(double percent);
/* a further weight for what one sentence says on both sides: it can only be the text that is wrong */
#define WEIGHT_ONE_SENTENCE 200
/* the first actual observation of the period, NULL if there is none */
const struct observation *figure_of_period(const struct series *s, struct date start, struct date end);
/* what values of series a are multiplied with to be in the unit of b; 0 where the two measure different things */
double figure_scale(const struct findings *f, const struct series *a, const struct series *b);

/* a holiday or a season is told in parts, by the day and by the week, under one name */
bool series_told_in_parts(const struct series *s);
/* "11 kinds of goods", whose sales grew: the number of kinds is no level of what grew */
bool series_counts_kinds(const struct series *s);
/* a level that adds up: only of such is the nation's at least the province's */
bool series_adds_up(const struct findings *f, const struct series *s);

/* ---- check_thing.c: the series of one thing: whose, of what ---- */

/* a run longer than this is no thing that is measured again and again, but a word that everything is called by */
#define RUN_MAX 256

/* the series of one thing in any unit, comparison and frequency, ordered by key */
struct run {
    const struct series *const *at;
    size_t count;
};

/* all series, those of one thing together */
struct things {
    const struct series *const *at;
    size_t count;
};

struct things things_sort(struct findings *f, const struct series *list, size_t count);
/* the run that begins at from, empty if it is too long; *ret_next is where the next one begins */
struct run things_run(const struct things *things, size_t from, size_t *ret_next);
/* the run of the thing, empty if there is none */
struct run things_find(const struct things *things, struct slice entity, struct slice metric);
/* the level of the thing in the period, in one of its series (*ret); NULL if there is none */
const struct observation *things_level(const struct findings *f, const struct things *things, struct slice entity,
                                       struct slice metric, struct date start, struct date end,
                                       const struct series **ret);
const struct observation *run_level(const struct findings *f, const struct run *run, struct date start, struct date end,
                                    const struct series **ret);
/* the series with the key in a list ordered by key, NULL if there is none */
const struct series *things_series(const struct series *list, size_t count, struct slice key);

/* ---- the rules ---- */

/* on one series */
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
/* on the claims of one sentence, whatever their series */
void check_rest(struct findings *f, const struct series *list, size_t count);
/* on one thing */
void check_growth(struct findings *f, const struct run *run);
void check_two_shapes(struct findings *f, const struct run *run);
void check_spans(struct findings *f, const struct run *run);
/* on one thing against others: average growth, stated shares (A占B比重), exports and imports against trade */
void check_average(struct findings *f, const struct things *things, const struct run *run);
void check_stated_shares(struct findings *f, const struct things *things, const struct run *run);
void check_sums(struct findings *f, const struct things *things, const struct run *run);

#endif
