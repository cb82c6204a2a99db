/* phrase_en - noun phrases of an English sentence, found from their borders
 *
 * A phrase is walked word by word away from a verb or a quantity until a word comes that no noun phrase holds.
 */
#include "extract/choose/claims_en_internal.h"

/* ---- walking back ---- */

static size_t opening(const struct en_sentence *s, size_t from, size_t close)
{
    for (size_t i = close; i > from; i--)
        if (en_part_is(s, i - 1, PART_OPEN))
            return i - 1;
    return EN_NO_TOKEN;
}

/* the comma before the "and" of "tin, lead, and zinc": nouns, another comma and nouns stand before it */
static bool is_last_comma(const struct en_sentence *s, size_t from, size_t i)
{
    size_t k = i;
    while (k > from && en_part_is(s, k - 1, PART_NOUN))
        k--;
    return en_part_is(s, i, PART_COMMA) && en_part_is(s, i + 1, PART_COORDINATOR) && en_part_is(s, i + 2, PART_NOUN) &&
           k < i && k > from + 1 && en_part_is(s, k - 1, PART_COMMA) && en_part_is(s, k - 2, PART_NOUN);
}

/* a comma, "and" or "or" inside a list of nouns: "cobalt, copper, lead and nickel" */
static bool joins_nouns(const struct en_sentence *s, size_t from, size_t i, bool listed)
{
    if (i > from && en_word_is_any(s, i + 1, "inc.", "inc", "ltd", "ltd.", "llc", "corp.", "plc", "s.a.", "co."))
        return true; /* "General Mills, Inc." */
    if (i > from && is_last_comma(s, from, i))
        return true;
    if (i <= from || !en_part_is(s, i + 1, PART_NOUN))
        return false;
    if (s->tokens[i].part == PART_COMMA && !listed)
        return false;
    return en_part_is(s, i - 1, PART_NOUN) || is_last_comma(s, from, i - 1);
}

/* "batteries fitted to cars": a participle behind its noun, with what belongs to it */
static bool is_reduced_clause(const struct en_sentence *s, size_t from, size_t i)
{
    return i > from && s->tokens[i].part == PART_PAST && !en_is(s, i, EN_BE | EN_HAVE | EN_TAG(SOURCE_VERB)) &&
           en_part_is(s, i - 1, PART_NOUN) &&
           (en_part_is(s, i + 1, PART_PREPOSITION) || en_part_is(s, i + 1, PART_ADVERB) ||
            en_part_is(s, i + 1, PART_PAST)); /* "the distance cycled grew" */
}

/* "guests from abroad" */
static bool is_from_abroad(const struct en_sentence *s, size_t from, size_t i)
{
    return i > from && en_word_is(s, i, "abroad") && en_part_is(s, i - 1, PART_PREPOSITION);
}

/* may the walk back go over token i? */
static bool goes_back(const struct en_sentence *s, size_t from, size_t i, bool listed)
{
    switch (s->tokens[i].part) {
    case PART_NOUN:
    case PART_POSSESSIVE:
        return true;
    case PART_DETERMINER:
        return true;
    case PART_PREPOSITION:
        return i > from && en_is(s, i, EN_TAG(LINKING)) &&
               (en_part_is(s, i - 1, PART_NOUN) || en_part_is(s, i - 1, PART_CLOSE) ||
                en_part_is(s, i - 1, PART_PRONOUN) || s->tokens[i - 1].part == PART_PAST);
    case PART_COORDINATOR:
        return joins_nouns(s, from, i, listed);
    case PART_COMMA:
        return joins_nouns(s, from, i, listed);
    case PART_ADVERB:
        if (is_from_abroad(s, from, i))
            return true;
        return en_part_is(s, i + 1, PART_NOUN) && (i == from || !en_part_is(s, i - 1, PART_NOUN)) &&
               (!en_is(s, i, EN_TAG(ADVERB)) || (i > from && en_part_is(s, i - 1, PART_DETERMINER)));
    case PART_PRONOUN:
        return en_part_is(s, i + 1, PART_PREPOSITION);
    case PART_ING: /* "the cost of moving a container" */
        return i > from + 1 && en_word_is(s, i - 1, "of") && en_part_is(s, i - 2, PART_NOUN);
    default:
        return false;
    }
}

static bool ends_walk(const struct en_sentence *s, size_t from, size_t i)
{
    if (s->tokens[i].part != PART_DETERMINER && s->tokens[i].part != PART_PRONOUN)
        return false;
    bool gerund = i > from + 1 && en_part_is(s, i - 1, PART_ING) && en_word_is(s, i - 2, "of");
    return i == from || !(gerund || en_part_is(s, i - 1, PART_PREPOSITION) || en_part_is(s, i - 1, PART_COORDINATOR) ||
                          en_part_is(s, i - 1, PART_DETERMINER));
}

/* a period between noun and preposition is passed over: "sales in May of cars" */
static bool is_hole(const struct en_sentence *s, size_t from, size_t i)
{
    return s->tokens[i].part == PART_PERIOD && i > from && i + 1 < s->count &&
           (en_part_is(s, i + 1, PART_NOUN) || en_part_is(s, i + 1, PART_PREPOSITION) ||
            en_part_is(s, i + 1, PART_OPEN)) &&
           (en_part_is(s, i - 1, PART_NOUN) || en_part_is(s, i - 1, PART_PREPOSITION) ||
            en_part_is(s, i - 1, PART_DETERMINER) || en_part_is(s, i - 1, PART_CLOSE));
}

