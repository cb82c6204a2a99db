/* scope_en_words - what the words around a time say of it: a base, a day of saying, a contract month */
#include "base/utf8.h"
#include "extract/choose/scope_en.h"

const struct period *en_scope_period_at(const struct en_sentence *s, size_t token)
{
    return &s->periods[s->tokens[token].index];
}

/* "posted on Tuesday", with months behind that are posted of: results, no deal of that day */
static bool is_day_of_results(const struct en_sentence *s, size_t token)
{
    bool posts =
        en_in_class(s, token + 1, s->tables->posts) || (token > 0 && en_in_class(s, token - 1, s->tables->posts));
    for (size_t i = token + 1; posts && i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD)
            continue;
        const struct period *p = en_scope_period_at(s, i);
        if (p->shape == PERIOD_FLOW && !p->base && date_is(p->last) &&
            (p->grain == GRAIN_MONTH || p->grain == GRAIN_QUARTER || p->grain == GRAIN_HALF || p->grain == GRAIN_YEAR))
            return true;
    }
    return false;
}

#define LAUNCH_REACH 5 /* "launched here on Tuesday", "tabled in the Assembly today" */

/* "according to the survey launched here Tuesday": the day on which a text came out */
static bool is_launch_day(const struct en_sentence *s, size_t token)
{
    size_t noun = token;
    while (noun > 0 && token - noun < LAUNCH_REACH && !en_in_class(s, noun, s->tables->launches))
        noun--;
    if (noun == token || !en_in_class(s, noun, s->tables->launches))
        return false;
    for (size_t i = noun; i > 0; i--)
        if (en_is(s, i - 1, EN_TAG(SOURCE_NOUN)))
            return true;
        else if (s->tokens[i - 1].part != PART_NOUN && s->tokens[i - 1].part != PART_PERIOD &&
                 s->tokens[i - 1].part != PART_PREPOSITION && s->tokens[i - 1].part != PART_AUXILIARY)
            return false;
    return false;
}

/* "Q4 earnings late Tuesday of $1.40 a share": the day on which they were told */
static bool is_day_of_earnings(const struct en_sentence *s, size_t token)
{
    size_t noun = token;
    while (noun > 0 && token - noun < 2 && en_part_is(s, noun - 1, PART_ADVERB))
        noun--;
    bool quarter = false; /* "reported Q4 net income Tuesday of $5" */
    for (size_t i = 0; i < noun && en_part_is(s, token + 2, PART_QUANTITY); i++)
        quarter |= en_part_is(s, i, PART_PERIOD) && en_scope_period_at(s, i)->grain == GRAIN_QUARTER;
    return en_word_is(s, token + 1, "of") && noun > 0 &&
           (en_in_class(s, noun - 1, s->tables->results) || (quarter && en_part_is(s, noun - 1, PART_NOUN)));
}

/* "said on Tuesday", "published on Thursday": the day of the saying, not of what is said */
static bool is_day_of_report(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    if (p->grain != GRAIN_DAY)
        return false;
    return is_launch_day(s, token) || is_day_of_earnings(s, token) ||
           (token > 0 && en_is(s, token - 1, EN_TAG(SOURCE_VERB))) || en_is(s, token + 1, EN_TAG(SOURCE_VERB)) ||
           is_day_of_results(s, token);
}

bool en_scope_starts_with_base_word(struct slice text)
{
    return slice_starts_any(text, "from ", "than ", "against ", "versus ", "vs ", "compared ", "Compared ");
}

bool en_scope_is_base_word(const struct en_sentence *s, size_t i)
{
    return en_word_is_any(s, i, "from", "than", "against", "versus", "relative to", "vs", "those", "above", "below",
                          "compared with", "compared to");
}

bool en_is_mark(const struct en_sentence *s, size_t token)
{
    return en_in_class(s, token, s->tables->marks);
}

#define BASE_NOUNS 4 /* words of what a base is: "their market share" */

/* "from 2024 to 2030": a time with both its ends, not what something rose from */
static bool is_range(const struct en_sentence *s, const struct period *p)
{
    struct slice text = slice_sub(s->text, p->start, p->end);
    return p->shape == PERIOD_FLOW &&
           (slice_find(text, SLICE(" to ")) != SLICE_NONE || slice_find(text, SLICE(" through ")) != SLICE_NONE);
}

