/* head - what the head of a row or column of a table says, or a line above it */
#ifndef EXTRACT_TABLE_HEAD_H
#define EXTRACT_TABLE_HEAD_H

#include "extract/claim.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/period.h"
#include "extract/mention/unit.h"

struct head_unit {
    struct slice symbol; /* ptr NULL: none */
    struct decimal factor;
    enum dimension dimension;
};

/* a time that is told by that of the table: 当月 "current month"; 累计 "YTD" from the start of the year to its end */
enum head_span { SPAN_NONE, SPAN_NOW, SPAN_WEEK, SPAN_MONTH, SPAN_QUARTER, SPAN_TODATE };

struct head {
    struct slice words; /* of what is measured, or whose it is: without the rest */
    struct head_unit unit;
    bool scaled; /* "in thousands": what scale says, of whatever unit */
    struct decimal scale;
    bool has_period;
    struct period period;
    struct slice period_text;
    enum head_span span;
    struct slice span_text;
    bool has_base; /* "vs Q3 2024": what a change is against */
    struct period base;
    bool cued; /* status is said */
    enum status status;
    bool changes; /* comparison is said */
    enum comparison comparison;
    bool inflation;  /* percentages of it are on the year */
    bool annualised; /* "annual rate": changes of a quarter are on the quarter */
    bool stock, index;
    bool level;                                               /* "上月=100": of an index, and no change */
    bool amount;                                              /* "金额": of a change, it is no percentage */
    enum { BEFORE_NONE, BEFORE_YEAR, BEFORE_OPENING } before; /* "上期": a year before the time of the table; "期初" */
    bool total;                                               /* "合计": is all of the words, and no measure */
    bool general;         /* "results", "主要数据": says what kind of table it is, and not what is measured */
    struct slice part;    /* of a row: what heads its part of the table and names what is measured; empty for none */
    struct slice counted; /* what such words count: 人数 has 人; ptr NULL for none */
};

/* what heads are read with; the same for a whole document */
struct head_context {
    const struct knowledge *know;
    enum language language;
    struct period_context period;
    struct arena *arena;
};

void head_read(const struct head_context *c, struct slice text, struct head *ret);
/* the unit that words are, as "万吨", "$ million", "GWh"; false if they are none.  English nouns are units only where
 * it is said that a unit comes: "(vehicles)". */
bool head_unit_read(const struct head_context *c, struct slice words, bool said, struct head_unit *ret);
/* the period that words are as a whole: "2024", "1-9月", "Q3 FY25", "2025E" (a forecast) */
bool head_period_read(const struct head_context *c, struct slice words, struct head *ret);
/* the time of a month or quarter in a year that another head names; false if they do not go together */
bool head_period_join(
    const struct head_context *c, const struct head *year, const struct head *part,
    struct period *ret); /* "Mar 24", "Jun-24": ret_month (1 to 12) and ret_number, 24; false if it is neither */
bool head_month_number(struct slice words, int *ret_month, int *ret_number);
/* the same as "Mar 2024" */
struct slice head_month_year(const struct head_context *c, struct slice words);
/* what a change is counted against, if the words say it; ret->words are the rest */
bool head_change_read(const struct head_context *c, struct slice words, struct head *ret);
/* the words of a title without what names nothing: 发电装机容量 of 发电装机容量情况 */
struct slice head_title(struct slice words);
/* "capacity", "prices": what heads alone use of what is measured; the last word counts */
bool head_is_measure(struct slice words);
/* what a change from one month, quarter or year to another is counted against */
enum comparison head_comparison(const struct period *first, const struct period *second);

#endif
