/* metric_en_features - families of features, their names and points */
#include "extract/choose/metric_en_features.h"
#include "extract/choose/measures.h"
#include "extract/lexicon/knowledge.h"

/* ---- the lists ---- */

static const char *const origins[] = {"rules", "phrase", "told", "topic", "figure", "earlier", "far", NULL};
static const char *const joins[] = {"tail", "topic", "where", NULL};
static const char *const rules_kinds[] = {"name", "vague", "composed", NULL};
static const char *const overlaps[] = {"within", "around", NULL};
static const char *const lengths[] = {"none", "one", "two", "some", "many", NULL};
static const char *const links[] = {"none", "one", "two", "three", NULL};
static const char *const sides[] = {"before", "behind", NULL};
static const char *const shapes[] = {"any", "adjacent", "name", "vague", "verb", "start", "capital", "attribute", NULL};
static const char *const counts[] = {"none", "one", "more", NULL};
static const char *const prepositions[] = {"none", "of", "in", "for",  "by",    "from", "with",
                                           "to",   "on", "at", "than", "other", NULL};
static const char *const places[] = {"subject", "near", "object", "following", NULL};
const char *const metric_verb_names[] = {"none",  "be",     "move", "size",  "have", "deed",
                                         "share", "expect", "say",  "other", NULL};
static const char *const roles[] = {"level", "change", "base", NULL};
static const char *const units[] = {"share", "money", "rate", "times", "count", "amount", NULL};
static const char *const pronouns[] = {"own", "nothing", "pronoun", NULL};
static const char *const likes[] = {"unlike", "alike", NULL};
static const char *const subjects[] = {"own", "nothing", NULL};

/* the classes of a phrase's head */
#define HEADS(X)                                                                                                       \
    X(RELATIONAL, "relational")                                                                                        \
    X(QUANTITATIVE, "quantitative")                                                                                    \
    X(OWNER, "owner")                                                                                                  \
    X(ANAPHOR, "anaphor")                                                                                              \
    X(PERSON_TITLE, "person")                                                                                          \
    X(PLACE, "place")                                                                                                  \
    X(MARKET, "market")                                                                                                \
    X(GROWTH, "growth")                                                                                                \
    X(ASIDE, "aside")                                                                                                  \
    X(UP_NOUN, "up")                                                                                                   \
    X(DOWN_NOUN, "down")                                                                                               \
    X(CHANGE_NOUN, "change")                                                                                           \
    X(NOUN_FORECAST, "forecast")                                                                                       \
    X(NOUN_TARGET, "target")                                                                                           \
    X(SOURCE_NOUN, "source")                                                                                           \
    X(NOUN_MEASURE, "tariff")                                                                                          \
    X(NOUN_VAGUE, "vague")                                                                                             \
    X(COMPOUND, "compound")                                                                                            \
    X(VERB_PAST, "past")                                                                                               \
    X(VERB_PRESENT, "present")
static const char *const heads[] = {
#define X(tag, name) name,
    HEADS(X)
#undef X
        NULL};
static const uint64_t head_tags[] = {
#define X(tag, name) EN_TAG(tag),
    HEADS(X)
#undef X
};

/* ---- the families ---- */

