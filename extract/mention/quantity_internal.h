/* quantity_internal - what the files that find quantities share */
#ifndef EXTRACT_QUANTITY_INTERNAL_H
#define EXTRACT_QUANTITY_INTERNAL_H

#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"
#include "extract/mention/quantity.h"

/* lexicon classes "quantity.NAME" of each language */
/* clang-format off */
#define QUANTITY_ZH(X) \
    X(before) X(after) X(unit_stop) X(range) X(change) X(filler) X(rate) X(per) X(member) X(told) X(ordinal_unit) \
    X(span_before) X(span_after) X(name_before) X(substance) X(rank_before) X(rank_unit) X(age_after) X(age_before) \
    X(name_after) X(list) X(heat) X(electricity) X(firm_after) X(law) X(limit_up) X(index) X(label) X(reached) \
    X(months) X(day_before) X(day_after) X(measured) X(index_lead) X(duration)
#define QUANTITY_EN(X) \
    X(before) X(after) X(unit_stop) X(range) X(change) X(word) X(name_before) X(noun_stop) X(noun) X(tail) X(per) \
    X(member) X(span_before) X(span_after) X(per_noun) X(clock) X(heat) X(length) X(age) X(age_bound) X(people) \
    X(how_often) X(multiplied) X(growth_mark) X(street) X(weighed) X(oil) X(shares) X(loss) X(passing) X(group) \
    X(session) X(size) X(within)
/* clang-format on */

/* their numbers, and those of classes that others have too */
#define QUANTITY_CLASS(name) int name;
struct quantity_tables {
    struct {
        QUANTITY_ZH(QUANTITY_CLASS)
        int shared_money;
    } zh;
    struct {
        QUANTITY_EN(QUANTITY_CLASS)
        int forecasters, forecast, money_letter, outlook;
    } en;
};
#undef QUANTITY_CLASS

/* a quantity while it is put together, with the numeral it came from */
struct draft {
    struct quantity q;
    struct numeral n;
    bool gone;     /* became part of the one before */
    bool has_unit; /* q.unit was found in the text */
};

/* what the sentence speaks of, looked up once when first asked */
enum hint { HINT_UNKNOWN, HINT_NO, HINT_YES };
struct hints {
    enum hint heat, length, electricity, weighed, oil, shares, loss;
};

struct finding {
    const struct knowledge *know;
    const struct quantity_tables *tables;
    struct slice text;
    enum language language;
    struct arena *arena, *work; /* for what is pointed to; for the numbers themselves */
    const struct period *periods;
    size_t period_count, period_at; /* period_at: first that does not end before the numeral at hand */
    struct draft *drafts;
    size_t count;
    struct hints *hints;
};

/* the text from byte at on; the text before byte end */
static inline struct slice behind(const struct finding *f, size_t at)
{
    return slice_sub(f->text, at, f->text.len);
}
static inline bool text_at(const struct finding *f, size_t at, const char *word)
{
    return slice_starts(behind(f, at), slice_of(word));
}
static inline bool text_before(const struct finding *f, size_t end, const char *word)
{
    return slice_ends(slice_sub(f->text, 0, end), slice_of(word));
}
#define text_at_any(f, at, ...) slice_starts_any(slice_sub((f)->text, at, (f)->text.len), __VA_ARGS__)
#define text_before_any(f, end, ...) slice_ends_any(slice_sub((f)->text, 0, end), __VA_ARGS__)
/* the code point at byte at, before byte at; 0 at the ends */
uint32_t point_at(const struct finding *f, size_t at);
uint32_t point_before(const struct finding *f, size_t at);
/* the first byte behind blanks from at; before blanks that end at end */
size_t skip_blank(const struct finding *f, size_t at);
size_t skip_blank_back(const struct finding *f, size_t end);

/* the longest word of a class at byte at, or that ends at byte end, in the lexicon of the sentence's language */
static inline const struct word *word_at(const struct finding *f, int class_id, size_t at)
{
    return lexicon_match(f->language == LANGUAGE_EN ? f->know->en : f->know->zh, class_id, f->text, at);
}
static inline const struct word *word_before(const struct finding *f, int class_id, size_t end)
{
    return lexicon_match_before(f->language == LANGUAGE_EN ? f->know->en : f->know->zh, class_id, f->text, end);
}
static inline bool same(struct slice a, const char *b)
{
    return slice_equal(a, slice_of(b));
}
/* single bytes of English text: a letter, digit or byte of a longer character; an ASCII letter; a capital */
bool word_byte(unsigned char c);
static inline bool letter(unsigned char c)
{
    return utf8_is_ascii_letter(c);
}
bool upper(unsigned char c);
/* end of the English word that starts at byte at (letters, digits, inner hyphens and apostrophes); start of the one
 * that ends at byte end */
