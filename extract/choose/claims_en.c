/* claims_en - the claims of an English sentence
 *
 * claims_en_internal.h tells how the parts work together.
 */
#include "extract/choose/claims_en_internal.h"
#include "extract/choose/scope_en.h"
#include "extract/choose/time_en.h"
#include <stdlib.h>

/* ---- tables ---- */

static const char *const class_names[EN_CLASS_COUNT] = {
#define X(name, file) [EN_##name] = file,
    EN_CLASSES(X)
#undef X
};
static_assert(EN_CLASS_COUNT <= 64, "a token has 64 tag bits");

struct en_tables *en_tables_new(const struct knowledge *know, struct err *err)
{
    struct en_tables *tables = must_alloc(sizeof *tables);
    *tables = (struct en_tables){.lexicon = know->en};
    for (int i = 0; i < EN_CLASS_COUNT; i++) {
        int id = lexicon_class(know->en, class_names[i]);
        if (id < 0 || id > 63) {
            err_set(err, "extract/lexicon/en.json", "class '%s' is %s", class_names[i],
                    id < 0 ? "missing" : "beyond the 64th: move it to the front");
            free(tables);
            return NULL;
        }
        tables->mask |= (uint64_t)1 << id;
        tables->tag_of[id] = (uint64_t)1 << i;
        tables->class_id[i] = id;
    }
#define X(field, name) tables->field = lexicon_class(know->en, name);
    EN_WORDS(X)
#undef X
    return tables;
}

void en_tables_free(struct en_tables *tables)
{
    free(tables);
}

/* ---- the clause of a figure ---- */

static size_t opening_before(const struct en_sentence *s, size_t from, size_t close)
{
    for (size_t i = close; i > from; i--)
        if (en_part_is(s, i - 1, PART_OPEN))
            return i - 1;
    return from;
}

/* walks back from the quantity to its verb or the border of its clause; returns the first token behind that */
static size_t find_governor(const struct en_sentence *s, struct en_figure *f, size_t end)
{
    bool by = en_word_is(s, f->preposition, "by");
    for (size_t i = end; i > f->gap; i--) {
        if (by && en_part_is(s, i - 1, PART_ING) && !en_is(s, i - 1, EN_TAG(UP) | EN_TAG(DOWN)))
            continue; /* "increased for a second year running, by 1%" */
        switch (s->tokens[i - 1].part) {
        case PART_OPEN:
            f->bracketed = true;
            return i;
        case PART_CLOSE:
            i = opening_before(s, f->gap, i - 1) + 1;
            break;
        case PART_SUBORDINATOR: /* "fell since May by 5%", "rose after the cut by 2 points" */
            if (by && i > f->gap + 1 && en_is_verb(s, i - 2) && en_is(s, i - 2, EN_TAG(UP) | EN_TAG(DOWN)))
                break;
            return i;
        case PART_SEMICOLON:
        case PART_STOP:
        case PART_RELATIVE:
        case PART_BREAK:
            return i;
        case PART_PAST:
        case PART_PRESENT:
        case PART_INFINITIVE:
        case PART_PARTICIPLE:
        case PART_ING:
            f->governor = i - 1;
            return i;
        default:
            break;
        }
    }
    return f->gap;
}

/* past or present, from the verb and what helps it; neither for "to reach", "rising", "will" */
static enum en_tense tense_of(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->governor;
    if (i == EN_NO_TOKEN || s->tokens[i].part == PART_ING)
        return TENSE_NONE;
    if (s->tokens[i].part == PART_PAST)
        return TENSE_PAST;
    if (s->tokens[i].part == PART_PRESENT)
        return TENSE_PRESENT;
    for (; i > f->gap && (en_part_is(s, i - 1, PART_AUXILIARY) || en_part_is(s, i - 1, PART_ADVERB) ||
                          en_part_is(s, i - 1, PART_PARTICIPLE));
         i--) {
        if (en_is(s, i - 1, EN_TAG(BE_PRESENT) | EN_TAG(HAVE_PRESENT)) || en_word_is(s, i - 1, "can"))
            return TENSE_PRESENT;
        if (en_is(s, i - 1, EN_TAG(BE_PAST) | EN_TAG(HAVE_PAST)))
            return TENSE_PAST;
    }
    return TENSE_NONE;
}

/* "53 GW were moving": the quantity is in the subject of the verb behind it */
static enum en_tense tense_of_predicate(const struct en_sentence *s, const struct en_figure *f)
{
    size_t first = f->token + 1;
    if (en_part_is(s, first, PART_OPEN) && en_part_is(s, first + 1, PART_QUANTITY) &&
        en_part_is(s, first + 2, PART_CLOSE))
        first += 3; /* "two thirds (70%) of all deaths occur" */
    for (size_t i = first; i < s->count; i++) {
        enum en_part part = s->tokens[i].part;
        if (part == PART_QUANTITY || part == PART_SEMICOLON || part == PART_SUBORDINATOR || part == PART_CLOSE)
            return TENSE_NONE;
        if (part == PART_PRESENT || en_is(s, i, EN_TAG(BE_PRESENT) | EN_TAG(HAVE_PRESENT)))
            return TENSE_PRESENT;
        if (part == PART_PAST || en_is(s, i, EN_TAG(BE_PAST) | EN_TAG(HAVE_PAST)))
            return TENSE_PAST;
    }
    return TENSE_NONE;
}

/* the noun phrase before the quantity or its preposition; over a comma only where it can be a subject or label */
static struct en_span near_phrase(const struct en_sentence *s, const struct en_figure *f, size_t low, size_t end)
{
    while (end > low && (en_part_is(s, end - 1, PART_ADVERB) || en_part_is(s, end - 1, PART_PRONOUN)))
        end--;
    if (f->bracketed && low == end)
        return en_phrase_before(s, f->gap, low - 1);
    bool mark = end > low && (en_part_is(s, end - 1, PART_COLON) || en_part_is(s, end - 1, PART_DASH));
    if (mark)
        return en_phrase_before(s, low, end - 1);
    bool comma = end > low && en_part_is(s, end - 1, PART_COMMA);
    struct en_span span = en_phrase_before(s, low, end - comma);
    bool inner = span.from > low && en_part_is(s, span.from - 1, PART_PREPOSITION);
    bool follows = f->gap > 0 && span.from == f->gap;                     /* "$3,850/t CIF China, $400 lower" */
    bool of = comma && end == f->preposition && en_word_is(s, end, "of"); /* "growth, of 5% a year" */
    if (f->governor != EN_NO_TOKEN && en_part_is(s, f->governor + 1, PART_SUBORDINATOR))
        return EN_NO_SPAN; /* "fell since the meeting by 5%" */
    if (comma && !of && (f->governor != EN_NO_TOKEN || (f->gap > 0 && inner) || follows))
        return EN_NO_SPAN;
    return span;
}

/* ", Helmholt Research said on Tuesday, a tenth more": the clause before goes on behind the attribution */
static bool is_attribution(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    if (!before || f->governor == EN_NO_TOKEN || !en_is(s, f->governor, EN_TAG(SOURCE_VERB)))
        return false;
    size_t i = f->governor + 1;
    while (en_part_is(s, i, PART_PERIOD) || en_part_is(s, i, PART_ADVERB))
        i++;
    return en_part_is(s, i, PART_COMMA);
}

/* "The report says 86% of the crop was ripe": what is told is a clause of its own */
static bool tells_share(const struct en_sentence *s, const struct en_figure *f)
{
    bool told = f->governor != EN_NO_TOKEN && f->governor + 1 == f->token && f->preposition == EN_NO_TOKEN &&
                en_is_share(f) && en_is(s, f->governor, EN_TAG(SOURCE_VERB));
    size_t i = f->token + 1;
    struct en_span of = told && en_word_is(s, i, "of") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    for (i = en_span_is(of) ? of.to : i; en_word_is(s, i, "in") || en_part_is(s, i, PART_ADVERB);) {
        struct en_span place = en_part_is(s, i, PART_ADVERB) ? EN_NO_SPAN : en_phrase_after(s, i + 1);
        i = en_span_is(place) ? place.to : i + 1;
    }
    return told && en_is(s, i, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE);
}

