/* zh_internal - what the files that make Chinese claims share
 *
 * A sentence is read once into words (words_zh.c): what the lexicon knows, the periods, the quantities, and the runs of
 * characters between, which are taken for nouns.  Everything after that works on words: clauses, metric (metric_zh.c),
 * period (scope_zh.c), status (status_zh.c), comparison (comparison_zh.c), source (source_zh.c); claims_zh.c puts them
 * together.
 */
#ifndef EXTRACT_ZH_INTERNAL_H
#define EXTRACT_ZH_INTERNAL_H

#include "extract/choose/reading.h"
#include "extract/lexicon/plain.h"

/* What a word does in a clause.  The names in "means" of class "word" in extract/lexicon/zh.json are those of
 * words_zh.c. */
enum zh_kind {
    ZH_TEXT,    /* not in the lexicon: taken for a noun or a piece of one */
    ZH_NOUN,    /* a noun whose characters look like something else: 占比 holds 比 */
    ZH_MEASURE, /* names a measure but not of what: 增速, 总投资, 占比; alone it needs an owner */
    ZH_PLACE,   /* a country, region or city */
    ZH_NAME,    /* something in quotes or title marks */
    ZH_STATE,   /* what befell those counted: 5人死亡 */
    ZH_VERB,    /* a verb that says nothing of the measure: 完成, 实现, 架设 */
    ZH_ACT,     /* a verb that is part of the measure: 生产原油, 接待游客 */
    ZH_AVOID,   /* of those, one whose amount is a saving: 减少二氧化碳排放, 节约标准煤 */
    ZH_UP,      /* a change: 增长, 提高 */
    ZH_DOWN,    /* a change that is negative: 下降, 减少 */
    ZH_TO,      /* leads to a level: 增至, 下降到, 达到 */
    ZH_FROM,    /* leads from a level: 由, 从 */
    ZH_SHARE,   /* 占: what follows is the whole */
    ZH_COPULA,  /* joins metric and quantity: 为, 达, 共有 */
    ZH_ADVERB,  /* 已, 将, 均, 持续 */
    ZH_EACH,    /* 分别: the list before goes with the list behind */
    ZH_PREPOSITION,
    ZH_AGAINST,  /* begins what a change is counted against: 较, 比, 与…相比 */
    ZH_BEYOND,   /* compares two things: 高于, 低于 */
    ZH_COMPARE,  /* 同比, 环比, 年均 */
    ZH_AND,      /* 和, 、 */
    ZH_LINK,     /* begins a clause: 其中, 此外 */
    ZH_OF,       /* 的 */
    ZH_PARTICLE, /* 了, 着, 等 */
    ZH_THIS,     /* 该, 本届, 这 */
    ZH_PLAN,     /* a cue of status: 预计, 计划 */
    ZH_SAY,      /* a verb of saying or publishing: 显示, 表示 */
    ZH_SIGN,     /* a mark of its own inside a clause: / ~ + */
    ZH_PERIOD,
    ZH_QUANTITY,
    ZH_OPEN,
    ZH_CLOSE, /* brackets */
    ZH_STOP   /* , ; : . ! ? and the space of a heading: ends a clause */
};

struct zh_word {
    size_t start, end; /* bytes of the sentence */
    enum zh_kind kind;
    const struct word *entry; /* of the lexicon, NULL if it is not from there */
    size_t number;            /* of the period or quantity */
    unsigned depth;           /* brackets around it */
    unsigned clause;          /* that it stands in, or ends */
};

/* Words [first, last) of a sentence between two stops. */
struct zh_clause {
    size_t first, last;
    uint32_t stop;  /* the code point that ends it, 0 at the end of the sentence */
    bool bracketed; /* inside ( ) */
    uint64_t kinds; /* bit of each kind of word in it */
};
#define ZH_BIT(kind) ((uint64_t)1 << (kind))

#define PHRASES_SEEN 32 /* of a sentence that are kept; a further one takes the place of another */
/* the text of words [from, to), put together before; to is 0 where none was */
struct phrase_seen {
    size_t from, to;
    struct slice text;
};

