/* draft - what the reader of a sentence knows of a claim besides the claim itself: the evidence for each field
 *
 * Language-neutral: claims_en.c and claims_zh.c fill it, choice.c weighs it.
 */
#ifndef EXTRACT_DRAFT_H
#define EXTRACT_DRAFT_H

#include "base/date.h"
#include "base/slice.h"
#include "extract/choose/comparison.h"
#include "extract/choose/status.h"
#include "extract/mention/period.h"
#include "extract/mention/unit.h"
#include <stdbool.h>
#include <stddef.h>

/* where the sentence's reader took the time from */
enum time_origin {
    TIME_OWN,       /* words beside the quantity, in its clause */
    TIME_SENTENCE,  /* another clause or quantity of the sentence */
    TIME_BASE,      /* reckoned from a neighbour: the year before, the quarter before */
    TIME_CARRIED,   /* in force from an earlier sentence */
    TIME_HEADING,   /* of the heading of the passage, or of the title */
    TIME_PUBLISHED, /* nothing said: how things stand on the day of publication */
    TIME_SESSION,   /* nothing said of a move of the market: the day of publication, both ends */
    TIME_NONE,      /* a rate, or a base of an unknown time: of no time */
    TIME_ORIGIN_COUNT
};

/* a time that the sentence of an English quantity names, and how the one stands to the other; a count ends at 2 */
struct time_near {
    struct date first, last;
    struct slice text;
    enum period_shape shape;
    enum period_grain grain;
    uint8_t figures, times, verbs, commas, clauses, links, brackets; /* what stands between */
    uint8_t before, following, preposition;                          /* numbers of time_en_features.h */
    bool behind;                                                     /* the quantity */
    bool adjacent, base, dates, alone, ahead; /* dates: it may date a figure; alone: no other of the sentence may */
    bool outside;                             /* a quantity stands between, and no clause of its own begins there */
};

/* claim number i: where it stands, and what speaks for its fields */
struct draft {
    size_t start, end, sentence; /* of the clean text; the number of the sentence */
    enum time_origin origin;
    struct status_votes votes; /* for done, expected, aimed at */
    bool cued;                 /* a word says its status; else it is actual because nothing speaks against it */
    bool present;              /* told as what stands now: present tense, 目前, 现有 */
    bool again;                /* "This is equal to 5%": what was told right before, once more */
    bool beforehand;           /* "analysts had expected 5 million": before it was known */
    bool estimated;            /* "is estimated at": done, unless its time is not over */
    bool past;                 /* told as what happened: past tense, 了, 已 */
    bool market;               /* a price, an index, shares, or a move of them */
    bool foreseen;             /* growth, prices: nobody lays them down, as a budget does its spending */
    bool spent;                /* money that a budget lays down, of which no word says that it is foreseen */
    bool secured;              /* "3 billion was allocated": set aside, in a budget too */
    bool economy;              /* what a firm or a country makes and earns, of no market */
    bool results;              /* what a firm earned, in a text that speaks of its quarter */
    bool policy;               /* a rate that a central bank has set, of no time told: it holds */
    bool rated;                /* what analysts say a share is worth: as they see it today */
    bool standing;             /* a tariff, a stake, a workforce: what holds until it is changed */
    bool design;               /* how large a thing is: its length, its capacity */
    bool change;               /* a change, not a level */
    bool monthly;              /* a measure that its country counts against the month before */
    bool quarterly;            /* the same, against the quarter before */
    bool assumed;              /* of a change: no word says against what it is counted */
    bool untimed;              /* of a change: nor does the sentence give it a time, which the choice may do */
    bool growth; /* of such a change: a rate of growth or inflation, on the year before unless something else is said */
    bool share;  /* a percentage */
    bool people; /* so many persons, of whom a survey tells */
    bool average;                          /* "77% for the five-year average" */
    bool base;                             /* the level that a change started from */
    bool flow;                             /* what a market does over a time: sold, lent, shipped */
    bool stock;                            /* what there is at a time, not what happens over one */
    bool traded;                           /* "in premarket trading" */
    bool that_day;                         /* of 当日, with no day told that it goes back to */
    bool cut;                              /* its year was cut at the day of publication, for what happened in it */
    bool index;                            /* an index, which is of a market in a report on one */
    bool reached;                          /* a level that something came to: reached, 达到, 增至 */
    bool cumulative;                       /* summed up from some start: 累计 */
    struct date season_first, season_last; /* the year of the crop that is spoken of; none elsewhere */
    bool season_stock;                     /* what is left at its end */
    bool crop;                             /* "the yield is up 5%", in a text on crops: as they are foreseen */
    bool of_term;                          /* expected "over the medium term": of no year told before */
    int years; /* its time is so many years up to now if negative, from now on if positive; 0 if it is none such */
    struct comparison_votes against; /* what the sentence says it is counted against */
    const struct time_near *near;    /* the times of its sentence, near_count of them; English alone */
    size_t near_count;
    uint8_t verb;  /* the kind of the verb that it hangs on: enum verb_kind */
    bool english;  /* read by claims_en.c, which knows its near times and its verb */
    bool inherits; /* shares the clause of the figure before */
    bool held;     /* what there is at a time, by the noun that it measures: of its time only the end counts */
    enum dimension dimension;
    /* set by the choice: which generator won, and by how much */
    struct date read_first, read_last;   /* what the reader of the sentence said */
    struct date rules_first, rules_last; /* what the rows time.* chose */
    uint64_t time_features;              /* and why: their bits */
    const char *time_from, *status_from;
    int time_margin;            /* of the rows time.* */
    int time_score, time_share; /* of the rows when.*: its points, and how much of all odds it has, in hundredths */
    int metric_margin; /* to the next measure that is no part of it; INT_MAX where there is none, 0 without a choice */
    uint64_t sure;     /* the rows of confidence.tsv that hold */
    struct slice candidates; /* under --explain: all of them, with their scores and features; else empty */
};

#endif
