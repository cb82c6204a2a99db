/* unit_en - the unit of a figure: its own, or what the figures beside it and the sentence before lend
 *
 * A text says a rate, a currency or a noun once: "$60.90 a barrel ... lost 0.9% to $51.81", "41,000 jobs, from 56,000".
 * What is lent must fit in size, for figures of one thing are alike.
 */
#include "base/utf8.h"
#include "extract/choose/claims_en_internal.h"
#include <math.h>

/* prices of one thing differ less than this: "$1.40 billion" is no price beside "33 cents per share" */
#define RATE_SPREAD 1000.0
/* and so a change from its level: "1 cent to $74 a barrel" */
#define CHANGE_SPREAD 20000.0
/* where nothing but the size tells that two prices are of one thing */
#define RATE_NEAR 2.0
/* counts of one kind in one sentence differ less than this */
#define COUNT_SPREAD 10.0
/* figures back in the sentence that are asked */
#define DONORS 8

static struct decimal size_of(const struct quantity *q)
{
    return q->relation == RELATION_RANGE ? q->high : q->value;
}

/* whether two amounts differ by less than a factor */
static bool near_size(struct decimal a, struct decimal b, double spread)
{
    double x = fabs(decimal_double(a)), y = fabs(decimal_double(b));
    return x > 0 && y > 0 && x < y * spread && y < x * spread;
}

/* whether rate is a price in this currency: USD/lb of USD */
static bool is_rate_of(struct slice rate, struct slice money)
{
    return slice_starts(rate, money) && rate.len > money.len && rate.ptr[money.len] == '/';
}

/* "to $12,000 a ton from $10,000": the same currency is said of the same thing */
static bool lends_rate(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *from)
{
    struct slice own = en_money(s, f->quantity, f->quantity->unit.symbol);
    struct decimal a = size_of(f->quantity), b = size_of(from->quantity);
    const struct quantity *to = from->quantity; /* money, or a price with its sign before it */
    bool money = to->unit.dimension == DIMENSION_MONEY || to->unit_text.ptr == s->text.ptr + to->start;
    bool bare = f->quantity->bare && f->quantity->value.exp < 0 && money;
    if (bare && f->role == ROLE_CHANGE && from->role == ROLE_LEVEL && from > f)
        return near_size(a, b, CHANGE_SPREAD); /* "down 1.45 to $231.76/cwt" */
    bool change = f->role != ROLE_LEVEL && from->role == ROLE_LEVEL && f->quantity->unit.dimension != DIMENSION_COUNT &&
                  !slice_ends(from->unit, SLICE("/yr"));
    if ((f->quantity->unit.dimension != DIMENSION_MONEY && !change) || !is_rate_of(from->unit, own))
        return false; /* "41 bushels an acre, down 2 bushels" */
    bool same_thing = f->role != ROLE_LEVEL || slice_equal(f->metric, from->metric);
    double spread = f->role == ROLE_CHANGE ? CHANGE_SPREAD : same_thing ? RATE_SPREAD : RATE_NEAR;
    return near_size(a, b, spread);
}

/* the rate of a figure before it in the sentence */
static bool borrow_rate(const struct en_sentence *s, struct en_figure *f)
{
    size_t asked = 0;
    for (const struct en_figure *g = f; g > s->figures && asked < DONORS; asked++)
        if (lends_rate(s, f, --g))
            return f->unit = g->unit, true;
    return false;
}

/* the last word of the head of a measure: "arrivals" of "visitor arrivals from Asia" */
static struct slice head_word(struct slice metric)
{
    static const char *const ends[] = {" of ", " in ", " from ", " to ", " for ", " at ", " by ", " on ", " per "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t at = slice_find(metric, slice_of(ends[i]));
        metric = at == SLICE_NONE ? metric : slice_sub(metric, 0, at);
    }
    size_t space = slice_rfind(metric, SLICE(" "));
    return slice_sub(metric, space == SLICE_NONE ? 0 : space + 1, metric.len);
}

