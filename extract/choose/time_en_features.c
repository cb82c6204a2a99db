/* time_en_features - families of features of times, and what has them */
#include "extract/choose/metric_en_features.h"
#include "extract/choose/scores.h"
#include "extract/choose/time_en.h"

/* ---- the lists ---- */

static const char *const any[] = {"any", NULL};
static const char *const answers[] = {"no", "yes", NULL};
static const char *const sides[] = {"before", "behind", NULL};
static const char *const counts[] = {"none", "one", "more", NULL};
static const char *const times_told[] = {"none", "one", "two", "three", "more", NULL};
static const char *const roles[] = {"level", "change", "base", NULL};
static const char *const statuses[] = {"actual", "forecast", "target", NULL};
static const char *const tenses[] = {"none", "past", "present", NULL};
static const char *const shapes[] = {"flow", "stock", "since", "rate", "span", NULL};
static const char *const grains[] = {"day",  "week",  "tenday", "month", "quarter", "half",
                                     "year", "years", "todate", "other", NULL};

/* what a token beside a time is: numbers of parts[], of which struct time_near keeps two */
#define PARTS(X)                                                                                                       \
    X(EDGE, "edge")                                                                                                    \
    X(NOUN, "noun")                                                                                                    \
    X(VERB, "verb")                                                                                                    \
    X(COMMA, "comma")                                                                                                  \
    X(FIGURE, "figure")                                                                                                \
    X(BRACKET, "bracket")                                                                                              \
    X(PREPOSITION, "preposition")                                                                                      \
    X(DETERMINER, "determiner")                                                                                        \
    X(OTHER, "other")
enum {
#define X(id, name) BESIDE_##id,
    PARTS(X)
#undef X
};
static const char *const parts[] = {
#define X(id, name) name,
    PARTS(X)
#undef X
        NULL};
_Static_assert(BESIDE_EDGE == TIME_PART_EDGE, "struct time_near knows the edge");

static const char *const prepositions[] = {"none", "in", "by",     "for",  "from",  "since",   "on",   "at", "of",
                                           "to",   "as", "during", "over", "until", "between", "than", NULL};
enum { IN_COUNT, IN_SHARE, IN_TIMES, IN_MONEY, IN_AMOUNT, IN_RATE, IN_INDEX };
static const char *const units[] = {"count", "share", "times", "money", "amount", "rate", "index", NULL};
/* those of enum time_origin, then further generators of choice.c */
enum { BY_FRAME = TIME_ORIGIN_COUNT, BY_NOW, BY_OTHER };
static const char *const sources[] = {"own",     "sentence", "base",  "carried", "heading", "published",
                                      "session", "none",     "frame", "now",     "other",   NULL};
static const char *const lengths[] = {"none", "end",           "day",  "week",  "month", "quarter",
                                      "half", "threequarters", "year", "years", NULL};
static const char *const whens[] = {"none", "ahead", "running", "now", "days", "months", "year", "old", NULL};
static const char *const places[] = {
    "next.paragraph", "next", "second.paragraph", "second", "near.paragraph", "near", "far.paragraph", "far", NULL};
static const char *const neighbours[] = {"before.here", "before.near", "second.here", "second.near",
                                         "behind.here", "behind.near", NULL};
static const char *const rules[] = {"none",  "session", "told", "now",     "count",
                                    "ahead", "review",  "week", "horizon", NULL};
/* of extract/frame/kinds.json, those that tell times apart */
static const char *const kinds[] = {"none",   "market day",      "company results", "statistics", "earnings call",
                                    "survey", "economic survey", "other",           NULL};

/* what else is known of a claim: fields of its draft */
#define FLAGS(X)                                                                                                       \
    X(present)                                                                                                         \
    X(past)                                                                                                            \
    X(market)                                                                                                          \
    X(economy)                                                                                                         \
    X(results)                                                                                                         \
    X(growth)                                                                                                          \
    X(foreseen)                                                                                                        \
    X(estimated)                                                                                                       \
    X(people)                                                                                                          \
    X(stock)                                                                                                           \
    X(policy)                                                                                                          \
    X(rated)                                                                                                           \
    X(standing)
