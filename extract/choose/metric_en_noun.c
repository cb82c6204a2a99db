/* metric_en_noun - the nouns around an English quantity: what it counts, what stands behind it, what changes */
#include "extract/choose/metric_en_internal.h"

struct slice metric_join(const struct en_sentence *s, struct slice a, const char *between, struct slice b)
{
    if (!a.len)
        return b;
    if (!b.len)
        return a;
    return arena_printf(s->reading->arena, "%.*s%s%.*s", (int)a.len, a.ptr, between, (int)b.len, b.ptr);
}

/* the words of a counted noun inside the quantity: "lithium containers" of "268 lithium containers" */
struct slice metric_counted_words(const struct en_sentence *s, const struct quantity *q)
{
    struct numeral *numerals = NULL;
    struct slice text = slice_sub(s->text, q->start, q->end);
    size_t count = numeral_find(s->reading->know, text, LANGUAGE_EN, &s->reading->work, &numerals);
    size_t start = 0;
    for (size_t i = 0; i < count; i++)
        start = numerals[i].end;
    if (start + 1 < text.len && text.ptr[start] == 'm' && text.ptr[start + 1] == ' ')
        start++; /* 5.8m boxes */
    if (count && start < text.len && text.ptr[start] == '-')
        start = numerals[count - 1].start; /* "3 million 60-kg bags" */
    struct slice words = slice_trim(slice_sub(text, start, text.len));
    static const struct slice links[] = {SLICE_INIT("+ "),  SLICE_INIT("or more "), SLICE_INIT("or fewer "),
                                         SLICE_INIT("of "), SLICE_INIT("the "),     SLICE_INIT("its "),
                                         SLICE_INIT("our ")};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (slice_starts(words, links[i])) /* "62 of the country's firms" */
            words = slice_trim(slice_sub(words, links[i].len, words.len));
    return words;
}

bool metric_is_counted(const struct quantity *q)
{
    return q->unit.dimension == DIMENSION_COUNT && !q->bare && q->unit_text.len > 0 && !q->fraction;
}

/* the phrase with what was done to it: "bids" + "submitted under the new rules" */
static struct slice deed_at(const struct en_sentence *s, size_t from)
{
    size_t i = from;
    bool passive = false;
    for (; en_part_is(s, i, PART_AUXILIARY) || en_is(s, i, EN_BE) || en_part_is(s, i, PART_ADVERB); i++)
        passive |= en_is(s, i, EN_BE) || en_word_is(s, i, "been");
    bool done = passive && en_part_is(s, i, PART_PARTICIPLE) && !en_word_is(s, i - 1, "not") &&
                !en_is(s, i, EN_TAG(SOURCE_VERB));
    size_t next = i + 1 + (done && en_part_is(s, i + 1, PART_PREPOSITION));
    struct en_span rest = done && next > i + 1 ? en_phrase_after(s, next) : EN_NO_SPAN;
    size_t last = en_span_is(rest) ? rest.to - 1 : i;
    return done ? slice_sub(s->text, s->tokens[i].start, s->tokens[last].end) : NO_SLICE;
}

/* with what follows the counted noun: "charging points" + "of the third kind" */
struct slice metric_counted_phrase(const struct en_sentence *s, const struct en_figure *f)
{
    struct slice words = metric_counted_words(s, f->quantity);
    size_t i = f->token + 1;
    struct en_span span = EN_NO_SPAN;
    if (en_word_is_any(s, i, "of", "for"))
        span = en_phrase_after(s, i + 1);
    else if (en_part_is(s, i, PART_NOUN) && f->quantity->end == s->tokens[f->token].end)
        span = en_phrase_after(s, i);
    if (!en_span_is(span)) /* "2.4 million people were vaccinated in the north" */
        return words.len && f->governor == EN_NO_TOKEN ? metric_join(s, words, " ", deed_at(s, i)) : words;
    if (!words.len) /* "Eight of the bids were submitted under the new rules" */
        return metric_join(s, en_phrase_text(s, span), " ", deed_at(s, span.to));
    struct slice rest = slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
    return metric_join(s, words, " ", rest);
}

