/* metric_en_deed - measures that a verb names: what was sold, invested, set aside */
#include "extract/choose/metric_en_internal.h"

/* the noun of a verb: "production" for "pumped"; empty if the lexicon has none */
static struct slice noun_of(const struct en_sentence *s, size_t verb)
{
    const struct word *word = verb == EN_NO_TOKEN ? NULL : s->tokens[verb].word;
    while (word && word->class_id != s->tables->class_id[EN_NOMINAL])
        word = word_next(word);
    return word ? word->means : NO_SLICE;
}

/* what is said behind an amount of its use: "for roofs in the north", "to repair the dam" */
static struct slice purpose_at(const struct en_sentence *s, size_t i)
{
    bool infinitive = en_part_is(s, i, PART_AUXILIARY) && en_part_is(s, i + 1, PART_INFINITIVE);
    bool leads = en_in_class(s, i, s->tables->purpose);
    bool doing = leads && en_part_is(s, i + 1, PART_ING); /* "£8m in upgrading its depots" */
    struct en_span span = infinitive || doing ? en_phrase_after(s, i + 2)
                          : leads             ? en_phrase_after(s, i + 1)
                                              : EN_NO_SPAN;
    if (!en_span_is(span) || (leads && !infinitive && en_is(s, span.from, EN_TAG(PLACE))) ||
        en_part_is(s, span.to, PART_QUANTITY)) /* "under the $2 billion plan" */
        return NO_SLICE;
    return slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
}

/* the same, and by what way: "to shareholders through dividends" */
static struct slice use_at(const struct en_sentence *s, size_t i)
{
    struct slice use = purpose_at(s, i);
    size_t way = i;
    while (use.len && way < s->count && s->text.ptr + s->tokens[way].start < use.ptr + use.len)
        way++;
    bool by = en_word_is_any(s, way, "through", "via");
    struct en_span span = by ? en_phrase_after(s, way + 1) : EN_NO_SPAN;
    if (!en_span_is(span) || en_part_is(s, span.to, PART_QUANTITY) || en_phrase_is_name(s, span))
        return use; /* "shipped 5 tonnes through Port Tarn, 2 through Port Ely": where, not how */
    return slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
}

/* "spends 2% of GDP on roads": what the verb names, and for what */
bool metric_from_use(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct slice noun = f->preposition == EN_NO_TOKEN ? noun_of(s, f->governor) : NO_SLICE;
    bool use = noun.len && en_word_is_any(s, f->behind.to, "on", "to");
    struct slice what = use ? purpose_at(s, f->behind.to) : NO_SLICE;
    if (!what.len)
        return false;
    f->metric = metric_join(s, metric_join(s, noun, " ", what), " share of ", en_phrase_text(s, f->behind));
    metric_own_entity(s, f, before);
    return true;
}

/* "area", "length", "amount": what there is so much of */
static struct slice measure_of(enum dimension dimension)
{
    return dimension == DIMENSION_AREA     ? SLICE("area")
           : dimension == DIMENSION_LENGTH ? SLICE("length")
                                           : SLICE("amount");
}

/* "secured" for "secures", if the lexicon knows such a form; else empty */
static struct slice past_of(const struct en_sentence *s, struct slice form)
{
    struct slice stem = slice_sub(form, 0, form.len - slice_ends(form, SLICE("s")));
    struct slice past = metric_join(s, stem, slice_ends(stem, SLICE("e")) ? "" : "e", SLICE("d"));
    const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_VERB_PAST], past, 0);
    if (word && word->form.len == past.len)
        return past;
    char doubled[] = {stem.len ? stem.ptr[stem.len - 1] : 'e', '\0'}; /* "spanned" */
    past = metric_join(s, stem, doubled, SLICE("ed"));
    word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_VERB_PAST], past, 0);
    return word && word->form.len == past.len ? past : SLICE("");
}

