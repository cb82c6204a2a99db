/* metric_en_share - shares of a whole, and parts of what was measured before */
#include "extract/choose/metric_en_internal.h"

bool metric_from_part(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    size_t i = f->token + 1;
    if (!en_word_is(s, i, "of") || !(en_part_is(s, i + 1, PART_PRONOUN) || en_part_is(s, i + 1, PART_RELATIVE)))
        return false;
    if (en_word_is(s, i + 1, "those") && en_part_is(s, i + 2, PART_RELATIVE) && en_is_verb(s, i + 3)) {
        struct en_span object = en_phrase_after(s, i + 4); /* "95% of those who use the food banks" */
        size_t end = en_span_is(object) ? object.to : i + 4;
        f->metric = slice_sub(s->text, s->tokens[i + 1].start, s->tokens[end - 1].end);
        return true;
    }
    struct en_span subject = f->subject;
    if (f->governor != EN_NO_TOKEN && en_span_is(subject) && !en_phrase_is_pronoun(s, subject))
        return false;
    metric_inherit(s, f, before);
    size_t k = i + 2;
    while (en_part_is(s, k, PART_AUXILIARY) || en_is_verb(s, k))
        k++;
    if (!en_part_is(s, k, PART_PREPOSITION))
        return true;
    struct en_span span = en_phrase_after(s, k + 1);
    if (en_span_is(span) && en_phrase_is_name(s, span))
        f->entity = en_phrase_entity(s, span);
    else if (en_span_is(span))
        f->metric = metric_join(s, f->metric, " ", slice_sub(s->text, s->tokens[k].start, s->tokens[span.to - 1].end));
    return true;
}

static const struct slice share_of = SLICE_INIT("share of ");

/* the most tokens of an answer */
#define ANSWER_MOST 12
/* and of a place before it */
#define PLACE_MOST 8
/* and of words in quotes */
#define QUOTED_MOST 6

/* "see it as a chance" */
static bool is_role(const struct en_sentence *s, size_t i)
{
    return en_word_is(s, i, "as") && en_word_is_any(s, i + 1, "a", "an");
}

/* the "that" behind what they say, as an answer that begins at token from does: "agreed that", "rarely say that" */
static bool is_said(const struct en_sentence *s, size_t from, size_t i)
{
    return i > from && en_word_is(s, i, "that") &&
           (en_is(s, i - 1, EN_TAG(SOURCE_VERB)) || (i == from + 1 && en_is_verb(s, from)));
}

/* behind the words in quotes at token i: were "hard to get," up; i if there are none */
static size_t quoted_end(const struct en_sentence *s, size_t i)
{
    size_t end = i + 1;
    while (end < i + QUOTED_MOST && end < s->count &&
           (s->tokens[end].part < PART_QUANTITY || en_part_is(s, end, PART_COMMA)))
        end++;
    return en_part_is(s, i, PART_QUOTE) && en_part_is(s, end, PART_QUOTE) ? end + 1 : i;
}

/* where what they do ends: the next mark, quantity, time or clause */
static size_t answer_end(const struct en_sentence *s, size_t from)
{
    size_t i = from;
    bool past = en_part_is(s, from, PART_PAST) && !is_said(s, from, from + 1) &&
                !en_is(s, from, EN_BE | EN_HAVE | EN_TAG(SOURCE_VERB));
    while (i < s->count && i < from + ANSWER_MOST &&
           (s->tokens[i].part < PART_QUANTITY || quoted_end(s, i) > i || (i > from && metric_state_end(s, i) > i)) &&
           !(past && i > from + 1 && en_is(s, i, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE | EN_TAG(MODAL))) &&
           (is_said(s, from, i) || is_role(s, i) ||
            (s->tokens[i].part != PART_SUBORDINATOR && s->tokens[i].part != PART_RELATIVE))) {
        size_t state = i > from ? metric_state_end(s, i) : i; /* rated "good" to "excellent" */
        size_t quoted = quoted_end(s, i);
        i = quoted > i ? quoted : state > i ? state : i + 1;
    }
    for (size_t back = i; en_part_is(s, i, PART_QUANTITY) && back > from && back + 3 > i; back--)
        if (en_part_is(s, back - 1, PART_COORDINATOR)) {
            i = back - 1; /* "were sellers and the remaining 15%" */
            break;
        }
    while (i > from && (en_part_is(s, i - 1, PART_PREPOSITION) || en_part_is(s, i - 1, PART_COORDINATOR) ||
                        en_part_is(s, i - 1, PART_DETERMINER) ||
                        (en_part_is(s, i - 1, PART_ADVERB) && !en_word_is(s, i - 1, "less")))) /* "use less" */
        i--;
    return i;
}

