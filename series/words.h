/* words - the wordings that series knows: synonyms of measures, words that only word, places, who speaks for the nation
 *
 * Read once from series/measures.json, wording.json, places.json and scope.json; does not change afterwards.
 *
 *     const struct series_word *w = series_words_match(words, true, text, at);    -- longest at this place, or NULL
 */
#ifndef SERIES_WORDS_H
#define SERIES_WORDS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/slice.h"

/* what a form does, as bits: 完成 goes at both ends of a metric */
enum word_role {
    WORD_KEEP = 1,                  /* holds a word together whose parts would be dropped: 总部, 国内航线 */
    WORD_DROP = 2,                  /* words only, wherever it stands: 的, 累计, "the" */
    WORD_START = 4,                 /* dropped at the start of a metric: 其中, 截至 */
    WORD_END = 8,                   /* dropped at its end: 达到, 同比增长, "rose to" */
    WORD_END_NOUN = 256,            /* dropped at its end too, but kept for people: 总额, 规模 */
    WORD_MEASURE = 16,              /* said in other words: means is the one that stands for all */
    WORD_PLACE = 32,                /* a nation, province, region */
    WORD_LOCAL = 64,                /* in a sentence: what it says is not the nation's (series/scope.json) */
    WORD_LOCAL_WITHOUT_NATION = 128 /* the same unless the sentence names the nation */
};

struct place {
    struct slice id;     /* "cn", "cn-js", "us", "world" */
    struct slice zh, en; /* its first name in both languages; empty where it has none */
    bool nation;
};

struct series_word {
    struct slice form;
    struct slice means;        /* WORD_MEASURE */
    struct slice english;      /* WORD_MEASURE of English: the same in English, the first form of its row */
    const struct place *place; /* WORD_PLACE */
    unsigned roles;
    const struct series_word *next; /* shorter or equal form of the same bucket */
};

struct series_words;

struct series_words *series_words_new(struct err *err); /* NULL with err where a data file is bad */
void series_words_free(struct series_words *words);     /* NULL is fine */

/* text in lower case and simplified characters, as the rows are, byte for byte as long; lives in the arena */
struct slice series_words_fold(const struct series_words *words, struct slice text, struct arena *arena);
/* is it written in traditional characters, as where the nation that news leaves out is another? Two of them, for names
 * have one. */
bool series_words_traditional(const struct series_words *words, struct slice text);
/* the longest form at byte at; text is lower case; English forms match whole words only */
const struct series_word *series_words_match(const struct series_words *words, bool chinese, struct slice text,
                                             size_t at);
/* the first byte from at on where a Chinese form may start, the length of the text if there is none */
size_t series_words_next(const struct series_words *words, struct slice text, size_t at);
/* the place of that name, NULL if it is none */
const struct place *series_words_place(const struct series_words *words, struct slice lower_case_name);
/* a metric that is only this word stands for another: 装机 alone is 发电装机容量; the metric itself if none */
struct slice series_words_whole(const struct series_words *words, struct slice metric);
/* the lists of series/scope.json, which say whose a claim is that does not say it */
enum scope_list {
    SCOPE_SOURCES,      /* speak for the nation */
    SCOPE_METRICS,      /* are counted for the nation */
    SCOPE_SINGLE,       /* words that speak of one site: 首个, 位于 */
    SCOPE_NOBODY,       /* entities that are none: 境外, 各地 */
    SCOPE_TRADED,       /* what markets quote, which is no nation's: 期货, 标普, 欧元 */
    SCOPE_OF_FIRM,      /* of one document, unless a firm is named: 净利润, "revenue" */
    SCOPE_FIRM_ENDINGS, /* of the names of firms: 集团, " plc" */
    SCOPE_LAND,         /* every place has it: not the nation's unless that or who speaks for it is named */
    SCOPE_POINTING,     /* entities that only their document tells: 全市, 我省 */
    SCOPE_TELLING,      /* words before a quantity that change what it is of: 日均, 加开 */
    SCOPE_LEADING, /* of those, the ones that may stand anywhere in a metric and are the same thing: 客运量日均 */
    SCOPE_PARTS,   /* a part of a season or holiday: 首日, 过半 */
    SCOPE_EACH,    /* of the parts of its time, not of the whole: 每季度 */
    SCOPE_DAYS,    /* several days, told with one: 为期五天 */
    SCOPE_CARRIED, /* metrics that one of the carriers before them is missing from */
    SCOPE_CARRIERS,
    SCOPE_BEFORE_CARRIERS, /* what may stand right before one; all else names a line: 中老铁路 */
    SCOPE_SECTORED,        /* metrics that one of the sectors before them is missing from */
    SCOPE_SECTORS,
    SCOPE_SINGLED, /* before the one that the clause behind is of: 增长较快的出口领域为知识产权使用费 */
    SCOPE_EXCLUDING, /* said anywhere before a quantity, parts are left out of it or put to it: 扣除房地产, 含海外 */
    SCOPE_NET,       /* metrics whose 增加 is what was new in the time: 贷款 */
    SCOPE_NOMINAL, /* metrics of money whose real growth is another figure: 收入 */
    SCOPE_OF_THEM, /* clauses before a part of what was counted before: 其中, 已有 */
    SCOPE_DONE,    /* what was done to a part, behind 已: 抢通 */
    SCOPE_STOCKS,  /* metrics that are of a day, whatever time they are told with */
    SCOPE_GENERIC, /* metrics that count whatever their document is about */
    SCOPE_GENERIC_EN,
    SCOPE_GENERIC_UNITS,
    SCOPE_LENGTHS_OF_TIME, /* units */
    SCOPE_LENGTHS_NAMED,   /* metrics whose length of time is a figure: life expectancy */
    SCOPE_COUNT
};
bool series_words_in(const struct series_words *words, enum scope_list list,
                     struct slice text); /* text is in the list */
bool series_words_any_in(const struct series_words *words, enum scope_list list,
                         struct slice text); /* text holds one of it */
bool series_words_ends_in(const struct series_words *words, enum scope_list list,
                          struct slice text); /* text ends with one */
/* the first of the list that text holds, ptr NULL if none */
struct slice series_words_found(const struct series_words *words, enum scope_list list, struct slice text);
/* the longest that text ends with, ptr NULL if none */
struct slice series_words_ending(const struct series_words *words, enum scope_list list, struct slice text);
/* the one that stands last in it, and where */
struct slice series_words_last(const struct series_words *words, enum scope_list list, struct slice text,
                               size_t *ret_at);

#endif
