/* quantity_en - English quantities: units and counted nouns behind a numeral, the words around it, and look-alikes */
#include "extract/quantity_internal.h"

/* a noun phrase is read at most so far: "268 lithium iron phosphate containers" has its head at the fourth word */
enum { PHRASE_WORDS = 7 };

static const struct word *en_at(const struct finding *f, int class_id, size_t at)
{
    return lexicon_match(f->know->en, class_id, f->text, at);
}

static const struct word *en_before(const struct finding *f, int class_id, size_t end)
{
    return lexicon_match_before(f->know->en, class_id, f->text, end);
}

static bool same(struct slice a, const char *b)
{
    return slice_equal(a, slice_of(b));
}

static bool row_flag(const struct word *w, const char *field)
{
    return w && cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(w->row, field));
}

static bool word_byte(unsigned char c)
{
    return utf8_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* an ASCII letter: for looking at single bytes */
static bool letter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

/* end of the word that starts at byte at: letters, digits, inner hyphens and apostrophes */
static size_t word_end(const struct finding *f, size_t at)
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
        end++;
    }
    return end;
}

/* start of the word that ends at byte end */
static size_t word_start(const struct finding *f, size_t end)
{
    while (end > 0) {
        unsigned char c = (unsigned char)f->text.ptr[end - 1];
        if (!word_byte(c) && c != '-' && c != '\'' && c != '.' && c != '&')
            break;
        end--;
    }
    return end;
}

static size_t word_here(const struct finding *f, size_t at, const char *word)
{
    size_t len = strlen(word);
    if (f->text.len - at < len || (at + len < f->text.len && word_byte((unsigned char)f->text.ptr[at + len])))
        return 0;
    for (size_t i = 0; i < len; i++)
        if (utf8_lower((unsigned char)f->text.ptr[at + i]) != (unsigned char)word[i])
            return 0;
    return len;
}

/* whether the word ends at byte end (blanks before end are the caller's) */
static bool word_ends(const struct finding *f, size_t end, const char *word)
{
    size_t len = strlen(word);
    return end >= len && word_here(f, end - len, word) &&
           (end == len || !word_byte((unsigned char)f->text.ptr[end - len - 1]));
}

/* ---- units ---- */

/* "quarter-final", "year-old": what starts like a unit and is none */
static size_t unit_here(const struct finding *f, size_t at, struct unit *ret)
{
    size_t len = unit_match(f->know, LANGUAGE_EN, f->text, at, ret);
    const struct word *stop = len ? en_at(f, f->tables->en.unit_stop, at) : NULL;
    return stop && stop->form.len > len ? 0 : len;
}

/* whether a word of the class stands in the sentence: 44.1C is a temperature where it is hot, 12m a length where a mast
 * is */
static bool speaks_of(const struct finding *f, int class_id, enum hint *hint)
{
    for (size_t at = 0; *hint == HINT_UNKNOWN && at < f->text.len; at++)
        if ((at == 0 || !word_byte((unsigned char)f->text.ptr[at - 1])) && en_at(f, class_id, at))
            *hint = HINT_YES;
    if (*hint == HINT_UNKNOWN)
        *hint = HINT_NO;
    return *hint == HINT_YES;
}

