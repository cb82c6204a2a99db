/* metric_en_choice - candidates for what a quantity measures, and the choice */
#include "extract/choose/metric_en_choice.h"
#include "base/buf.h"
#include <limits.h>

/* the candidate of these words: a new one, or one that says the same; NULL if there is none */
static struct metric_candidate *candidate(struct metric_candidates *c, struct slice metric, struct slice entity)
{
    if (!metric.len)
        return NULL;
    for (size_t i = 0; i < c->count; i++)
        if (slice_equal(c->at[i].metric, metric)) {
            if (!c->at[i].entity.ptr)
                c->at[i].entity = entity;
            return &c->at[i];
        }
    if (c->count == METRIC_CANDIDATES)
        return NULL;
    struct metric_candidate *added = &c->at[c->count++];
    *added = (struct metric_candidate){.metric = metric, .entity = entity, .notes.all = c->explain};
    return added;
}

/* ---- phrases ---- */

/* "the lowest rates": which of them is no part of what is measured */
static struct en_span without_rank(const struct en_sentence *s, struct en_span span)
{
    size_t i = span.from + en_part_is(s, span.from, PART_DETERMINER);
    bool rank = i + 1 < span.to && en_is(s, i, EN_TAG(NOUN_VAGUE)) && slice_ends(en_text(s, i), SLICE("est")) &&
                en_part_is(s, i + 1, PART_NOUN);
    return rank ? (struct en_span){i + 1, span.to} : span;
}

void metric_add_phrase(const struct en_sentence *s, const struct en_figure *f, struct en_span span, int linked,
                       struct metric_candidates *c)
{
    if (metric_is_speaker(s, f) && span.from >= f->subject.from && span.to <= f->subject.to)
        return; /* who expects or says it is no measure */
    if (f->entity.ptr && !en_span_is(f->said) && en_phrase_is_name(s, span))
        return; /* "in China *38%*": whose is known, of what was told before */
    if (en_span_is(f->bought) && span.from <= f->bought.from && span.to >= f->near.to)
        return; /* "shares at a price of *$5*" */
    struct en_figure near = *f;
    near.near = span;
    struct slice metric = f->role == ROLE_CHANGE ? metric_change_before(s, &near) : NO_SLICE;
    struct en_span said = span, inner = metric_of_change(s, f, span);
    if (!metric.len) {
        said = without_rank(s, en_span_is(inner) ? inner : metric_without_forecast(s, span));
        metric = en_phrase_text(s, said);
    }
    struct metric_candidate *added = candidate(c, metric, NO_SLICE);
    if (!added)
        return;
    added->span = span;
    added->said = said;
    metric_note_phrase(s, f, added, linked);
}

/* ---- two made one ---- */

static void add_joined(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate words,
                       enum metric_joined joined, struct metric_candidates *c)
{
    struct metric_candidate *added = candidate(c, words.metric, words.entity);
    if (!added)
        return;
    added->span = words.span;
    added->stem = words.stem;
    added->beyond = words.beyond;
    metric_note_joined(s, f, added, joined);
    added->span = EN_NO_SPAN;
}

#define JOINED_MOST 3 /* words that may be said more of */
#define TOPIC_MOST 8  /* and of what may be said of them */

/* what the rules say is a measure of something that it leaves open, in a few words of this clause */
static bool is_open(const struct en_sentence *s, const struct en_figure *f, const struct metric_candidates *c)
{
    struct slice metric = c->at[0].metric;
    size_t space = slice_rfind(metric, SLICE(" "));
    struct slice last = slice_sub(metric, space == SLICE_NONE ? 0 : space + 1, metric.len);
    const int classes[] = {EN_RELATIONAL, EN_QUANTITATIVE};
    bool open = false;
    for (int i = 0; i < 2; i++) {
        const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[classes[i]], last, 0);
        open |= word && word->form.len == last.len;
    }
    return open && !f->inherits && metric_words(metric) <= JOINED_MOST && !metric_is_speaker(s, f);
}

#define NO_TOPIC                                                                                                       \
    (EN_TAG(QUANTITATIVE) | EN_TAG(RELATIONAL) | EN_TAG(ACRONYM) | EN_TAG(COMPOUND) | EN_TAG(NOUN_FORECAST) |          \
     EN_TAG(GROWTH) | EN_TAG(CHANGE_NOUN) | EN_TAG(UP_NOUN) | EN_TAG(DOWN_NOUN) | EN_TAG(PREDICATIVE) |                \
     EN_TAG(ASIDE) | EN_TAG(SOURCE_NOUN) | EN_TAG(ANAPHOR) | EN_TAG(PERSON_TITLE))