static bool same_word(struct slice a, struct slice b)
{
    size_t i = 0;
    while (i < a.len && i < b.len && utf8_lower((unsigned char)a.ptr[i]) == utf8_lower((unsigned char)b.ptr[i]))
        i++;
    return a.len == b.len && i == a.len;
}

/* a word of more than three letters that both measures have */
static bool share_word(struct slice a, struct slice b)
{
    size_t end;
    for (size_t at = 0; at < a.len; at = end + 1) {
        for (end = at; end < a.len && a.ptr[end] != ' ';)
            end++;
        size_t found = end - at > 3 ? slice_find(b, slice_sub(a, at, end)) : SLICE_NONE;
        size_t behind = found + (end - at);
        if (found != SLICE_NONE && (found == 0 || b.ptr[found - 1] == ' ') && (behind == b.len || b.ptr[behind] == ' '))
            return true;
    }
    return false;
}

/* "its record high of $2,914", "a low of $60" */
static bool is_extreme(const struct en_sentence *s, const struct en_figure *f)
{
    return f->token > 1 && en_word_is(s, f->token - 1, "of") && en_in_class(s, f->token - 2, s->tables->extremes);
}

/* "gold ended at $2,070 per ounce.  ...  Gold is back at $2,300", "bullion hit a high of $2,400": the price of one
 * thing, in a sentence before */
static bool recall_rate(const struct en_sentence *s, struct en_figure *f)
{
    const struct en_state *state = s->state;
    struct slice own = en_money(s, f->quantity, f->quantity->unit.symbol);
    bool change = f->role == ROLE_CHANGE; /* "lost $3 per ounce.  ...  Year to date it is up $80" */
    if (f->quantity->unit.dimension != DIMENSION_MONEY)
        return false;
    for (size_t i = 0; i < state->told_count && i < EN_TOLD; i++) {
        const struct en_told *told = &state->told[(state->told_count - 1 - i) % EN_TOLD];
        if (is_rate_of(told->unit, own) && (change ? slice_equal(f->metric, told->metric)
                                                   : near_size(size_of(f->quantity), told->size, RATE_NEAR) &&
                                                         (share_word(f->metric, told->metric) || is_extreme(s, f))))
            return f->unit = told->unit, true;
    }
    return false;
}

/* "share down 1.6 points to 13.9%": the points of what is itself a percentage */
static bool is_of_share(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->role != ROLE_CHANGE)
        return false;
    for (size_t i = f->token + 1; i < s->count && s->tokens[i].part != PART_SEMICOLON; i++)
        if (s->tokens[i].part == PART_QUANTITY) {
            bool at = en_word_is_any(s, i - 1, "to", "at") || en_word_is(s, i - 3, "to");
            return at && s->quantities[s->tokens[i].index].unit.dimension == DIMENSION_SHARE; /* "to a net 8%" */
        }
    static const char *const shares[] = {"share", "margin", "rate", "ratio", "participation"};
    struct slice head = head_word(f->metric);
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        if (slice_ends(f->metric, slice_of(shares[i])) || same_word(head, slice_of(shares[i])))
            return true;
    return false;
}

/* the points of an index, of a percentage, or basis points whose first word was said before */
static struct slice points_of(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool reached = f->role == ROLE_LEVEL && f->preposition != EN_NO_TOKEN && before && before->role == ROLE_CHANGE &&
                   en_is_share(before); /* "fell 0.7% to 419.8 points" */
    size_t asked = 0;
    for (const struct en_figure *g = f; g > s->figures && asked < DONORS && f->role == ROLE_CHANGE; asked++)
        if (slice_equal((--g)->unit, SLICE("bp")))
            return g->unit; /* "down 4.0 basis points, the other down 9.3 points" */
    bool of_level = f->role == ROLE_CHANGE && before && before->role == ROLE_LEVEL &&
                    slice_equal(before->unit, SLICE("%")); /* "72 percent were good, up 1 point" */
    if (reached)
        return SLICE("1"); /* though "rate" were its last word */
    return of_level || is_of_share(s, f) ? SLICE("pp") : SLICE("1");
}