/* 1080p, 720p: lines of a picture, not pence */
static bool picture_lines(const struct draft *d)
{
    static const int lines[] = {144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (decimal_equal(d->n.value, decimal_of(lines[i])))
            return true;
    return false;
}

/* pounds of money or of weight, m of millions or metres, won that is no verb: false if the word is no unit here */
static bool settle(const struct finding *f, const struct draft *d, struct slice word, size_t end, struct unit *unit)
{
    bool single = word.len == 1;
    if (same(unit->symbol, "lb") && d->n.magnitude && (word.ptr[0] == 'p' || word.ptr[0] == 'P'))
        *unit = (struct unit){SLICE("GBP"), decimal_of(1), DIMENSION_MONEY};
    if (same(unit->symbol, "KRW") && word.len == 3 && (word.ptr[0] == 'w') && !d->n.magnitude)
        return false;
    /* "in their 20s" */
    if (single && word.ptr[0] == 's' && word.ptr == f->text.ptr + d->n.end && d->n.value.exp >= 0)
        return false;
    if (single && word.ptr[0] == 'p') {
        if (text_at(f, end, ".m"))
            return false; /* 6 p.m. */
        if (picture_lines(d))
            *unit = unit_count(SLICE("p"));
        else if (word.ptr != f->text.ptr + d->n.end)
            return false;
    }
    if (single && (word.ptr[0] == 'C' || word.ptr[0] == 'F') && unit->dimension == DIMENSION_TEMPERATURE)
        return word.ptr == f->text.ptr + d->n.end && speaks_of(f, f->tables->en.heat, &f->hints->heat);
    if (single && (word.ptr[0] == 'x' || word.ptr[0] == 'X') && word.ptr != f->text.ptr + d->n.end)
        return false;
    return true;
}

/* the unit below a price or a rate: "/kWh", " per tonne", " a year", "-a-share", " per 100 kWh": its end, 0 if none */
static size_t unit_below(const struct finding *f, size_t at, bool money, struct unit *ret, struct decimal *ret_count)
{
    bool article = false, slash = false;
    size_t len, blank = skip_blank(f, at);
    *ret_count = decimal_of(1);
    if (text_at(f, blank, "/")) {
        at = skip_blank(f, blank + 1);
        slash = true;
    } else {
        const struct word *w;
        bool hyphen = at < f->text.len && f->text.ptr[at] == '-';
        at = hyphen ? at + 1 : blank;
        if (!(w = en_at(f, f->tables->en.per, at)) || (at == blank && blank == 0))
            return 0;
        article = same(w->means, "article");
        at += w->form.len;
        at = hyphen && at < f->text.len && f->text.ptr[at] == '-' ? at + 1 : skip_blank(f, at);
    }
    bool digits = at < f->text.len && utf8_is_digit((unsigned char)f->text.ptr[at]);
    if (digits && slash && !(text_at(f, at, "100") && f->text.ptr[at - 1] == '/'))
        return 0; /* 600 MW/1,200 MWh is a pair, 5 l/100 km a rate */
    if (!article && digits) {
        size_t end = at;
        while (end < f->text.len && utf8_is_digit((unsigned char)f->text.ptr[end]))
            end++;
        if (end - at > 4 || !decimal_parse(slice_sub(f->text, at, end), ret_count) || !ret_count->coef)
            return 0;
        at = skip_blank(f, end);
    }
    if ((len = unit_here(f, at, ret))) {
        /* "a year earlier" is no rate */
        bool past =
            article && ret->dimension == DIMENSION_TIME && en_at(f, f->tables->en.span_after, skip_blank(f, at + len));
        return past || ret->dimension == DIMENSION_SHARE ? 0 : at + len;
    }
    /* any thing may stand below money: per share, per employee; "a share" needs the word to be known */
    if (slash || at >= f->text.len || !word_byte((unsigned char)f->text.ptr[at]))
        return 0;
    const struct word *noun = en_at(f, f->tables->en.per_noun, at);
    if (noun) {
        *ret = unit_count(noun->means.len ? noun->means : noun->form);
        return at + noun->form.len;
    }
    if (article || !money)
        return 0;
    size_t end = word_end(f, at);
    struct slice word = arena_copy(f->arena, slice_sub(f->text, at, end));
    char *bytes = (char *)(uintptr_t)word.ptr;
    for (size_t i = 0; i < word.len; i++)
        bytes[i] = (char)utf8_lower((unsigned char)bytes[i]);
    *ret = unit_count(word);
    return end;
}

/* puts what is below under the draft's unit, twice at most: "per kilowatt per year" */
static void rates_behind(const struct finding *f, struct draft *d)
{
    struct unit below, rate;
    struct decimal count;
    for (int i = 0; i < 2; i++) {
        size_t end = unit_below(f, d->q.end, d->q.unit.dimension == DIMENSION_MONEY, &below, &count);
        if (!end)
            return;
        bool time = below.dimension == DIMENSION_TIME;
        if (d->q.unit.dimension == DIMENSION_SHARE || d->q.unit.dimension == DIMENSION_TIMES ||
            d->q.unit.dimension == DIMENSION_TIME || d->q.unit.dimension == DIMENSION_SPEED) {
            d->q.per_period |= time; /* 28% a year stays a percentage */
            return;
        }
        if (!unit_per(d->q.unit, below, count, f->arena, &rate))
            return;
        draft_unit(f, d, rate, (size_t)(d->q.unit_text.ptr - f->text.ptr), end);
        d->q.per_period |= time;
    }
}

/* "of CO2", "CO2-e" behind a mass */
static size_t tail_behind(const struct finding *f, size_t end)
{
    size_t at = skip_blank(f, end);
    const struct word *w = at > end ? en_at(f, f->tables->en.tail, at) : NULL;
    return w ? at + w->form.len : end;
}

static bool plural(struct slice word)
{
    if (word.len < 3 || (word.ptr[word.len - 1] != 's' && word.ptr[word.len - 1] != 'S'))
        return false;
    char before = word.ptr[word.len - 2];
    if (word.len == 3)
        return upper((unsigned char)word.ptr[0]) && upper((unsigned char)word.ptr[1]) && word.ptr[2] == 's'; /* EVs */
    return before != 's' && before != '\'' && before != 'i' && !(before == 'u' && word.len < 6);
}

static struct slice lowered(const struct finding *f, size_t start, size_t end)
{
    struct slice text = slice_sub(f->text, start, end);
    bool any = false;
    for (size_t i = 0; i < text.len; i++)
        any |= upper((unsigned char)text.ptr[i]);
    if (!any)
        return text;
    char *copy = arena_array(f->arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = (char)utf8_lower((unsigned char)text.ptr[i]);
    return (struct slice){copy, text.len};
}

/* The head of the noun phrase from byte at: its span in ret_start, ret_end; false if a stop word, a mark or the limit
 * comes first. A plural is the head; a row of "quantity.noun" (people, aircraft) too; of a single thing the last word
 * is. */
static bool head_noun(const struct finding *f, size_t at, bool single, size_t *ret_start, size_t *ret_end)
{
    size_t last_start = 0, last_end = 0;
    bool spare = false;
    for (int i = 0; i < PHRASE_WORDS; i++) {
        size_t end = word_end(f, at);
        unsigned char c = at < f->text.len ? (unsigned char)f->text.ptr[at] : 0;
        if (end == at || utf8_is_digit(c))
            break;
        const struct word *noun = en_at(f, f->tables->en.noun, at), *stop = en_at(f, f->tables->en.noun_stop, at);
        if (noun && (!stop || noun->form.len >= stop->form.len)) {
            *ret_start = at;
            *ret_end = at + noun->form.len;
            if (!same(noun->means, "modifier"))
                return true;
            spare |= plural(slice_sub(f->text, at, *ret_end)); /* the head after all if no noun follows */
        } else if (stop && at + stop->form.len >= end) {
            if (!same(stop->means, "skip"))
                break;
            end = at + stop->form.len;
        } else if (plural(slice_sub(f->text, at, end))) {
            *ret_start = at;
            *ret_end = end;
            return true;
        }
        last_start = at;
        last_end = end;
        size_t next = skip_blank(f, end);
        if (next == end)
            break; /* a mark behind the word */
        at = next;
    }
    if (spare)
        return true;
    if (!single || !last_end)
        return false;
    *ret_start = last_start;
    *ret_end = last_end;
    return true;
}

/* 1.5m people is a million and a half, a 12m mast twelve metres: a noun in the plural or a unit behind tells, else
 * whether the sentence speaks of lengths */
static bool metres(const struct finding *f, size_t end)
{
    struct unit unit;
    size_t at = skip_blank(f, end), start;
    bool stop = at == end || at >= f->text.len || en_at(f, f->tables->en.noun_stop, at);
    if (stop)
        return speaks_of(f, f->tables->en.length, &f->hints->length);
    return !unit_here(f, at, &unit) && !head_noun(f, at, false, &start, &start);
}

static bool million_m(const struct finding *f, struct draft *d, bool money)
{
    size_t end = d->n.end + 1;
    if (!d->n.digits || d->n.magnitude || !text_at(f, d->n.end, "m") ||
        (end < f->text.len && word_byte((unsigned char)f->text.ptr[end])) ||
        (end < f->text.len && f->text.ptr[end] == '/'))
        return false;
    if (!money && metres(f, end))
        return false;
    d->n.end = d->q.end = d->q.to = end;
    d->n.magnitude = true;
    d->n.scale = (struct decimal){1, 6};
    decimal_shift(d->n.value, 6, &d->n.value);
    return draft_value(d);
}

/* $1.2bn, US$ 150 million, INR3.52/kWh, -$5 */
static bool money_before(struct finding *f, struct draft *d)
{
    struct unit money;
    size_t end = skip_blank_back(f, d->n.start), len = unit_money_before(f->know, f->text, end, &money);
    if (!len || end < d->n.start - (d->n.start > end ? 1 : 0))
        return false;
    if (d->n.sign && d->n.digits)
        return false; /* "$-5" is not written, "US -5" no money */
    size_t start = end - len;
    if (d > f->drafts && start < (d - 1)->q.end)
        return false; /* the sign stands behind the number before: 10 $ 30 $ */
    /* $1.5t: a trillion; $5m: a million */
    if (text_at(f, d->n.end, "t") && d->n.digits && !d->n.magnitude && d->n.end + 1 < f->text.len &&
        !word_byte((unsigned char)f->text.ptr[d->n.end + 1]) && f->text.ptr[d->n.end + 1] != '/') {
        d->n.end++;
        d->n.magnitude = true;
        d->n.scale = (struct decimal){1, 12};
        decimal_shift(d->n.value, 12, &d->n.value);
        d->q.end = d->q.to = d->n.end;
    }
    million_m(f, d, true);
    draft_unit(f, d, money, start, d->n.end);
    d->q.start = d->q.from = start;
    size_t minus = skip_blank_back(f, start);
    uint32_t sign = point_before(f, start), before;
    size_t sign_len = sign == '-' || sign == '+' ? 1 : sign == 0x2212 || sign == 0x2013 ? 3 : 0;
    before = sign_len ? point_before(f, start - sign_len) : 0;
    if (sign_len && !utf8_is_digit(before) && !utf8_is_letter(before)) {
        d->q.start = d->q.from = start - sign_len;
        d->q.signed_by_text = true;
        if (sign != '+')
            d->n.value = decimal_neg(d->n.value);
    } else if (word_ends(f, minus, "minus") || word_ends(f, minus, "negative")) {
        d->q.start = d->q.from = minus - (word_ends(f, minus, "minus") ? 5 : 8);
        d->q.signed_by_text = true;
        d->n.value = decimal_neg(d->n.value);
    }
    draft_value(d);
    rates_behind(f, d);
    return true;
}

/* half an hour, half a percentage point, three quarters of a mile: a measure of which it is a part */
static size_t part_of(const struct finding *f, const struct draft *d, struct unit *ret)
{
    size_t at = skip_blank(f, d->n.end), len;
    if (!d->n.fraction)
        return 0;
    if ((len = word_here(f, at, "of")))
        at = skip_blank(f, at + len);
    if (!(len = word_here(f, at, "a")) && !(len = word_here(f, at, "an")))
        return 0;
    at = skip_blank(f, at + len);
    return (len = unit_here(f, at, ret)) && ret->dimension != DIMENSION_COUNT ? at + len : 0;
}

static bool unit_behind(struct finding *f, struct draft *d)
{
    struct unit unit;
    size_t at = d->n.end, end, len;
    if ((end = part_of(f, d, &unit))) {
        d->q.fraction = d->n.fraction = false;
        draft_unit(f, d, unit, d->n.end, end);
        return true;
    }
    million_m(f, d, false);
    at = d->n.end;
    bool hyphen = at < f->text.len && f->text.ptr[at] == '-';
    if (hyphen)
        at++;
    len = unit_here(f, at, &unit);
    if (!len && !hyphen) {
        at = skip_blank(f, at);
        len = at > d->n.end ? unit_here(f, at, &unit) : 0;
    }
    if (!len || !settle(f, d, slice_sub(f->text, at, at + len), at + len, &unit))
        return false;
    end = at + len;
    if (unit.dimension == DIMENSION_MASS)
        end = tail_behind(f, end);
    if (hyphen && (unit.dimension == DIMENSION_TIME ||
                   (end < f->text.len && f->text.ptr[end] == '-' && !en_at(f, f->tables->en.per, end + 1))))
        d->q.optional_kind = true; /* a 10-year average, the two-year note */
    draft_unit(f, d, unit, at, end);
    rates_behind(f, d);
    return true;
}

/* ---- counted nouns ---- */

/* "26 of the 56 reactors", "five of its bids": where the noun phrase starts behind "of the" */
static size_t behind_of(const struct finding *f, size_t at)
{
    size_t len = word_here(f, at, "of"), next;
    if (!len)
        return 0;
    next = skip_blank(f, at + len);
    const struct word *w = en_at(f, f->tables->en.member, next);
    return w ? skip_blank(f, next + w->form.len) : 0;
}

static void noun_behind(const struct finding *f, struct draft *d)
{
    size_t start, end, at = skip_blank(f, d->n.end), of;
    bool hyphen = d->n.end < f->text.len && f->text.ptr[d->n.end] == '-';
    if (hyphen) { /* 12-member panel: counts members */
        start = d->n.end + 1;
        end = start;
        while (end < f->text.len && letter((unsigned char)f->text.ptr[end]))
            end++;
        if (end - start < 3 || en_at(f, f->tables->en.noun_stop, start))
            return;
        draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
        d->q.optional_kind = true;
        return;
    }
    if (at == d->n.end || at >= f->text.len)
        return;
    bool single = decimal_equal(d->n.value, decimal_of(1));
    if ((of = behind_of(f, at))) {
        if (!d->n.fraction && head_noun(f, of, false, &start, &end)) {
            size_t text_end = d->q.end;
            draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
            d->q.end = d->q.to = text_end;
        }
        return;
    }
    if (head_noun(f, at, single, &start, &end)) {
        draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
        rates_behind(f, d);
    }
}

/* ---- quantities in one word: twice, doubled, tenfold, a percentage point ---- */

static struct draft word_draft(const struct finding *f, const struct word *w, size_t at)
{
    struct draft d = {0};
    struct unit unit = unit_count(w->means);
    unit.dimension = same(w->means, "x") ? DIMENSION_TIMES : DIMENSION_SHARE;
    d.n = (struct numeral){.start = at, .end = at + w->form.len, .value = w->value};
    d.q.start = d.q.from = at;
    d.q.end = d.q.to = at + w->form.len;
    d.q.growth_words = row_flag(w, "growth");
    d.q.optional_kind = row_flag(w, "weak");
    draft_unit(f, &d, unit, at, at + w->form.len);
    return d;
}

static void add_words(struct finding *f)
{
    struct draft *merged = NULL;
    size_t count = 0, room = 0, next = 0;
    for (size_t at = 0; at < f->text.len;) {
        const struct word *w = NULL;
        if (next < f->count && f->drafts[next].n.start <= at) {
            at = f->drafts[next].n.end > at ? f->drafts[next].n.end : at;
            if (merged)
                merged[count++] = f->drafts[next];
            next++;
            continue;
        }
        bool start = at == 0 || !word_byte((unsigned char)f->text.ptr[at - 1]);
        if (start && (w = en_at(f, f->tables->en.word, at))) {
            if (!merged) {
                for (room = f->count + 8; room < f->count + f->text.len / 4 + 8;)
                    room *= 2;
                merged = arena_array(f->arena, struct draft, room);
                memcpy(merged, f->drafts, next * sizeof *merged);
                count = next;
            }
            merged[count++] = word_draft(f, w, at);
            at += w->form.len;
            while (next < f->count && f->drafts[next].n.start < at)
                next++; /* the "a" or "one" that the words hold */
            continue;
        }
        at++;
    }
    if (!merged)
        return;
    while (next < f->count)
        merged[count++] = f->drafts[next++];
    f->drafts = merged;
    f->count = count;
}

/* ---- look-alikes ---- */

/* What has a unit of its own is no date, whatever the words before it: "to 30 June, 29 projects", "down by a quarter
 * since January", "more than 700 days on average". */
static bool measures(const struct finding *f, const struct draft *d, const struct period *p)
{
    if (!d->has_unit)
        return false;
    if (d->q.fraction && slice_ends(slice_sub(f->text, 0, d->n.end), SLICE("quarters"))) {
        const struct word *w = en_before(f, f->tables->en.span_before, skip_blank_back(f, d->q.start));
        return !row_flag(w, "always"); /* the first three quarters */
    }
    if (d->q.unit.dimension == DIMENSION_TIME) {
        const struct word *w = en_before(f, f->tables->en.before, skip_blank_back(f, d->q.start));
        return w && !same(w->means, "none");
    }
    return d->q.unit.dimension != DIMENSION_COUNT || d->q.end > p->end;
}

static void reject_date(struct finding *f, struct draft *d)
{
    const struct period *p = period_over(f, &d->n);
    bool money = d->has_unit && d->q.start < d->n.start;
    if (p && p->shape != PERIOD_RATE && !measures(f, d, p)) {
        if (p->shape == PERIOD_SPAN && p->start >= d->n.start)
            d->q.optional_kind = true;
        else
            draft_reject(d, p->shape == PERIOD_SPAN ? "time span" : "date");
        return;
    }
    bool year = d->n.digits && !d->n.magnitude && d->n.end - d->n.start == 4 && d->n.value.exp >= 0 && !money &&
                decimal_compare(d->n.value, decimal_of(1900)) >= 0 && decimal_compare(d->n.value, decimal_of(2100)) < 0;
    if (year && (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT))
        draft_reject(d, "date");
    if (d->n.digits && text_at(f, d->n.end, "s") && !d->has_unit)
        draft_reject(d, year ? "date" : "name"); /* 1990s, 747s */
}

static bool capital_before(const struct finding *f, size_t end)
{
    size_t start = word_start(f, end);
    if (start == end || start == 0)
        return false;
    bool any = false;
    for (size_t i = start; i < end; i++)
        any |= upper((unsigned char)f->text.ptr[i]);
    uint32_t edge = point_before(f, skip_blank_back(f, start));
    return any && edge != '.' && edge != ':' && edge != 0 && edge != '"' && edge != 0x201C && edge != '\n' &&
           !en_at(f, f->tables->en.noun_stop, start);
}

/* sections 1.3.4 and 2.1, articles 5, 6 and 7: b goes on with the names of a */
static bool next_name(const struct finding *f, const struct draft *a, const struct draft *b)
{
    if (!a->q.rejected || (strcmp(a->q.rejected, "name") != 0 && strcmp(a->q.rejected, "code") != 0) ||
        a->q.end > b->q.start)
        return false;
    struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
    return same(gap, "and") || same(gap, ",") || same(gap, "or") || same(gap, "to") || same(gap, "&");
}

/* COP30, F-35, 5G, Boeing 737, Article 5, No. 1 */
static void reject_name(struct finding *f, struct draft *d)
{
    if (d->n.ordinal) {
        draft_reject(d, "ordinal");
        return;
    }
    bool money = d->has_unit && d->q.start < d->n.start;
    if (!d->n.digits || money)
        return;
    unsigned char before = d->n.start > 0 ? (unsigned char)f->text.ptr[d->n.start - 1] : ' ';
    bool joined = letter(before) || before == '_' || before == '#' || before == '@' ||
                  (before == '-' && d->n.start > 1 && letter((unsigned char)f->text.ptr[d->n.start - 2]));
    unsigned char after = d->n.end < f->text.len ? (unsigned char)f->text.ptr[d->n.end] : ' ';
    if (joined) {
        draft_reject(d, "name");
        return;
    }
    if (!d->has_unit && letter(after)) {
        draft_reject(d, "name");
        return;
    }
    size_t end = skip_blank_back(f, d->n.start);
    const struct word *w = en_before(f, f->tables->en.name_before, end);
    bool plain = !d->n.magnitude && d->n.value.exp >= 0 && !d->n.sign;
    if (w && !d->n.magnitude && !d->n.sign && (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT)) {
        draft_reject(d, "name");
        return;
    }
    if (!d->has_unit && !d->n.magnitude && d > f->drafts && next_name(f, d - 1, d)) {
        draft_reject(d, "name");
        return;
    }
    bool comma = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(",")) != SLICE_NONE;
    if (plain && !d->has_unit && !comma && end < d->n.start && capital_before(f, end))
        draft_reject(d, "name");
}

static void reject_score(struct finding *f, struct draft *d)
{
    if (d->has_unit || !d->n.digits)
        return;
    uint32_t before = point_before(f, d->n.start), after = point_at(f, d->n.end);
    size_t next = d->n.end + (after == 0x2013 ? 3 : 1);
    bool joins_next = (after == '-' || after == 0x2013 || after == ':' || after == '/') && next < f->text.len &&
                      utf8_is_digit((unsigned char)f->text.ptr[next]);
    size_t back = before == 0x2013 ? 3 : 1;
    bool joins_last = (before == '-' || before == 0x2013 || before == ':' || before == '/') && d->n.start > back &&
                      utf8_is_digit((unsigned char)f->text.ptr[d->n.start - back - 1]);
    if (joins_next || joins_last)
        draft_reject(d, after == ':' || before == ':' ? "clock" : "score");
    else if ((before == '.' && d->n.start > 1 && utf8_is_digit((unsigned char)f->text.ptr[d->n.start - 2])) ||
             (after == '.' && d->n.end + 1 < f->text.len && utf8_is_digit((unsigned char)f->text.ptr[d->n.end + 1])))
        draft_reject(d, "code");
}

/* 020 8026 3096: a telephone number by its leading zero and the groups behind it */
static void reject_phone(struct finding *f, struct draft *d)
{
    bool plain = !d->has_unit && d->n.digits && !d->n.magnitude && d->n.value.exp >= 0;
    if (!plain)
        return;
    const struct draft *last = d > f->drafts ? d - 1 : NULL;
    bool zero = f->text.ptr[d->n.start] == '0' && d->n.end - d->n.start > 1 &&
                utf8_is_digit((unsigned char)f->text.ptr[d->n.start + 1]);
    bool group = last && last->q.rejected && strcmp(last->q.rejected, "code") == 0 && last->n.end + 1 == d->n.start;
    if (zero || group)
        draft_reject(d, "code");
}

static void reject_list(struct finding *f, struct draft *d)
{
    uint32_t before = point_before(f, d->n.start), after = point_at(f, d->n.end);
    bool small = d->n.digits && d->n.value.exp >= 0 && decimal_compare(decimal_abs(d->n.value), decimal_of(30)) < 0;
    if (!small || d->has_unit)
        return;
    bool footnote =
        before == '(' && after == ')' && d->n.start > 1 && letter((unsigned char)f->text.ptr[d->n.start - 2]);
    bool marked = before == '(' && after == ')' && d->n.start == 1;
    bool first = skip_blank_back(f, d->n.start) == 0 && (after == '.' || after == ')') && d->n.end + 1 < f->text.len &&
                 f->text.ptr[d->n.end + 1] == ' ';
    uint32_t edge = point_before(f, skip_blank_back(f, d->n.start - (before == '(')));
    uint32_t next = point_at(f, skip_blank(f, d->n.end + 1));
    bool last = edge == ':' && after == '.' && d->n.end + 1 == f->text.len; /* "Notes: 1." */
    bool inside = (edge == '.' || edge == ')' || edge == ';' || edge == ':') && next < 0x80 &&
                  upper((unsigned char)next) &&
                  (after == ')' || (after == '.' && d->n.end + 1 < f->text.len && f->text.ptr[d->n.end + 1] == ' '));
    if (footnote || marked || first || inside || last)
        draft_reject(d, "list number");
}

/* 7 p.m., 10 o'clock */
static void reject_clock(struct finding *f, struct draft *d)
{
    if (en_at(f, f->tables->en.clock, skip_blank(f, d->n.end)) ||
        (d->n.digits && lexicon_match(f->know->en, f->tables->en.clock, behind(f, d->n.end), 0)))
        draft_reject(d, "clock");
}

/* 43-year-old, aged 43, "Smith, 43, said" */
static void reject_age(struct finding *f, struct draft *d)
{
    size_t at = d->n.end, end = skip_blank_back(f, d->n.start);
    if (at < f->text.len && (f->text.ptr[at] == '-' || f->text.ptr[at] == ' '))
        at++;
    if (en_at(f, f->tables->en.age, at) || word_ends(f, end, "aged") || word_ends(f, end, "age"))
        draft_reject(d, "age");
    bool plain = !d->has_unit && d->n.digits && d->n.value.exp >= 0 &&
                 decimal_compare(d->n.value, decimal_of(10)) > 0 && decimal_compare(d->n.value, decimal_of(110)) < 0;
    bool commas = end > 1 && f->text.ptr[end - 1] == ',' && d->n.end < f->text.len && f->text.ptr[d->n.end] == ',';
    if (plain && commas && upper((unsigned char)f->text.ptr[word_start(f, end - 1)]))
        draft_reject(d, "age");
}

/* "one" as a pronoun; one car, the two sides: weak */
static void reject_pronoun(struct finding *f, struct draft *d)
{
    size_t end = skip_blank_back(f, d->n.start);
    bool small = !d->n.digits && !d->n.magnitude && !d->n.fraction && decimal_compare(d->n.value, decimal_of(13)) < 0;
    if (!d->has_unit && !d->n.digits && d->n.value.coef == 0)
        d->q.optional_kind = true; /* below zero */
    if (d->n.article && !d->has_unit)
        draft_reject(d, "pronoun");
    else if (d->n.article && d->q.unit.dimension == DIMENSION_COUNT)
        d->q.optional_kind = true;
    bool owned = text_before(f, end, "'s") || text_before(f, end, "’s");
    if (small && d->q.unit.dimension == DIMENSION_COUNT && (owned || en_before(f, f->tables->en.member, end)))
        d->q.optional_kind = true;
    if (d->n.article && d->q.end == d->n.end && word_here(f, skip_blank(f, d->n.end), "of"))
        draft_reject(d, "pronoun");
}

/* the past two years, three years ago, for 30 years, within a week: times that place something */
static void reject_span(struct finding *f, struct draft *d)
{
    /* within one quarter */
    size_t before = skip_blank_back(f, d->q.start);
    if (d->q.fraction && slice_ends(slice_sub(f->text, 0, d->n.end), SLICE("quarter")) &&
        (word_ends(f, before, "within") || en_before(f, f->tables->en.span_before, before)))
        draft_reject(d, "time span");
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_TIME)
        return;
    bool brief = same(d->q.unit.symbol, "h") || same(d->q.unit.symbol, "min") || same(d->q.unit.symbol, "s") ||
                 same(d->q.unit.symbol, "ms");
    size_t end = skip_blank_back(f, d->q.start);
    const struct word *w = en_before(f, f->tables->en.span_before, end), *about;
    if (!w && (about = en_before(f, f->tables->en.before, end))) /* in almost three months */
        w = en_before(f, f->tables->en.span_before, skip_blank_back(f, end - about->form.len));
    const struct word *ago = en_at(f, f->tables->en.span_after, skip_blank(f, d->q.end));
    if ((ago && (!brief || !same(ago->means, "event"))) || (w && (!brief || row_flag(w, "always"))))
        draft_reject(d, "time span");
}

