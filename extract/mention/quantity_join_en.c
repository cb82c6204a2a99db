/* quantity_join_en - English quantities that belong together: ranges, compounds, parts of a counted whole */
#include "extract/mention/quantity_internal.h"
#include <math.h>

/* words between a change and its "from": "the expansion of the storage project in Switzerland from 20 MW to 28 MW" */
#define FROM_REACH 14
#define LIST_REACH 60 /* "grew from 5% to 6% in Peru, from 7% to 8% in Chile, and from 3% to 4% in Ecuador" */

/* "from an annual average of 5": the end of "from", else end as it is */
static size_t before_average(const struct finding *f, size_t end)
{
    size_t at = end;
    if (!word_ends(f, end, "of") || word_before(f, f->tables->en.outlook, skip_blank_back(f, end - strlen("of"))))
        return end; /* "up from its prior outlook of 3 to 4 percent" is a range */
    for (int i = 0; i < 5 && at > 0; i++) {
        if (word_ends(f, at, "from"))
            return at;
        size_t start = word_start(f, at);
        if (start == at)
            return end;
        at = skip_blank_back(f, start);
    }
    return end;
}

/* what is said once is in the unit of the other */
static void take_unit(struct draft *d, const struct draft *from)
{
    d->q.unit = from->q.unit;
    d->q.bare = false;
    d->has_unit = true;
    draft_value(d);
}

/* A verb of change right before the first end: "rose $3 to $84" and "rose from 5 to 8 per cent" are two claims. */
static bool changes(const struct finding *f, const struct draft *a, bool *ret_from)
{
    size_t end = skip_blank_back(f, a->q.start);
    const struct word *w;
    end = before_average(f, end);
    *ret_from = word_ends(f, end, "from");
    if (*ret_from)
        end = skip_blank_back(f, end - 4);
    if (*ret_from && word_ends(f, end, "anywhere"))
        return false; /* "goes up anywhere from 6% to 10%" */
    if (*ret_from && word_ends(f, end, "and"))
        end = skip_blank_back(f, end - strlen("and"));
    bool listed = *ret_from && end > 0 && f->text.ptr[end - 1] == ',';
    if (listed)
        end = skip_blank_back(f, end - 1); /* "has more than doubled, from 17 to 36" */
    for (int i = 0; i < (listed ? LIST_REACH : *ret_from ? FROM_REACH : 2); i++) {
        while (*ret_from && end > 0 &&
               (f->text.ptr[end - 1] == ')' || f->text.ptr[end - 1] == '(' || f->text.ptr[end - 1] == '%' ||
                (listed && f->text.ptr[end - 1] == ',')))
            end = skip_blank_back(f, end - 1);
        if ((w = word_before(f, f->tables->en.change, end)))
            return true;
        size_t start = word_start(f, end);
        if (start == end)
            return false;
        end = skip_blank_back(f, start);
    }
    return false;
}

/* ends of a range are of one size */
static bool far_apart(const struct draft *a, const struct draft *b)
{
    struct decimal most;
    return a->n.magnitude && decimal_mul(a->n.value, decimal_of(5), &most) && decimal_compare(b->n.value, most) > 0;
}

/* "to rise", "will grow": the word before the verb that ends at a byte */
static bool to_before_verb(const struct finding *f, size_t end)
{
    const struct word *about = word_before(f, f->tables->en.before, end);
    if (about) /* "to grow approximately 6% to 7%" */
        end = skip_blank_back(f, end - about->form.len);
    size_t before = skip_blank_back(f, word_start(f, end));
    return word_ends(f, before, "to") || word_ends(f, before, "will") || word_ends(f, before, "would");
}

/* "sees revenue rising 3% to 4%" */
static bool rises_ing(const struct finding *f, size_t end)
{
    return end > 3 && slice_ends(slice_sub(f->text, word_start(f, end), end), SLICE("ing"));
}

static bool is_within_double(const struct draft *a, const struct draft *b)
{
    struct decimal twice;
    return decimal_mul(a->n.value, decimal_of(2), &twice) && decimal_compare(b->n.value, twice) < 0;
}

/* 187.25: a price to the cent, which no score or date is */
static bool in_cents(const struct finding *f, const struct draft *d)
{
    struct slice text = slice_sub(f->text, d->n.start, d->n.end);
    return d->n.digits && text.len > 3 && text.ptr[text.len - 3] == '.';
}