/* the figure before that is no share or multiple */
static const struct en_figure *donor_of(const struct en_sentence *s, const struct en_figure *before)
{
    size_t asked = 0;
    for (const struct en_figure *g = before ? before + 1 : s->figures; g > s->figures && asked < DONORS; asked++) {
        enum dimension d = (--g)->quantity->unit.dimension;
        if (d != DIMENSION_SHARE && d != DIMENSION_TIMES && g->unit.len)
            return g;
    }
    return NULL;
}

/* things, or an amount in millions, of about the same size */
static bool is_alike(const struct en_figure *f, const struct en_figure *donor)
{
    bool counts = donor->quantity->unit.dimension == DIMENSION_COUNT || f->quantity->unit.dimension == DIMENSION_MASS ||
                  f->quantity->value.exp >= 5;
    return counts && near_size(size_of(f->quantity), size_of(donor->quantity), COUNT_SPREAD);
}

/* stands for things counted: whole and large, no index level */
static bool is_amount(const struct en_sentence *s, const struct en_figure *f)
{
    struct decimal size = size_of(f->quantity);
    return size.exp >= 0 && decimal_compare(decimal_abs(size), decimal_of(100)) >= 0 && !en_speaks_of_market(s, f);
}

/* payrolls are counted in jobs, a share count in shares: the row of quantity.counted_in; NULL if there is none */
static const struct word *counter_of(const struct en_sentence *s, struct slice metric)
{
    for (size_t at = 0; at < metric.len; at++) {
        bool starts = at == 0 || metric.ptr[at - 1] == ' ';
        const struct word *word = starts ? lexicon_match(s->tables->lexicon, s->tables->counted_in, metric, at) : NULL;
        if (word)
            return word;
    }
    return NULL;
}

static struct slice counted_in(const struct en_sentence *s, const struct en_figure *f)
{
    const struct word *word = counter_of(s, f->metric);
    return word ? word->means : SLICE("");
}

/* "a share count of $40 million", as calls are written down: no money */
static bool is_miswritten(const struct en_sentence *s, const struct en_figure *f)
{
    return f->quantity->unit.dimension == DIMENSION_MONEY && word_flag(counter_of(s, f->metric), "always");
}

/* "registered users hit 321,184": things in the plural are counted in themselves, but prices, sales and the like.  Of a
 * million or more of what nobody names as people the money may be meant. */
static struct slice counted_head(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice head = head_word(f->metric);
    bool plural = head.len > 3 && slice_ends_any(head, "s", "people") &&
                  utf8_is_letter((unsigned char)head.ptr[head.len - 2]) && !strchr("sui", head.ptr[head.len - 2]);
    const int kinds[] = {s->tables->class_id[EN_QUANTITATIVE], s->tables->money_noun,   s->tables->unitless,
                         s->tables->class_id[EN_RELATIONAL],   s->tables->measure_noun, s->tables->uncounted,
                         s->tables->class_id[EN_MARKET]};
    for (size_t i = 0; plural && i < sizeof kinds / sizeof *kinds; i++) {
        const struct word *w = lexicon_match_before(s->tables->lexicon, kinds[i], head, head.len);
        plural = !w || w->form.len != head.len;
    }
    const struct word *who = plural ? lexicon_match(s->tables->lexicon, s->tables->crowd, head, 0) : NULL;
    struct decimal size = decimal_abs(size_of(f->quantity));
    bool many = decimal_compare(size, decimal_of(1000000)) >= 0 && !(who && who->form.len == head.len);
    struct slice text = slice_sub(s->text, f->quantity->start, f->quantity->end);
    bool part = en_word_is(s, f->preposition, "for"); /* "guests from abroad accounted for 6.1 million" nights */
    bool these = en_word_is(s, f->token + 1, "of") && en_word_is_any(s, f->token + 2, "these", "those");
    bool here = these || slice_find(s->text, head) != SLICE_NONE; /* not "the figure", told of before */
    bool whole =
        !part && here && size.exp >= 0 && (f->quantity->value.exp > 3 || slice_find(text, SLICE(".")) == SLICE_NONE);
    if (!plural || !whole || many)
        return SLICE("");
    bool capital = head.ptr[0] >= 'A' && head.ptr[0] <= 'Z' && head.ptr[1] >= 'a';
    return capital ? arena_printf(s->reading->arena, "%c%.*s", utf8_lower((unsigned char)head.ptr[0]),
                                  (int)head.len - 1, head.ptr + 1)
                   : head;
}