/* ---- modifiers ---- */

static void modifiers(struct finding *f, struct draft *d)
{
    enum relation relation = RELATION_EQ;
    size_t at = d->q.start;
    for (int i = 0; i < 3; i++) {
        size_t end = skip_blank_back(f, at);
        const struct word *w = end > 0 ? en_before(f, f->tables->en.before, end) : NULL;
        if (!w || same(w->means, "none"))
            break;
        at = end - w->form.len;
        if (relation == RELATION_EQ)
            relation = relation_of(w->means);
    }
    if (relation != RELATION_EQ)
        d->q.from = at;
    const struct word *w = en_at(f, f->tables->en.after, skip_blank(f, d->q.end));
    if (!w && d->n.end < d->q.end)
        w = en_at(f, f->tables->en.after, d->n.end); /* 50+ projects */
    if (w && !same(w->means, "none")) {
        if (relation == RELATION_EQ || relation == RELATION_ABOUT)
            relation = relation_of(w->means);
        if (skip_blank(f, d->q.end) + w->form.len > d->q.to)
            d->q.to = skip_blank(f, d->q.end) + w->form.len;
    }
    if (d->q.relation == RELATION_EQ)
        d->q.relation = relation;
}

/* ---- the whole ---- */

/* "per cent of 20" with no number before it */
static bool percent_of(struct finding *f, struct draft *d)
{
    struct unit percent;
    size_t end = skip_blank_back(f, d->n.start), len = 0;
    if (!word_ends(f, end, "of"))
        return false;
    end = skip_blank_back(f, end - 2);
    if (end > 0 && word_start(f, end) == 0) /* one word, or two that the sentence starts with */
        len = unit_here(f, 0, &percent);
    else if (word_ends(f, end, "per cent") && end == strlen("per cent"))
        len = unit_here(f, 0, &percent);
    if (!len || len != end || percent.dimension != DIMENSION_SHARE)
        return false;
    draft_unit(f, d, percent, d->n.end, d->n.end);
    d->q.start = d->q.from = 0;
    return true;
}

