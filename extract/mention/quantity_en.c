/* quantity_en - English quantities: units and counted nouns behind a numeral, the words around it, and look-alikes */
#include "extract/mention/numeral_internal.h"
#include "extract/mention/quantity_internal.h"

/* ---- units ---- */

/* 1080p, 720p: lines of a picture, not pence */
static bool picture_lines(const struct draft *d)
{
    static const int lines[] = {144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (decimal_equal(d->n.value, decimal_of(lines[i])))
            return true;
    return false;
}

/* 5 million pounds of copper are weighed, 5 million pounds else are sterling; 40 pounds are sterling per tonne */
static bool pounds_of_money(const struct finding *f, const struct draft *d, size_t end)
{
    struct unit below;
    size_t at = skip_blank(f, end);
    const struct word *per = word_at(f, f->tables->en.per, at);
    if (per && unit_here(f, skip_blank(f, at + per->form.len), &below) &&
        (below.dimension == DIMENSION_MASS || below.dimension == DIMENSION_ENERGY))
        return true;
    return d->n.magnitude && !speaks_of(f, f->tables->en.weighed, &f->hints->weighed);
}

/* pounds of money or of weight, m of millions or metres, won that is no verb: false if the word is no unit here */
static bool settle(const struct finding *f, const struct draft *d, struct slice word, size_t end, struct unit *unit)
{
    bool single = word.len == 1;
    if (same(unit->symbol, "lb") && (word.ptr[0] == 'p' || word.ptr[0] == 'P') && pounds_of_money(f, d, end))
        *unit = (struct unit){SLICE("GBP"), decimal_of(1), DIMENSION_MONEY};
    /* 61.8 MT are millions of tonnes, 250,000 MT tonnes: nobody mines so many millions */
    bool tonnes = same(unit->symbol, "t") && word.len == 2 && utf8_lower((unsigned char)word.ptr[0]) == 'm';
    if (tonnes && (d->n.magnitude || decimal_compare(d->n.value, decimal_of(1000)) >= 0))
        unit->factor = decimal_of(1);
    if (same(unit->symbol, "Mbit") && word.len == 2 && speaks_of(f, f->tables->en.oil, &f->hints->oil))
        *unit = (struct unit){SLICE("bbl"), {1, 6}, DIMENSION_VOLUME};
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
        return word.ptr == f->text.ptr + d->n.end && (word_ends(f, skip_blank_back(f, d->n.start), "at") ||
                                                      speaks_of(f, f->tables->en.heat, &f->hints->heat));
    if (single && (word.ptr[0] == 'x' || word.ptr[0] == 'X') && word.ptr != f->text.ptr + d->n.end)
        return false;
    return true;
}

/* what joins a price or a rate to the unit below it: "/kWh", " per tonne", " a year", "-a-share" */
struct per {
    size_t end;                /* where the unit begins, 0 if nothing joins */
    bool article, slash, each; /* each: "apiece" says all */
};

static struct per per_at(const struct finding *f, size_t at)
{
    size_t blank = skip_blank(f, at);
    if (text_at(f, blank, "/"))
        return (struct per){.end = skip_blank(f, blank + 1), .slash = true};
    bool hyphen = at < f->text.len && f->text.ptr[at] == '-';
    at = hyphen ? at + 1 : blank;
    const struct word *w = word_at(f, f->tables->en.per, at);
    if (!w || (at == blank && blank == 0))
        return (struct per){.end = 0};
    at += w->form.len;
    size_t next = skip_blank(f, at);
    bool each = text_before(f, at, "each");
    bool goes_on = next > at && next < f->text.len && letter((unsigned char)f->text.ptr[next]);
    if (same(w->means, "each")) { /* "at $4.41 each", not "each week" */
        bool week = each && goes_on && !word_here(f, next, "and");
        return (struct per){.end = week ? 0 : at, .each = !week};
    }
    bool joined = hyphen && at < f->text.len && f->text.ptr[at] == '-';
    return (struct per){.end = joined ? at + 1 : skip_blank(f, at), .article = same(w->means, "article")};
}

/* " per 100 kWh": the number before the unit below, 1 if there is none; at moves behind it; false if it can be none */
static bool per_count(const struct finding *f, struct per per, size_t *at, struct decimal *ret)
{
    size_t end = *at;
    *ret = decimal_of(1);
    while (end < f->text.len && utf8_is_digit((unsigned char)f->text.ptr[end]))
        end++;
    if (end == *at)
        return true;
    if (per.slash && !(text_at(f, *at, "100") && f->text.ptr[*at - 1] == '/'))
        return false; /* 600 MW/1,200 MWh is a pair, 5 l/100 km a rate */
    if (per.article)
        return true;
    if (end - *at > 4 || !decimal_parse(slice_sub(f->text, *at, end), ret) || !ret->coef)
        return false;
    *at = skip_blank(f, end);
    return true;
}

/* "per million input tokens", "per GPU-hour": a number of things, a thing for a time; its end, 0 if neither stands
 * there
 */
static size_t per_compound(const struct finding *f, size_t at, struct unit *ret)
{
    size_t end = word_end(f, at), start, head;
    if (word_here(f, at, "million") || word_here(f, at, "thousand")) {
        if (!noun_head_en(f, skip_blank(f, end), false, &start, &head))
            return 0;
        struct slice parts[] = {slice_sub(f->text, at, end), SLICE(" "), slice_sub(f->text, start, head)};
        *ret = unit_count(arena_join(f->arena, 3, parts));
        return head;
    }
    size_t dash = slice_find(slice_sub(f->text, at, end), SLICE("-"));
    if (dash == SLICE_NONE || unit_here(f, at + dash + 1, ret) != end - at - dash - 1)
        return 0;
    *ret = unit_count(slice_sub(f->text, at, end));
    return end;
}

/* any thing may stand below money: per share, per employee; "a share" needs the word to be known */
static size_t per_noun(const struct finding *f, struct per per, size_t at, bool money, struct unit *ret)
{
    if (at >= f->text.len || !word_byte((unsigned char)f->text.ptr[at]))
        return 0;
    size_t compound = money && !per.slash && !per.article ? per_compound(f, at, ret) : 0;
    if (compound)
        return compound;
    const struct word *noun = word_at(f, f->tables->en.per_noun, at);
    if (per.slash && !(noun && money && f->text.ptr[at - 1] == '/')) /* "32 cents/share" */
        return 0;
    size_t end = word_end(f, at), next = at, len;
    for (int i = 0; i < 2 && !noun && !per.article && skip_blank(f, word_end(f, next)) > word_end(f, next); i++) {
        next = skip_blank(f, word_end(f, next)); /* per diluted common share, per silver ounce */
        if ((noun = word_at(f, f->tables->en.per_noun, next)))
            at = next;
        else if ((len = unit_here(f, next, ret)) && ret->dimension != DIMENSION_TIME)
            return next + len; /* per harvested acre */
        else if (word_at(f, f->tables->en.noun_stop, next))
            break;
    }
    if (noun) {
        *ret = unit_count(noun->means.len ? noun->means : noun->form);
        return at + noun->form.len;
    }
    if (upper((unsigned char)f->text.ptr[at]))
        return 0; /* "for each Tarn Ltd share" */
    if (per.article || !money)
        return 0;
    struct slice word = arena_copy(f->arena, slice_sub(f->text, at, end));
    char *bytes = (char *)(uintptr_t)word.ptr;
    for (size_t i = 0; i < word.len; i++)
        bytes[i] = (char)utf8_lower((unsigned char)bytes[i]);
    *ret = unit_count(word);
    return end;
}

/* the unit below a price or a rate and how many of it; its end, 0 if there is none */
static size_t unit_below(const struct finding *f, size_t at, bool money, struct unit *ret, struct decimal *ret_count)
{
    struct per per = per_at(f, at);
    if (per.each) {
        *ret = unit_count(SLICE("share"));
        *ret_count = decimal_of(1);
        return money && speaks_of(f, f->tables->en.shares, &f->hints->shares) ? per.end : 0;
    }
    if (per.end == 0 || !per_count(f, per, &per.end, ret_count))
        return 0;
    size_t len = unit_here(f, per.end, ret);
    if (!len && money && per.slash && text_at(f, per.end, "b") &&
        !word_byte(per.end + 1 < f->text.len ? (unsigned char)f->text.ptr[per.end + 1] : ' ')) {
        *ret = (struct unit){SLICE("bbl"), decimal_of(1), DIMENSION_VOLUME}; /* $91.78/b */
        return per.end + 1;
    }
    if (!len)
        return per_noun(f, per, per.end, money, ret);
    if (len == 2 && money && same(ret->symbol, "t"))
        ret->factor = decimal_of(1); /* US$3859/MT: of a tonne, no million */
    /* "a year earlier" is no rate */
    bool past = per.article && ret->dimension == DIMENSION_TIME &&
                word_at(f, f->tables->en.span_after, skip_blank(f, per.end + len));
    /* 50 MW/100 MWh is a pair */
    bool pair = per.slash && !money && !decimal_equal(*ret_count, decimal_of(1)) &&
                (ret->dimension == DIMENSION_POWER || ret->dimension == DIMENSION_ENERGY);
    return past || pair || ret->dimension == DIMENSION_SHARE ? 0 : per.end + len;
}

/* puts what is below under the draft's unit, twice at most: "per kilowatt per year" */
void quantity_rates_en(const struct finding *f, struct draft *d)
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

bool quantity_rate_at_en(const struct finding *f, struct draft *d, size_t at)
{
    struct unit below, rate;
    struct decimal count;
    if (!unit_below(f, at, true, &below, &count) || !unit_per(d->q.unit, below, count, f->arena, &rate))
        return false;
    d->q.unit = rate;
    d->q.per_period |= below.dimension == DIMENSION_TIME;
    return draft_value(d);
}

/* "of CO2", "CO2-e" behind a mass */
static size_t tail_behind(const struct finding *f, size_t end)
{
    size_t at = skip_blank(f, end);
    const struct word *w = at > end ? word_at(f, f->tables->en.tail, at) : NULL;
    return w ? at + w->form.len : end;
}

/* 1.5m people is a million and a half, a 12m mast twelve metres: a noun in the plural or a unit behind tells, else
 * whether the sentence speaks of lengths */
static bool metres(const struct finding *f, const struct draft *d, size_t end)
{
    struct unit unit;
    size_t at = skip_blank(f, end), start;
    uint32_t next = point_at(f, at);
    bool dash = next == 0x2D || next == 0x2013 || next == 0x2014; /* "hit 1.1m - up 5%" */
    bool stop = at == end || at >= f->text.len || dash || word_at(f, f->tables->en.noun_stop, at);
    if (stop) /* nobody writes 6,500m for six and a half billion things */
        return decimal_compare(d->n.value, decimal_of(1000)) >= 0 ||
               speaks_of(f, f->tables->en.length, &f->hints->length);
    return !unit_here(f, at, &unit) && !noun_head_en(f, at, false, &start, &start);
}

static bool million_m(const struct finding *f, struct draft *d, bool money)
{
    size_t end = d->n.end + 1;
    if (!d->n.digits || d->n.magnitude || !text_at(f, d->n.end, "m") ||
        (end < f->text.len && word_byte((unsigned char)f->text.ptr[end])) ||
        (end < f->text.len && f->text.ptr[end] == '/'))
        return false;
    if (!money && metres(f, d, end))
        return false;
    d->n.end = d->q.end = d->q.to = end;
    d->n.magnitude = true;
    d->n.scale = (struct decimal){1, 6};
    decimal_shift(d->n.value, 6, &d->n.value);
    return draft_value(d);
}

/* "in yen (Y) 978 billion", "(S$) 1.1 billion": the sign in brackets, or the word before them; bytes of both */
static size_t money_in_brackets(const struct finding *f, size_t end, struct unit *ret)
{
    size_t open = end - 1;
    if (end < 3 || f->text.ptr[end - 1] != ')')
        return 0;
    while (open > 0 && end - open < 6 && f->text.ptr[open] != '(')
        open--;
    if (f->text.ptr[open] != '(')
        return 0;
    size_t sign = unit_money_before(f->know, f->text, end - 1, ret);
    if (sign && sign == end - 1 - open - 1) /* not of "()", which has none */
        return end - open;
    size_t last = skip_blank_back(f, open), start = word_start(f, last);
    bool money = start < last && unit_here(f, start, ret) == last - start && ret->dimension == DIMENSION_MONEY;
    return money ? end - start : 0;
}

/* $1.2bn, US$ 150 million, INR3.52/kWh, -$5 */
static void put_minus(struct draft *d, size_t start)
{
    d->q.start = d->q.from = start;
    d->q.signed_by_text = true;
    d->n.value = decimal_neg(d->n.value);
}

/* -$5, minus $5, $(5): the sign of an amount whose money begins at byte start */
static void money_sign(const struct finding *f, struct draft *d, size_t start, bool bracket)
{
    size_t words = skip_blank_back(f, start);
    uint32_t sign = point_before(f, start);
    size_t len = sign == '-' || sign == '+' ? 1 : sign == 0x2212 || sign == 0x2013 ? 3 : 0;
    uint32_t before = len ? point_before(f, start - len) : 0;
    if (bracket && !speaks_of(f, f->tables->en.loss, &f->hints->loss))
        put_minus(d, start); /* an accountant's minus */
    if (len && !utf8_is_digit(before) && !utf8_is_letter(before)) {
        put_minus(d, start - len);
        if (sign == '+')
            d->n.value = decimal_neg(d->n.value);
    } else if (word_ends(f, words, "minus") && !word_ends(f, words, "plus or minus")) {
        put_minus(d, words - strlen("minus"));
    } else if (word_ends(f, words, "negative")) {
        put_minus(d, words - strlen("negative"));
    }
}

/* $1.5t, $3.9T: a trillion */
static void trillion_t(const struct finding *f, struct draft *d)
{
    unsigned char next = d->n.end + 1 < f->text.len ? (unsigned char)f->text.ptr[d->n.end + 1] : ' ';
    if (!text_at_any(f, d->n.end, "t", "T") || !d->n.digits || d->n.magnitude || word_byte(next) || next == '/')
        return;
    d->n.end++;
    d->n.magnitude = true;
    d->n.scale = (struct decimal){1, 12};
    decimal_shift(d->n.value, 12, &d->n.value);
    d->q.end = d->q.to = d->n.end;
}

/* "$(2.5) million": the magnitude behind the bracket that ends at byte at; moves the end of the number behind it */
static void magnitude_behind(const struct finding *f, struct draft *d, size_t at)
{
    size_t start = skip_blank(f, at);
    const struct word *w = word_at(f, f->know->numeral->en_word, start);
    if (d->n.magnitude || !w || !same(w->means, "magnitude") || !decimal_mul(d->n.value, w->value, &d->n.value))
        return;
    d->n.magnitude = true;
    d->n.scale = w->value;
    d->n.end = start + w->form.len;
}

static bool money_before(struct finding *f, struct draft *d)
{
    struct unit money;
    size_t end = skip_blank_back(f, d->n.start), len;
    bool bracket =
        end == d->n.start && end > 1 && f->text.ptr[end - 1] == '(' && !utf8_is_space(point_before(f, end - 1));
    if (bracket)
        end--;
    len = unit_money_before(f->know, f->text, end, &money);
    if (!len && !bracket)
        len = money_in_brackets(f, end, &money);
    if (!len || (!bracket && end < d->n.start - (d->n.start > end ? 1 : 0)))
        return false;
    bool code = letter((unsigned char)f->text.ptr[end - 1]) && len >= 3;
    if (d->n.sign && d->n.digits && !code && end < d->n.start)
        return false; /* "€-5" and "SEK -5 million" are written, "$ -5" is not */
    size_t start = end - len;
    if (d > f->drafts && start < (d - 1)->q.end)
        return false; /* the sign stands behind the number before: 10 $ 30 $ */
    trillion_t(f, d);
    million_m(f, d, true);
    if (bracket && !text_at(f, d->n.end, ")"))
        return false;
    size_t close = d->n.end + bracket;
    if (bracket)
        magnitude_behind(f, d, close);
    draft_unit(f, d, money, start, d->n.end > close ? d->n.end : close);
    d->q.start = d->q.from = start;
    money_sign(f, d, start, bracket);
    draft_value(d);
    quantity_rates_en(f, d);
    return true;
}

/* half an hour, half a percentage point, three quarters of a mile: a measure of which it is a part */
static size_t part_of(const struct finding *f, const struct draft *d, struct unit *ret)
{
    size_t at = skip_blank(f, d->n.end), len;
    bool points = d->n.digits && decimal_compare(d->n.value, decimal_of(1)) < 0; /* 0.3 of a percentage point */
    if (!d->n.fraction && !(points && word_here(f, at, "of")))
        return 0;
    if ((len = word_here(f, at, "of")))
        at = skip_blank(f, at + len);
    if (!(len = word_here(f, at, "a")) && !(len = word_here(f, at, "an")))
        return 0;
    at = skip_blank(f, at + len);
    if ((len = word_here(f, at, "point"))) {
        *ret = unit_count(SLICE("points")); /* a tenth of a point */
        return at + len;
    }
    return (len = unit_here(f, at, ret)) && ret->dimension != DIMENSION_COUNT ? at + len : 0;
}

/* the five year average: a time in the singular before a noun */
static bool is_attributive(const struct finding *f, const struct draft *d, const struct unit *unit, size_t end)
{
    size_t noun = skip_blank(f, end);
    bool more = unit->dimension == DIMENSION_TIME && decimal_compare(d->n.value, decimal_of(1)) > 0;
    return more && end > d->n.end + 3 && f->text.ptr[end - 1] != 's' && noun > end && noun < f->text.len &&
           word_byte((unsigned char)f->text.ptr[noun]);
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
        at = skip_blank(f, at + text_at(f, at, "+")); /* 300+ MW */
        len = at > d->n.end ? unit_here(f, at, &unit) : 0;
    }
    if (!len || !settle(f, d, slice_sub(f->text, at, at + len), at + len, &unit))
        return false;
    end = at + len;
    bool compound = end + 1 < f->text.len && f->text.ptr[end] == '-' && letter((unsigned char)f->text.ptr[end + 1]) &&
                    !word_at(f, f->tables->en.per, end + 1);
    if (compound && !hyphen && unit.dimension == DIMENSION_MONEY)
        return false; /* two US dollar-pegged coins */
    if (unit.dimension == DIMENSION_MASS)
        end = tail_behind(f, end);
    if (is_attributive(f, d, &unit, end))
        d->q.optional_kind = true;
    if (hyphen && (unit.dimension == DIMENSION_TIME || word_here(f, skip_blank(f, end), "radius") ||
                   (end < f->text.len && f->text.ptr[end] == '-' && !word_at(f, f->tables->en.per, end + 1))))
        d->q.optional_kind = true; /* a 10-year average, the two-year note */
    draft_unit(f, d, unit, at, end);
    quantity_rates_en(f, d);
    return true;
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
    d.q.growth_words = word_flag(w, "growth");
    d.q.optional_kind = word_flag(w, "weak");
    draft_unit(f, &d, unit, at, at + w->form.len);
    return d;
}

