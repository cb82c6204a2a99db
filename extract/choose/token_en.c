/* token_en - an English sentence as tokens, each with one part in its clause
 *
 * No tagger and no statistics: closed classes, a list of verbs with their forms, and the neighbours decide.  What the
 * lists do not know is a noun, which is right for names and most terms of a trade.
 */
#include "base/utf8.h"
#include "extract/choose/claims_en_internal.h"

/* ---- cutting ---- */

struct cursor {
    struct en_sentence *s;
    size_t at;
    size_t quantity, period; /* the next of each */
    size_t counted;          /* the number behind that of the quantity that is known to stand */
};

static bool is_letter_at(struct slice text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* dashes, quotes and bullets beyond ASCII are no letters */
static size_t sign_length(struct slice text, size_t at, uint32_t *ret)
{
    size_t len = utf8_decode(text.ptr + at, text.len - at, ret);
    return len;
}

static bool is_sign(uint32_t c)
{
    return c < 0x80 ? !((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
                    : (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
                          (c >= 0xA0 && c <= 0xBF) || (c >= 0x2190 && c <= 0x2BFF);
}

/* a letter sign inside a word: plug-in, S&P, CO2-e, U.S, Model S/X */
static bool joins(struct slice text, size_t at, size_t limit)
{
    char c = text.ptr[at];
    if (c != '-' && c != '&' && c != '.' && c != '/' && c != '+')
        return false;
    return at + 1 < limit && is_letter_at(text, at + 1) && (unsigned char)text.ptr[at + 1] < 0xE2;
}

/* U.S., a.m., Inc.'s and "Co. said" keep their last point */
static bool is_abbreviation(struct slice text, size_t start, size_t end)
{
    if (end - start < 6 && end + 2 < text.len && text.ptr[start] >= 'A' && text.ptr[start] <= 'Z' &&
        text.ptr[end] == '.') {
        char next = text.ptr[end + 1], behind = text.ptr[end + 2];
        bool number = next == ' ' && behind >= '0' && behind <= '9' && text.ptr[start] == 'N'; /* No. 1 */
        if (next == '\'' || next == ',' || number || (next == ' ' && behind >= 'a' && behind <= 'z'))
            return true;
    }
    return end - start >= 3 && text.ptr[end - 2] == '.' && end < text.len && text.ptr[end] == '.';
}

static size_t word_end(struct slice text, size_t start, size_t limit)
{
    size_t at = start;
    while (at < limit) {
        uint32_t c;
        size_t len = sign_length(text, at, &c);
        bool plus = c == '+' && at > start && text.ptr[at - 1] >= 'A' && text.ptr[at - 1] <= 'Z' && at + 1 < limit &&
                    text.ptr[at + 1] == ' '; /* OPEC+ */
        if (!is_sign(c) || plus || (at > start && joins(text, at, limit)))
            at += len;
        else
            break;
    }
    if (at > start && is_abbreviation(text, start, at))
        at++;
    return at < limit ? at : limit;
}

/* the end of "16- to 24-year-olds", one word, whose first number ends at byte end; end for others */
static size_t ages_end(struct slice text, size_t end, size_t limit)
{
    struct slice rest = slice_sub(text, end, limit);
    size_t to = slice_starts(rest, SLICE("- to ")) ? 5 : slice_starts(rest, SLICE(" to ")) ? 4 : 0;
    if (!to || end == 0 || text.ptr[end - 1] < '0' || text.ptr[end - 1] > '9')
        return end;
    size_t on = end + to, close = word_end(text, on, limit);
    return slice_ends_any(slice_sub(text, on, close), "-year-olds", "-year-old") ? close : end;
}

/* length of 's or ’s or a bare ' after s, 0 if none */
static size_t possessive_length(struct slice text, size_t at)
{
    struct slice rest = slice_sub(text, at, text.len);
    size_t mark = slice_starts(rest, SLICE("'")) ? 1 : slice_starts(rest, SLICE("\xE2\x80\x99")) ? 3 : 0;
    if (!mark || at == 0)
        return 0;
    if (rest.len > mark && rest.ptr[mark] == 's' && (rest.len == mark + 1 || !is_letter_at(rest, mark + 1)))
        return mark + 1;
    return text.ptr[at - 1] == 's' && rest.len > mark + 1 && rest.ptr[mark] == ' ' ? mark : 0;
}

static enum en_part sign_part(uint32_t c)
{
    switch (c) {
    case ',':
    case 0x3001:
        return PART_COMMA;
    case ';':
        return PART_SEMICOLON;
    case ':':
        return PART_COLON;
    case '(':
    case '[':
        return PART_OPEN;
    case ')':
    case ']':
        return PART_CLOSE;
    case '.':
    case '!':
    case '?':
        return PART_STOP;
    case '-':
    case 0x2012:
    case 0x2013:
    case 0x2014:
        return PART_DASH;
    case '/':
        return PART_SLASH;
    case '"':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
        return PART_QUOTE;
    default:
        return PART_BREAK;
    }
}

static struct en_token *put(struct en_sentence *s, size_t start, size_t end, enum en_part part)
{
    arena_more(&s->reading->work, s->tokens, s->count, s->room, s->text.len / 6 + 16);
    struct en_token *t = &s->tokens[s->count++];
    *t = (struct en_token){.start = start, .end = end, .part = part};
    return t;
}

static uint64_t tags_of(const struct en_tables *tables, const struct word *word)
{
    uint64_t tags = 0;
    for (; word; word = word_next(word))
        if (word->class_id < 64)
            tags |= tables->tag_of[word->class_id];
    return tags;
}

/* the form of the lexicon that is this word; IT is no pronoun */
static const struct word *find_single(const struct en_sentence *s, size_t start, size_t end)
{
    struct slice text = slice_sub(s->text, 0, end);
    if (slice_equal(slice_sub(text, start, end), SLICE("IT")))
        return NULL;
    const struct word *word = lexicon_match_any(s->tables->lexicon, s->tables->mask, text, start);
    return word && start + word->form.len == end ? word : NULL;
}

/* the longest form that starts here and holds more than this word */
static const struct word *find_phrase(const struct en_sentence *s, size_t start, size_t end, size_t limit)
{
    struct slice text = slice_sub(s->text, 0, limit);
    const struct word *word = lexicon_match_any(s->tables->lexicon, s->tables->mask, text, start);
    size_t stop = word ? start + word->form.len : start;
    /* "up" in "up-to-date": a part of a word says nothing */
    return stop > end && (stop == limit || !joins(s->text, stop, limit)) ? word : NULL;
}

/* phrases that are one part of the clause ("as well as", "South Korea"); cues ("is due to") leave their words their own
 * parts */
#define MERGED                                                                                                         \
    (EN_CLOSED | EN_TAG(GROWTH) | EN_TAG(CAGR) | EN_TAG(MARKET) | EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET) |        \
     EN_TAG(COMPOUND) | EN_TAG(NOUN_VAGUE) | EN_TAG(PLACE) | EN_TAG(COMPARISON) | EN_TAG(PERSON_TITLE))

/* the apostrophe of "we've", "it'll", "they're" */
static bool is_elision(struct slice text, size_t at, size_t len)
{
    static const struct slice ends[] = {SLICE_INIT("ve "), SLICE_INIT("ll "), SLICE_INIT("re ")};
    for (size_t i = 0; at > 0 && is_letter_at(text, at - 1) && i < sizeof ends / sizeof *ends; i++)
        if (slice_starts(slice_sub(text, at + len, text.len), ends[i]))
            return true;
    return false;
}

/* the length of the "n't" or "'t" that closes the word before the sign at byte at: "don't", "can't"; 0 if none does */
static size_t denial_length(struct slice text, size_t at, size_t limit)
{
    uint32_t sign;
    size_t len = at < limit ? sign_length(text, at, &sign) : 0, end = at + len + 1;
    bool mark = len && (sign == '\'' || sign == 0x2019);
    if (!mark || end > limit || text.ptr[end - 1] != 't' || text.ptr[at - 1] != 'n')
        return 0;
    return end == limit || !is_letter_at(text, end) ? len + 1 : 0;
}

/* "haven't": two words, the verb and what denies it */
static bool put_denied(struct cursor *c, size_t end, size_t limit)
{
    struct en_sentence *s = c->s;
    size_t denial = denial_length(s->text, end, limit);
    bool can = slice_ends(slice_sub(s->text, c->at, end), SLICE("can"));
    size_t stem = can ? end : end - 1;
    const struct word *verb = denial ? find_single(s, c->at, stem) : NULL;
    if (!verb)
        return false;
    struct en_token *t = put(s, c->at, stem, PART_NOUN);
    t->word = verb;
    t->tags = tags_of(s->tables, verb);
    put(s, stem, end + denial, PART_ADVERB)->tags = EN_TAG(ADVERB);
    c->at = end + denial;
    return true;
}

static void put_word(struct cursor *c, size_t limit)
{
    struct en_sentence *s = c->s;
    size_t end = word_end(s->text, c->at, limit);
    if (end == c->at) {
        uint32_t sign;
        size_t len = sign_length(s->text, c->at, &sign);
        while (sign == '-' && c->at + len < limit && s->text.ptr[c->at + len] == '-')
            len++; /* "output--mostly wind--fell" */
        if (sign_part(sign) == PART_QUOTE && is_elision(s->text, c->at, len)) {
            c->at += len; /* "we've": two words */
            return;
        }
        put(s, c->at, c->at + len, sign_part(sign));
        c->at += len;
        return;
    }
    end = ages_end(s->text, end, limit);
    if (put_denied(c, end, limit))
        return;
    const struct word *single = find_single(s, c->at, end), *phrase = find_phrase(s, c->at, end, limit);
    uint64_t phrase_tags = tags_of(s->tables, phrase);
    bool merged = (phrase_tags & MERGED) != 0;
    if (merged)
        end = c->at + phrase->form.len;
    struct en_token *t = put(s, c->at, end, PART_NOUN);
    t->word = merged || !single ? phrase : single;
    t->tags = phrase_tags | (merged ? 0 : tags_of(s->tables, single));
    c->at = end;
    size_t mark = end < limit ? possessive_length(s->text, end) : 0;
    if (mark) {
        put(s, end, end + mark, PART_POSSESSIVE);
        c->at = end + mark;
    }
}

/* "monthly", "annual": an adjective, not a time */
static bool is_adjective(const struct en_sentence *s, const struct period *p)
{
    return p->shape == PERIOD_RATE && !memchr(s->text.ptr + p->start, ' ', p->end - p->start);
}

/* a length of time with a bound or a part of a unit is measured, not only named: "up to four hours", "2.4 hours" */
static bool is_measured(const struct en_sentence *s, const struct quantity *q)
{
    bool apart = q->unit_text.len > 0 && q->unit_text.ptr > s->text.ptr && q->unit_text.ptr[-1] == ' ';
    bool bound = q->from < q->start && !slice_starts(slice_sub(s->text, q->from, q->start), SLICE("over "));
    return q->unit.dimension == DIMENSION_TIME && apart && (bound || q->value.exp < 0);
}

/* "South Korea's three suppliers", "its two plants": who is meant, not how many */
static bool is_roll_call(const struct en_sentence *s, const struct quantity *q)
{
    bool word = q->start < s->text.len && s->text.ptr[q->start] >= 'a' && s->text.ptr[q->start] <= 'z';
    if (!word || q->unit.dimension != DIMENSION_COUNT || q->bare || decimal_compare(q->value, decimal_of(13)) >= 0)
        return false;
    struct slice before = slice_trim(slice_sub(s->text, 0, q->from));
    return slice_ends_any(before, "'s", "\xE2\x80\x99s", " its", " their");
}

bool en_counts(const struct en_sentence *s, const struct quantity *q)
{
    bool over =
        q->unit.dimension == DIMENSION_TIME && slice_starts(slice_sub(s->text, q->from, q->start), SLICE("over "));
    struct slice after = slice_sub(s->text, q->to, s->text.len);
    bool word = q->start < s->text.len && s->text.ptr[q->start] >= 'a';
    bool counts_quantity =
        word && q->bare && after.len > 1 && after.ptr[0] == ' ' && after.ptr[1] >= '0' && after.ptr[1] <= '9';
    if (q->rejected || is_roll_call(s, q) || over || counts_quantity) /* "two 500 MW schemes" */
        return false;                                                 /* "over 68 weeks" says how long it took */
    bool many = q->unit.dimension == DIMENSION_COUNT && decimal_compare(q->value, decimal_of(1000)) >= 0;
    return !q->optional_kind || many || is_measured(s, q);
}

/* the next quantity that stands (rejected and weak ones are words) and the next period that holds none */
static const struct quantity *next_quantity(struct cursor *c)
{
    struct en_sentence *s = c->s;
    while (c->quantity < s->quantity_count &&
           (s->quantities[c->quantity].start < c->at ||
            (c->counted != c->quantity + 1 && !en_counts(s, &s->quantities[c->quantity]))))
        c->quantity++;
    c->counted = c->quantity + 1;
    return c->quantity < s->quantity_count ? &s->quantities[c->quantity] : NULL;
}

static const struct period *next_period(struct cursor *c, const struct quantity *q)
{
    struct en_sentence *s = c->s;
    while (c->period < s->period_count) {
        const struct period *p = &s->periods[c->period];
        bool holds = q && q->start < p->end && p->start < q->end;
        bool age = slice_starts(slice_sub(s->text, p->end, s->text.len), SLICE("-old")); /* "24-year-olds" */
        if (p->start >= c->at && !holds && !age && p->end > p->start && !is_adjective(s, p))
            return p;
        c->period++;
    }
    return NULL;
}

/* a time that only says against what a change is counted ("on the year") has that phrase's tag */
static void put_period(struct cursor *c, const struct period *p)
{
    struct en_sentence *s = c->s;
    struct en_token *t = put(s, p->start, p->end, PART_PERIOD);
    t->index = c->period++;
    const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_COMPARISON], s->text, p->start);
    bool dates = p->shape == PERIOD_FLOW && !p->base && !memchr(s->text.ptr + p->start, ' ', p->end - p->start) &&
                 date_is(p->last); /* "quarterly revenue" */
    if (word && p->start + word->form.len >= p->end && !dates) {
        t->word = word;
        t->tags = EN_TAG(COMPARISON);
    }
    c->at = p->end;
    size_t mark = p->end < s->text.len ? possessive_length(s->text, p->end) : 0;
    if (mark) /* "the first quarter's" */
        put(s, p->end, p->end + mark, PART_POSSESSIVE);
    c->at += mark;
}

/* where the token of a quantity begins: with its modifiers, but a verb among them stays a word ("exceeded 70%") */
static size_t quantity_start(const struct en_sentence *s, const struct quantity *q)
{
    static const enum en_class verbs[] = {EN_VERB_PAST, EN_VERB_PRESENT, EN_VERB_ING};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[verbs[i]], s->text, q->from);
        if (word && q->from + word->form.len < q->start)
            return q->from + word->form.len + 1;
    }
    return q->from;
}

