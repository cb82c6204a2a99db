/* place - names of places, from the rows of the lexicons */
#include "extract/frame/place.h"
#include "extract/lexicon/lexicon.h"

#define PLACES_COUNTED 32 /* different places of a text */
#define TITLE_WEIGHT 3

/* a country, state or region; cities and companies are whose a figure is, not what a text is about */
static bool is_wide(const struct word *word, enum language language)
{
    return language == LANGUAGE_EN || slice_equal_any(word->means, "place country", "place province");
}

#define EXACT 4 /* bytes of a form that stands as it is written: US is not "us" */

static bool is_written_so(const struct word *word, struct slice text, size_t at)
{
    size_t len = word->form.len <= EXACT ? word->form.len : 1;
    if (word->form.ptr[0] >= 'a' && word->form.ptr[0] <= 'z')
        return true; /* "Global additions" */
    return memcmp(word->form.ptr, text.ptr + at, len) == 0;
}

/* the class of names, and that of regions where they have their own */
struct place_classes {
    const struct lexicon *x;
    int name, region;
};

static struct place_classes classes_of(const struct knowledge *know, enum language language)
{
    if (language != LANGUAGE_EN)
        return (struct place_classes){know->zh, lexicon_class(know->zh, "word"), -1};
    return (struct place_classes){know->en, lexicon_class(know->en, "place.name"),
                                  lexicon_class(know->en, "place.region")};
}

static const struct word *place_at(const struct place_classes *c, struct slice text, size_t at)
{
    const struct word *name = lexicon_match(c->x, c->name, text, at);
    if (c->region < 0)
        return name;
    const struct word *region = lexicon_match(c->x, c->region, text, at);
    const struct word *word = region && (!name || region->form.len >= name->form.len) ? region : name;
    return word && is_written_so(word, text, at) ? word : NULL;
}

/* "the Paris agreement", "the Kyoto Protocol": named after a place */
static bool is_pact(const struct knowledge *know, const struct word *word, struct slice text, size_t end)
{
    struct slice rest = slice_trim(slice_sub(text, end, text.len));
    return word && lexicon_match(know->en, lexicon_class(know->en, "scope.pact"), rest, 0) != NULL;
}

/* the place at or behind byte *at, which moves behind it; NULL if there is no further one */
static const struct word *next_place(const struct knowledge *know, enum language language, struct slice text,
                                     size_t *at)
{
    const struct place_classes classes = classes_of(know, language);
    while (*at < text.len) {
        const struct word *word = place_at(&classes, text, *at);
        *at += word ? word->form.len : 1;
        if (word && *at < text.len && text.ptr[*at] == '$')
            continue; /* US$ */
        /* 全省, 全市: the province or city that the text is about */
        if (word && is_wide(word, language) && !slice_starts_any(word->form, "全", "本") &&
            !is_pact(know, word, text, *at))
            return word;
    }
    return NULL;
}

static struct slice name_of(const struct word *word, enum language language)
{
    return language == LANGUAGE_EN && word->means.len ? word->means : word->form;
}

struct slice place_in(const struct knowledge *know, enum language language, struct slice text)
{
    size_t at = 0;
    const struct word *word = next_place(know, language, text, &at);
    return word ? name_of(word, language) : (struct slice){NULL, 0};
}

/* the country that a region lies in, "world" for the world; NULL for others */
static const char *lies_in(const struct word *word)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(word->row, "of"));
}

static bool is_of_kind(const struct knowledge *know, enum place_kind kind, const struct word *word)
{
    const char *of = lies_in(word);
    if (kind == PLACE_REGION)
        return of && strcmp(of, "world") != 0;
    const struct word *group = lexicon_match(know->en, lexicon_class(know->en, "place.group"), word->form, 0);
    return kind == PLACE_ANY || (!of && !(group && group->form.len == word->form.len));
}

bool place_is(const struct knowledge *know, enum place_kind kind, struct slice name)
{
    const struct place_classes classes = classes_of(know, LANGUAGE_EN);
    const struct word *word = name.len ? place_at(&classes, name, 0) : NULL;
    return word && word->form.len == name.len && is_of_kind(know, kind, word);
}

/* every text speaks of the world */
static bool is_world(const struct word *word)
{
    const char *of = lies_in(word);
    return of && strcmp(of, "world") == 0;
}

struct slice place_before(const struct knowledge *know, enum language language, enum place_kind kind, struct slice text)
{
    const struct word *last = NULL, *word;
    for (size_t at = 0; (word = next_place(know, language, text, &at));)
        /* "India ranks third globally": an adverb of the world takes nothing from a country before it */
        if (is_of_kind(know, kind, word) && !(last && is_world(word) && slice_ends_any(word->form, "ly", "wide")))
            last = word;
    return last ? name_of(last, language) : (struct slice){NULL, 0};
}

struct slice place_of_text(const struct knowledge *know, enum language language, struct slice title, struct slice text,
                           struct place_points *ret_points)
{
    *ret_points = (struct place_points){0};
    struct slice names[PLACES_COUNTED], texts[] = {title, text};
    unsigned points[PLACES_COUNTED] = {0};
    size_t count = 0, best = 0;
    const struct word *world = NULL; /* of a title that names no other place: that is what the text is about */
    for (int i = 0; i < 2; i++) {
        const struct word *word;
        if (i == 1 && world && !count)
            return name_of(world, language);
        for (size_t at = 0; (word = next_place(know, language, texts[i], &at));) {
            struct slice name = name_of(word, language);
            if (is_world(word)) {
                world = word;
                continue;
            }
            size_t k = 0;
            while (k < count && !slice_equal(names[k], name))
                k++;
            if (k == PLACES_COUNTED)
                continue;
            if (k == count)
                names[count++] = name;
            points[k] += i == 0 ? TITLE_WEIGHT : 1;
            ret_points->all += i == 0 ? TITLE_WEIGHT : 1;
        }
    }
    for (size_t k = 1; k < count; k++)
        if (points[k] > points[best])
            best = k;
    ret_points->best = count ? points[best] : 0;
    return count ? names[best] : (struct slice){NULL, 0};
}