static void read_draft(struct finding *f, struct draft *d)
{
    if (d->n.ordinal || money_before(f, d) || unit_behind(f, d) || percent_of(f, d))
        return;
    if (d->n.fraction) {
        struct unit percent = {SLICE("%"), decimal_of(100), DIMENSION_SHARE};
        draft_unit(f, d, percent, d->n.end, d->n.end);
        d->q.fraction = true;
        return;
    }
    noun_behind(f, d);
}

static void judge(struct finding *f, struct draft *d)
{
    reject_date(f, d);
    reject_name(f, d);
    reject_clock(f, d);
    reject_age(f, d);
    reject_score(f, d);
    reject_phone(f, d);
    reject_list(f, d);
    reject_pronoun(f, d);
    reject_span(f, d);
}

static void judge_range(struct finding *f, struct draft *d)
{
    reject_date(f, d);
    reject_clock(f, d);
    reject_age(f, d);
}

/* A verb of change right before the first end: "rose $3 to $84" and "rose from 5 to 8 per cent" are two claims. */
static bool changes(const struct finding *f, const struct draft *a, bool *ret_from)
{
    size_t end = skip_blank_back(f, a->q.start);
    const struct word *w;
    *ret_from = word_ends(f, end, "from");
    if (*ret_from)
        end = skip_blank_back(f, end - 4);
    for (int i = 0; i < (*ret_from ? 4 : 2); i++) {
        if ((w = en_before(f, f->tables->en.change, end)))
            return true;
        size_t start = word_start(f, end);
        if (start == end)
            return false;
        end = skip_blank_back(f, start);
    }
    return false;
}