/* "62% said they would buy a car, 21% were undecided": behind the comma the quantity is a subject itself */
static bool is_next_subject(const struct en_sentence *s, const struct en_figure *f)
{
    if (tells_share(s, f))
        return true;
    if (f->governor == EN_NO_TOKEN || f->token == 0 ||
        !(en_part_is(s, f->token - 1, PART_COMMA) || en_part_is(s, f->token - 1, PART_COORDINATOR)))
        return false;
    if (f->governor + 2 == f->token && en_part_is(s, f->token - 1, PART_COMMA))
        return true; /* "in the 14 countries covered, 2.6 million units changed hands" */
    size_t i = f->token + 1;
    struct en_span of =
        en_word_is(s, i, "of") && en_part_is(s, f->token - 1, PART_COMMA) ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    if (en_span_is(of))
        i = of.to; /* "To get there, 1,200 km of track are to be built" */
    while (en_part_is(s, i, PART_ADVERB))
        i++;
    bool share = en_is_share(f) && /* "30% plan to", "75% of growers backed" */
                 (en_part_is(s, i, PART_PRESENT) || (en_span_is(of) && en_part_is(s, i, PART_PAST)));
    return share || en_is(s, i, EN_TAG(BE_PRESENT) | EN_TAG(BE_PAST) | EN_HAVE | EN_TAG(MODAL) | EN_TAG(SOURCE_VERB));
}

/* "7 GW went on roofs and 5 GW into solar farms": the verb in between is that of the quantity before */
static bool shares_predicate(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    if (!before || f->governor == EN_NO_TOKEN || !before->stem.len || f->token == f->gap)
        return false;
    size_t verb = f->gap;
    while (en_part_is(s, verb, PART_AUXILIARY) || en_part_is(s, verb, PART_ADVERB))
        verb++;
    return verb == f->governor && en_part_is(s, f->token - 1, PART_COORDINATOR);
}

/* the noun phrase right behind the verb, if it ends before the quantity */
static struct en_span object_of(const struct en_sentence *s, const struct en_figure *f, size_t end)
{
    size_t i = f->governor + 1;
    while (i < end && (en_part_is(s, i, PART_ADVERB) || en_word_is_any(s, i, "up", "down")))
        i++;
    struct en_span span = i < end ? en_phrase_after(s, i) : EN_NO_SPAN;
    return span.to <= end ? span : EN_NO_SPAN;
}

/* what may stand between the whole of one share and the next: "of GDP in 2024, from the projected 6%" */
static bool leads_on(const struct en_sentence *s, size_t i)
{
    static const enum en_part parts[] = {PART_PERIOD, PART_COMMA,      PART_PREPOSITION, PART_SUBORDINATOR,
                                         PART_ADVERB, PART_DETERMINER, PART_COORDINATOR, PART_OPEN,
                                         PART_CLOSE,  PART_QUOTE};
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (en_part_is(s, i, parts[k]))
            return true;
    bool bracketed = en_part_is(s, i - 1, PART_QUOTE) && en_part_is(s, i + 1, PART_QUOTE); /* ("GDP") */
    return bracketed || en_is(s, i, EN_TAG(NOUN_VAGUE) | EN_TAG(FORECAST));
}

/* "from 71% of GDP to 70%", "to 6.7% of GDP, after rising to 9.2%": of what the share before is; no verb follows it */
static bool is_whole_of_share(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before,
                              struct en_span span)
{
    bool share = before && (en_is_share(before) || before->quantity->fraction);
    if (!share || f->gap != before->token + 1 || !en_word_is(s, f->gap, "of") || span.from != f->gap + 1)
        return false;
    size_t i = span.to;
    while (en_part_is(s, i, PART_PERIOD))
        i++;
    while (i < f->token && leads_on(s, i))
        i++;
    return i == f->token;
}

/* what of a phrase stands behind its "and"; all of it if it has none */
static struct en_span behind_and(const struct en_sentence *s, struct en_span span)
{
    for (size_t i = span.from; i + 1 < span.to; i++)
        if (s->tokens[i].part == PART_COORDINATOR)
            return (struct en_span){i + 1, span.to};
    return span;
}

static bool closes_bracket(const struct en_sentence *s, const struct en_figure *f)
{
    return en_find_part(s, f->gap, f->token, PART_BIT(PART_CLOSE)) < f->token;
}

#define EXTREME_WORDS 4 /* "multi-year record low" */

/* "unchanged at a record low of 1.5%": the "at", of says nothing; the token of itself if nothing is passed over */
static size_t over_extreme(const struct en_sentence *s, const struct en_figure *f, size_t of)
{
    size_t i = of;
    if (!en_word_is(s, of, "of") || of <= f->gap + 1 || !slice_ends_any(en_text(s, of - 1), "low", "high", "peak"))
        return of;
    while (i > f->gap && i + EXTREME_WORDS > of && en_part_is(s, i - 1, PART_NOUN))
        i--;
    i -= i > f->gap && en_part_is(s, i - 1, PART_DETERMINER);
    return i > f->gap && en_word_is_any(s, i - 1, "at", "to") ? i - 1 : of;
}

/* what leads to the quantity is passed over: "above the first quarter's $83", "to a record 27 million", "than the 301
 * of 2023", "a decline of between 2% and 4%"; returns the token behind the phrase before it */
static size_t read_lead(const struct en_sentence *s, struct en_figure *f)
{
    size_t end = f->token;
    f->attribute = f->preposition = EN_NO_TOKEN;
    while (end > f->gap && en_part_is(s, end - 1, PART_ADVERB))
        end--;
    if (end > f->gap + 1 && en_part_is(s, end - 1, PART_POSSESSIVE) && en_part_is(s, end - 2, PART_PERIOD))
        f->attribute = end -= 2;
    bool vague = end > f->gap + 1 && en_part_is(s, end - 1, PART_NOUN) && en_is(s, end - 1, EN_TAG(NOUN_VAGUE)) &&
                 en_part_is(s, end - 2, PART_DETERMINER) &&
                 (!en_is(s, end - 1, EN_VERB) || (end > f->gap + 2 && en_part_is(s, end - 3, PART_PREPOSITION)));
    end -= vague;
    bool article = end > f->gap && en_part_is(s, end - 1, PART_DETERMINER);
    bool possessive = end > f->gap && en_part_is(s, end - 1, PART_POSSESSIVE);
    f->modifies = (article || possessive) && en_part_is(s, f->token + 1, PART_NOUN);
    end -= article && !en_is(s, end - 1, EN_TAG(POSSESSIVE));
    if (end > f->gap && en_part_is(s, end - 1, PART_PREPOSITION))
        f->preposition = --end;
    if (f->preposition != EN_NO_TOKEN && en_word_is(s, end, "between") && end > f->gap &&
        en_part_is(s, end - 1, PART_PREPOSITION)) /* "raised its forecast to between" */
        f->preposition = --end;
    if (f->preposition != EN_NO_TOKEN)
        f->preposition = end = over_extreme(s, f, end);
    bool by = en_word_is(s, f->preposition, "by") && end > f->gap;
    end -= by && en_word_is_any(s, end - 1, "up", "down"); /* "margins up by 4%" */
    while (end > f->gap && en_part_is(s, end - 1, PART_ADVERB))
        end--;
    return end;
}

/* "spent a total of $5 million" */
static bool is_total(const struct en_sentence *s, const struct en_figure *f)
{
    return en_word_is(s, f->preposition, "of") && f->governor != EN_NO_TOKEN && f->near.from == f->governor + 1 &&
           f->near.to == f->preposition && en_word_is(s, f->near.to - 1, "total") && f->near.to == f->near.from + 2 &&
           !en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN));
}

