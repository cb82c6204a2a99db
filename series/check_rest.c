/* check_rest - a whole, a part of it and the rest, told in one sentence
 *
 * "永久基本农田147.98万亩,其中140.5万亩已建成高标准农田,剩余6.85万亩正稳步建设": part and rest make 147.35.
 */
#include "series/check_internal.h"
#include "series/place.h"
#include <math.h>
#include <stdlib.h>

/* a level in a sentence that speaks of a rest */
struct mention {
    const struct series *series;
    const struct observation *observation;
    struct decimal value;
    struct evidence evidence;
};

struct mentions {
    struct mention *at;
    size_t count, room;
};

static void add_mention(struct findings *f, struct mentions *m, const struct mention *one)
{
    if (one->evidence.sentence.len == 0 || !cue_in(f, CUE_REST, one->evidence.sentence))
        return;
    if (m->count == m->room) {
        size_t room = m->room ? 2 * m->room : 64;
        m->at = arena_grow(f->arena, m->at, m->count, room, sizeof *m->at);
        m->room = room;
    }
    m->at[m->count++] = *one;
}

static void add_others(struct findings *f, struct mentions *m, const struct mention *like,
                       const struct other_value *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct mention one = *like;
        one.value = list[i].value;
        one.evidence = figure_evidence(&list[i]);
        add_mention(f, m, &one);
    }
}

static void gather(struct findings *f, struct mentions *m, const struct series *s)
{
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        struct mention one = {.series = s, .observation = o, .value = o->value};
        if (!figure_actual(o) || !o->claim_count)
            continue;
        one.evidence = o->claims[0];
        add_mention(f, m, &one);
        add_others(f, m, &one, o->conflict, o->conflict_count);
        add_others(f, m, &one, o->revised, o->revised_count);
    }
}

static int compare_mentions(const void *a, const void *b)
{
    const struct evidence *x = &((const struct mention *)a)->evidence, *y = &((const struct mention *)b)->evidence;
    int c = slice_compare(x->document, y->document);
    return c ? c : (x->start > y->start) - (x->start < y->start);
}

static bool of_one_sentence(const struct mention *a, const struct mention *b)
{
    return slice_equal(a->evidence.document, b->evidence.document) &&
           slice_equal(a->evidence.sentence, b->evidence.sentence);
}

/* does the word for a rest stand right between the two? */
static bool rest_between(const struct findings *f, const struct mention *part, const struct mention *rest)
{
    struct slice sentence = part->evidence.sentence, text = part->evidence.text;
    size_t at = slice_find(sentence, text);
    if (at == SLICE_NONE)
        return false;
    sentence = slice_sub(sentence, at + text.len, sentence.len);
    at = slice_find(sentence, rest->evidence.text);
    return at != SLICE_NONE && cue_in(f, CUE_REST, slice_sub(sentence, 0, at));
}

static void compare_rest(struct findings *f, const struct mention m[3])
{
    const struct mention *whole = &m[0], *part = &m[1], *rest = &m[2];
    if (!of_one_sentence(whole, part) || !of_one_sentence(part, rest) ||
        !slice_equal(whole->series->unit, part->series->unit) || !slice_equal(part->series->unit, rest->series->unit) ||
        decimal_compare(whole->value, part->value) <= 0 || !rest_between(f, part, rest))
        return;
    double total = decimal_double(whole->value), room = 0;
    for (int i = 0; i < 3; i++)
        room += place_half(m[i].value, m[i].evidence.text);
    double gap = fabs(total - decimal_double(part->value) - decimal_double(rest->value));
    if (gap - room <= DIFFER_SLACK * decimal_double(rest->value) || 100 * gap > FAR_APART * total)
        return;
    struct finding *one = finding_add(f, CHECK_SUM, whole->series, whole->observation,
                                      WEIGHT_ONE_SENTENCE + figure_nearness(100 * gap / total));
    finding_claim_side(one, part->series, part->value, &part->evidence);
    finding_claim_side(one, rest->series, rest->value, &rest->evidence);
    finding_claim_side(one, whole->series, whole->value, &whole->evidence);
    finding_say(f, one, "sum");
}

void check_rest(struct findings *f, const struct series *list, size_t count)
{
    struct mentions m = {.count = 0};
    for (size_t i = 0; i < count; i++)
        if (series_adds_up(f, &list[i]))
            gather(f, &m, &list[i]);
    if (m.count)
        qsort(m.at, m.count, sizeof *m.at, compare_mentions);
    for (size_t i = 2; i < m.count; i++)
        compare_rest(f, &m.at[i - 2]);
}