/* may a measure be of it? of no other measure, nor of who does or says it */
static bool is_topic(const struct en_sentence *s, struct en_span span, struct slice metric)
{
    for (size_t i = span.from; i < span.to; i++)
        if (en_is(s, i, NO_TOPIC))
            return false;
    size_t head = en_span_is(span) ? en_phrase_head(s, span) : EN_NO_TOKEN;
    return head != EN_NO_TOKEN && span.to - span.from <= TOPIC_MOST && !en_is(s, head, EN_TAG(NOUN_VAGUE)) &&
           slice_find(metric, en_phrase_text(s, span)) == SLICE_NONE;
}

/* what the rules say, with words that say of what or where it is: all that speaks for it speaks for both */
static void add_told_more(const struct en_sentence *s, const struct en_figure *f, const char *between,
                          struct slice words, enum metric_joined joined, struct metric_candidates *c)
{
    const struct notes told = c->at[0].notes;
    struct metric_candidate *added = words.len && !slice_equal(words, f->entity)
                                         ? candidate(c, metric_join(s, c->at[0].metric, between, words), f->entity)
                                         : NULL;
    if (!added)
        return;
    added->notes = told;
    metric_note_joined(s, f, added, joined);
}

/* of what it can be: "the leasing arm was weak, with net profit down *5%*": of the subject of the first verb; "the arm
 * reported a *5%* rise in fees", "had a share of *5%*": of its own */
static struct en_span topic_of(const struct en_sentence *s, const struct en_figure *f)
{
    if (f->said.from > 0 && en_word_is(s, f->said.from - 1, "with"))
        return en_antecedent(s, 0, f->said.from);
    bool changes = f->role == ROLE_CHANGE && !en_span_is(f->said) && metric_verb_of(s, f) != VERB_MOVE;
    bool near = en_span_is(f->said) && f->said.from == f->near.from && metric_has_of_before(s, f) &&
                !metric_is_change_noun(s, en_phrase_head(s, f->near)) && !en_span_is(f->behind) &&
                !en_is_passive(s, f->governor);
    return changes || near ? f->subject : EN_NO_SPAN;
}

static void add_with_topic(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    struct en_span topic = is_open(s, f, c) ? topic_of(s, f) : EN_NO_SPAN;
    if (is_topic(s, topic, c->at[0].metric) && !en_is_capital(s, en_phrase_head(s, topic)))
        add_told_more(s, f, " of ", en_phrase_text(s, topic), METRIC_OF_TOPIC, c);
}

/* "In the northern region, sales rose *5%*" */
static void add_with_opening(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    size_t i = 0;
    while (i < f->token && s->tokens[i].part >= PART_COMMA)
        i++; /* the mark of a list */
    bool of = en_word_is(s, i, "for");
    bool in = of || en_word_is_any(s, i, "in", "at", "among");
    struct en_span where = in && !en_word_is(s, i + 1, "this") ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    if (is_open(s, f, c) && is_topic(s, where, c->at[0].metric) && en_part_is(s, where.to, PART_COMMA) &&
        where.to < f->token)
        add_told_more(s, f, of ? " for " : " in ", en_phrase_text(s, where), METRIC_WHERE, c);
}

#define TAILED_MOST 5 /* words that may take more of them */
#define OF_WORDS 2    /* of "of up to *5%*" */

/* "*$5* at a yield of 5%": what is told behind is what the next quantity measures */
static bool measures_other(const struct en_sentence *s, struct en_span span)
{
    size_t i = span.to + 1;
    while (i <= span.to + OF_WORDS && (en_part_is(s, i, PART_ADVERB) || en_part_is(s, i, PART_PREPOSITION)))
        i++;
    return en_word_is(s, span.to, "of") && en_part_is(s, i, PART_QUANTITY);
}

/* "set aside *$5 million* for roads": what the rules say, with the phrase behind the quantity */
static void add_with_tail(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    size_t i = en_behind(s, f->token);
    bool worth = en_word_is(s, i, "worth") && !en_span_is(f->said); /* "amount bought of shares" */
    i += worth;
    bool leads =
        metric_knows_preposition(s, i) && !en_word_is_any(s, i, "than", "by") && (worth || !en_word_is(s, i, "of"));
    struct en_span tail = leads ? en_phrase_after(s, i + 1) : EN_NO_SPAN;
    size_t head = en_span_is(tail) ? en_phrase_head(s, tail) : EN_NO_TOKEN;
    struct slice metric = c->at[0].metric;
    bool name = (en_span_is(f->said) && en_phrase_is_name(s, f->said)) || slice_equal(metric, f->entity) ||
                slice_equal(metric, f->owner_entity);
    if (head == EN_NO_TOKEN || name || metric_words(metric) > TAILED_MOST || metric_is_vague(s, tail) ||
        en_is(s, tail.from, EN_TAG(POSSESSIVE)) || en_is(s, head, EN_TAG(ASIDE) | EN_TAG(PLACE)))
        return;
    bool again = slice_find(metric, metric_join(s, en_text(s, i), " ", SLICE(""))) != SLICE_NONE ||
                 slice_find(metric, en_phrase_text(s, tail)) != SLICE_NONE;
    struct slice words = slice_sub(s->text, s->tokens[i].start, s->tokens[tail.to - 1].end);
    if (!again)
        add_joined(s, f,
                   (struct metric_candidate){metric_join(s, metric, " ", words), c->at[0].entity, .span = tail,
                                             .stem = metric, .beyond = measures_other(s, tail)},
                   METRIC_WITH_TAIL, c);
}