static const char *const flags[] = {
#define X(flag) #flag,
    FLAGS(X)
#undef X
        NULL};

/* ---- the families ---- */

#define FAMILIES(X)                                                                                                    \
    X(RULES, "rules", any, NULL)                                                                                       \
    X(RULES_FROM, "rules.from", sources, NULL)                                                                         \
    X(RULES_ROLE, "rules.role", roles, NULL)                                                                           \
    X(RULES_STATUS, "rules.status", statuses, NULL)                                                                    \
    X(RULES_UNIT, "rules.unit", units, NULL)                                                                           \
    X(RULES_ROW, "rules.row", time_feature_names, NULL)                                                                \
    X(READ, "read", any, NULL)                                                                                         \
    X(NEAR, "near", sides, NULL)                                                                                       \
    X(NEAR_ADJACENT, "near.adjacent", sides, answers)                                                                  \
    X(NEAR_FIGURES, "near.figures", sides, counts)                                                                     \
    X(NEAR_TIMES, "near.times", sides, counts)                                                                         \
    X(NEAR_VERBS, "near.verbs", sides, counts)                                                                         \
    X(NEAR_COMMAS, "near.commas", sides, counts)                                                                       \
    X(NEAR_CLAUSES, "near.clauses", sides, counts)                                                                     \
    X(NEAR_LINKS, "near.links", sides, counts)                                                                         \
    X(NEAR_BRACKETS, "near.brackets", sides, counts)                                                                   \
    X(NEAR_CLEAR_BEFORE, "near.before.clear", counts, counts) /* figures, commas */                                    \
    X(NEAR_CLEAR_BEHIND, "near.behind.clear", counts, counts)                                                          \
    X(NEAR_FREE_BEFORE, "near.before.free", counts, roles) /* figures */                                               \
    X(NEAR_FREE_BEHIND, "near.behind.free", counts, roles)                                                             \
    X(NEAR_PART_BEFORE, "near.part", sides, parts)                                                                     \
    X(NEAR_PART_FOLLOWING, "near.following", sides, parts)                                                             \
    X(NEAR_GRAIN, "near.grain", sides, grains)                                                                         \
    X(NEAR_SHAPE_BEFORE, "near.before.shape", roles, shapes)                                                           \
    X(NEAR_SHAPE_BEHIND, "near.behind.shape", roles, shapes)                                                           \
    X(NEAR_BASE_BEFORE, "near.before.base", roles, answers)                                                            \
    X(NEAR_BASE_BEHIND, "near.behind.base", roles, answers)                                                            \
    X(NEAR_VERB, "near.verb", sides, metric_verb_names)                                                                \
    X(NEAR_TENSE, "near.tense", sides, tenses)                                                                         \
    X(NEAR_UNIT, "near.unit", sides, units)                                                                            \
    X(NEAR_PREPOSITION, "near.preposition", sides, prepositions)                                                       \
    X(NEAR_ACROSS_BEFORE, "near.before.across", prepositions, counts) /* figures */                                    \
    X(NEAR_ACROSS_BEHIND, "near.behind.across", prepositions, counts)                                                  \
    X(NEAR_DATES, "near.dates", sides, answers)                                                                        \
    X(NEAR_ALONE, "near.alone", sides, answers)                                                                        \
    X(NEAR_AHEAD, "near.ahead", sides, statuses)                                                                       \
    X(NEAR_OUTSIDE, "near.outside", answers, NULL)                                                                     \
    X(NEAR_INHERITS, "near.inherits", sides, counts) /* figures */                                                     \
    X(UP_PLACE, "up.place", places, NULL)                                                                              \
    X(UP_SECTION, "up.section", answers, NULL)                                                                         \
    X(UP_HEADING, "up.heading", answers, NULL)                                                                         \
    X(UP_FIRST, "up.first", any, NULL)                                                                                 \
    X(UP_DATES, "up.dates", answers, NULL)                                                                             \
    X(UP_GRAIN, "up.grain", grains, roles)                                                                             \
    X(UP_OWN, "up.own", counts, NULL) /* times of the sentence itself */                                               \
    X(UP_ROLE, "up.role", roles, NULL)                                                                                 \
    X(UP_TENSE, "up.tense", places, tenses)                                                                            \
    X(UP_STATUS, "up.status", statuses, NULL)                                                                          \
    X(UP_UNIT, "up.unit", units, NULL)                                                                                 \
    X(UP_LAST, "up.last", places, NULL)                                                                                \
    X(UP_LAST_TENSE, "up.last.tense", tenses, NULL)                                                                    \
    X(UP_MARKET, "up.market", grains, NULL)                                                                            \
    X(UP_ECONOMY, "up.economy", grains, NULL)                                                                          \
    X(UP_INHERITS, "up.inherits", any, NULL)                                                                           \
    X(UP_INTRO, "up.intro", any, NULL)                                                                                 \
    X(DOWN, "down", answers, NULL) /* it may date a figure */                                                          \
    X(TITLE, "title", grains, roles)                                                                                   \
    X(TITLE_STATUS, "title.status", statuses, tenses)                                                                  \
    X(TITLE_OWN, "title.own", counts, NULL)                                                                            \
    X(SEASON, "season", roles, statuses)            /* the year of the crop that is spoken of */                       \
    X(SEASON_CROP, "season.crop", answers, answers) /* of what is told of crops; its end alone */                      \
    X(PUBLISHED_ROLE, "published.role", roles, statuses)                                                               \
    X(PUBLISHED_TENSE, "published.tense", roles, tenses)                                                               \
    X(PUBLISHED_VERB, "published.verb", metric_verb_names, NULL)                                                       \
    X(PUBLISHED_UNIT, "published.unit", units, NULL)                                                                   \
    X(PUBLISHED_FLAG, "published.flag", flags, NULL)                                                                   \
    X(PUBLISHED_OWN, "published.own", counts, NULL)                                                                    \
    X(DAY_ROLE, "day.role", roles, statuses)                                                                           \
    X(DAY_MARKET, "day.market", answers, NULL)                                                                         \
    X(DAY_RULE, "day.rule", rules, NULL)                                                                               \
    X(FRAME_KIND, "frame.kind", kinds, NULL)                                                                           \
    X(FRAME_RULE, "frame.rule", rules, NULL)                                                                           \
    X(FRAME_STATUS, "frame.status", statuses, NULL)                                                                    \
    X(FRAME_TENSE, "frame.tense", roles, tenses)                                                                       \
    X(FRAME_OWN, "frame.own", counts, NULL)                                                                            \
    X(FRAME_TOLD, "frame.told", times_told, NULL)                                                                      \
    X(FRAME_UNIT, "frame.unit", units, NULL)                                                                           \
    X(FRAME_FLAG, "frame.flag", flags, NULL)                                                                           \
    X(FRAME_END, "frame.end", roles, answers) /* what there is at a time */                                            \
    X(NEIGHBOUR, "neighbour", neighbours, NULL)                                                                        \
    X(NEIGHBOUR_LEVEL, "neighbour.level", neighbours, roles) /* its role, of a claim that is a level */                \
    X(NEIGHBOUR_CHANGE, "neighbour.change", neighbours, roles)                                                         \
    X(NEIGHBOUR_BASE, "neighbour.base", neighbours, roles)                                                             \
    X(NEIGHBOUR_STATUS, "neighbour.status", neighbours, answers)                                                       \
    X(NEIGHBOUR_UNIT, "neighbour.unit", neighbours, answers)                                                           \
    X(NEIGHBOUR_INHERITS, "neighbour.inherits", neighbours, NULL)                                                      \
    X(NEIGHBOUR_AGAIN, "neighbour.again", neighbours, NULL)                                                            \
    X(LENGTH_ROLE, "length.role", lengths, roles)                                                                      \
    X(LENGTH_UNIT, "length.unit", lengths, units)                                                                      \
    X(LENGTH_FLAG, "length.flag", lengths, flags)                                                                      \
    X(LENGTH_KIND, "length.kind", lengths, kinds)                                                                      \
    X(LENGTH_FRAME, "length.frame", any, NULL) /* as long as the frame's */                                            \
    X(WHEN_STATUS, "when.status", whens, statuses)                                                                     \
    X(WHEN_ROLE, "when.role", whens, roles)                                                                            \
    X(WHEN_TENSE, "when.tense", whens, tenses)                                                                         \
    X(TOLD, "told", times_told, NULL)

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