/* "double-glazed", "triple–digit", "the Double Team brand": part of a word or a name */
static bool heads_compound(const struct finding *f, const struct word *w, size_t at)
{
    size_t end = at + w->form.len;
    size_t dash = text_at(f, end, "-") ? 1 : text_at(f, end, "–") ? strlen("–") : 0;
    size_t next = skip_blank(f, end), before = skip_blank_back(f, at);
    bool name = upper((unsigned char)f->text.ptr[at]) && next < f->text.len &&
                upper((unsigned char)f->text.ptr[next]) && before > 0 && before < at &&
                !upper((unsigned char)f->text.ptr[word_start(f, before)]);
    bool joined = dash && end + dash < f->text.len && letter((unsigned char)f->text.ptr[end + dash]);
    return same(w->means, "x") && (joined || name);
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
        if (start && (w = word_at(f, f->tables->en.word, at)) && (!w->means.len || heads_compound(f, w, at))) {
            at += w->form.len; /* double-digit growth */
            continue;
        }
        if (w) {
            if (!merged) {
                for (room = f->count + 8; room < f->count + f->text.len / 4 + 8;)
                    room *= 2;
                merged = arena_array(f->work, struct draft, room);
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

/* ---- modifiers ---- */

/* c300 km, c.$40m has a row, c£7m: the c of circa right before it */
bool quantity_circa_en(const struct finding *f, const struct draft *d)
{
    size_t at = d->q.start;
    return at > 0 && f->text.ptr[at - 1] == 'c' && (at == 1 || !word_byte((unsigned char)f->text.ptr[at - 2]));
}

/* "debt of 610 was higher than 602", "9,000 less than 12,000": beside a figure of its kind it is that with which it is
 * compared; end is where the words end */
static bool is_compared(const struct finding *f, const struct draft *d, const struct word *w, size_t end)
{
    size_t said = skip_blank_back(f, end - w->form.len);
    const struct draft *last = d > f->drafts ? d - 1 : NULL;
    bool behind = last && !last->gone && !last->q.rejected && last->q.to == said && last->has_unit && d->has_unit &&
                  same(last->q.unit.symbol, "%") == same(d->q.unit.symbol, "%") &&
                  last->q.unit.dimension == d->q.unit.dimension;
    if (behind && slice_equal_any(w->means, ">", "<"))
        return true;
    if (!word_flag(w, "base"))
        return false;
    for (const struct draft *e = f->drafts; e < d; e++)
        if (!e->gone && !e->q.rejected && e->q.unit.dimension == d->q.unit.dimension)
            return true;
    return false;
}

static void modifiers(struct finding *f, struct draft *d)
{
    bool circa = quantity_circa_en(f, d);
    enum relation relation = circa ? RELATION_ABOUT : RELATION_EQ;
    size_t at = d->q.start - circa;
    for (int i = 0; i < 3; i++) {
        size_t end = skip_blank_back(f, at);
        const struct word *w = end > 0 ? word_before(f, f->tables->en.before, end) : NULL;
        bool ranks = w && d->q.unit.dimension == DIMENSION_COUNT && word_flag(w, "measured"); /* the top 10 firms */
        if (!w || ranks || same(w->means, "none") || is_compared(f, d, w, end))
            break;
        at = end - w->form.len;
        if (relation == RELATION_EQ)
            relation = relation_of(w->means);
    }
    if (relation != RELATION_EQ)
        d->q.from = at;
    const struct word *w = word_at(f, f->tables->en.after, skip_blank(f, d->q.end));
    bool inside = !w && d->n.end < d->q.end;
    if (inside)
        w = word_at(f, f->tables->en.after, skip_blank(f, d->n.end)); /* 50+ projects, four or more products */
    if (w && !same(w->means, "none")) {
        if (relation == RELATION_EQ || relation == RELATION_ABOUT)
            relation = relation_of(w->means);
        if (!inside && skip_blank(f, d->q.end) + w->form.len > d->q.to)
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

#define NAMED_REACH ((size_t)200) /* bytes between a letter of money and its name, each way */

/* "the naira will trade at N215": the sentence names the money of the letter before byte end */
static bool names_money(const struct finding *f, const struct word *letter, size_t end)
{
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(letter->row, "named");
    size_t from = end > NAMED_REACH ? end - NAMED_REACH : 0;
    for (size_t at = from; cJSON_IsString(name) && at < f->text.len && at < end + NAMED_REACH; at++)
        if ((at == 0 || !word_byte((unsigned char)f->text.ptr[at - 1])) && word_here(f, at, name->valuestring))
            return true;
    return false;
}

/* P4.2 billion, W34 billion, R1.2bn: a letter that is money before millions, and no sign anywhere */
static bool money_letter(const struct finding *f, struct draft *d)
{
    size_t at = d->n.start;
    bool alone = at > 0 && upper((unsigned char)f->text.ptr[at - 1]) &&
                 (at == 1 || !word_byte((unsigned char)f->text.ptr[at - 2]));
    if (alone)
        million_m(f, d, true);
    bool comma = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(",")) != SLICE_NONE;
    size_t dot = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE("."));
    comma |= dot != SLICE_NONE && d->n.end - d->n.start - dot == 3;              /* P57.65 */
    bool price = word_at(f, f->tables->en.per, skip_blank(f, d->n.end)) != NULL; /* N850 per litre */
    /* the text is cut behind the letter: a digit there is no border to the lexicon */
    const struct word *w =
        alone && d->n.digits ? lexicon_match(f->know->en, f->tables->en.money_letter, slice_sub(f->text, at - 1, at), 0)
                             : NULL;
    if (!w || !(d->n.magnitude || comma || price || names_money(f, w, at)))
        return false;
    draft_unit(f, d, (struct unit){w->means, decimal_of(1), DIMENSION_MONEY}, at - 1, d->n.end);
    d->q.start = d->q.from = at - 1;
    quantity_rates_en(f, d);
    return true;
}

/* "1/4 to 1/2 percent": the unit of the second is that of both */
static bool is_start_of_rate(const struct finding *f, const struct draft *d)
{
    size_t to = skip_blank(f, d->n.end), len = d->n.digits ? word_here(f, to, "to") : 0, at = skip_blank(f, to + len);
    while (len && at < f->text.len && memchr("0123456789/-", f->text.ptr[at], 12))
        at++;
    return len && slice_starts_any(slice_sub(f->text, at, f->text.len), " percent", " per cent", "%");
}

static void read_draft(struct finding *f, struct draft *d)
{
    if (d->n.ordinal || money_before(f, d) || (!d->n.ratio && unit_behind(f, d)) || percent_of(f, d) ||
        money_letter(f, d))
        return;
    if (word_ends(f, skip_blank_back(f, d->n.start), "factor of")) {
        draft_unit(f, d, (struct unit){SLICE("x"), decimal_of(1), DIMENSION_TIMES}, d->n.end, d->n.end);
        return;
    }
    if (d->n.fraction && is_start_of_rate(f, d)) {
        d->q.fraction = d->n.fraction = false;
        return;
    }
    if (d->n.fraction) {
        struct unit percent = {SLICE("%"), decimal_of(100), DIMENSION_SHARE};
        draft_unit(f, d, percent, d->n.end, d->n.end);
        d->q.fraction = true;
        return;
    }
    if (d->n.sign && d->n.digits && word_at(f, f->tables->en.growth_mark, skip_blank(f, d->n.end))) {
        draft_unit(f, d, (struct unit){SLICE("%"), decimal_of(1), DIMENSION_SHARE}, d->n.end, d->n.end);
        return; /* (+21 YoY) */
    }
    noun_behind_en(f, d);
    struct slice numeral = slice_sub(f->text, d->n.start, d->n.end);
    if (!d->has_unit && slice_ends_any(numeral, "crore", "crores"))
        draft_unit(f, d, (struct unit){SLICE("INR"), decimal_of(1), DIMENSION_MONEY}, d->n.end, d->n.end);
}

void quantity_find_en(struct finding *f)
{
    for (size_t i = 0; i < f->count; i++)
        read_draft(f, &f->drafts[i]);
    add_words(f);
    drop_covered(f);
    quantity_compounds_en(f);
    quantity_conversions_en(f);
    quantity_ticks_en(f);
    quantity_ranges_en(f);
    quantity_before_en(f);
    quantity_parts_en(f);
    noun_before_en(f);
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        if (d->gone)
            continue;
        if (d->q.relation != RELATION_RANGE)
            lookalike_judge_en(f, d);
        else
            lookalike_range_en(f, d);
        if (quantity_measures(&d->q))
            modifiers(f, d);
    }
}
