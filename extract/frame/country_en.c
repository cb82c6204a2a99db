/* country_en - the country whose press an English text is of, by the places and exchanges that it names */
#include "base/utf8.h"
#include "extract/frame/country.h"
#include "extract/lexicon/knowledge.h"

#define READ_MOST ((size_t)24 << 10)
#define LEAD ((size_t)240) /* bytes at the head of a text: its dateline and the subject of its first sentence */
#define COUNTRIES_MOST 24

struct score {
    const struct word *country; /* a row of it */
    unsigned points, listed;    /* points of its exchanges */
};

struct scores {
    struct score at[COUNTRIES_MOST];
    size_t count;
    bool foreign; /* the text writes another country's dollars as such: US$ */
    bool own;     /* and its own: A$ */
    bool states;  /* it says that its dollars are American */
    bool style;   /* "per cent", "crore": not of the American press */
    bool budget;  /* a government's: its dollars are its own, though it call some of them S$ */
};

static void score_add(struct scores *s, const struct word *w, unsigned points)
{
    size_t i = 0;
    while (i < s->count && !slice_equal(s->at[i].country->means, w->means))
        i++;
    if (i == COUNTRIES_MOST)
        return;
    if (i == s->count)
        s->at[s->count++] = (struct score){.country = w};
    s->at[i].points += points;
    s->at[i].listed += w->value.coef > 1;
}

static void score_word(struct scores *s, const struct word *w, unsigned weight)
{
    if (slice_equal(w->means, SLICE("US$")))
        s->foreign = true;
    else if (slice_equal(w->means, SLICE("A$")))
        s->own = true;
    else if (slice_equal(w->means, SLICE("USD")))
        s->states = true;
    else if (slice_equal(w->means, SLICE("style")))
        s->style = true;
    else if (slice_equal(w->means, SLICE("budget")))
        s->budget = true;
    else
        score_add(s, w, weight * (w->value.coef > 0 ? (unsigned)w->value.coef : 1));
}

static bool is_word_start(struct slice text, size_t at)
{
    uint32_t c = at ? utf8_last(text, at) : 0;
    return !utf8_is_letter(c) && !utf8_is_digit(c);
}

/* names are written with capitals: US is no "us"; a dateline may be in capitals throughout */
static bool is_written_so(struct slice text, size_t at, const struct word *w)
{
    bool small = false;
    if (w->form.ptr[0] < 'A' || w->form.ptr[0] > 'Z')
        return true;
    for (size_t i = 0; i < w->form.len; i++)
        small |= w->form.ptr[i] >= 'a' && w->form.ptr[i] <= 'z';
    struct slice found = slice_sub(text, at, at + w->form.len);
    return small ? found.ptr[0] == w->form.ptr[0] : slice_equal(found, w->form);
}

static void score_text(struct scores *s, const struct lexicon *x, struct slice text, size_t lead)
{
    int class_id = lexicon_class(x, "country");
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(x, class_id, text, &at)) && at < READ_MOST;) {
        bool starts = is_word_start(text, at);
        if (starts && is_written_so(text, at, w))
            score_word(s, w, at < lead ? 3 : 1);
        at += starts ? w->form.len : 1;
    }
}

/* the country with the most points, if no other comes near it; the points of the next */
static const struct score *best_of(const struct scores *s, unsigned least, unsigned *ret_second)
{
    const struct score *best = NULL;
    unsigned second = 0;
    for (size_t i = 0; i < s->count; i++) {
        unsigned points = s->at[i].points;
        if (!best || points > best->points) {
            second = best ? best->points : 0;
            best = &s->at[i];
        } else if (points > second) {
            second = points;
        }
    }
    *ret_second = second;
    return best && best->points >= least && best->points * 2 >= second * 3 ? best : NULL;
}

static struct score score_of(const struct scores *s, struct slice country)
{
    for (size_t i = 0; i < s->count; i++)
        if (slice_equal(s->at[i].country->means, country))
            return s->at[i];
    return (struct score){0};
}

struct country country_of_en(const struct knowledge *know, struct slice title, struct slice text)
{
    struct scores s = {0};
    score_text(&s, know->en, title, title.len);
    bool budget = s.budget;
    score_text(&s, know->en, text, LEAD);
    unsigned second;
    const struct score *best = best_of(&s, budget ? 3 : 5, &second);
    bool yen = score_of(&s, SLICE("Japan")).points > score_of(&s, SLICE("China")).points;
    if (!best)
        return (struct country){.yen = yen};
    bool alone = second * 4 <= best->points && !score_of(&s, SLICE("United States")).listed;
    bool strong = alone && (best->listed || s.style || best->points >= 12);
    return (struct country){.name = best->country->means,
                            .dollar = !s.states && (budget || (!s.own && (s.foreign || strong))),
                            .marked = s.foreign,
                            .sure = s.foreign || best->listed,
                            .yen = yen};
}
