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
    bool economy;              /* what a firm or a country makes and earns, of no market */
    bool results;              /* what a firm earned, in a text that speaks of its quarter */
    bool change;               /* a change, not a level */
    bool monthly;              /* a measure that its country counts against the month before */
    bool assumed;              /* of a change: no word says against what it is counted */
    bool untimed;              /* of a change: nor does the sentence give it a time, which the choice may do */
    bool growth; /* of such a change: a rate of growth or inflation, on the year before unless something else is said */
    bool share;  /* a percentage */
    bool people; /* so many persons, of whom a survey tells */
    bool average;                          /* "77% for the five-year average" */
    bool base;                             /* the level that a change started from */
    bool stock;                            /* what there is at a time, not what happens over one */
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
    /* set by the choice: which generator won, and by how much */
    const char *time_from, *status_from;
    int time_margin;
    int metric_margin;       /* of the choice of the measure, by the reader; INT_MAX where it made none */
    struct slice candidates; /* under --explain: all of them, with their scores and features; else empty */
};

#endif
