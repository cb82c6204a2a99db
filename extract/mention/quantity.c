/* quantity - what both languages share: values, ranges, compounds; the words are in quantity_zh.c and quantity_en.c */
#include "extract/mention/numeral_internal.h"
#include "extract/mention/quantity_internal.h"
#include <stdlib.h>

uint32_t point_at(const struct finding *f, size_t at)
{
    return utf8_at(f->text, at);
}

uint32_t point_before(const struct finding *f, size_t at)
{
    return utf8_last(f->text, at);
}

size_t skip_blank(const struct finding *f, size_t at)
{
    uint32_t c;
    while (at < f->text.len) {
        size_t len = utf8_decode(f->text.ptr + at, f->text.len - at, &c);
        if (!utf8_is_space(c))
            break;
        at += len;
    }
    return at;
}

size_t skip_blank_back(const struct finding *f, size_t end)
{
    uint32_t c;
    while (end > 0) {
        size_t len = utf8_before(f->text, end, &c);
        if (!utf8_is_space(c))
            break;
        end -= len;
    }
    return end;
}

const struct period *period_over(struct finding *f, const struct numeral *n)
{
    while (f->period_at < f->period_count && f->periods[f->period_at].end <= n->start)
        f->period_at++;
    if (f->period_at == f->period_count)
        return NULL;
    const struct period *p = &f->periods[f->period_at];
    return p->start < n->end && n->start < p->end ? p : NULL;
}

void draft_reject(struct draft *d, const char *reason)
{
    if (!d->q.rejected)
        d->q.rejected = reason;
}

bool draft_value(struct draft *d)
{
    struct quantity *q = &d->q;
    if (!decimal_mul(d->n.value, q->unit.factor, &q->value)) {
        draft_reject(d, "too large");
        return false;
    }
    if (!d->n.pair)
        return true;
    q->low = q->value;
    q->relation = RELATION_RANGE;
    if (!decimal_mul(d->n.high, q->unit.factor, &q->high)) {
        draft_reject(d, "too large");
        return false;
    }
    return true;
}

void draft_unit(const struct finding *f, struct draft *d, struct unit unit, size_t at, size_t end)
{
    d->q.unit = unit;
    d->q.unit_text = slice_sub(f->text, at, end);
    d->q.bare = false;
    d->has_unit = true;
    if (end > d->q.end)
        d->q.end = d->q.to = end;
    draft_value(d);
}

bool draft_alike(const struct draft *a, const struct draft *b)
{
    if (a->gone || b->gone || a->n.pair || b->n.pair || a->q.relation == RELATION_RANGE ||
        b->q.relation == RELATION_RANGE)
        return false;
    if (a->n.ordinal || b->n.ordinal)
        return false;
    return !a->has_unit || slice_equal(a->q.unit.symbol, b->q.unit.symbol);
}

/* 95-100,000: thousands written once, and alike in size */
static bool in_thousands(const struct finding *f, const struct draft *a, const struct draft *b)
{
    struct decimal scaled;
    bool comma = slice_find(slice_sub(f->text, b->n.start, b->n.end), SLICE(",")) != SLICE_NONE;
    return comma && !b->n.magnitude && decimal_compare(a->n.value, decimal_of(1000)) < 0 &&
           decimal_mul(a->n.value, (struct decimal){1, 3}, &scaled) && decimal_compare(scaled, b->n.value) < 0 &&
           decimal_mul(scaled, decimal_of(2), &scaled) && decimal_compare(scaled, b->n.value) > 0;
}

/* 3-5万吨: the first number takes the magnitude of the second where it is the smaller number without it */
static struct decimal shared_scale(const struct finding *f, const struct draft *a, const struct draft *b)
{
    struct decimal scaled, value = decimal_abs(a->n.value);
    bool sign_only = a->has_unit && a->q.start < a->n.start && a->q.end == a->n.end; /* $2.75 to $3 billion */
    if (!a->has_unit && a->n.digits && in_thousands(f, a, b))
        return (struct decimal){1, 3};
    if (a->n.magnitude || !b->n.scale.coef || (a->has_unit && !sign_only) || !decimal_mul(value, b->n.scale, &scaled) ||
        decimal_compare(scaled, decimal_abs(b->n.value)) >= 0)
        return decimal_of(1);
    /* "900 to 1.2 million": a number that is large by itself stands for itself */
    if (a->n.digits && decimal_compare(value, decimal_of(1000)) >= 0)
        return decimal_of(1);
    return b->n.scale;
}

