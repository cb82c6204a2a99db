/* comparison_en - is a quantity a level, a change, or the level that a change starts from; and against what
 *
 * CLAIMS.md, "Period" and "Settled cases".
 */
#include "extract/choose/claims_en_internal.h"

#define UP_ANY (EN_TAG(UP) | EN_TAG(UP_NOUN) | EN_TAG(UP_WORD))
#define DOWN_ANY (EN_TAG(DOWN) | EN_TAG(DOWN_NOUN) | EN_TAG(DOWN_WORD))
#define CHANGE_NOUNS (EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN))

/* how far behind a quantity its word of change may stand: "a 72 per cent annual rise" */
#define REACH 4
#define FROM_REACH 6 /* the same between "from" and the base: "up from the current period's 40 million" */
#define LESS_REACH 5 /* tokens between "less" and its "than" */

/* "than", also as the first word of a period: "than in August" */
static bool is_than(const struct en_sentence *s, size_t token)
{
    return token < s->count && slice_starts(en_text(s, token), SLICE("than"));
}

static int direction_of(const struct en_sentence *s, size_t token)
{
    if (en_is(s, token, DOWN_ANY))
        return -1;
    return en_is(s, token, UP_ANY) ? 1 : 0;
}

static bool is_times(const struct en_figure *f)
{
    return f->quantity->unit.dimension == DIMENSION_TIMES;
}

/* ---- words before ---- */

/* "up 5%", "down by 8%": the token right before, a "by" and adverbs passed over */
static size_t word_before(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token;
    while (i > f->gap && (en_word_is(s, i - 1, "by") ||
                          (en_part_is(s, i - 1, PART_ADVERB) && !en_is(s, i - 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)))))
        i--;
    bool range = i > f->gap + 4 && en_word_is(s, i - 1, "of") && en_word_is(s, i - 2, "range") &&
                 en_part_is(s, i - 3, PART_DETERMINER) && en_word_is(s, i - 4, "in");
    i -= range ? 4 : 0; /* "up in the range of 2% to 5%" */
    return i > f->gap ? i - 1 : EN_NO_TOKEN;
}

/* "up 5%", "was up 5%", "went up 5%"; in "made up 5%" and "put up 5 GW" the word belongs to the verb */
static bool is_up_or_down(const struct en_sentence *s, size_t token)
{
    if (token >= s->count) /* EN_NO_TOKEN, or behind a comma that ends the text */
        return false;
    bool ward = slice_find(en_text(s, token), SLICE("ward")) != SLICE_NONE; /* "ticking upwards by 0.1%" */
    if (!ward && token > 0 && en_is_verb(s, token - 1) &&
        !en_is(s, token - 1, EN_BE | EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE)) &&
        !en_part_is(s, token - 1, PART_PARTICIPLE)) /* "was projected down 5%" */
        return false;
    bool adjective =
        token > 0 && en_part_is(s, token - 1, PART_DETERMINER) && en_word_is_any(s, token, "higher", "lower");
    return !adjective && en_in_class(s, token, s->tables->moves); /* "a higher 25% duty" */
}

static bool is_per_share(const struct en_figure *f)
{
    return f->quantity->unit.dimension == DIMENSION_RATE && slice_ends(f->quantity->unit.symbol, SLICE("/share"));
}

/* "an increase of 22%", "growth of 5%": the head of the phrase before */
static size_t noun_of_change_before(const struct en_sentence *s, const struct en_figure *f)
{
    if (!en_span_is(f->near) || (f->preposition != EN_NO_TOKEN && !en_word_is_any(s, f->preposition, "of", "by") &&
                                 !(en_word_is(s, f->preposition, "between") && en_is_share(f))))
        return EN_NO_TOKEN;
    bool by_verb = en_word_is(s, f->preposition, "by") && en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
    bool subject = f->preposition == EN_NO_TOKEN && f->token > f->gap && en_part_is(s, f->token - 1, PART_COMMA) &&
                   en_part_is(s, f->token + 1, PART_PAST);
    if (subject)
        return EN_NO_TOKEN; /* "of those with a loss, 10% paid" */
    if (by_verb)
        return EN_NO_TOKEN; /* "cut its forecast for demand growth by 100,000" */
    size_t head = en_phrase_head(s, f->near);
    bool per_share = is_per_share(f); /* "a net loss of $0.32 per share" */
    bool price = f > s->figures && f[-1].quantity->unit.dimension == DIMENSION_RATE &&
                 !is_per_share(f - 1); /* "at $980 an ounce, a gain of $1.38" */
    bool money = ((f->quantity->unit.dimension == DIMENSION_MONEY && !price) || per_share) &&
                 en_in_class(s, head, s->tables->gains);
    return !money && en_is(s, head, CHANGE_NOUNS) ? head : EN_NO_TOKEN; /* "one-off gains of £166m" */
}

/* ---- words behind ---- */

/* "from 33.2 million tonnes and 6% above the average": two quantities that say two things */
static bool differs(const struct en_sentence *s, size_t a, size_t b)
{
    return en_part_is(s, a, PART_QUANTITY) && en_part_is(s, b, PART_QUANTITY) &&
           s->quantities[s->tokens[a].index].unit.dimension != s->quantities[s->tokens[b].index].unit.dimension;
}

/* the token behind a quantity and, once, behind another that says the same: "or 3%", ", or €229m,", "(€108m)" */
static size_t over_second(const struct en_sentence *s, size_t token)
{
    size_t i = token + 1, twice = i + en_part_is(s, i, PART_COMMA);
    bool inside = en_part_is(s, twice, PART_QUANTITY) && slice_starts(en_text(s, twice), SLICE("or "));
    bool open = twice == i && en_part_is(s, twice, PART_OPEN);
    twice += open && en_word_is(s, twice + 1, "or"); /* "43% (or 4.8 million tonnes) from last year" */
    bool apart = (en_part_is(s, twice, PART_COORDINATOR) || open) && en_part_is(s, twice + 1, PART_QUANTITY) &&
                 !(en_word_is(s, twice, "and") && differs(s, token, twice + 1));
    size_t past = twice + 1 + apart;
    past += en_part_is(s, past, PART_COMMA);
    return inside || apart ? past : i;
}

/* the token behind, passing adverbs, and once "or Q2" with a quantity of the same clause */
static size_t token_behind(const struct en_sentence *s, size_t token)
{
    size_t i = over_second(s, token);
    if (en_part_is(s, i, PART_CLOSE))
        i++;
    while (en_part_is(s, i, PART_ADVERB) && !en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)))
        i++;
    return i;
}

static bool is_position(const struct en_sentence *s, size_t i)
{
    return en_in_class(s, i, s->tables->positions);
}

static bool has_base_behind(const struct en_sentence *s, size_t i)
{
    return is_than(s, i) || en_word_is_any(s, i, "on", "from", "in") || en_part_is(s, i, PART_PERIOD) ||
           en_is(s, i, EN_TAG(COMPARISON));
}

/* "has 41 million up from the current period's 40 million": from what is counted like it */
static bool is_from_alike(const struct en_sentence *s, const struct en_figure *f, size_t from)
{
    size_t base = from + 1;
    while (base < from + FROM_REACH && s->tokens[base < s->count ? base : from].part < PART_QUANTITY)
        base++;
    return en_part_is(s, base, PART_QUANTITY) && !differs(s, f->token, base);
}

/* "6% more than", "34% down on", "27% dearer", "5.7 GWh above the whole of 2023"; 0 if it is none */
static int direction_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = token_behind(s, f->token);
    if (!en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)))
        return 0;
    const struct word *w = lexicon_match(s->tables->lexicon, s->tables->positions, en_text(s, i), 0);
    w = is_position(s, i) ? w : NULL;
    bool loose = w && w->means.len, amount = en_in_class(s, i, s->tables->amount);
    size_t than = i + 1; /* "$2.3 billion less in resources than" */
    while (than < i + LESS_REACH && s->tokens[than < s->count ? than : i].part < PART_QUANTITY && !is_than(s, than))
        than++;
    if (amount && !en_is_share(f) && !is_times(f) && !is_than(s, than))
        return 0; /* "2,100 MW more is being bought" is a level */
    if (w && f->quantity->unit.dimension == DIMENSION_LENGTH)
        return 0; /* "400 metres below the surface" */
    if (!en_is_share(f) && w && (loose || en_part_is(s, i + 1, PART_QUANTITY)))
        return 0; /* "604 yuan under the scheme", "454,000 tons short" */
    if (en_word_is(s, i, "short") ? !en_word_is(s, i + 1, "of")
                                  : en_word_is(s, i, "under") && en_part_is(s, i + 1, PART_NOUN))
        return 0; /* "moisture was rated 8% very short", "30% under construction" */
    if (w && i > f->token + 1 && en_part_is(s, f->token + 1, PART_ADVERB) && en_part_is(s, i - 1, PART_ADVERB))
        return 0;                            /* "totaled $2.06 per share slightly above the midpoint" */
    bool was = en_is(s, f->governor, EN_BE); /* "volumes were 3% down" */
    bool adverb = en_word_is_any(s, i, "up", "down");
    bool level = en_word_is_any(s, f->preposition, "to", "at");
    level |= is_from_alike(s, f, i + 1);
    if (adverb && en_part_is(s, i + 1, PART_QUANTITY))
        return 0; /* "net income was $336 million up 12%" */
    bool settled = adverb && en_word_is(s, i + 1, "at") && en_part_is(s, i + 2, PART_QUANTITY); /* "1.7% down at 232" */
    if (adverb && ((!has_base_behind(s, i + 1) && !was && !settled) || (level && en_word_is(s, i + 1, "from"))))
        return 0; /* "to stand at 16 litres up from 15" */
    return direction_of(s, i);
}

/* "an 18% decline in profit", "a 75-basis-point rate rise" */
static size_t noun_of_change_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t first = f->token + 1;
    if (en_part_is(s, first, PART_OPEN) && en_part_is(s, first + 1, PART_QUANTITY) &&
        en_part_is(s, first + 2, PART_CLOSE))
        first += 3; /* "a 152,000 (17%) rise" */
    if (en_is(s, first, EN_TAG(COMPARISON)) && en_part_is(s, first + 1, PART_OPEN) &&
        en_part_is(s, first + 3, PART_CLOSE))
        first += 4; /* "a 4% year-on-year (YoY) drop" */
    while (en_is_share(f) && en_part_is(s, first, PART_COORDINATOR) && en_part_is(s, first + 1, PART_QUANTITY) &&
           s->quantities[s->tokens[first + 1].index].unit.dimension == DIMENSION_SHARE)
        first += 2; /* "30% and 15% growth, respectively" */
    bool points = slice_equal_any(f->quantity->unit.symbol, "bp", "pp");
    bool article = f->token > 0 && en_part_is(s, f->token - 1, PART_DETERMINER);
    if (article && en_is_share(f) && first == f->token + 1 && en_is(s, first, CHANGE_NOUNS) &&
        !en_part_is(s, first + 1, PART_NOUN))
        return first; /* "the 10% increase means", "the 11% cut in jobs will" */
    for (size_t i = first; i <= first + REACH && (en_part_is(s, i, PART_NOUN) || en_is(s, i, EN_TAG(COMPARISON)) ||
                                                  (points && en_is(s, i, EN_TAG(DOWN_NOUN)))); /* "a 25 bps cut" */
         i++)
        if (en_is(s, i, CHANGE_NOUNS | EN_TAG(GROWTH) | EN_TAG(CAGR)) &&
            !(en_word_is(s, i, "inflation") && en_is(s, i + 1, EN_TAG(NOUN_TARGET))) &&
            (!en_part_is(s, i + 1, PART_NOUN) || en_is(s, i + 1, EN_TAG(NOUN_TARGET) | EN_TAG(NOUN_FORECAST))))
            return i; /* "our 25% water reduction goal" */
    return EN_NO_TOKEN;
}

