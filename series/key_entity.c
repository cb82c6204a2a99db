#include "series/key_internal.h"

#define NAME_LEAST 3 /* bytes of a name that are left */

/* Orlo Group Holdings plc is Orlo: without what a firm is by law or calls itself as a whole */
static struct slice without_ending(const struct series_words *words, struct slice name)
{
    struct slice ending;
    while ((ending = series_words_ending(words, SCOPE_FIRM_ENDINGS, name)).len && name.len > ending.len + NAME_LEAST)
        name = slice_trim(slice_sub(name, 0, name.len - ending.len));
    return name;
}

static struct slice entity_name(const struct series_words *words, struct slice entity, struct arena *arena)
{
    struct slice name = series_words_fold(words, key_one_spelling(entity, key_has_han(entity), arena), arena);
    if (slice_starts(name, SLICE("the ")))
        name = slice_sub(name, 4, name.len);
    return without_ending(words, name);
}

static const struct place *nation(const struct series_words *words)
{
    return series_words_place(words, SLICE("中国"));
}

/* what a sentence says of where it is: one pass over its words */
struct whereabouts {
    bool nation, elsewhere; /* it names the nation; a place that is not the nation */
    bool part;              /* a place in the nation */
    bool one_site;          /* a WORD_LOCAL_WITHOUT_NATION that is not counted */
    unsigned roles;         /* WORD_LOCAL, WORD_LOCAL_WITHOUT_NATION */
};

/* bytes of the word of the list that the text ends with, 0 if there is none */
static size_t ends_word(struct slice text, const char *const *list)
{
    for (; *list; list++)
        if (slice_ends(text, slice_of(*list)))
            return strlen(*list);
    return 0;
}

/* 国内共有245个储能项目 are many sites, 首个储能项目 is one: a number above one stands before the word in its clause */
static bool is_counted(struct slice sentence, size_t at)
{
    static const char *const classifiers[] = {"个", "座", "项", "批", "处", "家", "条", NULL};
    static const char *const numbers[] = {"两", "三", "四", "五", "六", "七", "八", "九", "十",
                                          "百", "千", "万", "亿", "多", "余", "几", NULL};
    for (size_t from = key_clause_start(sentence, at); at > from; at--) {
        struct slice before = slice_sub(sentence, from, at);
        size_t classifier = ends_word(before, classifiers);
        struct slice number = slice_sub(before, 0, before.len - classifier);
        if (!classifier || !number.len)
            continue;
        char last = number.ptr[number.len - 1], tens = number.len > 1 ? number.ptr[number.len - 2] : ' ';
        if (ends_word(number, numbers) || (last >= '0' && last <= '9' && (last != '1' || (tens >= '0' && tens <= '9'))))
            return true;
    }
    return false;
}

static struct whereabouts look_around(const struct series_words *words, struct slice sentence)
{
    struct whereabouts w = {.nation = false};
    for (size_t at = series_words_next(words, sentence, 0); at < sentence.len;
         at = series_words_next(words, sentence, at)) {
        const struct series_word *word = series_words_match(words, true, sentence, at);
        const struct place *place = word ? word->place : NULL;
        w.nation |= place && place->nation;
        w.elsewhere |= place && !place->nation && !slice_equal(place->id, SLICE("world"));
        w.part |= place && slice_starts(place->id, SLICE("cn-"));
        w.roles |= word ? word->roles & (WORD_LOCAL | WORD_LOCAL_WITHOUT_NATION) : 0;
        w.one_site |= word && (word->roles & WORD_LOCAL_WITHOUT_NATION) && !is_counted(sentence, at);
        at = word ? at + word->form.len : key_unknown_end(sentence, at, true);
    }
    return w;
}

/* a place in the sentence that is not the nation, or words that point at one project, fair, town */
static bool is_local(const struct whereabouts *w)
{
    return w->elsewhere || (w->roles & WORD_LOCAL) || ((w->roles & WORD_LOCAL_WITHOUT_NATION) && !w->nation);
}

/* 园区, 公司, "company": any of its kind */
static bool is_common(const struct series_words *words, struct slice name)
{
    const struct series_word *word = series_words_match(words, true, name, 0);
    bool local = word && word->form.len == name.len && (word->roles & (WORD_LOCAL | WORD_LOCAL_WITHOUT_NATION));
    return local || series_words_in(words, SCOPE_GENERIC, name) || series_words_in(words, SCOPE_GENERIC_EN, name);
}