/* "at ages 60-65": a number is no phrase of its own */
static bool is_digits(const struct en_sentence *s, size_t i)
{
    struct slice text = en_text(s, i);
    for (size_t k = 0; k < text.len; k++)
        if (text.ptr[k] < '0' || text.ptr[k] > '9')
            return false;
    return true;
}

struct en_span en_phrase_before(const struct en_sentence *s, size_t from, size_t to)
{
    size_t i = to, first = to;
    bool listed = false;
    while (i > from) {
        size_t at = i - 1;
        if (s->tokens[at].part == PART_CLOSE) {
            at = opening(s, from, at);
            if (at == EN_NO_TOKEN)
                break;
            i = at;
            continue;
        }
        if (is_hole(s, from, at) || (at + 1 == to && s->tokens[at].part == PART_PERIOD)) {
            i = at;
            continue;
        }
        bool reduced = is_reduced_clause(s, from, at);
        if (!reduced && !goes_back(s, from, at, listed))
            break;
        listed = listed || s->tokens[at].part == PART_COORDINATOR;
        first = i = at;
        if (ends_walk(s, from, at))
            break;
    }
    while (first < to && (en_part_is(s, first, PART_PREPOSITION) || en_part_is(s, first, PART_COORDINATOR) ||
                          en_part_is(s, first, PART_COMMA) || en_part_is(s, first, PART_POSSESSIVE)))
        first++;
    for (size_t k = first; k < to; k++)
        if ((s->tokens[k].part == PART_NOUN && !is_digits(s, k)) || s->tokens[k].part == PART_PRONOUN)
            return (struct en_span){first, to};
    return EN_NO_SPAN;
}

/* ---- walking on ---- */

/* prepositions that keep a following phrase with its noun; the others start the next part of the clause */
static bool holds_on(const struct en_sentence *s, size_t i)
{
    bool change = i > 0 && en_is(s, i - 1, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(GROWTH));
    if (change && en_word_is(s, i, "in") && !en_is_capital(s, i + 1))
        return en_part_is(s, i + 1, PART_NOUN) || en_part_is(s, i + 1, PART_DETERMINER); /* "the rise in demand" */
    return en_word_is_any(s, i, "of", "for", "from", "per") &&
           (en_part_is(s, i + 1, PART_NOUN) || en_part_is(s, i + 1, PART_DETERMINER) ||
            en_part_is(s, i + 1, PART_PERIOD));
}

static bool goes_on(const struct en_sentence *s, size_t i, bool noun_seen)
{
    switch (s->tokens[i].part) {
    case PART_NOUN:
        return true;
    case PART_DETERMINER:
        return !noun_seen || en_part_is(s, i - 1, PART_PREPOSITION);
    case PART_POSSESSIVE:
        return noun_seen;
    case PART_ADVERB:
        return (!noun_seen || en_part_is(s, i - 1, PART_DETERMINER)) && en_part_is(s, i + 1, PART_NOUN);
    case PART_PREPOSITION:
        return noun_seen && holds_on(s, i);
    case PART_PERIOD: /* "its 2022 target", "forecast for 2021 inflation", "Orlo's Q1 sales" */
        return en_part_is(s, i + 1, PART_NOUN) &&
               (!noun_seen || en_part_is(s, i - 1, PART_PREPOSITION) || en_part_is(s, i - 1, PART_POSSESSIVE) ||
                slice_starts(en_text(s, i), SLICE("for ")));
    case PART_COORDINATOR:
        return noun_seen && en_part_is(s, i + 1, PART_NOUN) && en_part_is(s, i - 1, PART_NOUN) &&
               !en_part_is(s, i + 2, PART_QUANTITY) && !en_is(s, i + 2, EN_TAG(VERB_PAST)) &&
               !(en_word_is(s, i + 2, "at") && en_part_is(s, i + 3, PART_QUANTITY));
    default:
        return false;
    }
}

struct en_span en_phrase_after(const struct en_sentence *s, size_t from)
{
    size_t i = from;
    bool noun_seen = false;
    while (i < s->count && goes_on(s, i, noun_seen)) {
        noun_seen = noun_seen || s->tokens[i].part == PART_NOUN;
        i++;
    }
    return noun_seen ? (struct en_span){from, i} : EN_NO_SPAN;
}

/* ---- words of a phrase ---- */

/* the number of a paragraph: "4.2 Output rose" */
static bool is_number(const struct en_sentence *s, size_t i)
{
    struct slice text = en_text(s, i);
    for (size_t k = 0; i == 0 && k < text.len; k++)
        if (text.ptr[k] != '.' && (text.ptr[k] < '0' || text.ptr[k] > '9'))
            return false;
    return i == 0;
}

static bool is_edge(const struct en_sentence *s, size_t i, bool at_start)
{
    switch (s->tokens[i].part) {
    case PART_NOUN:
        return at_start && ((en_is(s, i, EN_TAG(NOUN_VAGUE)) && en_word_is(s, i, "record")) || is_number(s, i));
    case PART_ADVERB: /* "guests from abroad" */
        return at_start || !en_word_is(s, i, "abroad");
    case PART_POSSESSIVE:
        return at_start;
    case PART_PAST: /* "electricity generated", but not "output fell" */
        return at_start || en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN));
    default:
        return true;
    }
}