/* ---- role ---- */

static void make_change(struct en_figure *f, int direction)
{
    f->role = ROLE_CHANGE;
    f->direction = direction;
}

/* "fell by 3%", "rose €1.1bn", "rose to 5 million", "rose from 4 million" */
bool en_reaches_border(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice modifier = slice_trim(slice_sub(s->text, f->quantity->from, f->quantity->start));
    const struct word *w = lexicon_match(s->tables->lexicon, s->tables->border, modifier, 0);
    return w && !(w->means.len && en_is_share(f)); /* "grew over 5%" */
}

/* "by an average of 2.5%", "fell a total of 300": how much, and the verb says of what sign */
static bool is_average_of(const struct en_sentence *s, const struct en_figure *f)
{
    size_t lead = f->near.from > f->gap ? f->near.from - 1 : EN_NO_TOKEN;
    return en_word_is(s, f->preposition, "of") && en_span_is(f->near) && lead != EN_NO_TOKEN &&
           (en_word_is(s, lead, "by") || lead == f->governor) &&
           en_in_class(s, en_phrase_head(s, f->near), s->tables->total);
}

/* "expanded at a rate of 14.5%", "grew at an annual pace of 3%" */
static bool is_rate_of(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_is_share(f) && en_word_is(s, f->preposition, "at") && !en_span_is(f->near))
        return true; /* "grew at 7%" */
    size_t head = en_span_is(f->near) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    return en_is_share(f) && en_word_is(s, f->preposition, "of") && f->near.from > f->gap &&
           en_word_is(s, f->near.from - 1, "at") && en_in_class(s, head, s->tables->pace);
}

/* a word of the class among the tokens of a span */
static bool names_any(const struct en_sentence *s, size_t from, size_t to, int class_id)
{
    for (size_t i = from; i < to && i < s->count && s->tokens[i].part != PART_OPEN; i++)
        if (lexicon_match(s->tables->lexicon, class_id, s->text, s->tokens[i].start))
            return true;
    return false;
}

#define WORTH_REACH 10

/* "lost $3bn in market value"; a quantity behind has a noun of its own: "raised $5m at a $90m valuation" */
static bool names_worth(const struct en_sentence *s, const struct en_figure *f)
{
    size_t end = f->token + 1;
    while (end < f->token + WORTH_REACH &&
           (!en_part_is(s, end, PART_QUANTITY) || en_part_is(s, end - 1, PART_COORDINATOR)))
        end++;
    return names_any(s, f->token + 1, end, s->tables->worth);
}

/* "Germany added 660 MW": what a name adds is an amount, what a measure adds is a change of it */
static bool is_added_by_name(const struct en_sentence *s, const struct en_figure *f)
{
    bool amount = f->quantity->unit.dimension == DIMENSION_POWER || en_is_amount(s, f);
    return amount && en_is(s, f->governor, EN_TAG(NOMINAL)) && direction_of(s, f->governor) > 0 &&
           f->preposition == EN_NO_TOKEN && !en_word_is(s, f->token + 1, "to") && en_span_is(f->subject) &&
           en_phrase_is_name(s, f->subject);
}

static bool role_of_verb(const struct en_sentence *s, struct en_figure *f)
{
    if (en_reaches_border(s, f) && !en_word_is(s, f->preposition, "by")) /* "cut costs by up to 5%" */
        return false; /* "dropped below €600", "crept up to 2.4 hours" */
    if (f->governor == EN_NO_TOKEN || !en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)))
        return false;
    if (is_added_by_name(s, f))
        return false;
    bool by = en_word_is(s, f->preposition, "by"); /* "raised its price by $4" */
    bool passive = en_is_passive(s, f->governor);  /* "the price was raised 10 cents" */
    if (en_is(s, f->governor, EN_TAG(NOMINAL)) && !by && !passive &&
        ((f->quantity->unit.dimension == DIMENSION_MONEY && !en_speaks_of_market(s, f)) ||
         en_word_is(s, f->token + 1, "of")) &&
        (en_word_is(s, f->token + 1, "at") || !names_worth(s, f)))
        return false; /* the firm lost 5 million: a loss; patients lost 5% of their weight; the index lost 5%: a fall */
    int direction = direction_of(s, f->governor);

    bool between = en_word_is(s, f->preposition, "between") &&
                   !(f->preposition > f->gap && en_part_is(s, f->preposition - 1, PART_PREPOSITION)) && en_is_share(f);
    if (between || (f->preposition != EN_NO_TOKEN && (is_average_of(s, f) || is_rate_of(s, f)))) {
        make_change(f, direction); /* "rise between 7% and 8%", "rise by an average of 2%" */
        return true;
    }
    if (f->preposition == EN_NO_TOKEN || en_word_is(s, f->preposition, "by")) {
        bool noun = f->modifies || (en_word_is(s, en_behind(s, f->token), "of") && !en_is_share(f));
        bool grown = en_is_share(f) && f->quantity->unit.symbol.len == 1 && !en_is(s, f->governor, EN_TAG(NOMINAL)) &&
                     f->near.from == f->object.from && !en_word_is(s, f->token + 1, "of"); /* "grew revenue 13%" */
        bool basis = slice_equal(f->quantity->unit.symbol, SLICE("bp")); /* "lowered its rate 75 basis points" */
        bool object = en_span_is(f->near) && f->preposition == EN_NO_TOKEN && !grown && !basis;
        bool counted = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->bare &&
                       !slice_equal(f->quantity->unit.symbol, SLICE("points"));
        if (object || (noun && f->preposition == EN_NO_TOKEN) ||
            (counted && f->preposition == EN_NO_TOKEN && !en_is(s, f->governor, EN_TAG(MEASURE)) &&
             !en_in_class(s, f->governor, s->tables->unaided)))
            return false; /* "added 300 jobs", "added 5 GW of solar": what the noun says */
        make_change(f, direction);
        return true;
    }
    return false;
}

/* a word that sets what follows against what went before */
static bool is_comparing(const struct en_sentence *s, size_t i)
{
    return en_in_class(s, i, s->tables->against);
}

/* the token before the phrase before the quantity */
static size_t before_phrase(const struct en_figure *f)
{
    return en_span_is(f->near) && f->near.from > f->gap ? f->near.from - 1 : EN_NO_TOKEN;
}

/* "from" in "an increase from a profit of $2 million" */
static size_t changed_from(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->near.from + 1; en_span_is(f->near) && i < f->near.to; i++)
        if (en_word_is(s, i, "from") && en_is(s, i - 1, UP_ANY | DOWN_ANY))
            return i;
    return EN_NO_TOKEN;
}

/* "compared to a loss of $29 million", "up from the forecast of 5%", "an improvement from the deficit of $1.73 billion"
 */
static bool is_of_compared(const struct en_sentence *s, const struct en_figure *f)
{
    size_t front = before_phrase(f), head = en_span_is(f->near) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    bool mark = en_word_is(s, front, "from") && head != EN_NO_TOKEN &&
                ((en_is(s, head, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_VAGUE)) && head + 1 == f->near.to) ||
                 en_in_class(s, head, s->tables->results)); /* "swinging from a profit of $278 million" */
    return en_word_is(s, f->preposition, "of") &&
           (changed_from(s, f) != EN_NO_TOKEN || mark || (front != EN_NO_TOKEN && is_comparing(s, front)));
}

/* "to 30 m from 40 m", "up 5% from 40 m"; but "0.5% copper from 32 m": where the ore begins */
static bool is_depth(const struct en_figure *f, const struct en_figure *before)
{
    return f->quantity->unit.dimension == DIMENSION_LENGTH && before && before->role == ROLE_LEVEL &&
           before->quantity->unit.dimension != DIMENSION_LENGTH;
}

/* "fell to 3 million from 4 million", "from 4 to 3 million", "down from the July figure of 10.2%" */
static bool is_left(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    size_t p = f->preposition, front = before_phrase(f);
    bool moves = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) ||
                 (p > 0 && en_is(s, p - 1, UP_ANY | DOWN_ANY | EN_TAG(SAME_WORD)));
    if (before && en_word_is(s, p, "of") && en_part_is(s, front, PART_PERIOD))
        return en_is_base_period(s, front);
    return en_word_is(s, p, "from") &&
           (moves || (before && !is_depth(f, before)) ||
            (en_part_is(s, f->token + 1, PART_PREPOSITION) && en_word_is(s, f->token + 1, "to")));
}

/* "against 10 million the year before", "well above the first quarter's $83"; "That compared with $43m a year
 * earlier" */
static bool is_held_against(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    size_t p = f->preposition;
    bool goes_on = before || s->state->metric.len;
    bool mark = before && f->inherits && en_word_is_any(s, p, "above", "below");
    bool said = before || (f->governor == EN_NO_TOKEN && (en_phrase_is_pronoun(s, f->near) ||
                                                          en_is(s, en_phrase_head(s, f->near), EN_TAG(NOUN_VAGUE))));
    return mark || (goes_on && said && is_comparing(s, p));
}

static bool role_of_preposition(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->preposition == EN_NO_TOKEN)
        return false;
    bool leads = en_word_is(s, f->token + 1, "to") && en_part_is(s, f->token + 2, PART_QUANTITY);
    size_t verb = f->preposition > f->gap ? f->preposition - 1 : EN_NO_TOKEN;
    bool ranges = verb != EN_NO_TOKEN && (slice_starts(en_text(s, verb), SLICE("rang")) || en_is(s, verb, EN_BE) ||
                                          en_is(s, verb, EN_TAG(FORECAST))); /* "expected to range from 1% to 2%" */
    bool range = f->quantity->relation == RELATION_RANGE && (en_span_is(f->near) || ranges) &&
                 !leads; /* "a span from 434,000 to 516,000"; but "from 10-12% to 12-14%" */
    bool compared = before ? is_of_compared(s, f)
                           : s->state->metric.len && en_word_is(s, f->preposition, "of") &&
                                 changed_from(s, f) != EN_NO_TOKEN; /* "This is an increase from a profit of $2m" */
    bool against = before && !range && is_comparing(s, f->preposition);
    size_t noun = en_is_share(f) && (compared || against) ? noun_of_change_behind(s, f) : EN_NO_TOKEN;
    if (noun != EN_NO_TOKEN) /* "compared to its forecast of a 15% decline" */
        make_change(f, direction_of(s, noun) < 0 ? -1 : 1);
    else if (compared || (!range && (is_left(s, f, before) || is_held_against(s, f, before))))
        f->role = ROLE_BASE;
    if (compared && changed_from(s, f) != EN_NO_TOKEN)
        f->near.from = changed_from(s, f) + 1;  /* what it changed from is what is measured */
    if (f->role == ROLE_BASE && en_is_share(f)) /* "compared to a decline of 15%" */
        f->direction = direction_of(s, noun_of_change_before(s, f));
    return f->role != ROLE_LEVEL;
}