static bool is_share_at(const struct en_sentence *s, size_t token)
{
    return s->quantities[s->tokens[token].index].unit.dimension == DIMENSION_SHARE;
}

bool en_begins_with_change(const struct en_sentence *s)
{
    size_t first = s->reading->sentences[s->index].bullet && s->count && s->tokens[0].end == 1;
    return en_part_is(s, first + 1, PART_QUANTITY) &&
           (en_is(s, first, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD) | EN_TAG(UP) | EN_TAG(DOWN)) ||
            en_word_is(s, first, "off"));
}

bool en_is_day_of_mark(const struct en_sentence *s, size_t token)
{
    if (token < 2 || en_scope_period_at(s, token)->ahead ||
        !(en_part_is(s, token - 1, PART_PAST) || en_word_is_any(s, token - 1, "hit", "set")))
        return false;
    bool figure = token > 3 && en_part_is(s, token - 2, PART_QUANTITY) && en_word_is(s, token - 3, "of");
    return en_is_mark(s, figure ? token - 4 : token - 2);
}

/* "above the level seen in December", "the increase over January": what a change is held against */
static bool is_of_comparison(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    bool over = token > 0 && p->grain == GRAIN_MONTH && slice_starts(en_text(s, token), SLICE("over ")) &&
                en_is(s, token - 1, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN));
    return over || en_is_day_of_mark(s, token);
}

/* "an 8 percent rise over Q1", "a 5% gain on the first quarter": of the rise is what it is held against */
static bool is_over_by_noun(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    struct slice text = slice_sub(s->text, p->start, p->end);
    size_t before = token > 0 && en_word_is_any(s, token - 1, "over", "on") ? token - 1 : token;
    bool noun = before > 1 && en_is(s, before - 1, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN)) &&
                en_part_is(s, before - 2, PART_QUANTITY);
    return noun && p->grain != GRAIN_DAY && p->shape == PERIOD_FLOW &&
           (before < token || slice_starts_any(text, "over ", "on "));
}