static void put_next(struct cursor *c)
{
    struct en_sentence *s = c->s;
    const struct quantity *q = next_quantity(c);
    const struct period *p = next_period(c, q);
    size_t q_at = q ? quantity_start(s, q) : s->text.len;
    if (q_at < c->at)
        q_at = c->at;
    size_t p_at = p ? p->start : s->text.len;
    if (p && p_at <= q_at) {
        if (p_at > c->at) {
            put_word(c, p_at);
            return;
        }
        put_period(c, p);
    } else if (q && q_at == c->at) {
        size_t end = q->to > q->end ? q->to : q->end;
        put(s, c->at, end, PART_QUANTITY)->index = c->quantity++;
        c->at = end;
    } else {
        put_word(c, q_at);
    }
}

static void cut(struct en_sentence *s)
{
    struct cursor c = {.s = s};
    while (c.at < s->text.len) {
        uint32_t point;
        size_t len = utf8_decode(s->text.ptr + c.at, s->text.len - c.at, &point);
        bool vs = point == '.' && s->count && en_word_is(s, s->count - 1, "vs") && s->tokens[s->count - 1].end == c.at;
        if (utf8_is_space(point) || vs)
            c.at += len;
        else
            put_next(&c);
    }
}

/* ---- parts ---- */

bool en_same_letters(const char *text, const char *word, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (utf8_lower((unsigned char)text[i]) != (unsigned char)word[i])
            return false;
    return true;
}