/* "+10.2%", "(-42%)": a written sign on a share, unless a level is said to be it */
static bool is_signed_change(const struct en_sentence *s, const struct en_figure *f)
{
    bool moved = f->bracketed && en_part_is(s, f->token - 1, PART_OPEN) && en_part_is(s, f->token + 1, PART_CLOSE) &&
                 s->text.ptr[f->quantity->start] == '+'; /* "East Coast (+1.3 million barrels)" */
    bool count = f->quantity->unit.dimension == DIMENSION_COUNT;
    if ((moved && !count) || (count && f->quantity->unit_text.len && decimal_sign(f->quantity->value) < 0 &&
                              !slice_equal(f->quantity->unit.symbol, SLICE("points"))))
        return true;                                                    /* "1,200 fewer cases" */
    bool net = f->token > f->gap && en_word_is(s, f->token - 1, "net"); /* "a net negative 17% of owners" */
    bool rate = en_word_is_any(s, f->preposition, "at", "of") && f->near.to == f->preposition &&
                en_is(s, en_phrase_head(s, f->near), EN_TAG(GROWTH)); /* "due to food inflation at -7.8%" */
    return en_is_share(f) && f->quantity->signed_by_text && !net && !rate &&
           !(f->governor != EN_NO_TOKEN && f->preposition != EN_NO_TOKEN) &&
           (f->bracketed || f->governor == EN_NO_TOKEN || !en_is(s, f->governor, EN_TAG(MEASURE) | EN_BE));
}

#define MOVES_MOST 3 /* figures in the brackets behind a level: its moves in points, in percent, once more */

/* "The index closed at 25,574 (82.1, 0.3%)": by how much the level before the brackets moved */
static bool is_bracketed_move(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *level = f;
    while (level > s->figures && level->in_brackets && level + MOVES_MOST > f)
        level--;
    bool of_market = level < f && !level->in_brackets && level->role == ROLE_LEVEL && level->quantity->bare &&
                     en_speaks_of_market(s, level);
    bool pair = f->quantity->bare && en_part_is(s, f->token + 1, PART_COMMA) &&
                en_part_is(s, f->token + 2, PART_QUANTITY) && en_part_is(s, f->token + 3, PART_CLOSE);
    return of_market && (pair || (en_is_share(f) && en_part_is(s, f->token + 1, PART_CLOSE)));
}

/* "while exports fell 3% and imports 5%": what the clause before was, if the units agree */
static bool role_of_clause_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool at =
        before && before->role == ROLE_CHANGE && en_word_is(s, before->preposition, "at") &&
        en_word_is(s, f->preposition, "at"); /* "Peru growing at 2% and Chile at 3%", "Q1 growing at 2%, Q2 at 3%" */
    bool part = at && f->preposition > f->gap && en_part_is(s, f->preposition - 1, PART_PERIOD);
    bool by = f->preposition != EN_NO_TOKEN && (f->gapped || f->inherits) &&
              ((at && f->gapped) || part || en_word_is(s, f->preposition, "by"));
    bool subject =
        en_is(s, en_behind(s, f->token), EN_BE); /* "after a record 10 GW was added": of a clause of its own */
    bool moves = en_part_is(s, f->token + 1, PART_COMMA) && is_up_or_down(s, f->token + 2);
    if (!before || subject || moves || !(f->gapped || f->inherits) || (f->preposition != EN_NO_TOKEN && !by))
        return false; /* "services grew by 0.1% and building by 0.8%", not "down 9, and B 30, down 5" */
    bool begins = en_part_is(s, f->gap, PART_SEMICOLON) && f->gap + 1 == f->token; /* "cut it by 20%; 10% stopped" */
    if (begins)
        return false; /* "Leeds, $4.94, down 6 cents; Derby, $5.71" */
    bool joined = f->inherits && f->gap + 1 == f->token && en_part_is(s, f->gap, PART_COORDINATOR);
    bool behind = f->gapped && f->near.from > f->gap && en_part_is(s, f->near.from - 1, PART_PREPOSITION);
    bool pair =
        (f->gapped || joined) && !behind && before->role == ROLE_LEVEL && before->inherits && before > s->figures;
    const struct en_figure *model = pair ? before - 1 : before; /* "A grew 4% to 47 GWh and B 10% to 19 GWh" */
    bool alike = model->quantity->unit.dimension == f->quantity->unit.dimension;
    if (model->role != ROLE_CHANGE || (!alike && !by))
        return false; /* "cut earnings by 25 cents and the margin by 30 basis points" */
    make_change(f, decimal_sign(model->quantity->value) < 0 ? -1 : model->direction); /* "by half and fees by 30%" */
    return true;
}

/* "€1,245m (Q2 2024: €1,310m)", "14.2% (15.1%)", "€0.31 (-0.20)": the same measure once more, of the time before */
static bool is_bracketed_base(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    if (!f->bracketed || !before || f->gap >= f->token || !en_part_is(s, f->token + 1, PART_CLOSE))
        return false;
    bool share_of_change = before->role == ROLE_CHANGE && en_is_share(f) && !en_is_share(before);
    if (!share_of_change && en_bracket_of_base(s, f) != EN_NO_TOKEN)
        return true; /* "165% more than in 2020 (64,462 units)" */
    if (en_label_of_base(s, f) != EN_NO_TOKEN)
        return slice_equal(f->quantity->unit.symbol, before->quantity->unit.symbol);
    if (!en_part_is(s, f->gap, PART_OPEN))
        return false;
    bool in_digits = before->quantity->fraction && !f->quantity->fraction; /* "a fifth (21.5%)" */
    bool converts = f->quantity->unit.dimension == DIMENSION_MONEY &&      /* "$4 million (US$2.6 million)" */
                    !slice_starts(before->unit, en_money(s, f->quantity, f->quantity->unit.symbol));
    bool move = f->quantity->signed_by_text &&
                (en_is_share(f) || f->quantity->unit_text.len || decimal_sign(f->quantity->value) > 0);
    bool of_same = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->unit_text.len &&
                   before->quantity->unit.dimension == DIMENSION_MONEY; /* "NOK 589 million (292 million)" */
    bool alike =
        (of_same || slice_equal(f->quantity->unit.symbol, before->quantity->unit.symbol)) && !move && !in_digits;
    bool alone = f->gap + 1 == f->token, dated = en_part_is(s, f->gap + 1, PART_PERIOD);
    return alike && (of_same || !converts) && (alone || dated);
}

/* "slid 68 cents, or 1.0%", "compared with $1.40 billion, or 40 cents a share": the same said twice */
static bool is_said_twice(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    return before && before->role != ROLE_LEVEL && f->token > f->gap && en_word_is(s, f->token - 1, "or") &&
           f->token - en_behind(s, before->token) <= 2 && before->quantity->unit.dimension != DIMENSION_TIMES;
}

/* "78%, higher than 60% a year ago": what its modifier compares is a base, no bound */
static bool stands_against(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice modifier = slice_trim(slice_sub(s->text, f->quantity->from, f->quantity->start));
    return lexicon_match(s->tables->lexicon, s->tables->than, modifier, 0) && f->token > f->gap &&
           en_part_is(s, f->token - 1, PART_COMMA) && f->gap + 1 == f->token;
}

/* "£363m ($660m)", "from $380m ($1.11 per share)": the same said once more in another measure */
static bool is_said_again(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    return before && f->bracketed && f->gap + 1 == f->token && en_part_is(s, f->gap, PART_OPEN) &&
           en_part_is(s, f->token + 1, PART_CLOSE) && before->role == ROLE_BASE;
}

/* "fell by 3.0 million (7.4%)": the change as a share */
static bool is_change_again(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool alone = before && before->role == ROLE_CHANGE && f->bracketed && en_is_share(f) != en_is_share(before) &&
                 !f->quantity->signed_by_text && en_part_is(s, f->token + 1, PART_CLOSE);
    size_t i = f->gap; /* "39 million above last year (12%)" */
    while (alone && i + 1 < f->token &&
           (en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) || is_than(s, i) || en_part_is(s, i, PART_PERIOD)))
        i++;
    return alone && i + 1 == f->token && en_part_is(s, i, PART_OPEN);
}

/* "down by a total of 48%": the word before the phrase */
static size_t up_before_average(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->near.from;
    while (i > f->gap && en_word_is(s, i - 1, "by"))
        i--;
    return i > f->gap ? i - 1 : EN_NO_TOKEN;
}

/* "1.2 million kg of CO2" */
static bool holds_emission(const struct en_sentence *s, const struct quantity *q)
{
    for (size_t at = q->start; at < q->end; at++)
        if (s->text.ptr[at] == ' ' && lexicon_match(s->tables->lexicon, s->tables->emission, s->text, at + 1))
            return true;
    return false;
}

/* "will reduce CO2 emissions by 1.4 million tonnes", "a saving of 300 tons of CO2": an amount avoided is a level;
 * "emissions fell by 3 million tonnes" is none */
static bool is_avoided(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->quantity->unit.dimension != DIMENSION_MASS && f->quantity->unit.dimension != DIMENSION_RATE)
        return false;
    size_t verb = f->governor, first = verb == EN_NO_TOKEN ? f->gap : verb;
    bool transitive = verb != EN_NO_TOKEN && names_any(s, verb, verb + 1, s->tables->avoids) && en_span_is(f->object) &&
                      !en_part_is(s, verb, PART_PARTICIPLE);
    size_t noun = noun_of_change_behind(s, f);
    bool reduction = noun != EN_NO_TOKEN && names_any(s, noun, noun + 1, s->tables->avoids);
    if (noun == EN_NO_TOKEN && !transitive) {
        noun = noun_of_change_before(s, f);
        reduction = noun != EN_NO_TOKEN && names_any(s, noun, noun + 1, s->tables->avoids);
    }
    return (transitive || reduction) &&
           (names_any(s, first, f->token + 8, s->tables->emission) || holds_emission(s, f->quantity));
}

/* "exceeds demand by 3 GW", "rose to 5 GW, beating its goal by 3%", "exceeds its goal of 80 GW by 3 GW": the verb may
 * stand before the figure before */
bool en_exceeds(const struct en_sentence *s, const struct en_figure *f)
{
    if (!en_word_is(s, f->preposition, "by"))
        return false;
    bool after = f->governor == EN_NO_TOKEN && f > s->figures;
    size_t verb = after ? f[-1].governor : f->governor;
    bool moves = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
    bool exceeds = en_is(s, verb, EN_TAG(EXCEED));
    for (size_t i = f->gap; i < f->preposition && !moves; i++)
        exceeds |= en_part_is(s, i, PART_ING) && en_is(s, i, EN_TAG(EXCEED));
    return exceeds;
}

static bool is_alone_in_brackets(const struct en_sentence *s, const struct en_figure *f)
{
    return f->bracketed && f->token > f->gap && en_part_is(s, f->token - 1, PART_OPEN) &&
           en_part_is(s, f->token + 1, PART_CLOSE) && en_is_share(f);
}