struct zh_sentence {
    struct slice text;  /* as written */
    struct slice plain; /* the same in simplified characters, byte for byte as long: what the tables are asked about */
    const struct sentence *info;
    bool row;                 /* a line of a table or list of figures */
    bool leads;               /* figures may follow in the paragraph */
    enum comparison looks_at; /* 从环比来看, said earlier in the paragraph */
    size_t index;
    const struct knowledge *know;
    struct arena *arena, *work; /* work: until the sentence is read */
    const struct period *periods;
    size_t period_count;
    struct quantity *quantities;
    size_t quantity_count;
    const struct zh_word *words;
    size_t word_count;
    const struct zh_clause *clauses;
    size_t clause_count;
    struct phrase_seen *phrases; /* PHRASES_SEEN of them while the metrics are named, NULL before and after */
};

/* A time as a claim takes it. */
struct zh_time {
    bool known;
    enum period_shape shape;
    enum period_grain grain;
    struct date first, last;
    bool cut;   /* ends with the day of publication and not with its year: 今年 of what happened */
    bool began; /* its first day, told or not, is not after the day of the text */
    struct slice text;
};

/* What is measured, as it was last named. */
struct zh_metric {
    struct slice text;    /* empty if nothing was named yet */
    struct slice entity;  /* empty if none */
    struct slice unit;    /* of the quantity that it named, empty if it named none */
    struct slice base;    /* of whom something was told: 受访者 of 认为应该建公园的受访者 */
    struct slice counted; /* the noun behind the quantity of which it was told */
    bool growth;          /* the measure is itself a growth: 增速, 涨幅 */
    bool stock;
};

/* how wide a place is: 全省, 全市, 全区 */
enum zh_level { ZH_PROVINCE, ZH_CITY, ZH_REGION, ZH_LEVELS };

enum zh_phase { ZH_PHASE_NONE, ZH_PHASE_BUILDING, ZH_PHASE_SERVING };

/* A fiscal year that is not the calendar's: the month in which it ends, 0 if none such is known. */
struct zh_fiscal {
    int month;
    bool by_start;   /* 2024财年 begins in 2024, as in Japan */
    bool quarters;   /* 第三季度 of the sentence is the firm's own */
    bool government; /* it is that of a government's budget */
};