int time_en_kind(const struct frame *frame)
{
    int i = 0;
    if (!frame->kind)
        return i;
    for (i = 1; kinds[i + 1] && !slice_equal(frame->kind->name, slice_of(kinds[i])); i++)
        ;
    return i;
}

struct families *time_en_families(struct err *err)
{
    return families_new("when.", families, FAMILY_COUNT, err);
}

static void note(const struct reading *r, struct time_candidate *c, enum family_number family, int first, int second)
{
    notes_add(&c->notes, r->know->times_en, (int)family, first, second);
}

/* ---- numbers in the lists ---- */

uint8_t time_part_number(enum en_part part)
{
    switch (part) {
    case PART_NOUN:
        return BESIDE_NOUN;
    case PART_PAST:
    case PART_PRESENT:
    case PART_INFINITIVE:
    case PART_PARTICIPLE:
    case PART_ING:
    case PART_AUXILIARY:
        return BESIDE_VERB;
    case PART_COMMA:
        return BESIDE_COMMA;
    case PART_QUANTITY:
        return BESIDE_FIGURE;
    case PART_OPEN:
    case PART_CLOSE:
        return BESIDE_BRACKET;
    case PART_PREPOSITION:
        return BESIDE_PREPOSITION;
    case PART_DETERMINER:
        return BESIDE_DETERMINER;
    default:
        return BESIDE_OTHER;
    }
}