bool draft_range(const struct finding *f, struct draft *a, struct draft *b)
{
    struct decimal low, high;
    struct unit unit = b->has_unit ? b->q.unit : a->q.unit;
    if (!decimal_mul(a->n.value, shared_scale(f, a, b), &low) ||
        !decimal_mul(low, a->has_unit ? a->q.unit.factor : unit.factor, &low) ||
        !decimal_mul(b->n.value, unit.factor, &high) || decimal_compare(low, high) >= 0)
        return false;
    a->q.low = low;
    a->q.high = high;
    a->q.value = decimal_of(0);
    a->q.relation = RELATION_RANGE;
    a->q.unit = unit;
    a->q.unit_text = b->has_unit ? b->q.unit_text : a->q.unit_text;
    a->q.bare = !b->has_unit && !a->has_unit;
    a->has_unit |= b->has_unit;
    a->q.end = b->q.end;
    a->q.to = b->q.to;
    a->q.rejected = b->q.rejected;
    a->q.per_period |= b->q.per_period;
    a->q.optional_kind |= b->q.optional_kind;
    b->gone = true;
    return true;
}

bool draft_compound(const struct finding *f, struct draft *a, struct draft *b)
{
    struct decimal ratio, sum, part;
    if (a->gone || b->gone || !a->has_unit || !b->has_unit || a->q.relation == RELATION_RANGE)
        return false;
    if (slice_equal(a->q.unit.symbol, b->q.unit.symbol)) { /* 50元6角: the factors differ */
        if (decimal_compare(b->q.unit.factor, a->q.unit.factor) >= 0 || !decimal_add(a->q.value, b->q.value, &sum))
            return false;
        a->q.value = sum;
    } else {
        if (!unit_smaller(f->know, a->q.unit.symbol, b->q.unit.symbol, &ratio) ||
            decimal_compare(b->q.value, ratio) >= 0)
            return false;
        if (a->q.unit.dimension == DIMENSION_TIME) { /* in the smaller unit: 1小时18分 is 78 min */
            if (!decimal_mul(a->q.value, ratio, &part) || !decimal_add(part, b->q.value, &sum))
                return false;
            a->q.unit = b->q.unit;
        } else if (!decimal_div(b->q.value, ratio, 15, &part) || !decimal_add(a->q.value, part, &sum)) {
            return false;
        }
        a->q.value = sum;
    }
    a->q.end = b->q.end;
    a->q.to = b->q.to;
    a->q.unit_text = b->q.unit_text;
    a->n.value = a->q.value; /* the numeral of the whole, in the unit of the whole */
    a->q.unit.factor = decimal_of(1);
    b->gone = true;
    return true;
}