bool en_is_capital(const struct en_sentence *s, size_t token)
{
    if (token >= s->count)
        return false;
    unsigned char c = (unsigned char)s->text.ptr[s->tokens[token].start];
    return (c >= 'A' && c <= 'Z') || c == 0xC3;
}

bool en_is_passive(const struct en_sentence *s, size_t verb)
{
    size_t i = verb;
    while (i > 0 && verb < s->count && (en_part_is(s, i - 1, PART_ADVERB) || en_is_time_adverb(s, i - 1)))
        i--; /* "is now expected" */
    return en_part_is(s, verb, PART_PARTICIPLE) && i > 0 && en_is(s, i - 1, EN_BE) && !en_is(s, verb, EN_TAG(VERB_ING));
}

bool en_is_time_adverb(const struct en_sentence *s, size_t token)
{
    if (!en_part_is(s, token, PART_PERIOD))
        return false;
    struct slice text = en_text(s, token);
    return !memchr(text.ptr, ' ', text.len) && text.ptr[0] >= 'a' && text.ptr[0] <= 'z';
}

bool en_in_class(const struct en_sentence *s, size_t token, int class_id)
{
    struct slice text = token < s->count ? en_text(s, token) : SLICE("");
    const struct word *word = text.len ? lexicon_match(s->tables->lexicon, class_id, text, 0) : NULL;
    return word && word->form.len == text.len;
}

/* tokens from who reckons to the verb: "economists in a poll by the agency had forecast" */
#define RECKONER_REACH 8

size_t en_reckoned(const struct en_sentence *s, size_t token)
{
    token += en_word_is(s, token, "that"); /* "below the 1% that analysts expected" */
    const struct word *who =
        token < s->count ? lexicon_match(s->tables->lexicon, s->tables->forecasters, s->text, s->tokens[token].start)
                         : NULL;
    if (!who)
        return EN_NO_TOKEN;
    size_t i = token, end = s->tokens[token].start + who->form.len;
    while (i < s->count && s->tokens[i].start < end)
        i++;
    if (en_word_is_any(s, i, "polled", "surveyed", "in"))
        while (i < token + RECKONER_REACH && i < s->count && !en_is(s, i, EN_TAG(HAVE_PAST) | EN_TAG(FORECAST)) &&
               s->tokens[i].part < PART_QUANTITY)
            i++;
    while (en_part_is(s, i, PART_ADVERB) || en_is(s, i, EN_HAVE | EN_TAG(BE_PAST)))
        i++;
    return en_is(s, i, EN_TAG(FORECAST)) && en_is(s, i, EN_TAG(VERB_PAST) | EN_TAG(VERB_ING)) ? i : EN_NO_TOKEN;
}

bool en_is_verb(const struct en_sentence *s, size_t token)
{
    return token < s->count && s->tokens[token].part >= PART_PAST && s->tokens[token].part <= PART_ING;
}

static bool ends_with(const struct en_sentence *s, size_t token, const char *ending)
{
    if (token >= s->count)
        return false;
    struct slice text = en_text(s, token);
    return text.len > strlen(ending) + 2 && slice_ends(text, slice_of(ending));
}

static bool is_word_token(const struct en_sentence *s, size_t i)
{
    return i < s->count && s->tokens[i].part < PART_POSSESSIVE;
}

/* by its own look, before parts are settled */
static bool may_be_noun(const struct en_sentence *s, size_t i)
{
    if (!is_word_token(s, i) || (s->tokens[i].tags & EN_CLOSED))
        return false;
    if (en_is(s, i, EN_TAG(VERB_NOUN) | EN_TAG(ING_NOUN)))
        return true;
    if (en_is(s, i, EN_VERB))
        return false;
    return en_is(s, i, EN_TAG(LY_NOUN)) || !(ends_with(s, i, "ly") && !en_is_capital(s, i));
}

/* "electric-generating", "drought-hit": an adjective, whatever its ending */
static bool is_hyphenated(const struct en_sentence *s, size_t i)
{
    struct slice text = en_text(s, i);
    return memchr(text.ptr, '-', text.len) != NULL;
}

static bool is_past_form(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(VERB_PAST)) ||
           (i < s->count && s->tokens[i].tags == 0 && !is_hyphenated(s, i) && ends_with(s, i, "ed") &&
            !en_is_capital(s, i) && !ends_with(s, i, "eed") && !ends_with(s, i, "hundred"));
}

static bool is_ing_form(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(VERB_ING) | EN_TAG(ING_NOUN)) ||
           (i < s->count && s->tokens[i].tags == 0 && !is_hyphenated(s, i) && ends_with(s, i, "ing") &&
            !en_is_capital(s, i));
}

/* the token before, adverbs passed over; EN_NO_TOKEN at the start */
static size_t before_adverbs(const struct en_sentence *s, size_t i)
{
    while (i > 0 && (s->tokens[i - 1].part == PART_ADVERB || s->tokens[i - 1].part == PART_PERIOD))
        i--;
    return i > 0 ? i - 1 : EN_NO_TOKEN;
}

static bool starts_noun(const struct en_sentence *s, size_t before)
{
    const uint64_t parts = PART_BIT(PART_DETERMINER) | PART_BIT(PART_POSSESSIVE) | PART_BIT(PART_PREPOSITION) |
                           PART_BIT(PART_COORDINATOR) | PART_BIT(PART_SEMICOLON) | PART_BIT(PART_COLON) |
                           PART_BIT(PART_SUBORDINATOR) | PART_BIT(PART_BREAK) | PART_BIT(PART_DASH) |
                           PART_BIT(PART_OPEN) | PART_BIT(PART_QUOTE) | PART_BIT(PART_PAST) | PART_BIT(PART_PRESENT) |
                           PART_BIT(PART_INFINITIVE);
    return before == EN_NO_TOKEN || parts & PART_BIT(s->tokens[before].part);
}

/* nouns from token i on, then a verb that they can be the subject of */
static bool verb_follows(const struct en_sentence *s, size_t i)
{
    size_t limit = i + 4;
    while (i < limit && may_be_noun(s, i))
        i++;
    return en_is(s, i, EN_BE | EN_HAVE | EN_TAG(MODAL) | EN_TAG(VERB_PAST)) && !en_is(s, i, EN_TAG(BE_BARE));
}

/* one or two nouns from token i on, then a past form */
static bool past_follows(const struct en_sentence *s, size_t i)
{
    size_t end = i + 1 + may_be_noun(s, i + 1);
    return is_past_form(s, end) && !en_is(s, end, EN_TAG(VERB_NOUN));
}

/* a verb of wanting before, in the same clause */
static bool wants_before(const struct en_sentence *s, size_t i)
{
    for (; i > 0 && s->tokens[i - 1].part < PART_QUANTITY; i--)
        if (en_word_is_any(s, i - 1, "wants", "want", "wanted"))
            return true;
    return false;
}

/* a participle right behind a verb, or behind such a one, and before a noun */
static bool is_attribute(const struct en_sentence *s, size_t before, size_t i)
{
    size_t noun = i + 1 + (en_is(s, i + 1, EN_TAG(VERB_PAST)) && !en_is(s, i + 1, EN_TAG(VERB_NOUN)));
    if (before == EN_NO_TOKEN || before + 1 != i || en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) || !may_be_noun(s, noun))
        return false;
    bool chain = en_part_is(s, before, PART_NOUN) && ends_with(s, before, "ed");
    return chain || (en_is_verb(s, before) && !en_is(s, before, EN_TAG(DO)));
}

/* tokens between "helped" and the verb that says to do what */
#define CLAUSE_REACH 20

/* "aims to raise the share to 32% by 2030, cut emissions": a list of what "to" began */
static bool goes_on_infinitive(const struct en_sentence *s, size_t i)
{
    bool alike = en_is(s, i, EN_TAG(VERB_PRESENT)) && en_is(s, i, EN_TAG(VERB_PAST)) && i > 0 &&
                 (en_part_is(s, i - 1, PART_COMMA) || (en_part_is(s, i - 1, PART_COORDINATOR)));
    for (size_t back = 1; alike && back < 2 * CLAUSE_REACH && back < i; back++) {
        enum en_part part = s->tokens[i - back].part;
        if (part == PART_INFINITIVE)
            return en_word_is(s, i - back - 1, "to") &&
                   en_is(s, i - back, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(WILL_ACT));
        if (part == PART_PAST || part == PART_PRESENT || part == PART_SEMICOLON || part == PART_RELATIVE)
            return false;
    }
    return false;
}