/* "the 10-year bond", "six-month bills": a length of time that tells one thing from its neighbours */
static bool is_tenor(const struct en_sentence *s, size_t i, size_t to)
{
    struct slice text = en_text(s, i);
    return (s->tokens[i].part == PART_PERIOD || s->tokens[i].part == PART_QUANTITY) && i + 1 < to &&
           en_part_is(s, i + 1, PART_NOUN) && slice_ends_any(text, "-year", "-month", "-week", "-day");
}

static struct en_span trim(const struct en_sentence *s, struct en_span span)
{
    while (span.from < span.to && is_edge(s, span.from, true) && !is_tenor(s, span.from, span.to))
        span.from++;
    while (span.from < span.to && is_edge(s, span.to - 1, false))
        span.to--;
    return span;
}

/* the end of the unbroken piece that starts at from: brackets and periods break it */
static size_t piece_end(const struct en_sentence *s, size_t from, size_t to)
{
    size_t i = from;
    while (i < to && (is_tenor(s, i, to) || (s->tokens[i].part != PART_OPEN && s->tokens[i].part != PART_PERIOD &&
                                             s->tokens[i].part != PART_QUANTITY && s->tokens[i].part != PART_QUOTE)))
        i++;
    return i;
}

static size_t piece_start(const struct en_sentence *s, size_t from, size_t to)
{
    size_t i = from;
    while (i < to) {
        if (s->tokens[i].part == PART_OPEN) {
            while (i < to && s->tokens[i].part != PART_CLOSE)
                i++;
            i += i < to;
        } else if (is_tenor(s, i, to)) {
            break;
        } else if (s->tokens[i].part == PART_PERIOD || s->tokens[i].part == PART_QUANTITY ||
                   s->tokens[i].part == PART_QUOTE) {
            i++;
        } else {
            break;
        }
    }
    return i;
}

struct slice en_phrase_text(const struct en_sentence *s, struct en_span span)
{
    span = trim(s, span);
    struct slice text = SLICE("");
    size_t i = piece_start(s, span.from, span.to);
    while (i < span.to) {
        size_t end = piece_end(s, i, span.to);
        struct slice piece = slice_sub(s->text, s->tokens[i].start, s->tokens[end - 1].end);
        bool close = s->tokens[i].part == PART_POSSESSIVE || s->tokens[i].part == PART_COMMA;
        text = text.len == 0 ? piece
                             : arena_printf(s->reading->arena, "%.*s%s%.*s", (int)text.len, text.ptr, close ? "" : " ",
                                            (int)piece.len, piece.ptr);
        i = piece_start(s, end, span.to);
    }
    return slice_trim(text);
}

size_t en_phrase_head(const struct en_sentence *s, struct en_span span)
{
    size_t head = EN_NO_TOKEN;
    for (size_t i = span.from; i < span.to; i++) {
        if (s->tokens[i].part == PART_PREPOSITION && head != EN_NO_TOKEN)
            break;
        if (s->tokens[i].part == PART_OPEN)
            break;
        if (s->tokens[i].part == PART_NOUN)
            head = i;
    }
    return head;
}

bool en_phrase_is_pronoun(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i < span.to; i++)
        if (s->tokens[i].part == PART_NOUN)
            return false;
    return en_span_is(span);
}

/* ---- names ---- */

/* capitals at the start of a sentence say nothing, unless a second one follows or the word is all capitals */
static bool is_name_word(const struct en_sentence *s, size_t i)
{
    if (en_is(s, i, EN_TAG(PLACE)))
        return true;
    if (en_is(s, i, EN_TAG(ACRONYM) | EN_TAG(MARKET) | EN_TAG(GROWTH)))
        return false;
    if (!en_is_capital(s, i) || s->tokens[i].part != PART_NOUN)
        return false;
    size_t start = i; /* of the sentence, marks of a list passed over */
    while (start > 0 && (en_part_is(s, start - 1, PART_QUOTE) || en_part_is(s, start - 1, PART_BREAK) ||
                         en_part_is(s, start - 1, PART_DASH)))
        start--;
    if (start > 0)
        return true;
    struct slice text = en_text(s, i);
    for (size_t k = 1; k < text.len; k++)
        if (text.ptr[k] >= 'A' && text.ptr[k] <= 'Z')
            return true;
    bool owns = en_part_is(s, i + 1, PART_POSSESSIVE) && !en_is(s, i, EN_TAG(OWNER) | EN_TAG(PERSON_TITLE));
    return owns || /* "Orlo's revenue" */
           (en_is_capital(s, i + 1) && en_part_is(s, i + 1, PART_NOUN) && !en_is(s, i + 1, EN_TAG(ACRONYM)));
}

/* "Purchasing Managers' Index", "Net Operating Income": capitals, but a measure */
static bool is_measure_word(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE)) || en_word_is(s, i, "average");
}

/* "adjusted EBITDAX", "core NRR": capitals behind words of a measure; but "chipmaker ORL" is a name */
static bool is_measure_in_capitals(const struct en_sentence *s, struct en_span span, size_t head)
{
    struct slice text = en_text(s, head);
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < 'A' || text.ptr[i] > 'Z')
            return false;
    return text.len > 1 && head > span.from &&
           (en_part_is(s, head - 1, PART_NOUN) || en_part_is(s, head - 1, PART_PAST)) && !en_is_capital(s, head - 1) &&
           !en_is(s, head, EN_TAG(PLACE)) &&
           !en_is(s, head - 1, EN_TAG(OWNER) | EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE) | EN_TAG(SOURCE_NOUN));
}

