/* country_en - the country whose press an English text is of, by the places and exchanges that it names */
#include "base/utf8.h"
#include "extract/frame/country.h"
#include "extract/lexicon/knowledge.h"
#include <stdlib.h>
#include <string.h>

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
    bool news;    /* of a budget: its bare dollars are the government's, as in no other news from there */
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
        s->budget = s->news = true;
    else if (slice_equal(w->means, SLICE("budget news")))
        s->news = true;
    else
        score_add(s, w, weight * (w->value.coef > 0 ? (unsigned)w->value.coef : 1));
}

static bool is_word_start(struct slice text, size_t at)
{
    uint32_t c = at ? (unsigned char)text.ptr[at - 1] : 0;
    if (c >= 0x80)
        c = utf8_last(text, at);
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

/* A text is read as it was written, addresses of pages and all, and so was not scanned: the first three bytes of most
 * words say that they are none.  Of the first two the third ones, each by the low bits, which are those of either case.
 */
enum { LOW_BITS = 5, LOW_MASK = (1 << LOW_BITS) - 1, BYTES_TOLD = 3 };
struct country_tables {
    int class_id;
    uint32_t thirds[1 << 2 * LOW_BITS];
};

static size_t first_two(const char *start)
{
    return (size_t)((start[0] & LOW_MASK) << LOW_BITS | (start[1] & LOW_MASK));
}

/* of a short form any byte may be the next */
static void note_start(struct country_tables *t, struct slice form)
{
    if (form.len == 1)
        memset(&t->thirds[(form.ptr[0] & LOW_MASK) << LOW_BITS], 0xFF, sizeof *t->thirds << LOW_BITS);
    else
        t->thirds[first_two(form.ptr)] |= form.len < BYTES_TOLD ? UINT32_MAX : UINT32_C(1) << (form.ptr[2] & LOW_MASK);
}

struct country_tables *country_tables_new(const struct knowledge *know)
{
    struct country_tables *t = must_alloc(sizeof *t);
    *t = (struct country_tables){.class_id = lexicon_class(know->en, "country")};
    for (const struct word *const *w = lexicon_words(know->en, t->class_id); *w; w++)
        note_start(t, (*w)->form);
    return t;
}

void country_tables_free(struct country_tables *t)
{
    free(t);
}

/* the word at byte at, NULL if none starts there */
static const struct word *country_at(const struct knowledge *know, struct slice text, size_t at)
{
    const struct country_tables *t = know->country;
    const char *start = text.ptr + at;
    bool may = is_word_start(text, at) &&
               (text.len - at < BYTES_TOLD || t->thirds[first_two(start)] >> (start[2] & LOW_MASK) & 1);
    return may ? lexicon_match(know->en, t->class_id, text, at) : NULL;
}

static void score_text(struct scores *s, const struct knowledge *know, struct slice text, size_t lead)
{
    for (size_t at = 0; at < text.len && at < READ_MOST;) {
        const struct word *w = country_at(know, text, at);
        if (w && is_written_so(text, at, w))
            score_word(s, w, at < lead ? 3 : 1);
        at += w ? w->form.len : 1;
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
    score_text(&s, know, title, title.len);
    bool budget = s.budget, news = s.news;
    score_text(&s, know, text, LEAD);
    unsigned second;
    const struct score *best = best_of(&s, news ? 3 : 5, &second);
    bool yen = score_of(&s, SLICE("Japan")).points > score_of(&s, SLICE("China")).points;
    if (!best)
        return (struct country){.yen = yen};
    bool alone = second * 4 <= best->points && !score_of(&s, SLICE("United States")).listed;
    bool strong = alone && (best->listed || s.style || best->points >= 12);
    return (struct country){.name = best->country->means,
                            .dollar = !s.states && (budget || (!s.own && (news || s.foreign || strong))),
                            .marked = s.foreign,
                            .sure = s.foreign || news || best->listed,
                            .yen = yen};
}