/* whether a and b are the ends of one range by the words between and before them */
static bool range_between(const struct finding *f, struct draft *a, const struct draft *b)
{
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    bool from;
    const struct word *w = at < end ? word_at(f, f->tables->en.range, at) : NULL;
    if (!w || at + w->form.len != end)
        return false;
    size_t before = skip_blank_back(f, a->q.start);
    bool in_word = a->q.start == a->n.start && before == a->q.start && before > 0 &&
                   letter((unsigned char)f->text.ptr[before - 1]) && !quantity_circa_en(f, a);
    if (in_word || (!a->has_unit && b->q.start < b->n.start && !a->n.magnitude))
        return false; /* "from Rs 48 crore in Q3FY24 to Rs 14 crore" */
    if (a->has_unit && b->has_unit && word_ends(f, before, "or"))
        return false; /* "fell 3%, or $2, to $61" */
    bool alike = a->has_unit && b->has_unit && same(a->q.unit.symbol, "%") == same(b->q.unit.symbol, "%");
    if (alike && decimal_compare(a->n.value, b->n.value) < 0 && !far_apart(a, b) &&
        (word_ends(f, before, "down from") || word_ends(f, before, "lower from") || word_ends(f, before, "range of")))
        return true; /* "up from a range of $5 to $6", "down from €8.0 billion to €8.4 billion": no fall goes up */
    if (same(w->means, "between"))
        return word_ends(f, before, "between") || word_ends(f, before, "range of");
    bool both_bare = !b->has_unit && !a->has_unit;
    if (same(w->means, "dash"))
        return !both_bare || b->n.magnitude || decimal_compare(a->n.value, decimal_of(1000)) >= 0 ||
               (in_cents(f, a) && in_cents(f, b));
    bool verb = changes(f, a, &from);
    if (word_ends(f, before, "to") && a->has_unit && b->has_unit && !from &&
        decimal_compare(a->n.value, b->n.value) < 0)
        return !far_apart(a, b);                                             /* "is lowered to $7.50 to $8.70" */
    const struct word *about = word_before(f, f->tables->en.before, before); /* "by nearly 1 tonne to 5 tonnes" */
    size_t by = about ? skip_blank_back(f, before - about->form.len) : before;
    if (a->has_unit && b->has_unit && word_ends(f, by, "by"))
        return same(a->q.unit.symbol, "%"); /* "to decline by 3% to 5%"; not "lifted by 9 tonnes to 1,276 tonnes" */
    bool adverb = word_ends(f, before, "up") || word_ends(f, before, "down");
    if (adverb && a->has_unit && same(a->q.unit.symbol, "%") && same(b->q.unit.symbol, "%"))
        return true; /* "sales up 4% to 4.5%" */
    bool infinitive = verb && !from && a->has_unit && same(a->q.unit.symbol, "%") && b->has_unit &&
                      same(b->q.unit.symbol, "%") &&
                      (to_before_verb(f, before) || (rises_ing(f, before) && is_within_double(a, b))) &&
                      decimal_compare(a->n.value, b->n.value) < 0;
    if (infinitive)
        return true; /* "expects sales to rise 17% to 19%" */
    if (verb && (from || a->has_unit))
        return false;
    if (verb && (both_bare || far_apart(a, b)))
        return false; /* "raised 25 million to 2.2 billion bushels" */
    if (both_bare && (word_ends(f, before, "within") || word_ends(f, before, "range of")))
        return true; /* "a rate within 18.75 to 19.25" */
    /* "from 24,000 to 105,000" with nothing that changes, "300 to 400 people"; "beat them 3 to 2" is none */
    return !both_bare || from || decimal_compare(a->n.value, decimal_of(100)) >= 0 || !a->n.digits ||
           (in_cents(f, a) && in_cents(f, b)) || (!verb && a->n.value.exp < 0 && b->n.value.exp < 0);
}

/* between $20 and $30 a month: what is below the second is below the first too */
static void lend_rate(const struct finding *f, struct draft *a, const struct draft *b)
{
    struct slice one = a->q.unit.symbol, rate = b->q.unit.symbol;
    if (a->gone || b->gone || !a->has_unit || !b->has_unit || rate.len <= one.len || rate.ptr[one.len] != '/' ||
        !slice_starts(rate, one) || !range_between(f, a, b))
        return;
    a->q.unit = b->q.unit;
    draft_value(a);
}