/* the place of the word in the list, in whatever case; 0 if it is not in it */
uint8_t time_preposition_number(struct slice word)
{
    for (uint8_t i = 1; prepositions[i]; i++)
        if (word.len == strlen(prepositions[i]) && en_same_letters(word.ptr, prepositions[i], word.len))
            return i;
    return 0;
}

static int role_of(const struct draft *d)
{
    return d->change ? ROLE_CHANGE : d->base ? ROLE_BASE : ROLE_LEVEL;
}

static int tense_of(const struct draft *d)
{
    return d->past ? TENSE_PAST : d->present ? TENSE_PRESENT : TENSE_NONE;
}

static int unit_of(const struct draft *d)
{
    switch (d->dimension) {
    case DIMENSION_COUNT:
        return IN_COUNT;
    case DIMENSION_SHARE:
        return IN_SHARE;
    case DIMENSION_TIMES:
        return IN_TIMES;
    case DIMENSION_MONEY:
        return IN_MONEY;
    case DIMENSION_RATE:
        return IN_RATE;
    case DIMENSION_INDEX:
        return IN_INDEX;
    default:
        return IN_AMOUNT;
    }
}

static int few(size_t n)
{
    return n < 2 ? (int)n : 2;
}

/* how many times of its own sentence may date a figure, 2 at most */
static int own_times(const struct draft *d)
{
    size_t n = 0;
    for (size_t i = 0; i < d->near_count; i++)
        n += d->near[i].dates;
    return few(n);
}

static void note_flags(const struct reading *r, const struct draft *d, struct time_candidate *c,
                       enum family_number family)
{
    int i = 0;
#define X(flag)                                                                                                        \
    if (d->flag)                                                                                                       \
        note(r, c, family, i, 0);                                                                                      \
    i++;
    FLAGS(X)
#undef X
}

/* ---- what has them ---- */

static int source_of(const struct draft *d)
{
    if (!d->time_from || strcmp(d->time_from, "sentence") == 0)
        return (int)d->origin;
    bool frame = strncmp(d->time_from, "frame", strlen("frame")) == 0;
    return frame ? BY_FRAME : strcmp(d->time_from, "now") == 0 ? BY_NOW : BY_OTHER;
}