/* employment is told of in jobs, or in the persons that the text counted before */
static struct slice people_told(const struct en_sentence *s, struct slice counted)
{
    static const char *const people[] = {"persons", "people", "workers"};
    const struct en_state *state = s->state;
    for (size_t i = 0; slice_equal(counted, SLICE("jobs")) && i < state->told_count && i < EN_TOLD; i++)
        for (size_t k = 0; k < sizeof people / sizeof *people; k++)
            if (slice_equal(state->told[i].unit, slice_of(people[k])))
                return state->told[i].unit;
    return counted;
}

/* "another 24", "a further 160,000": more of what was counted before */
static bool says_more(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice before = slice_trim(slice_sub(s->text, 0, f->quantity->start));
    return lexicon_match_before(s->tables->lexicon, s->tables->more, before, before.len) != NULL;
}

/* the money that the text has told of; a firm that names neither money nor country counts in dollars */
static struct slice text_money(const struct en_sentence *s)
{
    struct slice country = s->state->country.name;
    bool dollars = s->state->owner.firm && (!country.len || slice_equal(country, SLICE("United States")));
    return s->state->money.len || !dollars ? s->state->money : SLICE("USD");
}

/* "revenue was 2.6 billion" in a text that counts in dollars: its money, where the measure is one of money */
static bool is_money(const struct en_sentence *s, const struct en_figure *f)
{
    if (!text_money(s).len || size_of(f->quantity).exp < 4)
        return false;
    for (size_t at = 0; at < f->metric.len; at++)
        if ((at == 0 || f->metric.ptr[at - 1] == ' ') &&
            lexicon_match(s->tables->lexicon, s->tables->money_noun, f->metric, at))
            return true;
    return false;
}

static bool has_word_of(const struct en_sentence *s, int class_id, struct slice text)
{
    return lexicon_next(s->tables->lexicon, class_id, text, &(size_t){0}) != NULL;
}

/* "M3 grew by 9.1 percent, with M1 at 3.4", "the rate was 3.6 percent and the core rate 5.2": a decimal of about the
 * same size in one sentence; no index is a percentage */
static bool is_decimal_of_share(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    struct decimal size = size_of(f->quantity);
    if (!before || !slice_equal(before->unit, SLICE("%")) || size.exp >= 0 || f->quantity->unit_text.len ||
        decimal_compare(decimal_abs(size), decimal_of(100)) > 0 || en_speaks_of_market(s, f))
        return false;
    return near_size(size, size_of(before->quantity), COUNT_SPREAD) && !has_word_of(s, s->tables->unitless, f->metric);
}

/* "the yield is 4.9% against 4.4 a year ago", "3 percent poor, 21 fair and 62 good" */
static bool is_of_same_share(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    struct decimal size = size_of(f->quantity);
    bool points = before && slice_equal(before->unit, SLICE("pp"));
    if (!before || before->role != ROLE_LEVEL || (!points && !slice_equal(before->unit, SLICE("%"))) ||
        f->quantity->unit_text.len)
        return false;
    bool next = f->governor == EN_NO_TOKEN && en_part_is(s, f->gap, PART_COMMA);
    if (points && next && f->quantity->value.exp < 0 && near_size(size, size_of(before->quantity), COUNT_SPREAD))
        return true;    /* "services contributed 1.8 percentage points, food 0.5" */
    bool opens = false; /* "(staff 6.5 percent, firms 12)" */
    for (size_t i = f->gap; i < f->token; i++)
        opens |= en_part_is(s, i, PART_OPEN) || en_part_is(s, i, PART_CLOSE);
    if (f->in_brackets && !opens && en_part_is(s, f->gap, PART_COMMA) && decimal_compare(size, decimal_of(100)) <= 0)
        return true;
    size_t first = f->gap;
    while (first < f->token && (en_part_is(s, first, PART_COMMA) || en_part_is(s, first, PART_COORDINATOR)))
        first++;
    bool states = f->stem.len && slice_equal(f->stem, before->stem); /* of one crop: "0% poor, 30 fair" */
    if (!states && (f->role == ROLE_BASE || f->inherits))
        return near_size(size, size_of(before->quantity), COUNT_SPREAD) && decimal_compare(size, decimal_of(100)) <= 0;
    return states && decimal_compare(size, decimal_of(100)) <= 0;
}