bool en_phrase_is_name(const struct en_sentence *s, struct en_span span)
{
    span = trim(s, span);
    size_t head = en_phrase_head(s, span);
    if (head == EN_NO_TOKEN || !is_name_word(s, head) || is_measure_word(s, head) ||
        is_measure_in_capitals(s, span, head))
        return false;
    for (size_t i = span.from; i <= head; i++)
        if (en_part_is(s, i, PART_NOUN) && is_name_word(s, i))
            return true;
    return false;
}

/* "British Land": a place that is part of a longer name */
static size_t name_end(const struct en_sentence *s, size_t place, size_t to)
{
    size_t i = place + 1;
    while (i < to && s->tokens[i].part == PART_NOUN && en_is_capital(s, i) && !en_is(s, i, EN_TAG(ACRONYM)))
        i++;
    return i;
}

struct slice en_place(const struct en_sentence *s, size_t i)
{
    for (const struct word *w = s->tokens[i].word; w; w = word_next(w))
        if (w->class_id < 64 && s->tables->tag_of[w->class_id] == EN_TAG(PLACE) && w->means.len)
            return w->means;
    return en_text(s, i);
}

/* the run of name words that ends before to */
static struct slice name_before(const struct en_sentence *s, size_t from, size_t to)
{
    size_t i = to;
    while (i > from &&
           (is_name_word(s, i - 1) || (i < to && en_part_is(s, i - 1, PART_COORDINATOR) && en_word_is(s, i - 1, "&"))))
        i--;
    if (i == to)
        return (struct slice){NULL, 0};
    if (to - i == 1 && en_is(s, i, EN_TAG(PLACE)))
        return en_place(s, i);
    return slice_sub(s->text, s->tokens[i].start, s->tokens[to - 1].end);
}

struct slice en_phrase_entity(const struct en_sentence *s, struct en_span span)
{
    span = trim(s, span);
    struct slice name = {NULL, 0};
    size_t head = en_phrase_head(s, span);
    if (head != EN_NO_TOKEN && en_phrase_is_name(s, span) && (name = name_before(s, span.from, head + 1)).ptr)
        return name;
    for (size_t i = span.from; i < span.to; i++)
        if (s->tokens[i].part == PART_POSSESSIVE && i > span.from && (name = name_before(s, span.from, i)).ptr)
            return name;
    for (size_t i = span.from; i < span.to; i++)
        if (en_is(s, i, EN_TAG(PLACE))) {
            size_t end = name_end(s, i, span.to);
            return end > i + 1 ? slice_sub(s->text, s->tokens[i].start, s->tokens[end - 1].end) : en_place(s, i);
        }
    bool market = en_word_is_any(s, head, "shares", "stock", "adrs");
    if (market && en_word_is(s, head + 1, "of"))
        return name_before(s, head + 2, span.to);                               /* "shares of Orlo Works" */
    return market && head > span.from ? name_before(s, span.from, head) : name; /* "Orlo Works shares" */
}

size_t en_behind(const struct en_sentence *s, size_t token)
{
    size_t i = token + 1;
    if (!en_part_is(s, i, PART_OPEN))
        return i;
    while (i < token + 5 && i < s->count && s->tokens[i].part != PART_CLOSE && s->tokens[i].part != PART_QUANTITY)
        i++;
    return en_part_is(s, i, PART_CLOSE) ? i + 1 : token + 1;
}

/* ---- subject ---- */

/* the first token of the verb group that ends with the verb: "is expected to reach", "aims to buy" */
static size_t verb_group(const struct en_sentence *s, size_t from, size_t verb)
{
    size_t i = verb;
    while (i > from) {
        enum en_part part = s->tokens[i - 1].part;
        bool chained =
            part == PART_AUXILIARY || (part == PART_ADVERB && !is_from_abroad(s, from, i - 1)) ||
            (i > from + 1 && en_is_time_adverb(s, i - 1) && en_part_is(s, i - 2, PART_AUXILIARY)) ||
            ((part == PART_PARTICIPLE || part == PART_PAST || part == PART_PRESENT || part == PART_INFINITIVE) &&
             (s->tokens[i].part == PART_AUXILIARY || s->tokens[i].part == PART_ING ||
              s->tokens[i].part == PART_PARTICIPLE || s->tokens[i].part == PART_INFINITIVE));
        if (!chained)
            break;
        i--;
    }
    return i;
}

/* "gas and food", "and are closely watched": does it end a list? */
static bool ends_with_list(const struct en_sentence *s, size_t from, size_t to)
{
    bool joined = false;
    for (size_t i = from; i < to && !en_part_is(s, from, PART_COORDINATOR); i++) {
        if (!en_part_is(s, i, PART_NOUN) && !en_part_is(s, i, PART_COORDINATOR))
            return false;
        joined |= en_part_is(s, i, PART_COORDINATOR);
    }
    return joined || en_part_is(s, from, PART_COORDINATOR);
}

/* "profit, including lending, deposits, and fees, was", "sales, which exclude cars, gas and food, rose": the comma
 * before the whole list, from the last two of it */