/* "an increase in fruit (8%), nuts (6%) and pulses (1%)": one change after the other */
static bool is_bracket_listed(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *last = f - 1;
    bool listed =
        f > s->figures && is_alone_in_brackets(s, f) && is_alone_in_brackets(s, last) && last->role == ROLE_CHANGE;
    for (size_t i = f->gap + 1; listed && i + 1 < f->token; i++)
        listed = s->tokens[i].part <= PART_COORDINATOR || s->tokens[i].part == PART_COMMA;
    return listed;
}

/* "the highest growth was in hotels (21.9%)": the subject is a change or what moved, and so is what stands alone in
 * brackets */
static bool is_bracketed_change(const struct en_sentence *s, const struct en_figure *f, int *ret)
{
    size_t verb = f->gap;
    while (verb < f->token && !en_is_verb(s, verb))
        verb++;
    bool moves = verb < f->token && en_is(s, verb, EN_TAG(UP) | EN_TAG(DOWN)) && !en_part_is(s, verb, PART_ING) &&
                 en_word_is_any(s, verb + 1, "in", "for", "at");
    if (moves && is_alone_in_brackets(s, f)) { /* "output grew in quarries (3%)" */
        *ret = f->quantity->signed_by_text ? 0 : direction_of(s, verb) < 0 ? -1 : 1;
        return true;
    }
    struct en_span subject = is_alone_in_brackets(s, f) && verb < f->token ? en_subject(s, f->gap, verb) : EN_NO_SPAN;
    size_t head = en_span_is(subject) ? en_phrase_head(s, subject) : EN_NO_TOKEN;
    if (head == EN_NO_TOKEN || !en_is(s, head, CHANGE_NOUNS | EN_TAG(GROWTH)))
        return false;
    *ret = direction_of(s, head) < 0 ? -1 : 1;
    return true;
}

static bool is_base(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool against = before && before->role == ROLE_LEVEL && stands_against(s, f) && f->inherits &&
                   before->quantity->unit.dimension == f->quantity->unit.dimension;
    return against || is_said_again(s, f, before) || is_bracketed_base(s, f, before);
}

#define VALUED_REACH 6 /* tokens: "trailing 12-month pro forma EBITDA" */

/* "3.2x annualized revenue", "25 times expected 2025 earnings": what a firm is worth, or owes, beside what it earns */
static bool is_valuation(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = EN_NO_TOKEN;
    for (size_t i = f->token + 1; i <= f->token + VALUED_REACH && i < s->count; i++) {
        enum en_part part = s->tokens[i].part;
        bool named = part == PART_NOUN || part == PART_PERIOD || part == PART_ADVERB || en_is(s, i, EN_TAG(VERB_PAST));
        if (!named)
            break;
        if (part == PART_NOUN)
            head = i;
    }
    return head != EN_NO_TOKEN &&
           lexicon_match_before(s->tables->lexicon, s->tables->valued_by, s->text, s->tokens[head].end);
}

/* "leverage was 2.8 times", "2.3 times net levered": what is told in times; but "the ratio is twice the average" */
static bool is_multiple(const struct en_sentence *s, const struct en_figure *f)
{
    size_t next = f->token + 1;
    bool levered = en_word_is(s, next, "levered") || en_word_is(s, next + 1, "levered");
    bool more = en_part_is(s, next, PART_DETERMINER) || en_is(s, next, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) ||
                en_word_is(s, next, "as") || en_part_is(s, next, PART_NOUN);
    bool moved = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) && !en_word_is(s, f->preposition, "to");
    struct en_span of = en_span_is(f->near) ? f->near : f->subject;
    bool to = en_span_is(of) && of.to > of.from + 2 && en_word_is(s, of.to - 2, "to") &&
              en_in_class(s, of.to - 1, s->tables->valued_by); /* "net debt to EBITDA" */
    bool from = f > s->figures && f[-1].role == ROLE_LEVEL && is_times(f - 1) && en_word_is(s, f->preposition, "from");
    return levered || (!more && !moved && (to || from || en_in_class(s, en_phrase_head(s, of), s->tables->multiple)));
}

/* "trades at 88 times forward earnings", "a multiple of 35 times" */
static bool is_ratio(const struct en_sentence *s, const struct en_figure *f)
{
    if (!is_times(f) || f->quantity->growth_words)
        return false;
    return is_valuation(s, f) || is_multiple(s, f) ||
           (en_word_is(s, f->preposition, "of") &&
            en_is(s, en_phrase_head(s, f->near), EN_TAG(NOUN_VAGUE) | EN_TAG(QUANTITATIVE)));
}

bool en_is_adjective_row(const struct word *word)
{
    for (; word; word = word_next(word))
        if (word_flag(word, "adjective"))
            return true;
    return false;
}

/* a phrase of comparison; an adjective only before a noun of change or alone behind a quantity: "the annual rise",
 * "grew 2.5% monthly", not "the quarterly review" */
static bool names_comparison(const struct en_sentence *s, size_t i)
{
    if (!en_is(s, i, EN_TAG(COMPARISON)))
        return false;
    bool adjective = en_is_adjective_row(s->tokens[i].word);
    bool adverb = i > 0 && en_part_is(s, i - 1, PART_QUANTITY) && !en_part_is(s, i + 1, PART_NOUN);
    size_t head = i + 1; /* "monthly food price growth" */
    while (head <= i + REACH && en_part_is(s, head, PART_NOUN) && !en_is(s, head, CHANGE_NOUNS | EN_TAG(GROWTH)))
        head++;
    return !adjective || adverb || en_is(s, head, CHANGE_NOUNS | EN_TAG(GROWTH));
}

/* "Indexes up: Dow 0.08%, Nasdaq 0.37%": all of the list moves so */
static bool is_headed(const struct en_sentence *s, const struct en_figure *f, size_t *word)
{
    for (size_t i = 1; i < 3 && i + 1 < f->token; i++)
        if (en_part_is(s, i + 1, PART_COLON) && en_in_class(s, i, s->tables->moves)) {
            *word = i;
            return en_is_share(f) && f->governor == EN_NO_TOKEN;
        }
    return false;
}

/* "were lower than last year by 5%": the word before what it is held against */
static size_t more_or_less(const struct en_sentence *s, const struct en_figure *f)
{
    bool by = en_word_is(s, f->preposition, "by") && f->governor != EN_NO_TOKEN && en_is(s, f->governor, EN_BE);
    for (size_t i = by ? f->governor + 1 : f->token; i + 1 < f->preposition && by; i++)
        if (en_word_is_any(s, i, "lower", "higher") &&
            (en_part_is(s, i + 1, PART_PERIOD) ||
             en_word_is_any(s, i + 1, "than", "relative to", "relative", "compared with", "compared to")))
            return i;
    return EN_NO_TOKEN;
}

/* a change by the words beside it, whatever its verb says: "up 5%", "34% down on", "exceeds by 3 GW" */
static bool is_change_by_words(const struct en_sentence *s, const struct en_figure *f, int *ret)
{
    size_t left = word_before(s, f);
    *ret = decimal_sign(f->quantity->value) < 0 ? 0 : 1;
    if (f->quantity->growth_words || is_times(f))
        return true;
    *ret = 0;
    if (f->bracketed && en_is_share(f) && names_comparison(s, f->token + 1) && f->governor == EN_NO_TOKEN)
        return true; /* "Spanish (67% YoY) futures" */
    if (en_exceeds(s, f))
        return true;
    bool up = is_up_or_down(s, left) ||
              ((f->governor == EN_NO_TOKEN || en_is(s, left, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD))) &&
               en_word_is(s, f->preposition, "by") && f->preposition > f->gap && en_is_share(f) &&
               en_is(s, left, UP_ANY | DOWN_ANY)); /* "June exports to Peru surge by 42%" */
    if (!up && is_headed(s, f, &left))
        up = true;
    if (!up && is_average_of(s, f))
        up = is_up_or_down(s, left = up_before_average(s, f));
    if (!up)
        up = is_up_or_down(s, left = more_or_less(s, f));
    *ret = up ? direction_of(s, left) : direction_behind(s, f);
    return up || *ret != 0;
}

/* "an 18% decline", "growth of 5%" */
static bool is_change_by_noun(const struct en_sentence *s, const struct en_figure *f, int *ret)
{
    size_t noun = noun_of_change_behind(s, f);
    bool earned = f->quantity->unit.dimension == DIMENSION_MONEY && en_in_class(s, noun, s->tables->gains) &&
                  !en_speaks_of_market(s, f); /* "a $4 million gain on currencies" */
    if (noun != EN_NO_TOKEN && !earned && (en_is_share(f) || en_is(s, noun, CHANGE_NOUNS))) {
        *ret = direction_of(s, noun) < 0 || en_word_is(s, noun - 1, "negative") ? -1 : 1;
        return true;
    }
    noun = noun_of_change_before(s, f);
    bool aimed = noun != EN_NO_TOKEN && noun > 0 && direction_of(s, noun) == 0; /* "a downward revision of 4%" */
    *ret = en_word_is(s, noun, "loss") ? -1 : noun == EN_NO_TOKEN ? 0 : direction_of(s, noun - aimed);
    return noun != EN_NO_TOKEN;
}

/* "grew 22% to 5 billion, or 27% at constant currencies": the change that is said anew, NULL if none is */
static const struct en_figure *said_anew(const struct en_sentence *s, const struct en_figure *f,
                                         const struct en_figure *before)
{
    bool apart = before && before > s->figures && before->role == ROLE_LEVEL && !en_is_share(before) && en_is_share(f);
    return apart && f->token > f->gap && en_word_is(s, f->token - 1, "or") && !en_word_is(s, f->token + 1, "of") &&
                   en_is_share(before - 1) && before[-1].role == ROLE_CHANGE
               ? before - 1
               : NULL;
}

void en_role(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    const struct en_figure *anew = said_anew(s, f, before);
    int direction = 0;
    f->role = is_base(s, f, before) ? ROLE_BASE : ROLE_LEVEL;
    f->direction = 0;
    if (f->role == ROLE_BASE || is_avoided(s, f) || is_ratio(s, f))
        return;
    if (is_change_by_words(s, f, &direction)) {
        make_change(f, direction);
    } else if (role_of_preposition(s, f, before)) {
        return;
    } else if (is_change_by_noun(s, f, &direction) || is_bracketed_change(s, f, &direction)) {
        make_change(f, direction);
    } else if (anew) {
        make_change(f, anew->direction);
    } else if (is_bracket_listed(s, f)) {
        make_change(f, f[-1].direction);
    } else if (is_said_twice(s, f, before) || is_change_again(s, f, before)) {
        f->role = before->role;
        f->direction = before->direction;
    } else if (!role_of_verb(s, f) && !role_of_clause_before(s, f, before) &&
               (is_signed_change(s, f) || is_bracketed_move(s, f))) {
        make_change(f, 0);
    }
}

/* ---- comparison ---- */