/* "Ending stocks are lowered 8 million to 758 million" where bushels were told */
static struct slice bulk_told(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_told *bulk = &s->state->bulk;
    bool large = size_of(f->quantity).exp > 3 && bulk->unit.len && near_size(size_of(f->quantity), bulk->size, 1000);
    return large && has_word_of(s, s->tables->bulk, f->metric) ? bulk->unit : SLICE("");
}

/* "246,700 visitor arrivals ... Arrivals from Asia rose by 5,100": the noun that was counted before is the measure's */
static struct slice noun_told(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_state *state = s->state;
    struct slice head = head_word(f->metric);
    const struct word *tally = lexicon_match(s->tables->lexicon, s->tables->tally, head, 0);
    size_t of = slice_find(f->metric, SLICE(" of "));
    if (tally && tally->form.len == head.len && of == SLICE_NONE)
        return state->unit; /* "The total was 994,000" */
    if (tally && of != SLICE_NONE)
        head = head_word(slice_sub(f->metric, of + strlen(" of "), f->metric.len)); /* "the number of visitors" */
    for (size_t i = 0; i < state->told_count && i < EN_TOLD; i++)
        if (same_word(head, state->told[i].unit))
            return state->told[i].unit;
    const struct word *place = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_PLACE], f->metric, 0);
    return f->metric.len && place && place->form.len == f->metric.len ? state->unit
                                                                      : SLICE(""); /* "China up 2,300 to 31,500" */
}

/* "ten awards: two at $2,000": a small number in words counts things */
static const struct en_figure *things_before(const struct en_sentence *s, const struct en_figure *f)
{
    size_t asked = 0;
    for (const struct en_figure *g = f; g > s->figures && asked < DONORS; asked++)
        if ((--g)->quantity->unit.dimension == DIMENSION_COUNT && g->unit.len > 1)
            return g;
    return NULL;
}

static bool is_small_word(const struct en_sentence *s, const struct en_figure *f)
{
    char first = s->text.ptr[f->quantity->start];
    return !(first >= '0' && first <= '9') && f->quantity->value.exp >= 0 && size_of(f->quantity).exp < 3 &&
           decimal_compare(decimal_abs(size_of(f->quantity)), decimal_of(100)) < 0;
}

