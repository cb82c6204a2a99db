/* phrase_zh - runs of words that name things */
#ifndef EXTRACT_PHRASE_ZH_H
#define EXTRACT_PHRASE_ZH_H

#include "extract/choose/zh_internal.h"

struct span {
    size_t from, to; /* words of the sentence, to exclusive; from >= to: none */
};

static inline bool span_empty(struct span span)
{
    return span.from >= span.to;
}

/* nouns, and the verbs that are part of what is measured */
static inline bool zh_is_content(enum zh_kind kind)
{
    return zh_is_noun(kind) || kind == ZH_ACT || kind == ZH_AVOID;
}

/* What stands before a quantity: 中国—欧洲航线 is the subject, 客运量 the object of 中国—欧洲航线完成客运量5万人次. */
struct phrase {
    struct span subject, object;
    bool done;    /* a verb stands between the two, not a cue of status: 完成, but not 预计 */
    bool of_edge; /* 唐诚旺一家的60亩葡萄 */
    bool joined;  /* a copula stands between it and the quantity */
    bool listed;  /* 河道治理等300多项工程 */
    bool given;   /* who stands before only gives it: 财政部下达资金 */
};

/* the phrase before the item; item->change and comparison must be known, for 较…, 高于… is no part of it */
struct phrase phrase_before(const struct zh_sentence *s, const struct zh_item *item);
/* 仅为普通灯的四分之一, 是香港的三倍: the word behind which it stands what the ratio is of; SLICE_NONE if none does */
size_t phrase_ratio_base(const struct zh_sentence *s, const struct zh_item *item);
/* the counted noun behind it, empty if there is none; ret_of: a 的 stands between */
struct span phrase_behind(const struct zh_sentence *s, const struct zh_item *item, bool *ret_of);

/* 对东盟进出口, 与中亚五国贸易额: the place of word i is with whom one trades, not whose the trade is */
bool phrase_is_partner(const struct zh_sentence *s, size_t i);
/* the end of [from, to) without words that name nothing: adverbs, copulas, dates, verbs */
size_t phrase_peel(const struct zh_sentence *s, size_t from, size_t to);
/* without such words at its start */
struct span phrase_trim(const struct zh_sentence *s, struct span span);
/* the word behind the last verb of [from, to); from if there is none */
size_t phrase_object_start(const struct zh_sentence *s, size_t from, size_t to);
/* the end of the nouns that begin at from; through_of: 的 between nouns does not end them */
size_t phrase_run(const struct zh_sentence *s, size_t from, size_t end, bool through_of);

/* only measures that need an owner: 增速, 总投资 */
bool phrase_is_measure(const struct zh_sentence *s, struct span span);
bool phrase_is_place(const struct zh_sentence *s, struct span span);
bool phrase_is_company(const struct zh_sentence *s, struct span span);

/* the text of the words that name something, in the arena; never longer than a metric may be */
struct slice phrase_text(const struct zh_sentence *s, struct span span);
/* a and b in one, said once where one holds the other */
struct slice phrase_join(const struct zh_sentence *s, struct slice a, struct slice b);
/* what the measures at the end of a phrase are of: 渝昆高铁 of 渝昆高铁全长; empty if that is no owner: 目标价,
 * 归属于股东每股净资产 */
struct slice phrase_owner(const struct zh_sentence *s, struct span span);

#endif