/* "double", "treble" */
static bool is_multiple(const struct en_sentence *s, size_t i)
{
    const struct quantity *q = &s->quantities[s->tokens[i].index];
    return q->unit.dimension == DIMENSION_TIMES && s->text.ptr[q->start] >= 'a';
}

#define OBJECT_MOST 4 /* words of what is cut, before how far it is */

/* "increases its Tarn stake to 14%", "cuts jobs by 5%": a few nouns, then how far or by how much */
static bool moves_object(const struct en_sentence *s, size_t i)
{
    size_t k = i + 1;
    while (k <= i + OBJECT_MOST && is_word_token(s, k) && !en_word_is_any(s, k, "to", "by"))
        k++;
    return k > i + 1 && en_word_is_any(s, k, "to", "by") && en_part_is(s, k + 1, PART_QUANTITY);
}

/* "reduced costs by $5 million and increased income by $7 million": the second of two verbs */
static bool is_second_verb(const struct en_sentence *s, size_t before, size_t i)
{
    const uint64_t verbs = PART_BIT(PART_PAST) | PART_BIT(PART_PARTICIPLE) | PART_BIT(PART_INFINITIVE);
    return en_part_is(s, before, PART_COORDINATOR) && en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) && moves_object(s, i) &&
           en_find_part(s, 0, before, verbs) < before;
}

static enum en_part past_part(const struct en_sentence *s, size_t i)
{
    if (goes_on_infinitive(s, i))
        return PART_INFINITIVE;
    size_t before = before_adverbs(s, i);
    if (before != EN_NO_TOKEN && s->tokens[before].part == PART_AUXILIARY && !en_is(s, before, EN_TAG(MODAL)) &&
        !en_word_is(s, before, "to"))
        return PART_PARTICIPLE;
    if (en_part_is(s, before, PART_AUXILIARY))
        return PART_INFINITIVE; /* will cut, to set */
    if (i > 0 && en_part_is(s, i - 1, PART_QUOTE) && en_is(s, i, EN_TAG(SOURCE_VERB)))
        return PART_PAST; /* "...," said Ann Lee */
    if (en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) && en_word_is(s, i + 2, "by") && before != EN_NO_TOKEN &&
        s->tokens[before].part == PART_PAST)
        return PART_PAST; /* "the brands combined increased sales by 2%" */
    if (is_second_verb(s, before, i))
        return PART_PAST;
    bool these = before != EN_NO_TOKEN && en_word_is_any(s, before, "these", "those", "this");
    if (these && en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) && en_part_is(s, i + 1, PART_QUANTITY))
        return PART_PAST; /* "These dropped 4%" */
    if (before != EN_NO_TOKEN && before + 1 <= i && en_part_is(s, before, PART_DETERMINER) &&
        en_part_is(s, i + 1, PART_QUANTITY))
        return PART_ADVERB; /* "an upwardly revised 171,000" */
    bool multiplied = i > 1 && en_part_is(s, i - 1, PART_QUANTITY) && en_word_is(s, i - 2, "to");
    if (multiplied && is_multiple(s, i - 1) && may_be_noun(s, i + 1))
        return PART_NOUN; /* "to double installed capacity" */
    bool listed = before != EN_NO_TOKEN && before > 0 && before + 1 == i && en_part_is(s, before, PART_NOUN) &&
                  (en_part_is(s, before - 1, PART_COLON) || en_part_is(s, before - 1, PART_SEMICOLON) ||
                   en_part_is(s, before - 1, PART_COORDINATOR)) &&
                  may_be_noun(s, i + 1) && en_part_is(s, i + 2, PART_COMMA);
    if (listed)
        return PART_NOUN; /* "cold rolled sheet, up 2%" */
    bool quality = en_part_is(s, before, PART_NOUN) && en_is(s, before, EN_TAG(NOUN_VAGUE)) && before > 0 &&
                   may_be_noun(s, i + 1) &&
                   (en_part_is(s, before - 1, PART_DETERMINER) || en_part_is(s, before - 1, PART_INFINITIVE));
    if (quality)
        return PART_NOUN; /* "its current installed capacity" */
    if (is_attribute(s, before, i))
        return PART_NOUN; /* "expects adjusted diluted earnings of $1.20" */
    if (en_part_is(s, before, PART_COORDINATOR) && en_is(s, i + 1, EN_TAG(SAME_WORD)))
        return PART_PAST;                                                   /* "has been easing and held steady at" */
    bool results = en_is(s, i + 1, EN_TAG(QUANTITATIVE) | EN_TAG(ACRONYM)); /* "GAAP diluted earnings" */
    bool adjective = en_word_is_any(s, i, "adjusted", "diluted") && before != EN_NO_TOKEN &&
                     (results || !en_part_is(s, before, PART_NOUN)) && !en_part_is(s, before, PART_PRONOUN) &&
                     s->tokens[before].part != PART_AUXILIARY;
    adjective |= i > 0 && en_word_is_any(s, i - 1, "net", "gross"); /* "net earned premiums" */
    if (may_be_noun(s, i + 1) && (starts_noun(s, before) || adjective))
        return PART_NOUN; /* the installed capacity, newly registered output, adjusted EBITDA */
    if (en_part_is(s, before, PART_COMMA) && may_be_noun(s, i + 1) &&
        (en_part_is(s, i + 2, PART_QUANTITY) || verb_follows(s, i + 1)))
        return PART_NOUN; /* "..., pumped hydro six years" */
    if (en_is(s, i, EN_TAG(VERB_NOUN)) &&
        (before == EN_NO_TOKEN || en_part_is(s, before, PART_DETERMINER) || en_part_is(s, before, PART_POSSESSIVE) ||
         en_part_is(s, before, PART_PREPOSITION)))
        return PART_NOUN; /* the cut, a bid */
    bool measured = before > 0 && en_part_is(s, before, PART_QUANTITY) && en_part_is(s, before - 1, PART_DETERMINER);
    if (en_is(s, i, EN_TAG(VERB_NOUN)) && measured && en_word_is_any(s, i + 1, "to", "in", "of"))
        return PART_NOUN; /* "expect a 50 basis point cut to come" */
    bool base_form = en_is(s, i, EN_TAG(VERB_PRESENT)) && en_is(s, i, EN_TAG(VERB_NOUN));
    bool for_time = en_part_is(s, i + 1, PART_PERIOD) && slice_starts(en_text(s, i + 1), SLICE("for "));
    bool no_object = for_time || en_is(s, i + 1, EN_TAG(PREPOSITION)) ||
                     en_is(s, i + 1, EN_TAG(VERB_PAST) | EN_BE | EN_HAVE | EN_TAG(MODAL));
    bool by_how_much = en_word_is(s, i + 1, "by") && en_part_is(s, i + 2, PART_QUANTITY);
    if (base_form && by_how_much && en_part_is(s, before, PART_NOUN) && wants_before(s, before))
        return PART_PARTICIPLE; /* "wants the number of cases cut by 40%" */
    if (base_form && en_part_is(s, before, PART_NOUN) && no_object &&
        (!by_how_much || en_is(s, i, EN_TAG(NOUN_FORECAST))))
        return PART_NOUN; /* the growth forecast to 2030, a price cut of 5%, "cut its growth forecast by 0.3 points" */
    return PART_PAST;
}

static bool is_clause_mark(const struct en_sentence *s, size_t i)
{
    return s->tokens[i].part >= PART_QUANTITY && s->tokens[i].part != PART_PERIOD && s->tokens[i].part != PART_DASH;
}

/* a form of "see" or "help" before, in the same clause */
static bool follows_see(const struct en_sentence *s, size_t i)
{
    for (size_t back = 1; back < CLAUSE_REACH && back <= i && !is_clause_mark(s, i - back); back++)
        if (en_word_is_any(s, i - back, "see", "sees", "saw", "seen", "seeing", "help", "helps", "helped", "helping",
                           "make", "makes", "made", "let"))
            return true;
    return false;
}

/* is the noun phrase that ends at this token headed by a plural: "tenders in China", "prices of used cars" */
static bool is_plural(const struct en_sentence *s, size_t last)
{
    size_t head = last;
    for (size_t i = last; i > 0 && last != EN_NO_TOKEN; i--) {
        if (en_part_is(s, i - 1, PART_PREPOSITION) && i > 1 && en_part_is(s, i - 2, PART_NOUN))
            head = i - 2;
        else if (!en_part_is(s, i - 1, PART_NOUN) && !en_part_is(s, i - 1, PART_DETERMINER))
            break;
    }
    return last != EN_NO_TOKEN && ends_with(s, head, "s");
}

