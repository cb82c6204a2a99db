/* zh_tables - the class numbers that the Chinese files look up once */
#ifndef EXTRACT_ZH_TABLES_H
#define EXTRACT_ZH_TABLES_H

#include "extract/choose/zh_internal.h"
#include "extract/lexicon/trie.h"

struct zh_tables {
    const uint8_t *kinds;                      /* of each word of class word, by its number: enum zh_kind + 1 */
    uint64_t plan_starts[TRIE_HAN_COUNT / 64]; /* the first characters of longer words of plans: 预, 计 */
    bool plan_starts_elsewhere;                /* a user's word of a plan begins with none that the table has */
    int plan_title;                            /* how the title of a plan or policy ends */
    int aim_heading;                           /* how the heading of what is to be done ends */
    int aim_opening;                           /* what a sentence says that opens what is to be done */
    int news;                                  /* what a headline says that somebody does with a plan */
    int word, design, stock, flow, growth, phase, pair, company, speaker, counted, category, grade, nobody, modifier,
        head, trade;
    int balance;   /* 贷款, 存款: what money is added to */
    int results;   /* of a firm: 营收, 每股收益 */
    int payroll;   /* counts of jobs added in a month: 非农 */
    int inflation; /* measures that are themselves a growth of prices */
    int tally;     /* of what a firm foretells: 预增, 首亏 */
    int delivery;  /* goods that a month of delivery tells apart */
    int firm;      /* a firm that is not named */
    int grant;     /* 补助, 奖励: money that is paid up to a cap */
    int degree;    /* 高, 低: how two things differ; no means: a word that only ends like one */
    int money;     /* what is paid or owned: 净利润, 市值 */
    int each;      /* 单吨, 单Wh: what an amount is for each of */
    int fiscal;    /* firms whose year ends in the month value; means: called by the year in which it ends or starts */
    int consensus; /* 市场预期: what was expected of one figure */
    int rank;      /* 涨幅居前: what is said behind a list of movers */
    int condition; /* headings of a plan over how things are (now), over what is to be done (aims) */
    int mainland;  /* whose 元 is the yuan wherever the text is written */
    int evidence;  /* what speaks for a time or a status: 目前, 已, 达到, 累计, 股价 */
    int flow_measure; /* 平均值, 销售额: of a whole time, never of a day */
    int capital_deed; /* 发行, 回购: what a firm bounds when it plans it */
    int rubric;       /* 投资要点, 市场回顾: what stands before a colon and is nobody whose figures follow */
    int phrase_lead;  /* 则: what a phrase begins with that names nothing */
    int phrase_tail;  /* 主要: or ends with */
    int no_phrase;    /* 上, 至: what is left of a phrase and names nothing alone */
    int reading;      /* 前值, 市场共识: another reading of the measure named before */
    int unowned;      /* 指数, 期货: a price or index that is nobody's */
    int market;       /* 涨, 跌: how a price moves */
    int record;       /* 最高, 新低: what a figure is since a time */
    int rate_move;    /* 降息: a deed that names the change of a rate right behind it */
    int revision, plan_noun; /* 计划, 目标: a plan that may be part of a noun */
    int part_of_firm;        /* 板块, 业务: what has a firm's measures without being one */
};

/* the kind that a row's "means" names; false if there is none such */
bool zh_kind_of(struct slice means, enum zh_kind *ret);
/* the same for a word of class word, looked up; false for NULL */
bool zh_kind(const struct zh_tables *tables, const struct word *word, enum zh_kind *ret);

#endif
