/* naming_zh - what a sentence has named so far, and the ways in which its quantities get their metrics
 *
 * A function that returns bool and takes an item names it where it can; false leaves the item as it was.
 */
#ifndef EXTRACT_NAMING_ZH_H
#define EXTRACT_NAMING_ZH_H

#include "extract/choose/list_zh.h"

/* what a sentence has named so far */
struct naming {
    const struct zh_sentence *s;
    struct zh_state *state;
    const struct zh_item *first; /* of the sentence */
    struct zh_metric current;    /* what a clause without a noun speaks of */
    struct zh_metric of_these;   /* what 其中 begins the parts of */
    struct span list;            /* words of it, if they are of this sentence: A、B to be told apart by 分别 */
    struct slice owner;          /* whose measures follow: 渝昆高铁 */
    bool named;                  /* something, in this sentence */
    struct slice whole;          /* that shares are of: 占总产量18.3%，…占81.6% */
    struct slice shared; /* what is shared, without its place: 装机规模 of 华北地区装机规模占全国30.1% */
    struct slice label;  /* of a row, without the measure of its heading */
    struct slice aspect; /* 装载机方面: what the clauses behind it speak of */
    struct slice
        bracketed; /* what the figures in the brackets of a list measure: 召回66次 of 福特（66次）、丰田（40次） */
};

/* ---- metric_zh.c ---- */

/* notes whether the metric is a growth or a stock, by its last word */
void naming_classify(const struct zh_sentence *s, struct zh_metric *metric);
/* text becomes the metric of item; 新增 at its end takes the measure named before */
void naming_use(struct naming *n, struct zh_item *item, struct slice text);
/* the item's metric is what clauses without a noun speak of from here; words are its own, owner (if any) whose measures
 * follow */
void naming_become_current(struct naming *n, const struct zh_item *item, struct span words, struct slice owner);

/* 电站4座，总投资约320亿元，其中2座已开工: what was counted by the same unit before; NULL if nothing was */
const struct zh_item *naming_counted_before(const struct zh_item *item, const struct zh_item *first);

/* 指数为50.2，前值50.1: the same measure, read by others */
bool naming_other_reading(struct naming *n, struct zh_item *item, const struct phrase *p);

/* ---- metric_zh_share.c ---- */

/* 占: the part, then the whole */
bool naming_share(struct naming *n, struct zh_item *item);
/* 收入268亿元，为预算的101.2%; 完成投资371亿元，完成年度计划的57%: what was named before, of what was aimed at */
bool naming_share_of_aim(struct naming *n, struct zh_item *item, const struct phrase *p);
/* 占年计划10亿元的112%: the level aimed at, and the share of it that was reached */
bool naming_reached(struct naming *n, struct zh_item *item, const struct zh_item *previous);
/* 不超过总股本的30%: the whole stands between the bound and the share */
bool naming_share_bounded(struct naming *n, struct zh_item *item, const struct phrase *p);
/* 内蒙古、新疆新增装机分别为…，占全国的16.9%、14.8%: the list of the clause before, each with its share */
bool naming_shares_of_list(struct naming *n, struct zh_item *items, size_t run);
/* A增加值、B增加值占规上工业比重分别达到24%、14.1%: the parts stand before the whole, in the words given */
bool naming_parts_of_whole(struct naming *n, struct zh_item *items, size_t run, struct span words);

/* ---- metric_zh_bracket.c ---- */

/* 软件召回 of 特斯拉软件召回: the measure of a firm or place without its name */
struct slice naming_without_name(const struct zh_sentence *s, struct slice measure);
/* 182户（64.5%）, 福特（66次）: a quantity that begins what stands in brackets */
bool naming_in_bracket(struct naming *n, struct zh_item *item, const struct zh_item *previous);

/* 1欧元兑换1.138美元: the rate of two moneys */
bool naming_exchange(struct naming *n, struct zh_item *item);

/* ---- metric_zh_list.c ---- */

/* member number index of the list, and whose it is */
void naming_member(struct naming *n, struct zh_item *item, const struct list *list, size_t index);
/* the list that a run of quantities is told apart by, in its own clause or in the one before */
bool naming_run(struct naming *n, struct zh_item *items, size_t run, size_t before_count);

/* ---- metric_zh_deed.c ---- */

/* 受灾地区公路恢复通行819处: an act without an object needs its subject */
bool naming_is_act(const struct zh_sentence *s, struct span span);
/* 64%的受访者认为应该建公园, 7支钢筋中有3支不合格, 30%用于训练: what is told of them tells them apart */
bool naming_told(struct naming *n, struct zh_item *item, const struct phrase *p);
/* 河北段主体结构完成40%: what is done is the subject, unless that is whose it is */
bool naming_is_done_by(const struct naming *n, const struct zh_item *item, const struct phrase *p);
/* 全市还有13300多人安置在…, 31个已恢复通水: without a noun the deed tells what is counted */
bool naming_deed(struct naming *n, struct zh_item *item, bool spent);
/* 3死14伤: the unit is what befell them */
bool naming_fate(struct naming *n, struct zh_item *item);
/* 安排2500亿元支持消费品以旧换新: what the money does is what it is for */
bool naming_is_spent(const struct zh_sentence *s, const struct zh_item *item);
/* 拟减持1.5%股份: adds what is planned to the metric that lacks it */
void naming_planned(struct naming *n, struct zh_item *item);
/* 夏粮增产28.9亿斤: the verb joins the noun right before it */
void naming_moved(struct naming *n, struct zh_item *item);
/* 超12万商家参与: adds the noun that is the unit where the metric lacks it */
void naming_counted(struct naming *n, struct zh_item *item);
/* 维持利率不变的概率为97%: what the chance or share is of */
void naming_chance(const struct zh_sentence *s, struct zh_item *item);
/* 减持不超过360万股: the verb right before the quantity, where it may be a noun as well; empty if there is none */
struct slice naming_soft_deed(const struct zh_sentence *s, const struct zh_item *item);
/* 累计回购股份320万股: what is done with shares; empty where the object is something else */
struct slice naming_deed_to_shares(const struct zh_sentence *s, const struct zh_item *item, struct span object);
/* 以8.65亿元竞得探矿权: money that the deed behind it takes */
bool naming_is_paid_with(const struct zh_sentence *s, const struct zh_item *item);
/* 拟投资25.6亿元建设…正极材料项目: the investment in what the clause ends with */
bool naming_invested(struct naming *n, struct zh_item *item);

/* 单个项目最高300万元: the one who is given it is half of the name, what is given the other */
void naming_grant(struct naming *n, struct zh_item *item);

/* ---- entity_zh.c ---- */

/* 业绩, 有关人士说: plain words that end as no name does */
bool naming_is_nobody(const struct zh_sentence *s, struct slice plain);
/* a clause without a name has that of the clause before, a sentence that of the first figure of the one before it in
 * the paragraph: 动力电池收入110亿元，海外收入占比27%。研发投入9.8亿元 says nothing of 海外 at its end */
void naming_entities(struct naming *n, struct zh_item *items, size_t count);

#endif