#define FAMILIES(X)                                                                                                    \
    X(FROM, "from", origins, NULL)                                                                                     \
    X(JOINED, "joined", joins, NULL)                                                                                   \
    X(RULES, "rules", rules_kinds, NULL)                                                                               \
    X(RULE, "rule", metric_rule_names, NULL)                                                                           \
    X(OVERLAP, "overlap", overlaps, NULL)                                                                              \
    X(TAILED, "tailed", heads, NULL)                                                                                   \
    X(WORDS, "words", lengths, NULL)                                                                                   \
    X(LINKS, "links", links, NULL)                                                                                     \
    X(HEAD, "head", heads, NULL)                                                                                       \
    X(SHAPE, "shape", sides, shapes)                                                                                   \
    X(PREPOSITION, "behind", prepositions, sides)                                                                      \
    X(VERBS, "verbs", sides, counts)                                                                                   \
    X(COMMAS, "commas", sides, counts)                                                                                 \
    X(FIGURES, "figures", sides, counts)                                                                               \
    X(CLAUSES, "clauses", sides, counts)                                                                               \
    X(BRACKET, "bracket", counts, NULL)                                                                                \
    X(PLACE_VERB, "verb", places, metric_verb_names)                                                                   \
    X(PLACE_PREPOSITION, "preposition", places, prepositions)                                                          \
    X(PLACE_ROLE, "role", places, roles)                                                                               \
    X(PLACE_UNIT, "unit", places, units)                                                                               \
    X(INSIDE_VERB, "inside", places, metric_verb_names)                                                                \
    X(ELSEWHERE_VERB, "elsewhere", sides, metric_verb_names)                                                           \
    X(TOLD, "told", pronouns, NULL)                                                                                    \
    X(FIGURE_LIKE, "figure", likes, subjects)                                                                          \
    X(FIGURE_ROLE, "figure", roles, NULL)

enum family_number {
#define X(id, name, first, second) FAMILY_##id,
    FAMILIES(X)
#undef X
        FAMILY_COUNT
};

static const struct family families[FAMILY_COUNT] = {
#define X(id, name, first, second) {name, first, second},
    FAMILIES(X)
#undef X
};

struct families *measures_new(struct err *err)
{
    return families_new("measure.", families, FAMILY_COUNT, err);
}

static void note(const struct en_sentence *s, struct metric_candidate *c, enum family_number family, int first,
                 int second)
{
    notes_add(&c->notes, s->reading->know->measures, (int)family, first, second);
}

int metric_score(const struct en_sentence *s, const struct metric_candidate *c)
{
    return notes_score(&c->notes, s->reading->know->measures);
}

/* ---- what the quantity hangs on ---- */

enum verb_kind metric_verb_of(const struct en_sentence *s, const struct en_figure *f)
{
    static const uint64_t tags[] = {[VERB_BE] = EN_BE,
                                    [VERB_MOVE] = EN_TAG(UP) | EN_TAG(DOWN),
                                    [VERB_SIZE] = EN_TAG(MEASURE),
                                    [VERB_HAVE] = EN_HAVE,
                                    [VERB_DEED] = EN_TAG(NOMINAL),
                                    [VERB_SHARE] = EN_TAG(SHARE),
                                    [VERB_EXPECT] = EN_TAG(FORECAST) | EN_TAG(TARGET),
                                    [VERB_SAY] = EN_TAG(SOURCE_VERB)};
    for (int i = VERB_BE; f->governor != EN_NO_TOKEN && i < VERB_OTHER; i++)
        if (en_is(s, f->governor, tags[i]))
            return (enum verb_kind)i;
    return f->governor == EN_NO_TOKEN ? VERB_NONE : VERB_OTHER;
}

/* its place in the list, that of "other" for one that is not in it; 0 for none */
static int preposition_at(const struct en_sentence *s, size_t i)
{
    if (i == EN_NO_TOKEN || !en_part_is(s, i, PART_PREPOSITION))
        return 0;
    int n = 1;
    while (prepositions[n + 1] && !en_word_is(s, i, prepositions[n]))
        n++;
    return n;
}

bool metric_knows_preposition(const struct en_sentence *s, size_t token)
{
    return preposition_at(s, token) > 0 && prepositions[preposition_at(s, token) + 1];
}

static int unit_of(const struct en_figure *f)
{
    static const enum dimension dimensions[] = {DIMENSION_SHARE, DIMENSION_MONEY, DIMENSION_RATE, DIMENSION_TIMES,
                                                DIMENSION_COUNT};
    int n = 0;
    while (units[n + 1] && f->quantity->unit.dimension != dimensions[n])
        n++;
    return n;
}