/* "doubled": a quantity and a verb in one word */
static bool is_growth(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_QUANTITY) && s->quantities[s->tokens[i].index].growth_words;
}

/* a past form further on in the clause */
static bool verb_ahead(const struct en_sentence *s, size_t i)
{
    for (size_t end = i + CLAUSE_REACH; i < end && i < s->count && !is_clause_mark(s, i); i++)
        if (en_is(s, i, EN_TAG(VERB_PAST) | EN_BE | EN_HAVE | EN_TAG(MODAL)))
            return true;
    return false;
}

/* "imports 5%" after a clause that told of what was: the tense tells that it is no verb */
static bool is_gapped_noun(const struct en_sentence *s, size_t i)
{
    bool counted = false;
    if (!en_is(s, i, EN_TAG(VERB_NOUN)) || !en_part_is(s, i + 1, PART_QUANTITY))
        return false;
    for (size_t k = i; k-- > 0;) {
        counted |= s->tokens[k].part == PART_QUANTITY;
        if (en_is_verb(s, k) || s->tokens[k].part == PART_AUXILIARY)
            return counted && s->tokens[k].part == PART_PAST;
    }
    return false;
}

static bool names_economy(const struct en_sentence *s, size_t i)
{
    return en_in_class(s, i, s->tables->economy) || en_is(s, i, EN_TAG(GROWTH));
}

#define FORESEEN_MOST 5 /* words of what is foreseen */

/* "projects gross public debt to edge down", "forecasts Brent prices will fall": what is foreseen, then what it does */
static bool foresees_object(const struct en_sentence *s, size_t i)
{
    size_t k = i + 1;
    while (k <= i + FORESEEN_MOST && may_be_noun(s, k))
        k++;
    bool does = en_word_is(s, k, "to") && en_is(s, k + 1, EN_TAG(VERB_PRESENT) | EN_TAG(BE_BARE));
    bool doing = ends_with(s, k, "ing") && en_is(s, k, EN_TAG(UP) | EN_TAG(DOWN));
    return k > i + 1 && (does || doing || en_is(s, k, EN_TAG(MODAL)));
}

/* the sum of "the company's $10bn plan to expand" */
static bool is_money_owned(const struct en_sentence *s, size_t i)
{
    return i > 0 && en_part_is(s, i, PART_QUANTITY) &&
           s->quantities[s->tokens[i].index].unit.dimension == DIMENSION_MONEY &&
           (en_part_is(s, i - 1, PART_POSSESSIVE) || en_part_is(s, i - 1, PART_DETERMINER));
}

/* what those do of whom the share before is: "30% of firms use robots" */
static bool is_done_by_share(const struct en_sentence *s, size_t i, size_t before)
{
    bool of = before != EN_NO_TOKEN && i == before + 1 && before > 1 && en_word_is(s, before - 1, "of") &&
              en_part_is(s, before - 2, PART_QUANTITY) && en_is(s, before, EN_TAG(OWNER)) && is_plural(s, before);
    return of && s->quantities[s->tokens[before - 2].index].unit.dimension == DIMENSION_SHARE &&
           may_be_noun(s, i + 1) && !verb_ahead(s, i + 2);
}

/* what those do whom the quantity at token before counts: "the top 10 firms hold 60% of the market", "30% plan to
 * export", "while 18% plan cuts", "64% use a cart" */
static bool is_done_by_quantity(const struct en_sentence *s, size_t i, size_t before)
{
    if (!en_part_is(s, before, PART_QUANTITY))
        return false;
    bool next = i == before + 1;
    bool to = next && en_word_is(s, i + 1, "to") && en_is(s, i + 2, EN_TAG(VERB_PRESENT) | EN_TAG(BE_BARE) | EN_HAVE);
    bool opens = next && en_is(s, i, EN_TAG(FORECAST) | EN_TAG(TARGET)) &&
                 (en_part_is(s, before - 1, PART_SUBORDINATOR) || en_part_is(s, before - 1, PART_COORDINATOR));
    bool share = s->quantities[s->tokens[before].index].unit.dimension == DIMENSION_SHARE;
    return en_part_is(s, i + 1, PART_QUANTITY) || to || (opens && may_be_noun(s, i + 1)) ||
           (share && en_is(s, i + 1, EN_TAG(DETERMINER)) && !en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) &&
            !en_part_is(s, before - 1, PART_DETERMINER));
}