/* does it count only within its document? A firm's profit does not, that of nobody or of a city does */
static bool is_generic(const struct series_words *words, const struct key *key)
{
    bool named = key->entity_from == ENTITY_SAID && key->entity.len && !key->place && !is_common(words, key->entity);
    if (series_words_in(words, SCOPE_OF_FIRM, key->metric))
        return !named;
    if (series_words_in(words, SCOPE_LENGTHS_OF_TIME, key->dimension))
        return !series_words_any_in(words, SCOPE_LENGTHS_NAMED, key->metric);
    return series_words_in(words, SCOPE_GENERIC_UNITS, key->dimension) ||
           series_words_in(words, key->chinese ? SCOPE_GENERIC : SCOPE_GENERIC_EN, key->metric);
}

/* the sentence up to the semicolon behind the quantity: the places of what follows are another matter */
static struct slice own_part(const struct claim *claim)
{
    size_t text = key_find_quantity(claim, 0);
    if (text == SLICE_NONE)
        return claim->sentence;
    size_t end = slice_find(slice_sub(claim->sentence, text, claim->sentence.len), SLICE("；"));
    return end == SLICE_NONE ? claim->sentence : slice_sub(claim->sentence, 0, text + end);
}

static enum entity_from left_out(const struct series_words *words, const struct claim *claim, const struct key *key)
{
    if (!key->chinese || series_words_any_in(words, SCOPE_TRADED, key->metric) ||
        series_words_traditional(words, claim->sentence))
        return ENTITY_UNKNOWN;
    struct whereabouts w = look_around(words, claim->sentence);
    w.elsewhere = w.elsewhere && look_around(words, own_part(claim)).elsewhere;
    if (is_local(&w))
        return ENTITY_OF_DOCUMENT;
    if (series_words_in(words, SCOPE_SOURCES, claim->source))
        return ENTITY_BY_SOURCE;
    if (series_words_any_in(words, SCOPE_LAND, key->metric))
        return ENTITY_OF_DOCUMENT;
    return series_words_in(words, SCOPE_METRICS, key->metric) ? ENTITY_BY_METRIC : ENTITY_LEFT_OUT;
}

/* 全国已建成投运新型储能项目累计装机规模达3139万千瓦: the quantity's own clause says whose it is */
static bool nation_in_clause(const struct series_words *words, const struct claim *claim)
{
    struct slice sentence = claim->sentence;
    size_t text = key_find_quantity(claim, 0);
    if (text == SLICE_NONE)
        return false;
    for (size_t at = key_clause_start(sentence, text); at < text;) {
        const struct series_word *word = series_words_match(words, true, sentence, at);
        if (word && word->place && word->place->nation)
            return true;
        at = word ? at + word->form.len : key_unknown_end(sentence, at, true);
    }
    return false;
}

/* The nation stands elsewhere than before the metric, in a sentence on a province or, for an extractor's metric, on one
 * site: "this is the first of the nation's bases to be connected, with 60 turbines and a capacity of 500 MW" is not the
 * nation's capacity. */
static bool is_of_a_site(const struct series_words *words, const struct claim *claim, const struct key *key,
                         const struct series_word *in_metric)
{
    if (!key->place || !key->place->nation || in_metric || key->entity_from != ENTITY_SAID)
        return false;
    struct whereabouts w = look_around(words, claim->sentence);
    bool one_site = w.one_site && series_words_any_in(words, SCOPE_SINGLE, claim->sentence);
    bool other = claim->series.len ? one_site : w.part;
    return (w.roles & WORD_LOCAL) || (other && !nation_in_clause(words, claim));
}

static void take_document(const struct claim *claim, struct arena *arena, struct key *key)
{
    struct slice who = key->entity.len ? key->entity : SLICE("_");
    key->entity = key_concat(key_concat(who, SLICE("@"), arena), claim->document, arena);
    key->place = NULL;
    key->entity_from = ENTITY_OF_DOCUMENT;
}

/* whose it is: as said; else the place that the metric starts with; else the nation, if nothing points elsewhere */
static struct slice said_entity(const struct series_words *words, const struct claim *claim, struct arena *arena)
{
    struct slice name = claim->entity.len ? entity_name(words, claim->entity, arena) : (struct slice){NULL, 0};
    bool nobody = slice_starts(name, SLICE("该")) || (name.len && series_words_in(words, SCOPE_NOBODY, name));
    return nobody ? (struct slice){NULL, 0} : name;
}

