/* scope_zh - which time a Chinese quantity is of: what scope_zh.c, scope_zh_near.c and scope_zh_carry.c share
 *
 * A word is the index of a word of the sentence, that of a ZH_PERIOD where a time is asked for.
 */
#ifndef EXTRACT_SCOPE_ZH_H
#define EXTRACT_SCOPE_ZH_H

#include "extract/choose/zh_internal.h"

/* ---- scope_zh_near.c ---- */

/* does the period give days, and not only a length or what a change is counted against? */
bool scope_is_dating(const struct period *p);
/* 截至收盘，沪指跌1.1%, with no day named: the day of the text */
bool scope_closes_today(const struct zh_sentence *s, const struct zh_item *item);
/* the period as the time of a quantity */
struct zh_time scope_time_of(const struct zh_sentence *s, const struct period *p);
/* does the text stand right behind the word? */
bool scope_follows(const struct zh_sentence *s, size_t word, const char *text);
/* 2025年补贴政策落地后，已有50家企业提交申请: the clause names an event, not the time of what follows */
bool scope_is_event(const struct zh_sentence *s, size_t clause);
/* 2022年度绿色制造名单: the year belongs to the list's name */
bool scope_is_part_of_name(const struct zh_sentence *s, size_t word);
/* 占全年计划数的97%, 完成全年目标的91%, 在2020年的基础上: no time of any level */
bool scope_is_footing(const struct zh_sentence *s, size_t word);
/* 成立于2014年: when a firm began, which dates nothing behind its clause */
bool scope_is_founding(const struct zh_sentence *s, size_t word);
/* 恢复至2019年的五成半: the time is the base of that ratio, not what it is of; quantity: its word */
bool scope_is_base_of_ratio(const struct zh_sentence *s, size_t word, size_t quantity);
/* 是“十三五”初期的2.6倍；…: nor is it the time of what follows */
bool scope_is_base_before(const struct zh_sentence *s, size_t word);
/* 今天，2025年全国城市招聘活动在广州启动: the year belongs to the event, which is today */
bool scope_names_event(const struct zh_sentence *s, size_t word);
/* 五条高速公路昨天实现通车: a time behind the quantity in its own clause, where there is none before */
bool scope_date_later(const struct zh_sentence *s, struct zh_item *item);
/* 根据本周公布的调查: when it was published dates nothing that it says */
bool scope_is_published(const struct zh_sentence *s, size_t word);
/* 创2024年以来新高: since when it is a record dates no figure */
bool scope_is_of_record(const struct zh_sentence *s, size_t word);
/* 截至6月24日 */
bool scope_is_as_of(const struct zh_sentence *s, size_t word);
/* 上半年，轻工业延续去年四季度以来的向好态势，…增长7%: how long something has lasted dates nothing behind its clause */
bool scope_is_lasting(const struct zh_sentence *s, size_t word);
/* 上限增至每日150个: a rate that was moved to holds from some time on */
bool scope_moves_to(const struct zh_sentence *s, const struct zh_item *item);
/* looks left from the quantity; true if a time or a rate was found */
bool scope_date_before(const struct zh_sentence *s, struct zh_item *item, struct date published);

/* 本周沪指收于3418点: of the end of a time longer than a day, and no aim */
bool scope_is_close(const struct zh_sentence *s, const struct zh_item *item);

/* a time that may date what stands behind it: no base, no part of a name, no event, no scene */
bool scope_dates(const struct zh_sentence *s, size_t word);

#endif
