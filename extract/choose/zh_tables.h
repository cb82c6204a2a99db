/* zh_tables - the class numbers that the Chinese files look up once */
#ifndef EXTRACT_ZH_TABLES_H
#define EXTRACT_ZH_TABLES_H

#include "base/utf8.h"
#include "extract/choose/zh_internal.h"

/* the classes of words, by the field that holds the number of each */
#define ZH_CLASSES(X)                                                                                                     \
    X(plan_title, "plan title")   /* how the title of a plan or policy ends */                                            \
    X(aim_heading, "aim heading") /* how the heading of what is to be done ends */                                        \
    X(measure_end, "measure end") /* how a noun ends that is a measure itself */                                          \
    X(sum, "sum")                 /* what is measured is a sum */                                                         \
    X(restates, "restates")       /* what a clause begins with that says the same again */                                \
    X(purpose, "purpose")         /* what money is for */                                                                 \
    X(befalls, "befalls")         /* what befalls whom a clause names behind 受 */                                       \
    X(session, "session")         /* the market closes */                                                                 \
    X(intraday, "intraday")       /* a time of the trading day */                                                         \
    X(year_base, "year base")     /* what a figure is due to, behind a year */                                            \
    X(founded, "founded")         /* a firm began */                                                                      \
    X(equals, "equals")           /* what a share of a level begins with; part: a fraction too */                         \
    X(apart, "apart")             /* how long since, of nothing told */                                                   \
    X(week_move, "week move")     /* a move of the week */                                                                \
    X(closes_at, "closes at")     /* where a price closes */                                                              \
    X(heads_for, "heads for")     /* where things go, or somebody is */                                                   \
    X(event_end, "event end")     /* how a clause ends that names an event */                                             \
    X(later, "later")             /* some time after the day that was told */                                             \
    X(ranks, "ranks")             /* how somebody ranks in a zone */                                                      \
    X(aim_opening, "aim opening") /* what a sentence says that opens what is to be done */                                \
    X(news, "news")               /* what a headline says that somebody does with a plan */                               \
    X(word, "word")                                                                                                       \
    X(design, "design")                                                                                                   \
    X(stock, "stock")                                                                                                     \
    X(flow, "flow")                                                                                                       \
    X(of_year, "of year") /* 生产总值, 财政收入: of one year, whatever years a report is on */                    \
    X(growth, "growth")                                                                                                   \
    X(phase, "phase")                                                                                                     \
    X(pair, "pair")                                                                                                       \
    X(company, "company")                                                                                                 \
    X(speaker, "speaker")                                                                                                 \
    X(counted, "counted")                                                                                                 \
    X(category, "category")                                                                                               \
    X(grade, "grade")                                                                                                     \
    X(nobody, "nobody")                                                                                                   \
    X(modifier, "quantity.before")                                                                                        \
    X(head, "head")                                                                                                       \
    X(trade, "trade")                                                                                                     \
    X(balance, "balance")     /* 贷款, 存款: what money is added to */                                                \
    X(results, "results")     /* of a firm: 营收, 每股收益 */                                                       \
    X(chance, "chance")       /* told of a deed: 概率 */                                                                \
    X(payroll, "payroll")     /* counts of jobs added in a month: 非农 */                                               \
    X(inflation, "inflation") /* measures that are themselves a growth of prices */                                       \
    X(tally, "tally")         /* of what a firm foretells: 预增, 首亏 */                                              \
    X(delivery, "delivery")   /* goods that a month of delivery tells apart */                                            \
    X(firm, "firm")           /* a firm that is not named */                                                              \
    X(grant, "grant")         /* 补助, 奖励: money that is paid up to a cap */                                        \
    X(degree, "degree")       /* 高, 低: how two things differ; no means: a word that only ends like one */             \
    X(money, "money measure") /* what is paid or owned: 净利润, 市值 */                                              \
    X(moved, "moved")         /* 增产: a move that says what of its subject moved */                                    \
    X(each, "each")           /* 单吨, 单Wh: what an amount is for each of */                                          \
    X(fiscal, "fiscal") /* firms whose year ends in the month value; begins: called by the year in which it begins */     \
    X(consensus, "consensus")       /* 市场预期: what was expected of one figure */                                   \
    X(rank, "rank")                 /* 涨幅居前: what is said behind a list of movers */                              \
    X(condition, "condition")       /* headings of a plan over how things are (now), over what is to be done (aims) */    \
    X(mainland, "mainland")         /* whose 元 is the yuan wherever the text is written */                              \
    X(evidence, "evidence")         /* what speaks for a time or a status: 目前, 已, 达到, 累计, 股价 */         \
    X(flow_measure, "flow measure") /* 平均值, 销售额: of a whole time, never of a day */                           \
    X(capital_deed, "capital deed") /* 发行, 回购: what a firm bounds when it plans it */                             \
    X(rubric, "rubric") /* 投资要点, 市场回顾: what stands before a colon and is nobody whose figures follow */   \
    X(unit_close, "unit close") /* 在 of 850万玩家在玩: what a noun that is a unit stops before */                  \
    X(no_head, "no head")   /* 历史新高 of 71%的历史新高: what stands behind a quantity and names nothing */     \
    X(firm_end, "firm end") /* 矿机 of 山东矿机: with a place before it a firm */                                   \
    X(no_town, "no town")   /* 城市, 各县: ends like the name of a town and is none */                                \
    X(house, "house")       /* 银行, 大学: with a city before it the name of one; none: 大学生 */                  \
    X(before_name, "before name") /* 折射出: what stands before the name of a firm in one run */                       \
    X(no_name, "no name") /* 有限公司: a kind of firm, which is no name; start: 该 and what follows; end: 业绩 and \
                             what ends so */                                                                              \
    X(phrase_lead, "phrase lead") /* 则: what a phrase begins with that names nothing */                                 \
    X(phrase_tail, "phrase tail") /* 主要: or ends with */                                                              \
    X(auxiliary, "auxiliary")     /* 会, 能: of the verb behind a noun; noun: a noun that ends so: 协会 */            \
    X(no_phrase, "no phrase")     /* 上, 至: what is left of a phrase and names nothing alone */                        \
    X(reading, "reading")         /* 前值, 市场共识: another reading of the measure named before */                 \
    X(unowned, "unowned")         /* 指数, 期货: a price or index that is nobody's */                                 \
    X(traded, "traded")           /* 期货, 合约: what moves on a market is nobody's */                                \
    X(market, "market")           /* 涨, 跌: how a price moves */                                                       \
    X(since, "since")             /* 年内, 以来: a price is told against where it was then */                         \
    X(bound, "bound")             /* 至少, 最多: a bound that stands before the verb */                               \
    X(record, "record")           /* 最高, 新低: what a figure is since a time */                                     \
    X(rate_move, "rate move")     /* 降息: a deed that names the change of a rate right behind it */                    \
    X(revision, "revision")                                                                                               \
    X(plan_noun, "plan noun")                                                                                             \
    X(part_of_firm, "part of firm") /* 板块, 业务: what has a firm's measures without being one */                    \
    X(done, "status.done")          /* 已, 已有: the clause says that it is done */                                    \
    X(now, "status.now") /* 当前, 由于: a clause that begins so says how it stands, or why; no means: 当前股价 */ \
    X(will, "status.will")     /* 将, 将会 */                                                                          \
    X(reckon, "status.reckon") /* 估算, 测算: who reckons a time to come expects; past: or estimates one gone by */   \
    X(coming, "status.coming")             /* 将, 可能: behind 估计, what is yet to come */                          \
    X(aim_of, "status.aim_of")             /* 目标的: what was aimed at is the whole of the share behind it */         \
    X(directs, "status.directs")           /* 提出: somebody says what is to be done */                                 \
    X(asks, "status.asks")                 /* 建议, 希望; deed: 宣布, of a deed alone */                            \
    X(plans_for, "status.plans_for")       /* 计划在, 预计于: the word is part of the time behind it */             \
    X(deed, "status.deed")                 /* 裁员: announced, it is still to be done */                                \
    X(revises, "status.revises")           /* 上调: what is expected of years to come */                                \
    X(aim, "metric.aim")                   /* 完成年初预算10亿元的90%: what was aimed at, of which a share */    \
    X(index, "metric.index")               /* 台股, 恒指: what moves by points */                                     \
    X(publisher, "metric.publisher")       /* 主计总处: what it publishes is not of it */                             \
    X(expecting, "status.expecting")       /* 市场 of 优于市场预期: whose expectation it is */                    \
    X(held_against, "status.held_against") /* 弱于 before 预期: what came out is held against it */                   \
    X(under_way, "status.under_way")       /* 批出, 以来: a scheme under which something was done */                  \
    X(proposes, "status.proposes")         /* 拟, 预案: what a text says that tells of a deal to come */               \
    X(terms, "status.terms")               /* 发行价格, 限售期: what belongs to such a deal */                     \
    X(behind, "status.behind")             /* 的预测: what a noun behind the quantity says of it */                    \
    X(set_day, "status.set")               /* 将于: the day is set */                                                   \
    X(measure_ends, "status.measure_ends") /* 预测: what the end of a measure says of it; budget: of money alone */     \
    X(measure_only, "metric.measure_only") /* 均价: a measure, and of nobody */                                         \
    X(measure_holds, "status.measure_holds")   /* 规划规模, 目标价: what a word in it says */                      \
    X(measure_starts, "status.measure_starts") /* 设计, 意向: what its first word says */                             \
    X(strikes, "status.strikes")               /* 打击, 袭击: what is struck is a target of another kind */           \
    X(sights, "plan.sight")                    /* 上看: sees a level ahead, where one stands behind it */               \
    X(yearly, "plan.yearly")                   /* 年发电量: a yield, of no one year */                                \
    X(may, "status.may")                       /* 可能: of what is to come it says that it is expected */               \
    X(nation_fiscal, "fiscal.nation")          /* governments, as in class fiscal */                                      \
    X(yields, "plan.yields")                   /* 每年可减排 */                                                      \
    X(makes, "will.makes")                     /* 将A打造成B */                                                       \
    X(outlook, "time.outlook")                 /* 目标价: held on the day; ahead: if the time told is to come */       \
    X(moved_to, "time.moved")                  /* 增至, 调至: what a rate is since */                                 \
    X(project, "status.project")               /* 项目, 电站: a plant, of which a metric tells */                     \
    X(home_level, "home.level")                /* 北京, 广西: what is 全市 or 全区 there and not 全省 */        \
    X(either, "status.either")                 /* 持平, 涨: behind 或 it tells of one or the other */                 \
    X(at_least, "status.equals")               /* 达到或超过 */                                                      \
    X(will_done, "will.done")                  /* 成功将: it is done */                                                \
    X(base_time, "base.time")    /* 上月, 去年: against what a change is counted, as a means of comparison */         \
    X(amounts, "change.amounts") /* 量, 收入: never below nothing, so that -12% is a change */                         \
    X(mover, "change.mover")     /* 只: counts what moved */                                                             \
    X(price_move, "change.price")                                                                                         \
    X(below, "change.below")            /* 低于: less than another */                                                   \
    X(growth_behind, "growth.behind")   /* 的增长: behind a percentage that is one */                                  \
    X(growth_of, "growth.of")           /* 环比增速: what a measure says of its base */                               \
    X(by_month, "growth.month")         /* 按月, 上月: against the month before, whatever time was told */            \
    X(summed_move, "growth.summed")     /* 累计涨幅: of a price since the time began */                               \
    X(holds, "status.holds")            /* 持股: what is held, */                                                       \
    X(holder, "status.holder")          /* 的股东: by whom */                                                          \
    X(grants, "status.grants")          /* 给予: the multiple that a broker sees in a share */                          \
    X(again, "status.again")            /* （即: the same in another unit */                                            \
    X(country_fiscal, "country.fiscal") /* 财政预算案: of a government */                                            \
    X(budget_end, "fiscal balance")     /* 盈余, 财政储备: of a government, of its fiscal year */                   \
    X(goes_on, "status.goes_on")        /* 仍将, 概率为: a sentence looks ahead */

struct zh_tables {
    const struct word *first;    /* of class word */
    const uint8_t *kinds;        /* of each word from there on, if it is of the class: enum zh_kind + 1 */
    struct utf8_set plan_starts; /* the first characters of longer words of plans: 预, 计 */
#define X(field, name) int field;
    ZH_CLASSES(X)
#undef X
};

/* the kind that a row's "means" names; false if there is none such */
bool zh_kind_of(struct slice means, enum zh_kind *ret);
/* the same for a word of class word, looked up; false for NULL */
bool zh_kind(const struct zh_tables *tables, const struct word *word, enum zh_kind *ret);

#endif
