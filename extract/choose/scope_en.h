/* scope_en - which time an English quantity is of: what the files scope_en*.c share
 *
 * A token is the index of a token of the sentence.
 */
#ifndef EXTRACT_SCOPE_EN_H
#define EXTRACT_SCOPE_EN_H

#include "extract/choose/claims_en_internal.h"

/* ---- scope_en_words.c ---- */

/* the period that the token is; it must be one */
const struct period *en_scope_period_at(const struct en_sentence *s, size_t token);
/* "from last year", "compared with": the period's own words begin with what makes a base */
bool en_scope_starts_with_base_word(struct slice text);
/* from, than, against, versus, compared */
bool en_scope_is_base_word(const struct en_sentence *s, size_t i);
/* a time that a figure may have: no base, no length, no name, no day of a report, nothing that counts since some day */
bool en_scope_is_time(const struct en_sentence *s, size_t token);

/* "its April forecast", "the March 2021 ECB staff projections", "in the February Monetary Policy Report": when that
 * came out dates no figure */
bool en_scope_is_edition(const struct en_sentence *s, size_t token);
/* the quantity at a token is the base of a comparison: "from 2.1 hours in 2023", "than the 301 of 2023" */
bool en_scope_is_base_quantity(const struct en_sentence *s, size_t token);
/* "the smallest since June, when sales fell 0.3%": the month, quarter or year that a period of that kind begins with,
 * of what stands behind its "when"; false for any other */
bool en_scope_when(const struct en_sentence *s, size_t period, struct date *first, struct date *last);
/* the token is the time of a figure in brackets, against which the one before them is held: "(H1 2016: £138 million)"
 */
bool en_scope_is_of_bracket(const struct en_sentence *s, size_t token);

/* ---- scope_en_near.c ---- */

/* does the text hold the letters of word, which are small, in either case?  Blanks at its ends keep it whole. */
bool en_scope_holds_word(struct slice text, const char *word);
/* "since it was founded in 2016": the time of what something is counted from */
bool en_scope_is_start(const struct en_sentence *s, size_t token);
/* "*27%* of growers plan to sell in 2025", as they are asked: the time is that of what they plan */
bool en_scope_is_of_plan(const struct en_sentence *s, const struct en_figure *f, size_t period);
/* "it *has 5 million users* today": how things stand, not what that day brought */
bool en_scope_stands_today(const struct en_sentence *s, const struct en_figure *f, const struct period *p);
/* first and last of the period as those of all the times that it is told with as one; but of a base each is its own */
void en_scope_join(const struct en_sentence *s, const struct en_figure *f, const struct period *p, struct date *first,
                   struct date *last);
/* the figure is of the period, of the time in force, of that of another figure, of the day of the text */
void en_scope_take(const struct en_sentence *s, struct en_figure *f, const struct period *p);
void en_scope_take_force(struct en_figure *f, const struct en_force *force);
void en_scope_take_figure(struct en_figure *f, const struct en_figure *from);
void en_scope_take_published(const struct en_sentence *s, struct en_figure *f, bool day);
/* does the token end how far a quantity looks for its time? */
bool en_scope_ends_reach(const struct en_sentence *s, size_t i);
/* "up 14% since August", "grew 30% over the past five years": of a change, all the time up to now */
bool en_scope_counts_up(const struct en_sentence *s, const struct en_figure *f, size_t token);
/* the period behind the quantity; a base may take one that is marked as base */
size_t en_scope_period_behind(const struct en_sentence *s, const struct en_figure *f);
/* "the plant employs 300": does it say how things stand now, whatever time was told before? */
bool en_scope_speaks_anew(const struct en_sentence *s, const struct en_figure *f);
/* "after growth of 3% in 2014": what is told in passing, though nothing is held against it */
bool en_scope_follows_on(const struct en_sentence *s, const struct en_figure *before);
/* the nearest period in the gap before; it may belong to the figure before */
size_t en_scope_period_before(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before);

/* ---- scope_en.c ---- */

/* "annual profit rose to £363m from £313m": a year or half is held against that of the year before, a quarter if it is
 * money */
bool en_scope_takes_year_before(struct en_figure *f, const struct en_figure *level, bool yearly);

#endif