/* "went to farmers"; but "went to 5%" */
static bool goes_somewhere(const struct en_sentence *s, size_t verb)
{
    return en_word_is(s, verb + 1, "to") && en_span_is(en_phrase_after(s, verb + 2)) &&
           !en_part_is(s, verb + 2, PART_QUANTITY);
}

/* "likewise said that they": behind it, what they say of themselves, is the answer; i for other words */
static size_t over_saying(const struct en_sentence *s, size_t i)
{
    size_t verb = i;
    while (en_part_is(s, verb, PART_ADVERB))
        verb++;
    size_t k = verb + 1 + en_word_is(s, verb + 1, "that");
    return en_is(s, verb, EN_TAG(SOURCE_VERB)) && en_part_is(s, k, PART_PRONOUN) ? k + 1 : i;
}

/* "32% said that they had borrowed": of those who were asked, whom the text need not name */
static bool says_of_itself(const struct en_sentence *s, size_t i)
{
    return over_saying(s, i) != i;
}

/* "cut prices", "raised their stakes": what the verb does it to; not in "rose 5%", "fell a tenth" */
static bool does_to(const struct en_sentence *s, size_t i)
{
    struct en_span object = en_phrase_after(s, i);
    return en_span_is(object) && object.from <= i + 1 && !en_is(s, i, EN_TAG(PREPOSITION)) &&
           s->tokens[object.to - 1].part == PART_NOUN && !en_part_is(s, object.to, PART_QUANTITY);
}

#define AUXILIARIES_MOST 4 /* "would not have been" */

/* a verb that says what they do; not how large the share is, how it moves or what is expected of it */
static bool is_answer(const struct en_sentence *s, size_t i)
{
    size_t verb = i;
    while (en_part_is(s, verb, PART_ADVERB) || (en_part_is(s, verb, PART_AUXILIARY) && verb < i + AUXILIARIES_MOST))
        verb++;
    bool only = en_is(s, verb, EN_BE | EN_HAVE) && en_part_is(s, verb + 1, PART_PERIOD); /* "73% was last year" */
    return says_of_itself(s, i) ||
           (en_is_verb(s, verb) && s->tokens[verb].part != PART_ING && !only &&
            (!en_is(s, verb, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(SHARE)) || en_in_class(s, verb, s->tables->states) ||
             (en_is(s, verb, EN_TAG(UP) | EN_TAG(DOWN)) && does_to(s, verb + 1)) ||
             (en_is(s, verb, EN_TAG(SHARE)) && en_part_is(s, verb + 1, PART_DETERMINER))) && /* "made a purchase" */
            (!en_is(s, verb, EN_TAG(MEASURE)) || s->tokens[verb].part == PART_PARTICIPLE || goes_somewhere(s, verb)) &&
            !(en_is(s, verb, EN_BE) && en_part_is(s, verb + 1, PART_QUANTITY)));
}

/* "growers who", "mines that" */
static const char *relative_of(const struct en_sentence *s, struct slice whole)
{
    size_t space = slice_rfind(whole, SLICE(" "));
    struct slice last = slice_sub(whole, space == SLICE_NONE ? 0 : space + 1, whole.len);
    const struct word *w = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_OWNER], last, 0);
    return w && w->form.len == last.len && w->means.len ? " who " : " that ";
}

/* ", with another 27% in a pilot phase": the share of whom the clause before spoke */
static bool is_with(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token;
    while (i > f->gap && (en_part_is(s, i - 1, PART_ADVERB) || en_part_is(s, i - 1, PART_DETERMINER) ||
                          en_is(s, i - 1, EN_TAG(NOUN_VAGUE)) || en_part_is(s, i - 1, PART_OPEN)))
        i--;
    return i > f->gap && en_word_is(s, i - 1, "with");
}

/* "planning to buy", "issued to nurses", "in a pilot phase" */
static bool is_aside(const struct en_sentence *s, size_t i)
{
    return en_is_verb(s, i) || (en_word_is(s, i, "in") && en_part_is(s, i + 1, PART_DETERMINER));
}