/* ---- what was measured before ---- */

static void add_told(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    const struct slice told[] = {s->state->metric, s->state->topic};
    for (int i = 0; i < 2; i++) {
        struct metric_candidate *added = candidate(c, told[i], s->state->entity);
        if (!added)
            continue;
        metric_note_origin(s, added, (enum metric_origin)(METRIC_TOLD + i));
        metric_note_told(s, f, added);
    }
}

#define FIGURES_SEEN 4

static void add_figures(const struct en_sentence *s, const struct en_figure *f, struct metric_candidates *c)
{
    size_t number = (size_t)(f - s->figures);
    for (size_t back = 1; back <= number && back <= FIGURES_SEEN; back++) {
        struct metric_candidate *added = candidate(c, f[-(ptrdiff_t)back].metric, f[-(ptrdiff_t)back].entity);
        if (!added)
            continue;
        metric_note_origin(s, added, back == 1 ? METRIC_FIGURE : back == 2 ? METRIC_EARLIER : METRIC_FAR);
        if (back == 1)
            metric_note_figure(s, f, added);
    }
}

/* ---- the choice ---- */

static struct slice entity_of(const struct en_sentence *s, const struct metric_candidate *c)
{
    return en_span_is(c->span) ? en_phrase_entity(s, c->span) : c->entity;
}

/* "measure exports [Peru] 120 (measure.from.rules, ...) | imports 80 (...)" */
static void explain(const struct en_sentence *s, struct en_figure *f, const struct metric_candidates *c)
{
    struct buf b = BUF_INIT;
    buf_puts(&b, "measure ");
    for (size_t i = 0; i < c->count; i++) {
        const struct metric_candidate *k = &c->at[i];
        struct slice whose = entity_of(s, k);
        buf_printf(&b, "%s%.*s [%.*s] %d (", i ? " | " : "", (int)k->metric.len, k->metric.ptr, (int)whose.len,
                   whose.ptr ? whose.ptr : "", metric_score(s, k));
        notes_say(&k->notes, s->reading->know->measures, &b);
        buf_putc(&b, ')');
    }
    f->candidates = buf_keep(&b, s->reading->arena);
}

/* neither is a part of the other */
static bool is_other(struct slice a, struct slice b)
{
    return slice_find(a, b) == SLICE_NONE && slice_find(b, a) == SLICE_NONE;
}

static const struct metric_candidate *best_of(const struct en_sentence *s, const struct metric_candidates *c,
                                              int *ret_margin)
{
    int scores[METRIC_CANDIDATES], next = INT_MIN;
    size_t best = 0;
    for (size_t i = 0; i < c->count; i++) {
        scores[i] = metric_score(s, &c->at[i]);
        best = scores[i] > scores[best] ? i : best;
    }
    for (size_t i = 0; i < c->count; i++)
        if (scores[i] > next && is_other(c->at[i].metric, c->at[best].metric))
            next = scores[i];
    *ret_margin = next == INT_MIN ? INT_MAX : scores[best] - next;
    return &c->at[best];
}

void metric_choose(const struct en_sentence *s, struct en_figure *f)
{
    struct metric_candidates c; /* many, of which most stay unused: not zeroed */
    c.count = 0;
    c.explain = s->reading->explain;
    struct metric_candidate *rules = candidate(&c, f->metric, f->entity);
    if (!rules)
        return;
    rules->said = f->said;
    metric_note_origin(s, rules, METRIC_RULES);
    metric_phrases(s, f, &c);
    add_with_tail(s, f, &c);
    add_told(s, f, &c);
    add_figures(s, f, &c);
    metric_note_rules(s, f, rules);
    add_with_topic(s, f, &c);
    add_with_opening(s, f, &c);
    for (size_t i = 0; i < c.count; i++)
        metric_note_words(s, &c.at[i], rules);
    const struct metric_candidate *best = best_of(s, &c, &f->metric_margin);
    if (s->reading->explain)
        explain(s, f, &c);
    if (best == rules)
        return;
    f->metric = best->beyond ? best->stem : best->metric;
    struct slice whose = entity_of(s, best);
    bool named = whose.ptr && (en_span_is(best->said) || !f->entity.ptr); /* "in Malta (5%), Peru (6%)" */
    f->entity = named ? whose : f->entity;
    f->said = best->said;
    f->stem = best->stem;
    f->share_of = NO_SLICE;
}