/* the verb that the quantity hangs on, and the phrase before it */
static void read_governor(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before, size_t end)
{
    f->governor = EN_NO_TOKEN;
    size_t low = find_governor(s, f, end);
    f->near = near_phrase(s, f, low, end);
    f->in_brackets = f->bracketed || (f > s->figures && f[-1].in_brackets && !closes_bracket(s, f));
    f->restarts = is_next_subject(s, f);
    if (f->restarts || is_attribution(s, f, before) || shares_predicate(s, f, before)) {
        f->governor = EN_NO_TOKEN;
        f->near = EN_NO_SPAN;
    }
    if (is_total(s, f)) {
        f->preposition = EN_NO_TOKEN;
        f->near = EN_NO_SPAN;
        end = f->governor + 1;
    }
    if (f->governor == EN_NO_TOKEN)
        return;
    f->object = object_of(s, f, end);
    f->subject = en_subject(s, f->gap, f->governor);
}

/* the subject, where the figure before stands in it: "6% of GDP, which will fall to 4%", "Throughput at 250 ports
 * around the world grew"; and that of a quantity that is the verb: "demand will more than double" */
static void mend_subject(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool whole = before && en_is_share(before) && f->governor != EN_NO_TOKEN && f->gap == before->token + 1 &&
                 en_word_is(s, f->gap, "of") && f->subject.from == f->gap + 1 &&
                 en_find_part(s, f->subject.to, f->governor, PART_BIT(PART_RELATIVE)) < f->governor;
    if (whole)
        f->subject = EN_NO_SPAN;
    bool follows =
        f->subject.from == f->gap || (f->subject.from == f->gap + 1 && en_part_is(s, f->gap, PART_PREPOSITION));
    bool inside = before && en_span_is(f->subject) && follows && f->token > f->gap && before->token + 1 == f->gap &&
                  before->governor == EN_NO_TOKEN && before->preposition != EN_NO_TOKEN && en_span_is(before->near);
    bool which = before && !en_span_is(f->subject) && en_part_is(s, f->gap, PART_COMMA) && en_span_is(f->near) &&
                 en_is(s, en_phrase_head(s, f->near), EN_TAG(NOUN_FORECAST)) &&
                 en_part_is(s, f->gap + 1, PART_RELATIVE) && f->governor != EN_NO_TOKEN &&
                 en_is(s, f->governor, EN_BE); /* "growth of 2%, which is down from the forecast of 3%" */
    if (inside || which)
        f->subject = before->near;
    bool grows = f->quantity->unit.dimension == DIMENSION_TIMES && f->token > f->gap &&
                 en_part_is(s, f->token - 1, PART_AUXILIARY) && f->governor == EN_NO_TOKEN && !en_span_is(f->near);
    if (grows)
        f->subject = en_subject(s, f->gap, f->token);
}

static void read_clause(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    read_governor(s, f, before, read_lead(s, f));
    if (before && f->near.from == f->gap + 1 && en_word_is(s, f->gap, "of") && f->governor == EN_NO_TOKEN)
        f->near = behind_and(s, f->near); /* "16% of GDP and expenditure at 20%", "54% of grants and loans 31%" */
    if (is_whole_of_share(s, f, before, f->near))
        f->near = EN_NO_SPAN;
    mend_subject(s, f, before);
    f->tense = f->governor == EN_NO_TOKEN ? tense_of_predicate(s, f) : tense_of(s, f);
    f->inherits = !en_span_is(f->near) && !en_span_is(f->subject) && f->governor == EN_NO_TOKEN;
    f->gapped = before && f->governor == EN_NO_TOKEN && en_span_is(f->near) && !f->bracketed;
}

/* ---- relation ---- */

#define GRADE_REACH 8 /* tokens: "824 g/t of silver equivalent (AgEq) over 4 m" */

/* "12 g/t gold over 10.7 m": how far an ore goes on */
static bool is_length_of_grade(const struct en_sentence *s, const struct en_figure *f)
{
    const struct quantity *q = f->quantity;
    size_t i = f->token;
    if (q->unit.dimension != DIMENSION_LENGTH || !slice_starts(slice_sub(s->text, q->from, q->start), SLICE("over ")))
        return false;
    while (i > 0 && f->token - i < GRADE_REACH && !en_is_verb(s, i - 1) && !en_part_is(s, i - 1, PART_QUANTITY))
        i--;
    bool grade = i > 0 && en_part_is(s, i - 1, PART_QUANTITY);
    const struct unit *unit = grade ? &s->quantities[s->tokens[i - 1].index].unit : NULL;
    return grade && (unit->dimension == DIMENSION_SHARE || unit->dimension == DIMENSION_RATE);
}

static enum relation relation_of(const struct en_sentence *s, const struct en_figure *f)
{
    const struct quantity *q = f->quantity;
    if (is_length_of_grade(s, f))
        return RELATION_EQ;
    bool reckoned = f->token > f->gap + 1 && en_word_is(s, f->token - 1, "estimated");
    if (reckoned && en_is(s, f->token - 2, EN_HAVE))
        return RELATION_EQ; /* "had estimated 5 million" */
    bool moves = f->governor != EN_NO_TOKEN && f->governor + 1 == f->token &&
                 (en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN)) || en_in_class(s, f->governor, s->tables->revises));
    if (moves && q->relation == RELATION_LE && q->unit.dimension == DIMENSION_SHARE &&
        slice_starts(slice_sub(s->text, q->from, q->start), SLICE("up to ")))
        return RELATION_EQ; /* "was revised up to 5%", "rose up to 4%" */
    return q->relation;
}

/* "at least 60% of the north and 80% of the south": the bound said once is that of both */
static bool shares_bound(const struct en_sentence *s, const struct en_figure *f, const struct en_figure *before)
{
    bool bound = before->relation == RELATION_GE || before->relation == RELATION_LE;
    bool listed =
        f->token > f->gap && (en_part_is(s, f->token - 1, PART_COORDINATOR) || en_part_is(s, f->token - 1, PART_COMMA));
    return bound && listed && f->relation == RELATION_EQ && f->governor == EN_NO_TOKEN &&
           f->quantity->unit.dimension == before->quantity->unit.dimension && !f->quantity->bare;
}

/* ---- figures ---- */

static void read_figure(struct en_sentence *s, size_t token, struct slice source)
{
    struct en_figure *before = s->figure_count ? &s->figures[s->figure_count - 1] : NULL;
    struct en_figure *last = before;

    struct en_figure *f = &s->figures[s->figure_count];
    *f = (struct en_figure){.quantity = &s->quantities[s->tokens[token].index],
                            .token = token,
                            .gap = last ? last->token + 1 : 0,
                            .source = source};
    while (before && before > s->figures && before->bracketed && en_part_is(s, last->token + 1, PART_CLOSE))
        before--; /* what is said in brackets does not go on behind them */
    read_clause(s, f, before);
    en_role(s, f, before);
    f->relation = relation_of(s, f);
    if (before && shares_bound(s, f, before))
        f->relation = before->relation;
    en_status(s, f, before);
    en_period(s, f, before);
    en_status_settle(s, f);
    en_comparison(s, f, before);
    en_metric(s, f, before);
    en_compare_inherited(s, f, before);
    en_unit(s, f, before);
    s->figure_count++;
}

static struct decimal signed_by(const struct en_figure *f, struct decimal value)
{
    return f->role != ROLE_LEVEL && f->direction < 0 && decimal_sign(value) > 0 ? decimal_neg(value) : value;
}

/* "1,204" in a table of thousand tonnes; a product that does not fit stays as written */
static struct decimal scaled(const struct en_figure *f, struct decimal value)
{
    struct decimal product;
    return decimal_mul(value, f->factor, &product) ? product : value;
}

/* does the text hold a word of the class? */
bool en_has_class(const struct en_tables *tables, int class_id, struct slice text)
{
    return lexicon_next(tables->lexicon, class_id, text, &(size_t){0}) != NULL;
}

#define AVERAGE_REACH 4 /* "77% for the five-year average" */

static bool is_average(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->token + 1; i <= f->token + AVERAGE_REACH && i < s->count; i++)
        if (en_word_is(s, i, "average"))
            return true;
        else if (en_part_is(s, i, PART_QUANTITY) || en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_COORDINATOR))
            return false;
    return false;
}