/* a bare number is counted in what the level before was: "13.8 million buyers, against 10.2 million the year before" */
static struct slice noun_of(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    const struct en_figure *donor = donor_of(s, before);
    bool small = is_small_word(s, f);
    if (donor && donor->quantity->unit.dimension == DIMENSION_MONEY && small)
        donor = things_before(s, f);
    bool time = donor && donor->quantity->unit.dimension == DIMENSION_TIME;
    if (time && (size_of(f->quantity).exp > 2 || (f->role != ROLE_BASE && !f->inherits)))
        donor = NULL; /* "12-month earnings, a 15 million decline" */
    const struct en_state *state = s->state;
    bool same =
        before && slice_equal(f->metric, before->metric) && en_phrase_is_pronoun(s, f->subject); /* "it made 115,000" */
    bool listed = donor != before && f->gap < f->token && en_part_is(s, f->gap, PART_COMMA);
    if (is_of_same_share(s, f, before) || is_decimal_of_share(s, f, before))
        return before->unit;
    bool counts =
        small && donor && donor->quantity->unit.dimension == DIMENSION_COUNT; /* "opened 14 stores, shut three" */
    if (donor && (f->role == ROLE_BASE || f->inherits || same || listed || counts || says_more(s, f)))
        return donor->unit;
    if (!before && f->beforehand && state->unit.len)
        return state->unit; /* "Economists had looked for 130,000" */
    struct slice counted = people_told(s, counted_in(s, f));
    if (state->implied.len && !donor && !counted.len && is_amount(s, f))
        return state->implied; /* "Health care led with 72,000", where payrolls are told */
    if (is_money(s, f) && !donor)
        return text_money(s);
    bool share = slice_equal(counted, SLICE("%")); /* "the percentage of pupils was 73.9" */
    if (share && decimal_compare(decimal_abs(size_of(f->quantity)), decimal_of(100)) <= 0)
        return counted;
    struct slice told = donor ? SLICE("") : bulk_told(s, f);
    if (told.len)
        return told;
    bool among = donor &&
                 donor->quantity->unit.dimension == DIMENSION_COUNT && /* "703,561 NEVs, 700,244 of them cars" */
                 !(donor->quantity->bare && same_word(head_word(donor->metric), donor->unit));
    if (!counted.len && !among && (told = counted_head(s, f)).len)
        return told;
    if (!is_amount(s, f))
        return f->quantity->unit.symbol;
    if (counted.len && !share)
        return counted;
    told = donor ? SLICE("") : noun_told(s, f);
    if (told.len)
        return told;
    return donor && is_alike(f, donor) ? donor->unit : f->quantity->unit.symbol; /* "830 chargers ... another 670" */
}

/* "the won was quoted at 1,444 per dollar": so much of the money that the measure names */
static struct slice exchange_rate(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice behind = slice_trim(slice_sub(s->text, f->quantity->end, s->text.len));
    const struct word *of = lexicon_match(s->tables->lexicon, s->tables->against_money, behind, 0);
    struct unit money;
    for (size_t at = 0; of && at < f->metric.len; at++) {
        bool starts = at == 0 || f->metric.ptr[at - 1] == ' ';
        if (starts && unit_match(s->reading->know, LANGUAGE_EN, f->metric, at, &money) &&
            money.dimension == DIMENSION_MONEY && !slice_equal(money.symbol, of->means))
            return arena_printf(s->reading->arena, "%.*s/%.*s", (int)money.symbol.len, money.symbol.ptr,
                                (int)of->means.len, of->means.ptr);
    }
    return SLICE("");
}

/* "to settle at $94": the level that the verb before led to */
static bool is_outcome(const struct en_sentence *s, const struct en_figure *f)
{
    return f->governor > f->gap && en_is(s, f->governor, EN_TAG(MEASURE)) &&
           en_part_is(s, f->governor, PART_INFINITIVE) && en_word_is(s, f->governor - 1, "to");
}

/* "added 1 cent to $74 a barrel", "rose $13, or 1%, to settle at $1,467 an ounce": the changes have the rate of the
 * level that they led to */
static void lend_back(const struct en_sentence *s, const struct en_figure *f)
{
    bool to = f->governor == EN_NO_TOKEN && en_word_is(s, f->preposition, "to");
    if (!f->inherits && !is_outcome(s, f) && !to)
        return;
    for (struct en_figure *g = &s->figures[s->figure_count]; g > s->figures && g[-1].role == ROLE_CHANGE; g--)
        if (lends_rate(s, g - 1, f))
            g[-1].unit = f->unit;
}