/* What holds from sentence to sentence within a passage. */
struct zh_state {
    uint32_t paragraph;
    enum comparison looks_at; /* 从环比来看: what the changes of the paragraph are counted against from there on */
    bool plan;                /* the document is itself a plan or policy */
    bool proposes;            /* its title or lead tells of a deal to come */
    bool describes;           /* and the chapter says how things are */
    bool aims;                /* the heading of the passage says that aims follow */
    bool aims_opened;         /* or a sentence of it does */
    struct zh_fiscal fiscal;
    struct slice money;                      /* that the document calls 元, if it is not the yuan: HKD, TWD */
    struct zh_time title;                    /* of the document's title, which heads all its passages */
    struct zh_time heading;                  /* of the heading of the passage, else the title's */
    struct zh_time passage;                  /* of an earlier sentence of it, across paragraphs */
    struct zh_time before_items;             /* of those before paragraphs with labels: 组件：… */
    bool labelled;                           /* the paragraph has one */
    struct zh_time paragraph_time;           /* of an earlier sentence of the same paragraph */
    struct date holiday_first, holiday_last; /* the last holiday of several days told, or of the title */
    struct date day;                         /* the last single day told in the paragraph */
    struct zh_time whole;                    /* the last one with two ends: 前三季度, whatever day was told since */
    struct zh_time story; /* the last day, month or year told, however long ago: what 當日 and 當年 go back to */
    struct zh_time as_of; /* 截至2024年底, if it was told last; across paragraphs */
    struct zh_time main_time; /* that the last sentence with a time named first: 7月…，累计1至7月… */
    int crop_month;           /* in which the years of the crop begin that the text is on; 0 for none */
    bool foreseen;            /* the year that runs was told of as a whole: 预计今年增长5% */
    struct zh_time expected;  /* time gone by of a forecast in the paragraph: 预计上半年净利润 */
    struct slice expectation; /* what that measures */
    struct zh_time closeup;   /* of a look at a part in the sentence before: 6月当月 */
    struct slice source;
    struct slice tallied;         /* what such firms are called: 公司, empty if not said */
    bool tally;                   /* it counts firms by what they foretell */
    bool quoted;                  /* the source is a speaker, not a publication of figures */
    struct slice numbered;        /* the last number of things: 买卖移转栋数 */
    struct slice topic;           /* what the passage speaks of: 项目, 沪指 */
    struct slice firm;            /* that the document is about */
    struct slice owner;           /* the firm, else the place of the title: of what nobody is named for */
    struct slice home[ZH_LEVELS]; /* what it calls 全省, 全市, 全区 */
    struct slice label;           /* what stood before the colon that opened the point: 专科药：… */
    struct slice entity;
    struct zh_metric metric;             /* of the last claim */
    struct slice shared, whole_of_share; /* 装机规模 and 全国 of …占全国…, of the sentence before */
    struct slice table;                  /* what the heading of a table measures */
    struct zh_time plan_time;            /* of the last figure of the sentence before, if it is planned or expected */
    enum status plan_status;             /* and which of both, actual if neither */
    struct zh_time aim;                  /* deadline that the sentence before sets, in the same paragraph */
    struct zh_time aimed;                /* the whole year that the last aims were of */
    struct zh_time deadline;             /* of the sentence before, which holds no quantity */
    enum zh_phase phase;
};

/* One quantity that becomes a claim, while it is put together. */
struct zh_item {
    const struct quantity *quantity;
    size_t word; /* its place in the words */
    size_t clause;
    size_t lead; /* first word that belongs to it and not to the quantity before */
    size_t tail; /* one past the last word that belongs to it and not to the quantity behind */
    bool change; /* a change, not a level */
    bool negative;
    bool to_level;   /* 增至, 下降到 */
    bool from_level; /* 由…, 从… */
    bool compares;   /* 高于, 高出: the word before the quantity compares */
    bool again;      /* 40万卢布（4300美元）: what was told right before, in another unit */
    bool base_level; /* 较…的13.9万件: a level that a change is counted against */
    struct comparison_votes against;
    enum comparison comparison;
    bool assumed; /* on the year before, because no word says against what */
    bool monthly; /* what is counted from month to month */
    bool untimed; /* no word says against what, and no time tells */
    size_t turn;  /* quantities before it that share its word of change: 1 at 39.5% of 分别增长21.6%和39.5% */
    struct status_votes votes;
    enum status status; /* that holds by the votes so far */
    struct zh_time time;
    enum time_origin origin;
    size_t time_word; /* where it stands, word itself if it came from elsewhere */
    bool cued;        /* a word gave the status, and stands at cue */
    size_t cue;
    struct zh_metric metric;
    struct slice source;
    size_t run, run_index; /* how many quantities its list has, and which it is: 12.3/15.8/19.4亿元 */
};

/* ---- words_zh.c ---- */
/* the sentence is an item of a list that a dash opens */
bool zh_is_dashed(const struct zh_sentence *s);
#define ZH_OLDEST_YEAR 1800 /* a year before that is told in digits or not meant as one */

struct zh_tables;
/* how many words back a cue, a time or a name is looked for: no sentence that people write is longer, and one that is
 * must not cost a square */