/* "setting pods", "now silking": the verb, but none of how large they are or how they move; EN_NO_TOKEN for others */
static size_t doing_at(const struct en_sentence *s, size_t i)
{
    i += en_part_is(s, i, PART_ADVERB) || en_is_time_adverb(s, i);
    bool does = en_part_is(s, i, PART_ING) && !en_is(s, i, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE) | EN_TAG(SHARE));
    return does ? i : EN_NO_TOKEN;
}

/* the verb of the sentence comes behind: "vans sold in Peru have to be" */
static bool goes_on_behind(const struct en_sentence *s, size_t i)
{
    i += en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_PERIOD);
    return en_is(s, i, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE | EN_TAG(MODAL));
}

/* "Of 900 households visited in 2019, 58% were buyers": what the sentence takes its shares from */
static struct slice counted_before(const struct en_sentence *s, const struct en_figure *f,
                                   const struct en_figure *before)
{
    const struct en_figure *first = s->figures;
    bool told = before && metric_is_counted(first->quantity) && first->token > 1 && f->token > 1 &&
                en_word_is(s, first->token - 1, "of") && en_is(s, first->token - 2, EN_TAG(SOURCE_NOUN));
    if (told && en_is(s, f->token - 2, EN_TAG(SOURCE_VERB)))
        return metric_counted_words(s, first->quantity); /* "a survey of 900 growers found that 77% sell at home" */
    size_t opens = en_part_is(s, 1, PART_DETERMINER) ? 2 : 1;
    bool of = before && before == s->figures && before->token == opens && en_word_is(s, 0, "of") &&
              metric_is_counted(before->quantity) && f->token > f->gap && en_part_is(s, f->token - 1, PART_COMMA);
    return of ? metric_counted_words(s, before->quantity) : NO_SLICE;
}

/* "of corn in the top growing states is silking": where they are stands before what they do */
static size_t over_place(const struct en_sentence *s, size_t i)
{
    size_t k = i;
    if (!en_word_is_any(s, i, "in", "across"))
        return i;
    while (k < i + PLACE_MOST && k < s->count && s->tokens[k].part < PART_QUANTITY && !en_part_is(s, k, PART_PRESENT) &&
           !en_is(s, k, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE))
        k++;
    bool does = en_part_is(s, k, PART_PRESENT) || en_is(s, k, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE);
    return does ? k : i;
}

/* behind the share said once more in brackets: "a quarter (26%) said", "one in four growers (26%) said" */
static size_t over_again(const struct en_sentence *s, size_t i)
{
    bool again = en_part_is(s, i, PART_OPEN) && en_part_is(s, i + 1, PART_QUANTITY) && en_part_is(s, i + 2, PART_CLOSE);
    return again ? i + 3 : i;
}

#define REMARK_MOST 4

/* behind a remark in brackets: "36% (seasonally adjusted) of owners"; i if there is none */
static size_t over_remark(const struct en_sentence *s, size_t i)
{
    size_t end = i + 1;
    while (end < i + REMARK_MOST && end < s->count && s->tokens[end].part < PART_QUANTITY)
        end++;
    return en_part_is(s, i, PART_OPEN) && end > i + 1 && en_part_is(s, end, PART_CLOSE) ? end + 1 : i;
}

/* behind the share and its brackets */
static size_t over_brackets(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    return f->bracketed ? i + en_part_is(s, i, PART_CLOSE) : over_remark(s, over_again(s, i));
}

/* "those surveyed": who, in the words of the text */
static bool are_those(const struct en_sentence *s, struct en_span asked)
{
    return en_word_is(s, asked.from, "those") && asked.to == asked.from + 2;
}

/* of whom the share at token i is: "of growers", "one in five growers", "of them", "of those asked" */
static struct en_span asked_at(const struct en_sentence *s, const struct en_figure *f, size_t i)
{
    if (en_word_is(s, i, "of") && en_word_is(s, i + 1, "those") && en_part_is(s, i + 2, PART_PAST))
        return (struct en_span){i + 1, i + 3};
    if (en_word_is(s, i, "of"))
        return en_part_is(s, i + 1, PART_PRONOUN) ? (struct en_span){i + 1, i + 2} : en_phrase_after(s, i + 1);
    return f->quantity->fraction && en_part_is(s, i, PART_NOUN) ? en_phrase_after(s, i) : EN_NO_SPAN;
}