bool en_is_base_period(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    if (is_of_comparison(s, token))
        return true;
    bool joined = token > 2 && en_part_is(s, token - 1, PART_COORDINATOR) && en_part_is(s, token - 2, PART_PERIOD) &&
                  (en_scope_period_at(s, token - 2)->base || en_scope_is_base_word(s, token - 3) ||
                   en_is_day_of_mark(s, token - 2) ||
                   en_scope_starts_with_base_word(slice_sub(s->text, en_scope_period_at(s, token - 2)->start,
                                                            en_scope_period_at(s, token - 2)->end)));
    if (joined)
        return true;                                           /* "up 6% from June 2019 and May 2020" */
    bool same = token > 1 && en_word_is(s, token - 2, "same"); /* "on the same month of 2021" */
    bool of_mark =
        token > 0 && en_is_mark(s, token - 1) && slice_starts_any(slice_sub(s->text, p->start, p->end), "of ", "for ");
    bool owned = token > 1 && !en_part_is(s, token - 1, PART_PERIOD) && en_scope_is_base_word(s, token - 2) &&
                 en_word_is_any(s, token - 1, "its", "their", "the"); /* "up 27% from its 2003 performance" */
    bool on = token > 0 && p->grain != GRAIN_DAY && slice_starts(slice_sub(s->text, p->start, p->end), SLICE("on ")) &&
              (en_is(s, token - 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) ||
               (en_part_is(s, token - 1, PART_CLOSE) && en_part_is(s, token - 2, PART_QUANTITY)) ||
               (s->tokens[token - 1].part == PART_QUANTITY && (p->grain != GRAIN_MONTH || is_share_at(s, token - 1))));
    size_t owner = token;
    while (owner > 0 && token - owner < BASE_NOUNS && en_part_is(s, owner - 1, PART_NOUN))
        owner--;
    bool of_year = owner + 1 == token && owner > 1 && !slice_starts(en_text(s, token), SLICE("of ")) &&
                   p->grain != GRAIN_TODATE && en_word_is(s, owner - 1, "the") &&
                   (en_is(s, owner, EN_TAG(NOUN_VAGUE)) || en_word_is(s, owner, "reference")) &&
                   en_scope_is_base_word(s, owner - 2); /* "compared with the reference year 1990" */
    bool on_own =
        owner < token && owner > 2 && en_is(s, owner - 1, EN_TAG(POSSESSIVE)) && en_word_is(s, owner - 2, "on") &&
        (en_is(s, owner - 3, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) || en_part_is(s, owner - 3, PART_QUANTITY) ||
         en_part_is(s, owner - 3, PART_CLOSE));              /* "up 15% on their market share last year" */
    bool opens = token == 0 && en_part_is(s, 1, PART_COMMA); /* "In the same period last year, it sold 5 million" */
    bool behind = token > 0 && en_part_is(s, token - 1, PART_SUBORDINATOR); /* "while in the same month of last year" */
    bool tells = behind && slice_starts(en_text(s, token), SLICE("in "));
    bool compares = en_is(s, token, EN_TAG(COMPARISON)) && !opens && p->grain != GRAIN_TODATE;
    bool of_peak = token > 1 && en_word_is(s, token - 1, "in") && !en_is_verb(s, token - 2) &&
                   slice_ends(en_text(s, token - 2), SLICE("peak")); /* "24 points below its peak in March" */
    return on_own || of_year || is_over_by_noun(s, token) || of_peak || (p->base && !tells) || same || of_mark || on ||
           owned || compares || (token > 0 && en_scope_is_base_word(s, token - 1)) ||
           (en_scope_starts_with_base_word(slice_sub(s->text, p->start, p->end)) && !is_range(s, p)) ||
           en_is_mark(s, token + 1) ||
           (en_part_is(s, token + 1, PART_POSSESSIVE) &&
            (en_is_mark(s, token + 2) ||
             en_word_is_any(s, token + 2, "total", "figure"))); /* "30% of last year's total" */
}

#define CONTRACT_REACH 5 /* words between the month and its contract */

/* "the most-traded May iron ore contract", "Brent for September delivery": when the contract falls due, not when the
 * price was paid */
static bool is_contract_month(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    if (p->grain != GRAIN_MONTH || !p->implied_year)
        return false;
    bool behind = slice_starts(en_text(s, token), SLICE("for "));
    if (behind && token > 0 && en_is(s, token - 1, EN_TAG(MARKET) | EN_TAG(CONTRACT)))
        return true;
    if (!behind && p->start != p->core_start)
        return false; /* "in May futures fell" */
    bool named = !behind && token > 0 && en_is(s, token - 1, EN_TAG(MARKET) | EN_TAG(CONTRACT));
    if (named && en_part_is(s, token + 1, PART_NOUN))
        return true;
    for (size_t i = token + 1; i <= token + CONTRACT_REACH && en_part_is(s, i, PART_NOUN); i++) {
        const struct word *contract =
            lexicon_match(s->tables->lexicon, s->tables->class_id[EN_CONTRACT], en_text(s, i), 0);
        bool good = word_flag(contract, "good"); /* "March wheat fell", but "March wheat exports" */
        bool more = en_part_is(s, i + 1, PART_NOUN) && !en_is_capital(s, i + 1); /* HOH25 is but its sign */
        if ((contract && (!good || !(behind || more))) || (i == token + 1 && en_is(s, i, EN_TAG(MARKET))))
            return true;
    }
    return false;
}

size_t en_bracket_of_base(const struct en_sentence *s, const struct en_figure *f)
{
    bool alone = f->bracketed && f->token >= 2 && en_part_is(s, f->token - 1, PART_OPEN);
    size_t period = f->token - 2;
    return alone && en_part_is(s, period, PART_PERIOD) && en_is_base_period(s, period) &&
                   date_is(en_scope_period_at(s, period)->last)
               ? period
               : EN_NO_TOKEN;
}

