/* period_internal - what the two languages of period share: the words of time, the calculus, the list that is built
 *
 * A language reads text from left to right (period_zh.c, period_en.c) and makes a struct when of each expression;
 * what depends on the calendar alone is here, so that both say the same of the same time.
 */
#ifndef EXTRACT_PERIOD_INTERNAL_H
#define EXTRACT_PERIOD_INTERNAL_H

#include "base/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/mention/period.h"
#include <stdint.h>

/* what a row of a "period.*" class says ("means"); the other fields of the row hang on it */
enum term_kind {
    TERM_NOW,      /* the unit "grain" that holds the day of publication, "value" units later: 今年, last month */
    TERM_ANCHOR,   /* the same counted from the period in force: 当年, 次日, that year */
    TERM_SAME,     /* the period in force itself, "value" units of "grain" later: 去年同期, a year earlier */
    TERM_SAMEYEAR, /* the period in force in the year "value" years from that of publication: 去年同期 */
    TERM_TODATE,   /* from the first day of the unit to publication: 今年以来, year to date */
    TERM_PRESENT,  /* the day of publication: 目前, so far, recently */
    TERM_MONTHS,   /* months "from" to "to" of a year: 上半年, first half, 三季度 */
    TERM_CROP,     /* what is sold in years that begin in month "from": 大豆 */
    TERM_WHOLE,    /* all of the year in force: 全年, the full year */
    TERM_YEARS,    /* years "from" to "to": 十四五 */
    TERM_EDGE,     /* the end (value 1), middle (0) or start (-1) of a unit: 年底, 月初 */
    TERM_THIRD,    /* first, second, last third of a month: 上旬 */
    TERM_WEEKDAY,  /* value 1 Monday to 7 Sunday */
    TERM_WEEKEND,  /* Saturday and Sunday of the week "value" weeks away */
    TERM_UNIT,     /* the name of a unit: 年, months */
    TERM_RATE,     /* each year, daily */
    TERM_HOLIDAY,  /* a feast, see "period.holiday" */
    TERM_MONTH,    /* a month's name, value its number */
    TERM_NUMBER,   /* a number word */
    TERM_ORDINAL,  /* third, 21st in words */
    TERM_PAST,     /* before a length: 近, the past: a time that ends today */
    TERM_FUTURE,   /* before a length: 未来, the next */
    TERM_STREAK,   /* before a length: 连续, for: how long */
    TERM_HEAD,     /* before a length: 前, first: the beginning of a year */
    TERM_TAIL,     /* before a length: 最后, final */
    TERM_BY,       /* makes a deadline or the day of a stock: 截至, by */
    TERM_TO,       /* 到, 至, to, until: a deadline, or the second half of a range */
    TERM_FROM,     /* 自, 从, from, since: opens a range or a since */
    TERM_BASE,     /* 较, 比, than in: what a change is counted against */
    TERM_IN,       /* in, on, during: says a time comes, changes nothing */
    TERM_BEFORE,   /* behind: 前, 之前 */
    TERM_AFTER,    /* behind: 后, 起, onwards */
    TERM_SINCE,    /* behind: 以来, 至今; as a word, since the day "from"-"to"-"day" */
    TERM_DURING,   /* behind: 期间, 内 */
    TERM_AGO,      /* behind a length: 年前, ago */
    TERM_LATER,    /* behind a length: 后, later, from now */
    TERM_EVENT,    /* the head of a name that a year stands before: 大会, Championship */
    TERM_ERA,      /* a count of years from "value": 民国 */
    TERM_CLOCK,    /* part of the day: 上午, p.m. */
    TERM_PART,     /* first (value -1) or second (1) half of what follows: early, late; 2: what is left of it */
    TERM_NEXT,     /* the coming one, strictly after publication: upcoming Friday */
    TERM_NUMBERED, /* as "now", with its number in brackets and its unit behind: 今（16）日, 上（4）月 */
    TERM_STOP,     /* seen here, the words beside it are no time */
    TERM_KINDS
};

struct term {
    const struct word *word;
    enum term_kind kind;
    enum period_grain grain;
    int value;              /* offset, number, month */
    int from, to;           /* months or years */
    int day, days;          /* holidays: day of the month or days from the new year, length */
    bool counts;            /* a unit that only counts and names no place: 个月, months */
    bool session;           /* a day of the market: none of a weekend */
    bool base, ahead, weak; /* weak: also an ordinary word (may, march), wants more evidence */
};