/* does a clause that tells what they do begin at token i? with "among", whom stands before the quantity */
static bool opens_answer(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                         bool among, size_t i)
{
    bool again = f->bracketed && before && before->token + 2 == f->token; /* "one in four (26%) of them sells" */
    size_t mark = f->token;
    while (mark > f->gap + 1 && en_part_is(s, mark - 1, PART_ADVERB))
        mark--;
    bool apart = f->token > f->gap && (en_part_is(s, f->token - 1, PART_COMMA) || /* "By their reckoning, 98% of" */
                                       en_part_is(s, mark - 1, PART_COLON));      /* "Little trust: only 50% of" */
    bool alone = among || apart || !en_span_is(f->near) || (metric_is_vague(s, f->near) && !f->bracketed);
    return f->governor == EN_NO_TOKEN &&
           (again ? before->preposition == EN_NO_TOKEN : f->preposition == EN_NO_TOKEN && alone && !f->bracketed) &&
           is_answer(s, i);
}

bool metric_from_answer(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = en_is_share(f) || f->quantity->fraction;
    size_t i = over_brackets(s, f);
    struct en_span asked = asked_at(s, f, i);
    bool of = en_span_is(asked), named = of && !en_phrase_is_pronoun(s, asked);
    i = over_again(s, of ? over_place(s, asked.to) : i);
    i += of && en_part_is(s, i, PART_PAST) && says_of_itself(s, i + 1); /* "of growers surveyed said they" */
    bool among = !of && f->governor == EN_NO_TOKEN && en_span_is(f->near) && f->near.from > f->gap &&
                 (en_word_is(s, f->near.from - 1, "among") || /* "Among growers, 9% held a loan" */
                  (f->near.from == 1 && en_word_is(s, 0, "of") && en_part_is(s, f->near.to, PART_COMMA)));
    bool clause = share && f->role == ROLE_LEVEL && opens_answer(s, f, before, among, i);
    bool does = named && !en_span_is(f->subject) && doing_at(s, i) != EN_NO_TOKEN;
    i = does ? doing_at(s, i) : i; /* "41% of the crop now setting pods" */
    bool aside = share && f->role == ROLE_LEVEL && !clause && (does || (is_with(s, f) && is_aside(s, i)));
    if (!clause && !aside)
        return false;
    struct slice counted = clause && !of && !among ? counted_before(s, f, before) : NO_SLICE;
    f->whole = counted.len ? counted
               : of && are_those(s, asked)
                   ? slice_sub(s->text, s->tokens[asked.from].start, s->tokens[asked.to - 1].end)
               : named && !metric_is_vague(s, asked) ? en_phrase_text(s, asked)
               : among                               ? en_phrase_text(s, f->near)
                                                     : s->state->whole;
    bool that = en_is_verb(s, i) && en_word_is(s, i + 1, "that"); /* "41% agreed that the state should help" */
    bool unnamed =
        clause && (that || says_of_itself(s, i) || (before && slice_starts(before->metric, SLICE("share that "))) ||
                   (f->token > 1 && en_part_is(s, f->token - 1, PART_SUBORDINATOR) &&
                    en_is(s, f->token - 2, EN_TAG(SOURCE_VERB)))); /* "the survey found that 77% had" */
    aside &= !says_of_itself(s, i);
    i = over_saying(s, i);
    size_t end = answer_end(s, i);
    aside |= clause && en_part_is(s, i, PART_PAST) && !en_is(s, i, EN_BE | EN_HAVE | EN_TAG(SOURCE_VERB)) &&
             goes_on_behind(s, end);
    if (end == i || (!f->whole.len && !unnamed))
        return false;
    s->state->whole = f->whole;
    struct slice who = f->whole.len ? metric_join(s, SLICE("share of"), " ", f->whole) : SLICE("share");
    f->metric = metric_join(s, who, !aside ? relative_of(s, f->whole) : " ",
                            slice_sub(s->text, s->tokens[i].start, s->tokens[end - 1].end));
    f->entity = named ? en_phrase_entity(s, asked) : before ? before->entity : NO_SLICE;
    return true;
}

/* was it told what a share of some do? */
static bool is_answered(const struct en_figure *before)
{
    return before && before->whole.len && slice_starts(before->metric, share_of);
}