/* the kind that a phrase of the lexicon between two tokens names */
static enum comparison phrase_between(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < s->count; i++)
        for (const struct word *w = names_comparison(s, i) ? s->tokens[i].word : NULL; w; w = word_next(w)) {
            enum comparison kind = comparison_named(w->means);
            if (kind != COMPARISON_NONE)
                return kind;
        }
    return COMPARISON_NONE;
}

static bool phrase_adjective(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (names_comparison(s, i))
            return en_is_adjective_row(s->tokens[i].word);
    return false;
}

static bool lasts_quarter(struct date first, struct date last)
{
    return comparison_length(first, last) == 3 && first.month % 3 == 1;
}

/* what lies between the time of a level and that of its base */
static enum comparison by_distance(const struct en_figure *f, const struct period *base)
{
    return comparison_by_distance(f->first, f->last, base->first, base->last);
}

/* "rose 3.6%, slower than in May", "stood at 2.8%, unchanged from May": how fast, not against what */
static bool compares_rates(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_COMMA) && en_is(s, i + 1, EN_TAG(SAME_WORD) | EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) &&
           (is_than(s, i + 2) || en_word_is(s, i + 2, "from") || is_position(s, i + 1) ||
            en_is(s, i + 2, EN_TAG(COMPARISON)) || (en_part_is(s, i + 2, PART_PERIOD) && en_is_base_period(s, i + 2)));
}

/* the end of what belongs to the figure: the next quantity, a stop of the clause */
static size_t clause_end(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = over_second(s, f->token), behind = token_behind(s, f->token); /* "by $2.82, or 3.0%, m-o-m" */
    i += en_part_is(s, i, PART_CLOSE) && i > f->token + 1;
    if (en_is(s, behind, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)))
        i = behind; /* "7% (€108m) higher than in May" */
    while (!compares_rates(s, i) && i < s->count && s->tokens[i].part != PART_QUANTITY &&
           s->tokens[i].part != PART_SEMICOLON &&
           (s->tokens[i].part != PART_SUBORDINATOR || en_part_is(s, i + 1, PART_PERIOD)) &&
           s->tokens[i].part != PART_CLOSE)
        i++;
    return i;
}

static const struct period *base_between(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < s->count; i++)
        if (s->tokens[i].part == PART_PERIOD && en_is_base_period(s, i) &&
            date_is(s->periods[s->tokens[i].index].last) && !en_is(s, i, EN_TAG(COMPARISON)))
            return &s->periods[s->tokens[i].index];
    return NULL;
}

/* "than the operator had forecast", "cheaper than NMC", "above the average": against something that is no time */
static bool against_something(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = token_behind(s, f->token);
    if (!en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)))
        return false;
    return is_than(s, i + 1) || is_position(s, i);
}

/* the quantity at token end is what this one is more or less than */
static bool is_base_quantity_behind(const struct en_sentence *s, const struct en_figure *f, size_t end)
{
    size_t i = end;
    if (s->tokens[end].part != PART_QUANTITY || direction_behind(s, f) == 0)
        return false;
    while (i > f->token + 1 && en_part_is(s, i - 1, PART_DETERMINER))
        i--;
    return i > f->token + 1 && (is_than(s, i - 1) || is_position(s, i - 1));
}

#define BASE_REACH 6 /* "than the 58 million it recorded last year" */

static const struct period *period_of_quantity(const struct en_sentence *s, size_t quantity)
{
    size_t i = quantity + 1;
    while (i < quantity + BASE_REACH && i < s->count &&
           (s->tokens[i].part <= PART_PREPOSITION || en_part_is(s, i, PART_PAST)))
        i++;
    return en_part_is(s, i, PART_PERIOD) && date_is(s->periods[s->tokens[i].index].last)
               ? &s->periods[s->tokens[i].index]
               : NULL;
}

/* "on the same month of 2021" */
static bool is_same_time(const struct en_sentence *s, const struct period *base)
{
    for (size_t i = 2; i < s->count; i++)
        if (s->tokens[i].part == PART_PERIOD && &s->periods[s->tokens[i].index] == base)
            return en_word_is(s, i - 2, "same") || slice_find(en_text(s, i), SLICE("same ")) != SLICE_NONE ||
                   slice_find(en_text(s, i), SLICE("corresponding ")) != SLICE_NONE ||
                   slice_find(en_text(s, i), SLICE("comparable ")) != SLICE_NONE;
    return false;
}

#define THAN_REACH 8

/* "14% more than the actual earnings last year": the time of what stands behind "than" */
static const struct period *than_period(const struct en_sentence *s, const struct en_figure *f, size_t end)
{
    size_t i = token_behind(s, f->token);
    if (!en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) || !is_than(s, i + 1))
        return NULL;
    for (size_t k = i + 2; k < i + THAN_REACH && k < end && s->tokens[k].part <= PART_PERIOD; k++)
        if (en_part_is(s, k, PART_PERIOD) && date_is(s->periods[s->tokens[k].index].last))
            return &s->periods[s->tokens[k].index];
    return NULL;
}

/* "compared with the September staff projections": of what is foreseen, nothing is counted against it */
static bool dates_forecast(const struct en_sentence *s, const struct period *base)
{
    size_t i = 0;
    while (i < s->count && !(en_part_is(s, i, PART_PERIOD) && &s->periods[s->tokens[i].index] == base))
        i++;
    for (i++; en_part_is(s, i, PART_NOUN); i++)
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)))
            return true;
    return false;
}

/* "than in August", "compared with 2011", "on the same month of 2021"; NULL if it is counted against no time */
static const struct period *base_period(const struct en_sentence *s, const struct en_figure *f)
{
    size_t end = clause_end(s, f);
    const struct period *base = base_between(s, f->token + 1, end);
    if (!base && end < s->count && is_base_quantity_behind(s, f, end))
        base = period_of_quantity(s, end); /* "156 more than the 301 of 2023" */
    if (!base)
        base = than_period(s, f, end);
    if (!base && !against_something(s, f))
        base = base_between(s, f->gap, f->token);
    if (base && dates_forecast(s, base))
        return NULL;
    bool own = base && date_equal(base->first, f->first) && date_equal(base->last, f->last);
    return own ? NULL : base; /* "after a 7% gain in the same period of last year": its own time */
}

/* "the same month of last year": the words say that it is a year, whatever the time of the figure */
static bool is_year_ago(const struct en_sentence *s, const struct en_figure *f, const struct period *base)
{
    return is_same_time(s, base) && f->last.year == base->last.year + 1;
}

static enum comparison of_base_period(const struct en_sentence *s, const struct en_figure *f)
{
    const struct period *base = base_period(s, f);
    if (!base)
        return COMPARISON_NONE;
    return is_year_ago(s, f, base) ? COMPARISON_YOY : by_distance(f, base);
}

static bool has_between(const struct en_sentence *s, size_t from, size_t to, uint64_t tags)
{
    for (size_t i = from; i < to && i < s->count; i++)
        if (en_is(s, i, tags))
            return true;
    return false;
}

/* from what time on it is counted; "its fastest growth since 2022" and "to a record high since May" rank it only */
static bool since_between(const struct en_sentence *s, size_t from, size_t to)
{
    bool ranked = false;
    for (size_t i = from; i < to && i < s->count && !ranked; i++) {
        bool period = en_part_is(s, i, PART_PERIOD) && s->periods[s->tokens[i].index].shape == PERIOD_SINCE;
        if (period || en_word_is(s, i, "since"))
            return true;
        ranked = en_in_class(s, i, s->tables->ranks);
    }
    return false;
}

/* "growth of 0.2% per quarter", "a 3.3% annualized rate" */
static enum comparison of_rate(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice behind = slice_sub(s->text, f->quantity->end, s->text.len);
    bool annual = slice_starts_any(behind, " annualized ", " annualised ") && f->grain != GRAIN_MONTH &&
                  (en_in_class(s, f->token + 1, s->tables->pace) || en_is(s, f->token + 2, EN_TAG(GROWTH)));
    if (en_is_share(f) && (annual || slice_starts(behind, SLICE(" per quarter"))))
        return COMPARISON_QOQ;
    return en_is_share(f) && slice_starts(behind, SLICE(" per month")) ? COMPARISON_MOM : COMPARISON_NONE;
}

static bool spans_years(const struct en_figure *f)
{
    return date_is(f->first) && date_is(f->last) && comparison_months(f->last) - comparison_months(f->first) > 24;
}

/* an average over years: "a CAGR of 12%", "28% a year", "12% annual growth since 2017" */
static bool is_average_growth(const struct en_sentence *s, const struct en_figure *f)
{
    size_t end = clause_end(s, f);
    if (!en_is_share(f) || f->quantity->unit.symbol.len != 1)
        return false;
    struct en_span of = f->role == ROLE_CHANGE ? EN_NO_SPAN : f->subject; /* "average annual growth is to be 5%" */
    if (has_between(s, f->near.from, f->near.to, EN_TAG(CAGR)) || has_between(s, of.from, of.to, EN_TAG(CAGR)) ||
        f->quantity->per_period || (is_average_of(s, f) && spans_years(f)))
        return true;
    for (size_t i = f->token + 1; en_part_is(s, i, PART_NOUN) || en_part_is(s, i, PART_PERIOD); i++)
        if (en_is(s, i, EN_TAG(CAGR)))
            return true;
    bool annual = has_between(s, f->token + 1, end, EN_TAG(GROWTH)) || en_word_is(s, f->token + 1, "annual");
    return annual && since_between(s, f->token + 1, end);
}

/* words beside a yield that say of what it is */
#define YIELD_REACH 20

/* yields are those of bonds where the words beside name any: airlines and farmers have yields too */
static bool is_foreign_yield(const struct en_sentence *s, size_t head)
{
    if (!en_word_is_any(s, head, "yield", "yields"))
        return false;
    for (size_t i = head > YIELD_REACH ? head - YIELD_REACH : 0; i < head + YIELD_REACH && i < s->count; i++)
        if (en_in_class(s, i, s->tables->bonds) ||
            (s->tokens[i].part == PART_QUANTITY &&
             slice_equal(s->quantities[s->tokens[i].index].unit.symbol, SLICE("bp"))))
            return false;
    return true;
}

#define TRADING_REACH 3 /* tokens: "in early London trade" */

bool en_is_in_trading(const struct en_sentence *s, const struct en_figure *f)
{
    bool told = false;
    size_t in = f->token + 1;
    if (f->role != ROLE_CHANGE || !en_word_is(s, in, "in"))
        return false;
    for (size_t i = in + 1; i <= in + TRADING_REACH && i < s->count; i++) {
        told |= en_in_class(s, i, s->tables->trading_hours);
        if (told && en_in_class(s, i, s->tables->trade))
            return true;
    }
    return false;
}