/* Classes of a language's data file.  A class may be empty in one language. */
#define PERIOD_CLASSES(X)                                                                                              \
    X(WORD, "period.word")         /* stands alone: 今年, yesterday */                                               \
    X(UNIT, "period.unit")         /* behind a number: 年, months */                                                  \
    X(PART, "period.part")         /* behind a year or month: 上半年, 底 */                                        \
    X(BEFORE, "period.before")     /* prepositions and what opens a length */                                          \
    X(AFTER, "period.after")       /* what shapes an expression from behind */                                         \
    X(HOLIDAY, "period.holiday")   /* feasts */                                                                        \
    X(DAYOF, "period.dayof")       /* a day of the holiday in force or named before: 假期, 首日 */                 \
    X(EVENT, "period.event")       /* heads of names with a year */                                                    \
    X(NUMBER, "period.number")     /* number words and ordinals */                                                     \
    X(MONTH, "period.month")       /* months and weekdays by name */                                                   \
    X(PLAN, "period.plan")         /* numbered plans: 十四五 */                                                     \
    X(CLOCK, "period.clock")       /* parts of the day */                                                              \
    X(LINK, "period.link")         /* between two times: 至, –, 和 */                                              \
    X(STOP, "period.stop")         /* right behind a number: no year after all */                                      \
    X(ARRIVAL, "period.arrival")   /* verbs that end in 到 or 至 */                                                  \
    X(RELATIVE, "period.relative") /* before a unit: last, this, same */                                               \
    X(EDGE, "period.edge")         /* before a time: the end of, mid-, early */                                        \
    X(ENDED, "period.ended")       /* between a length and the day it ends on: months to June */                       \
    X(FISCAL, "period.fiscal")     /* words of places whose fiscal year is known */                                    \
    X(REPORTED, "period.reported") /* verbs of what is over, and nouns of what it took its time to do */               \
    X(FRAME, "period.frame")       /* words that close a clause begun before: 以来, 相比 */                        \
    X(LEAD, "period.lead")         /* before a year of two figures: 预计26年, 判断21年 */                        \
    X(MEASURED, "period.measured") /* behind one that begins a clause: 24年营收, 25年净利润 */                  \
    X(LUNAR, "period.lunar")       /* a year: its new year, dragon boat and moon feast */                              \
    X(ARRANGED, "period.arranged") /* a year: its holidays as China's government arranged them */

enum period_class {
#define X(id, name) PERIOD_##id,
    PERIOD_CLASSES(X)
#undef X
        PERIOD_CLASS_COUNT
};

#define LUNAR_FIRST 1990
#define LUNAR_LAST 2060

struct period_words {
    const struct lexicon *lexicon;
    int class_id[PERIOD_CLASS_COUNT];
    struct term *terms;
    size_t term_count;
    uint32_t *term_of;      /* of each word by its number: the number of its term, from 1; 0: it has none */
    uint64_t classes;       /* lexicon_bit of all of class_id */
    uint64_t starting;      /* of those that an expression starts with */
    uint64_t naming;        /* those, without the number words */
    uint64_t opening;       /* those, with what else of Chinese may begin one: "period.opening" */
    struct utf8_set starts; /* what an expression can start with */
    uint8_t prefixes[4096 /
                     8]; /* bit of the hash of each three letters that one can start with: a cheap no for most words */
};

enum { WEEK_DAYS = 7, TRADING_DAYS = 5 };
enum { ANNUAL_RESULTS_MONTHS = 3 }; /* results of a year come out within them, and it is spoken of as that gone by */

struct lunar_year {
    struct date spring, dragon, moon;
};

/* holidays of China whose days are arranged from year to year, in the order of a row of "period.arranged" */
enum arranged_holiday {
    ARRANGED_NEW_YEAR,
    ARRANGED_SPRING,
    ARRANGED_CLEAR,
    ARRANGED_MAY,
    ARRANGED_DRAGON,
    ARRANGED_MOON,
    ARRANGED_NATIONAL,
    ARRANGED_COUNT
};

struct arranged_year {
    struct date first[ARRANGED_COUNT]; /* DATE_NONE: not known */
    int days[ARRANGED_COUNT];
};