/* a form that may be a verb in the present or a noun: rise, costs, exports */
static enum en_part present_part(const struct en_sentence *s, size_t i)
{
    size_t before = before_adverbs(s, i);
    enum en_part left = before == EN_NO_TOKEN ? PART_STOP : s->tokens[before].part;
    if (en_in_class(s, before, s->tables->stays) && en_word_is(s, i + 1, "at"))
        return PART_ADVERB;
    if (left == PART_AUXILIARY && en_is(s, before, EN_TAG(MODAL) | EN_TAG(DO)))
        return PART_INFINITIVE;
    if (left == PART_AUXILIARY && en_word_is(s, before, "to"))
        return PART_INFINITIVE;
    if (left == PART_PRONOUN || left == PART_RELATIVE)
        return PART_PRESENT;
    if (left == PART_DETERMINER || left == PART_POSSESSIVE || left == PART_PREPOSITION || left == PART_AUXILIARY ||
        is_money_owned(s, before))
        return PART_NOUN;
    bool third = ends_with(s, i, "s");
    if (third && en_is(s, i + 1, EN_TAG(UP) | EN_TAG(DOWN)) && en_is(s, i + 1, EN_TAG(VERB_PAST)) &&
        en_part_is(s, i + 2, PART_QUANTITY))
        return PART_NOUN; /* "active accounts increased 1%" */
    if (en_is(s, i, EN_TAG(EXCEED)) && en_word_is(s, i + 1, "by") && en_part_is(s, i + 2, PART_QUANTITY))
        return PART_PRESENT; /* "EPS of $0.27 misses by $0.04" */
    if (third && en_is(s, i, EN_TAG(TARGET) | EN_TAG(FORECAST)) && en_word_is(s, i + 1, "adjusted") &&
        (left == PART_NOUN || left == PART_COORDINATOR))
        return PART_PRESENT; /* "plans growth and targets adjusted earnings of" */
    bool intends =
        en_word_is(s, i + 1, "to") && en_is(s, i + 2, EN_TAG(VERB_PRESENT) | EN_TAG(BE_BARE)) &&
        (en_is(s, i, EN_TAG(TARGET) | EN_TAG(FORECAST)) || en_word_is_any(s, i, "needs", "need")) &&
        (left == PART_NOUN || left == PART_CLOSE || (left == PART_COMMA && third) || (left == PART_COLON && third)) &&
        (third || left == PART_CLOSE || ends_with(s, before, "s"));
    bool moved =
        en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) ||
        (en_is(s, i, EN_TAG(MEASURE)) && en_is(s, i + 1, EN_TAG(SAME_WORD) | EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)));
    if (left == PART_NOUN && !third && moved && !en_word_is(s, i + 1, "of") && follows_see(s, i))
        return PART_INFINITIVE; /* "saw its sales increase" */
    bool apart =
        left == PART_NOUN && third && i > 0 && !ends_with(s, before, "s") &&
        ((en_part_is(s, i - 1, PART_ADVERB) && en_is(s, i - 1, EN_TAG(ADVERB))) || en_is_time_adverb(s, i - 1));
    if (apart)
        return PART_PRESENT; /* "the company now projects sales" */
    bool closes = en_is(s, i, EN_TAG(SOURCE_VERB)) && third && left == PART_NOUN &&
                  (i + 1 == s->count || en_part_is(s, i + 1, PART_STOP));
    bool tells = en_is(s, i, EN_TAG(SOURCE_VERB)) && third == !ends_with(s, before, "s") && left == PART_NOUN &&
                 i == before + 1 && en_is(s, before, EN_TAG(SOURCE_NOUN)) && may_be_noun(s, i + 1) &&
                 verb_ahead(s, i + 2);
    if (tells)
        return PART_PRESENT; /* "The survey shows output fell" */
    bool many = is_plural(s, before) || en_word_is(s, before, "staff");
    bool foresees =
        left == PART_NOUN && (third ? !is_plural(s, before) : many) &&
        (en_is(s, i, EN_TAG(TARGET) | EN_TAG(FORECAST)) || en_word_is(s, i, "estimates")) &&
        (names_economy(s, i + 1) || (!third && names_economy(s, i + 2)) || (third && foresees_object(s, i)) ||
         (third && en_part_is(s, i + 1, PART_PERIOD) && may_be_noun(s, i + 2)));
    if (foresees)
        return PART_PRESENT; /* "Staff projects growth of 5%", "Orlo projects 2026 revenue growth of 5%" */
    if (intends || closes)   /* "..., the review shows." */
        return PART_PRESENT; /* "the government plans to spend" */
    if (left == PART_COORDINATOR && third && is_gapped_noun(s, i))
        return PART_NOUN; /* "coal supplied 31% and imports 5%" */
    if ((left == PART_COORDINATOR || left == PART_SEMICOLON) && third &&
        (en_part_is(s, i + 1, PART_QUANTITY) || en_is(s, i + 1, EN_TAG(DETERMINER) | EN_TAG(POSSESSIVE)) ||
         (en_is(s, i, EN_TAG(MEASURE)) && en_word_is(s, i + 1, "at") && en_part_is(s, i + 2, PART_QUANTITY))))
        return PART_PRESENT; /* "and costs the firm" */
    if (left == PART_COORDINATOR && !third && (!en_is(s, i, EN_TAG(VERB_NOUN)) || en_part_is(s, i + 1, PART_QUANTITY)))
        return PART_INFINITIVE; /* "will store water and generate 5 GW" */
    if (left == PART_NOUN && !third && i == before + 1 && !en_is(s, i, EN_TAG(SOURCE_VERB) | EN_TAG(FORECAST)) &&
        may_be_noun(s, i + 1) && past_follows(s, i + 1))
        return PART_NOUN; /* "the services account surplus widened" */
    if (!en_is(s, i, EN_TAG(VERB_NOUN)))
        return left == PART_STOP && i == 0 ? PART_NOUN : PART_PRESENT;
    bool name = before > 0 && en_is_capital(s, before) && en_is_capital(s, before - 1) &&
                s->tokens[before - 1].part == PART_NOUN && left == PART_NOUN; /* "Orlo Works secures": one firm */
    bool plural = is_plural(s, before) && !(name && third);
    bool that = en_word_is(s, i + 1, "that") && !en_is(s, i, EN_TAG(SOURCE_VERB));
    bool object = (en_part_is(s, i + 1, PART_QUANTITY) && !is_growth(s, i + 1)) ||
                  (!that && en_is(s, i + 1, EN_TAG(DETERMINER) | EN_TAG(POSSESSIVE))) ||
                  (en_is(s, i + 1, EN_TAG(ADVERB)) && !en_is(s, i + 1, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD)) &&
                   !is_past_form(s, i + 2)); /* "gold prices nearly fell" */
    object |=
        en_is(s, i + 1, EN_TAG(NOUN_VAGUE)) &&
        en_is(s, i + 2, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(GROWTH)); /* "sectors show positive growth" */
    bool moves =
        third && en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) &&
        ((left == PART_NOUN && en_is_capital(s, before) && moves_object(s, i)) ||
         (ends_with(s, i + 1, "ly") && en_is_capital(s, before)) || en_word_is_any(s, i + 1, "from", "to", "by"));
    if (!third && (is_done_by_share(s, i, before) || is_done_by_quantity(s, i, before)))
        return PART_PRESENT;
    bool stands =
        en_is(s, i, EN_TAG(MEASURE)) && en_word_is(s, i + 1, "at") &&
        (en_part_is(s, i + 2, PART_QUANTITY) || en_is(s, i + 2, EN_TAG(DETERMINER))); /* "trades at a multiple of" */
    if ((left == PART_NOUN || (third && left == PART_COMMA)) && stands && plural != third)
        return PART_PRESENT; /* "its order book stands at $4 million" */
    if (left == PART_COMMA && !third && en_part_is(s, i + 1, PART_QUANTITY))
        return PART_PRESENT; /* "Tariffs, at 5 cents, cover 60% of costs" */
    if (left == PART_NOUN && moves && !plural)
        return PART_PRESENT; /* "coal's share drops from 17% to 15%" */
    if ((left == PART_NOUN || left == PART_CLOSE || left == PART_COMMA) && object && plural != third &&
        left == PART_NOUN)
        return PART_PRESENT; /* "capacity payments average 604 yuan", "one kilometre costs 70 pesos" */
    return PART_NOUN;
}

/* "by 5%" behind the object of a verb */
static bool by_quantity_follows(const struct en_sentence *s, size_t i)
{
    for (size_t k = i + 1; k < i + 8 && k + 1 < s->count && !is_clause_mark(s, k); k++)
        if (en_word_is(s, k, "by"))
            return en_part_is(s, k + 1, PART_QUANTITY);
    return false;
}

static enum en_part ing_part(const struct en_sentence *s, size_t i)
{
    if (ends_with(s, i, "ings"))
        return PART_NOUN; /* earnings, savings */
    if (en_word_is(s, i, "following") && i > 0 && en_part_is(s, i - 1, PART_COMMA))
        return PART_PREPOSITION; /* "rose 0.1%, following growth of 0.5%" */
    size_t before = i > 0 ? i - 1 : EN_NO_TOKEN;
    enum en_part left = before == EN_NO_TOKEN ? PART_STOP : s->tokens[before].part;
    size_t aux = before_adverbs(s, i);
    if (en_part_is(s, aux, PART_AUXILIARY) && en_is(s, aux, EN_BE)) /* "are going to come" */
        return en_word_is(s, i, "going") && en_word_is(s, i + 1, "to") ? PART_AUXILIARY : PART_PARTICIPLE;
    bool tells = en_word_is_any(s, before, "each", "both", "all") || en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) ||
                 ends_with(s, i + 2, "ing");
    if (left == PART_DETERMINER && en_part_is(s, i + 1, PART_QUANTITY) && !tells &&
        s->quantities[s->tokens[i + 1].index].unit.dimension != DIMENSION_SHARE)
        return PART_ADVERB; /* "the remaining €350m will be spent" */
    if (left == PART_QUANTITY && en_word_is(s, i, "remaining") &&
        (en_is(s, i + 1, EN_TAG(PREPOSITION)) || en_word_is(s, i + 1, "available")))
        return PART_ING; /* "$5 million remaining for repairs" */
    if (left == PART_DETERMINER && en_word_is(s, i + 1, "of"))
        return PART_NOUN; /* "the widening of the deficit" */
    bool noun_next = may_be_noun(s, i + 1);
    bool heads = (left == PART_COORDINATOR || left == PART_PREPOSITION) &&
                 en_is(s, i + 1, EN_TAG(VERB_PAST) | EN_TAG(BE_PAST) | EN_TAG(BE_PRESENT) | EN_HAVE);
    bool gerund = left == PART_NOUN && en_is(s, i + 1, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE | EN_TAG(MODAL));
    if (heads || gerund)
        return PART_NOUN; /* "transportation and warehousing lost", "maize planting has reached" */
    if (en_word_is(s, i, "accounting") && en_word_is(s, i + 1, "for"))
        return PART_ING;
    if (s->tokens[i].tags == 0 && noun_next && left == PART_NOUN)
        return PART_NOUN; /* "Polish steelmaking capacity": no list has it as a verb */
    if (noun_next && left != PART_COMMA && verb_follows(s, i + 1))
        return PART_NOUN; /* "annual recurring revenue is expected" */
    if (en_is(s, i, EN_TAG(ING_NOUN)) && en_part_is(s, i + 1, PART_OPEN) && en_part_is(s, i + 2, PART_QUANTITY))
        return PART_NOUN; /* "mining (3%), housing (5%)" */
    if (en_is(s, i, EN_TAG(ING_NOUN)) && !en_is(s, i + 1, EN_TAG(DETERMINER) | EN_TAG(POSSESSIVE) | EN_TAG(PRONOUN)) &&
        !en_part_is(s, i + 1, PART_QUANTITY) && (left != PART_COMMA || noun_next))
        return PART_NOUN;
    if (en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN)) && left == PART_PREPOSITION && by_quantity_follows(s, i))
        return PART_ING; /* "the aim of reducing emissions by 55%" */
    if (noun_next && (left == PART_DETERMINER || left == PART_POSSESSIVE ||
                      (left == PART_PREPOSITION && en_word_is(s, before, "of"))))
        return PART_NOUN; /* the falling price */
    return PART_ING;
}

