/* entity_en - whose a claim is, where the words beside the quantity do not name him
 *
 * What has no name, "the facilities", "Employers", "net income", is the owner of the text's (owner.h) and tells of the
 * measure: "output of facilities".
 */
#include "extract/choose/metric_en_features.h"

const struct word *en_place_named(const struct en_sentence *s, struct slice name)
{
    const struct word *word = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_PLACE], name, 0);
    return word && word->form.len == name.len ? word : NULL;
}

static bool is_of(const struct en_sentence *s, int class_id, struct slice word)
{
    const struct word *w = lexicon_match(s->tables->lexicon, class_id, word, 0);
    return w && w->form.len == word.len;
}

static bool is_of_tag(const struct en_sentence *s, int tag, struct slice word)
{
    return is_of(s, s->tables->class_id[tag], word);
}

static struct slice last_word(struct slice words)
{
    size_t space = slice_rfind(words, SLICE(" "));
    return slice_sub(words, space == SLICE_NONE ? 0 : space + 1, words.len);
}

static bool is_small(struct slice word)
{
    return word.len && word.ptr[0] >= 'a' && word.ptr[0] <= 'z';
}

/* "Net income", "Shanghai Composite Index" */
static bool is_measure(const struct en_sentence *s, struct slice words)
{
    struct slice last = last_word(words);
    return is_of_tag(s, EN_QUANTITATIVE, last) || is_of_tag(s, EN_RELATIONAL, last) || is_of_tag(s, EN_ACRONYM, last);
}

/* no name, and no place: "facilities", "Employers", "Supercharger network" */
static bool is_common(const struct en_sentence *s, struct slice entity)
{
    struct slice last = last_word(entity);
    if (!entity.len || en_place_named(s, entity))
        return false;
    bool word = last.len == entity.len && (is_of_tag(s, EN_OWNER, last) || is_of_tag(s, EN_PERSON_TITLE, last));
    return is_small(entity) || is_small(last) || word || is_measure(s, entity) ||
           is_of(s, s->tables->owner_itself, entity) || is_of(s, s->tables->owner_nothing, entity);
}

/* growth of a country, its prices */
static bool is_macro(const struct en_sentence *s, struct slice metric)
{
    return en_has_class(s->tables, s->tables->economies, metric) ||
           en_has_class(s->tables, s->tables->inflation, metric) || en_has_class(s->tables, s->tables->monthly, metric);
}

/* "European Power Spot" of "volume of European Power Spot markets": a name inside the measure, not "Orlo's" */
static bool is_within(const struct en_sentence *s, struct slice entity, struct slice metric)
{
    size_t at = entity.len < metric.len ? slice_find(metric, entity) : SLICE_NONE;
    struct slice rest = at == SLICE_NONE ? metric : slice_sub(metric, at + entity.len, metric.len);
    bool owns = slice_starts_any(rest, "'", "\xE2\x80\x99") ||
                lexicon_match_before(s->tables->lexicon, s->tables->class_id[EN_MARKET], metric, metric.len);
    return at != SLICE_NONE && !owns;
}

/* "Dow Jones Industrial Average": a name */
static bool is_index(const struct en_sentence *s, struct slice metric)
{
    bool name = en_has_class(s->tables, s->tables->market_index, metric);
    for (size_t i = 0; name && i < metric.len; i++)
        name = (i > 0 && metric.ptr[i - 1] != ' ') || metric.ptr[i] < 'a';
    return name;
}

/* "revenue in Asia" of a firm's results is the firm's, and so is what others say of its share; the inflation that it
 * tells of is not */
static bool is_of_owner(const struct en_sentence *s, struct slice entity, struct slice metric)
{
    if (!s->state->owner.firm || !entity.len)
        return false;
    return en_has_class(s->tables, s->tables->rated, metric) || (slice_equal(entity, metric) && !is_index(s, metric)) ||
           (!is_macro(s, metric) && (en_place_named(s, entity) || is_within(s, entity, metric)));
}