size_t en_label_of_base(const struct en_sentence *s, const struct en_figure *f)
{
    bool label = f->bracketed && f->token >= 3 && en_part_is(s, f->token - 1, PART_COLON) &&
                 en_part_is(s, f->token - 2, PART_PERIOD) && en_part_is(s, f->token - 3, PART_OPEN);
    return label && en_is_base_period(s, f->token - 2) && date_is(en_scope_period_at(s, f->token - 2)->last)
               ? f->token - 2
               : EN_NO_TOKEN;
}

bool en_scope_when(const struct en_sentence *s, size_t period, struct date *first, struct date *last)
{
    const struct period *p = en_scope_period_at(s, period);
    size_t when = period + 1 + en_part_is(s, period + 1, PART_COMMA);
    int months = p->grain == GRAIN_MONTH ? 1 : p->grain == GRAIN_QUARTER ? 3 : p->grain == GRAIN_YEAR ? 12 : 0;
    if (p->shape != PERIOD_SINCE || !months || !date_is(p->first) || !en_word_is(s, when, "when"))
        return false;
    *first = p->first;
    *last = date_add_days(date_add_months(p->first, months), -1);
    return true;
}

bool en_scope_is_of_bracket(const struct en_sentence *s, size_t period)
{
    if (period < 2 || !en_part_is(s, period, PART_PERIOD) || !en_part_is(s, period - 1, PART_OPEN) ||
        !en_part_is(s, period - 2, PART_QUANTITY))
        return false;
    size_t base = period + 1 + en_part_is(s, period + 1, PART_COLON);
    return en_part_is(s, base, PART_QUANTITY) && en_part_is(s, base + 1, PART_CLOSE);
}

#define SHORTEST_DAYS 27 /* "delivered within five days" says how fast */

/* "over the next three years", "within six months": from today on, unlike other lengths */
static bool is_time_to_come(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    return p->ahead && date_is(p->last) && date_is(published) &&
           date_number(p->last) - date_number(published) > SHORTEST_DAYS;
}

#define AGENCY_LONGEST 6 /* tokens: "(Bernama)" */

/* "KUALA LUMPUR, Aug 10 (Bernama) - Stocks fell": the day of the wire, not of what it tells */
static bool is_dateline(const struct en_sentence *s, size_t token)
{
    if (en_scope_period_at(s, token)->grain != GRAIN_DAY || token == 0)
        return false;
    for (size_t i = 0; i < token; i++)
        if (!en_part_is(s, i, PART_COMMA) && !(en_part_is(s, i, PART_NOUN) && en_is_capital(s, i)))
            return false;
    size_t next = token + 1;
    if (en_part_is(s, next, PART_OPEN))
        while (next <= token + AGENCY_LONGEST && !en_part_is(s, next - 1, PART_CLOSE))
            next++;
    return en_part_is(s, next, PART_DASH) || en_part_is(s, next, PART_COLON);
}

#define SINCE_REACH 8 /* "since its peak in 2022", "since the emergence from recession in the second quarter" */

bool en_scope_is_start(const struct en_sentence *s, size_t token)
{
    for (size_t i = token; i > 0 && token - i < SINCE_REACH; i--) {
        if (en_word_is(s, i - 1, "since"))
            return i < token;
        enum en_part part = s->tokens[i - 1].part;
        if (part == PART_COMMA || part == PART_QUANTITY || part == PART_PERIOD || part == PART_COORDINATOR)
            return false;
    }
    return false;
}

/* "The contract, signed in 2021, is worth $2 billion": when a thing came to be dates nothing that holds now */
static bool is_of_origin(const struct en_sentence *s, size_t token)
{
    if (token < 2 || !en_part_is(s, token + 1, PART_COMMA) || s->tokens[token - 1].part != PART_PAST)
        return false;
    size_t opens = token - 2;
    bool aside = en_part_is(s, opens, PART_COMMA);
    return aside && (en_part_is(s, token + 2, PART_PRESENT) || en_word_is_any(s, token + 2, "is", "are", "has"));
}

/* "5.2% senior notes due March 2034", "loans maturing in 2030": when a debt falls due dates none of its figures */
static bool is_maturity(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    bool due = en_word_is(s, token - 1, "due") && p->core_start == p->start; /* "payable, due in March" tells when */
    bool year = !p->implied_year && utf8_is_digit((unsigned char)s->text.ptr[p->end - 1]); /* "duties due Thursday" */
    return token > 0 && year && (due || en_word_is(s, token - 1, "maturing"));
}