/* "that": after a noun a relative, after "said" a conjunction, before a noun an article, else a pronoun */
static enum en_part that_part(const struct en_sentence *s, size_t i)
{
    size_t before = i > 0 ? i - 1 : EN_NO_TOKEN;
    if (before != EN_NO_TOKEN && (s->tokens[before].part == PART_NOUN || s->tokens[before].part == PART_POSSESSIVE))
        return en_is(s, before, EN_TAG(SOURCE_VERB)) ? PART_SUBORDINATOR : PART_RELATIVE;
    bool moves = en_is(s, before, EN_TAG(UP) | EN_TAG(DOWN)) && !en_is(s, before, EN_TAG(SOURCE_VERB));
    if (en_is_verb(s, before) && moves && is_word_token(s, i + 1) && !(s->tokens[i + 1].tags & EN_CLOSED))
        return PART_DETERMINER; /* "would increase that amount to 5" */
    if (en_is_verb(s, before))
        return PART_SUBORDINATOR;
    return may_be_noun(s, i + 1) ? PART_DETERMINER : PART_PRONOUN;
}

/* "sent to landfill fell": a verb behind the word after "to" makes it a noun */
static bool is_goal(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(VERB_NOUN)) &&
           en_is(s, i + 1, EN_TAG(VERB_PAST) | EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE | EN_TAG(MODAL)) &&
           !en_is(s, i + 1, EN_TAG(VERB_PRESENT));
}

/* "rose up", "taken down": belongs to its verb */
static bool is_particle(const struct en_sentence *s, size_t i)
{
    return i > 0 && en_word_is_any(s, i, "up", "down", "out", "off", "back", "away") && en_is_verb(s, i - 1);
}

/* "orders more than doubled": both words of "more than" before a verb say how much it is so */
static bool is_degree(const struct en_sentence *s, size_t i)
{
    size_t than = en_word_is(s, i, "than") ? i : i + 1;
    return than > 0 && en_word_is(s, than, "than") && is_past_form(s, than + 1) &&
           en_word_is_any(s, than - 1, "more", "less");
}

/* "cash flow before investments", "result after taxes" */
static bool is_reckoned_at(const struct en_sentence *s, size_t i)
{
    bool measure = i > 0 && (en_is(s, i - 1, EN_TAG(QUANTITATIVE)) || en_word_is(s, i - 1, "result"));
    return measure && en_word_is_any(s, i, "before", "after") && may_be_noun(s, i + 1);
}

/* "debt as a share of output": as what it is reckoned */
static bool is_reckoned_as(const struct en_sentence *s, size_t i)
{
    return i > 0 && en_word_is(s, i, "as") && en_part_is(s, i - 1, PART_NOUN) && en_is(s, i + 1, EN_TAG(DETERMINER)) &&
           en_is(s, i + 2, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE)) && en_word_is_any(s, i + 3, "of", "to");
}

/* "the firms have each declared", "buyers both saw": counts the subject again */
static bool is_floating(const struct en_sentence *s, size_t i)
{
    bool counts = en_word_is_any(s, i, "both", "each", "all");
    bool verb = is_past_form(s, i + 1) || en_is(s, i + 1, EN_TAG(MODAL) | EN_BE | EN_HAVE);
    return counts && i > 0 && verb && (en_part_is(s, i - 1, PART_NOUN) || en_part_is(s, i - 1, PART_AUXILIARY));
}

static enum en_part closed_part(const struct en_sentence *s, size_t i)
{
    uint64_t tags = s->tokens[i].tags;
    if (is_degree(s, i))
        return PART_ADVERB;
    if (en_word_is(s, i, "that"))
        return that_part(s, i);
    if (en_word_is(s, i, "to") && en_is(s, i + 1, EN_TAG(VERB_PRESENT) | EN_TAG(BE_BARE) | EN_HAVE | EN_TAG(ADVERB)) &&
        !en_is(s, i + 1, EN_TAG(PLACE)) && !is_goal(s, i + 1) &&
        !(en_is(s, i + 1, EN_TAG(ADVERB)) && en_part_is(s, i + 2, PART_QUANTITY))) /* "to only 15" */
        return PART_AUXILIARY;
    if (tags & (EN_TAG(MODAL) | EN_BE | EN_HAVE | EN_TAG(DO)))
        return PART_AUXILIARY;
    if (tags & EN_TAG(COORDINATOR))
        return PART_COORDINATOR;
    if (tags & EN_TAG(RELATIVE))
        return PART_RELATIVE;
    bool before_costs = is_reckoned_at(s, i) && !en_part_is(s, i + 1, PART_PERIOD);
    if (before_costs || is_reckoned_as(s, i))
        return PART_PREPOSITION;
    if (tags & EN_TAG(SUBORDINATOR))
        return PART_SUBORDINATOR;
    if (tags & EN_TAG(POSSESSIVE))
        return PART_DETERMINER;
    if (is_floating(s, i))
        return PART_ADVERB;
    if (tags & EN_TAG(DETERMINER)) {
        bool pronoun = (tags & EN_TAG(PRONOUN)) || en_word_is_any(s, i, "all", "most");
        return pronoun && !may_be_noun(s, i + 1) && !is_past_form(s, i + 1) && !is_ing_form(s, i + 1) ? PART_PRONOUN
                                                                                                      : PART_DETERMINER;
    }
    if (tags & EN_TAG(PRONOUN))
        return PART_PRONOUN;
    if (tags & EN_TAG(PREPOSITION))
        return is_particle(s, i) ? PART_ADVERB : PART_PREPOSITION;
    return PART_ADVERB;
}

/* "* Rose 46% from a year ago": behind the mark of a list a verb may open the line */
static bool opens_item(const struct en_sentence *s, size_t i)
{
    return i == 1 && (en_part_is(s, 0, PART_BREAK) || en_part_is(s, 0, PART_DASH)) && en_part_is(s, 2, PART_QUANTITY);
}

static enum en_part word_part(const struct en_sentence *s, size_t i)
{
    uint64_t tags = s->tokens[i].tags;
    if (tags & EN_CLOSED)
        return closed_part(s, i);
    if (en_word_is(s, i, "last") && i > 0 && (en_part_is(s, i - 1, PART_AUXILIARY) || is_past_form(s, i + 1)))
        return PART_ADVERB; /* "was last seen at" */
    if ((tags & EN_TAG(PREDICATIVE)) && (en_word_is(s, i + 1, "to") || en_part_is(s, i + 1, PART_PERIOD)))
        return PART_ADVERB; /* "is due to rise", "notes due March 2034" */
    bool phrase = (tags & EN_TAG(COMPARISON)) && !en_is_adjective_row(s->tokens[i].word);
    bool degree = (tags & (EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD) | EN_TAG(SAME_WORD))) && !(tags & EN_VERB);
    if (phrase || (degree && !may_be_noun(s, i + 1)))
        return PART_ADVERB; /* "year on year"; "higher" at the end, but not "higher prices" */
    if (is_ing_form(s, i))
        return ing_part(s, i);
    bool capital = en_is_capital(s, i) && i > 0 && !opens_item(s, i);
    if (is_past_form(s, i) && !capital)
        return past_part(s, i);
    if ((tags & EN_TAG(VERB_PRESENT)) && !capital)
        return present_part(s, i);
    bool opener = i == 0 && en_part_is(s, 1, PART_COMMA); /* "Conversely, ..." */
    if (ends_with(s, i, "ly") && (!en_is_capital(s, i) || opener) && !(tags & EN_TAG(LY_NOUN)))
        return PART_ADVERB;
    return PART_NOUN;
}

