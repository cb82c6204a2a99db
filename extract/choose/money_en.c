/* money_en - crowns, pesos, rupees and bare dollars: which country's, by that of the text and those it has named so far
 *
 * Rows of money.shared and money.home: a form, and under "of" the currency of each country that calls its money so;
 * what is in money.home ($, cents) only the country of the text's press decides.
 */
#include "extract/choose/claims_en_internal.h"

static bool has_currency(const struct en_sentence *s, struct slice place)
{
    for (const struct word *const *w = lexicon_words(s->tables->lexicon, s->tables->shared_money); *w; w++) {
        const cJSON *of = cJSON_GetObjectItemCaseSensitive((*w)->row, "of"), *row;
        cJSON_ArrayForEach(row, of)
        {
            if (slice_equal(place, slice_of(row->string)))
                return true;
        }
    }
    return false;
}

void en_money_places(struct en_sentence *s)
{
    struct en_state *state = s->state;
    for (size_t i = 0; i < s->count && state->money_place_count < EN_MONEY_PLACES; i++) {
        struct slice place = en_is(s, i, EN_TAG(PLACE)) ? en_place(s, i) : (struct slice){NULL, 0};
        bool known = !place.ptr;
        for (size_t k = 0; k < state->money_place_count; k++)
            known |= slice_equal(state->money_places[k], place);
        if (!known && has_currency(s, place))
            state->money_places[state->money_place_count++] = place;
    }
}

/* the sign or word of the unit, without the amount behind it: "Rs" of "Rs1,425"; of a bare "678 crore", that one */
static struct slice money_word(const struct quantity *q)
{
    size_t len = 0;
    if (!q->unit_text.len)
        return slice_equal(q->unit.symbol, SLICE("INR")) ? SLICE("crore") : q->unit_text;
    while (len < q->unit_text.len && !(q->unit_text.ptr[len] >= '0' && q->unit_text.ptr[len] <= '9'))
        len++;
    return slice_sub(q->unit_text, 0, len);
}

/* the currency that a list of a row, "of" or "marked", gives a country; NULL if none */
static const char *currency_of(const struct word *word, const char *list, struct slice country)
{
    const cJSON *of = word ? cJSON_GetObjectItemCaseSensitive(word->row, list) : NULL, *row;
    cJSON_ArrayForEach(row, of)
    {
        if (slice_equal(country, slice_of(row->string)))
            return row->valuestring;
    }
    return NULL;
}

static const char *currency_in(const struct word *word, struct slice country)
{
    return currency_of(word, "of", country);
}

/* $, cents and rupees of a text are those of its country; a text that writes A$ means the American one by $ */
static const char *home_currency(const struct en_sentence *s, const struct quantity *q, const struct word *shared)
{
    struct country country = s->state->country;
    const struct word *home = lexicon_match(s->tables->lexicon, s->tables->home_money, money_word(q), 0);
    const char *name = country.name.ptr ? currency_in(shared, country.name) : NULL;
    if (!name && home && country.yen && slice_starts(q->unit.symbol, SLICE("CNY")))
        return currency_in(home, SLICE("Japan"));
    if (name || !country.name.ptr || !home)
        return name;
    name = currency_in(home, country.name);
    if (!name && country.dollar && country.sure) /* their press writes of American dollars more than others */
        return currency_of(home, "marked", country.name);
    bool dollar = name && strchr(name, 'D') == name + 2;
    bool world = slice_ends_any(q->unit.symbol, "/bbl", "/oz");
    if (dollar && world && !country.marked)
        return NULL; /* oil is sold in American dollars, whose dollars are not told apart */
    bool cents = slice_starts(money_word(q), SLICE("cent")); /* of which none is marked */
    return dollar && !country.dollar && !cents ? NULL : name;
}

struct slice en_money(const struct en_sentence *s, const struct quantity *q, struct slice unit)
{
    struct slice said = money_word(q);
    const struct word *word = said.len ? lexicon_match(s->tables->lexicon, s->tables->shared_money, said, 0) : NULL;
    struct slice slash = slice_find(unit, SLICE("/")) == SLICE_NONE
                             ? SLICE("")
                             : slice_sub(unit, slice_find(unit, SLICE("/")), unit.len);
    const char *name = said.len ? home_currency(s, q, word) : NULL;
    for (size_t i = 0; !name && i < s->state->money_place_count; i++)
        name = currency_in(word, s->state->money_places[i]);
    return name ? arena_printf(s->reading->arena, "%s%.*s", name, (int)slash.len, slash.ptr) : unit;
}