/* "shares fell 1% on Thursday and have risen 7% this year" */
static bool goes_on_of_market(const struct en_sentence *s, const struct en_figure *f)
{
    if (en_span_is(f->subject))
        return false;
    for (const struct en_figure *g = f; g > s->figures && slice_equal(g->metric, g[-1].metric); g--)
        if (en_speaks_of_market(s, g - 1))
            return true; /* "declined 12% to $5.34 and is down 9% this year" */
    return false;
}

/* told of now, of then, or as what was estimated */
static void fill_tense(const struct en_sentence *s, const struct en_figure *f, struct draft *d)
{
    const struct en_figure *verb = f->inherits && f > s->figures ? f - 1 : f; /* "cut 5% to 30 t, officials said" */
    size_t which = f->gap + en_part_is(s, f->gap, PART_COMMA), verb_at = f->governor;
    bool is = verb_at > f->gap && en_part_is(s, verb_at - 1, PART_RELATIVE) && en_is(s, verb_at, EN_TAG(BE_PRESENT)) &&
              en_is_share(f);
    bool continues = f > s->figures && (is || en_part_is(s, which, PART_RELATIVE)); /* "spent $4m, which is 2% of" */
    d->present = f->tense == TENSE_PRESENT && !continues;
    d->again = f->role == ROLE_LEVEL && en_continues(s, f);
    d->beforehand = f->beforehand;
    d->estimated = en_is_estimate(s, f);
    bool revised = verb->governor != EN_NO_TOKEN && en_is_passive(s, verb->governor) &&
                   (en_is(s, verb->governor, EN_TAG(UP) | EN_TAG(DOWN)) ||
                    en_in_class(s, verb->governor, s->tables->revises)); /* (in an outlook) "was raised to 5 Mt" */
    size_t deed = verb->governor == EN_NO_TOKEN ? en_verb_behind(s, verb) : verb->governor;
    bool moved = en_is(s, deed, EN_TAG(UP) | EN_TAG(DOWN)) || en_in_class(s, deed, s->tables->revises);
    bool perfect = deed < s->count && en_is_perfect(s, deed); /* "a provision has been made" */
    d->secured = en_in_class(s, deed, s->tables->secures) || (perfect && !moved);
    d->past = verb->tense == TENSE_PAST && !d->estimated && !revised && !en_is(s, verb->governor, EN_TAG(ANNOUNCE));
    bool answer = f->whole.len && slice_starts(f->metric, SLICE("share of "));
    d->present &= !answer; /* "30% plan to sell": as they were asked */
    d->past |= answer;
}

/* American, by its own words or by the press that it is of */
static bool is_of_states(const struct en_sentence *s, const struct en_figure *f)
{
    const struct word *place = f->entity.len ? en_place_named(s, f->entity) : NULL;
    return slice_equal(s->state->country.name, SLICE("United States")) ||
           (place && slice_equal(owner_place(place), SLICE("US")));
}

/* the part of a measure that says what it is: "debt" of "public debt of the states", "deposits" of "deposits share of
 * GDP" */
static struct slice head_of(struct slice metric)
{
    static const char *const ends[] = {" share of ", " of ", " in ", " as ", " for "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t at = slice_find(metric, slice_of(ends[i]));
        metric = at == SLICE_NONE ? metric : slice_sub(metric, 0, at);
    }
    return metric;
}

/* "net debt", "deposits at banks": what there is at a time, not in it */
static bool names_stock(const struct en_sentence *s, struct slice metric)
{
    struct slice head = head_of(metric);
    const struct word *noun = lexicon_match_before(s->tables->lexicon, s->tables->stock_noun, head, head.len);
    size_t before = noun ? head.len - noun->form.len : 0;
    return noun && (before == 0 || head.ptr[before - 1] == ' ');
}

/* what its country counts on the month or the quarter before; a rate below one in a hundred is none of a year */
static void fill_grain(const struct en_sentence *s, const struct en_figure *f, struct draft *d)
{
    bool share = en_is_share(f);
    bool small = share && f->quantity->unit.symbol.len == 1 &&
                 decimal_compare(decimal_abs(f->quantity->value), decimal_of(1)) < 0;
    bool states = is_of_states(s, f);
    d->quarterly = (small || states || slice_equal(s->state->country.name, SLICE("Canada"))) &&
                   en_has_class(s->tables, s->tables->economies, f->metric);
    d->monthly = states && (en_has_class(s->tables, s->tables->monthly, f->metric) ||
                            (small && en_has_class(s->tables, s->tables->inflation, f->metric)));
    if (f->role == ROLE_CHANGE && share && en_scope_holds_word(s->text, "seasonally"))
        d->monthly = d->quarterly = true; /* "rose 0.3% on a seasonally adjusted basis" */
    d->monthly |= f->role == ROLE_CHANGE && share && date_is(s->state->month_first) && !s->state->told_yearly &&
                  !en_scope_is_base_word(s, f->token + 1);
    bool twelve = f->twelve || (f > s->figures && f[-1].twelve && slice_equal(f->metric, f[-1].metric));
    d->monthly &= !twelve; /* "In the 12 months through January prices rose 3%, after 2% in December" */
    bool amount = f->role == ROLE_CHANGE && !share;
    d->quarterly |= amount && !f->quantity->growth_words && names_stock(s, f->metric); /* "debt fell by $5 million" */
    d->monthly |= f->role == ROLE_CHANGE && slice_equal(f->unit, SLICE("pp")) &&
                  (en_has_class(s->tables, s->tables->class_id[EN_GROWTH], f->metric) ||
                   en_has_class(s->tables, s->tables->inflation, f->metric)); /* "inflation edged up 0.1 points" */
    d->monthly |= f->role == ROLE_CHANGE && slice_equal(f->quantity->unit.symbol, SLICE("points")) &&
                  slice_equal(f->unit, SLICE("1")); /* an index is held against its last reading */
    d->monthly |= amount && slice_equal_any(f->unit, "bbl/d", "bbl") &&
                  en_has_class(s->tables, s->tables->stocked, f->metric); /* "supply rose by 520 kb/d in May" */
}

/* "spending of 3 billion", in a budget; but "revenue of 3 billion", "is estimated at 3 billion" */
static bool is_spent(const struct en_sentence *s, const struct en_figure *f)
{
    enum dimension of = f->quantity->unit.dimension;
    bool amount = of == DIMENSION_MONEY || of == DIMENSION_COUNT || f->role == ROLE_CHANGE;
    for (size_t i = 0; amount && i < s->count; i++) /* "is estimated", but "the budget estimates" */
        amount = !en_is(s, i, EN_TAG(FORECAST)) || en_is(s, i, EN_TAG(MODAL)) || en_part_is(s, i, PART_NOUN) ||
                 (i > 0 && en_word_is(s, i - 1, "budget"));
    size_t before = f->role == ROLE_BASE ? s->text.len : s->tokens[f->token].start;
    return amount && !en_has_class(s->tables, s->tables->balances, f->metric) &&
           !en_has_class(s->tables, s->tables->reestimates, slice_sub(s->text, 0, before));
}

/* of a market, of an economy, of a firm's results: what kind of measure it is */
static void fill_kind(const struct en_sentence *s, const struct en_figure *f, struct draft *d)
{
    const struct word *verb_word =
        f->governor == EN_NO_TOKEN
            ? NULL
            : lexicon_match(s->tables->lexicon, s->tables->grows, en_text(s, f->governor), 0); /* no price grows */
    d->rated = f->quantity->unit.dimension == DIMENSION_MONEY && en_has_class(s->tables, s->tables->rated, f->metric);
    d->standing = f->role == ROLE_LEVEL && en_has_class(s->tables, s->tables->standing, f->metric);
    d->market =
        !(verb_word && verb_word->means.len) &&
        (en_speaks_of_market(s, f) || goes_on_of_market(s, f) || (s->state->auction && f->role == ROLE_CHANGE)) &&
        !en_is_amount(s, f);
    d->traded = en_is_in_trading(s, f);
    d->policy = !f->period_own && f->role == ROLE_LEVEL && f->status == STATUS_ACTUAL && en_is_share(f) &&
                en_has_class(s->tables, s->tables->policy_rate, f->metric);
    d->change = f->role == ROLE_CHANGE;
    d->metric_margin = f->metric_margin;
    d->of_term = lexicon_next(s->tables->lexicon, s->tables->terms, s->text, &(size_t){0}) != NULL;
    d->economy = !d->market && en_has_class(s->tables, s->tables->economy, f->metric);
    d->results = s->state->results && d->economy && en_has_class(s->tables, s->tables->results, f->metric);
    d->assumed = f->assumed && f->comparison != COMPARISON_NONE;
    d->growth = f->growth;
    d->foreseen = en_has_class(s->tables, s->tables->foreseen, f->metric) &&
                  slice_find(f->metric, SLICE("share of ")) == SLICE_NONE; /* 5% of GDP */
    d->spent = is_spent(s, f);
    fill_grain(s, f, d);
}

