/* metric_en_features - what speaks for a candidate of what a quantity measures
 *
 * Features are of structure and class, never of words: where the phrase stands, what the quantity hangs on, what the
 * phrase's head is, whether the rules said it too.  They come in families, each with the values of one or two lists;
 * "measure.subject.move" is the subject of a verb of change.  Their points are the rows measure.* of scores.tsv; a
 * feature without a row weighs nothing.
 */
#ifndef EXTRACT_METRIC_EN_FEATURES_H
#define EXTRACT_METRIC_EN_FEATURES_H

#include "extract/choose/families.h"
#include "extract/choose/metric_en_internal.h"

/* one that could be what is measured, and whose */
struct metric_candidate {
    struct slice metric, entity;
    struct en_span span; /* the phrase that it is; empty if it was taken over */
    struct en_span said; /* what of it was taken */
    struct slice stem;   /* what of it a list behind the quantity goes on from */
    bool beyond;         /* the words behind the stem tell what another quantity measures */
    struct notes notes;
    bool found; /* elsewhere than by the rules */
};

/* where a candidate comes from */
enum metric_origin {
    METRIC_RULES,   /* what the rules of metric_en.c say */
    METRIC_PHRASE,  /* a phrase of the sentence */
    METRIC_TOLD,    /* what the sentence before measured first */
    METRIC_TOPIC,   /* what it measured last, as a level */
    METRIC_FIGURE,  /* what the quantity before measures */
    METRIC_EARLIER, /* the one before that */
    METRIC_FAR
};

/* two phrases made one */
enum metric_joined {
    METRIC_WITH_TAIL, /* "amount set aside for roads" */
    METRIC_OF_TOPIC,  /* "net profit of the leasing arm", of which the clause before told */
    METRIC_WHERE      /* "sales in the northern region", with which the sentence opens */
};

/* each notes features of the candidate */
void metric_note_origin(const struct en_sentence *s, struct metric_candidate *c, enum metric_origin origin);
/* of a phrase, with so many phrases that hang on its first */
void metric_note_phrase(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c, int linked);
void metric_note_joined(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c,
                        enum metric_joined joined);
/* of what the sentence before told */
void metric_note_told(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c);
/* of what the quantity before measures */
void metric_note_figure(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c);
/* of what the rules say, by the number of the one that spoke */
void metric_note_rules(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c);
/* of its words, against those of the rules' */
void metric_note_words(const struct en_sentence *s, struct metric_candidate *c, const struct metric_candidate *rules);

/* what kind of verb a quantity hangs on; their names, ended by NULL */
enum verb_kind {
    VERB_NONE,
    VERB_BE,
    VERB_MOVE,
    VERB_SIZE,
    VERB_HAVE,
    VERB_DEED,
    VERB_SHARE,
    VERB_EXPECT,
    VERB_SAY,
    VERB_OTHER
};
extern const char *const metric_verb_names[];
enum verb_kind metric_verb_of(const struct en_sentence *s, const struct en_figure *f);

/* a preposition that the features know by name */
bool metric_knows_preposition(const struct en_sentence *s, size_t token);
size_t metric_words(struct slice metric);
int metric_score(const struct en_sentence *s, const struct metric_candidate *c);

/* the rules of metric_en.c, by number, ended by NULL */
extern const char *const metric_rule_names[];

#endif