/* "£72.2bn – 2015/16": the year that the money is of */
static bool is_year_pair(const struct finding *f, const struct draft *b)
{
    const char *p = f->text.ptr + b->n.end;
    size_t left = f->text.len - b->n.end;
    return b->n.end - b->n.start == 4 && left > 2 && *p == '/' && p[1] >= '0' && p[1] <= '9' && p[2] >= '0' &&
           p[2] <= '9';
}

/* $5-7 million: the sign before the first is the second's too */
static bool lend_money(const struct finding *f, struct draft *a, struct draft *b)
{
    if (!a->has_unit || b->has_unit || a->q.start == a->n.start || a->n.end != a->q.end || is_year_pair(f, b))
        return false;
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    const struct word *w = at < end ? word_at(f, f->tables->en.range, at) : NULL;
    if (!w || at + w->form.len != end || same(w->means, "between"))
        return false;
    if (!same(w->means, "dash") && !b->n.magnitude)
        return false;
    struct unit money = a->q.unit;
    b->q.unit = money;
    b->has_unit = true;
    draft_value(b);
    quantity_rates_en(f, b);
    a->q.unit = b->q.unit;
    a->has_unit = false; /* so that the magnitude is shared */
    return true;
}

/* "rose from 5 to 8 per cent", "from 1.2 to 2.5 million tonnes", "8±2 percent": the start is in what the end is */
static void lend_start(const struct finding *f, struct draft *a, const struct draft *b)
{
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    bool from;
    bool from_to = changes(f, a, &from) && word_here(f, at, "to") && at + 2 == end;
    bool margin = at < end && slice_starts_any(slice_sub(f->text, at, end), "±", "+/-");
    if (!(from_to || margin) || a->has_unit || !b->has_unit || b->q.start != b->n.start)
        return;
    struct decimal scaled;
    bool scale = !a->n.magnitude && b->n.scale.coef && decimal_compare(decimal_abs(a->n.value), decimal_of(1000)) < 0 &&
                 decimal_mul(a->n.value, b->n.scale, &scaled);
    if (scale)
        a->n.value = scaled;
    a->n.magnitude |= scale;
    take_unit(a, b);
}

/* "40 (60) %": the sign stands behind the bracket and is of both */
static bool share_behind(const struct finding *f, struct draft *a, struct draft *b)
{
    struct unit unit;
    size_t at = skip_blank(f, b->q.end + 1), len = unit_here(f, at, &unit);
    if (!len || unit.dimension != DIMENSION_SHARE || a->has_unit || b->has_unit || !a->n.digits)
        return false;
    a->q.unit = b->q.unit = unit;
    a->q.bare = b->q.bare = false;
    a->has_unit = b->has_unit = true;
    return draft_value(a) && draft_value(b);
}

/* money told in full, such as "EUR 0.31" and "SEK 10,280": what stands in brackets is no footnote or year */
static bool is_told_in_full(struct finding *f, const struct draft *a, const struct draft *b)
{
    struct slice digits = slice_sub(f->text, b->n.start, b->n.end);
    bool whole = slice_find(digits, SLICE(".")) == SLICE_NONE && fabs(decimal_double(b->n.value)) < 1000;
    return a->q.unit.dimension == DIMENSION_MONEY && !whole && !period_over(f, &b->n);
}

/* "EUR 723 million (809)", "kSEK 10,280 (9,612)", "EUR 0.31 (-0.20)": what it was before, in the same money */
void quantity_before_en(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        bool alone = !a->gone && !b->gone && a->q.end <= b->q.start && text_at(f, b->q.end, ")") &&
                     same(slice_trim(slice_sub(f->text, a->q.end, b->q.start)), "(");
        struct decimal scaled, scale = a->n.scale.coef ? a->n.scale : decimal_of(1);
        bool thousands = a->q.unit.dimension == DIMENSION_MONEY && a->q.unit.factor.exp >= 3; /* kSEK */
        if (!alone || b->has_unit || !b->n.digits || b->n.magnitude || share_behind(f, a, b) || !a->has_unit ||
            (!a->n.scale.coef && !thousands && !is_told_in_full(f, a, b)) || !decimal_mul(b->n.value, scale, &scaled))
            continue;
        double ratio = fabs(decimal_double(scaled) / decimal_double(a->n.value));
        if (!(ratio > 0.01 && ratio < 100))
            continue; /* a footnote */
        b->n.value = scaled;
        b->n.magnitude = true;
        take_unit(b, a);
    }
}