static void fill_draft(const struct en_sentence *s, const struct en_figure *f, struct draft *d)
{
    d->origin = f->period_none ? TIME_NONE : f->period_own ? TIME_OWN : f->origin;
    d->votes = f->votes;
    d->against = f->against;
    d->cued = f->status_of_noun || f->status_behind || f->could || f->status != STATUS_ACTUAL;
    fill_tense(s, f, d);
    fill_kind(s, f, d);
    time_en_near(s, f, d);
    d->base = f->role == ROLE_BASE;
    d->average = is_average(s, f);
    d->season_first = s->state->season.first;
    d->season_last = s->state->season.last;
    d->season_stock = en_is_crop_stock(s, f->metric);
    d->crop = s->state->crops && (d->present || f->role == ROLE_LEVEL) &&
              en_has_class(s->tables, s->tables->crop_noun, f->metric);
    d->stock = f->role == ROLE_LEVEL && !date_is(f->first) && date_is(f->last) && f->origin != TIME_PUBLISHED;
}

/* the times that the sentence names, for the frame of the document */
static void tell_times(struct en_sentence *s)
{
    uint64_t bases = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PERIOD || s->tokens[i].index >= 64 || !en_scope_is_time(s, i))
            continue;
        uint64_t bit = (uint64_t)1 << s->tokens[i].index;
        if (en_scope_is_of_bracket(s, i))
            bases |= bit;
        else if (i == 0 || !en_scope_is_base_quantity(s, i - 1))
            s->dates |= bit;
    }
    reading_told(s->reading, s->index, s->periods, s->period_count, s->dates, bases);
}

/* "public debt stood at 62% of GDP in 2016": what there was at the end; but "it repaid debt of $5 million in 2016" */
static bool is_stock(const struct en_sentence *s, const struct en_figure *f)
{
    bool held = f->governor != EN_NO_TOKEN &&
                lexicon_match(s->tables->lexicon, s->tables->stock_verb, en_text(s, f->governor), 0);
    if (!names_stock(s, f->metric) || f->role == ROLE_CHANGE || f->grain == GRAIN_DAY || f->grain == GRAIN_YEARS)
        return false;
    bool subject = en_span_is(f->said)
                       ? en_span_is(f->subject) && f->said.from >= f->subject.from && f->said.to <= f->subject.to
                       : f->inherits || f->role == ROLE_BASE;
    return subject || held;
}

/* "March corn", "Corn for March *delivery*": the month that a measure leaves out takes the word behind it along */
static struct slice without_delivery(const struct en_sentence *s, struct slice metric)
{
    struct slice last = SLICE(" delivery");
    struct slice goods = slice_ends(metric, last) ? slice_sub(metric, 0, metric.len - last.len) : metric;
    size_t space = slice_rfind(goods, SLICE(" "));
    struct slice told = slice_sub(metric, space == SLICE_NONE ? 0 : space + 1, metric.len);
    return goods.len < metric.len && slice_find(s->text, told) == SLICE_NONE ? goods : metric;
}

/* "EPS in the range" of so much, "net income for the period": the end tells no more of what is measured */
static struct slice without_end(const struct en_sentence *s, struct slice metric)
{
    const struct word *end = lexicon_match_before(s->tables->lexicon, s->tables->measure_end, metric, metric.len);
    size_t cut = end ? metric.len - end->form.len : 0;
    return cut > 1 && metric.ptr[cut - 1] == ' ' ? slice_sub(metric, 0, cut - 1) : metric;
}

static void write_claim(const struct en_sentence *s, const struct en_figure *f)
{
    const struct quantity *q = f->quantity;
    size_t base = s->reading->sentences[s->index].start;
    struct claim *c = reading_claim(s->reading, s->index, base + q->start, base + q->end);
    bool falls = f->role == ROLE_CHANGE && f->direction < 0;
    c->value = signed_by(f, f->factor.coef ? scaled(f, q->value) : q->value);
    c->low = falls ? signed_by(f, q->high) : q->low;
    c->high = falls ? signed_by(f, q->low) : q->high;
    c->unit = f->unit;
    c->relation = f->relation;
    c->metric = without_end(s, without_delivery(s, f->metric));
    en_whose(s, f, c);
    bool stock = is_stock(s, f);
    c->period_start = stock ? DATE_NONE : f->first;
    c->period_end = f->last;
    c->period_text = f->period_text;
    c->status = f->status;
    c->comparison = f->comparison;
    c->source = f->source;
    struct draft *d = reading_draft(s->reading);
    fill_draft(s, f, d);
    d->held = stock;
    reading_explain(s->reading, base + q->start, base + q->end, "claim", f->candidates);
}

static void explain_rejected(const struct en_sentence *s)
{
    size_t base = s->reading->sentences[s->index].start;
    for (size_t i = 0; i < s->quantity_count; i++)
        if (!en_counts(s, &s->quantities[i]))
            reading_explain(s->reading, base + s->quantities[i].start, base + s->quantities[i].end, "rejected",
                            slice_of(s->quantities[i].rejected ? s->quantities[i].rejected : "weak"));
}

/* a noun that was counted or a price per something: later numbers may leave it out */
static void remember_unit(struct en_state *state, const struct en_figure *f)
{
    bool counted = f->quantity->unit.dimension == DIMENSION_COUNT && !f->quantity->bare && f->unit.len > 1;
    bool price = f->unit.len > 4 && f->unit.ptr[3] == '/' && f->role == ROLE_LEVEL;
    enum dimension dimension = f->quantity->unit.dimension;
    struct en_told told = {f->unit, f->metric,
                           f->quantity->relation == RELATION_RANGE ? f->quantity->high : f->quantity->value};
    if (counted || price)
        state->told[state->told_count++ % EN_TOLD] = told;
    if ((dimension == DIMENSION_MASS || dimension == DIMENSION_VOLUME) && slice_find(f->unit, SLICE("/")) == SLICE_NONE)
        state->bulk = told;
}

static void remember(struct en_sentence *s)
{
    struct en_state *state = s->state;
    bool first = !en_begins_with_change(s); /* what the sentence is about is what its first figure measures */
    state->status = s->figure_count ? s->figures[s->figure_count - 1].status : STATUS_ACTUAL;
    for (size_t i = 0; i < s->figure_count; i++) {
        const struct en_figure *f = &s->figures[i];
        remember_unit(state, f);
        bool told = f->role == ROLE_CHANGE && !f->assumed && en_is_share(f) && date_is(f->first);
        if (first && told && f->comparison == COMPARISON_QOQ && !date_is(state->quarter_first))
            state->quarter_first = f->first;
        state->told_yearly |= told && f->comparison == COMPARISON_YOY;
        bool monthly = f->role == ROLE_CHANGE && !f->assumed && f->comparison == COMPARISON_MOM && date_is(f->last) &&
                       en_is_share(f) && f->grain == GRAIN_MONTH;
        if (first && monthly && !date_is(state->month_first)) /* of a stock too, at its end */
            state->month_first = date_of(f->last.year, f->last.month, 1);
        if (first && f->metric.len) {
            state->market = en_speaks_of_market(s, f);
            state->metric = f->metric;
            state->entity = f->entity;
            state->comparison = f->comparison;
            state->dimension = f->quantity->unit.dimension;
            state->unit = state->dimension == DIMENSION_COUNT ? f->unit : SLICE("");
            if (state->dimension == DIMENSION_COUNT)
                state->implied = (f->quantity->bare && f->unit.len > 1 &&
                                  slice_find(f->metric, slice_sub(f->unit, 1, f->unit.len)) == SLICE_NONE) ||
                                         slice_equal(f->unit, SLICE("jobs"))
                                     ? f->unit
                                     : SLICE("");
            first = false;
        }
        if (f->quantity->unit.dimension == DIMENSION_MONEY && slice_find(f->unit, SLICE("/")) == SLICE_NONE)
            state->money = f->unit;
        struct slice name = en_span_is(f->subject) ? en_phrase_entity(s, f->subject) : (struct slice){NULL, 0};
        if (name.ptr && !en_place_named(s, name))
            state->name = name;
        bool named = en_span_is(f->said) && en_phrase_is_name(s, f->said); /* whose, not what */
        if (f->role == ROLE_LEVEL && f->metric.len && !named) {
            state->topic = f->stem.len ? f->stem : f->metric;
            state->topic_dimension = f->quantity->unit.dimension;
        }
    }
}