/* whether a and b are the ends of one range by the words between and before them */
static bool range_between(const struct finding *f, struct draft *a, const struct draft *b)
{
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    bool from;
    const struct word *w = at < end ? en_at(f, f->tables->en.range, at) : NULL;
    if (!w || at + w->form.len != end)
        return false;
    size_t before = skip_blank_back(f, a->q.start);
    if (same(w->means, "between"))
        return word_ends(f, before, "between");
    bool both_bare = !b->has_unit && !a->has_unit;
    if (same(w->means, "dash"))
        return !both_bare || (a->n.magnitude && b->n.magnitude) || decimal_compare(a->n.value, decimal_of(1000)) >= 0;
    bool verb = changes(f, a, &from);
    if (verb && a->has_unit && b->has_unit && word_ends(f, before, "by") && same(a->q.unit.symbol, "%"))
        return true; /* "to decline by 3% to 5%" */
    if (verb && (from || a->has_unit))
        return false;
    if (verb && both_bare)
        return false;
    /* "from 24,000 to 105,000" with nothing that changes, "300 to 400 people"; "beat them 3 to 2" is none */
    return !both_bare || from || decimal_compare(a->n.value, decimal_of(100)) >= 0 || !a->n.digits;
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

/* $5-7 million: the sign before the first is the second's too */
static bool lend_money(const struct finding *f, struct draft *a, struct draft *b)
{
    if (!a->has_unit || b->has_unit || a->q.start == a->n.start || a->n.end != a->q.end)
        return false;
    size_t at = skip_blank(f, a->q.end), end = skip_blank_back(f, b->q.start);
    const struct word *w = at < end ? en_at(f, f->tables->en.range, at) : NULL;
    if (!w || at + w->form.len != end || same(w->means, "between"))
        return false;
    if (!same(w->means, "dash") && !b->n.magnitude)
        return false;
    struct unit money = a->q.unit;
    b->q.unit = money;
    b->has_unit = true;
    draft_value(b);
    rates_behind(f, b);
    a->q.unit = b->q.unit;
    a->has_unit = false; /* so that the magnitude is shared */
    return true;
}

static void join_ranges(struct finding *f)
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
        }
    }
    f->period_at = 0; /* the dates are asked for once more */
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
static void join_compounds(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        if (a->gone || b->gone)
            continue;
        struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
        if (a->q.end > b->q.start || (gap.len && !same(gap, "and") && !same(gap, ",")))
            continue;
        small_change(f, a, b);
        draft_compound(f, a, b);
    }
}