static size_t list_start(const struct en_sentence *s, size_t from, size_t comma, size_t end)
{
    bool joined = ends_with_list(s, comma + 1, end);
    for (size_t i = comma; i > from; i--) {
        enum en_part part = s->tokens[i - 1].part;
        bool verb = part == PART_PAST || part == PART_PRESENT || part == PART_AUXILIARY;
        if (part == PART_QUANTITY || part == PART_SEMICOLON || (verb && !joined))
            break;
        if (part == PART_COMMA &&
            (en_in_class(s, i, s->tables->counts_in) || (joined && en_part_is(s, i, PART_RELATIVE))))
            return i - 1;
    }
    return comma;
}

/* the comma before an insertion that ends with the comma at token comma: "Brent, the benchmark, rose" */
static size_t insertion_start(const struct en_sentence *s, size_t from, size_t comma)
{
    for (size_t i = comma; i > from; i--) {
        size_t open = en_part_is(s, i - 1, PART_CLOSE) ? opening(s, from, i - 1) : EN_NO_TOKEN;
        if (open != EN_NO_TOKEN)
            i = open + 1; /* "prices, as measured by the index (2010=100, all items), rose" */
        if (en_part_is(s, i - 1, PART_COMMA))
            return list_start(s, from, i - 1, comma);
    }
    return EN_NO_TOKEN;
}

static size_t dash_before(const struct en_sentence *s, size_t from, size_t dash)
{
    for (size_t i = dash; i > from; i--)
        if (en_part_is(s, i - 1, PART_DASH))
            return i - 1;
    return EN_NO_TOKEN;
}

/* "Producing a unit of power caused": the clause starts with a gerund */
static struct en_span with_gerund(const struct en_sentence *s, size_t from, struct en_span span)
{
    if (en_span_is(span) && span.from > from && s->tokens[span.from - 1].part == PART_ING &&
        (span.from - 1 == from || en_part_is(s, span.from - 2, PART_STOP)))
        span.from--;
    return span;
}

static bool has_verb_between(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (en_is_verb(s, i))
            return true;
    return false;
}

/* ", discharging 141 MW": the subject is that of the finite verb before */
static struct en_span subject_of_main_verb(const struct en_sentence *s, size_t from, size_t comma)
{
    size_t only = EN_NO_TOKEN;  /* the first past form: the main verb if there is no other */
    size_t shows = EN_NO_TOKEN; /* "crops showed some improvement, growing by 5%" */
    for (size_t i = comma; i > from; i--) {
        enum en_part part = s->tokens[i - 1].part;
        if (part == PART_SEMICOLON || part == PART_SUBORDINATOR || part == PART_QUANTITY)
            break;
        if (part == PART_PAST && !en_is(s, i - 1, EN_TAG(SOURCE_VERB)))
            only = i - 1;
        if (shows == EN_NO_TOKEN && part == PART_PAST && en_is(s, i - 1, EN_TAG(SOURCE_VERB)) &&
            en_span_is(en_phrase_after(s, i)))
            shows = i - 1;
        bool verb = part == PART_PAST || part == PART_PRESENT || part == PART_PARTICIPLE;
        if (verb && !en_is(s, i - 1, EN_TAG(SOURCE_VERB)) && !is_reduced_clause(s, from, i - 1)) {
            size_t end = verb_group(s, from, i - 1);
            size_t start = end > from && en_part_is(s, end - 1, PART_COMMA) ? insertion_start(s, from, end - 1) : end;
            return start == EN_NO_TOKEN ? EN_NO_SPAN : en_phrase_before(s, from, start);
        }
    }
    if (only != EN_NO_TOKEN && from == 0)
        return en_phrase_before(s, from, verb_group(s, from, only)); /* "Growth picked up in May, rising by 3%" */
    struct en_span shown = shows != EN_NO_TOKEN ? en_phrase_before(s, from, verb_group(s, from, shows)) : EN_NO_SPAN;
    if (en_span_is(shown) && !en_phrase_is_name(s, shown))
        return shown;
    if (from == 0 && !has_verb_between(s, from, comma))
        return en_phrase_before(s, from, comma); /* "Sales to small firms, running less than 25 cars, fell" */
    return EN_NO_SPAN;
}

/* a verb whose object does what the verb behind it says: "helped exports rise", "allows cars to enter" */
static bool lets_do(const struct en_sentence *s, size_t verb)
{
    return en_word_is_any(s, verb, "allow", "allows", "allowed", "require", "requires", "required", "force", "forced",
                          "help", "helps", "helped", "enable", "enables", "enabled", "ask", "asked", "urge", "urged",
                          "lead", "led", "cause", "caused", "tell", "told", "let", "made", "make", "makes", "saw",
                          "sees", "see");
}

/* "sales made", "transactions waiting to be included": where the participle behind a noun begins whose clause ends
 * before token i; i if none does */
static size_t participle_start(const struct en_sentence *s, size_t from, size_t i)
{
    size_t verb = i - (i > from && en_part_is(s, i - 1, PART_PREPOSITION));
    while (verb > from + 1 && (en_part_is(s, verb - 1, PART_PARTICIPLE) || en_part_is(s, verb - 1, PART_INFINITIVE) ||
                               en_part_is(s, verb - 1, PART_AUXILIARY)))
        verb--;
    bool led = verb > from + 1 && verb < i && en_part_is(s, verb - 1, PART_ING); /* "waiting to be included in" */
    verb = verb < i && !led ? i : verb;
    return verb > from + 1 && (led || en_part_is(s, verb - 1, PART_PAST)) && en_part_is(s, verb - 2, PART_NOUN)
               ? verb - 1
               : i;
}