struct period_tables {
    struct period_words zh, en;
    int decides;  /* the class verb.decide of the English lexicon */
    int promises; /* and verb.promise */
    int reached;  /* the class quantity.reached of the Chinese one */
    struct lunar_year lunar[LUNAR_LAST - LUNAR_FIRST + 1];
    struct arranged_year arranged[LUNAR_LAST - LUNAR_FIRST + 1];
};

/* an expression as far as it has been understood */
struct when {
    struct date first, last;
    enum period_shape shape;
    enum period_grain grain;
    bool base, anaphoric, implied_year, ahead, name;
    bool against; /* of a figure that another is held against: what follows is not counted from it */
    bool part;    /* the first or latter half of a month, told loosely: "early May" */
    int year;     /* the year the words named or implied, 0 if none: for what follows (2024年9月、10月) */
    const struct term *feast; /* that it is, NULL if none */
};

/* how deep expressions may stand inside each other: language stops there, and hostile text must */
#define PERIOD_DEPTH 2

/* a number among the words of time */
struct period_number {
    int value;    /* -1: several (几) */
    int figures;  /* characters that are figures: 4 in 2024 and 二〇二四, 0 for English words */
    bool spelled; /* Chinese numerals with 十, 百, 千: 二十三 */
    bool arabic;  /* Chinese text: in figures */
    bool ordinal; /* English: 21st, third */
};

/* what was found where a number was looked for last */
struct period_number_seen {
    size_t at; /* SIZE_MAX: nowhere yet */
    bool found;
    struct period_number number;
    size_t end;
};

/* one text being read */
struct period_scan {
    const struct knowledge *know;
    const struct period_tables *tables;
    const struct period_words *words;
    struct slice text;
    struct date published;
    bool looks_ahead;
    bool (*foresees)(const struct knowledge *know, struct slice text);
    bool asked;     /* foresees, of the whole text */
    bool year_over; /* of the caller */
    int crop_month; /* of the caller */
    size_t ahead_first, ahead_last;
    int fiscal_month;
    bool fiscal_quarters, fiscal_begins;
    bool republic; /* of the caller */
    struct period_number_seen *seen;
    int depth; /* expressions inside expressions: the first week of the second month of … */
    struct date holiday_first, holiday_last; /* the last holiday of several days, DATE_NONE if none */
    struct date told_day;                    /* the last single day told, DATE_NONE if none */
    struct when told_ahead;                  /* a whole year that the text looked ahead to, no dates if none */
    struct when told_week;                   /* the last week told */
    struct when told_month, told_quarter;    /* the last of each told, no base of a comparison; no dates if none */
    struct date opening_first, opening_last; /* of the caller: told first; no dates if none */
    struct date anchor_first, anchor_last;   /* in force: the caller's, then what the text itself has said */
    enum period_grain anchor_grain;          /* GRAIN_OTHER for the caller's */
    enum period_shape anchor_shape;
    int told_year;    /* a past calendar year that was spoken of as a whole and holds on; 0 if none */
    bool told_here;   /* by this text, not before it */
    struct when last; /* what was found last and where it ends: lists take year and month from it */
    size_t last_end;
    struct arena *arena;
    struct period *found;
    size_t count, room;
};

/* ---- period_term.c ---- */

/* the term of a class that starts at (ends at) a byte, NULL if none; its length is term->word->form.len */
const struct term *period_term(const struct period_scan *s, enum period_class class, size_t at);
const struct term *period_term_before(const struct period_scan *s, enum period_class class, size_t end);
/* the same if it is of the kind */
const struct term *period_term_of(const struct period_scan *s, enum period_class class, enum term_kind kind, size_t at);

/* a number in figures or words; every part of the grammar asks for it at the same few places */
bool period_number_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);
/* the same as each language reads it: asked by period_number_at */
bool period_zh_read_number(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);
bool period_en_read_number(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);

/* false: no word of time starts at the byte; for texts in letters */
bool period_starts_word(const struct period_words *words, struct slice text, size_t at);

/* ---- period.c: the list ---- */

/* appends; core within start and end */
void period_add(struct period_scan *s, size_t start, size_t end, size_t core_start, size_t core_end,
                const struct when *when);

/* ---- period_when.c: the calculus; DATE_NONE in gives DATE_NONE out ---- */

/* sets shape, grain and dates of what is found; the rest false */
struct when when_of(struct date first, struct date last, enum period_grain grain);