void quantity_ranges_en(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        bool lent = !a->gone && !b->gone && lend_money(f, a, b);
        lend_rate(f, a, b);
        bool dated = (period_over(f, &a->n) != NULL) != (period_over(f, &b->n) != NULL);
        if (dated || !draft_alike(a, b) || (a->has_unit && !b->has_unit))
            continue;
        if ((range_between(f, a, b) || lent) && draft_range(f, a, b)) {
            a->n.end = b->n.end;
            a->n.magnitude = b->n.magnitude;
            a->n.sign |= b->n.sign;
            a->n.fraction = false;
            a->n.value = b->n.value;
        } else if (lent) {
            a->has_unit = true;
        } else {
            lend_start(f, a, b);
        }
    }
    f->period_at = 0; /* the dates are asked for once more */
}

/* 8-3/4, 5 1/2: in the halves, quarters and eighths of grain prices */
static bool is_tick(const struct finding *f, const struct draft *d)
{
    struct slice text = slice_sub(f->text, d->n.start, d->n.end);
    return d->n.digits && !d->n.magnitude && slice_ends_any(text, "/2", "/4", "/8");
}

/* "down 5 1/2 to up 1 1/2 cents": cents are said behind the next; "at $10.57, down 8-3/4": or not at all */
void quantity_ticks_en(struct finding *f)
{
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i], *next = d + 1;
        bool moves = is_tick(f, d) && word_before(f, f->tables->en.change, skip_blank_back(f, d->q.start));
        if (d->gone || !moves || (d->has_unit && !d->q.fraction))
            continue;
        bool behind = i + 1 < f->count && next->has_unit && next->q.start == next->n.start && d->q.end < next->q.start;
        struct slice gap = behind ? slice_trim(slice_sub(f->text, d->q.end, next->q.start)) : SLICE("");
        bool cents = behind && next->q.unit.dimension == DIMENSION_MONEY && next->q.unit.factor.exp == -2 &&
                     slice_equal_any(gap, "to", "to up", "to down");
        bool price = i > 0 && d[-1].q.unit.dimension == DIMENSION_MONEY && d[-1].q.start < d[-1].n.start;
        if (!cents && !price)
            continue;
        d->q.fraction = d->n.fraction = false;
        draft_unit(f, d, (struct unit){cents ? next->q.unit.symbol : d[-1].q.unit.symbol, {1, -2}, DIMENSION_MONEY},
                   d->n.end, d->n.end);
    }
}

/* ($0.72) per share: what is below stands behind the bracket */
static void rate_behind_bracket(struct finding *f, struct draft *d)
{
    bool bracketed = !d->gone && d->q.unit.dimension == DIMENSION_MONEY && d->q.start > 0 &&
                     f->text.ptr[d->q.start - 1] == '(' && text_at(f, d->q.end, ")");
    if (bracketed)
        quantity_rate_at_en(f, d, d->q.end + 1);
}

/* 15 dollars 50, 12 ft 2 in: a bare number that closes is cents behind money, inches behind feet */
static void small_change(const struct finding *f, const struct draft *a, struct draft *b)
{
    uint32_t after = point_at(f, skip_blank(f, b->n.end));
    bool small = b->n.value.exp >= 0 && decimal_compare(b->n.value, decimal_of(100)) < 0 && !b->n.sign;
    if (!a->has_unit || b->has_unit || !small || a->n.magnitude)
        return;
    size_t in = skip_blank(f, b->n.end);
    if (same(a->q.unit.symbol, "ft") && word_here(f, in, "in"))
        draft_unit(f, b, (struct unit){SLICE("in"), decimal_of(1), DIMENSION_LENGTH}, in, in + 2);
    else if (a->q.unit.dimension == DIMENSION_MONEY && a->q.start == a->n.start && (after == 0 || after == '.') &&
             a->n.value.exp >= 0)
        draft_unit(f, b, (struct unit){a->q.unit.symbol, {1, -2}, DIMENSION_MONEY}, b->n.end, b->n.end);
}