/* "the value of sales made online increased": walking back from one finite verb, another past form is a participle of
 * the noun before it, unless the clause behind it is what somebody says or expects */
static struct en_span over_participle(const struct en_sentence *s, size_t from, struct en_span span)
{
    if (!en_span_is(span) || span.from < from + 2)
        return span;
    size_t verb = participle_start(s, from, span.from);
    bool bare = s->tokens[span.from].part == PART_NOUN || !en_part_is(s, verb, PART_PAST); /* "sold the shares fell" */
    bool participle = verb < span.from && bare &&
                      !en_is(s, verb, EN_BE | EN_HAVE | EN_TAG(SOURCE_VERB) | EN_TAG(FORECAST) | EN_TAG(MEASURE)) &&
                      !lets_do(s, verb);
    struct en_span whole = participle ? en_phrase_before(s, from, verb) : EN_NO_SPAN;
    return en_span_is(whole) ? (struct en_span){whole.from, span.to} : span;
}

/* "Electricity generated in the third quarter fell": the noun before the participle that the verb follows */
static struct en_span with_participle(const struct en_sentence *s, size_t from, struct en_span span, size_t end)
{
    if (en_span_is(span) || end < from + 2 || !en_part_is(s, end - 1, PART_PAST) ||
        !en_part_is(s, end - 2, PART_NOUN) ||
        en_is(s, end - 1, EN_BE | EN_HAVE | EN_TAG(SOURCE_VERB) | EN_TAG(FORECAST)) || lets_do(s, end - 1))
        return span;
    struct en_span whole = en_phrase_before(s, from, end - 1);
    return en_span_is(whole) ? (struct en_span){whole.from, end} : span;
}

/* "patients who took the drug lost": the noun before the relative clause, not the one that ends it */
static struct en_span over_relative(const struct en_sentence *s, size_t from, struct en_span span)
{
    size_t verb = span.from;
    bool leads = verb > from && en_part_is(s, verb - 1, PART_PREPOSITION); /* "growers who sell at home" */
    verb -= leads;
    while (verb > from && en_part_is(s, verb - 1, PART_ADVERB))
        verb--;
    bool clause = en_span_is(span) && verb > from + 1 && en_is_verb(s, verb - 1) &&
                  !en_is(s, verb - 1, EN_TAG(SOURCE_VERB) | EN_TAG(FORECAST)) && en_part_is(s, verb - 2, PART_RELATIVE);
    struct en_span whole = clause ? en_phrase_before(s, from, verb - 2) : EN_NO_SPAN;
    size_t head = en_span_is(whole) ? en_phrase_head(s, whole) : EN_NO_TOKEN;
    if (en_is(s, head, EN_TAG(RELATIONAL)) && en_word_is(s, head + 1, "of"))
        return (struct en_span){whole.from, span.to}; /* "the share of growers who sell at home fell" */
    return en_span_is(whole) && !leads ? whole : span;
}

/* "won a contract to supply turbines": who won supplies; but "expects the group to ship", "allows cars to enter" */
static struct en_span doer(const struct en_sentence *s, size_t from, size_t group, struct en_span object)
{
    bool infinitive = en_part_is(s, group, PART_AUXILIARY) && en_word_is(s, group, "to");
    bool joined = object.from > from && en_part_is(s, object.from - 1, PART_COORDINATOR) &&
                  !en_is(s, object.to - 1,
                         EN_TAG(FORECAST) | EN_TAG(TARGET)); /* "is to fall to 4%, and the deficit to widen to 7%" */
    joined |= object.from > from && en_part_is(s, object.from - 1, PART_COMMA) &&
              !en_is(s, object.to - 1, EN_TAG(TARGET)) &&
              en_is(s, group + 1, EN_TAG(BE_BARE) | EN_TAG(UP) | EN_TAG(DOWN)); /* "of 5, the margin to be 6%" */
    if (infinitive && from > 0 && en_part_is(s, from - 1, PART_QUANTITY) && !has_verb_between(s, from, group) &&
        !joined)
        return EN_NO_SPAN; /* "added $2 from its opening price to finish at": who added */
    size_t in = object.from > from + 1 ? object.from - 1 : 0;
    if (infinitive && in && en_part_is(s, in, PART_PREPOSITION) &&
        en_is(s, in - 1, EN_BE)) { /* "is in talks to raise", "was on pace to grow": who talks, what grows */
        struct en_span talks = en_phrase_before(s, from, verb_group(s, from, in - 1));
        return en_span_is(talks) ? talks : object;
    }
    if (!infinitive || !en_span_is(object) || object.from <= from || !en_is_verb(s, object.from - 1) ||
        en_is(s, object.from - 1, EN_TAG(FORECAST) | EN_TAG(TARGET)) ||
        en_in_class(s, object.from - 1, s->tables->estimates)) /* "estimates demand to grow" */
        return object;
    if (lets_do(s, object.from - 1))
        return object;
    struct en_span subject = en_phrase_before(s, from, verb_group(s, from, object.from - 1));
    return en_span_is(subject) ? subject : object;
}

