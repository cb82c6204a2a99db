/* frame - what a document is and of what time it speaks
 *
 * A reader knows before the first figure that a text is the report of a trading day, the results of a quarter or the
 * annual work report of a government; what names no time of its own has the frame's.  The kinds are rows of
 * extract/frame/kinds.json, the words that tell them rows of class "frame.cue" in extract/lexicon/frame_zh.json and
 * frame_en.json; the time comes from the title, the lead and what most of the text speaks of.
 */
#ifndef EXTRACT_FRAME_H
#define EXTRACT_FRAME_H

#include "extract/claim.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/period.h"
#include "extract/read/document.h"
#include "extract/text/sentence.h"

/* how the time of a kind is found; the names are those of "time" in kinds.json */
enum frame_rule {
    FRAME_TIME_NONE,    /* "none": the text has no time of its own but the day of publication */
    FRAME_TIME_SESSION, /* "session": the trading day that the text names, not longer ago than some days */
    FRAME_TIME_TOLD,    /* "told": the month, quarter, half or year gone by that the text speaks of most */
    FRAME_TIME_NOW,     /* "now": the day of publication, whatever times were told of: a survey */
    FRAME_TIME_COUNT,   /* "count": the day on which the text says that it was counted, else that of publication */
    FRAME_TIME_AHEAD,   /* "ahead": the year that title or lead name and that is not over: a budget */
    FRAME_TIME_REVIEW,  /* "review": the year that was over when the text came out; its tasks are of the year begun */
    FRAME_TIME_WEEK,    /* "week": the week that the text names, else the last one that was over when it came out */
    FRAME_TIME_HORIZON, /* "horizon": the day to come by which most of a plan is to be done */
};

struct frame_kind {
    struct slice name, example;
    enum frame_rule rule;
    enum status status; /* of what no word says whether it is done */
    bool states;        /* the row names a status */
    bool holds;         /* its time is also that of what is told in the present tense */
    int threshold;      /* points that the cues must reach */
};

/* a time that a sentence names, as the reader of the sentence saw it */
struct told_time {
    size_t sentence, at; /* and the byte of it */
    struct slice text;   /* its words */
    enum period_shape shape;
    enum period_grain grain;
    struct date first, last;
    bool dates;   /* it may date a figure: no base of a comparison, no part of a name */
    bool implied; /* a month or quarter without its year */
    bool base;    /* "£5 million (H1 2016: £4 million)": of what a figure in brackets says again of an earlier time */
};

struct told_times {
    struct told_time *at;
    size_t count, room;
};

/* what a part of a report speaks of, until the next part begins */
enum frame_part {
    PART_YEAR,  /* the year under review */
    PART_YEARS, /* the years up to its end: a term, a plan's five */
    PART_TASKS, /* what is to be done in the year begun */
    PART_AIMS,  /* and in the years to come */
    PART_BEFORE /* what news of a report tell first: the meeting that heard it, of no year */
};

struct frame_section {
    size_t from; /* sentence */
    enum frame_part part;
};

#define FRAME_MONTH_LEFT 10 /* days: surveys and flash estimates of a month come out before its end */

struct frame {
    const struct frame_kind *kind; /* NULL: none of the kinds */
    enum frame_rule rule;          /* the kind's; without a kind "told" where most of the text speaks of one time */
    bool known;                    /* it has a time */
    bool only;                     /* and tells of no other that is over */
    bool items;                    /* a report on a trading day that is a list, each item on something else */
    struct date first, last;
    enum period_grain grain;
    size_t told;         /* how often the text names that time */
    struct date counted; /* of a kind that holds without a time: the day on which stocks were counted, if told */
    const struct frame_times *times;
    struct date term; /* of a report that reviews: the day on which the term began that it is on, if told */
    struct frame_section *sections; /* of a report that reviews, in order */
    size_t section_count;
};

/* what a frame is read from; all of it outlives the frame */
struct frame_source {
    const struct knowledge *know;
    const struct document *document;
    struct slice text;  /* clean */
    struct slice plain; /* the same in simplified characters */
    const struct sentence *sentences;
    size_t sentence_count;
    const struct told_times *told;
    const struct period_context *fiscal; /* the day of publication, and the fiscal year if it is known */
    struct arena *arena;
};

/* how often the text names this very time */
unsigned frame_told(const struct frame *frame, struct date first, struct date last);

void frame_read(const struct frame_source *source, struct frame *ret);

/* the day that an English text calls today: that of publication; the one before for notes that come out the day after,
 * that of the meeting for its minutes, the last of its quarter for a call that is dated before it; the arena holds what
 * the title tells */
struct date frame_today(const struct knowledge *know, const struct document *document, struct arena *arena);

/* the part that a sentence stands in; the year under review where none has begun */
enum frame_part frame_part_at(const struct frame *frame, size_t sentence);

/* a survey, a count of what there is */
static inline bool frame_counts_now(const struct frame *frame)
{
    return frame->rule == FRAME_TIME_NOW || frame->rule == FRAME_TIME_COUNT;
}

/* the period of the text, which a sentence or the title is; dates: it may date a figure */
struct told_time told_period(const struct period *p, struct slice text, bool dates);
void told_add(struct told_times *told, struct arena *arena, struct told_time time);

/* the kinds, compiled once; NULL with err if a row is bad */
struct frame_tables *frame_tables_new(const struct knowledge *know, struct err *err);
void frame_tables_free(struct frame_tables *tables); /* NULL is fine */

#endif