bool en_speaks_of_market(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_is_in_trading(s, f))
        return true;
    bool label = !en_span_is(f->subject) && f->governor == EN_NO_TOKEN && f->token > f->gap &&
                 en_part_is(s, f->token - 1, PART_COLON); /* "Nikkei: +2.1%" */
    size_t up = word_before(s, f);                        /* "sending its shares down 10%" */
    label |= f->role == ROLE_CHANGE && is_up_or_down(s, up) && en_span_is(f->near) && f->near.to == up;
    bool told = en_begins_with_change(s) || en_phrase_is_pronoun(s, f->subject); /* "Year to date it is up 3%" */
    if (told && f->role == ROLE_CHANGE && s->state->market)
        return true;
    size_t head = en_phrase_head(s, label ? f->near : f->subject);
    if (head != EN_NO_TOKEN && is_foreign_yield(s, head))
        return false;
    bool numbered = head != EN_NO_TOKEN && head > 0 && s->text.ptr[s->tokens[head].start] <= '9'; /* the Nifty 50 */
    if (numbered && en_is(s, head - 1, EN_TAG(MARKET)))
        return true;
    bool named = head != EN_NO_TOKEN && en_word_is_any(s, head, "index", "average", "delivery", "price", "prices");
    for (size_t i = f->subject.from; named && i < head; i++)
        if (en_is(s, i, EN_TAG(MARKET)) || (i + 1 == head && en_word_is(s, i, "share")))
            return true; /* the Hang Seng index */
    bool falls_due = head > f->subject.from && en_word_is(s, head, "delivery") && en_part_is(s, head - 1, PART_PERIOD);
    if (falls_due)
        return true;                /* "Comex Copper for February delivery" */
    size_t first = f->subject.from; /* "futures tied to the Dow" */
    bool tied = head != EN_NO_TOKEN && head == first + 1 && en_is(s, first, EN_TAG(MARKET)) &&
                slice_ends(en_text(s, head), SLICE("ed"));
    return head != EN_NO_TOKEN && (tied || en_is(s, head, EN_TAG(MARKET)));
}

/* "Orlo surged 26% on takeover talks": a firm that rises is its share; one that grows is not */
static bool is_firm_move(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    bool named = head != EN_NO_TOKEN && head + 1 == f->subject.to && en_phrase_is_name(s, f->subject);
    named = named && !en_is(s, head, EN_TAG(PLACE));
    for (size_t i = f->subject.from; named && i < f->subject.to; i++)
        named = !en_is(s, i, EN_TAG(QUANTITATIVE) | EN_TAG(RELATIONAL)) && !en_part_is(s, i, PART_POSSESSIVE);
    bool moved = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) && en_is_share(f) &&
                 f->quantity->unit.symbol.len == 1 && f->preposition == EN_NO_TOKEN;
    bool results = s->state->owner.firm; /* there, the names are those of parts of the firm */
    return named && moved && !results && f->governor + 1 == f->token && !en_word_is(s, f->token + 1, "of") &&
           !lexicon_match(s->tables->lexicon, s->tables->grows, s->text, s->tokens[f->governor].start);
}

/* "up 10% over the past week", "in the past three months": less than a year */
static bool is_months(const struct period *span)
{
    return !span->ahead && date_is(span->first) && date_is(span->last) &&
           date_compare(date_add_months(span->first, 11), span->last) > 0;
}

#define EXTREME_REACH 5 /* "from that all-time intraday high" */

/* "down 19% from that record high", "up 5% from its 52-week low", "24% below the peak of 2021" */
static bool is_from_extreme(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = token_behind(s, f->token);
    i += en_part_is(s, i, PART_PERIOD);
    if (!en_word_is_any(s, i, "from", "off") && !is_position(s, i))
        return false;
    for (size_t k = i + 1; k < i + EXTREME_REACH && k < s->count &&
                           (s->tokens[k].part <= PART_DETERMINER || s->tokens[k].part == PART_PERIOD);
         k++)
        if (en_in_class(s, k, s->tables->extremes))
            return true;
    return false;
}

#define AS_REACH 8 /* words between "twice as" and the year that follows */

/* the words behind say that it is no growth on a year: "5% more than rivals", "by a fifth in two years", "since May",
 * "twice the volume on offer" */
static bool is_told_other(const struct en_sentence *s, const struct en_figure *f)
{
    size_t end = clause_end(s, f), next = f->token + 1;
    if (against_something(s, f) || is_from_extreme(s, f) || since_between(s, f->token, end))
        return true;
    bool dated = false; /* "three times as much as last year" */
    for (size_t i = next; i < next + AS_REACH && !en_part_is(s, i, PART_QUANTITY); i++)
        dated |= en_part_is(s, i, PART_PERIOD);
    bool as_much = en_word_is(s, next, "as") && !dated; /* "four times as much as in a lorry" */
    if (is_times(f) && (en_part_is(s, next, PART_DETERMINER) || en_part_is(s, next, PART_PRONOUN) ||
                        en_part_is(s, next, PART_NOUN) || as_much))
        return true;
    for (size_t i = next; i < end; i++)
        if (en_part_is(s, i, PART_PERIOD) && s->periods[s->tokens[i].index].shape == PERIOD_SPAN &&
            (slice_find(en_text(s, i), SLICE("years")) != SLICE_NONE ||
             slice_find(en_text(s, i), SLICE("decade")) != SLICE_NONE || is_months(&s->periods[s->tokens[i].index])))
            return true;
    return false;
}

/* inflation and growth are changes although the words give a level */
static bool is_growth_level(const struct en_sentence *s, const struct en_figure *f)
{
    bool flow = f->quantity->unit.dimension == DIMENSION_RATE && slice_ends(f->quantity->unit.symbol, SLICE("/d"));
    if (flow && f->role == ROLE_LEVEL) /* "demand growth was 870,000 barrels a day" */
        return en_word_is(s, en_phrase_head(s, en_span_is(f->near) ? f->near : f->subject), "growth");
    if (!en_is_share(f) || en_word_is(s, f->token + 1, "of"))
        return false;
    bool to = en_word_is_any(s, f->preposition, "to", "from");
    if (to && en_in_class(s, f->governor, s->tables->paces))
        return true; /* "grew 5% in May, slowing to 4% in June" */
    struct en_span spans[] = {f->near, f->subject};
    for (size_t k = 0; k < 2; k++)
        for (size_t i = spans[k].from; i < spans[k].to; i++)
            if (en_is(s, i, EN_TAG(GROWTH) | EN_TAG(CAGR)))
                return true;
    size_t head = en_span_is(f->near) ? en_phrase_head(s, f->near) : EN_NO_TOKEN; /* "project real GDP at 1.4%" */
    return en_word_is(s, head, "gdp") && head + 1 == f->preposition && en_word_is(s, head + 1, "at") &&
           f->quantity->unit.symbol.len == 1 && head > 0 && !en_part_is(s, f->near.from - 1, PART_PREPOSITION);
}

/* "the bank cut its rate by 25 basis points in 2012": against the rate before */
static bool is_set(const struct en_sentence *s, const struct en_figure *f)
{
    return slice_equal(f->quantity->unit.symbol, SLICE("bp")) && en_span_is(f->object) &&
           en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
}

/* "the purchase raised rents by $5 million", "the rules led to a 2-point drop in output": against what had been without
 * it; but "the firm raised its output by 5 Mt" */
static bool is_caused(const struct en_sentence *s, const struct en_figure *f)
{
    bool percent = en_is_share(f) && f->quantity->unit.symbol.len == 1;
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    if (percent || head == EN_NO_TOKEN || f->governor == EN_NO_TOKEN || en_is_passive(s, f->governor))
        return false;
    bool thing = !en_is(s, head, EN_TAG(OWNER) | EN_TAG(PLACE)) && !en_phrase_is_name(s, f->subject) &&
                 !en_phrase_is_pronoun(s, f->subject);
    bool moved = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) && en_span_is(f->object) &&
                 en_word_is(s, f->preposition, "by");
    return thing && (moved || en_in_class(s, f->governor, s->tables->causes));
}

static void settle(struct en_figure *f, enum comparison kind)
{
    f->comparison = kind;
    f->against = (struct comparison_votes){.by = {0}};
    comparison_vote(&f->against, CHANGE_DATED, kind);
    f->assumed = f->growth = false;
}

/* what the figure before is counted against, said or assumed */
static void compare_like(struct en_figure *f, const struct en_figure *like)
{
    f->comparison = like->comparison;
    f->against = like->against;
    f->assumed = like->assumed;
    f->growth = like->growth;
}

/* the figures that tell from where to where it went: "fell 5%, or 2 million, to 38 million from 40 million" */
static const struct en_figure *behind_change(const struct en_sentence *s, const struct en_figure *change)
{
    const struct en_figure *end = s->figures + s->figure_count, *f = change + 1;
    if (f < end && f->role == ROLE_CHANGE && is_said_twice(s, f, change))
        f++;
    if (f < end && f->role == ROLE_LEVEL && f->inherits)
        f++;
    return f < end && f->role == ROLE_BASE && f->inherits ? f : f - 1;
}

/* "rose 15% to 8 million on the quarter": the words behind the level tell against what the change is counted */
static enum comparison said_behind(const struct en_sentence *s, const struct en_figure *change)
{
    const struct en_figure *last = behind_change(s, change), *to = last + 1;
    if (last > change && to < s->figures + s->figure_count && to->role == ROLE_LEVEL && to->inherits &&
        last->role == ROLE_BASE)
        last = to; /* "by 15% from 7 to 8 million on the quarter" */
    return last == change ? COMPARISON_NONE : phrase_between(s, last->token + 1, clause_end(s, last));
}

/* "dropped by 28% to 104 tonnes in July, from 144 in June": the base behind tells against what the change is counted */
static void compare_with_base_behind(const struct en_sentence *s, struct en_figure *change)
{
    const struct en_figure *base = behind_change(s, change);
    bool dated = base->role == ROLE_BASE && base->period_own && date_is(base->first);
    /* "advanced 5.9%, slower than the 6.0% of May" is of rates, "down 3 points from 60% in May" of none */
    bool rates = en_is_share(base) && change->quantity->unit.symbol.len == 1;
    if (change->role != ROLE_CHANGE || !change->assumed || !en_is_share(change))
        return;
    struct period time = {.first = base->first, .last = base->last, .grain = base->grain};
    enum comparison kind = said_behind(s, change);
    if (kind == COMPARISON_NONE && dated && !rates)
        kind = by_distance(change, &time);
    if (kind != COMPARISON_NONE && kind != COMPARISON_OTHER)
        settle(change, kind);
}

#define JOINED_REACH 8 /* tokens between the two */

/* "up 34% in volume and 23% in value from May": what is said behind the second holds for both */
static void compare_joined(const struct en_sentence *s, struct en_figure *a, const struct en_figure *b)
{
    bool joined = false;
    for (size_t i = a->token + 1; i < b->token; i++) {
        joined |= en_part_is(s, i, PART_COORDINATOR);
        if (s->tokens[i].part >= PART_QUANTITY || en_is_verb(s, i))
            return;
    }
    if (joined && b->token < a->token + JOINED_REACH && a->assumed && !b->assumed && b->governor == EN_NO_TOKEN)
        compare_like(a, b);
}

/* "prices rose 0.5% in May, an annual rate of 2.4%": of the two rates of a month, the one that no word calls annual */
static bool is_beside_annual(const struct en_sentence *s, const struct en_figure *a, const struct en_figure *b)
{
    bool rates = a->role == ROLE_CHANGE && a->assumed && en_is_share(a) && en_is_share(b) && a->grain == GRAIN_MONTH &&
                 date_is(a->first) && comparison_months(a->first) == comparison_months(a->last);
    bool same = slice_equal(a->metric, b->metric) ||
                lexicon_next(s->tables->lexicon, s->tables->class_id[EN_GROWTH], b->metric, &(size_t){0});
    return rates && same && !b->assumed && b->comparison == COMPARISON_YOY && date_equal(a->last, b->last);
}