struct en_span en_antecedent(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (s->tokens[i].part == PART_PAST || s->tokens[i].part == PART_PRESENT || s->tokens[i].part == PART_AUXILIARY)
            return en_phrase_before(s, from, i);
    return EN_NO_SPAN;
}

/* "helped by gas exports, totalling 3 million tonnes": a verb of size is of the measure before its comma */
static struct en_span sized_before(const struct en_sentence *s, size_t from, size_t verb)
{
    struct en_span span = en_is(s, verb, EN_TAG(MEASURE)) ? en_phrase_before(s, from, verb - 1) : EN_NO_SPAN;
    size_t head = en_span_is(span) ? en_phrase_head(s, span) : EN_NO_TOKEN;
    bool sized = en_is(s, head, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE) | EN_TAG(OWNER));
    bool change = sized && en_is(s, head, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(GROWTH));
    return sized && !change && !en_phrase_is_name(s, span) ? span : EN_NO_SPAN;
}

/* what stands right before the verb says whose it is; true with the subject, or with none */
static bool subject_at_once(const struct en_sentence *s, size_t from, size_t end, struct en_span *ret)
{
    if (end == from)
        return false;
    bool of = en_word_is(s, end - 1, "of"); /* "set itself a target of achieving 40%" */
    if ((of || en_part_is(s, end - 1, PART_COMMA)) && en_part_is(s, end, PART_ING)) {
        struct en_span told = of ? EN_NO_SPAN : sized_before(s, from, end);
        *ret = en_span_is(told) ? told : subject_of_main_verb(s, from, end - 1);
        return true;
    }
    *ret = with_gerund(s, from, (struct en_span){end - 1, end});
    return en_part_is(s, end - 1, PART_PRONOUN);
}

/* "the panels, which rose"; false for "of which 3 GW was": part of what went before */
static bool over_relative_word(const struct en_sentence *s, size_t from, size_t *end)
{
    if (*end == from || !en_part_is(s, *end - 1, PART_RELATIVE))
        return true;
    --*end;
    *end -= *end > from && en_part_is(s, *end - 1, PART_COMMA);
    return !(*end > from && en_part_is(s, *end - 1, PART_PREPOSITION));
}

/* "exports - by sea and by rail - rose"; false for "powder - 75% of the price - rose": before the quantity */
static bool over_dashes(const struct en_sentence *s, size_t from, size_t *end)
{
    if (*end == from || !en_part_is(s, *end - 1, PART_DASH))
        return true;
    size_t start = dash_before(s, from, *end - 1);
    *end = start == EN_NO_TOKEN ? *end : start;
    return start != EN_NO_TOKEN || from == 0;
}

/* "Output, by contrast, rose": the end moves before what is inserted; true with the subject, or with none, if that
 * tells it */
static bool subject_before_comma(const struct en_sentence *s, size_t from, size_t *end, struct en_span *ret)
{
    if (*end == from || !en_part_is(s, *end - 1, PART_COMMA))
        return false;
    size_t start = insertion_start(s, from, *end - 1);
    bool told = start == EN_NO_TOKEN && from == 0 && s->tokens[*end].part == PART_PAST &&
                (!en_is(s, *end, EN_TAG(SOURCE_VERB) | EN_BE | EN_HAVE) || en_word_is(s, *end + 1, "at")) &&
                !has_verb_between(s, from, *end - 1);
    *ret = told ? en_phrase_before(s, from, *end - 1) : EN_NO_SPAN; /* "Marko Lind, signed for £2m, scored" */
    bool dated = start == EN_NO_TOKEN && en_is(s, *end, EN_BE) && *end > from + 2 &&
                 en_part_is(s, *end - 2, PART_PERIOD) && !has_verb_between(s, from, *end - 1);
    *end -= dated; /* "Sales for the year ended December 31, 2024, were" */
    if (start == EN_NO_TOKEN)
        return !dated;
    bool opens = start > from && s->tokens[start - 1].part == PART_ADVERB && start - 1 == from;
    *end = opens ? *end - 1 : start; /* "Conversely, solar output, saw": the second comma is one too many */
    return false;
}

/* "Output meanwhile, in January 2019 reached" */
static struct en_span before_aside(const struct en_sentence *s, size_t from, size_t end)
{
    bool aside = from == 0 && end > 2 && en_part_is(s, end - 1, PART_PERIOD) && en_part_is(s, end - 2, PART_COMMA) &&
                 insertion_start(s, from, end - 2) == EN_NO_TOKEN && !has_verb_between(s, from, end);
    return aside ? en_phrase_before(s, from, end - 2 - en_part_is(s, end - 3, PART_ADVERB)) : EN_NO_SPAN;
}

/* "net income in the third quarter ended Oct. 5 was" */
static size_t over_times(const struct en_sentence *s, size_t from, size_t end)
{
    while (end > from && (en_part_is(s, end - 1, PART_PERIOD) ||
                          (en_part_is(s, end - 1, PART_ADVERB) && !is_from_abroad(s, from, end - 1)) ||
                          (en_part_is(s, end - 1, PART_COORDINATOR) && end > from + 1 &&
                           en_part_is(s, end - 2, PART_PERIOD) && en_part_is(s, end, PART_PERIOD)) ||
                          (en_word_is(s, end - 1, "ended") && end > from + 1 && en_part_is(s, end - 2, PART_PERIOD))))
        end--;
    return end;
}