bool word_byte(unsigned char c)
{
    return utf8_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

bool upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

/* longer runs of letters are no words; the limit keeps the whole linear */
enum { WORD_MAX = 80 };

size_t word_end(const struct finding *f, size_t at)
{
    size_t end = at;
    while (end < f->text.len) {
        unsigned char c = (unsigned char)f->text.ptr[end];
        bool inner = (c == '-' || c == '\'' || c == '&') && end > at && end + 1 < f->text.len &&
                     word_byte((unsigned char)f->text.ptr[end + 1]);
        if (c >= 0x80 && point_at(f, end) >= 0x2000 && point_at(f, end) < 0x2100 && point_at(f, end) != 0x2019)
            break; /* dashes and quotes */
        if (!word_byte(c) && !inner)
            break;
        if (++end - at > WORD_MAX)
            return at;
    }
    return end;
}

size_t word_start(const struct finding *f, size_t end)
{
    for (size_t from = end; end > 0 && from - end < WORD_MAX;) {
        unsigned char c = (unsigned char)f->text.ptr[end - 1];
        if (!word_byte(c) && c != '-' && c != '\'' && c != '.' && c != '&')
            break;
        end--;
    }
    return end;
}

size_t word_here(const struct finding *f, size_t at, const char *word)
{
    return numeral_word_at(f->text, at, word);
}

bool word_ends(const struct finding *f, size_t end, const char *word)
{
    size_t len = strlen(word);
    return end >= len && word_here(f, end - len, word) &&
           (end == len || !word_byte((unsigned char)f->text.ptr[end - len - 1]));
}

/* 新北市2.9万件次之: second, no unit 件次; but 3万人次之多 */
static bool comes_second(struct slice text, size_t unit_end)
{
    struct slice behind = slice_sub(text, unit_end, text.len);
    struct slice next = slice_sub(behind, slice_starts(behind, SLICE("之")) ? strlen("之") : 0, behind.len);
    return next.len < behind.len && slice_ends(slice_sub(text, 0, unit_end), SLICE("次")) &&
           (next.len == 0 || slice_starts_any(next, "，", "。", "；", "、", "（", "）", ";", ","));
}

/* 成立 after a number holds no 成, "quarter-final" no quarter; "go" rows are longer still and give the unit back:
 * 5台风机 counts 台 */
size_t unit_here(const struct finding *f, size_t at, struct unit *ret)
{
    bool english = f->language == LANGUAGE_EN;
    size_t len = unit_match(f->know, english ? LANGUAGE_EN : LANGUAGE_ZH, f->text, at, ret);
    if (len > strlen("次") && !english && comes_second(f->text, at + len))
        len = unit_match(f->know, LANGUAGE_ZH, slice_sub(f->text, 0, at + len - strlen("次")), at, ret);
    const struct word *stop = len ? word_at(f, english ? f->tables->en.unit_stop : f->tables->zh.unit_stop, at) : NULL;
    return stop && stop->form.len > len && !same(stop->means, "go") ? 0 : len;
}

bool speaks_of(const struct finding *f, int class_id, enum hint *hint)
{
    bool english = f->language == LANGUAGE_EN;
    for (size_t at = 0; *hint == HINT_UNKNOWN && at < f->text.len; at++) {
        unsigned char c = (unsigned char)f->text.ptr[at];
        bool starts = english ? at == 0 || !word_byte((unsigned char)f->text.ptr[at - 1]) : (c & 0xC0) != 0x80;
        if (starts && word_at(f, class_id, at))
            *hint = HINT_YES;
    }
    if (*hint == HINT_UNKNOWN)
        *hint = HINT_NO;
    return *hint == HINT_YES;
}

enum relation relation_of(struct slice means)
{
    static const struct {
        const char *symbol;
        enum relation relation;
    } rows[] = {
        {"~", RELATION_ABOUT}, {">", RELATION_GT}, {">=", RELATION_GE}, {"<", RELATION_LT}, {"<=", RELATION_LE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (slice_equal(means, slice_of(rows[i].symbol)))
            return rows[i].relation;
    return RELATION_EQ;
}

void drop_covered(struct finding *f)
{
    size_t end = 0;
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        if (d->gone)
            continue;
        if (d->q.start < end)
            d->gone = true;
        else
            end = d->q.end;
    }
}

bool quantity_measures(const struct quantity *quantity)
{
    if (!quantity->rejected)
        return true;
    return quantity->unit_text.len && slice_equal_any(slice_of(quantity->rejected), "time span", "age", "anniversary");
}

static void drafts_start(struct finding *f, const struct numeral *numerals, size_t count)
{
    f->drafts = arena_array(f->work, struct draft, count);
    f->count = count;
    for (size_t i = 0; i < count; i++) {
        struct draft *d = &f->drafts[i];
        d->n = numerals[i];
        d->q.start = d->q.from = d->n.start;
        d->q.end = d->q.to = d->n.end;
        d->q.unit = unit_count(SLICE("1"));
        d->q.bare = true;
        d->q.fraction = d->n.fraction;
        d->q.signed_by_text = d->n.sign;
        draft_value(d);
    }
}

size_t quantity_find(const struct knowledge *know, struct slice text, enum language language,
                     const struct period *periods, size_t period_count, struct arena *arena, struct quantity **ret)
{
    return quantity_find_in(know, text, language, periods, period_count, arena, arena, ret);
}

size_t quantity_find_in(const struct knowledge *know, struct slice text, enum language language,
                        const struct period *periods, size_t period_count, struct arena *arena, struct arena *work,
                        struct quantity **ret)
{
    struct numeral *numerals;
    size_t count = numeral_find(know, text, language, work, &numerals), kept = 0;
    struct hints hints = {0}; /* HINT_UNKNOWN all */
    struct finding f = {.know = know,
                        .tables = know->quantity,
                        .text = text,
                        .language = language,
                        .arena = arena,
                        .work = work,
                        .periods = periods,
                        .period_count = period_count,
                        .hints = &hints};
    *ret = NULL;
    drafts_start(&f, numerals, count);
    if (language == LANGUAGE_EN)
        quantity_find_en(&f);
    else if (count)
        quantity_find_zh(&f);
    if (f.count == 0)
        return 0;
    *ret = arena_array(work, struct quantity, f.count);
    for (size_t i = 0; i < f.count; i++)
        if (!f.drafts[i].gone)
            (*ret)[kept++] = f.drafts[i].q;
    return kept;
}

struct quantity_tables *quantity_tables_new(const struct knowledge *know)
{
    struct quantity_tables *t = must_alloc(sizeof *t);
#define ZH(name) .name = lexicon_class(know->zh, "quantity." #name),
#define EN(name) .name = lexicon_class(know->en, "quantity." #name),
    *t = (struct quantity_tables){.zh = {QUANTITY_ZH(ZH).shared_money = lexicon_class(know->zh, "money.shared")},
                                  .en = {QUANTITY_EN(EN).forecasters = lexicon_class(know->en, "forecast.who"),
                                         .forecast = lexicon_class(know->en, "status.forecast"),
                                         .money_letter = lexicon_class(know->en, "money.letter"),
                                         .outlook = lexicon_class(know->en, "noun.forecast")}};
#undef ZH
#undef EN
    return t;
}

void quantity_tables_free(struct quantity_tables *tables)
{
    free(tables);
}