/* a sentence without figures may say what the next ones are about: "Sales of heat pumps shrank last year" */
static void remember_topic(struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->tokens[i].part != PART_PAST && s->tokens[i].part != PART_PRESENT)
            continue;
        if (!en_is(s, i, EN_TAG(MEASURE) | EN_TAG(UP) | EN_TAG(DOWN)))
            return;
        struct en_span subject = en_subject(s, 0, i);
        if (!en_span_is(subject) || en_phrase_is_pronoun(s, subject) || en_phrase_is_name(s, subject))
            return;
        s->state->topic = s->state->metric = en_phrase_text(s, subject);
        s->state->entity = en_phrase_entity(s, subject);
        return;
    }
}

static bool has_quantity(const struct en_sentence *s)
{
    return en_find_part(s, 0, s->count, PART_BIT(PART_QUANTITY)) < s->count;
}

/* has the sentence a noun before its first quantity? else "Up 5% on the year", "It was 7%" speak of what was told */
static bool names_subject(const struct en_sentence *s)
{
    bool counts = has_quantity(s);
    for (size_t i = 0; i < s->count && counts; i++) {
        if (s->tokens[i].part == PART_QUANTITY || s->tokens[i].part == PART_PRONOUN)
            return false;
        if (s->tokens[i].part == PART_NOUN)
            return !en_is(s, i, EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN));
    }
    return false;
}

/* What was measured is not carried below a heading, nor from one item of a list to the next that names a subject of its
 * own: "- Sales rose to $9 million.  - FFO was $2 million." */
static void forget_topic(struct en_sentence *s)
{
    const struct sentence *now = &s->reading->sentences[s->index];
    if (s->index == 0 || now->paragraph == now[-1].paragraph)
        return;
    bool next_item = now->bullet && now[-1].listed && names_subject(s);
    if (!next_item && (now->bullet || !now->heading))
        return;
    struct en_state *state = s->state;
    if (state->digest && now->heading)
        state->force = state->quarter = state->month = state->year = state->week = state->stand = (struct en_force){0};
    state->topic = state->metric = state->entity = state->whole = (struct slice){NULL, 0};
    state->unit = state->implied = (struct slice){NULL, 0};
    state->topic_dimension = state->dimension = DIMENSION_COUNT;
    state->comparison = COMPARISON_NONE;
}

/* ---- sentences ---- */

static struct en_state *state_of(struct reading *reading)
{
    if (!reading->state_en) {
        struct en_state *state = arena_new(reading->arena, struct en_state);
        state->fiscal.published = reading->document->published;
        period_fiscal(reading->know, reading->document->title, reading->clean.text, &state->fiscal);
        state->owner = owner_read(reading->know, reading->document->title, reading->clean.text);
        if (state->owner.firm)
            state->name = state->owner.name;
        state->country = country_of_en(reading->know, reading->document->title, reading->document->text);
        reading->of_budget =
            en_has_class(reading->know->claims_en, reading->know->claims_en->budget_titles, reading->document->title);
        en_know_fiscal(reading, state->country.name, state->owner.firm, &state->fiscal);
        reading->fiscal = state->fiscal;
        state->crop_source = en_crop_source(reading);
        state->season = en_outlook(reading);
        state->crop_outlook = date_is(state->season.last);
        if (!state->crop_source && !state->crop_outlook)
            state->season = en_harvest(reading);
        state->crops = state->crop_source || en_tells_of_crops(reading);
        const struct en_tables *tables = reading->know->claims_en;
        state->digest = en_has_class(tables, tables->digests, reading->document->title);
        state->auction = en_has_class(tables, tables->auctions, reading->document->title);
        state->results = en_has_class(tables, tables->results_text, reading->clean.text) && !reading->of_budget;
        reading->state_en = state;
    }
    return reading->state_en;
}

/* "In early March it issued notes": readers date what was done by the month */
static void take_whole_months(struct en_sentence *s)
{
    for (size_t i = 0; i < s->period_count; i++) {
        struct period *p = &s->periods[i];
        if (!p->half || p->shape != PERIOD_FLOW || !date_is(p->first))
            continue;
        p->first = date_of(p->first.year, p->first.month, 1);
        p->last = date_month_end(p->first.year, p->first.month);
    }
}

static void read_periods(struct en_sentence *s)
{
    struct reading *r = s->reading;
    struct period_context context = {.published = r->document->published,
                                     .opening_first = s->state->opening.first,
                                     .opening_last = s->state->opening.last,
                                     .anchor_first = s->state->force.first,
                                     .anchor_last = s->state->force.last,
                                     .month_first = s->state->month.first,
                                     .month_last = s->state->month.last,
                                     .quarter_first = s->state->quarter.first,
                                     .quarter_last = s->state->quarter.last,
                                     .week_first = s->state->week.first,
                                     .week_last = s->state->week.last,
                                     .fiscal_month = s->state->fiscal.fiscal_month,
                                     .fiscal_quarters = s->state->fiscal.fiscal_quarters,
                                     .fiscal_begins = s->state->fiscal.fiscal_begins};
    context.looks_ahead = en_looks_ahead(s->tables, s->text, &context.ahead_first, &context.ahead_last);
    if (s->state->crop)
        context.fiscal_month = s->state->crop;
    else if (!context.fiscal_quarters)
        en_fiscal_of_sentence(s, &context);
    s->period_count = period_find(r->know, s->text, LANGUAGE_EN, &context, &r->work, &s->periods);
    take_whole_months(s);
}

static bool has_word(const struct en_sentence *s, const char *word)
{
    for (size_t i = 0; i < s->count; i++)
        if (en_word_is(s, i, word))
            return true;
    return false;
}

/* "Orlo said it will build"; but "The Dutch brewer said it" has a name already */
static bool says_of_itself(const struct en_sentence *s, struct slice source)
{
    size_t space = slice_rfind(source, SLICE(" "));
    char first = source.ptr[space == SLICE_NONE ? 0 : space + 1];
    for (size_t i = 0; i < s->count && (first & 32) == 0; i++)
        if (en_is(s, i, EN_TAG(SOURCE_VERB)) && en_word_is(s, i + 1 + en_word_is(s, i + 1, "that"), "it"))
            return true;
    return false;
}

/* a heading says of what status the lines below it are */
static void read_heading_status(struct en_sentence *s)
{
    bool opens = slice_ends(s->text, SLICE(":")); /* "For 2026, the company expects:" */
    s->state->heading_status = STATUS_ACTUAL;
    for (size_t i = 0; i < s->count; i++) {
        if (en_is(s, i, EN_TAG(NOUN_FORECAST) | (opens ? EN_TAG(FORECAST) : 0)))
            s->state->heading_status = STATUS_FORECAST;
        if (en_is(s, i, EN_TAG(NOUN_TARGET)))
            s->state->heading_status = STATUS_TARGET;
    }
}

/* and of what time */
static void read_heading(struct en_sentence *s)
{
    en_heading(s);
    en_table_head(s);
    read_heading_status(s);
}