#define ZH_LOOK_BACK 400
static inline size_t zh_back(size_t word, size_t to)
{
    return word > ZH_LOOK_BACK && word - ZH_LOOK_BACK > to ? word - ZH_LOOK_BACK : to;
}
void zh_words(struct zh_sentence *s);
/* 5、…, ●…: a point of a list, which speaks of something else than the one before */
bool zh_opens_item(const struct zh_sentence *s);
/* the clause that holds a word, the last one behind the words */
static inline size_t zh_clause_of(const struct zh_sentence *s, size_t word)
{
    return word < s->word_count ? s->words[word].clause : s->clause_count ? s->clause_count - 1 : 0;
}
/* stands a word of one of the kinds, given by their bits, among words [from, to)?  Sometimes true where none does,
 * never false where one does: what looks for one need not look further. */
static inline bool zh_may_hold(const struct zh_sentence *s, size_t from, size_t to, uint64_t kinds)
{
    const struct zh_clause *c = &s->clauses[zh_clause_of(s, from)];
    return from < to && (to > c->last || c->kinds & kinds);
}
/* the first word from one on that is of one of the kinds, ZH_BIT of each; to or behind if none before to is */
static inline size_t zh_find_kind(const struct zh_sentence *s, size_t from, size_t to, uint64_t kinds)
{
    while (from < to && !(kinds & ZH_BIT(s->words[from].kind)))
        from++;
    return from;
}
static inline struct slice zh_text(const struct zh_sentence *s, const struct zh_word *w)
{
    return slice_sub(s->plain, w->start, w->end);
}
/* 今年前5个月，受元旦、“五一”等假期带动，…: a cause, neither the time nor the owner of what follows */
bool zh_is_cause(const struct zh_sentence *s, size_t clause);
/* 由上月下降转为上涨0.7%: between word and end the growth of one time turns into that of another */
bool zh_turns(const struct zh_sentence *s, size_t word, size_t end);
/* a piece of the text in simplified characters; most texts have no others, and are not asked again */
struct slice zh_plain_piece(const struct zh_sentence *s, struct slice text);
/* the longest row of a class that ends text, NULL if none */
const struct word *zh_ends(const struct zh_sentence *s, int class_id, struct slice text);
static inline bool zh_ends_with(const struct zh_sentence *s, int class_id, struct slice text)
{
    return zh_ends(s, class_id, text) != NULL;
}
/* 预期2.8%，前值2.7%: the quantity is what the measure read the time before */
bool zh_reads_earlier(const struct zh_sentence *s, const struct zh_item *item);
/* the word's "means" behind its kind: "forecast" of "plan forecast"; empty if none */
struct slice zh_sense(const struct zh_word *w);
static inline bool zh_is_noun(enum zh_kind kind)
{
    return kind <= ZH_STATE;
}

/* ---- status_zh.c ---- */
/* the word is a row of the class, all of it; a row starts at that byte of the sentence; one is somewhere in the text */
const struct word *zh_row_of(const struct zh_sentence *s, const struct zh_word *w, int class_id);
const struct word *zh_row_at(const struct zh_sentence *s, size_t at, int class_id);
const struct word *zh_row_in(const struct zh_sentence *s, struct slice text, int class_id);
/* 全长, 总投资: the metric is a thing's as it stands in its design, not what comes of it */
bool zh_is_static_design(const struct zh_sentence *s, struct slice metric);
/* 已完成: the clause says that it is done */
bool zh_says_done(const struct zh_sentence *s, size_t clause);
/* one vote more, and what holds then */
void zh_status_vote(const struct zh_sentence *s, struct zh_item *item, enum status_feature from, enum status status);
/* 上修今年成长率2个百分点至7%: what the verb from word on revises, "forecast" or a "level"; empty if none does */
struct slice zh_revising(const struct zh_sentence *s, const struct zh_item *item, size_t from);
/* 增长率由3%上修至4%: only what is expected is revised so */
bool zh_is_revised(const struct zh_sentence *s, const struct zh_item *item);
/* lets all generators vote on the item */
void zh_judge(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published);
/* 预计年底投产: is what the passage speaks of being built or in use */
void zh_phase_carry(const struct zh_sentence *s, struct zh_state *state);
/* 营收93亿元，市场预期88亿元: the word says what others expected */
bool zh_is_consensus(const struct zh_sentence *s, const struct zh_word *w);
/* 目标的91%, 计划数的97%: what was aimed at is the whole of a share that is reached */
bool zh_is_aim_of_share(const struct knowledge *know, struct slice text);
/* 预期50, 预期减少47万桶: a figure and nothing else stands behind byte at */
bool zh_figure_follows(struct slice text, size_t at);