/* who "the company" and who speaks for it are */
static bool is_spoken(const struct en_sentence *s, struct slice entity)
{
    return is_of_tag(s, EN_ANAPHOR, entity) ||
           lexicon_match(s->tables->lexicon, s->tables->class_id[EN_PERSON_TITLE], entity, 0) != NULL;
}

/* "spot gold", "U.S. crude" */
static bool is_good(const struct en_sentence *s, struct slice metric)
{
    return lexicon_match_before(s->tables->lexicon, s->tables->market_goods, metric, metric.len) != NULL;
}

/* has the measure a word of the kind among those that say that it is no firm's? */
static bool is_of_world(const struct en_sentence *s, struct slice metric)
{
    const struct lexicon *lexicon = s->tables->lexicon;
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(lexicon, s->tables->owner_nobodys, metric, &at)); at += w->form.len)
        if (slice_equal(w->means, SLICE("of")))
            return true;
    return s->state->owner.firm && en_has_class(s->tables, s->tables->market_goods, metric);
}

/* "the global drone market", "copper demand": a figure of the trade that a firm tells of, and of the world that a
 * country does */
static bool is_nobodys(const struct en_sentence *s, const struct en_figure *f, struct slice metric)
{
    size_t purpose = slice_find(metric, SLICE(" for ")), end = purpose == SLICE_NONE ? metric.len : purpose;
    const struct word *noun = lexicon_match_before(s->tables->lexicon, s->tables->owner_nobodys, metric, end);
    enum dimension dimension = f->quantity->unit.dimension;
    bool rate = f->unit.len > 4 && f->unit.ptr[3] == '/'; /* USD/t; but g/t of gold is of a mine */
    bool price = f->role == ROLE_CHANGE || en_is_share(f) || dimension == DIMENSION_MONEY || rate;
    bool own = s->state->owner.name.len && slice_find(metric, s->state->owner.name) != SLICE_NONE; /* "Orlo's market" */
    if (!price || own || slice_find(metric, SLICE(" on ")) != SLICE_NONE ||
        slice_find(metric, SLICE(" in the ")) != SLICE_NONE)
        return false;
    if (noun && slice_equal(noun->means, SLICE("world")))
        return slice_find(metric, SLICE("share of ")) == SLICE_NONE && is_of_world(s, metric);
    bool grade = en_is_share(f) && f->role != ROLE_CHANGE; /* "3% copper" */
    return s->state->owner.firm && ((noun && !noun->means.len) ||
                                    (!grade && is_good(s, metric) && slice_find(metric, SLICE(" of ")) == SLICE_NONE));
}

/* "net income", "shares": of a firm, in a text on a country too */
static bool is_firms(const struct en_sentence *s, struct slice metric)
{
    return en_has_class(s->tables, s->tables->results, metric) || is_of_tag(s, EN_MARKET, metric);
}

/* is what nobody is named for that of whom the paragraph is about? not the answers to a survey, nor what is a country's
 */
static bool is_of_item(const struct en_sentence *s, const struct en_figure *f, struct slice metric)
{
    if (!s->state->item.len || s->reading->of_budget || is_macro(s, metric) ||
        slice_find(metric, SLICE("share of ")) != SLICE_NONE || slice_equal(metric, s->state->item))
        return false;
    return s->state->owner.name.len ? is_firms(s, metric) : !is_nobodys(s, f, metric);
}

