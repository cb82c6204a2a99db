/* list_zh - lists of nouns and lists of quantities */
#ifndef EXTRACT_LIST_ZH_H
#define EXTRACT_LIST_ZH_H

#include "extract/choose/phrase_zh.h"

#define LIST_MOST 24

struct list {
    struct span parts[LIST_MOST];
    size_t count;
};

/* the members of a list that goes with so many quantities: 家用电器和音像器材类、家具类 are two where two growths
 * follow, not three; false if it has another number of members.  What is beyond LIST_MOST is left out. */
bool list_split(const struct zh_sentence *s, struct span span, size_t count, struct list *ret);
/* member number index with what stands at the last one for all: 太阳能电池产量 of 太阳能电池、新能源汽车产量 */
struct slice list_member_name(const struct zh_sentence *s, const struct list *list, size_t index);
/* the measures at the end of a member */
struct slice list_shared_measure(const struct zh_sentence *s, struct span part);
/* half of a word that is two measures (产销: 产量, 销量); empty if text ends with none of count halves */
struct slice list_pair_part(const struct zh_sentence *s, struct slice text, size_t index, size_t count);
/* how many quantities from items[0] on stand in one list: x、y和z */
size_t list_run_length(const struct zh_sentence *s, const struct zh_item *items, size_t count);

#endif