static bool is_change_word(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(UP_WORD) | EN_TAG(DOWN_WORD) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(COMPARISON));
}

/* "of 2019" before the noun that it belongs to: a period that has swallowed the preposition */
static bool is_led_period(const struct en_sentence *s, size_t i, struct slice preposition)
{
    size_t noun = i + 1 + en_part_is(s, i + 1, PART_POSSESSIVE); /* "of this year's production" */
    return en_part_is(s, i, PART_PERIOD) && slice_starts(en_text(s, i), preposition) && en_part_is(s, noun, PART_NOUN);
}

bool metric_is_of_period(const struct en_sentence *s, size_t i)
{
    return is_led_period(s, i, SLICE("of "));
}

/* "200 MW and 75 MW capacity, respectively": the noun behind the last is that of all */
static bool is_list_mark(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    const struct quantity *next = en_part_is(s, i + 1, PART_QUANTITY) ? &s->quantities[s->tokens[i + 1].index] : NULL;
    return next && (en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_COORDINATOR)) && !en_is_share(f) &&
           f->quantity->unit.dimension != DIMENSION_COUNT && slice_equal(next->unit.symbol, f->quantity->unit.symbol);
}

/* "of grid-scale batteries", "340 MW Pampa Alta plant"; empty for "of it", "of which", "of the total" */
struct en_span metric_noun_behind(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->quantity->unit.dimension == DIMENSION_TIMES && f->role == ROLE_LEVEL)
        return EN_NO_SPAN; /* "2.1 times EBITDA" */
    size_t i = en_behind(s, f->token);
    if (en_reckoned(s, i) != EN_NO_TOKEN)
        return EN_NO_SPAN;
    bool twice = f->quantity->fraction || f->quantity->unit.dimension == DIMENSION_MONEY;
    size_t again = i + 1 + en_part_is(s, i + 1, PART_ADVERB);
    if (twice && en_part_is(s, i, PART_OPEN) && en_part_is(s, again, PART_QUANTITY) &&
        en_part_is(s, again + 1, PART_CLOSE))
        i = again + 2; /* "two thirds (70%) of all deaths", "30 million euros (about $31 million) in fees" */
    while ((en_part_is(s, i, PART_SLASH) || is_list_mark(s, f, i)) && en_part_is(s, i + 1, PART_QUANTITY))
        i += 2; /* "69 GW / 161 GWh of batteries", "200 MW and 75 MW of capacity" */
    if (en_word_is(s, i, "of"))
        return en_phrase_after(s, i + 1);
    if (f->quantity->fraction && en_part_is(s, i, PART_DETERMINER))
        return en_phrase_after(s, i + 1); /* "half the households" */
    if (metric_is_of_period(s, i))
        return en_phrase_after(s, i + 1 + en_part_is(s, i + 1, PART_POSSESSIVE)); /* "67% of 2019 capacity" */
    bool grade = slice_starts(f->quantity->unit.symbol, SLICE("g/"));             /* "1.03 g/t Au" */
    if (f->quantity->unit.dimension == DIMENSION_RATE && !grade && en_is_capital(s, i))
        return EN_NO_SPAN; /* "$3,850/t CIF China" */
    bool nominal = en_is(s, f->governor, EN_TAG(NOMINAL));
    bool money = f->quantity->unit.dimension == DIMENSION_MONEY ||
                 (f->quantity->unit.dimension == DIMENSION_RATE && f->quantity->per_period);
    bool in = en_word_is(s, i, "in") && en_part_is(s, i + 1, PART_NOUN) && !en_is_capital(s, i + 1) &&
              !en_is(s, i + 1, EN_TAG(PLACE));
    bool yearly = is_led_period(s, i, SLICE("in ")) && !memchr(en_text(s, i).ptr + 3, ' ', en_text(s, i).len - 3);
    struct en_span amount = money && (in || yearly) ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    size_t head = en_span_is(amount) ? en_phrase_head(s, amount) : EN_NO_TOKEN;
    if (head != EN_NO_TOKEN && (!nominal || en_is(s, head, EN_TAG(QUANTITATIVE))))
        return amount; /* "$5.3 billion in remittances", "earned $5 million in quarterly fees" */
    if (money && f->modifies && f->role == ROLE_LEVEL && en_is(s, i, EN_TAG(UP_NOUN) | EN_TAG(CHANGE_NOUN)) &&
        en_word_is(s, i + 1, "from"))
        return en_phrase_after(s, i); /* "an $8 million gain from the sale" */
    bool titled = f->modifies && en_is_capital(s, i) && en_is_capital(s, i + 1); /* "the $2bn Annual Road Programme" */
    if (en_part_is(s, i, PART_SEMICOLON) || !en_part_is(s, i, PART_NOUN) || (is_change_word(s, i) && !titled) ||
        en_is_verb(s, i))
        return EN_NO_SPAN;
    return en_phrase_after(s, i);
}

