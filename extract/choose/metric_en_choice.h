/* metric_en_choice - what a quantity measures, chosen among candidates by the rows measure.* of scores.tsv
 *
 * Candidates: what the rules of metric_en.c say, the phrases in reach (metric_en_phrases.c), two of them joined, what
 * was measured before in the sentence and in the one before.  The highest sum of points wins, the rules' own first
 * among equals.  --explain shows them all.
 */
#ifndef EXTRACT_METRIC_EN_CHOICE_H
#define EXTRACT_METRIC_EN_CHOICE_H

#include "extract/choose/metric_en_features.h"

#define METRIC_CANDIDATES 128

struct metric_candidates {
    struct metric_candidate at[METRIC_CANDIDATES]; /* that of the rules first */
    size_t count;
    bool explain; /* all features are noted */
};

/* a phrase of the sentence, with so many that hang on its first */
void metric_add_phrase(const struct en_sentence *s, const struct en_figure *f, struct en_span span, int linked,
                       struct metric_candidates *c);
/* ---- metric_en_phrases.c: all phrases in reach ---- */
void metric_phrases(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c);

/* puts the best candidate in the place of what the rules said */
void metric_choose(const struct en_sentence *s, struct en_figure *f);

#endif