bool metric_asks_others(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    struct en_span others = en_word_is(s, f->token + 1, "of") ? en_phrase_after(s, f->token + 2) : EN_NO_SPAN;
    bool joined = f->role == ROLE_BASE || (f->token > 0 && en_part_is(s, f->token - 1, PART_COORDINATOR));
    bool ends = others.to >= s->count || s->tokens[others.to].part >= PART_QUANTITY ||
                en_part_is(s, others.to, PART_COORDINATOR) || en_part_is(s, others.to, PART_ING);
    return is_answered(before) && joined && ends && en_is_share(f) && en_span_is(others) &&
           !en_phrase_is_pronoun(s, others);
}

/* "26% of women say so, compared with 11% of men": what the ones do is said of the others too */
static bool from_others(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (!metric_asks_others(s, f, before))
        return false;
    struct en_span others = en_phrase_after(s, f->token + 2);
    struct slice does = slice_sub(before->metric, share_of.len, before->metric.len);
    if (!slice_starts(does, before->whole))
        return false;
    f->whole = en_phrase_text(s, others);
    f->metric = metric_join(s, share_of, "", f->whole);
    f->metric = metric_join(s, f->metric, "", slice_sub(does, before->whole.len, does.len));
    f->entity = en_phrase_entity(s, others);
    return true;
}

/* what those who are counted think, as they are asked */
static bool thinks_at(const struct en_sentence *s, size_t i)
{
    return en_is(s, i, EN_TAG(FORECAST) | EN_TAG(TARGET) | EN_TAG(SOURCE_VERB));
}

/* "the share of growers expecting to hire", "consumers claiming that": do such words stand from token from up to limit?
 */
static bool counts_doing(const struct en_sentence *s, size_t from, size_t limit)
{
    size_t i = from;
    bool ing = false;
    for (; i < limit && !ing; i++) {
        ing = i > from && slice_ends(en_text(s, i), SLICE("ing")) && (en_part_is(s, i, PART_ING) || thinks_at(s, i));
        if (!ing && !en_part_is(s, i, PART_NOUN) && !en_part_is(s, i, PART_DETERMINER) &&
            !en_word_is_any(s, i, "of", "those"))
            break;
    }
    size_t verb = ing ? i - 1 : i + 1;
    bool does = ing || (en_part_is(s, i, PART_RELATIVE) && en_is_verb(s, verb));
    bool counted = en_word_is(s, from + 1, "of") && en_in_class(s, from, s->tables->portions);
    size_t who = verb - 1 - (does && !ing);
    bool people = en_word_is(s, from, "those") || (verb > from && en_is(s, who, EN_TAG(OWNER)));
    return does && verb < limit && (counted || (people && thinks_at(s, verb)));
}

bool metric_from_doing(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    (void)before;
    size_t from = f->gap, end = f->token;
    while (end > from && !en_is_verb(s, end - 1))
        end--;
    end -= end > from;
    while (from < end && !en_part_is(s, from, PART_NOUN) && !en_word_is(s, from, "those"))
        from++;
    from += en_word_is(s, from, "net");
    for (size_t i = from; i < f->token; i++)
        if (en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_QUANTITY))
            return false; /* "Of those who expect to build, a third said" */
    if (!(en_is_share(f) || f->role == ROLE_CHANGE) || !counts_doing(s, from, end))
        return false;
    while (end > from && (en_part_is(s, end - 1, PART_PERIOD) || en_part_is(s, end - 1, PART_AUXILIARY) ||
                          en_part_is(s, end - 1, PART_ADVERB)))
        end--;
    f->metric = slice_sub(s->text, s->tokens[from].start, s->tokens[end - 1].end);
    return true;
}