/* 5 feet 4 inches, 2 hours and 30 minutes */
void quantity_compounds_en(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        if (a->gone || b->gone)
            continue;
        struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
        if (a->q.end > b->q.start || (gap.len && !slice_equal_any(gap, "and", ",")))
            continue;
        if (gap.len && a->q.unit.dimension != DIMENSION_MONEY && slice_equal(a->q.unit.symbol, b->q.unit.symbol))
            continue; /* 1.3Mt, 450kt */
        small_change(f, a, b);
        draft_compound(f, a, b);
    }
}

/* ₹2.90 (~$0.036)/kWh, €5 ($5.40) per share: what is below stands behind the bracket and belongs to both */
void quantity_conversions_en(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        if (i + 2 < f->count && period_over(f, &b->n))
            b++; /* "2.4 cents (2021: 1.3 cents) per share" */
        bool money = a->q.unit.dimension == DIMENSION_MONEY && b->q.unit.dimension == DIMENSION_MONEY;
        if (a->gone || b->gone || !money || a->q.end > b->q.start || !text_at(f, b->q.end, ")"))
            continue;
        struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
        if (gap.len && gap.ptr[0] == '(' && quantity_rate_at_en(f, b, b->q.end + 1))
            quantity_rate_at_en(f, a, b->q.end + 1);
    }
    f->period_at = 0; /* the dates are asked for once more */
    for (size_t i = 0; i < f->count; i++)
        rate_behind_bracket(f, &f->drafts[i]);
}

/* "1.3 million and 911,000 cars", "25 and 50 basis points", "210 light-duty, 29 high-capacity buses": the noun behind
 * the last is that of the one before it, with nothing or an adjective between */
static void lend_noun(const struct finding *f, struct draft *a, const struct draft *b)
{
    if (a->has_unit || a->n.ordinal || a->n.article || !a->n.digits || a->q.end > b->q.start)
        return;
    struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
    size_t mark = slice_ends(gap, SLICE("and")) ? 3 : slice_ends(gap, SLICE(",")) ? 1 : 0;
    bool sides = b->q.unit.dimension == DIMENSION_LENGTH, times = b->q.unit.dimension == DIMENSION_TIME;
    bool rises = times && gap.len == mark && decimal_compare(a->n.value, b->n.value) < 0; /* after 4, 8 and 12 months */
    bool points = gap.len == mark && mark == 3 && decimal_compare(a->n.value, decimal_of(1000)) < 0 &&
                  (same(b->q.unit.symbol, "bp") || same(b->q.unit.symbol, "pp"));
    if (!sides && !rises && !points && b->q.unit.dimension != DIMENSION_COUNT)
        return;
    if (sides && slice_equal_any(gap, "by", "x", "×"))
        mark = gap.len; /* 3.5 by 1.5 km */
    else if (sides)
        return;
    gap = slice_trim(slice_sub(gap, 0, gap.len - mark));
    bool word = gap.len > 0 && gap.len < 24 && letter((unsigned char)gap.ptr[0]) &&
                slice_find(gap, SLICE(" ")) == SLICE_NONE && slice_find(gap, SLICE(",")) == SLICE_NONE &&
                !word_at(f, f->tables->en.noun_stop, (size_t)(gap.ptr - f->text.ptr));
    if (mark && (!gap.len || word))
        take_unit(a, b);
}

/* 12 of its 40 plants, 26 of 38 passes: the part counts what the whole does */
void quantity_parts_en(struct finding *f)
{
    for (size_t i = f->count; i > 1; i--)
        if (!f->drafts[i - 2].gone && !f->drafts[i - 1].gone && f->drafts[i - 1].has_unit)
            lend_noun(f, &f->drafts[i - 2], &f->drafts[i - 1]);
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        if (a->gone || b->gone || !b->has_unit || b->q.unit.dimension != DIMENSION_COUNT || a->n.ordinal)
            continue;
        if (same(b->q.unit.symbol, "ones") && a->has_unit && a->q.unit.dimension == DIMENSION_COUNT)
            b->q.unit = a->q.unit; /* 14.8 million chargers, 4.3 million public ones */
        struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
        bool of =
            slice_equal_any(gap, "of", "out of") ||
            (slice_starts(gap, SLICE("of ")) && word_at(f, f->tables->en.member, (size_t)(gap.ptr - f->text.ptr) + 3) &&
             slice_find(slice_sub(gap, 3, gap.len), SLICE(" ")) == SLICE_NONE);
        if (!of || a->has_unit)
            continue;
        take_unit(a, b);
    }
}