/* "amount set aside", "area to clear" from a verb whose object the quantity is; empty for other forms of it */
static struct slice amount_done(const struct en_sentence *s, const struct en_figure *f, size_t verb)
{
    enum en_part part = s->tokens[verb].part;
    size_t last = verb;
    if (en_word_is_any(s, verb + 1, "aside", "up", "out", "off", "back", "away", "down"))
        last = verb + 1;
    struct slice words = slice_sub(s->text, s->tokens[verb].start, s->tokens[last].end), form = en_text(s, verb);
    bool doing = slice_ends(form, SLICE("ing"));         /* "am providing $3 billion" */
    if (last == verb && (part == PART_PRESENT || doing)) /* "secures $9 million" */
        words = past_of(s, doing ? slice_sub(form, 0, form.len - strlen("ing")) : form);
    bool done = (part == PART_PARTICIPLE && words.len) || (part == PART_PRESENT && words.len && last == verb) ||
                (part == PART_PAST && (slice_ends(form, SLICE("d")) || /* not "drew" */
                                       slice_ends(form, SLICE("t"))));
    if (!done && part != PART_INFINITIVE)
        return NO_SLICE;
    return metric_join(s, measure_of(f->quantity->unit.dimension), part == PART_INFINITIVE ? " to " : " ", words);
}

/* may be done to an amount: no share, no count with a noun of its own; no verb that only says how large or who says it
 */
static bool is_deed(const struct en_sentence *s, const struct en_figure *f, size_t verb)
{
    enum dimension d = f->quantity->unit.dimension;
    bool given = d == DIMENSION_MONEY && en_in_class(s, verb, s->tables->provides); /* "am providing $3 billion" */
    bool amount = d == DIMENSION_MONEY || d == DIMENSION_AREA || d == DIMENSION_LENGTH || d == DIMENSION_MASS ||
                  d == DIMENSION_ENERGY || d == DIMENSION_POWER || d == DIMENSION_VOLUME;
    return amount && f->role == ROLE_LEVEL &&
           (given || !en_is(s, verb,
                            EN_TAG(MEASURE) | EN_TAG(SHARE) | EN_BE | EN_HAVE | EN_TAG(UP) | EN_TAG(DOWN) |
                                EN_TAG(FORECAST) | EN_TAG(TARGET) | EN_TAG(SOURCE_VERB) | EN_TAG(DO)));
}

size_t en_verb_behind(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 1;
    while (en_part_is(s, i, PART_ADVERB) || en_part_is(s, i, PART_AUXILIARY))
        i++;
    return en_is_verb(s, i) && s->tokens[i].part != PART_ING ? i : EN_NO_TOKEN;
}

/* "a provision of $5 million has been made for repairs": what for */
struct slice metric_for_what(const struct en_sentence *s, const struct en_figure *f)
{
    size_t verb = f->quantity->unit.dimension == DIMENSION_MONEY ? en_verb_behind(s, f) : EN_NO_TOKEN;
    bool done = verb != EN_NO_TOKEN && en_part_is(s, verb, PART_PARTICIPLE) && en_word_is(s, verb + 1, "for");
    return done ? purpose_at(s, verb + 1) : NO_SLICE;
}

/* "$5 million was set aside for repairs": nothing said before is meant */
static bool from_passive(const struct en_sentence *s, struct en_figure *f, size_t verb, const struct en_figure *before)
{
    bool follows = before && before->quantity->unit.dimension == f->quantity->unit.dimension;
    if (s->tokens[verb].part != PART_PARTICIPLE || !is_deed(s, f, verb) || follows)
        return false;
    struct slice noun = noun_of(s, verb);
    size_t i = verb + 1;
    while (en_part_is(s, i, PART_ADVERB))
        i++;
    f->metric = metric_join(s, noun.len ? noun : amount_done(s, f, verb), " ", purpose_at(s, i));
    return f->metric.len > 0;
}

/* "$5 million remaining available for repairs" */
static struct slice amount_remaining(const struct en_sentence *s, const struct en_figure *f)
{
    size_t i = f->token + 2 + en_word_is(s, f->token + 2, "available");
    bool left = en_word_is(s, f->token + 1, "remaining") && en_part_is(s, f->token + 1, PART_ING);
    struct slice amount = metric_join(s, measure_of(f->quantity->unit.dimension), " ", SLICE("remaining"));
    return left ? metric_join(s, amount, " ", purpose_at(s, i)) : NO_SLICE;
}