void time_note_rules(const struct reading *r, size_t i, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    note(r, c, FAMILY_RULES, 0, 0);
    note(r, c, FAMILY_RULES_FROM, source_of(d), 0);
    note(r, c, FAMILY_RULES_ROLE, role_of(d), 0);
    note(r, c, FAMILY_RULES_STATUS, (int)r->claims.at[i].status, 0);
    note(r, c, FAMILY_RULES_UNIT, unit_of(d), 0);
    for (int bit = 0; time_feature_names[bit]; bit++)
        if (d->time_features >> bit & 1)
            note(r, c, FAMILY_RULES_ROW, bit, 0);
}

void time_note_read(const struct reading *r, struct time_candidate *c)
{
    note(r, c, FAMILY_READ, 0, 0);
}

/* what stands between */
static void note_between(const struct reading *r, const struct draft *d, const struct time_near *near,
                         struct time_candidate *c)
{
    int side = near->behind;
    note(r, c, FAMILY_NEAR_FIGURES, side, near->figures);
    note(r, c, FAMILY_NEAR_TIMES, side, near->times);
    note(r, c, FAMILY_NEAR_VERBS, side, near->verbs);
    note(r, c, FAMILY_NEAR_COMMAS, side, near->commas);
    note(r, c, FAMILY_NEAR_CLAUSES, side, near->clauses);
    note(r, c, FAMILY_NEAR_LINKS, side, near->links);
    note(r, c, FAMILY_NEAR_BRACKETS, side, near->brackets);
    note(r, c, side ? FAMILY_NEAR_CLEAR_BEHIND : FAMILY_NEAR_CLEAR_BEFORE, near->figures, near->commas);
    note(r, c, side ? FAMILY_NEAR_ACROSS_BEHIND : FAMILY_NEAR_ACROSS_BEFORE, near->preposition, near->figures);
    if (!near->times)
        note(r, c, side ? FAMILY_NEAR_FREE_BEHIND : FAMILY_NEAR_FREE_BEFORE, near->figures, role_of(d));
    if (d->inherits)
        note(r, c, FAMILY_NEAR_INHERITS, side, near->figures);
}

void time_note_near(const struct reading *r, size_t i, const struct time_near *near, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    int side = near->behind, role = role_of(d);
    note(r, c, FAMILY_NEAR, side, 0);
    note_between(r, d, near, c);
    note(r, c, FAMILY_NEAR_ADJACENT, side, near->adjacent);
    note(r, c, FAMILY_NEAR_PART_BEFORE, side, near->before);
    note(r, c, FAMILY_NEAR_PART_FOLLOWING, side, near->following);
    note(r, c, FAMILY_NEAR_GRAIN, side, (int)near->grain);
    note(r, c, side ? FAMILY_NEAR_SHAPE_BEHIND : FAMILY_NEAR_SHAPE_BEFORE, role, (int)near->shape);
    note(r, c, side ? FAMILY_NEAR_BASE_BEHIND : FAMILY_NEAR_BASE_BEFORE, role, near->base);
    note(r, c, FAMILY_NEAR_VERB, side, d->verb);
    note(r, c, FAMILY_NEAR_TENSE, side, tense_of(d));
    note(r, c, FAMILY_NEAR_UNIT, side, unit_of(d));
    note(r, c, FAMILY_NEAR_PREPOSITION, side, near->preposition);
    note(r, c, FAMILY_NEAR_DATES, side, near->dates);
    note(r, c, FAMILY_NEAR_ALONE, side, near->alone);
    if (near->ahead)
        note(r, c, FAMILY_NEAR_AHEAD, side, (int)r->claims.at[i].status);
    if (!side)
        note(r, c, FAMILY_NEAR_OUTSIDE, near->outside, 0);
}

#define NEAR_SENTENCES 4

/* where above the claim it was told: a number of places[] */
static int place_of(size_t back, bool paragraph)
{
    int place = back == 1 ? 0 : back == 2 ? 2 : back <= NEAR_SENTENCES ? 4 : 6;
    return place + !paragraph;
}