/* "the number of cars with brakes fell", "sales - not yet shipped - for the year rose", "The price during the period
 * under review was": the phrase before what hangs on it */
static struct en_span over_hanging(const struct en_sentence *s, size_t from, struct en_span plain, size_t verb)
{
    if (!en_span_is(plain) || plain.from <= from + 1 || !en_part_is(s, plain.from - 1, PART_PREPOSITION) ||
        en_part_is(s, verb, PART_ING)) /* "with the fund reaching 5 million": of the fund alone */
        return plain;
    size_t end = plain.from - 1, mark = en_part_is(s, end - 1, PART_DASH) ? dash_before(s, from, end - 1) : EN_NO_TOKEN;
    if (mark != EN_NO_TOKEN)
        return en_phrase_before(s, from, mark);
    struct en_span whole = en_part_is(s, end - 1, PART_NOUN) ? en_phrase_before(s, from, end) : EN_NO_SPAN;
    size_t before = whole.from;
    if (!en_span_is(whole) ||
        (before > from && (en_is_verb(s, before - 1) || en_part_is(s, before - 1, PART_PREPOSITION))))
        return plain; /* "Results were solid with sales up": no part of the subject */
    if (!en_word_is_any(s, end, "with", "without", "due to"))
        return whole;
    bool measure = en_is(s, en_phrase_head(s, whole), EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE));
    return !measure && en_phrase_is_name(s, plain) ? plain : (struct en_span){whole.from, plain.to};
}

/* "sales after adjusting for exchange rates rose", "income after making the cuts described fell": before what is done
 * to it */
static struct en_span over_adjusting(const struct en_sentence *s, size_t from, struct en_span plain)
{
    for (size_t i = plain.from; en_span_is(plain) && i > from + 2; i--) {
        if (en_part_is(s, i - 1, PART_ING) && en_word_is_any(s, i - 2, "after", "before") &&
            en_part_is(s, i - 3, PART_NOUN) && !has_verb_between(s, from, i - 2))
            return en_phrase_before(s, from, i - 2);
        if (s->tokens[i - 1].part > PART_COORDINATOR && !en_part_is(s, i - 1, PART_PARTICIPLE))
            break;
    }
    return plain;
}

/* "sales, excluding fuel, fell": all of it */
static struct en_span with_exception(const struct en_sentence *s, size_t from, struct en_span plain)
{
    size_t lead = plain.from;
    bool except =
        lead > from + 2 && en_part_is(s, lead - 2, PART_COMMA) && en_in_class(s, lead - 1, s->tables->counts_in);
    struct en_span all = except ? en_phrase_before(s, from, lead - 2) : EN_NO_SPAN;
    return en_span_is(all) ? (struct en_span){all.from, plain.to} : EN_NO_SPAN;
}

/* "new-type storage, mostly lithium-ion, which stood" */
static struct en_span before_adverb(const struct en_sentence *s, size_t from, struct en_span span)
{
    bool inserted = en_span_is(span) && span.from > from && en_part_is(s, span.from, PART_ADVERB) &&
                    en_part_is(s, span.from - 1, PART_COMMA);
    return inserted ? en_phrase_before(s, from, span.from - 1) : span;
}

struct en_span en_subject(const struct en_sentence *s, size_t from, size_t verb)
{
    struct en_span told;
    size_t end = verb_group(s, from, verb);
    if (end > from + 1 && en_part_is(s, end - 1, PART_PERIOD) && en_part_is(s, end - 2, PART_COMMA) &&
        insertion_start(s, from, end - 2) != EN_NO_TOKEN)
        end--; /* "the contract, for June delivery, on Monday rose" */
    if (end > from + 1 && en_part_is(s, end - 2, PART_RELATIVE) &&
        (en_part_is(s, end - 1, PART_PERIOD) || en_part_is(s, end - 1, PART_ADVERB)))
        end--; /* "the rate, which currently stands at" */
    if (subject_at_once(s, from, end, &told))
        return told;
    if (!over_relative_word(s, from, &end) || !over_dashes(s, from, &end))
        return EN_NO_SPAN;
    if (subject_before_comma(s, from, &end, &told) || en_span_is(told = before_aside(s, from, end)))
        return told;
    size_t group = end;
    end = over_times(s, from, end);
    if (end > from && en_part_is(s, end - 1, PART_COORDINATOR) &&
        (en_part_is(s, verb, PART_PRESENT) || en_part_is(s, verb, PART_PAST)))
        return subject_of_main_verb(s, from, end - 1); /* "has tripled and now averages" */
    struct en_span plain = with_participle(s, from, over_participle(s, from, en_phrase_before(s, from, end)), end);
    plain = over_adjusting(s, from, over_hanging(s, from, plain, verb));
    if (en_span_is(told = with_exception(s, from, plain)))
        return told;
    size_t lead = plain.from;
    if (lead > from + 1 && en_part_is(s, lead - 1, PART_PREPOSITION) && en_part_is(s, lead - 2, PART_COMMA) &&
        !en_word_is(s, lead - 1, "with") &&
        insertion_start(s, from, lead - 2) != EN_NO_TOKEN) /* "The crop, the biggest class, in the Plains came in at" */
        plain = en_phrase_before(s, from, insertion_start(s, from, lead - 2));
    plain = doer(s, from, group, over_relative(s, from, plain));
    return with_gerund(s, from, before_adverb(s, from, plain));
}