/* ---- features of a phrase ---- */

static bool is_border(const struct en_sentence *s, size_t i)
{
    enum en_part part = s->tokens[i].part;
    return part == PART_SEMICOLON || part == PART_SUBORDINATOR || part == PART_RELATIVE;
}

static bool is_comma(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_COMMA);
}

static bool is_figure(const struct en_sentence *s, size_t i)
{
    return en_part_is(s, i, PART_QUANTITY);
}

/* none, one or more of them */
static int count_between(const struct en_sentence *s, struct en_span gap,
                         bool (*is)(const struct en_sentence *, size_t))
{
    int n = 0;
    for (size_t i = gap.from; i < gap.to && n < 2; i++)
        n += is(s, i);
    return n;
}

/* is it the subject, the phrase near the quantity, the object, what follows; or inside one of these; or elsewhere? */
static void note_place(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c)
{
    const struct en_span spans[] = {f->subject, f->near, f->object, f->behind};
    enum verb_kind verb = metric_verb_of(s, f);
    bool placed = false;
    for (int i = 0; i < (int)(sizeof spans / sizeof *spans); i++) {
        if (!en_span_is(spans[i]) || spans[i].from > c->span.from || spans[i].to < c->span.to)
            continue;
        placed = true;
        if (spans[i].from != c->span.from || spans[i].to != c->span.to) {
            note(s, c, FAMILY_INSIDE_VERB, i, (int)verb);
            continue;
        }
        note(s, c, FAMILY_PLACE_VERB, i, (int)verb);
        note(s, c, FAMILY_PLACE_PREPOSITION, i, preposition_at(s, f->preposition));
        note(s, c, FAMILY_PLACE_ROLE, i, (int)f->role);
        note(s, c, FAMILY_PLACE_UNIT, i, unit_of(f));
    }
    if (!placed)
        note(s, c, FAMILY_ELSEWHERE_VERB, c->span.from > f->token, (int)verb);
}

/* the classes of the phrase's head, in a family of them */
static void note_head(const struct en_sentence *s, struct metric_candidate *c, enum family_number family,
                      struct en_span span)
{
    size_t head = en_phrase_head(s, span);
    for (int i = 0; i < (int)(sizeof head_tags / sizeof *head_tags); i++)
        if (en_is(s, head, head_tags[i]))
            note(s, c, family, i, 0);
}

static void note_shape(const struct en_sentence *s, struct metric_candidate *c, int side, bool adjacent)
{
    size_t head = en_phrase_head(s, c->span), from = c->span.from;
    const bool shape[] = {true,
                          adjacent,
                          en_phrase_is_name(s, c->span),
                          metric_is_vague(s, c->span),
                          en_is_verb(s, c->span.to) || en_part_is(s, c->span.to, PART_AUXILIARY),
                          from == 0 || s->tokens[from - 1].part >= PART_COMMA,
                          en_is_capital(s, head),
                          count_between(s, c->span, en_is_verb) > 0};
    for (int i = 0; i < (int)(sizeof shape / sizeof *shape); i++)
        if (shape[i])
            note(s, c, FAMILY_SHAPE, side, i);
    note_head(s, c, FAMILY_HEAD, c->span);
}

void metric_note_phrase(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c, int linked)
{
    bool behind = c->span.from > f->token;
    struct en_span gap = behind ? (struct en_span){f->token + 1, c->span.from} : (struct en_span){c->span.to, f->token};
    metric_note_origin(s, c, METRIC_PHRASE);
    note(s, c, FAMILY_LINKS, linked, 0);
    note_shape(s, c, behind, !en_span_is(gap));
    note(s, c, FAMILY_VERBS, behind, count_between(s, gap, en_is_verb));
    note(s, c, FAMILY_COMMAS, behind, count_between(s, gap, is_comma));
    note(s, c, FAMILY_FIGURES, behind, count_between(s, gap, is_figure));
    note(s, c, FAMILY_CLAUSES, behind, count_between(s, gap, is_border));
    if (f->bracketed && !behind)
        note(s, c, FAMILY_BRACKET, count_between(s, gap, en_is_verb), 0);
    note(s, c, FAMILY_PREPOSITION, preposition_at(s, c->span.from ? c->span.from - 1 : EN_NO_TOKEN), behind);
    note_place(s, f, c);
}

