/* period - what time a text speaks of
 *
 * period_find finds every expression of time in a sentence and resolves it to days (CLAIMS.md, "Period"); which of
 * them a quantity takes is decided later (scope).
 */
#ifndef EXTRACT_PERIOD_H
#define EXTRACT_PERIOD_H

#include "base/date.h"
#include "base/err.h"
#include "extract/read/document.h"

struct knowledge;

enum period_shape {
    PERIOD_FLOW,  /* a time with both ends */
    PERIOD_STOCK, /* a day or deadline, only last counts: 截至9月底, by 2030, 2030年底, as of */
    PERIOD_SINCE, /* since an event: first is its day, but a claim takes only last: “十四五”以来, since 2019 */
    PERIOD_RATE,  /* each year, a day, 每年: a claim takes no period at all */
    PERIOD_SPAN /* a length of time, not a place in it: 近三年, 连续15年, for 30 years; first and last may be DATE_NONE
                 */
};
enum period_grain {
    GRAIN_DAY,
    GRAIN_WEEK,
    GRAIN_TENDAY,
    GRAIN_MONTH,
    GRAIN_QUARTER,
    GRAIN_HALF,
    GRAIN_YEAR,
    GRAIN_YEARS,
    GRAIN_TODATE,
    GRAIN_OTHER
};

struct period {
    size_t start,
        end; /* bytes of the text given, prepositions that shape it included (截至9月底, "by the end of 2030") */
    size_t core_start, core_end; /* without them */
    enum period_shape shape;
    enum period_grain grain;
    struct date first, last; /* inclusive; DATE_NONE where open or unknown */
    bool base; /* stands as what a change is counted against: 较2019年, 比上月, 去年同期, "from a year earlier", "than
                  in 2023" */
    bool anaphoric; /* takes its year or month from what is before: 当年, 同期, 其间, "that year", "a year earlier" */
    bool implied_year; /* no year in its words: 9月, in September: the latest not after publication */
    bool ahead;        /* its words look ahead: 明年, 未来三年, next year, 到2030年 */
    bool half;         /* the first or latter half of a month, told loosely: "early May" */
    bool dateline;     /* the day of a wire, not of what it tells: 甲社5月22日电 */
    bool name; /* stands inside a name or title and dates nothing: 《…规划（2025—2027年）》, 2022年世界互联网大会 */
};

struct period_context {
    struct date published;                   /* DATE_NONE: relative words give no dates */
    struct date opening_first, opening_last; /* the months that the text told first: "the period under review" */
    struct date anchor_first,
        anchor_last; /* the period in force before, for 当月, 同日, "that year"; DATE_NONE if none */
    struct date holiday_first, holiday_last; /* the last holiday of several days told, for 假期前五天; DATE_NONE */
    struct date month_first, month_last, quarter_first,
        quarter_last; /* the last month and quarter told before, for "the previous quarter"; DATE_NONE if none */
    struct date week_first, week_last; /* the same of a week */
    struct date day;  /* the last single day told before, for 同日 behind a longer time; DATE_NONE if none */
    int crop_month;   /* in which the years of the crop begin that the document is on; 0 if it is on none */
    bool year_over;   /* the year before that of publication was the last one told: 全年 may be it */
    bool looks_ahead; /* the sentence speaks of the future: 9月 may be the next one */
    bool (*foresees)(const struct knowledge *know,
                     struct slice text); /* Chinese: tells that, asked at the first time */
    size_t ahead_first, ahead_last;      /* English: where in the text it first and last does */
    bool republic;        /* a text of Taiwan: years of two figures from 80 on are the Republic's too, 95年 is 2006 */
    int fiscal_month;     /* last month of the fiscal year of the document: period_fiscal; 0 or 12: the calendar's */
    bool fiscal_hinted;   /* fiscal_month by crore and lakh alone, of which the country says more */
    int fiscal_most;      /* the same by "July-March 2014-15", for a text of which nothing better is known; 0 if none */
    int fiscal_reported;  /* the same by the quarter that a report is of; 0 if none */
    bool fiscal_quarters; /* its quarters and halves are those of that year */
    int fiscal_year, fiscal_year_month; /* the last fiscal year of whose parts the text tells, and the month of it that
                                         * ends then: 2023 and 9 for "third quarter of fiscal 2023"; 0 if none */
    bool fiscal_begins; /* a year is called by that in which it begins: Japan's fiscal 2016 ends in March 2017 */
};

/* period_find - all expressions of time in text, in order, not overlapping
 *
 * text is a sentence (or a title); ret points into the arena; returns their number.  Reads no clock.
 */
size_t period_find(const struct knowledge *know, struct slice text, enum language language,
                   const struct period_context *context, struct arena *arena, struct period **ret);

/* period_fiscal - finds what an English document says of its fiscal year and notes it in context
 *
 * "fiscal year ended September 30", "fiscal 2032, which closes on March 31", "the financial year to 30 June".
 * title and text are those of the whole document; once a document is enough.  Leaves the fields as they are where
 * nothing is said.
 */
void period_fiscal(const struct knowledge *know, struct slice title, struct slice text, struct period_context *context);

/* the words of time, looked up once in know's lexicons and data files; NULL with err if a row is bad */
struct period_tables;
struct period_tables *period_tables_new(const struct knowledge *know, struct err *err);
void period_tables_free(struct period_tables *tables); /* NULL is fine */

#endif