void time_note_told(const struct reading *r, size_t i, const struct told_time *told, bool last,
                    struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    if (told->sentence > d->sentence) {
        note(r, c, FAMILY_DOWN, told->dates, 0);
        return;
    }
    const struct sentence *now = &r->sentences[d->sentence], *then = &r->sentences[told->sentence];
    int place = place_of(d->sentence - told->sentence, now->paragraph == then->paragraph);
    note(r, c, FAMILY_UP_PLACE, place, 0);
    note(r, c, FAMILY_UP_SECTION, now->section == then->section, 0);
    if (then->heading)
        note(r, c, FAMILY_UP_HEADING, now->section == then->section, 0);
    if (told->sentence == 0)
        note(r, c, FAMILY_UP_FIRST, 0, 0);
    note(r, c, FAMILY_UP_DATES, told->dates, 0);
    note(r, c, FAMILY_UP_GRAIN, (int)told->grain, role_of(d));
    note(r, c, FAMILY_UP_OWN, own_times(d), 0);
    note(r, c, FAMILY_UP_ROLE, role_of(d), 0);
    note(r, c, FAMILY_UP_TENSE, place, tense_of(d));
    note(r, c, FAMILY_UP_STATUS, (int)r->claims.at[i].status, 0);
    note(r, c, FAMILY_UP_UNIT, unit_of(d), 0);
    if (last) {
        note(r, c, FAMILY_UP_LAST, place, 0);
        note(r, c, FAMILY_UP_LAST_TENSE, tense_of(d), 0);
    }
    if (d->market)
        note(r, c, FAMILY_UP_MARKET, (int)told->grain, 0);
    if (d->economy)
        note(r, c, FAMILY_UP_ECONOMY, (int)told->grain, 0);
    if (d->inherits)
        note(r, c, FAMILY_UP_INHERITS, 0, 0);
}

void time_note_intro(const struct reading *r, size_t i, const struct told_time *told, struct time_candidate *c)
{
    if (told->dates && !own_times(&r->drafts[i]))
        note(r, c, FAMILY_UP_INTRO, 0, 0);
}

void time_note_title(const struct reading *r, size_t i, const struct told_time *told, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    note(r, c, FAMILY_TITLE, (int)told->grain, role_of(d));
    note(r, c, FAMILY_TITLE_STATUS, (int)r->claims.at[i].status, tense_of(d));
    note(r, c, FAMILY_TITLE_OWN, own_times(d), 0);
}

void time_note_season(const struct reading *r, size_t i, bool end, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    note(r, c, FAMILY_SEASON, role_of(d), (int)r->claims.at[i].status);
    note(r, c, FAMILY_SEASON_CROP, d->crop, end);
}

void time_note_published(const struct reading *r, size_t i, bool day, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    int status = (int)r->claims.at[i].status;
    if (day) {
        note(r, c, FAMILY_DAY_ROLE, role_of(d), status);
        note(r, c, FAMILY_DAY_MARKET, d->market && (d->traded || !own_times(d)), 0);
        note(r, c, FAMILY_DAY_RULE, (int)r->frame.rule, 0);
        return;
    }
    note(r, c, FAMILY_PUBLISHED_ROLE, role_of(d), status);
    note(r, c, FAMILY_PUBLISHED_TENSE, role_of(d), tense_of(d));
    note(r, c, FAMILY_PUBLISHED_VERB, d->verb, 0);
    note(r, c, FAMILY_PUBLISHED_UNIT, unit_of(d), 0);
    note(r, c, FAMILY_PUBLISHED_OWN, own_times(d), 0);
    note_flags(r, d, c, FAMILY_PUBLISHED_FLAG);
}