/* 12 of its 40 plants, 26 of 38 passes: the part counts what the whole does */
static void lend_nouns(struct finding *f)
{
    for (size_t i = 0; i + 1 < f->count; i++) {
        struct draft *a = &f->drafts[i], *b = &f->drafts[i + 1];
        if (a->gone || b->gone || !b->has_unit || b->q.unit.dimension != DIMENSION_COUNT || a->n.ordinal)
            continue;
        if (same(b->q.unit.symbol, "ones") && a->has_unit && a->q.unit.dimension == DIMENSION_COUNT)
            b->q.unit = a->q.unit; /* 14.8 million chargers, 4.3 million public ones */
        struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
        bool of =
            same(gap, "of") || same(gap, "out of") ||
            (slice_starts(gap, SLICE("of ")) && en_at(f, f->tables->en.member, (size_t)(gap.ptr - f->text.ptr) + 3) &&
             slice_find(slice_sub(gap, 3, gap.len), SLICE(" ")) == SLICE_NONE);
        if (!of || a->has_unit)
            continue;
        a->q.unit = b->q.unit;
        a->q.bare = false;
        a->has_unit = true;
        draft_value(a);
    }
}

void quantity_find_en(struct finding *f)
{
    for (size_t i = 0; i < f->count; i++)
        read_draft(f, &f->drafts[i]);
    add_words(f);
    drop_covered(f);
    join_compounds(f);
    join_ranges(f);
    lend_nouns(f);
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        if (d->gone)
            continue;
        if (d->q.relation != RELATION_RANGE)
            judge(f, d);
        else
            judge_range(f, d);
        if (!d->q.rejected)
            modifiers(f, d);
    }
}

