/* metric_en_internal - what the parts of metric_en share
 *
 * metric_en_noun.c reads the nouns around a quantity, metric_en_owner.c turns a phrase into a metric and whose it is,
 * metric_en_share.c knows shares and parts of a whole, metric_en_state.c how crops stand, metric_en_deed.c what a verb
 * names, metric_en.c holds the other rules and chooses.
 */
#ifndef EXTRACT_METRIC_EN_INTERNAL_H
#define EXTRACT_METRIC_EN_INTERNAL_H

#include "extract/choose/claims_en_internal.h"

#define NO_SLICE ((struct slice){NULL, 0})

/* "a survey", "the Lantern poll" at token i: where it was said, not what was measured */
bool metric_is_poll(const struct en_sentence *s, size_t i);

/* ---- metric_en_noun.c ---- */
/* a, between, b; either alone if the other is empty */
struct slice metric_join(const struct en_sentence *s, struct slice a, const char *between, struct slice b);
/* the words of a counted noun inside the quantity: "lithium containers" of "268 lithium containers" */
struct slice metric_counted_words(const struct en_sentence *s, const struct quantity *q);
/* a count with a noun of its own: "12 projects" */
bool metric_is_counted(const struct quantity *q);
/* with what follows the counted noun: "charging points" + "of the third kind" */
struct slice metric_counted_phrase(const struct en_sentence *s, const struct en_figure *f);
/* "of 2019" before the noun that it belongs to: a period that has swallowed the preposition */
bool metric_is_of_period(const struct en_sentence *s, size_t i);
/* "of grid-scale batteries", "340 MW Pampa Alta plant"; empty for "of it", "of which", "of the total" */
struct en_span metric_noun_behind(const struct en_sentence *s, const struct en_figure *f);
/* its head says nothing of its own: record, average, growth */
bool metric_is_vague(const struct en_sentence *s, struct en_span span);
/* rise, fall, change */
bool metric_is_change_noun(const struct en_sentence *s, size_t token);
/* what changes, by the words behind a change: "18% decline in profit"; empty if they do not say */
struct slice metric_change_behind(const struct en_sentence *s, const struct en_figure *f);
/* "growth in exports of 5%": the phrase before without its noun of change */
struct slice metric_change_before(const struct en_sentence *s, const struct en_figure *f);
/* "in Norway", "in China": the place of a phrase that only says where */
bool metric_is_adjunct(const struct en_sentence *s, const struct en_figure *f);
/* "2.64 million units": counted, but the word does not say what */
bool metric_counts_vaguely(const struct en_sentence *s, const struct en_figure *f);
/* "revenue of $3 billion" */
bool metric_has_of_before(const struct en_sentence *s, const struct en_figure *f);
/* "6 GW of wind capacity, 5 GW onshore and 1 GW offshore": a word of place is no noun of its own */
bool metric_says_where(const struct en_sentence *s, struct en_span span);

/* ---- metric_en_owner.c ---- */
/* a place named in the clause of the figure: behind it up to a stop, else in its gap */
struct slice metric_place_near(const struct en_sentence *s, const struct en_figure *f);
/* takes metric and entity of the figure before, else of the sentence before */
void metric_inherit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "2022 output target": what is forecast */
struct en_span metric_without_forecast(const struct en_sentence *s, struct en_span span);
/* what changes, where the quantity is the level that the change of the phrase leads to: "an 11% jump in revenue to";
 * empty elsewhere */
struct en_span metric_of_change(const struct en_sentence *s, const struct en_figure *f, struct en_span span);
/* metric and entity out of a noun phrase */
void metric_from_phrase(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                        const struct en_figure *before);
/* "GDP grew 2.7%, below the target of 3.6%": the target of what was told */
bool metric_from_told(const struct en_sentence *s, struct en_figure *f, struct en_span span,
                      const struct en_figure *before);
/* what was found can be measured: no firm, person or name stands for its figure */
bool metric_is_measure(const struct en_sentence *s, const struct en_figure *f);
/* who expects or says it is no metric: "Economists had expected 8.8%" */
bool metric_is_speaker(const struct en_sentence *s, const struct en_figure *f);
/* the name of a subject; "the company" is the one last named */
struct slice metric_subject_entity(const struct en_sentence *s, struct en_span subject);
/* whose, where the metric does not say it: the subject, be it a name ("Oltara Power") or not ("households") */
void metric_own_entity(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* the same for a measure that has a name of its own: only one who can own it, not "the increase" */
void metric_owner(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* whose clause it is: lent to verbs that come without a subject of their own */
void metric_own(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

/* ---- metric_en_deed.c ---- */
/* "270,000 were registered in May": the quantity is the subject of the verb behind it */
bool metric_from_predicate(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "pumped 33 million barrels", "has invested $2.5bn in wind farms": the verb names what is measured, its subject whose
 */
bool metric_from_nominal(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "a provision of $5 million has been made *for repairs*"; empty if that is not said */
struct slice metric_for_what(const struct en_sentence *s, const struct en_figure *f);
/* "spends 2% of GDP on roads" */
bool metric_from_use(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "valuing the firm at $5 billion" */
bool metric_from_valuing(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "acquired Banta for $5 billion" */
bool metric_from_deal(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "scored 71% on SumBench": by the name of the test */
bool metric_from_score(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "secured $9 million to repair the dam": a verb without a noun of its own */
bool metric_from_deed(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

/* ---- metric_en_share.c ---- */
/* "81% of it", "95% of those who rent": a part of what was said before, or of whom */
bool metric_from_part(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "60% of growers sell at home, 30% plan to export": who does what */
bool metric_from_answer(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "the share of growers expecting to hire was", "consumers claiming business is bad fell to": up to the verb */
bool metric_from_doing(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "11% of men" after "26% of women say so": the same time, the same doing, others */
bool metric_asks_others(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before);
/* "8% in villages" after "22% found work in towns" */
bool metric_from_answer_again(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "70% of the 8,000 staff": what the whole counts */
bool metric_from_counted_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "gas supplied 44% of generation": whose share of what */
bool metric_from_share(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

/* ---- metric_en_state.c ---- */
/* the end of the state that starts at token i, "in", "as" or "rated" before it: "in good to excellent condition"; i if
 * there is none */
size_t metric_state_end(const struct en_sentence *s, size_t i);
/* "condition rated 5% poor, 60% good", "13% of the crop in fair condition", "planting is 45% complete" */
bool metric_from_state(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);
/* "Corn dropping leaves was 94%", and of the same crop "Mature was 54%" */
bool metric_from_stage(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before);

#endif
