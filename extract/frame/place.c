/* place - names of places, from the rows of the lexicons */
#include "extract/frame/place.h"
#include "extract/lexicon/lexicon.h"

#define PLACES_COUNTED 32 /* different places of a lead */
#define TITLE_WEIGHT 3

/* a country, state or region; cities and companies are whose a figure is, not what a text is about */
static bool is_wide(const struct word *word, enum language language)
{
    return language == LANGUAGE_EN || slice_equal(word->means, SLICE("place country")) ||
           slice_equal(word->means, SLICE("place province"));
}

/* the place at or behind byte *at, which moves behind it; NULL if there is no further one */
static const struct word *next_place(const struct knowledge *know, enum language language, struct slice text,
                                     size_t *at)
{
    const struct lexicon *lexicon = language == LANGUAGE_EN ? know->en : know->zh;
    int class_id = lexicon_class(lexicon, language == LANGUAGE_EN ? "place.name" : "word");
    while (*at < text.len) {
        const struct word *word = lexicon_match(lexicon, class_id, text, *at);
        *at += word ? word->form.len : 1;
        if (word && is_wide(word, language))
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

struct slice place_of_text(const struct knowledge *know, enum language language, struct slice title, struct slice lead)
{
    struct slice names[PLACES_COUNTED], texts[] = {title, lead};
    unsigned points[PLACES_COUNTED];
    size_t count = 0, best = 0;
    for (int i = 0; i < 2; i++) {
        const struct word *word;
        for (size_t at = 0; (word = next_place(know, language, texts[i], &at));) {
            struct slice name = name_of(word, language);
            size_t k = 0;
            while (k < count && !slice_equal(names[k], name))
                k++;
            if (k == PLACES_COUNTED)
                continue;
            if (k == count) {
                names[count] = name;
                points[count++] = 0;
            }
            points[k] += i == 0 ? TITLE_WEIGHT : 1;
        }
    }
    for (size_t k = 1; k < count; k++)
        if (points[k] > points[best])
            best = k;
    return count ? names[best] : (struct slice){NULL, 0};
}
