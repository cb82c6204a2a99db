/* crop_en - the years that crops are sold in: wheat from June to May, maize from September to August
 *
 * A report on crops names the year once, "the 2023/24 outlook for wheat", and what it foresees behind that is of it.
 */
#include "extract/choose/claims_en_internal.h"
#include "extract/choose/scope_en.h"

static const struct word *first_of(const struct lexicon *lexicon, int class_id, struct slice text)
{
    return lexicon_next(lexicon, class_id, text, &(size_t){0});
}

/* the first word of the class in the title, or else in the text; NULL if there is none */
static const struct word *told(const struct reading *r, int class_id)
{
    const struct word *word = first_of(r->know->en, class_id, r->document->title);
    return word ? word : first_of(r->know->en, class_id, r->clean.text);
}

bool en_tells_of_crops(const struct reading *r)
{
    return told(r, r->know->claims_en->crop_text);
}

int en_crop_source(const struct reading *r)
{
    const struct word *source = told(r, r->know->claims_en->crop_source);
    return source ? (int)decimal_double(source->value) : 0;
}

/* a report on what is harvested in the year of the text: "Crop Production: Corn is forecast at 13.8 billion bushels" */
struct en_force en_harvest(const struct reading *r)
{
    struct date published = r->document->published;
    if (!date_is(published) || !told(r, r->know->claims_en->harvest))
        return (struct en_force){0};
    return (struct en_force){date_of(published.year, 1, 1), date_of(published.year, 12, 31), GRAIN_YEAR, {NULL, 0}};
}

#define OUTLOOK_MONTH 5  /* from May on the balances of supply and demand are those of the new crops */
#define OUTLOOK_BEGINS 9 /* when the years of most of them begin */

/* "The WASDE report of July": the year of the crops that such a report foresees, whose name the text leaves out */
struct en_force en_outlook(const struct reading *r)
{
    struct date published = r->document->published;
    if (!date_is(published) || !told(r, r->know->claims_en->crop_outlook))
        return (struct en_force){0};
    struct date first = date_of(published.year - (published.month < OUTLOOK_MONTH), OUTLOOK_BEGINS, 1);
    return (struct en_force){first, date_add_days(date_add_months(first, 12), -1), GRAIN_YEAR, {NULL, 0}};
}

/* the year of a crop that begins in the year, its months those of another */
static void move_season(struct en_force *season, int month)
{
    if (!date_is(season->first) || (season->first.month == 1 && month != 12))
        return; /* the year of a harvest is that of all crops */
    season->first = date_of(season->first.year, month % 12 + 1, 1);
    season->last = date_add_days(date_add_months(season->first, 12), -1);
}

void en_crop(struct en_sentence *s)
{
    struct en_state *state = s->state;
    const struct word *crop = state->crops ? first_of(s->tables->lexicon, s->tables->crop, s->text) : NULL;
    int month = state->crop_source ? state->crop_source : crop ? (int)decimal_double(crop->value) : state->crop;
    if (month != state->crop)
        move_season(&state->season, month);
    state->crop = month;
}

#define SEASON_PAST 2 /* years after which no text is about a season any more: "the lowest since 1973/74" */

static bool is_season(const struct en_sentence *s, const struct period *p)
{
    struct date published = s->reading->document->published;
    if (date_is(published) && date_is(p->last) && p->last.year + SEASON_PAST < published.year)
        return false;
    return date_is(p->first) && date_is(p->last) && p->first.month == s->state->crop % 12 + 1 && p->first.day == 1 &&
           date_equal(date_add_days(date_add_months(p->first, 12), -1), p->last);
}

void en_season(struct en_sentence *s)
{
    bool counted = false; /* a quantity stands before: "down 5 Mt on larger exports for 2022/23" */
    for (size_t i = 0; s->state->crop && i < s->count; i++) {
        counted |= s->tokens[i].part == PART_QUANTITY;
        if (s->tokens[i].part != PART_PERIOD || en_is_base_period(s, i) ||
            (i > 0 && en_scope_is_base_quantity(s, i - 1)))
            continue;
        if (!is_season(s, en_scope_period_at(s, i)))
            continue;
        const struct period *p = en_scope_period_at(s, i);
        if (counted && date_is(s->state->season.last) && date_compare(p->last, s->state->season.last) < 0)
            continue;
        s->state->season = (struct en_force){p->first, p->last, p->grain, {NULL, 0}};
        return;
    }
}

bool en_is_crop_stock(const struct en_sentence *s, struct slice metric)
{
    return first_of(s->tables->lexicon, s->tables->crop_stock, metric) != NULL;
}