/* "analysts' average": who reckons is no part of what is reckoned */
static bool is_reckoner(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(PERSON_TITLE)) && en_part_is(s, i + 1, PART_POSSESSIVE);
}

bool metric_is_vague(const struct en_sentence *s, struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    if (head == EN_NO_TOKEN)
        return true;
    bool whole = true; /* a vague head with words of its own is not vague: "spot price", "capacity factor" */
    for (size_t i = span.from; i < span.to; i++)
        if (i != head && en_part_is(s, i, PART_NOUN) && !en_is(s, i, EN_TAG(NOUN_VAGUE)) && !is_reckoner(s, i))
            whole = false;
    return whole && !en_is(s, head, EN_TAG(COMPOUND)) &&
           en_is(s, head,
                 EN_TAG(NOUN_VAGUE) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CAGR) | EN_TAG(NOUN_FORECAST));
}

bool metric_is_change_noun(const struct en_sentence *s, size_t token)
{
    return en_is(s, token, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN));
}

bool metric_is_poll(const struct en_sentence *s, size_t i)
{
    size_t noun = i + 1 + !en_word_is_any(s, i + 1, "survey", "poll");
    return en_word_is_any(s, i, "a", "the") && en_word_is_any(s, noun, "survey", "poll");
}

/* "an 18% decline in first-half net profit", "a rise of 5% in exports" */
static struct slice in_phrase_behind(const struct en_sentence *s, size_t i)
{
    bool on = en_word_is(s, i, "on") && en_part_is(s, i + 1, PART_DETERMINER) && !en_part_is(s, i + 2, PART_PERIOD);
    if (!en_word_is_any(s, i, "in", "of") && !on &&
        !(en_part_is(s, i, PART_PERIOD) && slice_starts(en_text(s, i), SLICE("in "))))
        return NO_SLICE; /* "in first-half" is a period with its preposition */
    struct en_span span = en_phrase_after(s, i + 1);
    size_t head = en_span_is(span) ? en_phrase_head(s, span) : EN_NO_TOKEN;
    bool place = head != EN_NO_TOKEN && (en_is(s, head, EN_TAG(PLACE)) || en_word_is(s, head, "terms") ||
                                         metric_is_poll(s, i + 1)); /* "a 0.3% rise in a survey compiled by" */
    struct en_span where =
        en_span_is(span) && en_word_is(s, span.to, "in") ? en_phrase_after(s, span.to + 1) : EN_NO_SPAN;
    size_t last = en_span_is(where) ? en_phrase_head(s, where) : EN_NO_TOKEN;
    if (last != EN_NO_TOKEN && !en_is(s, last, EN_TAG(ASIDE) | EN_TAG(PLACE)) && !metric_is_vague(s, where) &&
        !en_is_capital(s, last))
        span.to = where.to; /* "a 5% rise in costs in mines" */
    return head == EN_NO_TOKEN || place || metric_is_vague(s, span) ? NO_SLICE : en_phrase_text(s, span);
}

/* "a decline of 5% in profit" */
static struct slice what_changes_at(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    size_t head = en_span_is(f->near) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    return metric_is_change_noun(s, head) ? in_phrase_behind(s, i) : NO_SLICE;
}