bool metric_from_predicate(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct slice remaining = metric_is_counted(f->quantity) ? NO_SLICE : amount_remaining(s, f);
    if (remaining.len) {
        f->metric = remaining;
        metric_own_entity(s, f, before);
        return true;
    }
    bool worth = en_word_is(s, f->preposition, "worth"); /* "a fund worth $5m was set up" */
    size_t verb = f->governor == EN_NO_TOKEN && !f->bracketed && !worth ? en_verb_behind(s, f) : EN_NO_TOKEN;
    if (before && en_reckoned(s, f->token + 1) != EN_NO_TOKEN) { /* "short of the $41 million analysts had expected" */
        metric_inherit(s, f, before);
        f->stem = f->metric;
        return f->metric.len > 0;
    }
    if (verb == EN_NO_TOKEN)
        return false;
    if (from_passive(s, f, verb, before))
        return true;
    size_t i = verb + 1;
    struct en_span span = en_phrase_after(s, i + en_part_is(s, i, PART_PREPOSITION));
    metric_inherit(s, f, before);
    f->stem = f->metric;
    if (!en_span_is(span) || en_is(s, verb, EN_BE) || en_word_is(s, i, "by"))
        return f->metric.len > 0; /* "the 20 cents expected by analysts" */
    struct slice words = en_phrase_text(s, span);
    if (!en_part_is(s, i, PART_PREPOSITION)) {
        f->metric = words;
    } else {
        struct slice rest = slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end);
        f->metric = metric_join(s, f->metric, " ", rest);
    }
    return true;
}

/* "valuing the firm at $5 billion", "Orlo, valued at $5 billion": the valuation of the object, else of the subject */
bool metric_from_valuing(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool at = f->governor != EN_NO_TOKEN && f->role == ROLE_LEVEL && en_word_is(s, f->preposition, "at") &&
              f->quantity->unit.dimension == DIMENSION_MONEY;
    const struct word *verb =
        at ? lexicon_match(s->tables->lexicon, s->tables->values, s->text, s->tokens[f->governor].start) : NULL;
    if (!verb)
        return false;
    struct en_span what = en_span_is(f->object) ? f->object : en_span_is(f->subject) ? f->subject : f->near;
    size_t i = f->token + 1;
    while (!en_span_is(what) && i < s->count && s->tokens[i].part != PART_COMMA && s->tokens[i].part != PART_QUANTITY)
        i++;
    if (!en_span_is(what) && en_part_is(s, i, PART_COMMA))
        what = en_phrase_after(s, i + 1); /* "Valued at $5 billion, the market is to grow" */
    bool known = en_span_is(what) && !en_phrase_is_pronoun(s, what);
    f->metric = known ? metric_join(s, verb->means, " of ", en_phrase_text(s, what)) : verb->means;
    f->entity = known ? metric_subject_entity(s, what) : before ? before->entity : s->state->name;
    if (known && before && before->entity.ptr && en_is(s, en_phrase_head(s, what), EN_TAG(ANAPHOR)))
        f->entity = before->entity; /* "raised $70m at a round that valued the firm at" */
    return true;
}

bool metric_from_nominal(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    struct slice noun = noun_of(s, f->governor);
    bool fined = slice_equal(noun, SLICE("fine")) && f->near.from == f->governor + 1;
    if (!noun.len || f->preposition != EN_NO_TOKEN || (en_span_is(f->near) && !fined) ||
        (en_is_passive(s, f->governor) && en_is(s, f->governor, EN_TAG(UP) | EN_TAG(DOWN))))
        return false; /* "was raised 10 cents" */
    f->metric = noun;
    if (fined) { /* "fined Orlo $5 million": whose it is */
        f->entity = metric_subject_entity(s, f->near);
        return true;
    }
    size_t i = en_behind(s, f->token);
    if (slice_equal(noun, SLICE("additions")) && en_word_is(s, i, "to")) {
        metric_from_phrase(s, f, en_phrase_after(s, i + 1), before); /* "would add £9m to its costs" */
        return f->metric.len > 0;
    }
    size_t of = i + en_word_is(s, i, "worth");
    struct en_span what = en_word_is(s, of, "of") ? en_phrase_after(s, of + 1) : EN_NO_SPAN;
    if (en_span_is(what) && !en_is_share(f) && !metric_is_vague(s, what))
        f->metric = metric_join(s, metric_join(s, noun, " of ", en_phrase_text(s, what)), " ", purpose_at(s, what.to));
    /* "imported $2 million worth of tea from Java" */
    bool from = en_word_is(s, i, "from") && f->quantity->unit.dimension == DIMENSION_MONEY; /* "earned $5m from tea" */
    bool spends = en_word_is(s, i, "for") && slice_equal_any(noun, "allocation", "spending");
    struct en_span span = en_word_is_any(s, i, "in", "on") || from || spends ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    if (en_span_is(span) && !en_phrase_is_name(s, span))
        f->metric = metric_join(s, noun, " ", slice_sub(s->text, s->tokens[i].start, s->tokens[span.to - 1].end));
    if (f->metric.ptr == noun.ptr) /* "spent $5 million to repair roads" */
        f->metric = metric_join(s, noun, " ", use_at(s, en_behind(s, f->token)));
    metric_own_entity(s, f, before);
    size_t doer = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    bool thing =
        doer != EN_NO_TOKEN && !en_is_capital(s, doer) && !metric_is_vague(s, f->subject) &&
        !en_is(s, doer,
               EN_TAG(ANAPHOR) | EN_TAG(OWNER) | EN_TAG(PERSON_TITLE) | EN_TAG(QUANTITATIVE) | EN_TAG(RELATIONAL));
    if (thing && f->metric.ptr == noun.ptr && !en_is_passive(s, f->governor)) /* "Wind power generated 141 TWh" */
        f->metric = metric_join(s, noun, " of ", en_phrase_text(s, f->subject));
    return true;
}