void metric_note_joined(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c,
                        enum metric_joined joined)
{
    note(s, c, FAMILY_JOINED, (int)joined, 0);
    if (!en_span_is(c->span))
        return;
    bool behind = c->span.from > f->token;
    note_shape(s, c, behind, false);
    note_place(s, f, c);
    if (behind)
        note(s, c, FAMILY_PREPOSITION, preposition_at(s, c->span.from - 1), true);
}

/* ---- features of the others ---- */

void metric_note_origin(const struct en_sentence *s, struct metric_candidate *c, enum metric_origin origin)
{
    note(s, c, FAMILY_FROM, (int)origin, 0);
    c->found |= origin != METRIC_RULES;
}

void metric_note_told(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c)
{
    bool pronoun = en_span_is(f->subject) && en_phrase_is_pronoun(s, f->subject);
    note(s, c, FAMILY_TOLD, pronoun ? 2 : f->inherits, 0);
}

void metric_note_figure(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c)
{
    bool alike = f[-1].quantity->unit.dimension == f->quantity->unit.dimension;
    note(s, c, FAMILY_FIGURE_LIKE, alike, f->inherits);
    note(s, c, FAMILY_FIGURE_ROLE, (int)f->role, 0);
}

void metric_note_rules(const struct en_sentence *s, const struct en_figure *f, struct metric_candidate *c)
{
    note(s, c, FAMILY_RULE, f->rule, 0);
    const bool kinds[] = {en_span_is(c->said) && en_phrase_is_name(s, c->said),
                          en_span_is(c->said) && metric_is_vague(s, c->said), !c->found};
    for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++)
        if (kinds[i])
            note(s, c, FAMILY_RULES, i, 0);
}

size_t metric_words(struct slice metric)
{
    size_t words = metric.len > 0;
    for (size_t i = 0; i < metric.len; i++)
        words += metric.ptr[i] == ' ';
    return words;
}

#define WORDS_SOME 5 /* as long as measures mostly are, at most */

/* "import tariffs on steel" where the rules say import tariffs: by what is told more of */
static void note_tail(const struct en_sentence *s, struct metric_candidate *c, const struct metric_candidate *rules)
{
    struct slice more = slice_sub(c->metric, rules->metric.len, c->metric.len);
    size_t space = slice_starts(c->metric, rules->metric) ? slice_find(slice_sub(more, 1, more.len), SLICE(" ")) : 0;
    struct slice word = slice_sub(more, 1, 1 + space);
    for (int n = 1; space != SLICE_NONE && en_span_is(rules->said) && prepositions[n + 1]; n++)
        if (slice_equal(word, slice_of(prepositions[n])))
            note_head(s, c, FAMILY_TAILED, rules->said);
}

void metric_note_words(const struct en_sentence *s, struct metric_candidate *c, const struct metric_candidate *rules)
{
    size_t words = metric_words(c->metric);
    note(s, c, FAMILY_WORDS, words < 3 ? (int)words : words <= WORDS_SOME ? 3 : 4, 0);
    if (c == rules)
        return;
    note_tail(s, c, rules);
    if (slice_find(rules->metric, c->metric) != SLICE_NONE)
        note(s, c, FAMILY_OVERLAP, 0, 0);
    else if (slice_find(c->metric, rules->metric) != SLICE_NONE)
        note(s, c, FAMILY_OVERLAP, 1, 0);
}