void time_note_frame(const struct reading *r, size_t i, bool end, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    const struct frame *frame = &r->frame;
    if (end) {
        note(r, c, FAMILY_FRAME_END, role_of(d), d->stock);
        return;
    }
    note(r, c, FAMILY_FRAME_KIND, r->time_kind, 0);
    note(r, c, FAMILY_FRAME_RULE, (int)frame->rule, 0);
    note(r, c, FAMILY_FRAME_STATUS, (int)r->claims.at[i].status, 0);
    note(r, c, FAMILY_FRAME_TENSE, role_of(d), tense_of(d));
    note(r, c, FAMILY_FRAME_OWN, own_times(d), 0);
    note(r, c, FAMILY_FRAME_TOLD, frame->told < TIMES_TOLD_MOST ? (int)frame->told : TIMES_TOLD_MOST, 0);
    note(r, c, FAMILY_FRAME_UNIT, unit_of(d), 0);
    note_flags(r, d, c, FAMILY_FRAME_FLAG);
    c->frame = true;
}

void time_note_neighbour(const struct reading *r, size_t i, size_t other, struct time_candidate *c)
{
    static const enum family_number by_role[] = {
        [ROLE_LEVEL] = FAMILY_NEIGHBOUR_LEVEL,
        [ROLE_CHANGE] = FAMILY_NEIGHBOUR_CHANGE,
        [ROLE_BASE] = FAMILY_NEIGHBOUR_BASE,
    };
    const struct draft *d = &r->drafts[i], *o = &r->drafts[other];
    int place = (other > i ? 4 : i - other > 1 ? 2 : 0) + (o->sentence != d->sentence);
    note(r, c, FAMILY_NEIGHBOUR, place, 0);
    note(r, c, by_role[role_of(d)], place, role_of(o));
    note(r, c, FAMILY_NEIGHBOUR_STATUS, place, r->claims.at[i].status == r->claims.at[other].status);
    note(r, c, FAMILY_NEIGHBOUR_UNIT, place, slice_equal(r->claims.at[i].unit, r->claims.at[other].unit));
    if (d->inherits)
        note(r, c, FAMILY_NEIGHBOUR_INHERITS, place, 0);
    if (d->again)
        note(r, c, FAMILY_NEIGHBOUR_AGAIN, place, 0);
}

/* ---- what a time is by itself ---- */

static int length_of(struct date first, struct date last)
{
    static const int32_t days_most[] = {1, 8, 32, 93, 190, 285, 367};
    if (!date_is(last))
        return 0;
    if (!date_is(first))
        return 1;
    int32_t days = date_number(last) - date_number(first) + 1;
    int i = 0;
    while (i < (int)(sizeof days_most / sizeof *days_most) && days > days_most[i])
        i++;
    return 2 + i;
}

static int when_of(const struct time_candidate *c, struct date published)
{
    static const int32_t days_most[] = {0, 7, 190, 500};
    if (!date_is(c->last) || !date_is(published))
        return 0;
    int32_t ago = date_number(published) - date_number(c->last);
    if (ago < 0)
        return date_is(c->first) && date_compare(c->first, published) <= 0 ? 2 : 1;
    int i = 0;
    while (i < (int)(sizeof days_most / sizeof *days_most) && ago > days_most[i])
        i++;
    return 3 + i;
}

void time_note_length(const struct reading *r, size_t i, struct time_candidate *c)
{
    const struct draft *d = &r->drafts[i];
    const struct frame *frame = &r->frame;
    int length = length_of(c->first, c->last), when = when_of(c, r->document->published);
    note(r, c, FAMILY_LENGTH_ROLE, length, role_of(d));
    note(r, c, FAMILY_LENGTH_UNIT, length, unit_of(d));
    note(r, c, FAMILY_LENGTH_KIND, length, r->time_kind);
    int n = 0;
#define X(flag)                                                                                                        \
    if (d->flag)                                                                                                       \
        note(r, c, FAMILY_LENGTH_FLAG, length, n);                                                                     \
    n++;
    FLAGS(X)
#undef X
    if (frame->known && date_is(c->first) && date_is(frame->first) && length == length_of(frame->first, frame->last))
        note(r, c, FAMILY_LENGTH_FRAME, 0, 0);
    note(r, c, FAMILY_WHEN_STATUS, when, (int)r->claims.at[i].status);
    note(r, c, FAMILY_WHEN_ROLE, when, role_of(d));
    note(r, c, FAMILY_WHEN_TENSE, when, tense_of(d));
    note(r, c, FAMILY_TOLD, c->times, 0);
}
