/* noun_en - what an English number counts: the head of the noun phrase behind it
 *
 * Any noun may be counted, so this reads words up to the first plural; the words where a phrase ends and the heads that
 * are no regular plural are rows of quantity_en.json.
 */
#include "extract/mention/quantity_internal.h"

/* a noun phrase is read at most so far: "268 lithium iron phosphate containers" has its head at the fourth word */
enum { PHRASE_WORDS = 7 };

static bool plural(struct slice word)
{
    if (word.len < 3 || (word.ptr[word.len - 1] != 's' && word.ptr[word.len - 1] != 'S'))
        return false;
    char before = word.ptr[word.len - 2];
    if (word.len == 3)
        return upper((unsigned char)word.ptr[0]) && upper((unsigned char)word.ptr[1]) && word.ptr[2] == 's'; /* EVs */
    bool adjective = before == 'u' && (word.len < 6 || utf8_lower((unsigned char)word.ptr[word.len - 3]) == 'o');
    return before != 's' && before != '\'' && before != 'i' && !adjective;
}

/* EVs, SUVs, SMEs: capitals with the s of the plural, or without (AWACS) */
static bool is_acronym(struct slice word)
{
    for (size_t i = 0; i + 1 < word.len; i++)
        if (!upper((unsigned char)word.ptr[i]))
            return false;
    char last = word.ptr[word.len - 1];
    return word.len > 2 && (last == 's' || upper((unsigned char)last));
}