/* "22% found work in towns and 8% in villages": what they do is said of the share before, up to the preposition */
bool metric_from_answer_again(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (from_others(s, f, before))
        return true;
    bool held = is_answered(before) && en_is_share(f) && f->role == ROLE_BASE && !en_word_is(s, f->token + 1, "of");
    if (held) { /* "42% said jobs were easy to find, up from 40%" */
        f->metric = before->metric;
        f->whole = before->whole;
        f->entity = before->entity;
        return true;
    }
    bool share = en_is_share(f) || f->quantity->fraction;
    size_t quoted = quoted_end(s, f->token + 2);
    struct en_span span = !en_part_is(s, f->token + 1, PART_PREPOSITION) ? EN_NO_SPAN
                          : quoted > f->token + 2                        ? (struct en_span){f->token + 2, quoted}
                                                                         : en_phrase_after(s, f->token + 2);
    size_t i = f->token;
    while (i > f->gap && en_part_is(s, i - 1, PART_ADVERB))
        i--;
    bool joined = i > f->gap && (en_part_is(s, i - 1, PART_COORDINATOR) || en_part_is(s, i - 1, PART_COMMA));
    if (!share || !joined || f->role != ROLE_LEVEL || !en_span_is(span) || !before)
        return false;
    struct slice said = before->metric, word = en_text(s, f->token + 1);
    size_t at = slice_rfind(said, word);
    bool again = at != SLICE_NONE && at > 0 && said.ptr[at - 1] == ' ' && at + word.len < said.len &&
                 said.ptr[at + word.len] == ' ' && slice_starts(said, SLICE("share ")) &&
                 !slice_equal(word, SLICE("of"));
    if (!again)
        return false;
    f->metric = metric_join(s, slice_sub(said, 0, at - 1), " ",
                            slice_sub(s->text, s->tokens[f->token + 1].start, s->tokens[span.to - 1].end));
    f->entity = before->entity;
    return true;
}

/* "70% of the 8,000 staff", "one in five of the city's 6,800 buses": what the quantity behind counts */
static struct slice counted_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    if (!en_word_is(s, i, "of"))
        return NO_SLICE;
    for (i++; en_part_is(s, i, PART_DETERMINER) || en_part_is(s, i, PART_NOUN) || en_part_is(s, i, PART_POSSESSIVE);)
        i++;
    const struct quantity *q = en_part_is(s, i, PART_QUANTITY) ? &s->quantities[s->tokens[i].index] : NULL;
    return q && metric_is_counted(q) ? metric_counted_words(s, q) : NO_SLICE;
}

bool metric_from_counted_behind(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = en_is_share(f) || f->quantity->fraction;
    struct slice counted = share && f->role != ROLE_CHANGE ? counted_behind(s, f) : NO_SLICE;
    if (!counted.len)
        return false;
    f->metric = counted;
    metric_own_entity(s, f, before);
    return true;
}

/* "134 TWh, or 15% of generation": the share of what was measured before; not in "two-thirds of them said" */
static bool from_share_of_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool subject = en_is_verb(s, f->behind.to) || en_part_is(s, f->behind.to, PART_AUXILIARY);
    bool listed = before && en_is_share(before); /* "60% of copper and 80% of lead" */
    bool restates = f->governor != EN_NO_TOKEN && !en_span_is(f->subject) && before && f->role == ROLE_LEVEL &&
                    before->quantity->unit.dimension == DIMENSION_MONEY && f->governor > f->gap &&
                    (en_part_is(s, f->governor - 1, PART_RELATIVE) || en_part_is(s, f->governor, PART_ING));
    /* "$5 million, which translates to 3% of GDP" */
    if (!(f->inherits || restates) || subject || !before || !before->metric.len ||
        metric_is_counted(before->quantity) || !en_span_is(f->behind) || metric_is_vague(s, f->behind))
        return false;
    struct slice whole = en_phrase_text(s, f->behind), share = metric_join(s, SLICE(" share of"), " ", whole);
    bool again = slice_ends(before->metric, share); /* "4.3% of GDP in 2025 and 3.6% of GDP in 2026" */
    if (listed && !again)
        return false;
    f->metric = again ? before->metric : metric_join(s, before->metric, " share of ", whole);
    f->entity = before->entity;
    return true;
}

/* whose share it is, of what is in of: "gas share of generation"; for a name, "share of generation" and the name */
static void put_share(const struct en_sentence *s, struct en_figure *f, struct en_span who, struct slice of, bool owns,
                      const struct en_figure *before)
{
    struct slice name = en_phrase_text(s, metric_without_forecast(s, who)); /* "a deficit target of 5% of GDP" */
    if (en_phrase_is_pronoun(s, who)) {
        metric_inherit(s, f, before);
        f->metric = metric_join(s, f->metric, " share of ", of);
        return;
    }
    f->entity = en_phrase_entity(s, who);
    if (!owns && of.len) { /* "lost 15% of their body weight" */
        f->metric = of;
        f->entity = f->entity.ptr ? f->entity : name;
        return;
    }
    f->share_of = of;
    bool is_name = en_phrase_is_name(s, who) && of.len;
    f->metric = metric_join(s, is_name ? SLICE("share") : name, is_name ? " of " : of.len ? " share of " : "", of);
}