/* "Registrations year to date:", "The bank's forecasts:", above a list: the time of its items, and their status; the
 * day on which something is told is none */
static bool heads_list(const struct en_sentence *s)
{
    if (!slice_ends(s->text, SLICE(":")))
        return false;
    for (size_t i = 0; i < s->period_count; i++)
        if (s->periods[i].grain == GRAIN_DAY)
            return false;
    bool foreseen = false;
    for (size_t i = 0; i < s->count; i++)
        foreseen |= en_is(s, i, EN_TAG(NOUN_FORECAST) | EN_TAG(NOUN_TARGET));
    return s->period_count || foreseen;
}

/* ---- items that start with whose they are ---- */

#define LABEL_WORDS 5

/* "Orlo Works: shares fell 5%": the name before the colon that an item starts with, small letters behind it */
static struct en_span label_of(const struct en_sentence *s)
{
    size_t i = 0;
    while (en_part_is(s, i, PART_BREAK) || en_part_is(s, i, PART_DASH))
        i++;
    size_t from = i;
    while (i < from + LABEL_WORDS && en_part_is(s, i, PART_NOUN) && en_is_capital(s, i))
        i++;
    bool goes_on = i + 1 < s->count && !en_is_capital(s, i + 1) && !en_part_is(s, i + 1, PART_QUANTITY);
    return en_part_is(s, i, PART_COLON) && goes_on && i > from ? (struct en_span){from, i} : EN_NO_SPAN;
}

static bool is_name_label(const struct en_sentence *s, struct en_span span)
{
    bool unknown = false; /* words of the lexicon alone are labels of other things: "Net income: up 5%" */
    for (size_t i = span.from; i < span.to; i++) {
        unknown |= !en_is(s, i, ~(EN_VERB | EN_TAG(PLACE)));
    }
    return unknown && !en_is(s, span.to - 1, EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE) | EN_TAG(MARKET));
}

static void read_label(struct en_sentence *s)
{
    const struct sentence *now = &s->reading->sentences[s->index];
    if (s->state->label.len && s->state->label_paragraph != now->paragraph)
        s->state->label = (struct slice){NULL, 0};
    if (s->index && now[-1].paragraph == now->paragraph)
        return;
    struct en_span span = label_of(s);
    if (!en_span_is(span) || !is_name_label(s, span))
        return;
    s->state->label = slice_sub(s->text, s->tokens[span.from].start, s->tokens[span.to - 1].end);
    s->state->label_paragraph = now->paragraph;
    s->state->name = s->state->label;
}

static bool opens_paragraph(const struct reading *r, size_t index)
{
    return index == 0 || r->sentences[index].paragraph != r->sentences[index - 1].paragraph;
}

static bool opens_item(const struct en_sentence *s)
{
    return !s->state->owner.firm && opens_paragraph(s->reading, s->index);
}

#define OPENING_WORDS 6

/* may the word go on with a name? no verb of a headline, "Orlo Joins", no "Orlo shares", "Paris-based" */
static bool goes_on_name(const struct en_sentence *s, size_t i, bool first)
{
    bool compound = slice_find(en_text(s, i), SLICE("-")) != SLICE_NONE;
    return en_part_is(s, i, PART_NOUN) && en_is_capital(s, i) && !compound &&
           (first || !en_is(s, i, EN_VERB | EN_TAG(MARKET)));
}

/* the capitals that the sentence starts with, where they name somebody who does or has something */
static struct en_span leading_name(const struct en_sentence *s, size_t from)
{
    size_t to = from;
    while (to < from + OPENING_WORDS && goes_on_name(s, to, to == from))
        to++;
    struct en_span span = {from, to};
    bool headline = en_is_capital(s, to) && !s->state->digest; /* "Orlo Joins" */
    bool goods = en_is(s, to, EN_TAG(MARKET)) && (en_is_verb(s, to + 1) || en_part_is(s, to + 1, PART_AUXILIARY));
    bool common = to == from + 1 && /* "The Fund", "Hedge funds", "Receipts were" */
                  ((from > 0 && en_part_is(s, from - 1, PART_DETERMINER)) ||
                   (en_part_is(s, to, PART_NOUN) && !goods && !en_is_capital(s, to)) ||
                   en_is(s, to, EN_BE | EN_TAG(UP) | EN_TAG(DOWN) | EN_TAG(MEASURE) | EN_TAG(SHARE)) ||
                   en_word_is(s, to, "have"));
    common |= en_part_is(s, to, PART_DASH) ||
              (en_part_is(s, to, PART_COMMA) && en_part_is(s, to + 1, PART_PERIOD)); /* "LIMA, May 7 - " */
    bool goes_on = !common && !headline && !en_part_is(s, to, PART_PREPOSITION) && !en_part_is(s, to, PART_COLON) &&
                   !en_part_is(s, to, PART_COORDINATOR);
    return to > from && goes_on && is_name_label(s, span) ? span : EN_NO_SPAN;
}

static bool names_person(const struct en_sentence *s, size_t to)
{
    for (size_t i = 0; i < to; i++)
        if (en_is(s, i, EN_TAG(PERSON_TITLE)) || en_in_class(s, i, s->tables->forecasters))
            return true;
    return false;
}

/* "Orlo Works has announced": in a text that is no firm's, whom a paragraph opens with is whom it is about; "it" and
 * "the company" go on */
static void read_opening(struct en_sentence *s)
{
    size_t verb = en_find_part(s, 0, s->count, PART_BIT(PART_PAST) | PART_BIT(PART_PRESENT) | PART_BIT(PART_AUXILIARY));
    size_t from = 0;
    while (en_part_is(s, from, PART_BREAK) || en_part_is(s, from, PART_DETERMINER))
        from++;
    struct en_span lead = verb < s->count ? leading_name(s, from) : EN_NO_SPAN,
                   who = verb < s->count ? en_subject(s, 0, verb) : EN_NO_SPAN;
    struct slice name = {NULL, 0};
    if (en_span_is(lead))
        name = slice_sub(s->text, s->tokens[lead.from].start, s->tokens[lead.to - 1].end);
    else if (en_span_is(who) && (en_phrase_is_pronoun(s, who) || en_is(s, en_phrase_head(s, who), EN_TAG(ANAPHOR))))
        return;
    else if (en_span_is(who) && en_phrase_head(s, who) > from && /* "Belgian insurer Orlo", not "Orlo and Tarn" */
             en_find_part(s, 0, who.to, PART_BIT(PART_COORDINATOR)) == who.to)
        name = en_phrase_entity(s, who);
    bool led = en_word_is(s, from, "according");
    bool office = en_has_class(s->tables, s->tables->owner_office, name);
    bool named = name.ptr && !led && !office && !en_place_named(s, name) && !names_person(s, verb);
    s->state->item = named ? name : (struct slice){NULL, 0};
    if (named)
        s->state->name = name;
}

/* ---- numbers of paragraphs ---- */

#define PARAGRAPHS_NEAR 6 /* sentences between a numbered paragraph and the next one, each way */

/* "17 Consumer prices", "4.2  Output", "6.The", "5: Output": the digits that a sentence starts with, a capital behind
 * them; 0 if it does not.  ret_marked: a mark says that they number. */
static size_t leading_number(struct slice text, int *ret_last, bool *ret_marked)
{
    size_t i = 0, point = 0;
    *ret_last = 0;
    for (; i < text.len && i < 6 && ((text.ptr[i] >= '0' && text.ptr[i] <= '9') || text.ptr[i] == '.'); i++) {
        bool digit = text.ptr[i] != '.', again = digit && i > 0 && text.ptr[i - 1] == '.';
        point += !digit;
        *ret_last = again ? text.ptr[i] - '0' : digit ? *ret_last * 10 + text.ptr[i] - '0' : *ret_last;
    }
    size_t len = i, last = i;
    bool stop = i > 0 && text.ptr[i - 1] == '.'; /* "6.The": the mark of the end of a sentence with no blank */
    *ret_marked = stop || (i < text.len && text.ptr[i] == ':');
    last += *ret_marked && !stop;
    while (!stop && last < text.len && text.ptr[last] == ' ')
        last++;
    bool capital = len > 0 && (stop || last > len) && last < text.len && text.ptr[last] >= 'A' && text.ptr[last] <= 'Z';
    return capital && point < 2 && *ret_last < 200 ? len - stop : 0;
}