struct slice metric_change_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (en_part_is(s, i, PART_COMMA) && en_is(s, i + 1, EN_TAG(COMPARISON)) && en_part_is(s, i + 2, PART_COMMA))
        i += 3; /* "a fall of 4%, year on year, in output" */
    size_t words = i;
    bool amount = en_in_class(s, i, s->tables->amount);
    if (amount && en_part_is(s, i + 1, PART_NOUN)) /* "a third less water" */
        return en_phrase_text(s, en_phrase_after(s, i + 1));
    while ((en_part_is(s, i, PART_NOUN) || (!f->in_brackets && en_is(s, i, EN_TAG(COMPARISON)))) &&
           !en_is(s, i, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN) | EN_TAG(GROWTH)))
        i++; /* "a 4% year-on-year sales increase" */
    if (!f->in_brackets && i > words && en_part_is(s, i, PART_OPEN) && en_part_is(s, i + 2, PART_CLOSE))
        i += 3;                         /* "a 4% year-on-year (YoY) drop in profit" */
    if (f->in_brackets && i == words) { /* "(-4.5% y-o-y for fossil fuels)" */
        while (en_part_is(s, i, PART_ADVERB))
            i++;
        struct en_span span = en_word_is_any(s, i, "for", "in") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
        return en_span_is(span) ? en_phrase_text(s, span) : NO_SLICE;
    }
    if (!en_part_is(s, i, PART_NOUN))
        return i == words ? what_changes_at(s, f, i) : NO_SLICE;
    struct slice of = in_phrase_behind(s, i + 1);
    if (of.len || i == words)
        return of;
    struct en_span named = {words, i};
    return metric_is_vague(s, named) ? NO_SLICE : en_phrase_text(s, named); /* "75-basis-point rate rise" */
}

/* "growth in exports of 5%": the phrase before without its noun of change */
struct slice metric_change_before(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_phrase_head(s, f->near);
    bool points = slice_equal(f->quantity->unit.symbol, SLICE("pp")); /* "lowers growth in the region by 0.5 points" */
    if (head == EN_NO_TOKEN || !en_is(s, head, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(CHANGE_NOUN)) ||
        (points && en_is(s, head, EN_TAG(GROWTH))))
        return NO_SLICE;
    struct en_span span = {f->near.from, head};
    bool compound = head > f->near.from && en_is(s, head - 1, EN_TAG(QUANTITATIVE) | EN_TAG(RELATIONAL));
    if (compound && head + 2 < f->near.to)
        return en_phrase_text(s, f->near); /* "an emissions increase in industry of 7%" */
    if (head + 2 < f->near.to)
        span = (struct en_span){head + 1, f->near.to};
    return metric_is_vague(s, span) ? NO_SLICE : en_phrase_text(s, span);
}

/* "in Norway", "in China": the place of a phrase that only says where */
bool metric_is_adjunct(const struct en_sentence *s, const struct en_figure *f)
{
    bool state = en_word_is(s, f->preposition, "at") && f->near.from > f->gap && f->near.from + 1 == f->near.to &&
                 f->near.to == f->preposition && f->near.from - 1 == f->governor &&
                 (en_is(s, f->governor, EN_BE) || slice_starts(en_text(s, f->governor), SLICE("remain")));
    return state || (f->near.from > f->gap && en_part_is(s, f->near.from - 1, PART_PREPOSITION));
}

/* "2.64 million units": counted, but the word does not say what */
bool metric_counts_vaguely(const struct en_sentence *s, const struct en_figure *f)
{
    if (!metric_is_counted(f->quantity))
        return false;
    struct slice words = metric_counted_words(s, f->quantity);
    const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_NOUN_VAGUE], words, 0);
    return word && word->form.len == words.len;
}

bool metric_has_of_before(const struct en_sentence *s, const struct en_figure *f)
{
    return en_word_is(s, f->preposition, "of");
}

/* "6 GW of wind capacity, 5 GW onshore and 1 GW offshore": a word of place is no noun of its own */
bool metric_says_where(const struct en_sentence *s, struct en_span span)
{
    static const char *const words[] = {"onshore", "offshore", "online", "offline", "overseas", "domestically"};
    for (size_t i = 0; span.to == span.from + 1 && i < sizeof words / sizeof *words; i++)
        if (en_word_is(s, span.from, words[i]))
            return true;
    return false;
}