/* "dividends of Rs 50, Rs 3 and Rs 7.50 per share", "from $20.92 to $2.00 per share": what is below is said once */
static void lend_list_rate(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *next = f;
    for (struct en_figure *g = &s->figures[s->figure_count]; g > s->figures; next = --g) {
        bool listed = next->gap + 1 == next->token &&
                      (en_part_is(s, next->gap, PART_COMMA) || en_part_is(s, next->gap, PART_COORDINATOR) ||
                       (g[-1].role == ROLE_BASE && en_word_is(s, next->gap, "to")));
        bool twice = next->gap + 2 == next->token && en_part_is(s, next->gap, PART_COMMA) &&
                     en_part_is(s, next->gap + 1, PART_COORDINATOR);
        struct slice own = en_money(s, g[-1].quantity, g[-1].quantity->unit.symbol);
        if (!(listed || twice) || g[-1].quantity->unit.dimension != DIMENSION_MONEY || !slice_equal(g[-1].unit, own) ||
            !is_rate_of(f->unit, own) || !near_size(size_of(g[-1].quantity), size_of(f->quantity), RATE_SPREAD))
            return;
        g[-1].unit = f->unit;
    }
}

/* "health care added 43,000" where jobs are told: so many were added, a level of its own */
static bool adds_jobs(const struct en_sentence *s, const struct en_figure *f)
{
    bool added = f->governor != EN_NO_TOKEN && slice_starts(en_text(s, f->governor), SLICE("add"));
    return added && f->role == ROLE_CHANGE && f->quantity->bare && slice_equal(f->unit, SLICE("jobs"));
}

/* "cut 555 jobs", "lost 300 members": a fall, though what fell is counted */
static bool sheds_people(const struct en_sentence *s, const struct en_figure *f)
{
    const struct quantity *q = f->quantity;
    bool falls = en_is(s, f->governor, EN_TAG(DOWN)) && f->preposition == EN_NO_TOKEN && f->role == ROLE_LEVEL &&
                 q->unit.dimension == DIMENSION_COUNT && !q->bare && !en_span_is(f->near) && !en_reaches_border(s, f);
    const struct word *who = falls ? lexicon_match(s->tables->lexicon, s->tables->crowd, q->unit.symbol, 0) : NULL;
    return who && who->form.len == q->unit.symbol.len;
}

/* "bands of 0, 10 and 25%": the sign said once behind the last */
static void lend_share(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *next = f;
    for (struct en_figure *g = &s->figures[s->figure_count]; g > s->figures && g[-1].quantity->bare; next = --g) {
        bool listed = next->gap + 1 == next->token &&
                      (en_part_is(s, next->gap, PART_COMMA) || en_part_is(s, next->gap, PART_COORDINATOR));
        if (!listed || decimal_compare(decimal_abs(size_of(g[-1].quantity)), decimal_of(100)) > 0)
            return;
        g[-1].unit = f->unit;
    }
}

/* "EPS of $1.75", "earnings per diluted share were 64 cents": the measure is the rate, its amount is money */
static bool names_rate(struct slice metric)
{
    return slice_find(metric, SLICE("EPS")) != SLICE_NONE ||
           (slice_find(metric, SLICE(" per ")) != SLICE_NONE && slice_find(metric, SLICE(" share")) != SLICE_NONE);
}

void en_unit(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct quantity *q = f->quantity;
    struct slice unit = q->unit.symbol;
    if (!names_rate(f->metric) && (borrow_rate(s, f) || recall_rate(s, f)))
        return;
    if (is_miswritten(s, f)) {
        f->unit = counted_in(s, f);
        return;
    }
    struct slice pair = q->bare ? exchange_rate(s, f) : SLICE("");
    if (pair.len)
        unit = pair;
    else if (slice_equal(unit, SLICE("points")))
        unit = points_of(s, f, before);
    else if (q->bare)
        unit = noun_of(s, f, before);
    f->unit = en_money(s, q, unit);
    if (adds_jobs(s, f)) {
        f->role = ROLE_LEVEL;
        f->comparison = COMPARISON_NONE;
    }
    if (sheds_people(s, f)) {
        f->role = ROLE_CHANGE;
        f->direction = -1;
        f->comparison = COMPARISON_OTHER;
    }
    lend_back(s, f);
    lend_list_rate(s, f);
    bool moved = f->in_brackets && f->role == ROLE_CHANGE; /* "25,574 (82.1, 0.3%)": points and percent */
    if (slice_equal_any(f->unit, "%", "pp") && !moved)
        lend_share(s, f);
}