/* "30% of the total": of what was spoken of, or of what that was a share of */
static struct slice whole_told(const struct en_sentence *s)
{
    struct slice topic = s->state->topic;
    size_t at = slice_rfind(topic, share_of);
    return at == SLICE_NONE ? topic : slice_sub(topic, at + share_of.len, topic.len);
}

/* "fees grew 5% and made up 60% of revenue": the subject of the verb before */
static bool from_owner_before(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool goes_on = f->governor > f->gap && en_is(s, f->governor, EN_TAG(SHARE)) &&
                   !en_part_is(s, f->governor - 1, PART_RELATIVE) && !en_part_is(s, f->governor - 1, PART_ADVERB);
    if (en_span_is(f->subject) || en_span_is(f->near) || !goes_on || !before || before->governor == EN_NO_TOKEN ||
        !before->owner.len || !en_span_is(f->behind) || metric_is_vague(s, f->behind))
        return false;
    f->share_of = en_phrase_text(s, f->behind);
    f->metric = metric_join(s, before->owner, " share of ", f->share_of);
    f->entity = before->owner_entity;
    return true;
}

/* "gas supplied 44% of generation": whose share of what */
bool metric_from_share(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = en_is_share(f) || f->quantity->fraction;
    if (!share || f->role == ROLE_CHANGE)
        return false;
    bool shares = en_is(s, f->governor, EN_TAG(SHARE)) && en_span_is(f->subject);
    bool measured = en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE)) && !shares &&
                    (en_span_is(f->subject) || en_span_is(f->object));
    if (measured)
        return false; /* "spending rises to 2.6% of GDP" */
    if (!en_word_is(s, f->token + 1, "of") && !metric_is_of_period(s, f->token + 1)) {
        if (shares)
            metric_from_phrase(s, f, f->subject, before);
        return shares;
    }
    if (from_share_of_before(s, f, before))
        return true;
    size_t change =
        en_word_is(s, f->preposition, "to") && en_span_is(f->near) ? en_phrase_head(s, f->near) : EN_NO_TOKEN;
    if (metric_is_change_noun(s, change) && change + 2 < f->near.to && en_span_is(f->behind)) {
        struct en_span what = {change + 2, f->near.to}; /* "a reduction of the deficit to 7% of GDP" */
        f->metric = metric_join(s, en_phrase_text(s, what), " share of ", en_phrase_text(s, f->behind));
        metric_owner(s, f, before);
        return true;
    }
    bool same = before && en_is_share(before) && before->metric.len && !en_span_is(f->subject) &&
                !en_span_is(f->near) && en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
    if (same) { /* "to 6.7% of GDP, after rising to 9.2% of GDP" */
        metric_inherit(s, f, before);
        return true;
    }
    bool equal = en_is(s, f->preposition, EN_TAG(PREPOSITION)) &&
                 slice_starts(en_text(s, f->preposition), SLICE("equ")); /* "storage equal to 10% of capacity" */
    bool owned = metric_has_of_before(s, f) && en_span_is(f->near) &&
                 !metric_is_vague(s, f->near); /* "spending of 14% of sales" */
    if (owned) {
        put_share(s, f, f->near, en_phrase_text(s, f->behind), true, before);
        return true;
    }
    if (from_owner_before(s, f, before))
        return true;
    struct en_span who = en_span_is(f->subject) && !(equal && en_span_is(f->near)) ? f->subject : f->near;
    if (!en_span_is(who) || metric_is_speaker(s, f) || (f->governor == EN_NO_TOKEN && !f->gapped && !equal)) {
        metric_from_phrase(s, f, f->behind, before);
        return true;
    }
    bool known = en_span_is(f->behind) && !metric_is_vague(s, f->behind);
    if (known && metric_from_use(s, f, before))
        return true;
    bool levels =
        f->preposition != EN_NO_TOKEN && f->governor != EN_NO_TOKEN && en_word_is_any(s, f->preposition, "at", "to");
    bool owns = levels || equal || /* "debt stabilised at 60% of GDP" */ f->governor == EN_NO_TOKEN ||
                en_is(s, f->governor, EN_TAG(SHARE) | EN_BE | EN_HAVE);
    put_share(s, f, who, known ? en_phrase_text(s, f->behind) : whole_told(s), owns, before);
    return true;
}