static inline struct date when_add_days(struct date day, int days)
{
    return date_is(day) ? date_add_days(day, days) : DATE_NONE;
}
/* how long a unit is: 1, 3, 6 or 12 months, 0 for one that is no months long */
int when_grain_months(enum period_grain grain);
/* the year of two figures, not further ahead of publication than so many */
int when_full_year(const struct period_scan *s, int two, int ahead);
/* the unit that holds the day, n units later */
struct when when_unit(struct date day, enum period_grain grain, int n);
struct when when_year(int year);
/* months from to to (to may pass 12: into the next year) of a year */
struct when when_months(int year, int from, int to);
struct when when_day(int year, int month, int day);
/* the year in which months from to to lie if none is named: the latest not after publication, the next one where the
 * sentence looks ahead; ended: must be over by then (前三季度).  0 if nothing was published */
int when_implied_year(const struct period_scan *s, int from, int to, bool ended);
/* -1 where a year's total can only be of the year gone by: in its first months, with no year in force; else 0 */
int when_whole_year_shift(const struct period_scan *s);
/* 1969年3月开战。3月2日: the year gone by in which that month was told; 0 if none was */
int when_told_year(const struct period_scan *s, int month);
/* the same as when_implied_year for a day of a month */
int when_implied_year_of_day(const struct period_scan *s, int month, int day);
/* the past calendar year that the days make, else 0 */
int when_past_year(const struct period_scan *s, struct date first, struct date last);
/* the grain of a time that the caller has as two days: 同期 under the results of a half-year is that half-year */
enum period_grain when_grain(struct date first, struct date last);
/* the day is before that of publication, not long ago */
bool when_just_gone(const struct period_scan *s, struct date day);
/* the period in force: what the text itself said last, else the caller's, else none */
struct when when_anchor(const struct period_scan *s);
/* the month, quarter or week spoken of last, whatever day or year came between; without dates if none was */
struct when when_told(const struct period_scan *s, enum period_grain grain);
/* the period in force is a month or quarter that has been over for less than a quarter: results are being told */
bool when_reported(const struct period_scan *s);
/* a term that stands alone; false if it gives no time (wrong kind) */
bool when_term(const struct period_scan *s, const struct term *term, struct when *ret);
/* both ends n units later, ends of months kept */
struct when when_shift(struct when w, enum period_grain grain, int n);
/* n units ending at publication (n < 0) or beginning the day after it */
struct when when_length(const struct period_scan *s, enum period_grain grain, int n);
/* from the first day of a to the last of b, in the grain of the finer */
struct when when_range(struct when a, struct when b);
/* end, middle or start of it: 底, mid- */
struct when when_edge(struct when w, int edge);
/* week number n of a year, month: Monday to Sunday, the first that has its Thursday there */
struct when when_week(struct date first_of_unit, int n);
/* turned into a day that a stock is of, or a deadline */
struct when when_stock(struct when w);
struct when when_since(const struct period_scan *s, struct when w);

/* ---- period_feast.c ---- */

/* the tables of feasts from the rows of "period.lunar" and "period.arranged"; false with err if one is wrong */
bool period_feasts_make(struct period_tables *tables, const struct lexicon *lexicon, struct err *err);
/* a feast in a year; false if it is unknown there */
bool when_holiday(const struct period_tables *tables, const struct term *term, int year, struct when *ret);
/* the day of the feast itself, whatever days off surround it */
struct date when_feast_day(const struct period_tables *tables, const struct term *term, int year);
/* the year of a feast when none is named */
int when_holiday_year(const struct period_scan *s, const struct term *term);

/* ---- the languages ---- */

/* periods of a text of the language, appended to s->found */
void period_zh(struct period_scan *s);
void period_en(struct period_scan *s);
/* the last month of the fiscal year that the text speaks of, 0 if none; quarters: it is a "fiscal" one, whose quarters
 * count; reported: the same by the quarter that title or text report, for firms of which nothing better is known */
struct en_fiscal {
    int month, reported;
    bool quarters, hinted; /* hinted: the month by crore and lakh alone */
    int year, year_month;  /* "third quarter of fiscal 2023": the last such year, and the month of it, 9, that ends */
};
void period_en_fiscal(const struct period_scan *title, const struct period_scan *s, struct en_fiscal *ret);
int period_en_fiscal_most(const struct period_scan *s); /* "July-March 2014-15" */

#endif