bool quantity_load_en(struct quantity_tables *t, const struct knowledge *know, struct err *err)
{
    const struct lexicon *x = know->en;
    (void)err;
    t->en.before = lexicon_class(x, "quantity.before");
    t->en.after = lexicon_class(x, "quantity.after");
    t->en.unit_stop = lexicon_class(x, "quantity.unit_stop");
    t->en.range = lexicon_class(x, "quantity.range");
    t->en.change = lexicon_class(x, "quantity.change");
    t->en.word = lexicon_class(x, "quantity.word");
    t->en.name_before = lexicon_class(x, "quantity.name_before");
    t->en.noun_stop = lexicon_class(x, "quantity.noun_stop");
    t->en.noun = lexicon_class(x, "quantity.noun");
    t->en.tail = lexicon_class(x, "quantity.tail");
    t->en.per = lexicon_class(x, "quantity.per");
    t->en.member = lexicon_class(x, "quantity.member");
    t->en.span_before = lexicon_class(x, "quantity.span_before");
    t->en.span_after = lexicon_class(x, "quantity.span_after");
    t->en.per_noun = lexicon_class(x, "quantity.per_noun");
    t->en.clock = lexicon_class(x, "quantity.clock");
    t->en.heat = lexicon_class(x, "quantity.heat");
    t->en.length = lexicon_class(x, "quantity.length");
    t->en.age = lexicon_class(x, "quantity.age");
    return true;
}
