/* period_zh_internal - what the files of Chinese time share
 *
 * A function NAME_at reads what stands at byte at: it returns whether it is there, and then fills ret and end (the
 * byte behind it); on false both are garbage.
 */
#ifndef EXTRACT_PERIOD_ZH_INTERNAL_H
#define EXTRACT_PERIOD_ZH_INTERNAL_H

#include "extract/mention/period_internal.h"

/* years that a text may speak of as 2024年; below and above, 年 is a length */
#define YEAR_MIN 1000
#define YEAR_MAX 2200

/* what is known when the inside of a year is read */
struct zh_frame {
    int year;     /* 0: none said */
    bool implied; /* year was inherited or taken from publication */
    bool anaphoric, ahead;
};

/* ---- period_zh_token.c ---- */

uint32_t period_zh_char_at(const struct period_scan *s, size_t at);
uint32_t period_zh_char_before(const struct period_scan *s, size_t at);
size_t period_zh_char_len(const struct period_scan *s, size_t at);
/* digits and units are often set apart: 2024 年 9 月 */
size_t period_zh_skip_space(const struct period_scan *s, size_t at);
static inline bool period_zh_text_at(const struct period_scan *s, size_t at, const char *word)
{
    return slice_starts(slice_sub(s->text, at, s->text.len), slice_of(word));
}
#define period_zh_text_at_any(s, at, ...) slice_starts_any(slice_sub((s)->text, at, (s)->text.len), __VA_ARGS__)
bool period_zh_figure_at(const struct period_scan *s, size_t at, int *ret);
/* up to four digits with nothing numeric beside them: 12,5 and 3.5 are no years, months or days */
bool period_zh_arabic_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);
bool period_zh_spelled_at(const struct period_scan *s, size_t at, struct period_number *ret, size_t *end);
/* a number that begins inside a longer one, a code or a decimal: 13.5月, A12日 */
bool period_zh_inside_number(const struct period_scan *s, size_t at);
const struct term *period_zh_unit_at(const struct period_scan *s, size_t at, size_t *end);
const struct term *period_zh_link_at(const struct period_scan *s, size_t at, enum term_kind kind, size_t *end);
/* 2024年9月、10月: what is found at a place takes the year of the time that it is listed with */
bool period_zh_listed(const struct period_scan *s, size_t at);
/* the year of two figures that stands before a month or quarter: 25年Q3 */
static inline int period_zh_full_year(const struct period_scan *s, int two)
{
    return when_full_year(s, two, 30);
}
/* a word of the kind stands in the rest of the clause, within reach: 自…以来 (since), 与…相比 (base), what only figures
 * have (stop) */
bool period_zh_clause_holds(const struct period_scan *s, size_t at, enum term_kind kind);

/* ---- period_zh_point.c ---- */

/* 20时30分, 20:30, 下午3点: part of the day that it follows */
size_t period_zh_clock_at(const struct period_scan *s, size_t at);
/* 前9个月, 头两个月, 前三季度, 首季: the months of a year from its first; 后四个月, 最后三周: from its last */
bool period_zh_head_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret, size_t *end);
/* the second half of a range: a day or month of the first half's year; into the next year where it would go back */
void period_zh_follow(struct when a, struct when *b);
/* the date in brackets behind a relative day is that day: 昨天（10月28日） */
void period_zh_bracket_tail(const struct period_scan *s, struct when *ret, size_t *end);
bool period_zh_point_at(const struct period_scan *s, size_t at, const struct zh_frame *f, struct when *ret,
                        size_t *end);

/* 11日至12日: the day without its month behind a day, in the same month or the next */
bool period_zh_day_behind(const struct period_scan *s, size_t at, struct date from, struct when *ret, size_t *end);

#endif