/* ---- comparison_zh.c ---- */
/* 同比上涨2.7%，预期2.8%: the change told before, as others read it */
bool zh_reads_again(const struct zh_sentence *s, const struct zh_item *item, const struct zh_item *before);
/* sets change, negative, to_level, from_level, comparison of the item; time must not be needed */
void zh_compare(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before);
/* 上涨2800只: prices move, and what is counted is those that moved */
bool zh_counts_movers(const struct zh_sentence *s, const struct zh_word *w, const struct quantity *q);
/* 从环比来看: what the clause says that the changes behind it are counted against, none if it is no such clause */
enum comparison zh_looks_at(const struct zh_sentence *s, size_t clause);
/* the comparison of a growth without a base, once its time and metric are known */
void zh_compare_unsaid(const struct zh_sentence *s, struct zh_item *item, size_t index); /* of so many before it */

/* ---- unit_zh.c ---- */
/* 300亿、400亿、500亿美元: the unit stands at the last; 从2.2%下调为零: at the one before */
void zh_lend_points(struct zh_sentence *s, const struct zh_item *items, size_t count);
/* 高出2.6个百分点: the difference, where the words before the numeral are no bound */
bool zh_stands_beyond(const struct zh_sentence *s, const struct quantity *q);
void zh_lend_units(struct zh_sentence *s, const struct zh_item *items, size_t count);
/* the unit of items[i], once all are named and those before are settled; money is what the text calls 元, empty for
 * the yuan.  False for a number that counts nothing. */
bool zh_settle_unit(struct zh_sentence *s, const struct zh_item *items, size_t i, struct slice money);

/* ---- metric_zh.c ---- */
/* names what each of count items of the sentence measures; last is what was named before the sentence */
void zh_name(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state);

/* ---- entity_zh.c ---- */
/* the first place or company among words [from, to), empty if none */
struct slice zh_entity(const struct zh_sentence *s, size_t from, size_t to);

/* ---- firm_zh.c ---- */
/* the firm that a document of that title and text is about, empty if it is about none */
struct slice zh_firm(const struct knowledge *know, struct slice title, struct slice text);
/* the only place that a plain title names, part of it, if the plain text tells of it; empty if there are several */
struct slice zh_title_place(const struct knowledge *know, struct slice title, struct slice text);
/* the place that a document is about, by its level: 市 of 全市; title and lead are plain, one of them holds what is
 * returned; empty if they name none */
struct slice zh_home(const struct knowledge *know, struct slice title, struct slice lead, struct slice level);
/* （600001）, (000001.SZ), （00700.HK）, （9888）: the code of a share in brackets at a byte */
bool zh_code_at(struct slice text, size_t at);
/* the name that ends at a byte; empty if there is none of a fit length */
struct slice zh_name_before(struct slice text, size_t end);

/* ---- scope_zh.c ---- */
/* 2025-2027年…分别为12.3/15.8/19.4亿元, 一、二季度…分别为5.4%、5.2%: a part of the time each */
void zh_date_runs(const struct zh_sentence *s, struct zh_item *items, size_t count, struct date published);
/* 首4个月累计升2.9%。中小型单位按月升0.4%: the month of a comparison with the one before it */
void zh_date_monthly(const struct zh_sentence *s, struct zh_item *items, size_t count);
/* an average growth has the years from the level that rose to the one that it came to */
void zh_date_average(const struct zh_sentence *s, struct zh_item *items, size_t count);
void zh_date(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published);
/* the time that a document's title names, .known false if it names none that dates what is below */
struct zh_time zh_date_title(const struct reading *r, const struct zh_fiscal *fiscal);
/* the day to come by which the sentence says that something will be: 到2030年, .known false if it says none */
struct zh_time zh_deadline(const struct zh_sentence *s, struct date published);
/* 分地区看, 从应用分布上看: says how what was told is divided now */
bool zh_divides(const struct zh_sentence *s);
/* what is a fact is not of a time to come that another clause named */
void zh_date_fact(const struct zh_sentence *s, struct zh_item *item, struct date published);
/* what is to be is not of the day of the news, and a yearly yield of no time */
void zh_date_plan(const struct zh_sentence *s, struct zh_item *item, struct date published);
/* where the sentence goes back to an earlier time, or stays with a part of it */
void zh_date_resume(const struct zh_sentence *s, struct zh_state *state);
/* what the sentence leaves in force for those behind it */
void zh_date_carry(const struct zh_sentence *s, struct zh_state *state, struct date published);

