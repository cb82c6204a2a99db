/* money_en - crowns, pesos and rupees: which country's, by the countries that the text has named so far
 *
 * Rows of money.shared: a form, and under "of" the currency of each country that calls its money so.
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

struct slice en_money(const struct en_sentence *s, const struct quantity *q, struct slice unit)
{
    const struct word *word =
        q->unit_text.len ? lexicon_match(s->tables->lexicon, s->tables->shared_money, q->unit_text, 0) : NULL;
    const cJSON *of = word ? cJSON_GetObjectItemCaseSensitive(word->row, "of") : NULL;
    struct slice slash = slice_find(unit, SLICE("/")) == SLICE_NONE
                             ? SLICE("")
                             : slice_sub(unit, slice_find(unit, SLICE("/")), unit.len);
    for (size_t i = 0; of && i < s->state->money_place_count; i++) {
        const cJSON *row;
        cJSON_ArrayForEach(row, of)
        {
            if (slice_equal(s->state->money_places[i], slice_of(row->string)))
                return arena_printf(s->reading->arena, "%s%.*s", row->valuestring, (int)slash.len, slash.ptr);
        }
    }
    return unit;
}
