/* quantity - a numeral with magnitude and unit, its modifiers, or a range; and what only looks like one
 *
 *     struct quantity *q;
 *     size_t count = quantity_find(know, sentence, LANGUAGE_ZH, periods, period_count, &arena, &q);
 *     for (size_t i = 0; i < count; i++)
 *         if (!q[i].rejected)
 *             use(q[i].value, q[i].unit.symbol, q[i].relation);
 *
 * numeral*.c read numbers, unit.c what stands behind them, quantity_zh.c and quantity_en.c put the two together with
 * the words around them, quantity_join_*.c make ranges and lists, lookalike_*.c say why a number is no quantity,
 * noun_en.c finds what an English number counts.  The words are rows of extract/mention/units.json and
 * extract/lexicon/numeral_*.json, quantity_*.json.
 */
#ifndef EXTRACT_QUANTITY_H
#define EXTRACT_QUANTITY_H

#include "extract/claim.h"
#include "extract/mention/period.h"
#include "extract/mention/unit.h"

struct knowledge;

/* A numeral as it stands: digits, Chinese numeral, words, or mixed, magnitude word included. */
struct numeral {
    size_t start, end; /* bytes of the text given */
    struct decimal value;
    struct decimal high; /* the upper end of a pair */
    /* what the magnitude words multiply by, if they stand on one number: 3.5万亿 has 1e12; zero if not */
    struct decimal scale;
    bool digits;    /* holds ASCII or full-width digits */
    bool ordinal;   /* 第三, third, 21st */
    bool fraction;  /* 三分之二, two-thirds, 一半 */
    bool more;      /* 多 余 几 inside (3万多, 二十余): the true value is above */
    bool article;   /* 一 or "a", "one" that may be an article */
    bool pair;      /* 三四十, 十七八: between value and high */
    bool magnitude; /* holds 万, 亿, million, bn...: stands for an amount even without a unit */
    bool ratio;     /* a fraction said as counts: "two out of three" */
    bool sign;      /* a sign or 负, minus is written and inside [start, end) */
};

/* numeral_find - all numerals of text in order, longest match; returns their number; ret points into the arena */
size_t numeral_find(const struct knowledge *know, struct slice text, enum language language, struct arena *arena,
                    struct numeral **ret);

struct quantity {
    /* numeral, magnitude and unit, no modifier: the "text" of a claim; a range from its first numeral to its last unit
     * (5%-8%, 3万至5万吨) */
    size_t start, end;
    size_t from, to; /* the same with its modifiers (超过…以上, 约…左右, nearly) */
    /* in unit, magnitude multiplied out; unsigned unless a sign is written (-5%, minus €3, 零下5℃) */
    struct decimal value;
    struct decimal low, high; /* for RELATION_RANGE */
    enum relation relation;
    struct unit unit;
    struct slice unit_text; /* the unit as written, empty if none */
    /* no unit of its own: "13.8 million", 亿.  The unit is then 1, or that of the list it stands in (300亿、400亿元);
     * assembly may lend it that of the level. */
    bool bare;
    bool signed_by_text; /* the sign of value is written */
    bool fraction;       /* 三分之一, half, 七成: a share in words */
    /* the words are themselves a change: 翻一番, doubled; in 增长2倍 a verb says it */
    bool growth_words;
    bool per_period; /* a rate with time in it: 每年, a year, annually (unit keeps no "/yr" where CLAIMS.md says so) */
    bool optional_kind; /* article, member count of a list, class word, streak, duration: weak ("Settled cases") */
    /* why it is no claim, a static text for --explain ("date", "ordinal", "name"...); NULL if it stands */
    const char *rejected;
};

/* quantity_find - every numeral of text as a quantity, in order, rejected ones included; never overlapping
 *
 * text        a sentence of clean text
 * periods     those that period_find found in it: numerals inside are rejected as "date"
 * Returns the number; ret points into the arena.  Pure: same arguments, same answer.
 */
size_t quantity_find(const struct knowledge *know, struct slice text, enum language language,
                     const struct period *periods, size_t period_count, struct arena *arena, struct quantity **ret);
/* the same with the numbers themselves in another arena: what they point to outlives it */
size_t quantity_find_in(const struct knowledge *know, struct slice text, enum language language,
                        const struct period *periods, size_t period_count, struct arena *arena, struct arena *work,
                        struct quantity **ret);

/* quantity_measures - whether the numeral measures or counts something, though it may be no claim
 *
 * True for what stands, and for lengths of time and ages that only place or identify (three years ago, 42岁男子); false
 * for dates, names, ordinals and the other look-alikes.  "dateline scan" shows these.
 */
bool quantity_measures(const struct quantity *quantity);

/* what the two read, looked up once in know's lexicons; NULL with err if a row is bad; NULL is fine to free */
struct numeral_tables;
struct numeral_tables *numeral_tables_new(const struct knowledge *know, struct err *err);
void numeral_tables_free(struct numeral_tables *tables);
struct quantity_tables;
struct quantity_tables *quantity_tables_new(const struct knowledge *know);
void quantity_tables_free(struct quantity_tables *tables);

#endif