/* ---- tally_zh.c ---- */
/* does a sentence begin to count firms by what they foretell? */
void zh_tally_open(const struct zh_sentence *s, const struct zh_item *items, size_t count, struct zh_state *state);
/* 预增310家: a count of such firms */
bool zh_is_tally(const struct zh_item *item, const struct zh_state *state);
/* its time and status: as of the day of the count, a fact */
void zh_tally(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published);

/* ---- plan_zh.c ---- */
/* is what came out held against the expectation at byte at: 优于市场预期 */
bool zh_held_against(const struct knowledge *know, struct slice text, size_t at);
/* the text holds a word that looks ahead */
bool zh_looks_ahead(const struct knowledge *know, struct slice text);
/* is that the title of a plan or policy itself */
bool zh_is_plan(const struct knowledge *know, struct slice title);
/* 2026年主要预期目标: a heading over what is to be done */
bool zh_heads_aims(const struct zh_sentence *s);
/* 一、发展现状: a chapter of a plan on how things are */
void zh_heads_condition(const struct zh_sentence *s, struct zh_state *state);
/* 为实现上述目标，重点抓好以下工作: what follows is to be done, in the year of the aims before */
void zh_open_aims(const struct zh_sentence *s, struct zh_state *state);
/* 预计全年开支80亿元。其中风电50亿元: the parts of what is planned or expected are so as well */
void zh_plan_parts(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state);
/* points of a plan without a cue, under the deadline of the sentence before; notes the deadline of this one */
void zh_aim(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state,
            struct date published);
/* 不超过总股本的30%（即7571万股）: the same in another unit has the same status */
void zh_say_again(const struct zh_sentence *s, struct zh_item *items, size_t count);
/* 预计上半年净利润3亿元。第二季度净利润2亿元: a part of what is expected is expected too */
void zh_expect(const struct zh_sentence *s, struct zh_item *items, size_t count, struct zh_state *state,
               struct date published);

/* ---- fiscal_zh.c ---- */
/* the fiscal year of the firm that the document is about, from what it says or from common knowledge */
struct zh_fiscal zh_fiscal_of(const struct reading *r);
/* the same of a firm that the sentence names and gives a fiscal time */
struct zh_fiscal zh_fiscal_here(const struct zh_sentence *s, const struct zh_fiscal *known);
void zh_fiscal_named(const struct reading *r, struct slice plain, struct zh_fiscal *fiscal);
/* 2025财年, 第三财季, 截至3月底止全年: the real months of each */
void zh_fiscal_months(const struct zh_sentence *s, struct period *periods, const struct zh_fiscal *fiscal,
                      const struct period_context *context);

/* ---- evidence_zh.c ---- */
/* what the sentence says of a claim besides its fields, for the choice */
void zh_fill_draft(const struct zh_sentence *s, const struct zh_item *item, struct draft *d);

/* ---- source_zh.c ---- */
/* who speaks in the clause of the sentence, empty if nobody is named in it */
struct slice zh_speaker(const struct zh_sentence *s, size_t clause);
/* the clause names a publication: 发布, 统计, 记者从…了解到 */
bool zh_publishes(const struct zh_sentence *s, size_t clause);

#endif