size_t word_end(const struct finding *f, size_t at);
size_t word_start(const struct finding *f, size_t end);
/* the bytes of this word, written in lower case, at byte at: 0 if it is not there; whether it ends at byte end */
size_t word_here(const struct finding *f, size_t at, const char *word);
bool word_ends(const struct finding *f, size_t end, const char *word);

/* the unit at byte at, unless a longer word stands there that only starts like one ("quantity.unit_stop"): bytes, 0 if
 * none */
size_t unit_here(const struct finding *f, size_t at, struct unit *ret);
/* whether a word of the class stands in the sentence; hint keeps the answer */
bool speaks_of(const struct finding *f, int class_id, enum hint *hint);

/* the period that covers the numeral, NULL if none; numerals come in order */
const struct period *period_over(struct finding *f, const struct numeral *n);

void draft_reject(struct draft *d, const char *reason);
/* value, low and high of the draft from its numeral and unit; false (and rejected) if they do not fit a decimal */
bool draft_value(struct draft *d);
/* sets the unit found at [at, end) of the text; the draft's text ends there */
void draft_unit(const struct finding *f, struct draft *d, struct unit unit, size_t at, size_t end);
/* joins b to a as one range; the magnitude and unit of b are a's too where a has none.  False if they do not fit. */
bool draft_range(const struct finding *f, struct draft *a, struct draft *b);
/* whether they could be the two ends of one range */
bool draft_alike(const struct draft *a, const struct draft *b);
/* adds a smaller unit's amount behind: 1 hour 18 minutes; false if the units do not go together */
bool draft_compound(const struct finding *f, struct draft *a, struct draft *b);
/* takes out the drafts whose numeral lies in the text of the one before: the 半 of 4个半小时 */
void drop_covered(struct finding *f);
enum relation relation_of(struct slice means);

/* the steps of each language, called in this order by quantity_find_zh and quantity_find_en */
void quantity_compounds_zh(struct finding *f);              /* 1小时18分, 9秒35 */
void quantity_ranges_zh(struct finding *f);                 /* 3万至5万吨 */
void quantity_pairs_zh(struct finding *f);                  /* 5、6支 */
void quantity_bases_zh(struct finding *f);                  /* 50元、55元/吨 */
void quantity_slash_zh(struct finding *f);                  /* 35.2/42.8亿元 */
void quantity_labels_zh(struct finding *f);                 /* 市值（亿元）：41.59 */
void lookalike_date_zh(struct finding *f, struct draft *d); /* of all reasons, the two that hold for a range */
void lookalike_span_zh(struct finding *f, struct draft *d);
void lookalike_judge_zh(struct finding *f, struct draft *d); /* all reasons, the date included */
void quantity_lists_zh(struct finding *f);                   /* 300亿、400亿元 */

void quantity_rates_en(const struct finding *f, struct draft *d); /* "per kilowatt per year" behind a draft's text */
/* puts the rate that begins at byte at under the draft, whose text stays as it is; false if none begins there */
bool quantity_rate_at_en(const struct finding *f, struct draft *d, size_t at);
bool quantity_circa_en(const struct finding *f, const struct draft *d); /* "c300 km" */
void noun_before_en(struct finding *f);                        /* "Out of all projects reviewed, 23 are done" */
void noun_behind_en(const struct finding *f, struct draft *d); /* the counted noun as the draft's unit */
/* the head of the noun phrase from byte at: its span; false if a stop word, a mark or the limit comes first.  A plural
 * is the head; a row of "quantity.noun" (people, aircraft) too; of a single thing the last word is. */
bool noun_head_en(const struct finding *f, size_t at, bool single, size_t *ret_start, size_t *ret_end);
void quantity_compounds_en(struct finding *f);   /* 5 feet 4 inches */
void quantity_conversions_en(struct finding *f); /* ₹2.90 ($0.036)/kWh */
void quantity_ticks_en(struct finding *f);       /* at $10.57, down 8-3/4 */
void quantity_ranges_en(struct finding *f);      /* $5-7 million */
void quantity_before_en(struct finding *f);      /* EUR 723 million (809) */
void quantity_parts_en(struct finding *f);       /* 12 of its 40 plants */
void lookalike_judge_en(struct finding *f, struct draft *d);
void lookalike_range_en(struct finding *f, struct draft *d); /* the reasons that a range may have */

void quantity_find_zh(struct finding *f);
void quantity_find_en(struct finding *f);

#endif