/* "is to acquire Banta for $5 billion in cash", "sold its arm for $2m": what the money is paid for */
bool metric_from_deal(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool paid = f->governor != EN_NO_TOKEN && en_word_is(s, f->preposition, "for") && en_span_is(f->object) &&
                f->object.to == f->preposition && f->quantity->unit.dimension == DIMENSION_MONEY;
    const struct word *verb =
        paid ? lexicon_match(s->tables->lexicon, s->tables->deals, s->text, s->tokens[f->governor].start) : NULL;
    if (!verb)
        return false;
    f->metric = metric_join(s, verb->means, " of ", en_phrase_text(s, f->object));
    metric_own_entity(s, f, before);
    return true;
}

/* "scored 71% on SumBench and 54% on CodeEval": by the name of the test */
bool metric_from_score(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    bool share = en_is_share(f);
    bool scale = share || f->quantity->bare || slice_equal(f->quantity->unit.symbol, SLICE("points"));
    struct en_span test = en_word_is(s, f->token + 1, "on") ? en_phrase_after(s, f->token + 2) : EN_NO_SPAN;
    bool named = en_span_is(test) && en_is_capital(s, test.to - 1) && !en_is(s, test.to - 1, EN_TAG(PLACE));
    if (!scale || !named || f->role != ROLE_LEVEL)
        return false;
    bool again = f->governor == EN_NO_TOKEN && before && slice_ends(before->metric, SLICE(" score"));
    bool scored = f->governor != EN_NO_TOKEN && f->preposition == EN_NO_TOKEN &&
                  lexicon_match(s->tables->lexicon, s->tables->scores, s->text, s->tokens[f->governor].start);
    if (!again && !scored)
        return false;
    f->metric = metric_join(s, en_phrase_text(s, test), " ", SLICE("score"));
    if (again)
        f->entity = before->entity;
    else
        metric_own_entity(s, f, before);
    return true;
}

/* somebody who does things with money or land: a name, a firm, "we"; "they" may be what was measured before */
static bool is_doer(const struct en_sentence *s, const struct en_figure *f)
{
    size_t head = en_span_is(f->subject) ? en_phrase_head(s, f->subject) : EN_NO_TOKEN;
    if (head == EN_NO_TOKEN)
        return f->quantity->unit.dimension == DIMENSION_MONEY || en_word_is(s, f->subject.from, "we");
    return en_is(s, head, EN_TAG(OWNER) | EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE)) || en_is_capital(s, head);
}

bool metric_from_deed(const struct en_sentence *s, struct en_figure *f, const struct en_figure *before)
{
    if (f->governor == EN_NO_TOKEN || f->preposition != EN_NO_TOKEN || !is_deed(s, f, f->governor) || !is_doer(s, f) ||
        (en_span_is(f->near) && !metric_is_vague(s, f->near)))
        return false;
    struct slice done = amount_done(s, f, f->governor);
    if (!done.len)
        return false;
    size_t i = en_behind(s, f->token);
    struct en_span what = en_word_is(s, i, "of") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    if (en_span_is(what)) /* "will deploy 6 gigawatts of graphics processors" */
        done = metric_join(s, done, " of ", en_phrase_text(s, what));
    f->metric = metric_join(s, done, " ", use_at(s, en_span_is(what) ? what.to : i));
    metric_own_entity(s, f, before);
    return true;
}