/* "risen by 0.9% in June, following a fall of 2.8% in May": months that follow each other are counted from each other
 */
void en_following_months(const struct en_sentence *s)
{
    for (size_t i = 0; i + 1 < s->figure_count; i++) {
        struct en_figure *a = &s->figures[i], *b = &s->figures[i + 1];
        bool changes =
            a->role == ROLE_CHANGE && b->role == ROLE_CHANGE && en_is_share(a) && en_is_share(b) && a->assumed;
        bool months = a->grain == GRAIN_MONTH && b->grain == GRAIN_MONTH && date_is(a->last) && date_is(b->last) &&
                      comparison_months(a->last) - comparison_months(b->last) == 1;
        bool quarters = date_is(a->first) && date_is(b->first) && lasts_quarter(a->first, a->last) &&
                        lasts_quarter(b->first, b->last) &&
                        comparison_months(a->last) - comparison_months(b->last) == 3;
        bool after = false;
        for (size_t k = b->gap; k < b->token; k++)
            after |= en_word_is_any(s, k, "following", "after");
        if (changes && months && after)
            settle(a, COMPARISON_MOM), settle(b, COMPARISON_MOM);
        if (changes && quarters && after) /* "by 0.3% in the first quarter, following a fall of 0.2% in the fourth" */
            settle(a, COMPARISON_QOQ), settle(b, COMPARISON_QOQ);
        struct en_figure *c = i + 2 < s->figure_count ? &s->figures[i + 2] : NULL;
        bool foreseen = c && c->status == STATUS_FORECAST && c->status_behind && en_is_share(c) &&
                        date_equal(c->last, a->last); /* "above the 0.3% expected" */
        if (changes && after && foreseen && (months || quarters))
            settle(c, a->comparison);
        compare_with_base_behind(s, a);
        if (a->role == ROLE_CHANGE && b->role == ROLE_CHANGE && en_is_share(a) && en_is_share(b))
            compare_joined(s, a, b);
        if (is_beside_annual(s, a, b))
            settle(a, COMPARISON_MOM);
        bool bare =
            a->comparison == COMPARISON_NONE && b->assumed && b->comparison == COMPARISON_YOY && a->quantity->bare;
        if (bare && a->status == b->status && en_part_is(s, a->token + 1, PART_COORDINATOR) && b->token == a->token + 2)
            compare_like(a, b); /* "growth of 3.6 and 3.8 percent" */
    }
}

/* a release that starts with growth on the quarter or month before goes on with it: "Services grew by 0.1%" */
static enum comparison of_told_time(const struct en_sentence *s, const struct en_figure *f)
{
    bool percent = en_is_share(f) && f->quantity->unit.symbol.len == 1;
    if (!percent || f->role != ROLE_CHANGE || f->status != STATUS_ACTUAL || !date_is(f->first))
        return COMPARISON_NONE;
    const struct en_state *state = s->state;
    if (date_is(state->quarter_first) && date_equal(f->first, state->quarter_first) && lasts_quarter(f->first, f->last))
        return COMPARISON_QOQ;
    bool month = !state->told_yearly && date_is(state->month_first) && date_equal(f->first, state->month_first) &&
                 f->grain == GRAIN_MONTH;
    return month ? COMPARISON_MOM : COMPARISON_NONE;
}

static bool has_noun(const struct en_sentence *s, struct en_span span, uint64_t tags)
{
    for (size_t i = span.from; i < span.to; i++)
        if (en_is(s, i, tags))
            return true;
    return false;
}

/* "the bank's 2% target", "a target of 2%": an aim is counted against nothing */
static bool is_target(const struct en_sentence *s, const struct en_figure *f)
{
    uint64_t tags = EN_TAG(NOUN_TARGET);
    size_t i = f->token + 1 + en_word_is(s, f->token + 1, "inflation"); /* "its 2% inflation target" */
    return en_is_share(f) && f->role != ROLE_CHANGE && f->status == STATUS_TARGET &&
           (en_is(s, i, tags) || (en_word_is(s, f->preposition, "of") && has_noun(s, f->near, tags)));
}

/* "grew 2.7%, below the target of 3.6%": an aim for growth is of a year as growth is; one for prices of no time */
static bool is_growth_aim(const struct en_sentence *s, const struct en_figure *before)
{
    bool of_growth = before && en_is_share(before) && (before->assumed || before->comparison == COMPARISON_YOY);
    return of_growth && !lexicon_next(s->tables->lexicon, s->tables->inflation, before->metric, &(size_t){0});
}

/* a level that somebody foresaw for what was told: "had expected 8.8%", "a 0.3% forecast", "the estimate of 3.1%" */
static bool is_expected(const struct en_sentence *s, const struct en_figure *f)
{
    if (!en_is_share(f) || f->role == ROLE_CHANGE || f->status != STATUS_FORECAST)
        return false;
    bool said = f->tense == TENSE_PAST && en_is(s, f->governor, EN_TAG(FORECAST)) && !en_span_is(f->near);
    size_t head = en_phrase_head(s, f->near);
    bool named = en_is(s, f->token + 1, EN_TAG(NOUN_FORECAST)) || en_is(s, head, EN_TAG(NOUN_FORECAST));
    return said || f->status_behind || (named && !is_growth_level(s, f));
}

/* "inflation expectations eased to 5%", "expected inflation": what those who were asked answer, no growth */
static bool is_inflation_awaited(const struct en_sentence *s, const struct en_figure *f)
{
    bool awaited = slice_find(f->metric, SLICE("xpectations")) != SLICE_NONE ||
                   slice_find(f->metric, SLICE("xpected ")) != SLICE_NONE;
    return awaited && f->role != ROLE_CHANGE &&
           lexicon_next(s->tables->lexicon, s->tables->inflation, f->metric, &(size_t){0});
}

static bool is_in_future(const struct en_sentence *s, const struct en_figure *f)
{
    struct date published = s->reading->document->published;
    return f->period_own && date_is(f->last) && date_is(published) && date_compare(f->last, published) > 0;
}

/* "Inflation rose to 7.8% before falling to 5.7%": what is taken over from a rate of growth is one */
void en_compare_inherited(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool prices = lexicon_next(s->tables->lexicon, s->tables->inflation, f->metric, &(size_t){0});
    if (en_is_share(f) && f->role != ROLE_CHANGE && f->status == STATUS_TARGET && prices) {
        f->comparison = COMPARISON_NONE; /* "to return inflation to 2%": an aim */
        f->assumed = false;
        return;
    }
    struct slice unit = f->quantity->unit.symbol;
    bool points =
        f->role == ROLE_CHANGE && f->assumed && (slice_equal(unit, SLICE("pp")) || slice_equal(unit, SLICE("bp")));
    bool rates = slice_equal(unit, SLICE("bp")) &&
                 (en_word_is_any(s, f->token + 1, "hike", "hikes", "cut", "cuts", "rate") ||
                  slice_find(f->metric, SLICE(" rate")) != SLICE_NONE || slice_ends(f->metric, SLICE(" yields")));
    if (points && (rates || lexicon_next(s->tables->lexicon, s->tables->policy_rate, f->metric, &(size_t){0})))
        settle(f, COMPARISON_OTHER); /* "cut its policy rate by 0.25 percentage points": from what it was */
    bool level = en_is_share(f) && f->quantity->unit.symbol.len == 1 && f->role != ROLE_CHANGE &&
                 f->comparison == COMPARISON_NONE && f->status != STATUS_TARGET && !en_word_is(s, f->token + 1, "of");
    bool taken = before && before->role != ROLE_CHANGE && en_is_share(before) && slice_equal(f->metric, before->metric);
    bool rate = false;
    level &= slice_find(f->metric, SLICE("share")) == SLICE_NONE; /* "half of the growth in demand" */
    if (is_inflation_awaited(s, f)) {
        f->comparison = COMPARISON_NONE;
        return;
    }
    for (size_t at = 0; level && at < f->metric.len; at++)
        rate |= (at == 0 || f->metric.ptr[at - 1] == ' ') &&
                (lexicon_match(s->tables->lexicon, s->tables->class_id[EN_GROWTH], f->metric, at) ||
                 lexicon_match(s->tables->lexicon, s->tables->inflation, f->metric, at));
    bool by = prices && !date_is(f->first) && is_in_future(s, f); /* "inflation of 2% by 2027": of a year, too */
    if (rate && taken && before->comparison != COMPARISON_NONE) {
        compare_like(f, before);
        f->assumed = f->assumed && !by;
    } else if (rate) { /* "to remain low, increasing slightly to 5%" */
        f->growth = !by && (!date_is(f->first) || f->last.year > f->first.year);
        f->comparison = COMPARISON_YOY;
        f->assumed = !by;
    }
}

/* "was $12bn, up from $9bn a year before, marking a 40% rise": from the base that stands before */
static enum comparison of_base_before(const struct en_sentence *s, const struct en_figure *f,
                                      const struct en_figure *before)
{
    bool ing = en_part_is(s, f->governor, PART_ING) && f->role == ROLE_CHANGE;
    if (!ing || before->role != ROLE_BASE || !before->period_own || !date_is(before->last))
        return COMPARISON_NONE;
    struct period base = {.first = before->first, .last = before->last, .grain = before->grain};
    enum comparison kind = by_distance(f, &base);
    return kind == COMPARISON_OTHER ? COMPARISON_NONE : kind;
}

/* "China is forecast to grow at 7%": an economy, of no year */
static bool grows(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    bool economy = head != EN_NO_TOKEN && (en_is(s, head, EN_TAG(PLACE)) || en_word_is_any(s, head, "economy", "gdp"));
    return economy && en_is_share(f) && f->quantity->unit.symbol.len == 1 &&
           en_in_class(s, f->governor, s->tables->grows);
}

/* rates of growth that no time is told of are of a year */
static bool is_yearly_rate(const struct en_sentence *s, const struct en_figure *f)
{
    return f->role != ROLE_CHANGE || (!date_is(f->first) && grows(s, f));
}

#define FORECAST_REACH 5

/* "up 2 million from the previous projection", "below last month's forecast" */
static bool is_from_forecast(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = token_behind(s, f->token);
    i += en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) && is_than(s, i + 1);
    bool against = f->role == ROLE_CHANGE && (en_word_is(s, i, "from") || is_than(s, i) || is_position(s, i));
    if (against && en_part_is(s, i + 1, PART_QUANTITY) && en_is(s, i + 2, EN_TAG(FORECAST) | EN_TAG(NOUN_FORECAST)))
        return true; /* "up 2% from 1.4 billion forecast in May" */
    for (size_t k = i + 1; against && k < i + 1 + FORECAST_REACH && k < s->count; k++) {
        if (s->tokens[k].part > PART_PERIOD || s->tokens[k].part == PART_QUANTITY)
            return false;
        if (en_is(s, k, EN_TAG(NOUN_FORECAST)))
            return true;
    }
    return false;
}