/* the place that the metric starts with goes before the nation, and before a name that is only a part of it: the last
 * of its list, or the region of 粤港澳大湾区内地 */
static bool metric_decides(const struct series_word *in_metric, struct slice name, const struct place *said)
{
    return in_metric && (!name.len || (said && said->nation) ||
                         (in_metric->form.len > name.len &&
                          (slice_ends(in_metric->form, name) || slice_starts(in_metric->form, name))));
}

/* what stands behind the name that the metric begins with; empty if it does not, or if nothing of its own is left */
static struct slice behind_name(struct slice metric, struct slice low, struct slice name)
{
    static const char *const joints[] = {"'s ", "’s ", " ", "的", NULL};
    if (!name.len || !slice_starts(low, name))
        return SLICE("");
    struct slice rest = slice_sub(metric, name.len, metric.len);
    size_t joint = 0;
    for (const char *const *j = joints; *j && !joint; j++)
        joint = slice_starts(rest, slice_of(*j)) ? strlen(*j) : 0;
    bool apart = joint || key_has_han(slice_sub(rest, 0, rest.len < 3 ? rest.len : 3));
    rest = slice_sub(rest, joint, rest.len);
    return apart ? rest : SLICE("");
}

struct slice key_without_owner(const struct series_words *words, const struct claim *claim, struct arena *arena)
{
    struct slice said = claim->entity.len ? series_words_fold(words, claim->entity, arena) : SLICE("");
    if (!said.len || series_words_place(words, said))
        return claim->metric;
    struct slice low = series_words_fold(words, claim->metric, arena);
    struct slice rest = behind_name(claim->metric, low, said);
    if (!rest.len)
        rest = behind_name(claim->metric, low, without_ending(words, said));
    if (!rest.len)
        return claim->metric;
    struct slice left = series_words_fold(words, rest, arena);
    bool alone = series_words_in(words, SCOPE_GENERIC, left) || series_words_in(words, SCOPE_GENERIC_EN, left);
    bool says_little = alone && !series_words_in(words, SCOPE_OF_FIRM, left); /* 北交所上市公司 is not any 公司 */
    return says_little ? claim->metric : rest;
}

void key_set_entity(const struct series_words *words, const struct claim *claim, const struct series_word *in_metric,
                    struct arena *arena, struct key *key)
{
    struct slice name = said_entity(words, claim, arena);
    const struct place *said = name.len ? series_words_place(words, name) : NULL;
    if (name.len && series_words_in(words, SCOPE_SOURCES, name)) /* an office of the nation's counts for the nation */
        said = nation(words);
    key->entity_from = ENTITY_SAID;
    if (metric_decides(in_metric, name, said)) {
        key->place = in_metric->place;
        key->entity_from = name.len && key->place == said ? ENTITY_SAID : ENTITY_IN_METRIC;
    } else if (name.len) {
        key->place = said;
        key->entity = name;
    } else {
        key->entity_from = left_out(words, claim, key);
        bool of_nation = key->entity_from != ENTITY_UNKNOWN && key->entity_from != ENTITY_OF_DOCUMENT;
        key->place = of_nation ? nation(words) : NULL;
    }
    if (key->place)
        key->entity = key->place->id;
    bool pointing = name.len && !key->place && series_words_in(words, SCOPE_POINTING, name);
    /* of the industry that its document is about, if the metric got none of its own */
    bool of_industry =
        slice_starts(claim->metric, SLICE("全行业")) && !series_words_any_in(words, SCOPE_CARRIERS, key->metric);
    if (key->entity_from == ENTITY_OF_DOCUMENT || pointing || of_industry ||
        is_of_a_site(words, claim, key, in_metric) || (!claim->series.len && is_generic(words, key)))
        take_document(claim, arena, key);
}

const char *entity_from_text(enum entity_from from)
{
    static const char *const texts[] = {
        [ENTITY_SAID] = "as said",
        [ENTITY_IN_METRIC] = "the metric starts with it",
        [ENTITY_BY_SOURCE] = "its source speaks for the nation",
        [ENTITY_BY_METRIC] = "the metric is counted for the nation",
        [ENTITY_LEFT_OUT] = "left out, and nothing points elsewhere: the nation",
        [ENTITY_OF_DOCUMENT] = "it counts within its document only",
        [ENTITY_UNKNOWN] = "not said",
    };
    return texts[from];
}