/* "built in 1928", "Founded in 1999, it has 300 shops": a time that tells how old a thing is and dates no figure */
static bool is_birth(const struct en_sentence *s, size_t token)
{
    enum period_grain grain = en_scope_period_at(s, token)->grain;
    return token > 0 && (grain == GRAIN_YEAR || grain == GRAIN_MONTH) &&
           slice_starts(en_text(s, token), SLICE("in ")) && en_in_class(s, token - 1, s->tables->births) &&
           (token + 1 >= s->count || !en_part_is(s, token + 1, PART_PREPOSITION));
}

bool en_scope_is_edition(const struct en_sentence *s, size_t token)
{
    bool month = en_scope_period_at(s, token)->grain == GRAIN_MONTH;
    for (size_t i = token + 1; month && i < s->count; i++) {
        const struct word *w = lexicon_match(s->tables->lexicon, s->tables->edition, s->text, s->tokens[i].start);
        bool capital = en_is_capital(s, i), whose = w && w->means.len;
        if (en_word_is(s, i, "meeting")) /* "since the October meeting", but "at its October meeting" */
            return token > 0 && en_word_is_any(s, token - 1, "since", "after", "following", "before", "until");
        if (en_is(s, i, EN_TAG(NOUN_FORECAST)) || (w && !whose && capital))
            return true;
        if (!whose && !(capital && en_part_is(s, i, PART_NOUN)))
            return false;
    }
    return false;
}

/* "*Excluding* charges last year, income rose 9%", of results: the time is of what is left out */
static bool is_of_exception(const struct en_sentence *s, size_t token)
{
    if (!s->state->results || !en_word_is(s, 0, "excluding"))
        return false;
    size_t i = token;
    while (i > 0 && s->tokens[i].part <= PART_PERIOD && !en_part_is(s, i, PART_QUANTITY))
        i--;
    return i == 0 && (en_part_is(s, token + 1, PART_COMMA) || en_part_is(s, token + 1, PART_COORDINATOR));
}

bool en_scope_is_time(const struct en_sentence *s, size_t token)
{
    const struct period *p = en_scope_period_at(s, token);
    bool rest =
        token > 0 && s->tokens[token - 1].part == PART_PERIOD &&
        slice_starts(slice_sub(s->text, p->start, p->end), SLICE("of ")); /* "in the first half" "of the year" */
    bool clock = en_word_is_any(s, token + 1, "gmt", "et", "est");
    bool closes = token > 0 && en_word_is_any(s, token - 1, "ended", "ending") &&
                  ((p->grain == GRAIN_DAY && !en_word_is(s, token - 2, "meeting")) ||
                   (token > 1 && en_part_is(s, token - 2, PART_RELATIVE)));
    /* "third quarter ended Oct. 5", "fiscal 2023, which ended in March" */
    if (token > 0 && en_in_class(s, token - 1, s->tables->events) && slice_starts(en_text(s, token), SLICE("of ")))
        return false; /* "in its last meeting of 2022" */
    bool told = token > 1 && en_part_is(s, token - 2, PART_NOUN) && en_part_is(s, token + 1, PART_COMMA) &&
                en_in_class(s, token - 1, s->tables->launches);
    if (told)
        return false; /* "Under the plan announced in March, the firm will close" */
    bool ahead_of = p->grain == GRAIN_DAY && en_part_is(s, token + 1, PART_POSSESSIVE) && p->shape == PERIOD_STOCK &&
                    p->core_start > p->start; /* "fell ahead of Tuesday's report" */
    return !rest && !clock && !ahead_of && !is_of_exception(s, token) && !is_birth(s, token) &&
           !is_maturity(s, token) && !is_dateline(s, token) && !en_scope_is_start(s, token) &&
           !is_of_origin(s, token) && !closes && !en_scope_is_edition(s, token) && !is_contract_month(s, token) &&
           !en_is_base_period(s, token) && !p->name && (p->shape != PERIOD_SPAN || is_time_to_come(s, p)) &&
           p->shape != PERIOD_RATE && p->shape != PERIOD_SINCE && date_is(p->last) && !is_day_of_report(s, token);
}