/* "rose 13%, reversing the 4% contraction in May", "slower than the prior month's 4% rise": a change of another time,
 * counted as this one */
static const struct en_figure *rate_before(const struct en_sentence *s, const struct en_figure *f,
                                           const struct en_figure *before)
{
    size_t front = f->token > f->gap ? f->token - 1 : f->token;
    bool named = en_word_is(s, front, "the");
    bool alike = before && f->role == ROLE_CHANGE && before->role == ROLE_CHANGE &&
                 slice_equal(f->quantity->unit.symbol, before->quantity->unit.symbol);
    bool said = phrase_between(s, f->token + 1, clause_end(s, f)) != COMPARISON_NONE;
    return named && alike && !said && noun_of_change_behind(s, f) != EN_NO_TOKEN ? before : NULL;
}

/* "grew 1%, easing from *the 4% growth* in 2022" */
static bool is_growth_behind(const struct en_sentence *s, const struct en_figure *f)
{
    return en_is(s, f->token + 1, EN_TAG(GROWTH) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN));
}

/* "rose 4%, well below its peak of 6%" */
static bool is_of_pace(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_word_is(s, f->preposition, "of") ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    return en_in_class(s, head, s->tables->extremes) || en_in_class(s, head, s->tables->pace) ||
           en_word_is(s, head, "average");
}

/* a level that is counted as the one before it: "inflation of 7.7% from 7.2%", "6.6% in 2024, 5.9% in 2025", "grew 3%,
 * from 2%", "rose 0.4%, above the consensus estimate for 0.3%" */
static bool is_counted_alike(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    if (!before || !en_is_share(f) || !en_is_share(before) || before->comparison == COMPARISON_NONE)
        return false;
    bool copies = f->role == ROLE_BASE && before->role == ROLE_LEVEL;
    bool listed = f->inherits && f->role == ROLE_LEVEL && before->role == ROLE_LEVEL && f->preposition == EN_NO_TOKEN;
    bool change = f->direction != 0 || f->near.from == f->near.to;
    bool pace = is_of_pace(s, f);
    bool slower = (f->role == ROLE_BASE || pace) && !is_growth_level(s, f) && (change || pace) &&
                  before->role == ROLE_CHANGE && before->quantity->unit.symbol.len == 1 &&
                  (pace || f->direction != 0 || is_comparing(s, f->preposition) || is_growth_behind(s, f) ||
                   (f->inherits && en_word_is(s, f->preposition, "from")));
    return copies || (!is_target(s, f) && (is_expected(s, f) || listed || slower));
}

/* ---- generators: COMPARISON_NONE if they have nothing to say ---- */

/* "topped forecasts by 5%", "a tenth more than it had forecast", "raised its forecast by 5%", "is forecast at 5 Mt,
 * down 0.3 from last month" */
static enum comparison from_forecast(const struct en_sentence *s, const struct en_figure *f,
                                     const struct en_figure *before)
{
    size_t end = clause_end(s, f), more = token_behind(s, f->token);
    bool changed = f->revision && f->role == ROLE_CHANGE &&
                   (en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) || en_word_is(s, f->preposition, "by"));
    bool foreseen = en_is(s, more, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) && is_than(s, more + 1) &&
                    has_between(s, more + 2, end, EN_TAG(FORECAST));
    bool revised = before && before->role == ROLE_LEVEL && before->status == STATUS_FORECAST &&
                   f->status == STATUS_FORECAST && f->inherits &&
                   phrase_between(s, f->token + 1, end) == COMPARISON_MOM;
    return en_exceeds(s, f) || changed || foreseen || revised || is_from_forecast(s, f) ? COMPARISON_OTHER
                                                                                        : COMPARISON_NONE;
}

static enum comparison from_average(const struct en_sentence *s, const struct en_figure *f,
                                    const struct en_figure *before)
{
    (void)before;
    if (f->between != COMPARISON_NONE)
        return f->between;
    enum comparison rate = of_rate(s, f);
    return rate == COMPARISON_NONE && is_average_growth(s, f) ? COMPARISON_CAGR : rate;
}

static enum comparison from_behind(const struct en_sentence *s, const struct en_figure *f,
                                   const struct en_figure *before)
{
    (void)before;
    size_t end = clause_end(s, f);
    for (size_t i = f->token + 1; i + 1 < end; i++)
        if (en_part_is(s, i, PART_COMMA) && en_part_is(s, i + 1, PART_ING) && phrase_adjective(s, i + 2, end))
            end = i; /* "rose 0.5%, reaching an annual rate of 2%" */
    return phrase_between(s, f->token + 1, end);
}

static enum comparison from_dated(const struct en_sentence *s, const struct en_figure *f,
                                  const struct en_figure *before)
{
    (void)before;
    return f->role == ROLE_CHANGE ? of_base_period(s, f) : COMPARISON_NONE;
}

static enum comparison from_before(const struct en_sentence *s, const struct en_figure *f,
                                   const struct en_figure *before)
{
    enum comparison said = phrase_between(s, f->gap, f->token);
    return said == COMPARISON_NONE && before ? of_base_before(s, f, before) : said;
}

/* "Compared with May, energy fell by 0.9%, capital goods rose by 1%": each clause is held against what heads them */
static bool leads_with_base(const struct en_sentence *s, const struct en_figure *f)
{
    const struct en_figure *first = s->figures;
    size_t end = first->governor == EN_NO_TOKEN ? first->token : first->governor;
    bool led = false; /* "On a sequential basis, sales rose 2%, costs 3%" */
    for (size_t i = 0; i < end; i++)
        led |= (en_part_is(s, i, PART_PERIOD) && en_is_base_period(s, i)) ||
               (names_comparison(s, i) && en_part_is(s, i + 1 + en_word_is(s, i + 1, "basis"), PART_COMMA));
    return led && en_is_share(f) && en_is_share(first) && first->role == ROLE_CHANGE;
}

/* the change that this one goes on with: "2.9% to 1.68 million and 5.2% to 1.01 million"; NULL if there is none */
static const struct en_figure *neighbour_of(const struct en_sentence *s, const struct en_figure *f,
                                            const struct en_figure *before)
{
    if (!before)
        return NULL;
    bool ranked = f->bracketed && before->bracketed; /* "Ireland (+12.8%), Belgium (+6.9%)" */
    bool rate =
        before->role == ROLE_LEVEL && before->comparison != COMPARISON_NONE && f->inherits; /* "-0.3% and -0.1%" */
    if ((before->role == ROLE_CHANGE || rate) && (f->gapped || f->inherits || ranked || leads_with_base(s, f)) &&
        !against_something(s, f))
        return before;
    bool skips = before > s->figures && before->role == ROLE_LEVEL && f->inherits && before[-1].role == ROLE_CHANGE &&
                 en_is_share(f);
    return skips ? before - 1 : NULL;
}

static enum comparison from_neighbour(const struct en_sentence *s, const struct en_figure *f,
                                      const struct en_figure *before)
{
    const struct en_figure *like = neighbour_of(s, f, before);
    return like && !like->assumed ? like->comparison : COMPARISON_NONE;
}

static enum comparison from_release(const struct en_sentence *s, const struct en_figure *f,
                                    const struct en_figure *before)
{
    const struct en_figure *like = neighbour_of(s, f, before);
    return like && like->assumed ? COMPARISON_NONE : of_told_time(s, f);
}

/* "5% more than rivals", "Orlo surged 26%", "cut its rate by 25 basis points": on no year, whatever its time */
static enum comparison from_kind(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    const struct en_figure *like = neighbour_of(s, f, before);
    bool unlike = !like || !like->assumed;
    bool since = since_between(s, f->token, clause_end(s, f)); /* "cut A by 37% and B by 47% since 2023" */
    return (unlike || since) && (is_told_other(s, f) || is_firm_move(s, f) || is_set(s, f) || is_caused(s, f)) &&
                   !is_yearly_rate(s, f)
               ? COMPARISON_OTHER
               : COMPARISON_NONE;
}

static const struct {
    enum change_feature from;
    enum comparison (*says)(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before);
} generators[] = {{CHANGE_FORECAST, from_forecast}, {CHANGE_AVERAGE, from_average}, {CHANGE_BEHIND, from_behind},
                  {CHANGE_DATED, from_dated},       {CHANGE_BEFORE, from_before},   {CHANGE_NEIGHBOUR, from_neighbour},
                  {CHANGE_RELEASE, from_release},   {CHANGE_KIND, from_kind}};

/* "a 26% premium to the last close": against what more is paid than */
static bool is_premium(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    bool named = en_word_is_any(s, i, "premium", "discount");
    return named && en_is_share(f) && en_part_is(s, i + 1, PART_PREPOSITION) && !en_word_is(s, i + 1, "of");
}

/* "a growth target of 6% a year" */
static bool names_growth(const struct en_sentence *s, struct en_span span)
{
    while (span.from < span.to && !en_word_is(s, span.from, "growth"))
        span.from++;
    return span.from < span.to;
}

void en_comparison(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool twice = before && before->role == ROLE_CHANGE && f->role == ROLE_CHANGE && !before->assumed &&
                 is_said_twice(s, f, before); /* "down 12 Mt, or 30%, from last month" */
    const struct en_figure *rate = rate_before(s, f, before), *anew = said_anew(s, f, before);
    rate = rate ? rate : anew;
    if (twice || rate || is_counted_alike(s, f, before)) {
        compare_like(f, rate ? rate : before);
        return;
    }
    if (is_premium(s, f)) {
        settle(f, COMPARISON_OTHER);
        return;
    }
    if (is_target(s, f) && !names_growth(s, f->near)) { /* "inflation above the bank's 2% target" */
        if (is_growth_aim(s, before))
            compare_like(f, before);
        return;
    }
    if (is_expected(s, f)) {
        bool beside = before && en_is_share(before) && before->comparison != COMPARISON_NONE;
        f->comparison = beside ? before->comparison : s->state->comparison; /* "economists had expected 8.8%": of the
                                                                               change told before */
        return;
    }
    if (f->role != ROLE_CHANGE && !is_growth_level(s, f))
        return;
    for (size_t i = 0; i < sizeof generators / sizeof *generators; i++)
        comparison_vote(&f->against, generators[i].from, generators[i].says(s, f, before));
    f->comparison = comparison_best(s->reading->know->choice, &f->against);
    const struct period *base = f->against.by[CHANGE_DATED] != COMPARISON_NONE ? base_period(s, f) : NULL;
    if (base && !is_year_ago(s, f, base)) {
        f->against.base_first = base->first;
        f->against.base_last = base->last;
    }
    if (f->comparison == COMPARISON_YOY && f->role == ROLE_CHANGE && en_is_share(f) && spans_years(f) && f->period_own)
        settle(f, COMPARISON_CAGR); /* "falls 2.5% annually between 2021 and 2030" */
    const struct en_figure *like = neighbour_of(s, f, before);
    if (f->comparison == COMPARISON_NONE && like) {
        compare_like(f, like);
    } else if (f->comparison == COMPARISON_NONE) { /* the choice decides, by the time */
        f->growth = is_yearly_rate(s, f);
        f->assumed = true;
        f->comparison = f->growth ? COMPARISON_YOY : COMPARISON_OTHER;
    }
}