static struct slice entity_of(const struct en_sentence *s, const struct en_figure *f, struct slice metric)
{
    struct slice entity = f->entity;
    const struct owner *owner = &s->state->owner;
    bool spoken = is_spoken(s, entity), common = is_common(s, entity);
    if (s->state->label.len && (!entity.ptr || spoken))
        return s->state->label;
    if (!entity.ptr && f->quantity->unit.dimension != DIMENSION_MONEY && is_index(s, metric))
        return metric;
    if (!entity.ptr && (is_nobodys(s, f, metric) || (!owner->firm && is_good(s, metric))))
        return entity;
    if ((owner->firm || !owner->name.len) && !entity.ptr && s->state->country.name.ptr && is_macro(s, metric))
        return s->state->country.name;
    if (!entity.ptr && is_of_item(s, f, metric))
        return s->state->item;
    if (owner->name.len && (!entity.ptr || common || (spoken && owner->firm) || is_of_owner(s, entity, metric)))
        return owner->name;
    bool nobody = is_measure(s, entity) || (common && !is_small(entity) && is_of(s, s->tables->owner_itself, entity)) ||
                  is_of(s, s->tables->owner_nothing, entity) || (spoken && last_word(entity).len < entity.len);
    return nobody ? (struct slice){NULL, 0} : entity; /* "CFO Thad Orlo reported 5 million in free cash flow" */
}

#define WHOSE_MOST 7 /* words */

/* "net charge-offs", not "loss", "market share", "amount adjusted": says by itself what is measured */
static bool stands_alone(const struct en_sentence *s, struct slice metric)
{
    bool open = metric_words(metric) < 2 || is_of_tag(s, EN_RELATIONAL, last_word(metric)) ||
                slice_starts(metric, SLICE("amount "));
    return !open || en_has_class(s->tables, s->tables->economy, metric);
}

/* what stands for the owner of the text, "the dating app", and another measure, "Total revenue" */
static bool tells_nothing(const struct en_sentence *s, const struct en_figure *f, struct slice said)
{
    struct slice head = last_word(said);
    bool itself = en_has_class(s->tables, s->tables->rated, f->metric) || is_of_tag(s, EN_ANAPHOR, head) ||
                  is_of_tag(s, EN_NOUN_VAGUE, head) || (is_small(head) && is_of(s, s->tables->owner_itself, head));
    bool bare = head.len == said.len && is_small(said) && !is_of_tag(s, EN_OWNER, head) &&
                !is_of_tag(s, EN_MARKET, head); /* "attention" */
    return itself || bare || is_of(s, s->tables->owner_nothing, said) ||
           (is_measure(s, said) && stands_alone(s, f->metric));
}

#define STEM ((size_t)5) /* bytes that "Canadian" shares with Canada */

/* "shares of Tarn" told of before, where they are Orlo's: "shares" */
static struct slice without_other(const struct en_sentence *s, struct slice metric, struct slice entity)
{
    size_t of = slice_rfind(metric, SLICE(" of "));
    struct slice goods = slice_sub(metric, 0, of == SLICE_NONE ? 0 : of), other = slice_sub(metric, of + 4, metric.len);
    bool market =
        goods.len && lexicon_match_before(s->tables->lexicon, s->tables->class_id[EN_MARKET], goods, goods.len);
    bool named = market && !is_small(other) && !en_place_named(s, other) && entity.len && !is_small(entity);
    return named && slice_find(other, entity) == SLICE_NONE && slice_find(entity, other) == SLICE_NONE ? goods : metric;
}

void en_whose(const struct en_sentence *s, const struct en_figure *f, struct claim *c)
{
    struct slice said = f->entity, head = last_word(said);
    c->entity = entity_of(s, f, c->metric);
    if (slice_equal(c->entity, said) && f->role == ROLE_CHANGE)
        c->metric = without_other(s, c->metric, said);
    bool replaced = said.len && c->metric.len && !slice_equal(c->entity, said) && !is_spoken(s, said) &&
                    slice_find(c->metric, head) == SLICE_NONE && metric_words(said) <= WHOSE_MOST;
    if (replaced && en_place_named(s, said) && slice_find(c->metric, slice_sub(said, 0, STEM)) == SLICE_NONE)
        c->metric = metric_join(s, c->metric, " in ", said);
    else if (replaced && !en_place_named(s, said) && !tells_nothing(s, f, said))
        c->metric = metric_join(s, c->metric, " of ", said);
}