/* the quantity at a token is the base of a comparison: "from 2.1 hours in 2023", "than the 301 of 2023" */
bool en_scope_is_base_quantity(const struct en_sentence *s, size_t token)
{
    if (s->tokens[token].part != PART_QUANTITY || token == 0)
        return false;
    size_t i = token - 1, of = i;
    if (i > 0 && en_part_is(s, i, PART_DETERMINER))
        i--;
    if (en_scope_is_base_word(s, i))
        return true;
    for (i = of; en_word_is(s, of, "of") && i > 0 && of - i < BASE_NOUNS && !en_scope_is_base_word(s, i - 1); i--)
        if (!en_part_is(s, i - 1, PART_NOUN) && !en_part_is(s, i - 1, PART_DETERMINER))
            return false; /* "than the estimate of 75 million" */
    return en_word_is(s, of, "of") && i > 0 && en_scope_is_base_word(s, i - 1);
}

/* a comma behind which something else is said: a verb or a preposition follows */
static bool ends_list(const struct en_sentence *s, size_t i)
{
    if (en_word_is(s, i + 1, "respectively"))
        return false;
    return s->tokens[i].part == PART_COMMA && i + 1 < s->count && s->tokens[i + 1].part != PART_NOUN &&
           s->tokens[i + 1].part != PART_QUANTITY && s->tokens[i + 1].part != PART_PERIOD &&
           s->tokens[i + 1].part != PART_COORDINATOR;
}

#define CONVERSION_LONGEST 8 /* tokens: two or three amounts and what stands between them */

/* behind a conversion in brackets that opens at the token: "($1.2bn; £0.9bn)"; open itself if it is none */
static size_t behind_conversion(const struct en_sentence *s, size_t open)
{
    bool money = false;
    for (size_t i = open + 1; i < s->count && i - open <= CONVERSION_LONGEST; i++)
        switch (s->tokens[i].part) {
        case PART_QUANTITY:
            if (s->quantities[s->tokens[i].index].unit.dimension != DIMENSION_MONEY)
                return open;
            money = true;
            break;
        case PART_CLOSE:
            return money ? i + 1 : open;
        case PART_COMMA:
        case PART_SEMICOLON:
        case PART_COORDINATOR:
            break;
        default:
            return open;
        }
    return open;
}

/* "grew 5%, compared to a fall of 2% last year": the time behind is that of what it is compared with */
static bool is_compared(const struct en_sentence *s, size_t i)
{
    return en_word_is_any(s, i, "compared with", "compared to", "against", "versus", "over", "relative to");
}

void en_next_periods(struct en_sentence *s)
{
    s->next_period = arena_array(&s->reading->work, size_t, s->count + 1);
    size_t next = EN_NO_TOKEN, quantity = EN_NO_TOKEN;
    s->next_period[s->count] = next;
    for (size_t i = s->count; i-- > 0;) {
        if (s->tokens[i].part == PART_QUANTITY)
            quantity = i;
        size_t behind = s->tokens[i].part == PART_OPEN ? behind_conversion(s, i) : i;
        if (behind == i && s->tokens[i].part == PART_OPEN && i > 0)
            behind = en_behind(s, i - 1); /* "152 gigawatts (GW) or 8.3% during 2015" */
        if (behind > i)
            next = s->next_period[behind];
        else if (s->tokens[i].part == PART_SEMICOLON || s->tokens[i].part == PART_SUBORDINATOR ||
                 s->tokens[i].part == PART_OPEN || ends_list(s, i) || en_scope_is_base_quantity(s, i) ||
                 (is_compared(s, i) && quantity < next))
            next = EN_NO_TOKEN;
        if (s->tokens[i].part == PART_PERIOD && en_scope_period_at(s, i)->shape == PERIOD_SPAN)
            next = EN_NO_TOKEN; /* "for the year and £4.6bn for the last quarter" */
        if (s->tokens[i].part == PART_PERIOD && en_scope_is_time(s, i))
            next = i;
        s->next_period[i] = next;
    }
}