/* "- 1.33  The outlook": what a paragraph says behind the mark of a list */
static struct slice behind_dash(struct slice text)
{
    return slice_sub(text, slice_starts(text, SLICE("- ")) ? 2 : 0, text.len);
}

/* does a paragraph close by bear the number before or behind this one? */
static bool is_counted_on(const struct reading *r, size_t index, struct slice number, int last)
{
    size_t from = index > PARAGRAPHS_NEAR ? index - PARAGRAPHS_NEAR : 0;
    for (size_t i = from; i < index + PARAGRAPHS_NEAR && i < r->sentence_count; i++) {
        struct slice text = behind_dash(reading_sentence(r, i));
        int other;
        bool marked;
        size_t len = i != index && opens_paragraph(r, i) ? leading_number(text, &other, &marked) : 0;
        bool decimal = slice_find(number, SLICE(".")) != SLICE_NONE;
        bool alike = len && (slice_find(slice_sub(text, 0, len), SLICE(".")) != SLICE_NONE) == decimal;
        if (alike && other == (i < index ? last - 1 : last + 1))
            return true;
    }
    return false;
}

/* "17 Consumer prices rose": a number that only tells the paragraph */
static void reject_paragraph_number(struct en_sentence *s)
{
    int last;
    bool marked;
    struct slice text = behind_dash(s->text);
    size_t len = opens_paragraph(s->reading, s->index) ? leading_number(text, &last, &marked) : 0;
    if (!len || !s->quantity_count || s->quantities[0].start != s->text.len - text.len ||
        s->quantities[0].unit.dimension != DIMENSION_COUNT)
        return;
    struct slice number = slice_sub(text, 0, len);
    bool decimal = slice_find(number, SLICE(".")) != SLICE_NONE && s->quantities[0].value.exp < 0;
    if (!decimal && !marked && !is_counted_on(s->reading, s->index, number, last))
        return;
    s->quantities[0].rejected = "paragraph number";
}

/* ---- marks of references ---- */

#define REFERENCES_TOLD 3 /* a text that ends so many of its lines with a bare number marks its sources */

/* "output of the plant 12.": the number that a text ends with, behind a small letter or a percentage; 0 if it does not
 */
static size_t reference_of(struct slice text)
{
    size_t end = text.len - slice_ends(text, SLICE(".")), start = end;
    while (start > 0 && end - start < 3 && text.ptr[start - 1] >= '0' && text.ptr[start - 1] <= '9')
        start--;
    if (start == end || end - start > 2 || start < 3 || text.ptr[start - 1] != ' ')
        return 0;
    char before = text.ptr[start - 2];
    return (before >= 'a' && before <= 'z') || before == '%' || before == ')' ? start : 0;
}

static bool marks_references(const struct reading *r, const struct sentence *now)
{
    size_t count = 0, items = 0;
    for (size_t i = 0; i < r->sentence_count && now->listed; i++) {
        items += r->sentences[i].listed;
        count += r->sentences[i].listed && reference_of(reading_sentence(r, i));
    }
    return count >= REFERENCES_TOLD && count * 2 > items;
}

/* "- Sales rose 5% 12.": the last number of an item only tells the source */
static void reject_reference(struct en_sentence *s)
{
    size_t start = reference_of(s->text);
    struct quantity *last = s->quantity_count ? &s->quantities[s->quantity_count - 1] : NULL;
    if (start && last && last->start == start && last->bare &&
        marks_references(s->reading, &s->reading->sentences[s->index]))
        last->rejected = "reference";
}

/* "Q1 2024 sales bulletin": the title heads the whole text */
static void read_title(struct reading *reading, struct en_state *state)
{
    struct en_sentence s = {
        .reading = reading, .tables = reading->know->claims_en, .state = state, .text = reading->document->title};
    if (!s.text.len)
        return;
    en_crop(&s); /* "… forecast for the 2017/18 season" */
    read_periods(&s);
    if (!s.period_count)
        return;
    en_tokens(&s);
    read_heading(&s);
    for (size_t i = 0; i < s.count; i++) /* "misses estimates; gives its outlook for 2026": a sentence, no heading */
        if (en_part_is(&s, i, PART_SEMICOLON) ||
            en_is(&s, i, EN_TAG(EXCEED) | EN_TAG(UP) | EN_TAG(DOWN) | EN_BE | EN_TAG(MODAL)))
            state->heading_status = STATUS_ACTUAL;
    for (size_t i = 0; i < s.count; i++)
        if (s.tokens[i].part == PART_PERIOD && en_scope_is_time(&s, i))
            told_add(&reading->titled, reading->arena, told_period(en_scope_period_at(&s, i), s.text, true));
}

static void read_figures(struct en_sentence *s)
{
    s->figures = arena_array(&s->reading->work, struct en_figure, s->quantity_count + 1);
    struct slice source = en_source(s);
    bool named = source.ptr && source.ptr[0] >= 'A' && source.ptr[0] <= 'Z';
    if (named && (!s->state->name.ptr || has_word(s, "its") || says_of_itself(s, source)))
        s->state->name = source; /* "Time Warner said that its profit rose": who "the company" is */
    for (size_t i = 0; i < s->count; i++)
        if (s->tokens[i].part == PART_QUANTITY)
            read_figure(s, i, source);
    en_respectively(s);
    en_dated_lists(s);
    en_following_months(s);
    en_bases_first(s);
    en_estimates_held(s);
    en_average_years(s);
    en_table_row(s);
    en_figures_of_weeks(s);
    en_shares_named(s);
}

/* what the sentence says besides its figures, and leaves to those behind it */
static void read_surroundings(struct en_sentence *s)
{
    const struct sentence *info = &s->reading->sentences[s->index];
    en_tokens(s);
    forget_topic(s);
    if (s->state->owner.firm && opens_paragraph(s->reading, s->index))
        s->state->name = s->state->owner.name; /* whom "the company" means first */
    if (opens_item(s))
        read_opening(s);
    read_label(s);
    bool opens_list = heads_list(s) && s->index + 1 < s->reading->sentence_count && info[1].bullet;
    if ((info->heading || (opens_list && s->period_count)) && !has_quantity(s))
        read_heading(s);
    else if (opens_list && !has_quantity(s))
        read_heading_status(s); /* "The forecast is as follows:": of the time told above it */
    en_money_places(s);
    en_fiscal_years(s);
    en_fiscal_weeks(s);
    en_quarters_listed(s);
    tell_times(s);
    en_season(s);
    en_next_periods(s);
}

void claims_en(struct reading *reading, size_t index)
{
    bool begins = !reading->state_en;
    struct en_sentence s = {.reading = reading,
                            .tables = reading->know->claims_en,
                            .state = state_of(reading),
                            .index = index,
                            .text = reading_sentence(reading, index)};
    if (begins)
        read_title(reading, s.state);
    if (!s.text.len)
        return;
    en_series(&s);
    en_crop(&s);
    read_periods(&s);
    if (reading->sentences[index].has_numeral)
        s.quantity_count = quantity_find_in(reading->know, s.text, LANGUAGE_EN, s.periods, s.period_count,
                                            reading->arena, &reading->work, &s.quantities);
    reject_paragraph_number(&s);
    reject_reference(&s);
    if (!s.quantity_count && !s.period_count && !reading->sentences[index].heading && !slice_ends(s.text, SLICE(":"))) {
        if (opens_item(&s)) {
            en_tokens(&s);
            read_opening(&s);
        }
        return;
    }
    read_surroundings(&s);
    read_figures(&s);
    for (size_t i = 0; i < s.figure_count; i++)
        write_claim(&s, &s.figures[i]);
    explain_rejected(&s);
    en_period_carry(&s);
    if (s.figure_count)
        remember(&s);
    else
        remember_topic(&s);
}