/* the noun of a count: in small letters, so that "Vehicles" at the head of a line counts the same; acronyms stay */
static struct slice lowered(const struct finding *f, size_t start, size_t end)
{
    struct slice text = slice_sub(f->text, start, end);
    bool any = false;
    if (word_here(f, start, "point") == text.len || word_here(f, start, "pts") == text.len)
        return SLICE("points"); /* one point, 0.2 pts */
    for (size_t i = 0; i < text.len; i++)
        any |= upper((unsigned char)text.ptr[i]);
    if (!any || is_acronym(text))
        return text;
    char *copy = arena_array(f->arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = (char)utf8_lower((unsigned char)text.ptr[i]);
    return (struct slice){copy, text.len};
}

/* "14 million 480-pound bales", "fifteen 20MW modules", "1,800 4K films": of what size each is */
static bool is_measured_adjective(const struct finding *f, size_t at, size_t end)
{
    struct unit unit;
    if (end == at + 2 && f->text.ptr[at + 1] == 'K')
        return skip_blank(f, end) > end;
    while (at < end && utf8_is_digit((unsigned char)f->text.ptr[at]))
        at++;
    at += text_at(f, at, "-");
    return at < end && unit_here(f, at, &unit) == end - at && unit.dimension != DIMENSION_TIME &&
           unit.dimension != DIMENSION_COUNT && skip_blank(f, end) > end;
}

/* "12 Boeing 737-8 jets": the number of a model, between its name and what it is */
static bool is_model(const struct finding *f, size_t at, size_t end)
{
    size_t before = skip_blank_back(f, at), start = word_start(f, before), next = skip_blank(f, end);
    return before < at && start < before && upper((unsigned char)f->text.ptr[start]) && next > end &&
           next < f->text.len && letter((unsigned char)f->text.ptr[next]) && !upper((unsigned char)f->text.ptr[next]);
}

/* "39 reverse circulation (RC) holes": behind a short bracket without a digit */
static size_t behind_bracket(const struct finding *f, size_t at)
{
    size_t end = at + 1;
    if (!text_at(f, at, "("))
        return at;
    while (end < f->text.len && end - at < 12 && letter((unsigned char)f->text.ptr[end]))
        end++;
    return end > at + 1 && text_at(f, end, ")") ? skip_blank(f, end + 1) : at;
}

/* "286 new and refitted shelters": behind an "and" once, where a word follows */
static size_t behind_and(const struct finding *f, size_t at, bool *joined)
{
    size_t len = word_here(f, at, "and") + word_here(f, at, "or") + word_here(f, at, "&");
    size_t next = len ? skip_blank(f, at + len) : at;
    if (!len || next >= f->text.len || !letter((unsigned char)f->text.ptr[next]))
        return at;
    *joined = true;
    return next;
}

/* "the 75,000 economists had forecast": not what is counted, but who reckons; "60 economists expected" counts */
static bool is_reckoner(const struct finding *f, const struct draft *d, size_t at)
{
    const struct word *who = word_at(f, f->tables->en.forecasters, at);
    if (!who || !slice_ends(slice_sub(f->text, 0, d->q.start), SLICE("the ")))
        return false;
    size_t next = skip_blank(f, at + who->form.len), have = word_here(f, next, "had") + word_here(f, next, "have");
    if (have)
        next = skip_blank(f, next + have);
    return word_at(f, f->tables->en.forecast, next) || word_here(f, next, "polled") || word_here(f, next, "surveyed");
}

/* "18 soybean producing states": of what kind they are */
static bool is_kind(const struct finding *f, size_t at, size_t end)
{
    size_t next = skip_blank(f, end);
    return slice_ends(slice_sub(f->text, at, end), SLICE("ing")) && next > end &&
           plural(slice_sub(f->text, next, word_end(f, next)));
}

/* "1,200 globally announced projects": how they were */
static bool is_how(const struct finding *f, size_t at, size_t end)
{
    size_t next = skip_blank(f, end);
    return slice_ends(slice_sub(f->text, at, end), SLICE("ly")) && next > end &&
           slice_ends(slice_sub(f->text, next, word_end(f, next)), SLICE("ed"));
}

/* The head of the noun phrase from byte at: its span in ret_start, ret_end; false if a stop word, a mark or the limit
 * comes first. A plural is the head; a row of "quantity.noun" (people, aircraft) too; of a single thing the last word
 * is. */
bool noun_head_en(const struct finding *f, size_t at, bool single, size_t *ret_start, size_t *ret_end)
{
    size_t last_start = 0, last_end = 0;
    bool spare = false, joined = false;
    for (int i = 0; i < PHRASE_WORDS; i++) {
        size_t end = word_end(f, at);
        unsigned char c = at < f->text.len ? (unsigned char)f->text.ptr[at] : 0;
        if (i == 0 && utf8_is_digit(c) && is_measured_adjective(f, at, end)) {
            at = skip_blank(f, end);
            continue;
        }
        if (i > 0 && utf8_is_digit(c) && is_model(f, at, end)) {
            at = skip_blank(f, end);
            continue;
        }
        if (end == at || utf8_is_digit(c))
            break;
        const struct word *noun = word_at(f, f->tables->en.noun, at), *stop = word_at(f, f->tables->en.noun_stop, at);
        if (noun && (!stop || noun->form.len >= stop->form.len)) {
            *ret_start = at;
            *ret_end = at + noun->form.len;
            if (!same(noun->means, "modifier"))
                return true;
            spare |= plural(slice_sub(f->text, at, *ret_end)); /* the head after all if no noun follows */
        } else if (stop && at + stop->form.len >= end) {
            if (!same(stop->means, "skip") && !is_how(f, at, end) && !(i > 0 && is_kind(f, at, end)))
                break;
            end = at + stop->form.len;
            single &= i > 0; /* "1.00 higher" counts nothing */
        } else if (plural(slice_sub(f->text, at, end))) {
            *ret_start = at;
            *ret_end = end;
            return true;
        }
        last_start = at;
        last_end = end;
        size_t next = behind_bracket(f, skip_blank(f, end));
        bool hangs = text_at(f, end, "-"); /* 146 low- and middle-income countries */
        if (hangs)
            next = skip_blank(f, end + 1);
        if (next == end || (hangs && (joined || behind_and(f, next, &joined) == next)))
            break; /* a mark behind the word */
        joined &= !hangs;
        at = joined ? next : behind_and(f, next, &joined);
    }
    if (spare)
        return true;
    if (!single || !last_end)
        return false;
    *ret_start = last_start;
    *ret_end = last_end;
    return true;
}

/* "26 of the 56 reactors", "five of its bids": where the noun phrase starts behind "of the" */
static size_t behind_of(const struct finding *f, size_t at)
{
    size_t len = word_here(f, at, "of"), next;
    if (!len)
        return 0;
    next = skip_blank(f, at + len);
    const struct word *w = word_at(f, f->tables->en.member, next);
    if (w)
        next = skip_blank(f, next + w->form.len);
    size_t owner = word_end(f, next); /* 3,500 of Tarn's stations, 800 of the company's shares */
    struct slice word = slice_sub(f->text, next, owner);
    if (word.len > 2 && slice_ends_any(word, "'s", "’s"))
        return skip_blank(f, owner);
    return w ? next : 0;
}

void noun_behind_en(const struct finding *f, struct draft *d)
{
    size_t start, end, at = skip_blank(f, d->n.end), of;
    const struct word *more = word_at(f, f->tables->en.after, d->n.end); /* 1.2m+ users, 30-odd sites */
    size_t number_end = d->n.end + (more ? more->form.len : 0);
    bool hyphen = !more && d->n.end < f->text.len && f->text.ptr[d->n.end] == '-';
    if (hyphen) { /* 12-member panel: counts members */
        start = d->n.end + 1;
        end = start;
        while (end < f->text.len && letter((unsigned char)f->text.ptr[end]))
            end++;
        bool mark = word_here(f, start, "level") || word_here(f, start, "mark"); /* above the 36,000-level */
        if (end - start < 3 || mark || word_at(f, f->tables->en.noun_stop, start))
            return;
        draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
        bool moves = word_here(f, start, "point") && word_at(f, f->tables->en.change, skip_blank(f, end));
        d->q.optional_kind =
            !moves && !word_at(f, f->tables->en.size, start); /* a five-point decline, a 92-unit block */
        return;
    }
    at = skip_blank(f, number_end);
    if (at == number_end || at >= f->text.len || is_reckoner(f, d, at))
        return;
    more = word_at(f, f->tables->en.after, at);
    if (more && skip_blank(f, at + more->form.len) > at + more->form.len)
        at = skip_blank(f, at + more->form.len); /* four or more products */
    bool single = decimal_equal(d->n.value, decimal_of(1));
    if ((of = behind_of(f, at))) {
        if (!d->n.fraction && noun_head_en(f, of, false, &start, &end)) {
            size_t text_end = d->q.end;
            draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
            d->q.end = d->q.to = text_end;
        }
        return;
    }
    if (noun_head_en(f, at, single, &start, &end)) {
        struct unit unit;
        bool measure = unit_here(f, start, &unit) == end - start &&
                       (unit.dimension == DIMENSION_MASS || unit.dimension == DIMENSION_VOLUME ||
                        unit.dimension == DIMENSION_LENGTH || unit.dimension == DIMENSION_AREA);
        /* 4,200 silver ounces, 140,000 net acres */
        bool fewer = start > at && word_flag(word_at(f, f->tables->en.noun_stop, at), "falls");
        if (fewer && !d->n.sign)
            d->n.value = decimal_neg(d->n.value); /* 1,200 fewer cases */
        draft_unit(f, d, measure ? unit : unit_count(lowered(f, start, end)), start, end);
        quantity_rates_en(f, d);
    }
}

/* "Out of all projects reviewed, 23 are done": what the sentence takes its numbers from */
void noun_before_en(struct finding *f)
{
    size_t first = 0, start, end;
    while (first < f->text.len && !letter((unsigned char)f->text.ptr[first]))
        first++; /* the mark of a list */
    size_t at = word_here(f, first, "out") ? skip_blank(f, first + 3) : first;
    size_t of = word_here(f, at, "of");
    if (!of)
        return;
    at = skip_blank(f, at + of);
    const struct word *w;
    while ((w = word_at(f, f->tables->en.member, at)))
        at = skip_blank(f, at + w->form.len);
    if (!noun_head_en(f, at, false, &start, &end))
        return;
    for (size_t i = 0; i < f->count; i++) {
        struct draft *d = &f->drafts[i];
        bool whole = d->n.value.exp >= 0 && !d->n.article && !d->n.ordinal && !d->n.sign;
        if (d->gone || d->has_unit || !whole || d->q.start < end)
            continue;
        size_t text_end = d->q.end;
        draft_unit(f, d, unit_count(lowered(f, start, end)), start, end);
        d->q.end = d->q.to = text_end;
    }
}
