/* quantity_internal - what the files that find quantities share */
#ifndef EXTRACT_QUANTITY_INTERNAL_H
#define EXTRACT_QUANTITY_INTERNAL_H

#include "base/utf8.h"
#include "extract/knowledge.h"
#include "extract/quantity.h"

/* numbers of the lexicon classes "quantity.NAME" */
struct quantity_tables {
    struct {
        int before, after, unit_stop, range, change, filler, rate, member, ordinal_unit, span_before, span_after,
            name_before, substance, duration, rank_before, rank_unit, money, age_before, name_after, list, heat,
            electricity;
    } zh;
    struct {
        int before, after, unit_stop, range, change, word, name_before, noun_stop, noun, tail, per, per_noun, member,
            span_before, span_after, age, clock, heat, length;
    } en;
};

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
    enum hint heat, length, electricity;
};

struct finding {
    const struct knowledge *know;
    const struct quantity_tables *tables;
    struct slice text;
    enum language language;
    struct arena *arena;
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
/* the code point at byte at, before byte at; 0 at the ends */
uint32_t point_at(const struct finding *f, size_t at);
uint32_t point_before(const struct finding *f, size_t at);
/* the first byte behind blanks from at; before blanks that end at end */
size_t skip_blank(const struct finding *f, size_t at);
size_t skip_blank_back(const struct finding *f, size_t end);

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

void quantity_find_zh(struct finding *f);
void quantity_find_en(struct finding *f);
bool quantity_load_zh(struct quantity_tables *t, const struct knowledge *know, struct err *err);
bool quantity_load_en(struct quantity_tables *t, const struct knowledge *know, struct err *err);

#endif