/* an auxiliary that helps no verb is the verb: "was 5%", "had 442 MWh" */
static void settle_auxiliaries(struct en_sentence *s)
{
    bool helps = false;
    for (size_t i = s->count; i-- > 0;) {
        struct en_token *t = &s->tokens[i];
        if (t->part == PART_AUXILIARY) {
            if (!helps && (t->tags & (EN_BE | EN_HAVE)))
                t->part = en_word_is(s, i, "having") ? PART_ING /* "a target of having 5 GW" */
                          : i > 0 && en_part_is(s, i - 1, PART_AUXILIARY) &&
                                  en_is(s, i - 1, EN_TAG(MODAL) | EN_TAG(PREPOSITION))
                              ? PART_INFINITIVE
                          : t->tags & (EN_TAG(BE_PAST) | EN_TAG(HAVE_PAST)) ? PART_PAST
                          : t->tags & EN_TAG(BE_BARE)                       ? PART_INFINITIVE
                                                                            : PART_PRESENT;
            helps = true;
        } else if (t->part != PART_ADVERB && t->part != PART_PERIOD) { /* "is now expected" */
            helps = en_is_verb(s, i) && (t->part != PART_PAST);
        }
    }
}

/* letters in brackets behind a thing: "domestic exports (NODX)"; not behind a firm or a name */
static bool is_abbreviated(const struct en_sentence *s, size_t i)
{
    struct slice text = en_text(s, i);
    bool capitals = text.len > 1 && i > 1 && en_part_is(s, i - 1, PART_OPEN) && en_part_is(s, i + 1, PART_CLOSE);
    for (size_t k = 0; capitals && k < text.len; k++)
        capitals = text.ptr[k] >= 'A' && text.ptr[k] <= 'Z';
    return capitals && en_part_is(s, i - 2, PART_NOUN) && !en_is_capital(s, i - 2) &&
           !en_is(s, i - 2, EN_TAG(OWNER) | EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE) | EN_TAG(PLACE));
}

/* letters that the text has put for a thing are no name */
static void know_acronyms(struct en_sentence *s)
{
    struct en_state *state = s->state;
    for (size_t i = 0; i < s->count; i++)
        if (is_abbreviated(s, i))
            state->acronyms[state->acronym_count++ % EN_ACRONYMS] = en_text(s, i);
    for (size_t i = 0; i < s->count; i++)
        for (size_t k = 0; k < state->acronym_count && k < EN_ACRONYMS && en_is_capital(s, i); k++)
            if (slice_equal(en_text(s, i), state->acronyms[k]))
                s->tokens[i].tags |= EN_TAG(ACRONYM);
}

/* "a range of 700 km": how far; no word for bounds, as in "a range of 5 to 7" */
static void know_ranges(struct en_sentence *s)
{
    for (size_t i = 0; i + 2 < s->count; i++)
        if (en_word_is(s, i, "range") && en_word_is(s, i + 1, "of") && en_part_is(s, i + 2, PART_QUANTITY) &&
            s->quantities[s->tokens[i + 2].index].unit.dimension == DIMENSION_LENGTH)
            s->tokens[i].tags = EN_TAG(RELATIONAL);
}

void en_tokens(struct en_sentence *s)
{
    s->tokens = NULL;
    s->count = s->room = 0;
    cut(s);
    for (size_t i = 0; i < s->count; i++)
        if (s->tokens[i].part == PART_NOUN)
            s->tokens[i].part = word_part(s, i);
    settle_auxiliaries(s);
    know_acronyms(s);
    know_ranges(s);
}

/* "is expected" looks ahead, "the 320 expected" does not */
static bool follows_be(struct slice text, size_t at)
{
    return slice_ends_any(slice_sub(text, 0, at), "is ", "are ", "was ", "were ", "be ", "been ");
}

/* "widened due to imports", but "is due to open" */
static bool gives_reason(const struct en_tables *tables, struct slice text, size_t at, struct slice cue)
{
    size_t behind = at + cue.len + 1;
    const struct word *next = behind < text.len ? lexicon_match_any(tables->lexicon, tables->mask, text, behind) : NULL;
    bool verb = next && (tags_of(tables, next) & (EN_TAG(VERB_PRESENT) | EN_TAG(BE_BARE))) &&
                !slice_ends(next->form, SLICE("s"));
    return slice_equal(cue, SLICE("due to")) && !verb;
}

/* "sales of older projects fell", "new models, too": things, unless what is projected follows */
static bool names_things(const struct en_tables *tables, struct slice text, size_t behind)
{
    if (behind >= text.len || text.ptr[behind] != ' ')
        return true;
    const struct word *next = lexicon_match_any(tables->lexicon, tables->mask, text, behind + 1);
    uint64_t objects = EN_TAG(DETERMINER) | EN_TAG(POSSESSIVE) | EN_TAG(PRONOUN) | EN_TAG(RELATIVE) | EN_TAG(ADVERB);
    uint64_t tags = next && !slice_equal(next->form, SLICE("to")) ? tags_of(tables, next) : 0;
    return tags & ((EN_CLOSED & ~objects) | EN_TAG(VERB_PAST)) && !(tags & objects);
}

/* "The firm forecast a profit of 5": the same letters are a noun where an article or owner stands before them, or no
 * object behind; "had forecast" is gone by */
static bool foretells(const struct en_tables *tables, struct slice text, size_t at, size_t behind)
{
    const int leads[] = {tables->articles, tables->class_id[EN_POSSESSIVE], tables->class_id[EN_HAVE_PAST]};
    size_t end = at > 0 && text.ptr[at - 1] == ' ' ? at - 1 : at;
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (lexicon_match_before(tables->lexicon, leads[i], text, end))
            return false;
    if (slice_ends(slice_sub(text, 0, end), SLICE("'s")) || behind + 1 >= text.len || text.ptr[behind] != ' ')
        return false;
    const struct word *next = lexicon_match_any(tables->lexicon, tables->mask, text, behind + 1);
    uint64_t tags = next ? tags_of(tables, next) : 0, objects = EN_TAG(DETERMINER) | EN_TAG(POSSESSIVE);
    return tags & objects || !(tags & (EN_CLOSED | EN_TAG(VERB_PAST) | EN_TAG(VERB_PRESENT)));
}

#define UNREAL_BYTES 24 /* "would *most likely have* stood" */

/* "would have been 5%": of what has been */
static bool is_unreal(const struct en_tables *tables, struct slice text, size_t at)
{
    static const struct slice modals[] = {SLICE_INIT("would "), SLICE_INIT("could "), SLICE_INIT("likely ")};
    struct slice rest = slice_sub(text, at, text.len);
    for (size_t i = 0; i < sizeof modals / sizeof *modals; i++)
        if (slice_starts(rest, modals[i])) {
            size_t have = slice_find(slice_sub(rest, 0, UNREAL_BYTES), SLICE(" have "));
            if (have == SLICE_NONE)
                return false;
            const struct word *verb = lexicon_match_any(tables->lexicon, tables->mask, rest, have + strlen(" have "));
            return verb && tags_of(tables, verb) & (EN_TAG(VERB_PAST) | EN_TAG(BE_BARE) | EN_TAG(HAVE_PAST));
        }
    return false;
}

/* a cue of the future that is a verb: "a forecast of 5% in June" does not make June the next one, nor does the month of
 * May */
static bool is_ahead_at(const struct en_tables *tables, struct slice text, size_t at)
{
    if (text.ptr[at] < 'a')
        return false;
    uint64_t cues = (uint64_t)1 << tables->class_id[EN_FORECAST] | (uint64_t)1 << tables->class_id[EN_TARGET];
    const struct word *cue = lexicon_match_any(tables->lexicon, cues, text, at);
    if (!cue || gives_reason(tables, text, at, cue->form) || is_unreal(tables, text, at))
        return false;
    uint64_t tags = tags_of(tables, lexicon_match_any(tables->lexicon, tables->mask, text, at));
    size_t behind = at + cue->form.len;
    if (tags & EN_TAG(NOUN_TARGET) || (tags & EN_TAG(VERB_NOUN) && names_things(tables, text, behind)))
        return false;
    bool noun = tags & EN_TAG(NOUN_FORECAST), past = tags & EN_TAG(VERB_PAST);
    return follows_be(text, at) || (noun && past ? foretells(tables, text, at, behind) : !noun && !past);
}

bool en_looks_ahead(const struct en_tables *tables, struct slice text, size_t *first, size_t *last)
{
    bool inside = false, found = false;
    for (size_t at = 0; at < text.len; at++) {
        bool letter = is_letter_at(text, at);
        if (letter && !inside && is_ahead_at(tables, text, at)) {
            if (!found)
                *first = at;
            *last = at;
            found = true;
        }
        inside = letter;
    }
    return found;
}
